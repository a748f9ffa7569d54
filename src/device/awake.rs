//! Noticing that the computer slept, or that the program stood still.

use std::time::Duration;

/// So much time in which the computer was off is sleep, and no slip of a clock.
const ASLEEP: Duration = Duration::from_millis(500);

/// Watches two clocks: one stops while the computer sleeps, the other does not. Neither is the
/// clock on the wall, which anybody may set.
pub(super) struct Awake {
    last: Clocks,
    /// A standstill of the program that is longer loses sound.
    patience: Duration,
}

#[derive(Clone, Copy)]
struct Clocks {
    running: Duration,
    since_start: Duration,
}

impl Awake {
    /// Watches from now on; `patience` is how long the program may stand still.
    pub(super) fn new(patience: Duration) -> Self {
        Self { last: Clocks::now(), patience }
    }

    /// Whether there was a sleep or a standstill since the last call.
    pub(super) fn has_slept(&mut self) -> bool {
        let now = Clocks::now();
        let before = std::mem::replace(&mut self.last, now);
        now.slept_since(before, self.patience)
    }
}

impl Clocks {
    fn slept_since(self, before: Self, patience: Duration) -> bool {
        let running = self.running.saturating_sub(before.running);
        let all = self.since_start.saturating_sub(before.since_start);
        all.saturating_sub(running) > ASLEEP || running > patience
    }

    #[cfg(target_os = "linux")]
    fn now() -> Self {
        use rustix::time::{ClockId, clock_gettime};
        let read = |clock| {
            let time = clock_gettime(clock);
            // Neither is ever negative.
            Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs() as u32)
        };
        Self { running: read(ClockId::Monotonic), since_start: read(ClockId::Boottime) }
    }

    /// Elsewhere one clock must do: a sleep is seen as a standstill, where that clock goes on.
    #[cfg(not(target_os = "linux"))]
    fn now() -> Self {
        use std::sync::LazyLock;
        use std::time::Instant;
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        let running = START.elapsed();
        Self { running, since_start: running }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sleep_and_standstill_are_noticed_and_time_is_not() {
        let at = |running, since_start| Clocks {
            running: Duration::from_millis(running),
            since_start: Duration::from_millis(since_start),
        };
        let patience = Duration::from_secs(4);
        let slept = |now: Clocks, before| now.slept_since(before, patience);
        assert!(!slept(at(1_020, 9_020), at(1_000, 9_000)));
        assert!(!slept(at(4_900, 12_900), at(1_000, 9_000)));
        assert!(slept(at(1_020, 12_020), at(1_000, 9_000)), "the computer slept for three seconds");
        assert!(slept(at(6_000, 14_000), at(1_000, 9_000)), "the program stood still");
    }
}
