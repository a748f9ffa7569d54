//! What is longer than its place: it scrolls by wheel, finger and keys, and by two buttons beside it.

use egui::{Id, Key, Rect, ScrollArea, Ui, UiBuilder, vec2};

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
    let before: Length = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let builder = UiBuilder::new().max_rect(place);
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(place.intersect(ui.clip_rect()));
        let asked: f32 = ui.data_mut(|data| data.remove_temp(pages)).unwrap_or_default();
        let page = (page_keys(ui) + asked) * place.height() * paging::PAGE;
        let shown = ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
            if page.abs() > 0.0 {
                ui.scroll_with_delta(vec2(0.0, -page));
            }
            contents(ui, before)
        });
        let asked = paging::show(ui, &shown, column, words);
        if asked.abs() > 0.0 {
            ui.data_mut(|data| data.insert_temp(pages, asked));
            ui.request_repaint();
        }
        let after = if paging::is_long(&shown) { Length::Long } else { Length::Short };
        if after != before {
            ui.data_mut(|data| data.insert_temp(key, after));
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
