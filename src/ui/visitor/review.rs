//! Choosing what to leave, looking over it, keeping it or not.

use egui::{Ui, vec2};

use super::super::device_state;
use super::super::message;
use super::super::parts;
use super::super::player;
use super::super::theme::space;
use super::super::view::View;
use super::super::visit::{self, Body, Lamp, Rail, Step, Visit};
use super::super::widgets::{self, Button, Height, Icon};
use super::{Request, group, seal};
use crate::campaign::Kind;
use crate::flow::visitor::Input;
use crate::flow::{Comparing, Listening, Remark, ReviewAction, Reviewing, takes_left};
use crate::media::{Loss, PictureTrouble, SoundFacts, SoundTrouble};
use crate::submission::{PictureFacts, Take, TakeFacts};

/// Cards stand beside each other if each has so much room, in points at usual text.
const CARD: f32 = 320.0;
/// The least and the largest height of a picture on a card, in points.
const PICTURE: (f32, f32) = (140.0, 420.0);

/// What the rail of this page does.
#[derive(Clone, Copy)]
enum Pressed {
    Delete,
    Keep,
}

pub(super) fn show(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let empty = !state.draft.has_takes_to_use();
    let step = if empty { Step::Record } else { Step::Check };
    let visit = Visit::new(&view.campaign.organisation.name, "review").step(step).your_data();
    let visit = visit.lamp(Lamp::of(view, None));
    let visit = if empty { visit.withdraw() } else { visit };
    let [delete, keep] = ["review-delete", "review-keep"].map(|key| view.text(key));
    let agreed = agreed(state, view);
    let mut rail = Rail::new().words(&agreed);
    if !empty {
        rail = rail.left(Button::answer(&delete).icon(Icon::Bin), Pressed::Delete);
    }
    if state.draft.is_whole() {
        rail = rail.right(Button::answer(&keep).icon(Icon::Check), Pressed::Keep);
    }
    let mut requests = Vec::new();
    let told = |ui: &mut Ui| {
        remark(ui, state.remark, view);
        no_sound(ui, &state.listening, view);
    };
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, body| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        if empty {
            choose(ui, &body, state, view, &mut requests);
        } else {
            parts::title(ui, &view.text("review-title"));
            parts::lead(ui, &view.text("review-body"));
            cards(ui, &body, state, view, &mut requests);
            group::people(ui, &state.draft, view, &mut requests);
            seal::choice(ui, &state.draft, view, &mut requests);
        }
    });
    match pressed {
        Some(Pressed::Delete) => requests.push(Input::Withdraw.into()),
        Some(Pressed::Keep) => requests.push(Input::Review(ReviewAction::Keep).into()),
        None => {}
    }
    super::answered(answer, view, out, Request::Speak);
    out.append(&mut requests);
}

/// What was agreed to, in the words of the boxes.
fn agreed(state: &Reviewing, view: &View<'_>) -> String {
    let titles = match state.draft.people() {
        1 => state.draft.newest().ticked_titles(),
        _ => group::shared(&state.draft),
    };
    view.with("review-agreed", "titles", &titles.join(", "))
}

/// Nothing is there yet: what would they like to leave?
fn choose(ui: &mut Ui, body: &Body, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    if !body.layout.is_compact() && view.campaign.group.is_none() {
        ui.add_space(body.room.height() * 0.14);
    }
    parts::title(ui, &view.text("choose-title"));
    parts::lead(ui, &view.text("choose-body"));
    ui.add_space(space::S);
    more(ui, body, state, view, out);
    group::people(ui, &state.draft, view, out);
    takes(ui, body, state, view, out);
}

/// What there is, each with what can be done with it, and what can be added.
fn cards(ui: &mut Ui, body: &Body, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    takes(ui, body, state, view, out);
    more(ui, body, state, view, out);
}

