//! The boxes a person has ticked so far.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::campaign::{BoxId, Kind, PurposeId};

/// Ticked boxes. Starts empty; only a person's act adds one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Choices {
    ticked: BTreeSet<BoxId>,
}

/// What is still missing before "I agree" can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Incomplete {
    /// Neither voice nor photo is ticked.
    #[error("no kind of recording is ticked")]
    Kind,
    /// No purpose is ticked.
    #[error("no purpose is ticked")]
    Purpose,
    /// Neither a kind nor a purpose is ticked.
    #[error("nothing is ticked")]
    Both,
}

impl Choices {
    /// Ticks the box, or unticks it if it was ticked.
    pub fn toggle(&mut self, id: BoxId) {
        if !self.ticked.remove(&id) {
            self.ticked.insert(id);
        }
    }

    /// Whether the box is ticked.
    pub fn is_ticked(&self, id: &BoxId) -> bool {
        self.ticked.contains(id)
    }

    /// Every ticked box.
    pub fn boxes(&self) -> impl Iterator<Item = &BoxId> + '_ {
        self.ticked.iter()
    }

    /// Whether `kind` was agreed to.
    pub fn allows(&self, kind: Kind) -> bool {
        self.ticked.contains(&BoxId::Kind(kind))
    }

    /// The kinds agreed to.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> + '_ {
        self.ticked.iter().filter_map(|id| match id {
            BoxId::Kind(kind) => Some(*kind),
            BoxId::Purpose(_) => None,
        })
    }

    /// The purposes agreed to.
    pub fn purposes(&self) -> impl Iterator<Item = &PurposeId> + '_ {
        self.ticked.iter().filter_map(|id| match id {
            BoxId::Purpose(purpose) => Some(purpose),
            BoxId::Kind(_) => None,
        })
    }

    /// Whether there is enough to agree to: one kind and one purpose.
    pub fn completeness(&self) -> Result<(), Incomplete> {
        match (self.kinds().next(), self.purposes().next()) {
            (Some(_), Some(_)) => Ok(()),
            (None, Some(_)) => Err(Incomplete::Kind),
            (Some(_), None) => Err(Incomplete::Purpose),
            (None, None) => Err(Incomplete::Both),
        }
    }
}
