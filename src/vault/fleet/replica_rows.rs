//! A copy of what another member keeps is put in the place of what was known of it: its files, its keys and its rows, or
//! nothing of it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::Connection;

use super::peers;
use super::remarks::Aside;
use super::replica::{DAMAGED, FetchedCopy, Stay};
use crate::campaign::Disclosure;
use crate::consent::Answer;
use crate::fleet::{Replica, ReplicaTake};
use crate::record::{Event, GroupId, Received, SubmissionId, TakeId};
use crate::seal::{Lookup, Participant, Salt};
use crate::submission::TakeFacts;
use crate::vault::allotment::{self, Allotment};
use crate::vault::ledger::{self, Entry};
use crate::vault::opened::AtEnd;
use crate::vault::slots::{self, Slot};
use crate::vault::storage::{self, StorageError};
use crate::vault::store::{self, Store};
use crate::vault::{Vault, at_hand, files, group, index, keep, marks, media_folder, register};

impl Vault {
    /// Puts it in place of what was known of it before. Durable on return. Of one that this version cannot read nothing is
    /// taken in.
    pub(super) fn insert_replica(
        &mut self,
        copy: &FetchedCopy,
        (lookup, stay): (Lookup, Stay),
        payloads: &BTreeMap<String, PathBuf>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let FetchedCopy { from, replica } = copy;
        // No file has moved yet.
        let disclosure = disclosure_of(replica)?;
        for take in &replica.takes {
            let to = self.media(&TakeId::from_text(take.id.clone()));
            if let Some(file) = payloads.get(&take.id).filter(|_| !to.exists()) {
                fs::rename(file, &to)?;
                fs::File::open(&to)?.sync_all()?;
            }
        }
        files::sync_folder(&media_folder(&self.data_dir))?;
        let record = copy.record();
        let takes = self.takes_to_enter(replica)?;
        let (allotment, slots) = self.write_replica_keys(replica, &takes)?;
        let salt = self.salt;
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        // What staff say of it stays, and is no part of what is put in place.
        let aside = Aside::set(&transaction, &record)?;
        take_out(&transaction, &record)?;
        allotment.enter(&transaction)?;
        insert_rows(&transaction, (replica, &disclosure, &takes, &slots), salt)?;
        peers::know(&transaction, from)?;
        transaction.execute(
            "INSERT INTO replica (submission, member, event, lookup, visit) VALUES (?1, ?2, ?3, ?4, ?5)",
            (
                record.as_str(),
                from.id.as_str(),
                replica.event.cast_signed(),
                lookup.to_string(),
                stay == Stay::Visit,
            ),
        )?;
        aside.put_back(&transaction, &record)?;
        // A copy that left for a use that has ended has to go, wherever that was said.
        for used in replica.uses.iter().filter(|it| it.withdrawn_at.is_some()) {
            register::end(&transaction, &record, Some(&used.id), at)?;
        }
        let stored = storage::load(&transaction, record.clone())?;
        index::enter(&transaction, &stored)?;
        for other in group::others(&transaction, &record)? {
            index::enter(&transaction, &storage::load(&transaction, other)?)?;
        }
        // A use may have been agreed to again there, up to another day.
        register::renewed(&transaction, &stored.summary, at)?;
        let store = Store { ledger: &transaction, slots: &self.slots, salt };
        let withdrawn = replica.uses.iter();
        let withdrawn = withdrawn.filter_map(|it| Some((it.id.clone(), it.withdrawn_at?)));
        let told = Event::Received(Received {
            member: from.key.to_string(),
            event: replica.event,
            withdrawn: withdrawn.collect(),
            kept: keep::kept(store, &stored)?,
        });
        ledger::append(&transaction, writer, Entry::new(told, at).of(&record))?;
        transaction.commit()?;
        self.finished.clear();
        self.finish_erasures()?;
        Ok(())
    }

    /// What came of taking a copy in. Where it failed, what was moved for it and no row names goes back to where it was, so that
    /// it goes from this disk with the rest; else the next start looks for it.
    pub(super) fn or_move_back<T>(
        &mut self,
        inserted: Result<T, StorageError>,
        moved: (&[ReplicaTake], &BTreeMap<String, PathBuf>),
    ) -> Result<T, StorageError> {
        if inserted.is_err()
            && let Err(error) = self.move_back(moved)
        {
            tracing::warn!(%error, "what was not taken in could not be moved back");
            self.set_at_end(AtEnd::LookAgain);
        }
        inserted
    }

