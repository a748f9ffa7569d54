//! What a person takes away after an erasure.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::by_staff::ByStaff;
use super::id::SubmissionId;
use crate::digest::Digest;

/// What was erased and what the check afterwards found. Every figure is measured, none assumed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// The submission's number.
    pub record: SubmissionId,
    /// Who held it, in the words that had been agreed to.
    pub organisation: String,
    /// Where they are reached.
    pub contact: String,
    /// When the transaction that destroyed the keys was durable.
    pub erased_at: Timestamp,
    /// How, in the words of NIST SP 800-88: cryptographic erase.
    pub method: &'static str,
    /// How many takes.
    pub takes: u64,
    /// How many other people were in them, for whom they are gone, too.
    #[serde(skip_serializing_if = "is_zero")]
    pub others: u64,
    /// Which role erased it for somebody, why, and what has to follow; none where its giver did it themselves.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_staff: Option<ByStaff>,
    /// What the check afterwards found; none where it could not be made.
    pub check: Option<Check>,
    /// The ledger's head after the erasure.
    pub ledger_head: Digest,
    /// Digest of the words that had been agreed to.
    pub notice: Digest,
    /// What stays as proof: events and times, nothing of the content.
    #[serde(rename = "kept_as_proof")]
    pub proof: Vec<ProofEvent>,
    /// The day after which that is removed, too.
    pub proof_until: Date,
    /// How far the order has come in the fleet; none where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fleet: Option<FleetOrder>,
}

/// An order that was signed here, as far as it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FleetOrder {
    /// Its digest, by which it can be asked for.
    pub order: Digest,
    /// The members that have carried it out.
    pub done: Vec<String>,
    /// The members that have not said so yet.
    pub waits_for: Vec<String>,
    /// The first day on which nothing opens any more that the store was given; none where it was given nothing.
    pub store_forgets_on: Option<Date>,
}

/// A member of the fleet has destroyed what it kept under a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoneAt {
    /// What it is called.
    pub member: String,
    /// So many takes went.
    pub takes: u64,
    /// When, by its clock.
    pub at: Timestamp,
}

/// An order to destroy what belongs to a code, as its holder takes it along: signed, and not carried out yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureOrder {
    /// Who is to carry it out.
    pub organisation: String,
    /// Where they are reached.
    pub contact: String,
    /// When it was signed, by the clock of that place.
    pub signed_at: Timestamp,
    /// How far it has come.
    pub carried: FleetOrder,
}

/// The figures of the check after an erasure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// How often it was looked: twice where the first look found something, which was then overwritten
    /// once more. The other figures are those of the last look.
    pub passes: u64,
    /// Bytes that were read back from the places where the keys lay.
    pub searched_bytes: u64,
    /// Places of keys that still held something.
    pub copies_found: u64,
    /// Media files that were still there.
    pub files_left: u64,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

impl Certificate {
    /// The method, as the certificate names it.
    pub const METHOD: &'static str = "cryptographic erase (NIST SP 800-88r2): wrapped file keys deleted and overwritten, files removed";

    /// Whether the check was made and found nothing.
    pub fn is_verified(&self) -> bool {
        self.check.is_some_and(|check| check.copies_found == 0 && check.files_left == 0)
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
