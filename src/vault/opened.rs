//! Ways to have a vault open: not yet looked through, to read only, and what closing it takes.

use std::ops::Deref;
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::fleet::Membership;
use super::journal::{self, Log};
use super::lock::{self, Left, Lock};
use super::recover::Recovery;
use super::slots::Slots;
use super::storage::StorageError;
use super::{NotOffered, Vault, VaultError, chain, ledger_path, schema, slots_path};
use crate::campaign::Campaign;

/// How long the end of a program waits for drives. What was not told is told when it starts again.
const PATIENCE: Duration = Duration::from_secs(10);

/// What this process may do with a vault, and how it leaves it.
pub(super) enum Access {
    /// It reads. Another process may write meanwhile.
    Read,
    /// It writes, and nobody else does.
    Write(Lock, AtEnd),
}

/// What closing does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AtEnd {
    /// Nothing is touched: it is damaged, or was not looked through.
    LeaveIt,
    /// It is left in order.
    CloseIt,
    /// It is tidied, and the next start has to look for what could not be tidied.
    LookAgain,
}

/// A vault that is open to be read, whether or not another process has it open to write. Whatever changes
/// a vault takes it as `&mut`, which this never gives:
/// ```compile_fail,E0596
/// fn note(vault: &mut sayso::vault::ReadOnly, at: jiff::Timestamp) { let _ = vault.purge(at); }
/// ```
/// The twin that compiles:
/// ```
/// fn events(vault: &sayso::vault::ReadOnly) -> usize { vault.events().unwrap_or_default().len() }
/// ```
pub struct ReadOnly(Vault);

impl Deref for ReadOnly {
    type Target = Vault;

    fn deref(&self) -> &Vault {
        &self.0
    }
}

/// A vault that is open, and not yet looked through: its file may be damaged, and what a crash left
/// half done is not finished. The only way on is [`check`](Self::check).
pub struct Unchecked {
    pub(super) vault: Vault,
    pub(super) left: Left,
}

impl Unchecked {
    /// Finishes whatever was interrupted. Where the program or the computer ended without closing it, it
    /// also looks whether the ledger's file is whole, and for files that nothing names: that reads all of
    /// the ledger and lists all files.
    pub fn check(self, at: Timestamp) -> Result<(Vault, Recovery), VaultError> {
        let Self { mut vault, left } = self;
        if left == Left::Open {
            vault.set_at_end(AtEnd::LeaveIt);
            schema::check(&vault.ledger)?;
        }
        vault.set_at_end(AtEnd::CloseIt);
        let recovery = vault.recover(left, at);
        vault.look_after_backups();
        vault.list_takedowns(Some(at));
        Ok((vault, recovery))
    }

    /// As [`Vault::waits`].
    pub fn waits(&self) -> Result<Option<super::Waits>, StorageError> {
        self.vault.waits()
    }

    /// As [`Vault::campaign_taken_in`].
    pub fn campaign_taken_in(&self) -> Result<Option<String>, StorageError> {
        self.vault.campaign_taken_in()
    }

    /// As [`Vault::offer`].
    pub fn offer(&mut self, source: &str, campaign: &Campaign) -> Result<(), NotOffered> {
        self.vault.offer(source, campaign)
    }
}

impl From<Vault> for Unchecked {
    fn from(vault: Vault) -> Self {
        Self { vault, left: Left::Closed }
    }
}

impl Vault {
    /// Opens the vault and finishes whatever was interrupted.
    pub fn open(data_dir: &Path, at: Timestamp) -> Result<(Self, Recovery), VaultError> {
        Self::open_unchecked(data_dir, at)?.check(at)
    }

    /// Opens the vault without looking through it, so that a window can be shown meanwhile. It takes no
    /// longer for a large one.
    pub fn open_unchecked(data_dir: &Path, at: Timestamp) -> Result<Unchecked, VaultError> {
        Self::must_exist(data_dir)?;
        super::files::make_folders(data_dir)?;
        let (lock, left) = Lock::take(data_dir)?;
        let mut vault = Self::with_lock(data_dir, lock)?;
        if !chain::keys_are_told(&vault.ledger, &schema::New::read(&vault.ledger)?)? {
            return Err(VaultError::KeysChanged);
        }
        vault.mark_opened()?;
        if left == Left::Closed {
            vault.set_at_end(AtEnd::CloseIt);
        }
        vault.find_writer(at)?;
        Ok(Unchecked { vault, left })
    }

    /// Opens the vault as it lies there, to be looked at: nothing is finished, tidied or erased, and another
    /// process may have it open.
    pub fn open_as_it_is(data_dir: &Path) -> Result<ReadOnly, VaultError> {
        Self::must_exist(data_dir)?;
        let ledger = schema::open_to_read(&ledger_path(data_dir), lock::left(data_dir))?;
        let slots = Slots::open_to_read(&slots_path(data_dir))?;
        Ok(ReadOnly(Self::with(data_dir, ledger, slots, Access::Read)?))
    }

    pub(super) fn with_lock(data_dir: &Path, lock: Lock) -> Result<Self, VaultError> {
        let ledger = schema::open(&ledger_path(data_dir))?;
        let slots = Slots::open(&slots_path(data_dir))?;
        Membership::settle(data_dir, &ledger)?;
        Self::with(data_dir, ledger, slots, Access::Write(lock, AtEnd::LeaveIt))
    }

    pub(super) fn mark_opened(&self) -> Result<(), StorageError> {
        match &self.access {
            Access::Write(lock, _) => Ok(lock.mark_opened()?),
            Access::Read => Err(StorageError::ReadOnly),
        }
    }

    pub(super) fn set_at_end(&mut self, then: AtEnd) {
        if let Access::Write(_, at_end) = &mut self.access {
            *at_end = then;
        }
    }

    /// Overwrites what SQLite's log holds of the past. Where another process reads by it, it is tried again
    /// when the vault looks at the clock, and when it is closed.
    pub(super) fn overwrite_log(&mut self) -> Result<(), StorageError> {
        self.log_is_due = true;
        if journal::overwrite(&self.ledger, &ledger_path(&self.data_dir))? == Log::Overwritten {
            self.log_is_due = false;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), StorageError> {
        self.look_after_backups();
        let until = Instant::now() + PATIENCE;
        self.telling.wait(until);
        self.listing.wait(until);
        self.lists.store(&self.data_dir);
        self.strike_finished()?;
        self.overwrite_log()?;
        if let Access::Write(lock, AtEnd::CloseIt) = &self.access {
            lock.mark_closed()?;
        }
        Ok(())
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        if !matches!(self.access, Access::Write(_, AtEnd::CloseIt | AtEnd::LookAgain)) {
            return;
        }
        if let Err(error) = self.close() {
            // The next start finds it as after a crash, and looks through all of it.
            tracing::warn!(%error, "the vault could not be closed in order");
        }
    }
}
