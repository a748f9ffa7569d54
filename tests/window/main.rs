//! The program in its window, as people and staff use it.

#[path = "../common/mod.rs"]
mod common;

mod backup;
mod clipboard;
mod every_button;
mod fleet;
mod gallery;
mod glimpses;
mod group_path;
mod keyboard;
mod marks;
mod presses;
mod printing;
mod screens;
mod sealed;
mod setup;
mod staff_path;
mod states;
mod surface;
mod two_people;
mod using;
mod visit;
mod visitor_path;
mod voice;
