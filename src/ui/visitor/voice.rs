//! At the microphone.

use egui::{Ui, vec2};

use super::super::device_state;
use super::super::guard;
use super::super::parts;
use super::super::theme::{Text, Theme, space};
use super::super::view::{LiveSound, View};
use super::super::visit::{self, Body, Lamp, Rail, Slot, Step, Visit};
use super::super::widgets::{self, Button, Icon, Round, Sign};
use super::{Request, group};
use crate::campaign::{Kind, VoiceLimits};
use crate::flow::visitor::Input;
use crate::flow::{Opening, Practising, Script, VoiceAction, Voicing, VoicingStage};
use crate::submission::Practice;

/// The words of the rail: the first four are those of round buttons.
const WORDS: [&str; 7] =
    ["voice-record", "voice-pause", "voice-resume", "voice-stop", "practice-on", "retry", "back"];

pub(super) fn show(ui: &mut Ui, state: &Voicing, view: &View<'_>, out: &mut Vec<Request>) {
    let recording = matches!(state.stage, VoicingStage::Recording(_)).then_some(Kind::Voice);
    let visit = Visit::new(&view.campaign.organisation.name, "voice").step(Step::Record);
    let lamp = match state.stage {
        VoicingStage::Practice(_) => Lamp::of_practice(view),
        _ => Lamp::of(view, recording),
    };
    let visit = visit.lamp(lamp).your_data().withdraw();
    let words = WORDS;
    let words = words.map(|key| view.text(key));
    let words = words.each_ref().map(String::as_str);
    let told = told(&state.stage, view);
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
            title(ui, &body, state, view);
            stage(ui, &body, state, view);
            practise_first(ui, state, view, &mut requests);
            chooser(ui, &state.stage, view, &mut requests);
        },
    );
    requests.extend(pressed.map(|action| Input::Voice(action).into()));
    super::answered(answer, view, out, Request::Speak);
    out.append(&mut requests);
}

/// Where pages are read aloud: what is asked, and what comes, before the microphone opens.
pub(super) fn before(ui: &mut Ui, state: &Voicing, view: &View<'_>, out: &mut Vec<Request>) {
    let mut action = None;
    let left = parts::dialog(ui, &view.text("aloud-microphone"), |ui| {
        let agreed = state.draft.spoken_for(state.instead_of);
        let spoken = agreed.and_then(|(_, it)| it.disclosure.spoken.as_ref());
        if let (Script::SpokenYes, Some(spoken)) = (state.script, spoken) {
            parts::lead(ui, &view.with("spoken-read", "sentence", &spoken.sentence));
        } else {
            parts::lead(ui, &super::asked_words(Kind::Voice, view));
            for prompt in view.campaign.prompts(view.language()) {
                parts::body(ui, prompt);
            }
        }
        parts::body(ui, &view.text("aloud-microphone-body"));
        let record = parts::primary(ui, &view.text("voice-record"));
        guard::first(ui, record.id, guard::First::Main);
        if record.clicked() {
            action = Some(VoiceAction::Record);
        }
        if state.may_practise() && parts::secondary(ui, &view.text("practice-start")).clicked() {
            action = Some(VoiceAction::Practise);
        }
        if parts::secondary(ui, &view.text("back")).clicked() {
            action = Some(VoiceAction::Leave);
        }
    });
    match action {
        Some(VoiceAction::Leave) => out.push(Input::Voice(VoiceAction::Leave).into()),
        Some(action) => out.push(Request::OpenMicrophone(action)),
        None if left == parts::Left::Yes => out.push(Input::Voice(VoiceAction::Leave).into()),
        None => {}
    }
}

/// The question, or the sentence that is to be read aloud; in a practice, that it is one.
fn title(ui: &mut Ui, body: &Body, state: &Voicing, view: &View<'_>) {
    if let VoicingStage::Practice(_) = state.stage {
        return parts::title(ui, &view.text("practice-title"));
    }
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
        _ => super::asked(ui, body, Kind::Voice, view),
    }
}

