//! What stays after an erasure, and when that goes, too.
//!
//! An event whose time is over loses everything it said: when, what and of whom. Its place in the chain
//! and its hash stay, so that the chain still holds, and so does what shows that it was time: see
//! [`chain`](super::chain).

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use super::clock::date;
use super::evidence::campaign_stored;
use super::ledger::{self, Entry};
use super::storage::StorageError;
use super::{Vault, at_hand};
use crate::campaign::Campaign;
use crate::digest::Digest;
use crate::record::Event;

/// The last day of the proof of something that is erased at `at`, by the campaign that was agreed to, where that is known.
pub(super) fn until(
    ledger: &Connection,
    campaign: Option<Digest>,
    at: Timestamp,
) -> Result<Date, StorageError> {
    let campaign = campaign.map(|digest| campaign_stored(ledger, digest)).transpose()?.flatten();
    let kept = campaign.map_or(Campaign::USUAL_PROOF, |campaign| campaign.proof_kept);
    Ok(kept.until(date(at)))
}

/// Where the removal of proofs has come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Forgotten {
    /// The last day of the last proof: one that resists must not be tried for ever.
    until: String,
    /// The event that ended its record.
    end: i64,
}

impl Vault {
    /// Removes up to `limit` proofs that are past their time at `at`, in one transaction. Returns where it
    /// goes on; none where those were the last. SQLite's log is to be overwritten after that.
    pub(super) fn forget_proofs(
        &mut self,
        at: Timestamp,
        Forgotten { until, end }: &Forgotten,
        limit: usize,
    ) -> Result<Option<Forgotten>, StorageError> {
        let some = ledger::overdue(&self.ledger, date(at), (until, *end), limit)?;
        if let Some(last) = some.last() {
            // Set before the commit: what it empties has to leave the log, whatever comes after it.
            self.log_is_due = true;
            self.forget_counted_days();
            let transaction = self.ledger.transaction()?;
            for over in &some {
                let emptied = ledger::empty(&transaction, over)?;
                let told = Event::ProofExpired { events: emptied as u64 };
                let entry = Entry::new(told, at).naming(Some(over.end));
                ledger::append(&transaction, at_hand(self.writer.as_ref())?, entry)?;
            }
            transaction.commit()?;
            if some.len() == limit {
                return Ok(Some(Forgotten { until: last.until.clone(), end: last.end }));
            }
        }
        Ok(None)
    }
}
