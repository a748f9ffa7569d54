//! Who may do what, when: every screen of a visitor's path and of the staff's as a state.
//!
//! Pure: no clock, no disk, no channel, no device. A state takes an [`Input`] by value and gives
//! the next state and the [`Effect`]s it asks for. Evidence travels inside states: where a screen
//! needs a [`Draft`](crate::submission::Draft), the state before it had a grant to make one from.
//!
//! **Invariant:** leaving a state drops what it held. A draft that is not passed on is destroyed,
//! and with it every permit under its grant.

mod disclosure;
mod editing;
mod effect;
mod gear;
mod input;
mod photo;
mod renewing;
mod returning;
mod review;
mod setup;
mod staff;
mod visitor;
mod voice;
mod withdrawing;

pub use disclosure::{Agreeing, Joining, Reading, Shown, Ticks};
pub use editing::{EditStage, Editing, EditorPage};
pub use effect::{CameraOrder, Effect, Effects, MicrophoneOrder, Paper, PlayOrder, Record};
pub use gear::{Gear, Trial};
pub use input::{
    CameraSays, ClockState, CodeAction, DataAction, DeviceProblem, DisclosureAction, EditorAction,
    EditorSays, Ending, GearAction, Input, KeepProblem, LookUpProblem, MicrophoneSays, PhotoAction,
    Printed, ReceiptAction, ReviewAction, SaveProblem, SpeakerSays, StaffAction, UnlockProblem,
    Upkeep, VaultProblem, VaultSays, VoiceAction, WelcomeAction, WithdrawAction,
};
pub use photo::{Posing, PosingStage};
pub use renewing::{Again, Renewing};
pub use returning::{CodeEntry, Complaint, DataStage, Erased, Looking, YourData};
pub use review::{Comparing, New, Remark, Reviewing, may_join};
pub use setup::{Need, Setup, SetupAction, SetupStage};
pub use staff::{Staff, StaffList, StaffLock, StaffStage};
pub use visitor::{
    Copied, Custody, Gone, HandingOver, Listening, Parting, Printing, Receipted, Saving, Visitor,
    Welcome, takes_left,
};
pub use voice::{Script, Voicing, VoicingStage};
pub use withdrawing::Withdrawing;

/// How often a device that is still being closed is asked for again, ten times a second.
const TRIES: u8 = 80;

/// How many ticks pass before a device that failed is opened once more, ten a second.
const RECOVERY: u8 = 15;

/// How long a device has taken to open so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// No longer than usual.
    Usual,
    /// So long that the person should be told.
    Slow,
}

/// Whether a device that failed has been opened once more by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recovered {
    /// Not yet.
    No,
    /// Once; the next failure waits for the person.
    Yes,
}

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
