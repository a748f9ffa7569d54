//! One's own data: to hear it, to copy it, to end a use, to have all of it destroyed.

use egui::{Ui, vec2};

use super::super::parts;
use super::super::theme::space;
use super::super::view::View;
use super::super::visit::{self, Lamp, Rail, Visit};
use super::super::widgets::{self, Button, Icon};
use super::super::{message, player, save};
use super::{Request, seal};
use crate::campaign::{Arg, PurposeId, Words as _};
use crate::flow::visitor::Input;
use crate::flow::{Again, DataAction, DataStage, KeptAt, Listening, Saving, YourData};
use crate::paper::{grounds_key, hold_reason_key, written_date, written_day, written_time};
use crate::record::{AccessPart, Copies, CopyState, NoteAbout, Seen, Standing};
use crate::submission::TakeFacts;

/// Two columns stand beside each other if each has so much room, in points at usual text.
const COLUMN: f32 = 380.0;

pub(super) fn show(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<Request>) {
    let words = view.text("your-data");
    let visit = Visit::new(&view.campaign.organisation.name, "data").called(&words);
    let visit = visit.lamp(Lamp::of(view, None));
    let done = view.text("done");
    let here = parts::Enabled::from(state.held.is_here());
    let done = Button::primary(&done).icon(Icon::Check).min_height(60.0).enabled(here);
    let rail = Rail::new().middle(done.min_width(240.0), DataAction::Leave);
    let mut actions = Vec::new();
    let told = |ui: &mut Ui| said(ui, state, view);
    let (answer, pressed) = visit::show(ui, &visit, view, rail, told, |ui, _| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        parts::title(ui, &view.text("data-title"));
        let agreed_at = written_time(state.view.agreement.agreed_at, view.locale);
        parts::lead(ui, &view.with("data-agreed", "date", &agreed_at));
        if state.kept == KeptAt::Elsewhere {
            let organisation = &view.campaign.organisation.name;
            let words = view.with("data-elsewhere", "organisation", organisation);
            parts::notice(ui, parts::Tone::Info, &words);
        }
        together(ui, state, view);
        held(ui, state, view);
        seal::until(ui, state, view, &mut actions);
        parts::grid(ui, 2, COLUMN, |ui, column| {
            ui.spacing_mut().item_spacing.y = space::S;
            if column == 0 {
                takes(ui, state, view, &mut actions);
                delete(ui, (here, state.view.copies), view, &mut actions);
                ui.add_space(space::M);
                let complain = view.text("complaint-open");
                if ui.add(Button::quiet(&complain).enabled(here)).clicked() {
                    actions.push(DataAction::Complain);
                }
            } else {
                parts::heading(ui, &view.text("data-uses"));
                asked_again(ui, state, view, &mut actions);
                uses(ui, state, view, &mut actions);
                accesses(ui, state, view, &mut actions);
                note(ui, state, view);
            }
        });
        words_shown(ui, state, view);
    });
    actions.extend(pressed);
    over(ui, state, view, &mut actions);
    super::answered(answer, view, out, Request::Speak);
    out.extend(actions.into_iter().map(|action| Input::Data(action).into()));
}

/// The way to have all of it destroyed, in a place of its own.
fn delete(
    ui: &mut Ui,
    (here, copies): (parts::Enabled, Copies),
    view: &View<'_>,
    out: &mut Vec<DataAction>,
) {
    ui.add_space(space::M);
    let words = view.text("data-erase");
    widgets::fenced(ui, |ui| {
        parts::hint(
            ui,
            &view.text(match copies {
                Copies::None => "data-erase-hint",
                Copies::InTheFleet => "data-erase-hint-fleet",
            }),
        );
        let button = Button::danger_outline(&words).icon(Icon::Bin).enabled(here);
        if ui.add(button).clicked() {
            out.push(DataAction::AskErase);
        }
    });
}

/// Who else is in it, and whether somebody has taken it back for all.
fn together(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    let Some(group) = &state.view.group else { return };
    if let Some(at) = group.ended_at {
        let ended = view.with("data-group-ended", "date", &written_time(at, view.locale));
        parts::notice(ui, parts::Tone::Warning, &ended);
    } else {
        let people = [("people", super::group::count(group.people))];
        parts::body(ui, &view.count("data-group", &people));
    }
}

