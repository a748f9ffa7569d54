//! How a fleet stands, as far as this member knows.

use super::spool::Spool;
use super::{orders, peers};
use crate::fleet::{FleetStatus, OrderStatus, PeerStatus};
use crate::vault::Vault;
use crate::vault::storage::StorageError;

impl Vault {
    /// How the fleet stands. None where this vault is in none.
    pub fn fleet_status(&self) -> Result<Option<FleetStatus>, StorageError> {
        let Some(member) = &self.fleet else { return Ok(None) };
        let mut members = Vec::new();
        for id in peers::all(&self.ledger)? {
            let Some(peer) = peers::peer(&self.ledger, &id, member.fleet)? else { continue };
            members.push(PeerStatus {
                name: peer.member.name.to_string(),
                role: peer.member.role,
                joined_at: peer.member.joined_at,
                heard_at: peer.heard_at,
                waiting: peer.letters.waiting(),
                missing: peer.letters.missing(),
                submissions: peer.state.as_ref().map(|state| state.submissions),
                open_orders: peer.state.as_ref().map(|state| state.open_orders),
                removed_at: peer.removed_at,
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
        Ok(Some(FleetStatus {
            fleet: member.fleet.to_string(),
            name: member.own.name.to_string(),
            role: member.own.role,
            looked_at: look.as_ref().map(|look| look.at),
            failed: look.filter(|look| !look.ok).and_then(|look| look.failed),
            members,
            orders: open,
            store_forgets_on: self.store_forgets_on()?,
        }))
    }

    /// Whether something has come for this member, or something that somebody asked for. It reads the names of a few files.
    pub fn fleet_has_news(&self) -> bool {
        self.fleet.is_some() && Spool::of(&self.data_dir).has_news()
    }
}
