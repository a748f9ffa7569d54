//! The list of submissions, and what each may be used for.

use std::path::PathBuf;

use super::holding::{self, HoldStage, Step};
use super::noting::{NoteStage, Noting};
use super::second::{self, Asking, Wants};
use crate::campaign::{Kind, PurposeId};
use crate::flow::effect::{Document, Effect, Effects, PlayOrder, StaffJob};
use crate::flow::heard::{SaveProblem, SpeakerSays, UnlockProblem, Upkeep, VaultProblem};
use crate::flow::shared::{Custody, Listening, Looking, Narrowing, Saving};
use crate::record::{
    Certificate, Count, Cursor, Filter, Grounds, Mark, Marking, Marks, Note, Page, Part, Rating,
    Role, SubmissionSummary, TakeSummary,
};
use crate::vault::{Second, Unlocked};

/// So many submissions are shown at a time: the list costs the same, however many there are.
pub const AT_A_TIME: usize = 50;

/// The list of submissions, of which a part is shown.
#[derive(Debug)]
pub struct List {
    /// The part that is shown.
    pub shown: Page,
    /// How many there are in all, of those that are asked for.
    pub count: Count,
    /// Which are asked for.
    pub filter: Filter,
    /// Which were asked for before, while the answer is on its way.
    before: Option<Filter>,
    /// Whether staff are choosing which.
    pub narrowing: Narrowing,
    /// Whether another part is being fetched.
    pub turning: Looking,
    /// What is to be known of the vault.
    pub upkeep: Upkeep,
    /// Which one is open.
    pub selected: Option<usize>,
    /// What is going on with it.
    pub stage: Stage,
    /// The note that is open, on whatever page and whichever submission is selected.
    pub noting: Option<Noting>,
    /// Who is asked for before more is deleted.
    pub second: Option<Asking>,
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
    /// Why is this to be done to the selected submission?
    AskingWhy(Removal),
    /// For this reason: is it to be?
    AskingRemoval(Removal, Grounds),
    /// It is being deleted.
    Deleting,
    /// For this reason; it takes a second person.
    NeedsSecond(Grounds),
    /// This use of it is being ended.
    EndingUse(PurposeId),
    /// This use of it has ended.
    UseEnded(PurposeId),
    /// A hold is put on it, or taken off.
    Holding(HoldStage),
    /// It is deleted, as the certificate says, of which a copy may be saved.
    Deleted(Box<Certificate>, Saving),
    /// The key file, which its passphrase protects, is being copied.
    SavingKey(Saving),
}

/// What staff do for whoever cannot do it themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removal {
    /// Delete all of it.
    Everything,
    /// End this use of it, which then counts as withdrawn.
    Use(PurposeId),
}

/// On the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// "Choose which", or away with it.
    ShowNarrowing(Narrowing),
    /// Those that this asks for, and no others.
    Narrow(Filter),
    /// "Newer submissions".
    Newer,
    /// "Older submissions".
    Older,
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
    /// Another mark on the selected submission, or none.
    Mark(Option<Mark>),
    /// Another rating of it, or none.
    Rate(Option<Rating>),
    /// "Read the note", or "Write a note".
    OpenNote,
    /// The note was typed in.
    TypeNote(String),
    /// "Save the note".
    SaveNote,
    /// "Close the note".
    CloseNote,
    /// "Delete" the selected submission, or "End" one use of it.
    Remove(Removal),
    /// Why.
    Because(Grounds),
    /// "Yes, delete it", or "Yes, end it".
    ReallyRemove,
    /// Not after all.
    LeaveIt,
    /// What is done about a hold on the selected submission.
    Hold(holding::Action),
    /// "Save certificate" of what was deleted.
    SaveCertificate,
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

