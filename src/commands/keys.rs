//! `sayso keys`: which keys a vault has, their public halves alone, and where the files of the others are.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sayso::record::{StaffMember, StaffName};
use sayso::vault::{KEY_FILE, ReadOnly, StorageError, Vault};
use serde::Serialize;

use super::terminal::print;
use super::{Format, fail, opened, print_json};

/// What is told of the keys.
#[derive(Serialize)]
struct Keys {
    schema: &'static str,
    /// The organisation's, in their order; takes are sealed for the last.
    organisation: Vec<Numbered>,
    /// So many takes are still sealed for one that was replaced.
    sealed_for_replaced: u64,
    /// Signs the ledger, receipts, certificates and lists.
    signs: Option<String>,
    staff: Vec<OfStaff>,
}

#[derive(Serialize)]
struct Numbered {
    number: i64,
    key: String,
}

/// The key of one of the staff.
#[derive(Serialize)]
struct OfStaff {
    #[serde(flatten)]
    member: StaffMember,
    /// Where its file is, which a passphrase protects; none where it is not in the data folder.
    file: Option<PathBuf>,
}

/// `sayso keys`. Exit status 1 where takes are still sealed for a key that was replaced.
pub(crate) fn keys(data_dir: &Path, format: Format) -> ExitCode {
    let vault = match opened(data_dir, Vault::open_as_it_is(data_dir)) {
        Ok(vault) => vault,
        Err(code) => return code,
    };
    let keys = match read(&vault, data_dir) {
        Ok(keys) => keys,
        Err(error) => return fail(&error.to_string()),
    };
    match format {
        Format::Json => drop(print_json(&keys)),
        Format::Text => tell(&keys),
    }
    if keys.sealed_for_replaced == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn read(vault: &ReadOnly, data_dir: &Path) -> Result<Keys, StorageError> {
    let organisation = vault.organisation_keys()?.into_iter();
    let organisation = organisation.map(|(number, key)| Numbered { number, key: key.to_string() });
    let staff = vault.staff()?.into_iter();
    let staff = staff.map(|member| OfStaff { file: key_file(data_dir, &member.name), member });
    Ok(Keys {
        schema: "sayso keys 1",
        organisation: organisation.collect(),
        sealed_for_replaced: vault.sealed_for_replaced_keys()?,
        signs: vault.signatory().map(|key| key.to_string()),
        staff: staff.collect(),
    })
}

fn key_file(data_dir: &Path, name: &StaffName) -> Option<PathBuf> {
    let file = if *name == StaffName::first() {
        data_dir.join(KEY_FILE)
    } else {
        data_dir.join(format!("{name}.key.age"))
    };
    file.is_file().then_some(file)
}

fn tell(keys: &Keys) {
    let newest = keys.organisation.len();
    for (place, Numbered { number, key }) in keys.organisation.iter().enumerate() {
        let role = if place + 1 == newest { "takes are sealed for it" } else { "replaced" };
        print(&format!("organisation's key {number}: {key} ({role})"));
    }
    if keys.sealed_for_replaced > 0 {
        print(&format!(
            "{} takes are still sealed for a key that was replaced; `sayso staff remove` with the name of \
             whoever left goes on",
            keys.sealed_for_replaced,
        ));
    }
    if let Some(signs) = &keys.signs {
        print(&format!("signs the ledger and all papers: {signs}"));
    }
    for OfStaff { member: StaffMember { name, key, role }, file } in &keys.staff {
        let file = file.as_ref().map_or_else(
            || "not in the data folder: on the drive that it was moved to".to_owned(),
            |file| file.display().to_string(),
        );
        print(&format!("{name}, {role}: {key}; key file: {file}"));
    }
}
