//! Files that get their name when they are whole and durable, many at a time.
//!
//! A file by itself costs two waits for the disk: for its bytes and for its name. Here all bytes are on their way before
//! the first is waited for, and each folder is waited for once.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// More folders than this are waited for together with the whole drive: each by itself costs as much.
#[cfg(target_os = "linux")]
const FEW: usize = 8;

/// Files that are written and have no name yet.
#[derive(Debug, Default)]
pub struct Batch {
    files: Vec<Unnamed>,
    folders: BTreeSet<PathBuf>,
}

#[derive(Debug)]
struct Unnamed {
    file: File,
    now: PathBuf,
    then: PathBuf,
}

impl Batch {
    /// Adds a `file` that is written as `now` and is to be called `then`, in a folder that is there.
    pub fn add(&mut self, file: File, now: PathBuf, then: PathBuf) {
        self.files.push(Unnamed { file, now, then });
    }

    /// Adds a folder in which a name came or went, and has to be durable with the rest.
    pub fn also(&mut self, folder: PathBuf) {
        self.folders.insert(folder);
    }

    /// Gives them their names, once their bytes are on the disk. On success the names are, too. On a failure some may
    /// have their name; each file that has one is whole.
    pub fn name(mut self) -> io::Result<()> {
        let files = std::mem::take(&mut self.files);
        let mut folders = std::mem::take(&mut self.folders);
        for unnamed in &files {
            begin_writing(&unnamed.file);
        }
        let mut named: io::Result<()> = Ok(());
        for Unnamed { file, now, then } in files {
            // After the first failure the rest is only tidied up.
            named = named.and_then(|()| {
                file.sync_all()?;
                drop(file);
                fs::rename(&now, &then)?;
                folders
                    .extend([&now, &then].iter().filter_map(|it| it.parent()).map(Path::to_owned));
                Ok(())
            });
            if named.is_err() {
                let _ = fs::remove_file(&now);
            }
        }
        named?;
        sync_folders(&folders)
    }
}

/// What got no name goes. After a crash, whoever begins looks for what is left.
impl Drop for Batch {
    fn drop(&mut self) {
        for unnamed in &self.files {
            let _ = fs::remove_file(&unnamed.now);
        }
    }
}

/// Makes the names in `folder` durable. Drives on a network have no such thing, and keep names by themselves.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
        {
            Ok(())
        }
        done => done,
    }
}

/// Such a system makes names durable by itself.
#[cfg(not(unix))]
pub fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Makes the names in `folders`, all of one drive, durable.
fn sync_folders(folders: &BTreeSet<PathBuf>) -> io::Result<()> {
    #[cfg(target_os = "linux")]
    if folders.len() > FEW
        && let Some(any) = folders.iter().find_map(|it| File::open(it).ok())
    {
        return Ok(rustix::fs::syncfs(any)?);
    }
    folders.iter().try_for_each(|folder| match sync_folder(folder) {
        // It became empty and was removed; the one above it tells of that.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        synced => synced,
    })
}

/// Asks the system to write out a file without waiting for it.
fn begin_writing(file: &File) {
    #[cfg(target_os = "linux")]
    {
        // Whether it does is a matter of time, not of safety: the file is synced afterwards.
        let _ = rustix::fs::fadvise(file, 0, None, rustix::fs::Advice::DontNeed);
    }
    #[cfg(not(target_os = "linux"))]
    let _ = file;
}
