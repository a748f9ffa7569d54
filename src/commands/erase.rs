//! `sayso erase`: an officer erases what its giver does not, for one of four reasons, on record.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::app::write_certificate;
use sayso::paper::certificate_document;
use sayso::record::{Certificate, Grounds, SubmissionId, SubmissionSummary};
use sayso::vault::{Copies, NotErasedByStaff, Second, Unlocked, Vault};

use super::export::campaign_and_words;
use super::staff::{second, unlock};
use super::terminal::{self, print, print_once};
use super::{
    Format, can_take, fail, json_without_hidden_signs, note, opened, parse_record, tell_erasure,
    tell_files_left,
};

/// So many copies of a record are counted at once.
const PAGE: usize = 500;

/// What is erased, and why.
#[derive(clap::Args)]
pub(crate) struct Erasing {
    /// The records, by their numbers: in `sayso list`, and on receipts.
    #[arg(value_name = "RECORD", required = true, value_parser = parse_record)]
    records: Vec<SubmissionId>,
    /// Why. The ledger keeps it.
    #[arg(long, value_name = "REASON")]
    because: Because,
    /// Do it without asking once more.
    #[arg(long)]
    yes: bool,
    /// Also write the certificates into this folder: each as a page, as a PDF to print, and signed as JSON.
    #[arg(long, value_name = "DIR")]
    certificate: Option<PathBuf>,
    /// The signed certificates as JSON.
    #[arg(long)]
    json: bool,
}

/// The reasons that there are, as [`Grounds`].
#[derive(Clone, Copy, clap::ValueEnum)]
pub(super) enum Because {
    /// Its giver asked for it, and has no receipt at hand.
    Asked,
    /// Somebody is in it who did not agree.
    Another,
    /// It is of no use, or hurts somebody.
    Unfit,
    /// The law or an authority demands it.
    Law,
}

impl From<Because> for Grounds {
    fn from(because: Because) -> Self {
        match because {
            Because::Asked => Self::Asked,
            Because::Another => Self::Another,
            Because::Unfit => Self::Unfit,
            Because::Law => Self::Law,
        }
    }
}

/// Why staff erase something, in words.
pub(super) fn because(grounds: Grounds) -> &'static str {
    match grounds {
        Grounds::Asked => "its giver asked for it",
        Grounds::Another => "somebody is in it who did not agree",
        Grounds::Unfit => "it is of no use, or hurts somebody",
        Grounds::Law => "the law or an authority demands it",
    }
}

/// `sayso erase`. Exit status 1 where something was not erased and checked, or its certificate not written; 2 where
/// nobody can be asked, or there is no folder for certificates. Nothing is erased before all records were found.
pub(crate) fn erase(data_dir: &Path, what: &Erasing) -> ExitCode {
    match try_erase(data_dir, what) {
        Ok(code) | Err(code) => code,
    }
}

fn try_erase(data_dir: &Path, what: &Erasing) -> Result<ExitCode, ExitCode> {
    look_ahead(what)?;
    let mut records = what.records.clone();
    records.sort();
    records.dedup();
    let found = find_all(data_dir, &records)?;
    let (mut vault, unlocked) = unlock(data_dir)?;
    if !unlocked.role().decides() {
        return Err(fail(&format!("{}; nothing was erased", NotErasedByStaff::NotOfficer)));
    }
    if !what.yes {
        let answer = terminal::agrees_to(&question(&found, what.because.into()));
        let agrees = answer.map_err(|error| {
            fail(&format!("no answer can be read: {error}; nothing was erased"))
        })?;
        if !agrees {
            return Err(fail("nothing was erased"));
        }
    }
    let second = match unlocked.may_erase_alone(&vault, records.len(), Timestamp::now()) {
        Ok(()) => None,
        Err(why @ NotErasedByStaff::NeedsSecond(_)) => {
            note(&why.to_string());
            Some(second(&mut vault)?)
        }
        Err(error) => return Err(fail(&format!("{error}; nothing was erased"))),
    };
    let who = (&unlocked, second.as_ref());
    Ok(erase_all(&mut vault, who, data_dir, (&records, what)))
}

/// Whether there will be an answer, and a place for certificates, before anything begins.
fn look_ahead(what: &Erasing) -> Result<(), ExitCode> {
    if !what.yes && !terminal::can_ask() {
        fail(
            "there is no terminal on which to ask whether this is meant; --yes says so; nothing was erased",
        );
        return Err(ExitCode::from(2));
    }
    what.certificate
        .as_deref()
        .map_or(Ok(()), |folder| can_take(folder, "no certificate", "nothing was erased"))
}

/// What is known of what is to be erased.
struct Found {
    read: Vec<SubmissionSummary>,
    /// So many cannot be read any more, and can be erased all the same.
    unread: usize,
}

/// All of them, or none where one is not there or is held. No passphrase is asked for what cannot be.
fn find_all(data_dir: &Path, records: &[SubmissionId]) -> Result<Found, ExitCode> {
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    let mut found = Found { read: Vec::with_capacity(records.len()), unread: 0 };
    let mut cannot = None;
    for record in records {
        match vault.look_up(record) {
            Ok(Some(submission)) => match submission.held(Timestamp::now()) {
                Some(hold) => {
                    let why = NotErasedByStaff::Held(hold.terms.until);
                    cannot = Some(fail(&format!("{record}: {why}")));
                }
                None => found.read.push(submission),
            },
            Ok(None) => cannot = Some(fail(&format!("{record}: {}", gone(&vault, record)))),
            Err(error) if error.is_about_one() => {
                note(&format!("{record}: {error}. It can be erased all the same"));
                found.unread += 1;
            }
            Err(error) => cannot = Some(fail(&format!("{record}: {error}"))),
        }
    }
    match cannot {
        None => Ok(found),
        Some(code) => {
            note("nothing was erased");
            Err(code)
        }
    }
}

