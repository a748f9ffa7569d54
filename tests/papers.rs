//! Receipts and certificates on another computer: what was signed is known, and what was changed is
//! noticed, with a ledger and without one.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod common;

use std::path::{Path, PathBuf};
use std::process::Command;

use common::session::{self, keep};
use jiff::Timestamp;
use jiff::civil::date;
use rusqlite::Connection;
use sayso::campaign::{Campaign, Disclosure, PurposeId};
use sayso::locale::Locale;
use sayso::paper::{ReceiptText, certificate_document, linked_receipt, receipt_page};
use tempfile::TempDir;

/// A vault that somebody left, the papers that they have, and the key that signed them.
struct Left {
    folder: TempDir,
    receipt: PathBuf,
    certificate: PathBuf,
    key: String,
}

fn save(folder: &Path, name: &str, document: serde_json::Value) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, format!("{document:#}")).unwrap();
    path
}

/// One person keeps and later withdraws one use; another has everything destroyed.
fn left() -> Left {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let at = Timestamp::now();
    let kept = keep(&mut vault, 1, &["exhibition", "website"]);
    let evidence = vault.evidence(kept.record().as_str()).unwrap().unwrap();
    let receipt = linked_receipt(&evidence, date(2026, 11, 25)).unwrap();
    let receipt = save(folder.path(), "receipt.jsonld", vault.sign(receipt, at));
    kept.held().withdraw(&mut vault, &[PurposeId::new("website")], at).unwrap();
    session::renew(&mut vault, &mut kept.held(), &session::newer_campaign(), &["exhibition"]);
    let gone = keep(&mut vault, 1, &["exhibition"]);
    let Ok(certificate) = gone.held().erase(&mut vault, at) else { panic!("it is erased") };
    let certificate = certificate_document(&certificate);
    let certificate = save(folder.path(), "certificate.json", vault.sign(certificate, at));
    let key = vault.signatory().unwrap().to_string();
    Left { folder, receipt, certificate, key }
}

/// Runs the program on `file`; its exit status and what it said.
fn sayso(verb: &str, file: &Path, more: &[&str]) -> (i32, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    let ran = program.arg(verb).arg(file).args(more).output().unwrap();
    let said = [ran.stdout, ran.stderr].concat();
    (ran.status.code().unwrap(), String::from_utf8(said).unwrap())
}

#[test]
fn a_paper_is_known_on_another_computer_and_by_the_ledger() {
    let Left { folder, receipt, certificate, key } = left();
    let home = folder.path().to_str().unwrap();
    for (verb, file) in [("verify-receipt", &receipt), ("verify-certificate", &certificate)] {
        for more in [&[][..], &["--key", &key], &["--ledger", "--data-dir", home]] {
            let (status, said) = sayso(verb, file, more);
            assert_eq!(status, 0, "{verb} {more:?}: {said}");
            assert!(said.contains(&key));
        }
        let stranger = left();
        let (status, said) = sayso(verb, file, &["--key", &stranger.key]);
        assert_eq!((status, said.contains("another key has signed it")), (1, true), "{said}");
        let home = stranger.folder.path().to_str().unwrap();
        let (status, said) = sayso(verb, file, &["--ledger", "--data-dir", home]);
        assert_eq!((status, said.contains("not signed by this vault")), (1, true), "{said}");
    }
    let (status, said) = sayso("verify-receipt", &certificate, &[]);
    assert_eq!((status, said.contains("not a paper of this kind")), (1, true), "{said}");
}

#[test]
fn one_changed_word_is_noticed_without_a_ledger() {
    let Left { folder, receipt, certificate, .. } = left();
    for (verb, file, from, to) in [
        ("verify-receipt", &receipt, "P1Y", "P9Y"),
        ("verify-receipt", &receipt, "Show it in the exhibition", "Show it in an exhibition"),
        ("verify-certificate", &certificate, "\"takes\": 2", "\"takes\": 3"),
        ("verify-certificate", &certificate, "\"copies_found\": 0", "\"copies_found\": 00"),
        ("verify-certificate", &certificate, "\"files_left\": 0", "\"files_left\": 1"),
    ] {
        let good = std::fs::read_to_string(file).unwrap();
        assert!(good.contains(from), "{from} is not in {good}");
        let changed = folder.path().join("changed.json");
        std::fs::write(&changed, good.replacen(from, to, 1)).unwrap();
        let (status, said) = sayso(verb, &changed, &[]);
        assert!(status > 0, "{from} to {to}: {said}");
    }
    let nothing = folder.path().join("nothing.json");
    std::fs::write(&nothing, "{}").unwrap();
    let (status, said) = sayso("verify-receipt", &nothing, &[]);
    assert_eq!((status, said.contains("no signature")), (1, true), "{said}");
    assert_eq!(sayso("verify-receipt", &folder.path().join("none"), &[]).0, 2);
}

#[test]
fn a_ledger_that_was_changed_contradicts_the_papers() {
    for (verb, sql) in [
        ("verify-receipt", "UPDATE disclosure SET text = replace(text, 'visitors', 'buyers')"),
        ("verify-receipt", "UPDATE event SET body = replace(body, 'exhibition', 'website')"),
        ("verify-receipt", "DELETE FROM event WHERE kind = 'kept'"),
        ("verify-certificate", "DELETE FROM event WHERE kind = 'erased'"),
        (
            "verify-certificate",
            "UPDATE event SET at = '2020-01-01T00:00:00.000000Z' WHERE kind = 'erased'",
        ),
    ] {
        let Left { folder, receipt, certificate, .. } = left();
        let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
        ledger.execute_batch(sql).unwrap();
        drop(ledger);
        let file = if verb == "verify-receipt" { receipt } else { certificate };
        let home = folder.path().to_str().unwrap();
        let (status, said) = sayso(verb, &file, &["--ledger", "--data-dir", home]);
        assert_eq!((status, said.contains("wrong: ")), (1, true), "{sql}: {said}");
    }
}

#[test]
fn a_signature_is_good_for_others_too() {
    let Left { folder: _folder, receipt, certificate, .. } = left();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/signed.py");
    let ran = Command::new("/usr/bin/python3").arg(script).args([receipt, certificate]).output();
    let ran = ran.unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    assert!(ran.status.success(), "{said}{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(said.matches("good").count(), 2, "{said}");
    assert_eq!(said.matches("changed: refused").count(), 2, "{said}");
}

#[test]
fn what_the_campaign_says_of_rights_and_receipts_is_on_them() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    let rights = "You may ask the harbour ombudsman.";
    let note = "The desk is open until five.";
    let source = format!(
        "rights = {{ en = \"{rights}\", de = \"Fragen Sie die Ombudsstelle.\" }}\n{sample}\n\
         [receipt]\nwords = false\nnote = {{ en = \"{note}\", de = \"Bis fünf Uhr.\" }}\n"
    );
    let campaign = Campaign::parse(&source).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let shown = Disclosure::render(&campaign, &words).unwrap();
    assert!(shown.full_text.iter().any(|paragraph| paragraph == rights));
    let text = ReceiptText::from(&kept);
    let every_word = kept.agreement().disclosure.sections[1].body.clone();
    let usual = receipt_page(&text, &session::campaign().receipt, &words);
    assert!(usual.contains(&every_word) && !usual.contains(note));
    let short = receipt_page(&text, &campaign.receipt, &words);
    assert!(!short.contains(&every_word) && short.contains(note), "{short}");
    assert!(short.contains(&*text.code), "whatever it leaves out, the code is there");
}
