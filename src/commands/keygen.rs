//! `sayso keygen`: a key for a vault on another computer, which then holds its public half alone.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sayso::seal::{HardwareKey, KeyFileError, PASSPHRASE_WORK};
use sayso::vault::{MadeKey, make_hardware_key, make_key};

use super::init::hard_to_guess;
use super::terminal::{self, print};
use super::{can_take, fail};

/// The fields of `sayso keygen`.
#[derive(clap::Args)]
pub(crate) struct Keygen {
    /// Where both halves are written, such as a drive. It must be there, and what lies in it stays.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// A hardware key opens it in place of a passphrase. The file says which one: it is what a plugin of age writes, such as
    /// `age-plugin-yubikey --identity`.
    #[arg(long, value_name = "FILE")]
    hardware: Option<PathBuf>,
}

/// `sayso keygen`.
pub(crate) fn keygen(keygen: &Keygen) -> ExitCode {
    if let Err(status) = can_take(&keygen.folder, "nothing", "nothing was made") {
        return status;
    }
    let made = match &keygen.hardware {
        Some(which) => hardware_key(which, &keygen.folder),
        None => key_under_passphrase(&keygen.folder),
    };
    let made = match made {
        Ok(made) => made,
        Err(status) => return status,
    };
    print(&format!("key file: {}", made.file.display()));
    if let Some(file) = &made.hardware_file {
        print(&format!("which hardware key opens it: {}", file.display()));
    }
    print(&format!("its public half: {}", made.public_file.display()));
    print(&format!("public key: {}", made.public));
    ExitCode::SUCCESS
}

fn hardware_key(which: &Path, folder: &Path) -> Result<MadeKey, ExitCode> {
    let text = fs::read_to_string(which)
        .map_err(|error| fail(&format!("{}: {error}; nothing was made", which.display())))?;
    let hardware = HardwareKey::find_in(&text).ok_or_else(|| {
        fail(&format!(
            "{}: no line AGE-PLUGIN-… that says which hardware key; nothing was made",
            which.display()
        ))
    })?;
    terminal::progress("the hardware key may want to be touched");
    let made = make_hardware_key(folder, &hardware);
    terminal::progress("");
    made.map_err(not_made)
}

fn key_under_passphrase(folder: &Path) -> Result<MadeKey, ExitCode> {
    let chosen = match terminal::choose_secret("Passphrase for the key") {
        Ok(chosen) => chosen,
        Err(error) => return Err(fail(&format!("the passphrase cannot be read: {error}"))),
    };
    let passphrase = hard_to_guess(&chosen, "")?;
    make_key(folder, &passphrase, PASSPHRASE_WORK).map_err(not_made)
}

fn not_made(error: KeyFileError) -> ExitCode {
    fail(&format!("{error}; nothing was made"))
}
