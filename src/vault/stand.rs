//! How this computer is used, as staff have chosen it. The ledger's newest word counts, and there is no other copy, but for
//! its devices: of those it has digests, and `devices.toml` has which they are.

use jiff::Timestamp;

use super::ledger::{self, Entry};
use super::storage::StorageError;
use super::unlocked::Unlocked;
use super::{Vault, at_hand};
use crate::record::{Event, EventKind, StaffName, Stand, StandDevices};

/// Why nothing was chosen for this computer.
#[derive(Debug, thiserror::Error)]
pub enum NotChosen {
    /// Only an officer may.
    #[error("only an officer chooses how this computer is used")]
    NotOfficer,
    /// It is none of what can be chosen.
    #[error("this cannot be chosen")]
    NoChoice,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Vault {
    /// How this computer is used: as it was chosen last, or as usual where nobody has chosen or it cannot be read.
    pub fn stand(&self) -> Result<Stand, StorageError> {
        let newest = ledger::newest_of_kind(&self.ledger, EventKind::Stand)?;
        let said = newest.and_then(|link| match link.event() {
            Some(Event::Stand(stand)) => Some(stand),
            _ => None,
        });
        Ok(said.filter(|it| it.is_one()).unwrap_or_default())
    }

    /// Notes the devices that `by` has chosen for this computer, beside how it is used otherwise; none where nobody knows who
    /// it was. What is so already is not told again.
    pub fn note_devices(
        &mut self,
        devices: StandDevices,
        by: Option<&StaffName>,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let stand = self.stand()?;
        if stand.devices.unwrap_or_default() == devices {
            return Ok(());
        }
        let told = Entry::new(Event::Stand(Stand { devices: Some(devices), ..stand }), at);
        let told = match by {
            Some(name) => told.by_staff(name),
            None => told,
        };
        self.append(told)
    }
}

impl Unlocked {
    /// Chooses how this computer is used. What is so already is not told again.
    pub fn choose_stand(
        &self,
        vault: &mut Vault,
        stand: Stand,
        at: Timestamp,
    ) -> Result<(), NotChosen> {
        if !self.role().decides() {
            return Err(NotChosen::NotOfficer);
        }
        if !stand.is_one() {
            return Err(NotChosen::NoChoice);
        }
        let known = vault.stand()?;
        // The devices are chosen elsewhere.
        let stand = Stand { devices: known.devices, ..stand };
        if known == stand {
            return Ok(());
        }
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        let writer = at_hand(vault.writer.as_ref())?;
        let entry = Entry::new(Event::Stand(stand), at).by_staff(self.staff());
        ledger::append(&transaction, writer, entry)?;
        transaction.commit().map_err(StorageError::from)?;
        Ok(())
    }
}
