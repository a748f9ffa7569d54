//! A fleet is made, and others are invited into it and removed from it. Officers do.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use secrecy::SecretString;
use serde_json::Value;
use zeroize::Zeroizing;

use super::campaign::PUBLISHED;
use super::carry::pass_on;
use super::epochs::Begun;
use super::membership::Membership;
use super::organisation;
use super::peers::{self, tell};
use super::publish::TOLD;
use super::root::{Root, Shared};
use super::seed::Seed;
use super::spool::Spool;
use super::{ended, epochs, orders};
use crate::fleet::{
    Admission, Enclosed, InRing, Invitation, Member, MemberId, MemberName, MemberRole, NumberedKey,
    Place, Removal, Said, Signed, VaultOfFleet, content, to_hex,
};
use crate::record::{Event, StaffMember};
use crate::seal::{BoxIdentity, DoesNotOpen, LookupSecret, OrganisationKey, Signatory};
use crate::vault::ledger::{self, Entry};
use crate::vault::storage::StorageError;
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, at_hand, meta, ring};

/// An invitation lets somebody join for so long.
const INVITATION_DAYS: i64 = 30;

/// Why there is no fleet, or nobody is invited.
#[derive(Debug, thiserror::Error)]
pub enum NotInvitable {
    /// Only officers may.
    #[error("only an officer makes a fleet, invites into it and removes from it")]
    NotOfficer,
    /// The vault is in one already.
    #[error("this vault is in a fleet already")]
    InOneAlready,
    /// The vault is in none, or in one that was made elsewhere.
    #[error("this is not the computer at which the fleet was made; invite there")]
    NotTheHub,
    /// Somebody has that name.
    #[error("a member has that name already; only one that comes in its place may have it as well")]
    NameTaken,
    /// Nobody has that name.
    #[error("no member has that name; `sayso fleet status` lists them")]
    Unknown,
    /// Several have that name.
    #[error(
        "several members have that name; `sayso fleet status` shows a number with each, to be given instead of it"
    )]
    SeveralCalled,
    /// It is this computer.
    #[error(
        "that is this computer, the hub, which nobody removes or replaces by an invitation. Where it is lost, \
         `sayso fleet recover` makes another of its backup"
    )]
    IsTheHub,
    /// The fleet's key does not open.
    #[error("the fleet's key does not open with the organisation's; nothing was changed")]
    NoRoot(#[from] DoesNotOpen),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// An invitation that was made.
pub struct Invited {
    /// The file, sealed under its passphrase.
    pub file: Vec<u8>,
    /// The last day on which it lets somebody join.
    pub until: Date,
}

impl Unlocked {
    /// Makes this vault the hub of a new fleet, called `name`, whose store is where `store` says. Durable on return.
    pub fn create_fleet(
        &self,
        vault: &mut Vault,
        (name, store): (&MemberName, Value),
        at: Timestamp,
    ) -> Result<(), NotInvitable> {
        if !self.role().decides() {
            return Err(NotInvitable::NotOfficer);
        }
        if vault.fleet.is_some() {
            return Err(NotInvitable::InOneAlready);
        }
        let root_seed = Seed::generate()?;
        let root = root_seed.key();
        let mut lookup = Zeroizing::new([0; 32]);
        crate::vault::random(&mut *lookup).map_err(StorageError::from)?;
        let invitation = Seed::generate()?.key();
        let admission = admit(&root, &invitation, (name, MemberRole::Hub, None), at)?;
        let seals = BoxIdentity::generate();
        let seed = Seed::generate()?;
        let key = seed.key();
        let keys = (key.public(), seals.public());
        let own = Member::certify(&admission, &invitation, keys, at);
        let own = own.ok_or(StorageError::Damaged("a certificate"))?;
        let hub = own.clone();
        let lookup = LookupSecret::new(lookup);
        let member = Membership { own, key, seals, lookup, fleet: root.public(), hub, store };
        Root::new(root_seed, Some(Shared::of(&member))).keep(vault)?;
        // First, since no member is without one.
        let secret = BoxIdentity::generate();
        vault.enter_epoch(Begun { number: 1, secret: &secret, ends: epochs::ends(at) }, at)?;
        vault.become_member(member, &seed, at)?;
        self.certify_organisation(vault, at);
        Ok(())
    }

    /// Makes an invitation for one more member, called `name`, or for one that comes in the place of another. `campaign`
    /// is what it asks people by.
    pub fn invite(
        &self,
        vault: &Vault,
        names: (&MemberName, Option<&MemberName>),
        campaign: Option<String>,
        passphrase: &SecretString,
        at: Timestamp,
    ) -> Result<Invited, NotInvitable> {
        let (invitation, until) = self.invitation(vault, names, campaign, at)?;
        let file = invitation.seal(passphrase).map_err(StorageError::from)?;
        Ok(Invited { file, until })
    }

    /// The same before it is sealed, with the last day on which it lets somebody join. It has secrets: nothing but memory
    /// may hold it.
    pub fn invitation(
        &self,
        vault: &Vault,
        (name, instead_of): (&MemberName, Option<&MemberName>),
        campaign: Option<String>,
        at: Timestamp,
    ) -> Result<(Invitation, Date), NotInvitable> {
        let root = self.root(vault)?;
        let member = vault.hub()?;
        let lost = instead_of.map(|lost| vault.member_named(member, lost)).transpose()?;
        let lost = lost.map(|it| it.id);
        // Whoever comes in the place of another may have its name: that one is a member no more once this one is.
        let has_name = |it: &Member| it.name == *name && lost.as_ref() != Some(&it.id);
        if member.own.name == *name || vault.present_members(member)?.iter().any(has_name) {
            return Err(NotInvitable::NameTaken);
        }
        let secret = Seed::generate()?;
        let invitation = secret.key();
        let admission = admit(&root, &invitation, (name, MemberRole::Kiosk, lost), at)?;
        let until = admission.said().until;
        let invitation = Invitation::new(Enclosed {
            fleet: member.fleet,
            admission: admission.document().clone(),
            secret: secret.danger_text(),
            lookup: member.lookup.danger_text(),
            epoch: vault.epoch_to_share()?,
            hub: member.own.document.clone(),
            store: member.store.clone(),
            vault: vault.of_fleet(campaign)?,
        });
        Ok((invitation, until))
    }

    /// Removes the member that has this name, or this number: nothing is written to it any more, and the next epoch begins
    /// without it. What it kept stays where it has been copied to. Durable on return.
    pub fn remove_member(
        &self,
        vault: &mut Vault,
        name: &MemberName,
        at: Timestamp,
    ) -> Result<(), NotInvitable> {
        let root = self.root(vault)?;
        let gone = vault.member_named(vault.hub()?, name)?;
        let said = Removal { member: gone.id.clone(), at };
        let signed = Signed::make(said, &root, at).ok_or(StorageError::Damaged("a removal"))?;
        let text = signed.document().to_string();
        let digest = content(text.as_bytes());
        let place = Place::Removed { member: gone.id.clone(), digest };
        let put = Spool::of(&vault.data_dir).put(&place, text.as_bytes());
        put.map_err(StorageError::from)?;
        let told = Event::MemberRemoved { member: gone.key.to_string() };
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        if let Some(mut peer) = peers::peer(&transaction, &gone.id, root.public())? {
            peer.remove(&transaction, at)?;
        }
        let writer = at_hand(vault.writer.as_ref())?;
        ledger::append(&transaction, writer, Entry::new(told, at).by_staff(self.staff()))?;
        transaction.commit().map_err(StorageError::from)?;
        match vault.fleet.clone() {
            Some(member) => Ok(vault.begin_another_epoch(&member, at)?),
            None => Ok(()),
        }
    }
}

fn admit(
    root: &Signatory,
    invitation: &Signatory,
    (name, role, instead_of): (&MemberName, MemberRole, Option<MemberId>),
    at: Timestamp,
) -> Result<Signed<Admission>, StorageError> {
    use jiff::ToSpan as _;
    let until = crate::vault::clock::date(at).saturating_add(INVITATION_DAYS.days());
    let invitation = invitation.public().to_string();
    let (name, hub_since) = (name.clone(), None);
    let said = Admission { invitation, name, role, until, instead_of, hub_since };
    Signed::make(said, root, at).ok_or(StorageError::Damaged("an admission"))
}

impl Vault {
    pub(super) fn hub(&self) -> Result<&Membership, NotInvitable> {
        self.fleet.as_deref().filter(|member| member.is_hub()).ok_or(NotInvitable::NotTheHub)
    }

    /// The other members that were not removed.
    fn present_members(&self, own: &Membership) -> Result<Vec<Member>, StorageError> {
        let mut present = Vec::new();
        for id in peers::all(&self.ledger)? {
            let peer = peers::peer(&self.ledger, &id, own.fleet)?;
            let peer = peer.filter(|it| it.removed_at.is_none());
            present.extend(peer.map(|it| it.member));
        }
        Ok(present)
    }

    /// The one member that is called `name`. Its number, which has the form of a name, stands for it as well.
    fn member_named(&self, own: &Membership, name: &MemberName) -> Result<Member, NotInvitable> {
        if own.own.name == *name {
            return Err(NotInvitable::IsTheHub);
        }
        let present = self.present_members(own)?;
        let number = name.to_string();
        if let Some(one) = present.iter().find(|it| it.id.as_str() == number) {
            return Ok(one.clone());
        }
        let mut called = present.into_iter().filter(|it| it.name == *name);
        match (called.next(), called.next()) {
            (None, _) => Err(NotInvitable::Unknown),
            (Some(one), None) => Ok(one),
            (Some(_), Some(_)) => Err(NotInvitable::SeveralCalled),
        }
    }

    /// Writes the keys of this member, and says so in the ledger.
    pub(super) fn become_member(
        &mut self,
        member: Membership,
        seed: &Seed,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let comes_back = self.was_in_a_fleet()?;
        let transaction = self.ledger.transaction()?;
        // What is left of a fleet that this vault was in before a restore.
        for table in ["member", "message", "brought", "carried", "wanted"] {
            transaction.execute(&format!("DELETE FROM fleet_{table}"), [])?;
        }
        // What is kept is laid out anew. What is gone is taken out of the store, as the lost member may not have.
        let kept = "DELETE FROM fleet_published WHERE record IN (SELECT id FROM submission)";
        transaction.execute(kept, [])?;
        meta::forget(&transaction, &[TOLD, PUBLISHED, organisation::ROW])?;
        let told = Event::JoinedFleet {
            fleet: member.fleet.to_string(),
            member: member.own.key.to_string(),
            name: member.own.name.to_string(),
            role: member.own.role.to_string(),
            instead_of: None,
        };
        ledger::append(&transaction, at_hand(self.writer.as_ref())?, Entry::new(told, at))?;
        if member.own.id != member.hub.id {
            peers::know(&transaction, &member.hub)?;
            let hub: &MemberId = &member.hub.id;
            tell(&transaction, &member, (hub, Said::Joined), at)?;
            if comes_back {
                ended::tell_what_has_ended((&transaction, &member), at)?;
            }
            // What somebody has ordered before is ordered still: it may not have left this computer.
            for digest in orders::open(&transaction)? {
                if let Some(row) = orders::row(&transaction, digest)? {
                    pass_on(&transaction, &member, (&row.order, &member.hub), at)?;
                }
            }
        }
        member.prepare(&self.data_dir, seed)?;
        transaction.commit()?;
        // What keeps this from ending, the next start does.
        member.enter(&self.data_dir)?;
        self.fleet = Some(Arc::new(member));
        Ok(())
    }

    /// What another vault of this organisation is made with.
    fn of_fleet(&self, campaign: Option<String>) -> Result<VaultOfFleet, StorageError> {
        let (keys, staff) = (self.organisation_keys()?, self.staff()?);
        let mut sealed = Vec::new();
        for (number, _) in &keys {
            for StaffMember { name, .. } in &staff {
                let bytes = ring::read_one(&self.data_dir, *number, name);
                sealed.extend(bytes.map(|bytes| InRing {
                    number: *number,
                    staff: name.clone(),
                    sealed: to_hex(&bytes),
                }));
            }
        }
        let key =
            |(number, key): (i64, OrganisationKey)| NumberedKey { number, key: key.to_string() };
        Ok(VaultOfFleet {
            organisation: keys.into_iter().map(key).collect(),
            salt: self.salt.0,
            stretch: (self.stretch.memory_kib, self.stretch.passes),
            staff,
            ring: sealed,
            campaign,
        })
    }
}
