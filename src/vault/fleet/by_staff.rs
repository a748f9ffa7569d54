//! Staff at the hub end what somebody gave at another member: it is ended there as well.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::membership::Membership;
use super::peers::tell;
use crate::campaign::PurposeId;
use crate::fleet::{MemberId, Said, Wish};
use crate::record::{Event, Grounds, SubmissionId};
use crate::seal::Lookup;
use crate::vault::erase::Reason;
use crate::vault::ledger::{self, Entry};
use crate::vault::storage::{self, StorageError};
use crate::vault::{Vault, at_hand, index, register};

impl Vault {
    /// Tells the member where `record` was kept what staff do with the copy here. It is told first: a crash in between
    /// must not leave there what staff have ended.
    pub(in crate::vault) fn staff_act_on_replica(
        &mut self,
        record: &SubmissionId,
        (wish, grounds): (Wish, Grounds),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let told = (record, wish, grounds);
        tell_what_staff_do((&transaction, self.fleet.as_deref()), told, at)?;
        Ok(transaction.commit()?)
    }

    pub(super) fn lookup_of_replica(
        &self,
        record: &SubmissionId,
    ) -> Result<Option<String>, StorageError> {
        let query = "SELECT lookup FROM replica WHERE submission = ?1";
        let mut query = self.ledger.prepare_cached(query)?;
        Ok(query.query_row([record.as_str()], |row| row.get(0)).optional()?)
    }

    /// The hub's staff end something that was kept here. What an officer holds here stays.
    pub(super) fn hear_staff(
        &mut self,
        member: &Membership,
        (lookup, wish, grounds): (Lookup, &Wish, Grounds),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(record) = self.published_under(lookup)? else { return Ok(()) };
        let hub = member.hub.key.to_string();
        let stored = storage::load(&self.ledger, record.clone())?;
        match wish {
            Wish::Erase if self.hold_on(&stored.summary.id, at)?.is_some() => Ok(()),
            Wish::Erase => {
                let given = (&stored.summary, &stored.agreement);
                self.erase_as(given, Reason::ByStaffElsewhere(&hub, grounds), at).map(drop)
            }
            Wish::Withdraw(uses) => {
                self.end_uses_elsewhere(&record, uses, (Some(grounds), &hub), at)
            }
        }
    }

    /// Uses end by what another member says.
    pub(super) fn end_uses_elsewhere(
        &mut self,
        record: &SubmissionId,
        uses: &[PurposeId],
        (grounds, member): (Option<Grounds>, &str),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        for purpose in uses {
            if storage::withdraw(&transaction, record, purpose, at)? {
                register::end(&transaction, record, Some(purpose), at)?;
                let purpose = purpose.clone();
                let told = Event::PurposeWithdrawn { purpose, grounds, ordered: None };
                let entry = Entry::new(told, at).of(record).by_member(member);
                ledger::append(&transaction, writer, entry)?;
            }
        }
        index::enter(&transaction, &storage::load(&transaction, record.clone())?)?;
        transaction.commit()?;
        self.tell_backups();
        Ok(())
    }

    /// What was laid out under a name, if it is still kept here.
    pub(super) fn published_under(
        &self,
        lookup: Lookup,
    ) -> Result<Option<SubmissionId>, StorageError> {
        let query = "SELECT record FROM fleet_published WHERE lookup = ?1";
        let mut query = self.ledger.prepare_cached(query)?;
        let found = query.query_row([lookup.to_string()], |row| row.get(0));
        let found: Option<String> = found.optional()?;
        let record = found.map(SubmissionId::from_text);
        let there = |id: &SubmissionId| storage::is_there(&self.ledger, id);
        match record {
            Some(id) => Ok(there(&id)?.then_some(id)),
            None => Ok(None),
        }
    }
}

/// At the hub: tells the member where `record` was kept what staff do with the copy here. To be said before that, or in
/// one transaction with it.
pub(in crate::vault) fn tell_what_staff_do(
    (ledger, member): (&Connection, Option<&Membership>),
    told: (&SubmissionId, Wish, Grounds),
    at: Timestamp,
) -> Result<(), StorageError> {
    match member.filter(|member| member.is_hub()) {
        Some(hub) => tell_where_kept((ledger, hub), told, at),
        None => Ok(()),
    }
}

/// Tells the member where `record` was kept what is to be done with it there.
pub(super) fn tell_where_kept(
    (ledger, member): (&Connection, &Membership),
    (record, wish, grounds): (&SubmissionId, Wish, Grounds),
    at: Timestamp,
) -> Result<(), StorageError> {
    match kept_elsewhere(ledger, record)? {
        Some((from, lookup)) => {
            tell(ledger, member, (&from, Said::ByStaff { lookup, wish, grounds }), at)
        }
        None => Ok(()),
    }
}

/// The member where a record was kept, and the name that it has there; none where that is here.
pub(super) fn kept_elsewhere(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Option<(MemberId, String)>, StorageError> {
    let query = "SELECT member, lookup FROM replica WHERE submission = ?1";
    let mut query = ledger.prepare_cached(query)?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?));
    let found = query.query_row([record.as_str()], read).optional()?;
    let named = |(member, lookup): (String, String)| Some((member.parse().ok()?, lookup));
    let damaged = StorageError::Damaged("a copy of another member's");
    found.map(|found| named(found).ok_or(damaged)).transpose()
}
