//! Names of objects. They are checked before anything is read or written by one: a name from a store is a stranger's.

use std::fmt;

use crate::digest::Digest;

/// The key of an object, such as `v1/org/1-ab12`: parts of lower-case letters, digits, `-` and `.`, each of which begins
/// with a letter or digit and ends with none of the dots. It means the same on every file system and at every server.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(String);

/// What keys have in common: whole parts, with a `/` at the end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix(String);

/// A text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the name of an object in a fleet's store")]
pub struct KeyFault;

/// The longest key: with the folders before it, it stays within what file systems and servers allow.
const LONGEST: usize = 240;
const LONGEST_PART: usize = 128;
const MOST_PARTS: usize = 8;

/// The form of what is kept. Another one has another beginning.
const BEGINNING: &str = "v1/";

/// Means in the spool that the bytes of an object lie elsewhere, so no key ends so.
const MEDIA: &str = ".media";

/// Names that stand for devices on some systems, with whatever ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

impl Key {
    /// Reads a key.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let parts = check(text)?;
        // A key has a name below the form.
        if parts < 2 || text.ends_with(MEDIA) { Err(KeyFault) } else { Ok(Self(text.to_owned())) }
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its parts, first to last.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.split('/')
    }

    /// Its last part.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// Whether it lies under `prefix`.
    pub fn is_under(&self, prefix: &Prefix) -> bool {
        self.0.starts_with(&prefix.0)
    }

    /// Whether these can be the bytes of the object: where the key ends with a hyphen and 64 hexadecimal digits, those are
    /// their digest.
    pub fn is_of(&self, bytes: &[u8]) -> bool {
        let digest = self.name().rsplit_once('-').map(|(_, last)| last.to_owned());
        match digest.map(Digest::try_from) {
            Some(Ok(digest)) => digest == Digest::of(bytes),
            _ => true,
        }
    }
}

impl Prefix {
    /// Reads a prefix: what a key may begin with, and a `/` at the end.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        check(text.strip_suffix('/').ok_or(KeyFault)?)?;
        Ok(Self(text.to_owned()))
    }

    /// The prefix as text, with the `/` at its end.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its parts, first to last.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.trim_end_matches('/').split('/')
    }
}

impl fmt::Display for Key {
    fn fmt(&self, into: &mut fmt::Formatter<'_>) -> fmt::Result {
        into.write_str(&self.0)
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, into: &mut fmt::Formatter<'_>) -> fmt::Result {
        into.write_str(&self.0)
    }
}

/// Checks a text part by part, and says how many there are.
fn check(text: &str) -> Result<usize, KeyFault> {
    if text.len() > LONGEST || !format!("{text}/").starts_with(BEGINNING) {
        return Err(KeyFault);
    }
    let mut parts = 0;
    for part in text.split('/') {
        parts += 1;
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let allowed = part.chars().all(|c| plain(c) || c == '-' || c == '.');
        if !allowed || part.len() > LONGEST_PART || !part.starts_with(plain) || part.ends_with('.')
        {
            return Err(KeyFault);
        }
        if is_device(part) {
            return Err(KeyFault);
        }
    }
    if parts > MOST_PARTS { Err(KeyFault) } else { Ok(parts) }
}

fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or_default();
    let numbered = |of: &str| {
        stem.strip_prefix(of)
            .is_some_and(|it| it.len() == 1 && it.starts_with(|c: char| c.is_ascii_digit()))
    };
    DEVICES.contains(&stem) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_ends_in_a_digest_is_of_these_bytes_and_another_of_any() {
        let told = Key::parse(&format!("v1/org/hub-ab-{}", Digest::of(b"it"))).unwrap();
        assert_eq!([told.is_of(b"it"), told.is_of(b"if")], [true, false]);
        assert!(Key::parse("v1/org/1-ab").unwrap().is_of(b"if"));
    }

    #[test]
    fn a_key_is_of_plain_parts_and_anything_else_is_refused() {
        for good in
            ["v1/org/1-ab12", "v1/pay/0a1b.age", "v1/dev/00ff/seg/12-ff", "v1/to/a/b/c/d/e/f"]
        {
            assert_eq!(Key::parse(good).map(|it| it.as_str().to_owned()), Ok(good.to_owned()));
        }
        let long = format!("v1/{}", "a".repeat(129));
        let longer = format!("v1{}", "/abcdefghi".repeat(24));
        for bad in [
            "",
            "/",
            "v1",
            "v1/",
            "v2/a",
            "org/1",
            "/v1/a",
            "v1//a",
            "v1/a/",
            "v1/../a",
            "v1/./a",
            "v1/..",
            "v1/.a",
            "v1/a.",
            "v1/a..",
            "v1/-a",
            "v1/A",
            "v1/a b",
            "v1/a\\b",
            "v1/a:b",
            "v1/é",
            "v1/a\0",
            "v1/a\n",
            "v1/a_b",
            "v1/nul",
            "v1/com1.age",
            "v1/lpt9/a",
            "v1/a.media",
            "v1/b/c/d/e/f/g/h/i",
            "../v1/a",
            &long,
            &longer,
        ] {
            assert_eq!(Key::parse(bad), Err(KeyFault), "{bad:?}");
        }
    }

    #[test]
    fn a_prefix_is_whole_parts() {
        let org = Prefix::parse("v1/org/").unwrap();
        assert!(Key::parse("v1/org/1").unwrap().is_under(&org));
        assert!(!Key::parse("v1/organ/1").unwrap().is_under(&org));
        assert_eq!(Prefix::parse("v1/").unwrap().parts().collect::<Vec<_>>(), ["v1"]);
        for bad in ["", "/", "v1", "v1/org", "v1//", "v1/../", "/v1/"] {
            assert_eq!(Prefix::parse(bad), Err(KeyFault), "{bad:?}");
        }
    }
}
