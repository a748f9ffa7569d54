//! Which slots are free, and which still hold something that must go.
//!
//! Slots are given out in one order: the smallest free one first, then those at the end of the file. So
//! whatever a "Keep" that was interrupted has written lies among the first [`MOST_AT_ONCE`] in that order,
//! and a start finds it there however large the file is. It begins in the first of them.

use rusqlite::Connection;

use super::meta;
use super::slots::Slot;
use super::storage::StorageError;

/// So many slots are given out at once at most. A visit of the largest group with the most takes that a
/// campaign can allow needs fewer.
pub(super) const MOST_AT_ONCE: usize = 2_048;

/// Slots for what is about to be kept. Nobody else is given them until this is entered or dropped: there
/// is one writer.
pub(super) struct Allotment {
    slots: Vec<Slot>,
    given: usize,
    end: Slot,
}

impl Allotment {
    /// The first `count` slots in order.
    pub(super) fn plan(ledger: &Connection, count: usize) -> Result<Self, StorageError> {
        if count > MOST_AT_ONCE {
            return Err(StorageError::Damaged("more keys than one visit can have"));
        }
        let mut slots = first_free(ledger, count)?;
        let old_end = end(ledger)?;
        let more = count - slots.len();
        for place in 0..more {
            slots.push(old_end.after(place)?);
        }
        Ok(Self { slots, given: 0, end: old_end.after(more)? })
    }

    /// The next `count` of them.
    pub(super) fn give(&mut self, count: usize) -> Vec<Slot> {
        let from = self.given.min(self.slots.len());
        let to = (from + count).min(self.slots.len());
        self.given = to;
        self.slots[from..to].to_vec()
    }

    /// All of them.
    pub(super) fn slots(&self) -> &[Slot] {
        &self.slots
    }

    /// Enters them as taken, in the transaction that names them.
    pub(super) fn enter(&self, ledger: &Connection) -> Result<(), StorageError> {
        let mut taken = ledger.prepare_cached("DELETE FROM free_slot WHERE slot = ?1")?;
        for slot in &self.slots {
            taken.execute([slot.number()])?;
        }
        ledger
            .prepare_cached("UPDATE meta SET value = ?1 WHERE key = 'slots_end'")?
            .execute([self.end.number()])?;
        Ok(())
    }
}

/// The slot after the last one that was ever given out.
pub(super) fn end(ledger: &Connection) -> Result<Slot, StorageError> {
    let end: Option<i64> = meta::get(ledger, "slots_end")?;
    end.map_or(Err(StorageError::Damaged("the number of slots")), Slot::from_ledger)
}

/// The free slots that an interrupted "Keep" may have written to.
pub(super) fn in_reach(ledger: &Connection) -> Result<Vec<Slot>, StorageError> {
    first_free(ledger, MOST_AT_ONCE)
}

/// The free slot that is given out next, where there is one.
pub(super) fn next(ledger: &Connection) -> Result<Vec<Slot>, StorageError> {
    first_free(ledger, 1)
}

fn first_free(ledger: &Connection, count: usize) -> Result<Vec<Slot>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT slot FROM free_slot ORDER BY slot LIMIT ?1")?;
    let slots = query.query_map([count as i64], |row| row.get(0))?;
    slots.map(|slot| Slot::from_ledger(slot?)).collect()
}

/// Lists `slots` as doomed, in the transaction that takes their names away.
pub(super) fn doom(ledger: &Connection, slots: &[Slot]) -> Result<(), StorageError> {
    let mut doom = ledger.prepare_cached("INSERT INTO doomed_slot (slot) VALUES (?1)")?;
    for slot in slots {
        doom.execute([slot.number()])?;
    }
    Ok(())
}

/// The slots that nothing names any more and that are still to be overwritten, as far as is noted.
pub(super) fn doomed(ledger: &Connection) -> Result<Vec<Slot>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT slot FROM doomed_slot ORDER BY slot")?;
    let slots = query.query_map([], |row| row.get(0))?;
    slots.map(|slot| Slot::from_ledger(slot?)).collect()
}

/// Notes that doomed `slots` were overwritten: from now on they are free.
pub(super) fn free(ledger: &Connection, slots: &[Slot]) -> Result<(), StorageError> {
    let mut strike = ledger.prepare_cached("DELETE FROM doomed_slot WHERE slot = ?1")?;
    let mut enter = ledger.prepare_cached("INSERT OR IGNORE INTO free_slot (slot) VALUES (?1)")?;
    for slot in slots {
        // Another note of the same is not to free a slot that was given out again.
        if strike.execute([slot.number()])? > 0 {
            enter.execute([slot.number()])?;
        }
    }
    Ok(())
}
