//! Another hub takes the place of a lost one: how a member learns of it, and writes to it from then on.
//!
//! The new hub lays its certificate where every member looks. In it the fleet's key says since when it is the hub, so that
//! no member can make itself one, and all members come to the same one, whatever they read first.
//!
//! **Invariant:** an order that is open where it was signed or carried is open until the new hub has acknowledged it as well.

use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;

use super::carry::pass_on;
use super::membership::Membership;
use super::peers::{self, tell};
use super::spool::{Fetched, Spool, read_object};
use super::step::SAID;
use super::{orders, organisation};
use crate::fleet::{Member, MemberId, MemberRole, Place, Said};
use crate::vault::storage::StorageError;
use crate::vault::{Vault, ledger, meta};

/// The row of `meta` that says as of which event this member began to tell another hub of everything, and the newest
/// epoch by then, as long as it is at it.
pub(super) const FOLLOWS: &str = "fleet_follows";
const DAMAGED: StorageError = StorageError::Damaged("since when another hub is followed");

/// How far this member is with telling another hub of everything that is kept here.
enum Follows {
    /// It began as of this event, when this was the newest epoch.
    Telling { since: u64, epoch: u64 },
    /// It has told of everything that was kept as of this event.
    Told { since: u64 },
}

impl Follows {
    /// None where this member has joined at the hub.
    fn read(ledger: &Connection) -> Result<Option<Self>, StorageError> {
        let Some(text) = meta::get::<String>(ledger, FOLLOWS)? else { return Ok(None) };
        let mut numbers = text.split(' ').map(str::parse);
        let since = numbers.next().and_then(Result::ok).ok_or(DAMAGED)?;
        let epoch = numbers.next().transpose().map_err(|_| DAMAGED)?;
        Ok(Some(match epoch {
            Some(epoch) => Self::Telling { since, epoch },
            None => Self::Told { since },
        }))
    }

    fn write(&self, ledger: &Connection) -> Result<(), StorageError> {
        let text = match self {
            Self::Telling { since, epoch } => format!("{since} {epoch}"),
            Self::Told { since } => since.to_string(),
        };
        meta::set(ledger, FOLLOWS, text)
    }
}

impl Vault {
    /// Reads whether there is another hub, and turns to it. Returns who this vault is from then on. It may be interrupted,
    /// and is done again.
    pub(super) fn follow_new_hub(
        &mut self,
        member: Arc<Membership>,
        at: Timestamp,
    ) -> Result<Arc<Membership>, StorageError> {
        let Some(hub) = self.announced(&member) else { return Ok(member) };
        let was_hub = member.is_hub();
        self.turn_to(&member, &hub, at)?;
        let member = Arc::new(member.follow(&hub, &self.data_dir)?);
        self.fleet = Some(Arc::clone(&member));
        tracing::info!("another computer is the hub of the fleet from now on");
        if was_hub {
            // No order reaches the copies here any more.
            self.let_visitors_copies_go(at)?;
        }
        Ok(member)
    }

    /// The newest hub that has come, where it counts rather than the one that is known.
    fn announced(&self, member: &Membership) -> Option<Member> {
        let mut newest: Option<Member> = None;
        for Fetched { place, file } in Spool::of(&self.data_dir).mail() {
            if !matches!(place, Place::Hub { .. }) {
                continue;
            }
            let bytes = read_object(&file).ok().flatten();
            let read = bytes.and_then(|bytes| announcement(&bytes, member));
            let Some(hub) = read else { continue };
            if hub.outranks(newest.as_ref().unwrap_or(&member.hub)) {
                newest = Some(hub);
            }
        }
        newest
    }

