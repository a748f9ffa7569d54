//! What the first campaign is made from.

use std::path::Path;

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use super::complaint;
use crate::campaign::{Campaign, FirstCampaign, Template};
use crate::flow::{Need, Setup, SetupAction};

/// Shows what there is to begin with and adds what was chosen to `out`.
pub(super) fn show(ui: &mut Ui, state: &Setup, view: &View<'_>, out: &mut Vec<SetupAction>) {
    let heading = view.text("setup-campaign");
    parts::heading(ui, &heading);
    if state.campaign == FirstCampaign::AsItLies {
        return parts::body(ui, &view.text("setup-campaign-lies"));
    }
    let choices = choices(&state.campaign, view);
    let picked = parts::picks(ui, &choices, Some(&state.campaign), None);
    out.extend(picked.map(SetupAction::Campaign));
    match &state.campaign {
        FirstCampaign::Template(_) => template(ui, state.shown.as_deref(), view),
        FirstCampaign::File(path) => file(ui, (state, path), view, out),
        FirstCampaign::Sample | FirstCampaign::AsItLies => {
            parts::body(ui, &view.text("setup-campaign-sample"));
        }
    }
}

/// The sample, each template, and a file: the one that is named so far.
fn choices(now: &FirstCampaign, view: &View<'_>) -> Vec<(FirstCampaign, String)> {
    let sample = (FirstCampaign::Sample, view.text("template-sample"));
    let templates = Template::all()
        .iter()
        .map(|it| (FirstCampaign::Template(*it), view.text(&format!("template-{}", it.name()))));
    let file = match now {
        FirstCampaign::File(_) => now.clone(),
        _ => FirstCampaign::File(Path::new("").to_owned()),
    };
    let file = (file, view.text("setup-file"));
    std::iter::once(sample).chain(templates).chain([file]).collect()
}

/// The uses that a template asks for, by its own words.
fn template(ui: &mut Ui, campaign: Option<&Campaign>, view: &View<'_>) {
    parts::body(ui, &view.text("setup-campaign-template"));
    let uses = campaign.into_iter().flat_map(|it| &it.purposes);
    for title in uses.filter_map(|it| it.title.in_language(view.language())) {
        parts::hint(ui, &format!("• {title}"));
    }
}

fn file(ui: &mut Ui, (state, path): (&Setup, &Path), view: &View<'_>, out: &mut Vec<SetupAction>) {
    parts::body(ui, &view.text("setup-file-intro"));
    let found = state.on_drives.as_ref().map(|it| it.campaigns.as_slice());
    let found = found.map(|it| it.iter().map(|path| (path.clone(), file_name(path))).collect());
    let picked = on_drives(ui, found, &path.to_owned(), view, out);
    out.extend(picked.map(|path| SetupAction::Campaign(FirstCampaign::File(path))));
    let mut typed = path.display().to_string();
    let wrong = complaint(state, &[Need::File], view);
    let field = parts::Entry {
        label: &view.text("setup-file-field"),
        hint: &view.text("setup-file-hint"),
        complaint: wrong.as_deref(),
    };
    if parts::entry(ui, &field, &mut typed).changed {
        out.push(SetupAction::File(typed));
    }
}

/// What drives brought, to choose from, and another look at them.
pub(super) fn on_drives<T: Clone + PartialEq>(
    ui: &mut Ui,
    found: Option<Vec<(T, String)>>,
    now: &T,
    view: &View<'_>,
    out: &mut Vec<SetupAction>,
) -> Option<T> {
    let picked = match found.as_deref() {
        None => {
            parts::waiting(ui, &view.text("working"));
            None
        }
        Some([]) => {
            parts::hint(ui, &view.text("setup-drives-nothing"));
            None
        }
        Some(found) => parts::picks(ui, found, Some(now), None),
    };
    if parts::quiet(ui, &view.text("setup-drives-look")).clicked() {
        out.push(SetupAction::Look);
    }
    picked
}

/// The name of a file and of the drive that it lies on.
pub(super) fn file_name(path: &Path) -> String {
    let name = |path: Option<&Path>| {
        let name = path.and_then(Path::file_name).unwrap_or_default();
        name.to_string_lossy().into_owned()
    };
    match name(path.parent()) {
        drive if drive.is_empty() => name(Some(path)),
        drive => format!("{} ({drive})", name(Some(path))),
    }
}
