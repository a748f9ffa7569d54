//! The sign that says a device is on.

use egui::accesskit::Live;
use egui::{Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::paint;
use crate::ui::theme::{Appearance, RADIUS, TARGET, Text, Theme, space};

const SYMBOL: f32 = 30.0;

/// What is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// The microphone.
    Microphone,
    /// The camera.
    Camera,
}

/// What the sign shows.
#[derive(Clone, Copy, Debug)]
pub struct RecordingSign<'a> {
    /// What is on; decides the symbol.
    pub device: Device,
    /// The words, such as "The microphone is on". Announced at once by screen readers.
    pub words: &'a str,
    /// Something that changes all the time, such as the time run so far, or "".
    /// Not announced.
    pub detail: &'a str,
}

/// A red banner with a symbol and words.
pub fn recording_sign(ui: &mut Ui, sign: RecordingSign<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let color = theme.palette.on_recording;
    let side = theme.scaled(SYMBOL);
    let whole = ui.available_width();
    let detail = theme.galley(ui, sign.detail, Text::Label, color, f32::INFINITY);
    let beside = whole - side - detail.size().x - 3.0 * space::M - space::S;
    let words = theme.galley(ui, sign.words, Text::Label, color, beside);
    let height = (words.size().y.max(side) + 2.0 * 12.0).max(TARGET).ceil();
    let (rect, response) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
    paint_banner(ui, &theme, &response);
    let symbol = paint::square(pos2(rect.left() + space::M + side / 2.0, rect.center().y), side);
    match sign.device {
        Device::Microphone => paint::microphone(ui.painter(), symbol, color),
        Device::Camera => paint::camera(ui.painter(), symbol, color, theme.palette.recording),
    }
    let at = pos2(symbol.right() + space::S + space::XS, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, color);
    let right = rect.right() - space::M - detail.size().x;
    let at = pos2(right, rect.center().y - detail.size().y / 2.0);
    ui.painter().galley(at, detail, color);
    describe(ui, &response, sign);
    response
}

fn paint_banner(ui: &Ui, theme: &Theme, response: &Response) {
    let outline = match theme.appearance {
        Appearance::Light | Appearance::Dark => Stroke::NONE,
        Appearance::HighContrast => Stroke::new(theme.outline(), theme.palette.on_recording),
    };
    let fill = theme.palette.recording;
    ui.painter().rect(response.rect, RADIUS, fill, outline, StrokeKind::Inside);
}

fn describe(ui: &Ui, response: &Response, sign: RecordingSign<'_>) {
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, sign.words));
    ui.accesskit_node_builder(response.id, |node| {
        node.set_live(Live::Assertive);
        if !sign.detail.is_empty() {
            node.set_description(sign.detail);
        }
    });
}
