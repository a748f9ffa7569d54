//! A computer of a fleet is lost. Where it is the hub, an officer makes another of its backup, and what was taken back
//! meanwhile is gone there before anything opens. Where it is a kiosk, the hub hears what its backup knows to be gone.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;
use std::path::{Path, PathBuf};

use crate::common::fleet::{Fleet, Luck, carry, files, give, now, unlock};
use crate::common::session::export;
use crate::common::window::PASSPHRASE;
use jiff::{SignedDuration, Timestamp};
use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::fleet::{Admission, Member, MemberRole, Place, Signed, content};
use sayso::record::{Filter, Grounds, Part};
use sayso::seal::{BoxIdentity, Signatory};
use sayso::vault::{Fetched, NotRecovered, NotVouched, Unlocked, Vault, Waits, restore};
use secrecy::SecretString;
use zeroize::Zeroizing;

/// Backs a member up, as it is now.
fn back_up(fleet: &mut Fleet, name: &str) {
    let (backups, at) = (fleet.path("backups"), fleet.now());
    fs::create_dir_all(&backups).unwrap();
    fleet.vault(name).back_up(&backups, (None, at), &mut |_| {}).unwrap();
}

/// Takes away the list beside the backup.
fn take_list_away(fleet: &Fleet) -> PathBuf {
    let all = files(&fleet.path("backups"));
    let list = fleet.folder.path().join("found later");
    for there in all.iter().filter(|it| it.ends_with("erasures.jsonl")) {
        fs::rename(there, &list).unwrap();
    }
    list
}

/// Makes a vault of the hub's backup, whose list is lost, and about which an officer has said that nothing was taken back.
fn restored(fleet: &mut Fleet, name: &'static str) {
    take_list_away(fleet);
    restored_with_lists(fleet, name);
}

/// The same, with what lists tell.
fn restored_with_lists(fleet: &mut Fleet, name: &'static str) {
    let vault = restored_vault(fleet, name);
    assert!(!vault.is_in_a_fleet() && vault.can_recover_fleet());
    fleet.vaults.insert(name, vault);
}

fn restored_vault(fleet: &Fleet, name: &str) -> Vault {
    let (backups, path, at) = (fleet.path("backups"), fleet.path(name), fleet.now());
    restore(&backups, &path, &[], at, &mut |_| {}).unwrap();
    let (mut vault, _) = Vault::open(&path, at).unwrap();
    let officer = officer_at(&mut vault, fleet.path("hub"));
    officer.vouch_that_nothing_more_was_taken_back(&mut vault, at).unwrap();
    vault
}

/// The restored vault becomes the hub.
fn recover(fleet: &mut Fleet, name: &'static str, at: Timestamp) {
    let vault = fleet.vault(name);
    let officer = unlock(vault);
    officer.recover_fleet(vault, (None, None), at).unwrap();
}

/// The computer is gone, with everything in it.
fn lose(fleet: &mut Fleet, name: &str) {
    drop(fleet.vaults.remove(name));
    fs::remove_dir_all(fleet.path(name)).unwrap();
}

fn settle(fleet: &mut Fleet) {
    fleet.settle();
    fleet.settle();
}

fn waits(fleet: &mut Fleet, name: &str) -> bool {
    match fleet.vault(name).waits().unwrap() {
        Some(Waits::Fleet { .. }) => true,
        None => false,
        other => panic!("{other:?}"),
    }
}

fn erase_at(fleet: &mut Fleet, name: &str, code: &str) {
    let at = fleet.now();
    let code = ReceiptCode::parse(code).unwrap();
    let held = fleet.vault(name).find(&code, at).unwrap().unwrap();
    held.erase(fleet.vault(name), at).unwrap();
}

/// The name of the member that is told what is kept at `name`, and of those that count as removed there.
fn members(fleet: &mut Fleet, name: &str) -> (Vec<String>, usize) {
    let status = fleet.vault(name).fleet_status().unwrap().unwrap();
    let (removed, others): (Vec<_>, Vec<_>) =
        status.members.into_iter().partition(|it| it.removed_at.is_some());
    (others.into_iter().map(|it| it.name).collect(), removed.len())
}

