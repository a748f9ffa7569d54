//! Textures in memory, and what colour they have at a place.

use egui::epaint::{ImageData, ImageDelta};
use egui::{ColorImage, TextureFilter, TextureOptions};

use super::color::{mix, packed};

/// A picture that triangles are filled with. Its edge goes on for ever: no texture of the program repeats.
pub(in crate::surface) struct Texture {
    width: usize,
    height: usize,
    texels: Vec<u32>,
    is_opaque: bool,
    pub(super) options: TextureOptions,
}

/// A place in a texture, in 32.32 fixed point, so that a step is exact however often it is taken.
pub(super) type Fixed = i64;

/// One texel.
pub(super) const ONE: Fixed = 1 << 32;

/// The texel a place is in, and how far towards the next one, of 256.
fn parted(place: Fixed) -> (i64, u32) {
    // To the nearest 256th, so that a texel that is meant exactly is met exactly.
    let place = place.wrapping_add(ONE >> 9);
    (place >> 32, ((place >> 24) & 0xff) as u32)
}

impl Texture {
    /// An empty one, to be filled.
    pub(in crate::surface) fn new() -> Self {
        let options = TextureOptions::LINEAR;
        Self { width: 0, height: 0, texels: Vec::new(), is_opaque: true, options }
    }

    /// Takes over a new picture, or a part of one.
    pub(in crate::surface) fn change(&mut self, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        self.options = delta.options;
        match delta.pos {
            None => {
                self.width = image.width();
                self.height = image.height();
                self.texels.clear();
                self.texels.extend(image.pixels.iter().copied().map(packed));
                self.is_opaque = are_opaque(image);
            }
            Some([left, top]) => {
                self.paste(left, top, image);
                self.is_opaque &= are_opaque(image);
            }
        }
    }

    fn paste(&mut self, left: usize, top: usize, part: &ColorImage) {
        let width = part.width();
        if left + width > self.width || width == 0 {
            return;
        }
        let rows = self.texels.chunks_exact_mut(self.width).skip(top);
        for (row, new) in rows.zip(part.pixels.chunks_exact(width)) {
            for (texel, color) in row[left..left + width].iter_mut().zip(new) {
                *texel = packed(*color);
            }
        }
    }

    /// Width and height, in texels.
    pub(in crate::surface) fn size(&self) -> [f64; 2] {
        [self.width as f64, self.height as f64]
    }

    /// Whether there is nothing to be seen.
    pub(super) fn is_empty(&self) -> bool {
        self.texels.is_empty()
    }

    /// Whether nothing is to be seen through it.
    pub(super) fn is_opaque(&self) -> bool {
        self.is_opaque
    }

    fn row(&self, row: i64) -> &[u32] {
        let row = row.clamp(0, self.height as i64 - 1) as usize;
        &self.texels[row * self.width..(row + 1) * self.width]
    }

    fn column(&self, column: i64) -> usize {
        column.clamp(0, self.width as i64 - 1) as usize
    }

    /// The colour at a place, counted from the middle of the first texel for `Linear` and from its corner for
    /// `Nearest`.
    pub(super) fn at(&self, (u, v): (Fixed, Fixed), filter: TextureFilter) -> u32 {
        match filter {
            TextureFilter::Nearest => self.row(v >> 32)[self.column(u >> 32)],
            TextureFilter::Linear => {
                let ((column, right), (row, lower)) = (parted(u), parted(v));
                let (above, below) = (self.row(row), self.row(row + 1));
                let down = |column: i64| {
                    let column = self.column(column);
                    mix(above[column], below[column], lower)
                };
                mix(down(column), down(column + 1), right)
            }
        }
    }

    /// The colour at one of egui's own places, from 0 to 1.
    pub(super) fn at_uv(&self, uv: egui::Pos2) -> u32 {
        let filter = self.options.magnification;
        let back = if filter == TextureFilter::Linear { 0.5 } else { 0.0 };
        let [width, height] = self.size();
        let place = |at: f32, texels: f64| ((f64::from(at) * texels - back) * ONE as f64) as Fixed;
        self.at((place(uv.x, width), place(uv.y, height)), filter)
    }

    /// Fills `line` with the colours from `u` on, each `step` further, all at the height `v`, as `at` does with
    /// `Linear`. `mixed` is room to work in.
    pub(super) fn line(
        &self,
        line: &mut [u32],
        (u, step, v): (Fixed, Fixed, Fixed),
        mixed: &mut Vec<u32>,
    ) {
        let end = u.wrapping_add(step.wrapping_mul(line.len() as i64 - 1));
        let (first, last) = (parted(u.min(end)).0, parted(u.max(end)).0 + 1);
        let (first, last) = (self.column(first), self.column(last));
        let (row, lower) = parted(v);
        let (above, below) = (&self.row(row)[first..=last], &self.row(row + 1)[first..=last]);
        mixed.clear();
        mixed.extend(above.iter().zip(below).map(|(above, below)| mix(*above, *below, lower)));
        let room = mixed.len() as i64 - 1;
        let mut u = u;
        for pixel in line {
            let (column, right) = parted(u);
            let column = column - first as i64;
            let [left, next] = [column, column + 1].map(|it| mixed[it.clamp(0, room) as usize]);
            *pixel = mix(left, next, right);
            u = u.wrapping_add(step);
        }
    }
}

fn are_opaque(image: &ColorImage) -> bool {
    image.pixels.iter().fold(u8::MAX, |least, color| least & color.a()) == u8::MAX
}
