//! What staff say of a submission: a mark, a rating, a note.

use egui::Ui;

use super::super::parts;
use super::super::view::View;
use super::narrow::choose;
use crate::flow::staff::list::{Action, List};
use crate::flow::staff::noting::NoteStage;
use crate::record::{Mark, Marks, Rating, SubmissionSummary};

/// Shows it for the open submission, and adds what was asked for to `out`.
pub(super) fn show(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    state: &List,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let marks = submission.marks;
    parts::heading(ui, &view.text("marks-title"));
    let named = Mark::ALL.map(|mark| (Some(mark), mark_name(mark, view)));
    let choices: Vec<_> = std::iter::once((None, view.text("marks-none"))).chain(named).collect();
    out.extend(choose(ui, "marks-mark", &choices, &marks.mark, view).map(Action::Mark));
    let numbers = Rating::all().map(|it| (Some(it), it.number().to_string()));
    let choices: Vec<_> =
        std::iter::once((None, view.text("marks-unrated"))).chain(numbers).collect();
    out.extend(choose(ui, "marks-rating", &choices, &marks.rating, view).map(Action::Rate));
    note(ui, marks, state, view, out);
}

/// The marks of a submission as a row of the list says them, each after a point.
pub(super) fn in_row(marks: Marks, view: &View<'_>) -> String {
    let rated = |it: Rating| view.with("marks-rated", "rating", &it.number().to_string());
    let said = [
        marks.mark.map(|mark| mark_name(mark, view)),
        marks.rating.map(rated),
        marks.noted.then(|| view.text("marks-noted")),
    ];
    let after_a_point = |row: String, words: String| row + " · " + &words;
    said.into_iter().flatten().fold(String::new(), after_a_point)
}

/// What a mark is called.
pub(super) fn mark_name(mark: Mark, view: &View<'_>) -> String {
    view.text(match mark {
        Mark::Approved => "marks-approved",
        Mark::Flagged => "marks-flagged",
    })
}

fn note(ui: &mut Ui, marks: Marks, state: &List, view: &View<'_>, out: &mut Vec<Action>) {
    let stage = state.note().map(|noting| noting.stage);
    match (stage, state.note()) {
        (Some(NoteStage::Opening), _) => parts::waiting(ui, &view.text("note-opening")),
        (Some(NoteStage::Saving), _) => parts::waiting(ui, &view.text("note-saving")),
        (Some(NoteStage::Open), Some(noting)) => {
            let mut typed = noting.text.clone();
            if parts::sentences(ui, &view.text("note-label"), &mut typed) {
                out.push(Action::TypeNote(typed));
            }
            parts::hint(ui, &view.text("note-hint"));
            ui.horizontal_wrapped(|ui| {
                if parts::secondary(ui, &view.text("note-save")).clicked() {
                    out.push(Action::SaveNote);
                }
                if parts::quiet(ui, &view.text("note-close")).clicked() {
                    out.push(Action::CloseNote);
                }
            });
        }
        (Some(NoteStage::Saved) | None, _) | (Some(NoteStage::Open), None) => {
            if stage == Some(NoteStage::Saved) {
                let words = if marks.noted { "note-saved" } else { "note-gone" };
                parts::notice(ui, parts::Tone::Success, &view.text(words));
            }
            let words = if marks.noted { "note-read" } else { "note-write" };
            if parts::secondary(ui, &view.text(words)).clicked() {
                out.push(Action::OpenNote);
            }
        }
    }
}
