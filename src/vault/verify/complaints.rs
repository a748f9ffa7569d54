//! Whether the file of complaints follows from the events that tell of it.

use std::collections::BTreeMap;

use rusqlite::Connection;

use crate::digest::Digest;
use crate::record::{Event, EventKind};
use crate::vault::complaints::Row;
use crate::vault::finding::Finding;
use crate::vault::ledger;
use crate::vault::link::Link;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;

/// The kinds of events that tell of complaints.
const TELL: [EventKind; 5] = [
    EventKind::Complained,
    EventKind::ComplaintResealed,
    EventKind::ComplaintOpened,
    EventKind::ComplaintAnswered,
    EventKind::ComplaintErased,
];

/// A complaint, as the events tell of it.
struct Told {
    number: String,
    due: String,
    sealed: Digest,
    /// The event of the answer, and the last day on which the words are kept.
    answered: Option<(i64, String)>,
}

/// Holds all of them against the events.
pub(super) fn look(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    let mut told = told(store.ledger, findings)?;
    for row in Row::all(store.ledger)? {
        let stands = told.remove(&row.event).is_some_and(|told| {
            let sealed = row.digest(store.slots).ok();
            let answered = row.answered.zip(row.kept_until.clone());
            let both = row.answered.is_some() == row.kept_until.is_some();
            let same = told.number == row.number.as_str() && told.due == row.due;
            same && both && sealed == Some(told.sealed) && answered == told.answered
        });
        if !stands {
            findings.push(changed(row.number.as_str()));
        }
    }
    findings.extend(told.into_values().map(|missing| changed(&missing.number)));
    Ok(())
}

fn changed(number: &str) -> Finding {
    Finding::ComplaintChanged { number: number.to_owned() }
}

/// What should be there, by the event that tells of each. An event that cannot have happened is found.
fn told(
    ledger: &Connection,
    findings: &mut Vec<Finding>,
) -> Result<BTreeMap<i64, Told>, StorageError> {
    let mut links = Vec::new();
    for kind in TELL {
        links.extend(ledger::links_of_kind(ledger, kind)?);
    }
    links.sort_by_key(|link| link.seq);
    let mut told = BTreeMap::new();
    for link in &links {
        if take_in(&mut told, link).is_none() {
            findings.push(Finding::OutOfPlace { seq: link.seq });
        }
    }
    Ok(told)
}

/// None where it cannot be: it tells of no complaint that is there by then, or of another.
fn take_in(told: &mut BTreeMap<i64, Told>, link: &Link) -> Option<()> {
    let event = link.event()?;
    if let Event::Complained { number, due, sealed } = event {
        let (number, due) = (number.as_str().to_owned(), due.to_string());
        told.insert(link.seq, Told { number, due, sealed, answered: None });
        return link.names.is_none().then_some(());
    }
    let names = link.names?;
    let own = told.get_mut(&names)?;
    let of = match event {
        Event::ComplaintResealed { number, sealed } => {
            own.sealed = sealed;
            number
        }
        Event::ComplaintOpened { number } => number,
        Event::ComplaintAnswered { number, kept_until, .. } if own.answered.is_none() => {
            own.answered = Some((link.seq, kept_until.to_string()));
            number
        }
        Event::ComplaintErased { number } if own.answered.is_some() => number,
        _ => return None,
    };
    let same = of.as_str() == own.number;
    if link.is(EventKind::ComplaintErased) {
        told.remove(&names);
    }
    same.then_some(())
}
