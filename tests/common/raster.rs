//! The window's own painter, so that tests see what people see without a graphics card.

use std::sync::{Arc, Mutex};

use egui::{Color32, Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};
use sayso::surface::{Area, Canvas, Damage, Frame, Painter};

/// What is painted so far; clones share it.
#[derive(Clone, Default)]
pub(crate) struct Raster(Arc<Mutex<Painter>>);

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut painter = self.0.lock().unwrap();
        painter.set(delta);
        painter.free(delta);
    }
}

impl Raster {
    /// The last frame as a picture.
    pub(crate) fn picture(&self, ctx: &Context, output: &FullOutput) -> RgbaImage {
        let frame = frame(ctx, output);
        let mut painter = self.0.lock().unwrap();
        painter.update(ctx, output.shapes.clone(), frame);
        let mut pixels = vec![0; frame.size[0] * frame.size[1]];
        painter.paint(&mut Canvas::new(&mut pixels, frame.size[0]), &Damage::whole(frame.size));
        let [width, height] = frame.size.map(|side| side as u32);
        RgbaImage::from_fn(width, height, |x, y| {
            let [_, red, green, blue] = pixels[(y * width + x) as usize].to_be_bytes();
            Rgba([red, green, blue, 255])
        })
    }

    /// The last frame's pixels, painted as if nothing had been before.
    pub(crate) fn anew(&self, ctx: &Context, output: &FullOutput) -> Vec<u32> {
        let frame = frame(ctx, output);
        let mut painter = self.0.lock().unwrap();
        painter.update(ctx, Vec::new(), Frame { size: [0, 0], ..frame });
        painter.update(ctx, output.shapes.clone(), frame);
        let mut pixels = vec![0; frame.size[0] * frame.size[1]];
        painter.paint(&mut Canvas::new(&mut pixels, frame.size[0]), &Damage::whole(frame.size));
        pixels
    }

    /// Paints what the last frame changes onto `pixels`, which show the frame before; and says what that was.
    pub(crate) fn catch_up(&self, ctx: &Context, output: &FullOutput, pixels: &mut Vec<u32>) -> Vec<Area> {
        let frame = frame(ctx, output);
        let mut painter = self.0.lock().unwrap();
        painter.update(ctx, output.shapes.clone(), frame);
        let damage = painter.take_damage();
        pixels.resize(frame.size[0] * frame.size[1], 0);
        painter.paint(&mut Canvas::new(pixels, frame.size[0]), &damage);
        damage.areas().to_vec()
    }
}

/// The window as it is, on black.
fn frame(ctx: &Context, output: &FullOutput) -> Frame {
    let scale = output.pixels_per_point;
    let size = ctx.viewport_rect().size() * scale;
    Frame { size: [size.x.round() as usize, size.y.round() as usize], scale, ground: Color32::BLACK }
}
