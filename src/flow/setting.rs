//! What a step may read besides its state.

use crate::campaign::{Campaign, Words};

/// What a step may read besides its state: the campaign, the language, the time.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// What is asked.
    pub campaign: &'a Campaign,
    /// In which language.
    pub words: &'a dyn Words,
    /// The time of this step.
    pub now: jiff::Timestamp,
}
