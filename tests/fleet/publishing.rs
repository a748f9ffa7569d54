//! What is changed once at the hub of a fleet arrives at every kiosk: the campaign that people are asked by, and who works
//! there.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::fs;

use crate::common::fleet::{Fleet, give, unlock};
use crate::common::session::{ask_by, campaign, newer_campaign};
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use sayso::app::{offer_campaign, take_in_campaign};
use sayso::campaign::{Campaign, Disclosure};
use sayso::fleet::PeerStatus;
use sayso::locale::Locale;
use sayso::record::{Filter, Part, Role, StaffName, SubmissionId, TakeId};
use sayso::vault::{Joining, NotAdded, NotRemoved, UnlockError, Unlocked, Vault, VaultSettings};
use secrecy::SecretString;

/// A newer campaign still.
fn third_campaign() -> String {
    newer_campaign().replace("version = 2 ", "version = 3 ").replace("new rooms", "newest rooms")
}

/// The campaign is changed at the hub, and everybody looks.
fn publish(fleet: &mut Fleet, source: &str) {
    fs::write(fleet.path("hub").join("campaign.toml"), source).unwrap();
    offer_campaign(fleet.vault("hub"), &Locale::english()).unwrap();
    fleet.settle();
}

/// A kiosk takes in what was published, as its window does between two visits.
fn take_in(fleet: &mut Fleet, name: &str) -> Option<Campaign> {
    take_in_campaign(fleet.vault(name), &Locale::english()).unwrap()
}

fn file(fleet: &Fleet, name: &str) -> String {
    fs::read_to_string(fleet.path(name).join("campaign.toml")).unwrap()
}

/// Somebody is shown what the campaign of this kiosk asks, and the versions that its ledger tells of are returned.
fn versions_told(vault: &mut Vault, asks: &Campaign) -> Vec<u32> {
    let shown = Disclosure::render(asks, &Locale::english()).unwrap();
    vault.shown(&shown, Timestamp::now()).unwrap();
    let ledger = vault.data_dir().join("vault/ledger.db");
    let ledger = rusqlite::Connection::open(ledger).unwrap();
    let query = "SELECT json_extract(body, '$.campaign.version') FROM event WHERE kind = 'campaign'
                 ORDER BY seq";
    let mut query = ledger.prepare(query).unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// How a member stands, as the hub knows it: the version that it asks by, and whether that is not the published one.
fn as_the_hub_knows(fleet: &mut Fleet, name: &str) -> (Option<u32>, [bool; 2]) {
    fleet.settle();
    let status = fleet.vault("hub").fleet_status().unwrap().unwrap();
    let named = |it: &&PeerStatus| it.name == name;
    let member = status.members.iter().find(named).unwrap();
    let stands = [status.is_behind(member), status.has_refused(member)];
    (member.campaign.as_ref().map(|campaign| campaign.version), stands)
}

#[test]
fn a_campaign_that_is_changed_at_the_hub_arrives_at_every_kiosk_with_its_version() {
    let mut fleet = Fleet::new(&["a", "b"]);
    let early = fleet.invite("c");
    publish(&mut fleet, &newer_campaign());
    let at = fleet.now();
    fleet.vaults.insert("c", Vault::join(&fleet.path("c"), &early, at).unwrap());
    assert_ne!(file(&fleet, "c"), newer_campaign(), "the invitation is older");
    fleet.settle();
    for name in ["a", "b", "c"] {
        assert_ne!(file(&fleet, name), newer_campaign(), "nothing changes before nobody is there");
        let taken = take_in(&mut fleet, name).unwrap();
        assert_eq!((taken.version, file(&fleet, name)), (2, newer_campaign()), "{name}");
        assert!(take_in(&mut fleet, name).is_none(), "once");
        assert_eq!(versions_told(fleet.vault(name), &taken), [2], "{name}");
        assert_eq!(as_the_hub_knows(&mut fleet, name), (Some(2), [false, false]), "{name}");
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
}

#[test]
fn a_kiosk_that_was_away_takes_in_the_newest_campaign_alone() {
    let mut fleet = Fleet::new(&["a", "b"]);
    fleet.settle();
    let away = fleet.vaults.remove("b").unwrap();
    publish(&mut fleet, &newer_campaign());
    take_in(&mut fleet, "a").unwrap();
    publish(&mut fleet, &third_campaign());
    assert_eq!(as_the_hub_knows(&mut fleet, "a"), (Some(2), [true, false]), "it waits there");
    fleet.vaults.insert("b", away);
    fleet.settle();
    for name in ["a", "b"] {
        assert_eq!(take_in(&mut fleet, name).unwrap().version, 3, "{name}");
        assert_eq!(as_the_hub_knows(&mut fleet, name), (Some(3), [false, false]), "{name}");
    }
}

#[test]
fn a_campaign_that_people_cannot_be_asked_by_is_not_taken_in_and_the_hub_says_where() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    let before = file(&fleet, "a");
    offer_campaign(fleet.vault("a"), &Locale::english()).unwrap();
    // As if a program that writes campaigns otherwise ran at the hub; and one with a mistake that the check finds.
    let wrong = newer_campaign().replace("contact = ", "contact_at = ");
    for source in ["this is no campaign", &wrong] {
        fleet.vault("hub").offer(source, &campaign()).unwrap();
        fleet.settle();
        assert!(take_in(&mut fleet, "a").is_none());
        assert_eq!(file(&fleet, "a"), before);
    }
    // A version that stands for another text here.
    ask_by(fleet.vault("a"), &newer_campaign().replace("new rooms", "other rooms"));
    publish(&mut fleet, &newer_campaign());
    assert!(take_in(&mut fleet, "a").is_none());
    assert_eq!(file(&fleet, "a"), before);
    assert_eq!(as_the_hub_knows(&mut fleet, "a"), (Some(2), [true, true]));
    publish(&mut fleet, &third_campaign());
    assert_eq!(take_in(&mut fleet, "a").unwrap().version, 3);
    assert_eq!(as_the_hub_knows(&mut fleet, "a"), (Some(3), [false, false]));
    assert_eq!(fleet.vault("a").verify().unwrap().findings, []);
}

#[test]
fn the_number_of_the_campaign_that_a_hub_publishes_holds_where_nobody_is_asked() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    assert_eq!(fleet.vault("hub").most_alone().unwrap(), None);
    publish(&mut fleet, &format!("two_people_above = 2\n{}", newer_campaign()));
    assert_eq!(fleet.vault("hub").most_alone().unwrap(), Some(2));
    // As a command sees it, which offers nothing.
    fleet.let_go("hub");
    fleet.take_back("hub");
    assert_eq!(fleet.vault("hub").most_alone().unwrap(), Some(2));
    assert_eq!(fleet.vault("a").most_alone().unwrap(), None, "it waits there");
    take_in(&mut fleet, "a").unwrap();
    assert_eq!(fleet.vault("a").most_alone().unwrap(), Some(2));
}

