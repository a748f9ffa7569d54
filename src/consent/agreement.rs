//! What was agreed, word for word, as the ledger keeps it.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::choices::Choices;
use crate::campaign::{Disclosure, Signer};
use crate::digest::{Digest, canonical};

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

    /// The answer alone, as it is written down.
    pub fn answer(&self) -> Answer {
        Answer {
            notice: self.disclosure.digest(),
            ticked: self.choices.clone(),
            agreed_at: self.agreed_at,
            program_version: self.program_version.clone(),
        }
    }

    /// Digest of the answer, and by that of every word that was answered.
    pub fn digest(&self) -> Digest {
        self.answer().digest()
    }
}

/// What a person answered. The words that they answered stand elsewhere, under their digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Digest of the disclosure.
    pub notice: Digest,
    /// The boxes that were ticked.
    pub ticked: Choices,
    /// When "I agree" was pressed.
    pub agreed_at: Timestamp,
    /// The version of this program that asked.
    pub program_version: String,
}

impl Answer {
    /// As it is stored and hashed.
    pub fn written(&self) -> String {
        canonical(self)
    }

    /// Digest of what is stored.
    pub fn digest(&self) -> Digest {
        Digest::of(self.written().as_bytes())
    }

    /// The answer with the words that were answered.
    pub fn to(self, disclosure: Disclosure) -> Agreement {
        let Self { ticked: choices, agreed_at, program_version, .. } = self;
        Agreement { disclosure, choices, agreed_at, program_version }
    }
}
