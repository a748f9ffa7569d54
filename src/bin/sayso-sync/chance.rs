//! Numbers for names that do not meet, and for waiting times that do not fall together. Nothing secret depends on them.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::Duration;

/// How many digits [`number`] has.
pub(crate) const DIGITS: usize = 16;

/// A number of exactly [`DIGITS`] hexadecimal digits.
pub(crate) fn number() -> u64 {
    // The highest bit is set, so that none is shorter.
    RandomState::new().build_hasher().finish() | 1 << 63
}

/// A time from three quarters of `time` to five quarters.
pub(crate) fn about(time: Duration) -> Duration {
    let part = (number() % 1000) as f64 / 1000.0;
    time.mul_f64(0.75 + part / 2.0)
}
