//! The key ring: the organisation's key, sealed for each of the staff.
//!
//! Whoever works here has a key of their own, in a file under a passphrase. What it opens is a small file in
//! `vault/ring/NUMBER`, which holds the organisation's key of that number. To add somebody is to write
//! one such file, or none for an attendant, who opens nothing. To remove somebody takes another key of the organisation: theirs is known to them. From then
//! on takes are sealed for the new one, and those that are kept are sealed anew; see `reseal`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::Connection;

use super::files;
use super::fleet::Membership;
use super::ledger::{self, Entry};
use super::storage::StorageError;
use super::unlocked::Unlocked;
use super::writer::Writer;
use super::{Vault, at_hand};
use crate::record::{Event, EventKind, Role, StaffMember, StaffName};
use crate::seal::{OrganisationIdentity, OrganisationKey, StaffIdentity, StaffKey};

/// The number of the key that a vault is set up with.
pub(super) const FIRST: i64 = 1;
/// Where the files of the ring lie, in the data folder.
const RING: &str = "vault/ring";
/// A file of the ring has about 400 bytes.
const LARGEST_BYTES: u64 = 16 * 1024;

/// Why the staff are not changed at a kiosk of a fleet.
pub(super) const AT_THE_HUB: &str = "this computer is in a fleet: its staff are added and removed at the hub, where the \
     fleet was made, and the change comes here by itself";

/// Why nobody is added to the staff.
#[derive(Debug, thiserror::Error)]
pub enum NotAdded {
    /// Somebody has that name.
    #[error("somebody has that name already")]
    NameTaken,
    /// Somebody has that key.
    #[error("somebody has that key already")]
    KeyTaken,
    /// Somebody whose key file lies here has that passphrase.
    #[error("somebody else here unlocks with this passphrase already; choose another")]
    PassphraseTaken,
    /// Whoever has unlocked is no officer.
    #[error("only an officer adds somebody to the staff")]
    NotOfficer,
    /// It is done at the hub of the fleet.
    #[error("{AT_THE_HUB}")]
    AtTheHub,
    /// Their key file cannot be made.
    #[error("their key file cannot be made: {0}")]
    KeyFile(std::io::ErrorKind),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// The organisation's keys that staff have opened, by number.
pub(super) struct Keys(Vec<(i64, OrganisationIdentity)>);

impl Keys {
    /// The key of this number; none where it was replaced and nothing is sealed for it any more.
    pub(super) fn get(&self, number: i64) -> Option<&OrganisationIdentity> {
        self.0.iter().find(|(of, _)| *of == number).map(|(_, key)| key)
    }

    pub(super) fn push(&mut self, number: i64, key: OrganisationIdentity) {
        self.0.push((number, key));
    }
}

/// The files of the ring, what each must open, and who works here.
pub(super) struct Ring {
    keys: Vec<(i64, OrganisationKey)>,
    files: Vec<Sealed>,
    staff: Vec<StaffMember>,
}

/// Somebody of the staff whose key was found, and the organisation's keys that it opens: none for those who
/// open no media.
pub(super) struct Opened {
    pub(super) name: StaffName,
    pub(super) role: Role,
    pub(super) keys: Keys,
}

/// Somebody who joins the staff.
#[derive(Clone, Copy)]
pub struct NewStaff<'a> {
    /// Their name here.
    pub name: &'a StaffName,
    /// The public half of their key.
    pub key: &'a StaffKey,
    /// What they may do.
    pub role: Role,
}

struct Sealed {
    number: i64,
    staff: StaffName,
    bytes: Vec<u8>,
}

impl Ring {
    /// Who works here.
    pub(super) fn names(&self) -> Vec<StaffName> {
        self.staff.iter().map(|member| member.name.clone()).collect()
    }

