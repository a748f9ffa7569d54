//! The list of submissions, and what each may be used for.

mod action;
pub mod glimpses;
mod shown;
mod stage;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

use super::holding::{self, HoldStage, Step};
use super::marking::mark;
use super::noting::{self, NoteStage, Noting};
use super::second::{self, Asking};
use crate::campaign::Kind;
use crate::flow::effect::{Effect, Effects, PlayOrder, StaffJob};
use crate::flow::heard::{Printed, SaveProblem, SpeakerSays, UnlockProblem, Upkeep, VaultProblem};
use crate::flow::shared::{Custody, Handing, Listening, Saving};
use crate::record::{Count, Marking, Marks, Page, Part, SubmissionSummary, TakeSummary};
use crate::vault::{Second, Unlocked};

pub use action::{Action, Answer};
pub use glimpses::Glimpses;
pub use shown::{AT_A_TIME, Numbered, Shown, Sought};
pub use stage::{Removal, Stage};

/// The list of submissions, of which a part is shown.
#[derive(Debug)]
pub struct List {
    /// The part that is shown, and which are asked for.
    pub shown: Shown,
    /// What is to be known of the vault.
    pub upkeep: Upkeep,
    /// Which one is open.
    pub selected: Option<usize>,
    /// What is going on with it.
    pub stage: Stage,
    /// Small pictures and outlines beside the rows.
    pub glimpses: Glimpses,
    /// The note that is open, on whatever page and whichever submission is selected.
    pub noting: Option<Noting>,
    /// Who is asked for before more is deleted.
    pub second: Option<Asking>,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

impl List {
    /// The list from the newest on, with nothing chosen yet.
    pub fn new(shown: Page, count: Count, upkeep: Upkeep) -> Self {
        Self {
            shown: Shown::new(shown, count),
            upkeep,
            selected: None,
            stage: Stage::Overview,
            glimpses: Glimpses::default(),
            noting: None,
            second: None,
            trouble: None,
        }
    }

    /// The submission that is open.
    pub fn submission(&self) -> Option<&SubmissionSummary> {
        self.selected.and_then(|index| self.shown.page.submissions.get(index))
    }

    fn take(&self, index: usize) -> Option<&TakeSummary> {
        self.submission().and_then(|submission| submission.takes.get(index))
    }

    /// Another page is shown: nothing plays on or stays open. What is being written goes on, and is told of
    /// when the list is shown again; so is what was deleted, whose certificate can be had only now.
    pub(super) fn close(&mut self) -> Effects {
        if !self.stage.outlives_the_page() {
            self.stage = Stage::Overview;
        }
        silence()
    }

    /// Another page of the staff's area is shown.
    pub(super) fn leave(&mut self) -> Effects {
        self.glimpses.forget();
        self.close()
    }

