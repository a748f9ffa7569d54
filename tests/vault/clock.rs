//! The clock: one that is wrong destroys nothing, is believed for nothing for ever, and staff decide.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use std::time::Duration;

use crate::common::session::{self, files, keep};
use crate::common::window::PASSPHRASE;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use rusqlite::Connection;
use sayso::campaign::PurposeId;
use sayso::record::{Count, Standing};
use sayso::vault::{Clock, ExportError, LOOK, Receipt, Swept, Unlocked, Vault};
use secrecy::SecretString;
use tempfile::TempDir;

/// A vault, and the time that its clock is handed.
struct Kiosk {
    folder: TempDir,
    vault: Vault,
    start: Timestamp,
}

impl Kiosk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let vault = session::vault(folder.path());
        Self { folder, vault, start: Timestamp::now() }
    }

    fn day(&self, day: i64) -> Timestamp {
        self.start + Span::new().hours(24 * day)
    }

    /// Looks at the clock at the start of the program, and never again.
    fn start_on(&mut self, day: i64) -> u64 {
        self.vault.keep_time(self.day(day), Duration::ZERO).unwrap()
    }

    /// Runs the program for as long as a look takes, and says how much it erased.
    fn run_on(&mut self, day: i64) -> u64 {
        let at = self.day(day);
        let erased = self.vault.keep_time(at, Duration::ZERO).unwrap();
        erased + self.vault.keep_time(at + LOOK, LOOK).unwrap()
    }

    fn keep_on(&mut self, day: i64) -> Receipt {
        let draft = session::draft(&self.vault.scratch(), 1, &["exhibition"]);
        self.vault.agreed(draft.newest(), self.day(day)).unwrap();
        self.vault.keep(draft, &session::campaign(), self.day(day)).unwrap().shown
    }

    fn has(&mut self, receipt: &Receipt) -> bool {
        self.vault.find(receipt.code(), self.start).unwrap().is_some()
    }

    fn unlock(&mut self, at: Timestamp) -> Unlocked {
        self.vault.unlock(&SecretString::from(PASSPHRASE), &[], at).unwrap()
    }

    /// Another start of the program.
    fn again(self) -> Self {
        let Self { folder, vault, start } = self;
        drop(vault);
        let (vault, _) = Vault::open(folder.path(), start).unwrap();
        Self { folder, vault, start }
    }
}

#[test]
fn what_is_over_goes_after_a_chain_of_real_days_and_staff_are_told() {
    let mut kiosk = Kiosk::new();
    let year = keep(&mut kiosk.vault, 1, &["exhibition"]);
    let two_years = keep(&mut kiosk.vault, 1, &["exhibition", "website"]);
    drop(kiosk.unlock(kiosk.start));
    let erased: u64 = (1..=400).step_by(4).map(|day| kiosk.run_on(day)).sum();
    assert_eq!(erased, 1);
    assert_eq!(kiosk.vault.clock(kiosk.day(398)).unwrap(), Clock::Believed);
    assert!(!kiosk.has(&year), "its time was over");
    assert!(kiosk.has(&two_years), "one use still holds");
    drop(kiosk.unlock(kiosk.day(400)));
    assert_eq!(kiosk.vault.erased_unseen().unwrap(), 1, "staff are told, once");
    drop(kiosk.unlock(kiosk.day(401)));
    assert_eq!(kiosk.vault.erased_unseen().unwrap(), 0);
    assert_eq!(kiosk.vault.verify().unwrap().findings, []);
}

#[test]
fn a_clock_that_is_walked_ahead_erases_nothing_without_the_time_that_it_takes() {
    let mut kiosk = Kiosk::new();
    let year = keep(&mut kiosk.vault, 1, &["exhibition"]);
    for month in 1..=13 {
        kiosk = kiosk.again();
        assert_eq!(kiosk.start_on(30 * month), 0);
    }
    assert_eq!(
        kiosk.vault.clock(kiosk.day(390)).unwrap(),
        Clock::Ahead { waiting: Count::Exactly(1) }
    );
    // Nor is it enough to let it run at each stop: each half hour moves the day by a few days.
    for month in 1..=13 {
        kiosk = kiosk.again();
        assert_eq!(kiosk.run_on(30 * month), 0);
    }
    assert!(kiosk.has(&year));
    assert_eq!(kiosk.vault.purge(kiosk.day(390)).unwrap(), 1, "on the word of staff");
    assert_eq!(files(&kiosk.folder.path().join("vault/media")), []);
}

