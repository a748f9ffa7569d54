//! Several vaults of one organisation: what is taken back at one is taken back at all, a code works at each, and neither
//! the store nor a member can order anything in a person's name.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::fleet::{Fleet, Luck, TWO, carry, files, give, now, unlock};
use crate::common::session::{self, keep};
use jiff::SignedDuration;
use rusqlite::Connection;
use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::fleet::{Codes, Outcome, Wish};
use sayso::record::{Copies, Filter, Grounds, Part};
use sayso::vault::{Brought, Fetched, Held, NotInvitable, NotJoined, Vault, restore};

/// The holder of a code stands at a member that keeps nothing of theirs.
fn come_to(fleet: &mut Fleet, name: &'static str, code: &str) -> Fetched {
    let code = ReceiptCode::parse(code).unwrap();
    let (at, data, store) = (fleet.now(), fleet.path(name), fleet.path("store"));
    assert!(fleet.vault(name).find(&code, at).unwrap().is_none());
    let asked = fleet.vault(name).ask_elsewhere(&code).unwrap().unwrap();
    let asked = fleet.vault(name).fetched(asked, at).unwrap().unwrap_err();
    carry(&data, &store, Luck::Good);
    fleet.vault(name).fetched(asked, at).unwrap().ok().unwrap()
}

fn held(fetched: Fetched) -> Held {
    match fetched {
        Fetched::Held(held) => *held,
        other => panic!("{other:?}"),
    }
}

/// What the holder of a code signs on a computer of their own.
fn signed_at_home(fleet: &mut Fleet, code: &str, wish: Wish) -> serde_json::Value {
    let at = fleet.now();
    let codes = serde_json::to_vec(&fleet.vault("b").codes()).unwrap();
    let codes = Codes::read(&codes).unwrap();
    let typed = ReceiptCode::parse(code).unwrap();
    let identity = codes.identity(typed.secret_bytes()).unwrap();
    codes.order(&identity, wish, at).unwrap().document().clone()
}

#[test]
fn what_was_kept_at_one_kiosk_is_heard_and_deleted_at_another() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("b"), fleet.kept("hub")), (1, 0, 1));

    let at = fleet.now();
    let held = held(come_to(&mut fleet, "b", &code));
    assert_eq!(
        held.view().copies,
        Copies::InTheFleet,
        "nobody is told that it goes at once everywhere"
    );
    let take = held.view().takes[0].id.clone();
    let mut plaintext = Vec::new();
    std::io::Read::read_to_end(&mut held.open(fleet.vault("b"), &take).unwrap(), &mut plaintext)
        .unwrap();
    assert!(plaintext.starts_with(b"RIFF"), "it is heard");
    let certificate = held.erase(fleet.vault("b"), at).unwrap();
    let carried = certificate.fleet.as_ref().unwrap();
    assert_eq!(carried.done, ["b"]);
    assert_eq!(carried.waits_for, ["office", "a"]);
    assert!(certificate.is_verified());

    fleet.settle();
    for name in ["a", "b", "hub"] {
        assert_eq!(fleet.kept(name), 0, "{name}");
        assert!(files(&fleet.path(name).join("vault/media")).is_empty(), "{name}");
        let findings = fleet.vault(name).verify().unwrap().findings;
        assert_eq!(findings, [], "{name}");
        let status = fleet.vault(name).fleet_status().unwrap().unwrap();
        assert!(status.orders.is_empty(), "{name}: {:?}", status.orders);
    }
    let left: Vec<_> = files(&fleet.path("store")).into_iter().filter(|it| !is_word(it)).collect();
    assert!(left.is_empty(), "nothing of it is in the store: {left:?}");
    // Wherever they come now, they are told that it is done, and by whom.
    match come_to(&mut fleet, "a", &code) {
        Fetched::Erased(words) => assert!(words.len() >= 2, "{words:?}"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn from_delete_at_one_kiosk_to_the_word_of_the_other_it_takes_two_looks() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let certificate = held(come_to(&mut fleet, "b", &code)).erase(fleet.vault("b"), at).unwrap();
    let order = certificate.fleet.unwrap().order;
    fleet.vault("b").let_visitors_copies_go(at).unwrap();
    // What lies in the spool is put at once, without a look.
    fleet.vault("b").fleet_step(at).unwrap();
    carry(&fleet.path("b"), &fleet.path("store"), Luck::Good);
    fleet.look("a", Luck::Good);
    assert_eq!(fleet.kept("a"), 0);
    assert!(!fleet.vault("b").order_status(order).unwrap().done.contains(&"a".to_owned()));
    fleet.look("b", Luck::Good);
    assert!(fleet.vault("b").order_status(order).unwrap().done.contains(&"a".to_owned()));
}

/// An acknowledgement, which stays in the store.
fn is_word(file: &Path) -> bool {
    file.file_name().unwrap().to_str().unwrap().starts_with("done-")
}

#[test]
fn a_use_that_is_withdrawn_at_one_kiosk_has_ended_at_all() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let mut held = held(come_to(&mut fleet, "b", &code));
    held.withdraw(fleet.vault("b"), &[PurposeId::new("website")], at).unwrap();
    fleet.vault("b").let_visitors_copies_go(at).unwrap();
    fleet.settle();
    for name in ["a", "hub"] {
        let page = fleet.vault(name).page(&Filter::default(), Part::Newest, 10).unwrap();
        let ended = |id: &str| {
            let uses = &page.submissions[0].purposes;
            uses.iter().find(|it| it.id.as_str() == id).unwrap().withdrawn_at.is_some()
        };
        assert_eq!((ended("website"), ended("exhibition")), (true, false), "{name}");
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
    assert_eq!(fleet.kept("b"), 0, "what came for the visitor is gone");
    assert_eq!(fleet.vault("b").verify().unwrap().findings, []);
}

#[test]
fn an_order_that_is_signed_where_no_store_can_be_reached_is_carried_later() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    // Nobody answers at b.
    let typed = ReceiptCode::parse(&code).unwrap();
    let asked = fleet.vault("b").ask_elsewhere(&typed).unwrap().unwrap();
    let order = fleet.vault("b").order_erasure_elsewhere(&asked, at).unwrap().unwrap();
    assert_eq!(
        (order.done.len(), order.waits_for.as_slice()),
        (0, ["office".to_owned()].as_slice())
    );
    // For a week the store loses whatever b gives it.
    for _ in 0..7 {
        fleet.days += 1;
        fleet.look("b", Luck::Lost);
    }
    assert_eq!(fleet.kept("a"), 1);
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
    let status = fleet.vault("b").fleet_status().unwrap().unwrap();
    assert!(status.orders.is_empty(), "{:?}", status.orders);
}

