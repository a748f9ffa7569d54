//! Who works here: a name, and what they may do.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What one of the staff may do. Each role may do what those before it may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Looks after the stand: sees how much is kept and until when, tries the devices, closes the program. Has no
    /// key to what people gave.
    Attendant,
    /// Hears, sees and exports what people gave.
    Editor,
    /// Decides: campaign, staff, keys, the date.
    Officer,
}

/// The word is no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a role is one of: attendant, editor, officer")]
pub struct NotARole;

impl Role {
    /// Every role.
    pub const ALL: [Self; 3] = [Self::Attendant, Self::Editor, Self::Officer];

    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Attendant => "attendant",
            Self::Editor => "editor",
            Self::Officer => "officer",
        }
    }

    /// Whether the organisation's key is sealed for them.
    pub fn opens_media(self) -> bool {
        self >= Self::Editor
    }

    /// Whether they say how the stand is run.
    pub fn decides(self) -> bool {
        self >= Self::Officer
    }
}

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(NotARole)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

/// One of the staff, as the ledger knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffMember {
    /// Their name here.
    pub name: StaffName,
    /// Their public key, as age writes it.
    pub key: String,
    /// What they may do.
    pub role: Role,
}

/// The name under which one of the staff is known here: up to 32 small letters, digits and hyphens. It is a
/// file's name, too.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct StaffName(String);

/// The text is no name for one of the staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a name has up to 32 small letters a to z, digits and hyphens, and begins with a letter")]
pub struct NotAName;

impl StaffName {
    /// Whoever set the vault up.
    pub fn first() -> Self {
        Self("organisation".to_owned())
    }

    /// As text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for StaffName {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let fits = (1..=32).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|it| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAName) }
    }
}

impl TryFrom<String> for StaffName {
    type Error = NotAName;

    fn try_from(text: String) -> Result<Self, NotAName> {
        text.parse()
    }
}

impl From<StaffName> for String {
    fn from(name: StaffName) -> Self {
        name.0
    }
}

impl fmt::Display for StaffName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Why a second person does not count. Nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSecond {
    /// It is the first one again.
    #[error("the second person has to be somebody else")]
    Same,
    /// They may not do it themselves.
    #[error("the second person may not do this themselves, so their word does not count")]
    MayNot,
}
