//! What is done on the vault's thread for somebody, and how its end is said.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::worker::{Content, Word};
use crate::campaign::{Kind, PurposeId};
use crate::flow::{ClockState, Input, SaveProblem, VaultProblem, VaultSays};
use crate::media::{Peaks, decode_jpeg, open_wav};
use crate::vault::{
    CopyError, Expiry, ExportError, Held, NotErased, OpenTakeError, StorageError, SubmissionId,
    TakeId, Unlocked, Vault, create_new_beside,
};

/// What staff should know about the date.
pub(super) fn clock(vault: &mut Vault, at: Timestamp) -> Result<ClockState, StorageError> {
    if vault.time_at_least(at)? > at {
        return Ok(ClockState::Behind);
    }
    Ok(match vault.keep_time(at)? {
        Expiry::UpToDate { .. } => ClockState::Right,
        Expiry::Postponed { waiting } => ClockState::Doubtful { waiting },
    })
}

pub(super) fn say(says: VaultSays) -> Word {
    Word::Say(Input::Vault(says))
}

pub(super) fn open_own(vault: &mut Vault, held: Box<Held>, take: &TakeId) -> Word {
    let kind = held.view().takes.iter().find(|own| own.id == *take).map(|own| own.facts.kind());
    let opened = held.open(vault, take).and_then(|opened| content(opened, kind));
    match opened {
        Ok(content) => Word::Opened(content, Input::Vault(VaultSays::Opened(held, Ok(())))),
        Err(error) => {
            tracing::error!(%error, "a take does not open");
            Word::Say(Input::Vault(VaultSays::Opened(held, Err(open_problem(&error)))))
        }
    }
}

pub(super) fn open_by_staff(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    (record, take): (&SubmissionId, &TakeId),
    at: Timestamp,
) -> Word {
    let kind = unlocked.list(vault).ok().and_then(|list| {
        let takes = list.into_iter().find(|submission| submission.id == *record)?.takes;
        takes.iter().find(|own| own.id == *take).map(|own| own.facts.kind())
    });
    let opened = unlocked.open(vault, record, take, at).and_then(|opened| content(opened, kind));
    match opened {
        Ok(content) => {
            Word::Opened(content, Input::Vault(VaultSays::StaffOpened(unlocked, Ok(()))))
        }
        Err(error) => {
            tracing::error!(%error, "a take does not open");
            Word::Say(Input::Vault(VaultSays::StaffOpened(unlocked, Err(open_problem(&error)))))
        }
    }
}

/// Reads a take once through, so that a damaged one is said before it is played.
fn content(
    mut opened: impl Read + Seek + Send + 'static,
    kind: Option<Kind>,
) -> Result<Content, OpenTakeError> {
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
            Ok(Content::Sound(Box::new(sound), peaks.columns().collect()))
        }
        Kind::Photo => {
            opened.seek(SeekFrom::Start(0)).map_err(damaged)?;
            let mut jpeg = zeroize::Zeroizing::new(Vec::new());
            opened.read_to_end(&mut jpeg).map_err(damaged)?;
            let frame = decode_jpeg(&jpeg).map_err(|error| damaged(io::Error::other(error)))?;
            Ok(Content::Picture(frame.for_screen()))
        }
    }
}

pub(super) fn erase(vault: &mut Vault, held: Held, at: Timestamp) -> Word {
    say(match held.erase(vault, at) {
        Ok(certificate) => VaultSays::Erased(Box::new(certificate)),
        Err(NotErased { why, held }) => {
            tracing::error!(%why, "an erasure did not happen");
            VaultSays::NotErased(held, problem(&why))
        }
    })
}

pub(super) fn export(
    vault: &mut Vault,
    unlocked: Box<Unlocked>,
    what: (&SubmissionId, &TakeId),
    (purpose, folder): (&PurposeId, &Path),
    at: Timestamp,
) -> Word {
    let exported = unlocked.export(vault, what, purpose, folder, at).map_err(|error| match error {
        ExportError::NotAgreed => SaveProblem::NotAgreed,
        ExportError::Copy(error) => save_problem(&error),
    });
    say(VaultSays::StaffCopied(unlocked, exported))
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

fn open_problem(error: &OpenTakeError) -> VaultProblem {
    match error {
        OpenTakeError::Gone => VaultProblem::Gone,
        OpenTakeError::NotAgreed => VaultProblem::NotAgreed,
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

fn target(error: &io::Error) -> SaveProblem {
    use io::ErrorKind as Is;
    match error.kind() {
        Is::StorageFull | Is::QuotaExceeded => SaveProblem::DiskFull,
        Is::PermissionDenied | Is::ReadOnlyFilesystem | Is::NotFound => SaveProblem::NoPermission,
        _ => SaveProblem::Other,
    }
}

/// Writes a document, readable by its owner only, under a name that is free.
pub(super) fn write_document(
    folder: &Path,
    stem: &str,
    extension: &str,
    text: &str,
) -> Result<PathBuf, SaveProblem> {
    let write = || {
        let [(path, mut file)] = create_new_beside(folder, stem, [extension])?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        Ok(path)
    };
    write().map_err(|error| target(&error))
}
