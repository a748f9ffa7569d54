//! `sayso list`: what is kept, by the page, so that a million cost no more memory than a few.

use std::path::Path;
use std::process::ExitCode;

use clap::ValueEnum;
use jiff::Timestamp;
use jiff::civil::Date;
use sayso::campaign::{Kind, Language, PurposeId};
use sayso::record::{Count, Filter, Hold, Mark, Marks, Part, Rating, State, SubmissionSummary};
use sayso::vault::{NotExported, ReadOnly, StorageError, Vault};

use super::staff::unlock;
use super::terminal::print;
use super::{Format, fail, json_without_hidden_signs, note, opened, tell_clock, tell_files_left};

/// So many submissions are in memory at once.
const PAGE: usize = 500;
/// So many are found by words in a note.
const FOUND: usize = 50;

/// Which of what is kept is listed; left out, all of it.
#[derive(clap::Args)]
pub(crate) struct Which {
    /// What has become of the consent.
    #[arg(long)]
    state: Option<StateWord>,
    /// Only what may be used for this, as the campaign names it.
    #[arg(long = "use", value_name = "USE")]
    purpose: Option<String>,
    #[command(flatten)]
    narrowed: Narrowed,
    /// Only what an officer holds beyond its time.
    #[arg(long)]
    held: bool,
    /// Only what has these words in its note, whatever their case: the newest 50. Asks for a passphrase, and wants the window
    /// closed: who tries to unlock is on record.
    #[arg(long, value_name = "WORDS")]
    note_says: Option<String>,
    /// Only the newest so many.
    #[arg(long, value_name = "COUNT")]
    newest: Option<usize>,
}

/// What is asked of a submission by `list` and by `export`.
#[derive(Clone, clap::Args)]
pub(super) struct Narrowed {
    /// Only what has a take of this kind.
    #[arg(long)]
    kind: Option<KindWord>,
    /// Only what was agreed to in this language, such as `en`.
    #[arg(long)]
    language: Option<Language>,
    /// Only what was asked for by this campaign.
    #[arg(long)]
    campaign: Option<String>,
    /// Only what was kept on this day, in UTC, or later: 2026-11-26.
    #[arg(long, value_name = "DAY")]
    from: Option<Date>,
    /// Only what was kept on this day, in UTC, or earlier.
    #[arg(long, value_name = "DAY")]
    until: Option<Date>,
    /// Only what staff have marked so.
    #[arg(long)]
    mark: Option<MarkWord>,
    /// Only what staff have rated so, from 0 to 5.
    #[arg(long, value_name = "NUMBER", value_parser = rating)]
    rating: Option<Rating>,
    /// Only what has a note of staff.
    #[arg(long)]
    noted: bool,
}

pub(super) fn rating(typed: &str) -> Result<Rating, String> {
    let number = typed.parse().ok().and_then(Rating::new);
    number.ok_or_else(|| format!("a rating is a number from 0 to {}", Rating::MOST))
}

#[derive(Clone, Copy, ValueEnum)]
enum MarkWord {
    Approved,
    Flagged,
}

#[derive(Clone, Copy, ValueEnum)]
enum StateWord {
    /// A use was agreed to and not withdrawn.
    Given,
    /// Every use was withdrawn.
    Withdrawn,
    /// Another person took back what they gave together.
    Ended,
}

#[derive(Clone, Copy, ValueEnum)]
enum KindWord {
    Voice,
    Photo,
}

impl From<Which> for Filter {
    fn from(which: Which) -> Self {
        Self {
            state: which.state.map(|state| match state {
                StateWord::Given => State::Given,
                StateWord::Withdrawn => State::Withdrawn,
                StateWord::Ended => State::Ended,
            }),
            purpose: which.purpose.map(PurposeId::new),
            held: which.held,
            ..Self::from(which.narrowed)
        }
    }
}

impl From<Narrowed> for Filter {
    fn from(narrowed: Narrowed) -> Self {
        let Narrowed { kind, language, campaign, from, until, mark, rating, noted } = narrowed;
        let mark = mark.map(|word| match word {
            MarkWord::Approved => Mark::Approved,
            MarkWord::Flagged => Mark::Flagged,
        });
        let kind = kind.map(|word| match word {
            KindWord::Voice => Kind::Voice,
            KindWord::Photo => Kind::Photo,
        });
        let asked = Self { kind, language, campaign, from, until, ..Self::default() };
        Self { mark, rating, noted, ..asked }
    }
}

/// `sayso list`.
pub(crate) fn list(data_dir: &Path, mut which: Which, format: Format) -> ExitCode {
    if let Some(words) = which.note_says.take() {
        return match find(data_dir, &words, which, format) {
            Ok(()) => ExitCode::SUCCESS,
            Err(code) => code,
        };
    }
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let limit = which.newest.unwrap_or(usize::MAX);
    let filter = Filter::from(which);
    let (told, unreadable) = match tell_pages(&vault, &filter, limit, format) {
        Ok(told) => told,
        Err(error) => return fail(&error.to_string()),
    };
    let is_empty = told == 0 && unreadable == 0 && limit > 0;
    let said = if is_empty { tell_that_none(&vault, &filter, format) } else { Ok(()) };
    tell_files_left(&vault);
    tell_clock(&vault, Timestamp::now());
    if unreadable > 0 {
        return fail(&format!("{unreadable} more cannot be read; `sayso verify` says which"));
    }
    said.err().unwrap_or(ExitCode::SUCCESS)
}

