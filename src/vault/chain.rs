//! Whether history still is what was written: every event in its place, and nothing emptied that had
//! to stay.
//!
//! No event is believed for saying that another was emptied by right. One may be empty where what is
//! left of the chain shows it: the end of its record is empty, too; the last day of that proof, which
//! the end's place keeps, is past by the event that tells of the emptying, by the newest event of all
//! and today; and it is of a kind that goes with a proof. Going from the newest event to the oldest meets
//! each reason before what it is a reason for.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

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

/// Whether every event of the chain follows the one before it, and is empty where its time is over and only
/// there, at `at`. What is wrong comes with the oldest of each kind. Memory grows with the proofs that were
/// removed and with nothing else. What the events say is for [`first_broken`] to hold against their hashes.
pub(super) fn order(ledger: &Connection, at: Timestamp) -> Result<Vec<Finding>, StorageError> {
    let mut walk = Walk { today: date(at), ..Walk::default() };
    ledger::walk_back(ledger, ledger::ALL, |link| {
        walk.see(link);
        Ok(())
    })?;
    Ok(walk.finish())
}

/// The oldest of the events with these numbers whose hash is not that of what it says.
pub(super) fn first_broken(
    ledger: &Connection,
    numbers: RangeInclusive<i64>,
) -> Result<Option<i64>, StorageError> {
    let mut broken = None;
    ledger::walk_back(ledger, numbers, |link| {
        if !link.is_whole() {
            broken = Some(link.seq);
        }
        Ok(())
    })?;
    Ok(broken)
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

/// What the events newer than the next one have said.
#[derive(Default)]
struct Walk {
    today: Date,
    /// The number of the event seen last, and its `prev`.
    newer: Option<i64>,
    newer_prev: String,
    /// The day of the newest event of all.
    last_day: Option<Date>,
    /// Ends that were emptied, as later events tell, and on which day.
    told: BTreeMap<i64, Date>,
    /// Records whose end was emptied by right and whose beginning is not seen yet.
    over: BTreeSet<String>,
    /// Yeses that go with such records.
    yeses: BTreeSet<i64>,
    broken: Option<i64>,
    emptied_unduly: Option<i64>,
    filled_again: Option<i64>,
}

impl Walk {
    fn see(&mut self, link: &Link<&str>) {
        match self.newer {
            None => self.last_day = link.day(),
            Some(seq) if seq - 1 == link.seq && self.newer_prev == link.hash => {}
            Some(seq) => self.broken = Some(seq),
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
        self.newer = Some(link.seq);
        self.newer_prev.clear();
        self.newer_prev.push_str(link.prev);
    }

    /// Whether `link` went, and by right, with a proof that is past its time.
    fn has_to_be_empty(&mut self, link: &Link<&str>) -> bool {
        if link.is(EventKind::Agreed) {
            return self.yeses.remove(&link.seq);
        }
        let Some(subject) = link.subject else { return false };
        if link.is_end() {
            let told = self.told.remove(&link.seq);
            let over = told.is_some_and(|day| self.is_past(link, day));
            if over {
                self.over.insert(subject.to_owned());
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
    fn is_past(&self, end: &Link<&str>, emptied_on: Date) -> bool {
        let until = end.proof_until.as_ref().and_then(|day| day.parse::<Date>().ok());
        let (Some(until), Some(last_day)) = (until, self.last_day) else { return false };
        [emptied_on, last_day, self.today].iter().all(|day| until < *day)
    }

    fn finish(self) -> Vec<Finding> {
        let begins = |seq: &i64| *seq == 1 && self.newer_prev == Digest::ZERO.to_string();
        let broken = self.newer.filter(|seq| !begins(seq)).or(self.broken);
        let findings = [
            broken.map(|seq| Finding::ChainBroken { seq }),
            self.emptied_unduly.map(|seq| Finding::EmptiedUnduly { seq }),
            self.filled_again.map(|seq| Finding::NotEmptied { seq }),
        ];
        findings.into_iter().flatten().collect()
    }
}
