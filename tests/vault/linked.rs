//! Receipts and records of every kind, read by RDF tools that are not ours: they parse, use terms that
//! exist, and have what ISO/IEC TS 27560 wants. `tests/linked.py` reads them.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::common::session;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use sayso::campaign::{BoxId, Campaign, Disclosure, Kind, PurposeId, Signer};
use sayso::consent::Incomplete;
use sayso::locale::Locale;
use sayso::paper::{
    LEDGER_HEAD, certificate_document, ended_use_document, kantara_receipt, linked_receipt,
    linked_record, term,
};
use sayso::record::{Grounds, SubmissionId};
use sayso::submission::Draft;
use sayso::vault::{Held, Receipt, Vault};
use tempfile::TempDir;

const SOON: Date = date(2026, 12, 1);

/// Somebody agrees to `kinds` for `purposes` and keeps one take of each kind.
fn keep(vault: &mut Vault, kinds: &[Kind], purposes: &[&str]) -> Receipt {
    let at: Timestamp = "2026-11-24T10:14:55Z".parse().unwrap();
    let choices = session::ticked(kinds, purposes);
    let mut draft = Draft::new(session::disclosure().accept(choices, at).unwrap());
    let scratch = vault.scratch();
    if kinds.contains(&Kind::Voice) {
        let sound = session::sound(&draft, scratch.clone(), 1);
        draft.keep(sound, 3).unwrap();
    }
    if kinds.contains(&Kind::Photo) {
        let picture = session::picture(&draft, scratch);
        draft.keep(picture, 3).unwrap();
    }
    vault.shown(&draft.newest().disclosure, at).unwrap();
    vault.agreed(draft.newest(), at).unwrap();
    vault.keep(draft, &session::campaign(), at).unwrap().shown
}

/// The guardian is asked once more, by a newer version, and so is the child.
fn renew_for_a_child(vault: &mut Vault, held: &mut Held) {
    let source = session::rich_campaign().replace("version = 1 ", "version = 4 ");
    let campaign = Campaign::parse(&source).unwrap();
    vault.offer(&source, &campaign).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let asks = Disclosure::ask_again(&campaign, &words, 1).unwrap();
    let at: Timestamp = "2026-11-29T08:00:00Z".parse().unwrap();
    let mut choices = session::ticked(&[], &["website"]);
    choices.toggle(BoxId::Signer(Signer::Guardian));
    let alone = asks.clone().renew(choices.clone(), at).unwrap_err();
    assert_eq!(alone.why, Incomplete::Child, "the child is asked again, too");
    choices.toggle(BoxId::Signer(Signer::Child));
    let agreement = asks.renew(choices, at).unwrap();
    held.renew(vault, &agreement, &campaign, at).unwrap();
}

/// Two people are recorded together.
fn keep_together(vault: &mut Vault) -> [Receipt; 2] {
    let at: Timestamp = "2026-11-24T10:14:55Z".parse().unwrap();
    let later: Timestamp = "2026-11-24T10:16:10Z".parse().unwrap();
    let agree = |at| {
        let choices = session::ticked(&[Kind::Voice], &["exhibition", "website"]);
        session::disclosure().accept(choices, at).unwrap()
    };
    let mut draft = Draft::new(agree(at));
    vault.agreed(draft.newest(), at).unwrap();
    draft.join(agree(later)).unwrap();
    vault.agreed(draft.newest(), later).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let receipts = vault.keep(draft, &session::campaign(), later).unwrap();
    let (first, rest) = receipts.split();
    [first, rest.unwrap().shown]
}

/// A guardian agrees for a child, for a shorter time, and says so aloud.
fn keep_for_a_child(vault: &mut Vault) -> Receipt {
    let source = session::rich_campaign().replace("version = 1 ", "version = 2 ");
    let campaign = Campaign::parse(&source).unwrap();
    vault.offer(&source, &campaign).unwrap();
    let words = Locale::load(&"en".parse().unwrap()).unwrap();
    let disclosure = Disclosure::render(&campaign, &words).unwrap();
    let mut choices = session::ticked(&[Kind::Photo], &["website"]);
    let time = "P6M".parse().unwrap();
    for id in [
        BoxId::Shorter { purpose: PurposeId::new("website"), time },
        BoxId::Signer(Signer::Guardian),
        BoxId::Signer(Signer::Child),
        BoxId::SpokenYes,
    ] {
        choices.toggle(id);
    }
    let at: Timestamp = "2026-11-24T10:14:55Z".parse().unwrap();
    let mut draft = Draft::new(disclosure.accept(choices, at).unwrap());
    let yes = session::spoken_yes(&draft, vault.scratch());
    draft.keep(yes, 0).unwrap();
    let picture = session::picture(&draft, vault.scratch());
    draft.keep(picture, 3).unwrap();
    vault.shown(&draft.newest().disclosure, at).unwrap();
    vault.agreed(draft.newest(), at).unwrap();
    vault.keep(draft, &campaign, at).unwrap().shown
}

