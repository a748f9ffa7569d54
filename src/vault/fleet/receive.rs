//! What was kept at another member comes here: for the visitor who has its code, and for the hub, which has a copy of
//! everything.
//!
//! Here it is a submission like any other: its giver hears, copies and deletes it, staff find it in the list, and
//! what is erased is searched for on this disk. What came for a visitor goes again when they leave.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::apart::apart;
use super::membership::Membership;
use super::publish::digest_of;
use super::remarks::Aside;
use super::spool::{self, Spool};
use super::{orders, peers};
use crate::campaign::Disclosure;
use crate::consent::{Answer, ReceiptCode};
use crate::fleet::{
    Acknowledgement, Member, MemberId, OrderStatus, Outcome, Place, Replica, ReplicaTake, Said,
    Signed, Wish,
};
use crate::record::{DoneAt, Event, EventKind, GroupId, Received, SubmissionId, TakeId};
use crate::seal::{BoxIdentity, Lookup, Participant, ReceiptIdentity, SignatoryKey};
use crate::submission::TakeFacts;
use crate::vault::allotment::{self, Allotment};
use crate::vault::held::Held;
use crate::vault::ledger::{self, Entry};
use crate::vault::opened::AtEnd;
use crate::vault::slots::{self, Slot};
use crate::vault::storage::{self, StorageError};
use crate::vault::store::{self, Store};
use crate::vault::{Vault, at_hand, files, group, index, keep, media_folder, register};

/// Proof that the holder of a code is here, under which nothing is kept here. Perhaps something is at another member.
///
/// Minted by [`Vault::ask_elsewhere`]. It is one person's, and there is one of it:
///
/// ```compile_fail,E0599
/// # use sayso::vault::Elsewhere;
/// fn twice(asked: &Elsewhere) -> Elsewhere { asked.clone() }
/// ```
/// ```compile_fail,E0451
/// # use sayso::vault::Elsewhere;
/// fn made() -> Elsewhere { Elsewhere { identity: panic!(), lookup: panic!() } }
/// ```
/// ```
/// # use sayso::vault::Elsewhere;
/// fn lent(asked: Elsewhere) -> Elsewhere { asked }
/// ```
pub struct Elsewhere {
    pub(super) identity: ReceiptIdentity,
    lookup: Lookup,
}

/// What is known of a code whose submission is not kept here.
#[derive(Debug)]
pub enum Fetched {
    /// It is here now, as a copy that goes when the visit ends.
    Held(Box<Held>),
    /// It was erased, and these members have said so.
    Erased(Vec<DoneAt>),
    /// It was given together with others, at the member of this name. It can be heard there, and be deleted from here.
    OfAGroup(Elsewhere, String),
    /// No member has laid out anything under it, so far as the store shows.
    Nothing,
    /// The store does not answer.
    Unreachable(Elsewhere),
}

/// How long what was fetched stays here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stay {
    /// Until its giver leaves.
    Visit,
    /// As long as where it was kept.
    AsLongAsItIsKept,
}

const DAMAGED: StorageError = StorageError::Damaged("what another member keeps");
/// After so many looks in vain, the member that keeps something is asked for it.
const IN_VAIN: i64 = 3;

/// What of a code's objects can be read.
#[derive(Default)]
struct Objects {
    newest: Option<(Member, Replica)>,
    words: Vec<(Member, Acknowledgement)>,
    payloads: BTreeMap<String, PathBuf>,
}

impl Vault {
    /// Asks the other members for what belongs to a code under which nothing is kept here. None where this vault is in
    /// no fleet.
    pub fn ask_elsewhere(&self, code: &ReceiptCode) -> Result<Option<Elsewhere>, StorageError> {
        let Some(member) = &self.fleet else { return Ok(None) };
        let identity = ReceiptIdentity::derive(code.secret_bytes(), self.salt, self.stretch)
            .map_err(std::io::Error::other)?;
        let lookup = member.lookup.lookup(&identity.order_key());
        let lookup = lookup.ok_or(StorageError::Damaged("a lookup"))?;
        Spool::of(&self.data_dir).ask(&[lookup])?;
        Ok(Some(Elsewhere { identity, lookup }))
    }

