//! The fleet, for the page that shows and changes it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;

use super::places::SaveTo;
use super::start;
use super::vault_jobs::{problem, saved_to, shown_after, target, to_staff};
use super::worker::Said;
use crate::campaign::Words;
use crate::fleet::MemberName;
use crate::flow::staff::fleet::{Answer, Shown, Trouble};
use crate::flow::{Broken, Input, NewMember, SaveProblem, VaultProblem, staff};
use crate::store;
use crate::vault::{NotInvitable, NotRecovered, Unlocked, Vault, write_beside, write_new};

/// The folder of a store that is made here.
const STORE: &str = "sayso-store";

/// Reads how it stands.
pub(super) fn read(vault: &Vault) -> Said {
    to_staff(staff::Input::FleetHears(Answer::Read(shown(vault))))
}

/// The same where the vault waits to be told what was taken back: perhaps the other computers have told by now.
pub(super) fn read_while_waiting(vault: &mut Vault, words: &dyn Words) -> Said {
    let input = Input::Staff(staff::Input::FleetHears(Answer::Read(shown(vault))));
    if !matches!(vault.waits(), Ok(None)) {
        return Said::Input(input);
    }
    let data_dir = vault.data_dir().to_owned();
    let campaign = start::offer_again(vault, &data_dir, words).map(Box::new);
    Said::CaughtUp(campaign, Box::new(input))
}

/// Makes this computer the hub in the place of a lost one. Nobody new is asked before the others have told what was
/// taken back meanwhile.
pub(super) fn recover(vault: &mut Vault, key: Box<Unlocked>, at: Timestamp) -> Said {
    let recovered = key.recover_fleet(vault, (None, None), at).map_err(|why| match why {
        NotRecovered::Storage(error) => Trouble::Vault(problem(&error)),
        NotRecovered::KeyAlone => Trouble::KeyAlone,
        why => {
            tracing::error!(%why, "this computer takes no place in the fleet");
            Trouble::Vault(VaultProblem::Other)
        }
    });
    let recovered = recovered.and_then(|()| shown(vault).map_err(Trouble::Vault));
    let input = Input::Staff(staff::Input::FleetReturned(key, Answer::Recovered(recovered)));
    match vault.waits() {
        Ok(Some(_)) => Said::CaughtUp(Err(Broken::Restored), Box::new(input)),
        Ok(None) | Err(_) => Said::Input(input),
    }
}

/// Invites a computer: the file goes into `folder`.
pub(super) fn invite(
    vault: &mut Vault,
    key: Box<Unlocked>,
    new: &NewMember,
    to: (&SaveTo, &Path),
    at: Timestamp,
) -> Said {
    let invited = invitation(vault, &key, new, to, at);
    to_staff(staff::Input::FleetReturned(key, Answer::Invited(invited)))
}

fn invitation(
    vault: &mut Vault,
    key: &Unlocked,
    NewMember { name, passphrase }: &NewMember,
    (save_to, folder): (&SaveTo, &Path),
    at: Timestamp,
) -> Result<(Date, PathBuf), Trouble> {
    let campaign = fs::read_to_string(start::campaign_path(vault.data_dir())).ok();
    let invited =
        key.invite(vault, (name, None), campaign, passphrase, at).map_err(|why| not(&why))?;
    let written = saved_to(save_to, folder, vault, |_, folder| {
        write(folder, name, &invited.file).map_err(|error| target(&error))
    });
    Ok((invited.until, written.map_err(Trouble::Save)?))
}

fn write(folder: &Path, name: &MemberName, sealed: &[u8]) -> io::Result<PathBuf> {
    let stem = name.to_string();
    let [path] = write_beside(folder, &stem, [("invitation.age", sealed)])?;
    Ok(path)
}

/// Writes an invitation to `path`, for its owner to read. What lies there is not written over, and where it cannot be
/// written whole nothing is left.
pub fn write_invitation(path: &Path, sealed: &[u8]) -> io::Result<()> {
    write_new(path, sealed)
}

/// Removes a computer.
pub(super) fn remove(
    vault: &mut Vault,
    key: Box<Unlocked>,
    name: &MemberName,
    at: Timestamp,
) -> Said {
    let removed = key.remove_member(vault, name, at).map_err(|why| match not(&why) {
        Trouble::Vault(problem) => problem,
        _ => VaultProblem::Other,
    });
    let removed = removed.and_then(|()| shown_after(shown(vault)));
    to_staff(staff::Input::FleetReturned(key, Answer::Removed(removed)))
}

/// Makes a fleet whose hub is this computer, with a store in `folder`.
pub(super) fn make(
    vault: &mut Vault,
    key: Box<Unlocked>,
    name: &MemberName,
    (save_to, folder): (&SaveTo, &Path),
    at: Timestamp,
) -> Said {
    let mut there = None;
    let mut was_there = false;
    let made = saved_to(save_to, folder, vault, |_, folder| {
        was_there = folder.join(STORE).exists();
        make_store(folder).map_err(|trouble| {
            there = (trouble == store::Trouble::Taken).then_some(Trouble::StoreThere);
            no_store(trouble)
        })
    });
    let made = made.map_err(|why| there.unwrap_or(Trouble::Save(why)));
    let made = made.and_then(|folder| {
        let text = folder.to_str().ok_or(Trouble::Save(SaveProblem::Other))?;
        let told = serde_json::json!({ "store": text });
        if let Err(why) = key.create_fleet(vault, (name, told), at) {
            if !vault.is_in_a_fleet() {
                store::Folder::take_back(&folder, was_there);
            }
            return Err(not(&why));
        }
        Ok((folder, shown(vault).map_err(Trouble::Vault)?))
    });
    to_staff(staff::Input::FleetReturned(key, Answer::Made(made)))
}

fn make_store(folder: &Path) -> Result<PathBuf, store::Trouble> {
    let made = folder.join(STORE);
    store::Folder::create(&made)?;
    Ok(made)
}

/// Why no store is made, as whatever is saved somewhere may fail.
fn no_store(trouble: store::Trouble) -> SaveProblem {
    match trouble {
        store::Trouble::Unreachable => SaveProblem::Gone,
        store::Trouble::Full => SaveProblem::DiskFull,
        store::Trouble::ReadOnly | store::Trouble::NoPermission => SaveProblem::NoPermission,
        _ => SaveProblem::Other,
    }
}

fn shown(vault: &Vault) -> Result<Shown, VaultProblem> {
    let status = vault.fleet_status().map_err(|error| problem(&error))?;
    Ok(match status {
        Some(status) => Shown::Fleet(Box::new(status)),
        None if vault.can_recover_fleet() => Shown::HubLost,
        None => Shown::NoFleet,
    })
}

fn not(why: &NotInvitable) -> Trouble {
    match why {
        NotInvitable::NameTaken => Trouble::NameTaken,
        // Another window was quicker.
        NotInvitable::Unknown => Trouble::Vault(VaultProblem::Gone),
        NotInvitable::Storage(error) => Trouble::Vault(problem(error)),
        why => {
            tracing::error!(%why, "the fleet was not changed");
            Trouble::Vault(VaultProblem::Other)
        }
    }
}
