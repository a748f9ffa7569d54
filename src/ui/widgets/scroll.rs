//! What is longer than its place: it scrolls by wheel, finger and keys, and by two buttons beside it.

use egui::{Id, Key, Rect, ScrollArea, Ui, UiBuilder, Vec2, vec2};

use super::paging::{self, Paging};

/// Whether what scrolls is longer than its place, as it came out last time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Length {
    /// All of it is in sight.
    #[default]
    Short,
    /// There is more; the buttons beside it take [`beside`] points of its width.
    Long,
}

/// So often in a row something may turn from short to long or back. Then it stays long.
const TURNS: u8 = 2;

/// How long something came out in a place of some size, and how often in a row it came out otherwise than before.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Settled {
    length: Length,
    turns: u8,
    size: Vec2,
}

impl Settled {
    /// What follows where it came out as `length` in a place of this size.
    fn next(self, length: Length, size: Vec2) -> Self {
        let turns = if self.size == size { self.turns } else { 0 };
        match (self.length, length) {
            (before, after) if before == after => Self { length, turns: 0, size },
            // Short beside the buttons and long without them, it would go back and forth for ever.
            (Length::Long, Length::Short) if turns >= TURNS => Self { turns, size, ..self },
            _ => Self { length, turns: turns + 1, size },
        }
    }
}

/// What the buttons beside something long take of its width, in points.
pub fn beside() -> f32 {
    paging::RAIL
}

/// Shows `contents` in `place`, which scrolls where it is longer. `name` tells it apart from others, so that each
/// keeps its own place; the buttons lie right of `column`, the right edge of what is read.
pub fn scroll<R>(
    ui: &mut Ui,
    place: Rect,
    name: &str,
    (column, words): (f32, Paging<'_>),
    contents: impl FnOnce(&mut Ui, Length) -> R,
) -> R {
    let key = Id::unique(("length of the page", name));
    let pages = key.with("pages to go");
    let settled: Settled = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let builder = UiBuilder::new().max_rect(place);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(place.intersect(ui.clip_rect()));
        let asked: f32 = ui.data_mut(|data| data.remove_temp(pages)).unwrap_or_default();
        let page = (page_keys(ui) + asked) * place.height() * paging::PAGE;
        let shown = ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
            if page.abs() > 0.0 {
                ui.scroll_with_delta(vec2(0.0, -page));
            }
            contents(ui, settled.length)
        });
        let asked = paging::show(ui, &shown, column, words);
        if asked.abs() > 0.0 {
            ui.data_mut(|data| data.insert_temp(pages, asked));
            ui.request_repaint();
        }
        let after = if paging::is_long(&shown) { Length::Long } else { Length::Short };
        let next = settled.next(after, place.size());
        ui.data_mut(|data| data.insert_temp(key, next));
        if next.length != settled.length {
            ui.request_discard("the page has become longer or shorter than its window");
        }
        shown.inner
    })
    .inner
}

/// How many pages the keyboard asks to go down.
fn page_keys(ui: &Ui) -> f32 {
    ui.input(|input| {
        let pressed = |key: Key| f32::from(u8::from(input.key_pressed(key)));
        pressed(Key::PageDown) - pressed(Key::PageUp)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_beside_the_buttons_and_long_without_them_settles() {
        let came_out = |it: Settled| match it.length {
            Length::Short => Length::Long,
            Length::Long => Length::Short,
        };
        let size = vec2(800.0, 480.0);
        let mut settled = Settled::default();
        for _ in 0..4 {
            settled = settled.next(came_out(settled), size);
        }
        for _ in 0..9 {
            assert_eq!(settled.length, Length::Long);
            settled = settled.next(came_out(settled), size);
        }
        let wider = settled.next(Length::Short, vec2(1_920.0, 1_080.0));
        assert_eq!(wider.length, Length::Short, "in a place of another size it is looked at anew");
    }

    #[test]
    fn what_becomes_shorter_is_short_again() {
        let size = vec2(800.0, 480.0);
        let mut settled = Settled::default();
        for length in [Length::Long, Length::Long, Length::Short, Length::Short, Length::Long] {
            settled = settled.next(length, size);
            assert_eq!(settled.length, length);
        }
    }
}
