//! A voice that is only tried: heard once by whoever spoke, and gone.

use std::fmt;
use std::io::Cursor;

use zeroize::Zeroizing;

use crate::consent::{Permit, Voice};
use crate::media::{Peaks, SoundSource};

/// A few words that somebody says to try the microphone. They lie in memory only, are never written anywhere, not
/// even encrypted, and are overwritten when they go.
///
/// A practice is no take and becomes none: it has no ciphertext, and a draft does not take it.
/// ```compile_fail,E0308
/// use sayso::submission::{Draft, Practice};
/// fn keep(draft: &mut Draft, practice: Practice) { let _ = draft.keep(practice, 3); }
/// ```
/// ```compile_fail,E0599
/// fn twice(practice: sayso::submission::Practice) { let _second = practice.clone(); }
/// ```
///
/// The twin that compiles, with what was recorded to be kept:
/// ```
/// use sayso::consent::Voice;
/// use sayso::submission::{Captured, Draft};
/// fn keep(draft: &mut Draft, recorded: Captured<Voice>) { let _ = draft.keep(recorded, 3); }
/// ```
pub struct Practice {
    sound: Zeroizing<Vec<u8>>,
    sample_rate_hz: u32,
    peaks: Peaks,
}

/// What a practice is heard from: little-endian 16-bit mono samples, overwritten when they go.
pub type PracticeSound = SoundSource<Cursor<Zeroizing<Vec<u8>>>>;

impl Practice {
    /// A practice is no longer than this, in seconds.
    pub const LONGEST_SECS: u32 = 10;

    /// An empty one; `permit` is the one that the microphone is open with.
    pub fn begin(_permit: &Permit<Voice>, sample_rate_hz: u32) -> Self {
        // All of it at once, so that no piece is left behind where it grew.
        let sound = Zeroizing::new(Vec::with_capacity(Self::most_bytes(sample_rate_hz)));
        Self { sound, sample_rate_hz, peaks: Peaks::default() }
    }

    fn most_bytes(sample_rate_hz: u32) -> usize {
        let samples = u64::from(sample_rate_hz) * u64::from(Self::LONGEST_SECS);
        usize::try_from(2 * samples).unwrap_or_default()
    }

    /// Adds `samples`, or as many of them as there is room for.
    pub fn push(&mut self, samples: &[i16]) {
        let room = (Self::most_bytes(self.sample_rate_hz) - self.sound.len()) / 2;
        let samples = samples.get(..room).unwrap_or(samples);
        self.sound.extend(samples.iter().flat_map(|sample| sample.to_le_bytes()));
        self.peaks.push(samples);
    }

    /// Whether anything was said.
    pub fn is_empty(&self) -> bool {
        self.sound.is_empty()
    }

    /// To be heard, once: the sound goes with whoever plays it. Beside it the outline, each column from 0 to 1.
    pub fn into_sound(self) -> (PracticeSound, Vec<f32>) {
        let samples = self.sound.len() as u64 / 2;
        let peaks = self.peaks.columns().collect();
        (SoundSource::new(Cursor::new(self.sound), 0, self.sample_rate_hz, samples), peaks)
    }
}

impl fmt::Debug for Practice {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Practice({} bytes)", self.sound.len())
    }
}
