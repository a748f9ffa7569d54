//! Which pixels a triangle covers, and how a value changes over it.
//!
//! Corners are snapped to the 256th part of a pixel, and whether a pixel's middle is inside is found out in
//! whole numbers. Two triangles with a common edge share no pixel on it and leave none out.

use std::ops::Range;

use egui::Pos2;

/// Parts of a pixel.
const PARTS: f32 = 256.0;
/// Beyond this, in pixels, nothing is on any screen, and whole numbers would not be large enough.
const FAR: f32 = 1.0e6;

/// Three corners, in pixels.
pub(super) struct Triangle {
    corners: [[i64; 2]; 3],
    edges: [Edge; 3],
}

/// Not negative on its inner side: `along` for each pixel to the right, `down` for each further down, from
/// `start` in the middle of the first pixel.
struct Edge {
    along: i64,
    down: i64,
    start: i64,
}

impl Edge {
    fn new([x, y]: [i64; 2], [to_x, to_y]: [i64; 2]) -> Self {
        let (width, height) = (to_x - x, to_y - y);
        // A point on the edge belongs to the triangle on its right or below it.
        let owned = height < 0 || (height == 0 && width > 0);
        let middle = PARTS as i64 / 2;
        let start = width * (middle - y) - height * (middle - x) - i64::from(!owned);
        Self { along: -height * PARTS as i64, down: width * PARTS as i64, start }
    }

    /// The pixels of a row that are on the inner side.
    fn narrow(&self, row: i64, columns: &mut Range<i64>) {
        let at = self.start + self.down * row;
        match self.along {
            0 if at < 0 => columns.end = columns.start,
            0 => {}
            along if along > 0 => columns.start = columns.start.max(-at.div_euclid(along)),
            along => columns.end = columns.end.min(at.div_euclid(-along) + 1),
        }
    }
}

fn snapped(corner: Pos2) -> Option<[i64; 2]> {
    let is_near = corner.x.abs() < FAR && corner.y.abs() < FAR;
    is_near.then(|| [corner.x, corner.y].map(|it| (it * PARTS).round() as i64))
}

/// The pixels whose middles lie between two coordinates; none where there is no telling.
pub(super) fn middles(from: f32, to: f32) -> Option<Range<i64>> {
    let [from, to] = snapped(Pos2::new(from, to))?;
    Some((from + 127) >> 8..(to + 127) >> 8)
}

impl Triangle {
    /// None where it covers nothing.
    pub(super) fn new(corners: [Pos2; 3]) -> Option<Self> {
        let [a, mut b, mut c] = [snapped(corners[0])?, snapped(corners[1])?, snapped(corners[2])?];
        let twice = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
        if twice == 0 {
            return None;
        }
        if twice < 0 {
            std::mem::swap(&mut b, &mut c);
        }
        let edges = [Edge::new(a, b), Edge::new(b, c), Edge::new(c, a)];
        Some(Self { corners: [a, b, c], edges })
    }

    /// The rows that it may touch.
    pub(super) fn rows(&self) -> Range<i64> {
        self.span(1)
    }

    /// The columns that it may touch.
    pub(super) fn columns(&self) -> Range<i64> {
        self.span(0)
    }

    fn span(&self, axis: usize) -> Range<i64> {
        let [a, b, c] = self.corners.map(|corner| corner[axis]);
        (a.min(b).min(c) >> 8)..(a.max(b).max(c) >> 8) + 1
    }

    /// The columns of a row that it covers, among those that are given.
    pub(super) fn covered(&self, row: i64, mut columns: Range<i64>) -> Range<i64> {
        for edge in &self.edges {
            edge.narrow(row, &mut columns);
        }
        columns
    }
}

/// A value that changes evenly over a triangle.
#[derive(Clone, Copy)]
pub(super) struct Plane {
    start: f64,
    pub(super) along: f64,
    down: f64,
}

impl Plane {
    /// From its values at three corners. They must not lie in one line.
    pub(super) fn new(corners: [Pos2; 3], values: [f64; 3]) -> Self {
        let [a, b, c] = corners.map(|it| [f64::from(it.x), f64::from(it.y)]);
        let [x1, y1, x2, y2] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]];
        let [one, two] = [values[1] - values[0], values[2] - values[0]];
        let twice = x1 * y2 - x2 * y1;
        let along = (one * y2 - two * y1) / twice;
        let down = (two * x1 - one * x2) / twice;
        Self { start: values[0] + along * (0.5 - a[0]) + down * (0.5 - a[1]), along, down }
    }

    /// The same, with `amount` taken from it.
    pub(super) fn less(self, amount: f64) -> Self {
        Self { start: self.start - amount, ..self }
    }

    /// How much it changes from a pixel to the next, at most.
    pub(super) fn steepest(&self) -> f64 {
        self.along.abs().max(self.down.abs())
    }

    /// The value in the middle of a pixel.
    pub(super) fn at(&self, column: i64, row: i64) -> f64 {
        self.start + self.along * column as f64 + self.down * row as f64
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    fn pixels(corners: [Pos2; 3]) -> Vec<(i64, i64)> {
        let Some(triangle) = Triangle::new(corners) else { return Vec::new() };
        let row = |row| triangle.covered(row, triangle.columns()).map(move |it| (it, row));
        triangle.rows().flat_map(row).collect()
    }

    #[test]
    fn neighbours_share_no_pixel_and_leave_none_out() {
        let ring =
            [pos2(1.0, 1.0), pos2(9.3, 0.2), pos2(12.0, 7.5), pos2(4.5, 11.5), pos2(0.5, 6.0)];
        for middle in [pos2(5.0, 5.0), pos2(5.5, 5.5), pos2(4.1, 6.9)] {
            let mut all: Vec<_> = (0..ring.len())
                .flat_map(|at| pixels([middle, ring[at], ring[(at + 1) % ring.len()]]))
                .collect();
            let count = all.len();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count, "a pixel is painted twice");
            let fan = (1..ring.len() - 1).flat_map(|at| pixels([ring[0], ring[at], ring[at + 1]]));
            let mut whole: Vec<_> = fan.collect();
            whole.sort_unstable();
            assert_eq!(all, whole, "a pixel is left out");
        }
    }

    #[test]
    fn a_pixel_is_covered_where_its_middle_is() {
        let half = [pos2(0.5, 0.5), pos2(2.5, 0.5), pos2(0.5, 2.5)];
        assert_eq!(pixels(half), [(0, 0), (1, 0), (0, 1)]);
        assert_eq!(pixels([half[0], half[2], half[1]]), pixels(half), "either way round");
        assert_eq!(pixels([pos2(0.6, 0.6), pos2(1.4, 0.6), pos2(0.6, 1.4)]), []);
        assert_eq!(pixels([pos2(f32::NAN, 0.0), pos2(5.0, 0.0), pos2(0.0, 5.0)]), []);
    }
}
