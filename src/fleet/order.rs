//! An order of the person themselves: to withdraw uses, or to have everything destroyed.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::signed::{Form, Signed};
use crate::campaign::PurposeId;
use crate::seal::ReceiptIdentity;

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

impl Order {
    /// Signed by the holder of a code.
    pub fn signed(self, by: &ReceiptIdentity) -> Option<Signed<Self>> {
        let unsigned = Signed::unsigned(&self)?;
        Signed::read(by.sign_document(unsigned, &format!("{:.0}", self.at)))
    }

    /// Reads an order that somebody has brought.
    pub fn read(document: Value) -> Option<Signed<Self>> {
        Signed::read(document)
    }
}
