//! What more than one page holds: what is lent, listened to, saved, printed, waited for.

use std::path::PathBuf;

use super::effect::{Effect, Effects, PlayOrder};
use super::heard::{DeviceProblem, Printed, SaveProblem, SpeakerSays};

/// A value that lives here or is lent to a worker, who gives it back with the answer.
#[derive(Debug)]
pub enum Custody<T> {
    /// Here, ready to act.
    Here(T),
    /// With the worker; wait.
    Away,
}

impl<T> Custody<T> {
    /// Whether it can act now.
    pub fn is_here(&self) -> bool {
        matches!(self, Self::Here(_))
    }

    /// Takes it out to lend it, if it is here.
    pub(super) fn lend(&mut self) -> Option<T> {
        match std::mem::replace(self, Self::Away) {
            Self::Here(value) => Some(value),
            Self::Away => None,
        }
    }
}

/// Whether the vault is looking something up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Looking {
    /// It is not.
    #[default]
    No,
    /// It is; the answer takes a moment on purpose.
    Now,
}

/// Whether staff are choosing which of something they see.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Narrowing {
    /// They are not.
    #[default]
    Closed,
    /// What they can choose from is on screen.
    Open,
}

/// What is being listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Listening {
    /// Nothing.
    #[default]
    Silent,
    /// This take, now.
    Playing(usize),
    /// This take, halted.
    Paused(usize),
    /// There was no sound, because of this.
    Failed(DeviceProblem),
}

impl Listening {
    /// Halts what plays, and goes on with what is halted.
    pub(super) fn play_or_pause(&mut self) -> Effects {
        match *self {
            Self::Playing(index) => {
                *self = Self::Paused(index);
                vec![Effect::Play(PlayOrder::Pause)]
            }
            Self::Paused(index) => {
                *self = Self::Playing(index);
                vec![Effect::Play(PlayOrder::Resume)]
            }
            Self::Silent | Self::Failed(_) => Vec::new(),
        }
    }
}

impl From<SpeakerSays> for Listening {
    fn from(said: SpeakerSays) -> Self {
        match said {
            SpeakerSays::Finished => Self::Silent,
            SpeakerSays::Failed(problem) => Self::Failed(problem),
        }
    }
}

/// Whether a document is on its way to a folder.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Saving {
    /// Nothing is being saved.
    #[default]
    No,
    /// Where to?
    Asking,
    /// It is being written.
    Writing,
    /// It lies here.
    Done(PathBuf),
    /// It could not be written.
    Failed(SaveProblem),
}

/// Whether what a receipt is for is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Gone {
    /// It is.
    #[default]
    No,
    /// Somebody else in the group has had it deleted since.
    ByAnother,
}

/// Whether a document is on its way to the printer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Printing {
    /// Nothing is being printed.
    #[default]
    No,
    /// The printer is being given it.
    Now,
    /// The printer has it.
    Done,
    /// The printer did not take it.
    Failed,
}

/// How far a paper is handed to somebody: as a file, and printed.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Handing {
    /// Whether it is being saved.
    pub saving: Saving,
    /// Whether it is being printed.
    pub printing: Printing,
}

impl Saving {
    /// The answer will not come.
    pub(super) fn lost(self) -> Self {
        match self {
            Self::Writing => Self::Failed(SaveProblem::Other),
            other => other,
        }
    }

    pub(super) fn ended(result: Result<PathBuf, SaveProblem>) -> Self {
        result.map_or_else(Self::Failed, Self::Done)
    }
}

impl From<Printed> for Printing {
    fn from(printed: Printed) -> Self {
        match printed {
            Printed::Yes => Self::Done,
            Printed::No => Self::Failed,
        }
    }
}

/// How often a device that is still being closed is asked for again, ten times a second.
pub(super) const TRIES: u8 = 80;

/// How many ticks pass before a device that failed is opened once more, ten a second.
pub(super) const RECOVERY: u8 = 15;

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
