//! The colours, and the proof that they can be read.

use egui::Color32;

/// How the program looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Appearance {
    /// Warm paper and dark ink.
    #[default]
    Light,
    /// The same at night: nothing dazzles.
    Dark,
    /// White and yellow on black, strong outlines: for people who see little.
    HighContrast,
}

impl Appearance {
    /// Each of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The one that is offered after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::HighContrast,
            Self::HighContrast => Self::Light,
        }
    }
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
    /// Text and marks in the organisation's colour, or in ours.
    pub accent: Color32,
    /// Text on a surface of [`Palette::accent`].
    pub on_accent: Color32,
    /// A breath of accent: chosen rows, hovered quiet buttons.
    pub accent_soft: Color32,
    /// The organisation's colour as a surface: "Start", ticks, switches.
    pub fill: Color32,
    /// [`Palette::fill`] under the pointer.
    pub fill_hover: Color32,
    /// Text and marks on [`Palette::fill`].
    pub on_fill: Color32,
    /// The outline of [`Palette::fill`]; of the same colour where that is told from the ground.
    pub fill_edge: Color32,
    /// An answer to what is asked, yes and no alike: never in a colour that pushes.
    pub answer: Color32,
    /// [`Palette::answer`] under the pointer.
    pub answer_hover: Color32,
    /// Text on [`Palette::answer`].
    pub on_answer: Color32,
    /// What cannot be undone.
    pub danger: Color32,
    /// [`Palette::danger`] under the pointer.
    pub danger_hover: Color32,
    /// Text on [`Palette::danger`].
    pub on_danger: Color32,
    /// Behind what can be deleted.
    pub danger_soft: Color32,
    /// Something is being recorded: the red of the lamp and of the round button.
    pub recording: Color32,
    /// Text on [`Palette::recording`].
    pub on_recording: Color32,
    /// A device is open and nothing is recorded: the amber of the lamp. A lamp that is off is a ring of
    /// [`Palette::border`] on [`Palette::surface`].
    pub open: Color32,
    /// Text on [`Palette::open`].
    pub on_open: Color32,
    /// The ring and the dot on [`Palette::open`].
    pub open_mark: Color32,
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
    /// Under a card; transparent where cards cast none.
    pub shadow: Color32,
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

const LIGHT: Palette = Palette {
    ground: rgb(0x00F6_F4EE),
    surface: rgb(0x00FF_FFFF),
    ink: rgb(0x0016_211F),
    ink_soft: rgb(0x004E_5A58),
    line: rgb(0x00E0_DCD1),
    border: rgb(0x007A_8482),
    accent: rgb(0x000E_5F63),
    on_accent: rgb(0x00FF_FFFF),
    accent_soft: rgb(0x00E2_ECEC),
    fill: rgb(0x000E_5F63),
    fill_hover: rgb(0x000B_4E51),
    on_fill: rgb(0x00FF_FFFF),
    fill_edge: rgb(0x000E_5F63),
    answer: rgb(0x0016_211F),
    answer_hover: rgb(0x002E_3836),
    on_answer: rgb(0x00FF_FFFF),
    danger: rgb(0x00B3_242E),
    danger_hover: rgb(0x0096_1B26),
    on_danger: rgb(0x00FF_FFFF),
    danger_soft: rgb(0x00FB_E9E8),
    recording: rgb(0x00C8_192B),
    on_recording: rgb(0x00FF_FFFF),
    open: rgb(0x00FB_E3AE),
    on_open: rgb(0x003A_2600),
    open_mark: rgb(0x008A_5300),
    focus: rgb(0x001F_5FD0),
    disabled: rgb(0x00E9_E6DD),
    on_disabled: rgb(0x004E_5A58),
    stage: rgb(0x0010_181A),
    on_stage: rgb(0x00FF_FFFF),
    scrim: Color32::from_rgba_premultiplied(7, 11, 12, 130),
    shadow: Color32::from_rgba_premultiplied(2, 2, 2, 18),
    trough: rgb(0x00D9_D5C9),
    info: tone(0x00E6_EFF8, 0x001D_5A91),
    success: tone(0x00E2_F1E7, 0x001B_6E42),
    warning: tone(0x00FC_F0DA, 0x008A_5300),
    error: tone(0x00FB_E9E8, 0x00B3_242E),
};

