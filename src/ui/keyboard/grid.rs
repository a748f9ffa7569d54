//! The keys as they lie in rows, for whoever goes from one to the next without a pointer.

use egui::{Id, Pos2, Rect};

use super::layout::Key;
use super::place::GAP;

/// The keys in sight.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    rows: Vec<Vec<Cell>>,
}

/// A key where it lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cell {
    pub(super) id: Id,
    pub(super) rect: Rect,
    pub(super) key: Key,
}

impl Grid {
    pub(super) fn new(rows: Vec<Vec<Cell>>) -> Self {
        Self { rows }
    }

    /// Whether `id` is one of them.
    pub(super) fn has(&self, id: Id) -> bool {
        self.place(id).is_some()
    }

    /// The key at `place`; the space between two keys belongs to both halves.
    pub(super) fn at(&self, place: Pos2) -> Option<Cell> {
        let mut cells = self.rows.iter().flatten();
        cells.find(|cell| cell.rect.expand(GAP / 2.0).contains(place)).copied()
    }

    /// The first key.
    pub(super) fn first(&self) -> Option<Id> {
        self.rows.iter().flatten().next().map(|cell| cell.id)
    }

    /// The key after `id`, or before it.
    pub(super) fn beside(&self, id: Id, by: isize) -> Option<Id> {
        let mut all = self.rows.iter().flatten();
        let at = all.position(|cell| cell.id == id)?.checked_add_signed(by)?;
        self.rows.iter().flatten().nth(at).map(|cell| cell.id)
    }

    /// Where an arrow leads from `id`. Up from the first row leads nowhere, and so does any way over an edge.
    pub(super) fn towards(&self, id: Id, arrow: egui::Key) -> Option<Id> {
        let (row, at) = self.place(id)?;
        let in_row = |at: usize| self.rows[row].get(at).map(|cell| cell.id);
        let middle = self.rows[row][at].rect.center().x;
        match arrow {
            egui::Key::ArrowLeft => in_row(at.checked_sub(1)?),
            egui::Key::ArrowRight => in_row(at + 1),
            egui::Key::ArrowUp => self.nearest(row.checked_sub(1)?, middle),
            egui::Key::ArrowDown => self.nearest(row + 1, middle),
            _ => None,
        }
    }

    /// The key in this row that lies nearest to there.
    fn nearest(&self, row: usize, middle: f32) -> Option<Id> {
        let far = |cell: &Cell| (cell.rect.center().x - middle).abs();
        let cells = self.rows.get(row)?.iter();
        cells.min_by(|one, other| far(one).total_cmp(&far(other))).map(|cell| cell.id)
    }

    fn place(&self, id: Id) -> Option<(usize, usize)> {
        let mut rows = self.rows.iter().enumerate();
        rows.find_map(|(row, keys)| Some((row, keys.iter().position(|cell| cell.id == id)?)))
    }
}

#[cfg(test)]
mod tests {
    use egui::{Key as Arrow, pos2, vec2};

    use super::*;

    fn id(row: usize, at: usize) -> Id {
        Id::unique((row, at))
    }

    fn grid() -> Grid {
        let row = |(row, keys): (usize, u8)| {
            let wide = 600.0 / f32::from(keys);
            let cell = |at: u8| {
                let corner = pos2(f32::from(at) * wide, row as f32 * 50.0);
                let rect = Rect::from_min_size(corner, vec2(wide - GAP, 50.0 - GAP));
                Cell { id: id(row, at.into()), rect, key: Key::Space }
            };
            (0..keys).map(cell).collect()
        };
        Grid::new([10, 9, 9, 5].into_iter().enumerate().map(row).collect())
    }

    #[test]
    fn next_and_previous_pass_every_key_once_and_then_leave() {
        let grid = grid();
        let mut at = grid.first();
        let mut seen = Vec::new();
        while let Some(key) = at {
            seen.push(key);
            at = grid.beside(key, 1);
        }
        assert_eq!(seen.len(), 33);
        let back: Vec<_> = seen.iter().rev().map(|key| grid.beside(*key, -1)).collect();
        assert_eq!(back.last(), Some(&None), "before the first there is none");
        assert_eq!(back[0], Some(seen[31]));
    }

    #[test]
    fn arrows_go_where_they_point_and_stop_at_the_edge() {
        let grid = grid();
        assert_eq!(grid.towards(id(0, 0), Arrow::ArrowRight), Some(id(0, 1)));
        assert_eq!(grid.towards(id(0, 9), Arrow::ArrowDown), Some(id(1, 8)));
        assert_eq!(grid.towards(id(3, 2), Arrow::ArrowUp), Some(id(2, 4)));
        for (at, arrow) in [
            (id(0, 0), Arrow::ArrowLeft),
            (id(0, 3), Arrow::ArrowUp),
            (id(0, 9), Arrow::ArrowRight),
            (id(3, 0), Arrow::ArrowDown),
        ] {
            assert_eq!(grid.towards(at, arrow), None, "{arrow:?}");
        }
    }

    #[test]
    fn a_finger_between_two_keys_hits_one_of_them() {
        let grid = grid();
        let hit = |x: f32, y: f32| grid.at(pos2(x, y)).map(|cell| cell.id);
        assert_eq!(hit(30.0, 20.0), Some(id(0, 0)));
        assert_eq!(hit(56.0, 20.0), Some(id(0, 0)));
        assert_eq!(hit(59.0, 20.0), Some(id(0, 1)));
        assert_eq!(hit(30.0, 300.0), None);
    }
}
