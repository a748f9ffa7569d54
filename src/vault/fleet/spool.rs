//! The folder in which objects wait to be carried, and in which those that were fetched lie.
//!
//! ```text
//! fleet/sync.toml        where the store is, and what to look for
//! fleet/out/v1/…         to be put; a name that ends in .media stands for a file of vault/media
//! fleet/gone/v1/…        to be removed
//! fleet/in/v1/…          fetched
//! fleet/ask/LOOKUP       somebody waits for what belongs to a code
//! fleet/told/LOOKUP      it was looked for
//! fleet/look.json        when the store was last seen
//! ```
//!
//! All of it is ciphertext and names. A file is whole or not there: it is written under another name first.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Deserialize;

use crate::fleet::Place;
use crate::record::TakeId;
use crate::seal::Lookup;
use crate::vault::files;

/// No object of ours but a payload is longer: messages, certificates, copies and what acknowledges an order.
const LONGEST_BYTES: u64 = 4 * 1024 * 1024;

/// Reads an object that is no payload. None where it is longer than any of ours: a store may hand out anything.
pub(super) fn read_object(file: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    fs::File::open(file)?.take(LONGEST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= LONGEST_BYTES).then_some(bytes))
}

/// What the program that carries objects found at the store.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub(in crate::vault) struct Look {
    /// When.
    pub(in crate::vault) at: Timestamp,
    /// Whether the store answered.
    pub(in crate::vault) ok: bool,
    /// What kept it from answering.
    #[serde(default)]
    pub(in crate::vault) failed: Option<String>,
}

/// What came of somebody's wish to see what belongs to a code.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Told {
    #[serde(default)]
    failed: Option<String>,
}

/// An object that was fetched.
pub(super) struct Fetched {
    pub(super) place: Place,
    pub(super) file: PathBuf,
}

/// The folder.
#[derive(Clone, Debug)]
pub(super) struct Spool(PathBuf);

impl Spool {
    pub(super) fn of(data_dir: &Path) -> Self {
        Self(data_dir.join("fleet"))
    }

    /// Makes it, for its owner only.
    pub(super) fn make(&self) -> io::Result<()> {
        for folder in ["", "out", "gone", "in", "ask", "told"] {
            files::make_private_folder(&self.0.join(folder))?;
        }
        Ok(())
    }

    /// Says where the store is, and what to look for there.
    pub(super) fn say_where(&self, text: &str) -> io::Result<()> {
        files::write_whole(&self.0.join("sync.toml"), text.as_bytes())
    }

    /// Lays an object out to be put.
    pub(super) fn put(&self, place: &Place, bytes: &[u8]) -> io::Result<()> {
        write(&self.0.join("out").join(place.to_string()), bytes)
    }

    /// Asks for a payload to be put, which lies in the vault.
    pub(super) fn put_payload(&self, lookup: Lookup, take: &TakeId) -> io::Result<()> {
        let place = Place::Payload(lookup, take.clone());
        write(&self.0.join("out").join(format!("{place}.media")), b"")
    }

    /// Asks for an object to be removed. One that was not put yet is not put any more.
    pub(super) fn remove(&self, place: &str) -> io::Result<()> {
        for waiting in [place.to_owned(), format!("{place}.media")] {
            files::remove_if_there(&self.0.join("out").join(waiting))?;
        }
        write(&self.0.join("gone").join(place), b"")
    }

    /// The messages and words of the fleet's key that have come, in the order of their names.
    pub(super) fn mail(&self) -> Vec<Fetched> {
        let mut found = Vec::new();
        for folder in ["in/v1/to", "in/v1/org"] {
            self.collect(&self.0.join(folder), &mut found);
        }
        found.sort_by(|a, b| a.file.cmp(&b.file));
        found
    }

    /// What was fetched of a code.
    pub(super) fn of_code(&self, lookup: Lookup) -> Vec<Fetched> {
        let mut found = Vec::new();
        self.collect(&self.0.join("in").join(Place::of_code(lookup)), &mut found);
        found.sort_by(|a, b| a.file.cmp(&b.file));
        found
    }

