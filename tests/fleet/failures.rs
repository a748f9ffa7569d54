//! What a fleet meets in years of use, each a case of its own: what it comes to, and that nobody's wish is lost.
//!
//! - The condition of a PUT is ignored: `a_store_that_lets_anything_be_written_over_loses_nothing_for_good`.
//! - An order comes before its keep: `an_order_that_comes_before_what_it_is_about_waits_for_it` in `members.rs`.
//! - The store loses, or goes back to yesterday: `what_the_store_has_lost_or_garbled_is_put_again` in `members.rs`, and `sim.rs`.
//! - Two kiosks keep under one code: `two_kiosks_never_keep_under_one_code_and_what_claims_to_is_not_taken_in`.
//! - A clock is wrong by years, a store is full, read-only, slow: `sync.rs`, `s3.rs`, `sim.rs`.
//! - A fork: `a_vault_that_was_copied_by_hand_and_goes_on_twice_loses_nothing`.
//! - A stolen kiosk: `a_member_that_was_removed_gets_nothing_new_and_the_others_go_on` in `members.rs`.
//! - A stolen staff key erases in bulk: `staff_who_erase_in_bulk_are_stopped_for_the_whole_fleet_and_people_are_not`.
//! - A member never comes back: `a_member_that_never_comes_back_keeps_nobody_else_from_anything`.
//! - A member was removed before another met it: `nothing_is_put_for_ever_for_a_member_that_was_removed_before_it_was_known`.
//! - Another says that what a withdrawal is about is gone: `a_withdrawal_stays_open_when_another_says_that_what_it_is_about_is_gone`
//!   in `src/vault/fleet/dishonest.rs`.
//! - A PUT ends after the removal of what it put: `a_put_that_ends_after_its_removal_brings_nothing_back`.
//! - The hub is lost: `recovery.rs`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::fleet::{Fleet, Luck, files, give, now, unlock};
use crate::common::session;
use sayso::consent::ReceiptCode;
use sayso::record::{Filter, Grounds, Part};
use sayso::vault::{Fetched, NotErasedByStaff};

/// All that lies in the store of submissions, to be put there once more.
fn submissions_in(store: &Path) -> Vec<(Vec<u8>, PathBuf)> {
    let files = files(&store.join("v1/sub")).into_iter();
    files.map(|it| (fs::read(&it).unwrap(), it)).collect()
}

/// The store shows again what it showed before.
fn put_again(before: &[(Vec<u8>, PathBuf)]) {
    for (bytes, file) in before {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
}

/// Whoever comes with this code is looked for at the other members.
fn fetched(fleet: &mut Fleet, name: &str, code: &str) -> Fetched {
    let at = fleet.now();
    let typed = ReceiptCode::parse(code).unwrap();
    let asked = fleet.vault(name).ask_elsewhere(&typed).unwrap().unwrap();
    crate::common::fleet::carry(&fleet.path(name), &fleet.path("store"), Luck::Good);
    fleet.vault(name).fetched(asked, at).unwrap().ok().unwrap()
}

fn erase_at(fleet: &mut Fleet, name: &str, code: &str) {
    let at = fleet.now();
    let code = ReceiptCode::parse(code).unwrap();
    let held = fleet.vault(name).find(&code, at).unwrap().unwrap();
    held.erase(fleet.vault(name), at).unwrap();
}

/// Copies a folder with everything in it.
fn copy_all(from: &Path, to: &Path) {
    for file in files(from) {
        let to = to.join(file.strip_prefix(from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(file, to).unwrap();
    }
}

#[test]
fn a_store_that_lets_anything_be_written_over_loses_nothing_for_good() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    let code = give(&mut fleet, "a");
    fleet.look("a", Luck::Good);
    // No condition of a PUT held: each object has the bytes of another.
    let objects = files(&fleet.path("store"));
    let bytes: Vec<_> = objects.iter().map(|it| fs::read(it).unwrap()).collect();
    assert!(objects.len() > 2);
    for (place, object) in objects.iter().enumerate() {
        fs::write(object, &bytes[(place + 1) % bytes.len()]).unwrap();
    }
    fleet.settle();
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 1);
    erase_at(&mut fleet, "a", &code);
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 0);
}