/// Says that a list is empty, where people read it. An error where nobody was ever asked for the use that it is of: a slip of the
/// hand would look as if nobody had agreed.
fn tell_that_none(vault: &Vault, filter: &Filter, format: Format) -> Result<(), ExitCode> {
    if let Some(purpose) = &filter.purpose {
        let asked = vault.has_asked_for(purpose).map_err(|error| fail(&error.to_string()))?;
        if !asked {
            return Err(fail(&NotExported::UnknownUse(purpose.clone()).to_string()));
        }
    }
    if format == Format::Text {
        let is_all = *filter == Filter::default();
        print(if is_all { "nothing is kept" } else { "nothing that is kept fits" });
    }
    Ok(())
}

/// Those with `words` in their note. What was not looked through is said, and so is what cannot be read.
fn find(data_dir: &Path, words: &str, which: Which, format: Format) -> Result<(), ExitCode> {
    if words.trim().is_empty() {
        return Err(fail("no words were given; nothing was looked for"));
    }
    let limit = which.newest.unwrap_or(FOUND).min(FOUND);
    let (vault, unlocked) = unlock(data_dir)?;
    if !unlocked.role().opens_media() {
        return Err(fail(
            "an attendant has no key to what people gave; an editor or an officer can look through notes",
        ));
    }
    let filter = Filter::from(which);
    let found = unlocked.find_in_notes(&vault, (&filter, words.trim()), limit);
    let (page, count) = found.map_err(|error| fail(&error.to_string()))?;
    for (told, submission) in page.submissions.iter().enumerate() {
        match format {
            Format::Json => print(&element(submission, told)),
            Format::Text => tell_submission(submission),
        }
    }
    if format == Format::Json {
        print(if page.submissions.is_empty() { "[]" } else { "]" });
    }
    if let Count::AtLeast(_) = count {
        note("older notes were not looked through, or have the words as well; --until narrows it");
    }
    match page.unreadable {
        0 if page.submissions.is_empty() && limit > 0 => tell_that_none(&vault, &filter, format),
        0 => Ok(()),
        some => Err(fail(&format!("{some} more cannot be read; `sayso verify` says which"))),
    }
}

/// Writes up to `limit` submissions, newest first. Returns how many were written, and how many cannot be read.
fn tell_pages(
    vault: &ReadOnly,
    filter: &Filter,
    limit: usize,
    format: Format,
) -> Result<(usize, usize), StorageError> {
    let (mut told, mut unreadable, mut part) = (0, 0, Part::Newest);
    loop {
        let page = vault.page(filter, part, PAGE.min(limit - told))?;
        for submission in &page.submissions {
            match format {
                Format::Json => print(&element(submission, told)),
                Format::Text => tell_submission(submission),
            }
            told += 1;
        }
        unreadable += page.unreadable;
        match page.older.filter(|_| told < limit) {
            Some(older) => part = Part::OlderThan(older),
            None => break,
        }
    }
    if format == Format::Json {
        print(if told == 0 { "[]" } else { "]" });
    }
    Ok((told, unreadable))
}

/// An element of a JSON array of which `before` were written, with what parts it from them.
fn element(submission: &SubmissionSummary, before: usize) -> String {
    // Texts and numbers alone: none of them fails to be written.
    let json = serde_json::to_string(submission).unwrap_or_default();
    let json = json_without_hidden_signs(&json);
    format!("{}{json}", if before == 0 { "[\n" } else { "," })
}

fn tell_submission(submission: &SubmissionSummary) {
    let now = Timestamp::now();
    let allowed = submission.purposes.iter().filter(|purpose| purpose.holds(now));
    let allowed: Vec<_> = allowed.map(|purpose| purpose.id.as_str()).collect();
    let group = submission.group.as_ref().map_or_else(String::new, |group| {
        let ended = if submission.has_ended() { ", ended by another" } else { "" };
        format!("  (with {} others{ended})", group.people.saturating_sub(1))
    });
    let said = submission.clock_said.map_or_else(String::new, |said| {
        format!("  (the clock said {})", said.strftime("%Y-%m-%d %H:%MZ"))
    });
    print(&format!(
        "{}  {}  voice {}  photo {}  for: {}{group}{said}{}{}{}",
        submission.id,
        submission.kept_at.strftime("%Y-%m-%d %H:%MZ"),
        submission.count(Kind::Voice),
        submission.count(Kind::Photo),
        if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") },
        in_brackets(submission.marks),
        submission.held(now).map_or_else(String::new, held_until),
        submission.sealed(now).map_or_else(String::new, |day| format!("  (sealed until {day})")),
    ));
}

fn held_until(hold: &Hold) -> String {
    format!("  (held until {})", hold.terms.until)
}

/// What staff say of it, without the text of the note; nothing where they have said nothing.
fn in_brackets(marks: Marks) -> String {
    let marks = said_by_staff(marks);
    if marks.is_empty() { String::new() } else { format!("  (staff: {marks})") }
}

/// What staff say of it, without the text of the note.
pub(super) fn said_by_staff(marks: Marks) -> String {
    let said = [
        marks.mark.map(|mark| mark.as_str().to_owned()),
        marks.rating.map(|rating| format!("rated {} of {}", rating.number(), Rating::MOST)),
        marks.noted.then(|| "with a note".to_owned()),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
