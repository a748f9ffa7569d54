//! The files of a few copies, written side by side. No vault is needed for it: nobody waits for the disk of a slow
//! drive.
//!
//! A place is left here for credentials that travel inside the file (C2PA): they would be made in [`Job::write`],
//! between the plaintext and the file, and `NAME.c2pa` is kept free for a manifest that lies beside it.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread;

use serde_json::{Map, Value, json};
use zeroize::Zeroizing;

use super::folder::{self, Beside};
use crate::digest::{Digest, HashedWriter};
use crate::record::{CopyId, SubmissionId, TakeSummary};
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
    /// Of copies for this key, if for any.
    pub(super) fn of<Key>(sealed_to: Option<&Key>) -> Self {
        if sealed_to.is_some() { Self::Sealed } else { Self::Plain }
    }
}

/// What may be done about the file of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writes {
    /// It is written: the copy is entered in this step.
    First,
    /// It is written where it is not there as it should be: that it is made again is on record, or the same person made it
    /// a short time ago.
    Anew,
    /// Nothing is on record that lets it be written. It lies there, and is only looked at.
    Nothing,
}

/// A copy that is on record, and whose file is to be written.
pub(super) struct Job {
    pub(super) copy: CopyId,
    /// The record that it is made of.
    pub(super) record: SubmissionId,
    pub(super) name: String,
    /// What goes beside it, but for what is known of its file.
    pub(super) beside: Map<String, Value>,
    pub(super) plaintext: Opened<File>,
    pub(super) writes: Writes,
}

/// What became of one file.
pub(super) enum Became {
    Copied,
    /// It lay there already, and stays.
    Kept,
    /// It is not as it was written, and may not be written before that is on record.
    Differs,
}

/// What came of a batch.
#[derive(Debug, Default)]
pub struct Written {
    /// So many files are whole, and on the disk.
    pub(super) copied: u64,
    /// So many lay there already, as they were written.
    pub(super) there: u64,
    /// These do not lie there as they were written, and were not written either; each with the record it was made of.
    pub(super) differ: Vec<(CopyId, SubmissionId)>,
    /// The takes of these cannot be read to their end. Each with what might be done about its file.
    pub(super) damaged: Vec<(CopyId, Writes)>,
    /// Why a take could not be read though nothing says that it is damaged, if one could not.
    pub(super) unread: Option<io::Error>,
    /// Why the folder could not be written to, if it could not.
    pub(super) failed: Option<io::Error>,
}

impl Written {
    /// Hears what became of one file.
    pub(super) fn hear(
        &mut self,
        (copy, record, writes): (CopyId, SubmissionId, Writes),
        became: Result<Became, Fault>,
    ) {
        match became {
            Ok(Became::Copied) => self.copied += 1,
            Ok(Became::Kept) => self.there += 1,
            Ok(Became::Differs) => self.differ.push((copy, record)),
            Err(Fault::Damaged) => self.damaged.push((copy, writes)),
            Err(Fault::Take(error)) => drop(self.unread.get_or_insert(error)),
            Err(Fault::Target(error)) => drop(self.failed.get_or_insert(error)),
        }
    }

    /// Whether no more files are begun: the folder did not take one, or one could not be read.
    pub(super) fn stops(&self) -> bool {
        self.failed.is_some() || self.unread.is_some()
    }
}

/// Why a file was not written.
pub(super) enum Fault {
    /// The take cannot be read to its end, now or later.
    Damaged,
    /// The take cannot be read now.
    Take(io::Error),
    /// The file cannot be written.
    Target(io::Error),
}

impl Fault {
    fn of_take(error: io::Error) -> Self {
        if is_damage(&error) { Self::Damaged } else { Self::Take(error) }
    }
}

/// Whether a payload is missing, cut off or changed, or lies where the disk cannot be read any more. Anything else that
/// keeps it from being read may be over the next time.
pub(super) fn is_damage(error: &io::Error) -> bool {
    use io::ErrorKind as Is;
    matches!(error.kind(), Is::NotFound | Is::UnexpectedEof | Is::InvalidData)
        || files::is_bad_sector(error)
}

/// Writes files into `folder`, with up to so many threads. After the first that the folder does not take or that cannot be
/// read, no more are begun.
pub(super) fn side_by_side(
    jobs: Vec<Job>,
    (folder, sealed_to): (&Path, Option<&OrganisationKey>),
    threads: NonZero<usize>,
) -> Written {
    let threads = threads.get().min(jobs.len());
    if threads == 0 {
        return Written::default();
    }
    let work = Work { folder, sealed_to, jobs: Mutex::new(jobs), written: Mutex::default() };
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
    if let Err(error) = files::sync_folder(folder) {
        written.failed.get_or_insert(error);
    }
    written
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
            let of = job.of();
            let became = job.write(self.folder, self.sealed_to);
            self.written.lock().unwrap_or_else(PoisonError::into_inner).hear(of, became);
        }
    }

    fn next(&self) -> Option<Job> {
        let written = self.written.lock().unwrap_or_else(PoisonError::into_inner);
        if written.stops() {
            return None;
        }
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }
}

