//! How a fleet stands, as far as this member knows.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::spool::Spool;
use super::{orders, peers};
use crate::fleet::MemberRole;
use crate::record::FleetOrder;
use crate::vault::Vault;
use crate::vault::storage::StorageError;

/// What this member knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FleetStatus {
    /// The fleet's key.
    pub fleet: String,
    /// What this member is called.
    pub name: String,
    /// What it is for.
    pub role: MemberRole,
    /// When the store was last looked at; none where it never was.
    pub looked_at: Option<Timestamp>,
    /// What kept the store from answering the last time.
    pub failed: Option<String>,
    /// The other members that this one knows: at the hub all of them, elsewhere the hub and those that orders went to.
    pub members: Vec<PeerStatus>,
    /// Orders that not everybody has acknowledged.
    pub orders: Vec<OrderStatus>,
    /// The first day on which nothing opens any more that the store was given up to now.
    pub store_forgets_on: Option<Date>,
}

/// Another member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PeerStatus {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub role: MemberRole,
    /// When it joined, by its clock.
    pub joined_at: Timestamp,
    /// The time of the newest message from it, by its clock; none where nothing has come.
    pub heard_at: Option<Timestamp>,
    /// So many messages to it have not arrived.
    pub waiting: usize,
    /// So many messages from it are missing.
    pub missing: u64,
    /// So many submissions are kept there.
    pub submissions: Option<u64>,
    /// So many orders that were signed there are open.
    pub open_orders: Option<u64>,
    /// When it was removed.
    pub removed_at: Option<Timestamp>,
}

/// An order that is being carried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrderStatus {
    /// When it was signed, by the clock of that place.
    pub signed_at: Timestamp,
    /// How far it has come.
    #[serde(flatten)]
    pub carried: FleetOrder,
}

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
}
