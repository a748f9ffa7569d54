//! What people complain of or ask, from the stand: a file that only officers read.
//!
//! What somebody wrote is sealed for the organisation alone, as a take is: its header lies in slots, the rest in the row.
//! An event has a number, a day and a digest of the row, and no record, so that nothing in the ledger says who complained.
//! Some time after the answer the row goes, and its slots are overwritten.

use std::io::{Cursor, Read as _, Write as _};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Params, Row as SqlRow};
use zeroize::Zeroizing;

use super::allotment::{self, Allotment};
use super::clock::date;
use super::held::OpenTakeError;
use super::ledger::{self, Entry};
use super::reseal::unless_damaged;
use super::slots::{self, Slot, Slots, listed};
use super::storage::{StorageError, time};
use super::store::SUITE_X25519;
use super::unlocked::Unlocked;
use super::{Vault, at_hand, backup, random_bytes};
use crate::campaign::{Campaign, Retention};
use crate::digest::Digest;
use crate::record::{
    Answered, Complaint, ComplaintNumber, ComplaintPage, ComplaintPlace, Event, Filed,
    ListedComplaint, OpenComplaints, Outcome,
};
use crate::seal::{self, OpenError, SealingWriter};

/// So many are sealed anew in one step: a visitor who comes meanwhile waits for one at most.
const STEP: i64 = 8;
const DAMAGED: StorageError = StorageError::Damaged("a complaint");
/// Whether a number was used before, by an index.
const USED: &str = "SELECT 1 FROM event
    WHERE kind = 'complained' AND substr(body, instr(body, '\"number\":\"') + 10, 6) = ?1";
/// What is listed of a complaint.
macro_rules! listed {
    ($which:literal) => {
        concat!(
            "SELECT complaint.event, number, due, came.at, answer.at, answer.body, answered
             FROM complaint JOIN event AS came ON came.seq = complaint.event
             LEFT JOIN event AS answer ON answer.seq = complaint.answered ",
            $which
        )
    };
}
/// Those that wait for an answer by a day, after one of them, by an index.
const OF_DAY: &str = listed!(
    "WHERE answered IS NULL AND due = ?1 AND complaint.event > ?2
     ORDER BY complaint.event LIMIT ?3"
);
/// Those that wait for an answer by a later day, by an index.
const LATER: &str =
    listed!("WHERE answered IS NULL AND due > ?1 ORDER BY due, complaint.event LIMIT ?2");
/// Those that were answered before a place, by an index.
const ANSWERED: &str = listed!("WHERE answered < ?1 ORDER BY answered DESC LIMIT ?2");
/// The one of a number.
const NUMBERED: &str = listed!("WHERE number = ?1");
/// How many wait for an answer, the overdue first, by an index. Beyond ten thousand they are not counted.
const OPEN: &str = "SELECT count(*), coalesce(sum(due < ?1), 0) FROM
    (SELECT due FROM complaint WHERE answered IS NULL ORDER BY due LIMIT 10000)";
/// Those whose words are past their time, by an index.
const OVER: &str =
    "SELECT event FROM complaint WHERE kept_until < ?1 ORDER BY kept_until, event LIMIT ?2";

