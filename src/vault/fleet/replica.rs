//! What was fetched of a code is read, and it is judged whether a copy of it may be taken in.
//!
//! A store may hand out anything. So nothing of it counts that the member where it was kept has not signed, that somebody
//! else says of what is theirs, that was erased, or that is not whole.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::OptionalExtension as _;

use super::epochs::Epoch;
use super::membership::Membership;
use super::orders::{self, Word};
use super::peers;
use super::publish::digest_of;
use super::spool::{self, Spool};
use crate::fleet::{Member, Outcome, Place, Replica, Signed, Wish};
use crate::record::{EventKind, SubmissionId, TakeId};
use crate::seal::{Lookup, SignatoryKey};
use crate::vault::Vault;
use crate::vault::link::subject;
use crate::vault::storage::{self, StorageError};

/// How long what was fetched stays here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stay {
    /// Until its giver leaves.
    Visit,
    /// As long as where it was kept.
    AsLongAsItIsKept,
}

pub(super) const DAMAGED: StorageError = StorageError::Damaged("what another member keeps");

/// What of a code's objects can be read.
#[derive(Default)]
pub(super) struct Objects {
    pub(super) newest: Option<FetchedCopy>,
    pub(super) words: Vec<Word>,
    /// The files of the payloads of takes, by the number of the take.
    pub(super) payloads: BTreeMap<String, PathBuf>,
}

/// What a member has said of a submission that was kept there.
pub(super) struct FetchedCopy {
    pub(super) from: Member,
    pub(super) replica: Replica,
}

impl FetchedCopy {
    /// The number of the submission.
    pub(super) fn record(&self) -> SubmissionId {
        SubmissionId::from_text(self.replica.record.clone())
    }
}

impl Vault {
    /// Reads what was fetched of a code, and takes it in where it is whole and was not erased.
    pub(super) fn take_in_copy(
        &mut self,
        member: &Membership,
        (lookup, stay): (Lookup, Stay),
        at: Timestamp,
    ) -> Result<Objects, StorageError> {
        let mut objects = self.read_objects(member, lookup)?;
        if let Some(copy) = &mut objects.newest {
            self.end_what_was_ordered(copy, lookup)?;
            self.end_what_had_ended(member, (copy, lookup), at)?;
        }
        let Some(copy) = &objects.newest else { return Ok(objects) };
        let FetchedCopy { from, replica } = copy;
        let record = copy.record();
        // A store may hand out anything: what it is, the member where it was kept has signed.
        let complete = replica.takes.iter().all(|take| {
            let file = objects.payloads.get(&take.id);
            file.is_some_and(|file| digest_of(file).is_ok_and(|found| found == take.payload))
                || self.media(&TakeId::from_text(take.id.clone())).exists()
        });
        let wanted = from.id != member.own.id
            && (stay == Stay::AsLongAsItIsKept || replica.people == 1)
            && !orders::is_gone(&self.ledger, lookup, (from, member.fleet))?
            && !is_said_to_be_erased(&objects.words, from)
            && !self.has_ended(&record)?
            && self.may_tell(from, (&record, replica.event), member.fleet)?;
        if wanted && complete {
            let inserted = self
                .refuse_strange_keys(member, replica)
                .and_then(|()| self.insert_replica(copy, (lookup, stay), &objects.payloads, at));
            let inserted = self.or_overwrite(inserted);
            self.or_move_back(inserted, (&replica.takes, &objects.payloads))?;
            if replica.uses.iter().any(|it| it.withdrawn_at.is_some()) {
                self.tell_backups();
            }
        }
        if self.has_come_from(member, (from, &record))? {
            self.hear_remarks_of_copy(member, (from, &record), &replica.remarks, at)?;
            self.hear_accesses_of_copy(member, &record, &replica.accesses, at)?;
        }
        Ok(objects)
    }

