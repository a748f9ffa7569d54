//! The seed of a key that signs: 32 secret bytes, which lie in files as 64 hexadecimal digits.

use zeroize::Zeroizing;

use crate::hex;
use crate::seal::Signatory;
use crate::vault::storage::StorageError;

/// It lies in one place on the heap and is overwritten there when it goes. Nobody prints it.
pub(super) struct Seed(Box<Zeroizing<[u8; 32]>>);

impl Seed {
    /// A new one, from the system's random bytes.
    pub(super) fn generate() -> Result<Self, StorageError> {
        let mut seed = Box::new(Zeroizing::new([0_u8; 32]));
        crate::vault::random(&mut **seed)?;
        Ok(Self(seed))
    }

    /// As it is kept: 64 hexadecimal digits.
    pub(super) fn danger_text(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::to_hex(&**self.0))
    }

    /// Reads what [`danger_text`](Self::danger_text) gave.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        let mut seed = Box::new(Zeroizing::new([0_u8; 32]));
        hex::read_into(text, &mut **seed).then_some(Self(seed))
    }

    /// The key that it makes.
    pub(super) fn key(&self) -> Signatory {
        Signatory::new(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_read_back_as_it_was_written_and_nothing_else_is_one() {
        let seed = Seed::generate().unwrap();
        let text = seed.danger_text();
        assert_eq!(Seed::from_text(&text).unwrap().key().public(), seed.key().public());
        assert!(Seed::from_text(&text.to_uppercase()).is_some());
        for length in [0, 63, 65] {
            assert!(Seed::from_text(&"0".repeat(length)).is_none(), "{length}");
        }
        assert!(Seed::from_text(&"g".repeat(64)).is_none());
        assert!(Seed::from_text(&"é".repeat(32)).is_none());
    }
}
