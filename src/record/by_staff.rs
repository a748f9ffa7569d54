//! What staff did for somebody who could not do it themselves: in which role, why, and what has to follow.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::event::Grounds;
use super::id::SubmissionId;
use super::staff::Role;
use crate::campaign::{Language, PurposeId};
use crate::digest::Digest;

/// On whose word something was done for somebody. It names nobody of the staff: a role answers for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ByStaff {
    /// In which role.
    pub role: Role,
    /// Why.
    pub grounds: Grounds,
    /// The copies that have to go since then; none where they could not be counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copies: Option<CopiesToGo>,
}

/// Copies that were made before and have to go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CopiesToGo {
    /// How many.
    pub count: u64,
    /// The last day for the last of them, in UTC; none where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A use that staff ended for somebody: what that person takes along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndedUse {
    /// The submission's number.
    pub record: SubmissionId,
    /// Which use.
    pub purpose: PurposeId,
    /// The same in the words that had been agreed to.
    pub title: String,
    /// The language of those, in which the paper is written.
    pub language: Language,
    /// Who holds what was given, in the words that had been agreed to.
    pub organisation: String,
    /// Where they are reached.
    pub contact: String,
    /// When it was durable.
    pub ended_at: Timestamp,
    /// Who did it and why, and what follows.
    pub by_staff: ByStaff,
    /// The ledger's head after that.
    pub ledger_head: Digest,
}
