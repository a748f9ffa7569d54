//! Taking everything back, where something is recorded: every device is closed already, and then one question.

use super::review::{Comparing, Reviewing};
use crate::flow::turn::{Stepped, leave};
use crate::submission::Draft;

/// "Withdraw" was pressed over takes that are not kept. No device is open, and whatever the person does but
/// go back deletes them.
#[derive(Debug)]
pub struct Withdrawing {
    back: Back,
}

/// The screen that "No, go back" leads to.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it is moved on at once")]
pub enum Back {
    /// Choosing what to record, or looking over what was recorded.
    Reviewing(Reviewing),
    /// Choosing between an earlier take and a new one.
    Comparing(Comparing),
}

/// Asked whether everything is to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawAction {
    /// "Yes, delete it".
    Delete,
    /// "No, go back".
    Stay,
}

/// What the person answered.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it is moved on at once")]
pub(super) enum WithdrawExit {
    /// Everything goes.
    Delete(Draft),
    /// Nothing does.
    Back(Back),
}

impl Withdrawing {
    pub(super) fn new(back: Back) -> Self {
        Self { back }
    }

    /// The screen that "No, go back" leads to.
    pub fn back(&self) -> &Back {
        &self.back
    }

    pub(super) fn act(self, action: WithdrawAction) -> Stepped<Self, WithdrawExit> {
        leave(match action {
            WithdrawAction::Delete => WithdrawExit::Delete(self.back.into_draft()),
            WithdrawAction::Stay => WithdrawExit::Back(self.back),
        })
    }
}

impl Back {
    /// The draft that the question is about.
    pub fn draft(&self) -> &Draft {
        match self {
            Self::Reviewing(state) => &state.draft,
            Self::Comparing(state) => &state.draft,
        }
    }

    fn into_draft(self) -> Draft {
        match self {
            Self::Reviewing(state) => state.draft,
            Self::Comparing(state) => state.draft,
        }
    }
}
