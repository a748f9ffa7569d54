//! "Your data" during a visit: what was agreed so far, what there is, and the way out.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use super::{Request, group};
use crate::flow::Visitor;
use crate::flow::visitor::Input;
use crate::paper::written_time;

pub(super) fn show(ui: &mut Ui, state: &Visitor, view: &View<'_>, out: &mut Vec<Request>) {
    let mut asked = None;
    // Who joins in has agreed to nothing yet, and what the others ticked is not theirs to see.
    let draft = state.draft().filter(|_| !matches!(state, Visitor::Joining(_)));
    let left = parts::dialog(ui, &view.text("session-title"), |ui| {
        match draft {
            None => parts::body(ui, &view.text("session-reading")),
            Some(draft) => {
                let agreement = draft.newest();
                let time = written_time(agreement.agreed_at, view.locale);
                parts::body(ui, &view.with("session-nothing", "time", &time));
                let count = i64::try_from(draft.takes().len()).unwrap_or(i64::MAX);
                if count > 0 {
                    parts::body(ui, &view.count("session-takes", &[("count", count)]));
                }
                match draft.people() {
                    1 => {
                        let agreed = agreement.ticked_titles().join("\n");
                        parts::row(ui, &view.text("session-agreed"), &agreed);
                    }
                    people => {
                        let people = [("count", group::count(people))];
                        parts::body(ui, &view.count("group-people", &people));
                        let shared = group::shared(draft).join("\n");
                        parts::row(ui, &view.text("group-shared"), &shared);
                    }
                }
            }
        }
        if parts::secondary(ui, &view.text("back")).clicked() {
            asked = Some(Request::HideSession);
        }
        if draft.is_some() {
            if parts::danger(ui, &view.text("session-withdraw")).clicked() {
                asked = Some(Input::Withdraw.into());
            }
            parts::hint(ui, &view.text("capture-withdraw-explained"));
        }
    });
    out.extend(asked.or_else(|| (left == parts::Left::Yes).then_some(Request::HideSession)));
}
