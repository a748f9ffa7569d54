//! The page about backups, and about a vault that was restored from one.

use egui::Ui;
use jiff::Timestamp;

use super::super::parts::{self, Head};
use super::super::save;
use super::super::view::View;
use crate::flow::staff::backup::{Action, Backup, BackupProblem, Facts, Stage};
use crate::flow::staff::{self, Input};
use crate::paper::written_time;
use crate::record::Role;

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Backup, role: Role, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    let head = Head::new(&view.campaign.organisation.name, "staff backup").wide();
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("backup-title"));
            match &state.facts {
                None => parts::waiting(ui, &view.text("working")),
                Some(Facts { restored_from: Some(from), .. }) => {
                    restored(ui, *from, role, view, &mut actions);
                }
                Some(Facts { hub_since: Some(since), .. }) => {
                    let date = written_time(*since, view.locale);
                    let words = view.with("restored-fleet", "date", &date);
                    parts::notice(ui, parts::Tone::Warning, &words);
                }
                Some(facts) => backups(ui, facts, view),
            }
        }
        parts::Part::Foot => {
            let idle = !matches!(state.stage, Stage::Running(_) | Stage::Telling);
            let ready = idle && state.facts.is_some() && !state.waits();
            let enabled = parts::Enabled::from(ready);
            if !state.waits() && parts::primary_if(ui, enabled, &view.text("backup-now")).clicked()
            {
                actions.push(Action::BackUp);
            }
            if parts::secondary(ui, &view.text("back")).clicked() {
                actions.push(Action::Leave);
            }
            if parts::secondary(ui, &view.text("staff-lock")).clicked() {
                out.push(Input::Go(staff::Action::Lock));
            }
        }
    });
    match (state.stage, &state.facts) {
        (Stage::AskingWhere, _) => match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => actions.push(Action::To(folder)),
            Some(save::Asked::Cancel) => actions.push(Action::Cancel),
            None => {}
        },
        (Stage::AskingWord, Some(Facts { restored_from: Some(from), .. })) => {
            ask_for_word(ui, *from, view, &mut actions);
        }
        _ => {}
    }
    out.extend(actions.into_iter().map(Input::Backup));
}

fn backups(ui: &mut Ui, facts: &Facts, view: &View<'_>) {
    match &facts.last {
        None => parts::notice(ui, parts::Tone::Warning, &view.text("backup-none")),
        Some(last) => {
            let at = written_time(last.at, view.locale);
            parts::row(ui, &view.text("backup-last"), &at);
            parts::row(ui, &view.text("backup-where"), &last.folder.display().to_string());
        }
    }
    parts::hint(ui, &view.text("backup-hint"));
}

/// What a restored vault waits for, and the two ways on.
fn restored(ui: &mut Ui, from: Timestamp, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    let date = written_time(from, view.locale);
    parts::notice(ui, parts::Tone::Warning, &view.with("restored-body", "date", &date));
    parts::hint(ui, &view.text("restored-lists-hint"));
    if parts::secondary(ui, &view.text("restored-lists")).clicked() {
        out.push(Action::ReadLists);
    }
    if !role.decides() {
        return parts::hint(ui, &view.text("restored-officer"));
    }
    parts::hint(ui, &view.text("restored-word-hint"));
    if parts::secondary(ui, &view.text("restored-word")).clicked() {
        out.push(Action::AskWord);
    }
}

fn ask_for_word(ui: &mut Ui, from: Timestamp, view: &View<'_>, out: &mut Vec<Action>) {
    let date = written_time(from, view.locale);
    let question = parts::Question {
        asks: &view.with("restored-question", "date", &date),
        explanation: &view.text("restored-explained"),
        yes: &view.text("restored-yes"),
        no: &view.text("restored-no"),
    };
    out.extend(parts::confirm_danger(ui, &question, (Action::GiveWord, Action::Withhold)));
}

/// What became of the last thing that was asked for.
fn said(ui: &mut Ui, state: &Backup, view: &View<'_>) {
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    let count = |key: &str, count: u64| view.count(key, &[("count", number(count))]);
    match state.stage {
        Stage::Overview | Stage::AskingWhere | Stage::AskingWord => {}
        Stage::Running(percent) => {
            let words = view.count("backup-running", &[("percent", number(percent))]);
            parts::waiting(ui, &words);
        }
        Stage::Telling => parts::waiting(ui, &view.text("working")),
        Stage::Done { files_missing: 0 } => {
            parts::notice(ui, parts::Tone::Success, &view.text("backup-done"));
        }
        Stage::Done { files_missing } => {
            parts::notice(ui, parts::Tone::Warning, &count("backup-missing", files_missing));
        }
        Stage::Failed(problem) => {
            parts::notice(ui, parts::Tone::Error, &view.text(why(problem)));
        }
        Stage::Told(told) => {
            let done = [("erased", number(told.erased)), ("withdrawn", number(told.withdrawn))];
            let done = view.count("restored-told", &done);
            let facts = state.facts.as_ref();
            if facts.is_some_and(|facts| facts.hub_since.is_some()) {
                return parts::notice(ui, parts::Tone::Success, &done);
            }
            let (tone, key) = if state.waits() {
                (parts::Tone::Warning, "restored-not-enough")
            } else {
                (parts::Tone::Success, "restored-done")
            };
            parts::notice(ui, tone, &format!("{} {done}", view.text(key)));
        }
        Stage::NotTold => parts::notice(ui, parts::Tone::Error, &view.text("vault-in-part")),
    }
}

fn why(problem: BackupProblem) -> &'static str {
    match problem {
        BackupProblem::InUse => "backup-in-use",
        BackupProblem::Full => "backup-full",
        BackupProblem::FullHere => "vault-disk-full",
        BackupProblem::Gone => "backup-gone",
        BackupProblem::BeingResealed => "backup-resealing",
        BackupProblem::Other => "backup-failed",
    }
}
