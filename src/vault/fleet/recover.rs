//! The hub is lost: an officer makes another of its backup, and the fleet goes on.
//!
//! The backup has the fleet's key and what members share, sealed for the organisation; the keys of the old hub are in none.
//! So this is another member, which the fleet's key has made the hub in the place of the old one. Members learn of it
//! from its certificate, write to it from then on, and tell it of everything once more.
//!
//! **Invariant:** a hub that was recovered opens and exports nothing before each member that its backup knows has told what
//! it keeps and which orders are open there, and what is kept here of theirs is as they said. An officer who removes a
//! member does not wait for it. A list of erasures and an officer's word are about the backup, and end this wait not.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{Connection, OptionalExtension as _};
use serde_json::Value;

use super::create::NotInvitable;
use super::epochs::Begun;
use super::follow::FOLLOWS;
use super::membership::Membership;
use super::organisation::MOST_AHEAD;
use super::peers::{self, tell};
use super::publish::TOLD;
use super::root::{Root, Shared};
use super::seed::Seed;
use super::spool::Spool;
use super::step::SAID;
use super::wanted::Wanted;
use super::{epochs, lists, orders};
use crate::fleet::{
    Admission, Member, MemberName, MemberRole, Place, Said, Signed, State, content,
};
use crate::record::{CaughtUp, Event, EventKind, ToldBy};
use crate::seal::{BoxIdentity, DoesNotOpen, Lookup};
use crate::vault::clock::date;
use crate::vault::ledger::{self, Entry};
use crate::vault::storage::{StorageError, time};
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, at_hand, meta};

/// The row of `meta` that says when the certificate of this hub was laid out last.
const ANNOUNCED: &str = "fleet_announced";

/// Why there is no other hub.
#[derive(Debug, thiserror::Error)]
pub enum NotRecovered {
    /// Only officers may.
    #[error("only an officer makes another hub")]
    NotOfficer,
    /// The vault is a member.
    #[error("this computer is in the fleet; another hub is made of a backup of the lost one")]
    IsMember,
    /// It has no key of a fleet.
    #[error(
        "the fleet's key is not here; it is in backups of the computer at which the fleet was made"
    )]
    NoKey,
    /// The key is there and nothing else.
    #[error(
        "this backup was made by a version that kept the fleet's key alone. Restore a later one; where there is none, \
         make the fleet anew with `sayso fleet create`"
    )]
    KeyAlone,
    /// The fleet's key does not open.
    #[error("the fleet's key does not open with the organisation's")]
    NoRoot(#[from] DoesNotOpen),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<NotInvitable> for NotRecovered {
    fn from(why: NotInvitable) -> Self {
        match why {
            NotInvitable::NoRoot(why) => Self::NoRoot(why),
            NotInvitable::Storage(error) => Self::Storage(error),
            NotInvitable::NotOfficer => Self::NotOfficer,
            _ => Self::NoKey,
        }
    }
}

impl Unlocked {
    /// Makes this vault, which was restored from a backup of the hub, the hub in its place. It is called `name`, or as the
    /// old one, and the store is where it was, or where `store` says. Durable on return.
    pub fn recover_fleet(
        &self,
        vault: &mut Vault,
        (name, store): (Option<&MemberName>, Option<Value>),
        at: Timestamp,
    ) -> Result<(), NotRecovered> {
        if !self.role().decides() {
            return Err(NotRecovered::NotOfficer);
        }
        if !vault.can_recover_fleet() {
            let why =
                if vault.fleet.is_some() { NotRecovered::IsMember } else { NotRecovered::NoKey };
            return Err(why);
        }
        let mut root = self.opened_root(vault)?;
        let Shared { lookup, hub, store: before } =
            root.shared.take().ok_or(NotRecovered::KeyAlone)?;
        // It may have heard of another since.
        let lost = vault.fleet.as_deref().map_or(hub, |member| member.hub.clone());
        let name = name.unwrap_or(&lost.name);
        let seals = BoxIdentity::generate();
        let seed = Seed::generate()?;
        let key = seed.key();
        let own = certify(&root, (name, &lost), (key.public(), seals.public()), at)?;
        let (fleet, hub) = (root.key.public(), own.clone());
        let store = store.unwrap_or(before);
        let member = Membership { own, key, seals, lookup, fleet, hub, store };
        root.shared = Some(Shared::of(&member));
        vault.take_the_place_of(&lost, member, (self, &seed), at)?;
        if let Err(error) = root.keep(vault).and_then(|()| vault.enter_next_epoch(at)) {
            // It is the hub. The next officer's act and the first member that writes have it done.
            tracing::error!(%error, "the new hub is not noted beside the fleet's key, or has no epoch yet");
        }
        Ok(())
    }
}

