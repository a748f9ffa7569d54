//! A kiosk's window covers the screen, also where no window manager sees to it.
//!
//! A screen that changes while the program runs without a window manager is not noticed: the window system's
//! library then names the size from before.

use std::time::{Duration, Instant};

use egui::{Context, Rect, Vec2, ViewportCommand, ViewportInfo};

/// A window manager that is there has made the window as large as the screen by then.
const PATIENCE: Duration = Duration::from_secs(1);
/// Rounding of a scaled screen, in points.
const NEARLY: f32 = 1.5;

/// Watches over the size of a kiosk's window.
#[derive(Default)]
pub(super) struct FullScreen {
    /// Since when the window has not covered the screen.
    short_since: Option<Instant>,
    /// Whether nobody but us sees to it.
    on_its_own: bool,
}

impl FullScreen {
    /// Has the window laid over the screen where it is not.
    pub(super) fn mind(&mut self, ctx: &Context, now: Instant) {
        let wanted = ctx.input(|input| self.wanted(input.viewport(), now));
        if let Some(size) = wanted {
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(egui::Pos2::ZERO));
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(size));
        }
        if self.short_since.is_some() {
            ctx.request_repaint_after(PATIENCE);
        }
    }

    /// The size to ask for, in points.
    fn wanted(&mut self, window: &ViewportInfo, now: Instant) -> Option<Vec2> {
        // Where no place is known, as under Wayland, the compositor alone decides it.
        let (screen, place) = (window.monitor_size?, window.outer_rect.and(window.inner_rect)?);
        if covers(place, screen) {
            self.short_since = None;
            return None;
        }
        let since = *self.short_since.get_or_insert(now);
        if now.duration_since(since) < PATIENCE && !self.on_its_own {
            return None;
        }
        self.on_its_own = true;
        Some(screen)
    }
}

/// Neither short of the screen nor beyond it, where the main actions would be out of sight.
fn covers(place: Rect, screen: Vec2) -> bool {
    let whole = Rect::from_min_size(egui::Pos2::ZERO, screen);
    place.expand(NEARLY).contains_rect(whole) && whole.expand(NEARLY).contains_rect(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn window(place: Vec2, screen: Vec2) -> ViewportInfo {
        let place = Some(Rect::from_min_size(egui::Pos2::ZERO, place));
        let monitor_size = Some(screen);
        ViewportInfo { monitor_size, inner_rect: place, outer_rect: place, ..Default::default() }
    }

    #[test]
    fn a_window_that_nobody_makes_larger_asks_for_the_whole_screen_and_again_when_that_changes() {
        let (small, screen, other) =
            (egui::vec2(1024.0, 768.0), egui::vec2(1920.0, 1080.0), egui::vec2(1280.0, 900.0));
        let mut watch = FullScreen::default();
        let start = Instant::now();
        assert_eq!(watch.wanted(&window(small, screen), start), None, "a window manager may");
        assert_eq!(watch.wanted(&window(small, screen), start + PATIENCE), Some(screen));
        assert_eq!(watch.wanted(&window(screen, screen), start + PATIENCE), None);
        for (place, screen) in [(other, screen), (screen, other)] {
            let asked = watch.wanted(&window(place, screen), start + PATIENCE);
            assert_eq!(asked, Some(screen), "nobody else does it");
        }
    }

    #[test]
    fn a_window_that_a_window_manager_has_laid_over_the_screen_asks_for_nothing() {
        let screen = egui::vec2(3840.0, 2160.0);
        let mut watch = FullScreen::default();
        for secs in 0..5 {
            let now = Instant::now() + Duration::from_secs(secs);
            assert_eq!(watch.wanted(&window(screen, screen), now), None);
        }
        assert!(!watch.on_its_own);
    }
}
