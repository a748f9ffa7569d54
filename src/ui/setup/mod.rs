//! The first start: who is asking, for what, by whose law, and where the key is made.

mod campaign;
mod key;
mod law;

use egui::Ui;

use super::parts::{self, Head};
use super::view::View;
use super::{Request, choosing, message, save};
use crate::flow::{Input, KeyMade, Need, Saving, Setup, SetupAction, SetupProblem, SetupStage};

/// Shows the set-up and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<Request>) {
    let mut actions = Vec::new();
    let chosen = match &state.stage {
        SetupStage::Made(saving) => made(ui, (state.key, saving), view, &mut actions),
        SetupStage::Form | SetupStage::Needs(_) | SetupStage::Creating | SetupStage::Failed(_) => {
            form(ui, state, view, &mut actions)
        }
    };
    out.extend(chosen.languages.then_some(Request::ShowLanguages));
    out.extend(chosen.chosen_language.map(Request::Speak));
    out.extend(actions.into_iter().map(|action| Input::from(action).into()));
}

fn form(
    ui: &mut Ui,
    state: &Setup,
    view: &View<'_>,
    out: &mut Vec<SetupAction>,
) -> parts::PageAnswer {
    let name = view.text("app-name");
    let head = Head::new(&name, "set-up").languages();
    let result = |ui: &mut Ui| match &state.stage {
        SetupStage::Failed(problem) => failed(ui, problem, view),
        SetupStage::Needs(need) => {
            parts::notice(ui, parts::Tone::Warning, &view.text(needed(*need)));
        }
        SetupStage::Form if !state.law.missing.is_empty() => {
            // In sight whichever was ticked; what is missing stands below the laws.
            parts::live_hint(ui, &view.text("broken-nobody"));
        }
        SetupStage::Form | SetupStage::Creating | SetupStage::Made(_) => {}
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("setup-title"));
            parts::lead(ui, &view.text("setup-intro"));
            organisation(ui, state, view, out);
            // What everybody fills in comes first: whoever wants the usual passes none of the rest on the way.
            key::show(ui, state, view, out);
            campaign::show(ui, state, view, out);
            law::show(ui, state, view, out);
        }
        parts::Part::Foot => {
            if state.stage == SetupStage::Creating {
                parts::waiting(ui, &view.text("setup-creating"));
            } else if parts::primary(ui, &view.text("setup-create")).clicked() {
                out.push(SetupAction::Create);
            }
        }
    })
}

fn complaint(state: &Setup, needs: &[Need], view: &View<'_>) -> Option<String> {
    let SetupStage::Needs(need) = state.stage else { return None };
    needs.contains(&need).then(|| view.text(needed(need)))
}

fn needed(need: Need) -> &'static str {
    match need {
        Need::Organisation => "setup-need-organisation",
        Need::Contact => "setup-need-contact",
        Need::OrganisationLetters | Need::ContactLetters => "setup-need-letters",
        Need::File => "setup-need-file",
        Need::PublicKey => "setup-need-public-key",
        Need::Passphrase(weakness) => choosing::needed(weakness),
    }
}

fn organisation(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<SetupAction>) {
    let mut typed = state.organisation.clone();
    let wrong = complaint(state, &[Need::Organisation, Need::OrganisationLetters], view);
    let field = parts::Entry {
        label: &view.text("setup-organisation"),
        hint: &view.text("setup-organisation-hint"),
        complaint: wrong.as_deref(),
    };
    if parts::entry(ui, &field, &mut typed).changed {
        out.push(SetupAction::Organisation(typed));
    }
    let mut typed = state.contact.clone();
    let wrong = complaint(state, &[Need::Contact, Need::ContactLetters], view);
    let field = parts::Entry {
        label: &view.text("setup-contact"),
        hint: &view.text("setup-contact-hint"),
        complaint: wrong.as_deref(),
    };
    if parts::entry(ui, &field, &mut typed).changed {
        out.push(SetupAction::Contact(typed));
    }
}

/// Why nothing was made, and what to do.
fn failed(ui: &mut Ui, problem: &SetupProblem, view: &View<'_>) {
    let tone = parts::Tone::Error;
    match problem {
        SetupProblem::Vault(problem) => {
            parts::notice(ui, tone, &view.text(message::vault(*problem)));
        }
        SetupProblem::FileUnusable(why) => {
            parts::full_notice(ui, tone, &view.text("setup-file-unusable"), "", why);
        }
        SetupProblem::FileUnreadable => {
            parts::notice(ui, tone, &view.text("setup-file-unreadable"));
        }
        SetupProblem::CampaignThere => parts::notice(ui, tone, &view.text("setup-campaign-there")),
        SetupProblem::KeyFileThere => parts::notice(ui, tone, &view.text("setup-key-there")),
    }
}

fn made(
    ui: &mut Ui,
    (key, saving): (KeyMade, &Saving),
    view: &View<'_>,
    out: &mut Vec<SetupAction>,
) -> parts::PageAnswer {
    let name = view.text("app-name");
    let head = Head::new(&name, "key").languages();
    let result = |ui: &mut Ui| save::outcome(ui, saving, view);
    let answer = parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            match key {
                KeyMade::Here => key::made_here(ui, view),
                KeyMade::Elsewhere => key::made_elsewhere(ui, view),
            }
            parts::body(ui, &view.text("setup-devices"));
            if parts::secondary(ui, &view.text("setup-try-devices")).clicked() {
                out.push(SetupAction::TryDevices);
            }
            parts::body(ui, &view.text("setup-stand"));
            if parts::secondary(ui, &view.text("stand-open")).clicked() {
                out.push(SetupAction::ChooseStand);
            }
        }
        parts::Part::Foot => after(ui, (key, saving), view, out),
    });
    if *saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => out.push(SetupAction::SaveTo(folder)),
            Some(save::Asked::Cancel) => out.push(SetupAction::CancelSave),
            None => {}
        }
    }
    answer
}

/// What there is to do once there is a key.
fn after(
    ui: &mut Ui,
    (key, saving): (KeyMade, &Saving),
    view: &View<'_>,
    out: &mut Vec<SetupAction>,
) {
    // A copy first, where the key is here: what comes after it is then the next thing to do.
    let (save, begin) = match (key, saving) {
        (KeyMade::Here, Saving::Done(_)) | (KeyMade::Elsewhere, _) => {
            (parts::ButtonKind::Secondary, parts::ButtonKind::Primary)
        }
        (KeyMade::Here, _) => (parts::ButtonKind::Primary, parts::ButtonKind::Secondary),
    };
    if key == KeyMade::Here && parts::button(ui, save, &view.text("setup-save-key")).clicked() {
        out.push(SetupAction::SaveKey);
    }
    if parts::button(ui, begin, &view.text("setup-begin")).clicked() {
        out.push(SetupAction::Begin);
    }
}
