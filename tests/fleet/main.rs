//! Several computers of one organisation, and what carries between them.

#[path = "../common/mod.rs"]
mod common;

mod failures;
mod image;
mod members;
mod processes;
mod publishing;
mod recovery;
mod s3;
mod sim;
mod staff;
mod sync;
