//! Headings and running text.

use egui::{Color32, Response, Role, Sense, Ui, WidgetInfo};

use crate::ui::guard::{self, First};
use crate::ui::layout::Layout;
use crate::ui::theme::{Text, Theme};

/// The heading of a page.
pub fn heading(ui: &mut Ui, words: &str) -> Response {
    let sense = begin_here(ui);
    let scale = Theme::of(ui.ctx()).text_scale;
    let low = Layout::of(ui.content_rect(), scale).is_low();
    let text = if low { Text::Section } else { Text::Heading };
    let response = write(ui, words, text, Role::Heading, sense);
    level(ui, &response, 1);
    response
}

/// The question of a campaign, which stands largest.
pub fn question(ui: &mut Ui, words: &str) -> Response {
    let sense = begin_here(ui);
    let response = write(ui, words, Text::Question, Role::Heading, sense);
    level(ui, &response, 1);
    response
}

/// A heading for those who listen, on a page that shows a picture instead.
pub fn unseen_heading(ui: &mut Ui, words: &str) -> Response {
    let sense = begin_here(ui);
    let (_, response) = ui.allocate_exact_size(egui::Vec2::splat(1.0), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    level(ui, &response, 1);
    response
}

/// Small words on the dark of a stage.
pub fn on_stage(ui: &mut Ui, words: &str) -> Response {
    let color = Theme::of(ui.ctx()).palette.on_stage;
    draw(ui, words, Text::Small, color, Role::Label)
}

/// The heading of a dialog.
pub(super) fn dialog_heading(ui: &mut Ui, words: &str) -> Response {
    let sense = begin_here(ui);
    let response = write(ui, words, Text::Section, Role::Heading, sense);
    level(ui, &response, 2);
    response
}

/// Lets the keyboard begin at the heading that comes next, from where Tab goes on to what is below it.
/// Nothing can be done with a heading, so it is not ringed, and Tab does not come back to it.
fn begin_here(ui: &Ui) -> Sense {
    let id = ui.next_auto_id();
    guard::first(ui, id, First::Heading);
    if ui.memory(|memory| memory.has_focus(id)) {
        Sense::focusable_noninteractive()
    } else {
        Sense::hover()
    }
}

/// The heading of a part of a page.
pub fn section(ui: &mut Ui, words: &str) -> Response {
    let response = write(ui, words, Text::Section, Role::Heading, Sense::hover());
    level(ui, &response, 2);
    response
}

/// The first sentence after a heading: a little larger than the rest.
pub fn lead(ui: &mut Ui, words: &str) -> Response {
    write(ui, words, Text::Lead, Role::Label, Sense::hover())
}

/// Running text.
pub fn paragraph(ui: &mut Ui, words: &str) -> Response {
    write(ui, words, Text::Body, Role::Label, Sense::hover())
}

/// An aside.
pub fn small(ui: &mut Ui, words: &str) -> Response {
    write(ui, words, Text::Small, Role::Label, Sense::hover())
}

fn level(ui: &Ui, response: &Response, level: u32) {
    ui.accesskit_node_builder(response.id, |node| {
        node.set_level(std::num::NonZeroU32::new(level).map_or(1, |level| level.get() as usize));
    });
}

fn write(ui: &mut Ui, words: &str, text: Text, role: Role, sense: Sense) -> Response {
    let palette = Theme::of(ui.ctx()).palette;
    let color = match text {
        Text::Small | Text::Lead => palette.ink_soft,
        _ => palette.ink,
    };
    draw_with(ui, words, (text, color), role, sense)
}

/// Text of any kind and colour, never wider than the longest readable line.
pub(super) fn draw(ui: &mut Ui, words: &str, text: Text, color: Color32, role: Role) -> Response {
    draw_with(ui, words, (text, color), role, Sense::hover())
}

fn draw_with(
    ui: &mut Ui,
    words: &str,
    (text, color): (Text, Color32),
    role: Role,
    sense: Sense,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width().min(theme.measure());
    let galley = theme.galley(ui.ctx(), words, text, color, width);
    let (rect, response) = ui.allocate_exact_size(galley.size(), sense);
    ui.painter().galley(rect.min, galley, color);
    response.widget_info(|| WidgetInfo::labeled(role, true, words));
    response
}
