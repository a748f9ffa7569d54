//! Staff choose which devices this computer uses, and try them. Whoever tries one agrees to that
//! like anybody else; nothing is recorded and nothing is kept.

use crate::campaign::{BoxId, Disclosure, Kind};
use crate::consent::{Choices, Picture, Voice};
use crate::submission::Draft;

use super::effect::{CameraOrder, Effect, Effects, MicrophoneOrder, Record};
use super::input::{
    CameraSays, DeviceProblem, GearAction, Input, MicrophoneSays, SpeakerSays, VaultSays,
};
use super::staff::{Staff, StaffList};
use super::voice::Script;
use super::{Setting, TRIES};

/// The page with the devices. It keeps the list of submissions, and the key with it.
#[derive(Debug)]
pub struct Gear {
    /// Where "Back" leads.
    pub list: Box<StaffList>,
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

impl Gear {
    pub(super) fn new(list: StaffList) -> Self {
        Self { list: Box::new(list), trial: Trial::Nothing, silent: None }
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Staff, Effects) {
        let effects = match input {
            Input::Gear(GearAction::Leave) => {
                let effects = self.end();
                return (Staff::Open(*self.list), effects);
            }
            Input::Gear(action) => self.act(action, setting),
            Input::Tick => self.open_or_wait(),
            Input::Vault(VaultSays::Recorded(noted)) => self.noted(noted.is_ok()),
            Input::Microphone(said) => self.heard(said),
            Input::Camera(said) => self.seen(said),
            Input::Speaker(said) => {
                self.silent = match said {
                    SpeakerSays::Finished => None,
                    SpeakerSays::Failed(problem) => Some(problem),
                };
                Effects::new()
            }
            _ => Effects::new(),
        };
        (Staff::Gear(self), effects)
    }

    fn act(&mut self, action: GearAction, setting: Setting<'_>) -> Effects {
        match action {
            GearAction::Choose(kind, device) => {
                let mut effects = self.end();
                effects.push(Effect::ChooseDevice(kind, device));
                effects
            }
            GearAction::Widest(px) => {
                let mut effects = self.end();
                effects.push(Effect::ChooseWidest(px));
                effects
            }
            GearAction::Try(kind) => {
                let effects = self.end();
                let asks = Disclosure::of_trial(setting.campaign, kind, setting.words);
                self.trial = Trial::Asking(kind, Box::new(asks), Choices::default());
                effects
            }
            GearAction::Toggle(id) => {
                self.toggle(id);
                Effects::new()
            }
            GearAction::Agree => self.agree(setting),
            GearAction::End => self.end(),
            GearAction::Beep => {
                self.silent = None;
                vec![Effect::Beep]
            }
            GearAction::Leave => Effects::new(),
        }
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
            MicrophoneSays::Slow | MicrophoneSays::Stopped(..) => Effects::new(),
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

    /// Ends what is being tried. Consent to it ends here, too.
    fn end(&mut self) -> Effects {
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

    /// Staff leave or are gone: the test ends.
    pub(super) fn leave(mut self) -> Effects {
        self.end()
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
