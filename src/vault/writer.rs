//! The key of this vault: it writes the ledger, and vouches for what is given out.
//!
//! Its secret lies in a file of its own beside the ledger, so that a copy of the ledger alone lets nobody
//! write events that hold. A vault whose file is lost, after a restore for instance, goes on with another
//! key, and the ledger tells of it.
//!
//! One signature stands for the whole past: that over the newest event, since each event carries the hash
//! of the one before. It is replaced with each event.

use std::fs::OpenOptions;
use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension, Row};
use serde::Serialize;
use zeroize::Zeroizing;

use super::files;
use super::storage::StorageError;
use crate::digest::Digest;
use crate::hex::{read_into, to_hex};
use crate::record::Event;
use crate::seal::{Signatory, SignatoryKey};

/// The file's name, in the folder of the vault: 64 hexadecimal digits, an Ed25519 seed.
const FILE: &str = "vault/writer.key";
/// No file of ours is longer; a guard against reading a damaged one for ever.
const LONGEST: u64 = 256;

/// The vault's key, and its number among those that have written this ledger.
pub(super) struct Writer {
    number: i64,
    key: Signatory,
}

impl Writer {
    /// A new key for the vault in `data_dir`, durable on return. A file that is there is replaced.
    pub(super) fn make(data_dir: &Path) -> Result<Signatory, StorageError> {
        let mut secret = Zeroizing::new([0; 32]);
        super::random(&mut *secret)?;
        let mut text = Zeroizing::new(String::with_capacity(65));
        text.push_str(&Zeroizing::new(to_hex(&*secret)));
        text.push('\n');
        files::write_whole(&data_dir.join(FILE), text.as_bytes())?;
        Ok(Signatory::new(&secret))
    }

