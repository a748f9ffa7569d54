//! Presses of a finger, a mouse, a key and a screen reader: which of them a screen gets to see.

use std::collections::BTreeSet;

use egui::accesskit::Action;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Rect, vec2};

/// A finger that moves farther, in points, scrolls and does not press.
pub(super) const SCROLLS_FROM: f32 = 16.0;
/// So far from where it began, in points, that no press could be meant.
const FAR: f32 = 100_000.0;

/// How long the screen has been in sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// It was painted right before this input.
    New,
    /// Too short a time to have read it.
    Short,
    /// Long enough.
    Known,
}

/// The finger or the mouse's main button.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Pointer {
    #[default]
    Up,
    /// Down since here, and the screen knows.
    Down(Pos2),
    /// Down since here, too early; the screen does not know.
    TooEarly(Pos2),
    /// Down, but the screen was told that it has gone.
    Void,
}

/// What is down, and what may be pressed at any time.
#[derive(Default)]
pub(super) struct Presses {
    pointer: Pointer,
    last_pos: Option<Pos2>,
    /// The keys that press a button and are down.
    keys: BTreeSet<Key>,
    /// Where things lie that only type.
    typing: Vec<Rect>,
    /// Whether Enter is typed and not pressed.
    takes_enter: bool,
}

impl Presses {
    /// The screen is laid out anew.
    pub(super) fn begin_pass(&mut self) {
        self.typing.clear();
        self.takes_enter = false;
    }

    pub(super) fn lets_type(&mut self, rect: Rect, takes_enter: bool) {
        self.typing.push(rect);
        self.takes_enter |= takes_enter;
    }

    /// A key that is let go while another window has the keyboard is not heard of.
    pub(super) fn let_go_of_keys(&mut self) {
        self.keys.clear();
    }

    /// What the screen gets of `events`, in this order. On a screen that has just changed, a press that
    /// began before is taken back: egui is told that it ended far away.
    pub(super) fn sift(&mut self, events: Vec<Event>, sight: Sight) -> Vec<Event> {
        let mut passed = Vec::with_capacity(events.len());
        if let (Sight::New, Pointer::Down(from)) = (sight, self.pointer) {
            let away = from + vec2(0.0, FAR);
            passed.extend([Event::PointerMoved(away), main_button(away, false)]);
            passed.extend(self.last_pos.map(Event::PointerMoved));
            self.pointer = Pointer::Void;
        }
        let is_quiet = sight != Sight::Known;
        for event in events {
            match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
                    if self.button_passes(pos, pressed, is_quiet) {
                        passed.push(event);
                    }
                }
                Event::PointerMoved(pos) => {
                    self.last_pos = Some(pos);
                    if let Pointer::TooEarly(from) = self.pointer
                        && from.distance(pos) > SCROLLS_FROM
                    {
                        // It scrolls, and that can be done at any time.
                        passed.push(main_button(from, true));
                        self.pointer = Pointer::Down(from);
                    }
                    passed.push(event);
                }
                Event::Key { key: key @ (Key::Enter | Key::Space), pressed, .. } => {
                    if self.key_passes(key, pressed, is_quiet) {
                        passed.push(event);
                    }
                }
                Event::AccessKitActionRequest(ref request)
                    if is_quiet && request.action == Action::Click => {}
                event => passed.push(event),
            }
        }
        passed
    }

    fn button_passes(&mut self, pos: Pos2, pressed: bool, is_quiet: bool) -> bool {
        if pressed {
            let types = self.typing.iter().any(|rect| rect.contains(pos));
            let too_early = is_quiet && !types;
            self.pointer = if too_early { Pointer::TooEarly(pos) } else { Pointer::Down(pos) };
            return !too_early;
        }
        match std::mem::take(&mut self.pointer) {
            Pointer::Up | Pointer::Down(_) => true,
            Pointer::TooEarly(_) | Pointer::Void => false,
        }
    }

    /// A key that is held repeats itself; each press counts once.
    fn key_passes(&mut self, key: Key, pressed: bool, is_quiet: bool) -> bool {
        if !pressed {
            self.keys.remove(&key);
            return true;
        }
        let is_new = self.keys.insert(key);
        self.takes_enter || (is_new && !is_quiet)
    }
}

fn main_button(pos: Pos2, pressed: bool) -> Event {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    Event::PointerButton { pos, button, pressed, modifiers }
}
