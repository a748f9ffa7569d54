//! What is done on the vault's thread for somebody, and how its end is said.

use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::places::{SaveTo, Target};
use super::worker::{Opened, Said};
use crate::campaign::{Kind, PurposeId};
use crate::flow::staff::list::AT_A_TIME;
use crate::flow::staff::second::Wants;
use crate::flow::{
    BackupState, ClockState, DataAnswer, Heard, Input, SaveProblem, Upkeep, VaultProblem, setup,
    staff, visitor,
};
use crate::media::{Peaks, decode_jpeg, open_wav};
use crate::record::{
    Count, Filter, Grounds, HoldTerms, Marking, Page, Part, SubmissionId, SubmissionSummary, TakeId,
};
use crate::vault::{
    Clock, CopyError, DateNotConfirmed, ExportError, Held, NotEnded, NotErased, NotErasedByStaff,
    NotHeld, NotMarked, NotReleased, OpenTakeError, ReadOnly, Second, StorageError, Swept,
    Unlocked, Vault, VaultError,
};

/// So many submissions are erased before it is told that the date is taken as right: they go in one commit.
const FIRST: usize = 256;

/// What staff should know of the vault.
pub(super) fn upkeep(vault: &Vault, at: Timestamp) -> Result<Upkeep, StorageError> {
    let clock = match vault.clock(at)? {
        Clock::Believed => ClockState::Right,
        Clock::Behind => ClockState::Behind,
        Clock::Ahead { waiting } => ClockState::Doubtful { waiting },
    };
    let backup = match (vault.waits()?, vault.last_backup()) {
        (Some(_), _) => BackupState::Waits,
        (None, Some(last)) => BackupState::Last(last.at),
        (None, None) => BackupState::None,
    };
    let (files_left, erased) = (vault.files_left()?, vault.erased_unseen()?);
    Ok(Upkeep { clock, files_left, erased, is_erasing: false, backup })
}

/// A part of the staff's list, and how many there are in all.
pub(super) fn part_of_list(
    vault: &Vault,
    filter: &Filter,
    part: Part,
) -> Result<(Page, Count), StorageError> {
    Ok((vault.page(filter, part, AT_A_TIME)?, vault.count(filter)?))
}

/// The same from beside the vault's thread, whatever that is doing.
pub(super) fn read_list(data_dir: &Path, filter: &Filter, part: Part) -> Said {
    let turned = opened_beside(data_dir)
        .and_then(|vault| part_of_list(&vault, filter, part).map_err(|error| problem(&error)));
    to_staff(staff::Input::ListHears(staff::list::Answer::Turned(turned)))
}

/// What is kept under a number, read as a part of the list is.
pub(super) fn find_number(data_dir: &Path, number: &SubmissionId) -> Said {
    let found = opened_beside(data_dir)
        .and_then(|vault| vault.numbered(number).map_err(|error| problem(&error)));
    to_staff(staff::Input::ListHears(staff::list::Answer::NumberFound(found)))
}

/// The vault as it is, for a thread beside the one that has it.
pub(super) fn opened_beside(data_dir: &Path) -> Result<ReadOnly, VaultProblem> {
    Vault::open_as_it_is(data_dir).map_err(|error| match error {
        VaultError::Storage(error) => problem(&error),
        error => {
            tracing::error!(%error, "the vault could not be read");
            VaultProblem::Other
        }
    })
}

/// An officer says that the date is right: the first of what is over by it goes, which is all where it is little. The rest goes
/// by itself, a step at a time, while others have their turn.
pub(super) fn confirm_date(vault: &mut Vault, key: Box<Unlocked>, at: Timestamp) -> Said {
    let begin = |vault: &mut Vault| -> Result<Swept, DateNotConfirmed> {
        let mut sweep = key.confirm_date(vault, at)?;
        Ok(vault.sweep(&mut sweep, FIRST)?)
    };
    let begun = begin(vault).map_err(|error| {
        tracing::error!(%error, "not everything is erased whose time is over by this date");
        VaultProblem::InPart
    });
    let left = begun.and_then(|swept| {
        let read = || {
            let (page, count) = part_of_list(vault, &Filter::default(), Part::Newest)?;
            let goes_on = matches!(swept, Swept::Some(_));
            let is_erasing = goes_on && vault.past_their_time(at)? != Count::Exactly(0);
            Ok((page, count, Upkeep { is_erasing, ..upkeep(vault, at)? }))
        };
        shown_after(read().map_err(|error: StorageError| problem(&error)))
    });
    to_staff(staff::Input::Returned(key, staff::list::Answer::DateConfirmed(left)))
}