/// Whether `website` has ended for the only submission that is kept at a member.
fn has_ended(fleet: &mut Fleet, name: &str) -> bool {
    let page = fleet.vault(name).page(&Filter::default(), Part::Newest, 10).unwrap();
    let mut uses = page.submissions.iter().flat_map(|it| &it.purposes);
    uses.any(|it| it.id.as_str() == "website" && it.withdrawn_at.is_some())
}

#[test]
fn another_hub_opens_nothing_before_all_have_told_and_then_the_fleet_goes_on() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let (gone, ends) = (give(&mut fleet, "a"), give(&mut fleet, "a"));
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    // After the backup: one is erased, a use ends, one is new, and an order has left nobody's computer.
    erase_at(&mut fleet, "a", &gone);
    let at = fleet.now();
    let code = ReceiptCode::parse(&ends).unwrap();
    let mut held = fleet.vault("a").find(&code, at).unwrap().unwrap();
    held.withdraw(fleet.vault("a"), &[PurposeId::new("website")], at).unwrap();
    let open = give(&mut fleet, "b");
    settle(&mut fleet);
    assert_eq!(fleet.kept("hub"), 2);
    lose(&mut fleet, "hub");
    let code = ReceiptCode::parse(&open).unwrap();
    let asked = fleet.vault("a").ask_elsewhere(&code).unwrap().unwrap();
    fleet.vault("a").order_erasure_elsewhere(&asked, at).unwrap().unwrap();

    restored(&mut fleet, "hub");
    assert_eq!(fleet.kept("hub"), 2, "as in the backup: what was erased is there again");
    recover(&mut fleet, "hub", at);
    assert!(waits(&mut fleet, "hub"));
    for _ in 0..12 {
        fleet.look("hub", Luck::Good);
        fleet.look("b", Luck::Good);
    }
    assert!(waits(&mut fleet, "hub"), "a has told nothing yet");
    settle(&mut fleet);
    assert!(!waits(&mut fleet, "hub"));
    assert_eq!((fleet.kept("a"), fleet.kept("b"), fleet.kept("hub")), (1, 0, 1));
    assert!(has_ended(&mut fleet, "hub"), "and so is what has ended meanwhile");

    // It goes on as before: with what is new, with a code at another kiosk, with orders, with another member.
    let invitation = fleet.invite("c");
    let joined = Vault::join(&fleet.path("c"), &invitation, at).unwrap();
    fleet.vaults.insert("c", joined);
    let code = give(&mut fleet, "c");
    settle(&mut fleet);
    assert_eq!(fleet.kept("hub"), 2);
    let at = fleet.now();
    let code = ReceiptCode::parse(&code).unwrap();
    assert!(fleet.vault("b").find(&code, at).unwrap().is_none());
    let asked = fleet.vault("b").ask_elsewhere(&code).unwrap().unwrap();
    carry(&fleet.path("b"), &fleet.path("store"), Luck::Good);
    match fleet.vault("b").fetched(asked, at).unwrap().ok().unwrap() {
        Fetched::Held(held) => drop(held.erase(fleet.vault("b"), at).unwrap()),
        other => panic!("what is sealed for the new hub's epoch is read at b: {other:?}"),
    }
    settle(&mut fleet);
    assert_eq!((fleet.kept("c"), fleet.kept("hub")), (0, 1));
    for name in ["a", "b", "c", "hub"] {
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
        let status = fleet.vault(name).fleet_status().unwrap().unwrap();
        assert!(status.orders.is_empty(), "{name}: {:?}", status.orders);
    }
    assert_eq!(members(&mut fleet, "a"), (vec!["office".to_owned()], 1), "the old one is removed");
}

/// A hub that waits for a list and for its fleet, where something was erased at `a` since the backup.
fn waits_for_both() -> (Fleet, Timestamp) {
    let mut fleet = Fleet::new(&["a"]);
    let gone = give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    erase_at(&mut fleet, "a", &gone);
    lose(&mut fleet, "hub");
    take_list_away(&fleet);
    let (backups, path, at) = (fleet.path("backups"), fleet.path("hub"), fleet.now());
    restore(&backups, &path, &[], at, &mut |_| {}).unwrap();
    fleet.take_back("hub");
    recover(&mut fleet, "hub", at);
    assert!(waits_for_lists(&mut fleet));
    (fleet, at)
}

fn waits_for_lists(fleet: &mut Fleet) -> bool {
    matches!(fleet.vault("hub").waits().unwrap(), Some(Waits::Lists(_)))
}

