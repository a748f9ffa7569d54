//! Sealing: media is encrypted on its way to the disk, never after.
//!
//! A sealed thing is a standard age file in two parts. The *payload* is ciphertext in a file; the
//! *header*, about 400 bytes, wraps the file key for those who may open it. Joined, they are what
//! the stock `age` command decrypts; without the header, the payload is noise for ever.
//!
//! While a person has not pressed "Keep", the header exists in memory only ([`Draft sealing`]) and
//! the payload in a file that has no name. **Invariant:** no function here writes plaintext to
//! anything but a [`SealingWriter`].
//!
//! [`Draft sealing`]: Scratch

mod document;
mod first_key;
mod hardware;
mod keys;
mod member;
mod reseal;
mod scratch;
mod signature;
mod split;
mod strength;
mod typed;

pub use document::{NotADocument, document};
pub use first_key::FirstKey;
pub use hardware::HardwareKey;
pub use keys::{
    DeriveError, KeyFileError, LONGEST_PIN, OrganisationIdentity, OrganisationKey, PASSPHRASE_WORK,
    Participant, ReceiptIdentity, Salt, StaffIdentity, StaffKey, Stretch,
};
pub use member::{
    BoxIdentity, BoxKey, DoesNotOpen, Lookup, LookupSecret, open_text, open_under, seal_text,
    seal_under,
};
pub use reseal::reseal;
pub use scratch::{Scratch, ScratchWriter, Sealed, SealedReader};
pub use signature::{NotAKey, NotSigned, Signatory, SignatoryKey};
pub use split::{AgeWriter, OpenError, Opened, SealingWriter};
pub use strength::Strength;
pub use typed::Typed;
