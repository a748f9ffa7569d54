//! What is wrong with a picture: too dark, too bright, nothing in it, or always the same.

use std::hash::{DefaultHasher, Hasher};
use std::time::{Duration, Instant};

use super::frame::Frame;

/// Pixels looked at, at most: enough for shares of a percent, and quick at any size.
const PIXELS_MAX: usize = 20_000;
/// Luma below this is near black. Cameras with video range call 16 black; noise lies around it.
const NEAR_BLACK: u8 = 32;
/// Luma from here on is lit: a face below it could not be made out on most screens.
const LIT: u8 = 56;
/// Luma from here on is blown out. White paper in a good exposure stays below.
const BLOWN: u8 = 250;

/// A covered lens leaves nothing but single defect pixels above near black.
const COVERED_BLACK_SHARE: f32 = 0.99;
/// The noise of a covered sensor is a few levels; one small lamp in the night is more than that.
const COVERED_SPREAD_MAX: f32 = 6.0;
/// A face before the camera fills a twentieth of the picture at least; less than this is no face.
const FACE_SHARE: f32 = 0.04;
/// A picture that is evenly grey can be brightened, so it is no trouble from here on.
const DARK_MEAN_MAX: f32 = 40.0;
/// A window behind a person blows out a third of a picture, rarely half; nobody can help that.
const BLOWN_SHARE_MAX: f32 = 0.6;

/// The light in a picture, measured on a grid of its pixels. Luma goes from 0 to 255.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scene {
    /// The mean luma.
    pub mean: f32,
    /// The standard deviation of luma.
    pub spread: f32,
    /// The share of near-black pixels, 0 to 1.
    pub black_share: f32,
    /// The share of pixels bright enough to make something out, 0 to 1.
    pub lit_share: f32,
    /// The share of blown-out pixels, 0 to 1.
    pub blown_share: f32,
}

/// Why a picture would show too little.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SceneTrouble {
    /// No light and nothing in it: the lens is covered, or the cap is on.
    Black,
    /// Under-exposed: a face could not be made out.
    Dark,
    /// Over-exposed: most of it is blown out.
    Bright,
}

impl Scene {
    /// The scene in `frame`; a frame without pixels is black.
    pub fn of(frame: &Frame) -> Self {
        let (mut pixels, mut sum, mut squares) = (0_u64, 0_u64, 0_u64);
        let (mut black, mut lit, mut blown) = (0_u64, 0_u64, 0_u64);
        for luma in grid(frame) {
            pixels += 1;
            sum += u64::from(luma);
            squares += u64::from(luma).pow(2);
            black += u64::from(luma < NEAR_BLACK);
            lit += u64::from(luma >= LIT);
            blown += u64::from(luma >= BLOWN);
        }
        if pixels == 0 {
            black = 1;
        }
        let share = |count: u64| count as f64 / pixels.max(1) as f64;
        let variance = share(squares) - share(sum).powi(2);
        Self {
            mean: share(sum) as f32,
            spread: variance.max(0.0).sqrt() as f32,
            black_share: share(black) as f32,
            lit_share: share(lit) as f32,
            blown_share: share(blown) as f32,
        }
    }

    /// What is wrong with the light, if anything.
    pub fn trouble(&self) -> Option<SceneTrouble> {
        if self.black_share >= COVERED_BLACK_SHARE && self.spread < COVERED_SPREAD_MAX {
            Some(SceneTrouble::Black)
        } else if self.lit_share < FACE_SHARE && self.mean < DARK_MEAN_MAX {
            Some(SceneTrouble::Dark)
        } else if self.blown_share > BLOWN_SHARE_MAX {
            Some(SceneTrouble::Bright)
        } else {
            None
        }
    }
}

/// The luma of pixels on a regular grid.
fn grid(frame: &Frame) -> impl Iterator<Item = u8> {
    let pixels = frame.width_px.saturating_mul(frame.height_px);
    let mut step = pixels.div_ceil(PIXELS_MAX).isqrt().max(1);
    while frame.width_px.div_ceil(step).saturating_mul(frame.height_px.div_ceil(step)) > PIXELS_MAX
    {
        step += 1;
    }
    let rows = frame.rgb.chunks_exact((frame.width_px * 3).max(1)).step_by(step);
    rows.flat_map(move |row| row.chunks_exact(3).step_by(step)).map(luma)
}

/// BT.601, with weights out of 256.
fn luma(rgb: &[u8]) -> u8 {
    let weighted: u32 = rgb.iter().zip([77, 150, 29]).map(|(level, w)| u32::from(*level) * w).sum();
    (weighted >> 8) as u8
}

/// Equal pictures in a row before they mean anything: a camera in bad light may send one twice.
const EQUAL_MIN: u32 = 3;
/// Of a longer picture, so many blocks are looked at, spread from its start to its end.
const BLOCKS: usize = 64;
/// The size of such a block.
const BLOCK_BYTES: usize = 4096;

/// Notices a frozen camera.
///
/// A sensor is never without noise, so equal bytes mean that the picture stands still. But some
/// cameras compress the black of a covered lens to equal bytes: look for [`SceneTrouble::Black`]
/// first. A still picture from a program that plays camera is frozen as well.
///
/// Remembers a hash and a length, never a picture.
#[derive(Clone, Debug, Default)]
pub struct Stillness {
    last: Option<Run>,
}

