//! Colours as one number, `0xAARRGGBB` with premultiplied alpha, and the arithmetic of painting.
//!
//! Two channels are worked on at once, each in sixteen bits of its own. All of it rounds to the nearest
//! level, in gamma space, as egui asks for.

use egui::Color32;

const LOW: u32 = 0x00ff_00ff;
const HALF: u32 = 0x0080_0080;

/// A colour of egui's as one number.
pub(super) fn packed(color: Color32) -> u32 {
    let [red, green, blue, alpha] = color.to_array();
    u32::from_be_bytes([alpha, red, green, blue])
}

/// Alpha, red, green, blue.
pub(super) fn channels(color: u32) -> [u8; 4] {
    color.to_be_bytes()
}

/// The colour times `share`, of 255.
#[inline]
pub(super) fn scale(color: u32, share: u32) -> u32 {
    let by_255 = |pair: u32| {
        let sum = pair * share + HALF;
        ((sum + ((sum >> 8) & LOW)) >> 8) & LOW
    };
    by_255(color & LOW) | (by_255((color >> 8) & LOW) << 8)
}

/// Each channel of one times the same channel of the other.
#[inline]
pub(super) fn product(one: u32, other: u32) -> u32 {
    let share = other & 0xff;
    // Glyphs are in shades of white.
    if other == share * 0x0101_0101 {
        return scale(one, share);
    }
    let (one, other) = (channels(one), channels(other));
    u32::from_be_bytes(std::array::from_fn(|at| {
        let sum = u32::from(one[at]) * u32::from(other[at]) + 128;
        ((sum + (sum >> 8)) >> 8) as u8
    }))
}

/// Between two colours: `share` of 256 of the second.
#[inline]
pub(super) fn mix(first: u32, second: u32, share: u32) -> u32 {
    let between =
        |first: u32, second: u32| ((first * (256 - share) + second * share + HALF) >> 8) & LOW;
    between(first & LOW, second & LOW) | (between((first >> 8) & LOW, (second >> 8) & LOW) << 8)
}

/// One colour laid over another.
#[inline]
pub(super) fn over(below: u32, above: u32) -> u32 {
    match above >> 24 {
        255 => above,
        0 if above == 0 => below,
        alpha => add(scale(below, 255 - alpha), above),
    }
}

/// Channel by channel, and no more than full: light that is added has no alpha of its own.
#[inline]
fn add(one: u32, other: u32) -> u32 {
    let full = |sum: u32| {
        let beyond = (sum >> 8) & 0x0001_0001;
        (sum | (beyond * 255)) & LOW
    };
    full((one & LOW) + (other & LOW)) | (full(((one >> 8) & LOW) + ((other >> 8) & LOW)) << 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_rounded_to_the_nearest_level() {
        for one in 0..=255_u32 {
            for share in 0..=255_u32 {
                let right = (one * share * 2 + 255) / 510;
                assert_eq!(scale(one * 0x0101_0101, share), right * 0x0101_0101);
                let mixed = [one as u8, 7, 200, 255];
                let by = [share as u8, 255, 0, 128];
                let found = product(u32::from_be_bytes(mixed), u32::from_be_bytes(by));
                assert_eq!(channels(found), [right as u8, 7, 0, 128]);
            }
        }
    }

    #[test]
    fn what_is_opaque_covers_and_what_is_clear_does_not() {
        assert_eq!(over(0x0012_3456, 0xff65_4321), 0xff65_4321);
        assert_eq!(over(0x0012_3456, 0), 0x0012_3456);
        // Half of white over black, and light that is added to white.
        assert_eq!(over(0xff00_0000, 0x8080_8080), 0xff80_8080);
        assert_eq!(over(0xffff_ffff, 0x0040_4040), 0xffff_ffff);
    }

    #[test]
    fn a_mix_has_both_ends_and_the_middle() {
        assert_eq!(mix(0x1122_3344, 0xffee_ddcc, 0), 0x1122_3344);
        assert_eq!(mix(0x1122_3344, 0xffee_ddcc, 256), 0xffee_ddcc);
        assert_eq!(mix(0, 0xffff_ffff, 128), 0x8080_8080);
    }
}
