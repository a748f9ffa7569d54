//! What a check of the ledger has found: what is proven, what is wrong, and what to do.

use egui::Ui;

use super::super::message;
use super::super::parts;
use super::super::view::View;
use crate::flow::staff::ledger::Checking;
use crate::record::{Checked, Fault};

/// Says how the check stands.
pub(super) fn show(ui: &mut Ui, state: &Checking, view: &View<'_>) {
    match state {
        Checking::No => {}
        Checking::Running(percent) => {
            let words = view.count("ledger-checking", &[("percent", number(*percent))]);
            parts::waiting(ui, &words);
        }
        Checking::Stopped => {
            parts::notice(ui, parts::Tone::Info, &view.text("ledger-check-stopped"));
        }
        Checking::Failed(problem) => {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(*problem)));
        }
        Checking::Done(checked) => done(ui, checked, view),
    }
}

fn done(ui: &mut Ui, checked: &Checked, view: &View<'_>) {
    if checked.wrong.is_empty() {
        parts::notice(ui, parts::Tone::Success, &view.text("ledger-check-good"));
    } else {
        parts::notice(ui, parts::Tone::Error, &view.text("ledger-check-wrong"));
    }
    for (fault, count) in &checked.wrong {
        let (happened, to_do) = words(*fault, *count, view);
        parts::full_notice(ui, parts::Tone::Warning, &happened, "", &to_do);
    }
    let figures = [
        ("events", number(checked.events)),
        ("submissions", number(checked.submissions)),
        ("takes", number(checked.takes)),
    ];
    parts::hint(ui, &view.count("ledger-check-done", &figures));
    parts::hint(ui, &view.text("ledger-check-limits"));
}

/// What is wrong, and what to do.
fn words(fault: Fault, count: u64, view: &View<'_>) -> (String, String) {
    let counted = |key: &str| view.count(key, &[("count", number(count))]);
    let (happened, to_do) = match fault {
        Fault::File => (view.text("fault-file"), "fault-file-do"),
        Fault::History(None) => (counted("fault-history"), "fault-history-do"),
        Fault::History(Some(seq)) => {
            let from = view.count("fault-history-from", &[("number", seq)]);
            (format!("{} {from}", counted("fault-history")), "fault-history-do")
        }
        Fault::Keys => (view.text("fault-keys"), "fault-keys-do"),
        Fault::Words => (counted("fault-words"), "fault-words-do"),
        Fault::Records => (counted("fault-records"), "fault-records-do"),
        Fault::Lists => (counted("fault-lists"), "fault-lists-do"),
        Fault::Takes => (counted("fault-takes"), "fault-takes-do"),
        Fault::Slots => (counted("fault-slots"), "fault-slots-do"),
        Fault::Left => (counted("fault-left"), "fault-left-do"),
        Fault::Permissions => (counted("fault-permissions"), "fault-permissions-do"),
    };
    (happened, view.text(to_do))
}

fn number(figure: u64) -> i64 {
    i64::try_from(figure).unwrap_or(i64::MAX)
}
