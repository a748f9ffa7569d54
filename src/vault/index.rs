//! The index that lists are read from: each submission under its *facets*, in the order of keeping.
//!
//! It says nothing that the other rows do not say, so a check holds it against them, and what differs can be made anew
//! at any time. Without that, whoever empties it would hide submissions from staff's lists and from exports.

use rusqlite::Connection;

use super::storage::{self, Disclosures, StorageError, Stored};
use super::{Vault, expiry};
use crate::campaign::Disclosure;
use crate::record::{Cursor, SubmissionId, SubmissionSummary, facets};

/// So many submissions are looked at in one transaction where the index is mended.
const TOGETHER: usize = 256;

/// The lists whose number is not that of what stands in them.
const MISCOUNTED: &str = "entries <> (SELECT count(*) FROM entry WHERE entry.facet = facet.n)";

/// Enters a submission under its facets, as they are now, and by its last day.
pub(super) fn enter(ledger: &Connection, stored: &Stored) -> Result<(), StorageError> {
    expiry::note_last_day(ledger, &stored.summary)?;
    list(ledger, &stored.summary, &stored.agreement.disclosure)
}

fn list(
    ledger: &Connection,
    summary: &SubmissionSummary,
    disclosure: &Disclosure,
) -> Result<(), StorageError> {
    let place: i64 = ledger
        .prepare_cached("SELECT n FROM submission WHERE id = ?1")?
        .query_row([summary.id.as_str()], |row| row.get(0))?;
    let day = Cursor::day_of(summary.kept_at);
    ledger.prepare_cached("DELETE FROM entry WHERE submission = ?1")?.execute([place])?;
    for facet in facets(summary, disclosure) {
        ledger
            .prepare_cached("INSERT OR IGNORE INTO facet (name) VALUES (?1)")?
            .execute([&facet])?;
        ledger
            .prepare_cached(
                "INSERT INTO entry (facet, day, submission)
                 SELECT n, ?2, ?3 FROM facet WHERE name = ?1",
            )?
            .execute((&facet, day, place))?;
    }
    Ok(())
}

/// Whether a submission stands under its facets and under no others, on the day that it was kept.
pub(super) fn is_listed(
    ledger: &Connection,
    summary: &SubmissionSummary,
    disclosure: &Disclosure,
) -> Result<bool, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT facet.name, entry.day FROM submission JOIN entry ON entry.submission = submission.n
         JOIN facet ON facet.n = entry.facet WHERE submission.id = ?1",
    )?;
    let mut rows = query.query([summary.id.as_str()])?;
    let (mut missing, day) = (facets(summary, disclosure), Cursor::day_of(summary.kept_at));
    while let Some(row) = rows.next()? {
        let (name, on): (String, i64) = (row.get(0)?, row.get(1)?);
        let Some(place) = missing.iter().position(|facet| *facet == name) else { return Ok(false) };
        if on != day {
            return Ok(false);
        }
        missing.swap_remove(place);
    }
    Ok(missing.is_empty())
}

/// The facets under which another number is counted than stands there.
pub(super) fn miscounted(ledger: &Connection) -> Result<Vec<String>, StorageError> {
    let mut query =
        ledger.prepare(&format!("SELECT name FROM facet WHERE {MISCOUNTED} ORDER BY n"))?;
    Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

impl Vault {
    /// Makes anew what the index says of submissions that it leaves out, or shows where they do not belong. Nothing else
    /// is changed, and one that cannot be read stays as it is. Returns how many those were. `watch` is told how many are
    /// looked at so far.
    pub fn mend_lists(&mut self, watch: &mut dyn FnMut(u64)) -> Result<u64, StorageError> {
        let (mut mended, mut looked_at, mut after) = (0, 0, i64::MIN);
        let mut disclosures = Disclosures::default();
        loop {
            let transaction = self.ledger.transaction()?;
            let some = some_after(&transaction, after)?;
            let Some((last, _)) = some.last() else { break };
            after = *last;
            for (_, id) in &some {
                mended += u64::from(list_if_it_is_not(&transaction, id, &mut disclosures)?);
            }
            transaction.commit()?;
            looked_at += some.len() as u64;
            watch(looked_at);
        }
        let transaction = self.ledger.transaction()?;
        transaction.execute(
            "DELETE FROM entry WHERE submission NOT IN (SELECT n FROM submission)
             OR facet NOT IN (SELECT n FROM facet)",
            [],
        )?;
        transaction.execute(
            &format!(
                "UPDATE facet SET entries = (SELECT count(*) FROM entry WHERE entry.facet = facet.n)
                 WHERE {MISCOUNTED}"
            ),
            [],
        )?;
        transaction.commit()?;
        Ok(mended)
    }
}

/// The next submissions, with their places.
fn some_after(ledger: &Connection, place: i64) -> Result<Vec<(i64, SubmissionId)>, StorageError> {
    let mut query = ledger.prepare_cached(&format!(
        "SELECT n, id FROM submission WHERE n > ?1 ORDER BY n LIMIT {TOGETHER}"
    ))?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, SubmissionId::from_text(row.get(1)?)));
    Ok(query.query_map([place], read)?.collect::<Result<_, _>>()?)
}

/// Whether it had to be listed anew.
fn list_if_it_is_not(
    ledger: &Connection,
    id: &SubmissionId,
    disclosures: &mut Disclosures,
) -> Result<bool, StorageError> {
    let Ok(stored) = storage::load_facts(ledger, id.clone(), disclosures) else { return Ok(false) };
    let disclosure = disclosures.with_digest(ledger, stored.notice)?;
    let differs = !is_listed(ledger, &stored.summary, disclosure)?;
    if differs {
        list(ledger, &stored.summary, disclosure)?;
    }
    Ok(differs)
}