impl Action {
    /// Whether somebody with `role` may do it: who has no key opens nothing, and who does not decide leaves the
    /// date and the key file alone.
    pub fn is_for(&self, role: Role) -> bool {
        match self {
            Self::Open(_)
            | Self::PlayOrPause
            | Self::Seek(_)
            | Self::Copy(..)
            | Self::Mark(_)
            | Self::Rate(_)
            | Self::OpenNote
            | Self::TypeNote(_)
            | Self::SaveNote
            | Self::CloseNote
            | Self::Remove(Removal::Use(_))
            | Self::Because(_)
            | Self::ReallyRemove => role.opens_media(),
            Self::Narrow(filter) => role.opens_media() || !filter.asks_for_marks(),
            Self::ConfirmDate
            | Self::DeleteExpired
            | Self::SaveKey
            | Self::Remove(Removal::Everything)
            | Self::Hold(_)
            | Self::SaveCertificate => role.decides(),
            Self::ShowNarrowing(_)
            | Self::Newer
            | Self::Older
            | Self::Select(_)
            | Self::CloseOpened
            | Self::SaveTo(_)
            | Self::CancelSave
            | Self::LeaveIt
            | Self::LeaveExpired => true,
        }
    }
}

/// What the vault answers.
#[derive(Debug)]
pub enum Answer {
    /// A take is open, or not.
    Opened(Result<(), VaultProblem>),
    /// A copy was written to this file, or not.
    Copied(Result<PathBuf, SaveProblem>),
    /// It is marked, or its note is written, and this is known of it now; or it is not.
    Marked(Result<Box<SubmissionSummary>, VaultProblem>),
    /// Its note is open, where it has one; or it is not.
    NoteOpened(Result<Option<Note>, VaultProblem>),
    /// It is deleted, as the certificate says, and the newest of those that are asked for are these; or it is not.
    Deleted(Result<(Box<Certificate>, Page, Count), VaultProblem>),
    /// It is not deleted for this reason: it takes a second person, or another one.
    NeedsSecond(Grounds, Wants),
    /// A use of it has ended, and this is known of it now; or it has not.
    UseEnded(Result<Box<SubmissionSummary>, VaultProblem>),
    /// It is held, or is held no more, and this is known of it now; or nothing was changed.
    Held(Result<Box<SubmissionSummary>, VaultProblem>),
    /// Another part of the list, and how many there are in all, or not.
    Turned(Result<(Page, Count), VaultProblem>),
    /// The date was confirmed, and what is over by it is erased; this is left.
    DateConfirmed(Result<(Page, Count, Upkeep), VaultProblem>),
}

impl List {
    /// The list from the newest on, with nothing chosen yet.
    pub fn new(shown: Page, count: Count, upkeep: Upkeep) -> Self {
        Self {
            shown,
            count,
            filter: Filter::default(),
            before: None,
            narrowing: Narrowing::Closed,
            turning: Looking::No,
            upkeep,
            selected: None,
            stage: Stage::Overview,
            noting: None,
            second: None,
            trouble: None,
        }
    }

    /// The submission that is open.
    pub fn submission(&self) -> Option<&SubmissionSummary> {
        self.selected.and_then(|index| self.shown.submissions.get(index))
    }

    fn take(&self, index: usize) -> Option<&TakeSummary> {
        self.submission().and_then(|submission| submission.takes.get(index))
    }

