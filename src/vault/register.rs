//! The register: which copies left the vault, for which use, whereto, and whether they have to go.
//!
//! A copy has a number of its own, which names its file. The ledger keeps that number and never the take's or a
//! digest of the media, so that what is left after an erasure finds the copy and recognises nobody.
//!
//! **Invariant:** a row follows from the events that tell of it, and is written in the transaction that writes
//! them: the copy is entered before its file is written, and has to go from the moment on in which the consent of
//! anybody in it ends. What has to go once has to go for good, also where the same use is agreed to again.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};

use super::evidence::campaign_stored;
use super::ledger::{self, Entry, stamp};
use super::link::subject;
use super::storage::{self, StorageError};
use super::writer::Writer;
use super::{Vault, at_hand};
use crate::campaign::{Campaign, PurposeId, Retention};
use crate::digest::Digest;
use crate::record::{
    Actor, CopyId, CopyPlace, CopyState, Event, EventKind, ExportId, Exported, Others, StaffName,
    SubmissionId, SubmissionSummary, Terms, day_after,
};
use crate::seal::OrganisationKey;

/// A row of the register, by itself.
pub(super) struct CopyRow {
    /// The number of the first event that tells of it.
    pub n: i64,
    pub id: CopyId,
    /// The number of the event that began its export.
    pub export: Option<i64>,
    pub purpose: PurposeId,
    pub until: Date,
    pub takedown_within: Retention,
    /// When its consent ended by something else than its last day, or was over before it was renewed.
    pub ended_at: Option<Timestamp>,
    /// The number of the event that says that it is gone.
    pub gone: Option<i64>,
}

pub(super) const COLUMNS: &str = "n, id, export, purpose, until, takedown_within, ended_at, gone";

impl CopyRow {
    pub(super) fn read(row: &Row<'_>) -> Result<Self, StorageError> {
        let text = |column| row.get::<_, String>(column);
        let damaged = || StorageError::Damaged("the register");
        let ended_at: Option<String> = row.get(6)?;
        Ok(Self {
            n: row.get(0)?,
            id: CopyId::from_text(text(1)?),
            export: row.get(2)?,
            purpose: PurposeId::new(text(3)?),
            until: text(4)?.parse().map_err(|_| damaged())?,
            takedown_within: text(5)?.parse().map_err(|_| damaged())?,
            ended_at: ended_at.as_deref().map(storage::time).transpose()?,
            gone: row.get(7)?,
        })
    }

    /// The same copy as it was when it was made, with consent up to `until`.
    pub(super) fn made_until(&self, until: Date) -> Self {
        let (id, purpose) = (self.id.clone(), self.purpose.clone());
        Self { id, purpose, until, ended_at: None, gone: None, ..*self }
    }

    /// Its use was agreed to again at `at`, now up to `until`. Where it was over by then, it stays over.
    pub(super) fn renew(&mut self, until: Date, at: Timestamp) {
        if self.ended_at.is_none() && day_after(self.until) <= at {
            self.ended_at = Some(day_after(self.until));
        } else if self.ended_at.is_none() {
            self.until = until;
        }
    }

    /// Its consent was taken back at `at`, unless it was over by then.
    pub(super) fn take_back(&mut self, at: Timestamp) {
        self.ended_at.get_or_insert(at.min(day_after(self.until)));
    }

    fn write_state(&self, ledger: &Connection) -> Result<(), StorageError> {
        ledger
            .prepare_cached("UPDATE copy SET until = ?2, ended_at = ?3 WHERE n = ?1")?
            .execute((self.n, self.until.to_string(), self.ended_at.map(stamp)))?;
        Ok(())
    }
}

/// So many copies are confirmed as gone in one commit, where there are many: it takes some milliseconds.
pub const CONFIRMED_AT_ONCE: usize = 256;

/// What a copy is made for, before it is made.
pub(super) struct New {
    pub copy: CopyId,
    /// The number of the event that began its export.
    pub export: Option<i64>,
    pub purpose: PurposeId,
    pub until: Date,
    pub takedown_within: Retention,
}

