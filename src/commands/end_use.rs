//! `sayso end-use`: staff end a use for whoever cannot do it themselves, for one of four reasons, on record.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::app::write_ended_use;
use sayso::campaign::PurposeId;
use sayso::locale::Locale;
use sayso::record::SubmissionId;
use sayso::vault::{NotEnded, Vault};

use super::erase::{Because, tell_copies};
use super::export::campaign_and_words;
use super::staff::unlock;
use super::terminal::print;
use super::{can_take, fail, note, opened, parse_record, print_json};

/// Which use of what is ended, and why.
#[derive(clap::Args)]
pub(crate) struct EndingUse {
    /// The record, by its number: in `sayso list`, and on receipts.
    #[arg(value_name = "RECORD", value_parser = parse_record)]
    record: SubmissionId,
    /// The use, by its id in the campaign, such as `website`.
    #[arg(value_name = "USE")]
    purpose: String,
    /// Why. The ledger keeps it, and its giver reads it with their code.
    #[arg(long, value_name = "REASON")]
    because: Because,
    /// Also write a sheet for whoever it is done for into this folder: as a page, as a PDF to print, and signed for machines.
    #[arg(long, value_name = "DIR")]
    sheet: Option<PathBuf>,
    /// What was done, and what has to follow, as JSON.
    #[arg(long)]
    json: bool,
}

/// `sayso end-use`. No passphrase is asked for what does not hold. Exit status 1 where it has not ended or its sheet is not
/// written; 2 where there is no folder for the sheet.
pub(crate) fn end_use(data_dir: &Path, what: &EndingUse) -> ExitCode {
    match try_to_end(data_dir, what) {
        Ok(code) | Err(code) => code,
    }
}

fn try_to_end(
    data_dir: &Path,
    EndingUse { record, purpose, because, sheet, json }: &EndingUse,
) -> Result<ExitCode, ExitCode> {
    let refused = |why: &dyn std::fmt::Display| fail(&format!("{why}; no use was ended"));
    let purpose = PurposeId::new(purpose.as_str());
    if let Some(folder) = sheet {
        can_take(folder, "no sheet", "no use was ended")?;
    }
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    let found = vault.look_up(record).map_err(|error| refused(&error))?;
    let uses = found.iter().flat_map(|submission| &submission.purposes);
    if !uses.into_iter().any(|it| it.id == purpose && it.withdrawn_at.is_none()) {
        return Err(refused(&NotEnded::Gone));
    }
    drop(vault);
    let (mut vault, unlocked) = unlock(data_dir)?;
    let use_of = (record, &purpose);
    let ended = unlocked
        .end_use(&mut vault, use_of, (*because).into(), Timestamp::now())
        .map_err(|error| refused(&error))?;
    let told = if *json {
        print_json(&ended)
    } else {
        print(&format!("ended: {record} may no longer be used for {purpose}"));
        ExitCode::SUCCESS
    };
    tell_copies(&vault, record);
    let Some(folder) = sheet else { return Ok(told) };
    // In the language in which its giver agreed.
    let words = Locale::load(&ended.language);
    let words = words.unwrap_or_else(|_| campaign_and_words(data_dir).1);
    match write_ended_use(&vault, &ended, folder, &words, Timestamp::now()) {
        Ok(page) => {
            note(&format!("a sheet for its giver: {}", page.display()));
            Ok(told)
        }
        Err(error) => Err(fail(&format!("ended, and its sheet could not be written: {error}"))),
    }
}
