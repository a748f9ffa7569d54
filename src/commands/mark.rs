//! `sayso mark`: an editor or an officer marks or rates a submission, or writes the note on it.

use std::io::Read as _;
use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::record::{Mark, Marking, Note, Rating, SubmissionId};
use sayso::vault::{NotMarked, Unlocked, Vault};
use zeroize::Zeroizing;

use super::list::{rating, said_by_staff};
use super::staff::unlock;
use super::terminal::{self, print};
use super::{fail, opened, parse_record};

/// More bytes than any note has.
const MOST_BYTES: u64 = 64 * 1024;

/// What is said of what.
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("said").multiple(true).required(true))]
#[expect(clippy::struct_excessive_bools, reason = "each is a word on the command line")]
pub(crate) struct Marked {
    /// The record, by its number: in `sayso list`, and on receipts.
    #[arg(value_name = "RECORD", value_parser = parse_record)]
    record: SubmissionId,
    /// It is good to be used.
    #[arg(long, group = "said", conflicts_with_all = ["flagged", "clear"])]
    approved: bool,
    /// Something is to be looked at before.
    #[arg(long, group = "said", conflicts_with = "clear")]
    flagged: bool,
    /// Neither of both.
    #[arg(long, group = "said")]
    clear: bool,
    /// From 0 to 5.
    #[arg(long, value_name = "NUMBER", group = "said", value_parser = rating, conflicts_with = "unrated")]
    rating: Option<Rating>,
    /// No rating.
    #[arg(long, group = "said")]
    unrated: bool,
    /// Read a note from standard input, after the passphrase, up to its end. It takes the place of the one before;
    /// an empty one removes that. Whoever it is about can read it.
    #[arg(long, group = "said")]
    note: bool,
}

impl Marked {
    /// What is said, but for the note.
    fn markings(&self) -> Vec<Marking> {
        let mark = match (self.approved, self.flagged, self.clear) {
            (true, ..) => Some(Marking::Mark(Some(Mark::Approved))),
            (_, true, _) => Some(Marking::Mark(Some(Mark::Flagged))),
            (.., true) => Some(Marking::Mark(None)),
            _ => None,
        };
        let rated = self.rating.is_some() || self.unrated;
        mark.into_iter().chain(rated.then_some(Marking::Rating(self.rating))).collect()
    }
}

/// `sayso mark`. Exit status 1 where something was not marked.
pub(crate) fn mark(data_dir: &Path, what: &Marked) -> ExitCode {
    match try_mark(data_dir, what) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => code,
    }
}

fn try_mark(data_dir: &Path, what: &Marked) -> Result<(), ExitCode> {
    // No passphrase is asked for what cannot be.
    let found = opened(data_dir, Vault::open_as_it_is(data_dir))?.look_up(&what.record);
    if found.map_err(|error| fail(&error.to_string()))?.is_none() {
        return Err(fail(&format!("{}; nothing was marked", NotMarked::Gone)));
    }
    let (mut vault, unlocked) = unlock(data_dir)?;
    let mut markings = what.markings();
    if what.note {
        markings.push(Marking::Note(read_note()?));
    }
    for marking in &markings {
        say(&mut vault, &unlocked, &what.record, marking)?;
    }
    let marks = vault.summary(&what.record).map(|kept| kept.marks).unwrap_or_default();
    let said = said_by_staff(marks);
    print(&format!(
        "{}: {}",
        what.record,
        if said.is_empty() { "nothing is said of it" } else { &said }
    ));
    Ok(())
}

fn say(
    vault: &mut Vault,
    unlocked: &Unlocked,
    record: &SubmissionId,
    marking: &Marking,
) -> Result<(), ExitCode> {
    let marked = unlocked.mark(vault, record, marking, Timestamp::now());
    let what = match marking {
        Marking::Mark(_) => "the mark",
        Marking::Rating(_) => "the rating",
        Marking::Note(_) => "the note",
    };
    marked.map_err(|error| fail(&format!("{error}; {what} was not changed")))
}

/// What is left of standard input.
fn read_note() -> Result<Option<Note>, ExitCode> {
    terminal::progress("The note, ended by Ctrl-D on a line of its own:\n");
    let mut text = Zeroizing::new(String::new());
    let read = std::io::stdin().lock().take(MOST_BYTES).read_to_string(&mut text);
    read.map_err(|error| fail(&format!("the note cannot be read: {error}; nothing was marked")))?;
    Note::new(&text).map_err(|error| fail(&format!("{error}; nothing was marked")))
}