    fn move_back(
        &self,
        (takes, payloads): (&[ReplicaTake], &BTreeMap<String, PathBuf>),
    ) -> Result<(), StorageError> {
        for take in takes {
            let Some(file) = payloads.get(&take.id).filter(|file| !file.exists()) else { continue };
            let take = TakeId::from_text(take.id.clone());
            let moved = self.media(&take);
            if moved.exists() && !self.is_kept(&take)? {
                fs::rename(moved, file)?;
            }
        }
        Ok(())
    }

    /// The takes that are to be entered: one that a whole group shares stands once, under whoever of them came first.
    fn takes_to_enter<'r>(
        &self,
        replica: &'r Replica,
    ) -> Result<Vec<&'r ReplicaTake>, StorageError> {
        let query = "SELECT 1 FROM take WHERE id = ?1 AND submission <> ?2";
        let mut elsewhere = self.ledger.prepare_cached(query)?;
        let mut takes = Vec::with_capacity(replica.takes.len());
        for take in &replica.takes {
            if !elsewhere.exists((&take.id, &replica.record))? {
                takes.push(take);
            }
        }
        Ok(takes)
    }

    fn write_replica_keys(
        &self,
        replica: &Replica,
        takes: &[&ReplicaTake],
    ) -> Result<(Allotment, Vec<Vec<Slot>>), StorageError> {
        let texts: Vec<&[u8]> = std::iter::once(replica.person.as_bytes())
            .chain(takes.iter().map(|take| take.header.as_bytes()))
            .collect();
        let needed = texts.iter().map(|text| slots::needed(text)).sum();
        let mut allotment = Allotment::plan(&self.ledger, needed)?;
        let mut slots = Vec::with_capacity(texts.len());
        for text in texts {
            let own = allotment.give(slots::needed(text));
            self.slots.write(&own, text)?;
            slots.push(own);
        }
        self.slots.sync()?;
        Ok((allotment, slots))
    }
}

/// The words that were agreed to. An error where this version cannot read what a member says of a submission, or a use or a
/// take stands in it twice.
fn disclosure_of(replica: &Replica) -> Result<Disclosure, StorageError> {
    let disclosure = serde_json::from_str(&replica.disclosure).map_err(|_| DAMAGED)?;
    let _: Answer = serde_json::from_str(&replica.answer).map_err(|_| DAMAGED)?;
    for take in &replica.takes {
        let _: TakeFacts = serde_json::from_str(&take.facts).map_err(|_| DAMAGED)?;
    }
    let uses: BTreeSet<_> = replica.uses.iter().map(|used| used.id.as_str()).collect();
    let takes: BTreeSet<_> = replica.takes.iter().map(|take| &*take.id).collect();
    let distinct = uses.len() == replica.uses.len() && takes.len() == replica.takes.len();
    if distinct { Ok(disclosure) } else { Err(DAMAGED) }
}

/// Takes the rows of a submission of another member out, with their keys.
pub(super) fn take_out(ledger: &Connection, record: &SubmissionId) -> Result<(), StorageError> {
    if !storage::is_there(ledger, record)? {
        return Ok(());
    }
    let mut slots = vec![store::person_slot(ledger, record)?];
    let takes: Vec<TakeId> = {
        let mut query = ledger.prepare_cached("SELECT id FROM take WHERE submission = ?1")?;
        let rows = query.query_map([record.as_str()], |row| row.get(0).map(TakeId::from_text))?;
        rows.collect::<Result<_, _>>()?
    };
    for take in &takes {
        slots.extend(store::slots_of(ledger, take)?.unwrap_or_default());
        ledger.execute("INSERT INTO doomed (take) VALUES (?1)", [take.as_str()])?;
    }
    slots.extend(marks::forget(ledger, record)?);
    allotment::doom(ledger, &slots)?;
    ledger.execute("DELETE FROM submission WHERE id = ?1", [record.as_str()])?;
    Ok(())
}