    /// Uses have ended whose withdrawal has arrived here and not yet where this comes from, or not by then.
    fn end_what_was_ordered(
        &self,
        copy: &mut FetchedCopy,
        lookup: Lookup,
    ) -> Result<(), StorageError> {
        let (from, replica) = (&copy.from, &mut copy.replica);
        for digest in orders::of_code(&self.ledger, lookup)? {
            let Some(row) = orders::row(&self.ledger, digest)? else { continue };
            let Wish::Withdraw(uses) = &row.order.said().wish else { continue };
            let carried = orders::carried(&self.ledger, digest)?;
            let word = carried.into_iter().find(|it| it.member == from.id);
            let since = word.and_then(|it| it.word).map_or(u64::MAX, |word| word.event);
            if replica.event < since {
                let at = row.order.said().at;
                for ends in replica.uses.iter_mut().filter(|it| uses.contains(&it.id)) {
                    ends.withdrawn_at.get_or_insert(at);
                }
            }
        }
        Ok(())
    }

    fn read_objects(&self, member: &Membership, lookup: Lookup) -> Result<Objects, StorageError> {
        let epochs = self.epochs()?;
        let mut objects = Objects::default();
        for spool::Fetched { place, file } in Spool::of(&self.data_dir).of_code(lookup) {
            match place {
                Place::Payload(_, take) => drop(objects.payloads.insert(take.to_string(), file)),
                Place::Copy { .. } => {
                    let Some(document) = open(&epochs, &file) else { continue };
                    let Some(found) = read_replica(document, member, lookup) else { continue };
                    let age = |FetchedCopy { from, replica }: &FetchedCopy| {
                        let peer = peers::peer(&self.ledger, &from.id, member.fleet).ok().flatten();
                        // What a member laid out before it was removed is the oldest.
                        (peer.is_none_or(|it| it.removed_at.is_none()), replica.event)
                    };
                    if objects.newest.as_ref().is_none_or(|newest| age(&found) > age(newest)) {
                        objects.newest = Some(found);
                    }
                }
                Place::Done { .. } => {
                    let Some(document) = open(&epochs, &file) else { continue };
                    objects.words.extend(Word::read(document, member.fleet));
                }
                Place::Message { .. } | Place::Removed { .. } | Place::Hub { .. } => {}
            }
        }
        Ok(objects)
    }

    /// What is here of another member's, under a name.
    pub(super) fn replica_under(
        &self,
        lookup: Lookup,
    ) -> Result<Option<SubmissionId>, StorageError> {
        let query = "SELECT submission FROM replica WHERE lookup = ?1";
        let mut query = self.ledger.prepare_cached(query)?;
        let read = |row: &rusqlite::Row<'_>| row.get(0).map(SubmissionId::from_text);
        Ok(query.query_row([lookup.to_string()], read).optional()?)
    }

    /// Whether it was kept at another member.
    pub(super) fn is_replica(&self, record: &SubmissionId) -> Result<bool, StorageError> {
        let query = "SELECT 1 FROM replica WHERE submission = ?1";
        Ok(self.ledger.prepare_cached(query)?.exists([record.as_str()])?)
    }

    /// The member where it was kept; none where that is this one.
    pub(super) fn origin_of(
        &self,
        record: &SubmissionId,
        fleet: SignatoryKey,
    ) -> Result<Option<Member>, StorageError> {
        let query = "SELECT member FROM replica WHERE submission = ?1";
        let mut query = self.ledger.prepare_cached(query)?;
        let id: Option<String> = query.query_row([record.as_str()], |row| row.get(0)).optional()?;
        let id = id.map(|id| id.parse()).transpose();
        let Some(id) = id.map_err(|_| StorageError::Damaged("a member of the fleet"))? else {
            return Ok(None);
        };
        Ok(peers::peer(&self.ledger, &id, fleet)?.map(|peer| peer.member))
    }

