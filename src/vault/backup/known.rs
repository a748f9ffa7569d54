//! Which backups there are of this vault, as far as it knows: one small file for each, in `vault/backups`.
//!
//! A backup may be made while another process has the vault open to write. So whoever makes it leaves a file
//! here, and whoever writes the ledger notes it there. The folder where a backup lies is in no event, since
//! paths name people.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::record::{BackupId, Event, EventKind, StaffName};
use crate::vault::ledger::{self, Entry};
use crate::vault::link::Link;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files};

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownBackup {
    /// Its number.
    pub backup: BackupId,
    /// Where it lies.
    pub folder: PathBuf,
    /// When it was made.
    pub at: Timestamp,
    /// The number of the newest event in it.
    pub event: i64,
    /// The head that this event made.
    pub head: Digest,
    /// Who of the staff made it; none where a program did.
    pub by: Option<StaffName>,
}

/// Remembers a backup. Durable on return.
pub(super) fn remember(data_dir: &Path, known: &KnownBackup) -> io::Result<()> {
    let folder = folder(data_dir);
    files::make_private_folder(&folder)?;
    let text = serde_json::to_vec_pretty(known)?;
    files::write_whole(&folder.join(format!("{}.json", known.backup)), &text)
}

/// All that are known, the oldest first. What cannot be read is passed over.
pub(super) fn all(data_dir: &Path) -> Vec<KnownBackup> {
    let entries = fs::read_dir(folder(data_dir)).into_iter().flatten().flatten();
    let read = |entry: fs::DirEntry| serde_json::from_slice(&fs::read(entry.path()).ok()?).ok();
    let mut all: Vec<KnownBackup> = entries.filter_map(read).collect();
    all.sort_by_key(|known| known.at);
    all
}

fn folder(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/backups")
}

impl Vault {
    /// The newest backup that was made of this vault; none where none is known.
    pub fn last_backup(&self) -> Option<KnownBackup> {
        all(&self.data_dir).pop()
    }

    /// Notes backups in the ledger that another process has made.
    pub fn note_backups(&mut self) -> Result<(), StorageError> {
        let known = all(&self.data_dir);
        if known.is_empty() {
            return Ok(());
        }
        let noted = ledger::links_of_kind(&self.ledger, EventKind::BackedUp)?;
        let number = |link: &Link| match link.event() {
            Some(Event::BackedUp { backup, .. }) => Some(backup),
            _ => None,
        };
        let noted: Vec<_> = noted.iter().filter_map(number).collect();
        for KnownBackup { backup, at, event, head, by, .. } in &known {
            if !noted.contains(backup) {
                let told = Event::BackedUp { backup: backup.clone(), event: *event, head: *head };
                let entry = Entry::new(told, *at);
                self.append(match by {
                    Some(name) => entry.by_staff(name),
                    None => entry,
                })?;
            }
        }
        // Of each folder the newest is enough.
        for (at, old) in known.iter().enumerate() {
            if known[at + 1..].iter().any(|newer| newer.folder == old.folder) {
                let path = folder(&self.data_dir).join(format!("{}.json", old.backup));
                files::remove_if_there(&path)?;
            }
        }
        Ok(())
    }
}
