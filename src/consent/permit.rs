//! A permit: this device may open, for this grant, now.

use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::grant::GrantId;
use crate::campaign::Kind;

/// A kind of capture, at the level of types.
pub trait CaptureKind: sealed::Sealed + Send + 'static {
    /// The same, as a value.
    const KIND: Kind;
}

/// The microphone.
#[derive(Debug)]
pub enum Voice {}

/// The camera.
#[derive(Debug)]
pub enum Picture {}

impl CaptureKind for Voice {
    const KIND: Kind = Kind::Voice;
}

impl CaptureKind for Picture {
    const KIND: Kind = Kind::Photo;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for super::Voice {}
    impl Sealed for super::Picture {}
}

/// Permission to open one device of kind `K`. A device takes it by value and holds it for as long
/// as it is open; dropping it gives it back to the grant.
///
/// A permit for one kind does not open the other, and there is no way to make one:
/// ```compile_fail,E0308
/// use sayso::consent::{Permit, Picture, Voice};
/// fn open_microphone(_: Permit<Voice>) {}
/// fn with_the_wrong_one(permit: Permit<Picture>) { open_microphone(permit) }
/// ```
/// ```compile_fail,E0599
/// let forged = sayso::consent::Permit::<sayso::consent::Voice>::default();
/// ```
/// ```compile_fail,E0599
/// fn twice(permit: sayso::consent::Permit<sayso::consent::Voice>) { let _ = permit.clone(); }
/// ```
/// ```compile_fail,E0624
/// fn lease(leases: &std::sync::Arc<sayso::consent::Permit<sayso::consent::Voice>>) {
///     let _ = sayso::consent::Permit::<sayso::consent::Voice>::lease(todo!());
/// }
/// ```
///
/// The twin that compiles:
/// ```
/// use sayso::consent::{Permit, Voice};
/// fn open_microphone(_: Permit<Voice>) {}
/// fn with_the_right_one(permit: Permit<Voice>) { open_microphone(permit) }
/// ```
#[derive(Debug)]
pub struct Permit<K: CaptureKind> {
    leases: Arc<Leases>,
    kind: PhantomData<fn() -> K>,
}

/// Why a grant gives no permit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PermitRefused {
    /// The box for this kind was not ticked.
    #[error("the box for this was not ticked")]
    NotAgreed,
    /// A device of this kind is still open under the same grant.
    #[error("a device of this kind is still open")]
    StillOut,
}

impl<K: CaptureKind> Permit<K> {
    pub(super) fn lease(leases: &Arc<Leases>) -> Result<Self, PermitRefused> {
        if leases.out(K::KIND).swap(true, Ordering::AcqRel) {
            return Err(PermitRefused::StillOut);
        }
        Ok(Self { leases: Arc::clone(leases), kind: PhantomData })
    }

    /// Whether the grant still stands. A device asks with every block of sound and every frame,
    /// and closes at the first no.
    pub fn is_live(&self) -> bool {
        !self.leases.withdrawn.load(Ordering::Acquire)
    }

    /// For whoever must ask right before opening, without holding the permit.
    pub fn standing(&self) -> Standing {
        Standing(Arc::clone(&self.leases))
    }

    /// The grant that gave it.
    pub fn grant(&self) -> GrantId {
        self.leases.grant
    }
}

impl<K: CaptureKind> Drop for Permit<K> {
    fn drop(&mut self) {
        self.leases.out(K::KIND).store(false, Ordering::Release);
    }
}

/// Tells whether a grant still stands. It permits nothing.
#[derive(Debug)]
pub struct Standing(Arc<Leases>);

impl Standing {
    /// Whether the grant still stands.
    pub fn is_live(&self) -> bool {
        !self.0.withdrawn.load(Ordering::Acquire)
    }
}

/// What a grant and its permits share.
#[derive(Debug)]
pub(super) struct Leases {
    grant: GrantId,
    withdrawn: AtomicBool,
    voice_out: AtomicBool,
    photo_out: AtomicBool,
}

impl Leases {
    pub(super) fn new(grant: GrantId) -> Self {
        let no = || AtomicBool::new(false);
        Self { grant, withdrawn: no(), voice_out: no(), photo_out: no() }
    }

    pub(super) fn grant(&self) -> GrantId {
        self.grant
    }

    pub(super) fn withdraw(&self) {
        self.withdrawn.store(true, Ordering::Release);
    }

    pub(super) fn is_out(&self, kind: Kind) -> bool {
        self.out(kind).load(Ordering::Acquire)
    }

    fn out(&self, kind: Kind) -> &AtomicBool {
        match kind {
            Kind::Voice => &self.voice_out,
            Kind::Photo => &self.photo_out,
        }
    }
}
