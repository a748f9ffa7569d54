//! WAV: 16-bit mono at the microphone's own rate.

use std::io::{Cursor, Read, Seek, SeekFrom};

use super::sound::SoundSource;

/// The length of the header that [`wav_header`] makes, in bytes.
const HEADER_BYTES: usize = 44;

/// The sound does not fit into a WAV file, whose sizes are 32 bits wide (4 GiB).
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{samples} samples are more than a WAV file can hold")]
pub struct TooLong {
    /// How many there are.
    pub samples: u64,
}

/// The header for `samples` 16-bit mono samples at `sample_rate_hz`, to be followed by them.
///
/// hound writes it for an empty file; the two lengths are then set, since a stream that is being
/// encrypted cannot go back to its start.
pub fn wav_header(sample_rate_hz: u32, samples: u64) -> Result<[u8; HEADER_BYTES], TooLong> {
    let too_long = TooLong { samples };
    let data_bytes = samples.checked_mul(2).and_then(|bytes| u32::try_from(bytes).ok());
    let data_bytes = data_bytes.filter(|bytes| *bytes <= u32::MAX - 36).ok_or(too_long)?;
    let spec = hound::WavSpec {
        channels: 1,
        sample_rate: sample_rate_hz,
        bits_per_sample: 16,
        sample_format: hound::SampleFormat::Int,
    };
    let mut file = Cursor::new(Vec::with_capacity(HEADER_BYTES));
    // Writing an empty WAV into memory cannot fail; were it to, an all-zero header is caught by
    // the test below and by the check on reading back.
    let _ = hound::WavWriter::new(&mut file, spec).and_then(hound::WavWriter::finalize);
    let mut header = [0; HEADER_BYTES];
    for (place, byte) in header.iter_mut().zip(file.into_inner()) {
        *place = byte;
    }
    header[4..8].copy_from_slice(&(data_bytes + 36).to_le_bytes());
    header[40..44].copy_from_slice(&data_bytes.to_le_bytes());
    Ok(header)
}

/// Why a WAV cannot be played.
#[derive(Debug, thiserror::Error)]
pub enum WavError {
    /// Not a WAV file of the kind that Sayso writes.
    #[error("not a 16-bit mono WAV file")]
    Format,
    /// It could not be read.
    #[error("the sound cannot be read: {0}")]
    Io(#[from] std::io::Error),
}

/// Opens a WAV file for playing.
pub fn open_wav<R: Read + Seek + Send>(mut from: R) -> Result<SoundSource<R>, WavError> {
    let (spec, samples) = {
        let reader = hound::WavReader::new(&mut from).map_err(|error| match error {
            hound::Error::IoError(error) => WavError::Io(error),
            _ => WavError::Format,
        })?;
        (reader.spec(), reader.len())
    };
    if spec.channels != 1 || spec.bits_per_sample != 16 {
        return Err(WavError::Format);
    }
    from.seek(SeekFrom::Start(HEADER_BYTES as u64))?;
    Ok(SoundSource::new(from, HEADER_BYTES as u64, spec.sample_rate, samples.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hound_reads_back_what_the_header_announces() {
        let mut file = wav_header(44_100, 3).unwrap().to_vec();
        for sample in [1_i16, -2, 3] {
            file.extend(sample.to_le_bytes());
        }
        let mut reader = hound::WavReader::new(Cursor::new(&file)).unwrap();
        assert_eq!(reader.spec().sample_rate, 44_100);
        let samples: Result<Vec<i16>, _> = reader.samples().collect();
        assert_eq!(samples.unwrap(), [1, -2, 3]);
        let mut source = open_wav(Cursor::new(file)).unwrap();
        let mut played = [0; 8];
        assert_eq!(source.read(&mut played).unwrap(), 3);
        assert_eq!(played[..3], [1, -2, 3]);
    }

    #[test]
    fn four_gibibytes_are_refused_rather_than_wrapped_around() {
        assert_eq!(wav_header(48_000, 1 << 31), Err(TooLong { samples: 1 << 31 }));
    }
}
