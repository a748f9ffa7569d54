//! A member's word that it has carried out an order.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::signed::Form;
use crate::digest::Digest;
use crate::record::Check;

/// What came of an order at one member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// What it kept was destroyed.
    Erased {
        /// So many takes went.
        takes: u64,
        /// What the search afterwards found; none where it could not be made.
        check: Option<Check>,
    },
    /// The uses have ended here.
    Withdrawn,
    /// It keeps nothing under this code, or no longer.
    NothingHere,
}

/// Signed by the member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// The digest of the order.
    pub order: Digest,
    /// What came of it.
    pub outcome: Outcome,
    /// The number of the newest event of the member by then: what it lays out as of an earlier one does not know of the order.
    pub event: u64,
    /// When, by the member's clock.
    pub at: Timestamp,
    /// The member's certificate.
    pub member: serde_json::Value,
    /// The certificates of those to whom it has passed the order on: they are to acknowledge it as well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed_on: Vec<serde_json::Value>,
}

impl Form for Acknowledgement {
    const FORM: &'static str = "sayso acknowledgement 1";
}
