//! The page with the ledger's events, in words.

use egui::Ui;

use super::super::message;
use super::super::parts::{self, Head};
use super::super::save;
use super::super::view::View;
use super::check;
use super::narrow::{Asked, DaysAsked, choose, day, days, ways as ways_to_choose};
use crate::campaign::{Arg, Words as _};
use crate::flow::staff::ledger::{Action, Checking, HeadStage, Ledger, PaperHead, Shown};
use crate::flow::staff::{self, Input};
use crate::flow::{Looking, Narrowing, Saving};
use crate::paper::{actor_name, event_sentence, written_time};
use crate::record::{EventFilter, PastEvent, StaffName, Theme};

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Ledger, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    let head = Head::new(&view.campaign.organisation.name, "staff ledger").wide();
    let result = |ui: &mut Ui| {
        if let Some(problem) = state.trouble {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
        }
        save::outcome(ui, &state.saving, view);
    };
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("ledger-title"));
            ways(ui, state, view, &mut actions);
            check::show(ui, &state.check, view);
            parts::hint(ui, &view.text("ledger-body"));
            match &state.shown {
                None if state.trouble.is_some() => {}
                None => parts::waiting(ui, &view.text("working")),
                Some(shown) => {
                    narrow(ui, state, &shown.staff, view, &mut actions);
                    events(ui, shown, state.reading, view, &mut actions);
                }
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("back")).clicked() {
                actions.push(Action::Leave);
            }
            if parts::secondary(ui, &view.text("staff-lock")).clicked() {
                out.push(Input::Go(staff::Action::Lock));
            }
        }
    });
    if state.saving == Saving::Asking {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => actions.push(Action::SaveTo(folder)),
            Some(save::Asked::Cancel) => actions.push(Action::CancelSave),
            None => {}
        }
    }
    out.extend(actions.into_iter().map(Input::Ledger));
}

/// What can be done with all of it.
fn ways(ui: &mut Ui, state: &Ledger, view: &View<'_>, out: &mut Vec<Action>) {
    // In one place, so that whoever has begun it by keys can stop it where they are.
    let (key, action) = match state.check {
        Checking::Running(_) => ("ledger-check-stop", Action::StopCheck),
        _ => ("ledger-check", Action::Check),
    };
    ui.horizontal_wrapped(|ui| {
        if parts::secondary(ui, &view.text(key)).clicked() {
            out.push(action);
        }
        let ready = parts::Enabled::from(state.saving != Saving::Writing);
        if parts::secondary_if(ui, ready, &view.text("ledger-save")).clicked() {
            out.push(Action::Save);
        }
        let (key, next) = match state.head {
            None => ("ledger-compare", Narrowing::Open),
            Some(_) => ("ledger-compare-close", Narrowing::Closed),
        };
        if parts::secondary(ui, &view.text(key)).clicked() {
            out.push(Action::ShowHead(next));
        }
    });
    if let Some(head) = &state.head {
        parts::card(ui, &view.text("ledger-compare"), |ui| compare(ui, head, view, out));
    }
}

/// A head from a paper, and whether this ledger has had it.
fn compare(ui: &mut Ui, head: &PaperHead, view: &View<'_>, out: &mut Vec<Action>) {
    let (label, hint) = (view.text("ledger-head"), view.text("ledger-head-hint"));
    let wrong = view.text("ledger-head-wrong");
    let complaint = (head.stage == HeadStage::NoHead).then_some(wrong.as_str());
    let mut typed = head.typed.clone();
    let field = parts::Entry { label: &label, hint: &hint, complaint };
    let answer = parts::entry(ui, &field, &mut typed);
    if answer.changed {
        out.push(Action::TypeHead(typed));
    }
    if parts::secondary(ui, &view.text("ledger-head-compare")).clicked() || answer.submitted {
        out.push(Action::FindHead);
    }
    match &head.stage {
        HeadStage::Typing | HeadStage::NoHead => {}
        HeadStage::Looking => parts::waiting(ui, &view.text("working")),
        HeadStage::Found(event) => {
            let words = view.count("ledger-head-found", &[("number", event.seq)]);
            parts::notice(ui, parts::Tone::Success, &words);
            let (told, says) = row(event, view);
            parts::row(ui, &told, &says);
        }
        HeadStage::Unknown => {
            let [happened, to_do] =
                ["ledger-head-unknown", "ledger-head-unknown-do"].map(|key| view.text(key));
            parts::full_notice(ui, parts::Tone::Error, &happened, "", &to_do);
        }
        HeadStage::Failed(problem) => {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(*problem)));
        }
    }
}

