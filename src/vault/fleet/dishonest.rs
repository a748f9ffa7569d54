//! What a dishonest member can say, and that nobody does anything about it.

use jiff::Timestamp;
use secrecy::SecretString;
use tempfile::TempDir;

use super::membership::Membership;
use super::receive::read_replica;
use super::{orders, peers};
use crate::campaign::PurposeId;
use crate::fleet::{Certificates, Member, Message, Replica, ReplicaTake, Said, Signed, Wish};
use crate::record::SubmissionId;
use crate::seal::{Lookup, Signatory};
use crate::vault::{Vault, VaultSettings};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

/// A hub, and two kiosks that it knows.
struct Fleet {
    folder: TempDir,
    hub: Vault,
    own: Membership,
    honest: Member,
    other: Membership,
}

impl Fleet {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let path = folder.path().join("hub");
        let mut hub = Vault::create(&path, &passphrase, VaultSettings::LIGHT, AT).unwrap();
        let officer = hub.unlock(&passphrase, &[], AT).unwrap();
        let store = serde_json::json!({ "store": "/nowhere" });
        officer.create_fleet(&mut hub, (&"office".parse().unwrap(), store), AT).unwrap();
        let [honest, other] = ["a", "b"].map(|name| {
            let called = (&name.parse().unwrap(), None);
            let (invitation, _) = officer.invitation(&hub, called, None, AT).unwrap();
            let mut vault = Vault::join(&folder.path().join(name), &invitation, AT).unwrap();
            vault.fleet.take().unwrap()
        });
        let own = hub.fleet.take().unwrap();
        for member in [&honest.own, &other.own] {
            peers::know(&hub.ledger, member).unwrap();
        }
        Self { folder, hub, own, honest: honest.own, other }
    }

    fn lookup(&self) -> Lookup {
        self.own.lookup.lookup(&person().public()).unwrap()
    }

    /// As if the honest member's copy had come.
    fn has_come(&self, lookup: Lookup) {
        let ledger = &self.hub.ledger;
        ledger.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        let insert = "INSERT INTO replica VALUES ('00', ?1, 4, ?2, 0)";
        ledger.execute(insert, (self.honest.id.as_str(), lookup.to_string())).unwrap();
    }
}

fn person() -> Signatory {
    Signatory::new(&zeroize::Zeroizing::new([7; 32]))
}

#[test]
fn that_something_is_gone_counts_for_nobody_elses() {
    let Fleet { mut hub, own, honest, other, .. } = Fleet::new();
    let lookup = own.lookup.lookup(&person().public()).unwrap();
    hub.hear_gone(&own, (&other.own, lookup), AT).unwrap();
    assert!(orders::is_gone(&hub.ledger, lookup, &other.own).unwrap());
    assert!(!orders::is_gone(&hub.ledger, lookup, &honest).unwrap(), "it was another who said so");
    let said = |hub: &Vault| {
        let count = "SELECT count(*) FROM fleet_message WHERE member = ?1";
        hub.ledger.query_row(count, [honest.id.as_str()], |row| row.get::<_, i64>(0)).unwrap()
    };
    let before = said(&hub);
    hub.hear_kept(&own, (&honest, 4, lookup), AT).unwrap();
    assert_eq!(said(&hub), before, "whoever keeps it is told nothing");
    assert_eq!(hub.wanted_from(lookup, own.fleet).unwrap().map(|from| from.id), Some(honest.id));
}

#[test]
fn a_withdrawal_stays_open_when_another_says_that_what_it_is_about_is_gone() {
    let Fleet { mut hub, own, honest, other, .. } = Fleet::new();
    let codes = hub.codes();
    let identity = codes.identity(&[7; 16]).unwrap();
    let lookup = own.lookup.lookup(&identity.order_key()).unwrap();
    let wish = Wish::Withdraw(vec![PurposeId::new("website")]);
    let order = codes.order(&identity, wish, AT).unwrap();
    hub.take_order(&own, &order, (None, AT)).unwrap();
    hub.carry_on(&own, AT).unwrap();
    hub.hear_gone(&own, (&other.own, lookup), AT).unwrap();
    hub.carry_on(&own, AT).unwrap();
    assert!(orders::row(&hub.ledger, order.digest()).unwrap().is_some(), "nobody kept it yet");
    // Now the copy of whoever keeps it is on its way, and the order goes to them.
    hub.hear_kept(&own, (&honest, 4, lookup), AT).unwrap();
    let carried = orders::carried(&hub.ledger, order.digest()).unwrap();
    assert!(carried.iter().any(|it| it.member == honest.id && it.word.is_none()));
}

