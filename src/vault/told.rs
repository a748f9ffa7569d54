//! What the events of one record tell, each read once.

use rusqlite::Connection;

use super::ledger;
use super::link::Link;
use super::storage::StorageError;
use crate::campaign::PurposeId;
use crate::record::{Event, EventKind, SubmissionId};

/// An event, and what it says.
pub(super) struct Told {
    pub(super) link: Link,
    /// None where it was emptied or cannot be read.
    pub(super) event: Option<Event>,
}

impl From<Link> for Told {
    fn from(link: Link) -> Self {
        Self { event: link.event(), link }
    }
}

/// The events of one record and the answers that they name, oldest first, the emptied ones among them.
pub(super) fn of(ledger: &Connection, record: &SubmissionId) -> Result<Vec<Told>, StorageError> {
    let mut links = ledger::links_of(ledger, record)?;
    for seq in links.iter().filter_map(|link| link.names).collect::<Vec<_>>() {
        let named = ledger::link(ledger, seq)?;
        links.extend(named.filter(|link| link.is(EventKind::Agreed)));
    }
    links.sort_by_key(|link| link.seq);
    Ok(links.into_iter().map(Told::from).collect())
}

/// When it is told that `purpose` was withdrawn, unless it was given again after that. The answers that
/// events name are among them.
pub(super) fn withdrawn_at(told: &[Told], purpose: &PurposeId) -> Option<String> {
    let mut withdrawn = None;
    for Told { link, event } in told {
        match event {
            Some(Event::PurposeWithdrawn { purpose: of, .. }) if of == purpose => {
                withdrawn.get_or_insert_with(|| link.at.clone());
            }
            Some(Event::Received(told)) => {
                withdrawn = told.withdrawn.get(purpose).map(|at| ledger::stamp(*at));
            }
            Some(Event::Renewed(_)) if gives(told, link.names, purpose) => withdrawn = None,
            _ => {}
        }
    }
    withdrawn
}

/// Whether `purpose` is ticked in the answer that stands under this number.
fn gives(told: &[Told], answer: Option<i64>, purpose: &PurposeId) -> bool {
    match told.iter().find(|it| Some(it.link.seq) == answer).map(|it| &it.event) {
        Some(Some(Event::Agreed(answer))) => answer.ticked.purposes().any(|it| it == purpose),
        _ => false,
    }
}

/// Every time that `purpose` is told to have been withdrawn.
pub(super) fn withdrawals(told: &[Told], purpose: &PurposeId) -> Vec<String> {
    let of_it = |it: &&Told| matches!(&it.event, Some(Event::PurposeWithdrawn { purpose: of, .. }) if of == purpose);
    told.iter().filter(of_it).map(|it| it.link.at.clone()).collect()
}
