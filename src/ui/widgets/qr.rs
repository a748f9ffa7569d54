//! A QR code, to be taken along with a telephone.

use egui::{Color32, Mesh, Pos2, Rect, Response, Role, Sense, Shape, Ui, Vec2, WidgetInfo, vec2};
use qrcode::{Color, EcLevel, QrCode};

use crate::ui::theme::RADIUS;

/// The empty border the standard asks for, in modules.
const QUIET: usize = 4;

/// Draws `content` as a QR code at most `side` points wide, black on white in any appearance.
///
/// `None`, and nothing drawn, when `content` is too long for a QR code.
pub fn qr(ui: &mut Ui, name: &str, content: &str, side: f32) -> Option<Response> {
    let code = QrCode::with_error_correction_level(content, EcLevel::M).ok()?;
    let modules = code.width() + 2 * QUIET;
    let module = module_side(side, modules, ui.pixels_per_point());
    let extent = Vec2::splat(module * modules as f32);
    let (rect, response) = ui.allocate_exact_size(extent, Sense::hover());
    ui.painter().rect_filled(rect, RADIUS, Color32::WHITE);
    let scale = ui.pixels_per_point();
    let origin = (rect.min.to_vec2() * scale).round() / scale;
    ui.painter().add(Shape::mesh(mesh(&code, origin.to_pos2(), module)));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    Some(response)
}

/// The side of one module, in points: a whole number of pixels, so that edges are crisp.
fn module_side(side: f32, modules: usize, pixels_per_point: f32) -> f32 {
    let pixels = (side * pixels_per_point / modules as f32).floor().max(1.0);
    pixels / pixels_per_point
}

fn mesh(code: &QrCode, origin: Pos2, module: f32) -> Mesh {
    let mut mesh = Mesh::default();
    for (index, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let column = index % code.width() + QUIET;
            let row = index / code.width() + QUIET;
            let corner = origin + vec2(column as f32, row as f32) * module;
            let rect = Rect::from_min_size(corner, Vec2::splat(module));
            mesh.add_colored_rect(rect, Color32::BLACK);
        }
    }
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn modules_are_whole_pixels() {
        for scale in [1.0, 1.25, 1.5, 2.0] {
            let pixels = module_side(220.0, 33, scale) * scale;
            assert!((pixels - pixels.round()).abs() < 1e-3);
        }
        assert!(module_side(5.0, 33, 1.0) >= 1.0);
    }

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = QrCode::new("sayso").unwrap();
        let dark = code.to_colors().iter().filter(|c| **c == Color::Dark).count();
        assert_eq!(mesh(&code, Pos2::ZERO, 3.0).indices.len(), dark * 6);
    }
}
