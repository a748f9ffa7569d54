//! The organisation's keys and staff are changed at the hub, and each kiosk takes the change in.
//!
//! **Invariant:** a kiosk changes its staff and keys by a document alone that the fleet's key has signed and that is newer
//! than what it knows; all of it in one transaction, or nothing. No key that something is sealed for is forgotten.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::Connection;
use serde_json::Value;

use super::create::NotInvitable;
use super::membership::Membership;
use super::peers::{self, tell};
use crate::fleet::{
    InRing, MemberId, NumberedKey, Organisation, Said, Signed, State, from_hex, to_hex,
};
use crate::record::{Event, StaffMember, StaffName};
use crate::seal::{OrganisationKey, SignatoryKey, StaffKey};
use crate::vault::ledger::{self, Entry};
use crate::vault::ring::{self, NewStaff};
use crate::vault::storage::StorageError;
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, at_hand, meta, schema};

/// The row of `meta` that has the newest document: at the hub what it has signed, elsewhere what was taken in.
pub(super) const ROW: &str = "fleet_organisation";

/// So far a member may be ahead of the hub, by the numbers of what it has signed or begun.
pub(super) const MOST_AHEAD: u64 = 1 << 20;

/// What a document changes here.
struct Change {
    left: Vec<StaffName>,
    came: Vec<(StaffMember, StaffKey)>,
    keys: Vec<(i64, OrganisationKey)>,
    ring: Vec<(i64, StaffName, Vec<u8>)>,
}

impl Unlocked {
    /// At the hub: signs how keys and staff are, where they have changed since they were signed last, and tells every
    /// member. An officer's key does. Where it fails, it is done when an officer unlocks next.
    pub(in crate::vault) fn certify_organisation(&self, vault: &mut Vault, at: Timestamp) {
        if !self.role().decides() || !vault.fleet.as_deref().is_some_and(Membership::is_hub) {
            return;
        }
        if let Err(error) = self.try_to_certify(vault, at) {
            tracing::error!(%error, "the other computers are not told yet of a change of the staff");
        }
    }

    fn try_to_certify(&self, vault: &mut Vault, at: Timestamp) -> Result<(), NotInvitable> {
        let Some(fleet) = vault.fleet.as_deref().map(|member| member.fleet) else { return Ok(()) };
        let before = newest(&vault.ledger, fleet)?.map(|(said, _)| said);
        let now = vault.organisation_as_it_is()?;
        if before.as_ref().is_some_and(|before| before.says_what(&now)) {
            return Ok(());
        }
        let newest = before.map_or(0, |before| before.number);
        let number = vault.highest_number(newest, fleet)?.saturating_add(1);
        let now = Organisation { number, ..now };
        let signed = Signed::make(now, &self.root(vault)?, at);
        let signed = signed.ok_or(StorageError::Damaged("the fleet's word on the staff"))?;
        Ok(vault.publish_organisation(signed.document(), at)?)
    }
}

impl Vault {
    /// The organisation as the ledger and the ring have it, not numbered yet. What somebody put there by hand is signed by
    /// nobody.
    fn organisation_as_it_is(&self) -> Result<Organisation, StorageError> {
        let first = schema::New::read(&self.ledger)?.organisation;
        if !ring::is_told(&self.ledger, &first)? {
            return Err(StorageError::Damaged("the list of staff: an entry was made by hand"));
        }
        let keys = self.organisation_keys()?;
        let staff = self.staff()?;
        let mut sealed = Vec::new();
        for (number, _) in &keys {
            for member in staff.iter().filter(|member| member.role.opens_media()) {
                let bytes = ring::read_one(&self.data_dir, *number, &member.name);
                sealed.extend(bytes.map(|bytes| InRing {
                    number: *number,
                    staff: member.name.clone(),
                    sealed: to_hex(&bytes),
                }));
            }
        }
        let key =
            |(number, key): (i64, OrganisationKey)| NumberedKey { number, key: key.to_string() };
        Ok(Organisation {
            number: 0,
            keys: keys.into_iter().map(key).collect(),
            staff,
            ring: sealed,
        })
    }

