//! Staff end a use of what somebody gave, for whoever cannot do it themselves.

use jiff::Timestamp;

use super::fleet::tell_what_staff_do;
use super::ledger::{self, Entry};
use super::storage::{self, StorageError};
use super::unlocked::Unlocked;
use super::{Vault, at_hand, index, register};
use crate::campaign::{BoxId, PurposeId};
use crate::fleet::Wish;
use crate::record::{ByStaff, EndedUse, Event, Grounds, SubmissionId};

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
    /// why, and its giver reads both with their code. What is kept stays until it is erased. What is returned makes the
    /// paper that they can take along.
    pub fn end_use(
        &self,
        vault: &mut Vault,
        (record, purpose): (&SubmissionId, &PurposeId),
        grounds: Grounds,
        at: Timestamp,
    ) -> Result<EndedUse, NotEnded> {
        if !self.role().opens_media() {
            return Err(NotEnded::NotAllowed);
        }
        if !storage::is_there(&vault.ledger, record)? {
            return Err(NotEnded::Gone);
        }
        let agreed = storage::load(&vault.ledger, record.clone())?.agreement.disclosure;
        let wish = Wish::Withdraw(vec![purpose.clone()]);
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        let writer = at_hand(vault.writer.as_ref())?;
        if !storage::withdraw(&transaction, record, purpose, at)? {
            return Err(NotEnded::Gone);
        }
        let told = (record, wish, grounds);
        tell_what_staff_do((&transaction, vault.fleet.as_deref()), told, at)?;
        let ended = Event::PurposeWithdrawn {
            purpose: purpose.clone(),
            grounds: Some(grounds),
            ordered: None,
        };
        let entry = Entry::new(ended, at).of(record).by_staff(self.staff());
        let ledger_head = ledger::append(&transaction, writer, entry)?.head;
        register::end(&transaction, record, Some(purpose), at)?;
        index::enter(&transaction, &storage::load(&transaction, record.clone())?)?;
        transaction.commit().map_err(StorageError::from)?;
        vault.tell_backups();
        let copies = vault.copies_to_go(record, Some(purpose), at);
        let box_of = |id: &BoxId| matches!(id, BoxId::Purpose(it) if it == purpose);
        let title = agreed.boxes.iter().find(|shown| box_of(&shown.id));
        Ok(EndedUse {
            record: record.clone(),
            purpose: purpose.clone(),
            title: title.map_or_else(|| purpose.to_string(), |shown| shown.title.clone()),
            language: agreed.language,
            organisation: agreed.organisation,
            contact: agreed.contact,
            ended_at: at,
            by_staff: ByStaff { role: self.role(), grounds, copies },
            ledger_head,
        })
    }
}
