//! Crashes in the middle of something, backups, and what is restored from them.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use sayso::consent::ReceiptCode;
use sayso::record::Role;
use sayso::vault::{NotExported, OpenTakeError, Vault, check_backup, restore};

use super::known::{Left, TakenBack};
use super::step::{Crash, Ticks};
use super::world::{Figures, Saved, World};
use crate::common::session::files;

/// A slot of the file of keys, in bytes.
const SLOT: usize = 512;

impl World {
    /// What is on the disk when the computer stops: `before`, and what came of it up to that moment.
    pub(crate) fn crash(&mut self, crash: Crash) {
        self.figures.crashes += 1;
        let before = self.place.path().join("before");
        copy(&self.data, &before);
        // A drive that was told of what did not happen is no drive of this vault.
        let hidden = self.place.path().join("hidden");
        fs::rename(&self.drive, &hidden).unwrap();
        let image = self.place.path().join("image");
        let known = self.known.clone();
        let (taken_back, former) = (self.taken_back.len(), self.former.len());
        let happened = self.try_until(crash);
        copy(&self.data, &image);
        stop(crash, &before, &image);
        self.vault = None;
        for folder in [&self.data, &before] {
            fs::remove_dir_all(folder).unwrap();
        }
        fs::rename(&image, &self.data).unwrap();
        fs::rename(&hidden, &self.drive).unwrap();
        if !happened {
            self.known = known;
            self.taken_back.truncate(taken_back);
            self.former.truncate(former);
        }
        self.open();
        self.everybody_unlocks();
    }

    /// Does what is interrupted. False where the moment is one at which it has not happened.
    fn try_until(&mut self, crash: Crash) -> bool {
        match crash {
            Crash::AtRest => true,
            Crash::BeforeKept => {
                self.keep(Ticks::Both, None);
                false
            }
            Crash::AfterErased(nth) => {
                self.erase(nth);
                true
            }
            Crash::BeforeJoined(nth) => {
                self.join(nth, Role::Officer);
                false
            }
            Crash::AfterJoined(nth) => {
                self.join(nth, Role::Officer);
                true
            }
            Crash::BeforeLeft(nth) => {
                self.leave(nth);
                false
            }
            Crash::AfterLeft(nth) => {
                self.leave(nth);
                true
            }
            Crash::BeforeResealed => {
                self.reseal();
                false
            }
            Crash::BeforeUnsealed(nth) => {
                self.unseal(nth);
                false
            }
            Crash::BeforeFiled => {
                self.complain(None);
                false
            }
            Crash::BeforeAnswered(nth) => {
                self.answer(nth, 0);
                false
            }
            Crash::AfterPurged => {
                self.purge();
                true
            }
        }
    }

    pub(crate) fn back_up(&mut self, interrupted: bool) {
        // The vault stays open, as in the window.
        let vault = Vault::open_as_it_is(&self.data).unwrap();
        let (drive, now) = (&self.drive, self.now);
        let done = unless_interrupted(interrupted, |watch| {
            vault.back_up(drive, (None, now), &mut |_| watch()).unwrap()
        });
        drop(vault);
        let Some(done) = done else {
            self.figures.interrupted += 1;
            return;
        };
        let takes = self.known.visits.iter().filter(|it| it.is_there()).count() as u64;
        assert_eq!((done.takes, done.files_missing, done.tidy), (takes, 0, true));
        assert_eq!(check_backup(&self.drive).unwrap().wrong, Vec::<String>::new());
        self.no_words_that_are_gone_lie_in(&self.drive);
        self.vault().note_backups().unwrap();
        self.saved = Some(self.saved_now());
        self.figures.backups += 1;
    }

    fn saved_now(&self) -> Saved {
        Saved { known: self.known.clone(), taken_back: self.taken_back.len() }
    }

    pub(crate) fn unplug(&mut self) {
        let Some(saved) = self.saved.clone() else { return };
        let drawer = self.new_folder("drawer");
        copy(&self.drive, &drawer);
        self.in_drawer = Some((drawer, saved));
    }

    fn new_folder(&mut self, name: &str) -> PathBuf {
        let number = self.new_name();
        self.place.path().join(format!("{name}-{number}"))
    }