/// Writes record and receipt for machines, signed, into `folder`, and beside them the receipt after
/// Kantara.
fn write(
    vault: &Vault,
    folder: &Path,
    (name, today): (&str, Date),
    receipt: &Receipt,
) -> [PathBuf; 2] {
    let evidence = vault.evidence(receipt.record().as_str()).unwrap().unwrap();
    assert_eq!(evidence.broken, [] as [&str; 0]);
    let record = linked_record(&evidence, today).unwrap();
    let receipt = linked_receipt(&evidence, today).unwrap();
    for paper in [&record, &receipt] {
        assert_eq!(paper[LEDGER_HEAD], vault.head().unwrap().to_string());
    }
    save(vault, folder, &format!("{name}-kantara.json"), kantara_receipt(&evidence).unwrap());
    [("record", record), ("receipt", receipt)]
        .map(|(kind, linked)| save(vault, folder, &format!("{name}-{kind}.jsonld"), linked))
}

/// Writes `paper` as it leaves the vault.
fn save(vault: &Vault, folder: &Path, name: &str, paper: serde_json::Value) -> PathBuf {
    let at: Timestamp = "2026-12-01T12:00:00Z".parse().unwrap();
    let path = folder.join(name);
    std::fs::write(&path, format!("{:#}", vault.sign(paper, at))).unwrap();
    path
}

/// Everything that `held` has is destroyed; the certificate goes into `folder`.
fn erase(vault: &mut Vault, folder: &Path, name: &str, (held, at): (Held, Timestamp)) {
    let Ok(certificate) = held.erase(vault, at) else { panic!("it is erased") };
    save(vault, folder, &format!("{name}-certificate.json"), certificate_document(&certificate));
}

/// Staff end a use of `record`; the paper about it goes into `folder`.
fn end_use(vault: &mut Vault, folder: &Path, (record, at): (&SubmissionId, Timestamp)) {
    let officer = vault.unlock(&crate::common::window::PASSPHRASE.into(), &[], at).unwrap();
    let website = PurposeId::new("website");
    let ended = officer.end_use(vault, (record, &website), Grounds::Asked, at).unwrap();
    save(vault, folder, "ended-use-certificate.json", ended_use_document(&ended));
}

