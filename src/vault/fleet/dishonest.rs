//! What a dishonest member can say, and that nobody does anything about it.

use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;
use tempfile::TempDir;

use super::membership::Membership;
use super::replica::{FetchedCopy, read_replica};
use super::wanted::Wanted;
use super::{orders, peers};
use crate::campaign::PurposeId;
use crate::digest::Digest;
use crate::fleet::{
    Acknowledgement, Certificates, Ended, Member, Message, Organisation, Outcome, Place, Replica,
    ReplicaTake, ReplicaUse, Said, Signed, Wish, content,
};
use crate::record::{Event, SubmissionId, TakeId};
use crate::seal::{Lookup, Signatory};
use crate::vault::ledger::Entry;
use crate::vault::link::subject;
use crate::vault::{Vault, VaultSettings};

const AT: Timestamp = Timestamp::UNIX_EPOCH;

/// A hub, and two kiosks that it knows.
struct Fleet {
    folder: TempDir,
    hub: Vault,
    own: Arc<Membership>,
    honest: Member,
    other: Arc<Membership>,
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
        Self { folder, hub, own, honest: honest.own.clone(), other }
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
    assert!(orders::is_gone(&hub.ledger, lookup, (&other.own, own.fleet)).unwrap());
    let gone = orders::is_gone(&hub.ledger, lookup, (&honest, own.fleet)).unwrap();
    assert!(!gone, "it was another who said so");
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
    hub.take_order(&own, order.clone(), (None, AT)).unwrap();
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
fn what_a_member_says_has_ended_counts_for_nobody_elses() {
    let fleet = Fleet::new();
    let lookup = fleet.lookup();
    fleet.has_come(lookup);
    let Fleet { mut hub, own, honest, other, .. } = fleet;
    let record = SubmissionId::from_text("00".to_owned());
    hub.append(Entry::new(Event::Marked { marks: Digest::ZERO }, AT).of(&record)).unwrap();
    let subject = Digest::try_from(subject(record.as_str())).unwrap();
    let ended = Ended { erased: vec![subject], withdrawn: Vec::new() };
    let is_gone = |hub: &mut Vault, from: &Member| {
        hub.hear_ended(&own, (from, &ended), AT).unwrap();
        orders::is_gone(&hub.ledger, lookup, (&honest, own.fleet)).unwrap()
    };
    assert!(!is_gone(&mut hub, &other.own), "it was another who said so");
    assert!(is_gone(&mut hub, &honest));
}

/// What a member says of something that it keeps.
fn replica(from: &Member, record: &str) -> Replica {
    Replica {
        member: from.document.clone(),
        event: 1,
        record: record.to_owned(),
        person: format!("age1\n{}\n", person().public()),
        disclosure: String::new(),
        answer: String::new(),
        kept_at: AT,
        clock_said: None,
        group: None,
        people: 1,
        ended_at: None,
        sealed_until: None,
        uses: Vec::new(),
        takes: Vec::new(),
        remarks: crate::fleet::Remarks::default(),
        accesses: Vec::new(),
    }
}

/// What it says of a take.
fn take(id: &str, payload: Digest) -> ReplicaTake {
    ReplicaTake {
        id: id.to_owned(),
        position: 0,
        facts: String::new(),
        taken_at: AT,
        header: String::new(),
        suite: 1,
        vault_key: 1,
        payload_bytes: 0,
        payload,
        shared: false,
    }
}

#[test]
fn a_copy_that_cannot_be_read_is_looked_for_in_vain_and_holds_up_no_other() {
    let Fleet { folder, mut hub, own, other, .. } = Fleet::new();
    let lookup = own.lookup.lookup(&person().public()).unwrap();
    let another = Signatory::new(&zeroize::Zeroizing::new([8; 32]));
    let another = own.lookup.lookup(&another.public()).unwrap();
    let number = "0123456789abcdef0123456789abcdef";
    // What it was agreed to is no disclosure of ours.
    let takes = vec![take(number, Digest::of(b"payload"))];
    let signed = Signed::make(Replica { takes, ..replica(&other.own, number) }, &other.key, AT);
    let text = serde_json::to_vec(signed.unwrap().document()).unwrap();
    let epoch = hub.newest_epoch().unwrap().unwrap();
    let sealed = epoch.secret.public().seal(&text).unwrap();
    let (member, digest) = (other.own.id.clone(), content(&sealed));
    let copy = Place::Copy { lookup, member, event: 1, digest }.to_string();
    let take = TakeId::from_text(number.to_owned());
    let payload = Place::Payload(lookup, take.clone()).to_string();
    let spool = folder.path().join("hub/fleet");
    let put = |name: String, bytes: &[u8]| {
        let file = spool.join(name);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, bytes).unwrap();
    };
    let count = |hub: &Vault, query: &str| {
        hub.ledger.query_row(query, [], |row| row.get::<_, i64>(0)).unwrap()
    };
    for wanted in [lookup, another] {
        hub.note_wanted(wanted, Wanted::Kept { by: &other.own.id, event: 1 }).unwrap();
    }
    let said = "SELECT count(*) FROM fleet_message";
    let before = count(&hub, said);
    for looks in 1..=3 {
        put(format!("in/{copy}"), &sealed);
        put(format!("in/{payload}"), b"payload");
        for looked_for in [lookup, another] {
            put(format!("told/{looked_for}"), b"{}");
        }
        hub.take_in_wanted(&own, AT).unwrap();
        let in_vain = format!("SELECT count(*) FROM fleet_wanted WHERE looks = {looks}");
        assert_eq!(count(&hub, &in_vain), 2, "both are counted");
        assert_eq!(count(&hub, "SELECT count(*) FROM submission"), 0);
        assert!(!hub.media(&take).exists(), "no file has moved");
    }
    assert_eq!(count(&hub, said), before + 2, "whoever keeps them is asked for both");
}

