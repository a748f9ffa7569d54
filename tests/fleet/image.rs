//! The disk of each member after an order from elsewhere, and what a store still has of it, as somebody sees them who has
//! all of both: a search of every block finds nothing of what was erased, as after an erasure of its own; and once
//! the epoch is over, no key on any of these disks opens anything of it that the store was ever given.
//!
//! By itself it reads files. `tests/fleet_image.sh` gives it a disk of its own in `SAYSO_DISK`, whose raw image is
//! `SAYSO_DISK_IMAGE`; and, where it is asked to, a server in `SAYSO_FLEET_STORE` and `SAYSO_FLEET_ENDPOINT`, whose own
//! files are in `SAYSO_FLEET_VOLUMES`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "it says what was looked through")]
#![cfg(target_os = "linux")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::common::fleet::{Fleet, files, give};
use crate::common::session;
use jiff::tz::Offset;
use sayso::consent::ReceiptCode;
use sayso::fleet::Wish;
use sayso::seal::BoxIdentity;
use sayso::vault::{Fetched, Held};
use secrecy::ExposeSecret as _;
use tempfile::TempDir;

const MEMBERS: [&str; 3] = ["hub", "a", "b"];

/// The members, all of whom have their data on one disk, and a store that is elsewhere.
struct Rig {
    fleet: Fleet,
    /// What is not on the members' disk.
    elsewhere: TempDir,
    /// All that the store was ever given, by name.
    given: BTreeMap<String, Vec<u8>>,
}

impl Rig {
    fn new() -> Self {
        let elsewhere = tempfile::tempdir().unwrap();
        let own = elsewhere.path().join("store");
        fs::create_dir(&own).unwrap();
        fs::write(own.join("sayso-fleet"), "").unwrap();
        let named = std::env::var("SAYSO_FLEET_STORE");
        let mut store =
            serde_json::json!({ "store": named.as_deref().unwrap_or(own.to_str().unwrap()) });
        if let Ok(endpoint) = std::env::var("SAYSO_FLEET_ENDPOINT") {
            store["endpoint"] = endpoint.into();
        }
        let disk = std::env::var("SAYSO_DISK").map(TempDir::new_in);
        let disk = disk.unwrap_or_else(|_| TempDir::new()).unwrap();
        let fleet = Fleet::at_store(disk, store, &["a", "b"]);
        Self { fleet, elsewhere, given: BTreeMap::new() }
    }

    /// Carries for a member, as the program does that is built for it.
    fn carry(&mut self, name: &str) {
        let data = self.fleet.path(name);
        let out = data.join("fleet/out");
        for file in files(&out) {
            let key = file.strip_prefix(&out).unwrap().to_str().unwrap();
            let bytes = match key.strip_suffix(".media") {
                None => fs::read(&file).unwrap(),
                Some(key) => {
                    let take = Path::new(key).file_name().unwrap();
                    fs::read(data.join("vault/media").join(take)).unwrap_or_default()
                }
            };
            self.given.insert(key.to_owned(), bytes);
        }
        let mut sync = Command::new(env!("CARGO_BIN_EXE_sayso-sync"));
        sync.args(["--once", "--program", "none", "--data-dir"]).arg(&data);
        let done = sync.stdin(Stdio::null()).output().unwrap();
        assert!(done.status.success(), "{name}: {}", String::from_utf8_lossy(&done.stderr));
    }

    fn look(&mut self, name: &'static str) {
        let at = self.fleet.now();
        for _ in 0..2 {
            self.fleet.vault(name).fleet_step(at).unwrap();
            self.carry(name);
        }
    }

    fn settle(&mut self) {
        for name in MEMBERS.repeat(6) {
            self.look(name);
        }
    }

    /// Somebody comes to b with the code of what was kept at another.
    fn come_to_b(&mut self, code: &str) -> Held {
        let (code, at) = (ReceiptCode::parse(code).unwrap(), self.fleet.now());
        let asked = self.fleet.vault("b").ask_elsewhere(&code).unwrap().unwrap();
        self.carry("b");
        match self.fleet.vault("b").fetched(asked, at).unwrap() {
            Ok(Fetched::Held(held)) => *held,
            _ => panic!("it did not come"),
        }
    }

