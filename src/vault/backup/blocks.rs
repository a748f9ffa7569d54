//! One file of the vault in a backup, as blocks: what changed since the last backup is all that is written.
//!
//! A file that is kept so lies in *parts*. A part is a file of blocks and an index of them, and is never added
//! to. The newest part that has a block of some number is the one that counts; a block that no part has is
//! zeros. So a backup that is interrupted leaves a part that nothing names, and the one before stays whole.
//! What a newer block has replaced is overwritten once the newer one is named.
//!
//! ```text
//! a part    its blocks of 4,096 bytes, then of each, in the same order, its number as four bytes, most
//!           significant first, and the first 16 bytes of its SHA-256
//! ```
//!
//! A new part takes the last one in while that is no more than twice as large, so that there are few of them and
//! what is written stays in proportion to what changed.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::digest::Digest;
use crate::vault::files;

/// The size of a block: a page of SQLite, and eight slots.
pub(super) const BLOCK_BYTES: usize = 4_096;
/// The size of an entry in an index.
const ENTRY_BYTES: usize = 4 + CHECK_BYTES;
const CHECK_BYTES: usize = 16;
/// No file has more blocks: 16 TiB.
const MOST_BLOCKS: u64 = u32::MAX as u64;

/// A block.
pub(super) type Block = [u8; BLOCK_BYTES];
type Check = [u8; CHECK_BYTES];

/// A file in a backup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Blocks {
    /// How long the file is.
    pub(super) bytes: u64,
    /// What it lies in, the oldest first.
    pub(super) parts: Vec<Part>,
}

/// One part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Part {
    /// The name of the file.
    pub(super) name: String,
    /// So many blocks lie in it, those that were replaced among them.
    pub(super) blocks: u64,
    /// Digest of its index.
    pub(super) index: Digest,
}

/// Where the newest block of a number lies.
#[derive(Clone, Copy)]
struct Place {
    part: u32,
    at: u32,
    check: Check,
}

/// What is in the parts of a file: of each number the newest block, and everything older. It takes memory for what was found,
/// since nobody has vouched yet for how long the file is said to be.
struct Contents {
    newest: BTreeMap<u32, Place>,
    /// Blocks that a newer one has replaced, or that lie past the end: part and place.
    replaced: Vec<(u32, u32)>,
}

impl Contents {
    fn read(folder: &Path, file: &Blocks) -> io::Result<Self> {
        let count = count(file.bytes)?;
        let mut contents = Self { newest: BTreeMap::new(), replaced: Vec::new() };
        for (part, found) in (0_u32..).zip(&file.parts) {
            for (at, (number, check)) in (0_u32..).zip(found.read_index(folder)?) {
                let place = Place { part, at, check };
                if number as usize >= count {
                    contents.replaced.push((part, at));
                } else {
                    let older = contents.newest.insert(number, place);
                    contents.replaced.extend(older.map(|it| (it.part, it.at)));
                }
            }
        }
        Ok(contents)
    }

    /// The blocks of a part that still count, with their numbers.
    fn live(&self, part: u32) -> impl Iterator<Item = (u32, Place)> {
        let all = self.newest.iter().map(|(number, place)| (*number, *place));
        all.filter(move |(_, place)| place.part == part)
    }
}

impl Part {
    fn read_index(&self, folder: &Path) -> io::Result<Vec<(u32, Check)>> {
        if self.blocks > MOST_BLOCKS || !is_plain(&self.name) {
            return Err(damaged());
        }
        let mut file = File::open(folder.join(&self.name))?;
        file.seek(SeekFrom::Start(self.blocks * BLOCK_BYTES as u64))?;
        let mut index = Vec::new();
        file.take(self.blocks * ENTRY_BYTES as u64 + 1).read_to_end(&mut index)?;
        if Digest::of(&index) != self.index
            || index.len() as u64 != self.blocks * ENTRY_BYTES as u64
        {
            return Err(damaged());
        }
        let entry = |entry: &[u8]| {
            let (number, check) = entry.split_first_chunk::<4>()?;
            Some((u32::from_be_bytes(*number), check.try_into().ok()?))
        };
        index.chunks_exact(ENTRY_BYTES).map(|it| entry(it).ok_or_else(damaged)).collect()
    }
}