/// Why a complaint is not read. Nothing was opened.
#[derive(Debug, thiserror::Error)]
pub enum NotRead {
    /// Only officers may.
    #[error("only an officer reads complaints")]
    NotOfficer,
    /// There is none of this number, or it does not open.
    #[error(transparent)]
    Open(#[from] OpenTakeError),
}

/// Why a complaint is not noted as answered. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotAnswered {
    /// Only officers may.
    #[error("only an officer answers complaints")]
    NotOfficer,
    /// There is none of this number, or no longer.
    #[error("there is no complaint of this number")]
    Gone,
    /// It was answered before.
    #[error("this complaint is answered already")]
    Already,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// A row, as it is stored.
pub(super) struct Row {
    /// The number of the event that tells of it.
    pub(super) event: i64,
    pub(super) number: ComplaintNumber,
    pub(super) due: String,
    slots: String,
    suite: i64,
    vault_key: i64,
    sealed: Vec<u8>,
    /// The number of the event that tells of the answer.
    pub(super) answered: Option<i64>,
    pub(super) kept_until: Option<String>,
}

/// What is read of a row, in this order.
const COLUMNS: &str = "event, number, due, slots, suite, vault_key, sealed, answered, kept_until";

impl Row {
    fn from_row(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            event: row.get(0)?,
            number: ComplaintNumber::from_text(row.get(1)?),
            due: row.get(2)?,
            slots: row.get(3)?,
            suite: row.get(4)?,
            vault_key: row.get(5)?,
            sealed: row.get(6)?,
            answered: row.get(7)?,
            kept_until: row.get(8)?,
        })
    }

    /// All of them, for a check.
    pub(super) fn all(ledger: &Connection) -> Result<Vec<Self>, StorageError> {
        let query = format!("SELECT {COLUMNS} FROM complaint ORDER BY event");
        let mut query = ledger.prepare(&query)?;
        Ok(query.query_map([], Self::from_row)?.collect::<Result<_, _>>()?)
    }

    fn of(ledger: &Connection, number: &ComplaintNumber) -> Result<Option<Self>, StorageError> {
        let query = format!("SELECT {COLUMNS} FROM complaint WHERE number = ?1");
        let mut query = ledger.prepare_cached(&query)?;
        Ok(query.query_row([number.as_str()], Self::from_row).optional()?)
    }

    fn own_slots(&self) -> Result<Vec<Slot>, StorageError> {
        slots::from_list(&self.slots)
    }

    fn header(&self, slots: &Slots) -> Result<Zeroizing<Vec<u8>>, StorageError> {
        slots.text(&self.own_slots()?)
    }

    /// What the event says of it, with this header.
    fn digest_with(&self, header: &[u8]) -> Digest {
        Digest::of_parts([
            b"sayso complaint 1".as_slice(),
            self.number.as_str().as_bytes(),
            self.due.as_bytes(),
            header,
            self.suite.to_string().as_bytes(),
            self.vault_key.to_string().as_bytes(),
            &self.sealed,
        ])
    }

    /// What the event says of it.
    pub(super) fn digest(&self, slots: &Slots) -> Result<Digest, StorageError> {
        Ok(self.digest_with(&self.header(slots)?))
    }

    fn insert(&self, ledger: &Connection) -> Result<(), StorageError> {
        ledger
            .prepare_cached(
                "INSERT INTO complaint (event, number, due, slots, suite, vault_key, sealed)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute((
                self.event,
                self.number.as_str(),
                &self.due,
                &self.slots,
                self.suite,
                self.vault_key,
                &self.sealed,
            ))?;
        Ok(())
    }
}

