//! Staff are here: the organisation's key is in memory, until this is dropped.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use secrecy::SecretString;

use super::Vault;
use super::held::{CopyError, OpenTakeError, Reader};
use super::key_search::{KeySearch, Searched, WhyNot};
use super::ledger::Entry;
use super::ring::{Keys, Ring};
use super::storage::{self, Disclosures, StorageError};
use crate::campaign::PurposeId;
use crate::record::{Event, StaffName, SubmissionId, SubmissionSummary, TakeId};
use crate::seal::{OpenError, Opened, PASSPHRASE_WORK};

/// Proof that staff gave the passphrase. What has content, opening and exporting exist only
/// here; dropping it locks, and the key is overwritten.
pub struct Unlocked {
    staff: StaffName,
    keys: Keys,
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Unlocked(…)")
    }
}

/// Why the vault stays locked.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The passphrase does not fit, or a try came too early.
    #[error("wrong passphrase; wait {wait_secs} s")]
    WrongPassphrase {
        /// Seconds until the next try is looked at.
        wait_secs: u32,
    },
    /// The key file is not there.
    #[error("the key file is not there")]
    NoKeyFile,
    /// The key file is another organisation's, or none.
    #[error("the key file does not belong to this vault")]
    WrongKeyFile,
    /// The key file takes more work than is done for one.
    #[error("the key file takes more than 2^{PASSPHRASE_WORK} scrypt work")]
    TooMuchWork,
    /// A drive did not answer in time.
    #[error("a drive did not answer in time")]
    TookTooLong,
    /// The last passphrase is still being tried.
    #[error("the last passphrase is still being tried")]
    StillTrying,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why a take is not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Consent for this purpose is missing, withdrawn or expired.
    #[error("consent for this purpose is missing, withdrawn or expired")]
    NotAgreed,
    /// It could not be copied.
    #[error(transparent)]
    Copy(#[from] CopyError),
}

/// Wrong tries since the last right one.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WrongPassphrases {
    count: u32,
    last_at: Option<Timestamp>,
}

impl WrongPassphrases {
    /// Seconds to wait: none after the first, then 2, 4, 8 … up to five minutes.
    fn wait_secs(self) -> u32 {
        match self.count {
            0 | 1 => self.count,
            count => 2_u32.saturating_pow(count - 1).min(300),
        }
    }

    fn left_secs(self, at: Timestamp) -> u32 {
        // A clock that was set back would make the wait endless; then there is none.
        let since = self.last_at.map_or(i64::MAX, |last| at.duration_since(last).as_secs());
        let since = if since < 0 { i64::MAX } else { since };
        u32::try_from(i64::from(self.wait_secs()).saturating_sub(since)).unwrap_or(0)
    }
}

impl Vault {
    /// Unlocks with `passphrase`, by the key file in the data folder or one in the folders
    /// `elsewhere`. It takes as long as trying them takes; where others wait for the vault,
    /// [`begin_unlock`](Self::begin_unlock) and [`end_unlock`](Self::end_unlock) let them go on.
    pub fn unlock(
        &mut self,
        passphrase: &SecretString,
        elsewhere: &[PathBuf],
        at: Timestamp,
    ) -> Result<Unlocked, UnlockError> {
        let search = self.begin_unlock(at)?;
        let elsewhere = elsewhere.to_owned();
        self.end_unlock(search.run(passphrase, || elsewhere), at)
    }

    /// Lets staff try a passphrase, unless it is too early after a wrong one or the last one is still
    /// being tried.
    pub fn begin_unlock(&self, at: Timestamp) -> Result<KeySearch, UnlockError> {
        let wait_secs = self.wrong_passphrases.left_secs(at);
        if wait_secs > 0 {
            return Err(UnlockError::WrongPassphrase { wait_secs });
        }
        if Arc::strong_count(&self.key_search) > 1 {
            return Err(UnlockError::StillTrying);
        }
        Ok(KeySearch {
            ring: Ring::read(&self.data_dir, &self.ledger)?,
            data_dir: self.data_dir.clone(),
            _under_way: Arc::clone(&self.key_search),
        })
    }

    /// Unlocks with the key that was found, or says why not.
    pub fn end_unlock(
        &mut self,
        searched: Searched,
        at: Timestamp,
    ) -> Result<Unlocked, UnlockError> {
        let Searched { opened, why_not, wrong } = searched;
        if let Some((staff, keys)) = opened {
            self.wrong_passphrases = WrongPassphrases::default();
            self.append(Entry::new(Event::StaffUnlocked, at).by_staff(&staff))?;
            return Ok(Unlocked { staff, keys });
        }
        let wait_secs = if wrong { self.count_wrong(at)? } else { 0 };
        Err(match why_not {
            WhyNot::NoFile => UnlockError::NoKeyFile,
            WhyNot::NotOurs => UnlockError::WrongKeyFile,
            WhyNot::TooMuchWork => UnlockError::TooMuchWork,
            WhyNot::TookTooLong => UnlockError::TookTooLong,
            WhyNot::WrongPassphrase => UnlockError::WrongPassphrase { wait_secs },
        })
    }