impl Job {
    /// Which copy it is, of which record, and what may be done about its file.
    pub(super) fn of(&self) -> (CopyId, SubmissionId, Writes) {
        (self.copy.clone(), self.record.clone(), self.writes)
    }

    /// Writes the copy and its record, where they do not lie there and may be written. Each has its name only once it is whole, and the copy
    /// last.
    fn write(
        mut self,
        folder: &Path,
        sealed_to: Option<&OrganisationKey>,
    ) -> Result<Became, Fault> {
        let text = folder::record(folder, &self.name);
        let place = (folder, self.name.as_str());
        let beside = text.as_ref().and_then(|it| Beside::read(it, &self.copy, place));
        let beside = beside.filter(|it| it.record == self.record);
        let sealing = Sealing::of(sealed_to);
        if let Some(lies) = self.lies_there(folder, beside.as_ref(), sealing)? {
            let record = self.record_of(lies, beside.map(|it| it.ledger_head))?;
            if text.as_ref() != Some(&record) {
                write_record(&record, (folder, &self.name)).map_err(Fault::Target)?;
            }
            return Ok(Became::Kept);
        }
        if self.writes == Writes::Nothing {
            return Ok(Became::Differs);
        }
        let unfinished = folder.join(folder::unfinished(&self.name));
        let file = folder::begin(folder, &self.name).map_err(Fault::Target)?;
        let written = write_media(&mut self.plaintext, file, sealed_to).and_then(|lies| {
            let record = self.record_of(lies, None)?;
            write_record(&record, (folder, &self.name)).map_err(Fault::Target)?;
            fs::rename(&unfinished, folder.join(&self.name)).map_err(Fault::Target)
        });
        if written.is_err() {
            let _ = files::remove_if_there(&unfinished);
        }
        written.map(|()| Became::Copied)
    }

    /// Digest and length of the file that lies there, where it is this copy: what the take would be written as now, or,
    /// encrypted to somebody else, what its own record says.
    fn lies_there(
        &mut self,
        folder: &Path,
        beside: Option<&Beside>,
        sealing: Sealing,
    ) -> Result<Option<(Digest, u64)>, Fault> {
        if folder::bytes(folder, &self.name).is_none() {
            return Ok(None);
        }
        // One that cannot be read is written anew.
        let mut hashed = HashedWriter::of(io::sink());
        let read = File::open(folder.join(&self.name))
            .and_then(|mut file| io::copy(&mut file, &mut hashed));
        if read.is_err() {
            return Ok(None);
        }
        let (digest, bytes, _) = hashed.finish();
        let is_it = match sealing {
            Sealing::Plain => self.measure()?.0 == digest,
            Sealing::Sealed => beside.is_some_and(|it| it.sha256 == digest),
        };
        Ok(is_it.then_some((digest, bytes)))
    }

    /// Reads the take to its end: its digest and its length. It can be read from its beginning afterwards.
    pub(super) fn measure(&mut self) -> Result<(Digest, u64), Fault> {
        let mut hashed = HashedWriter::of(io::sink());
        copy(&mut self.plaintext, &mut hashed)?;
        self.plaintext.seek(SeekFrom::Start(0)).map_err(Fault::of_take)?;
        let (digest, bytes, _) = hashed.finish();
        Ok((digest, bytes))
    }

    /// The record beside a copy with this digest and length, as text: written when the ledger had this `head`, or now.
    pub(super) fn record_of(
        &self,
        (sha256, bytes): (Digest, u64),
        head: Option<Digest>,
    ) -> Result<Vec<u8>, Fault> {
        let mut beside = self.beside.clone();
        if let Some(head) = head {
            beside.insert("ledger_head".to_owned(), head.to_string().into());
        }
        beside.insert("file".to_owned(), self.name.as_str().into());
        beside.insert("sha256".to_owned(), sha256.to_string().into());
        beside.insert("bytes".to_owned(), bytes.into());
        serde_json::to_vec_pretty(&beside).map_err(|error| Fault::Target(io::Error::other(error)))
    }
}

/// Writes the record beside the copy of this name. The folder is synced once for all of a batch.
fn write_record(json: &[u8], (folder, name): (&Path, &str)) -> io::Result<()> {
    let name = folder::record_name(name);
    let mut file = folder::begin(folder, &name)?;
    file.write_all(json)?;
    file.sync_all()?;
    fs::rename(folder.join(folder::unfinished(&name)), folder.join(&name))
}

/// Writes a take into `file`, and gives its digest and length as it lies there.
fn write_media(
    plaintext: &mut Opened<File>,
    file: File,
    sealed_to: Option<&OrganisationKey>,
) -> Result<(Digest, u64), Fault> {
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
    Ok((digest, bytes))
}

/// Copies through a buffer that is overwritten. What cannot be read is another's fault than what cannot be written.
pub(super) fn copy(from: &mut Opened<File>, into: &mut impl Write) -> Result<(), Fault> {
    let mut block = Zeroizing::new(vec![0_u8; 64 * 1024]);
    loop {
        let read = match from.read(&mut block) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Fault::of_take(error)),
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
