//! The holder of a receipt code is here: they may hear, copy, withdraw and erase what is theirs.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use secrecy::SecretString;
use serde::Serialize;

use super::backup;
use super::fleet::OrderedBy;
use super::group;
use super::ledger::{self, Entry};
use super::storage::{self, StorageError, Stored};
use super::{Vault, at_hand, files, index, marks, register};
use crate::campaign::PurposeId;
use crate::consent::{Agreement, ReceiptCode};
use crate::digest::Digest;
use crate::fleet::{Outcome, Wish};
use crate::record::{
    Access, AccessPart, AccessesShown, Copies, CopyId, Event, HeldView, NoteAbout, Others,
    PurposeState, SubmissionId, SubmissionSummary, TakeId, TakeSummary,
};
use crate::seal::{OpenError, Opened, ReceiptIdentity};
use crate::submission::TakeFacts;

/// Proof that the holder of a receipt code is here, with the key that the code leads to.
///
/// Minted by [`Vault::find`], or from a [`Receipt`](super::Receipt) in the session that made it.
pub struct Held {
    key: Arc<ReceiptIdentity>,
    summary: SubmissionSummary,
    agreement: Agreement,
    /// What staff did with it: a part of that.
    accesses: Vec<Access>,
    accesses_shown: AccessesShown,
    /// What staff wrote about it.
    note: NoteAbout,
    copies: Copies,
}

/// Why a take does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenTakeError {
    /// It was erased.
    #[error("it was erased")]
    Gone,
    /// No use is agreed to any more, so there is none in opening it.
    #[error("no use of it is agreed to any more")]
    NotAgreed,
    /// Its giver picked a day before which nobody of staff opens it.
    #[error("its giver lets nobody of staff open it before {0}")]
    Sealed(Date),
    /// The vault was restored and has not been told yet what was taken back since its backup.
    #[error("the vault was restored and does not know yet what was taken back since its backup")]
    Waits,
    /// Its file is missing or does not open.
    #[error(transparent)]
    Damaged(#[from] OpenError),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why a copy is not written.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The take does not open.
    #[error(transparent)]
    Take(#[from] OpenTakeError),
    /// The place to write to refused.
    #[error("the copy cannot be written: {0}")]
    Target(#[from] std::io::Error),
}

/// A copy that was not written.
pub(super) struct Unwritten {
    pub(super) why: CopyError,
    /// Whether something of it may lie where it was to be written.
    pub(super) may_lie_there: bool,
}

impl From<Unwritten> for CopyError {
    fn from(unwritten: Unwritten) -> Self {
        unwritten.why
    }
}

/// The consent record that goes with a copy.
#[derive(Serialize)]
pub(super) struct ConsentRecord<'a> {
    schema: &'static str,
    record: &'a SubmissionId,
    kept_at: Timestamp,
    agreement: &'a Agreement,
    agreement_digest: Digest,
    purposes: Vec<PurposeState>,
    take: &'a TakeSummary,
    ledger_head: Digest,
    /// The number of the copy in the register; none where its giver saved it.
    #[serde(skip_serializing_if = "Option::is_none")]
    copy: Option<&'a CopyId>,
    /// Who else is in it: each of them has agreed under a record of their own. In copies for the
    /// organisation only, which has to prove it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    together_with: Vec<Consent>,
}

/// The consent of somebody else in the same take.
#[derive(Serialize)]
struct Consent {
    record: SubmissionId,
    /// None where it cannot be read.
    agreement_digest: Option<Digest>,
}

/// Who gets a copy.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reader<'a> {
    /// One of those who gave it, who must not learn what another has ticked.
    Giver,
    /// The organisation, which has this number of it in its register.
    Staff(&'a CopyId),
}

impl<'a> ConsentRecord<'a> {
    /// What goes beside the copy of a take.
    pub(super) fn of(
        vault: &Vault,
        (summary, agreement, reader): (&'a SubmissionSummary, &'a Agreement, Reader<'a>),
        take: &'a TakeSummary,
    ) -> Result<Self, StorageError> {
        let (copy, together_with) = match reader {
            Reader::Giver => (None, Vec::new()),
            Reader::Staff(copy) => (Some(copy), vault.consents_beside(&summary.id)?),
        };
        Ok(Self {
            schema: "sayso consent record 1",
            record: &summary.id,
            kept_at: summary.kept_at,
            agreement,
            agreement_digest: agreement.digest(),
            purposes: summary.purposes.iter().map(|it| reader.sees(it)).collect(),
            take,
            ledger_head: vault.head()?,
            copy,
            together_with,
        })
    }
}

impl Reader<'_> {
    /// The uses as this reader may see them.
    fn sees(self, purpose: &PurposeState) -> PurposeState {
        match (self, purpose.others) {
            (Self::Giver, Others::AgreeUntil(day)) => PurposeState {
                expires_on: purpose.expires_on.min(day),
                others: Others::Nobody,
                ..purpose.clone()
            },
            _ => purpose.clone(),
        }
    }
}

impl std::fmt::Debug for Held {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Held({})", self.summary.id)
    }
}

