//! What follows the commit of an erasure: keys are overwritten in their places, files removed, and both
//! looked at once more. It trusts neither the commit nor itself: a start does all of it again for whatever
//! is still listed as doomed.

use std::path::Path;

use rusqlite::Connection;

use super::allotment;
use super::files::{self, Nameless};
use super::slots::{ReadBack, Slot};
use super::storage::StorageError;
use super::{Vault, media_folder, media_name};
use crate::record::{Check, TakeId};

/// What is listed as doomed and gone for good. It is struck from the lists with the next commit, which
/// costs no sync of its own.
#[derive(Default)]
pub(super) struct Finished {
    takes: Vec<TakeId>,
    slots: Vec<Slot>,
}

impl Finished {
    pub(super) fn is_empty(&self) -> bool {
        self.takes.is_empty() && self.slots.is_empty()
    }

    /// Strikes it from the lists, inside a transaction. After the commit it is to be
    /// [cleared](Self::clear).
    pub(super) fn strike(&self, ledger: &Connection) -> Result<(), StorageError> {
        for take in &self.takes {
            ledger
                .prepare_cached("DELETE FROM doomed WHERE take = ?1")?
                .execute([take.as_str()])?;
        }
        allotment::free(ledger, &self.slots)
    }

    /// The lists no longer have it.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }
}

/// What became of everything that was doomed.
#[derive(Default)]
pub(super) struct Round {
    /// So many files have lost their names.
    pub(super) removed: u64,
    /// So many cannot be removed and stay listed.
    pub(super) left: u64,
    /// So many slots held something.
    pub(super) overwritten: u64,
    /// What is left of the files that went, dropped when there is time.
    nameless: Nameless,
}

impl Vault {
    /// Finishes the erasure of `takes`, whose keys lay in `slots`, and looks whether it is one.
    pub(super) fn finish_and_check(
        &mut self,
        takes: &[TakeId],
        slots: &[Slot],
    ) -> Result<Check, StorageError> {
        let finished = self.finish_erasures();
        let mut passes = 1;
        let mut found = self.slots.read_back(slots)?;
        if found.left > 0 {
            tracing::warn!(found.left, "an erasure left keys, which are overwritten once more");
            self.slots.wipe(slots)?;
            self.slots.sync()?;
            passes = 2;
            found = self.slots.read_back(slots)?;
        }
        let _finished = finished?;
        let files_left = takes.iter().filter(|take| is_there(&self.media(take))).count() as u64;
        let ReadBack { bytes: searched_bytes, left: copies_found } = found;
        Ok(Check { passes, searched_bytes, copies_found, files_left })
    }

    /// Overwrites the slots and removes the files of erased takes. A file that cannot be removed stays
    /// listed, keeps nothing else from going on, and is tried again at the next start and the next erasure.
    pub(super) fn finish_erasures(&mut self) -> Result<Round, StorageError> {
        let overwritten = self.overwrite_doomed();
        // A slot that resists is no reason to leave the files.
        let mut round = self.remove_doomed()?;
        round.overwritten = overwritten?;
        Ok(round)
    }

    fn overwrite_doomed(&mut self) -> Result<u64, StorageError> {
        let mut slots = allotment::doomed(&self.ledger)?;
        slots.retain(|slot| !self.finished.slots.contains(slot));
        let overwritten = self.slots.wipe_full(&slots)?;
        self.finished.slots.extend(slots);
        Ok(overwritten)
    }

    fn remove_doomed(&mut self) -> Result<Round, StorageError> {
        let mut round = Round::default();
        let mut takes = self.doomed()?;
        takes.retain(|take| !self.finished.takes.contains(take));
        let mut gone = Vec::with_capacity(takes.len());
        for take in takes {
            if self.is_kept(&take)? {
                // Somebody has written into the list; `verify` tells of it.
                tracing::error!(%take, "a take that is kept is listed as erased, and stays");
                continue;
            }
            match round.nameless.remove(&self.media(&take)) {
                Ok(was_there) => {
                    round.removed += u64::from(was_there);
                    gone.push(take);
                }
                Err(error) => {
                    tracing::error!(%error, "a file of an erased take cannot be removed");
                    round.left += 1;
                }
            }
        }
        if !gone.is_empty() {
            files::sync_folder(&media_folder(&self.data_dir))?;
        }
        self.finished.takes.extend(gone);
        Ok(round)
    }

    pub(super) fn is_kept(&self, take: &TakeId) -> Result<bool, StorageError> {
        let mut query = self.ledger.prepare_cached("SELECT 1 FROM take WHERE id = ?1")?;
        Ok(query.exists([take.as_str()])?)
    }

    /// The takes that were erased and whose files are still listed.
    pub(super) fn doomed(&self) -> Result<Vec<TakeId>, StorageError> {
        doomed(&self.ledger)
    }

    /// How many files of erased takes are still to be removed. Nobody can open them: their keys are gone.
    pub fn files_left(&self) -> Result<u64, StorageError> {
        let mut left = 0;
        for take in self.doomed()? {
            left += u64::from(is_there(&self.media(&take)) && !self.is_kept(&take)?);
        }
        Ok(left)
    }

    /// Strikes what is finished from the lists, in a transaction of its own.
    pub(super) fn strike_finished(&mut self) -> Result<(), StorageError> {
        if self.finished.is_empty() {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        self.finished.strike(&transaction)?;
        transaction.commit()?;
        self.finished.clear();
        Ok(())
    }
}

fn doomed(ledger: &Connection) -> Result<Vec<TakeId>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT take FROM doomed")?;
    let takes = query.query_map([], |row| row.get(0).map(TakeId::from_text))?;
    Ok(takes.collect::<Result<_, _>>()?)
}

/// How many files are there that `ledger` lists as erased, kept or not.
pub(super) fn files_left(ledger: &Connection, data_dir: &Path) -> Result<u64, StorageError> {
    let folder = media_folder(data_dir);
    let left = |take: &TakeId| is_there(&folder.join(media_name(take)));
    Ok(doomed(ledger)?.iter().filter(|take| left(take)).count() as u64)
}

/// Whether a file is there, or cannot be shown to be gone.
fn is_there(path: &Path) -> bool {
    path.try_exists().unwrap_or(true)
}