#[test]
fn an_officers_word_about_the_backup_does_not_stand_for_what_the_fleet_tells() {
    let (mut fleet, at) = waits_for_both();
    let officer = unlock(fleet.vault("hub"));
    officer.vouch_that_nothing_more_was_taken_back(fleet.vault("hub"), at).unwrap();
    assert!(waits(&mut fleet, "hub"), "a has told nothing yet");
    let again = officer.vouch_that_nothing_more_was_taken_back(fleet.vault("hub"), at);
    assert!(matches!(again, Err(NotVouched::WaitsForFleet)), "{again:?}");
    assert!(waits(&mut fleet, "hub"));
    assert_eq!(fleet.kept("hub"), 1, "as in the backup: what was erased is there again");
    settle(&mut fleet);
    assert!(!waits(&mut fleet, "hub"));
    assert_eq!(fleet.kept("hub"), 0);
}

#[test]
fn what_the_fleet_tells_does_not_stand_for_a_word_about_the_backup() {
    let (mut fleet, at) = waits_for_both();
    settle(&mut fleet);
    assert!(waits_for_lists(&mut fleet));
    assert_eq!(fleet.kept("hub"), 0, "all the same it is gone");
    let officer = unlock(fleet.vault("hub"));
    officer.vouch_that_nothing_more_was_taken_back(fleet.vault("hub"), at).unwrap();
    assert!(!waits(&mut fleet, "hub"), "and the fleet has told before");
}

#[test]
fn whoever_was_away_for_months_finds_the_new_hub_and_is_waited_for() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let gone = give(&mut fleet, "b");
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    erase_at(&mut fleet, "b", &gone);
    lose(&mut fleet, "hub");
    restored(&mut fleet, "hub");
    let at = fleet.now();
    recover(&mut fleet, "hub", at);
    for _ in 0..10 {
        fleet.days += 9;
        for name in ["hub", "a"] {
            fleet.look(name, Luck::Good);
            fleet.look(name, Luck::Good);
        }
    }
    assert!(waits(&mut fleet, "hub"));
    assert_eq!(fleet.kept("hub"), 1);
    settle(&mut fleet);
    assert!(!waits(&mut fleet, "hub"));
    assert_eq!(fleet.kept("hub"), 0);
    give(&mut fleet, "b");
    settle(&mut fleet);
    assert_eq!(fleet.kept("hub"), 1, "and b is in the newest epoch");
}

#[test]
fn nobody_waits_for_a_member_that_an_officer_removes() {
    let mut fleet = Fleet::new(&["a", "b"]);
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    lose(&mut fleet, "hub");
    drop(fleet.vaults.remove("b"));
    restored(&mut fleet, "hub");
    let at = fleet.now();
    recover(&mut fleet, "hub", at);
    settle(&mut fleet);
    assert!(waits(&mut fleet, "hub"), "b never comes back");
    let officer = unlock(fleet.vault("hub"));
    officer.remove_member(fleet.vault("hub"), &"b".parse().unwrap(), at).unwrap();
    settle(&mut fleet);
    assert!(!waits(&mut fleet, "hub"));
}

#[test]
fn of_two_officers_who_recover_at_once_the_later_has_the_fleet_and_all_agree() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let first = give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    lose(&mut fleet, "hub");
    restored(&mut fleet, "hub");
    restored(&mut fleet, "rival");
    let at = fleet.now();
    recover(&mut fleet, "rival", at);
    recover(&mut fleet, "hub", at + SignedDuration::from_secs(1));
    // One kiosk hears of the earlier first, and the other of the later.
    for (hub, kiosk) in [("rival", "a"), ("hub", "b")] {
        for _ in 0..4 {
            fleet.look(kiosk, Luck::Good);
            let away = fleet.path("store").join("v1/org");
            fleet.look(hub, Luck::Good);
            assert!(away.exists());
        }
    }
    settle(&mut fleet);
    assert!(!waits(&mut fleet, "hub"));
    erase_at(&mut fleet, "a", &first);
    give(&mut fleet, "a");
    give(&mut fleet, "b");
    settle(&mut fleet);
    assert_eq!((fleet.kept("hub"), fleet.kept("rival")), (2, 0), "it has let go of all copies");
    let status = fleet.vault("rival").fleet_status().unwrap().unwrap();
    assert_eq!(status.replaced_by.as_deref(), Some("office"));
    assert!(waits(&mut fleet, "rival"), "and opens nothing");
    for name in ["a", "b", "hub", "rival"] {
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
    // It can take the place of the other in its turn, if that one is lost as well.
    lose(&mut fleet, "hub");
    let officer = unlock(fleet.vault("rival"));
    officer.recover_fleet(fleet.vault("rival"), (None, None), at).unwrap();
    settle(&mut fleet);
    assert_eq!(fleet.kept("rival"), 2, "though its clock is not later");
}

