//! Into which folders was exported from this computer, as far as it knows: one small file for each, in `vault/exports`. Where
//! such a folder can be reached, its list of what has to go is kept current, on a thread of its own: a drive may be slow, or
//! never answer.
//!
//! The folder of an export is in no event, no backup and no log, since paths name people.
//!
//! **Invariant:** nothing is written but into a folder in which an export of this vault lies, and no list as of an earlier time than
//! the last that this computer wrote there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::takedowns::{self, NotWritten, TAKEDOWNS_FILE, WrittenTakedowns};
use crate::digest::Digest;
use crate::record::{EventKind, ExportId};
use crate::vault::clock::date;
use crate::vault::register::Begun;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files, ledger};

/// So many folders are kept current: those that were written to last.
const MOST: usize = 200;
/// So long a list waits for what is taken back after the first: somebody who erases much writes it once in a while.
const REST: Duration = Duration::from_secs(2);

/// What may change which copies have to go, or how one of them stands. A list that misses something is made again with the next day.
const CHANGES: [EventKind; 10] = [
    EventKind::PurposeWithdrawn,
    EventKind::EndedByAnother,
    EventKind::Erased,
    EventKind::Expired,
    EventKind::Renewed,
    EventKind::CopyGone,
    EventKind::Received,
    EventKind::LetGo,
    EventKind::CaughtUp,
    EventKind::Restored,
];

/// A folder into which was exported.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Known {
    export: ExportId,
    folder: PathBuf,
    listed: Listed,
}

/// What the list that lies there was made of.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Listed {
    /// As of when.
    at: Timestamp,
    /// The number of the newest event by then.
    event: i64,
    /// So many copies had to go, now or before.
    going: u64,
    /// So many of these are gone, as somebody said.
    gone: u64,
}

impl Listed {
    /// What a list would be made of at `at`.
    fn of(vault: &Vault, begun: &Begun, at: Timestamp) -> Result<Self, StorageError> {
        let (event, _) = ledger::head(&vault.ledger)?;
        let mut query = vault.ledger.prepare_cached(
            "SELECT count(*), count(gone) FROM copy
             WHERE export = ?1 AND (ended_at IS NOT NULL OR until < ?2)",
        )?;
        let asked = (begun.seq, date(at).to_string());
        let (going, gone): (i64, i64) =
            query.query_row(asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self { at, event, going: going.cast_unsigned(), gone: gone.cast_unsigned() })
    }

    /// Whether nothing has happened by `at` that can change a list. It costs the same however many copies there are.
    fn holds(&self, vault: &Vault, at: Timestamp) -> Result<bool, StorageError> {
        let mut query =
            vault.ledger.prepare_cached("SELECT 1 FROM event WHERE kind = ?1 AND seq > ?2")?;
        for kind in CHANGES {
            if query.exists((kind.as_str(), self.event))? {
                return Ok(false);
            }
        }
        Ok(date(self.at) == date(at))
    }

    /// Whether a list that is made of the other would say the same. With the day it may be another copy that is overdue.
    fn says_as(&self, other: &Self) -> bool {
        (date(self.at), self.going, self.gone) == (date(other.at), other.going, other.gone)
    }
}

impl Known {
    /// Its file in the data folder. One export may lie in several folders.
    fn path(&self, data_dir: &Path) -> PathBuf {
        let folder = self.folder.as_os_str().as_encoded_bytes();
        let parts = [b"sayso known export 1".as_slice(), self.export.as_str().as_bytes(), folder];
        exports(data_dir).join(format!("{}.json", Digest::of_parts(parts)))
    }

    fn store(&self, data_dir: &Path) -> io::Result<()> {
        files::make_private_folder(&exports(data_dir))?;
        files::write_whole(&self.path(data_dir), &serde_json::to_vec_pretty(self)?)
    }

    /// Whether it is there, and no way to somewhere else has come in its place.
    fn can_be_reached(&self) -> bool {
        self.folder.canonicalize().is_ok_and(|it| it == self.folder)
    }

    /// Brings the list in it up to date, where that would say something else.
    fn list(mut self, vault: &Vault, lists: &Lists) -> Result<(), NotWritten> {
        let begun = takedowns::begun_in(vault, &self.folder)?;
        if begun.export != self.export {
            return Err(NotWritten::NoExport);
        }
        let _alone = takedowns::alone_in(&self.folder).map_err(NotWritten::Target)?;
        // Another list may have been written since.
        let before = lists.listed(&self.folder).unwrap_or(self.listed);
        let at = vault.time_at_least(lists.as_of().max(before.at))?;
        let is_there = self.folder.join(TAKEDOWNS_FILE).is_file();
        if is_there && before.holds(vault, at)? {
            return Ok(());
        }
        self.listed = Listed::of(vault, &begun, at)?;
        if !is_there || !self.listed.says_as(&before) {
            takedowns::write(vault, &begun, &self.folder, at)?;
        }
        lists.note(self, Stored::No);
        Ok(())
    }
}

