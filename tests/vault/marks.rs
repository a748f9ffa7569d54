//! Staff mark, rate and note what people gave: nothing of a note can be read without a key, all of it goes with what it
//! is about, and the ledger tells who did it and not what they said.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;

use crate::common::session::{self, agree, files, keep};
use crate::common::window::PASSPHRASE;
use jiff::Timestamp;
use rusqlite::Connection;
use sayso::consent::ReceiptCode;
use sayso::record::{
    Count, Filter, Grounds, Mark, Marking, Marks, Note, NoteAbout, Part, Rating, Role, StaffName,
    SubmissionId,
};
use sayso::seal::StaffIdentity;
use sayso::submission::Draft;
use sayso::vault::{
    Finding, Held, NewStaff, NotMarked, OpenTakeError, Receipt, Unlocked, Vault, restore,
};
use secrecy::SecretString;
use tempfile::TempDir;

const ANNA: &str = "anna's own few words";
const TEXT: &str = "Speaks of the winter of 1963, and names a neighbour.";

fn now() -> Timestamp {
    Timestamp::now()
}

fn unlock(vault: &mut Vault, passphrase: &str) -> Unlocked {
    vault.unlock(&SecretString::from(passphrase), &[], now()).unwrap()
}

fn note(text: &str) -> Marking {
    Marking::Note(Note::new(text).unwrap())
}

fn approved() -> Marking {
    Marking::Mark(Some(Mark::Approved))
}

fn rated(number: u8) -> Marking {
    Marking::Rating(Rating::new(number))
}

fn say(staff: &Unlocked, vault: &mut Vault, record: &SubmissionId, marking: &Marking) {
    staff.mark(vault, record, marking, now()).unwrap();
}

fn marks(vault: &Vault, record: &SubmissionId) -> Marks {
    vault.summary(record).unwrap().marks
}

/// The note as staff read it.
fn read(staff: &Unlocked, vault: &Vault, record: &SubmissionId) -> Option<String> {
    staff.note(vault, record).unwrap().map(|note| note.as_str().to_owned())
}

/// What the holder of a code sees of it.
fn about(vault: &mut Vault, kept: &Receipt) -> NoteAbout {
    let code = ReceiptCode::parse(&kept.code().grouped()).unwrap();
    vault.find(&code, now()).unwrap().unwrap().view().note
}

fn text(written: &str) -> NoteAbout {
    NoteAbout::Text(Note::new(written).unwrap().unwrap())
}

/// Anna joins the staff, with a key file of her own in the data folder.
fn anna_joins(vault: &mut Vault, by: &Unlocked, role: Role) {
    let key = StaffIdentity::generate();
    let name: StaffName = "anna".parse().unwrap();
    let mut file = Vec::new();
    file = key.write_protected(&SecretString::from(ANNA), 4, file).unwrap();
    let path = vault.data_dir().join("anna.key.age");
    std::fs::write(&path, file).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    by.add_staff(vault, NewStaff { name: &name, key: &key.public(), role }, now()).unwrap();
}

/// The files below `folder` that have `needle` in them.
fn holding(folder: &Path, needle: &[u8]) -> Vec<String> {
    let holds = |(_, bytes): &(_, Vec<u8>)| memchr::memmem::find(bytes, needle).is_some();
    let found = files(folder).into_iter().filter(holds);
    found.map(|(path, _)| path.display().to_string()).collect()
}

fn ledger(folder: &Path) -> Connection {
    Connection::open(folder.join("vault/ledger.db")).unwrap()
}

/// What lies in the slots of the note on `record`.
fn header(folder: &Path, record: &SubmissionId) -> Vec<u8> {
    let query = "SELECT slots FROM marks WHERE submission = ?1";
    let list: String = ledger(folder).query_row(query, [record.as_str()], |it| it.get(0)).unwrap();
    session::slots(folder, &list)
}

fn everything(folder: &Path) -> Vec<Finding> {
    let vault = Vault::open_as_it_is(folder).unwrap();
    let mut findings = vault.verify().unwrap().findings;
    findings.extend(vault.search().unwrap().findings);
    findings
}

