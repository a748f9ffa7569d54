//! The modes of a camera: which sizes, formats and rates there are, and which of them are used.

use std::cmp::Reverse;

use super::wire::Format;

/// The preview's mode is the smallest at least so wide, in pixels.
const PREVIEW_WIDTH_PX: u32 = 640;
/// The picture's mode is the largest at most so wide, in pixels (4K).
const PICTURE_WIDTH_PX: u32 = 4_096;
/// A mode slower than this is no mirror, in pictures a second.
const SLOWEST_HZ: f64 = 5.0;
/// The rate that is wished for, in pictures a second.
const USUAL_HZ: f64 = 30.0;
/// Where a mode does not work, at most so many others are tried.
const TRIES: usize = 4;
/// Sizes that people know, in pixels: of screens, and of the sensors of common cameras. From a camera
/// that takes any size these are picked.
const USUAL_SIZES_PX: [(u32, u32); 16] = [
    (320, 240),
    (640, 360),
    (640, 480),
    (800, 600),
    (1_024, 768),
    (1_280, 720),
    (1_280, 960),
    (1_600, 1_200),
    (1_920, 1_080),
    (2_048, 1_536),
    (2_560, 1_440),
    (2_592, 1_944),
    (3_264, 2_448),
    (3_280, 2_464),
    (3_840, 2_160),
    (4_056, 3_040),
];

/// One way in which a camera gives pictures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mode {
    pub width_px: u32,
    pub height_px: u32,
    pub format: Format,
    /// The time between two pictures; none where the camera does not say.
    pub interval: Option<Interval>,
}

/// A time as a fraction of seconds, since some cameras take 30,000 pictures in 1,001 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Interval {
    pub numerator: u32,
    pub denominator: u32,
}

/// The modes to be used.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice {
    /// For the preview, the wished one first; the others are for a camera in which that fails.
    pub preview: Vec<Mode>,
    /// For the picture, the largest first. Empty where the preview's is the largest.
    pub picture: Vec<Mode>,
}

/// From the smallest to the largest, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub least: u32,
    pub most: u32,
    /// 1 where every size is possible.
    pub step: u32,
}

impl Interval {
    fn secs(self) -> f64 {
        f64::from(self.numerator) / f64::from(self.denominator.max(1))
    }

    /// Of all between the two, the one nearest to the usual rate.
    pub(super) fn between(shortest: Self, longest: Self) -> Self {
        let usual = Self { numerator: 1, denominator: USUAL_HZ as u32 };
        if usual.secs() < shortest.secs() {
            shortest
        } else if usual.secs() > longest.secs() {
            longest
        } else {
            usual
        }
    }
}

impl Range {
    fn has(self, px: u32) -> bool {
        (self.least..=self.most).contains(&px) && (px - self.least).is_multiple_of(self.step.max(1))
    }
}

/// The usual sizes that a camera with any size in these ranges can take; the largest of all where
/// none is usual.
pub(super) fn usual_sizes(width: Range, height: Range) -> Vec<(u32, u32)> {
    let fits = |size: &(u32, u32)| width.has(size.0) && height.has(size.1);
    let usual: Vec<_> = USUAL_SIZES_PX.into_iter().filter(fits).collect();
    if usual.is_empty() { vec![(width.most, height.most)] } else { usual }
}

/// The sizes to be tried with a camera that does not say which it has.
pub(super) fn sizes_to_try() -> Vec<(u32, u32)> {
    USUAL_SIZES_PX.to_vec()
}

impl Mode {
    fn area(&self) -> u64 {
        u64::from(self.width_px) * u64::from(self.height_px)
    }

    /// Pictures a second; a camera that does not say is thought to be usual.
    fn rate_hz(&self) -> f64 {
        self.interval.map_or(USUAL_HZ, |interval| 1.0 / interval.secs().max(0.001))
    }

    /// The better format first, then the rate nearest to the usual one.
    fn rank(&self) -> (Format, u64) {
        (self.format, ((self.rate_hz() - USUAL_HZ).abs() * 1_000.0) as u64)
    }
}

impl Choice {
    /// The preview's mode and the picture's, which is at most `widest_px` wide where there is such
    /// a one. Lists come in another order each time, so the choice is by value.
    pub(super) fn of(modes: &[Mode], widest_px: Option<u32>) -> Option<Self> {
        let sizes = best_of_each_size(modes);
        let widest_px = widest_px.unwrap_or(PICTURE_WIDTH_PX).min(PICTURE_WIDTH_PX);
        let narrow: Vec<Mode> =
            sizes.iter().copied().filter(|mode| mode.width_px <= widest_px).collect();
        let sizes = if narrow.is_empty() { vec![*sizes.first()?] } else { narrow };
        let place = sizes.iter().position(|mode| mode.width_px >= PREVIEW_WIDTH_PX);
        let place = place.unwrap_or(sizes.len() - 1);
        let (smaller, larger) = sizes.split_at(place);
        let preview = larger.iter().take(1).chain(smaller.iter().rev());
        Some(Self {
            preview: preview.take(TRIES).copied().collect(),
            picture: larger[1..].iter().rev().take(TRIES).copied().collect(),
        })
    }
}

