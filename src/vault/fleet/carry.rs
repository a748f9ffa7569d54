//! Carrying an order: it is done here, passed on to whoever else keeps something under its code, and answered.

use jiff::Timestamp;

use super::acts::Brought;
use super::apart::apart;
use super::membership::Membership;
use super::orders::{self, Row, Word};
use super::peers::{self, tell};
use super::spool::Spool;
use super::wanted::Wanted;
use crate::digest::Digest;
use crate::fleet::{
    Acknowledgement, Member, MemberId, Order, Outcome, Place, Said, Signed, Wish, content,
};
use crate::record::{Event, SubmissionId};
use crate::seal::{Lookup, SignatoryKey};
use crate::vault::Vault;
use crate::vault::erase::Reason;
use crate::vault::ledger;
use crate::vault::storage::{self, StorageError};

/// An order that was carried out right before a crash is among so many events.
const EVENTS_LOOKED_AT: i64 = 1_000;

impl Vault {
    /// The submission that belongs to whoever has signed an order.
    pub(super) fn ordered_by(
        &self,
        key: SignatoryKey,
        tag: i64,
    ) -> Result<Option<SubmissionId>, StorageError> {
        let mut query =
            self.ledger.prepare_cached("SELECT id FROM submission WHERE tag = ?1 ORDER BY n")?;
        let ids = query.query_map([tag], |row| row.get::<_, String>(0))?;
        for id in ids {
            let id = SubmissionId::from_text(id?);
            // Somebody else's that cannot be read must not keep this order from its own.
            if self.store().order_key(&id).is_ok_and(|own| own == key) {
                return Ok(Some(id));
            }
        }
        Ok(None)
    }

    /// Takes an order in, whoever has brought it. One that was signed by nobody or for another organisation is
    /// none. Durable on return; what it asks for is done with the next [`carry_on`](Self::carry_on).
    pub(super) fn take_order(
        &mut self,
        member: &Membership,
        order: Signed<Order>,
        (brought_by, at): (Option<&Member>, Timestamp),
    ) -> Result<bool, StorageError> {
        let Some(order) = self.new_order(member, order, brought_by)? else { return Ok(false) };
        let transaction = self.ledger.transaction()?;
        order.note(&transaction, member, at)?;
        transaction.commit()?;
        Ok(true)
    }

    /// An order that may be noted here. One that was signed by nobody or for another organisation is none.
    pub(super) fn new_order(
        &self,
        member: &Membership,
        signed: Signed<Order>,
        brought_by: Option<&Member>,
    ) -> Result<Option<NewOrder>, StorageError> {
        let lookup = member.lookup.lookup(&signed.by());
        let Some(lookup) = lookup.filter(|_| signed.said().is_for(self.salt)) else {
            return Ok(None);
        };
        let here = self.ordered_by(signed.by(), signed.said().tag)?;
        let origin = here.map(|id| self.origin_of(&id, member.fleet)).transpose()?.flatten();
        // Or where it is kept, and has not come from yet.
        let origin = match origin {
            Some(origin) => Some(origin),
            None => self.wanted_from(lookup, member.fleet)?,
        };
        let brought_by = brought_by.map(|from| from.id.clone());
        // The hub has a copy of everything, and knows where each thing was kept. Where it was kept is told even if the order
        // came from there: so its word comes, whatever was lost before.
        let hub = Some(&member.hub).filter(|hub| brought_by.as_ref() != Some(&hub.id)).cloned();
        let to = hub.into_iter().chain(origin).filter(|to| to.id != member.own.id).collect();
        Ok(Some(NewOrder { signed, lookup, brought_by, to }))
    }

    /// Does for each open order what is still to be done. Returns how many were carried out here. One that cannot be
    /// carried out stays open, and holds up no other.
    pub(super) fn carry_on(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let mut done = 0;
        for digest in orders::open(&self.ledger)? {
            let carried = apart(self.carry_one(member, digest, at), "an order")?;
            done += u64::from(carried == Some(true));
        }
        Ok(done)
    }

    /// Whether it was carried out here just now.
    fn carry_one(
        &mut self,
        member: &Membership,
        digest: Digest,
        at: Timestamp,
    ) -> Result<bool, StorageError> {
        let Some(row) = orders::row(&self.ledger, digest)? else { return Ok(false) };
        let carried = orders::carried(&self.ledger, digest)?;
        let own = carried.iter().find(|it| it.member == member.own.id);
        let is_open_here = own.is_none_or(|own| own.word.is_none());
        if is_open_here {
            self.carry_out(member, &row, at)?;
        }
        self.strike_if_done(member, &row)?;
        Ok(is_open_here)
    }

