//! One key, on the keyboard and on the keypad.

use std::sync::Arc;

use egui::{
    Align2, Color32, FontId, Galley, Id, Painter, Pos2, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, vec2,
};

use crate::ui::fonts;
use crate::ui::theme::{RADIUS, Theme};

/// The usual size of a letter on a key, in points.
const LETTER: f32 = 24.0;
/// The most of a key that a letter takes.
const LETTER_SHARE: f32 = 0.5;
/// And the least, where a key is large.
const LETTER_LEAST: f32 = 0.3;

/// How a key looks beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// It types.
    Usual,
    /// It does something else.
    Beside,
    /// It does something else, and does so now.
    Held,
}

/// A drawing on a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Shift,
    Lock,
    Delete,
    Enter,
    Hide,
    Space,
}

enum Content {
    Letters(String),
    Mark(Mark),
}

/// What stands on a key.
pub(super) struct Face {
    content: Content,
    weight: Weight,
}

impl Face {
    pub(super) fn letters(letters: String, weight: Weight) -> Self {
        Self { content: Content::Letters(letters), weight }
    }

    pub(super) fn mark(mark: Mark, weight: Weight) -> Self {
        Self { content: Content::Mark(mark), weight }
    }
}

/// Whether a finger or the mouse is down on a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Held {
    No,
    Yes,
}

/// Shows a key in `rect`, called `name`.
pub(super) fn show(
    ui: &mut Ui,
    (id, rect): (Id, Rect),
    (face, held): (&Face, Held),
    name: &str,
) -> Response {
    let response = ui.interact(rect, id, Sense::click());
    let theme = Theme::of(ui.ctx());
    let p = &theme.palette;
    let is_down = held == Held::Yes || response.is_pointer_button_down_on();
    let (fill, ink) = match (face.weight, is_down) {
        (_, true) => (p.accent_soft, p.ink),
        (Weight::Usual, _) => (p.surface, p.ink),
        (Weight::Beside, _) => (p.trough, p.ink),
        (Weight::Held, _) => (p.accent, p.on_accent),
    };
    // Where both are black, only the outline tells keys from what is behind.
    let stroke = Stroke::new(theme.outline(), p.border);
    ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
    match &face.content {
        Content::Letters(letters) => {
            let galley = fitting(ui, letters, rect, ink);
            let place = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect);
            ui.painter().galley(place.min, galley, ink);
        }
        Content::Mark(mark) => {
            let side = theme.scaled(LETTER * 1.2).max(rect.height() * LETTER_LEAST);
            let side = side.min(rect.height().min(rect.width()) * LETTER_SHARE);
            draw(ui.painter(), *mark, Rect::from_center_size(rect.center(), vec2(side, side)), ink);
        }
    }
    if response.has_focus() {
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        ui.painter().rect_stroke(rect, RADIUS, Stroke::new(4.0, p.focus), StrokeKind::Inside);
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    response
}

/// `letters` as large as the text is, and never larger than the key.
fn fitting(ui: &Ui, letters: &str, rect: Rect, color: Color32) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let lay = |size: f32| {
        let font = FontId::new(size, fonts::semibold());
        ui.painter().layout_no_wrap(letters.to_owned(), font, color)
    };
    let wanted = theme.scaled(LETTER).max(rect.height() * LETTER_LEAST);
    let size = wanted.min(rect.height() * LETTER_SHARE);
    let galley = lay(size);
    let room = rect.width() * 0.84;
    if galley.size().x <= room { galley } else { lay(size * room / galley.size().x) }
}

fn draw(painter: &Painter, mark: Mark, square: Rect, color: Color32) {
    let side = square.width();
    let at = |x: f32, y: f32| square.min + vec2(x * side, y * side);
    let width = (side * 0.09).max(2.0);
    let line = |points: &[Pos2]| {
        painter.add(egui::Shape::line(points.to_vec(), Stroke::new(width, color)));
        for point in points {
            painter.circle_filled(*point, width / 2.0, color);
        }
    };
    match mark {
        Mark::Shift | Mark::Lock => {
            let (tip, left, right) = (at(0.5, 0.08), at(0.1, 0.5), at(0.9, 0.5));
            line(&[
                tip,
                left,
                at(0.32, 0.5),
                at(0.32, 0.8),
                at(0.68, 0.8),
                at(0.68, 0.5),
                right,
                tip,
            ]);
            if mark == Mark::Lock {
                line(&[at(0.28, 0.98), at(0.72, 0.98)]);
            }
        }
        Mark::Delete => {
            let tip = at(0.0, 0.5);
            line(&[tip, at(0.3, 0.2), at(1.0, 0.2), at(1.0, 0.8), at(0.3, 0.8), tip]);
            line(&[at(0.5, 0.38), at(0.76, 0.62)]);
            line(&[at(0.76, 0.38), at(0.5, 0.62)]);
        }
        Mark::Enter => {
            line(&[at(0.95, 0.2), at(0.95, 0.6), at(0.08, 0.6)]);
            line(&[at(0.32, 0.36), at(0.08, 0.6), at(0.32, 0.84)]);
        }
        Mark::Hide => {
            line(&[at(0.0, 0.1), at(1.0, 0.1), at(1.0, 0.6), at(0.0, 0.6), at(0.0, 0.1)]);
            line(&[at(0.3, 0.42), at(0.7, 0.42)]);
            line(&[at(0.32, 0.78), at(0.5, 0.96), at(0.68, 0.78)]);
        }
        Mark::Space => {
            line(&[at(-0.2, 0.5), at(-0.2, 0.7), at(1.2, 0.7), at(1.2, 0.5)]);
        }
    }
}
