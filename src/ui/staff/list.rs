//! The list of submissions, and what each may be used for.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use super::super::{message, player, save};
use super::{hold, marks, removal, rows, second};
use crate::flow::staff::holding::HoldStage;
use crate::flow::staff::list::glimpses::{self, row_take};
use crate::flow::staff::list::{Action, List, Stage};
use crate::flow::staff::{self, Door, Input};
use crate::flow::{
    Admission, BackupState, ClockState, Handing, Listening, Looking, Printing, Saving, Upkeep,
};
use crate::paper::{written_date, written_time};
use crate::record::{Act, Certificate, Count, Role, SubmissionSummary};
use crate::submission::TakeFacts;

/// Shows the list and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &List, role: Role, view: &View<'_>, out: &mut Vec<Input>) {
    if let (Stage::NeedsSecond(_), Some(asking)) = (&state.stage, &state.second) {
        return out.extend(second::page(ui, asking, Act::Erasure, view).map(Input::Second));
    }
    let mut actions = Vec::new();
    page(ui, state, role, view, &mut actions, out);
    out.extend(actions.into_iter().map(Input::List));
}

fn page(
    ui: &mut Ui,
    state: &List,
    role: Role,
    view: &View<'_>,
    out: &mut Vec<Action>,
    go: &mut Vec<Input>,
) {
    let head = Head::new(&view.campaign.organisation.name, "staff list").wide();
    let mut papers = Vec::new();
    let result = |ui: &mut Ui| said(ui, state, view, &mut papers);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("staff-list"));
            upkeep(ui, state.upkeep, role, view, out);
            doors(ui, state.upkeep.backup, role, view, go);
            if state.shown.page.unreadable > 0 {
                let count = i64::try_from(state.shown.page.unreadable).unwrap_or(i64::MAX);
                let words = view.count("staff-unreadable", &[("count", count)]);
                parts::notice(ui, parts::Tone::Error, &words);
            }
            if state.shown.count != Count::Exactly(0) || state.shown.is_narrowed() {
                super::narrow::show(ui, state, role, view, out);
            }
            if state.shown.page.submissions.is_empty() && state.shown.count == Count::Exactly(0) {
                let narrowed = state.shown.is_narrowed();
                let words = if narrowed { "list-none-such" } else { "staff-none" };
                parts::body(ui, &view.text(words));
            } else if state.shown.page.submissions.is_empty() && state.shown.page.older.is_some() {
                parts::body(ui, &view.text("list-none-so-far"));
            } else if !role.opens_media() {
                // It stays when one is chosen: what goes would move the list under the finger. Others read how rows can
                // be shown, and two lines would leave the list too little room.
                parts::hint(ui, &view.text("staff-choose"));
            }
            turn(ui, state, view, out);
            submissions(ui, state, role, view, out);
            if role.decides() {
                key_file(ui, view, out);
            }
            parts::heading(ui, &view.text("licences-title"));
            parts::hint(ui, &view.text("licences-hint"));
            if parts::secondary(ui, &view.text("licences-show")).clicked() {
                go.push(Input::Go(staff::Action::Show(Door::Licences)));
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("staff-lock")).clicked() {
                go.push(Input::Go(staff::Action::Lock));
            }
            if parts::quiet(ui, &view.text("staff-quit")).clicked() {
                go.push(Input::Go(staff::Action::Quit));
            }
        }
    });
    out.extend(papers);
    if let Stage::Copying(_, _, Saving::Asking)
    | Stage::SavingKey(Saving::Asking)
    | Stage::Deleted(_, Handing { saving: Saving::Asking, .. })
    | Stage::UseEnded(_, Handing { saving: Saving::Asking, .. }) = state.stage
    {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => out.push(Action::SaveTo(folder)),
            Some(save::Asked::Cancel) => out.push(Action::CancelSave),
            None => {}
        }
    }
    if state.stage == Stage::AskingDate {
        ask_about_date(ui, state, view, out);
    }
    if let Stage::AskingRemoval(what, grounds) = &state.stage {
        removal::ask(ui, what, *grounds, view, out);
    }
    if let (Stage::Holding(HoldStage::AskingRelease), Some(held)) =
        (&state.stage, state.submission())
    {
        let mut asked = Vec::new();
        hold::ask(ui, held, view, &mut asked);
        out.extend(asked.into_iter().map(Action::Hold));
    }
}

