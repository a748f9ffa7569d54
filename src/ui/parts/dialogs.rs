//! What lies over a screen.

use egui::{Id, Ui};

use crate::ui::widgets::{self, Answer, Confirm, Left, Weight};

/// A question whose "yes" cannot be undone. Returns what the answer asks for: `yes`, or `no`.
pub(in crate::ui) fn confirm_danger<A>(
    ui: &mut Ui,
    question: &Question<'_>,
    (yes, no): (A, A),
) -> Option<A> {
    let confirm = Confirm {
        question: question.asks,
        explanation: question.explanation,
        yes: question.yes,
        no: question.no,
        weight: Weight::Final,
    };
    widgets::confirm(ui, Id::unique("question"), &confirm).map(|answer| match answer {
        Answer::Yes => yes,
        Answer::No => no,
    })
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
