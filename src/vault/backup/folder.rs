//! Where a backup lies, and the one file by which it counts.
//!
//! ```text
//! sayso-backup-1a2b3c4d/   the first eight digits of the hash of the vault's first event
//!     backup.json          what this backup is, signed; it takes the place of the last one in one step
//!     erasures.jsonl       what was taken back, also since: see `erasures`
//!     parts/               the ledger and the slots, in blocks: see `blocks`
//!     media/ab/ab….age     the payloads
//!     files/               the rest, each under the digest of its content
//! ```

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::blocks::Blocks;
use super::{NotBackedUp, NotRestored};
use crate::digest::Digest;
use crate::record::BackupId;
use crate::seal::SignatoryKey;
use crate::vault::files;

/// The form of `backup.json`.
pub(super) const FORM: &str = "sayso backup 1";
const MANIFEST: &str = "backup.json";
/// No `backup.json` is longer; a guard against reading something else for ever.
const LONGEST: u64 = 16 << 20;
/// What the name of a backup's folder begins with.
const BEGINS: &str = "sayso-backup-";

/// What a backup is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub(super) form: String,
    /// The hash of the vault's first event.
    pub(super) vault: Digest,
    pub(super) backup: BackupId,
    /// When it was made.
    pub(super) at: Timestamp,
    /// The number of the newest event, and the head that it made.
    pub(super) event: i64,
    pub(super) head: Digest,
    pub(super) takes: u64,
    pub(super) media_bytes: u64,
    pub(super) ledger: Blocks,
    pub(super) slots: Blocks,
    pub(super) files: Vec<SmallFile>,
}

/// A file other than the ledger, the slots and the media.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct SmallFile {
    /// Its place in the data folder.
    pub(super) path: String,
    /// The digest of its content, and its name in the backup.
    pub(super) content: Digest,
}

/// The folder of one vault's backup.
#[derive(Clone, Debug)]
pub(super) struct Folder {
    path: PathBuf,
}

/// The folders of backups in `around`, whether or not a backup in them is finished.
pub(super) fn all_in(around: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(around).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_one = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(BEGINS))
    };
    entries.filter(is_one).collect()
}

/// Nobody else writes to the folder until this is dropped.
pub(super) struct FolderLock {
    pub(super) file: File,
}

/// Closing the file would not be enough: a process that is just being begun has it open, too.
impl Drop for FolderLock {
    fn drop(&mut self) {
        if let Err(error) = self.file.unlock() {
            tracing::warn!(%error, "a folder is given back a moment later");
        }
    }
}

impl Folder {
    /// Where the backup of the vault whose first event has the hash `vault` lies in `around`.
    pub(super) fn of(around: &Path, vault: Digest) -> Self {
        Self { path: around.join(format!("{BEGINS}{}", &vault.to_string()[..8])) }
    }

    /// The one backup that is in `around`, or that `around` is.
    pub(super) fn find(around: &Path) -> Result<Self, NotRestored> {
        if around.join(MANIFEST).is_file() {
            return Ok(Self { path: around.to_owned() });
        }
        fs::read_dir(around).map_err(NotRestored::Backup)?;
        let finished = |path: &PathBuf| path.join(MANIFEST).is_file();
        let mut found: Vec<_> = all_in(around).into_iter().filter(finished).collect();
        match (found.pop(), found.is_empty()) {
            (Some(path), true) => Ok(Self { path }),
            (Some(_), false) => Err(NotRestored::Several),
            (None, _) => Err(NotRestored::None),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn parts(&self) -> PathBuf {
        self.path.join("parts")
    }

    pub(super) fn files(&self) -> PathBuf {
        self.path.join("files")
    }

    /// Where payloads lie whose name begins with `prefix`, two hexadecimal digits: file systems of
    /// drives take few names in one folder.
    pub(super) fn media(&self, prefix: &str) -> PathBuf {
        self.path.join("media").join(prefix)
    }

    /// Makes the folders, for their owner only.
    pub(super) fn make(&self) -> io::Result<()> {
        for folder in [self.path.clone(), self.parts(), self.files(), self.path.join("media")] {
            files::make_private_folder(&folder)?;
        }
        Ok(())
    }

    /// Takes the folder for one run.
    pub(super) fn lock(&self) -> Result<FolderLock, NotBackedUp> {
        let mut options = OpenOptions::new();
        files::private(&mut options);
        let file = options.create(true).truncate(false).open(self.path.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(FolderLock { file }),
            Err(fs::TryLockError::WouldBlock) => Err(NotBackedUp::InUse),
            Err(fs::TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// What the backup is, and who signed that. None where there is none yet.
    pub(super) fn read(&self) -> io::Result<Option<(Manifest, SignatoryKey)>> {
        let Some(file) = files::open_if_there(&self.path.join(MANIFEST))? else { return Ok(None) };
        let mut text = String::new();
        file.take(LONGEST).read_to_string(&mut text)?;
        let document: Value = serde_json::from_str(&text)?;
        let signer = SignatoryKey::of(&document).map_err(invalid)?;
        let mut document = document;
        if let Some(fields) = document.as_object_mut() {
            fields.remove("proof");
        }
        let manifest: Manifest = serde_json::from_value(document)?;
        if manifest.form != FORM {
            return Err(invalid("another form of backup, perhaps of a newer program"));
        }
        Ok(Some((manifest, signer)))
    }

    /// Puts `signed`, a manifest with its proof, in the place of the last one. From then on the backup is this one.
    pub(super) fn commit(&self, signed: &Value) -> io::Result<()> {
        files::write_whole(&self.path.join(MANIFEST), format!("{signed:#}\n").as_bytes())
    }

    /// Marks that something may be left over that is to be overwritten or removed.
    pub(super) fn mark_untidy(&self) -> io::Result<()> {
        files::write_whole(&self.path.join("untidy"), b"")
    }

    pub(super) fn mark_tidy(&self) -> io::Result<()> {
        files::remove_if_there(&self.path.join("untidy"))
    }

    /// Whether a run before was interrupted while it tidied up.
    pub(super) fn is_untidy(&self) -> bool {
        self.path.join("untidy").exists()
    }

    /// Makes everything durable that was written to the file system of this folder.
    #[cfg(target_os = "linux")]
    pub(super) fn flush(&self, _: &[PathBuf]) -> io::Result<()> {
        // One call for many files; each by itself would wait for the drive once more.
        Ok(rustix::fs::syncfs(File::open(&self.path)?)?)
    }

    /// Makes `written` durable.
    #[cfg(not(target_os = "linux"))]
    pub(super) fn flush(&self, written: &[PathBuf]) -> io::Result<()> {
        written.iter().try_for_each(|path| OpenOptions::new().write(true).open(path)?.sync_all())
    }
}

fn invalid(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}
