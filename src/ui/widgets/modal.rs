//! A question that waits for its answer.

use egui::{Frame, Id, Margin, ScrollArea, Shadow, Stroke, Ui};

use super::button::{self, Button};
use super::text;
use crate::ui::theme::{RADIUS_LARGE, Theme, space};

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The first button.
    Yes,
    /// The second button, Escape, or a touch beside the dialog.
    No,
}

/// What "yes" does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Nothing that could not be put right.
    Harmless,
    /// Something that cannot be undone; the button is red.
    Final,
}

/// What the dialog says.
#[derive(Clone, Copy, Debug)]
pub struct Confirm<'a> {
    /// The question.
    pub question: &'a str,
    /// What follows from either answer.
    pub explanation: &'a str,
    /// The button for "yes"; says what is done, such as "Delete now".
    pub yes: &'a str,
    /// The button for "no".
    pub no: &'a str,
    /// What "yes" does.
    pub weight: Weight,
}

/// When it was last shown, and what had the keyboard before.
#[derive(Clone, Copy, Default)]
struct Shown {
    pass: u64,
    focus_before: Option<Id>,
}

/// Shows the dialog over everything, until the caller stops calling this.
///
/// The keyboard begins at "no", and returns to where it was.
pub fn confirm(ui: &mut Ui, id: Id, confirm: &Confirm<'_>) -> Option<Answer> {
    let theme = Theme::of(ui.ctx());
    let screen = ui.content_rect();
    let width = theme.scaled(520.0).min(screen.width() - 2.0 * space::L);
    let area = egui::Modal::default_area(id)
        .role(egui::Role::AlertDialog)
        .accessible_name(confirm.question);
    let modal = egui::Modal::new(id)
        .area(area)
        .backdrop_color(theme.palette.scrim)
        .frame(frame(&theme))
        .show(ui.ctx(), |ui| {
            ui.set_width(width - 2.0 * space::L);
            contents(ui, screen.height() * 0.45, confirm)
        });
    let [yes, no] = &modal.inner;
    let answer = if yes.clicked() {
        Some(Answer::Yes)
    } else if no.clicked() || modal.should_close() {
        Some(Answer::No)
    } else {
        None
    };
    mind_focus(ui, id, no, answer);
    answer
}

fn frame(theme: &Theme) -> Frame {
    Frame::NONE
        .fill(theme.palette.surface)
        .stroke(Stroke::new(1.0, theme.palette.border))
        .corner_radius(RADIUS_LARGE)
        .inner_margin(Margin::same(24))
        .shadow(Shadow {
            offset: [0, 12],
            blur: 40,
            spread: 0,
            color: egui::Color32::from_black_alpha(50),
        })
}

fn contents(ui: &mut Ui, max_text_height: f32, confirm: &Confirm<'_>) -> [egui::Response; 2] {
    ScrollArea::vertical().max_height(max_text_height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        text::section(ui, confirm.question);
        text::paragraph(ui, confirm.explanation);
    });
    ui.add_space(space::S);
    let yes = match confirm.weight {
        Weight::Harmless => Button::secondary(confirm.yes),
        Weight::Final => Button::danger(confirm.yes),
    };
    button::pair(ui, yes, Button::secondary(confirm.no))
}

/// Gives the keyboard to "no" when the dialog opens, and back when it has been answered.
fn mind_focus(ui: &Ui, id: Id, no: &egui::Response, answer: Option<Answer>) {
    let key = id.with("shown");
    let pass = ui.cumulative_pass_nr();
    let shown: Option<Shown> = ui.data(|data| data.get_temp(key));
    let open = shown.filter(|shown| shown.pass + 1 >= pass);
    if open.is_none() {
        no.request_focus();
    }
    let focus_before = open.map_or_else(|| ui.memory(egui::Memory::focused), |s| s.focus_before);
    let focus_before = focus_before.filter(|before| *before != no.id);
    if answer.is_some() {
        ui.data_mut(|data| data.remove_temp::<Shown>(key));
        if let Some(before) = focus_before {
            ui.memory_mut(|memory| memory.request_focus(before));
        }
    } else {
        ui.data_mut(|data| data.insert_temp(key, Shown { pass, focus_before }));
    }
}
