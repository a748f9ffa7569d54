//! The first start: who is asking, and the organisation's key.

use std::path::{Path, PathBuf};

use super::choosing::{Choosing, Typing, Weakness};
use super::effect::{Document, Effect, Effects};
use super::heard::{Heard, VaultProblem};
use super::shared::Saving;
use crate::campaign::unshowable;
use crate::seal::Strength;

/// The set-up's screen.
#[derive(Debug, Default)]
pub struct Setup {
    /// Who is asking.
    pub organisation: String,
    /// How people can reach them.
    pub contact: String,
    /// The passphrase of whoever sets it up.
    pub chosen: Choosing,
    /// How far it has got.
    pub stage: SetupStage,
}

/// How far the set-up has got.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum SetupStage {
    /// The form is being filled in.
    #[default]
    Form,
    /// "Create" was pressed too early, because of this.
    Needs(Need),
    /// The key is being made.
    Creating,
    /// It could not be made, because of this.
    Failed(VaultProblem),
    /// It is made; a copy of the key file can be saved elsewhere.
    Made(Saving),
}

/// What the form still needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A name.
    Organisation,
    /// A contact.
    Contact,
    /// A name in letters that the program can show.
    OrganisationLetters,
    /// A contact in letters that the program can show.
    ContactLetters,
    /// Another passphrase.
    Passphrase(Weakness),
}

/// What a person did on the set-up's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupAction {
    /// The name now reads so.
    Organisation(String),
    /// The contact now reads so.
    Contact(String),
    /// The passphrase was typed on.
    Passphrase(Typing),
    /// "Create".
    Create,
    /// "Save a copy of the key".
    SaveKey,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Begin".
    Begin,
}

/// What happens at the first start and nowhere else.
#[derive(Debug)]
pub enum Input {
    /// On the form, and after it.
    Form(SetupAction),
    /// The vault and its key are made, or not.
    Created(Result<(), VaultProblem>),
}

impl Input {
    /// Whether it says what was typed, and nothing else.
    pub(super) fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Form(
                SetupAction::Organisation(_) | SetupAction::Contact(_) | SetupAction::Passphrase(_)
            )
        )
    }

    /// The answer "to this folder", where this asks to save something.
    pub(super) fn saved_to(&self, folder: &Path) -> Option<Self> {
        let saves = matches!(self, Self::Form(SetupAction::SaveKey));
        saves.then(|| Self::Form(SetupAction::SaveTo(folder.to_owned())))
    }
}

impl Setup {
    /// How hard the passphrase is to guess.
    pub fn strength(&self) -> Strength {
        self.chosen.strength(self.known())
    }

    /// What anybody knows who sees the screen later.
    fn known(&self) -> [&str; 2] {
        [&self.organisation, &self.contact]
    }

    /// What happens next.
    pub fn step(mut self, input: Input) -> (Self, Effects) {
        let effects = match input {
            Input::Form(action) => self.act(action),
            Input::Created(result) => {
                self.stage =
                    result.map_or_else(SetupStage::Failed, |()| SetupStage::Made(Saving::No));
                Effects::new()
            }
        };
        (self, effects)
    }

    /// What a worker reports.
    pub fn hear(mut self, heard: Heard) -> (Self, Effects) {
        match heard {
            Heard::Lost => self.stage = SetupStage::Failed(VaultProblem::Other),
            Heard::Saved(result) => self.stage = SetupStage::Made(Saving::ended(result)),
            Heard::Tick
            | Heard::Microphone(_)
            | Heard::Camera(_)
            | Heard::Speaker(_)
            | Heard::Recorded(_)
            | Heard::Printed(_) => {}
        }
        (self, Effects::new())
    }

    fn act(&mut self, action: SetupAction) -> Effects {
        match action {
            SetupAction::Organisation(organisation) => self.organisation = organisation,
            SetupAction::Contact(contact) => self.contact = contact,
            SetupAction::Passphrase(typing) => self.chosen.type_in(typing),
            // The key is being made, or made; a second one would open nothing.
            SetupAction::Create if self.is_made() => {}
            SetupAction::Create => return self.create(),
            // It is being written.
            SetupAction::SaveKey if self.stage == SetupStage::Made(Saving::Writing) => {}
            SetupAction::SaveKey => self.stage = SetupStage::Made(Saving::Asking),
            SetupAction::CancelSave => self.stage = SetupStage::Made(Saving::No),
            SetupAction::SaveTo(_) if self.stage != SetupStage::Made(Saving::Asking) => {}
            SetupAction::SaveTo(folder) => {
                self.stage = SetupStage::Made(Saving::Writing);
                return vec![Effect::Save(Document::Key, folder)];
            }
            SetupAction::Begin => return vec![Effect::Begin],
        }
        if let SetupStage::Needs(_) = self.stage {
            self.stage = SetupStage::Form;
        }
        Vec::new()
    }

    fn is_made(&self) -> bool {
        matches!(self.stage, SetupStage::Creating | SetupStage::Made(_))
    }

    fn create(&mut self) -> Effects {
        if let Some(need) = self.needs() {
            self.stage = SetupStage::Needs(need);
            return Vec::new();
        }
        self.stage = SetupStage::Creating;
        let passphrase = self.chosen.take();
        let organisation = self.organisation.trim().to_owned();
        let contact = self.contact.trim().to_owned();
        vec![Effect::Create { organisation, contact, passphrase }]
    }

    fn needs(&self) -> Option<Need> {
        let checks = [
            (self.organisation.trim().is_empty(), Need::Organisation),
            (unshowable(self.organisation.trim()).is_some(), Need::OrganisationLetters),
            (self.contact.trim().is_empty(), Need::Contact),
            (unshowable(self.contact.trim()).is_some(), Need::ContactLetters),
        ];
        let missing = checks.into_iter().find(|(missing, _)| *missing).map(|(_, need)| need);
        missing.or_else(|| self.chosen.weakness(self.known()).map(Need::Passphrase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_cannot_be_shown_makes_no_vault() {
        for (organisation, contact, need) in [
            ("横浜港博物館", "x@harbour.example", Need::OrganisationLetters),
            ("Museum\u{202e}x", "x@harbour.example", Need::OrganisationLetters),
            ("Museum", "x\u{200b}@harbour.example", Need::ContactLetters),
            ("Museum", "x@harbour.example", Need::Passphrase(Weakness::Short)),
        ] {
            let typed = [
                SetupAction::Organisation(organisation.to_owned()),
                SetupAction::Contact(contact.to_owned()),
                SetupAction::Create,
            ];
            let step = |(setup, _): (Setup, Effects), action| setup.step(Input::Form(action));
            let begun = (Setup::default(), Vec::new());
            let (setup, effects) = typed.into_iter().fold(begun, step);
            assert_eq!(setup.stage, SetupStage::Needs(need));
            assert!(effects.is_empty());
        }
    }
}
