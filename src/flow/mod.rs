//! Who may do what, when: every screen of a visitor's path and of the staff's as a state.
//!
//! Pure: no clock, no disk, no channel, no device. A state takes an [`Input`] by value and gives
//! the next state and the [`Effect`]s it asks for. Evidence travels inside states: where a screen
//! needs a [`Draft`](crate::submission::Draft), the state before it had a grant to make one from.
//!
//! The files lead in one direction: [`Program`] knows the set-up, the visitor's path and the staff area; these know
//! their pages; pages know what they share, and nothing of each other's next.
//!
//! **Invariant:** leaving a state drops what it held. A draft that is not passed on is destroyed,
//! and with it every permit under its grant.

mod asked;
mod choosing;
mod closed;
mod effect;
mod heard;
mod input;
mod program;
mod setting;
pub mod setup;
mod shared;
pub mod staff;
mod turn;
pub mod visitor;

pub use asked::Number;
pub use choosing::{Choosing, Typing, Weakness};
pub use closed::{Admission, Broken, ClosedAction, Mend, Told};
pub use effect::{
    CameraOrder, CampaignJob, Document, Effect, Effects, ElsewhereJob, First, Founding, HeldJob,
    MembersJob, MicrophoneOrder, NewMember, Newcomer, PlayOrder, Record, RowTake, Script, StaffJob,
};
pub use heard::{
    BackupState, CameraSays, ClockState, DeviceProblem, Ending, Heard, MicrophoneSays, Printed,
    SaveProblem, SpeakerSays, UnlockProblem, Upkeep, VaultProblem,
};
pub use input::Input;
pub use program::{Numbered, Program, Screen};
pub use setting::Setting;
pub use setup::{KeyMade, Law, Lying, Need, Setup, SetupAction, SetupProblem, SetupStage};
pub use shared::{
    Custody, Gone, Handing, Listening, Looking, Narrowing, Opening, Printing, Recovered, Saving,
};
pub use staff::Staff;
pub use visitor::{
    Again, Agreeing, CannotShow, CodeAction, CodeEntry, Comparing, ComplainAction, ComplainProblem,
    Complaining, ComplainingStage, Complaint, Copied, DataAction, DataAnswer, DataStage,
    DisclosureAction, Erased, ErasedAction, HandingOver, HandingOverAction, Joining, KeepProblem,
    KeptAt, Mentions, New, Ordered, Parting, PhotoAction, Posing, PosingStage, Practising, Reading,
    ReceiptAction, Receipted, Remark, Renewing, ReviewAction, Reviewing, Seeking, SeekingAction,
    SeekingAnswer, SeekingStage, Shown, Ticks, Visitor, VoiceAction, Voicing, VoicingStage,
    Welcome, WelcomeAction, WithdrawAction, Withdrawing, YourData, may_join, takes_left,
};
