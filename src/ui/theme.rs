//! The type scale, the spacing scale and the shapes, and how egui is told about them.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Galley, Id, Stroke, TextFormat};

pub use super::accent::Accent;
use super::fonts;
pub use super::palette::{Appearance, Palette, Tone};

/// Distances, in points. They do not grow with the text, so that large text has room.
pub mod space {
    /// Between a mark and its word.
    pub const XS: f32 = 4.0;
    /// Between things that belong together.
    pub const S: f32 = 8.0;
    /// Between things of one kind.
    pub const M: f32 = 16.0;
    /// Around contents; between groups.
    pub const L: f32 = 24.0;
    /// Between sections.
    pub const XL: f32 = 40.0;
    /// Above a page's first words.
    pub const XXL: f32 = 64.0;
}

/// Corner radius of ticks, in points.
pub const RADIUS_TICK: u8 = 8;
/// Corner radius of keys, fields and small buttons, in points.
pub const RADIUS: u8 = 12;
/// Corner radius of buttons, in points.
pub const RADIUS_BUTTON: u8 = 14;
/// Corner radius of the boxes that ask, in points.
pub const RADIUS_BOX: u8 = 16;
/// Corner radius of cards, pictures and dialogs, in points.
pub const RADIUS_LARGE: u8 = 18;
/// The least height of anything to touch, in points, at any text size.
pub const TARGET: f32 = 48.0;
/// The longest line, as a multiple of the body text size; about 68 characters of Inter.
const MEASURE_EM: f32 = 34.0;

/// What a text is for; this decides its size and weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The time of a recording, the countdown.
    Timer,
    /// A receipt code.
    Code,
    /// The campaign's question, on the welcome and while somebody records.
    Question,
    /// The question or statement of any other page.
    Heading,
    /// The heading of a part.
    Section,
    /// The first sentence after a heading.
    Lead,
    /// What buttons, ticks and questions say.
    Label,
    /// What stands above its answer.
    Strong,
    /// Everything else.
    Body,
    /// Explanations under a control; never something that must be read to decide.
    Small,
}

impl Text {
    /// Size in points at text scale 1, and line height as a multiple of it.
    const fn metrics(self) -> (f32, f32) {
        match self {
            Self::Timer => (112.0, 1.0),
            Self::Code => (92.0, 1.2),
            Self::Question => (54.0, 1.1),
            Self::Heading => (34.0, 1.15),
            Self::Section => (21.0, 1.25),
            Self::Lead => (20.0, 1.4),
            Self::Label => (19.0, 1.3),
            Self::Strong | Self::Body => (18.0, 1.4),
            Self::Small => (16.0, 1.38),
        }
    }

    fn family(self) -> FontFamily {
        match self {
            Self::Timer
            | Self::Question
            | Self::Heading
            | Self::Section
            | Self::Strong
            | Self::Label => fonts::semibold(),
            Self::Code => FontFamily::Monospace,
            Self::Lead | Self::Body | Self::Small => FontFamily::Proportional,
        }
    }
}

/// From this size on, in points, letters stand a little closer, by [`TIGHTER`] of the size.
const LARGE: f32 = 40.0;
const TIGHTER: f32 = -0.02;

/// The look in force; any widget asks for it with [`Theme::of`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// Light, dark, or high in contrast.
    pub appearance: Appearance,
    /// How much larger than usual text is; 1.0 is usual.
    pub text_scale: f32,
    /// The organisation's own colour, if it has one.
    pub accent: Option<Accent>,
    /// The colours.
    pub palette: Palette,
}

impl Theme {
    /// A look. `text_scale` is held between 0.8 and 3.0.
    pub fn new(appearance: Appearance, text_scale: f32, accent: Option<Accent>) -> Self {
        let palette = Palette::of(appearance);
        let palette = accent.map_or(palette, |accent| palette.with_accent(appearance, accent));
        Self { appearance, text_scale: held(text_scale), accent, palette }
    }

