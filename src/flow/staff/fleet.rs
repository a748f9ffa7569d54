//! The fleet: how it stands, who is invited, who is removed; and making one where there is none.
//!
//! Whoever looks after the stand sees how it stands; only officers change anything.

use std::path::PathBuf;

use jiff::civil::Date;

use super::page::Next;
use crate::fleet::{FleetStatus, MemberName};
use crate::flow::choosing::{Choosing, Typing, Weakness};
use crate::flow::effect::{Effect, Effects, MembersJob, NewMember, StaffJob};
use crate::flow::heard::{SaveProblem, VaultProblem};
use crate::flow::shared::Custody;
use crate::record::Role;
use crate::seal::Strength;
use crate::vault::Unlocked;

/// The page.
#[derive(Debug)]
pub struct Fleet {
    /// What is known; none while it is read for the first time.
    pub shown: Option<Shown>,
    /// What is being done.
    pub stage: Stage,
    /// The last thing that did not work.
    pub trouble: Option<Trouble>,
    /// What this computer is to be called in a fleet that is made here, as typed.
    pub own_name: String,
}

/// What is known of the fleet.
#[derive(Debug, PartialEq, Eq)]
pub enum Shown {
    /// This computer is in none.
    NoFleet,
    /// It comes out of a backup of the hub, and can take the place of the lost one.
    HubLost,
    /// It is in one that stands so.
    Fleet(Box<FleetStatus>),
}

/// What is being done on the page.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// It is looked at.
    #[default]
    Overview,
    /// A computer is being invited.
    Inviting(Box<Inviting>),
    /// It is invited until that day, and the file lies there.
    Invited(MemberName, Date, PathBuf),
    /// Is this one to be removed?
    Asking(MemberName),
    /// It is being removed.
    Removing(MemberName),
    /// It is removed.
    Removed(MemberName),
    /// What is this computer to be called in a fleet that is made here?
    Naming,
    /// Where is the store to be?
    AskingStore(MemberName),
    /// The fleet is being made.
    Making,
    /// It is made, and its store lies there.
    Made(PathBuf),
    /// Is this computer to take the place of the lost one?
    AskingRecovery,
    /// It is taking it.
    Recovering,
    /// It has.
    Recovered,
}

/// A computer is being invited.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inviting {
    /// What it is to be called, as typed.
    pub name: String,
    /// The passphrase of the file.
    pub chosen: Choosing,
    /// What the form still needs.
    pub need: Option<Need>,
    /// How far the file is.
    pub file: InvitationStage,
}

/// How far the file of an invitation is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InvitationStage {
    /// The form is being filled in.
    #[default]
    NotYet,
    /// Where is it to go?
    Asking,
    /// It is being sealed and written.
    Writing,
}

/// What is still needed before a computer can be invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A name that is one.
    Name,
    /// A name that no other has.
    OtherName,
    /// Another passphrase.
    Passphrase(Weakness),
}

/// What did not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The vault refused.
    Vault(VaultProblem),
    /// The file or the store could not be written.
    Save(SaveProblem),
    /// The name is none.
    Name,
    /// Another computer has that name.
    NameTaken,
    /// A store lies there already.
    StoreThere,
    /// The backup is of an earlier version, and has the fleet's key alone.
    KeyAlone,
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Invite a computer".
    Invite,
    /// The name of the computer to be invited was typed.
    TypeName(String),
    /// The passphrase was typed.
    TypePassphrase(Typing),
    /// "Write the invitation".
    Write,
    /// "Remove" beside a computer.
    Remove(MemberName),
    /// "Yes, remove it".
    RemoveIndeed,
    /// "Make a fleet here".
    BeginMaking,
    /// The name of this computer was typed.
    TypeOwnName(String),
    /// "Choose the folder of the store".
    Make,
    /// "Take the place of the lost computer".
    Recover,
    /// "Yes, take its place".
    RecoverIndeed,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not into a folder after all.
    CancelSave,
    /// Not after all.
    Cancel,
    /// "Back".
    Leave,
}

