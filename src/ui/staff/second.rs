//! Where a second one of the staff types their passphrase.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::view::View;
use crate::flow::Looking;
use crate::flow::staff::second::{Action, Asking, Refusal};
use crate::record::{Act, NotSecond};

/// A page of its own for it.
pub(super) fn page(ui: &mut Ui, state: &Asking, act: Act, view: &View<'_>) -> Option<Action> {
    let head = Head::new(&view.campaign.organisation.name, "staff second");
    let mut action = None;
    parts::page(ui, head, view, |ui, part| {
        let asked = match part {
            parts::Part::Body => field(ui, state, act, view),
            parts::Part::Foot => answers(ui, state, view),
        };
        action = action.take().or(asked);
    });
    action
}

/// What is asked for, and the field for it.
fn field(ui: &mut Ui, state: &Asking, act: Act, view: &View<'_>) -> Option<Action> {
    parts::title(ui, &view.text("second-title"));
    let most = i64::try_from(state.most).unwrap_or(i64::MAX);
    let key = match act {
        Act::Export => "second-export",
        Act::Erasure => "second-erasure",
    };
    parts::body(ui, &view.count(key, &[("count", most)]));
    let complaint = state.problem.map(|problem| match problem {
        Refusal::Unlock(problem) => message::unlock(problem, view),
        Refusal::Not(NotSecond::Same) => view.text("second-same"),
        Refusal::Not(NotSecond::MayNot) => view.text("second-may-not"),
    });
    let label = view.text("second-passphrase");
    let field = parts::Entry { label: &label, hint: "", complaint: complaint.as_deref() };
    let mut typed = state.typed.clone();
    let answer = parts::secret_entry(ui, &field, &mut typed, view);
    if state.trying == Looking::Now {
        parts::waiting(ui, &message::unlocking(state.touch, view));
    }
    if answer.changed {
        return Some(Action::Type(typed));
    }
    answer.submitted.then_some(Action::Agree)
}

/// The answers.
fn answers(ui: &mut Ui, state: &Asking, view: &View<'_>) -> Option<Action> {
    let ready = parts::Enabled::from(state.trying == Looking::No);
    let agrees = parts::primary_if(ui, ready, &view.text("second-agree")).clicked();
    let leaves = parts::quiet(ui, &view.text("second-leave")).clicked();
    match (agrees, leaves) {
        (true, _) => Some(Action::Agree),
        (false, true) => Some(Action::Leave),
        (false, false) => None,
    }
}
