//! Whether each submission is as the events tell that it was agreed, kept and withdrawn.

use std::ops::RangeInclusive;

use super::work::Seen;
use crate::digest::Digest;
use crate::record::{Event, EventKind, SubmissionId};
use crate::vault::finding::Finding;
use crate::vault::keep::kept;
use crate::vault::storage::{self, Disclosures, StorageError, Stored};
use crate::vault::store::Store;
use crate::vault::told::{self, Told, withdrawn_at};
use crate::vault::{expiry, group, hold, index, ledger, marks};

/// Asks for the first submission that is not before a number.
pub(super) const FIRST: &str = "SELECT n FROM submission WHERE n >= ?1 ORDER BY n LIMIT 1";

/// Holds the submissions with these numbers against the events that tell of them.
pub(super) fn look(
    store: Store<'_>,
    numbers: RangeInclusive<i64>,
    seen: &mut Seen,
) -> Result<(), StorageError> {
    let mut query = store
        .ledger
        .prepare_cached("SELECT id FROM submission WHERE n BETWEEN ?1 AND ?2 ORDER BY n")?;
    let mut rows = query.query([numbers.start(), numbers.end()])?;
    let mut disclosures = Disclosures::default();
    while let Some(row) = rows.next()? {
        seen.rows += 1;
        let id = SubmissionId::from_text(row.get(0)?);
        // A row that cannot be read differs from what was written.
        let told = told::of(store.ledger, &id).unwrap_or_default();
        let stored = storage::load_facts(store.ledger, id.clone(), &mut disclosures);
        let stored = stored.and_then(|it| Ok(agrees(store, (&it, &told))?.then_some(it)));
        let stored = stored.unwrap_or_default();
        let record = || id.to_string();
        let before = seen.findings.len();
        if stored.is_none() {
            seen.findings.push(Finding::AgreementChanged { record: record() });
        }
        if !marks::stand_as_told((store.ledger, store.slots), &id, &told).unwrap_or(false) {
            seen.findings.push(Finding::MarksChanged { record: record() });
        }
        if !hold::stands_as_told(store.ledger, &id, &told).unwrap_or(false) {
            seen.findings.push(Finding::HoldChanged { record: record() });
        }
        // Lists follow from the rows, and are held against those that are as they should be.
        if let Some(stored) = stored.filter(|_| seen.findings.len() == before)
            && !is_listed(store, &stored, &mut disclosures).unwrap_or(false)
        {
            seen.findings.push(Finding::NotListed { record: record() });
        }
    }
    Ok(())
}

/// Whether the events tell of a submission as it is stored.
fn agrees(store: Store<'_>, (stored, told): (&Stored<()>, &[Told])) -> Result<bool, StorageError> {
    let id = &stored.summary.id;
    let newest = told.iter().rev().find_map(|told| match &told.event {
        Some(
            Event::Kept(kept)
            | Event::Renewed(kept)
            | Event::Resealed(kept)
            | Event::Unsealed(kept),
        ) => Some(Some(kept)),
        Some(Event::Received(told)) => Some(Some(&told.kept)),
        Some(Event::EndedByAnother { kept, .. }) => Some(kept.as_ref()),
        _ => None,
    });
    let mut purposes = stored.summary.purposes.iter();
    let ended = told.iter().any(|told| told.link.is_end());
    Ok(newest.flatten() == Some(&kept(store, stored)?)
        && store.tag_fits(id)?
        && purposes.all(|it| it.withdrawn_at.map(ledger::stamp) == withdrawn_at(told, &it.id))
        && expiry::last_day_fits(store.ledger, &stored.summary)?
        && group::is_plain(store.ledger, id)?
        && told.iter().all(|it| names_its_answer(told, it))
        && !ended)
}

fn is_listed(
    store: Store<'_>,
    stored: &Stored<()>,
    disclosures: &mut Disclosures,
) -> Result<bool, StorageError> {
    let disclosure = disclosures.with_digest(store.ledger, stored.notice)?;
    index::is_listed(store.ledger, &stored.summary, disclosure)
}

/// Whether an event, where it tells that something is kept under an answer, names that answer.
fn names_its_answer(told: &[Told], one: &Told) -> bool {
    let Some(Event::Kept(kept) | Event::Renewed(kept)) = &one.event else { return true };
    let named = told.iter().map(|it| &it.link);
    let mut named = named.filter(|it| Some(it.seq) == one.link.names && it.is(EventKind::Agreed));
    named.next().is_some_and(|answer| Digest::of(answer.body.as_bytes()) == kept.agreement)
}
