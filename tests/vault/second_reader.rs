//! A vault can be read and checked by the chapter on formats alone: `tests/second_reader.py` was written from that
//! page, and comes to the same verdict as `sayso verify` on a vault and on some three hundred changes of it.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Read;
use std::path::Path;
use std::process::{Command, Output};

use crate::common::session::{self, agree, keep};
use crate::common::window::PASSPHRASE;
use jiff::{Span, Timestamp};
use sayso::app::sample_campaign;
use sayso::campaign::{Kind, PurposeId, Retention};
use sayso::record::{
    Complaint, HoldReason, HoldTerms, Mark, Marking, Note, Outcome, Rating, Reference, Role,
};
use sayso::seal::StaffIdentity;
use sayso::submission::Draft;
use sayso::vault::{NewStaff, Receipt, TakedownsFrom, Vault, VaultSettings};
use secrecy::SecretString;
use tempfile::TempDir;

/// Debian's Python, for which `tests/packages.sh` installs what the scripts need.
const PYTHON: &str = "/usr/bin/python3";
const BOTH: [&str; 2] = ["exhibition", "website"];

/// What the program stops at, with status 2, and the reader finds with status 1.
const STOPPED_AT: &[&str] = &["organisation_key.key"];

/// What the program alone finds: the page does not tell how SQLite is asked for tables and indexes.
const FOUND_BY_THE_PROGRAM: &[&str] = &["an index gone", "a table more"];

/// What takes the writer's key to make, and only one of the two finds: the page says that `sayso verify` finds such
/// faults in part. All others are found by both.
const FOUND_IN_PART: &[&str] = &[
    "proof of erased until 2025-02-30, over on 2026-11-26, of 3",
    "created keys",
    "proof-expired events",
    "copied-by-another of no record at all",
    "opened-by-staff of no record at all",
    "left-alone of no record at all",
    "looked-up of no record at all",
    "suite 2",
    "vault_key 9",
    "a header with a stanza fewer",
    "a header with other stanzas only",
    "a header with text after it",
    "a header with a long share",
    "a header with a long body",
    "a person with no key for orders",
    "a person with a line more",
    "marked of no record at all",
    "noted of no record at all",
    "held of no record at all",
    "released of no record at all",
    "unsealed of no record at all",
];

fn now() -> Timestamp {
    Timestamp::now()
}

/// A vault in which all has happened that the page tells of.
fn vault_with_a_past(data: &Path) -> Receipt {
    let years_ago = now() - Span::new().hours(24 * 365 * 5);
    let passphrase = SecretString::from(PASSPHRASE);
    let mut vault = Vault::create(data, &passphrase, VaultSettings::LIGHT, years_ago).unwrap();
    let source = sample_campaign("Harbour Museum", "voices@harbour.example");
    vault.offer(&source, &session::campaign()).unwrap();
    proof_is_emptied(&mut vault, years_ago);
    keys_are_changed(&mut vault);
    drop(vault);

    // The first key that wrote the ledger is lost, and another takes its place.
    std::fs::rename(data.join("vault/writer.key"), data.join("first-writer.key")).unwrap();
    let (mut vault, _) = Vault::open(data, now()).unwrap();
    let together = keep_together(&mut vault);
    officers_hold(&mut vault, &together);
    people_complain(&mut vault);
    copies_are_made(data, &mut vault);
    session::keep_sealed(&mut vault, "P1Y", &BOTH);
    let mut lifted = session::keep_sealed(&mut vault, "P6M", &BOTH).held();
    lifted.unseal(&mut vault, now()).unwrap();
    keep(&mut vault, 1, &BOTH);
    let kept = keep(&mut vault, 1, &BOTH);
    staff_say(&mut vault, &kept);
    let gone = keep_together(&mut vault);
    hold(&mut vault, &gone, 9);
    gone.held().erase(&mut vault, now()).unwrap();
    keep(&mut vault, 1, &BOTH).held().erase(&mut vault, now()).unwrap();
    vault.locked(now()).unwrap();
    kept
}

