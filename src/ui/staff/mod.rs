//! The staff area, one file a page.

mod backup;
mod campaign;
mod check;
mod complaints;
mod devices;
mod fleet;
mod form;
mod hold;
mod ledger;
mod licences;
mod list;
mod lock;
mod marks;
mod narrow;
mod people;
mod register;
mod removal;
mod rows;
mod second;
mod stand;
mod today;
mod using;

use egui::Ui;

use super::Request;
use super::parts;
use super::view::View;
use crate::flow::Staff;
use crate::flow::staff::{Action, Input, Page};

/// Shows the staff area and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Staff, view: &View<'_>, out: &mut Vec<Request>) {
    let mut inputs = Vec::new();
    match state {
        Staff::Locked(state) => lock::show(ui, state, view, &mut inputs),
        Staff::Open(session) => match &session.page {
            Page::List => {
                list::show(ui, &session.list, session.role, view, &mut inputs);
                if session.asks_to_close {
                    ask_to_close(ui, view, &mut inputs);
                }
            }
            Page::Devices(state) => devices::show(ui, state, view, &mut inputs),
            Page::Campaign(state) => campaign::show(ui, state, view, &mut inputs),
            Page::Backup => backup::show(ui, &session.backup, session.role, view, &mut inputs),
            Page::Licences => licences::show(ui, view, &mut inputs),
            Page::Register(state) => register::show(ui, state, view, &mut inputs),
            Page::Complaints(state) => complaints::show(ui, state, view, &mut inputs),
            Page::Ledger(state) => ledger::show(ui, state, view, &mut inputs),
            Page::People(state) => people::show(ui, state, view, &mut inputs),
            Page::Fleet(state) => fleet::show(ui, state, session.role, view, &mut inputs),
            Page::Stand(state) => stand::show(ui, state, view, &mut inputs),
            Page::Using(state) => using::show(ui, state, view, &mut inputs),
            Page::Today(state) => today::show(ui, state, view, &mut inputs),
        },
    }
    out.extend(inputs.into_iter().map(Request::from));
}

/// "Close Sayso" stands beside "Lock", and at a kiosk the computer switches itself off.
fn ask_to_close(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Input>) {
    let keys = ["staff-quit-title", "staff-quit-body", "staff-quit-yes", "staff-quit-no"];
    let [asks, explanation, yes, no] = keys.map(|key| view.text(key));
    let question = parts::Question { asks: &asks, explanation: &explanation, yes: &yes, no: &no };
    let answers = [Action::QuitIndeed, Action::Stay].map(Input::Go);
    out.extend(parts::confirm_danger(ui, &question, answers.into()));
}