#[test]
fn an_order_that_comes_before_what_it_is_about_waits_for_it() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    let at = fleet.now();
    // a has never looked at the store, so nobody knows of it.
    let typed = ReceiptCode::parse(&code).unwrap();
    let asked = fleet.vault("b").ask_elsewhere(&typed).unwrap().unwrap();
    fleet.vault("b").order_erasure_elsewhere(&asked, at).unwrap().unwrap();
    for _ in 0..4 {
        fleet.look("b", Luck::Good);
        fleet.look("hub", Luck::Good);
    }
    assert_eq!(fleet.kept("a"), 1);
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
}

#[test]
fn nobody_orders_in_a_persons_name() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    let other = give(&mut fleet, "b");
    fleet.settle();
    let at = fleet.now();
    // An order of somebody else's code, and one that was changed on its way, take nothing from anybody.
    let typed = ReceiptCode::parse(&other).unwrap();
    let held_by_other = fleet.vault("b").find(&typed, at).unwrap().unwrap();
    held_by_other.erase(fleet.vault("b"), at).unwrap();
    fleet.settle();
    assert_eq!(fleet.kept("a"), 1, "another's order");
    // A store that hands out what it likes: every object under every other name.
    let objects = files(&fleet.path("store"));
    for object in &objects {
        let to = fleet
            .path("a")
            .join("fleet/in")
            .join(object.strip_prefix(fleet.path("store")).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        let mut bytes = fs::read(object).unwrap();
        if let Some(last) = bytes.last_mut() {
            *last ^= 1;
        }
        fs::write(to, bytes).unwrap();
    }
    fleet.settle();
    assert_eq!(fleet.kept("a"), 1);
    held(come_to(&mut fleet, "b", &code));
}

#[test]
fn a_member_that_was_removed_gets_nothing_new_and_the_others_go_on() {
    let mut fleet = Fleet::new(&["a", "b"]);
    fleet.settle();
    let at = fleet.now();
    let officer = unlock(fleet.vault("hub"));
    officer.remove_member(fleet.vault("hub"), &"b".parse().unwrap(), at).unwrap();
    fleet.settle();
    let code = give(&mut fleet, "a");
    fleet.settle();
    match come_to(&mut fleet, "b", &code) {
        Fetched::Nothing => {}
        other => panic!("what is sealed for the epoch after its removal opened: {other:?}"),
    }
    let status = fleet.vault("hub").fleet_status().unwrap().unwrap();
    let removed: Vec<_> =
        status.members.iter().filter(|it| it.removed_at.is_some()).map(|it| &it.name).collect();
    assert_eq!(removed, ["b"]);
}

