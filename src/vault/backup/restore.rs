//! From a backup to a vault, in a folder that holds nothing else.
//!
//! Everything is put together in a folder of its own, `restoring`, held against the backup's signature, told what
//! was taken back, and looked through. Only then it gets its place, the vault itself in the last step. What
//! was interrupted before is no vault, and the same command begins anew.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;

use super::caught_up::CarriedOut;
use super::folder::{Folder, FolderLock, Manifest};
use super::known::{self, KnownBackup};
use super::run::Progress;
use super::{blocks, erasures, moment, small_files};
use crate::digest::Digest;
use crate::record::{BackupId, Event, TakeId};
use crate::seal::SignatoryKey;
use crate::vault::finding::Finding;
use crate::vault::ledger::{self, Entry};
use crate::vault::storage::StorageError;
use crate::vault::writer::{self, Writer};
use crate::vault::{
    Vault, VaultError, chain, files, ledger_path, media_folder, media_name, schema, slots_path,
};

/// Where a vault is put together.
const WORK: &str = "restoring";
/// So much of a payload is in memory at once.
const PIECE_BYTES: usize = 256 * 1024;

/// Why nothing was restored. The folder holds no vault then.
#[derive(Debug, thiserror::Error)]
pub enum NotRestored {
    /// There is no backup.
    #[error("there is no finished backup in this folder")]
    None,
    /// There are backups of several vaults.
    #[error("there are backups of several vaults in this folder; name one of the folders in it")]
    Several,
    /// Something lies there already.
    #[error("the data folder is not empty: a backup is never restored over something else")]
    NotEmpty,
    /// Another process restores into the same folder.
    #[error("another process restores into the same folder")]
    InUse,
    /// The backup is not what a vault has signed.
    #[error("the backup was changed after it was made: {0}")]
    Changed(&'static str),
    /// The backup cannot be read.
    #[error("the backup cannot be read: {0}")]
    Backup(io::Error),
    /// The vault that would come of it cannot be written or opened.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<StorageError> for NotRestored {
    fn from(error: StorageError) -> Self {
        Self::Vault(error.into())
    }
}

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// From which backup.
    pub backup: BackupId,
    /// When that was made.
    pub made_at: Timestamp,
    /// The number of the newest event in it.
    pub event: i64,
    /// The head that this event made.
    pub head: Digest,
    /// What was taken back since, and carried out. Told by whoever restores, who may carry out more.
    #[serde(skip)]
    pub since: CarriedOut,
    /// So many submissions and takes are there now.
    pub submissions: u64,
    /// So many takes.
    pub takes: u64,
    /// What is wrong; empty where nothing is.
    pub findings: Vec<Finding>,
}

/// Whether a restore into `data_dir` was begun and not finished.
pub(in crate::vault) fn restore_is_unfinished(data_dir: &Path) -> bool {
    data_dir.join(WORK).is_dir() && !ledger_path(data_dir).exists()
}

/// Removes what is left beside a vault that was restored, where the restore was interrupted in its last step.
pub(in crate::vault) fn forget_restore(data_dir: &Path) -> io::Result<()> {
    let work = data_dir.join(WORK);
    if work.is_dir() && ledger_path(data_dir).exists() {
        fs::remove_dir_all(work)?;
    }
    Ok(())
}