/// That it is kept longer than they agreed to, why, and that they can still have it deleted.
fn held(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    let Some(hold) = state.view.hold.as_ref().filter(|hold| hold.holds(view.now)) else { return };
    let until = written_date(hold.terms.until, view.locale);
    let since = written_day(hold.since, view.locale);
    let why = view.text(hold_reason_key(hold.terms.because));
    let args = [
        ("organisation", Arg::Text(&view.campaign.organisation.name)),
        ("date", Arg::Text(&until)),
        ("reason", Arg::Text(&why)),
        ("since", Arg::Text(&since)),
    ];
    parts::notice(ui, parts::Tone::Info, &view.locale.say("data-held", &args));
}

fn said(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    if let Some(problem) = state.trouble {
        parts::notice(ui, parts::Tone::Error, &view.text(message::vault(problem)));
    }
    match &state.stage {
        DataStage::Withdrawing(_) => parts::waiting(ui, &view.text("data-withdrawing")),
        DataStage::Withdrawn(purpose) => {
            let withdrawn = view.with("data-withdrawn", "title", title(state, purpose));
            parts::notice(ui, parts::Tone::Success, &withdrawn);
        }
        DataStage::Unsealing => parts::waiting(ui, &view.text("data-unsealing")),
        DataStage::Unsealed => parts::notice(ui, parts::Tone::Success, &view.text("data-unsealed")),
        DataStage::Renewed => parts::notice(ui, parts::Tone::Success, &view.text("data-renewed")),
        DataStage::Erasing => parts::waiting(ui, &view.text("data-erasing")),
        DataStage::Copying(_, saving) => save::outcome(ui, saving, view),
        DataStage::Listening(Listening::Failed(_)) => {
            parts::notice(ui, parts::Tone::Warning, &view.text("device-speaker"));
        }
        DataStage::Overview
        | DataStage::Opening(_)
        | DataStage::Listening(_)
        | DataStage::Viewing(_)
        | DataStage::AskingToWithdraw(_)
        | DataStage::AskingToUnseal
        | DataStage::Confirming => {}
    }
}

/// What the use is called.
fn title<'a>(state: &'a YourData, purpose: &'a PurposeId) -> &'a str {
    let agreed = state.view.purposes.iter().find(|agreed| agreed.id == *purpose);
    agreed.map_or(purpose.as_str(), |agreed| &agreed.title)
}

fn takes(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    if state.view.takes.is_empty() {
        return;
    }
    parts::heading(ui, &view.text("data-kept"));
    let names = message::take_names(state.view.takes.iter().map(|take| &take.facts), view);
    let among = names.len();
    for (index, (take, name)) in state.view.takes.iter().zip(&names).enumerate() {
        parts::card(ui, name, |ui| {
            match &take.facts {
                TakeFacts::Voice(facts) | TakeFacts::SpokenYes(facts) => {
                    let secs = facts.duration_secs();
                    let sound = player::Sound { index, name, among, peaks: &[], secs, told: None };
                    let asked = player::show(ui, sound, &listening(&state.stage), view);
                    out.extend(asked.map(|asked| asked.for_data(index)));
                }
                TakeFacts::Photo(_) => {
                    let shown = state.stage == DataStage::Viewing(index);
                    player::photo(ui, shown, (name, among), view, |asked| {
                        out.push(match asked {
                            player::PhotoAsked::View => DataAction::Open(index),
                            player::PhotoAsked::Close => DataAction::CloseOpened,
                        });
                    });
                }
            }
            let label = view.text("data-copy");
            if parts::signed(ui, Icon::Save, &label, parts::one_of(among, name)).clicked() {
                out.push(DataAction::Copy(index));
            }
        });
    }
    parts::hint(ui, &view.text("data-copy-explained"));
}

