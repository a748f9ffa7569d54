//! Files that were written once and must read for ever: a vault of each schema with what happened in it, and
//! the papers that people have of it. `SAYSO_BLESS=1 cargo test --test vault golden::` writes those of today's schema
//! anew; once it is released, never again.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

#[path = "../../examples/grow.rs"]
#[allow(dead_code, reason = "its own way in is not used here")]
mod grow;

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use sayso::campaign::{Campaign, Disclosure, PurposeId, Retention};
use sayso::consent::{Answer, ReceiptCode};
use sayso::digest::Digest;
use sayso::locale::Locale;
use sayso::paper::{certificate_document, linked_receipt, linked_record};
use sayso::record::{
    Complaint, Event, HoldReason, HoldTerms, Mark, Marking, Marks, Note, NoteAbout, Outcome,
    Rating, Reference, Role,
};
use sayso::seal::{SignatoryKey, StaffIdentity};
use sayso::vault::{NewStaff, ReadOnly, Receipt, Vault, VaultSettings};
use secrecy::SecretString;
use serde_json::Value;
use tempfile::TempDir;

const PASSPHRASE: &str = "a few quiet words";
/// The day that the papers were written on.
const WRITTEN: Date = Date::constant(2026, 11, 26);

fn golden(schema: u32) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{schema}"))
}

fn at(day: &str) -> Timestamp {
    format!("{day}T10:00:00Z").parse().unwrap()
}

/// What staff wrote of the one in English.
fn note() -> Marking {
    Marking::Note(Note::new("Speaks of the winter of 1963.").unwrap())
}

/// Why an officer holds the ones in French and Spanish, of which the latter is released again.
fn terms() -> HoldTerms {
    let reference = Reference::new("2026/117").unwrap();
    HoldTerms { because: HoldReason::Claim, until: Date::constant(2027, 10, 31), reference }
}

/// A vault with everything in it that can happen, in five languages, and the papers of it.
fn write(folder: &Path) {
    let _ = std::fs::remove_dir_all(folder);
    std::fs::create_dir_all(folder).unwrap();
    let data = folder.join("data");
    let passphrase = SecretString::from(PASSPHRASE);
    let mut vault =
        Vault::create(&data, &passphrase, VaultSettings::LIGHT, at("2021-03-01")).unwrap();
    let source = format!("seal_until = [\"P6M\"]\n{}", include_str!("../campaigns/five.toml"));
    let campaign = Campaign::parse(&source).unwrap();
    vault.offer(&source, &campaign).unwrap();
    let visit = |vault: &mut Vault, language: &str, number: u64, day: &str| -> Receipt {
        let words = Locale::load(&language.parse().unwrap()).unwrap();
        let disclosure = Disclosure::render(&campaign, &words).unwrap();
        grow::visit(vault, &campaign, disclosure, number, at(day)).unwrap()
    };
    // Long ago: erased, and its proof is over.
    let old = visit(&mut vault, "en", 1, "2021-03-02");
    old.held().erase(&mut vault, at("2021-03-03")).unwrap();
    vault.purge(at("2024-06-01")).unwrap();
    // Somebody joins the staff and leaves again.
    let mut staff = vault.unlock(&passphrase, &[], at("2026-11-01")).unwrap();
    let anna = StaffIdentity::generate();
    let name = "anna".parse().unwrap();
    let new = NewStaff { name: &name, key: &anna.public(), role: Role::Editor };
    staff.add_staff(&mut vault, new, at("2026-11-01")).unwrap();
    let mut codes = String::new();
    for (number, language) in ["en", "de", "fr", "es", "it"].into_iter().enumerate() {
        let kept = visit(&mut vault, language, number as u64, "2026-11-02");
        let (record, code) = (kept.record().as_str(), kept.code().grouped());
        codes.extend([language, " ", record, " ", code.as_str(), "\n"]);
        if language == "de" {
            let exhibition = [PurposeId::new("exhibition")];
            kept.held().withdraw(&mut vault, &exhibition, at("2026-11-03")).unwrap();
        }
        if language == "en" {
            let take = kept.held().view().takes[0].id.clone();
            let to = TempDir::new().unwrap();
            let (from, purpose) = ((kept.record(), &take), PurposeId::new("exhibition"));
            staff.export(&mut vault, from, &purpose, to.path(), at("2026-11-03")).unwrap();
            let rating = Marking::Rating(Rating::new(4));
            for marking in [Marking::Mark(Some(Mark::Approved)), rating, note()] {
                staff.mark(&mut vault, kept.record(), &marking, at("2026-11-03")).unwrap();
            }
        }
        if language == "fr" || language == "es" {
            staff.hold(&mut vault, kept.record(), &terms(), at("2026-11-03")).unwrap();
        }
        if language == "es" {
            kept.held().unseal(&mut vault, at("2026-11-04")).unwrap();
            staff.release(&mut vault, kept.record(), at("2026-11-04")).unwrap();
        }
    }
    // Of two complaints one is answered.
    let complaint = |day: &str| {
        let said = Complaint::new("It was loud.", "", None).unwrap();
        (said, Retention { years: 0, months: 1, days: 0 }, at(day))
    };
    let (said, within, day) = complaint("2026-11-03");
    let answered = vault.complain(&said, within, day).unwrap().number;
    staff.read_complaint(&mut vault, &answered, day).unwrap();
    staff.answer_complaint(&mut vault, &answered, Outcome::Resolved, day).unwrap();
    vault.complain(&said, within, day).unwrap();
    staff.remove_staff(&mut vault, &name, at("2026-11-04")).unwrap();
    while staff.reseal(&mut vault, at("2026-11-04")).unwrap() > 0 {}
    staff.reseal(&mut vault, at("2026-11-04")).unwrap();
    vault.locked(at("2026-11-04")).unwrap();
    let gone = visit(&mut vault, "en", 3, "2026-11-05");
    let certificate = gone.held().erase(&mut vault, at("2026-11-06")).unwrap();
    let signed = vault.sign(certificate_document(&certificate), at("2026-11-06"));
    save(folder, "certificate.json", &signed);
    for line in codes.lines() {
        let (language, record) = line.split_once(' ').unwrap();
        let evidence = vault.evidence(&record[..32]).unwrap().unwrap();
        let receipt = vault.sign(linked_receipt(&evidence, WRITTEN).unwrap(), at("2026-11-06"));
        save(folder, &format!("receipt-{language}.jsonld"), &receipt);
        let record = vault.sign(linked_record(&evidence, WRITTEN).unwrap(), at("2026-11-06"));
        save(folder, &format!("record-{language}.jsonld"), &record);
    }
    std::fs::write(folder.join("codes.txt"), codes).unwrap();
    drop(vault);
    // Git keeps no empty folders, and neither these nor the log and the lock tell anything.
    for rest in ["vault/draft", "vault/ledger.db-wal", "vault/ledger.db-shm", "vault/reserve"] {
        let rest = data.join(rest);
        let _ = std::fs::remove_dir(&rest).or_else(|_| std::fs::remove_file(&rest));
    }
}

