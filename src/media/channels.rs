//! From a microphone's channels to one: without their offset, and without those that have nothing to
//! say.
//!
//! A cheap sound card adds a constant voltage, which is no sound. A plug with one side gives noise on
//! the other. A balanced cable in a stereo socket gives the same voice twice, once upside down, and
//! the mean of both is silence. So each channel is judged before it is mixed.

use zeroize::Zeroizing;

/// No more channels are mixed; the rest is for what is not plugged in.
const MOST: usize = 8;
/// Blocks a second in which channels are judged.
const BLOCKS_A_SECOND: u32 = 50;
/// What is slower is an offset that drifts, and nobody hears it, in hertz.
const LOWEST_HZ: f32 = 10.0;
/// What was heard counts half after some seven seconds, so that a pause changes nothing.
const MEMORY_SECS: f32 = 10.0;
/// A block whose loudest channel has less power, full scale at 1, is a pause.
const ALIVE: f32 = 0.005 * 0.005;
/// A channel with so much less power than the loudest is dead ...
const DEAD: f32 = 0.01;
/// ... and so is one with less than this that has little in common with the loudest: it is noise.
const FAINT: f32 = 0.1;
/// How much it has in common, from 0 to 1, squared.
const ALIKE: f32 = 0.3 * 0.3;
/// A mix with less than this share of the power that independent sounds would have cancels out.
const CANCELS: f32 = 0.5;
/// Another channel is the loudest where it has so many times the power.
const LOUDER: f32 = 1.2;
/// A dead channel is told after so much sound, in seconds.
const JUDGED_SECS: f32 = 1.0;
/// A sample as large as this, full scale at 1, is cut off.
const CLIPPED: f32 = 0.999;

/// Mixes what a microphone's channels give, and judges each of them.
pub struct Channels {
    rate_hz: f32,
    among: usize,
    /// Of those that are mixed: what came in and went out last, to take the offset away.
    last: Vec<Option<(f32, f32)>>,
    /// Interleaved, of those that are mixed, without offset.
    block: Zeroizing<Vec<f32>>,
    /// Which channels of a frame were cut off, by bit.
    cut: Vec<u8>,
    /// The products of each pair of channels, added up, those of long ago less and less.
    products: [[f32; MOST]; MOST],
    weights: [f32; MOST],
    loudest: usize,
    /// Seconds in which something was heard.
    heard_secs: f32,
    one_sided: bool,
    clipped: u64,
}

impl Channels {
    /// For sound of `rate_hz` frames a second with so many `channels`.
    pub fn new(rate_hz: u32, channels: usize) -> Self {
        let channels = channels.max(1);
        let mixed = channels.min(MOST);
        let frames = (rate_hz / BLOCKS_A_SECOND).max(1) as usize;
        Self {
            rate_hz: rate_hz as f32,
            among: channels,
            last: vec![None; mixed],
            block: Zeroizing::new(Vec::with_capacity(frames * mixed)),
            cut: Vec::with_capacity(frames),
            products: [[0.0; MOST]; MOST],
            weights: std::array::from_fn(
                |channel| {
                    if channel < mixed { 1.0 / mixed as f32 } else { 0.0 }
                },
            ),
            loudest: 0,
            heard_secs: 0.0,
            one_sided: false,
            clipped: 0,
        }
    }

    /// Takes whole frames, channels interleaved, full scale at 1, and hands each sample of the mix to
    /// `give`. Neither waits nor allocates.
    pub fn mix(&mut self, interleaved: impl IntoIterator<Item = f32>, mut give: impl FnMut(f32)) {
        let keep = 1.0 - std::f32::consts::TAU * LOWEST_HZ / self.rate_hz;
        let (mut channel, mut cut) = (0, 0);
        for sample in interleaved {
            if let Some(last) = self.last.get_mut(channel) {
                cut |= u8::from(sample.abs() >= CLIPPED) << channel;
                let (before, out) = last.unwrap_or((sample, 0.0));
                let out = sample - before + keep * out;
                *last = Some((sample, out));
                self.block.push(out);
            }
            channel += 1;
            if channel == self.among {
                self.cut.push(cut);
                (channel, cut) = (0, 0);
                if self.cut.len() == self.cut.capacity() {
                    self.give_block(&mut give);
                }
            }
        }
        self.give_block(&mut give);
    }

