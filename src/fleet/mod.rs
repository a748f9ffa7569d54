//! A fleet: several vaults of one organisation, and what they say to each other.
//!
//! Each vault is a *member*. Members share a *store*, a folder or a bucket whose keeper is trusted with nothing: all
//! that lies there is sealed, and signed by whoever wrote it. Nothing there is ever changed, each name is used
//! once, and what is lost is put again.
//!
//! Members write to each other ([`Message`]), each message in the addressee's part of the store and numbered for each
//! pair of members ([`Correspondence`]). What belongs to a receipt code lies under a name that only members can
//! make of it ([`Lookup`](crate::seal::Lookup)). A person's *order*, to withdraw or to erase, is signed by their own
//! code ([`Order`]): any member can carry it, and none can make one up.
//!
//! This module has no disk, no clock and no network. What is done with a message the vault says; what carries
//! objects to the store and back is a program of its own that has no key.

mod accesses;
mod acknowledgement;
mod correspondence;
mod invitation;
mod member;
mod message;
mod numbers;
mod order;
mod organisation;
mod place;
mod remarks;
mod replica;
mod signed;
mod status;

pub(crate) use crate::hex::{from_hex, to_hex};
pub use accesses::{Accesses, Did, GoneCopy, ToldAccess, Was};
pub use acknowledgement::{Acknowledgement, Outcome};
pub use correspondence::{Correspondence, Receipt, Received};
pub use invitation::{Enclosed, EnclosedEpoch, Invitation, NotInvited, VaultOfFleet};
pub use member::{
    Admission, Certificates, Member, MemberId, MemberName, MemberRole, NotAName, Removal,
};
pub use message::{Ended, EndedUse, Message, NotAMessage, Said, State};
pub use numbers::Numbers;
pub use order::{Codes, Order, Wish};
pub use organisation::{InRing, NumberedKey, Organisation};
pub use place::{Place, content};
pub use remarks::{Latest, Remark, Remarks, SealedNote, Stamp, Stamps};
pub use replica::{Replica, ReplicaTake, ReplicaUse};
pub use signed::{Form, Signed};
pub use status::{FleetStatus, OrderStatus, PeerStatus};
