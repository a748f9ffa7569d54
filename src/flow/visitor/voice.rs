//! At the microphone.

use crate::campaign::Kind;
use crate::consent::Voice;
use crate::submission::{Captured, Draft, Practice};

use super::practice::Practising;
use super::review::{AfterCapture, Comparing, New, Remark, Reviewing};
use crate::equipment::DeviceId;
use crate::flow::effect::{Effect, Effects, MicrophoneOrder, PlayOrder, Script};
use crate::flow::heard::{DeviceProblem, Ending, MicrophoneSays, SpeakerSays};
use crate::flow::setting::Setting;
use crate::flow::shared::{Opening, RECOVERY, Recovered, TRIES};
use crate::flow::turn::{Stepped, Turn, stay};

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
    /// It is only tried.
    Practice(Practising),
    /// The microphone is closed, because of this.
    Failed(DeviceProblem),
}

/// At the microphone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceAction {
    /// "Record".
    Record,
    /// "Practise first".
    Practise,
    /// "Pause".
    Pause,
    /// "Continue".
    Resume,
    /// "Stop".
    Stop,
    /// "Go on", after a practice.
    GoOn,
    /// "Back", without a recording.
    Leave,
    /// "Try again", after a failure.
    Retry,
    /// Use this microphone instead.
    Use(DeviceId),
}

impl Voicing {
    pub(super) fn open(draft: Draft, script: Script, instead_of: Option<usize>) -> (Self, Effects) {
        let stage = VoicingStage::Waiting(TRIES);
        let recovered = Recovered::No;
        Self { draft, script, stage, instead_of, recovered }.open_or_wait(TRIES)
    }

    fn open_or_wait(mut self, tries: u8) -> (Self, Effects) {
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
        (self, effect.into_iter().collect())
    }

    /// A moment is over.
    pub(super) fn tick(self) -> (Self, Effects) {
        match self.stage {
            VoicingStage::Waiting(tries) => self.open_or_wait(tries),
            VoicingStage::Recovering(pause) => self.recover(pause),
            _ => (self, Effects::new()),
        }
    }

    pub(super) fn act(mut self, action: VoiceAction) -> Stepped<Self, AfterCapture> {
        use MicrophoneOrder as Order;
        use VoicingStage as Stage;
        let may_practise = self.may_practise();
        let (stage, order) = match (self.stage, action) {
            (_, VoiceAction::Leave) => {
                let review = AfterCapture::Review(Reviewing::new(self.draft));
                return (Turn::Leave(review), close());
            }
            (Stage::Practice(Practising::Hearing | Practising::Unheard), VoiceAction::GoOn) => {
                let (page, effects) = Self::open(self.draft, self.script, self.instead_of);
                let silence = Effect::Play(PlayOrder::Stop);
                return (Turn::Stay(page), std::iter::once(silence).chain(effects).collect());
            }
            (Stage::Failed(_), VoiceAction::Retry) => {
                let (page, effects) = Self::open(self.draft, self.script, self.instead_of);
                return (Turn::Stay(page), effects);
            }
            (Stage::Ready(name), VoiceAction::Record) => {
                (Stage::Recording(name), Some(Order::Record))
            }
            (Stage::Ready(_), VoiceAction::Practise) if may_practise => {
                (Stage::Practice(Practising::Speaking), Some(Order::Practise))
            }
            (Stage::Practice(Practising::Speaking), VoiceAction::Stop) => {
                (Stage::Practice(Practising::Ending), Some(Order::Stop))
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
                let (page, effects) = Self::open(self.draft, self.script, self.instead_of);
                let first = [close, Effect::UseDevice(Kind::Voice, device)];
                return (Turn::Stay(page), first.into_iter().chain(effects).collect());
            }
            (stage, _) => (stage, None),
        };
        self.stage = stage;
        (Turn::Stay(self), order.map(Effect::Microphone).into_iter().collect())
    }

