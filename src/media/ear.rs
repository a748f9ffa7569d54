//! Whether what comes in now is sound that anybody would want.

use super::level::LevelMeter;
use super::sound::{SILENT_DBFS, SoundTrouble};

/// So many seconds are judged at once.
const JUDGED_SECS: u64 = 3;
/// One sample in so many at full scale is heard as a crackle.
const CLIPPED_SHARE: u64 = 1_000;

/// Listens along and judges the last few seconds.
#[derive(Clone, Debug)]
pub struct Ear {
    sample_rate_hz: u32,
    meter: LevelMeter,
    heard: u64,
    trouble: Option<SoundTrouble>,
}

impl Ear {
    /// For sound of so many samples a second.
    pub fn new(sample_rate_hz: u32) -> Self {
        Self { sample_rate_hz, meter: LevelMeter::default(), heard: 0, trouble: None }
    }

    /// Takes note of `samples`, of which the device has cut off so many.
    pub fn push(&mut self, samples: &[i16], cut: u64) {
        self.meter.push(samples, cut);
        self.heard += samples.len() as u64;
        let loud = self.meter.peak_dbfs() > SILENT_DBFS;
        // A voice is good news at once; silence is bad news only after a while.
        if loud && self.trouble == Some(SoundTrouble::Silent) {
            self.trouble = None;
        }
        if self.heard >= u64::from(self.sample_rate_hz) * JUDGED_SECS {
            let clipped = self.meter.clipped_samples() * CLIPPED_SHARE > self.heard;
            self.trouble = match (loud, clipped) {
                (false, _) => Some(SoundTrouble::Silent),
                (true, true) => Some(SoundTrouble::Clipped),
                (true, false) => None,
            };
            (self.meter, self.heard) = (LevelMeter::default(), 0);
        }
    }

    /// What is wrong with the last few seconds.
    pub fn trouble(&self) -> Option<SoundTrouble> {
        self.trouble
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE_HZ: u32 = 8_000;

    fn after(secs: u32, sample: i16, ear: &mut Ear) -> Option<SoundTrouble> {
        let block = [sample; RATE_HZ as usize / 10];
        (0..secs * 10).for_each(|_| ear.push(&block, 0));
        ear.trouble()
    }

    #[test]
    fn silence_is_said_after_three_seconds_and_taken_back_at_the_first_word() {
        let mut ear = Ear::new(RATE_HZ);
        assert_eq!(after(2, 3, &mut ear), None);
        assert_eq!(after(1, 3, &mut ear), Some(SoundTrouble::Silent));
        ear.push(&[2_000; 80], 0);
        assert_eq!(ear.trouble(), None);
    }

    #[test]
    fn a_voice_that_is_cut_off_is_too_loud() {
        let mut ear = Ear::new(RATE_HZ);
        assert_eq!(after(3, 20_000, &mut ear), None);
        assert_eq!(after(3, i16::MAX, &mut ear), Some(SoundTrouble::Clipped));
        assert_eq!(after(3, 20_000, &mut ear), None);
        // The device says so, and nothing in the samples does.
        (0..30).for_each(|_| ear.push(&[20_000; RATE_HZ as usize / 10], 10));
        assert_eq!(ear.trouble(), Some(SoundTrouble::Clipped));
    }
}
