//! `sayso purge`: erases what is past its time, by a date that an officer takes as right where it is in doubt.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sayso::record::Count;
use sayso::vault::Vault;
use serde::Serialize;

use super::staff::unlock;
use super::terminal::{self, print};
use super::{Format, fail, in_figures, note, open, print_json};

/// `sayso purge`.
pub(crate) fn purge(data_dir: &Path, yes: bool, format: Format) -> ExitCode {
    let now = Timestamp::now();
    let (vault, Purged { erased, by_officer }) = match purged(data_dir, yes, now) {
        Ok(purged) => purged,
        Err(code) => return code,
    };
    if format == Format::Json {
        let date = now.to_zoned_datetime(TimeZone::UTC).date();
        print_json(&ToldPurge { date, erased });
    } else {
        if by_officer {
            print(&format!("the date is taken as right: {}", day_of(now)));
        }
        print(&format!("erased because their time is over: {erased} submissions"));
    }
    match vault.left_over(now) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(left) => fail(&format!(
            "{left} more are past their time and cannot be read, so they are there still. `sayso verify` names them, \
             and an officer erases each by `sayso erase`",
        )),
        Err(error) => fail(&error.to_string()),
    }
}

/// What `sayso purge` has done, as it is told to programs.
#[derive(Serialize)]
struct ToldPurge {
    /// The day by which it was over, in UTC.
    date: Date,
    /// So many submissions.
    erased: u64,
}

/// What `sayso purge` has erased.
struct Purged {
    erased: u64,
    /// Whether an officer had to say that the date is right.
    by_officer: bool,
}

/// Erases what is over, and by the word of an officer what waits for one.
fn purged(data_dir: &Path, yes: bool, now: Timestamp) -> Result<(Vault, Purged), ExitCode> {
    let mut vault = open(data_dir)?;
    let watch =
        &mut |erased| terminal::progress(&format!("{erased} submissions are erased so far"));
    let failed =
        |error: &dyn std::fmt::Display| fail(&format!("not everything was erased: {error}"));
    let erased = vault.erase_what_is_over(now, watch);
    terminal::progress("");
    let erased = erased.map_err(|error| failed(&error))?;
    let Some(waiting) = vault.waits_for_date(now).map_err(|error| failed(&error))? else {
        return Ok((vault, Purged { erased, by_officer: false }));
    };
    drop(vault);
    if !yes {
        is_the_date_right(now, waiting)?;
    }
    let (mut vault, staff) = unlock(data_dir)?;
    let mut sweep = staff.confirm_date(&mut vault, now).map_err(|error| failed(&error))?;
    let more = vault.sweep_all(&mut sweep, watch);
    terminal::progress("");
    let more = more.map_err(|error| failed(&error))?;
    Ok((vault, Purged { erased: erased + more, by_officer: true }))
}

fn day_of(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d (UTC)").to_string()
}

/// Asks whether the date is right, once it was said what goes by it: a clock that is wrong would take everything along.
fn is_the_date_right(now: Timestamp, waiting: Count) -> Result<(), ExitCode> {
    let (date, waiting) = (day_of(now), in_figures(waiting));
    note(&format!(
        "this computer says that today is {date}. If that is right, {waiting} submissions and proofs more are past their \
         time and are erased, and what was sealed until then opens. An officer says so"
    ));
    if !terminal::can_ask() {
        return Err(fail(
            "there is no terminal on which to ask; --yes says that the date is right",
        ));
    }
    match terminal::agrees_to(&format!("Is {date} right?")) {
        Ok(true) => Ok(()),
        Ok(false) => Err(fail("nothing more was erased; set the clock of this computer right")),
        Err(error) => {
            Err(fail(&format!("no answer can be read: {error}; nothing more was erased")))
        }
    }
}
