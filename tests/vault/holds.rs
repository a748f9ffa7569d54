//! An officer holds what somebody gave, because the law requires it: it stays beyond its time and staff do not erase it.
//! It may be used for nothing because of that, and its giver takes it back as ever.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::path::Path;
use std::time::Duration;

use crate::common::session::{self, agree, files, keep};
use crate::common::window::PASSPHRASE;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use sayso::campaign::PurposeId;
use sayso::record::{
    CopyState, Count, Filter, Grounds, HoldReason, HoldTerms, LeftOut, NotADay, Part, Reference,
    Role, StaffName, SubmissionId,
};
use sayso::seal::StaffIdentity;
use sayso::submission::Draft;
use sayso::vault::{
    Copies, Finding, Held, LOOK, NewStaff, NotErasedByStaff, NotHeld, NotReleased, OpenTakeError,
    Receipt, Survey, Swept, Unlocked, Vault, Which, restore,
};
use secrecy::SecretString;
use tempfile::TempDir;

const ANNA: &str = "anna's own few words";
const BOTH: [&str; 2] = ["exhibition", "website"];

fn now() -> Timestamp {
    Timestamp::now()
}

/// So many days from now. "exhibition" lasts a year and "website" two.
fn day(days: i64) -> Timestamp {
    now() + SignedDuration::from_hours(24 * days)
}

fn date(days: i64) -> Date {
    day(days).to_zoned_datetime(TimeZone::UTC).date()
}

fn terms(until: Date) -> HoldTerms {
    let reference = Reference::new("2026/117").unwrap();
    HoldTerms { because: HoldReason::Claim, until, reference }
}

fn unlock(vault: &mut Vault, passphrase: &str, at: Timestamp) -> Unlocked {
    vault.unlock(&SecretString::from(passphrase), &[], at).unwrap()
}

/// An officer holds it from one day to another.
fn hold(vault: &mut Vault, record: &SubmissionId, (from, until): (i64, i64)) -> Unlocked {
    let officer = unlock(vault, PASSPHRASE, day(from));
    officer.hold(vault, record, &terms(date(until)), day(from)).unwrap();
    officer
}

/// Anna joins the staff, with a key file of her own in the data folder, and unlocks.
fn anna(vault: &mut Vault, by: &Unlocked, role: Role) -> Unlocked {
    let key = StaffIdentity::generate();
    let name: StaffName = "anna".parse().unwrap();
    let file = key.write_protected(&SecretString::from(ANNA), 4, Vec::new()).unwrap();
    let path = vault.data_dir().join("anna.key.age");
    std::fs::write(&path, file).unwrap();
    #[cfg(unix)]
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
    by.add_staff(vault, NewStaff { name: &name, key: &key.public(), role }, now()).unwrap();
    unlock(vault, ANNA, now())
}

/// Two people in one recording.
fn keep_together(vault: &mut Vault) -> (Held, Receipt) {
    let mut draft = Draft::new(agree(&["exhibition"]));
    vault.agreed(draft.newest(), now()).unwrap();
    draft.join(agree(&["exhibition"])).unwrap();
    vault.agreed(draft.newest(), now()).unwrap();
    let sound = session::sound(&draft, vault.scratch(), 1);
    draft.keep(sound, 3).unwrap();
    let receipts = vault.keep(draft, &session::campaign(), now()).unwrap();
    let first = receipts.shown.held();
    (first, receipts.next().unwrap().shown)
}

fn is_there(vault: &Vault, record: &SubmissionId) -> bool {
    vault.summary(record).is_some_and(|it| !it.takes.is_empty())
}

fn held_until(vault: &Vault, record: &SubmissionId) -> Option<Date> {
    vault.summary(record).unwrap().hold.map(|hold| hold.terms.until)
}

fn find(vault: &mut Vault, kept: &Receipt) -> Held {
    vault.find(kept.code(), now()).unwrap().unwrap()
}

fn is_whole(vault: &Vault, at: Timestamp) {
    assert_eq!(vault.verify_at(at).unwrap().findings, []);
}

fn kinds(vault: &Vault) -> Vec<String> {
    vault.events().unwrap().into_iter().map(|event| event.kind).collect()
}

