//! What this member keeps, laid out for the others: each submission sealed for the epoch, its payloads as they lie here.

use std::io;

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::membership::Membership;
use super::orders::{self, GoneBy};
use super::peers::tell;
use super::spool::Spool;
use crate::digest::{Digest, HashedWriter};
use crate::fleet::{Form as _, Place, Replica, ReplicaTake, ReplicaUse, Said, Signed, content};
use crate::record::{EventKind, SubmissionId, TakeId};
use crate::seal::Lookup;
use crate::vault::files;
use crate::vault::storage::{self, StorageError};
use crate::vault::store;
use crate::vault::{Vault, ledger, meta, slots};

/// The row of `meta` that says up to which event the others were told.
pub(super) const TOLD: &str = "fleet_told";
/// So many submissions are laid out in one step: a visitor who comes meanwhile waits for so many at most.
const STEP: usize = 16;

/// What was laid out of a submission.
struct Published {
    lookup: Lookup,
    /// The name of the newest object that tells of it.
    copy: String,
    takes: Vec<String>,
}

impl Vault {
    /// Lays out what has changed since the last time. Returns how many submissions.
    pub(super) fn publish(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<usize, StorageError> {
        let (records, until) = self.changed()?;
        for record in &records {
            match self.publish_one(member, record, at) {
                Ok(()) => {}
                // One that is damaged keeps nobody else's from the others, nor any order; `verify` tells of it.
                Err(error) if error.is_about_one() => {
                    tracing::error!(%error, %record, "it cannot be laid out for the fleet");
                }
                // What may be over at the next step is told then: nothing is forgotten.
                Err(error) => return Err(error),
            }
        }
        meta::set(&self.ledger, TOLD, until)?;
        Ok(records.len())
    }

    /// The records that events since the last time tell of, and up to which event those go.
    fn changed(&self) -> Result<(Vec<SubmissionId>, i64), StorageError> {
        let told: i64 = meta::get(&self.ledger, TOLD)?.unwrap_or_default();
        let (head, _) = ledger::head(&self.ledger)?;
        let mut query = self.ledger.prepare_cached(
            // That a copy is gone is told of the copy; here it is of everybody who is in it.
            "SELECT seq, kind, coalesce(event.record, copied.record) AS whose FROM event
             LEFT JOIN copied ON kind = 'copy-gone' AND copied.copy = event.names
             WHERE seq > ?1 AND whose IS NOT NULL ORDER BY seq",
        )?;
        let mut rows = query.query([told])?;
        let (mut records, mut last) = (Vec::<SubmissionId>::new(), told);
        while let Some(row) = rows.next()? {
            let (seq, kind): (i64, String) = (row.get(0)?, row.get(1)?);
            // Everybody whom one event is about goes together.
            if records.len() >= STEP && seq != last {
                return Ok((records, last));
            }
            last = seq;
            let record = SubmissionId::from_text(row.get(2)?);
            let changes = EventKind::named(&kind).is_some_and(|kind| CHANGES.contains(&kind));
            if changes && !records.contains(&record) {
                records.push(record);
            }
        }
        Ok((records, head))
    }

    pub(super) fn publish_one(
        &mut self,
        member: &Membership,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let before = published(&self.ledger, record)?;
        let spool = Spool::of(&self.data_dir);
        if !storage::is_there(&self.ledger, record)? {
            return match before {
                Some(before) => self.unpublish(member, (record, &before), at),
                None => Ok(()),
            };
        }
        if self.is_replica(record)? {
            self.tell_origin(member, record, at)?;
            return self.tell_origin_of_accesses(member, record, at);
        }
        let Some(epoch) = self.newest_epoch()? else { return Ok(()) };
        let key = self.store().order_key(record)?;
        let lookup = member.lookup.lookup(&key).ok_or(StorageError::Damaged("a lookup"))?;
        let replica = self.replica_of(member, record)?;
        let event = replica.event;
        let takes: Vec<String> = replica.takes.iter().map(|take| take.id.clone()).collect();
        let signed = Signed::make(replica, &member.key, at);
        let signed = signed.ok_or(StorageError::Damaged(Replica::FORM))?;
        let text = serde_json::to_vec(signed.document()).map_err(io::Error::other)?;
        let sealed = epoch.secret.public().seal(&text)?;
        let digest = content(&sealed);
        let place = Place::Copy { lookup, member: member.own.id.clone(), event, digest };
        let known = before.as_ref().map_or(&[][..], |before| &before.takes);
        for take in takes.iter().filter(|take| !known.contains(take)) {
            spool.put_payload(lookup, &TakeId::from_text(take.clone()))?;
        }
        spool.put(&place, &sealed)?;
        for gone in known.iter().filter(|take| !takes.contains(take)) {
            let gone = Place::Payload(lookup, TakeId::from_text(gone.clone()));
            spool.remove(&gone.to_string())?;
        }
        if let Some(before) = &before {
            spool.remove(&before.copy)?;
        }
        let transaction = self.ledger.transaction()?;
        enter(&transaction, record, &Published { lookup, copy: place.to_string(), takes })?;
        if !member.is_hub() {
            let said = Said::Kept { lookup: lookup.to_string(), event };
            tell(&transaction, member, (&member.hub.id, said), at)?;
        }
        Ok(transaction.commit()?)
    }

    /// Lays out anew, with its payloads, what the store has lost.
    pub(super) fn lay_out_again(
        &mut self,
        member: &Membership,
        lookup: Lookup,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let query = "SELECT record FROM fleet_published WHERE lookup = ?1";
        let read = |row: &rusqlite::Row<'_>| row.get(0).map(SubmissionId::from_text);
        let record = self.ledger.query_row(query, [lookup.to_string()], read).optional()?;
        let Some(record) = record else {
            // It is gone, and the hub has not heard so.
            let said = Said::Gone { lookup: lookup.to_string() };
            let transaction = self.ledger.transaction()?;
            tell(&transaction, member, (&member.hub.id, said), at)?;
            return Ok(transaction.commit()?);
        };
        let spool = Spool::of(&self.data_dir);
        for take in published(&self.ledger, &record)?.into_iter().flat_map(|it| it.takes) {
            spool.put_payload(lookup, &TakeId::from_text(take))?;
        }
        self.publish_one(member, &record, at)
    }

    /// Takes out of the store what was laid out of a submission that is gone.
    fn unpublish(
        &mut self,
        member: &Membership,
        (record, before): (&SubmissionId, &Published),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let spool = Spool::of(&self.data_dir);
        spool.remove(&before.copy)?;
        for take in &before.takes {
            let place = Place::Payload(before.lookup, TakeId::from_text(take.clone()));
            spool.remove(&place.to_string())?;
        }
        let transaction = self.ledger.transaction()?;
        let strike = "DELETE FROM fleet_published WHERE record = ?1";
        transaction.execute(strike, [record.as_str()])?;
        if member.is_hub() {
            orders::remember_gone(&transaction, before.lookup, GoneBy::Member(&member.own.id))?;
        } else {
            let said = Said::Gone { lookup: before.lookup.to_string() };
            tell(&transaction, member, (&member.hub.id, said), at)?;
        }
        transaction.commit()?;
        self.overwrite_log()
    }

    /// What the ledger has of a submission, as another member is told of it.
    fn replica_of(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Replica, StorageError> {
        let stored = storage::load(&self.ledger, record.clone())?;
        let person = store::person_slot(&self.ledger, record)?;
        let person = self.slots.text(&[person])?;
        let summary = &stored.summary;
        let uses = summary.purposes.iter().map(|it| ReplicaUse {
            id: it.id.clone(),
            expires_on: it.expires_on,
            withdrawn_at: it.withdrawn_at,
        });
        let group = summary.group.as_ref();
        Ok(Replica {
            member: member.own.document.clone(),
            event: ledger::head(&self.ledger)?.0.cast_unsigned(),
            record: record.as_str().to_owned(),
            person: text(&person)?,
            disclosure: stored.agreement.disclosure.written(),
            answer: stored.agreement.answer().written(),
            kept_at: summary.kept_at,
            clock_said: summary.clock_said,
            group: group.map(|group| group.id.as_str().to_owned()),
            people: group.map_or(1, |group| i64::try_from(group.people).unwrap_or(1)),
            ended_at: group.and_then(|group| group.ended_at),
            sealed_until: summary.sealed_until,
            uses: uses.collect(),
            takes: self.replica_takes(record)?,
            remarks: self.remarks_to_tell(member, record)?,
            accesses: self.accesses_to_tell(member, record)?,
        })
    }

    fn replica_takes(&self, record: &SubmissionId) -> Result<Vec<ReplicaTake>, StorageError> {
        let mut query = self.ledger.prepare_cached(&format!(
            "SELECT id, position, facts, taken_at, slots, suite, vault_key, payload_bytes,
                 party IS NOT NULL FROM take {}",
            storage::TAKES_OF
        ))?;
        let mut rows = query.query([record.as_str()])?;
        let mut takes = Vec::new();
        while let Some(row) = rows.next()? {
            let (taken_at, slots): (String, String) = (row.get(3)?, row.get(4)?);
            let id: String = row.get(0)?;
            let payload = match digest_of(&self.media(&TakeId::from_text(id.clone()))) {
                // It does not come back by itself.
                Err(error)
                    if error.kind() == io::ErrorKind::NotFound || files::is_bad_sector(&error) =>
                {
                    return Err(StorageError::Damaged("a take's file"));
                }
                payload => payload?,
            };
            takes.push(ReplicaTake {
                id,
                payload,
                position: row.get(1)?,
                facts: row.get(2)?,
                taken_at: storage::time(&taken_at)?,
                header: text(&self.slots.text(&slots::from_list(&slots)?)?)?,
                suite: row.get(5)?,
                vault_key: row.get(6)?,
                payload_bytes: row.get(7)?,
                shared: row.get(8)?,
            });
        }
        Ok(takes)
    }
}

/// What changes what others are told of a submission.
const CHANGES: [EventKind; 15] = [
    EventKind::Kept,
    EventKind::Renewed,
    EventKind::Resealed,
    EventKind::Unsealed,
    EventKind::PurposeWithdrawn,
    EventKind::EndedByAnother,
    EventKind::Marked,
    EventKind::Noted,
    EventKind::Held,
    EventKind::Released,
    EventKind::OpenedByStaff,
    EventKind::Exported,
    EventKind::CopyGone,
    EventKind::Erased,
    EventKind::Expired,
];

/// The digest of a file, which is read a piece at a time.
pub(super) fn digest_of(file: &std::path::Path) -> io::Result<Digest> {
    let mut digested = HashedWriter::of(io::sink());
    io::copy(&mut std::fs::File::open(file)?, &mut digested)?;
    Ok(digested.finish().0)
}

fn text(bytes: &[u8]) -> Result<String, StorageError> {
    std::str::from_utf8(bytes)
        .map(str::to_owned)
        .map_err(|_| StorageError::Damaged("the file of keys"))
}

fn published(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Option<Published>, StorageError> {
    let mut query = ledger
        .prepare_cached("SELECT lookup, copy, takes FROM fleet_published WHERE record = ?1")?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?))
    };
    let Some((lookup, copy, takes)) = query.query_row([record.as_str()], read).optional()? else {
        return Ok(None);
    };
    let lookup = lookup.parse().map_err(|_| StorageError::Damaged("a lookup"))?;
    let takes = takes.split_ascii_whitespace().map(str::to_owned).collect();
    Ok(Some(Published { lookup, copy, takes }))
}

fn enter(
    ledger: &Connection,
    record: &SubmissionId,
    published: &Published,
) -> Result<(), StorageError> {
    ledger
        .prepare_cached(
            "INSERT INTO fleet_published (record, lookup, copy, takes) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (record) DO UPDATE SET copy = ?3, takes = ?4",
        )?
        .execute((
            record.as_str(),
            published.lookup.to_string(),
            &published.copy,
            published.takes.join(" "),
        ))?;
    Ok(())
}
