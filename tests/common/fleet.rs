//! Some vaults that are members of a fleet, with a store between them.
//!
//! What carries is a few lines that move files between the members' spools and a folder. It can lose, double and
//! keep things back, as a store may.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use sayso::fleet::Invitation;
use sayso::record::{Filter, Part};
use sayso::vault::{Unlocked, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

use super::session::{self, keep};
use super::window::{PASSPHRASE, data_dir};

/// What somebody agrees to here.
pub(crate) const TWO: [&str; 2] = ["exhibition", "website"];

/// Some vaults and a store between them.
pub(crate) struct Fleet {
    pub(crate) folder: TempDir,
    pub(crate) vaults: BTreeMap<&'static str, Vault>,
    /// How far the clock is ahead, in days.
    pub(crate) days: i64,
}

/// What the store does with what it is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Luck {
    /// It keeps it.
    Good,
    /// It loses it, and says that it has it.
    Lost,
}

impl Fleet {
    /// A hub, and as many kiosks as are named.
    pub(crate) fn new(kiosks: &[&'static str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = serde_json::json!({ "store": folder.path().join("store").to_str().unwrap() });
        Self::at_store(folder, store, kiosks)
    }

    /// The same in a folder, with another store.
    pub(crate) fn at_store(
        folder: TempDir,
        store: serde_json::Value,
        kiosks: &[&'static str],
    ) -> Self {
        let path = data_dir(&folder.path().join("hub"));
        fs::create_dir_all(&path).unwrap();
        let mut hub = session::vault(&path);
        let officer = unlock(&mut hub);
        officer.create_fleet(&mut hub, (&"office".parse().unwrap(), store), now()).unwrap();
        let mut fleet = Self { folder, vaults: [("hub", hub)].into(), days: 0 };
        for kiosk in kiosks {
            let invitation = fleet.invite(kiosk);
            let vault = Vault::join(&fleet.path(kiosk), &invitation, fleet.now()).unwrap();
            fleet.vaults.insert(kiosk, vault);
        }
        fleet
    }

    pub(crate) fn invite(&mut self, name: &str) -> Invitation {
        self.invite_instead_of(name, None)
    }

    pub(crate) fn invite_instead_of(&mut self, name: &str, lost: Option<&str>) -> Invitation {
        let lost = lost.map(|lost| lost.parse().unwrap());
        let now = self.now();
        let hub = self.vault("hub");
        let officer = unlock(hub);
        let campaign = Some(fs::read_to_string(hub.data_dir().join("campaign.toml")).unwrap());
        let secret = SecretString::from("an invitation's own words");
        let invited =
            officer.invite(hub, (&name.parse().unwrap(), lost.as_ref()), campaign, &secret, now);
        let file = invited.unwrap().file;
        assert!(Invitation::open(&file, &SecretString::from("other words")).is_err());
        Invitation::open(&file, &secret).unwrap()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        data_dir(&self.at(name))
    }

    /// Where the window of a member is opened.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Closes the vault of a member, for a window.
    pub(crate) fn let_go(&mut self, name: &str) -> PathBuf {
        drop(self.vaults.remove(name));
        self.at(name)
    }

    /// Opens it again, once the window is closed.
    pub(crate) fn take_back(&mut self, name: &'static str) {
        let (vault, _) = Vault::open(&self.path(name), self.now()).unwrap();
        self.vaults.insert(name, vault);
    }

    /// Carries for a member while its window is open.
    pub(crate) fn carrier(&self, name: &str, answer: Answer) -> Carrier {
        Carrier::begin((self.path(name), self.path("store")), answer)
    }

    pub(crate) fn now(&self) -> Timestamp {
        Timestamp::now() + SignedDuration::from_hours(24 * self.days)
    }

    pub(crate) fn vault(&mut self, name: &str) -> &mut Vault {
        self.vaults.get_mut(name).unwrap()
    }

    /// One look of a member at the store, with a step before and after it.
    pub(crate) fn look(&mut self, name: &'static str, luck: Luck) {
        let (at, data, store) = (self.now(), self.path(name), self.path("store"));
        self.vault(name).fleet_step(at).unwrap();
        carry(&data, &store, luck);
        self.vault(name).fleet_step(at).unwrap();
        carry(&data, &store, luck);
    }

    /// Everybody looks so often that whatever can happen has happened. That a step did nothing does not say so: what was
    /// looked for in vain is asked for after some looks, and what is written to a member that is away is put again for ever.
    pub(crate) fn settle(&mut self) {
        for _ in 0..12 {
            for name in self.vaults.keys().copied().collect::<Vec<_>>() {
                self.look(name, Luck::Good);
            }
        }
    }

    pub(crate) fn kept(&mut self, name: &str) -> usize {
        let filter = Filter::default();
        self.vault(name).page(&filter, Part::Newest, 100).unwrap().submissions.len()
    }
}

pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

pub(crate) fn unlock(vault: &mut Vault) -> Unlocked {
    vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap()
}

/// What the program does that carries objects: it puts, removes, fetches, and looks for what somebody waits for. A window
/// may be at work meanwhile: what is not there any more is left out.
pub(crate) fn carry(data: &Path, store: &Path, luck: Luck) {
    let spool = data.join("fleet");
    for file in files(&spool.join("out")) {
        let name = file.strip_prefix(spool.join("out")).unwrap().to_str().unwrap().to_owned();
        let from = match name.strip_suffix(".media") {
            None => file.clone(),
            Some(key) => data.join("vault/media").join(Path::new(key).file_name().unwrap()),
        };
        let key = name.strip_suffix(".media").unwrap_or(&name);
        if luck == Luck::Good {
            copy(&from, &store.join(key));
        }
        let _ = fs::remove_file(file);
    }
    for file in files(&spool.join("gone")) {
        let _ = fs::remove_file(store.join(file.strip_prefix(spool.join("gone")).unwrap()));
        let _ = fs::remove_file(file);
    }
    let told: toml::Table = fs::read_to_string(spool.join("sync.toml")).unwrap().parse().unwrap();
    for prefix in told["prefixes"].as_array().unwrap() {
        fetch(&spool, store, prefix.as_str().unwrap());
    }
    for asked in files(&spool.join("ask")) {
        let lookup = asked.file_name().unwrap().to_str().unwrap().to_owned();
        fetch(&spool, store, &format!("v1/sub/{lookup}/"));
        answer(&asked, "{\"found\": 1}");
    }
}

/// Every file beneath `folder`, without those that are just being written.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !entry.file_name().to_str().unwrap().starts_with('.') {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn fetch(spool: &Path, store: &Path, prefix: &str) {
    for file in files(&store.join(prefix)) {
        copy(&file, &spool.join("in").join(file.strip_prefix(store).unwrap()));
    }
}

/// Copies a file whole or not at all.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    let name = to.file_name().unwrap().to_str().unwrap();
    let unfinished = to.with_file_name(format!(".{name}"));
    if fs::copy(from, &unfinished).is_ok() {
        fs::rename(unfinished, to).unwrap();
    }
}

