//! A hold on a submission: an officer says why the law requires it and until when, and ends it.

use egui::Ui;
use jiff::Span;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::super::parts;
use super::super::view::View;
use super::narrow::choose;
use crate::campaign::{Arg, Words as _};
use crate::flow::staff::holding::{Action, Change, HoldForm, HoldStage, Missing};
use crate::flow::staff::list::Stage;
use crate::paper::{hold_reason_key, written_date, written_day};
use crate::record::{Hold, HoldReason, Role, SubmissionSummary};

/// What stands on it for whoever hears what people gave, and what an officer can do about it.
pub(super) fn show(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    stage: &Stage,
    role: Role,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let held = submission.held(view.now);
    if let Some(hold) = held.filter(|_| role.opens_media()) {
        told(ui, hold, view);
    }
    if !role.decides() || submission.takes.is_empty() {
        return;
    }
    match stage {
        Stage::Holding(HoldStage::Working(_)) => parts::waiting(ui, &view.text("working")),
        Stage::Holding(HoldStage::Asking(said)) => {
            parts::card(ui, &view.text("hold-title"), |ui| form(ui, said, view, out));
        }
        Stage::AskingWhy(_) | Stage::AskingRemoval(..) | Stage::Deleting | Stage::EndingUse(_) => {}
        _ => ways(ui, held, view, out),
    }
}

fn ways(ui: &mut Ui, held: Option<&Hold>, view: &View<'_>, out: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        let words = if held.is_some() { "hold-renew" } else { "hold-open" };
        if parts::secondary(ui, &view.text(words)).clicked() {
            out.push(Action::Open);
        }
        if held.is_some() && parts::secondary(ui, &view.text("hold-release")).clicked() {
            out.push(Action::Release);
        }
    });
}

/// Until when, why, by whom.
fn told(ui: &mut Ui, hold: &Hold, view: &View<'_>) {
    let day = written_date(hold.terms.until, view.locale);
    let since = written_day(hold.since, view.locale);
    let why = view.text(hold_reason_key(hold.terms.because));
    let by = hold.by.as_ref().map_or_else(|| view.text("actor-staff"), ToString::to_string);
    let args = [
        ("date", Arg::Text(&day)),
        ("reason", Arg::Text(&why)),
        ("name", Arg::Text(&by)),
        ("since", Arg::Text(&since)),
    ];
    let mut words = view.locale.say("hold-told", &args);
    if let Some(reference) = &hold.terms.reference {
        words = format!("{words} {}", view.with("hold-file", "reference", reference.as_str()));
    }
    parts::notice(ui, parts::Tone::Info, &words);
    parts::hint(ui, &view.text("hold-limits"));
}

fn form(ui: &mut Ui, said: &HoldForm, view: &View<'_>, out: &mut Vec<Action>) {
    parts::body(ui, &view.text("hold-explained"));
    let reasons = HoldReason::ALL.map(|it| (Some(it), view.text(hold_reason_key(it))));
    let chosen = choose(ui, "hold-why", &reasons, &said.because, view).flatten();
    out.extend(chosen.map(Action::Because));
    missing(ui, said, Missing::Because, "hold-need-why", view);
    let ends = ends(view).map(|(until, key)| (Some(until), view.text(key)));
    let chosen = choose(ui, "hold-until", &ends, &said.until, view).flatten();
    out.extend(chosen.map(Action::Until));
    missing(ui, said, Missing::Until, "hold-need-until", view);
    let complaint =
        (said.missing == Some(Missing::Reference)).then(|| view.text("hold-need-reference"));
    let entry = parts::Entry {
        label: &view.text("hold-reference"),
        hint: &view.text("hold-reference-hint"),
        complaint: complaint.as_deref(),
    };
    let mut typed = said.reference.clone();
    let answer = parts::entry(ui, &entry, &mut typed);
    if answer.changed {
        out.push(Action::TypeReference(typed));
    }
    ui.horizontal_wrapped(|ui| {
        if parts::secondary(ui, &view.text("hold-yes")).clicked() || answer.submitted {
            out.push(Action::Hold);
        }
        if parts::quiet(ui, &view.text("hold-no")).clicked() {
            out.push(Action::Leave);
        }
    });
}

fn missing(ui: &mut Ui, said: &HoldForm, what: Missing, key: &str, view: &View<'_>) {
    if said.missing == Some(what) {
        parts::complaint(ui, &view.text(key));
    }
}

/// The last days that can be chosen, from today on.
fn ends(view: &View<'_>) -> [(Date, &'static str); 4] {
    let today = view.now.to_zoned_datetime(TimeZone::UTC).date();
    let after = |months: i32| today.saturating_add(Span::new().months(months));
    [
        (after(1), "hold-for-1"),
        (after(3), "hold-for-3"),
        (after(6), "hold-for-6"),
        (after(12), "hold-for-12"),
    ]
}

/// Is it to be released?
pub(super) fn ask(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let over = !submission.purposes.iter().any(|it| !it.is_expired(view.now));
    let explanation = if over { "hold-release-deletes" } else { "hold-release-explained" };
    let question = parts::Question {
        asks: &view.text("hold-release-question"),
        explanation: &view.text(explanation),
        yes: &view.text("hold-release-yes"),
        no: &view.text("hold-release-no"),
    };
    out.extend(parts::confirm_danger(ui, &question, (Action::ReallyRelease, Action::Leave)));
}

/// It is held, or is held no more.
pub(super) fn said(ui: &mut Ui, stage: &HoldStage, view: &View<'_>) {
    let words = match stage {
        HoldStage::Done(Change::On) => "hold-done",
        HoldStage::Done(Change::Off) => "hold-released",
        HoldStage::Asking(_) | HoldStage::Working(_) | HoldStage::AskingRelease => return,
    };
    parts::notice(ui, parts::Tone::Success, &view.text(words));
}

/// What a row of the list says of it, after a point.
pub(super) fn in_row(submission: &SubmissionSummary, view: &View<'_>) -> String {
    held_words(submission, view).map_or_else(String::new, |words| format!(" · {words}"))
}

/// Until when it is held, where it is.
pub(super) fn held_words(submission: &SubmissionSummary, view: &View<'_>) -> Option<String> {
    let hold = submission.held(view.now)?;
    Some(view.with("hold-row", "date", &written_date(hold.terms.until, view.locale)))
}
