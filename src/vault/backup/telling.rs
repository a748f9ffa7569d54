//! Tells the backups of what was taken back, beside whatever else the vault does: a drive may be slow, or
//! never answer.

use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::erasures::{self, Tell};
use super::known;
use crate::vault::Vault;
use crate::vault::storage::StorageError;

/// What goes on beside the vault.
#[derive(Default)]
pub(in crate::vault) struct Telling(Arc<(Mutex<State>, Condvar)>);

#[derive(Default)]
struct State {
    stage: Stage,
    /// Somebody waits for it, and it takes no rest.
    hurries: bool,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    Idle,
    Busy,
    /// Something more happened meanwhile.
    Again,
}

impl Telling {
    /// Does `work` on a thread called `name`, after a `rest` in which more may happen that it tells of, and once more where
    /// something happens meanwhile.
    pub(in crate::vault) fn begin(
        &self,
        name: &str,
        rest: Duration,
        work: impl Fn() + Send + 'static,
    ) {
        let mut state = lock(&self.0.0);
        if state.stage != Stage::Idle {
            state.stage = Stage::Again;
            return;
        }
        let shared = Arc::clone(&self.0);
        let tell = move || {
            loop {
                let may_rest = |state: &mut State| !state.hurries;
                let rested = shared.1.wait_timeout_while(lock(&shared.0), rest, may_rest);
                rested.unwrap_or_else(PoisonError::into_inner).0.stage = Stage::Busy;
                work();
                let mut state = lock(&shared.0);
                if state.stage == Stage::Busy {
                    state.stage = Stage::Idle;
                    shared.1.notify_all();
                    return;
                }
            }
        };
        match thread::Builder::new().name(name.to_owned()).spawn(tell) {
            Ok(_) => state.stage = Stage::Busy,
            Err(error) => tracing::warn!(%error, "no thread to tell others of what was taken back"),
        }
    }

    /// Waits until all are told, but not beyond `until`.
    pub(in crate::vault) fn wait(&self, until: Instant) {
        let mut state = lock(&self.0.0);
        state.hurries = true;
        self.0.1.notify_all();
        let busy = |state: &mut State| state.stage != Stage::Idle;
        let left = until.saturating_duration_since(Instant::now());
        let waited = self.0.1.wait_timeout_while(state, left, busy);
        if waited.is_ok_and(|(_, waited)| waited.timed_out()) {
            tracing::warn!("a drive does not answer; the next start tells it what was taken back");
        }
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tell_all(data_dir: &Path) {
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
    /// Tells every backup that can be reached of what was taken back up to now, and the folders of exports of what has to go
    /// from them, each on a thread of its own.
    pub(in crate::vault) fn tell_backups(&self) {
        if !known::all(&self.data_dir).is_empty() {
            let data_dir = self.data_dir.clone();
            self.telling.begin("backups", Duration::ZERO, move || tell_all(&data_dir));
        }
        self.list_takedowns(None);
    }

    /// Notes backups that were made by others, and tells those that were out of reach what they missed.
    pub(in crate::vault) fn look_after_backups(&mut self) {
        if let Err(error) = self.note_backups() {
            tracing::warn!(%error, "a backup could not be noted");
        }
        self.tell_backups();
    }
}