    pub(crate) fn restore(&mut self, from_drawer: bool, interrupted: bool, goes_on: bool) {
        let plugged = self.saved.clone().map(|saved| (self.drive.clone(), saved));
        let from = if from_drawer { self.in_drawer.clone() } else { plugged };
        let Some((mut drive, saved)) = from else { return };
        // What was taken back is told by the time that the program has ended.
        self.vault = None;
        let to = self.new_folder("restored");
        let now = self.now;
        if !goes_on {
            // A restored vault tells the backup that it comes from; a rehearsal tells nobody.
            let copied = self.new_folder("copied");
            copy(&drive, &copied);
            drive = copied;
        }
        let done = unless_interrupted(interrupted, |watch| {
            restore(&drive, &to, &[], now, &mut |_| watch()).unwrap()
        });
        self.figures.interrupted += usize::from(done.is_none());
        let done = done.unwrap_or_else(|| {
            assert!(Vault::open_as_it_is(&to).is_err(), "half a vault is none");
            restore(&drive, &to, &[], now, &mut |_| {}).unwrap()
        });
        assert_eq!(done.findings, []);
        let since = self.taken_back[saved.taken_back..].to_vec();
        let mut restored = self.restored(to, saved.clone(), &since);
        restored.is_told(&self.drive, done.since.waits);
        self.figures.restores += 1;
        if goes_on {
            // Of two vaults that go on from one backup, each takes itself for the one; so the other drive is lost, too.
            (restored.drive, restored.saved) = (drive, Some(saved));
            restored.figures = self.figures;
            restored.former = std::mem::take(&mut self.former);
            let (kept, complaints) = (restored.known.visits.len(), restored.known.complaints.len());
            for former in &mut restored.former {
                former.since = former.since.min(kept);
                former.complaints_since = former.complaints_since.min(complaints);
            }
            *self = restored;
            self.everything_is_as_known();
            return;
        }
        restored.everything_is_as_known();
        restored.everybody_is_as_known();
        drop(restored);
        self.open();
    }

    /// The world in which `to` is the vault.
    fn restored(&mut self, to: PathBuf, saved: Saved, since: &[TakenBack]) -> Self {
        Self {
            place: Rc::clone(&self.place),
            data: to,
            vault: None,
            known: saved.known.clone().told(since, self.today()),
            taken_back: self.taken_back.clone(),
            former: Vec::new(),
            now: self.now,
            drive: self.drive.clone(),
            saved: self.saved.clone(),
            in_drawer: None,
            generation: self.generation + 1,
            names: self.new_name(),
            outside: self.outside.clone(),
            tries: 0,
            figures: Figures::default(),
        }
    }

    /// The restored vault is told of everything: by the list on the drive that was within reach, and where that is not
    /// enough by an officer's word, which is true by then.
    fn is_told(&mut self, drive: &Path, waits: bool) {
        self.open();
        if waits {
            self.opens_nothing();
        }
        let lists = sayso::vault::erasure_lists(self.vault(), &[drive.to_owned()]);
        let now = self.now;
        let since = self.vault().catch_up(&lists, now).unwrap();
        if since.waits {
            self.opens_nothing();
            let officer = self.staff(Role::Officer, 0);
            officer.vouch_that_nothing_more_was_taken_back(self.vault(), now).unwrap();
        }
        assert_eq!(self.vault().waits().unwrap(), None);
    }

    /// A vault that waits opens for nobody, and exports nothing.
    fn opens_nothing(&mut self) {
        for visit in 0..self.known.visits.len() {
            let person = &self.known.visits[visit].people[0];
            let (code, now) = (ReceiptCode::parse(&person.code).unwrap(), self.now);
            let left = person.left;
            let held = self.vault().find(&code, now).unwrap();
            // Whatever was told by then is erased; what is not told yet is there and does not open.
            let Some(held) = held else {
                assert_ne!(left, Left::All, "nothing was taken back of it");
                continue;
            };
            for take in held.view().takes {
                let opened = held.open(self.vault(), &take.id);
                assert!(matches!(opened, Err(OpenTakeError::Waits)), "it opens untold");
            }
        }
        let refused = self.begin_export("untold");
        assert!(matches!(refused, Err(NotExported::Waits)), "it exports untold");
    }
}