#[test]
fn what_is_sealed_for_a_key_that_the_organisation_never_had_is_not_taken_in() {
    let Fleet { hub, own, other, .. } = Fleet::new();
    let number = "0123456789abcdef0123456789abcdef";
    let is_refused = |at: &Membership, vault_key| {
        let takes = vec![ReplicaTake { vault_key, ..take(number, Digest::ZERO) }];
        let said = Replica { takes, ..replica(&other.own, number) };
        hub.refuse_strange_keys(at, &said).is_err()
    };
    let refused = [-1, 0, 1, 2].map(|key| is_refused(&own, key));
    assert_eq!(refused, [true, true, false, true]);
    assert!(!is_refused(&other, 2), "a member may hear of the newest key later than of this");
    assert!(is_refused(&other, 0));
}

#[test]
fn a_use_that_a_list_has_ended_ends_once_and_may_be_agreed_to_anew() {
    let Fleet { mut hub, own, honest, .. } = Fleet::new();
    let lookup = own.lookup.lookup(&person().public()).unwrap();
    let (record, website) = ("00", PurposeId::new("website"));
    let listed = subject(record);
    let comes = |hub: &Vault, withdrawn_at| {
        let expires_on = jiff::civil::date(2030, 1, 1);
        let used = ReplicaUse { id: website.clone(), expires_on, withdrawn_at };
        let replica = Replica { uses: vec![used], ..replica(&honest, record) };
        let mut copy = FetchedCopy { from: honest.clone(), replica };
        hub.end_what_had_ended(&own, (&mut copy, lookup), AT).unwrap();
        copy.replica.uses[0].withdrawn_at
    };
    // Where it is kept nobody has heard of it, or they have.
    for before in [None, Some(AT)] {
        hub.note_what_lists_end([(&*listed, Some(&website))].into_iter(), AT).unwrap();
        assert_eq!(comes(&hub, before), Some(AT));
        assert_eq!(comes(&hub, None), None, "its giver has said yes once more");
    }
}

