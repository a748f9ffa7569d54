//! The yes: what was ticked, what that permits, and the code a person leaves with.
//!
//! Pure, and the heart of the program. **Invariant:** a device needs a [`Permit`], a permit needs a
//! [`Grant`], and a grant needs a [`Disclosure`](crate::campaign::Disclosure) accepted with at
//! least one kind and one purpose ticked. None of the three can be cloned, defaulted or read from
//! a file. Dropping a grant is refusal: every permit it gave is void from that moment.

mod agreement;
mod choices;
mod code;
mod grant;
mod handed;
mod permit;

pub use agreement::{Agreement, Answer};
pub use choices::{Choices, Incomplete};
pub use code::{CodeError, ReceiptCode};
pub use grant::{Grant, GrantId, Refused};
pub use permit::{CaptureKind, Permit, PermitRefused, Picture, Standing, Voice};
