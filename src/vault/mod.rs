//! The vault: the ledger and the encrypted media of one organisation, in one folder.
//!
//! It holds public keys only and cannot read what lies in it; a [`Held`] (by receipt code) or an
//! [`Unlocked`] (by passphrase) can. One process at a time has it open to write; others may read.
//!
//! **Invariant:** a submission exists when, and only when, the transaction that names it is
//! durable; an erasure is done when, and only when, the transaction that removes its keys is.
//! Files and keys are written before the first, and removed and overwritten after the second; the pass at
//! each start finishes either.

mod allotment;
mod backup;
mod chain;
mod clock;
mod complaints;
mod copies;
mod create;
mod end_use;
mod erase;
mod evidence;
mod expiry;
mod export;
mod files;
mod finding;
mod finish;
mod fleet;
mod group;
mod held;
mod history;
mod history_file;
mod hold;
mod index;
mod join;
mod journal;
mod keep;
mod key_search;
mod ledger;
mod link;
mod lock;
mod marks;
mod meta;
mod note_search;
mod opened;
mod overview;
mod pictures;
mod proof;
mod query;
mod recover;
mod register;
mod renew;
mod reseal;
mod ring;
mod schema;
mod sealed;
mod search;
mod second;
mod slots;
mod stand;
mod storage;
mod store;
mod told;
mod unlocked;
mod verify;
mod writer;

use std::cell::{OnceCell, RefCell};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, Row};

use crate::campaign::{self, Disclosure};
use crate::consent::{Agreement, ReceiptCode};
use crate::digest::Digest;
use crate::record::{Event, ProofEvent, StaffName, TakeId};
use crate::seal::{
    OrganisationKey, PASSPHRASE_WORK, ReceiptIdentity, Salt, Scratch, SignatoryKey, Stretch,
};

pub use crate::record::TakedownsFrom;
pub use backup::{
    BackedUp, CarriedOut, CheckedBackup, KnownBackup, NotBackedUp, NotRestored, NotVouched,
    Progress, Restored, SinceBackup, Waits, check_backup, erasure_list, erasure_lists, restore,
};
pub use chain::HeadPlace;
pub use clock::{Clock, LOOK};
pub use complaints::{NotAnswered, NotRead};
pub use copies::Copies;
pub use create::{MadeKey, make_hardware_key, make_key};
pub use end_use::NotEnded;
pub use erase::{NotErased, NotErasedByStaff};
pub use evidence::{NotChanged, NotOffered};
pub use expiry::{DateNotConfirmed, Sweep, Swept};
pub use export::{
    Batch, Candidate, Export, LONGEST_TAKEDOWNS_BYTES, Manifest, NotExported, NotWritten, Survey,
    TAKEDOWNS_FILE, Which, Written, WrittenBundle, WrittenTakedowns,
};
pub(crate) use files::{create_new_beside, make_data_dir, write_beside, write_new, write_whole};
pub use finding::{Finding, Verification};
pub use fleet::{
    Brought, Elsewhere, Fetched, Invited, NotInvitable, NotJoined, NotRecovered, Stepped,
};
pub use held::{CopyError, Held, OpenTakeError};
pub use history_file::HistoryNotSaved;
pub use hold::{NotHeld, NotReleased};
pub use join::Joining;
pub use keep::{NotKept, Receipt, Receipts};
pub use key_search::{KeySearch, Searched};
pub use marks::NotMarked;
pub use opened::{ReadOnly, Unchecked};
pub use pictures::{keep_picture, kept_picture, kept_pictures, picture_is_kept};
pub use recover::Recovery;
pub use register::{CONFIRMED_AT_ONCE, NotConfirmed};
pub use reseal::NotRemoved;
pub use ring::{NewStaff, NotAdded};
pub use search::Leftovers;
pub use second::Second;
pub use stand::NotChosen;
pub use storage::StorageError;
pub use unlocked::{ExportError, UnlockError, Unlocked, running};
pub use verify::Watch;

use finish::Finished;
use ledger::Entry;
use opened::Access;
use slots::Slots;
use store::Store;
use writer::Writer;

/// The name of the organisation's key file, in the data folder and wherever it is copied to.
pub const KEY_FILE: &str = "organisation.key.age";

