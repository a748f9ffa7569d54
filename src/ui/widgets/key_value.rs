//! Questions and answers that can be taken in at a glance.

use egui::{Response, Role, Ui, UiBuilder, vec2};

use super::text;
use crate::ui::theme::{Text, Theme, space};

/// The share of the width that belongs to the question.
const QUESTION_SHARE: f32 = 0.34;
/// Below this many ems the question stands above the answer.
const NARROW_EM: f32 = 27.0;

/// One question with its answer: beside it, or below it where the room is narrow.
pub fn key_value(ui: &mut Ui, question: &str, answer: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let whole = ui.available_width();
    if whole < NARROW_EM * theme.font(Text::Body).size {
        return ui.vertical(|ui| stacked(ui, question, answer)).response;
    }
    let gap = space::L;
    let left = (whole * QUESTION_SHARE).floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, space::XS);
        column(ui, left, |ui| question_text(ui, question));
        column(ui, whole - left - gap, |ui| answer_text(ui, answer));
    })
    .response
}

/// Several questions with their answers, a hairline between each two.
pub fn key_values<'a>(ui: &mut Ui, rows: impl IntoIterator<Item = (&'a str, &'a str)>) {
    for (index, (question, answer)) in rows.into_iter().enumerate() {
        if index > 0 {
            hairline(ui);
        }
        key_value(ui, question, answer);
    }
}

fn column(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let at = ui.available_rect_before_wrap();
    let at = egui::Rect::from_min_size(at.min, vec2(width, at.height()));
    let builder = UiBuilder::new().max_rect(at).layout(egui::Layout::top_down(egui::Align::Min));
    ui.scope_builder(builder, |ui| {
        ui.set_min_width(width);
        contents(ui);
    });
}

fn stacked(ui: &mut Ui, question: &str, answer: &str) {
    ui.spacing_mut().item_spacing.y = space::XS;
    question_text(ui, question);
    answer_text(ui, answer);
}

fn question_text(ui: &mut Ui, words: &str) {
    let ink = Theme::of(ui.ctx()).palette.ink;
    let response = text::draw(ui, words, Text::Label, ink, Role::Heading);
    ui.accesskit_node_builder(response.id, |node| node.set_level(3));
}

fn answer_text(ui: &mut Ui, words: &str) {
    let ink = Theme::of(ui.ctx()).palette.ink;
    text::draw(ui, words, Text::Body, ink, Role::Label);
}

fn hairline(ui: &mut Ui) {
    let line = Theme::of(ui.ctx()).palette.line;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0, line);
}