impl Held {
    pub(super) fn new(identity: ReceiptIdentity, stored: Stored, copies: Copies) -> Self {
        let Stored { summary, agreement, .. } = stored;
        let (accesses, accesses_shown) = (Vec::new(), AccessesShown::default());
        let (key, note) = (Arc::new(identity), NoteAbout::None);
        Self { key, summary, agreement, accesses, accesses_shown, note, copies }
    }

    /// Takes over what is stored now.
    pub(super) fn replace(&mut self, stored: Stored) {
        (self.summary, self.agreement) = (stored.summary, stored.agreement);
    }

    /// The same holder, once more, for the screen that the receipt leads to.
    pub(super) fn again(&self) -> Self {
        let (summary, agreement) = (self.summary.clone(), self.agreement.clone());
        let (accesses, note) = (self.accesses.clone(), self.note.clone());
        let (key, accesses_shown, copies) =
            (Arc::clone(&self.key), self.accesses_shown, self.copies);
        Self { key, summary, agreement, accesses, accesses_shown, note, copies }
    }

    /// The key that the receipt code leads to, in the form that `age -i` takes.
    pub fn danger_secret_key(&self) -> SecretString {
        self.key.danger_secret_key()
    }

    /// The submission's number.
    pub fn record(&self) -> &SubmissionId {
        &self.summary.id
    }

    /// What was agreed.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// Whether another person has taken back what they gave together.
    pub fn has_ended(&self) -> bool {
        self.summary.has_ended()
    }

    /// When it was kept.
    pub fn kept_at(&self) -> Timestamp {
        self.summary.kept_at
    }

    pub(super) fn key(&self) -> &ReceiptIdentity {
        &self.key
    }

    pub(super) fn summary(&self) -> &SubmissionSummary {
        &self.summary
    }

    /// What a screen may say of it.
    pub fn view(&self) -> HeldView {
        HeldView {
            agreement: self.agreement.clone(),
            kept_at: self.summary.kept_at,
            takes: self.summary.takes.clone(),
            purposes: self.summary.purposes.clone(),
            sealed_until: self.summary.sealed_until,
            group: self.summary.group.clone(),
            hold: self.summary.hold.clone(),
            accesses: self.accesses.clone(),
            accesses_shown: self.accesses_shown,
            note: self.note.clone(),
            copies: self.copies,
        }
    }

    /// Looks once more at what is stored, which others in the group and staff may have changed.
    pub fn look_again(&mut self, vault: &Vault, at: Timestamp) -> Result<(), StorageError> {
        self.replace(storage::load(&vault.ledger, self.record().clone())?);
        self.look_at_what_staff_did(vault, at)
    }

    /// Looks what staff did with it, and what they wrote about it.
    pub(super) fn look_at_what_staff_did(
        &mut self,
        vault: &Vault,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        self.show_accesses(vault, AccessPart::Chief, at)?;
        self.note = marks::about(vault, self.record(), &self.key);
        Ok(())
    }

    /// Looks at another part of what staff did with it.
    pub fn show_accesses(
        &mut self,
        vault: &Vault,
        part: AccessPart,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let now = vault.time_at_least(at)?;
        (self.accesses, self.accesses_shown) = vault.accesses(self.record(), (part, now))?;
        Ok(())
    }

