//! A new picture of a camera, shown without a pass of the program.
//!
//! A pass lays the whole page out to find that nothing but the picture is another. So a camera nudges the
//! window instead, and the program takes a look: where there is a new picture and nothing else, its texture is
//! changed, and what shows the texture is painted.

use std::sync::Arc;
use std::time::Instant;

use eframe::UserEvent;
use egui::mutex::Mutex;
use egui::{Context, Id, ViewportId};
use winit::event_loop::EventLoopProxy;

/// Has the program take a look, from any thread.
pub type Nudge = Arc<dyn Fn() + Send + Sync>;

/// What a look at the devices brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glance {
    /// A picture at most: its texture is changed already.
    Picture,
    /// The page may have to change.
    Page,
}

/// The nudge of a window, among egui's data.
#[derive(Clone)]
struct Kept(Nudge);

/// How the window behind `ctx` is nudged; none where each picture takes a pass.
pub fn nudge(ctx: &Context) -> Option<Nudge> {
    ctx.data(|data| data.get_temp::<Kept>(Id::NULL)).map(|kept| kept.0)
}

/// The window's name for what devices say; egui knows one window and no such name.
fn devices() -> ViewportId {
    ViewportId::from_hash_of("devices")
}

/// Whether the window was nudged.
pub(super) fn is_nudge(event: &UserEvent) -> bool {
    matches!(event, UserEvent::RequestRepaint { viewport_id, .. } if *viewport_id == devices())
}

/// Lets others nudge the window.
pub(super) fn offer(ctx: &Context, proxy: &EventLoopProxy<UserEvent>) {
    let proxy = Mutex::new(proxy.clone());
    let nudge: Nudge = Arc::new(move || {
        let event = UserEvent::RequestRepaint {
            viewport_id: devices(),
            when: Instant::now(),
            cumulative_pass_nr: 0,
        };
        // Where the loop has ended, there is nothing to be seen.
        drop(proxy.lock().send_event(event));
    });
    ctx.data_mut(|data| data.insert_temp(Id::NULL, Kept(nudge)));
}