    /// What came of a search whose asker has left: a wrong try counts, and a key is forgotten.
    pub fn abandon_unlock(
        &mut self,
        searched: Searched,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if searched.wrong && searched.opened.is_none() {
            self.count_wrong(at)?;
        }
        Ok(())
    }

    /// Counts a wrong try, and returns the seconds until the next is looked at.
    fn count_wrong(&mut self, at: Timestamp) -> Result<u32, StorageError> {
        let wrong = &mut self.wrong_passphrases;
        (wrong.count, wrong.last_at) = (wrong.count.saturating_add(1), Some(at));
        let wait_secs = wrong.wait_secs();
        self.append(Entry::new(Event::StaffRefused, at))?;
        Ok(wait_secs)
    }

    /// One submission, without personal data. None where it cannot be read or is not there.
    pub fn summary(&self, record: &SubmissionId) -> Option<SubmissionSummary> {
        storage::summary(&self.ledger, record.clone(), &mut Disclosures::default()).ok()
    }

    /// Notes that staff have locked the vault, by hand or by walking away.
    pub fn locked(&mut self, at: Timestamp) -> Result<(), StorageError> {
        self.append(Entry::new(Event::StaffLocked, at))
    }
}

impl Unlocked {
    /// Who has unlocked.
    pub fn staff(&self) -> &StaffName {
        &self.staff
    }

    pub(super) fn keys(&self) -> &Keys {
        &self.keys
    }

    pub(super) fn keys_mut(&mut self) -> &mut Keys {
        &mut self.keys
    }

    /// Opens a take for listening or looking here, as long as a use of it is agreed to.
    pub fn open(
        &self,
        vault: &mut Vault,
        record: &SubmissionId,
        take: &TakeId,
        at: Timestamp,
    ) -> Result<Opened<File>, OpenTakeError> {
        let stored = storage::load(&vault.ledger, record.clone());
        let stored = stored.map_err(|_| OpenTakeError::Gone)?;
        let now = vault.time_at_least(at)?;
        if !stored.summary.purposes.iter().any(|purpose| purpose.holds(now)) {
            return Err(OpenTakeError::NotAgreed);
        }
        let opened = self.decrypt(vault, take)?;
        let entry = Entry::new(Event::OpenedByStaff, at).by_staff(&self.staff);
        vault.append_for_all((record, take), entry.clone(), &entry)?;
        Ok(opened)
    }

    fn decrypt(&self, vault: &Vault, take: &TakeId) -> Result<Opened<File>, OpenTakeError> {
        let header = vault.store().header(take)?.ok_or(OpenTakeError::Gone)?;
        let payload = File::open(vault.media(take)).map_err(OpenError::from)?;
        let key = self.keys.get(vault.key_of(take)?).ok_or(OpenError::NoKeyFits)?;
        Ok(key.open(&header, payload)?)
    }

    /// Writes a take in the clear, with its consent record, for one purpose. Refused unless
    /// consent for that purpose holds at `at`.
    pub fn export(
        &self,
        vault: &mut Vault,
        (record, take): (&SubmissionId, &TakeId),
        purpose: &PurposeId,
        folder: &Path,
        at: Timestamp,
    ) -> Result<PathBuf, ExportError> {
        let gone = |_| CopyError::Take(OpenTakeError::Gone);
        let stored = storage::load(&vault.ledger, record.clone()).map_err(gone)?;
        let agreed = stored.summary.purposes.iter().find(|agreed| agreed.id == *purpose);
        let now = vault.time_at_least(at).map_err(|error| CopyError::Take(error.into()))?;
        if !agreed.is_some_and(|agreed| agreed.holds(now)) {
            return Err(ExportError::NotAgreed);
        }
        let summary = stored.summary.takes.iter().find(|own| own.id == *take);
        let summary = summary.ok_or(CopyError::Take(OpenTakeError::Gone))?;
        if summary.facts.is_spoken_yes() {
            // It was given as proof, for no use at all.
            return Err(ExportError::NotAgreed);
        }
        let plaintext = self.decrypt(vault, take).map_err(CopyError::from)?;
        // The ledger says so first: an export that is not on record does not happen.
        let entry =
            Entry::new(Event::Exported { purpose: purpose.clone() }, at).by_staff(&self.staff);
        let noted = vault.append_for_all((record, take), entry.clone(), &entry);
        noted.map_err(|error| CopyError::Take(error.into()))?;
        let of = (&stored.summary, &stored.agreement, Reader::Staff);
        Ok(vault.write_copy(plaintext, summary, of, folder)?)
    }
}