/// The ledger and the media of one organisation.
pub struct Vault {
    data_dir: PathBuf,
    ledger: Connection,
    /// What takes are sealed for, and its number.
    organisation: (i64, OrganisationKey),
    salt: Salt,
    stretch: Stretch,
    /// Codes and their keys, made ahead of "Keep" since that takes a while.
    prepared: Vec<(ReceiptCode, ReceiptIdentity)>,
    wrong_passphrases: unlocked::WrongPassphrases,
    steady: clock::Steady,
    /// Shared with the search for the key that is going on, if one is.
    searching: Arc<()>,
    offer: Option<evidence::Offer>,
    /// The key that writes the ledger and vouches for what is given out; none where its file is lost.
    writer: Option<Writer>,
    /// Where keys lie.
    slots: Slots,
    /// Erased, and not yet struck from the lists of what is to be.
    finished: Finished,
    /// Whether SQLite's log still holds something that has to go.
    log_is_due: bool,
    /// Whether an officer has said that the date is right, and what is over by it was not looked for yet.
    look_is_due: bool,
    /// Who this vault is in its fleet, if it is in one.
    fleet: Option<Arc<fleet::Membership>>,
    /// Who was taken off the staff by the hub of the fleet, and of whom nobody was told yet.
    locked_out: Vec<StaffName>,
    /// What tells the backups of what is taken back.
    telling: backup::Telling,
    /// What keeps the lists beside exports current, and what it has written.
    listing: backup::Telling,
    lists: export::Lists,
    /// The ledger's file as bytes, once a search has opened it. From then on it stays open as long as the
    /// ledger does: on POSIX, closing it would take SQLite's own lock away.
    ledger_bytes: OnceCell<File>,
    /// What happened on the last days, as far as it was counted.
    counted_days: RefCell<Option<overview::CountedDays>>,
    access: Access,
}

/// How much work guessing takes. Written into the vault when it is created.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaultSettings {
    /// For one receipt code.
    pub stretch: Stretch,
    /// For one passphrase, as the power of two that scrypt takes.
    pub passphrase_work: u8,
}

impl Default for VaultSettings {
    fn default() -> Self {
        Self { stretch: Stretch::FULL, passphrase_work: PASSPHRASE_WORK }
    }
}

impl VaultSettings {
    /// For tests and `--demo`, where nothing worth guessing is kept.
    pub const LIGHT: Self = Self { stretch: Stretch::LIGHT, passphrase_work: 8 };
}

