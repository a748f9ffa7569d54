//! A member comes out of a backup. What had ended there, and the lost one could tell nobody, its ledger or a list of erasures
//! knows: the hub is told now.
//!
//! A record that is not here has no name in the fleet by which it could be spoken of. The digest that stands for it in
//! ledgers does.
//!
//! **Invariant:** what a member knows to have ended of what it kept, or whoever it came in the place of, ends at the hub as
//! well, whether the hub's copy is there by then or comes later.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::Connection;

use super::membership::Membership;
use super::orders::{self, GoneBy};
use super::peers::{self, tell};
use super::replica::FetchedCopy;
use crate::campaign::PurposeId;
use crate::digest::Digest;
use crate::fleet::{Ended, EndedUse, Member, MemberId, Said, Wish};
use crate::record::{EventKind, Grounds, SubmissionId};
use crate::seal::Lookup;
use crate::vault::Vault;
use crate::vault::link::subject;
use crate::vault::storage::StorageError;

/// So many records are spoken of in one message.
const TOGETHER: usize = 1_000;
/// By whose word something has ended, where that is a list's.
const LIST: &str = "";
/// What of a record has ended, where that is all of it.
const ALL: &str = "";
const DAMAGED: StorageError = StorageError::Damaged("what has ended at another member");

/// A vault that was in a fleet before becomes a member again: tells the hub everything that has ended here.
pub(super) fn tell_what_has_ended(
    (ledger, member): (&Connection, &Membership),
    at: Timestamp,
) -> Result<(), StorageError> {
    let mut query = ledger.prepare(
        "SELECT subject, '' FROM event WHERE kind IN (?1, ?2) AND subject IS NOT NULL
         UNION SELECT subject, purpose FROM fleet_ended WHERE member = ?3",
    )?;
    let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    let rows = query.query_map((erased, expired, LIST), read)?.collect::<Result<Vec<_>, _>>()?;
    tell_the_hub((ledger, member), &rows, at)
}

/// Tells the hub of records, by what stands for them, and what of them has ended.
fn tell_the_hub(
    (ledger, member): (&Connection, &Membership),
    rows: &[(String, String)],
    at: Timestamp,
) -> Result<(), StorageError> {
    for some in rows.chunks(TOGETHER) {
        let mut ended = Ended::default();
        for (subject, purpose) in some {
            let subject = Digest::try_from(subject.clone()).map_err(|_| DAMAGED)?;
            if purpose == ALL {
                ended.erased.push(subject);
            } else {
                let purpose = PurposeId::new(purpose.clone());
                ended.withdrawn.push(EndedUse { subject, purpose });
            }
        }
        tell(ledger, member, (&member.hub.id, Said::Ended(ended)), at)?;
    }
    Ok(())
}

/// Whether that is new.
fn remember(
    ledger: &Connection,
    (subject, purpose): (&str, &str),
    by: &str,
) -> Result<bool, StorageError> {
    let insert = "INSERT OR IGNORE INTO fleet_ended (subject, member, purpose) VALUES (?1, ?2, ?3)";
    Ok(ledger.prepare_cached(insert)?.execute((subject, by, purpose))? > 0)
}