    pub(super) fn hear(&mut self, answer: Answer) -> Effects {
        match answer {
            Answer::Opened(result) => {
                self.trouble = result.err();
                return self.opened().into_iter().collect();
            }
            Answer::GlimpsesBegun(result) => self.trouble = result.err().or(self.trouble),
            Answer::GlimpsesEnded(records) => self.glimpses.ended(records),
            Answer::Copied(result) => self.stage.copied(result),
            Answer::Marked(Ok(submission)) => self.marked(*submission),
            Answer::Marked(Err(problem)) => {
                self.trouble = Some(problem);
                if let Some(noting) = &mut self.noting {
                    noting.not_saved();
                }
            }
            Answer::NoteOpened(opened) => {
                self.trouble = noting::opened(&mut self.noting, opened).or(self.trouble);
            }
            Answer::Turned(turned) => match self.shown.hear(turned) {
                Ok((shown, count)) => return self.turned(shown, count),
                Err(problem) => self.trouble = Some(problem),
            },
            Answer::NumberFound(found) => match self.shown.found_number(found) {
                Ok(Some(shown)) => return self.show_found(shown),
                Ok(None) => {}
                Err(problem) => self.trouble = Some(problem),
            },
            Answer::FoundInNotes(found) => match self.shown.found_in_notes(found) {
                Ok(Some((shown, count))) => return self.turned(shown, count),
                Ok(None) => {}
                Err(problem) => self.trouble = Some(problem),
            },
            Answer::Deleted(Ok((certificate, shown, count))) => {
                self.noting.take_if(|it| it.record == certificate.record);
                (self.shown.sought, self.shown.alone) = (Sought::No, false);
                let effects = self.show(shown, count);
                self.stage = Stage::Deleted(certificate, Handing::default());
                return effects;
            }
            Answer::NeedsSecond(grounds, wants) => {
                self.second = Some(Asking::of(wants, self.second.take()));
                self.stage = Stage::NeedsSecond(grounds);
            }
            Answer::Deleted(Err(problem)) | Answer::UseEnded(Err(problem)) => {
                (self.stage, self.trouble) = (Stage::Overview, Some(problem));
            }
            Answer::UseEnded(Ok((ended, submission))) => {
                self.stage.use_ended(ended);
                self.trouble = None;
                self.glimpses.forget_one(&submission.id);
                self.shown.replace(*submission);
            }
            Answer::Held(held) => self.hold_changed(held),
            Answer::DateConfirmed(Ok((shown, count, upkeep))) => {
                self.upkeep = upkeep;
                self.shown.show_all_again();
                return self.show(shown, count);
            }
            Answer::DateConfirmed(Err(problem)) => self.trouble = Some(problem),
        }
        Effects::new()
    }

    /// What was chosen while this was on its way stays open where it is in sight still.
    fn turned(&mut self, shown: Page, count: Count) -> Effects {
        let open = self.submission().map(|it| it.id.clone());
        let place = open.and_then(|open| shown.submissions.iter().position(|it| it.id == open));
        if place.is_none() {
            return self.show(shown, count);
        }
        self.glimpses.turn_to(&shown);
        (self.shown.page, self.shown.count) = (shown, count);
        (self.selected, self.trouble) = (place, None);
        Effects::new()
    }

    /// What has the number stands alone. Where that is one, it is open.
    fn show_found(&mut self, found: Page) -> Effects {
        let count = found.submissions.len();
        let effects = self.show(found, Count::Exactly(count as u64));
        self.selected = (count == 1).then_some(0);
        effects
    }

    /// What was chosen on the part before is closed.
    fn show(&mut self, shown: Page, count: Count) -> Effects {
        self.glimpses.turn_to(&shown);
        (self.shown.page, self.shown.count) = (shown, count);
        (self.selected, self.trouble) = (None, None);
        self.close()
    }

    /// The copy of the key file, or a paper, is written or not.
    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        self.stage.saved(result);
    }

    /// The printer has the paper or not.
    pub(super) fn printed(&mut self, printed: Printed) {
        self.stage.printed(printed);
    }

    /// What was played is at its end, or makes no sound.
    pub(super) fn listen(&mut self, said: SpeakerSays) {
        if matches!(self.stage, Stage::Listening(_)) {
            self.stage = Stage::Listening(said.into());
        }
    }

