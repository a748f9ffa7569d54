//! Buttons by their weight, and what can be chosen from.

use egui::{Response, Ui};

use crate::ui::widgets::{self, Answer, Button, Enabled};

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

/// The same, perhaps not yet.
pub(in crate::ui) fn danger_if(ui: &mut Ui, enabled: Enabled, words: &str) -> Response {
    ui.add(Button::danger(words).enabled(enabled))
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

/// One of the ways to go on, as wide as the column.
pub(in crate::ui) fn choice(ui: &mut Ui, words: &str) -> Response {
    let width = ui.available_width();
    ui.add(Button::secondary(words).min_width(width))
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

/// What keeps, in the right half of the foot: nothing that stops ever lies there.
pub(in crate::ui) fn keeps(ui: &mut Ui, words: &str) -> Response {
    let [keeps] = widgets::on_the_right(ui, [Button::primary(words)]);
    keeps
}

/// Two ways to decide of which each deletes something, equal in size and look, in the right half of the foot.
pub(in crate::ui) fn decides(
    ui: &mut Ui,
    (first, second): (&str, &str),
) -> Option<widgets::Choice> {
    let buttons = [Button::secondary(first), Button::secondary(second)];
    let [first, second] = widgets::on_the_right(ui, buttons);
    match (first.clicked(), second.clicked()) {
        (true, _) => Some(widgets::Choice::First),
        (_, true) => Some(widgets::Choice::Second),
        _ => None,
    }
}

/// A button of a device's page: its weight, its words, and what pressing it means.
pub(in crate::ui) type Does<'a, A> = (ButtonKind, &'a str, A);

fn look<'a, A>((kind, words, _): &Does<'a, A>) -> Button<'a> {
    match kind {
        ButtonKind::Primary => Button::primary(words),
        ButtonKind::Secondary => Button::secondary(words),
        ButtonKind::Quiet => Button::quiet(words),
    }
}

/// The two buttons of a device's page, each in its place in the left half of the foot through all stages;
/// `words` are all that the two places may hold. Returns what was asked for.
pub(in crate::ui) fn controls<A>(
    ui: &mut Ui,
    words: [&[&str]; 2],
    [first, second]: [Option<Does<'_, A>>; 2],
) -> Option<A> {
    let shown = widgets::in_slots(ui, words, [first.as_ref().map(look), second.as_ref().map(look)]);
    let pressed = |response: &Option<Response>| response.as_ref().is_some_and(Response::clicked);
    let asked = if pressed(&shown[0]) { first } else { second.filter(|_| pressed(&shown[1])) };
    asked.map(|(_, _, action)| action)
}

/// "No" and "yes", equal in size, place and look. `labels` are in that order.
pub(in crate::ui) fn answers(
    ui: &mut Ui,
    (no, yes): (&str, &str),
    enabled: Enabled,
) -> Option<Answer> {
    let (yes, no) = (Button::secondary(yes).enabled(enabled), Button::secondary(no));
    match widgets::choice_pair(ui, no, yes) {
        Some(widgets::Choice::First) => Some(Answer::No),
        Some(widgets::Choice::Second) => Some(Answer::Yes),
        None => None,
    }
}