    /// The key that lies in `data_dir`; none where there is none, or something else. An error where that cannot be read: the
    /// key may be there all the same, and must not be replaced.
    pub(super) fn read(data_dir: &Path) -> Result<Option<Signatory>, StorageError> {
        let file = match OpenOptions::new().read(true).open(data_dir.join(FILE)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let mut text = Zeroizing::new(String::with_capacity(LONGEST as usize));
        match file.take(LONGEST).read_to_string(&mut text) {
            Err(error) if error.kind() == std::io::ErrorKind::InvalidData => return Ok(None),
            read => read?,
        };
        let mut secret = Zeroizing::new([0; 32]);
        let is_one = read_into(text.trim_end(), &mut *secret);
        Ok(is_one.then(|| Signatory::new(&secret)))
    }

    /// Names `key` in the ledger as one that writes it.
    pub(super) fn enter(ledger: &Connection, key: Signatory) -> Result<Self, StorageError> {
        ledger.execute("INSERT INTO writer (key) VALUES (?1)", [key.public().to_string()])?;
        Ok(Self { number: ledger.last_insert_rowid(), key })
    }

    /// The writer that has `key`; none where the ledger's newest writer is another.
    pub(super) fn of(ledger: &Connection, key: Signatory) -> Result<Option<Self>, StorageError> {
        let newest = newest(ledger)?.filter(|(_, newest)| *newest == key.public().to_string());
        Ok(newest.map(|(number, _)| Self { number, key }))
    }

    /// Its number.
    pub(super) fn number(&self) -> i64 {
        self.number
    }

    /// Its public half.
    pub(super) fn key(&self) -> SignatoryKey {
        self.key.public()
    }

    /// What signs papers, too.
    pub(super) fn signatory(&self) -> &Signatory {
        &self.key
    }

    /// Signs the head that event `seq` has made, in the place of the head before.
    pub(super) fn sign(
        &self,
        ledger: &Connection,
        seq: i64,
        head: Digest,
    ) -> Result<(), StorageError> {
        let signature = self.key.sign_message(message(seq, head).as_bytes());
        ledger
            .prepare_cached(
                "INSERT INTO signature (writer, seq, signature) VALUES (?1, ?2, ?3)
                 ON CONFLICT (writer) DO UPDATE SET seq = ?2, signature = ?3",
            )?
            .execute((self.number, seq, signature.as_slice()))?;
        Ok(())
    }
}

/// The newest key that writes the ledger, and its number.
pub(super) fn newest(ledger: &Connection) -> Result<Option<(i64, String)>, StorageError> {
    let query = "SELECT n, key FROM writer ORDER BY n DESC LIMIT 1";
    let found = ledger.query_row(query, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(found)
}

/// Whether each key has signed the last event that it wrote, and all but the first begin by saying so.
pub(super) fn signatures_hold(ledger: &Connection) -> Result<bool, StorageError> {
    let mut query = ledger.prepare(
        "SELECT writer.key, last.seq, last.hash, signature.signature, first.kind, first.body
         FROM writer LEFT JOIN event AS first ON first.seq = (
             SELECT seq FROM event WHERE event.writer = writer.n ORDER BY seq LIMIT 1)
         LEFT JOIN event AS last ON last.seq = (
             SELECT seq FROM event WHERE event.writer = writer.n ORDER BY seq DESC LIMIT 1)
         LEFT JOIN signature ON signature.writer = writer.n AND signature.seq = last.seq
         ORDER BY writer.n",
    )?;
    let mut rows = query.query([])?;
    let mut writers = 0;
    while let Some(row) = rows.next()? {
        writers += 1;
        let key: String = row.get(0)?;
        let (seq, hash): (Option<i64>, Option<String>) = (row.get(1)?, row.get(2)?);
        let signature: Option<Vec<u8>> = row.get(3)?;
        let signed = || {
            let head = Digest::try_from(hash?).ok()?;
            let signature: [u8; 64] = signature?.try_into().ok()?;
            let key: SignatoryKey = key.parse().ok()?;
            Some(key.has_signed(message(seq?, head).as_bytes(), &signature))
        };
        let (kind, body): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
        let begins = || {
            let first = Event::read(&kind?, &body?)?;
            // The first key is told of by the set-up, which names no other event before it.
            Some(writers == 1 || first == Event::Writer { key: key.clone() })
        };
        if (signed(), begins()) != (Some(true), Some(true)) {
            return Ok(false);
        }
    }
    Ok(writers > 0)
}

/// Whether `key` has written this ledger, now or before.
pub(super) fn is_known(ledger: &Connection, key: &SignatoryKey) -> Result<bool, StorageError> {
    let mut query = ledger.prepare_cached("SELECT count(*) FROM writer WHERE key = ?1")?;
    Ok(query.query_row([key.to_string()], |row| row.get::<_, i64>(0))? > 0)
}

/// Every key that has written this ledger, the first one first.
pub(super) fn all(ledger: &Connection) -> Result<Vec<String>, StorageError> {
    let mut query = ledger.prepare("SELECT key FROM writer ORDER BY n")?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// What a key has signed: the last event that it wrote.
#[derive(Serialize)]
pub(super) struct Signed {
    writer: String,
    event: i64,
    signature: String,
}

/// What each key has signed, the first key first.
pub(super) fn signatures(ledger: &Connection) -> Result<Vec<Signed>, StorageError> {
    let mut query = ledger.prepare(
        "SELECT writer.key, signature.seq, lower(hex(signature.signature))
         FROM signature JOIN writer ON writer.n = signature.writer ORDER BY writer.n",
    )?;
    let read = |row: &Row<'_>| {
        Ok(Signed { writer: row.get(0)?, event: row.get(1)?, signature: row.get(2)? })
    };
    Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
}

/// What is signed of a head.
fn message(seq: i64, head: Digest) -> String {
    format!("sayso head 1\n{seq}\n{head}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_cannot_be_read_is_not_taken_for_none() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("vault")).unwrap();
        let file = folder.path().join(FILE);
        let is_none = || Writer::read(folder.path()).map(|key| key.is_none()).ok();
        assert_eq!(is_none(), Some(true), "there is none");
        for something_else in [b"no key".as_slice(), &[0xff; 64], &[]] {
            std::fs::write(&file, something_else).unwrap();
            assert_eq!(is_none(), Some(true), "{something_else:?}");
        }
        std::fs::remove_file(&file).unwrap();
        std::fs::create_dir(&file).unwrap();
        assert_eq!(is_none(), None, "it opens on some systems, and does not read on any");
        std::fs::remove_dir(&file).unwrap();
        Writer::make(folder.path()).unwrap();
        assert_eq!(is_none(), Some(false));
    }
}
