//! "Then it is deleted": what has no purpose left is erased when its time is over.
//!
//! The window's program does so by itself, and `sayso purge` on the word of staff; no other command
//! erases anything. What day it is, `clock` says.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use super::clock::date;
use super::storage::StorageError;
use super::{Vault, proof};

impl Vault {
    /// Follows the clock, which says `at` after the program has run for `running`, and erases what is
    /// over. Returns how many submissions that were.
    pub fn keep_time(&mut self, at: Timestamp, running: Duration) -> Result<u64, StorageError> {
        self.follow_clock(at, running)?;
        let day = self.day_for_erasing(at)?;
        let erased = self.erase_expired(day, at)?;
        if day == date(at) {
            self.forget_proofs(at)?;
        }
        Ok(erased)
    }

    /// Erases what is over at `at`, on the word of staff that the date is right. Returns how many
    /// submissions that were.
    pub fn purge(&mut self, at: Timestamp) -> Result<u64, StorageError> {
        self.confirm_date(at)?;
        let erased = self.erase_expired(date(at), at)?;
        self.forget_proofs(at)?;
        Ok(erased)
    }

    /// How many submissions, and proofs of earlier erasures, are over on `day`.
    pub(super) fn waiting(&self, day: Date) -> Result<u64, StorageError> {
        let proofs = proof::overdue(&self.ledger, day)?.len();
        Ok((self.expired(day)?.len() + proofs) as u64)
    }

    /// How many submissions are past their time on the day that the clock says.
    pub fn past_their_time(&self, at: Timestamp) -> Result<u64, StorageError> {
        Ok(self.expired(date(at))?.len() as u64)
    }

    /// How many submissions were erased by themselves since staff were last here; while they are, since
    /// the time before.
    pub fn erased_unseen(&self) -> Result<u64, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT count(*) FROM event WHERE kind = 'expired' AND seq > coalesce((
                 SELECT seq FROM event WHERE kind = 'staff-unlocked'
                 ORDER BY seq DESC LIMIT 1 OFFSET 1), 0)",
        )?;
        Ok(query.query_row([], |row| row.get::<_, i64>(0))?.cast_unsigned())
    }
}
