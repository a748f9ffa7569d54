//! A key that a hardware key opens, through the stock protocol of age's plugins, and a made-up plugin that speaks it.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::session::{self, keep};
use crate::common::window::PASSPHRASE;
use crate::program::ended;
use jiff::Timestamp;
use sayso::record::Role;
use sayso::seal::StaffKey;
use sayso::vault::{NewStaff, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

/// Of the made-up hardware key.
const PIN: &str = "4711";

/// A vault with an editor whose key a hardware key opens, a folder beside it, and a count of how often the PIN was asked for.
struct Desk {
    around: TempDir,
    /// What is searched for `age-plugin-…`.
    path: String,
}

impl Desk {
    fn new() -> Self {
        let around = TempDir::new().unwrap();
        let rigs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rigs/plugin");
        let path = format!("{}:{}", rigs.display(), std::env::var("PATH").unwrap());
        std::fs::create_dir(around.path().join("drive")).unwrap();
        let mut vault = session::vault(&around.path().join("data"));
        keep(&mut vault, 1, &["website"]);
        Self { around, path }
    }

    fn data(&self) -> PathBuf {
        self.around.path().join("data")
    }

    fn at(&self, name: &str) -> String {
        self.around.path().join(name).display().to_string()
    }

    fn run(&self, program: &str, words: &[&str], input: &str) -> (Option<i32>, String) {
        let mut command = Command::new(program);
        let command = command.env("PATH", &self.path).env("SAYSOTEST_ASKED", self.at("asked"));
        ended(command.args(words), input)
    }

    fn sayso(&self, words: &[&str], typed: &str) -> (Option<i32>, String) {
        let data = self.data().display().to_string();
        let words = [&["--data-dir", &data], words].concat();
        self.run(env!("CARGO_BIN_EXE_sayso"), &words, &format!("{typed}\n"))
    }

    /// Makes the key, and says what its public half is.
    fn key(&self) -> StaffKey {
        let (_, which) = self.run("age-plugin-saysotest", &["--identity"], "");
        std::fs::write(self.at("which.txt"), which).unwrap();
        let words = ["keygen", &self.at("drive"), "--hardware", &self.at("which.txt")];
        let (status, said) = self.sayso(&words, "");
        assert_eq!(status, Some(0), "{said}");
        let public = std::fs::read_to_string(self.at("drive/organisation.key.pub")).unwrap();
        StaffKey::find_in(&public).unwrap()
    }

    /// Adds an editor with that key, whose files lie where every key file may.
    fn add_editor(&self) {
        let key = self.key();
        let (mut vault, _) = Vault::open(&self.data(), Timestamp::now()).unwrap();
        let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], Timestamp::now()).unwrap();
        let new = NewStaff { name: &"bea".parse().unwrap(), key: &key, role: Role::Editor };
        staff.add_staff(&mut vault, new, Timestamp::now()).unwrap();
        for end in ["age", "identity"] {
            let name = format!("drive/organisation.key.{end}");
            std::fs::rename(self.at(&name), self.at(&format!("data/bea.key.{end}"))).unwrap();
        }
    }

    fn mark(&self, typed: &str) -> (Option<i32>, String) {
        let (vault, _) = Vault::open(&self.data(), Timestamp::now()).unwrap();
        let record = session::everything(&vault).submissions[0].id.to_string();
        drop(vault);
        self.sayso(&["mark", &record, "--approved"], typed)
    }

    fn times_asked(&self) -> usize {
        std::fs::read_to_string(self.at("asked")).map_or(0, |text| text.lines().count())
    }
}

#[test]
fn a_hardware_key_unlocks_with_its_pin_and_passphrases_do_as_before() {
    let desk = Desk::new();
    desk.add_editor();
    let (status, said) = desk.mark(PIN);
    assert_eq!((status, desk.times_asked()), (Some(0), 1), "{said}");
    let (_, told) = desk.sayso(&["ledger", "--json"], "");
    assert!(told.contains("staff:bea") || told.contains("\"bea\""), "{told}");
    // What is not too short for a passphrase uses up none of the tries that the hardware key gives.
    let (status, said) = desk.mark(PASSPHRASE);
    assert_eq!((status, desk.times_asked()), (Some(0), 1), "{said}");
}

