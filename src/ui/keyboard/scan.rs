//! A receipt code that a scanner types while nothing is typed into. Nothing here draws.

use egui::{Event, Key};

use crate::consent::ReceiptCode;
use crate::seal::Typed;

/// A scanner types faster than this, in seconds from sign to sign.
const PAUSE_SECS: f64 = 0.5;
/// Nobody has hit so many keys by mistake.
const SIGNS: usize = 4;
/// More than a line of a receipt's QR code has, in bytes.
const MOST: usize = 256;

/// What was typed without a pause.
#[derive(Default)]
pub(super) struct Burst {
    typed: Typed,
    last: f64,
}

impl Burst {
    /// Nothing was typed.
    pub(super) fn clear(&mut self) {
        if !self.typed.is_empty() {
            self.typed = Typed::default();
        }
    }

    /// Hears what comes at `now`, and takes from it what would press something else: the spaces of a burst, and
    /// the Enter behind a code. Returns the line with the code.
    pub(super) fn hear(&mut self, events: &mut Vec<Event>, now: f64) -> Option<Typed> {
        let mut found = None;
        events.retain(|event| match event {
            Event::Text(text) => {
                if now > self.last + PAUSE_SECS || self.typed.len() + text.len() > MOST {
                    self.clear();
                }
                self.typed.edit().push_str(text);
                self.last = now;
                true
            }
            Event::Key { key: Key::Space, pressed: true, .. } => self.typed.len() < SIGNS,
            Event::Key { key: Key::Enter, pressed: true, .. } => {
                let line = std::mem::take(&mut self.typed);
                let in_time = now <= self.last + PAUSE_SECS;
                let is_code = in_time && ReceiptCode::parse(&line).is_ok();
                if is_code {
                    found = Some(line);
                }
                !is_code
            }
            _ => true,
        });
        found
    }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    const CODE: &str = "10AZ-10AZ-10AZ-1000";

    fn key(key: Key) -> Event {
        let (pressed, repeat, modifiers) = (true, false, Modifiers::NONE);
        Event::Key { key, physical_key: None, pressed, repeat, modifiers }
    }

    /// Types signs at a pace, and then Enter. Returns what was found, and the keys that are left to press others.
    fn type_line(line: &str, pace: f64) -> (Option<Typed>, usize) {
        let mut burst = Burst::default();
        let (mut now, mut left) = (100.0, 0);
        let mut hear = |mut events: Vec<Event>| {
            let found = burst.hear(&mut events, now);
            now += pace;
            left += events.iter().filter(|event| matches!(event, Event::Key { .. })).count();
            found
        };
        for sign in line.chars() {
            let space = (sign == ' ').then(|| key(Key::Space));
            let text = Event::Text(sign.to_string());
            assert!(hear(space.into_iter().chain([text]).collect()).is_none());
        }
        let found = hear(vec![key(Key::Enter)]);
        (found, left)
    }

    #[test]
    fn a_line_with_a_code_is_found_and_presses_nothing() {
        for line in [CODE.to_owned(), format!("Receipt code: {CODE}")] {
            let (found, left) = type_line(&line, 0.01);
            assert_eq!(found.as_deref(), Some(&*line));
            assert_eq!(left, 0, "neither a space nor Enter is left to press a button");
        }
    }

    #[test]
    fn what_is_no_code_or_typed_with_pauses_is_left_alone() {
        assert_eq!(type_line("10AZ-10AZ-10AZ-1001", 0.01), (None, 1), "mistyped");
        assert_eq!(type_line("", 0.01), (None, 1), "Enter alone");
        assert_eq!(type_line(CODE, 0.6), (None, 1), "with pauses");
        assert_eq!(type_line(&"x".repeat(5_000), 0.01), (None, 1), "too long");
    }
}
