//! The staff's page with the campaign: its text, what the check says of it, and what people will see.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::view::View;
use super::form;
use crate::campaign::{Disclosure, Words};
use crate::check::{Finding, Severity};
use crate::flow::staff::Input;
use crate::flow::staff::campaign::{Action, Editing, Resumed, Shape, Stage};
use crate::locale::Locale;

/// Shows the campaign and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Editing, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    page(ui, state, view, &mut actions);
    out.extend(actions.into_iter().map(Input::Campaign));
}

fn page(ui: &mut Ui, state: &Editing, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff campaign").stacked();
    parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("editor-title"));
            if state.stage == Stage::Elsewhere {
                return parts::lead(ui, &view.text("editor-elsewhere"));
            }
            parts::body(ui, &view.text("editor-body"));
            if state.stage == Stage::Reading {
                return parts::waiting(ui, &view.text("working"));
            }
            resumed(ui, state, view, out);
            pages(ui, state, view, out);
            match state.shape {
                Shape::Form => form::show(ui, state, view, out),
                Shape::File => {
                    let mut source = state.source.clone();
                    if parts::area(ui, &view.text("editor-text"), &mut source) {
                        out.push(Action::Type(source));
                    }
                }
            }
            findings(ui, state, view);
            preview(ui, state, view, out);
        }
        parts::Part::Foot => {
            if state.stage == Stage::Elsewhere {
                if parts::primary(ui, &view.text("gear-done")).clicked() {
                    out.push(Action::Leave);
                }
                return;
            }
            // Here it is seen however far the page is scrolled.
            parts::live_hint(ui, &standing(state, view));
            let ready = parts::Enabled::from(state.can_save());
            ui.horizontal_wrapped(|ui| {
                if parts::primary_if(ui, ready, &view.text("editor-save")).clicked() {
                    out.push(Action::Save);
                }
                if parts::secondary(ui, &view.text("gear-done")).clicked() {
                    out.push(Action::Leave);
                }
            });
        }
    });
    if state.stage == Stage::Asking {
        let question = parts::Question {
            asks: &view.text("editor-leave-question"),
            explanation: &view.text("editor-leave-explained"),
            yes: &view.text("editor-leave-yes"),
            no: &view.text("editor-leave-no"),
        };
        let answers = (Action::LeaveUnsaved, Action::Stay);
        out.extend(parts::confirm_danger(ui, &question, answers));
    }
}

/// What was left unsaved before is there again.
fn resumed(ui: &mut Ui, state: &Editing, view: &View<'_>, out: &mut Vec<Action>) {
    if state.resumed == Resumed::Yes {
        parts::notice(ui, parts::Tone::Info, &view.text("editor-resumed"));
        if parts::secondary(ui, &view.text("editor-discard")).clicked() {
            out.push(Action::Discard);
        }
    }
}

/// The form, or the text of the file.
fn pages(ui: &mut Ui, state: &Editing, view: &View<'_>, out: &mut Vec<Action>) {
    let pages = [(Shape::Form, "editor-form"), (Shape::File, "editor-file")];
    let pages = pages.map(|(page, key)| (page, view.text(key)));
    out.extend(parts::picks(ui, &pages, Some(&state.shape), None).map(Action::Turn));
}

/// How the text stands: changed or not, good or not, saved or not.
fn standing(state: &Editing, view: &View<'_>) -> String {
    let key = match &state.stage {
        Stage::Reading => "working",
        Stage::Writing => "save-writing",
        Stage::Written => "editor-written",
        Stage::VersionUsed { next } => {
            return view.count("editor-version-used", &[("next", i64::from(*next))]);
        }
        Stage::Elsewhere => "editor-elsewhere",
        Stage::Failed(problem) => message::vault(*problem),
        Stage::Open | Stage::Asking if state.can_save() => "editor-ready",
        Stage::Open | Stage::Asking if state.report.is_usable() => "editor-unchanged",
        Stage::Open | Stage::Asking => "editor-errors",
    };
    view.text(key)
}

fn findings(ui: &mut Ui, state: &Editing, view: &View<'_>) {
    parts::heading(ui, &view.text("editor-check"));
    let findings = &state.report.findings;
    if findings.is_empty() {
        parts::notice(ui, parts::Tone::Success, &view.text("editor-nothing-found"));
    }
    for finding in findings {
        let tone = match finding.severity {
            Severity::Error => parts::Tone::Error,
            Severity::Warning => parts::Tone::Warning,
        };
        // Staff can look up who says so.
        let why = match finding.sources.join("; ").as_str() {
            "" => finding.why.clone(),
            sources => format!("{} ({sources})", finding.why),
        };
        parts::full_notice(ui, tone, &place(finding, view), &why, &finding.mend);
    }
    parts::hint(ui, &view.text("editor-no-advice"));
}

fn place(finding: &Finding, view: &View<'_>) -> String {
    let (line, column) = (finding.place.line, finding.place.column);
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let place = view.count("editor-place", &[("line", number(line)), ("column", number(column))]);
    match finding.field.as_str() {
        "" => format!("{place}: {}", finding.what),
        field => format!("{place}, {field}: {}", finding.what),
    }
}

/// What people will see, in a language of the campaign. Nothing of it can be pressed.
fn preview(ui: &mut Ui, state: &Editing, view: &View<'_>, out: &mut Vec<Action>) {
    let Some(campaign) = &state.campaign else { return };
    parts::heading(ui, &view.text("editor-preview"));
    let chosen = state.preview.as_ref().unwrap_or_else(|| view.locale.language());
    let languages = campaign.languages.iter().map(|it| (it.clone(), Locale::name_of(it)));
    let languages: Vec<_> = languages.collect();
    out.extend(parts::picks(ui, &languages, Some(chosen), None).map(Action::Preview));
    let shown = Locale::load(chosen).ok();
    let shown = shown.and_then(|words| Disclosure::render(campaign, &words).ok());
    let Some(disclosure) = shown else {
        return parts::hint(ui, &view.text("editor-no-preview"));
    };
    parts::card(ui, &disclosure.title, |ui| {
        let sections = disclosure.sections.iter();
        parts::rows(ui, sections.map(|it| (it.heading.as_str(), it.body.as_str())));
        for (ask, group) in disclosure.groups() {
            parts::heading(ui, ask);
            ui.add_enabled_ui(false, |ui| {
                for shown in group {
                    parts::tick(ui, &mut false, &shown.title, &shown.explanation);
                }
            });
        }
        for paragraph in &disclosure.full_text {
            parts::hint(ui, paragraph);
        }
    });
}
