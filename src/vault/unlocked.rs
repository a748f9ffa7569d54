//! Staff are here: the organisation's key is in memory, until this is dropped.

use std::fs::File;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::SecretString;

use super::held::{CopyError, OpenTakeError, Reader};
use super::ledger::Entry;
use super::storage::{self, StorageError, SubmissionId, SubmissionSummary, TakeId};
use super::{KEY_FILE, Vault};
use crate::campaign::PurposeId;
use crate::seal::{KeyFileError, OpenError, Opened, OrganisationIdentity};

/// Proof that staff gave the passphrase. SubmissionList with content, opening and exporting exist only
/// here; dropping it locks, and the key is overwritten.
pub struct Unlocked {
    identity: OrganisationIdentity,
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Unlocked(…)")
    }
}

/// What is kept, as a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubmissionList {
    /// Newest first.
    pub submissions: Vec<SubmissionSummary>,
    /// How many cannot be read; `verify` says which.
    pub unreadable: usize,
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
    /// Unlocks with `passphrase`. The key file is the one in the data folder, or the first in one
    /// of the folders `elsewhere`.
    pub fn unlock(
        &mut self,
        passphrase: &SecretString,
        elsewhere: &[PathBuf],
        at: Timestamp,
    ) -> Result<Unlocked, UnlockError> {
        let wait_secs = self.wrong_passphrases.left_secs(at);
        if wait_secs > 0 {
            return Err(UnlockError::WrongPassphrase { wait_secs });
        }
        let path = self.key_file(elsewhere).ok_or(UnlockError::NoKeyFile)?;
        let file = File::open(path).map_err(StorageError::from)?;
        match OrganisationIdentity::read_protected(file, passphrase) {
            Ok(identity) if identity.public() == self.organisation => {
                self.wrong_passphrases = WrongPassphrases::default();
                self.append(Entry::new("staff-unlocked", at))?;
                Ok(Unlocked { identity })
            }
            Ok(_) | Err(KeyFileError::NotAKeyFile) => Err(UnlockError::WrongKeyFile),
            Err(KeyFileError::Io(error)) => Err(StorageError::from(error).into()),
            Err(KeyFileError::WrongPassphrase) => {
                let wrong = &mut self.wrong_passphrases;
                (wrong.count, wrong.last_at) = (wrong.count.saturating_add(1), Some(at));
                let wait_secs = wrong.wait_secs();
                self.append(Entry::new("staff-refused", at))?;
                Err(UnlockError::WrongPassphrase { wait_secs })
            }
        }
    }

    /// The key file here, or in the first of the folders `elsewhere` that has one. A second copy
    /// in a folder has a number in its name.
    fn key_file(&self, elsewhere: &[PathBuf]) -> Option<PathBuf> {
        let own = self.data_dir.join(KEY_FILE);
        if own.exists() {
            return Some(own);
        }
        let is_key = |path: &PathBuf| {
            let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with("organisation.key") && path.extension().is_some_and(|it| it == "age")
        };
        elsewhere.iter().find_map(|folder| {
            let entries = std::fs::read_dir(folder).ok()?;
            entries.flatten().map(|entry| entry.path()).find(is_key)
        })
    }

    /// All submissions, newest first, without personal data. Needs no key.
    pub fn list(&self) -> Result<SubmissionList, StorageError> {
        let mut listing = SubmissionList::default();
        for id in storage::all_ids(&self.ledger)? {
            match storage::load(&self.ledger, id) {
                Ok(stored) => listing.submissions.push(stored.summary),
                Err(error) => {
                    tracing::error!(%error, "a submission cannot be read");
                    listing.unreadable += 1;
                }
            }
        }
        Ok(listing)
    }

    /// Notes that staff have locked the vault, by hand or by walking away.
    pub fn locked(&mut self, at: Timestamp) -> Result<(), StorageError> {
        self.append(Entry::new("staff-locked", at))
    }
}

impl Unlocked {
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
        let entry = Entry::new("opened-by-staff", at);
        vault.append_for_all((record, take), entry.clone(), &entry)?;
        Ok(opened)
    }

    fn decrypt(&self, vault: &Vault, take: &TakeId) -> Result<Opened<File>, OpenTakeError> {
        let header = storage::header(&vault.ledger, take)?.ok_or(OpenTakeError::Gone)?;
        let payload = File::open(vault.media(take)).map_err(OpenError::from)?;
        Ok(self.identity.open(&header, payload)?)
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
        let told = serde_json::json!({ "purpose": purpose });
        let entry = Entry::new("exported", at).with(told);
        let noted = vault.append_for_all((record, take), entry.clone(), &entry);
        noted.map_err(|error| CopyError::Take(error.into()))?;
        let of = (&stored.summary, &stored.agreement, Reader::Staff);
        Ok(vault.write_copy(plaintext, summary, of, folder)?)
    }
}
