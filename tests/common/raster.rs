//! The window's own painter, so that tests see what people see without a graphics card.

use std::sync::{Arc, Mutex};

use egui::{Color32, Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};
use sayso::surface::{Canvas, Damage, Frame, Painter};

/// What is painted so far; clones share it.
#[derive(Clone, Default)]
pub(crate) struct Raster(Arc<Mutex<Painters>>);

/// Both know the same textures.
#[derive(Default)]
struct Painters {
    /// Begins anew with each picture.
    whole: Painter,
    /// Goes on from frame to frame, as the window does.
    parts: Painter,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut painters = self.0.lock().unwrap();
        let mut copy = delta.clone();
        painters.parts.set(&mut copy);
        painters.parts.free(&mut copy);
        painters.whole.set(delta);
        painters.whole.free(delta);
    }
}

impl Raster {
    /// The last frame as a picture.
    pub(crate) fn picture(&self, ctx: &Context, output: &FullOutput) -> RgbaImage {
        let [width, height] = frame(ctx, output).size.map(|side| side as u32);
        let pixels = self.pixels(ctx, output);
        RgbaImage::from_fn(width, height, |x, y| {
            let [_, red, green, blue] = pixels[(y * width + x) as usize].to_be_bytes();
            Rgba([red, green, blue, 255])
        })
    }

    /// The last frame's pixels, painted as if nothing had been before.
    fn pixels(&self, ctx: &Context, output: &FullOutput) -> Vec<u32> {
        let frame = frame(ctx, output);
        let whole = &mut self.0.lock().unwrap().whole;
        whole.forget();
        whole.update(ctx, output.shapes.clone(), frame);
        let mut pixels = vec![0; frame.size[0] * frame.size[1]];
        whole.paint(&mut Canvas::new(&mut pixels, frame.size[0]), &Damage::whole(frame.size));
        pixels
    }

    /// Paints what has changed since the last time onto `shown`, and nothing else.
    pub(crate) fn paint(&self, ctx: &Context, output: &FullOutput, shown: &mut Vec<u32>) -> Damage {
        let frame = frame(ctx, output);
        let parts = &mut self.0.lock().unwrap().parts;
        parts.update(ctx, output.shapes.clone(), frame);
        let damage = parts.take_damage();
        shown.resize(frame.size[0] * frame.size[1], 0);
        parts.paint(&mut Canvas::new(shown, frame.size[0]), &damage);
        damage
    }

    /// Paints what the last frame changes onto `shown`, which shows the frame before, as the window does. Holds that
    /// it then shows what is painted as a whole. Says how many pixels were painted.
    pub(crate) fn catch_up(&self, ctx: &Context, output: &FullOutput, shown: &mut Vec<u32>) -> i64 {
        let frame = frame(ctx, output);
        let damage = self.paint(ctx, output, shown);
        let areas = damage.areas();
        let whole = self.pixels(ctx, output);
        if let Some(at) = shown.iter().zip(&whole).position(|(one, other)| one != other) {
            let place = (at % frame.size[0], at / frame.size[0]);
            panic!("{place:?}: {:x} and not {:x}; painted: {areas:?}", shown[at], whole[at]);
        }
        areas.iter().map(|it| (it.right - it.left) * (it.bottom - it.top)).sum()
    }
}

/// The window as it is, on black.
fn frame(ctx: &Context, output: &FullOutput) -> Frame {
    let scale = output.pixels_per_point;
    let size = ctx.viewport_rect().size() * scale;
    let size = [size.x.round() as usize, size.y.round() as usize];
    Frame { size, scale, ground: Color32::BLACK }
}
