//! What carries objects between a member and the store, by the rules of the chapter on formats: what is in `fleet/gone`
//! is removed, what waits is put, the smallest first, and what is new is fetched. It can be cut off before any
//! request.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sayso::fleet::content;

use super::store::{Store, Unreachable};

/// What was asked of the store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) lists: u64,
    pub(crate) gets: u64,
    pub(crate) puts: u64,
    pub(crate) deletes: u64,
    /// Bytes that were put.
    pub(crate) up: u64,
    /// Bytes that were fetched.
    pub(crate) down: u64,
}

impl Asked {
    /// Both together.
    pub(crate) fn and(&self, more: &Self) -> Self {
        Self {
            lists: self.lists + more.lists,
            gets: self.gets + more.gets,
            puts: self.puts + more.puts,
            deletes: self.deletes + more.deletes,
            up: self.up + more.up,
            down: self.down + more.down,
        }
    }
}

/// One look.
pub(crate) struct Look<'a> {
    pub(crate) data: &'a Path,
    pub(crate) store: &'a mut Store,
    /// Under the member's prefixes, what was fetched before.
    pub(crate) fetched: &'a mut BTreeSet<String>,
    pub(crate) asked: &'a mut Asked,
    /// So many requests are made at most.
    pub(crate) until: u64,
    pub(crate) at: Timestamp,
}

impl Look<'_> {
    /// The whole look. What does not succeed waits for the next one.
    pub(crate) fn run(mut self) {
        let done = self.carry();
        let said = match done {
            Ok(()) => serde_json::json!({ "at": self.at, "ok": true }),
            Err(_) => serde_json::json!({ "at": self.at, "ok": false, "failed": "unreachable" }),
        };
        fs::write(self.spool("look.json"), said.to_string()).unwrap();
    }

    fn spool(&self, name: &str) -> PathBuf {
        self.data.join("fleet").join(name)
    }

    /// Whether another request may be made.
    fn goes_on(&mut self) -> Result<(), Unreachable> {
        self.until = self.until.checked_sub(1).ok_or(Unreachable)?;
        Ok(())
    }

    fn carry(&mut self) -> Result<(), Unreachable> {
        self.remove()?;
        self.put()?;
        self.remove()?;
        let told = fs::read_to_string(self.spool("sync.toml")).unwrap();
        let told: toml::Table = told.parse().unwrap();
        for prefix in told["prefixes"].as_array().unwrap() {
            self.fetch_new(prefix.as_str().unwrap())?;
        }
        for ask in files(&self.spool("ask")) {
            self.answer(&ask)?;
        }
        Ok(())
    }

    fn remove(&mut self) -> Result<(), Unreachable> {
        let gone = self.spool("gone");
        for file in files(&gone) {
            self.goes_on()?;
            self.asked.deletes += 1;
            self.store.remove(&name(&file, &gone))?;
            fs::remove_file(file).unwrap();
        }
        Ok(())
    }

    fn put(&mut self) -> Result<(), Unreachable> {
        let out = self.spool("out");
        let waits = files(&out).into_iter().map(|file| {
            let name = name(&file, &out);
            match name.strip_suffix(".media") {
                None => (name, file.clone(), file),
                Some(key) => {
                    let take = Path::new(key).file_name().unwrap();
                    (key.to_owned(), self.data.join("vault/media").join(take), file)
                }
            }
        });
        let length = |from: &Path| fs::metadata(from).map_or(0, |it| it.len());
        let mut waits: Vec<_> = waits.map(|it| (length(&it.1), it)).collect();
        waits.sort();
        for (_, (key, from, file)) in waits {
            // What was erased meanwhile is not put.
            if let Ok(bytes) = fs::read(from) {
                self.goes_on()?;
                (self.asked.puts, self.asked.up) =
                    (self.asked.puts + 1, self.asked.up + bytes.len() as u64);
                self.store.put(&key, bytes)?;
            }
            fs::remove_file(file).unwrap();
        }
        Ok(())
    }

    fn list(&mut self, prefix: &str) -> Result<Vec<String>, Unreachable> {
        self.goes_on()?;
        self.asked.lists += 1;
        let mut listed = self.store.list(prefix)?;
        listed.sort_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        Ok(listed.into_iter().map(|(key, _)| key).collect())
    }

    fn fetch_new(&mut self, prefix: &str) -> Result<(), Unreachable> {
        let listed = self.list(prefix)?;
        self.fetched.retain(|key| !key.starts_with(prefix) || listed.contains(key));
        for key in listed {
            let is_doomed = self.spool("gone").join(&key).exists();
            if self.fetched.contains(&key) || is_doomed || !self.bring(&key)? {
                continue;
            }
            // Mail is fetched whenever it is there, and what stays as often as it comes damaged.
            if !key.starts_with("v1/to/") && self.is_what_its_name_says(&key) {
                self.fetched.insert(key);
            }
        }
        Ok(())
    }

    fn is_what_its_name_says(&self, key: &str) -> bool {
        let bytes = fs::read(self.spool("in").join(key)).unwrap();
        key.ends_with(&content(&bytes).to_string())
    }

    /// Whether it was there.
    fn bring(&mut self, key: &str) -> Result<bool, Unreachable> {
        let to = self.spool("in").join(key);
        if to.exists() {
            return Ok(true);
        }
        self.goes_on()?;
        self.asked.gets += 1;
        let Some(bytes) = self.store.get(key)? else { return Ok(false) };
        self.asked.down += bytes.len() as u64;
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let mut private = fs::OpenOptions::new();
        std::os::unix::fs::OpenOptionsExt::mode(private.write(true).create_new(true), 0o600);
        std::io::Write::write_all(&mut private.open(to).unwrap(), &bytes).unwrap();
        Ok(true)
    }

    /// Looks for what somebody waits for.
    fn answer(&mut self, ask: &Path) -> Result<(), Unreachable> {
        let lookup = ask.file_name().unwrap().to_str().unwrap().to_owned();
        let found = self.list(&format!("v1/sub/{lookup}/")).and_then(|listed| {
            listed.iter().try_for_each(|key| self.bring(key).map(drop))?;
            Ok(listed.len())
        });
        let said = match found {
            Ok(found) => serde_json::json!({ "found": found }),
            Err(_) => serde_json::json!({ "failed": "unreachable" }),
        };
        fs::write(self.spool("told").join(lookup), said.to_string()).unwrap();
        fs::remove_file(ask).unwrap();
        found.map(drop)
    }
}

fn name(file: &Path, folder: &Path) -> String {
    file.strip_prefix(folder).unwrap().to_str().unwrap().to_owned()
}

/// Every file beneath `folder`, in the order of their names, without what was not finished.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !entry.file_name().to_string_lossy().starts_with('.') {
            found.push(path);
        }
    }
    found.sort();
    found
}
