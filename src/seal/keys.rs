//! The two keys that open a take: the organisation's, which staff open with keys of their own, and the one in the
//! receipt code.

use std::io::{Read, Seek, Write};
use std::str::FromStr;

use age::secrecy::{ExposeSecret, SecretString};
use age::{scrypt, x25519};
use bech32::{ToBase32, Variant};
use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

use super::signature::{Signatory, SignatoryKey};
use super::split::{self, OpenError, Opened};
use crate::digest::Digest;
use crate::wipe::wiped;

/// The organisation's public key: all that a kiosk needs to record, and not enough to listen.
#[derive(Clone, PartialEq, Eq)]
pub struct OrganisationKey(x25519::Recipient);

impl OrganisationKey {
    /// As an age recipient.
    pub fn recipient(&self) -> &dyn age::Recipient {
        &self.0
    }
}

impl std::fmt::Display for OrganisationKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl std::fmt::Display for StaffKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(out)
    }
}

impl FromStr for StaffKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        x25519::Recipient::from_str(text).map(Self)
    }
}

impl FromStr for OrganisationKey {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        x25519::Recipient::from_str(text).map(Self)
    }
}

/// The organisation's secret key, in memory for as long as staff are at work. It lies in one place,
/// and age keeps it in a type that overwrites itself.
pub struct OrganisationIdentity(Box<x25519::Identity>);

/// The public key of one of the staff: what the organisation's key is sealed for.
#[derive(Clone, PartialEq, Eq)]
pub struct StaffKey(x25519::Recipient);

impl std::fmt::Debug for StaffKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "StaffKey({self})")
    }
}

impl StaffKey {
    /// The first key that stands in a text, which may say other things around it: `# public key: age1…`.
    pub fn find_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| word.parse().ok())
    }
}

/// The secret key of one of the staff. It opens the organisation's key, and lies in a file under a
/// passphrase.
pub struct StaffIdentity(Box<x25519::Identity>);

/// Why a key file cannot be read or written.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The passphrase does not fit.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// It takes more work than is done for any key file.
    #[error(
        "the key file takes 2^{required} scrypt work, and more than 2^{PASSPHRASE_WORK} is not done"
    )]
    TooMuchWork {
        /// As the power of two that scrypt takes.
        required: u8,
    },
    /// The program that speaks with the hardware key is not there.
    #[error(
        "the key is kept by a hardware key, and `{program}`, which speaks with it, is not installed"
    )]
    NoProgram {
        /// What it is called.
        program: String,
    },
    /// The hardware key did not open it.
    #[error(
        "the hardware key did not open it: it wants its PIN, of at most {LONGEST_PIN} signs, in place of a \
         passphrase, and a touch when it blinks"
    )]
    Hardware,
    /// Not a passphrase-protected age identity.
    #[error("not an organisation key file")]
    NotAKeyFile,
    /// The disk refused.
    #[error("the key file cannot be read or written: {0}")]
    Io(#[from] std::io::Error),
}

/// The cost of guessing, as the power of two that scrypt takes; 18 is age's own choice for a
/// person who waits about a second. It takes 256 MiB, and each further step twice as much: a file
/// that asks for more is not tried, since a small kiosk would end of it.
pub const PASSPHRASE_WORK: u8 = 18;

/// A PIN has no more signs than this; what is longer is taken for a passphrase, and no hardware key is asked. So a
/// mistyped passphrase uses up none of the few tries that a hardware key gives.
pub const LONGEST_PIN: usize = 8;

impl OrganisationIdentity {
    /// A new key.
    pub fn generate() -> Self {
        wiped(|| Self(Box::new(x25519::Identity::generate())))
    }

    /// Its public half.
    pub fn public(&self) -> OrganisationKey {
        OrganisationKey(self.0.to_public())
    }

    pub(super) fn identity(&self) -> &x25519::Identity {
        &self.0
    }

    /// Opens a sealed thing.
    pub fn open<P: Read + Seek>(&self, header: &[u8], payload: P) -> Result<Opened<P>, OpenError> {
        split::open(header, payload, &*self.0)
    }

