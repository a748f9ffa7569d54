//! "Keep": from a draft to a submission that survives a power cut, in one transaction.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use zeroize::{Zeroize, Zeroizing};

use super::allotment::{self, Allotment};
use super::clock::date;
use super::ledger::{self, Entry};
use super::opened::AtEnd;
use super::slots::{self, Slot, listed};
use super::storage::{self, StorageError, Stored};
use super::store::{SUITE_X25519, Store, person_text};
use super::{Vault, at_hand, files, index, media_folder, random_bytes};
use crate::campaign::{Campaign, PurposeId};
use crate::consent::{Agreement, ReceiptCode};
use crate::digest::Digest;
use crate::media::wav_header;
use crate::record::{Event, Group, GroupId, Kept, Standing, SubmissionId, TakeId};
use crate::seal::{ReceiptIdentity, SealingWriter, SignatoryKey};
use crate::submission::{Draft, Take};

use super::held::Held;

/// Proof that something is durably kept, and the only source of a receipt code.
///
/// Minted by [`Vault::keep`] after the commit and nowhere else; it can be neither cloned nor read
/// from a file:
/// ```compile_fail,E0599
/// fn twice(receipt: sayso::vault::Receipt) { let _ = receipt.clone(); }
/// ```
/// The twin that compiles:
/// ```
/// fn pass_on(receipt: sayso::vault::Receipt) -> sayso::vault::Receipt { receipt }
/// ```
#[derive(Debug)]
pub struct Receipt {
    code: ReceiptCode,
    held: Held,
    ledger_head: Digest,
    signatory: Option<SignatoryKey>,
}

impl Receipt {
    /// The receipt with what its holder has changed since: a purpose withdrawn, for instance.
    #[must_use]
    pub fn holding(self, held: Held) -> Self {
        debug_assert_eq!(self.held.record(), held.record(), "another person's data");
        Self { held, ..self }
    }

    /// The code that the participant leaves with.
    pub fn code(&self) -> &ReceiptCode {
        &self.code
    }

    /// The group it was given in; none where somebody was alone.
    pub fn group(&self) -> Option<Group> {
        self.held.view().group
    }

    /// What it may be used for, in the words of the boxes, and the last day of each use.
    pub fn uses(&self) -> Vec<(String, Date)> {
        let uses = self.held.view().purposes.into_iter();
        let holds = uses.filter_map(|purpose| match purpose.standing(self.kept_at()) {
            Standing::Holds(until) => Some((purpose.title, until)),
            Standing::Withdrawn(_) | Standing::Expired | Standing::NotByAll => None,
        });
        holds.collect()
    }

    /// The first day on which staff may open it; none where they may at once.
    pub fn sealed_until(&self) -> Option<Date> {
        self.held.view().sealed(self.kept_at())
    }

    /// The submission's number.
    pub fn record(&self) -> &SubmissionId {
        self.held.record()
    }

    /// What was agreed.
    pub fn agreement(&self) -> &Agreement {
        self.held.agreement()
    }

    /// When it was kept.
    pub fn kept_at(&self) -> Timestamp {
        self.held.kept_at()
    }

    /// The ledger's head after the commit.
    pub fn ledger_head(&self) -> Digest {
        self.ledger_head
    }

    /// The key that vouches for what the vault gives out, where it has one.
    pub fn signatory(&self) -> Option<&SignatoryKey> {
        self.signatory.as_ref()
    }

    /// The participant is here: the code was made for them a moment ago.
    pub fn held(&self) -> Held {
        self.held.again()
    }
}

/// The receipts for what was kept: one for each person, handed out one after another.
#[derive(Debug)]
pub struct Receipts {
    /// The one whose turn it is.
    pub shown: Receipt,
    waiting: VecDeque<Receipt>,
    people: usize,
}

impl Receipts {
    /// Which receipt is shown, counted from 1, and how many there are.
    pub fn place(&self) -> (usize, usize) {
        (self.people - self.waiting.len(), self.people)
    }

    /// How many people have not seen theirs yet, besides the one that is shown.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// The next one, if somebody is still waiting for theirs. The one that was shown is dropped.
    pub fn next(self) -> Option<Self> {
        self.split().1
    }

    /// The one that is shown, and those that wait.
    pub fn split(mut self) -> (Receipt, Option<Self>) {
        let next = self.waiting.pop_front();
        let Self { shown, waiting, people } = self;
        (shown, next.map(|shown| Self { shown, waiting, people }))
    }

    /// The receipts with what the holder of the one that is shown has changed since.
    #[must_use]
    pub fn holding(self, held: Held) -> Self {
        Self { shown: self.shown.holding(held), ..self }
    }
}

