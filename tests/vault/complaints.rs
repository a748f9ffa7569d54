//! Whoever is unhappy can say so at the stand: nobody reads it there, an officer does, by a day that the law gives, and
//! some time after the answer the words are gone.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;

use crate::common::session::{self, files, keep};
use crate::common::window::{PASSPHRASE, Setting, Window, data_dir};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use sayso::campaign::{Campaign, Retention};
use sayso::check::{Profile, answer_within};
use sayso::record::{Complaint, ComplaintNumber, Filed, OpenComplaints, Outcome, Role, StaffName};
use sayso::vault::{
    Finding, Joining, NotAnswered, NotRead, OpenTakeError, Unlocked, Vault, restore,
};
use secrecy::SecretString;
use tempfile::TempDir;

const TEXT: &str = "The man at the stand laughed at my daughter.";
const REACH: &str = "0421 / 555 12 34";
const MONTH: Retention = Retention { years: 0, months: 1, days: 0 };
const ANNA: &str = "nine calm otters";

fn now() -> Timestamp {
    Timestamp::now()
}

fn today() -> Date {
    now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
}

fn unlock(vault: &mut Vault, passphrase: &str) -> Unlocked {
    vault.unlock(&SecretString::from(passphrase), &[], now()).unwrap()
}

fn complain(vault: &mut Vault) -> Filed {
    complain_at(vault, now())
}

fn complain_at(vault: &mut Vault, at: Timestamp) -> Filed {
    let said = Complaint::new(TEXT, REACH, None).unwrap();
    vault.complain(&said, MONTH, at).unwrap()
}

fn joins(vault: &mut Vault, by: &Unlocked, role: Role) -> StaffName {
    let (name, passphrase) = ("anna".parse::<StaffName>().unwrap(), SecretString::from(ANNA));
    by.let_in(vault, Joining { name: &name, role, passphrase: &passphrase, work: 4 }, now())
        .unwrap();
    name
}

fn ledger(folder: &Path) -> Connection {
    Connection::open(folder.join("vault/ledger.db")).unwrap()
}

/// The files below `folder` that have `needle` in them.
fn holding(folder: &Path, needle: &[u8]) -> Vec<String> {
    let holds = |(_, bytes): &(_, Vec<u8>)| memchr::memmem::find(bytes, needle).is_some();
    let found = files(folder).into_iter().filter(holds);
    found.map(|(path, _)| path.display().to_string()).collect()
}

/// What lies in the slots of the only complaint.
fn header(folder: &Path) -> Vec<u8> {
    let list: String =
        ledger(folder).query_row("SELECT slots FROM complaint", [], |it| it.get(0)).unwrap();
    session::slots(folder, &list)
}

fn everything(folder: &Path) -> Vec<Finding> {
    let vault = Vault::open_as_it_is(folder).unwrap();
    let mut findings = vault.verify().unwrap().findings;
    findings.extend(vault.search().unwrap().findings);
    findings
}

fn kinds(folder: &Path) -> Vec<String> {
    let ledger = ledger(folder);
    let mut query =
        ledger.prepare("SELECT kind FROM event WHERE kind LIKE 'complain%' ORDER BY seq").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn a_kiosk_keeps_a_complaint_and_cannot_read_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["website"]);
    let said = Complaint::new(TEXT, REACH, Some(kept.record().clone())).unwrap();
    let filed = vault.complain(&said, MONTH, now()).unwrap();
    assert_eq!(filed.due, MONTH.until(today()));
    assert_eq!(filed.number.as_str().len(), ComplaintNumber::LENGTH);
    for needle in [TEXT, REACH, "laughed"] {
        assert_eq!(holding(folder.path(), needle.as_bytes()), [] as [String; 0], "{needle}");
    }
    assert!(header(folder.path()).starts_with(b"age-encryption.org/v1\n"));
    let record = ledger(folder.path())
        .query_row("SELECT record, body FROM event WHERE kind = 'complained'", [], |row| {
            Ok((row.get::<_, Option<String>>(0)?, row.get::<_, String>(1)?))
        })
        .unwrap();
    assert_eq!(record.0, None, "the ledger does not say whose it is");
    assert!(!record.1.contains(kept.record().as_str()));
    assert_eq!(everything(folder.path()), []);
    let officer = unlock(&mut vault, PASSPHRASE);
    let read = officer.read_complaint(&mut vault, &filed.number, now()).unwrap();
    assert_eq!(
        (read.text(), read.reach(), read.record()),
        (TEXT, Some(REACH), Some(kept.record()))
    );
    assert_eq!(kinds(folder.path()), ["complained", "complaint-opened"], "reading is on record");
}