    /// The key, sealed for one of the staff, as a file that `age -d -i` takes.
    pub fn sealed_for(&self, staff: &StaffKey) -> std::io::Result<Vec<u8>> {
        let recipients = std::iter::once(&staff.0 as &dyn age::Recipient);
        write_secret(&self.0, recipients, Vec::new())
    }
}

impl StaffIdentity {
    /// A new key.
    pub fn generate() -> Self {
        wiped(|| Self(Box::new(x25519::Identity::generate())))
    }

    /// Its public half.
    pub fn public(&self) -> StaffKey {
        StaffKey(self.0.to_public())
    }

    /// The organisation's key, from what [`sealed_for`](OrganisationIdentity::sealed_for) wrote for this
    /// one. None where it was written for another.
    pub fn open(&self, sealed: &[u8]) -> Option<OrganisationIdentity> {
        wiped(|| {
            let decryptor = age::Decryptor::new(sealed).ok()?;
            let reader = decryptor.decrypt(std::iter::once(&*self.0 as &dyn age::Identity)).ok()?;
            read_secret(reader).map(OrganisationIdentity)
        })
    }

    /// Writes the key, encrypted under `passphrase`, as a file that `age -d -i` takes. `work` is
    /// scrypt's, as a power of two.
    pub fn write_protected<W: Write>(
        &self,
        passphrase: &SecretString,
        work: u8,
        into: W,
    ) -> Result<W, KeyFileError> {
        let mut recipient = scrypt::Recipient::new(as_meant(passphrase));
        recipient.set_work_factor(work);
        Ok(write_secret(&self.0, std::iter::once(&recipient as &dyn age::Recipient), into)?)
    }

    /// Writes the key, encrypted for `recipient`.
    pub(super) fn write_for<W: Write>(
        &self,
        recipient: &dyn age::Recipient,
        into: W,
    ) -> Result<W, KeyFileError> {
        Ok(write_secret(&self.0, std::iter::once(recipient), into)?)
    }

    /// Reads a key as it is written inside its file.
    pub(super) fn from_secret(from: impl Read) -> Option<Self> {
        read_secret(from).map(Self)
    }

    /// Reads a key written by [`write_protected`](Self::write_protected).
    pub fn read_protected(
        from: impl Read,
        passphrase: &SecretString,
    ) -> Result<Self, KeyFileError> {
        wiped(|| Self::read(from, passphrase))
    }

    fn read(from: impl Read, passphrase: &SecretString) -> Result<Self, KeyFileError> {
        let decryptor = age::Decryptor::new(from).map_err(|error| match error {
            age::DecryptError::Io(error) => KeyFileError::Io(error),
            _ => KeyFileError::NotAKeyFile,
        })?;
        if !decryptor.is_scrypt() {
            return Err(KeyFileError::NotAKeyFile);
        }
        let mut identity = scrypt::Identity::new(as_meant(passphrase));
        identity.set_max_work_factor(PASSPHRASE_WORK);
        let reader = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(
            |error| match error {
                age::DecryptError::ExcessiveWork { required, .. } => {
                    KeyFileError::TooMuchWork { required }
                }
                age::DecryptError::InvalidHeader => KeyFileError::NotAKeyFile,
                _ => KeyFileError::WrongPassphrase,
            },
        )?;
        read_secret(reader).map(Self).ok_or(KeyFileError::NotAKeyFile)
    }
}

/// Writes a secret key as text, encrypted for `recipients`.
fn write_secret<'r, W: Write>(
    secret: &x25519::Identity,
    recipients: impl Iterator<Item = &'r dyn age::Recipient>,
    into: W,
) -> std::io::Result<W> {
    let encryptor = age::Encryptor::with_recipients(recipients).map_err(std::io::Error::other)?;
    let mut writer = encryptor.wrap_output(into)?;
    writer.write_all(secret.to_string().expose_secret().as_bytes())?;
    writer.write_all(b"\n")?;
    writer.finish()
}