    /// The look last given to [`apply`].
    pub fn of(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(key()))
            .unwrap_or_else(|| Self::new(Appearance::default(), 1.0, None))
    }

    fn is(&self, appearance: Appearance, text_scale: f32, accent: Option<Accent>) -> bool {
        let scale = self.text_scale.to_bits() == held(text_scale).to_bits();
        scale && self.appearance == appearance && self.accent == accent
    }

    /// The font for a purpose.
    pub fn font(&self, text: Text) -> FontId {
        FontId::new(text.metrics().0 * self.text_scale, text.family())
    }

    /// Points that grow with the text, for marks beside words.
    pub fn scaled(&self, points: f32) -> f32 {
        points * self.text_scale
    }

    /// The widest a line of text may be, in points.
    pub fn measure(&self) -> f32 {
        self.scaled(MEASURE_EM * Text::Body.metrics().0)
    }

    /// Width of the outline of things to touch, in points.
    pub fn outline(&self) -> f32 {
        match self.appearance {
            Appearance::Light | Appearance::Dark => 2.0,
            Appearance::HighContrast => 3.0,
        }
    }

    /// Text ready to be laid out, wrapped at `width` points.
    pub fn job(&self, words: &str, text: Text, color: Color32, width: f32) -> LayoutJob {
        let (size, leading) = text.metrics();
        let size = size * self.text_scale;
        let format = TextFormat {
            line_height: Some((size * leading).round()),
            extra_letter_spacing: if size >= LARGE { size * TIGHTER } else { 0.0 },
            valign: egui::Align::Center,
            ..TextFormat::simple(self.font(text), color)
        };
        let mut job = LayoutJob::single_section(words.to_owned(), format);
        job.wrap.max_width = width;
        job
    }

    /// Text laid out, wrapped at `width` points.
    pub fn galley(
        &self,
        ctx: &Context,
        words: &str,
        text: Text,
        color: Color32,
        width: f32,
    ) -> Arc<Galley> {
        let job = self.job(words, text, color, width);
        ctx.fonts_mut(|fonts| fonts.layout_job(job))
    }
}

fn key() -> Id {
    Id::unique("sayso theme")
}

fn held(text_scale: f32) -> f32 {
    text_scale.clamp(0.8, 3.0)
}

/// Puts the look in force. Cheap when nothing has changed: colours are worked out once.
///
/// Must be called before the first frame; `text_scale` is 1.0 for usual text.
pub fn apply(ctx: &Context, appearance: Appearance, text_scale: f32, accent: Option<Accent>) {
    let before: Option<Theme> = ctx.data(|data| data.get_temp(key()));
    if before.is_some_and(|theme| theme.is(appearance, text_scale, accent)) {
        return;
    }
    let theme = Theme::new(appearance, text_scale, accent);
    if before.is_none() {
        ctx.set_fonts(fonts::definitions());
    }
    ctx.data_mut(|data| data.insert_temp(key(), theme));
    ctx.set_theme(match appearance {
        Appearance::Light => egui::Theme::Light,
        Appearance::Dark | Appearance::HighContrast => egui::Theme::Dark,
    });
    ctx.all_styles_mut(|style| restyle(style, &theme));
    ctx.request_repaint();
}

/// What egui's own parts (text fields, scroll bars, menus) take from the look.
fn restyle(style: &mut egui::Style, theme: &Theme) {
    style.text_styles = [
        (egui::TextStyle::Heading, Text::Heading),
        (egui::TextStyle::Body, Text::Body),
        (egui::TextStyle::Button, Text::Label),
        (egui::TextStyle::Small, Text::Small),
    ]
    .into_iter()
    .map(|(egui_style, ours)| (egui_style, theme.font(ours)))
    .collect();
    let code = FontId::monospace(theme.scaled(18.0));
    style.text_styles.insert(egui::TextStyle::Monospace, code);
    // A window that nobody touches is not painted: nothing fades, nothing blinks.
    style.animation_time = 0.0;
    style.visuals.text_cursor.blink = false;
    style.scroll_animation = egui::style::ScrollAnimation::none();
    // A finger that drags over text means to scroll.
    style.interaction.selectable_labels = false;
    respace(&mut style.spacing);
    recolour(&mut style.visuals, theme);
}

