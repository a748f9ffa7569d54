//! Whether the compressed data of a JPEG is as long and as sound as its header promises.
//!
//! Decoders show what they can and paint the rest grey; a picture that is kept must be whole. So
//! its codes are read to the end here, without making pixels of them.

use super::jpeg::{next_marker, scan_length, segment};
use super::jpeg_bits::{Bits, Codes, Steps, block, is_leftover};

/// Something in it is damaged.
struct Flaw;

/// The picture in `jpeg`, cut behind its last block and closed with the end marker. None where a
/// part of it is missing or damaged: every code of its compressed data must be valid, every block
/// within what pixels can give, restart markers in their order, and no block missing. What comes
/// after the last block of the last scan is no part of the picture; cameras pad there, leave a few
/// bytes, or leave the end marker out.
///
/// Data that is cut off, lost or mixed up is found nearly always, a few overwritten bytes mostly, a
/// single wrong bit often not: it may leave another valid picture, with one block or the rest of a
/// row in another brightness. What is not baseline (progressive, arithmetic, 12 bits, lossless) is
/// not checked: it counts as whole as it is.
pub fn whole_jpeg(jpeg: &[u8]) -> Option<Vec<u8>> {
    let end = walk(jpeg).ok()?;
    // Room for the marker, too: a picture that grows leaves a copy of itself behind.
    let mut whole = Vec::with_capacity(end + 2);
    whole.extend_from_slice(&jpeg[..end]);
    if !whole.ends_with(&[0xFF, 0xD9]) {
        whole.extend([0xFF, 0xD9]);
    }
    Some(whole)
}

/// Whether all of a picture is there; see [`whole_jpeg`].
pub fn is_whole(jpeg: &[u8]) -> bool {
    walk(jpeg).is_ok()
}

/// Where the picture ends, in bytes: behind its last block.
fn walk(jpeg: &[u8]) -> Result<usize, Flaw> {
    let mut rest = jpeg.strip_prefix(&[0xFF, 0xD8]).ok_or(Flaw)?;
    let mut header = Header::default();
    let mut drawn = 0;
    loop {
        let (marker, after) = next_marker(rest).ok_or(Flaw)?;
        match marker {
            0xD9 => return Err(Flaw),
            0x01 | 0xD0..=0xD8 => rest = after,
            0xC2 | 0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Ok(jpeg.len()),
            _ => {
                let (body, after) = segment(after).ok_or(Flaw)?;
                rest = after;
                match marker {
                    0xC0 | 0xC1 if body.first() != Some(&8) => return Ok(jpeg.len()),
                    0xC0 | 0xC1 => header.take_frame(body).ok_or(Flaw)?,
                    0xC4 => header.take_codes(body).ok_or(Flaw)?,
                    0xDB => header.take_steps(body).ok_or(Flaw)?,
                    0xDD => header.restart = word(body, 0).ok_or(Flaw)?,
                    0xDA => {
                        let (data, behind) = after.split_at(scan_length(after));
                        let (parts, tail) = header.scan(body, data).ok_or(Flaw)?;
                        drawn += parts;
                        if drawn == header.parts.len() {
                            return Ok(jpeg.len() - behind.len() - tail);
                        }
                        rest = behind;
                    }
                    _ => {}
                }
            }
        }
    }
}

fn word(bytes: &[u8], place: usize) -> Option<usize> {
    Some(usize::from(u16::from_be_bytes([*bytes.get(place)?, *bytes.get(place + 1)?])))
}

/// A component of the picture: brightness, or a colour.
#[derive(Clone, Copy)]
struct Part {
    id: u8,
    across: usize,
    down: usize,
    steps: usize,
}

/// One component's share of a scan.
struct Turn {
    blocks: usize,
    dc: usize,
    ac: usize,
    steps: usize,
    last: i32,
}

#[derive(Default)]
struct Header {
    width_px: usize,
    height_px: usize,
    restart: usize,
    parts: Vec<Part>,
    steps: [Option<Steps>; 4],
    dc: [Option<Codes>; 4],
    ac: [Option<Codes>; 4],
}