/// Why a vault cannot be created or opened.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// Another process has it open.
    #[error("another Sayso has this data open")]
    InUse,
    /// There is none, or there is one already.
    #[error("{0}")]
    Place(&'static str),
    /// It was written by a newer version of the program.
    #[error("the ledger has schema {found}; this program knows up to {known}")]
    Newer {
        /// The schema found.
        found: i64,
        /// The newest schema known.
        known: i64,
    },
    /// Only a public key is to come here, and a key file lies in the folder.
    #[error(
        "a key file lies in the data folder, and only its public half is to be here. Move it to a drive; \
         nothing was made"
    )]
    KeyFileThere,
    /// The organisation's key, the salt or the staff are not those that the events tell of.
    #[error(
        "the organisation's key, the salt of the receipt codes or the list of staff is not what this vault \
         was set up with and changed to since, so what is kept from now on would be sealed to somebody \
         else. Nothing was changed. Put back a copy of the folder; `sayso verify` says more"
    )]
    KeysChanged,
    /// The campaign that lies in the folder already has a mistake.
    #[error("campaign.toml: {0}")]
    Campaign(#[from] crate::campaign::CampaignError),
    /// The organisation key could not be written.
    #[error(transparent)]
    Key(#[from] crate::seal::KeyFileError),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Vault {
    /// Whether there is a vault in `data_dir`, or what is left of one: what cannot be looked into
    /// counts as there, and so does media without a ledger. Nothing of it may be written over.
    pub fn exists(data_dir: &Path) -> bool {
        let media = std::fs::read_dir(media_folder(data_dir));
        ledger_path(data_dir).try_exists().unwrap_or(true)
            || backup::restore_is_unfinished(data_dir)
            || media.is_ok_and(|mut files| files.next().is_some())
    }

    fn must_exist(data_dir: &Path) -> Result<(), VaultError> {
        match ledger_path(data_dir).try_exists().map_err(StorageError::from)? {
            true => Ok(()),
            false if backup::restore_is_unfinished(data_dir) => Err(VaultError::Place(
                "a restore into this folder was not finished; the same `sayso restore` does it anew",
            )),
            false if Self::exists(data_dir) => {
                Err(StorageError::Damaged("recordings without a ledger").into())
            }
            false => Err(VaultError::Place(
                "no vault is here yet; `sayso init` makes one, --data-dir names another folder",
            )),
        }
    }

    fn with(
        data_dir: &Path,
        ledger: Connection,
        slots: Slots,
        access: Access,
    ) -> Result<Self, VaultError> {
        if backup::is_of_a_backup(&ledger)? {
            return Err(VaultError::Place(
                "what lies in this folder is a backup that was copied by hand; `sayso restore` makes a vault of one",
            ));
        }
        let stored = schema::New::read(&ledger)?;
        let writer = match Writer::read(data_dir)? {
            Some(key) => Writer::of(&ledger, key)?,
            None => None,
        };
        let organisation = ring::organisation_keys(&ledger)?.pop();
        let organisation = organisation.ok_or(StorageError::Damaged("organisation key"))?;
        let wrong_passphrases = unlocked::WrongPassphrases::told(&ledger)?;
        Ok(Self {
            data_dir: data_dir.to_owned(),
            ledger,
            organisation,
            salt: stored.salt,
            stretch: stored.stretch,
            prepared: Vec::new(),
            wrong_passphrases,
            steady: clock::Steady::default(),
            searching: Arc::default(),
            offer: None,
            writer,
            ledger_bytes: OnceCell::new(),
            slots,
            finished: Finished::default(),
            log_is_due: false,
            look_is_due: false,
            fleet: fleet::Membership::read(data_dir)?.map(Arc::new),
            locked_out: Vec::new(),
            telling: backup::Telling::default(),
            counted_days: RefCell::default(),
            listing: backup::Telling::default(),
            lists: export::Lists::default(),
            access,
        })
    }

    /// The folder that everything lies in.
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// The organisation's public key.
    pub fn organisation(&self) -> &OrganisationKey {
        &self.organisation.1
    }

    /// Finds the key that writes the ledger. Where it is lost, another goes on, and the ledger says so.
    fn find_writer(&mut self, at: Timestamp) -> Result<(), StorageError> {
        if self.writer.is_some() {
            return Ok(());
        }
        let key = Writer::make(&self.data_dir)?;
        let told = Event::Writer { key: key.public().to_string() };
        let transaction = self.ledger.transaction()?;
        let writer = Writer::enter(&transaction, key)?;
        ledger::append(&transaction, &writer, Entry::new(told, at))?;
        transaction.commit()?;
        self.writer = Some(writer);
        Ok(())
    }

    /// Does what would make somebody wait later: the log is brought into the ledger, if it has grown. What SQLite has in
    /// memory of the ledger goes, so that it does not grow from visit to visit.
    pub fn rest(&self) -> Result<(), StorageError> {
        journal::bring_in(&self.ledger, &ledger_path(&self.data_dir))?;
        Ok(self.ledger.execute_batch("PRAGMA shrink_memory")?)
    }

    /// The key that vouches for what this vault gives out.
    pub fn signatory(&self) -> Option<SignatoryKey> {
        self.writer.as_ref().map(Writer::key)
    }

    /// Whether `key` vouches for what this vault gives out, or did before it was lost.
    pub fn is_ours(&self, key: &SignatoryKey) -> Result<bool, StorageError> {
        writer::is_known(&self.ledger, key)
    }

    /// Signs a document that leaves the vault.
    pub fn sign(&self, document: serde_json::Value, at: Timestamp) -> serde_json::Value {
        match &self.writer {
            Some(writer) => writer.signatory().sign(document, &format!("{at:.0}")),
            None => document,
        }
    }

    /// Where drafts go.
    pub fn scratch(&self) -> Scratch {
        draft_folder(&self.data_dir)
    }

    /// The digest that stands for all of history so far.
    pub fn head(&self) -> Result<Digest, StorageError> {
        Ok(ledger::head(&self.ledger)?.1)
    }

    /// Takes back what a panic, or a commit that failed, has left half done: nothing of it is written.
    pub fn roll_back(&self) {
        if !self.ledger.is_autocommit()
            && let Err(error) = self.ledger.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "what was left half done could not be taken back");
        }
    }

    /// Begins something, as what panics may have.
    #[cfg(test)]
    pub(crate) fn begin_for_a_test(&self) {
        self.ledger.execute_batch("BEGIN IMMEDIATE").unwrap();
    }

    /// All events so far, oldest first, without what they say of whom.
    pub fn events(&self) -> Result<Vec<ProofEvent>, StorageError> {
        let mut query = self.ledger.prepare("SELECT kind, at FROM event ORDER BY seq")?;
        let read = |row: &Row<'_>| Ok(ProofEvent { kind: row.get(0)?, at: row.get(1)? });
        Ok(query.query_map([], read)?.collect::<Result<_, _>>()?)
    }

    /// The protected key file, where it lies in the data folder.
    pub fn key_file(&self) -> std::io::Result<File> {
        File::open(self.data_dir.join(KEY_FILE))
    }

    /// Copies the protected key file into `folder`.
    pub fn copy_key(mut from: File, folder: &Path) -> Result<PathBuf, CopyError> {
        let [(path, mut to)] = files::create_new_beside(folder, "organisation.key", ["age"])?;
        std::io::copy(&mut from, &mut to)?;
        to.sync_all()?;
        Ok(path)
    }

    /// Notes that a disclosure was shown.
    pub fn shown(&mut self, disclosure: &Disclosure, at: Timestamp) -> Result<(), StorageError> {
        let notice = disclosure.digest();
        self.note(disclosure, Entry::new(Event::Shown { notice }, at))
    }

    /// Notes that a disclosure was refused.
    pub fn refused(&mut self, disclosure: &Disclosure, at: Timestamp) -> Result<(), StorageError> {
        let notice = disclosure.digest();
        self.note(disclosure, Entry::new(Event::Refused { notice }, at))
    }

    /// Notes what was agreed. Durable on return; only then may a device open.
    pub fn agreed(&mut self, agreement: &Agreement, at: Timestamp) -> Result<(), StorageError> {
        let agreed = Event::Agreed(agreement.answer());
        self.note(&agreement.disclosure, Entry::new(agreed, at))
    }

    /// Notes that what was agreed was withdrawn before anything was kept.
    pub fn withdrawn_unkept(
        &mut self,
        agreement: &Agreement,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        self.prepared.clear();
        let withdrawn = Event::WithdrawnUnkept { agreement: agreement.digest() };
        self.note(&agreement.disclosure, Entry::new(withdrawn, at))
    }

    /// Notes that nobody answered.
    pub fn left_alone(&mut self, at: Timestamp) -> Result<(), StorageError> {
        self.prepared.clear();
        self.append(Entry::new(Event::LeftAlone, at))
    }

    /// Makes one more receipt code ahead of time.
    pub fn prepare(&mut self) {
        if self.prepared.len() < usize::from(campaign::Group::LARGEST) {
            self.prepared.extend(self.new_code().ok());
        }
    }

    /// A receipt code that nobody has, and the keys that it leads to. Whether somebody has it is asked here and not
    /// at "Keep", which would take longer the more is kept.
    fn new_code(&self) -> Result<(ReceiptCode, ReceiptIdentity), StorageError> {
        loop {
            let code = ReceiptCode::generate(random)?;
            let identity = ReceiptIdentity::derive(code.secret_bytes(), self.salt, self.stretch)
                .map_err(std::io::Error::other)?;
            if self.store().find(&identity.participant())?.is_none() {
                return Ok((code, identity));
            }
        }
    }

    fn note(&mut self, disclosure: &Disclosure, entry: Entry) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        storage::remember_disclosure(&transaction, disclosure)?;
        let offer = self.offer.as_ref();
        evidence::remember_campaign(&transaction, writer, offer, (disclosure, entry.at()))?;
        ledger::append(&transaction, writer, entry)?;
        Ok(transaction.commit()?)
    }

    fn append(&mut self, entry: Entry) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        self.finished.strike(&transaction)?;
        ledger::append(&transaction, at_hand(self.writer.as_ref())?, entry)?;
        transaction.commit()?;
        self.finished.clear();
        Ok(())
    }

    /// Ledger and file of keys, to read by.
    fn store(&self) -> Store<'_> {
        Store { ledger: &self.ledger, slots: &self.slots, salt: self.salt }
    }

    /// The number of the organisation's key that a take is sealed for.
    fn key_of(&self, take: &TakeId) -> Result<i64, StorageError> {
        let mut query = self.ledger.prepare_cached("SELECT vault_key FROM take WHERE id = ?1")?;
        Ok(query.query_row([take.as_str()], |row| row.get(0))?)
    }

    fn media(&self, take: &TakeId) -> PathBuf {
        media_folder(&self.data_dir).join(media_name(take))
    }
}

