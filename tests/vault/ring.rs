//! Several people work here, each with a key of their own; and one of them leaves.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Read as _;
use std::path::Path;

use crate::common::session::{self, files, keep};
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use rusqlite::Connection;
use sayso::campaign::{PurposeId, Retention};
use sayso::record::{Complaint, Grounds, Marking, Note, Role, StaffName, SubmissionSummary};
use sayso::seal::{StaffIdentity, StaffKey};
use sayso::vault::{
    Finding, Joining, NewStaff, NotAdded, NotErasedByStaff, NotRemoved, UnlockError, Unlocked,
    Vault, VaultError,
};
use secrecy::SecretString;
use tempfile::TempDir;

const ANNA: &str = "anna's own few words";

fn now() -> Timestamp {
    Timestamp::now()
}

fn name(text: &str) -> StaffName {
    text.parse().unwrap()
}

fn unlock(vault: &mut Vault, passphrase: &str) -> Result<Unlocked, UnlockError> {
    // The wait after a wrong try is not what is tried here.
    let running = sayso::vault::running() + std::time::Duration::from_hours(1);
    let searched = vault.begin_unlock(running)?.run(&SecretString::from(passphrase), Vec::new);
    vault.end_unlock(searched, (now(), running))
}

/// A new file that its owner alone can read.
fn create_private(path: &Path) -> std::fs::File {
    let mut options = std::fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.write(true).create_new(true).open(path).unwrap()
}

/// Anna joins the staff, with a key file of her own in the data folder.
fn anna_joins(vault: &mut Vault, by: &Unlocked, folder: &Path) {
    anna_joins_as(Role::Editor, vault, by, folder);
}

fn anna_joins_as(role: Role, vault: &mut Vault, by: &Unlocked, folder: &Path) {
    let key = StaffIdentity::generate();
    let path = folder.join("anna.key.age");
    key.write_protected(&SecretString::from(ANNA), 4, create_private(&path)).unwrap();
    by.add_staff(vault, NewStaff { name: &name("anna"), key: &key.public(), role }, now()).unwrap();
}

/// Whether `unlocked` opens everything of `submission`.
fn opens(unlocked: &Unlocked, vault: &mut Vault, submission: &SubmissionSummary) -> bool {
    submission.takes.iter().all(|take| {
        let opened = unlocked.open(vault, &submission.id, &take.id, now());
        opened.is_ok_and(|mut opened| opened.read_to_end(&mut Vec::new()).is_ok())
    })
}

/// The actor of the newest event of a kind.
fn actor(folder: &Path, kind: &str) -> String {
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    let query = "SELECT actor FROM event WHERE kind = ?1 ORDER BY seq DESC LIMIT 1";
    ledger.query_row(query, [kind], |row| row.get(0)).unwrap()
}

fn joining<'a>(name: &'a StaffName, passphrase: &'a SecretString, role: Role) -> Joining<'a> {
    Joining { name, role, passphrase, work: 4 }
}

#[test]
fn whoever_is_let_in_has_a_key_file_and_unlocks_with_their_own_words() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    let (anna, words) = (name("anna"), SecretString::from(ANNA));
    let file = first.let_in(&mut vault, joining(&anna, &words, Role::Editor), now()).unwrap();
    assert_eq!(file, folder.path().join("anna.key.age"));
    #[cfg(unix)]
    {
        let mode = std::os::unix::fs::MetadataExt::mode(&std::fs::metadata(&file).unwrap());
        assert_eq!(mode & 0o777, 0o600);
    }
    let hers = unlock(&mut vault, ANNA).unwrap();
    assert_eq!((hers.staff(), hers.role()), (&anna, Role::Editor));
    let submission = vault.summary(kept.record()).unwrap();
    assert!(opens(&hers, &mut vault, &submission));
    assert_eq!(actor(folder.path(), "staff-added"), "staff:organisation");
}