/// Why nothing is kept under a number.
fn gone(vault: &Vault, record: &SubmissionId) -> String {
    match vault.erasure(record.as_str()) {
        Ok(Some((at, _))) if !at.is_empty() => format!("it was erased before, at {at}"),
        Ok(Some(_)) => "it was erased before".to_owned(),
        _ => "nothing was ever kept under this number; `sayso list` shows the numbers".to_owned(),
    }
}

fn question(Found { read: found, unread }: &Found, grounds: Grounds) -> String {
    let takes = found.iter().map(|it| it.takes.len()).sum();
    let others = match others(found) {
        0 => String::new(),
        others => format!(", also for {} in them", counted(others, "other person", "other people")),
    };
    let count = found.len() + unread;
    let unread = match unread {
        0 => String::new(),
        unread => format!(", {unread} of which cannot be read"),
    };
    format!(
        "This erases {}{unread} with {} for good{others}, because: {}. Nobody can bring them back.",
        counted(count, "submission", "submissions"),
        counted(takes, "take", "takes"),
        because(grounds),
    )
}

/// How many people lose what they gave together with those whose submissions go.
fn others(found: &[SubmissionSummary]) -> usize {
    let mut groups: BTreeMap<_, usize> = BTreeMap::new();
    for group in found.iter().filter(|it| !it.has_ended()).filter_map(|it| it.group.as_ref()) {
        let left = groups.entry(&group.id).or_insert(group.people);
        *left = left.saturating_sub(1);
    }
    groups.values().sum()
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// What is written of each erasure.
struct Papers<'a> {
    /// Where certificates go.
    folder: Option<&'a Path>,
    data_dir: &'a Path,
    format: Format,
    /// So many were told.
    told: usize,
}

fn erase_all(
    vault: &mut Vault,
    (unlocked, second): (&Unlocked, Option<&Second>),
    data_dir: &Path,
    (records, what): (&[SubmissionId], &Erasing),
) -> ExitCode {
    let folder = what.certificate.as_deref();
    let mut papers = Papers { folder, data_dir, format: what.json.into(), told: 0 };
    let mut code = ExitCode::SUCCESS;
    for record in records {
        terminal::progress(&format!("{} of {} are erased", papers.told, records.len()));
        let erased = unlocked.erase(vault, (record, what.because.into()), second, Timestamp::now());
        terminal::progress("");
        match erased {
            Ok(certificate) => {
                if !papers.tell(vault, &certificate) {
                    code = ExitCode::from(1);
                }
            }
            Err(error) => {
                code = fail(&format!("{record} was not erased: {error}. What was told is erased"));
                break;
            }
        }
    }
    papers.end();
    tell_files_left(vault);
    code
}

impl Papers<'_> {
    /// Says what was erased. False where the check was not satisfied, or the certificate is not in its folder.
    fn tell(&mut self, vault: &Vault, certificate: &Certificate) -> bool {
        let saved = self.save(vault, certificate);
        match self.format {
            Format::Json => {
                let signed = vault.sign(certificate_document(certificate), Timestamp::now());
                let begins = if self.told == 0 { "[\n" } else { "," };
                print_once(&format!(
                    "{begins}{}",
                    json_without_hidden_signs(&format!("{signed:#}"))
                ));
            }
            Format::Text => {
                tell_erasure(certificate);
                if let Ok(Some(page)) = &saved {
                    print(&format!("certificate: {}", page.display()));
                }
            }
        }
        self.told += 1;
        tell_copies(vault, &certificate.record);
        if let Err(error) = &saved {
            fail(&format!("erased, and its certificate could not be written: {error}"));
        }
        if !certificate.is_verified() {
            fail(
                "erased: the keys are destroyed. The check afterwards was not satisfied; the next start \
                 tries again",
            );
        }
        saved.is_ok() && certificate.is_verified()
    }

    fn save(&self, vault: &Vault, certificate: &Certificate) -> std::io::Result<Option<PathBuf>> {
        let Some(folder) = self.folder else { return Ok(None) };
        let (_, words) = campaign_and_words(self.data_dir);
        write_certificate(vault, certificate, folder, &words, Timestamp::now()).map(Some)
    }

    fn end(&self) {
        if self.format == Format::Json {
            print(if self.told == 0 { "[]" } else { "]" });
        }
    }
}

/// Copies that were made before have to go as well.
pub(super) fn tell_copies(vault: &Vault, record: &SubmissionId) {
    let (copies, mut before, mut open) = (Copies::Of(record.clone()), None, 0);
    loop {
        let page = vault.copies(&copies, before, PAGE, Timestamp::now());
        let Ok(page) = page.inspect_err(|error| tracing::error!(%error, "copies are not counted"))
        else {
            return;
        };
        open += page.iter().filter(|copy| copy.state.must_go()).count();
        before = page.last().map(|copy| copy.place);
        if page.len() < PAGE {
            break;
        }
    }
    if open > 0 {
        note(&format!("copies of it that have to go now: {open}; `sayso takedowns` lists them"));
    }
}
