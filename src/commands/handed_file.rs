//! Reads what somebody hands over, a paper or a campaign: a file of any origin, or standard input.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// No receipt or certificate that Sayso writes and no campaign that people could read comes near it. A list of takedowns
/// has a line for each copy, and a bound of its own: [`LONGEST_TAKEDOWNS_BYTES`](sayso::vault::LONGEST_TAKEDOWNS_BYTES).
pub(crate) const LARGEST_BYTES: u64 = 1 << 20;

/// Why it cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unreadable {
    /// There is none.
    #[error("there is no such file; name one that is there")]
    Missing,
    /// The system does not let us.
    #[error(transparent)]
    Io(io::Error),
    /// A folder, a device, or a pipe that nobody may ever write to.
    #[error("it is not a file; “-” reads standard input")]
    NotAFile,
    /// Larger than what is asked for ever is, in bytes.
    #[error("it is larger than {} MiB, which nothing of its kind is", .0 >> 20)]
    TooLarge(u64),
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Io(error),
        }
    }
}

/// All bytes of the file at `path`, up to so many; of standard input where that is `-`.
pub(crate) fn read(path: &Path, at_most: u64) -> Result<Vec<u8>, Unreadable> {
    if path.as_os_str() == "-" {
        return read_all(io::stdin().lock(), at_most);
    }
    // Looked at before it is opened, as opening a device can do something, and once more after that,
    // as it may have been exchanged in between.
    if !std::fs::metadata(path)?.is_file() {
        return Err(Unreadable::NotAFile);
    }
    let file = open(path)?;
    if !file.metadata()?.is_file() {
        return Err(Unreadable::NotAFile);
    }
    read_all(file, at_most)
}

fn read_all(from: impl Read, at_most: u64) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    from.take(at_most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > at_most { Err(Unreadable::TooLarge(at_most)) } else { Ok(bytes) }
}

/// Opens without waiting for the other end of a pipe.
fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.read(true).open(path)
}
