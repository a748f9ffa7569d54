//! The page with who works here.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use super::super::{choosing, message};
use crate::flow::Looking;
use crate::flow::staff::Input;
use crate::flow::staff::people::{Action, Adding, Need, People, Shown, Stage};
use crate::paper::role_name_key;
use crate::record::{Role, StaffMember, StaffName};

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &People, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    match &state.stage {
        Stage::Adding(adding) => form(ui, state, adding, view, &mut actions),
        _ => list(ui, state, view, &mut actions),
    }
    if let Stage::Asking(name) = &state.stage {
        ask(ui, state, name, view, &mut actions);
    }
    out.extend(actions.into_iter().map(Input::People));
}

fn list(ui: &mut Ui, state: &People, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff people").wide();
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("people-title"));
            parts::lead(ui, &view.text("people-intro"));
            match &state.shown {
                None => parts::waiting(ui, &view.text("working")),
                Some(shown) => members(ui, state, shown, view, out),
            }
        }
        parts::Part::Foot => {
            if state.is_changed_elsewhere() {
                if parts::primary(ui, &view.text("back")).clicked() {
                    out.push(Action::Leave);
                }
                return;
            }
            let ready = parts::Enabled::from(state.sealing == Looking::No);
            if parts::primary_if(ui, ready, &view.text("people-add")).clicked() {
                out.push(Action::Add);
            }
            if parts::quiet(ui, &view.text("back")).clicked() {
                out.push(Action::Leave);
            }
        }
    });
}

fn members(ui: &mut Ui, state: &People, shown: &Shown, view: &View<'_>, out: &mut Vec<Action>) {
    for StaffMember { name, role, .. } in &shown.members {
        parts::card(ui, name.as_str(), |ui| {
            parts::body(ui, &view.text(role_words(*role)));
            if state.me.as_ref() == Some(name) {
                parts::hint(ui, &view.text("people-you"));
            } else if state.sealing == Looking::No
                && !state.is_changed_elsewhere()
                && parts::small(ui, &view.text("people-remove"), Some(name.as_str())).clicked()
            {
                out.push(Action::Remove(name.clone()));
            }
        });
    }
    if state.is_changed_elsewhere() {
        parts::hint(ui, &view.text("people-at-the-hub"));
    }
    if shown.left > 0 && state.sealing == Looking::No {
        parts::notice(ui, parts::Tone::Warning, &left(shown.left, view));
        if parts::secondary(ui, &view.text("people-go-on")).clicked() {
            out.push(Action::GoOn);
        }
    }
}

/// What was done, and what is still being done.
fn said(ui: &mut Ui, state: &People, view: &View<'_>) {
    if let Some(problem) = state.trouble {
        parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
    }
    match &state.stage {
        Stage::Joined(name, file) => {
            let words = view.with("people-joined", "name", name.as_str());
            parts::notice(ui, parts::Tone::Success, &words);
            parts::row(ui, &view.text("people-key-file"), &file.display().to_string());
        }
        Stage::Removing(_) => parts::waiting(ui, &view.text("working")),
        Stage::Removed(name) => {
            let words = view.with("people-removed", "name", name.as_str());
            parts::notice(ui, parts::Tone::Success, &words);
        }
        Stage::List | Stage::Adding(_) | Stage::Asking(_) => {}
    }
    if state.sealing == Looking::Now {
        parts::waiting(ui, &view.text("people-sealing"));
        let is_left = state.shown.as_ref().map_or(0, |shown| shown.left);
        parts::hint(ui, &left(is_left, view));
    }
}

fn left(count: u64, view: &View<'_>) -> String {
    view.count("people-left", &[("count", i64::try_from(count).unwrap_or(i64::MAX))])
}

fn role_words(role: Role) -> &'static str {
    match role {
        Role::Attendant => "people-attendant",
        Role::Editor => "people-editor",
        Role::Officer => "people-officer",
    }
}

fn form(ui: &mut Ui, state: &People, adding: &Adding, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff newcomer");
    let result = |ui: &mut Ui| {
        if let Some(problem) = state.trouble {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
        }
        if let Some(need) = adding.need {
            parts::notice(ui, parts::Tone::Warning, &view.text(needed(need)));
        }
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("people-add-title"));
            name(ui, adding, view, out);
            parts::heading(ui, &view.text("people-role"));
            let roles = Role::ALL.map(|role| (role, view.text(role_name_key(role))));
            let chosen = parts::picks(ui, &roles, Some(&adding.role), None);
            out.extend(chosen.map(Action::Choose));
            parts::hint(ui, &view.text(role_words(adding.role)));
            parts::heading(ui, &view.text("people-passphrase"));
            parts::body(ui, &view.text("people-passphrase-hint"));
            let weakness = match adding.need {
                Some(Need::Passphrase(weakness)) => Some(weakness),
                _ => None,
            };
            let typed = (&adding.chosen, adding.strength());
            let answer = choosing::fields(ui, typed, weakness, view);
            out.extend(answer.typed.map(Action::TypePassphrase));
            if answer.submitted {
                out.push(Action::Join);
            }
        }
        parts::Part::Foot => {
            if adding.making == Looking::Now {
                parts::waiting(ui, &view.text("people-joining"));
                return;
            }
            if parts::primary(ui, &view.text("people-join")).clicked() {
                out.push(Action::Join);
            }
            if parts::quiet(ui, &view.text("cancel")).clicked() {
                out.push(Action::Cancel);
            }
        }
    });
}

fn name(ui: &mut Ui, adding: &Adding, view: &View<'_>, out: &mut Vec<Action>) {
    let about_name = |need: &Need| !matches!(need, Need::Passphrase(_));
    let wrong = adding.need.filter(about_name).map(|need| view.text(needed(need)));
    let field = parts::Entry {
        label: &view.text("people-name"),
        hint: &view.text("people-name-hint"),
        complaint: wrong.as_deref(),
    };
    let mut typed = adding.name.clone();
    if parts::entry(ui, &field, &mut typed).changed {
        out.push(Action::TypeName(typed));
    }
}

fn needed(need: Need) -> &'static str {
    match need {
        Need::Name => "people-need-name",
        Need::OtherName => "people-name-taken",
        Need::FreeName => "people-file-there",
        Need::Passphrase(weakness) => choosing::needed(weakness),
    }
}

/// Is this one to leave?
fn ask(ui: &mut Ui, state: &People, name: &StaffName, view: &View<'_>, out: &mut Vec<Action>) {
    let members = state.shown.iter().flat_map(|shown| &shown.members);
    let has_key = members.filter(|it| it.name == *name).any(|it| it.role.opens_media());
    let explained = if has_key { "people-remove-explained" } else { "people-remove-attendant" };
    let question = parts::Question {
        asks: &view.with("people-remove-question", "name", name.as_str()),
        explanation: &view.text(explained),
        yes: &view.text("people-remove-yes"),
        no: &view.text("people-remove-no"),
    };
    out.extend(parts::confirm_danger(ui, &question, (Action::RemoveIndeed, Action::Cancel)));
}
