//! Sound, pictures and codes.

use egui::{Id, TextureHandle, Ui};

use crate::media;
use crate::ui::theme::Theme;
use crate::ui::widgets::{self, Device, Guide, Mirror, Picture, Playback, Preview, RecordingSign};

/// A device is on.
pub(in crate::ui) fn sign(ui: &mut Ui, device: Device, words: &str, detail: &str) {
    widgets::recording_sign(ui, RecordingSign { device, words, detail });
}

/// How loud it is.
pub(in crate::ui) fn level_meter(ui: &mut Ui, level: media::Level, name: &str, spoken: &str) {
    let key = Id::unique("level meter");
    let now = ui.input(|input| input.time);
    let (mut shown, at): (widgets::Level, f64) =
        ui.data(|data| data.get_temp(key)).unwrap_or_default();
    shown.update(level.peak_dbfs, (now - at).clamp(0.0, 1.0) as f32);
    ui.data_mut(|data| data.insert_temp(key, (shown, now)));
    widgets::level(ui, name, spoken, &shown);
}

/// The outline of a recording.
pub(in crate::ui) fn outline(ui: &mut Ui, peaks: &[f32], name: &str) {
    widgets::overview(ui, name, peaks);
}

/// A recording with the place that is heard, in seconds.
pub(in crate::ui) struct PlayPosition<'a> {
    /// Its outline, each column from 0 to 1.
    pub peaks: &'a [f32],
    /// The place that is heard.
    pub position_secs: f64,
    /// The length of the whole.
    pub length_secs: f64,
    /// What it is called.
    pub name: &'a str,
    /// The place in words.
    pub spoken: &'a str,
}

/// The outline of a recording to drag in. Returns the place asked for, from 0 to 1.
pub(in crate::ui) fn seek_bar(ui: &mut Ui, place: &PlayPosition<'_>) -> Option<f64> {
    let playback =
        Playback { position_s: place.position_secs as f32, duration_s: place.length_secs as f32 };
    let asked = widgets::waveform(ui, place.name, place.spoken, place.peaks, playback);
    asked.map(|secs| f64::from(secs) / place.length_secs.max(0.001))
}

/// A picture as it is kept.
pub(in crate::ui) fn picture(ui: &mut Ui, picture: &TextureHandle, name: &str) {
    let high = room_for_picture(ui);
    picture_in(ui, picture, name, high);
}

/// What the camera sees, as in a mirror, at most `high` points high.
pub(in crate::ui) fn mirror(
    ui: &mut Ui,
    picture: &TextureHandle,
    count: Option<u8>,
    name: &str,
    high: f32,
) {
    show_picture(ui, (picture, name), Mirror::Yes, Guide::Oval, count, high);
}

/// A picture as it is kept, at most `high` points high.
pub(in crate::ui) fn picture_in(ui: &mut Ui, picture: &TextureHandle, name: &str, high: f32) {
    show_picture(ui, (picture, name), Mirror::No, Guide::None, None, high);
}

/// The height that is left for a picture: what is above keeps its place, and with a line of words below all of it
/// fits the page.
pub(in crate::ui) fn room_for_picture(ui: &Ui) -> f32 {
    let above = ui.cursor().top() - ui.max_rect().top();
    let below = Theme::of(ui.ctx()).scaled(BELOW_PICTURE);
    (ui.clip_rect().height() - above - below).max(LEAST_PICTURE)
}

fn show_picture(
    ui: &mut Ui,
    (picture, name): (&TextureHandle, &str),
    mirror: Mirror,
    guide: Guide,
    count: Option<u8>,
    max_height: f32,
) {
    let countdown = count.map(|count| count.to_string());
    let countdown = countdown.as_deref();
    let picture = Some(Picture { texture: picture.id(), size_px: picture.size_vec2() });
    widgets::preview(ui, &Preview { name, picture, mirror, guide, countdown, max_height });
}

/// Room for the margin above the column and a hint of two lines below a picture, in points.
const BELOW_PICTURE: f32 = 112.0;
/// No picture is less high than this, in points.
const LEAST_PICTURE: f32 = 220.0;

/// The receipt code, as large as its place allows and at most `high` points high.
pub(in crate::ui) fn code(ui: &mut Ui, code: &str, name: &str, high: f32) {
    widgets::receipt_code(ui, name, code, high);
}

/// A QR code, at most `side` points wide and high.
pub(in crate::ui) fn qr(ui: &mut Ui, content: &str, name: &str, side: f32) {
    let side = side.min(ui.available_width());
    widgets::qr(ui, name, content, side);
}

/// How hard a passphrase is to guess, from 0 to 4.
pub(in crate::ui) fn strength(ui: &mut Ui, score: u8, name: &str, words: &str) {
    widgets::strength(ui, name, words, score);
}
