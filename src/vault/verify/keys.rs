//! Whether each slot that is named is named once, and one that nothing names holds nothing.

use rusqlite::Connection;

use crate::vault::allotment;
use crate::vault::finding::Finding;
use crate::vault::slots::{self, Slot};
use crate::vault::storage::StorageError;
use crate::vault::store::Store;

/// More slots than any disk has room for takes.
const MOST_SLOTS: usize = 1 << 28;

/// Looks at all slots.
pub(super) fn look(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    let named = Named::read(store.ledger)?;
    findings.extend(named.twice.iter().map(|slot| Finding::SlotNamedTwice { slot: *slot }));
    let mut free = store.ledger.prepare(
        "SELECT slot FROM free_slot UNION ALL SELECT slot FROM doomed_slot ORDER BY slot",
    )?;
    for slot in free.query_map([], |row| row.get(0))? {
        let slot: u32 = slot?;
        if named.has(slot) {
            findings.push(Finding::SlotNotTaken { slot });
        }
    }
    store.slots.walk(|slot, block| {
        if !named.has(slot) && block.iter().any(|byte| *byte != 0) {
            findings.push(Finding::KeyLeft { slot });
        }
    })?;
    let end = allotment::end(store.ledger)?;
    if named.goes_past(end) {
        findings.push(Finding::SlotNotTaken { slot: end.number() });
    }
    Ok(())
}

/// Which slots are named, and which more than once. A bit each.
#[derive(Default)]
pub(in crate::vault) struct Named {
    seen: Vec<u64>,
    twice: Vec<u32>,
}

impl Named {
    /// Goes through the slots that rows name.
    pub(in crate::vault) fn read(ledger: &Connection) -> Result<Self, StorageError> {
        let mut named = Self::default();
        let mut people = ledger.prepare("SELECT slot FROM submission")?;
        for slot in people.query_map([], |row| row.get(0))? {
            // One that cannot be read is found with its submission.
            if let Ok(slot) = Slot::from_ledger(slot?) {
                named.name(slot);
            }
        }
        let mut takes = ledger.prepare("SELECT slots FROM take")?;
        let mut lists = takes.query([])?;
        while let Some(row) = lists.next()? {
            // One that cannot be read is found with its take.
            for slot in slots::from_list(row.get_ref(0)?.as_str()?).unwrap_or_default() {
                named.name(slot);
            }
        }
        let mut notes = ledger.prepare(
            "SELECT slots FROM marks WHERE slots IS NOT NULL UNION ALL SELECT slots FROM complaint
             UNION ALL SELECT slots FROM fleet_epoch",
        )?;
        let mut lists = notes.query([])?;
        while let Some(row) = lists.next()? {
            // One that cannot be read is found with its submission, or with its complaint.
            for slot in slots::from_list(row.get_ref(0)?.as_str()?).unwrap_or_default() {
                named.name(slot);
            }
        }
        Ok(named)
    }

    fn name(&mut self, slot: Slot) {
        // A number that somebody made up must not take memory; no slot there can be read.
        if slot.number() as usize >= MOST_SLOTS {
            return;
        }
        let (word, bit) = place(slot.number());
        if word >= self.seen.len() {
            self.seen.resize((word + 1).next_power_of_two(), 0);
        }
        if self.seen[word] & bit != 0 {
            self.twice.push(slot.number());
        }
        self.seen[word] |= bit;
    }

    /// Whether a slot is named that was never given out.
    pub(in crate::vault) fn goes_past(&self, end: Slot) -> bool {
        let (word, bit) = place(end.number());
        let mut after = self.seen.iter().skip(word);
        // Of the first word, what lies from the slot on.
        after.next().is_some_and(|first| first & !(bit - 1) != 0) || after.any(|word| *word != 0)
    }

    /// Whether a slot is named.
    pub(in crate::vault) fn has(&self, number: u32) -> bool {
        let (word, bit) = place(number);
        self.seen.get(word).is_some_and(|word| word & bit != 0)
    }
}

/// Where a slot's bit is.
fn place(number: u32) -> (usize, u64) {
    ((number / u64::BITS) as usize, 1 << (number % u64::BITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_named_once_or_found_and_none_past_the_end_is_missed() {
        let slot = |number| Slot::from_ledger(number).unwrap();
        let mut named = Named::default();
        for number in [1, 63, 64, 200, 64] {
            named.name(slot(number));
        }
        assert_eq!(named.twice, [64]);
        let has: Vec<_> = (0..300).filter(|number| named.has(*number)).collect();
        assert_eq!(has, [1, 63, 64, 200]);
        let past: Vec<_> = (1..300).filter(|end| named.goes_past(slot(*end))).collect();
        assert_eq!(past, (1..=200).collect::<Vec<_>>());
        named.name(slot(i64::from(u32::MAX)));
        assert!(named.seen.len() < 100, "a number that somebody made up takes no memory");
    }
}