impl New {
    /// What an event says of it: that it is made, or that it is made `again`.
    fn told(&self, again: bool) -> Event {
        Event::Exported(Exported {
            copy: self.copy.clone(),
            purpose: self.purpose.clone(),
            until: self.until,
            takedown_within: self.takedown_within,
            again,
        })
    }
}

/// Enters a copy, and tells of it under each of `records`, who are in it.
pub(super) fn enter(
    (ledger, writer): (&Connection, &Writer),
    new: &New,
    records: &[SubmissionId],
    (staff, at): (&StaffName, Timestamp),
) -> Result<(), StorageError> {
    let told = new.told(false);
    let mut first = None;
    for record in records {
        let entry = Entry::new(told.clone(), at).of(record).by_staff(staff).naming(new.export);
        let seq = ledger::append(ledger, writer, entry)?.seq;
        if first.is_none() {
            ledger
                .prepare_cached(
                    "INSERT INTO copy (n, id, export, purpose, until, takedown_within)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute((
                    seq,
                    new.copy.as_str(),
                    new.export,
                    new.purpose.as_str(),
                    new.until.to_string(),
                    new.takedown_within.to_string(),
                ))?;
        }
        let copy = *first.get_or_insert(seq);
        ledger
            .prepare_cached("INSERT INTO copied (record, copy) VALUES (?1, ?2)")?
            .execute((record.as_str(), copy))?;
    }
    Ok(())
}

/// Tells under each of those who are in the copy in row `n` that it is made once more. The row stays as it is.
pub(super) fn enter_again(
    (ledger, writer): (&Connection, &Writer),
    (new, n): (&New, i64),
    (staff, at): (&StaffName, Timestamp),
) -> Result<(), StorageError> {
    for record in people_in(ledger, n)? {
        let record = SubmissionId::from_text(record);
        let entry = Entry::new(new.told(true), at).of(&record).by_staff(staff).naming(new.export);
        ledger::append(ledger, writer, entry)?;
    }
    Ok(())
}

/// Whether an event since `since` tells that `staff` made the copy, for the first time or again.
pub(super) fn was_made_by(
    ledger: &Connection,
    row: &CopyRow,
    (staff, since): (&StaffName, Timestamp),
) -> Result<bool, StorageError> {
    let Some(record) = ledger::link(ledger, row.n)?.and_then(|link| link.record) else {
        return Ok(false);
    };
    let actor = Actor::Staff(Some(staff.clone())).to_string();
    let mut query = ledger.prepare_cached(
        "SELECT 1 FROM event WHERE subject = ?1 AND kind = ?2 AND actor = ?3 AND at >= ?4
             AND CASE WHEN json_valid(body) THEN json_extract(body, '$.copy') END = ?5",
    )?;
    let (of, kind) = (subject(&record), EventKind::Exported.as_str());
    Ok(query.exists((of, kind, actor, stamp(since), row.id.as_str()))?)
}

/// The consent of `record` ends at `at`: for one use, or for all. Every copy for it has to go.
pub(super) fn end(
    ledger: &Connection,
    record: &SubmissionId,
    purpose: Option<&PurposeId>,
    at: Timestamp,
) -> Result<(), StorageError> {
    for mut row in rows_of(ledger, record)? {
        if row.ended_at.is_none() && purpose.is_none_or(|purpose| *purpose == row.purpose) {
            row.take_back(at);
            row.write_state(ledger)?;
        }
    }
    Ok(())
}

/// Somebody agreed again at `at`, here or where it is kept, and `summary` is what holds since then. What is withdrawn by
/// it, [`end`] is told of.
pub(super) fn renewed(
    ledger: &Connection,
    summary: &SubmissionSummary,
    at: Timestamp,
) -> Result<(), StorageError> {
    for mut row in rows_of(ledger, &summary.id)? {
        let until = last_day_of_all(ledger, row.n, &row.purpose)?;
        if let Some(until) = until.filter(|_| row.ended_at.is_none()) {
            row.renew(until, at);
            row.write_state(ledger)?;
        }
    }
    Ok(())
}

