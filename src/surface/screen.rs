//! The memory that the display shows, and what of it is out of date.

use std::collections::VecDeque;
use std::num::NonZeroU32;
use std::sync::Arc;

use softbuffer::{Context, Rect, SoftBufferError, Surface};
use winit::window::Window;

use super::damage::{Area, Damage};
use super::raster::Canvas;

/// More frames than this no display keeps waiting.
const FRAMES: usize = 4;

/// A window's pixels.
pub(super) struct Screen {
    surface: Surface<Arc<Window>, Arc<Window>>,
    size: [usize; 2],
    /// What the last frames changed, the newest first.
    past: VecDeque<Damage>,
}

/// How much of the window is handed to the display.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// What has changed.
    Changed,
    /// All of it: the display has lost some.
    All,
}

impl Screen {
    pub(super) fn new(window: &Arc<Window>) -> Result<Self, SoftBufferError> {
        let context = Context::new(Arc::clone(window))?;
        let surface = Surface::new(&context, Arc::clone(window))?;
        Ok(Self { surface, size: [0, 0], past: VecDeque::new() })
    }

    /// Has `paint` paint what is out of date, after `damage` was done, and shows it.
    pub(super) fn show(
        &mut self,
        size: [usize; 2],
        (damage, extent): (Damage, Extent),
        paint: impl FnOnce(&mut Canvas<'_>, &Damage),
    ) -> Result<(), SoftBufferError> {
        let side = |px: usize| u32::try_from(px).ok().and_then(NonZeroU32::new);
        let [Some(width), Some(height)] = size.map(side) else { return Ok(()) };
        let grown = self.size != size;
        if grown {
            self.surface.resize(width, height)?;
            self.size = size;
            self.past.clear();
        }
        let mut buffer = self.surface.buffer_mut()?;
        let age = if grown { 0 } else { buffer.age() };
        let stale = out_of_date(age, &damage, &self.past, size);
        paint(&mut Canvas::new(&mut buffer, size[0]), &stale);
        let shown = match (extent, age) {
            (Extent::Changed, 1..) => rects(&damage),
            _ => rects(&Damage::whole(size)),
        };
        buffer.present_with_damage(&shown)?;
        self.past.push_front(damage);
        self.past.truncate(FRAMES);
        Ok(())
    }
}

/// What has to be painted on memory that was shown `age` frames ago; 0 is never.
fn out_of_date(age: u8, damage: &Damage, past: &VecDeque<Damage>, size: [usize; 2]) -> Damage {
    let missed = usize::from(age).checked_sub(1).filter(|missed| *missed <= past.len());
    let Some(missed) = missed else { return Damage::whole(size) };
    let mut stale = damage.clone();
    past.iter().take(missed).for_each(|it| stale.extend(it));
    stale.keep_within(&Area::whole(size));
    stale
}

fn rects(damage: &Damage) -> Vec<Rect> {
    let rect = |area: &Area| {
        let px = |it: i64| u32::try_from(it).unwrap_or_default();
        let width = NonZeroU32::new(px(area.right - area.left))?;
        let height = NonZeroU32::new(px(area.bottom - area.top))?;
        Some(Rect { x: px(area.left), y: px(area.top), width, height })
    };
    damage.areas().iter().filter_map(rect).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn damage(left: i64) -> Damage {
        let mut damage = Damage::default();
        damage.add(Area { left, top: 0, right: left + 1, bottom: 1 });
        damage
    }

    #[test]
    fn memory_that_was_not_shown_for_some_frames_gets_what_these_changed() {
        let past = VecDeque::from([damage(20), damage(40)]);
        let size = [100, 100];
        assert_eq!(out_of_date(0, &damage(0), &past, size), Damage::whole(size));
        assert_eq!(out_of_date(1, &damage(0), &past, size).areas().len(), 1);
        assert_eq!(out_of_date(2, &damage(0), &past, size).areas().len(), 2);
        assert_eq!(out_of_date(3, &damage(0), &past, size).areas().len(), 3);
        assert_eq!(out_of_date(4, &damage(0), &past, size), Damage::whole(size));
    }
}
