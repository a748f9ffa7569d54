//! `sayso verify --search`: is there a key anywhere but in its slot?
//!
//! Everything is read, as a thief would read it. A slot that nothing names must hold nothing. Every other
//! file of the vault is searched for what a key or a header begins with. A piece from the middle of one has
//! no form by which it could be found without knowing it.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use memchr::memmem;
use serde::Serialize;

use super::finding::Finding;
use super::storage::StorageError;
use super::verify::Named;
use super::{Vault, fleet, ledger, ledger_path, ring, slots_path, writer};
use crate::record::{Event, EventKind};

/// How much of a file is searched at once.
const BLOCK_BYTES: usize = 1 << 20;
/// What the header of an age file, a key wrapped in it, and a secret key begin with.
const BEGINNINGS: [&[u8]; 3] = [b"age-encryption.org/v1", b"-> X25519 ", b"AGE-SECRET-KEY-1"];
/// What a person's public keys begin with, and how long they are with that.
const PUBLIC: [(&[u8], usize); 2] = [(b"age1", 62), (b"did:key:z6Mk", 56)];
const LONGEST_BYTES: usize = 62;

/// What a search of the whole vault found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leftovers {
    /// So many bytes were searched.
    pub searched_bytes: u64,
    /// Keys where none belong; empty where there are none.
    #[serde(skip)]
    pub findings: Vec<Finding>,
}

impl Vault {
    /// Reads the whole vault and looks for keys outside the slots of what is kept. It needs no key.
    pub fn search(&self) -> Result<Leftovers, StorageError> {
        let (searched_bytes, findings) = self.look_twice(|findings| {
            Ok(self.search_slots(findings)? + self.search_files(findings)?)
        })?;
        Ok(Leftovers { searched_bytes, findings })
    }

    fn search_slots(&self, findings: &mut Vec<Finding>) -> Result<u64, StorageError> {
        let named = Named::read(&self.ledger)?;
        let mut searched = 0;
        self.slots.walk(|slot, block| {
            searched += block.len() as u64;
            let text = block.iter().position(|byte| *byte == 0).unwrap_or(block.len());
            let text = if named.has(slot) { text } else { 0 };
            if block[text..].iter().any(|byte| *byte != 0) {
                findings.push(Finding::KeyLeft { slot });
            }
        })?;
        Ok(searched)
    }

    fn ledger_bytes(&self) -> io::Result<&File> {
        if let Some(file) = self.ledger_bytes.get() {
            return Ok(file);
        }
        let file = File::open(ledger_path(&self.data_dir))?;
        Ok(self.ledger_bytes.get_or_init(|| file))
    }

    fn search_files(&self, findings: &mut Vec<Finding>) -> Result<u64, StorageError> {
        let mut known = writer::all(&self.ledger)?;
        let organisation = ring::organisation_keys(&self.ledger)?;
        known.extend(organisation.iter().map(|(_, key)| key.to_string()));
        for link in ledger::links_of_kind(&self.ledger, EventKind::StaffAdded)? {
            if let Some(Event::StaffAdded { key, .. }) = link.event() {
                known.push(key);
            }
        }
        for link in ledger::links_of_kind(&self.ledger, EventKind::ExportBegun)? {
            if let Some(Event::ExportBegun { sealed_to, .. }) = link.event() {
                known.extend(sealed_to);
            }
        }
        known.extend(fleet::known_keys(&self.ledger, self.fleet.as_deref())?);
        // What is in the ledger's file is read through the handle that stays open. Its index of the log
        // ("-shm") holds numbers of pages and nothing of them, and closing it would take a lock away.
        let ledger = ledger_path(&self.data_dir);
        let index = ledger.with_extension("db-shm");
        let apart = [ledger.clone(), index, slots_path(&self.data_dir)];
        let mut searched = 0;
        let mut look = |path: &Path, file: &File| -> Result<(), StorageError> {
            let (bytes, copies) = search(file, &known)?;
            searched += bytes;
            if copies > 0 {
                let name = path.strip_prefix(&self.data_dir).unwrap_or(path).display().to_string();
                findings.push(Finding::KeyElsewhere { name, copies });
            }
            Ok(())
        };
        look(&ledger, self.ledger_bytes()?)?;
        for folder in ["vault", "vault/media", "vault/draft"] {
            let folder = self.data_dir.join(folder);
            if super::files::is_left_out(&folder) {
                continue;
            }
            for entry in fs::read_dir(folder)? {
                let path = entry?.path();
                if apart.contains(&path) || fleet::is_key_file(&path) || !path.is_file() {
                    continue;
                }
                // One that goes meanwhile belongs to another process.
                if let Some(file) = super::files::open_if_there(&path)? {
                    look(&path, &file)?;
                }
            }
        }
        Ok(searched)
    }
}