/// What may be done at a time: of each take why it may not be used, and of each copy whether it has to go.
fn usable(vault: &Vault, at: Timestamp) -> (Vec<Option<LeftOut>>, Vec<CopyState>) {
    let mut told = Vec::new();
    for purpose in BOTH {
        let mut survey = Survey::of(&PurposeId::new(purpose), Which::Filter(Box::default()));
        while let Some(some) = survey.next(vault, at).unwrap() {
            told.extend(some.into_iter().map(|it| it.left_out));
        }
    }
    let copies = vault.copies(&Copies::All, None, 99, at).unwrap();
    (told, copies.into_iter().map(|copy| copy.state).collect())
}

#[test]
fn what_is_held_stays_beyond_its_time_and_goes_without_an_act_when_the_hold_is_over() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [held, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    drop(hold(&mut vault, held.record(), (300, 500)));
    assert_eq!(vault.past_their_time(day(370)).unwrap(), Count::Exactly(1), "the other one");
    assert_eq!(vault.purge(day(370)).unwrap(), 1);
    assert!(is_there(&vault, held.record()) && !is_there(&vault, other.record()));
    is_whole(&vault, day(370));
    assert_eq!(vault.purge(day(500)).unwrap(), 0, "it is held through its last day");
    assert_eq!(vault.purge(day(501)).unwrap(), 1);
    assert_eq!(files(&folder.path().join("vault/media")), []);
    assert!(kinds(&vault).ends_with(&["date-confirmed".to_owned(), "expired".to_owned()]));
    is_whole(&vault, day(501));
}

#[test]
fn a_hold_that_ends_before_the_time_of_a_use_shortens_nothing_and_is_taken_off() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &["exhibition"]);
    drop(hold(&mut vault, kept.record(), (0, 30)));
    assert_eq!(vault.purge(day(30)).unwrap(), 0);
    assert_eq!(held_until(&vault, kept.record()), Some(date(30)));
    assert_eq!(vault.purge(day(31)).unwrap(), 0);
    assert_eq!(held_until(&vault, kept.record()), None);
    let held = Filter { held: true, ..Filter::default() };
    assert_eq!(vault.count(&held).unwrap(), Count::Exactly(0));
    let last = "SELECT kind || ' by ' || actor FROM event ORDER BY seq DESC LIMIT 1";
    let last = ledger(folder.path()).query_row(last, [], |row| row.get::<_, String>(0));
    assert_eq!(last.unwrap(), "released by program");
    is_whole(&vault, day(31));
    assert_eq!(vault.purge(day(364)).unwrap(), 0);
    assert_eq!(vault.purge(day(367)).unwrap(), 1);
}

#[test]
fn holds_that_are_over_end_in_steps_between_which_others_have_their_turn() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = [(); 3].map(|()| keep(&mut vault, 1, &["exhibition"]));
    for one in &kept {
        drop(hold(&mut vault, one.record(), (0, 30)));
    }
    assert_eq!(vault.purge(day(30)).unwrap(), 0);
    vault.look_at_clock(day(31), Duration::ZERO).unwrap();
    let mut sweep = vault.look_at_clock(day(31) + LOOK, LOOK).unwrap();
    let left =
        |vault: &Vault| kept.iter().filter(|one| held_until(vault, one.record()).is_some()).count();
    assert_eq!(left(&vault), 3);
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Some(0));
    assert_eq!(left(&vault), 1);
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Last(0));
    assert_eq!(left(&vault), 0);
    is_whole(&vault, day(31));
}

#[test]
fn a_hold_that_cannot_be_ended_keeps_no_other() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [damaged, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    for one in [&damaged, &other] {
        drop(hold(&mut vault, one.record(), (0, 30)));
    }
    let damages = "UPDATE submission SET answer = '{' WHERE id = ?1";
    ledger(folder.path()).execute(damages, [damaged.record().as_str()]).unwrap();
    assert_eq!(vault.purge(day(31)).unwrap(), 0);
    assert_eq!(held_until(&vault, other.record()), None);
    let left = "SELECT count(*) FROM hold";
    let left = ledger(folder.path()).query_row(left, [], |row| row.get::<_, i64>(0));
    assert_eq!(left.unwrap(), 1);
}