pub(super) fn to_setup(input: setup::Input) -> Said {
    Said::Input(Input::Setup(input))
}

pub(super) fn to_visitor(input: visitor::Input) -> Said {
    Said::Input(input.into())
}

/// What was lent goes back to the page with one's own data, with what was done.
pub(super) fn returned(held: Box<Held>, answer: DataAnswer) -> Said {
    to_visitor(visitor::Input::Returned(held, answer))
}

pub(super) fn hear(heard: Heard) -> Said {
    Said::Input(Input::Heard(heard))
}

pub(super) fn to_staff(input: staff::Input) -> Said {
    Said::Input(Input::Staff(input))
}

pub(super) fn open_own(vault: &mut Vault, held: Box<Held>, take: &TakeId) -> Said {
    let kind = held.view().takes.iter().find(|own| own.id == *take).map(|own| own.facts.kind());
    let opened = held.open(vault, take).and_then(|opened| content(opened, kind));
    match opened {
        Ok(content) => {
            let answer = DataAnswer::Opened(Ok(()));
            Said::Opened(content, visitor::Input::Returned(held, answer).into())
        }
        Err(error) => {
            tracing::error!(%error, "a take does not open");
            returned(held, DataAnswer::Opened(Err(open_problem(&error))))
        }
    }
}

pub(super) fn open_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    record: &SubmissionId,
    take: &TakeId,
    at: Timestamp,
) -> Said {
    let kind = vault.summary(record).and_then(|submission| {
        submission.takes.iter().find(|own| own.id == *take).map(|own| own.facts.kind())
    });
    let opened = unlocked.open(vault, record, take, at).and_then(|opened| content(opened, kind));
    let returned = |result| {
        Input::Staff(staff::Input::Returned(unlocked, staff::list::Answer::Opened(result)))
    };
    match opened {
        Ok(content) => Said::Opened(content, returned(Ok(()))),
        Err(error) => {
            tracing::error!(%error, "a take does not open");
            Said::Input(returned(Err(open_problem(&error))))
        }
    }
}

/// Erases what staff have decided on, and reads what is left. The key goes back.
pub(super) fn erase_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    record: &SubmissionId,
    grounds: Grounds,
    second: Option<&Second>,
    filter: &Filter,
    at: Timestamp,
) -> Said {
    let needs = |wants| staff::list::Answer::NeedsSecond(grounds, wants);
    let erased = match unlocked.erase(vault, (record, grounds), second, at) {
        Ok(certificate) => Ok(certificate),
        Err(NotErasedByStaff::NeedsSecond(most)) => {
            return to_staff(staff::Input::Returned(unlocked, needs(Wants::Somebody(most))));
        }
        Err(NotErasedByStaff::NotSecond(why)) => {
            return to_staff(staff::Input::Returned(unlocked, needs(Wants::SomebodyElse(why))));
        }
        Err(NotErasedByStaff::Gone) => Err(VaultProblem::Gone),
        Err(NotErasedByStaff::Storage(error)) => Err(problem(&error)),
        Err(NotErasedByStaff::Held(_)) => Err(VaultProblem::Held),
        Err(NotErasedByStaff::NotOfficer) => Err(VaultProblem::Other),
    };
    let told = erased.map(|certificate| {
        // What is gone is gone, whether the list can be read or not.
        let (page, count) = part_of_list(vault, filter, Part::Newest).unwrap_or_else(|error| {
            tracing::error!(%error, "the list could not be read");
            (Page::default(), Count::AtLeast(0))
        });
        (Box::new(certificate), page, count)
    });
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::Deleted(told)))
}

/// What is known of a submission since something was done with it.
fn known_now(vault: &Vault, record: &SubmissionId) -> Result<Box<SubmissionSummary>, VaultProblem> {
    vault.summary(record).map(Box::new).ok_or(VaultProblem::InPart)
}

/// What is read once something was done: that it was not done is said of nothing that was.
pub(super) fn shown_after<T>(read: Result<T, VaultProblem>) -> Result<T, VaultProblem> {
    read.map_err(|_| VaultProblem::InPart)
}

