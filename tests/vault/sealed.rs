//! Sealed until a day that its giver picked: nobody of staff opens or copies it before that day, whatever else is done
//! with it, and its giver can do everything with it at any time.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::io::Read as _;
use std::path::Path;
use std::process::Command;

use crate::common::session::{self, agree, keep_sealed, keep_voice, sealing_campaign};
use crate::common::window::PASSPHRASE;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use sayso::campaign::{Campaign, CampaignError, Fault, PurposeId, Retention};
use sayso::locale::Locale;
use sayso::paper::{
    Format, ReceiptText, actor_name, event_sentence, pdf, receipt_page, receipt_sheet, written_date,
};
use sayso::record::{
    Actor, EventFilter, Grounds, HoldReason, HoldTerms, LeftOut, Role, SubmissionId, TakeId,
};
use sayso::seal::StaffIdentity;
use sayso::submission::Draft;
use sayso::vault::{
    ExportError, Finding, Held, NewStaff, OpenTakeError, Receipt, Survey, Unlocked, Vault, Which,
};
use secrecy::SecretString;
use tempfile::TempDir;

const BOTH: [&str; 2] = ["exhibition", "website"];
/// "exhibition" lasts a year and "website" two.
const HALF_A_YEAR: &str = "P6M";

fn now() -> Timestamp {
    Timestamp::now()
}

fn today() -> Date {
    now().to_zoned_datetime(TimeZone::UTC).date()
}

fn after(time: &str) -> Date {
    time.parse::<Retention>().unwrap().until(today())
}

/// The first moment of a day.
fn begins(day: Date) -> Timestamp {
    day.to_zoned_datetime(TimeZone::UTC).unwrap().timestamp()
}

fn unlock(vault: &mut Vault) -> Unlocked {
    vault.unlock(&SecretString::from(PASSPHRASE), &[], now()).unwrap()
}

fn take_of(kept: &Receipt) -> TakeId {
    kept.held().view().takes[0].id.clone()
}

fn find(vault: &mut Vault, kept: &Receipt) -> Held {
    vault.find(kept.code(), now()).unwrap().unwrap()
}

/// Until when it is withheld where staff open it at `at`; none where it opens.
fn withheld(vault: &mut Vault, staff: &Unlocked, kept: &Receipt, at: Timestamp) -> Option<Date> {
    match staff.open(vault, kept.record(), &take_of(kept), at) {
        Ok(mut opened) => {
            let mut voice = Vec::new();
            opened.read_to_end(&mut voice).unwrap();
            assert_eq!(&voice[..4], b"RIFF");
            None
        }
        Err(OpenTakeError::Sealed(day)) => Some(day),
        Err(other) => panic!("{other}"),
    }
}

/// Why each take may not be used for `purpose`.
fn left_out(vault: &Vault, purpose: &str, at: Timestamp) -> Vec<Option<LeftOut>> {
    let mut survey = Survey::of(&PurposeId::new(purpose), Which::Filter(Box::default()));
    let mut told = Vec::new();
    while let Some(some) = survey.next(vault, at).unwrap() {
        told.extend(some.into_iter().map(|it| it.left_out));
    }
    told
}

fn kinds(vault: &Vault) -> Vec<String> {
    vault.events().unwrap().into_iter().map(|event| event.kind).collect()
}

fn count(vault: &Vault, kind: &str) -> usize {
    kinds(vault).iter().filter(|it| *it == kind).count()
}

