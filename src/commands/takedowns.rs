//! `sayso register` and `sayso takedowns`: where copies went, and which have to go.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Subcommand;
use jiff::Timestamp;
use sayso::app::Letters;
use sayso::record::{CopyId, CopyPlace, CopyState, ExportId, MadeCopy, SubmissionId, Terms, Why};
use sayso::vault::{
    CONFIRMED_AT_ONCE, Copies, NotConfirmed, ReadOnly, StorageError, Vault, WrittenTakedowns,
};
use serde::Serialize;

use super::export::campaign_and_words;
use super::line::ends;
use super::staff::unlock;
use super::terminal::{self, print};
use super::{Format, fail, json_without_hidden_signs, note, opened, parse_record, print_json};

/// So many copies are in memory at once.
const PAGE: usize = 500;

/// Which copies are listed; left out, all of them.
#[derive(clap::Args)]
pub(crate) struct Registered {
    /// Only copies of what was kept under this record.
    #[arg(long, value_name = "RECORD", value_parser = parse_record, conflicts_with = "export")]
    record: Option<SubmissionId>,
    /// Only copies of this export, by its number.
    #[arg(long, value_name = "EXPORT", value_parser = parse_export)]
    export: Option<ExportId>,
    /// Only the newest so many.
    #[arg(long, value_name = "COUNT")]
    newest: Option<usize>,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

/// The number of an export as somebody copies it from a list or a folder: in capitals, or in groups.
fn parse_export(typed: &str) -> Result<ExportId, String> {
    // It has the form of a record's number.
    let number = parse_record(typed).map_err(|_| {
        "the number of an export is 32 digits and letters from a to f, as `sayso export` tells it"
    })?;
    Ok(ExportId::from_text(number.as_str().to_owned()))
}

/// The number of a copy as somebody copies it from a list or the name of a file: in capitals, or in groups.
fn parse_copy(typed: &str) -> Result<CopyId, String> {
    let number = parse_record(typed).map_err(|_| {
        "the number of a copy is 32 digits and letters from a to f, as `sayso takedowns` lists it"
    })?;
    Ok(CopyId::from_text(number.as_str().to_owned()))
}

/// What is done about copies that have to go.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Takedowns {
    /// Bring `takedowns.json` in this folder, into which was exported, up to date; may be given several times. From then on it is kept
    /// current wherever this computer can reach the folder.
    #[arg(long, value_name = "DIR")]
    write: Vec<PathBuf>,
    /// Write letters to those who answer for the copies, in the campaign's first language.
    #[arg(long, conflicts_with_all = ["json", "write"])]
    letters: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
    #[command(subcommand)]
    what: Option<Takedown>,
}

#[derive(Subcommand)]
enum Takedown {
    /// Note that copies are gone, and who says so. Asks for a passphrase of the staff, once.
    #[command(after_help = ends!("it is on record", "there is no such copy or export, or a copy need not go; nothing is on record", "--by is no name"))]
    Confirm(Confirmed),
}

/// Which copies are gone, by whose word.
#[derive(clap::Args)]
struct Confirmed {
    /// The numbers of the copies.
    #[arg(value_name = "COPY", value_parser = parse_copy, required_unless_present = "export")]
    copies: Vec<CopyId>,
    /// All copies of this export that have to go.
    #[arg(long, value_name = "EXPORT", value_parser = parse_export)]
    export: Option<ExportId>,
    /// Who says that they are gone: a name or an office. It stays on record.
    #[arg(long = "by", value_name = "NAME")]
    by: String,
}

/// `sayso register`.
pub(crate) fn register(data_dir: &Path, which: &Registered) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let copies = match (&which.record, &which.export) {
        (Some(record), _) => Copies::Of(record.clone()),
        (None, Some(export)) => Copies::By(export.clone()),
        (None, None) => Copies::All,
    };
    let mut before = None;
    let mut teller = Teller::new(which.json.into());
    let most = which.newest.unwrap_or(usize::MAX);
    loop {
        let page = PAGE.min(most - teller.told);
        match vault.copies(&copies, before, page, Timestamp::now()) {
            Ok(found) => {
                before = found.last().map(|copy| copy.place);
                for copy in &found {
                    teller.tell(copy);
                }
                if found.len() < PAGE || teller.told == most {
                    break;
                }
            }
            Err(error) => return fail(&error.to_string()),
        }
    }
    teller.end();
    if teller.told == 0 && !which.json {
        print("none");
    }
    ExitCode::SUCCESS
}

