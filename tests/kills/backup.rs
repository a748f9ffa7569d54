//! Backups and restores that are killed at any moment: the backup on the drive is the last one or the next one and whole,
//! nothing kept before it is lost, nothing erased comes back, nothing is readable that should not be, and of the staff
//! those unlock what is restored who are on it now.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use sayso::consent::ReceiptCode;
use sayso::record::Role;
use sayso::vault::{Joining, Receipt, Vault, check_backup, restore};
use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;

use super::common::session::{self, files, keep_voice as keep};
use super::common::window::PASSPHRASE;
use super::killing::{Call, Came, Kills, is_its_owners_alone};

const USES: [&str; 1] = ["exhibition"];
/// How many are there from the beginning, so that a backup takes a while.
const AT_FIRST: usize = 25;
/// How long the drive may take to be told.
const PATIENCE: Duration = Duration::from_secs(30);
const ANNA: &str = "anna's own few words";

fn now() -> Timestamp {
    Timestamp::now()
}

/// The code of what was erased, and a piece of what opened it.
type Gone = (String, Vec<u8>);

/// A vault that somebody has open, a drive, and what was given and taken back.
struct Place {
    around: TempDir,
    vault: Vault,
    kept: Vec<Receipt>,
    gone: Vec<Gone>,
    /// Pieces of the voice, which is the same each time, as they would lie on the disk.
    voice: Vec<Vec<u8>>,
    /// Whether Anna is on the staff still.
    anna: bool,
}

impl Place {
    fn new() -> Self {
        let around = TempDir::new().unwrap();
        let data = around.path().join("data");
        std::fs::create_dir(around.path().join("drive")).unwrap();
        let mut vault = session::vault(&data);
        let kept: Vec<_> = (0..AT_FIRST).map(|_| keep(&mut vault, 1, &USES)).collect();
        let voice = voice_in_the_clear(&vault, &kept[0]);
        let officer = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
        let (name, words) = ("anna".parse().unwrap(), SecretString::from(ANNA));
        let joining = Joining { name: &name, role: Role::Editor, passphrase: &words, work: 4 };
        officer.let_in(&mut vault, joining, now()).unwrap();
        Self { around, vault, kept, gone: Vec::new(), voice, anna: true }
    }

