//! Sealed until a day that its giver picked: the program opens it for nobody of staff before that, and copies it for no
//! use. Its giver can hear, copy and delete it at any time, and can let staff open it earlier.
//!
//! It is the program that withholds it. The organisation's key opens the takes as it opens all others.

use jiff::Timestamp;
use jiff::civil::Date;

use super::held::Held;
use super::keep::kept;
use super::ledger::{self, Entry};
use super::storage::{self, StorageError};
use super::store::Store;
use super::{Vault, at_hand, index};
use crate::record::{Event, SubmissionSummary};

impl Vault {
    /// The day before which nobody of staff opens `summary`, where that is still to come by the clock or by the believed
    /// day: a clock that runs ahead opens nothing.
    pub(super) fn sealed(
        &self,
        summary: &SubmissionSummary,
        at: Timestamp,
    ) -> Result<Option<Date>, StorageError> {
        let Some(day) = summary.sealed_until else { return Ok(None) };
        // What counts for erasing counts here, too: both cannot be taken back.
        Ok((self.day_for_erasing(at)? < day).then_some(day))
    }
}

impl Held {
    /// Lets staff open it from now on, before the day that was picked. Where there is no such day, nothing changes.
    pub fn unseal(&mut self, vault: &mut Vault, at: Timestamp) -> Result<(), StorageError> {
        let record = self.record().clone();
        let transaction = vault.ledger.transaction()?;
        let writer = at_hand(vault.writer.as_ref())?;
        let lifted = transaction.execute(
            "UPDATE submission SET sealed_until = NULL WHERE id = ?1 AND sealed_until IS NOT NULL",
            [record.as_str()],
        )?;
        let stored = storage::load(&transaction, record.clone())?;
        if lifted > 0 {
            index::enter(&transaction, &stored)?;
            let store = Store { ledger: &transaction, slots: &vault.slots, salt: vault.salt };
            let unsealed = Event::Unsealed(kept(store, &stored)?);
            ledger::append(&transaction, writer, Entry::new(unsealed, at).of(&record))?;
        }
        transaction.commit()?;
        self.replace(stored);
        Ok(())
    }
}
