//! What is changed once at the hub of a fleet arrives at every kiosk: the campaign that people are asked by.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod common;

use std::fs;

use common::fleet::Fleet;
use common::session::{ask_by, campaign, newer_campaign};
use jiff::Timestamp;
use sayso::app::{offer_campaign, take_in_campaign};
use sayso::campaign::{Campaign, Disclosure};
use sayso::fleet::PeerStatus;
use sayso::locale::Locale;
use sayso::vault::Vault;

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
fn a_version_that_was_published_stands_for_no_other_text() {
    let mut fleet = Fleet::new(&["a"]);
    publish(&mut fleet, &newer_campaign());
    let other = newer_campaign().replace("new rooms", "other rooms");
    let other = Campaign::parse(&other).unwrap();
    let refused = fleet.vault("hub").may_offer(&other).unwrap_err();
    assert!(refused.to_string().contains("Raise it to 3"), "{refused}");
}
