//! Coming back: the receipt code, one's own data, taking it back.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use super::super::{keyboard, message, player, save};
use super::Request;
use crate::campaign::PurposeId;
use crate::consent::ReceiptCode;
use crate::flow::visitor::Input;
use crate::flow::{
    Again, CodeAction, CodeEntry, DataAction, DataStage, Erased, ErasedAction, Listening, Looking,
    Printing, Saving, YourData,
};
use crate::paper::{checked, written_date, written_time};
use crate::record::Standing;
use crate::submission::TakeFacts;

/// In a window lower than this, in points, the keypad needs the place of what only explains.
const LOW: f32 = 640.0;

pub(super) fn code(ui: &mut Ui, state: &CodeEntry, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "code").languages();
    let mut actions = Vec::new();
    let chosen = parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            keyboard::across(ui, |ui| actions.extend(typed_code(ui, state, view)));
            if state.looking == Looking::Now {
                parts::waiting(ui, &view.text("code-looking"));
            }
        }
        parts::Part::Foot => {
            let ready = parts::Enabled::from(state.looking == Looking::No);
            if parts::primary_if(ui, ready, &view.text("code-show")).clicked() {
                actions.push(CodeAction::LookUp);
            }
            if parts::quiet(ui, &view.text("back")).clicked() {
                actions.push(CodeAction::Leave);
            }
        }
    });
    out.extend(chosen.chosen_language.map(Request::Speak));
    out.extend(actions.into_iter().map(|action| Input::Code(action).into()));
}

/// The cells for the code, and the keypad. A real keyboard and a scanner type into the cells as well.
fn typed_code(ui: &mut Ui, state: &CodeEntry, view: &View<'_>) -> Vec<CodeAction> {
    let mut typed = state.typed.clone();
    let field = keyboard::CodeField {
        name: &view.text("code-field"),
        hint: &view.text("code-hint"),
        valid: if state.complaint.is_some() { keyboard::Valid::No } else { keyboard::Valid::Yes },
    };
    let is_low = ui.content_rect().height() < LOW;
    ui.spacing_mut().item_spacing.y = if is_low { parts::space::XS } else { parts::space::S };
    let symbols = ReceiptCode::typed_so_far(&typed).map_or(0, |it| it.chars().count());
    let symbols = i64::try_from(symbols).unwrap_or_default();
    let count = view.count("code-count", &[("typed", symbols)]);
    if is_low {
        keyboard::count_beside(ui, &count, |ui| parts::title(ui, &view.text("code-title")));
    } else {
        parts::title(ui, &view.text("code-title"));
        parts::hint(ui, &view.text("code-hint"));
    }
    let response = keyboard::code_field(ui, typed.edit(), &field);
    let answer = parts::answered(ui, &response);
    if !is_low {
        keyboard::count(ui, &count);
    }
    if let Some(complaint) = state.complaint {
        parts::complaint(ui, &message::code(complaint, view));
    }
    keyboard::keypad(ui, &response, view);
    let changed = answer.changed.then_some(CodeAction::Type(typed));
    let submitted = answer.submitted.then_some(CodeAction::LookUp);
    changed.into_iter().chain(submitted).collect()
}

pub(super) fn show(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "data");
    let mut actions = Vec::new();
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("data-title"));
            let agreed_at = written_time(state.view.agreement.agreed_at, view.locale);
            parts::hint(ui, &view.with("data-agreed", "date", &agreed_at));
            together(ui, state, view);
            takes(ui, state, view, &mut actions);
            parts::heading(ui, &view.text("data-uses"));
            asked_again(ui, state, view, &mut actions);
            uses(ui, state, view, &mut actions);
            words(ui, state, view);
        }
        parts::Part::Foot => {
            let here = parts::Enabled::from(state.held.is_here());
            if parts::primary_if(ui, here, &view.text("done")).clicked() {
                actions.push(DataAction::Leave);
            }
            if parts::danger_if(ui, here, &view.text("data-erase")).clicked() {
                actions.push(DataAction::AskErase);
            }
        }
    });
    over(ui, state, view, &mut actions);
    out.extend(actions.into_iter().map(|action| Input::Data(action).into()));
}

/// Who else is in it, and whether somebody has taken it back for all.
fn together(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    let Some(group) = &state.view.group else { return };
    if let Some(at) = group.ended_at {
        let ended = view.with("data-group-ended", "date", &written_time(at, view.locale));
        parts::notice(ui, parts::Tone::Warning, &ended);
    } else {
        let people = [("people", super::group::count(group.people))];
        parts::body(ui, &view.count("data-group", &people));
    }
}