impl Vault {
    /// Remembers what lists tell of records, by what stands for them: all of it has ended, or a use. Where this is a member
    /// that is not the hub, the hub is told. Durable on return.
    pub(in crate::vault) fn note_what_lists_end<'a>(
        &mut self,
        ended: impl Iterator<Item = (&'a str, Option<&'a PurposeId>)>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let mut news = Vec::new();
        for (subject, purpose) in ended {
            let purpose = purpose.map_or(ALL, PurposeId::as_str);
            if remember(&transaction, (subject, purpose), LIST)? {
                news.push((subject.to_owned(), purpose.to_owned()));
            }
        }
        if let Some(member) = self.fleet.as_deref().filter(|member| !member.is_hub()) {
            tell_the_hub((&transaction, member), &news, at)?;
        }
        Ok(transaction.commit()?)
    }

    /// At the hub: a member that came out of a backup knows what has ended of what it kept.
    pub(super) fn hear_ended(
        &mut self,
        member: &Membership,
        (from, ended): (&Member, &Ended),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let line = peers::line_of(&self.ledger, from, member.fleet)?;
        let erased = ended.erased.iter().map(|subject| (subject.to_string(), ALL));
        let uses = ended.withdrawn.iter();
        let withdrawn = uses.map(|it| (it.subject.to_string(), it.purpose.as_str()));
        let rows: Vec<_> = erased.chain(withdrawn).collect();
        let transaction = self.ledger.savepoint()?;
        for (subject, purpose) in &rows {
            for by in &line {
                remember(&transaction, (subject, purpose), by.as_str())?;
            }
        }
        transaction.commit()?;
        for (subject, purpose) in rows {
            let Some((record, origin, lookup)) = self.copy_of(&subject)? else { continue };
            if !line.contains(&origin) {
                continue;
            }
            if purpose == ALL {
                self.hear_gone(member, (from, lookup), at)?;
            } else {
                let by = from.key.to_string();
                let uses = [PurposeId::new(purpose)];
                self.end_uses_elsewhere(&record, &uses, (None, &by), at)?;
            }
        }
        Ok(())
    }

    /// The copy of another member's record, by what stands for it; which member that is, and its name in the fleet.
    fn copy_of(
        &self,
        subject: &str,
    ) -> Result<Option<(SubmissionId, MemberId, Lookup)>, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT submission, member, lookup FROM event
             JOIN replica ON replica.submission = event.record WHERE event.subject = ?1 LIMIT 1",
        )?;
        let mut rows = query.query([subject])?;
        let Some(row) = rows.next()? else { return Ok(None) };
        let (member, lookup): (String, String) = (row.get(1)?, row.get(2)?);
        let record = SubmissionId::from_text(row.get(0)?);
        let member = member.parse().map_err(|_| DAMAGED)?;
        Ok(Some((record, member, lookup.parse().map_err(|_| DAMAGED)?)))
    }

    /// At the hub, of a copy that has just come: it had ended where it was kept, or a list said so, before it was here.
    ///
    /// A use that a list has ended is told once to whoever keeps it: from then on its giver may agree to it anew there.
    pub(super) fn end_what_had_ended(
        &self,
        member: &Membership,
        (copy, lookup): (&mut FetchedCopy, Lookup),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if !member.is_hub() {
            return Ok(());
        }
        let (from, replica) = (&copy.from, &mut copy.replica);
        for (purpose, by_list) in self.had_ended(&replica.record, (from, member))? {
            let wish = if purpose == ALL {
                orders::remember_gone(&self.ledger, lookup, GoneBy::Member(&from.id))?;
                Wish::Erase
            } else {
                let id = PurposeId::new(purpose.clone());
                let live = replica.uses.iter_mut();
                let live = live.filter(|it| it.id == id && it.withdrawn_at.is_none());
                let ended = live.map(|it| it.withdrawn_at = Some(at)).count();
                if ended == 0 {
                    // It has ended there as well. A later yes is another one.
                    self.forget_use(&replica.record, &purpose)?;
                    continue;
                }
                Wish::Withdraw([id].into())
            };
            if by_list {
                // Where it is kept nobody knows of it.
                let lookup = lookup.to_string();
                let said = match wish {
                    Wish::Erase => Said::Gone { lookup },
                    // The list does not say who ended it. For whoever keeps it, its giver has asked for that.
                    wish @ Wish::Withdraw(_) => {
                        Said::ByStaff { lookup, wish, grounds: Grounds::Asked }
                    }
                };
                tell(&self.ledger, member, (&from.id, said), at)?;
                self.forget_use(&replica.record, &purpose)?;
            }
        }
        Ok(())
    }

    /// That a list has ended a use of a record is carried out. That it was erased stays for good.
    fn forget_use(&self, record: &str, purpose: &str) -> Result<(), StorageError> {
        if purpose != ALL {
            let strike =
                "DELETE FROM fleet_ended WHERE subject = ?1 AND member = ?2 AND purpose = ?3";
            self.ledger.execute(strike, (subject(record), LIST, purpose))?;
        }
        Ok(())
    }

    /// What of a record had ended by the word of whoever kept it, or by a list's, and whether by a list's alone.
    fn had_ended(
        &self,
        record: &str,
        (from, member): (&Member, &Membership),
    ) -> Result<Vec<(String, bool)>, StorageError> {
        let query = "SELECT purpose, member FROM fleet_ended WHERE subject = ?1";
        let mut query = self.ledger.prepare_cached(query)?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let rows = query.query_map([subject(record)], read)?;
        let rows = rows.collect::<Result<Vec<(String, String)>, _>>()?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let line = peers::line_of(&self.ledger, from, member.fleet)?;
        let said = |(_, by): &&(String, String)| line.iter().any(|it| it.as_str() == by);
        let told: BTreeSet<&String> =
            rows.iter().filter(said).map(|(purpose, _)| purpose).collect();
        let listed: BTreeSet<&String> =
            rows.iter().filter(|(_, by)| by == LIST).map(|(purpose, _)| purpose).collect();
        let all = told.union(&listed);
        Ok(all.map(|purpose| ((*purpose).clone(), !told.contains(purpose))).collect())
    }
}
