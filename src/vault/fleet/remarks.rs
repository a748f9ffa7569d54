//! What staff say of a submission becomes the same at the hub and at the member where it is kept: marks, notes, holds.
//!
//! The copy that a member lays out has all of it, so the hub hears it with what it is about and never before. The hub
//! writes to the member where it was kept, and does so again when a copy comes that does not know of it yet: whatever is
//! lost on the way, both end with the same.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::accesses;
use super::membership::Membership;
use crate::fleet::{Accesses, Latest, Member, MemberId, Remark, Remarks, Said, Stamp, Stamps};
use crate::record::SubmissionId;
use crate::seal::Lookup;
use crate::vault::storage::StorageError;
use crate::vault::{Vault, hold, marks};

const DAMAGED: StorageError = StorageError::Damaged("when staff said something");

/// When each thing was said, here and as far as is known at the other member.
#[derive(Default, PartialEq)]
pub(super) struct Row {
    stamps: Stamps,
    told: Stamps,
}

impl Row {
    fn read(ledger: &Connection, record: &SubmissionId) -> Result<Self, StorageError> {
        let mut query = ledger
            .prepare_cached("SELECT stamps, told FROM fleet_remarks WHERE submission = ?1")?;
        let read = |row: &rusqlite::Row<'_>| Ok([row.get::<_, String>(0)?, row.get(1)?]);
        let Some([stamps, told]) = query.query_row([record.as_str()], read).optional()? else {
            return Ok(Self::default());
        };
        let read = |text: &str| serde_json::from_str(text).map_err(|_| DAMAGED);
        Ok(Self { stamps: read(&stamps)?, told: read(&told)? })
    }

    pub(super) fn write(
        &self,
        ledger: &Connection,
        record: &SubmissionId,
    ) -> Result<(), StorageError> {
        let text = |stamps: &Stamps| serde_json::to_string(stamps).map_err(std::io::Error::other);
        ledger
            .prepare_cached(
                "INSERT OR REPLACE INTO fleet_remarks (submission, stamps, told) VALUES (?1, ?2, ?3)",
            )?
            .execute((record.as_str(), text(&self.stamps)?, text(&self.told)?))?;
        Ok(())
    }
}

/// Notes when something was said.
pub(in crate::vault) fn note_stamps(
    ledger: &Connection,
    record: &SubmissionId,
    said: &[(Remark, Stamp)],
) -> Result<(), StorageError> {
    if said.is_empty() {
        return Ok(());
    }
    let mut row = Row::read(ledger, record)?;
    for (what, stamp) in said {
        row.stamps.set(*what, stamp.clone());
    }
    row.write(ledger, record)
}

/// What staff say of a submission, and did with it, whose other rows go and come again in one transaction.
pub(super) struct Aside {
    row: Row,
    marks: Option<marks::Aside>,
    hold: Option<hold::Aside>,
    accesses: Vec<Accesses>,
}

impl Aside {
    /// Takes it out.
    pub(super) fn set(ledger: &Connection, record: &SubmissionId) -> Result<Self, StorageError> {
        Ok(Self {
            row: Row::read(ledger, record)?,
            marks: marks::set_aside(ledger, record)?,
            hold: hold::set_aside(ledger, record)?,
            accesses: accesses::of(ledger, record)?,
        })
    }

    /// Puts it back.
    pub(super) fn put_back(
        &self,
        ledger: &Connection,
        record: &SubmissionId,
    ) -> Result<(), StorageError> {
        if self.row != Row::default() {
            self.row.write(ledger, record)?;
        }
        if let Some(marks) = &self.marks {
            marks.put_back(ledger, record)?;
        }
        if let Some(hold) = &self.hold {
            hold.put_back(ledger, record)?;
        }
        for told in &self.accesses {
            accesses::note(ledger, record, told)?;
        }
        Ok(())
    }
}

impl Vault {
    /// The stamp of what staff say here now of all of `records`; none where this vault is in no fleet.
    pub(in crate::vault) fn next_stamp(
        &self,
        records: &[SubmissionId],
        what: Remark,
    ) -> Result<Option<Stamp>, StorageError> {
        let Some(member) = &self.fleet else { return Ok(None) };
        let own = &member.own.id;
        let mut newest = None;
        for record in records {
            newest = newest.max(self.remarks_of(record, own)?.stamps().of(what).cloned());
        }
        Ok(Some(Stamp::after(newest.as_ref(), own)))
    }

