//! One run of a backup.
//!
//! Long work comes first and needs no consistent moment: payloads, which never change. Then the vault is taken as it
//! is in one moment: the ledger, and the slots that it names. What is erased while the slots are read is missing
//! among them, and told of by the list of erasures, which is written after that; a restore carries it out.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;

use super::NotBackedUp;
use super::blocks::{self, Blocks};
use super::erasures::{self, Tell};
use super::folder::{FORM, Folder, Manifest};
use super::known::{self, KnownBackup};
use super::media::{self, Passed};
use super::moment::{Moment, marked, named_only};
use super::small_files;
use crate::digest::Digest;
use crate::record::{BackupId, StaffName, TakeId};
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files, ledger, random_bytes, slots_path};

/// So often the moment is taken again where takes are being sealed for another key.
const TRIES: usize = 20;

/// What a backup has come to.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct BackedUp {
    /// What is known of it from now on.
    #[serde(flatten)]
    pub known: KnownBackup,
    /// So many takes are in it.
    pub takes: u64,
    /// So many bytes their payloads have.
    pub media_bytes: u64,
    /// So many bytes were written by this run.
    pub written_bytes: u64,
    /// So many takes of the vault have no file, and so none in the backup.
    pub files_missing: u64,
    /// So many takes have a file, in the vault and so in the backup, that is longer or shorter than when it was kept.
    pub files_damaged: u64,
    /// Whether everything that was erased or replaced is overwritten in the backup, too. Where not, the next
    /// run does it.
    pub tidy: bool,
}

/// How far a run has come, in bytes of payloads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// So many are in the backup.
    pub done_bytes: u64,
    /// So many there are.
    pub all_bytes: u64,
}

impl Progress {
    /// As a share of all, up to 100.
    pub fn percent(self) -> u64 {
        (self.done_bytes.saturating_mul(100) / self.all_bytes.max(1)).min(100)
    }
}

impl Vault {
    /// Brings the backup of this vault in the folder `around` up to now, or begins one there. It changes nothing of
    /// the vault, so another process or thread may have it open to write. `by` is who of the staff asked for it.
    /// The ledger notes it with [`note_backups`](Self::note_backups).
    pub fn back_up(
        &self,
        around: &Path,
        (by, at): (Option<&StaffName>, Timestamp),
        watch: &mut dyn FnMut(Progress),
    ) -> Result<BackedUp, NotBackedUp> {
        if self.waits()?.is_some() {
            return Err(NotBackedUp::Waits);
        }
        let folder = self.backup_folder(around)?;
        folder.make()?;
        let _lock = folder.lock()?;
        // Whatever comes of the run, what was taken back is told of.
        erasures::tell(self, folder.path(), (Tell::Always, at)).map_err(NotBackedUp::of_drive)?;
        let before = self.last_in(&folder)?;
        let was_untidy = folder.is_untidy() || before.is_none();
        let backup = BackupId::from_random(random_bytes().map_err(StorageError::from)?);
        let (manifest, passed, written_bytes) =
            self.write(&folder, (before.as_ref(), &backup, at), watch)?;
        // What was erased while the backup was made is none of them.
        let files_missing = count_kept(&self.ledger, &passed.gone)?;
        let files_damaged = count_kept(&self.ledger, &passed.damaged)?;
        let document = serde_json::to_value(&manifest).map_err(std::io::Error::other)?;
        folder.mark_untidy()?;
        folder.flush(&[])?;
        folder.commit(&self.sign(document, at))?;
        let known = KnownBackup {
            backup,
            folder: folder.path().to_owned(),
            at,
            event: manifest.event,
            head: manifest.head,
            by: by.cloned(),
        };
        known::remember(&self.data_dir, &known).map_err(StorageError::from)?;
        let tidied = tidy(&folder, (before.as_ref(), &manifest), &passed.strays, was_untidy);
        if let Err(error) = &tidied {
            tracing::warn!(%error, "something that was replaced is still in the backup");
        }
        Ok(BackedUp {
            known,
            takes: passed.takes,
            media_bytes: passed.bytes,
            written_bytes: written_bytes + passed.copied_bytes,
            files_missing,
            files_damaged,
            tidy: tidied.is_ok(),
        })
    }

    fn backup_folder(&self, around: &Path) -> Result<Folder, NotBackedUp> {
        let around = around.canonicalize().map_err(|_| NotBackedUp::NoFolder)?;
        let own = self.data_dir.canonicalize().map_err(StorageError::from)?;
        if around.starts_with(&own) {
            return Err(NotBackedUp::Inside);
        }
        if !around.is_dir() {
            return Err(NotBackedUp::NoFolder);
        }
        Ok(Folder::of(&around, self.first_hash()?))
    }

    /// The hash of the first event, which no other vault has.
    pub(super) fn first_hash(&self) -> Result<Digest, StorageError> {
        let first = ledger::link(&self.ledger, 1)?.and_then(|link| link.hash.try_into().ok());
        first.ok_or(StorageError::Damaged("the first event"))
    }

