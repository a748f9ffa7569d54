//! Folders and files that only their owner can read, written so that they survive a power cut.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use super::VaultError;
use super::storage::StorageError;

/// Makes the folders of a vault, for their owner only.
pub(super) fn make_folders(data_dir: &Path) -> Result<(), StorageError> {
    for folder in ["", "vault", "vault/media", "vault/draft"] {
        let folder = data_dir.join(folder);
        fs::create_dir_all(&folder)?;
        owner_only(&folder)?;
    }
    Ok(())
}

#[cfg(unix)]
fn owner_only(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn owner_only(_: &Path) -> io::Result<()> {
    // On Windows the user's own profile is private to them already.
    Ok(())
}

fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Creates a file that was not there, readable by its owner only.
pub(super) fn create_private(path: &Path) -> io::Result<File> {
    private().create_new(true).open(path)
}

/// Creates `stem.extension` in `folder`, or `stem-2.extension` and so on where that exists: what
/// a person saved earlier is never overwritten.
pub(super) fn create_new_beside(
    folder: &Path,
    stem: &str,
    extension: &str,
) -> io::Result<(PathBuf, File)> {
    let mut number = 1_u32;
    loop {
        let name = match number {
            1 => format!("{stem}.{extension}"),
            _ => format!("{stem}-{number}.{extension}"),
        };
        let path = folder.join(name);
        match create_private(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && number < 1_000 => {
                number += 1;
            }
            result => return result.map(|file| (path, file)),
        }
    }
}

/// Takes the vault for this process, until the file is dropped.
pub(super) fn lock(data_dir: &Path) -> Result<File, VaultError> {
    let path = data_dir.join("vault/lock");
    let file = private().create(true).truncate(false).open(path).map_err(StorageError::from)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(VaultError::InUse),
        Err(fs::TryLockError::Error(error)) => Err(StorageError::from(error).into()),
    }
}

/// Makes the names in `folder` durable.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Makes the names in `folder` durable; NTFS does so by itself.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Removes a file. One that is gone already is as good as removed.
pub(super) fn remove_if_there(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        result => result,
    }
}
