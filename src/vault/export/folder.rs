//! The folder of an export: what it says of itself, and the names in it.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::NotExported;
use super::write::Sealing;
use crate::campaign::Kind;
use crate::digest::Digest;
use crate::record::{CopyId, ExportId, SubmissionId, Terms};
use crate::seal::OrganisationKey;
use crate::vault::register::{self, Begun};
use crate::vault::storage::StorageError;
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, files, random_bytes};

/// What the folder says of itself.
pub(super) const ABOUT: &str = "export.json";
/// No such file of ours is longer.
const LONGEST_BYTES: u64 = 64 * 1024;
/// No record beside a copy is longer.
const LONGEST_RECORD_BYTES: u64 = 4 * 1024 * 1024;
/// All that a bundle has in one encrypted file.
pub(super) const BUNDLE_FILE: &str = "copies.tar.age";
/// What an unfinished file is called: a dot, its name, and this.
const UNFINISHED: &str = ".part";

/// As what an export lies in its folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Each copy, its record and the lists are files of their own.
    Files,
    /// All of it lies in [`BUNDLE_FILE`].
    Bundle,
}

/// What [`ABOUT`] says. Whoever can write to the folder can write it, so that it only leads to what the ledger tells.
#[derive(Serialize, Deserialize)]
pub(super) struct About {
    schema: String,
    pub(super) export: ExportId,
    #[serde(flatten)]
    terms: Terms,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_to: Option<String>,
    /// Whether all else lies in one encrypted file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    bundle: bool,
    begun_at: String,
    /// The key of the vault.
    signed_by: Option<String>,
}

const SCHEMA: &str = "sayso export 1";

impl About {
    /// Whether the ledger tells the same of it.
    pub(super) fn is_as_told(&self, begun: &Begun) -> bool {
        self.terms == begun.terms && self.sealed_to == begun.sealed_to
    }

    /// What goes into the bundle of an export that was begun at `at`, as text: what the ledger tells of it.
    pub(super) fn in_bundle(vault: &Vault, begun: &Begun, at: Timestamp) -> io::Result<Vec<u8>> {
        let about = Self {
            schema: SCHEMA.to_owned(),
            export: begun.export.clone(),
            terms: begun.terms.clone(),
            sealed_to: begun.sealed_to.clone(),
            bundle: true,
            begun_at: format!("{at:.0}"),
            signed_by: vault.signatory().map(|key| key.to_string()),
        };
        about.text()
    }

    fn text(&self) -> io::Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).map_err(io::Error::other)
    }

    fn form(&self) -> Form {
        if self.bundle { Form::Bundle } else { Form::Files }
    }
}

/// What is typed of an export.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    pub(super) terms: &'a Terms,
    pub(super) sealed_to: Option<&'a OrganisationKey>,
    pub(super) form: Form,
}

/// Takes `folder` for an export: a new one, or the one that lies there. What it is for is what was typed, and both the
/// ledger and the folder have to say the same.
pub(super) fn take(
    vault: &mut Vault,
    unlocked: &Unlocked,
    typed: Typed<'_>,
    folder: &Path,
    at: Timestamp,
) -> Result<Begun, NotExported> {
    let Typed { terms, sealed_to, form } = typed;
    make(vault, folder)?;
    let about = match read(folder) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => new(vault, typed, folder, at)?,
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            return Err(NotExported::FolderTaken);
        }
        Err(error) => return Err(NotExported::Target(error)),
    };
    let begun = register::begun_as(&vault.ledger, &about.export)?;
    if let Some(begun) = begun.as_ref().filter(|begun| !about.is_as_told(begun)) {
        return Err(NotExported::OtherTerms(begun.terms.clone()));
    }
    if about.terms != *terms || about.sealed_to != sealed_to.map(ToString::to_string) {
        return Err(NotExported::OtherTerms(about.terms));
    }
    match (about.form(), form) {
        (Form::Bundle, Form::Files) => return Err(NotExported::HoldsBundle),
        (Form::Files, Form::Bundle) => return Err(NotExported::HoldsFiles),
        (Form::Files, Form::Files) | (Form::Bundle, Form::Bundle) => {}
    }
    let about = match begun {
        Some(begun) => {
            if form == Form::Bundle {
                holds_no_bundle(folder)?;
            }
            remove_unfinished(folder).map_err(NotExported::Target)?;
            return Ok(begun);
        }
        // It was interrupted before the ledger told of it. A number from the folder does not get into the ledger.
        None if was_just_begun(vault, &about, folder)? => new(vault, typed, folder, at)?,
        None => return Err(NotExported::NotOurs),
    };
    remove_unfinished(folder).map_err(NotExported::Target)?;
    unlocked.begin_export(vault, (&about.export, terms), sealed_to, at)?;
    let begun = register::begun_as(&vault.ledger, &about.export)?;
    Ok(begun.ok_or(StorageError::Damaged("the register"))?)
}

/// Makes the folder, where it is not there yet: anywhere but in the data folder.
fn make(vault: &Vault, folder: &Path) -> Result<(), NotExported> {
    let own = vault.data_dir.canonicalize().map_err(StorageError::from)?;
    let refuse_inside = |path: PathBuf| {
        if path.starts_with(&own) { Err(NotExported::Inside) } else { Ok(()) }
    };
    // Nothing is made before it is known where.
    let nearest = folder.ancestors().find_map(|it| {
        let it = if it.as_os_str().is_empty() { Path::new(".") } else { it };
        it.canonicalize().ok()
    });
    nearest.map_or(Ok(()), refuse_inside)?;
    files::make_data_dir(folder).map_err(NotExported::Target)?;
    refuse_inside(folder.canonicalize().map_err(NotExported::Target)?)
}

