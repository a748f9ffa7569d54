//! What staff do for whoever comes without a receipt: all of it is deleted, or one use of it ended. It is said why
//! before.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use crate::campaign::{Arg, PurposeId, Words as _};
use crate::flow::staff::holding::HoldStage;
use crate::flow::staff::list::{Action, Removal, Stage};
use crate::paper::grounds_key;
use crate::record::{Grounds, Role, SubmissionSummary};

/// The ways to it, and why it is to be.
pub(super) fn show(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    stage: &Stage,
    role: Role,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    match stage {
        Stage::Deleting => parts::waiting(ui, &view.text("staff-deleting")),
        Stage::EndingUse(_) => parts::waiting(ui, &view.text("working")),
        Stage::AskingRemoval(what, grounds) => {
            parts::heading(ui, &why(what, view));
            parts::body(ui, &view.text(grounds_key(*grounds)));
        }
        Stage::AskingWhy(what) => {
            parts::brought_into_sight(ui, |ui| {
                parts::heading(ui, &why(what, view));
                for grounds in Grounds::ALL {
                    if parts::secondary(ui, &view.text(grounds_key(grounds))).clicked() {
                        out.push(Action::Because(grounds));
                    }
                }
                if parts::quiet(ui, &view.text("staff-delete-no")).clicked() {
                    out.push(Action::LeaveIt);
                }
            });
        }
        Stage::Holding(HoldStage::Asking(_) | HoldStage::Working(_)) => {}
        _ => ways(ui, submission, role, view, out),
    }
}

fn ways(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    role: Role,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let holding = submission.purposes.iter().filter(|it| it.holds(view.now));
    for purpose in holding.filter(|_| role.opens_media()) {
        let words = view.with("staff-end-use", "use", title(&purpose.id, view));
        if parts::small(ui, &words, None).clicked() {
            out.push(Action::Remove(Removal::Use(purpose.id.clone())));
        }
    }
    if !role.decides() {
        return;
    }
    if submission.held(view.now).is_some() {
        parts::hint(ui, &view.text("vault-held"));
    } else if parts::secondary(ui, &view.text("staff-delete")).clicked() {
        out.push(Action::Remove(Removal::Everything));
    }
}

fn why(what: &Removal, view: &View<'_>) -> String {
    match what {
        Removal::Everything => view.text("staff-delete-why"),
        Removal::Use(purpose) => view.with("staff-end-use-why", "use", title(purpose, view)),
    }
}

/// The words for a use, or its id where the campaign does not have it any more.
pub(super) fn title<'a>(purpose: &'a PurposeId, view: &View<'a>) -> &'a str {
    let found = view.campaign.purpose(purpose);
    found.and_then(|it| it.title.in_language(view.language())).unwrap_or(purpose.as_str())
}

/// Is it to be, for this reason?
pub(super) fn ask(
    ui: &mut Ui,
    what: &Removal,
    grounds: Grounds,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let reason = view.text(grounds_key(grounds));
    let (asks, explanation, yes) = match what {
        Removal::Everything => (
            view.text("staff-delete-question"),
            view.with("staff-delete-explained", "reason", &reason),
            view.text("staff-delete-yes"),
        ),
        Removal::Use(purpose) => {
            let of = title(purpose, view);
            let args = [("use", Arg::Text(of)), ("reason", Arg::Text(&reason))];
            (
                view.with("staff-end-use-question", "use", of),
                view.locale.say("staff-end-use-explained", &args),
                view.text("staff-end-use-yes"),
            )
        }
    };
    let no = view.text("staff-delete-no");
    let question = parts::Question { asks: &asks, explanation: &explanation, yes: &yes, no: &no };
    out.extend(parts::confirm_danger(ui, &question, (Action::ReallyRemove, Action::LeaveIt)));
}
