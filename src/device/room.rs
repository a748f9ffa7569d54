//! Room on the disk: looked for before a take, and while it grows.

use crate::seal::Scratch;

/// What stays free for the ledger, for erasing, and for everything else on the disk, in bytes.
const SPARE: u64 = 16 * 1024 * 1024;

/// What a take may need of the disk, beside what is there already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// The most that the take can grow to, in bytes.
    pub take: u64,
    /// What the takes before it hold that are not kept yet, in bytes.
    pub unkept: u64,
}

impl Room {
    /// Whether the take can be made and kept: "Keep" writes each take once more before the draft
    /// goes. Otherwise what is needed and what is free, in bytes.
    pub(super) fn is_enough(self, scratch: &Scratch) -> Result<(), (u64, u64)> {
        let needed = self.take * 2 + self.unkept + SPARE;
        match scratch.free_bytes() {
            Some(free) if free < needed => Err((needed, free)),
            _ => Ok(()),
        }
    }

    /// Whether a take that has grown to `bytes` must end now to be kept at all.
    pub(super) fn is_running_out(self, scratch: &Scratch, bytes: u64) -> bool {
        let needed = bytes + self.unkept + SPARE / 2;
        scratch.free_bytes().is_some_and(|free| free < needed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figure_that_is_missing_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let scratch = Scratch::new(folder.path());
        assert_eq!(Room::default().is_enough(&scratch), Ok(()));
        let take = 1 << 60;
        let (needed, free) = Room { take, unkept: 5 }.is_enough(&scratch).unwrap_err();
        assert_eq!(needed, take * 2 + 5 + SPARE);
        assert!(free < needed);
        assert!(!Room::default().is_running_out(&scratch, 1_000));
        assert!(Room::default().is_running_out(&scratch, take));
    }
}