/// A part that is being written.
struct Writing {
    file: BufWriter<File>,
    index: Vec<u8>,
    blocks: u64,
}

impl Writing {
    fn add(&mut self, number: u32, check: Check, block: &Block) -> io::Result<()> {
        self.file.write_all(block)?;
        self.index.extend_from_slice(&number.to_be_bytes());
        self.index.extend_from_slice(&check);
        self.blocks += 1;
        Ok(())
    }
}

/// Writes what changed of a file into a part called `name`, durably, and returns the file as it is then. `read`
/// gives the blocks of the source, one after another. `before` is what is there; where it cannot be
/// read, the file is written anew.
pub(super) fn write(
    folder: &Path,
    (before, name): (&Blocks, &str),
    bytes: u64,
    mut read: impl FnMut(&mut Block) -> io::Result<()>,
) -> io::Result<(Blocks, u64)> {
    let contents = Contents::read(folder, &Blocks { bytes, parts: before.parts.clone() });
    let (contents, mut parts) = match contents {
        Ok(contents) => (contents, before.parts.clone()),
        Err(error) => {
            if !before.parts.is_empty() {
                tracing::warn!(%error, "a part of the last backup cannot be read; it is written anew");
            }
            (Contents { newest: BTreeMap::new(), replaced: Vec::new() }, Vec::new())
        }
    };
    let path = folder.join(name);
    let mut new: Option<Writing> = None;
    let mut changed = vec![false; count(bytes)?];
    let mut block = Zeroizing::new([0; BLOCK_BYTES]);
    for (number, changed) in (0_u32..).zip(&mut changed) {
        read(&mut block)?;
        let check = check(&block);
        let same = match contents.newest.get(&number) {
            Some(place) => place.check == check,
            None => block.iter().all(|byte| *byte == 0),
        };
        if !same {
            *changed = true;
            begun(&mut new, &path)?.add(number, check, &block)?;
        }
    }
    let Some(mut new) = new else { return Ok((Blocks { bytes, parts }, 0)) };
    while let Some(last) = parts.last() {
        let part = (parts.len() - 1) as u32;
        if contents.live(part).count() as u64 > 2 * new.blocks {
            break;
        }
        let mut file = File::open(folder.join(&last.name))?;
        for (number, place) in contents.live(part).filter(|(it, _)| !changed[*it as usize]) {
            read_block(&mut file, place, &mut block)?;
            new.add(number, place.check, &block)?;
        }
        parts.pop();
    }
    let Writing { mut file, index, blocks } = new;
    file.write_all(&index)?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    let written = blocks * BLOCK_BYTES as u64 + index.len() as u64;
    parts.push(Part { name: name.to_owned(), blocks, index: Digest::of(&index) });
    Ok((Blocks { bytes, parts }, written))
}

fn begun<'a>(new: &'a mut Option<Writing>, path: &Path) -> io::Result<&'a mut Writing> {
    if new.is_none() {
        files::remove_if_there(path)?;
        let file = BufWriter::with_capacity(1 << 20, files::create_private(path)?);
        *new = Some(Writing { file, index: Vec::new(), blocks: 0 });
    }
    new.as_mut().ok_or_else(damaged)
}

/// Puts the file together at `to`, durably. Each block is held against its check.
pub(super) fn read_into(folder: &Path, file: &Blocks, to: &Path) -> io::Result<()> {
    files::remove_if_there(to)?;
    let mut out = BufWriter::with_capacity(1 << 20, files::create_private(to)?);
    each(folder, file, |block| out.write_all(block))?;
    let out = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    out.set_len(file.bytes)?;
    out.sync_all()
}

