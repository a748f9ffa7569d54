//! Export for one use: every take whose consent for it holds at that moment, into one folder.
//!
//! It goes in steps, so that memory stays the same however much there is, and whoever waits for the vault waits
//! for one step: [`Export::plan`] decides on a few takes and puts them on record in one commit; then
//! [`Batch::write`], which needs no vault, writes their files; [`Export::note`] hears what came of it. At the end are the
//! manifest, the page, and, of a bundle, its end ([`Export::finish`]).
//!
//! **Invariant:** a file is on record before it is written, and is written only where consent held in that commit.
//! The number of a copy follows from the export and the take, so that the same export never has two copies of one
//! take, whatever was interrupted. A file has its name only once all of it is on the disk.
//!
//! **Invariant:** a copy that is on record and whose file is to be written once more is copying as any other: who does it is
//! on record before, it counts for what one may do alone, and its giver sees it. Only who has made the same copy within a
//! day, and goes on after an interruption, does so without.

mod batch;
mod bundle;
mod candidates;
mod folder;
mod known;
mod manifest;
mod takedowns;
mod write;

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::held::OpenTakeError;
use super::register::{self, Begun, CopyRow, New};
use super::second::{Alone, Followed, Second, TOGETHER};
use super::storage::{self, StorageError};
use super::unlocked::Unlocked;
use super::{Vault, at_hand, evidence, group, ledger};
use crate::campaign::{Campaign, PurposeId, Retention};
use crate::digest::Digest;
use crate::record::{
    Act, CopyId, CopyState, EventKind, ExportId, LeftOut, NotSecond, StaffName, SubmissionId,
    SubmissionSummary, TakeId, TakeSummary, Tally, Terms,
};
use crate::seal::{OpenError, Opened, OrganisationKey};

use bundle::Bundle;
use candidates::{Candidates, Few};
use folder::{About, Form, Typed};
use write::{Job, Sealing, Writes};

pub use batch::Batch;
pub use bundle::WrittenBundle;
pub use candidates::{Candidate, Survey, Which};
pub(super) use known::Lists;
pub use manifest::Manifest;
pub use takedowns::{
    LONGEST_BYTES as LONGEST_TAKEDOWNS_BYTES, NotWritten, TAKEDOWNS_FILE, WrittenTakedowns,
};
pub use write::Written;