#[test]
fn no_member_leaves_the_hub_without_numbers_for_epochs() {
    let Fleet { mut hub, own, other, .. } = Fleet::new();
    let newest = |hub: &Vault| hub.newest_epoch().unwrap().unwrap().number;
    let (_, head) = crate::vault::ledger::head(&hub.ledger).unwrap();
    let mut state = crate::fleet::State {
        event: 1,
        head,
        submissions: 0,
        open_orders: 0,
        program_version: String::new(),
        campaign: None,
        refused: None,
        organisation: None,
        epoch: u64::MAX - 1,
        next: String::new(),
        told: None,
    };
    let before = newest(&hub);
    for made_up in [u64::MAX - 1, i64::MAX as u64, i64::MAX as u64 - 1] {
        state.epoch = made_up;
        hub.hear_state(&own, (&other.own, &state), AT).unwrap();
        assert_eq!(newest(&hub), before, "{made_up}");
    }
    // Who knows of a later one than the backup of a hub is believed.
    state.epoch = before + 3;
    hub.hear_state(&own, (&other.own, &state), AT).unwrap();
    assert_eq!(newest(&hub), before + 4);
}

#[test]
fn nobody_waits_for_a_lost_member_whose_successor_has_answered() {
    let Fleet { folder, mut hub, own, honest, other } = Fleet::new();
    hub.fleet = Some(own);
    let officer = hub.unlock(&SecretString::from("a few quiet words"), &[], AT).unwrap();
    let called = (&"c".parse().unwrap(), Some(&honest.name));
    let (invitation, _) = officer.invitation(&hub, called, None, AT).unwrap();
    let own = hub.fleet.take().unwrap();
    let mut joined = Vault::join(&folder.path().join("c"), &invitation, AT).unwrap();
    let successor = joined.fleet.take().unwrap();
    let codes = hub.codes();
    let identity = codes.identity(&[7; 16]).unwrap();
    let lookup = own.lookup.lookup(&identity.order_key()).unwrap();
    let order = codes.order(&identity, Wish::Erase, AT).unwrap();
    orders::note(&hub.ledger, &order, lookup, None).unwrap();
    // The hub's word, from before it knew of the loss, comes last.
    for (by, passed_on) in [(&successor, vec![]), (&own, vec![honest.document.clone()])] {
        let said = Acknowledgement {
            order: order.digest(),
            outcome: Outcome::NothingHere,
            event: 1,
            at: AT,
            member: by.own.document.clone(),
            passed_on,
        };
        let word = Signed::make(said, &by.key, AT).unwrap();
        hub.hear_word(&other, word.document().clone(), AT).unwrap();
    }
    let carried = orders::carried(&hub.ledger, order.digest()).unwrap();
    let names: Vec<_> = carried.iter().map(|it| &*it.name).collect();
    assert_eq!(names, ["c", "office"]);
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
    let said = |record: &str, group: Option<&str>, id: &str| {
        let replica = Replica {
            group: group.map(str::to_owned),
            takes: vec![take(id, Digest::ZERO)],
            ..replica(&fleet.other.own, record)
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
        let known = kiosk.ledger.query_row(query, [], |row| row.get::<_, String>(0));
        rusqlite::OptionalExtension::optional(known).unwrap()
    };
    assert_eq!(published(&fleet.other, 9, "made up"), None, "another kiosk");
    assert_eq!(published(&fleet.own, 2, "second").as_deref(), Some("second"));
    assert_eq!(published(&fleet.own, 1, "first").as_deref(), Some("second"), "it came late");
    assert_eq!(published(&fleet.own, 2, "another").as_deref(), Some("second"), "once more");
    assert_eq!(published(&fleet.own, 3, "third").as_deref(), Some("third"));
}

/// What somebody could make of the fleet's word on its staff, and a kiosk that hears it.
struct Hearing {
    fleet: Fleet,
    kiosk: Vault,
    own: Arc<Membership>,
    root: Signatory,
    said: Organisation,
}

impl Hearing {
    /// A kiosk that knows of the first word.
    fn new() -> Self {
        let mut fleet = Fleet::new();
        let (mut kiosk, _) = Vault::open(&fleet.folder.path().join("a"), AT).unwrap();
        let own = kiosk.fleet.take().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let officer = fleet.hub.unlock(&passphrase, &[], AT).unwrap();
        let hub = fleet.own;
        fleet.hub.fleet = Some(hub);
        let root = officer.root(&fleet.hub).unwrap();
        fleet.own = fleet.hub.fleet.take().unwrap();
        let query = "SELECT value FROM meta WHERE key = 'fleet_organisation'";
        let text: String = fleet.hub.ledger.query_row(query, [], |row| row.get(0)).unwrap();
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        let said = Organisation::read(document.clone(), own.fleet).unwrap();
        kiosk.hear_organisation(&own, &document, AT).unwrap();
        assert_eq!(kiosk.organisation_number(own.fleet).unwrap(), Some(1));
        Self { fleet, kiosk, own, root, said }
    }

    /// The number of the word by which the kiosk stands once it has heard this one, and how many work there.
    fn hears(&mut self, document: &serde_json::Value) -> (Option<u64>, usize) {
        self.kiosk.hear_organisation(&self.own, document, AT).unwrap();
        let number = self.kiosk.organisation_number(self.own.fleet).unwrap();
        (number, self.kiosk.staff().unwrap().len())
    }

    /// The word with another number, in which somebody works there as well.
    fn with_anna(&self, number: u64) -> Organisation {
        let mut said = self.said.clone();
        let key = crate::seal::StaffIdentity::generate().public().to_string();
        let role = crate::record::Role::Officer;
        said.staff.push(crate::record::StaffMember { name: "anna".parse().unwrap(), key, role });
        Organisation { number, ..said }
    }

    fn signed(&self, said: Organisation) -> serde_json::Value {
        Signed::make(said, &self.root, AT).unwrap().document().clone()
    }
}

#[test]
fn nobody_but_the_fleets_key_says_who_works_where() {
    let mut hearing = Hearing::new();
    let said = hearing.with_anna(2);
    for key in [&hearing.fleet.own.key, &hearing.fleet.other.key, &person()] {
        let forged = Signed::make(said.clone(), key, AT).unwrap().document().clone();
        hearing.kiosk.hear_organisation(&hearing.own, &forged, AT).unwrap();
    }
    assert_eq!(hearing.kiosk.staff().unwrap().len(), 1);
    let document = hearing.signed(said.clone());
    let mut changed = document.clone();
    changed["staff"][1]["role"] = "editor".into();
    assert_eq!(hearing.hears(&changed), (Some(1), 1), "changed since it was signed");
    // It says so by itself: a kiosk may bring it as well as the hub.
    let brought = Said::Organisation(document);
    let other = &hearing.fleet.other;
    let sealed =
        Message::write((&other.own, &other.key), &hearing.own.own, (1, brought), AT).unwrap();
    let reads = (&hearing.own.own.id, &hearing.own.seals);
    let message = Message::read(&sealed, reads, &Certificates::of(hearing.own.fleet)).unwrap();
    hearing.kiosk.hear_message(&hearing.own, &message, AT).unwrap();
    assert_eq!(hearing.kiosk.staff().unwrap().len(), 2);
    assert_eq!(hearing.kiosk.verify().unwrap().findings, []);
}

#[test]
fn an_older_word_on_the_staff_that_is_handed_out_again_changes_nothing() {
    let mut hearing = Hearing::new();
    let [second, third] = [2, 3].map(|number| hearing.with_anna(number));
    let without = Organisation { number: 4, ..hearing.said.clone() };
    let [second, third, without] = [second, third, without].map(|said| hearing.signed(said));
    assert_eq!(hearing.hears(&third), (Some(3), 2));
    assert_eq!(hearing.hears(&second), (Some(3), 2));
    assert_eq!(hearing.hears(&without), (Some(4), 1));
    assert_eq!(hearing.kiosk.locked_out().last().unwrap().as_str(), "anna");
    assert_eq!(hearing.hears(&third), (Some(4), 1), "anna has left, and does not come back so");
    assert_eq!(hearing.kiosk.verify().unwrap().findings, []);
}

#[test]
fn a_word_that_forgets_a_key_or_leaves_nobody_who_decides_is_not_taken_in() {
    let mut hearing = Hearing::new();
    let said = Organisation { number: 2, ..hearing.said.clone() };
    let other = crate::seal::OrganisationIdentity::generate().public().to_string();
    let mut another_first = said.clone();
    another_first.keys[0].key.clone_from(&other);
    let no_keys = Organisation { keys: Vec::new(), ..said.clone() };
    let nobody = Organisation { staff: Vec::new(), ..said.clone() };
    let mut twice = said.clone();
    twice.staff.push(said.staff[0].clone());
    let mut strange = said.clone();
    strange.ring[0].number = 7;
    for wrong in [another_first, no_keys, nobody, twice, strange] {
        let document = hearing.signed(wrong.clone());
        assert_eq!(hearing.hears(&document), (Some(1), 1), "{wrong:?}");
    }
    assert_eq!(hearing.kiosk.verify().unwrap().findings, []);
}

#[test]
fn a_change_of_the_staff_that_was_interrupted_at_a_kiosk_is_taken_in_once_more() {
    let mut hearing = Hearing::new();
    let mut said = hearing.with_anna(2);
    let key = crate::seal::OrganisationIdentity::generate();
    said.keys.push(crate::fleet::NumberedKey { number: 2, key: key.public().to_string() });
    said.ring.extend(said.staff.clone().into_iter().map(|it| {
        let sealed = key.sealed_for(&it.key.parse().unwrap()).unwrap();
        crate::fleet::InRing { number: 2, staff: it.name, sealed: crate::fleet::to_hex(&sealed) }
    }));
    let document = hearing.signed(said);
    // The files are there and the commit is not.
    let a = hearing.fleet.folder.path().join("a");
    let refuse =
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON staff BEGIN SELECT RAISE(ABORT, 'no'); END";
    hearing.kiosk.ledger.execute_batch(refuse).unwrap();
    assert!(hearing.kiosk.hear_organisation(&hearing.own, &document, AT).is_err());
    assert!(a.join("vault/ring/2/anna.age").exists());
    drop(hearing.kiosk);
    let (mut kiosk, _) = Vault::open(&a, AT).unwrap();
    assert!(!a.join("vault/ring/2").exists(), "a start takes away what no commit tells of");
    assert_eq!((kiosk.staff().unwrap().len(), kiosk.organisation.0), (1, 1));
    let own = kiosk.fleet.take().unwrap();
    kiosk.hear_organisation(&own, &document, AT).unwrap();
    assert_eq!((kiosk.staff().unwrap().len(), kiosk.organisation.0), (2, 2));
    assert!(a.join("vault/ring/2/anna.age").exists() && a.join("vault/ring/1").exists());
    assert_eq!(kiosk.verify().unwrap().findings, []);
}

#[test]
fn nobody_but_the_hub_tells_what_staff_say_of_what_is_kept_here() {
    let fleet = Fleet::new();
    let lookup = fleet.lookup();
    let (mut kiosk, _) = Vault::open(&fleet.folder.path().join("a"), AT).unwrap();
    let own = kiosk.fleet.take().unwrap();
    kiosk
        .ledger
        .execute_batch(
            "PRAGMA foreign_keys = OFF;
             INSERT INTO submission (id, tag, slot, disclosure, answer, kept_at)
                 VALUES ('00', 0, 0, '', '{}', '1970-01-01T00:00:00Z')",
        )
        .unwrap();
    let publish = "INSERT INTO fleet_published VALUES ('00', ?1, '', '')";
    kiosk.ledger.execute(publish, [lookup.to_string()]).unwrap();
    let epoch = kiosk.newest_epoch().unwrap().unwrap();
    // Every member has the key of the epoch, and can seal for it.
    let mut heard = |from: &Membership| {
        // That a mark was taken back is noted like any other word.
        let mut remarks = crate::fleet::Remarks::default();
        remarks.mark.stamp = Some(crate::fleet::Stamp::after(None, &from.own.id));
        let text = serde_json::to_vec(&remarks).unwrap();
        let sealed = crate::fleet::to_hex(&epoch.secret.public().seal(&text).unwrap());
        let said = Said::Remarks { lookup: lookup.to_string(), sealed };
        let sealed = Message::write((&from.own, &from.key), &own.own, (1, said), AT).unwrap();
        let reads = (&own.own.id, &own.seals);
        let message = Message::read(&sealed, reads, &Certificates::of(own.fleet)).unwrap();
        kiosk.hear_message(&own, &message, AT).unwrap();
        let noted = "SELECT count(*) FROM fleet_remarks";
        kiosk.ledger.query_row(noted, [], |row| row.get::<_, i64>(0)).unwrap()
    };
    assert_eq!(heard(&fleet.other), 0, "another kiosk");
    assert_eq!(heard(&fleet.own), 1, "the hub");
}