/// What came of it.
#[derive(Debug)]
pub enum Answer {
    /// How it stands is read, or not.
    Read(Result<Shown, VaultProblem>),
    /// A computer is invited: until when, and where the file lies.
    Invited(Result<(Date, PathBuf), Trouble>),
    /// One is removed, and this is how it stands now; or not.
    Removed(Result<Shown, VaultProblem>),
    /// A fleet is made: where its store lies, and how it stands.
    Made(Result<(PathBuf, Shown), Trouble>),
    /// This computer is the hub in the place of the lost one, and this is how it stands; or not.
    Recovered(Result<Shown, Trouble>),
}

impl Default for Fleet {
    fn default() -> Self {
        let (shown, stage, trouble) = (None, Stage::Overview, None);
        Self { shown, stage, trouble, own_name: "office".to_owned() }
    }
}

impl Inviting {
    /// How hard the passphrase is to guess.
    pub fn strength(&self) -> Strength {
        self.chosen.strength([self.name.as_str()])
    }

    fn needs(&self) -> Option<Need> {
        let name = self.name.trim();
        if name.parse::<MemberName>().is_err() {
            return Some(Need::Name);
        }
        self.chosen.weakness([name]).map(Need::Passphrase)
    }
}

impl Action {
    /// Whether somebody with `role` may do it.
    pub fn is_for(&self, role: Role) -> bool {
        matches!(self, Self::Leave) || role.decides()
    }
}

impl Fleet {
    /// Asks how it stands.
    pub(super) fn read() -> Effects {
        vec![Effect::Staff(StaffJob::Members(MembersJob::ReadFleet))]
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        if self.is_at_it() {
            // The answer comes first, and is told.
            return (Next::Stay, Effects::new());
        }
        let effects = match action {
            Action::Leave => return (Next::List, Effects::new()),
            Action::Invite => self.begin(Stage::Inviting(Box::default())),
            Action::Remove(name) => self.begin(Stage::Asking(name)),
            Action::BeginMaking => self.begin(Stage::Naming),
            Action::Cancel => self.begin(Stage::Overview),
            Action::TypeName(_) | Action::TypePassphrase(_) | Action::TypeOwnName(_) => {
                self.fill_in(action);
                Effects::new()
            }
            Action::Write => self.ask_for_folder(),
            Action::Make => self.ask_for_store(),
            Action::CancelSave => self.cancel_save(),
            Action::SaveTo(folder) => self.save_to(folder, key),
            Action::RemoveIndeed => self.remove(key),
            Action::Recover if self.shown == Some(Shown::HubLost) => {
                self.begin(Stage::AskingRecovery)
            }
            Action::Recover => Effects::new(),
            Action::RecoverIndeed => self.recover(key),
        };
        (Next::Stay, effects)
    }

    fn begin(&mut self, stage: Stage) -> Effects {
        (self.stage, self.trouble) = (stage, None);
        Effects::new()
    }

    fn is_at_it(&self) -> bool {
        match &self.stage {
            Stage::Removing(_) | Stage::Making | Stage::Recovering => true,
            Stage::Inviting(inviting) => inviting.file == InvitationStage::Writing,
            Stage::Overview
            | Stage::Naming
            | Stage::Invited(..)
            | Stage::Asking(_)
            | Stage::Removed(_)
            | Stage::AskingStore(_)
            | Stage::AskingRecovery
            | Stage::Recovered
            | Stage::Made(_) => false,
        }
    }

    fn fill_in(&mut self, action: Action) {
        self.trouble = None;
        match (action, &mut self.stage) {
            (Action::TypeOwnName(name), _) => self.own_name = name,
            (Action::TypeName(name), Stage::Inviting(inviting)) => {
                (inviting.name, inviting.need) = (name, None);
            }
            (Action::TypePassphrase(typing), Stage::Inviting(inviting)) => {
                inviting.chosen.type_in(typing);
                inviting.need = None;
            }
            _ => {}
        }
    }

    fn ask_for_folder(&mut self) -> Effects {
        if let Stage::Inviting(inviting) = &mut self.stage {
            inviting.need = inviting.needs();
            if inviting.need.is_none() {
                inviting.file = InvitationStage::Asking;
            }
        }
        Effects::new()
    }

    fn ask_for_store(&mut self) -> Effects {
        if self.shown != Some(Shown::NoFleet) || self.stage != Stage::Naming {
            return Effects::new();
        }
        if let Ok(name) = self.own_name.trim().parse() {
            return self.begin(Stage::AskingStore(name));
        }
        self.trouble = Some(Trouble::Name);
        Effects::new()
    }

