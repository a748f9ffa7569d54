//! The page with the other computers of the organisation.

use egui::Ui;

use super::super::parts::{self, Head};
use super::super::view::View;
use super::super::{choosing, message, save};
use crate::campaign::{Arg, Words as _};
use crate::fleet::{FleetStatus, MemberName, MemberRole, OrderStatus, PeerStatus};
use crate::flow::staff::Input;
use crate::flow::staff::fleet::{
    Action, Fleet, InvitationStage, Inviting, Need, Shown, Stage, Trouble,
};
use crate::paper::{carried, written_date, written_time};
use crate::record::Role;

/// Shows the page and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Fleet, role: Role, view: &View<'_>, out: &mut Vec<Input>) {
    let mut actions = Vec::new();
    match &state.stage {
        Stage::Inviting(inviting) => form(ui, state, inviting, view, &mut actions),
        Stage::Naming | Stage::AskingStore(_) | Stage::Making => {
            making(ui, state, view, &mut actions);
        }
        _ => overview(ui, state, role, view, &mut actions),
    }
    over(ui, &state.stage, view, &mut actions);
    out.extend(actions.into_iter().map(Input::Fleet));
}

fn overview(ui: &mut Ui, state: &Fleet, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff fleet").wide();
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("fleet-title"));
            match &state.shown {
                None if state.trouble.is_some() => {}
                None => parts::waiting(ui, &view.text("working")),
                Some(Shown::NoFleet) => none(ui, role, view),
                Some(Shown::HubLost) => lost(ui, role, view),
                Some(Shown::Fleet(status)) => fleet(ui, status, role, view, out),
            }
        }
        parts::Part::Foot => foot(ui, state, role, view, out),
    });
}

fn foot(ui: &mut Ui, state: &Fleet, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    let at_it = matches!(state.stage, Stage::Removing(_) | Stage::Recovering);
    let ready = parts::Enabled::from(!at_it);
    let begins = match &state.shown {
        _ if !role.decides() => None,
        Some(Shown::Fleet(status)) if status.role == MemberRole::Hub => {
            Some(("fleet-invite", Action::Invite))
        }
        Some(Shown::NoFleet) => Some(("fleet-make-title", Action::BeginMaking)),
        Some(Shown::HubLost) => Some(("fleet-recover", Action::Recover)),
        Some(Shown::Fleet(_)) | None => None,
    };
    let Some((words, action)) = begins else {
        if parts::primary_if(ui, ready, &view.text("back")).clicked() {
            out.push(Action::Leave);
        }
        return;
    };
    if parts::primary_if(ui, ready, &view.text(words)).clicked() {
        out.push(action);
    }
    if parts::quiet(ui, &view.text("back")).clicked() {
        out.push(Action::Leave);
    }
}

/// There is no fleet: what one is.
fn none(ui: &mut Ui, role: Role, view: &View<'_>) {
    parts::lead(ui, &view.text("fleet-none-lead"));
    parts::body(ui, &view.text("fleet-none-what"));
    parts::body(ui, &view.text("fleet-none-store"));
    if !role.decides() {
        parts::hint(ui, &view.text("fleet-none-officer"));
    }
}

/// This computer comes out of a backup of the hub: what it can do.
fn lost(ui: &mut Ui, role: Role, view: &View<'_>) {
    parts::lead(ui, &view.text("fleet-lost-lead"));
    parts::body(ui, &view.text("fleet-lost-what"));
    if !role.decides() {
        parts::hint(ui, &view.text("fleet-lost-officer"));
    }
}

