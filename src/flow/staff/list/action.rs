//! What staff do on the list, who of them may, and what the vault answers.

use std::path::PathBuf;

use crate::campaign::PurposeId;
use crate::flow::heard::{SaveProblem, Upkeep, VaultProblem};
use crate::flow::shared::Narrowing;
use crate::flow::staff::days::Bound;
use crate::flow::staff::holding;
use crate::flow::staff::list::glimpses;
use crate::flow::staff::list::stage::Removal;
use crate::flow::staff::second::Wants;
use crate::record::{
    Certificate, Count, EndedUse, Filter, Grounds, Mark, Note, Page, Rating, Role, SubmissionId,
    SubmissionSummary,
};

/// On the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// "Choose which", or away with it.
    ShowNarrowing(Narrowing),
    /// Those that this asks for, and no others.
    Narrow(Filter),
    /// A day was typed.
    TypeDay(Bound, String),
    /// "Show these days".
    ShowDays,
    /// The number of one was typed.
    TypeNumber(String),
    /// "Look it up".
    FindNumber,
    /// "Newer submissions".
    Newer,
    /// "Older submissions".
    Older,
    /// Another submission was chosen from the list.
    Select(usize),
    /// What is done about small pictures and outlines beside the rows.
    Glimpses(glimpses::Action),
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
    /// The words to look for in notes were typed in.
    TypeWords(String),
    /// "Look in the notes".
    FindWords,
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
    /// "Save a sheet for them" about a use that was ended.
    SaveEndedUse,
    /// "Print the sheet", or "Print certificate".
    PrintPaper,
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
            Self::Glimpses(_)
            | Self::Open(_)
            | Self::PlayOrPause
            | Self::Seek(_)
            | Self::Copy(..)
            | Self::Mark(_)
            | Self::Rate(_)
            | Self::OpenNote
            | Self::TypeNote(_)
            | Self::SaveNote
            | Self::CloseNote
            | Self::TypeWords(_)
            | Self::FindWords
            | Self::Remove(Removal::Use(_))
            | Self::Because(_)
            | Self::ReallyRemove
            | Self::SaveEndedUse
            | Self::PrintPaper => role.opens_media(),
            Self::Narrow(filter) => role.opens_media() || !filter.asks_for_marks(),
            Self::ConfirmDate
            | Self::DeleteExpired
            | Self::SaveKey
            | Self::Remove(Removal::Everything)
            | Self::Hold(_)
            | Self::SaveCertificate => role.decides(),
            Self::ShowNarrowing(_)
            | Self::TypeDay(..)
            | Self::ShowDays
            | Self::TypeNumber(_)
            | Self::FindNumber
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
    /// Takes of the rows in sight are being made smaller, or could not be opened.
    GlimpsesBegun(Result<(), VaultProblem>),
    /// These rows were tried, whatever came of it.
    GlimpsesEnded(Vec<SubmissionId>),
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
    /// A use of it has ended, as the paper says, and this is known of it now; or it has not.
    UseEnded(Result<(Box<EndedUse>, Box<SubmissionSummary>), VaultProblem>),
    /// It is held, or is held no more, and this is known of it now; or nothing was changed.
    Held(Result<Box<SubmissionSummary>, VaultProblem>),
    /// Another part of the list, and how many there are in all, or not.
    Turned(Result<(Page, Count), VaultProblem>),
    /// These have the number that was looked for, or are in the copy that has it; none where nothing has it. Or nobody knows.
    NumberFound(Result<Vec<SubmissionSummary>, VaultProblem>),
    /// These have the words that were looked for in their notes; or nobody knows.
    FoundInNotes(Result<(Page, Count), VaultProblem>),
    /// The date was confirmed, and what is over by it is erased, or the first of it where it is much; this is left.
    DateConfirmed(Result<(Page, Count, Upkeep), VaultProblem>),
}