/// The fleet's key makes a member with these keys the hub in the place of a lost one. The key of the invitation is used
/// once, here.
fn certify(
    root: &Root,
    (name, lost): (&MemberName, &Member),
    keys: (crate::seal::SignatoryKey, crate::seal::BoxKey),
    at: Timestamp,
) -> Result<Member, StorageError> {
    const DAMAGED: StorageError = StorageError::Damaged("a certificate");
    let invitation = Seed::generate()?.key();
    // Later than the lost one, even if a clock is wrong or was.
    let after = lost.hub_since.map(|since| since.saturating_add(SignedDuration::from_secs(1)));
    let since = after.transpose().ok().flatten().unwrap_or(at).max(at);
    let admission = Admission {
        invitation: invitation.public().to_string(),
        name: name.clone(),
        role: MemberRole::Hub,
        until: date(at),
        instead_of: Some(lost.id.clone()),
        hub_since: Some(since),
    };
    let admission = Signed::make(admission, &root.key, at).ok_or(DAMAGED)?;
    Member::certify(&admission, &invitation, keys, at).ok_or(DAMAGED)
}

impl Vault {
    /// Becomes the hub instead of `lost`.
    fn take_the_place_of(
        &mut self,
        lost: &Member,
        member: Membership,
        (officer, seed): (&Unlocked, &Seed),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        begin_anew(&transaction)?;
        peers::know(&transaction, lost)?;
        if let Some(mut lost) = peers::peer(&transaction, &lost.id, member.fleet)? {
            lost.remove(&transaction, at)?;
        }
        orders::wait_no_more(&transaction, &lost.id)?;
        tell_orders_again(&transaction, &member, at)?;
        lists::tell_what_lists_withdrew((&transaction, &member), at)?;
        let told = Event::JoinedFleet {
            fleet: member.fleet.to_string(),
            member: member.own.key.to_string(),
            name: member.own.name.to_string(),
            role: member.own.role.to_string(),
            instead_of: Some(lost.id.to_string()),
        };
        let entry = Entry::new(told, at).by_staff(officer.staff());
        ledger::append(&transaction, at_hand(self.writer.as_ref())?, entry)?;
        member.prepare(&self.data_dir, seed)?;
        transaction.commit()?;
        // What keeps this from ending, the next start does.
        member.enter(&self.data_dir)?;
        self.fleet = Some(Arc::new(member));
        Ok(())
    }

    fn enter_next_epoch(&mut self, at: Timestamp) -> Result<(), StorageError> {
        let number = self.newest_epoch()?.map_or(0, |epoch| epoch.number) + 1;
        let secret = BoxIdentity::generate();
        self.enter_epoch(Begun { number, secret: &secret, ends: epochs::ends(at) }, at)
    }

    /// Lays the certificate of this hub out where every member looks: once a day until each has written, and then with each
    /// epoch, in case the store has lost it.
    pub(super) fn announce(&self, member: &Membership, at: Timestamp) -> Result<(), StorageError> {
        if !member.is_hub() || member.own.hub_since.is_none() {
            return Ok(());
        }
        let silent = "SELECT 1 FROM fleet_member WHERE removed_at IS NULL AND heard_at IS NULL";
        let now = if self.ledger.prepare_cached(silent)?.exists([])? {
            date(at).to_string()
        } else {
            self.newest_epoch()?.map_or(0, |epoch| epoch.number).to_string()
        };
        let last: Option<String> = meta::get(&self.ledger, ANNOUNCED)?;
        if last.as_ref() == Some(&now) {
            return Ok(());
        }
        let text = member.own.document.to_string();
        let digest = content(text.as_bytes());
        let place = Place::Hub { member: member.own.id.clone(), digest };
        Spool::of(&self.data_dir).put(&place, text.as_bytes())?;
        meta::set(&self.ledger, ANNOUNCED, now)
    }

    /// At the hub: a member says how it stands. Where it has just turned to this hub and knows a later epoch than the backup,
    /// one after that begins.
    pub(super) fn hear_state(
        &mut self,
        member: &Membership,
        (from, state): (&Member, &State),
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let newest = self.newest_epoch()?.map_or(0, |epoch| epoch.number);
        // One that is made up must not leave the hub without numbers.
        let ahead = state.epoch.checked_sub(newest).filter(|ahead| *ahead <= MOST_AHEAD);
        if state.told.is_none() && ahead.is_some() {
            self.begin_epoch(member, state.epoch.saturating_add(1).cast_signed(), at)?;
        }
        self.share_organisation(member, (&from.id, state), at)?;
        self.share_campaign(member, (&from.id, state), at)?;
        self.share_epoch(member, (&from.id, state), at)
    }