    /// Everything on the members' disk: its raw image, or its files one after the other.
    fn disk(&self) -> PathBuf {
        let Ok(image) = std::env::var("SAYSO_DISK_IMAGE") else {
            let all = self.elsewhere.path().join("disk");
            let bytes: Vec<u8> =
                session::files(self.fleet.folder.path()).into_iter().flat_map(|it| it.1).collect();
            fs::write(&all, bytes).unwrap();
            return all;
        };
        let synced = Command::new("sync").arg("-f").arg(self.fleet.folder.path()).status();
        assert!(synced.unwrap().success());
        image.into()
    }

    /// Closes every vault, has `look` at the disk, and opens them again.
    fn at_rest<T>(&mut self, look: impl FnOnce(&Self, &Path) -> T) -> T {
        for name in MEMBERS {
            self.fleet.let_go(name);
        }
        let seen = look(self, &self.disk());
        for name in MEMBERS {
            self.fleet.take_back(name);
        }
        seen
    }

    /// What can be opened of all that the store was given, with every key that can be found on the disk or in what opens.
    fn opens(&self, disk: &Path) -> Vec<Vec<u8>> {
        let mut keys = secret_keys(&fs::read(disk).unwrap());
        let mut closed: Vec<Vec<u8>> = self
            .given
            .values()
            .filter(|it| it.starts_with(b"age-encryption.org/v1\n"))
            .cloned()
            .collect();
        let (mut tried, mut opened) = (BTreeSet::new(), Vec::new());
        while let Some(key) = keys.iter().find(|it| !tried.contains(*it)).cloned() {
            tried.insert(key.clone());
            let Some(identity) = BoxIdentity::from_text(&key) else { continue };
            closed.retain(|sealed| match identity.open(sealed) {
                Ok(text) => {
                    opened.push(text.to_vec());
                    false
                }
                Err(_) => true,
            });
            for text in &opened {
                let more = secret_keys(text).into_iter();
                keys.extend(more.filter(|it| !tried.contains(it)));
                // What is sealed once more, as hexadecimal digits.
                closed.extend(sealed_in(text).into_iter().filter(|it| !opened.contains(it)));
            }
        }
        opened
    }
}

/// Whatever looks like a secret key.
fn secret_keys(bytes: &[u8]) -> BTreeSet<String> {
    const BEGINS: &[u8] = b"AGE-SECRET-KEY-1";
    let at = memchr::memmem::find_iter(bytes, BEGINS);
    let texts =
        at.filter_map(|at| std::str::from_utf8(bytes.get(at..at + BEGINS.len() + 58)?).ok());
    texts.map(str::to_owned).collect()
}

fn sealed_in(text: &[u8]) -> Vec<Vec<u8>> {
    let digits: Vec<_> = "age-encryption.org/v1\n".bytes().map(|it| format!("{it:02x}")).collect();
    let begins = digits.concat();
    let found = memchr::memmem::find_iter(text, begins.as_bytes());
    let digits = found.map(|at| text[at..].iter().take_while(|it| it.is_ascii_hexdigit()));
    let pairs = |digits: Vec<u8>| {
        let pair =
            |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.chunks_exact(2).map(pair).collect()
    };
    digits.map(|digits| pairs(digits.copied().collect())).collect()
}

/// What is to be searched for of somebody.
struct Traces {
    /// What lies on the disk while it is kept: the two public keys, and the lines of the headers.
    kept: Vec<String>,
    /// What never lies there in the open: the code, as it is typed and as it is shown, and its key.
    never: Vec<String>,
    /// The name under which it lies in the store.
    lookup: String,
    /// What was said and shown.
    plain: Vec<PathBuf>,
    /// The numbers of its takes.
    takes: Vec<String>,
}

