//! A keyboard on the screen, and a keypad for receipt codes.
//!
//! The keyboard takes the bottom of the window before a page is laid out: egui is told that this part of the
//! screen is not for contents. So it never covers a field, and pages need to know nothing of it. What it types
//! comes to the field with the next frame's input, as if a real keyboard had typed it: fields need no change.
//!
//! A press on it leaves the caret where it is. Those who go from control to control come to its keys right after
//! the field, and go on from the last key to what follows the field.
//!
//! **Invariant:** nothing here keeps what was typed, writes it down, or says it aloud.

mod aim;
mod cells;
mod grid;
mod hear;
mod key;
mod keypad;
mod layout;
mod panel;
mod place;
mod rule;
mod scan;
mod typing;

use egui::{Context, Event, Id, Key, Plugin, Pos2, RawInput, Rect, Response, TouchId, Ui};

use super::guard::QUIET_SECS;
use crate::seal::Typed;
use grid::Grid;
use layout::Layout;
use rule::Wish;
use scan::Burst;
use typing::{Stroke, Typing};

pub(super) use cells::{CodeField, Valid, code_field, count, count_beside};
pub(super) use keypad::keypad;
pub(super) use panel::show;
pub use rule::{RealKeyboard, Rule, When};

/// Passes after the keyboard has come in which the field is brought into sight: the page settles meanwhile.
const REVEALING: u8 = 4;
/// So long after it has come a press on it does nothing, in seconds: it was meant for what lay there before.
const NEW_SECS: f64 = QUIET_SECS / 2.0;

/// Who types into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TypedBy {
    /// The keyboard on the screen, where there is no other.
    Keyboard,
    /// The keypad that stands on the page, and whatever types while nothing else is typed into.
    Keypad,
}

/// A field in sight.
#[derive(Clone, Copy, Debug)]
struct Field {
    id: Id,
    /// What it is called. A page that is laid out in another way gives its fields other ids.
    name: Id,
    rect: Rect,
    by: TypedBy,
}

/// What somebody pressed on the screen, to be typed with the next input.
#[derive(Clone, Copy, Debug)]
struct Pressed {
    /// The key.
    key: Id,
    /// Into which field.
    field: Id,
    stroke: Stroke,
}

/// A key of the keypad in sight, and what it types into which field.
#[derive(Clone, Copy, Debug)]
struct PadKey {
    rect: Rect,
    pressed: Pressed,
}

/// A press on the keypad that has begun.
#[derive(Clone, Copy, Debug)]
struct PadPress {
    /// The mouse is nobody.
    by: Option<TouchId>,
    key: PadKey,
    place: Pos2,
}

/// The keyboard of a window.
struct Keyboard {
    wish: Wish,
    /// The field that it types into; there is no keyboard without one.
    target: Option<Id>,
    /// The fields that this pass has shown so far.
    showing: Vec<Field>,
    /// Those of the pass before.
    shown: Vec<Field>,
    grid: Grid,
    typing: Typing,
    /// The keys of the language with this tag.
    layout: Option<(String, Layout)>,
    pressed: Vec<Pressed>,
    /// The key that has the keyboard again once the field has got what it typed.
    back_to: Option<Id>,
    /// Whether the first key is to have it.
    enters: Enters,
    /// Where the caret was when the press began that goes on now.
    held: Option<Held>,
    /// Where presses leave the caret alone: in this pass, and in the one before.
    keeps: [Vec<Rect>; 2],
    /// Whether a finger is down.
    finger: Finger,
    /// The keys that are held down, each by whom; the mouse is nobody.
    fingers: Vec<(Option<TouchId>, Id)>,
    /// The keypad: in this pass, and in the one before.
    pad: [Vec<PadKey>; 2],
    /// When it came, by the window's clock.
    pad_since: f64,
    pad_presses: Vec<PadPress>,
    /// What was pressed on it in this frame. The caret is back in the field for the next one.
    pad_pressed: Vec<Pressed>,
    /// Whether the press that goes on now began on the keyboard. Nobody else hears of it.
    pointer: Pointer,
    /// Where the keyboard lies.
    panel: Rect,
    /// What a scanner types on a page that waits for one.
    burst: Burst,
    waits: Waits,
    scanned: Option<Typed>,
    /// How high it is, in points.
    height: f32,
    /// When it came, by the window's clock.
    since: f64,
    revealing: u8,
}

/// Whether the page takes a code that is scanned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    No,
    Yes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Enters {
    No,
    Yes,
}

/// How long the keyboard has been in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Age {
    /// Too short a time for a press to be meant for it.
    New,
    /// Long enough.
    Known,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pointer {
    /// Of the page.
    Theirs,
    /// Of the keyboard.
    Ours,
}