#[test]
fn a_version_that_was_published_stands_for_no_other_text() {
    let mut fleet = Fleet::new(&["a"]);
    publish(&mut fleet, &newer_campaign());
    let other = newer_campaign().replace("new rooms", "other rooms");
    let other = Campaign::parse(&other).unwrap();
    let refused = fleet.vault("hub").may_offer(&other).unwrap_err();
    assert!(refused.to_string().contains("Raise it to 3"), "{refused}");
}

const ANNAS: &str = "nine calm otters";

/// Anna joins the staff at the hub, and takes her key file along to a kiosk.
fn let_anna_in(fleet: &mut Fleet, kiosk: &str) {
    let at = fleet.now();
    let officer = unlock(fleet.vault("hub"));
    let (name, passphrase) = ("anna".parse().unwrap(), SecretString::from(ANNAS));
    let work = VaultSettings::LIGHT.passphrase_work;
    let joining = Joining { name: &name, role: Role::Editor, passphrase: &passphrase, work };
    let file = officer.let_in(fleet.vault("hub"), joining, at).unwrap();
    fs::copy(&file, fleet.path(kiosk).join("anna.key.age")).unwrap();
    fs::remove_file(file).unwrap();
}

fn anna(fleet: &mut Fleet, kiosk: &str) -> Result<Unlocked, UnlockError> {
    let at = fleet.now();
    fleet.vault(kiosk).unlock(&SecretString::from(ANNAS), &[], at)
}

/// An officer comes to a member with their key file.
fn officer_at(fleet: &mut Fleet, name: &str) -> Unlocked {
    let (at, drive) = (fleet.now(), fleet.path("hub"));
    fleet.vault(name).unlock(&SecretString::from(PASSPHRASE), &[drive], at).unwrap()
}