/// Nothing was kept; the draft comes back.
#[derive(Debug, thiserror::Error)]
#[error("not kept: {why}")]
pub struct NotKept {
    /// What went wrong.
    pub why: StorageError,
    /// The takes, as they were.
    pub draft: Box<Draft>,
}

/// What is on disk and not named yet, to be taken back where nothing comes of it.
#[derive(Default)]
struct Written {
    takes: Vec<WrittenTake>,
    slots: Vec<Slot>,
}

/// A take whose payload is on disk and whose header is not anywhere yet.
struct WrittenTake {
    id: TakeId,
    header: Zeroizing<Vec<u8>>,
    payload_bytes: u64,
}

/// Slots whose keys are durable, and whose they are.
struct WrittenKeys {
    allotment: Allotment,
    /// In the order of people.
    people: Vec<Slot>,
    /// In the order of takes.
    takes: Vec<Vec<Slot>>,
}

/// Somebody for whom something is being kept.
struct Person {
    record: SubmissionId,
    code: ReceiptCode,
    identity: ReceiptIdentity,
}

/// What the chain of events says of a submission that is stored so.
pub(super) fn kept<Words>(store: Store<'_>, stored: &Stored<Words>) -> Result<Kept, StorageError> {
    let Stored { summary, notice, answered, .. } = stored;
    let uses = summary.purposes.iter().map(|purpose| (purpose.id.clone(), purpose.expires_on));
    Ok(Kept {
        notice: *notice,
        agreement: *answered,
        takes: summary.takes.len(),
        rows: store.rows_digest(&summary.id)?,
        kept_at: summary.kept_at,
        clock_said: summary.clock_said,
        uses: uses.collect(),
        sealed_until: summary.sealed_until,
        group: summary.group.clone(),
    })
}

impl Vault {
    /// Keeps the takes of `draft`, sealed for the organisation and for a new receipt code of each
    /// person. On return all of it is durable; on an error nothing of it exists.
    pub fn keep(
        &mut self,
        draft: Draft,
        campaign: &Campaign,
        at: Timestamp,
    ) -> Result<Receipts, NotKept> {
        let mut written = Written::default();
        match self.try_keep(&draft, campaign, at, &mut written) {
            Ok(receipts) => Ok(receipts),
            Err(why) => {
                if let Err(error) = self.take_back(&written) {
                    // The next start finds both.
                    tracing::warn!(%error, "what was not kept could not be removed");
                    self.set_at_end(AtEnd::LookAgain);
                }
                Err(NotKept { why, draft: Box::new(draft) })
            }
        }
    }

    /// Overwrites the keys and removes the files of something that is not kept.
    fn take_back(&self, written: &Written) -> Result<(), StorageError> {
        let files = written.takes.iter().map(|take| self.media(&take.id));
        let removed = files.map(|file| files::remove_if_there(&file)).fold(Ok(()), Result::and);
        // None were given out where somebody else's lie in their way.
        if !written.slots.is_empty() {
            self.slots.wipe_full(&written.slots)?;
            self.slots.cut(allotment::end(&self.ledger)?)?;
        }
        Ok(removed?)
    }

