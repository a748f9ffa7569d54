//! Whether each event says what it said when it was added, and can have happened where it stands.

use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::register;
use super::words::Words;
use super::work::Seen;
use crate::record::EventKind;
use crate::vault::chain::Line;
use crate::vault::finding::Finding;
use crate::vault::ledger;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;

/// Asks for the first event that is not before a number.
pub(super) const FIRST: &str = "SELECT seq FROM event WHERE seq >= ?1 ORDER BY seq LIMIT 1";

/// Looks at the events with these numbers.
pub(super) fn look(
    store: Store<'_>,
    numbers: RangeInclusive<i64>,
    seen: &mut Seen,
) -> Result<(), StorageError> {
    let (mut line, mut words) = (Line::default(), Words::default());
    ledger::walk_back(store.ledger, numbers.clone(), |link| {
        seen.rows += 1;
        line.see(link);
        words.see(store.ledger, link)
    })?;
    let broken = line.finish(store.ledger)?;
    seen.findings.extend(broken.map(|seq| Finding::ChainBroken { seq }));
    seen.findings.extend(words.missing());
    missing(store.ledger, numbers.clone(), &mut seen.findings)?;
    out_of_place(store.ledger, numbers.clone(), &mut seen.findings)?;
    register::untold(store.ledger, numbers, &mut seen.findings)
}

/// Looks whether the events with these numbers are the ones that were written, and at nothing else.
pub(super) fn look_at_line(
    store: Store<'_>,
    numbers: RangeInclusive<i64>,
    seen: &mut Seen,
) -> Result<(), StorageError> {
    let mut line = Line::default();
    ledger::walk_back(store.ledger, numbers, |link| {
        line.see(link);
        Ok(())
    })?;
    let broken = line.finish(store.ledger)?;
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
         WHERE seq BETWEEN ?6 AND ?7 AND +kind IN (?1, ?2) AND record IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM submission WHERE id = told.record)
             AND NOT EXISTS (SELECT 1 FROM event AS later
                 WHERE later.subject = told.subject AND later.seq > told.seq
                     AND +later.kind IN (?3, ?4, ?5))
         ORDER BY seq",
    )?;
    let [kept, received, let_go] =
        [EventKind::Kept, EventKind::Received, EventKind::LetGo].map(EventKind::as_str);
    let asked = (kept, received, erased, expired, let_go, numbers.start(), numbers.end());
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

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::vault::{Vault, VaultSettings};

    /// Where the line of `vault` is broken, looked at in pieces of so many events.
    fn broken(vault: &Vault, at_once: i64) -> Vec<i64> {
        let last = ledger::head(&vault.ledger).unwrap().0;
        let store = Store { ledger: &vault.ledger, slots: &vault.slots, salt: vault.salt };
        let mut seen = Seen::default();
        for first in (1..=last).step_by(usize::try_from(at_once).unwrap()) {
            look_at_line(store, first..=first + at_once - 1, &mut seen).unwrap();
        }
        let broken = seen.findings.into_iter().map(|finding| match finding {
            Finding::ChainBroken { seq } => seq,
            other => panic!("{other:?}"),
        });
        broken.collect()
    }

    #[test]
    fn a_line_is_followed_from_piece_to_piece() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = "a few quiet words".to_owned().into();
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        for _ in 0..6 {
            vault.left_alone(at).unwrap();
        }
        for at_once in 1..=8 {
            assert!(broken(&vault, at_once).is_empty(), "{at_once} at once");
        }
        // One event says something else, and is whole again by itself.
        let mut link = ledger::link(&vault.ledger, 4).unwrap().unwrap();
        "staff".clone_into(&mut link.actor);
        let (link, _) = link.hashed();
        let change = "UPDATE event SET actor = ?1, rest = ?2, hash = ?3 WHERE seq = 4";
        vault.ledger.execute(change, (&link.actor, &link.rest, &link.hash)).unwrap();
        for at_once in 1..=8 {
            assert_eq!(broken(&vault, at_once), [5], "{at_once} at once");
        }
        vault.ledger.execute("DELETE FROM event WHERE seq = 4", ()).unwrap();
        for at_once in 1..=8 {
            assert_eq!(broken(&vault, at_once), [5], "{at_once} at once, and one is missing");
        }
        vault.ledger.execute("DELETE FROM event WHERE seq < 5", ()).unwrap();
        for at_once in 1..=8 {
            assert_eq!(broken(&vault, at_once), [5], "{at_once} at once, and it has no beginning");
        }
    }
}
