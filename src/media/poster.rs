//! An organisation's own picture or logo, from a file that anybody may have made.
//!
//! Its bytes are trusted with nothing: what is not PNG or JPEG, or larger than a screen needs, is refused before
//! its pixels are made; and what is kept of it is written anew, from the pixels alone, at the size of a screen.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::imageops::{self, FilterType};
use image::{
    DynamicImage, ExtendedColorType, ImageBuffer, ImageDecoder, ImageEncoder, ImageFormat,
    ImageReader, Limits, Rgba,
};

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;
/// The most pixels of a file that is read.
pub const MOST_PIXELS: u64 = 16_000_000;
/// The longest side of a file that is read, in pixels.
const LONGEST_SIDE: u32 = 16_000;
/// What decoding may take: eight bytes a pixel, and as much again for what a decoder needs besides.
const MEMORY_BYTES: u64 = 16 * MOST_PIXELS;
/// Of what is kept as JPEG, 1 to 100.
const QUALITY: u8 = 90;

/// What a picture is for, which says how large it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PosterUse {
    /// On the first page.
    Picture,
    /// At the head of each page.
    Logo,
}

impl PosterUse {
    /// The longest side that is kept, in pixels. Every graphics card takes so many.
    fn longest_side_px(self) -> u32 {
        match self {
            Self::Picture => 2_048,
            Self::Logo => 256,
        }
    }
}

/// Why a file is no picture that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PosterFault {
    /// The file has too many bytes.
    #[error("larger than {} MiB", MOST_BYTES / 1024 / 1024)]
    TooManyBytes,
    /// The picture has too many pixels.
    #[error("more than {} million pixels", MOST_PIXELS / 1_000_000)]
    TooManyPixels,
    /// It is neither PNG nor JPEG, or not whole.
    #[error("neither a PNG nor a JPEG file, or damaged")]
    Unreadable,
}

/// A picture in 8-bit RGB with its opacity, row by row from the top. It is public, and not overwritten on drop.
#[derive(Clone, PartialEq, Eq)]
pub struct Poster {
    /// Width in pixels.
    pub width_px: usize,
    /// Height in pixels.
    pub height_px: usize,
    /// Four bytes a pixel, opacity last, colours not multiplied by it.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Poster {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Poster({}×{})", self.width_px, self.height_px)
    }
}

impl Poster {
    /// The picture in a file, upright and no larger than it is shown.
    pub fn read(bytes: &[u8], shown_as: PosterUse) -> Result<Self, PosterFault> {
        let decoded = decode(bytes)?;
        let side = shown_as.longest_side_px();
        let fits = decoded.width() <= side && decoded.height() <= side;
        let image = if fits { decoded } else { decoded.resize(side, side, FilterType::CatmullRom) };
        let image = image.into_rgba8();
        let (width_px, height_px) = (image.width() as usize, image.height() as usize);
        Ok(Self { width_px, height_px, rgba: image.into_raw() })
    }

    /// The picture as small as it may be to fill `place`, a width and a height in pixels, with its middle. None where it
    /// is no larger than that.
    pub fn filling(&self, place: [usize; 2]) -> Option<Self> {
        let shares =
            [place[0] as f64 / self.width_px as f64, place[1] as f64 / self.height_px as f64];
        let scale = shares[0].max(shares[1]);
        let scaled = |px: usize| ((px as f64 * scale).ceil() as usize).max(1);
        let smaller = Self {
            width_px: scaled(self.width_px),
            height_px: scaled(self.height_px),
            rgba: Vec::new(),
        };
        let ((width, height), to) = (self.sides().ok()?, smaller.sides().ok()?);
        let image = ImageBuffer::<Rgba<u8>, &[u8]>::from_raw(width, height, &self.rgba)?;
        (scale < 1.0).then(|| {
            let rgba = imageops::resize(&image, to.0, to.1, FilterType::CatmullRom).into_raw();
            Self { rgba, ..smaller }
        })
    }

    /// A file with this picture and nothing else in it: JPEG, or PNG where something shows through or where that
    /// is smaller.
    pub fn written(&self) -> Result<Vec<u8>, PosterFault> {
        let png = self.as_png()?;
        let is_opaque = self.rgba.chunks_exact(4).all(|pixel| pixel[3] == u8::MAX);
        if !is_opaque {
            return Ok(png);
        }
        let jpeg = self.as_jpeg()?;
        Ok(if jpeg.len() < png.len() { jpeg } else { png })
    }

    fn as_png(&self) -> Result<Vec<u8>, PosterFault> {
        let mut bytes = Vec::new();
        let (width, height) = self.sides()?;
        PngEncoder::new(&mut bytes)
            .write_image(&self.rgba, width, height, ExtendedColorType::Rgba8)
            .map_err(|_| PosterFault::Unreadable)?;
        Ok(bytes)
    }

    fn as_jpeg(&self) -> Result<Vec<u8>, PosterFault> {
        let mut bytes = Vec::new();
        let (width, height) = self.sides()?;
        let rgb: Vec<u8> =
            self.rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        JpegEncoder::new_with_quality(&mut bytes, QUALITY)
            .write_image(&rgb, width, height, ExtendedColorType::Rgb8)
            .map_err(|_| PosterFault::Unreadable)?;
        Ok(bytes)
    }

