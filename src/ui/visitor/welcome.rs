//! The screen that waits for somebody. Nothing on it moves.

use egui::Ui;

use super::super::view::View;
use super::super::widgets::{self, Head};
use super::Request;
use crate::campaign::Kind;
use crate::flow::{Input, Parting, Welcome, WelcomeAction};

pub(super) fn show(ui: &mut Ui, state: &Welcome, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name).languages(view);
    let answer = widgets::page(
        ui,
        head,
        |ui| {
            if let Some(parting) = state.parting {
                let (tone, key) = parting_words(parting);
                widgets::notice(ui, tone, &view.text(key));
            }
            ui.add_space(widgets::space::LARGE);
            let organisation = view.campaign.organisation.name.as_str();
            widgets::display(ui, &view.with("welcome-title", "organisation", organisation));
            widgets::lead(ui, &view.text(kinds_key(&view.campaign.kinds())));
            widgets::body(ui, &view.text("welcome-promise"));
        },
        |ui| {
            if widgets::primary(ui, &view.text("welcome-start")).clicked() {
                out.push(Input::Welcome(WelcomeAction::Start).into());
            }
            if widgets::secondary(ui, &view.text("welcome-return")).clicked() {
                out.push(Input::Welcome(WelcomeAction::ComeBack).into());
            }
            if widgets::quiet(ui, &view.text("welcome-staff")).clicked() {
                out.push(Request::EnterStaff);
            }
        },
    );
    out.extend(answer.chosen_language.map(Request::Speak));
}

fn kinds_key(kinds: &[Kind]) -> &'static str {
    match kinds {
        [Kind::Voice] => "welcome-kinds-voice",
        [Kind::Photo] => "welcome-kinds-photo",
        _ => "welcome-kinds-both",
    }
}

fn parting_words(parting: Parting) -> (widgets::Tone, &'static str) {
    match parting {
        Parting::Declined => (widgets::Tone::Info, "parting-declined"),
        Parting::Withdrawn => (widgets::Tone::Info, "parting-withdrawn"),
        Parting::Done => (widgets::Tone::Success, "parting-done"),
        Parting::NotRecorded => (widgets::Tone::Error, "parting-not-recorded"),
    }
}