/// What the page says, for those who listen.
fn told(stage: &VoicingStage, view: &View<'_>) -> String {
    let asked = super::asked_words(Kind::Voice, view);
    let (title, hint) = match stage {
        VoicingStage::Ready(_) => (asked, "voice-hint-ready"),
        VoicingStage::Recording(_) => (asked, "voice-hint-recording"),
        VoicingStage::Paused(_) => (asked, "voice-hint-paused"),
        VoicingStage::Practice(Practising::Speaking) => {
            (view.text("practice-title"), "practice-hint-speaking")
        }
        VoicingStage::Practice(_) => (view.text("practice-title"), "practice-hint-hearing"),
        _ => return asked,
    };
    format!("{title} {}", view.text(hint))
}

/// What is going on, in words, in sight and in time.
fn stage(ui: &mut Ui, body: &Body, state: &Voicing, view: &View<'_>) {
    let hint = match &state.stage {
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
        VoicingStage::Ready(_) => "voice-hint-ready",
        VoicingStage::Recording(_) => "voice-hint-recording",
        VoicingStage::Paused(_) => "voice-hint-paused",
        VoicingStage::Practice(Practising::Speaking) => "practice-hint-speaking",
        VoicingStage::Practice(Practising::Ending) => {
            return parts::waiting(ui, &view.text("practice-ending"));
        }
        VoicingStage::Practice(Practising::Hearing) => return hearing(ui, view),
        VoicingStage::Practice(Practising::Unheard) => {
            return parts::notice(ui, parts::Tone::Warning, &view.text("practice-unheard"));
        }
    };
    if let Some(sound) = &view.live.sound {
        sight(ui, body, sound, state, view);
    }
    // A warning takes the place of the hint, so that what is below moves as little as can be.
    match view.live.sound.as_ref().and_then(|sound| sound.trouble) {
        Some(trouble) => device_state::hearing(ui, trouble, view),
        None => parts::lead(ui, &view.text(hint)),
    }
    if let VoicingStage::Ready(name) = &state.stage {
        parts::hint(ui, &view.with("voice-device", "name", name));
    }
}

/// A practice is heard: it is nobody's to drag about, and goes by itself.
fn hearing(ui: &mut Ui, view: &View<'_>) {
    ui.add_space(space::M);
    if let Some(playing) = &view.live.playing {
        parts::outline(ui, &playing.peaks, &view.text("waveform"));
    }
    ui.add_space(space::S);
    parts::lead(ui, &view.text("practice-hint-hearing"));
}

/// Before the first message somebody may try. It lies apart from what records.
fn practise_first(ui: &mut Ui, state: &Voicing, view: &View<'_>, out: &mut Vec<Request>) {
    if !matches!(state.stage, VoicingStage::Ready(_)) || !state.may_practise() {
        return;
    }
    if parts::secondary(ui, &view.text("practice-start")).clicked() {
        out.push(Input::Voice(VoiceAction::Practise).into());
    }
}

/// Another microphone can be chosen before the recording and after a failure.
fn chooser(ui: &mut Ui, stage: &VoicingStage, view: &View<'_>, out: &mut Vec<Request>) {
    if let VoicingStage::Ready(_) | VoicingStage::Failed(_) = stage {
        let other = device_state::others(ui, Kind::Voice, view);
        out.extend(other.map(|device| Input::Voice(VoiceAction::Use(device)).into()));
    }
}