#[test]
fn a_wrong_pin_is_a_wrong_try_and_the_hardware_key_is_asked_once() {
    let desk = Desk::new();
    desk.add_editor();
    let (status, said) = desk.mark("1234");
    assert!(
        status == Some(1) && said.contains("wrong passphrase"),
        "the other key is there: {said}"
    );
    assert_eq!(desk.times_asked(), 1);
    // A second copy of the key is for the same hardware key, which is asked no second time.
    for end in ["age", "identity"] {
        let copy = desk.data().join(format!("copy.key.{end}"));
        std::fs::copy(desk.data().join(format!("bea.key.{end}")), copy).unwrap();
    }
    desk.mark("1235");
    assert_eq!(desk.times_asked(), 2);
    let (mut vault, _) = Vault::open(&desk.data(), Timestamp::now()).unwrap();
    assert_eq!(vault.wait_before_unlock(sayso::vault::running()), 2, "and it is waited for");
    vault.locked(Timestamp::now()).unwrap();
    drop(vault);

    std::fs::remove_file(desk.data().join("organisation.key.age")).unwrap();
    for (typed, asked) in [("4712", 3), ("a few quiet words", 3)] {
        let (status, said) = desk.mark(typed);
        assert_eq!((status, desk.times_asked()), (Some(1), asked), "{typed}: {said}");
        assert!(
            said.contains("the hardware key did not open it") && said.contains("8 signs"),
            "{said}"
        );
    }
}

#[test]
fn without_the_plugin_or_without_the_file_that_names_the_hardware_key_it_is_said_what_is_missing() {
    let mut desk = Desk::new();
    desk.add_editor();
    std::fs::remove_file(desk.data().join("organisation.key.age")).unwrap();
    let path = std::mem::replace(&mut desk.path, "/nowhere".to_owned());
    let (status, said) = desk.mark(PIN);
    assert!(status == Some(1) && said.contains("`age-plugin-…`, is not installed"), "{said}");
    let which = desk.at("which.txt");
    let words = ["keygen", &desk.at("drive"), "--hardware", &which];
    let (status, said) = desk.sayso(&words, "");
    assert!(status == Some(1) && said.contains("age-plugin-saysotest"), "{said}");
    desk.path = path;

    std::fs::write(&which, "no hardware key").unwrap();
    let (status, said) = desk.sayso(&words, "");
    assert!(status == Some(1) && said.contains("nothing was made"), "{said}");
    let made: Vec<_> = std::fs::read_dir(desk.at("drive")).unwrap().collect();
    assert_eq!(made.len(), 1, "the public half of the key that was made before: {made:?}");

    std::fs::remove_file(desk.data().join("bea.key.identity")).unwrap();
    let (status, said) = desk.mark(PIN);
    assert!(status == Some(1) && said.contains("does not belong to this vault"), "{said}");
    assert_eq!(desk.times_asked(), 0);
}

#[test]
fn the_stock_age_opens_the_key_file_and_a_backup_has_both_files() {
    let desk = Desk::new();
    desk.add_editor();
    // With the made-up plugin; its PIN is asked for at a terminal, which `script` makes up.
    let (identity, sealed) = (desk.at("data/bea.key.identity"), desk.at("data/bea.key.age"));
    let opened = desk.at("opened");
    let age = format!("age -d -i '{identity}' -o '{opened}' '{sealed}'");
    let (status, said) = desk.run("script", &["-qec", &age, "/dev/null"], &format!("{PIN}\n"));
    assert_eq!(status, Some(0), "{said}");
    assert!(std::fs::read_to_string(&opened).unwrap().starts_with("AGE-SECRET-KEY-1"));

    std::fs::create_dir(desk.at("backups")).unwrap();
    let vault = Vault::open_as_it_is(&desk.data()).unwrap();
    vault.back_up(Path::new(&desk.at("backups")), (None, Timestamp::now()), &mut |_| {}).unwrap();
    drop(vault);
    let (backups, restored) = (desk.at("backups"), desk.at("restored"));
    let at = Timestamp::now();
    sayso::vault::restore(Path::new(&backups), Path::new(&restored), &[], at, &mut |_| {}).unwrap();
    for end in ["age", "identity"] {
        let name = format!("bea.key.{end}");
        let read = |folder: &str| std::fs::read(Path::new(folder).join(&name)).unwrap();
        assert_eq!(read(&restored), read(&desk.data().display().to_string()));
    }
}
