//! Several people in one recording.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::GroupId;

/// The group that somebody was recorded in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its number.
    pub id: GroupId,
    /// How many people agreed, this one included.
    pub people: usize,
    /// When another of them took it back, or their time was over: since then nothing of it is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
}

/// What everybody else in a group says of a use.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Others {
    /// Nobody else is recorded.
    #[default]
    Nobody,
    /// All of them agree, up to this day.
    AgreeUntil(Date),
    /// One of them never agreed, or does no longer.
    Disagree,
}

impl Others {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
    pub(super) fn are_nobody(&self) -> bool {
        *self == Self::Nobody
    }
}
