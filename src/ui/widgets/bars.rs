//! A few figures side by side, as bars.

use egui::{Align2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Text, Theme, space};

const HEIGHT: f32 = 132.0;
/// A bar of nothing is still seen.
const LEAST: f32 = 3.0;

/// One of the figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What stands below it, in a few signs.
    pub below: String,
    /// How much.
    pub count: u64,
}

/// The figures as bars, the largest as high as there is room for, each with its number above it. `name` says all of
/// them to those who listen.
pub fn bars(ui: &mut Ui, name: &str, figures: &[Bar]) -> Response {
    let theme = Theme::of(ui.ctx());
    let font = theme.font(Text::Small);
    let line = font.size * 1.4;
    let size = vec2(ui.available_width(), HEIGHT + 2.0 * line);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    let most = figures.iter().map(|bar| bar.count).max().unwrap_or(0).max(1) as f32;
    let pitch = rect.width() / figures.len().max(1) as f32;
    let ground = rect.bottom() - line;
    let p = theme.palette;
    for (number, bar) in figures.iter().enumerate() {
        let middle = rect.left() + pitch * (number as f32 + 0.5);
        let high = (bar.count as f32 / most * HEIGHT).max(LEAST);
        let wide = (pitch - space::S).clamp(4.0, 40.0);
        let shape = Rect::from_min_max(
            pos2(middle - wide / 2.0, ground - high),
            pos2(middle + wide / 2.0, ground),
        );
        let fill = if bar.count > 0 { p.accent } else { p.line };
        ui.painter().rect_filled(shape, 3, fill);
        let words = |at, align, words: String, colour| {
            ui.painter().text(at, align, words, font.clone(), colour);
        };
        if bar.count > 0 {
            let above = pos2(middle, ground - high);
            words(above, Align2::CENTER_BOTTOM, bar.count.to_string(), p.ink);
        }
        words(pos2(middle, ground), Align2::CENTER_TOP, bar.below.clone(), p.ink_soft);
    }
    response
}
