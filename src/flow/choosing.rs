//! A passphrase is chosen: typed, and typed again.

use secrecy::SecretString;

use crate::seal::{Strength, Typed};

/// A passphrase has at least so many characters (NIST SP 800-63B).
const MIN_CHARS: usize = 8;

/// A passphrase that is being chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choosing {
    /// As typed.
    pub passphrase: Typed,
    /// As typed again.
    pub again: Typed,
}

/// What a passphrase still needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// At least eight characters.
    Short,
    /// It is guessed at once.
    Guessable,
    /// The same twice.
    Different,
    /// Somebody else unlocks with it.
    Taken,
}

/// What was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typing {
    /// The passphrase now reads so.
    Passphrase(Typed),
    /// The second one now reads so.
    Again(Typed),
}

impl Choosing {
    pub(super) fn type_in(&mut self, typing: Typing) {
        match typing {
            Typing::Passphrase(typed) => self.passphrase = typed,
            Typing::Again(typed) => self.again = typed,
        }
    }

    /// How hard it is to guess for whoever knows these words.
    pub fn strength<'a>(&'a self, known: impl IntoIterator<Item = &'a str>) -> Strength {
        Strength::of(&self.passphrase, known)
    }

    /// What it still needs, where these words are known.
    pub(super) fn weakness<'a>(
        &'a self,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<Weakness> {
        if self.passphrase.chars().count() < MIN_CHARS {
            Some(Weakness::Short)
        } else if self.strength(known) < Strength::Fair {
            Some(Weakness::Guessable)
        } else if self.passphrase != self.again {
            Some(Weakness::Different)
        } else {
            None
        }
    }

    /// Hands it over, and is empty afterwards.
    pub(super) fn take(&mut self) -> SecretString {
        self.again = Typed::default();
        self.passphrase.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_long_hard_to_guess_and_the_same_twice() {
        for (passphrase, again, weakness) in [
            ("short", "short", Some(Weakness::Short)),
            ("password1", "password1", Some(Weakness::Guessable)),
            ("harbour museum", "harbour museum", Some(Weakness::Guessable)),
            ("nine calm otters", "nine calm otter", Some(Weakness::Different)),
            ("nine calm otters", "nine calm otters", None),
        ] {
            let mut choosing = Choosing::default();
            choosing.type_in(Typing::Passphrase(passphrase.into()));
            choosing.type_in(Typing::Again(again.into()));
            assert_eq!(choosing.weakness(["harbour museum"]), weakness, "{passphrase}");
        }
    }
}
