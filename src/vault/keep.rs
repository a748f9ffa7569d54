//! "Keep": from a draft to a submission that survives a power cut, in one transaction.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::ledger::{self, Entry};
use super::storage::{self, StorageError, Stored, SubmissionId, TakeId};
use super::{Vault, files, media_folder};
use crate::campaign::{Campaign, PurposeId};
use crate::consent::{Agreement, ReceiptCode};
use crate::digest::Digest;
use crate::media::wav_header;
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

/// Nothing was kept; the draft comes back.
#[derive(Debug, thiserror::Error)]
#[error("not kept: {why}")]
pub struct NotKept {
    /// What went wrong.
    pub why: StorageError,
    /// The takes, as they were.
    pub draft: Box<Draft>,
}

/// A take whose payload is on disk and whose header is not anywhere yet.
struct Written {
    id: TakeId,
    header: Zeroizing<Vec<u8>>,
    payload_bytes: u64,
}

/// What the chain of events says of a submission when it is kept, so that a row changed later
/// contradicts it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptFacts {
    notice: Digest,
    agreement: Digest,
    takes: usize,
    rows: Digest,
    kept_at: Timestamp,
    uses: BTreeMap<PurposeId, Date>,
}

impl KeptFacts {
    pub(super) fn of(ledger: &Connection, stored: &Stored) -> Result<Self, StorageError> {
        let Stored { summary, agreement } = stored;
        let uses = summary.purposes.iter().map(|purpose| (purpose.id.clone(), purpose.expires_on));
        Ok(Self {
            notice: agreement.disclosure.digest(),
            agreement: agreement.digest(),
            takes: summary.takes.len(),
            rows: storage::rows_digest(ledger, &summary.id)?,
            kept_at: summary.kept_at,
            uses: uses.collect(),
        })
    }
}

impl Vault {
    /// Keeps the takes of `draft`, sealed for the organisation and for a new receipt code. On
    /// return the submission is durable; on an error nothing of it exists.
    pub fn keep(
        &mut self,
        draft: Draft,
        campaign: &Campaign,
        at: Timestamp,
    ) -> Result<Receipt, NotKept> {
        let mut written = Vec::new();
        match self.try_keep(&draft, campaign, at, &mut written) {
            Ok(receipt) => Ok(receipt),
            Err(why) => {
                for take in &written {
                    // What cannot be removed now is noise without its header, and the next start
                    // removes it.
                    let _ = files::remove_if_there(&self.media(&take.id));
                }
                Err(NotKept { why, draft: Box::new(draft) })
            }
        }
    }

    fn try_keep(
        &mut self,
        draft: &Draft,
        campaign: &Campaign,
        at: Timestamp,
        written: &mut Vec<Written>,
    ) -> Result<Receipt, StorageError> {
        let (code, identity) = self.unused_code()?;
        for take in draft.takes() {
            self.write_payload(take, &identity, written)?;
        }
        files::sync_folder(&media_folder(&self.data_dir))?;
        let record = SubmissionId::random()?;
        let transaction = self.ledger.transaction()?;
        insert(&transaction, &record, &identity, draft.agreement(), campaign, at)?;
        insert_takes(&transaction, &record, draft.takes(), written)?;
        let stored = storage::load(&transaction, record.clone())?;
        let told = serde_json::to_value(KeptFacts::of(&transaction, &stored)?)
            .map_err(|_| StorageError::Damaged("facts that cannot be written"))?;
        let ledger_head =
            ledger::append(&transaction, Entry::new("kept", at).of(&record).with(told))?;
        if let Err(error) = transaction.commit() {
            // An error that came after the record was durable: it is kept all the same.
            if ledger::head(&self.ledger)?.1 != ledger_head {
                return Err(error.into());
            }
            tracing::warn!(%error, "a commit that succeeded reported an error");
        }
        let (held, signatory) = (Held::new(identity, stored), self.signatory());
        Ok(Receipt { code, held, ledger_head, signatory })
    }

    /// The code made ahead of time, or a new one; never one that is taken.
    fn unused_code(&mut self) -> Result<(ReceiptCode, ReceiptIdentity), StorageError> {
        loop {
            let (code, identity) = match self.prepared.take() {
                Some(prepared) => prepared,
                None => self.make_code()?,
            };
            if storage::find(&self.ledger, &identity.participant())?.is_none() {
                return Ok((code, identity));
            }
        }
    }

    fn write_payload(
        &self,
        take: &Take,
        identity: &ReceiptIdentity,
        written: &mut Vec<Written>,
    ) -> Result<(), StorageError> {
        let id = TakeId::random()?;
        let file = files::create_private(&self.media(&id))?;
        // Named before it is written, so that a failure half-way removes it.
        written.push(Written { id, header: Zeroizing::default(), payload_bytes: 0 });
        let receipt = identity.recipient();
        let recipients = [self.organisation.recipient(), &receipt as &dyn age::Recipient];
        let buffered = BufWriter::with_capacity(128 * 1024, file);
        let mut sealing = SealingWriter::begin(recipients.into_iter(), buffered)?;
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

fn insert(
    ledger: &Connection,
    record: &SubmissionId,
    identity: &ReceiptIdentity,
    agreement: &Agreement,
    campaign: &Campaign,
    at: Timestamp,
) -> Result<(), StorageError> {
    storage::remember_disclosure(ledger, &agreement.disclosure)?;
    let choices = serde_json::to_string(&agreement.choices)
        .map_err(|_| StorageError::Damaged("choices that cannot be written"))?;
    ledger.execute(
        "INSERT INTO submission
         (id, participant, disclosure, choices, agreed_at, program_version, kept_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        (
            record.as_str(),
            identity.participant().as_str(),
            agreement.disclosure.digest().to_string(),
            choices,
            agreement.agreed_at.to_string(),
            &agreement.program_version,
            at.to_string(),
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
    let today = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    // A purpose that the campaign no longer has was agreed to for no time at all.
    let longest = campaign.purpose(purpose).map(|purpose| purpose.retention);
    let time = agreement.choices.shortened(purpose).or(longest);
    time.map_or(today, |time| time.until(today))
}

fn insert_takes(
    ledger: &Connection,
    record: &SubmissionId,
    takes: &[Take],
    written: &[Written],
) -> Result<(), StorageError> {
    for (position, (take, written)) in takes.iter().zip(written).enumerate() {
        let facts = serde_json::to_string(&take.facts)
            .map_err(|_| StorageError::Damaged("facts that cannot be written"))?;
        ledger.execute(
            "INSERT INTO take (id, submission, position, facts, taken_at, header, payload_bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            (
                written.id.as_str(),
                record.as_str(),
                position as i64,
                facts,
                take.taken_at.to_string(),
                written.header.as_slice(),
                written.payload_bytes as i64,
            ),
        )?;
    }
    Ok(())
}
