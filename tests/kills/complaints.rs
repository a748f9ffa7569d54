//! Complaints that are answered, and the words of old ones that are erased, both killed at any moment: each complaint is
//! whole and an officer reads it, or it is gone and so is what opened it; an answer is on record once; and the same
//! command again comes to the end.

use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::{SignedDuration, Timestamp};
use sayso::campaign::Retention;
use sayso::record::{Complaint, ComplaintNumber, Filed, ListedComplaint, Outcome};
use sayso::vault::{Unlocked, Vault, VaultSettings};
use secrecy::SecretString;
use tempfile::TempDir;

use super::common::session::{self, files};
use super::common::window::PASSPHRASE;
use super::killing::{Call, Came, Kills, is_its_owners_alone};

/// So many were answered so long ago that their words are to go.
const OLD: usize = 60;
/// So many wait for an answer.
const OPEN: usize = 4;
const TEXT: &str = "The man at the stand laughed at my daughter.";
const MONTH: Retention = Retention { years: 0, months: 1, days: 0 };

/// A vault as it is before each kill, and the one that is killed.
struct Place {
    around: TempDir,
    old: Vec<Old>,
    open: Vec<ComplaintNumber>,
}

/// An old complaint, and a piece of what opens it.
struct Old {
    number: ComplaintNumber,
    piece: Vec<u8>,
}

impl Place {
    fn new() -> Self {
        let around = TempDir::new().unwrap();
        let data = around.path().join("before");
        let long_ago = Timestamp::now() - SignedDuration::from_hours(24 * 366 * 4);
        let (words, light) = (SecretString::from(PASSPHRASE), VaultSettings::LIGHT);
        let mut vault = Vault::create(&data, &words, light, long_ago).unwrap();
        let said = Complaint::new(TEXT, "", None).unwrap();
        let officer = vault.unlock(&words, &[], long_ago).unwrap();
        let mut file = |answered: usize, count: usize, at: Timestamp| -> Vec<ComplaintNumber> {
            let filed = (0..count).map(|place| {
                let Filed { number, .. } = vault.complain(&said, MONTH, at).unwrap();
                if place < answered {
                    officer.answer_complaint(&mut vault, &number, Outcome::Refused, at).unwrap();
                }
                number
            });
            filed.collect()
        };
        let old = file(OLD, OLD, long_ago);
        let open = file(0, OPEN, Timestamp::now());
        drop(vault);
        let old = old.into_iter().map(|number| {
            let piece = piece_of_key(&data, &number);
            Old { number, piece }
        });
        Self { old: old.collect(), open, around }
    }

    fn data(&self) -> PathBuf {
        self.around.path().join("data")
    }

    /// The vault is as it was before the last kill.
    fn begin_anew(&self) {
        let data = self.data();
        let _ = std::fs::remove_dir_all(&data);
        let before = self.around.path().join("before");
        assert!(Command::new("cp").arg("-a").arg(before).arg(data).status().unwrap().success());
    }

    fn purge(&self) -> Call {
        Call::new(&self.data(), &["purge", "--yes"], &format!("{PASSPHRASE}\n"))
    }

    fn answer(&self) -> Call {
        let words = ["complaints", "answer", self.open[0].as_str(), "--because", "resolved"];
        Call::new(&self.data(), &words, &format!("{PASSPHRASE}\n"))
    }

    /// As it lies there, before the next start.
    fn came(&self) -> Came {
        let [before, after] = [self.around.path().join("before"), self.data()];
        let lock = std::fs::read_to_string(after.join("vault/lock")).unwrap();
        if as_it_lies(&before) == as_it_lies(&after) {
            Came::Before
        } else if lock.starts_with("closed") {
            Came::After
        } else {
            Came::Within
        }
    }

