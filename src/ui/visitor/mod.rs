//! The screens of a visitor's path.

mod data;
mod disclosure;
mod group;
mod photo;
mod receipt;
mod review;
mod session;
mod voice;
mod welcome;

use egui::Ui;

use super::Request;
use super::parts::{self, Head};
use super::view::View;
use crate::flow::visitor::{Back, Input};
use crate::flow::{Visitor, WithdrawAction};

/// Shows the screen of `state` and adds what the person asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Visitor, view: &View<'_>, out: &mut Vec<Request>) {
    match state {
        Visitor::Welcome(state) => welcome::show(ui, *state, view, out),
        Visitor::Reading(state) => disclosure::show(ui, state, view, out),
        Visitor::Joining(state) => disclosure::joining(ui, &state.reading, view, out),
        Visitor::Agreeing(_) => waiting(ui, "working", view),
        Visitor::Reviewing(state) => review::show(ui, state, view, out),
        Visitor::Voicing(state) => voice::show(ui, state, view, out),
        Visitor::Posing(state) => photo::show(ui, state, view, out),
        Visitor::Comparing(state) => review::compare(ui, state, view, out),
        Visitor::Withdrawing(state) => {
            // Behind the question nothing can be pressed.
            let unheard = &mut Vec::new();
            match state.back() {
                Back::Reviewing(state) => review::show(ui, state, view, unheard),
                Back::Comparing(state) => review::compare(ui, state, view, unheard),
            }
            ask_to_withdraw(ui, view, out);
        }
        Visitor::Keeping => waiting(ui, "review-keeping", view),
        Visitor::Receipted(state) => receipt::show(ui, state, view, out),
        Visitor::HandingOver(state) => group::hand_over(ui, state, view, out),
        Visitor::CodeEntry(state) => data::code(ui, state, view, out),
        Visitor::YourData(state) => data::show(ui, state, view, out),
        Visitor::Renewing(state) => disclosure::again(ui, &state.reading, view, out),
        Visitor::Erased(state) => data::erased(ui, state, view, out),
    }
}

/// What is known of this visit so far, over its screen.
pub(super) fn show_session(ui: &mut Ui, state: &Visitor, view: &View<'_>, out: &mut Vec<Request>) {
    session::show(ui, state, view, out);
}

fn waiting(ui: &mut Ui, key: &str, view: &View<'_>) {
    let head = Head::new(&view.campaign.organisation.name, key);
    parts::page(ui, head, view, |ui, part| {
        if part == parts::Part::Body {
            parts::waiting(ui, &view.text(key));
        }
    });
}

/// Something is recorded. Is it to be deleted?
fn ask_to_withdraw(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Request>) {
    let question = parts::Question {
        asks: &view.text("capture-withdraw-question"),
        explanation: &view.text("capture-withdraw-body"),
        yes: &view.text("capture-withdraw-yes"),
        no: &view.text("capture-withdraw-no"),
    };
    let answers = (WithdrawAction::Delete, WithdrawAction::Stay);
    let answer = parts::confirm_danger(ui, &question, answers);
    out.extend(answer.map(|action| Input::Withdrawing(action).into()));
}

/// The way out that stands on every screen of a session, always in the same place: the last row of the foot.
fn withdraw(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Request>) {
    if parts::quiet(ui, &view.text("capture-withdraw")).clicked() {
        out.push(Input::Withdraw.into());
    }
}