fn respace(spacing: &mut egui::Spacing) {
    spacing.item_spacing = egui::vec2(space::M, space::M);
    spacing.button_padding = egui::vec2(space::L, 12.0);
    spacing.interact_size = egui::vec2(TARGET, TARGET);
    spacing.menu_margin = egui::Margin::same(8);
    spacing.window_margin = egui::Margin::same(24);
    spacing.scroll = egui::style::ScrollStyle {
        bar_width: 10.0,
        handle_min_length: TARGET,
        bar_inner_margin: 3.0,
        bar_outer_margin: 3.0,
        floating_width: 10.0,
        floating_allocated_width: 16.0,
        // Always to be seen, also by those who never touch it.
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 1.0,
        active_handle_opacity: 1.0,
        ..egui::style::ScrollStyle::floating()
    };
}

fn recolour(visuals: &mut egui::Visuals, theme: &Theme) {
    let p = &theme.palette;
    visuals.dark_mode = theme.appearance != Appearance::Light;
    visuals.override_text_color = Some(p.ink);
    visuals.weak_text_color = Some(p.ink_soft);
    visuals.panel_fill = p.ground;
    visuals.window_fill = p.surface;
    visuals.window_stroke = Stroke::new(1.0, p.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_LARGE);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS);
    visuals.extreme_bg_color = p.surface;
    visuals.faint_bg_color = p.accent_soft;
    visuals.hyperlink_color = p.accent;
    visuals.error_fg_color = p.error.mark;
    visuals.warn_fg_color = p.warning.mark;
    visuals.text_cursor.stroke = Stroke::new(2.0, p.accent);
    visuals.selection.bg_fill = p.accent_soft;
    visuals.selection.stroke = Stroke::new(2.0, p.accent);
    recolour_widgets(&mut visuals.widgets, theme);
}

fn recolour_widgets(widgets: &mut egui::style::Widgets, theme: &Theme) {
    let p = &theme.palette;
    let states = [
        (&mut widgets.noninteractive, p.surface, p.line),
        (&mut widgets.inactive, p.trough, p.border),
        (&mut widgets.hovered, p.accent_soft, p.accent),
        (&mut widgets.active, p.accent_soft, p.accent),
        (&mut widgets.open, p.accent_soft, p.accent),
    ];
    for (state, fill, outline) in states {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(theme.outline(), outline);
        // Scroll bars are drawn with this colour, and must be made out.
        state.fg_stroke = Stroke::new(theme.outline(), p.border);
        state.corner_radius = CornerRadius::same(RADIUS);
        state.expansion = 0.0;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp, reason = "these are stored, not computed")]

    use super::*;

    #[test]
    fn the_look_in_force_is_the_one_applied_last() {
        let ctx = Context::default();
        assert_eq!(Theme::of(&ctx).appearance, Appearance::Light);
        let navy = Some(Accent { red: 0x0F, green: 0x4C, blue: 0x81 });
        apply(&ctx, Appearance::Dark, 2.0, navy);
        assert_eq!(Theme::of(&ctx), Theme::new(Appearance::Dark, 2.0, navy));
        assert_eq!(ctx.global_style().text_styles[&egui::TextStyle::Body].size, 36.0);
        apply(&ctx, Appearance::Dark, 2.0, None);
        assert_eq!(Theme::of(&ctx).palette, Palette::of(Appearance::Dark));
    }

    #[test]
    fn an_absurd_text_size_is_held_in_bounds() {
        assert_eq!(Theme::new(Appearance::Light, 90.0, None).text_scale, 3.0);
        assert_eq!(Theme::new(Appearance::Light, 0.0, None).text_scale, 0.8);
        let ctx = Context::default();
        apply(&ctx, Appearance::Light, 90.0, None);
        assert!(
            Theme::of(&ctx).is(Appearance::Light, 90.0, None),
            "it is not worked out each time"
        );
    }

    #[test]
    fn a_line_holds_about_68_characters() {
        let ctx = Context::default();
        apply(&ctx, Appearance::Light, 1.0, None);
        let prose = "We keep your recording for thirty days and then we delete it. ".repeat(8);
        let mut longest = 0;
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let theme = Theme::of(ui);
            let galley = theme.galley(ui, &prose, Text::Body, Color32::BLACK, theme.measure());
            longest = galley.rows.iter().map(|row| row.text().len()).max().unwrap();
        });
        output.drop_without_applying_deltas();
        assert!((60..=76).contains(&longest), "{longest}");
    }
}
