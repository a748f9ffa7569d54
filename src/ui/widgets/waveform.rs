//! The shape of a sound, to look at or to seek in.

use egui::accesskit::{Action, ActionData};
use egui::{Color32, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{RADIUS, TARGET, Theme};

const HEIGHT: f32 = 72.0;
const PITCH: f32 = 7.0;
const BAR: f32 = 4.0;
/// From one bar to the next in a row of a list.
const SMALL_PITCH: f32 = 4.0;

/// Where the playback is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Playback {
    /// Played so far, in seconds.
    pub position_s: f32,
    /// The whole length, in seconds.
    pub duration_s: f32,
}

impl Playback {
    fn share(self) -> f32 {
        if self.duration_s > 0.0 {
            (self.position_s / self.duration_s).clamp(0.0, 1.0)
        } else {
            0.0
        }
    }

    fn step_s(self) -> f32 {
        (self.duration_s / 20.0).clamp(0.5, 5.0)
    }
}

/// The shape of a sound, to look at. `peaks` are between 0 and 1, oldest first.
pub fn overview(ui: &mut Ui, name: &str, peaks: &[f32]) -> Response {
    let (rect, response) = allocate(ui, Sense::hover());
    draw(ui, rect, peaks, 1.0);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, name));
    response
}

/// The shape of a sound, to seek in with a finger or with the arrow keys.
///
/// `value` is the position in words, for screen readers. Returns the position asked for, in
/// seconds.
pub fn waveform(
    ui: &mut Ui,
    name: &str,
    value: &str,
    peaks: &[f32],
    playback: Playback,
) -> Option<f32> {
    let (rect, mut response) = allocate(ui, Sense::click_and_drag());
    let wanted = pointed(&response, rect)
        .map(|share| share * playback.duration_s)
        .or_else(|| keyed(ui, &response, playback))
        .or_else(|| requested(ui, &response, playback))
        .map(|seconds| seconds.clamp(0.0, playback.duration_s));
    if wanted.is_some() {
        response.mark_changed();
    }
    let shown = Playback { position_s: wanted.unwrap_or(playback.position_s), ..playback };
    draw(ui, rect, peaks, shown.share());
    draw_position(ui, rect, shown.share());
    describe(ui, &response, name, value, shown);
    paint::focus_ring(ui, &response, RADIUS);
    wanted
}

fn allocate(ui: &mut Ui, sense: Sense) -> (Rect, Response) {
    let theme = Theme::of(ui.ctx());
    let width = ui.available_width().min(theme.measure());
    ui.allocate_exact_size(vec2(width, HEIGHT.max(TARGET)), sense)
}

fn pointed(response: &Response, rect: Rect) -> Option<f32> {
    let used = response.is_pointer_button_down_on() || response.clicked();
    let at = response.interact_pointer_pos().filter(|_| used)?;
    Some(((at.x - rect.left()) / rect.width()).clamp(0.0, 1.0))
}

fn keyed(ui: &Ui, response: &Response, playback: Playback) -> Option<f32> {
    if !response.has_focus() {
        return None;
    }
    // Otherwise the arrow keys would move on to the next widget.
    let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    ui.input(|input| {
        let pressed = |key: Key| f32::from(u8::from(input.key_pressed(key)));
        let steps = pressed(Key::ArrowRight) - pressed(Key::ArrowLeft);
        if input.key_pressed(Key::Home) {
            Some(0.0)
        } else if input.key_pressed(Key::End) {
            Some(playback.duration_s)
        } else {
            (steps.abs() > 0.0).then(|| playback.position_s + steps * playback.step_s())
        }
    })
}

fn requested(ui: &Ui, response: &Response, playback: Playback) -> Option<f32> {
    ui.input(|input| {
        let exact = input
            .accesskit_action_requests(response.id, Action::SetValue)
            .filter_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => Some(value as f32),
                _ => None,
            })
            .last();
        let up = input.num_accesskit_action_requests(response.id, Action::Increment) as f32;
        let down = input.num_accesskit_action_requests(response.id, Action::Decrement) as f32;
        let steps = up - down;
        let stepped = playback.position_s + steps * playback.step_s();
        exact.or_else(|| (steps.abs() > 0.0).then_some(stepped))
    })
}

