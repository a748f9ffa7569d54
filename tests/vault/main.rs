//! What is kept: sealed, found again, erased, backed up, and read by others.

#[path = "../common/mod.rs"]
mod common;

mod backup;
mod clock;
mod complaints;
mod exports;
mod fuzz;
mod golden;
mod groups;
mod hardware;
mod history;
mod holds;
mod keys;
mod linked;
mod lists;
mod marks;
mod meddled;
mod model;
mod papers;
mod program;
mod properties;
mod query;
mod ring;
mod sealed;
mod second_reader;
mod upkeep;
mod vault;
