//! A practice at the microphone: a few words, heard once, and gone.
//!
//! **Invariant:** no state holds what was said. It goes from the microphone to the loudspeaker, and with it.

use crate::flow::heard::SpeakerSays;

/// How far a practice has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Practising {
    /// Somebody speaks.
    Speaking,
    /// It is being ended.
    Ending,
    /// They hear it; the microphone is closed.
    Hearing,
    /// There was no sound, and it is gone all the same.
    Unheard,
}

impl Practising {
    /// Whether the microphone has yet to say how it ended.
    pub(super) fn is_awaited(self) -> bool {
        matches!(self, Self::Speaking | Self::Ending)
    }

    /// What follows on what the loudspeaker says; none where the practice is over.
    pub(super) fn listen(self, said: SpeakerSays) -> Option<Self> {
        match (self, said) {
            (Self::Hearing, SpeakerSays::Finished) => None,
            (Self::Hearing, SpeakerSays::Failed(_)) => Some(Self::Unheard),
            (stage, _) => Some(stage),
        }
    }
}