/// Anna leaves at the hub, and what is kept there is sealed anew.
fn remove_anna(fleet: &mut Fleet) {
    let at = fleet.now();
    let mut officer = unlock(fleet.vault("hub"));
    officer.remove_staff(fleet.vault("hub"), &"anna".parse().unwrap(), at).unwrap();
    seal_all(fleet, "hub", &officer);
}

fn seal_all(fleet: &mut Fleet, name: &str, officer: &Unlocked) {
    let at = fleet.now();
    while officer.reseal(fleet.vault(name), at).unwrap() > 0 {}
    officer.reseal(fleet.vault(name), at).unwrap();
}

/// What is kept at a member, the newest first, and by the number of which key it is sealed.
fn sealed_at(fleet: &mut Fleet, name: &str) -> Vec<(SubmissionId, TakeId, i64)> {
    let vault = fleet.vault(name);
    let ledger = rusqlite::Connection::open(vault.data_dir().join("vault/ledger.db")).unwrap();
    let number = |take: &TakeId| {
        let query = "SELECT vault_key FROM take WHERE id = ?1";
        ledger.query_row(query, [take.as_str()], |row| row.get(0)).unwrap()
    };
    let page = vault.page(&Filter::default(), Part::Newest, 10).unwrap();
    let take = |it: &sayso::record::SubmissionSummary| it.takes[0].id.clone();
    let listed = page.submissions.iter().map(|it| (it.id.clone(), take(it), number(&take(it))));
    listed.collect()
}

/// Whether what is kept at a member opens for somebody there, the newest first.
fn opens(fleet: &mut Fleet, name: &str, who: &Unlocked) -> Vec<bool> {
    let at = fleet.now();
    let kept = sealed_at(fleet, name);
    let open = |(id, take, _): (SubmissionId, TakeId, i64)| {
        who.open(fleet.vaults.get_mut(name).unwrap(), &id, &take, at).is_ok()
    };
    kept.into_iter().map(open).collect()
}

#[test]
fn whoever_was_removed_at_the_hub_does_not_unlock_at_a_kiosk_that_was_away_nor_open_what_it_keeps()
{
    let mut fleet = Fleet::new(&["a", "b"]);
    let_anna_in(&mut fleet, "b");
    fleet.settle();
    give(&mut fleet, "b");
    fleet.settle();
    let inside = anna(&mut fleet, "b").unwrap();
    assert_eq!(opens(&mut fleet, "b", &inside), [true]);
    let away = fleet.vaults.remove("b").unwrap();
    remove_anna(&mut fleet);
    fleet.settle();
    let status = fleet.vault("hub").fleet_status().unwrap().unwrap();
    let behind = |it: &&PeerStatus| status.has_older_staff(it);
    let behind: Vec<_> = status.members.iter().filter(behind).map(|it| it.name.as_str()).collect();
    assert_eq!(behind, ["b"], "the hub says where it has not arrived");
    fleet.vaults.insert("b", away);
    fleet.settle();
    // She is outside at once, and stays there.
    assert_eq!(fleet.vault("b").locked_out(), ["anna".parse::<StaffName>().unwrap()]);
    assert_eq!(opens(&mut fleet, "b", &inside), [false]);
    assert!(matches!(anna(&mut fleet, "b"), Err(UnlockError::WrongKeyFile)));
    give(&mut fleet, "b");
    assert_eq!(sealed_at(&mut fleet, "b")[0].2, 2, "for a key that she never had");
    fleet.settle();
    for name in ["a", "b", "hub"] {
        let vault = fleet.vault(name);
        let staff: Vec<_> = vault.staff().unwrap().into_iter().map(|it| it.name).collect();
        assert_eq!((staff.len(), vault.organisation_keys().unwrap().len()), (1, 2), "{name}");
        assert_eq!(vault.verify().unwrap().findings, [], "{name}");
    }
    let status = fleet.vault("hub").fleet_status().unwrap().unwrap();
    assert!(!status.members.iter().any(|it| status.has_older_staff(it)));
}