#[test]
fn nobody_joins_with_a_passphrase_that_would_make_them_somebody_else() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    let (anna, ben) = (name("anna"), name("ben"));
    let words = SecretString::from(ANNA);
    let file = first.let_in(&mut vault, joining(&anna, &words, Role::Attendant), now()).unwrap();
    let taken = |vault: &mut Vault, words: &str| {
        let words = SecretString::from(words);
        let refused = first.let_in(vault, joining(&ben, &words, Role::Officer), now());
        assert!(matches!(refused, Err(NotAdded::PassphraseTaken)), "{refused:?}");
        assert!(!folder.path().join("ben.key.age").exists());
    };
    taken(&mut vault, ANNA);
    taken(&mut vault, PASSPHRASE);
    // Whatever her file is called,
    let hers = folder.path().join("hers.key.age");
    std::fs::rename(&file, &hers).unwrap();
    taken(&mut vault, ANNA);
    // and also where it lies on a drive that is plugged in.
    let drive = TempDir::new().unwrap();
    std::fs::copy(&hers, drive.path().join("anna.key.age")).unwrap();
    std::fs::remove_file(&hers).unwrap();
    let plugged_in = vec![drive.path().to_owned()];
    let joined = joining(&ben, &words, Role::Officer);
    let refused = first.let_in_beside(&mut vault, joined, move || plugged_in, now());
    assert!(matches!(refused, Err(NotAdded::PassphraseTaken)), "{refused:?}");
    assert_eq!(vault.staff().unwrap().len(), 2);
    let refused = vault.events().unwrap().iter().filter(|it| it.kind == "staff-refused").count();
    assert_eq!(refused, 0, "nobody tried to unlock");
    let other = SecretString::from("ben's own few words");
    first.let_in(&mut vault, joining(&ben, &other, Role::Officer), now()).unwrap();
    assert_eq!(unlock(&mut vault, "ben's own few words").unwrap().staff(), &ben);
}

#[test]
fn where_somebody_cannot_be_let_in_no_key_file_and_no_entry_is_left() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    let words = SecretString::from(ANNA);
    let lies_there = folder.path().join("ben.key.age");
    std::fs::write(&lies_there, "somebody else's").unwrap();
    let organisation = StaffName::first();
    for (who, why) in [(&organisation, "somebody has that name"), (&name("ben"), "their key file")]
    {
        let refused = first.let_in(&mut vault, joining(who, &words, Role::Officer), now());
        assert!(refused.unwrap_err().to_string().starts_with(why));
    }
    let (anna, editor) = (name("anna"), joining(&organisation, &words, Role::Editor));
    first.let_in(&mut vault, Joining { name: &anna, ..editor }, now()).unwrap();
    let hers = unlock(&mut vault, ANNA).unwrap();
    let refused = hers.let_in(&mut vault, joining(&name("carl"), &words, Role::Editor), now());
    assert!(matches!(refused, Err(NotAdded::NotOfficer)), "{refused:?}");
    assert!(!folder.path().join("carl.key.age").exists());
    assert_eq!(std::fs::read_to_string(&lies_there).unwrap(), "somebody else's");
    let staff = vault.staff().unwrap();
    assert_eq!(
        staff.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(),
        ["anna", "organisation"]
    );
}

#[test]
fn whoever_joins_the_staff_unlocks_with_their_own_words_and_acts_under_their_name() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    anna_joins(&mut vault, &first, folder.path());
    let other = StaffIdentity::generate();
    let again = first.add_staff(&mut vault, bea(&name("anna"), &other.public()), now());
    assert!(matches!(again, Err(NotAdded::NameTaken)));
    let anna = unlock(&mut vault, ANNA).unwrap();
    assert_eq!(anna.staff(), &name("anna"));
    let submission = vault.summary(kept.record()).unwrap();
    assert!(opens(&anna, &mut vault, &submission) && opens(&first, &mut vault, &submission));
    let to = TempDir::new().unwrap();
    let take = (kept.record(), &submission.takes[0].id);
    anna.export(&mut vault, take, &PurposeId::new("exhibition"), to.path(), now()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, []);
    drop(vault);
    assert_eq!(actor(folder.path(), "exported"), "staff:anna");
    assert_eq!(actor(folder.path(), "staff-added"), "staff:organisation");
}

