//! What lies over a screen.

use egui::{Frame, Id, Margin, Ui, vec2};

use crate::ui::theme::space;
use crate::ui::theme::{self, RADIUS_LARGE, Theme};
use crate::ui::widgets::{self, Answer, Confirm, Weight};

/// A question whose "yes" cannot be undone.
pub(in crate::ui) fn confirm_danger(ui: &mut Ui, question: &Question<'_>) -> Option<Answer> {
    let Question { asks, explanation, yes, no } = *question;
    let confirm = Confirm { question: asks, explanation, yes, no, weight: Weight::Final };
    widgets::confirm(ui, Id::unique("question"), &confirm)
}

/// A question.
pub(in crate::ui) struct Question<'a> {
    /// What is asked.
    pub asks: &'a str,
    /// What follows from either answer.
    pub explanation: &'a str,
    /// The button for "yes".
    pub yes: &'a str,
    /// The button for "no".
    pub no: &'a str,
}

/// Whether a dialog was left by Escape or by a touch beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Left {
    /// It is still open.
    No,
    /// It was left; that means no.
    Yes,
}

/// Something over the screen, with a heading.
pub(in crate::ui) fn dialog(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) -> Left {
    let theme = Theme::of(ui.ctx());
    let screen = ui.ctx().content_rect();
    let width = theme.scaled(520.0).min(screen.width() - 2.0 * space::L);
    let id = Id::unique(("dialog", name));
    let area =
        egui::Modal::default_area(id).role(egui::Role::Dialog).accessible_name(name.to_owned());
    let frame = Frame::NONE
        .fill(theme.palette.surface)
        .corner_radius(RADIUS_LARGE)
        .inner_margin(Margin::same(24));
    let modal = egui::Modal::new(id)
        .area(area)
        .backdrop_color(theme.palette.scrim)
        .frame(frame)
        .show(ui.ctx(), |ui| {
            ui.set_width(width - 2.0 * space::L);
            let max_height = (screen.height() - 4.0 * space::L).max(theme::TARGET * 2.0);
            egui::ScrollArea::vertical().max_height(max_height).show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::M, 12.0);
                widgets::section(ui, name);
                contents(ui);
            });
        });
    if modal.should_close() { Left::Yes } else { Left::No }
}
