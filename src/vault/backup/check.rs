//! Whether a backup is whole: everything in it is read.

use std::fs;
use std::io;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;

use super::NotRestored;
use super::blocks;
use super::folder::Folder;
use crate::digest::Digest;
use crate::record::BackupId;

/// What a look at all of a backup has found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckedBackup {
    /// Its number.
    pub backup: BackupId,
    /// When it was made.
    pub made_at: Timestamp,
    /// The number of the newest event in it.
    pub event: i64,
    /// The head that this event made.
    pub head: Digest,
    /// So many bytes were read.
    pub read_bytes: u64,
    /// What is wrong, in English; empty where nothing is.
    pub wrong: Vec<String>,
}

/// Reads all of the backup in `around`. It needs neither a key nor the vault. Whether a payload is sound shows
/// when it is opened; here it is read, and its length counts.
pub fn check_backup(around: &Path) -> Result<CheckedBackup, NotRestored> {
    let folder = Folder::find(around)?;
    let read = folder.read().map_err(NotRestored::Backup)?;
    let (manifest, _) = read.ok_or(NotRestored::None)?;
    let mut checked = CheckedBackup {
        backup: manifest.backup.clone(),
        made_at: manifest.at,
        event: manifest.event,
        head: manifest.head,
        read_bytes: 0,
        wrong: Vec::new(),
    };
    for (what, file) in [("the ledger", &manifest.ledger), ("the file of keys", &manifest.slots)] {
        match blocks::check_all(&folder.parts(), file) {
            Ok(bytes) => checked.read_bytes += bytes,
            Err(error) => checked.wrong.push(format!("{what}: {error}")),
        }
    }
    for file in &manifest.files {
        match fs::read(folder.files().join(file.content.to_string())) {
            Ok(bytes) if Digest::of(&bytes) == file.content => {
                checked.read_bytes += bytes.len() as u64;
            }
            Ok(_) => checked.wrong.push(format!("{}: it was changed", file.path)),
            Err(error) => checked.wrong.push(format!("{}: {error}", file.path)),
        }
    }
    let (takes, bytes) = read_media(&folder, &mut checked.wrong);
    checked.read_bytes += bytes;
    if (takes, bytes) != (manifest.takes, manifest.media_bytes) {
        checked.wrong.push(format!(
            "{takes} recordings of {bytes} bytes are there, and there should be {} of {}; which of them are meant, `sayso restore` \
             into an empty folder says",
            manifest.takes, manifest.media_bytes,
        ));
    }
    Ok(checked)
}

/// How many payloads there are and how many bytes they have.
fn read_media(folder: &Folder, wrong: &mut Vec<String>) -> (u64, u64) {
    let (mut takes, mut bytes) = (0, 0);
    for prefix in 0..=u8::MAX {
        let entries = fs::read_dir(folder.media(&format!("{prefix:02x}")));
        for entry in entries.into_iter().flatten().flatten() {
            let read = fs::File::open(entry.path())
                .and_then(|mut file| io::copy(&mut file, &mut io::sink()));
            match read {
                Ok(read) => (takes, bytes) = (takes + 1, bytes + read),
                Err(error) => wrong.push(format!("{}: {error}", entry.path().display())),
            }
        }
    }
    (takes, bytes)
}
