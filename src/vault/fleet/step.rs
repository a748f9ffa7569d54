//! One step of a member: what has come is taken in, orders are carried, and what is new is laid out.

use jiff::Timestamp;
use serde::Serialize;

use super::membership::Membership;
use super::peers::{self, tell};
use super::spool::Spool;
use crate::fleet::{Said, State};
use crate::vault::clock::date;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, ledger, meta};

/// The row of `meta` that says what the hub was told last of how things stand.
pub(super) const SAID: &str = "fleet_said";

/// What a step came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Stepped {
    /// So many messages of others were new.
    pub heard: u64,
    /// So many objects were from no member, or damaged.
    pub strange: u64,
    /// So many orders were carried out here.
    pub orders: u64,
    /// So many submissions were laid out, or taken out.
    pub submissions: usize,
    /// So many messages were laid out.
    pub messages: u64,
}

impl std::ops::AddAssign for Stepped {
    fn add_assign(&mut self, more: Self) {
        self.heard += more.heard;
        self.strange += more.strange;
        self.orders += more.orders;
        self.submissions += more.submissions;
        self.messages += more.messages;
    }
}

impl Stepped {
    /// Whether nothing happened. Something may be waited for all the same, and be asked for after some more looks.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Vault {
    /// Whether this vault is in a fleet.
    pub fn is_in_a_fleet(&self) -> bool {
        self.fleet.is_some()
    }

    /// Takes one step. It costs next to nothing where nothing has come and nothing has changed.
    pub fn fleet_step(&mut self, at: Timestamp) -> Result<Stepped, StorageError> {
        let Some(member) = self.fleet.clone() else { return Ok(Stepped::default()) };
        let member = self.follow_new_hub(member, at)?;
        self.step_as(&member, at)
    }

    fn step_as(&mut self, member: &Membership, at: Timestamp) -> Result<Stepped, StorageError> {
        Spool::of(&self.data_dir).make()?;
        self.note_store_answered()?;
        let heard = self.hear(member, at)?;
        let orders = self.carry_on(member, at)?;
        if member.is_hub() {
            self.take_in_wanted(member, at)?;
        }
        self.catch_up_in_fleet(member, at)?;
        self.begin_epoch_if_due(member, at)?;
        self.announce(member, at)?;
        if member.is_hub() {
            self.publish_campaign(member, at)?;
        }
        let submissions = self.publish(member, at)?;
        if submissions == 0 {
            self.all_is_told()?;
            self.end_old_epochs(at)?;
        }
        self.say_how_it_stands(member, at)?;
        let messages = self.lay_out_messages(member, at)?;
        Ok(Stepped { heard: heard.news, strange: heard.strange, orders, submissions, messages })
    }

    fn lay_out_messages(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let spool = Spool::of(&self.data_dir);
        let transaction = self.ledger.transaction()?;
        let mut laid = 0;
        for id in peers::due(&transaction)? {
            if let Some(mut peer) = peers::peer(&transaction, &id, member.fleet)? {
                laid += peer.lay_out((&transaction, &spool), member, at)?;
            }
        }
        transaction.commit()?;
        Ok(laid)
    }

    /// Tells the hub once a day how things stand here, whenever orders are open or no longer are, people are asked by another
    /// campaign or others work here, and in each epoch.
    fn say_how_it_stands(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if member.is_hub() {
            return Ok(());
        }
        let epoch = self.epoch_of_member()?.number;
        let told = self.told_to_hub()?.is_some();
        let (campaign, refused) = (self.asks_by()?, self.campaign_refused()?);
        let digests = [campaign.map(|it| it.digest), refused];
        let [campaign, refused] =
            digests.map(|digest| digest.map_or_else(String::new, |it| it.to_string()));
        let staff = self.organisation_number(member.fleet)?.unwrap_or_default();
        let open = self.open_orders()?;
        let said = format!("{} {open} {epoch} {told} {campaign} {refused} {staff}", date(at));
        let before: Option<String> = meta::get(&self.ledger, SAID)?;
        if before.as_ref() == Some(&said) {
            return Ok(());
        }
        // To count what is kept takes as long as there is of it, so that is done once it is to be said.
        let state = self.fleet_state(member)?;
        let transaction = self.ledger.transaction()?;
        tell(&transaction, member, (&member.hub.id, Said::State(state)), at)?;
        meta::set(&transaction, SAID, said)?;
        Ok(transaction.commit()?)
    }

    /// How many orders that were signed here are not acknowledged by everybody.
    fn open_orders(&self) -> Result<u64, StorageError> {
        let orders = "SELECT count(*) FROM fleet_order WHERE signed_here = 1 AND done = 0";
        let open: i64 = self.ledger.query_row(orders, [], |row| row.get(0))?;
        Ok(open.cast_unsigned())
    }

    fn fleet_state(&self, member: &Membership) -> Result<State, StorageError> {
        let (event, head) = ledger::head(&self.ledger)?;
        let own = "SELECT count(*) FROM fleet_published";
        let own: i64 = self.ledger.query_row(own, [], |row| row.get(0))?;
        let epoch = self.epoch_of_member()?;
        Ok(State {
            event: event.cast_unsigned(),
            head,
            submissions: own.cast_unsigned(),
            open_orders: self.open_orders()?,
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            campaign: self.asks_by()?,
            refused: self.campaign_refused()?,
            organisation: self.organisation_number(member.fleet)?,
            epoch: epoch.number,
            next: epoch.next.public().to_string().replacen("age1", "", 1),
            told: self.told_to_hub()?,
        })
    }
}
