//! Where the keyboard begins on a page.

use egui::{Response, Ui};

use crate::ui::guard::{self, First};

/// Lets the keyboard begin at this control, where all of it is in sight: a page never opens scrolled down to it. It
/// neither agrees, keeps nor deletes. `told` is what the page says above it, for those who listen.
pub fn begin_at(ui: &Ui, response: &Response, told: &str) {
    if !ui.clip_rect().expand(0.5).contains_rect(response.rect) {
        return;
    }
    guard::first(ui, response.id, First::Main);
    ui.accesskit_node_builder(response.id, |node| {
        let own = node.description().map(str::to_owned);
        let told = own.map_or_else(|| told.to_owned(), |own| format!("{own} {told}"));
        node.set_description(told);
    });
}
