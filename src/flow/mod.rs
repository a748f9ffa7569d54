//! Who may do what, when: every screen of a visitor's path and of the staff's as a state.
//!
//! Pure: no clock, no disk, no channel, no device. A state takes an [`Input`] by value and gives
//! the next state and the [`Effect`]s it asks for. Evidence travels inside states: where a screen
//! needs a [`Draft`](crate::submission::Draft), the state before it had a grant to make one from.
//!
//! **Invariant:** leaving a state drops what it held. A draft that is not passed on is destroyed,
//! and with it every permit under its grant.

mod disclosure;
mod effect;
mod heard;
mod input;
mod photo;
mod renewing;
mod returning;
mod review;
mod setup;
mod shared;
pub mod staff;
mod visitor;
mod voice;
mod withdrawing;

pub use disclosure::{Agreeing, Joining, Reading, Shown, Ticks};
pub use effect::{
    CameraOrder, Effect, Effects, MicrophoneOrder, Paper, PlayOrder, Record, Script, StaffJob,
};
pub use heard::{
    CameraSays, ClockState, DeviceProblem, Ending, Heard, MicrophoneSays, Printed, SaveProblem,
    SpeakerSays, UnlockProblem, Upkeep, VaultProblem,
};
pub use input::{
    CodeAction, DataAction, DisclosureAction, Input, KeepProblem, PhotoAction, ReceiptAction,
    ReviewAction, VaultSays, VoiceAction, WelcomeAction, WithdrawAction,
};
pub use photo::{Posing, PosingStage};
pub use renewing::{Again, Renewing};
pub use returning::{CodeEntry, Complaint, DataStage, Erased, YourData};
pub use review::{Comparing, New, Remark, Reviewing, may_join};
pub use setup::{Need, Setup, SetupAction, SetupStage};
pub use shared::{Custody, Listening, Looking, Opening, Printing, Recovered, Saving};
pub use staff::Staff;
pub use visitor::{Copied, Gone, HandingOver, Parting, Receipted, Visitor, Welcome, takes_left};
pub use voice::{Voicing, VoicingStage};
pub use withdrawing::Withdrawing;

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
