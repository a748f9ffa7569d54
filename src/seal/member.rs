//! The keys of a member of a fleet, what is sealed for one, and what an invitation is sealed with.

use std::io::{Read as _, Write as _};
use std::str::FromStr;

use age::secrecy::SecretString;
use age::{scrypt, x25519};
use hmac::{Hmac, KeyInit as _, Mac as _};
use zeroize::Zeroizing;

use super::keys::{OrganisationIdentity, OrganisationKey, PASSPHRASE_WORK, as_meant};
use super::signature::SignatoryKey;
use crate::digest::Digest;
use crate::hex::{read_into, to_hex};
use crate::wipe::wiped;

/// No sealed text of a fleet is longer: a guard against a store that gives back something endless. The texts that
/// somebody agreed to, their pictures left out, have some ten thousand bytes.
const LONGEST_TEXT: u64 = 4 * 1024 * 1024;

/// What is sealed for one member, or for all of them in one epoch: the public half of an age key.
#[derive(Clone, PartialEq, Eq)]
pub struct BoxKey(x25519::Recipient);

/// The secret half, in memory only while it is needed.
pub struct BoxIdentity(Box<x25519::Identity>);

/// A text that does not open: another's, changed, or longer than any of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("it does not open with this key")]
pub struct DoesNotOpen;

impl BoxKey {
    /// Seals a text, as a file that `age -d -i` takes.
    pub fn seal(&self, text: &[u8]) -> std::io::Result<Vec<u8>> {
        write(std::iter::once(&self.0 as &dyn age::Recipient), text)
    }
}

impl std::fmt::Display for BoxKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl std::fmt::Debug for BoxKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "BoxKey({self})")
    }
}

impl FromStr for BoxKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        x25519::Recipient::from_str(text).map(Self)
    }
}

impl BoxIdentity {
    /// A new key.
    pub fn generate() -> Self {
        wiped(|| Self(Box::new(x25519::Identity::generate())))
    }

    /// Its public half.
    pub fn public(&self) -> BoxKey {
        BoxKey(self.0.to_public())
    }

    /// As it is kept: `AGE-SECRET-KEY-1…`.
    pub fn danger_text(&self) -> SecretString {
        self.0.to_string()
    }

    /// Reads what [`danger_text`](Self::danger_text) gave.
    pub fn from_text(text: &str) -> Option<Self> {
        wiped(|| x25519::Identity::from_str(text.trim()).ok().map(|key| Self(Box::new(key))))
    }

    /// Opens a text that was sealed for the public half.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
        read(sealed, &*self.0)
    }
}

/// Seals a text for the organisation.
pub fn seal_text(organisation: &OrganisationKey, text: &[u8]) -> std::io::Result<Vec<u8>> {
    write(std::iter::once(organisation.recipient()), text)
}

/// Opens what [`seal_text`] sealed.
pub fn open_text(
    organisation: &OrganisationIdentity,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    read(sealed, organisation.identity())
}

/// Seals a text under a passphrase. `work` is scrypt's, as a power of two.
pub fn seal_under(passphrase: &SecretString, work: u8, text: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut recipient = scrypt::Recipient::new(as_meant(passphrase));
    recipient.set_work_factor(work);
    write(std::iter::once(&recipient as &dyn age::Recipient), text)
}

/// Opens what [`seal_under`] sealed.
pub fn open_under(
    passphrase: &SecretString,
    sealed: &[u8],
) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    let mut identity = scrypt::Identity::new(as_meant(passphrase));
    identity.set_max_work_factor(PASSPHRASE_WORK);
    read(sealed, &identity)
}

fn write<'r>(
    recipients: impl Iterator<Item = &'r dyn age::Recipient>,
    text: &[u8],
) -> std::io::Result<Vec<u8>> {
    let encryptor = age::Encryptor::with_recipients(recipients).map_err(std::io::Error::other)?;
    let mut writer = encryptor.wrap_output(Vec::with_capacity(text.len() + 512))?;
    writer.write_all(text)?;
    writer.finish()
}

