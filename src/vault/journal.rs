//! SQLite's write-ahead log: what is committed lies there first, and is brought into the ledger's file
//! later. It keeps pages as they were, so it is overwritten when something of them has to be gone.
//!
//! No key is ever in it: those lie in slots. What has to go from it are proofs past their time.

use std::fs::OpenOptions;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;

use super::files;
use super::schema::BUSY;
use super::storage::StorageError;

/// What stays of a log once it is overwritten.
const KEPT_BYTES: u64 = 1 << 20;
/// The header of the log, and of each page in it.
const LOG_HEADER_BYTES: u64 = 32;
const FRAME_HEADER_BYTES: u64 = 24;

/// A commit that lets the log grow beyond so many pages brings it into the ledger itself.
pub(super) const MOST_PAGES: i64 = 8_192;
/// A log of so many bytes is brought into the ledger when there is time.
const WORTH_BYTES: u64 = 1 << 20;

/// What became of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Log {
    /// It holds nothing of what was.
    Overwritten,
    /// Another process reads by it; it is to be tried again.
    InUse,
}

/// The log that belongs to `ledger`.
pub(super) fn path(ledger: &Path) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}

/// Brings everything into the ledger's file, and overwrites what the log holds of the past.
///
/// The log is begun anew before that, by one small commit: what is overwritten then is nothing that SQLite
/// would read after a power cut in the middle of it.
pub(super) fn overwrite(ledger: &Connection, ledger_path: &Path) -> Result<Log, StorageError> {
    let log = path(ledger_path);
    ledger.busy_timeout(Duration::ZERO)?;
    let begun = begin_anew(ledger, &log);
    ledger.busy_timeout(BUSY)?;
    let Some(used_bytes) = begun? else { return Ok(Log::InUse) };
    wipe_from(&log, used_bytes)?;
    Ok(Log::Overwritten)
}

/// Brings a log that has grown into the ledger's file, as far as nobody reads by it. The next commits use it
/// from its beginning again.
pub(super) fn bring_in(ledger: &Connection, ledger_path: &Path) -> Result<(), StorageError> {
    let length = files::open_if_there(&path(ledger_path))?.map(|log| log.metadata()).transpose()?;
    if length.is_some_and(|log| log.len() > WORTH_BYTES) {
        checkpoint(ledger, "PASSIVE")?;
    }
    Ok(())
}

/// Begins the log anew, and returns how many bytes of it are in use then.
fn begin_anew(ledger: &Connection, log: &Path) -> Result<Option<u64>, StorageError> {
    let (busy, _) = checkpoint(ledger, "RESTART")?;
    if busy {
        return Ok(None);
    }
    let before = header(log)?;
    ledger.execute(
        "INSERT INTO meta (key, value) VALUES ('log_begun', 1)
         ON CONFLICT (key) DO UPDATE SET value = value + 1",
        [],
    )?;
    if header(log)? == before {
        // Somebody began to read in between, and the commit went to the end of the old log.
        return Ok(None);
    }
    let (_, frames) = checkpoint(ledger, "PASSIVE")?;
    let page: i64 = ledger.query_row("PRAGMA page_size", [], |row| row.get(0))?;
    Ok(Some(LOG_HEADER_BYTES + frames * (FRAME_HEADER_BYTES + page.cast_unsigned())))
}

/// The log's header, which is another each time that it is begun; empty where there is none.
fn header(log: &Path) -> io::Result<Vec<u8>> {
    let mut header = Vec::new();
    if let Some(file) = files::open_if_there(log)? {
        file.take(LOG_HEADER_BYTES).read_to_end(&mut header)?;
    }
    Ok(header)
}

/// Whether somebody stood in the way, and how many pages the log holds.
fn checkpoint(ledger: &Connection, how: &str) -> Result<(bool, u64), StorageError> {
    let row = ledger.query_row(&format!("PRAGMA wal_checkpoint({how})"), [], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?))
    })?;
    Ok((row.0 != 0, u64::try_from(row.1).unwrap_or(0)))
}

fn wipe_from(path: &Path, used_bytes: u64) -> io::Result<()> {
    let mut log = OpenOptions::new().write(true).open(path)?;
    let length = log.seek(SeekFrom::End(0))?;
    if length <= used_bytes {
        return Ok(());
    }
    log.seek(SeekFrom::Start(used_bytes))?;
    io::copy(&mut io::repeat(0).take(length - used_bytes), &mut log)?;
    log.sync_data()?;
    if length > KEPT_BYTES.max(used_bytes) {
        // One large transaction should not be paid for by every later one.
        log.set_len(KEPT_BYTES.max(used_bytes))?;
        log.sync_data()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(folder: &Path) -> (Connection, PathBuf) {
        let path = folder.join("ledger.db");
        let ledger = Connection::open(&path).unwrap();
        ledger
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON;
                 CREATE TABLE meta (key TEXT PRIMARY KEY, value ANY NOT NULL) STRICT, WITHOUT ROWID;
                 CREATE TABLE told (text TEXT);",
            )
            .unwrap();
        (ledger, path)
    }

    fn holds(path: &Path, text: &str) -> bool {
        memchr::memmem::find(&std::fs::read(path).unwrap(), text.as_bytes()).is_some()
    }

    #[test]
    fn what_was_deleted_is_in_the_log_until_it_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, path) = ledger(folder.path());
        let rows =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO told SELECT 'past its time ' || i FROM n";
        ledger.execute(rows, []).unwrap();
        ledger.execute("DELETE FROM told", []).unwrap();
        let log = super::path(&path);
        assert!(holds(&log, "past its time 777"));
        assert_eq!(overwrite(&ledger, &path).unwrap(), Log::Overwritten);
        assert!(!holds(&log, "past its time"));
        assert!(std::fs::metadata(&log).unwrap().len() <= KEPT_BYTES);
        // It goes on, and after a power cut too: a copy of the files is what a start would find.
        ledger.execute("INSERT INTO told VALUES ('afterwards')", []).unwrap();
        let copy = tempfile::tempdir().unwrap();
        for file in [&path, &log] {
            std::fs::copy(file, copy.path().join(file.file_name().unwrap())).unwrap();
        }
        let found = Connection::open(copy.path().join("ledger.db")).unwrap();
        let told: String = found.query_row("SELECT text FROM told", [], |row| row.get(0)).unwrap();
        assert_eq!(told, "afterwards");
    }

    #[test]
    fn a_log_by_which_somebody_reads_is_left_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, path) = ledger(folder.path());
        ledger.execute("INSERT INTO told VALUES ('past its time')", []).unwrap();
        let reader = Connection::open(&path).unwrap();
        reader.execute_batch("BEGIN; SELECT * FROM told;").unwrap();
        ledger.execute("DELETE FROM told", []).unwrap();
        assert_eq!(overwrite(&ledger, &path).unwrap(), Log::InUse);
        let seen: i64 =
            reader.query_row("SELECT count(*) FROM told", [], |row| row.get(0)).unwrap();
        assert_eq!(seen, 1, "the reader goes on with what it began with");
        reader.execute_batch("COMMIT").unwrap();
        assert_eq!(overwrite(&ledger, &path).unwrap(), Log::Overwritten);
        assert!(!holds(&super::path(&path), "past its time"));
    }
}
