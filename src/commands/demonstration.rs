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
        Ok(Self { folder })
    }

    fn inside(folder: &Path) -> PathBuf {
        folder.join("data")
    }

    /// Where the vault lies.
    pub(crate) fn data_dir(&self) -> PathBuf {
        Self::inside(self.folder.path())
    }
}
