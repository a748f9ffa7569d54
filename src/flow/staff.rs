//! The staff area: a passphrase, a list, and what each submission may be used for.

use crate::campaign::Kind;
use crate::record::{SubmissionList, SubmissionSummary, TakeSummary};
use crate::seal::Typed;
use crate::vault::Unlocked;

use super::Setting;
use super::editing::Editing;
use super::effect::{Effect, Effects, Paper, PlayOrder, Record};
use super::gear::Gear;
use super::input::{
    Input, SaveProblem, StaffAction, UnlockProblem, Upkeep, VaultProblem, VaultSays,
};
use super::returning::Looking;
use super::visitor::{Custody, Listening, Saving};

/// Where staff are.
#[derive(Debug)]
pub enum Staff {
    /// In front of the door.
    Locked(StaffLock),
    /// Inside.
    Open(StaffList),
    /// Inside, at the devices.
    Gear(Gear),
    /// Inside, at the campaign.
    Editing(Editing),
    /// Inside, at the licences of what others made.
    Licences(Box<StaffList>),
}

/// The door.
#[derive(Debug, Default)]
pub struct StaffLock {
    /// What is typed so far.
    pub typed: Typed,
    /// Whether the key is being tried.
    pub trying: Looking,
    /// Why the door is still closed.
    pub problem: Option<UnlockProblem>,
}

/// The list of submissions.
#[derive(Debug)]
pub struct StaffList {
    /// The key. Dropping it locks.
    pub unlocked: Custody<Box<Unlocked>>,
    /// What is kept.
    pub submissions: Vec<SubmissionSummary>,
    /// How many more cannot be read.
    pub unreadable: usize,
    /// What is to be known of the vault.
    pub upkeep: Upkeep,
    /// Which one is open.
    pub selected: Option<usize>,
    /// What is going on with it.
    pub stage: StaffStage,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

/// What is going on with the selected submission.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum StaffStage {
    /// Looking at the list.
    #[default]
    Overview,
    /// A take is being opened.
    Opening(usize),
    /// A voice message is on.
    Listening(Listening),
    /// A photo is on screen.
    Viewing(usize),
    /// A take is being copied for a purpose.
    Copying(usize, crate::campaign::PurposeId, Saving),
    /// "The date is right" would delete what is past its time: is it to be?
    AskingDate,
    /// The key file, which its passphrase protects, is being copied.
    SavingKey(Saving),
}

impl Default for Staff {
    fn default() -> Self {
        Self::Locked(StaffLock::default())
    }
}

impl Staff {
    /// What happens next. Dropping the state, whatever the reason, locks the vault.
    pub fn step(self, input: Input, setting: Setting<'_>) -> (Self, Effects) {
        match (self, input) {
            (
                Self::Locked(_),
                Input::LeftAlone | Input::Staff(StaffAction::Lock | StaffAction::Quit),
            ) => (Self::default(), vec![Effect::ForgetPerson, Effect::LeaveStaff]),
            (
                Self::Open(list),
                Input::LeftAlone | Input::Staff(StaffAction::Lock) | Input::Vault(VaultSays::Lost),
            ) => {
                drop(list);
                (Self::default(), Self::leave())
            }
            (
                Self::Licences(list),
                Input::LeftAlone | Input::Staff(StaffAction::Lock) | Input::Vault(VaultSays::Lost),
            ) => {
                drop(list);
                (Self::default(), Self::leave())
            }
            (Self::Open(mut list), Input::Staff(StaffAction::ShowLicences)) => {
                list.stage = StaffStage::Overview;
                let silence = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                (Self::Licences(Box::new(list)), silence)
            }
            (Self::Licences(list), Input::Staff(StaffAction::HideLicences)) => {
                (Self::Open(*list), Effects::new())
            }
            // An answer that was on its way brings the key back.
            (Self::Licences(list), input) => {
                let (list, effects) = list.step(input);
                (Self::Licences(Box::new(list)), effects)
            }
            (Self::Open(list), Input::Staff(StaffAction::Quit)) => {
                drop(list);
                let quit = Self::leave().into_iter().chain([Effect::Quit]);
                (Self::default(), quit.collect())
            }
            (
                Self::Gear(gear),
                Input::LeftAlone | Input::Staff(StaffAction::Lock) | Input::Vault(VaultSays::Lost),
            ) => {
                let ended = gear.leave();
                (Self::default(), ended.into_iter().chain(Self::leave()).collect())
            }
            (Self::Open(list), Input::Staff(StaffAction::ShowGear)) => {
                let silence = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                (Self::Gear(Gear::new(list)), silence)
            }
            (Self::Editing(editing), Input::LeftAlone | Input::Staff(StaffAction::Lock))
                if editing.is_writing() =>
            {
                (Self::Editing(editing), Effects::new())
            }
            (
                Self::Editing(editing),
                Input::LeftAlone | Input::Staff(StaffAction::Lock) | Input::Vault(VaultSays::Lost),
            ) => {
                drop(editing);
                (Self::default(), Self::leave())
            }
            (Self::Open(list), Input::Staff(StaffAction::ShowCampaign)) => {
                let (state, mut effects) = Editing::begin(list);
                effects.splice(0..0, [Effect::Play(PlayOrder::Stop), Effect::CloseOpened]);
                (state, effects)
            }
            (Self::Editing(editing), input) => editing.step(input, setting),
            (Self::Gear(gear), input) => gear.step(input, setting),
            (Self::Locked(state), input) => state.step(input),
            (Self::Open(state), input) => {
                let (state, effects) = state.step(input);
                (Self::Open(state), effects)
            }
        }
    }
}