fn remark(ui: &mut Ui, remark: Option<Remark>, view: &View<'_>) {
    match remark {
        Some(Remark::NotKept(problem)) => {
            parts::notice(ui, parts::Tone::Error, &view.text(message::keep(problem)));
        }
        Some(Remark::LimitReached) => {
            parts::notice(ui, parts::Tone::Info, &view.text("review-limit"));
        }
        Some(Remark::NotJoined) => {
            parts::notice(ui, parts::Tone::Info, &view.text("group-not-joined"));
        }
        Some(Remark::NotNoted) => {
            parts::notice(ui, parts::Tone::Error, &view.text("group-not-noted"));
        }
        Some(Remark::Unheard) => {
            parts::notice(ui, parts::Tone::Warning, &view.text("review-unheard"));
        }
        Some(Remark::Interrupted(problem)) => {
            parts::notice(ui, parts::Tone::Warning, &view.text("device-interrupted"));
            parts::hint(ui, &message::microphone(problem, view));
        }
        None => {}
    }
}

fn no_sound(ui: &mut Ui, listening: &Listening, view: &View<'_>) {
    if let Listening::Failed(_) = listening {
        parts::notice(ui, parts::Tone::Warning, &view.text("device-speaker"));
    }
}

fn takes(ui: &mut Ui, body: &Body, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let names = message::take_names(state.draft.takes().iter().map(|take| &take.facts), view);
    let among = names.len();
    let below = 190.0 + seal::room(&state.draft, view);
    let high = body.room.bottom() - ui.cursor().top() - below;
    let high = high.clamp(PICTURE.0, PICTURE.1);
    let title = view.text("review-title");
    let listed: Vec<_> = state.draft.takes().iter().zip(&names).enumerate().collect();
    parts::grid(ui, listed.len(), CARD, |ui, number| {
        let Some((index, (take, name))) = listed.get(number).copied() else { return };
        parts::card(ui, name, |ui| {
            // The first one is listened to before anything is decided.
            let told = Some(&*title).filter(|_| number == 0);
            take_body(ui, take, (index, name, among), told, (&state.listening, high), view, out);
            ui.horizontal_wrapped(|ui| {
                let again = ("review-again", Icon::Again, ReviewAction::Again(index));
                let discard = ("review-discard", Icon::Bin, ReviewAction::Discard(index));
                // What goes with every other take is not discarded alone.
                let discard = Some(discard).filter(|_| !take.facts.is_spoken_yes());
                for (key, icon, action) in [Some(again), discard].into_iter().flatten() {
                    let label = view.text(key);
                    if parts::signed(ui, icon, &label, parts::one_of(among, name)).clicked() {
                        out.push(Input::Review(action).into());
                    }
                }
            });
        });
    });
}

/// The player of a voice message, or the picture.
fn take_body(
    ui: &mut Ui,
    take: &Take,
    (index, name, among): (usize, &str, usize),
    told: Option<&str>,
    (listening, high): (&Listening, f32),
    view: &View<'_>,
    out: &mut Vec<Request>,
) {
    match &take.facts {
        TakeFacts::Voice(facts) | TakeFacts::SpokenYes(facts) => {
            let peaks: Vec<f32> = take.peaks.columns().collect();

            let sound = player::Sound {
                index,
                name,
                among,
                peaks: &peaks,
                secs: facts.duration_secs(),
                told,
            };
            let asked = player::show(ui, sound, listening, view);
            out.extend(asked.map(|asked| Input::Review(asked.for_review(index)).into()));
            truth(ui, facts, view);
        }
        TakeFacts::Photo(facts) => {
            if let Some(picture) = view.live.pictures.get(&index) {
                parts::picture_in(ui, picture, name, high);
            }
            seen(ui, facts, view);
        }
    }
}

/// What a voice message suffers from, before anybody keeps it.
fn truth(ui: &mut Ui, facts: &SoundFacts, view: &View<'_>) {
    for trouble in facts.troubles() {
        let key = match trouble {
            SoundTrouble::Silent => "review-silent",
            SoundTrouble::Clipped => "review-clipped",
            SoundTrouble::Lost(Loss::Little) => "review-lost",
            SoundTrouble::Lost(Loss::Much) => "review-lost-much",
            SoundTrouble::Lost(Loss::Mostly) => "review-lost-mostly",
            SoundTrouble::OneSided => "review-one-sided",
        };
        parts::notice(ui, parts::Tone::Warning, &view.text(key));
    }
}