/// How loud it is before, and how long and loud it was while it is recorded.
fn sight(ui: &mut Ui, body: &Body, sound: &LiveSound, state: &Voicing, view: &View<'_>) {
    let theme = Theme::of(ui.ctx());
    let free = body.room.bottom() - ui.cursor().top() - theme.scaled(96.0);
    if matches!(state.stage, VoicingStage::Ready(_)) {
        ui.add_space((free * 0.3).clamp(space::S, 140.0));
        let spoken = view.count("voice-level-value", &[("db", sound.level.peak_dbfs as i64)]);
        parts::level_meter(ui, sound.level, &view.text("voice-level"), &spoken);
        ui.add_space(space::S);
        return;
    }
    let limit = match (state.script, &state.stage) {
        (_, VoicingStage::Practice(_)) => Practice::LONGEST_SECS,
        (Script::Message, _) => view.campaign.voice.map_or(0, |voice| voice.max_duration_secs),
        (Script::SpokenYes, _) => VoiceLimits::SPOKEN_YES.max_duration_secs,
    };
    let limit = f64::from(limit);
    let left = (limit - sound.recorded_secs).max(0.0);
    let elapsed = view.minutes("voice-elapsed", sound.recorded_secs);
    let remaining = view.minutes("voice-remaining", left.ceil());
    let live = matches!(state.stage, VoicingStage::Recording(_));
    let large = if body.layout.is_compact() { Text::Question } else { Text::Timer };
    let time = theme.galley(ui, "00:00", large, theme.palette.ink, f32::INFINITY).size();
    let beside = ui.available_width() > time.x * 2.6;
    let high = (free * 0.62).clamp(56.0, 220.0);
    let pad = ((free - high.max(time.y)) / 2.0).clamp(0.0, 60.0);
    ui.add_space(pad);
    let wave = |ui: &mut Ui, width: f32, high: f32| {
        let size = vec2(width, high);
        let progress = if limit > 0.0 { (sound.recorded_secs / limit) as f32 } else { 0.0 };
        let name = view.text("waveform");
        widgets::recorder(
            ui,
            &widgets::Recorder { name: &name, peaks: &sound.peaks, live, progress },
            size,
        );
    };
    if beside {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            widgets::timer(ui, sound.recorded_secs, (large, &elapsed), &remaining);
            let width = ui.available_width();
            wave(ui, width, high);
        });
    } else {
        wave(ui, ui.available_width(), (free - time.y - space::L).clamp(40.0, 200.0));
        widgets::timer(ui, sound.recorded_secs, (large, &elapsed), &remaining);
    }
    ui.add_space(pad);
}

/// "Stop" is never where "Record" was, nor where the next page keeps something.
fn rail<'a>(stage: &VoicingStage, words: &'a [&'a str; 7], told: &'a str) -> Rail<'a, VoiceAction> {
    let [record, pause, resume, stop, on, retry, back] = *words;
    let round = |sign, words| Round::new(sign, words);
    let rail = Rail::new().sized_by(words.get(..4).unwrap_or_default());
    let leave =
        |rail: Rail<'a, _>| rail.left(Button::secondary(back).icon(Icon::Back), VoiceAction::Leave);
    match stage {
        VoicingStage::Ready(_) => {
            let record = round(Sign::Record, record).begins(told);
            leave(rail).round(Slot::Middle, record, VoiceAction::Record)
        }
        VoicingStage::Recording(_) => rail
            .round(Slot::Left, round(Sign::Pause, pause), VoiceAction::Pause)
            .round(Slot::Right, round(Sign::Stop, stop).begins(told), VoiceAction::Stop),
        VoicingStage::Paused(_) => rail
            .round(Slot::Left, round(Sign::Resume, resume).begins(told), VoiceAction::Resume)
            .round(Slot::Right, round(Sign::Stop, stop), VoiceAction::Stop),
        VoicingStage::Practice(Practising::Speaking) => {
            rail.round(Slot::Right, round(Sign::Stop, stop).begins(told), VoiceAction::Stop)
        }
        VoicingStage::Practice(Practising::Hearing | Practising::Unheard) => {
            let on = Button::secondary(on).icon(Icon::Right).begins(told);
            leave(rail).middle(on, VoiceAction::GoOn)
        }
        VoicingStage::Failed(_) => {
            leave(rail).middle(Button::primary(retry).icon(Icon::Again), VoiceAction::Retry)
        }
        VoicingStage::Waiting(_)
        | VoicingStage::Recovering(_)
        | VoicingStage::Opening(_)
        | VoicingStage::Stopping
        | VoicingStage::Practice(Practising::Ending) => leave(rail),
    }
}
