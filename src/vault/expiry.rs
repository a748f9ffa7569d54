//! "Then it is deleted": what has no purpose left is erased when its time is over.
//!
//! The window's program does so by itself, and `sayso purge` on the word of staff; no other command
//! erases anything. What day it is, `clock` says.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use super::clock::{Clock, date};
use super::erase::{Reason, TOGETHER};
use super::hold::Ended;
use super::proof::Forgotten;
use super::storage::{self, Disclosures, StorageError};
use super::unlocked::Unlocked;
use super::{Vault, group, ledger};
use crate::record::{Count, SubmissionId, SubmissionSummary};

/// What is over on a day, from a place on. An index answers.
const OVER: &str = "
    SELECT id, last_day, n FROM submission WHERE last_day < ?1 AND (last_day, n) > (?2, ?3)
    ORDER BY last_day, n LIMIT ?4";

/// Counts what is over on a day, of what was not over before another, up to a number. An index answers, and no submission is
/// read: its last day is noted with each change of a use, a hold or a group.
const OVER_COUNTED: &str = "SELECT count(*) FROM (
    SELECT 1 FROM submission WHERE last_day >= ?1 AND last_day < ?2 LIMIT ?3)";

/// Where a submission stands in the order in which they are over: its last day and its place.
type Place = (String, i64);

/// What is over on a day, erased some at a time, so that nobody waits long for the vault meanwhile.
pub struct Sweep {
    day: Date,
    at: Timestamp,
    stage: Stage,
}

/// What is swept, and where the last step has come to: one that resists must not be tried for ever.
enum Stage {
    Submissions(Place),
    Holds(Ended),
    Proofs(Forgotten),
}

/// What a step of a sweep has done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Swept {
    /// So many submissions were erased, and there may be more.
    Some(u64),
    /// So many were, and those were the last.
    Last(u64),
}

/// A part of what is over.
struct Over {
    records: Vec<SubmissionId>,
    /// Where it goes on; none where that was all.
    more: Option<Place>,
}

impl Vault {
    /// Follows the clock, which says `at` after the program has run for `running`, and erases what is
    /// over. Returns how many submissions that were.
    pub fn keep_time(&mut self, at: Timestamp, running: Duration) -> Result<u64, StorageError> {
        let mut sweep = self.look_at_clock(at, running)?;
        self.sweep_all(&mut sweep, &mut |_| {})
    }

    /// Follows the clock, which says `at` after the program has run for `running`. What is over by then is
    /// to be swept.
    pub fn look_at_clock(
        &mut self,
        at: Timestamp,
        running: Duration,
    ) -> Result<Sweep, StorageError> {
        self.follow_clock(at, running)?;
        self.look_after_backups();
        self.list_takedowns(Some(at));
        Ok(Sweep::of(self.day_for_erasing(at)?, at))
    }

    /// Erases up to `limit` submissions that are over. After the last of them it ends holds, and then removes proofs, up to
    /// `limit` of each.
    pub fn sweep(&mut self, sweep: &mut Sweep, limit: usize) -> Result<Swept, StorageError> {
        let mut erased = 0;
        if let Stage::Submissions(after) = &sweep.stage {
            let Over { records, more } = self.over_after(sweep.day, after, limit)?;
            erased = self.erase_some(&records, sweep.at);
            if let Some(place) = more {
                sweep.stage = Stage::Submissions(place);
                return Ok(Swept::Some(erased));
            }
            sweep.stage = Stage::Holds(Ended::default());
        }
        if let Stage::Holds(after) = &sweep.stage {
            if let Some(ended) = self.end_holds((sweep.day, after), limit, sweep.at)? {
                sweep.stage = Stage::Holds(ended);
                return Ok(Swept::Some(erased));
            }
            sweep.stage = Stage::Proofs(Forgotten::default());
        }
        let done = match &sweep.stage {
            Stage::Proofs(done) => done.clone(),
            Stage::Submissions(_) | Stage::Holds(_) => Forgotten::default(),
        };
        // Proofs go by a date that is believed, and by no other.
        if sweep.day == date(sweep.at)
            && let Some(done) = self.forget_proofs(sweep.at, &done, limit)?
        {
            sweep.stage = Stage::Proofs(done);
            return Ok(Swept::Some(erased));
        }
        if sweep.day == date(sweep.at)
            && self.erase_complaints(sweep.day, limit, sweep.at)? == limit
        {
            sweep.stage = Stage::Proofs(done);
            return Ok(Swept::Some(erased));
        }
        if self.log_is_due {
            self.overwrite_log()?;
        }
        Ok(Swept::Last(erased))
    }