fn is_whole(vault: &Vault) {
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn nobody_of_staff_opens_or_copies_it_before_the_day_and_all_may_from_that_day_on() {
    let (folder, to) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let day = after(HALF_A_YEAR);
    assert_eq!(kept.sealed_until(), Some(day));
    let (staff, take) = (unlock(&mut vault), take_of(&kept));
    let what = (kept.record(), &take);
    let purpose = PurposeId::new("website");
    let before = begins(day) - SignedDuration::from_secs(1);
    for at in [now(), before] {
        assert_eq!(withheld(&mut vault, &staff, &kept, at), Some(day));
        let copied = staff.export(&mut vault, what, &purpose, to.path(), at);
        assert!(matches!(copied, Err(ExportError::Sealed(until)) if until == day), "{copied:?}");
        assert_eq!(left_out(&vault, "website", at), [Some(LeftOut::Sealed)]);
        // An hour of the clock is not the day: what is withheld is on no record as copied.
        let export = to.path().join(at.as_second().to_string());
        let all = Which::Filter(Box::default());
        let export = session::export_at(&mut vault, &staff, "website", (all, &export), at).unwrap();
        assert_eq!(export.tally().copied, 0);
        assert_eq!(export.tally().left_out.get(&LeftOut::Sealed), Some(&1));
    }
    assert_eq!((count(&vault, "opened-by-staff"), count(&vault, "exported")), (0, 0));
    // The day has come, and the date is right.
    vault.purge(begins(day)).unwrap();
    assert_eq!(withheld(&mut vault, &staff, &kept, begins(day)), None);
    assert_eq!(left_out(&vault, "website", begins(day)), [None]);
    staff.export(&mut vault, what, &purpose, to.path(), begins(day)).unwrap();
    is_whole(&vault);
}

#[test]
fn a_clock_that_leaps_ahead_opens_nothing() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let staff = unlock(&mut vault);
    let day = after(HALF_A_YEAR);
    assert_eq!(withheld(&mut vault, &staff, &kept, begins(day)), Some(day));
    assert_eq!(left_out(&vault, "website", begins(day)), [Some(LeftOut::Sealed)]);
}

#[test]
fn a_hold_lifts_no_seal_and_an_officer_opens_it_no_earlier_than_others() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let officer = unlock(&mut vault);
    assert_eq!(officer.role(), Role::Officer);
    let terms = HoldTerms { because: HoldReason::Law, until: after("P9M"), reference: None };
    officer.hold(&mut vault, kept.record(), &terms, now()).unwrap();
    assert!(withheld(&mut vault, &officer, &kept, now()).is_some());
    officer.release(&mut vault, kept.record(), now()).unwrap();
    assert!(withheld(&mut vault, &officer, &kept, now()).is_some());
}

#[test]
fn it_stays_sealed_when_its_uses_are_renewed_and_its_keys_are_changed() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let mut held = find(&mut vault, &kept);
    session::renew(&mut vault, &mut held, &session::newer_campaign(), &["website"]);
    let mut staff = unlock(&mut vault);
    let (name, key) = ("ben".parse().unwrap(), StaffIdentity::generate().public());
    staff
        .add_staff(&mut vault, NewStaff { name: &name, key: &key, role: Role::Editor }, now())
        .unwrap();
    staff.remove_staff(&mut vault, &name, now()).unwrap();
    while staff.reseal(&mut vault, now()).unwrap() > 0 {}
    assert!(count(&vault, "resealed") > 0);
    assert_eq!(withheld(&mut vault, &staff, &kept, now()), Some(after(HALF_A_YEAR)));
    is_whole(&vault);
}

#[test]
fn its_giver_hears_copies_withdraws_and_deletes_it_at_any_time() {
    let (folder, to) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let (mut held, take) = (find(&mut vault, &kept), take_of(&kept));
    let mut voice = Vec::new();
    held.open(&vault, &take).unwrap().read_to_end(&mut voice).unwrap();
    assert_eq!(&voice[..4], b"RIFF");
    held.copy(&mut vault, &take, to.path(), now()).unwrap();
    held.withdraw(&mut vault, &[PurposeId::new("website")], now()).unwrap();
    assert_eq!(held.view().sealed(now()), Some(after(HALF_A_YEAR)));
    is_whole(&vault);
    assert!(held.erase(&mut vault, now()).unwrap().is_verified());
    assert!(vault.find(kept.code(), now()).unwrap().is_none());
}