#[test]
fn what_a_hub_has_exported_has_to_go_once_another_is_the_hub() {
    let mut fleet = Fleet::new(&["a"]);
    give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    let (at, target) = (fleet.now(), fleet.folder.path().join("press"));
    let officer = unlock(fleet.vault("hub"));
    let made = export(fleet.vault("hub"), &officer, "website", &target).unwrap();
    assert_eq!(made.tally().copied, 2);
    // It counts as lost, and goes on all the same.
    restored(&mut fleet, "new");
    recover(&mut fleet, "new", at);
    settle(&mut fleet);
    assert_eq!((fleet.kept("new"), fleet.kept("hub")), (1, 0), "it has let go of all copies");
    let at = fleet.now();
    let takedowns = fleet.vault("hub").count_takedowns(at).unwrap();
    assert_eq!(takedowns.open, 2, "no withdrawal reaches it any more");
    for name in ["a", "hub", "new"] {
        assert_eq!(fleet.vault(name).verify_at(at).unwrap().findings, [], "{name}");
    }
}

#[test]
fn what_was_taken_back_at_the_lost_hub_and_stands_in_its_list_is_taken_back_everywhere() {
    taken_back_at_the_lost_hub(|fleet, at| {
        restored_with_lists(fleet, "new");
        recover(fleet, "new", at);
    });
}

#[test]
fn a_list_that_turns_up_once_there_is_another_hub_is_carried_out_everywhere_too() {
    taken_back_at_the_lost_hub(|fleet, at| {
        let list = take_list_away(fleet);
        restored_with_lists(fleet, "new");
        recover(fleet, "new", at);
        settle(fleet);
        assert_eq!((fleet.kept("a"), fleet.kept("new")), (2, 2), "nobody knows of it yet");
        let told = fleet.vault("new").catch_up(&[list], at).unwrap();
        assert_eq!((told.erased, told.withdrawn), (1, 1));
    });
}

#[test]
fn what_was_withdrawn_at_another_computer_stands_in_the_hubs_list() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    let at = fleet.now();
    let code = ReceiptCode::parse(&code).unwrap();
    let mut held = fleet.vault("a").find(&code, at).unwrap().unwrap();
    let both = crate::common::fleet::TWO.map(PurposeId::new);
    held.withdraw(fleet.vault("a"), &both, at).unwrap();
    settle(&mut fleet);
    assert!(has_ended(&mut fleet, "hub"));
    // Both are lost, so that nobody but the list beside the hub's backup can tell.
    lose(&mut fleet, "hub");
    lose(&mut fleet, "a");
    restored_with_lists(&mut fleet, "new");
    let page = fleet.vault("new").page(&Filter::default(), Part::Newest, 10).unwrap();
    let uses: Vec<_> = page.submissions.iter().flat_map(|it| &it.purposes).collect();
    let live: Vec<_> = uses.iter().filter(|it| it.withdrawn_at.is_none()).collect();
    assert!(uses.len() >= 2 && live.is_empty(), "{live:?}");
    assert_eq!(fleet.vault("new").verify().unwrap().findings, []);
}

