//! Somebody joins the staff with a passphrase: a key of their own, in a file of their own in the data folder.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use secrecy::SecretString;

use super::Vault;
use super::ring::{NewStaff, NotAdded};
use super::unlocked::Unlocked;
use crate::record::{Role, StaffName};
use crate::seal::StaffIdentity;

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
    /// Makes a key for somebody, writes it under their passphrase to `NAME.key.age` in the data folder, and lets
    /// whoever opens it unlock. Returns where the file lies. Durable on return; where it fails nobody has joined,
    /// and no new file lies there.
    pub fn let_in(
        &self,
        vault: &mut Vault,
        joining: Joining<'_>,
        at: Timestamp,
    ) -> Result<PathBuf, NotAdded> {
        let Joining { name, role, passphrase, work } = joining;
        self.may_add(vault, name)?;
        let path = vault.data_dir().join(format!("{name}.key.age"));
        let file = create_private(&path).map_err(|why| NotAdded::KeyFile(why.kind()))?;
        let key = StaffIdentity::generate();
        let written = key.write_protected(passphrase, work, file).map_err(io::Error::other);
        let written = written.and_then(|file| file.sync_all());
        let added = written
            .map_err(|why| NotAdded::KeyFile(why.kind()))
            .and_then(|()| self.add_staff(vault, NewStaff { name, key: &key.public(), role }, at));
        if let Err(why) = added {
            // A key that opens nothing helps nobody.
            let _ = fs::remove_file(&path);
            return Err(why);
        }
        Ok(path)
    }
}

/// A new file that its owner alone can read.
fn create_private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
