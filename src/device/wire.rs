//! What a helper and the program say to each other, and how it lies on a pipe.
//!
//! To the helper: lines of JSON, the first of them the [`Request`]. From it: reports, each a head
//! in JSON and a body of bytes, with both lengths before them. The pipe's end is the last word on
//! both sides.

use std::io::{self, Read, Write};

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use super::camera::CameraError;
use super::microphone::MicrophoneError;
use crate::equipment::Listing;
use crate::equipment::{DeviceId, Known};

/// A pipe takes so much at once, in bytes.
pub(super) const PIPE_BYTES: usize = 64 * 1024;
/// No head is longer, in bytes.
const HEAD_MAX: u32 = 64 * 1024;
/// No body is longer, in bytes: an uncompressed 4K picture and some.
const BODY_MAX: u32 = 64 * 1024 * 1024;

/// What a helper is started for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Request {
    /// Open this microphone, or the system's own choice, and give sound at this rate.
    Microphone { device: Option<DeviceId>, rate_hz: u32 },
    /// Open this camera, or the first, and take pictures at most so wide.
    Camera { device: Option<DeviceId>, widest_px: Option<u32> },
    /// Open nothing; say what is plugged in, again and again.
    Listing,
}

/// What a camera's helper is told later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Order {
    /// Go to the full resolution.
    Full,
    /// Put this mark on every picture whose taking begins from now on.
    Mark(u64),
}

/// What a helper says; sound and pictures are in the body that follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) enum Report {
    /// The device is open.
    Opened(Known),
    /// 16-bit mono samples, little-endian.
    Sound(Condition),
    /// A picture.
    Picture { format: Format, width_px: u32, height_px: u32, mark: u64 },
    /// The camera goes from one mode to another; a picture ends that.
    Switching,
    /// A mode wider than this, in pixels, was tried and does not work.
    Widest { px: u32 },
    /// The microphone does not work.
    NoSound(MicrophoneError),
    /// The camera does not work.
    NoPicture(CameraError),
    /// What is plugged in now.
    Listing(Listing),
}

/// How the sound of a microphone is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Condition {
    /// Samples that were lost since the opening.
    pub lost: u64,
    /// Samples since the opening that were cut off in a channel that is heard.
    pub clipped: u64,
    /// Whether one channel is spoken into and another is dead.
    pub one_sided: bool,
}

/// How a picture's bytes are to be read; the better for pictures comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) enum Format {
    /// A JPEG, cut at its end and free of anything that is not the picture.
    Jpeg,
    /// Packed 4:2:2.
    Yuyv,
    /// Two planes, 4:2:0.
    Nv12,
}

/// Writes one report.
pub(super) fn tell(to: &mut impl Write, report: &Report, body: &[u8]) -> io::Result<()> {
    let head = serde_json::to_vec(report).map_err(io::Error::other)?;
    let too_long = |_| io::Error::from(io::ErrorKind::InvalidInput);
    let lengths = [
        u32::try_from(head.len()).map_err(too_long)?,
        u32::try_from(body.len()).map_err(too_long)?,
    ];
    to.write_all(&lengths[0].to_le_bytes())?;
    to.write_all(&lengths[1].to_le_bytes())?;
    to.write_all(&head)?;
    to.write_all(body)?;
    to.flush()
}

/// Reads one report; its body goes to `body`, over whatever was there. None at the pipe's end.
pub(super) fn hear(from: &mut impl Read, body: &mut Vec<u8>) -> io::Result<Option<Report>> {
    let mut lengths = [0; 8];
    match from.read_exact(&mut lengths) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let [a, b, c, d, rest @ ..] = lengths;
    let (head_bytes, body_bytes) = (u32::from_le_bytes([a, b, c, d]), u32::from_le_bytes(rest));
    if head_bytes > HEAD_MAX || body_bytes > BODY_MAX {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut head = vec![0; head_bytes as usize];
    from.read_exact(&mut head)?;
    body.zeroize();
    // Room is taken for what comes, and not for what is announced.
    let read = from.by_ref().take(u64::from(body_bytes)).read_to_end(body)?;
    if read < body_bytes as usize {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    serde_json::from_slice(&head).map(Some).map_err(io::Error::other)
}

/// Writes one line to a helper.
pub(super) fn order(to: &mut impl Write, word: &impl Serialize) -> io::Result<()> {
    let mut line = serde_json::to_vec(word).map_err(io::Error::other)?;
    line.push(b'\n');
    to.write_all(&line)?;
    to.flush()
}

/// The reports that `said` begins with, as they would be told again: for whoever holds the reader against
/// arbitrary bytes. It opens nothing.
pub fn reports_again(said: &[u8]) -> Vec<u8> {
    let (mut said, mut body, mut again) = (said, Vec::new(), Vec::new());
    while let Ok(Some(report)) = hear(&mut said, &mut body) {
        if tell(&mut again, &report, &body).is_err() {
            break;
        }
    }
    again
}

/// What a helper takes from `line`, as it would be written again; none where it takes nothing.
pub fn order_again(line: &[u8]) -> Option<Vec<u8>> {
    let mut again = Vec::new();
    let request = serde_json::from_slice::<Request>(line).map(|it| order(&mut again, &it));
    let written = match request {
        Ok(written) => written,
        Err(_) => order(&mut again, &serde_json::from_slice::<Order>(line).ok()?),
    };
    written.is_ok().then_some(again)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_told_is_heard() {
        let reports = [
            (Report::Opened(Known::new("usb:1", "A “microphone”")), vec![]),
            (Report::Sound(Condition { lost: 7, clipped: 2, one_sided: true }), vec![1, 2, 3, 4]),
            (Report::NoPicture(CameraError::Other("x".to_owned())), vec![]),
        ];
        let mut pipe = Vec::new();
        for (report, body) in &reports {
            tell(&mut pipe, report, body).unwrap();
        }
        let (mut pipe, mut heard) = (pipe.as_slice(), Vec::new());
        for (report, body) in reports {
            assert_eq!(hear(&mut pipe, &mut heard).unwrap(), Some(report));
            assert_eq!(heard, body);
        }
        assert_eq!(hear(&mut pipe, &mut heard).unwrap(), None);
    }

    #[test]
    fn a_body_that_is_announced_and_does_not_come_takes_no_room() {
        let mut pipe = Vec::new();
        tell(&mut pipe, &Report::Switching, &[1, 2, 3]).unwrap();
        pipe[4..8].copy_from_slice(&BODY_MAX.to_le_bytes());
        let mut body = Vec::new();
        let heard = hear(&mut pipe.as_slice(), &mut body);
        assert_eq!(heard.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
        assert!(body.capacity() < 1 << 20, "{} bytes for three", body.capacity());
    }

    proptest! {
        #[test]
        fn no_bytes_on_the_pipe_make_it_panic(bytes: Vec<u8>) {
            let mut body = Vec::new();
            let mut pipe = bytes.as_slice();
            while let Ok(Some(_)) = hear(&mut pipe, &mut body) {}
        }
    }
}
