//! The two fields in which a passphrase is chosen.

use egui::Ui;

use super::parts;
use super::view::View;
use crate::flow::{Choosing, Typing, Weakness};
use crate::seal::Strength;

/// What was done in the fields.
#[derive(Default)]
pub(super) struct Answer {
    /// What was typed.
    pub(super) typed: Option<Typing>,
    /// Enter was pressed in the last one.
    pub(super) submitted: bool,
}

/// Shows the fields, how hard the passphrase is to guess, and what it still needs.
pub(super) fn fields(
    ui: &mut Ui,
    (chosen, strength): (&Choosing, Strength),
    weakness: Option<Weakness>,
    view: &View<'_>,
) -> Answer {
    let told = weakness.map(|it| view.text(needed(it)));
    let (of_first, of_second) = match weakness {
        Some(Weakness::Different) => (None, told),
        _ => (told, None),
    };
    let mut answer = Answer::default();
    let mut typed = chosen.passphrase.clone();
    let field = parts::Entry {
        label: &view.text("setup-passphrase"),
        hint: &view.text("setup-passphrase-hint"),
        complaint: of_first.as_deref(),
    };
    if parts::secret_entry(ui, &field, &mut typed, view).changed {
        answer.typed = Some(Typing::Passphrase(typed));
    }
    if !chosen.passphrase.is_empty() {
        let (score, key) = match strength {
            Strength::None => (0, "setup-strength-0"),
            Strength::Poor => (1, "setup-strength-1"),
            Strength::Fair => (2, "setup-strength-2"),
            Strength::Good => (3, "setup-strength-3"),
            Strength::Great => (4, "setup-strength-4"),
        };
        parts::strength(ui, score, &view.text("setup-passphrase"), &view.text(key));
    }
    let mut typed = chosen.again.clone();
    let label = view.text("setup-again");
    let field = parts::Entry { label: &label, hint: "", complaint: of_second.as_deref() };
    let second = parts::secret_entry(ui, &field, &mut typed, view);
    if second.changed {
        answer.typed = Some(Typing::Again(typed));
    }
    answer.submitted = second.submitted;
    answer
}

/// The words for what a passphrase still needs.
pub(super) fn needed(weakness: Weakness) -> &'static str {
    match weakness {
        Weakness::Short => "setup-need-passphrase",
        Weakness::Guessable => "setup-need-stronger",
        Weakness::Different => "setup-need-again",
        Weakness::Taken => "people-passphrase-taken",
    }
}