#[test]
fn nothing_of_a_note_can_be_read_on_the_disk_and_it_is_gone_with_what_it_is_about() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let staff = unlock(&mut vault, PASSPHRASE);
    say(&staff, &mut vault, kept.record(), &note("Written too early."));
    let before = header(folder.path(), kept.record());
    say(&staff, &mut vault, kept.record(), &note(TEXT));
    say(&staff, &mut vault, kept.record(), &rated(4));
    assert_eq!(read(&staff, &vault, kept.record()).as_deref(), Some(TEXT));
    let sealed = header(folder.path(), kept.record());
    assert!(sealed.starts_with(b"age-encryption.org/v1\n"));
    assert_eq!(holding(folder.path(), &before[40..120]), [] as [String; 0], "the one before");
    for word in ["neighbour", "winter of 1963", "too early"] {
        assert_eq!(holding(folder.path(), word.as_bytes()), [] as [String; 0], "{word}");
    }
    assert_eq!(everything(folder.path()), []);
    let held = vault.find(kept.code(), now()).unwrap().unwrap();
    assert!(held.erase(&mut vault, now()).unwrap().is_verified());
    drop((staff, vault));
    assert_eq!(holding(folder.path(), &sealed[40..120]), [] as [String; 0], "what opens it");
    let ledger = ledger(folder.path());
    let rows: i64 = ledger.query_row("SELECT count(*) FROM marks", [], |it| it.get(0)).unwrap();
    let entries = "SELECT count(*) FROM facet WHERE entries > 0
        AND (name LIKE 'mark:%' OR name LIKE 'rating:%' OR name = 'note')";
    let entries: i64 = ledger.query_row(entries, [], |it| it.get(0)).unwrap();
    assert_eq!((rows, entries), (0, 0));
    drop(ledger);
    assert_eq!(everything(folder.path()), []);
}

#[test]
fn staff_and_the_person_read_a_note_and_no_attendant_and_nobody_who_has_left() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [kept, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    let mut officer = unlock(&mut vault, PASSPHRASE);
    say(&officer, &mut vault, kept.record(), &note(TEXT));
    assert_eq!(about(&mut vault, &kept), text(TEXT), "with the code that it is about");
    assert_eq!(about(&mut vault, &other), NoteAbout::None);
    anna_joins(&mut vault, &officer, Role::Editor);
    let anna = unlock(&mut vault, ANNA);
    assert_eq!(read(&anna, &vault, kept.record()).as_deref(), Some(TEXT));
    say(&anna, &mut vault, kept.record(), &note("Heard it twice."));
    let name = "anna".parse().unwrap();
    officer.remove_staff(&mut vault, &name, now()).unwrap();
    let mut left = officer.reseal(&mut vault, now()).unwrap();
    assert!(left > 0, "takes first, then the note");
    while left > 0 {
        left = officer.reseal(&mut vault, now()).unwrap();
    }
    officer.reseal(&mut vault, now()).unwrap();
    assert!(!folder.path().join("vault/ring/1").exists());
    assert_eq!(read(&officer, &vault, kept.record()).as_deref(), Some("Heard it twice."));
    assert!(anna.note(&vault, kept.record()).is_err(), "she has the key of before");
    assert_eq!(about(&mut vault, &kept), text("Heard it twice."));
    std::fs::remove_file(folder.path().join("anna.key.age")).unwrap();
    anna_joins(&mut vault, &officer, Role::Attendant);
    let attendant = unlock(&mut vault, ANNA);
    assert!(attendant.note(&vault, kept.record()).is_err());
    for marking in [approved(), rated(3), note("no")] {
        let refused = attendant.mark(&mut vault, kept.record(), &marking, now());
        assert!(matches!(refused, Err(NotMarked::NotEditor)), "{refused:?}");
    }
    assert_eq!(everything(folder.path()), []);
}

