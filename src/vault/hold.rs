//! A submission that is held: it does not expire and staff do not erase it before the last day of the hold, because the
//! law requires it.
//!
//! A hold allows no use, and it never stops its giver. It is of everybody who is in a recording: it would not be kept
//! if it went for one of them. A row names the event that tells of it, and has nothing of its own but the last day.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use super::clock::date;
use super::fleet::note_stamps;
use super::ledger::{self, Entry};
use super::storage::{self, StorageError};
use super::told::Told;
use super::unlocked::Unlocked;
use super::writer::Writer;
use super::{Vault, at_hand, group, index};
use crate::fleet::{Remark, Stamp};
use crate::record::{Actor, Event, EventKind, Hold, HoldTerms, NotADay, SubmissionId};

/// Holds whose last day is over, from a place on, by an index.
const OVER: &str = "SELECT until, submission FROM hold
    WHERE until < ?1 AND (until, submission) > (?2, ?3) ORDER BY until, submission LIMIT ?4";
/// Holds whose last day is one of some days, by the same index.
const ENDING: &str = "SELECT count(*), min(until) FROM hold WHERE until BETWEEN ?1 AND ?2";

/// Why something is not held. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotHeld {
    /// Only officers may.
    #[error("only an officer may hold what somebody gave")]
    NotOfficer,
    /// There is no such record, or nothing of it is kept any more but the consent.
    #[error("no recording is kept under this record")]
    Gone,
    /// Its last day is none that a hold can have.
    #[error(transparent)]
    Day(#[from] NotADay),
    /// What went wrong.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why a hold does not end. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotReleased {
    /// Only officers may.
    #[error("only an officer may end a hold")]
    NotOfficer,
    /// There is no hold on this record.
    #[error("this record is not held")]
    NotHeld,
    /// What went wrong.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The hold on a submission, also one whose last day is over. A row that is damaged is none: it must keep nobody from
/// taking back, and `verify` tells of it.
pub(super) fn of(ledger: &Connection, record: &SubmissionId) -> Result<Option<Hold>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT kind, body, at, actor FROM hold JOIN event ON seq = hold.event
         WHERE submission = ?1",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok([row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
    };
    let Some([kind, body, at, actor]) = query.query_row([record.as_str()], read).optional()? else {
        return Ok(None);
    };
    let (Some(Event::Held(terms)), Ok(since)) = (Event::read(&kind, &body), at.parse()) else {
        tracing::error!(%record, "a hold cannot be read");
        return Ok(None);
    };
    let by = match Actor::named(&actor) {
        Some(Actor::Staff(name)) => name,
        Some(Actor::Person | Actor::Program | Actor::Member(_)) | None => None,
    };
    Ok(Some(Hold { terms, since, by }))
}

/// Where the end of holds has come to: the last day of a hold, and its submission. One that resists must not be tried for
/// ever.
pub(super) type Ended = (String, String);

fn is_there(ledger: &Connection, record: &SubmissionId) -> Result<bool, StorageError> {
    Ok(ledger
        .prepare_cached("SELECT 1 FROM hold WHERE submission = ?1")?
        .exists([record.as_str()])?)
}

/// Takes the hold off a submission, without telling of it. Returns whether there was one.
pub(super) fn remove(ledger: &Connection, record: &SubmissionId) -> Result<bool, StorageError> {
    let mut delete = ledger.prepare_cached("DELETE FROM hold WHERE submission = ?1")?;
    Ok(delete.execute([record.as_str()])? > 0)
}

/// The row of a submission that is put in place anew, as it was.
pub(super) struct Aside {
    event: i64,
    until: String,
}

/// Takes the hold off a submission whose other rows go and come again in one transaction; none where there is none.
pub(super) fn set_aside(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Option<Aside>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT event, until FROM hold WHERE submission = ?1")?;
    let read = |row: &rusqlite::Row<'_>| Ok(Aside { event: row.get(0)?, until: row.get(1)? });
    let aside = query.query_row([record.as_str()], read).optional()?;
    remove(ledger, record)?;
    Ok(aside)
}

impl Aside {
    pub(super) fn put_back(
        &self,
        ledger: &Connection,
        record: &SubmissionId,
    ) -> Result<(), StorageError> {
        let put = "INSERT INTO hold (submission, event, until) VALUES (?1, ?2, ?3)";
        ledger.prepare_cached(put)?.execute((record.as_str(), self.event, &self.until))?;
        Ok(())
    }
}

