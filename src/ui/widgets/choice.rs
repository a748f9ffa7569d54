//! One of a few ways to go on.

use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::essential::disc;
use super::icon::{Icon, icon};
use super::paint;
use crate::ui::guard;
use crate::ui::theme::{RADIUS_LARGE, TARGET, Text, Theme, space};

/// The side of the sign on a high card, in points at usual text.
const DISC: f32 = 96.0;

/// How high a card to press is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Height {
    /// Its sign stands above its words.
    High,
    /// Its sign stands beside them.
    Low,
}

/// A card to press, as wide as its place.
pub fn choice(ui: &mut Ui, sign: Icon, words: &str, height: Height) -> Response {
    let low = height == Height::Low;
    let theme = Theme::of(ui.ctx());
    let p = theme.palette;
    let width = ui.available_width();
    let side = theme.scaled(if low { 28.0 } else { DISC });
    let inside = width - 2.0 * space::L - if low { side + space::M } else { 0.0 };
    let text = if low { Text::Label } else { Text::Section };
    let galley = theme.galley(ui.ctx(), words, text, p.ink, inside.max(1.0));
    let high = match height {
        Height::Low => galley.size().y.max(side).max(TARGET) + space::M,
        Height::High => 2.0 * space::L + side + space::M + galley.size().y,
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, high.ceil()), Sense::click());
    let lit = response.hovered() || response.is_pointer_button_down_on();
    let (fill, outline) = if lit { (p.accent_soft, p.accent) } else { (p.surface, p.border) };
    let stroke = Stroke::new(theme.outline(), outline);
    ui.painter().rect(rect, RADIUS_LARGE, fill, stroke, StrokeKind::Inside);
    if low {
        let wide = side + space::M + galley.size().x;
        let left = rect.center().x - wide / 2.0;
        let square = paint::square(pos2(left + side / 2.0, rect.center().y), side);
        icon(ui.painter(), square, sign, p.accent);
        let at = pos2(left + side + space::M, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, p.ink);
    } else {
        let center = pos2(rect.center().x, rect.top() + space::L + side / 2.0);
        disc(ui, paint::square(center, side), sign, p.accent_soft, p.accent);
        let at = pos2(rect.center().x - galley.size().x / 2.0, center.y + side / 2.0 + space::M);
        ui.painter().galley(at, galley, p.ink);
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, words));
    paint::focus_ring(ui, &response, RADIUS_LARGE);
    guard::button(ui, &response, words);
    response
}