    /// Does here what an order asks for, and says so to whoever has brought it.
    fn carry_out(
        &mut self,
        member: &Membership,
        row: &Row,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let found = self.ordered_by(row.order.by(), row.order.said().tag)?;
        let outcome = match &found {
            None => self.done_before(row.digest)?.unwrap_or(Outcome::NothingHere),
            Some(id) => self.do_as_ordered(id, &row.order, at)?,
        };
        if member.is_hub()
            && outcome == Outcome::NothingHere
            && row.order.said().wish == Wish::Erase
        {
            // A member that stopped may have laid out what it has erased since, and know nothing of it.
            self.want(row.lookup, Wanted::Remains)?;
        }
        self.acknowledge(member, row, outcome, at)
    }

    /// Where there is no fleet: does what an order asks for, unless that was done before.
    pub(super) fn carry_out_alone(
        &mut self,
        order: &Signed<Order>,
        at: Timestamp,
    ) -> Result<Brought, StorageError> {
        let before = self.done_before(order.digest())?;
        let Some(id) = self.ordered_by(order.by(), order.said().tag)? else {
            let nothing = Brought::Done(Outcome::NothingHere);
            return Ok(before.map_or(nothing, Brought::DoneBefore));
        };
        let (newest, _) = ledger::head(&self.ledger)?;
        let outcome = self.do_as_ordered(&id, order, at)?;
        let (newest_now, _) = ledger::head(&self.ledger)?;
        // Uses that had ended by this order end once more without an event.
        let is_repeated = before.is_some() && newest_now == newest;
        Ok(if is_repeated { Brought::DoneBefore(outcome) } else { Brought::Done(outcome) })
    }

    fn do_as_ordered(
        &mut self,
        id: &SubmissionId,
        order: &Signed<Order>,
        at: Timestamp,
    ) -> Result<Outcome, StorageError> {
        match &order.said().wish {
            Wish::Erase => self.erase_as_ordered(id, order.digest(), at),
            Wish::Withdraw(uses) => {
                self.withdraw(id, (uses, Some(OrderedBy::Noted(order.digest()))), at)?;
                Ok(Outcome::Withdrawn)
            }
        }
    }

    /// Notes this member's own word, tells it the hub and whoever has brought the order, and lays it beside what belongs to the code.
    pub(super) fn acknowledge(
        &mut self,
        member: &Membership,
        row: &Row,
        outcome: Outcome,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let said = Acknowledgement {
            order: row.digest,
            outcome,
            event: ledger::head(&self.ledger)?.0.cast_unsigned(),
            at,
            member: member.own.document.clone(),
            passed_on: self.passed_on(member, row.digest)?,
        };
        let word = Signed::make(said, &member.key, at);
        let word = word.ok_or(StorageError::Damaged("an acknowledgement"))?;
        self.lay_beside(member, row.lookup, &word)?;
        let transaction = self.ledger.transaction()?;
        orders::acknowledged(&transaction, &member.own, &word)?;
        let mut to = orders::brought_by(&transaction, row.digest)?;
        if !member.is_hub() && !to.contains(&member.hub.id) {
            // It waits for whoever has brought it an order as well.
            to.push(member.hub.id.clone());
        }
        for to in to {
            let said = Said::Acknowledged(word.document().clone());
            tell(&transaction, member, (&to, said), at)?;
        }
        Ok(transaction.commit()?)
    }

    /// The certificates of those who are to carry an order out as well, besides the hub and whoever has brought it.
    fn passed_on(
        &self,
        member: &Membership,
        order: Digest,
    ) -> Result<Vec<serde_json::Value>, StorageError> {
        let brought = orders::brought_by(&self.ledger, order)?;
        let mut certificates = Vec::new();
        for carried in orders::carried(&self.ledger, order)? {
            let told = carried.member == member.own.id || carried.member == member.hub.id;
            if !told && !brought.contains(&carried.member) {
                let peer = peers::peer(&self.ledger, &carried.member, member.fleet)?;
                certificates.extend(peer.map(|peer| peer.member.document));
            }
        }
        Ok(certificates)
    }