/// Somebody deletes, and somebody else ends a use, at the hub, which is lost; `goes_on` makes another that reads its list.
fn taken_back_at_the_lost_hub(goes_on: fn(&mut Fleet, Timestamp)) {
    let mut fleet = Fleet::new(&["a"]);
    let codes = [give(&mut fleet, "a"), give(&mut fleet, "a")];
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    // Two people come to the office, which is lost before it tells anybody but the list beside its backup.
    let at = fleet.now();
    let [first, mut second] = codes.map(|code| {
        let code = ReceiptCode::parse(&code).unwrap();
        fleet.vault("hub").find(&code, at).unwrap().unwrap()
    });
    let (ended, kept) = (first.record().clone(), second.record().clone());
    first.erase(fleet.vault("hub"), at).unwrap();
    let website = PurposeId::new("website");
    second.withdraw(fleet.vault("hub"), std::slice::from_ref(&website), at).unwrap();
    lose(&mut fleet, "hub");
    goes_on(&mut fleet, at);
    settle(&mut fleet);
    for name in ["a", "new"] {
        let vault = fleet.vault(name);
        let there = vault.page(&Filter::default(), Part::Newest, 100).unwrap().submissions;
        let ids: Vec<_> = there.iter().map(|it| it.id.clone()).collect();
        assert!(!ids.contains(&ended) && ids.contains(&kept), "{name}: {ids:?}");
        let uses = &there[0].purposes;
        let live: Vec<_> = uses.iter().filter(|it| it.withdrawn_at.is_none()).collect();
        assert!(live.iter().all(|it| it.id != website) && !live.is_empty(), "{name}");
        assert_eq!(vault.verify().unwrap().findings, [], "{name}");
    }
    assert!(!waits(&mut fleet, "new"));
}

#[test]
fn a_hub_that_was_thought_lost_keeps_no_copies_and_its_orders_are_carried() {
    let mut fleet = Fleet::new(&["a"]);
    let code = give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    let at = fleet.now();
    // Somebody orders at the old one, which nobody reaches.
    let typed = ReceiptCode::parse(&code).unwrap();
    let held = fleet.vault("hub").find(&typed, at).unwrap().unwrap();
    held.erase(fleet.vault("hub"), at).unwrap();
    restored(&mut fleet, "new");
    recover(&mut fleet, "new", at);
    let old = fleet.vaults.remove("hub").unwrap();
    settle(&mut fleet);
    give(&mut fleet, "a");
    settle(&mut fleet);
    assert_eq!((fleet.kept("a"), fleet.kept("new")), (2, 2));
    fleet.vaults.insert("hub", old);
    settle(&mut fleet);
    assert_eq!((fleet.kept("a"), fleet.kept("new"), fleet.kept("hub")), (1, 1, 0));
    let officer = unlock(fleet.vault("hub"));
    let invited = officer.remove_member(fleet.vault("hub"), &"a".parse().unwrap(), at);
    assert!(invited.is_err(), "it is the hub no more");
}

#[test]
fn no_member_makes_itself_the_hub() {
    let mut fleet = Fleet::new(&["a", "b"]);
    settle(&mut fleet);
    let at = fleet.now();
    // Its own certificate, as the fleet's key has signed it, laid where hubs are announced.
    let own = fs::read_to_string(fleet.path("a").join("vault/member.key")).unwrap();
    let own: serde_json::Value = serde_json::from_str(&own).unwrap();
    let fleets_key = own["fleet"].as_str().unwrap().parse().unwrap();
    let kiosk = Member::read(own["certificate"].clone(), fleets_key).unwrap();
    announce(&fleet, &kiosk);
    // And one of a hub that it has made up, long after the real one.
    let seed = |byte: u8| Signatory::new(&Zeroizing::new([byte; 32]));
    let admission = Admission {
        invitation: seed(1).public().to_string(),
        name: "office".parse().unwrap(),
        role: MemberRole::Hub,
        until: jiff::civil::Date::constant(2090, 1, 1),
        instead_of: None,
        hub_since: Some(at + SignedDuration::from_hours(24 * 365)),
    };
    let admission = Signed::make(admission, &seed(2), at).unwrap();
    let keys = (seed(3).public(), BoxIdentity::generate().public());
    announce(&fleet, &Member::certify(&admission, &seed(1), keys, at).unwrap());
    give(&mut fleet, "b");
    settle(&mut fleet);
    assert_eq!((fleet.kept("b"), fleet.kept("hub")), (1, 1), "b writes to the hub that it knows");
    for name in ["a", "b", "hub"] {
        let status = fleet.vault(name).fleet_status().unwrap().unwrap();
        assert!(status.members.iter().all(|it| it.removed_at.is_none()), "{name}");
        assert_eq!(status.replaced_by, None, "{name}");
    }
}

/// Lays a certificate where every member looks.
fn announce(fleet: &Fleet, member: &Member) {
    let text = member.document.to_string();
    let digest = content(text.as_bytes());
    let place = Place::Hub { member: member.id.clone(), digest };
    let to = fleet.path("store").join(place.to_string());
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::write(to, text).unwrap();
}

