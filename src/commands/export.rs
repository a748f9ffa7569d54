//! `sayso export`: what may be used for something, into a folder, on record.

use std::fs;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use jiff::Timestamp;
use sayso::campaign::{Campaign, Kind, PurposeId};
use sayso::locale::Locale;
use sayso::paper::{ExportText, export_page};
use sayso::record::{Filter, Flagged, LeftOut, Mark, SubmissionId, Tally, Terms};
use sayso::seal::OrganisationKey;
use sayso::vault::{
    Candidate, Export, Manifest, NotExported, Survey, Unlocked, Vault, Which as Wanted,
    WrittenBundle,
};
use serde::Serialize;

use super::list::Narrowed;
use super::staff::{second, unlock};
use super::terminal::{self, print};
use super::{Format, fail, json_without_hidden_signs, note, opened, parse_record, print_json};

/// What is said where something is damaged.
const UNREADABLE: &str = "not everything can be read; `sayso verify` says what is wrong";

/// To whom it is encrypted.
#[derive(clap::Args)]
struct Encrypted {
    /// Encrypt the copies to this age key, such as "age1…", each as a file of its own. What lies beside them anybody can
    /// read: the use, the destination, whoever answers for it there, and of each copy the number of its record, its
    /// kind, length and times, and what was shown and ticked. It names nobody who gave something. With --bundle it is
    /// encrypted as well.
    #[arg(long, value_name = "KEY", value_parser = age_key)]
    to: Option<OrganisationKey>,
    /// Encrypt all of it to the key, as one file: copies.tar.age, with copies, records, manifest and page. Beside it lie
    /// only export.json, which says what the export is, and takedowns.json. One that was interrupted is begun anew.
    #[arg(long, requires = "to")]
    bundle: bool,
}

/// What is exported.
#[derive(clap::Args)]
pub(crate) struct Exporting {
    /// For which use, as the campaign names it.
    #[arg(value_name = "USE")]
    purpose: String,
    /// The folder: empty, not there yet, or one into which the same was exported before.
    #[arg(value_name = "DIR", required_unless_present = "dry_run")]
    folder: Option<PathBuf>,
    /// Whereto it goes, in a few words, such as "website". It stays on record.
    #[arg(long = "for", value_name = "DESTINATION", required_unless_present = "dry_run")]
    destination: Option<String>,
    /// The name or the office of whoever answers for it there. It stays on record.
    #[arg(long = "by", value_name = "NAME", required_unless_present = "dry_run")]
    responsible: Option<String>,
    #[command(flatten)]
    narrowed: Narrowed,
    /// Also what staff have flagged. Else it is left out, but where --mark flagged or --record asks for it.
    #[arg(long)]
    flagged: bool,
    /// Only this record, by its number; may be given several times.
    #[arg(
        long = "record",
        value_name = "RECORD",
        value_parser = parse_record,
        conflicts_with_all =
            ["kind", "language", "campaign", "from", "until", "mark", "rating", "noted"]
    )]
    records: Vec<SubmissionId>,
    #[command(flatten)]
    encrypted: Encrypted,
    /// Write nothing: tell of each take whether it may be used, and if not, why. Needs no passphrase.
    #[arg(long)]
    dry_run: bool,
    /// As JSON.
    #[arg(long)]
    json: bool,
}

fn age_key(typed: &str) -> Result<OrganisationKey, String> {
    typed
        .trim()
        .parse()
        .map_err(|_| "this is no public key of age; one begins with age1".to_owned())
}

impl Exporting {
    fn wanted(&self) -> Wanted {
        if !self.records.is_empty() {
            return Wanted::Records(self.records.clone());
        }
        let filter: Filter = self.narrowed.clone().into();
        let asked = self.flagged || filter.mark == Some(Mark::Flagged);
        let flagged = if asked { Flagged::Copied } else { Flagged::LeftOut };
        Wanted::found_by(Box::new(filter), flagged)
    }
}

/// What came of it.
#[derive(Serialize)]
struct Told<'a> {
    export: &'a str,
    folder: String,
    #[serde(flatten)]
    terms: &'a Terms,
    #[serde(flatten)]
    tally: &'a Tally,
    manifest: Manifest,
    #[serde(skip_serializing_if = "Option::is_none")]
    bundle: Option<WrittenBundle>,
}

/// `sayso export`. Exit status 1 where it was refused or not everything could be read.
pub(crate) fn export(data_dir: &Path, what: &Exporting) -> ExitCode {
    if what.dry_run {
        return tell_candidates(data_dir, what);
    }
    match try_export(data_dir, what) {
        Ok(code) | Err(code) => code,
    }
}