    /// Lays a word out for any member at which the holder of the code may ask.
    fn lay_beside(
        &self,
        member: &Membership,
        lookup: Lookup,
        word: &Signed<Acknowledgement>,
    ) -> Result<(), StorageError> {
        let Some(epoch) = self.newest_epoch()? else { return Ok(()) };
        let text = serde_json::to_vec(word.document()).map_err(std::io::Error::other)?;
        let sealed = epoch.secret.public().seal(&text)?;
        let digest = content(&sealed);
        let place = Place::Done { lookup, member: member.own.id.clone(), digest };
        Ok(Spool::of(&self.data_dir).put(&place, &sealed)?)
    }

    /// Somebody has said what came of an order.
    pub(super) fn hear_word(
        &mut self,
        member: &Membership,
        document: serde_json::Value,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let read = Word::read(document, member.fleet);
        let Some(Word { by, signed: word }) = read else { return Ok(()) };
        let Some(row) = orders::row(&self.ledger, word.said().order)? else { return Ok(()) };
        let transaction = self.ledger.transaction()?;
        let news = orders::acknowledged(&transaction, &by, &word)?;
        for also in &word.said().passed_on {
            let Some(also) = Member::read(also.clone(), member.fleet) else { continue };
            if member.is_hub() {
                // Its word may have come before the order, when it was about nothing: whoever is asked says it again.
                pass_on(&transaction, member, (&row.order, &also), at)?;
            } else if !orders::is_answered_for(&transaction, row.digest, (&also, member.fleet))? {
                orders::expect(&transaction, row.digest, &also)?;
            }
        }
        let others = orders::brought_by(&transaction, row.digest)?.into_iter();
        for brought_by in others.filter(|it| news && *it != by.id) {
            let said = Said::Acknowledged(word.document().clone());
            tell(&transaction, member, (&brought_by, said), at)?;
        }
        transaction.commit()?;
        self.strike_if_done(member, &row)
    }

    /// Where everybody has acknowledged an order, it is struck.
    fn strike_if_done(&mut self, member: &Membership, row: &Row) -> Result<(), StorageError> {
        let carried = orders::carried(&self.ledger, row.digest)?;
        let found = |it: &orders::Carried| {
            it.word.as_ref().is_some_and(|word| word.outcome != Outcome::NothingHere)
        };
        // One that was found nowhere is kept: what it is about may not have come yet.
        let erases = row.order.said().wish == Wish::Erase;
        let gone = if erases {
            orders::is_remembered(&self.ledger, row.lookup)?
        } else {
            // Somebody else's word that it is gone would let the use go on for whoever keeps it.
            orders::is_about_what_is_gone(&self.ledger, row)?
        };
        let found = carried.iter().any(found) || gone;
        let is_done_here = carried.iter().any(|it| it.member == member.own.id && it.word.is_some());
        if !is_done_here || carried.iter().any(|it| it.word.is_none()) || !found {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        if member.is_hub() && erases {
            orders::remember_gone(&transaction, row.lookup, orders::GoneBy::Giver)?;
        }
        if member.is_hub() && !erases && !gone {
            orders::keep_done(&transaction, row)?;
            return Ok(transaction.commit()?);
        }
        orders::strike(&transaction, row)?;
        transaction.commit()?;
        self.overwrite_log()?;
        if member.is_hub() && row.order.said().wish == Wish::Erase {
            // A member that stopped in between, or is none any more, has left something in the store.
            self.want(row.lookup, Wanted::Remains)?;
        }
        Ok(())
    }

    fn erase_as_ordered(
        &mut self,
        id: &SubmissionId,
        order: Digest,
        at: Timestamp,
    ) -> Result<Outcome, StorageError> {
        let stored = storage::load(&self.ledger, id.clone())?;
        let given = (&stored.summary, &stored.agreement);
        let (takes, check) = self.erase_as(given, Reason::Ordered(OrderedBy::Noted(order)), at)?;
        Ok(Outcome::Erased { takes, check })
    }

    /// What an order that finds nothing has come to before a crash kept this member from saying so.
    fn done_before(&self, order: Digest) -> Result<Option<Outcome>, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT kind, body FROM (SELECT kind, body FROM event ORDER BY seq DESC LIMIT ?2)
             WHERE kind IN ('erased', 'purpose-withdrawn') AND instr(body, ?1) > 0 LIMIT 1",
        )?;
        let mut rows = query.query((order.to_string(), EVENTS_LOOKED_AT))?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (kind, body): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(Event::read(&kind, &body).and_then(|event| match event {
            Event::Erased(told) => Some(Outcome::Erased { takes: told.takes as u64, check: None }),
            Event::PurposeWithdrawn { .. } => Some(Outcome::Withdrawn),
            _ => None,
        }))
    }
}

