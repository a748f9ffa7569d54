//! How loud it is.

/// The floor of the meter: what a silent device shows, in decibels below full scale.
pub const FLOOR_DBFS: f32 = -60.0;

/// The loudness of one block of sound.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    /// The loudest sample, in decibels below full scale, never under [`FLOOR_DBFS`].
    pub peak_dbfs: f32,
    /// The mean power, in decibels below full scale, never under [`FLOOR_DBFS`].
    pub rms_dbfs: f32,
}

impl Level {
    /// No sound at all.
    pub const SILENCE: Self = Self { peak_dbfs: FLOOR_DBFS, rms_dbfs: FLOOR_DBFS };

    /// The level of `samples`.
    pub fn of(samples: &[i16]) -> Self {
        let peak = samples.iter().map(|sample| sample.unsigned_abs()).max().unwrap_or(0);
        let power: f64 = samples.iter().map(|sample| f64::from(*sample).powi(2)).sum();
        let rms = (power / samples.len().max(1) as f64).sqrt();
        Self { peak_dbfs: dbfs(f64::from(peak)), rms_dbfs: dbfs(rms) }
    }
}

/// `amplitude` (0 to 32,768) in decibels below full scale.
pub(crate) fn dbfs(amplitude: f64) -> f32 {
    let db = 20.0 * (amplitude / 32_768.0).log10();
    (db as f32).max(FLOOR_DBFS)
}

/// Adds up a recording's loudest and cut-off samples.
#[derive(Clone, Debug, Default)]
pub struct LevelMeter {
    peak: u16,
    clipped: u64,
}

impl LevelMeter {
    /// Takes note of `samples`, of which the device has cut off so many. That cannot always be seen in
    /// them: an offset that was taken away, or a second channel, hides it.
    pub fn push(&mut self, samples: &[i16], cut: u64) {
        let mut seen = 0;
        for sample in samples {
            self.peak = self.peak.max(sample.unsigned_abs());
            seen += u64::from(matches!(*sample, i16::MAX | i16::MIN));
        }
        self.clipped += seen.max(cut);
    }

    /// The loudest sample so far, in decibels below full scale.
    pub fn peak_dbfs(&self) -> f32 {
        dbfs(f64::from(self.peak))
    }

    /// Samples at full scale so far.
    pub fn clipped_samples(&self) -> u64 {
        self.clipped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_scale_is_zero_and_silence_is_the_floor() {
        assert!(Level::of(&[i16::MIN, i16::MAX]).peak_dbfs.abs() < 0.001);
        assert_eq!(Level::of(&[0; 64]), Level::SILENCE);
        assert_eq!(Level::of(&[]), Level::SILENCE);
        let half = Level::of(&[16_384; 64]);
        assert!((half.rms_dbfs + 6.02).abs() < 0.01);
    }
}