fn try_export(data_dir: &Path, what: &Exporting) -> Result<ExitCode, ExitCode> {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    let purpose = PurposeId::new(&what.purpose);
    let terms = Terms::new(purpose, &said(&what.destination), &said(&what.responsible));
    let terms = terms.map_err(|error| {
        fail(&error.to_string());
        ExitCode::from(2)
    })?;
    let folder = what.folder.clone().unwrap_or_default();
    look_ahead(&*opened(data_dir, Vault::open_as_it_is(data_dir))?, what)?;
    let (mut vault, unlocked) = unlock(data_dir)?;
    let mut export = begin((&mut vault, &unlocked), (&terms, what), &folder)?;
    let exported = run((&mut vault, &unlocked), &mut export);
    terminal::progress("");
    let manifest = exported.map_err(|error| stopped(&error, what))?;
    let page = page(data_dir, &export, &manifest);
    let written = export.write_page(&page).and_then(|()| export.finish());
    let bundle = written.map_err(|error| fail(&error.to_string()))?;
    let tally = export.tally();
    if what.json {
        let folder = folder.display().to_string();
        let (export, terms) = (export.number().as_str(), export.terms());
        print_json(&Told { export, folder, terms, tally, manifest, bundle });
    } else {
        tell(&export, &folder, &manifest, bundle.as_ref());
    }
    if tally.left_out.contains_key(&LeftOut::Damaged) {
        return Err(fail(UNREADABLE));
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether people were ever asked for the use, and each record is there, before anything begins.
fn look_ahead(vault: &Vault, what: &Exporting) -> Result<(), ExitCode> {
    let refused = |why: &dyn std::fmt::Display| fail(&format!("{why}; nothing was exported"));
    let purpose = PurposeId::new(&what.purpose);
    if !vault.has_asked_for(&purpose).map_err(|error| refused(&error))? {
        return Err(refused(&NotExported::UnknownUse(purpose)));
    }
    // What was begun goes on with what is still there.
    let is_empty =
        |folder: &PathBuf| fs::read_dir(folder).map_or(true, |mut it| it.next().is_none());
    let records = what.folder.as_ref().is_none_or(is_empty).then_some(&what.records);
    for record in records.into_iter().flatten() {
        if vault.look_up(record).is_ok_and(|found| found.is_none()) {
            return Err(refused(&format!(
                "nothing is kept under {record}; `sayso list` shows the numbers"
            )));
        }
    }
    Ok(())
}

fn stopped(error: &NotExported, what: &Exporting) -> ExitCode {
    let goes_on = if what.encrypted.bundle {
        "There is no bundle yet; the same command begins it anew"
    } else {
        "What is in the folder is whole and on record; the same command goes on there"
    };
    fail(&format!("{error}. {goes_on}"))
}

/// Begins, with a second person where it takes one.
fn begin(
    (vault, unlocked): (&mut Vault, &Unlocked),
    (terms, what): (&Terms, &Exporting),
    folder: &Path,
) -> Result<Export, ExitCode> {
    let (which, at) = (what.wanted(), Timestamp::now());
    let begun = match &what.encrypted {
        Encrypted { to: Some(key), bundle: true } => {
            Export::begin_bundle(vault, unlocked, (terms, key), which, folder, at)
        }
        Encrypted { to, .. } => {
            Export::begin(vault, unlocked, (terms, to.clone()), which, folder, at)
        }
    };
    let mut export = begun.map_err(|error| fail(&format!("{error}; nothing was exported")))?;
    match export.fits_one(vault, Timestamp::now()) {
        Err(why @ NotExported::NeedsSecond(_)) => {
            note(&why.to_string());
            let second = second(vault)?;
            let agreed = export.second(vault, unlocked, &second, Timestamp::now());
            agreed.map_err(|error| stopped(&error, what))?;
        }
        fits => fits.map_err(|error| stopped(&error, what))?,
    }
    Ok(export)
}

fn run(
    (vault, unlocked): (&mut Vault, &Unlocked),
    export: &mut Export,
) -> Result<Manifest, NotExported> {
    let threads = thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN);
    while let Some(batch) = export.plan(vault, unlocked, Timestamp::now())? {
        let written = batch.write(threads);
        export.note(vault, unlocked, written, Timestamp::now())?;
        let tally = export.tally();
        terminal::progress(&format!("{} takes copied, of {}", tally.copied, tally.looked_at()));
    }
    terminal::progress("the manifest is written");
    export.write_manifest(vault, Timestamp::now())
}

/// The campaign in the data folder; none where it is not there or cannot be read.
pub(super) fn campaign(data_dir: &Path) -> Option<Campaign> {
    let source = std::fs::read_to_string(data_dir.join("campaign.toml")).ok()?;
    Some(Campaign::read(&source).ok()?.0)
}

/// The campaign in the data folder, and words in the first language that it has.
pub(super) fn campaign_and_words(data_dir: &Path) -> (Option<Campaign>, Locale) {
    let campaign = campaign(data_dir);
    let language = campaign.as_ref().and_then(|campaign| campaign.languages.first());
    let words = language.and_then(|language| Locale::load(language).ok());
    (campaign, words.unwrap_or_else(Locale::english))
}

fn page(data_dir: &Path, export: &Export, manifest: &Manifest) -> String {
    let (campaign, words) = campaign_and_words(data_dir);
    let text = ExportText {
        terms: export.terms(),
        campaign: campaign.as_ref(),
        made_at: Timestamp::now(),
        takes: manifest.takes,
        first_until: manifest.first_until,
        last_until: manifest.last_until,
    };
    export_page(&text, &words)
}

fn tell(export: &Export, folder: &Path, manifest: &Manifest, bundle: Option<&WrittenBundle>) {
    let tally = export.tally();
    print(&format!("export: {}", export.number()));
    print(&format!("folder: {}", folder.display()));
    print(&format!("copied: {} takes; there already: {}", tally.copied, tally.there));
    for (why, count) in &tally.left_out {
        print(&format!("left out: {count}, {}", reason(*why)));
    }
    print(&format!("may be used: {} takes, {} bytes", manifest.takes, manifest.bytes));
    if let Some(until) = manifest.first_until {
        print(&format!("consent for the first of them ends on {until}"));
    }
    let missing = manifest.missing;
    if let Some(WrittenBundle { file, sha256, bytes }) = bundle {
        print(&format!("bundle: {file}, {bytes} bytes, sha256 {sha256}"));
        print(&format!("whoever has the key opens it by: age -d -i KEY {file} | tar -x"));
        if missing > 0 {
            print(&format!("on record and not in the bundle: {missing}"));
        }
    } else if missing > 0 {
        print(&format!("on record and not in the folder: {missing}; the same command writes them"));
    }
}

fn reason(why: LeftOut) -> &'static str {
    match why {
        LeftOut::NeverAgreed => "since this use was never agreed to",
        LeftOut::Withdrawn => "since it was withdrawn",
        LeftOut::Expired => "since its time is over",
        LeftOut::NotByAll => "since not all who are in it agree",
        LeftOut::Sealed => "since its giver lets nobody of staff open it yet",
        LeftOut::Flagged => "since staff have flagged it",
        LeftOut::Damaged => "since it cannot be read",
    }
}