fn listening(stage: &DataStage) -> Listening {
    match stage {
        DataStage::Listening(listening) => *listening,
        DataStage::Overview
        | DataStage::Opening(_)
        | DataStage::Viewing(_)
        | DataStage::Copying(..)
        | DataStage::AskingToWithdraw(_)
        | DataStage::Withdrawing(_)
        | DataStage::Withdrawn(_)
        | DataStage::AskingToUnseal
        | DataStage::Unsealing
        | DataStage::Unsealed
        | DataStage::Renewed
        | DataStage::Confirming
        | DataStage::Erasing => Listening::Silent,
    }
}

/// The text has changed, or a time is over: nothing holds anew before the person has said so.
fn asked_again(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    // It is agreed to anew where it is kept: what would be answered here went with the copy.
    let elsewhere = state.kept == KeptAt::Elsewhere;
    let why = Again::of(&state.view, view.campaign, view.now).filter(|_| !elsewhere);
    let Some(why) = why else { return };
    let key = match why {
        Again::Changed => "data-text-changed",
        Again::Expired => "data-time-over",
    };
    parts::notice(ui, parts::Tone::Info, &view.text(key));
    let here = parts::Enabled::from(state.held.is_here());
    if parts::secondary_if(ui, here, &view.text("data-read-again")).clicked() {
        out.push(DataAction::ReadAgain);
    }
}

fn uses(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    let mut left = 0;
    let ended = state.view.has_ended();
    for purpose in &state.view.purposes {
        let standing = purpose.standing(view.now);
        let mine = matches!(standing, Standing::Holds(_) | Standing::NotByAll);
        let note = match (ended, standing) {
            (true, Standing::NotByAll) => view.text("data-use-ended"),
            _ => message::standing(standing, view),
        };
        if ended || !mine {
            parts::row(ui, &purpose.title, &note);
            continue;
        }
        left += 1;
        let mut allowed = true;
        if widgets::switch(ui, &mut allowed, &purpose.title, &note).changed() {
            out.push(DataAction::AskWithdraw(purpose.id.clone()));
        }
    }
    if ended {
        return;
    }
    if left == 0 {
        parts::notice(ui, parts::Tone::Info, &view.text("data-all-withdrawn"));
        return;
    }
    parts::hint(ui, &view.text("data-withdraw-hint"));
}

/// What staff did with it, and what becomes of each copy: at first the copies, and the last times that it was opened.
fn accesses(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    parts::heading(ui, &view.text("access-title"));
    let (accesses, shown) = (&state.view.accesses, state.view.accesses_shown);
    if accesses.is_empty() && shown.more == 0 {
        parts::hint(ui, &view.text("access-none"));
    }
    for access in accesses {
        let at = written_time(access.at, view.locale);
        parts::row(ui, &at, &accessed(&access.what, state, view));
    }
    if shown.more > 0 {
        let count = i64::try_from(shown.more).unwrap_or(i64::MAX);
        parts::hint(ui, &view.count("access-more", &[("count", count)]));
    }
    let ready = |there: bool| parts::Enabled::from(there && state.held.is_here());
    let ways = match shown.part {
        AccessPart::Chief if shown.listed > 0 => vec![("list-all", true, 0)],
        AccessPart::Page(page) if page > 0 || shown.listed > 0 => vec![
            ("ledger-newest", page > 0, 0),
            ("ledger-older", shown.listed > 0, page.saturating_add(1)),
        ],
        AccessPart::Chief | AccessPart::Page(_) => return,
    };
    ui.horizontal_wrapped(|ui| {
        for (key, there, page) in ways {
            if parts::secondary_if(ui, ready(there), &view.text(key)).clicked() {
                out.push(DataAction::ShowAccesses(AccessPart::Page(page)));
            }
        }
    });
}

/// What staff wrote about it.
fn note(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    let words = match &state.view.note {
        NoteAbout::None => return,
        NoteAbout::Text(note) => note.as_str().to_owned(),
        NoteAbout::Unreadable => {
            view.with("access-note-closed", "contact", &view.campaign.organisation.contact)
        }
    };
    parts::heading(ui, &view.text("access-note"));
    parts::body(ui, &words);
}