/// Whether the row is the one that the newest event of it tells of. What a group gave goes with its hold.
pub(super) fn stands_as_told(
    ledger: &Connection,
    record: &SubmissionId,
    told: &[Told],
) -> Result<bool, StorageError> {
    const TELL: [EventKind; 4] =
        [EventKind::Held, EventKind::Released, EventKind::EndedByAnother, EventKind::LetGo];
    let newest = told.iter().rev().find(|told| TELL.iter().any(|kind| told.link.is(*kind)));
    let expected = newest.filter(|told| told.link.is(EventKind::Held)).map(|told| {
        let until = match &told.event {
            Some(Event::Held(terms)) => Some(terms.until.to_string()),
            _ => None,
        };
        (told.link.seq, until)
    });
    let mut query = ledger.prepare_cached("SELECT event, until FROM hold WHERE submission = ?1")?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, Some(row.get(1)?)));
    let stands: Option<(i64, Option<String>)> =
        query.query_row([record.as_str()], read).optional()?;
    Ok(stands == expected)
}

impl Unlocked {
    /// Holds a submission, or renews the hold on it with other terms. From then on it does not expire and staff do not
    /// erase it before the last day of the hold is over. Its giver may withdraw and erase it as ever, and no use holds
    /// a day longer. Where several people are in it, it is held for each of them.
    pub fn hold(
        &self,
        vault: &mut Vault,
        record: &SubmissionId,
        terms: &HoldTerms,
        at: Timestamp,
    ) -> Result<(), NotHeld> {
        if !self.role().decides() {
            return Err(NotHeld::NotOfficer);
        }
        let found = vault.look_up(record)?;
        if found.is_none_or(|found| found.takes.is_empty()) {
            return Err(NotHeld::Gone);
        }
        terms.begins_on(date(vault.time_at_least(at)?))?;
        let told = Entry::new(Event::Held(terms.clone()), at).by_staff(self.staff());
        let all = vault.all_in(record)?;
        let stamp = vault.next_stamp(&all, Remark::Hold)?;
        Ok(vault.change_hold(&all, (&told, stamp.as_ref()), |ledger, one, seq| {
            put(ledger, one, (seq, terms.until))
        })?)
    }

    /// Ends the hold on a submission, for each who is in it. What is past its time goes at the next look.
    pub fn release(
        &self,
        vault: &mut Vault,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<(), NotReleased> {
        if !self.role().decides() {
            return Err(NotReleased::NotOfficer);
        }
        let mut held = Vec::new();
        for one in vault.all_in(record)? {
            // A row that cannot be read can be taken off all the same.
            if is_there(&vault.ledger, &one)? {
                held.push(one);
            }
        }
        if held.is_empty() {
            return Err(NotReleased::NotHeld);
        }
        let told = Entry::new(Event::Released, at).by_staff(self.staff());
        let stamp = vault.next_stamp(&held, Remark::Hold)?;
        Ok(vault.change_hold(&held, (&told, stamp.as_ref()), take_off)?)
    }
}

fn put(
    ledger: &Connection,
    record: &SubmissionId,
    (event, until): (i64, Date),
) -> Result<(), StorageError> {
    let put = "INSERT OR REPLACE INTO hold (submission, event, until) VALUES (?1, ?2, ?3)";
    ledger.prepare_cached(put)?.execute((record.as_str(), event, until.to_string()))?;
    Ok(())
}

fn take_off(ledger: &Connection, record: &SubmissionId, _: i64) -> Result<(), StorageError> {
    remove(ledger, record).map(drop)
}

impl Vault {
    /// A record and everybody else who is in the same recording.
    fn all_in(&self, record: &SubmissionId) -> Result<Vec<SubmissionId>, StorageError> {
        let mut all = vec![record.clone()];
        all.extend(group::others(&self.ledger, record)?);
        Ok(all)
    }

    /// One commit: the event under each of `records` with the stamp that it has in a fleet, what `change` does with its row,
    /// and the indexes.
    fn change_hold(
        &mut self,
        records: &[SubmissionId],
        (told, stamp): (&Entry, Option<&Stamp>),
        change: impl Fn(&Connection, &SubmissionId, i64) -> Result<(), StorageError>,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer: &Writer = at_hand(self.writer.as_ref())?;
        for record in records {
            let place = ledger::append(&transaction, writer, told.clone().of(record))?;
            change(&transaction, record, place.seq)?;
            if let Some(stamp) = stamp {
                note_stamps(&transaction, record, &[(Remark::Hold, stamp.clone())])?;
            }
            index::enter(&transaction, &storage::load(&transaction, record.clone())?)?;
        }
        Ok(transaction.commit()?)
    }