/// Why an export does not begin, or stops.
#[derive(Debug, thiserror::Error)]
pub enum NotExported {
    /// Whoever is here has no key to what people gave.
    #[error("an attendant has no key to what people gave; an editor or an officer can export")]
    MayNot,
    /// The vault was restored from a backup, and waits to be told what was taken back since.
    #[error(
        "this vault was restored, and does not know yet what was taken back since its backup; `sayso restore --help` \
         says how it learns of it"
    )]
    Waits,
    /// Nobody was ever asked for this use.
    #[error("no campaign of this vault has ever asked for the use “{0}”")]
    UnknownUse(PurposeId),
    /// The folder is a part of the vault.
    #[error("the folder lies inside of the data folder: copies have to lie elsewhere")]
    Inside,
    /// Something else lies in the folder.
    #[error("the folder holds something else; name one that is empty or not there yet")]
    FolderTaken,
    /// The folder holds an export that was begun with other words.
    #[error(
        "the folder holds an export for “{}” to “{}”, for which {} answers; name another folder, or say the same \
         again",
        .0.purpose, .0.destination, .0.responsible
    )]
    OtherTerms(Terms),
    /// The folder holds an export that this ledger does not tell of.
    #[error("the folder holds an export that this ledger does not tell of; name another folder")]
    NotOurs,
    /// The folder holds the same export as a bundle.
    #[error(
        "the folder holds this export as a bundle, in one encrypted file; say --bundle again, or name another \
         folder"
    )]
    HoldsBundle,
    /// The folder holds the same export, and no bundle.
    #[error(
        "the folder holds this export as files of their own, which would lie beside the bundle; leave --bundle out, or \
         name another folder"
    )]
    HoldsFiles,
    /// The folder holds the same export as a bundle to which nothing is added.
    #[error("the bundle in the folder is whole; name another folder for a newer one")]
    BundleIsWhole,
    /// The list of what has to go from the folder is too long to be kept current.
    #[error("{}; nothing was copied", NotWritten::TooLong)]
    ListTooLong,
    /// The folder cannot be written to.
    #[error("the folder cannot be written: {0}")]
    Target(#[source] std::io::Error),
    /// It is more than one of the staff may copy alone within a day.
    #[error("alone one of the staff may copy {0} within 24 hours; this takes a second one")]
    NeedsSecond(u64),
    /// The second one does not count.
    #[error(transparent)]
    NotSecond(#[from] NotSecond),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// An export that is going on.
pub struct Export {
    folder: PathBuf,
    begun: Begun,
    sealed_to: Option<OrganisationKey>,
    /// What all of it goes into, where the copies are no files of their own.
    bundle: Option<Bundle>,
    candidates: Candidates,
    /// How long a takedown may take, by campaign.
    within: HashMap<Digest, Retention>,
    by: By,
    /// What is counted of what whoever does it has copied within a day.
    followed: Followed,
    tally: Tally,
    /// Copies that do not lie in the folder as they were written, each with the record it was made of. They are looked at
    /// once more at the end.
    differ: Vec<(CopyId, SubmissionId)>,
    /// At the end: those, and no others.
    looked_at_again: Option<HashSet<CopyId>>,
}

impl std::fmt::Debug for Export {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Export({}, {:?})", self.begun.export, self.tally)
    }
}

/// Who does it.
enum By {
    /// One of the staff. What they have copied since is counted at each step: they may save copies elsewhere meanwhile.
    One(StaffName),
    /// A second person has agreed, and there is no limit.
    Two,
}

/// What becomes of a take.
enum Decided {
    /// It is copied, for the first time.
    New,
    /// It is on record. Its file is written, unless it lies in the folder as it would be written now. That it is written
    /// is on record as well.
    Known(Box<CopyRow>),
    No(LeftOut),
}

/// Copies that are put on record in one commit.
#[derive(Default)]
struct Entering {
    /// Those that are new, each with everybody who is in it.
    new: Vec<(New, Vec<SubmissionId>)>,
    /// Those that are made again, each with the number of its row.
    again: Vec<(New, i64)>,
}

impl Entering {
    /// How many that are.
    fn count(&self) -> u64 {
        (self.new.len() + self.again.len()) as u64
    }
}

impl Vault {
    /// Whether people were ever asked for this use: a campaign that the ledger keeps has it, or, where what is kept came from
    /// another computer, somebody has agreed to it.
    pub fn has_asked_for(&self, purpose: &PurposeId) -> Result<bool, StorageError> {
        let mut query = self.ledger.prepare("SELECT source FROM campaign")?;
        for source in query.query_map([], |row| row.get::<_, String>(0))? {
            let asks = |campaign: Campaign| campaign.purpose(purpose).is_some();
            if evidence::read_stored(&source?).is_some_and(asks) {
                return Ok(true);
            }
        }
        let agreed = "SELECT 1 FROM purpose WHERE id = ?1";
        Ok(self.ledger.prepare(agreed)?.exists([purpose.as_str()])?)
    }
}

impl Export {
    /// Begins an export into `folder`, or goes on with the one that lies there where the same was said of it.
    pub fn begin(
        vault: &mut Vault,
        unlocked: &Unlocked,
        (terms, sealed_to): (&Terms, Option<OrganisationKey>),
        which: Which,
        folder: &Path,
        at: Timestamp,
    ) -> Result<Self, NotExported> {
        let typed = Typed { terms, sealed_to: sealed_to.as_ref(), form: Form::Files };
        Self::begin_as(vault, unlocked, typed, which, folder, at)
    }

    /// The same for the holder of `key` alone, all of it in one encrypted file but what the folder is and what has to go from
    /// it. One that was interrupted is begun anew: of the copies that are on record none is there.
    pub fn begin_bundle(
        vault: &mut Vault,
        unlocked: &Unlocked,
        (terms, key): (&Terms, &OrganisationKey),
        which: Which,
        folder: &Path,
        at: Timestamp,
    ) -> Result<Self, NotExported> {
        let typed = Typed { terms, sealed_to: Some(key), form: Form::Bundle };
        let mut export = Self::begin_as(vault, unlocked, typed, which, folder, at)?;
        let begun_at = storage::time(&export.begun.at)?;
        let about =
            About::in_bundle(vault, &export.begun, begun_at).map_err(NotExported::Target)?;
        let met = export.candidates.may_be_met_twice().then(HashSet::new);
        let since_1970 = begun_at.as_second().max(0).cast_unsigned();
        let bundle =
            Bundle::begin((folder, key), (about.as_slice(), since_1970), &vault.scratch(), met);
        export.bundle = Some(bundle.map_err(NotExported::Target)?);
        Ok(export)
    }

    fn begin_as(
        vault: &mut Vault,
        unlocked: &Unlocked,
        typed: Typed<'_>,
        which: Which,
        folder: &Path,
        at: Timestamp,
    ) -> Result<Self, NotExported> {
        let Typed { terms, sealed_to, .. } = typed;
        if !unlocked.role().opens_media() {
            return Err(NotExported::MayNot);
        }
        if vault.waits()?.is_some() {
            return Err(NotExported::Waits);
        }
        if !vault.has_asked_for(&terms.purpose)? {
            return Err(NotExported::UnknownUse(terms.purpose.clone()));
        }
        let begun = folder::take(vault, unlocked, typed, folder, at)?;
        // Whoever follows the folder learns of what has to go before anything is added.
        known::write(vault, &begun, folder, at).map_err(NotWritten::into_export)?;
        Ok(Self {
            folder: folder.to_owned(),
            begun,
            sealed_to: sealed_to.cloned(),
            bundle: None,
            candidates: Candidates::of(which),
            within: HashMap::new(),
            by: By::One(unlocked.staff().clone()),
            followed: Followed::default(),
            tally: Tally::default(),
            differ: Vec::new(),
            looked_at_again: None,
        })
    }

    /// A second person agrees to it. From here on there is no limit.
    pub fn second(
        &mut self,
        vault: &mut Vault,
        unlocked: &Unlocked,
        second: &Second,
        at: Timestamp,
    ) -> Result<(), NotExported> {
        let entry = second.entry(unlocked, Act::Export, at)?.naming(Some(self.begun.seq));
        vault.append(entry)?;
        self.by = By::Two;
        Ok(())
    }

    /// Whether all of it may be copied without a second person, so that nobody hears of it halfway. What is copied is
    /// counted again by [`plan`](Self::plan).
    pub fn fits_one(&self, vault: &Vault, at: Timestamp) -> Result<(), NotExported> {
        let By::One(staff) = &self.by else { return Ok(()) };
        let alone = vault.alone(staff, EventKind::Exported, at)?;
        if alone == Alone::All {
            return Ok(());
        }
        let (mut candidates, mut new) = (self.candidates.clone(), HashSet::new());
        while let Some(few) = candidates.next(vault)? {
            for summary in &few.submissions {
                for take in candidates.takes(vault, summary)? {
                    let copy = copy_of(&self.begun.export, &take.id);
                    let counts = match self.decide(vault, summary, &copy, at)? {
                        Decided::New => true,
                        Decided::Known(row) => {
                            !self.lies_there(&row, take) && must_be_told(vault, &row, (staff, at))?
                        }
                        Decided::No(_) => false,
                    };
                    // By hand, one is met under each of those who are in it.
                    if counts && new.insert(copy) {
                        alone.after(new.len() as u64).map_err(NotExported::NeedsSecond)?;
                    }
                }
            }
        }
        Ok(())
    }

    /// What may still be copied without a second person, or less.
    fn alone(&mut self, vault: &Vault, at: Timestamp) -> Result<Alone, StorageError> {
        match &self.by {
            By::Two => Ok(Alone::All),
            By::One(staff) => vault.copies_alone(&mut self.followed, staff, at),
        }
    }

    /// Whether so many more may be copied without a second person; how many may be within a day where they may not.
    fn fits(
        &mut self,
        (alone, count): (Alone, u64),
        vault: &Vault,
        at: Timestamp,
    ) -> Result<Result<(), u64>, StorageError> {
        if alone.after(count).is_ok() {
            return Ok(Ok(()));
        }
        // What is more than a day old by now counts no more.
        self.followed = Followed::default();
        Ok(self.alone(vault, at)?.after(count).map(|_| ()))
    }

    /// Its number.
    pub fn number(&self) -> &ExportId {
        &self.begun.export
    }

    /// What was said of it.
    pub fn terms(&self) -> &Terms {
        &self.begun.terms
    }

    /// How far it is.
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// Decides on the next few takes, at `at`, and puts those that are copied on record. None where all were
    /// decided on.
    pub fn plan(
        &mut self,
        vault: &mut Vault,
        unlocked: &Unlocked,
        at: Timestamp,
    ) -> Result<Option<Batch>, NotExported> {
        let alone = self.alone(vault, at)?;
        let before = (alone != Alone::All)
            .then(|| (self.candidates.clone(), self.tally.clone(), self.differ.clone()));
        let Some(few) = self.next(vault)? else { return Ok(None) };
        let mut batch = Batch::new(&self.folder, self.sealed_to.clone(), self.bundle.clone());
        let mut entering = Entering::default();
        for _ in 0..few.unreadable {
            self.tally.leave_out(LeftOut::Damaged);
        }
        for summary in &few.submissions {
            for take in self.candidates.takes(vault, summary)? {
                let copy = copy_of(&self.begun.export, &take.id);
                if self.looked_at_again.as_ref().is_some_and(|it| !it.contains(&copy)) {
                    continue;
                }
                // By hand, it may be met again under another of those who are in it.
                if batch.has(&copy) {
                    self.tally.there += 1;
                    continue;
                }
                let what = (summary, take);
                match self.decide(vault, what.0, &copy, at)? {
                    Decided::No(why) => self.tally.leave_out(why),
                    Decided::Known(row) => {
                        let told = must_be_told(vault, &row, (unlocked.staff(), at))?;
                        let looks = told && self.lies_there(&row, take);
                        let writes = if looks { Writes::Nothing } else { Writes::Anew };
                        let known = (copy, Some(&*row));
                        let made = self.copy(vault, unlocked, what, known, (writes, &mut batch))?;
                        if let Some(made) = made.filter(|_| told && !looks) {
                            entering.again.push((made, row.n));
                        }
                    }
                    Decided::New => {
                        let into = (Writes::First, &mut batch);
                        let new = self.copy(vault, unlocked, what, (copy, None), into)?;
                        if let Some(new) = new {
                            entering.new.push((new, people_in(vault, summary, take)?));
                        }
                    }
                }
            }
        }
        if let Err(most) = self.fits((alone, entering.count()), vault, at)? {
            // Once there is a second person, it goes on with these.
            if let Some(before) = before {
                (self.candidates, self.tally, self.differ) = before;
            }
            return Err(NotExported::NeedsSecond(most));
        }
        enter(vault, unlocked, &entering, at)?;
        Ok(Some(batch))
    }

    /// The next few submissions. Once all were met, those of which a copy does not lie in the folder as it was written.
    fn next(&mut self, vault: &Vault) -> Result<Option<Few>, StorageError> {
        if let Some(few) = self.candidates.next(vault)? {
            return Ok(Some(few));
        }
        if self.differ.is_empty() {
            return Ok(None);
        }
        let (copies, mut records): (HashSet<_>, Vec<_>) =
            std::mem::take(&mut self.differ).into_iter().unzip();
        records.sort();
        records.dedup();
        self.looked_at_again = Some(copies);
        self.candidates = Candidates::of(Which::Records(records));
        self.candidates.next(vault)
    }

    /// Whether a file lies in the folder under the name of the copy and was not found to be another. None does where a bundle is
    /// written.
    fn lies_there(&self, row: &CopyRow, take: &TakeSummary) -> bool {
        if self.bundle.is_some() {
            return false;
        }
        let name = self.name_of(take, &row.id);
        self.looked_at_again.is_none() && folder::bytes(&self.folder, &name).is_some()
    }

    /// Hears what came of a batch. Where the folder could not be written to or the vault not be read, the export stops:
    /// begun again, it goes on there.
    pub fn note(
        &mut self,
        vault: &mut Vault,
        unlocked: &Unlocked,
        written: Written,
        at: Timestamp,
    ) -> Result<(), NotExported> {
        let Written { copied, there, differ, damaged, unread, failed } = written;
        self.tally.copied += copied;
        self.tally.there += there;
        self.differ.extend(differ);
        if !damaged.is_empty() {
            let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
            let writer = at_hand(vault.writer.as_ref())?;
            for (copy, writes) in &damaged {
                self.tally.leave_out(LeftOut::Damaged);
                // One that was on record before may have been written, and be anywhere.
                if *writes != Writes::First {
                    continue;
                }
                // One that lies there, whatever it is worth, has to go some day.
                let find = || folder::find(&self.folder, copy, self.sealing());
                let lies = self.bundle.is_none() && find().is_some();
                let row = register::row(&transaction, copy)?;
                if let Some(row) = row.filter(|it| it.gone.is_none() && !lies) {
                    let by = (unlocked.staff(), at);
                    register::note_gone((&transaction, writer), &row, None, by)?;
                }
            }
            transaction.commit().map_err(StorageError::from)?;
        }
        if let Some(error) = unread {
            return Err(StorageError::Io(error).into());
        }
        failed.map_or(Ok(()), |error| Err(NotExported::Target(error)))
    }

    /// What becomes of a take at `at`.
    fn decide(
        &self,
        vault: &Vault,
        summary: &SubmissionSummary,
        copy: &CopyId,
        at: Timestamp,
    ) -> Result<Decided, StorageError> {
        let purpose = &self.begun.terms.purpose;
        if let Some(why) = self.candidates.left_out(vault, summary, purpose, at)? {
            return Ok(Decided::No(why));
        }
        let Some(row) = register::row(&vault.ledger, copy)? else { return Ok(Decided::New) };
        let now = vault.time_at_least(at)?;
        Ok(match register::state(&vault.ledger, &row, now)? {
            CopyState::InUse => Decided::Known(Box::new(row)),
            CopyState::Gone { by: None, .. } => Decided::No(LeftOut::Damaged),
            // What had to go from this folder does not come back into it, also where it is agreed to again.
            CopyState::Open { .. } | CopyState::Overdue { .. } | CopyState::Gone { .. } => {
                Decided::No(LeftOut::Withdrawn)
            }
        })
    }

    /// Opens a take and puts it into the batch, as the register has it in `row` or as it is to be entered. None where it
    /// cannot be read.
    fn copy(
        &mut self,
        vault: &Vault,
        unlocked: &Unlocked,
        (summary, take): (&SubmissionSummary, &TakeSummary),
        (copy, row): (CopyId, Option<&CopyRow>),
        (writes, batch): (Writes, &mut Batch),
    ) -> Result<Option<New>, NotExported> {
        let purpose = self.begun.terms.purpose.clone();
        // By hand, it may be met under another one of those who are in it than it was first.
        let of = row.map_or_else(|| Ok(summary.id.clone()), |row| made_of(vault, row))?;
        let opened = opened(unlocked.decrypt(vault, &take.id))?;
        let stored = readable(storage::load(&vault.ledger, of.clone()))?;
        let until =
            row.map_or_else(|| register::last_day(summary, &purpose), |row| Some(row.until));
        let (Some(plaintext), Some(stored), Some(until)) = (opened, stored, until) else {
            self.tally.leave_out(LeftOut::Damaged);
            return Ok(None);
        };
        let takedown_within = match row {
            Some(row) => row.takedown_within,
            None => self.takedown_within(vault, stored.agreement.disclosure.campaign.digest)?,
        };
        let new = New { copy, export: Some(self.begun.seq), purpose, until, takedown_within };
        let beside = write::record_beside(vault, (&stored, take), &self.begun, &new)?;
        let name = self.name_of(take, &new.copy);
        let copy = new.copy.clone();
        batch.push(Job { copy, record: of, name, beside, plaintext, writes });
        Ok(Some(new))
    }

    /// How long a takedown may take, by the campaign with this digest.
    fn takedown_within(
        &mut self,
        vault: &Vault,
        campaign: Digest,
    ) -> Result<Retention, StorageError> {
        let within = match self.within.get(&campaign) {
            Some(within) => *within,
            None => register::takedown_within(&vault.ledger, campaign)?,
        };
        self.within.insert(campaign, within);
        Ok(within)
    }

    fn name_of(&self, take: &TakeSummary, copy: &CopyId) -> String {
        folder::media_name(take.facts.kind(), copy, self.sealing())
    }

    /// Whether each copy is encrypted by itself. In a bundle none is.
    fn sealing(&self) -> Sealing {
        Sealing::of(self.sealed_to.as_ref().filter(|_| self.bundle.is_none()))
    }
}

/// Whether it has to be on record before the file of a copy is written once more: not where the same person has made it a
/// short time ago.
fn must_be_told(
    vault: &Vault,
    row: &CopyRow,
    (staff, at): (&StaffName, Timestamp),
) -> Result<bool, StorageError> {
    // So long it counts for them. A clock that was set back makes it no shorter ago.
    let since = vault.time_at_least(at)?.saturating_sub(TOGETHER).unwrap_or(Timestamp::MIN);
    Ok(!register::was_made_by(&vault.ledger, row, (staff, since))?)
}

/// Puts copies on record.
fn enter(
    vault: &mut Vault,
    unlocked: &Unlocked,
    entering: &Entering,
    at: Timestamp,
) -> Result<(), StorageError> {
    if entering.count() == 0 {
        return Ok(());
    }
    let transaction = vault.ledger.transaction()?;
    let writer = at_hand(vault.writer.as_ref())?;
    let by = (unlocked.staff(), at);
    for (new, people) in &entering.new {
        register::enter((&transaction, writer), new, people, by)?;
    }
    for (made, row) in &entering.again {
        register::enter_again((&transaction, writer), (made, *row), by)?;
    }
    Ok(transaction.commit()?)
}

/// Everybody who is in a take, the one whose submission it stands under first.
fn people_in(
    vault: &Vault,
    summary: &SubmissionSummary,
    take: &TakeSummary,
) -> Result<Vec<SubmissionId>, StorageError> {
    let mut people = vec![summary.id.clone()];
    if group::is_shared(&vault.ledger, &take.id)? {
        people.extend(group::others(&vault.ledger, &summary.id)?);
    }
    Ok(people)
}

/// The take, or none where it is gone or damaged. Whatever else keeps it from being opened concerns others as well, may be
/// over the next time, and stops the export.
fn opened(
    opened: Result<Opened<File>, OpenTakeError>,
) -> Result<Option<Opened<File>>, NotExported> {
    let error = match opened {
        Ok(opened) => return Ok(Some(opened)),
        Err(error) => error,
    };
    tracing::error!(%error, "a take does not open");
    match error {
        OpenTakeError::Waits => Err(NotExported::Waits),
        OpenTakeError::Storage(error) => readable(Err(error)),
        OpenTakeError::Damaged(OpenError::Io(error)) if !write::is_damage(&error) => {
            Err(StorageError::Io(error).into())
        }
        OpenTakeError::Damaged(_)
        | OpenTakeError::Gone
        | OpenTakeError::NotAgreed
        | OpenTakeError::Sealed(_) => Ok(None),
    }
}

/// What was read of one submission, or none where that is damaged. A damaged ledger stops the export.
fn readable<T>(read: Result<T, StorageError>) -> Result<Option<T>, NotExported> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(error) if error.is_about_one() => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// The record under which a copy was entered.
fn made_of(vault: &Vault, row: &CopyRow) -> Result<SubmissionId, StorageError> {
    let told = ledger::link(&vault.ledger, row.n)?.and_then(|link| link.record);
    told.map(SubmissionId::from_text).ok_or(StorageError::Damaged("the register"))
}

/// The number of the copy of a take in an export. Nobody finds the take's number by it.
fn copy_of(export: &ExportId, take: &TakeId) -> CopyId {
    let parts = ["sayso copy 1", export.as_str(), take.as_str()];
    let digest = Digest::of_parts(parts.map(str::as_bytes));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest.as_bytes()[..16]);
    CopyId::from_random(bytes)
}
