//! When the window is painted next.

use std::time::{Duration, Instant};

/// A window that is asked to be painted is, within this time, unless nobody sees it.
const PATIENCE: Duration = Duration::from_millis(250);
/// How often the program goes on behind a window that nobody sees.
const UNSEEN: Duration = Duration::from_millis(100);

/// When the window is painted next.
#[derive(Debug, Default)]
pub(super) struct Schedule {
    /// Somebody wants it to be painted then.
    due: Option<Instant>,
    /// The window system was asked to say when.
    asked: Option<Instant>,
}

/// What there is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing.
    Rest,
    /// Ask the window system to have the window painted.
    Ask,
    /// Go on without painting: the window system does not answer, because nobody sees the window.
    GoOn,
}

impl Schedule {
    /// Somebody wants the window to be painted then, if it is not before.
    pub(super) fn want(&mut self, when: Instant) {
        self.due = Some(self.due.map_or(when, |due| due.min(when)));
    }

    /// What there is to be done by now.
    pub(super) fn turn(&mut self, now: Instant) -> Turn {
        if self.asked.is_some_and(|asked| asked + PATIENCE <= now) {
            self.asked = None;
            return Turn::GoOn;
        }
        if self.due.is_none_or(|due| due > now) {
            return Turn::Rest;
        }
        self.due = None;
        if self.asked.is_none() {
            self.asked = Some(now);
        }
        Turn::Ask
    }

    /// The window system says that the window is to be painted. Whether it was asked for.
    pub(super) fn answered(&mut self) -> bool {
        self.asked.take().is_some()
    }

    /// The same for a window that nobody sees: not so soon.
    pub(super) fn want_unseen(&mut self, when: Instant, now: Instant) {
        self.want(when.max(now + UNSEEN));
    }

    /// When there is something to be done next.
    pub(super) fn next(&self) -> Option<Instant> {
        let overdue = self.asked.map(|asked| asked + PATIENCE);
        self.due.into_iter().chain(overdue).min()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_first_is_painted_first_and_once() {
        let now = Instant::now();
        let mut schedule = Schedule::default();
        assert_eq!((schedule.turn(now), schedule.next()), (Turn::Rest, None));
        schedule.want(now + PATIENCE);
        schedule.want(now + UNSEEN);
        schedule.want(now + PATIENCE);
        assert_eq!((schedule.turn(now), schedule.next()), (Turn::Rest, Some(now + UNSEEN)));
        assert_eq!(schedule.turn(now + UNSEEN), Turn::Ask);
        assert!(schedule.answered());
        assert!(!schedule.answered(), "the display has lost something by itself");
        assert_eq!((schedule.turn(now + UNSEEN), schedule.next()), (Turn::Rest, None));
    }

    #[test]
    fn the_program_goes_on_where_the_window_system_does_not_answer() {
        let now = Instant::now();
        let mut schedule = Schedule::default();
        schedule.want(now);
        assert_eq!(schedule.turn(now), Turn::Ask);
        assert_eq!(schedule.turn(now + UNSEEN), Turn::Rest);
        assert_eq!(schedule.turn(now + PATIENCE), Turn::GoOn);
        schedule.want_unseen(now, now + PATIENCE);
        assert_eq!(schedule.next(), Some(now + PATIENCE + UNSEEN));
    }
}
