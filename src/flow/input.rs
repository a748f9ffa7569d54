//! Everything that can happen: what a person did, and what a device or the vault reports.

use std::path::{Path, PathBuf};

use crate::campaign::{BoxId, Kind, Language, PurposeId};
use crate::consent::{Picture, Voice};
use crate::equipment::DeviceId;
use crate::record::{Certificate, SubmissionList};
use crate::seal::Typed;
use crate::submission::{Captured, Draft};
use crate::vault::{Held, Receipts, Unlocked};

use super::disclosure::Shown;
use super::editing::EditorPage;
use super::setup::SetupAction;

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
    Staff(StaffAction),
    /// On the staff's page with the devices.
    Gear(GearAction),
    /// On the staff's page with the campaign.
    Editor(EditorAction),
    /// The campaign's file was read or written, or not.
    EditorSays(EditorSays),
    /// "Withdraw", from any screen of a session.
    Withdraw,
    /// Asked whether everything is to be deleted.
    Withdrawing(WithdrawAction),
    /// Nobody has touched anything for so long that the person must have left.
    LeftAlone,
    /// A second of the countdown is over, or the moment before another try.
    Tick,
    /// The microphone reports.
    Microphone(MicrophoneSays),
    /// The camera reports.
    Camera(CameraSays),
    /// The speaker reports.
    Speaker(SpeakerSays),
    /// The vault reports.
    Vault(VaultSays),
    /// The printer has taken a document, or not.
    Printed(Printed),
}

/// Whether the printer has taken a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// It has.
    Yes,
    /// It has not; the log says more.
    No,
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
                | Self::Staff(StaffAction::Type(_))
                | Self::Editor(EditorAction::Type(_))
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
                | Self::Staff(StaffAction::Copy(..) | StaffAction::SaveKey)
        )
    }

    /// Whether something was saved, or was not.
    pub fn tells_of_saving(&self) -> bool {
        let Self::Vault(said) = self else { return false };
        matches!(said, VaultSays::Saved(_) | VaultSays::Copied(..) | VaultSays::StaffCopied(..))
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
            Self::Staff(StaffAction::Copy(..) | StaffAction::SaveKey) => {
                Some(Self::Staff(StaffAction::SaveTo(folder())))
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

/// In the staff area.
#[derive(Clone, Debug, PartialEq)]
pub enum StaffAction {
    /// The passphrase field now holds this.
    Type(Typed),
    /// "Unlock".
    Unlock,
    /// Another submission was chosen from the list.
    Select(usize),
    /// "Play" or "View" a take of the selected submission.
    Open(usize),
    /// "Pause" or "Continue" playing.
    PlayOrPause,
    /// Drag to a place, from 0 to 1 of the whole.
    Seek(f64),
    /// "Close" the picture.
    CloseOpened,
    /// "Save a copy" of a take for a purpose.
    Copy(usize, PurposeId),
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Save a copy of the key".
    SaveKey,
    /// "Microphone and camera".
    ShowGear,
    /// The date of this computer is right. Where something would be deleted by that, it is asked for once.
    ConfirmDate,
    /// "Yes, delete them".
    DeleteExpired,
    /// "No": nothing is deleted, and the date is not confirmed.
    LeaveExpired,
    /// "Campaign".
    ShowCampaign,
    /// "Licences".
    ShowLicences,
    /// "Back" from the licences.
    HideLicences,
    /// "Lock".
    Lock,
    /// "Close Sayso".
    Quit,
}

/// On the staff's page with the devices.
#[derive(Clone, Debug, PartialEq)]
pub enum GearAction {
    /// Use this device from now on; none for the system's own choice.
    Choose(Kind, Option<DeviceId>),
    /// Take pictures at most so wide; none for the camera's best.
    Widest(Option<u32>),
    /// "Try the microphone", "Try the camera".
    Try(Kind),
    /// A box was ticked or unticked.
    Toggle(BoxId),
    /// "Begin the test".
    Agree,
    /// "End the test", or not after all.
    End,
    /// "Play a tone".
    Beep,
    /// "Back".
    Leave,
}

/// On the staff's page with the campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorAction {
    /// The text is now this.
    Type(String),
    /// Show it as a form, or as the text of the file.
    Turn(EditorPage),
    /// Show in this language what people will see.
    Preview(Language),
    /// "Save as a new version".
    Save,
    /// "Done".
    Leave,
    /// "Leave without saving".
    LeaveUnsaved,
    /// "Go on changing".
    Stay,
}

/// What became of the campaign's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorSays {
    /// It is read.
    Read {
        /// Its text.
        source: String,
        /// The languages that the program has words for.
        spoken: Vec<Language>,
        /// The first version that is free, where people were asked by another text under this one.
        used: Option<u32>,
    },
    /// It is written, and people are asked by it from now on.
    Written,
    /// It was not written: another text was shown to people under this version.
    VersionUsed {
        /// The first that is free.
        next: u32,
    },
    /// It could not be read or written.
    Failed(VaultProblem),
}

