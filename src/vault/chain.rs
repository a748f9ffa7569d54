//! Whether history still is what was written: every event in its place, and nothing emptied that had
//! to stay.
//!
//! No event is believed for saying that another was emptied by right. One may be empty where what is
//! left of the chain shows it: the end of its record is empty, too; the last day of that proof, which
//! the end's place keeps, is past by the event that tells of the emptying, by the newest event of all
//! and today; and it is of a kind that goes with a proof. Going from the newest event to the oldest meets
//! each reason before what it is a reason for.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use super::clock::date;
use super::finding::Finding;
use super::ledger;
use super::link::Link;
use super::schema;
use super::storage::StorageError;
use super::{Vault, ring};
use crate::digest::Digest;
use crate::record::{Event, EventKind, SubmissionId};

/// An event that a head was made by.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct HeadPlace {
    /// The head.
    pub head: Digest,
    /// The number of the event after which it was the head.
    pub event: i64,
    /// What happened.
    pub kind: String,
    /// When; none where that was removed since its time as a proof was over.
    pub at: Option<Timestamp>,
}

impl Vault {
    /// Where `head`, from a paper, stands in the chain. None where no event has it: the past was
    /// rewritten after that paper was given out, or it is another vault's. The answer is worth as much
    /// as the chain: see [`Vault::verify_history`].
    pub fn find_head(&self, head: Digest) -> Result<Option<HeadPlace>, StorageError> {
        let found = ledger::link_with(&self.ledger, head)?;
        Ok(found.map(|link| HeadPlace {
            head,
            event: link.seq,
            at: link.at.parse().ok(),
            kind: link.kind,
        }))
    }

    /// Whether the proof of `record` is past its time and was removed.
    pub fn proof_is_over(&self, record: &str) -> Result<bool, StorageError> {
        let links = ledger::links_of(&self.ledger, &SubmissionId::from_text(record.to_owned()))?;
        Ok(links.iter().any(|link| link.is_end() && link.is_emptied()))
    }
}

/// Whether the organisation's keys, the salt and the staff are those that events tell of. It reads those
/// events and no other.
pub(super) fn keys_are_told(ledger: &Connection, keys: &schema::New) -> Result<bool, StorageError> {
    let first = ledger::link(ledger, 1)?;
    let created = first.is_some_and(|link| {
        link.prev == Digest::ZERO.to_string()
            && link.is_whole()
            && link.event() == Some(Event::Created { keys: keys.digest() })
    });
    Ok(created && ring::is_told(ledger, &keys.organisation)?)
}

/// The oldest event that is empty before its time, and the oldest that is not empty after it, at `at`. Memory grows with
/// the proofs that were removed and with nothing else. Whether the events are the ones that were written is for
/// [`Line`] to say.
pub(super) fn emptied(ledger: &Connection, at: Timestamp) -> Result<Vec<Finding>, StorageError> {
    let mut walk = Walk { today: date(at), ..Walk::default() };
    for seq in concerned(ledger)? {
        if let Some(link) = ledger::link(ledger, seq)? {
            walk.see(&link);
        }
    }
    Ok(walk.finish())
}

/// The newest event of all, and those that [`Walk`] can say anything of, newest first: what is empty, what tells of a
/// proof that was removed, the end that this names, whatever else there is of the same record, and the yeses that go
/// with that. What is empty and what tells is looked for in the table itself: an index may say what it likes.
fn concerned(ledger: &Connection) -> Result<Vec<i64>, StorageError> {
    let mut query = ledger.prepare_cached(
        "WITH removed (seq, kind, names) AS MATERIALIZED (
             SELECT seq, kind, names FROM event WHERE +at = '' OR +kind = ?1),
         ended (subject) AS MATERIALIZED (
             SELECT subject FROM event
             WHERE seq IN (SELECT names FROM removed WHERE kind = ?1) AND subject IS NOT NULL),
         proof (seq, names) AS MATERIALIZED (
             SELECT seq, names FROM event WHERE subject IN (SELECT subject FROM ended))
         SELECT max(seq) AS number FROM event HAVING number IS NOT NULL
         UNION SELECT seq FROM removed UNION SELECT seq FROM proof
         UNION SELECT names FROM proof WHERE names IS NOT NULL
         ORDER BY number DESC",
    )?;
    let numbers = query.query_map([EventKind::ProofExpired.as_str()], |row| row.get(0))?;
    Ok(numbers.collect::<Result<_, _>>()?)
}

