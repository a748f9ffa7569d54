//! What devices and workers report to whoever is at the screen, and why something did not work.

use std::path::PathBuf;

use crate::consent::{Picture, Voice};
use crate::record::Count;
use crate::submission::{Captured, Practice};

/// What a device or a worker reports to whichever page waits for it.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one at a time, and it is moved on at once")]
pub enum Heard {
    /// A second of the countdown is over, or the moment before another try.
    Tick,
    /// The microphone reports.
    Microphone(MicrophoneSays),
    /// The camera reports.
    Camera(CameraSays),
    /// The speaker reports.
    Speaker(SpeakerSays),
    /// An agreement is in the ledger, durably, or not. Devices may open after it and not before.
    Recorded(Result<(), VaultProblem>),
    /// A document was written to this file, or not.
    Saved(Result<PathBuf, SaveProblem>),
    /// The printer has taken a document, or not.
    Printed(Printed),
    /// What was asked for is lost, and what was lent for it: the program made a mistake.
    Lost,
}

/// Whether the printer has taken a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// It has.
    Yes,
    /// It has not; the log says more.
    No,
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
    /// It was only tried, and is closed.
    Practised(Practice),
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
    /// Its giver picked a day before which nobody of staff opens it.
    Sealed,
    /// It is held, so staff may not erase it.
    Held,
    /// The vault was restored, and does not know yet what was taken back since its backup.
    Waits,
    /// Not all of it was done, or what came of it cannot be read. What was done stays.
    InPart,
    /// Anything else; the log says more.
    Other,
}

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
    /// Its giver picked a day before which nobody of staff opens it.
    Sealed,
    /// It takes a second person.
    NeedsSecond,
    /// The list of what has to go from there is too long to be kept current.
    ListTooLong,
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
    /// It is too early after a wrong one; this one was not looked at.
    TooEarly {
        /// Seconds.
        wait_secs: u32,
    },
    /// The key file is not where it was.
    NoKeyFile,
    /// There are only key files of others.
    NotOurs,
    /// The key file takes more work than is done for one.
    TooMuchWork,
    /// What speaks with the hardware key is not installed.
    NoProgram,
    /// The hardware key did not open it.
    Hardware,
    /// A drive did not answer in time.
    TookTooLong,
    /// The last passphrase is still being tried.
    StillTrying,
    /// Anything else; the log says more.
    Other,
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
    /// Whether more of them are being erased now, by a date that was just confirmed.
    pub is_erasing: bool,
    /// How backups stand.
    pub backup: BackupState,
}

/// How backups stand, for the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BackupState {
    /// There is none that is known here.
    #[default]
    None,
    /// The last one was made then.
    Last(jiff::Timestamp),
    /// The vault was restored from one, and waits to be told what was taken back since.
    Waits,
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
        waiting: Count,
    },
}

impl ClockState {
    /// How many submissions would go on the word that the date is right.
    pub fn waiting(self) -> Count {
        match self {
            Self::Right | Self::Behind => Count::Exactly(0),
            Self::Doubtful { waiting } => waiting,
        }
    }
}
