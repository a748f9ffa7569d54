//! Where the key is made: here, under a passphrase, or elsewhere, so that nothing here can ever open what is kept.

use egui::Ui;

use super::super::view::View;
use super::super::{choosing, parts};
use super::{campaign, complaint};
use crate::flow::{KeyMade, Need, Setup, SetupAction, SetupStage};

/// Shows what there is to say of the key and adds what was done to `out`.
pub(super) fn show(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<SetupAction>) {
    parts::heading(ui, &view.text("setup-key-title"));
    match state.key {
        KeyMade::Here => {
            parts::body(ui, &view.text("setup-key-intro"));
            passphrase(ui, state, view, out);
            parts::notice(ui, parts::Tone::Warning, &view.text("setup-lost"));
        }
        KeyMade::Elsewhere => public_key(ui, state, view, out),
    }
    let choices = [(KeyMade::Here, "setup-key-here"), (KeyMade::Elsewhere, "setup-key-elsewhere")];
    let choices = choices.map(|(made, key)| (made, view.text(key)));
    out.extend(parts::picks(ui, &choices, Some(&state.key), None).map(SetupAction::Key));
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

fn public_key(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<SetupAction>) {
    parts::body(ui, &view.text("setup-key-elsewhere-intro"));
    parts::body(ui, &view.text("setup-key-elsewhere-how"));
    let found = state.on_drives.as_ref().map(|it| it.keys.as_slice());
    let named =
        |(path, key): &(std::path::PathBuf, String)| (key.clone(), campaign::file_name(path));
    let found = found.map(|it| it.iter().map(named).collect());
    let picked = campaign::on_drives(ui, found, &state.public_key, view, out);
    out.extend(picked.map(SetupAction::TakeKey));
    let mut typed = state.public_key.clone();
    let wrong = complaint(state, &[Need::PublicKey], view);
    let field = parts::Entry {
        label: &view.text("setup-public-key"),
        hint: &view.text("setup-public-key-hint"),
        complaint: wrong.as_deref(),
    };
    let answer = parts::entry(ui, &field, &mut typed);
    if answer.changed {
        out.push(SetupAction::PublicKey(typed));
    }
    if answer.submitted {
        out.push(SetupAction::Create);
    }
}

/// The key is here, and a copy should be elsewhere.
pub(super) fn made_here(ui: &mut Ui, view: &View<'_>) {
    parts::title(ui, &view.text("setup-made-title"));
    parts::body(ui, &view.text("setup-made-body"));
    let path = view.key_file.display().to_string();
    parts::row(ui, &view.text("setup-key-path"), &path);
    parts::body(ui, &view.text("setup-made-safer"));
}

/// The key is elsewhere.
pub(super) fn made_elsewhere(ui: &mut Ui, view: &View<'_>) {
    parts::title(ui, &view.text("setup-public-title"));
    parts::body(ui, &view.text("setup-public-body"));
    parts::notice(ui, parts::Tone::Warning, &view.text("setup-public-lost"));
}
