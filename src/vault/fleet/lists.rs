//! A hub was restored, and a list of erasures tells of what others keep: its giver had taken it back at the hub, which was
//! lost before it told them. They are told now.
//!
//! **Invariant:** what a list ends of another member's is ended where it was kept as well, whether the list was read before
//! this vault became the hub or after.

use jiff::Timestamp;
use rusqlite::Connection;

use super::by_staff::{kept_elsewhere, tell_where_kept};
use super::membership::Membership;
use super::orders::{self, GoneBy};
use super::peers::tell;
use crate::campaign::PurposeId;
use crate::fleet::{Said, Wish};
use crate::record::{Actor, EventKind, Grounds, SubmissionId};
use crate::vault::Vault;
use crate::vault::storage::StorageError;

const DAMAGED: StorageError = StorageError::Damaged("a copy of another member's");

impl Vault {
    /// What a list says was erased is gone for good, whatever members tell of it later. To be said before the copies here
    /// are erased.
    pub(in crate::vault) fn lists_erase(
        &self,
        records: &[SubmissionId],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        for record in records {
            let Some((from, lookup)) = kept_elsewhere(&self.ledger, record)? else { continue };
            let name = lookup.parse().map_err(|_| DAMAGED)?;
            orders::remember_gone(&self.ledger, name, GoneBy::Member(&from))?;
            if let Some(member) = as_hub(self.fleet.as_deref()) {
                tell(&self.ledger, member, (&from, Said::Gone { lookup }), at)?;
            }
        }
        Ok(())
    }
}

/// Tells the member where `record` was kept that a list has ended a use of it. To be said in one transaction with that.
pub(in crate::vault) fn tell_withdrawn(
    (ledger, member): (&Connection, Option<&Membership>),
    (record, purpose): (&SubmissionId, &PurposeId),
    at: Timestamp,
) -> Result<(), StorageError> {
    // The list does not say who ended it. For whoever keeps it, its giver has asked for that.
    let wish = Wish::Withdraw([purpose.clone()].into());
    match as_hub(member) {
        Some(hub) => tell_where_kept((ledger, hub), (record, wish, Grounds::Asked), at),
        None => Ok(()),
    }
}

/// Tells members which uses lists have ended since this vault was restored.
pub(super) fn tell_what_lists_withdrew(
    (ledger, member): (&Connection, &Membership),
    at: Timestamp,
) -> Result<(), StorageError> {
    let mut query = ledger.prepare(
        "SELECT record, json_extract(body, '$.purpose') FROM event
         WHERE kind = ?1 AND actor = ?2 AND record IS NOT NULL
             AND seq > (SELECT max(seq) FROM event WHERE kind = ?3) ORDER BY seq",
    )?;
    let [withdrawn, restored] =
        [EventKind::PurposeWithdrawn, EventKind::Restored].map(EventKind::as_str);
    let asked = (withdrawn, Actor::Program.to_string(), restored);
    let found = query.query_map(asked, |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
    for row in found {
        let (record, purpose): (_, String) = row?;
        let ended = (&SubmissionId::from_text(record), &PurposeId::new(purpose));
        tell_withdrawn((ledger, Some(member)), ended, at)?;
    }
    Ok(())
}

/// Only the hub has copies of what others keep.
fn as_hub(member: Option<&Membership>) -> Option<&Membership> {
    member.filter(|member| member.is_hub())
}
