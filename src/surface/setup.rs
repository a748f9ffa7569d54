//! What a window is made with.

use std::time::Instant;

use eframe::UserEvent;
use egui::{Context, ViewportBuilder};
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};

/// Who says when the window is painted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Pace {
    /// The program, as soon as it wants to. What the window system says is then always that it has lost what was
    /// there.
    Own,
    /// The window system, when it is asked: it knows when it shows the next frame, and loses nothing.
    Display,
}

#[cfg(target_os = "linux")]
pub(super) fn pace(event_loop: &ActiveEventLoop) -> Pace {
    use winit::platform::wayland::ActiveEventLoopExtWayland as _;
    if event_loop.is_wayland() { Pace::Display } else { Pace::Own }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn pace(_: &ActiveEventLoop) -> Pace {
    Pace::Own
}

/// egui as eframe sets it up; what it wants painted comes through `proxy`.
pub(super) fn context(proxy: &EventLoopProxy<UserEvent>) -> Context {
    let ctx = Context::default();
    ctx.set_embed_viewports(false);
    ctx.options_mut(|options| options.max_passes = std::num::NonZeroUsize::MIN.saturating_add(1));
    let proxy = egui::mutex::Mutex::new(proxy.clone());
    ctx.set_request_repaint_callback(move |info| {
        let event = UserEvent::RequestRepaint {
            viewport_id: info.viewport_id,
            when: Instant::now() + info.delay,
            cumulative_pass_nr: info.current_cumulative_pass_nr,
        };
        // Where the loop has ended, there is nothing to be painted.
        drop(proxy.lock().send_event(event));
    });
    ctx
}

/// So high are title bar and frame that a window manager may put around a window, in points.
const FRAME: f32 = 48.0;

/// No larger than the largest screen, which some systems do not take, with room for a title bar: what it pushes off the screen
/// nobody finds.
pub(super) fn no_larger_than_screens(
    viewport: ViewportBuilder,
    event_loop: &ActiveEventLoop,
) -> ViewportBuilder {
    let sizes = event_loop.available_monitors().map(|monitor| {
        let size = monitor.size().to_logical::<f32>(monitor.scale_factor());
        egui::vec2(size.width, size.height)
    });
    match (viewport.inner_size, sizes.reduce(egui::Vec2::max)) {
        (Some(wanted), Some(largest)) => {
            let frame = if viewport.decorations == Some(false) { 0.0 } else { FRAME };
            let least = viewport.min_inner_size.unwrap_or_default();
            let room = (largest - egui::vec2(0.0, frame)).max(least.min(largest));
            viewport.with_inner_size(wanted.min(room))
        }
        _ => viewport,
    }
}
