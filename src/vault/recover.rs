//! The pass at each start: what a crash or a power cut left half done is finished.

use std::collections::BTreeSet;
use std::fs;

use jiff::Timestamp;
use serde::Serialize;

use super::ledger::Entry;
use super::schema::quiesce_journal;
use super::storage::StorageError;
use super::{Vault, files, ledger_path, media_folder};

/// What the pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Recovery {
    /// Files of takes whose erasure had been interrupted.
    pub erasures_finished: u64,
    /// Files of takes that were never kept.
    pub strays_removed: u64,
}

impl Vault {
    pub(super) fn recover(&mut self, at: Timestamp) -> Result<Recovery, StorageError> {
        quiesce_journal(&ledger_path(&self.data_dir))?;
        let recovery = Recovery {
            erasures_finished: self.finish_erasures()?,
            strays_removed: self.remove_strays()?,
        };
        if recovery != Recovery::default() {
            let told = serde_json::to_value(recovery).unwrap_or_default();
            self.append(Entry::new("recovered", at).with(told))?;
        }
        Ok(recovery)
    }

    /// Removes media that no row names: the payload of a submission that was not committed.
    fn remove_strays(&self) -> Result<u64, StorageError> {
        let named = self.named_files()?;
        let folder = media_folder(&self.data_dir);
        let mut removed = 0;
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let stray = entry.file_name().to_str().is_none_or(|name| !named.contains(name));
            if stray && entry.file_type()?.is_file() {
                files::remove_if_there(&entry.path())?;
                removed += 1;
            }
        }
        if removed > 0 {
            files::sync_folder(&folder)?;
        }
        Ok(removed)
    }

    /// The media files that rows name.
    pub(super) fn named_files(&self) -> Result<BTreeSet<String>, StorageError> {
        let mut query = self.ledger.prepare("SELECT id || '.age' FROM take")?;
        let names = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(names)
    }
}