    fn sides(&self) -> Result<(u32, u32), PosterFault> {
        let side = |px: usize| u32::try_from(px).map_err(|_| PosterFault::TooManyPixels);
        Ok((side(self.width_px)?, side(self.height_px)?))
    }
}

fn decode(bytes: &[u8]) -> Result<DynamicImage, PosterFault> {
    if bytes.len() > MOST_BYTES {
        return Err(PosterFault::TooManyBytes);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes));
    let format = image::guess_format(bytes).map_err(|_| PosterFault::Unreadable)?;
    if !matches!(format, ImageFormat::Png | ImageFormat::Jpeg) {
        return Err(PosterFault::Unreadable);
    }
    reader.set_format(format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PosterFault::Unreadable)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return Err(PosterFault::TooManyPixels);
    }
    // A telephone lays its pictures on the side and says so beside them.
    let turn = decoder.orientation().map_err(|_| PosterFault::Unreadable)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(|_| PosterFault::Unreadable)?;
    image.apply_orientation(turn);
    Ok(image)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn poster(width_px: usize, height_px: usize, opacity: u8) -> Poster {
        let pixel = |place: usize| [(place % 251) as u8, (place / 97 % 256) as u8, 90, opacity];
        let rgba = (0..width_px * height_px).flat_map(pixel).collect();
        Poster { width_px, height_px, rgba }
    }

    #[test]
    fn what_is_kept_is_the_picture_and_nothing_that_was_beside_it() {
        let whole = poster(40, 30, 255).as_jpeg().unwrap();
        let secret = b"taken at 52.5N 13.4E by Anna";
        let mut marked = whole[..2].to_vec();
        marked.extend([0xFF, 0xFE, 0, secret.len() as u8 + 2]);
        marked.extend(secret);
        marked.extend(&whole[2..]);
        let read = Poster::read(&marked, PosterUse::Picture).unwrap();
        assert_eq!((read.width_px, read.height_px), (40, 30));
        let written = read.written().unwrap();
        assert!(!written.windows(8).any(|piece| piece == &secret[..8]));
        assert_eq!(Poster::read(&written, PosterUse::Picture).unwrap().width_px, 40);
    }

    #[test]
    fn what_a_telephone_laid_on_its_side_stands_upright() {
        let whole = poster(40, 30, 255).as_jpeg().unwrap();
        // Exif with one entry: turn it by a quarter.
        let exif = b"\xFF\xE1\x00\x22Exif\0\0MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
        let turned = [&whole[..2], exif, &whole[2..]].concat();
        let read = Poster::read(&turned, PosterUse::Picture).unwrap();
        assert_eq!((read.width_px, read.height_px), (30, 40));
    }

    #[test]
    fn what_shows_through_still_does() {
        let logo = poster(20, 20, 40);
        assert_eq!(Poster::read(&logo.written().unwrap(), PosterUse::Logo), Ok(logo));
    }

    #[test]
    fn nothing_is_kept_larger_than_it_is_shown() {
        let large = poster(2_600, 1_300, 255).as_png().unwrap();
        let picture = Poster::read(&large, PosterUse::Picture).unwrap();
        assert_eq!((picture.width_px, picture.height_px), (2_048, 1_024));
        let logo = Poster::read(&large, PosterUse::Logo).unwrap();
        assert_eq!((logo.width_px, logo.height_px), (256, 128));
    }

    #[test]
    fn no_more_of_a_picture_is_there_than_fills_its_place() {
        let picture = poster(400, 600, 255);
        for (place, size) in [
            ([200, 100], Some((200, 300))),
            ([100, 300], Some((200, 300))),
            ([300, 300], Some((300, 450))),
            ([400, 10], None),
            ([900, 900], None),
        ] {
            let filling = picture.filling(place);
            assert_eq!(filling.map(|it| (it.width_px, it.height_px)), size, "{place:?}");
        }
        let all = picture.filling([200, 100]).unwrap();
        assert_eq!(all.rgba.len(), 200 * 300 * 4);
    }

    /// The head of a PNG that says it is so large, and nothing behind it.
    fn promise(width: u32, height: u32) -> Vec<u8> {
        let mut png = poster(1, 1, 255).as_png().unwrap();
        png[16..20].copy_from_slice(&width.to_be_bytes());
        png[20..24].copy_from_slice(&height.to_be_bytes());
        let sum = crc32(&png[12..29]);
        png[29..33].copy_from_slice(&sum.to_be_bytes());
        png
    }

    fn crc32(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 }
            })
        })
    }

    #[test]
    fn what_promises_too_much_is_refused_before_its_pixels_are_made() {
        for (width, height) in [(4_001, 4_000), (60_000, 60_000), (16_001, 1)] {
            let refused = Poster::read(&promise(width, height), PosterUse::Picture);
            assert_eq!(refused, Err(PosterFault::TooManyPixels), "{width} × {height}");
        }
        let bytes = vec![0; MOST_BYTES + 1];
        assert_eq!(Poster::read(&bytes, PosterUse::Logo), Err(PosterFault::TooManyBytes));
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let whole = poster(64, 64, 255).as_png().unwrap();
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        for bytes in [
            &b""[..],
            b"GIF89a\x01\x00\x01\x00",
            svg,
            &whole[..whole.len() / 2],
            b"\xFF\xD8\xFF\xD9",
        ] {
            let refused = Poster::read(bytes, PosterUse::Picture);
            assert_eq!(refused, Err(PosterFault::Unreadable), "{bytes:?}");
        }
    }
}
