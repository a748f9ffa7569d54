//! `--demo`: a vault that is made for one run and thrown away after it.
//!
//! What ends the program without a word, such as an X server that dies, leaves the folder behind. The next
//! demonstration throws it away: nobody holds the lock in it any more.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use sayso::app::make_vault;
use sayso::vault::VaultSettings;
use secrecy::SecretString;

/// How the folders of all demonstrations begin.
const PREFIX: &str = "sayso-demo-";
/// The file in such a folder that its demonstration keeps locked.
const IN_USE: &str = "in-use";

/// A folder with a vault in it, gone when this is dropped.
pub(crate) struct Demonstration {
    /// Goes first, so that the folder can go on every system.
    _in_use: File,
    folder: tempfile::TempDir,
}

impl Demonstration {
    /// The passphrase of every demonstration; it protects nothing.
    const PASSPHRASE: &'static str = "demonstration";

    /// Makes one.
    pub(crate) fn make() -> Result<Self, String> {
        remove_left_over(&std::env::temp_dir());
        let no_folder = |error| format!("no folder for the demonstration: {error}");
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir().map_err(no_folder)?;
        let in_use = mark_as_used(folder.path()).map_err(no_folder)?;
        let passphrase = SecretString::from(Self::PASSPHRASE);
        let data_dir = Self::inside(folder.path());
        make_vault(
            &data_dir,
            "Museum of Voices",
            "hello@example.org",
            &passphrase,
            VaultSettings::LIGHT,
        )
        .map_err(|error| error.to_string())?;
        let demonstration = Self { _in_use: in_use, folder };
        demonstration.go_when_told();
        Ok(demonstration)
    }

    /// Whoever ends the program from outside throws the folder away as well.
    #[cfg(unix)]
    fn go_when_told(&self) {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let folder = self.folder.path().to_owned();
        let wait = move |mut signals: signal_hook::iterator::Signals| {
            if let Some(signal) = signals.forever().next() {
                let _ = std::fs::remove_dir_all(folder);
                std::process::exit(128 + signal);
            }
        };
        let signals = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGTERM]);
        let waiting = signals.and_then(|signals| {
            std::thread::Builder::new().name("signals".to_owned()).spawn(move || wait(signals))
        });
        if let Err(error) = waiting {
            tracing::warn!(%error, "a signal will leave the demonstration's folder behind");
        }
    }

    #[cfg(not(unix))]
    fn go_when_told(&self) {}

    fn inside(folder: &Path) -> PathBuf {
        folder.join("data")
    }

    /// Where the vault lies.
    pub(crate) fn data_dir(&self) -> PathBuf {
        Self::inside(self.folder.path())
    }
}

/// Puts the locked file into `folder`. It has its name only when it is locked.
fn mark_as_used(folder: &Path) -> io::Result<File> {
    let unnamed = folder.join("in-use.new");
    let in_use = File::create_new(&unnamed)?;
    in_use.lock()?;
    fs::rename(&unnamed, folder.join(IN_USE))?;
    Ok(in_use)
}

/// Throws away what demonstrations left in `around` whose program is gone. What cannot be told stays.
fn remove_left_over(around: &Path) {
    for entry in fs::read_dir(around).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(PREFIX) && is_left_over(&entry.path()) {
            // Somebody else may be doing the same.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Whether `folder` is a demonstration's, ours, and nobody has it open.
fn is_left_over(folder: &Path) -> bool {
    let in_use = folder.join(IN_USE);
    let is_ours = fs::symlink_metadata(folder).is_ok_and(|it| it.is_dir() && is_our_own(&it));
    // Nothing but a file is opened: a pipe would wait.
    let is_file = || fs::symlink_metadata(&in_use).is_ok_and(|it| it.is_file());
    is_ours && is_file() && File::open(&in_use).is_ok_and(|file| file.try_lock().is_ok())
}

#[cfg(unix)]
fn is_our_own(folder: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    folder.uid() == rustix::process::geteuid().as_raw()
}

#[cfg(not(unix))]
fn is_our_own(_: &fs::Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_demonstration_left_behind_goes_at_the_next_start_and_nothing_else() {
        let around = tempfile::tempdir().unwrap();
        let folder = |name: &str| {
            let folder = around.path().join(name);
            fs::create_dir_all(folder.join("data/vault")).unwrap();
            folder
        };
        let [left, running, unmarked, other] =
            ["sayso-demo-left", "sayso-demo-running", "sayso-demo-unmarked", "sayso"].map(folder);
        drop(mark_as_used(&left).unwrap());
        let in_use = mark_as_used(&running).unwrap();
        drop(mark_as_used(&other).unwrap());
        remove_left_over(around.path());
        let there = [&left, &running, &unmarked, &other].map(|it| it.exists());
        assert_eq!(there, [false, true, true, true]);
        drop(in_use);
        remove_left_over(around.path());
        assert!(!running.exists());
    }
}