    /// Erases all that is left of a sweep. Returns how many submissions that were. `watch` is told how many are erased so far.
    pub fn sweep_all(
        &mut self,
        sweep: &mut Sweep,
        watch: &mut dyn FnMut(u64),
    ) -> Result<u64, StorageError> {
        let mut erased = 0;
        loop {
            match self.sweep(sweep, TOGETHER)? {
                Swept::Some(some) => erased += some,
                Swept::Last(last) => return Ok(erased + last),
            }
            watch(erased);
        }
    }

    /// Whether what is over is to be looked for at once, since an officer has said that the date is right. It is said once.
    pub fn look_is_due(&mut self) -> bool {
        std::mem::take(&mut self.look_is_due)
    }

    /// Erases what is over at `at`, on the word of staff that the date is right: whoever calls has asked them. Returns
    /// how many submissions that were.
    pub fn purge(&mut self, at: Timestamp) -> Result<u64, StorageError> {
        self.confirm_date(None, at)?;
        self.sweep_all(&mut Sweep::of(date(at), at), &mut |_| {})
    }

    /// Erases what is over at `at` by the clock and by the believed day, and nothing that waits for a word of staff.
    /// Returns how many submissions that were. `watch` is told how many are erased so far.
    pub fn erase_what_is_over(
        &mut self,
        at: Timestamp,
        watch: &mut dyn FnMut(u64),
    ) -> Result<u64, StorageError> {
        self.sweep_all(&mut Sweep::of(self.day_for_erasing(at)?, at), watch)
    }

    /// How many submissions, and proofs of earlier erasures, are over at `at` by the clock and not by the believed day, or while
    /// the clock itself is in doubt: they wait for the word of an officer. Counted up to [`Count::MOST`]. None where nothing
    /// waits for one.
    pub fn waits_for_date(&self, at: Timestamp) -> Result<Option<Count>, StorageError> {
        let (believed, today) = (self.day_for_erasing(at)?, date(at));
        let waiting = self.waiting((believed, today))?;
        let is_asked = match self.clock(at)? {
            Clock::Believed => believed < today && waiting != Count::Exactly(0),
            Clock::Behind | Clock::Ahead { .. } => true,
        };
        Ok(is_asked.then_some(waiting))
    }

    /// How many submissions stand there still whose last day is over at `at`, since they cannot be read or erased.
    pub fn left_over(&self, at: Timestamp) -> Result<u64, StorageError> {
        let day = date(at);
        let mut query =
            self.ledger.prepare_cached("SELECT id FROM submission WHERE last_day < ?1")?;
        let over = query.query_map([day.to_string()], |row| row.get(0))?;
        let (mut left, mut disclosures) = (0, Disclosures::default());
        for record in over {
            let record = SubmissionId::from_text(record?);
            let summary = storage::summary(&self.ledger, record, &mut disclosures);
            left += u64::from(match summary {
                Ok(summary) => is_over(&self.ledger, &summary, day)?,
                Err(_) => true,
            });
        }
        Ok(left)
    }

    /// How many submissions are over on `day` that are not over on the day `believed`, with the proofs of earlier erasures
    /// that are. Counted up to [`Count::MOST`].
    pub(super) fn waiting(&self, (believed, day): (Date, Date)) -> Result<Count, StorageError> {
        let submissions = self.over_between(&believed.to_string(), day)?;
        let proofs = ledger::overdue_counted(&self.ledger, day, Count::MOST - submissions)?;
        Ok(Count::up_to_most(submissions + proofs))
    }

    /// How many submissions are past their time on the day that the clock says, also those that cannot be read. Counted up to
    /// [`Count::MOST`].
    pub fn past_their_time(&self, at: Timestamp) -> Result<Count, StorageError> {
        Ok(Count::up_to_most(self.over_between("", date(at))?))
    }

    /// How many submissions have a last day from `first` on that is over on `day`, up to [`Count::MOST`].
    fn over_between(&self, first: &str, day: Date) -> Result<u64, StorageError> {
        let mut query = self.ledger.prepare_cached(OVER_COUNTED)?;
        let asked = (first, day.to_string(), Count::MOST.cast_signed());
        Ok(query.query_row(asked, |row| row.get::<_, i64>(0))?.cast_unsigned())
    }