fn save(folder: &Path, name: &str, document: &Value) {
    std::fs::write(folder.join(name), format!("{document:#}\n")).unwrap();
}

/// A copy of the frozen vault, for its owner only, as a vault is.
fn thawed(schema: u32) -> TempDir {
    if std::env::var_os("SAYSO_BLESS").is_some() {
        write(&golden(schema));
    }
    let place = TempDir::new().unwrap();
    let copied = Command::new("cp")
        .args(["-r", golden(schema).to_str().unwrap(), place.path().join("it").to_str().unwrap()])
        .status();
    assert!(copied.unwrap().success());
    std::fs::create_dir(place.path().join("it/data/vault/draft")).unwrap();
    let owned = Command::new("chmod").args(["-R", "go="]).arg(place.path().join("it")).status();
    assert!(owned.unwrap().success());
    place
}

fn open(place: &TempDir) -> ReadOnly {
    Vault::open_as_it_is(&place.path().join("it/data")).unwrap()
}

/// Language, record and code of each submission.
fn codes(place: &TempDir) -> Vec<(String, String, ReceiptCode)> {
    let codes = std::fs::read_to_string(place.path().join("it/codes.txt")).unwrap();
    let read = |line: &str| {
        let mut words = line.split(' ').map(str::to_owned);
        let (language, record) = (words.next().unwrap(), words.next().unwrap());
        (language, record, ReceiptCode::parse(&words.next().unwrap()).unwrap())
    };
    codes.lines().map(read).collect()
}

fn paper(place: &TempDir, name: &str) -> Value {
    serde_json::from_slice(&std::fs::read(place.path().join("it").join(name)).unwrap()).unwrap()
}

