//! Takes that are not yet kept, and what they become.
//!
//! Pure. A [`Draft`] belongs to one grant and holds what was captured under it; dropping it
//! destroys the takes and stops every device that the grant permitted. A [`Practice`] is in none.

mod draft;
mod practice;
mod take;

pub use draft::{Draft, Surplus};
pub use practice::{Practice, PracticeSound};
pub use take::{Captured, PictureFacts, Take, TakeFacts};