/// Each take on a line of its own, and why it may not be used.
fn tell_candidates(data_dir: &Path, what: &Exporting) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    if let Err(code) = look_ahead(&vault, what) {
        return code;
    }
    match vault.waits() {
        Ok(None) => {}
        Ok(Some(_)) => return fail(&NotExported::Waits.to_string()),
        Err(error) => return fail(&error.to_string()),
    }
    let mut survey = Survey::of(&PurposeId::new(&what.purpose), what.wanted());
    let (mut told, mut damaged) = (0_u64, false);
    loop {
        match survey.next(&vault, Timestamp::now()) {
            Ok(Some(few)) => {
                for candidate in few {
                    damaged |= candidate.left_out == Some(LeftOut::Damaged);
                    tell_candidate(&candidate, told, what.json.into());
                    told += 1;
                }
            }
            Ok(None) => break,
            Err(error) => return fail(&error.to_string()),
        }
    }
    if what.json {
        print(if told == 0 { "[]" } else { "]" });
    }
    if damaged { fail(UNREADABLE) } else { ExitCode::SUCCESS }
}

fn tell_candidate(candidate: &Candidate, before: u64, format: Format) {
    if format == Format::Json {
        let json = serde_json::to_string(candidate).unwrap_or_default();
        let begins = if before == 0 { "[\n" } else { "," };
        print(&format!("{begins}{}", json_without_hidden_signs(&json)));
        return;
    }
    let record = candidate.record.as_ref().map_or("unreadable", SubmissionId::as_str);
    let kind = match candidate.kind {
        Some(Kind::Voice) => "voice",
        Some(Kind::Photo) => "photo",
        None => "take",
    };
    let verdict = candidate.left_out.map_or("may be used", reason);
    print(&format!("{record}  {kind}  {verdict}"));
}