    /// Reads the ring. A file that cannot be read opens nothing, and keeps nobody else out.
    pub(super) fn read(data_dir: &Path, ledger: &Connection) -> Result<Self, StorageError> {
        let keys = organisation_keys(ledger)?;
        let mut ring = Self { keys, files: Vec::new(), staff: staff_in(ledger)? };
        for (number, _) in &ring.keys {
            let entries = fs::read_dir(folder(data_dir, *number)).into_iter().flatten().flatten();
            for path in entries.map(|entry| entry.path()) {
                let name = path.file_name().and_then(|name| name.to_str());
                let name = name.and_then(|name| name.strip_suffix(".age")?.parse().ok());
                if let (Some(staff), Some(bytes)) = (name, read_file(&path)) {
                    ring.files.push(Sealed { number: *number, staff, bytes });
                }
            }
        }
        Ok(ring)
    }

    /// A ring in which `key` is sealed for one of the staff.
    #[cfg(test)]
    pub(super) fn of(key: &OrganisationIdentity, staff: &StaffKey) -> Self {
        let bytes = key.sealed_for(staff).unwrap_or_default();
        let files = vec![Sealed { number: FIRST, staff: StaffName::first(), bytes }];
        let (name, role) = (StaffName::first(), Role::Officer);
        let staff = vec![StaffMember { name, key: staff.to_string(), role }];
        Self { keys: vec![(FIRST, key.public())], files, staff }
    }

    /// What `identity` opens, and whose it is. None where it is nobody's on the staff, or does not open the
    /// organisation's newest key for somebody who is to open media.
    pub(super) fn open(&self, identity: &StaffIdentity) -> Option<Opened> {
        let key = identity.public().to_string();
        let StaffMember { name, role, .. } = self.staff.iter().find(|member| member.key == key)?;
        let mut keys = Keys(Vec::new());
        for Sealed { number, bytes, .. } in self.files.iter().filter(|file| file.staff == *name) {
            let right = self.keys.iter().find(|(key, _)| key == number).map(|(_, key)| key);
            if let Some(key) = identity.open(bytes).filter(|key| Some(&key.public()) == right) {
                keys.push(*number, key);
            }
        }
        if role.opens_media() {
            keys.get(self.keys.last()?.0)?;
        }
        Some(Opened { name: name.clone(), role: *role, keys })
    }
}

impl Vault {
    /// The organisation's public keys by number. What is kept now is sealed for the last.
    pub fn organisation_keys(&self) -> Result<Vec<(i64, OrganisationKey)>, StorageError> {
        organisation_keys(&self.ledger)
    }

    /// Who works here, in the order of the names.
    pub fn staff(&self) -> Result<Vec<StaffMember>, StorageError> {
        staff_in(&self.ledger)
    }

    /// Leaves in the ring what the ledger tells of. What goes is a file of somebody who is not on the staff, a key
    /// that never held, and one that was replaced once nothing is sealed for it: what an interrupted change of the staff
    /// has left. In a fleet those that were replaced stay: a kiosk that was away seals for one of them until it hears.
    pub(super) fn tidy_ring(&self) -> Result<(), StorageError> {
        let newest = organisation_keys(&self.ledger)?.last().map_or(0, |(number, _)| *number);
        let opens = self.staff()?.into_iter().filter(|member| member.role.opens_media());
        let opens: BTreeSet<_> = opens.map(|member| format!("{}.age", member.name)).collect();
        let alone = !Membership::is_there(&self.data_dir);
        let replaced_goes = alone && self.count_older(newest)? == 0;
        let ring = self.data_dir.join(RING);
        let mut changed = false;
        for entry in fs::read_dir(&ring)? {
            let folder = entry?.path();
            let number = folder.file_name().and_then(|name| name.to_str()?.parse::<i64>().ok());
            let Some(number) = number.filter(|_| folder.is_dir()) else { continue };
            if number > newest || (number < newest && replaced_goes) {
                fs::remove_dir_all(&folder)?;
                changed = true;
                continue;
            }
            for file in fs::read_dir(&folder)? {
                let file = file?;
                if !file.file_name().to_str().is_some_and(|name| opens.contains(name)) {
                    files::remove_if_there(&file.path())?;
                    changed = true;
                }
            }
        }
        if changed { Ok(files::sync_folder(&ring)?) } else { Ok(()) }
    }
}