/// The form to make a fleet.
fn making(ui: &mut Ui, state: &Fleet, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff make fleet");
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("fleet-make-title"));
            parts::lead(ui, &view.text("fleet-make-hint"));
            let is_wrong = state.trouble == Some(Trouble::Name);
            let wrong = is_wrong.then(|| view.text("fleet-name-wrong"));
            let field = parts::Entry {
                label: &view.text("fleet-name"),
                hint: &view.text("fleet-name-hint"),
                complaint: wrong.as_deref(),
            };
            let mut typed = state.own_name.clone();
            if parts::entry(ui, &field, &mut typed).changed {
                out.push(Action::TypeOwnName(typed));
            }
        }
        parts::Part::Foot => {
            if state.stage == Stage::Making {
                return;
            }
            if parts::primary(ui, &view.text("fleet-make")).clicked() {
                out.push(Action::Make);
            }
            if parts::quiet(ui, &view.text("cancel")).clicked() {
                out.push(Action::Cancel);
            }
        }
    });
}

fn fleet(ui: &mut Ui, status: &FleetStatus, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    parts::lead(ui, &view.text("fleet-lead"));
    let own = if status.role == MemberRole::Hub { "fleet-hub" } else { "fleet-kiosk" };
    parts::row(ui, &view.text("fleet-own"), &view.with(own, "name", &status.name));
    if let Some(name) = &status.replaced_by {
        let words = view.with("fleet-replaced", "name", name);
        parts::notice(ui, parts::Tone::Warning, &words);
    }
    store(ui, status, view);
    parts::heading(ui, &view.text("fleet-members"));
    if status.members.is_empty() {
        parts::body(ui, &view.text("fleet-alone"));
    }
    let removes = role.decides() && status.role == MemberRole::Hub;
    for member in &status.members {
        let called = status.called(member);
        parts::card(ui, &called, |ui| {
            parts::body(ui, &about(member, view));
            asks(ui, status, member, view);
            if status.has_older_staff(member) {
                parts::notice(ui, parts::Tone::Warning, &view.text("fleet-staff-behind"));
            }
            let one = if status.shares_its_name(member) { &member.number } else { &member.name };
            let name = one.parse::<MemberName>().ok();
            let name = name.filter(|_| removes && member.removed_at.is_none());
            if let Some(name) = name {
                let one = parts::one_of(status.members.len(), &called);
                if parts::small(ui, &view.text("fleet-remove"), one).clicked() {
                    out.push(Action::Remove(name));
                }
            }
        });
    }
    if role.decides() && !removes {
        parts::hint(ui, &view.text("fleet-at-the-hub"));
    }
    orders(ui, &status.orders, view);
}

/// When the store last answered, and what keeps it from answering.
fn store(ui: &mut Ui, status: &FleetStatus, view: &View<'_>) {
    let answered = status.answered_at.map(|at| written_time(at, view.locale));
    let answered = answered.unwrap_or_else(|| view.text("fleet-seen-never"));
    parts::row(ui, &view.text("fleet-seen"), &answered);
    match (status.looked_at, &status.failed) {
        (None, _) => {
            parts::notice(ui, parts::Tone::Warning, &view.text("fleet-never-looked"));
        }
        (Some(_), None) => {}
        (Some(at), Some(class)) => {
            let (at, why) = (written_time(at, view.locale), view.text(why(class)));
            let args = [("date", Arg::Text(&at)), ("why", Arg::Text(&why))];
            let words = view.locale.say("fleet-failed", &args);
            parts::notice(ui, parts::Tone::Warning, &words);
        }
    }
    if let Some(day) = status.store_forgets_on {
        let date = written_date(day, view.locale);
        let words = view.with("fleet-store-explained", "date", &date);
        parts::row(ui, &view.text("fleet-store"), &words);
    }
}

/// The words for why the store did not answer, in the classes of `look.json`.
fn why(class: &str) -> &'static str {
    match class {
        "unreachable" => "fleet-failed-unreachable",
        "not-a-store" | "settings" => "fleet-failed-place",
        "full" => "fleet-failed-full",
        "read-only" => "fleet-failed-read-only",
        "no-permission" | "credentials" => "fleet-failed-permission",
        "slow" => "fleet-failed-slow",
        "clock" => "fleet-failed-clock",
        "not-trusted" => "fleet-failed-trust",
        "no-room-here" | "here" => "fleet-failed-disk",
        _ => "fleet-failed-other",
    }
}

