//! A vault is made, and the key of whoever makes it: here, or elsewhere with only its public half brought in.
//!
//! **Invariant:** where the key is made elsewhere, nothing that lies in the data folder opens what is kept there. The
//! organisation's key is made here, is sealed for the public half that was brought, and is forgotten.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::SecretString;

use super::key_search::key_files;
use super::lock::Lock;
use super::opened::AtEnd;
use super::slots::Slots;
use super::storage::StorageError;
use super::writer::Writer;
use super::{
    KEY_FILE, Vault, VaultError, VaultSettings, clock, files, random, ring, schema, slots_path,
};
use crate::record::{Role, StaffName};
use crate::seal::{FirstKey, KeyFileError, OrganisationIdentity, Salt, StaffIdentity, StaffKey};

/// A key that was made for a vault elsewhere.
#[derive(Debug)]
pub struct MadeKey {
    /// The key under its passphrase.
    pub file: PathBuf,
    /// Its public half, as text, which a set-up finds on a drive.
    pub public_file: PathBuf,
    /// The same.
    pub public: StaffKey,
}

/// Makes a key and writes it into `folder` under `passphrase`, in the form of the key that a set-up makes, and its public
/// half beside it. Nothing that lies there is written over; `work` is scrypt's, as a power of two.
pub fn make_key(
    folder: &Path,
    passphrase: &SecretString,
    work: u8,
) -> Result<MadeKey, KeyFileError> {
    let key = StaffIdentity::generate();
    let stem = KEY_FILE.strip_suffix(".age").unwrap_or(KEY_FILE);
    let [(file, secret), (public_file, mut open)] =
        files::create_new_beside(folder, stem, ["age", "pub"])?;
    let write = || {
        key.write_protected(passphrase, work, secret)?.sync_all()?;
        writeln!(open, "{}", key.public())?;
        open.sync_all()?;
        Ok::<_, KeyFileError>(files::sync_folder(folder)?)
    };
    if let Err(error) = write() {
        // Half a key opens nothing.
        for path in [&file, &public_file] {
            let _ = files::remove_if_there(path);
        }
        return Err(error);
    }
    Ok(MadeKey { file, public_file, public: key.public() })
}

impl Vault {
    /// Makes an empty vault and a key for it, protected by `passphrase`.
    pub fn create(
        data_dir: &Path,
        passphrase: &SecretString,
        settings: VaultSettings,
        at: Timestamp,
    ) -> Result<Self, VaultError> {
        Self::create_for(data_dir, &FirstKey::Here(passphrase.clone()), settings, at)
    }

    /// Makes an empty vault that `key` opens.
    pub fn create_for(
        data_dir: &Path,
        key: &FirstKey,
        settings: VaultSettings,
        at: Timestamp,
    ) -> Result<Self, VaultError> {
        files::make_folders(data_dir)?;
        let (lock, _) = Lock::take(data_dir)?;
        if Self::exists(data_dir) {
            return Err(VaultError::Place("there is a vault in this folder already"));
        }
        let staff = match key {
            FirstKey::Here(passphrase) => write_key_file(data_dir, passphrase, settings)?,
            FirstKey::Elsewhere(public) => {
                refuse_where_a_key_lies(data_dir)?;
                public.clone()
            }
        };
        let organisation = OrganisationIdentity::generate();
        let mut salt = [0; 16];
        random(&mut salt).map_err(StorageError::from)?;
        let new = schema::New {
            organisation: organisation.public().to_string(),
            salt: Salt(salt),
            stretch: settings.stretch,
        };
        Slots::create(&slots_path(data_dir)).map_err(StorageError::from)?;
        let sealed = ring::seal(&organisation, &staff)?;
        ring::write(data_dir, ring::FIRST, &StaffName::first(), &sealed)?;
        let first = StaffName::first();
        let first = ring::NewStaff { name: &first, key: &staff, role: Role::Officer };
        schema::create(data_dir, &new, (Writer::make(data_dir)?, first), at)?;
        files::sync_folder(data_dir).map_err(StorageError::from)?;
        let mut vault = Self::with_lock(data_dir, lock)?;
        vault.mark_opened()?;
        vault.set_at_end(AtEnd::CloseIt);
        vault.believe(clock::date(at))?;
        Ok(vault)
    }
}

/// Makes the key of whoever sets up, and writes it beside the vault.
fn write_key_file(
    data_dir: &Path,
    passphrase: &SecretString,
    settings: VaultSettings,
) -> Result<StaffKey, VaultError> {
    let path = data_dir.join(KEY_FILE);
    // A set-up that was interrupted before the ledger stood left a key that seals nothing.
    files::remove_if_there(&path).map_err(StorageError::from)?;
    let staff = StaffIdentity::generate();
    let file = files::create_private(&path).map_err(StorageError::from)?;
    let file = staff.write_protected(passphrase, settings.passphrase_work, file)?;
    file.sync_all().map_err(StorageError::from)?;
    Ok(staff.public())
}

/// It may be the only copy of a key that was made elsewhere; nobody but its owner removes it.
fn refuse_where_a_key_lies(data_dir: &Path) -> Result<(), VaultError> {
    match key_files(data_dir).next() {
        Some(_) => Err(VaultError::KeyFileThere),
        None => Ok(()),
    }
}
