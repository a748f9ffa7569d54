//! The page on which staff export what may be used.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use super::super::{message, save};
use super::{narrow, second};
use crate::flow::staff::Input;
use crate::flow::staff::using::{
    Action, Counted, Done, Ending, Problem, Reach, Since, Stage, Using,
};
use crate::record::{Act, Flagged, LeftOut, NotTerms, Tally};

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Using, view: &View<'_>, out: &mut Vec<Input>) {
    if let (Stage::NeedsSecond, Some((asking, _))) = (&state.stage, &state.second) {
        return out.extend(second::page(ui, asking, Act::Export, view).map(Input::Second));
    }
    let mut actions = Vec::new();
    page(ui, state, view, &mut actions);
    if state.stage == Stage::AskingPlace {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => actions.push(Action::SaveTo(folder)),
            Some(save::Asked::Cancel) => actions.push(Action::CancelSave),
            None => {}
        }
    }
    out.extend(actions.into_iter().map(Input::Using));
}

fn page(ui: &mut Ui, state: &Using, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff use");
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("use-title"));
            parts::body(ui, &view.text("use-body"));
            choices(ui, state, view, out);
            counted(ui, &state.counted, view);
            fields(ui, state, view, out);
        }
        parts::Part::Foot if state.is_busy() => {
            let going = parts::Enabled::from(matches!(state.stage, Stage::Copying(_)));
            if parts::secondary_if(ui, going, &view.text("use-stop")).clicked() {
                out.push(Action::Stop);
            }
        }
        parts::Part::Foot => {
            let ready = parts::Enabled::from(may_go(state));
            if parts::primary_if(ui, ready, &view.text("use-go")).clicked() {
                out.push(Action::Export);
            }
            if parts::secondary(ui, &view.text("back")).clicked() {
                out.push(Action::Leave);
            }
        }
    });
}

/// Whether there is something that may be used.
fn may_go(state: &Using) -> bool {
    matches!(&state.counted, Counted::Known(tally) if tally.copied > 0)
}

fn choices(ui: &mut Ui, state: &Using, view: &View<'_>, out: &mut Vec<Action>) {
    parts::heading(ui, &view.text("use-for"));
    let title = |purpose: &crate::campaign::Purpose| {
        purpose.title.in_language(view.language()).unwrap_or(purpose.id.as_str()).to_owned()
    };
    let uses: Vec<_> = view.campaign.purposes.iter().map(|it| (it.id.clone(), title(it))).collect();
    out.extend(parts::picks(ui, &uses, state.purpose.as_ref(), None).map(Action::Choose));
    if let Some(listed) = &state.listed {
        let which = view.text("use-which");
        parts::heading(ui, &which);
        let reaches =
            [(Reach::All, view.text("list-any")), (Reach::Listed, view.text("use-listed"))];
        let chosen = parts::picks(ui, &reaches, Some(&state.reach), Some(&which));
        out.extend(chosen.map(Action::Reach));
        parts::hint(ui, &narrow::in_words(listed, view));
    }
    parts::heading(ui, &view.text("use-when"));
    let times = [(Since::Ever, view.text("use-ever")), (Since::ThisMonth, view.text("use-month"))];
    out.extend(parts::picks(ui, &times, Some(&state.since), None).map(Action::Since));
    let mut ticked = state.flagged == Flagged::Copied;
    if parts::tick(ui, &mut ticked, &view.text("use-flagged"), "").changed() {
        let flagged = if ticked { Flagged::Copied } else { Flagged::LeftOut };
        out.push(Action::Flagged(flagged));
    }
}

/// How much may be used, and why the rest may not.
fn counted(ui: &mut Ui, counted: &Counted, view: &View<'_>) {
    match counted {
        Counted::Nothing => {}
        Counted::Now => parts::waiting(ui, &view.text("use-counting")),
        Counted::Failed(problem) => {
            parts::notice(ui, parts::Tone::Error, &view.text(message::vault(*problem)));
        }
        Counted::Known(tally) => {
            parts::lead(ui, &count("use-may", tally.copied, view));
            for words in left_out(tally, view) {
                parts::hint(ui, &words);
            }
        }
    }
}

