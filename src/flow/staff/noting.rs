//! A note that staff write about a submission.

use super::marking::mark;
use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::Custody;
use crate::record::{Marking, Note, SubmissionId, SubmissionSummary};
use crate::vault::Unlocked;

/// A note, as far as it is written. It stays until it is saved or closed, whatever else is looked at or heard
/// meanwhile.
pub struct Noting {
    /// What it is about.
    pub record: SubmissionId,
    /// What is typed.
    pub text: String,
    /// What is going on with it.
    pub stage: NoteStage,
}

/// What is going on with a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteStage {
    /// It is being opened.
    Opening,
    /// It can be typed in.
    Open,
    /// It is being saved.
    Saving,
    /// It is saved.
    Saved,
}

impl Noting {
    fn new(record: SubmissionId, stage: NoteStage) -> Self {
        Self { record, text: String::new(), stage }
    }

    /// It is open, and this is what it says so far.
    fn opened(&mut self, note: Option<Note>) {
        self.text = note.map(|note| note.as_str().to_owned()).unwrap_or_default();
        self.stage = NoteStage::Open;
    }

    /// What is typed is no longer than a note may be.
    fn type_in(&mut self, typed: &str) {
        if self.stage == NoteStage::Open {
            self.text = typed.chars().take(Note::LONGEST).collect();
        }
    }

    /// What is typed, as a note; nothing is none.
    fn written(&self) -> Option<Note> {
        // What is typed is never longer than a note may be.
        Note::new(&self.text).unwrap_or_default()
    }

    pub(super) fn saved(&mut self) {
        if self.stage == NoteStage::Saving {
            (self.stage, self.text) = (NoteStage::Saved, String::new());
        }
    }

    pub(super) fn not_saved(&mut self) {
        if self.stage == NoteStage::Saving {
            self.stage = NoteStage::Open;
        }
    }
}

/// The note on `submission`, where it is open.
pub(super) fn on<'a>(
    noting: Option<&'a Noting>,
    submission: &SubmissionSummary,
) -> Option<&'a Noting> {
    noting.filter(|noting| noting.record == submission.id)
}

/// Opens the note on `submission`, or an empty one where there is none.
pub(super) fn open(
    noting: &mut Option<Noting>,
    submission: &SubmissionSummary,
    key: &mut Custody<Box<Unlocked>>,
) -> Effects {
    if on(noting.as_ref(), submission).is_some_and(|it| it.stage != NoteStage::Saved) {
        return Effects::new();
    }
    let (record, noted) = (submission.id.clone(), submission.marks.noted);
    let key = if noted { key.lend() } else { None };
    let stage = match (&key, noted) {
        (None, true) => return Effects::new(),
        (None, false) => NoteStage::Open,
        (Some(_), _) => NoteStage::Opening,
    };
    *noting = Some(Noting::new(record.clone(), stage));
    key.map(|key| Effect::Staff(StaffJob::ReadNote(key, record))).into_iter().collect()
}

/// The note is open; or it does not open, for the reason that is returned.
pub(super) fn opened(
    noting: &mut Option<Noting>,
    note: Result<Option<Note>, VaultProblem>,
) -> Option<VaultProblem> {
    let waiting = noting.as_mut().filter(|it| it.stage == NoteStage::Opening)?;
    match note {
        Ok(note) => waiting.opened(note),
        Err(problem) => {
            *noting = None;
            return Some(problem);
        }
    }
    None
}

/// It was typed in.
pub(super) fn typed(noting: &mut Option<Noting>, typed: &str) {
    if let Some(noting) = noting {
        noting.type_in(typed);
    }
}

/// Saves the note on `submission`. An empty one is none.
pub(super) fn save(
    noting: &mut Option<Noting>,
    submission: &SubmissionSummary,
    key: &mut Custody<Box<Unlocked>>,
) -> Effects {
    let open = on(noting.as_ref(), submission).filter(|it| it.stage == NoteStage::Open);
    let Some(note) = open.map(Noting::written) else { return Effects::new() };
    if note.is_none() && !submission.marks.noted {
        *noting = None;
        return Effects::new();
    }
    let effects = mark(submission, Marking::Note(note), key);
    if let Some(noting) = noting.as_mut().filter(|_| !effects.is_empty()) {
        noting.stage = NoteStage::Saving;
    }
    effects
}

/// What it says is nobody's to log.
impl std::fmt::Debug for Noting {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Noting({}, {:?})", self.record, self.stage)
    }
}
