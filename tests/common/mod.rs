//! What several tests need.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(dead_code, reason = "each test takes what it needs")]

pub(crate) mod fits;
pub(crate) mod fleet;
pub(crate) mod press;
pub(crate) mod random;
pub(crate) mod raster;
pub(crate) mod session;
pub(crate) mod tour;
pub(crate) mod traces;
pub(crate) mod window;

use std::path::PathBuf;

use egui::{Ui, Vec2};
use egui_kittest::Harness;
use raster::Raster;
use sayso::ui::guard;
use sayso::ui::theme::{self, Appearance};

/// A window with a screen in it, found by label and role and seen as a picture.
pub(crate) struct Stage<'a, S: 'static> {
    pub(crate) harness: Harness<'a, S>,
    raster: Raster,
}

impl<'a, S> Stage<'a, S> {
    /// Opens a window of `size` points with the look applied, and shows `screen` in it.
    pub(crate) fn new(
        size: Vec2,
        appearance: Appearance,
        text_scale: f32,
        state: S,
        screen: impl FnMut(&mut Ui, &mut S) + 'a,
    ) -> Self {
        let raster = Raster::default();
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(8)
            .with_context_setup(move |ctx| {
                theme::apply(ctx, appearance, text_scale, None);
                guard::install(ctx);
            })
            .renderer(raster.clone())
            .build_ui_state(screen, state);
        let mut stage = Self { harness, raster };
        stage.let_it_be_seen();
        stage
    }

    /// Lets so much of the window's time pass that whoever is in front of it has seen the screen.
    pub(crate) fn let_it_be_seen(&mut self) {
        self.harness.step();
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + guard::QUIET_SECS);
        self.harness.step();
        self.harness.input_mut().time = None;
    }

    /// Saves what the window shows as `gallery/<name>.png` in the build's folder for tests.
    pub(crate) fn save(&self, name: &str) -> PathBuf {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("gallery");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        self.picture().save(&path).unwrap();
        path
    }

    /// What the window shows.
    pub(crate) fn picture(&self) -> image::RgbaImage {
        self.raster.picture(&self.harness.ctx, self.harness.output())
    }
}