/// The best mode for each size, the smallest size first.
fn best_of_each_size(modes: &[Mode]) -> Vec<Mode> {
    let mut usable = modes.to_vec();
    if usable.iter().any(|mode| mode.rate_hz() >= SLOWEST_HZ) {
        usable.retain(|mode| mode.rate_hz() >= SLOWEST_HZ);
    }
    usable.sort_by_key(|mode| (mode.area(), Reverse(mode.width_px), mode.rank()));
    usable.dedup_by_key(|mode| (mode.width_px, mode.height_px));
    usable
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(width_px: u32, height_px: u32, format: Format, rate: (u32, u32)) -> Mode {
        let interval = Some(Interval { numerator: rate.1, denominator: rate.0 });
        Mode { width_px, height_px, format, interval }
    }

    #[test]
    fn the_choice_does_not_depend_on_the_lists_order() {
        use Format::{Jpeg, Yuyv};
        let mut modes = vec![
            mode(1920, 1080, Yuyv, (5, 1)),
            mode(1920, 1080, Jpeg, (30, 1)),
            mode(640, 480, Yuyv, (30, 1)),
            mode(640, 480, Jpeg, (60, 1)),
            mode(640, 480, Jpeg, (30, 1)),
            mode(1280, 720, Jpeg, (30, 1)),
            mode(320, 240, Jpeg, (30, 1)),
            mode(3840, 2160, Jpeg, (1, 1)),
        ];
        for _ in 0..modes.len() {
            modes.rotate_left(1);
            let choice = Choice::of(&modes, None).unwrap();
            let small = [mode(640, 480, Jpeg, (30, 1)), mode(320, 240, Jpeg, (30, 1))];
            let large = [mode(1920, 1080, Jpeg, (30, 1)), mode(1280, 720, Jpeg, (30, 1))];
            assert_eq!((choice.preview, choice.picture), (small.to_vec(), large.to_vec()));
        }
        assert_eq!(Choice::of(&[], None), None);
    }

    #[test]
    fn a_picture_is_no_wider_than_staff_chose() {
        let modes = [640, 1280, 1920].map(|width| mode(width, width / 2, Format::Jpeg, (30, 1)));
        let widest =
            |px| Choice::of(&modes, Some(px)).unwrap().picture.first().map(|it| it.width_px);
        assert_eq!((widest(1920), widest(1500), widest(640)), (Some(1920), Some(1280), None));
        // Better a picture that is wider than none.
        assert_eq!(Choice::of(&modes, Some(100)).unwrap().preview[0].width_px, 640);
    }

    #[test]
    fn rates_that_are_no_whole_number_are_rates() {
        let modes =
            [mode(640, 480, Format::Yuyv, (30_000, 1_001)), mode(640, 480, Format::Yuyv, (15, 2))];
        assert_eq!(Choice::of(&modes, None).unwrap().preview, [modes[0]]);
    }

    #[test]
    fn usual_sizes_are_picked_from_a_range() {
        let to = |most| Range { least: 32, most, step: 2 };
        let sizes = usual_sizes(to(2_592), to(1_944));
        assert!(sizes.contains(&(640, 480)) && sizes.contains(&(2_592, 1_944)), "{sizes:?}");
        assert!(sizes.iter().all(|size| size.0 <= 2_592 && size.1 <= 1_944), "{sizes:?}");
        let odd = Range { least: 300, most: 330, step: 30 };
        assert_eq!(usual_sizes(odd, odd), [(330, 330)], "none is usual");
        let stuck = Range { least: 640, most: 640, step: 0 };
        assert_eq!(usual_sizes(stuck, Range { least: 480, most: 480, step: 0 }), [(640, 480)]);
    }

    #[test]
    fn the_usual_rate_is_picked_from_a_range() {
        let rate = |hz| Interval { numerator: 1, denominator: hz };
        assert_eq!(Interval::between(rate(90), rate(1)), rate(30));
        assert_eq!(Interval::between(rate(15), rate(1)), rate(15));
        assert_eq!(Interval::between(rate(120), rate(60)), rate(60));
    }
}
