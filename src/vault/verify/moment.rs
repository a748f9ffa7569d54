//! Several connections that see the ledger as it is in one moment, whoever writes meanwhile.

use std::num::NonZero;

use rusqlite::Connection;

use crate::vault::storage::StorageError;
use crate::vault::{Vault, VaultError, ledger_path, lock, schema};

/// So often it is tried to have all connections begin between two commits of somebody else.
const TRIES: usize = 100;
/// All connections together keep so much of what they have read: the upper pages of each index, which are read
/// again and again. More would be read once, and would let memory grow with the vault.
const CACHE_KIB: usize = 8 * 1_024;

/// Up to `count` connections to the ledger of `vault`, each in a transaction that has begun. Where somebody
/// commits all the time there is one.
pub(super) fn readers(
    vault: &Vault,
    count: NonZero<usize>,
) -> Result<Vec<Connection>, StorageError> {
    let cache_kib = CACHE_KIB / count;
    let connected = (0..count.get()).map(|_| connect(vault, cache_kib));
    let mut readers = connected.collect::<Result<Vec<_>, _>>()?;
    for _ in 0..TRIES {
        let before = commits(&vault.ledger)?;
        readers.iter().try_for_each(begin)?;
        if readers.len() == 1 || commits(&vault.ledger)? == before {
            return Ok(readers);
        }
        readers.iter().try_for_each(|reader| reader.execute_batch("ROLLBACK"))?;
    }
    readers.truncate(1);
    readers.iter().try_for_each(begin)?;
    Ok(readers)
}

fn connect(vault: &Vault, cache_kib: usize) -> Result<Connection, StorageError> {
    let data_dir = vault.data_dir();
    let opened = schema::open_to_read(&ledger_path(data_dir), lock::left(data_dir));
    let reader = opened.map_err(|error| match error {
        VaultError::Storage(error) => error,
        _ => StorageError::Damaged("the ledger's file"),
    })?;
    reader.execute_batch(&format!("PRAGMA cache_size = -{cache_kib}"))?;
    Ok(reader)
}

/// The moment is that of the first read.
fn begin(reader: &Connection) -> Result<(), StorageError> {
    Ok(reader.execute_batch("BEGIN; SELECT count(*) FROM writer")?)
}

/// A number that changes when somebody else has committed.
fn commits(ledger: &Connection) -> Result<i64, StorageError> {
    Ok(ledger.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use jiff::Timestamp;
    use secrecy::SecretString;

    use super::*;
    use crate::vault::{VaultSettings, ledger};

    #[test]
    fn all_readers_see_what_was_there_when_they_began() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        let beside = Vault::open_as_it_is(folder.path()).unwrap();
        let three = readers(&beside, NonZero::new(3).unwrap()).unwrap();
        let events = |ledger: &Connection| -> i64 {
            ledger.query_row("SELECT count(*) FROM event", [], |row| row.get(0)).unwrap()
        };
        let before = events(&vault.ledger);
        vault.left_alone(at).unwrap();
        assert_eq!(events(&vault.ledger), before + 1);
        assert_eq!(three.iter().map(events).collect::<Vec<_>>(), [before; 3]);
    }

    #[test]
    fn who_writes_waits_for_a_reader_that_has_the_lock_for_a_moment() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        let reader = Connection::open(ledger_path(folder.path())).unwrap();
        reader.execute_batch("BEGIN IMMEDIATE").unwrap();
        thread::scope(|scope| {
            scope.spawn(move || {
                thread::park_timeout(std::time::Duration::from_millis(300));
                reader.execute_batch("ROLLBACK").unwrap();
            });
            vault.left_alone(at).unwrap();
        });
    }

    #[test]
    fn readers_that_begin_while_somebody_writes_see_one_moment() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        let mut vault = Vault::create(folder.path(), &passphrase, settings, at).unwrap();
        let beside = Vault::open_as_it_is(folder.path()).unwrap();
        let over = AtomicBool::new(false);
        let together = thread::scope(|scope| {
            scope.spawn(|| {
                while !over.load(Ordering::Relaxed) {
                    vault.left_alone(at).unwrap();
                }
            });
            let heads = |readers: Vec<Connection>| -> Vec<i64> {
                readers.iter().map(|reader| ledger::head(reader).unwrap().0).collect()
            };
            let of_three = || heads(readers(&beside, NonZero::new(3).unwrap()).unwrap());
            let all: Vec<_> = (0..200).map(|_| of_three()).collect();
            over.store(true, Ordering::Relaxed);
            all
        });
        for heads in &together {
            assert!(heads.iter().all(|head| *head == heads[0]), "{heads:?}");
        }
        assert!(together.iter().any(|heads| heads.len() == 3));
    }
}