#[test]
fn what_the_store_was_given_opens_with_nothing_after_the_epoch() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    // A store that never forgets.
    let kept: Vec<_> = files(&fleet.path("store"))
        .into_iter()
        .map(|file| (file.clone(), fs::read(&file).unwrap()))
        .collect();
    let at = fleet.now();
    let typed = ReceiptCode::parse(&code).unwrap();
    let held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    let certificate = held.erase(fleet.vault("a"), at).unwrap();
    let forgets_on = certificate.fleet.unwrap().store_forgets_on.unwrap();
    fleet.settle();
    while jiff::tz::Offset::UTC.to_datetime(fleet.now()).date() < forgets_on {
        fleet.days += 1;
        fleet.look("hub", Luck::Good);
        fleet.look("a", Luck::Good);
    }
    for (file, bytes) in kept {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    match come_to(&mut fleet, "a", &code) {
        Fetched::Nothing | Fetched::Erased(_) => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(fleet.kept("a"), 0);
}

#[test]
fn a_joining_that_was_interrupted_is_finished_or_taken_back_by_the_next_start() {
    let mut fleet = Fleet::new(&["a"]);
    let data = fleet.path("a");
    let [key, next] = ["vault/member.key", "vault/member.key.next"].map(|it| data.join(it));
    fleet.let_go("a");
    // The ledger tells of it, and the file has no name yet.
    fs::rename(&key, &next).unwrap();
    let (vault, _) = Vault::open(&data, now()).unwrap();
    assert!(vault.is_in_a_fleet() && key.exists() && !next.exists());
    drop(vault);
    // Of somebody else's the ledger does not tell.
    let alone = fleet.at("alone");
    drop(session::vault(&alone));
    fs::copy(&key, alone.join("vault/member.key.next")).unwrap();
    let (vault, _) = Vault::open(&alone, now()).unwrap();
    assert!(!vault.is_in_a_fleet() && !alone.join("vault/member.key.next").exists());
    assert_eq!(vault.verify().unwrap().findings, []);
    fleet.take_back("a");
    give(&mut fleet, "a");
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 1);
}

#[test]
fn what_is_said_not_to_be_done_is_done_nowhere_else_either() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let typed = ReceiptCode::parse(&code).unwrap();
    let ledger = Connection::open(fleet.path("a").join("vault/ledger.db")).unwrap();
    let refuse = "CREATE TRIGGER refuse_1 BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'no'); END;
                  CREATE TRIGGER refuse_2 BEFORE UPDATE ON purpose BEGIN SELECT RAISE(ABORT, 'no'); END;";
    ledger.execute_batch(refuse).unwrap();
    let mut held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    held.withdraw(fleet.vault("a"), &[PurposeId::new("website")], at).unwrap_err();
    let held = held.erase(fleet.vault("a"), at).unwrap_err().held;
    ledger.execute_batch("DROP TRIGGER refuse_1; DROP TRIGGER refuse_2;").unwrap();
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (1, 1));
    for name in ["a", "hub"] {
        let summary = fleet.vault(name).summary(held.record()).unwrap();
        assert!(summary.purposes.iter().all(|it| it.holds(at)), "{name}: {summary:?}");
    }
    let held = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    held.erase(fleet.vault("a"), at).unwrap();
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
}

#[test]
fn an_order_that_was_signed_at_home_is_taken_in_anywhere_and_carried_to_all() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let order = signed_at_home(&mut fleet, &code, Wish::Erase);
    let mut changed = order.clone();
    changed["wish"] = serde_json::json!({ "withdraw": ["website"] });
    assert_eq!(fleet.vault("b").take_brought_order(changed, at).unwrap(), None, "changed");
    let taken = fleet.vault("b").take_brought_order(order.clone(), at).unwrap().unwrap();
    assert!(matches!(taken, Brought::Carried(_)), "{taken:?}");
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
    // Once more, weeks later: nothing happens.
    fleet.days += 40;
    give(&mut fleet, "a");
    fleet.vault("a").take_brought_order(order, at).unwrap().unwrap();
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (1, 1));
}

