//! `sayso hold` and `sayso release`: an officer keeps a submission beyond its time because the law requires it, for one
//! of three reasons, up to a day, on record; and ends that.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use sayso::record::{
    Count, Hold, HoldReason, HoldTerms, Reference, SubmissionId, SubmissionSummary,
};
use sayso::vault::{NotHeld, NotReleased, Vault};

use super::staff::unlock;
use super::terminal::print;
use super::{Format, fail, note, opened, parse_record, print_json};

/// What is held, why, and up to which day.
#[derive(clap::Args)]
pub(crate) struct Holding {
    /// The record, by its number: in `sayso list`, and on receipts.
    #[arg(value_name = "RECORD", value_parser = parse_record)]
    record: SubmissionId,
    /// Why the law requires it. The ledger keeps it, and its giver reads it with their code.
    #[arg(long, value_name = "REASON")]
    because: Because,
    /// The last day of the hold, in UTC: 2027-05-31. At most a year ahead; the same command renews it before that.
    #[arg(long, value_name = "DAY")]
    until: Date,
    /// The number of a file that says more, in one line. The ledger keeps it, so no name and nothing else of a person
    /// belongs there.
    #[arg(long, value_name = "TEXT", value_parser = reference)]
    reference: Option<Reference>,
    /// What is known of the submission now, as JSON.
    #[arg(long)]
    json: bool,
}

/// What is held no more.
#[derive(clap::Args)]
pub(crate) struct Releasing {
    /// The record, by its number: in `sayso list --held`.
    #[arg(value_name = "RECORD", value_parser = parse_record)]
    record: SubmissionId,
    /// What is known of the submission now, as JSON.
    #[arg(long)]
    json: bool,
}

/// The reasons that there are, as [`HoldReason`].
#[derive(Clone, Copy, clap::ValueEnum)]
enum Because {
    /// It is needed to make or to answer a legal claim.
    Claim,
    /// A law or an authority requires it.
    Law,
    /// Its giver asked that it be kept longer.
    Asked,
}

impl From<Because> for HoldReason {
    fn from(because: Because) -> Self {
        match because {
            Because::Claim => Self::Claim,
            Because::Law => Self::Law,
            Because::Asked => Self::Asked,
        }
    }
}

fn reference(typed: &str) -> Result<Reference, String> {
    let read = Reference::new(typed).map_err(|error| error.to_string())?;
    read.ok_or_else(|| "this is empty".to_owned())
}

/// Why something is held, in words.
fn because(reason: HoldReason) -> &'static str {
    match reason {
        HoldReason::Claim => "it is needed for a legal claim",
        HoldReason::Law => "a law or an authority requires it",
        HoldReason::Asked => "its giver asked that it be kept longer",
    }
}

/// A hold in words: until when, why, by whom and since when.
pub(super) fn in_words(hold: &Hold) -> String {
    let HoldTerms { because: reason, until, reference } = &hold.terms;
    let file = reference.as_ref().map(|it| format!(", file {}", it.as_str())).unwrap_or_default();
    let by = hold.by.as_ref().map(|it| format!(" by {it}")).unwrap_or_default();
    let since = hold.since.strftime("%Y-%m-%d %H:%MZ");
    format!("until {until}, because {}{file}; said{by} at {since}", because(*reason))
}

/// `sayso hold`. Exit status 1 where nothing is held that was not before.
pub(crate) fn hold(data_dir: &Path, what: &Holding) -> ExitCode {
    let Holding { record, because, until, reference, json } = what;
    let terms =
        HoldTerms { because: (*because).into(), until: *until, reference: reference.clone() };
    // No passphrase is asked for what cannot be.
    let found = match look_up(data_dir, record) {
        Ok(found) => found,
        Err(code) => return code,
    };
    if found.is_none_or(|found| found.takes.is_empty()) {
        return fail(&format!("{}; nothing was held", NotHeld::Gone));
    }
    let today = Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    if let Err(error) = terms.begins_on(today) {
        return fail(&format!("{error}; nothing was held"));
    }
    let (mut vault, unlocked) = match unlock(data_dir) {
        Ok(unlocked) => unlocked,
        Err(code) => return code,
    };
    match unlocked.hold(&mut vault, record, &terms, Timestamp::now()) {
        Ok(()) => tell(&vault, record, (*json).into()),
        Err(error) => fail(&format!("{error}; nothing was held")),
    }
}

/// `sayso release`. Exit status 1 where there is no hold, or it stays.
pub(crate) fn release(data_dir: &Path, Releasing { record, json }: &Releasing) -> ExitCode {
    let found = match look_up(data_dir, record) {
        Ok(found) => found,
        Err(code) => return code,
    };
    if found.is_none_or(|found| found.hold.is_none()) {
        return fail(&format!("{}; nothing was released", NotReleased::NotHeld));
    }
    let (mut vault, unlocked) = match unlock(data_dir) {
        Ok(unlocked) => unlocked,
        Err(code) => return code,
    };
    let now = Timestamp::now();
    if let Err(error) = unlocked.release(&mut vault, record, now) {
        return fail(&format!("{error}; nothing was released"));
    }
    let code = tell(&vault, record, (*json).into());
    if vault.past_their_time(now).is_ok_and(|past| past != Count::Exactly(0)) {
        note("what is past its time is erased when the window looks, or by `sayso purge`");
    }
    code
}

fn look_up(data_dir: &Path, record: &SubmissionId) -> Result<Option<SubmissionSummary>, ExitCode> {
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    vault.look_up(record).map_err(|error| fail(&error.to_string()))
}

/// What is known of it now.
fn tell(vault: &Vault, record: &SubmissionId, format: Format) -> ExitCode {
    let Some(now) = vault.summary(record) else {
        return fail("done, and what is kept cannot be read; `sayso verify` says more");
    };
    if format == Format::Json {
        return print_json(&now);
    }
    match &now.hold {
        Some(hold) => {
            print(&format!("held: {record} {}", in_words(hold)));
            print("its giver can withdraw and erase it all the same, and no use lasts longer");
        }
        None => print(&format!("released: {record}")),
    }
    ExitCode::SUCCESS
}
