//! What the hub looks for: it has a copy of everything, and notes what members say that they keep until that has come.
//!
//! Staff find it in the list like any other submission, and what is erased is searched for on this disk.

use jiff::Timestamp;
use rusqlite::OptionalExtension as _;

use super::apart::apart;
use super::membership::Membership;
use super::orders;
use super::peers::{self, tell};
use super::replica::Stay;
use super::spool::Spool;
use crate::fleet::{Member, MemberId, Said};
use crate::seal::{Lookup, SignatoryKey};
use crate::vault::Vault;
use crate::vault::storage::StorageError;

/// After so many looks in vain, the member that keeps something is asked for it.
const IN_VAIN: i64 = 3;

/// What is looked for under a name.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'a> {
    /// What a member keeps, as of an event of it.
    Kept { by: &'a MemberId, event: u64 },
    /// What the store still has of what is gone.
    Remains,
}

impl Vault {
    /// At the hub: takes in what others have told that they keep. What cannot be read is looked for in vain.
    pub(super) fn take_in_wanted(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let spool = Spool::of(&self.data_dir);
        let mut to_ask = Vec::new();
        for lookup in self.wanted()? {
            match spool.told(lookup) {
                None if spool.is_asked(lookup) => continue,
                None => {}
                Some(false) => spool.forget(lookup)?,
                Some(true) => {
                    let looked = self.take_in_one_wanted(member, lookup, at);
                    let is_done = apart(looked, "what another member keeps")?;
                    spool.forget(lookup)?;
                    if is_done == Some(true) {
                        let strike = "DELETE FROM fleet_wanted WHERE lookup = ?1";
                        self.ledger.execute(strike, [lookup.to_string()])?;
                        continue;
                    }
                    apart(self.looked_in_vain(member, lookup, at), "what is looked for")?;
                }
            }
            to_ask.push(lookup);
        }
        Ok(spool.ask(&to_ask)?)
    }

    /// Takes in what was fetched of a code, and says whether there is nothing more to wait for.
    fn take_in_one_wanted(
        &mut self,
        member: &Membership,
        lookup: Lookup,
        at: Timestamp,
    ) -> Result<bool, StorageError> {
        let found = self.take_in_copy(member, (lookup, Stay::AsLongAsItIsKept), at)?;
        let gone = match &found.newest {
            Some(copy) => orders::is_gone(&self.ledger, lookup, (&copy.from, member.fleet))?,
            None => orders::is_remembered(&self.ledger, lookup)?,
        };
        if gone {
            Spool::of(&self.data_dir).remove_what_was_fetched(lookup)?;
        }
        let ended = match &found.newest {
            Some(copy) => self.has_ended(&copy.record())?,
            None => false,
        };
        Ok(gone || ended || self.is_here_as_wanted(lookup)?)
    }

    /// Whether there is nothing more to wait for: the copy is as new as its member said, or nobody said.
    fn is_here_as_wanted(&self, lookup: Lookup) -> Result<bool, StorageError> {
        let query = "SELECT 1 FROM fleet_wanted LEFT JOIN replica USING (lookup)
             WHERE lookup = ?1 AND (fleet_wanted.member IS NULL
                 OR replica.member = fleet_wanted.member AND replica.event >= fleet_wanted.event)";
        Ok(self.ledger.prepare_cached(query)?.exists([lookup.to_string()])?)
    }

    /// The store does not show it, or not whole. After some looks, the member that keeps it is asked to put it again.
    fn looked_in_vain(
        &mut self,
        member: &Membership,
        lookup: Lookup,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let count = "UPDATE fleet_wanted SET looks = looks + 1 WHERE lookup = ?1
                     RETURNING looks, member";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let (looks, from): (i64, Option<String>) =
            transaction.query_row(count, [lookup.to_string()], read)?;
        if let (true, Some(from)) = (looks % IN_VAIN == 0, from) {
            let from = from.parse().map_err(|_| StorageError::Damaged("a member of the fleet"))?;
            let said = Said::Missing { lookup: lookup.to_string() };
            tell(&transaction, member, (&from, said), at)?;
        }
        Ok(transaction.commit()?)
    }

    /// Notes that something is to be looked for, and asks the store for it.
    pub(super) fn want(&self, lookup: Lookup, wanted: Wanted<'_>) -> Result<(), StorageError> {
        self.note_wanted(lookup, wanted)?;
        Ok(Spool::of(&self.data_dir).ask(&[lookup])?)
    }

    /// The same, where the store is asked later in this step.
    pub(super) fn note_wanted(
        &self,
        lookup: Lookup,
        wanted: Wanted<'_>,
    ) -> Result<(), StorageError> {
        let (member, event) = match wanted {
            Wanted::Kept { by, event } => (Some(by.as_str()), event.cast_signed()),
            Wanted::Remains => (None, 0),
        };
        let insert = "INSERT INTO fleet_wanted (lookup, member, event) VALUES (?1, ?2, ?3)
             ON CONFLICT (lookup) DO UPDATE SET looks = 0, member = excluded.member, event =
                 iif(member IS excluded.member, max(event, excluded.event), excluded.event)";
        let mut insert = self.ledger.prepare_cached(insert)?;
        insert.execute((lookup.to_string(), member, event))?;
        Ok(())
    }

    /// The member that has said that it keeps something which has not come yet.
    pub(super) fn wanted_from(
        &self,
        lookup: Lookup,
        fleet: SignatoryKey,
    ) -> Result<Option<Member>, StorageError> {
        let query = "SELECT member FROM fleet_wanted WHERE lookup = ?1 AND member IS NOT NULL";
        let mut query = self.ledger.prepare_cached(query)?;
        let read = |row: &rusqlite::Row<'_>| row.get::<_, String>(0);
        let id = query.query_row([lookup.to_string()], read).optional()?.map(|id| id.parse());
        let id = id.transpose().map_err(|_| StorageError::Damaged("a member of the fleet"))?;
        let peer = id.map(|id| peers::peer(&self.ledger, &id, fleet)).transpose()?.flatten();
        Ok(peer.map(|peer| peer.member))
    }

    /// Everything that is to be looked for.
    pub(super) fn wanted(&self) -> Result<Vec<Lookup>, StorageError> {
        let mut query = self.ledger.prepare_cached("SELECT lookup FROM fleet_wanted")?;
        let lookups = query.query_map([], |row| row.get::<_, String>(0))?;
        lookups.map(|it| it?.parse().map_err(|_| StorageError::Damaged("a lookup"))).collect()
    }
}
