//! What is asked of the ledger's history: which events, and which part of the answer.

use jiff::Timestamp;
use jiff::civil::Date;

use super::event::{Actor, Event, EventKind};
use super::staff::StaffName;

/// Which events are asked for. One without anything in it asks for all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventFilter {
    /// Of one of these kinds; none for all.
    pub kinds: Vec<EventKind>,
    /// What somebody of this name did, of those who work here or did.
    pub by: Option<StaffName>,
    /// On this day, in UTC, or later.
    pub from: Option<Date>,
    /// On this day, in UTC, or earlier.
    pub until: Option<Date>,
}

/// What an event is about, for people who look for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Somebody was asked and answered, or came back with a code.
    Visits,
    /// Something was kept, or what is kept was written anew.
    Kept,
    /// Something was taken back or ended.
    Ended,
    /// Something was opened, marked or copied.
    Copies,
    /// Somebody complained or asked, and what became of it.
    Complaints,
    /// Who works here, came in and went out.
    Staff,
    /// The vault itself: keys, campaigns, backups.
    Vault,
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Visits,
        Self::Kept,
        Self::Ended,
        Self::Copies,
        Self::Complaints,
        Self::Staff,
        Self::Vault,
    ];

    /// The kinds of events that are about it. Each kind is about one thing.
    pub fn kinds(self) -> &'static [EventKind] {
        match self {
            Self::Visits => &[
                EventKind::Shown,
                EventKind::Refused,
                EventKind::Agreed,
                EventKind::WithdrawnUnkept,
                EventKind::LeftAlone,
                EventKind::LookedUp,
            ],
            Self::Kept => &[
                EventKind::Kept,
                EventKind::Renewed,
                EventKind::Resealed,
                EventKind::Unsealed,
                EventKind::Held,
                EventKind::Released,
                EventKind::Received,
                EventKind::LetGo,
            ],
            Self::Ended => &[
                EventKind::PurposeWithdrawn,
                EventKind::EndedByAnother,
                EventKind::Erased,
                EventKind::Expired,
                EventKind::ProofExpired,
            ],
            Self::Copies => &[
                EventKind::CopiedByParticipant,
                EventKind::CopiedByAnother,
                EventKind::OpenedByStaff,
                EventKind::Marked,
                EventKind::Noted,
                EventKind::ExportBegun,
                EventKind::Seconded,
                EventKind::Exported,
                EventKind::CopyGone,
            ],
            Self::Complaints => &[
                EventKind::Complained,
                EventKind::ComplaintResealed,
                EventKind::ComplaintOpened,
                EventKind::ComplaintAnswered,
                EventKind::ComplaintErased,
            ],
            Self::Staff => &[
                EventKind::StaffAdded,
                EventKind::StaffRemoved,
                EventKind::StaffUnlocked,
                EventKind::StaffRefused,
                EventKind::StaffLocked,
                EventKind::DateConfirmed,
                EventKind::Stand,
            ],
            Self::Vault => &[
                EventKind::Created,
                EventKind::Writer,
                EventKind::OrganisationKey,
                EventKind::Campaign,
                EventKind::Recovered,
                EventKind::BackedUp,
                EventKind::Restored,
                EventKind::CaughtUp,
                EventKind::JoinedFleet,
                EventKind::MemberRemoved,
            ],
        }
    }
}

/// Where an event stands in the order in which it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventPlace {
    /// Its time as it is stored; empty where that was removed.
    pub at: String,
    /// Its number.
    pub seq: i64,
}

/// One event of the ledger, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastEvent {
    /// Its number.
    pub seq: i64,
    /// Its kind as it is stored, which this version may not know.
    pub kind: String,
    /// When; none where that was removed with a proof.
    pub at: Option<Timestamp>,
    /// Who acted; none where that was removed with a proof.
    pub actor: Option<Actor>,
    /// The record that it is of, where it is of one and that was not removed.
    pub record: Option<String>,
    /// What it says.
    pub says: Says,
}

/// What an event says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Says {
    /// This.
    Event(Box<Event>),
    /// Nothing any more: it was part of a proof whose time is over.
    Removed,
    /// Something that this version cannot read.
    Unknown,
}

/// A part of the history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventPage {
    /// The newest first.
    pub events: Vec<PastEvent>,
    /// After which event to look on; none where all were looked at.
    pub older: Option<EventPlace>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_event_is_about_one_thing() {
        let mut of_themes: Vec<_> =
            Theme::ALL.iter().flat_map(|theme| theme.kinds()).copied().collect();
        of_themes.sort_unstable();
        let mut all = EventKind::ALL.to_vec();
        all.sort_unstable();
        assert_eq!(of_themes, all);
    }
}
