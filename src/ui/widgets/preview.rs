//! What the camera sees.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::epaint::{Brush, RectShape};
use egui::{
    Align2, Color32, Id, Pos2, Rect, Response, Role, Sense, Shape, Stroke, TextureId, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::paint;
use crate::ui::theme::{RADIUS_LARGE, Text, Theme};

/// Whether the picture is shown as in a mirror.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mirror {
    /// As others see it.
    No,
    /// As in a mirror.
    Yes,
}

/// Lines that help to stand in the right place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// None.
    None,
    /// An oval for a face.
    Oval,
    /// Marks in the corners, for things.
    Corners,
}

/// A picture on the graphics card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Picture {
    /// The texture.
    pub texture: TextureId,
    /// Its width and height, in pixels.
    pub size_px: Vec2,
}

/// What to show.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// What it is, for screen readers.
    pub name: &'a str,
    /// The picture, or nothing yet.
    pub picture: Option<Picture>,
    /// As in a mirror or not.
    pub mirror: Mirror,
    /// Lines to stand by.
    pub guide: Guide,
    /// A number in the middle; announced by screen readers as it changes.
    pub countdown: Option<&'a str>,
    /// No higher than this, in points.
    pub max_height: f32,
}

/// Shows the picture whole, on a dark stage of 4 to 3.
pub fn preview(ui: &mut Ui, preview: &Preview<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let height = (width * 0.75).min(preview.max_height).max(1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    ui.painter().rect_filled(rect, RADIUS_LARGE, theme.palette.stage);
    let shown = preview.picture.map_or(rect, |picture| {
        let shown = letterbox(rect, picture.size_px);
        paint_picture(ui, shown, picture.texture, preview.mirror, corner(rect, shown));
        shown
    });
    match preview.guide {
        Guide::None => {}
        Guide::Oval => oval(ui, shown, theme.palette.on_stage),
        Guide::Corners => corners(ui, shown, theme.palette.on_stage),
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, preview.name));
    if let Some(number) = preview.countdown {
        countdown(ui, &theme, shown, response.id, number);
    }
    response
}

/// The largest rectangle of the picture's shape inside `stage`, in the middle.
fn letterbox(stage: Rect, size_px: Vec2) -> Rect {
    if size_px.x <= 0.0 || size_px.y <= 0.0 {
        return stage;
    }
    let scale = (stage.width() / size_px.x).min(stage.height() / size_px.y);
    Rect::from_center_size(stage.center(), size_px * scale)
}

/// Rounded like the stage where the picture reaches its corners, else slightly.
fn corner(stage: Rect, shown: Rect) -> u8 {
    let gap = (stage.size() - shown.size()).max_elem();
    if gap < 4.0 { RADIUS_LARGE } else { 4 }
}

fn paint_picture(ui: &Ui, rect: Rect, texture: TextureId, mirror: Mirror, radius: u8) {
    let (left, right) = match mirror {
        Mirror::No => (0.0, 1.0),
        Mirror::Yes => (1.0, 0.0),
    };
    let mut shape = RectShape::filled(rect, radius, Color32::WHITE);
    shape.brush = Some(Arc::new(Brush {
        fill_texture_id: texture,
        uv: Rect { min: pos2(left, 0.0), max: pos2(right, 1.0) },
    }));
    ui.painter().add(shape);
}

/// A light line on a dark one, so that it shows on any picture.
fn outlined(ui: &Ui, points: &[Pos2], color: Color32) {
    let points = points.to_vec();
    let dark = Color32::from_black_alpha(120);
    ui.painter().add(Shape::line(points.clone(), Stroke::new(7.0, dark)));
    ui.painter().add(Shape::line(points, Stroke::new(3.0, color)));
}

fn oval(ui: &Ui, rect: Rect, color: Color32) {
    let height = rect.height() * 0.74;
    let radius = vec2(height * 0.37, height * 0.5);
    let center = rect.center() - vec2(0.0, rect.height() * 0.02);
    let points: Vec<Pos2> = (0_u8..=96)
        .map(|step| std::f32::consts::TAU * f32::from(step) / 96.0)
        .map(|angle| center + radius * vec2(angle.cos(), angle.sin()))
        .collect();
    outlined(ui, &points, color);
}

fn corners(ui: &Ui, rect: Rect, color: Color32) {
    let frame = rect.shrink(rect.height() * 0.09);
    let arm = frame.height() * 0.14;
    for (corner, x, y) in [
        (frame.left_top(), arm, arm),
        (frame.right_top(), -arm, arm),
        (frame.right_bottom(), -arm, -arm),
        (frame.left_bottom(), arm, -arm),
    ] {
        outlined(ui, &[corner + vec2(x, 0.0), corner, corner + vec2(0.0, y)], color);
    }
}

/// In the corner, so that nobody's face is covered.
fn countdown(ui: &Ui, theme: &Theme, rect: Rect, preview: Id, number: &str) {
    let room = rect.height().min(rect.width());
    let side = theme.scaled(120.0).min(room * 0.36);
    let inset = room * 0.05 + side / 2.0;
    let disc = paint::square(rect.right_top() + vec2(-inset, inset), side);
    ui.painter().circle_filled(disc.center(), side / 2.0, Color32::from_black_alpha(170));
    let mut font = theme.font(Text::Timer);
    font.size = side * 0.62;
    let color = Color32::WHITE;
    ui.painter().text(disc.center(), Align2::CENTER_CENTER, number, font, color);
    let response = ui.interact(disc, preview.with("countdown"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, number));
    ui.accesskit_node_builder(response.id, |node| node.set_live(Live::Assertive));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_picture_is_shown() {
        let stage = Rect::from_min_size(Pos2::ZERO, vec2(400.0, 300.0));
        let wide = letterbox(stage, vec2(1920.0, 1080.0));
        assert_eq!(wide.size(), vec2(400.0, 225.0));
        assert_eq!(wide.center(), stage.center());
        let tall = letterbox(stage, vec2(480.0, 640.0));
        assert_eq!(tall.size(), vec2(225.0, 300.0));
        assert_eq!(letterbox(stage, Vec2::ZERO), stage);
    }
}