/// Looks whether events follow each other, each the one before it, and each with the hash of what it says; from the
/// newest to the oldest of some that stand in a row.
#[derive(Default)]
pub(super) struct Line {
    /// The number of the event seen last, and its `prev`.
    newer: Option<i64>,
    newer_prev: String,
    /// The oldest that does not follow or is not whole.
    broken: Option<i64>,
}

impl Line {
    pub(super) fn see(&mut self, link: &Link<&str>) {
        if let Some(seq) = self.newer
            && (seq - 1 != link.seq || self.newer_prev != link.hash)
        {
            self.broken = Some(seq);
        }
        if !link.is_whole() {
            self.broken = Some(link.seq);
        }
        self.newer = Some(link.seq);
        self.newer_prev.clear();
        self.newer_prev.push_str(link.prev);
    }

    /// The oldest that is broken, once the oldest that was seen is held against the one before it.
    pub(super) fn finish(self, ledger: &Connection) -> Result<Option<i64>, StorageError> {
        let Some(seq) = self.newer else { return Ok(self.broken) };
        let follows = if seq == 1 {
            self.newer_prev == Digest::ZERO.to_string()
        } else {
            ledger::hash_of(ledger, seq - 1)?.is_some_and(|hash| hash == self.newer_prev)
        };
        Ok(if follows { self.broken } else { Some(seq) })
    }
}

/// Leaves one break of the chain among `findings`, the oldest, which comes first.
pub(super) fn tell_one_break(findings: &mut Vec<Finding>) {
    let breaks = findings.iter().filter_map(|finding| match finding {
        Finding::ChainBroken { seq } => Some(*seq),
        _ => None,
    });
    if let Some(seq) = breaks.min() {
        findings.retain(|finding| !matches!(finding, Finding::ChainBroken { .. }));
        findings.insert(0, Finding::ChainBroken { seq });
    }
}

/// What the events newer than the next one have said. Of events that it is not shown it would say nothing and learn
/// nothing: see [`concerned`].
#[derive(Default)]
struct Walk {
    today: Date,
    /// Whether the newest event of all was seen.
    began: bool,
    /// The day of that one.
    last_day: Option<Date>,
    /// Ends that were emptied, as later events tell, and on which day.
    told: BTreeMap<i64, Date>,
    /// Records whose end was emptied by right and whose beginning is not seen yet.
    over: BTreeSet<String>,
    /// Yeses that go with such records.
    yeses: BTreeSet<i64>,
    emptied_unduly: Option<i64>,
    filled_again: Option<i64>,
}

impl Walk {
    fn see(&mut self, link: &Link) {
        if !std::mem::replace(&mut self.began, true) {
            self.last_day = link.day();
        }
        match (self.has_to_be_empty(link), link.is_emptied()) {
            (true, true) | (false, false) => {}
            (false, true) => self.emptied_unduly = Some(link.seq),
            (true, false) => self.filled_again = Some(link.seq),
        }
        if link.is(EventKind::ProofExpired)
            && let (Some(end), Some(day)) = (link.names, link.day())
        {
            self.told.insert(end, day);
        }
    }

    /// Whether `link` went, and by right, with a proof that is past its time.
    fn has_to_be_empty(&mut self, link: &Link) -> bool {
        if link.is(EventKind::Agreed) {
            return self.yeses.remove(&link.seq);
        }
        let Some(subject) = &link.subject else { return false };
        if link.is_end() {
            let told = self.told.remove(&link.seq);
            let over = told.is_some_and(|day| self.is_past(link, day));
            if over {
                self.over.insert(subject.clone());
            }
            return over;
        }
        let over = link.is_proof() && self.over.contains(subject);
        if over {
            self.yeses.extend(link.names);
        }
        if over && link.is(EventKind::Kept) {
            // The first of its record: what is older belongs to others.
            self.over.remove(subject);
        }
        over
    }

    /// Whether the proof that `end` keeps the last day of was past that day when it was emptied, on
    /// `emptied_on`, and still is by the newest event and today: a time that somebody made up has to
    /// come true first.
    fn is_past(&self, end: &Link, emptied_on: Date) -> bool {
        let until = end.proof_until.as_ref().and_then(|day| day.parse::<Date>().ok());
        let (Some(until), Some(last_day)) = (until, self.last_day) else { return false };
        [emptied_on, last_day, self.today].iter().all(|day| until < *day)
    }

    fn finish(self) -> Vec<Finding> {
        let findings = [
            self.emptied_unduly.map(|seq| Finding::EmptiedUnduly { seq }),
            self.filled_again.map(|seq| Finding::NotEmptied { seq }),
        ];
        findings.into_iter().flatten().collect()
    }
}
