//! Where should it be saved? A list of places, so that nobody needs a keyboard or a file dialog.

use std::path::PathBuf;

use egui::Ui;

use super::message;
use super::parts;
use super::view::{SavePlace, SavePlaceKind, View};
use crate::flow::{Printing, Saving};

/// The answer.
pub(super) enum Asked {
    /// To this folder.
    To(PathBuf),
    /// Not after all.
    Cancel,
}

/// Asks, over the screen.
pub(super) fn ask(ui: &mut Ui, view: &View<'_>) -> Option<Asked> {
    let mut asked = None;
    let left = parts::dialog(ui, &view.text("save-where"), |ui| {
        match view.places {
            None => parts::waiting(ui, &view.text("working")),
            Some([]) => parts::body(ui, &view.text("no-places")),
            Some(places) => {
                for place in places {
                    if parts::secondary(ui, &name(place, view)).clicked() {
                        asked = Some(Asked::To(place.folder.clone()));
                    }
                }
            }
        }
        if parts::quiet(ui, &view.text("cancel")).clicked() {
            asked = Some(Asked::Cancel);
        }
    });
    asked.or_else(|| (left == parts::Left::Yes).then_some(Asked::Cancel))
}

fn name(place: &SavePlace, view: &View<'_>) -> String {
    match &place.kind {
        SavePlaceKind::Downloads => view.text("place-downloads"),
        SavePlaceKind::Documents => view.text("place-documents"),
        SavePlaceKind::Home => view.text("place-home"),
        SavePlaceKind::Chosen => view.text("place-chosen"),
        SavePlaceKind::Drive(name) => view.with("place-drive", "name", name),
    }
}

/// Says what became of it.
pub(super) fn outcome(ui: &mut Ui, saving: &Saving, view: &View<'_>) {
    match saving {
        Saving::No | Saving::Asking => {}
        Saving::Writing => parts::waiting(ui, &view.text("save-writing")),
        Saving::Done(path) => {
            let done = view.with("save-done", "file", &path.display().to_string());
            parts::notice(ui, parts::Tone::Success, &done);
        }
        Saving::Failed(problem) => {
            parts::notice(ui, parts::Tone::Error, &view.text(message::save(*problem)));
        }
    }
}

/// What is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Paper {
    /// A receipt, with a code that opens what somebody gave.
    Receipt,
    /// A certificate or a sheet.
    Other,
}

/// Says what became of a paper that was to be printed.
pub(super) fn printed(ui: &mut Ui, printing: Printing, paper: Paper, view: &View<'_>) {
    let (done, failed) = match paper {
        Paper::Receipt => ("print-done", "print-failed"),
        Paper::Other => ("print-done-certificate", "print-failed-paper"),
    };
    match printing {
        Printing::No => {}
        Printing::Now => parts::waiting(ui, &view.text("print-now")),
        Printing::Done => parts::notice(ui, parts::Tone::Success, &view.text(done)),
        Printing::Failed => parts::notice(ui, parts::Tone::Error, &view.text(failed)),
    }
}