/// Does something that may be broken off where it first tells how far it is. None where it was.
fn unless_interrupted<T>(interrupted: bool, run: impl FnOnce(&mut dyn FnMut()) -> T) -> Option<T> {
    struct BrokenOff;
    let watch = &mut || {
        if interrupted {
            resume_unwind(Box::new(BrokenOff));
        }
    };
    match catch_unwind(AssertUnwindSafe(|| run(watch))) {
        Ok(done) => Some(done),
        Err(why) if why.is::<BrokenOff>() => None,
        Err(why) => resume_unwind(why),
    }
}

/// Makes of `image`, what lies on the disk after something was done, what had reached it by the moment of `crash`.
fn stop(crash: Crash, before: &Path, image: &Path) {
    match crash {
        Crash::AtRest => {}
        Crash::BeforeKept
        | Crash::BeforeUnsealed(_)
        | Crash::BeforeFiled
        | Crash::BeforeAnswered(_) => take(&LEDGER, before, image),
        Crash::BeforeResealed => {
            take(&LEDGER, before, image);
            // No header that was replaced is overwritten before the commit; no key of the ring is forgotten.
            put_back_slots(before, image);
            put_back(&["vault/ring"], before, image);
        }
        Crash::AfterErased(_) | Crash::AfterPurged => {
            take(&["vault/keys.slots"], before, image);
            put_back(&["vault/media"], before, image);
        }
        Crash::BeforeJoined(_) => {
            take(&LEDGER, before, image);
            rename_new_key_file(before, image);
        }
        Crash::AfterJoined(_) => rename_new_key_file(before, image),
        Crash::BeforeLeft(_) => {
            take(&LEDGER, before, image);
            put_back(&["vault/ring"], before, image);
        }
        Crash::AfterLeft(_) => put_back(&["vault/ring"], before, image),
    }
    // No end in order.
    fs::write(image.join("vault/lock"), "opened\n").unwrap();
}

const LEDGER: [&str; 2] = ["vault/ledger.db", "vault/ledger.db-wal"];

/// These files are as they were before.
fn take(names: &[&str], before: &Path, image: &Path) {
    for name in names {
        let _ = fs::remove_file(image.join(name));
        if before.join(name).exists() {
            fs::copy(before.join(name), image.join(name)).unwrap();
        }
    }
}

/// What was removed from these folders is there still.
fn put_back(names: &[&str], before: &Path, image: &Path) {
    for name in names {
        for (path, bytes) in files(&before.join(name)) {
            let to = image.join(path.strip_prefix(before).unwrap());
            if !to.exists() {
                make_private(to.parent().unwrap());
                write_private(&to, &bytes);
            }
        }
    }
}

fn put_back_slots(before: &Path, image: &Path) {
    let name = "vault/keys.slots";
    let [old, mut new] = [before, image].map(|it| fs::read(it.join(name)).unwrap());
    for (old, new) in old.chunks(SLOT).zip(new.chunks_mut(SLOT)) {
        if new.iter().all(|byte| *byte == 0) {
            new.copy_from_slice(old);
        }
    }
    fs::write(image.join(name), new).unwrap();
}

/// A key file has its name only once its owner has joined.
fn rename_new_key_file(before: &Path, image: &Path) {
    for entry in fs::read_dir(image).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let is_new = || fs::read(before.join(name)).ok() != fs::read(&path).ok();
        if name.ends_with(".key.age") && is_new() {
            fs::rename(&path, path.with_extension("new")).unwrap();
        }
    }
}

/// Copies a folder as it is, modes included, but for what SQLite makes anew.
fn copy(from: &Path, to: &Path) {
    let copied = std::process::Command::new("cp").arg("-a").arg(from).arg(to).status();
    assert!(copied.unwrap().success());
    let _ = fs::remove_file(to.join("vault/ledger.db-shm"));
}

fn make_private(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).unwrap();
    }
}

fn write_private(path: &Path, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
    }
}