/// Whether this vault began the export of which the ledger does not tell, and nothing has come of it yet.
fn was_just_begun(vault: &Vault, about: &About, folder: &Path) -> Result<bool, NotExported> {
    let key = about.signed_by.as_ref().and_then(|key| key.parse().ok());
    let ours = key.map_or(Ok(false), |key| vault.is_ours(&key))?;
    Ok(ours && holds_nothing(folder).map_err(NotExported::Target)?)
}

/// What a folder says that it holds. Where that is no export of ours, the error is of the kind `InvalidData`.
pub(super) fn read(folder: &Path) -> io::Result<About> {
    let text =
        read_file(&folder.join(ABOUT), LONGEST_BYTES).map_err(|error| match error.kind() {
            io::ErrorKind::FileTooLarge => io::Error::from(io::ErrorKind::InvalidData),
            _ => error,
        })?;
    let about: About = serde_json::from_slice(&text)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))?;
    if about.schema == SCHEMA && about.export.is_one() {
        Ok(about)
    } else {
        Err(io::ErrorKind::InvalidData.into())
    }
}

/// Reads a file of ours. What is a folder, or only leads to a file elsewhere, is none: the error is of the kind `InvalidData`.
/// Of one that has more bytes than `longest` it is of the kind `FileTooLarge`.
pub(super) fn read_file(path: &Path, longest: u64) -> io::Result<Vec<u8>> {
    let found = fs::symlink_metadata(path)?;
    if !found.is_file() {
        return Err(io::ErrorKind::InvalidData.into());
    }
    if found.len() > longest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    fs::read(path)
}

/// Refuses where a bundle lies there: it has its name, so it is whole.
fn holds_no_bundle(folder: &Path) -> Result<(), NotExported> {
    match fs::symlink_metadata(folder.join(BUNDLE_FILE)) {
        Ok(_) => Err(NotExported::BundleIsWhole),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(NotExported::Target(error)),
    }
}

/// Whether there is nothing in the folder but what the beginning of an export leaves in it.
fn holds_nothing(folder: &Path) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        // A hidden one is the system's, or what an interrupted start of this left.
        let hidden = name.to_string_lossy().starts_with('.');
        if !hidden && name != ABOUT && name != "export.new" {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Says what the folder, which holds nothing yet, is taken for.
fn new(
    vault: &Vault,
    Typed { terms, sealed_to, form }: Typed<'_>,
    folder: &Path,
    at: Timestamp,
) -> Result<About, NotExported> {
    if !holds_nothing(folder).map_err(NotExported::Target)? {
        return Err(NotExported::FolderTaken);
    }
    let about = About {
        schema: SCHEMA.to_owned(),
        export: ExportId::from_random(random_bytes().map_err(StorageError::from)?),
        terms: terms.clone(),
        sealed_to: sealed_to.map(ToString::to_string),
        bundle: form == Form::Bundle,
        begun_at: format!("{at:.0}"),
        signed_by: vault.signatory().map(|key| key.to_string()),
    };
    let written = about.text().and_then(|json| files::write_whole(&folder.join(ABOUT), &json));
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

/// Begins a file under the name that it has while it is written. What has that name is removed, and never written to:
/// it may lead elsewhere.
pub(super) fn begin(folder: &Path, name: &str) -> io::Result<File> {
    let path = folder.join(unfinished(name));
    files::remove_if_there(&path)?;
    files::create_private(&path)
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
pub(super) fn find(folder: &Path, copy: &CopyId, sealing: Sealing) -> Option<String> {
    let names = [Kind::Voice, Kind::Photo].map(|kind| media_name(kind, copy, sealing));
    names.into_iter().find(|name| bytes(folder, name).is_some())
}

/// The length of a file in `folder`. None where there is none, or only a way to one that lies elsewhere.
pub(super) fn bytes(folder: &Path, name: &str) -> Option<u64> {
    let found = fs::symlink_metadata(folder.join(name)).ok()?;
    found.is_file().then_some(found.len())
}

/// The text of the record beside a copy in `folder`, where there is one that can be read.
pub(super) fn record(folder: &Path, media_name: &str) -> Option<Vec<u8>> {
    read_file(&folder.join(record_name(media_name)), LONGEST_RECORD_BYTES).ok()
}

/// What the record beside a copy says of the copy. Whoever can write to the folder can write it.
#[derive(Deserialize)]
pub(super) struct Beside {
    copy: CopyId,
    pub(super) record: SubmissionId,
    file: String,
    pub(super) sha256: Digest,
    bytes: u64,
    pub(super) ledger_head: Digest,
}

impl Beside {
    /// Of this copy, which lies in `folder` as `name`. None where the record is of another one, or of another length.
    pub(super) fn read(text: &[u8], copy: &CopyId, (folder, name): (&Path, &str)) -> Option<Self> {
        let beside: Self = serde_json::from_slice(text).ok()?;
        let lies_there = beside.file == name && bytes(folder, name) == Some(beside.bytes);
        (lies_there && beside.copy == *copy).then_some(beside)
    }
}
