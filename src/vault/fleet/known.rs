//! The public keys that a fleet has: those of members and of invitations, and while an order is carried the key that signed
//! it. They stand in the ledger, and are no trace of anything that was erased.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::membership::Membership;
use crate::vault::storage::StorageError;

/// Where texts with such keys stand.
const TEXTS: [&str; 6] = [
    "SELECT certificate FROM fleet_member",
    "SELECT state FROM fleet_member WHERE state IS NOT NULL",
    "SELECT document FROM fleet_order",
    "SELECT word FROM fleet_carried WHERE word IS NOT NULL",
    "SELECT body FROM event WHERE kind IN ('joined-fleet', 'member-removed')",
    "SELECT DISTINCT json_extract(body, '$.member') FROM event WHERE kind = 'received' AND body <> ''",
];

/// All of them, as they are written.
pub(in crate::vault) fn keys(
    ledger: &Connection,
    member: Option<&Membership>,
) -> Result<BTreeSet<String>, StorageError> {
    let mut keys = BTreeSet::new();
    if let Some(member) = member {
        for document in [&member.own.document, &member.hub.document] {
            find(&document.to_string(), &mut keys);
        }
    }
    for query in TEXTS {
        let mut query = ledger.prepare(query)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            find(&row.get::<_, String>(0)?, &mut keys);
        }
    }
    Ok(keys)
}

fn find(text: &str, into: &mut BTreeSet<String>) {
    let words = text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != ':');
    let is_key = |word: &&str| word.starts_with("age1") || word.starts_with("did:key:");
    into.extend(words.filter(is_key).map(str::to_owned));
}
