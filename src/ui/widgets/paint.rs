//! What several widgets draw alike: the focus ring and the symbols.

use egui::{
    Color32, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};

use crate::ui::guard;
use crate::ui::theme::Theme;

/// Rings the widget the keyboard acts on, for whoever uses one, and scrolls it into view when it has just been reached.
pub(super) fn focus_ring(ui: &Ui, response: &Response, radius: u8) {
    if !response.has_focus() {
        return;
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if !guard::shows_focus(ui.ctx()) {
        return;
    }
    let focus = Theme::of(ui.ctx()).palette.focus;
    let ring = response.rect.expand(3.0);
    let stroke = Stroke::new(3.0, focus);
    ui.painter().rect_stroke(ring, radius + 3, stroke, StrokeKind::Middle);
}

/// A tick that fills `rect`.
pub(super) fn tick(painter: &Painter, rect: Rect, color: Color32) {
    let at = |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
    let width = rect.width() * 0.13;
    line(painter, &[at(0.2, 0.53), at(0.42, 0.74), at(0.81, 0.28)], width, color);
}

/// A cross that fills `rect`.
pub(super) fn cross(painter: &Painter, rect: Rect, color: Color32) {
    let at = |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
    let width = rect.width() * 0.13;
    line(painter, &[at(0.27, 0.27), at(0.73, 0.73)], width, color);
    line(painter, &[at(0.73, 0.27), at(0.27, 0.73)], width, color);
}

/// A letter-like mark: a stem with a dot above it (information) or below it (warning).
pub(super) fn stem(painter: &Painter, rect: Rect, dot: Dot, color: Color32) {
    let at = |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
    let width = rect.width() * 0.12;
    let (dot_y, stem_y) = match dot {
        Dot::Above => (0.27, [0.46, 0.76]),
        Dot::Below => (0.76, [0.24, 0.54]),
    };
    painter.circle_filled(at(0.5, dot_y), width * 0.62, color);
    line(painter, &[at(0.5, stem_y[0]), at(0.5, stem_y[1])], width, color);
}

/// Where the dot of [`stem`] is.
#[derive(Clone, Copy)]
pub(super) enum Dot {
    /// As in "i".
    Above,
    /// As in "!".
    Below,
}

/// A line with round ends and joints.
pub(super) fn line(painter: &Painter, points: &[Pos2], width: f32, color: Color32) {
    painter.add(Shape::line(points.to_vec(), Stroke::new(width, color)));
    for point in points {
        painter.circle_filled(*point, width / 2.0, color);
    }
}

/// A microphone that fills `rect`.
pub(super) fn microphone(painter: &Painter, rect: Rect, color: Color32) {
    let at = |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
    let capsule = Rect::from_min_max(at(0.36, 0.06), at(0.64, 0.58));
    painter.rect_filled(capsule, capsule.width() / 2.0, color);
    let radius = rect.width() * 0.27;
    let arc: Vec<Pos2> = (0_u8..=16)
        .map(|step| std::f32::consts::PI * f32::from(step) / 16.0)
        .map(|angle| at(0.5, 0.46) + radius * vec2(angle.cos(), angle.sin()))
        .collect();
    let width = rect.width() * 0.085;
    painter.add(Shape::line(arc, Stroke::new(width, color)));
    line(painter, &[at(0.5, 0.74), at(0.5, 0.91)], width, color);
    line(painter, &[at(0.34, 0.92), at(0.66, 0.92)], width, color);
}

/// A camera that fills `rect`, with its lens in `hole`.
pub(super) fn camera(painter: &Painter, rect: Rect, color: Color32, hole: Color32) {
    let at = |x: f32, y: f32| rect.min + rect.size() * vec2(x, y);
    let body = Rect::from_min_max(at(0.04, 0.24), at(0.96, 0.86));
    let hump = Rect::from_min_max(at(0.32, 0.12), at(0.68, 0.4));
    painter.rect_filled(hump, rect.width() * 0.08, color);
    painter.rect_filled(body, rect.width() * 0.12, color);
    painter.circle_filled(at(0.5, 0.55), rect.width() * 0.2, hole);
    painter.circle_filled(at(0.5, 0.55), rect.width() * 0.11, color);
}

/// A triangle with round corners that fills `rect`.
pub(super) fn triangle(painter: &Painter, rect: Rect, color: Color32) {
    let inset = rect.width() * 0.09;
    let points = vec![
        pos2(rect.center().x, rect.top() + inset),
        pos2(rect.right() - inset, rect.bottom() - 1.6 * inset),
        pos2(rect.left() + inset, rect.bottom() - 1.6 * inset),
    ];
    let stroke = Stroke::new(inset * 1.2, color);
    painter.add(Shape::convex_polygon(points.clone(), color, stroke));
    for point in points {
        painter.circle_filled(point, inset * 0.6, color);
    }
}

/// A square of `side` points around `center`.
pub(super) fn square(center: Pos2, side: f32) -> Rect {
    Rect::from_center_size(center, Vec2::splat(side))
}
