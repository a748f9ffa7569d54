//! Drafts: what was captured and not yet kept.
//!
//! A draft's payload lies in a file without a name, made by the system to vanish when the last
//! handle goes: by "Discard", by a crash, by a power cut. Its key lives in memory. Long takes
//! therefore cost disk, not memory, and leave nothing that anyone could read, ever.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;

use age::x25519;
use zeroize::Zeroizing;

use super::split::{self, OpenError, Opened, SealingWriter};

/// The folder in which drafts lie, on the same file system as the vault.
#[derive(Clone, Debug)]
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Drafts go to `folder`, which must exist.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Begins a draft under a fresh key.
    pub fn begin(&self) -> io::Result<ScratchWriter> {
        let file = tempfile::tempfile_in(&self.folder)?;
        let identity = x25519::Identity::generate();
        let recipient = identity.to_public();
        let recipients = std::iter::once(&recipient as &dyn age::Recipient);
        let writer = SealingWriter::begin(recipients, BufWriter::new(file))?;
        Ok(ScratchWriter { writer, identity, plaintext_bytes: 0 })
    }

    /// Free bytes where drafts go, or none where the system does not say.
    #[cfg(unix)]
    pub fn free_bytes(&self) -> Option<u64> {
        let status = rustix::fs::statvfs(&self.folder).ok()?;
        Some(status.f_bavail.saturating_mul(status.f_frsize))
    }

    /// Free bytes where drafts go, or none where the system does not say.
    #[cfg(not(unix))]
    pub fn free_bytes(&self) -> Option<u64> {
        None
    }
}

/// A draft being written. Dropped before [`finish`](Self::finish), it is gone.
pub struct ScratchWriter {
    writer: SealingWriter<BufWriter<File>>,
    identity: x25519::Identity,
    plaintext_bytes: u64,
}

impl ScratchWriter {
    /// Bytes of plaintext written so far.
    pub fn plaintext_bytes(&self) -> u64 {
        self.plaintext_bytes
    }

    /// Ends the draft; it can be read from now on.
    pub fn finish(self) -> io::Result<Sealed> {
        let (header, payload) = self.writer.finish()?;
        let file = payload.into_inner().map_err(io::IntoInnerError::into_error)?;
        Ok(Sealed {
            header,
            identity: self.identity,
            payload: Arc::new(file),
            plaintext_bytes: self.plaintext_bytes,
        })
    }
}

impl Write for ScratchWriter {
    fn write(&mut self, plaintext: &[u8]) -> io::Result<usize> {
        let written = self.writer.write(plaintext)?;
        self.plaintext_bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// A finished draft: ciphertext in a nameless file, header and key in memory. Dropping it destroys
/// it. Sound lies in it as bare samples, a picture as its JPEG.
pub struct Sealed {
    header: Zeroizing<Vec<u8>>,
    identity: x25519::Identity,
    payload: Arc<File>,
    plaintext_bytes: u64,
}

/// The plaintext of a draft, with a position of its own.
pub type SealedReader = Opened<At>;

impl Sealed {
    /// Bytes of plaintext in it.
    pub fn plaintext_bytes(&self) -> u64 {
        self.plaintext_bytes
    }

    /// Reads it. Several readers do not disturb each other.
    pub fn open(&self) -> Result<SealedReader, OpenError> {
        let payload = At { file: Arc::clone(&self.payload), position: 0 };
        split::open(&self.header, payload, &self.identity)
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Sealed({} bytes)", self.plaintext_bytes)
    }
}

/// A file read at a position of one's own, since handles of one file share the system's.
pub struct At {
    file: Arc<File>,
    position: u64,
}

impl Read for At {
    #[cfg(unix)]
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = std::os::unix::fs::FileExt::read_at(&*self.file, into, self.position)?;
        self.position += read as u64;
        Ok(read)
    }

    #[cfg(windows)]
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = std::os::windows::fs::FileExt::seek_read(&*self.file, into, self.position)?;
        self.position += read as u64;
        Ok(read)
    }
}

impl Seek for At {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::Current(step) => self.position.checked_add_signed(step),
            SeekFrom::End(step) => self.file.metadata()?.len().checked_add_signed(step),
        };
        self.position = target.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_reads_back_from_any_place_and_leaves_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let mut writer = Scratch::new(folder.path()).begin().unwrap();
        let sound: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
        writer.write_all(&sound).unwrap();
        let sealed = writer.finish().unwrap();
        assert_eq!(sealed.plaintext_bytes(), 300_000);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);

        let mut first = sealed.open().unwrap();
        let mut second = sealed.open().unwrap();
        for place in [0, 1, 65_535, 65_536, 131_072, 299_990] {
            let mut bytes = [0; 10];
            first.seek(SeekFrom::Start(place as u64)).unwrap();
            first.read_exact(&mut bytes).unwrap();
            assert_eq!(bytes, sound[place..place + 10]);
        }
        let mut all = Vec::new();
        second.read_to_end(&mut all).unwrap();
        assert!(all == sound);
    }
}