    /// Erases all of `records` in one transaction. Returns how many that were.
    fn erase_some(&mut self, records: &[SubmissionId], at: Timestamp) -> u64 {
        match self.expire_together(records, at) {
            Ok(together) => together,
            // Whatever is wrong with one of them, the others go; the next sweep tries it again.
            Err(error) => {
                tracing::warn!(%error, "not erased together; one after another then");
                records.chunks(1).map(|one| self.erase_one(one, at)).sum()
            }
        }
    }

    fn erase_one(&mut self, one: &[SubmissionId], at: Timestamp) -> u64 {
        let erased = self.expire_together(one, at);
        erased
            .inspect_err(|error| tracing::error!(%error, record = ?one, "expired, and not erased"))
            .unwrap_or_default()
    }

    fn expire_together(
        &mut self,
        records: &[SubmissionId],
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let stored = storage::load_all(&self.ledger, records)?;
        let check = self.erase_together(&stored, Reason::Expired, at)?;
        if !check.is_some_and(|check| check.copies_found == 0 && check.files_left == 0) {
            tracing::error!(?check, "expired, and not verifiably erased");
        }
        Ok(records.len() as u64)
    }

    /// Up to `limit` submissions whose last use is over on `day`, from a place on, found by index.
    fn over_after(&self, day: Date, after: &Place, limit: usize) -> Result<Over, StorageError> {
        let mut query = self.ledger.prepare_cached(OVER)?;
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = query.query_map((day.to_string(), &after.0, after.1, most), |row| {
            Ok((SubmissionId::from_text(row.get(0)?), (row.get(1)?, row.get(2)?)))
        })?;
        let (mut records, mut looked_at, mut last) = (Vec::new(), 0, None);
        let mut disclosures = Disclosures::default();
        for row in rows {
            let (record, place) = row?;
            (looked_at, last) = (looked_at + 1, Some(place));
            match storage::summary(&self.ledger, record.clone(), &mut disclosures) {
                // The index alone is not believed: what is erased is gone.
                Ok(summary) if is_over(&self.ledger, &summary, day)? => records.push(record),
                Ok(_) => {}
                // One damaged row must not keep what others gave past its time.
                Err(error) => tracing::error!(%error, "a submission cannot be read"),
            }
        }
        Ok(Over { records, more: last.filter(|_| looked_at == limit) })
    }

    /// How many submissions were erased by themselves since staff were last here; while they are, since
    /// the time before.
    pub fn erased_unseen(&self) -> Result<u64, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT count(*) FROM event WHERE kind = 'expired' AND seq > coalesce((
                 SELECT seq FROM event WHERE kind = 'staff-unlocked'
                 ORDER BY seq DESC LIMIT 1 OFFSET 1), 0)",
        )?;
        Ok(query.query_row([], |row| row.get::<_, i64>(0))?.cast_unsigned())
    }
}

/// Whether no use and no hold is left for which it may be kept on `day`.
fn is_over(
    ledger: &Connection,
    summary: &SubmissionSummary,
    day: Date,
) -> Result<bool, StorageError> {
    Ok(last_day(ledger, summary)?.is_some_and(|last| last < day))
}

/// The last day on which it may be kept: that of its last use, and of the last one that all of a group
/// share; where it is held, that of the hold if it is later. None where it has no use at all: it was meddled with, and
/// that is for `verify` to say.
fn last_day(
    ledger: &Connection,
    summary: &SubmissionSummary,
) -> Result<Option<Date>, StorageError> {
    let own = summary.purposes.iter().map(|purpose| purpose.expires_on).max();
    let group = summary.group.as_ref().filter(|_| !summary.has_ended());
    let shared = group.map(|group| group::last_day_of_all(ledger, group)).transpose()?.flatten();
    let held = summary.hold.as_ref().map(|hold| hold.terms.until);
    let agreed = own.map(|own| shared.map_or(own, |shared| own.min(shared)));
    Ok(agreed.map(|day| held.map_or(day, |held| day.max(held))))
}

/// Notes the last day of a submission, by which it is found when it is over.
pub(super) fn note_last_day(
    ledger: &Connection,
    summary: &SubmissionSummary,
) -> Result<(), StorageError> {
    let last = last_day(ledger, summary)?.map(|day| day.to_string());
    ledger
        .prepare_cached("UPDATE submission SET last_day = ?2 WHERE id = ?1")?
        .execute((summary.id.as_str(), last))?;
    Ok(())
}