    /// Since when this vault is the hub in the place of a lost one and has not been told by every member what was taken back.
    pub(in crate::vault) fn recovers_since(&self) -> Result<Option<Timestamp>, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT at FROM event joined WHERE kind = ?1
                 AND json_extract(body, '$.instead_of') IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM event later WHERE later.kind = ?2
                     AND later.seq > joined.seq AND json_extract(later.body, '$.by') = 'fleet')
             ORDER BY seq DESC LIMIT 1",
        )?;
        let kinds = [EventKind::JoinedFleet, EventKind::CaughtUp].map(EventKind::as_str);
        let at: Option<String> = query.query_row(kinds, |row| row.get(0)).optional()?;
        at.as_deref().map(time).transpose()
    }

    /// At a hub that was recovered: looks whether each member has told everything, and asks for what they did not tell of.
    pub(super) fn catch_up_in_fleet(
        &mut self,
        member: &Membership,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        if !member.is_hub() || member.own.hub_since.is_none() || self.recovers_since()?.is_none() {
            return Ok(());
        }
        let mut all_told = true;
        for id in peers::all(&self.ledger)? {
            let peer = peers::peer(&self.ledger, &id, member.fleet)?;
            let Some(peer) = peer.filter(|peer| peer.removed_at.is_none()) else { continue };
            let told = peer.state.as_ref().and_then(|state| state.told);
            let Some(since) = told.filter(|_| peer.letters.missing() == 0) else {
                all_told = false;
                continue;
            };
            // What it has not told of it keeps no more, or this message is still on its way: it says so when it is asked.
            for lookup in untold(&self.ledger, &peer.member, since)? {
                all_told = false;
                self.want(lookup, Wanted::Kept { by: &peer.member.id, event: since })?;
            }
        }
        if all_told && !is_waiting_for_copies(&self.ledger)? {
            let told = Event::CaughtUp(CaughtUp { by: ToldBy::Fleet, event: None });
            self.append(Entry::new(told, at))?;
        }
        Ok(())
    }
}

/// What members wrote and were written under the old keys is nothing to go on with.
fn begin_anew(ledger: &Connection) -> Result<(), StorageError> {
    peers::begin_anew(ledger)?;
    ledger.execute("DELETE FROM fleet_message", [])?;
    ledger.execute("DELETE FROM fleet_wanted WHERE member IS NOT NULL", [])?;
    meta::forget(ledger, &[TOLD, SAID, ANNOUNCED, FOLLOWS])
}

/// Orders that were open when the backup was made go to those who have not answered by then.
fn tell_orders_again(
    ledger: &Connection,
    member: &Membership,
    at: Timestamp,
) -> Result<(), StorageError> {
    for digest in orders::open(ledger)? {
        let Some(row) = orders::row(ledger, digest)? else { continue };
        for carried in orders::carried(ledger, digest)?.iter().filter(|it| it.word.is_none()) {
            let said = Said::Order(row.order.document().clone());
            tell(ledger, member, (&carried.member, said), at)?;
        }
    }
    Ok(())
}

/// What is here of what a member keeps, or whoever it came in the place of, that it has not told of since.
fn untold(ledger: &Connection, from: &Member, since: u64) -> Result<Vec<Lookup>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT lookup FROM replica
         WHERE (member = ?1 AND event < ?2 OR member = ?3)
             AND lookup NOT IN (SELECT lookup FROM fleet_wanted)",
    )?;
    let lost = from.instead_of.as_ref().map(ToString::to_string);
    let asked = (from.id.as_str(), since.cast_signed(), lost);
    let lookups = query.query_map(asked, |row| row.get::<_, String>(0))?;
    lookups.map(|it| it?.parse().map_err(|_| StorageError::Damaged("a lookup"))).collect()
}

/// Whether something has not come that members have told of, or that they were asked for.
fn is_waiting_for_copies(ledger: &Connection) -> Result<bool, StorageError> {
    let waiting =
        "SELECT 1 FROM fleet_wanted JOIN fleet_member ON fleet_member.id = fleet_wanted.member
                   WHERE removed_at IS NULL";
    Ok(ledger.prepare_cached(waiting)?.exists([])?)
}