#[test]
fn what_is_sealed_goes_when_its_time_is_over_and_staff_can_delete_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let expires = keep_sealed(&mut vault, HALF_A_YEAR, &["exhibition"]);
    let stays = keep_sealed(&mut vault, "P18M", &["website"]);
    vault.purge(begins(after("P13M"))).unwrap();
    assert!(vault.summary(expires.record()).is_none());
    assert!(vault.summary(stays.record()).is_some());
    let staff = unlock(&mut vault);
    let erased = staff.erase(&mut vault, (stays.record(), Grounds::Asked), None, now());
    assert!(erased.unwrap().is_verified());
    is_whole(&vault);
}

#[test]
fn its_giver_alone_lifts_it_once_and_for_all() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let (kept, other) =
        (keep_sealed(&mut vault, HALF_A_YEAR, &BOTH), keep_voice(&mut vault, 1, &BOTH));
    let staff = unlock(&mut vault);
    let mut held = find(&mut vault, &kept);
    held.unseal(&mut vault, now()).unwrap();
    assert_eq!(held.view().sealed_until, None);
    assert_eq!(withheld(&mut vault, &staff, &kept, now()), None);
    assert_eq!(left_out(&vault, "website", now()), [None, None]);
    // A second press, and one where there was nothing to lift, tell nothing.
    held.unseal(&mut vault, now()).unwrap();
    find(&mut vault, &other).unseal(&mut vault, now()).unwrap();
    assert_eq!(count(&vault, "unsealed"), 1);
    assert_eq!(kept.holding(held).sealed_until(), None, "the receipt says so no more");
    is_whole(&vault);
    let told = vault.history(&EventFilter::default(), None, 50).unwrap();
    let unsealed = told.events.iter().find(|event| event.kind == "unsealed").unwrap();
    let words = Locale::english();
    assert_eq!(unsealed.actor, Some(Actor::Person));
    assert_eq!(actor_name(&Actor::Person, &words), "a visitor");
    let sentence = event_sentence(unsealed, None, &words);
    assert_eq!(sentence, "Its giver let staff open it before the day that they had picked.");
}

#[test]
fn a_day_that_is_changed_in_the_row_is_found() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let plain = keep_voice(&mut vault, 1, &BOTH);
    let lifted = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    find(&mut vault, &lifted).unseal(&mut vault, now()).unwrap();
    is_whole(&vault);
    let day = after(HALF_A_YEAR).to_string();
    for (of, written, changed) in [
        (&kept, Some(day.as_str()), None),
        (&kept, Some(&day), Some("2026-01-01")),
        (&kept, Some(&day), Some("some day")),
        (&plain, None, Some(&day)),
        (&lifted, None, Some(&day)),
    ] {
        put(folder.path(), of.record(), changed);
        let found = vault.verify().unwrap().findings;
        let expected = Finding::AgreementChanged { record: of.record().to_string() };
        assert_eq!(found, [expected], "{changed:?}");
        put(folder.path(), of.record(), written);
        is_whole(&vault);
    }
}

/// Writes another day into the row.
fn put(folder: &Path, record: &SubmissionId, day: Option<&str>) {
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    let update = "UPDATE submission SET sealed_until = ?2 WHERE id = ?1";
    assert_eq!(ledger.execute(update, (record.as_str(), day)).unwrap(), 1);
}

#[test]
fn only_days_are_offered_on_which_there_is_still_something_to_open() {
    let campaign = Campaign::parse(&sealing_campaign()).unwrap();
    let offered = |purposes: &[&str]| -> Vec<String> {
        let draft = Draft::new(agree(purposes));
        draft.seals(&campaign).iter().map(ToString::to_string).collect()
    };
    assert_eq!(offered(&["exhibition"]), ["P6M"], "it lasts a year");
    assert_eq!(offered(&BOTH), ["P6M", "P1Y", "P18M"], "the longest counts");
    assert!(Draft::new(agree(&BOTH)).seals(&session::campaign()).is_empty(), "none is offered");
    // What is not offered is not kept either.
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    for (time, purposes) in [("P1Y", ["exhibition"].as_slice()), ("P3M", &BOTH)] {
        assert_eq!(keep_sealed(&mut vault, time, purposes).sealed_until(), None, "{time}");
    }
}

