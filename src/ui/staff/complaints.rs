//! The page with what people complained of or asked.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::view::View;
use crate::campaign::{Arg, Words as _};
use crate::flow::Looking;
use crate::flow::staff::Input;
use crate::flow::staff::complaints::{Action, Complaints, Stage};
use crate::paper::{outcome_key, written_date, written_day, written_time};
use crate::record::{Complaint, ComplaintPage, ListedComplaint, Outcome};

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Complaints, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    let head = Head::new(&view.campaign.organisation.name, "staff complaints").wide();
    // An answered one is listed last: that it is noted is said where it is seen all the same.
    let noted = |ui: &mut Ui| {
        if let Some((_, Stage::Noted)) = &state.chosen {
            parts::notice(ui, parts::Tone::Success, &view.text("complaints-noted"));
        }
    };
    parts::page_with_result(ui, head, view, noted, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("complaints-title"));
            parts::lead(ui, &view.text("complaints-body"));
            if let Some(problem) = state.trouble {
                parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
            }
            match &state.shown {
                None if state.trouble.is_none() => parts::waiting(ui, &view.text("working")),
                None => {}
                Some(shown) => list(ui, state, shown, view, &mut actions),
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("back")).clicked() {
                actions.push(Action::Leave);
            }
        }
    });
    if let Some((number, Stage::AskingOutcome)) = &state.chosen {
        ask(ui, number.as_str(), view, &mut actions);
    }
    out.extend(actions.into_iter().map(Input::Complaints));
}

fn list(
    ui: &mut Ui,
    state: &Complaints,
    shown: &ComplaintPage,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let count = |key: &str, count: u64| {
        view.count(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX))])
    };
    if shown.open.overdue > 0 {
        let words = count("today-complaints-overdue", shown.open.overdue);
        parts::notice(ui, parts::Tone::Warning, &words);
    }
    let open = shown.open.open.saturating_sub(shown.open.overdue);
    if shown.complaints.is_empty() {
        parts::body(ui, &view.text("complaints-none"));
    } else if open > 0 {
        parts::body(ui, &count("today-complaints", open));
    }
    for complaint in &shown.complaints {
        let name = view.with("complaints-one", "number", complaint.number.as_str());
        parts::card(ui, &name, |ui| one(ui, complaint, state, shown, view, out));
    }
    if shown.next.is_none() && state.after.is_none() {
        return;
    }
    let ready = |there: bool| parts::Enabled::from(there && state.reading == Looking::No);
    ui.horizontal_wrapped(|ui| {
        let first = ready(state.after.is_some());
        if parts::secondary_if(ui, first, &view.text("complaints-first")).clicked() {
            out.push(Action::First);
        }
        let more = ready(shown.next.is_some());
        if parts::secondary_if(ui, more, &view.text("complaints-more")).clicked() {
            out.push(Action::More);
        }
    });
}

fn one(
    ui: &mut Ui,
    complaint: &ListedComplaint,
    state: &Complaints,
    shown: &ComplaintPage,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let came_in = written_time(complaint.came_in, view.locale);
    parts::row(ui, &view.text("complaints-came-in"), &came_in);
    parts::row(ui, &view.text("complaint-due"), &written_date(complaint.due, view.locale));
    parts::row(ui, &view.text("register-stands"), &stands(complaint, view));
    let number = complaint.number.as_str();
    let about = parts::one_of(shown.complaints.len(), number);
    let stage = state.chosen.as_ref().filter(|(of, _)| *of == complaint.number);
    match stage.map(|(_, stage)| stage) {
        Some(Stage::Opening) => return parts::waiting(ui, &view.text("complaints-opening")),
        Some(Stage::Noting) => return parts::waiting(ui, &view.text("working")),
        Some(Stage::Open(written)) => read(ui, written, view, out),
        Some(Stage::Noted | Stage::AskingOutcome) | None => {}
    }
    ui.horizontal_wrapped(|ui| {
        let is_open = matches!(stage, Some((_, Stage::Open(_))));
        if !is_open && parts::small(ui, &view.text("complaints-read"), about).clicked() {
            out.push(Action::Open(complaint.number.clone()));
        }
        if complaint.answered.is_none()
            && parts::small(ui, &view.text("complaints-answered"), about).clicked()
        {
            out.push(Action::AskOutcome(complaint.number.clone()));
        }
    });
}

/// How it stands: open, overdue, or answered how and when, and when its words go.
fn stands(complaint: &ListedComplaint, view: &View<'_>) -> String {
    let Some(answered) = &complaint.answered else {
        let overdue = complaint.is_overdue(view.now);
        return view.text(if overdue { "complaints-overdue" } else { "complaints-open" });
    };
    let (on, outcome) =
        (written_day(answered.at, view.locale), view.text(outcome_key(answered.outcome)));
    let until = written_date(answered.kept_until, view.locale);
    let args =
        [("date", Arg::Text(&on)), ("outcome", Arg::Text(&outcome)), ("until", Arg::Text(&until))];
    view.locale.say("complaints-ended", &args)
}

/// What somebody has written.
fn read(ui: &mut Ui, written: &Complaint, view: &View<'_>, out: &mut Vec<Action>) {
    parts::heading(ui, &view.text("complaint-text"));
    parts::given(ui, written.text());
    let reach = written.reach().map_or_else(|| view.text("complaints-no-reach"), str::to_owned);
    parts::given_row(ui, &view.text("complaints-reach"), &reach);
    if let Some(record) = written.record() {
        parts::row(ui, &view.text("erased-record"), record.as_str());
    }
    if parts::quiet(ui, &view.text("complaints-close")).clicked() {
        out.push(Action::Close);
    }
}

/// How has it ended?
fn ask(ui: &mut Ui, number: &str, view: &View<'_>, out: &mut Vec<Action>) {
    let question = view.with("complaints-outcome", "number", number);
    let left = parts::dialog(ui, &question, |ui| {
        parts::hint(ui, &view.text("complaints-outcome-hint"));
        for outcome in Outcome::ALL {
            if parts::secondary(ui, &view.text(outcome_key(outcome))).clicked() {
                out.push(Action::Answer(outcome));
            }
        }
        if parts::quiet(ui, &view.text("cancel")).clicked() {
            out.push(Action::Close);
        }
    });
    if left == parts::Left::Yes {
        out.push(Action::Close);
    }
}