/// Answers whoever waits for a code.
fn answer(asked: &Path, said: &str) {
    let told = asked.parent().unwrap().with_file_name("told").join(asked.file_name().unwrap());
    let unfinished = told.with_extension("new");
    let _ = fs::remove_file(asked);
    fs::write(&unfinished, said).unwrap();
    fs::rename(unfinished, told).unwrap();
}

/// Somebody leaves a message at a member, and keeps the code.
pub(crate) fn give(fleet: &mut Fleet, name: &str) -> String {
    keep(fleet.vault(name), 1, &TWO).code().grouped().to_string()
}

/// What whoever waits for a code is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// What the store has.
    Truth,
    /// That the store cannot be reached.
    Unreachable,
}

/// Carries on a thread of its own until it is dropped.
pub(crate) struct Carrier {
    ends: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Carrier {
    fn begin((data, store): (PathBuf, PathBuf), answer: Answer) -> Self {
        let ends = Arc::new(AtomicBool::new(false));
        let end = ends.clone();
        let run = move || {
            while !end.load(Ordering::Relaxed) {
                match answer {
                    Answer::Truth => carry(&data, &store, Luck::Good),
                    Answer::Unreachable => refuse(&data),
                }
                std::thread::park_timeout(Duration::from_millis(10));
            }
        };
        Self { ends, thread: Some(std::thread::spawn(run)) }
    }
}

impl Drop for Carrier {
    fn drop(&mut self) {
        self.ends.store(true, Ordering::Relaxed);
        self.thread.take().into_iter().for_each(|thread| thread.join().unwrap());
    }
}

/// Answers that the store cannot be reached.
fn refuse(data: &Path) {
    for asked in files(&data.join("fleet/ask")) {
        answer(&asked, "{\"failed\": \"unreachable\"}");
    }
}