impl Header {
    fn take_frame(&mut self, body: &[u8]) -> Option<()> {
        (self.height_px, self.width_px) = (word(body, 1)?, word(body, 3)?);
        self.parts.clear();
        for part in body.get(6..6 + 3 * usize::from(*body.get(5)?))?.chunks_exact(3) {
            let (across, down) = (usize::from(part[1] >> 4), usize::from(part[1] & 15));
            let fits = (1..=4).contains(&across) && (1..=4).contains(&down) && part[2] < 4;
            fits.then_some(())?;
            self.parts.push(Part { id: part[0], across, down, steps: usize::from(part[2]) });
        }
        (self.width_px > 0 && self.height_px > 0).then_some(())
    }

    fn take_codes(&mut self, mut body: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = body.split_first() {
            let (counts, rest) = rest.split_at_checked(16)?;
            let symbols = counts.iter().map(|count| usize::from(*count)).sum();
            let (symbols, rest) = rest.split_at_checked(symbols)?;
            let set = if kind >> 4 == 0 { &mut self.dc } else { &mut self.ac };
            *set.get_mut(usize::from(kind & 15))? = Some(Codes::new(counts, symbols)?);
            body = rest;
        }
        Some(())
    }

    fn take_steps(&mut self, mut body: &[u8]) -> Option<()> {
        while let Some((kind, rest)) = body.split_first() {
            let width = 1 + usize::from(kind >> 4);
            let (steps, rest) = rest.split_at_checked(64 * width)?;
            let place = self.steps.get_mut(usize::from(kind & 15))?;
            *place = Some(Steps::new(steps.chunks_exact(width)));
            body = rest;
        }
        Some(())
    }

    /// Reads one scan; returns how many components it draws, and how many bytes of `data` lie behind
    /// its last block.
    fn scan(&self, body: &[u8], data: &[u8]) -> Option<(usize, usize)> {
        let count = usize::from(*body.first()?);
        let mut turns = Vec::new();
        let mut units = 0;
        for choice in body.get(1..1 + 2 * count)?.chunks_exact(2) {
            let part = self.parts.iter().find(|part| part.id == choice[0])?;
            units = self.units(*part, count == 1);
            turns.push(Turn {
                blocks: if count == 1 { 1 } else { part.across * part.down },
                dc: usize::from(choice[1] >> 4),
                ac: usize::from(choice[1] & 15),
                steps: part.steps,
                last: 0,
            });
        }
        let mut bits = Bits::new(data);
        for unit in 0..units {
            if self.restart > 0 && unit > 0 && unit % self.restart == 0 {
                bits.restart((unit / self.restart - 1) % 8)?;
                for turn in &mut turns {
                    turn.last = 0;
                }
            }
            for turn in &mut turns {
                let steps = self.steps.get(turn.steps)?.as_ref()?;
                let dc = self.dc.get(turn.dc)?.as_ref()?;
                let ac = self.ac.get(turn.ac)?.as_ref()?;
                for _ in 0..turn.blocks {
                    block(&mut bits, dc, ac, steps, &mut turn.last)?;
                }
            }
        }
        let tail = bits.tail().len();
        is_leftover(data, tail).then_some((count, tail))
    }

    /// How many units a scan has: blocks of one component, or groups of all of them.
    fn units(&self, part: Part, alone: bool) -> usize {
        let most = |side: fn(&Part) -> usize| self.parts.iter().map(side).max().unwrap_or(1);
        let (across, down) = (most(|part| part.across), most(|part| part.down));
        if alone {
            let width = (self.width_px * part.across).div_ceil(across);
            width.div_ceil(8) * (self.height_px * part.down).div_ceil(down).div_ceil(8)
        } else {
            self.width_px.div_ceil(8 * across) * self.height_px.div_ceil(8 * down)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Frame, encode_jpeg};
    use super::*;

    /// A picture with edges and noise, and where its compressed data starts.
    fn picture() -> (Vec<u8>, usize) {
        let mut seed = 7_u32;
        let mut rgb = Vec::new();
        for place in 0..160_usize * 120 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let shape = if (place % 160) / 40 % 2 == place / 160 / 30 % 2 { 60 } else { 170 };
            rgb.extend([shape + (seed >> 28) as u8, shape, 200 - shape]);
        }
        let jpeg = encode_jpeg(&Frame { width_px: 160, height_px: 120, rgb }).unwrap();
        let scan = jpeg.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
        let length = word(&jpeg, scan + 2).unwrap();
        (jpeg, scan + 2 + length)
    }

    #[test]
    fn a_whole_picture_is_whole() {
        assert!(is_whole(&picture().0));
    }