#[test]
fn an_officer_alone_reads_and_answers_and_an_answer_is_given_once() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let officer = unlock(&mut vault, PASSPHRASE);
    joins(&mut vault, &officer, Role::Editor);
    let Filed { number, .. } = complain(&mut vault);
    let editor = unlock(&mut vault, ANNA);
    let read = editor.read_complaint(&mut vault, &number, now());
    assert!(matches!(read, Err(NotRead::NotOfficer)), "{read:?}");
    let answered = editor.answer_complaint(&mut vault, &number, Outcome::Moot, now());
    assert!(matches!(answered, Err(NotAnswered::NotOfficer)), "{answered:?}");
    let other = ComplaintNumber::from_random([9; 16]);
    let read = officer.read_complaint(&mut vault, &other, now());
    assert!(matches!(read, Err(NotRead::Open(OpenTakeError::Gone))), "{read:?}");
    let answered = officer.answer_complaint(&mut vault, &other, Outcome::Moot, now());
    assert!(matches!(answered, Err(NotAnswered::Gone)), "{answered:?}");
    assert_eq!(kinds(folder.path()), ["complained"], "nothing else happened");
    officer.answer_complaint(&mut vault, &number, Outcome::Refused, now()).unwrap();
    let answered = officer.answer_complaint(&mut vault, &number, Outcome::Resolved, now());
    assert!(matches!(answered, Err(NotAnswered::Already)), "{answered:?}");
    let page = vault.complaints(None, 50, now()).unwrap();
    let told = page.complaints[0].answered.unwrap();
    assert_eq!(told.outcome, Outcome::Refused);
    assert_eq!(told.kept_until, Campaign::USUAL_PROOF.until(today()));
    assert_eq!(page.open, OpenComplaints::default());
    assert_eq!(everything(folder.path()), []);
}

/// The numbers of all of them, in the order in which they are listed, `limit` at a time.
fn listed(vault: &Vault, limit: usize, at: Timestamp) -> Vec<ComplaintNumber> {
    let (mut listed, mut after) = (Vec::new(), None);
    loop {
        let page = vault.complaints(after, limit, at).unwrap();
        assert!(page.complaints.len() <= limit);
        listed.extend(page.complaints.into_iter().map(|it| it.number));
        after = page.next;
        if after.is_none() {
            return listed;
        }
    }
}

#[test]
fn whoever_is_overdue_is_listed_first_then_by_the_day_for_an_answer_and_the_answered_last() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let said = Complaint::new(TEXT, REACH, None).unwrap();
    let within = |days| Retention { years: 0, months: 0, days };
    let mut file = |days| vault.complain(&said, within(days), now()).unwrap().number;
    let [late, first, mid, soon, second, same] = [40, 9, 20, 5, 9, 20].map(&mut file);
    let officer = unlock(&mut vault, PASSPHRASE);
    for number in [&first, &second] {
        officer.answer_complaint(&mut vault, number, Outcome::Resolved, now()).unwrap();
    }
    let all = [&soon, &mid, &same, &late, &second, &first].map(Clone::clone);
    for limit in 1..=7 {
        assert_eq!(listed(&vault, limit, now()), all, "{limit} at a time");
    }
    let later = now() + SignedDuration::from_hours(24 * 30);
    let page = vault.complaints(None, 50, later).unwrap();
    assert_eq!((page.open, page.next), (OpenComplaints { open: 4, overdue: 3 }, None));
    let overdue: Vec<_> = page.complaints.iter().map(|it| it.is_overdue(later)).collect();
    assert_eq!(overdue, [true, true, true, false, false, false]);
    assert_eq!(vault.overview(later).unwrap().complaints, page.open);
}

