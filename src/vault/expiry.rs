//! "Then it is deleted": what has no purpose left is erased when its time is over.
//!
//! Time is what a clock says, and a clock can be wrong. One that jumps ahead must not destroy what
//! people wanted kept, so the program erases by itself only as long as it has looked at the date at
//! least once a month. After a longer gap it waits until staff have said `sayso purge`.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rusqlite::OptionalExtension;

use super::ledger;
use super::storage::StorageError;
use super::{Vault, proof};

/// The longest gap after which the clock is still believed, in days.
const BELIEVED_DAYS: i32 = 31;

/// What became of submissions whose time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expiry {
    /// They are erased, so many just now.
    UpToDate {
        /// How many.
        erased: u64,
    },
    /// The last look was too long ago; so many, and proofs of earlier erasures, wait for staff.
    Postponed {
        /// How many.
        waiting: u64,
    },
}

impl Vault {
    /// Erases what has expired at `at`, unless the clock has jumped. Called at each start and from
    /// time to time in between.
    pub fn keep_time(&mut self, at: Timestamp) -> Result<Expiry, StorageError> {
        let today = date(at);
        let looked: Option<String> = self
            .ledger
            .query_row("SELECT value FROM meta WHERE key = 'looked_at_date'", [], |row| row.get(0))
            .optional()?;
        let looked = looked.and_then(|text| text.parse::<Date>().ok()).unwrap_or(today);
        let days = today.since(looked).map_or(i32::MAX, |span| span.get_days());
        if days > BELIEVED_DAYS {
            let proofs = proof::overdue(&self.ledger, today)?.len();
            let waiting = (self.expired(at)?.len() + proofs) as u64;
            if waiting > 0 {
                return Ok(Expiry::Postponed { waiting });
            }
        }
        let erased = self.erase_expired(at)?;
        self.forget_proofs(at)?;
        self.note_look(today.max(looked))?;
        Ok(Expiry::UpToDate { erased })
    }

    /// Erases what has expired at `at`, on the word of staff that the date is right. Returns how
    /// many submissions that were.
    pub fn purge(&mut self, at: Timestamp) -> Result<u64, StorageError> {
        let erased = self.erase_expired(at)?;
        self.forget_proofs(at)?;
        self.note_look(date(at))?;
        Ok(erased)
    }

    /// The time as the ledger knows it: a clock that was set back makes nothing valid again.
    pub fn time_at_least(&self, at: Timestamp) -> Result<Timestamp, StorageError> {
        Ok(ledger::latest(&self.ledger)?.map_or(at, |latest| latest.max(at)))
    }

    fn note_look(&mut self, day: Date) -> Result<(), StorageError> {
        self.ledger.execute(
            "INSERT INTO meta (key, value) VALUES ('looked_at_date', ?1)
             ON CONFLICT (key) DO UPDATE SET value = ?1 WHERE value <> ?1",
            [day.to_string()],
        )?;
        Ok(())
    }
}

fn date(at: Timestamp) -> Date {
    at.to_zoned_datetime(TimeZone::UTC).date()
}