    /// What came of it; none as long as nobody has looked.
    pub fn fetched(
        &mut self,
        asked: Elsewhere,
        at: Timestamp,
    ) -> Result<Result<Fetched, Elsewhere>, StorageError> {
        let spool = Spool::of(&self.data_dir);
        let Some(answered) = spool.told(asked.lookup) else { return Ok(Err(asked)) };
        if !answered {
            spool.forget(asked.lookup)?;
            return Ok(Ok(Fetched::Unreachable(asked)));
        }
        let Some(member) = self.fleet.clone() else { return Ok(Ok(Fetched::Nothing)) };
        let found = self.take_in_copy(&member, (asked.lookup, Stay::Visit), at);
        spool.forget(asked.lookup)?;
        let Objects { newest, words, .. } = found?;
        let participant = asked.identity.participant();
        let gone = orders::is_ordered_gone(&self.ledger, asked.lookup)?;
        Ok(Ok(match (self.store().find(&participant)?, newest) {
            (Some(record), _) => {
                let stored = storage::load(&self.ledger, record)?;
                let mut held = Held::new(asked.identity, stored, self.other_copies());
                held.look_at_what_staff_did(self, at)?;
                Fetched::Held(Box::new(held))
            }
            (None, Some((from, replica))) if replica.people > 1 && !gone => {
                Fetched::OfAGroup(asked, from.name.to_string())
            }
            (None, _) => match erased(words) {
                done if done.is_empty() => Fetched::Nothing,
                done => Fetched::Erased(done),
            },
        }))
    }

    /// An order to erase that was signed here under this code and is not acknowledged by everybody.
    pub fn open_erasure(&self, asked: &Elsewhere) -> Result<Option<OrderStatus>, StorageError> {
        for digest in orders::of_code(&self.ledger, asked.lookup)? {
            let Some(row) = orders::row(&self.ledger, digest)? else { continue };
            let order = row.order.said();
            if order.wish == Wish::Erase {
                let carried = self.order_status(digest)?;
                return Ok(Some(OrderStatus { signed_at: order.at, carried }));
            }
        }
        Ok(None)
    }

    /// Nobody waits for what belongs to codes any more: it is not looked for, and what was fetched goes.
    fn stop_asking(&self) -> Result<(), StorageError> {
        let wanted = self.wanted()?;
        Ok(Spool::of(&self.data_dir).forget_all_but(&wanted)?)
    }