#[test]
fn who_brings_an_order_that_is_done_everywhere_hears_of_everybody_and_waits_for_nobody() {
    let mut fleet = Fleet::new(&["a", "b", "c"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let wish = Wish::Withdraw(vec![PurposeId::new("website")]);
    let order = signed_at_home(&mut fleet, &code, wish);
    for kiosk in ["b", "c"] {
        let taken = fleet.vault(kiosk).take_brought_order(order.clone(), at).unwrap().unwrap();
        assert!(matches!(taken, Brought::Carried(_)), "{kiosk}: {taken:?}");
        fleet.settle();
        let status = fleet.vault(kiosk).fleet_status().unwrap().unwrap();
        assert!(status.orders.is_empty(), "{kiosk} waits: {:?}", status.orders);
    }
}

#[test]
fn an_order_is_taken_in_where_there_is_no_fleet() {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &TWO);
    let codes = vault.codes();
    let identity = codes.identity(receipt.code().secret_bytes()).unwrap();
    let order = codes.order(&identity, Wish::Erase, now()).unwrap().document().clone();
    match vault.take_brought_order(order.clone(), now()).unwrap() {
        Some(Brought::Done(Outcome::Erased { check: Some(check), .. })) => {
            assert_eq!((check.copies_found, check.files_left), (0, 0));
        }
        other => panic!("{other:?}"),
    }
    let again = vault.take_brought_order(order.clone(), now()).unwrap();
    let same = matches!(again, Some(Brought::DoneBefore(Outcome::Erased { check: None, .. })));
    assert!(same, "it says that it was done before: {again:?}");
    let receipt = keep(&mut vault, 1, &TWO);
    let identity = codes.identity(receipt.code().secret_bytes()).unwrap();
    let wish = Wish::Withdraw(vec![PurposeId::new("website")]);
    let ending = codes.order(&identity, wish, now()).unwrap().document().clone();
    let mut taken = || vault.take_brought_order(ending.clone(), now()).unwrap().unwrap();
    assert_eq!(taken(), Brought::Done(Outcome::Withdrawn));
    assert_eq!(taken(), Brought::DoneBefore(Outcome::Withdrawn));
    let elsewhere = tempfile::tempdir().unwrap();
    let mut other = session::vault(elsewhere.path());
    assert_eq!(other.take_brought_order(order, now()).unwrap(), None, "another organisation's");
}

#[test]
fn what_staff_end_at_the_hub_is_ended_where_it_was_kept() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let page = fleet.vault("hub").page(&Filter::default(), Part::Newest, 10).unwrap();
    let [first, second] = [0, 1].map(|place| page.submissions[place].id.clone());
    let officer = unlock(fleet.vault("hub"));
    officer.erase(fleet.vault("hub"), (&first, Grounds::Asked), None, at).unwrap();
    let website = PurposeId::new("website");
    officer.end_use(fleet.vault("hub"), (&second, &website), Grounds::Unfit, at).unwrap();
    fleet.settle();
    let page = fleet.vault("a").page(&Filter::default(), Part::Newest, 10).unwrap();
    assert_eq!(page.submissions.len(), 1);
    assert_eq!(page.submissions[0].id, second);
    let uses = &page.submissions[0].purposes;
    assert!(uses.iter().any(|it| it.id == website && it.withdrawn_at.is_some()));
    for name in ["a", "hub"] {
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
}

#[test]
fn a_vault_that_comes_out_of_a_backup_is_told_what_was_taken_back() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    let stays = give(&mut fleet, "a");
    fleet.settle();
    let backups = fleet.path("backups");
    fs::create_dir_all(&backups).unwrap();
    let at = fleet.now();
    fleet.vault("a").back_up(&backups, (None, at), &mut |_| {}).unwrap();
    let held = held(come_to(&mut fleet, "b", &code));
    held.erase(fleet.vault("b"), at).unwrap();
    fleet.settle();
    // The computer is lost, and with it the list of erasures beside the backup.
    drop(fleet.vaults.remove("a"));
    fs::remove_dir_all(fleet.path("a")).unwrap();
    let backup = fs::read_dir(&backups).unwrap().next().unwrap().unwrap().path();
    fs::remove_file(backup.join("erasures.jsonl")).unwrap();
    restore(&backups, &fleet.path("a"), &[], at, &mut |_| {}).unwrap();
    let (restored, _) = Vault::open(&fleet.path("a"), at).unwrap();
    assert!(!restored.is_in_a_fleet(), "its keys are in no backup");
    drop(restored);
    let invitation = fleet.invite_instead_of("a-again", Some("a"));
    let vault = Vault::join(&fleet.path("a"), &invitation, at).unwrap();
    fleet.vaults.insert("a", vault);
    assert_eq!(fleet.kept("a"), 2, "as in the backup");
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (1, 1));
    // It speaks for what the lost one had kept: what is withdrawn there has ended at the hub.
    let typed = ReceiptCode::parse(&stays).unwrap();
    let mut own = fleet.vault("a").find(&typed, at).unwrap().unwrap();
    own.withdraw(fleet.vault("a"), &[PurposeId::new("website")], at).unwrap();
    fleet.settle();
    let page = fleet.vault("hub").page(&Filter::default(), Part::Newest, 10).unwrap();
    assert!(page.submissions[0].purposes.iter().any(|it| it.withdrawn_at.is_some()));
    let status = fleet.vault("hub").fleet_status().unwrap().unwrap();
    assert!(status.orders.is_empty(), "{:?}", status.orders);
}

