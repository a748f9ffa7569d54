//! What happens on a visitor's path and nowhere else.

use std::path::Path;

use super::code::CodeAction;
use super::complaining::ComplainAction;
use super::data::{DataAction, DataAnswer};
use super::disclosure::DisclosureAction;
use super::elsewhere::{SeekingAction, SeekingAnswer};
use super::erased::ErasedAction;
use super::photo::PhotoAction;
use super::receipt::{HandingOverAction, ReceiptAction};
use super::review::{KeepProblem, ReviewAction};
use super::voice::VoiceAction;
use super::welcome::WelcomeAction;
use super::withdrawing::WithdrawAction;
use crate::flow::heard::VaultProblem;
use crate::record::{Certificate, Filed};
use crate::submission::Draft;
use crate::vault::{Elsewhere, Held, Receipts};

/// What happens on a visitor's path and nowhere else.
#[derive(Debug)]
pub enum Input {
    /// On the welcome screen.
    Welcome(WelcomeAction),
    /// On the disclosure.
    Disclosure(DisclosureAction),
    /// At the microphone.
    Voice(VoiceAction),
    /// In front of the camera.
    Photo(PhotoAction),
    /// Over the takes so far.
    Review(ReviewAction),
    /// "Withdraw", from any screen of a session.
    Withdraw,
    /// Asked whether everything is to be deleted.
    Withdrawing(WithdrawAction),
    /// The submission is kept, durably.
    Kept(Box<Receipts>),
    /// It is not kept; here is the draft.
    NotKept(Box<Draft>, KeepProblem),
    /// With the receipt.
    Receipt(ReceiptAction),
    /// Between two receipts.
    HandingOver(HandingOverAction),
    /// Typing a receipt code.
    Code(CodeAction),
    /// Writing a complaint or a question.
    Complaining(ComplainAction),
    /// It is filed, or not.
    Complained(Result<Filed, VaultProblem>),
    /// The code was looked up.
    Found(Result<Option<Box<Held>>, VaultProblem>),
    /// Nothing is kept here under the code, and other computers can be asked.
    NotHere(Box<Elsewhere>),
    /// While it is looked for at other computers, and with what came of it.
    Seeking(SeekingAction),
    /// What the vault knows of it, or has done about it.
    Sought(SeekingAnswer),
    /// With one's own data.
    Data(DataAction),
    /// What was lent comes back, and what was done with it.
    Returned(Box<Held>, DataAnswer),
    /// Everything was erased.
    Erased(Box<Certificate>),
    /// With the certificate.
    Certificate(ErasedAction),
}

impl Input {
    /// Whether it says what was typed, and nothing else.
    pub(in crate::flow) fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Code(CodeAction::Type(_))
                | Self::Complaining(ComplainAction::Type(_) | ComplainAction::TypeReach(_))
        )
    }

    /// Whether something was saved, or was not.
    pub(in crate::flow) fn tells_of_saving(&self) -> bool {
        matches!(self, Self::Returned(_, DataAnswer::Copied(_)))
    }

    /// The answer "to this folder", where this asks to save something.
    pub(in crate::flow) fn saved_to(&self, folder: &Path) -> Option<Self> {
        let folder = folder.to_owned();
        match self {
            Self::Receipt(ReceiptAction::Save) => {
                Some(Self::Receipt(ReceiptAction::SaveTo(folder)))
            }
            Self::Data(DataAction::Copy(_)) => Some(Self::Data(DataAction::SaveTo(folder))),
            Self::Seeking(SeekingAction::Save) => {
                Some(Self::Seeking(SeekingAction::SaveTo(folder)))
            }
            Self::Certificate(ErasedAction::Save) => {
                Some(Self::Certificate(ErasedAction::SaveTo(folder)))
            }
            _ => None,
        }
    }
}
