//! The rows of `meta` that come and go: one value each, under a name that its user keeps.

use rusqlite::types::{FromSql, ToSql};
use rusqlite::{Connection, OptionalExtension as _};

use super::storage::StorageError;

/// What a row says; none where it is not there.
pub(super) fn get<T: FromSql>(ledger: &Connection, key: &str) -> Result<Option<T>, StorageError> {
    let mut query = ledger.prepare_cached("SELECT value FROM meta WHERE key = ?1")?;
    Ok(query.query_row([key], |row| row.get(0)).optional()?)
}

/// Puts a row in the place of the one before.
pub(super) fn set(ledger: &Connection, key: &str, value: impl ToSql) -> Result<(), StorageError> {
    let set = "INSERT INTO meta (key, value) VALUES (?1, ?2)
               ON CONFLICT (key) DO UPDATE SET value = ?2";
    ledger.prepare_cached(set)?.execute((key, value))?;
    Ok(())
}

/// Takes rows out, where they are there.
pub(super) fn forget(ledger: &Connection, keys: &[&str]) -> Result<(), StorageError> {
    let mut query = ledger.prepare_cached("DELETE FROM meta WHERE key = ?1")?;
    keys.iter().try_for_each(|key| query.execute([key]).map(drop))?;
    Ok(())
}