/// Where drafts go: encrypted, nameless, on the file system of the vault.
pub fn draft_folder(data_dir: &Path) -> Scratch {
    Scratch::new(data_dir.join("vault/draft"))
}

fn ledger_path(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/ledger.db")
}

fn slots_path(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/keys.slots")
}

fn media_folder(data_dir: &Path) -> PathBuf {
    data_dir.join("vault/media")
}

/// The key that writes the ledger, for whoever is about to.
fn at_hand(writer: Option<&Writer>) -> Result<&Writer, StorageError> {
    writer.ok_or(StorageError::Damaged("the key that writes the ledger"))
}

/// The name of a take's payload. What is no number leads nowhere else: it is called by its digest, as no file is.
fn media_name(take: &TakeId) -> String {
    if take.is_one() {
        format!("{take}.age")
    } else {
        format!("{}.age", Digest::of(take.as_str().as_bytes()))
    }
}

/// 16 random bytes, of which the number of a record, a take or a copy is made.
fn random_bytes() -> std::io::Result<[u8; 16]> {
    let mut bytes = [0; 16];
    random(&mut bytes)?;
    Ok(bytes)
}

/// Random bytes from the system.
fn random(bytes: &mut [u8]) -> std::io::Result<()> {
    getrandom::fill(bytes).map_err(std::io::Error::other)
}
