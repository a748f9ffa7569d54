//! Whether the folder of the vault holds what it should and nothing else, and is its owner's alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::OptionalExtension;

use crate::vault::files;
use crate::vault::finding::Finding;
use crate::vault::media_folder;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;

/// A file that was not written to for so long is not being kept any more.
const BEING_KEPT: Duration = Duration::from_mins(10);

/// Whether another process may be about to name a new file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writing {
    /// Another process has the vault open.
    Another,
    /// Nobody else has.
    Nobody,
}

/// Looks for files that no take names.
pub(super) fn strays(
    store: Store<'_>,
    (data_dir, writing): (&Path, Writing),
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    let mut query = store.ledger.prepare(
        "SELECT 1 FROM take WHERE id = ?1 UNION ALL SELECT 1 FROM doomed WHERE take = ?1",
    )?;
    for entry in fs::read_dir(media_folder(data_dir))? {
        let entry = entry?;
        if writing == Writing::Another && entry.metadata().is_ok_and(|file| is_new(&file)) {
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let take = name.strip_suffix(".age");
        let named = take.map(|take| query.query_row([take], |_| Ok(())).optional());
        if named.transpose()?.flatten().is_none() {
            findings.push(Finding::Stray { name });
        }
    }
    Ok(())
}

/// Whether a file was written to so lately that it may be about to be named.
fn is_new(file: &fs::Metadata) -> bool {
    let age = file.modified().ok().and_then(|at| at.elapsed().ok());
    age.is_some_and(|age| age < BEING_KEPT)
}

/// Looks for files and folders that others can read.
#[cfg(unix)]
pub(super) fn permissions(
    data_dir: &Path,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    let mut check = |path: &Path| {
        if is_open_to_others(path) {
            let name = path.strip_prefix(data_dir).unwrap_or(path).display().to_string();
            findings.push(Finding::Permissions { name });
        }
    };
    // The data folder may be one that others use, too; what lies in it is private by itself.
    for entry in fs::read_dir(data_dir)? {
        let path = entry?.path();
        if path.to_string_lossy().ends_with(".key.age") {
            check(&path);
        }
    }
    let own = ["vault/media", "vault/draft", "vault/ring", "vault"];
    let mut folders: Vec<PathBuf> = own.map(|folder| data_dir.join(folder)).to_vec();
    while let Some(folder) = folders.pop() {
        if files::is_left_out(&folder) {
            continue;
        }
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            if !entry.file_type()?.is_dir() {
                check(&entry.path());
            } else if !folders.contains(&entry.path()) {
                folders.push(entry.path());
            }
        }
        check(&folder);
    }
    Ok(())
}

#[cfg(not(unix))]
pub(super) fn permissions(_: &Path, _: &mut Vec<Finding>) -> Result<(), StorageError> {
    Ok(())
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
}
