//! Newer profiles that lie beside the program: taken where somebody has signed them whom staff have
//! accepted, and refused otherwise.
//!
//! A signature is one of the stock program `minisign`. No key is built in: who may sign is for
//! whoever runs the program to say.

use std::collections::BTreeSet;

use minisign_verify::{PublicKey, Signature};
use serde::Deserialize;

use super::profile::{Origin, Profile, built_in};
use crate::campaign::{is_visible, on_one_line};

/// Somebody whose profiles are taken.
pub struct Signer {
    name: String,
    key: PublicKey,
}

/// A file that says who may sign cannot be used, and why.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSigners {
    /// It is not written as it has to be.
    #[error("the list of signers does not read: {0}")]
    Form(String),
    /// A key in it is none.
    #[error("the key of “{0}” is not a public key of minisign")]
    Key(String),
}

/// Why a profile is not taken.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It cannot be read, or is too large.
    #[error("it cannot be read")]
    Unreadable,
    /// There is no signature beside it.
    #[error("it is not signed: there is no “{0}” beside it")]
    NotSigned(String),
    /// Nobody who was accepted has signed it as it is.
    #[error("it is not signed as it is by anybody in profile-signers.toml")]
    WrongSignature,
    /// It is no profile.
    #[error("it is no profile: {0}")]
    NoProfile(String),
    /// It calls itself otherwise than its file.
    #[error("it says that it is “{0}”, and its file has another name")]
    OtherName(String),
    /// It has a rule for which this program has no words.
    #[error("its rule “{0}” needs a newer Sayso")]
    NewRule(String),
    /// The program has one that is as new.
    #[error("it is from {theirs}, and this Sayso has one from {ours}")]
    NotNewer {
        /// Its day.
        theirs: jiff::civil::Date,
        /// That of the program's.
        ours: jiff::civil::Date,
    },
    /// It was read on a day that has not come.
    #[error("it says that it was read on {0}, which has not come yet")]
    NotYet(jiff::civil::Date),
}

/// A profile as it lies there.
pub struct Laid<'a> {
    /// The file's name without its ending.
    pub name: &'a str,
    /// The profile.
    pub text: &'a [u8],
    /// What minisign wrote beside it.
    pub signature: &'a str,
}

/// Who may sign, from `profile-signers.toml`.
pub fn signers(text: &str) -> Result<Vec<Signer>, NoSigners> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        #[serde(default)]
        signer: Vec<Entry>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Entry {
        name: String,
        key: String,
    }
    let file: File =
        toml::from_str(text).map_err(|error| NoSigners::Form(on_one_line(error.message())))?;
    let read = |Entry { name, key }: Entry| match PublicKey::from_base64(key.trim()) {
        Ok(key) => Ok(Signer { name, key }),
        Err(_) => Err(NoSigners::Key(name)),
    };
    file.signer.into_iter().map(read).collect()
}

/// The profile that lies there, where it may be used.
pub fn take(
    laid: &Laid<'_>,
    signers: &[Signer],
    today: jiff::civil::Date,
) -> Result<Profile, Refused> {
    let signature = Signature::decode(laid.signature).map_err(|_| Refused::WrongSignature)?;
    // Nothing of the file is read before it is known who wrote it.
    let mut accepted = signers.iter();
    let signer = accepted.find(|it| it.key.verify(laid.text, &signature, false).is_ok());
    let signer = signer.ok_or(Refused::WrongSignature)?;
    let mut profile = read(laid.text)?;
    if profile.id != laid.name {
        return Err(Refused::OtherName(profile.id));
    }
    if profile.checked_on > today {
        return Err(Refused::NotYet(profile.checked_on));
    }
    is_newer(&profile)?;
    profile.origin = Origin::Signed { by: signer.name.clone() };
    Ok(profile)
}

fn read(text: &[u8]) -> Result<Profile, Refused> {
    let no_profile = |why: &str| Refused::NoProfile(on_one_line(why));
    let text = std::str::from_utf8(text).map_err(|_| no_profile("this is not text in UTF-8"))?;
    if text.chars().any(|it| !matches!(it, '\n' | '\r' | '\t') && !is_visible(it)) {
        return Err(no_profile("a sign that nobody can see stands in it"));
    }
    toml::from_str(text).map_err(|error| no_profile(error.message()))
}

/// Against the program's own: a later day, and rules that it has words for.
fn is_newer(profile: &Profile) -> Result<(), Refused> {
    let ours = built_in();
    let known: BTreeSet<_> = ours.iter().flat_map(|it| &it.rules).map(|it| &it.id).collect();
    if let Some(rule) = profile.rules.iter().find(|it| !known.contains(&it.id)) {
        return Err(Refused::NewRule(rule.id.clone()));
    }
    match ours.iter().find(|it| it.id == profile.id) {
        Some(own) if own.checked_on >= profile.checked_on => {
            Err(Refused::NotNewer { theirs: profile.checked_on, ours: own.checked_on })
        }
        _ => Ok(()),
    }
}
