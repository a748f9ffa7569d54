//! Texts in several languages, and the words of the program that surround them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A language tag such as `en` or `pt-BR`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Language(String);

impl Language {
    /// The tag as BCP 47 writes it.
    pub fn tag(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Language {
    type Error = String;

    fn try_from(tag: String) -> Result<Self, String> {
        let well_formed = (2..=35).contains(&tag.len())
            && tag.split('-').all(|part| {
                (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
            });
        if well_formed {
            Ok(Self(tag))
        } else {
            Err(format!("“{tag}” is not a language tag such as “en” or “pt-BR”"))
        }
    }
}

impl std::str::FromStr for Language {
    type Err = String;

    fn from_str(tag: &str) -> Result<Self, String> {
        tag.to_owned().try_into()
    }
}

impl From<Language> for String {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Language({})", self.0)
    }
}

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let tag = "^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$";
        let about = "A language tag such as “en” or “pt-BR”";
        json_schema!({
            "type": "string", "description": about, "pattern": tag, "minLength": 2, "maxLength": 35,
        })
    }
}

/// One text in each language of a campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Language, String>);

impl Text {
    /// The text in `language`. There is no fallback to another language: a person who chose
    /// German is never shown half a disclosure in English.
    pub fn in_language(&self, language: &Language) -> Option<&str> {
        self.0.get(language).map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    /// The text in each language that it has, offered or not.
    pub fn each(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.iter().map(|(language, text)| (language, text.as_str()))
    }
}

impl<const N: usize> From<[(Language, String); N]> for Text {
    fn from(texts: [(Language, String); N]) -> Self {
        Self(texts.into())
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let about = "One text in each language, such as { en = \"…\", de = \"…\" }";
        json_schema!({
            "type": "object", "description": about, "additionalProperties": { "type": "string" },
        })
    }
}

/// A name that is the same in every language, such as `CNIL`, or one in each.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(untagged, expecting = "write a name, or one in each language: { en = \"…\", de = \"…\" }")]
pub enum Name {
    /// The same in every language.
    Same(String),
    /// One in each language.
    Each(Text),
}

impl Name {
    /// The name in `language`; there is no fallback to another.
    pub fn in_language(&self, language: &Language) -> Option<&str> {
        match self {
            Self::Same(name) => Some(name.as_str()).filter(|name| !name.trim().is_empty()),
            Self::Each(text) => text.in_language(language),
        }
    }

    /// The name, where it is one for all languages.
    pub(super) fn same(&self) -> Option<&String> {
        match self {
            Self::Same(name) => Some(name),
            Self::Each(_) => None,
        }
    }

    /// The names, where each language has its own.
    pub(super) fn each(&self) -> Option<&Text> {
        match self {
            Self::Same(_) => None,
            Self::Each(text) => Some(text),
        }
    }
}

/// A text that a disclosure needs is not there in the language asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{field} has no text in “{language}”")]
pub struct MissingText {
    /// The field of the campaign file, as `purpose.exhibition.title`.
    pub field: String,
    /// The language that lacks it.
    pub language: Language,
}

/// An argument of a phrase.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A number, which may change the words around it.
    Number(i64),
}

/// The program's own phrases in one language, handed in so that this module knows no files.
pub trait Words {
    /// The language spoken.
    fn language(&self) -> &Language;

    /// The phrase called `key`, with `args` put in.
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String;
}
