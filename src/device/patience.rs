//! How long to wait for something that may hang, from how long it took before.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Remembers how long something took on this computer, and says how long it may take.
#[derive(Debug)]
pub(super) struct Patience {
    /// For the first time, when nothing is known of this computer.
    first: Duration,
    least: Duration,
    slowest: Mutex<Option<Duration>>,
}

/// It may take so many times as long as it ever took.
const FACTOR: u32 = 8;
/// Nobody waits longer.
const MOST: Duration = Duration::from_mins(1);

impl Patience {
    /// `first` for the first time, later what it took, many times over, and never less than `least`.
    pub(super) const fn new(first: Duration, least: Duration) -> Self {
        Self { first, least, slowest: Mutex::new(None) }
    }

    /// How long it may take.
    pub(super) fn limit(&self) -> Duration {
        let slowest = *self.slowest.lock().unwrap_or_else(PoisonError::into_inner);
        slowest.map_or(self.first, |slowest| (slowest * FACTOR).clamp(self.least, MOST))
    }

    /// It took so long, and came to an end.
    pub(super) fn took(&self, time: Duration) {
        let mut slowest = self.slowest.lock().unwrap_or_else(PoisonError::into_inner);
        *slowest = Some(slowest.map_or(time, |slowest| slowest.max(time)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_computer_is_given_its_time_and_a_quick_one_is_not_waited_for() {
        let secs = Duration::from_secs;
        let patience = Patience::new(secs(20), secs(5));
        assert_eq!(patience.limit(), secs(20));
        patience.took(Duration::from_millis(200));
        assert_eq!(patience.limit(), secs(5));
        patience.took(secs(3));
        assert_eq!(patience.limit(), secs(24));
        patience.took(Duration::from_millis(200));
        assert_eq!(patience.limit(), secs(24), "it may be slow again");
        patience.took(secs(30));
        assert_eq!(patience.limit(), MOST);
    }
}