    /// Takes over what the member `by` says of a hold, and when it said so.
    pub(super) fn take_over_hold(
        &mut self,
        record: &SubmissionId,
        (terms, stamp): (Option<&HoldTerms>, &Stamp),
        (by, at): (&str, Timestamp),
    ) -> Result<(), StorageError> {
        let kept = self.look_up(record)?.is_some_and(|found| !found.takes.is_empty());
        let one = std::slice::from_ref(record);
        match terms {
            Some(terms) if kept => {
                let told = Entry::new(Event::Held(terms.clone()), at).by_member(by);
                self.change_hold(one, (&told, Some(stamp)), |ledger, one, seq| {
                    put(ledger, one, (seq, terms.until))
                })
            }
            None if is_there(&self.ledger, record)? => {
                let told = Entry::new(Event::Released, at).by_member(by);
                self.change_hold(one, (&told, Some(stamp)), take_off)
            }
            _ => note_stamps(&self.ledger, record, &[(Remark::Hold, stamp.clone())]),
        }
    }

    /// The hold that keeps staff from erasing a submission at `at`, by the clock or by the believed day.
    pub(super) fn hold_on(
        &self,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<Option<Hold>, StorageError> {
        let day = self.day_for_erasing(at)?;
        Ok(of(&self.ledger, record)?.filter(|hold| hold.terms.until >= day))
    }

    /// Takes up to `limit` holds off whose last day was before `day`, from a place on, so that what is not over yet counts as
    /// held no more. They go in one transaction, and one that resists keeps no other. Returns where it goes on; none where
    /// those were the last.
    pub(super) fn end_holds(
        &mut self,
        (day, after): (Date, &Ended),
        limit: usize,
        at: Timestamp,
    ) -> Result<Option<Ended>, StorageError> {
        let over: Vec<Ended> = {
            let mut query = self.ledger.prepare_cached(OVER)?;
            let most = i64::try_from(limit).unwrap_or(i64::MAX);
            let asked = (day.to_string(), &after.0, &after.1, most);
            let rows = query.query_map(asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        if over.is_empty() {
            return Ok(None);
        }
        let records = over.iter().map(|(_, record)| SubmissionId::from_text(record.clone()));
        let records: Vec<_> = records.collect();
        // Every member sees by itself that it is over, so nobody is told.
        let told = Entry::new(Event::Released, at).by_program();
        if let Err(error) = self.change_hold(&records, (&told, None), take_off) {
            tracing::warn!(%error, "not ended together; one after another then");
            for one in records.chunks(1) {
                if let Err(error) = self.change_hold(one, (&told, None), take_off) {
                    tracing::error!(%error, "a hold is over, and stands there still");
                }
            }
        }
        Ok(if over.len() == limit { over.into_iter().next_back() } else { None })
    }

    /// How many holds have their last day from `first` to `last`, and the first of those days.
    pub(super) fn holds_ending(
        &self,
        (first, last): (Date, Date),
    ) -> Result<(u64, Option<Date>), StorageError> {
        let mut query = self.ledger.prepare_cached(ENDING)?;
        let asked = (first.to_string(), last.to_string());
        let (count, first): (i64, Option<String>) =
            query.query_row(asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((count.cast_unsigned(), first.and_then(|day| day.parse().ok())))
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn holds_are_found_by_their_last_day_without_reading_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        for query in [OVER, ENDING] {
            let parameters = [("?1", "'1'"), ("?2", "'2'"), ("?3", "'3'"), ("?4", "4")];
            let query = parameters.iter().fold(query.to_owned(), |it, (a, b)| it.replace(a, b));
            let plan = format!("EXPLAIN QUERY PLAN {query}");
            let mut plan = vault.ledger.prepare(&plan).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<_> = steps.map(Result::unwrap).collect();
            let found = |step: &String| step.starts_with("SEARCH") && step.contains("hold_until");
            assert!(steps.len() == 1 && found(&steps[0]), "{query}: {steps:#?}");
        }
    }
}
