//! A text of many lines to type in.

use egui::{Frame, Margin, Response, Role, Stroke, StrokeKind, TextEdit, Ui};

use super::text;
use crate::ui::guard::{self, First, Lines};
use crate::ui::keyboard::{self, TypedBy};
use crate::ui::theme::{RADIUS, Text, Theme, space};

/// The most of a page that it takes, so that what is typed stays in sight.
const SHARE: f32 = 0.6;
/// Around the text, in points.
const MARGIN: i8 = 14;

/// What is typed into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typeface {
    /// A file, each character as wide as the next.
    Code,
    /// A few sentences.
    Prose,
}

impl Typeface {
    /// Lines that are seen at once, where there is room for them.
    fn lines(self) -> usize {
        match self {
            Self::Code => 16,
            Self::Prose => 5,
        }
    }
}

/// A labelled text of many lines. The response is that of the text.
pub fn area(ui: &mut Ui, typed: &mut String, name: &str, typeface: Typeface) -> Response {
    let theme = Theme::of(ui.ctx());
    ui.spacing_mut().item_spacing.y = space::S;
    let label = text::draw(ui, name, Text::Label, theme.palette.ink, Role::Label);
    let back = ui.painter().add(egui::Shape::Noop);
    let font = match typeface {
        Typeface::Code => egui::FontId::monospace(theme.scaled(15.0)),
        Typeface::Prose => theme.font(Text::Body),
    };
    let line = ui.ctx().fonts_mut(|fonts| fonts.row_height(&font));
    let rows = ((ui.clip_rect().height() * SHARE / line) as usize).clamp(3, typeface.lines());
    let scrolled = egui::ScrollArea::vertical()
        .id_salt("text")
        .max_height((line * rows as f32).ceil() + 2.0 * f32::from(MARGIN))
        .show(ui, |ui| {
            let id = ui.next_auto_id();
            guard::first(ui, id, First::Field);
            ui.add(
                TextEdit::multiline(typed)
                    .id(id)
                    .font(font)
                    .text_color(theme.palette.ink)
                    .frame(Frame::NONE.inner_margin(Margin::same(MARGIN)))
                    .lock_focus(false)
                    .desired_rows(rows)
                    .desired_width(f32::INFINITY),
            )
        });
    let response = scrolled.inner.labelled_by(label.id);
    let stroke = if response.has_focus() {
        Stroke::new(3.0, theme.palette.focus)
    } else {
        Stroke::new(theme.outline(), theme.palette.border)
    };
    let outline = egui::epaint::RectShape::new(
        scrolled.inner_rect,
        RADIUS,
        theme.palette.surface,
        stroke,
        StrokeKind::Inside,
    );
    ui.painter().set(back, outline);
    if response.gained_focus() {
        ui.scroll_to_rect(scrolled.inner_rect, None);
    }
    guard::types(ui, &response, scrolled.inner_rect, Lines::Many);
    guard::control(ui, &response, name);
    keyboard::field(ui, (&response, name), scrolled.inner_rect, TypedBy::Keyboard);
    response
}
