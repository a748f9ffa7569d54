//! The first start: who is asking, and the organisation's key.

use egui::Ui;

use super::parts::{self, Head};
use super::view::View;
use super::{Request, choosing, message, save};
use crate::flow::{Input, Need, Saving, Setup, SetupAction, SetupStage};

/// Shows the set-up and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<Request>) {
    let mut actions = Vec::new();
    let chosen = match &state.stage {
        SetupStage::Made(saving) => made(ui, saving, view, &mut actions),
        SetupStage::Form | SetupStage::Needs(_) | SetupStage::Creating | SetupStage::Failed(_) => {
            form(ui, state, view, &mut actions)
        }
    };
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
    let result = |ui: &mut Ui| match state.stage {
        SetupStage::Failed(problem) => {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
        }
        SetupStage::Needs(need) => {
            parts::notice(ui, parts::Tone::Warning, &view.text(needed(need)));
        }
        SetupStage::Form | SetupStage::Creating | SetupStage::Made(_) => {}
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("setup-title"));
            parts::lead(ui, &view.text("setup-intro"));
            organisation(ui, state, view, out);
            parts::heading(ui, &view.text("setup-campaign"));
            parts::body(ui, &view.text("setup-campaign-sample"));
            parts::heading(ui, &view.text("setup-key-title"));
            parts::body(ui, &view.text("setup-key-intro"));
            passphrase(ui, state, view, out);
            parts::notice(ui, parts::Tone::Warning, &view.text("setup-lost"));
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

fn passphrase(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<SetupAction>) {
    let weakness = match state.stage {
        SetupStage::Needs(Need::Passphrase(weakness)) => Some(weakness),
        _ => None,
    };
    let answer = choosing::fields(ui, (&state.chosen, state.strength()), weakness, view);
    out.extend(answer.typed.map(SetupAction::Passphrase));
    if answer.submitted {
        out.push(SetupAction::Create);
    }
}

fn made(
    ui: &mut Ui,
    saving: &Saving,
    view: &View<'_>,
    out: &mut Vec<SetupAction>,
) -> parts::PageAnswer {
    let name = view.text("app-name");
    let head = Head::new(&name, "key").languages();
    let result = |ui: &mut Ui| save::outcome(ui, saving, view);
    let answer = parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("setup-made-title"));
            parts::body(ui, &view.text("setup-made-body"));
            let path = view.key_file.display().to_string();
            parts::row(ui, &view.text("setup-key-path"), &path);
            parts::body(ui, &view.text("setup-made-safer"));
        }
        parts::Part::Foot => {
            // A copy first: what comes after it is then the next thing to do.
            let (save, begin) = match saving {
                Saving::Done(_) => (parts::ButtonKind::Secondary, parts::ButtonKind::Primary),
                _ => (parts::ButtonKind::Primary, parts::ButtonKind::Secondary),
            };
            if parts::button(ui, save, &view.text("setup-save-key")).clicked() {
                out.push(SetupAction::SaveKey);
            }
            if parts::button(ui, begin, &view.text("setup-begin")).clicked() {
                out.push(SetupAction::Begin);
            }
        }
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
