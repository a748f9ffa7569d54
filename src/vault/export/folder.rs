//! The folder of an export: what it says of itself, and the names in it.

use std::fs;
use std::io;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::NotExported;
use super::write::Sealing;
use crate::campaign::Kind;
use crate::record::{CopyId, ExportId, Terms};
use crate::seal::OrganisationKey;
use crate::vault::register::{self, Begun};
use crate::vault::storage::StorageError;
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, files, random_bytes};

/// What the folder says of itself.
const ABOUT: &str = "export.json";
/// No such file of ours is longer.
const LONGEST_BYTES: u64 = 64 * 1024;
/// What an unfinished file is called: a dot, its name, and this.
const UNFINISHED: &str = ".part";

/// What [`ABOUT`] says.
#[derive(Serialize, Deserialize)]
struct About {
    schema: String,
    export: ExportId,
    #[serde(flatten)]
    terms: Terms,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_to: Option<String>,
    begun_at: String,
    /// The key of the vault.
    signed_by: Option<String>,
}

const SCHEMA: &str = "sayso export 1";

/// Takes `folder` for an export: a new one, or the one that lies there.
pub(super) fn take(
    vault: &mut Vault,
    unlocked: &Unlocked,
    (terms, sealed_to): (&Terms, Option<&OrganisationKey>),
    folder: &Path,
    at: Timestamp,
) -> Result<Begun, NotExported> {
    files::make_data_dir(folder).map_err(NotExported::Target)?;
    let about = match read(folder) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            new(vault, (terms, sealed_to), folder, at)?
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            return Err(NotExported::FolderTaken);
        }
        Err(error) => return Err(NotExported::Target(error)),
    };
    if about.terms != *terms || about.sealed_to != sealed_to.map(ToString::to_string) {
        return Err(NotExported::OtherTerms(about.terms));
    }
    remove_unfinished(folder).map_err(NotExported::Target)?;
    if let Some(begun) = register::begun_as(&vault.ledger, &about.export)? {
        return Ok(begun);
    }
    // It was interrupted before the ledger told of it, or it is of another vault.
    let ours = about.signed_by.and_then(|key| key.parse().ok());
    if !ours.map_or(Ok(false), |key| vault.is_ours(&key))? {
        return Err(NotExported::NotOurs);
    }
    unlocked.begin_export(vault, (&about.export, terms), sealed_to, at)?;
    let begun = register::begun_as(&vault.ledger, &about.export)?;
    Ok(begun.ok_or(StorageError::Damaged("the register"))?)
}

/// The export that a folder says it holds.
pub(super) fn number(folder: &Path) -> io::Result<ExportId> {
    Ok(read(folder)?.export)
}

fn read(folder: &Path) -> io::Result<About> {
    let path = folder.join(ABOUT);
    if fs::metadata(&path)?.len() > LONGEST_BYTES {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let about: About = serde_json::from_slice(&fs::read(path)?)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    if about.schema == SCHEMA { Ok(about) } else { Err(io::ErrorKind::InvalidData.into()) }
}

/// Says what the folder, which holds nothing yet, is taken for.
fn new(
    vault: &Vault,
    (terms, sealed_to): (&Terms, Option<&OrganisationKey>),
    folder: &Path,
    at: Timestamp,
) -> Result<About, NotExported> {
    let is_empty = || -> io::Result<bool> {
        for entry in fs::read_dir(folder)? {
            let name = entry?.file_name();
            // A hidden one is the system's, or what an interrupted start of this left.
            let hidden = name.to_string_lossy().starts_with('.');
            if !hidden && name != "export.new" {
                return Ok(false);
            }
        }
        Ok(true)
    };
    if !is_empty().map_err(NotExported::Target)? {
        return Err(NotExported::FolderTaken);
    }
    let about = About {
        schema: SCHEMA.to_owned(),
        export: ExportId::from_random(random_bytes().map_err(StorageError::from)?),
        terms: terms.clone(),
        sealed_to: sealed_to.map(ToString::to_string),
        begun_at: format!("{at:.0}"),
        signed_by: vault.signatory().map(|key| key.to_string()),
    };
    let json = serde_json::to_vec_pretty(&about).map_err(io::Error::other);
    let written = json.and_then(|json| files::write_whole(&folder.join(ABOUT), &json));
    written.map_err(NotExported::Target)?;
    Ok(about)
}

/// Removes what was being written when an export was interrupted.
fn remove_unfinished(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') && name.ends_with(UNFINISHED) {
            files::remove_if_there(&entry.path())?;
        }
    }
    Ok(())
}

/// The name of a file while it is written.
pub(super) fn unfinished(name: &str) -> String {
    format!(".{name}{UNFINISHED}")
}

/// The name of a copy. It follows from the number of the copy and the kind of the take.
pub(super) fn media_name(kind: Kind, copy: &CopyId, sealing: Sealing) -> String {
    let sealed = if sealing == Sealing::Sealed { ".age" } else { "" };
    match kind {
        Kind::Voice => format!("voice-{copy}.wav{sealed}"),
        Kind::Photo => format!("photo-{copy}.jpg{sealed}"),
    }
}

/// The name of the record beside a copy.
pub(super) fn record_name(media_name: &str) -> String {
    let stem = media_name.split('.').next().unwrap_or(media_name);
    format!("{stem}.consent.json")
}

/// The copy's file in `folder`, if it is there, by its name.
pub(super) fn find(folder: &Path, copy: &CopyId) -> Option<String> {
    let sealings = [Sealing::Plain, Sealing::Sealed];
    let names = [Kind::Voice, Kind::Photo]
        .into_iter()
        .flat_map(|kind| sealings.map(|sealing| media_name(kind, copy, sealing)));
    names.into_iter().find(|name| folder.join(name).is_file())
}

/// The record beside a copy in `folder`, as text.
pub(super) fn record(folder: &Path, media_name: &str) -> io::Result<Vec<u8>> {
    fs::read(folder.join(record_name(media_name)))
}
