//! A vault is made, and the key of whoever makes it: here, or elsewhere with only its public half brought in.
//!
//! **Invariant:** where the key is made elsewhere, nothing that lies in the data folder opens what is kept there. The
//! organisation's key is made here, is sealed for the public half that was brought, and is forgotten.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::SecretString;

use super::key_search::{WHICH_HARDWARE, key_files};
use super::lock::Lock;
use super::opened::AtEnd;
use super::slots::Slots;
use super::storage::StorageError;
use super::writer::Writer;
use super::{
    KEY_FILE, Vault, VaultError, VaultSettings, clock, files, random, ring, schema, slots_path,
};
use crate::record::{Role, StaffName};
use crate::seal::{
    FirstKey, HardwareKey, KeyFileError, OrganisationIdentity, Salt, StaffIdentity, StaffKey,
};

/// A key that was made for a vault elsewhere.
#[derive(Debug)]
pub struct MadeKey {
    /// The key under its passphrase, or encrypted for a hardware key.
    pub file: PathBuf,
    /// Which hardware key opens it, as text; it goes where the key file goes.
    pub hardware_file: Option<PathBuf>,
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
    let [(file, secret), (public_file, open)] =
        files::create_new_beside(folder, stem(), ["age", "pub"])?;
    all_or_none(folder, &[&file, &public_file], || {
        key.write_protected(passphrase, work, secret)?.sync_all()?;
        write_line(open, &key.public())
    })?;
    Ok(MadeKey { file, hardware_file: None, public_file, public: key.public() })
}

/// Makes a key as [`make_key`] does, which `hardware` opens in place of a passphrase. Beside it stands which one that is.
pub fn make_hardware_key(folder: &Path, hardware: &HardwareKey) -> Result<MadeKey, KeyFileError> {
    let key = StaffIdentity::generate();
    // It may take somebody who touches the hardware key; nothing is made before.
    let sealed = hardware.write(&key, Vec::new())?;
    let [(file, mut secret), (public_file, open), (hardware_file, which)] =
        files::create_new_beside(folder, stem(), ["age", "pub", WHICH_HARDWARE])?;
    all_or_none(folder, &[&file, &public_file, &hardware_file], || {
        secret.write_all(&sealed)?;
        secret.sync_all()?;
        write_line(open, &key.public())?;
        write_line(which, &hardware.written())
    })?;
    Ok(MadeKey { file, hardware_file: Some(hardware_file), public_file, public: key.public() })
}

/// What the files of a key are called, before the last dot.
fn stem() -> &'static str {
    KEY_FILE.strip_suffix(".age").unwrap_or(KEY_FILE)
}

/// Writes the files of a key, durably. Where that fails they are removed: half a key opens nothing.
fn all_or_none(
    folder: &Path,
    made: &[&Path],
    write: impl FnOnce() -> Result<(), KeyFileError>,
) -> Result<(), KeyFileError> {
    let written = write().and_then(|()| Ok(files::sync_folder(folder)?));
    if written.is_err() {
        for path in made {
            let _ = files::remove_if_there(path);
        }
    }
    written
}

fn write_line(mut file: File, line: &dyn std::fmt::Display) -> Result<(), KeyFileError> {
    writeln!(file, "{line}")?;
    Ok(file.sync_all()?)
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
