//! Ledger and file of keys together: what a row says is in a slot.

use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use super::slots::{self, Slot, Slots};
use super::storage::{StorageError, TAKES_OF};
use crate::digest::Digest;
use crate::record::{SubmissionId, TakeId};
use crate::seal::{Participant, ReceiptIdentity, Salt, SignatoryKey};

/// How a take is sealed: its file key is wrapped by X25519, as age version 1 does.
pub(super) const SUITE_X25519: i64 = 1;

/// What is read from both.
#[derive(Clone, Copy)]
pub(super) struct Store<'a> {
    pub(super) ledger: &'a Connection,
    pub(super) slots: &'a Slots,
    pub(super) salt: Salt,
}

/// What the slot of a person holds: the key that opens what is theirs, and the key that verifies what
/// they order.
pub(super) fn person_text(identity: &ReceiptIdentity) -> Zeroizing<Vec<u8>> {
    let (participant, orders) = (identity.participant(), identity.order_key());
    Zeroizing::new(format!("{}\n{orders}\n", participant.as_str()).into_bytes())
}

impl Store<'_> {
    /// The submission of a participant.
    pub(super) fn find(
        self,
        participant: &Participant,
    ) -> Result<Option<SubmissionId>, StorageError> {
        let mut query =
            self.ledger.prepare_cached("SELECT id, slot FROM submission WHERE tag = ?1")?;
        let mut rows = query.query([participant.tag(self.salt)])?;
        let mut found = None;
        while let Some(row) = rows.next()? {
            // A slot of somebody else's that cannot be read must not keep this person from their own.
            let own = Slot::from_ledger(row.get(1)?).and_then(|slot| self.participant_in(slot));
            if own.is_ok_and(|own| own == *participant) {
                found = Some(SubmissionId::from_text(row.get(0)?));
            }
        }
        Ok(found)
    }

    /// The participant that a submission belongs to.
    pub(super) fn participant(self, id: &SubmissionId) -> Result<Participant, StorageError> {
        self.participant_in(person_slot(self.ledger, id)?)
    }

    /// The key that verifies what the participant orders.
    pub(super) fn order_key(self, id: &SubmissionId) -> Result<SignatoryKey, StorageError> {
        let text = self.slots.text(&[person_slot(self.ledger, id)?])?;
        let line = text.split(|byte| *byte == b'\n').nth(1).unwrap_or_default();
        let key = std::str::from_utf8(line).ok().and_then(|line| line.parse().ok());
        key.ok_or(StorageError::Damaged("a participant"))
    }

    fn participant_in(self, slot: Slot) -> Result<Participant, StorageError> {
        let text = self.slots.text(&[slot])?;
        let key = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let key = String::from_utf8(key.to_vec());
        key.map(Participant::from_ledger).map_err(|_| StorageError::Damaged("a participant"))
    }

    /// Whether the tag by which a submission is looked up is that of its participant.
    pub(super) fn tag_fits(self, id: &SubmissionId) -> Result<bool, StorageError> {
        let mut query = self.ledger.prepare_cached("SELECT tag FROM submission WHERE id = ?1")?;
        let stored: i64 = query.query_row([id.as_str()], |row| row.get(0))?;
        Ok(stored == self.participant(id)?.tag(self.salt))
    }

    /// The header of a take, which is its key under other keys. None where there is no such take.
    pub(super) fn header(self, take: &TakeId) -> Result<Option<Zeroizing<Vec<u8>>>, StorageError> {
        match slots_of(self.ledger, take)? {
            Some(slots) => Ok(Some(self.slots.text(&slots)?)),
            None => Ok(None),
        }
    }

    /// A digest of what is stored of a submission besides what was agreed: whose it is, and each take
    /// with its header. It does not outlive the keys in a form that says anything of them.
    pub(super) fn rows_digest(self, id: &SubmissionId) -> Result<Digest, StorageError> {
        let mut parts = vec![self.slots.text(&[person_slot(self.ledger, id)?])?.to_vec()];
        let mut query = self.ledger.prepare_cached(&format!(
            "SELECT id, facts, taken_at, coalesce(party, ''), slots, position, suite, vault_key,
                 payload_bytes FROM take {TAKES_OF}"
        ))?;
        let mut rows = query.query([id.as_str()])?;
        while let Some(row) = rows.next()? {
            for column in 0..4 {
                parts.push(row.get::<_, String>(column)?.into_bytes());
            }
            let slots = slots::from_list(&row.get::<_, String>(4)?)?;
            parts.push(self.slots.text(&slots)?.to_vec());
            for column in 5..9 {
                parts.push(row.get::<_, i64>(column)?.to_be_bytes().to_vec());
            }
        }
        if parts.len() == 1 {
            // Of somebody whose recording another has taken back, nothing is left to vouch for, and the
            // giver's key alone would be a trace that outlives them.
            return Ok(Digest::ZERO);
        }
        Ok(Digest::of_parts(parts.iter().map(Vec::as_slice)))
    }
}

/// The slot of the person that a submission belongs to.
pub(super) fn person_slot(ledger: &Connection, id: &SubmissionId) -> Result<Slot, StorageError> {
    let mut query = ledger.prepare_cached("SELECT slot FROM submission WHERE id = ?1")?;
    let slot: Option<i64> = query.query_row([id.as_str()], |row| row.get(0)).optional()?;
    slot.map_or(Err(StorageError::Damaged("a submission without giver")), Slot::from_ledger)
}

/// The slots of a take's header. None where there is no such take.
pub(super) fn slots_of(
    ledger: &Connection,
    take: &TakeId,
) -> Result<Option<Vec<Slot>>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT slots FROM take WHERE id = ?1")?;
    let list: Option<String> = query.query_row([take.as_str()], |row| row.get(0)).optional()?;
    list.map(|list| slots::from_list(&list)).transpose()
}