    fn publish_organisation(
        &mut self,
        document: &Value,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(member) = &self.fleet else { return Ok(()) };
        let transaction = self.ledger.transaction()?;
        set(&transaction, document)?;
        for peer in peers::all(&transaction)? {
            tell(&transaction, member, (&peer, Said::Organisation(document.clone())), at)?;
        }
        Ok(transaction.commit()?)
    }

    /// At the hub: a member says which change of staff and keys it knows. Where that is an older one, it is told the newest.
    pub(super) fn share_organisation(
        &mut self,
        member: &Membership,
        (to, state): (&MemberId, &State),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some((said, document)) = newest(&self.ledger, member.fleet)? else { return Ok(()) };
        if state.organisation >= Some(said.number) {
            return Ok(());
        }
        // What is noted of several members is noted in one transaction.
        let transaction = self.ledger.savepoint()?;
        tell(&transaction, member, (to, Said::Organisation(document)), at)?;
        Ok(transaction.commit()?)
    }

    /// The newest number that was signed here, or that a member says it knows: the hub may be one that comes out of a backup.
    fn highest_number(&self, signed: u64, fleet: SignatoryKey) -> Result<u64, StorageError> {
        let mut highest = signed;
        for id in peers::all(&self.ledger)? {
            let state = peers::peer(&self.ledger, &id, fleet)?.and_then(|peer| peer.state);
            let known = state.and_then(|state| state.organisation).unwrap_or_default();
            // One that is made up must not leave the hub without numbers.
            highest = highest.max(known.min(signed.saturating_add(MOST_AHEAD)));
        }
        Ok(highest)
    }

    /// The number of the newest document that was signed or taken in here.
    pub(super) fn organisation_number(
        &self,
        fleet: SignatoryKey,
    ) -> Result<Option<u64>, StorageError> {
        Ok(newest(&self.ledger, fleet)?.map(|(said, _)| said.number))
    }

    /// Takes in what the fleet's key says of staff and keys, whoever has brought it. What is older than what is known, not
    /// signed by the fleet, or makes no sense changes nothing. Durable on return.
    pub(super) fn hear_organisation(
        &mut self,
        member: &Membership,
        document: &Value,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let Some(said) = Organisation::read(document.clone(), member.fleet) else { return Ok(()) };
        let known = self.organisation_number(member.fleet)?;
        // The hub is the one that has signed it; one that comes out of a backup may have signed it before it was lost.
        let signs = member.is_hub() && member.own.hub_since.is_none();
        if signs || known.is_some_and(|known| known >= said.number) {
            return Ok(());
        }
        let Some(change) = self.change_to(&said)? else {
            tracing::error!(
                number = said.number,
                "the fleet's word on the staff does not fit here"
            );
            return Ok(());
        };
        // Files first: what opens for nobody yet is no harm, and a start takes away what no commit tells of.
        for (number, name, sealed) in &change.ring {
            if ring::read_one(&self.data_dir, *number, name).as_ref() != Some(sealed) {
                ring::write(&self.data_dir, *number, name, sealed)?;
            }
        }
        self.commit_change(&change, (document, &member.hub.key.to_string()), at)?;
        if let Some(newest) = change.keys.into_iter().next_back() {
            self.organisation = newest;
        }
        self.locked_out.extend(change.left);
        if let Err(error) = self.tidy_ring() {
            // They are off the staff all the same, and the next start tries again.
            tracing::warn!(%error, "a file of the key ring cannot be removed");
        }
        self.tell_backups();
        Ok(())
    }

    /// What a document changes here. None where it makes no sense: it forgets a key that something here may be sealed for,
    /// or leaves nobody who decides.
    fn change_to(&self, said: &Organisation) -> Result<Option<Change>, StorageError> {
        let (known, here) = (self.organisation_keys()?, self.staff()?);
        Ok(change(said, (&known, &here)))
    }

