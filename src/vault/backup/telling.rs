//! Tells the backups of what was taken back, beside whatever else the vault does: a drive may be slow, or
//! never answer.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use jiff::Timestamp;

use super::erasures::{self, Tell};
use super::known;
use crate::vault::Vault;
use crate::vault::storage::StorageError;

/// How long the end of a program waits for drives. What was not told is told with the next line.
const PATIENCE: Duration = Duration::from_secs(10);

/// What goes on beside the vault.
#[derive(Default)]
pub(in crate::vault) struct Telling(Arc<(Mutex<Stage>, Condvar)>);

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Idle,
    Busy,
    /// Something more happened meanwhile.
    Again,
}

impl Telling {
    /// Tells every backup that can be reached of what `data_dir` has in its ledger now.
    fn begin(&self, data_dir: PathBuf) {
        let mut stage = lock(&self.0.0);
        if *stage != Stage::Idle {
            *stage = Stage::Again;
            return;
        }
        let shared = Arc::clone(&self.0);
        let tell = move || {
            loop {
                *lock(&shared.0) = Stage::Busy;
                tell_all(&data_dir);
                let mut stage = lock(&shared.0);
                if *stage == Stage::Busy {
                    *stage = Stage::Idle;
                    shared.1.notify_all();
                    return;
                }
            }
        };
        match thread::Builder::new().name("backups".to_owned()).spawn(tell) {
            Ok(_) => *stage = Stage::Busy,
            Err(error) => tracing::warn!(%error, "no thread to tell the backups"),
        }
    }

    /// Waits until all are told, and not for ever.
    pub(in crate::vault) fn wait(&self) {
        let stage = lock(&self.0.0);
        let busy = |stage: &mut Stage| *stage != Stage::Idle;
        let waited = self.0.1.wait_timeout_while(stage, PATIENCE, busy);
        if waited.is_ok_and(|(_, waited)| waited.timed_out()) {
            tracing::warn!("a backup does not answer; the next start tells it what was taken back");
        }
    }
}

fn lock(stage: &Mutex<Stage>) -> MutexGuard<'_, Stage> {
    stage.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tell_all(data_dir: &std::path::Path) {
    let mut told = Vec::new();
    for known in known::all(data_dir) {
        if told.contains(&known.folder) || !known.folder.is_dir() {
            continue;
        }
        let vault = Vault::open_as_it_is(data_dir).map_err(
            |error| tracing::warn!(%error, "the backups are not told of what is taken back"),
        );
        let Ok(vault) = vault else { return };
        let result: Result<(), StorageError> =
            erasures::tell(&vault, &known.folder, (Tell::News, Timestamp::now()));
        if let Err(error) = result {
            tracing::warn!(%error, "a backup is not told of what is taken back");
        }
        told.push(known.folder);
    }
}

impl Vault {
    /// Tells every backup that can be reached of what was taken back up to now, on a thread of its own.
    pub(in crate::vault) fn tell_backups(&self) {
        if !known::all(&self.data_dir).is_empty() {
            self.telling.begin(self.data_dir.clone());
        }
    }

    /// Notes backups that were made by others, and tells those that were out of reach what they missed.
    pub(in crate::vault) fn look_after_backups(&mut self) {
        if let Err(error) = self.note_backups() {
            tracing::warn!(%error, "a backup could not be noted");
        }
        self.tell_backups();
    }
}