/// Makes a vault in `data_dir` of the backup in `from`. `lists` are further lists of erasures besides the one that
/// lies with the backup.
pub fn restore(
    from: &Path,
    data_dir: &Path,
    lists: &[PathBuf],
    at: Timestamp,
    watch: &mut dyn FnMut(Progress),
) -> Result<Restored, NotRestored> {
    let folder = Folder::find(from)?;
    let (manifest, signer) =
        folder.read().map_err(NotRestored::Backup)?.ok_or(NotRestored::None)?;
    let tops = small_files::at_the_top(&manifest.files);
    must_be_empty(data_dir, &tops)?;
    let work = data_dir.join(WORK);
    files::make_data_dir(data_dir).map_err(StorageError::from)?;
    files::make_private_folder(&work).map_err(StorageError::from)?;
    let _lock = lock(&work)?;
    clear(&work).map_err(StorageError::from)?;
    put_together(&folder, &manifest, &work)?;
    go_on_with_another_key((&manifest, &signer), &work, at)?;
    copy_media(&folder, &manifest, &work, watch)?;
    let (mut vault, _) = Vault::open(&work, at)?;
    let mut all = vec![folder.path().join(erasures::LIST)];
    all.extend_from_slice(lists);
    let since = vault.catch_up(&all, at)?;
    let verification = vault.verify_at(at)?;
    remember(&folder, &manifest, &work).map_err(StorageError::from)?;
    drop(vault);
    put_in_place(&work, data_dir, &tops).map_err(StorageError::from)?;
    let Manifest { backup, at: made_at, event, head, .. } = manifest;
    Ok(Restored {
        backup,
        made_at,
        event,
        head,
        since,
        submissions: verification.submissions,
        takes: verification.takes,
        findings: verification.findings,
    })
}

/// A folder with anything in it may be somebody's; what an interrupted restore has left is not.
fn must_be_empty(
    data_dir: &Path,
    tops: &std::collections::BTreeSet<PathBuf>,
) -> Result<(), NotRestored> {
    let entries = match fs::read_dir(data_dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(StorageError::from)?,
    };
    let unfinished = restore_is_unfinished(data_dir);
    for entry in entries {
        let name = PathBuf::from(entry.map_err(StorageError::from)?.file_name());
        let ours = unfinished && (name == Path::new(WORK) || tops.contains(&name));
        if !ours {
            return Err(NotRestored::NotEmpty);
        }
    }
    Ok(())
}

fn lock(work: &Path) -> Result<FolderLock, NotRestored> {
    let mut options = OpenOptions::new();
    files::private(&mut options);
    let file = options.create(true).truncate(false).open(work.join("lock"));
    let file = file.map_err(StorageError::from)?;
    match file.try_lock() {
        Ok(()) => Ok(FolderLock { file }),
        Err(fs::TryLockError::WouldBlock) => Err(NotRestored::InUse),
        Err(fs::TryLockError::Error(error)) => Err(StorageError::from(error).into()),
    }
}

/// Removes what an interrupted restore has left.
fn clear(work: &Path) -> io::Result<()> {
    for entry in fs::read_dir(work)? {
        let path = entry?.path();
        if path.is_dir() {
            fs::remove_dir_all(&path)?;
        } else if path != work.join("lock") {
            files::remove_if_there(&path)?;
        }
    }
    Ok(())
}

fn put_together(folder: &Folder, manifest: &Manifest, work: &Path) -> Result<(), NotRestored> {
    files::make_folders(work)?;
    let backup = NotRestored::Backup;
    blocks::read_into(&folder.parts(), &manifest.ledger, &ledger_path(work)).map_err(backup)?;
    blocks::read_into(&folder.parts(), &manifest.slots, &slots_path(work)).map_err(backup)?;
    small_files::restore(folder, &manifest.files, work).map_err(backup)
}

/// Holds the ledger against what was signed. Then another key writes it, which the ledger tells along with
/// the restore: the key of the vault that was backed up is in no backup.
fn go_on_with_another_key(
    (manifest, signer): (&Manifest, &SignatoryKey),
    work: &Path,
    at: Timestamp,
) -> Result<(), NotRestored> {
    let mut ledger = schema::open(&ledger_path(work))?;
    let changed = NotRestored::Changed;
    if !moment::is_of_a_backup(&ledger)? {
        return Err(changed("its ledger does not say that it is one of a backup"));
    }
    if writer::all(&ledger)?.last() != Some(&signer.to_string()) {
        return Err(changed("it is not signed by the key that wrote its ledger"));
    }
    let first = ledger::link(&ledger, 1)?.map(|link| link.hash);
    if ledger::head(&ledger)? != (manifest.event, manifest.head)
        || first != Some(manifest.vault.to_string())
        || !writer::signatures_hold(&ledger)?
        || !chain::keys_are_told(&ledger, &schema::New::read(&ledger)?)?
    {
        return Err(changed("its ledger is not the one that was signed"));
    }
    let key = Writer::make(work)?;
    let transaction = ledger.transaction().map_err(StorageError::from)?;
    let told = Event::Writer { key: key.public().to_string() };
    let writer = Writer::enter(&transaction, key)?;
    ledger::append(&transaction, &writer, Entry::new(told, at))?;
    let Manifest { backup, at: made_at, event, head, .. } = manifest;
    let restored =
        Event::Restored { backup: backup.clone(), made_at: *made_at, event: *event, head: *head };
    ledger::append(&transaction, &writer, Entry::new(restored, at))?;
    transaction.pragma_update(None, "application_id", 0).map_err(StorageError::from)?;
    transaction.commit().map_err(StorageError::from)?;
    Ok(())
}

