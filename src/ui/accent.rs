//! From the one colour that an organisation calls its own to colours that can be read.
//!
//! Text and marks are that colour made darker, in the dark lighter, until they can be read on everything that
//! they stand on. Fills are that colour itself, where white or ink can be read on it. A colour near red gives
//! ink: red is for what records and what deletes, and "Start" must never look like either.

use egui::Color32;

use super::colour::{Oklch, contrast, mix};
use super::palette::{Appearance, Palette};
pub use crate::campaign::Accent;

/// Text must reach this (WCAG 1.4.3).
const TEXT: f64 = 4.5;
/// Marks and outlines must reach this (WCAG 1.4.11).
const MARK: f64 = 3.0;
/// What prose must reach, on a tint too.
const PROSE: f64 = 7.0;
/// The strongest colour of text; what is stronger flickers beside ink.
const CHROMA_OF_TEXT: f64 = 0.17;
/// Of colours with less chroma than this nobody says that they are red.
const GREY: f64 = 0.06;
/// The hue of red, and how near to it a colour is red, in degrees.
const RED: (f64, f64) = (25.0, 22.0);
/// By how much lightness moves at a time. So many steps lead from black to white.
const STEP: f64 = 0.01;
const STEPS: usize = 100;
/// White and ink on a fill.
const ON_FILL: [Color32; 2] = [Color32::WHITE, Color32::from_rgb(0x16, 0x21, 0x1F)];

/// The colours of a [`Palette`] that come from the accent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Accented {
    /// Text and marks.
    pub(super) text: Color32,
    /// What stands on a surface of that colour.
    pub(super) on_text: Color32,
    /// A breath of it.
    pub(super) soft: Color32,
    /// "Start", ticks, switches.
    pub(super) fill: Color32,
    /// The same under the pointer.
    pub(super) fill_hover: Color32,
    /// Text on both.
    pub(super) on_fill: Color32,
    /// The outline of a fill.
    pub(super) fill_edge: Color32,
}

impl Palette {
    /// This palette with the accent of an organisation. High contrast has one of its own and keeps it.
    #[must_use]
    pub fn with_accent(self, appearance: Appearance, accent: Accent) -> Self {
        let brand = Color32::from_rgb(accent.red, accent.green, accent.blue);
        let accented = match appearance {
            Appearance::Light => Room { palette: &self, away: -STEP, tint: 0.12 }.accented(brand),
            Appearance::Dark => Room { palette: &self, away: STEP, tint: 0.20 }.accented(brand),
            Appearance::HighContrast => return self,
        };
        Self {
            accent: accented.text,
            on_accent: accented.on_text,
            accent_soft: accented.soft,
            fill: accented.fill,
            fill_hover: accented.fill_hover,
            on_fill: accented.on_fill,
            fill_edge: accented.fill_edge,
            ..self
        }
    }
}

/// What an accent has to be read on, and which way from there it can be read.
struct Room<'a> {
    palette: &'a Palette,
    /// Away from the ground: darker in the light, lighter in the dark.
    away: f64,
    /// How much of the accent is in its own tint.
    tint: f64,
}