#[test]
fn receipts_and_records_of_every_kind_are_read_by_others() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let papers = TempDir::new().unwrap();
    let mut files = Vec::new();
    let both = [Kind::Voice, Kind::Photo];
    for (name, kinds) in [("voice", &both[..1]), ("photo", &both[1..]), ("both", &both[..])] {
        let receipt = keep(&mut vault, kinds, &["exhibition", "website"]);
        files.extend(write(&vault, papers.path(), (name, SOON), &receipt));
    }
    let receipt = keep(&mut vault, &both, &["exhibition", "website"]);
    let at: Timestamp = "2026-11-30T09:00:00Z".parse().unwrap();
    receipt.held().withdraw(&mut vault, &[PurposeId::new("website")], at).unwrap();
    files.extend(write(&vault, papers.path(), ("one-use-withdrawn", SOON), &receipt));
    let receipt = keep(&mut vault, &both, &["exhibition", "website"]);
    files.extend(write(&vault, papers.path(), ("one-use-expired", date(2027, 12, 1)), &receipt));
    erase(&mut vault, papers.path(), "all", (receipt.held(), at));
    files.extend(write(&vault, papers.path(), ("erased", SOON), &receipt));

    let receipt = keep(&mut vault, &both, &["exhibition", "website"]);
    let late: Timestamp = "2027-12-24T09:00:00Z".parse().unwrap();
    erase(&mut vault, papers.path(), "late", (receipt.held(), late));
    files.extend(write(&vault, papers.path(), ("expired-then-erased", date(2028, 1, 1)), &receipt));

    let receipt = keep_for_a_child(&mut vault);
    files.extend(write(&vault, papers.path(), ("guardian", SOON), &receipt));
    let record = std::fs::read_to_string(papers.path().join("guardian-record.jsonld")).unwrap();
    for expected in
        ["dpv#Child", "dpv#GuardianOfDataSubject", "the guardian and the child", "\"P6M\"", "aloud"]
    {
        assert!(record.contains(expected), "“{expected}” is not in {record}");
    }
    assert!(!record.contains("dpv#Adult") && !record.contains("\"P2Y\""), "{record}");

    complaints_go_to_the_authority(&record);

    let mut held = receipt.held();
    renew_for_a_child(&mut vault, &mut held);
    files.extend(write(&vault, papers.path(), ("guardian-asked-again", SOON), &receipt));

    let [first, second] = keep_together(&mut vault);
    files.extend(write(&vault, papers.path(), ("group", SOON), &first));
    erase(&mut vault, papers.path(), "group", (first.held(), at));
    files.extend(write(&vault, papers.path(), ("group-ended", SOON), &second));
    let record = std::fs::read_to_string(papers.path().join("group-record.jsonld")).unwrap();
    assert!(record.contains("a group of 2 people in the same recording"), "{record}");

    let receipt = keep(&mut vault, &both, &["exhibition", "website"]);
    let newer = session::newer_campaign().replace("version = 2 ", "version = 3 ");
    session::renew(&mut vault, &mut receipt.held(), &newer, &["exhibition"]);
    files.extend(write(&vault, papers.path(), ("asked-again", SOON), &receipt));

    let receipt = keep(&mut vault, &both, &["exhibition", "website"]);
    end_use(&mut vault, papers.path(), (receipt.record(), at));

    let said = verified_by_others(papers.path());
    let good = said.lines().filter(|line| line.contains(": good, ")).count();
    assert_eq!(good, 3 * files.len() / 2 + 4, "each record, receipt, certificate: {said}");

    let said = read_by_others(&files);
    for expected in [
        "asked-again-record.jsonld: ",
        "4 processes, ConsentGiven ConsentWithdrawn RenewedConsentGiven\n",
        "guardian-record.jsonld: ",
        "group-record.jsonld: ",
        "group-ended-receipt.jsonld: ",
        "2 processes, ConsentGiven ConsentRevoked\n",
        "1 processes, ConsentGiven\n",
        "1 processes, ConsentGiven RenewedConsentGiven\n",
        "voice-record.jsonld: ",
        "both-record.jsonld: ",
        "2 processes, ConsentGiven\n",
        "4 processes, ConsentGiven\n",
        "4 processes, ConsentGiven ConsentWithdrawn\n",
        "4 processes, ConsentExpired ConsentGiven\n",
        "4 processes, ConsentExpired ConsentGiven ConsentWithdrawn\n",
    ] {
        assert!(said.contains(expected), "“{expected}” is not in:\n{said}");
    }
}

/// Each right is exercised at the organisation's screen but the one to complain of it.
fn complaints_go_to_the_authority(record: &str) {
    let record: serde_json::Value = serde_json::from_str(record).unwrap();
    let at = |right: &serde_json::Value| right[term("dpv:isExercisedAt")]["@id"].clone();
    let rights = record[term("dpv:hasRight")].as_array().unwrap();
    let complaint = term("eu-gdpr:A77");
    let is_complaint = |it: &&serde_json::Value| it["@type"][1] == complaint;
    let authority = &record[term("dpv:hasAuthority")]["@id"];
    let desk = &record[term("dpv:hasConsentControl")][term("dpv:isExercisedAt")]["@id"];
    assert!(authority.is_string() && desk.is_string() && authority != desk);
    let complaints: Vec<_> = rights.iter().filter(is_complaint).map(at).collect();
    assert_eq!(complaints, std::slice::from_ref(authority));
    assert!(rights.iter().filter(|it| !is_complaint(it)).all(|it| at(it) == *desk));
    assert_eq!(rights.len(), 7);
}

