//! The colours, and the proof that they can be read.

use egui::Color32;

/// How the program looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Appearance {
    /// Light and calm: warm paper, dark ink, one quiet green-blue.
    #[default]
    Calm,
    /// White and yellow on black, strong outlines: for people who see little.
    HighContrast,
}

/// The colours of a message: what it lies on, and its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tone {
    /// Behind the text.
    pub fill: Color32,
    /// The symbol and the outline.
    pub mark: Color32,
}

/// All colours of one [`Appearance`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The window.
    pub ground: Color32,
    /// Cards, fields and dialogs.
    pub surface: Color32,
    /// Text.
    pub ink: Color32,
    /// Text of second rank.
    pub ink_soft: Color32,
    /// Hairlines between rows; carries no meaning.
    pub line: Color32,
    /// Outlines of things to touch.
    pub border: Color32,
    /// What to press, and what is chosen.
    pub accent: Color32,
    /// [`Palette::accent`] under the pointer.
    pub accent_hover: Color32,
    /// Text on [`Palette::accent`].
    pub on_accent: Color32,
    /// A breath of accent: chosen rows, hovered quiet buttons.
    pub accent_soft: Color32,
    /// What cannot be undone.
    pub danger: Color32,
    /// [`Palette::danger`] under the pointer.
    pub danger_hover: Color32,
    /// Text on [`Palette::danger`].
    pub on_danger: Color32,
    /// A device is on.
    pub recording: Color32,
    /// Text on [`Palette::recording`].
    pub on_recording: Color32,
    /// The ring around what the keyboard acts on.
    pub focus: Color32,
    /// A control that cannot be used now.
    pub disabled: Color32,
    /// Text on [`Palette::disabled`].
    pub on_disabled: Color32,
    /// Behind the camera picture.
    pub stage: Color32,
    /// Text and marks on [`Palette::stage`].
    pub on_stage: Color32,
    /// Over the window behind a dialog.
    pub scrim: Color32,
    /// The part of a meter that is not lit.
    pub trough: Color32,
    /// Good to know.
    pub info: Tone,
    /// It worked; a level that is right.
    pub success: Tone,
    /// Take care; a level that is high.
    pub warning: Tone,
    /// It failed; a level that is too high.
    pub error: Tone,
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

const fn tone(fill: u32, mark: u32) -> Tone {
    Tone { fill: rgb(fill), mark: rgb(mark) }
}

const CALM: Palette = Palette {
    ground: rgb(0x00F7_F6F2),
    surface: rgb(0x00FF_FFFF),
    ink: rgb(0x001A_2427),
    ink_soft: rgb(0x0050_5C60),
    line: rgb(0x00E3_E1DA),
    border: rgb(0x0083_8D90),
    accent: rgb(0x000E_5F63),
    accent_hover: rgb(0x000A_4D51),
    on_accent: rgb(0x00FF_FFFF),
    accent_soft: rgb(0x00E4_F0EF),
    danger: rgb(0x00B3_2430),
    danger_hover: rgb(0x0096_1B26),
    on_danger: rgb(0x00FF_FFFF),
    recording: rgb(0x00C5_1A2B),
    on_recording: rgb(0x00FF_FFFF),
    focus: rgb(0x001F_5FD0),
    disabled: rgb(0x00E7_E6E1),
    on_disabled: rgb(0x005C_6669),
    stage: rgb(0x0014_1C1F),
    on_stage: rgb(0x00FF_FFFF),
    scrim: Color32::from_rgba_premultiplied(7, 11, 12, 130),
    trough: rgb(0x00E3_E1DA),
    info: tone(0x00E6_EFF8, 0x001D_5A91),
    success: tone(0x00E5_F2E9, 0x001C_7444),
    warning: tone(0x00FC_F0DA, 0x0095_5A00),
    error: tone(0x00FB_E9E9, 0x00B3_2430),
};

