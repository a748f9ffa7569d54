//! The field for a receipt code: sixteen cells in groups of four.
//!
//! It is a field like any other, for whoever types, pastes, scans or listens; the cells are painted in its place.
//! What does not fit into cells, such as a whole label that was scanned, is shown as it is.

use egui::accesskit::{Invalid, Live};
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align2, Color32, FontId, Frame, Id, Margin, Rect, Response, Role, Stroke, StrokeKind, TextEdit,
    Ui, UiBuilder, Vec2, pos2, vec2,
};

use super::{TypedBy, field};
use crate::consent::ReceiptCode;
use crate::ui::fonts;
use crate::ui::guard::{self, First, Lines};
use crate::ui::theme::{RADIUS, Text, Theme, space};

/// A cell of usual size, in points.
const USUAL: Vec2 = vec2(48.0, 60.0);
/// The most of a page's height that a row of cells takes.
const SHARE: f32 = 0.14;
/// The narrowest cell, in points.
const NARROW: f32 = 33.0;
/// Between two cells, and between two groups, in points.
const GAP: f32 = 5.0;
const GROUP_GAP: f32 = 16.0;
const GROUP: usize = 4;

/// What stands around the code.
pub(in crate::ui) struct CodeField<'a> {
    /// What it is called, for those who listen.
    pub(in crate::ui) name: &'a str,
    /// A word of help, for those who listen.
    pub(in crate::ui) hint: &'a str,
    /// Whether something is wrong with it.
    pub(in crate::ui) valid: Valid,
}

/// Whether what was typed may be a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Valid {
    /// As far as anybody knows.
    Yes,
    /// It was looked up and is none.
    No,
}

/// Where the cells lie.
struct Cells {
    size: Vec2,
    in_row: usize,
}

/// The field for a receipt code. The response is that of the text.
pub(in crate::ui) fn code_field(
    ui: &mut Ui,
    typed: &mut String,
    about: &CodeField<'_>,
) -> Response {
    let theme = Theme::of(ui.ctx());
    let highest = ui.clip_rect().height() * SHARE;
    let cells = Cells::fitting(vec2(ui.available_width(), highest), theme.text_scale);
    let (_, rect) = ui.allocate_space(cells.whole());
    let back = ui.painter().add(egui::Shape::Noop);
    let id = Id::unique("receipt code");
    let in_cells = ReceiptCode::typed_so_far(typed).is_some();
    if in_cells {
        keep_caret_last(ui, id, typed.chars().count());
    }
    let response = edit(ui, rect, (id, in_cells), typed);
    // What was typed in this very frame is shown in it.
    match ReceiptCode::typed_so_far(typed) {
        Some(symbols) if in_cells => cells.paint(ui, rect, &symbols, &response),
        _ => {
            let stroke = outline(&theme, &response, about.valid);
            let p = &theme.palette;
            let shape =
                egui::epaint::RectShape::new(rect, RADIUS, p.surface, stroke, StrokeKind::Inside);
            ui.painter().set(back, shape);
        }
    }
    ui.accesskit_node_builder(response.id, |node| {
        node.set_label(about.name);
        node.set_description(about.hint);
        if about.valid == Valid::No {
            node.set_invalid(Invalid::True);
        }
    });
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    guard::control(ui, &response, about.name);
    guard::types(ui, &response, rect, Lines::One);
    field(ui, (&response, about.name), rect, TypedBy::Keypad);
    response
}

/// Says how much of a code there is. A screen reader says it whenever that changes, and never which symbols.
pub(in crate::ui) fn count(ui: &mut Ui, words: &str) -> Response {
    let response = crate::ui::widgets::small(ui, words);
    ui.accesskit_node_builder(response.id, |node| {
        node.set_role(Role::Label);
        node.set_live(Live::Polite);
    });
    response
}

/// The same at the right of `first`, where there is room, and below it where there is not.
pub(in crate::ui) fn count_beside(ui: &mut Ui, words: &str, first: impl FnOnce(&mut Ui)) {
    let theme = Theme::of(ui.ctx());
    let before = ui.cursor().min;
    let right = ui.max_rect().right();
    let used = ui.scope(first).response.rect;
    let galley = theme.galley(ui.ctx(), words, Text::Small, theme.palette.ink_soft, f32::INFINITY);
    if used.right() + space::M + galley.size().x > right {
        count(ui, words);
        return;
    }
    let top = before.y + (used.height() - galley.size().y) / 2.0;
    let rect =
        Rect::from_min_max(pos2(right - galley.size().x - 1.0, top), pos2(right, used.bottom()));
    let mut beside = ui.new_child(UiBuilder::new().max_rect(rect));
    count(&mut beside, words);
}

