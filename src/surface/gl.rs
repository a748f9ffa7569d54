//! A window that the graphics card paints: eframe's.

use std::cell::Cell;
use std::rc::Rc;

use egui::Context;

use super::{App, Make};

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// It was closed.
    Closed,
    /// The display or the graphics card was lost.
    Lost,
}

/// The program as eframe calls it.
struct Framed<A> {
    app: A,
    is_asked_to_close: bool,
    end: Rc<Cell<Option<End>>>,
}

/// What eframe makes the program with. How it ended stands in `end`, and nothing where it was never made.
pub(super) fn creator<A: App + 'static>(
    make: Rc<Cell<Option<Make<A>>>>,
    end: Rc<Cell<Option<End>>>,
) -> eframe::AppCreator<'static> {
    Box::new(move |context| {
        let make = make.take().ok_or("it was opened before")?;
        end.set(Some(End::Lost));
        Ok(Box::new(Framed { app: make(&context.egui_ctx), is_asked_to_close: false, end }))
    })
}

impl<A: App> eframe::App for Framed<A> {
    fn logic(&mut self, ctx: &Context, _: &mut eframe::Frame) {
        self.is_asked_to_close = ctx.input(|input| input.viewport().close_requested());
        self.app.logic(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        tracing::debug!("a frame");
        self.app.page(ui);
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        // Elsewhere a program is also ended without its window being asked.
        if self.is_asked_to_close || !cfg!(target_os = "linux") {
            self.end.set(Some(End::Closed));
        }
        self.app.closed();
    }

    fn clear_color(&self, _: &egui::Visuals) -> [f32; 4] {
        self.app.ground().to_normalized_gamma_f32()
    }
}