const HIGH_CONTRAST: Palette = Palette {
    ground: rgb(0x0000_0000),
    surface: rgb(0x0000_0000),
    ink: rgb(0x00FF_FFFF),
    ink_soft: rgb(0x00E6_E6E6),
    line: rgb(0x007A_7A7A),
    border: rgb(0x00FF_FFFF),
    accent: rgb(0x00FF_DD33),
    accent_hover: rgb(0x00FF_EE99),
    on_accent: rgb(0x0000_0000),
    accent_soft: rgb(0x0033_2E00),
    danger: rgb(0x00FF_A0A0),
    danger_hover: rgb(0x00FF_C8C8),
    on_danger: rgb(0x0000_0000),
    recording: rgb(0x00B0_0010),
    on_recording: rgb(0x00FF_FFFF),
    focus: rgb(0x005C_D6FF),
    disabled: rgb(0x0026_2626),
    on_disabled: rgb(0x00C4_C4C4),
    stage: rgb(0x0000_0000),
    on_stage: rgb(0x00FF_FFFF),
    scrim: Color32::from_rgba_premultiplied(40, 40, 40, 210),
    trough: rgb(0x0033_3333),
    info: tone(0x0000_0000, 0x008C_C8FF),
    success: tone(0x0000_0000, 0x006C_F09A),
    warning: tone(0x0000_0000, 0x00FF_C04D),
    error: tone(0x0000_0000, 0x00FF_8A8A),
};

impl Palette {
    /// The colours of this appearance.
    pub const fn of(appearance: Appearance) -> Self {
        match appearance {
            Appearance::Calm => CALM,
            Appearance::HighContrast => HIGH_CONTRAST,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (a, b) = (luminance(one), luminance(other));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every text colour with every background it is put on.
    fn texts(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = vec![
            ("accent button", p.on_accent, p.accent),
            ("accent button, hovered", p.on_accent, p.accent_hover),
            ("danger button", p.on_danger, p.danger),
            ("danger button, hovered", p.on_danger, p.danger_hover),
            ("recording", p.on_recording, p.recording),
            ("disabled", p.on_disabled, p.disabled),
            ("stage", p.on_stage, p.stage),
            ("error line", p.error.mark, p.ground),
            ("error line in a dialog", p.error.mark, p.surface),
        ];
        for tone in [p.info, p.success, p.warning, p.error] {
            pairs.push(("notice", p.ink, tone.fill));
            pairs.push(("notice, soft", p.ink_soft, tone.fill));
        }
        for back in [p.ground, p.surface, p.accent_soft] {
            pairs.push(("ink", p.ink, back));
            pairs.push(("soft ink", p.ink_soft, back));
            pairs.push(("secondary button", p.accent, back));
        }
        pairs
    }

    /// Every mark that tells something without being text (WCAG 1.4.11).
    fn marks(p: &Palette) -> Vec<(&'static str, Color32, Color32)> {
        let mut pairs = vec![
            ("recording sign", p.recording, p.surface),
            ("framing guide", p.on_stage, p.stage),
        ];
        for back in [p.ground, p.surface] {
            pairs.push(("border", p.border, back));
            pairs.push(("focus ring", p.focus, back));
        }
        for tone in [p.info, p.success, p.warning, p.error] {
            pairs.push(("symbol", tone.mark, tone.fill));
            pairs.push(("lit meter", tone.mark, p.trough));
        }
        pairs
    }

    #[test]
    fn every_text_can_be_read() {
        for (appearance, least) in [(Appearance::Calm, 4.5), (Appearance::HighContrast, 7.0)] {
            for (what, text, back) in texts(&Palette::of(appearance)) {
                let ratio = contrast(text, back);
                assert!(ratio >= least, "{appearance:?}, {what}: {ratio:.2} < {least}");
            }
        }
    }

    #[test]
    fn every_mark_can_be_made_out() {
        for appearance in [Appearance::Calm, Appearance::HighContrast] {
            for (what, mark, back) in marks(&Palette::of(appearance)) {
                let ratio = contrast(mark, back);
                let least = if what == "recording sign" && appearance == Appearance::HighContrast {
                    // Outlined in white there.
                    1.0
                } else {
                    3.0
                };
                assert!(ratio >= least, "{appearance:?}, {what}: {ratio:.2} < {least}");
            }
        }
    }

    #[test]
    fn the_contrast_formula_agrees_with_the_standard() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
        assert!((contrast(rgb(0x0077_7777), Color32::WHITE) - 4.48).abs() < 0.01);
    }
}
