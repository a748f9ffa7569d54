//! Two buttons beside a page that is longer than its window: further down, and back up. They say that there is
//! more, and they reach it where neither a wheel nor a finger scrolls.
//!
//! Both are there as long as the page is long, so that nothing appears under a finger. The keyboard passes them
//! by: it has keys of its own for pages, and whatever it reaches comes into sight.

use egui::scroll_area::ScrollAreaOutput;
use egui::{Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::button::Enabled;
use super::paint;
use crate::ui::guard;
use crate::ui::theme::{RADIUS, TARGET, Theme, space};

/// What the two buttons are called, for those who listen.
#[derive(Clone, Copy, Debug)]
pub struct Paging<'a> {
    /// Such as "Further down".
    pub down: &'a str,
    /// Such as "Back up".
    pub up: &'a str,
}

/// From the window's edge to the left of the buttons, in points; the scroll bar lies between.
pub(super) const RAIL: f32 = BAR + TARGET + space::S;
/// The scroll bar and its margins, in points.
const BAR: f32 = 16.0;
/// How much of what is in sight a page is; a line or two stay for the eye to go on from.
pub(super) const PAGE: f32 = 0.85;

/// Which way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// Whether all of it is in sight without scrolling.
pub(super) fn is_long<R>(shown: &ScrollAreaOutput<R>) -> bool {
    shown.content_size.y > shown.inner_rect.height() + 1.0
}

/// Shows the buttons at the lower right of what scrolls, beside its `column`'s right edge, where it is longer than
/// its place. Returns how many
/// pages it is to go down, less than none for up.
pub(super) fn show<R>(
    ui: &mut Ui,
    shown: &ScrollAreaOutput<R>,
    column: f32,
    words: Paging<'_>,
) -> f32 {
    if !is_long(shown) {
        return 0.0;
    }
    let room = shown.inner_rect;
    let (now, end) = (shown.state.clamped_offset().y, shown.content_size.y - room.height());
    let left = (column + space::L).min(room.right() - BAR - TARGET);
    let corner = pos2(left, room.bottom() - space::S - TARGET);
    let lower = Rect::from_min_size(corner, vec2(TARGET, TARGET));
    let upper = lower.translate(vec2(0.0, -TARGET - space::S));
    let up = button(ui, upper, Way::Up, (now > 0.5).into(), words.up);
    let down = button(ui, lower, Way::Down, (now < end - 0.5).into(), words.down);
    match (down.clicked(), up.clicked()) {
        (true, _) => 1.0,
        (_, true) => -1.0,
        _ => 0.0,
    }
}

fn button(ui: &mut Ui, rect: Rect, way: Way, enabled: Enabled, words: &str) -> Response {
    let can = enabled == Enabled::Yes;
    // Pressed, and not reached by Tab.
    let sense = if can { Sense::CLICK } else { Sense::hover() };
    let response = ui.interact(rect, ui.unique_id().with(("page", words)), sense);
    let p = Theme::of(ui.ctx()).palette;
    let lit = response.hovered() || response.is_pointer_button_down_on();
    let (fill, outline, mark) = match (can, lit) {
        (false, _) => (p.disabled, Color32::TRANSPARENT, p.on_disabled),
        (true, false) => (p.surface, p.accent, p.accent),
        (true, true) => (p.accent_soft, p.accent, p.accent),
    };
    let stroke = Stroke::new(Theme::of(ui.ctx()).outline(), outline);
    ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
    let tip = match way {
        Way::Up => -1.0,
        Way::Down => 1.0,
    };
    let (middle, wide, high) = (rect.center(), TARGET * 0.2, TARGET * 0.1 * tip);
    let points =
        [middle + vec2(-wide, -high), middle + vec2(0.0, high), middle + vec2(wide, -high)];
    paint::line(ui.painter(), &points, 3.0, mark);
    let usable = can && ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, usable, words));
    guard::control(ui, &response, words);
    response
}
