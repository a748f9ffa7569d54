//! A hold: a submission is kept beyond its time, because the law requires it. It allows no use, and it never stops
//! its giver.

use std::fmt;

use jiff::civil::Date;
use jiff::{Span, Timestamp};
use serde::{Deserialize, Serialize};

use super::copies::line;
use super::staff::StaffName;
use super::standing::is_past;

/// Why the law requires it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HoldReason {
    /// It is needed to make or to answer a legal claim (GDPR Art. 17(3)(e)).
    Claim,
    /// A law or an authority requires that it be kept (GDPR Art. 17(3)(b)).
    Law,
    /// Its giver asked that it be kept longer (GDPR Art. 18(1)).
    Asked,
}

impl HoldReason {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Claim, Self::Law, Self::Asked];
}

/// The number of a file elsewhere that says more, in one line. No name and nothing else of a person belongs there.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Reference(String);

/// What was typed cannot stand in the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a reference is one line of at most {} letters, such as “2026/117”", Reference::LONGEST)]
pub struct NotAReference;

impl Reference {
    /// In characters.
    pub const LONGEST: usize = super::copies::LONGEST;

    /// What was typed, without space around it. None where nothing was.
    pub fn new(typed: &str) -> Result<Option<Self>, NotAReference> {
        match typed.trim() {
            "" => Ok(None),
            typed => line(typed).map(|line| Some(Self(line))).ok_or(NotAReference),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whatever somebody typed into it is in no log.
impl fmt::Debug for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Reference(…)")
    }
}

/// What an officer says when something is to be held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoldTerms {
    /// Why.
    pub because: HoldReason,
    /// The last day, in UTC.
    pub until: Date,
    /// Where more is said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
}

/// A last day that no hold can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADay {
    /// It is over.
    #[error("this day is over already")]
    Past,
    /// It is too far ahead.
    #[error("a hold ends within a year; it can be renewed before that")]
    TooFar,
}

impl HoldTerms {
    /// The last day on which a hold may end that begins on `today`: somebody has to look at it once a year.
    pub fn furthest(today: Date) -> Date {
        today.saturating_add(Span::new().years(1))
    }

    /// Whether a hold that begins on `today` may end on its last day.
    pub fn begins_on(&self, today: Date) -> Result<(), NotADay> {
        match self.until {
            day if day < today => Err(NotADay::Past),
            day if day > Self::furthest(today) => Err(NotADay::TooFar),
            _ => Ok(()),
        }
    }
}

/// A hold that was put on a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hold {
    /// What was said.
    #[serde(flatten)]
    pub terms: HoldTerms,
    /// When.
    pub since: Timestamp,
    /// By whom; none where that cannot be read.
    pub by: Option<StaffName>,
}

impl Hold {
    /// Whether it holds at `at`. After its last day nobody has to end it.
    pub fn holds(&self, at: Timestamp) -> bool {
        !is_past(self.terms.until, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasons_are_stored_by_the_names_that_the_formats_say() {
        let stored = serde_json::to_value(HoldReason::ALL).unwrap();
        assert_eq!(stored, serde_json::json!(["claim", "law", "asked"]));
    }

    #[test]
    fn a_reference_is_one_short_line_and_in_no_log() {
        let reference = Reference::new(" 2026/117 ").unwrap().unwrap();
        assert_eq!(
            (reference.as_str(), format!("{reference:?}").as_str()),
            ("2026/117", "Reference(…)")
        );
        assert_eq!(Reference::new("  "), Ok(None));
        let long = "7".repeat(Reference::LONGEST + 1);
        for typed in [long.as_str(), "two\nlines", "one\u{202e}other"] {
            assert_eq!(Reference::new(typed), Err(NotAReference), "{typed:?}");
        }
    }

    #[test]
    fn a_hold_has_an_end_within_a_year_that_is_not_over() {
        let today = Date::constant(2026, 11, 27);
        let terms = |until| HoldTerms { because: HoldReason::Law, until, reference: None };
        for (until, expected) in [
            (Date::constant(2026, 11, 26), Err(NotADay::Past)),
            (today, Ok(())),
            (Date::constant(2027, 11, 27), Ok(())),
            (Date::constant(2027, 11, 28), Err(NotADay::TooFar)),
            (Date::MAX, Err(NotADay::TooFar)),
        ] {
            assert_eq!(terms(until).begins_on(today), expected, "{until}");
        }
        assert_eq!(HoldTerms::furthest(Date::MAX), Date::MAX);
    }

    #[test]
    fn a_hold_lasts_through_its_last_day() {
        let terms = HoldTerms {
            because: HoldReason::Claim,
            until: Date::constant(2026, 11, 27),
            reference: None,
        };
        let hold = Hold { terms, since: Timestamp::UNIX_EPOCH, by: None };
        assert!(hold.holds("2026-11-27T23:59:59Z".parse().unwrap()));
        assert!(!hold.holds("2026-11-28T00:00:00Z".parse().unwrap()));
    }
}
