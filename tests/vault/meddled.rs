//! A ledger that somebody has written into: it leads nowhere outside of the vault, hides nothing, and keeps nobody from
//! having their recording destroyed.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;

use crate::common::session::{self, keep};
use crate::common::window::PASSPHRASE;
use crate::program::sayso;
use jiff::Timestamp;
use rusqlite::Connection;
use sayso::record::{Grounds, Role};
use sayso::vault::{Finding, Joining, Unlocked, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];

fn now() -> Timestamp {
    Timestamp::now()
}

fn meddle(data: &Path, sql: &str) {
    Connection::open(data.join("vault/ledger.db")).unwrap().execute_batch(sql).unwrap();
}

fn findings(data: &Path) -> Vec<Finding> {
    Vault::open_as_it_is(data).unwrap().verify().unwrap().findings
}

fn unlocked(vault: &mut Vault) -> Unlocked {
    vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap()
}

#[test]
fn what_is_listed_as_erased_removes_no_file_outside_of_the_vault_and_none_that_is_kept() {
    let around = TempDir::new().unwrap();
    let data = around.path().join("data");
    let mut vault = session::vault(&data);
    let kept = keep(&mut vault, 1, &BOTH);
    drop(vault);
    let victim = around.path().join("victim.age");
    std::fs::write(&victim, "somebody's").unwrap();
    let take = &kept.held().view().takes[0].id;
    for doomed in ["../../../victim", "../../organisation.key", &take.to_string()] {
        meddle(&data, &format!("INSERT INTO doomed VALUES ('{doomed}')"));
    }
    drop(Vault::open(&data, now()).unwrap());
    assert!(victim.is_file() && data.join("organisation.key.age").is_file());
    assert!(data.join(format!("vault/media/{take}.age")).is_file());
}

#[test]
fn what_cannot_be_read_any_more_is_destroyed_by_an_officer_and_told_where_its_time_is_over() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let mut vault = session::vault(data);
    let [damaged, other] = [(); 2].map(|()| keep(&mut vault, 1, &BOTH));
    drop(vault);
    meddle(
        data,
        "UPDATE submission SET answer = '{', last_day = '2026-01-01' WHERE n = 1;
         UPDATE submission SET answer = CAST(x'7bff7d' AS TEXT) WHERE n = 2",
    );
    let typed = format!("{PASSPHRASE}\n");
    let (status, said) = sayso(data, &["purge"], &typed);
    let told = "1 more are past their time and cannot be read";
    assert!(status == Some(1) && said.contains(told), "{said}");
    let code = format!("{}\n", *damaged.code().grouped());
    let (status, said) = sayso(data, &["withdraw"], &code);
    assert!(status == Some(1) && said.contains("An officer can erase it all the same"), "{said}");

    let (mut vault, _) = Vault::open(data, now()).unwrap();
    let staff = unlocked(&mut vault);
    let erased = staff.erase(&mut vault, (damaged.record(), Grounds::Asked), None, now());
    let erased = erased.unwrap();
    assert_eq!((erased.takes, erased.check.unwrap().copies_found), (2, 0));
    assert_eq!(erased.organisation, "Harbour Museum");
    drop(vault);
    let words = ["erase", "--yes", "--because", "asked", other.record().as_str()];
    let (status, said) = sayso(data, &words, &typed);
    assert!(status == Some(0) && said.contains("It can be erased all the same"), "{said}");
    assert_eq!(findings(data), []);
    assert_eq!(sayso(data, &["purge"], "").0, Some(0), "nothing is left");
}