#[test]
fn no_hold_makes_anything_usable_and_no_copy_may_stay_longer() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(&folder.path().join("data"));
    let kept = [&["exhibition"][..], &BOTH, &["website"], &BOTH].map(|it| keep(&mut vault, 1, it));
    let (first, second) = keep_together(&mut vault);
    let officer = unlock(&mut vault, PASSPHRASE, now());
    session::export(&mut vault, &officer, "exhibition", &folder.path().join("out")).unwrap();
    let exhibition = [PurposeId::new("exhibition")];
    kept[3].held().withdraw(&mut vault, &exhibition, now()).unwrap();
    // Time only goes on: what is asked about after the hold is asked about before it on a day that comes later.
    let days = [300, 364, 365, 366, 367, 400, 564, 565, 566, 729, 730, 731, 732, 900];
    let before = days.map(|it| usable(&vault, day(it)));
    for one in kept.iter().map(Receipt::record).chain([first.record()]) {
        drop(hold(&mut vault, one, (200, 565)));
    }
    assert_eq!(
        held_until(&vault, second.record()),
        Some(date(565)),
        "it is held for all who are in it"
    );
    let after = days.map(|it| usable(&vault, day(it)));
    for ((days, before), after) in days.iter().zip(&before).zip(&after) {
        assert_eq!(before, after, "on day {days}");
    }
    assert!(before.iter().any(|(told, _)| told.contains(&None)), "something may be used at first");
    assert!(after.last().unwrap().0.iter().all(Option::is_some), "and nothing in the end");
    assert!(after[5].1.iter().all(CopyState::must_go), "copies have to go as without a hold");
}

#[test]
fn after_its_time_an_officer_alone_opens_what_is_held_on_record_and_nobody_what_was_withdrawn() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [held, withdrawn] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    let officer = hold(&mut vault, held.record(), (0, 1));
    let editor = anna(&mut vault, &officer, Role::Editor);
    let opens = |vault: &mut Vault, who: &Unlocked, kept: &Receipt, at| {
        let take = kept.held().view().takes[0].id.clone();
        let opened = who.open(vault, kept.record(), &take, at);
        opened.map(drop).map_err(|why| matches!(why, OpenTakeError::NotAgreed))
    };
    for who in [&officer, &editor] {
        assert_eq!(opens(&mut vault, who, &held, now()), Ok(()), "while a use holds");
    }
    let exhibition = [PurposeId::new("exhibition")];
    find(&mut vault, &withdrawn).withdraw(&mut vault, &exhibition, now()).unwrap();
    for kept in [&held, &withdrawn] {
        officer.hold(&mut vault, kept.record(), &terms(date(500)), day(200)).unwrap();
    }
    assert_eq!(opens(&mut vault, &officer, &withdrawn, day(200)), Err(true), "its giver said no");
    let before = kinds(&vault).len();
    assert_eq!(opens(&mut vault, &editor, &held, day(400)), Err(true));
    assert_eq!(opens(&mut vault, &officer, &withdrawn, day(400)), Err(true));
    assert_eq!(kinds(&vault).len(), before);
    assert_eq!(opens(&mut vault, &officer, &held, day(400)), Ok(()));
    assert_eq!(kinds(&vault)[before..], ["opened-by-staff"]);
    let copied = officer.export(
        &mut vault,
        (held.record(), &held.held().view().takes[0].id.clone()),
        &exhibition[0],
        folder.path(),
        day(400),
    );
    assert!(copied.is_err(), "opened is not used");
    assert_eq!(opens(&mut vault, &officer, &held, day(501)), Err(true), "the hold is over");
}