impl Traces {
    /// Of what `code` opens at a.
    fn of(rig: &mut Rig, code: &str) -> Self {
        let (typed, at) = (ReceiptCode::parse(code).unwrap(), rig.fleet.now());
        let held = rig.fleet.vault("a").find(&typed, at).unwrap().unwrap();
        let mut plain = Vec::new();
        let takes: Vec<_> = held.view().takes.iter().map(|it| it.id.clone()).collect();
        for take in &takes {
            let path = rig.elsewhere.path().join(format!("{take}.plain"));
            let mut bytes = Vec::new();
            let mut opened = held.open(rig.fleet.vault("a"), take).unwrap();
            std::io::Read::read_to_end(&mut opened, &mut bytes).unwrap();
            fs::write(&path, bytes).unwrap();
            plain.push(path);
        }
        let folder = rig.fleet.path("a");
        let ledger = rusqlite::Connection::open(folder.join("vault/ledger.db")).unwrap();
        let lists = "SELECT CAST(slot AS TEXT) FROM submission WHERE id = ?1
             UNION ALL SELECT slots FROM take WHERE submission = ?1";
        let record = held.record().as_str().to_owned();
        let mut lists = ledger.prepare(lists).unwrap();
        let lists = lists.query_map([&record], |row| row.get::<_, String>(0)).unwrap();
        let texts: Vec<u8> =
            lists.flat_map(|list| session::slots(&folder, &list.unwrap())).collect();
        let lines = String::from_utf8(texts).unwrap();
        let kept = lines.lines().filter(|it| it.len() >= 32).map(str::to_owned).collect();
        let query = "SELECT lookup FROM fleet_published WHERE record = ?1";
        let lookup: String = ledger.query_row(query, [&record], |row| row.get(0)).unwrap();
        let identity = rig.fleet.vault("a").codes().identity(typed.secret_bytes()).unwrap();
        let key = identity.danger_secret_key().expose_secret().to_owned();
        let never = vec![code.to_owned(), code.replace('-', ""), key];
        let takes = takes.iter().map(ToString::to_string).collect();
        Self { kept, never, lookup, plain, takes }
    }
}

/// How many of what is searched for are there, and in which words the search says so.
fn search(disk: &Path, plain: &[PathBuf], words: &[String]) -> (usize, String) {
    let mut search = Command::new("/usr/bin/python3");
    search.arg("tests/rigs/search.py").arg(disk).args(plain);
    search.args(words.iter().flat_map(|it| ["--text", it]));
    let said = search.output().unwrap();
    assert_ne!(said.status.code(), Some(2), "{}", String::from_utf8_lossy(&said.stderr));
    let said = String::from_utf8(said.stdout).unwrap();
    let found = said.lines().filter(|it| it.contains("found at byte")).count()
        + said.lines().filter(|it| it.ends_with("pieces found") && !it.contains(": 0 of ")).count();
    (found, said)
}

/// Whether a file of a folder has it, whatever their names are.
fn is_in_files(folder: &Path, word: &str) -> bool {
    let mut files = session::files(folder).into_iter();
    files.any(|(_, bytes)| memchr::memmem::find(&bytes, word.as_bytes()).is_some())
}

/// How many of the lines of a header, and of whose it was, are in what was opened. The key that signed the order is in it, and
/// the order opens for the members that it was written to: it says that, and what was ordered, and nothing else.
fn lines_in(opened: &[Vec<u8>], traces: &Traces) -> usize {
    let is_there = |line: &&String| {
        opened.iter().any(|text| memchr::memmem::find(text, line.as_bytes()).is_some())
    };
    traces.kept.iter().filter(|line| !line.starts_with("did:key:")).filter(is_there).count()
}

/// What the server has of it in its own files.
fn in_the_volumes(rig: &Rig, traces: &Traces) {
    let Ok(volumes) = std::env::var("SAYSO_FLEET_VOLUMES") else { return };
    let all = rig.elsewhere.path().join("volumes");
    let data = files(Path::new(&volumes))
        .into_iter()
        .filter(|it| it.extension().is_some_and(|it| it == "dat"));
    fs::write(&all, data.flat_map(|it| fs::read(it).unwrap()).collect::<Vec<u8>>()).unwrap();
    let under = format!("v1/sub/{}/", traces.lookup);
    let own =
        rig.given.iter().filter(|(key, _)| key.starts_with(&under) && !key.contains("/done-"));
    let mut count = 0;
    for (nth, (key, bytes)) in own.enumerate() {
        let given = rig.elsewhere.path().join(format!("given-{nth}"));
        fs::write(&given, bytes).unwrap();
        let (found, said) = search(&all, &[given], &[]);
        assert_eq!(
            found, 1,
            "the server has it still, though it was told to remove it: {key}: {said}"
        );
        count += 1;
    }
    assert!(count >= 3, "two payloads and what tells of them");
    println!("the server's own files have all {count} objects that it was told to remove");
}