#[test]
fn only_an_officer_recovers_and_only_where_the_hub_is_lost() {
    let mut fleet = Fleet::new(&["a"]);
    settle(&mut fleet);
    let at = fleet.now();
    let officer = unlock(fleet.vault("hub"));
    for name in ["hub", "a"] {
        let refused = officer.recover_fleet(fleet.vault(name), (None, None), at);
        assert!(matches!(refused, Err(NotRecovered::IsMember)), "{name}: {refused:?}");
    }
    let folder = tempfile::tempdir().unwrap();
    let mut alone = crate::common::session::vault(folder.path());
    let refused = unlock(&mut alone).recover_fleet(&mut alone, (None, None), now());
    assert!(matches!(refused, Err(NotRecovered::NoKey)), "{refused:?}");
    assert!(files(&folder.path().join("fleet")).is_empty());
}

#[test]
fn a_store_that_forgets_the_new_hub_is_told_again() {
    let mut fleet = Fleet::new(&["a"]);
    settle(&mut fleet);
    back_up(&mut fleet, "hub");
    lose(&mut fleet, "hub");
    restored(&mut fleet, "hub");
    let at = fleet.now();
    recover(&mut fleet, "hub", at);
    fleet.look("hub", Luck::Lost);
    assert!(!announced(&fleet.path("store")));
    fleet.days += 1;
    fleet.look("hub", Luck::Good);
    assert!(announced(&fleet.path("store")));
    settle(&mut fleet);
    assert!(!waits(&mut fleet, "hub"));
}

fn announced(store: &Path) -> bool {
    files(&store.join("v1/org")).iter().any(|it| it.to_string_lossy().contains("hub-"))
}

