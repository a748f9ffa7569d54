//! How the stand is doing, in figures: for whoever looks after it, without a key.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::record::Overview;

/// The page, as far as it is known.
#[derive(Debug, Default)]
pub enum Today {
    /// The figures are being counted.
    #[default]
    Counting,
    /// They are here.
    Shown(Box<Overview>),
    /// They could not be counted.
    Failed(VaultProblem),
}

impl Today {
    /// Asks for the figures.
    pub(super) fn count() -> Effects {
        vec![Effect::Staff(StaffJob::CountToday)]
    }

    pub(super) fn hear(&mut self, counted: Result<Box<Overview>, VaultProblem>) {
        *self = match counted {
            Ok(overview) => Self::Shown(overview),
            Err(problem) => Self::Failed(problem),
        };
    }
}