    pub(super) fn hear(
        mut self,
        said: MicrophoneSays,
        setting: Setting<'_>,
    ) -> Stepped<Self, AfterCapture> {
        match said {
            MicrophoneSays::Ready(name) => {
                if let VoicingStage::Opening(_) = self.stage {
                    self.stage = VoicingStage::Ready(name);
                }
                stay(self)
            }
            MicrophoneSays::Slow => {
                if let VoicingStage::Opening(_) = self.stage {
                    self.stage = VoicingStage::Opening(Opening::Slow);
                }
                stay(self)
            }
            MicrophoneSays::Stopped(captured, ending) => {
                let remark = match ending {
                    Ending::Asked => None,
                    Ending::Limit => Some(Remark::LimitReached),
                };
                self.captured(captured, remark, setting)
            }
            MicrophoneSays::Practised(practice) => {
                let (page, effects) = self.practised(practice);
                (Turn::Stay(page), effects)
            }
            MicrophoneSays::Failed(problem, Some(captured)) => {
                self.captured(captured, Some(Remark::Interrupted(problem)), setting)
            }
            MicrophoneSays::Failed(problem, None) => {
                let (page, effects) = self.failed(problem);
                (Turn::Stay(page), effects)
            }
        }
    }

    /// Whether somebody may try the microphone before their first message: that is when they need it.
    pub fn may_practise(&self) -> bool {
        let is_first = self.instead_of.is_none() && self.draft.count(Kind::Voice) == 0;
        is_first && self.script == Script::Message
    }

    /// What was tried goes to the loudspeaker, or, where nobody waits for it any more, nowhere.
    fn practised(mut self, practice: Practice) -> (Self, Effects) {
        match self.stage {
            VoicingStage::Practice(stage) if stage.is_awaited() => {
                self.stage = VoicingStage::Practice(Practising::Hearing);
                let close = Effect::Microphone(MicrophoneOrder::Close);
                (self, vec![close, Effect::PlayPractice(practice)])
            }
            _ => (self, Effects::new()),
        }
    }

    /// What the loudspeaker says of a practice; after it the microphone is opened for what counts.
    pub(super) fn listen(mut self, said: SpeakerSays) -> (Self, Effects) {
        let VoicingStage::Practice(stage) = self.stage else { return (self, Effects::new()) };
        match stage.listen(said) {
            Some(stage) => {
                self.stage = VoicingStage::Practice(stage);
                (self, Effects::new())
            }
            None => Self::open(self.draft, self.script, self.instead_of),
        }
    }

    /// A server that died needs a moment to be there again, and so does a loose plug.
    fn recover(mut self, pause: u8) -> (Self, Effects) {
        if pause == 0 {
            return self.open_or_wait(TRIES);
        }
        self.stage = VoicingStage::Recovering(pause - 1);
        (self, vec![Effect::TryAgain])
    }

    /// What was open and failed is opened once more; what fails again waits for the person.
    fn failed(mut self, problem: DeviceProblem) -> (Self, Effects) {
        let was_open = matches!(
            self.stage,
            VoicingStage::Ready(_) | VoicingStage::Practice(Practising::Speaking)
        );
        if was_open && problem.may_pass() && self.recovered == Recovered::No {
            self.recovered = Recovered::Yes;
            self.stage = VoicingStage::Recovering(RECOVERY);
            let close = Effect::Microphone(MicrophoneOrder::Close);
            return (self, vec![close, Effect::TryAgain]);
        }
        self.stage = VoicingStage::Failed(problem);
        (self, Effects::new())
    }

    fn captured(
        self,
        captured: Captured<Voice>,
        remark: Option<Remark>,
        setting: Setting<'_>,
    ) -> Stepped<Self, AfterCapture> {
        let close = vec![Effect::Microphone(MicrophoneOrder::Close)];
        let captured = match self.script {
            Script::Message => captured,
            Script::SpokenYes if captured.facts().is_silent() => {
                let remark = Some(Remark::Unheard);
                let reviewing = Reviewing { remark, ..Reviewing::new(self.draft) };
                return (Turn::Leave(AfterCapture::Review(reviewing)), close);
            }
            Script::SpokenYes => captured.as_spoken_yes(),
        };
        let next = if let Some(index) = self.instead_of {
            let new = New::Voice(captured);
            AfterCapture::Compare(Comparing { remark, ..Comparing::new(self.draft, index, new) })
        } else {
            let draft = Reviewing::with(self.draft, captured, setting);
            AfterCapture::Review(Reviewing { remark, ..Reviewing::new(draft) })
        };
        (Turn::Leave(next), close)
    }
}

/// The microphone closes, and nothing plays on.
pub(super) fn close() -> Effects {
    vec![Effect::Microphone(MicrophoneOrder::Close), Effect::Play(PlayOrder::Stop)]
}