/// Reads what [`write_secret`] wrote.
fn read_secret(mut from: impl Read) -> Option<Box<x25519::Identity>> {
    let mut text = Zeroizing::new(String::with_capacity(128));
    from.read_to_string(&mut text).ok()?;
    x25519::Identity::from_str(text.trim()).ok().map(Box::new)
}

/// The same passphrase however a keyboard or a clipboard writes its letters: one sign for `é` and not two,
/// and no byte order mark before it.
pub(super) fn as_meant(passphrase: &SecretString) -> SecretString {
    let typed = passphrase.expose_secret();
    // Composing shortens, so there is room for it, and no copy is left behind by a text that grows.
    let mut meant = Zeroizing::new(String::with_capacity(typed.len() * 3));
    meant.extend(typed.trim_start_matches('\u{feff}').nfc());
    SecretString::from(meant.as_str())
}

/// Makes the same code lead to different keys at different organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);

/// How much work it takes to try one receipt code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over that memory.
    pub passes: u32,
}

impl Stretch {
    /// RFC 9106's second recommendation, 64 MiB and three passes, in one lane instead of four: a
    /// small kiosk has no four cores to spare.
    pub const FULL: Self = Self { memory_kib: 64 * 1024, passes: 3 };
    /// For tests and `--demo`: nothing worth guessing lies behind it.
    pub const LIGHT: Self = Self { memory_kib: 64, passes: 1 };
}

/// A participant as the ledger knows them: the public key that their receipt code leads to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Participant(String);

impl Participant {
    /// From the ledger.
    pub fn from_ledger(public_key: String) -> Self {
        Self(public_key)
    }

    /// The age recipient, `age1…`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// All that a ledger has of a participant: 16 bits, which a few people in a large vault share. It finds
    /// the slots to look into, and what is left of a deleted row says nothing.
    pub fn tag(&self, salt: Salt) -> i64 {
        let parts = [b"sayso participant tag 1".as_slice(), &salt.0, self.0.as_bytes()];
        let digest = Digest::of_parts(parts);
        let [high, low, ..] = *digest.as_bytes();
        i64::from(u16::from_be_bytes([high, low]))
    }
}

/// The secret keys that a receipt code leads to. Made when needed, never stored, and each in one place
/// for as long as it is there.
///
/// ```text
/// stretched = Argon2id of the code's sixteen symbols, with the vault's salt, memory and passes; 32 bytes
/// opens     = HKDF-SHA256-Expand of stretched, with "sayso receipt key 1": an X25519 secret
/// orders    = HKDF-SHA256-Expand of stretched, with "sayso order key 1": an Ed25519 seed
/// ```
pub struct ReceiptIdentity {
    opens: Box<x25519::Identity>,
    orders: Box<Signatory>,
}

/// The machine could not do the work.
#[derive(Debug, thiserror::Error)]
#[error("the key could not be derived: {0}")]
pub struct DeriveError(String);

impl ReceiptIdentity {
    /// Argon2id over the code's sixteen symbols. Takes a noticeable part of a second, on purpose.
    pub fn derive(code: &[u8; 16], salt: Salt, stretch: Stretch) -> Result<Self, DeriveError> {
        wiped(|| Self::make(code, salt, stretch))
    }

    fn make(code: &[u8; 16], salt: Salt, stretch: Stretch) -> Result<Self, DeriveError> {
        let failed = |error: &dyn std::fmt::Display| DeriveError(error.to_string());
        let params = argon2::Params::new(stretch.memory_kib, stretch.passes, 1, Some(32))
            .map_err(|error| failed(&error))?;
        let argon =
            argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let mut stretched = Zeroizing::new([0_u8; 32]);
        argon.hash_password_into(code, &salt.0, &mut *stretched).map_err(|error| failed(&error))?;
        let expand = hkdf::Hkdf::<sha2::Sha256>::from_prk(&*stretched);
        let expand = expand.map_err(|error| failed(&error))?;
        let derive = |info: &[u8]| {
            let mut secret = Zeroizing::new([0_u8; 32]);
            let expanded = expand.expand(info, &mut *secret);
            expanded.map(|()| secret).map_err(|error| failed(&error))
        };
        let secret = derive(b"sayso receipt key 1")?;
        let orders = Box::new(Signatory::new(&derive(b"sayso order key 1")?));
        let text = bech32::encode("age-secret-key-", secret.to_base32(), Variant::Bech32);
        let text = Zeroizing::new(text.map_err(|error| failed(&error))?);
        let upper = Zeroizing::new(text.to_uppercase());
        let opens = x25519::Identity::from_str(&upper).map_err(|error| failed(&error))?;
        Ok(Self { opens: Box::new(opens), orders })
    }