/// An order that is to be noted, and to whom it is carried from here.
pub(in crate::vault) struct NewOrder {
    signed: Signed<Order>,
    lookup: Lookup,
    brought_by: Option<MemberId>,
    to: Vec<Member>,
}

impl NewOrder {
    pub(in crate::vault) fn digest(&self) -> Digest {
        self.signed.digest()
    }

    /// Notes it, and writes it to whoever is to carry it out, as part of a transaction of the ledger.
    pub(in crate::vault) fn note(
        &self,
        ledger: &rusqlite::Connection,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let is_new = orders::note(ledger, &self.signed, self.lookup, self.brought_by.as_ref())?;
        if is_new {
            for to in &self.to {
                pass_on(ledger, member, (&self.signed, to), at)?;
            }
        } else if let Some(brought_by) = &self.brought_by {
            tell_again(ledger, member, (self.digest(), brought_by), at)?;
        }
        Ok(())
    }
}

/// By which order something is done here.
#[derive(Clone, Copy)]
pub(in crate::vault) enum OrderedBy<'a> {
    /// One that is noted.
    Noted(Digest),
    /// One that its giver has just signed: it is noted in the same commit, so that others hear of it exactly if it is
    /// done here.
    New(&'a NewOrder),
}

impl OrderedBy<'_> {
    pub(in crate::vault) fn digest(self) -> Digest {
        match self {
            Self::Noted(digest) => digest,
            Self::New(order) => order.digest(),
        }
    }

    /// Notes it, where it is new.
    pub(in crate::vault) fn note(
        self,
        ledger: &rusqlite::Connection,
        member: Option<&Membership>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        match (self, member) {
            (Self::New(order), Some(member)) => order.note(ledger, member, at),
            (Self::New(_), None) | (Self::Noted(_), _) => Ok(()),
        }
    }
}

/// Sends an order to a member that is to carry it out, once.
pub(super) fn pass_on(
    ledger: &rusqlite::Connection,
    member: &Membership,
    (order, to): (&Signed<Order>, &Member),
    at: Timestamp,
) -> Result<(), StorageError> {
    if !orders::expect(ledger, order.digest(), to)? {
        return Ok(());
    }
    peers::know(ledger, to)?;
    tell(ledger, member, (&to.id, Said::Order(order.document().clone())), at)
}

/// Somebody brings an order that another has brought before: what this member has said of it is said to them as well, what
/// those have said whom it names, and who has done it. Whoever reads its word waits for them, and they say theirs once.
fn tell_again(
    ledger: &rusqlite::Connection,
    member: &Membership,
    (order, to): (Digest, &MemberId),
    at: Timestamp,
) -> Result<(), StorageError> {
    let carried = orders::carried(ledger, order)?;
    let own =
        carried.iter().find(|of| of.member == member.own.id).and_then(|own| own.word.as_ref());
    let named = own.map(|own| {
        let read = |it: &serde_json::Value| Member::read(it.clone(), member.fleet);
        own.passed_on.iter().filter_map(read).map(|it| it.id).collect::<Vec<_>>()
    });
    // A word that something was done is needed where this member's is that there was nothing.
    let is_done = |it: &orders::Carried| {
        it.word.as_ref().is_some_and(|word| word.outcome != Outcome::NothingHere)
    };
    let is_done_here = own.is_some_and(|own| own.outcome != Outcome::NothingHere);
    for of in carried.iter().filter(|of| of.member != *to) {
        // Whom its own word will name is not known before it is said.
        let is_named = named.as_ref().is_none_or(|named| named.contains(&of.member));
        let is_needed = of.member == member.own.id || is_named || (!is_done_here && is_done(of));
        if let Some(word) = orders::word_of(ledger, order, &of.member)?.filter(|_| is_needed) {
            tell(ledger, member, (to, Said::Acknowledged(word)), at)?;
        }
    }
    Ok(())
}
