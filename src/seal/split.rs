//! One age file, written and read as two parts: header here, payload there.

use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};

use age::stream::{StreamReader, StreamWriter};
use zeroize::Zeroizing;

use super::keys::OrganisationKey;

/// The line after which an age header ends begins with this.
const LAST_LINE: &[u8] = b"\n--- ";
/// No header of ours is longer; a guard against reading a damaged one for ever.
const HEADER_MAX_BYTES: usize = 16 * 1024;
/// Room for the header of the largest group, so that it is not moved in memory while it grows.
const HEADER_BYTES: usize = 4 * 1024;

/// Encrypts what is written to it. The header stays in memory, the payload goes to `W`.
pub struct SealingWriter<W: Write> {
    stream: StreamWriter<Split<W>>,
}

impl<W: Write> SealingWriter<W> {
    /// Begins an age file that each of `recipients` can open.
    pub fn begin<'a>(
        recipients: impl Iterator<Item = &'a dyn age::Recipient>,
        payload: W,
    ) -> io::Result<Self> {
        let encryptor = age::Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
        let split = Split {
            header: Zeroizing::new(Vec::with_capacity(HEADER_BYTES)),
            ended: false,
            payload,
        };
        Ok(Self { stream: encryptor.wrap_output(split)? })
    }

    /// Writes the last block. Without it the payload counts as cut off.
    pub fn finish(self) -> io::Result<(Zeroizing<Vec<u8>>, W)> {
        let split = self.stream.finish()?;
        Ok((split.header, split.payload))
    }
}

impl<W: Write> Write for SealingWriter<W> {
    fn write(&mut self, plaintext: &[u8]) -> io::Result<usize> {
        self.stream.write(plaintext)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

/// Encrypts what is written to it, as one whole age file that goes to `W`: for copies that leave the vault.
pub struct AgeWriter<W: Write>(StreamWriter<W>);

impl<W: Write> AgeWriter<W> {
    /// Begins an age file that the holder of `key` can open, and nobody else.
    pub fn begin(key: &OrganisationKey, file: W) -> io::Result<Self> {
        let recipients = std::iter::once(key.recipient());
        let encryptor = age::Encryptor::with_recipients(recipients).map_err(io::Error::other)?;
        Ok(Self(encryptor.wrap_output(file)?))
    }

    /// Writes the last block. Without it the file counts as cut off.
    pub fn finish(self) -> io::Result<W> {
        self.0.finish()
    }
}

impl<W: Write> Write for AgeWriter<W> {
    fn write(&mut self, plaintext: &[u8]) -> io::Result<usize> {
        self.0.write(plaintext)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Sends the first bytes, up to the end of the header's last line, to memory.
struct Split<W> {
    header: Zeroizing<Vec<u8>>,
    ended: bool,
    payload: W,
}

impl<W: Write> Write for Split<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.ended {
            return self.payload.write(bytes);
        }
        for (index, byte) in bytes.iter().enumerate() {
            self.header.push(*byte);
            if *byte == b'\n' && ends_with_last_line(&self.header) {
                self.ended = true;
                self.payload.write_all(&bytes[index + 1..])?;
                break;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.payload.flush()
    }
}

fn ends_with_last_line(header: &[u8]) -> bool {
    let line = header[..header.len() - 1].iter().rposition(|byte| *byte == b'\n');
    line.is_some_and(|start| header[start..].starts_with(LAST_LINE))
}

/// The plaintext behind a header and its payload: readable and seekable, decrypted block by block.
pub type Opened<P> = StreamReader<Joined<P>>;

/// Why a sealed thing does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// None of the keys fits, or the header was changed.
    #[error("no key fits")]
    NoKeyFits,
    /// The disk would not give it.
    #[error("the encrypted file cannot be read: {0}")]
    Io(#[from] io::Error),
}

/// Opens `header` and `payload` with `identity`.
pub(super) fn open<P: Read + Seek>(
    header: &[u8],
    payload: P,
    identity: &dyn age::Identity,
) -> Result<Opened<P>, OpenError> {
    if header.len() > HEADER_MAX_BYTES {
        return Err(OpenError::NoKeyFits);
    }
    let joined = Joined { header: Cursor::new(Zeroizing::new(header.to_vec())), payload };
    let decryptor = age::Decryptor::new(joined).map_err(refused)?;
    decryptor.decrypt(std::iter::once(identity)).map_err(refused)
}

fn refused(error: age::DecryptError) -> OpenError {
    match error {
        age::DecryptError::Io(error) => OpenError::Io(error),
        _ => OpenError::NoKeyFits,
    }
}

/// Header and payload read as the one file that they are.
pub struct Joined<P> {
    header: Cursor<Zeroizing<Vec<u8>>>,
    payload: P,
}

impl<P> Joined<P> {
    fn header_len(&self) -> u64 {
        self.header.get_ref().len() as u64
    }
}

impl<P: Read> Read for Joined<P> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.header.position() < self.header_len() {
            self.header.read(into)
        } else {
            self.payload.read(into)
        }
    }
}

impl<P: Read + Seek> Seek for Joined<P> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let header_len = self.header_len();
        let here = if self.header.position() < header_len {
            self.header.position()
        } else {
            header_len + self.payload.stream_position()?
        };
        let target = match to {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::Current(step) => here.checked_add_signed(step),
            SeekFrom::End(step) => {
                (header_len + self.payload.seek(SeekFrom::End(0))?).checked_add_signed(step)
            }
        };
        let target = target.ok_or(io::ErrorKind::InvalidInput)?;
        self.header.set_position(target.min(header_len));
        self.payload.seek(SeekFrom::Start(target.saturating_sub(header_len)))?;
        Ok(target)
    }
}