    /// Reads what was fetched of a code, and takes it in where it is whole and was not erased.
    fn take_in_copy(
        &mut self,
        member: &Membership,
        (lookup, stay): (Lookup, Stay),
        at: Timestamp,
    ) -> Result<Objects, StorageError> {
        let mut objects = self.read_objects(member, lookup)?;
        if let Some((from, mut replica)) = objects.newest.take() {
            self.end_what_was_ordered((from.id.as_str(), &mut replica), lookup)?;
            self.end_what_had_ended(member, (&from, &mut replica, lookup), at)?;
            objects.newest = Some((from, replica));
        }
        let Some((from, replica)) = &objects.newest else { return Ok(objects) };
        let record = SubmissionId::from_text(replica.record.clone());
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
                .and_then(|()| self.insert_replica((from, replica), (lookup, stay), &objects, at));
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
        (from, replica): (&str, &mut Replica),
        lookup: Lookup,
    ) -> Result<(), StorageError> {
        for digest in orders::of_code(&self.ledger, lookup)? {
            let Some(row) = orders::row(&self.ledger, digest)? else { continue };
            let Wish::Withdraw(uses) = &row.order.said().wish else { continue };
            let carried = orders::carried(&self.ledger, digest)?;
            let word = carried.into_iter().find(|it| it.member.as_str() == from);
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
                    let age = |(from, replica): &(Member, Replica)| {
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
                    let word = orders::read_word(document, member.fleet);
                    objects.words.extend(word.map(|(from, word)| (from, word.said().clone())));
                }
                Place::Message { .. } | Place::Removed { .. } | Place::Hub { .. } => {}
            }
        }
        Ok(objects)
    }

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
            Some((from, _)) => orders::is_gone(&self.ledger, lookup, (from, member.fleet))?,
            None => orders::is_remembered(&self.ledger, lookup)?,
        };
        if gone {
            Spool::of(&self.data_dir).remove_what_was_fetched(lookup)?;
        }
        let ended = match &found.newest {
            Some((_, newest)) => self.has_ended(&SubmissionId::from_text(newest.record.clone()))?,
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
            super::carry::tell(&transaction, member, (&from, said), at)?;
        }
        Ok(transaction.commit()?)
    }

    /// Notes that something is to be looked for: what a member keeps, as of an event, or what is left of what is gone.
    pub(super) fn want(
        &self,
        lookup: Lookup,
        kept: Option<(&MemberId, u64)>,
    ) -> Result<(), StorageError> {
        self.note_wanted(lookup, kept)?;
        Ok(Spool::of(&self.data_dir).ask(&[lookup])?)
    }

    /// The same, and the store is asked in this step.
    pub(super) fn note_wanted(
        &self,
        lookup: Lookup,
        kept: Option<(&MemberId, u64)>,
    ) -> Result<(), StorageError> {
        let (member, event) = kept.unzip();
        let insert = "INSERT INTO fleet_wanted (lookup, member, event) VALUES (?1, ?2, ?3)
             ON CONFLICT (lookup) DO UPDATE SET looks = 0, member = excluded.member, event =
                 iif(member IS excluded.member, max(event, excluded.event), excluded.event)";
        let event = event.unwrap_or_default().cast_signed();
        let mut insert = self.ledger.prepare_cached(insert)?;
        insert.execute((lookup.to_string(), member.map(MemberId::as_str), event))?;
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

    fn wanted(&self) -> Result<Vec<Lookup>, StorageError> {
        let mut query = self.ledger.prepare_cached("SELECT lookup FROM fleet_wanted")?;
        let lookups = query.query_map([], |row| row.get::<_, String>(0))?;
        lookups.map(|it| it?.parse().map_err(|_| StorageError::Damaged("a lookup"))).collect()
    }

    /// What is here of another member's, under a name, and as of which event.
    pub(super) fn replica_under(
        &self,
        lookup: Lookup,
    ) -> Result<Option<(SubmissionId, u64)>, StorageError> {
        let mut query = self
            .ledger
            .prepare_cached("SELECT submission, event FROM replica WHERE lookup = ?1")?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?));
        let found = query.query_row([lookup.to_string()], read).optional()?;
        Ok(found.map(|(id, event)| (SubmissionId::from_text(id), event.cast_unsigned())))
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

    fn has_ended(&self, record: &SubmissionId) -> Result<bool, StorageError> {
        let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
        let query = "SELECT 1 FROM event WHERE subject = ?1 AND kind IN (?2, ?3)";
        let subject = crate::vault::link::subject(record.as_str());
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

    /// Puts it in place of what was known of it before. Durable on return. Of one that this version cannot read nothing is
    /// taken in.
    fn insert_replica(
        &mut self,
        (from, replica): (&Member, &Replica),
        (lookup, stay): (Lookup, Stay),
        objects: &Objects,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        // No file has moved yet.
        let disclosure = disclosure_of(replica)?;
        for take in &replica.takes {
            let to = self.media(&TakeId::from_text(take.id.clone()));
            if let Some(file) = objects.payloads.get(&take.id).filter(|_| !to.exists()) {
                fs::rename(file, &to)?;
                fs::File::open(&to)?.sync_all()?;
            }
        }
        files::sync_folder(&media_folder(&self.data_dir))?;
        let record = SubmissionId::from_text(replica.record.clone());
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
    fn or_move_back<T>(
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

    /// What came for visitors goes: nothing of it is needed here any more. Its giver's own word is not touched. Copies that
    /// were made of it here have to go.
    pub fn let_visitors_copies_go(&mut self, at: Timestamp) -> Result<(), StorageError> {
        if self.fleet.is_some() {
            self.stop_asking()?;
        }
        let records: Vec<SubmissionId> = {
            let mut query =
                self.ledger.prepare_cached("SELECT submission FROM replica WHERE visit = 1")?;
            let rows = query.query_map([], |row| row.get(0).map(SubmissionId::from_text))?;
            rows.collect::<Result<_, _>>()?
        };
        if records.is_empty() {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        for record in &records {
            take_out(&transaction, record)?;
            // Nobody tells this vault any more what becomes of the consent for what was copied of it.
            register::end(&transaction, record, None, at)?;
            let told = Entry::new(Event::LetGo, at).of(record);
            ledger::append(&transaction, writer, told)?;
        }
        transaction.commit()?;
        self.finished.clear();
        self.finish_erasures()?;
        self.overwrite_log()
    }
}

/// Nobody prints what is in it.
impl std::fmt::Debug for Elsewhere {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Elsewhere(…)")
    }
}

/// Which members have destroyed something: that one keeps nothing, or that a use has ended, does not mean that.
fn erased(words: Vec<(Member, Acknowledgement)>) -> Vec<DoneAt> {
    let done = words.into_iter().filter_map(|(from, word)| match word.outcome {
        Outcome::Erased { takes, .. } => {
            Some(DoneAt { member: from.name.to_string(), takes, at: word.at })
        }
        Outcome::Withdrawn | Outcome::NothingHere => None,
    });
    done.collect()
}

/// Whether the member where something was kept says that it has destroyed it. Nothing is ever kept again under its code, so
/// a copy that lies in the store beside that word came late: its PUT ended after it was removed, or the store went back.
fn is_said_to_be_erased(words: &[(Member, Acknowledgement)], from: &Member) -> bool {
    let erased = |word: &Acknowledgement| matches!(word.outcome, Outcome::Erased { .. });
    words.iter().any(|(by, word)| by.stands_for(&from.id) && erased(word))
}

/// Opens an object that is sealed for an epoch.
fn open(epochs: &[(u64, BoxIdentity)], file: &std::path::Path) -> Option<serde_json::Value> {
    let sealed = spool::read_object(file).ok().flatten()?;
    let text = epochs.iter().rev().find_map(|(_, epoch)| epoch.open(&sealed).ok())?;
    serde_json::from_slice(&text).ok()
}

/// Reads what a member says of a submission. None where it is of no member, or does not belong under this name.
pub(super) fn read_replica(
    document: serde_json::Value,
    member: &Membership,
    lookup: Lookup,
) -> Option<(Member, Replica)> {
    let signed = Signed::<Replica>::read(document)?;
    let from = Member::read(signed.said().member.clone(), member.fleet)?;
    let mut lines = signed.said().person.lines();
    let orders: SignatoryKey = lines.nth(1)?.parse().ok()?;
    let belongs = from.key == signed.by()
        && member.lookup.lookup(&orders) == Some(lookup)
        && names_are_numbers(signed.said());
    belongs.then(|| (from, signed.said().clone()))
}

/// Whether everything that becomes the name of a file or of a row is a number, as it is where it was kept. Another name
/// could lead out of the folder of the media.
fn names_are_numbers(replica: &Replica) -> bool {
    let is_number = |name: &str| {
        name.len() == 32
            && name.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
    };
    is_number(&replica.record)
        && replica.group.as_deref().is_none_or(is_number)
        && replica.takes.iter().all(|take| is_number(&take.id))
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
fn take_out(ledger: &Connection, record: &SubmissionId) -> Result<(), StorageError> {
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
    slots.extend(crate::vault::marks::forget(ledger, record)?);
    allotment::doom(ledger, &slots)?;
    ledger.execute("DELETE FROM submission WHERE id = ?1", [record.as_str()])?;
    Ok(())
}

/// Writes the rows of a submission of another member.
fn insert_rows(
    ledger: &Connection,
    (replica, disclosure, takes, slots): (&Replica, &Disclosure, &[&ReplicaTake], &[Vec<Slot>]),
    salt: crate::seal::Salt,
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
