//! Sayso asks before it records.

pub mod ui;
