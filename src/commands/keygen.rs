//! `sayso keygen`: a key for a vault on another computer, which then holds its public half alone.

use std::path::PathBuf;
use std::process::ExitCode;

use sayso::seal::PASSPHRASE_WORK;
use sayso::vault::make_key;

use super::fail;
use super::init::hard_to_guess;
use super::terminal::{self, print};

/// The fields of `sayso keygen`.
#[derive(clap::Args)]
pub(crate) struct Keygen {
    /// Where both halves are written, such as a drive. What lies there stays.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// `sayso keygen`.
pub(crate) fn keygen(keygen: &Keygen) -> ExitCode {
    let chosen = match terminal::choose_secret("Passphrase for the key") {
        Ok(chosen) => chosen,
        Err(error) => return fail(&format!("the passphrase cannot be read: {error}")),
    };
    let passphrase = match hard_to_guess(&chosen, "") {
        Ok(passphrase) => passphrase,
        Err(status) => return status,
    };
    match make_key(&keygen.folder, &passphrase, PASSPHRASE_WORK) {
        Ok(made) => {
            print(&format!("key file: {}", made.file.display()));
            print(&format!("its public half: {}", made.public_file.display()));
            print(&format!("public key: {}", made.public));
            ExitCode::SUCCESS
        }
        Err(error) => fail(&format!("{error}; nothing was made")),
    }
}