fn said(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    if let Some(problem) = state.trouble {
        parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
    }
    match &state.stage {
        DataStage::Withdrawing(_) => parts::waiting(ui, &view.text("data-withdrawing")),
        DataStage::Withdrawn(purpose) => {
            let withdrawn = view.with("data-withdrawn", "title", title(state, purpose));
            parts::notice(ui, parts::Tone::Success, &withdrawn);
        }
        DataStage::Renewed => parts::notice(ui, parts::Tone::Success, &view.text("data-renewed")),
        DataStage::Erasing => parts::waiting(ui, &view.text("data-erasing")),
        DataStage::Copying(_, saving) => save::outcome(ui, saving, view),
        DataStage::Listening(Listening::Failed(_)) => {
            parts::notice(ui, parts::Tone::Warning, &view.text("device-speaker"));
        }
        DataStage::Overview
        | DataStage::Opening(_)
        | DataStage::Listening(_)
        | DataStage::Viewing(_)
        | DataStage::AskingToWithdraw(_)
        | DataStage::Confirming => {}
    }
}

/// What the use is called.
fn title<'a>(state: &'a YourData, purpose: &'a PurposeId) -> &'a str {
    let agreed = state.view.purposes.iter().find(|agreed| agreed.id == *purpose);
    agreed.map_or(purpose.as_str(), |agreed| &agreed.title)
}

fn takes(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    if state.view.takes.is_empty() {
        return;
    }
    parts::heading(ui, &view.text("data-kept"));
    let names = message::take_names(state.view.takes.iter().map(|take| &take.facts), view);
    let among = names.len();
    for (index, (take, name)) in state.view.takes.iter().zip(&names).enumerate() {
        parts::card(ui, name, |ui| {
            match &take.facts {
                TakeFacts::Voice(facts) | TakeFacts::SpokenYes(facts) => {
                    let secs = facts.duration_secs();
                    let sound = player::Sound { index, name, among, peaks: &[], secs };
                    let asked = player::show(ui, sound, &listening(&state.stage), view);
                    out.extend(asked.map(|asked| asked.for_data(index)));
                }
                TakeFacts::Photo(_) => {
                    let shown = state.stage == DataStage::Viewing(index);
                    player::photo(ui, shown, (name, among), view, |asked| {
                        out.push(match asked {
                            player::PhotoAsked::View => DataAction::Open(index),
                            player::PhotoAsked::Close => DataAction::CloseOpened,
                        });
                    });
                }
            }
            let label = view.text("data-copy");
            if parts::small(ui, &label, parts::one_of(among, name)).clicked() {
                out.push(DataAction::Copy(index));
            }
        });
    }
    parts::hint(ui, &view.text("data-copy-explained"));
}

fn listening(stage: &DataStage) -> Listening {
    match stage {
        DataStage::Listening(listening) => *listening,
        DataStage::Overview
        | DataStage::Opening(_)
        | DataStage::Viewing(_)
        | DataStage::Copying(..)
        | DataStage::AskingToWithdraw(_)
        | DataStage::Withdrawing(_)
        | DataStage::Withdrawn(_)
        | DataStage::Renewed
        | DataStage::Confirming
        | DataStage::Erasing => Listening::Silent,
    }
}

/// The text has changed, or a time is over: nothing holds anew before the person has said so.
fn asked_again(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    let Some(why) = Again::of(&state.view, view.campaign, view.now) else { return };
    let key = match why {
        Again::Changed => "data-text-changed",
        Again::Expired => "data-time-over",
    };
    parts::notice(ui, parts::Tone::Info, &view.text(key));
    let here = parts::Enabled::from(state.held.is_here());
    if parts::secondary_if(ui, here, &view.text("data-read-again")).clicked() {
        out.push(DataAction::ReadAgain);
    }
}

fn uses(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    let mut left = 0;
    let ended = state.view.has_ended();
    for purpose in &state.view.purposes {
        let standing = purpose.standing(view.now);
        let mine = matches!(standing, Standing::Holds(_) | Standing::NotByAll);
        let note = match (ended, standing) {
            (true, Standing::NotByAll) => view.text("data-use-ended"),
            _ => message::standing(standing, view),
        };
        if ended || !mine {
            parts::row(ui, &purpose.title, &note);
            continue;
        }
        left += 1;
        let mut allowed = true;
        if parts::tick(ui, &mut allowed, &purpose.title, &note).changed() {
            out.push(DataAction::AskWithdraw(purpose.id.clone()));
        }
    }
    if ended {
        return;
    }
    if left == 0 {
        parts::notice(ui, parts::Tone::Info, &view.text("data-all-withdrawn"));
        return;
    }
    parts::hint(ui, &view.text("data-withdraw-hint"));
}