    fn of(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    fn back_up(&self) -> Call {
        let drive = self.of("drive");
        Call::new(&self.of("data"), &["backup", drive.to_str().unwrap()], "")
    }

    fn restore(&self) -> Call {
        let drive = self.of("drive");
        Call::new(&self.of("restored"), &["restore", drive.to_str().unwrap()], "")
    }

    /// Somebody gives something, and somebody else takes theirs back.
    fn one_comes_and_one_goes(&mut self, which: u64) {
        let new = keep(&mut self.vault, 1, &USES);
        self.kept.push(new);
        let lost = self.kept.swap_remove(which as usize % self.kept.len());
        let needle = piece_of_key(&self.of("data"), &lost);
        self.gone.push((lost.code().grouped().to_string(), needle));
        lost.held().erase(&mut self.vault, now()).unwrap();
    }

    fn anna_leaves(&mut self) {
        let words = SecretString::from(PASSPHRASE);
        let mut officer = self.vault.unlock(&words, &[], now()).unwrap();
        officer.remove_staff(&mut self.vault, &"anna".parse().unwrap(), now()).unwrap();
        while officer.reseal(&mut self.vault, now()).unwrap() > 0 {}
        officer.reseal(&mut self.vault, now()).unwrap();
        self.anna = false;
    }

    /// Waits until the drive is told of all that was taken back: it is, beside whatever the vault does, and a restore can
    /// know no more than it does.
    fn the_drive_is_told(&self) {
        let mut drive = files(&self.of("drive")).into_iter().map(|(path, _)| path);
        let list = drive.find(|path| path.ends_with("erasures.jsonl")).unwrap();
        let until = Instant::now() + PATIENCE;
        loop {
            let told = std::fs::read_to_string(&list).unwrap();
            let lines = told.lines().filter_map(|it| serde_json::from_str::<Value>(it).ok());
            let count = |line: &Value, what: &str| line[what].as_array().map_or(0, Vec::len);
            let (erased, left) = lines.fold((0, 0), |(erased, left), line| {
                (erased + count(&line, "erased"), left + count(&line, "left"))
            });
            if erased >= self.gone.len() && (self.anna || left > 0) {
                return;
            }
            assert!(Instant::now() < until, "the drive is not told of all of it");
            std::thread::park_timeout(Duration::from_millis(2));
        }
    }

    /// The backup that counts on the drive restores, whichever it is. Returns the newest event in it.
    fn the_backup_is_whole(&self) -> i64 {
        self.nothing_is_readable(&self.of("drive"));
        is_its_owners_alone(&self.of("drive"));
        let to = self.of("checked");
        let restored = restore(&self.of("drive"), &to, &[], now(), &mut |_| {}).unwrap();
        assert_eq!(restored.findings, []);
        self.who_is_on_the_staff_unlocks(&to);
        std::fs::remove_dir_all(to).unwrap();
        restored.event
    }

    /// The next run goes on, and then the drive has all of it, and nothing of what was erased.
    fn the_next_backup_is_whole(&self) {
        let beside = Vault::open_as_it_is(&self.of("data")).unwrap();
        let drive = self.of("drive");
        let done = beside.back_up(&drive, (None, now()), &mut |_| {}).unwrap();
        assert!(done.tidy && done.takes == self.kept.len() as u64, "{done:?}");
        for (_, needle) in &self.gone {
            assert!(!is_in(&drive, needle), "a key of what was erased is on the drive");
        }
        assert_eq!(check_backup(&drive).unwrap().wrong, Vec::<String>::new());
        let is_take = |path: &PathBuf| path.extension().is_some_and(|it| it == "age");
        let in_media = |path: &PathBuf| path.components().any(|it| it.as_os_str() == "media");
        let there: Vec<_> = files(&drive).into_iter().map(|(path, _)| path).collect();
        let takes = there.iter().filter(|path| in_media(path) && is_take(path)).count();
        assert_eq!(takes, self.kept.len(), "a take is doubled or lost");
        let unfinished = |path: &PathBuf| path.extension().is_some_and(|it| it == "new");
        assert!(!there.iter().any(unfinished), "half-written files stay");
    }

    /// What an interrupted restore has left is no vault, or a whole one; the same command begins anew.
    fn the_next_restore_is_whole(&self) -> Came {
        let to = self.of("restored");
        let mut came = Came::Before;
        if to.exists() {
            self.nothing_is_readable(&to);
            is_its_owners_alone(&to);
            came = Came::Within;
        }
        if let Ok(vault) = Vault::open_as_it_is(&to) {
            assert_eq!(vault.verify().unwrap().findings, []);
            came = if to.join("restoring").exists() { Came::Within } else { Came::After };
        } else {
            let again = self.restore().run();
            // It is restored, and may wait for an officer's word.
            let said = String::from_utf8_lossy(&again.stdout).into_owned();
            assert!(
                said.contains("restored: "),
                "{said}{}",
                String::from_utf8_lossy(&again.stderr)
            );
        }
        self.who_is_on_the_staff_unlocks(&to);
        assert!(!to.join("restoring").exists(), "half a vault stays");
        for (_, needle) in &self.gone {
            assert!(!is_in(&to, needle), "the list told of it, and it is in what was restored");
        }
        std::fs::remove_dir_all(to).unwrap();
        came
    }

    fn who_is_on_the_staff_unlocks(&self, data: &Path) {
        let (mut vault, _) = Vault::open(data, now()).unwrap();
        assert!(vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).is_ok());
        let anna = vault.unlock(&SecretString::from(ANNA), &[], now());
        assert_eq!(anna.is_ok(), self.anna, "{anna:?}");
    }

    fn nothing_is_readable(&self, folder: &Path) {
        for (path, bytes) in files(folder) {
            for piece in &self.voice {
                let found = memchr::memmem::find(&bytes, piece);
                assert!(found.is_none(), "readable: {}", path.display());
            }
        }
    }

