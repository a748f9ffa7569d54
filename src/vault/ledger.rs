//! The chain of events: each one carries the hash of the one before, so that history cannot be
//! rewritten without contradicting every receipt handed out since.
//!
//! **Invariant:** events are only ever added, and emptied once their time as a proof is over. They name
//! nobody: a record is a random number, and what is kept of a take is that it was.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Map, Value};

use super::clock;
use super::link::{AGREED, COLUMNS, ENDS, KEPT, Link, PROOF, subject};
use super::storage::StorageError;
use crate::digest::Digest;
use crate::record::SubmissionId;

/// Something to be added.
#[derive(Clone)]
pub(super) struct Entry {
    kind: &'static str,
    at: Timestamp,
    record: Option<String>,
    names: Option<i64>,
    proof_until: Option<Date>,
    body: Map<String, Value>,
}

impl Entry {
    pub(super) fn new(kind: &'static str, at: Timestamp) -> Self {
        Self { kind, at, record: None, names: None, proof_until: None, body: Map::new() }
    }

    pub(super) fn of(mut self, record: &SubmissionId) -> Self {
        self.record = Some(record.as_str().to_owned());
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

    /// Adds the fields of a JSON object.
    pub(super) fn with(mut self, fields: Value) -> Self {
        if let Value::Object(fields) = fields {
            self.body.extend(fields);
        }
        self
    }
}

/// Adds an event inside the transaction that does what it tells.
pub(super) fn append(ledger: &Connection, mut entry: Entry) -> Result<Digest, StorageError> {
    let (last_seq, prev) = head(ledger)?;
    if clock::latest(ledger)?.is_some_and(|latest| entry.at < latest) {
        entry.body.insert("clock_went_back".to_owned(), Value::Bool(true));
    }
    let mut nonce = [0; 16];
    super::random(&mut nonce)?;
    let link = Link {
        seq: last_seq + 1,
        kind: entry.kind.to_owned(),
        subject: entry.record.as_deref().map(subject),
        names: entry.names,
        proof_until: entry.proof_until.map(|day| day.to_string()),
        prev: prev.to_string(),
        rest: String::new(),
        hash: String::new(),
        nonce: format!("{:032x}", u128::from_be_bytes(nonce)),
        at: stamp(entry.at),
        record: entry.record,
        body: Value::Object(entry.body).to_string(),
    };
    let (link, hash) = link.hashed();
    ledger
        .prepare_cached(
            "INSERT INTO event (seq, kind, subject, names, proof_until, prev, rest, hash, nonce, at,
             record, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(rusqlite::params![
            link.seq,
            link.kind,
            link.subject,
            link.names,
            link.proof_until,
            link.prev,
            link.rest,
            link.hash,
            link.nonce,
            link.at,
            link.record,
            link.body,
        ])?;
    Ok(hash)
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

/// Looks at every event, newest first, one in memory at a time.
pub(super) fn walk_back(
    ledger: &Connection,
    mut see: impl FnMut(&Link),
) -> Result<(), StorageError> {
    let mut query = ledger.prepare(&format!("SELECT {COLUMNS} FROM event ORDER BY seq DESC"))?;
    for link in query.query_map([], Link::read)? {
        see(&link?);
    }
    Ok(())
}

/// One event.
pub(super) fn link(ledger: &Connection, seq: i64) -> Result<Option<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE seq = ?1");
    Ok(ledger.prepare_cached(&query)?.query_row([seq], Link::read).optional()?)
}

/// The event that made `head`.
pub(super) fn link_with(ledger: &Connection, head: Digest) -> Result<Option<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE hash = ?1");
    Ok(ledger.prepare_cached(&query)?.query_row([head.to_string()], Link::read).optional()?)
}

/// The first event of a kind, which is near the beginning for the kinds that are asked for.
pub(super) fn first_of_kind(ledger: &Connection, kind: &str) -> Result<Option<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE kind = ?1 ORDER BY seq LIMIT 1");
    Ok(ledger.prepare_cached(&query)?.query_row([kind], Link::read).optional()?)
}

/// The events of a kind, oldest first.
pub(super) fn links_of_kind(ledger: &Connection, kind: &str) -> Result<Vec<Link>, StorageError> {
    let query = format!("SELECT {COLUMNS} FROM event WHERE kind = ?1 ORDER BY seq");
    let mut query = ledger.prepare_cached(&query)?;
    Ok(query.query_map([kind], Link::read)?.collect::<Result<_, _>>()?)
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
/// agreed to the same in the same moment.
pub(super) fn agreed(
    ledger: &Connection,
    agreement: Digest,
    taken: &[Option<i64>],
) -> Result<Option<i64>, StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT seq, body FROM event WHERE kind = ?1 ORDER BY seq DESC")?;
    let mut rows = query.query([AGREED])?;
    while let Some(row) = rows.next()? {
        let (seq, body): (i64, String) = (row.get(0)?, row.get(1)?);
        let told: Value = serde_json::from_str(&body).unwrap_or_default();
        if told["agreement"] == *agreement.to_string() && !taken.contains(&Some(seq)) {
            return Ok(Some(seq));
        }
    }
    Ok(None)
}

/// An end whose proof is past its time, and the record that it ended.
pub(super) struct Overdue {
    pub end: i64,
    subject: String,
}

/// The records whose proof is past its time on `today`. An index answers, since this is asked at each
/// start.
pub(super) fn overdue(ledger: &Connection, today: Date) -> Result<Vec<Overdue>, StorageError> {
    // The plus keeps SQLite on the index over `proof_until`: in the order of numbers it would read all.
    let mut query = ledger.prepare_cached(
        "SELECT seq, subject FROM event WHERE proof_until < ?1 AND record IS NOT NULL ORDER BY +seq",
    )?;
    let read = |row: &Row<'_>| Ok(Overdue { end: row.get(0)?, subject: row.get(1)? });
    Ok(query.query_map([today.to_string()], read)?.collect::<Result<_, _>>()?)
}

/// Takes everything out of the events that prove a record, but their places in the chain. Returns how
/// many those are.
pub(super) fn empty(ledger: &Connection, over: &Overdue) -> Result<usize, StorageError> {
    let kinds = PROOF.iter().chain(&ENDS).map(|kind| format!("'{kind}'"));
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    let mut update = ledger.prepare_cached(&format!(
        "UPDATE event SET nonce = '', at = '', record = NULL, body = ''
         WHERE (subject = ?1 AND kind IN ({kinds})) OR seq IN (
             SELECT agreed.seq FROM event kept JOIN event agreed ON agreed.seq = kept.names
             WHERE kept.subject = ?1 AND kept.kind = '{KEPT}' AND agreed.kind = '{AGREED}')",
    ))?;
    Ok(update.execute([&over.subject])?)
}
