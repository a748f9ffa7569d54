//! Keys lie in slots of their own and nowhere else, and go in their places: after an erasure, and after a
//! "Keep" or an erasure that was interrupted at any step.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;
use std::path::Path;

use crate::common::session::{self, files, keep};
use jiff::{Span, Timestamp};
use rusqlite::Connection;
use sayso::vault::{Finding, Recovery, Vault};
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];

fn now() -> Timestamp {
    Timestamp::now()
}

fn ledger(folder: &Path) -> Connection {
    Connection::open(folder.join("vault/ledger.db")).unwrap()
}

/// How often something of `pieces` is in a file of the vault but for the file of keys.
fn found_elsewhere(folder: &Path, pieces: &[Vec<u8>]) -> usize {
    let others = files(folder).into_iter().filter(|(path, _)| !path.ends_with("keys.slots"));
    let count = |bytes: &[u8]| {
        pieces.iter().filter(|piece| memchr::memmem::find(bytes, piece).is_some()).count()
    };
    others.map(|(_, bytes)| count(&bytes)).sum()
}

fn left_in_slots(folder: &Path, from: usize) -> usize {
    let keys = fs::read(folder.join("vault/keys.slots")).unwrap();
    keys.chunks(512).skip(from).filter(|slot| slot.iter().any(|byte| *byte != 0)).count()
}

#[test]
fn no_key_is_ever_in_the_ledger_or_its_log() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = keep(&mut vault, 1, &BOTH);
    let mut second = keep(&mut vault, 1, &["website"]).held();
    session::renew(&mut vault, &mut second, &session::newer_campaign(), &["exhibition"]);
    vault.find(first.code(), now()).unwrap().unwrap();
    let keys = session::keys(folder.path());
    let pieces = session::pieces(&keys);
    assert!(pieces.len() > 40, "there is something to look for");
    let slots = fs::read(folder.path().join("vault/keys.slots")).unwrap();
    assert!(pieces.iter().all(|piece| memchr::memmem::find(&slots, piece).is_some()));
    let log = fs::metadata(folder.path().join("vault/ledger.db-wal")).unwrap();
    assert!(log.len() > 10_000, "the log holds what was written");
    assert_eq!(found_elsewhere(folder.path(), &pieces), 0, "while it is open");
    first.held().erase(&mut vault, now()).unwrap();
    assert_eq!(found_elsewhere(folder.path(), &pieces), 0, "after an erasure");
    drop(vault);
    assert_eq!(found_elsewhere(folder.path(), &pieces), 0, "when it is closed");
}

#[test]
fn what_is_erased_is_overwritten_in_its_place_and_the_place_is_used_again() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let goes = keep(&mut vault, 1, &BOTH);
    let stays = keep(&mut vault, 1, &BOTH);
    let length = || fs::metadata(folder.path().join("vault/keys.slots")).unwrap().len();
    assert_eq!((left_in_slots(folder.path(), 1), length()), (6, 7 * 512));
    goes.held().erase(&mut vault, now()).unwrap();
    assert_eq!((left_in_slots(folder.path(), 1), length()), (3, 7 * 512));
    assert_eq!(left_in_slots(folder.path(), 4), 3, "the neighbour's are as they were");
    // With this one the slots are struck from the list of what is doomed, and the next takes them.
    let at_the_end = keep(&mut vault, 1, &BOTH);
    assert_eq!(length(), 10 * 512);
    let in_their_place = keep(&mut vault, 1, &BOTH);
    assert_eq!((left_in_slots(folder.path(), 1), length()), (9, 10 * 512));
    for receipt in [&stays, &at_the_end, &in_their_place] {
        let held = vault.find(receipt.code(), now()).unwrap().expect("it is kept");
        assert!(held.open(&vault, &held.view().takes[0].id).is_ok());
    }
    assert_eq!(vault.verify().unwrap().findings, []);
    assert_eq!(vault.search().unwrap().findings, []);
}