/// `sayso takedowns`. Exit status 1 where a deadline is over.
pub(crate) fn takedowns(data_dir: &Path, what: &Takedowns) -> ExitCode {
    if let Some(Takedown::Confirm(which)) = &what.what {
        return match confirm(data_dir, which) {
            Ok(code) | Err(code) => code,
        };
    }
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    if !what.write.is_empty() {
        return write(&vault, &what.write, what.json.into());
    }
    let listed =
        if what.letters { letters(data_dir, &vault) } else { list(&vault, what.json.into()) };
    listed.map_or_else(|error| fail(&error.to_string()), by_deadlines)
}

/// How a command ends where so many copies should be gone by now.
fn by_deadlines(overdue: u64) -> ExitCode {
    match overdue {
        0 => ExitCode::SUCCESS,
        some => fail(&format!("{some} copies should be gone by now")),
    }
}

/// Nothing is noted before all copies were found, and no passphrase is asked for what cannot be.
fn confirm(data_dir: &Path, which: &Confirmed) -> Result<ExitCode, ExitCode> {
    let Ok(by) = Terms::name(&which.by) else {
        fail("--by must be a name or an office in one line");
        return Err(ExitCode::from(2));
    };
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    let copies = find_going(&vault, which)?;
    drop(vault);
    let (mut vault, unlocked) = unlock(data_dir)?;
    let mut noted = 0;
    for some in copies.chunks(CONFIRMED_AT_ONCE) {
        terminal::progress(&format!("{noted} of {} copies are noted", copies.len()));
        let confirmed = unlocked.confirm_all_gone(&mut vault, some, &by, Timestamp::now());
        terminal::progress("");
        confirmed.map_err(|error| {
            fail(&format!("{error}; on record as gone: {noted} of {} copies", copies.len()))
        })?;
        noted += some.len();
    }
    if let ([copy], None) = (&which.copies[..], &which.export) {
        print(&format!("on record: copy {copy} is gone, as {by} says"));
    } else {
        print(&format!("on record: {noted} copies are gone, as {by} says"));
    }
    Ok(ExitCode::SUCCESS)
}

