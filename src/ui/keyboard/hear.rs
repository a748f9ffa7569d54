//! What the keyboard hears: fingers, a mouse, keys and switches, before the page does.

use egui::{
    Context, Event, Id, Key, Modifiers, PointerButton, Pos2, RawInput, TouchId, TouchPhase,
};

use super::grid::Cell;
use super::layout;
use super::rule::By;
use super::typing::Stroke;
use super::{
    Age, Enters, Finger, Held, Keyboard, NEW_SECS, PadPress, Place, Pointer, Pressed, TypedBy,
    Waits,
};
use crate::ui::guard;

impl Keyboard {
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
    pub(super) fn hear(&mut self, ctx: &Context, input: &mut RawInput) {
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
    pub(super) fn listen(&mut self, ctx: &Context, input: &mut RawInput) {
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
    pub(super) fn press(&mut self, cell: Cell) -> Option<Id> {
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
    pub(super) fn walk(&mut self, ctx: &Context, input: &mut RawInput) {
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
    pub(super) fn lead_letters(&self, ctx: &Context, input: &RawInput) {
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
    pub(super) fn type_pressed(&mut self, ctx: &Context, input: &mut RawInput) {
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
    pub(super) fn note_caret(&mut self, ctx: &Context, input: &RawInput) {
        for event in &input.events {
            let Event::PointerButton { pos, pressed: true, .. } = event else { continue };
            let focused = ctx.memory(egui::Memory::focused);
            let field = focused.filter(|id| self.is_field(Some(*id))).or(self.target);
            let on_keys = self.keeps[1].iter().any(|rect| rect.contains(*pos));
            let place = if on_keys { Place::Keys } else { Place::Page };
            self.held = field.map(|field| Held { field, place });
        }
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