fn read(sealed: &[u8], identity: &dyn age::Identity) -> Result<Zeroizing<Vec<u8>>, DoesNotOpen> {
    let open = || {
        let decryptor = age::Decryptor::new(sealed).ok()?;
        let mut reader = decryptor.decrypt(std::iter::once(identity)).ok()?.take(LONGEST_TEXT);
        let mut text = Zeroizing::new(Vec::with_capacity(sealed.len()));
        reader.read_to_end(&mut text).ok()?;
        Some(text)
    };
    wiped(open).ok_or(DoesNotOpen)
}

/// Under what name the members of a fleet find what belongs to a code. Whoever does not have this secret cannot tell
/// whose an object in the store is, and with the code alone cannot either.
#[derive(Clone)]
pub struct LookupSecret(Zeroizing<[u8; 32]>);

/// The name of everything in the store that belongs to one code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lookup(Digest);

impl LookupSecret {
    /// From 32 random bytes.
    pub fn new(secret: Zeroizing<[u8; 32]>) -> Self {
        Self(secret)
    }

    /// As it is kept: 64 hexadecimal digits.
    pub fn danger_text(&self) -> Zeroizing<String> {
        Zeroizing::new(to_hex(&*self.0))
    }

    /// Reads what [`danger_text`](Self::danger_text) gave.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut secret = Zeroizing::new([0; 32]);
        read_into(text, &mut *secret).then(|| Self(secret))
    }

    /// The name of what belongs to the code that leads to this key: HMAC-SHA256 of the key as it is written.
    pub fn lookup(&self, orders: &SignatoryKey) -> Option<Lookup> {
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&*self.0).ok()?;
        mac.update(b"sayso lookup 1");
        mac.update(orders.to_string().as_bytes());
        Some(Lookup(Digest::from_bytes(mac.finalize().into_bytes().into())))
    }
}

impl std::fmt::Display for Lookup {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl FromStr for Lookup {
    type Err = DoesNotOpen;

    fn from_str(text: &str) -> Result<Self, DoesNotOpen> {
        Digest::try_from(text.to_owned()).map(Self).map_err(|_| DoesNotOpen)
    }
}

#[cfg(test)]
mod tests {
    use age::secrecy::ExposeSecret as _;

    use super::*;
    use crate::seal::Signatory;

    #[test]
    fn what_is_sealed_for_one_member_opens_for_no_other() {
        let (own, other) = (BoxIdentity::generate(), BoxIdentity::generate());
        let sealed = own.public().seal(b"an order").unwrap();
        assert_eq!(*own.open(&sealed).unwrap(), b"an order");
        assert_eq!(other.open(&sealed), Err(DoesNotOpen));
        let again = BoxIdentity::from_text(own.danger_text().expose_secret()).unwrap();
        assert_eq!(*again.open(&sealed).unwrap(), b"an order");
        for cut in [0, 10, sealed.len() - 1] {
            assert_eq!(own.open(&sealed[..cut]), Err(DoesNotOpen), "cut off at {cut}");
        }
    }

    #[test]
    fn an_invitation_opens_with_its_passphrase_alone() {
        let passphrase = SecretString::from("a few quiet words");
        let sealed = seal_under(&passphrase, 2, b"come in").unwrap();
        assert_eq!(*open_under(&passphrase, &sealed).unwrap(), b"come in");
        assert_eq!(open_under(&SecretString::from("others"), &sealed), Err(DoesNotOpen));
    }

    #[test]
    fn a_code_has_another_name_in_each_fleet() {
        let secret = |byte| LookupSecret::new(Zeroizing::new([byte; 32]));
        let person = Signatory::new(&Zeroizing::new([7; 32])).public();
        let other = Signatory::new(&Zeroizing::new([8; 32])).public();
        let lookup = secret(1).lookup(&person).unwrap();
        assert_eq!(secret(1).lookup(&person), Some(lookup));
        assert_ne!(secret(2).lookup(&person), Some(lookup));
        assert_ne!(secret(1).lookup(&other), Some(lookup));
        assert_eq!(lookup.to_string().parse(), Ok(lookup));
        let again = LookupSecret::from_text(&secret(1).danger_text()).unwrap();
        assert_eq!(again.lookup(&person), Some(lookup));
    }
}