/// What this process has written since it opened the vault, and as of when a list is made next.
#[derive(Clone, Default)]
pub(in crate::vault) struct Lists(Arc<Mutex<Memory>>);

#[derive(Default)]
struct Memory {
    written: BTreeMap<PathBuf, (Known, Stored)>,
    as_of: Option<Timestamp>,
}

/// Whether something is in its file as it is in memory.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stored {
    Yes,
    No,
}

impl Lists {
    fn lock(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn listed(&self, folder: &Path) -> Option<Listed> {
        self.lock().written.get(folder).map(|(known, _)| known.listed.clone())
    }

    fn note(&self, known: Known, stored: Stored) {
        self.lock().written.insert(known.folder.clone(), (known, stored));
    }

    fn as_of(&self) -> Timestamp {
        self.lock().as_of.unwrap_or(Timestamp::MIN)
    }

    /// Stores what was written, so that the next start need not write it again.
    pub(in crate::vault) fn store(&self, data_dir: &Path) {
        for (known, stored) in self.lock().written.values_mut().filter(|it| it.1 == Stored::No) {
            match known.store(data_dir) {
                Ok(()) => *stored = Stored::Yes,
                Err(error) => tracing::warn!(%error, "a list is written again at the next start"),
            }
        }
    }
}

/// Writes what has to go from an export into its folder, and remembers that folder.
pub(super) fn write(
    vault: &Vault,
    begun: &Begun,
    folder: &Path,
    at: Timestamp,
) -> Result<WrittenTakedowns, NotWritten> {
    let _alone = takedowns::alone_in(folder).map_err(NotWritten::Target)?;
    let listed = Listed::of(vault, begun, vault.time_at_least(at)?)?;
    let written = takedowns::write(vault, begun, folder, at)?;
    let remembered = folder.canonicalize().and_then(|folder| {
        let known = Known { export: begun.export.clone(), folder, listed };
        known.store(&vault.data_dir)?;
        vault.lists.note(known, Stored::Yes);
        forget_oldest(&vault.data_dir)
    });
    if let Err(error) = remembered {
        tracing::warn!(%error, "the folder of an export is not remembered");
    }
    Ok(written)
}

/// All that are known, those that were written to last first. What cannot be read is passed over.
fn all(data_dir: &Path) -> Vec<Known> {
    let entries = fs::read_dir(exports(data_dir)).into_iter().flatten().flatten();
    let read = |entry: fs::DirEntry| serde_json::from_slice(&fs::read(entry.path()).ok()?).ok();
    let mut all: Vec<Known> = entries.filter_map(read).collect();
    all.sort_by_key(|known| std::cmp::Reverse(known.listed.at));
    all
}

fn forget_oldest(data_dir: &Path) -> io::Result<()> {
    all(data_dir).iter().skip(MOST).try_for_each(|old| files::remove_if_there(&old.path(data_dir)))
}

fn exports(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/exports")
}

/// Brings the list in each folder that can be reached up to date.
fn list_all(data_dir: &Path, lists: &Lists) {
    let mut known = all(data_dir);
    known.retain(Known::can_be_reached);
    if known.is_empty() {
        return;
    }
    let vault = Vault::open_as_it_is(data_dir)
        .map_err(|error| tracing::warn!(%error, "the lists beside exports are not kept current"));
    let Ok(vault) = vault else { return };
    for known in known {
        match known.list(&vault, lists) {
            // A vault that waits would say less than the list that lies there, and a folder may be another one by now.
            Ok(()) | Err(NotWritten::NoExport | NotWritten::Waits) => {}
            Err(error) => tracing::warn!(%error, "a list beside an export is not kept current"),
        }
    }
}

impl Vault {
    /// Brings the list in each folder that can be reached up to date, on a thread of its own: as the ledger stands, or as of
    /// `at`, where the clock that says so is believed.
    pub(in crate::vault) fn list_takedowns(&self, at: Option<Timestamp>) {
        if fs::read_dir(exports(&self.data_dir)).map_or(true, |mut it| it.next().is_none()) {
            return;
        }
        let is_believed =
            |at: &Timestamp| self.day_for_erasing(*at).is_ok_and(|day| day == date(*at));
        if let Some(at) = at.filter(is_believed) {
            self.lists.lock().as_of = Some(at);
        }
        let (data_dir, lists) = (self.data_dir.clone(), self.lists.clone());
        self.listing.begin("takedowns", REST, move || list_all(&data_dir, &lists));
    }
}
