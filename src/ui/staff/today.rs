//! The page with the figures: what happened, what is kept, what somebody has to look after.

use egui::Ui;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::super::device_state;
use super::super::message;
use super::super::parts::{self, Head};
use super::super::view::View;
use super::stand::PAPERS;
use crate::campaign::{Arg, Kind, Words};
use crate::check::old_profiles;
use crate::flow::staff::today::Today;
use crate::flow::staff::{Action, Input};
use crate::locale::Locale;
use crate::paper::{written_date, written_day};
use crate::record::Day;
use crate::record::overview::{self, Need, Overview};

/// A figure is at least so wide, in points.
const FIGURE: f32 = 215.0;

/// Shows the figures and adds what was asked for to `out`.
pub(super) fn show(ui: &mut Ui, state: &Today, view: &View<'_>, out: &mut Vec<Input>) {
    let head = Head::new(&view.campaign.organisation.name, "staff today").wide();
    parts::page(ui, head, view, |ui, part| match part {
        parts::Part::Body => {
            let today = written_day(view.now, view.locale);
            parts::title(ui, &view.with("today-title", "date", &today));
            match state {
                Today::Counting => parts::waiting(ui, &view.text("working")),
                Today::Failed(problem) => {
                    parts::notice(ui, parts::Tone::Error, &view.text(message::vault(*problem)));
                }
                Today::Shown(overview) => figures(ui, overview, view),
            }
        }
        parts::Part::Foot => {
            if parts::primary(ui, &view.text("back")).clicked() {
                out.push(Input::Go(Action::Back));
            }
            if parts::secondary(ui, &view.text("staff-lock")).clicked() {
                out.push(Input::Go(Action::Lock));
            }
        }
    });
}

fn figures(ui: &mut Ui, overview: &Overview, view: &View<'_>) {
    if let Some(today) = overview.days.last() {
        happened(ui, today, view);
    }
    parts::card(ui, &view.text("today-needs"), |ui| needs(ui, overview, view));
    parts::card(ui, &view.text("today-computer"), |ui| {
        for kind in [Kind::Voice, Kind::Photo] {
            device_state::state(ui, kind, view);
        }
        if let Some(free) = overview.free_bytes {
            parts::hint(ui, &megabytes("today-free", free, view));
        }
        if let Some((_, paper)) = PAPERS.iter().find(|(paper, _)| *paper == view.prints_on) {
            parts::row(ui, &view.text("stand-print"), &view.text(paper));
        }
    });
    parts::card(ui, &view.text("today-fortnight"), |ui| {
        let bar = |day: &Day| parts::Bar { below: day.date.day().to_string(), count: day.kept };
        let bars: Vec<_> = overview.days.iter().map(bar).collect();
        parts::bars(ui, &spoken(&overview.days, view), &bars);
    });
    let written =
        |day: &Day| Some((written_date(day.date, view.locale), day_in_words(day, view.locale)?));
    let days: Vec<_> = overview.days.iter().rev().filter_map(written).collect();
    if !days.is_empty() {
        parts::card(ui, &view.text("today-days"), |ui| {
            parts::rows(ui, days.iter().map(|(date, words)| (date.as_str(), words.as_str())));
        });
    }
    parts::card(ui, &view.text("today-kept-now"), |ui| kept(ui, overview, view));
    parts::hint(ui, &view.text("today-numbers-only"));
}

/// What happened today, four figures side by side.
fn happened(ui: &mut Ui, today: &Day, view: &View<'_>) {
    let refused = count("today-refused", today.refused, view);
    let all = [
        (today.asked, "today-asked", String::new()),
        (today.agreed, "today-agreed", refused),
        (today.kept, "today-kept", String::new()),
        (today.erased, "today-deleted", count("today-withdrawn", today.withdrawn, view)),
    ];
    // They stand on sheets of one height, that of the highest when they were last shown.
    let key = ui.scope_id().with("figures");
    let before: f32 = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let mut highest = 0.0_f32;
    parts::grid(ui, all.len(), FIGURE, |ui, number| {
        let (figure, words, beside) = &all[number];
        parts::card(ui, &figure.to_string(), |ui| {
            parts::body(ui, &count(words, *figure, view));
            if !beside.is_empty() {
                parts::hint(ui, beside);
            }
            let high = ui.min_rect().height();
            highest = highest.max(high);
            ui.add_space((before - high).max(0.0));
        });
    });
    if (highest - before).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, highest));
        ui.ctx().request_repaint();
    }
}

/// What somebody has to look after, or that there is nothing.
fn needs(ui: &mut Ui, overview: &Overview, view: &View<'_>) {
    let asked = view.campaign.kinds().into_iter();
    let lacks = asked.filter_map(|kind| device_state::lacks(kind, view));
    let mut needed: Vec<_> = lacks.map(|words| (parts::Tone::Warning, words)).collect();
    needed.extend(overview.needs().into_iter().map(|need| {
        let tone = if need.is_in_time() { parts::Tone::Info } else { parts::Tone::Warning };
        (tone, in_words(need, view))
    }));
    let today = view.now.to_zoned_datetime(TimeZone::UTC).date();
    let old: Vec<_> = old_profiles(view.campaign, today).collect();
    if needed.is_empty() && old.is_empty() {
        return parts::body(ui, &view.text("today-nothing"));
    }
    for profile in old {
        let read = written_date(profile.checked_on, view.locale);
        let args = [("id", Arg::Text(&profile.id)), ("date", Arg::Text(&read))];
        let happened = view.locale.say("check-profile-old-what", &args);
        let to_do = view.text("check-profile-old-mend");
        parts::full_notice(ui, parts::Tone::Warning, &happened, "", &to_do);
    }
    for (tone, words) in needed {
        parts::notice(ui, tone, &words);
    }
}

