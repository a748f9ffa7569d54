//! The list of submissions, and what each may be used for.

use std::path::PathBuf;

use crate::campaign::{Kind, PurposeId};
use crate::flow::effect::{Document, Effect, Effects, PlayOrder, StaffJob};
use crate::flow::heard::{SaveProblem, SpeakerSays, Upkeep, VaultProblem};
use crate::flow::shared::{Custody, Listening, Saving};
use crate::record::{SubmissionList, SubmissionSummary, TakeSummary};
use crate::vault::Unlocked;

/// The list of submissions.
#[derive(Debug)]
pub struct List {
    /// What is kept.
    pub submissions: Vec<SubmissionSummary>,
    /// How many more cannot be read.
    pub unreadable: usize,
    /// What is to be known of the vault.
    pub upkeep: Upkeep,
    /// Which one is open.
    pub selected: Option<usize>,
    /// What is going on with it.
    pub stage: Stage,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

/// What is going on with the selected submission.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Stage {
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
    Copying(usize, PurposeId, Saving),
    /// "The date is right" would delete what is past its time: is it to be?
    AskingDate,
    /// The key file, which its passphrase protects, is being copied.
    SavingKey(Saving),
}

/// On the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another submission was chosen from the list.
    Select(usize),
    /// "Play" or "View" a take of the selected submission.
    Open(usize),
    /// "Pause" or "Continue" playing.
    PlayOrPause,
    /// Drag to a place, from 0 to 1 of the whole.
    Seek(f64),
    /// "Close" the picture.
    CloseOpened,
    /// "Save a copy" of a take for a purpose.
    Copy(usize, PurposeId),
    /// "Save a copy of the key".
    SaveKey,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// The date of this computer is right. Where something would be deleted by that, it is asked for once.
    ConfirmDate,
    /// "Yes, delete them".
    DeleteExpired,
    /// "No": nothing is deleted, and the date is not confirmed.
    LeaveExpired,
}

/// What the vault answers.
#[derive(Debug)]
pub enum Answer {
    /// A take is open, or not.
    Opened(Result<(), VaultProblem>),
    /// A copy was written to this file, or not.
    Copied(Result<PathBuf, SaveProblem>),
    /// The date was confirmed, and what is over by it is erased; this is left.
    DateConfirmed(Result<(SubmissionList, Upkeep), VaultProblem>),
}

impl List {
    /// The list, with nothing chosen yet.
    pub fn new(listing: SubmissionList, upkeep: Upkeep) -> Self {
        let SubmissionList { submissions, unreadable } = listing;
        let (selected, stage, trouble) = (None, Stage::Overview, None);
        Self { submissions, unreadable, upkeep, selected, stage, trouble }
    }

    /// The submission that is open.
    pub fn submission(&self) -> Option<&SubmissionSummary> {
        self.selected.and_then(|index| self.submissions.get(index))
    }

    fn take(&self, index: usize) -> Option<&TakeSummary> {
        self.submission().and_then(|submission| submission.takes.get(index))
    }

    /// Another page is shown: nothing plays on or stays open. What is being written goes on, and is told of
    /// when the list is shown again.
    pub(super) fn close(&mut self) -> Effects {
        if !matches!(
            self.stage,
            Stage::Copying(.., Saving::Writing) | Stage::SavingKey(Saving::Writing)
        ) {
            self.stage = Stage::Overview;
        }
        silence()
    }

    pub(super) fn hear(&mut self, answer: Answer) -> Effects {
        match answer {
            Answer::Opened(result) => {
                self.trouble = result.err();
                return self.opened().into_iter().collect();
            }
            Answer::Copied(result) => {
                if let Stage::Copying(index, purpose, _) = &self.stage {
                    self.stage = Stage::Copying(*index, purpose.clone(), Saving::ended(result));
                }
            }
            Answer::DateConfirmed(Ok((SubmissionList { submissions, unreadable }, upkeep))) => {
                (self.submissions, self.unreadable) = (submissions, unreadable);
                self.upkeep = upkeep;
                self.trouble = None;
            }
            Answer::DateConfirmed(Err(problem)) => self.trouble = Some(problem),
        }
        Effects::new()
    }

