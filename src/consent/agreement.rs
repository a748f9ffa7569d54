//! What was agreed, word for word, as the ledger keeps it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::choices::Choices;
use crate::campaign::{Disclosure, Signer};
use crate::digest::Digest;

/// A record of consent: the exact disclosure, the state of each box, and when. It proves what was
/// said; it permits nothing. Only a [`Grant`](super::Grant) does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// Every word on the screen.
    pub disclosure: Disclosure,
    /// The boxes that were ticked when "I agree" was pressed.
    pub choices: Choices,
    /// When it was pressed.
    pub agreed_at: Timestamp,
    /// The version of this program that showed it.
    pub program_version: String,
}

impl Agreement {
    pub(super) fn new(disclosure: Disclosure, choices: Choices, agreed_at: Timestamp) -> Self {
        let program_version = env!("CARGO_PKG_VERSION").to_owned();
        Self { disclosure, choices, agreed_at, program_version }
    }

    /// What the ticked boxes say, in the order of the screen.
    pub fn ticked_titles(&self) -> Vec<&str> {
        let ticked = self.disclosure.boxes.iter().filter(|shown| self.choices.is_ticked(&shown.id));
        ticked.map(|shown| shown.title.as_str()).collect()
    }

    /// Whether an adult has agreed for a child.
    pub fn is_by_guardian(&self) -> bool {
        self.choices.is_signed_by(Signer::Guardian)
    }

    /// What the ledger's event says of it, beside the digest of the words.
    pub fn on_record(&self) -> serde_json::Value {
        serde_json::json!({
            "agreement": self.digest(),
            "ticked": self.choices,
            "agreed_at": self.agreed_at,
            "program_version": self.program_version,
        })
    }

    /// Digest of the whole record.
    pub fn digest(&self) -> Digest {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Digest::of_parts([b"sayso agreement 1".as_slice(), json.as_slice()])
    }
}
