//! From a microphone's own rate to the one that is kept.

use rubato::audioadapter_buffers::direct::SequentialSlice;
use rubato::{
    Async, FixedAsync, Resampler, SincInterpolationParameters, SincInterpolationType,
    WindowFunction,
};

/// Frames that are worked on at once.
const CHUNK: usize = 512;

/// Mono sound at one rate, turned into 16-bit samples at another. Where both are the same, 16-bit
/// samples come out as they went in.
pub struct RateChange {
    resampler: Option<Async<f32>>,
    waiting: Vec<f32>,
    out: Vec<f32>,
}

/// A pair of rates that cannot be turned into each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this rate cannot be used")]
pub struct BadRate;

impl RateChange {
    /// From `from_hz` to `to_hz` samples a second, each 1,000 to 768,000.
    pub fn new(from_hz: u32, to_hz: u32) -> Result<Self, BadRate> {
        let usable = 1_000..=768_000;
        if !usable.contains(&from_hz) || !usable.contains(&to_hz) {
            return Err(BadRate);
        }
        let resampler = (from_hz != to_hz).then(|| sinc(from_hz, to_hz)).transpose()?;
        let most = resampler.as_ref().map_or(0, Resampler::output_frames_max);
        Ok(Self { resampler, waiting: Vec::with_capacity(CHUNK * 8), out: vec![0.0; most] })
    }

    /// Takes `sound`, full scale at 1, and hands the samples that are ready to `give`.
    pub fn push(&mut self, sound: &[f32], mut give: impl FnMut(i16)) {
        let Some(resampler) = &mut self.resampler else {
            for sample in sound {
                give(to_16_bits(*sample));
            }
            return;
        };
        self.waiting.extend_from_slice(sound);
        let mut done = 0;
        while self.waiting.len() - done >= resampler.input_frames_next() {
            let frames = resampler.input_frames_next();
            let input = SequentialSlice::new(&self.waiting[done..done + frames], 1, frames);
            let room = self.out.len();
            let output = SequentialSlice::new_mut(&mut self.out, 1, room);
            let (Ok(input), Ok(mut output)) = (input, output) else { break };
            let Ok((read, made)) = resampler.process_into_buffer(&input, &mut output, None) else {
                break;
            };
            done += read;
            for sample in &self.out[..made] {
                give(to_16_bits(*sample));
            }
        }
        self.waiting.drain(..done);
    }
}

/// A windowed sinc: what lies above half the lower rate is kept out.
fn sinc(from_hz: u32, to_hz: u32) -> Result<Async<f32>, BadRate> {
    let parameters = SincInterpolationParameters {
        sinc_len: 128,
        f_cutoff: None,
        interpolation: SincInterpolationType::Linear,
        oversampling_factor: 256,
        window: WindowFunction::BlackmanHarris2,
    };
    let ratio = f64::from(to_hz) / f64::from(from_hz);
    Async::new_sinc(ratio, 1.0, &parameters, CHUNK, 1, FixedAsync::Input).map_err(|_| BadRate)
}

/// Rounds to the nearest of 65,536 steps; what is louder than full scale is cut.
fn to_16_bits(sample: f32) -> i16 {
    let steps = sample * 32_768.0;
    // Half a step away from zero and cut: what `round` does, without a call for every sample.
    (steps + 0.5_f32.copysign(steps)) as i16
}

#[cfg(test)]
mod tests {
    use std::f64::consts::TAU;

    use super::*;

    fn tone(rate_hz: u32, hz: f64, secs: f64) -> Vec<f32> {
        let samples = (f64::from(rate_hz) * secs) as usize;
        let phase = |n: usize| n as f64 * hz * TAU / f64::from(rate_hz);
        (0..samples).map(|n| (phase(n).sin() * 0.5) as f32).collect()
    }

    fn through(change: &mut RateChange, sound: &[f32]) -> Vec<i16> {
        let mut out = Vec::new();
        sound.chunks(1_000).for_each(|block| change.push(block, |sample| out.push(sample)));
        out
    }

    /// How much of `sound` is the tone of `hz`, from 0 to 1.
    fn share(sound: &[i16], rate_hz: u32, hz: f64) -> f64 {
        let (mut re, mut im, mut all) = (0.0, 0.0, 0.0);
        for (n, sample) in sound.iter().enumerate() {
            let phase = n as f64 * hz * TAU / f64::from(rate_hz);
            let value = f64::from(*sample);
            re += value * phase.cos();
            im += value * phase.sin();
            all += value * value;
        }
        2.0 * (re * re + im * im) / (all * sound.len() as f64)
    }

    #[test]
    fn sixteen_bits_at_the_same_rate_are_untouched() {
        let mut change = RateChange::new(48_000, 48_000).unwrap();
        let every: Vec<i16> = (i16::MIN..=i16::MAX).collect();
        let as_float: Vec<f32> = every.iter().map(|it| f32::from(*it) / 32_768.0).collect();
        assert_eq!(through(&mut change, &as_float), every);
    }

    #[test]
    fn a_tone_stays_the_same_tone_at_every_rate() {
        for from in [8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 88_200, 96_000, 192_000] {
            let mut change = RateChange::new(from, 48_000).unwrap();
            let out = through(&mut change, &tone(from, 1_000.0, 2.0));
            let expected = 96_000;
            assert!(out.len().abs_diff(expected) < 3_000, "{from}: {} samples", out.len());
            let steady = &out[4_800..out.len() - 4_800];
            let found = share(steady, 48_000, 1_000.0);
            assert!(found > 0.999, "{from}: only {found} of it is the tone");
            let peak = steady.iter().map(|it| it.unsigned_abs()).max().unwrap();
            assert!((15_800..=16_900).contains(&peak), "{from}: peak {peak}");
        }
    }

    #[test]
    fn what_the_lower_rate_cannot_hold_is_kept_out() {
        let mut change = RateChange::new(96_000, 48_000).unwrap();
        let out = through(&mut change, &tone(96_000, 30_000.0, 1.0));
        let peak = out[2_000..].iter().map(|it| it.unsigned_abs()).max().unwrap();
        assert!(peak < 50, "30 kHz comes through as something else, peak {peak}");
    }

    #[test]
    fn odd_rates_are_refused_rather_than_guessed() {
        assert_eq!(RateChange::new(0, 48_000).err(), Some(BadRate));
        assert_eq!(RateChange::new(48_000, 4_000_000).err(), Some(BadRate));
    }
}
