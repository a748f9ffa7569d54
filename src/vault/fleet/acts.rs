//! What the holder of a code does here, said to the rest of the fleet as an order that they have signed.

use jiff::Timestamp;

use super::membership::Membership;
use super::orders;
use super::receive::Elsewhere;
use crate::digest::Digest;
use crate::fleet::{Order, Outcome, Signed, Wish};
use crate::record::FleetOrder;
use crate::seal::{ReceiptIdentity, Salt};
use crate::vault::Vault;
use crate::vault::storage::StorageError;
use crate::vault::store::tag;

/// What an order says of whose code it means.
pub(super) fn organisation(salt: Salt) -> String {
    format!("{:032x}", u128::from_be_bytes(salt.0))
}

impl Vault {
    /// Notes what the holder of a code wants, so that it is carried to every other member. Durable on return. None where
    /// this vault is in no fleet.
    pub(in crate::vault) fn order(
        &mut self,
        identity: &ReceiptIdentity,
        wish: Wish,
        at: Timestamp,
    ) -> Result<Option<Signed<Order>>, StorageError> {
        let Some(member) = self.fleet.take() else { return Ok(None) };
        let order = Order {
            organisation: organisation(self.salt),
            tag: tag(self.salt, &identity.participant()),
            wish,
            at,
        };
        let signed = order.signed(identity).ok_or(StorageError::Damaged("an order"));
        let noted = signed.and_then(|signed| {
            self.take_order(&member, &signed, (None, at))?;
            Ok(Some(signed))
        });
        self.fleet = Some(member);
        noted
    }

    /// Nothing came of it here, and nobody has heard of it.
    pub(in crate::vault) fn take_order_back(&mut self, order: &Signed<Order>) {
        let struck = orders::row(&self.ledger, order.digest());
        let struck = struck.and_then(|row| match row {
            Some(row) => orders::strike(&self.ledger, &row),
            None => Ok(()),
        });
        if let Err(error) = struck {
            // It is what its signer wants; the next step tries it again.
            tracing::warn!(%error, "an order stays noted");
        }
    }

    /// Notes what came of an order here.
    pub(in crate::vault) fn order_is_done(
        &mut self,
        order: &Signed<Order>,
        outcome: Outcome,
        at: Timestamp,
    ) -> Option<FleetOrder> {
        let member = self.fleet.take()?;
        let done = self.note_done(&member, order, outcome, at);
        self.fleet = Some(member);
        // What is done is done; the next step says so to the others.
        done.inspect_err(
            |error| tracing::error!(%error, "an order that was carried out stays open"),
        )
        .ok()
    }

    fn note_done(
        &mut self,
        member: &Membership,
        order: &Signed<Order>,
        outcome: Outcome,
        at: Timestamp,
    ) -> Result<FleetOrder, StorageError> {
        let damaged = StorageError::Damaged("an order");
        let row = orders::row(&self.ledger, order.digest())?.ok_or(damaged)?;
        self.acknowledge(member, &row, outcome, at)?;
        self.order_status(order.digest())
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
        match self.order(&asked.identity, Wish::Erase, at)? {
            Some(order) => self.order_status(order.digest()).map(Some),
            None => Ok(None),
        }
    }
}
