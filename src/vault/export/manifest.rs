//! What lies in the folder of an export, for machines: as JSON and as CSV.
//!
//! It is made from the register and from what lies there, one copy after the other, so that it needs no memory and is
//! whole after any interruption. Of the records beside the copies only the digest is taken, and only from those that fit.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use super::folder::{self, Beside};
use super::write::Sealing;
use super::{Export, NotExported, made_of};
use crate::digest::Digest;
use crate::record::SubmissionId;
use crate::vault::clock::date;
use crate::vault::register::{COLUMNS, CopyRow};
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files, ledger};

const JSON_FILE: &str = "manifest.json";
const CSV_FILE: &str = "manifest.csv";
/// The page for people.
const PAGE_FILE: &str = "index.html";

/// What lies in the folder, in short.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// So many copies that may be used.
    pub takes: u64,
    /// Their length together.
    pub bytes: u64,
    /// The day on which the consent of the first of them ends.
    pub first_until: Option<Date>,
    /// The day on which that of the last of them ends.
    pub last_until: Option<Date>,
    /// So many of the register's copies do not lie in the folder, or not with their record.
    pub missing: u64,
}

/// A copy in the manifest.
#[derive(Serialize)]
struct Line<'a> {
    file: &'a str,
    consent: String,
    sha256: Digest,
    bytes: u64,
    record: &'a str,
    copy: &'a str,
    #[serde(rename = "use")]
    purpose: &'a str,
    until: Date,
}

impl Export {
    /// Writes what lies in the folder, for machines. Copies that have to go are not in it: `takedowns.json` has
    /// those.
    pub fn write_manifest(&self, vault: &Vault, at: Timestamp) -> Result<Manifest, NotExported> {
        let today = date(vault.time_at_least(at)?);
        let mut lists = Lists::begin(self, vault, at)?;
        let mut query = vault
            .ledger
            .prepare(&format!(
                "SELECT {COLUMNS} FROM copy WHERE export = ?1 AND gone IS NULL AND ended_at IS NULL
                     AND until >= ?2 ORDER BY n"
            ))
            .map_err(StorageError::from)?;
        let asked = (self.begun.seq, today.to_string());
        let mut rows = query.query(asked).map_err(StorageError::from)?;
        while let Some(row) = rows.next().map_err(StorageError::from)? {
            let row = CopyRow::read(row)?;
            lists.add(self, &row, &made_of(vault, &row)?)?;
        }
        lists.finish(&self.folder).map_err(NotExported::Target)
    }

    /// Writes the page for people.
    pub fn write_page(&self, html: &str) -> Result<(), NotExported> {
        let path = self.folder.join(PAGE_FILE);
        files::write_whole(&path, html.as_bytes()).map_err(NotExported::Target)
    }
}

/// Both lists while they are written.
struct Lists {
    json: BufWriter<File>,
    csv: BufWriter<File>,
    found: Manifest,
}

impl Lists {
    fn begin(export: &Export, vault: &Vault, at: Timestamp) -> Result<Self, NotExported> {
        let about = json!({
            "schema": "sayso export manifest 1",
            "export": export.begun.export,
            "use": export.begun.terms.purpose,
            "destination": export.begun.terms.destination,
            "responsible": export.begun.terms.responsible,
            "begun_at": export.begun.at,
            "made_at": format!("{at:.0}"),
            "sealed_to": export.begun.sealed_to,
            "signed_by": vault.signatory().map(|key| key.to_string()),
            "ledger_head": ledger::head(&vault.ledger)?.1,
        });
        let create = |name: &str| folder::begin(&export.folder, name).map(BufWriter::new);
        let begin = || -> io::Result<Self> {
            let (mut json, mut csv) = (create(JSON_FILE)?, create(CSV_FILE)?);
            let about = about.to_string();
            write!(json, "{},\"takes\":[", about.strip_suffix('}').unwrap_or(&about))?;
            writeln!(csv, "file,consent,sha256,bytes,record,copy,use,until")?;
            Ok(Self { json, csv, found: Manifest::default() })
        };
        begin().map_err(NotExported::Target)
    }

    /// Adds a copy, if it lies in the folder with its record.
    fn add(
        &mut self,
        export: &Export,
        row: &CopyRow,
        record: &SubmissionId,
    ) -> Result<(), NotExported> {
        let found = Found::of(row, record, export);
        let Some(Found { name, sha256, bytes }) = found else {
            self.found.missing += 1;
            return Ok(());
        };
        let line = Line {
            file: &name,
            consent: folder::record_name(&name),
            sha256,
            bytes,
            record: record.as_str(),
            copy: row.id.as_str(),
            purpose: export.begun.terms.purpose.as_str(),
            until: row.until,
        };
        self.write(&line).map_err(NotExported::Target)?;
        let found = &mut self.found;
        (found.takes, found.bytes) = (found.takes + 1, found.bytes + bytes);
        found.first_until = Some(found.first_until.map_or(row.until, |it| it.min(row.until)));
        found.last_until = Some(found.last_until.map_or(row.until, |it| it.max(row.until)));
        Ok(())
    }

    fn write(&mut self, line: &Line<'_>) -> io::Result<()> {
        let separator = if self.found.takes == 0 { "\n" } else { ",\n" };
        self.json.write_all(separator.as_bytes())?;
        serde_json::to_writer(&mut self.json, line)?;
        let Line { file, consent, sha256, bytes, record, copy, purpose, until } = line;
        // The use alone is in a person's words.
        let purpose = quoted(purpose);
        writeln!(self.csv, "{file},{consent},{sha256},{bytes},{record},{copy},{purpose},{until}")
    }

    fn finish(mut self, folder: &Path) -> io::Result<Manifest> {
        self.json.write_all(b"\n]}\n")?;
        for (list, name) in [(self.json, JSON_FILE), (self.csv, CSV_FILE)] {
            let file = list.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
            fs::rename(folder.join(folder::unfinished(name)), folder.join(name))?;
        }
        files::sync_folder(folder)?;
        Ok(self.found)
    }
}

/// What lies in the folder of a copy.
struct Found {
    name: String,
    sha256: Digest,
    bytes: u64,
}

impl Found {
    /// None where the copy does not lie there with a record that fits.
    fn of(row: &CopyRow, record: &SubmissionId, export: &Export) -> Option<Self> {
        let sealing = Sealing::of(export.sealed_to.as_ref());
        let name = folder::find(&export.folder, &row.id, sealing)?;
        let bytes = folder::bytes(&export.folder, &name)?;
        let text = folder::record(&export.folder, &name)?;
        let beside = Beside::read(&text, &row.id, (&export.folder, &name))?;
        (beside.record == *record).then_some(Self { name, sha256: beside.sha256, bytes })
    }
}

/// A field of a line as RFC 4180 has it, whatever stands in the text.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_stays_one_field_whatever_stands_in_it() {
        assert_eq!(quoted("website"), "\"website\"");
        assert_eq!(quoted("=1+1,\"a\"\nb"), "\"=1+1,\"\"a\"\"\nb\"");
    }
}
