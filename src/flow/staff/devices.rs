//! Staff choose which devices this computer uses, and try them. Whoever tries one agrees to that
//! like anybody else; nothing is recorded and nothing is kept.

use crate::campaign::{BoxId, Disclosure, Kind};
use crate::consent::{Choices, Picture, Voice};
use crate::submission::Draft;

use super::page::Next;
use crate::equipment::DeviceId;
use crate::flow::effect::{CameraOrder, Effect, Effects, MicrophoneOrder, Record, Script};
use crate::flow::heard::{CameraSays, DeviceProblem, Heard, MicrophoneSays, SpeakerSays};
use crate::flow::setting::Setting;
use crate::flow::shared::TRIES;

/// The page with the devices.
#[derive(Debug, Default)]
pub struct Devices {
    /// What is being tried.
    pub trial: Trial,
    /// Whether the loudspeaker was heard to fail.
    pub silent: Option<DeviceProblem>,
}

/// What is being tried.
#[derive(Debug, Default)]
pub enum Trial {
    /// Nothing.
    #[default]
    Nothing,
    /// Asking for consent to it.
    Asking(Kind, Box<Disclosure>, Choices),
    /// Agreed; the ledger is taking note.
    Agreeing(Kind, Box<Draft>),
    /// An earlier device is still being closed; so many more tries.
    Waiting(Kind, Box<Draft>, u8),
    /// It is being opened.
    Opening(Kind, Box<Draft>),
    /// It is open under this name.
    Live(Kind, Box<Draft>, String),
    /// It does not work.
    Failed(Kind, DeviceProblem),
}

/// On the page with the devices.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
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

impl Devices {
    pub(super) fn hear(&mut self, heard: Heard) -> Effects {
        match heard {
            Heard::Tick => self.open_or_wait(),
            Heard::Recorded(noted) => self.noted(noted.is_ok()),
            Heard::Microphone(said) => self.heard(said),
            Heard::Camera(said) => self.seen(said),
            Heard::Speaker(said) => {
                self.silent = match said {
                    SpeakerSays::Finished => None,
                    SpeakerSays::Failed(problem) => Some(problem),
                };
                Effects::new()
            }
            Heard::Saved(_) | Heard::Printed(_) | Heard::Lost => Effects::new(),
        }
    }

    pub(super) fn act(&mut self, action: Action, setting: Setting<'_>) -> (Next, Effects) {
        let next = if action == Action::Leave { Next::List } else { Next::Stay };
        let effects = match action {
            Action::Choose(kind, device) => {
                let mut effects = self.end();
                effects.push(Effect::ChooseDevice(kind, device));
                effects
            }
            Action::Widest(px) => {
                let mut effects = self.end();
                effects.push(Effect::ChooseWidest(px));
                effects
            }
            Action::Try(kind) => {
                let effects = self.end();
                let asks = Disclosure::of_trial(setting.campaign, kind, setting.words);
                self.trial = Trial::Asking(kind, Box::new(asks), Choices::default());
                effects
            }
            Action::Toggle(id) => {
                self.toggle(id);
                Effects::new()
            }
            Action::Agree => self.agree(setting),
            Action::End | Action::Leave => self.end(),
            Action::Beep => {
                self.silent = None;
                vec![Effect::Beep]
            }
        };
        (next, effects)
    }

    fn toggle(&mut self, id: BoxId) {
        if let Trial::Asking(_, asks, choices) = &mut self.trial
            && asks.consent_box(&id).is_some()
        {
            choices.toggle(id);
        }
    }

    fn agree(&mut self, setting: Setting<'_>) -> Effects {
        let (kind, asks, choices) = match std::mem::take(&mut self.trial) {
            Trial::Asking(kind, asks, choices) => (kind, asks, choices),
            other => {
                self.trial = other;
                return Effects::new();
            }
        };
        match asks.accept(choices.clone(), setting.now) {
            Ok(grant) => {
                let agreement = Box::new(grant.agreement().clone());
                self.trial = Trial::Agreeing(kind, Box::new(Draft::new(grant)));
                vec![Effect::Record(Record::Agreed(agreement))]
            }
            Err(refused) => {
                self.trial = Trial::Asking(kind, refused.disclosure, choices);
                Effects::new()
            }
        }
    }

