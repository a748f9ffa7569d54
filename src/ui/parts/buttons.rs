//! Buttons by their weight, and what can be chosen from.

use egui::{Response, Ui};

use crate::ui::theme::{Theme, space};
use crate::ui::widgets::{self, Answer, Before, Button, Enabled, Height, Icon, Record};

/// The weight of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum ButtonKind {
    /// The one thing to do next.
    Primary,
    /// Another thing one can do.
    Secondary,
    /// A way out.
    Quiet,
}

/// A button.
pub(in crate::ui) fn button(ui: &mut Ui, kind: ButtonKind, words: &str) -> Response {
    button_if(ui, kind, Enabled::Yes, words)
}

/// The same, perhaps not yet.
pub(in crate::ui) fn button_if(
    ui: &mut Ui,
    kind: ButtonKind,
    enabled: Enabled,
    words: &str,
) -> Response {
    let button = match kind {
        ButtonKind::Primary => Button::primary(words),
        ButtonKind::Secondary => Button::secondary(words),
        ButtonKind::Quiet => Button::quiet(words),
    };
    ui.add(button.enabled(enabled))
}

/// The one thing to do next.
pub(in crate::ui) fn primary(ui: &mut Ui, words: &str) -> Response {
    button(ui, ButtonKind::Primary, words)
}

/// The same, perhaps not yet.
pub(in crate::ui) fn primary_if(ui: &mut Ui, enabled: Enabled, words: &str) -> Response {
    ui.add(Button::primary(words).enabled(enabled))
}

/// Another thing one can do.
pub(in crate::ui) fn secondary(ui: &mut Ui, words: &str) -> Response {
    button(ui, ButtonKind::Secondary, words)
}

/// The same, perhaps not yet.
pub(in crate::ui) fn secondary_if(ui: &mut Ui, enabled: Enabled, words: &str) -> Response {
    ui.add(Button::secondary(words).enabled(enabled))
}

/// A way out or an aside.
pub(in crate::ui) fn quiet(ui: &mut Ui, words: &str) -> Response {
    button(ui, ButtonKind::Quiet, words)
}

/// Something that cannot be undone.
pub(in crate::ui) fn danger(ui: &mut Ui, words: &str) -> Response {
    ui.add(Button::danger(words))
}

/// A button that belongs to one thing on the screen. Where there are several, a screen reader says
/// which one it is `about`.
pub(in crate::ui) fn small(ui: &mut Ui, words: &str, about: Option<&str>) -> Response {
    let response = ui.add(Button::secondary(words));
    if let Some(about) = about {
        ui.accesskit_node_builder(response.id, |node| node.set_label(format!("{words}: {about}")));
    }
    response
}

/// What [`small`] buttons are about: `name`, where it is one of several.
pub(in crate::ui) fn one_of(count: usize, name: &str) -> Option<&str> {
    (count > 1).then_some(name)
}

/// One of the ways to go on: a card to press, as wide as its place.
pub(in crate::ui) fn choice(ui: &mut Ui, icon: Icon, words: &str, height: Height) -> Response {
    widgets::choice(ui, icon, words, height)
}

/// A button with a sign that belongs to one thing on the screen; see [`small`].
pub(in crate::ui) fn signed(ui: &mut Ui, icon: Icon, words: &str, about: Option<&str>) -> Response {
    let named = about.map(|about| format!("{words}: {about}"));
    let button = Button::secondary(words).icon(icon);
    ui.add(button.called(named.as_deref().unwrap_or(words)))
}

/// `count` things beside each other, each at least `least` points wide at usual text, in as many rows as needed.
pub(in crate::ui) fn grid(
    ui: &mut Ui,
    count: usize,
    least: f32,
    mut each: impl FnMut(&mut Ui, usize),
) {
    let width = ui.available_width();
    let least = Theme::of(ui.ctx()).scaled(least);
    let columns = ((width + space::M) / (least + space::M)).floor().max(1.0) as usize;
    let columns = columns.min(count.max(1));
    let wide = ((width - space::M * (columns - 1) as f32) / columns as f32).floor();
    for row in (0..count).collect::<Vec<_>>().chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            for number in row {
                ui.vertical(|ui| {
                    ui.set_width(wide);
                    each(ui, *number);
                });
            }
        });
    }
}

/// A row of a list to choose from.
pub(in crate::ui) fn list_row(ui: &mut Ui, words: &str, chosen: Chosen) -> Response {
    let width = ui.available_width();
    let response = match chosen {
        Chosen::Yes => ui.add(Button::primary(words).min_width(width)),
        Chosen::No => ui.add(Button::secondary(words).min_width(width)),
    };
    let is_chosen = chosen == Chosen::Yes;
    ui.accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    response
}

/// A row of a table of records, to choose as a whole.
pub(in crate::ui) fn record(
    ui: &mut Ui,
    row: &Record,
    before: Before<'_>,
    chosen: Chosen,
) -> Response {
    let chosen = match chosen {
        Chosen::Yes => widgets::record::Chosen::Yes,
        Chosen::No => widgets::record::Chosen::No,
    };
    widgets::record(ui, row, before, chosen)
}

/// A few small things to choose one from, side by side. A screen reader says what each is `about`, where that
/// is not clear from its words. Returns the one that was pressed.
pub(in crate::ui) fn picks<T: Clone + PartialEq>(
    ui: &mut Ui,
    choices: &[(T, String)],
    chosen: Option<&T>,
    about: Option<&str>,
) -> Option<T> {
    let mut pressed = None;
    ui.horizontal_wrapped(|ui| {
        for (choice, words) in choices {
            let is_it = if Some(choice) == chosen { Chosen::Yes } else { Chosen::No };
            let response = pick(ui, words, is_it);
            if let Some(about) = about {
                let name = format!("{words}: {about}");
                ui.accesskit_node_builder(response.id, |node| node.set_label(name));
            }
            if response.clicked() {
                pressed = Some(choice.clone());
            }
        }
    });
    pressed
}

/// One of a few small things to choose from, side by side.
pub(in crate::ui) fn pick(ui: &mut Ui, words: &str, chosen: Chosen) -> Response {
    let is_chosen = chosen == Chosen::Yes;
    let button = if is_chosen { Button::primary(words) } else { Button::secondary(words) };
    let response = ui.add(button);
    ui.accesskit_node_builder(response.id, |node| node.set_selected(is_chosen));
    response
}

/// Whether a row is the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Chosen {
    /// It is not.
    No,
    /// It is.
    Yes,
}

/// "No" and "yes", equal in size, place and look. `labels` are in that order.
pub(in crate::ui) fn answers(
    ui: &mut Ui,
    (no, yes): (&str, &str),
    enabled: Enabled,
) -> Option<Answer> {
    let (yes, no) = (Button::answer(yes).enabled(enabled), Button::answer(no));
    match widgets::choice_pair(ui, no, yes) {
        Some(widgets::Choice::First) => Some(Answer::No),
        Some(widgets::Choice::Second) => Some(Answer::Yes),
        None => None,
    }
}