/// The last day of `purpose` for everybody who is in a copy.
fn last_day_of_all(
    ledger: &Connection,
    copy: i64,
    purpose: &PurposeId,
) -> Result<Option<Date>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT min(expires_on) FROM copied JOIN purpose ON purpose.submission = copied.record
         WHERE copied.copy = ?1 AND purpose.id = ?2",
    )?;
    let day: Option<String> = query.query_row((copy, purpose.as_str()), |row| row.get(0))?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// The copies that `record` is in, oldest first.
fn rows_of(ledger: &Connection, record: &SubmissionId) -> Result<Vec<CopyRow>, StorageError> {
    let mut query = ledger.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM copied JOIN copy ON copy.n = copied.copy
         WHERE copied.record = ?1 ORDER BY copy.n"
    ))?;
    let mut rows = query.query([record.as_str()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(CopyRow::read(row)?);
    }
    Ok(found)
}

/// The copy with this number.
pub(super) fn row(ledger: &Connection, copy: &CopyId) -> Result<Option<CopyRow>, StorageError> {
    let mut query = ledger.prepare_cached(&format!("SELECT {COLUMNS} FROM copy WHERE id = ?1"))?;
    let mut rows = query.query([copy.as_str()])?;
    rows.next()?.map(CopyRow::read).transpose()
}

/// The copy that stands there.
fn row_at(ledger: &Connection, place: CopyPlace) -> Result<Option<CopyRow>, StorageError> {
    let mut query = ledger.prepare_cached(&format!("SELECT {COLUMNS} FROM copy WHERE n = ?1"))?;
    let mut rows = query.query([place.0])?;
    rows.next()?.map(CopyRow::read).transpose()
}

/// Everybody who is in a copy.
pub(super) fn people_in(ledger: &Connection, copy: i64) -> Result<Vec<String>, StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT record FROM copied WHERE copy = ?1 ORDER BY record")?;
    Ok(query.query_map([copy], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// How long a takedown may take, by the campaign that was agreed to.
pub(super) fn takedown_within(
    ledger: &Connection,
    campaign: Digest,
) -> Result<Retention, StorageError> {
    let campaign = campaign_stored(ledger, campaign)?;
    Ok(campaign.map_or(Campaign::USUAL_TAKEDOWN, |campaign| campaign.takedown_within))
}

/// The last day of `purpose` for this person and for everybody else who agrees to it; whether it holds, its
/// standing says.
pub(super) fn last_day(summary: &SubmissionSummary, purpose: &PurposeId) -> Option<Date> {
    let agreed = summary.purposes.iter().find(|agreed| agreed.id == *purpose)?;
    Some(match agreed.others {
        Others::AgreeUntil(day) => agreed.expires_on.min(day),
        Others::Nobody | Others::Disagree => agreed.expires_on,
    })
}

/// An export, as the event that began it tells.
pub(super) struct Begun {
    pub seq: i64,
    pub at: String,
    pub export: ExportId,
    pub terms: Terms,
    pub sealed_to: Option<String>,
}

/// The export that began with event `seq`.
pub(super) fn begun(ledger: &Connection, seq: i64) -> Result<Option<Begun>, StorageError> {
    let link = ledger::link(ledger, seq)?;
    Ok(link.and_then(|link| match link.event()? {
        Event::ExportBegun { export, terms, sealed_to } => {
            Some(Begun { seq, at: link.at, export, terms, sealed_to })
        }
        _ => None,
    }))
}

/// The export with this number. There are as many to look through as there were exports.
pub(super) fn begun_as(
    ledger: &Connection,
    number: &ExportId,
) -> Result<Option<Begun>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT seq FROM event WHERE kind = ?1
             AND CASE WHEN json_valid(body) THEN json_extract(body, '$.export') END = ?2
         ORDER BY seq LIMIT 1",
    )?;
    let asked = (EventKind::ExportBegun.as_str(), number.as_str());
    let seq: Option<i64> = query.query_row(asked, |row| row.get(0)).optional()?;
    seq.map_or(Ok(None), |seq| begun(ledger, seq))
}