/// One line for each, and what is known of the one that is chosen.
fn submissions(ui: &mut Ui, state: &List, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    let mut lacking = Vec::new();
    let between = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, parts::space::S);
    for (index, submission) in state.shown.page.submissions.iter().enumerate() {
        let is_chosen = state.selected == Some(index);
        let chosen = if is_chosen { parts::Chosen::Yes } else { parts::Chosen::No };
        let (mut pressed, before) =
            (false, rows::before(submission, (&state.glimpses, role), view));
        let mut row = |ui: &mut Ui| {
            let row = parts::record(ui, &rows::of(submission, view), before, chosen);
            pressed = row.clicked();
            let has_one = row_take(submission).is_some() && submission.opens_for(role, view.now);
            if has_one && state.glimpses.lack(&submission.id) && ui.is_rect_visible(row.rect) {
                lacking.push(submission.id.clone());
            }
        };
        if state.shown.alone {
            // Whoever has typed its number above is led to it.
            ui.push_id(submission.id.as_str(), |ui| parts::brought_into_sight(ui, row));
        } else {
            row(ui);
        }
        if pressed {
            out.push(Action::Select(index));
        }
        if is_chosen {
            ui.spacing_mut().item_spacing.y = between;
            detail(ui, submission, state, role, view, out);
            ui.spacing_mut().item_spacing.y = parts::space::S;
        }
    }
    ui.spacing_mut().item_spacing.y = between;
    if !lacking.is_empty() {
        out.push(Action::Glimpses(glimpses::Action::InSight(lacking)));
    }
}

/// The ways to the other pages that somebody with `role` may see. They stand on the page and not below it, where they
/// would leave no room for the list on a small screen.
fn doors(ui: &mut Ui, backup: BackupState, role: Role, view: &View<'_>, go: &mut Vec<Input>) {
    let uses = role.opens_media() && backup != BackupState::Waits;
    let doors = [
        (uses, "staff-use", Door::Use),
        (role.opens_media(), "staff-register", Door::Register),
        (true, "staff-today", Door::Today),
        (role.decides(), "staff-complaints", Door::Complaints),
        (role.decides(), "staff-ledger", Door::Ledger),
        (view.admission == Admission::Open, "staff-gear", Door::Devices),
        (role.decides(), "staff-campaign", Door::Campaign),
        (role.decides(), "people-title", Door::People),
        (true, "fleet-title", Door::Fleet),
        (true, "backup-open", Door::Backup),
        (role.decides(), "stand-open", Door::Stand),
    ];
    ui.horizontal_wrapped(|ui| {
        for (_, key, door) in doors.into_iter().filter(|(open, ..)| *open) {
            if parts::secondary(ui, &view.text(key)).clicked() {
                go.push(Input::Go(staff::Action::Show(door)));
            }
        }
    });
}

/// Where the key file lies, and a copy of it.
fn key_file(ui: &mut Ui, view: &View<'_>, out: &mut Vec<Action>) {
    parts::heading(ui, &view.text("setup-key-title"));
    parts::hint(ui, &view.text("staff-key-hint"));
    let path = view.key_file.display().to_string();
    parts::row(ui, &view.text("staff-key-path"), &path);
    if parts::secondary(ui, &view.text("setup-save-key")).clicked() {
        out.push(Action::SaveKey);
    }
}

/// The ways to the newer and the older ones, where not all are shown, and how many there are.
fn turn(ui: &mut Ui, state: &List, view: &View<'_>, out: &mut Vec<Action>) {
    let ways = [
        (state.shown.page.newer, "staff-newer", Action::Newer),
        (state.shown.page.older, "staff-older", Action::Older),
    ];
    if ways.iter().all(|(to, ..)| to.is_none()) {
        return;
    }
    let key = match state.shown.count {
        Count::Exactly(_) => "staff-count",
        Count::AtLeast(_) => "staff-count-more",
    };
    let count = i64::try_from(state.shown.count.figure()).unwrap_or(i64::MAX);
    parts::hint(ui, &view.count(key, &[("count", count)]));
    let ready = state.shown.turning == Looking::No;
    ui.horizontal_wrapped(|ui| {
        for (to, key, action) in ways {
            let enabled = parts::Enabled::from(ready && to.is_some());
            if parts::secondary_if(ui, enabled, &view.text(key)).clicked() {
                out.push(action);
            }
        }
    });
}

