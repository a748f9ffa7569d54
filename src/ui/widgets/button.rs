//! Buttons, alone and in equal pairs.

use std::sync::Arc;

use egui::{
    Align, Align2, Color32, Galley, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, Widget, WidgetInfo, vec2,
};

use super::begin::begin_at;
use super::icon::{Icon, icon};
use super::paint;
use crate::ui::guard;
use crate::ui::theme::{RADIUS_BUTTON, TARGET, Text, Theme, space};

/// Whether a control can be used now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Enabled {
    /// It can.
    #[default]
    Yes,
    /// It is shown, but does nothing yet.
    No,
}

impl From<bool> for Enabled {
    fn from(can: bool) -> Self {
        if can { Self::Yes } else { Self::No }
    }
}

/// Between two buttons one above the other, in points.
const BETWEEN: f32 = 12.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Primary,
    Secondary,
    Quiet,
    Danger,
    Answer,
    DangerOutline,
}

/// A button; show it with `ui.add(…)` and ask the response whether it was `clicked()`.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it with `ui.add`"]
pub struct Button<'a> {
    words: &'a str,
    look: Look,
    enabled: Enabled,
    min_size: Vec2,
    icon: Option<(Icon, Side)>,
    name: Option<&'a str>,
    begins: Option<&'a str>,
}

/// Where the sign of a button stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// Between the sign of a button and its words, in points.
const ICON_GAP: f32 = 10.0;
/// The side of a button's sign at usual text, in points.
const ICON: f32 = 24.0;

/// The fill, the outline and the text of a button in one state.
struct Colours {
    fill: Color32,
    outline: Color32,
    words: Color32,
}

impl<'a> Button<'a> {
    const fn new(words: &'a str, look: Look) -> Self {
        let min_size = Vec2::new(0.0, TARGET);
        let (icon, name, begins) = (None, None, None);
        Self { words, look, enabled: Enabled::Yes, min_size, icon, name, begins }
    }

    /// The one thing to do next.
    pub const fn primary(words: &'a str) -> Self {
        Self::new(words, Look::Primary)
    }

    /// Another thing one can do. Two of these side by side have equal weight.
    pub const fn secondary(words: &'a str) -> Self {
        Self::new(words, Look::Secondary)
    }

    /// A way out or an aside, in the manner of a link.
    pub const fn quiet(words: &'a str) -> Self {
        Self::new(words, Look::Quiet)
    }

    /// Something that cannot be undone.
    pub const fn danger(words: &'a str) -> Self {
        Self::new(words, Look::Danger)
    }

    /// The way to something that cannot be undone, where it is asked first.
    pub const fn danger_outline(words: &'a str) -> Self {
        Self::new(words, Look::DangerOutline)
    }

    /// One of two answers that weigh the same: large, and in the colour of the text, never in that of a brand.
    pub const fn answer(words: &'a str) -> Self {
        let answer = Self::new(words, Look::Answer);
        Self { min_size: Vec2::new(220.0, 60.0), ..answer }
    }

