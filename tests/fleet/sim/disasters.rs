//! What goes wrong: crashes between any two things that a member does, backups that are restored, members that are removed.

use std::fs;
use std::path::Path;

use sayso::vault::{Vault, restore};

use super::people::Ended;
use super::world::{HUB, Part, World};

/// Where a member stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crash {
    /// Between two things.
    AtRest,
    /// In a step, where it first lays something out.
    BeforeFirst,
    /// In a step, where it first wants something removed from the store.
    BeforeRemoved,
    /// In a step, when all was laid out and the ledger knows nothing of it yet.
    BeforeNoted,
}

const LEDGER: [&str; 2] = ["vault/ledger.db", "vault/ledger.db-wal"];

impl World {
    pub(crate) fn crash(&mut self, member: usize, crash: Crash) {
        self.figures.crashes += 1;
        let folder = self.members[member].folder.clone();
        let now = self.now(member);
        let before = self.place.path().join("before");
        let image = self.place.path().join("image");
        copy(&folder, &before);
        let nothing_came = super::carrier::files(&folder.join("fleet/in")).is_empty()
            && super::carrier::files(&folder.join("fleet/told")).is_empty();
        match crash {
            Crash::BeforeFirst => self.step_without(member, "out"),
            Crash::BeforeRemoved => self.step_without(member, "gone"),
            Crash::BeforeNoted if nothing_came => drop(self.vault(member).fleet_step(now)),
            Crash::AtRest | Crash::BeforeNoted => {}
        }
        copy(&folder, &image);
        if crash == Crash::BeforeNoted && nothing_came {
            put_back(&before, &image);
        }
        fs::write(image.join("vault/lock"), "opened\n").unwrap();
        self.members[member].vault = None;
        for folder in [&folder, &before] {
            fs::remove_dir_all(folder).unwrap();
        }
        fs::rename(&image, &folder).unwrap();
        self.members[member].fetched.clear();
        self.members[member].vault = Some(Vault::open(&folder, now).unwrap().0);
    }

    /// A step that fails where it first needs this folder of the spool.
    fn step_without(&mut self, member: usize, folder: &str) {
        let now = self.now(member);
        let folder = self.members[member].folder.join("fleet").join(folder);
        let hidden = folder.with_extension("hidden");
        fs::rename(&folder, &hidden).unwrap();
        fs::write(&folder, "").unwrap();
        drop(self.vault(member).fleet_step(now));
        fs::remove_file(&folder).unwrap();
        fs::rename(&hidden, &folder).unwrap();
    }

    pub(crate) fn back_up(&mut self, member: usize) {
        let now = self.now(member);
        let drive = self.place.path().join(format!("drive-{}", self.members[member].name));
        fs::create_dir_all(&drive).unwrap();
        let reads = Vault::open_as_it_is(&self.members[member].folder).unwrap();
        reads.back_up(&drive, (None, now), &mut |_| {}).unwrap();
        drop(reads);
        self.vault(member).note_backups().unwrap();
        self.members[member].backed_up = Some(self.turn);
    }

    /// The computer of a member is destroyed. Its newest backup becomes another member.
    pub(crate) fn restore(&mut self, member: usize) {
        let Some(since) = self.members[member].backed_up else { return };
        let name = format!("k{}", 100 + self.new_name());
        let lost = self.members[member].name.clone();
        let Some(invitation) = self.invite(&name, Some(&lost)) else { return };
        assert!(self.is_removed(member));
        self.figures.restores += 1;
        let now = self.now(member);
        self.members[member].vault = None;
        let drive = self.place.path().join(format!("drive-{}", self.members[member].name));
        let folder = self.place.path().join(&name);
        restore(&drive, &folder, &[], now, &mut |_| {}).unwrap();
        fs::remove_dir_all(&self.members[member].folder).unwrap();
        self.members[member].part = Part::Destroyed;
        self.join(&name, folder, &invitation);
        let restored = self.members.len() - 1;
        self.is_gone_from(member, restored, since);
        if self.vault(restored).waits().unwrap().is_some() {
            let officer = self.officer(restored);
            let now = self.now(restored);
            officer.vouch_that_nothing_more_was_taken_back(self.vault(restored), now).unwrap();
        }
    }

    fn is_gone_from(&mut self, member: usize, restored: usize, since: u64) {
        for who in 0..self.people.len() {
            let person = &mut self.people[who];
            if person.home == member && person.kept_in <= since {
                person.home = restored;
            }
            // Whether the order had left the computer before it was destroyed, nobody knows.
            let lost = |it: usize, turn: u64| it == member && turn > since;
            let withdrawn = person.uses.values().filter_map(|it| it.withdrawn);
            let ended = person.ended.and_then(|(ended, turn)| match ended {
                Ended::Ordered(at) => Some((at, turn)),
                Ended::ByStaff(_) => None,
            });
            if withdrawn.chain(ended).any(|(at, turn)| lost(at, turn)) {
                person.is_uncertain = true;
            }
        }
    }

    pub(crate) fn remove(&mut self, member: usize) {
        if self.is_removed(member) {
            self.figures.removed += 1;
            self.members[member].part = Part::Removed;
        }
    }

    /// False where the hub has never heard of it.
    fn is_removed(&mut self, member: usize) -> bool {
        let officer = self.officer(HUB);
        let now = self.now(HUB);
        let name = self.members[member].name.parse().unwrap();
        officer.remove_member(self.vault(HUB), &name, now).is_ok()
    }
}

/// What the ledger did not know is as it was, and nothing that it names is gone.
fn put_back(before: &Path, image: &Path) {
    for name in LEDGER {
        let _ = fs::remove_file(image.join(name));
        if before.join(name).exists() {
            fs::copy(before.join(name), image.join(name)).unwrap();
        }
    }
    // A message is in the ledger before it is laid out.
    for file in super::carrier::files(&image.join("fleet/out/v1/to")) {
        if !before.join(file.strip_prefix(image).unwrap()).exists() {
            fs::remove_file(file).unwrap();
        }
    }
    fs::copy(before.join("vault/keys.slots"), image.join("vault/keys.slots")).unwrap();
    for file in super::carrier::files(&before.join("vault/media")) {
        let to = image.join(file.strip_prefix(before).unwrap());
        if !to.exists() {
            fs::copy(file, to).unwrap();
        }
    }
}

fn copy(from: &Path, to: &Path) {
    std::os::unix::fs::DirBuilderExt::mode(fs::DirBuilder::new().recursive(true), 0o700)
        .create(to)
        .unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, &to).unwrap();
        }
    }
}