    /// Whether one of two channels is spoken into and the other gives nothing, or only noise.
    pub fn is_one_sided(&self) -> bool {
        self.one_sided
    }

    /// Frames so far in which a channel that is mixed was cut off.
    pub fn clipped_frames(&self) -> u64 {
        self.clipped
    }

    fn give_block(&mut self, give: &mut impl FnMut(f32)) {
        let (mixed, frames) = (self.last.len(), self.cut.len());
        if frames == 0 {
            return;
        }
        let before = self.weights;
        self.judge(frames);
        for (number, (frame, cut)) in self.block.chunks_exact(mixed).zip(&self.cut).enumerate() {
            // From the old weights to the new ones without a click.
            let new = (number + 1) as f32 / frames as f32;
            let weights = before.iter().zip(&self.weights);
            let weighed = frame
                .iter()
                .zip(weights)
                .map(|(sample, (before, after))| sample * (before + (after - before) * new));
            give(weighed.sum());
            let used = self.weights.iter().enumerate().filter(|(_, weight)| **weight > 0.0);
            let used = used.fold(0_u8, |used, (channel, _)| used | 1 << channel);
            self.clipped += u64::from(cut & used != 0);
        }
        self.block.fill(0.0);
        self.block.clear();
        self.cut.clear();
    }

    /// Takes the block into account, and decides which channels are mixed.
    fn judge(&mut self, frames: usize) {
        let mixed = self.last.len();
        if mixed == 1 {
            return;
        }
        let mut block = [[0.0_f32; MOST]; MOST];
        for frame in self.block.chunks_exact(mixed) {
            for (one, row) in block.iter_mut().enumerate().take(mixed) {
                for (other, product) in row.iter_mut().enumerate().take(one + 1) {
                    *product += frame[one] * frame[other];
                }
            }
        }
        let power = (0..mixed).map(|it| block[it][it]).fold(0.0, f32::max) / frames as f32;
        if power < ALIVE {
            return;
        }
        let secs = frames as f32 / self.rate_hz;
        self.heard_secs += secs;
        let fade = (-secs / MEMORY_SECS).exp();
        for (row, new) in self.products.iter_mut().zip(block) {
            row.iter_mut().zip(new).for_each(|(sum, new)| *sum = *sum * fade + new);
        }
        self.choose(mixed);
    }

    fn choose(&mut self, mixed: usize) {
        let power = |channel: usize| self.products[channel][channel];
        let loudest = (0..mixed).fold(self.loudest, |loudest, it| {
            let louder = if loudest == self.loudest { LOUDER } else { 1.0 };
            if power(it) > power(loudest) * louder { it } else { loudest }
        });
        let in_common = |one: usize, other: usize| self.products[one.max(other)][one.min(other)];
        let is_alive = |channel: usize| {
            let faint = power(channel) < power(loudest) * FAINT;
            let common = in_common(channel, loudest).powi(2);
            let alike = common >= ALIKE * power(channel) * power(loudest);
            power(channel) >= power(loudest) * DEAD && (alike || !faint)
        };
        let alive: [bool; MOST] = std::array::from_fn(|it| it < mixed && is_alive(it));
        let all = || (0..mixed).filter(|it| alive[*it]);
        let together: f32 =
            all().flat_map(|one| all().map(move |other| in_common(one, other))).sum();
        let independent: f32 = all().map(power).sum();
        let cancels = together < independent * CANCELS;
        let count = all().count().max(1) as f32;
        let weight = |it: usize| match (alive[it], cancels) {
            (_, true) if it == loudest => 1.0,
            (true, false) => 1.0 / count,
            _ => 0.0,
        };
        let weights = std::array::from_fn(weight);
        let dead = mixed - all().count();
        self.one_sided = self.among == 2 && dead == 1 && self.heard_secs >= JUDGED_SECS;
        (self.weights, self.loudest) = (weights, loudest);
    }
}

#[cfg(test)]
mod tests {
    use std::f32::consts::TAU;

    use super::*;

    const RATE_HZ: u32 = 48_000;

    fn voice(n: usize) -> f32 {
        let secs = n as f32 / RATE_HZ as f32;
        0.3 * (secs * 220.0 * TAU).sin() * (0.5 + 0.5 * (secs * 3.0 * TAU).sin())
    }