    pub(super) fn act(&mut self, action: Action, key: &mut Custody<Box<Unlocked>>) -> Effects {
        match action {
            Action::FindNumber | Action::Select(_) if self.stage.is_changing() => {}
            Action::ShowNarrowing(narrowing) => self.shown.narrowing = narrowing,
            Action::Narrow(filter) => return self.shown.narrow(filter),
            Action::TypeDay(bound, typed) => self.shown.days.type_in(bound, typed),
            Action::ShowDays => return self.shown.show_days(),
            Action::TypeNumber(typed) => self.shown.type_number(typed),
            Action::FindNumber => return self.shown.find_number(),
            Action::TypeWords(typed) => self.shown.words = typed,
            Action::FindWords => return self.shown.find_in_notes(key),
            Action::Newer => return self.shown.turn(self.shown.page.newer, Part::NewerThan),
            Action::Older => return self.shown.turn(self.shown.page.older, Part::OlderThan),
            Action::Select(index) => {
                (self.selected, self.stage) = (Some(index), Stage::Overview);
                self.trouble = None;
                return silence();
            }
            Action::Glimpses(action) => {
                return self.glimpses.act(action, &self.shown.page.submissions, key);
            }
            Action::Open(index) => return self.open(index, key),
            Action::PlayOrPause => {
                if let Stage::Listening(listening) = &mut self.stage {
                    return listening.play_or_pause();
                }
            }
            Action::Seek(place) => return vec![Effect::Play(PlayOrder::Seek(place))],
            Action::Mark(mark) => return self.mark(Marking::Mark(mark), key),
            Action::Rate(rating) => return self.mark(Marking::Rating(rating), key),
            Action::OpenNote => return self.open_note(key),
            Action::TypeNote(typed) => noting::typed(&mut self.noting, &typed),
            Action::SaveNote => return self.save_note(key),
            Action::CloseNote => {
                self.noting.take_if(|it| it.stage == NoteStage::Open);
            }
            Action::Remove(what) if key.is_here() && self.submission().is_some() => {
                self.stage = Stage::AskingWhy(what);
                return silence();
            }
            Action::Because(grounds) => self.stage.because(grounds),
            Action::ReallyRemove => return self.remove(key),
            Action::Hold(action) => return self.hold(action, key),
            Action::LeaveIt => self.stage.leave_it(),
            Action::SaveCertificate | Action::SaveEndedUse => self.stage.save_paper(),
            Action::PrintPaper => return self.stage.print_paper().into_iter().collect(),
            Action::CancelSave | Action::CloseOpened => return self.close_opened(&action),
            Action::Copy(index, purpose) if key.is_here() => {
                self.stage = Stage::Copying(index, purpose, Saving::Asking);
                return silence();
            }
            Action::SaveKey if self.stage != Stage::SavingKey(Saving::Writing) => {
                (self.selected, self.stage) = (None, Stage::SavingKey(Saving::Asking));
                return silence();
            }
            Action::SaveTo(folder) => return self.save_to(folder, key),
            Action::ConfirmDate => return self.confirm_date(key),
            Action::DeleteExpired if self.stage == Stage::AskingDate => {
                return self.date_is_right(key);
            }
            Action::LeaveExpired if self.stage == Stage::AskingDate => self.stage = Stage::Overview,
            Action::DeleteExpired
            | Action::LeaveExpired
            | Action::Copy(..)
            | Action::SaveKey
            | Action::Remove(_) => {}
        }
        Effects::new()
    }

    /// What an attendant sees of a list has nothing of what others say of it.
    pub(super) fn forget_marks(&mut self) {
        for submission in &mut self.shown.page.submissions {
            submission.marks = Marks::default();
        }
    }

    /// The note on the selected submission, where it is open.
    pub fn note(&self) -> Option<&Noting> {
        noting::on(self.noting.as_ref(), self.submission()?)
    }

    fn mark(&self, marking: Marking, key: &mut Custody<Box<Unlocked>>) -> Effects {
        self.submission().map(|it| mark(it, marking, key)).unwrap_or_default()
    }

    fn open_note(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(submission) = self.submission().cloned() else { return Effects::new() };
        noting::open(&mut self.noting, &submission, key)
    }

    fn save_note(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(submission) = self.submission().cloned() else { return Effects::new() };
        noting::save(&mut self.noting, &submission, key)
    }

    /// The submission is marked, and stays where it is in the list, whatever was asked for.
    fn marked(&mut self, submission: SubmissionSummary) {
        if let Some(noting) = self.noting.as_mut().filter(|it| it.record == submission.id) {
            noting.saved();
        }
        self.shown.replace(submission);
        self.trouble = None;
    }

