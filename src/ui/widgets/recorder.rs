//! A recording while it is made: how long it is and how loud it was.

use egui::{Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Text, Theme, space};

/// From one bar to the next, and how wide a bar is, in points.
const PITCH: f32 = 15.0;
const BAR: f32 = 8.0;
/// The line that shows how much of the time is used, in points.
const LINE: f32 = 8.0;
/// Each digit of the time has so much room, as a share of its size, so that the time does not tremble.
const CELL: f32 = 0.66;
const COLON: f32 = 0.34;

/// What has been recorded so far.
#[derive(Clone, Copy, Debug)]
pub struct Recorder<'a> {
    /// What it is called.
    pub name: &'a str,
    /// How loud it was, each from 0 to 1, oldest first.
    pub peaks: &'a [f32],
    /// Whether it goes on.
    pub live: bool,
    /// How much of the longest time is used, from 0 to 1.
    pub progress: f32,
}

/// Shows it in `size` points: bars as high as it was loud, and a line below that fills up.
pub fn recorder(ui: &mut Ui, recorder: &Recorder<'_>, size: Vec2) -> Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let p = Theme::of(ui.ctx()).palette;
    let (wave, line) = rect.split_top_bottom_at_y(rect.bottom() - LINE - space::M);
    let bars = (wave.width() / PITCH).floor().max(1.0) as usize;
    let color = if recorder.live { p.recording } else { p.border };
    for bar in 0..bars {
        let from = bar * recorder.peaks.len() / bars;
        let to = ((bar + 1) * recorder.peaks.len()).div_ceil(bars).min(recorder.peaks.len());
        let part = recorder.peaks.get(from..to).unwrap_or_default();
        let peak = part.iter().copied().fold(0.0, f32::max).clamp(0.0, 1.0);
        let high = (peak * wave.height()).max(BAR);
        let middle = pos2(wave.left() + bar as f32 * PITCH + BAR / 2.0, wave.center().y);
        let bar = Rect::from_center_size(middle, vec2(BAR, high));
        ui.painter().rect_filled(bar, BAR / 2.0, color);
    }
    let line = line.with_min_y(line.bottom() - LINE);
    ui.painter().rect_filled(line, LINE / 2.0, p.trough);
    let used = line.with_max_x(line.left() + line.width() * recorder.progress.clamp(0.0, 1.0));
    ui.painter().rect_filled(used, LINE / 2.0, p.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, recorder.name));
    response
}

/// The time so far, large, and what is left of it below; `spoken` says the time for those who listen.
pub fn timer(ui: &mut Ui, secs: f64, (text, spoken): (Text, &str), left: &str) -> Response {
    let theme = Theme::of(ui.ctx());
    let p = theme.palette;
    let font = theme.font(text);
    let whole = secs.max(0.0) as u64;
    let time = format!("{}:{:02}", whole / 60, whole % 60);
    let width = |sign: char| font.size * if sign == ':' { COLON } else { CELL };
    let wide: f32 = time.chars().map(width).sum();
    let below = theme.galley(ui.ctx(), left, Text::Lead, p.ink_soft, f32::INFINITY);
    let size = vec2(wide.max(below.size().x), font.size * 1.05 + below.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let mut x = rect.left();
    for sign in time.chars() {
        let galley = theme.galley(ui.ctx(), &sign.to_string(), text, p.ink, f32::INFINITY);
        let at = x + (width(sign) - galley.size().x) / 2.0;
        let top = rect.top() + (font.size * 1.05 - galley.size().y) / 2.0;
        ui.painter().galley(pos2(at, top), galley, p.ink);
        x += width(sign);
    }
    ui.painter().galley(pos2(rect.left(), rect.top() + font.size * 1.05), below, p.ink_soft);
    let told = format!("{spoken}. {left}");
    response.widget_info(|| WidgetInfo::labeled(Role::Timer, true, &told));
    response
}