fn describe(ui: &Ui, response: &Response, name: &str, value: &str, playback: Playback) {
    response.widget_info(|| WidgetInfo {
        current_text_value: Some(value.to_owned()),
        ..WidgetInfo::slider(ui.is_enabled(), f64::from(playback.position_s), name)
    });
    ui.accesskit_node_builder(response.id, |node| {
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(f64::from(playback.duration_s));
        node.set_numeric_value_step(f64::from(playback.step_s()));
        for action in [Action::SetValue, Action::Increment, Action::Decrement] {
            node.add_action(action);
        }
    });
}

/// The outline of a sound in a row of a list: nothing to press.
pub(super) fn small(ui: &Ui, place: Rect, peaks: &[f32], color: Color32) {
    let bars = (place.width() / SMALL_PITCH).floor().max(1.0) as usize;
    for (bar, peak) in resample(peaks, bars).into_iter().enumerate() {
        let half = (peak.clamp(0.0, 1.0) * place.height() / 2.0).max(1.0);
        let left = place.left() + bar as f32 * SMALL_PITCH;
        let column = Rect::from_min_max(
            pos2(left, place.center().y - half),
            pos2(left + SMALL_PITCH / 2.0, place.center().y + half),
        );
        ui.painter().rect_filled(column, 1.0, color);
    }
}

fn draw(ui: &Ui, rect: Rect, peaks: &[f32], played: f32) {
    let palette = Theme::of(ui.ctx()).palette;
    let bars = (rect.width() / PITCH).floor().max(1.0) as usize;
    for (bar, peak) in resample(peaks, bars).into_iter().enumerate() {
        let share = (bar as f32 + 0.5) / bars as f32;
        let color = if share <= played { palette.accent } else { palette.border };
        let half = (peak.clamp(0.0, 1.0) * rect.height() / 2.0).max(BAR / 2.0);
        let left = rect.left() + bar as f32 * rect.width() / bars as f32;
        let (top, bottom) = (rect.center().y - half, rect.center().y + half);
        let column = Rect::from_min_max(pos2(left, top), pos2(left + BAR, bottom));
        ui.painter().rect_filled(column, BAR / 2.0, color);
    }
}

fn draw_position(ui: &Ui, rect: Rect, played: f32) {
    let palette = Theme::of(ui.ctx()).palette;
    let x = rect.left() + played * rect.width();
    let line = Rect::from_center_size(pos2(x, rect.center().y), vec2(3.0, rect.height()));
    ui.painter().rect_filled(line, 1.5, palette.ink);
    let handle = pos2(x, rect.center().y);
    ui.painter().circle(handle, 10.0, palette.accent, (3.0, palette.surface));
}

/// The loudest of each of `bars` equal parts; silence when there is nothing.
fn resample(peaks: &[f32], bars: usize) -> Vec<f32> {
    (0..bars)
        .map(|bar| {
            let from = bar * peaks.len() / bars;
            let to = ((bar + 1) * peaks.len()).div_ceil(bars).min(peaks.len());
            let part = peaks.get(from..to).unwrap_or_default();
            part.iter().copied().fold(0.0, f32::max)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_peak_is_lost_by_drawing_fewer_bars() {
        let mut peaks = vec![0.1; 1000];
        peaks[577] = 0.9;
        let bars = resample(&peaks, 60);
        assert_eq!(bars.len(), 60);
        assert_eq!(bars.iter().filter(|bar| **bar > 0.5).count(), 1);
    }

    #[test]
    fn few_or_no_peaks_still_fill_the_width() {
        assert_eq!(resample(&[], 3), [0.0, 0.0, 0.0]);
        assert_eq!(resample(&[0.5, 1.0], 4), [0.5, 0.5, 1.0, 1.0]);
    }
}
