//! What becomes of a use that was agreed to.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::group::Others;
use crate::campaign::PurposeId;

/// A purpose that was agreed to, and what has become of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PurposeState {
    /// Its name.
    pub id: PurposeId,
    /// What its box said.
    pub title: String,
    /// The last day on which it holds.
    pub expires_on: Date,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
    /// What the others say who are recorded, too.
    #[serde(skip_serializing_if = "Others::are_nobody")]
    pub others: Others,
}

/// Whether a use is allowed, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is, up to this day.
    Holds(Date),
    /// It was withdrawn then.
    Withdrawn(Timestamp),
    /// Its time is over.
    Expired,
    /// This person agrees, and somebody else who is recorded does not.
    NotByAll,
}

impl PurposeState {
    /// Whether use for this purpose is allowed at `at`: by this person and by everybody else in it.
    pub fn holds(&self, at: Timestamp) -> bool {
        matches!(self.standing(at), Standing::Holds(_))
    }

    /// How this use stands at `at`.
    pub fn standing(&self, at: Timestamp) -> Standing {
        match (self.withdrawn_at, self.others) {
            (Some(at), _) => Standing::Withdrawn(at),
            (None, _) if self.is_expired(at) => Standing::Expired,
            (None, Others::Nobody) => Standing::Holds(self.expires_on),
            (None, Others::AgreeUntil(day)) if !is_past(day, at) => {
                Standing::Holds(self.expires_on.min(day))
            }
            (None, Others::AgreeUntil(_) | Others::Disagree) => Standing::NotByAll,
        }
    }

    /// Whether it does not hold at `at` for no other reason than time: nobody who is in it has taken it back.
    pub fn is_over(&self, at: Timestamp) -> bool {
        self.withdrawn_at.is_none() && self.others != Others::Disagree && !self.holds(at)
    }

    /// Whether its time is over at `at`.
    pub fn is_expired(&self, at: Timestamp) -> bool {
        is_past(self.expires_on, at)
    }
}

/// Whether `day` is over at `at`.
pub(super) fn is_past(day: Date, at: Timestamp) -> bool {
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date() > day
}
