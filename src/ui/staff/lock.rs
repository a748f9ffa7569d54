//! The staff area is locked.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::view::View;
use crate::flow::Looking;
use crate::flow::staff::lock::{Action, Lock};
use crate::flow::staff::{self, Input};

pub(super) fn show(ui: &mut Ui, state: &Lock, view: &View<'_>, out: &mut Vec<Input>) {
    let head = Head::new(&view.campaign.organisation.name, "staff lock");
    parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("staff-title"));
            let complaint = state.problem.map(|problem| message::unlock(problem, view));
            let field = parts::Entry {
                label: &view.text("staff-passphrase"),
                hint: "",
                complaint: complaint.as_deref(),
            };
            let mut typed = state.typed.clone();
            let answer = parts::secret_entry(ui, &field, &mut typed, view);
            if answer.changed {
                out.push(Input::Lock(Action::Type(typed)));
            }
            if answer.submitted {
                out.push(Input::Lock(Action::Unlock));
            }
            if state.trying == Looking::Now {
                parts::waiting(ui, &message::unlocking(state.touch, view));
            }
        }
        parts::Part::Foot => {
            let ready = parts::Enabled::from(state.trying == Looking::No);
            if parts::primary_if(ui, ready, &view.text("staff-unlock")).clicked() {
                out.push(Input::Lock(Action::Unlock));
            }
            if parts::quiet(ui, &view.text("back")).clicked() {
                out.push(Input::Go(staff::Action::Lock));
            }
        }
    });
}
