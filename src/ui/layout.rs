//! How large things are on a screen and what stands beside what: figures only, so that a test can hold them
//! against each other.

use egui::{Rect, Vec2};

use super::theme::space;

/// A screen of this size and its text is as it was drawn, in points; what is larger is enlarged.
const DRAWN: Vec2 = Vec2::new(1280.0, 720.0);
/// Steps in which a screen is enlarged.
const EIGHTHS: f32 = 8.0;
/// Less than that beside each other is compact, in points at usual text.
const REGULAR: Vec2 = Vec2::new(960.0, 600.0);
/// Less than that is low and narrow, in points at usual text.
const LOW: f32 = 330.0;
const NARROW: f32 = 330.0;
/// The widest that contents are spread, in points at usual text.
const WIDEST: f32 = 1_440.0;

/// How many times larger than drawn everything is on a screen of `size` points, at a kiosk: people stand as far
/// from a larger screen as it is larger.
pub fn zoom(size: Vec2) -> f32 {
    let drawn = if size.x < size.y { Vec2::new(DRAWN.y, DRAWN.x) } else { DRAWN };
    let room = (size.x / drawn.x).min(size.y / drawn.y);
    ((room * EIGHTHS).floor() / EIGHTHS).max(1.0)
}

/// What stands beside what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Little room, or large text: one thing after the other.
    Compact,
    /// Two columns.
    Regular,
    /// Higher than wide: one column, and much room in it.
    Portrait,
}

/// The room of a page and how it is used.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Layout {
    /// What stands beside what.
    pub class: Class,
    /// All that the page has, in points.
    pub window: Rect,
    /// From the window's edges to what stands on the page, in points.
    pub margin: f32,
    low: bool,
}

impl Layout {
    /// The layout of a page that has `window`, with text `text_scale` times as large as usual.
    pub fn of(window: Rect, text_scale: f32) -> Self {
        let room = window.size() / text_scale;
        let class = if window.width() < window.height() && room.x >= 560.0 && room.y >= 700.0 {
            Class::Portrait
        } else if room.x < REGULAR.x || room.y < REGULAR.y {
            Class::Compact
        } else {
            Class::Regular
        };
        let margin = if class == Class::Compact { space::M } else { 28.0 };
        let spare = ((window.width() - WIDEST * text_scale) / 2.0).max(0.0);
        let low = room.y < LOW || room.x < NARROW;
        Self { class, window, margin: margin + spare.floor(), low }
    }

    /// The window without its margins left and right.
    pub fn inner(&self) -> Rect {
        self.window.shrink2(Vec2::new(self.margin, 0.0))
    }

    /// Whether there is so little height for text of this size that a heading is no larger than a section's.
    pub fn is_low(&self) -> bool {
        self.low
    }

    /// Whether there is little room.
    pub fn is_compact(&self) -> bool {
        self.class == Class::Compact
    }
}

/// Where the parts of a row of answers lie, each as an offset from the row's left and top and a size, in points.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What lies left.
    pub left: Vec<Rect>,
    /// What lies in the middle.
    pub middle: Vec<Rect>,
    /// What lies right.
    pub right: Vec<Rect>,
    /// How high all of it is.
    pub height: f32,
}

/// Lays out what lies left, in the middle and right, `width` points wide: beside each other where there is room;
/// else the middle above the others; else all of it below each other. Sizes are what each needs at the least.
pub fn row(width: f32, left: &[Vec2], middle: &[Vec2], right: &[Vec2]) -> Row {
    let gap = space::M;
    let (l, m, r) = (total(left, gap), total(middle, gap), total(right, gap));
    let side = |used: f32| if used > 0.0 { used + gap } else { 0.0 };
    if 2.0 * side(l.x.max(r.x)) + m.x <= width {
        // The middle is the middle of the window.
        let height = l.y.max(m.y).max(r.y);
        return Row {
            left: spread(0.0, 0.0, height, left, gap),
            middle: spread((width - m.x) / 2.0, 0.0, height, middle, gap),
            right: spread(width - r.x, 0.0, height, right, gap),
            height,
        };
    }
    if side(l.x) + m.x + side(r.x) <= width {
        let height = l.y.max(m.y).max(r.y);
        let free = width - l.x - r.x - m.x;
        return Row {
            left: spread(0.0, 0.0, height, left, gap),
            middle: spread(l.x + free / 2.0, 0.0, height, middle, gap),
            right: spread(width - r.x, 0.0, height, right, gap),
            height,
        };
    }
    let mut row = Row::default();
    let mut top = 0.0;
    if m.x > 0.0 {
        (row.middle, top) = block(width, 0.0, middle, gap);
        top += gap / 2.0;
    }
    if side(l.x) + r.x <= width {
        let height = l.y.max(r.y);
        row.left = spread(0.0, top, height, left, gap);
        row.right = spread(width - r.x, top, height, right, gap);
        row.height = top + height;
        return row;
    }
    // The decision first; the way out below it.
    (row.right, top) = block(width, top, right, gap);
    if !left.is_empty() {
        (row.left, top) = block(width, top + gap / 2.0, left, gap);
    }
    row.height = top;
    row
}

