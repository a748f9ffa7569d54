//! At the microphone.

use crate::campaign::Kind;
use crate::consent::Voice;
use crate::submission::{Captured, Draft};

use super::Setting;
use super::effect::{Effect, Effects, MicrophoneOrder, Script};
use super::heard::{DeviceProblem, Ending, Heard, MicrophoneSays};
use super::input::{Input, VoiceAction};
use super::review::{Comparing, New, Remark, Reviewing};
use super::shared::{Opening, RECOVERY, Recovered, TRIES};
use super::visitor::{Visitor, stay};

/// The microphone's screen.
#[derive(Debug)]
pub struct Voicing {
    /// The takes so far, and the grant.
    pub draft: Draft,
    /// What is said.
    pub script: Script,
    /// How far it has got.
    pub stage: VoicingStage,
    /// The take that this one may replace.
    pub instead_of: Option<usize>,
    /// Whether it has been opened once more by itself already.
    pub recovered: Recovered,
}

/// How far a recording has got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoicingStage {
    /// An earlier microphone is still being closed; so many more tries.
    Waiting(u8),
    /// It failed and will be opened once more, after so many ticks.
    Recovering(u8),
    /// The microphone is being opened.
    Opening(Opening),
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
    pub(super) fn open(
        draft: Draft,
        script: Script,
        instead_of: Option<usize>,
    ) -> (Visitor, Effects) {
        let stage = VoicingStage::Waiting(TRIES);
        let recovered = Recovered::No;
        Self { draft, script, stage, instead_of, recovered }.open_or_wait(TRIES)
    }

    fn open_or_wait(mut self, tries: u8) -> (Visitor, Effects) {
        let permit = match self.script {
            Script::Message => self.draft.permit::<Voice>(),
            Script::SpokenYes => self.draft.permit_for_yes(self.instead_of),
        };
        let (stage, effect) = match (permit, tries) {
            (Ok(permit), _) => {
                let open = Effect::OpenMicrophone(permit, self.script);
                (VoicingStage::Opening(Opening::Usual), Some(open))
            }
            // Its driver hangs.
            (Err(_), 0) => (VoicingStage::Failed(DeviceProblem::Stalled), None),
            (Err(_), tries) => (VoicingStage::Waiting(tries - 1), Some(Effect::TryAgain)),
        };
        self.stage = stage;
        (Visitor::Voicing(self), effect.into_iter().collect())
    }

    pub(super) fn step(self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Voice(action) => self.act(action),
            Input::Heard(Heard::Tick) => match self.stage {
                VoicingStage::Waiting(tries) => self.open_or_wait(tries),
                VoicingStage::Recovering(pause) => self.recover(pause),
                _ => stay(Visitor::Voicing(self)),
            },
            Input::Heard(Heard::Microphone(said)) => self.hear(said, setting),
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
            (Stage::Failed(_), VoiceAction::Retry) => {
                return Self::open(self.draft, self.script, self.instead_of);
            }
            (Stage::Ready(name), VoiceAction::Record) => {
                (Stage::Recording(name), Some(Order::Record))
            }
            (Stage::Recording(name), VoiceAction::Pause) => {
                (Stage::Paused(name), Some(Order::Pause))
            }
            (Stage::Paused(name), VoiceAction::Resume) => {
                (Stage::Recording(name), Some(Order::Resume))
            }
            (Stage::Recording(_) | Stage::Paused(_), VoiceAction::Stop) => {
                (Stage::Stopping, Some(Order::Stop))
            }
            (Stage::Ready(_) | Stage::Failed(_), VoiceAction::Use(device)) => {
                let close = Effect::Microphone(Order::Close);
                let (state, effects) = Self::open(self.draft, self.script, self.instead_of);
                let first = [close, Effect::UseDevice(Kind::Voice, device)];
                return (state, first.into_iter().chain(effects).collect());
            }
            (stage, _) => (stage, None),
        };
        self.stage = stage;
        (Visitor::Voicing(self), order.map(Effect::Microphone).into_iter().collect())
    }

    fn hear(mut self, said: MicrophoneSays, setting: Setting<'_>) -> (Visitor, Effects) {
        match said {
            MicrophoneSays::Ready(name) => {
                if let VoicingStage::Opening(_) = self.stage {
                    self.stage = VoicingStage::Ready(name);
                }
                stay(Visitor::Voicing(self))
            }
            MicrophoneSays::Slow => {
                if let VoicingStage::Opening(_) = self.stage {
                    self.stage = VoicingStage::Opening(Opening::Slow);
                }
                stay(Visitor::Voicing(self))
            }
            MicrophoneSays::Stopped(captured, ending) => {
                let remark = match ending {
                    Ending::Asked => None,
                    Ending::Limit => Some(Remark::LimitReached),
                };
                self.captured(captured, remark, setting)
            }
            MicrophoneSays::Failed(problem, Some(captured)) => {
                self.captured(captured, Some(Remark::Interrupted(problem)), setting)
            }
            MicrophoneSays::Failed(problem, None) => self.failed(problem),
        }
    }

    /// A server that died needs a moment to be there again, and so does a loose plug.
    fn recover(mut self, pause: u8) -> (Visitor, Effects) {
        if pause == 0 {
            return self.open_or_wait(TRIES);
        }
        self.stage = VoicingStage::Recovering(pause - 1);
        (Visitor::Voicing(self), vec![Effect::TryAgain])
    }

    /// What was open and failed is opened once more; what fails again waits for the person.
    fn failed(mut self, problem: DeviceProblem) -> (Visitor, Effects) {
        let was_open = matches!(self.stage, VoicingStage::Ready(_));
        if was_open && problem.may_pass() && self.recovered == Recovered::No {
            self.recovered = Recovered::Yes;
            self.stage = VoicingStage::Recovering(RECOVERY);
            let close = Effect::Microphone(MicrophoneOrder::Close);
            return (Visitor::Voicing(self), vec![close, Effect::TryAgain]);
        }
        self.stage = VoicingStage::Failed(problem);
        stay(Visitor::Voicing(self))
    }

    fn captured(
        self,
        captured: Captured<Voice>,
        remark: Option<Remark>,
        setting: Setting<'_>,
    ) -> (Visitor, Effects) {
        let close = vec![Effect::Microphone(MicrophoneOrder::Close)];
        let captured = match self.script {
            Script::Message => captured,
            Script::SpokenYes if captured.facts().is_silent() => {
                let remark = Some(Remark::Unheard);
                let reviewing = Reviewing { remark, ..Reviewing::new(self.draft) };
                return (Visitor::Reviewing(reviewing), close);
            }
            Script::SpokenYes => captured.as_spoken_yes(),
        };
        let state = if let Some(index) = self.instead_of {
            let new = New::Voice(captured);
            Visitor::Comparing(Comparing { remark, ..Comparing::new(self.draft, index, new) })
        } else {
            let draft = Reviewing::with(self.draft, captured, setting);
            Visitor::Reviewing(Reviewing { remark, ..Reviewing::new(draft) })
        };
        (state, close)
    }
}
