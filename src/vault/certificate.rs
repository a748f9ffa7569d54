//! What a person takes away after an erasure.

use jiff::Timestamp;
use serde::Serialize;

use super::storage::SubmissionId;
use crate::digest::Digest;

/// What was erased and what the check afterwards found. Every figure is measured, none assumed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// The submission's number.
    pub record: SubmissionId,
    /// When the transaction that destroyed the keys was durable.
    pub erased_at: Timestamp,
    /// How, in the words of NIST SP 800-88: cryptographic erase.
    pub method: &'static str,
    /// How many takes.
    pub takes: u64,
    /// Bytes of the ledger and its journal that were searched for the keys.
    pub searched_bytes: u64,
    /// Pieces of keys that the search found.
    pub copies_found: u64,
    /// Media files that were still there.
    pub files_left: u64,
    /// The ledger's head after the erasure.
    pub ledger_head: Digest,
    /// Digest of the words that had been agreed to.
    pub notice: Digest,
    /// What stays as proof: events and times, nothing of the content.
    pub proof: Vec<ProofEvent>,
}

impl Certificate {
    /// Whether the check found nothing.
    pub fn is_verified(&self) -> bool {
        self.copies_found == 0 && self.files_left == 0
    }
}

/// An event that stays as proof.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProofEvent {
    /// What happened.
    pub kind: String,
    /// When.
    pub at: String,
}
