//! `takedowns.json`: what has to go from a folder, signed, so that a website or an asset system can follow it.
//!
//! **Invariant:** what had to go once stays in it, also after somebody said that it is gone: whoever follows the list may
//! have missed it. A vault that came out of an older backup keeps what it does not know, and a list that is too long to be
//! read is never taken for none.

use std::collections::HashSet;
use std::fs::{self, File, TryLockError};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::{Value, json};

use super::NotExported;
use super::folder::{self, Beside};
use super::known;
use super::write::Sealing;
use crate::digest::Digest;
use crate::record::{CopyId, CopyState, ExportId, Terms, day_after};
use crate::seal::SignatoryKey;
use crate::vault::clock::date;
use crate::vault::register::{self, Begun, CopyRow};
use crate::vault::storage::StorageError;
use crate::vault::{Vault, files, ledger};

/// The name of the file.
pub const TAKEDOWNS_FILE: &str = "takedowns.json";
const SCHEMA: &str = "sayso takedowns 1";
/// No list of ours is longer, in bytes: it is read as a whole before the next is written. It has room for more than half a million copies.
pub const LONGEST_BYTES: u64 = 256 * 1024 * 1024;

/// How long another may take that writes a list into the same folder.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(20);
/// So many lists were begun by this program.
static WRITTEN: AtomicU64 = AtomicU64::new(0);

/// Why a list of takedowns was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// No export of this vault lies in the folder.
    #[error("no export of this vault lies in the folder")]
    NoExport,
    /// The vault was restored from a backup, and waits to be told what was taken back since: the list would say less than
    /// the one that lies there.
    #[error(
        "this vault was restored, and does not know yet what was taken back since its backup; `sayso restore --help` \
         says how it learns of it"
    )]
    Waits,
    /// The list that lies there is too long to be read, or the new one would be.
    #[error(
        "takedowns.json in the folder has more than {} MiB, or would have; what had to go once would be missing from another one, \
         so the file stays as it is. Keep it, and export into another folder from now on. If it is not of this vault, move it away",
        LONGEST_BYTES / 1024 / 1024
    )]
    TooLong,
    /// The folder cannot be read or written to.
    #[error("the folder cannot be written: {0}")]
    Target(#[source] io::Error),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl NotWritten {
    fn of_target(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::FileTooLarge => Self::TooLong,
            _ => Self::Target(error),
        }
    }

    pub(super) fn into_export(self) -> NotExported {
        match self {
            Self::NoExport => NotExported::NotOurs,
            Self::Waits => NotExported::Waits,
            Self::TooLong => NotExported::ListTooLong,
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
    /// Writes what has to go from the export that lies in `folder`, and keeps that list current from then on, where the folder can
    /// be reached.
    pub fn write_takedowns(
        &self,
        folder: &Path,
        at: Timestamp,
    ) -> Result<WrittenTakedowns, NotWritten> {
        known::write(self, &begun_in(self, folder)?, folder, at)
    }
}

/// The export of this vault that lies in `folder`.
pub(super) fn begun_in(vault: &Vault, folder: &Path) -> Result<Begun, NotWritten> {
    let about = folder::read(folder).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::InvalidData => NotWritten::NoExport,
        _ => NotWritten::Target(error),
    })?;
    let begun = register::begun_as(&vault.ledger, &about.export)?;
    begun.filter(|begun| about.is_as_told(begun)).ok_or(NotWritten::NoExport)
}

/// Waits until nobody else writes a list into `folder`, so that none takes the place of one that says more. Where the file system
/// knows no locks, nobody is waited for.
pub(super) fn alone_in(folder: &Path) -> io::Result<Option<File>> {
    let file = File::open(folder.join(folder::ABOUT))?;
    let until = Instant::now() + PATIENCE;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(Some(file)),
            Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(PAUSE),
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::TimedOut.into()),
            Err(TryLockError::Error(_)) => return Ok(None),
        }
    }
}

/// Writes what has to go from an export. Nobody else may write a list into `folder` meanwhile.
pub(super) fn write(
    vault: &Vault,
    begun: &Begun,
    folder: &Path,
    at: Timestamp,
) -> Result<WrittenTakedowns, NotWritten> {
    if vault.waits()?.is_some() {
        return Err(NotWritten::Waits);
    }
    let now = vault.time_at_least(at)?;
    let sealing = Sealing::of(begun.sealed_to.as_ref());
    let (mut lines, mut listed) = (Vec::new(), HashSet::new());
    let (mut open, mut overdue, mut there) = (0, 0, 0);
    for row in going(vault, begun, now)? {
        let line = line(vault, &row, (folder, sealing), now)?;
        open += u64::from(line.state.must_go());
        overdue += u64::from(matches!(line.state, CopyState::Overdue { .. }));
        there += u64::from(line.file.is_some());
        lines.push(serde_json::to_value(line).map_err(|_| StorageError::Damaged("the register"))?);
        listed.insert(row.id);
    }
    let older = Older { vault, begun, folder, sealing };
    let kept = older.lines_besides(&listed, now)?;
    for line in &kept {
        let (is_open, is_overdue) = (line["state"] == "open", line["state"] == "overdue");
        open += u64::from(is_open || is_overdue);
        overdue += u64::from(is_overdue);
        there += u64::from(line["file"].is_string());
    }
    let mut document = json!({
        "schema": SCHEMA,
        "export": begun.export,
        "use": begun.terms.purpose,
        "destination": begun.terms.destination,
        "responsible": begun.terms.responsible,
        "made_at": format!("{at:.0}"),
        "ledger_head": ledger::head(&vault.ledger)?.1,
    });
    lines.extend(kept);
    document["copies"] = Value::Array(lines);
    put(&vault.sign(document, at), folder).map_err(NotWritten::of_target)?;
    let (export, terms) = (begun.export.clone(), begun.terms.clone());
    Ok(WrittenTakedowns { export, terms, open, overdue, there })
}

