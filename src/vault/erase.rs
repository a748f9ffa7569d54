//! Erasure: names, uses and the places of keys go in one transaction, of one submission or of many. What
//! follows it, [`finish`](super::finish) does.

use std::collections::hash_map::{Entry as Known, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use super::allotment;
use super::files;
use super::fleet::OrderedBy;
use super::group;
use super::held::Held;
use super::keep::kept;
use super::ledger::{self, Entry};
use super::second::Second;
use super::slots::Slot;
use super::storage::{self, StorageError, Stored};
use super::store::{self, Store};
use super::unlocked::Unlocked;
use super::writer::Writer;
use super::{Vault, at_hand, hold, index, marks, proof, register};
use crate::campaign::Disclosure;
use crate::consent::Agreement;
use crate::digest::Digest;
use crate::fleet::{Outcome, Wish};
use crate::record::{
    Act, ByStaff, Certificate, Check, Erasure, Event, EventKind, Grounds, NotSecond, ProofEvent,
    StaffName, SubmissionId, SubmissionSummary, TakeId,
};

/// So many submissions are erased in one transaction where nobody waits for the vault.
pub(super) const TOGETHER: usize = 256;

/// Nothing was erased and nothing was changed; the holder comes back.
#[derive(Debug, thiserror::Error)]
#[error("not erased: {why}")]
pub struct NotErased {
    /// What went wrong.
    pub why: StorageError,
    /// The holder, as before.
    pub held: Box<Held>,
}

/// Why staff did not erase something: it is still here. Where the disk or the ledger refused, the word of the second
/// person may be on record, and the member of the fleet where it was kept may have been told to erase it.
#[derive(Debug, thiserror::Error)]
pub enum NotErasedByStaff {
    /// Only officers may.
    #[error("only an officer may erase what somebody gave")]
    NotOfficer,
    /// There is no such record, or no longer.
    #[error("there is nothing under this record")]
    Gone,
    /// It is held up to this day. Its giver may erase it all the same.
    #[error(
        "it is held until {0}, since the law requires it; an officer can release it, and its giver can erase it \
         at any time"
    )]
    Held(Date),
    /// It would be more than one of the staff may erase alone within a day.
    #[error("alone one of the staff may erase {0} within 24 hours; this takes a second one")]
    NeedsSecond(u64),
    /// The second one does not count.
    #[error(transparent)]
    NotSecond(#[from] NotSecond),
    /// What went wrong.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why something is erased.
#[derive(Clone, Copy)]
pub(super) enum Reason<'a> {
    /// Its giver said so.
    Withdrawn,
    /// One of the staff said so.
    ByStaff(&'a StaffName, Grounds),
    /// No purpose is left for which it may be kept.
    Expired,
    /// Its giver has ordered it elsewhere, or here in a fleet.
    Ordered(OrderedBy<'a>),
    /// Staff at the hub of the fleet said so. The hub, by its key.
    ByStaffElsewhere(&'a str, Grounds),
    /// Another member says that it is gone where it was kept. The member, by its key.
    ByMember(&'a str),
    /// It was erased before, after the backup was made that this vault was restored from.
    ErasedBefore,
}

impl Reason<'_> {
    /// The event that tells of it.
    fn entry(self, told: Erasure, at: Timestamp) -> Entry {
        match self {
            Self::Withdrawn => Entry::new(Event::Erased(told), at),
            Self::ByStaff(staff, grounds) => {
                let told = Erasure { grounds: Some(grounds), ..told };
                Entry::new(Event::Erased(told), at).by_staff(staff)
            }
            Self::Ordered(order) => {
                let told = Erasure { ordered: Some(order.digest()), ..told };
                Entry::new(Event::Erased(told), at)
            }
            Self::ByStaffElsewhere(hub, grounds) => {
                let told = Erasure { grounds: Some(grounds), ..told };
                Entry::new(Event::Erased(told), at).by_member(hub)
            }
            Self::ByMember(key) => Entry::new(Event::Erased(told), at).by_member(key),
            Self::Expired => Entry::new(Event::Expired(told), at),
            Self::ErasedBefore => Entry::new(Event::Erased(told), at).by_program(),
        }
    }
}

/// What is to be erased, and what was agreed of it.
pub(super) type Given<'a> = (&'a SubmissionSummary, &'a Agreement);

/// What is erased, and what its proof needs of the words that were agreed to. They need not be readable.
struct Doomed<'a> {
    record: &'a SubmissionId,
    notice: Digest,
    /// The campaign that says how long the proof stays; none where the words cannot be read.
    campaign: Option<Digest>,
}

impl<'a> Doomed<'a> {
    fn of((summary, agreement): &Given<'a>) -> Self {
        let disclosure = &agreement.disclosure;
        let campaign = Some(disclosure.campaign.digest);
        Self { record: &summary.id, notice: disclosure.digest(), campaign }
    }

    /// By the row alone.
    fn unread(ledger: &Connection, record: &'a SubmissionId) -> Result<Self, StorageError> {
        let notice = "SELECT disclosure FROM submission WHERE id = ?1";
        let read = |row: &rusqlite::Row<'_>| Ok(row.get::<_, String>(0).unwrap_or_default());
        let notice: String = ledger.query_row(notice, [record.as_str()], read)?;
        Ok(Self { record, notice: notice.try_into().unwrap_or(Digest::ZERO), campaign: None })
    }
}

/// What an erasure took with it, once it was committed.
struct Gone {
    takes: Vec<TakeId>,
    slots: Vec<Slot>,
    others: u64,
    proof_until: Date,
    head: Digest,
}

impl Held {
    /// Withdraws everything and destroys it. The cost depends neither on how long the takes are nor on
    /// how much else is kept. The certificate says whether the check afterwards was satisfied.
    pub fn erase(self, vault: &mut Vault, at: Timestamp) -> Result<Certificate, NotErased> {
        match self.erase_everywhere(vault, at) {
            Ok(certificate) => Ok(certificate),
            Err(why) => Err(NotErased { why, held: Box::new(self) }),
        }
    }

    /// In a fleet it is ordered in the same commit: no crash keeps another member from hearing of it, and none hears of what
    /// was not done here.
    fn erase_everywhere(
        &self,
        vault: &mut Vault,
        at: Timestamp,
    ) -> Result<Certificate, StorageError> {
        let given = (self.summary(), self.agreement());
        let Some(order) = vault.sign_order(self.key(), Wish::Erase, at)? else {
            return vault.erase(given, Reason::Withdrawn, at);
        };
        let certificate = vault.erase(given, Reason::Ordered(OrderedBy::New(&order)), at)?;
        let Certificate { takes, check, .. } = certificate;
        let fleet = vault.order_is_done(order.digest(), Outcome::Erased { takes, check }, at);
        Ok(Certificate { fleet, ..certificate })
    }
}

impl Unlocked {
    /// Erases a submission whose giver does not do it themselves: who asks without a receipt, who is in it and did not
    /// agree. The ledger keeps who did it and why, and its giver finds nothing under their code any more.
    ///
    /// A campaign may ask for a `second` person where it is more than one may erase within a day.
    pub fn erase(
        &self,
        vault: &mut Vault,
        (record, grounds): (&SubmissionId, Grounds),
        second: Option<&Second>,
        at: Timestamp,
    ) -> Result<Certificate, NotErasedByStaff> {
        if !self.role().decides() {
            return Err(NotErasedByStaff::NotOfficer);
        }
        if !storage::is_there(&vault.ledger, record)? {
            return Err(NotErasedByStaff::Gone);
        }
        let stored = match storage::load(&vault.ledger, record.clone()) {
            Ok(stored) => Some(stored),
            // What cannot be read any more can go all the same.
            Err(error) if error.is_about_one() => None,
            Err(error) => return Err(error.into()),
        };
        if let Some(hold) = vault.hold_on(record, at)? {
            return Err(NotErasedByStaff::Held(hold.terms.until));
        }
        let alone = vault.alone(self.staff(), EventKind::Erased, at)?.after(1);
        match (alone, second) {
            (Ok(_), _) => {}
            (Err(_), Some(second)) => vault.append(second.entry(self, Act::Erasure, at)?)?,
            (Err(most), None) => return Err(NotErasedByStaff::NeedsSecond(most)),
        }
        vault.staff_act_on_replica(record, (Wish::Erase, grounds), at)?;
        let reason = Reason::ByStaff(self.staff(), grounds);
        let certificate = match &stored {
            Some(stored) => vault.erase((&stored.summary, &stored.agreement), reason, at)?,
            None => vault.erase_unread(record, reason, at)?,
        };
        let copies = vault.copies_to_go(record, None, at);
        let by_staff = Some(ByStaff { role: self.role(), grounds, copies });
        Ok(Certificate { by_staff, ..certificate })
    }
}

impl Unlocked {
    /// Whether `count` submissions may be erased without a second person, so that nobody hears of it halfway.
    pub fn may_erase_alone(
        &self,
        vault: &Vault,
        count: usize,
        at: Timestamp,
    ) -> Result<(), NotErasedByStaff> {
        let alone = vault.alone(self.staff(), EventKind::Erased, at)?;
        alone.after(count as u64).map(|_| ()).map_err(NotErasedByStaff::NeedsSecond)
    }
}

impl Vault {
    /// An error means that nothing happened. From the commit on there is none any more: what the
    /// check could not do, the certificate says.
    fn erase(
        &mut self,
        given: Given<'_>,
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<Certificate, StorageError> {
        let Disclosure { organisation, contact, .. } = &given.1.disclosure;
        let who = (organisation.clone(), contact.clone());
        self.erase_doomed(Doomed::of(&given), who, reason, at)
    }

    /// Erases what cannot be read any more, by its row alone.
    fn erase_unread(
        &mut self,
        record: &SubmissionId,
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<Certificate, StorageError> {
        let campaign = self.campaign_in_use()?;
        let who = campaign.map(|it| (it.organisation.name, it.organisation.contact));
        let doomed = Doomed::unread(&self.ledger, record)?;
        self.erase_doomed(doomed, who.unwrap_or_default(), reason, at)
    }

    fn erase_doomed(
        &mut self,
        doomed: Doomed<'_>,
        (organisation, contact): (String, String),
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<Certificate, StorageError> {
        let (record, notice) = (doomed.record, doomed.notice);
        let (mut gone, check) = self.erase_all(&[doomed], reason, at)?;
        let gone = gone.pop().ok_or(StorageError::Damaged("an erasure of nothing"))?;
        let proof = ledger::links_of(&self.ledger, record).unwrap_or_default();
        let proof = proof.into_iter().map(|link| ProofEvent { kind: link.kind, at: link.at });
        Ok(Certificate {
            record: record.clone(),
            organisation,
            contact,
            erased_at: at,
            method: Certificate::METHOD,
            takes: gone.takes.len() as u64,
            others: gone.others,
            by_staff: None,
            check,
            ledger_head: gone.head,
            notice,
            proof: proof.collect(),
            proof_until: gone.proof_until,
            fleet: None,
        })
    }

    /// Erases one submission, and says how many takes went and what the search afterwards found.
    pub(super) fn erase_as(
        &mut self,
        given: Given<'_>,
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<(u64, Option<Check>), StorageError> {
        let (gone, check) = self.erase_all(&[Doomed::of(&given)], reason, at)?;
        Ok((gone.iter().map(|gone| gone.takes.len() as u64).sum(), check))
    }

    /// Erases all of `stored` for one reason, in one transaction. On an error nothing happened to any of them.
    pub(super) fn erase_together(
        &mut self,
        stored: &[Stored],
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<Option<Check>, StorageError> {
        let doomed = stored.iter().map(|it| Doomed::of(&(&it.summary, &it.agreement)));
        let doomed: Vec<_> = doomed.collect();
        Ok(self.erase_all(&doomed, reason, at)?.1)
    }

    fn erase_all(
        &mut self,
        given: &[Doomed<'_>],
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<(Vec<Gone>, Option<Check>), StorageError> {
        let gone = self.on_a_full_disk_too(|vault| vault.destroy_keys(given, reason, at));
        let checked = gone.map(|gone| {
            let takes: Vec<_> = gone.iter().flat_map(|one| one.takes.clone()).collect();
            let slots: Vec<_> = gone.iter().flat_map(|one| one.slots.clone()).collect();
            let check = self.finish_and_check(&takes, &slots);
            let check =
                check.inspect_err(|why| tracing::error!(%why, "an erasure is unchecked")).ok();
            (gone, check)
        });
        files::make_reserve(&self.data_dir);
        self.tell_backups();
        checked
    }

    /// Does what takes something back; on a full disk by the room that is kept for that.
    pub(super) fn on_a_full_disk_too<T>(
        &mut self,
        mut act: impl FnMut(&mut Self) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        match act(self) {
            Err(StorageError::DiskFull) => {
                if let Err(error) = files::release_reserve(&self.data_dir) {
                    tracing::warn!(%error, "the room for an erasure could not be given back");
                }
                act(self)
            }
            result => result,
        }
    }

    /// The one commit: rows go; files and slots are listed as doomed; the ledger says so.
    fn destroy_keys(
        &mut self,
        given: &[Doomed<'_>],
        reason: Reason<'_>,
        at: Timestamp,
    ) -> Result<Vec<Gone>, StorageError> {
        let dated = self.time_at_least(at)?;
        let (slots, salt) = (&self.slots, self.salt);
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        if let Reason::Ordered(order) = reason {
            order.note(&transaction, self.fleet.as_deref(), at)?;
        }
        let mut proofs = HashMap::new();
        let mut all = Vec::with_capacity(given.len());
        for Doomed { record, notice, campaign } in given {
            let proof_until = match proofs.entry(*campaign) {
                Known::Occupied(known) => *known.get(),
                Known::Vacant(unknown) => {
                    *unknown.insert(proof::until(&transaction, *campaign, dated)?)
                }
            };
            let takes = group::takes_of_all(&transaction, record)?;
            let told = Erasure {
                notice: *notice,
                method: Certificate::METHOD.to_owned(),
                takes: takes.len(),
                grounds: None,
                ordered: None,
            };
            let entry = reason.entry(told, at).of(record);
            let entry = entry.proven_until(proof_until);
            let store = Store { ledger: &transaction, slots, salt };
            all.push(destroy((store, writer), record, takes, entry, proof_until)?);
        }
        transaction.commit()?;
        self.finished.clear();
        Ok(all)
    }
}

/// Takes one submission out of the ledger. What was recorded of others, too, goes for them as well.
fn destroy(
    (store, writer): (Store<'_>, &Writer),
    record: &SubmissionId,
    takes: Vec<TakeId>,
    entry: Entry,
    proof_until: Date,
) -> Result<Gone, StorageError> {
    let ledger = store.ledger;
    let others = group::others(ledger, record)?;
    let mut slots = vec![store::person_slot(ledger, record)?];
    for take in &takes {
        let own = store::slots_of(ledger, take)?;
        slots.extend(own.ok_or(StorageError::Damaged("a take that is not there"))?);
        ledger.prepare_cached("INSERT INTO doomed (take) VALUES (?1)")?.execute([take.as_str()])?;
        ledger.prepare_cached("DELETE FROM take WHERE id = ?1")?.execute([take.as_str()])?;
    }
    slots.extend(marks::forget(ledger, record)?);
    for other in &others {
        slots.extend(marks::forget(ledger, other)?);
        // Nothing is left to be held.
        hold::remove(ledger, other)?;
    }
    allotment::doom(ledger, &slots)?;
    let removed = ledger
        .prepare_cached("DELETE FROM submission WHERE id = ?1")?
        .execute([record.as_str()])?;
    if removed == 0 {
        return Err(StorageError::Damaged("a submission that is not there"));
    }
    register::end(ledger, record, None, entry.at())?;
    for other in &others {
        end_for((store, writer), other, entry.at())?;
    }
    let head = ledger::append(ledger, writer, entry)?.head;
    Ok(Gone { takes, slots, others: others.len() as u64, proof_until, head })
}

/// Notes that what `record` gave together with somebody else is gone. Their own consent stays on record,
/// so that they find out.
fn end_for(
    (store, writer): (Store<'_>, &Writer),
    record: &SubmissionId,
    at: Timestamp,
) -> Result<(), StorageError> {
    let ledger: &Connection = store.ledger;
    register::end(ledger, record, None, at)?;
    let end = "UPDATE submission SET ended_at = ?2 WHERE id = ?1";
    ledger.execute(end, (record.as_str(), at.to_string()))?;
    let facts = storage::load(ledger, record.clone())
        .and_then(|stored| {
            index::enter(ledger, &stored)?;
            kept(store, &stored)
        })
        // A damaged row of theirs keeps nobody else from taking back; `verify` tells of it.
        .inspect_err(|error| tracing::error!(%error, %record, "what ended cannot be read"));
    let told = Event::EndedByAnother { group: group::of(ledger, record)?, kept: facts.ok() };
    ledger::append(ledger, writer, Entry::new(told, at).of(record))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn what_takes_something_back_has_the_room_that_is_kept_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let (at, words) = (Timestamp::UNIX_EPOCH, SecretString::from("a few quiet words"));
        let made = Vault::create(folder.path(), &words, VaultSettings::LIGHT, at);
        let mut vault = made.unwrap();
        let is_full = |vault: &Vault| vault.data_dir.join("vault/reserve").exists();
        files::make_reserve(&vault.data_dir);
        assert!(is_full(&vault), "a reserve was made");
        let done = vault.on_a_full_disk_too(|vault| {
            if is_full(vault) { Err(StorageError::DiskFull) } else { Ok(()) }
        });
        assert!(done.is_ok(), "{done:?}");
        let tries = std::cell::Cell::new(0);
        let done = vault.on_a_full_disk_too(|_| {
            tries.set(tries.get() + 1);
            Err::<(), _>(StorageError::DiskFull)
        });
        assert!(matches!(done, Err(StorageError::DiskFull)) && tries.get() == 2, "{done:?}");
    }
}
