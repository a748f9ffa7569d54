//! One lamp that tells the truth: which device is on, and whether it records.

use egui::accesskit::Live;
use egui::{Color32, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::header::Wording;
use crate::campaign::Kind;
use crate::ui::theme::{Text, Theme};
use crate::ui::view::View;

/// Which device is on. It follows the devices, not the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum Lamp {
    /// None.
    #[default]
    Off,
    /// This one, and nothing is recorded.
    Open(Kind),
    /// The microphone, for something that is heard once and gone.
    Practice,
    /// This one, and it records.
    Recording(Kind),
}

/// Around the words, in points.
const PADDING: Vec2 = vec2(16.0, 10.0);
/// The sign's diameter at usual text, and what lies between it and the words, in points.
const SIGN: f32 = 20.0;
const GAP: f32 = 10.0;

impl Lamp {
    /// What is on now; `recording` is the kind that is being recorded, if any.
    pub(in crate::ui) fn of(view: &View<'_>, recording: Option<Kind>) -> Self {
        match (view.live.on, recording) {
            (Some(kind), Some(it)) if kind == it => Self::Recording(kind),
            (Some(kind), _) => Self::Open(kind),
            (None, _) => Self::Off,
        }
    }

    /// What is on now, where somebody only tries the microphone.
    pub(in crate::ui) fn of_practice(view: &View<'_>) -> Self {
        match Self::of(view, None) {
            Self::Open(Kind::Voice) => Self::Practice,
            other => other,
        }
    }

    pub(in crate::ui) fn is_recording(self) -> bool {
        matches!(self, Self::Recording(_))
    }

    /// The words, long or short.
    fn key(self, wording: Wording) -> &'static str {
        match (self, wording == Wording::Long) {
            (Self::Off, true) => "lamp-off",
            (Self::Off, false) => "lamp-off-short",
            (Self::Open(Kind::Voice), true) => "lamp-microphone",
            (Self::Open(Kind::Voice), false) => "lamp-microphone-short",
            (Self::Open(Kind::Photo), true) => "lamp-camera",
            (Self::Open(Kind::Photo), false) => "lamp-camera-short",
            (Self::Practice, true) => "lamp-practice",
            (Self::Practice, false) => "lamp-practice-short",
            (Self::Recording(Kind::Voice), _) => "lamp-recording",
            (Self::Recording(Kind::Photo), true) => "lamp-taking",
            (Self::Recording(Kind::Photo), false) => "lamp-taking-short",
        }
    }
}

/// The lamp with its words, ready to be shown.
pub(super) struct Pill {
    lamp: Lamp,
    words: String,
    /// What those who listen hear: all of it, however little room there is.
    spoken: String,
}

impl Pill {
    pub(super) fn new(lamp: Lamp, wording: Wording, view: &View<'_>) -> Self {
        Self {
            lamp,
            words: view.text(lamp.key(wording)),
            spoken: view.text(lamp.key(Wording::Long)),
        }
    }

    /// How large it is, in points.
    pub(super) fn size(&self, ui: &Ui) -> Vec2 {
        let theme = Theme::of(ui.ctx());
        let words = self.galley(ui, Color32::PLACEHOLDER).size();
        let height = (words.y + 2.0 * PADDING.y).max(40.0);
        vec2(words.x + theme.scaled(SIGN) + GAP + 2.0 * PADDING.x, height).ceil()
    }

    fn galley(&self, ui: &Ui, color: Color32) -> std::sync::Arc<egui::Galley> {
        Theme::of(ui.ctx()).galley(ui.ctx(), &self.words, Text::Label, color, f32::INFINITY)
    }

    /// Shows it in this place.
    pub(super) fn show_at(&self, ui: &mut Ui, rect: Rect) {
        let theme = Theme::of(ui.ctx());
        let p = theme.palette;
        let (fill, outline, words) = match self.lamp {
            Lamp::Off => (p.surface, p.border, p.ink),
            Lamp::Open(_) | Lamp::Practice => (p.open, p.open_mark, p.on_open),
            Lamp::Recording(_) => (p.recording, p.recording, p.on_recording),
        };
        let response = ui.allocate_rect(rect, Sense::hover());
        let painter = ui.painter();
        let stroke = Stroke::new(theme.outline(), outline);
        painter.rect(rect, (rect.height() / 2.0) as u8, fill, stroke, StrokeKind::Inside);
        let radius = theme.scaled(SIGN) / 2.0;
        let center = pos2(rect.left() + PADDING.x + radius, rect.center().y);
        match self.lamp {
            Lamp::Off => {
                painter.circle_stroke(center, radius - 1.5, Stroke::new(3.0, outline));
            }
            Lamp::Open(_) | Lamp::Practice => {
                painter.circle_stroke(center, radius - 1.5, Stroke::new(3.0, outline));
                painter.circle_filled(center, radius * 0.45, outline);
            }
            Lamp::Recording(_) => {
                painter.circle_filled(center, radius, words);
            }
        }
        let galley = self.galley(ui, words);
        let at = pos2(center.x + radius + GAP, rect.center().y - galley.size().y / 2.0);
        painter.galley(at, galley, words);
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &self.spoken));
        let live = match self.lamp {
            Lamp::Recording(_) => Live::Assertive,
            Lamp::Off | Lamp::Open(_) | Lamp::Practice => Live::Polite,
        };
        ui.accesskit_node_builder(response.id, |node| node.set_live(live));
    }
}
