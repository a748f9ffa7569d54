//! What staff say of a submission: a mark, a rating and a note.
//!
//! Mark and rating are words of a row. A note is sealed as a take is, for the organisation and for the person that it is
//! about: its header lies in slots, what it says in the row. An event has a digest of the row, with a random number
//! that stands there alone; so when the row goes, nothing is left that says anything of it.

use std::io::{Cursor, Read as _, Write as _};
use std::str::FromStr as _;

use age::x25519;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};
use zeroize::Zeroizing;

use super::allotment::{self, Allotment};
use super::backup;
use super::fleet::note_stamps;
use super::held::OpenTakeError;
use super::ledger::{self, Entry};
use super::reseal::unless_damaged;
use super::slots::{self, Slot, Slots, listed};
use super::storage::{self, StorageError};
use super::store::SUITE_X25519;
use super::told::Told;
use super::unlocked::Unlocked;
use super::{Vault, at_hand, index, random_bytes};
use crate::digest::Digest;
use crate::fleet::{Latest, Remark, Remarks, SealedNote, Stamp, from_hex, to_hex};
use crate::record::{
    Event, EventKind, Mark, Marking, Marks, Note, NoteAbout, Rating, SubmissionId,
};
use crate::seal::{self, OpenError, Opened, ReceiptIdentity, SealingWriter};

/// So many notes are sealed anew in one step: a visitor who comes meanwhile waits for one at most.
const STEP: i64 = 8;
/// After these nothing is said of it here.
const EMPTY_AFTER: [EventKind; 2] = [EventKind::EndedByAnother, EventKind::LetGo];
const DAMAGED: StorageError = StorageError::Damaged("a note");

/// Why nothing is marked.
#[derive(Debug, thiserror::Error)]
pub enum NotMarked {
    /// Whoever has unlocked looks after the stand and no more.
    #[error("only an editor or an officer marks what somebody gave")]
    NotEditor,
    /// There is no such record, or no longer.
    #[error("there is nothing under this record")]
    Gone,
    /// The vault was restored and has not been told yet what was taken back since its backup.
    #[error("the vault was restored and does not know yet what was taken back since its backup")]
    Waits,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What a note says, as it is stored.
type Payload<'a> = Cursor<&'a [u8]>;

/// The row of one submission, as it is stored.
#[derive(Default)]
struct Row {
    nonce: String,
    mark: Option<String>,
    rating: Option<i64>,
    /// Of the note: where its header lies, how it is sealed, and its payload.
    slots: Option<String>,
    suite: Option<i64>,
    vault_key: Option<i64>,
    note: Option<Vec<u8>>,
}

/// What becomes of the note when a row is written.
enum Then {
    /// It stays where it is.
    Stays,
    /// It goes.
    Goes,
    /// This header takes the place of the one before.
    Header(Zeroizing<Vec<u8>>),
}

impl Row {
    fn read(ledger: &Connection, record: &SubmissionId) -> Result<Option<Self>, StorageError> {
        let mut query = ledger.prepare_cached(
            "SELECT nonce, mark, rating, slots, suite, vault_key, note FROM marks
             WHERE submission = ?1",
        )?;
        let read = |row: &rusqlite::Row<'_>| {
            Ok(Self {
                nonce: row.get(0)?,
                mark: row.get(1)?,
                rating: row.get(2)?,
                slots: row.get(3)?,
                suite: row.get(4)?,
                vault_key: row.get(5)?,
                note: row.get(6)?,
            })
        };
        Ok(query.query_row([record.as_str()], read).optional()?)
    }

    /// A mark or a rating that somebody made up is none.
    fn marks(&self) -> Marks {
        let rating = self.rating.and_then(|number| u8::try_from(number).ok());
        Marks {
            mark: self.mark.as_deref().and_then(Mark::named),
            rating: rating.and_then(Rating::new),
            noted: self.note.is_some(),
        }
    }

    /// Whether it says nothing.
    fn is_empty(&self) -> bool {
        self.mark.is_none() && self.rating.is_none() && self.note.is_none()
    }

    fn own_slots(&self) -> Result<Vec<Slot>, StorageError> {
        self.slots.as_deref().map_or(Ok(Vec::new()), slots::from_list)
    }

