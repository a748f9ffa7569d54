//! The commands, the campaigns and the texts, and how the house is built.

#[path = "../common/mod.rs"]
mod common;

mod architecture;
mod check;
mod commands;
mod complaints;
mod documents;
mod handbook;
mod helper;
mod letters;
mod locales;
mod planted;
mod profiles;
mod shell;
mod supply_chain;
