//! Sayso asks before it records.

pub mod campaign;
pub mod consent;
pub mod digest;
pub mod media;
pub mod seal;
pub mod submission;