#[test]
fn an_attendant_unlocks_and_has_no_key_to_what_people_gave() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let mut first = unlock(&mut vault, PASSPHRASE).unwrap();
    anna_joins_as(Role::Attendant, &mut vault, &first, folder.path());
    assert!(!folder.path().join("vault/ring/1/anna.age").exists(), "nothing is sealed for them");
    let anna = unlock(&mut vault, ANNA).unwrap();
    assert_eq!((anna.staff(), anna.role()), (&name("anna"), Role::Attendant));
    let submission = vault.summary(kept.record()).unwrap();
    assert!(!opens(&anna, &mut vault, &submission));
    let to = TempDir::new().unwrap();
    let take = (kept.record(), &submission.takes[0].id);
    let exported = anna.export(&mut vault, take, &PurposeId::new("exhibition"), to.path(), now());
    assert!(exported.is_err());
    assert_eq!(files(to.path()).len(), 0);
    drop(anna);
    let key = vault.organisation().to_string();
    first.remove_staff(&mut vault, &name("anna"), now()).unwrap();
    assert!(unlock(&mut vault, ANNA).is_err());
    assert_eq!(vault.organisation().to_string(), key, "they had no key that another must replace");
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn only_an_officer_adds_to_the_staff_and_removes_from_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    anna_joins(&mut vault, &first, folder.path());
    let mut anna = unlock(&mut vault, ANNA).unwrap();
    let key = StaffIdentity::generate().public();
    let added = anna.add_staff(&mut vault, bea(&name("bea"), &key), now());
    assert!(matches!(added, Err(NotAdded::NotOfficer)));
    let removed = anna.remove_staff(&mut vault, &name("organisation"), now());
    assert!(matches!(removed, Err(NotRemoved::NotOfficer)));
    assert_eq!(vault.staff().unwrap().len(), 2);
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn only_an_officer_erases_what_its_giver_did_not_and_the_ledger_keeps_who_and_why() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [kept, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    let officer = unlock(&mut vault, PASSPHRASE).unwrap();
    anna_joins(&mut vault, &officer, folder.path());
    let anna = unlock(&mut vault, ANNA).unwrap();
    let record = kept.record().clone();
    let refused = anna.erase(&mut vault, (&record, Grounds::Unfit), None, now());
    assert!(matches!(refused, Err(NotErasedByStaff::NotOfficer)));
    assert!(vault.find(kept.code(), now()).unwrap().is_some());
    let certificate = officer.erase(&mut vault, (&record, Grounds::Another), None, now()).unwrap();
    assert!(certificate.is_verified());
    assert_eq!((certificate.record, certificate.takes), (record.clone(), 2));
    assert!(vault.find(kept.code(), now()).unwrap().is_none(), "its giver finds nothing");
    assert!(vault.find(other.code(), now()).unwrap().is_some(), "and nobody else's goes");
    let again = officer.erase(&mut vault, (&record, Grounds::Another), None, now());
    assert!(matches!(again, Err(NotErasedByStaff::Gone)));
    drop((anna, officer, vault));
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let told = "SELECT actor, json_extract(body, '$.grounds') FROM event WHERE kind = 'erased'";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let (actor, grounds): (String, String) = ledger.query_row(told, [], read).unwrap();
    assert_eq!((&*actor, &*grounds), ("staff:organisation", "another"));
    drop(ledger);
    assert_eq!(Vault::open_as_it_is(folder.path()).unwrap().verify().unwrap().findings, []);
}

#[test]
fn a_role_that_was_changed_by_hand_is_noticed() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    anna_joins(&mut vault, &first, folder.path());
    drop((first, vault));
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    ledger.execute("UPDATE staff SET role = 'officer'", []).unwrap();
    drop(ledger);
    let refused = Vault::open(folder.path(), now()).map(drop);
    assert!(matches!(refused, Err(VaultError::KeysChanged)), "{refused:?}");
}

/// Somebody who is to join as an officer.
fn bea<'a>(name: &'a StaffName, key: &'a StaffKey) -> NewStaff<'a> {
    NewStaff { name, key, role: Role::Officer }
}