/// What had to go from an export by `now`. It is in memory as a whole, so that nobody waits for a slow folder while the ledger is read.
fn going(vault: &Vault, begun: &Begun, now: Timestamp) -> Result<Vec<CopyRow>, StorageError> {
    let columns = register::COLUMNS;
    let mut query = vault.ledger.prepare_cached(&format!(
        "SELECT {columns} FROM copy WHERE export = ?1 AND (ended_at IS NOT NULL OR until < ?2)
         ORDER BY n"
    ))?;
    let mut rows = query.query((begun.seq, date(now).to_string()))?;
    let mut going = Vec::new();
    while let Some(row) = rows.next()? {
        going.push(CopyRow::read(row)?);
    }
    Ok(going)
}

/// Puts a list in the place of the one that lies there, once it is whole.
fn put(list: &Value, folder: &Path) -> io::Result<()> {
    // Whoever writes one at the same time writes into another file.
    let number = WRITTEN.fetch_add(1, Ordering::Relaxed);
    let name = format!("takedowns-{}-{number}.json", std::process::id());
    let unfinished = folder.join(folder::unfinished(&name));
    let mut file =
        Bounded { inner: BufWriter::new(folder::begin(folder, &name)?), left: LONGEST_BYTES };
    let written = serde_json::to_writer_pretty(&mut file, list).map_err(io::Error::from);
    let put = written
        .and_then(|()| file.inner.into_inner()?.sync_all())
        .and_then(|()| fs::rename(&unfinished, folder.join(TAKEDOWNS_FILE)));
    if put.is_err() {
        // What was written of it helps nobody, and takes room.
        let _ = files::remove_if_there(&unfinished);
    }
    put.and_then(|()| files::sync_folder(folder))
}

/// A file that takes so many bytes and no more.
struct Bounded<W> {
    inner: W,
    left: u64,
}

impl<W: Write> Write for Bounded<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let left = self.left.checked_sub(bytes.len() as u64);
        let left = left.ok_or(io::ErrorKind::FileTooLarge)?;
        self.inner.write_all(bytes)?;
        self.left = left;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// The list that lies in the folder before another is written. The vault may have come out of a backup that is older.
struct Older<'a> {
    vault: &'a Vault,
    begun: &'a Begun,
    folder: &'a Path,
    sealing: Sealing,
}

impl Older<'_> {
    /// What it has besides what is `listed` now, as it stands at `now`. Nothing where this vault has not signed it.
    fn lines_besides(
        &self,
        listed: &HashSet<CopyId>,
        now: Timestamp,
    ) -> Result<Vec<Value>, NotWritten> {
        let Some(mut list) = self.read()? else { return Ok(Vec::new()) };
        let made_at = list["made_at"].clone();
        let mut kept = Vec::new();
        for line in list["copies"].as_array_mut().into_iter().flatten() {
            let copy = line["copy"].as_str().map(|copy| CopyId::from_text(copy.to_owned()));
            let copy = copy.filter(|copy| copy.is_one() && !listed.contains(copy));
            let (Some(copy), Some(said)) = (copy, line.as_object_mut()) else { continue };
            // By a clock that was put right, the day of a copy that is known may be still to come.
            let is_over = said.get("why").is_some_and(|why| why == "time-over");
            if is_over && register::row(&self.vault.ledger, &copy)?.is_some() {
                continue;
            }
            match folder::find(self.folder, &copy, self.sealing) {
                Some(name) => said.insert("file".to_owned(), name.into()),
                None => said.remove("file"),
            };
            let deadline = said.get("deadline").and_then(Value::as_str);
            let deadline = deadline.and_then(|day| day.parse::<Date>().ok());
            let is_late = deadline.is_some_and(|day| day_after(day) <= now);
            if is_late && said.get("state").is_some_and(|state| state == "open") {
                said.insert("state".to_owned(), "overdue".into());
            }
            said.entry("listed_at").or_insert_with(|| made_at.clone());
            kept.push(line.take());
        }
        Ok(kept)
    }

    /// The list, where it is of this export and this vault has signed it. One that is too long to be read may be.
    fn read(&self) -> Result<Option<Value>, NotWritten> {
        let bytes = match folder::read_file(&self.folder.join(TAKEDOWNS_FILE), LONGEST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) => {
                return match error.kind() {
                    io::ErrorKind::NotFound | io::ErrorKind::InvalidData => Ok(None),
                    _ => Err(NotWritten::of_target(error)),
                };
            }
        };
        let Ok(list) = serde_json::from_slice::<Value>(&bytes) else { return Ok(None) };
        let is_of_this = list["schema"] == SCHEMA && list["export"] == self.begun.export.as_str();
        let signer = SignatoryKey::of(&list).ok().filter(|_| is_of_this);
        let is_ours = signer.map_or(Ok(false), |signer| self.vault.is_ours(&signer))?;
        Ok(is_ours.then_some(list))
    }
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
