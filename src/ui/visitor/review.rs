//! Choosing what to leave, looking over it, keeping it or not.

use egui::Ui;

use super::super::message;
use super::super::player;
use super::super::view::View;
use super::super::widgets::{self, Head};
use super::{Request, withdraw};
use crate::campaign::Kind;
use crate::flow::{Comparing, Input, Listening, Remark, ReviewAction, Reviewing, takes_left};
use crate::submission::{Take, TakeFacts};

pub(super) fn show(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name).your_data(view);
    let empty = state.draft.takes().is_empty();
    let mut requests = Vec::new();
    let answer = widgets::page(
        ui,
        head,
        |ui| {
            let (title, body) = match empty {
                true => ("choose-title", "choose-body"),
                false => ("review-title", "review-body"),
            };
            widgets::title(ui, &view.text(title));
            widgets::body(ui, &view.text(body));
            remark(ui, state, view);
            takes(ui, state, view, &mut requests);
            more(ui, state, view, &mut requests);
        },
        |ui| {
            if !empty && widgets::primary(ui, &view.text("review-keep")).clicked() {
                requests.push(Input::Review(ReviewAction::Keep).into());
            }
            withdraw(ui, view, &mut requests);
        },
    );
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}

fn remark(ui: &mut Ui, state: &Reviewing, view: &View<'_>) {
    match state.remark {
        Some(Remark::NotKept(problem)) => {
            widgets::notice(ui, widgets::Tone::Error, &view.text(message::keep(problem)));
        }
        Some(Remark::LimitReached) => {
            widgets::notice(ui, widgets::Tone::Info, &view.text("review-limit"));
        }
        Some(Remark::Interrupted(problem)) => {
            widgets::notice(ui, widgets::Tone::Warning, &view.text("device-interrupted"));
            widgets::hint(ui, &view.text(message::microphone(problem)));
        }
        None => {}
    }
    if let Listening::Failed(_) = state.listening {
        widgets::notice(ui, widgets::Tone::Warning, &view.text("device-speaker"));
    }
}

fn takes(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let names = take_names(state.draft.takes(), view);
    for (index, (take, name)) in state.draft.takes().iter().zip(&names).enumerate() {
        widgets::card(ui, name, |ui| {
            take_body(ui, take, index, name, &state.listening, view, out);
            ui.horizontal_wrapped(|ui| {
                for (key, action) in [
                    ("review-again", ReviewAction::Again(index)),
                    ("review-discard", ReviewAction::Discard(index)),
                ] {
                    let label = view.text(key);
                    if widgets::small(ui, &label, &format!("{label}: {name}")).clicked() {
                        out.push(Input::Review(action).into());
                    }
                }
            });
        });
    }
}

/// "Voice message 1", "Photo 1", "Photo 2" … in the order of the takes.
fn take_names(takes: &[Take], view: &View<'_>) -> Vec<String> {
    let kinds: Vec<_> = takes.iter().map(|take| take.facts.kind()).collect();
    message::take_names(&kinds, view)
}

/// The player of a voice message, or the picture.
fn take_body(
    ui: &mut Ui,
    take: &Take,
    index: usize,
    name: &str,
    listening: &Listening,
    view: &View<'_>,
    out: &mut Vec<Request>,
) {
    match &take.facts {
        TakeFacts::Voice(facts) => {
            let peaks: Vec<f32> = take.peaks.columns().collect();
            let sound = player::Sound { index, name, peaks: &peaks, secs: facts.duration_secs() };
            let asked = player::show(ui, sound, listening, view);
            out.extend(asked.map(|asked| Input::Review(asked.for_review(index)).into()));
        }
        TakeFacts::Photo(_) => {
            if let Some(picture) = view.live.pictures.get(&index) {
                widgets::picture(ui, picture, name);
            }
        }
    }
}

/// What can still be added.
fn more(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let empty = state.draft.takes().is_empty();
    let agreed = &state.draft.agreement().choices;
    for kind in view.campaign.kinds().into_iter().filter(|kind| agreed.allows(*kind)) {
        if takes_left(&state.draft, kind, view.setting()) == 0 {
            continue;
        }
        let first = state.draft.count(kind) == 0;
        let key = match (kind, empty, first) {
            (Kind::Voice, true, _) => "choose-voice",
            (Kind::Photo, true, _) => "choose-photo",
            (Kind::Voice, false, true) => "review-add-first-voice",
            (Kind::Photo, false, true) => "review-add-first-photo",
            (Kind::Voice, false, false) => "review-add-voice",
            (Kind::Photo, false, false) => "review-add-photo",
        };
        let pressed = match empty {
            true => widgets::choice(ui, kind, &view.text(key)),
            false => widgets::secondary(ui, &view.text(key)),
        };
        if pressed.clicked() {
            out.push(Input::Review(ReviewAction::Open(kind)).into());
        }
    }
}

/// An earlier take and a new one.
pub(super) fn compare(ui: &mut Ui, state: &Comparing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name).your_data(view);
    let mut requests = Vec::new();
    let answer = widgets::page(
        ui,
        head,
        |ui| {
            widgets::title(ui, &view.text("compare-title"));
            widgets::body(ui, &view.text("compare-body"));
            if let Listening::Failed(_) = state.listening {
                widgets::notice(ui, widgets::Tone::Warning, &view.text("device-speaker"));
            }
            let takes = [
                ("compare-new", state.new_index(), Some(state.new.take())),
                ("compare-earlier", state.index, state.draft.takes().get(state.index)),
            ];
            for (key, index, take) in takes {
                let name = view.text(key);
                if let Some(take) = take {
                    widgets::card(ui, &name, |ui| {
                        take_body(ui, take, index, &name, &state.listening, view, &mut requests);
                    });
                }
            }
        },
        |ui| {
            let labels = (&*view.text("compare-use-earlier"), &*view.text("compare-use-new"));
            let action = match widgets::answers(ui, labels, widgets::Enabled::Yes) {
                Some(widgets::Answer::No) => Some(ReviewAction::UseEarlier),
                Some(widgets::Answer::Yes) => Some(ReviewAction::UseNew),
                None => None,
            };
            requests.extend(action.map(|action| Input::Review(action).into()));
            withdraw(ui, view, &mut requests);
        },
    );
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}
