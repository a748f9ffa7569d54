//! The store that the settings name.

use std::path::Path;
use std::time::{Duration, SystemTime};

use sayso::store::{Folder, Place, Prefix, Settings, SettingsError, Store, Trouble};

use crate::s3::{Credentials, CredentialsError, Server};
use crate::stop::Stop;

/// How long to wait for a store, and how often to try.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// For a connection, for the beginning of an answer, and between two blocks of one.
    pub(crate) timeout: Duration,
    pub(crate) tries: u32,
}

impl Patience {
    /// What a look takes.
    pub(crate) fn long(timeout: Duration) -> Self {
        Self { timeout, tries: 3 }
    }

    /// Somebody waits.
    pub(crate) fn short(timeout: Duration) -> Self {
        Self { timeout: timeout.min(Duration::from_secs(5)), tries: 2 }
    }
}

/// A store, and what to look for in it.
pub(crate) struct Opened {
    pub(crate) store: Box<dyn Store>,
    pub(crate) prefixes: Vec<Prefix>,
}

/// Why there is no store to talk to.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error(transparent)]
    Settings(#[from] SettingsError),
    #[error(transparent)]
    Credentials(#[from] CredentialsError),
    #[error(transparent)]
    Store(#[from] Trouble),
}

impl Failure {
    /// What went wrong, in a word or two.
    pub(crate) fn class(&self) -> &'static str {
        match self {
            Self::Settings(_) => "settings",
            Self::Credentials(_) => "credentials",
            Self::Store(trouble) => trouble.class(),
        }
    }
}

/// Opens the store of `data_dir`.
pub(crate) fn open(data_dir: &Path, patience: Patience, stop: &Stop) -> Result<Opened, Failure> {
    let settings = Settings::read(data_dir)?;
    let store: Box<dyn Store> = match &settings.place {
        Place::Folder(root) => Box::new(Folder::open(root, &settings.member)?),
        Place::Bucket(bucket) => {
            let credentials = Credentials::find(data_dir)?;
            Box::new(Server::new(bucket, credentials, patience, stop.clone())?)
        }
    };
    Ok(Opened { store, prefixes: settings.prefixes })
}

/// As [`open`] for the one that puts, which also removes what it left unfinished when it was killed.
pub(crate) fn open_to_put(
    data_dir: &Path,
    patience: Patience,
    stop: &Stop,
) -> Result<Opened, Failure> {
    let settings = Settings::read(data_dir)?;
    if let Place::Folder(root) = &settings.place {
        Folder::open(root, &settings.member)?.tidy(SystemTime::now());
    }
    open(data_dir, patience, stop)
}
