//! A grant: this person agreed to this exact text.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;

use super::agreement::Agreement;
use super::choices::{Choices, Incomplete};
use super::permit::{CaptureKind, Leases, Permit, PermitRefused};
use crate::campaign::{BoxId, Disclosure, Kind};

/// Proof that a person agreed, alive only in memory and only for their session.
///
/// Minted by [`Disclosure::accept`] and nowhere else. It is neither `Clone` nor `Copy`, has no
/// `Default` and cannot be deserialised:
///
/// ```compile_fail,E0451
/// let forged = sayso::consent::Grant { agreement: todo!(), leases: todo!() };
/// ```
/// ```compile_fail,E0599
/// fn twice(grant: sayso::consent::Grant) { let _second = grant.clone(); }
/// ```
/// ```compile_fail,E0277
/// let forged: sayso::consent::Grant = serde_json::from_str("{}").unwrap();
/// ```
///
/// The twin that compiles, since passing one on is all one can do:
/// ```
/// fn pass_on(grant: sayso::consent::Grant) -> sayso::consent::Grant { grant }
/// let read: sayso::consent::Choices = serde_json::from_str("[]").unwrap();
/// assert_eq!(read.kinds().count(), 0);
/// ```
///
/// Dropping it withdraws it: every device opened under it stops.
#[derive(Debug)]
pub struct Grant {
    agreement: Agreement,
    leases: Arc<Leases>,
}

/// Tells grants of one run of the program apart, so that a take cannot stray into another
/// person's draft. It means nothing outside this process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GrantId(u64);

impl GrantId {
    fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

impl Disclosure {
    /// The one place where consent comes into being: a person pressed "I agree" at `at` with
    /// `choices` ticked under this text. Refused where something is missing, or where a box is ticked
    /// that was not shown.
    pub fn accept(self, choices: Choices, at: Timestamp) -> Result<Grant, Refused> {
        let anything = choices.kinds().next().is_some();
        let complete = choices.completeness(&self);
        match complete.and_then(|()| anything.then_some(()).ok_or(Incomplete::Kind)) {
            Ok(()) => {
                let agreement = Agreement::new(self, choices, at);
                Ok(Grant { agreement, leases: Arc::new(Leases::new(GrantId::next())) })
            }
            Err(why) => Err(Refused { why, disclosure: Box::new(self) }),
        }
    }
}

impl Disclosure {
    /// A person who was here before agrees to this text as well, for what is kept of them already. It
    /// gives no grant: nothing is recorded.
    pub fn renew(self, choices: Choices, at: Timestamp) -> Result<Agreement, Refused> {
        match choices.completeness(&self) {
            Ok(()) => Ok(Agreement::new(self, choices, at)),
            Err(why) => Err(Refused { why, disclosure: Box::new(self) }),
        }
    }
}

/// "I agree" did not hold; the disclosure comes back.
#[derive(Debug, thiserror::Error)]
#[error("no consent: {why}")]
pub struct Refused {
    /// What is missing.
    pub why: Incomplete,
    /// The disclosure, to be shown again.
    pub disclosure: Box<Disclosure>,
}

impl Grant {
    /// What was agreed.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// Which grant this is, within this run.
    pub fn id(&self) -> GrantId {
        self.leases.grant()
    }

    /// Whether a device of this kind is open under it, or still closing.
    pub fn is_out(&self, kind: Kind) -> bool {
        self.leases.is_out(kind)
    }

    /// Permission to open one device of kind `K` once. Refused where no box for it was ticked, and
    /// while an earlier permit of that kind is still out.
    pub fn permit<K: CaptureKind>(&self) -> Result<Permit<K>, PermitRefused> {
        let choices = &self.agreement.choices;
        // Saying the yes aloud takes the microphone, too, and has a box of its own.
        let aloud = K::KIND == Kind::Voice && choices.is_ticked(&BoxId::SpokenYes);
        if !choices.allows(K::KIND) && !aloud {
            return Err(PermitRefused::NotAgreed);
        }
        Permit::lease(&self.leases)
    }
}

impl Drop for Grant {
    fn drop(&mut self) {
        self.leases.withdraw();
    }
}
