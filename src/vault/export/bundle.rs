//! All of an export in one file that only the holder of a key can open: a tar in an age file, with what a folder would have.
//!
//! It is written in one go: what the export is, each copy after its consent record, the lists, the page. Of an age file that
//! was cut off nothing more can be made, so one that was interrupted is begun anew. All of it streams, so that memory stays
//! the same however much there is.
//!
//! **Invariant:** nothing that is in it is written to a disk but encrypted: into the file, or, until the lists are made, to a
//! file without a name under a key in memory. It has its name only once all of it is on the disk, and one that has its name
//! is never written to.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};

use super::folder::{self, BUNDLE_FILE};
use super::write::{self, Became, Fault, Job, Written};
use crate::digest::{Digest, HashedWriter};
use crate::record::CopyId;
use crate::seal::{AgeWriter, OrganisationKey, Scratch, ScratchWriter, Sealed};
use crate::vault::files;

/// A tar is made of blocks of so many bytes, and ends with two that are empty.
const BLOCK_BYTES: usize = 512;

/// A bundle that is whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WrittenBundle {
    /// Its name in the folder.
    pub file: &'static str,
    /// Its digest, as it lies there.
    pub sha256: Digest,
    /// Its length, as it lies there.
    pub bytes: u64,
}

/// What is remembered of a copy that is in a bundle: numbers and digests, and nothing that a person gave.
#[derive(Serialize, Deserialize)]
pub(super) struct Bundled {
    pub(super) copy: CopyId,
    pub(super) file: String,
    /// Of the file in it.
    pub(super) sha256: Digest,
    pub(super) bytes: u64,
}

/// A bundle that is written: by the export that began it, and by its batches.
#[derive(Clone)]
pub(super) struct Bundle(Arc<Mutex<Stage>>);

/// How far it is.
enum Stage {
    /// Copies go in.
    Copies(Box<Copies>),
    /// This was the last that went in.
    After(Part, Box<Archive>),
    /// It is whole, or something in it could not be ended: nothing goes in any more.
    Over,
}

/// What goes in once all copies are in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Copies,
    Lists,
    Page,
}

impl Bundle {
    /// Begins it in `folder` with `about`, which says what the export is. What is in it is remembered in `scratch`, and where
    /// copies may be met twice, also in memory.
    pub(super) fn begin(
        (folder, key): (&Path, &OrganisationKey),
        (about, begun_at): (&[u8], u64),
        scratch: &Scratch,
        met: Option<HashSet<CopyId>>,
    ) -> io::Result<Self> {
        let mut archive = Archive::begin(folder, key, begun_at)?;
        archive.add(folder::ABOUT, about)?;
        let copies = Copies { archive, told: scratch.begin()?, met };
        Ok(Self(Arc::new(Mutex::new(Stage::Copies(Box::new(copies))))))
    }

    fn lock(&self) -> MutexGuard<'_, Stage> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a copy is in it, where one may be met twice.
    pub(super) fn has(&self, copy: &CopyId) -> bool {
        match &*self.lock() {
            Stage::Copies(copies) => copies.met.as_ref().is_some_and(|met| met.contains(copy)),
            Stage::After(..) | Stage::Over => false,
        }
    }

    /// Adds copies, up to the first that the disk does not take or that cannot be read.
    pub(super) fn write(&self, jobs: Vec<Job>) -> Written {
        let (mut stage, mut written) = (self.lock(), Written::default());
        for job in jobs {
            if written.stops() {
                break;
            }
            written.hear(job.of(), stage.add(job));
        }
        written
    }

    /// No more copies go in. Those that are in it are read by [`told`].
    pub(super) fn end_copies(&self) -> io::Result<Sealed> {
        let Stage::Copies(copies) = mem::replace(&mut *self.lock(), Stage::Over) else {
            return Err(out_of_order());
        };
        let Copies { archive, told, .. } = *copies;
        let sealed = told.finish()?;
        self.put(Part::Copies, archive);
        Ok(sealed)
    }

    /// Adds the lists of what is in it, by their names.
    pub(super) fn add_lists(&self, lists: [(&str, &Sealed); 2]) -> io::Result<()> {
        let mut archive = self.after(Part::Copies)?;
        for (name, list) in lists {
            let mut text = list.open().map_err(io::Error::other)?;
            archive.add_read(name, list.plaintext_bytes(), &mut text)?;
        }
        self.put(Part::Lists, archive);
        Ok(())
    }

    /// Adds the page for people.
    pub(super) fn add_page(&self, name: &str, html: &[u8]) -> io::Result<()> {
        let mut archive = self.after(Part::Lists)?;
        archive.add(name, html)?;
        self.put(Part::Page, archive);
        Ok(())
    }

    /// Ends it, once all is in it, and gives it its name.
    pub(super) fn finish(&self) -> io::Result<WrittenBundle> {
        self.after(Part::Page)?.finish()
    }

    /// The archive, after `part` went in. Where what comes next fails, it is over.
    fn after(&self, part: Part) -> io::Result<Archive> {
        match mem::replace(&mut *self.lock(), Stage::Over) {
            Stage::After(last, archive) if last == part => Ok(*archive),
            _ => Err(out_of_order()),
        }
    }

    fn put(&self, last: Part, archive: Archive) {
        *self.lock() = Stage::After(last, Box::new(archive));
    }
}

fn out_of_order() -> io::Error {
    io::Error::other("the bundle was interrupted, and has to be begun anew")
}

/// The copies that are in a bundle, from the first to the last, by what [`Bundle::end_copies`] gives.
pub(super) fn told(sealed: &Sealed) -> io::Result<impl Iterator<Item = io::Result<Bundled>>> {
    let lines = BufReader::new(sealed.open().map_err(io::Error::other)?);
    Ok(lines.lines().map(read_line))
}

