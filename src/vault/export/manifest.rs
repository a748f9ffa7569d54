//! What lies in the folder of an export, or in its bundle, for machines: as JSON and as CSV.
//!
//! It is made from the register and from what lies there, one copy after the other, so that it needs no memory and is
//! whole after any interruption. Of the records beside the copies only the digest is taken, and only from those that fit.
//! What is in a bundle was remembered when it was written.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use super::bundle::{self, Bundle, Bundled, WrittenBundle};
use super::folder::{self, Beside};
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

/// What lies in the folder or in the bundle, in short.
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
    /// So many of the register's copies do not lie in the folder, or not with their record, or are not in the bundle.
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

/// The copies of an export, `?1`, that may be used on a day, `?2`.
const LIVE: &str = "export = ?1 AND gone IS NULL AND ended_at IS NULL AND until >= ?2";

impl Export {
    /// Writes what lies in the folder, or in the bundle, for machines. Copies that have to go are not in it: `takedowns.json`
    /// has those.
    pub fn write_manifest(&self, vault: &Vault, at: Timestamp) -> Result<Manifest, NotExported> {
        let about = self.about_manifest(vault, at)?;
        let live = (self.begun.seq, date(vault.time_at_least(at)?).to_string());
        match &self.bundle {
            Some(bundle) => self.list_bundle(vault, bundle, &about, live),
            None => self.list_folder(vault, &about, live),
        }
    }

    /// Writes the page for people.
    pub fn write_page(&self, html: &str) -> Result<(), NotExported> {
        let html = html.as_bytes();
        let written = match &self.bundle {
            Some(bundle) => bundle.add_page(PAGE_FILE, html),
            None => files::write_whole(&self.folder.join(PAGE_FILE), html),
        };
        written.map_err(NotExported::Target)
    }

    /// Ends it, once its manifest and its page are written: a bundle gets its name. Of an export that is none nothing is left
    /// to do.
    pub fn finish(&self) -> Result<Option<WrittenBundle>, NotExported> {
        self.bundle.as_ref().map(Bundle::finish).transpose().map_err(NotExported::Target)
    }

    /// What the manifest says besides its copies.
    fn about_manifest(&self, vault: &Vault, at: Timestamp) -> Result<String, StorageError> {
        let about = json!({
            "schema": "sayso export manifest 1",
            "export": self.begun.export,
            "use": self.begun.terms.purpose,
            "destination": self.begun.terms.destination,
            "responsible": self.begun.terms.responsible,
            "begun_at": self.begun.at,
            "made_at": format!("{at:.0}"),
            "sealed_to": self.begun.sealed_to,
            "signed_by": vault.signatory().map(|key| key.to_string()),
            "ledger_head": ledger::head(&vault.ledger)?.1,
        });
        Ok(about.to_string())
    }

    fn list_folder(
        &self,
        vault: &Vault,
        about: &str,
        live: (i64, String),
    ) -> Result<Manifest, NotExported> {
        let create = |name: &str| folder::begin(&self.folder, name).map(BufWriter::new);
        let lists = create(JSON_FILE).and_then(|json| Lists::begin(about, json, create(CSV_FILE)?));
        let mut lists = lists.map_err(NotExported::Target)?;
        let of_all = format!("SELECT {COLUMNS} FROM copy WHERE {LIVE} ORDER BY n");
        let mut query = vault.ledger.prepare(&of_all).map_err(StorageError::from)?;
        let mut rows = query.query(live).map_err(StorageError::from)?;
        while let Some(row) = rows.next().map_err(StorageError::from)? {
            let row = CopyRow::read(row)?;
            let record = made_of(vault, &row)?;
            match Found::of(&row, &record, self) {
                Some(found) => {
                    lists.add(&self.line(&found, &row, &record)).map_err(NotExported::Target)?;
                }
                None => lists.found.missing += 1,
            }
        }
        lists.finish_in(&self.folder).map_err(NotExported::Target)
    }

