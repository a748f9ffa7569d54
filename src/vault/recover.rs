//! The pass at each start: what a crash or a power cut left half done is finished. Nothing of it takes
//! longer in a large vault, but for the look at all files after an unclean end.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::allotment;
use super::ledger::Entry;
use super::lock::Left;
use super::opened::AtEnd;
use super::storage::StorageError;
use super::verify::Named;
use super::{Vault, backup, files, media_folder, media_name};
use crate::record::Event;

/// What the pass did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Recovery {
    /// Files of takes whose erasure had been interrupted.
    pub erasures_finished: u64,
    /// Files of takes that were never kept, and of drafts.
    pub strays_removed: u64,
    /// Keys that were overwritten: of interrupted erasures, and of what was never kept.
    pub keys_overwritten: u64,
    /// Files that should be gone and cannot be removed. No key opens them; the next start tries again.
    #[serde(skip)]
    pub files_left: u64,
}

impl Vault {
    /// Finishes what was begun; nothing else is erased. What cannot be finished now keeps nobody from the
    /// rest of the vault: it is tried again at the next start. Files that nothing names are looked for where
    /// the vault was not closed in order.
    pub(super) fn recover(&mut self, left: Left, at: Timestamp) -> Recovery {
        let mut recovery = Recovery::default();
        match self.finish_erasures() {
            Ok(round) => {
                recovery.erasures_finished = round.removed;
                recovery.files_left = round.left;
                recovery.keys_overwritten = round.overwritten;
            }
            Err(error) => tracing::error!(%error, "an erasure could not be finished"),
        }
        match self.overwrite_what_was_never_kept(left) {
            Ok(overwritten) => recovery.keys_overwritten += overwritten,
            Err(error) => {
                self.look_again(&error, "keys of what was never kept could not be overwritten");
            }
        }
        if left == Left::Open {
            match self.remove_all_strays() {
                Ok(strays) => {
                    recovery.strays_removed = strays.removed;
                    recovery.files_left += strays.left;
                    if strays.left > 0 {
                        self.set_at_end(AtEnd::LookAgain);
                    }
                }
                Err(error) => {
                    self.look_again(&error, "what was never kept could not be removed");
                }
            }
        }
        if let Err(error) = self.settle_key_files().and_then(|()| self.tidy_ring()) {
            tracing::error!(%error, "a change of the staff could not be finished");
        }
        if let Err(error) = backup::forget_restore(&self.data_dir) {
            tracing::warn!(%error, "what a restore has left could not be removed");
        }
        self.note_recovery(recovery, at);
        files::make_reserve(&self.data_dir);
        recovery
    }

    fn look_again(&mut self, error: &StorageError, what: &str) {
        tracing::error!(%error, "{what}");
        self.set_at_end(AtEnd::LookAgain);
    }

    fn note_recovery(&mut self, recovery: Recovery, at: Timestamp) {
        let Recovery { erasures_finished, strays_removed, keys_overwritten, .. } = recovery;
        let noted = if erasures_finished + strays_removed + keys_overwritten > 0 {
            let told = Event::Recovered { erasures_finished, strays_removed, keys_overwritten };
            self.append(Entry::new(told, at))
        } else {
            self.strike_finished()
        };
        if let Err(error) = noted {
            tracing::error!(%error, "what was finished could not be noted");
        }
    }

    /// A power cut may leave any of the keys that a "Keep" has written, so after one all slots are looked at
    /// where they can lie. After an ordered end there is at most what a request left that failed as nobody
    /// foresaw, and it begins in the first of these slots.
    fn overwrite_what_was_never_kept(&self, left: Left) -> Result<u64, StorageError> {
        let first = allotment::next(&self.ledger)?;
        let begun = || Ok::<_, StorageError>(!self.slots.full(&first)?.is_empty());
        let goes_past = self.slots.goes_past(allotment::end(&self.ledger)?)?;
        if left == Left::Closed && !goes_past && !begun()? {
            return Ok(0);
        }
        self.overwrite_orphans()
    }

    /// Overwrites the keys of a "Keep" that was interrupted. They lie in the slots that would be given out
    /// next, so to look for them takes as long in a large vault as in a small one.
    pub(super) fn overwrite_orphans(&self) -> Result<u64, StorageError> {
        let end = allotment::end(&self.ledger)?;
        let full = self.slots.full(&allotment::in_reach(&self.ledger)?)?;
        if full.is_empty() && !self.slots.goes_past(end)? {
            return Ok(0);
        }
        // What a row names is nobody's to overwrite, whatever a damaged list says of it. This reads all
        // names, and happens after a crash at most.
        let named = Named::read(&self.ledger)?;
        if named.goes_past(end) || full.iter().any(|slot| named.has(slot.number())) {
            return Err(StorageError::Damaged("the list of free slots"));
        }
        let overwritten = self.slots.wipe_full(&full)?;
        let cut = self.slots.cut(end)?;
        Ok(overwritten + u64::from(cut))
    }

    /// What came of writing into slots. Where it failed nothing names what it has written, and that is overwritten at once; else
    /// by the next start.
    pub(super) fn or_overwrite<T, E>(&mut self, written: Result<T, E>) -> Result<T, E> {
        if written.is_err()
            && let Err(error) = self.overwrite_orphans()
        {
            tracing::warn!(%error, "what was written for nothing could not be overwritten");
            self.set_at_end(AtEnd::LookAgain);
        }
        written
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
