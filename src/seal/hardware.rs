//! A key file that a hardware key opens, through the program that speaks with it: a plugin of age, such as
//! `age-plugin-yubikey`.
//!
//! The file holds what every key file holds, encrypted for the hardware key where others are encrypted under a
//! passphrase, so `age -d -i` opens it as well. Which hardware key that is stands in a file beside it: a line
//! `AGE-PLUGIN-…`, which is no secret.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use age::plugin::{self, IdentityPluginV1, RecipientPluginV1, ResolveError};
use age::secrecy::{ExposeSecret as _, SecretString};

use super::keys::{KeyFileError, StaffIdentity};
use crate::wipe::wiped;

/// Which hardware key, and by which plugin it is spoken to.
#[derive(Clone)]
pub struct HardwareKey(plugin::Identity);

impl HardwareKey {
    /// The first one that stands in a text, which may say other things around it.
    pub fn find_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(|word| word.parse().ok().map(Self))
    }

    /// The program that speaks with it.
    pub fn program(&self) -> String {
        format!("age-plugin-{}", self.0.plugin())
    }

    /// As it stands in its file.
    pub fn written(&self) -> String {
        self.0.to_string()
    }

    /// Writes a key file that this hardware key alone opens. It may want to be touched for that.
    pub fn write<W: Write>(&self, key: &StaffIdentity, into: W) -> Result<W, KeyFileError> {
        let plugin = self.0.plugin();
        let recipient =
            RecipientPluginV1::new(plugin, &[], std::slice::from_ref(&self.0), Pin::none());
        let recipient = recipient.map_err(|error| self.no_program(&error))?;
        key.write_for(&recipient, into)
    }

    /// Opens a key file that was written for this hardware key. It is asked once, with `pin` where it wants one, and waited
    /// for as long as it takes somebody to touch it.
    pub fn open(&self, from: impl Read, pin: &SecretString) -> Result<StaffIdentity, KeyFileError> {
        let decryptor = age::Decryptor::new(from).map_err(|error| match error {
            age::DecryptError::Io(error) => KeyFileError::Io(error),
            _ => KeyFileError::NotAKeyFile,
        })?;
        let (plugin, identities) = (self.0.plugin(), std::slice::from_ref(&self.0));
        let identity = IdentityPluginV1::new(plugin, identities, Pin::once(pin));
        let identity = identity.map_err(|error| self.no_program(&error))?;
        wiped(|| {
            let opened = decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity));
            let reader = opened.map_err(|error| match error {
                age::DecryptError::NoMatchingKeys | age::DecryptError::InvalidHeader => {
                    KeyFileError::NotAKeyFile
                }
                _ => KeyFileError::Hardware,
            })?;
            StaffIdentity::from_secret(reader).ok_or(KeyFileError::NotAKeyFile)
        })
    }

    fn no_program(&self, error: &ResolveError) -> KeyFileError {
        tracing::warn!(%error, "a hardware key cannot be spoken to");
        KeyFileError::NoProgram { program: self.program() }
    }
}

/// What a plugin may ask for. It gets the PIN once, since each wrong one is counted by the hardware key.
#[derive(Clone)]
struct Pin(Arc<Mutex<Option<SecretString>>>);

impl Pin {
    fn none() -> Self {
        Self(Arc::default())
    }

    fn once(pin: &SecretString) -> Self {
        let given = !pin.expose_secret().is_empty();
        Self(Arc::new(Mutex::new(given.then(|| pin.clone()))))
    }
}

impl age::Callbacks for Pin {
    /// "Touch your key", which the screen says by itself.
    fn display_message(&self, _: &str) {}

    fn confirm(&self, _: &str, _: &str, _: Option<&str>) -> Option<bool> {
        None
    }

    fn request_public_string(&self, _: &str) -> Option<String> {
        None
    }

    fn request_passphrase(&self, _: &str) -> Option<SecretString> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODYS: &str = "AGE-PLUGIN-NOBODYS-1";

    /// A hardware key whose plugin nobody has.
    fn nobodys() -> String {
        let hrp = bech32::encode("age-plugin-nobodys-", [], bech32::Variant::Bech32);
        hrp.unwrap().to_uppercase()
    }

    #[test]
    fn which_hardware_key_it_is_is_found_among_other_words() {
        let line = nobodys();
        assert!(line.starts_with(NOBODYS), "{line}");
        let text =
            format!("#       Serial: 1234, Slot: 1\n#    Recipient: age1nobodys1…\n{line}\r\n");
        let key = HardwareKey::find_in(&text).unwrap();
        assert_eq!((key.written(), key.program()), (line, "age-plugin-nobodys".to_owned()));
        for text in ["", "age-plugin-nobodys", "AGE-SECRET-KEY-1QQQ", &NOBODYS[..12]] {
            assert!(HardwareKey::find_in(text).is_none(), "{text}");
        }
    }

    #[test]
    fn without_its_program_nothing_is_written_and_it_is_said_which_one_is_missing() {
        let key = HardwareKey::find_in(&nobodys()).unwrap();
        let refused = key.write(&StaffIdentity::generate(), Vec::new()).unwrap_err();
        assert!(refused.to_string().contains("age-plugin-nobodys"), "{refused}");
    }

    #[test]
    fn a_pin_is_given_once() {
        use age::Callbacks as _;
        let pin = Pin::once(&SecretString::from("123456"));
        let asked = [pin.request_passphrase("PIN"), pin.clone().request_passphrase("PIN")];
        assert!(asked[0].is_some() && asked[1].is_none());
        assert!(Pin::once(&SecretString::from("")).request_passphrase("PIN").is_none());
    }
}
