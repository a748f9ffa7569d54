//! When somebody leaves the staff: another key for the organisation, and all that is kept sealed for it.
//!
//! The new key is made and sealed for whoever stays, and one commit says that it holds. From then on new takes
//! are sealed for it. What was kept before is sealed anew in steps: headers for the new key are put into
//! other slots, the commit names those, and the old ones are overwritten. A step that is interrupted is
//! done again; until all is done, staff hold both keys.
//!
//! **Invariant:** what is damaged stays sealed for the older key, and keeps nothing else from being sealed anew
//! (`one_that_cannot_be_read_keeps_nothing_else_from_being_sealed_anew`).

use std::collections::BTreeSet;
use std::str::FromStr;

use age::x25519;
use jiff::Timestamp;
use rusqlite::Connection;
use zeroize::Zeroizing;

use super::allotment::{self, Allotment};
use super::keep::kept;
use super::ledger::{self, Entry};
use super::ring;
use super::slots::{self, Slot, listed};
use super::storage::{self, StorageError};
use super::store::{self, Store};
use super::unlocked::Unlocked;
use super::{Vault, at_hand, complaints, files, marks};
use crate::record::{Event, StaffMember, StaffName, SubmissionId, TakeId};
use crate::seal::{self, OpenError, OrganisationIdentity, OrganisationKey};

/// So many takes are sealed anew in one step: a visitor who comes meanwhile waits for one at most.
const STEP: usize = 32;