impl Room<'_> {
    fn accented(&self, brand: Color32) -> Accented {
        let hue = Oklch::of(brand);
        let on_text = self.on_text();
        if is_red(hue) {
            let ink = self.palette.ink;
            let soft = self.tint_of(ink, 0.10);
            let (fill, on_fill) = (ink, on_text);
            let fill_hover = lit(fill, on_fill);
            return Accented {
                text: ink,
                on_text,
                soft,
                fill,
                fill_hover,
                on_fill,
                fill_edge: ink,
            };
        }
        let text = self.text(hue);
        let soft = self.tint_of(text, self.tint);
        let (fill, on_fill, fill_edge) = self.fill(brand, hue, text);
        let fill_hover = lit(fill, on_fill);
        Accented { text, on_text, soft, fill, fill_hover, on_fill, fill_edge }
    }

    fn on_text(&self) -> Color32 {
        if self.away < 0.0 { Color32::WHITE } else { self.palette.ground }
    }

    /// How well `color` is told from what is around it.
    fn stands_out(&self, color: Color32) -> f64 {
        contrast(color, self.palette.ground).min(contrast(color, self.palette.surface))
    }

    fn text(&self, brand: Oklch) -> Color32 {
        let mut hue = Oklch { chroma: brand.chroma.min(CHROMA_OF_TEXT), ..brand };
        let reads = |color: Color32| {
            let tinted = contrast(color, mix(self.palette.surface, color, self.tint));
            let on_it = contrast(color, self.on_text());
            self.stands_out(color).min(tinted).min(on_it) >= TEXT
        };
        for _ in 0..STEPS {
            let color = hue.on_screen();
            if reads(color) {
                return color;
            }
            hue.lightness += self.away;
        }
        self.palette.ink
    }

    /// The surface with `part` of `color` in it, or with less, so that ink can be read on it.
    fn tint_of(&self, color: Color32, part: f64) -> Color32 {
        let tint =
            |step: u32| mix(self.palette.surface, color, part * (1.0 - f64::from(step) / 10.0));
        let reads = |it: &Color32| {
            contrast(self.palette.ink, *it) >= PROSE && contrast(self.palette.ink_soft, *it) >= TEXT
        };
        (0..10).map(tint).find(reads).unwrap_or(self.palette.surface)
    }

    /// A fill, what can be read on it, and its outline.
    fn fill(&self, brand: Color32, mut hue: Oklch, text: Color32) -> (Color32, Color32, Color32) {
        let in_the_dark = self.away > 0.0;
        if in_the_dark && self.stands_out(brand) < MARK {
            return (text, self.on_text(), text);
        }
        let (mut fill, mut on) = (brand, better_on(brand));
        for _ in 0..STEPS {
            if contrast(fill, on) >= TEXT {
                break;
            }
            hue.lightness += if on == Color32::WHITE { -STEP } else { STEP };
            fill = hue.on_screen();
            on = better_on(fill);
        }
        // What melts into the ground gets an outline.
        let edge = if self.stands_out(fill) >= MARK { fill } else { self.palette.ink };
        (fill, on, edge)
    }
}

/// White or ink, whichever is read better on `fill`.
fn better_on(fill: Color32) -> Color32 {
    let [white, ink] = ON_FILL;
    if contrast(fill, white) >= contrast(fill, ink) { white } else { ink }
}

/// `fill` under the pointer: a little further from what stands on it.
fn lit(fill: Color32, on: Color32) -> Color32 {
    let away = if contrast(on, Color32::BLACK) > contrast(on, Color32::WHITE) {
        Color32::BLACK
    } else {
        Color32::WHITE
    };
    mix(fill, away, 0.18)
}

fn is_red(hue: Oklch) -> bool {
    let (red, near) = RED;
    let apart = (hue.hue - red).abs();
    hue.chroma > GREY && apart.min(360.0 - apart) < near
}

#[cfg(test)]
mod tests {
    use super::super::palette::tests::too_weak;
    use super::*;

    const TWO: [Appearance; 2] = [Appearance::Light, Appearance::Dark];

    fn accent(hex: u32) -> Accent {
        let [_, red, green, blue] = hex.to_be_bytes();
        Accent { red, green, blue }
    }

    fn palette(appearance: Appearance, hex: u32) -> Palette {
        Palette::of(appearance).with_accent(appearance, accent(hex))
    }

    /// Colours of every kind: the corners of what a screen shows and everything between.
    fn brands() -> impl Iterator<Item = u32> {
        let grid = (0..16 * 16 * 16_u32).map(|n| {
            let (red, green, blue) = (n / 256 * 17, n / 16 % 16 * 17, n % 16 * 17);
            red << 16 | green << 8 | blue
        });
        let mut seed = 12_u64;
        let random = (0..4_000).map(move |_| {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            (seed >> 40) as u32
        });
        grid.chain(random)
    }

