//! Samples and pixels, and the bytes of WAV and JPEG.
//!
//! Pure: nothing here knows a device or a disk.

mod channels;
mod ear;
mod frame;
mod jpeg;
mod jpeg_bits;
mod jpeg_scan;
mod level;
mod peaks;
mod picture;
mod poster;
mod rate;
mod scene;
mod sound;
mod wav;

pub use channels::Channels;
pub use ear::Ear;
pub use frame::Frame;
pub use jpeg::{BadPicture, clean_jpeg, decode_jpeg, encode_jpeg};
pub use jpeg_scan::{is_whole, whole_jpeg};
pub use level::{FLOOR_DBFS, Level, LevelMeter};
pub use peaks::Peaks;
pub use picture::PictureTrouble;
pub use poster::{MOST_BYTES, MOST_PIXELS, Poster, PosterFault, PosterUse};
pub use rate::{BadRate, RateChange};
pub use scene::{Scene, SceneTrouble, Stillness};
pub use sound::{Loss, SILENT_DBFS, SoundFacts, SoundSource, SoundTrouble};
pub use wav::{TooLong, WavError, open_wav, wav_header};