/// What a photo suffers from, before anybody keeps it.
fn seen(ui: &mut Ui, facts: &PictureFacts, view: &View<'_>) {
    let key = match facts.trouble {
        Some(PictureTrouble::Black) => "review-black",
        Some(PictureTrouble::Dark) => "review-dark",
        Some(PictureTrouble::Bright) => "review-bright",
        Some(PictureTrouble::Frozen) => "review-frozen",
        None => return,
    };
    parts::notice(ui, parts::Tone::Warning, &view.text(key));
}

/// How high the first cards to press are.
fn height(body: &Body) -> Height {
    if body.layout.is_compact() { Height::Low } else { Height::High }
}

/// What can still be added, each as a card to press.
fn more(ui: &mut Ui, body: &Body, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    if state.draft.needs_spoken_yes() {
        parts::notice(ui, parts::Tone::Info, &view.text("choose-say-first"));
        let words = view.text("choose-say");
        let say = parts::choice(ui, Icon::Microphone, &words, height(body));
        widgets::begin_at(ui, &say, &view.text("choose-title"));
        if say.clicked() {
            out.push(Input::Review(ReviewAction::SayYes).into());
        }
        device_state::state(ui, Kind::Voice, view);
        return;
    }
    let empty = !state.draft.has_takes_to_use();
    let left = |kind: &Kind| takes_left(&state.draft, *kind, view.setting()) > 0;
    let kinds: Vec<_> = view.campaign.kinds().into_iter().filter(left).collect();
    parts::grid(ui, kinds.len(), CARD, |ui, number| {
        let Some(kind) = kinds.get(number).copied() else { return };
        let first = state.draft.count(kind) == 0;
        let key = match (kind, empty, first) {
            (Kind::Voice, true, _) => "choose-voice",
            (Kind::Photo, true, _) => "choose-photo",
            (Kind::Voice, false, true) => "review-add-first-voice",
            (Kind::Photo, false, true) => "review-add-first-photo",
            (Kind::Voice, false, false) => "review-add-voice",
            (Kind::Photo, false, false) => "review-add-photo",
        };
        let icon = match (kind, empty) {
            (Kind::Voice, true) => Icon::Microphone,
            (Kind::Photo, true) => Icon::Camera,
            (_, false) => Icon::Plus,
        };
        let height = if empty { height(body) } else { Height::Low };
        let add = parts::choice(ui, icon, &view.text(key), height);
        if empty && number == 0 {
            widgets::begin_at(ui, &add, &view.text("choose-title"));
        }
        if add.clicked() {
            out.push(Input::Review(ReviewAction::Open(kind)).into());
        }
        device_state::state(ui, kind, view);
    });
}

/// An earlier take and a new one.
pub(super) fn compare(ui: &mut Ui, state: &Comparing, view: &View<'_>, out: &mut Vec<Request>) {
    let visit = Visit::new(&view.campaign.organisation.name, "compare").step(Step::Check);
    let visit = visit.lamp(Lamp::of(view, None)).your_data().withdraw();
    let [earlier, new] = ["compare-use-earlier", "compare-use-new"].map(|key| view.text(key));
    // Each deletes the other; neither lies where "Stop" was.
    let rail = Rail::new()
        .left(Button::answer(&earlier), ReviewAction::UseEarlier)
        .right(Button::answer(&new), ReviewAction::UseNew);
    let mut requests = Vec::new();
    let told = |ui: &mut Ui| {
        remark(ui, state.remark, view);
        no_sound(ui, &state.listening, view);
    };
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, body| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        parts::title(ui, &view.text("compare-title"));
        parts::lead(ui, &view.text("compare-body"));
        let high = (body.room.bottom() - ui.cursor().top() - 120.0).clamp(PICTURE.0, PICTURE.1);
        let takes = [
            ("compare-earlier", state.index, state.draft.takes().get(state.index)),
            ("compare-new", state.new_index(), Some(state.new.take())),
        ];
        parts::grid(ui, takes.len(), CARD, |ui, number| {
            let Some((key, index, Some(take))) = takes.get(number).copied() else { return };
            let name = view.text(key);
            parts::card(ui, &name, |ui| {
                let place = (index, &*name, 2);
                take_body(ui, take, place, None, (&state.listening, high), view, &mut requests);
            });
        });
    });
    requests.extend(pressed.map(|action| Input::Review(action).into()));
    super::answered(answer, view, out, Request::Speak);
    out.append(&mut requests);
}
