//! How a fleet stands, as far as one member knows.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::member::MemberRole;
use crate::campaign::CampaignVersion;
use crate::digest::Digest;
use crate::record::FleetOrder;

/// What this member knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FleetStatus {
    /// The fleet's key.
    pub fleet: String,
    /// What this member is called.
    pub name: String,
    /// What it is for.
    pub role: MemberRole,
    /// Where this was the hub and another has taken its place: what that one is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// Since when this member knows that it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub removed_at: Option<Timestamp>,
    /// When the store was last looked at; none where it never was.
    pub looked_at: Option<Timestamp>,
    /// When the store was last known to answer; none where it never did.
    pub answered_at: Option<Timestamp>,
    /// What kept the store from answering the last time.
    pub failed: Option<String>,
    /// The campaign that the hub has published last; none where nothing was heard of one.
    pub campaign: Option<CampaignVersion>,
    /// The number of the newest change of staff and keys; none where nothing was heard of one.
    pub organisation: Option<u64>,
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
    /// Its number, which names it where several are called the same.
    pub number: String,
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
    /// The campaign that people are asked by there; none where nobody is, or nothing was heard.
    pub campaign: Option<CampaignVersion>,
    /// The digest of a campaign that was published and by which nobody can be asked there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Digest>,
    /// The number of the newest change of staff and keys that is known there.
    pub organisation: Option<u64>,
    /// When it was removed.
    pub removed_at: Option<Timestamp>,
    /// At a hub in the place of a lost one: whether it has not told yet what was taken back meanwhile.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub untold: bool,
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

impl FleetStatus {
    /// Whether another member that was not removed has the name of this one.
    pub fn shares_its_name(&self, member: &PeerStatus) -> bool {
        let here = |it: &&PeerStatus| it.removed_at.is_none() && it.name == member.name;
        member.removed_at.is_none() && self.members.iter().filter(here).count() > 1
    }

    /// What a member is called, with its number where another is called the same.
    pub fn called(&self, member: &PeerStatus) -> String {
        let PeerStatus { name, number, .. } = member;
        if self.shares_its_name(member) { format!("{name} {number}") } else { name.clone() }
    }

    /// Whether people are asked at a member by another campaign than the one that was published.
    pub fn is_behind(&self, member: &PeerStatus) -> bool {
        let asks = member.campaign.as_ref().map(|campaign| campaign.digest);
        let published = self.campaign.as_ref().map(|campaign| campaign.digest);
        self.role == MemberRole::Hub
            && member.removed_at.is_none()
            && published.is_some()
            && asks != published
    }

    /// Whether a member has not heard of the newest change of staff and keys.
    pub fn has_older_staff(&self, member: &PeerStatus) -> bool {
        self.role == MemberRole::Hub
            && member.removed_at.is_none()
            && member.organisation < self.organisation
    }

    /// Whether nobody can be asked at a member by the campaign that was published.
    pub fn has_refused(&self, member: &PeerStatus) -> bool {
        let published = self.campaign.as_ref().map(|campaign| campaign.digest);
        self.is_behind(member) && member.refused.is_some() && member.refused == published
    }
}
