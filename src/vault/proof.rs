//! What stays after an erasure, and when that goes, too.
//!
//! An event whose time is over loses everything it said: when, what and of whom. Its place in the chain
//! and its hash stay, so that the chain still holds, and so does what shows that it was time: see
//! [`chain`](super::chain).

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use super::clock::date;
use super::evidence::campaign_source;
use super::ledger::{self, Entry, Overdue};
use super::storage::StorageError;
use super::{Vault, at_hand};
use crate::campaign::Campaign;
use crate::consent::Agreement;
use crate::record::Event;

/// The last day of the proof of something that is erased at `at`, by the campaign that was agreed to.
pub(super) fn until(
    ledger: &Connection,
    agreement: &Agreement,
    at: Timestamp,
) -> Result<Date, StorageError> {
    let source = campaign_source(ledger, agreement.disclosure.campaign.digest)?;
    let campaign = source.and_then(|source| Campaign::parse(&source).ok());
    let kept = campaign.map_or(Campaign::USUAL_PROOF, |campaign| campaign.proof_kept);
    Ok(kept.until(date(at)))
}

/// The records whose proof is past its time on `today`.
pub(super) fn overdue(ledger: &Connection, today: Date) -> Result<Vec<Overdue>, StorageError> {
    ledger::overdue(ledger, today)
}

/// So many proofs are removed in one transaction.
const TOGETHER: usize = 256;

impl Vault {
    /// Removes the proofs that are past their time at `at`, from the ledger and from SQLite's log.
    pub(super) fn forget_proofs(&mut self, at: Timestamp) -> Result<(), StorageError> {
        let records = overdue(&self.ledger, date(at))?;
        for some in records.chunks(TOGETHER) {
            let transaction = self.ledger.transaction()?;
            for over in some {
                let emptied = ledger::empty(&transaction, over)?;
                let told = Event::ProofExpired { events: emptied as u64 };
                let entry = Entry::new(told, at).naming(Some(over.end));
                ledger::append(&transaction, at_hand(self.writer.as_ref())?, entry)?;
            }
            transaction.commit()?;
        }
        if records.is_empty() && !self.log_is_due {
            return Ok(());
        }
        self.overwrite_log()
    }
}
