//! Backups: the whole vault in another folder, made while the window is open and people give and take back.
//!
//! A backup is as unreadable as the vault: what it holds of keys is sealed, and the key that writes the ledger is not in
//! it. Each run writes what changed, and counts from the moment when `backup.json` is put in the place of the last
//! one; until then the last one stays whole. What was erased in the vault is overwritten in the backup with
//! the next run. Until that run, and where a backup lies out of reach, the [list of erasures](erasures) tells of it.
//!
//! **Invariant:** a vault that was restored opens nothing before it has been told what was taken back since, by
//! a newer list or by the word of staff: see [`caught_up`].

mod blocks;
mod caught_up;
mod check;
mod erasures;
mod folder;
mod known;
mod media;
mod moment;
mod restore;
mod run;
mod small_files;
mod telling;

use std::io;

use super::storage::StorageError;

pub use caught_up::{CarriedOut, NotVouched, SinceBackup, Waits};
pub use check::{CheckedBackup, check_backup};
pub use erasures::{erasure_list, erasure_lists};
pub use known::KnownBackup;
pub use restore::{NotRestored, Restored, restore};
pub use run::{BackedUp, Progress};

pub(super) use caught_up::refuse_where_it_waits;
pub(super) use moment::is_of_a_backup;
pub(super) use restore::{forget_restore, restore_is_unfinished};
pub(super) use telling::Telling;

/// Why there is no new backup. The last one is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotBackedUp {
    /// Another backup into the same folder is going on.
    #[error("another backup into the same folder is going on")]
    InUse,
    /// It would lie inside of what it is a backup of.
    #[error("the folder lies inside of the data folder: a backup has to lie elsewhere")]
    Inside,
    /// There is no folder.
    #[error("there is no such folder; plug the drive in, or name another one")]
    NoFolder,
    /// Everything is being sealed for another key of the organisation.
    #[error("everything is just being sealed for another key; try again when that is done")]
    BeingResealed,
    /// The vault waits to be told what was taken back.
    #[error("this vault was restored and has not been told yet what was taken back since")]
    Waits,
    /// There is no room left where the backup lies.
    #[error("there is no room left where the backup lies")]
    Full,
    /// There is no room left where the vault lies. A backup copies the ledger there first, of one moment.
    #[error(
        "there is no room left on this computer's own disk, where a backup needs as much for a moment as the ledger takes; \
         another drive for the backup does not help"
    )]
    FullHere,
    /// The place of the backup refuses.
    #[error("the backup cannot be written: {0}")]
    Target(io::Error),
    /// The vault cannot be read.
    #[error("the vault cannot be read: {0}")]
    Vault(#[source] StorageError),
}

impl NotBackedUp {
    /// What it is where a part of the backup could not be written.
    fn of_drive(error: StorageError) -> Self {
        match error {
            StorageError::DiskFull => Self::Full,
            error => error.into(),
        }
    }
}

/// It comes from the disk of the vault, as nearly all that is read does.
impl From<StorageError> for NotBackedUp {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::DiskFull => Self::FullHere,
            error => Self::Vault(error),
        }
    }
}

/// It comes from where the backup lies.
impl From<io::Error> for NotBackedUp {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Target(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_drive_is_named_only_where_the_drive_is_full() {
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        assert!(matches!(NotBackedUp::from(full()), NotBackedUp::Full));
        let drive = NotBackedUp::of_drive(StorageError::from(full()));
        assert!(matches!(drive, NotBackedUp::Full), "the list beside it could not be written");
        let here = NotBackedUp::from(StorageError::from(full()));
        assert!(matches!(here, NotBackedUp::FullHere), "the ledger could not be copied");
        // What SQLite says of the copy of the ledger that it writes.
        let sqlite = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL);
        let sqlite = StorageError::from(rusqlite::Error::SqliteFailure(sqlite, None));
        assert!(matches!(NotBackedUp::from(sqlite), NotBackedUp::FullHere));
    }
}