#[test]
fn the_ledger_tells_who_has_marked_and_noted_and_nothing_of_what_they_said() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let officer = unlock(&mut vault, PASSPHRASE);
    anna_joins(&mut vault, &officer, Role::Editor);
    let anna = unlock(&mut vault, ANNA);
    for marking in [approved(), approved(), rated(0), rated(0), note(TEXT)] {
        say(&anna, &mut vault, kept.record(), &marking);
    }
    let said = Marks { mark: Some(Mark::Approved), rating: Rating::new(0), noted: true };
    assert_eq!(marks(&vault, kept.record()), said);
    for marking in [Marking::Mark(None), Marking::Rating(None), note(""), note("")] {
        say(&officer, &mut vault, kept.record(), &marking);
    }
    assert_eq!(marks(&vault, kept.record()), Marks::default());
    assert_eq!(read(&officer, &vault, kept.record()), None);
    let gone =
        officer.mark(&mut vault, &SubmissionId::from_text("0".repeat(32)), &approved(), now());
    assert!(matches!(gone, Err(NotMarked::Gone)), "{gone:?}");
    assert_eq!(everything(folder.path()), []);
    let ledger = ledger(folder.path());
    let mut told = ledger
        .prepare("SELECT kind || ' ' || actor, body FROM event WHERE kind IN ('marked', 'noted') ORDER BY seq")
        .unwrap();
    let told = told.query_map([], |it| Ok((it.get(0)?, it.get(1)?))).unwrap();
    let told: Vec<(String, String)> = told.map(Result::unwrap).collect();
    let who: Vec<_> = told.iter().map(|(who, _)| who.as_str()).collect();
    let [anna, officer] = ["staff:anna", "staff:organisation"];
    let expected = [
        ("marked", anna),
        ("marked", anna),
        ("noted", anna),
        ("marked", officer),
        ("marked", officer),
        ("noted", officer),
    ];
    assert_eq!(who, expected.map(|(kind, actor)| format!("{kind} {actor}")), "each once");
    for (who, body) in &told {
        // A digest, in which a random number is that goes with the row.
        assert_eq!(body.len(), r#"{"marks":""}"#.len() + 64, "{who}: {body}");
    }
}

#[test]
fn a_check_finds_marks_and_notes_that_nobody_said() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [kept, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    let staff = unlock(&mut vault, PASSPHRASE);
    for marking in [approved(), rated(2), note(TEXT)] {
        say(&staff, &mut vault, kept.record(), &marking);
    }
    say(&staff, &mut vault, other.record(), &rated(5));
    drop((staff, vault));
    let record = |receipt: &Receipt| receipt.record().to_string();
    let found = |change: &str| {
        let ledger = ledger(folder.path());
        ledger
            .execute_batch(&format!(
                "PRAGMA foreign_keys = OFF; BEGIN; CREATE TEMP TABLE was AS SELECT * FROM marks; {change}; COMMIT"
            ))
            .unwrap();
        let findings = Vault::open_as_it_is(folder.path()).unwrap().verify().unwrap().findings;
        ledger.execute_batch("DELETE FROM marks; INSERT INTO marks SELECT * FROM was").unwrap();
        findings
    };
    assert_eq!(found("SELECT 1"), []);
    for change in [
        "UPDATE marks SET mark = 'flagged' WHERE rating = 2",
        "UPDATE marks SET mark = NULL WHERE rating = 2",
        "UPDATE marks SET rating = 5 WHERE rating = 2",
        "UPDATE marks SET note = CAST(x'00' || note AS BLOB) WHERE rating = 2",
        "UPDATE marks SET vault_key = 7 WHERE rating = 2",
        "UPDATE marks SET nonce = '00' WHERE rating = 2",
        "DELETE FROM marks WHERE rating = 2",
    ] {
        let record = record(&kept);
        let found: Vec<_> =
            found(change).into_iter().filter(|it| !matches!(it, Finding::KeyLeft { .. })).collect();
        assert_eq!(found, [Finding::MarksChanged { record }], "{change}");
    }
    let swapped =
        "UPDATE marks SET submission = 'x' WHERE rating = 5; UPDATE marks SET submission =
        (SELECT id FROM submission WHERE n = 2) WHERE rating = 2; UPDATE marks SET submission =
        (SELECT id FROM submission WHERE n = 1) WHERE rating = 5";
    let both = [record(&kept), record(&other)].map(|record| Finding::MarksChanged { record });
    assert_eq!(found(swapped), both);
}