    fn noted(&mut self, noted: bool) -> Effects {
        match std::mem::take(&mut self.trial) {
            Trial::Agreeing(kind, draft) if noted => {
                self.trial = Trial::Waiting(kind, draft, TRIES);
                self.open_or_wait()
            }
            // What cannot be shown later is not opened at all.
            Trial::Agreeing(kind, _) => {
                self.trial = Trial::Failed(kind, DeviceProblem::Other);
                Effects::new()
            }
            other => {
                self.trial = other;
                Effects::new()
            }
        }
    }

    fn open_or_wait(&mut self) -> Effects {
        let (kind, draft, tries) = match std::mem::take(&mut self.trial) {
            Trial::Waiting(kind, draft, tries) => (kind, draft, tries),
            other => {
                self.trial = other;
                return Effects::new();
            }
        };
        let opening = match kind {
            Kind::Voice => {
                let permit = draft.permit::<Voice>();
                permit.map(|permit| Effect::OpenMicrophone(permit, Script::Message))
            }
            Kind::Photo => draft.permit::<Picture>().map(Effect::OpenCamera),
        };
        let (trial, effect) = match (opening, tries) {
            (Ok(open), _) => (Trial::Opening(kind, draft), Some(open)),
            (Err(_), 0) => (Trial::Failed(kind, DeviceProblem::Stalled), None),
            (Err(_), tries) => (Trial::Waiting(kind, draft, tries - 1), Some(Effect::TryAgain)),
        };
        self.trial = trial;
        effect.into_iter().collect()
    }

    fn heard(&mut self, said: MicrophoneSays) -> Effects {
        match said {
            MicrophoneSays::Ready(name) => self.live(name),
            // Nothing was written, so there is nothing to hand over.
            MicrophoneSays::Failed(problem, _) => self.failed(problem),
            MicrophoneSays::Slow | MicrophoneSays::Stopped(..) | MicrophoneSays::Practised(_) => {
                Effects::new()
            }
        }
    }

    fn seen(&mut self, said: CameraSays) -> Effects {
        match said {
            CameraSays::Ready(name) => self.live(name),
            CameraSays::Failed(problem) => self.failed(problem),
            CameraSays::Slow | CameraSays::Took(_) => Effects::new(),
        }
    }

    fn live(&mut self, name: String) -> Effects {
        self.trial = match std::mem::take(&mut self.trial) {
            Trial::Opening(kind, draft) => Trial::Live(kind, draft, name),
            other => other,
        };
        Effects::new()
    }

    fn failed(&mut self, problem: DeviceProblem) -> Effects {
        let Some(kind) = self.trial.kind() else { return Effects::new() };
        let effects = self.end();
        self.trial = Trial::Failed(kind, problem);
        effects
    }

    /// Ends what is being tried: it is enough, or staff leave. Consent to it ends here, too.
    pub(super) fn end(&mut self) -> Effects {
        let draft = match std::mem::take(&mut self.trial) {
            Trial::Nothing | Trial::Asking(..) | Trial::Failed(..) => return Effects::new(),
            Trial::Agreeing(_, draft)
            | Trial::Waiting(_, draft, _)
            | Trial::Opening(_, draft)
            | Trial::Live(_, draft, _) => draft,
        };
        let agreement = Box::new(draft.newest().clone());
        drop(draft);
        vec![
            Effect::Microphone(MicrophoneOrder::Close),
            Effect::Camera(CameraOrder::Close),
            // What was tried is not chosen by that.
            Effect::ForgetDevices,
            Effect::Record(Record::WithdrawnUnkept(agreement)),
        ]
    }
}

impl Trial {
    /// Which device it is about.
    pub fn kind(&self) -> Option<Kind> {
        match self {
            Self::Nothing => None,
            Self::Asking(kind, ..)
            | Self::Agreeing(kind, _)
            | Self::Waiting(kind, ..)
            | Self::Opening(kind, _)
            | Self::Live(kind, ..)
            | Self::Failed(kind, _) => Some(*kind),
        }
    }
}
