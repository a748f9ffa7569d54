//! Triangles become pixels, on the processor.
//!
//! As egui's own shader does it: the vertex's colour times the texture's, in gamma space and with premultiplied
//! alpha, laid over what is there, inside a clip rectangle. What colour a pixel gets never depends on how much
//! around it is painted along with it, so that a part of the window can be painted anew by itself.

mod color;
mod ink;
mod texture;
mod triangle;

use std::ops::Range;

use egui::epaint::Vertex;
use egui::{Color32, Mesh};

use super::damage::Area;
use ink::Ink;
use triangle::Triangle;

pub(super) use texture::Texture;

/// Pixels to paint on, row by row from the top, each `0x00RRGGBB`.
pub struct Canvas<'a> {
    pixels: &'a mut [u32],
    width: usize,
    /// Room to work in, kept from row to row.
    room: Room,
}

/// Rows of texels on their way to the canvas.
#[derive(Default)]
pub(super) struct Room {
    line: Vec<u32>,
    mixed: Vec<u32>,
}

impl<'a> Canvas<'a> {
    /// A canvas on `pixels`, in rows of `width`.
    pub fn new(pixels: &'a mut [u32], width: usize) -> Self {
        Self { pixels, width, room: Room::default() }
    }

    /// Width and height, in pixels.
    pub fn size(&self) -> [usize; 2] {
        [self.width, self.pixels.len().checked_div(self.width).unwrap_or_default()]
    }

    /// Fills an area with one colour, whatever was there.
    pub(super) fn fill(&mut self, area: Area, color: Color32) {
        let color = color::packed(color.to_opaque()) & 0x00ff_ffff;
        let area = area.within(&Area::whole(self.size()));
        for row in area.top..area.bottom {
            self.pixels(row, area.left..area.right).fill(color);
        }
    }

    /// Paints the part of a mesh that is in `clip`. Its vertices are in pixels.
    pub(super) fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Area) {
        let clip = clip.within(&Area::whole(self.size()));
        if clip.is_empty() || texture.is_empty() {
            return;
        }
        let vertex = |at: u32| mesh.vertices.get(at as usize);
        let mut indices = &*mesh.indices;
        while let [a, b, c, rest @ ..] = indices {
            indices = rest;
            let (Some(a_vertex), Some(b_vertex), Some(c_vertex)) =
                (vertex(*a), vertex(*b), vertex(*c))
            else {
                continue;
            };
            let corners = [a_vertex, b_vertex, c_vertex];
            let mut cover = None;
            if let [second_c, second_b, d, rest @ ..] = rest
                && (second_b, second_c) == (b, c)
                && let Some(d) = vertex(*d)
            {
                cover = Cover::upright(corners, d);
                indices = if cover.is_some() { rest } else { indices };
            }
            let triangle = || Triangle::new(corners.map(|it| it.pos)).map(Cover::Triangle);
            if let Some(cover) = cover.or_else(triangle) {
                self.piece(&cover, corners, texture, clip);
            }
        }
    }

    fn piece(&mut self, cover: &Cover, corners: [&Vertex; 3], texture: &Texture, clip: Area) {
        let (rows, columns) = cover.bounds();
        let rows = rows.start.max(clip.top)..rows.end.min(clip.bottom);
        let columns = columns.start.max(clip.left)..columns.end.min(clip.right);
        if rows.is_empty() || columns.is_empty() {
            return;
        }
        let Some(ink) = Ink::new(corners, texture) else { return };
        for row in rows {
            let columns = cover.covered(row, columns.clone());
            if !columns.is_empty() {
                let mut room = std::mem::take(&mut self.room);
                ink.lay(self.pixels(row, columns.clone()), (columns.start, row), &mut room);
                self.room = room;
            }
        }
    }

    fn pixels(&mut self, row: i64, columns: Range<i64>) -> &mut [u32] {
        let start = row as usize * self.width;
        &mut self.pixels[start + columns.start as usize..start + columns.end as usize]
    }
}

/// Which pixels are painted.
enum Cover {
    Triangle(Triangle),
    /// Two triangles that are an upright rectangle, such as a glyph.
    Upright {
        rows: Range<i64>,
        columns: Range<i64>,
    },
}

impl Cover {
    /// The rectangle that `corners` (top left, top right, bottom left) and `last` are, if its sides are upright
    /// and level, in the texture, too, and its colour is one.
    fn upright([a, b, c]: [&Vertex; 3], last: &Vertex) -> Option<Self> {
        let is_upright = |[a, b, c, d]: [egui::Pos2; 4]| {
            let sides = [(a.y, b.y), (c.y, d.y), (a.x, c.x), (b.x, d.x)];
            sides.iter().all(|(one, other)| one.to_bits() == other.to_bits())
        };
        let is_one = a.color == b.color && a.color == c.color && a.color == last.color;
        if !is_one
            || !is_upright([a, b, c, last].map(|it| it.pos))
            || !is_upright([a, b, c, last].map(|it| it.uv))
            || a.pos.x > b.pos.x
            || a.pos.y > c.pos.y
        {
            return None;
        }
        let [rows, columns] =
            [(a.pos.y, c.pos.y), (a.pos.x, b.pos.x)].map(|(from, to)| triangle::middles(from, to));
        Some(Self::Upright { rows: rows?, columns: columns? })
    }

    /// The rows and the columns that it may touch.
    fn bounds(&self) -> (Range<i64>, Range<i64>) {
        match self {
            Self::Triangle(triangle) => (triangle.rows(), triangle.columns()),
            Self::Upright { rows, columns } => (rows.clone(), columns.clone()),
        }
    }

    /// The columns of a row that it covers, among those that are given.
    fn covered(&self, row: i64, columns: Range<i64>) -> Range<i64> {
        match self {
            Self::Triangle(triangle) => triangle.covered(row, columns),
            Self::Upright { .. } => columns,
        }
    }
}
