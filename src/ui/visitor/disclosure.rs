//! What is asked, in the words that will be on record, with boxes that start empty.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use super::Request;
use crate::campaign::BoxId;
use crate::consent::Incomplete;
use crate::flow::visitor::Input;
use crate::flow::{DisclosureAction, Reading, Shown, Ticks};

pub(super) fn show(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&state.disclosure.organisation, "disclosure");
    page(ui, head.languages().your_data().stacked(), state, view, out);
}

/// The same for somebody who is to be recorded with others.
pub(super) fn joining(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&state.disclosure.organisation, "disclosure-joining");
    page(ui, head.languages().your_data().stacked(), state, view, out);
}

/// The same for somebody who was here before and is asked once more.
pub(super) fn again(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&state.disclosure.organisation, "disclosure-again");
    page(ui, head.languages().stacked(), state, view, out);
}

fn page(ui: &mut Ui, head: Head<'_>, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let act = |action| Request::from(Input::Disclosure(action));
    let mut requests = Vec::new();
    let answer = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &state.disclosure.title);
            let sections = state.disclosure.sections.iter();
            parts::rows(ui, sections.map(|it| (it.heading.as_str(), it.body.as_str())));
            full_text(ui, state, view, &mut requests);
            boxes(ui, state, &mut requests);
        }
        parts::Part::Foot => {
            let complete = state.choices.completeness(&state.disclosure);
            let key =
                if state.ticks == Ticks::Cleared { "disclosure-cleared" } else { reason(complete) };
            parts::live_hint(ui, &view.text(key));
            let agree = parts::Enabled::from(complete.is_ok());
            let labels = (state.disclosure.decline.as_str(), state.disclosure.accept.as_str());
            match parts::answers(ui, labels, agree) {
                Some(parts::Answer::No) => requests.push(act(DisclosureAction::Decline)),
                Some(parts::Answer::Yes) => requests.push(act(DisclosureAction::Agree)),
                None => {}
            }
        }
    });
    requests.extend(answer.chosen_language.map(Request::Retell));
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}

fn full_text(ui: &mut Ui, state: &Reading, view: &View<'_>, out: &mut Vec<Request>) {
    let (key, other) = match state.shown {
        Shown::Short => ("disclosure-read-full", Shown::Full),
        Shown::Full => ("disclosure-read-short", Shown::Short),
    };
    if parts::quiet(ui, &view.text(key)).clicked() {
        out.push(Input::Disclosure(DisclosureAction::Show(other)).into());
    }
    if state.shown == Shown::Full {
        parts::heading(ui, &view.text("disclosure-full-title"));
        for paragraph in &state.disclosure.full_text {
            parts::body(ui, paragraph);
        }
    }
}

fn boxes(ui: &mut Ui, state: &Reading, out: &mut Vec<Request>) {
    for (ask, group) in state.disclosure.groups() {
        parts::heading(ui, ask);
        for shown in group {
            let mut ticked = state.choices.is_ticked(&shown.id);
            let response = match &shown.id {
                BoxId::Shorter { purpose, .. } => {
                    let agreed = state.choices.is_ticked(&BoxId::Purpose(purpose.clone()));
                    parts::tick_under(ui, agreed.into(), &mut ticked, &shown.title)
                }
                _ => parts::tick(ui, &mut ticked, &shown.title, &shown.explanation),
            };
            if response.changed() {
                let toggle = DisclosureAction::Toggle(shown.id.clone());
                out.push(Input::Disclosure(toggle).into());
            }
        }
    }
}

fn reason(complete: Result<(), Incomplete>) -> &'static str {
    match complete {
        Ok(()) => "disclosure-ready",
        Err(Incomplete::Both | Incomplete::NotShown) => "disclosure-need-both",
        Err(Incomplete::Kind) => "disclosure-need-kind",
        Err(Incomplete::Purpose) => "disclosure-need-purpose",
        Err(Incomplete::Signer) => "disclosure-need-signer",
        Err(Incomplete::Child) => "disclosure-need-child",
        Err(Incomplete::Guardian) => "disclosure-need-guardian",
        Err(Incomplete::SpokenYes) => "disclosure-need-spoken",
    }
}