const DARK: Palette = Palette {
    ground: rgb(0x0012_191B),
    surface: rgb(0x001C_2527),
    ink: rgb(0x00F1_F0EA),
    ink_soft: rgb(0x00B4_BDBA),
    line: rgb(0x0031_3C3E),
    border: rgb(0x008A_9694),
    accent: rgb(0x006D_B3B7),
    on_accent: rgb(0x0012_191B),
    accent_soft: rgb(0x002C_4144),
    fill: rgb(0x006D_B3B7),
    fill_hover: rgb(0x0087_C1C4),
    on_fill: rgb(0x0012_191B),
    fill_edge: rgb(0x006D_B3B7),
    answer: rgb(0x00F1_F0EA),
    answer_hover: rgb(0x00FF_FFFF),
    on_answer: rgb(0x0012_191B),
    danger: rgb(0x00FF_9B98),
    danger_hover: rgb(0x00FF_B9B6),
    on_danger: rgb(0x002B_0507),
    danger_soft: rgb(0x003A_1D1F),
    recording: rgb(0x00D7_263A),
    on_recording: rgb(0x00FF_FFFF),
    open: rgb(0x005A_4109),
    on_open: rgb(0x00FF_E9B8),
    open_mark: rgb(0x00FF_CB5C),
    focus: rgb(0x009C_C8FF),
    disabled: rgb(0x002A_3335),
    on_disabled: rgb(0x00B4_BDBA),
    stage: rgb(0x0008_0C0D),
    on_stage: rgb(0x00FF_FFFF),
    scrim: Color32::from_rgba_premultiplied(2, 3, 3, 170),
    shadow: Color32::TRANSPARENT,
    trough: rgb(0x003A_4547),
    info: tone(0x001A_2D3E, 0x008F_C4FF),
    success: tone(0x0017_352A, 0x007F_D6A2),
    warning: tone(0x003A_2C0A, 0x00FF_CB5C),
    error: tone(0x003A_1D1F, 0x00FF_9B98),
};

const HIGH_CONTRAST: Palette = Palette {
    ground: rgb(0x0000_0000),
    surface: rgb(0x0000_0000),
    ink: rgb(0x00FF_FFFF),
    ink_soft: rgb(0x00FF_FFFF),
    line: rgb(0x00FF_FFFF),
    border: rgb(0x00FF_FFFF),
    accent: rgb(0x00FF_E600),
    on_accent: rgb(0x0000_0000),
    accent_soft: rgb(0x0000_0000),
    fill: rgb(0x00FF_E600),
    fill_hover: rgb(0x00FF_EF66),
    on_fill: rgb(0x0000_0000),
    fill_edge: rgb(0x00FF_E600),
    answer: rgb(0x00FF_FFFF),
    answer_hover: rgb(0x00E6_E6E6),
    on_answer: rgb(0x0000_0000),
    danger: rgb(0x00FF_8A8A),
    danger_hover: rgb(0x00FF_B5B5),
    on_danger: rgb(0x0000_0000),
    danger_soft: rgb(0x0000_0000),
    recording: rgb(0x00FF_6060),
    on_recording: rgb(0x0000_0000),
    open: rgb(0x0000_0000),
    on_open: rgb(0x00FF_E600),
    open_mark: rgb(0x00FF_E600),
    focus: rgb(0x0000_E5FF),
    disabled: rgb(0x0026_2626),
    on_disabled: rgb(0x00C4_C4C4),
    stage: rgb(0x0000_0000),
    on_stage: rgb(0x00FF_FFFF),
    scrim: Color32::from_rgba_premultiplied(40, 40, 40, 210),
    shadow: Color32::TRANSPARENT,
    trough: rgb(0x005A_5A5A),
    info: tone(0x0000_0000, 0x008C_C8FF),
    success: tone(0x0000_0000, 0x007C_FFB0),
    warning: tone(0x0000_0000, 0x00FF_C04D),
    error: tone(0x0000_0000, 0x00FF_8A8A),
};