/// Equal pictures in a row.
#[derive(Clone, Copy, Debug)]
struct Run {
    print: (usize, u64),
    since: Instant,
    equal: u32,
}

impl Stillness {
    /// Takes note of a picture that came in at `at`, as the camera sent it; returns for how long
    /// it has been the same, zero until three in a row are equal.
    pub fn see(&mut self, raw: &[u8], at: Instant) -> Duration {
        let print = (raw.len(), hash(raw));
        let run = match self.last {
            Some(run) if run.print == print => Run { equal: run.equal.saturating_add(1), ..run },
            _ => Run { print, since: at, equal: 1 },
        };
        self.last = Some(run);
        if run.equal < EQUAL_MIN {
            return Duration::ZERO;
        }
        at.saturating_duration_since(run.since)
    }
}

/// The hash of `raw`; of a long one, that of blocks spread over it.
fn hash(raw: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    if raw.len() <= BLOCKS * BLOCK_BYTES {
        hasher.write(raw);
    } else {
        let room = raw.len() - BLOCK_BYTES;
        for block in 0..BLOCKS {
            let start = room / (BLOCKS - 1) * block;
            hasher.write(&raw[start..start + BLOCK_BYTES]);
        }
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SIDE_PX: usize = 300;

    /// A square picture, grey by place (each side 0 to 99), with `noise` levels of noise.
    fn trouble(noise: u32, grey: impl Fn(usize, usize) -> u8) -> Option<SceneTrouble> {
        let mut seed = 1_u32;
        let mut rgb = Vec::new();
        for place in 0..SIDE_PX * SIDE_PX {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let level = grey(place % SIDE_PX / 3, place / SIDE_PX / 3);
            rgb.extend([level.saturating_add(((seed >> 16) % (noise + 1)) as u8); 3]);
        }
        Scene::of(&Frame { width_px: SIDE_PX, height_px: SIDE_PX, rgb }).trouble()
    }

    #[test]
    fn a_covered_lens_is_black_with_and_without_noise() {
        assert_eq!(trouble(0, |_, _| 0), Some(SceneTrouble::Black));
        assert_eq!(trouble(0, |_, _| 16), Some(SceneTrouble::Black));
        assert_eq!(trouble(12, |_, _| 4), Some(SceneTrouble::Black));
    }

    #[test]
    fn a_lamp_in_the_night_is_dark_and_not_black() {
        let lamp = |x, y| if x < 4 && y < 4 { 255 } else { 3 };
        assert_eq!(trouble(5, lamp), Some(SceneTrouble::Dark));
        assert_eq!(trouble(8, |x, _| (x / 4) as u8), Some(SceneTrouble::Dark));
    }

    #[test]
    fn a_face_lit_by_a_screen_is_fine() {
        assert_eq!(trouble(5, |x, y| if x < 25 && y < 25 { 110 } else { 6 }), None);
    }

    #[test]
    fn walls_windows_and_usual_rooms_are_fine() {
        assert_eq!(trouble(6, |_, _| 200), None);
        assert_eq!(trouble(6, |x, _| if x < 30 { 255 } else { 50 }), None);
        assert_eq!(trouble(9, |x, y| (x + y) as u8), None);
    }

    #[test]
    fn mostly_blown_out_is_bright() {
        assert_eq!(trouble(2, |x, _| if x < 75 { 253 } else { 180 }), Some(SceneTrouble::Bright));
    }

    #[test]
    fn the_grid_is_small_at_any_size() {
        for (width_px, height_px) in [(3840, 2160), (1, 90_000), (141, 142), (200, 101), (0, 5)] {
            let rgb = vec![0; width_px * height_px * 3];
            let points = grid(&Frame { width_px, height_px, rgb }).count();
            assert!(points <= PIXELS_MAX, "{width_px}×{height_px}: {points}");
            assert!(points >= (width_px * height_px).min(5_000));
        }
    }

    #[test]
    fn three_equal_pictures_stand_still_until_another_comes() {
        let start = Instant::now();
        let at = |ms| start + Duration::from_millis(ms);
        let mut stillness = Stillness::default();
        assert_eq!(stillness.see(b"one", at(0)), Duration::ZERO);
        assert_eq!(stillness.see(b"one", at(30)), Duration::ZERO);
        assert_eq!(stillness.see(b"one", at(60)), Duration::from_millis(60));
        assert_eq!(stillness.see(b"one", at(900)), Duration::from_millis(900));
        assert_eq!(stillness.see(b"two", at(930)), Duration::ZERO);
        assert_eq!(stillness.see(b"one", at(960)), Duration::ZERO);
    }

    #[test]
    fn noise_in_a_large_picture_is_seen() {
        let mut raw = vec![128; 16_000_000];
        let before = hash(&raw);
        for place in (0..raw.len()).step_by(1000) {
            raw[place] += 1;
        }
        assert_ne!(hash(&raw), before);
    }

    proptest! {
        #[test]
        fn no_frame_makes_it_panic(width_px in 0..400_usize, height_px in 0..400_usize, rgb: Vec<u8>) {
            let scene = Scene::of(&Frame { width_px, height_px, rgb });
            prop_assert!(scene.spread.is_finite());
        }
    }
}
