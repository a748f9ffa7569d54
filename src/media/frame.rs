//! A picture as pixels: from a camera's formats, smaller, to the screen.

use zeroize::{Zeroize, ZeroizeOnDrop};

/// A picture in 8-bit RGB, row by row from the top. Overwritten on drop.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Frame {
    /// Width in pixels.
    pub width_px: usize,
    /// Height in pixels.
    pub height_px: usize,
    /// Three bytes a pixel.
    pub rgb: Vec<u8>,
}

impl std::fmt::Debug for Frame {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Frame({}×{})", self.width_px, self.height_px)
    }
}

impl Frame {
    /// From packed YUYV 4:2:2, the format of most cameras that do not compress. None where there
    /// are too few bytes for the size.
    pub fn from_yuyv(width_px: usize, height_px: usize, bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.get(..width_px.checked_mul(height_px)?.checked_mul(2)?)?;
        let mut rgb = Vec::with_capacity(width_px * height_px * 3);
        for pair in bytes.chunks_exact(4) {
            rgb.extend(rgb_of(pair[0], pair[1], pair[3]));
            rgb.extend(rgb_of(pair[2], pair[1], pair[3]));
        }
        Some(Self { width_px, height_px, rgb }).filter(Self::is_whole)
    }

    /// From NV12: a plane of brightness, then colours at half the size. None where there are too
    /// few bytes for the size.
    pub fn from_nv12(width_px: usize, height_px: usize, bytes: &[u8]) -> Option<Self> {
        let pixels = width_px.checked_mul(height_px)?;
        let bytes = bytes.get(..pixels.checked_add(pixels / 2)?)?;
        let (light, colour) = bytes.split_at(pixels);
        let mut rgb = Vec::with_capacity(pixels * 3);
        for (row, line) in light.chunks_exact(width_px.max(1)).enumerate() {
            let colours = colour.get(row / 2 * width_px..)?;
            for (column, y) in line.iter().enumerate() {
                let pair = colours.get(column / 2 * 2..column / 2 * 2 + 2)?;
                rgb.extend(rgb_of(*y, pair[0], pair[1]));
            }
        }
        Some(Self { width_px, height_px, rgb }).filter(Self::is_whole)
    }

    /// The same picture at the size of a screen; the kept one may have more.
    #[must_use]
    pub fn for_screen(&self) -> Self {
        self.at_most(1_600, 1_200)
    }

    /// The same picture, at most so large, by leaving out pixels: quick, for a preview.
    #[must_use]
    pub fn at_most(&self, width_px: usize, height_px: usize) -> Self {
        let step =
            self.width_px.div_ceil(width_px.max(1)).max(self.height_px.div_ceil(height_px.max(1)));
        let step = step.max(1);
        let (width, height) = (self.width_px / step, self.height_px / step);
        let mut rgb = Vec::with_capacity(width * height * 3);
        for row in 0..height {
            let line = &self.rgb[row * step * self.width_px * 3..];
            for column in 0..width {
                rgb.extend_from_slice(&line[column * step * 3..column * step * 3 + 3]);
            }
        }
        Self { width_px: width, height_px: height, rgb }
    }

    fn is_whole(&self) -> bool {
        self.width_px > 0
            && self.height_px > 0
            && self.rgb.len() == self.width_px * self.height_px * 3
    }
}

/// BT.601 with video range, as UVC cameras send it.
fn rgb_of(y: u8, u: u8, v: u8) -> [u8; 3] {
    let y = (i32::from(y) - 16) * 298;
    let (u, v) = (i32::from(u) - 128, i32::from(v) - 128);
    let level = |value: i32| ((value + 128) >> 8).clamp(0, 255) as u8;
    [level(y + 409 * v), level(y - 100 * u - 208 * v), level(y + 516 * u)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_and_black_come_through_both_formats() {
        let white = Frame::from_yuyv(2, 1, &[235, 128, 235, 128]).unwrap();
        assert_eq!(white.rgb, [255; 6]);
        let black = Frame::from_nv12(2, 2, &[16, 16, 16, 16, 128, 128]).unwrap();
        assert_eq!(black.rgb, [0; 12]);
    }

    #[test]
    fn too_few_bytes_are_no_picture() {
        assert_eq!(Frame::from_yuyv(640, 480, &[0; 100]), None);
        assert_eq!(Frame::from_nv12(640, 480, &[0; 100]), None);
        assert_eq!(Frame::from_yuyv(usize::MAX, 2, &[]), None);
    }

    #[test]
    fn a_preview_fits_and_keeps_its_shape() {
        let frame = Frame { width_px: 1280, height_px: 720, rgb: vec![7; 1280 * 720 * 3] };
        let small = frame.at_most(640, 480);
        assert_eq!((small.width_px, small.height_px), (640, 360));
        assert!(small.is_whole());
    }
}
