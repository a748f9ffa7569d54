//! A message in the page.

use egui::accesskit::Live;
use egui::{Frame, Margin, Response, Role, Stroke, Ui, UiBuilder, vec2};

use super::{paint, text};
use crate::ui::theme::{Appearance, RADIUS_LARGE, Text, Theme, Tone, space};

const SYMBOL: f32 = 28.0;

/// What kind of message it is; decides colour, symbol and how urgently it is announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Good to know.
    Info,
    /// It worked.
    Success,
    /// Take care.
    Warning,
    /// It failed.
    Error,
}

/// A message in three parts; empty parts are left out.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// What kind it is.
    pub kind: Kind,
    /// What happened.
    pub happened: &'a str,
    /// What is safe.
    pub safe: &'a str,
    /// What to do.
    pub to_do: &'a str,
}

/// Shows the message, and has it announced.
pub fn notice(ui: &mut Ui, notice: &Notice<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    let tone = tone(&theme, notice.kind);
    let outline = match theme.appearance {
        Appearance::Light | Appearance::Dark => Stroke::NONE,
        Appearance::HighContrast => Stroke::new(theme.outline(), tone.mark),
    };
    let (role, live) = match notice.kind {
        Kind::Info | Kind::Success => (Role::Status, Live::Polite),
        Kind::Warning | Kind::Error => (Role::Alert, Live::Assertive),
    };
    let group = UiBuilder::new().accessibility_role(role).accessibility_label(notice.happened);
    ui.scope_builder(group, |ui| {
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_live(live));
        ui.set_max_width(ui.available_width().min(theme.measure()));
        Frame::NONE
            .fill(tone.fill)
            .stroke(outline)
            .corner_radius(RADIUS_LARGE)
            .inner_margin(Margin::same(20))
            .show(ui, |ui| contents(ui, &theme, notice, tone));
    })
    .response
}

fn contents(ui: &mut Ui, theme: &Theme, notice: &Notice<'_>, tone: Tone) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::M, space::S);
        let side = theme.scaled(SYMBOL);
        let (rect, _) = ui.allocate_exact_size(vec2(side, side), egui::Sense::hover());
        symbol(ui, rect, notice.kind, tone);
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            let ink = theme.palette.ink;
            text::draw(ui, notice.happened, Text::Label, ink, Role::Label);
            for words in [notice.safe, notice.to_do] {
                if !words.is_empty() {
                    text::draw(ui, words, Text::Body, ink, Role::Label);
                }
            }
        });
    });
}

fn tone(theme: &Theme, kind: Kind) -> Tone {
    match kind {
        Kind::Info => theme.palette.info,
        Kind::Success => theme.palette.success,
        Kind::Warning => theme.palette.warning,
        Kind::Error => theme.palette.error,
    }
}

fn symbol(ui: &Ui, rect: egui::Rect, kind: Kind, tone: Tone) {
    let painter = ui.painter();
    let disc = || painter.circle_filled(rect.center(), rect.width() * 0.46, tone.mark);
    let inner = rect.shrink(rect.width() * 0.12);
    match kind {
        Kind::Info => {
            disc();
            paint::stem(painter, inner, paint::Dot::Above, tone.fill);
        }
        Kind::Success => {
            disc();
            paint::tick(painter, inner, tone.fill);
        }
        Kind::Warning => {
            paint::triangle(painter, rect, tone.mark);
            let lower = inner.translate(vec2(0.0, rect.height() * 0.04));
            paint::stem(painter, lower, paint::Dot::Below, tone.fill);
        }
        Kind::Error => {
            disc();
            paint::cross(painter, inner, tone.fill);
        }
    }
}
