//! A submission as another member is told of it: all but the payloads of its takes, which lie beside it.
//!
//! What is in it is what the ledger of the member has where it was kept. It names nobody, and the headers in it open with
//! the organisation's key and the receipt code only. It is sealed for an epoch, so that what a store keeps of it after
//! the end of the epoch opens with nothing.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::accesses::Accesses;
use super::remarks::Remarks;
use super::signed::Form;
use crate::campaign::PurposeId;
use crate::digest::Digest;

/// Signed by the member where it was kept. Texts are as the ledger has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replica {
    /// The certificate of the member where it was kept.
    pub member: Value,
    /// As of this event of that member.
    pub event: u64,
    /// The number of the submission.
    pub record: String,
    /// The two public keys that the receipt code leads to, a line each.
    pub person: String,
    /// The words that were agreed to.
    pub disclosure: String,
    /// The answer.
    pub answer: String,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// What the clock said, where it was behind.
    pub clock_said: Option<Timestamp>,
    /// The number of the group that it was given in.
    pub group: Option<String>,
    /// How many are in it.
    pub people: i64,
    /// When another has taken back what they gave together.
    pub ended_at: Option<Timestamp>,
    /// The first day on which staff may open it.
    pub sealed_until: Option<Date>,
    /// Its uses.
    pub uses: Vec<ReplicaUse>,
    /// Its takes.
    pub takes: Vec<ReplicaTake>,
    /// What staff say of it.
    #[serde(default)]
    pub remarks: Remarks,
    /// What staff did with it, here and as far as is known at the hub.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accesses: Vec<Accesses>,
}

/// A use that was agreed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplicaUse {
    /// Which one.
    pub id: PurposeId,
    /// Its last day.
    pub expires_on: Date,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

/// A take without its payload.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplicaTake {
    /// Its number.
    pub id: String,
    /// Its place among the takes of the submission.
    pub position: i64,
    /// What was measured of it, in JSON.
    pub facts: String,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// The age header.
    pub header: String,
    /// How it is sealed.
    pub suite: i64,
    /// The number of the organisation's key that it is sealed for.
    pub vault_key: i64,
    /// The length of the payload.
    pub payload_bytes: i64,
    /// The digest of the payload.
    pub payload: Digest,
    /// Whether it is of the whole group.
    pub shared: bool,
}

impl Form for Replica {
    const FORM: &'static str = "sayso submission 1";
}
