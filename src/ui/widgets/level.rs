//! How loud it is, live.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::Theme;

/// The quietest level shown, in dBFS.
pub const FLOOR_DBFS: f32 = -60.0;
/// From here on the level is high, in dBFS.
pub const HIGH_DBFS: f32 = -12.0;
/// From here on the level is too high, in dBFS.
pub const TOO_HIGH_DBFS: f32 = -3.0;

const HOLD_S: f32 = 1.2;
const FALL_DB_PER_S: f32 = 24.0;
const HEIGHT: f32 = 28.0;
const SEGMENTS: u8 = 40;

/// The level now and the loudest of the last moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Level {
    peak_dbfs: f32,
    hold_dbfs: f32,
    hold_left_s: f32,
}

impl Default for Level {
    fn default() -> Self {
        Self { peak_dbfs: FLOOR_DBFS, hold_dbfs: FLOOR_DBFS, hold_left_s: 0.0 }
    }
}

impl Level {
    /// Takes in a new peak, `elapsed_s` seconds after the one before.
    pub fn update(&mut self, peak_dbfs: f32, elapsed_s: f32) {
        let peak = peak_dbfs.clamp(FLOOR_DBFS, 0.0);
        let fallen = self.peak_dbfs - FALL_DB_PER_S * elapsed_s;
        self.peak_dbfs = peak.max(fallen).max(FLOOR_DBFS);
        self.hold_left_s -= elapsed_s;
        if peak >= self.hold_dbfs || self.hold_left_s <= 0.0 {
            self.hold_dbfs = self.peak_dbfs;
            self.hold_left_s = HOLD_S;
        }
    }

    /// The level now, in dBFS, at least [`FLOOR_DBFS`].
    pub fn peak_dbfs(&self) -> f32 {
        self.peak_dbfs
    }

    /// The loudest of the last moment, in dBFS.
    pub fn hold_dbfs(&self) -> f32 {
        self.hold_dbfs
    }
}

fn share(dbfs: f32) -> f32 {
    (1.0 - dbfs / FLOOR_DBFS).clamp(0.0, 1.0)
}

/// A meter from [`FLOOR_DBFS`] to 0 dBFS: a row of lights, with one left on at the peak.
///
/// `name` and `value` are what a screen reader says, such as "Microphone level", "quiet".
pub fn level(ui: &mut Ui, name: &str, value: &str, level: &Level) -> Response {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width();
    let size = vec2(width, theme.scaled(HEIGHT));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    paint(ui, &theme, rect, level);
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(level.peak_dbfs)),
        current_text_value: Some(value.to_owned()),
        ..WidgetInfo::labeled(Role::Meter, true, name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(f64::from(FLOOR_DBFS));
        node.set_max_numeric_value(0.0);
    });
    response
}

fn paint(ui: &Ui, theme: &Theme, rect: Rect, level: &Level) {
    let step = rect.width() / f32::from(SEGMENTS);
    let held = (share(level.hold_dbfs) * f32::from(SEGMENTS)).ceil() as u8;
    for segment in 0..SEGMENTS {
        let from = f32::from(segment) / f32::from(SEGMENTS);
        let lit = from < share(level.peak_dbfs) || (held > 0 && segment + 1 == held);
        let left = rect.left() + f32::from(segment) * step;
        let light = Rect::from_min_max(
            pos2(left, rect.top()),
            pos2(left + step - (step * 0.3).min(4.0), rect.bottom()),
        );
        let color = if lit { colour(theme, from) } else { theme.palette.trough };
        ui.painter().rect_filled(light, 3, color);
    }
}

fn colour(theme: &Theme, at_share: f32) -> Color32 {
    let p = &theme.palette;
    if at_share >= share(TOO_HIGH_DBFS) - 0.001 {
        p.error.mark
    } else if at_share >= share(HIGH_DBFS) - 0.001 {
        p.warning.mark
    } else {
        p.success.mark
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp, reason = "these are stored, not computed")]

    use super::*;

    #[test]
    fn a_peak_is_held_and_then_let_go() {
        let mut level = Level::default();
        level.update(-6.0, 0.05);
        level.update(-50.0, 0.5);
        assert_eq!(level.hold_dbfs(), -6.0);
        assert_eq!(level.peak_dbfs(), -18.0);
        level.update(-50.0, 1.0);
        assert_eq!(level.hold_dbfs(), -42.0);
    }

    #[test]
    fn nothing_leaves_the_scale() {
        let mut level = Level::default();
        level.update(f32::NEG_INFINITY, 0.1);
        assert_eq!(level.peak_dbfs(), FLOOR_DBFS);
        level.update(7.0, 0.1);
        assert_eq!(level.peak_dbfs(), 0.0);
        assert_eq!(share(0.0), 1.0);
        assert_eq!(share(-300.0), 0.0);
    }
}