#[test]
fn what_an_order_from_elsewhere_erases_is_in_no_block_and_after_the_epoch_no_key_opens_what_a_store_keeps()
 {
    let mut rig = Rig::new();
    let [in_person, from_home, stays] = [(); 3].map(|()| give(&mut rig.fleet, "a"));
    rig.settle();
    let erased = [&in_person, &from_home].map(|code| Traces::of(&mut rig, code));
    let kept = Traces::of(&mut rig, &stays);
    let words = |of: &Traces| [&of.kept[..], &of.never[..]].concat();
    let takes: Vec<_> = erased.iter().flat_map(|it| it.takes.clone()).collect();

    // The search finds them while they are kept, and what never lies there in the open it does not find.
    rig.at_rest(|rig, disk| {
        for it in &erased {
            let (found, said) = search(disk, &it.plain, &words(it));
            assert_eq!(found, it.kept.len(), "{said}");
            assert!(it.kept.len() >= 8, "{said}");
            assert!(is_in_files(&rig.fleet.path("a"), &it.lookup));
        }
    });

    // One comes to b; another has signed at home what the hub is sent.
    let at = rig.fleet.now();
    let held = rig.come_to_b(&in_person);
    let certificate = held.erase(rig.fleet.vault("b"), at).unwrap();
    rig.fleet.vault("b").let_visitors_copies_go(at).unwrap();
    let codes = rig.fleet.vault("hub").codes();
    let typed = ReceiptCode::parse(&from_home).unwrap();
    let identity = codes.identity(typed.secret_bytes()).unwrap();
    let order = codes.order(&identity, Wish::Erase, at).unwrap().document().clone();
    rig.fleet.vault("hub").take_brought_order(order, at).unwrap().unwrap();
    rig.settle();
    for name in ["hub", "a"] {
        assert_eq!(rig.fleet.kept(name), 1, "{name}");
    }
    let opened = rig.at_rest(|rig, disk| {
        for it in &erased {
            let (found, said) = search(disk, &it.plain, &words(it));
            assert_eq!(found, 0, "{said}");
            assert!(!is_in_files(&rig.fleet.path("a"), &it.lookup), "under what name it was");
        }
        assert!(search(disk, &[], &kept.kept).0 == kept.kept.len(), "what was not erased");
        rig.opens(disk)
    });
    for it in &erased {
        in_the_volumes(&rig, it);
        // As long as the epoch is not over, members can open what a store has not removed: the certificate says so.
        assert!(
            lines_in(&opened, it) > 0,
            "the attempt below would find nothing whatever it tried"
        );
    }

    let over = certificate.fleet.unwrap().store_forgets_on.unwrap();
    while Offset::UTC.to_datetime(rig.fleet.now()).date() < over {
        rig.fleet.days += 3;
        for name in MEMBERS {
            rig.look(name);
        }
    }
    rig.settle();
    let opened = rig.at_rest(|rig, disk| {
        for it in &erased {
            assert_eq!(search(disk, &it.plain, &words(it)).0, 0);
        }
        rig.opens(disk)
    });
    for it in &erased {
        in_the_volumes(&rig, it);
        assert_eq!(
            lines_in(&opened, it),
            0,
            "a key on a member's disk opens what the store was given"
        );
    }
    assert!(lines_in(&opened, &kept) > 0, "what was not erased is there for a new epoch");
    for name in MEMBERS {
        assert_eq!(rig.fleet.vault(name).verify().unwrap().findings, [], "{name}");
        assert_eq!(rig.fleet.vault(name).search().unwrap().findings, [], "{name}");
    }
    println!(
        "{} objects were given, {} open; nothing of {} erased takes",
        rig.given.len(),
        opened.len(),
        takes.len()
    );
}
