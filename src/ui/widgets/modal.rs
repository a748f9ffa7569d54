//! What lies over the screen until it is answered.

use egui::{Frame, Id, Margin, Rect, Role, ScrollArea, Shadow, Stroke, Ui};

use super::button::{self, Button};
use super::text;
use crate::ui::guard::{self, First, Part};
use crate::ui::theme::{RADIUS_LARGE, Text, Theme, space};

/// Around the contents, in points.
const PADDING: i8 = 24;
/// With less room than this for its words, a dialog scrolls as a whole, in ems.
const LEAST_WORDS_EM: f32 = 6.0;

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

/// Whether a dialog was left by Escape or by a touch beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is still open.
    No,
    /// It was left; that means no.
    Yes,
}

/// Shows the question over everything, until the caller stops calling this.
///
/// The keyboard begins at "no", and returns to where it was.
pub fn confirm(ui: &mut Ui, id: Id, confirm: &Confirm<'_>) -> Option<Answer> {
    let dialog = Dialog { id, role: Role::AlertDialog, name: confirm.question };
    let (answer, left) = over(
        ui,
        &dialog,
        |ui| {
            text::paragraph(ui, confirm.explanation);
        },
        |ui| answers(ui, confirm),
    );
    answer.or_else(|| (left == Left::Yes).then_some(Answer::No))
}

fn answers(ui: &mut Ui, confirm: &Confirm<'_>) -> Option<Answer> {
    let yes = match confirm.weight {
        Weight::Harmless => Button::secondary(confirm.yes),
        Weight::Final => Button::danger(confirm.yes),
    };
    let [yes, no] = button::pair_from_the_right(ui, yes, Button::secondary(confirm.no));
    guard::first(ui, no.id, First::Answer);
    match (yes.clicked(), no.clicked()) {
        (true, _) => Some(Answer::Yes),
        (_, true) => Some(Answer::No),
        _ => None,
    }
}

/// Shows `contents` under a heading over everything, until the caller stops calling this.
pub fn dialog(ui: &mut Ui, id: Id, name: &str, contents: impl FnOnce(&mut Ui)) -> Left {
    over(ui, &Dialog { id, role: Role::Dialog, name }, contents, |_| ()).1
}

/// A dialog as a screen reader meets it.
struct Dialog<'a> {
    id: Id,
    role: Role,
    name: &'a str,
}

/// How high the parts came out last time, in points.
#[derive(Clone, Copy, Default, PartialEq)]
struct Heights {
    words: f32,
    answers: f32,
}

/// As high as what it holds. Where the window is too low for that, its words scroll, and the answers stay
/// in sight; where there is not even room for some words, all of it scrolls.
fn over<R>(
    ui: &mut Ui,
    dialog: &Dialog<'_>,
    words: impl FnOnce(&mut Ui),
    answers: impl FnOnce(&mut Ui) -> R,
) -> (R, Left) {
    let theme = Theme::of(ui.ctx());
    let window = ui.content_rect();
    let key = dialog.id.with("heights");
    let before: Heights = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let mut heights = before;
    let area = egui::Modal::default_area(dialog.id).role(dialog.role).accessible_name(dialog.name);
    let modal = egui::Modal::new(dialog.id)
        .area(area)
        .backdrop_color(theme.palette.scrim)
        .frame(frame(&theme))
        .show(ui.ctx(), |ui| {
            ui.set_width(inner_width(&theme, window));
            guard::within(ui, Part::Dialog(dialog.id), |ui| {
                let words = |ui: &mut Ui| {
                    text::dialog_heading(ui, dialog.name);
                    words(ui);
                };
                contents(ui, window, &mut heights, words, answers)
            })
        });
    if heights != before {
        ui.data_mut(|data| data.insert_temp(key, heights));
        ui.request_discard("a dialog has another height");
    }
    let left = if modal.should_close() { Left::Yes } else { Left::No };
    (modal.inner, left)
}

/// As wide as a few words need, and never wider than the window.
fn inner_width(theme: &Theme, window: Rect) -> f32 {
    let width = theme.scaled(520.0).min(window.width() - 2.0 * space::M);
    width - 2.0 * f32::from(PADDING)
}

fn contents<R>(
    ui: &mut Ui,
    window: Rect,
    heights: &mut Heights,
    words: impl FnOnce(&mut Ui),
    answers: impl FnOnce(&mut Ui) -> R,
) -> R {
    let most = window.height() - 2.0 * space::S - 2.0 * f32::from(PADDING);
    let gap = if heights.answers > 0.0 { space::L } else { 0.0 };
    let room = most - heights.answers - gap;
    let least = LEAST_WORDS_EM * Theme::of(ui.ctx()).font(Text::Body).size;
    ui.spacing_mut().item_spacing = egui::vec2(space::M, 0.0);
    if room < least.min(heights.words) {
        return scrolling(ui, most, heights.words + gap + heights.answers, |ui| {
            heights.words = measured(ui, spaced(words)).1;
            ui.add_space(gap);
            let (inner, height) = measured(ui, answers);
            heights.answers = height;
            inner
        });
    }
    heights.words = scrolling(ui, room, heights.words, |ui| measured(ui, spaced(words)).1);
    ui.add_space(gap);
    let (inner, height) = measured(ui, answers);
    heights.answers = height;
    inner
}

fn spaced(words: impl FnOnce(&mut Ui)) -> impl FnOnce(&mut Ui) {
    |ui| {
        ui.spacing_mut().item_spacing.y = 12.0;
        words(ui);
    }
}

/// What `contents` return, and how high they are, in points.
fn measured<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> (R, f32) {
    let shown = ui.scope(contents);
    (shown.inner, shown.response.rect.height().ceil())
}

/// An area of the height that its contents need, and no more than `most` points.
fn scrolling<R>(ui: &mut Ui, most: f32, needed: f32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    // On the first look nothing is known, and there shall be room for all of it.
    let height = if needed > 0.0 { needed.min(most) } else { most };
    let area = ScrollArea::vertical().min_scrolled_height(height).max_height(height);
    area.auto_shrink([false, true]).show(ui, contents).inner
}

fn frame(theme: &Theme) -> Frame {
    Frame::NONE
        .fill(theme.palette.surface)
        .stroke(Stroke::new(1.0, theme.palette.border))
        .corner_radius(RADIUS_LARGE)
        .inner_margin(Margin::same(PADDING))
        .shadow(Shadow {
            offset: [0, 12],
            blur: 40,
            spread: 0,
            color: egui::Color32::from_black_alpha(50),
        })
}
