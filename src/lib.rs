//! Sayso asks before it records.

pub mod campaign;
pub mod consent;
pub mod digest;
pub mod flow;
pub mod locale;
pub mod media;
pub mod paper;
pub mod seal;
pub mod submission;
pub mod vault;
