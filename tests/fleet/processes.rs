//! A fleet of five as its people run it: the programs as they are built, a store between them, and every command as the
//! README has it. One kiosk is offline for a week, one comes out of a backup, one is stolen, and one is carried a
//! stick.
//!
//! The store is a folder. `SAYSO_FLEET_STORE` names another one, such as `s3://bucket/fleet`, with its
//! `SAYSO_FLEET_ENDPOINT`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::common::session::{self, keep};
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use sayso::consent::ReceiptCode;
use sayso::vault::Vault;
use tempfile::TempDir;

const INVITED: &str = "seven calm otters swim";
const ANNAS: &str = "nine quiet herons wade";

/// The members' folders.
struct Fleet {
    folder: TempDir,
    store: String,
    endpoint: Option<String>,
}

impl Fleet {
    /// The office, where the fleet is made.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        drop(session::vault(&folder.path().join("office")));
        let own = folder.path().join("store").to_str().unwrap().to_owned();
        let store = std::env::var("SAYSO_FLEET_STORE").unwrap_or(own);
        Self { folder, store, endpoint: std::env::var("SAYSO_FLEET_ENDPOINT").ok() }
    }

    fn data(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn create(&self, first: &str) {
        let invitation = self.invitation(first);
        let mut words = vec!["fleet", "create", &self.store, "--invite", first, "--to"];
        words.push(invitation.to_str().unwrap());
        if let Some(endpoint) = &self.endpoint {
            words.extend(["--endpoint", endpoint]);
        }
        self.done("office", &words, &[PASSPHRASE, INVITED]);
    }

    fn invitation(&self, name: &str) -> PathBuf {
        self.folder.path().join(format!("{name}.invitation.age"))
    }

    fn invite(&self, name: &str) {
        let to = self.invitation(name);
        let words = ["fleet", "invite", name, "--to", to.to_str().unwrap()];
        self.done("office", &words, &[PASSPHRASE, INVITED]);
    }

    fn invite_instead(&self, name: &str, lost: &str) {
        let to = self.invitation(name);
        let words = ["fleet", "invite", name, "--instead-of", lost, "--to", to.to_str().unwrap()];
        self.done("office", &words, &[PASSPHRASE, INVITED]);
    }

    fn join(&self, member: &str, name: &str) {
        let file = self.invitation(name);
        self.done(member, &["fleet", "join", file.to_str().unwrap()], &[INVITED]);
    }

    fn run(&self, member: &str, words: &[&str], typed: &[&str]) -> Output {
        let mut program = sayso(&self.data(member));
        let mut running = program.args(words).spawn().unwrap();
        let mut input = running.stdin.take().unwrap();
        for line in typed {
            // A command that was refused before reads none.
            let _ = writeln!(input, "{line}");
        }
        drop(input);
        running.wait_with_output().unwrap()
    }

    fn done(&self, member: &str, words: &[&str], typed: &[&str]) -> String {
        let output = self.run(member, words, typed);
        let said = [&output.stdout, &output.stderr].map(|said| String::from_utf8_lossy(said));
        assert_eq!(output.status.code(), Some(0), "{member}: {words:?}: {}", said.concat());
        String::from_utf8(output.stdout).unwrap()
    }

    /// One look of a member at the store, as a timer has it done.
    fn look(&self, member: &str) {
        let looked = sync(&self.data(member)).arg("--once").output().unwrap();
        let error = String::from_utf8_lossy(&looked.stderr);
        assert_eq!(looked.status.code(), Some(0), "{member}: {error}");
    }

    fn look_round(&self, members: &[&str], times: usize) {
        for _ in 0..times {
            for member in members {
                self.look(member);
            }
        }
    }

    fn give(&self, member: &str) -> String {
        let (mut vault, _) = Vault::open(&self.data(member), Timestamp::now()).unwrap();
        keep(&mut vault, 1, &["exhibition", "website"]).code().grouped().to_string()
    }

    fn status(&self, member: &str) -> (Option<i32>, String) {
        let told = self.run(member, &["fleet", "status"], &[]);
        (told.status.code(), String::from_utf8(told.stdout).unwrap())
    }

    fn kept(&self, member: &str) -> usize {
        let listed = self.done(member, &["list", "--json"], &[]);
        let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
        listed.as_array().map_or_else(|| listed["submissions"].as_array().unwrap().len(), Vec::len)
    }

    fn is_whole(&self, member: &str) {
        self.done(member, &["verify", "--search"], &[]);
    }
}