    fn commit_change(
        &mut self,
        change: &Change,
        (document, hub): (&Value, &str),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        let by_hub = |event| Entry::new(event, at).by_member(hub);
        for name in &change.left {
            transaction.execute("DELETE FROM staff WHERE name = ?1", [name.as_str()])?;
            let left = Event::StaffRemoved { name: name.clone() };
            ledger::append(&transaction, writer, by_hub(left))?;
        }
        for (number, key) in &change.keys {
            let insert = "INSERT INTO organisation_key (n, key) VALUES (?1, ?2)";
            transaction.execute(insert, (number, key.to_string()))?;
            let told = Event::OrganisationKey { number: *number, key: key.to_string() };
            ledger::append(&transaction, writer, by_hub(told))?;
        }
        for (StaffMember { name, role, .. }, key) in &change.came {
            let new = NewStaff { name, key, role: *role };
            ring::enter_by(&transaction, writer, new, by_hub)?;
        }
        set(&transaction, document)?;
        Ok(transaction.commit()?)
    }

    /// Who was taken off the staff by the hub since this was asked last. Whoever of them is inside has to leave.
    pub fn locked_out(&mut self) -> Vec<StaffName> {
        std::mem::take(&mut self.locked_out)
    }
}

/// What `said` changes where these keys are known and these people work.
fn change(
    said: &Organisation,
    (known, here): (&[(i64, OrganisationKey)], &[StaffMember]),
) -> Option<Change> {
    let read = |it: &NumberedKey| Some((it.number, it.key.parse().ok()?));
    let mut keys: Vec<(i64, OrganisationKey)> =
        said.keys.iter().map(read).collect::<Option<_>>()?;
    let grows = keys.windows(2).all(|two| two[0].0 < two[1].0);
    let same = |(own, other): (&(i64, OrganisationKey), &(i64, OrganisationKey))| {
        (own.0, own.1.to_string()) == (other.0, other.1.to_string())
    };
    let has_all = keys.len() >= known.len() && known.iter().zip(&keys).all(same);
    if !grows || !has_all {
        return None;
    }
    let keys = keys.split_off(known.len());
    let read = |it: &StaffMember| Some((it.clone(), it.key.parse().ok()?));
    let staff: Vec<(StaffMember, StaffKey)> = said.staff.iter().map(read).collect::<Option<_>>()?;
    let names: BTreeSet<_> = said.staff.iter().map(|it| &it.name).collect();
    let own: BTreeSet<_> = said.staff.iter().map(|it| &it.key).collect();
    let decides = said.staff.iter().any(|it| it.role.decides());
    if names.len() != staff.len() || own.len() != staff.len() || !decides {
        return None;
    }
    let mut ring = Vec::new();
    for InRing { number, staff, sealed } in &said.ring {
        let is_staff = said.staff.iter().any(|it| it.name == *staff && it.role.opens_media());
        let is_key = said.keys.iter().any(|it| it.number == *number);
        let sealed = from_hex(sealed).filter(|it| is_staff && is_key && ring::is_sane(it))?;
        ring.push((*number, staff.clone(), sealed));
    }
    let left = here.iter().filter(|it| !said.staff.contains(it)).map(|it| it.name.clone());
    let left = left.collect();
    let came = staff.into_iter().filter(|(it, _)| !here.contains(it)).collect();
    Some(Change { left, came, keys, ring })
}

/// The newest document that was signed or taken in here, and what it says.
pub(super) fn newest(
    ledger: &Connection,
    fleet: SignatoryKey,
) -> Result<Option<(Organisation, Value)>, StorageError> {
    let Some(text) = meta::get::<String>(ledger, ROW)? else { return Ok(None) };
    let document: Option<Value> = serde_json::from_str(&text).ok();
    let read = document.and_then(|it| Some((Organisation::read(it.clone(), fleet)?, it)));
    read.map(Some).ok_or(StorageError::Damaged("the fleet's word on the staff"))
}

fn set(ledger: &Connection, document: &Value) -> Result<(), StorageError> {
    meta::set(ledger, ROW, document.to_string())
}