    /// With a sign before its words; a button without words is a sign alone.
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some((icon, Side::Before));
        self
    }

    /// With a sign after its words.
    pub const fn icon_after(mut self, icon: Icon) -> Self {
        self.icon = Some((icon, Side::After));
        self
    }

    /// Whether it is one of two answers that weigh the same.
    pub(in crate::ui) fn is_answer(&self) -> bool {
        self.look == Look::Answer
    }

    /// What it is called for those who listen, where its words alone do not say it.
    pub const fn called(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// The keyboard begins here, see [`begin_at`]; `told` is what the page says above it.
    pub const fn begins(mut self, told: &'a str) -> Self {
        self.begins = Some(told);
        self
    }

    /// Whether it can be pressed.
    pub const fn enabled(mut self, enabled: Enabled) -> Self {
        self.enabled = enabled;
        self
    }

    /// At least this wide, in points.
    pub const fn min_width(mut self, points: f32) -> Self {
        self.min_size.x = points;
        self
    }

    /// At least this high, in points.
    pub const fn min_height(mut self, points: f32) -> Self {
        self.min_size.y = points;
        self
    }

    fn padding(&self) -> Vec2 {
        match self.look {
            Look::Quiet => vec2(12.0, 10.0),
            Look::DangerOutline => vec2(16.0, 10.0),
            _ => vec2(24.0, 14.0),
        }
    }

    /// The room that the sign takes beside the words, in points.
    fn icon_room(&self, theme: &Theme) -> f32 {
        let gap = if self.words.is_empty() { 0.0 } else { ICON_GAP };
        self.icon.map_or(0.0, |_| theme.scaled(ICON) + gap)
    }

    fn galley(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        let theme = Theme::of(ui.ctx());
        let beside = 2.0 * self.padding().x + self.icon_room(&theme);
        let text_width = (width - beside).max(1.0);
        let mut job = theme.job(self.words, Text::Label, Color32::PLACEHOLDER, text_width);
        job.halign = Align::Center;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// The size this button takes when it may be `width` points wide.
    pub(in crate::ui) fn size(&self, ui: &Ui, width: f32) -> Vec2 {
        let theme = Theme::of(ui.ctx());
        let words = self.galley(ui, width).size();
        let contents = vec2(words.x + self.icon_room(&theme), words.y);
        let size =
            (contents + 2.0 * self.padding()).max(self.min_size.min(vec2(width, f32::INFINITY)));
        vec2(size.x.max(TARGET).ceil(), size.y.max(TARGET).ceil())
    }

    /// The size this button takes with its words on one line.
    pub(in crate::ui) fn natural_size(&self, ui: &Ui) -> Vec2 {
        self.size(ui, f32::INFINITY)
    }

    fn colours(&self, ui: &Ui, response: &Response) -> Colours {
        let p = Theme::of(ui.ctx()).palette;
        let lit = response.hovered() || response.is_pointer_button_down_on();
        let none = Color32::TRANSPARENT;
        let (fill, outline, words) = match (self.enabled, self.look, lit) {
            (Enabled::No, Look::Quiet, _) => (none, none, p.on_disabled),
            (Enabled::No, ..) => (p.disabled, none, p.on_disabled),
            (_, Look::Primary, false) => (p.fill, p.fill_edge, p.on_fill),
            (_, Look::Primary, true) => (p.fill_hover, p.fill_edge, p.on_fill),
            (_, Look::Danger, false) => (p.danger, none, p.on_danger),
            (_, Look::Danger, true) => (p.danger_hover, none, p.on_danger),
            (_, Look::Secondary, false) => (p.surface, p.border, p.ink),
            (_, Look::Secondary, true) => (p.accent_soft, p.accent, p.ink),
            (_, Look::Quiet, false) => (none, none, p.accent),
            (_, Look::Quiet, true) => (p.accent_soft, none, p.accent),
            (_, Look::Answer, false) => (p.answer, none, p.on_answer),
            (_, Look::Answer, true) => (p.answer_hover, none, p.on_answer),
            (_, Look::DangerOutline, false) => (p.surface, p.danger, p.danger),
            (_, Look::DangerOutline, true) => (p.danger_soft, p.danger, p.danger),
        };
        Colours { fill, outline, words }
    }

    /// Shows it with exactly this size, in points.
    fn show(&self, ui: &mut Ui, size: Vec2) -> Response {
        let (rect, response) = ui.allocate_exact_size(size, self.sense());
        self.shown(ui, rect, response)
    }

    /// Shows it in exactly this place of the window.
    pub(in crate::ui) fn show_at(&self, ui: &mut Ui, rect: Rect) -> Response {
        let response = ui.allocate_rect(rect, self.sense());
        self.shown(ui, rect, response)
    }

    fn sense(&self) -> Sense {
        match self.enabled {
            Enabled::Yes => Sense::click(),
            Enabled::No => Sense::hover(),
        }
    }

    fn shown(&self, ui: &Ui, rect: Rect, response: Response) -> Response {
        let name = self.name.unwrap_or(self.words);
        self.paint(ui, rect, &response);
        let enabled = self.enabled == Enabled::Yes && ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        paint::focus_ring(ui, &response, RADIUS_BUTTON);
        guard::button(ui, &response, name);
        if let Some(told) = self.begins {
            begin_at(ui, &response, told);
        }
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let colours = self.colours(ui, response);
        let stroke = Stroke::new(Theme::of(ui.ctx()).outline(), colours.outline);
        ui.painter().rect(rect, RADIUS_BUTTON, colours.fill, stroke, StrokeKind::Inside);
        let theme = Theme::of(ui.ctx());
        let (galley, beside) = (self.galley(ui, rect.width()), self.icon_room(&theme));
        let size = vec2(galley.size().x + beside, galley.size().y);
        let contents = Align2::CENTER_CENTER.align_size_within_rect(size, rect);
        let words = match self.icon {
            Some((_, Side::Before)) => contents.with_min_x(contents.left() + beside),
            Some((_, Side::After)) => contents.with_max_x(contents.right() - beside),
            None => contents,
        };
        if let Some((sign, side)) = self.icon {
            let half = theme.scaled(ICON) / 2.0;
            let x = match side {
                Side::Before => contents.left() + half,
                Side::After => contents.right() - half,
            };
            let square = paint::square(egui::pos2(x, contents.center().y), 2.0 * half);
            icon(ui.painter(), square, sign, colours.words);
        }
        ui.painter().galley(words.center_top(), galley, colours.words);
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let size = self.size(ui, ui.available_width());
        self.show(ui, size)
    }
}

/// What was pressed in a [`choice_pair`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The first button.
    First,
    /// The second button.
    Second,
}