    #[test]
    fn of_eight_thousand_colours_none_is_below_what_can_be_read() {
        for brand in brands() {
            for appearance in TWO {
                let weak = too_weak(appearance, &palette(appearance, brand));
                assert!(weak.is_empty(), "#{brand:06X}, {appearance:?}: {weak:?}");
            }
        }
    }

    #[test]
    fn the_colours_are_those_of_the_design() {
        let on = |hex: u32| palette::tests::rgb_of(hex);
        for (brand, [light, light_fill, dark, dark_fill]) in [
            (0x0F_4C_81, [0x0F_4C_81, 0x0F_4C_81, 0x75_AF_EB, 0x75_AF_EB]),
            (0xFF_D4_00, [0x7E_67_00, 0xFF_D4_00, 0xFD_D5_30, 0xFF_D4_00]),
            (0x8B_C3_4A, [0x4A_76_00, 0x8B_C3_4A, 0x8B_C3_4A, 0x8B_C3_4A]),
            (0x7B_2C_BF, [0x75_3E_AC, 0x7B_2C_BF, 0xC2_93_FC, 0xC2_93_FC]),
            (0xB0_B0_B0, [0x6B_6B_6B, 0xB0_B0_B0, 0xB0_B0_B0, 0xB0_B0_B0]),
            (0x00_00_00, [0x00_00_00, 0x00_00_00, 0xA8_A8_A8, 0xA8_A8_A8]),
        ] {
            let (by_day, by_night) =
                (palette(Appearance::Light, brand), palette(Appearance::Dark, brand));
            let found = [by_day.accent, by_day.fill, by_night.accent, by_night.fill];
            assert_eq!(found, [light, light_fill, dark, dark_fill].map(on), "#{brand:06X}");
        }
    }

    #[test]
    fn what_melts_into_the_ground_has_an_outline() {
        let yellow = palette(Appearance::Light, 0xFF_D4_00);
        assert_eq!(yellow.fill_edge, yellow.ink);
        let navy = palette(Appearance::Light, 0x0F_4C_81);
        assert_eq!(navy.fill_edge, navy.fill);
    }

    #[test]
    fn a_colour_near_red_gives_ink_and_never_looks_like_recording() {
        let mut reds = 0;
        for brand in brands() {
            let color = palette::tests::rgb_of(brand);
            if !is_red(Oklch::of(color)) {
                continue;
            }
            reds += 1;
            for appearance in TWO {
                let p = palette(appearance, brand);
                assert_eq!((p.accent, p.fill, p.fill_edge), (p.ink, p.ink, p.ink), "#{brand:06X}");
            }
        }
        assert!(reds > 300, "{reds}");
        for appearance in TWO {
            let p = Palette::of(appearance);
            assert!(is_red(Oklch::of(p.recording)) && is_red(Oklch::of(p.danger)));
        }
        for red in [0xE3_06_13, 0xFF_00_00, 0xC8_19_2B, 0xFF_6F_61, 0xE0_11_5F, 0xFF_66_00] {
            assert!(is_red(Oklch::of(palette::tests::rgb_of(red))), "#{red:06X}");
        }
        for other in [0xFF_A5_00, 0x80_00_80, 0x88_80_80] {
            assert!(!is_red(Oklch::of(palette::tests::rgb_of(other))), "#{other:06X}");
        }
    }

    #[test]
    fn high_contrast_knows_no_brand() {
        for brand in brands().step_by(97) {
            let of_all = Palette::of(Appearance::HighContrast);
            assert_eq!(palette(Appearance::HighContrast, brand), of_all);
        }
    }

    #[test]
    fn the_usual_accent_is_derived_like_any_other() {
        for appearance in TWO {
            let usual = Palette::of(appearance);
            assert_eq!(usual.with_accent(appearance, Accent::USUAL), usual, "{appearance:?}");
        }
    }

    use super::super::palette;
}
