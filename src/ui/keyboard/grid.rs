//! The keys as they lie in rows, for whoever goes from one to the next without a pointer.

use egui::{Id, Key};

/// The keys in sight.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Grid {
    /// Each key with the middle of it, in points from the left.
    rows: Vec<Vec<(Id, f32)>>,
}

impl Grid {
    pub(super) fn new(rows: Vec<Vec<(Id, f32)>>) -> Self {
        Self { rows }
    }

    /// Whether `id` is one of them.
    pub(super) fn has(&self, id: Id) -> bool {
        self.place(id).is_some()
    }

    /// The first key.
    pub(super) fn first(&self) -> Option<Id> {
        self.rows.iter().flatten().next().map(|(id, _)| *id)
    }

    /// The key after `id`, or before it.
    pub(super) fn beside(&self, id: Id, by: isize) -> Option<Id> {
        let mut all = self.rows.iter().flatten();
        let at = all.position(|(it, _)| *it == id)?.checked_add_signed(by)?;
        self.rows.iter().flatten().nth(at).map(|(id, _)| *id)
    }

    /// Where an arrow leads from `id`. Up from the first row leads nowhere, and so does any way over an edge.
    pub(super) fn towards(&self, id: Id, arrow: Key) -> Option<Id> {
        let (row, at) = self.place(id)?;
        let in_row = |at: usize| self.rows[row].get(at).map(|(id, _)| *id);
        let (_, middle) = self.rows[row][at];
        match arrow {
            Key::ArrowLeft => in_row(at.checked_sub(1)?),
            Key::ArrowRight => in_row(at + 1),
            Key::ArrowUp => self.nearest(row.checked_sub(1)?, middle),
            Key::ArrowDown => self.nearest(row + 1, middle),
            _ => None,
        }
    }

    /// The key in this row that lies nearest to there.
    fn nearest(&self, row: usize, middle: f32) -> Option<Id> {
        let far = |x: f32| (x - middle).abs();
        let keys = self.rows.get(row)?.iter();
        keys.min_by(|one, other| far(one.1).total_cmp(&far(other.1))).map(|(id, _)| *id)
    }

    fn place(&self, id: Id) -> Option<(usize, usize)> {
        let mut rows = self.rows.iter().enumerate();
        rows.find_map(|(row, keys)| Some((row, keys.iter().position(|(it, _)| *it == id)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(row: usize, at: usize) -> Id {
        Id::unique((row, at))
    }

    fn grid() -> Grid {
        let row = |(row, keys): (usize, u8)| {
            let middle = |at: u8| (f32::from(at) + 0.5) * 600.0 / f32::from(keys);
            (0..keys).map(|at| (id(row, at.into()), middle(at))).collect()
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
        assert_eq!(grid.towards(id(0, 0), Key::ArrowRight), Some(id(0, 1)));
        assert_eq!(grid.towards(id(0, 9), Key::ArrowDown), Some(id(1, 8)));
        assert_eq!(grid.towards(id(3, 2), Key::ArrowUp), Some(id(2, 4)));
        for (at, arrow) in [
            (id(0, 0), Key::ArrowLeft),
            (id(0, 3), Key::ArrowUp),
            (id(0, 9), Key::ArrowRight),
            (id(3, 0), Key::ArrowDown),
        ] {
            assert_eq!(grid.towards(at, arrow), None, "{arrow:?}");
        }
    }
}
