//! What staff say of a submission: a mark, a rating, a note. None of it is the person's, and all of it goes with what
//! they gave.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Whether it may be published, in the eyes of staff. It changes nothing of what was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Good to be used.
    Approved,
    /// Something is to be looked at before.
    Flagged,
}

impl Mark {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Approved, Self::Flagged];

    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Flagged => "flagged",
        }
    }

    /// The one that is stored under this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.as_str() == name)
    }
}

/// From 0 to 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8")]
pub struct Rating(u8);

/// There is no such rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a rating is a number from 0 to {}", Rating::MOST)]
pub struct NotARating;

impl TryFrom<u8> for Rating {
    type Error = NotARating;

    fn try_from(number: u8) -> Result<Self, NotARating> {
        Self::new(number).ok_or(NotARating)
    }
}

impl Rating {
    /// The best.
    pub const MOST: u8 = 5;

    /// None where it is more than 5.
    pub fn new(number: u8) -> Option<Self> {
        (number <= Self::MOST).then_some(Self(number))
    }

    /// All of them, the worst first.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..=Self::MOST).map(Self)
    }

    /// As a number.
    pub fn number(self) -> u8 {
        self.0
    }
}

/// What a list shows of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Marks {
    /// None where staff have said neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<Mark>,
    /// None where it is not rated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Whether there is a note. Its text is encrypted.
    #[serde(rename = "note", skip_serializing_if = "std::ops::Not::not")]
    pub noted: bool,
}

/// One change that staff make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Marking {
    /// Another mark, or none.
    Mark(Option<Mark>),
    /// Another rating, or none.
    Rating(Option<Rating>),
    /// Another note, or none.
    Note(Option<Note>),
}

/// The text of a note. It is about a person, so it is in no log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Note(String);

/// The text is too long for a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a note has at most {} characters", Note::LONGEST)]
pub struct NoteTooLong;

impl Note {
    /// In characters.
    pub const LONGEST: usize = 2_000;

    /// What staff wrote, without space around it. None where they wrote nothing.
    pub fn new(written: &str) -> Result<Option<Self>, NoteTooLong> {
        let text = written.trim();
        if text.chars().count() > Self::LONGEST {
            return Err(NoteTooLong);
        }
        Ok((!text.is_empty()).then(|| Self(text.to_owned())))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Note(…)")
    }
}

/// What the person that it is about sees of the note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum NoteAbout {
    /// There is none.
    #[default]
    None,
    /// All of it.
    Text(Note),
    /// There is one, and it does not open.
    Unreadable,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_stored_by_the_names_that_the_formats_say() {
        let named: Vec<_> = Mark::ALL.into_iter().map(Mark::as_str).collect();
        assert_eq!(named, ["approved", "flagged"]);
        assert!(Mark::ALL.into_iter().all(|mark| Mark::named(mark.as_str()) == Some(mark)));
        assert_eq!((Mark::named("good"), Rating::new(6)), (None, None));
        let marks = Marks { mark: Some(Mark::Flagged), rating: Rating::new(0), noted: true };
        let written = serde_json::to_string(&marks).unwrap();
        assert_eq!(written, r#"{"mark":"flagged","rating":0,"note":true}"#);
        assert_eq!(serde_json::to_string(&Marks::default()).unwrap(), "{}");
    }

    #[test]
    fn a_note_of_spaces_is_none_and_a_long_one_is_refused_and_no_log_has_its_text() {
        assert_eq!(Note::new(" \n "), Ok(None));
        let note = Note::new(" Speaks too softly.\n").unwrap().unwrap();
        assert_eq!(
            (note.as_str(), format!("{note:?}").as_str()),
            ("Speaks too softly.", "Note(…)")
        );
        assert!(Note::new(&"ä".repeat(Note::LONGEST)).is_ok());
        assert_eq!(Note::new(&"ä".repeat(Note::LONGEST + 1)), Err(NoteTooLong));
    }
}