    /// Opens one of the takes for reading.
    pub fn open(&self, vault: &Vault, take: &TakeId) -> Result<Opened<File>, OpenTakeError> {
        backup::refuse_where_it_waits(vault)?;
        let owned = self.summary.takes.iter().any(|own| own.id == *take);
        let header = vault.store().header(take)?;
        let header = header.filter(|_| owned).ok_or(OpenTakeError::Gone)?;
        let payload = File::open(vault.media(take)).map_err(OpenError::from)?;
        Ok(self.key.open(&header, payload)?)
    }

    /// Writes one of the takes and the record of consent as plain files into `folder`, at the
    /// holder's own wish. Returns the path of the first.
    pub fn copy(
        &self,
        vault: &mut Vault,
        take: &TakeId,
        folder: &Path,
        at: Timestamp,
    ) -> Result<PathBuf, CopyError> {
        let plaintext = self.open(vault, take)?;
        let summary = self.summary.takes.iter().find(|own| own.id == *take);
        let summary = summary.ok_or(OpenTakeError::Gone)?;
        let of = (&self.summary, &self.agreement, Reader::Giver);
        let path = vault.write_copy(plaintext, summary, of, folder)?;
        let own = Entry::new(Event::CopiedByParticipant, at);
        let theirs = Entry::new(Event::CopiedByAnother, at);
        if let Err(error) = vault.append_for_all((self.record(), take), own, &theirs) {
            // Their copy is theirs, on a full disk of ours, too.
            tracing::error!(%error, "a participant's copy could not be noted");
        }
        Ok(path)
    }

    /// Withdraws consent for `purposes` from now on. Where none is left, nothing may be used any
    /// more; the takes stay until they are erased.
    pub fn withdraw(
        &mut self,
        vault: &mut Vault,
        purposes: &[PurposeId],
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let order = vault.sign_order(&self.key, Wish::Withdraw(purposes.to_vec()), at)?;
        let ordered = order.as_ref().map(OrderedBy::New);
        let record = self.record();
        let stored =
            vault.on_a_full_disk_too(|vault| vault.withdraw(record, (purposes, ordered), at));
        files::make_reserve(vault.data_dir());
        self.summary = stored?.summary;
        if let Some(order) = &order {
            vault.order_is_done(order.digest(), Outcome::Withdrawn, at);
        }
        if let Err(error) = self.look_at_what_staff_did(vault, at) {
            // It is withdrawn; that copies of it have to go is on record.
            tracing::error!(%error, "what became of copies cannot be read");
        }
        Ok(())
    }
}

impl Vault {
    /// Ends uses of a submission, as its giver wants or has `ordered` elsewhere.
    pub(super) fn withdraw(
        &mut self,
        record: &SubmissionId,
        (purposes, order): (&[PurposeId], Option<OrderedBy<'_>>),
        at: Timestamp,
    ) -> Result<Stored, StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        if let Some(order) = order {
            order.note(&transaction, self.fleet.as_deref(), at)?;
        }
        let ordered = order.map(OrderedBy::digest);
        for purpose in purposes {
            if storage::withdraw(&transaction, record, purpose, at)? {
                let purpose = purpose.clone();
                register::end(&transaction, record, Some(&purpose), at)?;
                let withdrawn = Event::PurposeWithdrawn { purpose, grounds: None, ordered };
                let entry = Entry::new(withdrawn, at).of(record);
                ledger::append(&transaction, writer, entry)?;
            }
        }
        let stored = storage::load(&transaction, record.clone())?;
        index::enter(&transaction, &stored)?;
        transaction.commit()?;
        self.tell_backups();
        Ok(stored)
    }

    /// Looks up what is kept under `code`. The answer takes the same time whether there is
    /// something, never was, or no longer is.
    pub fn find(
        &mut self,
        code: &ReceiptCode,
        at: Timestamp,
    ) -> Result<Option<Held>, StorageError> {
        let identity = ReceiptIdentity::derive(code.secret_bytes(), self.salt, self.stretch)
            .map_err(std::io::Error::other)?;
        let found = self.store().find(&identity.participant())?;
        let stored = found.map(|record| storage::load(&self.ledger, record)).transpose()?;
        // A note for hits only would tell a watcher of the disk which codes exist.
        if let Err(error) = self.append(Entry::new(Event::LookedUp, at)) {
            // Coming back must work on a full disk, too.
            tracing::error!(%error, "a look-up could not be noted");
        }
        let mut held = stored.map(|stored| Held::new(identity, stored, self.other_copies()));
        if let Some(held) = &mut held {
            held.look_at_what_staff_did(self, at)?;
        }
        Ok(held)
    }

