//! Numbers that are made up, and the same in each run.

/// A small generator (xorshift).
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// One from 0 to below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}
