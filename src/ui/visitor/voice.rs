//! At the microphone.

use egui::Ui;

use super::super::device_state;
use super::super::parts::ButtonKind::{Primary, Quiet, Secondary};
use super::super::parts::{self, Head};
use super::super::view::View;
use super::{Request, group, withdraw};
use crate::campaign::{Kind, VoiceLimits};
use crate::flow::visitor::Input;
use crate::flow::{Opening, Script, VoiceAction, Voicing, VoicingStage};

pub(super) fn show(ui: &mut Ui, state: &Voicing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "voice").stacked().your_data();
    let mut requests = Vec::new();
    let answer = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            let agreed = state.draft.spoken_for(state.instead_of);
            let spoken = agreed.and_then(|(at, it)| Some((at, it.disclosure.spoken.as_ref()?)));
            match (state.script, spoken) {
                (Script::SpokenYes, Some((place, spoken))) => {
                    parts::title(ui, &view.text("spoken-title"));
                    if state.draft.people() > 1 {
                        let place = [("place", group::count(place + 1))];
                        parts::body(ui, &view.count("group-speaks", &place));
                    }
                    parts::lead(ui, &view.with("spoken-read", "sentence", &spoken.sentence));
                }
                _ => parts::title(ui, &view.text("voice-title")),
            }
            stage(ui, &state.stage, view);
            chooser(ui, &state.stage, view, &mut requests);
            if let (Some(sound), true) = (&view.live.sound, is_open(&state.stage)) {
                level(ui, sound, state, view);
            }
        }
        parts::Part::Foot => buttons(ui, &state.stage, view, &mut requests),
    });
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}

fn is_open(stage: &VoicingStage) -> bool {
    match stage {
        VoicingStage::Ready(_) | VoicingStage::Recording(_) | VoicingStage::Paused(_) => true,
        VoicingStage::Waiting(_)
        | VoicingStage::Recovering(_)
        | VoicingStage::Opening(_)
        | VoicingStage::Stopping
        | VoicingStage::Failed(_) => false,
    }
}

fn stage(ui: &mut Ui, stage: &VoicingStage, view: &View<'_>) {
    let (sign, name, hint) = match stage {
        VoicingStage::Waiting(_) => return parts::waiting(ui, &view.text("voice-waiting")),
        VoicingStage::Recovering(_) => return parts::waiting(ui, &view.text("voice-recovering")),
        VoicingStage::Opening(Opening::Usual) => {
            return parts::waiting(ui, &view.text("voice-opening"));
        }
        VoicingStage::Opening(Opening::Slow) => {
            return parts::waiting(ui, &view.text("voice-opening-slow"));
        }
        VoicingStage::Stopping => return parts::waiting(ui, &view.text("voice-stopping")),
        VoicingStage::Failed(problem) => {
            return device_state::failed(ui, Kind::Voice, *problem, view);
        }
        VoicingStage::Ready(name) => ("voice-ready", name, "voice-hint-ready"),
        VoicingStage::Recording(name) => ("voice-recording", name, "voice-hint-recording"),
        VoicingStage::Paused(name) => ("voice-paused", name, "voice-hint-recording"),
    };
    parts::sign(ui, parts::Device::Microphone, &view.text(sign), "");
    parts::hint(ui, &view.with("voice-device", "name", name));
    // A warning takes the place of the hint, so that what is below moves as little as can be.
    match view.live.sound.as_ref().and_then(|sound| sound.trouble) {
        Some(trouble) => device_state::hearing(ui, trouble, view),
        None => parts::body(ui, &view.text(hint)),
    }
}

/// Another microphone can be chosen before the recording and after a failure.
fn chooser(ui: &mut Ui, stage: &VoicingStage, view: &View<'_>, out: &mut Vec<Request>) {
    if let VoicingStage::Ready(_) | VoicingStage::Failed(_) = stage {
        let other = device_state::others(ui, Kind::Voice, view);
        out.extend(other.map(|device| Input::Voice(VoiceAction::Use(device)).into()));
    }
}

fn level(ui: &mut Ui, sound: &super::super::view::LiveSound, state: &Voicing, view: &View<'_>) {
    let spoken = view.count("voice-level-value", &[("db", sound.level.peak_dbfs as i64)]);
    parts::level_meter(ui, sound.level, &view.text("voice-level"), &spoken);
    if matches!(state.stage, VoicingStage::Ready(_)) {
        return;
    }
    parts::outline(ui, &sound.peaks, &view.text("waveform"));
    let limit = match state.script {
        Script::Message => view.campaign.voice.map_or(0, |voice| voice.max_duration_secs),
        Script::SpokenYes => VoiceLimits::SPOKEN_YES.max_duration_secs,
    };
    ui.horizontal_wrapped(|ui| {
        parts::figure(ui, &view.minutes("voice-elapsed", sound.recorded_secs));
        let left = (f64::from(limit) - sound.recorded_secs).max(0.0);
        parts::figure(ui, &view.minutes("voice-remaining", left.ceil()));
    });
}

/// "Stop" is never where "Record" was, nor where the next page keeps something.
fn buttons(ui: &mut Ui, stage: &VoicingStage, view: &View<'_>, out: &mut Vec<Request>) {
    let words = ["voice-record", "voice-pause", "voice-resume", "retry", "voice-stop", "back"];
    let words = words.map(|key| view.text(key));
    let [record, pause, resume, retry, stop, back] = words.each_ref().map(String::as_str);
    let back_ = Some((Quiet, back, VoiceAction::Leave));
    let stop_ = |kind| Some((kind, stop, VoiceAction::Stop));
    let both = match stage {
        VoicingStage::Ready(_) => [Some((Primary, record, VoiceAction::Record)), back_],
        VoicingStage::Recording(_) => {
            [Some((Secondary, pause, VoiceAction::Pause)), stop_(Primary)]
        }
        VoicingStage::Paused(_) => [Some((Primary, resume, VoiceAction::Resume)), stop_(Secondary)],
        VoicingStage::Failed(_) => [Some((Primary, retry, VoiceAction::Retry)), back_],
        VoicingStage::Waiting(_)
        | VoicingStage::Recovering(_)
        | VoicingStage::Opening(_)
        | VoicingStage::Stopping => [None, back_],
    };
    let asked = parts::controls(ui, [&[record, pause, resume, retry], &[stop, back]], both);
    out.extend(asked.map(|action| Input::Voice(action).into()));
    withdraw(ui, view, out);
}