#[test]
fn a_clock_that_jumps_while_it_runs_is_not_followed() {
    let mut kiosk = Kiosk::new();
    let half = LOOK / 2;
    kiosk.vault.keep_time(kiosk.start, Duration::ZERO).unwrap();
    kiosk.vault.keep_time(kiosk.day(30), half).unwrap();
    kiosk.vault.keep_time(kiosk.day(60), LOOK).unwrap();
    assert_eq!(kiosk.vault.clock(kiosk.day(31)).unwrap(), Clock::Believed);
    assert_eq!(
        kiosk.vault.clock(kiosk.day(33)).unwrap(),
        Clock::Ahead { waiting: Count::Exactly(0) }
    );
}

#[test]
fn a_year_that_was_seen_once_is_not_believed_for_ever() {
    let mut kiosk = Kiosk::new();
    let far = 365 * 29;
    kiosk.run_on(far);
    kiosk.vault.left_alone(kiosk.day(far)).unwrap();
    assert_eq!(kiosk.vault.clock(kiosk.start).unwrap(), Clock::Believed, "it is right again");
    let receipt = kiosk.keep_on(0);
    assert_eq!(receipt.kept_at(), kiosk.day(0), "and what is kept now is dated now");
    // Where staff have said so themselves, they can take it back.
    kiosk.vault.purge(kiosk.day(far)).unwrap();
    assert_eq!(kiosk.vault.clock(kiosk.start).unwrap(), Clock::Behind);
    kiosk.vault.purge(kiosk.start).unwrap();
    assert_eq!(kiosk.vault.clock(kiosk.start).unwrap(), Clock::Believed);
    assert_eq!(kiosk.keep_on(0).kept_at(), kiosk.day(0));
    assert_eq!(kiosk.vault.verify().unwrap().findings, []);
}

#[test]
fn what_is_kept_while_the_clock_is_behind_counts_from_the_ledger_and_says_so() {
    let mut kiosk = Kiosk::new();
    let right = kiosk.keep_on(0);
    assert_eq!(kiosk.vault.clock(kiosk.day(-400)).unwrap(), Clock::Behind, "staff are told");
    let wrong = kiosk.keep_on(-400);
    let until = |receipt: &Receipt| receipt.uses()[0].1;
    assert_eq!(until(&wrong), until(&right), "a year from the last date that is known");
    let list = session::everything(&kiosk.vault).submissions;
    let said =
        |receipt: &Receipt| list.iter().find(|it| it.id == *receipt.record()).unwrap().clock_said;
    assert_eq!((said(&right), said(&wrong)), (None, Some(kiosk.day(-400))));
    // The clock is right again, at once and for good.
    let mut kiosk = kiosk.again();
    assert_eq!(kiosk.run_on(1), 0);
    assert!(kiosk.has(&wrong));
    let view = kiosk.vault.find(wrong.code(), kiosk.day(1)).unwrap().unwrap().view();
    assert!(matches!(view.purposes[0].standing(kiosk.day(1)), Standing::Holds(_)));
    assert_eq!(kiosk.vault.verify().unwrap().findings, []);
}

#[test]
fn a_clock_that_was_behind_from_the_first_day_erases_nothing_when_it_comes_right() {
    let folder = TempDir::new().unwrap();
    let start = Timestamp::now();
    let behind = start - Span::new().hours(24 * 400);
    let passphrase = SecretString::from(PASSPHRASE);
    let settings = sayso::vault::VaultSettings::LIGHT;
    let mut vault = Vault::create(folder.path(), &passphrase, settings, behind).unwrap();
    let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
    vault.agreed(draft.newest(), behind).unwrap();
    let receipt = vault.keep(draft, &session::campaign(), behind).unwrap().shown;
    let mut kiosk = Kiosk { folder, vault, start };
    assert_eq!(kiosk.run_on(0), 0);
    assert_eq!(kiosk.vault.clock(start).unwrap(), Clock::Ahead { waiting: Count::Exactly(1) });
    assert!(kiosk.has(&receipt), "staff decide");
}

