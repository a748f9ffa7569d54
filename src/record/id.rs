//! Numbers of what is kept: random, so that none says anything of whom it stands for.

use serde::{Deserialize, Serialize};

macro_rules! random_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// From 16 random bytes.
            pub fn from_random(bytes: [u8; 16]) -> Self {
                Self(format!("{:032x}", u128::from_be_bytes(bytes)))
            }

            /// As somebody has written it down: 32 hexadecimal digits, where it is one.
            pub fn from_text(text: String) -> Self {
                Self(text)
            }

            /// Whether it has the form that numbers have: 32 hexadecimal digits. A ledger that was meddled with says anything.
            pub fn is_one(&self) -> bool {
                crate::hex::is_lower_hex(&self.0, 32)
            }

            /// As text: 32 hexadecimal digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

random_id! {
    /// A submission's number in the ledger, random and pseudonymous. It outlives an erasure.
    SubmissionId
}
random_id! {
    /// The number of a group of people who were recorded together.
    GroupId
}
random_id! {
    /// A take's number. It names the file and does not outlive an erasure.
    TakeId
}
random_id! {
    /// The number of a backup.
    BackupId
}
random_id! {
    /// The number of an export: everything that was written to one folder for one use.
    ExportId
}
random_id! {
    /// The number of a copy that left the vault. It names the copy's file, and outlives an erasure, so that
    /// the copy can be found and taken down.
    CopyId
}