fn read_line(line: io::Result<String>) -> io::Result<Bundled> {
    Ok(serde_json::from_str(&line?)?)
}

impl Stage {
    fn add(&mut self, mut job: Job) -> Result<Became, Fault> {
        // One that is damaged shows before anything of it goes in.
        let lies = job.measure()?;
        let record = job.record_of(lies, None)?;
        let Self::Copies(mut copies) = mem::replace(self, Self::Over) else {
            return Err(Fault::Target(out_of_order()));
        };
        copies.add(job, lies, &record)?;
        *self = Self::Copies(copies);
        Ok(Became::Copied)
    }
}

/// A bundle into which copies go.
struct Copies {
    archive: Archive,
    /// A [`Bundled`] of each that is in it, on a line of its own.
    told: ScratchWriter,
    /// Their numbers, where one may be met twice: by hand, under each of those who are in it. No longer than the list that was
    /// given.
    met: Option<HashSet<CopyId>>,
}

impl Copies {
    /// Adds a copy after its record. Where that fails, nothing more can go in.
    fn add(
        &mut self,
        mut job: Job,
        (sha256, bytes): (Digest, u64),
        record: &[u8],
    ) -> Result<(), Fault> {
        let beside = folder::record_name(&job.name);
        self.archive.add(&beside, record).map_err(Fault::Target)?;
        self.archive.begin_entry(&job.name, bytes).map_err(Fault::Target)?;
        let mut hashed = HashedWriter::of(&mut self.archive);
        write::copy(&mut job.plaintext, &mut hashed).map_err(Fault::halfway)?;
        let (read, length, _) = hashed.finish();
        if (read, length) != (sha256, bytes) {
            return Err(Fault::Take(io::ErrorKind::InvalidData.into()));
        }
        self.archive.end_entry(bytes).map_err(Fault::Target)?;
        let told = Bundled { copy: job.copy.clone(), file: job.name, sha256, bytes };
        let line = serde_json::to_string(&told).map_err(|error| Fault::Take(error.into()))?;
        writeln!(self.told, "{line}").map_err(Fault::Take)?;
        if let Some(met) = &mut self.met {
            met.insert(job.copy);
        }
        Ok(())
    }
}

impl Fault {
    /// Of a take that could be read a moment ago, and of which some is written: what is begun cannot go on.
    fn halfway(self) -> Self {
        match self {
            Self::Damaged => Self::Take(io::ErrorKind::InvalidData.into()),
            other => other,
        }
    }
}

/// A tar that is encrypted on its way to the disk. `tar::Builder` is not used: it copies through a buffer that is not
/// overwritten, and takes an entry for whole that is shorter than its header says.
struct Archive {
    age: AgeWriter<HashedWriter<File>>,
    /// What each entry in it has for its time, in seconds since 1970.
    begun_at: u64,
    folder: PathBuf,
    // After the file, which has to be closed before.
    unfinished: Unfinished,
}

impl Archive {
    fn begin(folder: &Path, key: &OrganisationKey, begun_at: u64) -> io::Result<Self> {
        let file = folder::begin(folder, BUNDLE_FILE)?;
        let unfinished = Unfinished(folder.join(folder::unfinished(BUNDLE_FILE)));
        let age = AgeWriter::begin(key, HashedWriter::of(file))?;
        Ok(Self { age, begun_at, folder: folder.to_owned(), unfinished })
    }

    /// Begins an entry of so many bytes, which are written next.
    fn begin_entry(&mut self, name: &str, bytes: u64) -> io::Result<()> {
        let mut header = tar::Header::new_gnu();
        header.set_path(name)?;
        header.set_entry_type(tar::EntryType::Regular);
        header.set_mode(0o600);
        // Nobody's: whoever unpacks it owns it.
        header.set_uid(0);
        header.set_gid(0);
        header.set_mtime(self.begun_at);
        header.set_size(bytes);
        header.set_cksum();
        self.write_all(header.as_bytes())
    }

    /// Ends an entry of so many bytes, which were written.
    fn end_entry(&mut self, bytes: u64) -> io::Result<()> {
        // Always less than a block.
        let over = (bytes % BLOCK_BYTES as u64) as usize;
        let lacking = if over == 0 { 0 } else { BLOCK_BYTES - over };
        self.write_all(&[0; BLOCK_BYTES][..lacking])
    }

    fn add(&mut self, name: &str, text: &[u8]) -> io::Result<()> {
        self.begin_entry(name, text.len() as u64)?;
        self.write_all(text)?;
        self.end_entry(text.len() as u64)
    }

    fn add_read(&mut self, name: &str, bytes: u64, text: &mut impl Read) -> io::Result<()> {
        self.begin_entry(name, bytes)?;
        if io::copy(text, self)? != bytes {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.end_entry(bytes)
    }

    fn finish(mut self) -> io::Result<WrittenBundle> {
        self.write_all(&[0; 2 * BLOCK_BYTES])?;
        let Self { age, folder, unfinished, .. } = self;
        let (sha256, bytes, file) = age.finish()?.finish();
        file.sync_all()?;
        drop(file);
        fs::rename(&unfinished.0, folder.join(BUNDLE_FILE))?;
        files::sync_folder(&folder)?;
        Ok(WrittenBundle { file: BUNDLE_FILE, sha256, bytes })
    }
}

impl Write for Archive {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.age.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.age.flush()
    }
}

/// A file under the name that it has while it is written. It is removed, unless it got another name.
struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        // What is left all the same the next one removes.
        let _ = files::remove_if_there(&self.0);
    }
}
