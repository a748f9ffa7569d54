//! The vault in figures, for whoever looks after the stand. It costs the same for a large vault: what is kept is
//! counted as it comes and goes, and events are counted over a fortnight: all of them once, by an index, and from then on
//! those that were added.
//!
//! **Invariant:** what is remembered of the days is what the ledger says. The test
//! `what_is_remembered_of_the_days_is_what_the_ledger_says` holds it against a plain count.

use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};
use rusqlite::Params;

use super::Vault;
use super::clock::date;
use super::ledger;
use super::opened::Access;
use super::storage::StorageError;
use super::unlocked::wrong_in_a_row;
use crate::record::{BackupNeed, Count, Day, EventKind, Holdings, Overview, overview};
use crate::seal::Scratch;

/// What ends soon is counted up to here.
const COUNTED: u64 = 10_000;
/// So many added events are counted as they lie there. Where more were added, all are counted anew by the index, which holds
/// the time and the kind alone.
const ADDED: i64 = 10_000;

/// The events that a day tells of.
const TOLD: [EventKind; 6] = [
    EventKind::Shown,
    EventKind::Agreed,
    EventKind::Refused,
    EventKind::Kept,
    EventKind::PurposeWithdrawn,
    EventKind::Erased,
];

/// All events from a day on. The index over time and kind answers.
const SINCE_DAY: &str = "at >= ?1";
/// Those of them that were added after an event.
const SINCE_EVENT: &str = "+at >= ?1 AND seq > ?2";

/// What happened on the days from one on, counted up to an event.
pub(super) struct CountedDays {
    from: Date,
    up_to: i64,
    days: BTreeMap<Date, Day>,
}

impl Vault {
    /// What happened lately and what is kept, as the clock says `at`. It needs no key.
    pub fn overview(&self, at: Timestamp) -> Result<Overview, StorageError> {
        let today = date(at);
        Ok(Overview {
            days: self.days_until(today)?,
            kept: self.holdings()?,
            ends_soon: self.ends_soon(today)?,
            holds_end_soon: self.holds_ending((today, soon(today)))?,
            takedowns: self.count_takedowns(at)?,
            complaints: self.open_complaints(at)?,
            files_left: self.files_left()?,
            to_reseal: self.sealed_for_replaced_keys()?,
            free_bytes: Scratch::new(&self.data_dir).free_bytes(),
            fleet: self.fleet_needs(at)?,
            backup: self.backup_need(at)?,
            wrong_passphrases: wrong_in_a_row(&self.ledger)?,
        })
    }

    fn days_until(&self, today: Date) -> Result<Vec<Day>, StorageError> {
        let before = |days: usize| {
            today.saturating_sub(Span::new().days(i64::try_from(days).unwrap_or_default()))
        };
        let counted = self.counted_since(before(overview::DAYS - 1))?;
        let on = |date: Date| counted.days.get(&date).copied().unwrap_or_else(|| Day::new(date));
        let days = (0..overview::DAYS).rev().map(|it| on(before(it))).collect();
        // Only whoever writes the ledger knows that nobody else does, and a transaction that is open may be taken back.
        if matches!(self.access, Access::Write(..)) && self.ledger.is_autocommit() {
            *self.counted_days.borrow_mut() = Some(counted);
        }
        Ok(days)
    }

    /// What happened on the days from `first` on: what is remembered, and what was added since.
    fn counted_since(&self, first: Date) -> Result<CountedDays, StorageError> {
        let (last, _) = ledger::head(&self.ledger)?;
        let known = self.counted_days.take().filter(|known| {
            known.from <= first && (0..=ADDED).contains(&last.saturating_sub(known.up_to))
        });
        let Some(CountedDays { up_to, mut days, .. }) = known else {
            let mut days = BTreeMap::new();
            self.count_events(SINCE_DAY, [first.to_string()], &mut days)?;
            return Ok(CountedDays { from: first, up_to: last, days });
        };
        self.count_events(SINCE_EVENT, (first.to_string(), up_to), &mut days)?;
        Ok(CountedDays { from: first, up_to: last, days: days.split_off(&first) })
    }