fn sayso(data: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.arg("--data-dir").arg(data);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    for variable in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"] {
        program.env_remove(variable);
    }
    program
}

fn sync(data: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso-sync"));
    program.arg("--data-dir").arg(data);
    program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

/// The service of a member, for as long as this is there.
struct Service(Child);

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn whoever_may_make_no_fleet_leaves_no_store_behind() {
    let fleet = Fleet::new();
    fleet.done("office", &["staff", "add", "anna"], &[PASSPHRASE, ANNAS]);
    let store = fleet.data("drive");
    let words = ["fleet", "create", store.to_str().unwrap()];
    let refused = fleet.run("office", &words, &[ANNAS]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("only an officer"));
    assert!(!store.exists(), "nothing was made");
    let made = fleet.run("office", &words, &[PASSPHRASE]);
    assert_eq!(made.status.code(), Some(0));
    let said = String::from_utf8_lossy(&made.stderr);
    let told = format!("was not there, and was made: {}", store.display());
    assert!(said.contains(&told), "{said}");
    assert!(store.join(sayso::store::MARKER).exists());
}

#[test]
fn where_a_drive_seems_not_to_be_mounted_no_store_is_made() {
    let fleet = Fleet::new();
    let share = fleet.data("share");
    fs::create_dir(&share).unwrap();
    let store = share.join("sayso");
    let words = ["fleet", "create", store.to_str().unwrap()];
    let refused = fleet.run("office", &words, &[PASSPHRASE]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(said.contains("no drive is mounted"), "{said}");
    assert!(!store.exists(), "nothing was made");
    // It is to be there.
    fs::create_dir(&store).unwrap();
    fleet.done("office", &words, &[PASSPHRASE]);
    assert!(store.join(sayso::store::MARKER).exists());
}

#[test]
fn five_members_keep_one_promise() {
    let fleet = Fleet::new();
    fleet.create("a");
    fleet.join("a", "a");
    for name in ["b", "c", "d"] {
        fleet.invite(name);
        fleet.join(name, name);
    }
    let all = ["a", "b", "c", "d", "office"];

    // Kept at a, and withdrawn at b: it is found there, copied from, and destroyed everywhere.
    let code = fleet.give("a");
    fleet.look_round(&all, 3);
    assert_eq!((fleet.kept("a"), fleet.kept("office"), fleet.kept("b")), (1, 1, 0));
    let service = Service(sync(&fleet.data("b")).args(["--every", "3600"]).spawn().unwrap());
    let told = fleet.done("b", &["withdraw"], &[&code]);
    assert!(told.contains("waits for: office, a"), "{told}");
    drop(service);
    fleet.look_round(&["b", "office", "a"], 3);
    assert_eq!((fleet.kept("a"), fleet.kept("office"), fleet.kept("b")), (0, 0, 0));
    let told = fleet.done("b", &["fleet", "status", "--json"], &[]);
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    assert_eq!(told["orders"].as_array().unwrap().len(), 0, "{told}");
    for member in ["a", "b", "office"] {
        fleet.is_whole(member);
    }

    // a is offline; the order is signed at home and brought to c.
    let code = fleet.give("a");
    fleet.look_round(&["a", "office"], 2);
    let codes = fleet.data("codes.json");
    fs::write(&codes, fleet.done("c", &["codes"], &[])).unwrap();
    let order = fleet.data("order.json");
    let words = ["order", "--codes", codes.to_str().unwrap(), "--to", order.to_str().unwrap()];
    fleet.done("home", &words, &[&code]);
    fleet.done("c", &["take-order", order.to_str().unwrap()], &[]);
    fleet.look_round(&["c", "office"], 3);
    assert_eq!((fleet.kept("a"), fleet.kept("office")), (1, 0), "a has heard of nothing");
    let told = fleet.run("c", &["fleet", "status"], &[]);
    assert_eq!(told.status.code(), Some(1), "it waits for a");

    // Before a hears of it, it is lost, and comes out of a backup that has everything.
    let backups = fleet.data("backups");
    fs::create_dir(&backups).unwrap();
    fleet.done("a", &["backup", backups.to_str().unwrap()], &[]);
    fs::remove_dir_all(fleet.data("a")).unwrap();
    fleet.run("a", &["restore", backups.to_str().unwrap()], &[]);
    fleet.invite_instead("a-again", "a");
    fleet.join("a", "a-again");
    fleet.look_round(&["a", "office", "c"], 4);
    assert_eq!(fleet.kept("a"), 0, "it was told");
    a_word_ends_the_wait_of_a(&fleet);
    assert!(fleet.done("c", &["fleet", "status"], &[]).contains("office"), "nothing waits at c");

    let code = d_is_stolen(&fleet);

    // The campaign is changed at the office, and anna works there for a while.
    let newer = session::newer_campaign();
    fs::write(fleet.data("office").join("campaign.toml"), &newer).unwrap();
    fleet.done("office", &["staff", "add", "anna"], &[PASSPHRASE, ANNAS]);
    fs::copy(fleet.data("office").join("anna.key.age"), fleet.data("c").join("anna.key.age"))
        .unwrap();
    fleet.look_round(&["office", "b", "c"], 3);
    for member in ["b", "c"] {
        let taken = fs::read_to_string(fleet.data(member).join("campaign.toml")).unwrap();
        assert_eq!(taken, newer, "{member}");
    }
    let told = fleet.run("office", &["fleet", "status"], &[]);
    let told = String::from_utf8(told.stdout).unwrap();
    let of = |name: &str| told.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
    for member in ["b,", "c,"] {
        assert!(of(member).ends_with("asks by voices-and-faces, version 2"), "{told}");
    }
    let said = |member: &str, typed: &str| {
        let output = fleet.run(member, &["staff", "remove", "nobody"], &[typed]);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(said("c", ANNAS).contains("only an officer"), "she unlocks at c");
    // c is offline when she leaves.
    fleet.done("office", &["staff", "remove", "anna"], &[PASSPHRASE]);
    fleet.look_round(&["office", "b"], 2);
    let told = fleet.run("office", &["fleet", "status"], &[]);
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.contains("has not heard of the last change of the staff"), "{told}");
    fleet.look_round(&["c", "office"], 3);
    assert!(said("c", ANNAS).contains("does not belong"), "she does not unlock at c any more");
    fleet.give("c");
    fleet.look_round(&["c", "office"], 3);
    let keys = |member: &str| {
        let keys = fleet.run(member, &["keys", "--json"], &[]).stdout;
        serde_json::from_slice::<serde_json::Value>(&keys).unwrap()["organisation"].clone()
    };
    assert_eq!(keys("c").as_array().unwrap().len(), 2);
    assert_eq!((keys("c"), keys("b")), (keys("office"), keys("office")));
    for member in ["office", "b", "c"] {
        fleet.is_whole(member);
    }
    the_office_is_lost(&fleet, &code);
}

/// The office removes d, which learns of it. Returns the code of what is given at b after that.
fn d_is_stolen(fleet: &Fleet) -> String {
    fleet.done("office", &["fleet", "remove", "d"], &[PASSPHRASE]);
    fleet.look_round(&["office", "a", "b", "c"], 2);
    let code = fleet.give("b");
    fleet.look_round(&["b", "office"], 2);
    let service = Service(sync(&fleet.data("d")).args(["--every", "3600"]).spawn().unwrap());
    let refused = fleet.run("d", &["withdraw"], &[&code]);
    assert_eq!(refused.status.code(), Some(1));
    drop(service);
    let looked = sync(&fleet.data("d")).arg("--once").output().unwrap();
    let said = String::from_utf8_lossy(&looked.stderr);
    assert_eq!(looked.status.code(), Some(1), "{said}");
    assert!(said.contains("was removed from its fleet"), "{said}");
    let (status, said) = fleet.status("d");
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("it was removed from the fleet"), "{said}");
    assert_eq!((fleet.kept("b"), fleet.kept("office")), (1, 1));
    assert!(ReceiptCode::parse(&code).is_ok());
    code
}

/// What the fleet tells a computer that comes out of a backup does not stand for an officer's word about the backup. Where its
/// key file lies, only the office and its officer know.
fn a_word_ends_the_wait_of_a(fleet: &Fleet) {
    let (status, said) = fleet.status("a");
    assert_eq!(status, Some(1), "{said}");
    assert!(said.contains("`sayso restore --nothing-erased-since`"), "{said}");
    let word = ["restore", "--nothing-erased-since"];
    let refused = fleet.run("a", &word, &[PASSPHRASE]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("Plug in the drive"), "{said}");
    let (key, here) = ("organisation.key.age", fleet.data("a"));
    fs::copy(fleet.data("office").join(key), here.join(key)).unwrap();
    fleet.done("a", &word, &[PASSPHRASE]);
    fs::remove_file(here.join(key)).unwrap();
    let (_, said) = fleet.status("a");
    assert!(!said.contains("it opens nothing yet"), "{said}");
    let refused = fleet.run("a", &["fleet", "invite", "e"], &[]);
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("only the hub, office, invites"), "{said}");
}

