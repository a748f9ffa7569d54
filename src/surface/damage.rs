//! Which part of the window has to be painted again.

/// A rectangle of whole pixels, its right and lower end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first column.
    pub left: i64,
    /// The first row.
    pub top: i64,
    /// The column after the last one.
    pub right: i64,
    /// The row after the last one.
    pub bottom: i64,
}

/// More areas than this are put together: each is a walk through all that is painted.
const AREAS: usize = 8;

impl Area {
    /// The whole of something so large, in pixels.
    pub fn whole([width, height]: [usize; 2]) -> Self {
        Self { left: 0, top: 0, right: width as i64, bottom: height as i64 }
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.left >= self.right || self.top >= self.bottom
    }

    /// What is in both.
    #[must_use]
    pub fn within(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            top: self.top.max(other.top),
            right: self.right.min(other.right),
            bottom: self.bottom.min(other.bottom),
        }
    }

    /// The smallest area around both.
    #[must_use]
    pub fn around(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Whether any pixel is in both.
    pub fn meets(&self, other: &Self) -> bool {
        !self.within(other).is_empty()
    }

    fn pixels(&self) -> i64 {
        if self.is_empty() { 0 } else { (self.right - self.left) * (self.bottom - self.top) }
    }

    /// How many pixels would be painted that need not be, were the two painted as one.
    fn waste(&self, other: &Self) -> i64 {
        self.around(other).pixels() - self.pixels() - other.pixels()
    }
}

/// A few areas that together hold every pixel that may have changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Damage(Vec<Area>);

impl Damage {
    /// All of something so large, in pixels.
    pub fn whole(size: [usize; 2]) -> Self {
        let mut damage = Self::default();
        damage.add(Area::whole(size));
        damage
    }

    /// The areas.
    pub fn areas(&self) -> &[Area] {
        &self.0
    }

    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Another area that may have changed.
    pub fn add(&mut self, area: Area) {
        if area.is_empty() {
            return;
        }
        let mut area = area;
        // One that has grown may have reached others.
        while let Some(at) =
            self.0.iter().position(|it| it.waste(&area) <= it.pixels().min(area.pixels()) / 4)
        {
            area = area.around(&self.0.swap_remove(at));
        }
        self.0.push(area);
        if self.0.len() > AREAS {
            self.join();
        }
    }

    /// Everything in another damage.
    pub fn extend(&mut self, other: &Self) {
        other.0.iter().for_each(|area| self.add(*area));
    }

    /// Leaves out what is beyond `whole`.
    pub fn keep_within(&mut self, whole: &Area) {
        self.0.iter_mut().for_each(|area| *area = area.within(whole));
        self.0.retain(|area| !area.is_empty());
    }

    /// Puts the two together that belong together most.
    fn join(&mut self) {
        let pairs = (0..self.0.len()).flat_map(|one| (0..one).map(move |other| (one, other)));
        let best = pairs.min_by_key(|(one, other)| self.0[*one].waste(&self.0[*other]));
        if let Some((one, other)) = best {
            let area = self.0.swap_remove(one).around(&self.0[other]);
            self.0[other] = area;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(left: i64, top: i64, right: i64, bottom: i64) -> Area {
        Area { left, top, right, bottom }
    }

    #[test]
    fn areas_that_lie_apart_stay_apart_and_neighbours_become_one() {
        let mut damage = Damage::default();
        damage.add(area(0, 0, 10, 10));
        damage.add(area(500, 500, 510, 510));
        damage.add(area(10, 0, 20, 10));
        damage.add(area(3, 3, 4, 3));
        let mut areas = damage.areas().to_vec();
        areas.sort_by_key(|it| it.left);
        assert_eq!(areas, [area(0, 0, 20, 10), area(500, 500, 510, 510)]);
    }

    #[test]
    fn however_many_there_are_they_become_few_and_leave_nothing_out() {
        let mut damage = Damage::default();
        let all: Vec<_> = (0..100)
            .map(|at| area(at * 37 % 900, at * 91 % 700, at * 37 % 900 + 5, at * 91 % 700 + 3))
            .collect();
        for one in &all {
            damage.add(*one);
        }
        assert!(damage.areas().len() <= AREAS);
        for one in &all {
            assert!(damage.areas().iter().any(|it| it.within(one) == *one), "{one:?} is left out");
        }
        damage.keep_within(&area(0, 0, 10, 10));
        assert!(damage.areas().iter().all(|it| it.right <= 10 && it.bottom <= 10));
    }
}