    /// What the event says of it.
    fn digest(&self, slots: &Slots) -> Result<Digest, StorageError> {
        let header = slots.text(&self.own_slots()?)?;
        let number = |it: Option<i64>| it.map(|it| it.to_string()).unwrap_or_default();
        let [rating, suite, key] = [self.rating, self.suite, self.vault_key].map(number);
        Ok(Digest::of_parts([
            b"sayso marks 1".as_slice(),
            self.nonce.as_bytes(),
            self.mark.as_deref().unwrap_or_default().as_bytes(),
            rating.as_bytes(),
            &header,
            suite.as_bytes(),
            key.as_bytes(),
            self.note.as_deref().unwrap_or_default(),
        ]))
    }

    /// The note, by whatever opens its header. None where there is none.
    fn note<'a>(
        &'a self,
        slots: &Slots,
        open: impl FnOnce(&[u8], i64, Payload<'a>) -> Result<Opened<Payload<'a>>, OpenError>,
    ) -> Result<Option<Note>, OpenTakeError> {
        let Some(payload) = &self.note else { return Ok(None) };
        let header = slots.text(&self.own_slots()?)?;
        let key = self.vault_key.ok_or(DAMAGED)?;
        let mut opened = open(&header, key, Cursor::new(payload.as_slice()))?;
        // No longer than what it is sealed in, so that no copy of it is left by a text that grows.
        let mut text = Zeroizing::new(String::with_capacity(payload.len()));
        opened.read_to_string(&mut text).map_err(OpenError::from)?;
        Ok(Note::new(&text).map_err(|_| DAMAGED)?)
    }

    fn write(&self, ledger: &Connection, record: &SubmissionId) -> Result<(), StorageError> {
        if self.is_empty() {
            remove(ledger, record)?;
            return Ok(());
        }
        ledger
            .prepare_cached(
                "INSERT OR REPLACE INTO marks
                 (submission, nonce, mark, rating, slots, suite, vault_key, note)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            )?
            .execute((
                record.as_str(),
                &self.nonce,
                &self.mark,
                self.rating,
                &self.slots,
                self.suite,
                self.vault_key,
                &self.note,
            ))?;
        Ok(())
    }
}

/// What staff say of a submission, without the text of the note.
pub(super) fn of(ledger: &Connection, record: &SubmissionId) -> Result<Marks, StorageError> {
    let mut query = ledger
        .prepare_cached("SELECT mark, rating, note IS NOT NULL FROM marks WHERE submission = ?1")?;
    let read = |row: &rusqlite::Row<'_>| {
        let (mark, rating, noted): (Option<String>, _, bool) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        let note = noted.then(Vec::new);
        Ok(Row { mark, rating, note, ..Row::default() }.marks())
    };
    Ok(query.query_row([record.as_str()], read).optional()?.unwrap_or_default())
}

/// Takes out what staff say of a submission that goes. Returns the slots of the note, which are to be doomed.
pub(super) fn forget(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Vec<Slot>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT slots FROM marks WHERE submission = ?1")?;
    let list: Option<Option<String>> =
        query.query_row([record.as_str()], |row| row.get(0)).optional()?;
    remove(ledger, record)?;
    let slots = list.flatten().map_or(Ok(Vec::new()), |list| slots::from_list(&list));
    // A damaged row keeps nobody from taking back; `verify` tells of what is left.
    Ok(slots.unwrap_or_else(|error| {
        tracing::error!(%error, %record, "where the note's header lies cannot be read");
        Vec::new()
    }))
}

fn remove(ledger: &Connection, record: &SubmissionId) -> Result<(), StorageError> {
    ledger.prepare_cached("DELETE FROM marks WHERE submission = ?1")?.execute([record.as_str()])?;
    Ok(())
}

/// Whether the row is the one that the newest event of it tells of. What a group gave goes with what is said of it.
pub(super) fn stand_as_told(
    (ledger, slots): (&Connection, &Slots),
    record: &SubmissionId,
    told: &[Told],
) -> Result<bool, StorageError> {
    let newest = told.iter().rev().find_map(|told| match &told.event {
        Some(Event::Marked { marks } | Event::Noted { marks }) => Some(*marks),
        _ => EMPTY_AFTER.iter().any(|kind| told.link.is(*kind)).then_some(Digest::ZERO),
    });
    let stands = Row::read(ledger, record)?.map(|row| row.digest(slots)).transpose()?;
    Ok(stands == newest.filter(|told| *told != Digest::ZERO))
}

