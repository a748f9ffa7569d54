//! What is on the window: egui's shapes from back to front, each with the triangles that it became.
//!
//! A new frame is held against the one before, shape by shape. What is the same keeps its triangles; where
//! something is not, the pixels that it covered and those that it covers now are damaged.
//!
//! **Invariant:** outside the damage the shapes that cover a pixel are the same as before, in the same order.

use std::sync::Arc;

use egui::epaint::{ClippedPrimitive, ClippedShape, Primitive};
use egui::{Context, Mesh, Pos2, Rect, Shape, TextureId};

use super::damage::{Area, Damage};

/// How many shapes that are gone are passed over to find one that stayed.
const LOOK: usize = 16;

/// The shapes on the window.
#[derive(Default)]
pub(super) struct Scene {
    layers: Vec<Layer>,
}

/// A shape and what it became.
struct Layer {
    shape: ClippedShape,
    pieces: Vec<Piece>,
}

/// Triangles of one texture.
pub(super) struct Piece {
    /// Its vertices are in pixels.
    pub(super) mesh: Mesh,
    /// No pixel beyond is painted.
    pub(super) clip: Area,
    /// No pixel beyond can be.
    pub(super) bounds: Area,
}

/// How shapes become triangles.
pub(super) struct Tessellation<'a> {
    pub(super) ctx: &'a Context,
    /// Pixels for each point.
    pub(super) scale: f32,
}

impl Scene {
    /// Everything that is painted, from back to front.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &Piece> {
        self.layers.iter().flat_map(|layer| &layer.pieces)
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.layers.clear();
    }

    /// Takes over a new frame. What it changes is added to `damage`.
    pub(super) fn update(
        &mut self,
        shapes: Vec<ClippedShape>,
        tessellation: &Tessellation<'_>,
        damage: &mut Damage,
    ) {
        let mut before =
            std::mem::take(&mut self.layers).into_iter().collect::<std::collections::VecDeque<_>>();
        self.layers.reserve(shapes.len());
        for shape in shapes {
            let stayed = before.iter().take(LOOK).position(|layer| is_same(&layer.shape, &shape));
            let layer = match stayed {
                Some(at) => {
                    before.drain(..at).for_each(|gone| gone.damages(damage));
                    before.pop_front()
                }
                None => None,
            };
            self.layers.push(layer.unwrap_or_else(|| {
                let layer = tessellation.layer(shape);
                layer.damages(damage);
                layer
            }));
        }
        for gone in &before {
            gone.damages(damage);
        }
    }

    /// Damages what shows a part of a texture: all of it, or these texels of so many.
    pub(super) fn texture_changed(&self, id: TextureId, part: Option<Rect>, damage: &mut Damage) {
        for piece in self.pieces().filter(|it| it.mesh.texture_id == id) {
            match part {
                None => damage.add(piece.bounds),
                Some(part) => piece.damages_where(part, damage),
            }
        }
    }
}

impl Layer {
    fn damages(&self, damage: &mut Damage) {
        self.pieces.iter().for_each(|piece| damage.add(piece.bounds));
    }
}

impl Piece {
    fn new(clip: Rect, mut mesh: Mesh, scale: f32) -> Self {
        for vertex in &mut mesh.vertices {
            vertex.pos = (vertex.pos.to_vec2() * scale).to_pos2();
        }
        // The nearest pixels, as a graphics card's scissors take them.
        let clip = clip * scale;
        let clip = Area {
            left: clip.left().round() as i64,
            top: clip.top().round() as i64,
            right: clip.right().round() as i64,
            bottom: clip.bottom().round() as i64,
        };
        let bounds = around(mesh.vertices.iter().map(|it| it.pos)).within(&clip);
        Self { mesh, clip, bounds }
    }

    /// Damages the triangles that show a part of the texture, in its own measure from 0 to 1.
    fn damages_where(&self, part: Rect, damage: &mut Damage) {
        for corners in self.mesh.indices.chunks_exact(3) {
            let corners = || corners.iter().filter_map(|at| self.mesh.vertices.get(*at as usize));
            let shown = Rect::from_points(&corners().map(|it| it.uv).collect::<Vec<_>>());
            if shown.intersects(part) {
                damage.add(around(corners().map(|it| it.pos)).within(&self.clip));
            }
        }
    }
}

/// The pixels that may be covered by triangles with these corners.
fn around(corners: impl Iterator<Item = Pos2>) -> Area {
    let mut bounds = Rect::NOTHING;
    corners.for_each(|corner| bounds.extend_with(corner));
    if !bounds.is_finite() {
        return Area { left: 0, top: 0, right: 0, bottom: 0 };
    }
    // Corners are snapped to a part of a pixel.
    let bounds = bounds.expand(0.01);
    Area {
        left: bounds.left().floor() as i64,
        top: bounds.top().floor() as i64,
        right: bounds.right().ceil() as i64,
        bottom: bounds.bottom().ceil() as i64,
    }
}

/// Whether the two look the same for as long as no texture changes.
fn is_same(before: &ClippedShape, now: &ClippedShape) -> bool {
    match (&before.shape, &now.shape) {
        // What is laid out once is the same object for as long as it is used.
        (Shape::Text(one), Shape::Text(other)) if !Arc::ptr_eq(&one.galley, &other.galley) => {
            before.clip_rect == now.clip_rect && before == now
        }
        (Shape::Text(one), Shape::Text(other)) => {
            before.clip_rect == now.clip_rect
                && before.transform_after_tessellation == now.transform_after_tessellation
                && one.pos == other.pos
                && one.underline == other.underline
                && one.fallback_color == other.fallback_color
                && one.override_text_color == other.override_text_color
                && one.opacity_factor.to_bits() == other.opacity_factor.to_bits()
                && one.angle.to_bits() == other.angle.to_bits()
        }
        // What a graphics card paints by itself is not painted here.
        (Shape::Callback(_), Shape::Callback(_)) => before.clip_rect == now.clip_rect,
        _ => before == now,
    }
}

impl Tessellation<'_> {
    fn layer(&self, shape: ClippedShape) -> Layer {
        let primitives = self.ctx.tessellate(vec![shape.clone()], self.scale);
        let pieces =
            primitives.into_iter().filter_map(|ClippedPrimitive { clip_rect, primitive }| {
                match primitive {
                    Primitive::Mesh(mesh) => Some(Piece::new(clip_rect, mesh, self.scale)),
                    Primitive::Callback(_) => None,
                }
            });
        Layer { pieces: pieces.collect(), shape }
    }
}
