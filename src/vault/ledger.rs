//! The chain of events: each one carries the hash of the one before, so that history cannot be
//! rewritten without contradicting every receipt handed out since.
//!
//! **Invariant:** events are only ever added, and emptied once their time as a proof is over. They name
//! nobody: a record is a random number, and what is kept of a take is that it was.

use std::ops::RangeInclusive;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};

use super::link::{COLUMNS, Link, subject};
use super::storage::StorageError;
use super::writer::Writer;
use crate::digest::Digest;
use crate::record::{Actor, Event, EventKind, StaffName, SubmissionId};

/// So many answers are looked through for the one that something is kept under.
const ANSWERS_LOOKED_AT: i64 = 1_000;

/// Something to be added.
#[derive(Clone)]
pub(super) struct Entry {
    event: Event,
    at: Timestamp,
    actor: Actor,
    record: Option<String>,
    names: Option<i64>,
    proof_until: Option<Date>,
}

impl Entry {
    /// `event` happened at `at`, by whoever usually does it.
    pub(super) fn new(event: Event, at: Timestamp) -> Self {
        let actor = event.usual_actor();
        Self { event, at, actor, record: None, names: None, proof_until: None }
    }

    /// It is of `record`.
    pub(super) fn of(mut self, record: &SubmissionId) -> Self {
        self.record = Some(record.as_str().to_owned());
        self
    }

    /// One of the staff did it.
    pub(super) fn by_staff(mut self, name: &StaffName) -> Self {
        self.actor = Actor::Staff(Some(name.clone()));
        self
    }

    /// The program did it, for somebody who had ordered it elsewhere.
    pub(super) fn by_program(mut self) -> Self {
        self.actor = Actor::Program;
        self
    }

    /// Another member of the fleet did it, or had it done.
    pub(super) fn by_member(mut self, key: &str) -> Self {
        self.actor = Actor::Member(key.to_owned());
        self
    }

    /// Names the earlier event that this one goes with, by its number.
    pub(super) fn naming(mut self, event: Option<i64>) -> Self {
        self.names = event;
        self
    }

    /// The proof of the record that ends here is kept up to this day.
    pub(super) fn proven_until(mut self, day: Date) -> Self {
        self.proof_until = Some(day);
        self
    }

    pub(super) fn at(&self) -> Timestamp {
        self.at
    }
}

/// Where an event stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Its number.
    pub seq: i64,
    /// What it makes the head.
    pub head: Digest,
}

/// Adds an event, signed, inside the transaction that does what it tells.
pub(super) fn append(
    ledger: &Connection,
    writer: &Writer,
    entry: Entry,
) -> Result<Place, StorageError> {
    let (last_seq, prev) = head(ledger)?;
    let link = Link {
        seq: last_seq + 1,
        writer: writer.key().to_string(),
        kind: entry.event.kind().to_string(),
        subject: entry.record.as_deref().map(subject),
        names: entry.names,
        proof_until: entry.proof_until.map(|day| day.to_string()),
        prev: prev.to_string(),
        rest: String::new(),
        hash: String::new(),
        nonce: format!("{:032x}", u128::from_be_bytes(super::random_bytes()?)),
        at: stamp(entry.at),
        actor: entry.actor.to_string(),
        record: entry.record,
        body: entry.event.body(),
    };
    let (link, hash) = link.hashed();
    ledger
        .prepare_cached(
            "INSERT INTO event (seq, writer, kind, subject, names, proof_until, prev, rest, hash,
             nonce, at, actor, record, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(rusqlite::params![
            link.seq,
            writer.number(),
            link.kind,
            link.subject,
            link.names,
            link.proof_until,
            link.prev,
            link.rest,
            link.hash,
            link.nonce,
            link.at,
            link.actor,
            link.record,
            link.body,
        ])?;
    writer.sign(ledger, link.seq, hash)?;
    Ok(Place { seq: link.seq, head: hash })
}

/// Fixed width, so that later times sort later as text.
pub(super) fn stamp(at: Timestamp) -> String {
    format!("{at:.6}")
}

/// The last event's number and hash; 0 and zeros where there is none.
pub(super) fn head(ledger: &Connection) -> Result<(i64, Digest), StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1")?;
    let mut rows = query.query([])?;
    let Some(row) = rows.next()? else { return Ok((0, Digest::ZERO)) };
    let hash: String = row.get(1)?;
    let hash = hash.try_into().map_err(|_| StorageError::Damaged("the ledger's head"))?;
    Ok((row.get(0)?, hash))
}

/// Looks at the events with these numbers, newest first, each where it lies.
pub(super) fn walk_back(
    ledger: &Connection,
    numbers: RangeInclusive<i64>,
    mut see: impl FnMut(&Link<&str>) -> Result<(), StorageError>,
) -> Result<(), StorageError> {
    let mut query = ledger.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM event WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq DESC"
    ))?;
    let mut rows = query.query([numbers.start(), numbers.end()])?;
    while let Some(row) = rows.next()? {
        see(&Link::look(row)?)?;
    }
    Ok(())
}

/// One event.
pub(super) fn link(ledger: &Connection, seq: i64) -> Result<Option<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE seq = ?1");
    Ok(ledger.prepare_cached(&query)?.query_row([seq], Link::read).optional()?)
}