#[test]
fn a_planted_trigger_a_missing_index_and_another_version_are_found() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    drop(session::vault(data));
    let changes = [
        (
            "CREATE TRIGGER z BEFORE INSERT ON copy BEGIN SELECT RAISE(IGNORE); END",
            "DROP TRIGGER z",
            "the trigger z",
        ),
        (
            "DROP TRIGGER entry_comes",
            "CREATE TRIGGER entry_comes AFTER INSERT ON entry BEGIN
        UPDATE facet SET entries = entries + 1 WHERE n = NEW.facet;
    END",
            "the trigger entry_comes",
        ),
        (
            "DROP INDEX hold_until",
            "CREATE INDEX hold_until ON hold (until)",
            "the index hold_until",
        ),
        ("CREATE TABLE x (y)", "DROP TABLE x", "the table x"),
        ("PRAGMA user_version = 0", "PRAGMA user_version = 1", "another version"),
    ];
    for (change, back, told) in changes {
        assert_eq!(findings(data), [], "before {change}");
        meddle(data, change);
        let found = findings(data);
        let [Finding::Database { what }] = &found[..] else { panic!("{change}: {found:?}") };
        assert!(what.contains(told), "{change}: {what}");
        meddle(data, back);
    }
    assert_eq!(findings(data), []);
}

#[test]
fn whose_key_file_comes_last_of_many_is_let_in() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let mut vault = session::vault(data);
    let name = "zoe".parse().unwrap();
    let passphrase = SecretString::from("other quiet words");
    let staff = unlocked(&mut vault);
    let joining = Joining { name: &name, passphrase: &passphrase, work: 4, role: Role::Editor };
    staff.let_in(&mut vault, joining, now()).unwrap();
    for number in 0..40 {
        std::fs::write(data.join(format!("old{number}.key.age")), "no key").unwrap();
    }
    let zoe = vault.unlock(&passphrase, &[], now()).unwrap();
    assert_eq!(*zoe.staff(), name);
}

#[test]
fn a_date_that_is_in_doubt_is_taken_as_right_by_an_officer_alone_who_is_named() {
    let folder = TempDir::new().unwrap();
    let data = folder.path();
    let mut vault = session::vault(data);
    keep(&mut vault, 1, &BOTH);
    let (anna, passphrase) = ("anna".parse().unwrap(), SecretString::from("other quiet words"));
    let joining = Joining { name: &anna, passphrase: &passphrase, work: 4, role: Role::Editor };
    unlocked(&mut vault).let_in(&mut vault, joining, now()).unwrap();
    drop(vault);
    assert_eq!(sayso(data, &["purge"], "").0, Some(0), "nothing waits, and nobody is asked");
    meddle(data, "UPDATE meta SET value = '2020-01-01' WHERE key = 'believed_day'");
    let today = now().strftime("today is %Y-%m-%d").to_string();
    for (words, typed, told) in [
        (&["purge"][..], "", "no terminal"),
        (&["purge"], "yes\n", &today),
        (&["purge", "--yes"], "", "passphrase"),
        (&["purge", "--yes"], "other quiet words\n", "only an officer"),
    ] {
        let (status, said) = sayso(data, words, typed);
        assert!(status == Some(1) && said.contains(told), "{words:?} {typed}: {said}");
    }
    let (status, said) = sayso(data, &["purge", "--yes"], &format!("{PASSPHRASE}\n"));
    assert!(status == Some(0) && said.contains("the date is taken as right"), "{said}");
    let (_, ledger) = sayso(data, &["ledger", "--json"], "");
    let ledger: serde_json::Value = serde_json::from_str(&ledger).unwrap();
    let confirmed = ledger.to_string();
    assert!(confirmed.contains("date-confirmed"), "{confirmed}");
    assert_eq!(sayso(data, &["purge"], "").0, Some(0));

    // Nothing is over by a day that cannot be read, everything else goes on, and an officer mends it.
    meddle(data, "UPDATE meta SET value = 'no day' WHERE key = 'believed_day'");
    let (mut vault, _) = Vault::open(data, now()).unwrap();
    keep(&mut vault, 1, &BOTH).held().erase(&mut vault, now()).unwrap();
    assert!(vault.waits_for_date(now()).unwrap().is_some());
    drop(vault);
    assert_eq!(sayso(data, &["purge", "--yes"], &format!("{PASSPHRASE}\n")).0, Some(0));
    assert_eq!(sayso(data, &["purge"], "").0, Some(0));
}
