//! The round buttons of a device: what begins, halts and ends a recording.

use egui::{
    Align2, Color32, Rect, Response, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::begin::begin_at;
use super::icon::{Icon, icon};
use super::paint;
use crate::ui::guard;
use crate::ui::theme::{TARGET, Text, Theme, space};

/// The side of the round button itself at the usual size, in points.
const LARGE: f32 = 112.0;
const SMALL: f32 = 76.0;

/// What a round button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Begins a recording.
    Record,
    /// Ends it.
    Stop,
    /// Takes a photo.
    Shutter,
    /// Calls it off.
    Cancel,
    /// Halts it.
    Pause,
    /// Goes on.
    Resume,
}

/// A round button with its words below.
#[derive(Clone, Copy, Debug)]
pub struct Round<'a> {
    sign: Sign,
    words: &'a str,
    begins: Option<&'a str>,
}

impl<'a> Round<'a> {
    /// A button for `sign`, called `words`.
    pub fn new(sign: Sign, words: &'a str) -> Self {
        Self { sign, words, begins: None }
    }

    /// The keyboard begins here, see [`begin_at`]; `told` is what the page says above it.
    #[must_use]
    pub fn begins(self, told: &'a str) -> Self {
        Self { begins: Some(told), ..self }
    }

    fn diameter(self) -> f32 {
        match self.sign {
            Sign::Pause | Sign::Resume => SMALL,
            Sign::Record | Sign::Stop | Sign::Shutter | Sign::Cancel => LARGE,
        }
    }

    /// The size it takes with its words, in points.
    pub fn size(self, ui: &Ui) -> Vec2 {
        let words = self.galley(ui, Color32::PLACEHOLDER, Text::Label).size();
        vec2(words.x.max(self.diameter()) + space::S, self.diameter() + space::XS + words.y).ceil()
    }

    fn galley(self, ui: &Ui, color: Color32, text: Text) -> std::sync::Arc<egui::Galley> {
        Theme::of(ui.ctx()).galley(ui.ctx(), self.words, text, color, f32::INFINITY)
    }

    /// Shows it in this place of the window; the circle gives way where that is low. `ink` is the colour of its
    /// words and outline.
    pub fn show_at(self, ui: &mut Ui, rect: Rect, ink: Color32) -> Response {
        let response = ui.allocate_rect(rect, Sense::click());
        let mut galley = self.galley(ui, ink, Text::Label);
        if galley.size().x > rect.width() {
            galley = self.galley(ui, ink, Text::Small);
        }
        let room = rect.height() - galley.size().y - space::XS;
        let (center, radius, words) = if room < TARGET {
            // In little height the words stand beside it.
            let radius = rect.height().min(self.diameter()) / 2.0;
            let wide = 2.0 * radius + space::S + galley.size().x;
            let left = rect.left() + ((rect.width() - wide) / 2.0).max(0.0);
            let beside = pos2(left + 2.0 * radius + space::S, rect.center().y);
            let words = Align2::LEFT_CENTER.anchor_size(beside, galley.size());
            (pos2(left + radius, rect.center().y), radius, words)
        } else {
            let radius = room.min(self.diameter()) / 2.0;
            let center = pos2(rect.center().x, rect.top() + radius);
            let below = Rect::from_min_max(pos2(rect.left(), center.y + radius), rect.max);
            (center, radius, Align2::CENTER_BOTTOM.align_size_within_rect(galley.size(), below))
        };
        self.paint(ui, center, radius, ink, &response);
        ui.painter().galley(words.min, galley, ink);
        let enabled = ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, self.words));
        if response.has_focus() && guard::shows_focus(ui.ctx()) {
            let stroke = Stroke::new(3.0, Theme::of(ui.ctx()).palette.focus);
            ui.painter().circle_stroke(center, radius + 5.0, stroke);
        }
        guard::button(ui, &response, self.words);
        if let Some(told) = self.begins {
            begin_at(ui, &response, told);
        }
        response
    }

    fn paint(self, ui: &Ui, center: egui::Pos2, radius: f32, ink: Color32, response: &Response) {
        let p = Theme::of(ui.ctx()).palette;
        let lit = response.hovered() || response.is_pointer_button_down_on();
        let painter = ui.painter();
        let inside = radius * if lit { 0.82 } else { 0.78 };
        match self.sign {
            Sign::Record => {
                painter.circle_stroke(center, radius - 2.5, Stroke::new(5.0, ink));
                painter.circle_filled(center, inside, p.recording);
            }
            Sign::Stop => {
                painter.circle_stroke(center, radius - 2.5, Stroke::new(5.0, ink));
                let square = paint::square(center, inside);
                painter.rect_filled(square, (radius * 0.14) as u8, p.recording);
            }
            Sign::Shutter => {
                painter.circle_stroke(center, radius - 2.5, Stroke::new(5.0, ink));
                painter.circle_filled(center, inside, ink);
            }
            Sign::Cancel => {
                painter.circle_stroke(center, radius - 2.5, Stroke::new(5.0, ink));
                icon(painter, paint::square(center, radius * 0.86), Icon::Cross, ink);
            }
            Sign::Pause | Sign::Resume => {
                painter.circle_stroke(center, radius - 1.0, Stroke::new(2.0, ink));
                let sign = if self.sign == Sign::Pause { Icon::Pause } else { Icon::Play };
                icon(painter, paint::square(center, radius * 0.8), sign, ink);
            }
        }
    }
}
