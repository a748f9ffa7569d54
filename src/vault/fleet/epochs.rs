//! Epochs: what is laid out in the store is sealed for one, and opens with nothing once its key is destroyed.
//!
//! A store that is told to remove an object may keep it all the same. So every object of a submission is sealed once more,
//! for a key that all members have and that the hub replaces every month. Each lays out anew what it still keeps, and
//! destroys the old key a week later.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use rusqlite::OptionalExtension as _;
use secrecy::ExposeSecret as _;
use zeroize::Zeroizing;

use super::carry::tell;
use super::membership::Membership;
use super::peers;
use super::publish::TOLD;
use crate::fleet::{MemberId, Said};
use crate::seal::BoxIdentity;
use crate::vault::allotment::{self, Allotment};
use crate::vault::clock::date;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, slots};

/// An epoch lasts so long.
const EPOCH_DAYS: i64 = 30;
/// The key of the one before is kept for so long after it.
const OVERLAP_DAYS: i64 = 7;
const DAMAGED: StorageError = StorageError::Damaged("the key of an epoch");

impl Vault {
    /// The newest epoch's number and key. None before one was told of.
    pub(super) fn newest_epoch(&self) -> Result<Option<(u64, BoxIdentity)>, StorageError> {
        Ok(self.epochs()?.pop())
    }

    /// All epochs whose keys are still here, the newest last.
    pub(super) fn epochs(&self) -> Result<Vec<(u64, BoxIdentity)>, StorageError> {
        let mut query =
            self.ledger.prepare_cached("SELECT number, slots FROM fleet_epoch ORDER BY number")?;
        let mut rows = query.query([])?;
        let mut epochs = Vec::new();
        while let Some(row) = rows.next()? {
            let (number, slots): (i64, String) = (row.get(0)?, row.get(1)?);
            let secret = self.slots.text(&slots::from_list(&slots)?)?;
            let secret = std::str::from_utf8(&secret).ok().and_then(BoxIdentity::from_text);
            epochs.push((number.cast_unsigned(), secret.ok_or(DAMAGED)?));
        }
        Ok(epochs)
    }

    /// Takes in the key of an epoch. It lies in a slot, where it can be overwritten.
    pub(super) fn enter_epoch(
        &mut self,
        (number, secret): (u64, &BoxIdentity),
        (ends, at): (Date, Timestamp),
    ) -> Result<(), StorageError> {
        let known = self.epochs()?.iter().any(|(known, _)| *known >= number);
        if known {
            return Ok(());
        }
        let text = secret.danger_text();
        let text = text.expose_secret().as_bytes();
        let mut allotment = Allotment::plan(&self.ledger, slots::needed(text))?;
        let own = allotment.give(slots::needed(text));
        self.slots.write(&own, text)?;
        self.slots.sync()?;
        let transaction = self.ledger.transaction()?;
        self.finished.strike(&transaction)?;
        allotment.enter(&transaction)?;
        transaction.execute(
            "INSERT INTO fleet_epoch (number, ends, since, slots) VALUES (?1, ?2, ?3, ?4)",
            (number.cast_signed(), ends.to_string(), date(at).to_string(), slots::listed(&own)),
        )?;
        // All that is kept is laid out anew, sealed for the new epoch.
        transaction.execute("DELETE FROM meta WHERE key = ?1", [TOLD])?;
        transaction.commit()?;
        self.finished.clear();
        Ok(())
    }

