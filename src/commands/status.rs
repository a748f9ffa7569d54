//! `sayso status`: how the stand is doing, in figures that say nothing of anybody.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sayso::campaign::Campaign;
use sayso::check::{old_profiles, profiles_of};
use sayso::record::overview::{self, Need};
use sayso::record::{Count, Day, Holdings, Overview, StandPaper};
use sayso::vault::{Clock, NotOffered, ReadOnly, StorageError, Vault};
use serde::Serialize;

use super::export::campaign;
use super::terminal::print;
use super::{Format, fail, opened, print_json};

/// How it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Telling {
    /// For people, or as JSON.
    As(Format),
    /// One line, for a monitor or a service's state.
    Line,
}

/// What is told, for a script.
#[derive(Serialize)]
struct Report {
    schema: &'static str,
    /// The last days, the oldest first, in UTC.
    days: Vec<Day>,
    kept: Holdings,
    /// Submissions whose last day is within a week; 10,000 stands for that and more.
    ends_soon: u64,
    ends_first: Option<Date>,
    /// Holds whose last day is within a week.
    holds_end_soon: u64,
    holds_end_first: Option<Date>,
    /// Copies that have to go, the overdue ones among them; of those whose consent was taken back and of those whose time
    /// is over, 10,000 stands for that and more.
    takedowns_open: u64,
    /// Those that should be gone by now.
    takedowns_overdue: u64,
    /// The first day by the end of which one of the others has to be gone.
    takedowns_next: Option<Date>,
    free_mebibytes: Option<u64>,
    /// What papers are printed on, as staff have chosen; the start of the program may say something else.
    prints_on: StandPaper,
    /// The laws that the campaign is checked against.
    laws: Vec<Law>,
    wrong_passphrases: u32,
    /// When the last backup was made that is known here.
    last_backup: Option<Timestamp>,
    /// What somebody has to look after, in plain words.
    attention: Vec<String>,
}

/// What is known of a law.
#[derive(Serialize)]
struct Law {
    /// The name of its profile, such as `eu-gdpr`.
    id: String,
    /// When its sources were read.
    read_on: Date,
}

/// Tells how the stand is doing. Exit status 1 where somebody has to look after something.
pub(crate) fn status(data_dir: &Path, telling: Telling) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let campaign = campaign(data_dir);
    let report = match report(&vault, campaign.as_ref(), Timestamp::now()) {
        Ok(report) => report,
        Err(error) => return fail(&error.to_string()),
    };
    match telling {
        Telling::As(Format::Json) => drop(print_json(&report)),
        Telling::As(Format::Text) => tell(&report),
        Telling::Line => print(&line(&report)),
    }
    if report.attention.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn report(
    vault: &ReadOnly,
    campaign: Option<&Campaign>,
    at: Timestamp,
) -> Result<Report, StorageError> {
    let overview = vault.overview(at)?;
    let mut attention = attention(&overview, vault.clock(at)?);
    let today = at.to_zoned_datetime(TimeZone::UTC).date();
    attention.extend(campaign.into_iter().flat_map(|campaign| old_laws(campaign, today)));
    if vault.waits()?.is_some() {
        attention.push(
            "this vault was restored and opens nothing before it is told what was taken back since"
                .to_owned(),
        );
    }
    match campaign.map(|campaign| vault.may_offer(campaign)) {
        None | Some(Ok(())) => {}
        Some(Err(error @ NotOffered::VersionUsed { .. })) => attention.push(format!(
            "the campaign in the data folder cannot be used at the next start: {error}"
        )),
        Some(Err(NotOffered::Storage(error))) => return Err(error),
    }
    let (ends_soon, ends_first) = overview.ends_soon;
    let (holds_end_soon, holds_end_first) = overview.holds_end_soon;
    let (Count::Exactly(ends_soon) | Count::AtLeast(ends_soon)) = ends_soon;
    Ok(Report {
        schema: "sayso status 1",
        days: overview.days,
        kept: overview.kept,
        ends_soon,
        ends_first,
        holds_end_soon,
        holds_end_first,
        takedowns_open: overview.takedowns.open,
        takedowns_overdue: overview.takedowns.overdue,
        takedowns_next: overview.takedowns.next,
        free_mebibytes: overview.free_bytes.map(mebibytes),
        prints_on: vault.stand()?.print,
        laws: campaign.map(laws).unwrap_or_default(),
        wrong_passphrases: overview.wrong_passphrases,
        last_backup: vault.last_backup().map(|known| known.at),
        attention,
    })
}

/// What somebody has to look after: all that the page of the day in the window tells but for devices, and the clock.
fn attention(overview: &Overview, clock: Clock) -> Vec<String> {
    let clock = match clock {
        Clock::Believed => None,
        Clock::Behind => Some("the clock is earlier than what the ledger has seen".to_owned()),
        Clock::Ahead { .. } => Some(
            "the date has jumped more than a month; nothing is deleted by itself before an officer says \
             that it is right"
                .to_owned(),
        ),
    };
    let needs = overview.needs().into_iter().filter(|need| !need.is_in_time());
    clock.into_iter().chain(needs.map(in_words)).collect()
}

fn laws(campaign: &Campaign) -> Vec<Law> {
    let profiles = profiles_of(campaign);
    profiles.map(|it| Law { id: it.id.clone(), read_on: it.checked_on }).collect()
}

