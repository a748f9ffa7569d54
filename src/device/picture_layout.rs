//! How a picture lies in a driver's buffer.

use super::picture_input::Raw;
use super::wire::Format;
use crate::media::clean_jpeg;

/// A picture's size and format, and how long the driver makes each line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    pub width_px: usize,
    pub height_px: usize,
    pub format: Format,
    /// From one line's start to the next, in bytes; many drivers pad. 0 where lines are not padded.
    pub line_bytes: usize,
}

impl Layout {
    /// The picture in `buffer`, its own bytes and no others. None where it is not there as a whole.
    pub(super) fn picture(&self, buffer: &[u8]) -> Option<Raw> {
        let Self { width_px, height_px, .. } = *self;
        match self.format {
            Format::Jpeg => clean_jpeg(buffer).map(Raw::Jpeg),
            Format::Yuyv => {
                let bytes = self.lines(buffer, width_px * 2, height_px)?;
                Some(Raw::Yuyv { width_px, height_px, bytes })
            }
            Format::Nv12 => {
                // Colours lie in lines as long, half as many.
                let bytes = self.lines(buffer, width_px, height_px + height_px / 2)?;
                Some(Raw::Nv12 { width_px, height_px, bytes })
            }
        }
    }

    /// `count` lines without what pads them.
    fn lines(&self, buffer: &[u8], own_bytes: usize, count: usize) -> Option<Vec<u8>> {
        let stride = self.line_bytes.max(own_bytes);
        let last = stride.checked_mul(count.checked_sub(1)?)?;
        let buffer = buffer.get(..last.checked_add(own_bytes)?)?;
        let mut lines = Vec::with_capacity(own_bytes * count);
        for line in buffer.chunks(stride.max(1)) {
            lines.extend_from_slice(line.get(..own_bytes)?);
        }
        Some(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture whose every line is a number, with a padding that is none.
    fn padded(own_bytes: usize, lines: usize, padding: usize) -> Vec<u8> {
        (0..lines)
            .flat_map(|line| [vec![line as u8; own_bytes], vec![99; padding]].concat())
            .collect()
    }

    #[test]
    fn padded_lines_come_out_as_if_they_were_not() {
        for (format, own_bytes, lines) in [(Format::Yuyv, 8, 6), (Format::Nv12, 4, 9)] {
            let plain = padded(own_bytes, lines, 0);
            for padding in [0, 1, 3, 16] {
                let line_bytes = own_bytes + padding;
                let layout = Layout { width_px: 4, height_px: 6, format, line_bytes };
                let picture = layout.picture(&padded(own_bytes, lines, padding));
                assert_eq!(picture.unwrap().bytes(), plain, "{format:?}, {padding} bytes more");
            }
        }
    }

    #[test]
    fn a_driver_that_says_nothing_about_lines_does_not_pad_them() {
        let layout = Layout { width_px: 4, height_px: 6, format: Format::Yuyv, line_bytes: 0 };
        assert_eq!(layout.picture(&padded(8, 6, 0)).unwrap().bytes(), padded(8, 6, 0));
    }

    #[test]
    fn a_picture_with_a_line_too_few_is_none() {
        let layout = Layout { width_px: 4, height_px: 6, format: Format::Yuyv, line_bytes: 12 };
        assert!(layout.picture(&padded(8, 5, 4)).is_none());
        // The last line needs no padding behind it.
        assert!(layout.picture(&padded(8, 6, 4)[..68]).is_some());
        let none = Layout { height_px: 0, ..layout };
        assert!(none.picture(&[0; 100]).is_none());
    }
}