    /// Adds the events that are `which` to the days on which they happened.
    fn count_events(
        &self,
        which: &str,
        asked: impl Params,
        days: &mut BTreeMap<Date, Day>,
    ) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare_cached(&counting(which))?;
        let mut rows = query.query(asked)?;
        while let Some(row) = rows.next()? {
            let (day, kind, count): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let Ok(date) = day.parse::<Date>() else { continue };
            note(days.entry(date).or_insert_with(|| Day::new(date)), &kind, count.cast_unsigned());
        }
        Ok(())
    }

    /// Events were emptied: the days are counted anew the next time.
    pub(super) fn forget_counted_days(&mut self) {
        self.counted_days = RefCell::default();
    }

    fn holdings(&self) -> Result<Holdings, StorageError> {
        let mut holdings = Holdings::default();
        let mut query = self
            .ledger
            .prepare_cached("SELECT name, entries FROM facet WHERE entries > 0 ORDER BY name")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            holdings.note(&row.get::<_, String>(0)?, row.get::<_, i64>(1)?.cast_unsigned());
        }
        Ok(holdings)
    }

    fn backup_need(&self, at: Timestamp) -> Result<BackupNeed, StorageError> {
        if self.fleet.as_deref().is_some_and(|member| !member.is_hub()) {
            return Ok(BackupNeed::Nothing);
        }
        let Some(last) = self.last_backup() else {
            let kept = self.ledger.prepare_cached("SELECT 1 FROM submission")?.exists([])?;
            return Ok(if kept { BackupNeed::First } else { BackupNeed::Nothing });
        };
        let old = SignedDuration::from_hours(24 * overview::BACKUP_DAYS);
        if at.duration_since(last.at) < old {
            return Ok(BackupNeed::Nothing);
        }
        let since = "SELECT 1 FROM event WHERE kind = ?1 AND seq > ?2";
        let asked = (EventKind::Kept.as_str(), last.event);
        let kept = self.ledger.prepare_cached(since)?.exists(asked)?;
        Ok(if kept { BackupNeed::Another(last.at) } else { BackupNeed::Nothing })
    }

    fn ends_soon(&self, today: Date) -> Result<(Count, Option<Date>), StorageError> {
        let last = soon(today);
        let mut query = self.ledger.prepare_cached(
            "SELECT count(*), min(last_day) FROM (SELECT last_day FROM submission
                 WHERE last_day BETWEEN ?1 AND ?2 ORDER BY last_day LIMIT ?3)",
        )?;
        let asked = (today.to_string(), last.to_string(), COUNTED.cast_signed());
        let (count, first): (i64, Option<String>) =
            query.query_row(asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
        let count = match count.cast_unsigned() {
            COUNTED => Count::AtLeast(COUNTED),
            fewer => Count::Exactly(fewer),
        };
        Ok((count, first.and_then(|day| day.parse().ok())))
    }
}

/// Counts events by day and kind. The plus keeps SQLite off the index over kinds, which would have it read each event.
fn counting(which: &str) -> String {
    let told = TOLD.map(|kind| format!("'{kind}'")).join(", ");
    format!(
        "SELECT substr(at, 1, 10), kind, count(*) FROM event WHERE {which} AND +kind IN ({told}) GROUP BY 1, 2"
    )
}

/// The last day that is soon.
fn soon(today: Date) -> Date {
    today.saturating_add(Span::new().days(overview::SOON_DAYS))
}

