//! A computer joins a fleet: it gets a vault of its own that belongs to the same organisation.

use std::path::Path;

use jiff::Timestamp;

use super::epochs::Begun;
use super::membership::Membership;
use super::seed::Seed;
use crate::fleet::{InRing, Invitation, Member, MemberName, NumberedKey, VaultOfFleet, from_hex};
use crate::record::StaffMember;
use crate::seal::{BoxIdentity, LookupSecret, SignatoryKey, StaffKey};
use crate::vault::clock;
use crate::vault::lock::Lock;
use crate::vault::opened::AtEnd;
use crate::vault::ring::{self, NewStaff};
use crate::vault::slots::Slots;
use crate::vault::storage::StorageError;
use crate::vault::writer::Writer;
use crate::vault::{Vault, VaultError, files, schema, slots_path};

/// Why a computer does not join.
#[derive(Debug, thiserror::Error)]
pub enum NotJoined {
    /// The last day of the invitation is over.
    #[error("the invitation was good until {0}; ask for another one")]
    Over(jiff::civil::Date),
    /// What is in it makes no sense.
    #[error("the invitation is damaged; ask for another one")]
    Damaged,
    /// The vault of this computer belongs to another organisation, or codes mean something else there.
    #[error(
        "there is a vault in this folder already, and it is not of this fleet. Nothing was changed. Name \
         another folder with --data-dir"
    )]
    AnotherVault,
    /// The vault of this computer is a member of the fleet.
    #[error(
        "the vault in this folder is a member of this fleet already, called {0}. Nothing was changed. For one more \
         computer name another folder with --data-dir"
    )]
    IsMember(MemberName),
    /// The vault cannot be made.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl From<StorageError> for NotJoined {
    fn from(error: StorageError) -> Self {
        Self::Vault(error.into())
    }
}

impl Vault {
    /// Makes a vault in `data_dir` that is a member by `invitation`. A vault of the same organisation that is there, such
    /// as one that was restored from a backup, becomes a member instead.
    pub fn join(
        data_dir: &Path,
        invitation: &Invitation,
        at: Timestamp,
    ) -> Result<Self, NotJoined> {
        let admission = invitation.admission().ok_or(NotJoined::Damaged)?;
        let until = admission.said().until;
        if clock::date(at) > until {
            return Err(NotJoined::Over(until));
        }
        let hub = invitation.hub_member().ok_or(NotJoined::Damaged)?;
        let epoch = BoxIdentity::from_text(&invitation.epoch_secret).ok_or(NotJoined::Damaged)?;
        let lookup = LookupSecret::from_text(&invitation.lookup).ok_or(NotJoined::Damaged)?;
        let invited = Seed::from_text(&invitation.secret).ok_or(NotJoined::Damaged)?.key();
        let mut vault = Self::of_this_fleet(data_dir, (&invitation.vault, admission.by()), at)?;
        let seals = BoxIdentity::generate();
        let seed = Seed::generate()?;
        let key = seed.key();
        let own = Member::certify(&admission, &invited, (key.public(), seals.public()), at);
        let member = Membership {
            own: own.ok_or(NotJoined::Damaged)?,
            key,
            seals,
            lookup,
            fleet: admission.by(),
            hub,
            store: invitation.store.clone(),
        };
        // First, since no member is without one.
        let (number, ends) = invitation.epoch;
        vault.enter_epoch(Begun { number, secret: &epoch, ends }, at)?;
        vault.become_member(member, &seed, at)?;
        Ok(vault)
    }

    fn of_this_fleet(
        data_dir: &Path,
        (of_fleet, fleet): (&VaultOfFleet, SignatoryKey),
        at: Timestamp,
    ) -> Result<Self, NotJoined> {
        if !Self::exists(data_dir) {
            return Self::make_for_fleet(data_dir, of_fleet, at);
        }
        let (vault, _) = Self::open(data_dir, at)?;
        let same = vault.salt == of_fleet.salt()
            && vault.stretch == of_fleet.stretch()
            && vault.organisation_keys()?.first().map(|(_, key)| key.to_string())
                == of_fleet.organisation.first().map(|it| it.key.clone());
        let joined = vault.fleet.as_deref().filter(|member| member.fleet == fleet);
        if let Some(member) = joined {
            return Err(NotJoined::IsMember(member.own.name.clone()));
        }
        if same && vault.fleet.is_none() { Ok(vault) } else { Err(NotJoined::AnotherVault) }
    }

    fn make_for_fleet(
        data_dir: &Path,
        of_fleet: &VaultOfFleet,
        at: Timestamp,
    ) -> Result<Self, NotJoined> {
        files::make_folders(data_dir)?;
        let (lock, _) = Lock::take(data_dir)?;
        let staff = staff_of(of_fleet).ok_or(NotJoined::Damaged)?;
        let (first, rest) = staff.split_first().ok_or(NotJoined::Damaged)?;
        let organisation = of_fleet.organisation.first().ok_or(NotJoined::Damaged)?;
        for InRing { number, staff, sealed } in &of_fleet.ring {
            let sealed = from_hex(sealed).ok_or(NotJoined::Damaged)?;
            ring::write(data_dir, *number, staff, &sealed)?;
        }
        if let Some(campaign) = &of_fleet.campaign {
            let file = data_dir.join("campaign.toml");
            files::write_whole(&file, campaign.as_bytes()).map_err(StorageError::from)?;
        }
        let new = schema::New {
            organisation: organisation.key.clone(),
            salt: of_fleet.salt(),
            stretch: of_fleet.stretch(),
        };
        Slots::create(&slots_path(data_dir)).map_err(StorageError::from)?;
        let first = new_staff(first);
        schema::create(data_dir, &new, (Writer::make(data_dir)?, first), at)?;
        files::sync_folder(data_dir).map_err(StorageError::from)?;
        let mut vault = Self::with_lock(data_dir, lock)?;
        vault.mark_opened()?;
        vault.set_at_end(AtEnd::CloseIt);
        vault.believe(clock::date(at))?;
        for NumberedKey { number, key } in of_fleet.organisation.iter().skip(1) {
            vault.enter_organisation_key(*number, key, at)?;
        }
        for other in rest {
            vault.enter_staff(new_staff(other), at)?;
        }
        Ok(vault)
    }
}

/// Who works there, an officer first: the vault begins with one.
fn staff_of(of_fleet: &VaultOfFleet) -> Option<Vec<(StaffMember, StaffKey)>> {
    let read = |it: &StaffMember| Some((it.clone(), it.key.parse().ok()?));
    let mut staff: Vec<(StaffMember, StaffKey)> =
        of_fleet.staff.iter().map(read).collect::<Option<_>>()?;
    staff.sort_by_key(|(it, _)| !it.role.decides());
    staff.first().is_some_and(|(it, _)| it.role.decides()).then_some(staff)
}

fn new_staff((member, key): &(StaffMember, StaffKey)) -> NewStaff<'_> {
    NewStaff { name: &member.name, key, role: member.role }
}
