//! The files of a few copies, written side by side. No vault is needed for it: nobody waits for the disk of a slow
//! drive.
//!
//! A place is left here for credentials that travel inside the file (C2PA): they would be made in [`Job::write`],
//! between the plaintext and the file, and `NAME.c2pa` is kept free for a manifest that lies beside it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use super::folder;
use crate::digest::HashedWriter;
use crate::record::{CopyId, TakeSummary};
use crate::seal::{AgeWriter, Opened, OrganisationKey};
use crate::vault::held::{ConsentRecord, Reader};
use crate::vault::register::{Begun, New};
use crate::vault::storage::{StorageError, Stored};
use crate::vault::{Vault, files};

/// Whether copies are encrypted to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sealing {
    Plain,
    Sealed,
}

impl Sealing {
    pub(super) fn of(sealed_to: Option<&OrganisationKey>) -> Self {
        if sealed_to.is_some() { Self::Sealed } else { Self::Plain }
    }
}

/// Copies that are on record, and whose files are to be written.
pub struct Batch {
    folder: PathBuf,
    sealed_to: Option<OrganisationKey>,
    jobs: Vec<Job>,
}

struct Job {
    copy: CopyId,
    name: String,
    beside: Map<String, Value>,
    plaintext: Opened<File>,
    lies: Lies,
}

/// Whether a copy was written before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lies {
    /// It was not, or is there no more.
    No,
    /// It was, and stays where it is still as it was written.
    There,
}

/// What became of one file.
enum Became {
    Copied,
    Kept,
}

/// What came of a batch.
#[derive(Debug, Default)]
pub struct Written {
    /// So many files are whole, and on the disk.
    pub(super) copied: u64,
    /// So many lay there already, as they were written.
    pub(super) there: u64,
    /// The takes of these cannot be read to their end.
    pub(super) damaged: Vec<CopyId>,
    /// Why the folder could not be written to, if it could not.
    pub(super) failed: Option<io::Error>,
}

/// What came of one file.
enum Fault {
    Damaged,
    Target(io::Error),
}

impl Batch {
    pub(super) fn new(folder: &Path, sealed_to: Option<OrganisationKey>) -> Self {
        Self { folder: folder.to_owned(), sealed_to, jobs: Vec::new() }
    }

    pub(super) fn push(
        &mut self,
        copy: CopyId,
        (name, beside): (String, Map<String, Value>),
        (plaintext, lies): (Opened<File>, Lies),
    ) {
        self.jobs.push(Job { copy, name, beside, plaintext, lies });
    }

    /// Whether a copy is in it.
    pub(super) fn has(&self, copy: &CopyId) -> bool {
        self.jobs.iter().any(|job| job.copy == *copy)
    }

    /// How many files it has.
    pub fn len(&self) -> usize {
        self.jobs.len()
    }

    /// Whether nothing is to be written.
    pub fn is_empty(&self) -> bool {
        self.jobs.is_empty()
    }

    /// Writes the files, with up to so many threads. After the first that the folder does not take, no more are
    /// begun.
    pub fn write(self, threads: NonZero<usize>) -> Written {
        let Self { folder, sealed_to, jobs } = self;
        let threads = threads.get().min(jobs.len());
        if threads == 0 {
            return Written::default();
        }
        let work = Work {
            folder: &folder,
            sealed_to: sealed_to.as_ref(),
            jobs: Mutex::new(jobs),
            written: Mutex::default(),
        };
        thread::scope(|scope| {
            for _ in 1..threads {
                let spawned = thread::Builder::new()
                    .name("export".to_owned())
                    .spawn_scoped(scope, || work.carry_on());
                if spawned.is_err() {
                    // This thread does what no other does.
                    break;
                }
            }
            work.carry_on();
        });
        let mut written = work.written.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = files::sync_folder(&folder) {
            written.failed.get_or_insert(error);
        }
        written
    }
}

/// What several threads share.
struct Work<'a> {
    folder: &'a Path,
    sealed_to: Option<&'a OrganisationKey>,
    jobs: Mutex<Vec<Job>>,
    written: Mutex<Written>,
}

impl Work<'_> {
    fn carry_on(&self) {
        while let Some(job) = self.next() {
            let copy = job.copy.clone();
            let result = job.write(self.folder, self.sealed_to);
            let mut written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
            match result {
                Ok(Became::Copied) => written.copied += 1,
                Ok(Became::Kept) => written.there += 1,
                Err(Fault::Damaged) => written.damaged.push(copy),
                Err(Fault::Target(error)) => drop(written.failed.get_or_insert(error)),
            }
        }
    }

    fn next(&self) -> Option<Job> {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.failed.is_some() {
            return None;
        }
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}