/// Holds each block against its check. Returns how many bytes they are, with those that are zeros since no part has them.
pub(super) fn check_all(folder: &Path, file: &Blocks) -> io::Result<u64> {
    let contents = Contents::read(folder, file)?;
    let mut parts = opened(folder, file)?;
    let mut block = Zeroizing::new([0; BLOCK_BYTES]);
    for place in contents.newest.values() {
        read_placed(&mut parts, *place, &mut block)?;
    }
    Ok(count(file.bytes)? as u64 * BLOCK_BYTES as u64)
}

fn each(
    folder: &Path,
    file: &Blocks,
    mut see: impl FnMut(&Block) -> io::Result<()>,
) -> io::Result<()> {
    let contents = Contents::read(folder, file)?;
    let mut parts = opened(folder, file)?;
    let mut block = Zeroizing::new([0; BLOCK_BYTES]);
    for number in (0_u32..).take(count(file.bytes)?) {
        match contents.newest.get(&number) {
            None => block.fill(0),
            Some(place) => read_placed(&mut parts, *place, &mut block)?,
        }
        see(&block)?;
    }
    Ok(())
}

fn opened(folder: &Path, file: &Blocks) -> io::Result<Vec<File>> {
    file.parts.iter().map(|part| File::open(folder.join(&part.name))).collect()
}

fn read_placed(parts: &mut [File], place: Place, block: &mut Block) -> io::Result<()> {
    let part = parts.get_mut(place.part as usize).ok_or_else(damaged)?;
    read_block(part, place, block)
}

fn read_block(file: &mut File, place: Place, block: &mut Block) -> io::Result<()> {
    file.seek(SeekFrom::Start(u64::from(place.at) * BLOCK_BYTES as u64))?;
    file.read_exact(block)?;
    if check(block) == place.check { Ok(()) } else { Err(damaged()) }
}

/// Overwrites every block that a newer one has replaced, durably.
pub(super) fn wipe_replaced(folder: &Path, file: &Blocks) -> io::Result<()> {
    let contents = Contents::read(folder, file)?;
    for (part, found) in (0_u32..).zip(&file.parts) {
        let replaced = contents.replaced.iter().filter(|(of, _)| *of == part);
        let mut open = None;
        for (_, at) in replaced {
            let path = folder.join(&found.name);
            let file = match &mut open {
                Some(file) => file,
                None => open.insert(OpenOptions::new().write(true).open(path)?),
            };
            file.seek(SeekFrom::Start(u64::from(*at) * BLOCK_BYTES as u64))?;
            file.write_all(&[0; BLOCK_BYTES])?;
        }
        if let Some(file) = open {
            file.sync_data()?;
        }
    }
    Ok(())
}

/// Overwrites a file that nothing names any more, and removes it.
pub(super) fn overwrite_and_remove(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let length = file.metadata()?.len();
    io::copy(&mut io::repeat(0).take(length), &mut file)?;
    file.sync_data()?;
    drop(file);
    fs::remove_file(path)
}

/// The blocks of `file` from its beginning, padded with zeros.
pub(super) fn blocks_of(file: File) -> impl FnMut(&mut Block) -> io::Result<()> {
    let mut file = BufReader::with_capacity(1 << 20, file);
    move |block| {
        let mut filled = 0;
        while filled < BLOCK_BYTES {
            match file.read(&mut block[filled..])? {
                0 => break,
                more => filled += more,
            }
        }
        block[filled..].fill(0);
        Ok(())
    }
}

/// Whether a name leads to a file in the same folder and nowhere else.
pub(super) fn is_plain(name: &str) -> bool {
    let plain = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    (1..=64).contains(&name.len()) && name.bytes().all(plain)
}

fn count(bytes: u64) -> io::Result<usize> {
    let count = bytes.div_ceil(BLOCK_BYTES as u64);
    if count > MOST_BLOCKS {
        return Err(damaged());
    }
    usize::try_from(count).map_err(|_| damaged())
}

fn check(block: &Block) -> Check {
    let mut check = [0; CHECK_BYTES];
    check.copy_from_slice(&Digest::of(block).as_bytes()[..CHECK_BYTES]);
    check
}

fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a part of the backup is damaged or was changed")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up file of so many blocks.
    fn source(blocks: usize) -> Vec<u8> {
        (0..blocks * BLOCK_BYTES)
            .map(|at| (at / 7 % 251) as u8 ^ (at / BLOCK_BYTES) as u8)
            .collect()
    }

    fn back_up(folder: &Path, before: &Blocks, run: u32, bytes: &[u8]) -> (Blocks, u64) {
        let mut from = bytes.chunks(BLOCK_BYTES);
        write(folder, (before, &format!("part-{run}")), bytes.len() as u64, |block| {
            let next = from.next().unwrap_or_default();
            block[..next.len()].copy_from_slice(next);
            block[next.len()..].fill(0);
            Ok(())
        })
        .unwrap()
    }

    fn restored(folder: &Path, file: &Blocks) -> Vec<u8> {
        let to = folder.join("restored");
        read_into(folder, file, &to).unwrap();
        fs::read(to).unwrap()
    }

    #[test]
    fn only_what_changed_is_written_and_every_state_reads_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut bytes = source(400);
        let (mut file, first) = back_up(folder.path(), &Blocks::default(), 0, &bytes);
        assert_eq!(first, 400 * (BLOCK_BYTES + ENTRY_BYTES) as u64);
        let mut all = 0;
        for run in 1..60 {
            let at = (run as usize * 37) % 390;
            bytes[at * BLOCK_BYTES..][..40].fill(run as u8);
            if run % 9 == 0 {
                bytes.extend(source(1));
            }
            let (next, written) = back_up(folder.path(), &file, run, &bytes);
            assert_eq!(restored(folder.path(), &next), bytes, "run {run}");
            wipe_replaced(folder.path(), &next).unwrap();
            assert_eq!(restored(folder.path(), &next), bytes, "run {run}");
            assert!(next.parts.len() < 12, "run {run}: {}", next.parts.len());
            all += written;
            file = next;
        }
        assert!(all < 8 * 60 * (BLOCK_BYTES + ENTRY_BYTES) as u64, "{all} bytes for 65 blocks");
        let (same, written) = back_up(folder.path(), &file, 99, &bytes);
        assert_eq!((same, written), (file, 0), "nothing changed and nothing is written");
    }

    #[test]
    fn a_length_that_somebody_made_up_takes_no_memory() {
        let folder = tempfile::tempdir().unwrap();
        let (file, _) = back_up(folder.path(), &Blocks::default(), 0, &source(3));
        let most = MOST_BLOCKS * BLOCK_BYTES as u64;
        let made_up = |bytes| Blocks { bytes, ..file.clone() };
        assert_eq!(Contents::read(folder.path(), &made_up(most)).unwrap().newest.len(), 3);
        assert_eq!(check_all(folder.path(), &made_up(most)).unwrap(), most);
        wipe_replaced(folder.path(), &made_up(most)).unwrap();
        for longer in [most + 1, u64::MAX] {
            assert!(check_all(folder.path(), &made_up(longer)).is_err());
        }
    }

    #[test]
    fn what_was_replaced_is_overwritten_and_what_was_changed_by_hand_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let mut bytes = source(50);
        bytes[5_000..5_006].copy_from_slice(b"needle");
        let (file, _) = back_up(folder.path(), &Blocks::default(), 0, &bytes);
        bytes[5_000..5_006].fill(0);
        let (next, _) = back_up(folder.path(), &file, 1, &bytes);
        assert_eq!(next.parts.len(), 2);
        let holds =
            || memchr::memmem::find(&fs::read(folder.path().join("part-0")).unwrap(), b"needle");
        assert!(holds().is_some(), "the last backup is whole until the next one is named");
        wipe_replaced(folder.path(), &next).unwrap();
        assert_eq!(holds(), None);
        assert_eq!(restored(folder.path(), &next), bytes);
        let mut part = fs::read(folder.path().join("part-1")).unwrap();
        part[9] ^= 1;
        fs::write(folder.path().join("part-1"), part).unwrap();
        assert!(check_all(folder.path(), &next).is_err());
    }
}
