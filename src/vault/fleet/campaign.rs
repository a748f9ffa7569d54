//! The campaign is published once, at the hub, and each kiosk takes it in.
//!
//! A kiosk notes what was published, and whoever has its vault open looks whether people may be asked by it: that takes
//! the check, which is no part of a vault. Until then, and where it is not good, people are asked as before.

use jiff::Timestamp;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::membership::Membership;
use super::peers::{self, tell};
use crate::campaign::{Campaign, CampaignVersion};
use crate::digest::Digest;
use crate::fleet::{MemberId, Said, State};
use crate::vault::storage::StorageError;
use crate::vault::{Vault, evidence, meta};

/// The row of `meta` that says what was published last.
pub(super) const PUBLISHED: &str = "fleet_campaign";
/// A longer one is not published: no message is longer than that with it.
const LONGEST_BYTES: usize = 1024 * 1024;

/// What was published last, as the row says it.
#[derive(Serialize, Deserialize)]
struct Published {
    /// The hub that has published it,
    hub: MemberId,
    /// and the number that it gave it, which grows with each.
    number: u64,
    /// The file.
    source: String,
    standing: Standing,
}

/// What became of it here.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Standing {
    /// Nobody has looked at it yet.
    Waits,
    /// It lies in the data folder, and people are asked by it.
    #[serde(rename = "taken-in")]
    TakenIn,
    /// People cannot be asked by it.
    Refused,
}

impl Published {
    fn read(ledger: &Connection) -> Result<Option<Self>, StorageError> {
        let text: Option<String> = meta::get(ledger, PUBLISHED)?;
        let read = text.map(|text| serde_json::from_str(&text));
        read.transpose().map_err(|_| StorageError::Damaged("the campaign that was published"))
    }

    fn write(&self, ledger: &Connection) -> Result<(), StorageError> {
        let text = serde_json::to_string(self).map_err(std::io::Error::other)?;
        meta::set(ledger, PUBLISHED, text)
    }

    fn said(&self) -> Said {
        Said::Campaign { number: self.number, source: self.source.clone() }
    }

    fn version(&self) -> Option<CampaignVersion> {
        Campaign::parse(&self.source).ok().map(|campaign| campaign.version())
    }
}

impl Vault {
    /// At the hub: tells every member by which campaign people are asked here, where that has changed.
    pub(super) fn publish_campaign(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(source) = self.offer.as_ref().map(evidence::Offer::source) else {
            return Ok(());
        };
        let before = Published::read(&self.ledger)?;
        let is_known = |it: &Published| it.source == source && it.hub == member.own.id;
        if before.as_ref().is_some_and(is_known) {
            return Ok(());
        }
        if source.len() > LONGEST_BYTES {
            tracing::warn!("the campaign is longer than 1 MiB and is not published");
            return Ok(());
        }
        let number = before.map_or(0, |before| before.number) + 1;
        let (hub, source) = (member.own.id.clone(), source.to_owned());
        let new = Published { hub, number, source, standing: Standing::TakenIn };
        let transaction = self.ledger.transaction()?;
        new.write(&transaction)?;
        for peer in peers::all(&transaction)? {
            tell(&transaction, member, (&peer, new.said()), at)?;
        }
        Ok(transaction.commit()?)
    }

    /// At the hub: a member says by which campaign people are asked there. Where that is another than the one that was
    /// published, and it has not said that it cannot take that in, it is told once more.
    pub(super) fn share_campaign(
        &mut self,
        member: &Membership,
        (to, state): (&MemberId, &State),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(published) = Published::read(&self.ledger)? else { return Ok(()) };
        let digest = Digest::of(published.source.as_bytes());
        let asks = state.campaign.as_ref().map(|campaign| campaign.digest);
        if asks == Some(digest) || state.refused == Some(digest) {
            return Ok(());
        }
        // What is noted of several members is noted in one transaction.
        let transaction = self.ledger.savepoint()?;
        tell(&transaction, member, (to, published.said()), at)?;
        Ok(transaction.commit()?)
    }