/// What the holder of a code sees of the note about them.
pub(super) fn about(vault: &Vault, record: &SubmissionId, key: &ReceiptIdentity) -> NoteAbout {
    let read = || {
        let Some(row) = Row::read(&vault.ledger, record)? else { return Ok(None) };
        if row.note.is_some() {
            backup::refuse_where_it_waits(vault)?;
        }
        row.note(&vault.slots, |header, _, payload| key.open(header, payload))
    };
    match read() {
        Ok(None) => NoteAbout::None,
        Ok(Some(note)) => NoteAbout::Text(note),
        Err(error) => {
            let error: OpenTakeError = error;
            tracing::error!(%error, "a note does not open for whom it is about");
            NoteAbout::Unreadable
        }
    }
}

/// How many notes are sealed for a key that was replaced.
pub(super) fn count_older(ledger: &Connection, newest: i64) -> Result<u64, StorageError> {
    let mut query = ledger.prepare_cached("SELECT count(*) FROM marks WHERE vault_key < ?1")?;
    Ok(query.query_row([newest], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

impl Unlocked {
    /// Marks or rates a submission, or writes, changes or removes the note on it. An editor or an officer does. Durable
    /// on return; where it says that already nothing is written.
    pub fn mark(
        &self,
        vault: &mut Vault,
        record: &SubmissionId,
        marking: &Marking,
        at: Timestamp,
    ) -> Result<(), NotMarked> {
        if !self.role().opens_media() {
            return Err(NotMarked::NotEditor);
        }
        if vault.waits()?.is_some() {
            return Err(NotMarked::Waits);
        }
        if !storage::is_there(&vault.ledger, record)? {
            return Err(NotMarked::Gone);
        }
        let mut row = Row::read(&vault.ledger, record)?.unwrap_or_default();
        let (before, mut then) = (row.marks(), Then::Stays);
        match marking {
            Marking::Mark(mark) if *mark == before.mark => return Ok(()),
            Marking::Rating(rating) if *rating == before.rating => return Ok(()),
            Marking::Note(None) if !before.noted => return Ok(()),
            Marking::Mark(mark) => row.mark = mark.map(|mark| mark.as_str().to_owned()),
            Marking::Rating(rating) => row.rating = rating.map(|it| i64::from(it.number())),
            Marking::Note(None) => {
                (row.suite, row.vault_key, row.note) = (None, None, None);
                then = Then::Goes;
            }
            Marking::Note(Some(note)) => {
                let (header, payload) = vault.seal_note(record, note)?;
                (row.suite, row.vault_key) = (Some(SUITE_X25519), Some(vault.organisation.0));
                row.note = Some(payload);
                then = Then::Header(header);
            }
        }
        let what = match marking {
            Marking::Mark(_) => Remark::Mark,
            Marking::Rating(_) => Remark::Rating,
            Marking::Note(_) => Remark::Note,
        };
        let stamp = vault.next_stamp(std::slice::from_ref(record), what)?;
        let stamps: Vec<_> = stamp.map(|stamp| (what, stamp)).into_iter().collect();
        let told: fn(Digest) -> Event = match marking {
            Marking::Note(_) => |marks| Event::Noted { marks },
            Marking::Mark(_) | Marking::Rating(_) => |marks| Event::Marked { marks },
        };
        let entry = |marks| Entry::new(told(marks), at).by_staff(self.staff());
        Ok(vault.write_marks(record, (row, &stamps), then, entry)?)
    }

    /// The note on a submission; none where there is none.
    pub fn note(
        &self,
        vault: &Vault,
        record: &SubmissionId,
    ) -> Result<Option<Note>, OpenTakeError> {
        backup::refuse_where_it_waits(vault)?;
        let Some(row) = Row::read(&vault.ledger, record)? else { return Ok(None) };
        row.note(&vault.slots, |header, key, payload| {
            self.keys().get(key).ok_or(OpenError::NoKeyFits)?.open(header, payload)
        })
    }

    /// Seals a few of the notes that are sealed for an older key for the newest one. What is damaged is passed over.
    pub(super) fn reseal_notes(
        &self,
        vault: &mut Vault,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = vault.organisation.0;
        let mut after = (i64::MIN, 0);
        loop {
            let some = sealed_for_older(&vault.ledger, newest, after)?;
            let Some((last, _)) = some.last() else { return Ok(()) };
            after = *last;
            let mut done = 0;
            for (_, record) in &some {
                let resealed = self.reseal_note(vault, record, at);
                done += usize::from(unless_damaged(resealed, "a note")?.is_some());
            }
            if done > 0 {
                return Ok(());
            }
        }
    }

    fn reseal_note(
        &self,
        vault: &mut Vault,
        record: &SubmissionId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = vault.organisation.0;
        let mut row = Row::read(&vault.ledger, record)?.ok_or(DAMAGED)?;
        let key = row.vault_key.and_then(|key| self.keys().get(key)).ok_or(DAMAGED)?;
        let header = vault.slots.text(&row.own_slots()?)?;
        let person = vault.person(record)?;
        let readers = [vault.organisation.1.recipient(), &person];
        let header = seal::reseal(&header, key, readers.into_iter());
        let header = header.map_err(|error| match error {
            OpenError::NoKeyFits => DAMAGED,
            OpenError::Io(error) => error.into(),
        })?;
        row.vault_key = Some(newest);
        let entry = |marks| Entry::new(Event::Noted { marks }, at).by_program();
        // It says what it said before, so it is no newer than that.
        vault.write_marks(record, (row, &[]), Then::Header(header), entry)
    }
}

/// The place of a row among those that are sealed for older keys: its key and its number.
type Place = (i64, i64);

/// Those after a place, by an index.
fn sealed_for_older(
    ledger: &Connection,
    newest: i64,
    (key, number): Place,
) -> Result<Vec<(Place, SubmissionId)>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT vault_key, rowid, submission FROM marks
         WHERE vault_key < ?1 AND (vault_key, rowid) > (?2, ?3)
         ORDER BY vault_key, rowid LIMIT ?4",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        let place = (row.get(0)?, row.get(1)?);
        Ok((place, SubmissionId::from_text(row.get(2)?)))
    };
    let records = query.query_map((newest, key, number, STEP), read)?;
    Ok(records.collect::<Result<_, _>>()?)
}

impl Vault {
    /// The key of the person that a submission belongs to.
    fn person(&self, record: &SubmissionId) -> Result<x25519::Recipient, StorageError> {
        let participant = self.store().participant(record)?;
        let key = x25519::Recipient::from_str(participant.as_str());
        key.map_err(|_| StorageError::Damaged("a participant"))
    }

    /// Header and payload of a note, for staff and for the person that it is about.
    fn seal_note(
        &self,
        record: &SubmissionId,
        note: &Note,
    ) -> Result<(Zeroizing<Vec<u8>>, Vec<u8>), StorageError> {
        let person = self.person(record)?;
        let readers = [self.organisation.1.recipient(), &person];
        let mut writer = SealingWriter::begin(readers.into_iter(), Vec::new())?;
        writer.write_all(note.as_str().as_bytes())?;
        Ok(writer.finish()?)
    }

    /// The one commit: row, slots, stamps, index and event. What the header before lay in is overwritten after it.
    fn write_marks(
        &mut self,
        record: &SubmissionId,
        stamped: (Row, &[(Remark, Stamp)]),
        then: Then,
        entry: impl FnOnce(Digest) -> Entry,
    ) -> Result<(), StorageError> {
        let written = self.try_to_write_marks(record, stamped, &then, entry);
        if self.or_overwrite(written)? > 0
            && let Err(error) = self.finish_erasures()
        {
            // It is listed as doomed, and the next start overwrites it.
            tracing::error!(%error, "the header of an earlier note could not be overwritten");
        }
        Ok(())
    }

    /// Returns how many slots are doomed.
    fn try_to_write_marks(
        &mut self,
        record: &SubmissionId,
        (mut row, stamps): (Row, &[(Remark, Stamp)]),
        then: &Then,
        entry: impl FnOnce(Digest) -> Entry,
    ) -> Result<usize, StorageError> {
        row.nonce = format!("{:032x}", u128::from_be_bytes(random_bytes()?));
        let before = row.own_slots()?;
        let header = match then {
            Then::Header(header) => Some(header),
            Then::Stays | Then::Goes => None,
        };
        let needed = header.map_or(0, |header| slots::needed(header));
        let mut allotment = Allotment::plan(&self.ledger, needed)?;
        if let Some(header) = header {
            let own = allotment.give(needed);
            self.slots.write(&own, header)?;
            self.slots.sync()?;
            row.slots = Some(listed(&own));
        } else if matches!(then, Then::Goes) {
            row.slots = None;
        }
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        allotment.enter(&transaction)?;
        let doomed = if matches!(then, Then::Stays) { Vec::new() } else { before };
        allotment::doom(&transaction, &doomed)?;
        row.write(&transaction, record)?;
        note_stamps(&transaction, record, stamps)?;
        index::enter(&transaction, &storage::load(&transaction, record.clone())?)?;
        let digest = if row.is_empty() { Digest::ZERO } else { row.digest(&self.slots)? };
        ledger::append(&transaction, writer, entry(digest).of(record))?;
        transaction.commit()?;
        self.finished.clear();
        Ok(doomed.len())
    }
}

/// The row of a submission that is put in place anew, as it was. What it says stays, and so does its digest.
pub(super) struct Aside(Row);

/// Takes the row of a submission out whose other rows go and come again in one transaction; none where there is none.
pub(super) fn set_aside(
    ledger: &Connection,
    record: &SubmissionId,
) -> Result<Option<Aside>, StorageError> {
    let row = Row::read(ledger, record)?;
    remove(ledger, record)?;
    Ok(row.map(Aside))
}

impl Aside {
    pub(super) fn put_back(
        &self,
        ledger: &Connection,
        record: &SubmissionId,
    ) -> Result<(), StorageError> {
        self.0.write(ledger, record)
    }
}

/// What staff say of a submission, for another member, without when they said it.
pub(super) fn said(
    (ledger, slots): (&Connection, &Slots),
    record: &SubmissionId,
) -> Result<Remarks, StorageError> {
    let Some(row) = Row::read(ledger, record)? else { return Ok(Remarks::default()) };
    let Marks { mark, rating, .. } = row.marks();
    let (Some(suite), Some(vault_key), Some(payload)) = (row.suite, row.vault_key, &row.note)
    else {
        return Ok(unstamped(mark, rating, None));
    };
    let header = slots.text(&row.own_slots()?)?;
    let header = std::str::from_utf8(&header).map_err(|_| DAMAGED)?.to_owned();
    let note = SealedNote { header, payload: to_hex(payload), suite, vault_key };
    Ok(unstamped(mark, rating, Some(note)))
}

fn unstamped(mark: Option<Mark>, rating: Option<Rating>, note: Option<SealedNote>) -> Remarks {
    Remarks {
        mark: Latest { stamp: None, value: mark },
        rating: Latest { stamp: None, value: rating },
        note: Latest { stamp: None, value: note },
        hold: Latest::default(),
    }
}

impl Vault {
    /// Takes over mark and rating as the member `by` has said them. `newer` is what of it is news.
    pub(super) fn take_over_marks(
        &mut self,
        record: &SubmissionId,
        (said, newer): (&Remarks, &[(Remark, Stamp)]),
        (by, at): (&str, Timestamp),
    ) -> Result<(), StorageError> {
        let mut row = Row::read(&self.ledger, record)?.unwrap_or_default();
        let before = (row.mark.clone(), row.rating);
        for (what, _) in newer {
            match what {
                Remark::Mark => row.mark = said.mark.value.map(|it| it.as_str().to_owned()),
                Remark::Rating => row.rating = said.rating.value.map(|it| it.number().into()),
                Remark::Note | Remark::Hold => {}
            }
        }
        if (&row.mark, row.rating) == (&before.0, before.1) {
            return note_stamps(&self.ledger, record, newer);
        }
        let entry = |marks| Entry::new(Event::Marked { marks }, at).by_member(by);
        self.write_marks(record, (row, newer), Then::Stays, entry)
    }

    /// Takes over a note as the member `by` has sealed it, or that it has removed it.
    pub(super) fn take_over_note(
        &mut self,
        record: &SubmissionId,
        (note, newer): (Option<&SealedNote>, &[(Remark, Stamp)]),
        (by, at): (&str, Timestamp),
    ) -> Result<(), StorageError> {
        let mut row = Row::read(&self.ledger, record)?.unwrap_or_default();
        let then = match note {
            None if row.note.is_none() => return note_stamps(&self.ledger, record, newer),
            None => {
                (row.suite, row.vault_key, row.note) = (None, None, None);
                Then::Goes
            }
            Some(note) => {
                (row.suite, row.vault_key) = (Some(note.suite), Some(note.vault_key));
                row.note = Some(from_hex(&note.payload).ok_or(DAMAGED)?);
                Then::Header(Zeroizing::new(note.header.clone().into_bytes()))
            }
        };
        let entry = |marks| Entry::new(Event::Noted { marks }, at).by_member(by);
        self.write_marks(record, (row, newer), then, entry)
    }
}
