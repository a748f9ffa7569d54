//! What one person has captured so far.

use crate::campaign::Kind;
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
        let full = self.count(K::KIND) >= usize::from(most);
        if full || captured.grant() != self.grant.id() {
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
        match self.takes.get_mut(index).filter(|take| ours && take.facts.kind() == K::KIND) {
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

    /// How many takes of `kind` there are.
    pub fn count(&self, kind: Kind) -> usize {
        self.takes.iter().filter(|take| take.facts.kind() == kind).count()
    }
}
