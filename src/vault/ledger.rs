//! The chain of events: each one carries the hash of the one before, so that history cannot be
//! rewritten without contradicting every receipt handed out since.
//!
//! **Invariant:** events are only ever added, and emptied once their time as a proof is over. They name
//! nobody: a record is a random number, and what is kept of a take is that it was.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::{Connection, Row};
use serde_json::{Map, Value};

use super::clock;
use super::storage::{StorageError, SubmissionId};
use crate::digest::Digest;

/// Something to be added.
#[derive(Clone)]
pub(super) struct Entry {
    kind: &'static str,
    at: Timestamp,
    record: Option<String>,
    body: Map<String, Value>,
}

impl Entry {
    pub(super) fn new(kind: &'static str, at: Timestamp) -> Self {
        Self { kind, at, record: None, body: Map::new() }
    }

    pub(super) fn of(mut self, record: &SubmissionId) -> Self {
        self.record = Some(record.as_str().to_owned());
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
    let mut link = Link {
        seq: last_seq + 1,
        at: stamp(entry.at),
        kind: entry.kind.to_owned(),
        record: entry.record,
        body: Value::Object(entry.body).to_string(),
        prev: prev.to_string(),
        hash: String::new(),
    };
    let hash = link.compute();
    link.hash = hash.to_string();
    ledger.prepare_cached(
        "INSERT INTO event (seq, at, kind, record, body, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute((&link.seq, &link.at, &link.kind, &link.record, &link.body, &link.prev, &link.hash))?;
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

/// One event as stored.
#[derive(Clone, Debug)]
pub(super) struct Link {
    pub seq: i64,
    pub at: String,
    pub kind: String,
    pub record: Option<String>,
    pub body: String,
    pub prev: String,
    pub hash: String,
}

impl Link {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            kind: row.get(2)?,
            record: row.get(3)?,
            body: row.get(4)?,
            prev: row.get(5)?,
            hash: row.get(6)?,
        })
    }

    /// What it says; null where it was emptied or cannot be read.
    pub(super) fn told(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_default()
    }

    fn compute(&self) -> Digest {
        let record = match &self.record {
            Some(record) => format!("of {record}"),
            None => "of nobody".to_owned(),
        };
        Digest::of_parts([
            b"sayso event 1".as_slice(),
            self.seq.to_string().as_bytes(),
            self.at.as_bytes(),
            self.kind.as_bytes(),
            record.as_bytes(),
            self.body.as_bytes(),
            self.prev.as_bytes(),
        ])
    }
}

/// All events, oldest first.
pub(super) fn links(ledger: &Connection) -> Result<Vec<Link>, StorageError> {
    let mut query =
        ledger.prepare("SELECT seq, at, kind, record, body, prev, hash FROM event ORDER BY seq")?;
    let links = query.query_map([], Link::read)?.collect::<Result<_, _>>()?;
    Ok(links)
}

/// The events of these two kinds, oldest first.
pub(super) fn links_of_kinds(
    ledger: &Connection,
    kinds: [&str; 2],
) -> Result<Vec<Link>, StorageError> {
    let mut query = ledger.prepare(
        "SELECT seq, at, kind, record, body, prev, hash FROM event
         WHERE kind IN (?1, ?2) ORDER BY seq",
    )?;
    let links = query.query_map(kinds, Link::read)?.collect::<Result<_, _>>()?;
    Ok(links)
}

/// The events of one record, oldest first.
pub(super) fn links_of(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Vec<Link>, StorageError> {
    let mut query = ledger.prepare(
        "SELECT seq, at, kind, record, body, prev, hash FROM event WHERE record = ?1 ORDER BY seq",
    )?;
    let links = query.query_map([record.as_str()], Link::read)?.collect::<Result<_, _>>()?;
    Ok(links)
}

/// The event of somebody who was asked again, and agreed.
pub(super) const RENEWED: &str = "renewed";

/// The event of somebody whose recording went since another in it took it back, or their time was over.
pub(super) const ENDED_BY_ANOTHER: &str = "ended-by-another";

/// What an event says that has lost everything else.
const EMPTIED: &str = "emptied";

/// The event that tells which others were emptied, since their time as a proof was over.
pub(super) const PROOF_EXPIRED: &str = "proof-expired";

/// Takes everything out of an event but its place in the chain.
pub(super) fn empty(ledger: &Connection, seq: i64) -> Result<(), StorageError> {
    let empty = "UPDATE event SET at = '', kind = ?2, record = NULL, body = '' WHERE seq = ?1";
    ledger.execute(empty, (seq, EMPTIED))?;
    Ok(())
}

/// The events that were emptied by right: later ones in the chain tell of them.
fn emptied(links: &[Link]) -> BTreeSet<i64> {
    let told = links.iter().filter(|link| link.kind == PROOF_EXPIRED);
    let events = told.filter_map(|link| {
        let told = link.told();
        let events = told["events"].as_array()?.iter().filter_map(Value::as_i64);
        Some(events.filter(|event| *event < link.seq).collect::<Vec<_>>())
    });
    events.flatten().collect()
}

/// The number of the first event that does not fit the chain.
pub(super) fn first_break(links: &[Link]) -> Option<i64> {
    let emptied = emptied(links);
    let mut prev = Digest::ZERO.to_string();
    for (place, link) in links.iter().enumerate() {
        let in_order = link.seq == place as i64 + 1;
        let says_nothing = link.kind == EMPTIED && link.record.is_none() && link.body.is_empty();
        let by_right = says_nothing && emptied.contains(&link.seq);
        let fits = by_right || link.compute().to_string() == link.hash;
        if !in_order || link.prev != prev || !fits {
            return Some(link.seq);
        }
        prev.clone_from(&link.hash);
    }
    None
}
