//! In front of the camera.

use egui::Ui;

use super::super::message;
use super::super::view::View;
use super::super::widgets::{self, Head};
use super::{Request, withdraw};
use crate::flow::{Input, PhotoAction, Posing, PosingStage};

pub(super) fn show(ui: &mut Ui, state: &Posing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name).your_data(view);
    let mut requests = Vec::new();
    let answer = widgets::page(
        ui,
        head,
        |ui| {
            widgets::title(ui, &view.text("photo-title"));
            stage(ui, &state.stage, view);
        },
        |ui| buttons(ui, &state.stage, view, &mut requests),
    );
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}

fn stage(ui: &mut Ui, stage: &PosingStage, view: &View<'_>) {
    use widgets::SignTone::{Live, On};
    let (tone, words, name, count) = match stage {
        PosingStage::Opening => return widgets::waiting(ui, &view.text("photo-opening")),
        PosingStage::Failed(problem) => {
            let key = message::camera(*problem);
            widgets::notice(ui, widgets::Tone::Error, &view.text(key));
            return;
        }
        PosingStage::Ready(name) => (On, view.text("photo-ready"), Some(name), None),
        PosingStage::Counting(name, left) => {
            let words = view.count("photo-counting", &[("seconds", i64::from(*left))]);
            (Live, words, Some(name), Some(*left))
        }
        PosingStage::Taking => (Live, view.text("photo-taking"), None, None),
    };
    widgets::sign(ui, tone, &words);
    if let Some(name) = name {
        widgets::hint(ui, &view.with("photo-device", "name", name));
    }
    if let Some(preview) = &view.live.preview {
        widgets::mirror(ui, preview, count, &view.text("photo-preview"));
    }
    widgets::hint(ui, &view.text("photo-hint"));
}

fn buttons(ui: &mut Ui, stage: &PosingStage, view: &View<'_>, out: &mut Vec<Request>) {
    let mut button = |ui: &mut Ui, kind: widgets::ButtonKind, key: &str, action: PhotoAction| {
        if widgets::button(ui, kind, &view.text(key)).clicked() {
            out.push(Input::Photo(action).into());
        }
    };
    use widgets::ButtonKind::{Primary, Quiet, Secondary};
    match stage {
        PosingStage::Ready(_) => {
            button(ui, Primary, "photo-take", PhotoAction::Take);
            button(ui, Quiet, "back", PhotoAction::Leave);
        }
        PosingStage::Counting(..) => {
            button(ui, Secondary, "photo-not-yet", PhotoAction::Cancel);
        }
        PosingStage::Failed(_) => {
            button(ui, Primary, "retry", PhotoAction::Retry);
            button(ui, Quiet, "back", PhotoAction::Leave);
        }
        PosingStage::Opening | PosingStage::Taking => {
            button(ui, Quiet, "back", PhotoAction::Leave);
        }
    }
    withdraw(ui, view, out);
}