fn edit(ui: &mut Ui, rect: Rect, (id, in_cells): (Id, bool), typed: &mut String) -> Response {
    let theme = Theme::of(ui.ctx());
    let inside = rect.shrink2(vec2(space::M, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(inside), |ui| {
        let color = if in_cells { Color32::TRANSPARENT } else { theme.palette.ink };
        if in_cells {
            let visuals = ui.visuals_mut();
            visuals.text_cursor.stroke = Stroke::NONE;
            visuals.selection.bg_fill = Color32::TRANSPARENT;
            visuals.selection.stroke = Stroke::NONE;
        }
        guard::first(ui, id, First::Field);
        ui.add(
            TextEdit::singleline(typed)
                .id(id)
                .font(FontId::monospace(theme.scaled(22.0)))
                .text_color(color)
                .frame(Frame::NONE)
                .margin(Margin::ZERO)
                .align(Align2::LEFT_CENTER)
                .min_size(vec2(0.0, inside.height()))
                .desired_width(inside.width()),
        )
    })
    .inner
}

/// Cells are filled from the left: the caret stays behind the last symbol, unless all is selected.
fn keep_caret_last(ui: &Ui, id: Id, end: usize) {
    let mut state = TextEditState::load(ui, id).unwrap_or_default();
    if state.cursor.char_range().is_none_or(|range| range.is_empty()) {
        state.cursor.set_char_range(Some(CCursorRange::one(CCursor::new(end))));
    }
    // Undo would keep every version of the code in memory.
    state.clear_undoer();
    state.store(ui, id);
}

fn outline(theme: &Theme, response: &Response, valid: Valid) -> Stroke {
    let p = &theme.palette;
    match (response.has_focus(), valid) {
        (true, _) => Stroke::new(3.0, p.focus),
        (false, Valid::Yes) => Stroke::new(theme.outline(), p.border),
        (false, Valid::No) => Stroke::new(2.5, p.error.mark),
    }
}

impl Cells {
    /// As many in a row as fit into the width of `room`, in groups of four; none higher than it.
    fn fitting(room: Vec2, text_scale: f32) -> Self {
        let all = ReceiptCode::LENGTH;
        let width = |in_row: usize| {
            let groups = (in_row / GROUP) as f32;
            let gaps = (in_row as f32 - groups) * GAP + (groups - 1.0) * GROUP_GAP;
            let widest = (room.y * USUAL.x / USUAL.y).max(NARROW);
            ((room.x - gaps) / in_row as f32).min(USUAL.x * text_scale).min(widest).floor()
        };
        let fits = |in_row: &usize| width(*in_row) >= NARROW * text_scale.min(2.0);
        let in_row = [all, all / 2].into_iter().find(fits).unwrap_or(GROUP);
        let width = width(in_row).max(1.0);
        Self { size: vec2(width, (width * USUAL.y / USUAL.x).round()), in_row }
    }

    fn place(&self, index: usize) -> Rect {
        let (row, at) = (index / self.in_row, index % self.in_row);
        let left = at as f32 * (self.size.x + GAP) + (at / GROUP) as f32 * (GROUP_GAP - GAP);
        Rect::from_min_size(pos2(left, row as f32 * (self.size.y + space::S)), self.size)
    }

    fn whole(&self) -> Vec2 {
        let last = self.place(ReceiptCode::LENGTH - 1).max;
        let first_row = self.place(self.in_row - 1).max;
        vec2(first_row.x, last.y)
    }

    fn paint(&self, ui: &Ui, rect: Rect, symbols: &str, response: &Response) {
        let theme = Theme::of(ui.ctx());
        let p = &theme.palette;
        let font = FontId::new(self.size.y * 0.55, fonts::semibold());
        let mut symbols = symbols.chars();
        let mut next = true;
        for index in 0..ReceiptCode::LENGTH {
            let place = self.place(index).translate(rect.min.to_vec2());
            let symbol = symbols.next();
            let stroke = match (symbol, response.has_focus()) {
                (None, true) if next => Stroke::new(3.0, p.focus),
                (None, false) if next => Stroke::new(3.0, p.accent),
                (None, _) => Stroke::new(theme.outline(), p.line),
                (Some(_), _) => Stroke::new(theme.outline(), p.border),
            };
            next &= symbol.is_some();
            ui.painter().rect(place, 8, p.surface, stroke, StrokeKind::Inside);
            if let Some(symbol) = symbol {
                let (middle, anchor) = (place.center(), Align2::CENTER_CENTER);
                ui.painter().text(middle, anchor, symbol, font.clone(), p.ink);
            }
        }
        if next && response.has_focus() {
            let ring = rect.expand(4.0);
            ui.painter().rect_stroke(ring, RADIUS, Stroke::new(3.0, p.focus), StrokeKind::Middle);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_in_one_row_or_two_or_four_and_never_beside_their_room() {
        for (room, text_scale, in_row) in [
            (1270.0, 1.0, 16),
            (752.0, 1.0, 16),
            (660.0, 1.0, 16),
            (640.0, 1.0, 16),
            (600.0, 1.0, 8),
            (752.0, 2.0, 8),
            (600.0, 3.0, 8),
            (300.0, 3.0, 4),
        ] {
            let cells = Cells::fitting(vec2(room, f32::INFINITY), text_scale);
            assert_eq!(cells.in_row, in_row, "{room} at {text_scale}");
            assert!(cells.whole().x <= room, "{room} at {text_scale}: {:?}", cells.whole());
        }
    }
}
