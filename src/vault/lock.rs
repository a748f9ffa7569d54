//! Who has the vault, and how it was left.
//!
//! `vault/lock` is locked by the one process that may write. What it says is no lock but a mark: "opened"
//! while the vault is open, "closed" since it was closed in order. One that says "opened" and is not locked
//! was left by a crash or a power cut.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::VaultError;
use super::files;
use super::fleet::Membership;
use super::storage::StorageError;

/// Both marks have one length: one is written over the other, and a full disk has room for that.
const OPENED: &[u8] = b"opened\n";
const CLOSED: &[u8] = b"closed\n";

/// A step of a fleet has the vault for a moment, and nobody is to be turned away by it.
const STEP: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(50);

/// How the vault was left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// It was closed in order, and nothing is half done.
    Closed,
    /// It is open, or was when the program or the computer ended.
    Open,
}

/// The vault is this process's, until this is dropped.
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the vault in `data_dir`, and says how it was left.
    pub(super) fn take(data_dir: &Path) -> Result<(Self, Left), VaultError> {
        let mut options = OpenOptions::new();
        options.read(true);
        files::private(&mut options);
        let file = options.create(true).truncate(false).open(path(data_dir));
        let mut file = file.map_err(StorageError::from)?;
        let until = Instant::now() + patience(data_dir);
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(fs::TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(PAUSE),
                Err(fs::TryLockError::WouldBlock) => return Err(VaultError::InUse),
                Err(fs::TryLockError::Error(error)) => return Err(StorageError::from(error).into()),
            }
        }
        let left = read(&mut file).map_err(StorageError::from)?;
        Ok((Self { file }, left))
    }

    /// Marks the vault as open. Durable on return.
    pub(super) fn mark_opened(&self) -> io::Result<()> {
        self.mark(OPENED)?;
        self.file.sync_data()
    }

    /// Marks the vault as closed in order. If that does not last, the next start looks once more.
    pub(super) fn mark_closed(&self) -> io::Result<()> {
        self.mark(CLOSED)
    }

    fn mark(&self, mark: &[u8]) -> io::Result<()> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(0))?;
        file.write_all(mark)
    }
}

/// A process that is just being begun has this file open, too, for a moment: closing it would not give the vault back.
impl Drop for Lock {
    fn drop(&mut self) {
        if let Err(error) = self.file.unlock() {
            tracing::warn!(%error, "the vault is given back a moment later");
        }
    }
}

/// How long whoever wants the vault waits for another who has it.
fn patience(data_dir: &Path) -> Duration {
    if Membership::is_there(data_dir) { STEP } else { Duration::ZERO }
}

/// How the vault in `data_dir` was left, for whoever only reads.
pub(super) fn left(data_dir: &Path) -> Left {
    File::open(path(data_dir)).and_then(|mut file| read(&mut file)).unwrap_or(Left::Open)
}

fn read(file: &mut File) -> io::Result<Left> {
    let mut mark = Vec::new();
    file.take(64).read_to_end(&mut mark)?;
    Ok(if mark == CLOSED { Left::Closed } else { Left::Open })
}

fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/lock")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_comes_next_has_the_vault_though_a_process_begun_meanwhile_still_has_its_file() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("vault")).unwrap();
        let (lock, _) = Lock::take(folder.path()).unwrap();
        let inherited = lock.file.try_clone().unwrap();
        assert!(matches!(Lock::take(folder.path()), Err(VaultError::InUse)));
        drop(lock);
        assert!(Lock::take(folder.path()).is_ok());
        drop(inherited);
    }
}
