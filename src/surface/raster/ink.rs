//! What a triangle is filled with, laid on one row of pixels at a time.

use egui::TextureFilter;
use egui::epaint::Vertex;

use super::Room;
use super::color::{over, packed, product};
use super::texture::{Fixed, ONE, Texture};
use super::triangle::Plane;

/// Shorter rows are not worth mixing beforehand.
const LONG: usize = 8;
const OPAQUE_WHITE: u32 = 0xffff_ffff;
/// A pixel has no alpha.
const VISIBLE: u32 = 0x00ff_ffff;

/// What a triangle is filled with.
pub(super) enum Ink<'a> {
    /// One colour.
    Flat(u32),
    /// A texture in one colour.
    Sampled(Sampler<'a>, u32),
    /// Colours that change from corner to corner, of a texture or of one place in it.
    Changing(Texel<'a>, [Plane; 4]),
}

/// Where the texture's colour comes from.
pub(super) enum Texel<'a> {
    /// The same everywhere.
    Same(u32),
    /// From place to place.
    Sampled(Sampler<'a>),
}

/// A texture laid out over a triangle, in texels.
pub(super) struct Sampler<'a> {
    texture: &'a Texture,
    filter: TextureFilter,
    u: Plane,
    v: Plane,
}

impl<'a> Ink<'a> {
    /// The ink of a triangle. None where nothing of it can be seen.
    pub(super) fn new(corners: [&Vertex; 3], texture: &'a Texture) -> Option<Self> {
        let [a, b, c] = corners;
        let texel = if a.uv == b.uv && a.uv == c.uv {
            Texel::Same(texture.at_uv(a.uv))
        } else {
            Texel::Sampled(Sampler::new(corners, texture))
        };
        if a.color != b.color || a.color != c.color {
            return Some(Self::Changing(texel, colors(corners)));
        }
        match (packed(a.color), texel) {
            (0, _) => None,
            (color, Texel::Same(texel)) => Some(Self::Flat(product(color, texel))),
            (color, Texel::Sampled(sampler)) => Some(Self::Sampled(sampler, color)),
        }
    }

    /// Lays it on a row of pixels that begins at this column and row.
    pub(super) fn lay(&self, pixels: &mut [u32], (column, row): (i64, i64), room: &mut Room) {
        match self {
            Self::Flat(color) if color >> 24 == 255 => pixels.fill(color & VISIBLE),
            Self::Flat(color) => pixels.iter_mut().for_each(|it| *it = over(*it, *color) & VISIBLE),
            Self::Sampled(sampler, color) => sampler.lay(pixels, (column, row), *color, room),
            Self::Changing(texel, colors) => {
                for (pixel, column) in pixels.iter_mut().zip(column..) {
                    let color = color_at(colors, column, row);
                    let color = match texel {
                        Texel::Same(OPAQUE_WHITE) => color,
                        Texel::Same(texel) => product(color, *texel),
                        Texel::Sampled(sampler) => product(color, sampler.at(column, row)),
                    };
                    *pixel = over(*pixel, color) & VISIBLE;
                }
            }
        }
    }
}

/// How each channel changes over a triangle.
fn colors(corners: [&Vertex; 3]) -> [Plane; 4] {
    let places = corners.map(|it| it.pos);
    let colors = corners.map(|it| super::color::channels(packed(it.color)));
    std::array::from_fn(|channel| Plane::new(places, colors.map(|color| f64::from(color[channel]))))
}

fn color_at(colors: &[Plane; 4], column: i64, row: i64) -> u32 {
    // `as` keeps within the levels that there are.
    u32::from_be_bytes(colors.map(|plane| (plane.at(column, row) + 0.5) as u8))
}

impl<'a> Sampler<'a> {
    fn new(corners: [&Vertex; 3], texture: &'a Texture) -> Self {
        let places = corners.map(|it| it.pos);
        let [width, height] = texture.size();
        let u = Plane::new(places, corners.map(|it| f64::from(it.uv.x) * width));
        let v = Plane::new(places, corners.map(|it| f64::from(it.uv.y) * height));
        let is_smaller = u.steepest().max(v.steepest()) > 1.0;
        let options = texture.options;
        let filter = if is_smaller { options.minification } else { options.magnification };
        let (u, v) = match filter {
            TextureFilter::Nearest => (u, v),
            TextureFilter::Linear => (u.less(0.5), v.less(0.5)),
        };
        Self { texture, filter, u, v }
    }

    /// The place in the texture, and how much further right it is in the next column.
    fn place(&self, column: i64, row: i64) -> (Fixed, Fixed) {
        let fixed = |plane: &Plane| {
            // Exact for each column, wherever the row that is painted begins.
            fixed(plane.at(0, row)).wrapping_add(fixed(plane.along).wrapping_mul(column))
        };
        (fixed(&self.u), fixed(&self.v))
    }

    fn at(&self, column: i64, row: i64) -> u32 {
        self.texture.at(self.place(column, row), self.filter)
    }

    fn lay(&self, pixels: &mut [u32], (column, row): (i64, i64), color: u32, room: &mut Room) {
        let (u, v) = self.place(column, row);
        let (step, rise) = (fixed(self.u.along), fixed(self.v.along));
        let is_level = rise.abs() < ONE >> 20 && self.filter == TextureFilter::Linear;
        if is_level && pixels.len() >= LONG {
            let v = fixed(self.v.at(0, row));
            return self.lay_line(pixels, (u, step, v), color, room);
        }
        let v_of = |at: i64| {
            if is_level { fixed(self.v.at(0, row)) } else { v.wrapping_add(rise.wrapping_mul(at)) }
        };
        for (pixel, at) in pixels.iter_mut().zip(0..) {
            let place = (u.wrapping_add(step.wrapping_mul(at)), v_of(at));
            let texel = self.texture.at(place, self.filter);
            *pixel = over(*pixel, tinted(color, texel)) & VISIBLE;
        }
    }

    /// The same for a row along which the texture is level, as pictures and glyphs are.
    fn lay_line(
        &self,
        pixels: &mut [u32],
        place: (Fixed, Fixed, Fixed),
        color: u32,
        room: &mut Room,
    ) {
        if color == OPAQUE_WHITE && self.texture.is_opaque() {
            self.texture.line(pixels, place, &mut room.mixed);
            return pixels.iter_mut().for_each(|it| *it &= VISIBLE);
        }
        room.line.resize(pixels.len(), 0);
        self.texture.line(&mut room.line, place, &mut room.mixed);
        for (pixel, texel) in pixels.iter_mut().zip(&room.line) {
            if *texel != 0 {
                *pixel = over(*pixel, tinted(color, *texel)) & VISIBLE;
            }
        }
    }
}

fn tinted(color: u32, texel: u32) -> u32 {
    match (color, texel) {
        (OPAQUE_WHITE, texel) => texel,
        (color, OPAQUE_WHITE) => color,
        (color, texel) => product(color, texel),
    }
}

fn fixed(texels: f64) -> Fixed {
    (texels * ONE as f64) as Fixed
}
