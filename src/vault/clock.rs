//! What day it is, as far as the vault believes the clock.
//!
//! Clocks go wrong: a battery is empty, somebody types a year. What people gave must not be destroyed
//! for that. So the vault has a day of its own, the *believed day*. It follows the clock only while
//! the program runs and the clock goes on steadily, a few days for each look that has lasted; not at
//! all when the clock is more than a month ahead; and never back. The rest is for staff to say.
//!
//! **Invariant:** nothing is erased by itself that is not over by the clock *and* by the believed day.

use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use super::ledger::Entry;
use super::storage::StorageError;
use super::{Vault, meta};
use crate::record::{Count, Event, EventKind, StaffName};

/// How long the clock has to go on steadily before a look at it counts.
pub const LOOK: Duration = Duration::from_mins(30);
/// So many days a look moves the believed day at most: a kiosk rests over a long weekend.
const STEP_DAYS: i64 = 4;
/// So many days ahead the clock is followed. Further, staff have to say that it is right.
const BELIEVED_DAYS: i64 = 31;
/// So much a clock may be off without being wrong: it is set a little now and then.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(2);

/// What the vault thinks of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// It is followed.
    Believed,
    /// It is earlier than what the ledger has seen, which counts until then.
    Behind,
    /// It is more than a month ahead of the last day that it was seen on.
    Ahead {
        /// So many submissions, and proofs of earlier erasures, would be over. They wait for staff.
        waiting: Count,
    },
}

/// The last day on which the vault has believed the clock.
enum BelievedDay {
    /// There is none yet: the first look at the clock sets it.
    NotYet,
    /// This one.
    Day(Date),
    /// What stands there is no day: nothing is over by it, and the date waits for staff.
    Unreadable,
}

/// Since when the clock has gone on steadily: what it said, and how long the program had run.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Steady(Option<(Timestamp, Duration)>);

impl Steady {
    /// Whether the clock, which says `at` after the program has run for `running`, has gone on
    /// steadily for long enough. The next look begins anew.
    fn has_lasted(&mut self, at: Timestamp, running: Duration) -> bool {
        let lasted = self.0.and_then(|(since, ran)| {
            let passed = running.checked_sub(ran)?;
            let off = at.duration_since(since) - SignedDuration::try_from(passed).ok()?;
            (off.abs() <= TOLERANCE).then_some(passed)
        });
        if lasted.is_none_or(|lasted| lasted >= LOOK) {
            self.0 = Some((at, running));
        }
        lasted.is_some_and(|lasted| lasted >= LOOK)
    }
}

impl Vault {
    /// What the vault thinks of a clock that says `at`.
    pub fn clock(&self, at: Timestamp) -> Result<Clock, StorageError> {
        if is_behind(at, self.time_at_least(at)?) {
            return Ok(Clock::Behind);
        }
        let today = date(at);
        let is_ahead = match believed_day(&self.ledger)? {
            BelievedDay::NotYet => false,
            BelievedDay::Day(day) => today > furthest(day),
            BelievedDay::Unreadable => true,
        };
        if is_ahead {
            let believed = self.day_for_erasing(at)?;
            Ok(Clock::Ahead { waiting: self.waiting((believed, today))? })
        } else {
            Ok(Clock::Believed)
        }
    }

    /// The time as the ledger knows it: a clock that was set back makes nothing valid again.
    pub fn time_at_least(&self, at: Timestamp) -> Result<Timestamp, StorageError> {
        Ok(latest(&self.ledger)?.map_or(at, |latest| latest.max(at)))
    }

    /// What the clock said, where it is so far behind the ledger that `dated` counts instead.
    pub(super) fn clock_said(at: Timestamp, dated: Timestamp) -> Option<Timestamp> {
        is_behind(at, dated).then_some(at)
    }

    /// Lets the believed day follow the clock, where a look at it has lasted.
    pub(super) fn follow_clock(
        &mut self,
        at: Timestamp,
        running: Duration,
    ) -> Result<(), StorageError> {
        let today = date(at);
        let day = match believed_day(&self.ledger)? {
            BelievedDay::NotYet => return self.believe(today),
            BelievedDay::Day(day) => Some(day),
            BelievedDay::Unreadable => None,
        };
        // Looks are counted meanwhile as well: the day may be one again before this one ends.
        let has_lasted = self.steady.has_lasted(at, running);
        match day.filter(|day| has_lasted && today > *day && today <= furthest(*day)) {
            Some(day) => self.believe(today.min(day.saturating_add(Span::new().days(STEP_DAYS)))),
            None => Ok(()),
        }
    }