/// What staff should know of the vault before they work with it.
fn upkeep(ui: &mut Ui, upkeep: Upkeep, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    let count = |key: &str, count: u64| {
        view.count(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX))])
    };
    let date = match upkeep.clock {
        ClockState::Right => None,
        ClockState::Behind => {
            Some((view.text("staff-clock-behind"), view.text("staff-date-right")))
        }
        ClockState::Doubtful { waiting: Count::Exactly(0) } => {
            Some((view.text("staff-clock-jumped"), view.text("staff-date-right")))
        }
        ClockState::Doubtful { waiting } => {
            let words = count("staff-clock-doubtful", waiting.figure());
            Some((words, view.text("staff-date-right-delete")))
        }
    };
    if let Some((words, answer)) = date {
        parts::notice(ui, parts::Tone::Warning, &words);
        parts::hint(ui, &view.with("staff-date-now", "date", &written_time(view.now, view.locale)));
        if role.decides() && parts::secondary(ui, &answer).clicked() {
            out.push(Action::ConfirmDate);
        }
    }
    if upkeep.backup == BackupState::Waits {
        parts::notice(ui, parts::Tone::Warning, &view.text("vault-waits"));
    }
    if upkeep.erased > 0 {
        parts::body(ui, &count("staff-erased", upkeep.erased));
    }
    if upkeep.is_erasing {
        parts::body(ui, &view.text("staff-erased-rest"));
    }
    if upkeep.files_left > 0 {
        parts::notice(ui, parts::Tone::Warning, &count("staff-files-left", upkeep.files_left));
    }
}

fn detail(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    state: &List,
    role: Role,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    parts::hint(ui, &view.with("staff-record", "id", submission.id.as_str()));
    if let Some(said) = submission.clock_said {
        parts::hint(ui, &view.with("staff-clock-said", "date", &written_time(said, view.locale)));
    }
    if let Some(group) = &submission.group {
        let key = if submission.has_ended() { "staff-group-ended" } else { "staff-group" };
        let people = i64::try_from(group.people).unwrap_or(i64::MAX);
        parts::body(ui, &view.count(key, &[("people", people)]));
    }
    uses(ui, submission, role, view);
    removal::show(ui, submission, &state.stage, role, view, out);
    let mut held = Vec::new();
    hold::show(ui, submission, &state.stage, role, view, &mut held);
    out.extend(held.into_iter().map(Action::Hold));
    let holds = submission.purposes.iter().any(|purpose| purpose.holds(view.now));
    let sealed = submission.sealed(view.now).filter(|_| role.opens_media());
    if let Some(day) = sealed {
        let day = written_date(day, view.locale);
        parts::notice(ui, parts::Tone::Info, &view.with("sealed-told", "date", &day));
    }
    match (submission.opens_for(role, view.now), holds && sealed.is_none()) {
        (true, _) => takes(ui, submission, &state.stage, view, out),
        (false, true) => parts::hint(ui, &view.text("staff-attendant")),
        (false, false) => {}
    }
    if role.opens_media() {
        marks::show(ui, submission, state, view, out);
    }
}

/// What can be heard, seen and copied of it.
fn takes(
    ui: &mut Ui,
    submission: &SubmissionSummary,
    stage: &Stage,
    view: &View<'_>,
    out: &mut Vec<Action>,
) {
    let names = message::take_names(submission.takes.iter().map(|take| &take.facts), view);
    let among = names.len();
    for (index, (take, name)) in submission.takes.iter().zip(&names).enumerate() {
        parts::card(ui, name, |ui| {
            match &take.facts {
                TakeFacts::Voice(facts) | TakeFacts::SpokenYes(facts) => {
                    let secs = facts.duration_secs();
                    let sound = player::Sound { index, name, among, peaks: &[], secs, told: None };
                    let asked = player::show(ui, sound, &listening(stage), view);
                    out.extend(asked.map(|asked| asked.for_staff(index)));
                }
                TakeFacts::Photo(_) => {
                    let shown = *stage == Stage::Viewing(index);
                    player::photo(ui, shown, (name, among), view, |asked| {
                        out.push(match asked {
                            player::PhotoAsked::View => Action::Open(index),
                            player::PhotoAsked::Close => Action::CloseOpened,
                        });
                    });
                }
            }
            if take.facts.is_spoken_yes() {
                parts::hint(ui, &view.text("staff-spoken-yes"));
                return;
            }
            for purpose in submission.purposes.iter().filter(|purpose| purpose.holds(view.now)) {
                let label =
                    view.with("staff-copy-for", "purpose", removal::title(&purpose.id, view));
                if parts::small(ui, &label, parts::one_of(among, name)).clicked() {
                    out.push(Action::Copy(index, purpose.id.clone()));
                }
            }
        });
    }
}

/// The paper about what was done, for whoever it was done for: beside the word that it is done, where it moves nothing.
fn paper(ui: &mut Ui, state: &List, view: &View<'_>, out: &mut Vec<Action>) {
    let (handing, words, save) = match &state.stage {
        Stage::Deleted(_, it) => {
            (it, ["erased-save", "certificate-print"], Action::SaveCertificate)
        }
        Stage::UseEnded(_, it) => (it, ["ended-save", "order-print"], Action::SaveEndedUse),
        _ => return,
    };
    let [saves, prints] = words.map(|key| view.text(key));
    ui.horizontal_wrapped(|ui| {
        if parts::secondary(ui, &saves).clicked() {
            out.push(save);
        }
        let is_free = parts::Enabled::from(handing.printing != Printing::Now);
        if view.can_print() && parts::secondary_if(ui, is_free, &prints).clicked() {
            out.push(Action::PrintPaper);
        }
    });
}