    /// Destroys the keys of epochs before the newest, once every member has had time to lay out anew what it keeps.
    pub(super) fn end_old_epochs(&mut self, at: Timestamp) -> Result<(), StorageError> {
        let Some((newest, since)) = self.newest_since()? else { return Ok(()) };
        if date(at) < since.saturating_add(OVERLAP_DAYS.days()) {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        let old: Vec<String> = {
            let mut query =
                transaction.prepare_cached("SELECT slots FROM fleet_epoch WHERE number < ?1")?;
            query.query_map([newest], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        if old.is_empty() {
            return Ok(());
        }
        self.finished.strike(&transaction)?;
        for slots in &old {
            allotment::doom(&transaction, &slots::from_list(slots)?)?;
        }
        transaction.execute("DELETE FROM fleet_epoch WHERE number < ?1", [newest])?;
        transaction.commit()?;
        self.finished.clear();
        self.finish_erasures()?;
        Ok(())
    }

    fn newest_since(&self) -> Result<Option<(i64, Date)>, StorageError> {
        let query = "SELECT number, since FROM fleet_epoch ORDER BY number DESC LIMIT 1";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?));
        let newest: Option<(i64, String)> = self.ledger.query_row(query, [], read).optional()?;
        let newest = newest.map(|(number, since)| Some((number, since.parse().ok()?)));
        newest.map(|newest| newest.ok_or(DAMAGED)).transpose()
    }

    /// At the hub: begins another epoch where the newest is over, and tells every member.
    pub(super) fn begin_epoch_if_due(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = "SELECT number, ends FROM fleet_epoch ORDER BY number DESC LIMIT 1";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?));
        let newest: Option<(i64, String)> = self.ledger.query_row(newest, [], read).optional()?;
        let (number, ends): (i64, String) = newest.unwrap_or_default();
        let over = ends.parse::<Date>().is_ok_and(|ends| date(at) <= ends);
        if !member.is_hub() || over {
            return Ok(());
        }
        self.begin_epoch(member, number + 1, at)
    }

    /// At the hub: begins another epoch now, for those who are members now.
    pub(super) fn begin_another_epoch(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = self.newest_since()?.map_or(0, |(number, _)| number);
        self.begin_epoch(member, newest + 1, at)
    }

    fn begin_epoch(
        &mut self,
        member: &Membership,
        number: i64,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let (secret, ends) = (BoxIdentity::generate(), ends(at));
        let text = secret.danger_text().expose_secret().to_owned();
        let said = Said::Epoch { number: number.cast_unsigned(), secret: text, ends };
        let transaction = self.ledger.transaction()?;
        for peer in peers::all(&transaction)? {
            tell(&transaction, member, (&peer, said.clone()), at)?;
        }
        transaction.commit()?;
        self.enter_epoch((number.cast_unsigned(), &secret), (ends, at))
    }

    /// The epoch that everything is sealed for now, for an invitation.
    pub(super) fn epoch_to_share(&self) -> Result<(u64, Zeroizing<String>, Date), StorageError> {
        let (number, secret) = self.newest_epoch()?.ok_or(DAMAGED)?;
        let query = "SELECT ends FROM fleet_epoch WHERE number = ?1";
        let ends: String =
            self.ledger.query_row(query, [number.cast_signed()], |row| row.get(0))?;
        let text = Zeroizing::new(secret.danger_text().expose_secret().to_owned());
        Ok((number, text, ends.parse().map_err(|_| DAMAGED)?))
    }

    /// At the hub: tells one member which epoch it is.
    pub(super) fn share_epoch(
        &mut self,
        member: &Membership,
        to: &MemberId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let (number, secret, ends) = self.epoch_to_share()?;
        let said = Said::Epoch { number, secret: secret.as_str().to_owned(), ends };
        let transaction = self.ledger.transaction()?;
        tell(&transaction, member, (to, said), at)?;
        Ok(transaction.commit()?)
    }

    /// The first day on which nothing opens any more that the store was given up to now; none before there is an epoch.
    pub(super) fn store_forgets_on(&self) -> Result<Option<Date>, StorageError> {
        let query = "SELECT ends FROM fleet_epoch ORDER BY number DESC LIMIT 1";
        let ends: Option<String> = self.ledger.query_row(query, [], |row| row.get(0)).optional()?;
        let ends = ends.map(|ends| ends.parse::<Date>().map_err(|_| DAMAGED)).transpose()?;
        Ok(ends.map(|ends| ends.saturating_add((OVERLAP_DAYS + 1).days())))
    }
}

/// The last day of an epoch that begins at `at`.
pub(super) fn ends(at: Timestamp) -> Date {
    date(at).saturating_add(EPOCH_DAYS.days())
}