/// Somebody's recording is erased, and the time of the proof runs out.
fn proof_is_emptied(vault: &mut Vault, at: Timestamp) {
    let mut draft = Draft::new(
        session::disclosure().accept(session::ticked(&[Kind::Voice], &BOTH), at).unwrap(),
    );
    vault.agreed(draft.newest(), at).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let kept = vault.keep(draft, &session::campaign(), at).unwrap().shown;
    kept.held().erase(vault, at).unwrap();
    vault.purge(now()).unwrap();
}

/// One use is withdrawn, another is withdrawn and renewed; somebody joins the staff, and somebody joins and
/// leaves, so that what is kept is sealed for another key.
fn keys_are_changed(vault: &mut Vault) {
    let website = [PurposeId::new("website")];
    keep(vault, 1, &BOTH).held().withdraw(vault, &website, now()).unwrap();
    let mut renewed = keep(vault, 1, &BOTH).held();
    renewed.withdraw(vault, &website, now()).unwrap();
    session::renew(vault, &mut renewed, &session::newer_campaign(), &BOTH);
    let mut staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    for name in ["anna", "bea"] {
        let key = StaffIdentity::generate().public();
        let new = NewStaff { name: &name.parse().unwrap(), key: &key, role: Role::Editor };
        staff.add_staff(vault, new, now()).unwrap();
    }
    staff.remove_staff(vault, &"anna".parse().unwrap(), now()).unwrap();
    while staff.reseal(vault, now()).unwrap() > 0 {}
    staff.reseal(vault, now()).unwrap();
}

/// Everything that may be shown on the website is exported; then one withdraws that, one is asked again, and one has
/// all of it erased. One copy is said to be gone.
fn copies_are_made(data: &Path, vault: &mut Vault) {
    let website = PurposeId::new("website");
    let mut kept: Vec<_> = (0..3).map(|_| keep(vault, 1, &BOTH).held()).collect();
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    session::export(vault, &staff, "website", &data.with_extension("export")).unwrap();
    kept.pop().unwrap().erase(vault, now()).unwrap();
    kept.pop().unwrap().withdraw(vault, &[website], now()).unwrap();
    session::renew(vault, &mut kept.pop().unwrap(), &session::newer_campaign(), &BOTH);
    let (going, _) = vault.takedowns(&TakedownsFrom::default(), 9, now()).unwrap();
    staff.confirm_gone(vault, &going[0].id, "Anna", now()).unwrap();
}

/// What staff say of one submission, and what they take back of another.
fn staff_say(vault: &mut Vault, of: &Receipt) {
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let note = |text: &str| Marking::Note(Note::new(text).unwrap());
    let said = [
        Marking::Mark(Some(Mark::Approved)),
        Marking::Rating(Rating::new(4)),
        note("too early"),
        note("Speaks of the winter."),
    ];
    for marking in &said {
        staff.mark(vault, of.record(), marking, now()).unwrap();
    }
    let other = keep(vault, 1, &BOTH);
    for marking in [note("gone again"), note("")] {
        staff.mark(vault, other.record(), &marking, now()).unwrap();
    }
    staff.mark(vault, other.record(), &Marking::Rating(Rating::new(0)), now()).unwrap();
}

/// What two people gave together is held; one who is alone is held, and that is renewed; one is held and released.
fn officers_hold(vault: &mut Vault, together: &Receipt) {
    let [held, released] = [(); 2].map(|()| keep(vault, 1, &BOTH));
    for (of, days) in [(together, 5), (&held, 6), (&held, 7), (&released, 8)] {
        hold(vault, of, days);
    }
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    staff.release(vault, released.record(), now()).unwrap();
}

/// One complaint is answered, one is open.
fn people_complain(vault: &mut Vault) {
    let month = Retention { years: 0, months: 1, days: 0 };
    let said = Complaint::new("It was loud.", "", None).unwrap();
    let answered = vault.complain(&said, month, now()).unwrap().number;
    vault.complain(&said, month, now()).unwrap();
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    staff.read_complaint(vault, &answered, now()).unwrap();
    staff.answer_complaint(vault, &answered, Outcome::Refused, now()).unwrap();
}