/// The hash of one event, as it is stored.
pub(super) fn hash_of(ledger: &Connection, seq: i64) -> Result<Option<String>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT hash FROM event WHERE seq = ?1")?;
    Ok(query.query_row([seq], |row| row.get(0)).optional()?)
}

/// The event that made `head`.
pub(super) fn link_with(ledger: &Connection, head: Digest) -> Result<Option<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE hash = ?1");
    Ok(ledger.prepare_cached(&query)?.query_row([head.to_string()], Link::read).optional()?)
}

/// The events of a kind, oldest first.
pub(super) fn links_of_kind(
    ledger: &Connection,
    kind: EventKind,
) -> Result<Vec<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE kind = ?1 ORDER BY seq");
    let mut query = ledger.prepare_cached(&query)?;
    Ok(query.query_map([kind.as_str()], Link::read)?.collect::<Result<_, _>>()?)
}

/// The newest event of a kind.
pub(super) fn newest_of_kind(
    ledger: &Connection,
    kind: EventKind,
) -> Result<Option<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE kind = ?1 ORDER BY seq DESC LIMIT 1");
    Ok(ledger.prepare_cached(&query)?.query_row([kind.as_str()], Link::read).optional()?)
}

/// The events of one record, oldest first, the emptied ones among them.
pub(super) fn links_of(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Vec<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE subject = ?1 ORDER BY seq");
    let mut query = ledger.prepare_cached(&query)?;
    let links = query.query_map([subject(record.as_str())], Link::read)?;
    Ok(links.collect::<Result<_, _>>()?)
}

/// The newest event in which `agreement` was agreed, besides those that are `taken`: two people may have
/// agreed to the same in the same moment. It is one of the last, since only visits that are going on
/// come between.
pub(super) fn agreed(
    ledger: &Connection,
    agreement: Digest,
    taken: &[Option<i64>],
) -> Result<Option<i64>, StorageError> {
    let mut query = ledger
        .prepare_cached("SELECT seq, body FROM event WHERE kind = ?1 ORDER BY seq DESC LIMIT ?2")?;
    let mut rows = query.query((EventKind::Agreed.as_str(), ANSWERS_LOOKED_AT))?;
    while let Some(row) = rows.next()? {
        let (seq, body): (i64, String) = (row.get(0)?, row.get(1)?);
        if Digest::of(body.as_bytes()) == agreement && !taken.contains(&Some(seq)) {
            return Ok(Some(seq));
        }
    }
    Ok(None)
}

/// An end whose proof is past its time, and the record that it ended.
pub(super) struct Overdue {
    pub end: i64,
    /// The last day of the proof, as it is stored.
    pub until: String,
    subject: String,
}

/// The records whose proof is past its time on `today`, from a place on: by the last day of the proof, and of one day in the
/// order in which they ended. An index answers in that order, and has none of those whose proof was removed.
pub(super) const OVERDUE: &str = "
    SELECT seq, proof_until, subject FROM event
    WHERE proof_until < ?1 AND record IS NOT NULL AND (proof_until, seq) > (?2, ?3)
    ORDER BY proof_until, seq LIMIT ?4";

/// Up to `limit` records whose proof is past its time on `today`, of those that come after `until`, the last day of a proof,
/// and the event `end`.
pub(super) fn overdue(
    ledger: &Connection,
    today: Date,
    (until, end): (&str, i64),
    limit: usize,
) -> Result<Vec<Overdue>, StorageError> {
    let mut query = ledger.prepare_cached(OVERDUE)?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let read =
        |row: &Row<'_>| Ok(Overdue { end: row.get(0)?, until: row.get(1)?, subject: row.get(2)? });
    let asked = (today.to_string(), until, end, limit);
    Ok(query.query_map(asked, read)?.collect::<Result<_, _>>()?)
}

/// Counts those, up to a number.
pub(super) const OVERDUE_COUNTED: &str = "SELECT count(*) FROM (
    SELECT 1 FROM event WHERE proof_until < ?1 AND record IS NOT NULL LIMIT ?2)";

/// How many records have a proof that is past its time on `today`, up to `most`.
pub(super) fn overdue_counted(
    ledger: &Connection,
    today: Date,
    most: u64,
) -> Result<u64, StorageError> {
    let mut query = ledger.prepare_cached(OVERDUE_COUNTED)?;
    let asked = (today.to_string(), most.cast_signed());
    Ok(query.query_row(asked, |row| row.get::<_, i64>(0))?.cast_unsigned())
}

/// Takes everything out of the events that prove a record, but their places in the chain. Returns how
/// many those are.
pub(super) fn empty(ledger: &Connection, over: &Overdue) -> Result<usize, StorageError> {
    let kinds = EventKind::PROOF.iter().chain(&EventKind::ENDS).map(|kind| format!("'{kind}'"));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let mut update = ledger.prepare_cached(&format!(
        "UPDATE event SET nonce = '', at = '', actor = '', record = NULL, body = ''
         WHERE (subject = ?1 AND kind IN ({kinds})) OR seq IN (
             SELECT agreed.seq FROM event own JOIN event agreed ON agreed.seq = own.names
             WHERE own.subject = ?1 AND own.kind IN ({kinds}) AND agreed.kind = '{agreed}')",
        agreed = EventKind::Agreed,
    ))?;
    Ok(update.execute([&over.subject])?)
}
