//! What other members have written is taken in: each message once, whatever the store does with it.

use jiff::Timestamp;

use super::apart::apart;
use super::carry::pass_on;
use super::mail::{self, Letter};
use super::membership::Membership;
use super::orders;
use super::peers::{self, tell};
use super::spool::Spool;
use super::wanted::Wanted;
use crate::fleet::{
    Certificates, Member, MemberId, Message, Order, Received, Removal, Said, Signed,
};
use crate::record::{Check, SubmissionId};
use crate::seal::{Lookup, SignatoryKey};
use crate::vault::Vault;
use crate::vault::erase::Reason;
use crate::vault::storage::{self, StorageError};

/// What became of what had come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard {
    /// So many messages were new.
    pub(super) news: u64,
    /// So many objects are from no member, or damaged.
    pub(super) strange: u64,
}

impl Heard {
    fn count(&mut self, news: Option<bool>) {
        match news {
            Some(news) => self.news += u64::from(news),
            None => self.strange += 1,
        }
    }
}

impl Vault {
    /// Takes in what has come. What cannot be read, or not be acted on here, is removed as well and is not acknowledged:
    /// whoever wrote it puts it again.
    pub(super) fn hear(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<Heard, StorageError> {
        let spool = Spool::of(&self.data_dir);
        let certificates = Certificates::of(member.fleet);
        let mut heard = Heard::default();
        for some in spool.mail().chunks(mail::TOGETHER) {
            let letters = mail::open(some, member, &certificates)?;
            // Those that are only noted are noted together, as many as come one after the other.
            for some in letters.chunk_by(|a, b| a.note().is_some() && b.note().is_some()) {
                match some[0].note() {
                    Some(_) => self.note_together(member, some, (at, &mut heard))?,
                    None => self.hear_by_itself(member, &some[0], (at, &mut heard))?,
                }
            }
            spool.are_heard(some)?;
        }
        Ok(heard)
    }

    /// In one transaction: a crash in between leaves all of them to be heard again. Where one of them cannot be noted, each
    /// is by itself.
    fn note_together(
        &mut self,
        member: &Membership,
        letters: &[Letter],
        (at, heard): (Timestamp, &mut Heard),
    ) -> Result<(), StorageError> {
        let before = *heard;
        self.ledger.execute_batch("BEGIN IMMEDIATE")?;
        let noted: Result<(), StorageError> = letters.iter().try_for_each(|letter| {
            heard.count(self.hear_letter(member, letter, at)?);
            Ok(())
        });
        let end = if noted.is_ok() { "COMMIT" } else { "ROLLBACK" };
        let ended = self.ledger.execute_batch(end);
        self.roll_back();
        match noted {
            Err(error) if error.is_about_one() && ended.is_ok() => {
                *heard = before;
                for letter in letters {
                    self.hear_by_itself(member, letter, (at, &mut *heard))?;
                }
                Ok(())
            }
            noted => noted.and(ended.map_err(StorageError::from)),
        }
    }

    /// One that cannot be acted on keeps no other from being heard.
    fn hear_by_itself(
        &mut self,
        member: &Membership,
        letter: &Letter,
        (at, heard): (Timestamp, &mut Heard),
    ) -> Result<(), StorageError> {
        if let Some(news) = apart(self.hear_letter(member, letter, at), "a message")? {
            heard.count(news);
        }
        Ok(())
    }

    /// Whether it was news. None where it is of no member.
    fn hear_letter(
        &mut self,
        member: &Membership,
        letter: &Letter,
        at: Timestamp,
    ) -> Result<Option<bool>, StorageError> {
        match letter {
            Letter::Message(message) => self.hear_message(member, message, at),
            Letter::Removal(bytes) => self.hear_removal(member, bytes, at),
            Letter::Hub(bytes) => self.hear_hub(member, bytes, at),
            Letter::Strange => Ok(None),
        }
    }

    /// Whether it was news. None where it is no message of a member.
    pub(super) fn hear_message(
        &mut self,
        member: &Membership,
        message: &Message,
        at: Timestamp,
    ) -> Result<Option<bool>, StorageError> {
        if message.from.outranks(&member.hub) {
            // Of a hub whose certificate has not come yet. Nothing is acknowledged, so it puts it again.
            return Ok(Some(false));
        }
        // Members write to the hub and it to them; of each other they only carry orders.
        let mut known = peers::peer(&self.ledger, &message.from.id, member.fleet)?;
        if known.is_none() {
            peers::know(&self.ledger, &message.from)?;
            known = peers::peer(&self.ledger, &message.from.id, member.fleet)?;
        }
        let Some(peer) = known else { return Ok(None) };
        if member.is_hub() {
            self.replace_lost(member, &message.from, at)?;
        }
        let counts = peer.removed_at.is_none() || matches!(message.said, Said::Order(_));
        if counts {
            // A crash after this would lose it, so what it says is done first, and may be done twice.
            self.act_on(member, message, at)?;
        }
        // What a member says that was removed arrives as well, so that it does not put it for ever.
        let transaction = self.ledger.savepoint()?;
        let received = peer.again(&transaction, member.fleet)?.receive(&transaction, message)?;
        transaction.commit()?;
        Ok(counts.then_some(received == Received::New))
    }

    /// At the hub: where a member comes in the place of one that was lost, that one is none any more, and what it had to
    /// do the new one has.
    fn replace_lost(
        &mut self,
        member: &Membership,
        from: &Member,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(lost) = &from.instead_of else { return Ok(()) };
        let Some(mut lost) = peers::peer(&self.ledger, lost, member.fleet)? else { return Ok(()) };
        if lost.removed_at.is_some() {
            return Ok(());
        }
        let transaction = self.ledger.savepoint()?;
        lost.remove(&transaction, at)?;
        for digest in orders::open(&transaction)? {
            let Some(row) = orders::row(&transaction, digest)? else { continue };
            let mut carried = orders::carried(&transaction, digest)?.into_iter();
            if carried.any(|it| it.member == lost.member.id && it.word.is_none()) {
                pass_on(&transaction, member, (&row.order, from), at)?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// Does what a message says. Everything here may be done again.
    fn act_on(
        &mut self,
        member: &Membership,
        message: &Message,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let from = &message.from;
        let from_the_hub = from.id == member.hub.id;
        match &message.said {
            Said::Order(document) => {
                if let Some(order) = Order::read(document.clone()) {
                    self.take_order(member, order, (Some(from), at))?;
                }
                Ok(())
            }
            Said::Acknowledged(document) => self.hear_word(member, document.clone(), at),
            Said::Kept { lookup, event } => match lookup.parse() {
                Ok(lookup) if member.is_hub() => self.hear_kept(member, (from, *event, lookup), at),
                _ => Ok(()),
            },
            Said::Missing { lookup } => match lookup.parse() {
                Ok(lookup) if from_the_hub => self.lay_out_again(member, lookup, at),
                _ => Ok(()),
            },
            Said::Gone { lookup } => match lookup.parse() {
                Ok(lookup) => self.hear_gone(member, (from, lookup), at),
                Err(_) => Ok(()),
            },
            Said::Ended(ended) if member.is_hub() => self.hear_ended(member, (from, ended), at),
            Said::ByStaff { lookup, wish, grounds } => match lookup.parse() {
                Ok(lookup) if from_the_hub => self.hear_staff(member, (lookup, wish, *grounds), at),
                _ => Ok(()),
            },
            Said::Remarks { lookup, sealed } => match lookup.parse() {
                Ok(lookup) if from_the_hub => self.hear_remarks(member, (lookup, sealed), at),
                _ => Ok(()),
            },
            Said::Accesses { lookup, sealed } => match lookup.parse() {
                Ok(lookup) if from_the_hub => self.hear_accesses(member, (lookup, sealed), at),
                _ => Ok(()),
            },
            Said::Epoch { number, sealed, ends } if from_the_hub => {
                self.hear_epoch((*number, sealed), (*ends, at))
            }
            // Only the hub publishes: its campaign is not signed by the fleet's key, and anybody else's is nobody's business.
            Said::Campaign { number, source } if from_the_hub => {
                self.hear_campaign(&from.id, (*number, source))
            }
            // Its own signature counts, and not who has brought it.
            Said::Organisation(document) => self.hear_organisation(member, document, at),
            // An epoch may have begun since it was invited, or since it was there.
            Said::State(state) if member.is_hub() => self.hear_state(member, (from, state), at),
            // What these say is noted with the member.
            Said::Joined
            | Said::State(_)
            | Said::Receipt(_)
            | Said::Ended(_)
            | Said::Epoch { .. }
            | Said::Campaign { .. } => Ok(()),
        }
    }

    /// At the hub: somebody keeps something. Where it was erased they are told so, in case it came out of a backup.
    pub(super) fn hear_kept(
        &mut self,
        member: &Membership,
        (from, event, lookup): (&Member, u64, Lookup),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if !self.speaks_for(from, lookup, member.fleet)? {
            return Ok(());
        }
        let transaction = self.ledger.savepoint()?;
        for digest in orders::of_code(&transaction, lookup)? {
            if let Some(row) = orders::row(&transaction, digest)? {
                pass_on(&transaction, member, (&row.order, from), at)?;
            }
        }
        let gone = orders::is_gone(&transaction, lookup, (from, member.fleet))?;
        if gone {
            let said = Said::Gone { lookup: lookup.to_string() };
            tell(&transaction, member, (&from.id, said), at)?;
        }
        transaction.commit()?;
        // The store is asked for it later in this step, for all that is wanted together.
        if gone { Ok(()) } else { self.note_wanted(lookup, Wanted::Kept { by: &from.id, event }) }
    }

    /// Whether a member may say what is kept under a name: what has come from another is that one's to speak of. Where
    /// nothing has come yet anybody may, and it counts for what they keep themselves.
    fn speaks_for(
        &self,
        from: &Member,
        lookup: Lookup,
        fleet: SignatoryKey,
    ) -> Result<bool, StorageError> {
        let here = self.replica_under(lookup)?;
        let origin = here.map(|id| self.origin_of(&id, fleet)).transpose()?.flatten();
        match origin {
            Some(origin) => Ok(peers::line_of(&self.ledger, from, fleet)?.contains(&origin.id)),
            None => Ok(true),
        }
    }

    /// Something is gone where it was kept, or the hub knows that it was erased.
    pub(super) fn hear_gone(
        &mut self,
        member: &Membership,
        (from, lookup): (&Member, Lookup),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if member.is_hub() {
            if !self.speaks_for(from, lookup, member.fleet)? {
                return Ok(());
            }
            orders::remember_gone(&self.ledger, lookup, orders::GoneBy::Member(&from.id))?;
            if let Some(id) = self.replica_under(lookup)? {
                self.erase_as_told((&id, from), at)?;
            }
            // Whether the store has something of it still.
            return self.want(lookup, Wanted::Remains);
        }
        match self.published_under(lookup)? {
            Some(id) if from.id == member.hub.id => self.erase_as_told((&id, from), at).map(drop),
            _ => Ok(()),
        }
    }

    fn erase_as_told(
        &mut self,
        (id, from): (&SubmissionId, &Member),
        at: Timestamp,
    ) -> Result<Option<Check>, StorageError> {
        if !storage::is_there(&self.ledger, id)? {
            return Ok(None);
        }
        let stored = storage::load(&self.ledger, id.clone())?;
        let given = (&stored.summary, &stored.agreement);
        Ok(self.erase_as(given, Reason::ByMember(&from.key.to_string()), at)?.1)
    }

    fn hear_removal(
        &mut self,
        member: &Membership,
        bytes: &[u8],
        at: Timestamp,
    ) -> Result<Option<bool>, StorageError> {
        let Ok(document) = serde_json::from_slice(bytes) else { return Ok(None) };
        let removal = Signed::<Removal>::read(document).filter(|it| it.by() == member.fleet);
        let Some(removal) = removal else { return Ok(None) };
        let id: &MemberId = &removal.said().member;
        let transaction = self.ledger.transaction()?;
        let mut news = false;
        if let Some(mut peer) = peers::peer(&transaction, id, member.fleet)? {
            news = peer.removed_at.is_none();
            if news {
                peer.remove(&transaction, at)?;
            }
        } else {
            peers::remember_removed(&transaction, id, at)?;
        }
        transaction.commit()?;
        Ok(Some(news))
    }
}
