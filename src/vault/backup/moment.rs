//! One moment of a vault, while people give and take back: the ledger as it was then, and the slots that it
//! names.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek, SeekFrom};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::blocks::{BLOCK_BYTES, Block};
use crate::digest::Digest;
use crate::record::EventKind;
use crate::vault::slots::SLOT_BYTES;
use crate::vault::storage::StorageError;
use crate::vault::verify::Named;
use crate::vault::{Vault, VaultError, allotment, files, ledger, ledger_path, lock, schema};

/// Marks a ledger as one of a backup, in the field that SQLite has for what a database is of
/// (`PRAGMA application_id`): a vault with it does not open, whoever copies it back by hand.
pub(super) const BACKUP_MARK: i32 = i32::from_be_bytes(*b"Sayb");
/// After so long a copy that found the ledger in use is tried again.
const A_LITTLE: Duration = Duration::from_millis(20);
/// Where that field stands in the first page.
const MARK_AT: std::ops::Range<usize> = 68..72;

/// A moment, held by a transaction that reads.
pub(super) struct Moment {
    pub(super) ledger: Connection,
    /// The newest event, and the head that it made.
    pub(super) event: i64,
    pub(super) head: Digest,
}

impl Moment {
    /// This one.
    pub(super) fn begin(vault: &Vault) -> Result<Self, StorageError> {
        let data_dir = vault.data_dir();
        let opened = schema::open_to_read(&ledger_path(data_dir), lock::left(data_dir));
        let ledger = opened.map_err(|error| match error {
            VaultError::Storage(error) => error,
            _ => StorageError::Damaged("the ledger's file"),
        })?;
        ledger.execute_batch("BEGIN")?;
        let (event, head) = ledger::head(&ledger)?;
        Ok(Self { ledger, event, head })
    }

    /// Copies the ledger into a file that has no name, as far as the system knows such: what is left of an
    /// interrupted run is nothing.
    pub(super) fn copy_ledger(&self, folder: &Path) -> Result<File, StorageError> {
        let path = folder.join("backup.db");
        files::remove_if_there(&path)?;
        let mut options = OpenOptions::new();
        files::private(&mut options);
        let mut file = options.read(true).create_new(true).open(&path)?;
        let mut to = Connection::open(&path)?;
        #[cfg(unix)]
        files::remove_if_there(&path)?;
        to.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
        let step = {
            let (copy, began) = (Backup::new(&self.ledger, &mut to)?, Instant::now());
            loop {
                match copy.step(-1)? {
                    // Somebody keeps something just now, which takes some milliseconds.
                    StepResult::Busy | StepResult::Locked if began.elapsed() < schema::BUSY => {
                        thread::sleep(A_LITTLE);
                    }
                    step => break step,
                }
            }
        };
        to.close().map_err(|(_, error)| error)?;
        #[cfg(not(unix))]
        files::remove_if_there(&path)?;
        if step != StepResult::Done {
            return Err(StorageError::Damaged("a copy of the ledger that did not end"));
        }
        file.seek(SeekFrom::Start(0))?;
        Ok(file)
    }

    /// Which slots the ledger names, and how long their file is.
    pub(super) fn slots(&self) -> Result<(Named, u64), StorageError> {
        let end = allotment::end(&self.ledger)?;
        Ok((Named::read(&self.ledger)?, u64::from(end.number()) * SLOT_BYTES as u64))
    }

    /// Whether takes or complaints were sealed for another key since, a note was changed or a complaint is gone: then their
    /// headers are no longer where the ledger of this moment says.
    pub(super) fn were_moved_since(&self, later: &Self) -> Result<bool, StorageError> {
        let mut query = later.ledger.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM event WHERE kind IN (?1, ?2, ?3, ?4) AND seq > ?5)",
        )?;
        let [takes, notes, complaints, gone] = [
            EventKind::Resealed,
            EventKind::Noted,
            EventKind::ComplaintResealed,
            EventKind::ComplaintErased,
        ]
        .map(EventKind::as_str);
        Ok(query.query_row((takes, notes, complaints, gone, self.event), |row| row.get(0))?)
    }
}

/// The blocks of a copied ledger, marked as a backup's.
pub(super) fn marked(
    mut read: impl FnMut(&mut Block) -> io::Result<()>,
) -> impl FnMut(&mut Block) -> io::Result<()> {
    let mut first = true;
    move |block| {
        read(block)?;
        if std::mem::take(&mut first) {
            block[MARK_AT].copy_from_slice(&BACKUP_MARK.to_be_bytes());
        }
        Ok(())
    }
}

/// The blocks of the file of keys, in which only slots that are named hold something.
pub(super) fn named_only(
    named: Named,
    mut read: impl FnMut(&mut Block) -> io::Result<()>,
) -> impl FnMut(&mut Block) -> io::Result<()> {
    let mut number = 0;
    move |block| {
        read(block)?;
        for slot in block.chunks_exact_mut(SLOT_BYTES) {
            // The first slot says what the file is.
            if number > 0 && !named.has(number) {
                slot.fill(0);
            }
            number += 1;
        }
        Ok(())
    }
}

const _: () = assert!(BLOCK_BYTES.is_multiple_of(SLOT_BYTES), "a block has whole slots");

/// Whether a ledger is one of a backup.
pub(in crate::vault) fn is_of_a_backup(ledger: &Connection) -> Result<bool, StorageError> {
    let mark: i32 = ledger.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    Ok(mark == BACKUP_MARK)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use secrecy::SecretString;

    use super::*;
    use crate::record::Event;
    use crate::vault::VaultSettings;
    use crate::vault::ledger::Entry;

    #[test]
    fn a_moment_is_over_for_a_copy_of_the_slots_once_a_note_lies_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        let moved_by = |vault: &mut Vault, event| {
            let before = Moment::begin(vault).unwrap();
            vault.append(Entry::new(event, at)).unwrap();
            before.were_moved_since(&Moment::begin(vault).unwrap()).unwrap()
        };
        let marks = Digest::ZERO;
        assert!(moved_by(&mut vault, Event::Noted { marks }));
        assert!(!moved_by(&mut vault, Event::Marked { marks }), "a mark has no slot");
    }
}
