//! A few words beside a sign.

use std::sync::Arc;

use egui::{Color32, Galley, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::icon::{Icon, icon};
use super::paint;
use crate::ui::theme::{Text, Theme, space};

/// A question with its answer, beside a sign on a disc; `wide` points in all, the disc of `sign` points at usual
/// text. A screen reader hears them together.
pub fn essential(
    ui: &mut Ui,
    shown: Icon,
    heading: &str,
    body: &str,
    (wide, sign): (f32, f32),
) -> Response {
    let theme = Theme::of(ui.ctx());
    let p = theme.palette;
    let side = theme.scaled(sign);
    let text = (wide - side - 14.0).max(1.0);
    let title = theme.galley(ui.ctx(), heading, Text::Strong, p.ink, text);
    let words = theme.galley(ui.ctx(), body, Text::Body, p.ink, text);
    let height = (title.size().y + words.size().y).max(side).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(wide, height), Sense::hover());
    let center = rect.min + vec2(side, side) / 2.0;
    ui.painter().circle_filled(center, side / 2.0, p.accent_soft);
    icon(ui.painter(), paint::square(center, side * 0.55), shown, p.accent);
    let left = rect.left() + side + 14.0;
    ui.painter().galley(pos2(left, rect.top()), Arc::clone(&title), p.ink);
    ui.painter().galley(pos2(left, rect.top() + title.size().y), words, p.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{heading}: {body}")));
    response
}

/// Words beside a sign, as wide as the room there is.
pub fn signed(ui: &mut Ui, shown: Icon, words: &str, text: Text) -> Response {
    let theme = Theme::of(ui.ctx());
    let side = theme.scaled(24.0);
    let width = (ui.available_width() - side - space::S).min(theme.measure()).max(1.0);
    let color = theme.palette.ink;
    let galley: Arc<Galley> = theme.galley(ui.ctx(), words, text, color, width);
    let size = vec2(side + space::S + galley.size().x, galley.size().y.max(side));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let line = galley.rows.first().map_or(side, |row| row.height());
    let center = pos2(rect.left() + side / 2.0, rect.top() + line.max(side) / 2.0);
    icon(ui.painter(), paint::square(center, side), shown, theme.palette.accent);
    let at = pos2(rect.left() + side + space::S, rect.top() + (line.max(side) - line) / 2.0);
    ui.painter().galley(at, galley, color);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

/// A tick on a disc: it is done. The words beside it say so, too.
pub fn done(ui: &mut Ui) {
    let theme = Theme::of(ui.ctx());
    let side = theme.scaled(44.0);
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    let success = theme.palette.success;
    disc(ui, rect, Icon::Check, success.mark, success.fill);
}

/// A disc with a sign and no words.
pub(super) fn disc(ui: &Ui, rect: Rect, shown: Icon, fill: Color32, color: Color32) {
    ui.painter().circle_filled(rect.center(), rect.width() / 2.0, fill);
    icon(ui.painter(), paint::square(rect.center(), rect.width() * 0.55), shown, color);
}
