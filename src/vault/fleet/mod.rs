//! This vault as a member of a fleet: what it tells the others, what it hears of them, and what it does about it.
//!
//! Whoever has the vault open takes a [step](super::Vault::fleet_step) now and then: what has come is taken in, orders are
//! carried out, and what is new is laid out to be put into the store. Nothing here speaks to a network: objects are
//! files in a [spool], and a program that has no key carries them.
//!
//! **Invariant:** an order is durable before anything is done about it, and goes on being carried until everybody who
//! keeps something under its code has acknowledged it. One thing that is damaged keeps no other from being taken in, carried
//! out or laid out.

mod accesses;
mod acts;
mod apart;
mod by_staff;
mod campaign;
mod carry;
mod create;
#[cfg(test)]
mod dishonest;
mod elsewhere;
mod ended;
mod epochs;
mod follow;
mod hear;
mod join;
mod known;
mod lists;
mod mail;
mod membership;
mod orders;
mod organisation;
mod origin;
mod peers;
mod publish;
mod recover;
mod remarks;
mod replica;
mod replica_rows;
mod root;
mod seed;
mod spool;
mod status;
mod step;
mod wanted;

pub use acts::Brought;
pub use create::{Invited, NotInvitable};
pub use elsewhere::{Elsewhere, Fetched};
pub use join::NotJoined;
pub use recover::NotRecovered;
pub use step::Stepped;

pub(super) use by_staff::tell_what_staff_do;
pub(super) use carry::OrderedBy;
pub(super) use known::keys as known_keys;
pub(super) use lists::tell_withdrawn;
pub(super) use membership::{Membership, is_key_file};
pub(super) use remarks::note_stamps;