    /// The copy of the key file is written, or not.
    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        if matches!(self.stage, Stage::SavingKey(_)) {
            self.stage = Stage::SavingKey(Saving::ended(result));
        }
    }

    /// What was played is at its end, or makes no sound.
    pub(super) fn listen(&mut self, said: SpeakerSays) {
        if matches!(self.stage, Stage::Listening(_)) {
            self.stage = Stage::Listening(said.into());
        }
    }

    pub(super) fn act(&mut self, action: Action, key: &mut Custody<Box<Unlocked>>) -> Effects {
        match action {
            Action::Select(index) => {
                self.selected = Some(index);
                self.stage = Stage::Overview;
                self.trouble = None;
                silence()
            }
            Action::Open(index) => self.open(index, key),
            Action::PlayOrPause => match &mut self.stage {
                Stage::Listening(listening) => listening.play_or_pause(),
                _ => Effects::new(),
            },
            Action::Seek(place) => vec![Effect::Play(PlayOrder::Seek(place))],
            Action::CloseOpened | Action::CancelSave => {
                self.stage = Stage::Overview;
                silence()
            }
            Action::Copy(index, purpose) if key.is_here() => {
                self.stage = Stage::Copying(index, purpose, Saving::Asking);
                silence()
            }
            Action::SaveKey if self.stage != Stage::SavingKey(Saving::Writing) => {
                self.selected = None;
                self.stage = Stage::SavingKey(Saving::Asking);
                silence()
            }
            Action::SaveTo(folder) if self.stage == Stage::SavingKey(Saving::Asking) => {
                self.stage = Stage::SavingKey(Saving::Writing);
                vec![Effect::Save(Document::Key, folder)]
            }
            Action::SaveTo(folder) => self.copy_to(folder, key),
            Action::ConfirmDate => self.confirm_date(),
            Action::DeleteExpired if self.stage == Stage::AskingDate => self.date_is_right(),
            Action::LeaveExpired if self.stage == Stage::AskingDate => {
                self.stage = Stage::Overview;
                Effects::new()
            }
            Action::DeleteExpired | Action::LeaveExpired | Action::Copy(..) | Action::SaveKey => {
                Effects::new()
            }
        }
    }

    /// Where something would go by the date, staff are asked once. Nothing of it stays open meanwhile.
    fn confirm_date(&mut self) -> Effects {
        if self.upkeep.clock.waiting() == 0 {
            return self.date_is_right();
        }
        (self.selected, self.stage) = (None, Stage::AskingDate);
        silence()
    }

    /// What is over by the date goes.
    fn date_is_right(&mut self) -> Effects {
        (self.selected, self.stage) = (None, Stage::Overview);
        let mut effects = silence();
        effects.push(Effect::Staff(StaffJob::ConfirmDate));
        effects
    }

    fn open(&mut self, index: usize, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(take) = self.take(index).map(|take| take.id.clone()) else { return Vec::new() };
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let Some(key) = key.lend() else { return Vec::new() };
        self.stage = Stage::Opening(index);
        let open = StaffJob::Open(key, record, take);
        vec![Effect::Play(PlayOrder::Stop), Effect::Staff(open)]
    }

    fn opened(&mut self) -> Option<Effect> {
        let Stage::Opening(index) = self.stage else { return Some(Effect::CloseOpened) };
        let kind = self.take(index).map(|take| take.facts.kind());
        let (stage, effect) = match (self.trouble, kind) {
            (None, Some(Kind::Voice)) => {
                let listening = Stage::Listening(Listening::Playing(index));
                (listening, Some(Effect::Play(PlayOrder::Opened)))
            }
            (None, Some(Kind::Photo)) => (Stage::Viewing(index), Some(Effect::ShowOpened)),
            (Some(_), _) | (_, None) => (Stage::Overview, None),
        };
        self.stage = stage;
        effect
    }

    fn copy_to(&mut self, folder: PathBuf, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Stage::Copying(index, purpose, Saving::Asking) = self.stage.clone() else {
            return Vec::new();
        };
        let Some(take) = self.take(index).map(|take| take.id.clone()) else { return Vec::new() };
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let Some(key) = key.lend() else { return Vec::new() };
        self.stage = Stage::Copying(index, purpose.clone(), Saving::Writing);
        vec![Effect::Staff(StaffJob::Copy(key, record, take, purpose, folder))]
    }
}

/// Nothing plays on, and nothing stays open.
fn silence() -> Effects {
    vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::ClockState;

    #[test]
    fn the_date_is_confirmed_by_staff_alone_and_the_list_is_what_is_left() {
        let clock = ClockState::Doubtful { waiting: 1 };
        let upkeep = Upkeep { clock, ..Upkeep::default() };
        let mut list = List::new(SubmissionList::default(), upkeep);
        list.selected = Some(0);
        let confirms = |effects: &Effects| {
            matches!(effects.last(), Some(Effect::Staff(StaffJob::ConfirmDate)))
        };
        let away = &mut Custody::Away;
        let effects = list.act(Action::DeleteExpired, away);
        assert!(!confirms(&effects), "nobody was asked");
        let effects = list.act(Action::ConfirmDate, away);
        assert!(!confirms(&effects), "a press deletes unasked");
        assert_eq!(list.stage, Stage::AskingDate);
        let effects = list.act(Action::LeaveExpired, away);
        assert_eq!((list.stage.clone(), effects.len()), (Stage::Overview, 0));
        list.act(Action::ConfirmDate, away);
        let effects = list.act(Action::DeleteExpired, away);
        assert!(confirms(&effects), "{effects:?}");
        assert_eq!(list.selected, None, "nothing that may go stays open");
        let left =
            (SubmissionList { unreadable: 1, ..SubmissionList::default() }, Upkeep::default());
        list.hear(Answer::DateConfirmed(Ok(left)));
        assert_eq!((list.unreadable, list.upkeep), (1, Upkeep::default()));
        list.hear(Answer::DateConfirmed(Err(VaultProblem::DiskFull)));
        assert_eq!(list.trouble, Some(VaultProblem::DiskFull));
        let effects = list.act(Action::ConfirmDate, away);
        assert!(confirms(&effects), "where nothing goes there is nothing to ask");
    }
}