impl Staff {
    fn leave() -> Effects {
        let locked = Effect::Record(Record::StaffLocked);
        vec![Effect::ForgetPerson, locked, Effect::LeaveStaff]
    }
}

impl StaffLock {
    fn step(mut self, input: Input) -> (Staff, Effects) {
        let mut effects = Vec::new();
        match input {
            Input::Staff(StaffAction::Type(typed)) => self.typed = typed,
            Input::Staff(StaffAction::Unlock) if self.trying == Looking::No => {
                self.trying = Looking::Now;
                self.problem = None;
                effects.push(Effect::Unlock(self.typed.take()));
            }
            Input::Vault(VaultSays::Unlocked(unlocked, listing, upkeep)) => {
                return (
                    Staff::Open(StaffList::new(Custody::Here(unlocked), listing, upkeep)),
                    effects,
                );
            }
            Input::Vault(VaultSays::Lost) => {
                self.trying = Looking::No;
                self.problem = Some(UnlockProblem::Other);
            }
            Input::Vault(VaultSays::StillLocked(problem)) => {
                self.trying = Looking::No;
                self.problem = Some(problem);
            }
            _ => {}
        }
        (Staff::Locked(self), effects)
    }
}

impl StaffList {
    /// The list, with nothing chosen yet.
    pub fn new(unlocked: Custody<Box<Unlocked>>, listing: SubmissionList, upkeep: Upkeep) -> Self {
        let SubmissionList { submissions, unreadable } = listing;
        Self {
            unlocked,
            submissions,
            unreadable,
            upkeep,
            selected: None,
            stage: StaffStage::Overview,
            trouble: None,
        }
    }

    /// The submission that is open.
    pub fn submission(&self) -> Option<&SubmissionSummary> {
        self.selected.and_then(|index| self.submissions.get(index))
    }

    fn take(&self, index: usize) -> Option<&TakeSummary> {
        self.submission().and_then(|submission| submission.takes.get(index))
    }

    fn step(mut self, input: Input) -> (Self, Effects) {
        let effects = match input {
            Input::Staff(action) => return self.act(action),
            Input::Vault(VaultSays::StaffOpened(unlocked, result)) => {
                self.unlocked = Custody::Here(unlocked);
                self.trouble = result.err();
                self.opened().into_iter().collect()
            }
            Input::Vault(VaultSays::StaffCopied(unlocked, result)) => {
                self.unlocked = Custody::Here(unlocked);
                self.copied(result);
                Vec::new()
            }
            Input::Vault(VaultSays::DateConfirmed(result)) => {
                match result {
                    Ok((SubmissionList { submissions, unreadable }, upkeep)) => {
                        (self.submissions, self.unreadable) = (submissions, unreadable);
                        self.upkeep = upkeep;
                        self.trouble = None;
                    }
                    Err(problem) => self.trouble = Some(problem),
                }
                Vec::new()
            }
            Input::Vault(VaultSays::Saved(result)) => {
                if matches!(self.stage, StaffStage::SavingKey(_)) {
                    self.stage = StaffStage::SavingKey(Saving::ended(result));
                }
                Vec::new()
            }
            Input::Speaker(said) => {
                if matches!(self.stage, StaffStage::Listening(_)) {
                    self.stage = StaffStage::Listening(said.into());
                }
                Vec::new()
            }
            _ => Vec::new(),
        };
        (self, effects)
    }

