//! Draws egui's triangles on the processor, so that tests see pictures without a graphics card.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use egui::epaint::{ImageData, Primitive, TextureId, Vertex};
use egui::{ColorImage, Context, FullOutput, Pos2, Rect, TextureFilter, TexturesDelta, pos2};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// The textures egui has handed over so far; clones share them.
#[derive(Clone, Default)]
pub(crate) struct Raster(Arc<Mutex<HashMap<TextureId, (ColorImage, TextureFilter)>>>);

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.0.lock().unwrap();
        for (id, changes) in &delta.set {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                match change.pos {
                    None => {
                        let texture = (ColorImage::clone(image), change.options.magnification);
                        textures.insert(*id, texture);
                    }
                    Some(at) => paste(&mut textures.get_mut(id).unwrap().0, at, image),
                }
            }
        }
        for id in &delta.free {
            textures.remove(id);
        }
        delta.clear();
    }
}

fn paste(onto: &mut ColorImage, [left, top]: [usize; 2], part: &ColorImage) {
    for row in 0..part.height() {
        let from = row * part.width();
        let to = (top + row) * onto.width() + left;
        onto.pixels[to..to + part.width()].copy_from_slice(&part.pixels[from..from + part.width()]);
    }
}

impl Raster {
    /// The last frame as a picture.
    pub(crate) fn picture(&self, ctx: &Context, output: &FullOutput) -> RgbaImage {
        let scale = output.pixels_per_point;
        let size = ctx.viewport_rect().size() * scale;
        let mut canvas = Canvas::new(size.x.round() as usize, size.y.round() as usize);
        let textures = self.0.lock().unwrap();
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = clipped.primitive else {
                panic!("paint callbacks need a graphics card");
            };
            let texture = &textures[&mesh.texture_id];
            for corners in mesh.indices.chunks_exact(3) {
                let corners = [0, 1, 2].map(|corner| {
                    let vertex = mesh.vertices[corners[corner] as usize];
                    let pos = (vertex.pos.to_vec2() * scale).to_pos2();
                    Vertex { pos, ..vertex }
                });
                canvas.triangle(corners, clipped.clip_rect * scale, texture);
            }
        }
        canvas.finish()
    }
}

struct Canvas {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        let pixels = vec![[0.0, 0.0, 0.0, 1.0]; width * height];
        Self { width, height, pixels }
    }

    fn triangle(
        &mut self,
        mut corners: [Vertex; 3],
        clip: Rect,
        texture: &(ColorImage, TextureFilter),
    ) {
        let mut area = edge(corners[0].pos, corners[1].pos, corners[2].pos);
        if area < 0.0 {
            corners.swap(1, 2);
            area = -area;
        }
        if area == 0.0 {
            return;
        }
        let [a, b, c] = corners.map(|corner| corner.pos);
        let bounds = Rect::from_points(&[a, b, c]).intersect(clip);
        let columns = pixels(bounds.left(), bounds.right(), self.width);
        for y in pixels(bounds.top(), bounds.bottom(), self.height) {
            for x in columns.clone() {
                let at = pos2(x as f32 + 0.5, y as f32 + 0.5);
                let weights = [inside(b, c, at), inside(c, a, at), inside(a, b, at)];
                if let [Some(u), Some(v), Some(w)] = weights {
                    let paint = shade(&corners, [u / area, v / area, w / area], texture);
                    blend(&mut self.pixels[y * self.width + x], paint);
                }
            }
        }
    }

    fn finish(self) -> RgbaImage {
        let byte = |value: f32| value.round().clamp(0.0, 255.0) as u8;
        RgbaImage::from_fn(self.width as u32, self.height as u32, |x, y| {
            let [red, green, blue, _] = self.pixels[y as usize * self.width + x as usize];
            Rgba([byte(red), byte(green), byte(blue), 255])
        })
    }
}

/// The pixels whose centres lie between two coordinates.
fn pixels(from: f32, to: f32, end: usize) -> std::ops::Range<usize> {
    let first = (from - 0.5).ceil().max(0.0) as usize;
    let last = (to + 0.5).ceil().max(0.0) as usize;
    first.min(end)..last.min(end)
}

fn edge(from: Pos2, to: Pos2, at: Pos2) -> f32 {
    (to.x - from.x) * (at.y - from.y) - (to.y - from.y) * (at.x - from.x)
}

/// How far inside an edge a point lies; a point on the edge belongs to one neighbour only.
fn inside(from: Pos2, to: Pos2, at: Pos2) -> Option<f32> {
    let distance = edge(from, to, at);
    let owned = to.y < from.y || ((to.y - from.y).abs() < f32::EPSILON && to.x > from.x);
    (distance > 0.0 || (distance == 0.0 && owned)).then_some(distance)
}

fn shade(
    corners: &[Vertex; 3],
    weights: [f32; 3],
    (image, filter): &(ColorImage, TextureFilter),
) -> [f32; 4] {
    let mut color = [0.0; 4];
    let mut uv = egui::Vec2::ZERO;
    for (corner, weight) in corners.iter().zip(weights) {
        uv += corner.uv.to_vec2() * weight;
        for (sum, channel) in color.iter_mut().zip(corner.color.to_array()) {
            *sum += f32::from(channel) * weight;
        }
    }
    let texel = match filter {
        TextureFilter::Nearest => nearest(image, uv),
        TextureFilter::Linear => bilinear(image, uv),
    };
    std::array::from_fn(|channel| color[channel] * texel[channel] / 255.0)
}

fn texel(image: &ColorImage, x: f32, y: f32) -> [f32; 4] {
    let x = x.clamp(0.0, image.width() as f32 - 1.0) as usize;
    let y = y.clamp(0.0, image.height() as f32 - 1.0) as usize;
    image.pixels[y * image.width() + x].to_array().map(f32::from)
}

fn nearest(image: &ColorImage, uv: egui::Vec2) -> [f32; 4] {
    texel(image, (uv.x * image.width() as f32).floor(), (uv.y * image.height() as f32).floor())
}

fn bilinear(image: &ColorImage, uv: egui::Vec2) -> [f32; 4] {
    let x = uv.x * image.width() as f32 - 0.5;
    let y = uv.y * image.height() as f32 - 0.5;
    let (left, top) = (x.floor(), y.floor());
    let (right_share, lower_share) = (x - left, y - top);
    let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
        .map(|(right, lower)| texel(image, left + right, top + lower));
    std::array::from_fn(|channel| {
        let upper = corners[0][channel] * (1.0 - right_share) + corners[1][channel] * right_share;
        let lower = corners[2][channel] * (1.0 - right_share) + corners[3][channel] * right_share;
        upper * (1.0 - lower_share) + lower * lower_share
    })
}

/// Both with premultiplied alpha, in gamma space, as egui asks for.
fn blend(onto: &mut [f32; 4], paint: [f32; 4]) {
    let through = 1.0 - paint[3] / 255.0;
    for (below, above) in onto.iter_mut().zip(paint).take(3) {
        *below = *below * through + above;
    }
}