#[test]
fn a_clock_that_was_set_back_makes_no_use_valid_again() {
    let mut kiosk = Kiosk::new();
    let target = TempDir::new().unwrap();
    let receipt = keep(&mut kiosk.vault, 1, &["website"]);
    let mut held = receipt.held();
    let take = held.view().takes[0].id.clone();
    // The use ends in a fortnight of which the ledger has an event.
    let ends = kiosk.day(14).to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let Kiosk { folder, vault, start } = kiosk;
    drop(vault);
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    ledger.execute("UPDATE purpose SET expires_on = ?1", [ends.to_string()]).unwrap();
    drop(ledger);
    let (vault, _) = Vault::open(folder.path(), start).unwrap();
    let mut kiosk = Kiosk { folder, vault, start };
    held.look_again(&kiosk.vault, start).unwrap();
    let unlocked = kiosk.unlock(start);
    let export = |kiosk: &mut Kiosk| {
        let what = (receipt.record(), &take);
        let purpose = PurposeId::new("website");
        unlocked.export(&mut kiosk.vault, what, &purpose, target.path(), start)
    };
    assert!(export(&mut kiosk).is_ok());
    kiosk.vault.left_alone(kiosk.day(20)).unwrap();
    let refused = export(&mut kiosk);
    assert!(matches!(refused, Err(ExportError::NotAgreed)), "{refused:?}");
}

/// Midday in so many days: what is looked at half an hour later is looked at on the same day, at whatever hour the test
/// runs.
fn midday_in(days: i64) -> Timestamp {
    let today = TimeZone::UTC.to_datetime(Timestamp::now()).date();
    let midday = (today + Span::new().days(days)).at(12, 0, 0, 0);
    TimeZone::UTC.to_timestamp(midday).unwrap()
}

#[test]
fn what_is_over_goes_in_steps_between_which_others_have_their_turn() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let codes: Vec<_> =
        (0..5).map(|_| session::keep(&mut vault, 1, &["exhibition"]).code().clone()).collect();
    assert_eq!(vault.purge(midday_in(363)).unwrap(), 0, "they are kept for a year");
    let over = midday_in(367);
    vault.look_at_clock(over, Duration::ZERO).unwrap();
    let mut sweep = vault.look_at_clock(over + LOOK, LOOK).unwrap();
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Some(2));
    let left = |vault: &mut Vault| {
        let found = codes.iter().filter(|code| vault.find(code, over).unwrap().is_some());
        found.count()
    };
    assert_eq!(left(&mut vault), 3, "somebody looks for theirs in between");
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Some(2));
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Last(1));
    assert_eq!(left(&mut vault), 0);
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn proofs_go_in_steps_too() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let mut records = Vec::new();
    for _ in 0..3 {
        let receipt = session::keep(&mut vault, 1, &["exhibition"]);
        records.push(receipt.record().clone());
        receipt.held().erase(&mut vault, Timestamp::now()).unwrap();
    }
    let proven = |vault: &Vault| {
        records.iter().filter(|it| vault.evidence(it.as_str()).unwrap().is_some()).count()
    };
    vault.purge(midday_in(1_094)).unwrap();
    assert_eq!(proven(&vault), 3, "they are kept for three years");
    let over = midday_in(1_098);
    vault.look_at_clock(over, Duration::ZERO).unwrap();
    let mut sweep = vault.look_at_clock(over + LOOK, LOOK).unwrap();
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Some(0));
    assert_eq!(proven(&vault), 1);
    assert_eq!(vault.sweep(&mut sweep, 2).unwrap(), Swept::Last(0));
    assert_eq!(proven(&vault), 0);
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn a_command_that_reads_erases_nothing_and_purge_says_what_it_erases() {
    let folder = TempDir::new().unwrap();
    let mut vault = session::vault(folder.path());
    let receipt = keep(&mut vault, 1, &["exhibition"]);
    let record = receipt.record().to_string();
    drop(vault);
    let ledger = Connection::open(folder.path().join("vault/ledger.db")).unwrap();
    ledger
        .execute_batch(
            "UPDATE purpose SET expires_on = '2020-01-01';
             UPDATE submission SET last_day = '2020-01-01';",
        )
        .unwrap();
    drop(ledger);
    let run = |words: &[&str]| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_sayso"));
        let ran = program.arg("--data-dir").arg(folder.path()).args(words).output().unwrap();
        String::from_utf8([ran.stdout, ran.stderr].concat()).unwrap()
    };
    for words in [&["list"][..], &["list", "--json"], &["verify"], &["show-consent", &record]] {
        run(words);
        assert_eq!(files(&folder.path().join("vault/media")).len(), 2, "{words:?}");
    }
    let said = run(&["list"]);
    assert!(said.contains("1 submissions are past their time and not deleted yet"), "{said}");
    let said = run(&["purge"]);
    assert!(said.contains("erased because their time is over: 1 submissions"), "{said}");
    assert_eq!(files(&folder.path().join("vault/media")), []);
}
