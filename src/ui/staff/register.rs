//! The page with the register: copies that have to go, and where the newest went.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::save;
use super::super::view::View;
use crate::campaign::{Arg, Words as _};
use crate::flow::staff::Input;
use crate::flow::staff::register::{Action, Confirming, Register, Shown, WhatIsGone};
use crate::flow::{Looking, Saving};
use crate::paper::{written_date, written_time};
use crate::record::{CopyState, MadeCopy, TakedownsFrom, Why};

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Register, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    page(ui, state, view, &mut actions);
    if let Some(confirming) = &state.confirming {
        ask(ui, confirming, view, &mut actions);
    }
    if state.saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => actions.push(Action::SaveTo(folder)),
            Some(save::Asked::Cancel) => actions.push(Action::CancelSave),
            None => {}
        }
    }
    out.extend(actions.into_iter().map(Input::Register));
}

fn page(ui: &mut Ui, state: &Register, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff register").wide();
    let result = |ui: &mut Ui| {
        if let Some(problem) = state.trouble {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
        }
        save::outcome(ui, &state.saving, view);
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("register-title"));
            if state.noting.as_ref().is_some_and(|noting| noting.export.is_some()) {
                parts::waiting(ui, &view.text("working"));
            }
            match &state.shown {
                None => parts::waiting(ui, &view.text("working")),
                Some(shown) => lists(ui, (state, shown), view, out),
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("back")).clicked() {
                out.push(Action::Leave);
            }
        }
    });
}

fn lists(ui: &mut Ui, (state, shown): (&Register, &Shown), view: &View<'_>, out: &mut Vec<Action>) {
    parts::heading(ui, &view.text("register-going"));
    if shown.open == 0 {
        parts::body(ui, &view.text("register-none-going"));
    } else {
        parts::body(ui, &count("register-open", shown.open, view));
    }
    if shown.overdue > 0 {
        parts::notice(ui, parts::Tone::Warning, &count("register-overdue", shown.overdue, view));
    }
    if shown.open > 0 {
        let ready = parts::Enabled::from(state.saving != Saving::Writing);
        if parts::secondary_if(ui, ready, &view.text("register-letters")).clicked() {
            out.push(Action::SaveLetters);
        }
    }
    let ready = |there: bool| parts::Enabled::from(there && state.reading == Looking::No);
    for copy in &shown.going {
        parts::card(ui, &place(copy, view), |ui| {
            told(ui, copy, view);
            ui.horizontal_wrapped(|ui| gone(ui, (copy, shown), view, out));
        });
    }
    let is_first = shown.place.going == TakedownsFrom::Beginning;
    if shown.more_going.is_some() || !is_first {
        ui.horizontal_wrapped(|ui| {
            let first = ready(!is_first);
            if parts::secondary_if(ui, first, &view.text("register-going-first")).clicked() {
                out.push(Action::FirstGoing);
            }
            let next = ready(shown.more_going.is_some());
            if parts::secondary_if(ui, next, &view.text("register-going-next")).clicked() {
                out.push(Action::NextGoing);
            }
        });
    }
    parts::heading(ui, &view.text("register-copies"));
    if shown.copies.is_empty() {
        parts::body(ui, &view.text("register-no-copies"));
    }
    for copy in &shown.copies {
        parts::card(ui, &place(copy, view), |ui| told(ui, copy, view));
    }
    let before = shown.place.before;
    if shown.older.is_some() || before.is_some() {
        ui.horizontal_wrapped(|ui| {
            let newest = ready(before.is_some());
            if parts::secondary_if(ui, newest, &view.text("register-newest")).clicked() {
                out.push(Action::Newest);
            }
            let older = ready(shown.older.is_some());
            if parts::secondary_if(ui, older, &view.text("register-older")).clicked() {
                out.push(Action::Older);
            }
        });
    }
}