#[test]
fn whoever_leaves_the_staff_opens_nothing_any_more_and_everybody_else_all_of_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    // More than one step of sealing anew.
    let before: Vec<_> = (0..40).map(|_| keep(&mut vault, 1, &["exhibition"])).collect();
    let mut first = unlock(&mut vault, PASSPHRASE).unwrap();
    anna_joins(&mut vault, &first, folder.path());
    let anna = unlock(&mut vault, ANNA).unwrap();
    assert!(matches!(
        first.remove_staff(&mut vault, &name("organisation"), now()),
        Err(NotRemoved::Oneself)
    ));
    let nobody = first.remove_staff(&mut vault, &name("nobody"), now());
    assert!(matches!(nobody, Err(NotRemoved::Unknown)));
    first.remove_staff(&mut vault, &name("anna"), now()).unwrap();
    assert!(unlock(&mut vault, ANNA).is_err());
    let after = keep(&mut vault, 1, &["exhibition"]);
    let after = vault.summary(after.record()).unwrap();
    assert!(opens(&first, &mut vault, &after));
    assert!(!opens(&anna, &mut vault, &after), "the key that she may have taken along");

    let left = first.reseal(&mut vault, now()).unwrap();
    assert!(left > 0 && left < 80, "{left}: one step seals some");
    // The program ends in between, and goes on at the next unlock.
    drop((first, vault));
    let (mut vault, _) = Vault::open(folder.path(), now()).unwrap();
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    assert_eq!(vault.sealed_for_replaced_keys().unwrap(), left);
    while first.reseal(&mut vault, now()).unwrap() > 0 {}
    first.reseal(&mut vault, now()).unwrap();
    for kept in &before {
        let submission = vault.summary(kept.record()).unwrap();
        assert!(opens(&first, &mut vault, &submission));
        assert!(!opens(&anna, &mut vault, &submission), "sealed before she left, and anew since");
        let held = vault.find(kept.code(), now()).unwrap().expect("the receipt still leads to it");
        assert!(held.open(&vault, &submission.takes[0].id).is_ok());
    }
    assert!(!folder.path().join("vault/ring/1").exists(), "the old key is sealed for nobody");
    assert_eq!(vault.verify().unwrap().findings, []);
    assert_eq!(vault.search().unwrap().findings, []);
    let held = vault.find(before[0].code(), now()).unwrap().unwrap();
    assert!(held.erase(&mut vault, now()).unwrap().is_verified());
}

#[test]
fn one_that_cannot_be_read_keeps_nothing_else_from_being_sealed_anew() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    // More than one step of takes and of notes, and the damaged ones are before all others.
    let kept: Vec<_> = (0..40).map(|_| keep(&mut vault, 1, &["exhibition"])).collect();
    let mut officer = unlock(&mut vault, PASSPHRASE).unwrap();
    let note = Marking::Note(Note::new("The voice is good.").unwrap());
    let complaint = Complaint::new("Why is it so loud?", "0421 / 555 12 34", None).unwrap();
    let month = Retention { years: 0, months: 1, days: 0 };
    for kept in &kept[..12] {
        officer.mark(&mut vault, kept.record(), &note, now()).unwrap();
        vault.complain(&complaint, month, now()).unwrap();
    }
    anna_joins(&mut vault, &officer, folder.path());
    officer.remove_staff(&mut vault, &name("anna"), now()).unwrap();
    let count = vault.sealed_for_replaced_keys().unwrap();
    drop((officer, vault));
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let mut damaged = 0;
    for change in [
        // All of a record, since what is said of it says all of it.
        "UPDATE take SET slots = 'none'
         WHERE submission IN (SELECT submission FROM take ORDER BY id LIMIT 33)",
        "UPDATE marks SET slots = 'none'
         WHERE rowid IN (SELECT rowid FROM marks ORDER BY rowid LIMIT 9)",
        "UPDATE complaint SET slots = 'none'
         WHERE event IN (SELECT event FROM complaint ORDER BY event LIMIT 9)",
    ] {
        damaged += ledger.execute(change, []).unwrap() as u64;
    }
    drop(ledger);
    let (mut vault, _) = Vault::open(folder.path(), now()).unwrap();
    let officer = unlock(&mut vault, PASSPHRASE).unwrap();
    let mut left = count;
    loop {
        let before = std::mem::replace(&mut left, officer.reseal(&mut vault, now()).unwrap());
        if left == before {
            break;
        }
    }
    assert_eq!(left, damaged, "all the others, takes, notes and complaints");
    assert_eq!(vault.sealed_for_replaced_keys().unwrap(), damaged);
    assert!(folder.path().join("vault/ring/1").exists(), "what is left still opens once mended");
}

