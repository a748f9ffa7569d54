//! The window's picture: what is to be painted, and which part of it anew.

use std::collections::HashMap;

use egui::epaint::{ClippedShape, ImageDelta};
use egui::{Color32, Context, Rect, TextureId, TexturesDelta, pos2};

use super::damage::{Area, Damage};
use super::raster::{Canvas, Texture};
use super::scene::{Scene, Tessellation};

/// Keeps what is on the window, and paints as much of it as is wanted.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, Texture>,
    scene: Scene,
    frame: Frame,
    damage: Damage,
}

/// What, if it changes, changes every pixel.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Width and height, in pixels.
    pub size: [usize; 2],
    /// Pixels for each point.
    pub scale: f32,
    /// What lies below everything.
    pub ground: Color32,
}

impl Painter {
    /// Takes over what textures have become. Those that are freed are kept for [`Painter::free`], since the frame
    /// that comes with them may still show them.
    pub fn set(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in delta.set.drain() {
            for change in changes {
                self.change(id, &change);
            }
        }
    }

    fn change(&mut self, id: TextureId, delta: &ImageDelta) {
        let texture = self.textures.entry(id).or_insert_with(Texture::new);
        texture.change(delta);
        let size = texture.size();
        // Text and small circles are laid out by the size of the texture of all letters.
        if id == TextureId::default() && delta.is_whole() {
            return self.forget();
        }
        let part = delta.pos.map(|at| part(at, delta.image.size(), size));
        self.scene.texture_changed(id, part, &mut self.damage);
    }

    /// Forgets the textures that are not used any more.
    pub fn free(&mut self, delta: &mut TexturesDelta) {
        for id in delta.free.drain() {
            self.textures.remove(&id);
        }
    }

    /// Takes over what egui wants to have on the window.
    pub fn update(&mut self, ctx: &Context, shapes: Vec<ClippedShape>, frame: Frame) {
        if frame != self.frame {
            self.frame = frame;
            self.forget();
        }
        let tessellation = Tessellation { ctx, scale: frame.scale };
        self.scene.update(shapes, &tessellation, &mut self.damage);
    }

    /// Forgets what is on the window: the next frame is painted as if nothing had been before.
    pub fn forget(&mut self) {
        self.scene.clear();
        self.damage = Damage::whole(self.frame.size);
    }

    /// Width and height of the window, in pixels.
    pub fn size(&self) -> [usize; 2] {
        self.frame.size
    }

    /// What has to be painted since this was last asked.
    pub fn take_damage(&mut self) -> Damage {
        let mut damage = std::mem::take(&mut self.damage);
        damage.keep_within(&Area::whole(self.frame.size));
        damage
    }

    /// Paints some areas of the window.
    pub fn paint(&self, canvas: &mut Canvas<'_>, damage: &Damage) {
        for area in damage.areas() {
            canvas.fill(*area, self.frame.ground);
            for piece in self.scene.pieces().filter(|it| it.bounds.meets(area)) {
                if let Some(texture) = self.textures.get(&piece.mesh.texture_id) {
                    canvas.mesh(&piece.mesh, texture, piece.clip.within(area));
                }
            }
        }
    }
}

/// Where some texels lie in a texture, from 0 to 1, with the neighbours that are mixed with them.
fn part([left, top]: [usize; 2], [width, height]: [usize; 2], [all_x, all_y]: [f64; 2]) -> Rect {
    let place = |x: f64, y: f64| pos2((x / all_x) as f32, (y / all_y) as f32);
    let (left, top) = (left as f64, top as f64);
    Rect::from_min_max(
        place(left - 1.0, top - 1.0),
        place(left + width as f64 + 1.0, top + height as f64 + 1.0),
    )
}
