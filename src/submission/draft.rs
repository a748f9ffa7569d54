//! What one person has captured so far.

use crate::campaign::{BoxId, Kind};
use crate::consent::{Agreement, CaptureKind, Grant, Permit, PermitRefused};

use super::take::{Captured, Take};

/// Takes not yet kept, and the grant they were taken under.
#[derive(Debug)]
pub struct Draft {
    grant: Grant,
    takes: Vec<Take>,
}

/// A take that does not belong into this draft: another grant's, or one more than the campaign
/// allows. It comes back.
#[derive(Debug, thiserror::Error)]
#[error("this take does not belong into this draft")]
pub struct Surplus<K: CaptureKind>(pub Box<Captured<K>>);

impl Draft {
    /// An empty draft under `grant`.
    pub fn new(grant: Grant) -> Self {
        Self { grant, takes: Vec::new() }
    }

    /// What was agreed.
    pub fn agreement(&self) -> &Agreement {
        self.grant.agreement()
    }

    /// Permission to open one device.
    pub fn permit<K: CaptureKind>(&self) -> Result<Permit<K>, PermitRefused> {
        self.grant.permit()
    }

    /// Adds a take. `most` is the campaign's limit for its kind.
    pub fn keep<K: CaptureKind>(
        &mut self,
        captured: Captured<K>,
        most: u8,
    ) -> Result<(), Surplus<K>> {
        let choices = &self.agreement().choices;
        let fits = if captured.facts().is_spoken_yes() {
            self.needs_spoken_yes()
        } else {
            choices.allows(K::KIND) && self.count(K::KIND) < usize::from(most)
        };
        if !fits || captured.grant() != self.grant.id() {
            return Err(Surplus(Box::new(captured)));
        }
        self.takes.push(captured.into_take());
        Ok(())
    }

    /// Puts a new take in the place of take number `index`, which is destroyed. Refused where it
    /// is of another kind or grant.
    pub fn replace<K: CaptureKind>(
        &mut self,
        index: usize,
        captured: Captured<K>,
    ) -> Result<(), Surplus<K>> {
        let ours = captured.grant() == self.grant.id();
        let aloud = captured.facts().is_spoken_yes();
        let alike =
            |take: &&mut Take| take.facts.kind() == K::KIND && take.facts.is_spoken_yes() == aloud;
        match self.takes.get_mut(index).filter(|take| ours && alike(take)) {
            Some(place) => *place = captured.into_take(),
            None => return Err(Surplus(Box::new(captured))),
        }
        Ok(())
    }

    /// Destroys take number `index`, if there is one.
    pub fn discard(&mut self, index: usize) {
        if index < self.takes.len() {
            self.takes.remove(index);
        }
    }

    /// The takes, oldest first.
    pub fn takes(&self) -> &[Take] {
        &self.takes
    }

    /// How many takes of `kind` there are to be used; the spoken yes is none.
    pub fn count(&self, kind: Kind) -> usize {
        let to_use = self.takes.iter().filter(|take| !take.facts.is_spoken_yes());
        to_use.filter(|take| take.facts.kind() == kind).count()
    }

    /// Whether the person has ticked that they say their yes aloud, and has not said it yet.
    pub fn needs_spoken_yes(&self) -> bool {
        let said = self.takes.iter().any(|take| take.facts.is_spoken_yes());
        self.agreement().choices.is_ticked(&BoxId::SpokenYes) && !said
    }

    /// Whether there is something to keep, and everything that has to go with it.
    pub fn is_whole(&self) -> bool {
        let to_use = self.takes.iter().any(|take| !take.facts.is_spoken_yes());
        to_use && !self.needs_spoken_yes()
    }
}
