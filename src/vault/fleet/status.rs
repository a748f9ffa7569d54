//! How a fleet stands, as far as this member knows.

use jiff::Timestamp;

use super::spool::Spool;
use super::{orders, peers};
use crate::fleet::{FleetStatus, MemberRole, OrderStatus, PeerStatus};
use crate::record::FleetNeeds;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, meta};

/// The row of `meta` that says when the store has answered.
const ANSWERED: &str = "fleet_answered";

impl Vault {
    /// How the fleet stands. None where this vault is in none.
    pub fn fleet_status(&self) -> Result<Option<FleetStatus>, StorageError> {
        let Some(member) = &self.fleet else { return Ok(None) };
        let mut members = Vec::new();
        let recovers = member.is_hub() && self.recovers_since()?.is_some();
        for id in peers::all(&self.ledger)? {
            let Some(peer) = peers::peer(&self.ledger, &id, member.fleet)? else { continue };
            let told = peer.state.as_ref().is_some_and(|state| state.told.is_some());
            members.push(PeerStatus {
                number: peer.member.id.to_string(),
                name: peer.member.name.to_string(),
                role: peer.member.role,
                joined_at: peer.member.joined_at,
                heard_at: peer.heard_at,
                waiting: peer.letters.waiting(),
                missing: peer.letters.missing(),
                submissions: peer.state.as_ref().map(|state| state.submissions),
                open_orders: peer.state.as_ref().map(|state| state.open_orders),
                campaign: peer.state.as_ref().and_then(|state| state.campaign.clone()),
                refused: peer.state.as_ref().and_then(|state| state.refused),
                organisation: peer.state.as_ref().and_then(|state| state.organisation),
                removed_at: peer.removed_at,
                untold: recovers && peer.removed_at.is_none() && !told,
            });
        }
        members.sort_by(|a, b| a.name.cmp(&b.name));
        let mut open = Vec::new();
        for digest in orders::open(&self.ledger)? {
            let Some(row) = orders::row(&self.ledger, digest)? else { continue };
            let signed_at = row.order.said().at;
            open.push(OrderStatus { signed_at, carried: self.order_status(digest)? });
        }
        let look = Spool::of(&self.data_dir).look();
        let answered_at = self.answered_at()?;
        Ok(Some(FleetStatus {
            fleet: member.fleet.to_string(),
            name: member.own.name.to_string(),
            role: if member.is_hub() { MemberRole::Hub } else { MemberRole::Kiosk },
            replaced_by: member.is_replaced().then(|| member.hub.name.to_string()),
            removed_at: self.removed_from_fleet()?,
            looked_at: look.as_ref().map(|look| look.at),
            answered_at,
            failed: look.filter(|look| !look.ok).and_then(|look| look.failed),
            campaign: self.campaign_published()?,
            organisation: self.organisation_number(member.fleet)?,
            members,
            orders: open,
            store_forgets_on: self.store_forgets_on()?,
        }))
    }

    /// Since when this member knows that it was removed from its fleet, by a word that the fleet's key has signed. None where
    /// it was not, and where this vault is in no fleet.
    pub fn removed_from_fleet(&self) -> Result<Option<Timestamp>, StorageError> {
        match &self.fleet {
            Some(member) => peers::heard_removed(&self.ledger, &member.own.id),
            None => Ok(None),
        }
    }

    /// When the store was last known to answer.
    fn answered_at(&self) -> Result<Option<Timestamp>, StorageError> {
        let look = Spool::of(&self.data_dir).look().filter(|look| look.ok).map(|look| look.at);
        let noted: Option<String> = meta::get(&self.ledger, ANSWERED)?;
        Ok(look.max(noted.and_then(|at| at.parse().ok())))
    }

    /// Notes that the store has answered, once an hour: when it fails, the last look says nothing of the time before.
    pub(super) fn note_store_answered(&self) -> Result<(), StorageError> {
        let Some(look) = Spool::of(&self.data_dir).look().filter(|look| look.ok) else {
            return Ok(());
        };
        let set = "INSERT INTO meta (key, value) VALUES (?1, ?2)
                   ON CONFLICT (key) DO UPDATE SET value = ?2 WHERE substr(value, 1, 13) <> ?3";
        let at = format!("{:.0}", look.at);
        self.ledger.execute(set, (ANSWERED, &at, &at[..at.len().min(13)]))?;
        Ok(())
    }

    /// What somebody has to look after.
    pub(in crate::vault) fn fleet_needs(&self, at: Timestamp) -> Result<FleetNeeds, StorageError> {
        let (Some(member), Some(status)) = (&self.fleet, self.fleet_status()?) else {
            return Ok(FleetNeeds::default());
        };
        let older = |than: i64, since: Timestamp| at.duration_since(since).as_hours() >= than * 24;
        let answered = status.answered_at.unwrap_or(member.own.joined_at);
        // One that every member has answered and that was found nowhere waits for nobody.
        let waits = |order: &&OrderStatus| !order.carried.waits_for.is_empty();
        let old = status.orders.iter().filter(waits).filter(|order| older(7, order.signed_at));
        Ok(FleetNeeds {
            silent_since: older(1, answered).then_some(answered),
            old_orders: old.count() as u64,
        })
    }

    /// Whether something has come for this member, or something that somebody asked for. It reads the names of a few files.
    pub fn fleet_has_news(&self) -> bool {
        self.fleet.is_some() && Spool::of(&self.data_dir).has_news()
    }
}
