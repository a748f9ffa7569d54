//! What a campaign asks in its own words, and how its organisation looks.
//!
//! None of it informs about what is agreed to, so none of it is in the [`Disclosure`](super::Disclosure); it is in
//! the campaign's file, which the ledger keeps beside it.

use std::fmt;
use std::str::FromStr;

use super::file::Campaign;
use super::text::{Language, Text, Words};
use crate::hex::read_into;

/// A colour that an organisation calls its own, as bytes of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Accent {
    /// Red.
    pub red: u8,
    /// Green.
    pub green: u8,
    /// Blue.
    pub blue: u8,
}

impl Accent {
    /// The one of a campaign that names none: a quiet green-blue.
    pub const USUAL: Self = Self { red: 0x0E, green: 0x5F, blue: 0x63 };
}

/// Why a text is no [`Accent`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("write a colour as “#” and six digits or letters A to F, such as #0F4C81")]
pub struct NoColour;

impl FromStr for Accent {
    type Err = NoColour;

    /// As web pages write it: `#0F4C81`.
    fn from_str(written: &str) -> Result<Self, NoColour> {
        let digits = written.trim().strip_prefix('#').ok_or(NoColour)?;
        let mut bytes = [0; 3];
        if !read_into(digits, &mut bytes) {
            return Err(NoColour);
        }
        let [red, green, blue] = bytes;
        Ok(Self { red, green, blue })
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

/// Where a picture is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureUse {
    /// On the first page.
    Picture,
    /// At the head of each page.
    Logo,
}

impl PictureUse {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Picture, Self::Logo];

    /// The field of the campaign's file that names it.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Logo => "logo",
        }
    }
}

/// Why a picture that a campaign names cannot be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    /// There is no such file beside the campaign's.
    #[error("there is no such file beside the campaign file")]
    NotThere,
    /// The file has too many bytes.
    #[error("the file is too large")]
    TooManyBytes,
    /// The picture has too many pixels.
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// It is neither PNG nor JPEG, or not whole.
    #[error("the file is neither PNG nor JPEG, or damaged")]
    Unreadable,
}

impl PictureFault {
    /// In the language of `words`.
    pub fn say(self, words: &dyn Words) -> String {
        let key = match self {
            Self::NotThere => "picture-not-there",
            Self::TooManyBytes => "picture-too-many-bytes",
            Self::TooManyPixels => "picture-too-many-pixels",
            Self::Unreadable => "picture-unreadable",
        };
        words.say(key, &[])
    }
}

/// Whether `name` is a plain file name, so that it leads nowhere but beside the campaign's file.
pub fn is_picture_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let ending =
        name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty() && !stem.starts_with('.'));
    let known = ending.is_some_and(|(_, it)| {
        ["png", "jpg", "jpeg"].iter().any(|known| it.eq_ignore_ascii_case(known))
    });
    known && name.len() <= 64 && name.chars().all(plain)
}

impl Campaign {
    /// The pictures that it names, each with its file's name.
    pub fn pictures(&self) -> impl Iterator<Item = (PictureUse, &str)> {
        let named = [(PictureUse::Picture, &self.picture), (PictureUse::Logo, &self.logo)];
        named.into_iter().filter_map(|(shown_as, name)| Some((shown_as, name.as_deref()?)))
    }

    /// The question that people answer, in `language`; none where the campaign asks none.
    pub fn question(&self, language: &Language) -> Option<&str> {
        self.question.as_ref().and_then(|text| text.in_language(language))
    }

    /// Further questions for whoever does not know how to begin, in `language`.
    pub fn prompts(&self, language: &Language) -> Vec<&str> {
        self.prompts.iter().filter_map(|text| text.in_language(language)).collect()
    }

    /// The organisation's own thanks after a visit, in `language`.
    pub fn thanks(&self, language: &Language) -> Option<&str> {
        self.thanks.as_ref().and_then(|text| text.in_language(language))
    }

    /// The organisation's own colour.
    pub fn accent(&self) -> Option<Accent> {
        self.accent.as_deref().and_then(|written| written.parse().ok())
    }

    /// What is shown besides the disclosure, each text and its field.
    pub(super) fn own_words(&self) -> impl Iterator<Item = (String, &Text)> {
        let single = [("question", self.question.as_ref()), ("thanks", self.thanks.as_ref())];
        let single = single.into_iter().filter_map(|(field, text)| Some((field.to_owned(), text?)));
        let prompts = self.prompts.iter().enumerate();
        single.chain(prompts.map(|(nth, text)| (format!("prompts.{nth}"), text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_called_by_a_plain_name() {
        for name in ["picture.png", "harbour-2.JPG", "a_b.c.jpeg"] {
            assert!(is_picture_name(name), "{name}");
        }
        for name in [
            "", "picture", ".png", "..png", "../a.png", "/a.png", "a/b.png", "a\\b.png", "a b.png",
            "ü.png", "a.svg",
        ] {
            assert!(!is_picture_name(name), "{name}");
        }
        assert!(!is_picture_name(&format!("{}.png", "a".repeat(61))));
    }

    #[test]
    fn a_colour_is_written_as_on_a_web_page_and_in_no_other_way() {
        let navy = Accent { red: 0x0F, green: 0x4C, blue: 0x81 };
        for written in ["#0F4C81", "#0f4c81", " #0F4C81 "] {
            assert_eq!(written.parse(), Ok(navy), "{written}");
        }
        assert_eq!(navy.to_string(), "#0F4C81");
        for other in [
            "", "#", "navy", "0F4C81", "#0F4", "#0F4C8", "#0F4C811", "#0F4C8G", "#+F4C81",
            "#0F4C8é",
        ] {
            assert_eq!(other.parse::<Accent>(), Err(NoColour), "{other}");
        }
    }
}