impl Job {
    /// Writes the copy and its record. Each has its name only once it is whole, and the copy last.
    fn write(self, folder: &Path, sealed_to: Option<&OrganisationKey>) -> Result<Became, Fault> {
        let Self { name, mut beside, plaintext, lies, .. } = self;
        if lies == Lies::There && is_as_written(folder, &name) {
            return Ok(Became::Kept);
        }
        let (media, record) = (folder.join(&name), folder.join(folder::record_name(&name)));
        let unfinished = folder.join(folder::unfinished(&name));
        let written = write_media(plaintext, &unfinished, sealed_to);
        let written = written.and_then(|(sha256, bytes)| {
            beside.insert("file".to_owned(), name.into());
            beside.insert("sha256".to_owned(), sha256.into());
            beside.insert("bytes".to_owned(), bytes.into());
            let json = serde_json::to_vec_pretty(&beside).map_err(io::Error::other);
            json.and_then(|json| write_record(&json, (folder, &record))).map_err(Fault::Target)?;
            fs::rename(&unfinished, &media).map_err(Fault::Target)
        });
        if written.is_err() {
            let _ = files::remove_if_there(&unfinished);
        }
        written.map(|()| Became::Copied)
    }
}

/// Whether a copy still is what the record beside it says.
pub(super) fn is_as_written(folder: &Path, name: &str) -> bool {
    let digest = || -> io::Result<String> {
        let mut hashed = HashedWriter::of(io::sink());
        io::copy(&mut File::open(folder.join(name))?, &mut hashed)?;
        Ok(hashed.finish().0.to_string())
    };
    let beside = folder::record(folder, name).ok();
    let beside = beside.and_then(|it| serde_json::from_slice::<Value>(&it).ok());
    let told = beside.as_ref().and_then(|it| it["sha256"].as_str());
    told.is_some_and(|told| digest().is_ok_and(|is| is == told))
}

/// Writes the record beside a copy. The folder is synced once for all of a batch.
fn write_record(json: &[u8], (folder, record): (&Path, &Path)) -> io::Result<()> {
    let name = record.file_name().unwrap_or_default().to_string_lossy();
    let unfinished = folder.join(folder::unfinished(&name));
    let mut options = OpenOptions::new();
    files::private(&mut options);
    let mut file = options.create(true).truncate(true).open(&unfinished)?;
    file.write_all(json)?;
    file.sync_all()?;
    fs::rename(unfinished, record)
}

/// Writes a take into `path`, and gives its digest and length as it lies there.
fn write_media(
    plaintext: Opened<File>,
    path: &Path,
    sealed_to: Option<&OrganisationKey>,
) -> Result<(String, u64), Fault> {
    let mut options = OpenOptions::new();
    files::private(&mut options);
    let file = options.create(true).truncate(true).open(path).map_err(Fault::Target)?;
    let mut hashed = HashedWriter::of(file);
    match sealed_to {
        None => copy(plaintext, &mut hashed)?,
        Some(key) => {
            let mut sealed = AgeWriter::begin(key, &mut hashed).map_err(Fault::Target)?;
            copy(plaintext, &mut sealed)?;
            sealed.finish().map_err(Fault::Target)?;
        }
    }
    let (digest, bytes, file) = hashed.finish();
    file.sync_all().map_err(Fault::Target)?;
    Ok((digest.to_string(), bytes))
}

/// Copies through a buffer that is overwritten. What cannot be read is another's fault than what cannot be written.
fn copy(mut from: Opened<File>, into: &mut impl Write) -> Result<(), Fault> {
    let mut block = Zeroizing::new(vec![0_u8; 64 * 1024]);
    loop {
        let read = match from.read(&mut block) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(_) => return Err(Fault::Damaged),
        };
        into.write_all(&block[..read]).map_err(Fault::Target)?;
    }
}

/// The consent record beside a copy, but for what is known once the file is written.
pub(super) fn record_beside(
    vault: &Vault,
    (stored, take): (&Stored, &TakeSummary),
    begun: &Begun,
    new: &New,
) -> Result<Map<String, Value>, StorageError> {
    let of = (&stored.summary, &stored.agreement, Reader::Staff(&new.copy));
    let record = ConsentRecord::of(vault, of, take)?;
    let written = serde_json::to_value(&record);
    let written = written.map_err(|_| StorageError::Damaged("a submission"))?;
    let Value::Object(mut fields) = written else {
        return Err(StorageError::Damaged("a submission"));
    };
    let Value::Object(copy) = json!({
        "export": begun.export,
        "purpose": new.purpose,
        "destination": begun.terms.destination,
        "responsible": begun.terms.responsible,
        "until": new.until,
        "takedown_within": new.takedown_within,
    }) else {
        return Ok(fields);
    };
    fields.extend(copy);
    Ok(fields)
}
