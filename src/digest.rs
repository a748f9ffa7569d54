//! SHA-256 digests: of the words a person was shown and of each link in the ledger.
//!
//! What is hashed are the bytes that are stored. Where these are JSON they are written in the one form of
//! RFC 8785 ([`canonical`]), whatever order a program keeps its fields in.
//!
//! A digest here is always of something that is kept beside it or is public; media is never hashed for
//! the vault, since what remains after an erasure must not recognise a voice. What lies in the folder of an export
//! has its digests there ([`HashedWriter`]), and nowhere else.

use std::fmt;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::hex::read_into;

/// 32 bytes of SHA-256, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// The link before the first link of a chain.
    pub const ZERO: Self = Self([0; 32]);

    /// Digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Digest of several parts, each preceded by its length so that no two lists share a digest.
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    /// A digest as somebody copies it from a paper, broken over lines or in groups, in any case. None where it is
    /// something else.
    pub fn from_paper(typed: &str) -> Option<Self> {
        let digits = typed.chars().filter(|it| !it.is_whitespace() && *it != '-');
        Self::try_from(digits.collect::<String>().to_lowercase()).ok()
    }

    /// 32 bytes that are a digest already.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The raw 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Whether `text` is this digest as it is written.
    pub fn is_written(&self, text: &str) -> bool {
        text.as_bytes() == self.digits()
    }

    fn digits(&self) -> [u8; 64] {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut digits = [0; 64];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(self.0) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        digits
    }

    /// The first twelve hexadecimal digits, enough for a person to compare by eye.
    pub fn short(&self) -> String {
        self.to_string()[..12].to_owned()
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(std::str::from_utf8(&self.digits()).unwrap_or_default())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Digest({self})")
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

/// Hashes and counts what is written through it.
pub struct HashedWriter<W> {
    hasher: Sha256,
    bytes: u64,
    into: W,
}

impl<W: Write> HashedWriter<W> {
    /// Nothing was written yet.
    pub fn of(into: W) -> Self {
        Self { hasher: Sha256::new(), bytes: 0, into }
    }

    /// The digest of everything that was written, its length in bytes, and where it went.
    pub fn finish(self) -> (Digest, u64, W) {
        (Digest(self.hasher.finalize().into()), self.bytes, self.into)
    }
}

impl<W: Write> Write for HashedWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.into.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.into.flush()
    }
}

/// `value` as JSON in the form of RFC 8785, in which a value is written in one way only.
pub fn canonical(value: &impl Serialize) -> String {
    // What is written here has text for names and numbers that JSON can write, so nothing fails; what
    // could not be written would be verified by nobody.
    serde_json_canonicalizer::to_string(value).unwrap_or_default()
}

/// The text is not 64 hexadecimal digits.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a digest is 64 hexadecimal digits")]
pub struct NotADigest;

impl TryFrom<String> for Digest {
    type Error = NotADigest;

    fn try_from(text: String) -> Result<Self, NotADigest> {
        let mut bytes = [0; 32];
        if read_into(&text, &mut bytes) { Ok(Self(bytes)) } else { Err(NotADigest) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_form_comes_back_as_the_same_digest() {
        let digest = Digest::of(b"asked first");
        let text = digest.to_string();
        assert_eq!(text, "d367853ac9ef2781d7db7d4b41f98552f853c1420e6c53b52b5b4ddc3ecf47ff");
        assert_eq!(Digest::try_from(text.clone()), Ok(digest));
        assert_eq!(Digest::try_from(text.to_uppercase()), Ok(digest));
        assert!(digest.is_written(&text));
        assert!(!digest.is_written(&text.to_uppercase()), "it is written in one way only");
        for other in ["xyz".to_owned(), "+f".repeat(32), "ä".repeat(32)] {
            assert_eq!(Digest::try_from(other), Err(NotADigest));
        }
    }

    #[test]
    fn parts_cannot_be_shifted_into_each_other() {
        let left = Digest::of_parts([b"ab".as_slice(), b"c"]);
        let right = Digest::of_parts([b"a".as_slice(), b"bc"]);
        assert_ne!(left, right);
    }
}