    /// Removes what was fetched of a code, and that it was looked for.
    pub(super) fn forget(&self, lookup: Lookup) -> io::Result<()> {
        match fs::remove_dir_all(self.0.join("in").join(Place::of_code(lookup))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        files::remove_if_there(&self.0.join("ask").join(lookup.to_string()))?;
        files::remove_if_there(&self.0.join("told").join(lookup.to_string()))
    }

    /// Asks for everything to be removed from the store that was fetched of a code, but for acknowledgements.
    pub(super) fn remove_what_was_fetched(&self, lookup: Lookup) -> io::Result<()> {
        for Fetched { place, .. } in self.of_code(lookup) {
            if matches!(place, Place::Copy { .. } | Place::Payload(..)) {
                self.remove(&place.to_string())?;
            }
        }
        Ok(())
    }

    /// Removes what was fetched or asked for of every code that is not `wanted`.
    pub(super) fn forget_all_but(&self, wanted: &[Lookup]) -> io::Result<()> {
        let folders = ["ask", "told", "in/v1/sub"].map(|folder| self.0.join(folder));
        for entry in folders.iter().filter_map(|it| fs::read_dir(it).ok()).flatten().flatten() {
            let lookup = entry.file_name().to_str().and_then(|name| name.parse().ok());
            if let Some(lookup) = lookup.filter(|it| !wanted.contains(it)) {
                self.forget(lookup)?;
            }
        }
        Ok(())
    }

    fn collect(&self, folder: &Path, into: &mut Vec<Fetched>) {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let file = entry.path();
            if entry.file_type().is_ok_and(|found| found.is_dir()) {
                self.collect(&file, into);
                continue;
            }
            let name = file.strip_prefix(self.0.join("in")).ok().and_then(Path::to_str);
            // What bears no name of ours is not looked into; it stays for whoever looks why.
            if let Some(place) = name.and_then(Place::read) {
                into.push(Fetched { place, file });
            }
        }
    }

    /// Asks for what belongs to some codes.
    pub(super) fn ask(&self, lookups: &[Lookup]) -> io::Result<()> {
        for lookup in lookups {
            files::remove_if_there(&self.0.join("told").join(lookup.to_string()))?;
        }
        let folder = self.0.join("ask");
        mark(lookups.iter().map(|lookup| folder.join(lookup.to_string())))
    }

    /// Lets go of messages and words of the fleet's key that were taken in. The file of a message moves on and asks for its
    /// removal from the store. What the fleet's key has said stays there, where every member reads it.
    pub(super) fn are_heard(&self, heard: &[Fetched]) -> io::Result<()> {
        let mut folders = Folders::default();
        for Fetched { place, file } in heard {
            if !matches!(place, Place::Message { .. }) {
                files::remove_if_there(file)?;
                continue;
            }
            let gone = self.0.join("gone").join(place.to_string());
            folders.make_for(&gone)?;
            match fs::rename(file, &gone) {
                // Whoever was here before has moved it.
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        folders.sync()
    }

    /// Whether nobody has looked yet.
    pub(super) fn is_asked(&self, lookup: Lookup) -> bool {
        self.0.join("ask").join(lookup.to_string()).exists()
    }

    /// Whether something has come that this member has not taken in.
    pub(super) fn has_news(&self) -> bool {
        !entries(&self.0.join("told")).is_empty() || !self.mail().is_empty()
    }

    /// Whether it was looked for, and whether the store answered. None where nobody has looked yet.
    pub(super) fn told(&self, lookup: Lookup) -> Option<bool> {
        let told = fs::read(self.0.join("told").join(lookup.to_string())).ok()?;
        let told: Told = serde_json::from_slice(&told).ok()?;
        Some(told.failed.is_none())
    }

    /// When the store was last looked at; none where it never was.
    pub(super) fn look(&self) -> Option<Look> {
        serde_json::from_slice(&fs::read(self.0.join("look.json")).ok()?).ok()
    }
}

/// The names in a folder; none where it is not there.
fn entries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().into_string().ok()).collect()
}

/// Makes empty files, durably: a name is all that they say, so that each is whole once it is there, and their folders are
/// written out once.
fn mark(paths: impl Iterator<Item = PathBuf>) -> io::Result<()> {
    let mut folders = Folders::default();
    for path in paths {
        folders.make_for(&path)?;
        match files::create_private(&path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
    }
    folders.sync()
}

/// Folders in which many files are made, each of them written out once.
#[derive(Default)]
struct Folders(BTreeSet<PathBuf>);

impl Folders {
    /// Makes the folder in which a file is to lie, unless that was done.
    fn make_for(&mut self, path: &Path) -> io::Result<()> {
        let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
        if !self.0.contains(folder) {
            files::make_private_folder(folder)?;
            self.0.insert(folder.to_owned());
        }
        Ok(())
    }

    fn sync(&self) -> io::Result<()> {
        self.0.iter().try_for_each(|folder| files::sync_folder(folder))
    }
}

/// Writes a file whole, with the folders that it needs.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::InvalidInput)?;
    files::make_private_folder(folder)?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let unfinished = folder.join(format!(".{name}"));
    files::remove_if_there(&unfinished)?;
    let mut file = files::create_private(&unfinished)?;
    io::Write::write_all(&mut file, bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    files::sync_folder(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_read_that_is_longer_than_any_object_of_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("object");
        let file = fs::File::create(&path).unwrap();
        let read = |length| {
            file.set_len(length).unwrap();
            read_object(&path).unwrap().map(|bytes| bytes.len() as u64)
        };
        assert_eq!(read(LONGEST_BYTES), Some(LONGEST_BYTES));
        assert_eq!(read(LONGEST_BYTES + 1), None);
    }
}