    /// Whether it was erased here, or its time was over.
    pub(super) fn has_ended(&self, record: &SubmissionId) -> Result<bool, StorageError> {
        let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
        let query = "SELECT 1 FROM event WHERE subject = ?1 AND kind IN (?2, ?3)";
        let subject = subject(record.as_str());
        Ok(self.ledger.prepare_cached(query)?.exists((subject, erased, expired))?)
    }

    /// Whether what a member says of a submission is news: nobody else speaks for what one has kept.
    pub(super) fn may_tell(
        &self,
        from: &Member,
        (record, event): (&SubmissionId, u64),
        fleet: SignatoryKey,
    ) -> Result<bool, StorageError> {
        if let Some(origin) = self.origin_of(record, fleet)?.filter(|origin| origin.id != from.id) {
            return Ok(peers::line_of(&self.ledger, from, fleet)?.contains(&origin.id));
        }
        let own = storage::is_there(&self.ledger, record)? && !self.is_replica(record)?;
        let query = "SELECT event FROM replica WHERE submission = ?1";
        let mut query = self.ledger.prepare_cached(query)?;
        let known: Option<i64> = query.query_row([record.as_str()], |row| row.get(0)).optional()?;
        Ok(!own && known.is_none_or(|known| known.cast_unsigned() < event))
    }

    /// What is sealed for a key that the organisation never had could not be sealed anew. A member that is not the hub may
    /// not have heard of the newest one yet.
    pub(super) fn refuse_strange_keys(
        &self,
        member: &Membership,
        replica: &Replica,
    ) -> Result<(), StorageError> {
        let keys = self.organisation_keys()?;
        let newest = self.organisation.0;
        let is_one = |number: i64| {
            let may_be_newer = !member.is_hub() && number > newest;
            may_be_newer || keys.iter().any(|(known, _)| *known == number)
        };
        if replica.takes.iter().all(|take| is_one(take.vault_key)) { Ok(()) } else { Err(DAMAGED) }
    }
}

/// Whether the member where something was kept says that it has destroyed it. Nothing is ever kept again under its code, so
/// a copy that lies in the store beside that word came late: its PUT ended after it was removed, or the store went back.
fn is_said_to_be_erased(words: &[Word], from: &Member) -> bool {
    let erased = |word: &Word| matches!(word.signed.said().outcome, Outcome::Erased { .. });
    words.iter().any(|word| word.by.stands_for(&from.id) && erased(word))
}

/// Opens an object that is sealed for an epoch.
fn open(epochs: &[Epoch], file: &Path) -> Option<serde_json::Value> {
    let sealed = spool::read_object(file).ok().flatten()?;
    let text = epochs.iter().rev().find_map(|epoch| epoch.secret.open(&sealed).ok())?;
    serde_json::from_slice(&text).ok()
}

/// Reads what a member says of a submission. None where it is of no member, or does not belong under this name.
pub(super) fn read_replica(
    document: serde_json::Value,
    member: &Membership,
    lookup: Lookup,
) -> Option<FetchedCopy> {
    let signed = Signed::<Replica>::read(document)?;
    let from = Member::read(signed.said().member.clone(), member.fleet)?;
    let mut lines = signed.said().person.lines();
    let orders: SignatoryKey = lines.nth(1)?.parse().ok()?;
    let belongs = from.key == signed.by()
        && member.lookup.lookup(&orders) == Some(lookup)
        && names_are_numbers(signed.said());
    belongs.then(|| FetchedCopy { from, replica: signed.said().clone() })
}

/// Whether everything that becomes the name of a file or of a row is a number, as it is where it was kept. Another name
/// could lead out of the folder of the media.
fn names_are_numbers(replica: &Replica) -> bool {
    let is_number = |name: &str| crate::hex::is_lower_hex(name, 32);
    is_number(&replica.record)
        && replica.group.as_deref().is_none_or(is_number)
        && replica.takes.iter().all(|take| is_number(&take.id))
}