    fn act(mut self, action: StaffAction) -> (Self, Effects) {
        let close = || vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
        let effects = match action {
            StaffAction::Select(index) => {
                self.selected = Some(index);
                self.stage = StaffStage::Overview;
                self.trouble = None;
                close()
            }
            StaffAction::Open(index) => self.open(index),
            StaffAction::PlayOrPause => match &mut self.stage {
                StaffStage::Listening(listening) => listening.play_or_pause(),
                _ => Vec::new(),
            },
            StaffAction::Seek(place) => vec![Effect::Play(PlayOrder::Seek(place))],
            StaffAction::CloseOpened | StaffAction::CancelSave => {
                self.stage = StaffStage::Overview;
                close()
            }
            StaffAction::Copy(index, purpose) if self.unlocked.is_here() => {
                self.stage = StaffStage::Copying(index, purpose, Saving::Asking);
                close()
            }
            StaffAction::SaveKey if self.stage != StaffStage::SavingKey(Saving::Writing) => {
                self.selected = None;
                self.stage = StaffStage::SavingKey(Saving::Asking);
                close()
            }
            StaffAction::SaveTo(folder) if self.stage == StaffStage::SavingKey(Saving::Asking) => {
                self.stage = StaffStage::SavingKey(Saving::Writing);
                vec![Effect::Save(Paper::Key, folder)]
            }
            StaffAction::SaveTo(folder) => self.copy_to(folder),
            StaffAction::ConfirmDate => self.confirm_date(),
            StaffAction::DeleteExpired if self.stage == StaffStage::AskingDate => {
                self.date_is_right()
            }
            StaffAction::LeaveExpired if self.stage == StaffStage::AskingDate => {
                self.stage = StaffStage::Overview;
                Vec::new()
            }
            StaffAction::DeleteExpired
            | StaffAction::LeaveExpired
            | StaffAction::Copy(..)
            | StaffAction::SaveKey
            | StaffAction::Type(_)
            | StaffAction::Unlock
            | StaffAction::ShowGear
            | StaffAction::ShowCampaign
            | StaffAction::ShowLicences
            | StaffAction::HideLicences
            | StaffAction::Lock
            | StaffAction::Quit => Vec::new(),
        };
        (self, effects)
    }

    /// Where something would go by the date, staff are asked once. Nothing of it stays open meanwhile.
    fn confirm_date(&mut self) -> Effects {
        if self.upkeep.clock.waiting() == 0 {
            return self.date_is_right();
        }
        (self.selected, self.stage) = (None, StaffStage::AskingDate);
        vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
    }