#[test]
fn a_vault_of_another_fleet_does_not_join() {
    let mut fleet = Fleet::new(&[]);
    let invitation = fleet.invite("a");
    let other = tempfile::tempdir().unwrap();
    drop(session::vault(other.path()));
    let refused = Vault::join(other.path(), &invitation, now());
    assert!(matches!(refused, Err(NotJoined::AnotherVault)));
    let late = now() + SignedDuration::from_hours(24 * 40);
    let refused = Vault::join(&fleet.path("late"), &invitation, late);
    assert!(matches!(refused, Err(NotJoined::Over(_))));
    assert!(!fleet.path("late").join("vault").exists(), "nothing was made");
}

#[test]
fn whoever_has_joined_and_joins_again_is_told_that_this_is_done() {
    let mut fleet = Fleet::new(&["a"]);
    let invitation = fleet.invite("b");
    drop(fleet.vaults.remove("a"));
    match Vault::join(&fleet.path("a"), &invitation, now()) {
        Err(NotJoined::IsMember(name)) => assert_eq!(name.to_string(), "a"),
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("it joined twice"),
    }
}

#[test]
fn of_two_members_of_one_name_each_is_removed_by_its_number_and_knows_of_it() {
    let mut fleet = Fleet::new(&[]);
    let invitation = fleet.invite("twin");
    for name in ["one", "other"] {
        let vault = Vault::join(&fleet.path(name), &invitation, fleet.now()).unwrap();
        fleet.vaults.insert(name, vault);
    }
    fleet.settle();
    let at = fleet.now();
    let hub = fleet.vault("hub");
    let officer = unlock(hub);
    let twin = "twin".parse().unwrap();
    let refused = officer.remove_member(hub, &twin, at);
    assert!(matches!(refused, Err(NotInvitable::SeveralCalled)), "{refused:?}");
    let status = hub.fleet_status().unwrap().unwrap();
    let [first, second] = status.members.as_slice() else { panic!("{:?}", status.members) };
    assert_ne!(status.called(first), status.called(second), "people can tell them apart");
    officer.remove_member(hub, &first.number.parse().unwrap(), at).unwrap();
    let after = hub.fleet_status().unwrap().unwrap();
    for member in &after.members {
        assert_eq!(member.removed_at.is_some(), member.number == first.number);
        assert_eq!(after.called(member), "twin", "only one is left of that name");
    }
    fleet.settle();
    let removed = ["one", "other", "hub"]
        .map(|name| fleet.vault(name).removed_from_fleet().unwrap().is_some());
    assert_eq!(removed.iter().filter(|it| **it).count(), 1, "{removed:?}");
    assert!(!removed[2], "the hub is in its fleet");
    let hub = fleet.vault("hub");
    officer.remove_member(hub, &twin, at).unwrap();
}

#[test]
fn whoever_comes_in_the_place_of_another_may_have_its_name_and_the_hub_is_not_removed() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    drop(fleet.vaults.remove("a"));
    let invitation = fleet.invite_instead_of("a", Some("a"));
    let again = Vault::join(&fleet.path("again"), &invitation, fleet.now()).unwrap();
    fleet.vaults.insert("again", again);
    fleet.settle();
    let at = fleet.now();
    let hub = fleet.vault("hub");
    let members = hub.fleet_status().unwrap().unwrap().members;
    let here = members.iter().filter(|it| it.removed_at.is_none());
    assert_eq!((members.len(), here.count()), (2, 1), "{members:?}");
    let officer = unlock(hub);
    let refused = officer.remove_member(hub, &"office".parse().unwrap(), at);
    assert!(matches!(refused, Err(NotInvitable::IsTheHub)), "{refused:?}");
    officer.remove_member(hub, &"a".parse().unwrap(), at).unwrap();
}

