//! The screen that waits for somebody. Nothing on it moves.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::{Demo, View};
use super::Request;
use crate::campaign::Kind;
use crate::flow::{self, visitor::Input};
use crate::flow::{Parting, Welcome, WelcomeAction};

pub(super) fn show(ui: &mut Ui, state: Welcome, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "welcome").languages();
    let answer = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            if let Some(parting) = state.parting {
                let (tone, key) = parting_words(parting);
                parts::notice(ui, tone, &view.text(key));
            }
            if view.demo == Demo::Yes {
                parts::notice(ui, parts::Tone::Info, &view.text("demo-explained"));
            }
            let organisation = view.campaign.organisation.name.as_str();
            parts::display(ui, &view.with("welcome-title", "organisation", organisation));
            parts::lead(ui, &view.text(kinds_key(&view.campaign.kinds())));
            parts::body(ui, &view.text("welcome-promise"));
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("welcome-start")).clicked() {
                out.push(Input::Welcome(WelcomeAction::Start).into());
            }
            if parts::secondary(ui, &view.text("welcome-return")).clicked() {
                out.push(Input::Welcome(WelcomeAction::ComeBack).into());
            }
            if parts::quiet(ui, &view.text("welcome-staff")).clicked() {
                out.push(flow::Input::EnterStaff.into());
            }
        }
    });
    out.extend(answer.chosen_language.map(Request::Speak));
}

fn kinds_key(kinds: &[Kind]) -> &'static str {
    match kinds {
        [Kind::Voice] => "welcome-kinds-voice",
        [Kind::Photo] => "welcome-kinds-photo",
        _ => "welcome-kinds-both",
    }
}

fn parting_words(parting: Parting) -> (parts::Tone, &'static str) {
    match parting {
        Parting::Declined => (parts::Tone::Info, "parting-declined"),
        Parting::Withdrawn => (parts::Tone::Info, "parting-withdrawn"),
        Parting::Done => (parts::Tone::Success, "parting-done"),
        Parting::NotRecorded => (parts::Tone::Error, "parting-not-recorded"),
        Parting::Lost => (parts::Tone::Error, "parting-lost"),
    }
}
