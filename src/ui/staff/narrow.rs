//! Which submissions staff see.

use egui::Ui;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};

use super::super::parts;
use super::super::view::View;
use super::marks::mark_name;
use super::removal::title;
use crate::campaign::Kind;
use crate::flow::staff::days::{Bound, TypedDays};
use crate::flow::staff::list::{Action, Glimpses, List, Numbered, Shown, Sought, glimpses};
use crate::flow::{Looking, Narrowing};
use crate::locale::Locale;
use crate::paper::written_date;
use crate::record::{Count, Filter, Mark, Rating, Role, State};

/// So many days before today the choices of time begin, and what they are called.
const DAYS: [(i64, &str); 3] = [(0, "list-today"), (6, "list-week"), (29, "list-month")];

/// Shows what can be chosen from, and adds what was chosen to `out`.
pub(super) fn show(ui: &mut Ui, state: &List, role: Role, view: &View<'_>, out: &mut Vec<Action>) {
    let all = state.shown.is_narrowed().then_some("list-all");
    let has_rows = role.opens_media() && !state.shown.page.submissions.is_empty();
    ui.horizontal_wrapped(|ui| {
        out.extend(ways(ui, state.shown.narrowing, all, view).map(|asked| match asked {
            Asked::Show(next) => Action::ShowNarrowing(next),
            Asked::All => Action::Narrow(Filter::default()),
        }));
        if has_rows {
            out.extend(show_glimpses(ui, &state.glimpses, view).map(Action::Glimpses));
        }
    });
    if has_rows {
        parts::hint(ui, &view.text("list-glimpses-hint"));
    }
    if state.shown.narrowing == Narrowing::Open {
        parts::card(ui, &view.text("list-narrow"), |ui| {
            choices(ui, &state.shown.filter, view, out);
            out.extend(days(ui, &state.shown.days, view).into_iter().map(|asked| match asked {
                DaysAsked::Typed(bound, typed) => Action::TypeDay(bound, typed),
                DaysAsked::Show => Action::ShowDays,
            }));
            number(ui, &state.shown, view, out);
            if role.opens_media() {
                marks(ui, &state.shown.filter, view, out);
                words(ui, &state.shown, view, out);
            }
        });
    }
    found(ui, &state.shown, view);
}

/// The way to pictures and outlines beside the rows, and back.
fn show_glimpses(ui: &mut Ui, glimpses: &Glimpses, view: &View<'_>) -> Option<glimpses::Action> {
    let (key, action) = if glimpses.are_wanted() {
        ("list-glimpses-hide", glimpses::Action::Hide)
    } else {
        ("list-glimpses-show", glimpses::Action::Show)
    };
    parts::secondary(ui, &view.text(key)).clicked().then_some(action)
}

/// What was asked for beside a list that can be narrowed.
pub(super) enum Asked {
    /// The choices, or away with them.
    Show(Narrowing),
    /// Everything again.
    All,
}

/// The way to the choices and back, side by side where `ui` puts things so. `all` is the message of the way to everything, where something is left out.
pub(super) fn ways(
    ui: &mut Ui,
    narrowing: Narrowing,
    all: Option<&str>,
    view: &View<'_>,
) -> Option<Asked> {
    let (key, next) = match narrowing {
        Narrowing::Closed => ("list-narrow", Narrowing::Open),
        Narrowing::Open => ("list-narrow-close", Narrowing::Closed),
    };
    let shows = parts::secondary(ui, &view.text(key)).clicked();
    let wants_all = all.is_some_and(|all| parts::quiet(ui, &view.text(all)).clicked());
    if wants_all { Some(Asked::All) } else { shows.then_some(Asked::Show(next)) }
}