#[test]
fn a_key_that_no_event_tells_of_keeps_the_vault_closed() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(folder.path()));
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let theirs = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
    ledger.execute("INSERT INTO organisation_key (n, key) VALUES (2, ?1)", [theirs]).unwrap();
    drop(ledger);
    let refused = Vault::open(folder.path(), now()).map(drop).unwrap_err().to_string();
    assert!(refused.contains("key"), "{refused}");
}

#[test]
fn whoever_writes_themselves_onto_the_staff_is_found_and_given_no_key() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(folder.path()));
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    let theirs = StaffIdentity::generate().public().to_string();
    let enter = "INSERT INTO staff (name, key, role) VALUES ('mallory', ?1, 'editor')";
    ledger.execute(enter, [theirs]).unwrap();
    drop(ledger);
    let refused = Vault::open(folder.path(), now()).map(drop).unwrap_err().to_string();
    assert!(refused.contains("staff"), "{refused}");
    let vault = Vault::open_as_it_is(folder.path()).unwrap();
    assert_eq!(vault.verify().unwrap().findings, [Finding::KeysChanged]);
}

#[test]
fn a_change_of_the_staff_that_was_interrupted_is_finished_at_the_next_start() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name);
    let mut vault = session::vault(folder.path());
    let first = unlock(&mut vault, PASSPHRASE).unwrap();
    let (anna, ben) = (name("anna"), name("ben"));
    let words = SecretString::from(ANNA);
    let hers = first.let_in(&mut vault, joining(&anna, &words, Role::Editor), now()).unwrap();
    drop((first, vault));
    // Anna is on the staff, and the computer stopped before her file had its name. Of Ben, and of a key that should
    // replace the first, nothing but files was there by then.
    std::fs::rename(&hers, at("anna.key.new")).unwrap();
    std::fs::copy(at("anna.key.new"), at("ben.key.new")).unwrap();
    std::fs::copy(at("vault/ring/1/anna.age"), at("vault/ring/1/ben.age")).unwrap();
    std::fs::create_dir(at("vault/ring/2")).unwrap();
    std::fs::copy(at("vault/ring/1/anna.age"), at("vault/ring/2/anna.age")).unwrap();

    let (mut vault, _) = Vault::open(folder.path(), now()).unwrap();
    assert!(hers.exists() && !at("anna.key.new").exists());
    for left in ["ben.key.new", "ben.key.age", "vault/ring/1/ben.age", "vault/ring/2"] {
        assert!(!at(left).exists(), "{left} is left");
    }
    assert_eq!(unlock(&mut vault, ANNA).unwrap().staff(), &anna);
    let mut first = unlock(&mut vault, PASSPHRASE).unwrap();
    let words = SecretString::from("ben's own few words");
    first.let_in(&mut vault, joining(&ben, &words, Role::Attendant), now()).unwrap();
    // Anna leaves, nothing is to be sealed anew, and the computer stops before the replaced key goes.
    let replaced = files(&at("vault/ring/1"));
    first.remove_staff(&mut vault, &anna, now()).unwrap();
    drop((first, vault));
    std::fs::create_dir_all(at("vault/ring/1")).unwrap();
    for (path, bytes) in replaced {
        std::fs::write(path, bytes).unwrap();
    }
    let (vault, _) = Vault::open(folder.path(), now()).unwrap();
    assert!(!at("vault/ring/1").exists(), "the replaced key is sealed for nobody");
    assert_eq!(vault.verify().unwrap().findings, []);
}