/// An officer holds it for so many days.
fn hold(vault: &mut Vault, of: &Receipt, days: i64) {
    let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap();
    let until = now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date() + Span::new().days(days);
    let reference = Reference::new("2026/117").unwrap();
    let terms = HoldTerms { because: HoldReason::Claim, until, reference };
    staff.hold(vault, of.record(), &terms, now()).unwrap();
}

/// Two people in one recording. The receipt is the first one's.
fn keep_together(vault: &mut Vault) -> Receipt {
    let mut draft = Draft::new(agree(&BOTH));
    vault.agreed(draft.newest(), now()).unwrap();
    draft.join(agree(&["website"])).unwrap();
    vault.agreed(draft.newest(), now()).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    vault.keep(draft, &session::campaign(), now()).unwrap().shown
}

/// Runs one of the scripts in `tests`.
fn run(script: &str, words: &[&str]) -> Output {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(script);
    // Python writes no bytecode beside the scripts.
    Command::new(PYTHON).arg("-B").arg(script).args(words).output().unwrap()
}

/// What a script said; it has to have found nothing wrong.
fn said(script: &str, words: &[&str]) -> String {
    let Output { status, stdout, stderr } = run(script, words);
    let said = String::from_utf8([stdout, stderr].concat()).unwrap();
    let hint = "`tests/run.sh` installs python3-cryptography and python3-argon2";
    assert!(status.success(), "{said}\n{hint}");
    said
}

#[test]
fn a_reader_made_from_the_page_opens_what_a_receipt_code_opens() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let kept = vault_with_a_past(folder.path());
    let opened = folder.path().join("opened.wav");
    said("second_reader.py", &["open", data, &kept.code().grouped(), opened.to_str().unwrap()]);
    let vault = Vault::open_as_it_is(folder.path()).unwrap();
    let take = kept.held().view().takes[0].id.clone();
    let mut heard = Vec::new();
    kept.held().open(&vault, &take).unwrap().read_to_end(&mut heard).unwrap();
    assert!(heard.starts_with(b"RIFF") && heard.len() > 90_000, "a second of sound");
    assert_eq!(std::fs::read(opened).unwrap(), heard);
}

#[test]
fn a_reader_made_from_the_page_and_verify_agree_on_a_vault_and_on_every_change_to_it() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    vault_with_a_past(folder.path());
    assert_eq!(Vault::open_as_it_is(folder.path()).unwrap().verify().unwrap().findings, []);
    assert_eq!(said("second_reader.py", &["verify", data]), "nothing is wrong\n");
    let compared = said("mutations.py", &[data, env!("CARGO_BIN_EXE_sayso")]);
    let (differences, count) = compared.trim_end().rsplit_once('\n').unwrap_or(("", &compared));
    let count: usize = count.split(' ').next().unwrap().trim().parse().unwrap();
    assert!(count >= 250, "{compared}");
    let differ: Vec<_> =
        differences.lines().filter_map(|it| it.split(": program ").next()).collect();
    let signed = FOUND_IN_PART.iter().map(|name| format!("signed: {name}"));
    let unsigned = STOPPED_AT.iter().chain(FOUND_BY_THE_PROGRAM).map(ToString::to_string);
    let known: Vec<_> = unsigned.chain(signed).collect();
    assert_eq!(differ, known, "{compared}");
}

#[test]
fn a_vault_that_was_restored_is_whole_for_both_readers() {
    let folder = TempDir::new().unwrap();
    let [data, drive, restored] = ["data", "drive", "restored"].map(|it| folder.path().join(it));
    std::fs::create_dir(&drive).unwrap();
    let kept = vault_with_a_past(&data);
    let vault = Vault::open_as_it_is(&data).unwrap();
    vault.back_up(&drive, (None, now()), &mut |_| {}).unwrap();
    drop(vault);
    let (mut vault, _) = Vault::open(&data, now()).unwrap();
    kept.held().erase(&mut vault, now()).unwrap();
    drop(vault);
    let done = sayso::vault::restore(&drive, &restored, &[], now(), &mut |_| {}).unwrap();
    assert_eq!((done.findings, done.since.erased, done.since.waits), (vec![], 1, false));
    let restored = restored.to_str().unwrap();
    assert_eq!(said("second_reader.py", &["verify", restored]), "nothing is wrong\n");
}
