//! In front of the camera.

use crate::campaign::Kind;
use crate::consent::Picture;
use crate::submission::Draft;

use super::Setting;
use super::effect::{CameraOrder, Effect, Effects};
use super::heard::{CameraSays, DeviceProblem, Heard};
use super::input::{Input, PhotoAction};
use super::review::{Comparing, New, Reviewing};
use super::shared::{Opening, RECOVERY, Recovered, TRIES};
use super::visitor::{Visitor, stay};

/// The count begins here and ends with the picture.
const COUNT_FROM: u8 = 3;

/// The camera's screen.
#[derive(Debug)]
pub struct Posing {
    /// The takes so far, and the grant.
    pub draft: Draft,
    /// How far it has got.
    pub stage: PosingStage,
    /// The take that this one may replace.
    pub instead_of: Option<usize>,
    /// Whether it has been opened once more by itself already.
    pub recovered: Recovered,
}

/// How far a picture has got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PosingStage {
    /// An earlier camera is still being closed; so many more tries.
    Waiting(u8),
    /// It failed and will be opened once more, after so many ticks.
    Recovering(u8),
    /// The camera is being opened.
    Opening(Opening),
    /// It is open under this name and shows what it sees; nothing is kept.
    Ready(String),
    /// Three, two, one.
    Counting(String, u8),
    /// The picture is being taken.
    Taking,
    /// The camera is closed, because of this.
    Failed(DeviceProblem),
}

impl Posing {
    pub(super) fn open(draft: Draft, instead_of: Option<usize>) -> (Visitor, Effects) {
        let stage = PosingStage::Waiting(TRIES);
        let recovered = Recovered::No;
        Self { draft, stage, instead_of, recovered }.open_or_wait(TRIES)
    }

    fn open_or_wait(mut self, tries: u8) -> (Visitor, Effects) {
        let (stage, effect) = match (self.draft.permit::<Picture>(), tries) {
            (Ok(permit), _) => {
                (PosingStage::Opening(Opening::Usual), Some(Effect::OpenCamera(permit)))
            }
            // Its driver hangs.
            (Err(_), 0) => (PosingStage::Failed(DeviceProblem::Stalled), None),
            (Err(_), tries) => (PosingStage::Waiting(tries - 1), Some(Effect::TryAgain)),
        };
        self.stage = stage;
        (Visitor::Posing(self), effect.into_iter().collect())
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Photo(action) => self.act(action),
            Input::Heard(Heard::Tick) => match self.stage {
                PosingStage::Waiting(tries) => self.open_or_wait(tries),
                PosingStage::Recovering(pause) => self.recover(pause),
                _ => self.count(),
            },
            Input::Heard(Heard::Camera(CameraSays::Ready(name))) => {
                if let PosingStage::Opening(_) = self.stage {
                    self.stage = PosingStage::Ready(name);
                }
                stay(Visitor::Posing(self))
            }
            Input::Heard(Heard::Camera(CameraSays::Slow)) => {
                if let PosingStage::Opening(_) = self.stage {
                    self.stage = PosingStage::Opening(Opening::Slow);
                }
                stay(Visitor::Posing(self))
            }
            Input::Heard(Heard::Camera(CameraSays::Failed(problem))) => self.failed(problem),
            Input::Heard(Heard::Camera(CameraSays::Took(captured))) => {
                let close = vec![Effect::Camera(CameraOrder::Close)];
                let state = match self.instead_of {
                    Some(index) => {
                        Visitor::Comparing(Comparing::new(self.draft, index, New::Photo(captured)))
                    }
                    None => Visitor::Reviewing(Reviewing::new(Reviewing::with(
                        self.draft, captured, setting,
                    ))),
                };
                (state, close)
            }
            _ => stay(Visitor::Posing(self)),
        }
    }

    fn act(mut self, action: PhotoAction) -> (Visitor, Effects) {
        match (self.stage, action) {
            (_, PhotoAction::Leave) => {
                let effects = vec![Effect::Camera(CameraOrder::Close)];
                (Visitor::Reviewing(Reviewing::new(self.draft)), effects)
            }
            (PosingStage::Failed(_), PhotoAction::Retry) => Self::open(self.draft, self.instead_of),
            (PosingStage::Ready(name), PhotoAction::Take) => {
                self.stage = PosingStage::Counting(name, COUNT_FROM);
                let effects = vec![Effect::Camera(CameraOrder::Prepare), Effect::Countdown];
                (Visitor::Posing(self), effects)
            }
            (PosingStage::Ready(_) | PosingStage::Failed(_), PhotoAction::Use(device)) => {
                let close = Effect::Camera(CameraOrder::Close);
                let (state, effects) = Self::open(self.draft, self.instead_of);
                let first = [close, Effect::UseDevice(Kind::Photo, device)];
                (state, first.into_iter().chain(effects).collect())
            }
            (PosingStage::Counting(name, _), PhotoAction::Cancel) => {
                self.stage = PosingStage::Ready(name);
                stay(Visitor::Posing(self))
            }
            (stage, _) => {
                self.stage = stage;
                stay(Visitor::Posing(self))
            }
        }
    }

    /// A server that died needs a moment to be there again, and so does a loose plug.
    fn recover(mut self, pause: u8) -> (Visitor, Effects) {
        if pause == 0 {
            return self.open_or_wait(TRIES);
        }
        self.stage = PosingStage::Recovering(pause - 1);
        (Visitor::Posing(self), vec![Effect::TryAgain])
    }

    /// What was open and failed is opened once more; what fails again waits for the person.
    fn failed(mut self, problem: DeviceProblem) -> (Visitor, Effects) {
        let was_open = matches!(self.stage, PosingStage::Ready(_) | PosingStage::Counting(..));
        if was_open && problem.may_pass() && self.recovered == Recovered::No {
            self.recovered = Recovered::Yes;
            self.stage = PosingStage::Recovering(RECOVERY);
            let close = Effect::Camera(CameraOrder::Close);
            return (Visitor::Posing(self), vec![close, Effect::TryAgain]);
        }
        self.stage = PosingStage::Failed(problem);
        stay(Visitor::Posing(self))
    }

    fn count(mut self) -> (Visitor, Effects) {
        let (stage, effects) = match self.stage {
            PosingStage::Counting(_, 0 | 1) => {
                (PosingStage::Taking, vec![Effect::Camera(CameraOrder::Shoot)])
            }
            PosingStage::Counting(name, left) => {
                (PosingStage::Counting(name, left - 1), vec![Effect::Countdown])
            }
            stage => (stage, Vec::new()),
        };
        self.stage = stage;
        (Visitor::Posing(self), effects)
    }
}
