//! Everything that can happen: what a person did, and what a device or the vault reports.

use std::path::{Path, PathBuf};

use crate::campaign::{BoxId, Kind, PurposeId};
use crate::equipment::DeviceId;
use crate::record::Certificate;
use crate::seal::Typed;
use crate::submission::Draft;
use crate::vault::{Held, Receipts};

use super::disclosure::Shown;
use super::heard::{Heard, SaveProblem, VaultProblem};
use super::setup::SetupAction;
use super::staff;

/// One thing that happened.
#[derive(Debug)]
pub enum Input {
    /// At the first start.
    Setup(SetupAction),
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
    /// With the receipt.
    Receipt(ReceiptAction),
    /// Typing a receipt code.
    Code(CodeAction),
    /// With one's own data.
    Data(DataAction),
    /// In the staff area.
    Staff(staff::Input),
    /// "Withdraw", from any screen of a session.
    Withdraw,
    /// Asked whether everything is to be deleted.
    Withdrawing(WithdrawAction),
    /// Nobody has touched anything for so long that the person must have left.
    LeftAlone,
    /// A device or a worker reports.
    Heard(Heard),
    /// The vault reports.
    Vault(VaultSays),
}

impl Input {
    /// Whether it says what was typed, and nothing else. That always arrives.
    pub fn is_typed(&self) -> bool {
        matches!(
            self,
            Self::Setup(
                SetupAction::Organisation(_)
                    | SetupAction::Contact(_)
                    | SetupAction::Passphrase(_)
                    | SetupAction::Again(_)
            ) | Self::Code(CodeAction::Type(_))
                | Self::Staff(
                    staff::Input::Lock(staff::lock::Action::Type(_))
                        | staff::Input::Campaign(staff::campaign::Action::Type(_))
                )
        )
    }

    /// Whether the next screen asks for a place to save to, or offers to.
    pub fn asks_where_to_save(&self) -> bool {
        matches!(
            self,
            Self::Vault(VaultSays::Kept(_) | VaultSays::Erased(_))
                | Self::Setup(SetupAction::SaveKey)
                | Self::Receipt(ReceiptAction::Save)
                | Self::Data(DataAction::Copy(_) | DataAction::SaveCertificate)
                | Self::Staff(staff::Input::List(
                    staff::list::Action::Copy(..) | staff::list::Action::SaveKey
                ))
        )
    }

    /// Whether something was saved, or was not.
    pub fn tells_of_saving(&self) -> bool {
        matches!(
            self,
            Self::Heard(Heard::Saved(_))
                | Self::Vault(VaultSays::Copied(..))
                | Self::Staff(staff::Input::Returned(_, staff::list::Answer::Copied(_)))
        )
    }

    /// The answer "to this folder", where this asks to save something and the next screen would ask where.
    pub fn saved_to(&self, folder: &Path) -> Option<Self> {
        let folder = || folder.to_owned();
        match self {
            Self::Setup(SetupAction::SaveKey) => Some(Self::Setup(SetupAction::SaveTo(folder()))),
            Self::Receipt(ReceiptAction::Save) => {
                Some(Self::Receipt(ReceiptAction::SaveTo(folder())))
            }
            Self::Data(DataAction::Copy(_) | DataAction::SaveCertificate) => {
                Some(Self::Data(DataAction::SaveTo(folder())))
            }
            Self::Staff(staff::Input::List(
                staff::list::Action::Copy(..) | staff::list::Action::SaveKey,
            )) => {
                let to = staff::list::Action::SaveTo(folder());
                Some(Self::Staff(staff::Input::List(to)))
            }
            _ => None,
        }
    }
}

/// On the welcome screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WelcomeAction {
    /// "Start".
    Start,
    /// "I was here before".
    ComeBack,
}

/// On the disclosure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DisclosureAction {
    /// A box was ticked or unticked.
    Toggle(BoxId),
    /// "Read the full text", and back.
    Show(Shown),
    /// Another language was chosen: the text is rendered anew and every box is empty again.
    Retell,
    /// "I agree".
    Agree,
    /// "No, thank you".
    Decline,
}