/// Each reason for which something is left out, with how much.
fn left_out(tally: &Tally, view: &View<'_>) -> Vec<String> {
    let words = |why: LeftOut| {
        let key = match why {
            LeftOut::NeverAgreed => "use-not-never",
            LeftOut::Withdrawn => "use-not-withdrawn",
            LeftOut::Expired => "use-not-expired",
            LeftOut::NotByAll => "use-not-by-all",
            LeftOut::Sealed => "use-not-sealed",
            LeftOut::Flagged => "use-not-flagged",
            LeftOut::Damaged => "use-not-damaged",
        };
        tally.left_out.get(&why).map(|left| count(key, *left, view))
    };
    LeftOut::ALL.into_iter().filter_map(words).collect()
}

fn fields(ui: &mut Ui, state: &Using, view: &View<'_>, out: &mut Vec<Action>) {
    let (wrong_place, wrong_person) = (view.text("use-say-where"), view.text("use-say-who"));
    let complaint = |missing, words| (state.missing == Some(missing)).then_some(words);
    let label = view.text("export-destination");
    let hint = view.text("use-where-hint");
    let complains = complaint(NotTerms::Destination, wrong_place.as_str());
    let field = parts::Entry { label: &label, hint: &hint, complaint: complains };
    let mut typed = state.destination.clone();
    if parts::entry(ui, &field, &mut typed).changed {
        out.push(Action::TypeDestination(typed));
    }
    let label = view.text("export-responsible");
    let hint = view.text("use-who-hint");
    let complains = complaint(NotTerms::Responsible, wrong_person.as_str());
    let field = parts::Entry { label: &label, hint: &hint, complaint: complains };
    let mut typed = state.responsible.clone();
    let answer = parts::entry(ui, &field, &mut typed);
    if answer.changed {
        out.push(Action::TypeResponsible(typed));
    }
    if answer.submitted && may_go(state) {
        out.push(Action::Export);
    }
}

/// How far it is, or what became of it.
fn said(ui: &mut Ui, state: &Using, view: &View<'_>) {
    match &state.stage {
        Stage::Choosing | Stage::AskingPlace | Stage::NeedsSecond => {}
        Stage::Copying(tally) => parts::waiting(ui, &count("use-going", copies(tally), view)),
        Stage::Stopping(_) | Stage::Listing(..) => parts::waiting(ui, &view.text("use-listing")),
        Stage::Done(done, ending) => ended(ui, (done, *ending), state, view),
        Stage::Failed(problem) => {
            let words = match problem {
                Problem::Folder(problem) => view.text(message::save(*problem)),
                Problem::Vault(problem) => view.text(message::vault(*problem)),
            };
            let goes_on = view.text("use-goes-on");
            parts::notice(ui, parts::Tone::Error, &format!("{words} {goes_on}"));
        }
    }
}

/// What lies in the folder. Where that is less than staff expect, it says what is not there, and why.
fn ended(ui: &mut Ui, (done, ending): (&Done, Ending), state: &Using, view: &View<'_>) {
    let words = count("use-done", done.takes, view);
    let place = view.with("use-lies", "folder", &done.folder.display().to_string());
    if !state.falls_short(done, ending) {
        return parts::notice(ui, parts::Tone::Success, &format!("{words} {place}"));
    }
    let left: u64 = done.tally.left_out.values().sum();
    let left = (left > 0).then(|| count("use-left-out", left, view));
    let stopped = (ending == Ending::Stopped).then(|| view.text("use-stopped"));
    let happened = [Some(words), stopped, left].into_iter().flatten().collect::<Vec<_>>();
    let missing = (done.missing > 0).then(|| count("use-missing", done.missing, view));
    let why = left_out(&done.tally, view).into_iter().chain(missing).collect::<Vec<_>>();
    let goes_on = ending == Ending::Stopped || done.missing > 0;
    let goes_on = goes_on.then(|| view.text("use-goes-on"));
    let to_do = [Some(place), goes_on].into_iter().flatten().collect::<Vec<_>>();
    let (happened, why, to_do) = (happened.join(" "), why.join(" · "), to_do.join(" "));
    parts::full_notice(ui, parts::Tone::Warning, &happened, &why, &to_do);
}

/// What lies in the folder by now.
fn copies(tally: &Tally) -> u64 {
    tally.copied + tally.there
}

fn count(key: &str, count: u64, view: &View<'_>) -> String {
    view.count(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX))])
}
