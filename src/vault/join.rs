//! Somebody joins the staff with a passphrase: a key of their own, in a file of their own in the data folder.
//!
//! The file has its name, `NAME.key.age`, only once the commit says that they are on the staff; until then it is
//! `NAME.key.new`, which nothing reads. What is interrupted in between, the next start finishes or takes back.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::PathBuf;

use jiff::Timestamp;
use secrecy::SecretString;

use super::ring::{NewStaff, NotAdded};
use super::storage::StorageError;
use super::unlocked::Unlocked;
use super::{Vault, files};
use crate::record::{Role, StaffName};
use crate::seal::StaffIdentity;

/// What the name of a key file ends with,
const KEY_FILE_ENDS: &str = ".key.age";
/// and of one whose owner has not joined yet.
const UNFINISHED_ENDS: &str = ".key.new";

/// Somebody who joins the staff with a passphrase.
#[derive(Clone, Copy)]
pub struct Joining<'a> {
    /// Their name here.
    pub name: &'a StaffName,
    /// What they may do.
    pub role: Role,
    /// What they will unlock with.
    pub passphrase: &'a SecretString,
    /// The cost of guessing it, as the power of two that scrypt takes.
    pub work: u8,
}

impl Unlocked {
    /// Lets somebody in as [`let_in_beside`](Self::let_in_beside) does, where all key files lie in the data folder.
    pub fn let_in(
        &self,
        vault: &mut Vault,
        joining: Joining<'_>,
        at: Timestamp,
    ) -> Result<PathBuf, NotAdded> {
        self.let_in_beside(vault, joining, Vec::new, at)
    }

    /// Makes a key for somebody, writes it under their passphrase to `NAME.key.age` in the data folder, and lets
    /// whoever opens it unlock. Returns where the file lies. Durable on return; where it fails nobody has joined,
    /// and no new file lies there. Refused where somebody else's key file opens with that passphrase, as far as those in the
    /// data folder and in the folders that `drives` finds can be tried in half a minute.
    pub fn let_in_beside(
        &self,
        vault: &mut Vault,
        joining: Joining<'_>,
        drives: impl FnOnce() -> Vec<PathBuf> + Send + 'static,
        at: Timestamp,
    ) -> Result<PathBuf, NotAdded> {
        let Joining { name, role, .. } = joining;
        self.may_add(vault, name)?;
        let path = vault.data_dir().join(format!("{name}{KEY_FILE_ENDS}"));
        if path.try_exists().unwrap_or(true) {
            return Err(NotAdded::KeyFile(io::ErrorKind::AlreadyExists));
        }
        // Whoever unlocks is known by their passphrase alone: of two who have the same one would be the other to the ledger.
        if vault.key_search()?.opens_without_hardware(joining.passphrase, drives) {
            return Err(NotAdded::PassphraseTaken);
        }
        let added = write_key(vault, &joining)
            .and_then(|key| self.add_staff(vault, NewStaff { name, key: &key.public(), role }, at));
        // Gives the file its name, or takes it away again: a key that opens nothing helps nobody.
        let settled = vault.settle_key_files().and_then(|()| vault.tidy_ring());
        if let Err(error) = settled {
            tracing::warn!(%error, "the next start finishes what is on the staff and what is not");
        }
        added.map(|()| path)
    }
}

/// Makes a key and writes it to where it has no name yet.
fn write_key(vault: &Vault, joining: &Joining<'_>) -> Result<StaffIdentity, NotAdded> {
    let unfinished = vault.data_dir().join(format!("{}{UNFINISHED_ENDS}", joining.name));
    let write = || -> io::Result<StaffIdentity> {
        files::remove_if_there(&unfinished)?;
        let file = files::create_private(&unfinished)?;
        let key = StaffIdentity::generate();
        let written = key.write_protected(joining.passphrase, joining.work, file);
        written.map_err(io::Error::other)?.sync_all()?;
        files::sync_folder(vault.data_dir())?;
        Ok(key)
    };
    write().map_err(|why| NotAdded::KeyFile(why.kind()))
}

impl Vault {
    /// Gives the key files of those who have just joined their names, and removes those of whom the ledger does not
    /// tell.
    pub(super) fn settle_key_files(&self) -> Result<(), StorageError> {
        let mut staff = BTreeSet::new();
        staff.extend(self.staff()?.into_iter().map(|member| member.name));
        for entry in fs::read_dir(self.data_dir())? {
            let unfinished = entry?.path();
            let name = unfinished.file_name().and_then(|name| name.to_str());
            let name = name.and_then(|name| name.strip_suffix(UNFINISHED_ENDS)?.parse().ok());
            let Some(name): Option<StaffName> = name else { continue };
            let path = self.data_dir().join(format!("{name}{KEY_FILE_ENDS}"));
            if staff.contains(&name) && !path.try_exists()? {
                fs::rename(&unfinished, path)?;
            } else {
                files::remove_if_there(&unfinished)?;
            }
            files::sync_folder(self.data_dir())?;
        }
        Ok(())
    }
}
