//! The first start: who is asking, and the organisation's key.

use std::path::{Path, PathBuf};

use super::choosing::{Choosing, Typing, Weakness};
use super::effect::{Document, Effect, Effects, First, Founding};
use super::heard::{Heard, VaultProblem};
use super::shared::Saving;
use crate::campaign::{Campaign, FirstCampaign, unshowable};
use crate::check::Finding;
use crate::seal::{FirstKey, StaffKey, Strength};

/// The set-up's screen.
#[derive(Debug, Default)]
pub struct Setup {
    /// Who is asking.
    pub organisation: String,
    /// How people can reach them.
    pub contact: String,
    /// What the first campaign is made from.
    pub campaign: FirstCampaign,
    /// What it asks for, where a template was chosen. It is read once, since a screen is drawn far more often.
    pub shown: Option<Box<Campaign>>,
    /// Whose law holds.
    pub law: Law,
    /// Where the key is made.
    pub key: KeyMade,
    /// The public half of a key that is made elsewhere, as typed.
    pub public_key: String,
    /// The passphrase of whoever sets it up.
    pub chosen: Choosing,
    /// What drives brought; none while they are looked at.
    pub on_drives: Option<OnDrives>,
    /// How far it has got.
    pub stage: SetupStage,
}

/// What lies in the data folder at the first start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lying {
    /// No campaign.
    #[default]
    Nothing,
    /// A campaign that people can be asked by.
    Campaign,
}

/// Whose law holds, and what that wants said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// The profiles that are ticked. A campaign file that somebody brings names its own.
    pub profiles: Vec<String>,
    /// What the campaign does not say, so that nobody can be asked by it yet.
    pub missing: Vec<Finding>,
}

impl Default for Law {
    /// That of the campaign which is begun with where nobody chooses another.
    fn default() -> Self {
        Self::of(&FirstCampaign::default())
    }
}

impl Law {
    fn of(campaign: &FirstCampaign) -> Self {
        Self { profiles: campaign.law().unwrap_or_default(), missing: Vec::new() }
    }
}

/// Where the key of whoever sets it up is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyMade {
    /// Here, under a passphrase.
    #[default]
    Here,
    /// On another computer; only its public half comes here.
    Elsewhere,
}

/// What drives brought that a set-up can take.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnDrives {
    /// Campaign files.
    pub campaigns: Vec<PathBuf>,
    /// Public keys, each with its file.
    pub keys: Vec<(PathBuf, String)>,
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
    Failed(SetupProblem),
    /// It is made; a copy of the key file can be saved elsewhere.
    Made(Saving),
}

/// Why nothing was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SetupProblem {
    /// The disk refused.
    Vault(VaultProblem),
    /// There is no campaign file, or it cannot be read.
    FileUnreadable,
    /// Nobody may be asked by the campaign file, because of this.
    FileUnusable(String),
    /// Another campaign lies in the data folder.
    CampaignThere,
    /// A key file lies in the data folder, and only a public key is to be here.
    KeyFileThere,
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
    /// A campaign file.
    File,
    /// A public key.
    PublicKey,
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
    /// Begin with this campaign.
    Campaign(FirstCampaign),
    /// The place of the campaign file now reads so.
    File(String),
    /// The law of this profile holds, or no longer.
    Law(String),
    /// The key is made here, or elsewhere.
    Key(KeyMade),
    /// The public key now reads so.
    PublicKey(String),
    /// The public key that a drive brought.
    TakeKey(String),
    /// "Look again" on drives.
    Look,
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
    /// "Try microphone and camera".
    TryDevices,
    /// "This computer".
    ChooseStand,
}

/// What happens at the first start and nowhere else.
#[derive(Debug)]
pub enum Input {
    /// On the form, and after it.
    Form(SetupAction),
    /// Drives were looked at.
    Found(OnDrives),
    /// This campaign does not say what the laws of these profiles want said.
    Missing((FirstCampaign, Vec<String>), Vec<Finding>),
    /// Everything is said in another language now.
    Spoken,
    /// The vault and its key are made, or not.
    Created(Result<(), SetupProblem>),
}

