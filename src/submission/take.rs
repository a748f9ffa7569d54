//! One recording or one picture.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::campaign::Kind;
use crate::consent::{CaptureKind, GrantId, Permit, Picture, Voice};
use crate::media::{Frame, Peaks, PictureTrouble, SoundFacts, SoundTrouble};
use crate::seal::Sealed;

/// What is known of a picture without seeing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureFacts {
    /// Width in pixels.
    pub width_px: u32,
    /// Height in pixels.
    pub height_px: u32,
    /// What it suffers from, if anything.
    #[serde(default)]
    pub trouble: Option<PictureTrouble>,
}

/// What is known of a take without opening it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum TakeFacts {
    /// A voice message.
    Voice(SoundFacts),
    /// A photo.
    Photo(PictureFacts),
    /// The yes, said aloud. It is proof and nothing to be used.
    #[serde(rename = "spoken-yes")]
    SpokenYes(SoundFacts),
}

impl TakeFacts {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Voice(_) | Self::SpokenYes(_) => Kind::Voice,
            Self::Photo(_) => Kind::Photo,
        }
    }

    /// Whether it is the yes that was said aloud.
    pub fn is_spoken_yes(&self) -> bool {
        matches!(self, Self::SpokenYes(_))
    }

    /// Whether it is a sound that nobody can hear.
    pub fn is_silent(&self) -> bool {
        self.sound().is_some_and(|facts| facts.troubles().contains(&SoundTrouble::Silent))
    }

    /// What is known of the sound, if it is one.
    pub fn sound(&self) -> Option<&SoundFacts> {
        match self {
            Self::Voice(facts) | Self::SpokenYes(facts) => Some(facts),
            Self::Photo(_) => None,
        }
    }
}

/// Something captured under a permit: only a device has one, and only while it may be open.
#[derive(Debug)]
pub struct Captured<K: CaptureKind> {
    take: Take,
    kind: std::marker::PhantomData<K>,
}

impl Captured<Voice> {
    /// A recording that ended at `at`; `permit` is the one that the microphone is open with.
    pub fn sound(
        permit: &Permit<Voice>,
        facts: SoundFacts,
        peaks: Peaks,
        sealed: Sealed,
        at: Timestamp,
    ) -> Self {
        let (facts, grant) = (TakeFacts::Voice(facts), permit.grant());
        Self::under(permit, Take { facts, peaks, picture: None, sealed, taken_at: at, grant })
    }

    /// The same sound as the yes, said aloud.
    #[must_use]
    pub fn as_spoken_yes(mut self) -> Self {
        if let TakeFacts::Voice(facts) = self.take.facts {
            self.take.facts = TakeFacts::SpokenYes(facts);
        }
        self
    }
}

impl Captured<Picture> {
    /// A picture taken at `at`, with what it shows as read back from its ciphertext, at the size
    /// of a screen; `permit` is the one that the camera is open with.
    pub fn picture(
        permit: &Permit<Picture>,
        facts: PictureFacts,
        picture: Frame,
        sealed: Sealed,
        at: Timestamp,
    ) -> Self {
        let (facts, peaks, grant) = (TakeFacts::Photo(facts), Peaks::default(), permit.grant());
        let picture = Some(picture);
        Self::under(permit, Take { facts, peaks, picture, sealed, taken_at: at, grant })
    }
}

impl<K: CaptureKind> Captured<K> {
    fn under(permit: &Permit<K>, take: Take) -> Self {
        debug_assert_eq!(permit.grant(), take.grant, "a take under another grant");
        Self { take, kind: std::marker::PhantomData }
    }

    /// The grant it was taken under.
    pub fn grant(&self) -> GrantId {
        self.take.grant
    }

    /// The take, for looking it over before it is in a draft.
    pub fn take(&self) -> &Take {
        &self.take
    }

    /// What is known of it.
    pub fn facts(&self) -> &TakeFacts {
        &self.take.facts
    }

    pub(super) fn into_take(self) -> Take {
        self.take
    }
}

/// One recording or one picture in a draft, encrypted.
#[derive(Debug)]
pub struct Take {
    /// What is known of it.
    pub facts: TakeFacts,
    /// Its outline, for a voice message.
    pub peaks: Peaks,
    /// What it shows, at the size of a screen, for a photo. In memory only, overwritten on drop.
    pub picture: Option<Frame>,
    /// The ciphertext, with its key in memory.
    pub sealed: Sealed,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// The grant it was taken under.
    pub grant: GrantId,
}