/// The size of things beside each other.
fn total(sizes: &[Vec2], gap: f32) -> Vec2 {
    let between = gap * sizes.len().saturating_sub(1) as f32;
    let height = sizes.iter().fold(0.0, |height: f32, size| height.max(size.y));
    Vec2::new(sizes.iter().map(|size| size.x).sum::<f32>() + between, height)
}

/// Things beside each other, from `left`, each in the middle of `height`.
fn spread(left: f32, top: f32, height: f32, sizes: &[Vec2], gap: f32) -> Vec<Rect> {
    let mut x = left;
    let place = |size: &Vec2| {
        let at = egui::pos2(x, top + (height - size.y) / 2.0);
        x += size.x + gap;
        Rect::from_min_size(at, *size)
    };
    sizes.iter().map(place).collect()
}

/// Things beside each other in the middle of the row where they fit, else below each other and as wide as it.
fn block(width: f32, top: f32, sizes: &[Vec2], gap: f32) -> (Vec<Rect>, f32) {
    let all = total(sizes, gap);
    if all.x <= width && sizes.len() != 1 {
        return (spread((width - all.x) / 2.0, top, all.y, sizes, gap), top + all.y);
    }
    let mut y = top;
    let place = |size: &Vec2| {
        let rect = Rect::from_min_size(egui::pos2(0.0, y), Vec2::new(width, size.y));
        y += size.y + gap / 2.0;
        rect
    };
    let rects: Vec<_> = sizes.iter().map(place).collect();
    let bottom = rects.last().map_or(top, Rect::bottom);
    (rects, bottom)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    fn class(width: f32, height: f32, text: f32) -> Class {
        Layout::of(Rect::from_min_size(pos2(0.0, 0.0), vec2(width, height)), text).class
    }

    #[test]
    fn a_screen_twice_as_large_shows_everything_twice_as_large() {
        for (size, factor) in [
            (vec2(800.0, 480.0), 1.0),
            (vec2(1366.0, 768.0), 1.0),
            (vec2(1920.0, 1080.0), 1.5),
            (vec2(3840.0, 2160.0), 3.0),
            (vec2(1080.0, 1920.0), 1.5),
        ] {
            assert!((zoom(size) - factor).abs() < 1e-6, "{size}: {}", zoom(size));
        }
    }

    #[test]
    fn large_text_on_a_large_screen_is_laid_out_as_usual_text_on_a_small_one() {
        assert_eq!(class(1366.0, 768.0, 1.0), Class::Regular);
        assert_eq!(class(1366.0, 768.0, 2.0), Class::Compact);
        assert_eq!(class(800.0, 480.0, 1.0), Class::Compact);
        assert_eq!(class(720.0, 1280.0, 1.0), Class::Portrait);
        assert_eq!(class(720.0, 1280.0, 2.0), Class::Compact);
    }

    #[test]
    fn what_lies_in_a_row_never_overlaps_and_never_leaves_it() {
        const WIDE: [f32; 4] = [60.0, 180.0, 270.0, 420.0];
        for width in [300.0_f32, 480.0, 768.0, 1310.0] {
            for code in 0..WIDE.len().pow(3) * 3 {
                let pick = |place: u32| WIDE[code / 3 / WIDE.len().pow(place) % WIDE.len()];
                let part = |wide: f32, count| vec![vec2(wide.min(width), 60.0); count];
                let (left, right) = (part(pick(0), code % 3), part(pick(1), 1));
                held(width, &row(width, &left, &part(pick(2), 1), &right));
            }
        }
    }

    fn held(width: f32, row: &Row) {
        let all: Vec<_> = row.left.iter().chain(&row.middle).chain(&row.right).collect();
        let whole = Rect::from_min_size(pos2(0.0, 0.0), vec2(width, row.height));
        for (index, one) in all.iter().enumerate() {
            assert!(whole.expand(0.1).contains_rect(**one), "{width}: {one} in {row:?}");
            for other in &all[index + 1..] {
                assert!(!one.shrink(0.1).intersects(**other), "{width}: {one} and {other}");
            }
        }
    }

    #[test]
    fn both_answers_of_one_size_get_places_of_one_size() {
        for width in [320.0, 500.0, 768.0, 1310.0] {
            let answer = [vec2(270.0, 60.0)];
            let row = row(width, &answer, &[vec2(300.0, 48.0)], &answer);
            assert_eq!(row.left[0].size(), row.right[0].size());
        }
    }
}
