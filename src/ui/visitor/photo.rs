//! In front of the camera.

use egui::{Rect, Ui, UiBuilder, vec2};

use super::super::device_state;
use super::super::parts;
use super::super::theme::{Text, Theme, space};
use super::super::view::View;
use super::super::visit::{self, Body, Ground, Lamp, Rail, Slot, Step, Visit};
use super::super::widgets::{self, Button, Icon, Round, Sign};
use super::Request;
use crate::campaign::Kind;
use crate::flow::visitor::Input;
use crate::flow::{Opening, PhotoAction, Posing, PosingStage};

/// The picture is never lower than this, in points.
const LEAST: f32 = 160.0;

pub(super) fn show(ui: &mut Ui, state: &Posing, view: &View<'_>, out: &mut Vec<Request>) {
    let taking = matches!(state.stage, PosingStage::Counting(..) | PosingStage::Taking);
    let visit = Visit::new(&view.campaign.organisation.name, "photo").step(Step::Record);
    let lamp = Lamp::of(view, taking.then_some(Kind::Photo));
    let visit = visit.lamp(lamp).your_data().withdraw();
    let staged = view.live.preview.is_some() && !matches!(state.stage, PosingStage::Failed(_));
    let visit = if staged { visit.ground(Ground::Stage) } else { visit };
    let words = ["photo-take", "photo-not-yet", "retry", "back"].map(|key| view.text(key));
    let words = words.each_ref().map(String::as_str);
    let told = super::asked_words(Kind::Photo, view);
    let rail = rail(&state.stage, &words, &told);
    let mut requests = Vec::new();
    let (answer, pressed) = visit::show(
        ui,
        &visit,
        view,
        rail,
        |_| {},
        |ui, body| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::S);
            stage(ui, &body, &state.stage, view);
            chooser(ui, &state.stage, view, &mut requests);
        },
    );
    requests.extend(pressed.map(|action| Input::Photo(action).into()));
    super::answered(answer, view, out, Request::Speak);
    out.append(&mut requests);
}

fn stage(ui: &mut Ui, body: &Body, stage: &PosingStage, view: &View<'_>) {
    let wait = |ui: &mut Ui, key| {
        super::asked(ui, body, Kind::Photo, view);
        parts::waiting(ui, &view.text(key));
    };
    let (name, count) = match stage {
        PosingStage::Waiting(_) => return wait(ui, "photo-waiting"),
        PosingStage::Recovering(_) => return wait(ui, "photo-recovering"),
        PosingStage::Opening(Opening::Usual) => return wait(ui, "photo-opening"),
        PosingStage::Opening(Opening::Slow) => return wait(ui, "photo-opening-slow"),
        PosingStage::Failed(problem) => {
            super::asked(ui, body, Kind::Photo, view);
            return device_state::failed(ui, Kind::Photo, *problem, view);
        }
        PosingStage::Ready(name) => (Some(name), None),
        PosingStage::Counting(name, left) => (Some(name), Some(*left)),
        PosingStage::Taking => (None, None),
    };
    let theme = Theme::of(ui.ctx());
    heading(ui, &view.text("photo-title"));
    device_state::seeing(ui, view.live.picture_trouble, view);
    let hint = match name {
        Some(name) => {
            format!("{} {}", view.text("photo-hint"), view.with("photo-device", "name", name))
        }
        None => view.text("photo-taking"),
    };
    let width = ui.available_width().min(theme.measure());
    let hint = if body.layout.is_low() { String::new() } else { hint };
    let below = theme.galley(ui.ctx(), &hint, Text::Small, theme.palette.on_stage, width);
    let others = if matches!(stage, PosingStage::Ready(_)) { other_room(view) } else { 0.0 };
    let used = below.size().y + 3.0 * space::S + others;
    let high = (body.room.bottom() - ui.cursor().top() - used).max(LEAST);
    if let Some(preview) = &view.live.preview {
        parts::mirror(ui, preview, count, &view.text("photo-preview"), high);
    }
    match &view.live.preview {
        _ if hint.is_empty() => {}
        Some(_) => drop(widgets::on_stage(ui, &hint)),
        None => parts::hint(ui, &hint),
    }
}

/// The room for other cameras below the picture, in points.
fn other_room(view: &View<'_>) -> f32 {
    let listing = view.live.listing.as_ref();
    let cameras = listing.map_or(0, |listing| listing.of(Kind::Photo).len());
    if view.campaign.people_choose_devices && cameras > 1 { 56.0 } else { 0.0 }
}

/// What the page is, for those who listen; those who see have the picture.
fn heading(ui: &mut Ui, words: &str) {
    let place = Rect::from_min_size(ui.cursor().min, vec2(1.0, 1.0));
    let builder = UiBuilder::new().max_rect(place);
    ui.scope_builder(builder, |ui| widgets::unseen_heading(ui, words));
}

/// Another camera can be chosen before the picture and after a failure.
fn chooser(ui: &mut Ui, stage: &PosingStage, view: &View<'_>, out: &mut Vec<Request>) {
    if let PosingStage::Ready(_) | PosingStage::Failed(_) = stage {
        let other = device_state::others(ui, Kind::Photo, view);
        out.extend(other.map(|device| Input::Photo(PhotoAction::Use(device)).into()));
    }
}

/// "Not yet" is never where "Take photo" was, nor where the next page keeps something.
fn rail<'a>(stage: &PosingStage, words: &'a [&'a str; 4], told: &'a str) -> Rail<'a, PhotoAction> {
    let [take, not_yet, retry, back] = *words;
    let rail = Rail::new().sized_by(words.get(..2).unwrap_or_default());
    let leave =
        |rail: Rail<'a, _>| rail.left(Button::secondary(back).icon(Icon::Back), PhotoAction::Leave);
    match stage {
        PosingStage::Ready(_) => {
            let take = Round::new(Sign::Shutter, take).begins(told);
            leave(rail).round(Slot::Middle, take, PhotoAction::Take)
        }
        PosingStage::Counting(..) => {
            let not_yet = Round::new(Sign::Cancel, not_yet).begins(told);
            rail.round(Slot::Right, not_yet, PhotoAction::Cancel)
        }
        PosingStage::Failed(_) => {
            leave(rail).middle(Button::primary(retry).icon(Icon::Again), PhotoAction::Retry)
        }
        PosingStage::Waiting(_)
        | PosingStage::Recovering(_)
        | PosingStage::Opening(_)
        | PosingStage::Taking => leave(rail),
    }
}