/// Why nobody is removed from the staff.
#[derive(Debug, thiserror::Error)]
pub enum NotRemoved {
    /// Nobody has that name.
    #[error("nobody on the staff has that name")]
    Unknown,
    /// It is who has unlocked; another has to do it.
    #[error("nobody removes themselves: somebody else on the staff has to")]
    Oneself,
    /// Whoever has unlocked is no officer.
    #[error("only an officer removes somebody from the staff")]
    NotOfficer,
    /// It is done at the hub of the fleet.
    #[error("{}", ring::AT_THE_HUB)]
    AtTheHub,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// A take that is sealed for an older key.
struct Old {
    take: TakeId,
    submission: String,
    party: Option<String>,
    key: i64,
}

/// A take, and its header for the newest key.
type Anew = (Old, Zeroizing<Vec<u8>>);

/// What came of one of many. None where it alone is damaged or lies where the disk cannot read: the log says so, it stays
/// sealed for the older key, and the others go on.
pub(super) fn unless_damaged<T>(
    done: Result<T, StorageError>,
    what: &'static str,
) -> Result<Option<T>, StorageError> {
    let is_unreadable =
        |error: &StorageError| matches!(error, StorageError::Io(it) if files::is_bad_sector(it));
    match done {
        Ok(done) => Ok(Some(done)),
        Err(error) if error.is_about_one() || is_unreadable(&error) => {
            tracing::error!(%error, what, "one is not sealed anew, and the others go on");
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

impl Unlocked {
    /// Takes `name` off the staff, and makes another key for the organisation where they have the one that holds.
    /// An officer does. Durable on return: nothing that is kept from now on opens for them. What was kept
    /// before is to be [sealed anew](Self::reseal).
    pub fn remove_staff(
        &mut self,
        vault: &mut Vault,
        name: &StaffName,
        at: Timestamp,
    ) -> Result<(), NotRemoved> {
        if !self.role().decides() {
            return Err(NotRemoved::NotOfficer);
        }
        if vault.follows_a_hub() {
            return Err(NotRemoved::AtTheHub);
        }
        if name == self.staff() {
            return Err(NotRemoved::Oneself);
        }
        let first = super::schema::New::read(&vault.ledger)?.organisation;
        if !ring::is_told(&vault.ledger, &first)? {
            return Err(
                StorageError::Damaged("the list of staff: an entry was made by hand").into()
            );
        }
        let staff = vault.staff()?;
        let leaves = staff.iter().find(|member| member.name == *name).ok_or(NotRemoved::Unknown)?;
        let by = Some(self.staff());
        if leaves.role.opens_media() {
            let stay = staff.iter().filter(|member| member.name != *name);
            let (number, key) = vault.another_key(stay)?;
            let new = Some((number, key.public()));
            vault.remove(std::slice::from_ref(name), new, (by, at))?;
            self.keys_mut().push(number, key);
        } else {
            vault.remove(std::slice::from_ref(name), None, (by, at))?;
        }
        self.certify_organisation(vault, at);
        Ok(())
    }

    /// Seals some of what is sealed for an older key for the newest one, takes first. Returns how many takes, notes and complaints are left.
    /// It is called until none is, and goes on where it was interrupted. What is damaged is passed over: where as many are
    /// left as before, none of them can be sealed anew.
    pub fn reseal(&self, vault: &mut Vault, at: Timestamp) -> Result<u64, StorageError> {
        let (newest, _) = vault.organisation;
        self.reseal_root(vault)?;
        if vault.count_older(newest)? == 0 {
            vault.tidy_ring()?;
            return Ok(0);
        }
        if self.reseal_takes(vault, at)? == 0 {
            self.reseal_notes(vault, at)?;
            self.reseal_complaints(vault, at)?;
        }
        vault.count_older(newest)
    }

    /// Seals some of the takes anew. Returns how many; 0 where all that are left are damaged.
    fn reseal_takes(&self, vault: &mut Vault, at: Timestamp) -> Result<usize, StorageError> {
        let newest = vault.organisation.0;
        let mut after = (i64::MIN, String::new());
        loop {
            let old = vault.sealed_for_older(newest, &after)?;
            let Some(last) = old.last() else { return Ok(0) };
            after = (last.key, last.take.as_str().to_owned());
            let mut anew = Vec::with_capacity(old.len());
            for take in old {
                let header = self.header_for_newest(vault, &take);
                if let Some(header) = unless_damaged(header, "a take")? {
                    anew.push((take, header));
                }
            }
            let put = vault.put_what_can_be(newest, &anew, at)?;
            if put > 0 {
                return Ok(put);
            }
        }
    }

    /// The header of `take` for the organisation's newest key and everybody who is in it. An error where what the event
    /// has to say of them cannot be read, too.
    fn header_for_newest(
        &self,
        vault: &Vault,
        old: &Old,
    ) -> Result<Zeroizing<Vec<u8>>, StorageError> {
        let damaged = || StorageError::Damaged("a take's header");
        let opens = self.keys().get(old.key).ok_or_else(damaged)?;
        let header = vault.store().header(&old.take)?.ok_or_else(damaged)?;
        let mut people = Vec::new();
        for record in people_in(&vault.ledger, old)? {
            kept(vault.store(), &storage::load(&vault.ledger, record.clone())?)?;
            let participant = vault.store().participant(&record)?;
            people.push(x25519::Recipient::from_str(participant.as_str()).map_err(|_| damaged())?);
        }
        let people = people.iter().map(|it| it as &dyn age::Recipient);
        let recipients = std::iter::once(vault.organisation.1.recipient()).chain(people);
        seal::reseal(&header, opens, recipients).map_err(|error| match error {
            OpenError::NoKeyFits => damaged(),
            OpenError::Io(error) => error.into(),
        })
    }
}

impl Vault {
    /// Another key for the organisation, sealed for those who `stay` and open media. Nothing is sealed for it yet, and a
    /// start forgets it where no commit says that it holds.
    pub(super) fn another_key<'a>(
        &self,
        stay: impl Iterator<Item = &'a StaffMember>,
    ) -> Result<(i64, OrganisationIdentity), StorageError> {
        let (number, key) = (self.organisation.0 + 1, OrganisationIdentity::generate());
        for stays in stay.filter(|member| member.role.opens_media()) {
            let public = stays.key.parse().map_err(|_| StorageError::Damaged("a key of staff"))?;
            ring::write(&self.data_dir, number, &stays.name, &ring::seal(&key, &public)?)?;
        }
        Ok((number, key))
    }

    /// The one commit: `names` are off the staff, and the organisation has another key if there is one. What they had in
    /// the ring goes after it. Nobody is named where the program does it, for somebody who ordered it elsewhere.
    pub(super) fn remove(
        &mut self,
        names: &[StaffName],
        new: Option<(i64, OrganisationKey)>,
        (by, at): (Option<&StaffName>, Timestamp),
    ) -> Result<(), StorageError> {
        let removed = self.try_to_remove(names, new.as_ref(), (by, at));
        if let (Ok(()), Some(new)) = (&removed, new) {
            self.organisation = new;
        }
        if let Err(error) = self.tidy_ring() {
            // They are off the staff all the same, and the next start tries again.
            tracing::warn!(%error, "a file of the key ring cannot be removed");
        }
        removed?;
        self.tell_backups();
        Ok(())
    }

    fn try_to_remove(
        &mut self,
        names: &[StaffName],
        new: Option<&(i64, OrganisationKey)>,
        (by, at): (Option<&StaffName>, Timestamp),
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        let mut told = Vec::new();
        for name in names {
            transaction.execute("DELETE FROM staff WHERE name = ?1", [name.as_str()])?;
            told.push(Event::StaffRemoved { name: name.clone() });
        }
        if let Some((number, key)) = new {
            let insert = "INSERT INTO organisation_key (n, key) VALUES (?1, ?2)";
            transaction.execute(insert, (number, key.to_string()))?;
            told.push(Event::OrganisationKey { number: *number, key: key.to_string() });
        }
        for event in told {
            let entry = Entry::new(event, at);
            let entry = match by {
                Some(name) => entry.by_staff(name),
                None => entry.by_program(),
            };
            ledger::append(&transaction, writer, entry)?;
        }
        Ok(transaction.commit()?)
    }

    /// How many takes, notes and complaints are sealed for a key that was replaced.
    pub fn sealed_for_replaced_keys(&self) -> Result<u64, StorageError> {
        self.count_older(self.organisation.0)
    }

    pub(super) fn count_older(&self, newest: i64) -> Result<u64, StorageError> {
        let mut query =
            self.ledger.prepare_cached("SELECT count(*) FROM take WHERE vault_key < ?1")?;
        let takes = query.query_row([newest], |row| row.get::<_, i64>(0))?.cast_unsigned();
        let notes = marks::count_older(&self.ledger, newest)?;
        Ok(takes + notes + complaints::count_older(&self.ledger, newest)?)
    }

    /// Those after one of this key and name, by an index.
    fn sealed_for_older(
        &self,
        newest: i64,
        (key, take): &(i64, String),
    ) -> Result<Vec<Old>, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT id, submission, party, vault_key FROM take
             WHERE vault_key < ?1 AND (vault_key, id) > (?2, ?3) ORDER BY vault_key, id LIMIT ?4",
        )?;
        let old = query.query_map((newest, key, take, STEP as i64), |row| {
            Ok(Old {
                take: TakeId::from_text(row.get(0)?),
                submission: row.get(1)?,
                party: row.get(2)?,
                key: row.get(3)?,
            })
        })?;
        Ok(old.collect::<Result<_, _>>()?)
    }

    /// Puts the new headers in place, all together, or each by itself where one of them cannot be. Returns how many were.
    fn put_what_can_be(
        &mut self,
        newest: i64,
        anew: &[Anew],
        at: Timestamp,
    ) -> Result<usize, StorageError> {
        if anew.is_empty() {
            return Ok(0);
        }
        let put = self.put_in_place(newest, anew, at);
        let put = self.or_overwrite(put);
        if unless_damaged(put, "a take")?.is_some() {
            self.finish_erasures()?;
            return Ok(anew.len());
        }
        let mut done = 0;
        if anew.len() > 1 {
            for one in anew.chunks(1) {
                done += self.put_what_can_be(newest, one, at)?;
            }
        }
        Ok(done)
    }

    /// Puts the new headers into slots, names those in one commit, and tells of it under each record.
    fn put_in_place(
        &mut self,
        newest: i64,
        anew: &[Anew],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let count = anew.iter().map(|(_, header)| slots::needed(header)).sum();
        let mut allotment = Allotment::plan(&self.ledger, count)?;
        let mut new: Vec<Vec<Slot>> = Vec::with_capacity(anew.len());
        for (_, header) in anew {
            let own = allotment.give(slots::needed(header));
            self.slots.write(&own, header)?;
            new.push(own);
        }
        self.slots.sync()?;
        let (slots, salt) = (&self.slots, self.salt);
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        allotment.enter(&transaction)?;
        let mut records = BTreeSet::new();
        for ((old, _), new) in anew.iter().zip(&new) {
            let before = store::slots_of(&transaction, &old.take)?;
            let before = before.ok_or(StorageError::Damaged("a take that is not there"))?;
            allotment::doom(&transaction, &before)?;
            transaction
                .prepare_cached("UPDATE take SET slots = ?2, vault_key = ?3 WHERE id = ?1")?
                .execute((old.take.as_str(), listed(new), newest))?;
            records.extend(people_in(&transaction, old)?);
        }
        for record in records {
            let store = Store { ledger: &transaction, slots, salt };
            let stored = storage::load(&transaction, record.clone())?;
            let told = Event::Resealed(kept(store, &stored)?);
            ledger::append(&transaction, writer, Entry::new(told, at).of(&record))?;
        }
        transaction.commit()?;
        self.finished.clear();
        Ok(())
    }
}

/// Everybody who is in a take: its giver, or all of their group.
fn people_in(ledger: &Connection, old: &Old) -> Result<Vec<SubmissionId>, StorageError> {
    let Some(party) = &old.party else {
        return Ok(vec![SubmissionId::from_text(old.submission.clone())]);
    };
    let mut query = ledger.prepare_cached(
        "SELECT id FROM submission WHERE party = ?1 AND ended_at IS NULL ORDER BY n",
    )?;
    let people = query.query_map([party], |row| row.get(0).map(SubmissionId::from_text))?;
    Ok(people.collect::<Result<_, _>>()?)
}
