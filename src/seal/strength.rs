//! How hard a passphrase is to guess.

/// From guessed at once to out of reach, as zxcvbn estimates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Guessed at once.
    None,
    /// Guessed soon.
    Poor,
    /// Some protection.
    Fair,
    /// Safe against a patient attacker.
    Good,
    /// Out of reach.
    Great,
}

impl Strength {
    /// Estimates `passphrase`. Words in `known`, such as the organisation's name, count as guessed.
    pub fn of<'a>(passphrase: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let known: Vec<_> = known.into_iter().collect();
        match zxcvbn::zxcvbn(passphrase, &known).score() {
            zxcvbn::Score::Zero => Self::None,
            zxcvbn::Score::One => Self::Poor,
            zxcvbn::Score::Two => Self::Fair,
            zxcvbn::Score::Three => Self::Good,
            _ => Self::Great,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_organisations_own_name_is_no_passphrase() {
        assert_eq!(Strength::of("password", []), Strength::None);
        assert!(Strength::of("Stadtmuseum", ["Stadtmuseum"]) < Strength::Fair);
        assert!(Strength::of("quiet lantern seven otters", []) > Strength::Fair);
    }
}