    /// The last day that is over by the clock and by the believed day is the one before this.
    pub(super) fn day_for_erasing(&self, at: Timestamp) -> Result<Date, StorageError> {
        let today = date(at);
        Ok(match believed_day(&self.ledger)? {
            BelievedDay::NotYet => today,
            BelievedDay::Day(day) => day.min(today),
            BelievedDay::Unreadable => Date::MIN,
        })
    }

    /// Staff have said that the date is right: `by` whom, where that is known. What the clock said earlier counts no more.
    pub(super) fn confirm_date(
        &mut self,
        by: Option<&StaffName>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let entry = Entry::new(Event::DateConfirmed, at);
        self.append(match by {
            Some(name) => entry.by_staff(name),
            None => entry,
        })?;
        self.believe(date(at))
    }

    /// From now on the day is at least `day`.
    pub(super) fn believe(&mut self, day: Date) -> Result<(), StorageError> {
        self.ledger.execute(
            "INSERT INTO meta (key, value) VALUES ('believed_day', ?1)
             ON CONFLICT (key) DO UPDATE SET value = ?1 WHERE value <> ?1",
            [day.to_string()],
        )?;
        Ok(())
    }
}

/// The day in UTC, which all expiry dates are in.
pub(super) fn date(at: Timestamp) -> Date {
    at.to_zoned_datetime(TimeZone::UTC).date()
}

/// The latest time that an event tells of and that is believed: since staff last confirmed the date,
/// and no further ahead than the clock is followed.
pub(super) fn latest(ledger: &Connection) -> Result<Option<Timestamp>, StorageError> {
    let until = match believed_day(ledger)? {
        BelievedDay::Day(day) => furthest(day).saturating_add(Span::new().days(1)),
        BelievedDay::NotYet | BelievedDay::Unreadable => Date::MAX,
    };
    let mut confirmed = ledger.prepare_cached("SELECT max(seq) FROM event WHERE kind = ?1")?;
    let confirmed: Option<i64> =
        confirmed.query_row([EventKind::DateConfirmed.as_str()], |row| row.get(0))?;
    // The plus keeps SQLite on the index over `at`, where the first row is nearly always the one.
    let mut latest = ledger.prepare_cached(
        "SELECT at FROM event WHERE at < ?1 AND +seq >= ?2 ORDER BY at DESC LIMIT 1",
    )?;
    let latest: Option<String> = latest
        .query_row((until.to_string(), confirmed.unwrap_or(0)), |row| row.get(0))
        .optional()?;
    Ok(latest.and_then(|at| at.parse().ok()))
}

fn believed_day(ledger: &Connection) -> Result<BelievedDay, StorageError> {
    let day: Option<String> = meta::get(ledger, "believed_day")?;
    Ok(match day.map(|day| day.parse::<Date>()) {
        None => BelievedDay::NotYet,
        Some(Ok(day)) => BelievedDay::Day(day),
        Some(Err(_)) => BelievedDay::Unreadable,
    })
}

/// The furthest day that the clock is followed to from `day`.
fn furthest(day: Date) -> Date {
    day.saturating_add(Span::new().days(BELIEVED_DAYS))
}

fn is_behind(at: Timestamp, ledger: Timestamp) -> bool {
    ledger.duration_since(at) > TOLERANCE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_counts_only_after_it_has_lasted_beside_a_clock_that_does_not_jump() {
        let at = |mins: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(mins);
        let ran = Duration::from_mins;
        let mut steady = Steady::default();
        assert!(!steady.has_lasted(at(0), ran(0)), "it has only begun");
        assert!(!steady.has_lasted(at(20), ran(20)));
        assert!(steady.has_lasted(at(31), ran(30)), "a clock is set a little now and then");
        assert!(!steady.has_lasted(at(40), ran(40)), "the next look begins anew");
        assert!(!steady.has_lasted(at(1_500), ran(61)), "it jumped ahead, or the computer slept");
        assert!(!steady.has_lasted(at(1_510), ran(71)));
        assert!(!steady.has_lasted(at(1_400), ran(95)), "it jumped back");
        assert!(steady.has_lasted(at(1_430), ran(125)));
        assert!(!steady.has_lasted(at(1_460), ran(3)), "another start of the program");
    }
}
