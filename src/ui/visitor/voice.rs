//! At the microphone.

use egui::Ui;

use super::super::message;
use super::super::view::View;
use super::super::widgets::{self, Head};
use super::{Request, withdraw};
use crate::flow::{Input, VoiceAction, Voicing, VoicingStage};

pub(super) fn show(ui: &mut Ui, state: &Voicing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name).your_data(view);
    let mut requests = Vec::new();
    let answer = widgets::page(
        ui,
        head,
        |ui| {
            widgets::title(ui, &view.text("voice-title"));
            stage(ui, &state.stage, view);
            if let (Some(sound), true) = (&view.live.sound, is_open(&state.stage)) {
                level(ui, sound, state, view);
            }
        },
        |ui| buttons(ui, &state.stage, view, &mut requests),
    );
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}

fn is_open(stage: &VoicingStage) -> bool {
    match stage {
        VoicingStage::Ready(_) | VoicingStage::Recording(_) | VoicingStage::Paused(_) => true,
        VoicingStage::Opening | VoicingStage::Stopping | VoicingStage::Failed(_) => false,
    }
}

fn stage(ui: &mut Ui, stage: &VoicingStage, view: &View<'_>) {
    use widgets::SignTone::{Live, On};
    let (sign, name, hint) = match stage {
        VoicingStage::Opening => return widgets::waiting(ui, &view.text("voice-opening")),
        VoicingStage::Stopping => return widgets::waiting(ui, &view.text("voice-stopping")),
        VoicingStage::Failed(problem) => {
            let key = message::microphone(*problem);
            widgets::notice(ui, widgets::Tone::Error, &view.text(key));
            return;
        }
        VoicingStage::Ready(name) => ((On, "voice-ready"), name, "voice-hint-ready"),
        VoicingStage::Recording(name) => ((Live, "voice-recording"), name, "voice-hint-recording"),
        VoicingStage::Paused(name) => ((On, "voice-paused"), name, "voice-hint-recording"),
    };
    widgets::sign(ui, sign.0, &view.text(sign.1));
    widgets::hint(ui, &view.with("voice-device", "name", name));
    widgets::body(ui, &view.text(hint));
}

fn level(ui: &mut Ui, sound: &super::super::view::LiveSound, state: &Voicing, view: &View<'_>) {
    let spoken = view.count("voice-level-value", &[("db", sound.level.peak_dbfs as i64)]);
    widgets::level_meter(ui, sound.level, &view.text("voice-level"), &spoken);
    if matches!(state.stage, VoicingStage::Ready(_)) {
        return;
    }
    widgets::outline(ui, &sound.peaks, &view.text("waveform"));
    let limit = view.campaign.voice.map_or(0, |voice| voice.max_duration_secs);
    ui.horizontal_wrapped(|ui| {
        widgets::figure(ui, &view.minutes("voice-elapsed", sound.recorded_secs));
        let left = (f64::from(limit) - sound.recorded_secs).max(0.0);
        widgets::figure(ui, &view.minutes("voice-remaining", left.ceil()));
    });
}

fn buttons(ui: &mut Ui, stage: &VoicingStage, view: &View<'_>, out: &mut Vec<Request>) {
    let mut button = |ui: &mut Ui, kind: widgets::ButtonKind, key: &str, action: VoiceAction| {
        if widgets::button(ui, kind, &view.text(key)).clicked() {
            out.push(Input::Voice(action).into());
        }
    };
    use widgets::ButtonKind::{Primary, Quiet, Secondary};
    match stage {
        VoicingStage::Ready(_) => {
            button(ui, Primary, "voice-record", VoiceAction::Record);
            button(ui, Quiet, "back", VoiceAction::Leave);
        }
        VoicingStage::Recording(_) => {
            button(ui, Primary, "voice-stop", VoiceAction::Stop);
            button(ui, Secondary, "voice-pause", VoiceAction::Pause);
        }
        VoicingStage::Paused(_) => {
            button(ui, Primary, "voice-resume", VoiceAction::Resume);
            button(ui, Secondary, "voice-stop", VoiceAction::Stop);
        }
        VoicingStage::Failed(_) => {
            button(ui, Primary, "retry", VoiceAction::Retry);
            button(ui, Quiet, "back", VoiceAction::Leave);
        }
        VoicingStage::Opening | VoicingStage::Stopping => {
            button(ui, Quiet, "back", VoiceAction::Leave);
        }
    }
    withdraw(ui, view, out);
}