impl Palette {
    /// The colours of this appearance where the organisation has none of its own.
    pub const fn of(appearance: Appearance) -> Self {
        match appearance {
            Appearance::Light => LIGHT,
            Appearance::Dark => DARK,
            Appearance::HighContrast => HIGH_CONTRAST,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::colour::contrast;
    use super::*;

    /// What stands on what, and the least contrast of both.
    type Pair = (&'static str, Color32, Color32, f64);

    pub(in super::super) fn rgb_of(hex: u32) -> Color32 {
        rgb(hex)
    }

    /// Every text colour with every background it is put on.
    fn texts(p: &Palette) -> Vec<Pair> {
        let mut pairs = vec![
            ("on the accent", p.on_accent, p.accent, 4.5),
            ("fill", p.on_fill, p.fill, 4.5),
            ("fill, hovered", p.on_fill, p.fill_hover, 4.5),
            ("answer", p.on_answer, p.answer, 7.0),
            ("answer, hovered", p.on_answer, p.answer_hover, 7.0),
            ("danger button", p.on_danger, p.danger, 4.5),
            ("danger button, hovered", p.on_danger, p.danger_hover, 4.5),
            ("danger on its tint", p.danger, p.danger_soft, 4.5),
            ("recording", p.on_recording, p.recording, 4.5),
            ("open", p.on_open, p.open, 7.0),
            ("disabled", p.on_disabled, p.disabled, 4.5),
            ("stage", p.on_stage, p.stage, 7.0),
        ];
        for tone in [p.info, p.success, p.warning, p.error] {
            pairs.push(("notice", p.ink, tone.fill, 7.0));
            pairs.push(("notice, soft", p.ink_soft, tone.fill, 4.5));
            pairs.push(("word of a notice", tone.mark, tone.fill, 4.5));
        }
        for back in [p.ground, p.surface, p.accent_soft] {
            pairs.push(("ink", p.ink, back, 7.0));
            pairs.push(("soft ink", p.ink_soft, back, 4.5));
            pairs.push(("accent", p.accent, back, 4.5));
        }
        for back in [p.ground, p.surface] {
            pairs.push(("danger", p.danger, back, 4.5));
            pairs.push(("error line", p.error.mark, back, 4.5));
            pairs.push(("it worked", p.success.mark, back, 4.5));
        }
        pairs
    }

    /// Every mark that tells something without being text (WCAG 1.4.11).
    fn marks(p: &Palette) -> Vec<Pair> {
        let mut pairs = vec![
            ("framing guide", p.on_stage, p.stage, 3.0),
            ("round button on the stage", p.recording, p.stage, 3.0),
            ("lamp that is open", p.open_mark, p.open, 3.0),
        ];
        for back in [p.ground, p.surface] {
            pairs.push(("border", p.border, back, 3.0));
            pairs.push(("focus ring", p.focus, back, 3.0));
            pairs.push(("recording sign", p.recording, back, 3.0));
            pairs.push(("edge of a fill", p.fill_edge, back, 3.0));
            pairs.push(("edge of an answer", p.answer, back, 3.0));
            pairs.push(("edge of the open lamp", p.open_mark, back, 3.0));
        }
        for tone in [p.info, p.success, p.warning, p.error] {
            pairs.push(("lit meter", tone.mark, p.trough, 3.0));
        }
        pairs
    }

    /// What cannot be read or made out.
    pub(in super::super) fn too_weak(appearance: Appearance, p: &Palette) -> Vec<String> {
        let texts = texts(p).into_iter().map(|(what, one, other, least)| {
            let least = if appearance == Appearance::HighContrast { 7.0 } else { least };
            (what, one, other, least)
        });
        texts
            .chain(marks(p))
            .map(|(what, one, other, least)| (what, contrast(one, other), least))
            .filter(|(_, ratio, least)| ratio < least)
            .map(|(what, ratio, least)| format!("{what}: {ratio:.2} < {least}"))
            .collect()
    }

    #[test]
    fn every_text_can_be_read_and_every_mark_made_out() {
        for appearance in Appearance::ALL {
            let weak = too_weak(appearance, &Palette::of(appearance));
            assert!(weak.is_empty(), "{appearance:?}: {weak:?}");
        }
    }

    #[test]
    fn each_appearance_is_offered_once_before_the_first_comes_again() {
        let mut at = Appearance::default();
        for appearance in Appearance::ALL {
            assert_eq!(at, appearance);
            at = at.next();
        }
        assert_eq!(at, Appearance::default());
    }
}