/// The laws of which too long ago was read what they say.
fn old_laws(campaign: &Campaign, today: Date) -> impl Iterator<Item = String> {
    old_profiles(campaign, today).map(|profile| {
        let (id, read) = (&profile.id, profile.checked_on);
        format!(
            "the rules of {id} were read on {read}, more than a year ago; a newer signed profile belongs into \
             the folder `profiles`"
        )
    })
}

fn mebibytes(bytes: u64) -> u64 {
    bytes >> 20
}

fn in_words(need: Need) -> String {
    let (days, day) = (overview::SOON_DAYS, |at: Timestamp| at.strftime("%Y-%m-%d").to_string());
    match need {
        Need::TakedownsOverdue(count) => {
            format!("{count} copies should be gone by now; `sayso takedowns` lists them")
        }
        Need::Takedowns(count, next) => {
            format!("{count} copies have to go, the first by {next}; `sayso takedowns` lists them")
        }
        Need::End(count, first) => {
            format!("{count} submissions end within {days} days, the first on {first}")
        }
        Need::HoldsEnd(count, first) => {
            format!("{count} holds end within {days} days, the first on {first}")
        }
        Need::StoreSilent(since) => {
            format!("the store of the fleet has not answered since {}", day(since))
        }
        Need::FirstBackup => {
            "no backup is known here; what is kept would be lost with this computer".to_owned()
        }
        Need::AnotherBackup(last) => format!(
            "the last backup was made on {}; what was kept since then is on this computer alone",
            day(last)
        ),
        Need::ComplaintsOverdue(count) => {
            format!("{count} complaints should have been answered by now")
        }
        Need::Complaints(count) => format!("{count} complaints wait for an answer"),
        Need::OldOrders(count) => {
            format!("{count} orders are older than a week and wait for a computer of the fleet")
        }
        Need::FilesLeft(count) => {
            format!("{count} files of erased takes cannot be removed; no key opens them")
        }
        Need::ToReseal(count) => {
            format!("{count} takes, notes and complaints are sealed for a key that was replaced")
        }
        Need::LittleRoom(free) => format!("the disk has {} MiB left", mebibytes(free)),
        Need::WrongPassphrases(count) => {
            format!("{count} wrong passphrases were typed since the last right one")
        }
    }
}

fn tell(report: &Report) {
    if let Some(today) = report.days.last() {
        print(&format!("today, {} (UTC): {}", today.date, figures(today)));
    }
    let before: Vec<_> = report.days.iter().rev().skip(1).filter(|day| day.asked > 0).collect();
    for day in before {
        print(&format!("{}: {}", day.date, figures(day)));
    }
    let kept = &report.kept;
    print(&format!(
        "kept now: {}, with voice {}, with a photo {}, all uses withdrawn {}, ended by another {}, \
         held {}",
        kept.submissions, kept.voice, kept.photo, kept.withdrawn, kept.ended, kept.held
    ));
    for (purpose, count) in &kept.uses {
        print(&format!("  agreed to {purpose}: {count}"));
    }
    for (language, count) in &kept.languages {
        print(&format!("  asked in {language}: {count}"));
    }
    if let Some(first) = report.ends_first {
        let count = report.ends_soon;
        print(&in_words(Need::End(count, first)));
    }
    if let Some(next) = report.takedowns_next {
        let in_time = report.takedowns_open.saturating_sub(report.takedowns_overdue);
        print(&in_words(Need::Takedowns(in_time, next)));
    }
    if let Some(free) = report.free_mebibytes {
        print(&format!("free: {free} MiB"));
    }
    let paper = match report.prints_on {
        StandPaper::Nothing => "none is chosen",
        StandPaper::A4 => "A4",
        StandPaper::Roll => "a roll of 80 mm",
    };
    print(&format!("printer: {paper}"));
    for law in &report.laws {
        print(&format!("checked against {}, as it was read on {}", law.id, law.read_on));
    }
    if let Some(at) = report.last_backup {
        print(&format!("last backup: {}", at.strftime("%Y-%m-%d %H:%M:%SZ")));
    }
    for what in &report.attention {
        print(&format!("look after this: {what}"));
    }
    if report.attention.is_empty() {
        print("nothing to look after");
    }
}

fn figures(day: &Day) -> String {
    let Day { asked, agreed, refused, kept, withdrawn, erased, .. } = day;
    format!(
        "asked {asked}, agreed {agreed}, refused {refused}, kept {kept}, uses withdrawn {withdrawn}, \
         deleted by their givers {erased}"
    )
}

fn line(report: &Report) -> String {
    let today = report.days.last().map_or(0, |day| day.kept);
    let state = match report.attention.as_slice() {
        [] => "all right".to_owned(),
        some => some.join("; "),
    };
    format!("kept today {today}, in all {}; {state}", report.kept.submissions)
}

#[cfg(test)]
mod tests {
    use sayso::app::sample_campaign;

    use super::*;

    #[test]
    fn a_law_that_was_read_more_than_a_year_ago_has_to_be_looked_after() {
        let campaign = Campaign::parse(&sample_campaign("Museum", "x@example.org")).unwrap();
        let Law { id, read_on } = laws(&campaign).remove(0);
        let after = |days: i32| read_on.saturating_add(jiff::Span::new().years(1).days(days));
        assert_eq!(old_laws(&campaign, after(0)).count(), 0);
        let told: Vec<_> = old_laws(&campaign, after(1)).collect();
        assert!(told.len() == 1 && told[0].contains(&id), "{told:?}");
        assert!(told[0].contains(&read_on.to_string()), "{told:?}");
    }
}