#[test]
fn an_order_that_comes_between_the_word_that_something_is_kept_and_its_copy_reaches_who_keeps_it() {
    let mut fleet = Fleet::new(&["a", "b"]);
    fleet.settle();
    let code = give(&mut fleet, "a");
    let at = fleet.now();
    fleet.look("a", Luck::Good);
    // The hub has heard that something is kept at a, and has not fetched it.
    let (hub, store) = (fleet.path("hub"), fleet.path("store"));
    carry(&hub, &store, Luck::Good);
    fleet.vault("hub").fleet_step(at).unwrap();
    let typed = ReceiptCode::parse(&code).unwrap();
    let asked = fleet.vault("b").ask_elsewhere(&typed).unwrap().unwrap();
    fleet.vault("b").order_erasure_elsewhere(&asked, at).unwrap().unwrap();
    fleet.look("b", Luck::Good);
    fleet.settle();
    assert_eq!((fleet.kept("a"), fleet.kept("hub")), (0, 0));
}

#[test]
fn what_the_store_has_lost_or_garbled_is_put_again() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    give(&mut fleet, "a");
    fleet.look("a", Luck::Good);
    let given = files(&fleet.path("store").join("v1/sub"));
    assert!(given.len() > 1);
    for file in given {
        // One is as long as before and another; the rest is lost.
        if file.extension().is_some() {
            let mut bytes = fs::read(&file).unwrap();
            *bytes.last_mut().unwrap() ^= 1;
            fs::write(file, bytes).unwrap();
        } else {
            fs::remove_file(file).unwrap();
        }
    }
    fleet.settle();
    assert_eq!(fleet.kept("hub"), 1);
    for file in files(&fleet.path("a").join("vault/media")) {
        let copy = fleet.path("hub").join("vault/media").join(file.file_name().unwrap());
        assert!(fs::read(file).unwrap() == fs::read(copy).unwrap());
    }
}

#[test]
fn what_was_fetched_for_somebody_who_went_away_goes_too() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let typed = ReceiptCode::parse(&code).unwrap();
    fleet.vault("b").ask_elsewhere(&typed).unwrap().unwrap();
    carry(&fleet.path("b"), &fleet.path("store"), Luck::Good);
    assert!(!files(&fleet.path("b").join("fleet/in/v1/sub")).is_empty());
    fleet.vault("b").let_visitors_copies_go(at).unwrap();
    for folder in ["in/v1/sub", "ask", "told"] {
        assert!(files(&fleet.path("b").join("fleet").join(folder)).is_empty(), "{folder}");
    }
}

#[test]
fn what_a_crash_has_left_in_the_store_of_something_erased_is_removed() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    fleet.settle();
    // It was laid out twice: the ledger knew nothing of the first time.
    let objects = files(&fleet.path("store").join("v1/sub"));
    let is_copy = |it: &&PathBuf| it.file_name().unwrap().to_str().unwrap().starts_with("copy-");
    let copy = objects.iter().find(is_copy).unwrap();
    let text = copy.to_str().unwrap();
    let other = if text.ends_with('0') { '1' } else { '0' };
    fs::copy(copy, format!("{}{other}", &text[..text.len() - 1])).unwrap();
    let at = fleet.now();
    let held = fleet.vault("a").find(&ReceiptCode::parse(&code).unwrap(), at).unwrap().unwrap();
    held.erase(fleet.vault("a"), at).unwrap();
    fleet.settle();
    let left: Vec<_> = files(&fleet.path("store")).into_iter().filter(|it| !is_word(it)).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn who_joins_after_an_epoch_has_begun_is_read_by_all() {
    let mut fleet = Fleet::new(&["b"]);
    fleet.settle();
    let invitation = fleet.invite("c");
    let at = fleet.now();
    // Another epoch begins between the invitation and the joining.
    let officer = unlock(fleet.vault("hub"));
    officer.remove_member(fleet.vault("hub"), &"b".parse().unwrap(), at).unwrap();
    let joined = Vault::join(&fleet.path("c"), &invitation, at).unwrap();
    fleet.vaults.insert("c", joined);
    fleet.days += 8;
    fleet.look("hub", Luck::Good);
    give(&mut fleet, "c");
    fleet.settle();
    assert_eq!((fleet.kept("c"), fleet.kept("hub")), (1, 1));
}
