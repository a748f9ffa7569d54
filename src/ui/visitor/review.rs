//! Choosing what to leave, looking over it, keeping it or not.

use egui::Ui;

use super::super::device_state;
use super::super::message;
use super::super::parts::{self, Head};
use super::super::player;
use super::super::view::View;
use super::super::widgets::Choice;
use super::{Request, group, withdraw};
use crate::campaign::Kind;
use crate::flow::visitor::Input;
use crate::flow::{Comparing, Listening, Remark, ReviewAction, Reviewing, takes_left};
use crate::media::{Loss, PictureTrouble, SoundFacts, SoundTrouble};
use crate::submission::{PictureFacts, Take, TakeFacts};

pub(super) fn show(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "review").stacked().your_data();
    let empty = !state.draft.has_takes_to_use();
    let mut requests = Vec::new();
    let answer = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            let (title, body) = if empty {
                ("choose-title", "choose-body")
            } else {
                ("review-title", "review-body")
            };
            parts::title(ui, &view.text(title));
            parts::body(ui, &view.text(body));
            remark(ui, state.remark, view);
            no_sound(ui, &state.listening, view);
            // What comes next stands first: while there is nothing to look over, that is a choice.
            if !empty {
                takes(ui, state, view, &mut requests);
            }
            more(ui, state, view, &mut requests);
            group::people(ui, &state.draft, view, &mut requests);
            if empty {
                takes(ui, state, view, &mut requests);
            }
        }
        parts::Part::Foot => {
            if state.draft.is_whole() && parts::keeps(ui, &view.text("review-keep")).clicked() {
                requests.push(Input::Review(ReviewAction::Keep).into());
            }
            withdraw(ui, view, &mut requests);
        }
    });
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
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

fn takes(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    let names = message::take_names(state.draft.takes().iter().map(|take| &take.facts), view);
    let among = names.len();
    for (index, (take, name)) in state.draft.takes().iter().zip(&names).enumerate() {
        parts::card(ui, name, |ui| {
            take_body(ui, take, (index, name, among), &state.listening, view, out);
            ui.horizontal_wrapped(|ui| {
                let again = ("review-again", ReviewAction::Again(index));
                let discard = ("review-discard", ReviewAction::Discard(index));
                // What goes with every other take is not discarded alone.
                let discard = Some(discard).filter(|_| !take.facts.is_spoken_yes());
                for (key, action) in [Some(again), discard].into_iter().flatten() {
                    let label = view.text(key);
                    if parts::small(ui, &label, parts::one_of(among, name)).clicked() {
                        out.push(Input::Review(action).into());
                    }
                }
            });
        });
    }
}

/// The player of a voice message, or the picture.
fn take_body(
    ui: &mut Ui,
    take: &Take,
    (index, name, among): (usize, &str, usize),
    listening: &Listening,
    view: &View<'_>,
    out: &mut Vec<Request>,
) {
    match &take.facts {
        TakeFacts::Voice(facts) | TakeFacts::SpokenYes(facts) => {
            let peaks: Vec<f32> = take.peaks.columns().collect();
            let sound =
                player::Sound { index, name, among, peaks: &peaks, secs: facts.duration_secs() };
            let asked = player::show(ui, sound, listening, view);
            out.extend(asked.map(|asked| Input::Review(asked.for_review(index)).into()));
            truth(ui, facts, view);
        }
        TakeFacts::Photo(facts) => {
            if let Some(picture) = view.live.pictures.get(&index) {
                parts::picture(ui, picture, name);
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

/// What can still be added.
fn more(ui: &mut Ui, state: &Reviewing, view: &View<'_>, out: &mut Vec<Request>) {
    if state.draft.needs_spoken_yes() {
        parts::notice(ui, parts::Tone::Info, &view.text("choose-say-first"));
        if parts::choice(ui, &view.text("choose-say")).clicked() {
            out.push(Input::Review(ReviewAction::SayYes).into());
        }
        device_state::state(ui, Kind::Voice, view);
        return;
    }
    let empty = !state.draft.has_takes_to_use();
    for kind in view.campaign.kinds() {
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
        if parts::choice(ui, &view.text(key)).clicked() {
            out.push(Input::Review(ReviewAction::Open(kind)).into());
        }
        device_state::state(ui, kind, view);
        ui.add_space(parts::space::S);
    }
}

/// An earlier take and a new one.
pub(super) fn compare(ui: &mut Ui, state: &Comparing, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "compare").stacked().your_data();
    let mut requests = Vec::new();
    let answer = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("compare-title"));
            parts::body(ui, &view.text("compare-body"));
            remark(ui, state.remark, view);
            no_sound(ui, &state.listening, view);
            let takes = [
                ("compare-new", state.new_index(), Some(state.new.take())),
                ("compare-earlier", state.index, state.draft.takes().get(state.index)),
            ];
            for (key, index, take) in takes {
                let name = view.text(key);
                if let Some(take) = take {
                    parts::card(ui, &name, |ui| {
                        let place = (index, &*name, 2);
                        take_body(ui, take, place, &state.listening, view, &mut requests);
                    });
                }
            }
        }
        parts::Part::Foot => {
            let labels = (&*view.text("compare-use-earlier"), &*view.text("compare-use-new"));
            let action = parts::decides(ui, labels).map(|choice| match choice {
                Choice::First => ReviewAction::UseEarlier,
                Choice::Second => ReviewAction::UseNew,
            });
            requests.extend(action.map(|action| Input::Review(action).into()));
            withdraw(ui, view, &mut requests);
        }
    });
    requests.extend(answer.your_data.then_some(Request::ShowSession));
    out.append(&mut requests);
}
