//! The manual: how Sayso is built, what it protects against, and why it is as it is.
//!
//! Seven chapters, which are Markdown files beside this one:
//!
//! - [`architecture`]: the path of a yes from disclosure to erasure, the modules and what each may
//!   use, the values that count as evidence, the files on disk, the threads, and the invariants
//!   with the tests that hold them.
//! - [`campaigns`]: the file in which an organisation says what it asks for, and how it is checked.
//! - [`threat_model`]: for each kind of attacker, what they can do, what they gain, what is
//!   protected and by what, and what is not.
//! - [`formats`]: every file, table, event, paper and key, so that somebody can read a vault without Sayso.
//! - [`faults`]: what happens when a device misbehaves, as measured.
//! - [`kiosk`]: how a computer becomes a stand, what its session is made of, and what was tried of it.
//! - [`decisions`]: questions that a reader will ask, and the answers.
//!
//! There is no code here.

#[doc = include_str!("architecture.md")]
pub mod architecture {}

#[doc = include_str!("campaigns.md")]
pub mod campaigns {}

#[doc = include_str!("threat_model.md")]
pub mod threat_model {}

#[doc = include_str!("formats.md")]
pub mod formats {}

#[doc = include_str!("faults.md")]
pub mod faults {}

#[doc = include_str!("kiosk.md")]
pub mod kiosk {}

#[doc = include_str!("decisions.md")]
pub mod decisions {}