/// What can be said of a copy that has to go: that it is gone, and, beside the first of an export, that all of that are.
fn gone(ui: &mut Ui, (copy, shown): (&MadeCopy, &Shown), view: &View<'_>, out: &mut Vec<Action>) {
    let short = |number: &str| number.chars().take(8).collect::<String>();
    let number = short(copy.id.as_str());
    let about = parts::one_of(shown.going.len(), &number);
    if parts::small(ui, &view.text("register-gone"), about).clicked() {
        out.push(Action::Confirm(WhatIsGone::Copy(copy.id.clone())));
    }
    let Some(export) = &copy.export else { return };
    let first = shown.going.iter().find(|it| it.export.as_ref() == Some(export));
    let is_first = first.is_some_and(|first| first.id == copy.id);
    let all = shown.of_exports.get(export).copied().unwrap_or_default();
    if is_first && all > 1 {
        let number = short(export.as_str());
        let about = parts::one_of(shown.of_exports.len(), &number);
        if parts::small(ui, &count("register-gone-all", all, view), about).clicked() {
            out.push(Action::Confirm(WhatIsGone::Export(export.clone(), all)));
        }
    }
}

/// Where a copy went.
fn place(copy: &MadeCopy, view: &View<'_>) -> String {
    match &copy.destination {
        Some(destination) => destination.clone(),
        None => view.text("register-by-hand"),
    }
}

fn told(ui: &mut Ui, copy: &MadeCopy, view: &View<'_>) {
    let purpose = view.campaign.purpose(&copy.purpose);
    let title = purpose.and_then(|it| it.title.in_language(view.language()));
    parts::row(ui, &view.text("register-for"), title.unwrap_or(copy.purpose.as_str()));
    if let Some(responsible) = &copy.responsible {
        parts::row(ui, &view.text("export-responsible"), responsible);
    }
    let made = copy.made_at.parse().map(|at| written_time(at, view.locale)).unwrap_or_default();
    parts::row(ui, &view.text("register-made"), &made);
    parts::row(ui, &view.text("register-stands"), &stands(copy, view));
    parts::row(ui, &view.text("register-number"), copy.id.as_str());
}

fn stands(copy: &MadeCopy, view: &View<'_>) -> String {
    let because = |why: &Why| match why {
        Why::TakenBack => view.text("register-taken-back"),
        Why::TimeOver => view.text("register-time-over"),
    };
    match &copy.state {
        CopyState::InUse => {
            view.with("register-in-use", "date", &written_date(copy.until, view.locale))
        }
        CopyState::Open { why, deadline, .. } => {
            let date = written_date(*deadline, view.locale);
            format!("{} {}", because(why), view.with("register-must-go", "date", &date))
        }
        CopyState::Overdue { why, deadline, .. } => {
            let date = written_date(*deadline, view.locale);
            format!("{} {}", because(why), view.with("register-late", "date", &date))
        }
        CopyState::Gone { by: None, .. } => view.text("access-never"),
        CopyState::Gone { at, by: Some(by) } => {
            let date = at.parse().map(|at| written_time(at, view.locale)).unwrap_or_default();
            let args = [("date", Arg::Text(&date)), ("name", Arg::Text(by))];
            view.locale.say("register-is-gone", &args)
        }
    }
}

/// Who says that it is gone?
fn ask(ui: &mut Ui, confirming: &Confirming, view: &View<'_>, out: &mut Vec<Action>) {
    let (title, note) = match &confirming.what {
        WhatIsGone::Export(_, all) => (count("register-who-all", *all, view), "register-note-all"),
        WhatIsGone::Copy(_) | WhatIsGone::Rest(_) => (view.text("register-who"), "register-note"),
    };
    let left = parts::dialog(ui, &title, |ui| {
        let (label, hint) = (view.text("register-name"), view.text("use-who-hint"));
        let wrong = view.text("register-say-who");
        let complaint = confirming.missing.map(|_| wrong.as_str());
        let mut typed = confirming.by.clone();
        let field = parts::Entry { label: &label, hint: &hint, complaint };
        let answer = parts::entry(ui, &field, &mut typed);
        if answer.changed {
            out.push(Action::TypeName(typed));
        }
        if parts::primary(ui, &view.text(note)).clicked() || answer.submitted {
            out.push(Action::NoteGone);
        }
        if parts::quiet(ui, &view.text("cancel")).clicked() {
            out.push(Action::Cancel);
        }
    });
    if left == parts::Left::Yes {
        out.push(Action::Cancel);
    }
}

fn count(key: &str, count: u64, view: &View<'_>) -> String {
    view.count(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX))])
}
