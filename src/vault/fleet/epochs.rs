//! Epochs: what is laid out in the store is sealed for one, and opens with nothing once its key is destroyed.
//!
//! A store that is told to remove an object may keep it all the same. So every object of a submission is sealed once more,
//! for a key that all members have and that the hub replaces every month. Each lays out anew what it still keeps, and
//! destroys the old key a week later.
//!
//! A store may keep the message as well that brought a key. So it is sealed for a key that its reader makes with each epoch
//! and destroys together with it: nothing that stays on a member's disk opens that message any more.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use rusqlite::OptionalExtension as _;
use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::membership::Membership;
use super::peers::{self, tell};
use super::publish::TOLD;
use crate::fleet::{EnclosedEpoch, MemberId, Said, State, from_hex, to_hex};
use crate::seal::{BoxIdentity, BoxKey};
use crate::vault::allotment::{self, Allotment};
use crate::vault::clock::date;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, meta, slots};

/// An epoch lasts so long.
const EPOCH_DAYS: i64 = 30;
/// The key of the one before is kept for so long after it.
const OVERLAP_DAYS: i64 = 7;
const DAMAGED: StorageError = StorageError::Damaged("the key of an epoch");

/// An epoch, as a member holds it.
pub(super) struct Epoch {
    pub(super) number: u64,
    /// What lies in the store is sealed for it.
    pub(super) secret: BoxIdentity,
    /// The secret of the next epoch comes sealed for it.
    pub(super) next: BoxIdentity,
}

/// An epoch that has begun, for whoever is to enter it.
#[derive(Clone, Copy)]
pub(super) struct Begun<'a> {
    pub(super) number: u64,
    pub(super) secret: &'a BoxIdentity,
    /// The day after which it is replaced.
    pub(super) ends: Date,
}

impl Vault {
    /// The newest epoch. None before one was told of.
    pub(super) fn newest_epoch(&self) -> Result<Option<Epoch>, StorageError> {
        Ok(self.epochs()?.pop())
    }

    /// The newest epoch of a member: it has entered one before it became a member.
    pub(super) fn epoch_of_member(&self) -> Result<Epoch, StorageError> {
        self.newest_epoch()?.ok_or(DAMAGED)
    }

    /// All epochs whose keys are still here, the newest last.
    pub(super) fn epochs(&self) -> Result<Vec<Epoch>, StorageError> {
        let mut query =
            self.ledger.prepare_cached("SELECT number, slots FROM fleet_epoch ORDER BY number")?;
        let mut rows = query.query([])?;
        let mut epochs = Vec::new();
        while let Some(row) = rows.next()? {
            let (number, slots): (i64, String) = (row.get(0)?, row.get(1)?);
            let text = self.slots.text(&slots::from_list(&slots)?)?;
            let mut keys = std::str::from_utf8(&text).map_err(|_| DAMAGED)?.lines();
            let mut key = || keys.next().and_then(BoxIdentity::from_text).ok_or(DAMAGED);
            epochs.push(Epoch { number: number.cast_unsigned(), secret: key()?, next: key()? });
        }
        Ok(epochs)
    }

    /// The hub has begun an epoch. Where its secret does not open, it was sealed for a key that is gone: the hub sends it
    /// again once it has heard which is the newest.
    pub(super) fn hear_epoch(
        &mut self,
        (number, sealed): (u64, &str),
        (ends, at): (Date, Timestamp),
    ) -> Result<(), StorageError> {
        let Some(sealed) = from_hex(sealed) else { return Ok(()) };
        let held = self.epochs()?.into_iter().rev();
        let opened = held.map(|it| it.next).find_map(|key| key.open(&sealed).ok());
        let secret =
            opened.and_then(|text| BoxIdentity::from_text(std::str::from_utf8(&text).ok()?));
        match secret {
            Some(secret) => self.enter_epoch(Begun { number, secret: &secret, ends }, at),
            None => Ok(()),
        }
    }

