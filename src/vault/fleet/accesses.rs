//! What staff did with what somebody gave is seen wherever its giver comes with their code.
//!
//! A copy that a member lays out says what its own staff did, and what it knows of the hub's. The hub tells the member where
//! something was kept what the hub's staff did, and again whenever that has changed.

use std::cmp::Reverse;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::membership::Membership;
use crate::fleet::{Accesses, Did, MemberId, Said, ToldAccess};
use crate::record::{Access, Seen, SubmissionId};
use crate::seal::Lookup;
use crate::vault::held::ACCESSES;
use crate::vault::storage::{self, StorageError};
use crate::vault::{Vault, copies, ledger};

const DAMAGED: StorageError = StorageError::Damaged("what staff elsewhere did");

/// What is known of other members' staff, and what was told of one's own.
pub(super) fn of(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Vec<Accesses>, StorageError> {
    let query = "SELECT told FROM fleet_accesses WHERE submission = ?1 ORDER BY member";
    let mut query = ledger.prepare_cached(query)?;
    let told = query.query_map([record.as_str()], |row| row.get::<_, String>(0))?;
    told.map(|told| serde_json::from_str(&told?).map_err(|_| DAMAGED)).collect()
}

/// Puts it in the place of what was known of that member.
pub(super) fn note(
    ledger: &Connection,
    record: &SubmissionId,
    told: &Accesses,
) -> Result<(), StorageError> {
    let text = serde_json::to_string(told).map_err(std::io::Error::other)?;
    ledger
        .prepare_cached(
            "INSERT OR REPLACE INTO fleet_accesses (submission, member, event, told)
             VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((record.as_str(), told.member.as_str(), told.event.cast_signed(), text))?;
    Ok(())
}

impl Vault {
    /// What staff did with what `record` gave, here and elsewhere, newest first, up to `limit`.
    pub(in crate::vault) fn accesses(
        &self,
        record: &SubmissionId,
        (limit, now): (usize, Timestamp),
    ) -> Result<Vec<Access>, StorageError> {
        let own = copies::accesses(&self.ledger, record, limit)?;
        let mut found: Vec<Access> = own.iter().map(|told| told.seen(now)).collect();
        let member = self.fleet.as_deref().map(|member| &member.own.id);
        let others = of(&self.ledger, record)?;
        let others = others.iter().filter(|told| Some(&told.member) != member);
        for told in others.flat_map(|told| &told.all) {
            let seen = self.as_far_as_known(record, told)?.seen(now);
            // That a use was ended is on record at each member where it has.
            let is_told = matches!(seen.what, Seen::Ended { .. })
                && found.iter().any(|it| it.what == seen.what);
            if !is_told {
                found.push(seen);
            }
        }
        if found.len() > own.len() {
            // Those of one member alone are in the order of its ledger, whatever its clock has said.
            found.sort_by_key(|access| Reverse(access.at));
            found.truncate(limit);
        }
        Ok(found)
    }

    /// A copy that was made elsewhere for a use that has ended here has to go, also before that has been heard there.
    fn as_far_as_known(
        &self,
        record: &SubmissionId,
        told: &ToldAccess,
    ) -> Result<ToldAccess, StorageError> {
        let mut told = told.clone();
        if let Did::Exported { purpose, ended_at: ended_at @ None, .. } = &mut told.what {
            let query = "SELECT withdrawn_at FROM purpose WHERE submission = ?1 AND id = ?2";
            let mut query = self.ledger.prepare_cached(query)?;
            let asked = (record.as_str(), purpose.as_str());
            let at: Option<Option<String>> = query.query_row(asked, |row| row.get(0)).optional()?;
            *ended_at = at.flatten().as_deref().map(storage::time).transpose()?;
        }
        Ok(told)
    }

    /// What staff of this member did.
    fn own_accesses(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Accesses, StorageError> {
        Ok(Accesses {
            member: member.own.id.clone(),
            event: ledger::head(&self.ledger)?.0.cast_unsigned(),
            all: copies::accesses(&self.ledger, record, ACCESSES)?,
        })
    }

    /// What is laid out with a submission that is kept here.
    pub(super) fn accesses_to_tell(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Vec<Accesses>, StorageError> {
        let mut told = of(&self.ledger, record)?;
        told.retain(|told| told.member != member.own.id);
        let own = self.own_accesses(member, record)?;
        if !own.all.is_empty() {
            told.push(own);
        }
        Ok(told)
    }

    /// A copy is here: what others did is noted, and what it does not know of this member's staff is told again.
    pub(super) fn hear_accesses_of_copy(
        &mut self,
        member: &Membership,
        record: &SubmissionId,
        told: &[Accesses],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let known = of(&self.ledger, record)?;
        let before = |of: &MemberId| known.iter().find(|it| it.member == *of).map(|it| it.event);
        for told in told.iter().filter(|told| told.member != member.own.id) {
            if before(&told.member) < Some(told.event) {
                note(&self.ledger, record, told)?;
            }
        }
        let of_own = told.iter().find(|told| told.member == member.own.id).map(|told| told.event);
        if of_own < before(&member.own.id) {
            let strike = "DELETE FROM fleet_accesses WHERE submission = ?1 AND member = ?2";
            self.ledger.execute(strike, (record.as_str(), member.own.id.as_str()))?;
        }
        self.tell_origin_of_accesses(member, record, at)
    }

    /// At the hub: tells the member where something is kept what this one's staff did with it, where that is not what was told.
    pub(super) fn tell_origin_of_accesses(
        &mut self,
        member: &Membership,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(origin) = self.origin_to_tell(member, record)? else { return Ok(()) };
        let mut own = self.own_accesses(member, record)?;
        // That a use was ended is told by itself, and is on record there.
        own.all.retain(|told| !matches!(told.what, Did::Ended { .. }));
        let known = of(&self.ledger, record)?;
        let before = known.iter().find(|told| told.member == own.member).map(|told| &told.all);
        if before.map_or(own.all.is_empty(), |before| *before == own.all) {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        let accesses = |lookup, sealed| Said::Accesses { lookup, sealed };
        origin.tell((&transaction, member), &own, accesses, at)?;
        note(&transaction, record, &own)?;
        Ok(transaction.commit()?)
    }

    /// The hub's staff did something with what is kept here. It is laid out anew, so that its giver sees it anywhere.
    pub(super) fn hear_accesses(
        &mut self,
        member: &Membership,
        (lookup, sealed): (Lookup, &str),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(record) = self.published_under(lookup)? else { return Ok(()) };
        let told = self.told_by_hub::<Accesses>(sealed)?;
        let Some(told) = told.filter(|told| told.member == member.hub.id) else { return Ok(()) };
        let known = of(&self.ledger, &record)?;
        let before = known.iter().find(|it| it.member == told.member).map(|it| it.event);
        if before >= Some(told.event) {
            return Ok(());
        }
        note(&self.ledger, &record, &told)?;
        self.publish_one(member, &record, at)
    }
}