    /// What staff say of a submission, and when they said it.
    fn remarks_of(&self, record: &SubmissionId, own: &MemberId) -> Result<Remarks, StorageError> {
        let Row { stamps, .. } = Row::read(&self.ledger, record)?;
        let mut said = marks::said((&self.ledger, &self.slots), record)?;
        let hold = hold::of(&self.ledger, record)?;
        said.hold = Latest { stamp: None, value: hold.map(|hold| hold.terms) };
        (said.mark.stamp, said.rating.stamp) = (stamps.mark, stamps.rating);
        (said.note.stamp, said.hold.stamp) = (stamps.note, stamps.hold);
        Ok(said.or_first_of(own))
    }

    /// What is laid out of it with a submission that is kept here. What was said before there was a fleet has its stamp from now on.
    pub(super) fn remarks_to_tell(
        &self,
        member: &Membership,
        record: &SubmissionId,
    ) -> Result<Remarks, StorageError> {
        let said = self.remarks_of(record, &member.own.id)?;
        let row = Row::read(&self.ledger, record)?;
        if row.stamps != said.stamps() {
            Row { stamps: said.stamps(), ..row }.write(&self.ledger, record)?;
        }
        Ok(said)
    }

    /// Whether a copy is here that `from` may speak of: it is kept there, or was at the one in whose place it came.
    pub(super) fn has_come_from(
        &self,
        member: &Membership,
        (from, record): (&Member, &SubmissionId),
    ) -> Result<bool, StorageError> {
        let origin = self.origin_of(record, member.fleet)?;
        Ok(origin.is_some_and(|origin| from.stands_for(&origin.id)))
    }

    /// A copy of what `from` keeps is here: what it says is taken over where it is newer, and what `from` does not know is told.
    pub(super) fn hear_remarks_of_copy(
        &mut self,
        member: &Membership,
        (from, record): (&Member, &SubmissionId),
        said: &Remarks,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let said = said.clone().without_nonsense();
        self.take_over(member, (record, &said), (from, at))?;
        let row = Row::read(&self.ledger, record)?;
        if row.told != said.stamps() {
            Row { told: said.stamps(), ..row }.write(&self.ledger, record)?;
        }
        self.tell_origin(member, record, at)
    }

    /// At the hub: tells the member where something is kept what staff say of it, where it does not know that.
    pub(super) fn tell_origin(
        &mut self,
        member: &Membership,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(origin) = self.origin_to_tell(member, record)? else { return Ok(()) };
        let said = self.remarks_of(record, &member.own.id)?;
        if Row::read(&self.ledger, record)?.told == said.stamps() {
            return Ok(());
        }
        let transaction = self.ledger.transaction()?;
        let remarks = |lookup, sealed| Said::Remarks { lookup, sealed };
        origin.tell((&transaction, member), &said, remarks, at)?;
        Row { stamps: said.stamps(), told: said.stamps() }.write(&transaction, record)?;
        Ok(transaction.commit()?)
    }

    /// The hub's staff have said something of what is kept here. Where it is gone, nothing is done.
    pub(super) fn hear_remarks(
        &mut self,
        member: &Membership,
        (lookup, sealed): (Lookup, &str),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(record) = self.published_under(lookup)? else { return Ok(()) };
        let said = self.told_by_hub::<Remarks>(sealed)?;
        let Some(said) = said else { return Ok(()) };
        self.take_over(member, (&record, &said.without_nonsense()), (&member.hub, at))
    }

    /// Takes over what of `said` is newer than what is said here. Each part is durable by itself, and may be done again.
    fn take_over(
        &mut self,
        member: &Membership,
        (record, said): (&SubmissionId, &Remarks),
        (from, at): (&Member, Timestamp),
    ) -> Result<(), StorageError> {
        let own = self.remarks_of(record, &member.own.id)?.stamps();
        let theirs = said.stamps();
        let newer = |what: Remark| {
            let stamp = theirs.of(what).filter(|stamp| Some(*stamp) > own.of(what));
            stamp.map(|stamp| (what, stamp.clone()))
        };
        let by = from.key.to_string();
        let marks: Vec<_> = [Remark::Mark, Remark::Rating].into_iter().filter_map(newer).collect();
        if !marks.is_empty() {
            self.take_over_marks(record, (said, &marks), (&by, at))?;
        }
        if let Some(note) = newer(Remark::Note) {
            let said = said.note.value.as_ref();
            self.take_over_note(record, (said, &[note]), (&by, at))?;
        }
        if let Some((_, stamp)) = newer(Remark::Hold) {
            self.take_over_hold(record, (said.hold.value.as_ref(), &stamp), (&by, at))?;
        }
        Ok(())
    }
}