    fn cancel_save(&mut self) -> Effects {
        match &mut self.stage {
            Stage::Inviting(inviting) => inviting.file = InvitationStage::NotYet,
            Stage::AskingStore(_) => self.stage = Stage::Naming,
            _ => {}
        }
        Effects::new()
    }

    fn save_to(&mut self, folder: PathBuf, key: &mut Custody<Box<Unlocked>>) -> Effects {
        match &mut self.stage {
            Stage::Inviting(inviting) if inviting.file == InvitationStage::Asking => {
                let Ok(name) = inviting.name.trim().parse() else { return Effects::new() };
                let Some(key) = key.lend() else { return Effects::new() };
                (inviting.file, self.trouble) = (InvitationStage::Writing, None);
                let passphrase = inviting.chosen.take();
                let new = NewMember { name, passphrase };
                vec![Effect::Staff(StaffJob::Members(MembersJob::InviteMember(key, new, folder)))]
            }
            Stage::AskingStore(name) => {
                let name = name.clone();
                let Some(key) = key.lend() else { return Effects::new() };
                (self.stage, self.trouble) = (Stage::Making, None);
                vec![Effect::Staff(StaffJob::Members(MembersJob::MakeFleet(key, name, folder)))]
            }
            _ => Effects::new(),
        }
    }

    fn remove(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Stage::Asking(name) = &self.stage else { return Effects::new() };
        let name = name.clone();
        let Some(key) = key.lend() else { return Effects::new() };
        self.begin(Stage::Removing(name.clone()));
        vec![Effect::Staff(StaffJob::Members(MembersJob::RemoveMember(key, name)))]
    }

    fn recover(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        if self.stage != Stage::AskingRecovery {
            return Effects::new();
        }
        let Some(key) = key.lend() else { return Effects::new() };
        self.begin(Stage::Recovering);
        vec![Effect::Staff(StaffJob::Members(MembersJob::RecoverFleet(key)))]
    }

