//! Everything that can happen, by where it happens.

use std::path::Path;

use super::closed::ClosedAction;
use super::heard::Heard;
use super::setup::{self, SetupAction};
use super::staff;
use super::visitor;

/// One thing that happened.
#[derive(Debug)]
pub enum Input {
    /// At the first start.
    Setup(setup::Input),
    /// On a visitor's path.
    Visitor(visitor::Input),
    /// In the staff area.
    Staff(staff::Input),
    /// Where nobody new is asked.
    Closed(ClosedAction),
    /// "Staff".
    EnterStaff,
    /// Nobody has touched anything for so long that the person must have left.
    LeftAlone,
    /// A device or a worker reports.
    Heard(Heard),
}

impl Input {
    /// Whether it says what was typed, and nothing else. That always arrives.
    pub fn is_typed(&self) -> bool {
        match self {
            Self::Setup(input) => input.is_typed(),
            Self::Visitor(input) => input.is_typed(),
            Self::Staff(input) => input.is_typed(),
            Self::Closed(_) | Self::EnterStaff | Self::LeftAlone | Self::Heard(_) => false,
        }
    }

    /// Whether the next screen asks for a place to save to, or offers to.
    pub fn asks_where_to_save(&self) -> bool {
        let offers =
            matches!(self, Self::Visitor(visitor::Input::Kept(_) | visitor::Input::Erased(_)));
        offers || self.saved_to(Path::new("")).is_some()
    }

    /// Whether something was saved, or was not.
    pub fn tells_of_saving(&self) -> bool {
        match self {
            Self::Visitor(input) => input.tells_of_saving(),
            Self::Staff(input) => input.tells_of_saving(),
            Self::Heard(heard) => matches!(heard, Heard::Saved(_)),
            Self::Setup(_) | Self::Closed(_) | Self::EnterStaff | Self::LeftAlone => false,
        }
    }

    /// The answer "to this folder", where this asks to save something and the next screen would ask where.
    pub fn saved_to(&self, folder: &Path) -> Option<Self> {
        match self {
            Self::Setup(input) => input.saved_to(folder).map(Self::Setup),
            Self::Visitor(input) => input.saved_to(folder).map(Self::Visitor),
            Self::Staff(input) => input.saved_to(folder).map(Self::Staff),
            Self::Closed(_) | Self::EnterStaff | Self::LeftAlone | Self::Heard(_) => None,
        }
    }
}

impl From<visitor::Input> for Input {
    fn from(input: visitor::Input) -> Self {
        Self::Visitor(input)
    }
}

impl From<staff::Input> for Input {
    fn from(input: staff::Input) -> Self {
        Self::Staff(input)
    }
}

impl From<SetupAction> for Input {
    fn from(action: SetupAction) -> Self {
        Self::Setup(setup::Input::Form(action))
    }
}
