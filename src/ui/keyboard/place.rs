//! How large the keyboard is and where each key lies. Nothing here draws.

use egui::{Rect, Vec2, pos2, vec2};

use super::layout::{COLUMNS, Row};
use crate::ui::theme::TARGET;

/// Rows of keys.
const ROWS: f32 = 4.0;
/// Between two keys, in points.
pub(super) const GAP: f32 = 6.0;
/// Between the keys and the edge, in points.
const EDGE: f32 = 8.0;
/// The most of the window that it takes where its keys need not be that high.
const SHARE: f32 = 0.45;
/// A key of usual height at usual text size, in points.
const USUAL: f32 = 60.0;
/// The widest a column gets, in points.
const WIDEST: f32 = 104.0;

/// How high it is in a window of that size, in points. Its keys grow with the text where there is room.
pub(super) fn height(window: Vec2, text_scale: f32) -> f32 {
    let beside = 2.0 * EDGE + (ROWS - 1.0) * GAP;
    let room = (window.y * SHARE - beside) / ROWS;
    let key = (USUAL * text_scale.max(1.0)).min(room).max(TARGET);
    (ROWS * key + beside).floor()
}

/// Where the keys of `rows` lie in `panel`.
pub(super) fn keys(panel: Rect, rows: &[Row]) -> Vec<Vec<Rect>> {
    let inside = panel.shrink(EDGE);
    let columns = COLUMNS as f32;
    let column = ((inside.width() + GAP) / columns).min(WIDEST);
    let row_height = (inside.height() + GAP) / ROWS;
    let lay = |(index, row): (usize, &Row)| {
        let used: f32 = row.iter().map(|(_, columns)| columns * column).sum();
        let mut left = inside.center().x - (used - GAP) / 2.0;
        let top = inside.top() + index as f32 * row_height;
        let place = |(_, columns): &(_, f32)| {
            let size = vec2(columns * column - GAP, row_height - GAP);
            let rect = Rect::from_min_size(pos2(left, top), size);
            left += columns * column;
            rect
        };
        row.iter().map(place).collect()
    };
    rows.iter().enumerate().map(lay).collect()
}

#[cfg(test)]
mod tests {
    use super::super::layout::{Layer, Layout};
    use super::*;
    use crate::languages;

    /// Windows in points: a small one, upright, a common one, a large one.
    const WINDOWS: [Vec2; 5] = [
        vec2(800.0, 480.0),
        vec2(720.0, 1280.0),
        vec2(1024.0, 768.0),
        vec2(1366.0, 768.0),
        vec2(3840.0, 2160.0),
    ];

    #[test]
    fn every_key_of_every_language_can_be_hit_and_covers_no_other() {
        for window in WINDOWS {
            for text_scale in [1.0, 2.0, 3.0] {
                let whole = Rect::from_min_size(pos2(0.0, 0.0), window);
                let top = window.y - height(window, text_scale);
                let panel = Rect::from_min_max(pos2(0.0, top), whole.max);
                assert!(top >= window.y * 0.5, "half of {window:?} is left for the page");
                for folder in languages::all() {
                    let layout = Layout::of(folder.tag());
                    for layer in [Layer::Letters, Layer::Accents, Layer::Signs, Layer::More] {
                        let keys = keys(panel, &layout.rows(layer)).concat();
                        for (index, key) in keys.iter().enumerate() {
                            assert!(key.width() >= TARGET && key.height() >= TARGET, "{key:?}");
                            assert!(panel.contains_rect(*key), "{key:?} in {window:?}");
                            let others = &keys[index + 1..];
                            assert!(others.iter().all(|it| !it.intersects(*key)), "{key:?}");
                        }
                    }
                }
            }
        }
    }
}
