//! The screens of a visitor's path.

mod complaint;
mod data;
mod disclosure;
mod elsewhere;
mod erased;
mod group;
mod photo;
mod receipt;
mod review;
mod seal;
mod session;
mod voice;
mod welcome;
mod your_data;

use egui::Ui;

use super::Request;
use super::parts::{self, PageAnswer};
use super::view::View;
use super::visit::{self, Lamp, Rail, Visit};
use crate::campaign::{Kind, Language};
use crate::flow::visitor::{Back, Input};
use crate::flow::{Visitor, WithdrawAction};

/// Shows the screen of `state` and adds what the person asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Visitor, view: &View<'_>, out: &mut Vec<Request>) {
    match state {
        Visitor::Welcome(state) => welcome::show(ui, *state, view, out),
        Visitor::Reading(state) => disclosure::show(ui, state, view, out),
        Visitor::Joining(state) => disclosure::joining(ui, &state.reading, view, out),
        Visitor::Agreeing(_) => waiting(ui, "working", view),
        Visitor::Reviewing(state) => review::show(ui, state, view, out),
        Visitor::Voicing(state) => voice::show(ui, state, view, out),
        Visitor::Posing(state) => photo::show(ui, state, view, out),
        Visitor::Comparing(state) => review::compare(ui, state, view, out),
        Visitor::Withdrawing(state) => {
            // Behind the question nothing can be pressed.
            let unheard = &mut Vec::new();
            match state.back() {
                Back::Reviewing(state) => review::show(ui, state, view, unheard),
                Back::Comparing(state) => review::compare(ui, state, view, unheard),
            }
            ask_to_withdraw(ui, view, out);
        }
        Visitor::Keeping => waiting(ui, "review-keeping", view),
        Visitor::Receipted(state) => receipt::show(ui, state, view, out),
        Visitor::HandingOver(state) => group::hand_over(ui, state, view, out),
        Visitor::CodeEntry(state) => data::code(ui, state, view, out),
        Visitor::Seeking(state) => elsewhere::show(ui, state, view, out),
        Visitor::Complaining(state) => complaint::show(ui, state, view, out),
        Visitor::YourData(state) => your_data::show(ui, state, view, out),
        Visitor::Renewing(state) => disclosure::again(ui, &state.reading, view, out),
        Visitor::Erased(state) => erased::show(ui, state, view, out),
    }
}

/// What is known of this visit so far, over its screen.
pub(super) fn show_session(ui: &mut Ui, state: &Visitor, view: &View<'_>, out: &mut Vec<Request>) {
    session::show(ui, state, view, out);
}

/// What comes before a microphone opens, where pages are read aloud: nothing is, while it is open.
pub(super) fn before_the_microphone(
    ui: &mut Ui,
    state: &Visitor,
    view: &View<'_>,
    out: &mut Vec<Request>,
) {
    if let Visitor::Voicing(state) = state {
        voice::before(ui, state, view, out);
    }
}

/// What was pressed in a header; `speak` says what a language that was chosen there does.
fn answered(
    answer: PageAnswer,
    view: &View<'_>,
    out: &mut Vec<Request>,
    speak: fn(Language) -> Request,
) {
    if answer.languages {
        let mut others = view.languages.iter().filter(|(language, _)| language != view.language());
        out.extend(match (others.next(), others.next()) {
            (Some((only, _)), None) => Some(speak(only.clone())),
            _ => Some(Request::ShowLanguages),
        });
    }
    out.extend(answer.your_data.then_some(Request::ShowSession));
    out.extend(answer.withdraw.then(|| Input::Withdraw.into()));
}

/// The same in one line, for those who listen.
fn asked_words(kind: Kind, view: &View<'_>) -> String {
    match (kind, view.campaign.question(view.language())) {
        (Kind::Voice, Some(question)) => question.to_owned(),
        (Kind::Voice, None) => view.text("voice-title"),
        (Kind::Photo, _) => view.text("photo-title"),
    }
}

/// What a person is asked to say or show, above the stage.
fn asked(ui: &mut Ui, body: &visit::Body, kind: Kind, view: &View<'_>) {
    let language = view.language();
    match (kind, view.campaign.question(language)) {
        (Kind::Voice, Some(question)) => {
            if body.layout.is_compact() {
                parts::title(ui, question);
            } else {
                parts::question(ui, question);
            }
            let prompts = view.campaign.prompts(language);
            if !prompts.is_empty() {
                parts::lead(ui, &prompts.join("  ·  "));
            }
        }
        (Kind::Voice, None) => parts::title(ui, &view.text("voice-title")),
        (Kind::Photo, _) => parts::title(ui, &view.text("photo-title")),
    }
}

fn waiting(ui: &mut Ui, key: &str, view: &View<'_>) {
    let visit = Visit::new(&view.campaign.organisation.name, key).lamp(Lamp::of(view, None));
    visit::show(
        ui,
        &visit,
        view,
        Rail::<()>::new(),
        |_| {},
        |ui, _| {
            ui.add_space(parts::space::XL);
            parts::waiting(ui, &view.text(key));
        },
    );
}

/// Something is recorded. Is it to be deleted?
fn ask_to_withdraw(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Request>) {
    let question = parts::Question {
        asks: &view.text("capture-withdraw-question"),
        explanation: &view.text("capture-withdraw-body"),
        yes: &view.text("capture-withdraw-yes"),
        no: &view.text("capture-withdraw-no"),
    };
    let answers = (WithdrawAction::Delete, WithdrawAction::Stay);
    let answer = parts::confirm_danger(ui, &question, answers);
    out.extend(answer.map(|action| Input::Withdrawing(action).into()));
}