    /// Takes in the key of an epoch. It lies in a slot, where it can be overwritten.
    pub(super) fn enter_epoch(
        &mut self,
        begun: Begun<'_>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if self.epochs()?.iter().any(|known| known.number >= begun.number) {
            return Ok(());
        }
        let written = self.write_epoch(begun, at);
        self.or_overwrite(written)
    }

    fn write_epoch(&mut self, begun: Begun<'_>, at: Timestamp) -> Result<(), StorageError> {
        let Begun { number, secret, ends } = begun;
        let keys = [secret.danger_text(), BoxIdentity::generate().danger_text()];
        let text = Zeroizing::new(keys.each_ref().map(ExposeSecret::expose_secret).join("\n"));
        let text = text.as_bytes();
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
        meta::forget(&transaction, &[TOLD])?;
        transaction.commit()?;
        self.finished.clear();
        Ok(())
    }

    /// Destroys the keys of epochs before the newest, once every member has had time to lay out anew what it keeps: a week
    /// after the newest began here, and a week after its own last day at the latest, whenever this member heard.
    pub(super) fn end_old_epochs(&mut self, at: Timestamp) -> Result<(), StorageError> {
        let Some((newest, since)) = self.newest_since()? else { return Ok(()) };
        let today = date(at);
        let heard = today >= since.saturating_add(OVERLAP_DAYS.days());
        let transaction = self.ledger.transaction()?;
        let old: Vec<(i64, String)> = {
            let mut query = transaction.prepare_cached(
                "SELECT number, slots FROM fleet_epoch WHERE number < ?1 AND (?2 OR ends < ?3)",
            )?;
            let over = today.saturating_sub(OVERLAP_DAYS.days()).to_string();
            let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
            query.query_map((newest, heard, over), read)?.collect::<Result<_, _>>()?
        };
        if old.is_empty() {
            return Ok(());
        }
        self.finished.strike(&transaction)?;
        for (number, slots) in &old {
            allotment::doom(&transaction, &slots::from_list(slots)?)?;
            transaction.execute("DELETE FROM fleet_epoch WHERE number = ?1", [number])?;
        }
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

    pub(super) fn begin_epoch(
        &mut self,
        member: &Membership,
        number: i64,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let secret = BoxIdentity::generate();
        let begun = Begun { number: number.cast_unsigned(), secret: &secret, ends: ends(at) };
        // It begins here first: whoever a crash keeps from being told is told when they say how they stand.
        self.enter_epoch(begun, at)?;
        let transaction = self.ledger.transaction()?;
        for id in peers::all(&transaction)? {
            // Who has not said a key yet is told when it does.
            let state = peers::peer(&transaction, &id, member.fleet)?.and_then(|it| it.state);
            let said = state.map(|state| sealed_for(&state, begun)).transpose()?.flatten();
            if let Some(said) = said {
                tell(&transaction, member, (&id, said), at)?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// The epoch that everything is sealed for now, for an invitation.
    pub(super) fn epoch_to_share(&self) -> Result<EnclosedEpoch, StorageError> {
        let epoch = self.epoch_of_member()?;
        let secret = Zeroizing::new(epoch.secret.danger_text().expose_secret().to_owned());
        Ok(EnclosedEpoch { number: epoch.number, secret, ends: self.last_day_of(&epoch)? })
    }

    fn last_day_of(&self, epoch: &Epoch) -> Result<Date, StorageError> {
        let query = "SELECT ends FROM fleet_epoch WHERE number = ?1";
        let number = epoch.number.cast_signed();
        let ends: String = self.ledger.query_row(query, [number], |row| row.get(0))?;
        ends.parse().map_err(|_| DAMAGED)
    }

    /// At the hub: tells a member that says how it stands which epoch it is, where it does not know.
    pub(super) fn share_epoch(
        &mut self,
        member: &Membership,
        (to, state): (&MemberId, &State),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = self.newest_since()?.map_or(0, |(number, _)| number.cast_unsigned());
        if state.epoch >= newest {
            return Ok(());
        }
        let epoch = self.epoch_of_member()?;
        let ends = self.last_day_of(&epoch)?;
        let begun = Begun { number: epoch.number, secret: &epoch.secret, ends };
        let Some(said) = sealed_for(state, begun)? else { return Ok(()) };
        let transaction = self.ledger.savepoint()?;
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

/// An epoch, for a member that stands so. None where what it has said is no key.
fn sealed_for(state: &State, begun: Begun<'_>) -> Result<Option<Said>, StorageError> {
    let Begun { number, secret, ends } = begun;
    let Ok(next) = format!("age1{}", state.next).parse::<BoxKey>() else { return Ok(None) };
    let sealed = next.seal(secret.danger_text().expose_secret().as_bytes())?;
    Ok(Some(Said::Epoch { number, sealed: to_hex(&sealed), ends }))
}

/// The last day of an epoch that begins at `at`.
pub(super) fn ends(at: Timestamp) -> Date {
    date(at).saturating_add(EPOCH_DAYS.days())
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn a_key_that_the_ledger_does_not_take_stays_in_no_slot() {
        let folder = tempfile::tempdir().unwrap();
        let (at, words) = (Timestamp::UNIX_EPOCH, SecretString::from("a few quiet words"));
        let made = Vault::create(folder.path(), &words, VaultSettings::LIGHT, at);
        let mut vault = made.unwrap();
        let secret = BoxIdentity::generate();
        let text = secret.danger_text();
        let lies_there = |vault: &Vault| {
            let slots = std::fs::read(vault.data_dir().join("vault/keys.slots")).unwrap();
            let text = text.expose_secret().as_bytes();
            slots.windows(text.len()).any(|part| part == text)
        };
        let refuse = "CREATE TEMP TRIGGER refuse BEFORE INSERT ON fleet_epoch
                      BEGIN SELECT RAISE(ABORT, 'no'); END";
        vault.ledger.execute_batch(refuse).unwrap();
        let begun = Begun { number: 1, secret: &secret, ends: ends(at) };
        assert!(vault.enter_epoch(begun, at).is_err());
        assert!(!lies_there(&vault));
        vault.ledger.execute_batch("DROP TRIGGER refuse").unwrap();
        vault.enter_epoch(begun, at).unwrap();
        assert!(lies_there(&vault));
    }
}
