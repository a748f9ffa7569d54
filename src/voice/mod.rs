//! What is on the screen, read aloud by a process of its own.
//!
//! Every control tells egui what it is called and how it stands, for screen readers. The same tree is read here
//! ([`page()`]), so that no screen needs code to be heard. [`Reader`] says what is new in it, and what the keyboard is at;
//! [`Engine`] says it, one text after the other, each by a process that is killed to interrupt it.
//!
//! **Invariant:** nothing speaks while a microphone is open, or is to be: [`crate::quiet`] lets no process begin then, and
//! no microphone opens before the last one is gone. Texts are in memory only, are wiped, and stand in no log and on no
//! command line.

mod engine;
mod page;
mod reader;
mod voices;

pub use engine::{Engine, Piece};
pub use page::{Line, Page, Spoken, page};
pub use reader::{Reader, again_or_stop, install, is_reading, is_speaking, with};
pub use voices::{Command, Voices};
