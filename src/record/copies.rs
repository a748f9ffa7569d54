//! What becomes of copies that leave the vault: for which use, whereto, and whether they have to go.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::event::Grounds;
use super::id::{CopyId, ExportId, SubmissionId};
use crate::campaign::{PurposeId, Retention, unshowable};

/// A place or a name has so many characters at most.
pub(super) const LONGEST: usize = 80;

/// For what copies are made, whereto they go, and who answers for them. Staff say so before the first copy, and
/// it stays on record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// For which use.
    pub purpose: PurposeId,
    /// Whereto, in a few words: "website", "press folder".
    pub destination: String,
    /// The name or the office of whoever answers for the copies there.
    pub responsible: String,
}

/// What was said of an export cannot be kept on record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTerms {
    /// No destination, or one that is too long or cannot be shown.
    #[error("the destination must be one line of 1 to {LONGEST} letters, such as “website”")]
    Destination,
    /// No responsible person, or a name that is too long or cannot be shown.
    #[error("the person responsible must be one line of 1 to {LONGEST} letters")]
    Responsible,
}

impl Terms {
    /// What staff said, without spaces around it.
    pub fn new(purpose: PurposeId, destination: &str, responsible: &str) -> Result<Self, NotTerms> {
        let destination = line(destination).ok_or(NotTerms::Destination)?;
        let responsible = line(responsible).ok_or(NotTerms::Responsible)?;
        Ok(Self { purpose, destination, responsible })
    }

    /// A name as somebody typed it, where it can be kept on record.
    pub fn name(typed: &str) -> Result<String, NotTerms> {
        line(typed).ok_or(NotTerms::Responsible)
    }
}

/// What was typed, as one line that can be shown to people. None where it is none.
pub(super) fn line(typed: &str) -> Option<String> {
    let line = typed.trim();
    let fits = !line.is_empty() && line.chars().count() <= LONGEST && unshowable(line).is_none();
    fits.then(|| line.to_owned())
}

/// Why a take is not among the copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// This use was never agreed to.
    NeverAgreed,
    /// It was withdrawn.
    Withdrawn,
    /// Its time is over.
    Expired,
    /// Somebody else who is in it does not agree.
    NotByAll,
    /// Its giver picked a day before which nobody of staff opens it.
    Sealed,
    /// Staff have flagged it.
    Flagged,
    /// It cannot be read.
    Damaged,
}

impl LeftOut {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 7] = [
        Self::NeverAgreed,
        Self::Withdrawn,
        Self::Expired,
        Self::NotByAll,
        Self::Sealed,
        Self::Flagged,
        Self::Damaged,
    ];
}

/// What becomes of what staff have flagged when the rest is exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Flagged {
    /// It is left out: something is to be looked at before it is used.
    #[default]
    LeftOut,
    /// It is exported as well.
    Copied,
}

/// What came of an export so far, in takes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Copied now.
    pub copied: u64,
    /// There already, from before it was interrupted or from an earlier time.
    pub there: u64,
    /// Not copied, and why.
    pub left_out: BTreeMap<LeftOut, u64>,
}

impl Tally {
    /// One more is left out.
    pub fn leave_out(&mut self, why: LeftOut) {
        *self.left_out.entry(why).or_default() += 1;
    }

    /// How many were looked at.
    pub fn looked_at(&self) -> u64 {
        self.copied + self.there + self.left_out.values().sum::<u64>()
    }
}

/// Where a copy stands in the register: copies are numbered in the order in which they were made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopyPlace(pub i64);

/// Where a list of takedowns goes on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TakedownsFrom {
    /// From its beginning.
    #[default]
    Beginning,
    /// After a copy whose consent was taken back.
    Ended(String, i64),
    /// After a copy whose time is over.
    Over(String, i64),
}

/// A copy that left the vault, as the register has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MadeCopy {
    /// Its number.
    pub id: CopyId,
    /// Where it stands in the register.
    #[serde(skip)]
    pub place: CopyPlace,
    /// The record that it was made of; the first, where several people are in it.
    pub record: SubmissionId,
    /// For which use.
    pub purpose: PurposeId,
    /// The export that it belongs to, and what was said of that; none where staff saved one take by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub export: Option<ExportId>,
    /// Whereto; none where staff saved one take by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Who answers for it there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub responsible: Option<String>,
    /// When it was made.
    pub made_at: String,
    /// Who made it.
    pub made_by: String,
    /// The last day of the consent for its use.
    pub until: Date,
    /// Whether it may stay, and if not, what becomes of it.
    pub state: CopyState,
}

/// Whether a copy may stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum CopyState {
    /// Consent for its use holds.
    InUse,
    /// It has to go: the takedown is open.
    Open {
        /// Why.
        why: Why,
        /// Since when.
        since: Timestamp,
        /// The last day by which it is to be gone.
        deadline: Date,
    },
    /// It should be gone by now, and nobody has said that it is.
    Overdue {
        /// Why.
        why: Why,
        /// Since when.
        since: Timestamp,
        /// The last day by which it was to be gone.
        deadline: Date,
    },
    /// Somebody said that it is gone.
    Gone {
        /// When that was said.
        at: String,
        /// Who said so; none where it never was whole.
        by: Option<String>,
    },
}

/// How many copies have to go. Of those whose consent was taken back and of those whose time is over, ten thousand
/// each are counted at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Takedowns {
    /// Copies that have to go, the overdue ones among them.
    pub open: u64,
    /// Those that should be gone by now.
    pub overdue: u64,
    /// The first last day of the others; none where there are no others.
    pub next: Option<Date>,
}