/// What was given under `code` is kept at b and at the office, and deleted after the office's last backup.
fn the_office_is_lost(fleet: &Fleet, code: &str) {
    let backups = fleet.data("backups-of-the-office");
    fs::create_dir(&backups).unwrap();
    let backups = backups.to_str().unwrap();
    fleet.done("office", &["backup", backups], &[]);
    let before = fleet.kept("office");
    fs::remove_dir_all(fleet.data("office")).unwrap();
    fleet.done("b", &["withdraw"], &[code]);
    fleet.run("office", &["restore", backups], &[]);
    let said = fleet.done("office", &["fleet", "recover"], &[PASSPHRASE]);
    assert!(
        said.contains("`sayso restore --nothing-erased-since`"),
        "it waits for two things: {said}"
    );
    let said = fleet.run("office", &["restore", "--nothing-erased-since"], &[PASSPHRASE]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("it is the hub of its fleet since"), "{said}");
    fleet.look("office");
    let (status, said) = fleet.status("office");
    assert_eq!(status, Some(1), "{said}");
    assert!(!said.contains("--nothing-erased-since"), "{said}");
    assert!(said.contains("not told yet by: a-again, b, c"), "{said}");
    let refused = fleet.run("office", &["backup", backups], &[]);
    assert_ne!(refused.status.code(), Some(0), "it waits for the others");
    assert_eq!(fleet.kept("office"), before, "as in the backup");
    let all = ["b", "office", "a", "c"];
    fleet.look_round(&all, 8);
    assert_eq!(fleet.kept("office"), before - 1, "the others have told");
    let (_, said) = fleet.status("office");
    assert!(!said.contains("it opens nothing yet"), "{said}");
    fleet.done("office", &["backup", backups], &[]);
    fleet.give("c");
    fleet.look_round(&all, 3);
    assert_eq!(fleet.kept("office"), before, "it goes on");
    for member in all {
        fleet.is_whole(member);
    }
}