    /// Lists what went into the bundle and may still be used. Until both lists are whole, they are encrypted in files without
    /// names, beside the vault.
    fn list_bundle(
        &self,
        vault: &Vault,
        bundle: &Bundle,
        about: &str,
        (seq, today): (i64, String),
    ) -> Result<Manifest, NotExported> {
        let scratch = vault.scratch();
        let begun = scratch.begin().and_then(|json| Lists::begin(about, json, scratch.begin()?));
        let mut lists = begun.map_err(StorageError::from)?;
        let told = bundle.end_copies().map_err(StorageError::from)?;
        let of_one = format!("SELECT {COLUMNS} FROM copy WHERE {LIVE} AND id = ?3");
        let mut query = vault.ledger.prepare(&of_one).map_err(StorageError::from)?;
        for bundled in bundle::told(&told).map_err(StorageError::from)? {
            let Bundled { copy, file, sha256, bytes } = bundled.map_err(StorageError::from)?;
            let asked = (seq, &today, copy.as_str());
            let mut rows = query.query(asked).map_err(StorageError::from)?;
            let Some(row) = rows.next().map_err(StorageError::from)? else { continue };
            let row = CopyRow::read(row)?;
            let record = made_of(vault, &row)?;
            let found = Found { name: file, sha256, bytes };
            lists.add(&self.line(&found, &row, &record)).map_err(StorageError::from)?;
        }
        let of_all = format!("SELECT count(*) FROM copy WHERE {LIVE}");
        let live: i64 = vault
            .ledger
            .query_row(&of_all, (seq, &today), |row| row.get(0))
            .map_err(StorageError::from)?;
        let (json, csv, mut found) = lists.end().map_err(StorageError::from)?;
        found.missing = live.cast_unsigned().saturating_sub(found.takes);
        let json = json.finish().map_err(StorageError::from)?;
        let csv = csv.finish().map_err(StorageError::from)?;
        let lists = [(JSON_FILE, &json), (CSV_FILE, &csv)];
        bundle.add_lists(lists).map_err(NotExported::Target)?;
        Ok(found)
    }

    fn line<'a>(
        &'a self,
        found: &'a Found,
        row: &'a CopyRow,
        record: &'a SubmissionId,
    ) -> Line<'a> {
        Line {
            file: &found.name,
            consent: folder::record_name(&found.name),
            sha256: found.sha256,
            bytes: found.bytes,
            record: record.as_str(),
            copy: row.id.as_str(),
            purpose: self.begun.terms.purpose.as_str(),
            until: row.until,
        }
    }
}

/// Both lists while they are written.
struct Lists<W> {
    json: W,
    csv: W,
    found: Manifest,
}

impl<W: Write> Lists<W> {
    /// Begins them with what the manifest says besides its copies: `about`, an object as JSON.
    fn begin(about: &str, mut json: W, mut csv: W) -> io::Result<Self> {
        write!(json, "{},\"takes\":[", about.strip_suffix('}').unwrap_or(about))?;
        writeln!(csv, "file,consent,sha256,bytes,record,copy,use,until")?;
        Ok(Self { json, csv, found: Manifest::default() })
    }

    /// Adds a copy.
    fn add(&mut self, line: &Line<'_>) -> io::Result<()> {
        let found = &mut self.found;
        let separator = if found.takes == 0 { "\n" } else { ",\n" };
        (found.takes, found.bytes) = (found.takes + 1, found.bytes + line.bytes);
        found.first_until = Some(found.first_until.map_or(line.until, |it| it.min(line.until)));
        found.last_until = Some(found.last_until.map_or(line.until, |it| it.max(line.until)));
        self.json.write_all(separator.as_bytes())?;
        serde_json::to_writer(&mut self.json, line)?;
        let Line { file, consent, sha256, bytes, record, copy, purpose, until } = line;
        // The use alone is in a person's words.
        let purpose = quoted(purpose);
        writeln!(self.csv, "{file},{consent},{sha256},{bytes},{record},{copy},{purpose},{until}")
    }

    /// Ends the JSON; the CSV ends with its last line.
    fn end(mut self) -> io::Result<(W, W, Manifest)> {
        self.json.write_all(b"\n]}\n")?;
        Ok((self.json, self.csv, self.found))
    }
}

impl Lists<BufWriter<File>> {
    fn finish_in(self, folder: &Path) -> io::Result<Manifest> {
        let (json, csv, found) = self.end()?;
        for (list, name) in [(json, JSON_FILE), (csv, CSV_FILE)] {
            let file = list.into_inner().map_err(io::IntoInnerError::into_error)?;
            file.sync_all()?;
            fs::rename(folder.join(folder::unfinished(name)), folder.join(name))?;
        }
        files::sync_folder(folder)?;
        Ok(found)
    }
}

/// What lies in the folder, or in the bundle, of a copy.
struct Found {
    name: String,
    sha256: Digest,
    bytes: u64,
}

impl Found {
    /// None where the copy does not lie there with a record that fits.
    fn of(row: &CopyRow, record: &SubmissionId, export: &Export) -> Option<Self> {
        let name = folder::find(&export.folder, &row.id, export.sealing())?;
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