    /// What was asked for is here, or not.
    pub(super) fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::Read(Ok(shown)) => self.shown = Some(shown),
            Answer::Read(Err(problem)) => self.trouble = Some(Trouble::Vault(problem)),
            Answer::Invited(invited) => self.invited(invited),
            Answer::Removed(removed) => {
                let stage = std::mem::take(&mut self.stage);
                match (stage, removed) {
                    (Stage::Removing(name), Ok(shown)) => {
                        (self.stage, self.shown) = (Stage::Removed(name), Some(shown));
                    }
                    (_, Ok(shown)) => self.shown = Some(shown),
                    (_, Err(problem)) => self.trouble = Some(Trouble::Vault(problem)),
                }
            }
            Answer::Made(Ok((store, shown))) => {
                (self.stage, self.shown) = (Stage::Made(store), Some(shown));
            }
            Answer::Made(Err(trouble)) => {
                (self.stage, self.trouble) = (Stage::Naming, Some(trouble));
            }
            Answer::Recovered(Ok(shown)) => {
                (self.stage, self.shown) = (Stage::Recovered, Some(shown));
            }
            Answer::Recovered(Err(trouble)) => {
                (self.stage, self.trouble) = (Stage::Overview, Some(trouble));
            }
        }
    }

    /// The passphrase was handed over: where nobody was invited it is typed again.
    fn invited(&mut self, invited: Result<(Date, PathBuf), Trouble>) {
        let Stage::Inviting(inviting) = &mut self.stage else { return };
        inviting.file = InvitationStage::NotYet;
        match (invited, inviting.name.trim().parse()) {
            (Ok((until, file)), Ok(name)) => self.stage = Stage::Invited(name, until, file),
            (Ok(_), Err(_)) => self.stage = Stage::Overview,
            (Err(Trouble::NameTaken), _) => inviting.need = Some(Need::OtherName),
            (Err(trouble), _) => self.trouble = Some(trouble),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> MemberName {
        text.parse().unwrap()
    }

    #[test]
    fn whoever_looks_after_the_stand_changes_nothing_in_the_fleet() {
        for role in [Role::Attendant, Role::Editor] {
            assert!(Action::Leave.is_for(role));
            for action in [Action::Invite, Action::Make, Action::RemoveIndeed] {
                assert!(!action.is_for(role), "{action:?}");
            }
        }
        assert!(Action::Invite.is_for(Role::Officer));
    }

    #[test]
    fn an_invitation_needs_a_name_and_a_passphrase_that_is_hard_to_guess() {
        let (mut page, away) = (Fleet::default(), &mut Custody::Away);
        page.act(Action::Invite, away);
        let need = |page: &Fleet| match &page.stage {
            Stage::Inviting(inviting) => (inviting.need, inviting.file),
            stage => panic!("{stage:?}"),
        };
        page.act(Action::Write, away);
        assert_eq!(need(&page), (Some(Need::Name), InvitationStage::NotYet));
        page.act(Action::TypeName("foyer".to_owned()), away);
        page.act(Action::Write, away);
        let short = Some(Need::Passphrase(Weakness::Short));
        assert_eq!(need(&page), (short, InvitationStage::NotYet));
        for typing in [Typing::Passphrase, Typing::Again] {
            page.act(Action::TypePassphrase(typing("nine calm otters".into())), away);
        }
        page.act(Action::Write, away);
        assert_eq!(need(&page), (None, InvitationStage::Asking));
        let (_, effects) = page.act(Action::SaveTo("/media/drive".into()), away);
        assert!(effects.is_empty(), "the key is away");
        page.hear(Answer::Invited(Err(Trouble::NameTaken)));
        assert_eq!(need(&page), (Some(Need::OtherName), InvitationStage::NotYet));
    }

    #[test]
    fn nobody_takes_the_place_of_another_before_it_was_asked_for() {
        let (mut page, away) = (Fleet::default(), &mut Custody::Away);
        page.hear(Answer::Read(Ok(Shown::NoFleet)));
        page.act(Action::Recover, away);
        assert_eq!(page.stage, Stage::Overview, "none is lost");
        page.hear(Answer::Read(Ok(Shown::HubLost)));
        assert!(page.act(Action::RecoverIndeed, away).1.is_empty());
        page.act(Action::Make, away);
        page.act(Action::BeginMaking, away);
        page.act(Action::Make, away);
        assert_eq!(page.stage, Stage::Naming, "no other fleet is made over it");
        page.act(Action::Cancel, away);
        page.act(Action::Recover, away);
        assert_eq!(page.stage, Stage::AskingRecovery);
        page.act(Action::Cancel, away);
        assert!(page.act(Action::RecoverIndeed, away).1.is_empty());
        page.hear(Answer::Recovered(Err(Trouble::KeyAlone)));
        assert_eq!((&page.stage, page.trouble), (&Stage::Overview, Some(Trouble::KeyAlone)));
    }

    #[test]
    fn nothing_is_removed_or_made_before_it_was_asked_for_and_where_there_is_a_fleet_none_is_made()
    {
        let (mut page, away) = (Fleet::default(), &mut Custody::Away);
        assert!(page.act(Action::RemoveIndeed, away).1.is_empty());
        page.act(Action::Make, away);
        assert_eq!(page.stage, Stage::Overview, "nothing is known yet");
        page.hear(Answer::Read(Ok(Shown::NoFleet)));
        page.act(Action::BeginMaking, away);
        page.act(Action::TypeOwnName("No Name".to_owned()), away);
        page.act(Action::Make, away);
        assert_eq!((&page.stage, page.trouble), (&Stage::Naming, Some(Trouble::Name)));
        page.act(Action::TypeOwnName("office".to_owned()), away);
        page.act(Action::Make, away);
        assert_eq!(page.stage, Stage::AskingStore(name("office")));
        page.act(Action::CancelSave, away);
        page.act(Action::Remove(name("foyer")), away);
        assert_eq!(page.stage, Stage::Asking(name("foyer")));
        assert!(page.act(Action::RemoveIndeed, away).1.is_empty(), "the key is away");
        page.stage = Stage::Removing(name("foyer"));
        assert_eq!(
            page.act(Action::Leave, away).0,
            Next::Stay,
            "the answer would be told to nobody"
        );
        page.hear(Answer::Removed(Ok(Shown::NoFleet)));
        assert_eq!(page.stage, Stage::Removed(name("foyer")));
    }
}
