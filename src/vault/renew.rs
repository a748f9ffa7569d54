//! Asked again: the text has changed since somebody agreed, and they answer anew for what is kept.

use jiff::Timestamp;
use rusqlite::Connection;

use super::held::Held;
use super::keep::{kept, last_day};
use super::ledger::{self, Entry};
use super::storage::{self, StorageError};
use super::store::Store;
use super::{Vault, at_hand, evidence, expiry, group, index, register};
use crate::campaign::{Campaign, PurposeId};
use crate::consent::Agreement;
use crate::record::Event;

impl Held {
    /// From now on what is kept may be used for what `agreement` says, and for nothing else: a use that
    /// is not ticked in it ends. What was agreed before stays on record.
    pub fn renew(
        &mut self,
        vault: &mut Vault,
        agreement: &Agreement,
        campaign: &Campaign,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let record = self.record().clone();
        let dated = vault.time_at_least(at)?;
        let held: Vec<PurposeId> = self.view().purposes.iter().map(|it| it.id.clone()).collect();
        let transaction = vault.ledger.transaction()?;
        let writer = at_hand(vault.writer.as_ref())?;
        storage::remember_disclosure(&transaction, &agreement.disclosure)?;
        let offer = vault.offer.as_ref();
        let asked = (&agreement.disclosure, at);
        evidence::remember_campaign(&transaction, writer, offer, asked)?;
        storage::replace_agreement(&transaction, &record, agreement)?;
        for purpose in agreement.choices.purposes() {
            let until = last_day(campaign, agreement, purpose, dated);
            give(&transaction, record.as_str(), purpose, until)?;
        }
        let ended: Vec<_> = held
            .iter()
            .filter(|it| !agreement.choices.purposes().any(|ticked| ticked == *it))
            .collect();
        let mut now_ended = Vec::new();
        for purpose in ended {
            if storage::withdraw(&transaction, &record, purpose, at)? {
                now_ended.push(purpose);
            }
        }
        let stored = storage::load(&transaction, record.clone())?;
        index::enter(&transaction, &stored)?;
        for other in group::others(&transaction, &record)? {
            // What all of them share may last longer now, or less.
            expiry::note_last_day(&transaction, &storage::load(&transaction, other)?.summary)?;
        }
        let agreed = Entry::new(Event::Agreed(agreement.answer()), at);
        let yes = ledger::append(&transaction, writer, agreed)?.seq;
        let store = Store { ledger: &transaction, slots: &vault.slots, salt: vault.salt };
        let renewed = Event::Renewed(kept(store, &stored)?);
        let renewed = Entry::new(renewed, at).of(&record).naming(Some(yes));
        ledger::append(&transaction, writer, renewed)?;
        register::renewed(&transaction, &stored.summary, at)?;
        for purpose in now_ended {
            register::end(&transaction, &record, Some(purpose), at)?;
            let withdrawn =
                Event::PurposeWithdrawn { purpose: purpose.clone(), grounds: None, ordered: None };
            ledger::append(&transaction, writer, Entry::new(withdrawn, at).of(&record))?;
        }
        transaction.commit()?;
        vault.tell_backups();
        self.replace(stored);
        Ok(())
    }
}

/// A use holds until `until`, whatever became of it before.
fn give(
    ledger: &Connection,
    record: &str,
    purpose: &PurposeId,
    until: jiff::civil::Date,
) -> Result<(), StorageError> {
    ledger.execute(
        "INSERT INTO purpose (submission, position, id, expires_on)
         SELECT ?1, 1 + max(position), ?2, ?3 FROM purpose WHERE submission = ?1
         ON CONFLICT (submission, id) DO UPDATE SET expires_on = ?3, withdrawn_at = NULL",
        (record, purpose.as_str(), until.to_string()),
    )?;
    Ok(())
}
