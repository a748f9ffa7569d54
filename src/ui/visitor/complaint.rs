//! A complaint or a question: what is written, who reads it and by when it is to be answered.

use egui::{Ui, vec2};

use super::super::theme::space;
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Visit};
use super::super::widgets::{Button, Icon};
use super::super::{message, parts};
use super::Request;
use crate::campaign::{Arg, Words as _};
use crate::flow::visitor::Input;
use crate::flow::{ComplainAction, ComplainProblem, Complaining, ComplainingStage, Mentions};
use crate::paper::written_date;
use crate::record::Filed;

pub(super) fn show(ui: &mut Ui, state: &Complaining, view: &View<'_>, out: &mut Vec<Request>) {
    let words = view.text("your-data");
    let visit = Visit::new(&view.campaign.organisation.name, "complaint").called(&words);
    let visit = visit.lamp(Lamp::of(view, None));
    let [back, send, done] = ["back", "complaint-send", "done"].map(|key| view.text(key));
    let free = parts::Enabled::from(state.stage != ComplainingStage::Sending);
    let rail = match &state.stage {
        ComplainingStage::Sent(_) => {
            let done = Button::primary(&done).icon(Icon::Check).min_height(60.0);
            Rail::new().middle(done.min_width(240.0), ComplainAction::Leave)
        }
        _ => Rail::new()
            .left(Button::secondary(&back).icon(Icon::Back).enabled(free), ComplainAction::Leave)
            .right(
                Button::primary(&send).icon_after(Icon::Right).min_height(60.0).enabled(free),
                ComplainAction::Send,
            ),
    };
    let mut actions = Vec::new();
    let told = |ui: &mut Ui| said(ui, &state.stage, view);
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, _| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        match &state.stage {
            ComplainingStage::Sent(filed) => sent(ui, filed, view),
            _ => form(ui, state, view, &mut actions),
        }
    });
    actions.extend(pressed);
    if state.stage == ComplainingStage::AskingToLeave {
        let question = parts::Question {
            asks: &view.text("complaint-leave-question"),
            explanation: &view.text("complaint-leave-explained"),
            yes: &view.text("complaint-leave-yes"),
            no: &view.text("complaint-leave-no"),
        };
        let answers = (ComplainAction::Drop, ComplainAction::GoOn);
        actions.extend(parts::confirm_danger(ui, &question, answers));
    }
    super::answered(answer, view, out, Request::Speak);
    out.extend(actions.into_iter().map(|action| Input::Complaining(action).into()));
}

/// What came of "Send".
fn said(ui: &mut Ui, stage: &ComplainingStage, view: &View<'_>) {
    let problem = match stage {
        ComplainingStage::Writing | ComplainingStage::AskingToLeave | ComplainingStage::Sent(_) => {
            return;
        }
        ComplainingStage::Sending => {
            return parts::waiting(ui, &view.text("complaint-sending"));
        }
        ComplainingStage::NotSent(ComplainProblem::Empty) => "complaint-empty",
        ComplainingStage::NotSent(ComplainProblem::Reach) => "complaint-reach-wrong",
        ComplainingStage::NotSent(ComplainProblem::Vault(problem)) => message::vault(*problem),
    };
    parts::notice(ui, parts::Tone::Error, &view.text(problem));
}

fn form(ui: &mut Ui, state: &Complaining, view: &View<'_>, out: &mut Vec<ComplainAction>) {
    parts::title(ui, &view.text("complaint-title"));
    let organisation = &view.campaign.organisation.name;
    parts::lead(ui, &view.with("complaint-lead", "organisation", organisation));
    let mut text = state.text.clone();
    if parts::sentences(ui, &view.text("complaint-text"), &mut text) {
        out.push(ComplainAction::Type(text));
    }
    let (label, hint) = (view.text("complaint-reach"), view.text("complaint-reach-hint"));
    let field = parts::Entry { label: &label, hint: &hint, complaint: None };
    let mut reach = state.reach.clone();
    if parts::entry(ui, &field, &mut reach).changed {
        out.push(ComplainAction::TypeReach(reach));
    }
    if state.data().is_some() {
        let mut ticked = state.mentions == Mentions::Record;
        let (title, hint) = (view.text("complaint-record"), view.text("complaint-record-hint"));
        if parts::tick(ui, &mut ticked, &title, &hint).changed() {
            let mentions = if ticked { Mentions::Record } else { Mentions::Nothing };
            out.push(ComplainAction::Mention(mentions));
        }
    }
    let date = written_date(state.due, view.locale);
    let args = [("organisation", Arg::Text(organisation)), ("date", Arg::Text(&date))];
    parts::body(ui, &view.locale.say("complaint-answer", &args));
    authority(ui, view);
}

/// Who else takes complaints, where the campaign names them.
fn authority(ui: &mut Ui, view: &View<'_>) {
    let Some(authority) = &view.campaign.authority else { return };
    let Some(name) = authority.name.in_language(view.language()) else { return };
    let args = [("name", Arg::Text(name)), ("contact", Arg::Text(&authority.contact))];
    parts::hint(ui, &view.locale.say("complaint-authority", &args));
}

fn sent(ui: &mut Ui, filed: &Filed, view: &View<'_>) {
    parts::done(ui, &view.text("complaint-sent"));
    parts::row(ui, &view.text("complaint-number"), filed.number.as_str());
    parts::row(ui, &view.text("complaint-due"), &written_date(filed.due, view.locale));
    parts::body(ui, &view.text("complaint-sent-note"));
    authority(ui, view);
}