impl Unlocked {
    /// Lets somebody else unlock, too: whoever has the secret half of the new key. An officer does. Durable on
    /// return. For somebody who opens no media the organisation's key is not sealed.
    pub fn add_staff(
        &self,
        vault: &mut Vault,
        new: NewStaff<'_>,
        at: Timestamp,
    ) -> Result<(), NotAdded> {
        self.may_add(vault, new.name)?;
        if vault.staff()?.iter().any(|member| member.key == new.key.to_string()) {
            return Err(NotAdded::KeyTaken);
        }
        for (number, _) in organisation_keys(&vault.ledger)? {
            if let Some(opened) = self.keys().get(number).filter(|_| new.role.opens_media()) {
                write(&vault.data_dir, number, new.name, &seal(opened, new.key)?)?;
            }
        }
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        let writer = at_hand(vault.writer.as_ref())?;
        enter(&transaction, writer, new, (self.staff(), at))?;
        transaction.commit().map_err(StorageError::from)?;
        self.certify_organisation(vault, at);
        Ok(())
    }

    /// Whether somebody of that name can be added.
    pub(super) fn may_add(&self, vault: &Vault, name: &StaffName) -> Result<(), NotAdded> {
        if !self.role().decides() {
            return Err(NotAdded::NotOfficer);
        }
        if vault.follows_a_hub() {
            return Err(NotAdded::AtTheHub);
        }
        let taken = vault.staff()?.iter().any(|member| member.name == *name);
        if taken { Err(NotAdded::NameTaken) } else { Ok(()) }
    }
}

/// The organisation's public keys by number, the newest last.
pub(super) fn organisation_keys(
    ledger: &Connection,
) -> Result<Vec<(i64, OrganisationKey)>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT n, key FROM organisation_key ORDER BY n")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let mut keys = Vec::new();
    for row in rows {
        let (number, key) = row?;
        keys.push((number, key.parse().map_err(|_| StorageError::Damaged("organisation key"))?));
    }
    Ok(keys)
}

/// Whether the organisation's keys and the staff are those that events tell of, from the key `first` on: a
/// key that was put there by hand would be given what is sealed from then on.
pub(super) fn is_told(ledger: &Connection, first: &str) -> Result<bool, StorageError> {
    let mut keys = vec![(FIRST, first.to_owned())];
    let mut staff = BTreeMap::new();
    let kinds = [EventKind::OrganisationKey, EventKind::StaffAdded, EventKind::StaffRemoved];
    let mut links = Vec::new();
    for kind in kinds {
        links.extend(ledger::links_of_kind(ledger, kind)?);
    }
    links.sort_by_key(|link| link.seq);
    for link in &links {
        match link.event().filter(|_| link.is_whole()) {
            Some(Event::OrganisationKey { number, key }) => keys.push((number, key)),
            Some(Event::StaffAdded { name, key, role }) => {
                staff.insert(name.clone(), StaffMember { name, key, role });
            }
            Some(Event::StaffRemoved { name }) => drop(staff.remove(&name)),
            _ => return Ok(false),
        }
    }
    let stored = organisation_keys(ledger)?;
    let stored: Vec<_> = stored.iter().map(|(number, key)| (*number, key.to_string())).collect();
    let here = match staff_in(ledger) {
        Err(StorageError::Damaged(_)) => return Ok(false),
        here => here?,
    };
    Ok(stored == keys && here.into_iter().eq(staff.into_values()))
}

/// Who works here, in the order of the names.
pub(super) fn staff_in(ledger: &Connection) -> Result<Vec<StaffMember>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT name, key, role FROM staff ORDER BY name")?;
    let mut rows = query.query([])?;
    let mut staff = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, role): (String, String) = (row.get(0)?, row.get(2)?);
        let name = name.parse().map_err(|_| StorageError::Damaged("a name of staff"))?;
        let role = role.parse().map_err(|_| StorageError::Damaged("a role of staff"))?;
        staff.push(StaffMember { name, key: row.get(1)?, role });
    }
    Ok(staff)
}

