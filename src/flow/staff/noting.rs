//! A note that staff write about a submission.

use crate::record::{Note, SubmissionId};

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
    pub(super) fn new(record: SubmissionId, stage: NoteStage) -> Self {
        Self { record, text: String::new(), stage }
    }

    /// It is open, and this is what it says so far.
    pub(super) fn opened(&mut self, note: Option<Note>) {
        self.text = note.map(|note| note.as_str().to_owned()).unwrap_or_default();
        self.stage = NoteStage::Open;
    }

    /// What is typed is no longer than a note may be.
    pub(super) fn type_in(&mut self, typed: &str) {
        if self.stage == NoteStage::Open {
            self.text = typed.chars().take(Note::LONGEST).collect();
        }
    }

    /// What is typed, as a note; nothing is none.
    pub(super) fn written(&self) -> Option<Note> {
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

/// What it says is nobody's to log.
impl std::fmt::Debug for Noting {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Noting({}, {:?})", self.record, self.stage)
    }
}
