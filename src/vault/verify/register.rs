//! Whether the register of copies follows from the events that tell of it.

use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::work::Seen;
use crate::campaign::PurposeId;
use crate::record::{Event, EventKind, Exported, Kept, SubmissionId};
use crate::vault::finding::Finding;
use crate::vault::ledger;
use crate::vault::link::Link;
use crate::vault::register::{self, CopyRow};
use crate::vault::storage::{StorageError, time};
use crate::vault::store::Store;
use crate::vault::told::{self, Told};

/// Asks for the first copy that is not before a number.
pub(super) const FIRST: &str = "SELECT n FROM copy WHERE n >= ?1 ORDER BY n LIMIT 1";

/// Holds the copies with these numbers against the events that tell of them.
pub(super) fn look(
    store: Store<'_>,
    numbers: RangeInclusive<i64>,
    seen: &mut Seen,
) -> Result<(), StorageError> {
    let columns = register::COLUMNS;
    let mut query = store.ledger.prepare_cached(&format!(
        "SELECT {columns}, id FROM copy WHERE n BETWEEN ?1 AND ?2 ORDER BY n"
    ))?;
    let mut rows = query.query([numbers.start(), numbers.end()])?;
    while let Some(row) = rows.next()? {
        // A row that cannot be read differs from what was written.
        let agrees = CopyRow::read(row).and_then(|row| agrees(store.ledger, &row));
        if !agrees.unwrap_or(false) {
            seen.findings.push(Finding::RegisterChanged { copy: row.get(8)? });
        }
    }
    Ok(())
}

/// Looks for events among these that tell of a copy, or that one is gone, and stand in no row of the register.
pub(super) fn untold(
    ledger: &Connection,
    numbers: RangeInclusive<i64>,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT seq, CASE WHEN json_valid(body) THEN json_extract(body, '$.copy') END AS told,
             kind, record, names
         FROM event WHERE seq BETWEEN ?1 AND ?2 AND +kind IN (?3, ?4) AND NOT CASE kind
             WHEN ?3 THEN EXISTS (SELECT 1 FROM copy JOIN copied ON copied.copy = copy.n
                 WHERE copy.id = CASE WHEN json_valid(body) THEN json_extract(body, '$.copy') END
                     AND copied.record = event.record)
             ELSE EXISTS (SELECT 1 FROM copy WHERE n = event.names AND gone = event.seq) END
         ORDER BY seq",
    )?;
    let [exported, gone] = [EventKind::Exported, EventKind::CopyGone].map(EventKind::as_str);
    let asked = (numbers.start(), numbers.end(), exported, gone);
    for copy in query.query_map(asked, |row| row.get::<_, Option<String>>(1))? {
        findings.push(Finding::RegisterChanged { copy: copy?.unwrap_or_default() });
    }
    Ok(())
}

/// Whether events tell of a copy as it stands in the register.
fn agrees(ledger: &Connection, row: &CopyRow) -> Result<bool, StorageError> {
    let people = told_people(ledger, row)?;
    let mut listed = people.clone();
    listed.sort();
    let begun = row.export.map(|seq| register::begun(ledger, seq)).transpose()?;
    Ok(!people.is_empty()
        && listed == register::people_in(ledger, row.n)?
        && begun.is_none_or(|begun| begun.is_some())
        && stands_as_told(ledger, row, &people)?
        && gone_as_told(ledger, row)?)
}

/// Everybody whom events tell to be in a copy: one after the other, from the number of the copy on.
fn told_people(ledger: &Connection, row: &CopyRow) -> Result<Vec<String>, StorageError> {
    let mut people = Vec::new();
    for seq in row.n.. {
        let Some(link) = ledger::link(ledger, seq)? else { break };
        let Some((record, _)) = tells_of(&link, row) else { break };
        people.push(record);
    }
    Ok(people)
}

/// The record, where `link` tells of this copy.
fn tells_of(link: &Link, row: &CopyRow) -> Option<(String, Exported)> {
    let Event::Exported(told) = link.event()? else { return None };
    let same = !told.again
        && told.copy == row.id
        && told.purpose == row.purpose
        && told.takedown_within == row.takedown_within
        && link.names == row.export;
    link.record.clone().filter(|_| same).map(|record| (record, told))
}

/// Whether the copy may stay up to the day, and has to go since the time, that follow from what has happened to
/// the records of those who are in it.
fn stands_as_told(
    ledger: &Connection,
    row: &CopyRow,
    people: &[String],
) -> Result<bool, StorageError> {
    let mut told = Vec::new();
    for (person, record) in people.iter().enumerate() {
        let own = told::of(ledger, &SubmissionId::from_text(record.clone()))?;
        told.extend(own.into_iter().map(|it| (person, it)));
    }
    told.sort_by_key(|(_, it)| it.link.seq);
    let mut lost = false;
    let mut uses = vec![None; people.len()];
    let mut then: Option<CopyRow> = None;
    for (person, Told { link, event }) in &told {
        if link.seq == row.n {
            let Some((_, told)) = tells_of(link, row) else { return Ok(false) };
            then = Some(row.made_until(told.until));
        }
        lost |= link.is_emptied() && link.seq > row.n;
        if let Some(kept) = event.as_ref().and_then(kept_by) {
            uses[*person] = kept.uses.get(&row.purpose).copied();
        }
        let Some(then) = then.as_mut().filter(|_| link.seq > row.n) else { continue };
        match event {
            Some(event) if ends(event, &row.purpose) => then.take_back(time(&link.at)?),
            Some(Event::Renewed(_) | Event::Received(_)) => {
                if let Some(until) = uses.iter().copied().flatten().min() {
                    then.renew(until, time(&link.at)?);
                }
            }
            _ => {}
        }
    }
    let Some(then) = then else { return Ok(false) };
    if lost {
        // The times went with the proof; that it has to go stays.
        return Ok(row.ended_at.is_some());
    }
    Ok((then.until, then.ended_at) == (row.until, row.ended_at))
}

/// What is kept from an event on.
fn kept_by(event: &Event) -> Option<&Kept> {
    match event {
        Event::Kept(kept) | Event::Renewed(kept) => Some(kept),
        Event::Received(told) => Some(&told.kept),
        _ => None,
    }
}

/// Whether an event of somebody who is in a copy for `purpose` ends the consent for it.
fn ends(event: &Event, of: &PurposeId) -> bool {
    match event {
        Event::PurposeWithdrawn { purpose, .. } => purpose == of,
        Event::Received(told) => told.withdrawn.contains_key(of),
        Event::EndedByAnother { .. } | Event::LetGo | Event::Erased(_) | Event::Expired(_) => true,
        _ => false,
    }
}

/// Whether an event says that the copy is gone, where the register says so.
fn gone_as_told(ledger: &Connection, row: &CopyRow) -> Result<bool, StorageError> {
    let Some(seq) = row.gone else { return Ok(true) };
    let Some(link) = ledger::link(ledger, seq)? else { return Ok(false) };
    let same = matches!(link.event(), Some(Event::CopyGone { copy, .. }) if copy == row.id);
    Ok(same && link.names == Some(row.n))
}
