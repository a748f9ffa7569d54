//! The picture of a campaign.

use std::sync::Arc;

use egui::epaint::{Brush, RectShape};
use egui::{Color32, Rect, TextureId, Ui, Vec2, pos2, vec2};

use crate::ui::theme::Theme;

/// The heights of the drawn sound, each from 0 to 1.
const SOUND: [f32; 17] = [
    0.10, 0.22, 0.16, 0.38, 0.62, 0.44, 0.78, 0.55, 1.0, 0.7, 0.48, 0.84, 0.36, 0.52, 0.24, 0.3,
    0.12,
];

/// Fills `rect` with the middle of `picture`, a texture with its size in pixels; or, without one, with a drawn
/// sound. It says nothing, so that those who listen miss nothing.
pub fn poster(ui: &Ui, rect: Rect, picture: Option<(TextureId, Vec2)>) {
    let Some((texture, size_px)) = picture else { return sound(ui, rect) };
    let mut shape = RectShape::filled(rect, 0, Color32::WHITE);
    shape.brush =
        Some(Arc::new(Brush { fill_texture_id: texture, uv: middle(size_px, rect.size()) }));
    ui.painter().add(shape);
}

/// The part of a picture of `picture` that has the shape of `place`, in shares of its width and height.
fn middle(picture: Vec2, place: Vec2) -> Rect {
    let scale = (place.x / picture.x).max(place.y / picture.y);
    let part = (place / scale / picture).min(Vec2::splat(1.0));
    Rect::from_center_size(pos2(0.5, 0.5), part)
}

fn sound(ui: &Ui, rect: Rect) {
    let p = Theme::of(ui.ctx()).palette;
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0, p.accent);
    let pitch = rect.width() * 0.82 / SOUND.len() as f32;
    let left = rect.center().x - pitch * (SOUND.len() as f32 - 1.0) / 2.0;
    for (index, height) in SOUND.into_iter().enumerate() {
        let middle = pos2(left + index as f32 * pitch, rect.center().y);
        let size =
            vec2(pitch * 0.5, (height * rect.height().min(rect.width()) * 0.62).max(pitch * 0.5));
        let radius = (size.x / 2.0) as u8;
        painter.rect_filled(Rect::from_center_size(middle, size), radius, p.on_accent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_picture_fills_any_place_undistorted() {
        for (picture, place) in [
            (vec2(1600.0, 900.0), vec2(600.0, 768.0)),
            (vec2(900.0, 1600.0), vec2(720.0, 460.0)),
            (vec2(640.0, 480.0), vec2(640.0, 480.0)),
        ] {
            let part = middle(picture, place);
            let shown = part.size() * picture;
            assert!((shown.x / shown.y - place.x / place.y).abs() < 1e-3);
            assert!(
                Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)).expand(1e-6).contains_rect(part)
            );
        }
    }
}