    fn every_code_is_as_told(&self, data: &Path) {
        let (mut vault, _) = Vault::open(data, now()).unwrap();
        let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
        staff.vouch_that_nothing_more_was_taken_back(&mut vault, now()).unwrap();
        for receipt in &self.kept {
            let held = vault.find(receipt.code(), now()).unwrap().expect("it was kept before");
            for take in held.view().takes {
                let mut plain = Vec::new();
                held.open(&vault, &take.id).unwrap().read_to_end(&mut plain).unwrap();
                assert!(plain.len() > 1_000);
            }
        }
        for (code, needle) in &self.gone {
            let code = ReceiptCode::parse(code).unwrap();
            assert!(vault.find(&code, now()).unwrap().is_none(), "it came back");
            assert!(!is_in(data, needle));
        }
    }
}

/// Both, in turn. Half-way Anna leaves the staff.
pub(crate) fn campaign(kills: u32) -> [Kills; 2] {
    let mut place = Place::new();
    // The first one copies everything; those that follow are quicker.
    place.back_up().succeed();
    place.one_comes_and_one_goes(0);
    let back_up = place.back_up().succeed();
    place.one_comes_and_one_goes(0);
    let mut backing_up = Kills::of("backup", back_up, place.back_up().calls());
    place.one_comes_and_one_goes(0);
    let [restore_took, _] = [(); 2].map(|()| {
        let began = Instant::now();
        place.restore().run();
        std::fs::remove_dir_all(place.of("restored")).unwrap();
        began.elapsed()
    });
    let restore_calls = place.restore().calls();
    std::fs::remove_dir_all(place.of("restored")).unwrap();
    let mut restoring = Kills::of("restore", restore_took, restore_calls);
    for kill in 0..kills {
        if kill == kills / 2 {
            place.anna_leaves();
        }
        let which = backing_up.random(1_000);
        place.one_comes_and_one_goes(which);
        place.the_drive_is_told();
        let before = as_it_lies(&place.of("drive"));
        let last = check_backup(&place.of("drive")).unwrap().event;
        backing_up.kill(&place.back_up());
        let changed = as_it_lies(&place.of("drive")) != before;
        let event = place.the_backup_is_whole();
        backing_up.came(match (event > last, changed) {
            (true, _) => Came::After,
            (false, true) => Came::Within,
            (false, false) => Came::Before,
        });
        place.the_next_backup_is_whole();
        let which = restoring.random(1_000);
        place.one_comes_and_one_goes(which);
        place.the_drive_is_told();
        restoring.kill(&place.restore());
        let came = place.the_next_restore_is_whole();
        restoring.came(came);
    }
    place.back_up().succeed();
    let to = place.of("last");
    restore(&place.of("drive"), &to, &[], now(), &mut |_| {}).unwrap();
    place.every_code_is_as_told(&to);
    [backing_up, restoring]
}

/// Every file but the list of erasures, which is told beside whatever the backup does.
fn as_it_lies(drive: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut there = files(drive);
    there.retain(|(path, _)| !path.ends_with("erasures.jsonl"));
    there.sort();
    there
}

fn is_in(folder: &Path, needle: &[u8]) -> bool {
    files(folder).iter().any(|(_, bytes)| memchr::memmem::find(bytes, needle).is_some())
}

/// A piece of the header of what `receipt` leads to, which opens it together with the organisation's key.
fn piece_of_key(data: &Path, receipt: &Receipt) -> Vec<u8> {
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let slots: String = ledger
        .query_row(
            "SELECT slots FROM take WHERE submission = ?1 LIMIT 1",
            [receipt.record().as_str()],
            |row| row.get(0),
        )
        .unwrap();
    let slot: usize = slots.split(' ').next().unwrap().parse().unwrap();
    let bytes = std::fs::read(data.join("vault/keys.slots")).unwrap();
    bytes[slot * 512 + 60..slot * 512 + 100].to_vec()
}

/// Pieces of the made-up voice, as they would lie on the disk.
fn voice_in_the_clear(vault: &Vault, receipt: &Receipt) -> Vec<Vec<u8>> {
    let held = receipt.held();
    let mut plain = Vec::new();
    let take = held.view().takes[0].id.clone();
    held.open(vault, &take).unwrap().read_to_end(&mut plain).unwrap();
    let pieces = plain.chunks_exact(64).step_by(40);
    let pieces: Vec<Vec<u8>> = pieces
        .filter(|piece| piece.iter().any(|byte| *byte != piece[0]))
        .map(<[u8]>::to_vec)
        .collect();
    assert!(pieces.len() > 5, "there is something to look for");
    pieces
}
