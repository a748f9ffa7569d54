//! What is typed into.

use egui::{Response, Ui};

use crate::seal::Typed;
use crate::ui::theme::Theme;
use crate::ui::view::View;
use crate::ui::widgets::{self, Field, Reveal, Typeface};

/// A labelled field.
pub(in crate::ui) struct Entry<'a> {
    /// What it is called.
    pub label: &'a str,
    /// A word of help.
    pub hint: &'a str,
    /// What is wrong with what was typed.
    pub complaint: Option<&'a str>,
}

/// What was done with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) struct EntryAnswer {
    /// It was typed in.
    pub changed: bool,
    /// Enter was pressed in it.
    pub submitted: bool,
}

/// A field for plain text.
pub(in crate::ui) fn entry(ui: &mut Ui, entry: &Entry<'_>, typed: &mut String) -> EntryAnswer {
    let (label, hint) = (entry.label, entry.hint);
    let field = Field { label, hint, error: entry.complaint.unwrap_or_default(), reveal: None };
    let response = widgets::field(ui, typed, &field);
    answered(ui, &response)
}

/// A field for a file's text. Returns whether it was typed in.
pub(in crate::ui) fn area(ui: &mut Ui, label: &str, typed: &mut String) -> bool {
    widgets::area(ui, typed, label, Typeface::Code).changed()
}

/// A field for a few sentences. Returns whether it was typed in.
pub(in crate::ui) fn sentences(ui: &mut Ui, label: &str, typed: &mut String) -> bool {
    widgets::area(ui, typed, label, Typeface::Prose).changed()
}

/// A field for a secret.
pub(in crate::ui) fn secret_entry(
    ui: &mut Ui,
    entry: &Entry<'_>,
    typed: &mut Typed,
    view: &View<'_>,
) -> EntryAnswer {
    let (show, hide) = (view.text("setup-show"), view.text("setup-hide"));
    let reveal = Some(Reveal { show: &show, hide: &hide });
    let (label, hint) = (entry.label, entry.hint);
    let field = Field { label, hint, error: entry.complaint.unwrap_or_default(), reveal };
    let response = widgets::field(ui, typed.edit(), &field);
    answered(ui, &response)
}

/// What was done with what is typed into.
pub(in crate::ui) fn answered(ui: &Ui, response: &Response) -> EntryAnswer {
    let enter = ui.input(|input| input.key_pressed(egui::Key::Enter));
    EntryAnswer { changed: response.changed(), submitted: response.lost_focus() && enter }
}

/// Adds something in a place that is at least so high, in points at usual text: what stands below does not move with it.
pub(in crate::ui) fn reserved(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui)) {
    let least = Theme::of(ui.ctx()).scaled(height);
    let used = ui.scope(add).response.rect.height();
    ui.add_space((least - used).max(0.0));
}

/// Adds something that comes up under a press: it is brought into sight as a whole, once.
pub(in crate::ui) fn brought_into_sight(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let id = ui.next_auto_id().with("brought into sight");
    let now = ui.ctx().cumulative_frame_nr();
    let before = ui.data_mut(|data| {
        let before: Option<u64> = data.get_temp(id);
        data.insert_temp(id, now);
        before
    });
    let place = ui.scope(add).response.rect;
    if before.is_none_or(|before| before + 1 < now) {
        ui.scroll_to_rect(place, None);
    }
}

/// What is wrong with what was typed. It is said aloud at once.
pub(in crate::ui) fn complaint(ui: &mut Ui, words: &str) {
    widgets::complaint(ui, words);
}