/// What is known of another computer.
fn about(member: &PeerStatus, view: &View<'_>) -> String {
    if let Some(at) = member.removed_at {
        return view.with("fleet-was-removed", "date", &written_time(at, view.locale));
    }
    let mut lines = vec![match member.heard_at {
        Some(at) => view.with("fleet-heard", "date", &written_time(at, view.locale)),
        None => view.text("fleet-not-heard"),
    }];
    let count = |key: &str, figure: u64| {
        view.count(key, &[("count", i64::try_from(figure).unwrap_or(i64::MAX))])
    };
    lines.extend(member.submissions.map(|kept| count("fleet-keeps", kept)));
    let some = [("fleet-waiting", member.waiting as u64), ("fleet-missing", member.missing)];
    let some = some.into_iter().filter(|(_, figure)| *figure > 0);
    lines.extend(some.map(|(key, figure)| count(key, figure)));
    lines.join(" ")
}

/// By which version of the campaign people are asked at another computer, and whether that is the published one.
fn asks(ui: &mut Ui, status: &FleetStatus, member: &PeerStatus, view: &View<'_>) {
    let asks = member.campaign.as_ref().filter(|_| member.removed_at.is_none());
    let Some(campaign) = asks else { return };
    let version = [("version", i64::from(campaign.version))];
    parts::hint(ui, &view.count("fleet-asks-by", &version));
    if status.has_refused(member) {
        parts::notice(ui, parts::Tone::Warning, &view.text("fleet-campaign-refused"));
    } else if status.is_behind(member) {
        parts::hint(ui, &view.text("fleet-campaign-behind"));
    }
}

/// Orders that a computer has not confirmed yet.
fn orders(ui: &mut Ui, orders: &[OrderStatus], view: &View<'_>) {
    parts::heading(ui, &view.text("fleet-orders"));
    let mut waiting = orders.iter().filter(|it| !it.carried.waits_for.is_empty()).peekable();
    if waiting.peek().is_none() {
        parts::body(ui, &view.text("fleet-no-orders"));
    }
    for order in waiting {
        let at = written_time(order.signed_at, view.locale);
        parts::card(ui, &view.with("fleet-order", "date", &at), |ui| {
            for (label, value) in carried(&order.carried, view.locale) {
                parts::row(ui, &label, &value);
            }
            parts::row(ui, &view.text("order-digest"), &order.carried.order.to_string());
        });
    }
}

/// What was done, and what is being done.
fn said(ui: &mut Ui, state: &Fleet, view: &View<'_>) {
    if let Some(trouble) = state.trouble {
        parts::notice(ui, parts::Tone::Error, &words(trouble, view));
    }
    match &state.stage {
        Stage::Invited(name, until, file) => {
            let (name, date) = (name.to_string(), written_date(*until, view.locale));
            let args = [("name", Arg::Text(&name)), ("date", Arg::Text(&date))];
            let words = view.locale.say("fleet-invited", &args);
            parts::notice(ui, parts::Tone::Success, &words);
            parts::row(ui, &view.text("fleet-invited-file"), &file.display().to_string());
        }
        Stage::Removing(_) | Stage::Recovering => parts::waiting(ui, &view.text("working")),
        Stage::Removed(name) => {
            let words = view.with("fleet-removed", "name", &name.to_string());
            parts::notice(ui, parts::Tone::Success, &words);
        }
        Stage::Making => parts::waiting(ui, &view.text("fleet-making")),
        Stage::Made(store) => {
            let words = format!("{} {}", view.text("fleet-made"), store.display());
            parts::notice(ui, parts::Tone::Success, &words);
        }
        Stage::Recovered => {
            parts::notice(ui, parts::Tone::Success, &view.text("fleet-recovered"));
        }
        Stage::Overview
        | Stage::Inviting(_)
        | Stage::Asking(_)
        | Stage::AskingRecovery
        | Stage::Naming
        | Stage::AskingStore(_) => {}
    }
}