/// Ends a use of a submission, and reads what is known of it now. The key goes back.
pub(super) fn end_use_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    record: &SubmissionId,
    purpose: &PurposeId,
    grounds: Grounds,
    at: Timestamp,
) -> Said {
    let ended =
        unlocked.end_use(vault, (record, purpose), grounds, at).map_err(|error| match error {
            NotEnded::Gone => VaultProblem::Gone,
            NotEnded::NotAllowed => VaultProblem::Other,
            NotEnded::Storage(error) => problem(&error),
        });
    let ended = ended.and_then(|ended| known_now(vault, record).map(|now| (Box::new(ended), now)));
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::UseEnded(ended)))
}

/// Holds a submission, and reads what is known of it now. The key goes back.
pub(super) fn hold_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    record: &SubmissionId,
    terms: &HoldTerms,
    at: Timestamp,
) -> Said {
    let held = unlocked.hold(vault, record, terms, at).map_err(|error| match error {
        NotHeld::Gone => VaultProblem::Gone,
        NotHeld::Storage(error) => problem(&error),
        error @ (NotHeld::NotOfficer | NotHeld::Day(_)) => {
            tracing::error!(%error, "nothing is held");
            VaultProblem::Other
        }
    });
    let held = held.and_then(|()| known_now(vault, record));
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::Held(held)))
}

/// Ends the hold on a submission, and reads what is known of it now. The key goes back.
pub(super) fn release_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    record: &SubmissionId,
    at: Timestamp,
) -> Said {
    let released = unlocked.release(vault, record, at);
    let released = released.or_else(|error| match error {
        // It is as it is to be.
        NotReleased::NotHeld => Ok(()),
        NotReleased::Storage(error) => Err(problem(&error)),
        NotReleased::NotOfficer => Err(VaultProblem::Other),
    });
    let released = released.and_then(|()| known_now(vault, record));
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::Held(released)))
}

/// Marks a submission, and reads what is known of it now. The key goes back.
pub(super) fn mark_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    record: &SubmissionId,
    marking: &Marking,
    at: Timestamp,
) -> Said {
    let marked = unlocked.mark(vault, record, marking, at).map_err(|error| match error {
        NotMarked::Gone => VaultProblem::Gone,
        NotMarked::Waits => VaultProblem::Waits,
        NotMarked::NotEditor => VaultProblem::Other,
        NotMarked::Storage(error) => problem(&error),
    });
    let marked = marked.and_then(|()| known_now(vault, record));
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::Marked(marked)))
}

/// Opens the note on a submission. The key goes back.
pub(super) fn read_note(vault: &mut Vault, unlocked: Box<Unlocked>, record: &SubmissionId) -> Said {
    let note = unlocked.note(vault, record).map_err(|error| {
        tracing::error!(%error, "a note does not open");
        open_problem(&error)
    });
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::NoteOpened(note)))
}

pub(super) fn find_in_notes(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    filter: &Filter,
    words: &str,
) -> Said {
    let found = unlocked.find_in_notes(vault, (filter, words), AT_A_TIME);
    let found = found.map_err(|error| open_problem(&error));
    to_staff(staff::Input::Returned(unlocked, staff::list::Answer::FoundInNotes(found)))
}

/// Reads a take once through, so that a damaged one is said before it is played.
pub(super) fn content(
    mut opened: impl Read + Seek + Send + 'static,
    kind: Option<Kind>,
) -> Result<Opened, OpenTakeError> {
    let damaged = |error: io::Error| OpenTakeError::Damaged(error.into());
    match kind.ok_or(OpenTakeError::Gone)? {
        Kind::Voice => {
            let reader: Box<dyn crate::device::ReadSeek> = Box::new(opened);
            let mut sound = open_wav(reader).map_err(|error| damaged(io::Error::other(error)))?;
            let mut peaks = Peaks::default();
            let mut block = zeroize::Zeroizing::new(vec![0_i16; 16 * 1024]);
            loop {
                let read = sound.read(&mut block).map_err(damaged)?;
                if read == 0 {
                    break;
                }
                peaks.push(&block[..read]);
            }
            sound.seek(0).map_err(damaged)?;
            Ok(Opened::Sound(Box::new(sound), peaks.columns().collect()))
        }
        Kind::Photo => {
            opened.seek(SeekFrom::Start(0)).map_err(damaged)?;
            let mut jpeg = zeroize::Zeroizing::new(Vec::new());
            opened.read_to_end(&mut jpeg).map_err(damaged)?;
            let frame = decode_jpeg(&jpeg).map_err(|error| damaged(io::Error::other(error)))?;
            Ok(Opened::Picture(frame.for_screen()))
        }
    }
}

