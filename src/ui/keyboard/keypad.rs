//! The keypad for receipt codes: their 32 symbols, a key that takes one away, and nothing else.

use egui::{Id, PointerButton, Rect, Response, Role, Sense, Ui, UiBuilder, Vec2, pos2, vec2};

use super::key::{self, Face, Mark, Weight};
use super::typing::Stroke;
use super::{PadKey, Pressed, is_pad_known, keep_caret, pad_key, press};
use crate::consent::ReceiptCode;
use crate::ui::guard::{self, Lines};
use crate::ui::theme::{TARGET, space};
use crate::ui::view::View;

/// Between two keys, in points.
const GAP: f32 = 6.0;
/// The largest key, in points.
const LARGEST: Vec2 = vec2(108.0, 104.0);
/// Above and below what a page holds, in points, and a little.
const MARGINS: f32 = 2.0 * space::L + space::M;
/// Columns where there is more width than height: ten digits and the key that takes one away, and the letters in
/// two rows.
const WIDE: usize = 11;
/// Columns where there is not.
const NARROW: usize = 8;

/// What a key of the keypad does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Symbol(char),
    Delete,
}

/// How the keys stand.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Shape {
    columns: usize,
    /// A key, in points.
    size: Vec2,
}

/// Shows the keypad, which types into the response of a [`super::code_field`].
pub(in crate::ui) fn keypad(ui: &mut Ui, field: &Response, view: &View<'_>) {
    let (window, width) = (ui.content_rect(), ui.available_width());
    // Measured from the top of the page, so that scrolling changes nothing.
    let above = ui.cursor().top() - ui.min_rect().top();
    let room = vec2(width, ui.clip_rect().height() - above - MARGINS);
    let shape = Shape::fitting(room, window.size());
    let places = places(shape);
    let whole = places.iter().fold(Rect::NOTHING, |all, (_, place)| all.union(*place));
    let (rect, _) = ui.allocate_exact_size(whole.size(), Sense::hover());
    let builder = UiBuilder::new().max_rect(rect).accessibility_role(Role::Group);
    ui.scope_builder(builder, |ui| {
        let name = view.text("keypad");
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
        for (index, (key, place)) in places.iter().enumerate() {
            let place = place.translate(rect.min.to_vec2());
            let id = Id::unique(("key of the keypad", index));
            let response = show(ui, (id, place), *key, view);
            let stroke = match key {
                Key::Symbol(symbol) => Stroke::Sign(*symbol),
                Key::Delete => Stroke::Delete,
            };
            let pressed = Pressed { key: id, field: field.id, stroke };
            pad_key(ui, PadKey { rect: place.intersect(ui.clip_rect()), pressed });
            // What a finger and the mouse press is known from the input.
            if response.clicked() && !response.clicked_by(PointerButton::Primary) {
                press(ui.ctx(), pressed);
            }
        }
    });
    keep_caret(ui, rect);
    let anywhere = ui.interact(rect, Id::unique("the whole keypad"), Sense::hover());
    if is_pad_known(ui) {
        guard::types(ui, &anywhere, rect.intersect(ui.clip_rect()), Lines::One);
    }
}

fn show(ui: &mut Ui, place: (Id, Rect), key: Key, view: &View<'_>) -> Response {
    let (face, name) = match key {
        Key::Symbol(symbol) => {
            (Face::letters(symbol.to_string(), Weight::Usual), symbol.to_string())
        }
        Key::Delete => (Face::mark(Mark::Delete, Weight::Beside), view.text("key-delete")),
    };
    let response = key::show(ui, place, (&face, key::Held::No), &name);
    guard::control(ui, &response, &name);
    response
}

impl Shape {
    fn fitting(room: Vec2, window: Vec2) -> Self {
        let width = |columns: usize| (room.x + GAP) / columns as f32 - GAP;
        let wide = window.x > window.y && width(WIDE) >= TARGET;
        let columns = if wide { WIDE } else { NARROW };
        let rows = if wide { 3.0 } else { 5.0 };
        let width = width(columns).clamp(TARGET, LARGEST.x.max(TARGET)).floor();
        let height = ((room.y + GAP) / rows - GAP).min(LARGEST.y);
        // Upright keys are harder to tell apart.
        let height = height.min(width * 1.1).max(TARGET).floor();
        Self { columns, size: vec2(width, height) }
    }
}

/// Where each key lies, from the keypad's corner.
fn places(shape: Shape) -> Vec<(Key, Rect)> {
    let pitch = shape.size + vec2(GAP, GAP);
    let place = |column: usize, row: usize, columns: usize| {
        let size = vec2(columns as f32 * pitch.x - GAP, shape.size.y);
        Rect::from_min_size(pos2(column as f32 * pitch.x, row as f32 * pitch.y), size)
    };
    let mut symbols: Vec<Key> = ReceiptCode::symbols().map(Key::Symbol).collect();
    if shape.columns == WIDE {
        symbols.insert(WIDE - 1, Key::Delete);
    }
    let in_rows = |(index, key)| (key, place(index % shape.columns, index / shape.columns, 1));
    let mut keys: Vec<_> = symbols.into_iter().enumerate().map(in_rows).collect();
    if shape.columns == NARROW {
        keys.push((Key::Delete, place(NARROW - 2, keys.len() / NARROW, 2)));
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_the_32_symbols_and_a_way_back_and_each_can_be_hit() {
        for (room, window) in [
            (vec2(768.0, 180.0), vec2(800.0, 480.0)),
            (vec2(1334.0, 400.0), vec2(1366.0, 768.0)),
            (vec2(688.0, 700.0), vec2(720.0, 1280.0)),
            (vec2(448.0, 100.0), vec2(480.0, 480.0)),
            (vec2(3800.0, 1600.0), vec2(3840.0, 2160.0)),
        ] {
            let keys = places(Shape::fitting(room, window));
            assert_eq!(keys.len(), 33, "{window:?}");
            for (index, (key, place)) in keys.iter().enumerate() {
                assert!(place.width() >= TARGET && place.height() >= TARGET, "{key:?}");
                assert!(place.right() <= room.x.max(8.0 * (TARGET + GAP)), "{key:?} in {window:?}");
                let others = &keys[index + 1..];
                assert!(others.iter().all(|(_, it)| !it.intersects(*place)), "{key:?}");
            }
            let missing =
                "ILOU".chars().filter(|it| keys.iter().any(|key| key.0 == Key::Symbol(*it)));
            assert_eq!(missing.count(), 0, "these are in no code");
        }
    }

    #[test]
    fn upright_it_stands_in_eight_columns_and_else_in_eleven() {
        let columns = |window: Vec2| Shape::fitting(window - vec2(32.0, 200.0), window).columns;
        assert_eq!(columns(vec2(800.0, 480.0)), 11);
        assert_eq!(columns(vec2(1366.0, 768.0)), 11);
        assert_eq!(columns(vec2(720.0, 1280.0)), 8);
        assert_eq!(columns(vec2(480.0, 470.0)), 8);
    }
}