fn in_words(need: Need, view: &View<'_>) -> String {
    let by_day = |key: &str, figure: u64, first: Date| {
        let date = written_date(first, view.locale);
        let args = [
            ("count", Arg::Number(number(figure))),
            ("days", Arg::Number(overview::SOON_DAYS)),
            ("date", Arg::Text(&date)),
        ];
        view.locale.say(key, &args)
    };
    let since = |key: &str, at: Timestamp| view.with(key, "date", &written_day(at, view.locale));
    match need {
        Need::TakedownsOverdue(figure) => count("today-takedowns-overdue", figure, view),
        Need::Takedowns(figure, next) => by_day("today-takedowns", figure, next),
        Need::End(figure, first) => by_day("today-ends", figure, first),
        Need::HoldsEnd(figure, first) => by_day("today-holds-end", figure, first),
        Need::StoreSilent(at) => since("today-store-silent", at),
        Need::FirstBackup => view.text("backup-none"),
        Need::AnotherBackup(last) => since("today-backup-old", last),
        Need::ComplaintsOverdue(figure) => count("today-complaints-overdue", figure, view),
        Need::Complaints(figure) => count("today-complaints", figure, view),
        Need::OldOrders(figure) => count("today-orders-old", figure, view),
        Need::FilesLeft(figure) => count("staff-files-left", figure, view),
        Need::ToReseal(figure) => count("today-reseal", figure, view),
        Need::LittleRoom(free) => megabytes("today-little-room", free, view),
        Need::WrongPassphrases(figure) => count("today-wrong", u64::from(figure), view),
    }
}

/// What is kept now, by kind, use and language.
fn kept(ui: &mut Ui, overview: &Overview, view: &View<'_>) {
    let kept = &overview.kept;
    parts::row(ui, &view.text("today-kept-all"), &kept.submissions.to_string());
    for (key, figure) in [("today-voice", kept.voice), ("today-photo", kept.photo)] {
        parts::row(ui, &view.text(key), &figure.to_string());
    }
    for (id, figure) in &kept.uses {
        let purpose = view.campaign.purposes.iter().find(|it| it.id.as_str() == id);
        let title = purpose.and_then(|it| it.title.in_language(view.language())).unwrap_or(id);
        parts::row(ui, &view.with("today-use", "use", title), &figure.to_string());
    }
    for (tag, figure) in &kept.languages {
        let language = tag.parse().ok();
        let name = language.map_or_else(|| tag.clone(), |it| Locale::name_of(&it).clone());
        parts::row(ui, &view.with("today-language", "language", &name), &figure.to_string());
    }
    let some = [("today-all-withdrawn", kept.withdrawn), ("today-held", kept.held)];
    for (key, figure) in some.into_iter().filter(|(_, figure)| *figure > 0) {
        parts::row(ui, &view.text(key), &figure.to_string());
    }
}

/// What happened on a day, in words; nothing where nothing did.
fn day_in_words(day: &Day, locale: &Locale) -> Option<String> {
    let words = |key: &str, figure| locale.say(key, &[("count", Arg::Number(number(figure)))]);
    let all = [
        (day.kept, format!("{} {}", day.kept, words("today-kept", day.kept))),
        (day.refused, words("today-refused", day.refused)),
        (day.withdrawn, words("today-withdrawn", day.withdrawn)),
        (day.erased, format!("{} {}", day.erased, words("today-deleted", day.erased))),
    ];
    let some = all.into_iter().filter(|(figure, _)| *figure > 0).map(|(_, words)| words);
    let some: Vec<_> = some.collect();
    (!some.is_empty()).then(|| some.join(" · "))
}

/// The figures of the chart, for those who listen.
fn spoken(days: &[Day], view: &View<'_>) -> String {
    let day = |day: &Day| {
        let date = written_date(day.date, view.locale);
        let args = [("date", Arg::Text(&date)), ("count", Arg::Number(number(day.kept)))];
        view.locale.say("today-day", &args)
    };
    let with_some = days.iter().filter(|day| day.kept > 0).map(day);
    let spoken: Vec<_> = std::iter::once(view.text("today-fortnight")).chain(with_some).collect();
    spoken.join(" ")
}

fn count(key: &str, figure: u64, view: &View<'_>) -> String {
    view.count(key, &[("count", number(figure))])
}

fn megabytes(key: &str, free_bytes: u64, view: &View<'_>) -> String {
    view.count(key, &[("free", number(free_bytes / 1_000_000))])
}

fn number(figure: u64) -> i64 {
    i64::try_from(figure).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_tells_in_words_what_was_kept_refused_and_taken_back() {
        let nothing = Day::new(Date::constant(2026, 11, 26));
        let english = Locale::english();
        assert_eq!(day_in_words(&Day { asked: 3, agreed: 2, ..nothing }, &english), None);
        let all = Day { kept: 38, refused: 21, withdrawn: 1, erased: 2, ..nothing };
        let told = "38 were kept · 21 said no · One use was withdrawn · 2 were deleted by their givers or \
                    for them";
        assert_eq!(day_in_words(&all, &english).as_deref(), Some(told));
        let one = Day { refused: 1, ..nothing };
        assert_eq!(day_in_words(&one, &english).as_deref(), Some("One said no"));
    }
}