pub(super) fn erase(vault: &mut Vault, held: Held, at: Timestamp) -> Said {
    match held.erase(vault, at) {
        Ok(certificate) => to_visitor(visitor::Input::Erased(Box::new(certificate))),
        Err(NotErased { why, held }) => {
            tracing::error!(%why, "an erasure did not happen");
            returned(held, DataAnswer::NotErased(problem(&why)))
        }
    }
}

pub(super) fn export(
    vault: &mut Vault,
    unlocked: &Unlocked,
    record: &SubmissionId,
    take: &TakeId,
    purpose: &PurposeId,
    folder: &Path,
    at: Timestamp,
) -> Result<PathBuf, SaveProblem> {
    let exported = unlocked.export(vault, (record, take), purpose, folder, at);
    exported.map_err(|error| match error {
        ExportError::NotAgreed => SaveProblem::NotAgreed,
        ExportError::Sealed(_) => SaveProblem::Sealed,
        ExportError::NeedsSecond(_) => SaveProblem::NeedsSecond,
        ExportError::Copy(error) => save_problem(&error),
    })
}

/// A copy of the protected key file.
pub(super) fn save_key(vault: &Vault, folder: &Path) -> Result<PathBuf, SaveProblem> {
    let key = vault.key_file().map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => SaveProblem::NoKeyHere,
        _ => SaveProblem::Other,
    })?;
    Vault::copy_key(key, folder).map_err(|error| save_problem(&error))
}

/// Lets `write` write into `folder`, if that may still be saved to. Tells where the file lies.
pub(super) fn saved_to(
    save_to: &SaveTo,
    folder: &Path,
    vault: &mut Vault,
    write: impl FnOnce(&mut Vault, &Path) -> Result<PathBuf, SaveProblem>,
) -> Result<PathBuf, SaveProblem> {
    let opened = Target::open(save_to, vault.data_dir(), folder).map_err(|error| target(&error))?;
    let written = write(vault, &opened.path())?;
    opened.finish(&written).map_err(|error| target(&error))
}

pub(super) fn problem(error: &StorageError) -> VaultProblem {
    tracing::error!(%error, "the vault refused");
    match error {
        StorageError::DiskFull => VaultProblem::DiskFull,
        StorageError::ReadOnly => VaultProblem::ReadOnly,
        StorageError::Damaged(_) => VaultProblem::Damaged,
        StorageError::Io(_) | StorageError::Ledger(_) => VaultProblem::Other,
    }
}

pub(super) fn open_problem(error: &OpenTakeError) -> VaultProblem {
    match error {
        OpenTakeError::Gone => VaultProblem::Gone,
        OpenTakeError::NotAgreed => VaultProblem::NotAgreed,
        OpenTakeError::Sealed(_) => VaultProblem::Sealed,
        OpenTakeError::Waits => VaultProblem::Waits,
        OpenTakeError::Damaged(_) => VaultProblem::Damaged,
        OpenTakeError::Storage(error) => problem(error),
    }
}

pub(super) fn save_problem(error: &CopyError) -> SaveProblem {
    match error {
        CopyError::Target(error) => target(error),
        CopyError::Take(error) => {
            tracing::error!(%error, "a take could not be copied");
            SaveProblem::Other
        }
    }
}

/// What Unix says of a drive that was pulled out: EIO, ENXIO, ENODEV, ESTALE.
const PULLED_OUT: [i32; 4] = [5, 6, 19, 116];

pub(super) fn target(error: &io::Error) -> SaveProblem {
    use io::ErrorKind as Is;
    if error.raw_os_error().is_some_and(|code| PULLED_OUT.contains(&code)) {
        return SaveProblem::Gone;
    }
    match error.kind() {
        Is::StorageFull | Is::QuotaExceeded => SaveProblem::DiskFull,
        Is::NotFound => SaveProblem::Gone,
        Is::PermissionDenied | Is::ReadOnlyFilesystem => SaveProblem::NoPermission,
        _ => SaveProblem::Other,
    }
}