/// How many bytes `file` has, and how often something in it looks like a key other than those that are
/// `known`: the vault's own and those that copies were encrypted to, which are public and stand in the ledger.
fn search(mut file: &File, known: &[String]) -> io::Result<(u64, u64)> {
    let mut window = vec![0; BLOCK_BYTES + LONGEST_BYTES];
    let (mut searched, mut found, mut kept) = (0, 0, 0);
    file.seek(SeekFrom::Start(0))?;
    loop {
        let read = file.read(&mut window[kept..kept + BLOCK_BYTES])?;
        searched += read as u64;
        let end = kept + read;
        // What begins in the last bytes is looked at with the next block, which has the rest of it.
        let begins_before = if read == 0 { end } else { end.saturating_sub(LONGEST_BYTES - 1) };
        found += count(&window[..end], begins_before, known);
        if read == 0 {
            return Ok((searched, found));
        }
        window.copy_within(begins_before..end, 0);
        kept = end - begins_before;
    }
}

fn count(window: &[u8], begins_before: usize, known: &[String]) -> u64 {
    let private = BEGINNINGS.iter().flat_map(|it| memmem::find_iter(window, it));
    let public = PUBLIC.iter().flat_map(|(beginning, bytes)| {
        let key = move |start: usize| window.get(start..start + bytes);
        let is_one = move |start: &usize| key(*start).is_some_and(|key| is_key(key, known));
        memmem::find_iter(window, beginning).filter(is_one)
    });
    private.chain(public).filter(|start| *start < begins_before).count() as u64
}

/// Whether what begins like a public key goes on like one, and is nobody's that is known.
fn is_key(text: &[u8], known: &[String]) -> bool {
    let goes_on = |sign: &u8| sign.is_ascii_alphanumeric() || *sign == b':';
    text.iter().all(goes_on) && !known.iter().any(|known| known.as_bytes() == text)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    const OURS: &str = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    const THEIRS: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    #[test]
    fn a_search_finds_what_lies_across_two_blocks_and_counts_it_once() {
        let mut bytes = vec![b'.'; 2 * BLOCK_BYTES + 100];
        let mut put =
            |at: usize, text: &str| bytes[at..at + text.len()].copy_from_slice(text.as_bytes());
        put(0, THEIRS);
        put(BLOCK_BYTES - 7, THEIRS);
        put(BLOCK_BYTES + 500, "-> X25519 abc");
        put(2 * BLOCK_BYTES - 3, "age-encryption.org/v1");
        put(2 * BLOCK_BYTES + 38, THEIRS);
        put(7_000, OURS);
        put(
            8_000,
            "age1 is the beginning of a word, and no more than that: it has no key behind it",
        );
        put(9_000, "did:key:z6MkgXSsnUXUB9jZo12T8nVJsrieKtPq6Cn4s1zYUCxFfVv2");
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(&bytes).unwrap();
        assert_eq!(search(&file, &[OURS.to_owned()]).unwrap(), (bytes.len() as u64, 6));
    }
}