/// A kiosk comes out of the backup as another one, in the place of `lost`.
fn comes_back(fleet: &mut Fleet, (name, lost): (&'static str, &str)) {
    drop(restored_vault(fleet, name));
    let invitation = fleet.invite_instead_of(name, Some(lost));
    let joined = Vault::join(&fleet.path(name), &invitation, fleet.now()).unwrap();
    fleet.vaults.insert(name, joined);
}

/// An officer comes to a member, with their key file where there is one in `drive`.
fn officer_at(vault: &mut Vault, drive: PathBuf) -> Unlocked {
    vault.unlock(&SecretString::from(PASSPHRASE), &[drive], now()).unwrap()
}

/// Staff delete something at a member, which tells nobody yet.
fn delete(fleet: &mut Fleet, name: &str, code: &str) {
    let (at, drive, vault) = (fleet.now(), fleet.path("hub"), fleet.vault(name));
    let record = vault.find(&ReceiptCode::parse(code).unwrap(), at).unwrap().unwrap();
    let (record, officer) = (record.record().clone(), officer_at(vault, drive));
    officer.erase(vault, (&record, Grounds::Asked), None, at).unwrap();
}

#[test]
fn what_staff_deleted_at_a_kiosk_that_was_lost_goes_at_the_hub_by_what_its_backup_knows() {
    let mut fleet = Fleet::new(&["a"]);
    let (gone, _stays) = (give(&mut fleet, "a"), give(&mut fleet, "a"));
    settle(&mut fleet);
    delete(&mut fleet, "a", &gone);
    // It has written to the hub, and the message is lost with it.
    let at = fleet.now();
    fleet.vault("a").fleet_step(at).unwrap();
    back_up(&mut fleet, "a");
    lose(&mut fleet, "a");
    take_list_away(&fleet);
    comes_back(&mut fleet, ("c", "a"));
    settle(&mut fleet);
    assert_eq!((fleet.kept("hub"), fleet.kept("c")), (1, 1));
    for name in ["hub", "c"] {
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
}

#[test]
fn what_a_lost_kiosk_had_said_it_keeps_is_not_taken_in_once_its_backup_says_that_it_is_gone() {
    let mut fleet = Fleet::new(&["a"]);
    settle(&mut fleet);
    let gone = give(&mut fleet, "a");
    // It is in the store, and the hub has not looked.
    fleet.look("a", Luck::Good);
    delete(&mut fleet, "a", &gone);
    back_up(&mut fleet, "a");
    lose(&mut fleet, "a");
    comes_back(&mut fleet, ("c", "a"));
    fleet.look("c", Luck::Good);
    settle(&mut fleet);
    assert_eq!((fleet.kept("hub"), fleet.kept("c")), (0, 0));
    let in_store = files(&fleet.path("store").join("v1/sub"));
    assert!(in_store.is_empty(), "and nothing of it stays in the store: {in_store:?}");
}

#[test]
fn a_copy_that_comes_after_the_word_that_it_is_gone_is_not_taken_in() {
    let mut fleet = Fleet::new(&["a"]);
    settle(&mut fleet);
    let gone = give(&mut fleet, "a");
    fleet.look("a", Luck::Good);
    let (at, hub, store) = (fleet.now(), fleet.path("hub"), fleet.path("store"));
    // The hub hears that something is kept, asks for it, and is away for a while.
    carry(&hub, &store, Luck::Good);
    fleet.vault("hub").fleet_step(at).unwrap();
    delete(&mut fleet, "a", &gone);
    fleet.vault("a").fleet_step(at).unwrap();
    back_up(&mut fleet, "a");
    lose(&mut fleet, "a");
    comes_back(&mut fleet, ("c", "a"));
    fleet.look("c", Luck::Good);
    // Both come at once: the copy of the lost kiosk, and what its successor says of it.
    carry(&hub, &store, Luck::Good);
    fleet.vault("hub").fleet_step(at).unwrap();
    assert_eq!(fleet.kept("hub"), 0);
    settle(&mut fleet);
    assert_eq!((fleet.kept("hub"), fleet.kept("c")), (0, 0));
}

#[test]
fn what_the_list_of_a_lost_kiosk_tells_ends_at_the_hub() {
    taken_back_at_a_lost_kiosk(|fleet| comes_back(fleet, ("c", "a")));
}

#[test]
fn what_a_list_tells_that_turns_up_once_the_kiosk_has_joined_ends_at_the_hub() {
    taken_back_at_a_lost_kiosk(|fleet| {
        let list = take_list_away(fleet);
        comes_back(fleet, ("c", "a"));
        settle(fleet);
        assert_eq!((fleet.kept("hub"), fleet.kept("c")), (3, 1), "nobody knows of it yet");
        let at = fleet.now();
        fleet.vault("c").catch_up(&[list], at).unwrap();
    });
}

/// Staff delete what was given before a backup and after it, and somebody ends a use of what they gave after it. Then the
/// kiosk is lost; `goes_on` has another come out of the backup that reads its list.
fn taken_back_at_a_lost_kiosk(goes_on: fn(&mut Fleet)) {
    let mut fleet = Fleet::new(&["a"]);
    let before = give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "a");
    let [after, stays] = [give(&mut fleet, "a"), give(&mut fleet, "a")];
    settle(&mut fleet);
    assert_eq!(fleet.kept("hub"), 3);
    delete(&mut fleet, "a", &before);
    delete(&mut fleet, "a", &after);
    let at = fleet.now();
    let code = ReceiptCode::parse(&stays).unwrap();
    let mut held = fleet.vault("a").find(&code, at).unwrap().unwrap();
    held.withdraw(fleet.vault("a"), &[PurposeId::new("website")], at).unwrap();
    lose(&mut fleet, "a");
    goes_on(&mut fleet);
    settle(&mut fleet);
    assert_eq!((fleet.kept("hub"), fleet.kept("c")), (1, 0));
    assert!(has_ended(&mut fleet, "hub"));
    assert_eq!(fleet.vault("hub").verify().unwrap().findings, []);
}

#[test]
fn a_kiosk_that_is_lost_twice_brings_nothing_back_that_was_gone() {
    let mut fleet = Fleet::new(&["a"]);
    let gone = give(&mut fleet, "a");
    settle(&mut fleet);
    back_up(&mut fleet, "a");
    delete(&mut fleet, "a", &gone);
    settle(&mut fleet);
    assert_eq!(fleet.kept("hub"), 0);
    for (name, lost) in [("c", "a"), ("d", "c")] {
        lose(&mut fleet, lost);
        take_list_away(&fleet);
        comes_back(&mut fleet, (name, lost));
        fleet.look(name, Luck::Good);
        assert_eq!(fleet.kept(name), 1, "{name}: as in the backup; it has not heard yet");
        fleet.look("hub", Luck::Good);
    }
    settle(&mut fleet);
    assert_eq!((fleet.kept("hub"), fleet.kept("d")), (0, 0));
}