#[test]
fn no_number_is_given_out_twice_also_when_its_complaint_is_erased() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let filed = complain(&mut vault);
    let officer = unlock(&mut vault, PASSPHRASE);
    officer.answer_complaint(&mut vault, &filed.number, Outcome::Moot, now()).unwrap();
    let after = Campaign::USUAL_PROOF.until(today()).tomorrow().unwrap();
    vault.purge(format!("{after}T12:00:00Z").parse().unwrap()).unwrap();
    complain(&mut vault);
    drop((vault, officer));
    let ledger = ledger(folder.path());
    let rows: i64 =
        ledger.query_row("SELECT count(*) FROM complaint", [], |row| row.get(0)).unwrap();
    assert_eq!(rows, 1, "the words of the first are erased");
    // The ledger itself refuses an event that gives the number of one that is gone to another.
    let again = "UPDATE event SET body = (SELECT min(body) FROM event WHERE kind = 'complained' AND
                 instr(body, ?1) > 0) WHERE kind = 'complained' AND instr(body, ?1) = 0";
    let refused = ledger.execute(again, [filed.number.as_str()]).unwrap_err();
    assert!(refused.to_string().contains("event_complaint"), "{refused}");
}

#[test]
fn some_time_after_the_answer_the_words_are_gone_and_an_open_one_stays() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let answered = complain(&mut vault);
    let sealed = header(folder.path());
    let open = complain(&mut vault);
    let officer = unlock(&mut vault, PASSPHRASE);
    officer.answer_complaint(&mut vault, &answered.number, Outcome::Resolved, now()).unwrap();
    let last = Campaign::USUAL_PROOF.until(today());
    let noon = |day: Date| format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap();
    vault.purge(noon(last)).unwrap();
    officer.read_complaint(&mut vault, &answered.number, noon(last)).unwrap();
    vault.purge(noon(last.tomorrow().unwrap())).unwrap();
    let after = noon(last.tomorrow().unwrap());
    let read = officer.read_complaint(&mut vault, &answered.number, after);
    assert!(matches!(read, Err(NotRead::Open(OpenTakeError::Gone))), "{read:?}");
    assert_eq!(
        holding(folder.path(), &sealed[40..120]),
        [] as [String; 0],
        "the key is overwritten"
    );
    let left = vault.complaints(None, 50, after).unwrap().complaints;
    assert_eq!(left.iter().map(|it| &it.number).collect::<Vec<_>>(), [&open.number]);
    assert_eq!(kinds(folder.path()).last().unwrap(), "complaint-erased");
    let verified = vault.verify_at(after).unwrap();
    assert_eq!(verified.findings, []);
}

#[test]
fn complaints_are_sealed_anew_when_somebody_leaves() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut officer = unlock(&mut vault, PASSPHRASE);
    let name = joins(&mut vault, &officer, Role::Officer);
    let filed: Vec<_> = (0..10).map(|_| complain(&mut vault).number).collect();
    officer.remove_staff(&mut vault, &name, now()).unwrap();
    assert_eq!(vault.sealed_for_replaced_keys().unwrap(), 10);
    while officer.reseal(&mut vault, now()).unwrap() > 0 {}
    assert_eq!(vault.sealed_for_replaced_keys().unwrap(), 0);
    let resealed = kinds(folder.path()).iter().filter(|it| *it == "complaint-resealed").count();
    assert_eq!(resealed, 10);
    drop(officer);
    let officer = unlock(&mut vault, PASSPHRASE);
    for number in &filed {
        assert_eq!(officer.read_complaint(&mut vault, number, now()).unwrap().text(), TEXT);
    }
    assert_eq!(everything(folder.path()), []);
}

#[test]
fn a_check_finds_what_was_changed_taken_out_or_put_in_by_hand() {
    for change in [
        "UPDATE complaint SET due = '2099-01-01'",
        "UPDATE complaint SET number = 'ZZZZZZ'",
        "UPDATE complaint SET sealed = x'00'",
        "UPDATE complaint SET vault_key = 2",
        "UPDATE complaint SET kept_until = '2020-01-01'",
        "UPDATE complaint SET answered = NULL, kept_until = NULL",
        "DELETE FROM complaint",
        "INSERT INTO complaint SELECT 1, 'YYYYYY', due, '9', suite, vault_key, sealed, NULL, NULL FROM complaint",
    ] {
        let folder = TempDir::new().unwrap();
        let mut vault = session::vault(folder.path());
        let filed = complain(&mut vault);
        let officer = unlock(&mut vault, PASSPHRASE);
        officer.answer_complaint(&mut vault, &filed.number, Outcome::Moot, now()).unwrap();
        drop((vault, officer));
        assert_eq!(everything(folder.path()), [], "as it was");
        ledger(folder.path()).execute_batch(change).unwrap();
        let found = everything(folder.path());
        let found_it = |it: &Finding| matches!(it, Finding::ComplaintChanged { .. });
        assert!(found.iter().any(found_it), "{change}: {found:?}");
    }
}

