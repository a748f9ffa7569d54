//! The pass at each start: what a crash or a power cut left half done is finished.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::ledger::Entry;
use super::storage::StorageError;
use super::{Vault, files, media_folder, media_name};
use crate::record::Event;

/// What the pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Recovery {
    /// Files of takes whose erasure had been interrupted.
    pub erasures_finished: u64,
    /// Files of takes that were never kept, and of drafts.
    pub strays_removed: u64,
    /// Files that should be gone and cannot be removed. No key opens them; the next start tries again.
    #[serde(skip)]
    pub files_left: u64,
}

impl Vault {
    /// Finishes what was begun; nothing else is erased. What cannot be finished now keeps nobody from the
    /// rest of the vault: it is tried again at the next start.
    pub(super) fn recover(&mut self, at: Timestamp) -> Recovery {
        let mut recovery = Recovery::default();
        match self.finish_erasures() {
            Ok(finished) => {
                (recovery.erasures_finished, recovery.files_left) =
                    (finished.removed, finished.left);
            }
            Err(error) => tracing::error!(%error, "an erasure could not be finished"),
        }
        match self.remove_all_strays() {
            Ok(strays) => {
                recovery.strays_removed = strays.removed;
                recovery.files_left += strays.left;
            }
            Err(error) => tracing::error!(%error, "what was never kept could not be removed"),
        }
        if recovery.erasures_finished + recovery.strays_removed > 0 {
            let told = Event::Recovered {
                erasures_finished: recovery.erasures_finished,
                strays_removed: recovery.strays_removed,
            };
            if let Err(error) = self.append(Entry::new(told, at)) {
                tracing::error!(%error, "what was finished could not be noted");
            }
        }
        files::make_reserve(&self.data_dir);
        recovery
    }

    fn remove_all_strays(&self) -> Result<Strays, StorageError> {
        // What is listed as doomed was tried a moment ago.
        let mut spared = self.named_files()?;
        spared.extend(self.doomed()?.iter().map(media_name));
        let media = remove_strays(&media_folder(&self.data_dir), &spared)?;
        let drafts = remove_strays(&self.data_dir.join("vault/draft"), &BTreeSet::new())?;
        Ok(Strays { removed: media.removed + drafts.removed, left: media.left + drafts.left })
    }

    /// The media files that rows name.
    pub(super) fn named_files(&self) -> Result<BTreeSet<String>, StorageError> {
        let mut query = self.ledger.prepare("SELECT id || '.age' FROM take")?;
        let names = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        Ok(names)
    }
}

/// Files that nothing names.
#[derive(Default)]
struct Strays {
    removed: u64,
    left: u64,
}

/// Removes files that nothing names: the payload of a submission that was not committed, or a
/// draft on a system that cannot do without a name. One that resists is left for the next start.
fn remove_strays(folder: &Path, named: &BTreeSet<String>) -> Result<Strays, StorageError> {
    let mut strays = Strays::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let stray = entry.file_name().to_str().is_none_or(|name| !named.contains(name));
        if !stray || !entry.file_type()?.is_file() {
            continue;
        }
        match files::remove_if_there(&entry.path()) {
            Ok(()) => strays.removed += 1,
            Err(error) => {
                tracing::error!(%error, "a file that was never kept cannot be removed");
                strays.left += 1;
            }
        }
    }
    if strays.removed > 0 {
        files::sync_folder(folder)?;
    }
    Ok(strays)
}