    /// What must hold whatever was killed: whatever is listed is read, and what is not is nowhere.
    fn next_start(&self) -> Vec<ListedComplaint> {
        is_its_owners_alone(&self.data());
        let (mut vault, _) = Vault::open(&self.data(), Timestamp::now()).unwrap();
        assert_eq!(vault.verify().unwrap().findings, []);
        assert_eq!(vault.search().unwrap().findings, []);
        let officer = unlock(&mut vault);
        let there = listed(&vault);
        for it in &there {
            let read = officer.read_complaint(&mut vault, &it.number, Timestamp::now());
            assert_eq!(read.expect("what is listed is read").text(), TEXT);
        }
        let open = self.open.iter().filter(|open| there.iter().any(|it| it.number == **open));
        assert_eq!(open.count(), OPEN, "an open one is lost");
        let everything = files(&self.data());
        for old in &self.old {
            let listed = there.iter().any(|it| it.number == old.number);
            let lies_there =
                |(_, bytes): &(_, Vec<u8>)| memchr::memmem::find(bytes, &old.piece).is_some();
            assert_eq!(everything.iter().any(lies_there), listed, "what opens its words");
        }
        for (path, bytes) in everything {
            let found = memchr::memmem::find(&bytes, TEXT.as_bytes());
            assert!(found.is_none(), "readable: {}", path.display());
        }
        there
    }

    /// Erasing is killed, and done again.
    fn erase(&self, killed: &mut Kills) {
        self.begin_anew();
        killed.kill(&self.purge());
        killed.came(self.came());
        self.next_start();
        self.purge().succeed();
        let there = self.next_start();
        assert_eq!(there.len(), OPEN, "the words of old ones stay");
    }

    /// Answering is killed, and done again.
    fn answers(&self, killed: &mut Kills) {
        self.begin_anew();
        killed.kill(&self.answer());
        let answered = |there: &[ListedComplaint]| {
            there.iter().any(|it| it.number == self.open[0] && it.answered.is_some())
        };
        killed.came(self.came());
        let done = answered(&listed(&Vault::open_as_it_is(&self.data()).unwrap()));
        assert_eq!(answered(&self.next_start()), done);
        let again = self.answer().run();
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert_eq!(again.status.success(), !done, "{said}");
        assert!(!done || said.contains("is answered already"), "{said}");
        let there = self.next_start();
        assert!(answered(&there));
        let others = there.iter().filter(|it| self.open[1..].contains(&it.number));
        assert!(others.clone().all(|it| it.answered.is_none()), "another one was answered");
    }
}

/// Both, in turn.
pub(crate) fn campaign(kills: u32) -> [Kills; 2] {
    let place = Place::new();
    let [erasing_secs, answering_secs] = [Place::purge, Place::answer].map(|call| {
        place.begin_anew();
        call(&place).succeed()
    });
    let [erasing_calls, answering_calls] = [Place::purge, Place::answer].map(|call| {
        place.begin_anew();
        call(&place).calls()
    });
    let mut erasing = Kills::of("purge of old complaints", erasing_secs, erasing_calls);
    let mut answering = Kills::of("complaints answer", answering_secs, answering_calls);
    for _ in 0..kills {
        place.erase(&mut erasing);
        place.answers(&mut answering);
    }
    [erasing, answering]
}

fn unlock(vault: &mut Vault) -> Unlocked {
    vault.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap()
}

fn listed(vault: &Vault) -> Vec<ListedComplaint> {
    vault.complaints(None, usize::MAX >> 1, Timestamp::now()).unwrap().complaints
}

/// The ledger, its log and the keys.
fn as_it_lies(data: &Path) -> [Vec<u8>; 3] {
    ["vault/ledger.db", "vault/ledger.db-wal", "vault/keys.slots"]
        .map(|name| std::fs::read(data.join(name)).unwrap_or_default())
}

/// A piece of the header of a complaint, which opens its words together with the organisation's key.
fn piece_of_key(data: &Path, number: &ComplaintNumber) -> Vec<u8> {
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let query = "SELECT slots FROM complaint WHERE number = ?1";
    let slots: String = ledger.query_row(query, [number.as_str()], |row| row.get(0)).unwrap();
    session::slots(data, &slots)[60..100].to_vec()
}
