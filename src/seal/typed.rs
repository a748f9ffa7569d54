//! A secret while it is being typed.

use std::fmt;
use std::ops::Deref;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::keys::LONGEST_PIN;

/// Room for anything that a person types, in bytes. A text that grows beyond its room is copied,
/// and the copy left behind is nobody's to overwrite.
const ROOM_BYTES: usize = 512;

/// A passphrase or a receipt code as typed so far. Overwritten when it goes, with room enough that
/// typing leaves no pieces behind, and not shown in logs.
#[derive(PartialEq, Eq)]
pub struct Typed(Zeroizing<String>);

impl Typed {
    /// For the field that it is typed into.
    pub fn edit(&mut self) -> &mut String {
        &mut self.0
    }

    /// Whether it may be the PIN of a hardware key, which then is to be touched.
    pub fn may_be_pin(&self) -> bool {
        self.chars().count() <= LONGEST_PIN
    }

    /// Hands it over, and is empty afterwards.
    pub fn take(&mut self) -> SecretString {
        SecretString::from(std::mem::take(self).0.as_str())
    }
}

impl Default for Typed {
    fn default() -> Self {
        Self::from("")
    }
}

impl From<&str> for Typed {
    fn from(text: &str) -> Self {
        let mut room = Zeroizing::new(String::with_capacity(ROOM_BYTES.max(text.len())));
        room.push_str(text);
        Self(room)
    }
}

impl Clone for Typed {
    fn clone(&self) -> Self {
        Self::from(self.as_ref())
    }
}

impl AsRef<str> for Typed {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Deref for Typed {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Typed(…)")
    }
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    #[test]
    fn typing_stays_in_the_room_it_has_and_shows_nothing() {
        let mut typed = Typed::default().clone();
        let at = typed.edit().as_ptr();
        typed.edit().push_str(&"a quiet word ".repeat(20));
        assert_eq!(typed.edit().as_ptr(), at, "a copy was left behind");
        assert_eq!(format!("{typed:?}"), "Typed(…)");
        assert!(typed.take().expose_secret().starts_with("a quiet word"));
        assert!(typed.is_empty());
    }
}
