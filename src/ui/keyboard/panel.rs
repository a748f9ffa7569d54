//! The keyboard as it is shown, at the bottom of the window.

use egui::{Id, Rect, Role, Ui, UiBuilder, pos2};

use super::grid::{Cell, Grid};
use super::key::{self, Face, Weight};
use super::layout::{Key, Layer, Layout, Row};
use super::typing::{Shift, Typing};
use super::{Keyboard, NEW_SECS, place};
use crate::campaign::Arg;
use crate::campaign::Words as _;
use crate::ui::guard;
use crate::ui::theme::Theme;
use crate::ui::view::View;

/// What is shown in this pass.
struct Panel {
    rows: Vec<Row>,
    /// What stands on the key to the accents.
    accents: String,
    typing: Typing,
    /// The keys that are held down.
    held: Vec<Id>,
    height: f32,
    since: f64,
}

/// Shows the keyboard where there is something to type into that wants it.
pub(in crate::ui) fn show(ui: &mut Ui, view: &View<'_>) {
    let tag = view.language().tag();
    let found = ui.ctx().with_plugin(|keyboard: &mut Keyboard| keyboard.what_to_show(tag));
    let Some(panel) = found.flatten() else { return };
    let window = ui.ctx().viewport_rect();
    let corner = pos2(window.left(), window.bottom() - panel.height);
    let rect = Rect::from_min_max(corner, window.max);
    let builder = UiBuilder::new().max_rect(rect).accessibility_role(Role::Group);
    let mut asked = None;
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect);
        let name = view.text("keyboard");
        ui.accesskit_node_builder(ui.unique_id(), |node| node.set_label(name));
        let theme = Theme::of(ui.ctx());
        ui.painter().rect_filled(rect, 0, theme.palette.line);
        asked = keys(ui, rect, &panel, view);
    });
    if let Some(cell) = asked {
        let ctx = ui.ctx();
        let left = ctx.with_plugin(|keyboard: &mut Keyboard| keyboard.press(cell));
        if let Some(field) = left.flatten() {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
        ctx.request_repaint();
    }
}

/// Shows the keys. Returns the one that was pressed by a key or a screen reader; what a finger and the mouse press
/// is known from the input.
fn keys(ui: &mut Ui, rect: Rect, panel: &Panel, view: &View<'_>) -> Option<Cell> {
    let places = place::keys(rect, &panel.rows);
    let mut pressed = None;
    let mut cells = Vec::with_capacity(panel.rows.len());
    for (row, (keys, places)) in panel.rows.iter().zip(places).enumerate() {
        let mut in_row = Vec::with_capacity(keys.len());
        for (at, ((key, _), place)) in keys.iter().zip(places).enumerate() {
            let id = Id::unique(("key of the keyboard", row, at));
            let face = face(*key, panel);
            let name = name(*key, panel.typing, view);
            let held = if panel.held.contains(&id) { key::Held::Yes } else { key::Held::No };
            let response = key::show(ui, (id, place), (&face, held), &name);
            // What lies there is a key, whatever it types now: two quick presses are two letters.
            guard::control(ui, &response, &format!("key {row} {at}"));
            let cell = Cell { id, rect: place, key: *key };
            if response.clicked() {
                pressed = Some(cell);
            }
            in_row.push(cell);
        }
        cells.push(in_row);
    }
    let is_new = ui.input(|input| input.time) < panel.since + NEW_SECS;
    if is_new {
        let secs = std::time::Duration::from_secs_f64(NEW_SECS);
        ui.ctx().request_repaint_after(secs);
    } else {
        let anywhere = ui.interact(rect, Id::unique("the whole keyboard"), egui::Sense::hover());
        guard::types(ui, &anywhere, rect, guard::Lines::One);
    }
    ui.ctx().with_plugin(|keyboard: &mut Keyboard| {
        (keyboard.grid, keyboard.panel) = (Grid::new(cells), rect);
    });
    pressed
}

impl Keyboard {
    fn what_to_show(&mut self, tag: &str) -> Option<Panel> {
        self.target.filter(|_| self.height > 0.0)?;
        if self.layout.as_ref().is_none_or(|(known, _)| known != tag) {
            self.layout = Some((tag.to_owned(), Layout::of(tag)));
        }
        let (_, layout) = self.layout.as_ref()?;
        let (typing, height, since) = (self.typing, self.height, self.since);
        let (rows, accents) = (layout.rows(typing.layer), layout.accents());
        let held = self.fingers.iter().map(|(_, id)| *id).collect();
        Some(Panel { rows, accents, typing, held, height, since })
    }
}