#[test]
fn the_keys_of_a_keep_that_was_interrupted_are_overwritten_at_the_next_start() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let goes = keep(&mut vault, 1, &BOTH);
    let stays = keep(&mut vault, 1, &BOTH);
    goes.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    // Three slots are free, and one is begun at the end, cut off in the middle: all that "Keep" writes
    // before it commits.
    let path = folder.path().join("vault/keys.slots");
    let mut keys = fs::read(&path).unwrap();
    for at in [512, 1_024, 1_536] {
        keys[at..at + 21].copy_from_slice(b"age-encryption.org/v1");
    }
    keys.extend(b"age-encryption.org/v1");
    fs::write(&path, keys).unwrap();
    let unseen = Vault::open_as_it_is(folder.path()).unwrap().search().unwrap().findings;
    let left = unseen.iter().filter(|it| matches!(it, Finding::KeyLeft { .. })).count();
    assert_eq!(left, 4, "the search finds them: {unseen:?}");

    let (mut vault, recovery) = Vault::open(folder.path(), now()).unwrap();
    assert_eq!(recovery, Recovery { keys_overwritten: 4, ..Recovery::default() });
    assert_eq!((left_in_slots(folder.path(), 1), fs::metadata(&path).unwrap().len()), (3, 7 * 512));
    assert_eq!(vault.search().unwrap().findings, []);
    assert!(vault.find(stays.code(), now()).unwrap().is_some());
}

#[test]
fn after_a_power_cut_a_key_is_found_in_any_slot_that_a_keep_may_have_written() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let goes = keep(&mut vault, 2, &BOTH);
    goes.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    // What was written before it may not have come to the disk.
    let path = folder.path().join("vault/keys.slots");
    let mut keys = fs::read(&path).unwrap();
    let last = keys.len() - 512;
    keys[last..last + 21].copy_from_slice(b"age-encryption.org/v1");
    fs::write(&path, keys).unwrap();
    fs::write(folder.path().join("vault/lock"), "opened\n").unwrap();
    let (vault, recovery) = Vault::open(folder.path(), now()).unwrap();
    assert_eq!(recovery, Recovery { keys_overwritten: 1, ..Recovery::default() });
    assert_eq!(vault.search().unwrap().findings, []);
}

#[test]
fn a_key_that_is_somebodys_is_never_overwritten_because_a_list_calls_it_free() {
    for harm in [
        "INSERT INTO free_slot VALUES (1), (2), (3)",
        "UPDATE meta SET value = 2 WHERE key = 'slots_end'",
    ] {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let kept = keep(&mut vault, 1, &BOTH);
        drop(vault);
        ledger(folder.path()).execute(harm, []).unwrap();
        let (mut vault, recovery) = Vault::open(folder.path(), now()).unwrap();
        assert_eq!(recovery, Recovery::default(), "{harm}");
        let draft = session::draft(&vault.scratch(), 1, &["website"]);
        vault.agreed(draft.newest(), now()).unwrap();
        let refused = vault.keep(draft, &session::campaign(), now()).map(drop);
        assert!(refused.is_err(), "{harm}: nobody else's key is put there");
        let held = vault.find(kept.code(), now()).unwrap().expect("it is kept");
        assert!(held.open(&vault, &held.view().takes[0].id).is_ok(), "{harm}");
        let found = vault.verify().unwrap().findings;
        assert!(
            found.iter().any(|it| matches!(it, Finding::SlotNotTaken { .. })),
            "{harm}: {found:?}"
        );
    }
}

