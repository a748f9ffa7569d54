//! What the hub tells the member where something is kept: sealed for the epoch, so that nobody reads it once that is over.

use jiff::Timestamp;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::membership::Membership;
use super::peers::tell;
use crate::fleet::{MemberId, Said, from_hex, to_hex};
use crate::record::SubmissionId;
use crate::seal::BoxIdentity;
use crate::vault::Vault;
use crate::vault::storage::StorageError;

/// The way from the hub to where something is kept.
pub(super) struct Origin {
    member: MemberId,
    lookup: String,
    epoch: BoxIdentity,
}

impl Origin {
    /// Tells it `what`, in the words that `said` makes of a lookup and of what is sealed.
    pub(super) fn tell(
        self,
        (ledger, member): (&Connection, &Membership),
        what: &impl Serialize,
        said: impl FnOnce(String, String) -> Said,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let text = serde_json::to_vec(what).map_err(std::io::Error::other)?;
        let sealed = to_hex(&self.epoch.public().seal(&text)?);
        tell(ledger, member, (&self.member, said(self.lookup, sealed)), at)
    }
}

impl Vault {
    /// Where a copy here came from. None elsewhere than at the hub, and where nothing can be sealed yet.
    pub(super) fn origin_to_tell(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Option<Origin>, StorageError> {
        if !member.is_hub() {
            return Ok(None);
        }
        let Some(origin) = self.origin_of(record, member.fleet)? else { return Ok(None) };
        let (lookup, epoch) = (self.lookup_of_replica(record)?, self.newest_epoch()?);
        Ok(lookup.zip(epoch).map(|(lookup, epoch)| Origin {
            member: origin.id,
            lookup,
            epoch: epoch.secret,
        }))
    }

    /// What the hub has told so. None where it was sealed for an epoch that is over here: the hub tells it again once it sees
    /// that it is not known.
    pub(super) fn told_by_hub<T: DeserializeOwned>(
        &self,
        sealed: &str,
    ) -> Result<Option<T>, StorageError> {
        let Some(sealed) = from_hex(sealed) else { return Ok(None) };
        let text = self.epochs()?.iter().rev().find_map(|epoch| epoch.secret.open(&sealed).ok());
        Ok(text.and_then(|text| serde_json::from_slice(&text).ok()))
    }
}