#[test]
fn a_filter_finds_exactly_what_is_marked_and_rated_and_noted() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept: Vec<_> = (0..6).map(|_| keep(&mut vault, 1, &["exhibition"])).collect();
    let staff = unlock(&mut vault, PASSPHRASE);
    let flagged = Marking::Mark(Some(Mark::Flagged));
    let said = [
        (0, approved()),
        (1, flagged.clone()),
        (2, approved()),
        (2, rated(5)),
        (3, rated(0)),
        (3, note(TEXT)),
        (4, rated(5)),
        (4, approved()),
        (4, flagged),
        (5, note("for a moment")),
        (5, note("")),
    ];
    for (which, marking) in &said {
        say(&staff, &mut vault, kept[*which].record(), marking);
    }
    let asked = |filter: &Filter| {
        let page = vault.page(filter, Part::Oldest, 10).unwrap();
        let found: Vec<_> = page.submissions.into_iter().map(|it| it.id).collect();
        assert_eq!(vault.count(filter).unwrap(), Count::Exactly(found.len() as u64));
        let number = |id: &SubmissionId| kept.iter().position(|it| it.record() == id).unwrap();
        found.iter().rev().map(number).collect::<Vec<_>>()
    };
    let any = Filter::default;
    let mark = |mark| Filter { mark: Some(mark), ..any() };
    let rating = |number| Filter { rating: Rating::new(number), ..any() };
    assert_eq!(asked(&mark(Mark::Approved)), [0, 2]);
    assert_eq!(asked(&mark(Mark::Flagged)), [1, 4]);
    assert_eq!(asked(&rating(5)), [2, 4]);
    assert_eq!(asked(&rating(0)), [3]);
    assert_eq!(asked(&rating(1)), [] as [usize; 0]);
    assert_eq!(asked(&Filter { noted: true, ..any() }), [3]);
    assert_eq!(asked(&Filter { rating: Rating::new(5), ..mark(Mark::Approved) }), [2]);
    assert_eq!(asked(&any()).len(), 6);
}

#[test]
fn words_are_found_in_notes_whatever_their_case_and_a_damaged_note_hides_no_other() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept: Vec<_> = (0..5).map(|_| keep(&mut vault, 1, &["exhibition"])).collect();
    let staff = unlock(&mut vault, PASSPHRASE);
    for (which, said) in [(0, TEXT), (1, "A CAFÉ in winter."), (2, "Of summer."), (4, "Winter!")] {
        say(&staff, &mut vault, kept[which].record(), &note(said));
    }
    say(&staff, &mut vault, kept[1].record(), &approved());
    let found = |vault: &Vault, filter: &Filter, words: &str, limit: usize| {
        let (page, count) = staff.find_in_notes(vault, (filter, words), limit).unwrap();
        let number = |id: &SubmissionId| kept.iter().position(|it| it.record() == id).unwrap();
        let places: Vec<_> = page.submissions.iter().map(|it| number(&it.id)).collect();
        (places, count, page.unreadable)
    };
    let any = Filter::default();
    assert_eq!(found(&vault, &any, "WINTER", 50), (vec![4, 1, 0], Count::Exactly(3), 0));
    assert_eq!(found(&vault, &any, "cafe\u{301}", 50), (vec![1], Count::Exactly(1), 0));
    assert_eq!(found(&vault, &any, "autumn", 50), (vec![], Count::Exactly(0), 0));
    assert_eq!(found(&vault, &any, "winter", 3), (vec![4, 1, 0], Count::Exactly(3), 0));
    assert_eq!(found(&vault, &any, "winter", 2), (vec![4, 1], Count::AtLeast(2), 0));
    let marked = Filter { mark: Some(Mark::Approved), ..any.clone() };
    assert_eq!(found(&vault, &marked, "winter", 50), (vec![1], Count::Exactly(1), 0));
    let damage = "UPDATE marks SET note = CAST(x'00' || note AS BLOB) WHERE submission = ?1";
    ledger(folder.path()).execute(damage, [kept[1].record().as_str()]).unwrap();
    assert_eq!(found(&vault, &any, "winter", 50), (vec![4, 0], Count::Exactly(2), 1));
}

