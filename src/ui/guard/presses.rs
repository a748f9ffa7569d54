//! Presses of a finger, a mouse, a key and a screen reader: which of them a screen gets to see.

use std::collections::BTreeSet;

use egui::accesskit::Action;
use egui::{Event, Id, Key, Modifiers, PointerButton, Pos2, Rect, vec2};

use super::again::{LastPress, Spot};
use super::scene::Scene;

/// A finger that moves farther, in points, scrolls and does not press.
pub(in crate::ui) const SCROLLS_FROM: f32 = 16.0;
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

/// What somebody presses into.
pub(super) struct Moment<'a> {
    pub(super) sight: Sight,
    /// The time of the window's clock, in seconds.
    pub(super) now: f64,
    /// What is in sight.
    pub(super) scene: &'a Scene,
    /// What has the keyboard.
    pub(super) focused: Option<Id>,
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
    /// Whether the page, or what lay under a dialog, was not in sight for long: Enter is then the echo of the press that led here, also
    /// where it would be typed.
    place_is_new: bool,
    last: Option<LastPress>,
    /// How many did nothing.
    pub(super) turned_away: usize,
}

impl Presses {
    /// The screen is laid out anew.
    pub(super) fn begin_pass(&mut self) {
        self.typing.clear();
        self.takes_enter = false;
    }

    /// Another page is about to be shown, or a dialog comes or goes.
    pub(super) fn begin_place(&mut self) {
        self.place_is_new = true;
    }

    pub(super) fn lets_type(&mut self, rect: Rect, takes_enter: bool) {
        self.typing.push(rect);
        self.takes_enter |= takes_enter;
    }

    /// A key that is let go while another window has the keyboard is not heard of.
    pub(super) fn let_go_of_keys(&mut self) {
        self.keys.clear();
    }

    /// `scene` is what the person is about to see.
    pub(super) fn look_again(&mut self, scene: &Scene) {
        if let Some(last) = &mut self.last {
            last.look_again(scene);
        }
    }

    /// Whether a press would count, wherever it was, as far as the last one goes.
    pub(super) fn would_answer(&self, now: f64) -> bool {
        !self.last.is_some_and(|last| last.is_quiet(now))
    }

    /// What the screen gets of `events`, in this order. On a screen that has just changed, a press that
    /// began before is taken back: egui is told that it ended far away.
    pub(super) fn sift(&mut self, events: Vec<Event>, moment: &Moment<'_>) -> Vec<Event> {
        let mut passed = Vec::with_capacity(events.len());
        self.place_is_new &= moment.sight != Sight::Known;
        if let Some(last) = &mut self.last {
            last.is_seen(moment.now);
        }
        if let (Sight::New, Pointer::Down(from)) = (moment.sight, self.pointer) {
            passed.extend(self.ended_far_away(from));
            self.pointer = Pointer::Void;
            self.turned_away += 1;
        }
        for event in events {
            match event {
                Event::PointerButton { pos, button: PointerButton::Primary, pressed, .. } => {
                    if pressed && self.begins(pos, moment) {
                        passed.push(event);
                    } else if !pressed {
                        self.ends(event, &mut passed);
                    }
                }
                Event::PointerMoved(pos) => {
                    passed.extend(self.moves(pos));
                    passed.push(event);
                }
                Event::MouseWheel { .. } => {
                    // Who scrolls has looked at what comes.
                    self.last = None;
                    passed.push(event);
                }
                Event::Key { key: key @ (Key::Enter | Key::Space), pressed, .. } => {
                    if self.key_passes(key, pressed, moment) {
                        passed.push(event);
                    }
                }
                Event::AccessKitActionRequest(ref request) if request.action == Action::Click => {
                    if self.counts(Spot::Control(request.target_node), moment) {
                        passed.push(event);
                    }
                }
                event => passed.push(event),
            }
        }
        passed
    }

    /// Whether a press at `spot` counts. If so, it is the last one.
    fn counts(&mut self, spot: Spot, moment: &Moment<'_>) -> bool {
        let again = self.last.is_some_and(|last| last.is_too_early_at(spot, moment.now));
        let counts = moment.sight == Sight::Known && !again;
        if counts {
            self.last = Some(LastPress::new(spot, moment.scene));
        } else {
            self.turned_away += 1;
        }
        counts
    }

    /// The finger comes down. Returns whether the screen gets to know.
    fn begins(&mut self, pos: Pos2, moment: &Moment<'_>) -> bool {
        let types = self.typing.iter().any(|rect| rect.contains(pos));
        let counts = if types {
            // What is typed into stays what it is.
            self.last = None;
            true
        } else {
            self.counts(Spot::Place(pos), moment)
        };
        self.pointer = if counts { Pointer::Down(pos) } else { Pointer::TooEarly(pos) };
        counts
    }

    /// The finger is lifted with this event.
    fn ends(&mut self, event: Event, passed: &mut Vec<Event>) {
        match std::mem::take(&mut self.pointer) {
            Pointer::Down(from) if self.last.is_some_and(|last| last.means_another()) => {
                passed.extend(self.ended_far_away(from));
                self.turned_away += 1;
            }
            Pointer::Up | Pointer::Down(_) => passed.push(event),
            Pointer::TooEarly(_) | Pointer::Void => {}
        }
    }

    /// The finger, or the mouse, is at `pos` now. Returns what the screen is told before that.
    fn moves(&mut self, pos: Pos2) -> Option<Event> {
        self.last_pos = Some(pos);
        let (Pointer::TooEarly(from) | Pointer::Down(from)) = self.pointer else { return None };
        if from.distance(pos) <= SCROLLS_FROM {
            return None;
        }
        // It scrolls, and that can be done at any time.
        self.last = None;
        let before = std::mem::replace(&mut self.pointer, Pointer::Down(from));
        matches!(before, Pointer::TooEarly(_)).then(|| main_button(from, true))
    }

    /// What tells the screen that a press that began at `from` was not one.
    fn ended_far_away(&self, from: Pos2) -> Vec<Event> {
        let away = from + vec2(0.0, FAR);
        let mut told = vec![Event::PointerMoved(away), main_button(away, false)];
        told.extend(self.last_pos.map(Event::PointerMoved));
        told
    }

    /// A key that is held repeats itself; each press counts once.
    fn key_passes(&mut self, key: Key, pressed: bool, moment: &Moment<'_>) -> bool {
        if !pressed {
            self.keys.remove(&key);
            return true;
        }
        let is_new = self.keys.insert(key);
        if self.takes_enter || !is_new {
            return self.takes_enter && !self.place_is_new;
        }
        if let Some(id) = moment.focused {
            return self.counts(Spot::Control(id.accesskit_id()), moment);
        }
        let counts = moment.sight == Sight::Known;
        self.turned_away += usize::from(!counts);
        counts
    }
}

fn main_button(pos: Pos2, pressed: bool) -> Event {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    Event::PointerButton { pos, button, pressed, modifiers }
}
