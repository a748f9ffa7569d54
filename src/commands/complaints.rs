//! `sayso complaints`: what people complained of or asked at the stand, and what became of it.

use std::path::Path;
use std::process::ExitCode;

use clap::Subcommand;
use jiff::Timestamp;
use sayso::record::{ComplaintNumber, ListedComplaint, OpenComplaints, Outcome};
use sayso::vault::{Unlocked, Vault};
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

/// `sayso complaints`. Exit status 1 where one is overdue.
pub(crate) fn complaints(data_dir: &Path, what: &Complaints) -> ExitCode {
    match &what.what {
        None => list(data_dir, what.json.into()),
        Some(What::Read { number }) => read(data_dir, number),
        Some(What::Answer { number, because }) => answer(data_dir, number, (*because).into()),
    }
}

fn list(data_dir: &Path, format: Format) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let now = Timestamp::now();
    let (mut all, mut before) = (Vec::new(), None);
    let open = loop {
        let page = match vault.complaints(before, PAGE, now) {
            Ok(page) => page,
            Err(error) => return fail(&error.to_string()),
        };
        all.extend(page.complaints);
        before = page.older;
        if before.is_none() {
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
        let state = match &complaint.answered {
            Some(answered) => {
                let on = answered.at.strftime("%Y-%m-%d");
                let outcome = in_words(answered.outcome);
                format!("answered on {on}: {outcome}; its words go after {}", answered.kept_until)
            }
            None if complaint.is_overdue(now) => format!("OVERDUE since {}", complaint.due),
            None => format!("open, to be answered by {}", complaint.due),
        };
        let came_in = complaint.came_in.strftime("%Y-%m-%d %H:%MZ");
        print(&format!("{}  {came_in}  {state}", complaint.number));
    }
    if complaints.is_empty() {
        print("nobody has complained or asked");
    }
}

fn in_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Resolved => "done, or answered",
        Outcome::Refused => "answered, and not done",
        Outcome::Moot => "nothing to be done",
    }
}

/// Whether there is one of this number and an officer is here.
fn with_officer(data_dir: &Path, work: impl FnOnce(&mut Vault, &Unlocked) -> ExitCode) -> ExitCode {
    match unlock(data_dir) {
        Ok((mut vault, unlocked)) => work(&mut vault, &unlocked),
        Err(code) => code,
    }
}

fn read(data_dir: &Path, number: &ComplaintNumber) -> ExitCode {
    with_officer(data_dir, |vault, officer| {
        match officer.read_complaint(vault, number, Timestamp::now()) {
            Ok(complaint) => {
                complaint.text().lines().for_each(print);
                match complaint.reach() {
                    Some(reach) => note(&format!("to be reached by: {reach}")),
                    None => note("they did not say how they can be reached"),
                }
                if let Some(record) = complaint.record() {
                    note(&format!("it is about record {record}"));
                }
                ExitCode::SUCCESS
            }
            Err(error) => fail(&format!("{error}; nothing was read")),
        }
    })
}

fn answer(data_dir: &Path, number: &ComplaintNumber, outcome: Outcome) -> ExitCode {
    with_officer(data_dir, |vault, officer| {
        match officer.answer_complaint(vault, number, outcome, Timestamp::now()) {
            Ok(()) => {
                print(&format!("answered: {number}, {}", in_words(outcome)));
                ExitCode::SUCCESS
            }
            Err(error) => fail(&format!("{error}; nothing was changed")),
        }
    })
}
