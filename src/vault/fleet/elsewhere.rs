//! Somebody has their code at a member where nothing is kept under it: what is kept at another one comes here for as long
//! as they stay.
//!
//! Here it is a submission like any other: its giver hears, copies and deletes it. It goes again when they leave.

use jiff::Timestamp;

use super::orders::{self, Word};
use super::replica::{Objects, Stay};
use super::replica_rows::take_out;
use super::spool::Spool;
use crate::consent::ReceiptCode;
use crate::fleet::{OrderStatus, Outcome, Wish};
use crate::record::{DoneAt, Event, SubmissionId};
use crate::seal::{Lookup, ReceiptIdentity};
use crate::vault::held::Held;
use crate::vault::ledger::{self, Entry};
use crate::vault::storage::{self, StorageError};
use crate::vault::{Vault, at_hand, register};

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
            (None, Some(copy)) if copy.replica.people > 1 && !gone => {
                Fetched::OfAGroup(asked, copy.from.name.to_string())
            }
            (None, _) => match erased(&words) {
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
fn erased(words: &[Word]) -> Vec<DoneAt> {
    let done = words.iter().filter_map(|word| {
        let said = word.signed.said();
        match said.outcome {
            Outcome::Erased { takes, .. } => {
                Some(DoneAt { member: word.by.name.to_string(), takes, at: said.at })
            }
            Outcome::Withdrawn | Outcome::NothingHere => None,
        }
    });
    done.collect()
}