/// The ways to choose which are shown.
fn narrow(
    ui: &mut Ui,
    state: &Ledger,
    staff: &[StaffName],
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let all = (state.filter != EventFilter::default()).then_some("ledger-narrow-all");
    ui.horizontal_wrapped(|ui| {
        out.extend(ways_to_choose(ui, state.narrowing, all, view).map(|asked| match asked {
            Asked::Show(next) => Action::ShowNarrowing(next),
            Asked::All => Action::Narrow(EventFilter::default()),
        }));
    });
    if state.narrowing == Narrowing::Open {
        parts::card(ui, &view.text("list-narrow"), |ui| {
            choices(ui, &state.filter, staff, view, out);
            out.extend(days(ui, &state.days, view).into_iter().map(|asked| match asked {
                DaysAsked::Typed(bound, typed) => Action::TypeDay(bound, typed),
                DaysAsked::Show => Action::ShowDays,
            }));
        });
    }
}

fn choices(
    ui: &mut Ui,
    filter: &EventFilter,
    staff: &[StaffName],
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let any = || view.text("list-any");
    let themes = Theme::ALL.map(|theme| (theme.kinds().to_vec(), view.text(called(theme))));
    let themes: Vec<_> = std::iter::once((Vec::new(), any())).chain(themes).collect();
    let chosen = choose(ui, "ledger-about", &themes, &filter.kinds, view);
    out.extend(chosen.map(|kinds| Action::Narrow(EventFilter { kinds, ..filter.clone() })));

    let staff = staff.iter().map(|name| (Some(name.clone()), name.to_string()));
    let staff: Vec<_> = std::iter::once((None, any())).chain(staff).collect();
    let chosen = choose(ui, "ledger-by", &staff, &filter.by, view);
    out.extend(chosen.map(|by| Action::Narrow(EventFilter { by, ..filter.clone() })));

    let days = [(0, "list-today"), (6, "list-week"), (29, "list-month")];
    let days = days.map(|(before, key)| ((Some(day(view.now, before)), None), view.text(key)));
    let days: Vec<_> = std::iter::once(((None, None), any())).chain(days).collect();
    let chosen = choose(ui, "ledger-when", &days, &(filter.from, filter.until), view);
    out.extend(chosen.map(|(from, until)| {
        let filter = filter.clone();
        Action::Narrow(EventFilter { from, until, ..filter })
    }));
}

fn called(theme: Theme) -> &'static str {
    match theme {
        Theme::Visits => "ledger-visits",
        Theme::Kept => "ledger-kept",
        Theme::Ended => "ledger-ended",
        Theme::Copies => "ledger-copies",
        Theme::Complaints => "ledger-complaints",
        Theme::Staff => "ledger-staff",
        Theme::Vault => "ledger-vault",
    }
}

/// The events, and the ways to others.
fn events(ui: &mut Ui, shown: &Shown, reading: Looking, view: &View<'_>, out: &mut Vec<Action>) {
    if shown.page.events.is_empty() {
        let more = shown.page.older.is_some();
        parts::body(ui, &view.text(if more { "ledger-none-so-far" } else { "ledger-none" }));
    }
    let events: Vec<_> = shown.page.events.iter().map(|event| row(event, view)).collect();
    parts::rows(ui, events.iter().map(|(told, says)| (told.as_str(), says.as_str())));
    if shown.page.older.is_none() && shown.before.is_none() {
        return;
    }
    let ready = |there: bool| parts::Enabled::from(there && reading == Looking::No);
    ui.horizontal_wrapped(|ui| {
        let newest = ready(shown.before.is_some());
        if parts::secondary_if(ui, newest, &view.text("ledger-newest")).clicked() {
            out.push(Action::Newest);
        }
        let older = ready(shown.page.older.is_some());
        if parts::secondary_if(ui, older, &view.text("ledger-older")).clicked() {
            out.push(Action::Older);
        }
    });
}

/// When and by whom; and what.
fn row(event: &PastEvent, view: &View<'_>) -> (String, String) {
    // As the file for an auditor and `sayso ledger` have it.
    let number = event.seq.to_string();
    let number = Arg::Text(&number);
    let told = match (event.at, &event.actor) {
        (Some(at), Some(actor)) => {
            let (date, who) = (written_time(at, view.locale), actor_name(actor, view.locale));
            let args = [("number", number), ("date", Arg::Text(&date)), ("who", Arg::Text(&who))];
            view.locale.say("ledger-event", &args)
        }
        _ => view.locale.say("ledger-event-removed", &[("number", number)]),
    };
    let says = event_sentence(event, Some(view.campaign), view.locale);
    let says = match &event.record {
        Some(record) => format!("{says}\n{}", view.with("staff-record", "id", record)),
        None => says,
    };
    (told, says)
}
