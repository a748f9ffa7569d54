//! Staff end a use of what somebody gave, for whoever cannot do it themselves.

use jiff::Timestamp;

use super::ledger::{self, Entry};
use super::storage::{self, StorageError};
use super::unlocked::Unlocked;
use super::{Vault, at_hand, query, register};
use crate::campaign::PurposeId;
use crate::record::{Event, Grounds, SubmissionId};

/// Why staff did not end a use. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum NotEnded {
    /// Attendants may not.
    #[error("only an editor or an officer may end a use")]
    NotAllowed,
    /// There is no such record, or no longer, or the use was not agreed to or has ended.
    #[error("this use of this record does not hold")]
    Gone,
    /// What went wrong.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Unlocked {
    /// Ends one use of a submission whose giver does not withdraw it themselves: who asks without a receipt, or is in
    /// it and did not agree. It counts as a withdrawal: each copy for it has to go. The ledger keeps who did it and
    /// why, and its giver reads both with their code. What is kept stays until it is erased.
    pub fn end_use(
        &self,
        vault: &mut Vault,
        (record, purpose): (&SubmissionId, &PurposeId),
        grounds: Grounds,
        at: Timestamp,
    ) -> Result<(), NotEnded> {
        if !self.role().opens_media() {
            return Err(NotEnded::NotAllowed);
        }
        if !storage::is_there(&vault.ledger, record)? {
            return Err(NotEnded::Gone);
        }
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        let writer = at_hand(vault.writer.as_ref())?;
        if !storage::withdraw(&transaction, record, purpose, at)? {
            return Err(NotEnded::Gone);
        }
        let ended = Event::PurposeWithdrawn { purpose: purpose.clone(), grounds: Some(grounds) };
        let entry = Entry::new(ended, at).of(record).by_staff(self.staff());
        ledger::append(&transaction, writer, entry)?;
        register::end(&transaction, record, Some(purpose), at)?;
        query::enter(&transaction, &storage::load(&transaction, record.clone())?)?;
        transaction.commit().map_err(StorageError::from)?;
        vault.tell_backups();
        Ok(())
    }
}