#[test]
fn what_several_people_give_together_is_not_sealed() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let campaign = Campaign::parse(&sealing_campaign()).unwrap();
    let mut draft = Draft::new(agree(&BOTH));
    draft.seal_for(Some(HALF_A_YEAR.parse().unwrap()));
    vault.agreed(draft.newest(), now()).unwrap();
    draft.join(agree(&BOTH)).unwrap();
    vault.agreed(draft.newest(), now()).unwrap();
    assert!(draft.seals(&campaign).is_empty());
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let kept = vault.keep(draft, &campaign, now()).unwrap().shown;
    assert_eq!(kept.sealed_until(), None);
    is_whole(&vault);
}

#[test]
fn a_campaign_seals_nothing_for_longer_than_it_keeps_it() {
    for (times, fault) in [
        (r#"["P6M", "P23M"]"#, None),
        (r#"["P2Y"]"#, Some(Fault::NeverOpened)),
        (r#"["P6M", "P5Y"]"#, Some(Fault::NeverOpened)),
        (r#"["P6M", "P6M"]"#, Some(Fault::TimeTwice)),
    ] {
        let source = sealing_campaign().replace(r#"["P6M", "P1Y", "P18M"]"#, times);
        let (_, faults) = Campaign::read(&source).unwrap();
        let expected =
            fault.map(|fault| CampaignError::Meaning { field: "seal_until".to_owned(), fault });
        assert_eq!(faults, expected.into_iter().collect::<Vec<_>>(), "{times}");
    }
}

#[test]
fn a_receipt_says_who_opens_it_not_before_which_day_in_each_language() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    let plain = keep_voice(&mut vault, 1, &BOTH);
    let shows = session::campaign().receipt;
    for language in Locale::languages() {
        let words = Locale::load(&language).unwrap();
        let day = written_date(after(HALF_A_YEAR), &words);
        let [sealed, open] = [&kept, &plain].map(ReceiptText::from);
        let sentence = sealed.sealed(&words).unwrap();
        assert!(sentence.contains(&day) && sentence.contains("Harbour Museum"), "{sentence}");
        assert!(receipt_page(&sealed, &shows, &words).contains(&sentence.replace('\'', "&#39;")));
        let sheet = |it: &ReceiptText| {
            pdf(&receipt_sheet(it, &shows, Format::A4, &words), Format::A4).unwrap().len()
        };
        let unsealed = ReceiptText { sealed_until: None, ..ReceiptText::from(&kept) };
        assert!(sheet(&sealed) > sheet(&unsealed), "it stands on the sheet, too");
        assert_eq!(open.sealed(&words), None);
        assert!(!receipt_page(&open, &shows, &words).contains(&sentence));
    }
}

#[test]
fn list_and_show_tell_the_day() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep_sealed(&mut vault, HALF_A_YEAR, &BOTH);
    drop(vault);
    let said = |arguments: &[&str]| {
        let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
        program.arg("--data-dir").arg(folder.path()).args(arguments);
        String::from_utf8(program.output().unwrap().stdout).unwrap()
    };
    let (day, record) = (after(HALF_A_YEAR), kept.record().to_string());
    assert!(said(&["list"]).contains(&format!("(sealed until {day})")));
    let shown = said(&["show", &record]);
    assert!(shown.contains(&format!("nobody of staff opens it before {day}")), "{shown}");
    let json: serde_json::Value = serde_json::from_str(&said(&["list", "--json"])).unwrap();
    assert_eq!(json[0]["sealed_until"], day.to_string());
}
