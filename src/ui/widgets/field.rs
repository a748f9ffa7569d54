//! A line of text to type in.

use egui::accesskit::{Invalid, Live};
use egui::text_edit::TextEditState;
use egui::{Frame, Id, Margin, Response, Role, Stroke, StrokeKind, TextEdit, Ui, UiBuilder, vec2};

use super::{button::Button, text};
use crate::ui::guard::{self, First, Lines};
use crate::ui::keyboard::{self, TypedBy};
use crate::ui::theme::{RADIUS, TARGET, Text, Theme, space};

/// For secrets: the words on the button that shows or hides what is typed.
#[derive(Clone, Copy, Debug)]
pub struct Reveal<'a> {
    /// Such as "Show".
    pub show: &'a str,
    /// Such as "Hide".
    pub hide: &'a str,
}

/// What surrounds the text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Field<'a> {
    /// What it is called; shown above and read out.
    pub label: &'a str,
    /// A word of help under the label, or "".
    pub hint: &'a str,
    /// What is wrong with what was typed, or "".
    pub error: &'a str,
    /// Given for a secret: it is hidden until the button is pressed.
    pub reveal: Option<Reveal<'a>>,
}

/// A labelled field. The response is that of the text itself.
pub fn field(ui: &mut Ui, typed: &mut String, field: &Field<'_>) -> Response {
    let theme = Theme::of(ui.ctx());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        ui.set_max_width(ui.available_width().min(theme.measure()));
        let label = text::draw(ui, field.label, Text::Label, theme.palette.ink, Role::Label);
        if !field.hint.is_empty() {
            text::small(ui, field.hint);
        }
        let response = boxed(ui, &theme, typed, field);
        let response = response.labelled_by(label.id);
        let complains = Complains(!field.error.is_empty());
        if complains.is_new(ui, response.id) && !ui.ctx().text_edit_focused() {
            // Whoever is told that it was wrong types it again, without looking for the field.
            response.request_focus();
        }
        describe(ui, &response, field);
        guard::control(ui, &response, field.label);
        guard::types(ui, &response, response.rect, Lines::One);
        keyboard::field(ui, (&response, field.label), response.rect, TypedBy::Keyboard);
        response
    })
    .inner
}

/// The box with the text, and the button beside it for a secret.
fn boxed(ui: &mut Ui, theme: &Theme, typed: &mut String, field: &Field<'_>) -> Response {
    let Some(reveal) = field.reveal else {
        return edit(ui, theme, typed, field, Hidden::No);
    };
    let key = ui.next_auto_id().with("revealed");
    let revealed = Revealed::is_on(ui, key);
    let hidden = if revealed { Hidden::No } else { Hidden::Yes };
    let words = if revealed { reveal.hide } else { reveal.show };
    let toggle = Button::quiet(words);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let height = box_height(theme);
    let size = vec2(ui.available_width(), height);
    let own = vec2((size.x - toggle.natural_size(ui).x - space::S).max(1.0), height);
    // The field comes first for whoever goes on by keys: a space that is meant for it presses no button.
    let response = ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let response = ui
            .allocate_ui_with_layout(own, layout, |ui| edit(ui, theme, typed, field, hidden))
            .inner;
        if ui.add(toggle).clicked() {
            Revealed::turn(ui, key, !revealed);
        }
        response
    });
    forget_history(ui, response.inner.id);
    response.inner
}

/// Whether a secret is shown as it is typed, and in which pass that was looked at last. A type of its own, so that it can
/// be forgotten with the person who asked for it.
#[derive(Clone, Copy, Default)]
pub struct Revealed {
    on: bool,
    pass: u64,
}

impl Revealed {
    /// Whether it is shown in the field `key`: only as long as that is on the screen, since another page may have a field
    /// in its place.
    fn is_on(ui: &Ui, key: Id) -> bool {
        let pass = ui.ctx().cumulative_pass_nr();
        let before: Self = ui.data(|data| data.get_temp(key)).unwrap_or_default();
        let on = before.on && before.pass + 1 >= pass;
        Self::turn(ui, key, on);
        on
    }