/// How a copy stands at `now`.
pub(super) fn state(
    ledger: &Connection,
    row: &CopyRow,
    now: Timestamp,
) -> Result<CopyState, StorageError> {
    if let Some(seq) = row.gone {
        let gone = ledger::link(ledger, seq)?.ok_or(StorageError::Damaged("the register"))?;
        let by = match gone.event() {
            Some(Event::CopyGone { by, .. }) => by,
            _ => None,
        };
        return Ok(CopyState::Gone { at: gone.at, by });
    }
    Ok(CopyState::of((row.until, row.ended_at), row.takedown_within, now))
}

/// Why it is not noted that a copy is gone.
#[derive(Debug, thiserror::Error)]
pub enum NotConfirmed {
    /// Whoever is here looks after the stand, and not after copies.
    #[error(
        "an attendant does not look after copies; an editor or an officer can say that one is gone"
    )]
    MayNot,
    /// There is no such copy.
    #[error("no copy has this number; `sayso takedowns` lists those that have to go")]
    Unknown,
    /// It need not go.
    #[error("consent for this copy holds, so it need not go")]
    InUse,
    /// It was said already.
    #[error("it is on record already that this copy is gone")]
    Already,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Notes that a copy is gone: by the word of `by`, or, where that is nobody, since it never was whole.
pub(super) fn note_gone(
    (ledger, writer): (&Connection, &Writer),
    row: &CopyRow,
    by: Option<&str>,
    (staff, at): (&StaffName, Timestamp),
) -> Result<(), StorageError> {
    let told = Event::CopyGone { copy: row.id.clone(), by: by.map(str::to_owned) };
    let entry = Entry::new(told, at).by_staff(staff).naming(Some(row.n));
    let seq = ledger::append(ledger, writer, entry)?.seq;
    ledger.prepare_cached("UPDATE copy SET gone = ?2 WHERE n = ?1")?.execute((row.n, seq))?;
    Ok(())
}

impl super::Unlocked {
    /// Notes that `by` says that a copy which had to go is gone. Durable on return.
    pub fn confirm_gone(
        &self,
        vault: &mut Vault,
        copy: &CopyId,
        by: &str,
        at: Timestamp,
    ) -> Result<(), NotConfirmed> {
        if !self.role().opens_media() {
            return Err(NotConfirmed::MayNot);
        }
        let row = row(&vault.ledger, copy)?.ok_or(NotConfirmed::Unknown)?;
        self.confirm_all_gone(vault, &[CopyPlace(row.n)], by, at)
    }

    /// Notes the same of several copies, in one commit: of all of them, or, where one is refused, of none. Durable on return.
    pub fn confirm_all_gone(
        &self,
        vault: &mut Vault,
        copies: &[CopyPlace],
        by: &str,
        at: Timestamp,
    ) -> Result<(), NotConfirmed> {
        if !self.role().opens_media() {
            return Err(NotConfirmed::MayNot);
        }
        let now = vault.time_at_least(at)?;
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        let writer = at_hand(vault.writer.as_ref())?;
        for place in copies {
            let row = row_at(&transaction, *place)?.ok_or(NotConfirmed::Unknown)?;
            match state(&transaction, &row, now)? {
                CopyState::InUse => return Err(NotConfirmed::InUse),
                CopyState::Gone { .. } => return Err(NotConfirmed::Already),
                CopyState::Open { .. } | CopyState::Overdue { .. } => {}
            }
            note_gone((&transaction, writer), &row, Some(by), (self.staff(), at))?;
        }
        transaction.commit().map_err(StorageError::from)?;
        vault.list_takedowns(None);
        Ok(())
    }

    /// Begins an export, durably: every copy of it names this event.
    pub(super) fn begin_export(
        &self,
        vault: &mut Vault,
        (export, terms): (&ExportId, &Terms),
        sealed_to: Option<&OrganisationKey>,
        at: Timestamp,
    ) -> Result<i64, StorageError> {
        let told = Event::ExportBegun {
            export: export.clone(),
            terms: terms.clone(),
            sealed_to: sealed_to.map(ToString::to_string),
        };
        let transaction = vault.ledger.transaction()?;
        let entry = Entry::new(told, at).by_staff(self.staff());
        let seq = ledger::append(&transaction, at_hand(vault.writer.as_ref())?, entry)?.seq;
        transaction.commit()?;
        Ok(seq)
    }
}
