//! Is anybody still there?

use std::time::{Duration, Instant};

/// How long a person has to answer "Are you still there?"; EN 301 549 asks for at least 20 s.
const TO_ANSWER: Duration = Duration::from_secs(30);

/// When somebody was last seen.
pub(super) struct Idle {
    after: Duration,
    seen: Instant,
}

/// What to make of the time since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Moment {
    /// Somebody is there; look again after this time.
    Present(Duration),
    /// Ask, and give so many more seconds.
    Asking(u32),
    /// Nobody answered.
    Gone,
}

impl Idle {
    pub(super) fn new(after: Duration) -> Self {
        Self { after, seen: Instant::now() }
    }

    /// Somebody did something.
    pub(super) fn touched(&mut self, now: Instant) {
        self.seen = now;
    }

    /// How long nobody has done anything.
    pub(super) fn quiet(&self, now: Instant) -> Duration {
        now.saturating_duration_since(self.seen)
    }

    pub(super) fn at(&self, now: Instant) -> Moment {
        let quiet = self.quiet(now);
        if let Some(left) = self.after.checked_sub(quiet).filter(|left| !left.is_zero()) {
            return Moment::Present(left);
        }
        match (self.after + TO_ANSWER).checked_sub(quiet) {
            Some(left) if !left.is_zero() => Moment::Asking(left.as_secs_f64().ceil() as u32),
            _ => Moment::Gone,
        }
    }
}

/// Whether this frame's input came from a person, rather than from a window manager.
pub(super) fn is_sign_of_life(input: &egui::InputState) -> bool {
    use egui::Event;
    input.events.iter().any(|event| {
        matches!(
            event,
            Event::Key { .. }
                | Event::Text(_)
                | Event::Paste(_)
                | Event::PointerButton { .. }
                | Event::PointerMoved(_)
                | Event::MouseWheel { .. }
                | Event::Touch { .. }
                | Event::AccessKitActionRequest(_)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_person_is_asked_and_has_thirty_seconds_to_answer() {
        let mut idle = Idle::new(Duration::from_secs(90));
        let start = Instant::now();
        idle.touched(start);
        let at = |secs| idle.at(start + Duration::from_secs(secs));
        assert_eq!(at(60), Moment::Present(Duration::from_secs(30)));
        assert_eq!(at(90), Moment::Asking(30));
        assert_eq!(at(110), Moment::Asking(10));
        assert_eq!(at(120), Moment::Gone);
        idle.touched(start + Duration::from_secs(110));
        assert_eq!(
            idle.at(start + Duration::from_secs(111)),
            Moment::Present(Duration::from_secs(89))
        );
    }
}