    /// What the last run has left. What is not signed by a key of this vault is none of its own.
    fn last_in(&self, folder: &Folder) -> Result<Option<Manifest>, NotBackedUp> {
        match folder.read() {
            Ok(Some((manifest, signer))) if self.is_ours(&signer)? => Ok(Some(manifest)),
            Ok(None) => Ok(None),
            Ok(Some(_)) | Err(_) => {
                tracing::warn!("the last backup cannot be read; a new one takes its place");
                Ok(None)
            }
        }
    }

    /// Writes everything but the file by which it counts. Returns that, and how many bytes were written besides
    /// payloads.
    fn write(
        &self,
        folder: &Folder,
        (before, backup, at): (Option<&Manifest>, &BackupId, Timestamp),
        watch: &mut dyn FnMut(Progress),
    ) -> Result<(Manifest, Passed, u64), NotBackedUp> {
        let mut progress = Progress { done_bytes: 0, all_bytes: payload_bytes(&self.ledger)? };
        // Without a transaction that would keep SQLite's log from being brought in for hours.
        let first = media::copy(&self.ledger, &self.data_dir, folder, &mut |bytes| {
            progress.done_bytes += bytes;
            watch(progress);
        })?;
        for _ in 0..TRIES {
            let moment = Moment::begin(self)?;
            let (ledger, slots, parts_bytes) = self.write_parts(&moment, folder, before)?;
            let mut passed = media::copy(&moment.ledger, &self.data_dir, folder, &mut |_| {})?;
            passed.copied_bytes += first.copied_bytes;
            let (files, files_bytes) = small_files::copy(&self.data_dir, folder)?;
            if moment.were_moved_since(&Moment::begin(self)?)? {
                continue;
            }
            // After the slots were read: whatever is missing among them is told of here.
            erasures::tell(self, folder.path(), (Tell::Always, at))
                .map_err(NotBackedUp::of_drive)?;
            let manifest = Manifest {
                form: FORM.to_owned(),
                vault: self.first_hash()?,
                backup: backup.clone(),
                at,
                event: moment.event,
                head: moment.head,
                takes: passed.takes,
                media_bytes: passed.bytes,
                ledger,
                slots,
                files,
            };
            return Ok((manifest, passed, parts_bytes + files_bytes));
        }
        Err(NotBackedUp::BeingResealed)
    }

    fn write_parts(
        &self,
        moment: &Moment,
        folder: &Folder,
        before: Option<&Manifest>,
    ) -> Result<(Blocks, Blocks, u64), NotBackedUp> {
        let none = Blocks::default();
        let (named, slots_bytes) = moment.slots()?;
        let keys = File::open(slots_path(&self.data_dir)).map_err(StorageError::from)?;
        let keys = named_only(named, blocks::blocks_of(keys));
        let last = before.map_or(&none, |before| &before.slots);
        let name = new_name("slots")?;
        let slots = blocks::write(&folder.parts(), (last, &name), slots_bytes, keys)?;
        let copy = moment.copy_ledger(&self.data_dir.join("vault/draft"))?;
        let bytes = copy.metadata().map_err(StorageError::from)?.len();
        let last = before.map_or(&none, |before| &before.ledger);
        let name = new_name("ledger")?;
        let copy = marked(blocks::blocks_of(copy));
        let ledger = blocks::write(&folder.parts(), (last, &name), bytes, copy)?;
        Ok((ledger.0, slots.0, ledger.1 + slots.1))
    }
}

fn new_name(of: &str) -> Result<String, StorageError> {
    Ok(format!("{of}-{}", BackupId::from_random(random_bytes()?)))
}

fn payload_bytes(ledger: &Connection) -> Result<u64, StorageError> {
    let sum = "SELECT coalesce(sum(payload_bytes), 0) FROM take";
    Ok(ledger.query_row(sum, [], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

/// How many of `takes` are kept still.
fn count_kept(ledger: &Connection, takes: &[TakeId]) -> Result<u64, StorageError> {
    let mut query = ledger.prepare_cached("SELECT 1 FROM take WHERE id = ?1")?;
    let mut kept = 0;
    for take in takes {
        kept += u64::from(query.exists([take.as_str()])?);
    }
    Ok(kept)
}

/// Overwrites and removes what `manifest` no longer names. It may be interrupted: the next run goes on.
fn tidy(
    folder: &Folder,
    (before, manifest): (Option<&Manifest>, &Manifest),
    strays: &[PathBuf],
    was_untidy: bool,
) -> std::io::Result<()> {
    let parts = folder.parts();
    for (file, last) in [
        (&manifest.slots, before.map(|before| &before.slots)),
        (&manifest.ledger, before.map(|before| &before.ledger)),
    ] {
        if was_untidy || last != Some(file) {
            blocks::wipe_replaced(&parts, file)?;
        }
    }
    let named: BTreeSet<&str> =
        manifest.slots.parts.iter().chain(&manifest.ledger.parts).map(|it| &*it.name).collect();
    for entry in fs::read_dir(&parts)? {
        let entry = entry?;
        if !named.contains(&*entry.file_name().to_string_lossy()) {
            blocks::overwrite_and_remove(&entry.path())?;
        }
    }
    small_files::remove_others(folder, &manifest.files)?;
    for stray in strays {
        files::remove_if_there(stray)?;
    }
    folder.flush(&[])?;
    folder.mark_tidy()
}