fn words(trouble: Trouble, view: &View<'_>) -> String {
    match trouble {
        Trouble::Vault(problem) => view.text(message::vault(problem)),
        Trouble::Save(problem) => view.text(message::save(problem)),
        Trouble::Name => view.text("fleet-name-wrong"),
        Trouble::NameTaken => view.text("fleet-name-taken"),
        Trouble::StoreThere => view.text("fleet-store-there"),
        Trouble::KeyAlone => view.text("fleet-key-alone"),
    }
}

/// The form to invite a computer.
fn form(ui: &mut Ui, state: &Fleet, inviting: &Inviting, view: &View<'_>, out: &mut Vec<Action>) {
    let head = Head::new(&view.campaign.organisation.name, "staff invite");
    let result = |ui: &mut Ui| said(ui, state, view);
    parts::page_with_result(ui, head, view, result, |ui, part| match part {
        parts::Part::Body => {
            parts::title(ui, &view.text("fleet-invite-title"));
            parts::lead(ui, &view.text("fleet-invite-lead"));
            name(ui, inviting, view, out);
            parts::heading(ui, &view.text("fleet-passphrase"));
            let weakness = match inviting.need {
                Some(Need::Passphrase(weakness)) => Some(weakness),
                Some(Need::Name | Need::OtherName) | None => None,
            };
            let typed = (&inviting.chosen, inviting.strength());
            let answer = choosing::fields(ui, typed, weakness, view);
            out.extend(answer.typed.map(Action::TypePassphrase));
            if answer.submitted {
                out.push(Action::Write);
            }
        }
        parts::Part::Foot => {
            if inviting.file == InvitationStage::Writing {
                return parts::waiting(ui, &view.text("fleet-inviting"));
            }
            if parts::primary(ui, &view.text("fleet-write")).clicked() {
                out.push(Action::Write);
            }
            if parts::quiet(ui, &view.text("cancel")).clicked() {
                out.push(Action::Cancel);
            }
        }
    });
}

fn name(ui: &mut Ui, inviting: &Inviting, view: &View<'_>, out: &mut Vec<Action>) {
    let wrong = match inviting.need {
        Some(Need::Name) => Some(view.text("fleet-name-wrong")),
        Some(Need::OtherName) => Some(view.text("fleet-name-taken")),
        Some(Need::Passphrase(_)) | None => None,
    };
    let field = parts::Entry {
        label: &view.text("fleet-name"),
        hint: &view.text("fleet-name-hint"),
        complaint: wrong.as_deref(),
    };
    let mut typed = inviting.name.clone();
    if parts::entry(ui, &field, &mut typed).changed {
        out.push(Action::TypeName(typed));
    }
}

/// What lies over the page.
fn over(ui: &mut Ui, stage: &Stage, view: &View<'_>, out: &mut Vec<Action>) {
    let asks = match stage {
        Stage::Inviting(inviting) => inviting.file == InvitationStage::Asking,
        Stage::AskingStore(_) => true,
        _ => false,
    };
    if asks {
        match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => out.push(Action::SaveTo(folder)),
            Some(save::Asked::Cancel) => out.push(Action::CancelSave),
            None => {}
        }
    }
    if *stage == Stage::AskingRecovery {
        let question = parts::Question {
            asks: &view.text("fleet-recover-question"),
            explanation: &view.text("fleet-recover-explained"),
            yes: &view.text("fleet-recover-yes"),
            no: &view.text("fleet-recover-no"),
        };
        let answers = (Action::RecoverIndeed, Action::Cancel);
        out.extend(parts::confirm_danger(ui, &question, answers));
    }
    if let Stage::Asking(name) = stage {
        let question = parts::Question {
            asks: &view.with("fleet-remove-question", "name", &name.to_string()),
            explanation: &view.text("fleet-remove-explained"),
            yes: &view.text("fleet-remove-yes"),
            no: &view.text("fleet-remove-no"),
        };
        let answers = (Action::RemoveIndeed, Action::Cancel);
        out.extend(parts::confirm_danger(ui, &question, answers));
    }
}
