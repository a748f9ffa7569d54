//! What is kept, without its content and without personal data.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::Serialize;

use super::copies::{Access, AccessesShown};
use super::group::Group;
use super::hold::Hold;
use super::id::{SubmissionId, TakeId};
use super::marks::{Marks, NoteAbout};
use super::staff::Role;
use super::standing::PurposeState;
use crate::campaign::{Kind, Language};
use crate::consent::Agreement;
use crate::submission::TakeFacts;

/// A take, without its content.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakeSummary {
    /// Its number.
    pub id: TakeId,
    /// What is known of it.
    pub facts: TakeFacts,
    /// When it was taken.
    pub taken_at: Timestamp,
}

/// A submission as `list` shows it: no personal data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubmissionSummary {
    /// Its number.
    pub id: SubmissionId,
    /// When it was kept; where the clock was behind, the latest time that the ledger knew.
    pub kept_at: Timestamp,
    /// What the clock said, where it was behind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_said: Option<Timestamp>,
    /// The language in which its giver was asked.
    pub language: Language,
    /// Its takes.
    pub takes: Vec<TakeSummary>,
    /// What it may be used for.
    pub purposes: Vec<PurposeState>,
    /// The first day on which staff may open it, in UTC; none where its giver picked none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sealed_until: Option<Date>,
    /// The group it was given in; none where somebody was alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// The hold on it, also one whose last day is over; none where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hold: Option<Hold>,
    /// What staff say of it. Attendants see none of that.
    #[serde(flatten)]
    pub marks: Marks,
}

impl SubmissionSummary {
    /// Whether another person has taken back what they gave together.
    pub fn has_ended(&self) -> bool {
        self.group.as_ref().is_some_and(|group| group.ended_at.is_some())
    }

    /// The day before which nobody of staff opens it, where that is still to come at `at`.
    pub fn sealed(&self, at: Timestamp) -> Option<Date> {
        self.sealed_until.filter(|day| is_to_come(*day, at))
    }

    /// The hold on it that holds at `at`.
    pub fn held(&self, at: Timestamp) -> Option<&Hold> {
        self.hold.as_ref().filter(|hold| hold.holds(at))
    }

    /// Whether somebody with `role` may hear or see it at `at`: for a use that holds. Where nothing but time has
    /// ended the uses, and it is held, an officer may as well, and nobody else. Nobody may while it is sealed.
    pub fn opens_for(&self, role: Role, at: Timestamp) -> bool {
        self.sealed(at).is_none() && self.opens_once_unsealed(role, at)
    }

    /// The same, were it not sealed.
    pub fn opens_once_unsealed(&self, role: Role, at: Timestamp) -> bool {
        let used = self.purposes.iter().any(|it| it.holds(at));
        let over = || self.purposes.iter().any(|it| it.is_over(at));
        role.opens_media() && used || role.decides() && self.held(at).is_some() && over()
    }

    /// How many takes of `kind` it has; the spoken yes is none.
    pub fn count(&self, kind: Kind) -> usize {
        let to_use = self.takes.iter().filter(|take| !take.facts.is_spoken_yes());
        to_use.filter(|take| take.facts.kind() == kind).count()
    }
}

/// Where else something of it may lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copies {
    /// Nowhere but at this computer.
    None,
    /// At other computers of the fleet, which hear later of what is done here.
    InTheFleet,
}

/// What a screen may say of it. It opens nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldView {
    /// What was agreed.
    pub agreement: Agreement,
    /// When it was kept.
    pub kept_at: Timestamp,
    /// The takes.
    pub takes: Vec<TakeSummary>,
    /// What it may be used for.
    pub purposes: Vec<PurposeState>,
    /// The first day on which staff may open it, in UTC; none where its giver picked none.
    pub sealed_until: Option<Date>,
    /// The group it was given in; none where somebody was alone.
    pub group: Option<Group>,
    /// The hold on it; none where there is none.
    pub hold: Option<Hold>,
    /// What staff did with it: a part of that.
    pub accesses: Vec<Access>,
    /// Which part.
    pub accesses_shown: AccessesShown,
    /// What staff wrote about it.
    pub note: NoteAbout,
    /// Where else something of it may lie.
    pub copies: Copies,
}

impl HeldView {
    /// The day before which nobody of staff opens it, where that is still to come at `at`.
    pub fn sealed(&self, at: Timestamp) -> Option<Date> {
        self.sealed_until.filter(|day| is_to_come(*day, at))
    }

    /// Whether another person has taken back what they gave together.
    pub fn has_ended(&self) -> bool {
        self.group.as_ref().is_some_and(|group| group.ended_at.is_some())
    }
}

/// Whether `day`, in UTC, has not begun yet at `at`.
fn is_to_come(day: Date, at: Timestamp) -> bool {
    at.to_zoned_datetime(TimeZone::UTC).date() < day
}
