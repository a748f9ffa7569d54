//! What staff of a member did with what somebody gave, so that its giver sees it wherever they come with their code.
//!
//! Each member tells of its own staff and of nobody else's, as of an event of its ledger: of two lists of one member the newer
//! holds. No name of anybody is in it. How a copy stands follows from what is told of it and the day on which it is looked at.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::member::MemberId;
use crate::campaign::{PurposeId, Retention};
use crate::record::{Access, CopyState, Grounds, Seen};

/// What staff of one member did with a submission, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accesses {
    /// Whose staff.
    pub member: MemberId,
    /// As of this event of that member.
    pub event: u64,
    /// What they did.
    pub all: Vec<ToldAccess>,
    /// How many things they did beside those, where there are more than one list has.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub more: u64,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
fn is_zero(count: &u64) -> bool {
    *count == 0
}

/// One thing that they did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldAccess {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Did,
}

/// What they did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Did {
    /// Heard or looked at it.
    Opened,
    /// Copied it for a use.
    Exported {
        /// For which.
        purpose: PurposeId,
        /// Whereto; none where it was saved by hand.
        destination: Option<String>,
        /// The last day of the consent for it.
        until: Date,
        /// When that ended otherwise.
        ended_at: Option<Timestamp>,
        /// How long it may take until the copy is gone.
        within: Retention,
        /// Whether it is gone; none where nobody has said so.
        gone: Option<GoneCopy>,
    },
    /// Ended a use, as a withdrawal does.
    Ended {
        /// Which one.
        purpose: PurposeId,
        /// Why.
        grounds: Grounds,
    },
}

/// A copy that is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoneCopy {
    /// When that was said.
    pub at: String,
    /// Whether it was whole before.
    pub copy: Was,
}

/// What a copy was that is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Was {
    /// It was there.
    Whole,
    /// It never was whole.
    Never,
}

impl ToldAccess {
    /// Where only some are told, those with the smallest come first: copies of which nobody says that they are gone, first
    /// those whose consent ends or ended first; then uses that were ended, copies that are gone, and openings.
    pub fn urgency(&self) -> (u8, Date) {
        match &self.what {
            Did::Exported { until, ended_at, gone: None, .. } => {
                let day = |at: Timestamp| at.to_zoned_datetime(TimeZone::UTC).date();
                (0, ended_at.map_or(*until, |at| day(at).min(*until)))
            }
            Did::Ended { .. } => (1, Date::MAX),
            Did::Exported { .. } => (2, Date::MAX),
            Did::Opened => (3, Date::MAX),
        }
    }

    /// As its giver sees it at `now`.
    pub fn seen(&self, now: Timestamp) -> Access {
        let what = match &self.what {
            Did::Opened => Seen::Opened,
            Did::Ended { purpose, grounds } => {
                Seen::Ended { purpose: purpose.clone(), grounds: *grounds }
            }
            Did::Exported { purpose, destination, until, ended_at, within, gone } => {
                let state = match gone {
                    // Who has said so is none of their business.
                    Some(GoneCopy { at, copy }) => {
                        let by = (*copy == Was::Whole).then(String::new);
                        CopyState::Gone { at: at.clone(), by }
                    }
                    None => CopyState::of((*until, *ended_at), *within, now),
                };
                let (purpose, destination) = (purpose.clone(), destination.clone());
                Seen::Exported { purpose, destination, state }
            }
        };
        Access { at: self.at, what }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_has_all_of_it_is_as_it_was_before_lists_said_how_much_more_there_is() {
        let member = "0123456789abcdef".repeat(2);
        let whole = format!(r#"{{"member":"{member}","event":7,"all":[]}}"#);
        let mut read: Accesses = serde_json::from_str(&whole).unwrap();
        assert_eq!(read.more, 0);
        assert_eq!(serde_json::to_string(&read).unwrap(), whole);
        read.more = 3;
        let written = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<Accesses>(&written).unwrap(), read);
    }

    #[test]
    fn how_a_copy_stands_follows_from_what_is_told_and_the_day() {
        let told = |ended: Option<&str>, gone: Option<Was>| ToldAccess {
            at: "2026-11-01T10:00:00Z".parse().unwrap(),
            what: Did::Exported {
                purpose: PurposeId::new("website"),
                destination: Some("website".to_owned()),
                until: Date::constant(2027, 1, 1),
                ended_at: ended.map(|at| at.parse().unwrap()),
                within: "P7D".parse().unwrap(),
                gone: gone.map(|copy| GoneCopy { at: "2026-11-20T10:00:00Z".to_owned(), copy }),
            },
        };
        let state = |told: &ToldAccess, now: &str| {
            let written = serde_json::to_string(told).unwrap();
            let read: ToldAccess = serde_json::from_str(&written).unwrap();
            assert_eq!(read, *told, "it reads as it was written");
            match read.seen(now.parse().unwrap()).what {
                Seen::Exported { state, .. } => state,
                other => panic!("{other:?}"),
            }
        };
        let ended = Some("2026-11-10T10:00:00Z");
        assert_eq!(state(&told(None, None), "2026-11-12T00:00:00Z"), CopyState::InUse);
        let open = state(&told(ended, None), "2026-11-12T00:00:00Z");
        assert!(matches!(open, CopyState::Open { .. }), "{open:?}");
        let overdue = state(&told(ended, None), "2026-12-12T00:00:00Z");
        assert!(matches!(overdue, CopyState::Overdue { .. }), "{overdue:?}");
        for (was, whole) in [(Was::Whole, true), (Was::Never, false)] {
            match state(&told(ended, Some(was)), "2026-12-12T00:00:00Z") {
                CopyState::Gone { by, .. } => assert_eq!(by.is_some(), whole),
                other => panic!("{other:?}"),
            }
        }
    }
}
