//! The fleet's key, sealed for the organisation's, and beside it what makes a new hub where the old one is lost.
//!
//! The file is in backups, where the keys of a member are not. So whoever unlocks a backup of the hub as an officer can
//! make another hub of it: with the fleet's key, the secret that members share, where the store is, and who the hub was.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::create::NotInvitable;
use super::membership::Membership;
use super::seed::Seed;
use crate::fleet::Member;
use crate::seal::{DoesNotOpen, LookupSecret, Signatory, open_text, seal_text};
use crate::vault::storage::StorageError;
use crate::vault::unlocked::Unlocked;
use crate::vault::{Vault, files};

/// Where it lies, in the data folder.
pub(super) const FILE: &str = "vault/fleet.root.age";
const FORM: &str = "sayso fleet key 1";

/// What is in the file.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
struct Written {
    form: String,
    seed: String,
    lookup: String,
    #[zeroize(skip)]
    hub: Value,
    #[zeroize(skip)]
    store: Value,
}

/// The fleet's key.
pub(super) struct Root {
    pub(super) key: Signatory,
    seed: Seed,
    /// None in a file that an earlier version has written: it had the key alone.
    pub(super) shared: Option<Shared>,
}

/// What a new hub needs besides the fleet's key.
pub(super) struct Shared {
    pub(super) lookup: LookupSecret,
    /// The hub, as of when this was written.
    pub(super) hub: Member,
    /// Where the store is.
    pub(super) store: Value,
}

impl Shared {
    /// What is shared in a fleet as this member knows it.
    pub(super) fn of(member: &Membership) -> Self {
        let Membership { lookup, hub, store, .. } = member;
        Self { lookup: lookup.clone(), hub: hub.clone(), store: store.clone() }
    }
}

impl Root {
    /// Of a key that was made of this seed.
    pub(super) fn new(seed: Seed, shared: Option<Shared>) -> Self {
        Self { key: seed.key(), seed, shared }
    }

    fn read(text: &[u8]) -> Option<Self> {
        let Ok(written) = serde_json::from_slice::<Written>(text) else {
            let seed = Seed::from_text(std::str::from_utf8(text).ok()?)?;
            return Some(Self::new(seed, None));
        };
        if written.form != FORM {
            return None;
        }
        let mut root = Self::new(Seed::from_text(&written.seed)?, None);
        root.shared = Some(Shared {
            lookup: LookupSecret::from_text(&written.lookup)?,
            hub: Member::read(written.hub.clone(), root.key.public())?,
            store: written.store.clone(),
        });
        Some(root)
    }

    /// Seals it for the organisation's newest key.
    pub(super) fn keep(&self, vault: &Vault) -> Result<(), StorageError> {
        let text = match &self.shared {
            None => Zeroizing::new(self.seed.danger_text().as_bytes().to_vec()),
            Some(shared) => {
                let written = Written {
                    form: FORM.to_owned(),
                    seed: self.seed.danger_text().as_str().to_owned(),
                    lookup: shared.lookup.danger_text().as_str().to_owned(),
                    hub: shared.hub.document.clone(),
                    store: shared.store.clone(),
                };
                Zeroizing::new(serde_json::to_vec(&written).map_err(std::io::Error::other)?)
            }
        };
        let sealed = seal_text(vault.organisation(), &text)?;
        Ok(files::write_whole(&vault.data_dir.join(FILE), &sealed)?)
    }
}

impl Vault {
    /// Whether the fleet's key is here, and this vault is no member: a backup of the hub, from which an officer can make
    /// another hub.
    pub fn can_recover_fleet(&self) -> bool {
        self.data_dir.join(FILE).exists()
            && self.fleet.as_deref().is_none_or(Membership::is_replaced)
    }
}

impl Unlocked {
    /// The fleet's key, at its hub and for an officer. What an earlier version has written is completed, or an
    /// earlier hub.
    pub(super) fn root(&self, vault: &Vault) -> Result<Signatory, NotInvitable> {
        if !self.role().decides() {
            return Err(NotInvitable::NotOfficer);
        }
        let member = vault.hub()?;
        let mut root = self.opened_root(vault)?;
        if root.key.public() != member.fleet {
            return Err(DoesNotOpen.into());
        }
        if root.shared.as_ref().is_none_or(|shared| shared.hub.id != member.own.id) {
            root.shared = Some(Shared::of(member));
            root.keep(vault)?;
        }
        Ok(root.key)
    }

    /// What is in the file.
    pub(super) fn opened_root(&self, vault: &Vault) -> Result<Root, NotInvitable> {
        let sealed = std::fs::read(vault.data_dir.join(FILE)).map_err(StorageError::from)?;
        let keys = vault.organisation_keys()?.into_iter().rev();
        let mut opened = keys.filter_map(|(number, _)| self.keys().get(number));
        let text = opened.find_map(|key| open_text(key, &sealed).ok()).ok_or(DoesNotOpen)?;
        Ok(Root::read(&text).ok_or(DoesNotOpen)?)
    }

    /// Seals the fleet's key for the organisation's newest, before an older one goes.
    pub(in crate::vault) fn reseal_root(&self, vault: &Vault) -> Result<(), StorageError> {
        if !vault.data_dir.join(FILE).exists() {
            return Ok(());
        }
        let root = match self.opened_root(vault) {
            Err(NotInvitable::Storage(error)) => return Err(error),
            root => root.map_err(|_| StorageError::Damaged("the fleet's key"))?,
        };
        let key = root.key.public();
        let of_this = vault.fleet.as_deref().filter(|it| it.is_hub() && it.fleet == key);
        let shared = root.shared.or_else(|| of_this.map(Shared::of));
        Root::new(root.seed, shared).keep(vault)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn what_an_earlier_version_has_written_is_read_and_completed_at_the_hub() {
        let folder = tempfile::tempdir().unwrap();
        let (passphrase, at) = (SecretString::from("a few quiet words"), Timestamp::UNIX_EPOCH);
        let settings = VaultSettings::LIGHT;
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        let officer = vault.unlock(&passphrase, &[], at).unwrap();
        let store = serde_json::json!({ "store": "/nowhere" });
        officer.create_fleet(&mut vault, (&"office".parse().unwrap(), store), at).unwrap();
        let whole = officer.opened_root(&vault).unwrap();
        assert!(whole.shared.is_some());
        let key = whole.key.public();
        let earlier = || {
            let seed = Seed::from_text(&whole.seed.danger_text()).unwrap();
            Root::new(seed, None).keep(&vault).unwrap();
        };
        earlier();
        assert!(
            officer.opened_root(&vault).unwrap().shared.is_none(),
            "64 digits and nothing else"
        );
        assert_eq!(officer.root(&vault).unwrap().public(), key);
        assert!(officer.opened_root(&vault).unwrap().shared.is_some());
        earlier();
        officer.reseal_root(&vault).unwrap();
        let shared = officer.opened_root(&vault).unwrap().shared.unwrap();
        assert_eq!(shared.hub.name.to_string(), "office");
    }
}
