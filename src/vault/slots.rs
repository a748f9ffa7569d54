//! The file of keys: what opens a take, and whose it is, in slots of one size.
//!
//! A database moves what it holds from page to page, and its journal keeps copies. Here a key has one place
//! for as long as it is kept, and is overwritten in that place. Which slot is whose the ledger says; which
//! are free, [`allotment`](super::allotment) does.
//!
//! ```text
//! The file is a row of slots of 512 bytes, numbered from 0. A slot holds ASCII text, and zeros from the
//! end of the text to its own end. One that is free holds zeros.
//!
//! slot 0    "sayso keys 1\n"
//! a person  "age1…\n" and "did:key:z…\n": the two public keys that a receipt code leads to
//! a take    a piece of its age header; the pieces, in the order of the take's row, are the header
//! ```
//!
//! With the grease of age a header for two keys has at most 456 bytes, and one for the largest group 1,534.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::files;
use super::storage::StorageError;

/// The size of a slot.
pub(super) const SLOT_BYTES: usize = 512;
/// What slot 0 holds.
const TITLE: &[u8] = b"sayso keys 1\n";
/// What is read from the disk itself is read in blocks of this size, which every disk can give.
const BLOCK_BYTES: usize = 4_096;
const DAMAGED: StorageError = StorageError::Damaged("the file of keys");

/// The number of a slot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Slot(u32);

impl Slot {
    /// The first that holds a key.
    pub(super) const FIRST: Self = Self(1);

    /// A number from the ledger.
    pub(super) fn from_ledger(number: i64) -> Result<Self, StorageError> {
        let number = u32::try_from(number).ok().filter(|number| *number >= Self::FIRST.0);
        number.map(Self).ok_or(StorageError::Damaged("the number of a slot"))
    }

    /// As a number.
    pub(super) fn number(self) -> u32 {
        self.0
    }

    /// The one `count` slots further on.
    pub(super) fn after(self, count: usize) -> Result<Self, StorageError> {
        let count = u32::try_from(count).ok();
        let number = count.and_then(|count| self.0.checked_add(count));
        number.map(Self).ok_or(StorageError::DiskFull)
    }

    fn offset(self) -> u64 {
        u64::from(self.0) * SLOT_BYTES as u64
    }
}

/// The slots of a take, as its row names them: numbers with spaces between them.
pub(super) fn listed(slots: &[Slot]) -> String {
    slots.iter().map(|slot| slot.0.to_string()).collect::<Vec<_>>().join(" ")
}

/// Reads what [`listed`] wrote.
pub(super) fn from_list(list: &str) -> Result<Vec<Slot>, StorageError> {
    let damaged = StorageError::Damaged("the slots of a take");
    let numbers: Result<Vec<i64>, _> = list.split_ascii_whitespace().map(str::parse).collect();
    match numbers {
        Ok(numbers) if !numbers.is_empty() => numbers.into_iter().map(Slot::from_ledger).collect(),
        _ => Err(damaged),
    }
}

/// How many slots a text takes.
pub(super) fn needed(text: &[u8]) -> usize {
    text.len().div_ceil(SLOT_BYTES)
}

/// What was found where keys lay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct ReadBack {
    /// So many bytes were read.
    pub(super) bytes: u64,
    /// So many slots hold something.
    pub(super) left: u64,
}

/// The open file.
pub(super) struct Slots {
    file: File,
    path: PathBuf,
}

impl Slots {
    /// Makes the file, with nothing in it yet. One that was left there seals nothing.
    pub(super) fn create(path: &Path) -> io::Result<()> {
        files::remove_if_there(path)?;
        files::write_new(path, &*padded(TITLE))
    }

    /// Opens it to read and write.
    pub(super) fn open(path: &Path) -> Result<Self, StorageError> {
        Self::with(OpenOptions::new().read(true).write(true).open(path)?, path)
    }

    /// Opens it to read.
    pub(super) fn open_to_read(path: &Path) -> Result<Self, StorageError> {
        Self::with(File::open(path)?, path)
    }

    fn with(file: File, path: &Path) -> Result<Self, StorageError> {
        let slots = Self { file, path: path.to_owned() };
        match slots.text(&[Slot(0)]) {
            Ok(title) if *title == TITLE => Ok(slots),
            Err(error @ StorageError::Io(_)) => Err(error),
            _ => Err(DAMAGED),
        }
    }

    /// The text in `slots`, one after another.
    pub(super) fn text(&self, slots: &[Slot]) -> Result<Zeroizing<Vec<u8>>, StorageError> {
        let mut text = Zeroizing::new(Vec::with_capacity(slots.len() * SLOT_BYTES));
        let mut block = Zeroizing::new([0; SLOT_BYTES]);
        for slot in slots {
            self.read(*slot, &mut block)?;
            let end = block.iter().position(|byte| *byte == 0).unwrap_or(SLOT_BYTES);
            if end == 0 || block[end..].iter().any(|byte| *byte != 0) {
                return Err(DAMAGED);
            }
            text.extend_from_slice(&block[..end]);
        }
        Ok(text)
    }