#[test]
fn a_hold_never_stops_its_giver() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let alone = keep(&mut vault, 1, &BOTH);
    let (first, second) = keep_together(&mut vault);
    for record in [alone.record(), first.record()] {
        drop(hold(&mut vault, record, (0, 300)));
    }
    let mut held = find(&mut vault, &alone);
    held.withdraw(&mut vault, &[PurposeId::new("website")], now()).unwrap();
    let uses = vault.summary(alone.record()).unwrap().purposes;
    assert!(uses.iter().any(|it| it.withdrawn_at.is_some()));
    is_whole(&vault, now());
    assert!(held.erase(&mut vault, now()).unwrap().is_verified());
    assert!(find(&mut vault, &second).erase(&mut vault, now()).unwrap().is_verified());
    assert_eq!(files(&folder.path().join("vault/media")), [], "also for who is in it, too");
    assert_eq!(held_until(&vault, first.record()), None, "nothing is left to be held");
    is_whole(&vault, now());
    let officer = unlock(&mut vault, PASSPHRASE, now());
    let again = officer.hold(&mut vault, first.record(), &terms(date(9)), now());
    assert!(matches!(again, Err(NotHeld::Gone)), "{again:?}");
    // What was said of the hold goes with the proof.
    vault.purge(day(365 * 2)).unwrap();
    vault.purge(day(365 * 6)).unwrap();
    let told = ledger(folder.path());
    let rest = "SELECT count(*) FROM event WHERE kind = 'held' AND body <> ''";
    assert_eq!(told.query_row(rest, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    let all = "SELECT count(*) FROM event WHERE kind = 'held'";
    assert_eq!(told.query_row(all, [], |row| row.get::<_, i64>(0)).unwrap(), 3);
    is_whole(&vault, day(365 * 6));
}

#[test]
fn staff_erase_nothing_that_is_held_and_an_officer_alone_holds_and_releases() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let kept = keep(&mut vault, 1, &BOTH);
    let (first, second) = keep_together(&mut vault);
    let officer = unlock(&mut vault, PASSPHRASE, now());
    for role in [Role::Attendant, Role::Editor] {
        let other = anna(&mut vault, &officer, role);
        let refused = other.hold(&mut vault, kept.record(), &terms(date(9)), now());
        assert!(matches!(refused, Err(NotHeld::NotOfficer)), "{refused:?}");
        officer.hold(&mut vault, kept.record(), &terms(date(9)), now()).unwrap();
        let refused = other.release(&mut vault, kept.record(), now());
        assert!(matches!(refused, Err(NotReleased::NotOfficer)), "{refused:?}");
        let mut key = unlock(&mut vault, PASSPHRASE, now());
        key.remove_staff(&mut vault, &"anna".parse().unwrap(), now()).unwrap();
        while key.reseal(&mut vault, now()).unwrap() > 0 {}
        std::fs::remove_file(folder.path().join("anna.key.age")).unwrap();
    }
    officer.hold(&mut vault, first.record(), &terms(date(9)), now()).unwrap();
    for of in [kept.record(), first.record(), second.record()] {
        let refused = officer.erase(&mut vault, (of, Grounds::Law), None, now());
        let until = match refused {
            Err(NotErasedByStaff::Held(until)) => until,
            other => panic!("{other:?}"),
        };
        assert_eq!(until, date(9));
        assert!(is_there(&vault, of));
    }
    let purpose = PurposeId::new("website");
    officer.end_use(&mut vault, (kept.record(), &purpose), Grounds::Asked, now()).unwrap();
    officer.release(&mut vault, kept.record(), now()).unwrap();
    officer.erase(&mut vault, (kept.record(), Grounds::Law), None, now()).unwrap();
    officer.release(&mut vault, second.record(), now()).unwrap();
    assert_eq!(held_until(&vault, first.record()), None, "for all who are in it");
    let nothing = officer.release(&mut vault, second.record(), now());
    assert!(matches!(nothing, Err(NotReleased::NotHeld)), "{nothing:?}");
    let before = kinds(&vault).len();
    for (until, expected) in [(date(-1), NotADay::Past), (date(367), NotADay::TooFar)] {
        match officer.hold(&mut vault, first.record(), &terms(until), now()) {
            Err(NotHeld::Day(why)) => assert_eq!(why, expected),
            other => panic!("{until}: {other:?}"),
        }
    }
    let strange = SubmissionId::from_text("0".repeat(32));
    let gone = officer.hold(&mut vault, &strange, &terms(date(9)), now());
    assert!(matches!(gone, Err(NotHeld::Gone)), "{gone:?}");
    assert_eq!(kinds(&vault).len(), before, "nothing was changed");
    is_whole(&vault, now());
}