    /// The key that verifies what the holder of the code orders: to withdraw, to erase.
    pub fn order_key(&self) -> SignatoryKey {
        self.orders.public()
    }

    /// Signs an order of the holder.
    pub fn sign_order(&self, order: &[u8]) -> [u8; 64] {
        self.orders.sign_message(order)
    }

    /// Signs a document of the holder, as [`Signatory::sign`] does.
    pub fn sign_document(&self, document: serde_json::Value, created: &str) -> serde_json::Value {
        self.orders.sign(document, created)
    }

    /// The secret key in the form that `age -i` takes. Whoever has it can open this person's takes.
    pub fn danger_secret_key(&self) -> SecretString {
        self.opens.to_string()
    }

    /// The participant it belongs to.
    pub fn participant(&self) -> Participant {
        Participant(self.opens.to_public().to_string())
    }

    /// As an age recipient.
    pub fn recipient(&self) -> impl age::Recipient + use<> {
        self.opens.to_public()
    }

    /// Opens a sealed thing.
    pub fn open<P: Read + Seek>(&self, header: &[u8], payload: P) -> Result<Opened<P>, OpenError> {
        split::open(header, payload, &*self.opens)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Frozen: a change would lock out everybody who holds a receipt.
    #[test]
    fn a_code_leads_to_the_same_keys_for_ever() {
        let identity =
            ReceiptIdentity::derive(b"0123456789ABCDEF", Salt([7; 16]), Stretch::LIGHT).unwrap();
        let keys = (identity.participant(), identity.order_key().to_string());
        let signature = identity.sign_order(b"an order");
        assert!(identity.order_key().has_signed(b"an order", &signature));
        assert!(!identity.order_key().has_signed(b"another order", &signature));
        assert_eq!(
            keys.0.as_str(),
            "age1l48l48uwg85w39ypgckc2k3uvk42qyvk9dypuc6ahkl7l3xm2v6qd04vrl"
        );
        assert_eq!(keys.1, "did:key:z6MkgXSsnUXUB9jZo12T8nVJsrieKtPq6Cn4s1zYUCxFfVv2");
    }

    #[test]
    fn a_public_key_is_found_among_other_words_and_a_secret_one_is_none() {
        let key = StaffIdentity::generate();
        let public = key.public().to_string();
        for text in [public.clone(), format!("# public key: {public}\n"), format!(" {public}\r\n")]
        {
            assert!(StaffKey::find_in(&text) == Some(key.public()), "{text}");
        }
        let secret = key.0.to_string();
        for text in ["", "age1", &public[..61], secret.expose_secret()] {
            assert!(StaffKey::find_in(text).is_none());
        }
    }

    #[test]
    fn a_passphrase_fits_whichever_way_its_letters_are_written() {
        let composed = "les h\u{e9}rons dor\u{e9}s du marais";
        let parted = "les he\u{301}rons dore\u{301}s du marais";
        let marked = format!("\u{feff}{composed}");
        let ways = [composed, parted, &marked].map(SecretString::from);
        let key = StaffIdentity::generate();
        for written in &ways {
            let file = key.write_protected(written, 2, Vec::new()).unwrap();
            for typed in &ways {
                let read = StaffIdentity::read_protected(file.as_slice(), typed).unwrap();
                assert!(read.public() == key.public());
            }
            let other = SecretString::from("les herons dores du marais");
            assert!(StaffIdentity::read_protected(file.as_slice(), &other).is_err());
        }
    }
}