/// The words that were agreed to, in the language in which they were.
fn words(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    let agreement = &state.view.agreement;
    parts::heading(ui, &view.text("data-words"));
    for section in &agreement.disclosure.sections {
        parts::row(ui, &section.heading, &section.body);
    }
    for shown in &agreement.disclosure.boxes {
        let ticked = agreement.choices.is_ticked(&shown.id);
        let state = if ticked { "data-was-ticked" } else { "data-was-not-ticked" };
        let ask = agreement.disclosure.ask(&shown.id);
        parts::row(ui, ask, &view.with(state, "title", &shown.title));
    }
}

/// What lies over the screen: a question, or the places to save to.
fn over(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    match &state.stage {
        DataStage::Confirming => {
            let question = parts::Question {
                asks: &view.text("data-erase-question"),
                explanation: &what_goes(state, view),
                yes: &view.text("data-erase-yes"),
                no: &view.text("data-erase-no"),
            };
            let answers = (DataAction::Erase, DataAction::CancelErase);
            out.extend(parts::confirm_danger(ui, &question, answers));
        }
        DataStage::AskingToWithdraw(purpose) => {
            let question = parts::Question {
                asks: &view.with("data-withdraw-question", "title", title(state, purpose)),
                explanation: &view.text("data-withdraw-explained"),
                yes: &view.text("data-withdraw-yes"),
                no: &view.text("data-withdraw-no"),
            };
            let answers = (DataAction::Withdraw, DataAction::CancelWithdraw);
            out.extend(parts::confirm_danger(ui, &question, answers));
        }
        DataStage::Copying(_, Saving::Asking) => match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => out.push(DataAction::SaveTo(folder)),
            Some(save::Asked::Cancel) => out.push(DataAction::CancelSave),
            None => {}
        },
        _ => {}
    }
}

/// What is deleted after a yes, and for whom.
fn what_goes(state: &YourData, view: &View<'_>) -> String {
    match &state.view.group {
        Some(_) if state.view.has_ended() => view.text("data-erase-record"),
        Some(group) => {
            let people = [("people", super::group::count(group.people))];
            let for_all = view.count("data-erase-group", &people);
            format!("{} {for_all}", view.text("data-erase-explained"))
        }
        None => view.text("data-erase-explained"),
    }
}

/// Everything is gone.
pub(super) fn erased(ui: &mut Ui, state: &Erased, view: &View<'_>, out: &mut Vec<Request>) {
    let head = Head::new(&view.campaign.organisation.name, "erased");
    let certificate = &state.certificate;
    let mut actions = Vec::new();
    let result = |ui: &mut Ui| {
        save::outcome(ui, &state.saving, view);
        save::printed(ui, state.printing, "print-done-certificate", view);
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("erased-title"));
            let body = if certificate.takes == 0 { "erased-record-body" } else { "erased-body" };
            parts::lead(ui, &view.text(body));
            if !certificate.is_verified() {
                parts::notice(ui, parts::Tone::Warning, &view.text("erased-not-verified"));
            }
            parts::row(ui, &view.text("erased-takes"), &certificate.takes.to_string());
            if certificate.others > 0 {
                let others = i64::try_from(certificate.others).unwrap_or(i64::MAX);
                parts::body(ui, &view.count("erased-others", &[("count", others)]));
            }
            parts::row(
                ui,
                &view.text("erased-at"),
                &written_time(certificate.erased_at, view.locale),
            );
            parts::row(ui, &view.text("erased-method"), &view.text("erased-method-explained"));
            parts::row(ui, &view.text("erased-check"), &checked(certificate, view.locale));
            parts::row(ui, &view.text("erased-record"), certificate.record.as_str());
            parts::row(ui, &view.text("erased-head"), &certificate.ledger_head.to_string());
            let until = written_date(certificate.proof_until, view.locale);
            parts::row(ui, &view.text("erased-proof-until"), &until);
            parts::hint(ui, &view.text("erased-proof"));
        }
        parts::Part::Foot => {
            let weights = save::Weights::of(view);
            if parts::button(ui, weights.save, &view.text("erased-save")).clicked() {
                actions.push(ErasedAction::Save);
            }
            let free = parts::Enabled::from(state.printing != Printing::Now);
            let label = view.text("certificate-print");
            if view.can_print && parts::button_if(ui, weights.print, free, &label).clicked() {
                actions.push(ErasedAction::Print);
            }
            if parts::button(ui, weights.done, &view.text("done")).clicked() {
                actions.push(ErasedAction::Leave);
            }
        }
    });
    if state.saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => actions.push(ErasedAction::SaveTo(folder)),
            Some(save::Asked::Cancel) => actions.push(ErasedAction::CancelSave),
            None => {}
        }
    }
    out.extend(actions.into_iter().map(|action| Input::Certificate(action).into()));
}
