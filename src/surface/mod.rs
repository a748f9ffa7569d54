//! What the window is painted by: a graphics card, or the processor.
//!
//! Where there is a graphics card eframe has it paint. Where there is none, the same shapes become pixels here
//! ([`Painter`]), and only those are painted anew that changed: a library that poses as a graphics card would
//! paint the whole window for each picture of a camera. The program behind the window ([`App`]) is the same and
//! is called in the same order. One process has one surface, from before its first event to its end.
//!
//! **Invariant:** what is painted in parts is, byte for byte, what would be painted as a whole.

mod alive;
mod choice;
mod damage;
mod gl;
mod glance;
mod open;
mod painter;
mod raster;
mod scene;
mod schedule;
mod screen;
mod setup;
mod software;

pub use choice::{Choice, Kind, found};
pub use damage::{Area, Damage};
pub use glance::{Glance, Nudge, nudge};
pub use open::{DisplayKind, Trouble, open};
pub use painter::{Frame, Painter};
pub use raster::Canvas;

/// A program that shows itself in one window.
pub trait App {
    /// Acts, and does not draw.
    fn logic(&mut self, ctx: &egui::Context);
    /// Draws, and does not act.
    fn page(&mut self, ui: &mut egui::Ui);
    /// Takes a look at the devices, since one of them has nudged the window ([`nudge`]).
    fn glance(&mut self, ctx: &egui::Context) -> Glance;
    /// What lies below everything that is drawn.
    fn ground(&self) -> egui::Color32;
    /// The window is gone.
    fn closed(&mut self);
}

/// Makes the program once its window is there.
type Make<A> = Box<dyn FnOnce(&egui::Context) -> A>;
