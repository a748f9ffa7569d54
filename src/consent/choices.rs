//! The boxes a person has ticked so far.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::campaign::{BoxId, Disclosure, Kind, PurposeId, Retention, Signer};

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
    /// It is not said who agrees.
    #[error("it is not ticked who agrees")]
    Signer,
    /// A guardian agrees, and the child has not.
    #[error("the child's own box is not ticked")]
    Child,
    /// A child agrees, and no guardian has.
    #[error("the guardian's box is not ticked")]
    Guardian,
    /// The yes has to be said aloud, and that box is not ticked.
    #[error("the box for the spoken yes is not ticked")]
    SpokenYes,
    /// A box is ticked that was not shown.
    #[error("a box is ticked that was not shown")]
    NotShown,
}

impl Choices {
    /// Ticks the box, or unticks it if it was ticked. Of boxes that contradict each other the last
    /// one ticked stays; a shorter time goes with its use.
    pub fn toggle(&mut self, id: BoxId) {
        if self.ticked.remove(&id) {
            self.ticked.retain(|other| !needs(other, &id));
            return;
        }
        let needed = match &id {
            BoxId::Shorter { purpose, .. } => {
                self.ticked.contains(&BoxId::Purpose(purpose.clone()))
            }
            BoxId::Kind(_) | BoxId::Purpose(_) | BoxId::Signer(_) | BoxId::SpokenYes => true,
        };
        if needed {
            self.ticked.retain(|other| !contradict(other, &id));
            self.ticked.insert(id);
        }
    }

    /// Whether the box is ticked.
    pub fn is_ticked(&self, id: &BoxId) -> bool {
        self.ticked.contains(id)
    }

    /// Whether no box is ticked.
    pub fn is_empty(&self) -> bool {
        self.ticked.is_empty()
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
            _ => None,
        })
    }

    /// The purposes agreed to.
    pub fn purposes(&self) -> impl Iterator<Item = &PurposeId> + '_ {
        self.ticked.iter().filter_map(|id| match id {
            BoxId::Purpose(purpose) => Some(purpose),
            _ => None,
        })
    }

    /// The time for which `purpose` was agreed to, where it is shorter than the campaign's.
    pub fn shortened(&self, purpose: &PurposeId) -> Option<Retention> {
        self.ticked.iter().find_map(|id| match id {
            BoxId::Shorter { purpose: of, time } if of == purpose => Some(*time),
            _ => None,
        })
    }

    /// Whether `signer` has ticked their box.
    pub fn is_signed_by(&self, signer: Signer) -> bool {
        self.ticked.contains(&BoxId::Signer(signer))
    }

    /// Whether there is enough to agree to under `disclosure`: one use, one kind where kinds are
    /// asked for, and who it is that agrees where that is asked.
    pub fn completeness(&self, disclosure: &Disclosure) -> Result<(), Incomplete> {
        let mut boxes = disclosure.boxes.iter();
        let asks_kind = boxes.any(|shown| matches!(shown.id, BoxId::Kind(_)));
        match (asks_kind && self.kinds().next().is_none(), self.purposes().next().is_none()) {
            (false, false) => {}
            (true, false) => return Err(Incomplete::Kind),
            (false, true) => return Err(Incomplete::Purpose),
            (true, true) => return Err(Incomplete::Both),
        }
        self.signed(disclosure)?;
        let aloud = disclosure.spoken.as_ref().is_some_and(|spoken| spoken.required);
        if aloud && !self.is_ticked(&BoxId::SpokenYes) {
            return Err(Incomplete::SpokenYes);
        }
        let shown = self.ticked.iter().all(|id| disclosure.consent_box(id).is_some());
        if shown { Ok(()) } else { Err(Incomplete::NotShown) }
    }

    fn signed(&self, disclosure: &Disclosure) -> Result<(), Incomplete> {
        let asks = |signer| disclosure.consent_box(&BoxId::Signer(signer)).is_some();
        let [adult, guardian, child] =
            [Signer::Adult, Signer::Guardian, Signer::Child].map(|it| self.is_signed_by(it));
        match (adult, guardian, child) {
            _ if !asks(Signer::Adult) => Ok(()),
            (true, false, false) | (false, true, true) => Ok(()),
            (false, true, false) if !asks(Signer::Child) => Ok(()),
            (false, true, false) => Err(Incomplete::Child),
            (false, false, true) => Err(Incomplete::Guardian),
            _ => Err(Incomplete::Signer),
        }
    }
}

/// Whether `this` means nothing without `that`.
fn needs(this: &BoxId, that: &BoxId) -> bool {
    match (this, that) {
        (BoxId::Shorter { purpose, .. }, BoxId::Purpose(of)) => purpose == of,
        _ => false,
    }
}

/// Whether nobody can mean both.
fn contradict(this: &BoxId, that: &BoxId) -> bool {
    match (this, that) {
        (BoxId::Signer(a), BoxId::Signer(b)) => (*a == Signer::Adult) != (*b == Signer::Adult),
        (BoxId::Shorter { purpose: a, .. }, BoxId::Shorter { purpose: b, .. }) => a == b,
        _ => false,
    }
}