#[test]
fn a_restored_vault_has_its_complaints_and_opens_them_once_it_is_told() {
    let folder = TempDir::new().unwrap();
    let (data, drive, again) =
        (folder.path().join("data"), folder.path().join("drive"), folder.path().join("again"));
    std::fs::create_dir(&drive).unwrap();
    let mut vault = session::vault(&data);
    let filed = complain(&mut vault);
    vault.back_up(&drive, (None, now()), &mut |_| {}).unwrap();
    let around = std::fs::read_dir(&drive).unwrap().next().unwrap().unwrap().path();
    std::fs::remove_file(around.join("erasures.jsonl")).unwrap();
    restore(&drive, &again, &[], now(), &mut |_| {}).unwrap();
    let (mut restored, _) = Vault::open(&again, now()).unwrap();
    let officer = unlock(&mut restored, PASSPHRASE);
    let read = officer.read_complaint(&mut restored, &filed.number, now());
    assert!(matches!(read, Err(NotRead::Open(OpenTakeError::Waits))), "{read:?}");
    assert_eq!(restored.verify().unwrap().findings, []);
    assert_eq!(restored.complaints(None, 50, now()).unwrap().complaints.len(), 1);
}

#[test]
fn the_shortest_time_of_a_campaigns_laws_counts_and_a_month_where_none_says() {
    let campaign = |laws: &str| {
        let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let line = sample.lines().find(|it| it.starts_with("jurisdictions")).unwrap().to_owned();
        Campaign::parse(&sample.replace(&line, &format!("jurisdictions = [{laws}]"))).unwrap()
    };
    let on = date(2026, 10, 10);
    for (laws, due) in [
        ("\"eu-gdpr\"", date(2026, 11, 10)),
        ("\"us-ca-ccpa\"", date(2026, 11, 24)),
        ("\"us-ca-ccpa\", \"eu-gdpr\"", date(2026, 11, 10)),
        ("\"eu-gdpr\", \"uk-gdpr\"", date(2026, 11, 9)),
        ("\"us-publicity\"", date(2026, 11, 10)),
    ] {
        assert_eq!(answer_within(&campaign(laws), on).until(on), due, "{laws}");
    }
    for profile in Profile::all() {
        let Some(answer) = &profile.answer else { continue };
        assert!(answer.source.len() > 8, "{}: says where it stands", profile.id);
    }
}

#[test]
fn an_officer_goes_from_the_first_complaints_to_more_and_back() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&data_dir(folder.path()));
    let numbers: Vec<_> = (0..53).map(|_| complain(&mut vault).number).collect();
    drop(vault);
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("Staff");
    window.type_into("Passphrase", PASSPHRASE);
    window.press("Unlock");
    window.press("Complaints");
    let [first, last] = [0, 52].map(|at: usize| format!("No. {}", numbers[at].as_str()));
    window.wait(&first);
    assert!(!window.sees(&last));
    window.press("More complaints");
    window.wait(&last);
    assert!(!window.sees(&first));
    window.press("Back to the first complaints");
    window.wait(&first);
}

#[test]
fn what_somebody_writes_goes_where_it_is_asked_for_and_is_not_lost_by_one_press() {
    let folder = TempDir::new().unwrap();
    drop(session::vault(&data_dir(folder.path())));
    let mut window = Window::open(folder.path(), Setting::default());
    window.press("I was here before");
    window.press("A question or a complaint");
    window.wait("Send");
    window.let_it_be_seen();
    let typed = egui::Event::Text("It was too loud.".to_owned());
    window.harness().event(typed);
    window.harness().run_steps(3);
    assert_eq!(window.typed_in("What it is about"), "It was too loud.");
    window.press("Back");
    window.wait("Delete what you have written?");
    window.press("No, go on writing");
    assert_eq!(window.typed_in("What it is about"), "It was too loud.");
}
