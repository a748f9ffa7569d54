//! At the microphone.

use crate::consent::Voice;
use crate::submission::{Captured, Draft};

use super::effect::{Effect, Effects, MicrophoneOrder};
use super::input::{DeviceProblem, Ending, Input, MicrophoneSays, VoiceAction};
use super::review::{Comparing, New, Remark, Reviewing};
use super::visitor::{Visitor, stay};
use super::Setting;

/// The microphone's screen.
#[derive(Debug)]
pub struct Voicing {
    /// The takes so far, and the grant.
    pub draft: Draft,
    /// How far it has got.
    pub stage: VoicingStage,
    /// The take that this one may replace.
    pub instead_of: Option<usize>,
}

/// How far a recording has got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoicingStage {
    /// The microphone is being opened.
    Opening,
    /// It is open under this name and listens for the level; nothing is written.
    Ready(String),
    /// It is being recorded from.
    Recording(String),
    /// The recording is halted.
    Paused(String),
    /// The recording is being ended.
    Stopping,
    /// The microphone is closed, because of this.
    Failed(DeviceProblem),
}

impl Voicing {
    pub(super) fn open(draft: Draft, instead_of: Option<usize>) -> (Visitor, Effects) {
        let (stage, effects) = match draft.permit::<Voice>() {
            Ok(permit) => (VoicingStage::Opening, vec![Effect::OpenMicrophone(permit)]),
            Err(_) => (VoicingStage::Failed(DeviceProblem::Busy), Vec::new()),
        };
        (Visitor::Voicing(Self { draft, stage, instead_of }), effects)
    }

    pub(super) fn step(self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Voice(action) => self.act(action),
            Input::Microphone(said) => self.hear(said, setting),
            _ => stay(Visitor::Voicing(self)),
        }
    }

    fn act(mut self, action: VoiceAction) -> (Visitor, Effects) {
        use MicrophoneOrder as Order;
        use VoicingStage as Stage;
        let (stage, order) = match (self.stage, action) {
            (_, VoiceAction::Leave) => {
                let effects = vec![Effect::Microphone(Order::Close)];
                return (Visitor::Reviewing(Reviewing::new(self.draft)), effects);
            }
            (Stage::Failed(_), VoiceAction::Retry) => return Self::open(self.draft, self.instead_of),
            (Stage::Ready(name), VoiceAction::Record) => (Stage::Recording(name), Some(Order::Record)),
            (Stage::Recording(name), VoiceAction::Pause) => (Stage::Paused(name), Some(Order::Pause)),
            (Stage::Paused(name), VoiceAction::Resume) => {
                (Stage::Recording(name), Some(Order::Resume))
            }
            (Stage::Recording(_) | Stage::Paused(_), VoiceAction::Stop) => {
                (Stage::Stopping, Some(Order::Stop))
            }
            (stage, _) => (stage, None),
        };
        self.stage = stage;
        (Visitor::Voicing(self), order.map(Effect::Microphone).into_iter().collect())
    }

    fn hear(mut self, said: MicrophoneSays, setting: Setting<'_>) -> (Visitor, Effects) {
        match said {
            MicrophoneSays::Ready(name) => {
                if self.stage == VoicingStage::Opening {
                    self.stage = VoicingStage::Ready(name);
                }
                stay(Visitor::Voicing(self))
            }
            MicrophoneSays::Stopped(captured, ending) => self.captured(captured, ending, setting),
            MicrophoneSays::Failed(problem, Some(captured)) => {
                let remark = Some(Remark::Interrupted(problem));
                match self.captured(captured, Ending::Asked, setting) {
                    (Visitor::Reviewing(reviewing), effects) => {
                        (Visitor::Reviewing(Reviewing { remark, ..reviewing }), effects)
                    }
                    other => other,
                }
            }
            MicrophoneSays::Failed(problem, None) => {
                self.stage = VoicingStage::Failed(problem);
                stay(Visitor::Voicing(self))
            }
        }
    }

    fn captured(
        self,
        captured: Captured<Voice>,
        ending: Ending,
        setting: Setting<'_>,
    ) -> (Visitor, Effects) {
        let close = vec![Effect::Microphone(MicrophoneOrder::Close)];
        let state = match self.instead_of {
            Some(index) => {
                Visitor::Comparing(Comparing::new(self.draft, index, New::Voice(captured)))
            }
            None => {
                let draft = Reviewing::with(self.draft, captured, setting);
                Visitor::Reviewing(Reviewing::ended(draft, ending))
            }
        };
        (state, close)
    }
}
