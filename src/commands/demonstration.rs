//! `--demo`: a vault that is made for one run and thrown away after it.

use std::path::{Path, PathBuf};

use sayso::app::make_vault;
use sayso::vault::VaultSettings;
use secrecy::SecretString;

/// A folder with a vault in it, gone when this is dropped.
pub(crate) struct Demonstration {
    folder: tempfile::TempDir,
}

impl Demonstration {
    /// The passphrase of every demonstration; it protects nothing.
    const PASSPHRASE: &'static str = "demonstration";

    /// Makes one.
    pub(crate) fn make() -> Result<Self, String> {
        let folder = tempfile::Builder::new().prefix("sayso-demo-").tempdir();
        let folder = folder.map_err(|error| format!("no folder for the demonstration: {error}"))?;
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
        let demonstration = Self { folder };
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
