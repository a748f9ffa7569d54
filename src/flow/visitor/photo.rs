//! In front of the camera.

use crate::campaign::Kind;
use crate::consent::Picture;
use crate::submission::Draft;

use super::review::{AfterCapture, Comparing, New, Reviewing};
use crate::equipment::DeviceId;
use crate::flow::effect::{CameraOrder, Effect, Effects};
use crate::flow::heard::{CameraSays, DeviceProblem};
use crate::flow::setting::Setting;
use crate::flow::shared::{Opening, RECOVERY, Recovered, TRIES};
use crate::flow::turn::{Stepped, Turn, stay};

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

/// In front of the camera.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoAction {
    /// "Take photo".
    Take,
    /// "Not yet", during the countdown.
    Cancel,
    /// "Back", without a picture.
    Leave,
    /// "Try again", after a failure.
    Retry,
    /// Use this camera instead.
    Use(DeviceId),
}

impl Posing {
    pub(super) fn open(draft: Draft, instead_of: Option<usize>) -> (Self, Effects) {
        let stage = PosingStage::Waiting(TRIES);
        let recovered = Recovered::No;
        Self { draft, stage, instead_of, recovered }.open_or_wait(TRIES)
    }

    fn open_or_wait(mut self, tries: u8) -> (Self, Effects) {
        let (stage, effect) = match (self.draft.permit::<Picture>(), tries) {
            (Ok(permit), _) => {
                (PosingStage::Opening(Opening::Usual), Some(Effect::OpenCamera(permit)))
            }
            // Its driver hangs.
            (Err(_), 0) => (PosingStage::Failed(DeviceProblem::Stalled), None),
            (Err(_), tries) => (PosingStage::Waiting(tries - 1), Some(Effect::TryAgain)),
        };
        self.stage = stage;
        (self, effect.into_iter().collect())
    }

    /// A second of the countdown is over, or the moment before another try.
    pub(super) fn tick(self) -> (Self, Effects) {
        match self.stage {
            PosingStage::Waiting(tries) => self.open_or_wait(tries),
            PosingStage::Recovering(pause) => self.recover(pause),
            _ => self.count(),
        }
    }

    pub(super) fn hear(
        mut self,
        said: CameraSays,
        setting: Setting<'_>,
    ) -> Stepped<Self, AfterCapture> {
        let is_opening = matches!(self.stage, PosingStage::Opening(_));
        match said {
            CameraSays::Ready(name) if is_opening => self.stage = PosingStage::Ready(name),
            CameraSays::Slow if is_opening => self.stage = PosingStage::Opening(Opening::Slow),
            CameraSays::Ready(_) | CameraSays::Slow => {}
            CameraSays::Failed(problem) => {
                let (page, effects) = self.failed(problem);
                return (Turn::Stay(page), effects);
            }
            CameraSays::Took(captured) => {
                let close = vec![Effect::Camera(CameraOrder::Close)];
                let next = match self.instead_of {
                    Some(index) => {
                        let new = New::Photo(captured);
                        AfterCapture::Compare(Comparing::new(self.draft, index, new))
                    }
                    None => AfterCapture::Review(Reviewing::new(Reviewing::with(
                        self.draft, captured, setting,
                    ))),
                };
                return (Turn::Leave(next), close);
            }
        }
        stay(self)
    }

    pub(super) fn act(mut self, action: PhotoAction) -> Stepped<Self, AfterCapture> {
        match (self.stage, action) {
            (_, PhotoAction::Leave) => {
                let effects = vec![Effect::Camera(CameraOrder::Close)];
                (Turn::Leave(AfterCapture::Review(Reviewing::new(self.draft))), effects)
            }
            (PosingStage::Failed(_), PhotoAction::Retry) => {
                let (page, effects) = Self::open(self.draft, self.instead_of);
                (Turn::Stay(page), effects)
            }
            (PosingStage::Ready(name), PhotoAction::Take) => {
                self.stage = PosingStage::Counting(name, COUNT_FROM);
                let effects = vec![Effect::Camera(CameraOrder::Prepare), Effect::Countdown];
                (Turn::Stay(self), effects)
            }
            (PosingStage::Ready(_) | PosingStage::Failed(_), PhotoAction::Use(device)) => {
                let close = Effect::Camera(CameraOrder::Close);
                let (page, effects) = Self::open(self.draft, self.instead_of);
                let first = [close, Effect::UseDevice(Kind::Photo, device)];
                (Turn::Stay(page), first.into_iter().chain(effects).collect())
            }
            (PosingStage::Counting(name, _), PhotoAction::Cancel) => {
                self.stage = PosingStage::Ready(name);
                stay(self)
            }
            (stage, _) => {
                self.stage = stage;
                stay(self)
            }
        }
    }

    /// A server that died needs a moment to be there again, and so does a loose plug.
    fn recover(mut self, pause: u8) -> (Self, Effects) {
        if pause == 0 {
            return self.open_or_wait(TRIES);
        }
        self.stage = PosingStage::Recovering(pause - 1);
        (self, vec![Effect::TryAgain])
    }

    /// What was open and failed is opened once more; what fails again waits for the person.
    fn failed(mut self, problem: DeviceProblem) -> (Self, Effects) {
        let was_open = matches!(self.stage, PosingStage::Ready(_) | PosingStage::Counting(..));
        if was_open && problem.may_pass() && self.recovered == Recovered::No {
            self.recovered = Recovered::Yes;
            self.stage = PosingStage::Recovering(RECOVERY);
            let close = Effect::Camera(CameraOrder::Close);
            return (self, vec![close, Effect::TryAgain]);
        }
        self.stage = PosingStage::Failed(problem);
        (self, Effects::new())
    }

    fn count(mut self) -> (Self, Effects) {
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
        (self, effects)
    }
}