impl Input {
    /// Whether it says what was typed, and nothing else.
    pub(super) fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Form(
                SetupAction::Organisation(_)
                    | SetupAction::Contact(_)
                    | SetupAction::File(_)
                    | SetupAction::PublicKey(_)
                    | SetupAction::Passphrase(_)
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
    /// The first start, with this in the data folder.
    pub fn with(lying: Lying) -> Self {
        let campaign = match lying {
            Lying::Nothing => FirstCampaign::Sample,
            Lying::Campaign => FirstCampaign::AsItLies,
        };
        let law = Law::of(&campaign);
        Self { campaign, law, ..Self::default() }
    }

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
            Input::Form(action) if self.is_made() => self.act_after(action),
            Input::Form(action) => self.act(action),
            Input::Found(found) => {
                self.on_drives = Some(found);
                Effects::new()
            }
            Input::Missing(of, missing) => {
                // Something else may be ticked by now.
                if of == (self.campaign.clone(), self.law.profiles.clone()) {
                    self.law.missing = missing;
                }
                Effects::new()
            }
            Input::Spoken => self.look_at_law(),
            Input::Created(Ok(())) => {
                self.chosen = Choosing::default();
                self.stage = SetupStage::Made(Saving::No);
                Effects::new()
            }
            Input::Created(Err(problem)) => {
                self.stage = SetupStage::Failed(problem);
                Effects::new()
            }
        };
        (self, effects)
    }

    /// What a worker reports.
    pub fn hear(mut self, heard: Heard) -> (Self, Effects) {
        match heard {
            Heard::Lost => {
                self.stage = SetupStage::Failed(SetupProblem::Vault(VaultProblem::Other));
            }
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

    /// On the form.
    fn act(&mut self, action: SetupAction) -> Effects {
        let mut effects = Effects::new();
        match action {
            SetupAction::Organisation(organisation) => self.organisation = organisation,
            SetupAction::Contact(contact) => self.contact = contact,
            SetupAction::Campaign(campaign) => effects = self.begin_with(campaign),
            SetupAction::File(typed) => self.campaign = FirstCampaign::File(typed.into()),
            SetupAction::Law(profile) => effects = self.change_law(profile),
            SetupAction::Key(made) => {
                self.key = made;
                effects = self.look();
            }
            SetupAction::PublicKey(typed) | SetupAction::TakeKey(typed) => self.public_key = typed,
            SetupAction::Look => effects = self.look(),
            SetupAction::Passphrase(typing) => self.chosen.type_in(typing),
            SetupAction::Create => return self.create(),
            // There is no key yet, and nothing to begin with.
            SetupAction::SaveKey
            | SetupAction::SaveTo(_)
            | SetupAction::CancelSave
            | SetupAction::Begin
            | SetupAction::TryDevices
            | SetupAction::ChooseStand => {}
        }
        // What was wrong may be mended.
        if matches!(self.stage, SetupStage::Needs(_) | SetupStage::Failed(_)) {
            self.stage = SetupStage::Form;
        }
        effects
    }

    fn begin_with(&mut self, campaign: FirstCampaign) -> Effects {
        self.shown = match &campaign {
            FirstCampaign::Template(template) => template.campaign().map(Box::new),
            FirstCampaign::Sample | FirstCampaign::File(_) | FirstCampaign::AsItLies => None,
        };
        let own = |it: &FirstCampaign| it.law();
        let (before, now) = (own(&self.campaign), own(&campaign));
        // What somebody has ticked holds for whatever they begin with.
        if before.is_none_or(|it| it == self.law.profiles) {
            self.law.profiles = now.unwrap_or_default();
        }
        self.campaign = campaign;
        let mut effects = self.look();
        effects.extend(self.look_at_law());
        effects
    }

    fn change_law(&mut self, profile: String) -> Effects {
        match self.law.profiles.iter().position(|it| *it == profile) {
            Some(nth) => drop(self.law.profiles.remove(nth)),
            None => self.law.profiles.push(profile),
        }
        self.look_at_law()
    }

    /// Has the campaign held against a law for which it was not written.
    fn look_at_law(&mut self) -> Effects {
        self.law.missing.clear();
        match self.campaign.law() {
            Some(own) if own != self.law.profiles => {
                vec![Effect::HoldAgainstLaw(self.campaign.clone(), self.law.profiles.clone())]
            }
            _ => Effects::new(),
        }
    }

    /// Has drives looked at, where they could bring something.
    fn look(&mut self) -> Effects {
        let of_use =
            self.key == KeyMade::Elsewhere || matches!(self.campaign, FirstCampaign::File(_));
        if !of_use {
            return Effects::new();
        }
        self.on_drives = None;
        vec![Effect::LookOnDrives]
    }

    fn is_made(&self) -> bool {
        matches!(self.stage, SetupStage::Creating | SetupStage::Made(_))
    }

    /// While the key is made, and after. A second one would open nothing.
    fn act_after(&mut self, action: SetupAction) -> Effects {
        match (action, &self.stage) {
            // It is being written.
            (SetupAction::SaveKey, SetupStage::Made(Saving::Writing)) => {}
            (SetupAction::SaveKey, SetupStage::Made(_)) if self.key == KeyMade::Here => {
                self.stage = SetupStage::Made(Saving::Asking);
            }
            (SetupAction::CancelSave, SetupStage::Made(_)) => {
                self.stage = SetupStage::Made(Saving::No);
            }
            (SetupAction::SaveTo(folder), SetupStage::Made(Saving::Asking)) => {
                self.stage = SetupStage::Made(Saving::Writing);
                return vec![Effect::Save(Document::Key, folder)];
            }
            (SetupAction::Begin, SetupStage::Made(_)) => {
                return vec![Effect::Begin(First::Visitors)];
            }
            (SetupAction::TryDevices, SetupStage::Made(_)) => {
                return vec![Effect::Begin(First::Devices)];
            }
            (SetupAction::ChooseStand, SetupStage::Made(_)) => {
                return vec![Effect::Begin(First::Stand)];
            }
            _ => {}
        }
        Effects::new()
    }

    fn create(&mut self) -> Effects {
        if let Some(need) = self.needs() {
            self.stage = SetupStage::Needs(need);
            return Vec::new();
        }
        let key = match self.key {
            // It stays in the field until the key is made: nobody types it twice for a mistake elsewhere.
            KeyMade::Here => FirstKey::Here(self.chosen.clone().take()),
            KeyMade::Elsewhere => match StaffKey::find_in(&self.public_key) {
                Some(public) => FirstKey::Elsewhere(public),
                None => return Vec::new(),
            },
        };
        self.stage = SetupStage::Creating;
        let organisation = self.organisation.trim().to_owned();
        let contact = self.contact.trim().to_owned();
        let (campaign, law) = (self.campaign.clone(), self.law.profiles.clone());
        vec![Effect::Create(Box::new(Founding { organisation, contact, campaign, law, key }))]
    }

    fn needs(&self) -> Option<Need> {
        let no_file = FirstCampaign::File(PathBuf::new());
        let elsewhere = self.key == KeyMade::Elsewhere;
        let checks = [
            (self.organisation.trim().is_empty(), Need::Organisation),
            (unshowable(self.organisation.trim()).is_some(), Need::OrganisationLetters),
            (self.contact.trim().is_empty(), Need::Contact),
            (unshowable(self.contact.trim()).is_some(), Need::ContactLetters),
            (self.campaign == no_file, Need::File),
            (elsewhere && StaffKey::find_in(&self.public_key).is_none(), Need::PublicKey),
        ];
        let missing = checks.into_iter().find(|(missing, _)| *missing).map(|(_, need)| need);
        let weakness = || self.chosen.weakness(self.known()).filter(|_| !elsewhere);
        missing.or_else(|| weakness().map(Need::Passphrase))
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
            let (setup, effects) = act(Setup::default(), typed);
            assert_eq!(setup.stage, SetupStage::Needs(need));
            assert!(effects.is_empty());
        }
    }

    fn act(setup: Setup, actions: impl IntoIterator<Item = SetupAction>) -> (Setup, Effects) {
        let step = |(setup, _): (Setup, Effects), action| setup.step(Input::Form(action));
        actions.into_iter().fold((setup, Vec::new()), step)
    }

    fn named() -> Setup {
        let typed = [
            SetupAction::Organisation("Museum".to_owned()),
            SetupAction::Contact("x@harbour.example".to_owned()),
        ];
        act(Setup::default(), typed).0
    }

    #[test]
    fn with_a_key_from_elsewhere_no_passphrase_is_asked_for_and_none_is_handed_on() {
        let (setup, effects) = act(named(), [SetupAction::Key(KeyMade::Elsewhere)]);
        assert!(matches!(effects[..], [Effect::LookOnDrives]));
        let (setup, _) = act(setup, [SetupAction::Create]);
        assert_eq!(setup.stage, SetupStage::Needs(Need::PublicKey));
        let public = crate::seal::StaffIdentity::generate().public();
        let typed = SetupAction::PublicKey(format!("# public key: {public}"));
        let (setup, effects) = act(setup, [typed, SetupAction::Create]);
        assert_eq!(setup.stage, SetupStage::Creating);
        let [Effect::Create(founding)] = &effects[..] else { panic!("{effects:?}") };
        assert!(matches!(&founding.key, FirstKey::Elsewhere(key) if *key == public));
    }

    #[test]
    fn what_a_law_wants_is_told_of_the_law_that_is_ticked_and_of_no_other() {
        let uk = || SetupAction::Law("uk-gdpr".to_owned());
        let (setup, effects) = act(named(), [uk()]);
        let [Effect::HoldAgainstLaw(campaign, law)] = &effects[..] else { panic!("{effects:?}") };
        let asked = || (campaign.clone(), law.clone());
        let found = crate::check::check("x", &[], &crate::locale::Locale::english()).findings;
        assert!(!found.is_empty(), "this is no campaign");
        let (setup, _) = setup.step(Input::Missing(asked(), found.clone()));
        assert_eq!(setup.law.missing, found);
        let (setup, effects) = act(setup, [uk()]);
        assert!(effects.is_empty() && setup.law.missing.is_empty());
        let (setup, _) = setup.step(Input::Missing(asked(), found));
        assert!(setup.law.missing.is_empty(), "that was of another");
    }

    #[test]
    fn what_was_typed_stays_whatever_is_chosen_beside_it() {
        let file = SetupAction::File("/media/stick/spring.toml".to_owned());
        let choose = |it| SetupAction::Campaign(it);
        let template = *crate::campaign::Template::all().first().unwrap();
        let (setup, effects) = act(named(), [choose(FirstCampaign::Template(template))]);
        assert!(effects.is_empty() && setup.shown.is_some());
        let (setup, effects) = act(setup, [choose(FirstCampaign::File(PathBuf::new()))]);
        assert!(matches!(effects[..], [Effect::LookOnDrives]) && setup.shown.is_none());
        let (setup, _) = act(setup, [SetupAction::Create]);
        assert_eq!(setup.stage, SetupStage::Needs(Need::File));
        let (setup, _) = act(setup, [file]);
        assert_eq!(setup.campaign, FirstCampaign::File("/media/stick/spring.toml".into()));
        let words = "nine calm otters swim";
        let typed = [Typing::Passphrase(words.into()), Typing::Again(words.into())];
        let (setup, _) = act(setup, typed.map(SetupAction::Passphrase));
        let (setup, effects) = act(setup, [SetupAction::Create]);
        assert!(matches!(effects[..], [Effect::Create(_)]));
        let (setup, _) = setup.step(Input::Created(Err(SetupProblem::FileUnreadable)));
        assert_eq!((&*setup.organisation, &*setup.contact), ("Museum", "x@harbour.example"));
        assert_eq!(&*setup.chosen.passphrase, words);
        let (setup, _) = act(setup, [SetupAction::Create]);
        let (setup, _) = setup.step(Input::Created(Ok(())));
        assert!(setup.chosen == Choosing::default(), "and no longer than that");
    }

    #[test]
    fn nothing_is_begun_before_there_is_a_key_and_no_second_one_is_made() {
        for action in [SetupAction::Begin, SetupAction::TryDevices, SetupAction::SaveKey] {
            let (setup, effects) = act(named(), [action]);
            assert!(effects.is_empty() && setup.stage == SetupStage::Form);
        }
        let made = Setup { stage: SetupStage::Made(Saving::No), ..named() };
        let (made, effects) = act(made, [SetupAction::Create]);
        assert!(effects.is_empty());
        let (_, effects) = act(made, [SetupAction::TryDevices]);
        assert!(matches!(effects[..], [Effect::Begin(First::Devices)]));
    }
}
