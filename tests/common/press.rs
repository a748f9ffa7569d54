//! Presses as a window gets them: of a finger, a mouse, a key, a screen reader.

use egui::{Event, Key, Modifiers, PointerButton, Pos2};

use super::window::Window;

/// When a finger comes down again, in seconds after it first did.
pub(crate) const AGAIN_AFTER: [f64; 5] = [0.05, 0.15, 0.3, 0.5, 0.65];

/// What presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    Mouse,
    Finger,
    Enter,
    Space,
    ScreenReader,
}

impl By {
    /// Whether it reaches what has the keyboard.
    pub(crate) fn is_key(self) -> bool {
        matches!(self, Self::Enter | Self::Space)
    }
}

pub(crate) const ALL: [By; 5] = [By::Mouse, By::Finger, By::Enter, By::Space, By::ScreenReader];

pub(crate) fn button(at: Pos2, pressed: bool) -> Event {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    Event::PointerButton { pos: at, button, pressed, modifiers }
}

pub(crate) fn touch(at: Pos2, phase: egui::TouchPhase) -> Event {
    let (device_id, id) = (egui::TouchDeviceId(1), egui::TouchId(1));
    Event::Touch { device_id, id, phase, pos: at, force: None }
}

/// Presses once where `at` is, whatever lies there by then. By keys it is what has the keyboard.
pub(crate) fn press_at(window: &mut Window, by: By, at: Pos2) {
    let harness = window.harness();
    match by {
        By::Mouse => {
            harness.input_mut().events.extend([Event::PointerMoved(at), button(at, true)]);
            harness.step();
            harness.event(button(at, false));
        }
        By::Finger => {
            let down = touch(at, egui::TouchPhase::Start);
            let up = touch(at, egui::TouchPhase::End);
            harness.input_mut().events.extend([down, Event::PointerMoved(at), button(at, true)]);
            harness.step();
            harness.input_mut().events.extend([up, button(at, false), Event::PointerGone]);
        }
        By::Enter | By::Space => {
            let key = if by == By::Enter { Key::Enter } else { Key::Space };
            harness.key_press(key);
        }
        By::ScreenReader => window.click_what_lies_at(at),
    }
    window.harness().step();
}