fn choices(ui: &mut Ui, filter: &Filter, view: &View<'_>, out: &mut Vec<Action>) {
    let any = || view.text("list-any");
    let kinds = [
        (None, any()),
        (Some(Kind::Voice), view.text("list-voice")),
        (Some(Kind::Photo), view.text("list-photo")),
    ];
    let chosen = choose(ui, "list-kind", &kinds, &filter.kind, view);
    out.extend(chosen.map(|kind| Action::Narrow(Filter { kind, ..filter.clone() })));

    let purposes = view.campaign.purposes.iter().map(|purpose| {
        let title = purpose.title.in_language(view.language()).unwrap_or(purpose.id.as_str());
        (Some(purpose.id.clone()), title.to_owned())
    });
    let purposes: Vec<_> = std::iter::once((None, any())).chain(purposes).collect();
    let chosen = choose(ui, "list-use", &purposes, &filter.purpose, view);
    out.extend(chosen.map(|purpose| Action::Narrow(Filter { purpose, ..filter.clone() })));

    let states = [
        (None, any()),
        (Some(State::Given), view.text("list-given")),
        (Some(State::Withdrawn), view.text("list-withdrawn")),
        (Some(State::Ended), view.text("list-ended")),
    ];
    let chosen = choose(ui, "list-state", &states, &filter.state, view);
    out.extend(chosen.map(|state| Action::Narrow(Filter { state, ..filter.clone() })));

    let holds = [(false, any()), (true, view.text("list-on-hold"))];
    let chosen = choose(ui, "list-held", &holds, &filter.held, view);
    out.extend(chosen.map(|held| Action::Narrow(Filter { held, ..filter.clone() })));

    let languages = view.campaign.languages.iter();
    let languages = languages.map(|it| (Some(it.clone()), Locale::name_of(it).clone()));
    let languages: Vec<_> = std::iter::once((None, any())).chain(languages).collect();
    if languages.len() > 2 {
        let chosen = choose(ui, "list-language", &languages, &filter.language, view);
        out.extend(chosen.map(|language| Action::Narrow(Filter { language, ..filter.clone() })));
    }

    let days = DAYS.map(|(before, key)| ((Some(day(view.now, before)), None), view.text(key)));
    let days: Vec<_> = std::iter::once(((None, None), any())).chain(days).collect();
    let chosen = choose(ui, "list-kept", &days, &(filter.from, filter.until), view);
    out.extend(
        chosen.map(|(from, until)| Action::Narrow(Filter { from, until, ..filter.clone() })),
    );
}

/// What was done with two days to type.
pub(super) enum DaysAsked {
    /// One of them was typed.
    Typed(Bound, String),
    /// What is of those days is to be shown.
    Show,
}

/// Two days to type, and the way to what is of them.
pub(super) fn days(ui: &mut Ui, days: &TypedDays, view: &View<'_>) -> Vec<DaysAsked> {
    let mut asked = Vec::new();
    let today = day(view.now, 0).to_string();
    let (hint, wrong) =
        (view.with("ledger-day-hint", "day", &today), view.with("ledger-day-wrong", "day", &today));
    for (bound, key, typed) in
        [(Bound::From, "ledger-from", &days.from), (Bound::Until, "ledger-until", &days.until)]
    {
        let complaint = (days.wrong == Some(bound)).then_some(wrong.as_str());
        let hint = if bound == Bound::From { hint.as_str() } else { "" };
        let field = parts::Entry { label: &view.text(key), hint, complaint };
        let mut typed = typed.clone();
        let answer = parts::entry(ui, &field, &mut typed);
        if answer.changed {
            asked.push(DaysAsked::Typed(bound, typed));
        }
        if answer.submitted {
            asked.push(DaysAsked::Show);
        }
    }
    if parts::secondary(ui, &view.text("ledger-days-show")).clicked() {
        asked.push(DaysAsked::Show);
    }
    asked
}

/// The number of one, which leads to it.
fn number(ui: &mut Ui, shown: &Shown, view: &View<'_>, out: &mut Vec<Action>) {
    let (label, hint) = (view.text("erased-record"), view.text("list-record-hint"));
    let unknown = view.text("list-record-unknown");
    let complaint = (shown.numbered == Numbered::Unknown).then_some(unknown.as_str());
    let field = parts::Entry { label: &label, hint: &hint, complaint };
    let mut typed = shown.number.clone();
    let answer = parts::entry(ui, &field, &mut typed);
    if answer.changed {
        out.push(Action::TypeNumber(typed));
    }
    let is_typed = !shown.number.trim().is_empty();
    let ready = parts::Enabled::from(is_typed && shown.turning == Looking::No);
    let pressed = parts::secondary_if(ui, ready, &view.text("ledger-head-compare")).clicked();
    if pressed || answer.submitted {
        out.push(Action::FindNumber);
    }
    if shown.numbered == Numbered::Looking {
        parts::waiting(ui, &view.text("working"));
    }
}

