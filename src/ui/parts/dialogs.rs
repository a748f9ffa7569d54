//! What lies over a screen.

use egui::{Id, Ui};

use crate::ui::widgets::{self, Answer, Confirm, Left, Weight};

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

/// Something over the screen, with a heading.
pub(in crate::ui) fn dialog(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) -> Left {
    widgets::dialog(ui, Id::unique(("dialog", name)), name, contents)
}
