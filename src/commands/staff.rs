//! `sayso staff`: who can unlock, somebody who joins, somebody who leaves.

use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use clap::Subcommand;
use jiff::Timestamp;
use sayso::app::key_drives;
use sayso::record::{Role, StaffMember, StaffName};
use sayso::seal::{PASSPHRASE_WORK, StaffKey};
use sayso::vault::{Joining, NewStaff, NotAdded, Second, UnlockError, Unlocked, Vault, running};
use secrecy::SecretString;

use super::init::{hard_to_guess, public_key};
use super::line::ends;
use super::terminal::{self, print};
use super::{Format, fail, note, open, opened, print_json};

/// What is done about the staff.
#[derive(Subcommand)]
pub(crate) enum Staff {
    /// Who can unlock: names and public keys. Needs no passphrase.
    #[command(after_help = ends!("they are listed", "takes are still sealed for a key that was replaced, or the vault does not open"))]
    List {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Let somebody else unlock, with a passphrase of their own. Their key file, `NAME.key.age`, is
    /// written into the data folder, from where it can be moved to a drive. Reads the passphrase of
    /// an officer, then the new one.
    #[command(after_help = ends!("they can unlock", "nobody was added"))]
    Add {
        /// Their name here: small letters, digits and hyphens.
        name: StaffName,
        /// What they may do: `attendant` looks after the stand and opens nothing, `editor` hears, sees and
        /// exports, `officer` decides on campaign, staff and keys as well. Each may do what those before may.
        #[arg(long, default_value_t = Role::Editor)]
        role: Role,
        /// The public half of a key that they made elsewhere, as by `sayso keygen`. Then no key file is written here, and no
        /// passphrase chosen.
        #[arg(long, value_name = "KEY", value_parser = public_key)]
        public_key: Option<StaffKey>,
    },
    /// Take somebody off the staff. The organisation gets another key, and all that is kept is sealed for
    /// it, which takes a while for a large vault. An attendant had no key, and leaves at once. Reads the
    /// passphrase of another officer.
    #[command(after_help = ends!("they can no longer unlock, and all is sealed for the new key", "nobody was removed, or not all is sealed yet; the same command goes on"))]
    Remove {
        /// Their name here.
        name: StaffName,
    },
}

/// `sayso staff`.
pub(crate) fn staff(data_dir: &Path, what: &Staff) -> ExitCode {
    match what {
        Staff::List { json } => list(data_dir, (*json).into()),
        Staff::Add { name, role, public_key: None } => done(add(data_dir, name, *role)),
        Staff::Add { name, role, public_key: Some(key) } => {
            done(add_by_key(data_dir, NewStaff { name, key, role: *role }))
        }
        Staff::Remove { name } => done(remove(data_dir, name)),
    }
}

fn done(result: Result<(), ExitCode>) -> ExitCode {
    result.err().unwrap_or(ExitCode::SUCCESS)
}

fn list(data_dir: &Path, format: Format) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let staff = match vault.staff() {
        Ok(staff) => staff,
        Err(error) => return fail(&error.to_string()),
    };
    if format == Format::Json {
        print_json(&staff);
    } else {
        for StaffMember { name, key, role } in staff {
            print(&format!("{name}, {role}: {key}"));
        }
    }
    match vault.sealed_for_replaced_keys() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(left) => {
            note(&format!(
                "{left} takes are still sealed for a key that was replaced; `sayso staff remove` with the \
                 same name goes on"
            ));
            ExitCode::from(1)
        }
        Err(error) => fail(&error.to_string()),
    }
}

fn add(data_dir: &Path, name: &StaffName, role: Role) -> Result<(), ExitCode> {
    let (mut vault, unlocked) = unlock(data_dir)?;
    if !unlocked.role().decides() {
        return Err(fail(&format!("{}; nobody was added", NotAdded::NotOfficer)));
    }
    if vault.follows_a_hub() {
        return Err(fail(&format!("{}; nobody was added", NotAdded::AtTheHub)));
    }
    let chosen = terminal::choose_secret(&format!("A passphrase for {name}"))
        .map_err(|error| fail(&format!("the passphrase cannot be read: {error}")))?;
    let passphrase = hard_to_guess(&chosen, name.as_str())?;
    let joining = Joining { name, role, passphrase: &passphrase, work: PASSPHRASE_WORK };
    let folder = data_dir.to_owned();
    let drives = move || key_drives(&folder);
    let joined = unlocked.let_in_beside(&mut vault, joining, drives, Timestamp::now());
    let path = joined.map_err(|error| {
        let lies_there = matches!(error, NotAdded::KeyFile(ErrorKind::AlreadyExists));
        let hint = if lies_there { " (one of that name lies there)" } else { "" };
        fail(&format!("{error}{hint}; nobody was added"))
    })?;
    print(&format!("added: {name}, {role}"));
    print(&format!("key file: {}", path.display()));
    Ok(())
}

