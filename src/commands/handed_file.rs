//! Reads what somebody hands over, a paper or a campaign: a file of any origin, or standard input.

use std::fs::{File, OpenOptions};
use std::io::{self, Read};
use std::path::Path;

/// No paper that Sayso writes and no campaign that people could read comes near it.
const LARGEST_BYTES: u64 = 1 << 20;

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
    /// Too large for a receipt, a certificate or a campaign.
    #[error("it is larger than 1 MiB, which no receipt, certificate or campaign is")]
    TooLarge,
}

impl From<io::Error> for Unreadable {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            _ => Self::Io(error),
        }
    }
}

/// All bytes of the file at `path`; of standard input where that is `-`.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Unreadable> {
    if path.as_os_str() == "-" {
        return read_all(io::stdin().lock());
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
    read_all(file)
}

fn read_all(from: impl Read) -> Result<Vec<u8>, Unreadable> {
    let mut bytes = Vec::new();
    from.take(LARGEST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_BYTES { Err(Unreadable::TooLarge) } else { Ok(bytes) }
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
