//! Everything that can happen, by where it happens.

use std::path::Path;

use super::closed::ClosedAction;
use super::heard::Heard;
use super::setup::{self, SetupAction};
use super::staff;
use super::visitor::{self, CodeAction, DataAction, DataAnswer, ErasedAction, ReceiptAction};

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
        matches!(
            self,
            Self::Setup(setup::Input::Form(
                SetupAction::Organisation(_)
                    | SetupAction::Contact(_)
                    | SetupAction::Passphrase(_)
                    | SetupAction::Again(_)
            )) | Self::Visitor(visitor::Input::Code(CodeAction::Type(_)))
                | Self::Staff(
                    staff::Input::Lock(staff::lock::Action::Type(_))
                        | staff::Input::Campaign(staff::campaign::Action::Type(_))
                )
        )
    }

    /// Whether the next screen asks for a place to save to, or offers to.
    pub fn asks_where_to_save(&self) -> bool {
        let offers =
            matches!(self, Self::Visitor(visitor::Input::Kept(_) | visitor::Input::Erased(_)));
        offers || self.saved_to(Path::new("")).is_some()
    }

    /// Whether something was saved, or was not.
    pub fn tells_of_saving(&self) -> bool {
        matches!(
            self,
            Self::Heard(Heard::Saved(_))
                | Self::Visitor(visitor::Input::Returned(_, DataAnswer::Copied(_)))
                | Self::Staff(staff::Input::Returned(_, staff::list::Answer::Copied(_)))
        )
    }

    /// The answer "to this folder", where this asks to save something and the next screen would ask where.
    pub fn saved_to(&self, folder: &Path) -> Option<Self> {
        use staff::list::Action as ListAction;
        use visitor::Input as Visit;
        let folder = folder.to_owned();
        Some(match self {
            Self::Setup(setup::Input::Form(SetupAction::SaveKey)) => {
                Self::Setup(setup::Input::Form(SetupAction::SaveTo(folder)))
            }
            Self::Visitor(Visit::Receipt(ReceiptAction::Save)) => {
                Self::Visitor(Visit::Receipt(ReceiptAction::SaveTo(folder)))
            }
            Self::Visitor(Visit::Data(DataAction::Copy(_))) => {
                Self::Visitor(Visit::Data(DataAction::SaveTo(folder)))
            }
            Self::Visitor(Visit::Certificate(ErasedAction::Save)) => {
                Self::Visitor(Visit::Certificate(ErasedAction::SaveTo(folder)))
            }
            Self::Staff(staff::Input::List(ListAction::Copy(..) | ListAction::SaveKey)) => {
                Self::Staff(staff::Input::List(ListAction::SaveTo(folder)))
            }
            _ => return None,
        })
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
