//! One recording or one picture.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::campaign::Kind;
use crate::consent::{CaptureKind, GrantId, Permit, Picture, Voice};
use crate::media::{Peaks, SoundFacts};
use crate::seal::Sealed;

/// What is known of a picture without seeing it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PictureFacts {
    /// Width in pixels.
    pub width_px: u32,
    /// Height in pixels.
    pub height_px: u32,
}

/// What is known of a take without opening it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum TakeFacts {
    /// A voice message.
    Voice(SoundFacts),
    /// A photo.
    Photo(PictureFacts),
}

impl TakeFacts {
    /// Which kind it is.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Voice(_) => Kind::Voice,
            Self::Photo(_) => Kind::Photo,
        }
    }
}

/// Something captured under a permit, which a device gives up to make it.
#[derive(Debug)]
pub struct Captured<K: CaptureKind> {
    take: Take,
    grant: GrantId,
    kind: std::marker::PhantomData<K>,
}

impl Captured<Voice> {
    /// A recording that ended at `at`; `permit` is the one that the microphone was opened with.
    pub fn sound(
        permit: Permit<Voice>,
        facts: SoundFacts,
        peaks: Peaks,
        sealed: Sealed,
        at: Timestamp,
    ) -> Self {
        let take = Take { facts: TakeFacts::Voice(facts), peaks, sealed, taken_at: at };
        Self::under(permit, take)
    }
}

impl Captured<Picture> {
    /// A picture taken at `at`; `permit` is the one that the camera was opened with.
    pub fn picture(
        permit: Permit<Picture>,
        facts: PictureFacts,
        sealed: Sealed,
        at: Timestamp,
    ) -> Self {
        let take =
            Take { facts: TakeFacts::Photo(facts), peaks: Peaks::default(), sealed, taken_at: at };
        Self::under(permit, take)
    }
}

impl<K: CaptureKind> Captured<K> {
    fn under(permit: Permit<K>, take: Take) -> Self {
        let grant = permit.grant();
        drop(permit);
        Self { take, grant, kind: std::marker::PhantomData }
    }

    /// The grant it was taken under.
    pub fn grant(&self) -> GrantId {
        self.grant
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
    /// The ciphertext, with its key in memory.
    pub sealed: Sealed,
    /// When it was taken.
    pub taken_at: Timestamp,
}
