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

mod cells;
mod grid;
mod key;
mod keypad;
mod layout;
mod panel;
mod place;
mod rule;
mod scan;
mod typing;

use egui::{
    Context, Event, Id, Key, Modifiers, Plugin, PointerButton, Pos2, RawInput, Rect, Response,
    TouchId, TouchPhase, Ui,
};

use super::guard::{self, QUIET_SECS};
use super::theme::Theme;
use crate::seal::Typed;
use grid::{Cell, Grid};
use layout::Layout;
use rule::{By, Wish};
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

    /// Notes by what things are pressed.
    fn note(&mut self, event: &Event) {
        match event {
            Event::Touch { phase: TouchPhase::Start, pos, .. } => {
                self.finger = Finger::Down;
                self.wish.pressed(By::Finger, self.field_at(*pos));
            }
            Event::Touch { phase: TouchPhase::End | TouchPhase::Cancel, .. } => {
                self.finger = Finger::Up;
            }
            Event::PointerButton { pos, pressed: true, .. } if self.finger == Finger::Up => {
                self.wish.pressed(By::Mouse, self.field_at(*pos));
            }
            Event::Key { pressed: true, .. } | Event::AccessKitActionRequest(_) => {
                self.wish.pressed(By::Keys, None);
            }
            _ => {}
        }
    }

    /// Notes by what things are pressed, and takes the presses on the keyboard from the input. All of them count,
    /// however many come in one frame and however many fingers there are.
    fn hear(&mut self, ctx: &Context, input: &mut RawInput) {
        let is_open = self.target.is_some() && self.height > 0.0;
        let last = ctx.input(|input| input.time);
        let now = input.time.unwrap_or(last + f64::from(input.predicted_dt));
        let age = if now < self.since + NEW_SECS { Age::New } else { Age::Known };
        for event in std::mem::take(&mut input.events) {
            self.note(&event);
            self.hear_keypad(&event, now);
            let is_ours = is_open && self.panel.contains(place_of(&event).unwrap_or(Pos2::ZERO));
            match event {
                Event::Touch { id, phase: TouchPhase::Start, pos, .. } if is_ours => {
                    self.begin(Some(id), pos, age);
                }
                Event::Touch { id, phase: TouchPhase::End, pos, .. } => {
                    self.end(ctx, Some(id), pos);
                    input.events.push(event);
                }
                Event::Touch { id, phase: TouchPhase::Cancel, .. } => {
                    self.pad_presses.retain(|press| press.by != Some(id));
                    self.fingers.retain(|(held_by, _)| *held_by != Some(id));
                    input.events.push(event);
                }
                Event::PointerButton { pos, pressed: true, .. } if is_ours => {
                    self.pointer = Pointer::Ours;
                    if self.finger == Finger::Up {
                        self.begin(None, pos, age);
                    }
                }
                Event::PointerButton {
                    pos,
                    button: PointerButton::Primary,
                    pressed: false,
                    ..
                } if self.pointer == Pointer::Ours => {
                    self.pointer = Pointer::Theirs;
                    self.end(ctx, None, pos);
                }
                event => input.events.push(event),
            }
        }
    }

    /// Presses on the keypad. The page hears of them as well: a finger may scroll from there.
    fn hear_keypad(&mut self, event: &Event, now: f64) {
        let (by, place, begins) = match *event {
            Event::Touch { id, phase: TouchPhase::Start, pos, .. } => (Some(id), pos, true),
            Event::Touch { id, phase: TouchPhase::End, pos, .. } => (Some(id), pos, false),
            Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
                (None, pos, pressed && self.finger == Finger::Up)
            }
            _ => return,
        };
        if begins {
            let is_known = now >= self.pad_since + NEW_SECS;
            let hit = self.pad[1].iter().rfind(|key| key.rect.contains(place));
            let press = hit.filter(|_| is_known).map(|key| PadPress { by, key: *key, place });
            self.pad_presses.extend(press);
        } else if let Some(at) = self.pad_presses.iter().position(|press| press.by == by) {
            let press = self.pad_presses.swap_remove(at);
            if press.place.distance(place) <= guard::SCROLLS_FROM {
                self.pad_pressed.push(press.key.pressed);
            }
        }
    }

    /// Hears a code that is scanned, on a page that waits for one.
    fn listen(&mut self, ctx: &Context, input: &mut RawInput) {
        self.scanned = None;
        if std::mem::replace(&mut self.waits, Waits::No) == Waits::No {
            return self.burst.clear();
        }
        let last = ctx.input(|input| input.time);
        let now = input.time.unwrap_or(last + f64::from(input.predicted_dt));
        self.scanned = self.burst.hear(&mut input.events, now);
    }

    /// A key is held down from here on.
    fn begin(&mut self, by: Option<TouchId>, place: Pos2, age: Age) {
        if let Some(cell) = self.grid.at(place).filter(|_| age == Age::Known) {
            self.fingers.push((by, cell.id));
        }
    }

    /// A finger is lifted: where it came down, that is a press.
    fn end(&mut self, ctx: &Context, by: Option<TouchId>, place: Pos2) {
        let Some(at) = self.fingers.iter().position(|(held_by, _)| *held_by == by) else { return };
        let (_, held) = self.fingers.swap_remove(at);
        let cell = self.grid.at(place).filter(|cell| cell.id == held);
        if let Some(field) = cell.and_then(|cell| self.press(cell)) {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
    }

    /// Presses a key. Returns the field that has the caret from here on, where that changes.
    fn press(&mut self, cell: Cell) -> Option<Id> {
        let field = self.target?;
        if cell.key == layout::Key::Hide {
            self.wish.hide(field);
            return Some(field);
        }
        let stroke = self.typing.press(cell.key)?;
        self.pressed.push(Pressed { key: cell.id, field, stroke });
        None
    }

    /// Puts it away, and leaves the caret in the field.
    fn hide(&mut self, ctx: &Context) {
        if let Some(field) = self.target {
            self.wish.hide(field);
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
    }

    /// Goes from key to key for those who have no pointer, and takes the keys that did so from the input.
    fn walk(&mut self, ctx: &Context, input: &mut RawInput) {
        let Some(target) = self.target else { return };
        let mut focused = ctx.memory(egui::Memory::focused);
        let mut left = Vec::with_capacity(input.events.len());
        for event in std::mem::take(&mut input.events) {
            let Event::Key { key, pressed: true, modifiers, .. } = event else {
                left.push(event);
                continue;
            };
            match self.way(target, focused, key, modifiers) {
                Way::Else => left.push(event),
                Way::To(id) => focused = Some(id),
                Way::Past => {
                    focused = Some(target);
                    left.push(event);
                }
                Way::In => self.enters = Enters::Yes,
                Way::Stay => {}
                Way::Away => {
                    self.hide(ctx);
                    focused = Some(target);
                }
            }
        }
        input.events = left;
        if let Some(id) = focused.filter(|id| self.grid.has(*id) || *id == target) {
            ctx.memory_mut(|memory| {
                if memory.focused() != Some(id) {
                    memory.request_focus(id);
                }
            });
        }
    }

    /// Where a key leads from what has the keyboard.
    fn way(&self, target: Id, focused: Option<Id>, key: Key, modifiers: Modifiers) -> Way {
        let on_key = focused.filter(|id| self.grid.has(*id));
        let to = |found: Option<Id>, otherwise: Way| found.map_or(otherwise, Way::To);
        match (key, on_key) {
            (Key::Escape, _) if on_key.is_some() || focused == Some(target) => Way::Away,
            (Key::Tab, None) if focused == Some(target) && !modifiers.any() => {
                to(self.grid.first(), Way::In)
            }
            (Key::Tab, Some(id)) if !modifiers.any() => to(self.grid.beside(id, 1), Way::Past),
            (Key::Tab, Some(id)) if modifiers.shift_only() => {
                to(self.grid.beside(id, -1), Way::To(target))
            }
            (Key::ArrowUp, Some(id)) => to(self.grid.towards(id, key), Way::To(target)),
            (Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight, Some(id)) => {
                to(self.grid.towards(id, key), Way::Stay)
            }
            _ => Way::Else,
        }
    }

    /// What a real keyboard or a scanner types while a key on the screen, or nothing, has the keyboard is meant
    /// for the field.
    fn lead_letters(&self, ctx: &Context, input: &RawInput) {
        let types = |event: &Event| matches!(event, Event::Text(text) if !text.trim().is_empty());
        if !input.events.iter().any(types) || self.is_field(ctx.memory(egui::Memory::focused)) {
            return;
        }
        let keypad = self.shown.iter().find(|field| field.by == TypedBy::Keypad);
        if let Some(field) = self.target.or(keypad.map(|field| field.id)) {
            ctx.memory_mut(|memory| memory.request_focus(field));
        }
    }

    /// Types what was pressed on the screen.
    fn type_pressed(&mut self, ctx: &Context, input: &mut RawInput) {
        for Pressed { key, field, stroke } in std::mem::take(&mut self.pressed) {
            let focused = ctx.memory(egui::Memory::focused);
            if focused != Some(field) {
                self.back_to = self.back_to.or(focused.filter(|id| *id == key));
                ctx.memory_mut(|memory| memory.request_focus(field));
            }
            if stroke == Stroke::Enter {
                // Whoever ends the line is done with the keys.
                self.back_to = None;
            }
            input.events.extend(events(stroke));
        }
    }

    /// Notes where the caret is when something is pressed: egui takes it away.
    fn note_caret(&mut self, ctx: &Context, input: &RawInput) {
        for event in &input.events {
            let Event::PointerButton { pos, pressed: true, .. } = event else { continue };
            let focused = ctx.memory(egui::Memory::focused);
            let field = focused.filter(|id| self.is_field(Some(*id))).or(self.target);
            let on_keys = self.keeps[1].iter().any(|rect| rect.contains(*pos));
            let place = if on_keys { Place::Keys } else { Place::Page };
            self.held = field.map(|field| Held { field, place });
        }
    }

    /// Gives the caret back after a press on keys, and, while there are any, after a finger has scrolled.
    fn give_caret_back(&mut self, ui: &Ui) {
        let Some(held) = self.held else { return };
        let (down, clicked) =
            ui.input(|input| (input.pointer.any_down(), input.pointer.any_click()));
        let scrolled = !down && !clicked && self.target.is_some();
        let is_lost = ui.memory(egui::Memory::focused).is_none();
        if is_lost && (held.place == Place::Keys || scrolled) {
            ui.memory_mut(|memory| memory.request_focus(held.field));
        }
        if !down {
            self.held = None;
        }
    }

    /// Takes its place from the window.
    fn take_place(&mut self, ctx: &Context, input: &mut RawInput) {
        let before = self.height;
        let window = input.screen_rect.unwrap_or_else(|| ctx.viewport_rect()).size();
        let text_scale = Theme::of(ctx).text_scale;
        self.height = self.target.map_or(0.0, |_| place::height(window, text_scale));
        if self.height > 0.0 || before > 0.0 {
            let bottom = self.height;
            let insets = egui::epaint::MarginF32 { bottom, ..Default::default() };
            input.safe_area_insets = Some(egui::SafeAreaInsets(insets));
        }
    }

    /// Follows the field where the page, which is another shape with the keyboard, has given it another id.
    fn follow(&mut self, ui: &Ui) {
        let Some(target) = self.target else { return };
        let known = self.shown.iter().find(|field| field.id == target);
        let gone = !self.showing.iter().any(|field| field.id == target);
        let Some(before) = known.filter(|_| gone) else { return };
        let mut called = self.showing.iter().filter(|field| field.name == before.name);
        let (Some(now), None) = (called.next(), called.next()) else { return };
        self.target = Some(now.id);
        self.wish.is_now(target, now.id);
        self.revealing = REVEALING;
        ui.memory_mut(|memory| {
            if memory.focused() == Some(target) {
                memory.request_focus(now.id);
            }
        });
        ui.ctx().request_repaint();
    }

    /// For which field it is from here on. It neither comes nor goes under a finger.
    fn next_target(&mut self, ui: &Ui) -> Option<Id> {
        let focused = ui.memory(egui::Memory::focused);
        let there =
            |id: Id, by: TypedBy| self.showing.iter().any(|field| field.id == id && field.by == by);
        let on_field = focused.filter(|id| there(*id, TypedBy::Keyboard));
        let still = self.target.filter(|id| there(*id, TypedBy::Keyboard));
        let on_key = focused.is_some_and(|id| self.grid.has(id));
        if ui.input(|input| input.pointer.any_down()) {
            return still;
        }
        match on_field {
            Some(field) => self.wish.is_for(field).then_some(field),
            None if on_key => still,
            None => {
                self.wish.left();
                None
            }
        }
    }

    fn aim(&mut self, ui: &Ui) {
        let next = self.next_target(ui);
        if next == self.target {
            self.revealing = self.revealing.saturating_sub(1);
            if self.revealing > 0 {
                ui.ctx().request_repaint();
            }
            return;
        }
        if next.is_some() != self.target.is_some() {
            // The page is another shape now.
            guard::rest(ui.ctx());
            self.since = ui.input(|input| input.time);
        }
        self.target = next;
        self.typing = Typing::default();
        self.revealing = REVEALING;
        ui.ctx().request_repaint();
    }
}

/// Where something is pressed.
fn place_of(event: &Event) -> Option<Pos2> {
    match event {
        Event::PointerButton { pos, .. } | Event::Touch { pos, .. } => Some(*pos),
        _ => None,
    }
}

/// Where a key leads.
enum Way {
    /// The keyboard on the screen has nothing to do with it.
    Else,
    /// To this control.
    To(Id),
    /// On to what follows the field.
    Past,
    /// To the first key, once there is one.
    In,
    /// Nowhere: the keys end here.
    Stay,
    /// Away with it.
    Away,
}

/// What a real keyboard sends for a stroke.
fn events(stroke: Stroke) -> Vec<Event> {
    let key = |key: Key| {
        [true, false].map(|pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        })
    };
    match stroke {
        Stroke::Sign(sign) => vec![Event::Text(sign.to_string())],
        Stroke::Delete => key(Key::Backspace).to_vec(),
        Stroke::Enter => key(Key::Enter).to_vec(),
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
