//! `sayso verify-receipt`, `sayso verify-certificate` and `sayso verify-takedowns`: is this what a vault gave out?

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use sayso::campaign::PurposeId;
use sayso::digest::Digest;
use sayso::paper::{ENDED_USE_SCHEMA, LEDGER_HEAD, linked_receipt, term};
use sayso::record::{CopyId, CopyState, Grounds};
use sayso::seal::{SignatoryKey, document};
use sayso::vault::{LONGEST_TAKEDOWNS_BYTES, Vault};
use serde::Serialize;
use serde_json::Value;

use super::handed_file::LARGEST_BYTES;
use super::{fail, handed_file, opened, print, print_json};

/// What is held against what.
#[derive(clap::Args)]
pub(crate) struct Paper {
    /// The file: a receipt in JSON-LD, a certificate, the paper about an ended use, or a list of takedowns in JSON. “-” reads standard input.
    file: PathBuf,
    /// The key that must have signed it, such as "did:key:z6Mk…".
    #[arg(long, value_name = "KEY")]
    key: Option<SignatoryKey>,
    /// Also hold it against the ledger in the data folder.
    #[arg(long)]
    ledger: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// What is said of a paper.
#[derive(Default, Serialize)]
struct Verdict {
    /// The key that signed it.
    signed_by: Option<String>,
    /// The event of the ledger that made the head on it, where that was looked up.
    head_of_event: Option<i64>,
    /// Why it is not as it was given out; empty where it is.
    wrong: Vec<String>,
}

/// What a paper says of a ledger.
type AgainstLedger = fn(&Vault, &Value, &mut Verdict);

/// A kind of paper.
struct Kind {
    is_one: fn(&Value) -> bool,
    against: AgainstLedger,
    /// No paper of this kind is larger, in bytes.
    at_most: u64,
}

/// `sayso verify-receipt`.
pub(crate) fn verify_receipt(data_dir: &Path, paper: &Paper) -> ExitCode {
    let is_one = |it: &Value| it["@type"] == term("dpv:ConsentReceipt");
    verify(data_dir, paper, &Kind { is_one, against: receipt_and_ledger, at_most: LARGEST_BYTES })
}

/// `sayso verify-certificate`: of what was erased, or of a use that staff ended.
pub(crate) fn verify_certificate(data_dir: &Path, paper: &Paper) -> ExitCode {
    let is_one = |it: &Value| {
        let is_certificate = it["erased_at"].is_string() && it["record"].is_string();
        is_certificate || is_of_an_ended_use(it)
    };
    let against = certificate_and_ledger;
    verify(data_dir, paper, &Kind { is_one, against, at_most: LARGEST_BYTES })
}

fn is_of_an_ended_use(document: &Value) -> bool {
    document["schema"] == ENDED_USE_SCHEMA
}

/// `sayso verify-takedowns`.
pub(crate) fn verify_takedowns(data_dir: &Path, paper: &Paper) -> ExitCode {
    let is_one = |it: &Value| it["schema"] == "sayso takedowns 1" && it["copies"].is_array();
    let (against, at_most) = (takedowns_and_ledger, LONGEST_TAKEDOWNS_BYTES);
    verify(data_dir, paper, &Kind { is_one, against, at_most })
}

fn verify(data_dir: &Path, Paper { file, key, ledger, json }: &Paper, kind: &Kind) -> ExitCode {
    let read = handed_file::read(file, kind.at_most).map_err(|error| error.to_string());
    let read = read.and_then(|it| document(&it).map_err(|error| error.to_string()));
    let document = match read {
        Ok(document) => document,
        Err(error) => {
            fail(&format!("{}: {error}", file.display()));
            return ExitCode::from(2);
        }
    };
    let mut verdict = Verdict::default();
    let wrong = &mut verdict.wrong;
    if !(kind.is_one)(&document) {
        wrong.push("it is not a paper of this kind".to_owned());
    }
    match SignatoryKey::of(&document) {
        Ok(signer) => {
            verdict.signed_by = Some(signer.to_string());
            if key.is_some_and(|key| key != signer) {
                wrong.push("another key has signed it".to_owned());
            }
        }
        Err(error) => wrong.push(error.to_string()),
    }
    if *ledger {
        let Ok(vault) = opened(data_dir, Vault::open_as_it_is(data_dir)) else {
            return ExitCode::from(2);
        };
        let signer = SignatoryKey::of(&document).ok();
        if !signer.is_some_and(|signer| vault.is_ours(&signer).unwrap_or(false)) {
            wrong.push("it is not signed by this vault".to_owned());
        }
        (kind.against)(&vault, &document, &mut verdict);
    }
    if *json {
        print_json(&verdict);
    } else {
        let against = match (ledger, key) {
            (true, _) => Against::Ledger,
            (false, Some(_)) => Against::Key,
            (false, None) => Against::Itself,
        };
        tell(&verdict, against);
    }
    if verdict.wrong.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// How much a paper was held against.
#[derive(Clone, Copy)]
enum Against {
    /// Its own signature.
    Itself,
    /// The key that must have signed it.
    Key,
    /// The ledger.
    Ledger,
}

fn tell(verdict: &Verdict, against: Against) {
    if let Some(signer) = &verdict.signed_by {
        print(&format!("signed by: {signer}"));
    }
    if let Some(event) = verdict.head_of_event {
        print(&format!("its head is that of event {event}"));
    }
    for wrong in &verdict.wrong {
        print(&format!("wrong: {wrong}"));
    }
    match against {
        _ if !verdict.wrong.is_empty() => {}
        Against::Ledger => print("It is as it was signed, and the ledger says the same."),
        Against::Key => print("It is as it was signed, by that key."),
        Against::Itself => print(
            "It is as it was signed. Compare the key with that of the organisation, or add --key; \
             --ledger holds it against the ledger.",
        ),
    }
}

/// What speaks against the ledger itself: a broken chain, or a head on the paper that it does not have.
fn head_and_ledger(vault: &Vault, head: &Value, verdict: &mut Verdict) {
    let wrong = &mut verdict.wrong;
    match vault.verify_history(Timestamp::now()) {
        Ok(findings) => wrong.extend(findings.iter().map(ToString::to_string)),
        Err(error) => wrong.push(error.to_string()),
    }
    match serde_json::from_value::<Digest>(head.clone()).map(|head| vault.find_head(head)) {
        Ok(Ok(Some(place))) => verdict.head_of_event = Some(place.event),
        Ok(Ok(None)) => wrong.push(
            "no event of the ledger has its head: the past was rewritten since it was given out"
                .to_owned(),
        ),
        Ok(Err(error)) => wrong.push(error.to_string()),
        Err(_) => wrong.push("it names no head of a ledger".to_owned()),
    }
}

fn receipt_and_ledger(vault: &Vault, document: &Value, verdict: &mut Verdict) {
    head_and_ledger(vault, &document[LEDGER_HEAD], verdict);
    let wrong = &mut verdict.wrong;
    let record = &document[term("dpv:hasRecordOfActivity")];
    let number = record[term("dct:identifier")].as_str().unwrap_or_default().replace('-', "");
    let evidence = match vault.evidence(&number) {
        Ok(Some(evidence)) => evidence,
        Ok(None) => {
            wrong.push(unknown(vault, &number).to_owned());
            return;
        }
        Err(error) => {
            wrong.push(error.to_string());
            return;
        }
    };
    wrong.extend(evidence.broken.clone());
    let today = Timestamp::now().to_zoned_datetime(TimeZone::UTC).date();
    match linked_receipt(&evidence, today) {
        Ok(ours) => {
            let states = |it: &Value| {
                it[term("dpv:hasRecordOfActivity")][term("dpv:hasConsentStatus")].clone()
            };
            let known = states(&ours);
            let said = states(document);
            let known = known.as_array().into_iter().flatten().collect::<Vec<_>>();
            // What was withdrawn since is in the ledger and cannot be on the paper.
            if !said.as_array().is_some_and(|said| said.iter().all(|it| known.contains(&it))) {
                wrong.push("it tells of another consent than the ledger".to_owned());
            }
            // A paper from before the person was asked again says what held then.
            let earlier = (1..=evidence.earlier.len()).map(|count| evidence.after(count));
            let earlier = earlier.filter_map(|then| linked_receipt(&then, today).ok());
            let said = without_states(document.clone());
            if !earlier.chain([ours]).any(|ours| said == without_states(ours)) {
                wrong.push("it differs from what the ledger says was agreed".to_owned());
            }
        }
        Err(error) => wrong.push(error.to_string()),
    }
}

/// Why the ledger says nothing of a record.
fn unknown(vault: &Vault, number: &str) -> &'static str {
    match vault.proof_is_over(number) {
        Ok(true) => "the ledger has removed the proof of that record, since its time is over",
        _ => "the ledger knows no such record",
    }
}

/// What does not change with what happens later.
fn without_states(mut receipt: Value) -> Value {
    receipt["proof"].take();
    receipt[LEDGER_HEAD].take();
    receipt[term("dpv:hasRecordOfActivity")][term("dpv:hasConsentStatus")].take();
    receipt
}

fn certificate_and_ledger(vault: &Vault, document: &Value, verdict: &mut Verdict) {
    let text = |name: &str| document[name].as_str().unwrap_or_default();
    head_and_ledger(vault, &document["ledger_head"], verdict);
    let wrong = &mut verdict.wrong;
    if is_of_an_ended_use(document) {
        return ended_use_and_ledger(vault, document, wrong);
    }
    match vault.erasure(text("record")) {
        Ok(Some((at, head))) => {
            if !text("ledger_head").eq(&head.to_string()) {
                wrong.push("the ledger's head after the erasure was another".to_owned());
            }
            // The time goes with the proof; the head stays.
            if !at.is_empty() && !same_time(text("erased_at"), &at) {
                wrong.push("the ledger says another time".to_owned());
            }
        }
        Ok(None) => wrong.push("the ledger tells of no erasure of that record".to_owned()),
        Err(error) => wrong.push(error.to_string()),
    }
}

fn ended_use_and_ledger(vault: &Vault, document: &Value, wrong: &mut Vec<String>) {
    let text = |name: &str| document[name].as_str().unwrap_or_default();
    let head = serde_json::from_value::<Digest>(document["ledger_head"].clone());
    let grounds = serde_json::from_value::<Grounds>(document["by_staff"]["grounds"].clone());
    // What is wrong with the head was said before.
    let Ok(head) = head else { return };
    let Ok(grounds) = grounds else {
        return wrong.push("it gives no reason that is known".to_owned());
    };
    match vault.use_ended((text("record"), &PurposeId::new(text("purpose"))), grounds, head) {
        // The time goes with the proof; the head stays.
        Ok(Some(at)) if at.is_empty() || same_time(text("ended_at"), &at) => {}
        Ok(Some(_)) => wrong.push("the ledger says another time".to_owned()),
        Ok(None) => {
            wrong.push("the ledger does not tell of that use's end at this head".to_owned());
        }
        Err(error) => wrong.push(error.to_string()),
    }
}

fn takedowns_and_ledger(vault: &Vault, document: &Value, verdict: &mut Verdict) {
    head_and_ledger(vault, &document["ledger_head"], verdict);
    let wrong = &mut verdict.wrong;
    for line in document["copies"].as_array().into_iter().flatten() {
        let number = line["copy"].as_str().unwrap_or_default();
        let copy = CopyId::from_text(number.to_owned());
        match vault.find_copy(&copy, Timestamp::now()) {
            Ok(Some(copy)) if copy.state != CopyState::InUse => {}
            // The vault came out of a backup, and keeps what an older list of its own has.
            Ok(_) if line["listed_at"].is_string() => {}
            Ok(_) => wrong.push(format!("the ledger does not say that copy {number} has to go")),
            Err(error) => wrong.push(error.to_string()),
        }
    }
}

/// The ledger keeps microseconds.
fn same_time(said: &str, kept: &str) -> bool {
    let micros = |text: &str| text.parse::<Timestamp>().map(jiff::Timestamp::as_microsecond).ok();
    micros(said).is_some() && micros(said) == micros(kept)
}
