//! The ledger for an auditor: every event as it is stored, in a file, and the head that they make with its signatures in
//! another. Whoever has both, and the chapter on formats, can check the chain without this program.
//!
//! **Invariant:** both files are of one moment, and whole or not there at all.

use std::fs::File;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;
use serde::Serialize;

use super::files::{create_new_beside, remove_if_there};
use super::ledger;
use super::link::{COLUMNS, Link};
use super::storage::StorageError;
use super::{CopyError, Vault, writer};
use crate::digest::{Digest, HashedWriter};

/// What the second file says of the first.
#[derive(Serialize)]
struct HeadFile<'a> {
    schema: &'static str,
    made_at: Timestamp,
    file: &'a str,
    sha256: Digest,
    bytes: u64,
    events: u64,
    head: Digest,
    signatures: Vec<writer::Signed>,
}

/// The ledger could not be saved for an auditor. Nothing is left of what was written.
#[derive(Debug, thiserror::Error)]
pub enum HistoryNotSaved {
    /// It could not be read.
    #[error(transparent)]
    Ledger(#[from] StorageError),
    /// The place to write to refused.
    #[error("the ledger cannot be written there: {0}")]
    Target(#[from] io::Error),
}

impl From<HistoryNotSaved> for CopyError {
    fn from(error: HistoryNotSaved) -> Self {
        match error {
            HistoryNotSaved::Ledger(error) => Self::Take(error.into()),
            HistoryNotSaved::Target(error) => Self::Target(error),
        }
    }
}

impl Vault {
    /// Writes all events and their head into `folder`, under names that are free there. Returns where the events
    /// lie, and how many there are. It needs no key. `at` is now.
    pub fn save_history(
        &self,
        folder: &Path,
        at: Timestamp,
    ) -> Result<(PathBuf, u64), HistoryNotSaved> {
        let stem = format!("sayso-ledger-{}", at.strftime("%Y-%m-%d"));
        let [(path, events), (head_path, head)] =
            create_new_beside(folder, &stem, ["jsonl", "head.json"])?;
        // What one transaction reads is of one moment, whoever writes meanwhile.
        let moment = self.ledger.unchecked_transaction().map_err(StorageError::from)?;
        match write(&moment, (&path, events), head, at) {
            Ok(count) => Ok((path, count)),
            Err(error) => {
                // Half a ledger proves nothing.
                for path in [&path, &head_path] {
                    remove_if_there(path)?;
                }
                Err(error)
            }
        }
    }
}

fn write(
    ledger: &Connection,
    (path, events): (&Path, File),
    mut head: File,
    at: Timestamp,
) -> Result<u64, HistoryNotSaved> {
    let mut into = HashedWriter::of(BufWriter::new(events));
    let count = write_events(ledger, &mut into)?;
    let (sha256, bytes, into) = into.finish();
    into.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    let said = HeadFile {
        schema: "sayso ledger 1",
        made_at: at,
        file: path.file_name().and_then(|name| name.to_str()).unwrap_or_default(),
        sha256,
        bytes,
        events: count,
        head: ledger::head(ledger)?.1,
        signatures: writer::signatures(ledger)?,
    };
    serde_json::to_writer_pretty(&mut head, &said).map_err(io::Error::from)?;
    head.write_all(b"\n")?;
    head.sync_all()?;
    Ok(count)
}

/// A line for each event, the oldest first.
fn write_events(ledger: &Connection, into: &mut impl io::Write) -> Result<u64, HistoryNotSaved> {
    let query = format!("SELECT {COLUMNS} FROM event ORDER BY seq");
    let mut query = ledger.prepare(&query).map_err(StorageError::from)?;
    let mut rows = query.query([]).map_err(StorageError::from)?;
    let mut count = 0;
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        let link = Link::look(row).map_err(StorageError::from)?;
        serde_json::to_writer(&mut *into, &link).map_err(io::Error::from)?;
        into.write_all(b"\n")?;
        count += 1;
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;
    use serde_json::Value;
    use tempfile::TempDir;

    use super::*;
    use crate::seal::SignatoryKey;
    use crate::vault::{VaultSettings, ledger_path};

    fn vault(folder: &TempDir) -> Vault {
        let passphrase = SecretString::from("a few quiet words");
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        for _ in 0..3 {
            vault.left_alone(at).unwrap();
        }
        drop(vault.unlock(&passphrase, &[], at).unwrap());
        vault
    }

    fn text(of: &Value, name: &str) -> String {
        of[name].as_str().unwrap_or_default().to_owned()
    }

    /// The hash of an event, from what its line says and the chapter on formats.
    fn hashed(line: &Value) -> String {
        let number = |name: &str| line[name].as_i64().map(|it| it.to_string()).unwrap_or_default();
        let rest = ["nonce", "at", "actor", "record", "body"].map(|name| text(line, name));
        let rest = ["sayso event rest 1".to_owned()].into_iter().chain(rest).collect::<Vec<_>>();
        let rest = Digest::of_parts(rest.iter().map(String::as_bytes));
        assert_eq!(text(line, "rest"), rest.to_string());
        let place = [
            "sayso event 1".to_owned(),
            number("seq"),
            text(line, "writer"),
            text(line, "prev"),
            text(line, "kind"),
            text(line, "subject"),
            number("names"),
            text(line, "proof_until"),
            rest.to_string(),
        ];
        Digest::of_parts(place.iter().map(String::as_bytes)).to_string()
    }

    #[test]
    fn an_auditor_comes_from_the_files_alone_to_the_head_that_is_signed() {
        let [folder, to] = [(); 2].map(|()| TempDir::new().unwrap());
        let vault = vault(&folder);
        let (path, count) = vault.save_history(to.path(), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(path, to.path().join("sayso-ledger-1970-01-01.jsonl"));
        let events = std::fs::read_to_string(&path).unwrap();
        let mut prev = "0".repeat(64);
        for line in events.lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            assert_eq!(text(&line, "prev"), prev);
            prev = hashed(&line);
            assert_eq!(text(&line, "hash"), prev);
        }
        let head = to.path().join("sayso-ledger-1970-01-01.head.json");
        let head: Value = serde_json::from_slice(&std::fs::read(head).unwrap()).unwrap();
        assert_eq!((text(&head, "head"), vault.head().unwrap().to_string()), (prev.clone(), prev));
        assert_eq!(head["events"].as_u64(), Some(count));
        assert_eq!(events.lines().count() as u64, count);
        assert_eq!(text(&head, "sha256"), Digest::of(events.as_bytes()).to_string());
        assert_eq!(head["bytes"].as_u64(), Some(events.len() as u64));
        let signed = &head["signatures"][0];
        let key: SignatoryKey = text(signed, "writer").parse().unwrap();
        let message = format!("sayso head 1\n{}\n{}\n", signed["event"], text(&head, "head"));
        let digits = text(signed, "signature");
        let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
        let signature: Vec<u8> = (0..128).step_by(2).map(byte).collect();
        assert!(key.has_signed(message.as_bytes(), &signature.try_into().unwrap()));
    }

    #[test]
    fn nothing_is_overwritten_and_half_a_ledger_is_not_left() {
        let [folder, to] = [(); 2].map(|()| TempDir::new().unwrap());
        let vault = vault(&folder);
        let save = || vault.save_history(to.path(), Timestamp::UNIX_EPOCH);
        let names = || {
            let found = std::fs::read_dir(to.path()).unwrap();
            let mut names: Vec<_> = found.map(|it| it.unwrap().file_name()).collect();
            names.sort();
            names
        };
        save().unwrap();
        save().unwrap();
        let expected = ["-2.head.json", "-2.jsonl", ".head.json", ".jsonl"];
        let expected = expected.map(|end| format!("sayso-ledger-1970-01-01{end}"));
        assert_eq!(names(), expected.map(std::ffi::OsString::from));
        let ledger = Connection::open(ledger_path(folder.path())).unwrap();
        ledger.execute_batch("PRAGMA foreign_keys = OFF; DROP TABLE signature").unwrap();
        assert!(matches!(save(), Err(HistoryNotSaved::Ledger(_))));
        assert_eq!(names().len(), 4, "half of a third is left");
    }
}