    fn read(&self, slot: Slot, into: &mut [u8; SLOT_BYTES]) -> Result<(), StorageError> {
        read_at(&self.file, into, slot.offset()).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => DAMAGED,
            _ => error.into(),
        })
    }

    /// Puts `text` into `slots`, of which there must be as many as it needs. It is durable after
    /// [`sync`](Self::sync).
    pub(super) fn write(&self, slots: &[Slot], text: &[u8]) -> io::Result<()> {
        debug_assert_eq!(slots.len(), needed(text), "as many slots as the text needs");
        for (slot, piece) in slots.iter().zip(text.chunks(SLOT_BYTES)) {
            self.put(*slot, &padded(piece))?;
        }
        Ok(())
    }

    /// Overwrites `slots` with zeros. It is durable after [`sync`](Self::sync).
    pub(super) fn wipe(&self, slots: &[Slot]) -> io::Result<()> {
        slots.iter().try_for_each(|slot| self.put(*slot, &[0; SLOT_BYTES]))
    }

    fn put(&self, slot: Slot, block: &[u8; SLOT_BYTES]) -> io::Result<()> {
        let mut file = &self.file;
        file.seek(SeekFrom::Start(slot.offset()))?;
        file.write_all(block)
    }

    /// Makes what was written durable.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }

    /// Those of `slots` that hold something.
    pub(super) fn full(&self, slots: &[Slot]) -> Result<Vec<Slot>, StorageError> {
        let mut block = Zeroizing::new([0; SLOT_BYTES]);
        let mut full = Vec::new();
        for slot in slots {
            match self.read(*slot, &mut block) {
                Ok(()) if block.iter().all(|byte| *byte == 0) => {}
                Ok(()) => full.push(*slot),
                // Past the end of the file there is nothing.
                Err(StorageError::Damaged(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(full)
    }

    /// Overwrites those of `slots` that hold something, durably, and says how many those were.
    pub(super) fn wipe_full(&self, slots: &[Slot]) -> Result<u64, StorageError> {
        let full = self.full(slots)?;
        if !full.is_empty() {
            self.wipe(&full)?;
            self.sync()?;
        }
        Ok(full.len() as u64)
    }

    /// Whether the file goes on at `end` or after it.
    pub(super) fn goes_past(&self, end: Slot) -> io::Result<bool> {
        Ok(self.file.metadata()?.len() > end.offset())
    }

    /// Overwrites and cuts off what lies from `end` on, and says whether anything did.
    pub(super) fn cut(&self, end: Slot) -> io::Result<bool> {
        let length = self.file.metadata()?.len();
        if length <= end.offset() {
            return Ok(false);
        }
        let mut file = &self.file;
        file.seek(SeekFrom::Start(end.offset()))?;
        io::copy(&mut io::repeat(0).take(length - end.offset()), &mut file)?;
        self.sync()?;
        file.set_len(end.offset())?;
        self.sync()?;
        Ok(true)
    }

    /// Reads `slots` once more through a file that is opened anew: from the disk where the system offers
    /// that, and else from wherever the system takes it when it was told to forget what it has.
    pub(super) fn read_back(&self, slots: &[Slot]) -> io::Result<ReadBack> {
        let mut fresh = Fresh::open(&self.path)?;
        let mut found = ReadBack::default();
        for slot in slots {
            let block = fresh.read(slot.offset())?;
            found.bytes += block.len() as u64;
            found.left += u64::from(block.iter().any(|byte| *byte != 0));
        }
        Ok(found)
    }

    /// Goes through all slots but the first, with the number of each and what it holds.
    pub(super) fn walk(&self, mut see: impl FnMut(u32, &[u8])) -> io::Result<()> {
        let mut file = io::BufReader::with_capacity(1 << 20, File::open(&self.path)?);
        let mut block = Zeroizing::new([0; SLOT_BYTES]);
        file.read_exact(&mut *block)?;
        for number in Slot::FIRST.0.. {
            let mut read = 0;
            while read < SLOT_BYTES {
                match file.read(&mut block[read..])? {
                    0 => break,
                    more => read += more,
                }
            }
            if read == 0 {
                break;
            }
            see(number, &block[..read]);
        }
        Ok(())
    }
}

/// Fills `into` from `offset` on, whatever other threads read meanwhile.
#[cfg(unix)]
fn read_at(file: &File, into: &mut [u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, into, offset)
}

#[cfg(windows)]
fn read_at(file: &File, mut into: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !into.is_empty() {
        let read = std::os::windows::fs::FileExt::seek_read(file, into, offset)?;
        if read == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        into = &mut into[read..];
        offset += read as u64;
    }
    Ok(())
}

fn padded(text: &[u8]) -> Zeroizing<[u8; SLOT_BYTES]> {
    let mut block = Zeroizing::new([0; SLOT_BYTES]);
    block[..text.len()].copy_from_slice(text);
    block
}

/// The file, opened anew to see what is in it now.
struct Fresh {
    file: File,
    buffer: Vec<u8>,
    /// Where in the buffer a block begins as the disk wants it.
    start: usize,
}

impl Fresh {
    fn open(path: &Path) -> io::Result<Self> {
        let buffer = vec![0; 2 * BLOCK_BYTES];
        let start = buffer.as_ptr().align_offset(BLOCK_BYTES).min(BLOCK_BYTES);
        if let Some(file) = open_past_the_cache(path) {
            let mut fresh = Self { file, buffer, start };
            // Some file systems take the wish and refuse the first read.
            if fresh.read(0).is_ok() {
                return Ok(fresh);
            }
            return Ok(Self { file: open_without_cache(path)?, ..fresh });
        }
        Ok(Self { file: open_without_cache(path)?, buffer, start })
    }

    /// The slot at `offset`.
    fn read(&mut self, offset: u64) -> io::Result<&[u8]> {
        let inside = (offset % BLOCK_BYTES as u64) as usize;
        let block = &mut self.buffer[self.start..self.start + BLOCK_BYTES];
        self.file.seek(SeekFrom::Start(offset - inside as u64))?;
        let read = self.file.read(block)?;
        // One that was cut off holds nothing.
        block[read..].fill(0);
        Ok(&block[inside..inside + SLOT_BYTES])
    }
}

#[cfg(target_os = "linux")]
fn open_past_the_cache(path: &Path) -> Option<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let direct = rustix::fs::OFlags::DIRECT.bits().cast_signed();
    OpenOptions::new().read(true).custom_flags(direct).open(path).ok()
}

#[cfg(not(target_os = "linux"))]
fn open_past_the_cache(_: &Path) -> Option<File> {
    None
}

/// Opens it after the system was told to forget what it has in memory of it, where it can be told.
fn open_without_cache(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::fs::fadvise(&file, 0, None, rustix::fs::Advice::DontNeed) {
        tracing::debug!(%error, "the system does not forget what it has of a file");
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(folder: &Path) -> Slots {
        let path = folder.join("keys.slots");
        Slots::create(&path).unwrap();
        Slots::open(&path).unwrap()
    }

    #[test]
    fn a_text_over_several_slots_comes_back_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        let slots = slots(folder.path());
        let text: Vec<u8> = (0..1_534_u32).map(|byte| b'a' + (byte % 26) as u8).collect();
        // Not beside one another, and not in order.
        let own = [Slot(9), Slot(2), Slot(5)];
        assert_eq!(needed(&text), own.len());
        slots.write(&own, &text).unwrap();
        slots.write(&[Slot(3)], b"age1somebody\n").unwrap();
        slots.sync().unwrap();
        assert_eq!(*slots.text(&from_list(&listed(&own)).unwrap()).unwrap(), text);
        assert_eq!(slots.read_back(&own).unwrap(), ReadBack { bytes: 1_536, left: 3 });
        slots.wipe(&own[..2]).unwrap();
        slots.sync().unwrap();
        assert_eq!(slots.read_back(&own).unwrap(), ReadBack { bytes: 1_536, left: 1 });
        assert!(slots.text(&own).is_err(), "a header without its beginning is none");
        assert_eq!(*slots.text(&[Slot(3)]).unwrap(), b"age1somebody\n");
    }

    #[test]
    fn what_lies_past_the_end_is_overwritten_and_cut() {
        let folder = tempfile::tempdir().unwrap();
        let slots = slots(folder.path());
        slots.write(&[Slot(1)], b"stays").unwrap();
        slots.write(&[Slot(2)], b"never kept").unwrap();
        assert!(slots.cut(Slot(2)).unwrap());
        assert!(!slots.cut(Slot(2)).unwrap());
        assert_eq!(std::fs::metadata(&slots.path).unwrap().len(), 2 * SLOT_BYTES as u64);
        assert_eq!(*slots.text(&[Slot(1)]).unwrap(), b"stays");
    }

    #[test]
    fn a_file_that_is_none_of_ours_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.slots");
        for bytes in [&b""[..], &[0; SLOT_BYTES], b"sayso keys 2\n"] {
            std::fs::write(&path, bytes).unwrap();
            assert!(matches!(Slots::open(&path), Err(StorageError::Damaged(_))));
        }
    }
}