#[test]
fn an_erasure_that_ended_with_its_commit_is_finished_at_the_next_start() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let before = files(folder.path());
    let receipt = keep(&mut vault, 1, &BOTH);
    let kept = [
        files(&folder.path().join("vault/media")),
        vec![(
            folder.path().join("vault/keys.slots"),
            fs::read(folder.path().join("vault/keys.slots")).unwrap(),
        )],
    ];
    receipt.held().erase(&mut vault, now()).unwrap();
    // The lists still have it: they are struck with the next commit, and there is none.
    let copy = TempDir::new().unwrap();
    for (path, bytes) in files(folder.path()) {
        let to = copy.path().join(path.strip_prefix(folder.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    drop((vault, before));
    // Keys and files as they were before the commit.
    for (path, bytes) in kept.into_iter().flatten() {
        let to = copy.path().join(path.strip_prefix(folder.path()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    fs::create_dir_all(copy.path().join("vault/draft")).unwrap();
    let found = Vault::open_as_it_is(copy.path()).unwrap().verify().unwrap().findings;
    let left = found.iter().filter(|it| matches!(it, Finding::KeyLeft { .. })).count();
    assert_eq!(left, 3, "{found:?}");
    assert!(found.contains(&Finding::ErasureUnfinished { takes: 2 }), "{found:?}");

    let (mut vault, recovery) = Vault::open(copy.path(), now()).unwrap();
    assert_eq!((recovery.erasures_finished, recovery.keys_overwritten), (2, 3));
    assert_eq!(left_in_slots(copy.path(), 1), 0);
    assert_eq!(files(&copy.path().join("vault/media")), []);
    assert!(vault.find(receipt.code(), now()).unwrap().is_none());
    drop(vault);
    let (vault, recovery) = Vault::open(copy.path(), now()).unwrap();
    assert_eq!(recovery, Recovery::default(), "once is enough");
    assert_eq!(vault.search().unwrap().findings, []);
}

#[test]
fn many_go_together_when_their_time_is_over_and_a_damaged_one_keeps_no_other() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipts: Vec<_> = (0..4).map(|_| keep(&mut vault, 1, &["exhibition"])).collect();
    let stays = keep(&mut vault, 1, &["website"]);
    drop(vault);
    let damaged = receipts[1].record().as_str();
    let damage = "UPDATE take SET slots = '?' WHERE submission = ?1";
    assert_eq!(ledger(folder.path()).execute(damage, [damaged]).unwrap(), 2);
    let (mut vault, _) = Vault::open(folder.path(), now()).unwrap();
    let later = now() + Span::new().hours(24 * 400);
    assert_eq!(vault.purge(later).unwrap(), 3);
    for (place, receipt) in receipts.iter().enumerate() {
        assert_eq!(vault.find(receipt.code(), now()).unwrap().is_some(), place == 1);
    }
    assert!(vault.find(stays.code(), now()).unwrap().is_some());
    let ends = vault.events().unwrap().into_iter().filter(|event| event.kind == "expired");
    assert_eq!(ends.count(), 3);
    // Whose it is and two takes of the one that is damaged, and of the one whose time is not over.
    assert_eq!(left_in_slots(folder.path(), 1), 6);
}

#[test]
fn a_search_finds_a_key_wherever_it_was_left() {
    let places =
        ["vault/ledger.db-wal", "vault/left.txt", "vault/media/left.age", "vault/draft/left"];
    for place in places {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        keep(&mut vault, 1, &BOTH);
        drop(vault);
        let key = session::keys(folder.path()).pop().unwrap().1;
        let path = folder.path().join(place);
        let mut bytes = fs::read(&path).unwrap_or_default();
        bytes.extend(&key);
        fs::write(&path, bytes).unwrap();
        let found = Vault::open_as_it_is(folder.path()).unwrap().search().unwrap().findings;
        let [Finding::KeyElsewhere { name, copies: 1.. }] = &found[..] else {
            panic!("{place}: {found:?}")
        };
        assert_eq!(name, place);
    }
    // In the ledger itself, and whose it is as well.
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    keep(&mut vault, 1, &BOTH);
    drop(vault);
    let whose = session::keys(folder.path()).swap_remove(0).1;
    let whose = String::from_utf8(whose).unwrap();
    ledger(folder.path()).execute("INSERT INTO meta VALUES ('left', ?1)", [&whose]).unwrap();
    let found = Vault::open_as_it_is(folder.path()).unwrap().search().unwrap().findings;
    let name = "vault/ledger.db".to_owned();
    assert_eq!(
        found,
        [Finding::KeyElsewhere { name, copies: 2 }],
        "the key that opens, the key that orders"
    );
}

#[test]
fn whoever_reads_sees_what_was_written_meanwhile_and_keeps_nobody_from_writing() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = keep(&mut vault, 1, &BOTH);
    let reader = Vault::open_as_it_is(folder.path()).unwrap();
    let second = keep(&mut vault, 1, &BOTH);
    assert_eq!(session::everything(&reader).submissions.len(), 2);
    first.held().erase(&mut vault, now()).unwrap();
    assert_eq!(session::everything(&reader).submissions.len(), 1);
    assert_eq!(reader.verify().unwrap().findings, []);
    assert_eq!(reader.search().unwrap().findings, []);
    assert_eq!(reader.head().unwrap(), vault.head().unwrap());
    assert!(reader.evidence(second.record().as_str()).unwrap().is_some());
    drop(vault);
    assert_eq!(reader.verify().unwrap().findings, [], "and after it is closed");
}

#[test]
fn whoever_checks_while_others_keep_and_erase_finds_nothing_wrong() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    keep(&mut vault, 1, &BOTH);
    let busy = std::thread::spawn(move || {
        for _ in 0..12 {
            let receipt = keep(&mut vault, 1, &BOTH);
            receipt.held().erase(&mut vault, now()).unwrap();
        }
        vault
    });
    let mut checks = 0;
    while !busy.is_finished() {
        let reader = Vault::open_as_it_is(folder.path()).unwrap();
        assert_eq!(reader.verify().unwrap().findings, [], "check {checks}");
        checks += 1;
    }
    assert!(checks > 1, "they went on at the same time");
    assert_eq!(busy.join().unwrap().verify().unwrap().findings, []);
}