/// What `filter` asks for of what can be chosen here, in the words of the choices, each after a point.
pub(super) fn in_words(filter: &Filter, view: &View<'_>) -> String {
    let kind = filter.kind.map(|kind| match kind {
        Kind::Voice => view.text("list-voice"),
        Kind::Photo => view.text("list-photo"),
    });
    let purpose = filter.purpose.as_ref().map(|id| title(id, view).to_owned());
    let state = filter.state.map(|state| match state {
        State::Given => view.text("list-given"),
        State::Withdrawn => view.text("list-withdrawn"),
        State::Ended => view.text("list-ended"),
    });
    let held = filter.held.then(|| view.text("list-on-hold"));
    let language = filter.language.as_ref().map(Locale::name_of);
    let days = days_in_words(filter, view);
    let mark = filter.mark.map(|mark| mark_name(mark, view));
    let rating =
        filter.rating.map(|it| view.with("marks-rated", "rating", &it.number().to_string()));
    let noted = filter.noted.then(|| view.text("list-with-note"));
    let words = [kind, purpose, state, held, language, days, mark, rating, noted];
    words.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// On which days it was kept.
fn days_in_words(filter: &Filter, view: &View<'_>) -> Option<String> {
    let written = |day| written_date(day, view.locale);
    match (filter.from, filter.until) {
        (None, None) => None,
        (None, Some(until)) => Some(format!("… – {}", written(until))),
        (Some(from), Some(until)) if from == until => Some(written(from)),
        (Some(from), Some(until)) => Some(format!("{} – {}", written(from), written(until))),
        (Some(from), None) => {
            let is_it = |(before, _): &(i64, &str)| day(view.now, *before) == from;
            let named = DAYS.into_iter().find(is_it).map(|(_, key)| view.text(key));
            Some(named.unwrap_or_else(|| format!("{} – …", written(from))))
        }
    }
}

/// One line of choices under a name. Returns the one that was pressed.
pub(super) fn choose<T: Clone + PartialEq>(
    ui: &mut Ui,
    name: &str,
    choices: &[(T, String)],
    chosen: &T,
    view: &View<'_>,
) -> Option<T> {
    let name = view.text(name);
    parts::hint(ui, &name);
    parts::picks(ui, choices, Some(chosen), Some(&name))
}

/// What staff say of it.
fn marks(ui: &mut Ui, filter: &Filter, view: &View<'_>, out: &mut Vec<Action>) {
    let any = || view.text("list-any");
    let named = Mark::ALL.map(|mark| (Some(mark), mark_name(mark, view)));
    let marks: Vec<_> = std::iter::once((None, any())).chain(named).collect();
    let chosen = choose(ui, "list-mark", &marks, &filter.mark, view);
    out.extend(chosen.map(|mark| Action::Narrow(Filter { mark, ..filter.clone() })));

    let numbers = Rating::all().map(|it| (Some(it), it.number().to_string()));
    let ratings: Vec<_> = std::iter::once((None, any())).chain(numbers).collect();
    let chosen = choose(ui, "list-rating", &ratings, &filter.rating, view);
    out.extend(chosen.map(|rating| Action::Narrow(Filter { rating, ..filter.clone() })));

    let notes = [(false, any()), (true, view.text("list-with-note"))];
    let chosen = choose(ui, "list-note", &notes, &filter.noted, view);
    out.extend(chosen.map(|noted| Action::Narrow(Filter { noted, ..filter.clone() })));
}

/// Words that are looked for in the notes.
fn words(ui: &mut Ui, shown: &Shown, view: &View<'_>, out: &mut Vec<Action>) {
    let (label, hint) = (view.text("list-words"), view.text("list-words-hint"));
    let field = parts::Entry { label: &label, hint: &hint, complaint: None };
    let mut typed = shown.words.clone();
    let answer = parts::entry(ui, &field, &mut typed);
    if answer.changed {
        out.push(Action::TypeWords(typed));
    }
    let ready = parts::Enabled::from(!shown.words.trim().is_empty() && shown.sought != Sought::Now);
    let pressed = parts::secondary_if(ui, ready, &view.text("list-words-find")).clicked();
    if pressed || answer.submitted {
        out.push(Action::FindWords);
    }
}

/// What came of looking in the notes.
fn found(ui: &mut Ui, shown: &Shown, view: &View<'_>) {
    match shown.sought {
        Sought::No => {}
        Sought::Now => parts::waiting(ui, &view.text("list-words-looking")),
        Sought::Found => {
            let (key, count) = match shown.count {
                Count::Exactly(count) => ("list-words-found", count),
                Count::AtLeast(count) => ("list-words-found-more", count),
            };
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            parts::notice(ui, parts::Tone::Info, &view.count(key, &[("count", count)]));
        }
    }
}

/// The day in UTC that is so many days before now.
pub(super) fn day(now: Timestamp, before: i64) -> Date {
    let today = now.to_zoned_datetime(TimeZone::UTC).date();
    today.saturating_sub(Span::new().days(before))
}
