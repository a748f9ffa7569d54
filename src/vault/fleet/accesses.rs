//! What staff did with what somebody gave is seen wherever its giver comes with their code.
//!
//! A copy that a member lays out says what its own staff did, and what it knows of the hub's. The hub tells the member where
//! something was kept what the hub's staff did, and again whenever that has changed.

use std::cmp::Reverse;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::membership::Membership;
use crate::fleet::{Accesses, Did, MemberId, Said, ToldAccess};
use crate::record::{Access, AccessPart, AccessesShown, CopyState, Seen, SubmissionId};
use crate::seal::Lookup;
use crate::vault::storage::{self, StorageError};
use crate::vault::{Vault, copies, ledger};

const DAMAGED: StorageError = StorageError::Damaged("what staff elsewhere did");
/// A member tells others of so many things that its staff did, and of the rest how many they are.
const TOLD: usize = 200;
/// At first a person sees so many copies and ended uses,
const LASTING: usize = 50;
/// and so many of the times that it was opened.
const OPENINGS: usize = 5;
/// Of all of it they see so much at a time.
const AT_A_TIME: usize = 50;

/// What is known of other members' staff, and what was told of one's own.
pub(super) fn of(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Vec<Accesses>, StorageError> {
    let query = "SELECT told FROM fleet_accesses WHERE submission = ?1 ORDER BY member";
    let mut query = ledger.prepare_cached(query)?;
    let told = query.query_map([record.as_str()], |row| row.get::<_, String>(0))?;
    told.map(|told| serde_json::from_str(&told?).map_err(|_| DAMAGED)).collect()
}

/// Puts it in the place of what was known of that member.
pub(super) fn note(
    ledger: &Connection,
    record: &SubmissionId,
    told: &Accesses,
) -> Result<(), StorageError> {
    let text = serde_json::to_string(told).map_err(std::io::Error::other)?;
    ledger
        .prepare_cached(
            "INSERT OR REPLACE INTO fleet_accesses (submission, member, event, told)
             VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((record.as_str(), told.member.as_str(), told.event.cast_signed(), text))?;
    Ok(())
}

impl Vault {
    /// A part of what staff did with what `record` gave, here and elsewhere, and how much of it is not in that part.
    pub(in crate::vault) fn accesses(
        &self,
        record: &SubmissionId,
        (part, now): (AccessPart, Timestamp),
    ) -> Result<(Vec<Access>, AccessesShown), StorageError> {
        let ledger = &self.ledger;
        let before = match part {
            AccessPart::Chief => 0,
            AccessPart::Page(page) => page.saturating_mul(AT_A_TIME),
        };
        let own = match part {
            AccessPart::Chief => copies::accesses(ledger, record, TOLD)?,
            AccessPart::Page(_) => {
                copies::newest_accesses(ledger, record, before.saturating_add(AT_A_TIME))?
            }
        };
        let mut found: Vec<Access> = own.told.iter().map(|told| told.seen(now)).collect();
        let (alone, mut untold) = (found.len(), 0_u64);
        let mut ended = copies::ended_by_staff(ledger, record)?;
        let member = self.fleet.as_deref().map(|member| &member.own.id);
        let others = of(ledger, record)?;
        for others in others.iter().filter(|told| Some(&told.member) != member) {
            untold = untold.saturating_add(others.more);
            for told in &others.all {
                // That a use was ended is on record at each member where it has.
                if matches!(told.what, Did::Ended { .. }) {
                    if ended.contains(&told.what) {
                        continue;
                    }
                    ended.push(told.what.clone());
                }
                found.push(self.as_far_as_known(record, told)?.seen(now));
            }
        }
        if found.len() > alone {
            // Those of one member alone are in the order of its ledger, whatever its clock has said.
            found.sort_by_key(|access| Reverse(access.at));
        }
        let all = (found.len() as u64).saturating_add(own.more).saturating_add(untold);
        let seen: Vec<_> = match part {
            AccessPart::Chief => chief(found),
            AccessPart::Page(_) => found.into_iter().skip(before).take(AT_A_TIME).collect(),
        };
        let more = all.saturating_sub(before.saturating_add(seen.len()) as u64);
        let listed = more.saturating_sub(untold);
        Ok((seen, AccessesShown { part, more, listed }))
    }

    /// A copy that was made elsewhere for a use that has ended here has to go, also before that has been heard there.
    fn as_far_as_known(
        &self,
        record: &SubmissionId,
        told: &ToldAccess,
    ) -> Result<ToldAccess, StorageError> {
        let mut told = told.clone();
        if let Did::Exported { purpose, ended_at: ended_at @ None, .. } = &mut told.what {
            let query = "SELECT withdrawn_at FROM purpose WHERE submission = ?1 AND id = ?2";
            let mut query = self.ledger.prepare_cached(query)?;
            let asked = (record.as_str(), purpose.as_str());
            let at: Option<Option<String>> = query.query_row(asked, |row| row.get(0)).optional()?;
            *ended_at = at.flatten().as_deref().map(storage::time).transpose()?;
        }
        Ok(told)
    }

    /// What staff of this member did.
    fn own_accesses(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Accesses, StorageError> {
        let done = copies::accesses(&self.ledger, record, TOLD)?;
        Ok(Accesses {
            member: member.own.id.clone(),
            event: ledger::head(&self.ledger)?.0.cast_unsigned(),
            all: done.told,
            more: done.more,
        })
    }

    /// What is laid out with a submission that is kept here.
    pub(super) fn accesses_to_tell(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Vec<Accesses>, StorageError> {
        let mut told = of(&self.ledger, record)?;
        told.retain(|told| told.member != member.own.id);
        let own = self.own_accesses(member, record)?;
        if !own.all.is_empty() {
            told.push(own);
        }
        Ok(told)
    }

    /// A copy is here: what others did is noted, and what it does not know of this member's staff is told again.
    pub(super) fn hear_accesses_of_copy(
        &mut self,
        member: &Membership,
        record: &SubmissionId,
        told: &[Accesses],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let known = of(&self.ledger, record)?;
        let before = |of: &MemberId| known.iter().find(|it| it.member == *of).map(|it| it.event);
        for told in told.iter().filter(|told| told.member != member.own.id) {
            if before(&told.member) < Some(told.event) {
                note(&self.ledger, record, told)?;
            }
        }
        let of_own = told.iter().find(|told| told.member == member.own.id).map(|told| told.event);
        if of_own < before(&member.own.id) {
            let strike = "DELETE FROM fleet_accesses WHERE submission = ?1 AND member = ?2";
            self.ledger.execute(strike, (record.as_str(), member.own.id.as_str()))?;
        }
        self.tell_origin_of_accesses(member, record, at)
    }

    /// At the hub: tells the member where something is kept what this one's staff did with it, where that is not what was told.
    pub(super) fn tell_origin_of_accesses(
        &mut self,
        member: &Membership,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(origin) = self.origin_to_tell(member, record)? else { return Ok(()) };
        let mut own = self.own_accesses(member, record)?;
        // That a use was ended is told by itself, and is on record there.
        own.all.retain(|told| !matches!(told.what, Did::Ended { .. }));
        let known = of(&self.ledger, record)?;
        let before = known.iter().find(|told| told.member == own.member);
        let is_told = |before: &Accesses| before.all == own.all && before.more == own.more;
        if before.map_or(own.all.is_empty(), is_told) {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        let accesses = |lookup, sealed| Said::Accesses { lookup, sealed };
        origin.tell((&transaction, member), &own, accesses, at)?;
        note(&transaction, record, &own)?;
        Ok(transaction.commit()?)
    }

    /// The hub's staff did something with what is kept here. It is laid out anew, so that its giver sees it anywhere.
    pub(super) fn hear_accesses(
        &mut self,
        member: &Membership,
        (lookup, sealed): (Lookup, &str),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(record) = self.published_under(lookup)? else { return Ok(()) };
        let told = self.told_by_hub::<Accesses>(sealed)?;
        let Some(told) = told.filter(|told| told.member == member.hub.id) else { return Ok(()) };
        let known = of(&self.ledger, &record)?;
        let before = known.iter().find(|it| it.member == told.member).map(|it| it.event);
        if before >= Some(told.event) {
            return Ok(());
        }
        note(&self.ledger, &record, &told)?;
        self.publish_one(member, &record, at)
    }
}

/// What a person sees at first: what left the vault, and how each copy stands, whatever was opened since.
fn chief(found: Vec<Access>) -> Vec<Access> {
    let is_opening = |access: &Access| access.what == Seen::Opened;
    let (mut opened, mut lasting): (Vec<_>, Vec<_>) = found.into_iter().partition(is_opening);
    lasting.sort_by_key(|access| urgency(&access.what));
    lasting.truncate(LASTING);
    opened.truncate(OPENINGS);
    lasting.append(&mut opened);
    lasting
}

/// Those with the smallest come first.
fn urgency(what: &Seen) -> u8 {
    match what {
        Seen::Exported { state: CopyState::Overdue { .. }, .. } => 0,
        Seen::Exported { state: CopyState::Open { .. }, .. } | Seen::Ended { .. } => 1,
        Seen::Exported { state: CopyState::InUse, .. } => 2,
        Seen::Exported { state: CopyState::Gone { .. }, .. } => 3,
        Seen::Opened => 4,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::campaign::PurposeId;
    use crate::record::Why;

    #[test]
    fn an_overdue_copy_is_seen_first_and_openings_hide_no_copy() {
        let access = |what: &Seen| Access { at: Timestamp::UNIX_EPOCH, what: what.clone() };
        let copy = |state: CopyState| Seen::Exported {
            purpose: PurposeId::new("website"),
            destination: None,
            state,
        };
        let (since, deadline) = (Timestamp::UNIX_EPOCH, Date::constant(1971, 1, 1));
        let overdue = copy(CopyState::Overdue { why: Why::TakenBack, since, deadline });
        let found = [&Seen::Opened; 60].into_iter().map(access);
        let in_use = copy(CopyState::InUse);
        let found = found.chain([&in_use; 60].into_iter().map(access));
        let seen = chief(found.chain([access(&overdue)]).collect());
        assert_eq!(seen.len(), LASTING + OPENINGS);
        assert_eq!(seen[0].what, overdue);
        assert!(seen[..LASTING].iter().all(|access| access.what != Seen::Opened));
    }
}
