//! `sayso end-use`: staff end a use for whoever cannot do it themselves, for one of four reasons, on record.

use std::path::Path;
use std::process::ExitCode;

use jiff::Timestamp;
use sayso::campaign::PurposeId;
use sayso::record::SubmissionId;
use sayso::vault::{NotEnded, Vault};

use super::erase::{Because, tell_copies};
use super::staff::unlock;
use super::terminal::print;
use super::{fail, opened, parse_record};

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
}

/// `sayso end-use`. No passphrase is asked for what does not hold.
pub(crate) fn end_use(data_dir: &Path, what: &EndingUse) -> ExitCode {
    match try_to_end(data_dir, what) {
        Ok(()) => ExitCode::SUCCESS,
        Err(code) => code,
    }
}

fn try_to_end(
    data_dir: &Path,
    EndingUse { record, purpose, because }: &EndingUse,
) -> Result<(), ExitCode> {
    let refused = |why: &dyn std::fmt::Display| fail(&format!("{why}; no use was ended"));
    let purpose = PurposeId::new(purpose.as_str());
    let vault = opened(data_dir, Vault::open_as_it_is(data_dir))?;
    let found = vault.look_up(record).map_err(|error| refused(&error))?;
    let uses = found.iter().flat_map(|submission| &submission.purposes);
    if !uses.into_iter().any(|it| it.id == purpose && it.withdrawn_at.is_none()) {
        return Err(refused(&NotEnded::Gone));
    }
    drop(vault);
    let (mut vault, unlocked) = unlock(data_dir)?;
    let ended = (record, &purpose);
    unlocked
        .end_use(&mut vault, ended, (*because).into(), Timestamp::now())
        .map_err(|error| refused(&error))?;
    print(&format!("ended: {record} may no longer be used for {purpose}"));
    tell_copies(&vault, record);
    Ok(())
}