/// What stands on a key.
fn face(key: Key, panel: &Panel) -> Face {
    let held = |is_held: bool| if is_held { Weight::Held } else { Weight::Beside };
    match key {
        Key::Sign(sign) => Face::letters(panel.typing.sign(sign).to_string(), Weight::Usual),
        Key::Space => Face::mark(key::Mark::Space, Weight::Usual),
        Key::Delete => Face::mark(key::Mark::Delete, Weight::Beside),
        Key::Enter => Face::mark(key::Mark::Enter, Weight::Beside),
        Key::Hide => Face::mark(key::Mark::Hide, Weight::Beside),
        Key::Shift => {
            let mark = match panel.typing.shift {
                Shift::Off | Shift::Once => key::Mark::Shift,
                Shift::Locked => key::Mark::Lock,
            };
            Face::mark(mark, held(panel.typing.shift != Shift::Off))
        }
        Key::To(Layer::Letters) => Face::letters("ABC".to_owned(), Weight::Beside),
        Key::To(Layer::Accents) => Face::letters(panel.accents.clone(), Weight::Beside),
        Key::To(Layer::Signs) => Face::letters("123".to_owned(), Weight::Beside),
        Key::To(Layer::More) => Face::letters("#+=".to_owned(), Weight::Beside),
    }
}

/// What a key is called.
fn name(key: Key, typing: Typing, view: &View<'_>) -> String {
    let words = match key {
        Key::Sign(sign) => return name_of_sign(typing.sign(sign), view),
        Key::Space => "key-space",
        Key::Delete => "key-delete",
        Key::Enter => "key-enter",
        Key::Hide => "key-hide",
        Key::Shift => match typing.shift {
            Shift::Off => "key-shift",
            Shift::Once => "key-shift-once",
            Shift::Locked => "key-shift-locked",
        },
        Key::To(Layer::Letters) => "key-letters",
        Key::To(Layer::Accents) => "key-accents",
        Key::To(Layer::Signs) => "key-signs",
        Key::To(Layer::More) => "key-more",
    };
    view.text(words)
}

/// A letter is called by itself, a sign by its name where it would not be read out.
fn name_of_sign(sign: char, view: &View<'_>) -> String {
    if let Some((_, words)) = SIGNS.iter().find(|(known, _)| *known == sign) {
        return view.text(words);
    }
    let letter = sign.to_string();
    if sign.is_uppercase() {
        view.locale.say("key-capital", &[("letter", Arg::Text(&letter))])
    } else {
        letter
    }
}

/// The signs of ASCII and their names.
const SIGNS: &[(char, &str)] = &[
    ('!', "sign-exclamation"),
    ('"', "sign-quotation"),
    ('#', "sign-hash"),
    ('$', "sign-dollar"),
    ('%', "sign-percent"),
    ('&', "sign-and"),
    ('\'', "sign-apostrophe"),
    ('(', "sign-bracket-left"),
    (')', "sign-bracket-right"),
    ('*', "sign-star"),
    ('+', "sign-plus"),
    (',', "sign-comma"),
    ('-', "sign-hyphen"),
    ('.', "sign-dot"),
    ('/', "sign-slash"),
    (':', "sign-colon"),
    (';', "sign-semicolon"),
    ('<', "sign-less"),
    ('=', "sign-equals"),
    ('>', "sign-more"),
    ('?', "sign-question"),
    ('@', "sign-at"),
    ('[', "sign-square-left"),
    ('\\', "sign-backslash"),
    (']', "sign-square-right"),
    ('^', "sign-caret"),
    ('_', "sign-underscore"),
    ('`', "sign-grave"),
    ('{', "sign-brace-left"),
    ('|', "sign-bar"),
    ('}', "sign-brace-right"),
    ('~', "sign-tilde"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_ascii_has_a_name() {
        let signs = ('!'..='~').filter(char::is_ascii_punctuation);
        let known: String = SIGNS.iter().map(|(sign, _)| *sign).collect();
        assert_eq!(known, signs.collect::<String>());
    }
}