/// Nothing is written here that opens anything.
fn add_by_key(data_dir: &Path, new: NewStaff<'_>) -> Result<(), ExitCode> {
    let (mut vault, unlocked) = unlock(data_dir)?;
    let added = unlocked.add_staff(&mut vault, new, Timestamp::now());
    added.map_err(|error| fail(&format!("{error}; nobody was added")))?;
    print(&format!("added: {}, {}", new.name, new.role));
    Ok(())
}

fn remove(data_dir: &Path, name: &StaffName) -> Result<(), ExitCode> {
    let (mut vault, mut unlocked) = unlock(data_dir)?;
    let left = vault.sealed_for_replaced_keys().map_err(|error| fail(&error.to_string()))?;
    match unlocked.remove_staff(&mut vault, name, Timestamp::now()) {
        Ok(()) => {
            print(&format!("removed: {name}; what is kept from now on does not open for them"));
        }
        Err(sayso::vault::NotRemoved::Unknown) if left > 0 => {}
        Err(error) => return Err(fail(&format!("{error}; nobody was removed"))),
    }
    seal_for_newest(&mut vault, &unlocked)?;
    // With nothing left, the key that was replaced goes, too.
    let forgotten = unlocked.reseal(&mut vault, Timestamp::now());
    forgotten.map_err(|error| fail(&format!("the old key is still sealed for staff: {error}")))?;
    print("everything that is kept is sealed for the new key");
    Ok(())
}

/// Seals all that is kept for the newest key. What cannot be read stays as it is, and is told of.
fn seal_for_newest(vault: &mut Vault, unlocked: &Unlocked) -> Result<(), ExitCode> {
    let mut before = None;
    loop {
        match unlocked.reseal(vault, Timestamp::now()) {
            Ok(0) => break,
            Ok(left) if before == Some(left) => {
                terminal::progress("");
                return Err(fail(&format!(
                    "{left} takes, notes and complaints cannot be read and stay sealed for the old \
                     key, which is kept. All the others are sealed for the new one"
                )));
            }
            Ok(left) => {
                terminal::progress(&format!("{left} takes are still to be sealed anew"));
                before = Some(left);
            }
            Err(error) => {
                return Err(fail(&format!(
                    "not everything is sealed for the new key yet: {error}. The same command goes on"
                )));
            }
        }
    }
    terminal::progress("");
    Ok(())
}

/// The second person whom it takes for more than one may do alone. Nothing was done where there is none.
pub(super) fn second(vault: &mut Vault) -> Result<Second, ExitCode> {
    let passphrase = terminal::read_secret("The passphrase of a second one of the staff")
        .map_err(|error| fail(&format!("the passphrase cannot be read: {error}")))?;
    let passphrase = SecretString::from(passphrase.as_str());
    let drives = key_drives(vault.data_dir());
    vault.second(&passphrase, &drives, Timestamp::now()).map_err(|error| match error {
        UnlockError::WrongPassphrase { .. } => fail("wrong passphrase; nothing was done"),
        error => fail(&format!("{error}; nothing was done")),
    })
}

pub(super) fn unlock(data_dir: &Path) -> Result<(Vault, Unlocked), ExitCode> {
    let mut vault = open(data_dir)?;
    let wait = vault.wait_before_unlock(running());
    if wait > 0 {
        terminal::progress(&format!("a wrong passphrase was typed before; this waits {wait} s"));
        std::thread::sleep(Duration::from_secs(u64::from(wait)));
        terminal::progress("");
    }
    let passphrase = terminal::read_secret("Your passphrase")
        .map_err(|error| fail(&format!("the passphrase cannot be read: {error}")))?;
    let passphrase = SecretString::from(passphrase.as_str());
    match vault.unlock(&passphrase, &key_drives(data_dir), Timestamp::now()) {
        Ok(unlocked) => Ok((vault, unlocked)),
        Err(UnlockError::WrongPassphrase { .. }) => Err(fail("wrong passphrase; nothing was done")),
        Err(error @ UnlockError::NoKeyFile) => Err(fail(&format!(
            "{error}; nothing was done. Plug in the drive that yours is on, or copy it into the data folder; `sayso keys` lists \
             whose are not there"
        ))),
        Err(error) => Err(fail(&format!("{error}; nothing was done"))),
    }
}