/// The copies that are meant, each once, by their places in the register. None where one of them is not there or need not go.
fn find_going(vault: &Vault, which: &Confirmed) -> Result<Vec<CopyPlace>, ExitCode> {
    let (mut found, mut cannot) = (Vec::with_capacity(which.copies.len()), None);
    for copy in &which.copies {
        let made = vault.find_copy(copy, Timestamp::now());
        let why = match made.map_err(|error| fail(&error.to_string()))? {
            None => NotConfirmed::Unknown,
            Some(MadeCopy { state: CopyState::InUse, .. }) => NotConfirmed::InUse,
            Some(MadeCopy { state: CopyState::Gone { .. }, .. }) => NotConfirmed::Already,
            Some(made) => {
                found.push(made.place);
                continue;
            }
        };
        cannot = Some(fail(&format!("{copy}: {why}")));
    }
    if let Some(export) = &which.export {
        let going = vault.takedowns_of(export, Timestamp::now());
        match going.map_err(|error| fail(&error.to_string()))? {
            Some(going) if !going.is_empty() => found.extend(going),
            Some(_) => cannot = Some(fail(&format!("no copy of export {export} has to go"))),
            None => {
                cannot = Some(fail(&format!(
                    "no export has the number {export}; `sayso register` tells them"
                )));
            }
        }
    }
    if let Some(code) = cannot {
        note("nothing is on record");
        return Err(code);
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// A list that was brought up to date.
#[derive(Serialize)]
struct InFolder {
    folder: PathBuf,
    #[serde(flatten)]
    written: WrittenTakedowns,
}

fn write(vault: &ReadOnly, folders: &[PathBuf], format: Format) -> ExitCode {
    let (mut failed, mut all) = (None, Vec::new());
    for folder in folders {
        match vault.write_takedowns(folder, Timestamp::now()) {
            Ok(written) => all.push(InFolder { folder: folder.clone(), written }),
            Err(error) => failed = Some(fail(&format!("{}: {error}", folder.display()))),
        }
    }
    match format {
        Format::Json => drop(print_json(&all)),
        Format::Text => all.iter().for_each(tell_folder),
    }
    let late = by_deadlines(all.iter().map(|it| it.written.overdue).sum());
    failed.unwrap_or(late)
}

fn tell_folder(InFolder { folder, written }: &InFolder) {
    print(&format!(
        "{}: {} copies have to go, {} of what had to go still lie there",
        folder.display(),
        written.open,
        written.there
    ));
}

/// Lists every copy that has to go. Returns how many should be gone by now.
fn list(vault: &ReadOnly, format: Format) -> Result<u64, StorageError> {
    let (mut teller, mut overdue) = (Teller::new(format), 0);
    vault.each_takedown(Timestamp::now(), |copy| {
        teller.tell(copy);
        overdue += u64::from(matches!(copy.state, CopyState::Overdue { .. }));
    })?;
    teller.end();
    if teller.told == 0 && format == Format::Text {
        print("no copy has to go");
    }
    Ok(overdue)
}

/// One letter for each destination and whoever answers for it. Whoever saved a copy by hand has named nobody.
fn letters(data_dir: &Path, vault: &ReadOnly) -> Result<u64, StorageError> {
    let letters = Letters::of(vault, Timestamp::now())?;
    let (campaign, words) = campaign_and_words(data_dir);
    for text in letters.texts(campaign.as_ref(), &words) {
        print(&text);
    }
    if letters.by_hand > 0 {
        note(&format!(
            "saved by hand, with nobody to write to: {}. `sayso takedowns` lists them too",
            letters.by_hand
        ));
    }
    Ok(letters.overdue)
}

/// Writes copies one after the other.
struct Teller {
    format: Format,
    told: usize,
}

impl Teller {
    fn new(format: Format) -> Self {
        Self { format, told: 0 }
    }

    fn tell(&mut self, copy: &MadeCopy) {
        if self.format == Format::Json {
            let json = serde_json::to_string(copy).unwrap_or_default();
            let begins = if self.told == 0 { "[\n" } else { "," };
            print(&format!("{begins}{}", json_without_hidden_signs(&json)));
        } else {
            print(&line(copy));
        }
        self.told += 1;
    }

    fn end(&self) {
        if self.format == Format::Json {
            print(if self.told == 0 { "[]" } else { "]" });
        }
    }
}

pub(super) fn line(copy: &MadeCopy) -> String {
    let place = match (&copy.destination, &copy.responsible) {
        (Some(destination), Some(by)) => format!("to “{destination}”, {by} answers for it"),
        _ => "saved by hand".to_owned(),
    };
    let because = |why: &Why| match why {
        Why::TakenBack => "taken back",
        Why::TimeOver => "time over",
    };
    let state = match &copy.state {
        CopyState::InUse => format!("may be used until {}", copy.until),
        CopyState::Open { why, deadline, .. } => {
            format!("has to go by {deadline}: {}", because(why))
        }
        CopyState::Overdue { why, deadline, .. } => {
            format!("had to go by {deadline}: {}", because(why))
        }
        CopyState::Gone { at, by: Some(by) } => format!("gone, as {by} said at {at}"),
        CopyState::Gone { by: None, .. } => "never made".to_owned(),
    };
    let export = copy.export.as_ref().map_or_else(String::new, |it| format!("  export {it}"));
    // What the register has is an ISO time, of which the day says enough.
    let day = copy.made_at.split('T').next().unwrap_or_default();
    format!(
        "{}  {}  for {}  {place}  made {day}{export}  {state}",
        copy.id, copy.record, copy.purpose
    )
}
