//! Somebody joins the staff and leaves it, and both are killed at any moment: they are on the staff and unlock, or are not
//! and leave nothing behind; the same command again finishes; everybody else unlocks and opens everything; and who has
//! left opens nothing that is kept afterwards, and nothing at all once the command has come to its end. What people sealed
//! until a day, and what they complained of, is among it: it stays sealed and whole, and its giver hears it.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use sayso::campaign::Retention;
use sayso::record::{Complaint, ComplaintNumber, Role, StaffName, SubmissionId};
use sayso::vault::{OpenTakeError, Receipt, Unlocked, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

use super::common::session::{self, files, keep_sealed, keep_voice};
use super::common::window::PASSPHRASE;
use super::killing::{Call, Came, Kills, is_its_owners_alone};

const WORDS: &str = "copper lanterns drift northward slowly";
const NAME: &str = "anna";
/// More than are sealed anew in one step.
const TAKES: usize = 40;
/// The same of complaints.
const COMPLAINTS: usize = 10;
/// So many people have sealed theirs until a day.
const SEALED: usize = 4;
const TEXT: &str = "The man at the stand laughed at my daughter.";
const MONTH: Retention = Retention { years: 0, months: 1, days: 0 };

/// A vault with a few voices, some of them sealed, a few complaints, and an officer.
struct Place {
    around: TempDir,
    kept: Vec<SubmissionId>,
    sealed: Vec<Receipt>,
    complaints: Vec<ComplaintNumber>,
}

impl Place {
    fn new() -> Self {
        let around = TempDir::new().unwrap();
        let mut vault = session::vault(&around.path().join("data"));
        let sealed = (0..SEALED).map(|_| keep_sealed(&mut vault, "P6M", &["exhibition"]));
        let sealed = sealed.collect();
        let said = Complaint::new(TEXT, "", None).unwrap();
        let complaints = (0..COMPLAINTS)
            .map(|_| vault.complain(&said, MONTH, Timestamp::now()).unwrap().number)
            .collect();
        let mut place = Self { around, kept: Vec::new(), sealed, complaints };
        for _ in 0..TAKES {
            place.keep(&mut vault);
        }
        place
    }

    fn keep(&mut self, vault: &mut Vault) {
        self.kept.push(keep_voice(vault, 1, &["exhibition"]).record().clone());
    }

    fn data(&self) -> PathBuf {
        self.around.path().join("data")
    }

    fn add(&self) -> Call {
        let typed = format!("{PASSPHRASE}\n{WORDS}\n");
        Call::new(&self.data(), &["staff", "add", NAME, "--role", "officer"], &typed)
    }

    fn remove(&self) -> Call {
        Call::new(&self.data(), &["staff", "remove", NAME], &format!("{PASSPHRASE}\n"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.data().join(name)
    }

    /// What must hold whatever was killed. The vault, as the next start leaves it.
    fn next_start(&self) -> Vault {
        nothing_secret_is_written(&self.data());
        is_its_owners_alone(&self.data());
        let (mut vault, _) = Vault::open(&self.data(), Timestamp::now()).unwrap();
        assert_eq!(vault.verify().unwrap().findings, []);
        let officer = unlock(&mut vault, PASSPHRASE).expect("the officer unlocks");
        assert_eq!(opened(&officer, &mut vault, &self.kept), self.kept.len(), "something is lost");
        assert_eq!(self.read(&officer, &mut vault), COMPLAINTS, "a complaint is lost");
        self.stays_sealed(&officer, &mut vault);
        vault
    }

    /// How many complaints can be read.
    fn read(&self, officer: &Unlocked, vault: &mut Vault) -> usize {
        let reads = |number: &&ComplaintNumber| {
            let read = officer.read_complaint(vault, number, Timestamp::now());
            read.is_ok_and(|it| it.text() == TEXT)
        };
        self.complaints.iter().filter(reads).count()
    }

    /// No officer opens what is sealed, and its giver does.
    fn stays_sealed(&self, officer: &Unlocked, vault: &mut Vault) {
        for sealed in &self.sealed {
            let held = vault.find(sealed.code(), Timestamp::now()).unwrap().expect("it is kept");
            let take = held.view().takes[0].id.clone();
            let opened = officer.open(vault, sealed.record(), &take, Timestamp::now());
            assert!(matches!(opened, Err(OpenTakeError::Sealed(_))), "it is opened before its day");
            let mut voice = Vec::new();
            held.open(vault, &take).unwrap().read_to_end(&mut voice).unwrap();
            assert_eq!(&voice[..4], b"RIFF", "its giver cannot hear it");
        }
    }

    /// After `staff add`: she has joined, or nothing of it is there.
    fn joined_or_not(&self) -> bool {
        let mut vault = self.next_start();
        let joined = is_on_staff(&vault);
        assert_eq!(
            self.file("anna.key.age").exists(),
            joined,
            "a key file without an entry, or none"
        );
        let ring = files(&self.data().join("vault/ring"));
        let hers = ring.iter().filter(|(path, _)| path.ends_with("anna.age")).count();
        assert_eq!(hers, usize::from(joined), "a key of the ring for nobody, or none for her");
        let left = files(&self.data()).into_iter().map(|(path, _)| path);
        let left: Vec<_> = left.filter(|it| it.extension().is_some_and(|it| it == "new")).collect();
        assert_eq!(left, Vec::<PathBuf>::new(), "half-written files stay");
        if joined {
            assert_eq!(unlock(&mut vault, WORDS).expect("she unlocks").role(), Role::Officer);
        }
        joined
    }

    /// After `staff remove`: she is on the staff, or what is kept from then on does not open for her.
    fn left_or_not(&mut self, hers: &Unlocked) -> bool {
        let mut vault = self.next_start();
        let has_left = !is_on_staff(&vault);
        let ring = files(&self.data().join("vault/ring"));
        let keys = ring.iter().filter(|(path, _)| path.ends_with("anna.age")).count();
        assert_eq!(keys, usize::from(!has_left), "the ring");
        if has_left {
            self.keep(&mut vault);
            let newest = &self.kept[self.kept.len() - 1..];
            assert_eq!(opened(hers, &mut vault, newest), 0, "she opens what is kept since");
        }
        has_left
    }
}

/// Both, in turn.
pub(crate) fn campaign(kills: u32) -> [Kills; 2] {
    let mut place = Place::new();
    let [add_secs, remove_secs] = [place.add(), place.remove()].map(|call| call.succeed());
    forget_key_file(&place);
    let [add_calls, remove_calls] = [place.add(), place.remove()].map(|call| call.calls());
    forget_key_file(&place);
    let mut adding = Kills::of("staff add", add_secs, add_calls);
    let mut removing = Kills::of("staff remove", remove_secs, remove_calls);
    for _ in 0..kills {
        adding.kill(&place.add());
        adding.came(added_so_far(&place));
        if !place.joined_or_not() {
            place.add().succeed();
            assert!(place.joined_or_not());
        }
        let again = place.add().run();
        assert_eq!(again.status.code(), Some(1), "nobody joins twice");
        let mut vault = place.next_start();
        let hers = unlock(&mut vault, WORDS).expect("she unlocks");
        assert_eq!(opened(&hers, &mut vault, &place.kept), place.kept.len());
        assert_eq!(place.read(&hers, &mut vault), COMPLAINTS);
        drop(vault);
        removing.kill(&place.remove());
        removing.came(removed_so_far(&place));
        place.left_or_not(&hers);
        removed_for_good(&mut place, &hers);
        forget_key_file(&place);
    }
    [adding, removing]
}

/// The same command again comes to the end, or there was nothing left to do.
fn removed_for_good(place: &mut Place, hers: &Unlocked) {
    let again = place.remove().run();
    let said = String::from_utf8_lossy(&again.stderr).into_owned();
    let done = again.status.success() || said.contains("nobody on the staff has that name");
    assert!(done, "{said}");
    assert!(place.left_or_not(hers));
    let mut vault = place.next_start();
    assert_eq!(vault.sealed_for_replaced_keys().unwrap(), 0, "not all is sealed anew");
    assert_eq!(
        opened(hers, &mut vault, &place.kept),
        0,
        "the key that was replaced opens something"
    );
    assert_eq!(place.read(hers, &mut vault), 0, "the key that was replaced opens a complaint");
    let ring = std::fs::read_dir(place.data().join("vault/ring")).unwrap();
    assert_eq!(ring.count(), 1, "a key that was replaced is kept for somebody");
    assert!(unlock(&mut vault, WORDS).is_none(), "she unlocks");
}

/// Whoever comes back gets another file.
fn forget_key_file(place: &Place) {
    std::fs::remove_file(place.file("anna.key.age")).unwrap();
}

/// As it lies there, before the next start.
fn added_so_far(place: &Place) -> Came {
    let vault = Vault::open_as_it_is(&place.data()).unwrap();
    let ring = files(&place.data().join("vault/ring"));
    let begun = place.file("anna.key.new").exists()
        || ring.iter().any(|(path, _)| path.to_string_lossy().contains("anna"));
    match (is_on_staff(&vault), place.file("anna.key.age").exists()) {
        (true, true) => Came::After,
        _ if begun => Came::Within,
        _ => Came::Before,
    }
}

fn removed_so_far(place: &Place) -> Came {
    let vault = Vault::open_as_it_is(&place.data()).unwrap();
    let keys = std::fs::read_dir(place.data().join("vault/ring")).unwrap().count();
    match (is_on_staff(&vault), keys) {
        (true, 1) => Came::Before,
        (false, 1) => Came::After,
        _ => Came::Within,
    }
}

fn is_on_staff(vault: &Vault) -> bool {
    let name: StaffName = NAME.parse().unwrap();
    vault.staff().unwrap().iter().any(|member| member.name == name)
}

fn unlock(vault: &mut Vault, words: &str) -> Option<Unlocked> {
    // The wait after a wrong try is not what is tried here.
    let running = sayso::vault::running() + std::time::Duration::from_hours(1);
    let searched = vault.begin_unlock(running).unwrap().run(&SecretString::from(words), Vec::new);
    vault.end_unlock(searched, (Timestamp::now(), running)).ok()
}

/// How many of `records` open.
fn opened(unlocked: &Unlocked, vault: &mut Vault, records: &[SubmissionId]) -> usize {
    let opens = |record: &&SubmissionId| {
        let take = vault.summary(record).unwrap().takes[0].id.clone();
        let opened = unlocked.open(vault, record, &take, Timestamp::now());
        opened.is_ok_and(|mut take| take.read_to_end(&mut Vec::new()).is_ok())
    };
    records.iter().filter(opens).count()
}

/// No secret key and no passphrase is in any file.
fn nothing_secret_is_written(data: &Path) {
    for (path, bytes) in files(data) {
        for secret in ["AGE-SECRET-KEY-", WORDS, PASSPHRASE] {
            let found = memchr::memmem::find(&bytes, secret.as_bytes());
            assert!(found.is_none(), "readable: {}", path.display());
        }
    }
}