    fn turn(ui: &Ui, key: Id, on: bool) {
        let pass = ui.ctx().cumulative_pass_nr();
        ui.data_mut(|data| data.insert_temp(key, Self { on, pass }));
    }
}

/// Whether something is wrong with what was typed.
#[derive(Clone, Copy, Default)]
struct Complains(bool);

impl Complains {
    /// Whether it is since this frame, in a field that was there before.
    fn is_new(self, ui: &Ui, field: Id) -> bool {
        let key = field.with("complains");
        let before = ui.data(|data| data.get_temp::<Self>(key));
        ui.data_mut(|data| data.insert_temp(key, self));
        self.0 && before.is_some_and(|before| !before.0)
    }
}

/// Whether characters are shown as dots.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Hidden {
    Yes,
    No,
}

fn box_height(theme: &Theme) -> f32 {
    (theme.scaled(20.0) * 1.4 + 24.0).max(TARGET + 4.0).ceil()
}

fn edit(
    ui: &mut Ui,
    theme: &Theme,
    typed: &mut String,
    field: &Field<'_>,
    hidden: Hidden,
) -> Response {
    let size = vec2(ui.available_width(), box_height(theme));
    let (_, rect) = ui.allocate_space(size);
    let inside = rect.shrink2(vec2(14.0, 0.0));
    let back = ui.painter().add(egui::Shape::Noop);
    let builder =
        UiBuilder::new().max_rect(inside).layout(egui::Layout::left_to_right(egui::Align::Center));
    let mut font = theme.font(Text::Body);
    font.size = theme.scaled(20.0);
    let response = ui
        .scope_builder(builder, |ui| {
            let id = ui.next_auto_id();
            // A page begins at its top: what only comes into sight by scrolling does not draw it away from there.
            if ui.clip_rect().contains_rect(rect) {
                guard::first(ui, id, First::Field);
            }
            ui.add(
                TextEdit::singleline(typed)
                    .id(id)
                    .password(hidden == Hidden::Yes)
                    .font(font)
                    .text_color(theme.palette.ink)
                    .frame(Frame::NONE)
                    .margin(Margin::ZERO)
                    .align(egui::Align2::LEFT_CENTER)
                    .min_size(vec2(0.0, size.y))
                    .desired_width(inside.width()),
            )
        })
        .inner;
    ui.painter().set(back, outline(theme, rect, &response, field));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    response
}

fn outline(
    theme: &Theme,
    rect: egui::Rect,
    response: &Response,
    field: &Field<'_>,
) -> egui::epaint::RectShape {
    let p = &theme.palette;
    let stroke = if response.has_focus() {
        Stroke::new(3.0, p.focus)
    } else if field.error.is_empty() {
        Stroke::new(theme.outline(), p.border)
    } else {
        Stroke::new(2.5, p.error.mark)
    };
    egui::epaint::RectShape::new(rect, RADIUS, p.surface, stroke, StrokeKind::Inside)
}

/// Undo would keep every version of a secret in memory.
fn forget_history(ui: &Ui, id: Id) {
    if let Some(mut state) = TextEditState::load(ui, id) {
        state.clear_undoer();
        state.store(ui, id);
    }
}

/// What is wrong with what was typed. It is said aloud at once.
pub fn complaint(ui: &mut Ui, words: &str) {
    let color = Theme::of(ui.ctx()).palette.error.mark;
    let line = text::draw(ui, words, Text::Small, color, Role::Label);
    ui.accesskit_node_builder(line.id, |node| node.set_live(Live::Assertive));
}

fn describe(ui: &mut Ui, response: &Response, field: &Field<'_>) {
    if !field.error.is_empty() {
        complaint(ui, field.error);
    }
    ui.accesskit_node_builder(response.id, |node| {
        if !field.hint.is_empty() {
            node.set_description(field.hint);
        }
        if !field.error.is_empty() {
            node.set_invalid(Invalid::True);
        }
    });
}
