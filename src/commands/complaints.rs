//! `sayso complaints`: what people complained of or asked at the stand, and what became of it.

use std::path::Path;
use std::process::ExitCode;

use clap::Subcommand;
use jiff::Timestamp;
use sayso::record::{Complaint, ComplaintNumber, ListedComplaint, OpenComplaints, Outcome};
use sayso::vault::{NotAnswered, Vault};
use serde::Serialize;

use super::line::ends;
use super::staff::unlock;
use super::terminal::print;
use super::{Format, fail, note, opened, print_json};

/// So many complaints are read at once.
const PAGE: usize = 500;

/// What is done with complaints; left out, they are listed.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Complaints {
    /// As JSON.
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Show what somebody wrote. The ledger keeps that it was read. Reads the passphrase of an officer.
    #[command(after_help = ends!("it is shown", "there is none of this number, or it does not open"))]
    Read {
        /// The number of the complaint.
        number: ComplaintNumber,
        /// As JSON, with what is known of it.
        #[arg(long)]
        json: bool,
    },
    /// Note that a complaint is answered, and how it ended. What was written is kept as long as the campaign keeps
    /// proofs, and then erased. Reads the passphrase of an officer.
    #[command(after_help = ends!("it is on record", "there is none of this number, or it was answered before"))]
    Answer {
        /// The number of the complaint.
        number: ComplaintNumber,
        /// How it ended. The ledger keeps it.
        #[arg(long, value_name = "OUTCOME")]
        because: Because,
        /// What is known of it now, as JSON.
        #[arg(long)]
        json: bool,
    },
}

/// The ways that there are, as [`Outcome`].
#[derive(Clone, Copy, clap::ValueEnum)]
enum Because {
    /// What was asked for was done, or what was asked was answered.
    Resolved,
    /// It was answered, and what was asked for was not done.
    Refused,
    /// There was nothing to be done, or nobody can be answered.
    Moot,
}

impl From<Because> for Outcome {
    fn from(because: Because) -> Self {
        match because {
            Because::Resolved => Self::Resolved,
            Because::Refused => Self::Refused,
            Because::Moot => Self::Moot,
        }
    }
}

/// The file of complaints for programs.
#[derive(Serialize)]
struct Report {
    schema: &'static str,
    #[serde(flatten)]
    open: OpenComplaints,
    complaints: Vec<ListedComplaint>,
}

/// A complaint for programs, with what was written.
#[derive(Serialize)]
struct Read<'a> {
    #[serde(flatten)]
    known: ListedComplaint,
    #[serde(flatten)]
    written: &'a Complaint,
}

/// `sayso complaints`. Exit status 1 where one is overdue.
pub(crate) fn complaints(data_dir: &Path, what: &Complaints) -> ExitCode {
    match &what.what {
        None => list(data_dir, what.json.into()),
        Some(What::Read { number, json }) => read(data_dir, number, (*json).into()),
        Some(What::Answer { number, because, json }) => {
            answer(data_dir, (number, (*because).into()), (*json).into())
        }
    }
}

fn list(data_dir: &Path, format: Format) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let now = Timestamp::now();
    let (mut all, mut after) = (Vec::new(), None);
    let open = loop {
        let page = match vault.complaints(after, PAGE, now) {
            Ok(page) => page,
            Err(error) => return fail(&error.to_string()),
        };
        all.extend(page.complaints);
        after = page.next;
        if after.is_none() {
            break page.open;
        }
    };
    let told = match format {
        Format::Json => print_json(&Report { schema: "sayso complaints 1", open, complaints: all }),
        Format::Text => {
            tell(&all, now);
            ExitCode::SUCCESS
        }
    };
    if open.overdue > 0 { ExitCode::from(1) } else { told }
}

fn tell(complaints: &[ListedComplaint], now: Timestamp) {
    for complaint in complaints {
        let came_in = complaint.came_in.strftime("%Y-%m-%d %H:%MZ");
        print(&format!("{}  {came_in}  {}", complaint.number, stands(complaint, now)));
    }
    if complaints.is_empty() {
        print("nobody has complained or asked");
    }
}

/// How it stands: open, overdue, or answered how and when, and when its words go.
fn stands(complaint: &ListedComplaint, now: Timestamp) -> String {
    match &complaint.answered {
        Some(answered) => {
            let on = answered.at.strftime("%Y-%m-%d");
            let outcome = in_words(answered.outcome);
            format!("answered on {on}: {outcome}; its words go after {}", answered.kept_until)
        }
        None if complaint.is_overdue(now) => format!("OVERDUE since {}", complaint.due),
        None => format!("open, to be answered by {}", complaint.due),
    }
}

fn in_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Resolved => "done, or answered",
        Outcome::Refused => "answered, and not done",
        Outcome::Moot => "nothing to be done",
    }
}

/// What is known of it. No passphrase is asked for what is not there.
fn look_up(data_dir: &Path, number: &ComplaintNumber) -> Result<ListedComplaint, ExitCode> {
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    match vault.complaint(number) {
        Ok(Some(found)) => Ok(found),
        Ok(None) => Err(fail(&format!("{}; `sayso complaints` lists them", NotAnswered::Gone))),
        Err(error) => Err(fail(&error.to_string())),
    }
}

fn read(data_dir: &Path, number: &ComplaintNumber, format: Format) -> ExitCode {
    let unlocked = look_up(data_dir, number).and_then(|_| unlock(data_dir));
    let (mut vault, officer) = match unlocked {
        Ok(unlocked) => unlocked,
        Err(code) => return code,
    };
    let written = match officer.read_complaint(&mut vault, number, Timestamp::now()) {
        Ok(written) => written,
        Err(error) => return fail(&format!("{error}; nothing was read")),
    };
    match format {
        Format::Json => match vault.complaint(number) {
            Ok(Some(known)) => print_json(&Read { known, written: &written }),
            Ok(None) => fail(&NotAnswered::Gone.to_string()),
            Err(error) => fail(&error.to_string()),
        },
        Format::Text => {
            show(&written);
            ExitCode::SUCCESS
        }
    }
}

fn show(written: &Complaint) {
    written.text().lines().for_each(print);
    match written.reach() {
        Some(reach) => note(&format!("to be reached by: {reach}")),
        None => note("they did not say how they can be reached"),
    }
    if let Some(record) = written.record() {
        note(&format!("it is about record {record}"));
    }
}

fn answer(
    data_dir: &Path,
    (number, outcome): (&ComplaintNumber, Outcome),
    format: Format,
) -> ExitCode {
    let refused = |why: &dyn std::fmt::Display| fail(&format!("{why}; nothing was changed"));
    let unlocked = match look_up(data_dir, number) {
        Ok(found) if found.answered.is_some() => Err(refused(&NotAnswered::Already)),
        Ok(_) => unlock(data_dir),
        Err(code) => Err(code),
    };
    let (mut vault, officer) = match unlocked {
        Ok(unlocked) => unlocked,
        Err(code) => return code,
    };
    let now = Timestamp::now();
    if let Err(error) = officer.answer_complaint(&mut vault, number, outcome, now) {
        return refused(&error);
    }
    match vault.complaint(number) {
        Ok(Some(known)) if format == Format::Json => print_json(&known),
        Ok(Some(known)) => {
            print(&format!("{number}  {}", stands(&known, now)));
            ExitCode::SUCCESS
        }
        _ => fail("noted, and what is kept cannot be read; `sayso verify` says more"),
    }
}
