//! What the holder of a code does here, said to the rest of the fleet as an order that they have signed.

use jiff::Timestamp;

use super::carry::NewOrder;
use super::elsewhere::Elsewhere;
use super::membership::Membership;
use super::orders;
use crate::digest::Digest;
use crate::fleet::{Codes, Order, Outcome, Wish};
use crate::record::FleetOrder;
use crate::seal::ReceiptIdentity;
use crate::vault::Vault;
use crate::vault::storage::StorageError;

const NO_ORDER: StorageError = StorageError::Damaged("an order");

/// What came of an order that somebody has brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Brought {
    /// There is no fleet: it was carried out here, or there was nothing.
    Done(Outcome),
    /// There is no fleet, and the same order was carried out here before, with this outcome. Nothing was changed.
    DoneBefore(Outcome),
    /// It is on its way to the members.
    Carried(FleetOrder),
}

impl Vault {
    /// What leads from a receipt code to its keys here, so that its holder can sign an order on any computer.
    pub fn codes(&self) -> Codes {
        Codes::new(self.salt, self.stretch)
    }

    /// Takes in an order that somebody has brought: a file from home, a message to the organisation. In a fleet it is
    /// carried to every member; else it is carried out here. None where it is none, or for another organisation.
    pub fn take_brought_order(
        &mut self,
        document: serde_json::Value,
        at: Timestamp,
    ) -> Result<Option<Brought>, StorageError> {
        let order = Order::read(document).filter(|order| order.said().is_for(self.salt));
        let Some(order) = order else { return Ok(None) };
        let Some(member) = self.fleet.clone() else {
            return self.carry_out_alone(&order, at).map(Some);
        };
        let digest = order.digest();
        self.take_order(&member, order, (None, at))?;
        self.carry_on(&member, at)?;
        self.order_status(digest).map(|status| Some(Brought::Carried(status)))
    }

    /// What the holder of a code wants, signed, to be carried to every other member once it is noted. None where this vault is
    /// in no fleet.
    pub(in crate::vault) fn sign_order(
        &self,
        identity: &ReceiptIdentity,
        wish: Wish,
        at: Timestamp,
    ) -> Result<Option<NewOrder>, StorageError> {
        let Some(member) = &self.fleet else { return Ok(None) };
        let signed = self.codes().order(identity, wish, at);
        let order = self.new_order(member, signed.ok_or(NO_ORDER)?, None)?;
        order.map(Some).ok_or(NO_ORDER)
    }

    /// Notes what came of an order here.
    pub(in crate::vault) fn order_is_done(
        &mut self,
        order: Digest,
        outcome: Outcome,
        at: Timestamp,
    ) -> Option<FleetOrder> {
        let member = self.fleet.clone()?;
        let done = self.note_done(&member, order, outcome, at);
        // What is done is done; the next step says so to the others.
        done.inspect_err(
            |error| tracing::error!(%error, "an order that was carried out stays open"),
        )
        .ok()
    }

    fn note_done(
        &mut self,
        member: &Membership,
        order: Digest,
        outcome: Outcome,
        at: Timestamp,
    ) -> Result<FleetOrder, StorageError> {
        let row = orders::row(&self.ledger, order)?.ok_or(NO_ORDER)?;
        self.acknowledge(member, &row, outcome, at)?;
        self.order_status(order)
    }

    /// How far an order has come.
    pub fn order_status(&self, order: Digest) -> Result<FleetOrder, StorageError> {
        let carried = orders::carried(&self.ledger, order)?;
        let (done, waits): (Vec<_>, Vec<_>) = carried.iter().partition(|it| it.word.is_some());
        let names =
            |those: Vec<&orders::Carried>| those.into_iter().map(|it| it.name.clone()).collect();
        Ok(FleetOrder {
            order,
            done: names(done),
            waits_for: names(waits),
            store_forgets_on: self.store_forgets_on()?,
        })
    }

    /// Signs that everything given under a code is to be destroyed, wherever it is kept. Durable on return. It is carried as
    /// soon as the store can be reached.
    pub fn order_erasure_elsewhere(
        &mut self,
        asked: &Elsewhere,
        at: Timestamp,
    ) -> Result<Option<FleetOrder>, StorageError> {
        let (Some(member), Some(order)) =
            (self.fleet.clone(), self.sign_order(&asked.identity, Wish::Erase, at)?)
        else {
            return Ok(None);
        };
        let transaction = self.ledger.transaction()?;
        order.note(&transaction, &member, at)?;
        transaction.commit()?;
        self.order_status(order.digest()).map(Some)
    }
}