    /// Where else something may lie of what is kept here.
    pub(super) fn other_copies(&self) -> Copies {
        if self.fleet.is_some() { Copies::InTheFleet } else { Copies::None }
    }

    fn consents_beside(&self, record: &SubmissionId) -> Result<Vec<Consent>, StorageError> {
        let consent = |record: SubmissionId| {
            let stored = storage::load(&self.ledger, record.clone()).ok();
            Consent { record, agreement_digest: stored.map(|stored| stored.agreement.digest()) }
        };
        Ok(group::others(&self.ledger, record)?.into_iter().map(consent).collect())
    }

    /// Adds an event for `record`, and another for everybody else who is in `take`: it was done with
    /// theirs, too.
    pub(super) fn append_for_all(
        &mut self,
        (record, take): (&SubmissionId, &TakeId),
        own: Entry,
        theirs: &Entry,
    ) -> Result<(), StorageError> {
        let others = self.others_in(record, take)?;
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        ledger::append(&transaction, writer, own.of(record))?;
        for other in &others {
            ledger::append(&transaction, writer, theirs.clone().of(other))?;
        }
        Ok(transaction.commit()?)
    }

    /// Adds an event for everybody who is in each of these takes, all in one commit.
    pub(super) fn append_for_each(
        &mut self,
        takes: &[(&SubmissionId, &TakeId)],
        entry: &Entry,
    ) -> Result<(), StorageError> {
        let mut records = Vec::new();
        for (record, take) in takes {
            records.push((*record).clone());
            records.extend(self.others_in(record, take)?);
        }
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        for record in &records {
            ledger::append(&transaction, writer, entry.clone().of(record))?;
        }
        Ok(transaction.commit()?)
    }

    /// Who else is in a take that is kept under `record`.
    fn others_in(
        &self,
        record: &SubmissionId,
        take: &TakeId,
    ) -> Result<Vec<SubmissionId>, StorageError> {
        let shared = group::is_shared(&self.ledger, take)?;
        if shared { group::others(&self.ledger, record) } else { Ok(Vec::new()) }
    }

    /// Writes a take in the clear, with its consent record beside it, where somebody entitled to
    /// it asked for it.
    pub(super) fn write_copy(
        &self,
        mut plaintext: Opened<File>,
        take: &TakeSummary,
        of: (&SubmissionSummary, &Agreement, Reader<'_>),
        folder: &Path,
    ) -> Result<PathBuf, Unwritten> {
        let nothing = |why: CopyError| Unwritten { why, may_lie_there: false };
        let (stem, extension) = match take.facts {
            TakeFacts::Voice(_) => ("sayso-voice", "wav"),
            TakeFacts::Photo(_) => ("sayso-photo", "jpg"),
            TakeFacts::SpokenYes(_) => ("sayso-spoken-yes", "wav"),
        };
        let record = ConsentRecord::of(self, of, take);
        let record = record.map_err(|error| nothing(OpenTakeError::from(error).into()))?;
        let stem = format!("{stem}-{}", take.taken_at.strftime("%Y-%m-%d"));
        let names = [extension, "consent.json"];
        let made = files::create_new_beside(folder, &stem, names);
        let [(path, mut file), (beside, mut record_file)] =
            made.map_err(|error| nothing(error.into()))?;
        let mut write = || -> std::io::Result<()> {
            std::io::copy(&mut plaintext, &mut file)?;
            file.sync_all()?;
            let json = serde_json::to_vec_pretty(&record).map_err(std::io::Error::other)?;
            record_file.write_all(&json)?;
            record_file.sync_all()
        };
        write().map(|()| path.clone()).map_err(|error| {
            // Half a copy helps nobody; the take itself is untouched. On a drive that was pulled out it may be there still.
            let removed = fs::remove_file(&path).and_then(|()| files::sync_folder(folder));
            let _ = files::remove_if_there(&beside);
            Unwritten { why: error.into(), may_lie_there: removed.is_err() }
        })
    }
}
