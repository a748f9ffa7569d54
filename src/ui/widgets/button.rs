//! Buttons, alone and in equal pairs.

use std::sync::Arc;

use egui::{
    Align, Align2, Color32, Galley, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, Widget, WidgetInfo, vec2,
};

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
}

/// A button; show it with `ui.add(…)` and ask the response whether it was `clicked()`.
#[derive(Clone, Copy, Debug)]
#[must_use = "show it with `ui.add`"]
pub struct Button<'a> {
    words: &'a str,
    look: Look,
    enabled: Enabled,
    min_width: f32,
}

/// The fill, the outline and the text of a button in one state.
struct Colours {
    fill: Color32,
    outline: Color32,
    words: Color32,
}

impl<'a> Button<'a> {
    const fn new(words: &'a str, look: Look) -> Self {
        Self { words, look, enabled: Enabled::Yes, min_width: 0.0 }
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

    /// Whether it can be pressed.
    pub const fn enabled(mut self, enabled: Enabled) -> Self {
        self.enabled = enabled;
        self
    }

    /// At least this wide, in points.
    pub const fn min_width(mut self, points: f32) -> Self {
        self.min_width = points;
        self
    }

    fn padding(&self) -> Vec2 {
        match self.look {
            Look::Quiet => vec2(12.0, 10.0),
            _ => vec2(28.0, 15.0),
        }
    }

    fn galley(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        let theme = Theme::of(ui.ctx());
        let text_width = (width - 2.0 * self.padding().x).max(1.0);
        let mut job = theme.job(self.words, Text::Label, Color32::PLACEHOLDER, text_width);
        job.halign = Align::Center;
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    }

    /// The size this button takes when it may be `width` points wide.
    fn size(&self, ui: &Ui, width: f32) -> Vec2 {
        let size = self.galley(ui, width).size() + 2.0 * self.padding();
        vec2(size.x.max(self.min_width).ceil(), size.y.max(TARGET).ceil())
    }

    /// The size this button takes with its words on one line.
    pub(super) fn natural_size(&self, ui: &Ui) -> Vec2 {
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
            (_, Look::Secondary, false) => (p.surface, p.accent, p.accent),
            (_, Look::Secondary, true) => (p.accent_soft, p.accent, p.accent),
            (_, Look::Quiet, false) => (none, none, p.accent),
            (_, Look::Quiet, true) => (p.accent_soft, none, p.accent),
        };
        Colours { fill, outline, words }
    }

    /// Shows it with exactly this size, in points.
    fn show(&self, ui: &mut Ui, size: Vec2) -> Response {
        let sense = match self.enabled {
            Enabled::Yes => Sense::click(),
            Enabled::No => Sense::hover(),
        };
        let (rect, response) = ui.allocate_exact_size(size, sense);
        self.paint(ui, rect, &response);
        let enabled = self.enabled == Enabled::Yes && ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.words));
        paint::focus_ring(ui, &response, RADIUS_BUTTON);
        guard::button(ui, &response, self.words);
        response
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let colours = self.colours(ui, response);
        let stroke = Stroke::new(Theme::of(ui.ctx()).outline(), colours.outline);
        ui.painter().rect(rect, RADIUS_BUTTON, colours.fill, stroke, StrokeKind::Inside);
        let galley = self.galley(ui, rect.width());
        let top = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
        ui.painter().galley(top.center_top(), galley, colours.words);
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

/// Two places for buttons in the left half of the row, where each button of a page lies in all its stages: none
/// takes the place of another when it appears. `words` are all that the first and the second place may hold.
pub fn in_slots(
    ui: &mut Ui,
    words: [&[&str]; 2],
    buttons: [Option<Button<'_>>; 2],
) -> [Option<Response>; 2] {
    let half = left_half(ui.available_width());
    let width = |ui: &Ui, words: &[&str]| {
        let natural = words.iter().map(|words| Button::secondary(words).natural_size(ui).x);
        natural.fold(0.0, f32::max).min(half)
    };
    let widths = words.map(|words| width(ui, words));
    let height = |ui: &Ui, index: usize| {
        let heights = words[index].iter().map(|it| Button::secondary(it).size(ui, widths[index]).y);
        heights.fold(TARGET, f32::max)
    };
    let heights = [height(ui, 0), height(ui, 1)];
    let beside = widths[0] + space::M + widths[1] <= half;
    let layout =
        if beside { Layout::left_to_right(Align::Min) } else { Layout::top_down(Align::Min) };
    ui.with_layout(layout, |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(if beside { space::M } else { BETWEEN });
        let sizes = [0, 1].map(|index| vec2(widths[index], heights[index]));
        let mut sizes = sizes.into_iter();
        buttons.map(|button| {
            let size = sizes.next().unwrap_or_default();
            if button.is_none() {
                ui.allocate_space(size);
            }
            button.map(|button| button.show(ui, size))
        })
    })
    .inner
}

/// Buttons one above the other in the right half, where no [`in_slots`] reaches; all of one size.
pub fn on_the_right<const N: usize>(ui: &mut Ui, buttons: [Button<'_>; N]) -> [Response; N] {
    let whole = ui.available_width();
    let half = left_half(whole);
    let natural = buttons.iter().map(|button| button.natural_size(ui).x);
    let width = natural.fold(0.0, f32::max).min(half);
    let height = buttons.iter().map(|button| button.size(ui, width).y).fold(TARGET, f32::max);
    ui.with_layout(Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(BETWEEN);
        buttons.map(|button| button.show(ui, vec2(width, height)))
    })
    .inner
}

fn left_half(whole: f32) -> f32 {
    ((whole - space::M) / 2.0).floor()
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
