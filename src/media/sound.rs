//! Sound as 16-bit mono samples, from wherever it is decrypted.

use std::io::{self, Read, Seek, SeekFrom};

use serde::{Deserialize, Serialize};

/// What is known of a recording without hearing it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SoundFacts {
    /// Samples per second.
    pub sample_rate_hz: u32,
    /// How many samples were kept.
    pub samples: u64,
    /// The loudest sample, in decibels below full scale.
    pub peak_dbfs: f32,
    /// Samples at full scale, where the sound is cut off.
    pub clipped_samples: u64,
    /// Samples that the device or this machine lost.
    pub lost_samples: u64,
    /// Samples by which it is shorter than the time it took, beyond what starting and stopping
    /// explain.
    #[serde(default)]
    pub short_samples: u64,
    /// Whether one of the microphone's channels gave nothing while another was spoken into.
    #[serde(default)]
    pub one_sided: bool,
}

/// Something that a recording suffers from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoundTrouble {
    /// Nothing was heard.
    Silent,
    /// It was too loud and is cut off.
    Clipped,
    /// Some of it is missing.
    Lost(Loss),
    /// One of the microphone's channels is dead.
    OneSided,
}

/// How much of a recording is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// A few syllables.
    Little,
    /// Words.
    Much,
    /// More than is there.
    Mostly,
}

impl Loss {
    /// Of so many samples that are there and so many that are not; none where none is missing.
    fn of(there: u64, missing: u64) -> Option<Self> {
        match missing {
            0 => None,
            _ if missing > there => Some(Self::Mostly),
            _ if missing.saturating_mul(MUCH_SHARE) > there.saturating_add(missing) => {
                Some(Self::Much)
            }
            _ => Some(Self::Little),
        }
    }
}

/// One sample in so many is much.
const MUCH_SHARE: u64 = 20;
/// A recording that never gets louder is taken for silence, in decibels below full scale.
pub const SILENT_DBFS: f32 = -50.0;
/// One sample in so many at full scale is heard as a crackle.
const CLIPPED_SHARE: u64 = 1_000;

impl SoundFacts {
    /// Its length in seconds.
    pub fn duration_secs(&self) -> f64 {
        self.samples as f64 / f64::from(self.sample_rate_hz.max(1))
    }

    /// What it suffers from, the worst first.
    pub fn troubles(&self) -> Vec<SoundTrouble> {
        let silent = self.peak_dbfs <= SILENT_DBFS;
        let clipped = self.clipped_samples * CLIPPED_SHARE > self.samples;
        // What was counted as lost also makes it shorter than the time it took.
        let missing = self.lost_samples.max(self.short_samples);
        [
            silent.then_some(SoundTrouble::Silent),
            Loss::of(self.samples, missing).map(SoundTrouble::Lost),
            clipped.then_some(SoundTrouble::Clipped),
            (self.one_sided && !silent).then_some(SoundTrouble::OneSided),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// Little-endian 16-bit mono samples that start at `start` in a reader.
pub struct SoundSource<R> {
    reader: R,
    start: u64,
    sample_rate_hz: u32,
    samples: u64,
    position: u64,
}

impl<R: Read + Seek> SoundSource<R> {
    /// `samples` samples from byte `start` of `reader` on, which must stand there now.
    pub fn new(reader: R, start: u64, sample_rate_hz: u32, samples: u64) -> Self {
        Self { reader, start, sample_rate_hz, samples, position: 0 }
    }

    /// The same sound, read in another way: `change` makes the new reader of the old one.
    pub fn with_reader<S>(self, change: impl FnOnce(R) -> S) -> SoundSource<S> {
        let Self { reader, start, sample_rate_hz, samples, position } = self;
        SoundSource { reader: change(reader), start, sample_rate_hz, samples, position }
    }

    /// Samples per second.
    pub fn sample_rate_hz(&self) -> u32 {
        self.sample_rate_hz
    }

    /// How many samples there are.
    pub fn samples(&self) -> u64 {
        self.samples
    }

    /// The number of the next sample to be read.
    pub fn position(&self) -> u64 {
        self.position
    }

    /// Fills `into` from the start; returns how many samples were read, 0 at the end.
    pub fn read(&mut self, into: &mut [i16]) -> io::Result<usize> {
        let left = usize::try_from(self.samples - self.position).unwrap_or(usize::MAX);
        let wanted = into.len().min(left);
        let mut bytes = [0_u8; 4096];
        let mut done = 0;
        while done < wanted {
            let block = &mut bytes[..((wanted - done) * 2).min(4096)];
            self.reader.read_exact(block)?;
            for (sample, pair) in into[done..].iter_mut().zip(block.chunks_exact(2)) {
                *sample = i16::from_le_bytes([pair[0], pair[1]]);
            }
            done += block.len() / 2;
        }
        zeroize::Zeroize::zeroize(&mut bytes);
        self.position += wanted as u64;
        Ok(wanted)
    }

    /// Goes to sample number `position`, or to the end.
    pub fn seek(&mut self, position: u64) -> io::Result<()> {
        let position = position.min(self.samples);
        self.reader.seek(SeekFrom::Start(self.start + position * 2))?;
        self.position = position;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_much_is_missing_is_said_in_three_steps() {
        let loss = |there, missing| Loss::of(there, missing);
        assert_eq!(loss(48_000, 0), None);
        assert_eq!(loss(48_000, 480), Some(Loss::Little));
        assert_eq!(loss(48_000, 4_800), Some(Loss::Much));
        assert_eq!(loss(48_000, 48_001), Some(Loss::Mostly));
        assert_eq!(loss(0, 1), Some(Loss::Mostly));
    }
}
