//! The store of a fleet: what its members share, and trust with nothing.
//!
//! A store keeps objects that are written once. Every key is one by construction, so nothing here relies on a
//! condition of a write, on versions or on locks, which stores lack or ignore. What lies in one is sealed and signed by
//! whoever put it there; a store and what carries to it hold no key and see ciphertext.
//!
//! [`Folder`] is a store in a folder: a network drive, or a stick that is carried around. The one at a server is part of
//! `sayso-sync`, the only program with network code.

mod durable;
mod folder;
mod key;
mod settings;
mod trouble;

use std::io::{Read, Seek, Write};

pub use durable::{Batch, sync_folder};
pub use folder::{Folder, MARKER};
pub use key::{Key, KeyFault, Prefix};
pub use settings::{Bucket, Place, Settings, SettingsError, Transport};
pub use trouble::Trouble;

/// Bytes that are read once or, where a store has to be asked again, from their beginning.
pub trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// Where objects are kept.
pub trait Store: Sync {
    /// Hands over an object of `length` bytes. It may not be durable before [`Store::settle`].
    fn put(&self, key: &Key, bytes: &mut dyn Source, length: u64) -> Result<(), Trouble>;

    /// Makes durable what was handed over since. Where this fails, any of it may not be there.
    fn settle(&self) -> Result<(), Trouble>;

    /// Writes an object of at most `limit` bytes to `into`, and says how many they were.
    fn get(&self, key: &Key, into: &mut dyn Write, limit: u64) -> Result<u64, Trouble>;

    /// A page of what lies under `prefix`: the first one, or the one that `after` names. What came or went since the first
    /// one may be in it or not.
    fn list(&self, prefix: &Prefix, after: Option<&str>) -> Result<Page, Trouble>;

    /// Removes an object. One that is not there is fine.
    fn delete(&self, key: &Key) -> Result<(), Trouble>;

    /// How many objects to hand over or fetch at a time: more where each waits for a network.
    fn lanes(&self) -> usize {
        1
    }
}

/// Some of what a store has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The objects of this page. Names that are no keys are left out.
    pub objects: Vec<Listed>,
    /// What to ask with for the next page; none where this was the last.
    pub next: Option<String>,
}

/// An object, as a listing has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its key.
    pub key: Key,
    /// How many bytes the store says that it has.
    pub length: u64,
}
