//! Who works here, for the page that shows and changes it.

use std::io::ErrorKind;

use jiff::Timestamp;

use super::drives::key_drives;
use super::vault_jobs::{problem, shown_after, to_staff};
use super::worker::Said;
use crate::flow::staff::people::{Answer, ChangedAt, Need, NotJoined, Shown};
use crate::flow::{Newcomer, VaultProblem, Weakness, staff};
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
    newcomer: &Newcomer,
    work: u8,
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

/// Seals some of what is left for the organisation's new key. With nothing left, the old one goes. Where none of it can be
/// sealed anew it is damaged, and asking again would not end.
pub(super) fn seal_some(vault: &mut Vault, key: Box<Unlocked>, at: Timestamp) -> Said {
    let reseal = |vault: &mut Vault| {
        let before = vault.sealed_for_replaced_keys()?;
        match key.reseal(vault, at)? {
            0 => key.reseal(vault, at),
            left if left >= before => Err(StorageError::Damaged("what is sealed for an older key")),
            left => Ok(left),
        }
    };
    let sealed = reseal(vault).map_err(|error| problem(&error));
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
        NotAdded::PassphraseTaken => NotJoined::Needs(Need::Passphrase(Weakness::Taken)),
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

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::campaign::Retention;
    use crate::flow::Input;
    use crate::record::{Complaint, Role};
    use crate::vault::VaultSettings;

    #[test]
    fn where_all_that_is_left_is_damaged_sealing_ends_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        let (at, words) = (Timestamp::UNIX_EPOCH, SecretString::from("a few quiet words"));
        let mut vault = Vault::create(folder.path(), &words, VaultSettings::LIGHT, at).unwrap();
        let mut officer = vault.unlock(&words, &[], at).unwrap();
        let (name, passphrase) = ("anna".parse().unwrap(), SecretString::from("nine calm otters"));
        let anna = Joining { name: &name, role: Role::Editor, passphrase: &passphrase, work: 4 };
        officer.let_in(&mut vault, anna, at).unwrap();
        let complaint = Complaint::new("Too loud.", "0421 / 555 12 34", None).unwrap();
        let month = Retention { years: 0, months: 1, days: 0 };
        for _ in 0..2 {
            vault.complain(&complaint, month, at).unwrap();
        }
        officer.remove_staff(&mut vault, &name, at).unwrap();
        let ledger = rusqlite::Connection::open(folder.path().join("vault/ledger.db")).unwrap();
        let damage = "UPDATE complaint SET slots = 'none'
             WHERE event = (SELECT min(event) FROM complaint)";
        assert_eq!(ledger.execute(damage, []).unwrap(), 1);
        let mut key = Box::new(officer);
        for expected in [Ok(1), Err(VaultProblem::Damaged)] {
            let said = seal_some(&mut vault, key, at);
            let Said::Input(Input::Staff(staff::Input::PeopleReturned(back, answer))) = said else {
                panic!("another answer");
            };
            let Answer::Sealed(sealed) = answer else { panic!("{answer:?}") };
            assert_eq!(sealed, expected);
            key = back;
        }
    }
}