fn note(day: &mut Day, kind: &str, count: u64) {
    let figure = match kind {
        _ if kind == EventKind::Shown.as_str() => &mut day.asked,
        _ if kind == EventKind::Agreed.as_str() => &mut day.agreed,
        _ if kind == EventKind::Refused.as_str() => &mut day.refused,
        _ if kind == EventKind::Kept.as_str() => &mut day.kept,
        _ if kind == EventKind::PurposeWithdrawn.as_str() => &mut day.withdrawn,
        _ if kind == EventKind::Erased.as_str() => &mut day.erased,
        _ => return,
    };
    *figure += count;
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    fn vault(folder: &tempfile::TempDir) -> Vault {
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH).unwrap()
    }

    /// The days as they are counted from all events at once.
    fn plain(vault: &Vault, today: Date) -> Vec<Day> {
        let mut query = vault.ledger.prepare("SELECT substr(at, 1, 10), kind FROM event").unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let events: Vec<(String, String)> =
            query.query_map([], read).unwrap().map(Result::unwrap).collect();
        let day = |before: i64| {
            let mut day = Day::new(today.saturating_sub(Span::new().days(before)));
            let date = day.date.to_string();
            for (_, kind) in events.iter().filter(|(at, _)| *at == date) {
                note(&mut day, kind, 1);
            }
            day
        };
        (0..14).rev().map(day).collect()
    }

    /// Adds `many` events of a kind that say that they happened then.
    fn add(ledger: &Connection, many: i64, kind: EventKind, at: &str) {
        let (last, _) = ledger::head(ledger).unwrap();
        let add = "INSERT INTO event (seq, writer, kind, prev, rest, hash, nonce, at, actor, body)
            WITH RECURSIVE added (n) AS (SELECT ?1 + 1 UNION ALL SELECT n + 1 FROM added WHERE n < ?1 + ?2)
            SELECT n, (SELECT n FROM writer), ?3, '', '', printf('%064x', n), '', ?4, '', '' FROM added";
        ledger.execute(add, (last, many, kind.as_str(), at)).unwrap();
    }

    #[test]
    fn what_is_remembered_of_the_days_is_what_the_ledger_says() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(&folder);
        let mut state = 7_u64;
        let mut random = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            i64::try_from((state >> 33) % below).unwrap()
        };
        let (made, _) = ledger::head(&vault.ledger).unwrap();
        let begin = Date::constant(2026, 11, 26);
        let day = |after: i64| begin.saturating_add(Span::new().days(after));
        for round in 0..40 {
            let adding = vault.ledger.unchecked_transaction().unwrap();
            // A clock may be set back and forth, also between two events.
            for _ in 0..random(20) {
                let at = format!("{}T{:02}:00:00.000000Z", day(random(24) - 18), random(24));
                let others = [EventKind::Exported, EventKind::OpenedByStaff, EventKind::BackedUp];
                let nth = usize::try_from(random(9)).unwrap();
                add(&adding, 1, TOLD.into_iter().chain(others).nth(nth).unwrap(), &at);
            }
            adding.commit().unwrap();
            if round % 10 == 3 {
                let empty = "UPDATE event SET at = '', body = '' WHERE seq > ?1 AND seq % 7 = ?2";
                vault.ledger.execute(empty, (made, random(7))).unwrap();
                vault.forget_counted_days();
            }
            if round == 35 {
                add(&vault.ledger, ADDED + 1, EventKind::Kept, "2026-11-25T12:00:00.000000Z");
            }
            let today = day(random(5) - 2);
            let told = vault.days_until(today).unwrap();
            assert_eq!(told, plain(&vault, today), "{today}, round {round}");
            assert!(vault.counted_days.borrow().is_some());
        }
        let reader = Vault::open_as_it_is(folder.path()).unwrap();
        assert_eq!(reader.days_until(begin).unwrap(), plain(&vault, begin));
        assert!(reader.counted_days.borrow().is_none(), "another process may change what it reads");
    }

    #[test]
    fn days_are_counted_by_an_index_and_what_was_added_by_its_number() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(&folder);
        for (which, by) in
            [(SINCE_DAY, "COVERING INDEX event_at (at>?)"), (SINCE_EVENT, "PRIMARY KEY (rowid>?)")]
        {
            let plan = format!("EXPLAIN QUERY PLAN {}", counting(which));
            let mut plan =
                vault.ledger.prepare(&plan.replace("?1", "'1'").replace("?2", "2")).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            assert!(steps[0].starts_with("SEARCH") && steps[0].contains(by), "{steps:?}");
        }
    }
}
