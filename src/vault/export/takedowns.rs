//! `takedowns.json`: what has to go from a folder, signed, so that a website or an asset system can follow it.
//!
//! What had to go once stays in it, also after somebody said that it is gone: whoever follows the list may have
//! missed it.

use std::io;
use std::path::Path;

use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::NotExported;
use super::folder::{self, Beside};
use super::write::Sealing;
use crate::digest::Digest;
use crate::record::{CopyState, ExportId, Terms};
use crate::vault::clock::date;
use crate::vault::register::{self, Begun, CopyRow};
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files, ledger};

/// The name of the file.
pub const TAKEDOWNS_FILE: &str = "takedowns.json";

/// Why a list of takedowns was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// No export of this vault lies in the folder.
    #[error("no export of this vault lies in the folder")]
    NoExport,
    /// The folder cannot be read or written to.
    #[error("the folder cannot be written: {0}")]
    Target(#[source] io::Error),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl NotWritten {
    pub(super) fn into_export(self) -> NotExported {
        match self {
            Self::NoExport => NotExported::NotOurs,
            Self::Target(error) => NotExported::Target(error),
            Self::Storage(error) => NotExported::Storage(error),
        }
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WrittenTakedowns {
    /// The export whose folder it is.
    pub export: ExportId,
    /// What was said of it.
    #[serde(flatten)]
    pub terms: Terms,
    /// So many copies have to go and are not said to be gone.
    pub open: u64,
    /// So many of these should be gone by now.
    pub overdue: u64,
    /// So many of what had to go still lie in the folder.
    pub there: u64,
}

/// A copy that has to go.
#[derive(Serialize)]
struct Line {
    copy: String,
    /// Its name, where it lies in the folder still.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<String>,
    /// Its digest, where the record beside it is there still.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<Digest>,
    #[serde(flatten)]
    state: CopyState,
}

impl Vault {
    /// Writes what has to go from the export that lies in `folder`.
    pub fn write_takedowns(
        &self,
        folder: &Path,
        at: Timestamp,
    ) -> Result<WrittenTakedowns, NotWritten> {
        let about = folder::read(folder).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::InvalidData => NotWritten::NoExport,
            _ => NotWritten::Target(error),
        })?;
        let begun = register::begun_as(&self.ledger, &about.export)?;
        let begun = begun.filter(|begun| about.is_as_told(begun)).ok_or(NotWritten::NoExport)?;
        write(self, &begun, folder, at)
    }
}

/// Writes what has to go from an export.
pub(super) fn write(
    vault: &Vault,
    begun: &Begun,
    folder: &Path,
    at: Timestamp,
) -> Result<WrittenTakedowns, NotWritten> {
    let now = vault.time_at_least(at)?;
    let columns = register::COLUMNS;
    let mut query = vault
        .ledger
        .prepare_cached(&format!(
            "SELECT {columns} FROM copy WHERE export = ?1 AND (ended_at IS NOT NULL OR until < ?2)
             ORDER BY n"
        ))
        .map_err(StorageError::from)?;
    let asked = (begun.seq, date(now).to_string());
    let mut rows = query.query(asked).map_err(StorageError::from)?;
    let mut lines = Vec::new();
    let (mut open, mut overdue, mut there) = (0, 0, 0);
    while let Some(row) = rows.next().map_err(StorageError::from)? {
        let row = CopyRow::read(row)?;
        let line = line(vault, &row, (folder, Sealing::of(begun.sealed_to.as_ref())), now)?;
        open += u64::from(line.state.must_go());
        overdue += u64::from(matches!(line.state, CopyState::Overdue { .. }));
        there += u64::from(line.file.is_some());
        lines.push(line);
    }
    let document = json!({
        "schema": "sayso takedowns 1",
        "export": begun.export,
        "use": begun.terms.purpose,
        "destination": begun.terms.destination,
        "responsible": begun.terms.responsible,
        "made_at": format!("{at:.0}"),
        "ledger_head": ledger::head(&vault.ledger)?.1,
        "copies": lines,
    });
    let signed = format!("{:#}", vault.sign(document, at));
    files::write_whole(&folder.join(TAKEDOWNS_FILE), signed.as_bytes())
        .map_err(NotWritten::Target)?;
    let (export, terms) = (begun.export.clone(), begun.terms.clone());
    Ok(WrittenTakedowns { export, terms, open, overdue, there })
}

fn line(
    vault: &Vault,
    row: &CopyRow,
    (folder, sealing): (&Path, Sealing),
    now: Timestamp,
) -> Result<Line, StorageError> {
    let file = folder::find(folder, &row.id, sealing);
    let beside = file
        .as_deref()
        .and_then(|name| Beside::read(&folder::record(folder, name)?, &row.id, (folder, name)));
    let (sha256, state) = (beside.map(|it| it.sha256), register::state(&vault.ledger, row, now)?);
    Ok(Line { copy: row.id.to_string(), file, sha256, state })
}
