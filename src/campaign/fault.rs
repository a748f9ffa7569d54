//! Why a campaign file cannot be used.

use std::fmt;

use super::letters::on_one_line;
use super::text::{Arg, Language, MissingText, Words};

/// Why a campaign file cannot be used.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum CampaignError {
    /// Not TOML, or a field is missing, misspelt or of the wrong type.
    #[error("line {line}, column {column}: {what}")]
    Syntax {
        /// Counted from 1.
        line: usize,
        /// Counted from 1, in characters.
        column: usize,
        /// What is wrong there, in the words of the reader of TOML.
        what: String,
    },
    /// Well-formed, but it cannot be asked of a person.
    #[error("{field}: {fault}")]
    Meaning {
        /// The field, as `purpose.exhibition.title`.
        field: String,
        /// What is wrong with it.
        fault: Fault,
    },
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It is no name.
    NoName,
    /// No language is offered.
    NoLanguage,
    /// A language stands there twice.
    LanguageTwice,
    /// It is not said who asks.
    Nobody,
    /// There is no way to reach whoever asks.
    NoContact,
    /// Neither voice nor photo is asked for.
    NoKind,
    /// There is to be at least one.
    NotEvenOne,
    /// A message is too short or too long, in seconds.
    Length,
    /// A rate at which no message can be kept.
    Rate,
    /// A group is too small or too large.
    GroupSize,
    /// A screen alone cannot ask children.
    Children,
    /// It is not said what for.
    NoPurpose,
    /// It is no colour.
    NoColour,
    /// It is no name of a picture beside the campaign's file.
    NoPictureName,
    /// Two purposes share a name.
    NameTwice,
    /// A time to choose instead is not shorter.
    NotShorter,
    /// Nobody could ever open what is sealed for this time: it is gone before that.
    NeverOpened,
    /// A time to choose stands there twice.
    TimeTwice,
    /// There is no text in this language.
    NoText(Language),
    /// A sign that nobody sees, or that turns the order of letters round.
    HiddenSign(char),
    /// Letters that the embedded typefaces cannot draw: people would see boxes.
    NoGlyph(String),
}

impl Fault {
    fn key(&self) -> &'static str {
        match self {
            Self::NoName => "fault-no-name",
            Self::NoLanguage => "fault-no-language",
            Self::LanguageTwice => "fault-language-twice",
            Self::Nobody => "fault-nobody",
            Self::NoContact => "fault-no-contact",
            Self::NoKind => "fault-no-kind",
            Self::NotEvenOne => "fault-not-even-one",
            Self::Length => "fault-length",
            Self::Rate => "fault-rate",
            Self::GroupSize => "fault-group-size",
            Self::Children => "fault-children",
            Self::NoPurpose => "fault-no-purpose",
            Self::NoColour => "fault-no-colour",
            Self::NoPictureName => "fault-no-picture-name",
            Self::NameTwice => "fault-name-twice",
            Self::NotShorter => "fault-not-shorter",
            Self::NeverOpened => "fault-never-opened",
            Self::TimeTwice => "fault-time-twice",
            Self::NoText(_) => "fault-no-text",
            Self::HiddenSign(_) => "fault-hidden-sign",
            Self::NoGlyph(_) => "fault-no-glyph",
        }
    }

    /// In the language of `words`.
    pub fn say(&self, words: &dyn Words) -> String {
        match self {
            Self::NoText(language) => {
                words.say(self.key(), &[("language", Arg::Text(language.tag()))])
            }
            Self::HiddenSign(sign) => {
                words.say(self.key(), &[("sign", Arg::Text(&number_of(*sign)))])
            }
            Self::NoGlyph(letters) => words.say(self.key(), &[("letters", Arg::Text(letters))]),
            _ => words.say(self.key(), &[]),
        }
    }
}

/// In English, for logs and the command line, where no words are at hand.
impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NoName => "1 to 64 letters, digits, “-” and “_”",
            Self::NoLanguage => "at least one language",
            Self::LanguageTwice => "a language stands here twice",
            Self::Nobody => "say who asks",
            Self::NoContact => "people need a way to reach you",
            Self::NoKind => "ask for at least one of them",
            Self::NotEvenOne => "at least 1",
            Self::Length => "1 to 3600 seconds",
            Self::Rate => "16000, 22050, 24000, 32000, 44100 or 48000 samples a second",
            Self::GroupSize => "2 to 12 people",
            Self::Children => "18 or more: a screen alone cannot ask children",
            Self::NoPurpose => "say at least one purpose",
            Self::NoColour => "write a colour as “#” and six digits or letters A to F, such as #0F4C81",
            Self::NoPictureName => {
                "the name of a PNG or JPEG file beside this one: letters A to Z, digits, “-” and “_”, without a folder"
            }
            Self::NameTwice => "two purposes share this name",
            Self::NotShorter => "each of these must be shorter than the retention",
            Self::NeverOpened => {
                "each of these must be shorter than the longest retention: nobody could ever open it otherwise"
            }
            Self::TimeTwice => "a time stands here twice",
            Self::NoText(language) => return write!(out, "there is no text in “{language}”"),
            Self::HiddenSign(sign) => {
                return write!(
                    out,
                    "a sign that nobody can see stands here: {}. Take it out",
                    number_of(*sign)
                );
            }
            Self::NoGlyph(letters) => {
                return write!(
                    out,
                    "Sayso cannot draw these letters, people would see empty boxes: {letters}. \
                     Write it in Latin, Greek or Cyrillic letters"
                );
            }
        })
    }
}

/// As character tables call it, such as `U+202E`.
fn number_of(sign: char) -> String {
    format!("U+{:04X}", u32::from(sign))
}

impl From<MissingText> for CampaignError {
    fn from(MissingText { field, language }: MissingText) -> Self {
        Self::Meaning { field, fault: Fault::NoText(language) }
    }
}

pub(super) fn syntax_error(source: &str, error: &toml::de::Error) -> CampaignError {
    let offset = error.span().map_or(0, |span| span.start).min(source.len());
    let (line, column) = line_and_column(source, offset);
    // The reader of TOML quotes what it does not know.
    CampaignError::Syntax { line, column, what: on_one_line(error.message()) }
}

/// Where byte `offset` of `source` stands: line and column from 1, the column in characters.
fn line_and_column(source: &str, offset: usize) -> (usize, usize) {
    let before = source.get(..offset).unwrap_or(source);
    let line = before.matches('\n').count() + 1;
    (line, before.rsplit('\n').next().unwrap_or_default().chars().count() + 1)
}
