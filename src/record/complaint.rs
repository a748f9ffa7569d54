//! What somebody complains of or asks, and what became of it. The words are encrypted like media; the ledger has a number
//! and days.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::SubmissionId;
use super::standing::is_past;

/// The symbols of a number: Crockford's base 32, in which nothing looks like something else.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What a complaint is called: six symbols that say nothing of anybody, short enough to be said on the telephone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ComplaintNumber(String);

/// What was typed is the number of no complaint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "the number of a complaint is {} letters and digits, as in `sayso complaints`",
    ComplaintNumber::LENGTH
)]
pub struct NotAComplaintNumber;

impl ComplaintNumber {
    /// In symbols.
    pub const LENGTH: usize = 6;

    /// From random bytes.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        let symbol = |byte: u8| char::from(SYMBOLS[usize::from(byte) % SYMBOLS.len()]);
        Self(bytes.into_iter().take(Self::LENGTH).map(symbol).collect())
    }

    /// As it is stored.
    pub fn from_text(text: String) -> Self {
        Self(text)
    }

    /// The six symbols.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ComplaintNumber {
    type Err = NotAComplaintNumber;

    /// As somebody copies it: in small letters, or with a sign mistaken for its like.
    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let plain = |symbol: char| match symbol.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let signs = typed.chars().filter(|it| !it.is_whitespace() && *it != '-');
        let read: String = signs.map(plain).collect();
        let known = |byte: u8| SYMBOLS.contains(&byte);
        if read.len() == Self::LENGTH && read.bytes().all(known) {
            Ok(Self(read))
        } else {
            Err(NotAComplaintNumber)
        }
    }
}

impl fmt::Display for ComplaintNumber {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// What somebody has written. It is in no log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaint {
    /// What it is about.
    text: String,
    /// How they want to be reached, in one line; none where they did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reach: Option<String>,
    /// The record that it is about; none where they did not name it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    record: Option<SubmissionId>,
}

/// Why what was written cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAComplaint {
    /// Nothing was written.
    #[error("a complaint says something")]
    Empty,
    /// It is too long, or the way to reach somebody is more than a line.
    #[error(
        "a complaint has at most {} letters, and a line of {} to be reached by",
        Complaint::LONGEST,
        Complaint::LONGEST_REACH
    )]
    TooLong,
}

impl Complaint {
    /// The most letters of the text.
    pub const LONGEST: usize = 2_000;
    /// The most letters of the line by which somebody can be reached.
    pub const LONGEST_REACH: usize = 200;

    /// What was written, without space around it.
    pub fn new(
        text: &str,
        reach: &str,
        record: Option<SubmissionId>,
    ) -> Result<Self, NotAComplaint> {
        let (text, reach) = (text.trim(), reach.trim());
        if text.is_empty() {
            return Err(NotAComplaint::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(NotAComplaint::TooLong);
        }
        let reach = match reach {
            "" => None,
            reach if reach.chars().count() > Self::LONGEST_REACH => {
                return Err(NotAComplaint::TooLong);
            }
            reach if reach.contains(char::is_control) => return Err(NotAComplaint::TooLong),
            reach => Some(reach.to_owned()),
        };
        Ok(Self { text: text.to_owned(), reach, record })
    }

    /// What it is about.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How they want to be reached.
    pub fn reach(&self) -> Option<&str> {
        self.reach.as_deref()
    }

    /// The record that it is about.
    pub fn record(&self) -> Option<&SubmissionId> {
        self.record.as_ref()
    }
}

impl fmt::Debug for Complaint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Complaint(…)")
    }
}

/// How a complaint ended. There are no words of its own, which would outlive what they are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// What was asked for was done, or what was asked was answered.
    Resolved,
    /// It was answered, and what was asked for was not done.
    Refused,
    /// There was nothing to be done, or nobody can be answered.
    Moot,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Resolved, Self::Refused, Self::Moot];
}

/// A complaint that has just come in: what whoever wrote it takes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// What it is called.
    pub number: ComplaintNumber,
    /// The last day for an answer, in UTC.
    pub due: Date,
}

/// Where a complaint stands in the file: those that wait for an answer come first, by its last day, so that whoever is
/// overdue is on top; then those that were answered, the newest answer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplaintPlace {
    /// It waits for an answer.
    Open {
        /// The last day for that.
        due: Date,
        /// The number of the event that tells of the complaint.
        event: i64,
    },
    /// The event of this number tells of its answer.
    Answered(i64),
}

/// A complaint as a list shows it, without its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedComplaint {
    /// What it is called.
    pub number: ComplaintNumber,
    /// When it came in.
    pub came_in: Timestamp,
    /// The last day for an answer, in UTC.
    pub due: Date,
    /// When it was answered, and how it ended; none where it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
}

/// How a complaint was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// When.
    pub at: Timestamp,
    /// How it ended.
    pub outcome: Outcome,
    /// The last day on which its words are kept, in UTC.
    pub kept_until: Date,
}

impl ListedComplaint {
    /// Whether it should have been answered before `at`.
    pub fn is_overdue(&self, at: Timestamp) -> bool {
        self.answered.is_none() && is_past(self.due, at)
    }
}

/// A part of the file of complaints.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComplaintPage {
    /// Those that wait for an answer first.
    pub complaints: Vec<ListedComplaint>,
    /// After which one to look on; none where these are the last.
    pub next: Option<ComplaintPlace>,
    /// How many are open, in all.
    pub open: OpenComplaints,
}

/// How many complaints wait for an answer. Beyond ten thousand they are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct OpenComplaints {
    /// All of them.
    pub open: u64,
    /// Those whose last day is over.
    pub overdue: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_people_copy_it() {
        let number =
            ComplaintNumber::from_random([0, 1, 10, 31, 32, 255, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7]);
        assert_eq!(number.as_str(), "01AZ0Z");
        for typed in ["01AZ0Z", "o1az-0z", " OlAZ oz "] {
            assert_eq!(typed.parse(), Ok(number.clone()), "{typed}");
        }
        for typed in ["", "01AZ0", "01AZ0ZZ", "01AZ0U", "01AZ0é"] {
            assert_eq!(typed.parse::<ComplaintNumber>(), Err(NotAComplaintNumber), "{typed}");
        }
    }

    #[test]
    fn a_complaint_says_something_and_no_more_than_there_is_room_for() {
        let said = Complaint::new(" It was loud. ", "  ", None).unwrap();
        assert_eq!((said.text(), said.reach()), ("It was loud.", None));
        assert_eq!(Complaint::new(" \n ", "me", None), Err(NotAComplaint::Empty));
        let (long, longer) = ("é".repeat(2_000), "é".repeat(2_001));
        assert!(Complaint::new(&long, &"é".repeat(200), None).is_ok());
        assert_eq!(Complaint::new(&longer, "", None), Err(NotAComplaint::TooLong));
        assert_eq!(Complaint::new("a", &"é".repeat(201), None), Err(NotAComplaint::TooLong));
        assert_eq!(Complaint::new("a", "two\nlines", None), Err(NotAComplaint::TooLong));
        assert_eq!(format!("{said:?}"), "Complaint(…)", "it is in no log");
    }
}