    #[test]
    fn cut_data_is_noticed_wherever_it_is_cut() {
        let (jpeg, start) = picture();
        for cut in (start..jpeg.len() - 4).step_by(37) {
            assert!(!is_whole(&[&jpeg[..cut], &[0xFF, 0xD9]].concat()), "cut at {cut}");
        }
    }

    #[test]
    fn data_that_is_missing_or_too_much_is_noticed() {
        let (jpeg, start) = picture();
        let (half, end) = (usize::midpoint(start, jpeg.len()), jpeg.len() - 2);
        assert!(!is_whole(&[&jpeg[..half], &jpeg[half + 600..]].concat()));
        assert!(!is_whole(&[&jpeg[..half], &jpeg[half - 600..]].concat()));
        assert!(!is_whole(&[&jpeg[..half], &vec![0; end - half], &jpeg[end..]].concat()));
        let other = &jpeg[start..start + 600];
        assert!(!is_whole(&[&jpeg[..end], other, &jpeg[end..]].concat()));
    }

    #[test]
    fn what_lies_behind_the_last_block_is_cut_off_and_the_picture_is_the_same() {
        let (jpeg, start) = picture();
        let end = jpeg.len() - 2;
        let strays = jpeg[start..start + 29].to_vec();
        for tail in [vec![], vec![0; 9], vec![0; 64], vec![0; 100_000], vec![0x35; 29], strays] {
            let bytes = tail.len();
            let with_marker = [&jpeg[..end], &tail, &jpeg[end..]].concat();
            assert!(is_whole(&with_marker), "{bytes} bytes before the end marker");
            assert_eq!(whole_jpeg(&with_marker).as_ref(), Some(&jpeg), "{bytes} bytes");
            let without_marker = [&jpeg[..end], &tail].concat();
            assert_eq!(
                whole_jpeg(&without_marker).as_ref(),
                Some(&jpeg),
                "{bytes} bytes, no marker"
            );
        }
    }

    #[test]
    fn a_picture_without_its_last_block_is_damaged() {
        let (jpeg, _) = picture();
        let lost = &jpeg[..jpeg.len() - 2 - 8];
        for tail in [&[][..], &[0xFF, 0xD9], &[0xFF, 0xFF, 0xD9], &[0xFF, 0xD8, 0xFF, 0xD9]] {
            assert!(!is_whole(&[lost, tail].concat()), "{tail:?}");
        }
    }

    #[test]
    fn padding_does_not_stand_in_for_lost_blocks() {
        let (jpeg, _) = picture();
        let lost = &jpeg[..jpeg.len() - 2 - 100];
        for padding in [0x00, 0x28, 0x35, 0x5A] {
            let padded = [lost, &vec![padding; 4_000], &[0xFF, 0xD9]].concat();
            assert!(!is_whole(&padded), "padding of {padding}");
        }
    }

    /// Grey, 32 × 8, one block a restart interval, each block a single brightness.
    fn restarted(order: [u8; 3]) -> Vec<u8> {
        let mut jpeg = vec![0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0];
        jpeg.extend([1; 64]);
        jpeg.extend([0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 32, 1, 1, 0x11, 0, 0xFF, 0xDD, 0, 4, 0, 1]);
        for kind in [0x00, 0x10] {
            // One code of one bit, for zero: no difference, and the end of the block.
            jpeg.extend([
                0xFF, 0xC4, 0, 20, kind, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            ]);
        }
        jpeg.extend([0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x3F]);
        for number in order {
            jpeg.extend([0xFF, 0xD0 + number, 0x3F]);
        }
        [jpeg, vec![0xFF, 0xD9]].concat()
    }

    #[test]
    fn restart_markers_come_in_order() {
        assert!(is_whole(&restarted([0, 1, 2])));
        assert!(!is_whole(&restarted([0, 2, 1])));
        assert!(!is_whole(&restarted([1, 2, 3])));
    }

    #[test]
    fn what_is_no_picture_is_not_whole() {
        assert!(!is_whole(&[]));
        assert!(!is_whole(&[0xFF, 0xD8, 0xFF, 0xD9]));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>, place: usize, other: u8) {
            let _ = is_whole(&[&[0xFF, 0xD8], &bytes[..]].concat());
            let (mut jpeg, start) = picture();
            let place = place % (start + 200);
            jpeg[place] = other;
            let _ = is_whole(&jpeg);
        }
    }
}
