//! The vault in figures, for whoever looks after the stand. It costs the same for a large vault: what is kept is
//! counted as it comes and goes, and events are counted over a fortnight.

use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};

use super::Vault;
use super::clock::date;
use super::storage::StorageError;
use super::unlocked::wrong_in_a_row;
use crate::record::{BackupNeed, Count, Day, EventKind, Holdings, Overview, overview};
use crate::seal::Scratch;

/// What ends soon is counted up to here.
const COUNTED: u64 = 10_000;

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
        let mut days: Vec<Day> = (0..overview::DAYS).rev().map(|it| Day::new(before(it))).collect();
        let mut query = self.ledger.prepare_cached(
            "SELECT substr(at, 1, 10), kind, count(*) FROM event WHERE at >= ?1 GROUP BY 1, 2",
        )?;
        let first = before(overview::DAYS - 1).to_string();
        let mut rows = query.query([first])?;
        while let Some(row) = rows.next()? {
            let (day, kind, count): (String, String, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            if let Some(day) = days.iter_mut().find(|it| it.date.to_string() == day) {
                note(day, &kind, count.cast_unsigned());
            }
        }
        Ok(days)
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
    *figure = count;
}