#[test]
fn a_vault_that_was_copied_by_hand_and_goes_on_twice_loses_nothing() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    fleet.settle();
    drop(fleet.vaults.remove("a"));
    copy_all(&fleet.path("a"), &fleet.path("twin"));
    for name in ["a", "twin"] {
        fleet.take_back(name);
    }
    // Both are one member, and what they write has the same numbers.
    let codes = ["a", "twin"].map(|name| give(&mut fleet, name));
    fleet.settle();
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 3);
    for (name, code) in ["a", "twin"].into_iter().zip(&codes) {
        erase_at(&mut fleet, name, code);
    }
    fleet.settle();
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 1);
}

#[test]
fn staff_who_erase_in_bulk_are_stopped_for_the_whole_fleet_and_people_are_not() {
    let mut fleet = Fleet::new(&["a"]);
    session::ask_for_two_above(fleet.vault("hub"), 2);
    let codes: Vec<_> = (0..5).map(|_| give(&mut fleet, "a")).collect();
    fleet.settle();
    let at = fleet.now();
    let page = fleet.vault("hub").page(&Filter::default(), Part::Newest, 10).unwrap();
    let officer = unlock(fleet.vault("hub"));
    let mut refused = 0;
    for submission in &page.submissions {
        let erased = officer.erase(fleet.vault("hub"), (&submission.id, Grounds::Asked), None, at);
        refused += u32::from(matches!(erased, Err(NotErasedByStaff::NeedsSecond(_))));
    }
    assert_eq!(refused, 3);
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (3, 3), "what was refused is told to nobody");
    let here: Vec<_> = codes
        .iter()
        .filter(|code| {
            let code = ReceiptCode::parse(code).unwrap();
            fleet.vault("a").find(&code, at).unwrap().is_some()
        })
        .cloned()
        .collect();
    for code in &here {
        erase_at(&mut fleet, "a", code);
    }
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
}

#[test]
fn nothing_is_put_for_ever_for_a_member_that_was_removed_before_it_was_known() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let before = submissions_in(&fleet.path("store"));
    let at = fleet.now();
    let officer = unlock(fleet.vault("hub"));
    officer.remove_member(fleet.vault("hub"), &"a".parse().unwrap(), at).unwrap();
    let gone = fleet.vaults.remove("a");
    // b reads of the removal, and has never met a. Later it is shown what a has left in the store.
    fleet.settle();
    put_again(&before);
    if let Fetched::Held(held) = fetched(&mut fleet, "b", &code) {
        held.erase(fleet.vault("b"), at).unwrap();
    }
    fleet.settle();
    for _ in 0..9 {
        let step = fleet.vault("b").fleet_step(at).unwrap();
        assert_eq!(step.messages, 0, "it puts something at each third look");
    }
    drop(gone);
}

#[test]
fn a_member_that_never_comes_back_keeps_nobody_else_from_anything() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    drop(fleet.vaults.remove("a"));
    let at = fleet.now();
    let typed = ReceiptCode::parse(&code).unwrap();
    let asked = fleet.vault("b").ask_elsewhere(&typed).unwrap().unwrap();
    let order = fleet.vault("b").order_erasure_elsewhere(&asked, at).unwrap();
    assert!(order.is_some());
    fleet.days += 400;
    give(&mut fleet, "b");
    fleet.settle();
    assert_eq!((fleet.kept("b"), fleet.kept("hub")), (1, 1), "its copy at the hub is gone");
    let status = fleet.vault("b").fleet_status().unwrap().unwrap();
    assert_eq!(status.orders[0].carried.waits_for, ["a"], "and nobody says that a has done it");
}

#[test]
fn two_kiosks_never_keep_under_one_code_and_what_claims_to_is_not_taken_in() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let codes = ["a", "b", "a", "b"].map(|name| give(&mut fleet, name));
    let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
    assert_eq!(distinct.len(), codes.len());
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 4);
    let at = now();
    for (place, code) in codes.iter().enumerate() {
        let code = ReceiptCode::parse(code).unwrap();
        let here = ["a", "b"].map(|name| fleet.vault(name).find(&code, at).unwrap().is_some());
        assert_eq!(here, [place % 2 == 0, place % 2 == 1]);
    }
}

#[test]
fn a_put_that_ends_after_its_removal_brings_nothing_back() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let before = submissions_in(&fleet.path("store"));
    erase_at(&mut fleet, "a", &code);
    fleet.settle();
    put_again(&before);
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
    // Whoever comes with the code is told that it is gone, and nothing is shown.
    match fetched(&mut fleet, "b", &code) {
        Fetched::Erased(_) => {}
        other => panic!("{other:?}"),
    }
}