#[test]
fn its_giver_reads_that_it_is_held_and_why_and_staff_find_and_count_it() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [held, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    drop(hold(&mut vault, held.record(), (0, 5)));
    let view = find(&mut vault, &held).view();
    let read = view.hold.unwrap();
    assert_eq!(read.terms, terms(date(5)));
    assert_eq!(read.by, Some(StaffName::first()));
    assert!((now().duration_since(read.since)) < SignedDuration::from_mins(5));
    assert_eq!(find(&mut vault, &other).view().hold, None);
    let filter = Filter { held: true, ..Filter::default() };
    let page = vault.page(&filter, Part::Newest, 9).unwrap();
    assert_eq!(page.submissions.len(), 1);
    assert_eq!(page.submissions[0].id, *held.record());
    assert_eq!(vault.count(&filter).unwrap(), Count::Exactly(1));
    let overview = vault.overview(now()).unwrap();
    assert_eq!((overview.kept.held, overview.holds_end_soon), (1, (1, Some(date(5)))));
    // It is renewed, and then it is released.
    let officer = hold(&mut vault, held.record(), (0, 90));
    assert_eq!(vault.overview(now()).unwrap().holds_end_soon, (0, None));
    assert_eq!(find(&mut vault, &held).view().hold.unwrap().terms.until, date(90));
    officer.release(&mut vault, held.record(), now()).unwrap();
    assert_eq!(find(&mut vault, &held).view().hold, None);
    assert_eq!(vault.count(&filter).unwrap(), Count::Exactly(0));
    assert_eq!(vault.overview(now()).unwrap().kept.held, 0);
    is_whole(&vault, now());
}

fn ledger(folder: &Path) -> Connection {
    Connection::open(folder.join("vault/ledger.db")).unwrap()
}

#[test]
fn a_check_finds_a_hold_that_nobody_told_of_and_one_that_was_told_of_and_is_not_there() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let [held, other] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    drop(hold(&mut vault, held.record(), (0, 90)));
    drop(hold(&mut vault, held.record(), (0, 91)));
    drop(vault);
    let found = |change: &str| {
        let ledger = ledger(folder.path());
        let was = "PRAGMA foreign_keys = OFF; CREATE TEMP TABLE was AS SELECT * FROM hold";
        ledger.execute_batch(&format!("{was}; {change}")).unwrap();
        let findings = Vault::open_as_it_is(folder.path()).unwrap().verify().unwrap().findings;
        ledger.execute_batch("DELETE FROM hold; INSERT INTO hold SELECT * FROM was").unwrap();
        findings
    };
    assert_eq!(found("SELECT 1"), []);
    let changed = |kept: &Receipt| Finding::HoldChanged { record: kept.record().to_string() };
    for change in [
        "DELETE FROM hold",
        "UPDATE hold SET until = '2099-01-01'",
        "UPDATE hold SET event = event - 1",
        "UPDATE hold SET event = (SELECT min(seq) FROM event WHERE kind = 'held')",
    ] {
        assert!(found(change).contains(&changed(&held)), "{change}");
    }
    let more = "INSERT INTO hold SELECT (SELECT id FROM submission ORDER BY n DESC LIMIT 1), event, until FROM hold";
    assert_eq!(found(more), [changed(&other)]);
    let nobodys = found("INSERT INTO hold SELECT 'x', event, until FROM hold");
    assert!(matches!(&nobodys[..], [Finding::Database { what }] if what.contains("hold")));
}

#[test]
fn a_hold_survives_a_backup_and_what_its_giver_erased_since_does_not() {
    let around = TempDir::new().unwrap();
    let [data, drive, restored] = ["data", "drive", "restored"].map(|it| around.path().join(it));
    std::fs::create_dir(&drive).unwrap();
    let mut vault = session::vault(&data);
    let [held, gone] = [(); 2].map(|()| keep(&mut vault, 1, &["exhibition"]));
    for record in [held.record(), gone.record()] {
        drop(hold(&mut vault, record, (0, 90)));
    }
    Vault::open_as_it_is(&data).unwrap().back_up(&drive, (None, now()), &mut |_| {}).unwrap();
    find(&mut vault, &gone).erase(&mut vault, now()).unwrap();
    drop(vault);
    let done = restore(&drive, &restored, &[], now(), &mut |_| {}).unwrap();
    assert_eq!((done.findings, done.since.erased), (vec![], 1));
    let (vault, _) = Vault::open(&restored, now()).unwrap();
    assert_eq!(held_until(&vault, held.record()), Some(date(90)));
    assert!(!is_there(&vault, gone.record()));
    is_whole(&vault, now());
}