    /// The hub has published a campaign. One that is older than what was heard of the same hub before changes nothing.
    pub(super) fn hear_campaign(
        &self,
        hub: &MemberId,
        (number, source): (u64, &str),
    ) -> Result<(), StorageError> {
        let before = Published::read(&self.ledger)?;
        if before.is_some_and(|before| before.hub == *hub && before.number >= number) {
            return Ok(());
        }
        let (hub, source) = (hub.clone(), source.to_owned());
        Published { hub, number, source, standing: Standing::Waits }.write(&self.ledger)
    }

    /// The file of a campaign that the hub has published and that nobody has looked at here.
    pub fn campaign_that_waits(&self) -> Result<Option<String>, StorageError> {
        if !self.follows_a_hub() {
            return Ok(None);
        }
        let published = Published::read(&self.ledger)?;
        let waits = published.filter(|published| published.standing == Standing::Waits);
        Ok(waits.map(|published| published.source))
    }

    /// The file of the campaign that was published last and taken in here.
    pub fn campaign_taken_in(&self) -> Result<Option<String>, StorageError> {
        if !self.follows_a_hub() {
            return Ok(None);
        }
        let published = Published::read(&self.ledger)?;
        let taken = published.filter(|published| published.standing == Standing::TakenIn);
        Ok(taken.map(|published| published.source))
    }

    /// Notes that the campaign that waits lies in the data folder.
    pub fn note_campaign_taken_in(&mut self, source: &str) -> Result<(), StorageError> {
        self.note_campaign(source, Standing::TakenIn)
    }

    /// Notes that nobody can be asked by the campaign that waits. The hub hears of it.
    pub fn note_campaign_refused(&mut self, source: &str) -> Result<(), StorageError> {
        self.note_campaign(source, Standing::Refused)
    }

    fn note_campaign(&self, source: &str, standing: Standing) -> Result<(), StorageError> {
        match Published::read(&self.ledger)? {
            Some(published) if published.source == source => {
                Published { standing, ..published }.write(&self.ledger)
            }
            // A newer one has come meanwhile, and waits.
            _ => Ok(()),
        }
    }

    /// Whether the campaign and the staff are changed at another computer, which publishes them: this one is a kiosk of a
    /// fleet.
    pub fn follows_a_hub(&self) -> bool {
        self.fleet.as_deref().is_some_and(|member| !member.is_hub())
    }

    /// The campaign that was published last: at the hub what every kiosk is to ask by.
    pub(super) fn campaign_published(&self) -> Result<Option<CampaignVersion>, StorageError> {
        Ok(Published::read(&self.ledger)?.and_then(|published| published.version()))
    }

    /// At the hub: the file of the campaign that was published last.
    pub(in crate::vault) fn source_published(&self) -> Result<Option<String>, StorageError> {
        if !self.fleet.as_deref().is_some_and(Membership::is_hub) {
            return Ok(None);
        }
        Ok(Published::read(&self.ledger)?.map(|published| published.source))
    }

    /// The published campaign by which nobody can be asked here.
    pub(super) fn campaign_refused(&self) -> Result<Option<Digest>, StorageError> {
        let published = Published::read(&self.ledger)?;
        let refused = published.filter(|published| published.standing == Standing::Refused);
        Ok(refused.map(|published| Digest::of(published.source.as_bytes())))
    }

    /// The campaign that people are asked by; where nobody has said which that is, the one that they were asked by last.
    pub(super) fn asks_by(&self) -> Result<Option<CampaignVersion>, StorageError> {
        match &self.offer {
            Some(offer) => Ok(Some(offer.version().clone())),
            None => evidence::campaign_asked_by(&self.ledger),
        }
    }

    /// The version of a campaign that stands for another text, because every kiosk was told of that.
    pub(in crate::vault) fn published_otherwise(
        &self,
        campaign: &CampaignVersion,
    ) -> Result<Option<u32>, StorageError> {
        let is_hub = self.fleet.as_deref().is_some_and(Membership::is_hub);
        let published = if is_hub { self.campaign_published()? } else { None };
        let other = published.filter(|published| {
            (&published.id, published.version) == (&campaign.id, campaign.version)
                && published.digest != campaign.digest
        });
        Ok(other.map(|published| published.version))
    }
}