    fn try_keep(
        &mut self,
        draft: &Draft,
        campaign: &Campaign,
        at: Timestamp,
        written: &mut Written,
    ) -> Result<Receipts, StorageError> {
        let people = (0..draft.people()).map(|_| {
            let prepared = self.prepared.pop().map_or_else(|| self.new_code(), Ok);
            let (code, identity) = prepared?;
            Ok(Person { record: SubmissionId::from_random(random_bytes()?), code, identity })
        });
        let people = people.collect::<Result<Vec<_>, StorageError>>()?;
        for take in draft.takes() {
            let keys = people.iter().map(|person| &person.identity);
            match draft.speaker(take) {
                Some(speaker) => {
                    self.write_payload(take, keys.skip(speaker).take(1), &mut written.takes)?;
                }
                None => self.write_payload(take, keys, &mut written.takes)?,
            }
        }
        files::sync_folder(&media_folder(&self.data_dir))?;
        let keys = self.write_keys(&people, written)?;
        // Under a clock that is behind the ledger, time counts from what the ledger knows: counted by the
        // clock, it could be over as soon as the clock is right.
        let dated = self.time_at_least(at)?;
        let clock_said = Self::clock_said(at, dated);
        let sealed_until = draft.sealed_for(campaign).map(|time| time.until(date(dated)));
        let party =
            if draft.people() > 1 { Some(GroupId::from_random(random_bytes()?)) } else { None };
        let (slots, salt, sealed_for) = (&self.slots, self.salt, self.organisation.0);
        let transaction = self.ledger.transaction()?;
        let store = Store { ledger: &transaction, slots, salt };
        let writer = at_hand(self.writer.as_ref())?;
        self.finished.strike(&transaction)?;
        keys.allotment.enter(&transaction)?;
        for ((person, slot), agreement) in people.iter().zip(&keys.people).zip(draft.agreements()) {
            let group = party.as_ref().map(|party| (party, draft.people()));
            let row = Row { agreement, campaign, sealed_until };
            insert(store, (person, *slot, group), row, (dated, clock_said))?;
        }
        insert_takes(
            &transaction,
            (&people, party.as_ref()),
            draft,
            (&written.takes, &keys.takes),
            sealed_for,
        )?;
        let mut ledger_head = Digest::ZERO;
        let (mut kept, mut yeses) = (Vec::new(), Vec::new());
        for Person { record, .. } in &people {
            let stored = storage::load(&transaction, record.clone())?;
            index::enter(&transaction, &stored)?;
            let told = Event::Kept(self::kept(store, &stored)?);
            let yes = ledger::agreed(&transaction, stored.agreement.digest(), &yeses)?;
            let entry = Entry::new(told, at).of(record).naming(yes);
            ledger_head = ledger::append(&transaction, writer, entry)?.head;
            yeses.push(yes);
            kept.push(stored);
        }
        if let Err(error) = transaction.commit() {
            // An error that came after the record was durable: it is kept all the same.
            match ledger::head(&self.ledger) {
                Ok((_, head)) if head == ledger_head => {}
                Ok(_) => return Err(error.into()),
                Err(unknown) => {
                    // What may be durable is not taken back. The next start removes what no row names.
                    *written = Written::default();
                    self.set_at_end(AtEnd::LookAgain);
                    return Err(unknown);
                }
            }
            tracing::warn!(%error, "a commit that succeeded reported an error");
        }
        self.finished.clear();
        let (signatory, copies) = (self.signatory(), self.other_copies());
        let receipt = |(Person { code, identity, .. }, stored)| {
            let (held, signatory) = (Held::new(identity, stored, copies), signatory);
            Receipt { code, held, ledger_head, signatory }
        };
        let mut waiting: VecDeque<_> = people.into_iter().zip(kept).map(receipt).collect();
        let people = waiting.len();
        let shown = waiting.pop_front().ok_or(StorageError::Damaged("a draft of nobody"))?;
        Ok(Receipts { shown, waiting, people })
    }

    fn write_payload<'k>(
        &self,
        take: &Take,
        receipts: impl Iterator<Item = &'k ReceiptIdentity>,
        written: &mut Vec<WrittenTake>,
    ) -> Result<(), StorageError> {
        let id = TakeId::from_random(random_bytes()?);
        let file = files::create_private(&self.media(&id))?;
        // Named before it is written, so that a failure half-way removes it.
        written.push(WrittenTake { id, header: Zeroizing::default(), payload_bytes: 0 });
        let receipts: Vec<_> = receipts.map(ReceiptIdentity::recipient).collect();
        let receipts = receipts.iter().map(|it| it as &dyn age::Recipient);
        let recipients = std::iter::once(self.organisation.1.recipient()).chain(receipts);
        let buffered = BufWriter::with_capacity(128 * 1024, file);
        let mut sealing = SealingWriter::begin(recipients, buffered)?;
        copy_plaintext(take, &mut sealing)?;
        let (header, buffered) = sealing.finish()?;
        let file: File = buffered.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        if let Some(last) = written.last_mut() {
            last.payload_bytes = file.metadata()?.len();
            last.header = header;
        }
        Ok(())
    }

    /// Puts the keys into slots that nothing names yet. One sync makes all of them durable.
    fn write_keys(
        &self,
        people: &[Person],
        written: &mut Written,
    ) -> Result<WrittenKeys, StorageError> {
        let Written { takes, slots } = written;
        let count = takes.iter().map(|take| slots::needed(&take.header)).sum::<usize>();
        let mut allotment = Allotment::plan(&self.ledger, people.len() + count)?;
        if !self.slots.full(allotment.slots())?.is_empty()
            || self.slots.goes_past(allotment::end(&self.ledger)?)?
        {
            // Left by a "Keep" that failed and could not take them back.
            self.overwrite_orphans()?;
        }
        // Told before they are written, so that a failure half-way overwrites them.
        *slots = allotment.slots().to_vec();
        let mut put = |text: &[u8]| -> Result<Vec<Slot>, StorageError> {
            let own = allotment.give(slots::needed(text));
            self.slots.write(&own, text)?;
            Ok(own)
        };
        let person = |person: &Person| put(&person_text(&person.identity));
        let people = people.iter().map(person).collect::<Result<Vec<_>, _>>()?.concat();
        let takes = takes.iter().map(|take| put(&take.header)).collect::<Result<_, _>>()?;
        self.slots.sync()?;
        Ok(WrittenKeys { allotment, people, takes })
    }
}

