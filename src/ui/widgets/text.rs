//! Headings and running text.

use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo};

use crate::ui::theme::{Text, Theme};

/// The heading of a page.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    let response = write(ui, words, Text::Heading, Role::Heading);
    level(ui, &response, 1);
    response
}

/// The heading of a part of a page.
pub fn section(ui: &mut Ui, words: &str) -> Response {
    let response = write(ui, words, Text::Section, Role::Heading);
    level(ui, &response, 2);
    response
}

/// The first sentence after a heading: a little larger than the rest.
pub fn lead(ui: &mut Ui, words: &str) -> Response {
    write(ui, words, Text::Lead, Role::Label)
}

/// Running text.
pub fn paragraph(ui: &mut Ui, words: &str) -> Response {
    write(ui, words, Text::Body, Role::Label)
}

/// An aside.
pub fn small(ui: &mut Ui, words: &str) -> Response {
    write(ui, words, Text::Small, Role::Label)
}

fn level(ui: &Ui, response: &Response, level: u32) {
    ui.accesskit_node_builder(response.id, |node| {
        node.set_level(std::num::NonZeroU32::new(level).map_or(1, |level| level.get() as usize));
    });
}

fn write(ui: &mut Ui, words: &str, text: Text, role: Role) -> Response {
    let palette = Theme::of(ui.ctx()).palette;
    let color = match text {
        Text::Small | Text::Lead => palette.ink_soft,
        _ => palette.ink,
    };
    draw(ui, words, text, color, role)
}

/// Text of any kind and colour, never wider than the longest readable line.
pub(super) fn draw(ui: &mut Ui, words: &str, text: Text, color: Color32, role: Role) -> Response {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width().min(theme.measure());
    let galley = theme.galley(ui.ctx(), words, text, color, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, color);
    response.widget_info(|| WidgetInfo::labeled(role, true, words));
    response
}
