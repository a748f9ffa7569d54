//! Whose the fleet is: the organisation's keys, who works there in which role, and what opens for each of them.
//!
//! The fleet's key signs the whole of it each time, with a number that grows. So it says by itself who may unlock where:
//! whoever brings it to a member, an older one changes nothing, and none can be made up.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::signed::{Form, Signed};
use crate::record::{StaffMember, StaffName};
use crate::seal::SignatoryKey;

/// The organisation as of one change of its staff or keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organisation {
    /// It grows with each change.
    pub number: u64,
    /// Its keys, the newest last: what is kept from now on is sealed for that.
    pub keys: Vec<NumberedKey>,
    /// Who works there.
    pub staff: Vec<StaffMember>,
    /// The key ring.
    pub ring: Vec<InRing>,
}

/// A key of the organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumberedKey {
    /// Its number.
    pub number: i64,
    /// Its public half, as age writes it.
    pub key: String,
}

/// A key of the organisation, sealed for one of the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InRing {
    /// The number of the key.
    pub number: i64,
    /// For whom.
    pub staff: StaffName,
    /// The age file, as hexadecimal digits.
    pub sealed: String,
}

impl Form for Organisation {
    const FORM: &'static str = "sayso organisation 1";
}

impl Organisation {
    /// Reads a document. None where it is none, or was not signed by the key of this fleet.
    pub fn read(document: Value, fleet: SignatoryKey) -> Option<Self> {
        let signed = Signed::<Self>::read(document)?;
        (signed.by() == fleet).then(|| signed.said().clone())
    }

    /// Whether both say the same, whatever their numbers are.
    pub fn says_what(&self, other: &Self) -> bool {
        (&self.keys, &self.staff, &self.ring) == (&other.keys, &other.staff, &other.ring)
    }
}
