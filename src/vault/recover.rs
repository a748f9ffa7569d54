//! The pass at each start: what a crash or a power cut left half done is finished.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::expiry::Expiry;
use super::ledger::Entry;
use super::schema::quiesce_journal;
use super::storage::StorageError;
use super::{Vault, files, ledger_path, media_folder};

/// What the pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Recovery {
    /// Files of takes whose erasure had been interrupted.
    pub erasures_finished: u64,
    /// Files of takes that were never kept, and of drafts.
    pub strays_removed: u64,
    /// Submissions erased because their time was over.
    pub expired_erased: u64,
}

impl Vault {
    pub(super) fn recover(&mut self, at: Timestamp) -> Result<Recovery, StorageError> {
        quiesce_journal(&ledger_path(&self.data_dir))?;
        let recovery = Recovery {
            erasures_finished: self.finish_erasures()?.0,
            strays_removed: remove_strays(&media_folder(&self.data_dir), &self.named_files()?)?
                + remove_strays(&self.data_dir.join("vault/draft"), &BTreeSet::new())?,
            expired_erased: 0,
        };
        if recovery != Recovery::default() {
            let told = serde_json::to_value(recovery).unwrap_or_default();
            self.append(Entry::new("recovered", at).with(told))?;
        }
        files::make_reserve(&self.data_dir);
        let expired_erased = match self.keep_time(at) {
            Ok(Expiry::UpToDate { erased }) => erased,
            Ok(Expiry::Postponed { waiting }) => {
                tracing::warn!(waiting, "expired; not erased before staff have seen the date");
                0
            }
            // A full disk or one damaged row must not keep everybody else from their own.
            Err(error) => {
                tracing::error!(%error, "what has expired could not be erased");
                0
            }
        };
        Ok(Recovery { expired_erased, ..recovery })
    }

    /// The media files that rows name.
    pub(super) fn named_files(&self) -> Result<BTreeSet<String>, StorageError> {
        let mut query = self.ledger.prepare("SELECT id || '.age' FROM take")?;
        let names = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(names)
    }
}

/// Removes files that nothing names: the payload of a submission that was not committed, or a
/// draft on a system that cannot do without a name.
fn remove_strays(folder: &Path, named: &BTreeSet<String>) -> Result<u64, StorageError> {
    let mut removed = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let stray = entry.file_name().to_str().is_none_or(|name| !named.contains(name));
        if stray && entry.file_type()?.is_file() {
            files::remove_if_there(&entry.path())?;
            removed += 1;
        }
    }
    if removed > 0 {
        files::sync_folder(folder)?;
    }
    Ok(removed)
}
