//! JPEG: cut at its true end, freed of what is not the picture, checked before it is kept.
//!
//! A camera's buffer is larger than the picture in it, and behind the picture's end lie bytes of
//! older ones. Only the picture itself is ever passed on.

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::{ExtendedColorType, ImageDecoder, ImageEncoder};

use super::frame::Frame;

/// The quality of a picture that had to be encoded here.
pub(super) const QUALITY: u8 = 95;
/// No camera's picture is larger, in pixels; a guard against a header that lies.
const PIXELS_MAX: u64 = 64 * 1024 * 1024;

/// A picture that does not decode, or cannot be encoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a whole JPEG picture")]
pub struct BadPicture;

/// The picture at the start of `buffer`, without what lies behind it and without metadata, exactly
/// as the camera compressed it. None where its header or the beginning of its data is missing.
///
/// Behind the last scan it ends, whatever comes there, and gets an end marker. Whether every block is
/// in that scan takes longer to find out: [`super::whole_jpeg`] does, and cuts behind the last one.
pub fn clean_jpeg(buffer: &[u8]) -> Option<Vec<u8>> {
    let mut clean = Vec::with_capacity(buffer.len().min(1 << 20));
    let mut rest = buffer.strip_prefix(&[0xFF, 0xD8])?;
    clean.extend([0xFF, 0xD8]);
    let mut tables = Tables::Missing;
    let mut parts = Parts::default();
    loop {
        let (marker, after) = next_marker(rest)?;
        match marker {
            0xD9 => {
                clean.extend([0xFF, 0xD9]);
                return Some(clean);
            }
            0x01 | 0xD0..=0xD8 => rest = after,
            _ => {
                let (segment, after) = segment(after)?;
                if marker == 0xC4 {
                    tables = Tables::There;
                }
                parts.see(marker, segment);
                if carries_picture(marker, segment) {
                    if marker == 0xDA && tables == Tables::Missing {
                        clean.extend(DEFAULT_TABLES);
                    }
                    put(&mut clean, marker, segment);
                }
                rest = after;
                if marker == 0xDA {
                    let (scan, behind) = after.split_at(scan_length(after));
                    clean.extend(scan);
                    if parts.are_drawn() {
                        clean.extend([0xFF, 0xD9]);
                        return Some(clean);
                    }
                    rest = behind;
                }
            }
        }
    }
}

/// The components of a baseline picture: how many there are, and how many its scans have drawn.
#[derive(Default)]
struct Parts {
    all: Option<u8>,
    drawn: u8,
}

impl Parts {
    fn see(&mut self, marker: u8, segment: &[u8]) {
        match marker {
            0xC0 | 0xC1 => self.all = segment.get(5).copied(),
            0xDA => self.drawn = self.drawn.saturating_add(segment.first().copied().unwrap_or(0)),
            _ => {}
        }
    }

    /// Whether the last scan is over. Of a picture that is not baseline only its marker can tell.
    fn are_drawn(&self) -> bool {
        self.all.is_some_and(|all| self.drawn >= all)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tables {
    Missing,
    There,
}

/// Everything but application data and comments; of those, what colours depend on.
fn carries_picture(marker: u8, segment: &[u8]) -> bool {
    match marker {
        0xE0 => segment.starts_with(b"JFIF\0") && segment.len() == 14,
        0xEE => segment.starts_with(b"Adobe") && segment.len() == 12,
        0xE1..=0xEF | 0xFE => false,
        _ => true,
    }
}

fn put(clean: &mut Vec<u8>, marker: u8, segment: &[u8]) {
    clean.extend([0xFF, marker]);
    // A segment read from a JPEG is at most 65,533 bytes long.
    clean.extend(((segment.len() + 2) as u16).to_be_bytes());
    clean.extend(segment);
}

pub(super) fn next_marker(bytes: &[u8]) -> Option<(u8, &[u8])> {
    let bytes = bytes.strip_prefix(&[0xFF])?;
    let fill = bytes.iter().take_while(|byte| **byte == 0xFF).count();
    let (marker, rest) = bytes.get(fill..)?.split_first()?;
    (*marker != 0).then_some((*marker, rest))
}

pub(super) fn segment(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::from(u16::from_be_bytes([*bytes.first()?, *bytes.get(1)?]));
    let body = bytes.get(2..length.max(2))?;
    (length >= 2).then_some((body, &bytes[length..]))
}

/// The length of the compressed data up to the next true marker, or to the end.
pub(super) fn scan_length(bytes: &[u8]) -> usize {
    let mut place = 0;
    while let Some(found) = bytes[place..].iter().position(|byte| *byte == 0xFF) {
        place += found;
        match bytes.get(place + 1) {
            // A stuffed byte, or a restart marker: still the same scan.
            Some(0x00 | 0xD0..=0xD7) => place += 2,
            Some(0xFF) => place += 1,
            _ => return place,
        }
    }
    bytes.len()
}

/// Decodes a JPEG.
pub fn decode_jpeg(bytes: &[u8]) -> Result<Frame, BadPicture> {
    let decoder = JpegDecoder::new(std::io::Cursor::new(bytes)).map_err(|_| BadPicture)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PIXELS_MAX {
        return Err(BadPicture);
    }
    let image = image::DynamicImage::from_decoder(decoder).map_err(|_| BadPicture)?;
    let rgb = image.into_rgb8();
    Ok(Frame { width_px: width as usize, height_px: height as usize, rgb: rgb.into_raw() })
}

/// Encodes a picture, once, at high quality.
pub fn encode_jpeg(frame: &Frame) -> Result<Vec<u8>, BadPicture> {
    let side = |px: usize| u32::try_from(px).map_err(|_| BadPicture);
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, QUALITY)
        .write_image(
            &frame.rgb,
            side(frame.width_px)?,
            side(frame.height_px)?,
            ExtendedColorType::Rgb8,
        )
        .map_err(|_| BadPicture)?;
    Ok(bytes)
}

/// The Huffman tables of JPEG's Annex K.3, which many cameras leave out of every frame.
#[rustfmt::skip]
const DEFAULT_TABLES: [u8; 432] = include!("jpeg_tables.in");

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::is_whole;
    use super::*;

