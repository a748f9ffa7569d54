//! Samples and pixels, and the bytes of WAV and JPEG.
//!
//! Pure: nothing here knows a device or a disk.

mod frame;
mod jpeg;
mod level;
mod peaks;
mod sound;
mod wav;

pub use frame::Frame;
pub use jpeg::{BadPicture, clean_jpeg, decode_jpeg, encode_jpeg};
pub use level::{FLOOR_DBFS, Level, LevelMeter};
pub use peaks::Peaks;
pub use sound::{SoundFacts, SoundSource};
pub use wav::{TooLong, WavError, open_wav, wav_header};
