//! What a person sees: the look ([`theme`]) and the building blocks ([`widgets`]).
//!
//! Nothing here touches a device or the disk, and nothing here holds words of its own:
//! every text, also those for screen readers, is handed in by the caller.

pub mod fonts;
pub mod palette;
pub mod theme;
pub mod widgets;

pub use palette::{Appearance, Palette};
pub use theme::Theme;
