//! What one member writes to another.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use zeroize::Zeroizing;

use super::correspondence::Receipt;
use super::member::{Certificates, Member, MemberId};
use super::order::Wish;
use super::signed::{Form, Signed};
use crate::campaign::{CampaignVersion, PurposeId};
use crate::digest::Digest;
use crate::record::Grounds;
use crate::seal::{BoxIdentity, Signatory};

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "body", rename_all = "kebab-case")]
pub enum Said {
    /// It has joined.
    Joined,
    /// A person's order, as they signed it.
    Order(Value),
    /// An acknowledgement of an order, as its member signed it.
    Acknowledged(Value),
    /// Staff at the hub end what belongs to this name, or some uses of it.
    ByStaff {
        /// The name.
        lookup: String,
        /// What is to be done.
        wish: Wish,
        /// Why.
        grounds: Grounds,
    },
    /// Staff at the hub have said something of what is kept under this name.
    Remarks {
        /// The name.
        lookup: String,
        /// The [`Remarks`](super::Remarks) in JSON, sealed for an epoch, in hexadecimal digits: what a store keeps of a
        /// note opens no longer than what it keeps of anything else.
        sealed: String,
    },
    /// Staff at the hub have opened or copied what is kept under this name, or a copy of it stands otherwise than before.
    Accesses {
        /// The name.
        lookup: String,
        /// The [`Accesses`](super::Accesses) in JSON, as in the one above.
        sealed: String,
    },
    /// Something is kept, or was changed, under this name.
    Kept {
        /// The name, as a lookup is written.
        lookup: String,
        /// As of this event of the member.
        event: u64,
    },
    /// To a member that keeps something: the store does not show it whole. It is to be put once more.
    Missing {
        /// The name.
        lookup: String,
    },
    /// Nothing is kept under it any more.
    Gone {
        /// The name.
        lookup: String,
    },
    /// To the hub, of a member that came out of a backup: what has ended of what was kept there, as its ledger knows or a
    /// list of erasures.
    Ended(Ended),
    /// How things stand.
    State(State),
    /// From now on everything in the store is sealed for this epoch.
    Epoch {
        /// Its number.
        number: u64,
        /// Its secret, sealed once more for the key that the member said last, in hexadecimal digits: the member's own
        /// key stays, and would open this message also when the epoch is over.
        sealed: String,
        /// The day after which it is replaced, in UTC.
        ends: Date,
    },
    /// The hub publishes the campaign that people are asked by at each kiosk.
    Campaign {
        /// It grows with each.
        number: u64,
        /// The file.
        source: String,
    },
    /// The organisation's keys and staff, as the fleet's key has signed them.
    Organisation(Value),
    /// What has arrived.
    Receipt(Receipt),
}

/// What has ended at a member, by what stands for each record in ledgers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ended {
    /// Of these, all.
    pub erased: Vec<Digest>,
    /// Of these, single uses.
    pub withdrawn: Vec<EndedUse>,
}

/// A use that has ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndedUse {
    /// What stands for the record.
    pub subject: Digest,
    /// The use.
    pub purpose: PurposeId,
}

/// How things stand at a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The number of its ledger's newest event.
    pub event: u64,
    /// The ledger's head.
    pub head: Digest,
    /// So many submissions are kept there.
    pub submissions: u64,
    /// So many orders that were signed there are not acknowledged by everybody.
    pub open_orders: u64,
    /// Which version of the program runs there.
    pub program_version: String,
    /// The campaign that people are asked by; none where nobody is.
    pub campaign: Option<CampaignVersion>,
    /// The campaign that was published last, where nobody can be asked by it there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Digest>,
    /// The number of the newest change of staff and keys that is known there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<u64>,
    /// The newest epoch that it knows.
    pub epoch: u64,
    /// What the secret of the next one is to be sealed for, as age writes it but for `age1` in front: so whoever searches a
    /// ledger for a person's key finds none.
    pub next: String,
    /// It has told this hub of everything that it keeps, as of this event or a later one; none while it is still at it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<u64>,
}

/// A message as its addressee reads it.
#[derive(Clone, Debug)]
pub struct Message {
    /// Who wrote it.
    pub from: Member,
    /// Its number; 0 for a receipt.
    pub number: u64,
    /// What it says.
    pub said: Said,
    /// When it was written, by the writer's clock.
    pub at: Timestamp,
}

/// Why an object is no message for this member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMessage {
    /// It does not open with the member's key, or is damaged.
    #[error("it does not open with this member's key")]
    DoesNotOpen,
    /// It is not signed by a member of this fleet, or is for another.
    #[error("it is not from a member of this fleet to this member")]
    NotFromAMember,
}

#[derive(Clone, Serialize, Deserialize)]
struct Written {
    from: Value,
    to: MemberId,
    number: u64,
    said: Said,
    at: Timestamp,
}

impl Form for Written {
    const FORM: &'static str = "sayso message 1";
}

impl Message {
    /// Writes a message from `from`, whose key is `key`, to `to`, signed and sealed for it alone.
    pub fn write(
        (from, key): (&Member, &Signatory),
        to: &Member,
        (number, said): (u64, Said),
        at: Timestamp,
    ) -> std::io::Result<Vec<u8>> {
        let written = Written { from: from.document.clone(), to: to.id.clone(), number, said, at };
        let signed = Signed::make(written, key, at).ok_or(std::io::ErrorKind::InvalidData)?;
        let text = Zeroizing::new(serde_json::to_vec(signed.document())?);
        to.seals.seal(&text)
    }

    /// Reads a message for the member `own`, which opens with `identity`.
    pub fn read(
        sealed: &[u8],
        (own, identity): (&MemberId, &BoxIdentity),
        certificates: &Certificates,
    ) -> Result<Self, NotAMessage> {
        let text = identity.open(sealed).map_err(|_| NotAMessage::DoesNotOpen)?;
        let document = serde_json::from_slice(&text).map_err(|_| NotAMessage::DoesNotOpen)?;
        let signed = Signed::<Written>::read(document).ok_or(NotAMessage::NotFromAMember)?;
        let written = signed.said();
        let from = certificates.read(&written.from);
        let from = from.filter(|from| from.key == signed.by() && written.to == *own);
        let from = from.ok_or(NotAMessage::NotFromAMember)?;
        let Written { number, said, at, .. } = written.clone();
        Ok(Self { from, number, said, at })
    }
}
