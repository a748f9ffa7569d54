//! The payloads of takes in a backup. A payload never changes once it is written, so each is copied once.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::NotBackedUp;
use super::folder::Folder;
use crate::record::TakeId;
use crate::vault::storage::StorageError;
use crate::vault::{files, media_folder, media_name};

/// What is copied together before it is made durable and gets its names.
const BATCH_BYTES: u64 = 2 << 30;
const BATCH_FILES: usize = 16_384;

/// What one pass over the media has done.
#[derive(Default)]
pub(super) struct Passed {
    /// So many bytes were copied.
    pub(super) copied_bytes: u64,
    /// So many bytes of payloads there are.
    pub(super) bytes: u64,
    /// So many payloads there are.
    pub(super) takes: u64,
    /// Takes whose file is not there.
    pub(super) gone: Vec<TakeId>,
    /// Takes whose file was copied and has another length than the ledger tells.
    pub(super) damaged: Vec<TakeId>,
    /// Files in the backup that no take has, by folder and name.
    pub(super) strays: Vec<PathBuf>,
}

/// Copies each payload that `ledger` names and the backup lacks. `seen` is told of each payload's bytes.
pub(super) fn copy(
    ledger: &Connection,
    data_dir: &Path,
    folder: &Folder,
    seen: &mut dyn FnMut(u64),
) -> Result<Passed, NotBackedUp> {
    let mut passed = Passed::default();
    let mut batch = Batch::new(folder);
    for prefix in 0..=u8::MAX {
        let prefix = format!("{prefix:02x}");
        let place = folder.media(&prefix);
        let mut there = names(&place)?;
        for (take, bytes) in takes(ledger, &prefix)? {
            let name = media_name(&take);
            passed.takes += 1;
            passed.bytes += bytes;
            if there.remove(&name) != Some(bytes) {
                let from = media_folder(data_dir).join(&name);
                match batch.copy(&from, &place, &name)? {
                    Some(copied) => {
                        passed.copied_bytes += copied;
                        if copied != bytes {
                            passed.damaged.push(take);
                        }
                    }
                    None => passed.gone.push(take),
                }
            }
            seen(bytes);
        }
        passed.strays.extend(there.into_keys().map(|name| place.join(name)));
    }
    batch.finish()?;
    Ok(passed)
}

/// The takes whose number begins with `prefix`, and how long their payloads are.
fn takes(ledger: &Connection, prefix: &str) -> Result<Vec<(TakeId, u64)>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT id, payload_bytes FROM take WHERE id >= ?1 AND id < ?1 || '~' ORDER BY id",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok((TakeId::from_text(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned()))
    };
    Ok(query.query_map([prefix], read)?.collect::<Result<_, _>>()?)
}

/// How long each file in `folder` is. What a run before has left unfinished is removed.
fn names(folder: &Path) -> io::Result<HashMap<String, u64>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(HashMap::new()),
        Err(error) => return Err(error),
    };
    let mut names = HashMap::new();
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        if path.extension().is_some_and(|ending| ending == "new") {
            files::remove_if_there(&path)?;
        } else {
            let name = entry.file_name().to_string_lossy().into_owned();
            names.insert(name, entry.metadata()?.len());
        }
    }
    Ok(names)
}

/// Files that are copied and have no name yet: under its name a file is whole, after a power cut too.
struct Batch<'a> {
    folder: &'a Folder,
    written: Vec<PathBuf>,
    bytes: u64,
}

impl<'a> Batch<'a> {
    fn new(folder: &'a Folder) -> Self {
        Self { folder, written: Vec::new(), bytes: 0 }
    }

    /// Copies a file into the folder `to`. None where it is not there.
    fn copy(&mut self, from: &Path, to: &Path, name: &str) -> Result<Option<u64>, NotBackedUp> {
        let from = files::open_if_there(from).map_err(StorageError::from)?;
        let Some(mut from) = from else { return Ok(None) };
        if !to.is_dir() {
            files::make_private_folder(to)?;
        }
        let unfinished = to.join(format!("{name}.new"));
        files::remove_if_there(&unfinished)?;
        let mut file: File = files::create_private(&unfinished)?;
        let copied = io::copy(&mut from, &mut file)?;
        self.written.push(unfinished);
        self.bytes += copied;
        if self.bytes >= BATCH_BYTES || self.written.len() >= BATCH_FILES {
            self.name()?;
        }
        Ok(Some(copied))
    }

    fn name(&mut self) -> io::Result<()> {
        self.folder.flush(&self.written)?;
        for unfinished in self.written.drain(..) {
            fs::rename(&unfinished, unfinished.with_extension(""))?;
        }
        self.bytes = 0;
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        if self.written.is_empty() { Ok(()) } else { self.name() }
    }
}