/// Two buttons of exactly equal size: beside each other, or, where that is too narrow, one
/// above the other.
///
/// For consent give both the same look ([`Button::secondary`] twice or [`Button::primary`]
/// twice), so that neither answer is pushed.
pub fn choice_pair(ui: &mut Ui, first: Button<'_>, second: Button<'_>) -> Option<Choice> {
    let [first, second] = pair(ui, first, second);
    if first.clicked() {
        Some(Choice::First)
    } else if second.clicked() {
        Some(Choice::Second)
    } else {
        None
    }
}

/// The responses of the two buttons of a [`choice_pair`].
fn pair(ui: &mut Ui, first: Button<'_>, second: Button<'_>) -> [Response; 2] {
    lay_pair(ui, [first, second], Align::Min)
}

/// Like a [`choice_pair`] with the first button on the right, where nothing lay that led here.
pub(super) fn pair_from_the_right(
    ui: &mut Ui,
    first: Button<'_>,
    second: Button<'_>,
) -> [Response; 2] {
    lay_pair(ui, [first, second], Align::Max)
}

fn lay_pair(ui: &mut Ui, [first, second]: [Button<'_>; 2], from: Align) -> [Response; 2] {
    let gap = space::M;
    let whole = ui.available_width();
    let half = ((whole - gap) / 2.0).floor();
    let natural = first.natural_size(ui).x.max(second.natural_size(ui).x);
    let beside = natural <= half;
    let width = if beside { half } else { whole };
    let height = first.size(ui, width).y.max(second.size(ui, width).y);
    let size = vec2(width, height);
    let layout = match (beside, from) {
        (false, _) => Layout::top_down(Align::Min),
        (true, Align::Max) => Layout::right_to_left(Align::Min),
        (true, _) => Layout::left_to_right(Align::Min),
    };
    let room = vec2(whole, if beside { height } else { 2.0 * height + BETWEEN });
    ui.allocate_ui_with_layout(room, layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(if beside { gap } else { BETWEEN });
        [first.show(ui, size), second.show(ui, size)]
    })
    .inner
}
