//! How hard a passphrase is to guess.

use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Text, Theme, space};

/// The best strength.
pub const BEST: u8 = 4;

/// Four bars and a word. `value` is 0 to 4; more counts as 4.
///
/// `name` is for screen readers, `words` is shown and spoken, such as "Fair".
pub fn strength(ui: &mut Ui, name: &str, words: &str, value: u8) -> Response {
    let theme = Theme::of(ui.ctx());
    let p = &theme.palette;
    let value = value.min(BEST);
    let width = ui.available_width().min(theme.measure());
    let galley = theme.galley(ui, words, Text::Small, p.ink_soft, width);
    let bar = theme.scaled(8.0);
    let size = vec2(width, bar + space::S + galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let lit = match value {
        0 | 1 => p.error.mark,
        2 => p.warning.mark,
        _ => p.success.mark,
    };
    let step = (width + space::S) / f32::from(BEST);
    for index in 0..BEST {
        let left = rect.left() + f32::from(index) * step;
        let min = pos2(left, rect.top());
        let shape = Rect::from_min_size(min, vec2(step - space::S, bar));
        let color = if index < value { lit } else { p.trough };
        ui.painter().rect_filled(shape, bar / 2.0, color);
    }
    let below = pos2(rect.left(), rect.top() + bar + space::S);
    ui.painter().galley(below, galley, p.ink_soft);
    describe(ui, &response, name, words, value);
    response
}

fn describe(ui: &Ui, response: &Response, name: &str, words: &str, value: u8) {
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(value)),
        current_text_value: Some(words.to_owned()),
        ..WidgetInfo::labeled(Role::Meter, true, name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(BEST));
    });
}