#[test]
fn nobody_speaks_for_what_another_keeps() {
    let fleet = Fleet::new();
    let lookup = fleet.lookup();
    fleet.has_come(lookup);
    let Fleet { mut hub, own, honest, other, .. } = fleet;
    hub.hear_gone(&own, (&other.own, lookup), AT).unwrap();
    assert!(!orders::is_remembered(&hub.ledger, lookup).unwrap());
    hub.hear_kept(&own, (&other.own, 9, lookup), AT).unwrap();
    assert!(hub.wanted_from(lookup, own.fleet).unwrap().is_none(), "nothing is fetched for it");
    let record = SubmissionId::from_text("00".to_owned());
    let may = |from: &Member| hub.may_tell(from, (&record, 9), own.fleet).unwrap();
    assert!(!may(&other.own), "with its own version");
    assert!(may(&honest));
}

#[test]
fn a_name_that_leads_out_of_the_folder_is_none() {
    let fleet = Fleet::new();
    let lookup = fleet.lookup();
    let take = |id: &str| ReplicaTake {
        id: id.to_owned(),
        position: 0,
        facts: String::new(),
        taken_at: AT,
        header: String::new(),
        suite: 1,
        vault_key: 1,
        payload_bytes: 0,
        payload: crate::digest::Digest::ZERO,
        shared: false,
    };
    let said = |record: &str, group: Option<&str>, id: &str| {
        let replica = Replica {
            member: fleet.other.own.document.clone(),
            event: 1,
            record: record.to_owned(),
            person: format!("age1\n{}\n", person().public()),
            disclosure: String::new(),
            answer: String::new(),
            kept_at: AT,
            clock_said: None,
            group: group.map(str::to_owned),
            people: 1,
            ended_at: None,
            sealed_until: None,
            uses: Vec::new(),
            takes: vec![take(id)],
        };
        let document = Signed::make(replica, &fleet.other.key, AT).unwrap().document().clone();
        read_replica(document, &fleet.own, lookup).is_some()
    };
    let number = "0123456789abcdef0123456789abcdef";
    assert!(said(number, None, number));
    assert!(said(number, Some(number), number));
    for strange in ["", "../../organisation.key", "/etc/x", "0123456789ABCDEF0123456789ABCDEF"] {
        assert!(!said(number, None, strange), "{strange}");
        assert!(!said(strange, None, number), "{strange}");
        assert!(!said(number, Some(strange), number), "{strange}");
    }
}

#[test]
fn only_the_hub_publishes_and_what_is_older_changes_nothing() {
    let fleet = Fleet::new();
    let (mut kiosk, _) = Vault::open(&fleet.folder.path().join("a"), AT).unwrap();
    let own = kiosk.fleet.take().unwrap();
    let mut published = |from: &Membership, number: u64, source: &str| {
        let said = Said::Campaign { number, source: source.to_owned() };
        let sealed = Message::write((&from.own, &from.key), &own.own, (number, said), AT).unwrap();
        let reads = (&own.own.id, &own.seals);
        let message = Message::read(&sealed, reads, &Certificates::of(own.fleet)).unwrap();
        kiosk.hear_message(&own, &message, AT).unwrap();
        let query = "SELECT json_extract(value, '$.source') FROM meta WHERE key = 'fleet_campaign'";
        let known: Option<String> =
            rusqlite::OptionalExtension::optional(
                kiosk.ledger.query_row(query, [], |row| row.get(0)),
            )
            .unwrap();
        known
    };
    assert_eq!(published(&fleet.other, 9, "made up"), None, "another kiosk");
    assert_eq!(published(&fleet.own, 2, "second").as_deref(), Some("second"));
    assert_eq!(published(&fleet.own, 1, "first").as_deref(), Some("second"), "it came late");
    assert_eq!(published(&fleet.own, 2, "another").as_deref(), Some("second"), "once more");
    assert_eq!(published(&fleet.own, 3, "third").as_deref(), Some("third"));
}
