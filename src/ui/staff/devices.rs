//! The staff's page with the devices: choose, and try with one's own consent.

use egui::Ui;

use super::super::device_state;
use super::super::parts::{self, Head};
use super::super::view::View;
use crate::campaign::Kind;
use crate::equipment::Known;
use crate::flow::staff::Input;
use crate::flow::staff::devices::{Action, Devices, Trial};

/// Widths to choose from, in pixels.
const WIDTHS_PX: [u32; 3] = [640, 1_280, 1_920];

/// Shows the devices and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Devices, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    page(ui, state, view, &mut actions);
    out.extend(actions.into_iter().map(Input::Devices));
}

fn page(ui: &mut Ui, state: &Devices, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff gear");
    parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("gear-title"));
            parts::body(ui, &view.text("gear-body"));
            for kind in [Kind::Voice, Kind::Photo] {
                device(ui, kind, state, view, out);
            }
            loudspeaker(ui, state, view, out);
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("gear-done")).clicked() {
                out.push(Action::Leave);
            }
        }
    });
}

fn device(ui: &mut Ui, kind: Kind, state: &Devices, view: &View<'_>, out: &mut Vec<Action>) {
    let try_it = match kind {
        Kind::Voice => "gear-try-microphone",
        Kind::Photo => "gear-try-camera",
    };
    parts::card(ui, &view.text(name(kind)), |ui| {
        device_state::state(ui, kind, view);
        list(ui, kind, view, out);
        if kind == Kind::Photo {
            widths(ui, view, out);
        }
        if state.trial.kind() == Some(kind) {
            trial(ui, &state.trial, view, out);
        } else if parts::secondary(ui, &view.text(try_it)).clicked() {
            out.push(Action::Try(kind));
        }
    });
}

/// The devices that are plugged in, the chosen one even if it is not, and the system's own choice.
fn list(ui: &mut Ui, kind: Kind, view: &View<'_>, out: &mut Vec<Action>) {
    let chosen = view.live.chosen.of(kind);
    let listed = view.live.listing.as_ref().map(|listing| listing.of(kind)).unwrap_or_default();
    let absent = chosen.filter(|chosen| listed.iter().all(|known| known.id != chosen.id));
    let system = view.text("gear-system");
    let response = parts::list_row(ui, &system, is(chosen.is_none()));
    // There is one for each device; a screen reader says which.
    let label = format!("{system}: {}", view.text(name(kind)));
    ui.accesskit_node_builder(response.id, |node| node.set_label(label));
    if response.clicked() {
        out.push(Action::Choose(kind, None));
    }
    for known in listed.iter().chain(absent) {
        let this = chosen.is_some_and(|chosen| chosen.id == known.id);
        if parts::list_row(ui, &known.name, is(this)).clicked() && !is_absent(known, absent) {
            out.push(Action::Choose(kind, Some(known.id.clone())));
        }
    }
}

fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Voice => "gear-microphone",
        Kind::Photo => "gear-camera",
    }
}

fn is_absent(known: &Known, absent: Option<&Known>) -> bool {
    absent == Some(known)
}

fn is(chosen: bool) -> parts::Chosen {
    if chosen { parts::Chosen::Yes } else { parts::Chosen::No }
}

fn widths(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    parts::hint(ui, &view.text("gear-width"));
    ui.horizontal_wrapped(|ui| {
        let chosen = view.live.chosen.widest_px;
        let best = (None, view.text("gear-width-best"));
        // As cameras are sold: nobody writes 1,280.
        let others =
            WIDTHS_PX.map(|px| (Some(px), view.with("gear-width-px", "px", &px.to_string())));
        for (px, words) in std::iter::once(best).chain(others) {
            if parts::pick(ui, &words, is(chosen == px)).clicked() {
                out.push(Action::Widest(px));
            }
        }
    });
}

fn trial(ui: &mut Ui, trial: &Trial, view: &View<'_>, out: &mut Vec<Action>) {
    match trial {
        Trial::Nothing => {}
        Trial::Asking(_, asks, choices) => {
            parts::heading(ui, &asks.title);
            for section in &asks.sections {
                parts::body(ui, &section.body);
            }
            for shown in &asks.boxes {
                let mut ticked = choices.is_ticked(&shown.id);
                if parts::tick(ui, &mut ticked, &shown.title, &shown.explanation).changed() {
                    out.push(Action::Toggle(shown.id.clone()));
                }
            }
            let complete = parts::Enabled::from(choices.completeness(asks).is_ok());
            match parts::answers(ui, (&asks.decline, &asks.accept), complete) {
                Some(parts::Answer::Yes) => out.push(Action::Agree),
                Some(parts::Answer::No) => out.push(Action::End),
                None => {}
            }
        }
        Trial::Agreeing(kind, _) | Trial::Waiting(kind, ..) | Trial::Opening(kind, _) => {
            parts::waiting(ui, &view.text(opening(*kind)));
            end(ui, view, out);
        }
        Trial::Live(kind, _, name) => {
            live(ui, *kind, name, view);
            end(ui, view, out);
        }
        Trial::Failed(kind, problem) => {
            device_state::failed(ui, *kind, *problem, view);
            if parts::secondary(ui, &view.text("retry")).clicked() {
                out.push(Action::Try(*kind));
            }
        }
    }
}

fn opening(kind: Kind) -> &'static str {
    match kind {
        Kind::Voice => "voice-opening",
        Kind::Photo => "photo-opening",
    }
}

fn end(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    if parts::secondary(ui, &view.text("gear-trial-end")).clicked() {
        out.push(Action::End);
    }
}

fn live(ui: &mut Ui, kind: Kind, name: &str, view: &View<'_>) {
    match kind {
        Kind::Voice => {
            let words = view.text("gear-trial-hears");
            parts::sign(ui, parts::Device::Microphone, &words, "");
            parts::hint(ui, &view.with("voice-device", "name", name));
            if let Some(sound) = &view.live.sound {
                let spoken = [("db", sound.level.peak_dbfs as i64)];
                let spoken = view.count("voice-level-value", &spoken);
                parts::level_meter(ui, sound.level, &view.text("voice-level"), &spoken);
                if let Some(trouble) = sound.trouble {
                    device_state::hearing(ui, trouble, view);
                }
            }
        }
        Kind::Photo => {
            parts::sign(ui, parts::Device::Camera, &view.text("gear-trial-sees"), "");
            parts::hint(ui, &view.with("photo-device", "name", name));
            device_state::seeing(ui, view.live.picture_trouble, view);
            if let Some(preview) = &view.live.preview {
                let high = parts::room_for_picture(ui);
                parts::mirror(ui, preview, None, &view.text("photo-preview"), high);
            }
        }
    }
}

fn loudspeaker(ui: &mut Ui, state: &Devices, view: &View<'_>, out: &mut Vec<Action>) {
    parts::card(ui, &view.text("gear-speaker"), |ui| {
        if state.silent.is_some() {
            parts::notice(ui, parts::Tone::Warning, &view.text("gear-speaker-silent"));
        }
        if parts::secondary(ui, &view.text("gear-beep")).clicked() {
            out.push(Action::Beep);
        }
    });
}
