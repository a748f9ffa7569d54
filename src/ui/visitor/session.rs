//! "Your data" during a visit: what was agreed so far, what there is, and the way out.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use super::Request;
use crate::flow::{Input, Visitor};
use crate::paper::local_time;

pub(super) fn show(ui: &mut Ui, state: &Visitor, view: &View<'_>, out: &mut Vec<Request>) {
    let mut asked = None;
    let left = parts::dialog(ui, &view.text("session-title"), |ui| {
        match state.draft() {
            None => parts::body(ui, &view.text("session-reading")),
            Some(draft) => {
                let agreement = draft.agreement();
                let time = local_time(agreement.agreed_at);
                parts::body(ui, &view.with("session-nothing", "time", &time));
                let count = i64::try_from(draft.takes().len()).unwrap_or(i64::MAX);
                parts::body(ui, &view.count("session-takes", &[("count", count)]));
                let agreed = agreement.ticked_titles().join("\n");
                parts::row(ui, &view.text("session-agreed"), &agreed);
            }
        }
        if parts::secondary(ui, &view.text("back")).clicked() {
            asked = Some(Request::HideSession);
        }
        if state.draft().is_some() {
            if parts::danger(ui, &view.text("session-withdraw")).clicked() {
                asked = Some(Input::Withdraw.into());
            }
            parts::hint(ui, &view.text("capture-withdraw-explained"));
        }
    });
    out.extend(asked.or_else(|| (left == parts::Left::Yes).then_some(Request::HideSession)));
}