#[test]
fn a_vault_of_each_schema_verifies_and_opens_for_everybody_whom_it_was_sealed_for() {
    let place = thawed(1);
    let verified = open(&place).verify().unwrap();
    assert_eq!(verified.findings, []);
    assert_eq!((verified.submissions, verified.takes), (5, 5));
    // Opened to write, as a kiosk that is started anew with today's program.
    let now = at("2026-11-07");
    let (mut vault, _) = Vault::open(&place.path().join("it/data"), now).unwrap();
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now).unwrap();
    for (language, record, code) in codes(&place) {
        let held = vault.find(&code, now).unwrap().expect("the code still leads to it");
        assert_eq!(held.record().as_str(), record, "{language}");
        let take = held.view().takes[0].id.clone();
        let mut voice = Vec::new();
        held.open(&vault, &take).unwrap().read_to_end(&mut voice).unwrap();
        assert_eq!((&voice[..4], voice.len()), (&b"RIFF"[..], 44 + 80), "{language}");
        let by_staff = staff.open(&mut vault, held.record(), &take, now);
        let noted = staff.note(&vault, held.record()).unwrap();
        let marks = vault.summary(held.record()).unwrap().marks;
        if language == "en" {
            let said = Marks { mark: Some(Mark::Approved), rating: Rating::new(4), noted: true };
            assert_eq!((marks, Marking::Note(noted.clone())), (said, note()));
        } else {
            assert_eq!((marks, &noted), (Marks::default(), &None), "{language}");
        }
        assert_eq!(held.view().note, noted.map_or(NoteAbout::None, NoteAbout::Text), "{language}");
        let held = vault.summary(held.record()).unwrap().hold.map(|hold| hold.terms);
        assert_eq!(held, (language == "fr").then(terms), "{language}");
        let held = vault.find(&code, now).unwrap().unwrap();
        let all_withdrawn = held.view().purposes.iter().all(|it| it.withdrawn_at.is_some());
        // It is sealed until a day in the next spring.
        let sealed = language == "it";
        assert_eq!(held.view().sealed(now).is_some(), sealed, "{language}");
        assert_eq!(by_staff.is_ok(), !all_withdrawn && !sealed, "{language}");
    }
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn not_one_byte_changes_of_what_would_be_written_for_it_today() {
    let place = thawed(1);
    let ledger = Connection::open(place.path().join("it/data/vault/ledger.db")).unwrap();
    let texts = |query: &str| -> Vec<(String, String)> {
        let mut query = ledger.prepare(query).unwrap();
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let events = texts("SELECT kind, body FROM event WHERE at <> ''");
    assert!(events.len() > 30, "{}", events.len());
    for (kind, body) in events {
        let event = Event::read(&kind, &body).unwrap_or_else(|| panic!("{kind} {body}"));
        assert_eq!((event.kind().as_str(), event.body()), (kind.as_str(), body));
    }
    let disclosures = texts("SELECT digest, text FROM disclosure");
    assert_eq!(disclosures.len(), 5, "one in each language");
    for (digest, text) in disclosures {
        let disclosure: Disclosure = serde_json::from_str(&text).unwrap();
        assert_eq!((disclosure.written(), disclosure.digest().to_string()), (text, digest));
    }
    for (record, text) in texts("SELECT id, answer FROM submission") {
        let answer: Answer = serde_json::from_str(&text).unwrap();
        assert_eq!(answer.digest(), Digest::of(text.as_bytes()), "{record}");
        assert_eq!(answer.written(), text);
    }
}

#[test]
fn papers_verify_and_the_ledger_would_give_out_the_same_today() {
    let place = thawed(1);
    let vault = open(&place);
    let mut papers = vec![("certificate.json".to_owned(), None)];
    for (language, record, _) in codes(&place) {
        let evidence = vault.evidence(&record).unwrap().unwrap();
        let receipt = linked_receipt(&evidence, WRITTEN).unwrap();
        papers.push((format!("receipt-{language}.jsonld"), Some(receipt)));
        let record = linked_record(&evidence, WRITTEN).unwrap();
        papers.push((format!("record-{language}.jsonld"), Some(record)));
    }
    for (name, today) in papers {
        let mut paper = paper(&place, &name);
        let signer = SignatoryKey::of(&paper).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(vault.is_ours(&signer).unwrap(), "{name}");
        paper.as_object_mut().unwrap().remove("proof");
        assert_eq!(today.unwrap_or_else(|| paper.clone()), paper, "{name}");
    }
    let head = paper(&place, "certificate.json")["ledger_head"].as_str().unwrap().to_owned();
    assert!(vault.find_head(head.try_into().unwrap()).unwrap().is_some());
    assert_eq!(vault.verify_history(at("2026-11-07")).unwrap(), []);
}