    /// What is over by the date goes.
    fn date_is_right(&mut self) -> Effects {
        (self.selected, self.stage) = (None, StaffStage::Overview);
        vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened, Effect::ConfirmDate]
    }

    fn lend(&mut self) -> Option<Box<Unlocked>> {
        match std::mem::replace(&mut self.unlocked, Custody::Away) {
            Custody::Here(unlocked) => Some(unlocked),
            Custody::Away => None,
        }
    }

    fn open(&mut self, index: usize) -> Effects {
        let Some(take) = self.take(index).map(|take| take.id.clone()) else { return Vec::new() };
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let Some(unlocked) = self.lend() else { return Vec::new() };
        self.stage = StaffStage::Opening(index);
        vec![Effect::Play(PlayOrder::Stop), Effect::StaffOpen(unlocked, record, take)]
    }

    fn opened(&mut self) -> Option<Effect> {
        let StaffStage::Opening(index) = self.stage else { return Some(Effect::CloseOpened) };
        let kind = self.take(index).map(|take| take.facts.kind());
        let (stage, effect) = match (self.trouble, kind) {
            (None, Some(Kind::Voice)) => {
                let listening = StaffStage::Listening(Listening::Playing(index));
                (listening, Some(Effect::Play(PlayOrder::Opened)))
            }
            (None, Some(Kind::Photo)) => (StaffStage::Viewing(index), Some(Effect::ShowOpened)),
            (Some(_), _) | (_, None) => (StaffStage::Overview, None),
        };
        self.stage = stage;
        effect
    }

    fn copy_to(&mut self, folder: std::path::PathBuf) -> Effects {
        let StaffStage::Copying(index, purpose, Saving::Asking) = self.stage.clone() else {
            return Vec::new();
        };
        let Some(take) = self.take(index).map(|take| take.id.clone()) else { return Vec::new() };
        let Some(submission) = self.submission().map(|it| it.id.clone()) else {
            return Vec::new();
        };
        let Some(unlocked) = self.lend() else { return Vec::new() };
        self.stage = StaffStage::Copying(index, purpose.clone(), Saving::Writing);
        vec![Effect::StaffCopy(unlocked, submission, take, purpose, folder)]
    }

    fn copied(&mut self, result: Result<std::path::PathBuf, SaveProblem>) {
        if let StaffStage::Copying(index, purpose, _) = &self.stage {
            self.stage = StaffStage::Copying(*index, purpose.clone(), Saving::ended(result));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::ClockState;

    #[test]
    fn the_licences_lead_back_to_the_list_and_are_left_like_it() {
        let source = crate::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let campaign = crate::campaign::Campaign::parse(&source).unwrap();
        let words = crate::locale::Locale::english();
        let now = jiff::Timestamp::UNIX_EPOCH;
        let setting = Setting { campaign: &campaign, words: &words, now };
        let shown = || {
            let list = StaffList::new(Custody::Away, SubmissionList::default(), Upkeep::default());
            let show = Input::Staff(StaffAction::ShowLicences);
            let (page, effects) = Staff::Open(list).step(show, setting);
            assert!(effects.iter().any(|it| matches!(it, Effect::CloseOpened)), "{effects:?}");
            page
        };
        let (back, _) = shown().step(Input::Staff(StaffAction::HideLicences), setting);
        assert!(matches!(back, Staff::Open(_)), "{back:?}");
        for gone in
            [Input::LeftAlone, Input::Staff(StaffAction::Lock), Input::Vault(VaultSays::Lost)]
        {
            let (locked, effects) = shown().step(gone, setting);
            assert!(matches!(locked, Staff::Locked(_)), "{locked:?}");
            assert!(effects.iter().any(|it| matches!(it, Effect::LeaveStaff)), "{effects:?}");
        }
    }

    #[test]
    fn the_date_is_confirmed_by_staff_alone_and_the_list_is_what_is_left() {
        let clock = ClockState::Doubtful { waiting: 1 };
        let upkeep = Upkeep { clock, ..Upkeep::default() };
        let mut list = StaffList::new(Custody::Away, SubmissionList::default(), upkeep);
        list.selected = Some(0);
        let confirms = |effects: &Effects| matches!(effects.last(), Some(Effect::ConfirmDate));
        let (list, effects) = list.step(Input::Staff(StaffAction::DeleteExpired));
        assert!(!confirms(&effects), "nobody was asked");
        let (list, effects) = list.step(Input::Staff(StaffAction::ConfirmDate));
        assert!(!confirms(&effects), "a press deletes unasked");
        assert_eq!(list.stage, StaffStage::AskingDate);
        let (list, effects) = list.step(Input::Staff(StaffAction::LeaveExpired));
        assert_eq!((list.stage.clone(), effects.len()), (StaffStage::Overview, 0));
        let (list, _) = list.step(Input::Staff(StaffAction::ConfirmDate));
        let (list, effects) = list.step(Input::Staff(StaffAction::DeleteExpired));
        assert!(confirms(&effects), "{effects:?}");
        assert_eq!(list.selected, None, "nothing that may go stays open");
        let left =
            (SubmissionList { unreadable: 1, ..SubmissionList::default() }, Upkeep::default());
        let (list, _) = list.step(Input::Vault(VaultSays::DateConfirmed(Ok(left))));
        assert_eq!((list.unreadable, list.upkeep), (1, Upkeep::default()));
        let refused = Input::Vault(VaultSays::DateConfirmed(Err(VaultProblem::DiskFull)));
        let (list, _) = list.step(refused);
        assert_eq!(list.trouble, Some(VaultProblem::DiskFull));
        let (_, effects) = list.step(Input::Staff(StaffAction::ConfirmDate));
        assert!(confirms(&effects), "where nothing goes there is nothing to ask");
    }
}
