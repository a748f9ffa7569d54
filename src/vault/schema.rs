//! The ledger's tables, how they grow, and how SQLite must be set so that what is deleted is gone.
//!
//! `secure_delete` overwrites deleted rows inside the database. The rollback journal would still
//! hold the pages as they were before, so it is kept (`PERSIST`) and overwritten with zeros after
//! each transaction that removes a secret ([`quiesce_journal`]).

use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::ledger::{self, Entry};
use super::storage::StorageError;
use super::writer::Writer;
use super::{VaultError, ledger_path};
use crate::digest::Digest;
use crate::record::Event;
use crate::seal::{Salt, Signatory, Stretch};

/// One step from each schema to the next. A step that was released is never changed.
const MIGRATIONS: &[&str] = &[
    "
    CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE writer (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE signature (
        writer INTEGER PRIMARY KEY REFERENCES writer (n),
        seq INTEGER NOT NULL,
        signature BLOB NOT NULL
    ) STRICT;
    CREATE TABLE event (
        seq INTEGER PRIMARY KEY,
        writer INTEGER NOT NULL REFERENCES writer (n),
        kind TEXT NOT NULL,
        subject TEXT,
        names INTEGER,
        proof_until TEXT,
        prev TEXT NOT NULL,
        rest TEXT NOT NULL,
        hash TEXT NOT NULL UNIQUE,
        nonce TEXT NOT NULL,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        record TEXT,
        body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX event_subject ON event (subject) WHERE subject IS NOT NULL;
    CREATE INDEX event_proof ON event (proof_until) WHERE proof_until IS NOT NULL;
    CREATE INDEX event_at ON event (at);
    CREATE TABLE disclosure (
        digest TEXT PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE submission (
        id TEXT PRIMARY KEY,
        participant TEXT NOT NULL UNIQUE,
        disclosure TEXT NOT NULL REFERENCES disclosure (digest),
        answer TEXT NOT NULL,
        kept_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE purpose (
        submission TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        id TEXT NOT NULL,
        expires_on TEXT NOT NULL,
        withdrawn_at TEXT,
        PRIMARY KEY (submission, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE take (
        id TEXT PRIMARY KEY,
        submission TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        facts TEXT NOT NULL,
        taken_at TEXT NOT NULL,
        header BLOB NOT NULL,
        payload_bytes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX take_submission ON take (submission);
    CREATE TABLE doomed (take TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
",
    "
    CREATE TABLE campaign (
        digest TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        source TEXT NOT NULL,
        UNIQUE (id, version)
    ) STRICT, WITHOUT ROWID;
",
    "
    ALTER TABLE submission ADD COLUMN party TEXT;
    ALTER TABLE submission ADD COLUMN people INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE submission ADD COLUMN ended_at TEXT;
    ALTER TABLE take ADD COLUMN party TEXT;
    CREATE INDEX submission_party ON submission (party) WHERE party IS NOT NULL;
    CREATE INDEX take_party ON take (party) WHERE party IS NOT NULL;
",
    "
    CREATE INDEX event_kind ON event (kind);
    CREATE INDEX purpose_expires ON purpose (expires_on);
    ALTER TABLE submission ADD COLUMN clock_said TEXT;
",
];

/// So many statements are kept planned; there are about forty.
const STATEMENTS: usize = 64;
/// What stays of a journal once it is overwritten.
const JOURNAL_KEPT_BYTES: u64 = 1 << 20;

/// What a new vault starts with.
pub(super) struct New {
    pub organisation: String,
    pub salt: Salt,
    pub stretch: Stretch,
}

impl New {
    /// Reads it back.
    pub(super) fn read(ledger: &Connection) -> Result<Self, StorageError> {
        let value = |key: &str| {
            ledger.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| {
                row.get::<_, rusqlite::types::Value>(0)
            })
        };
        let number = |key: &str| match value(key)? {
            rusqlite::types::Value::Integer(number) => {
                u32::try_from(number).map_err(|_| StorageError::Damaged("a number in meta"))
            }
            _ => Err(StorageError::Damaged("a number in meta")),
        };
        let rusqlite::types::Value::Text(organisation) = value("organisation")? else {
            return Err(StorageError::Damaged("the organisation key"));
        };
        let rusqlite::types::Value::Blob(salt) = value("salt")? else {
            return Err(StorageError::Damaged("the salt"));
        };
        let salt = Salt(salt.try_into().map_err(|_| StorageError::Damaged("the salt"))?);
        let stretch = Stretch {
            memory_kib: number("stretch_memory_kib")?,
            passes: number("stretch_passes")?,
        };
        Ok(Self { organisation, salt, stretch })
    }

    /// What the first event says of it. Another organisation's key put in its place would have
    /// every later take sealed to somebody else.
    pub(super) fn digest(&self) -> Digest {
        Digest::of_parts([
            b"sayso keys 1".as_slice(),
            self.organisation.as_bytes(),
            &self.salt.0,
            &self.stretch.memory_kib.to_be_bytes(),
            &self.stretch.passes.to_be_bytes(),
        ])
    }

    fn write(&self, ledger: &Connection) -> rusqlite::Result<()> {
        let mut insert = ledger.prepare("INSERT INTO meta (key, value) VALUES (?1, ?2)")?;
        insert.execute(("organisation", &self.organisation))?;
        insert.execute(("salt", self.salt.0.as_slice()))?;
        insert.execute(("stretch_memory_kib", self.stretch.memory_kib))?;
        insert.execute(("stretch_passes", self.stretch.passes))?;
        Ok(())
    }
}

/// Makes the ledger, which `key` writes, under another name and puts it in place once it is whole.
pub(super) fn create(
    data_dir: &Path,
    new: &New,
    key: Signatory,
    at: Timestamp,
) -> Result<(), VaultError> {
    let path = ledger_path(data_dir);
    let unfinished = path.with_extension("new");
    super::files::remove_if_there(&unfinished).map_err(StorageError::from)?;
    super::files::create_private(&unfinished).map_err(StorageError::from)?;
    let make = |key| -> Result<(), VaultError> {
        let mut ledger = connect(&unfinished)?;
        migrate(&mut ledger)?;
        let transaction = ledger.transaction().map_err(StorageError::from)?;
        new.write(&transaction).map_err(StorageError::from)?;
        let writer = Writer::enter(&transaction, key)?;
        let created = Event::Created { keys: new.digest() };
        ledger::append(&transaction, &writer, Entry::new(created, at))?;
        transaction.commit().map_err(StorageError::from)?;
        ledger.close().map_err(|(_, error)| StorageError::from(error))?;
        Ok(())
    };
    make(key)?;
    super::files::remove_if_there(&journal_path(&unfinished)).map_err(StorageError::from)?;
    std::fs::rename(&unfinished, &path).map_err(StorageError::from)?;
    super::files::sync_folder(&data_dir.join("vault")).map_err(StorageError::from)?;
    Ok(())
}

/// Opens a ledger and brings it to the newest schema. Whether its file is whole, [`check`] says.
pub(super) fn open(path: &Path) -> Result<Connection, VaultError> {
    let mut ledger = connect(path)?;
    migrate(&mut ledger)?;
    Ok(ledger)
}

/// Whether SQLite finds the file to be whole. It reads all of it.
pub(super) fn check(ledger: &Connection) -> Result<(), StorageError> {
    let check: String = ledger.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if check == "ok" { Ok(()) } else { Err(StorageError::Damaged("the ledger's file")) }
}

fn connect(path: &Path) -> Result<Connection, StorageError> {
    let ledger = Connection::open(path)?;
    ledger.execute_batch(
        "PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA journal_mode = PERSIST;
         PRAGMA synchronous = EXTRA;
         PRAGMA secure_delete = ON;
         PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16384;",
    )?;
    // With it, a statement is planned once, and not anew for each value that is looked up.
    ledger.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    ledger.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(ledger)
}

fn migrate(ledger: &mut Connection) -> Result<(), VaultError> {
    let known = MIGRATIONS.len() as i64;
    let found: i64 = ledger
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .map_err(StorageError::from)?;
    if found > known {
        return Err(VaultError::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    // What is damaged is not written to.
    check(ledger)?;
    let transaction = ledger.transaction().map_err(StorageError::from)?;
    for step in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(step).map_err(StorageError::from)?;
    }
    transaction.pragma_update(None, "user_version", known).map_err(StorageError::from)?;
    transaction.commit().map_err(StorageError::from)?;
    Ok(())
}

/// The rollback journal that belongs to `ledger`.
pub(super) fn journal_path(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// Overwrites the journal, which still holds pages as they were before the last transactions.
pub(super) fn quiesce_journal(ledger: &Path) -> std::io::Result<()> {
    let mut journal = match OpenOptions::new().write(true).open(journal_path(ledger)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        result => result?,
    };
    let length = journal.seek(SeekFrom::End(0))?;
    journal.seek(SeekFrom::Start(0))?;
    let zeros = vec![0_u8; 64 * 1024];
    let mut left = length;
    while left > 0 {
        let block = left.min(zeros.len() as u64) as usize;
        journal.write_all(&zeros[..block])?;
        left -= block as u64;
    }
    journal.sync_all()?;
    if length > JOURNAL_KEPT_BYTES {
        // One large transaction should not be paid for by every later one.
        journal.set_len(JOURNAL_KEPT_BYTES)?;
        journal.sync_all()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_journal_that_grew_once_is_overwritten_and_cut() {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("ledger.db");
        std::fs::write(journal_path(&ledger), vec![7; 3 << 20]).unwrap();
        quiesce_journal(&ledger).unwrap();
        let left = std::fs::read(journal_path(&ledger)).unwrap();
        assert_eq!(left.len() as u64, JOURNAL_KEPT_BYTES);
        assert!(left.iter().all(|byte| *byte == 0));
    }
}
