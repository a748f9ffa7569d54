//! Whether SQLite finds the ledger's file to be whole, and what is counted in it is counted right.

use crate::vault::finding::Finding;
use crate::vault::index;
use crate::vault::schema;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;

/// Pages, rows and indexes are in order.
pub(super) fn whole(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    let mut query = store.ledger.prepare("PRAGMA integrity_check")?;
    for line in query.query_map([], |row| row.get::<_, String>(0))? {
        let what = line?;
        if what != "ok" {
            findings.push(Finding::Database { what });
        }
    }
    Ok(())
}

/// Tables, indexes and triggers are those that a vault is made with.
pub(super) fn schema(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    let changed = schema::changed(store.ledger)?;
    findings.extend(changed.into_iter().map(|what| Finding::Database { what }));
    Ok(())
}

/// Each row belongs to something.
pub(super) fn orphans(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    let mut orphans =
        store.ledger.prepare("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")?;
    for table in orphans.query_map([], |row| row.get::<_, String>(0))? {
        let table = table?;
        if table == "entry" {
            findings.push(Finding::ListedForNobody);
        } else {
            let what = format!("a row of {table} belongs to nothing");
            findings.push(Finding::Database { what });
        }
    }
    Ok(())
}

/// As many are counted under each facet as stand there.
pub(super) fn counts(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    let miscounted = index::miscounted(store.ledger)?;
    findings.extend(miscounted.into_iter().map(|list| Finding::Miscounted { list }));
    Ok(())
}