/// Streams a draft's plaintext, as the file that it becomes, through a buffer that is wiped.
fn copy_plaintext(take: &Take, into: &mut impl Write) -> io::Result<()> {
    if let Some(facts) = take.facts.sound() {
        let header = wav_header(facts.sample_rate_hz, facts.samples).map_err(io::Error::other)?;
        into.write_all(&header)?;
    }
    let mut from = take.sealed.open().map_err(io::Error::other)?;
    let mut block = Zeroizing::new(vec![0_u8; 64 * 1024]);
    let mut copied = 0_u64;
    loop {
        let read = from.read(&mut block)?;
        if read == 0 {
            break;
        }
        into.write_all(&block[..read])?;
        copied += read as u64;
    }
    block.zeroize();
    let expected = match take.facts.sound() {
        Some(facts) => facts.samples * 2,
        None => take.sealed.plaintext_bytes(),
    };
    if copied == expected {
        Ok(())
    } else {
        Err(io::Error::other("the draft is not as long as it should be"))
    }
}

/// What somebody agreed to and picked, for the row of what they keep.
#[derive(Clone, Copy)]
struct Row<'a> {
    agreement: &'a Agreement,
    campaign: &'a Campaign,
    sealed_until: Option<Date>,
}

fn insert(
    Store { ledger, salt, .. }: Store<'_>,
    (Person { record, identity, .. }, slot, group): (&Person, Slot, Option<(&GroupId, usize)>),
    Row { agreement, campaign, sealed_until }: Row<'_>,
    (at, clock_said): (Timestamp, Option<Timestamp>),
) -> Result<(), StorageError> {
    storage::remember_disclosure(ledger, &agreement.disclosure)?;
    ledger.execute(
        "INSERT INTO submission
         (id, tag, slot, disclosure, answer, kept_at, party, people, clock_said, sealed_until)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        (
            record.as_str(),
            identity.participant().tag(salt),
            slot.number(),
            agreement.disclosure.digest().to_string(),
            agreement.answer().written(),
            at.to_string(),
            group.map(|(party, _)| party.as_str()),
            group.map_or(1, |(_, people)| people as i64),
            clock_said.map(|at| at.to_string()),
            sealed_until.map(|day| day.to_string()),
        ),
    )?;
    for (position, purpose) in agreement.choices.purposes().enumerate() {
        let until = last_day(campaign, agreement, purpose, at);
        ledger.execute(
            "INSERT INTO purpose (submission, position, id, expires_on) VALUES (?1, ?2, ?3, ?4)",
            (record.as_str(), position as i64, purpose.as_str(), until.to_string()),
        )?;
    }
    Ok(())
}

/// The last day of a use that is agreed to at `at`.
pub(super) fn last_day(
    campaign: &Campaign,
    agreement: &Agreement,
    purpose: &PurposeId,
    at: Timestamp,
) -> Date {
    let today = date(at);
    // A purpose that the campaign no longer has ends today: no time was agreed to for it.
    let longest = campaign.purpose(purpose).map(|purpose| purpose.retention);
    let time = agreement.choices.shortened(purpose).or(longest);
    time.map_or(today, |time| time.until(today))
}

/// What all of a group share is filed under the first of them; a yes that one has said aloud is theirs.
fn insert_takes(
    ledger: &Connection,
    (people, party): (&[Person], Option<&GroupId>),
    draft: &Draft,
    (written, slots): (&[WrittenTake], &[Vec<Slot>]),
    sealed_for: i64,
) -> Result<(), StorageError> {
    let takes = draft.takes().iter().zip(written.iter().zip(slots));
    for (position, (take, (written, slots))) in takes.enumerate() {
        let speaker = draft.speaker(take);
        let owner = people.get(speaker.unwrap_or(0));
        let owner = owner.ok_or(StorageError::Damaged("a take of nobody"))?;
        let facts = serde_json::to_string(&take.facts)
            .map_err(|_| StorageError::Damaged("facts that cannot be written"))?;
        ledger.execute(
            "INSERT INTO take
             (id, submission, position, facts, taken_at, slots, suite, vault_key, payload_bytes, party)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            (
                written.id.as_str(),
                owner.record.as_str(),
                position as i64,
                facts,
                take.taken_at.to_string(),
                listed(slots),
                SUITE_X25519,
                sealed_for,
                written.payload_bytes as i64,
                party.filter(|_| speaker.is_none()).map(GroupId::as_str),
            ),
        )?;
    }
    Ok(())
}
