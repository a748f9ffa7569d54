//! Who this vault is in its fleet: its keys, and what all members share.
//!
//! They lie in a file of their own that no backup has. So a vault that was restored is no member before it joins
//! again, as another one: two that speak in one name would contradict each other.
//!
//! **Invariant:** the file has its name exactly if the ledger says that this vault joined with its key. Before that commit it
//! is `member.key.next`, which nothing reads; what is interrupted in between, the next start finishes or takes back.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use secrecy::ExposeSecret as _;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::seed::Seed;
use super::spool::Spool;
use crate::fleet::{Member, MemberRole, Place};
use crate::record::{Event, EventKind};
use crate::seal::{BoxIdentity, LookupSecret, Signatory, SignatoryKey};
use crate::vault::storage::StorageError;
use crate::vault::{files, ledger};

/// Where they lie, in the data folder.
const FILE: &str = "vault/member.key";
/// Where they lie before the ledger tells of them.
const NEXT: &str = "vault/member.key.next";
const DAMAGED: StorageError = StorageError::Damaged("the file of this member's keys");

/// Whether a file of the vault holds keys of a fleet, and has to.
pub(in crate::vault) fn is_key_file(path: &Path) -> bool {
    [FILE, NEXT, super::root::FILE].iter().any(|file| path.ends_with(file))
}

/// The keys of this member.
pub(in crate::vault) struct Membership {
    pub(super) own: Member,
    pub(super) key: Signatory,
    pub(super) seals: BoxIdentity,
    pub(super) lookup: LookupSecret,
    /// The fleet's key.
    pub(super) fleet: SignatoryKey,
    pub(super) hub: Member,
    /// Where the store is, as `sync.toml` says it.
    pub(super) store: Value,
}

/// What is in the file.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Written {
    form: String,
    key: String,
    seals: String,
    lookup: String,
    fleet: String,
    #[zeroize(skip)]
    certificate: Value,
    #[zeroize(skip)]
    hub: Value,
    #[zeroize(skip)]
    store: Value,
}

const FORM: &str = "sayso membership 1";

impl Membership {
    fn path(data_dir: &Path) -> PathBuf {
        data_dir.join(FILE)
    }

    /// Whether there is one.
    pub(in crate::vault) fn is_there(data_dir: &Path) -> bool {
        Self::path(data_dir).exists()
    }

    /// Reads it; none where the vault is in no fleet.
    pub(in crate::vault) fn read(data_dir: &Path) -> Result<Option<Self>, StorageError> {
        let text = match std::fs::read(Self::path(data_dir)) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            text => Zeroizing::new(text?),
        };
        let written: Written = serde_json::from_slice(&text).map_err(|_| DAMAGED)?;
        Self::of(&written).map(Some).ok_or(DAMAGED)
    }

    fn of(written: &Written) -> Option<Self> {
        let fleet = written.fleet.parse().ok()?;
        let own = Member::read(written.certificate.clone(), fleet)?;
        let key = Seed::from_text(&written.key)?.key();
        (written.form == FORM && key.public() == own.key).then_some(())?;
        Some(Self {
            own,
            key,
            seals: BoxIdentity::from_text(&written.seals)?,
            lookup: LookupSecret::from_text(&written.lookup)?,
            fleet,
            hub: Member::read(written.hub.clone(), fleet)?,
            store: written.store.clone(),
        })
    }

    /// Writes it, durably, to where nothing reads it yet. `seed` is that of its key.
    pub(super) fn prepare(&self, data_dir: &Path, seed: &Seed) -> Result<(), StorageError> {
        let written = Written {
            form: FORM.to_owned(),
            key: seed.danger_text().as_str().to_owned(),
            seals: self.seals.danger_text().expose_secret().to_owned(),
            lookup: self.lookup.danger_text().as_str().to_owned(),
            fleet: self.fleet.to_string(),
            certificate: self.own.document.clone(),
            hub: self.hub.document.clone(),
            store: self.store.clone(),
        };
        let text = Zeroizing::new(serde_json::to_vec(&written).map_err(std::io::Error::other)?);
        Ok(files::write_whole(&data_dir.join(NEXT), &text)?)
    }

    /// Gives what was prepared its name: the ledger tells of it.
    pub(super) fn enter(&self, data_dir: &Path) -> Result<(), StorageError> {
        let spool = Spool::of(data_dir);
        spool.make()?;
        spool.say_where(&self.where_to_look()?)?;
        std::fs::rename(data_dir.join(NEXT), Self::path(data_dir))?;
        Ok(files::sync_folder(&data_dir.join("vault"))?)
    }

    /// Finishes what was interrupted, if something was: a start does, before it reads who this vault is.
    pub(in crate::vault) fn settle(
        data_dir: &Path,
        ledger: &Connection,
    ) -> Result<(), StorageError> {
        let next = data_dir.join(NEXT);
        let text = match std::fs::read(&next) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            text => Zeroizing::new(text?),
        };
        let prepared = serde_json::from_slice(&text).ok().and_then(|it| Self::of(&it));
        let joined = ledger::newest_of_kind(ledger, EventKind::JoinedFleet)?;
        let joined = joined.and_then(|link| link.event());
        match (prepared, joined) {
            (Some(prepared), Some(Event::JoinedFleet { member, .. }))
                if member == prepared.own.key.to_string() =>
            {
                prepared.enter(data_dir)
            }
            _ => {
                files::remove_if_there(&next)?;
                Ok(files::sync_folder(&data_dir.join("vault"))?)
            }
        }
    }

    /// What the program that carries objects is told.
    fn where_to_look(&self) -> Result<String, StorageError> {
        let mut told = self.store.clone();
        let fields = told.as_object_mut().ok_or(DAMAGED)?;
        fields.insert("member".to_owned(), self.own.id.as_str().into());
        fields.insert("prefixes".to_owned(), Place::inbox(&self.own.id).to_vec().into());
        toml::to_string(&told).map_err(|_| DAMAGED)
    }

    /// Whether this is the staff's computer, which holds a copy of everything.
    pub(in crate::vault) fn is_hub(&self) -> bool {
        self.own.id == self.hub.id
    }

    /// Whether it was the hub, and another has taken its place.
    pub(super) fn is_replaced(&self) -> bool {
        self.own.role == MemberRole::Hub && !self.is_hub()
    }

    /// The same with another hub from now on. Durable on return.
    pub(super) fn follow(&self, hub: &Member, data_dir: &Path) -> Result<Self, StorageError> {
        let text = Zeroizing::new(std::fs::read(Self::path(data_dir))?);
        let mut written: Written = serde_json::from_slice(&text).map_err(|_| DAMAGED)?;
        written.hub = hub.document.clone();
        let followed = Self::of(&written).filter(|it| it.own.id == self.own.id).ok_or(DAMAGED)?;
        let text = Zeroizing::new(serde_json::to_vec(&written).map_err(std::io::Error::other)?);
        files::write_whole(&Self::path(data_dir), &text)?;
        Ok(followed)
    }
}
