//! Who works here, for the page that shows and changes it.

use std::io::ErrorKind;

use jiff::Timestamp;

use super::drives::key_drives;
use super::vault_jobs::{problem, shown_after, to_staff};
use super::worker::Said;
use crate::flow::staff::people::{Answer, ChangedAt, Need, NotJoined, Shown};
use crate::flow::{Newcomer, VaultProblem, staff};
use crate::record::StaffName;
use crate::vault::{Joining, NotAdded, NotRemoved, StorageError, Unlocked, Vault};

/// Reads who works here.
pub(super) fn read(vault: &Vault) -> Said {
    to_staff(staff::Input::PeopleHears(Answer::Read(shown(vault))))
}

/// Lets somebody in with a key of their own, which takes `work` to guess.
pub(super) fn let_in(
    vault: &mut Vault,
    key: Box<Unlocked>,
    (newcomer, work): (&Newcomer, u8),
    at: Timestamp,
) -> Said {
    let Newcomer { name, role, passphrase } = newcomer;
    let data_dir = vault.data_dir().to_owned();
    let joining = Joining { name, role: *role, passphrase, work };
    let joined = key.let_in_beside(vault, joining, move || key_drives(&data_dir), at);
    let joined = joined.map_err(|why| not_joined(&why)).and_then(|file| {
        let shown = shown_after(shown(vault)).map_err(NotJoined::Vault)?;
        Ok((name.clone(), file, shown))
    });
    to_staff(staff::Input::PeopleReturned(key, Answer::Joined(joined)))
}

/// Takes somebody off the staff.
pub(super) fn remove(
    vault: &mut Vault,
    mut key: Box<Unlocked>,
    name: &StaffName,
    at: Timestamp,
) -> Said {
    let removed = key.remove_staff(vault, name, at).map_err(|why| match why {
        NotRemoved::Storage(error) => problem(&error),
        // Another window was quicker.
        NotRemoved::Unknown => VaultProblem::Gone,
        why => {
            tracing::error!(%why, "nobody was removed from the staff");
            VaultProblem::Other
        }
    });
    let removed = removed.and_then(|()| shown_after(shown(vault)));
    to_staff(staff::Input::PeopleReturned(key, Answer::Removed(removed)))
}

/// Seals some of what is left for the organisation's new key. With nothing left, the old one goes.
pub(super) fn seal_some(vault: &mut Vault, key: Box<Unlocked>, at: Timestamp) -> Said {
    let sealed = key.reseal(vault, at).and_then(|left| match left {
        0 => key.reseal(vault, at),
        left => Ok(left),
    });
    let sealed = sealed.map_err(|error| problem(&error));
    to_staff(staff::Input::PeopleReturned(key, Answer::Sealed(sealed)))
}

fn shown(vault: &Vault) -> Result<Shown, VaultProblem> {
    let read = || {
        let (members, left) = (vault.staff()?, vault.sealed_for_replaced_keys()?);
        let changed = if vault.follows_a_hub() { ChangedAt::TheHub } else { ChangedAt::Here };
        Ok(Shown { members, left, changed })
    };
    read().map_err(|error: StorageError| problem(&error))
}

fn not_joined(why: &NotAdded) -> NotJoined {
    match why {
        NotAdded::NameTaken => NotJoined::Needs(Need::OtherName),
        NotAdded::KeyFile(ErrorKind::AlreadyExists) => NotJoined::Needs(Need::FreeName),
        NotAdded::PassphraseTaken => NotJoined::Needs(Need::OtherPassphrase),
        NotAdded::KeyFile(ErrorKind::StorageFull | ErrorKind::QuotaExceeded) => {
            NotJoined::Vault(VaultProblem::DiskFull)
        }
        NotAdded::KeyFile(ErrorKind::ReadOnlyFilesystem) => {
            NotJoined::Vault(VaultProblem::ReadOnly)
        }
        NotAdded::Storage(error) => NotJoined::Vault(problem(error)),
        NotAdded::KeyFile(_) | NotAdded::KeyTaken | NotAdded::NotOfficer | NotAdded::AtTheHub => {
            tracing::error!(%why, "nobody was added to the staff");
            NotJoined::Vault(VaultProblem::Other)
        }
    }
}