impl Vault {
    /// Enters somebody who works for the organisation elsewhere. Their files of the ring are there.
    pub(super) fn enter_staff(
        &mut self,
        new: NewStaff<'_>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        enter(&transaction, at_hand(self.writer.as_ref())?, new, (new.name, at))?;
        Ok(transaction.commit()?)
    }

    /// Enters a later key of the organisation, which was made elsewhere.
    pub(super) fn enter_organisation_key(
        &mut self,
        number: i64,
        key: &str,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let parsed = key.parse().map_err(|_| StorageError::Damaged("organisation key"))?;
        let transaction = self.ledger.transaction()?;
        let insert = "INSERT INTO organisation_key (n, key) VALUES (?1, ?2)";
        transaction.execute(insert, (number, key))?;
        let told = Event::OrganisationKey { number, key: key.to_owned() };
        ledger::append(&transaction, at_hand(self.writer.as_ref())?, Entry::new(told, at))?;
        transaction.commit()?;
        self.organisation = (number, parsed);
        Ok(())
    }
}

/// Enters somebody as staff, by the word of `by`.
pub(super) fn enter(
    ledger: &Connection,
    writer: &Writer,
    new: NewStaff<'_>,
    (by, at): (&StaffName, Timestamp),
) -> Result<(), StorageError> {
    enter_by(ledger, writer, new, |event| Entry::new(event, at).by_staff(by))
}

/// The same, by whomever `told` says.
pub(super) fn enter_by(
    ledger: &Connection,
    writer: &Writer,
    NewStaff { name, key, role }: NewStaff<'_>,
    told: impl FnOnce(Event) -> Entry,
) -> Result<(), StorageError> {
    let insert = "INSERT INTO staff (name, key, role) VALUES (?1, ?2, ?3)";
    ledger.execute(insert, (name.as_str(), key.to_string(), role.as_str()))?;
    let added = Event::StaffAdded { name: name.clone(), key: key.to_string(), role };
    ledger::append(ledger, writer, told(added))?;
    Ok(())
}

/// Whether somebody is on the staff with this role now: the hub of a fleet may have taken them off meanwhile.
pub(super) fn works_here(
    ledger: &Connection,
    (name, role): (&StaffName, Role),
) -> Result<bool, StorageError> {
    let query = "SELECT 1 FROM staff WHERE name = ?1 AND role = ?2";
    Ok(ledger.prepare_cached(query)?.exists((name.as_str(), role.as_str()))?)
}

/// The organisation's key, sealed for one of the staff.
pub(super) fn seal(key: &OrganisationIdentity, staff: &StaffKey) -> Result<Vec<u8>, StorageError> {
    Ok(key.sealed_for(staff)?)
}

/// Writes a file of the ring, durably.
pub(super) fn write(
    data_dir: &Path,
    number: i64,
    staff: &StaffName,
    sealed: &[u8],
) -> Result<(), StorageError> {
    let folder = folder(data_dir, number);
    files::make_private_folder(&folder)?;
    Ok(files::write_whole(&folder.join(format!("{staff}.age")), sealed)?)
}

/// The file of the ring that holds a key for one of the staff; none where it cannot be read.
pub(super) fn read_one(data_dir: &Path, number: i64, staff: &StaffName) -> Option<Vec<u8>> {
    read_file(&folder(data_dir, number).join(format!("{staff}.age")))
}

fn read_file(path: &Path) -> Option<Vec<u8>> {
    let is_sane = fs::metadata(path).is_ok_and(|it| it.is_file() && it.len() <= LARGEST_BYTES);
    if is_sane { fs::read(path).ok() } else { None }
}

/// Whether so much may be a file of the ring.
pub(super) fn is_sane(sealed: &[u8]) -> bool {
    sealed.len() as u64 <= LARGEST_BYTES
}

/// Where the files lie that hold the organisation's key of this number.
pub(super) fn folder(data_dir: &Path, number: i64) -> PathBuf {
    data_dir.join(RING).join(number.to_string())
}