/// Whether the last day that is noted is the one that follows from its uses.
pub(super) fn last_day_fits(
    ledger: &Connection,
    summary: &SubmissionSummary,
) -> Result<bool, StorageError> {
    let mut query = ledger.prepare_cached("SELECT last_day FROM submission WHERE id = ?1")?;
    let noted: Option<String> = query.query_row([summary.id.as_str()], |row| row.get(0))?;
    Ok(noted == last_day(ledger, summary)?.map(|day| day.to_string()))
}

impl Sweep {
    fn of(day: Date, at: Timestamp) -> Self {
        Self { day, at, stage: Stage::Submissions(Place::default()) }
    }
}

/// Why the date is not taken as right.
#[derive(Debug, thiserror::Error)]
pub enum DateNotConfirmed {
    /// Only officers may.
    #[error(
        "only an officer says that the date is right: what is over by it is erased, and what is sealed until then opens"
    )]
    NotOfficer,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Unlocked {
    /// Says that the date is right. What is over by it is to be swept.
    pub fn confirm_date(
        &self,
        vault: &mut Vault,
        at: Timestamp,
    ) -> Result<Sweep, DateNotConfirmed> {
        if !self.role().decides() {
            return Err(DateNotConfirmed::NotOfficer);
        }
        vault.confirm_date(Some(self.staff()), at)?;
        vault.look_is_due = true;
        Ok(Sweep::of(date(at), at))
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::super::ledger::{Entry, OVERDUE, OVERDUE_COUNTED};
    use super::*;
    use crate::record::Event;
    use crate::vault::VaultSettings;

    #[test]
    fn what_is_over_is_found_without_reading_what_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        // One step alone: nothing is put in order that was found.
        for (query, index) in [(OVER, "submission_over"), (OVERDUE, "event_proof")] {
            let plan = format!("EXPLAIN QUERY PLAN {query}");
            let mut plan = vault.ledger.prepare(&plan).unwrap();
            let asked = ("2030-01-01", "", 0, 10);
            let steps = plan.query_map(asked, |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            let found = |step: &String| step.starts_with("SEARCH") && step.contains(index);
            assert!(steps.len() == 1 && found(&steps[0]), "{steps:#?}");
        }
    }

    #[test]
    fn what_is_over_is_counted_up_to_a_number_and_none_of_it_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let mut vault = vault.unwrap();
        let rows = "
            INSERT INTO disclosure (digest, text) VALUES ('words', 'not to be read');
            WITH RECURSIVE counted (n) AS (
                SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 10001)
            INSERT INTO submission (n, id, tag, slot, disclosure, answer, kept_at, last_day)
            SELECT n, 'record ' || n, n, n, 'words', 'not to be read', '',
                iif(n <= 3, '2019-12-31', '2020-01-01') FROM counted";
        vault.ledger.execute_batch(rows).unwrap();
        let midday = |day: &str| format!("{day}T12:00:00Z").parse::<Timestamp>().unwrap();
        let past = |day| vault.past_their_time(midday(day)).unwrap();
        let [first, second] = [1, 2].map(|day| Date::constant(2020, 1, day));
        assert_eq!(past("2020-01-01"), Count::Exactly(3));
        assert_eq!(past("2020-01-02"), Count::AtLeast(Count::MOST), "and one more");
        assert_eq!(vault.waiting((first, second)).unwrap(), Count::Exactly(9_998));
        for record in ["a", "b"] {
            let record = SubmissionId::from_text(record.to_owned());
            let end = Entry::new(Event::LeftAlone, Timestamp::UNIX_EPOCH).of(&record);
            vault.append(end.proven_until(first)).unwrap();
        }
        assert_eq!(
            vault.waiting((first, first)).unwrap(),
            Count::Exactly(0),
            "it is kept that day"
        );
        assert_eq!(vault.waiting((first, second)).unwrap(), Count::AtLeast(Count::MOST));
        for counts in [OVER_COUNTED, OVERDUE_COUNTED] {
            let plan = counts.replace("?1", "'1'").replace("?2", "'2'").replace("?3", "3");
            let mut plan = vault.ledger.prepare(&format!("EXPLAIN QUERY PLAN {plan}")).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            let by_index = |it: &String| it.starts_with("SEARCH") && it.contains("INDEX");
            assert!(steps.iter().any(by_index), "{counts}: {steps:#?}");
        }
    }
}