fn handed(ui: &mut Ui, handing: &Handing, view: &View<'_>) {
    save::outcome(ui, &handing.saving, view);
    save::printed(ui, handing.printing, save::Paper::Other, view);
}

fn said(ui: &mut Ui, state: &List, view: &View<'_>, out: &mut Vec<Action>) {
    if let Some(problem) = state.trouble {
        parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
    }
    match &state.stage {
        Stage::Copying(_, _, saving) | Stage::SavingKey(saving) => {
            save::outcome(ui, saving, view);
        }
        Stage::Deleted(certificate, handing) => {
            deleted(ui, certificate, view);
            paper(ui, state, view, out);
            handed(ui, handing, view);
        }
        Stage::Listening(Listening::Failed(_)) => {
            parts::notice(ui, parts::Tone::Warning, &view.text("device-speaker"));
        }
        Stage::UseEnded(ended, handing) => {
            let title = removal::title(&ended.purpose, view);
            let words = view.with("staff-use-ended", "use", title);
            parts::notice(ui, parts::Tone::Success, &words);
            paper(ui, state, view, out);
            handed(ui, handing, view);
        }
        Stage::Holding(stage) => hold::said(ui, stage, view),
        Stage::Overview
        | Stage::Opening(_)
        | Stage::Listening(_)
        | Stage::Viewing(_)
        | Stage::AskingDate
        | Stage::AskingWhy(_)
        | Stage::AskingRemoval(..)
        | Stage::EndingUse(_)
        | Stage::NeedsSecond(_)
        | Stage::Deleting => {}
    }
}

/// Deleted, and the check of it was satisfied or not.
fn deleted(ui: &mut Ui, certificate: &Certificate, view: &View<'_>) {
    if certificate.is_verified() {
        parts::notice(ui, parts::Tone::Success, &view.text("staff-deleted"));
    } else {
        parts::notice(ui, parts::Tone::Warning, &view.text("staff-deleted-unsure"));
    }
}

/// The date deletes something: how much, and is it to be?
fn ask_about_date(ui: &mut Ui, state: &List, view: &View<'_>, out: &mut Vec<Action>) {
    let waiting = i64::try_from(state.upkeep.clock.waiting().figure()).unwrap_or(i64::MAX);
    let question = parts::Question {
        asks: &view.count("staff-date-question", &[("count", waiting)]),
        explanation: &view.with(
            "staff-date-explained",
            "date",
            &written_time(view.now, view.locale),
        ),
        yes: &view.text("staff-date-yes"),
        no: &view.text("staff-date-no"),
    };
    let answers = (Action::DeleteExpired, Action::LeaveExpired);
    out.extend(parts::confirm_danger(ui, &question, answers));
}

fn uses(ui: &mut Ui, submission: &SubmissionSummary, role: Role, view: &View<'_>) {
    let mut allowed = Vec::new();
    let mut ended = Vec::new();
    for purpose in &submission.purposes {
        let note = message::standing(purpose.standing(view.now), view);
        let line = format!("{} ({note})", removal::title(&purpose.id, view));
        if purpose.holds(view.now) { allowed.push(line) } else { ended.push(line) }
    }
    if allowed.is_empty() {
        let opens = submission.opens_for(role, view.now);
        let words = if opens { "hold-may-open" } else { "staff-nothing-allowed" };
        parts::notice(ui, parts::Tone::Warning, &view.text(words));
    } else {
        parts::row(ui, &view.text("staff-allowed"), &allowed.join("\n"));
    }
    if !ended.is_empty() {
        parts::row(ui, &view.text("staff-not-allowed"), &ended.join("\n"));
    }
}

fn listening(stage: &Stage) -> Listening {
    match stage {
        Stage::Listening(listening) => *listening,
        Stage::Overview
        | Stage::Opening(_)
        | Stage::Viewing(_)
        | Stage::Copying(..)
        | Stage::AskingDate
        | Stage::AskingWhy(_)
        | Stage::Holding(_)
        | Stage::AskingRemoval(..)
        | Stage::NeedsSecond(_)
        | Stage::Deleting
        | Stage::Deleted(..)
        | Stage::EndingUse(_)
        | Stage::UseEnded(..)
        | Stage::SavingKey(_) => Listening::Silent,
    }
}