/// Copies the payloads. One that is not there or cannot be read is found when the vault is looked through, unless it was
/// erased while the backup was made. Neither is one copied whose name is no number.
fn copy_media(
    folder: &Folder,
    manifest: &Manifest,
    work: &Path,
    watch: &mut dyn FnMut(Progress),
) -> Result<(), NotRestored> {
    let ledger = schema::open(&ledger_path(work))?;
    let mut query =
        ledger.prepare("SELECT id FROM take ORDER BY id").map_err(StorageError::from)?;
    let takes = query.query_map([], |row| row.get(0).map(TakeId::from_text));
    let mut progress = Progress { done_bytes: 0, all_bytes: manifest.media_bytes };
    for take in takes.map_err(StorageError::from)? {
        let take = take.map_err(StorageError::from)?;
        let Some(prefix) = prefix_of(&take) else { continue };
        let name = media_name(&take);
        let from = folder.media(prefix).join(&name);
        let Some(mut from) = files::open_if_there(&from).map_err(NotRestored::Backup)? else {
            continue;
        };
        let to = media_folder(work).join(&name);
        match copy_payload(&mut from, &to).map_err(StorageError::from)? {
            Ok(copied) => progress.done_bytes += copied,
            Err(error) => tracing::error!(%error, "a payload in the backup cannot be read"),
        }
        watch(progress);
    }
    Ok(())
}

/// The folder of a payload in a backup. None where a take's number is not the one that a take is given:
/// whoever made the backup could make it lead out of the folder of the media.
fn prefix_of(take: &TakeId) -> Option<&str> {
    take.as_str().get(..2).filter(|_| take.is_one())
}

/// Writes what `from` holds to the new file `to`, and says how many bytes that was. Where `from` cannot be read to its end,
/// nothing is left of it, and the inner error says why.
fn copy_payload(from: &mut File, to: &Path) -> io::Result<io::Result<u64>> {
    let mut file = files::create_private(to)?;
    let mut piece = vec![0; PIECE_BYTES];
    let mut copied = 0;
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => {
                drop(file);
                files::remove_if_there(to)?;
                return Ok(Err(error));
            }
        };
        file.write_all(&piece[..read])?;
        copied += read as u64;
    }
    #[cfg(not(target_os = "linux"))]
    file.sync_all()?;
    Ok(Ok(copied))
}

/// The backup is one of the restored vault from now on: what is taken back in it is told there.
fn remember(folder: &Folder, manifest: &Manifest, work: &Path) -> io::Result<()> {
    let Manifest { backup, at, event, head, .. } = manifest;
    let known = KnownBackup {
        backup: backup.clone(),
        folder: folder.path().canonicalize()?,
        at: *at,
        event: *event,
        head: *head,
        by: None,
    };
    known::remember(work, &known)
}

fn put_in_place(
    work: &Path,
    data_dir: &Path,
    tops: &std::collections::BTreeSet<PathBuf>,
) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::fs::syncfs(File::open(work)?)?;
    for top in tops {
        let to = data_dir.join(top);
        if to.is_dir() {
            fs::remove_dir_all(&to)?;
        }
        fs::rename(work.join(top), &to)?;
    }
    files::sync_folder(data_dir)?;
    // What an interrupted restore may have left here is an empty folder at most.
    let _ = fs::remove_dir(data_dir.join("vault"));
    fs::rename(work.join("vault"), data_dir.join("vault"))?;
    files::sync_folder(data_dir)?;
    fs::remove_dir_all(work)
}