/// How many are sealed for a key that was replaced.
pub(super) fn count_older(ledger: &Connection, newest: i64) -> Result<u64, StorageError> {
    let mut query = ledger.prepare_cached("SELECT count(*) FROM complaint WHERE vault_key < ?1")?;
    Ok(query.query_row([newest], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

impl Vault {
    /// Files what somebody has written, who is to be answered `within` that time. Durable on return. It needs no key, and
    /// nobody at this computer can read it afterwards.
    pub fn complain(
        &mut self,
        complaint: &Complaint,
        within: Retention,
        at: Timestamp,
    ) -> Result<Filed, StorageError> {
        let due = within.until(date(self.time_at_least(at)?));
        let number = self.new_complaint_number()?;
        let filed = self.try_to_file(complaint, Filed { number, due }, at);
        self.or_overwrite(filed)
    }

    /// None that was used before: whoever still has it must not be told of somebody else's. The events stay when a complaint
    /// is erased, and an index has their numbers; it lets no number in twice.
    ///
    /// The numbers are random. One derived from the place of the event would need no look-up and say how many complained,
    /// and a vault that was restored from a backup would give out again what was given out since.
    fn new_complaint_number(&self) -> Result<ComplaintNumber, StorageError> {
        let mut used = self.ledger.prepare_cached(USED)?;
        loop {
            let number = ComplaintNumber::from_random(random_bytes()?);
            if !used.exists([number.as_str()])? {
                return Ok(number);
            }
        }
    }

    fn try_to_file(
        &mut self,
        complaint: &Complaint,
        filed: Filed,
        at: Timestamp,
    ) -> Result<Filed, StorageError> {
        let (header, sealed) = self.seal_complaint(complaint)?;
        let needed = slots::needed(&header);
        let mut allotment = Allotment::plan(&self.ledger, needed)?;
        let own = allotment.give(needed);
        self.slots.write(&own, &header)?;
        self.slots.sync()?;
        let mut row = Row {
            event: 0,
            number: filed.number.clone(),
            due: filed.due.to_string(),
            slots: listed(&own),
            suite: SUITE_X25519,
            vault_key: self.organisation.0,
            sealed,
            answered: None,
            kept_until: None,
        };
        let told = Event::Complained {
            number: filed.number.clone(),
            due: filed.due,
            sealed: row.digest_with(&header),
        };
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        allotment.enter(&transaction)?;
        row.event = ledger::append(&transaction, writer, Entry::new(told, at))?.seq;
        row.insert(&transaction)?;
        transaction.commit()?;
        self.finished.clear();
        Ok(filed)
    }

    /// Header and payload, for the organisation alone.
    fn seal_complaint(
        &self,
        complaint: &Complaint,
    ) -> Result<(Zeroizing<Vec<u8>>, Vec<u8>), StorageError> {
        let text = serde_json::to_vec(complaint).map_err(std::io::Error::other)?;
        let text = Zeroizing::new(text);
        let readers = std::iter::once(self.organisation.1.recipient());
        let mut writer = SealingWriter::begin(readers, Vec::new())?;
        writer.write_all(&text)?;
        Ok(writer.finish()?)
    }

    /// Up to `limit` complaints after the place `after`, or the first, without their words: those that wait for an answer by
    /// its last day, and then those that were answered, the newest answer first. It needs no key, and costs the same
    /// wherever in the file that is.
    pub fn complaints(
        &self,
        after: Option<ComplaintPlace>,
        limit: usize,
        at: Timestamp,
    ) -> Result<ComplaintPage, StorageError> {
        // One more tells whether there are any left.
        let asked = limit.saturating_add(1);
        let mut listed = Vec::new();
        if let Some(ComplaintPlace::Open { due, event }) = after {
            self.list(OF_DAY, (due.to_string(), event, most(asked)), &mut listed)?;
        }
        let day = match after {
            None => Some(String::new()),
            Some(ComplaintPlace::Open { due, .. }) => Some(due.to_string()),
            Some(ComplaintPlace::Answered(_)) => None,
        };
        if let Some(day) = day {
            self.list(LATER, (day, most(asked - listed.len())), &mut listed)?;
        }
        let before = match after {
            Some(ComplaintPlace::Answered(answered)) => answered,
            Some(ComplaintPlace::Open { .. }) | None => i64::MAX,
        };
        self.list(ANSWERED, (before, most(asked - listed.len())), &mut listed)?;
        let more = listed.len() > limit;
        listed.truncate(limit);
        let next = listed.last().map(|(place, _)| *place).filter(|_| more);
        let complaints = listed.into_iter().map(|(_, complaint)| complaint).collect();
        Ok(ComplaintPage { complaints, next, open: self.open_complaints(at)? })
    }

    /// What is known of the complaint of this number, without its words. It needs no key.
    pub fn complaint(
        &self,
        number: &ComplaintNumber,
    ) -> Result<Option<ListedComplaint>, StorageError> {
        let mut listed = Vec::new();
        self.list(NUMBERED, [number.as_str()], &mut listed)?;
        Ok(listed.pop().map(|(_, complaint)| complaint))
    }

    /// Adds what `query` finds to `listed`, each with its place.
    fn list(
        &self,
        query: &str,
        of: impl Params,
        listed: &mut Vec<(ComplaintPlace, ListedComplaint)>,
    ) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare_cached(query)?;
        let mut rows = query.query(of)?;
        while let Some(row) = rows.next()? {
            let complaint = listed_row(row)?;
            let place = match row.get(6)? {
                Some(answered) => ComplaintPlace::Answered(answered),
                None => ComplaintPlace::Open { due: complaint.due, event: row.get(0)? },
            };
            listed.push((place, complaint));
        }
        Ok(())
    }

    /// How many wait for an answer.
    pub fn open_complaints(&self, at: Timestamp) -> Result<OpenComplaints, StorageError> {
        let mut query = self.ledger.prepare_cached(OPEN)?;
        let today = date(at).to_string();
        let counted = query.query_row([today], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (open, overdue): (i64, i64) = counted;
        Ok(OpenComplaints { open: open.cast_unsigned(), overdue: overdue.cast_unsigned() })
    }

    /// Erases the words of up to `limit` complaints whose time is over on `day`. Returns how many went.
    pub(super) fn erase_complaints(
        &mut self,
        day: Date,
        limit: usize,
        at: Timestamp,
    ) -> Result<usize, StorageError> {
        let over: Vec<i64> = {
            let mut query = self.ledger.prepare_cached(OVER)?;
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            let rows = query.query_map((day.to_string(), limit), |row| row.get(0))?;
            rows.collect::<Result<_, _>>()?
        };
        if over.is_empty() {
            return Ok(0);
        }
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        for event in &over {
            let read = "SELECT number, slots FROM complaint WHERE event = ?1";
            let (number, slots): (String, String) =
                transaction.query_row(read, [event], |row| Ok((row.get(0)?, row.get(1)?)))?;
            // A damaged row keeps nothing past its time; `verify` tells of what is left.
            let slots = slots::from_list(&slots).unwrap_or_else(|error| {
                tracing::error!(%error, event, "where a complaint's header lies cannot be read");
                Vec::new()
            });
            allotment::doom(&transaction, &slots)?;
            transaction.execute("DELETE FROM complaint WHERE event = ?1", [event])?;
            let told = Event::ComplaintErased { number: ComplaintNumber::from_text(number) };
            ledger::append(&transaction, writer, Entry::new(told, at).naming(Some(*event)))?;
        }
        transaction.commit()?;
        self.finished.clear();
        self.finish_erasures()?;
        Ok(over.len())
    }

    /// The one commit of a complaint that is sealed anew. What the header before lay in is overwritten after it.
    fn put_complaint(
        &mut self,
        row: &Row,
        header: &[u8],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let needed = slots::needed(header);
        let mut allotment = Allotment::plan(&self.ledger, needed)?;
        let own = allotment.give(needed);
        self.slots.write(&own, header)?;
        self.slots.sync()?;
        let told = Event::ComplaintResealed {
            number: row.number.clone(),
            sealed: row.digest_with(header),
        };
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        allotment.enter(&transaction)?;
        allotment::doom(&transaction, &row.own_slots()?)?;
        transaction
            .prepare_cached("UPDATE complaint SET slots = ?2, vault_key = ?3 WHERE event = ?1")?
            .execute((row.event, listed(&own), row.vault_key))?;
        ledger::append(&transaction, writer, Entry::new(told, at).naming(Some(row.event)))?;
        transaction.commit()?;
        self.finished.clear();
        Ok(())
    }
}

fn most(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX)
}

fn listed_row(row: &SqlRow<'_>) -> Result<ListedComplaint, StorageError> {
    let (number, due, came): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let (answered, body): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let answered = match (answered, body) {
        (Some(at), Some(body)) => match Event::read("complaint-answered", &body) {
            Some(Event::ComplaintAnswered { outcome, kept_until, .. }) => {
                Some(Answered { at: time(&at)?, outcome, kept_until })
            }
            _ => return Err(DAMAGED),
        },
        _ => None,
    };
    Ok(ListedComplaint {
        number: ComplaintNumber::from_text(number),
        came_in: time(&came)?,
        due: due.parse().map_err(|_| DAMAGED)?,
        answered,
    })
}

impl Unlocked {
    /// What somebody has written. An officer reads it, in memory; that it was read is on record before this returns.
    pub fn read_complaint(
        &self,
        vault: &mut Vault,
        number: &ComplaintNumber,
        at: Timestamp,
    ) -> Result<Complaint, NotRead> {
        if !self.role().decides() {
            return Err(NotRead::NotOfficer);
        }
        backup::refuse_where_it_waits(vault)?;
        let row = Row::of(&vault.ledger, number).map_err(OpenTakeError::from)?;
        let row = row.ok_or(OpenTakeError::Gone)?;
        let complaint = self.open_complaint(vault, &row)?;
        let told = Event::ComplaintOpened { number: number.clone() };
        let told = Entry::new(told, at).by_staff(self.staff()).naming(Some(row.event));
        vault.append(told).map_err(OpenTakeError::from)?;
        Ok(complaint)
    }

    fn open_complaint(&self, vault: &Vault, row: &Row) -> Result<Complaint, OpenTakeError> {
        let header = row.header(&vault.slots)?;
        let key = self.keys().get(row.vault_key).ok_or(OpenError::NoKeyFits)?;
        let mut opened = key.open(&header, Cursor::new(row.sealed.as_slice()))?;
        // No longer than what it is sealed in, so that no copy of it is left by a text that grows.
        let mut text = Zeroizing::new(Vec::with_capacity(row.sealed.len()));
        opened.read_to_end(&mut text).map_err(OpenError::from)?;
        Ok(serde_json::from_slice(&text).map_err(|_| DAMAGED)?)
    }

    /// Notes that a complaint is answered, and how it ended. An officer does. What was written is kept as long as the
    /// campaign keeps proofs, and then erased. Durable on return.
    pub fn answer_complaint(
        &self,
        vault: &mut Vault,
        number: &ComplaintNumber,
        outcome: Outcome,
        at: Timestamp,
    ) -> Result<(), NotAnswered> {
        if !self.role().decides() {
            return Err(NotAnswered::NotOfficer);
        }
        let row = Row::of(&vault.ledger, number)?.ok_or(NotAnswered::Gone)?;
        if row.answered.is_some() {
            return Err(NotAnswered::Already);
        }
        let kept = vault.campaign_in_use()?.map_or(Campaign::USUAL_PROOF, |it| it.proof_kept);
        let kept_until = kept.until(date(vault.time_at_least(at)?));
        let told = Event::ComplaintAnswered { number: number.clone(), outcome, kept_until };
        let told = Entry::new(told, at).by_staff(self.staff()).naming(Some(row.event));
        Ok(vault.note_answer(&row, told, kept_until)?)
    }

    /// Seals a few of those that are sealed for an older key for the newest one. What is damaged is passed over.
    pub(super) fn reseal_complaints(
        &self,
        vault: &mut Vault,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = vault.organisation.0;
        let mut after = (i64::MIN, 0);
        loop {
            let some = sealed_for_older(&vault.ledger, newest, after)?;
            let Some(last) = some.last() else { return Ok(()) };
            after = (last.vault_key, last.event);
            let mut done = 0;
            for row in some {
                let resealed = self.reseal_complaint(vault, row, at);
                done += usize::from(unless_damaged(resealed, "a complaint")?.is_some());
            }
            if done > 0 {
                return Ok(());
            }
        }
    }

    fn reseal_complaint(
        &self,
        vault: &mut Vault,
        mut row: Row,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let key = self.keys().get(row.vault_key).ok_or(DAMAGED)?;
        let readers = std::iter::once(vault.organisation.1.recipient());
        let header = seal::reseal(&row.header(&vault.slots)?, key, readers);
        let header = header.map_err(|error| match error {
            OpenError::NoKeyFits => DAMAGED,
            OpenError::Io(error) => error.into(),
        })?;
        row.vault_key = vault.organisation.0;
        let put = vault.put_complaint(&row, &header, at);
        vault.or_overwrite(put)?;
        vault.finish_erasures()?;
        Ok(())
    }
}

/// Those after one of this key and event, by an index.
fn sealed_for_older(
    ledger: &Connection,
    newest: i64,
    (key, event): (i64, i64),
) -> Result<Vec<Row>, StorageError> {
    let query = format!(
        "SELECT {COLUMNS} FROM complaint WHERE vault_key < ?1 AND (vault_key, event) > (?2, ?3)
         ORDER BY vault_key, event LIMIT ?4"
    );
    let mut query = ledger.prepare_cached(&query)?;
    let rows = query.query_map((newest, key, event, STEP), Row::from_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

impl Vault {
    fn note_answer(&mut self, row: &Row, told: Entry, until: Date) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        let answered = ledger::append(&transaction, writer, told)?.seq;
        transaction
            .prepare_cached("UPDATE complaint SET answered = ?2, kept_until = ?3 WHERE event = ?1")?
            .execute((row.event, answered, until.to_string()))?;
        Ok(transaction.commit()?)
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn complaints_are_found_and_paged_and_numbers_looked_up_without_reading_the_others() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        for (query, index) in [
            (OVER, "INDEX complaint_over (kept_until<?)"),
            (OF_DAY, "INDEX complaint_open (due=? AND rowid>?)"),
            (LATER, "INDEX complaint_open (due>?)"),
            (ANSWERED, "INDEX complaint_answered (answered<?)"),
            (NUMBERED, "INDEX sqlite_autoindex_complaint_1 (number=?)"),
            (USED, "INDEX event_complaint (<expr>=?)"),
        ] {
            let steps = steps(&vault, query);
            assert!(steps[0].contains(index), "{query}: {steps:#?}");
            let by_key = |it: &String| it.contains("USING INTEGER PRIMARY KEY (rowid=?)");
            assert!(steps[1..].iter().all(by_key), "{query}: {steps:#?}");
        }
        let counted = steps(&vault, OPEN).join("; ");
        let by_index = counted.contains("INDEX complaint_open");
        assert!(by_index && !counted.contains("TEMP"), "{counted}");
    }

    /// How SQLite goes about `query`.
    fn steps(vault: &Vault, query: &str) -> Vec<String> {
        let mut plan = vault.ledger.prepare(&format!("EXPLAIN QUERY PLAN {query}")).unwrap();
        for number in 1..=plan.parameter_count() {
            plan.raw_bind_parameter(number, "").unwrap();
        }
        let (mut rows, mut steps) = (plan.raw_query(), Vec::new());
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get(3).unwrap());
        }
        steps
    }
}