/// At the microphone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceAction {
    /// "Record".
    Record,
    /// "Pause".
    Pause,
    /// "Continue".
    Resume,
    /// "Stop".
    Stop,
    /// "Back", without a recording.
    Leave,
    /// "Try again", after a failure.
    Retry,
    /// Use this microphone instead.
    Use(DeviceId),
}

/// In front of the camera.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoAction {
    /// "Take photo".
    Take,
    /// "Not yet", during the countdown.
    Cancel,
    /// "Back", without a picture.
    Leave,
    /// "Try again", after a failure.
    Retry,
    /// Use this camera instead.
    Use(DeviceId),
}

/// Over the takes so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ReviewAction {
    /// Record a voice message or take a photo.
    Open(Kind),
    /// Say the yes aloud.
    SayYes,
    /// "Somebody joins in".
    Join,
    /// "The last one leaves again".
    Part,
    /// "Play" take number so-and-so.
    Play(usize),
    /// "Pause" or "Continue" playing.
    PlayOrPause,
    /// Drag to a place, from 0 to 1 of the whole.
    Seek(f64),
    /// "Again": make a new take for this one.
    Again(usize),
    /// "Discard".
    Discard(usize),
    /// Of two takes, the new one.
    UseNew,
    /// Of two takes, the earlier one.
    UseEarlier,
    /// "Keep".
    Keep,
}

/// Asked whether everything is to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WithdrawAction {
    /// "Yes, delete it".
    Delete,
    /// "No, go back".
    Stay,
}

/// With the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptAction {
    /// "Save receipt".
    Save,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Copy the code".
    CopyCode,
    /// "Print receipt".
    Print,
    /// "Your data".
    ShowData,
    /// "Done".
    Done,
    /// "Show my receipt", for the next person.
    Next,
}

/// Typing a receipt code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeAction {
    /// The field now holds this.
    Type(Typed),
    /// "Show my data".
    LookUp,
    /// "Back".
    Leave,
}

/// With one's own data.
#[derive(Clone, Debug, PartialEq)]
pub enum DataAction {
    /// "Play" or "View" take number so-and-so.
    Open(usize),
    /// "Pause" or "Continue" playing.
    PlayOrPause,
    /// Drag to a place, from 0 to 1 of the whole.
    Seek(f64),
    /// "Close" the picture.
    CloseOpened,
    /// "Save a copy" of take number so-and-so.
    Copy(usize),
    /// To this folder: of the copy, or of the certificate.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// A use was switched off.
    AskWithdraw(PurposeId),
    /// "Read it and decide": the text has changed, or a time is over.
    ReadAgain,
    /// "Yes, withdraw this use".
    Withdraw,
    /// "No, it may go on".
    CancelWithdraw,
    /// "Withdraw and delete".
    AskErase,
    /// "Yes, delete it".
    Erase,
    /// "No, keep it".
    CancelErase,
    /// "Save certificate".
    SaveCertificate,
    /// "Print certificate".
    PrintCertificate,
    /// "Done" or "Back".
    Leave,
}

/// Why a submission is not kept. Nothing of it was stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepProblem {
    /// There is no room left on the disk.
    DiskFull,
    /// The disk takes no more writes.
    ReadOnly,
    /// Anything else; the log says more.
    Other,
}

/// The vault reports. What it was lent comes back.
#[derive(Debug)]
pub enum VaultSays {
    /// The vault and its key are made, or not.
    Created(Result<(), VaultProblem>),
    /// The submission is kept, durably.
    Kept(Box<Receipts>),
    /// It is not kept; here is the draft.
    NotKept(Box<Draft>, KeepProblem),
    /// The code was looked up.
    Found(Result<Option<Box<Held>>, VaultProblem>),
    /// A take of one's own is open.
    Opened(Box<Held>, Result<(), VaultProblem>),
    /// A copy was written to this file.
    Copied(Box<Held>, Result<PathBuf, SaveProblem>),
    /// One's own data as it is stored now.
    LookedAgain(Box<Held>, Result<(), VaultProblem>),
    /// The text of today was agreed to.
    Renewed(Box<Held>, Result<(), VaultProblem>),
    /// Purposes were withdrawn.
    Withdrawn(Box<Held>, Result<(), VaultProblem>),
    /// Everything was erased.
    Erased(Box<Certificate>),
    /// It was not erased.
    NotErased(Box<Held>, VaultProblem),
}