impl Takedowns {
    /// Counts one more copy, which stands like this.
    pub fn note(&mut self, state: &CopyState) {
        match state {
            CopyState::Open { deadline, .. } => {
                self.open += 1;
                self.next = Some(self.next.map_or(*deadline, |next| next.min(*deadline)));
            }
            CopyState::Overdue { .. } => {
                self.open += 1;
                self.overdue += 1;
            }
            CopyState::InUse | CopyState::Gone { .. } => {}
        }
    }
}

/// Why a copy has to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// Somebody in it has taken their consent back.
    TakenBack,
    /// The time of the consent is over.
    TimeOver,
}

impl CopyState {
    /// How a copy stands at `now`, whose consent goes up to `until` and was ended at `ended_at` by something else
    /// than that, and which has to go within `within`.
    pub fn of(
        (until, ended_at): (Date, Option<Timestamp>),
        within: Retention,
        now: Timestamp,
    ) -> Self {
        let over = day_after(until);
        let Some(since) = ended_at.or_else(|| (over <= now).then_some(over)) else {
            return Self::InUse;
        };
        let why = if since >= over { Why::TimeOver } else { Why::TakenBack };
        let deadline = within.until(since.to_zoned_datetime(TimeZone::UTC).date());
        if now < day_after(deadline) {
            Self::Open { why, since, deadline }
        } else {
            Self::Overdue { why, since, deadline }
        }
    }

    /// The last day by which it is to be gone, where it has to go.
    pub fn deadline(&self) -> Option<Date> {
        match self {
            Self::Open { deadline, .. } | Self::Overdue { deadline, .. } => Some(*deadline),
            Self::InUse | Self::Gone { .. } => None,
        }
    }

    /// Whether it has to go and nobody has said that it is gone.
    pub fn must_go(&self) -> bool {
        matches!(self, Self::Open { .. } | Self::Overdue { .. })
    }
}

/// The first moment after `day`, in UTC.
pub fn day_after(day: Date) -> Timestamp {
    let next = day.saturating_add(jiff::Span::new().days(1));
    next.to_zoned_datetime(TimeZone::UTC).map_or(Timestamp::MAX, |it| it.timestamp())
}

/// Which part of what staff did with something its giver sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AccessPart {
    /// What left the vault and which uses were ended, and the last few times that it was opened.
    #[default]
    Chief,
    /// All of it, the newest first: this page, counted from 0.
    Page(usize),
}

/// Which part of what staff did is shown, and how much is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccessesShown {
    /// The part.
    pub part: AccessPart,
    /// How many things they did that stand neither here nor on a page before.
    pub more: u64,
    /// How many of those can be shown. Other members of a fleet tell of so many one by one, and of the rest how many.
    pub listed: u64,
}

/// What staff did with what somebody gave, as that person may see it: no names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: Seen,
}

/// What staff did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Heard or looked at.
    Opened,
    /// Copied for a use.
    Exported {
        /// For which.
        purpose: PurposeId,
        /// Whereto; none where staff saved one take by hand.
        destination: Option<String>,
        /// How that copy stands.
        state: CopyState,
    },
    /// Ended a use, as a withdrawal does.
    Ended {
        /// Which one.
        purpose: PurposeId,
        /// Why.
        grounds: Grounds,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::campaign::Campaign;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_copy_has_to_go_when_its_time_is_over_or_its_consent_was_taken_back() {
        let (until, within) = (Date::constant(2026, 11, 26), Campaign::USUAL_TAKEDOWN);
        let state =
            |ended: Option<&str>, now| CopyState::of((until, ended.map(at)), within, at(now));
        assert_eq!(state(None, "2026-11-26T23:59:59Z"), CopyState::InUse);
        let (since, deadline) = (at("2026-11-27T00:00:00Z"), Date::constant(2026, 12, 25));
        let why = Why::TimeOver;
        let open = CopyState::Open { why, since, deadline };
        assert_eq!(state(None, "2026-11-27T00:00:00Z"), open);
        assert_eq!(state(None, "2026-12-25T23:00:00Z"), open);
        let overdue = CopyState::Overdue { why, since, deadline };
        assert_eq!(state(None, "2026-12-26T00:00:00Z"), overdue);
        let (since, deadline) = (at("2026-11-01T09:00:00Z"), Date::constant(2026, 11, 29));
        let taken_back = CopyState::Open { why: Why::TakenBack, since, deadline };
        assert_eq!(state(Some("2026-11-01T09:00:00Z"), "2026-11-02T00:00:00Z"), taken_back);
    }

    #[test]
    fn what_is_said_of_an_export_is_one_line_that_can_be_read() {
        let terms = |to: &str, by: &str| Terms::new(PurposeId::new("website"), to, by);
        let said = terms(" press folder ", "Anna Ito").unwrap();
        assert_eq!(
            (said.destination.as_str(), said.responsible.as_str()),
            ("press folder", "Anna Ito")
        );
        for wrong in ["", "  ", "two\nlines", &"x".repeat(81), "hid\u{202e}den"] {
            assert_eq!(terms(wrong, "Anna"), Err(NotTerms::Destination), "{wrong:?}");
            assert_eq!(terms("website", wrong), Err(NotTerms::Responsible), "{wrong:?}");
        }
    }
}
