//! Headings, sentences, messages, and labels with their values.

use egui::Ui;

use crate::ui::aloud;
use crate::ui::theme::space;
use crate::ui::widgets::Kind as Tone;
use crate::ui::widgets::{self, Bar, Notice};

/// The heading of a page.
pub(in crate::ui) fn title(ui: &mut Ui, words: &str) {
    widgets::heading(ui, words);
}

/// The heading of a page that says that something is done.
pub(in crate::ui) fn done(ui: &mut Ui, words: &str) {
    ui.horizontal_top(|ui| {
        widgets::done(ui);
        ui.spacing_mut().item_spacing.x = space::S;
        widgets::heading(ui, words);
    });
}

/// The heading of a part.
pub(in crate::ui) fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(space::S);
    widgets::section(ui, words);
}

/// The first sentence after a heading.
pub(in crate::ui) fn lead(ui: &mut Ui, words: &str) {
    widgets::lead(ui, words);
}

/// Running text.
pub(in crate::ui) fn body(ui: &mut Ui, words: &str) {
    widgets::paragraph(ui, words);
}

/// What somebody gave. The program's own voice reads it to nobody.
pub(in crate::ui) fn given(ui: &mut Ui, words: &str) {
    let response = widgets::paragraph(ui, words);
    aloud::given(ui, &response);
}

/// The same with its label.
pub(in crate::ui) fn given_row(ui: &mut Ui, label: &str, words: &str) {
    widgets::section(ui, label);
    given(ui, words);
}

/// An aside.
pub(in crate::ui) fn hint(ui: &mut Ui, words: &str) {
    widgets::small(ui, words);
}

/// Small words that change by themselves.
pub(in crate::ui) fn live_hint(ui: &mut Ui, words: &str) {
    let response = widgets::small(ui, words);
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// A figure beside a control.
pub(in crate::ui) fn figure(ui: &mut Ui, words: &str) {
    widgets::paragraph(ui, words);
}

/// Something is going on.
pub(in crate::ui) fn waiting(ui: &mut Ui, words: &str) {
    let response = widgets::lead(ui, words);
    ui.accesskit_node_builder(response.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

/// A label with its value, or a question with its answer.
pub(in crate::ui) fn row(ui: &mut Ui, label: &str, value: &str) {
    widgets::key_value(ui, label, value);
}

/// Questions with their answers.
pub(in crate::ui) fn rows<'a>(ui: &mut Ui, rows: impl IntoIterator<Item = (&'a str, &'a str)>) {
    widgets::key_values(ui, rows);
}

/// A message of one sentence or several.
pub(in crate::ui) fn notice(ui: &mut Ui, tone: Tone, words: &str) {
    widgets::notice(ui, &Notice { kind: tone, happened: words, safe: "", to_do: "" });
}

/// A message in three parts.
pub(in crate::ui) fn full_notice(ui: &mut Ui, tone: Tone, happened: &str, safe: &str, to_do: &str) {
    widgets::notice(ui, &Notice { kind: tone, happened, safe, to_do });
}

/// A thing of its own, with its name above it.
pub(in crate::ui) fn card<R>(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    widgets::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        widgets::section(ui, name);
        contents(ui)
    })
    .inner
}

/// A few figures as bars; `name` says all of them to those who listen.
pub(in crate::ui) fn bars(ui: &mut Ui, name: &str, figures: &[Bar]) {
    widgets::bars(ui, name, figures);
}

/// The campaign's question, as large as there is room for.
pub(in crate::ui) fn question(ui: &mut Ui, words: &str) {
    widgets::question(ui, words);
}
