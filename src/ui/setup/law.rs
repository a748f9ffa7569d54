//! Whose law holds, and what that wants said.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use crate::check::Profile;
use crate::flow::{Setup, SetupAction};

/// Shows the laws that there are profiles of and adds what was ticked to `out`. A campaign that somebody brings names its own.
pub(super) fn show(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<SetupAction>) {
    if !state.campaign.is_ours() {
        return;
    }
    parts::heading(ui, &view.text("form-law"));
    parts::body(ui, &view.text("setup-law"));
    for profile in Profile::all() {
        let mut holds = state.law.profiles.contains(&profile.id);
        if parts::tick(ui, &mut holds, &profile.title, "").changed() {
            out.push(SetupAction::Law(profile.id.clone()));
        }
    }
    if state.law.missing.is_empty() {
        return;
    }
    parts::notice(ui, parts::Tone::Warning, &view.text("setup-law-missing"));
    for finding in &state.law.missing {
        parts::full_notice(ui, parts::Tone::Warning, &finding.what, &finding.why, "");
    }
}
