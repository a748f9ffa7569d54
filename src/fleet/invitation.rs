//! An invitation: what a computer needs to become a member, in one file under a passphrase.

use secrecy::SecretString;
use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::member::{Admission, Member};
use super::organisation::{InRing, NumberedKey};
use super::signed::Signed;
use crate::record::StaffMember;
use crate::seal::{PASSPHRASE_WORK, Salt, SignatoryKey, Stretch, open_under, seal_under};

const FORM: &str = "sayso invitation 1";

/// Why a file lets nobody join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotInvited {
    /// The passphrase is another, or the file is no invitation.
    #[error("this passphrase does not open the file, or it is no invitation")]
    DoesNotOpen,
    /// What is in it was not signed by the fleet.
    #[error("the invitation is damaged; ask for another one")]
    Damaged,
}

/// What is in it. It has secrets: the key that certifies one member, and what members share.
#[derive(Clone, Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
pub struct Invitation {
    form: String,
    /// The fleet's key.
    pub fleet: String,
    /// The word of the fleet's key, as it signed it.
    #[zeroize(skip)]
    pub admission: Value,
    /// The seed of the invitation's key: 64 hexadecimal digits.
    pub secret: String,
    /// What lookups are made with: 64 hexadecimal digits.
    pub lookup: String,
    /// The epoch: its number, its secret and the day after which it is replaced.
    #[zeroize(skip)]
    pub epoch: (u64, jiff::civil::Date),
    /// The secret of the epoch, as age writes it.
    pub epoch_secret: String,
    /// The certificate of the hub.
    #[zeroize(skip)]
    pub hub: Value,
    /// Where the store is.
    #[zeroize(skip)]
    pub store: Value,
    /// What a vault of this organisation is made with.
    #[zeroize(skip)]
    pub vault: VaultOfFleet,
}

/// What all vaults of a fleet have in common. Nothing of it is secret. Keys, staff and ring are written as lists whose parts
/// have no names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VaultOfFleet {
    /// The organisation's public keys.
    #[serde(serialize_with = "keys_as_lists")]
    pub organisation: Vec<NumberedKey>,
    /// The salt of receipt codes.
    pub salt: [u8; 16],
    /// What a code costs: KiB of memory, and passes.
    pub stretch: (u32, u32),
    /// Who works there.
    #[serde(serialize_with = "staff_as_lists")]
    pub staff: Vec<StaffMember>,
    /// The key ring.
    #[serde(serialize_with = "ring_as_lists")]
    pub ring: Vec<InRing>,
    /// The campaign file.
    pub campaign: Option<String>,
}

impl VaultOfFleet {
    /// The salt.
    pub fn salt(&self) -> Salt {
        Salt(self.salt)
    }

    /// What a code costs.
    pub fn stretch(&self) -> Stretch {
        Stretch { memory_kib: self.stretch.0, passes: self.stretch.1 }
    }
}

fn keys_as_lists<S: Serializer>(keys: &[NumberedKey], into: S) -> Result<S::Ok, S::Error> {
    into.collect_seq(keys.iter().map(|it| (it.number, &it.key)))
}

fn staff_as_lists<S: Serializer>(staff: &[StaffMember], into: S) -> Result<S::Ok, S::Error> {
    into.collect_seq(staff.iter().map(|it| (&it.name, &it.key, it.role)))
}

fn ring_as_lists<S: Serializer>(ring: &[InRing], into: S) -> Result<S::Ok, S::Error> {
    into.collect_seq(ring.iter().map(|it| (it.number, &it.staff, &it.sealed)))
}

/// What goes into an invitation besides what its form says.
pub struct Enclosed {
    /// As [`Invitation::fleet`].
    pub fleet: SignatoryKey,
    /// As [`Invitation::admission`].
    pub admission: Value,
    /// As [`Invitation::secret`].
    pub secret: Zeroizing<String>,
    /// As [`Invitation::lookup`].
    pub lookup: Zeroizing<String>,
    /// The epoch.
    pub epoch: EnclosedEpoch,
    /// As [`Invitation::hub`].
    pub hub: Value,
    /// As [`Invitation::store`].
    pub store: Value,
    /// As [`Invitation::vault`].
    pub vault: VaultOfFleet,
}

/// The epoch that everything in the store is sealed for when somebody is invited.
pub struct EnclosedEpoch {
    /// Its number.
    pub number: u64,
    /// As [`Invitation::epoch_secret`].
    pub secret: Zeroizing<String>,
    /// The day after which it is replaced.
    pub ends: jiff::civil::Date,
}

impl Invitation {
    /// Puts it together.
    pub fn new(enclosed: Enclosed) -> Self {
        let Enclosed { fleet, admission, secret, lookup, epoch, hub, store, vault } = enclosed;
        Self {
            form: FORM.to_owned(),
            fleet: fleet.to_string(),
            admission,
            secret: secret.as_str().to_owned(),
            lookup: lookup.as_str().to_owned(),
            epoch: (epoch.number, epoch.ends),
            epoch_secret: epoch.secret.as_str().to_owned(),
            hub,
            store,
            vault,
        }
    }

    /// Seals it under a passphrase.
    pub fn seal(&self, passphrase: &SecretString) -> std::io::Result<Vec<u8>> {
        let text = Zeroizing::new(serde_json::to_vec(self)?);
        seal_under(passphrase, PASSPHRASE_WORK, &text)
    }

    /// Opens a file that [`seal`](Self::seal) made.
    pub fn open(file: &[u8], passphrase: &SecretString) -> Result<Self, NotInvited> {
        let text = open_under(passphrase, file).map_err(|_| NotInvited::DoesNotOpen)?;
        let read: Self = serde_json::from_slice(&text).map_err(|_| NotInvited::DoesNotOpen)?;
        let whole = read.form == FORM && read.admission().is_some() && read.hub_member().is_some();
        if whole { Ok(read) } else { Err(NotInvited::Damaged) }
    }

    /// The fleet's key.
    pub fn fleet_key(&self) -> Option<SignatoryKey> {
        self.fleet.parse().ok()
    }

    /// The word of the fleet's key, where it is its own.
    pub fn admission(&self) -> Option<Signed<Admission>> {
        let read = Signed::<Admission>::read(self.admission.clone())?;
        (Some(read.by()) == self.fleet_key()).then_some(read)
    }

    /// The hub, where the fleet's key has admitted it.
    pub fn hub_member(&self) -> Option<Member> {
        Member::read(self.hub.clone(), self.fleet_key()?)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::record::Role;

    #[test]
    fn what_a_vault_is_made_with_is_written_as_lists_and_read_back() {
        let (name, key) = ("anna".parse().unwrap(), "age1b".to_owned());
        let vault = VaultOfFleet {
            organisation: vec![NumberedKey { number: 1, key: "age1a".to_owned() }],
            salt: [0; 16],
            stretch: (8, 1),
            staff: vec![StaffMember { name, key, role: Role::Officer }],
            ring: vec![InRing {
                number: 1,
                staff: "anna".parse().unwrap(),
                sealed: "00".to_owned(),
            }],
            campaign: None,
        };
        let written = serde_json::to_value(&vault).unwrap();
        assert_eq!(written["organisation"], json!([[1, "age1a"]]));
        assert_eq!(written["staff"], json!([["anna", "age1b", "officer"]]));
        assert_eq!(written["ring"], json!([[1, "anna", "00"]]));
        assert_eq!(serde_json::from_value::<VaultOfFleet>(written).unwrap(), vault);
    }
}
