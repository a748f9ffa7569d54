//! What was fetched before, so that an object is fetched once although it stays in the store.
//!
//! Mail is not noted: it goes from the store once it was heard. Where it is there again, it was put again, because it came
//! damaged or its receipt was lost, or the store has forgotten to remove it; it is to be heard then. What stays is noted
//! where it is what its name says: what a bad connection has made of it is fetched once more.
//!
//! The file has a key on each line. It may lack what was fetched just before a crash, which is then fetched again; it
//! never has what was not fetched. What the store no longer lists is forgotten.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use sayso::store::{Key, Prefix};

use crate::spool::Spool;

const NAME: &str = "fetched";

/// No certificate of ours is longer, nor any other word of a fleet's key.
const LONGEST_BYTES: u64 = 4 * 1024 * 1024;

/// Whether an object stays in the store once it was taken in: everything does but mail.
fn stays(key: &Key) -> bool {
    !key.as_str().starts_with("v1/to/")
}

/// The keys of what was fetched.
#[derive(Debug)]
pub(crate) struct Fetched {
    spool: Spool,
    keys: BTreeSet<Key>,
    has_changed: bool,
}

impl Fetched {
    /// Reads them. A line that is damaged is as if it were not there.
    pub(crate) fn read(spool: &Spool) -> io::Result<Self> {
        let text = match fs::read(spool.file(NAME)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            text => text?,
        };
        let lines = text.split(|it| *it == b'\n').filter_map(|it| std::str::from_utf8(it).ok());
        let keys = lines.filter_map(|line| Key::parse(line).ok()).filter(stays).collect();
        Ok(Self { spool: spool.clone(), keys, has_changed: false })
    }

    pub(crate) fn has(&self, key: &Key) -> bool {
        self.keys.contains(key)
    }

    /// Notes what arrived and stays in the store. It is durable with [`Fetched::write`].
    pub(crate) fn add(&mut self, mut keys: Vec<Key>) -> io::Result<()> {
        keys.retain(|key| stays(key) && self.is_what_its_name_says(key));
        if keys.is_empty() {
            return Ok(());
        }
        let lines: String = keys.iter().flat_map(|key| [key.as_str(), "\n"]).collect();
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(self.spool.file(NAME))?.write_all(lines.as_bytes())?;
        self.keys.extend(keys);
        self.has_changed = true;
        Ok(())
    }

    fn is_what_its_name_says(&self, key: &Key) -> bool {
        let file = self.spool.arrival(key);
        // Nothing longer was put by a member. It would be as long the next time.
        let is_long = fs::metadata(&file).is_ok_and(|found| found.len() > LONGEST_BYTES);
        is_long || fs::read(&file).is_ok_and(|bytes| key.is_of(&bytes))
    }

    /// Forgets what lies under `prefix` and was not `listed`.
    pub(crate) fn keep(&mut self, prefix: &Prefix, listed: &BTreeSet<&Key>) {
        let before = self.keys.len();
        self.keys.retain(|key| !key.is_under(prefix) || listed.contains(key));
        self.has_changed |= self.keys.len() < before;
    }

    /// Forgets what lies under none of `prefixes`.
    pub(crate) fn keep_under(&mut self, prefixes: &[Prefix]) {
        let before = self.keys.len();
        self.keys.retain(|key| prefixes.iter().any(|it| key.is_under(it)));
        self.has_changed |= self.keys.len() < before;
    }

    /// Writes them anew, where they changed.
    pub(crate) fn write(self) -> io::Result<()> {
        if !self.has_changed {
            return Ok(());
        }
        let text: String = self.keys.iter().flat_map(|key| [key.as_str(), "\n"]).collect();
        self.spool.write(Path::new(NAME), &text)
    }
}