#[test]
fn what_a_kiosk_kept_under_an_older_key_stays_open_to_staff_there_and_at_the_hub() {
    let mut fleet = Fleet::new(&["b"]);
    let_anna_in(&mut fleet, "b");
    fleet.settle();
    let away = fleet.vaults.remove("b").unwrap();
    remove_anna(&mut fleet);
    fleet.settle();
    fleet.vaults.insert("b", away);
    // It does not know of it yet.
    give(&mut fleet, "b");
    fleet.settle();
    give(&mut fleet, "b");
    fleet.settle();
    for name in ["b", "hub"] {
        let numbers: Vec<_> = sealed_at(&mut fleet, name).into_iter().map(|it| it.2).collect();
        assert_eq!(numbers, [2, 1], "{name}");
        let officer = officer_at(&mut fleet, name);
        assert_eq!(opens(&mut fleet, name, &officer), [true, true], "{name}");
    }
    // Staff at the kiosk have it sealed anew, and the hub hears so.
    let left = fleet.vault("b").sealed_for_replaced_keys().unwrap();
    assert_eq!(left, 2, "a voice and a picture");
    let officer = officer_at(&mut fleet, "b");
    seal_all(&mut fleet, "b", &officer);
    fleet.settle();
    for name in ["b", "hub"] {
        let numbers: Vec<_> = sealed_at(&mut fleet, name).into_iter().map(|it| it.2).collect();
        assert_eq!(numbers, [2, 2], "{name}");
        let officer = officer_at(&mut fleet, name);
        assert_eq!(opens(&mut fleet, name, &officer), [true, true], "{name}");
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
}

#[test]
fn who_joins_the_staff_at_the_hub_unlocks_everywhere_also_where_somebody_joins_later() {
    let mut fleet = Fleet::new(&["a"]);
    let early = fleet.invite("b");
    let_anna_in(&mut fleet, "a");
    fleet.settle();
    anna(&mut fleet, "a").unwrap();
    let at = fleet.now();
    fleet.vaults.insert("b", Vault::join(&fleet.path("b"), &early, at).unwrap());
    fs::copy(fleet.path("a").join("anna.key.age"), fleet.path("b").join("anna.key.age")).unwrap();
    assert!(anna(&mut fleet, "b").is_err(), "its invitation is older");
    fleet.settle();
    assert_eq!(anna(&mut fleet, "b").unwrap().role(), Role::Editor);
    remove_anna(&mut fleet);
    fleet.settle();
    let_anna_in(&mut fleet, "b");
    fleet.settle();
    anna(&mut fleet, "b").unwrap();
    assert!(matches!(anna(&mut fleet, "a"), Err(UnlockError::WrongKeyFile)), "her old key");
    for name in ["a", "b", "hub"] {
        assert_eq!(fleet.vault(name).verify().unwrap().findings, [], "{name}");
    }
}

#[test]
fn the_staff_are_changed_at_the_hub_alone() {
    let mut fleet = Fleet::new(&["a"]);
    let_anna_in(&mut fleet, "a");
    fleet.settle();
    let at = fleet.now();
    let mut officer = officer_at(&mut fleet, "a");
    let (name, passphrase) = ("bo".parse().unwrap(), SecretString::from(ANNAS));
    let work = VaultSettings::LIGHT.passphrase_work;
    let joining = Joining { name: &name, role: Role::Editor, passphrase: &passphrase, work };
    let refused = officer.let_in(fleet.vault("a"), joining, at);
    assert!(matches!(refused, Err(NotAdded::AtTheHub)));
    assert!(!fleet.path("a").join("bo.key.age").exists());
    let refused = officer.remove_staff(fleet.vault("a"), &"anna".parse().unwrap(), at);
    assert!(matches!(refused, Err(NotRemoved::AtTheHub)));
    anna(&mut fleet, "a").unwrap();
}

#[test]
fn a_change_of_the_staff_that_nobody_was_told_of_is_told_when_an_officer_unlocks_next() {
    let mut fleet = Fleet::new(&["a"]);
    fleet.settle();
    // The fleet's key cannot be used when the staff change, as if the hub had ended right after it.
    let key = fleet.path("hub").join("vault/fleet.root.age");
    let aside = fleet.path("aside.age");
    fs::create_dir_all(aside.parent().unwrap()).unwrap();
    fs::rename(&key, &aside).unwrap();
    let_anna_in(&mut fleet, "a");
    fs::rename(&aside, &key).unwrap();
    fleet.settle();
    assert!(anna(&mut fleet, "a").is_err());
    drop(unlock(fleet.vault("hub")));
    fleet.settle();
    anna(&mut fleet, "a").unwrap();
}