/// Writes the rows of a submission of another member.
fn insert_rows(
    ledger: &Connection,
    (replica, disclosure, takes, slots): (&Replica, &Disclosure, &[&ReplicaTake], &[Vec<Slot>]),
    salt: Salt,
) -> Result<(), StorageError> {
    storage::remember_disclosure(ledger, disclosure)?;
    let participant = replica.person.lines().next().ok_or(DAMAGED)?;
    let participant = Participant::from_ledger(participant.to_owned());
    let person = slots.first().and_then(|own| own.first()).ok_or(DAMAGED)?;
    ledger.execute(
        "INSERT INTO submission (id, tag, slot, disclosure, answer, kept_at, clock_said, party, people,
             ended_at, sealed_until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        rusqlite::params![
            replica.record,
            participant.tag(salt),
            person.number(),
            disclosure.digest().to_string(),
            replica.answer,
            replica.kept_at.to_string(),
            replica.clock_said.map(|at| at.to_string()),
            replica.group,
            replica.people,
            replica.ended_at.map(|at| at.to_string()),
            replica.sealed_until.map(|day| day.to_string()),
        ],
    )?;
    for (position, used) in replica.uses.iter().enumerate() {
        ledger.execute(
            "INSERT INTO purpose (submission, position, id, expires_on, withdrawn_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            (
                &replica.record,
                position as i64,
                used.id.as_str(),
                used.expires_on.to_string(),
                used.withdrawn_at.map(|at| at.to_string()),
            ),
        )?;
    }
    let group = replica.group.clone().map(GroupId::from_text);
    for (take, slots) in takes.iter().zip(slots.iter().skip(1)) {
        ledger.execute(
            "INSERT INTO take
             (id, submission, position, facts, taken_at, slots, suite, vault_key, payload_bytes, party)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            (
                &take.id,
                &replica.record,
                take.position,
                &take.facts,
                take.taken_at.to_string(),
                slots::listed(slots),
                take.suite,
                take.vault_key,
                take.payload_bytes,
                group.as_ref().filter(|_| take.shared).map(GroupId::as_str),
            ),
        )?;
    }
    // A file that is named anew stays.
    ledger.execute("DELETE FROM doomed WHERE take IN (SELECT id FROM take)", [])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::digest::Digest;
    use crate::vault::VaultSettings;

    #[test]
    fn what_was_moved_for_a_copy_that_is_not_taken_in_goes_back() {
        let folder = tempfile::tempdir().unwrap();
        let (at, words) = (Timestamp::UNIX_EPOCH, SecretString::from("a few quiet words"));
        let made = Vault::create(&folder.path().join("vault"), &words, VaultSettings::LIGHT, at);
        let mut vault = made.unwrap();
        let numbers = ["0", "1", "2"].map(|digit| digit.repeat(32));
        let takes: Vec<_> = numbers
            .iter()
            .map(|id| ReplicaTake {
                id: id.clone(),
                position: 0,
                facts: String::new(),
                taken_at: at,
                header: String::new(),
                suite: 1,
                vault_key: 1,
                payload_bytes: 0,
                payload: Digest::ZERO,
                shared: false,
            })
            .collect();
        let file = |number: &String| folder.path().join(number);
        let media =
            |vault: &Vault, number: &String| vault.media(&TakeId::from_text(number.clone()));
        let [moved, there_before, not_yet] = &numbers;
        fs::write(media(&vault, moved), b"moved").unwrap();
        fs::write(media(&vault, there_before), b"there before").unwrap();
        fs::write(file(there_before), b"fetched once more").unwrap();
        fs::write(file(not_yet), b"not moved yet").unwrap();
        let payloads: BTreeMap<_, _> =
            numbers.iter().map(|number| (number.clone(), file(number))).collect();
        vault.or_move_back(Ok(()), (&takes, &payloads)).unwrap();
        assert!(media(&vault, moved).exists(), "it was taken in");
        let failed = vault.or_move_back(Err::<(), _>(DAMAGED), (&takes, &payloads));
        assert!(failed.is_err());
        let lies = numbers.each_ref().map(|it| (media(&vault, it).exists(), file(it).exists()));
        assert_eq!(lies, [(false, true), (true, true), (false, true)]);
    }
}
