//! A sheet of paper on the table.

use egui::{Frame, InnerResponse, Margin, Stroke, Ui};

use crate::ui::theme::{Appearance, RADIUS_LARGE, Theme};

/// Puts contents on a sheet. Sheets are not put on sheets.
pub fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = Theme::of(ui.ctx());
    let outline = match theme.appearance {
        Appearance::Light | Appearance::Dark => Stroke::new(1.0, theme.palette.line),
        Appearance::HighContrast => Stroke::new(2.0, theme.palette.border),
    };
    Frame::NONE
        .fill(theme.palette.surface)
        .stroke(outline)
        .corner_radius(RADIUS_LARGE)
        .inner_margin(Margin::symmetric(24, 20))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
}

/// Fences in what cannot be undone.
pub fn fenced<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let theme = Theme::of(ui.ctx());
    Frame::NONE
        .stroke(Stroke::new(theme.outline(), theme.palette.danger))
        .corner_radius(RADIUS_LARGE)
        .inner_margin(Margin::symmetric(20, 16))
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
}