/// Why a device does not give what it should.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceProblem {
    /// There is none.
    NoneFound,
    /// The one that was chosen is not plugged in.
    NotThere,
    /// Another program has it.
    Busy,
    /// The system does not allow it.
    NoPermission,
    /// It was unplugged or its server died.
    Lost,
    /// The system went over to another one in the middle.
    Moved,
    /// The computer slept in the middle.
    Slept,
    /// It is there and gives nothing.
    Stalled,
    /// It did not open in the time that it may take on this computer.
    NotInTime,
    /// What it gives is damaged.
    Damaged,
    /// It gives the same picture again and again.
    Frozen,
    /// It gives nothing that this program understands.
    Unsupported,
    /// There is no room left on the disk.
    DiskFull,
    /// There is too little room on the disk to begin, in megabytes.
    TooLittleRoom {
        /// What is needed.
        needed_mb: u32,
        /// What there is.
        free_mb: u32,
    },
    /// It was stopped before it gave anything.
    Empty,
    /// Anything else; the log says more.
    Other,
}

/// Why a recording ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// "Stop" was pressed.
    Asked,
    /// The campaign's limit was reached.
    Limit,
}

impl DeviceProblem {
    /// Whether opening the same device once more may help, without a person's doing.
    pub(super) fn may_pass(self) -> bool {
        matches!(self, Self::Lost | Self::Stalled | Self::Damaged | Self::Other)
    }
}

/// The microphone reports.
#[derive(Debug)]
pub enum MicrophoneSays {
    /// It takes longer to open than it should.
    Slow,
    /// It is open under this name; nothing is written yet.
    Ready(String),
    /// It has stopped and is closed.
    Stopped(Captured<Voice>, Ending),
    /// It failed and is closed; what was recorded up to there is not lost.
    Failed(DeviceProblem, Option<Captured<Voice>>),
}

/// The camera reports.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and it is moved on at once")]
pub enum CameraSays {
    /// It takes longer to open than it should.
    Slow,
    /// It is open under this name.
    Ready(String),
    /// It has taken a picture and is closed.
    Took(Captured<Picture>),
    /// It failed and is closed.
    Failed(DeviceProblem),
}

/// The speaker reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpeakerSays {
    /// The end was reached.
    Finished,
    /// There is no sound.
    Failed(DeviceProblem),
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

/// Why something is not found, opened or erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VaultProblem {
    /// There is no room left on the disk.
    DiskFull,
    /// The disk takes no more writes.
    ReadOnly,
    /// It was erased or never there.
    Gone,
    /// It is there and does not open.
    Damaged,
    /// Consent for this use is missing, withdrawn or expired.
    NotAgreed,
    /// Anything else; the log says more.
    Other,
}

/// A look-up that could not be made.
pub type LookUpProblem = VaultProblem;

/// Why a document is not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveProblem {
    /// There is no room left there.
    DiskFull,
    /// Nothing may be written there.
    NoPermission,
    /// The drive is no longer plugged in.
    Gone,
    /// The key file was moved elsewhere.
    NoKeyHere,
    /// The use was not agreed to.
    NotAgreed,
    /// Anything else; the log says more.
    Other,
}

/// Why the staff area stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnlockProblem {
    /// The passphrase does not fit; wait this many seconds before the next try.
    WrongPassphrase {
        /// Seconds.
        wait_secs: u32,
    },
    /// The key file is not where it was.
    NoKeyFile,
    /// There are only key files of others.
    NotOurs,
    /// The key file takes more work than is done for one.
    TooMuchWork,
    /// A drive did not answer in time.
    TookTooLong,
    /// The last passphrase is still being tried.
    StillTrying,
    /// Anything else; the log says more.
    Other,
}

/// The vault reports. What it was lent comes back.
#[derive(Debug)]
pub enum VaultSays {
    /// The vault and its key are made, or not.
    Created(Result<(), VaultProblem>),
    /// The agreement is in the ledger; devices may open.
    Recorded(Result<(), VaultProblem>),
    /// The submission is kept, durably.
    Kept(Box<Receipts>),
    /// It is not kept; here is the draft.
    NotKept(Box<Draft>, KeepProblem),
    /// The code was looked up.
    Found(Result<Option<Box<Held>>, LookUpProblem>),
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
    /// A receipt or certificate was written to this file.
    Saved(Result<PathBuf, SaveProblem>),
    /// The staff area is open.
    Unlocked(Box<Unlocked>, SubmissionList, Upkeep),
    /// The staff area stays locked.
    StillLocked(UnlockProblem),
    /// The date was confirmed, and what is over by it is erased; this is left.
    DateConfirmed(Result<(SubmissionList, Upkeep), VaultProblem>),
    /// Staff opened a take.
    StaffOpened(Box<Unlocked>, Result<(), VaultProblem>),
    /// Staff saved a copy.
    StaffCopied(Box<Unlocked>, Result<PathBuf, SaveProblem>),
    /// What was asked for is lost, and what was lent for it: the program made a mistake.
    Lost,
}

/// What staff should know of the vault before they work with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Upkeep {
    /// This computer's date.
    pub clock: ClockState,
    /// Files of erased takes that cannot be removed. Nobody can open them.
    pub files_left: u64,
    /// Submissions that were erased since staff were last here, as their time was over.
    pub erased: u64,
}

/// What staff should know about this computer's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ClockState {
    /// Nothing.
    #[default]
    Right,
    /// It is earlier than the ledger's last entry.
    Behind,
    /// It may have jumped ahead; so many submissions wait to be erased until staff have looked.
    Doubtful {
        /// How many.
        waiting: u64,
    },
}

impl ClockState {
    /// How many submissions would go on the word that the date is right.
    pub fn waiting(self) -> u64 {
        match self {
            Self::Right | Self::Behind => 0,
            Self::Doubtful { waiting } => waiting,
        }
    }
}