    /// Deletes the selected submission, or ends a use of it, once it was said why.
    fn remove(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Stage::AskingRemoval(what, grounds) = &self.stage else { return Effects::new() };
        let (what, grounds) = (what.clone(), *grounds);
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let Some(key) = key.lend() else { return Vec::new() };
        let job = match what {
            Removal::Everything => {
                self.stage = Stage::Deleting;
                StaffJob::Erase(key, (record, grounds), None, self.shown.filter.clone())
            }
            Removal::Use(purpose) => {
                self.stage = Stage::EndingUse(purpose.clone());
                StaffJob::EndUse(key, record, purpose, grounds)
            }
        };
        let mut effects = silence();
        effects.push(Effect::Staff(job));
        effects
    }

    /// Holds the selected submission once it was said why and until when, or releases it after a yes.
    fn hold(&mut self, action: holding::Action, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let stage = match &mut self.stage {
            Stage::Holding(stage) => Some(stage),
            _ => None,
        };
        match holding::step(stage, action) {
            Step::Show(stage) if key.is_here() && !self.stage.is_changing() => {
                self.stage = Stage::Holding(stage);
                silence()
            }
            Step::Change(change) => {
                let Some(key) = key.lend() else { return Vec::new() };
                self.stage = Stage::Holding(HoldStage::Working((&change).into()));
                vec![Effect::Staff(change.job(key, record))]
            }
            Step::Leave => {
                self.stage = Stage::Overview;
                Effects::new()
            }
            Step::Stay | Step::Show(_) => Effects::new(),
        }
    }

    fn hold_changed(&mut self, held: Result<Box<SubmissionSummary>, VaultProblem>) {
        self.trouble = held.as_ref().err().copied();
        match held {
            Ok(submission) => {
                self.stage.hold_changed();
                self.glimpses.forget_one(&submission.id);
                self.shown.replace(*submission);
            }
            Err(_) => self.stage.hold_not_changed(),
        }
    }

    pub(super) fn ask_second(&mut self, action: second::Action) -> Effects {
        let (Stage::NeedsSecond(_), Some(asking)) = (&self.stage, &mut self.second) else {
            return Effects::new();
        };
        if action == second::Action::Leave {
            (self.stage, self.second) = (Stage::Overview, None);
            return Effects::new();
        }
        asking.act(action)
    }

    /// A second person agrees to what was asked for, or their passphrase opens nothing.
    pub(super) fn seconded(
        &mut self,
        tried: Result<Box<Second>, UnlockProblem>,
        key: &mut Custody<Box<Unlocked>>,
    ) -> Effects {
        let (Stage::NeedsSecond(grounds), Some(asking)) = (&self.stage, &mut self.second) else {
            return Effects::new();
        };
        let grounds = *grounds;
        let Some(second) = asking.hear(tried) else { return Effects::new() };
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let Some(key) = key.lend() else { return Vec::new() };
        self.stage = Stage::Deleting;
        let filter = self.shown.filter.clone();
        vec![Effect::Staff(StaffJob::Erase(key, (record, grounds), Some(second), filter))]
    }

    /// Where something would go by the date, staff are asked once. Nothing of it stays open meanwhile.
    fn confirm_date(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        if self.upkeep.clock.waiting() == Count::Exactly(0) {
            return self.date_is_right(key);
        }
        (self.selected, self.stage) = (None, Stage::AskingDate);
        silence()
    }

    /// What is over by the date goes, by the word of whoever is inside.
    fn date_is_right(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(key) = key.lend() else { return Effects::new() };
        (self.selected, self.stage) = (None, Stage::Overview);
        let mut effects = silence();
        effects.push(Effect::Staff(StaffJob::ConfirmDate(key)));
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

    /// What is open is closed, or is not saved after all.
    fn close_opened(&mut self, action: &Action) -> Effects {
        if let (Action::CancelSave, Some(handing)) = (action, self.stage.handing()) {
            handing.saving = Saving::No;
            return Effects::new();
        }
        self.stage = Stage::Overview;
        silence()
    }

    fn save_to(&mut self, folder: PathBuf, key: &mut Custody<Box<Unlocked>>) -> Effects {
        match self.stage.save_to(folder.clone()) {
            Some(save) => vec![save],
            None => self.copy_to(folder, key),
        }
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
