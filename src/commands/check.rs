//! `sayso check`: a campaign file held against the law of the place.

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;

use jiff::civil::Date;
use sayso::app::picture_fault;
use sayso::campaign::{Campaign, on_one_line};
use sayso::check::{Finding, Origin, Profile, Report, check_on};
use sayso::locale::Locale;
use sayso::vault::{NotOffered, Vault};
use serde::Serialize;

use super::{Format, fail, handed_file, note, print, print_json};

/// Says of what is said here what it is not.
const NO_ADVICE: &str = "This is a check by a program and not legal advice.";

/// Checks the campaign in `file`. Exit status 1 where nobody may be asked by it, 2 where it cannot be
/// read.
pub(crate) fn check_file(file: &Path, format: Format) -> ExitCode {
    match read(file) {
        Ok(source) => tell_as(format, file, &report_on(file, &source)),
        Err(status) => status,
    }
}

/// As [`check_file`], and whether its version was used for another text in the vault that lies beside the file.
pub(crate) fn check_where_it_lies(file: &Path, format: Format) -> ExitCode {
    let source = match read(file) {
        Ok(source) => source,
        Err(status) => return status,
    };
    let report = report_on(file, &source);
    let report = match version_fault(file, &source) {
        Some(said) => report.with_version_fault(&source, said),
        None => report,
    };
    tell_as(format, file, &report)
}

fn read(file: &Path) -> Result<String, ExitCode> {
    let cannot = |why: &str| {
        fail(&format!("{}: {why}; nothing was checked", file.display()));
        ExitCode::from(2)
    };
    let bytes = handed_file::read(file, handed_file::LARGEST_BYTES)
        .map_err(|error| cannot(&error.to_string()))?;
    String::from_utf8(bytes).map_err(|_| cannot("this is not text in UTF-8"))
}

fn report_on(file: &Path, source: &str) -> Report {
    let spoken: Vec<_> = Locale::languages().collect();
    let report = check_on(today(), source, &spoken, &Locale::english());
    match folder_of(file) {
        Some(folder) => {
            let look = |shown_as, name: &str| picture_fault(folder, name, shown_as);
            report.with_pictures(source, look, &Locale::english())
        }
        None => report,
    }
}

/// The folder that a file lies in. What comes through a pipe lies in none.
fn folder_of(file: &Path) -> Option<&Path> {
    let folder = file.parent().filter(|_| file != Path::new("-"))?;
    Some(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
}

/// What is wrong with the version of the campaign in `file` by the vault that lies beside it, why it matters and how to
/// mend it. None where there is no vault, or nothing is wrong.
fn version_fault(file: &Path, source: &str) -> Option<[String; 3]> {
    let folder = folder_of(file).filter(|folder| Vault::exists(folder))?;
    let (campaign, _) = Campaign::read(source).ok()?;
    let unknown = |error: &dyn Display| {
        note(&format!(
            "the vault beside it cannot be looked into, so nobody knows whether its version was used: {error}"
        ));
        None
    };
    let vault = match Vault::open_as_it_is(folder) {
        Ok(vault) => vault,
        Err(error) => return unknown(&error),
    };
    match vault.may_offer(&campaign) {
        Ok(()) => None,
        Err(NotOffered::VersionUsed { version, next, .. }) => Some([
            format!("version {version} was shown to people with another text"),
            "What somebody agreed to is known by the version, which stands for one text. Nobody is asked by this one \
             after the next start."
                .to_owned(),
            format!("Raise version to {next}, or put the old text back."),
        ]),
        Err(NotOffered::Storage(error)) => unknown(&error),
    }
}

fn tell_as(format: Format, file: &Path, report: &Report) -> ExitCode {
    match format {
        Format::Json => {
            print_json(report);
        }
        Format::Text => tell(file, report),
    }
    if report.is_usable() { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

/// Prints the form of a campaign file as a JSON Schema.
pub(crate) fn schema() -> ExitCode {
    print_json(&Campaign::schema())
}

fn tell(file: &Path, report: &Report) {
    for finding in &report.findings {
        tell_finding(file, finding);
    }
    let errors = report.errors().count();
    let warnings = report.findings.len() - errors;
    print(&match (errors, warnings) {
        (0, 0) => "Nothing was found.".to_owned(),
        (0, _) => format!("Errors: 0, warnings: {warnings}. People can be asked by it."),
        (_, _) => {
            format!("Errors: {errors}, warnings: {warnings}. Nobody is asked by it as it is.")
        }
    });
    print(NO_ADVICE);
}

fn tell_finding(file: &Path, finding: &Finding) {
    let Finding { place, field, rule, severity, what, why, mend, sources } = finding;
    let at = format!("{}:{}:{}", file.display(), place.line, place.column);
    let field = if field.is_empty() { String::new() } else { format!("{field}: ") };
    // A name with a line break in it would otherwise write findings of its own.
    print(&on_one_line(&format!("{at}: {severity}: {field}{what} [{rule}]")));
    print(&format!("    why:  {}\n    mend: {}", on_one_line(why), on_one_line(mend)));
    for source in sources {
        print(&format!("    from: {source}"));
    }
}

/// The jurisdictions that a campaign can name: what each is, whose it is and how old. `refused` are files
/// beside the program that are not taken, each with the reason; then the exit status is 1.
pub(crate) fn list_profiles(refused: &[(String, String)], format: Format) -> ExitCode {
    let today = today();
    let status = if refused.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) };
    if format == Format::Json {
        print_json(&ToldProfiles::of(refused, today));
        return status;
    }
    for profile in Profile::all() {
        let origin = match &profile.origin {
            Origin::BuiltIn => "built in".to_owned(),
            Origin::Signed { by } => format!("signed by {by}"),
        };
        let old = if profile.is_old(today) { "; more than a year ago: read it again" } else { "" };
        let (id, title, read) = (&profile.id, &profile.title, profile.checked_on);
        print(&on_one_line(&format!("{id:<16} {title} ({origin}; read {read}{old})")));
    }
    for (file, why) in refused {
        print(&on_one_line(&format!("refused: {file}: {why}")));
    }
    print(NO_ADVICE);
    status
}

/// The profiles as they are told to programs.
#[derive(Serialize)]
struct ToldProfiles<'a> {
    profiles: Vec<ToldProfile>,
    /// Files beside the program that are not taken.
    refused: Vec<RefusedFile<'a>>,
}

/// A profile as it is told to programs.
#[derive(Serialize)]
struct ToldProfile {
    /// Its name in campaign files, such as `eu-gdpr`.
    id: &'static str,
    /// The law, by name.
    title: &'static str,
    /// Who has signed it; none where it is built in.
    signed_by: Option<&'static str>,
    /// When its sources were read.
    read_on: Date,
    /// Whether that is more than a year ago.
    is_old: bool,
}

/// A file that is not taken.
#[derive(Serialize)]
struct RefusedFile<'a> {
    file: &'a str,
    why: &'a str,
}

impl<'a> ToldProfiles<'a> {
    fn of(refused: &'a [(String, String)], today: Date) -> Self {
        let told = |profile: &'static Profile| ToldProfile {
            id: &profile.id,
            title: &profile.title,
            signed_by: match &profile.origin {
                Origin::BuiltIn => None,
                Origin::Signed { by } => Some(by.as_str()),
            },
            read_on: profile.checked_on,
            is_old: profile.is_old(today),
        };
        let refused = refused.iter().map(|(file, why)| RefusedFile { file, why }).collect();
        Self { profiles: Profile::all().iter().map(told).collect(), refused }
    }
}

fn today() -> Date {
    jiff::Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
}