    /// The same each time, and like nothing else.
    fn noise(n: usize) -> f32 {
        let mixed = (n as u32 ^ 0x9e37_79b9).wrapping_mul(0x85eb_ca6b);
        let mixed = (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35);
        (mixed >> 8) as f32 / 8_388_608.0 - 1.0
    }

    /// Three seconds of `frame`, as blocks of a tenth; the mix of the last two.
    fn mix<const N: usize>(frame: impl Fn(usize) -> [f32; N]) -> (Channels, Vec<f32>) {
        let mut channels = Channels::new(RATE_HZ, N);
        let mut mixed = Vec::new();
        for block in 0..30 {
            let frames = block * 4_800..(block + 1) * 4_800;
            channels.mix(frames.flat_map(&frame), |sample| mixed.push(sample));
        }
        assert_eq!(mixed.len(), 144_000);
        (channels, mixed.split_off(48_000))
    }

    fn peak(sound: &[f32]) -> f32 {
        sound.iter().fold(0.0, |peak, it| peak.max(it.abs()))
    }

    fn assert_level(sound: &[f32], wanted: f32) {
        assert!((peak(sound) / wanted - 1.0).abs() < 0.05, "{} and not {wanted}", peak(sound));
    }

    #[test]
    fn channels_that_cancel_keep_the_louder_one() {
        for factor in [-1.0, -0.8, -1.2] {
            let (channels, mixed) = mix(|n| [voice(n), voice(n) * factor]);
            assert_level(&mixed, 0.3 * f32::max(1.0, -factor));
            assert!(!channels.is_one_sided(), "both give sound");
        }
    }

    #[test]
    fn the_first_word_is_kept_too() {
        let mut channels = Channels::new(RATE_HZ, 2);
        let mut mixed = Vec::new();
        let frames = (0..4_800).flat_map(|n| [voice(n), -voice(n)]);
        channels.mix(frames, |sample| mixed.push(sample));
        let wanted: Vec<_> = (0..4_800).map(voice).collect();
        assert_level(&mixed, peak(&wanted));
    }

    #[test]
    fn channels_that_agree_are_mixed() {
        let (channels, mixed) = mix(|n| [voice(n), voice(n) * 0.5]);
        assert_level(&mixed, 0.3 * 0.75);
        assert!(!channels.is_one_sided());
        let (_, mixed) = mix(|n| [voice(n); 8]);
        assert_level(&mixed, 0.3);
    }

    #[test]
    fn an_offset_is_no_sound() {
        let (_, mixed) = mix(|_| [0.2]);
        assert!(peak(&mixed) < 0.000_1, "{}", peak(&mixed));
        let (channels, mixed) = mix(|n| [voice(n) + 0.1, 0.2]);
        assert_level(&mixed, 0.3);
        assert!(channels.is_one_sided(), "an offset is no life");
    }

    #[test]
    fn a_dead_side_with_noise_is_left_out_and_told() {
        let (channels, mixed) = mix(|n| [noise(n) * 0.02, voice(n)]);
        assert!(channels.is_one_sided());
        let wanted: Vec<_> = (48_000..144_000).map(voice).collect();
        let off = mixed.iter().zip(&wanted).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
        assert!(off < 0.02, "noise is mixed in: {off}");
    }

    #[test]
    fn silence_and_a_quiet_room_are_not_judged() {
        let (channels, mixed) = mix(|n| [noise(n) * 0.001, 0.0]);
        assert!(!channels.is_one_sided());
        assert!(peak(&mixed) < 0.001);
    }

    #[test]
    fn a_pause_changes_nothing() {
        let (mut channels, _) = mix(|n| [noise(n) * 0.02, voice(n)]);
        let pause = (0..RATE_HZ as usize * 10).flat_map(|n| [noise(n) * 0.02, 0.0]);
        let mut mixed = Vec::new();
        channels.mix(pause, |sample| mixed.push(sample));
        assert!(peak(&mixed[4_800..]) < 0.001, "the noisy side took over");
    }

    #[test]
    fn what_is_cut_off_is_counted_in_the_channels_that_are_heard() {
        let (channels, _) = mix(|n| [(voice(n) * 9.0).clamp(-1.0, 1.0), voice(n)]);
        assert!(channels.clipped_frames() > 10_000);
        let (channels, _) = mix(|n| [1.0, voice(n)]);
        assert_eq!(channels.clipped_frames(), 0, "a side that is stuck says nothing about sound");
    }
}