    fn picture() -> Vec<u8> {
        let rgb = (0..64 * 48 * 3).map(|n| (n * 7 % 256) as u8).collect();
        encode_jpeg(&Frame { width_px: 64, height_px: 48, rgb }).unwrap()
    }

    #[test]
    fn what_lies_behind_the_picture_stays_behind() {
        let mut buffer = picture();
        let older = [buffer[100..400].to_vec(), vec![0xFF, 0xD9], vec![0; 5_000]].concat();
        buffer.extend(older);
        assert_eq!(clean_jpeg(&buffer), clean_jpeg(&picture()));
        assert_eq!(decode_jpeg(&clean_jpeg(&buffer).unwrap()), decode_jpeg(&picture()));
    }

    #[test]
    fn comments_and_exif_are_gone_and_the_picture_is_the_same() {
        let plain = picture();
        let note = |marker: u8, text: &[u8]| {
            [&[0xFF, marker][..], &((text.len() + 2) as u16).to_be_bytes(), text].concat()
        };
        let noted =
            [&plain[..2], &note(0xE1, b"Exif\0\0 at home"), &note(0xFE, b"by Ann"), &plain[2..]];
        let clean = clean_jpeg(&noted.concat()).unwrap();
        assert_eq!(clean, clean_jpeg(&plain).unwrap());
        assert!(!clean.windows(6).any(|window| window == b"by Ann"));
    }

    #[test]
    fn a_picture_without_tables_gets_the_standard_ones() {
        let plain = picture();
        let mut bare = plain[..2].to_vec();
        let mut rest = &plain[2..];
        while let Some((marker, after)) = next_marker(rest) {
            let Some((body, next)) = segment(after) else { break };
            if marker != 0xC4 {
                put(&mut bare, marker, body);
            }
            if marker == 0xDA {
                bare.extend(next);
                break;
            }
            rest = next;
        }
        assert!(bare.len() < plain.len());
        // image's encoder uses the standard tables, so the picture must come back unchanged.
        assert_eq!(decode_jpeg(&clean_jpeg(&bare).unwrap()), decode_jpeg(&plain));
    }

    #[test]
    fn a_picture_that_is_cut_off_is_none_or_is_found_not_to_be_whole() {
        let plain = picture();
        for cut in 0..plain.len() - 8 {
            let clean = clean_jpeg(&plain[..cut]);
            assert!(!clean.is_some_and(|clean| is_whole(&clean)), "cut at {cut}");
        }
    }

    #[test]
    fn a_picture_without_its_end_marker_gets_one() {
        let plain = picture();
        for cut in [plain.len() - 2, plain.len() - 1] {
            assert_eq!(clean_jpeg(&plain[..cut]).as_ref(), Some(&plain), "cut at {cut}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>, place in 0..500_usize, other: u8) {
            let _ = clean_jpeg(&bytes);
            let mut damaged = picture();
            let place = place % damaged.len();
            damaged[place] = other;
            if let Some(clean) = clean_jpeg(&damaged) {
                let _ = decode_jpeg(&clean);
            }
        }
    }
}
