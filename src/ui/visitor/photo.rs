//! In front of the camera.

use egui::Ui;

use super::super::device_state;
use super::super::parts::ButtonKind::{Primary, Quiet, Secondary};
use super::super::parts::{self, Head};
use super::super::view::View;
use super::{Request, withdraw};
use crate::campaign::Kind;
use crate::flow::visitor::Input;
use crate::flow::{Opening, PhotoAction, Posing, PosingStage};

pub(super) fn show(ui: &mut Ui, state: &Posing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "photo").stacked().your_data();
    let mut requests = Vec::new();
    let answer = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("photo-title"));
            stage(ui, &state.stage, view);
            chooser(ui, &state.stage, view, &mut requests);
        }
        parts::Part::Foot => buttons(ui, &state.stage, view, &mut requests),
    });
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}

fn stage(ui: &mut Ui, stage: &PosingStage, view: &View<'_>) {
    let (words, name, count) = match stage {
        PosingStage::Waiting(_) => return parts::waiting(ui, &view.text("photo-waiting")),
        PosingStage::Recovering(_) => return parts::waiting(ui, &view.text("photo-recovering")),
        PosingStage::Opening(Opening::Usual) => {
            return parts::waiting(ui, &view.text("photo-opening"));
        }
        PosingStage::Opening(Opening::Slow) => {
            return parts::waiting(ui, &view.text("photo-opening-slow"));
        }
        PosingStage::Failed(problem) => {
            return device_state::failed(ui, Kind::Photo, *problem, view);
        }
        PosingStage::Ready(name) => (view.text("photo-ready"), Some(name), None),
        PosingStage::Counting(name, left) => {
            let words = view.count("photo-counting", &[("seconds", i64::from(*left))]);
            (words, Some(name), Some(*left))
        }
        PosingStage::Taking => (view.text("photo-taking"), None, None),
    };
    parts::sign(ui, parts::Device::Camera, &words, "");
    if let Some(name) = name {
        parts::hint(ui, &view.with("photo-device", "name", name));
    }
    device_state::seeing(ui, view.live.picture_trouble, view);
    if let Some(preview) = &view.live.preview {
        parts::mirror(ui, preview, count, &view.text("photo-preview"));
    }
    parts::hint(ui, &view.text("photo-hint"));
}

/// Another camera can be chosen before the picture and after a failure.
fn chooser(ui: &mut Ui, stage: &PosingStage, view: &View<'_>, out: &mut Vec<Request>) {
    if let PosingStage::Ready(_) | PosingStage::Failed(_) = stage {
        let other = device_state::others(ui, Kind::Photo, view);
        out.extend(other.map(|device| Input::Photo(PhotoAction::Use(device)).into()));
    }
}

/// "Not yet" is never where "Take photo" was, nor where the next page keeps something.
fn buttons(ui: &mut Ui, stage: &PosingStage, view: &View<'_>, out: &mut Vec<Request>) {
    let words = ["photo-take", "retry", "photo-not-yet", "back"].map(|key| view.text(key));
    let [take, retry, not_yet, back] = words.each_ref().map(String::as_str);
    let back_ = Some((Quiet, back, PhotoAction::Leave));
    let both = match stage {
        PosingStage::Ready(_) => [Some((Primary, take, PhotoAction::Take)), back_],
        PosingStage::Counting(..) => [None, Some((Secondary, not_yet, PhotoAction::Cancel))],
        PosingStage::Failed(_) => [Some((Primary, retry, PhotoAction::Retry)), back_],
        PosingStage::Waiting(_)
        | PosingStage::Recovering(_)
        | PosingStage::Opening(_)
        | PosingStage::Taking => [None, back_],
    };
    let asked = parts::controls(ui, [&[take, retry], &[not_yet, back]], both);
    out.extend(asked.map(|action| Input::Photo(action).into()));
    withdraw(ui, view, out);
}
