//! An order of the person themselves: to withdraw uses, or to have everything destroyed.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::signed::{Form, Signed};
use crate::campaign::PurposeId;
use crate::seal::{DeriveError, ReceiptIdentity, Salt, Stretch};

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// All that was given under the code is to be destroyed.
    Erase,
    /// These uses end.
    Withdraw(Vec<PurposeId>),
}

/// What the holder of a code wants. It names neither them nor what they gave: the key that signed it is that of
/// their code, and a vault that keeps something of theirs knows it.
///
/// **Invariant:** an order only ever takes back. So it does no harm to carry one out twice, late, or before
/// whatever it is about has arrived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The salt of the organisation's codes, as 32 hexadecimal digits: a code means another person elsewhere.
    pub organisation: String,
    /// The sixteen bits by which a vault looks for whose it is.
    pub tag: i64,
    /// What is to be done.
    pub wish: Wish,
    /// When it was signed, by the clock of that place.
    pub at: Timestamp,
}

impl Form for Order {
    const FORM: &'static str = "sayso order 1";
}

/// What leads from a receipt code to its keys at one organisation. Nothing of it is secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Codes {
    form: String,
    /// The salt, as 32 hexadecimal digits.
    organisation: String,
    memory_kib: u32,
    passes: u32,
}

impl Codes {
    const FORM: &str = "sayso codes 1";
    /// More memory is not taken for a file that somebody else has made.
    const MOST_KIB: u32 = 1024 * 1024;

    /// Of an organisation.
    pub fn new(salt: Salt, stretch: Stretch) -> Self {
        Self {
            form: Self::FORM.to_owned(),
            organisation: organisation(salt),
            memory_kib: stretch.memory_kib,
            passes: stretch.passes,
        }
    }

    /// Reads what an organisation has given out. None where it is something else.
    pub fn read(text: &[u8]) -> Option<Self> {
        let codes: Self = serde_json::from_slice(text).ok()?;
        let sane = codes.memory_kib <= Self::MOST_KIB && (1..=64).contains(&codes.passes);
        (codes.form == Self::FORM && sane && codes.salt().is_some()).then_some(codes)
    }

    fn salt(&self) -> Option<Salt> {
        let mut salt = [0; 16];
        crate::hex::read_into(&self.organisation, &mut salt).then_some(Salt(salt))
    }

    /// The keys of the holder of a code. Takes a noticeable part of a second, on purpose.
    pub fn identity(&self, code: &[u8; 16]) -> Result<ReceiptIdentity, DeriveError> {
        let stretch = Stretch { memory_kib: self.memory_kib, passes: self.passes };
        ReceiptIdentity::derive(code, self.salt().unwrap_or(Salt([0; 16])), stretch)
    }

    /// What the holder of a code wants, signed by it.
    pub fn order(
        &self,
        identity: &ReceiptIdentity,
        wish: Wish,
        at: Timestamp,
    ) -> Option<Signed<Order>> {
        let tag = identity.participant().tag(self.salt()?);
        Order { organisation: self.organisation.clone(), tag, wish, at }.signed(identity)
    }
}

/// What an order says of whose code it means.
fn organisation(salt: Salt) -> String {
    format!("{:032x}", u128::from_be_bytes(salt.0))
}

impl Order {
    /// Whether it is for the organisation with this salt.
    pub fn is_for(&self, salt: Salt) -> bool {
        self.organisation == organisation(salt)
    }

    /// Signed by the holder of a code.
    fn signed(self, by: &ReceiptIdentity) -> Option<Signed<Self>> {
        let unsigned = Signed::unsigned(&self)?;
        Signed::read(by.sign_document(unsigned, &format!("{:.0}", self.at)))
    }

    /// Reads an order that somebody has brought.
    pub fn read(document: Value) -> Option<Signed<Self>> {
        Signed::read(document)
    }
}
