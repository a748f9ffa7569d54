//! How far two colours are apart for the eye, and one colour made lighter or darker with its hue kept.
//!
//! OKLCH is Björn Ottosson's: steps in it look equally large, whatever the hue. The crates that have it are
//! either a whole library of colour spaces or lack the one thing that takes thought, the way back into what a
//! screen can show; so these few lines are our own.

use egui::Color32;

/// The contrast of two colours by WCAG 2, from 1 to 21.
pub(super) fn contrast(one: Color32, other: Color32) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(color: Color32) -> f64 {
    let [red, green, blue] = linear(color);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// `one` with a part of `other` in it, 0 to 1, as paint on a screen mixes.
pub(super) fn mix(one: Color32, other: Color32, part: f64) -> Color32 {
    let channel = |a: u8, b: u8| byte(f64::from(a) * (1.0 - part) + f64::from(b) * part);
    Color32::from_rgb(
        channel(one.r(), other.r()),
        channel(one.g(), other.g()),
        channel(one.b(), other.b()),
    )
}

/// A colour by lightness, chroma and hue.
#[derive(Clone, Copy, Debug)]
pub(super) struct Oklch {
    /// 0 is black, 1 is white.
    pub(super) lightness: f64,
    /// 0 is grey; the strongest that screens show is about 0.3.
    pub(super) chroma: f64,
    /// In degrees; red is about 25.
    pub(super) hue: f64,
}

impl Oklch {
    #[expect(clippy::many_single_char_names, reason = "the names of the two colour spaces")]
    pub(super) fn of(color: Color32) -> Self {
        let [r, g, b] = linear(color);
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Self {
            lightness: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            chroma: a.hypot(b),
            hue: b.atan2(a).to_degrees().rem_euclid(360.0),
        }
    }

    /// The colour on a screen. Where a screen cannot show it, chroma gives way; lightness and hue stay.
    pub(super) fn on_screen(mut self) -> Color32 {
        loop {
            let channels = self.linear();
            let shows = channels.iter().all(|it| (-0.002..=1.002).contains(it));
            if shows || self.chroma < 0.004 {
                let [red, green, blue] = channels.map(encoded);
                return Color32::from_rgb(red, green, blue);
            }
            self.chroma *= 0.95;
        }
    }

    #[expect(clippy::many_single_char_names, reason = "the names of the colour space")]
    fn linear(self) -> [f64; 3] {
        let (sin, cos) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cos, self.chroma * sin);
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

/// The channels as amounts of light, 0 to 1.
fn linear(color: Color32) -> [f64; 3] {
    [color.r(), color.g(), color.b()].map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    })
}

fn encoded(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value =
        if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    byte(255.0 * value)
}

/// A float as a channel; what is outside is held at the ends.
fn byte(value: f64) -> u8 {
    value.round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_contrast_formula_agrees_with_the_standard() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(Color32::from_gray(0x77), Color32::WHITE) - 4.48).abs() < 0.01);
    }

    #[test]
    fn a_colour_comes_back_as_it_was() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(15) {
                for blue in (0..=255).step_by(15) {
                    let color = Color32::from_rgb(red, green, blue);
                    assert_eq!(Oklch::of(color).on_screen(), color);
                }
            }
        }
    }

    #[test]
    fn a_lighter_colour_keeps_its_hue() {
        let navy = Oklch::of(Color32::from_rgb(0x0F, 0x4C, 0x81));
        for lightness in [0.35, 0.5, 0.65, 0.8, 0.9] {
            let moved = Oklch::of(Oklch { lightness, ..navy }.on_screen());
            assert!((moved.hue - navy.hue).abs() < 3.0, "{moved:?}");
            assert!((moved.lightness - lightness).abs() < 0.01, "{moved:?}");
        }
    }
}