/// Every file in `folder` that is a paper is taken by a verifier of others, and none with a change.
fn verified_by_others(folder: &Path) -> String {
    let papers = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside/verify.mjs");
    let ran = Command::new("node").arg(script).args(papers).output();
    let ran = ran.expect("`tests/run.sh` installs nodejs");
    let said = String::from_utf8_lossy(&ran.stdout).into_owned();
    let complained = String::from_utf8_lossy(&ran.stderr);
    let hint = "`tests/run.sh` installs the verifiers, `npm ci --prefix tests/outside` them alone";
    assert!(ran.status.success(), "{said}{complained}\n{hint}");
    said
}

/// What the other tools say of `files`.
fn read_by_others(files: &[PathBuf]) -> String {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/linked.py");
    let read = Command::new("/usr/bin/python3").arg(script).args(files).output().unwrap();
    let said = String::from_utf8_lossy(&read.stdout).into_owned();
    let complained = String::from_utf8_lossy(&read.stderr);
    assert!(read.status.success(), "{said}{complained}\n`tests/run.sh` installs python3-rdflib");
    said
}

#[test]
fn what_others_read_would_not_pass_with_a_word_of_our_own() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, &[Kind::Voice], &["exhibition"]);
    let [record, _] = write(&vault, folder.path(), ("voice", SOON), &receipt);
    let good = std::fs::read_to_string(&record).unwrap();
    for (from, to) in [("dpv#Store\"", "dpv#Hoard\""), ("dpv#hasNotice", "dpv#hasHint")] {
        assert!(good.contains(from));
        std::fs::write(&record, good.replace(from, to)).unwrap();
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/linked.py");
        let read = Command::new("/usr/bin/python3").arg(script).arg(&record).output().unwrap();
        assert_eq!(read.status.code(), Some(1), "{}", String::from_utf8_lossy(&read.stderr));
        assert!(String::from_utf8_lossy(&read.stdout).contains("wrong: "));
    }
}

#[test]
fn a_kantara_receipt_has_every_field_that_its_specification_wants() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, &[Kind::Photo], &["exhibition", "website"]);
    let evidence = vault.evidence(receipt.record().as_str()).unwrap().unwrap();
    let kantara = kantara_receipt(&evidence).unwrap();
    assert_eq!(kantara["version"], "KI-CR-v1.1.0");
    assert_eq!(kantara["consentTimestamp"], 1_795_515_295);
    for field in
        ["jurisdiction", "collectionMethod", "consentReceiptID", "piiPrincipalId", "policyUrl"]
    {
        assert!(kantara[field].is_string(), "{field}: {kantara}");
    }
    assert_eq!(kantara["jurisdiction"], "EU");
    assert_eq!(kantara["ledgerHead"], vault.head().unwrap().to_string());
    let controller = &kantara["piiControllers"][0];
    assert_eq!(controller["piiController"], "Harbour Museum");
    assert_eq!(controller["email"], "voices@harbour.example");
    for field in ["contact", "phone"] {
        assert!(controller[field].is_string(), "{field}: {controller}");
    }
    assert!(controller["address"].is_object());
    let purposes = kantara["services"][0]["purposes"].as_array().unwrap();
    assert_eq!(purposes.len(), 2);
    for purpose in purposes {
        assert_eq!(purpose["consentType"], "EXPLICIT");
        assert_eq!(purpose["piiCategory"], serde_json::json!(["photograph"]));
        assert!(purpose["purposeCategory"].is_array() && purpose["termination"].is_string());
        assert!(purpose["thirdPartyDisclosure"].is_boolean());
    }
    assert_eq!(
        (kantara["sensitive"].as_bool(), kantara["spiCat"].as_array().map(Vec::len)),
        (Some(false), Some(0))
    );
}

#[test]
fn every_paper_for_machines_says_that_none_may_learn_from_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, &[Kind::Photo], &["exhibition"]);
    let evidence = vault.evidence(receipt.record().as_str()).unwrap().unwrap();
    let record = linked_record(&evidence, SOON).unwrap();
    let denied = |record: &serde_json::Value| -> Vec<String> {
        let said = record[term("dpv:hasProhibition")].as_array().unwrap().iter();
        said.map(|it| it[term("dct:identifier")].as_str().unwrap().to_owned()).collect()
    };
    let both = ["ai_training", "synthetic_replica"];
    assert_eq!(denied(&record), both);
    let receipt = linked_receipt(&evidence, SOON).unwrap();
    assert_eq!(denied(&receipt[term("dpv:hasRecordOfActivity")]), both);
    let kantara = kantara_receipt(&evidence).unwrap();
    assert_eq!(kantara["notAllowed"], serde_json::json!(both));
}
