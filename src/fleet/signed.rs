//! Documents that say what they are and who signed them.

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::digest::{Digest, canonical};
use crate::seal::{Signatory, SignatoryKey};

/// A kind of document.
pub trait Form: Serialize + DeserializeOwned {
    /// What stands in its field `form`.
    const FORM: &'static str;
}

/// A document as it was signed, and what it says.
#[derive(Clone, Debug)]
pub struct Signed<T> {
    said: T,
    by: SignatoryKey,
    document: Value,
}

impl<T: Form> Signed<T> {
    /// Signs `said` at `at`. None where it cannot be written as a JSON object.
    pub fn make(said: T, by: &Signatory, at: Timestamp) -> Option<Self> {
        let unsigned = Self::unsigned(&said)?;
        Some(Self { said, by: by.public(), document: by.sign(unsigned, &format!("{at:.0}")) })
    }

    /// What is to be signed.
    pub fn unsigned(said: &T) -> Option<Value> {
        let mut document = serde_json::to_value(said).ok()?;
        document.as_object_mut()?.insert("form".to_owned(), T::FORM.into());
        Some(document)
    }

    /// What a document says that was verified before it was noted here. None where it is of another form.
    pub(super) fn noted(document: &Value) -> Option<T> {
        let mut plain = document.as_object()?.clone();
        plain.remove("proof");
        let form = plain.remove("form")?;
        if form.as_str() != Some(T::FORM) {
            return None;
        }
        serde_json::from_value(plain.into()).ok()
    }

    /// Reads a document. None where it is of another form, or is not as it was signed. Whether the one who signed it may
    /// say so, it cannot know.
    pub fn read(document: Value) -> Option<Self> {
        if document.get("form")?.as_str()? != T::FORM {
            return None;
        }
        let by = SignatoryKey::of(&document).ok()?;
        let mut plain = document.clone();
        let fields = plain.as_object_mut()?;
        fields.remove("proof");
        fields.remove("form");
        Some(Self { said: serde_json::from_value(plain).ok()?, by, document })
    }

    /// What it says.
    pub fn said(&self) -> &T {
        &self.said
    }

    /// Who signed it.
    pub fn by(&self) -> SignatoryKey {
        self.by
    }

    /// As it was signed.
    pub fn document(&self) -> &Value {
        &self.document
    }

    /// A digest of all of it. The same wish, signed twice, has two.
    pub fn digest(&self) -> Digest {
        Digest::of(canonical(&self.document).as_bytes())
    }
}