/// A press that has begun.
#[derive(Clone, Copy, Debug)]
struct Held {
    /// What had the caret.
    field: Id,
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Keys,
    Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Finger {
    Up,
    Down,
}

/// From now on the window's keyboard comes then.
pub fn come(ctx: &Context, when: When) {
    ctx.with_plugin(|keyboard: &mut Keyboard| keyboard.wish.come(when));
}

/// Gives the window a keyboard that comes by `rule`. The guard is to be there before.
pub fn install(ctx: &Context, rule: Rule) {
    ctx.add_plugin(Keyboard {
        wish: Wish::new(rule),
        target: None,
        showing: Vec::new(),
        shown: Vec::new(),
        grid: Grid::default(),
        typing: Typing::default(),
        layout: None,
        pressed: Vec::new(),
        back_to: None,
        enters: Enters::No,
        held: None,
        keeps: [Vec::new(), Vec::new()],
        finger: Finger::Up,
        fingers: Vec::new(),
        pad: [Vec::new(), Vec::new()],
        pad_since: 0.0,
        pad_presses: Vec::new(),
        pad_pressed: Vec::new(),
        pointer: Pointer::Theirs,
        panel: Rect::NOTHING,
        burst: Burst::default(),
        waits: Waits::No,
        scanned: None,
        height: 0.0,
        since: 0.0,
        revealing: 0,
    });
}

/// Whether it is on the screen.
pub fn is_open(ctx: &Context) -> bool {
    ctx.with_plugin(|keyboard: &mut Keyboard| keyboard.target.is_some()).unwrap_or_default()
}

/// Something to type into is on the screen, in `rect`. It comes into sight with the keyboard.
pub(super) fn field(ui: &Ui, (response, name): (&Response, &str), rect: Rect, by: TypedBy) {
    let (name, rect_in_sight) = (Id::unique(name), rect.intersect(ui.clip_rect()));
    let field = Field { id: response.id, name, rect: rect_in_sight, by };
    let is_new = ui.ctx().with_plugin(|keyboard: &mut Keyboard| {
        keyboard.showing.push(field);
        keyboard.revealing > 0 && keyboard.target == Some(field.id)
    });
    if is_new == Some(true) {
        ui.scroll_to_rect(rect, None);
    }
}

/// The line with a receipt code that was scanned since the last pass. Only a page that asks for it in every pass
/// gets one.
pub(super) fn scanned(ui: &Ui) -> Option<Typed> {
    let take = |keyboard: &mut Keyboard| {
        keyboard.waits = Waits::Yes;
        keyboard.scanned.take()
    };
    ui.ctx().with_plugin(take).flatten()
}

/// Presses in `rect` leave the caret where it is.
fn keep_caret(ui: &Ui, rect: Rect) {
    ui.ctx().with_plugin(|keyboard: &mut Keyboard| keyboard.keeps[0].push(rect));
}

/// A key of the keypad is on the screen.
fn pad_key(ui: &Ui, key: PadKey) {
    if ui.is_enabled() {
        ui.ctx().with_plugin(|keyboard: &mut Keyboard| keyboard.pad[0].push(key));
    }
}

/// Whether the keypad has been in sight for so long that a press is meant for it.
fn is_pad_known(ui: &Ui) -> bool {
    let now = ui.input(|input| input.time);
    let known = |keyboard: &mut Keyboard| {
        !keyboard.pad[1].is_empty() && now >= keyboard.pad_since + NEW_SECS
    };
    ui.ctx().with_plugin(known).unwrap_or_default()
}

/// A key was pressed that types into `field`.
fn press(ctx: &Context, pressed: Pressed) {
    ctx.with_plugin(|keyboard: &mut Keyboard| keyboard.pressed.push(pressed));
    ctx.request_repaint();
}

impl Keyboard {
    /// The field that is pressed at `place`.
    fn field_at(&self, place: Pos2) -> Option<Id> {
        self.shown.iter().rfind(|field| field.rect.contains(place)).map(|field| field.id)
    }

    fn is_field(&self, id: Option<Id>) -> bool {
        self.shown.iter().any(|field| Some(field.id) == id)
    }
}

impl Plugin for Keyboard {
    fn debug_name(&self) -> &'static str {
        "keyboard"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.hear(ctx, input);
        self.listen(ctx, input);
        let focused = ctx.memory(egui::Memory::focused);
        if let (None, Some(field), false) = (self.target, focused, input.events.is_empty())
            && self.shown.iter().any(|it| it.id == field && it.by == TypedBy::Keyboard)
            && self.finger == Finger::Up
            && !ctx.input(|input| input.pointer.any_down())
            && input.events.iter().any(|it| matches!(it, Event::Key { key: Key::Tab, .. }))
            && self.wish.is_for(field)
        {
            // The first step from the field leads to the keys that come with it.
            self.target = Some(field);
            self.revealing = REVEALING;
        }
        self.walk(ctx, input);
        self.lead_letters(ctx, input);
        self.type_pressed(ctx, input);
        self.note_caret(ctx, input);
        self.take_place(ctx, input);
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        self.follow(ui);
        self.give_caret_back(ui);
        if let Some(key) = self.back_to.take() {
            ui.memory_mut(|memory| memory.request_focus(key));
        }
        if let (Enters::Yes, Some(first)) = (self.enters, self.grid.first()) {
            ui.memory_mut(|memory| memory.request_focus(first));
            self.enters = Enters::No;
        }
        self.aim(ui);
        if self.target.is_none() {
            (self.grid, self.enters) = (Grid::default(), Enters::No);
            self.fingers.clear();
        }
        self.shown = std::mem::take(&mut self.showing);
        if !self.pad_pressed.is_empty() {
            self.pressed.append(&mut self.pad_pressed);
            ui.ctx().request_repaint();
        }
        let pad = std::mem::take(&mut self.pad[0]);
        if self.pad[1].is_empty() && !pad.is_empty() {
            self.pad_since = ui.input(|input| input.time);
        }
        self.pad[1] = pad;
        self.keeps = [Vec::new(), std::mem::take(&mut self.keeps[0])];
    }
}
