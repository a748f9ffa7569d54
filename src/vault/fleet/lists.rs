//! A hub was restored, and a list of erasures tells of what others keep: its giver had taken it back at the hub, which was
//! lost before it told them. They are told now.
//!
//! **Invariant:** what a list ends of another member's is ended where it was kept as well, whether the list was read before
//! this vault became the hub or after.

use jiff::Timestamp;
use rusqlite::Connection;

use super::carry::tell;
use super::membership::Membership;
use super::orders::{self, GoneBy};
use crate::campaign::PurposeId;
use crate::fleet::{MemberId, Said, Wish};
use crate::record::{Actor, EventKind, Grounds, SubmissionId};
use crate::vault::Vault;
use crate::vault::storage::StorageError;

const DAMAGED: StorageError = StorageError::Damaged("a copy of another member's");

/// Where something was kept, and under which name it is known there.
struct KeptElsewhere {
    member: MemberId,
    lookup: String,
}

impl Vault {
    /// What a list says was erased is gone for good, whatever members tell of it later. To be said before the copies here
    /// are erased.
    pub(in crate::vault) fn lists_erase(
        &self,
        records: &[SubmissionId],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let hub = self.fleet.as_ref().filter(|member| member.is_hub());
        for record in records {
            let Some(kept) = kept_elsewhere(&self.ledger, record)? else { continue };
            let lookup = kept.lookup.parse().map_err(|_| DAMAGED)?;
            orders::remember_gone(&self.ledger, lookup, GoneBy::Member(&kept.member))?;
            if let Some(member) = hub {
                let said = Said::Gone { lookup: kept.lookup };
                tell(&self.ledger, member, (&kept.member, said), at)?;
            }
        }
        Ok(())
    }

    /// The same of a use.
    pub(in crate::vault) fn lists_withdraw(
        &self,
        record: &SubmissionId,
        purpose: &PurposeId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        match self.fleet.as_ref().filter(|member| member.is_hub()) {
            Some(member) => tell_withdrawn((&self.ledger, member), (record, purpose), at),
            None => Ok(()),
        }
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
        tell_withdrawn((ledger, member), ended, at)?;
    }
    Ok(())
}

fn tell_withdrawn(
    (ledger, member): (&Connection, &Membership),
    (record, purpose): (&SubmissionId, &PurposeId),
    at: Timestamp,
) -> Result<(), StorageError> {
    let Some(KeptElsewhere { member: from, lookup }) = kept_elsewhere(ledger, record)? else {
        return Ok(());
    };
    // The list does not say who ended it. For whoever keeps it, its giver has asked for that.
    let wish = Wish::Withdraw([purpose.clone()].into());
    tell(ledger, member, (&from, Said::ByStaff { lookup, wish, grounds: Grounds::Asked }), at)
}

/// Where a record was kept; none where that is here.
fn kept_elsewhere(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Option<KeptElsewhere>, StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT member, lookup FROM replica WHERE submission = ?1")?;
    let mut rows = query.query([record.as_str()])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let member: String = row.get(0)?;
    let member = member.parse().map_err(|_| DAMAGED)?;
    Ok(Some(KeptElsewhere { member, lookup: row.get(1)? }))
}