fn accessed(what: &Seen, state: &YourData, view: &View<'_>) -> String {
    let (purpose, destination, copy) = match what {
        Seen::Opened => return view.text("access-opened"),
        Seen::Ended { purpose, grounds } => {
            let why = view.text(grounds_key(*grounds));
            let args = [("use", Arg::Text(title(state, purpose))), ("reason", Arg::Text(&why))];
            return view.locale.say("access-ended", &args);
        }
        Seen::Exported { purpose, destination, state } => (purpose, destination, state),
    };
    let title = title(state, purpose);
    let copied = match destination {
        Some(place) => {
            let args = [("use", Arg::Text(title)), ("destination", Arg::Text(place))];
            view.locale.say("access-copied", &args)
        }
        None => view.with("access-copied-by-hand", "use", title),
    };
    format!("{copied}\n{}", copy_stands(copy, view))
}

fn copy_stands(copy: &CopyState, view: &View<'_>) -> String {
    let by = |key: &str, day: &str| view.with(key, "date", day);
    match copy {
        CopyState::InUse => view.text("access-in-use"),
        CopyState::Open { deadline, .. } => {
            by("access-must-go", &written_date(*deadline, view.locale))
        }
        CopyState::Overdue { deadline, .. } => {
            by("access-overdue", &written_date(*deadline, view.locale))
        }
        CopyState::Gone { by: None, .. } => view.text("access-never"),
        CopyState::Gone { at, by: Some(_) } => {
            let day = at.parse().map(|at| written_day(at, view.locale)).unwrap_or_default();
            by("access-gone", &day)
        }
    }
}

/// The words that were agreed to, in the language in which they were.
fn words_shown(ui: &mut Ui, state: &YourData, view: &View<'_>) {
    let agreement = &state.view.agreement;
    parts::heading(ui, &view.text("data-words"));
    for section in &agreement.disclosure.sections {
        parts::row(ui, &section.heading, &section.body);
    }
    for shown in &agreement.disclosure.boxes {
        let ticked = agreement.choices.is_ticked(&shown.id);
        let state = if ticked { "data-was-ticked" } else { "data-was-not-ticked" };
        let ask = agreement.disclosure.ask(&shown.id);
        parts::row(ui, ask, &view.with(state, "title", &shown.title));
    }
}

/// What lies over the screen: a question, or the places to save to.
fn over(ui: &mut Ui, state: &YourData, view: &View<'_>, out: &mut Vec<DataAction>) {
    match &state.stage {
        DataStage::Confirming => {
            let question = parts::Question {
                asks: &view.text("data-erase-question"),
                explanation: &what_goes(state, view),
                yes: &view.text("data-erase-yes"),
                no: &view.text("data-erase-no"),
            };
            let answers = (DataAction::Erase, DataAction::CancelErase);
            out.extend(parts::confirm_danger(ui, &question, answers));
        }
        DataStage::AskingToUnseal => out.extend(seal::ask(ui, view)),
        DataStage::AskingToWithdraw(purpose) => {
            let question = parts::Question {
                asks: &view.with("data-withdraw-question", "title", title(state, purpose)),
                explanation: &view.text("data-withdraw-explained"),
                yes: &view.text("data-withdraw-yes"),
                no: &view.text("data-withdraw-no"),
            };
            let answers = (DataAction::Withdraw, DataAction::CancelWithdraw);
            out.extend(parts::confirm_danger(ui, &question, answers));
        }
        DataStage::Copying(_, Saving::Asking) => match save::ask(ui, view) {
            Some(save::Asked::To(folder)) => out.push(DataAction::SaveTo(folder)),
            Some(save::Asked::Cancel) => out.push(DataAction::CancelSave),
            None => {}
        },
        _ => {}
    }
}

/// When it is gone, and where.
fn how_it_goes(state: &YourData, view: &View<'_>) -> String {
    match state.view.copies {
        Copies::None => view.text("data-erase-explained"),
        Copies::InTheFleet => view.text("data-erase-elsewhere"),
    }
}

/// What is deleted after a yes, and for whom.
fn what_goes(state: &YourData, view: &View<'_>) -> String {
    match &state.view.group {
        Some(_) if state.view.has_ended() => view.text("data-erase-record"),
        Some(group) => {
            let people = [("people", super::group::count(group.people))];
            let for_all = view.count("data-erase-group", &people);
            format!("{} {for_all}", how_it_goes(state, view))
        }
        None => how_it_goes(state, view),
    }
}