    fn turn_to(
        &mut self,
        member: &Membership,
        hub: &Member,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let epoch = self.newest_epoch()?.map_or(0, |epoch| epoch.number);
        let transaction = self.ledger.transaction()?;
        let (event, _) = ledger::head(&transaction)?;
        peers::know(&transaction, hub)?;
        let lost = [Some(&member.hub.id), hub.instead_of.as_ref()];
        for lost in lost.into_iter().flatten().filter(|lost| **lost != hub.id) {
            remove(&transaction, (lost, member), at)?;
            orders::wait_no_more(&transaction, lost)?;
        }
        let orders = if member.is_hub() {
            step_down(&transaction)?;
            orders::all(&transaction)?
        } else {
            orders::open(&transaction)?
        };
        for digest in orders {
            if let Some(row) = orders::row(&transaction, digest)? {
                pass_on(&transaction, member, (&row.order, hub), at)?;
            }
        }
        // The backup may be older than the last change of the staff.
        if let Some((_, document)) = organisation::newest(&transaction, member.fleet)? {
            tell(&transaction, member, (&hub.id, Said::Organisation(document)), at)?;
        }
        // How it stands is said to the new hub at once, and again when everything was told.
        meta::forget(&transaction, &[SAID])?;
        Follows::Telling { since: event.cast_unsigned(), epoch }.write(&transaction)?;
        Ok(transaction.commit()?)
    }

    /// As of which event the hub was told of everything that is kept here; none while that goes on. Who joined at this hub
    /// has told it from the first event on.
    pub(super) fn told_to_hub(&self) -> Result<Option<u64>, StorageError> {
        Ok(match Follows::read(&self.ledger)? {
            None => Some(0),
            Some(Follows::Told { since }) => Some(since),
            Some(Follows::Telling { .. }) => None,
        })
    }

    /// Everything that is kept here is laid out for the newest epoch, and the hub is told so of each.
    pub(super) fn all_is_told(&self) -> Result<(), StorageError> {
        let follows = Follows::read(&self.ledger)?;
        let Some(Follows::Telling { since, epoch }) = follows else { return Ok(()) };
        // Before the new hub has sent its epoch, what is laid out opens for it with nothing.
        let newest = self.newest_epoch()?.map_or(0, |epoch| epoch.number);
        if newest > epoch { Follows::Told { since }.write(&self.ledger) } else { Ok(()) }
    }

    /// A certificate lies where hubs are announced. Whoever was the hub and is not the one that counts is none any more.
    pub(super) fn hear_hub(
        &mut self,
        member: &Membership,
        bytes: &[u8],
        at: Timestamp,
    ) -> Result<Option<bool>, StorageError> {
        let Some(other) = announcement(bytes, member) else { return Ok(None) };
        if other.id == member.hub.id || other.id == member.own.id {
            return Ok(Some(false));
        }
        let transaction = self.ledger.transaction()?;
        peers::know(&transaction, &other)?;
        let news = remove(&transaction, (&other.id, member), at)?;
        transaction.commit()?;
        Ok(Some(news))
    }
}

/// The hub that is announced; none where the fleet's key has not made it one.
fn announcement(bytes: &[u8], member: &Membership) -> Option<Member> {
    let document = serde_json::from_slice(bytes).ok()?;
    Member::read(document, member.fleet).filter(|it| it.role == MemberRole::Hub)
}

/// Whether it was a member until now.
fn remove(
    ledger: &Connection,
    (id, member): (&MemberId, &Membership),
    at: Timestamp,
) -> Result<bool, StorageError> {
    let peer = peers::peer(ledger, id, member.fleet)?.filter(|peer| peer.removed_at.is_none());
    let Some(mut peer) = peer else { return Ok(false) };
    peer.remove(ledger, at)?;
    Ok(true)
}

/// This was the hub: copies of what others keep go, as those that came for a visitor, and what was exported of them has to
/// go with them.
fn step_down(ledger: &Connection) -> Result<(), StorageError> {
    ledger.execute("UPDATE replica SET visit = 1", [])?;
    ledger.execute("DELETE FROM fleet_wanted", [])?;
    Ok(())
}
