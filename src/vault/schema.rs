//! The ledger's tables, how they grow, and how SQLite must be set.
//!
//! No table holds a key or a participant: those lie in [`slots`](super::slots), and a row has their
//! numbers. `secure_delete` overwrites deleted rows all the same, and [`journal`] what is
//! in the log of what was emptied.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::ledger::{self, Entry};
use super::lock::Left;
use super::ring::{self, NewStaff};
use super::slots::Slot;
use super::storage::StorageError;
use super::writer::Writer;
use super::{VaultError, journal, ledger_path};
use crate::digest::Digest;
use crate::record::Event;
use crate::seal::{Salt, Signatory, Stretch};

/// One step from each schema to the next. A step that was released is never changed.
const MIGRATIONS: &[&str] = &["
    CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE writer (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE organisation_key (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE staff (
        name TEXT PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        role TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
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
    CREATE INDEX event_proof ON event (proof_until)
        WHERE proof_until IS NOT NULL AND record IS NOT NULL;
    CREATE INDEX event_at ON event (at, kind);
    CREATE INDEX event_kind ON event (kind);
    CREATE INDEX event_staff ON event (actor) WHERE actor >= 'staff';
    CREATE UNIQUE INDEX event_complaint ON event (substr(body, instr(body, '\"number\":\"') + 10, 6))
        WHERE kind = 'complained';
    CREATE TABLE campaign (
        digest TEXT PRIMARY KEY,
        id TEXT NOT NULL,
        version INTEGER NOT NULL,
        source TEXT NOT NULL,
        UNIQUE (id, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE disclosure (
        digest TEXT PRIMARY KEY,
        text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE submission (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        tag INTEGER NOT NULL,
        slot INTEGER NOT NULL,
        disclosure TEXT NOT NULL REFERENCES disclosure (digest),
        answer TEXT NOT NULL,
        kept_at TEXT NOT NULL,
        clock_said TEXT,
        party TEXT,
        people INTEGER NOT NULL DEFAULT 1,
        ended_at TEXT,
        last_day TEXT,
        sealed_until TEXT
    ) STRICT;
    CREATE INDEX submission_tag ON submission (tag);
    CREATE INDEX submission_over ON submission (last_day) WHERE last_day IS NOT NULL;
    CREATE INDEX submission_party ON submission (party) WHERE party IS NOT NULL;
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
        slots TEXT NOT NULL,
        suite INTEGER NOT NULL,
        vault_key INTEGER NOT NULL,
        payload_bytes INTEGER NOT NULL,
        party TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX take_submission ON take (submission);
    CREATE INDEX take_key ON take (vault_key);
    CREATE INDEX take_party ON take (party) WHERE party IS NOT NULL;
    CREATE TABLE marks (
        submission TEXT PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
        nonce TEXT NOT NULL,
        mark TEXT,
        rating INTEGER,
        slots TEXT,
        suite INTEGER,
        vault_key INTEGER,
        note BLOB
    ) STRICT;
    CREATE INDEX marks_key ON marks (vault_key) WHERE vault_key IS NOT NULL;
    CREATE TABLE hold (
        submission TEXT PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
        event INTEGER NOT NULL,
        until TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX hold_until ON hold (until);
    CREATE TABLE complaint (
        event INTEGER PRIMARY KEY,
        number TEXT NOT NULL UNIQUE,
        due TEXT NOT NULL,
        slots TEXT NOT NULL,
        suite INTEGER NOT NULL,
        vault_key INTEGER NOT NULL,
        sealed BLOB NOT NULL,
        answered INTEGER,
        kept_until TEXT
    ) STRICT;
    CREATE INDEX complaint_open ON complaint (due) WHERE answered IS NULL;
    CREATE INDEX complaint_answered ON complaint (answered) WHERE answered IS NOT NULL;
    CREATE INDEX complaint_over ON complaint (kept_until) WHERE kept_until IS NOT NULL;
    CREATE INDEX complaint_key ON complaint (vault_key);
    CREATE TABLE facet (
        n INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        entries INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE entry (
        facet INTEGER NOT NULL REFERENCES facet (n),
        day INTEGER NOT NULL,
        submission INTEGER NOT NULL REFERENCES submission (n) ON DELETE CASCADE,
        PRIMARY KEY (facet, day, submission)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX entry_submission ON entry (submission);
    CREATE TRIGGER entry_comes AFTER INSERT ON entry BEGIN
        UPDATE facet SET entries = entries + 1 WHERE n = NEW.facet;
    END;
    CREATE TRIGGER entry_goes AFTER DELETE ON entry BEGIN
        UPDATE facet SET entries = entries - 1 WHERE n = OLD.facet;
    END;
    CREATE TABLE copy (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        export INTEGER,
        purpose TEXT NOT NULL,
        until TEXT NOT NULL,
        takedown_within TEXT NOT NULL,
        ended_at TEXT,
        gone INTEGER
    ) STRICT;
    CREATE INDEX copy_export ON copy (export, n) WHERE export IS NOT NULL;
    CREATE INDEX copy_ended ON copy (ended_at, n) WHERE gone IS NULL AND ended_at IS NOT NULL;
    CREATE INDEX copy_over ON copy (until, n) WHERE gone IS NULL AND ended_at IS NULL;
    CREATE TABLE copied (
        record TEXT NOT NULL,
        copy INTEGER NOT NULL REFERENCES copy (n),
        PRIMARY KEY (record, copy)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX copied_copy ON copied (copy);
    CREATE TABLE replica (
        submission TEXT PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
        member TEXT NOT NULL,
        event INTEGER NOT NULL,
        lookup TEXT NOT NULL UNIQUE,
        visit INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX replica_visit ON replica (visit) WHERE visit = 1;
    CREATE TABLE fleet_member (
        id TEXT PRIMARY KEY,
        certificate TEXT NOT NULL,
        letters TEXT NOT NULL,
        due INTEGER NOT NULL DEFAULT 1,
        state TEXT,
        heard_at TEXT,
        removed_at TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX fleet_member_due ON fleet_member (due) WHERE due = 1;
    CREATE TABLE fleet_message (
        member TEXT NOT NULL,
        number INTEGER NOT NULL,
        sealed TEXT NOT NULL,
        PRIMARY KEY (member, number)
    ) STRICT;
    CREATE TABLE fleet_order (
        digest TEXT PRIMARY KEY,
        document TEXT NOT NULL,
        lookup TEXT NOT NULL,
        signed_here INTEGER NOT NULL,
        done INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX fleet_order_lookup ON fleet_order (lookup);
    CREATE TABLE fleet_brought (
        digest TEXT NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (digest, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_carried (
        digest TEXT NOT NULL,
        member TEXT NOT NULL,
        name TEXT NOT NULL,
        word TEXT,
        PRIMARY KEY (digest, member)
    ) STRICT;
    CREATE TABLE fleet_gone (
        lookup TEXT NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (lookup, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_ended (
        subject TEXT NOT NULL,
        member TEXT NOT NULL,
        purpose TEXT NOT NULL,
        PRIMARY KEY (subject, member, purpose)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_wanted (
        lookup TEXT PRIMARY KEY,
        member TEXT,
        event INTEGER NOT NULL DEFAULT 0,
        looks INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_published (
        record TEXT PRIMARY KEY,
        lookup TEXT NOT NULL UNIQUE,
        copy TEXT NOT NULL,
        takes TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_remarks (
        submission TEXT PRIMARY KEY REFERENCES submission (id) ON DELETE CASCADE,
        stamps TEXT NOT NULL,
        told TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_accesses (
        submission TEXT NOT NULL REFERENCES submission (id) ON DELETE CASCADE,
        member TEXT NOT NULL,
        event INTEGER NOT NULL,
        told TEXT NOT NULL,
        PRIMARY KEY (submission, member)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE fleet_epoch (
        number INTEGER PRIMARY KEY,
        ends TEXT NOT NULL,
        since TEXT NOT NULL,
        slots TEXT NOT NULL
    ) STRICT;
    CREATE TABLE doomed (take TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE doomed_slot (slot INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE free_slot (slot INTEGER PRIMARY KEY) STRICT;
"];

/// So many statements are kept planned; there are about forty.
const STATEMENTS: usize = 64;
/// How long one process waits for another that is just opening the ledger.
pub(super) const BUSY: Duration = Duration::from_secs(5);

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
        insert.execute(("slots_end", Slot::FIRST.number()))?;
        let insert = "INSERT INTO organisation_key (n, key) VALUES (?1, ?2)";
        ledger.execute(insert, (ring::FIRST, &self.organisation))?;
        Ok(())
    }
}

/// Makes the ledger, which `key` writes, under another name and puts it in place once it is whole. The
/// `first` is the first of the staff.
pub(super) fn create(
    data_dir: &Path,
    new: &New,
    (key, first): (Signatory, NewStaff<'_>),
    at: Timestamp,
) -> Result<(), VaultError> {
    let path = ledger_path(data_dir);
    let unfinished = path.with_extension("new");
    super::files::remove_if_there(&unfinished).map_err(StorageError::from)?;
    super::files::create_private(&unfinished).map_err(StorageError::from)?;
    let make = |key| -> Result<(), VaultError> {
        let mut ledger = Connection::open(&unfinished).map_err(StorageError::from)?;
        migrate(&mut ledger)?;
        let transaction = ledger.transaction().map_err(StorageError::from)?;
        new.write(&transaction).map_err(StorageError::from)?;
        let writer = Writer::enter(&transaction, key)?;
        let created = Event::Created { keys: new.digest() };
        ledger::append(&transaction, &writer, Entry::new(created, at))?;
        ring::enter(&transaction, &writer, first, (first.name, at))?;
        transaction.commit().map_err(StorageError::from)?;
        ledger.close().map_err(|(_, error)| StorageError::from(error))?;
        Ok(())
    };
    make(key)?;
    // A log that is left of another ledger would be taken for this one's.
    super::files::remove_if_there(&journal::path(&path)).map_err(StorageError::from)?;
    std::fs::rename(&unfinished, &path).map_err(StorageError::from)?;
    super::files::sync_folder(&data_dir.join("vault")).map_err(StorageError::from)?;
    Ok(())
}

/// Opens a ledger and brings it to the newest schema. Whether its file is whole, [`check`] says.
pub(super) fn open(path: &Path) -> Result<Connection, VaultError> {
    let mut ledger = connect(path)?;
    // A reader may have the lock for a moment. Only a transaction that begins by taking it waits for that; one that begins by
    // reading fails at once.
    ledger.set_transaction_behavior(TransactionBehavior::Immediate);
    migrate(&mut ledger)?;
    Ok(ledger)
}

/// Opens a ledger to read it, whether or not another process writes to it.
pub(super) fn open_to_read(path: &Path, left: Left) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let ledger = Connection::open_with_flags(path, flags).map_err(StorageError::from)?;
    settle(&ledger)?;
    match version(&ledger) {
        // Where nothing can be written and it was closed in order, all of it is in the one file. SQLite
        // has to be told that it stays as it is.
        Err(StorageError::ReadOnly) if left == Left::Closed => open_unchanging(path),
        Err(error) => Err(error.into()),
        Ok(found) => known(found).map(|_| ledger),
    }
}

fn open_unchanging(path: &Path) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    // A name need not be text.
    let bytes = path.as_os_str().as_encoded_bytes();
    let escaped: String = bytes.iter().copied().map(escape).collect();
    let name = format!("file:{escaped}?immutable=1");
    let ledger = Connection::open_with_flags(name, flags).map_err(StorageError::from)?;
    settle(&ledger)?;
    known(version(&ledger)?)?;
    Ok(ledger)
}

/// What means something in the name of a file as SQLite takes it, or is no letter by itself, as its number.
fn escape(byte: u8) -> String {
    match byte {
        b'%' | b'?' | b'#' | 0x80..=0xff => format!("%{byte:02x}"),
        byte => char::from(byte).to_string(),
    }
}

/// Whether SQLite finds the file to be whole. It reads all of it.
pub(super) fn check(ledger: &Connection) -> Result<(), StorageError> {
    let check: String = ledger.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if check == "ok" { Ok(()) } else { Err(StorageError::Damaged("the ledger's file")) }
}

fn connect(path: &Path) -> Result<Connection, StorageError> {
    let ledger = Connection::open(path)?;
    settle(&ledger)?;
    let mode: String = ledger.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        let why = "this file system cannot hold a ledger: it has no memory that programs share";
        return Err(StorageError::Io(std::io::Error::other(why)));
    }
    // One sync for each commit, and no commit is done before it is on the disk.
    ledger.execute_batch("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;")?;
    // Bringing the log into the ledger takes syncs of its own. That is done while nobody waits; the limit is
    // for whoever never rests.
    ledger.pragma_update(None, "wal_autocheckpoint", journal::MOST_PAGES)?;
    Ok(ledger)
}

/// What holds for whoever reads and whoever writes.
fn settle(ledger: &Connection) -> Result<(), StorageError> {
    ledger.busy_timeout(BUSY)?;
    ledger.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16384;",
    )?;
    // A log that is removed leaves its pages in free blocks. It stays, and is overwritten.
    ledger.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // With it, a statement is planned once, and not anew for each value that is looked up.
    ledger.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    ledger.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

/// What of tables, indexes and triggers is not as a vault is made with: a planted trigger would keep acts off the record.
pub(super) fn changed(ledger: &Connection) -> Result<Vec<String>, StorageError> {
    let fresh = Connection::open_in_memory()?;
    for step in MIGRATIONS {
        fresh.execute_batch(step)?;
    }
    let (ours, found) = (objects(&fresh)?, objects(ledger)?);
    let of = |(name, kind): &(String, String)| format!("the {kind} {name} is not as it was made");
    let mut changed: Vec<_> = ours.symmetric_difference(&found).map(|(key, _)| of(key)).collect();
    changed.dedup();
    if version(ledger)? != MIGRATIONS.len() as i64 {
        changed.push("its tables are of another version".to_owned());
    }
    Ok(changed)
}

/// A table, an index or a trigger: its name and kind, and how it was made.
type Object = ((String, String), String);

/// What SQLite has.
fn objects(ledger: &Connection) -> Result<BTreeSet<Object>, StorageError> {
    let mut query = ledger.prepare(
        "SELECT name, type, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'",
    )?;
    let row = |row: &rusqlite::Row<'_>| Ok(((row.get(0)?, row.get(1)?), row.get(2)?));
    Ok(query.query_map([], row)?.collect::<Result<_, _>>()?)
}

fn version(ledger: &Connection) -> Result<i64, StorageError> {
    Ok(ledger.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

/// The schema that is known; an error where the one found is newer.
fn known(found: i64) -> Result<i64, VaultError> {
    let known = MIGRATIONS.len() as i64;
    if found > known { Err(VaultError::Newer { found, known }) } else { Ok(known) }
}

fn migrate(ledger: &mut Connection) -> Result<(), VaultError> {
    let found = version(ledger)?;
    let known = known(found)?;
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

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    use super::*;

    #[test]
    fn a_ledger_on_a_disk_that_takes_no_writes_is_found_whatever_its_folder_is_called() {
        let folder = tempfile::tempdir().unwrap();
        for name in [b"plain".as_slice(), "Gerät ?mode=rw#1 100%25".as_bytes(), b"no\xfftext"] {
            let path = folder.path().join(OsStr::from_bytes(name)).join("ledger.db");
            std::fs::create_dir(path.parent().unwrap()).unwrap();
            let mut ledger = Connection::open(&path).unwrap();
            migrate(&mut ledger).unwrap();
            ledger.close().unwrap();
            let unchanging = open_unchanging(&path).unwrap();
            assert_eq!(version(&unchanging).unwrap(), MIGRATIONS.len() as i64, "{path:?}");
        }
    }
}
