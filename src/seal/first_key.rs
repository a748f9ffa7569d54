//! The key of whoever sets a vault up.

use age::secrecy::SecretString;

use super::keys::StaffKey;

/// Where the key of whoever sets a vault up is made.
#[derive(Clone)]
pub enum FirstKey {
    /// Here, and it is written beside the vault under this passphrase.
    Here(SecretString),
    /// Elsewhere. Only this public half of it ever comes here.
    Elsewhere(StaffKey),
}

impl std::fmt::Debug for FirstKey {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Here(_) => "Here(…)",
            Self::Elsewhere(_) => "Elsewhere(…)",
        })
    }
}
