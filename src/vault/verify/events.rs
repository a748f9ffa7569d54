//! Whether each event says what it said when it was added, and can have happened where it stands.

use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::register;
use super::words::Words;
use super::work::Seen;
use crate::record::EventKind;
use crate::vault::finding::Finding;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;
use crate::vault::{chain, ledger};

/// Asks for the first event that is not before a number.
pub(super) const FIRST: &str = "SELECT seq FROM event WHERE seq >= ?1 ORDER BY seq LIMIT 1";

/// Looks at the events with these numbers.
pub(super) fn look(
    store: Store<'_>,
    numbers: RangeInclusive<i64>,
    seen: &mut Seen,
) -> Result<(), StorageError> {
    let (mut broken, mut words) = (None, Words::default());
    ledger::walk_back(store.ledger, numbers.clone(), |link| {
        seen.rows += 1;
        if !link.is_whole() {
            broken = Some(link.seq);
        }
        words.see(store.ledger, link)
    })?;
    seen.findings.extend(broken.map(|seq| Finding::ChainBroken { seq }));
    seen.findings.extend(words.missing());
    missing(store.ledger, numbers.clone(), &mut seen.findings)?;
    out_of_place(store.ledger, numbers.clone(), &mut seen.findings)?;
    register::untold(store.ledger, numbers, &mut seen.findings)
}

/// Looks at the hashes of the events with these numbers, and at nothing else.
pub(super) fn look_at_hashes(
    store: Store<'_>,
    numbers: RangeInclusive<i64>,
    seen: &mut Seen,
) -> Result<(), StorageError> {
    let broken = chain::first_broken(store.ledger, numbers)?;
    seen.findings.extend(broken.map(|seq| Finding::ChainBroken { seq }));
    Ok(())
}

/// Looks for records that were kept, never ended, and are not there.
fn missing(
    ledger: &Connection,
    numbers: RangeInclusive<i64>,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
    let mut query = ledger.prepare_cached(
        "SELECT record FROM event AS told
         WHERE seq BETWEEN ?4 AND ?5 AND +kind = ?1 AND record IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM submission WHERE id = told.record)
             AND NOT EXISTS (SELECT 1 FROM event AS later
                 WHERE later.subject = told.subject AND +later.kind IN (?2, ?3))
         ORDER BY seq",
    )?;
    let kept = EventKind::Kept.as_str();
    let asked = (kept, erased, expired, numbers.start(), numbers.end());
    for record in query.query_map(asked, |row| row.get(0))? {
        findings.push(Finding::SubmissionMissing { record: record? });
    }
    Ok(())
}

/// Looks for events that cannot have happened where they stand: a record begins once, and nothing comes
/// after its end.
fn out_of_place(
    ledger: &Connection,
    numbers: RangeInclusive<i64>,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
    let mut query = ledger.prepare_cached(
        "SELECT seq FROM event AS told
         WHERE seq BETWEEN ?4 AND ?5 AND +subject IS NOT NULL AND EXISTS (
             SELECT 1 FROM event AS earlier
             WHERE earlier.subject = told.subject AND earlier.seq < told.seq
                 AND (told.kind = ?1 OR +earlier.kind IN (?2, ?3)))
         ORDER BY seq",
    )?;
    let kept = EventKind::Kept.as_str();
    let asked = (kept, erased, expired, numbers.start(), numbers.end());
    for seq in query.query_map(asked, |row| row.get(0))? {
        findings.push(Finding::OutOfPlace { seq: seq? });
    }
    Ok(())
}