    /// Another page is shown: nothing plays on or stays open. What is being written goes on, and is told of
    /// when the list is shown again; so is what was deleted, whose certificate can be had only now.
    pub(super) fn close(&mut self) -> Effects {
        if !matches!(
            self.stage,
            Stage::Copying(.., Saving::Writing)
                | Stage::SavingKey(Saving::Writing)
                | Stage::Deleting
                | Stage::Deleted(..)
                | Stage::EndingUse(_)
                | Stage::Holding(HoldStage::Working(_))
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
            Answer::Marked(Ok(submission)) => self.marked(*submission),
            Answer::Marked(Err(problem)) => {
                self.trouble = Some(problem);
                if let Some(noting) = &mut self.noting {
                    noting.not_saved();
                }
            }
            Answer::NoteOpened(opened) => self.note_opened(opened),
            Answer::Turned(turned) => {
                self.turning = Looking::No;
                let before = self.before.take();
                match turned {
                    Ok((shown, count)) => return self.turned(shown, count),
                    Err(problem) => {
                        // What is on screen is still what was asked for before.
                        self.filter = before.unwrap_or(std::mem::take(&mut self.filter));
                        self.trouble = Some(problem);
                    }
                }
            }
            Answer::Deleted(Ok((certificate, shown, count))) => {
                self.noting.take_if(|it| it.record == certificate.record);
                let effects = self.show(shown, count);
                self.stage = Stage::Deleted(certificate, Saving::No);
                return effects;
            }
            Answer::NeedsSecond(grounds, wants) => {
                self.second = Some(Asking::of(wants, self.second.take()));
                self.stage = Stage::NeedsSecond(grounds);
            }
            Answer::Deleted(Err(problem)) | Answer::UseEnded(Err(problem)) => {
                (self.stage, self.trouble) = (Stage::Overview, Some(problem));
            }
            Answer::UseEnded(Ok(submission)) => {
                if let Stage::EndingUse(purpose) = &self.stage {
                    self.stage = Stage::UseEnded(purpose.clone());
                }
                self.trouble = None;
                self.replace(*submission);
            }
            Answer::Held(held) => self.hold_changed(held),
            Answer::DateConfirmed(Ok((shown, count, upkeep))) => {
                (self.upkeep, self.filter) = (upkeep, Filter::default());
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
        (self.shown, self.count) = (shown, count);
        (self.selected, self.trouble) = (place, None);
        Effects::new()
    }

    /// What was chosen on the part before is closed.
    fn show(&mut self, shown: Page, count: Count) -> Effects {
        (self.shown, self.count) = (shown, count);
        (self.selected, self.trouble) = (None, None);
        self.close()
    }

    /// Asks for the newer or the older part, where there is one.
    fn turn(&mut self, to: Option<Cursor>, part: fn(Cursor) -> Part) -> Effects {
        let Some(to) = to.filter(|_| self.turning == Looking::No) else { return Effects::new() };
        self.ask(part(to))
    }

    /// Asks for those that `filter` asks for, from the newest on. What was asked for and did not come yet is not
    /// waited for any more.
    fn narrow(&mut self, filter: Filter) -> Effects {
        if filter == self.filter {
            return Effects::new();
        }
        let shown = std::mem::replace(&mut self.filter, filter);
        self.before.get_or_insert(shown);
        self.ask(Part::Newest)
    }

    fn ask(&mut self, part: Part) -> Effects {
        self.turning = Looking::Now;
        vec![Effect::Staff(StaffJob::ShowPart(self.filter.clone(), part))]
    }

    /// The copy of the key file, or of a certificate, is written or not.
    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        if let Stage::SavingKey(saving) | Stage::Deleted(_, saving) = &mut self.stage {
            *saving = Saving::ended(result);
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
            Action::ShowNarrowing(narrowing) => {
                self.narrowing = narrowing;
                Effects::new()
            }
            Action::Narrow(filter) => self.narrow(filter),
            Action::Newer => self.turn(self.shown.newer, Part::NewerThan),
            Action::Older => self.turn(self.shown.older, Part::OlderThan),
            Action::Select(_) if self.is_changing() => Effects::new(),
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
            Action::Mark(mark) => self.mark(Marking::Mark(mark), key),
            Action::Rate(rating) => self.mark(Marking::Rating(rating), key),
            Action::OpenNote => self.open_note(key),
            Action::TypeNote(typed) => self.type_note(&typed),
            Action::SaveNote => self.save_note(key),
            Action::CloseNote => self.close_note(),
            Action::Remove(what) if key.is_here() && self.submission().is_some() => {
                self.stage = Stage::AskingWhy(what);
                silence()
            }
            Action::Because(grounds) => {
                if let Stage::AskingWhy(what) = &self.stage {
                    self.stage = Stage::AskingRemoval(what.clone(), grounds);
                }
                Effects::new()
            }
            Action::ReallyRemove => self.remove(key),
            Action::Hold(action) => self.hold(action, key),
            Action::LeaveIt
                if matches!(self.stage, Stage::AskingWhy(_) | Stage::AskingRemoval(..)) =>
            {
                self.stage = Stage::Overview;
                Effects::new()
            }
            Action::SaveCertificate => {
                if let Stage::Deleted(_, saving) = &mut self.stage {
                    *saving = Saving::Asking;
                }
                Effects::new()
            }
            Action::CancelSave if matches!(self.stage, Stage::Deleted(..)) => {
                if let Stage::Deleted(_, saving) = &mut self.stage {
                    *saving = Saving::No;
                }
                Effects::new()
            }
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
            Action::SaveTo(folder) => match &mut self.stage {
                Stage::Deleted(certificate, saving @ Saving::Asking) => {
                    *saving = Saving::Writing;
                    vec![Effect::Save(Document::Certificate(certificate.clone()), folder)]
                }
                _ => self.copy_to(folder, key),
            },
            Action::ConfirmDate => self.confirm_date(),
            Action::DeleteExpired if self.stage == Stage::AskingDate => self.date_is_right(),
            Action::LeaveExpired if self.stage == Stage::AskingDate => {
                self.stage = Stage::Overview;
                Effects::new()
            }
            Action::DeleteExpired
            | Action::LeaveExpired
            | Action::Copy(..)
            | Action::SaveKey
            | Action::Remove(_)
            | Action::LeaveIt => Effects::new(),
        }
    }

    /// What an attendant sees of a list has nothing of what others say of it.
    pub(super) fn forget_marks(&mut self) {
        for submission in &mut self.shown.submissions {
            submission.marks = Marks::default();
        }
    }

    /// Marks or rates the selected submission, where that changes something. What plays goes on.
    fn mark(&mut self, marking: Marking, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(submission) = self.submission() else { return Effects::new() };
        let (record, marks) = (submission.id.clone(), submission.marks);
        let says_so = match &marking {
            Marking::Mark(mark) => *mark == marks.mark,
            Marking::Rating(rating) => *rating == marks.rating,
            Marking::Note(_) => false,
        };
        if says_so {
            return Effects::new();
        }
        let Some(key) = key.lend() else { return Effects::new() };
        vec![Effect::Staff(StaffJob::Mark(key, record, marking))]
    }

    /// The note on the selected submission, where it is open.
    pub fn note(&self) -> Option<&Noting> {
        let record = &self.submission()?.id;
        self.noting.as_ref().filter(|noting| noting.record == *record)
    }

    /// Opens the note on the selected submission, or an empty one where there is none.
    fn open_note(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(submission) = self.submission() else { return Effects::new() };
        if self.note().is_some_and(|it| it.stage != NoteStage::Saved) {
            return Effects::new();
        }
        let (record, noted) = (submission.id.clone(), submission.marks.noted);
        let key = if noted { key.lend() } else { None };
        let stage = match (&key, noted) {
            (None, true) => return Effects::new(),
            (None, false) => NoteStage::Open,
            (Some(_), _) => NoteStage::Opening,
        };
        self.noting = Some(Noting::new(record.clone(), stage));
        key.map(|key| Effect::Staff(StaffJob::ReadNote(key, record))).into_iter().collect()
    }

    fn note_opened(&mut self, opened: Result<Option<Note>, VaultProblem>) {
        let Some(noting) = self.noting.as_mut().filter(|it| it.stage == NoteStage::Opening) else {
            return;
        };
        match opened {
            Ok(note) => noting.opened(note),
            Err(problem) => (self.noting, self.trouble) = (None, Some(problem)),
        }
    }

    fn type_note(&mut self, typed: &str) -> Effects {
        if let Some(noting) = &mut self.noting {
            noting.type_in(typed);
        }
        Effects::new()
    }

    fn close_note(&mut self) -> Effects {
        self.noting.take_if(|it| it.stage == NoteStage::Open);
        Effects::new()
    }

    /// Saves the note on the selected submission. An empty one is none.
    fn save_note(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let noted = self.submission().is_some_and(|it| it.marks.noted);
        let open = self.note().filter(|it| it.stage == NoteStage::Open);
        let Some(note) = open.map(Noting::written) else { return Effects::new() };
        if note.is_none() && !noted {
            self.noting = None;
            return Effects::new();
        }
        let effects = self.mark(Marking::Note(note), key);
        if let Some(noting) = self.noting.as_mut().filter(|_| !effects.is_empty()) {
            noting.stage = NoteStage::Saving;
        }
        effects
    }

    /// The submission is marked, and stays where it is in the list, whatever was asked for.
    fn marked(&mut self, submission: SubmissionSummary) {
        if let Some(noting) = self.noting.as_mut().filter(|it| it.record == submission.id) {
            noting.saved();
        }
        self.replace(submission);
        self.trouble = None;
    }

    /// What is known of a submission now, where it is shown.
    fn replace(&mut self, submission: SubmissionSummary) {
        let shown = self.shown.submissions.iter_mut().find(|it| it.id == submission.id);
        if let Some(shown) = shown {
            *shown = submission;
        }
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
                StaffJob::Erase(key, (record, grounds), None, self.filter.clone())
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

    /// Whether something is being done with the selected submission that has to be waited for.
    fn is_changing(&self) -> bool {
        matches!(
            self.stage,
            Stage::Deleting | Stage::EndingUse(_) | Stage::Holding(HoldStage::Working(_))
        )
    }

    /// Holds the selected submission once it was said why and until when, or releases it after a yes.
    fn hold(&mut self, action: holding::Action, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(record) = self.submission().map(|it| it.id.clone()) else { return Vec::new() };
        let stage = match &mut self.stage {
            Stage::Holding(stage) => Some(stage),
            _ => None,
        };
        match holding::step(stage, action) {
            Step::Show(stage) if key.is_here() && !self.is_changing() => {
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
        if let Stage::Holding(HoldStage::Working(change)) = &self.stage {
            let done = Stage::Holding(HoldStage::Done(*change));
            self.stage = if held.is_ok() { done } else { Stage::Overview };
        }
        if let Ok(submission) = held {
            self.replace(*submission);
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
        let filter = self.filter.clone();
        vec![Effect::Staff(StaffJob::Erase(key, (record, grounds), Some(second), filter))]
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
    use super::super::holding::Change;
    use super::*;
    use crate::digest::Digest;
    use crate::flow::ClockState;
    use crate::record::{Hold, HoldReason, HoldTerms, SubmissionId};

    #[test]
    fn the_date_is_confirmed_by_staff_alone_and_the_list_is_what_is_left() {
        let clock = ClockState::Doubtful { waiting: 1 };
        let upkeep = Upkeep { clock, ..Upkeep::default() };
        let mut list = List::new(Page::default(), Count::Exactly(0), upkeep);
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
        let left = Page { unreadable: 1, ..Page::default() };
        list.hear(Answer::DateConfirmed(Ok((left, Count::Exactly(1), Upkeep::default()))));
        assert_eq!((list.shown.unreadable, list.upkeep), (1, Upkeep::default()));
        list.hear(Answer::DateConfirmed(Err(VaultProblem::DiskFull)));
        assert_eq!(list.trouble, Some(VaultProblem::DiskFull));
        let effects = list.act(Action::ConfirmDate, away);
        assert!(confirms(&effects), "where nothing goes there is nothing to ask");
    }

    #[test]
    fn the_list_is_turned_where_there_is_more_and_once_at_a_time() {
        let cursor = Cursor { day: 7, place: 3 };
        let first = Page { older: Some(cursor), ..Page::default() };
        let mut list = List::new(first, Count::Exactly(51), Upkeep::default());
        list.selected = Some(0);
        let away = &mut Custody::Away;
        assert!(list.act(Action::Newer, away).is_empty(), "these are the newest");
        let asked = list.act(Action::Older, away);
        let part = Part::OlderThan(cursor);
        assert!(matches!(&asked[..], [Effect::Staff(StaffJob::ShowPart(_, it))] if *it == part));
        assert!(list.act(Action::Older, away).is_empty(), "it is being fetched");
        let last = Page { newer: Some(cursor), ..Page::default() };
        let closed = list.hear(Answer::Turned(Ok((last.clone(), Count::Exactly(51)))));
        assert!(closed.iter().any(|it| matches!(it, Effect::CloseOpened)), "{closed:?}");
        assert_eq!((list.shown.clone(), list.selected, list.turning), (last, None, Looking::No));
        list.act(Action::Newer, away);
        list.hear(Answer::Turned(Err(VaultProblem::Damaged)));
        assert_eq!((list.turning, list.trouble), (Looking::No, Some(VaultProblem::Damaged)));
    }

    #[test]
    fn a_choice_counts_while_the_answer_to_the_one_before_is_on_its_way() {
        let mut list = List::new(Page::default(), Count::Exactly(9), Upkeep::default());
        let away = &mut Custody::Away;
        let photos = Filter { kind: Some(Kind::Photo), ..Filter::default() };
        let voices = Filter { kind: Some(Kind::Voice), ..Filter::default() };
        for filter in [photos, voices.clone()] {
            let asked = list.act(Action::Narrow(filter.clone()), away);
            let asks = [Effect::Staff(StaffJob::ShowPart(filter, Part::Newest))];
            assert_eq!(format!("{asked:?}"), format!("{asks:?}"));
        }
        assert_eq!(list.filter, voices);
        list.hear(Answer::Turned(Err(VaultProblem::Damaged)));
        assert_eq!(list.filter, Filter::default(), "what is on screen is all of them");
    }

    #[test]
    fn nothing_is_deleted_before_it_was_said_why_and_asked() {
        let mut list = List::new(Page::default(), Count::Exactly(0), Upkeep::default());
        let away = &mut Custody::Away;
        let everything = Action::Remove(Removal::Everything);
        let reasonless = [Action::ReallyRemove, Action::Because(Grounds::Law), everything];
        for action in reasonless {
            assert!(list.act(action.clone(), away).is_empty(), "{action:?}");
            assert_eq!(list.stage, Stage::Overview, "{action:?}: nothing is selected");
        }
        for what in [Removal::Everything, Removal::Use(PurposeId::new("website"))] {
            list.stage = Stage::AskingWhy(what.clone());
            assert!(list.act(Action::ReallyRemove, away).is_empty(), "nobody was asked");
            list.act(Action::Because(Grounds::Law), away);
            assert_eq!(list.stage, Stage::AskingRemoval(what, Grounds::Law));
            list.act(Action::LeaveIt, away);
            assert_eq!(list.stage, Stage::Overview);
            assert!(list.act(Action::ReallyRemove, away).is_empty(), "it is not to be");
        }
    }

    #[test]
    fn an_editor_ends_a_use_and_only_an_officer_deletes() {
        let everything = Action::Remove(Removal::Everything);
        let a_use = Action::Remove(Removal::Use(PurposeId::new("website")));
        let may = |role: Role| [&everything, &a_use].map(|action| action.is_for(role));
        assert_eq!(may(Role::Attendant), [false, false]);
        assert_eq!(may(Role::Editor), [false, true]);
        assert_eq!(may(Role::Officer), [true, true]);
    }

    #[test]
    fn a_use_that_has_ended_is_told_and_the_row_says_so_at_once() {
        let page = Page { submissions: vec![submission(1)], ..Page::default() };
        let mut list = List::new(page, Count::Exactly(1), Upkeep::default());
        let website = PurposeId::new("website");
        (list.selected, list.stage) = (Some(0), Stage::EndingUse(website.clone()));
        let now = SubmissionSummary { takes: Vec::new(), ..submission(1) };
        let now = SubmissionSummary { kept_at: jiff::Timestamp::MAX, ..now };
        list.hear(Answer::UseEnded(Ok(Box::new(now.clone()))));
        assert_eq!((&list.stage, list.submission()), (&Stage::UseEnded(website), Some(&now)));
        list.stage = Stage::EndingUse(PurposeId::new("website"));
        list.hear(Answer::UseEnded(Err(VaultProblem::DiskFull)));
        assert_eq!((&list.stage, list.trouble), (&Stage::Overview, Some(VaultProblem::DiskFull)));
    }

    #[test]
    fn only_an_officer_holds_and_releases_and_nothing_is_released_unasked() {
        let until = jiff::civil::Date::constant(2027, 1, 1);
        let says = [
            holding::Action::Open,
            holding::Action::Because(HoldReason::Claim),
            holding::Action::Until(until),
            holding::Action::TypeReference("2026/117".to_owned()),
            holding::Action::Hold,
            holding::Action::Release,
            holding::Action::ReallyRelease,
        ];
        for action in says.clone().map(Action::Hold) {
            let may = [Role::Attendant, Role::Editor, Role::Officer].map(|it| action.is_for(it));
            assert_eq!(may, [false, false, true], "{action:?}");
        }
        let (mut list, away) = (two(), &mut Custody::Away);
        for action in says {
            assert!(list.act(Action::Hold(action.clone()), away).is_empty(), "{action:?}");
            assert_eq!(list.stage, Stage::Overview, "{action:?}: the key is elsewhere just now");
        }
        list.stage = Stage::Holding(HoldStage::AskingRelease);
        list.act(Action::Hold(holding::Action::Leave), away);
        assert_eq!(list.stage, Stage::Overview);
        assert!(list.act(Action::Hold(holding::Action::ReallyRelease), away).is_empty());
    }

    #[test]
    fn a_hold_is_told_and_the_row_says_so_at_once_and_nothing_else_is_selected_meanwhile() {
        let (mut list, away) = (two(), &mut Custody::Away);
        let working = Stage::Holding(HoldStage::Working(Change::On));
        list.stage = working.clone();
        list.act(Action::Select(1), away);
        list.act(Action::Hold(holding::Action::Leave), away);
        list.close();
        assert_eq!((list.selected, &list.stage), (Some(0), &working), "it is under way");
        let terms = HoldTerms {
            because: HoldReason::Law,
            until: jiff::civil::Date::constant(2027, 1, 1),
            reference: None,
        };
        let hold = Some(Hold { terms, since: jiff::Timestamp::UNIX_EPOCH, by: None });
        let held = SubmissionSummary { hold, ..submission(1) };
        list.hear(Answer::Held(Ok(Box::new(held.clone()))));
        assert_eq!(list.stage, Stage::Holding(HoldStage::Done(Change::On)));
        assert_eq!(list.submission(), Some(&held));
        list.stage = working;
        list.hear(Answer::Held(Err(VaultProblem::DiskFull)));
        assert_eq!((&list.stage, list.trouble), (&Stage::Overview, Some(VaultProblem::DiskFull)));
    }

    fn certificate() -> Certificate {
        let digest = Digest::ZERO;
        Certificate {
            record: SubmissionId::from_text("00".repeat(16)),
            organisation: "Museum".to_owned(),
            contact: "x@example.org".to_owned(),
            erased_at: jiff::Timestamp::UNIX_EPOCH,
            method: Certificate::METHOD,
            takes: 1,
            others: 0,
            check: None,
            ledger_head: digest,
            notice: digest,
            proof: Vec::new(),
            proof_until: jiff::civil::Date::constant(2030, 1, 1),
        }
    }

    #[test]
    fn a_certificate_is_there_until_something_else_is_begun() {
        let mut list = List::new(Page::default(), Count::Exactly(1), Upkeep::default());
        list.stage = Stage::Deleting;
        let certificate = Box::new(certificate());
        list.hear(Answer::Deleted(Ok((certificate, Page::default(), Count::Exactly(0)))));
        list.hear(Answer::Turned(Ok((Page::default(), Count::Exactly(0)))));
        list.close();
        let away = &mut Custody::Away;
        list.act(Action::SaveCertificate, away);
        let saves = list.act(Action::SaveTo("/media/drive".into()), away);
        assert!(matches!(&saves[..], [Effect::Save(Document::Certificate(_), _)]), "{saves:?}");
        list.saved(Ok("/media/drive/certificate".into()));
        assert!(matches!(list.stage, Stage::Deleted(_, Saving::Done(_))));
        list.act(Action::Select(0), away);
        assert_eq!(list.stage, Stage::Overview);
    }

    fn submission(number: u8) -> SubmissionSummary {
        SubmissionSummary {
            id: SubmissionId::from_text(format!("{number:032x}")),
            kept_at: jiff::Timestamp::UNIX_EPOCH,
            clock_said: None,
            language: "en".parse().unwrap(),
            takes: Vec::new(),
            purposes: Vec::new(),
            group: None,
            sealed_until: None,
            hold: None,
            marks: Marks::default(),
        }
    }

    fn two() -> List {
        let shown = Page { submissions: vec![submission(1), submission(2)], ..Page::default() };
        let mut list = List::new(shown, Count::Exactly(2), Upkeep::default());
        list.selected = Some(0);
        list
    }

    #[test]
    fn a_note_that_is_typed_stays_whatever_else_is_looked_at_and_when_it_is_not_saved() {
        let (mut list, away) = (two(), &mut Custody::Away);
        let typed = |list: &List| list.note().map(|it| (it.text.clone(), it.stage));
        assert!(list.act(Action::OpenNote, away).is_empty(), "there is none to be read");
        list.act(Action::TypeNote("ä".repeat(Note::LONGEST + 1)), away);
        assert_eq!(typed(&list).unwrap().0.chars().count(), Note::LONGEST);
        list.act(Action::TypeNote("Too soft.".to_owned()), away);
        list.act(Action::Select(1), away);
        assert_eq!(typed(&list), None, "it is about another");
        list.close();
        list.act(Action::Select(0), away);
        let open = Some(("Too soft.".to_owned(), NoteStage::Open));
        assert_eq!(typed(&list), open);
        list.act(Action::SaveNote, away);
        assert_eq!(typed(&list), open, "the key is elsewhere just now");
        list.noting.as_mut().unwrap().stage = NoteStage::Saving;
        list.hear(Answer::Marked(Err(VaultProblem::DiskFull)));
        assert_eq!((typed(&list), list.trouble), (open, Some(VaultProblem::DiskFull)));
        list.noting.as_mut().unwrap().stage = NoteStage::Saving;
        let noted = Marks { noted: true, ..Marks::default() };
        let saved = SubmissionSummary { marks: noted, ..submission(1) };
        list.hear(Answer::Marked(Ok(Box::new(saved))));
        assert_eq!(typed(&list), Some((String::new(), NoteStage::Saved)));
        assert_eq!((list.shown.submissions[0].marks, list.trouble), (noted, None));
        assert_eq!(list.shown.submissions[1].marks, Marks::default());
    }

    #[test]
    fn what_was_chosen_stays_open_where_the_part_that_comes_has_it_too() {
        let page = |numbers: &[u8]| {
            let submissions = numbers.iter().map(|number| submission(*number)).collect();
            (Page { submissions, ..Page::default() }, Count::Exactly(numbers.len() as u64))
        };
        let (shown, count) = page(&[1, 2]);
        let mut list = List::new(shown, count, Upkeep::default());
        list.act(Action::Select(1), &mut Custody::Away);
        list.stage = Stage::Viewing(0);
        assert!(list.hear(Answer::Turned(Ok(page(&[3, 1, 2])))).is_empty());
        assert_eq!((list.selected, &list.stage), (Some(2), &Stage::Viewing(0)));
        list.hear(Answer::Turned(Ok(page(&[3, 1]))));
        assert_eq!((list.selected, &list.stage), (None, &Stage::Overview));
    }

    #[test]
    fn an_empty_note_on_what_has_none_is_closed_and_nothing_is_asked_for() {
        let (mut list, away) = (two(), &mut Custody::Away);
        list.act(Action::OpenNote, away);
        list.act(Action::TypeNote("  ".to_owned()), away);
        assert!(list.act(Action::SaveNote, away).is_empty());
        assert!(list.noting.is_none());
    }

    #[test]
    fn who_opens_no_media_neither_marks_nor_asks_by_marks() {
        let by_mark = Filter { mark: Some(Mark::Flagged), ..Filter::default() };
        let by_rating = Filter { rating: Rating::new(3), ..Filter::default() };
        let by_note = Filter { noted: true, ..Filter::default() };
        let asked = [by_mark, by_rating, by_note].map(Action::Narrow);
        let acts = [
            Action::Mark(Some(Mark::Approved)),
            Action::Rate(None),
            Action::OpenNote,
            Action::TypeNote(String::new()),
            Action::SaveNote,
            Action::CloseNote,
        ];
        for action in acts.into_iter().chain(asked) {
            assert!(!action.is_for(Role::Attendant), "{action:?}");
            assert!(action.is_for(Role::Editor) && action.is_for(Role::Officer), "{action:?}");
        }
        assert!(Action::Narrow(Filter::default()).is_for(Role::Attendant));
    }

    #[test]
    fn who_does_not_decide_has_no_way_to_delete() {
        let actions = [Action::Remove(Removal::Everything), Action::SaveCertificate];
        for action in actions {
            for role in [Role::Attendant, Role::Editor] {
                assert!(!action.is_for(role), "{role:?}: {action:?}");
            }
            assert!(action.is_for(Role::Officer));
        }
    }
}