#[test]
fn marks_and_a_note_survive_a_backup_and_wait_with_what_was_restored() {
    let around = TempDir::new().unwrap();
    let [data, drive, restored] = ["data", "drive", "restored"].map(|it| around.path().join(it));
    std::fs::create_dir(&drive).unwrap();
    let mut vault = session::vault(&data);
    let [kept, gone] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    let staff = unlock(&mut vault, PASSPHRASE);
    for record in [kept.record(), gone.record()] {
        for marking in [approved(), rated(3), note(TEXT)] {
            say(&staff, &mut vault, record, &marking);
        }
    }
    Vault::open_as_it_is(&data).unwrap().back_up(&drive, (None, now()), &mut |_| {}).unwrap();
    assert_eq!(holding(&drive, b"neighbour"), [] as [String; 0]);
    assert!(vault.find(gone.code(), now()).unwrap().unwrap().erase(&mut vault, now()).is_ok());
    drop((staff, vault));
    // The list beside the backup tells of the erasure.
    let done = restore(&drive, &restored, &[], now(), &mut |_| {}).unwrap();
    assert_eq!((done.findings, done.since.erased), (vec![], 1));
    let (mut vault, _) = Vault::open(&restored, now()).unwrap();
    let staff = unlock(&mut vault, PASSPHRASE);
    let said = Marks { mark: Some(Mark::Approved), rating: Rating::new(3), noted: true };
    assert_eq!(marks(&vault, kept.record()), said);
    assert_eq!(read(&staff, &vault, kept.record()).as_deref(), Some(TEXT));
    assert_eq!(about(&mut vault, &kept), text(TEXT));
    let approved = Filter { mark: Some(Mark::Approved), ..Filter::default() };
    assert_eq!(vault.count(&approved).unwrap(), Count::Exactly(1));
    drop((staff, vault));
    assert_eq!(everything(&restored), []);
    // Without a list nobody knows what was taken back since: nothing opens and nothing is said.
    let list = drive.join(std::fs::read_dir(&drive).unwrap().next().unwrap().unwrap().file_name());
    std::fs::remove_file(list.join("erasures.jsonl")).unwrap();
    let waiting = around.path().join("waiting");
    restore(&drive, &waiting, &[], now(), &mut |_| {}).unwrap();
    let (mut vault, _) = Vault::open(&waiting, now()).unwrap();
    let staff = unlock(&mut vault, PASSPHRASE);
    assert!(matches!(staff.note(&vault, kept.record()), Err(OpenTakeError::Waits)));
    let refused = staff.mark(&mut vault, kept.record(), &rated(1), now());
    assert!(matches!(refused, Err(NotMarked::Waits)), "{refused:?}");
    assert_eq!(about(&mut vault, &kept), NoteAbout::Unreadable);
}

#[test]
fn what_is_said_of_a_recording_goes_for_all_who_are_in_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut draft = Draft::new(agree(&["exhibition"]));
    vault.agreed(draft.newest(), now()).unwrap();
    draft.join(agree(&["exhibition"])).unwrap();
    vault.agreed(draft.newest(), now()).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let receipts = vault.keep(draft, &session::campaign(), now()).unwrap();
    let first: Held = receipts.shown.held();
    let second = receipts.next().unwrap().shown;
    let staff = unlock(&mut vault, PASSPHRASE);
    say(&staff, &mut vault, second.record(), &note("The one on the left stammers."));
    let sealed = header(folder.path(), second.record());
    first.erase(&mut vault, now()).unwrap();
    assert_eq!(about(&mut vault, &second), NoteAbout::None);
    assert_eq!(holding(folder.path(), &sealed[40..120]), [] as [String; 0]);
    say(&staff, &mut vault, second.record(), &rated(1));
    assert_eq!(everything(folder.path()), []);
    staff.erase(&mut vault, (second.record(), Grounds::Asked), None, now()).unwrap();
    assert_eq!(everything(folder.path()), []);
}
