//! Whether each take has a header that is one, and a file as long as when it was kept.

use std::fs;
use std::io::Read;
use std::path::PathBuf;
use std::sync::Mutex;

use rusqlite::{Connection, OptionalExtension};

use super::work::{Look, Seen, lock};
use crate::record::TakeId;
use crate::vault::finding::Finding;
use crate::vault::slots;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;
use crate::vault::{Vault, media_folder, media_name};

/// So many takes are one piece.
const AT_ONCE: i64 = 512;
/// What every payload begins with: 16 bytes, of which a header says nothing.
const NONCE: [u8; 16] = [0; 16];

/// The takes, in the order of their numbers.
pub(super) struct Takes {
    folder: PathBuf,
    /// The next piece, and the number after which it begins; none where all are taken.
    next: Mutex<Option<(u64, String)>>,
}

impl Takes {
    /// Those whose files lie in `folder`.
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, next: Mutex::new(Some((0, String::new()))) }
    }

    /// The next piece, and the number after which it begins.
    fn take(&self, ledger: &Connection) -> Result<Option<(u64, String)>, StorageError> {
        let mut next = lock(&self.next);
        let Some((piece, after)) = next.take() else { return Ok(None) };
        let mut last = ledger
            .prepare_cached("SELECT id FROM take WHERE id > ?1 ORDER BY id LIMIT 1 OFFSET ?2")?;
        let last = last.query_row((&after, AT_ONCE - 1), |row| row.get(0)).optional()?;
        *next = last.map(|last| (piece + 1, last));
        Ok(Some((piece, after)))
    }

    fn see(
        &self,
        store: Store<'_>,
        (take, list, expected): (String, &str, u64),
        findings: &mut Vec<Finding>,
    ) {
        if !is_header(store, list) {
            findings.push(Finding::HeaderDamaged { take: take.clone() });
        }
        let id = TakeId::from_text(take);
        let file = fs::metadata(self.folder.join(media_name(&id)));
        let take = id.to_string();
        match file {
            Ok(file) if file.len() == expected => {}
            Ok(file) => findings.push(Finding::FileLength { take, found: file.len(), expected }),
            Err(_) => findings.push(Finding::FileMissing { take }),
        }
    }
}

impl Vault {
    /// What is wrong with one take: a header that is none, a file that is missing, longer or shorter than when it was kept. It
    /// needs no key, and reads nothing of the file. Nothing is wrong with one that is not kept.
    pub fn verify_take(&self, take: &TakeId) -> Result<Vec<Finding>, StorageError> {
        let takes = Takes::new(media_folder(&self.data_dir));
        let ((), findings) = self.look_twice(|findings| {
            let mut query = self
                .ledger
                .prepare_cached("SELECT slots, payload_bytes FROM take WHERE id = ?1")?;
            let mut rows = query.query([take.as_str()])?;
            if let Some(row) = rows.next()? {
                let bytes = row.get::<_, i64>(1)?.cast_unsigned();
                let row = (take.to_string(), row.get_ref(0)?.as_str()?, bytes);
                takes.see(self.store(), row, findings);
            }
            Ok(())
        })?;
        Ok(findings)
    }
}

impl Look for Takes {
    fn next(&self, store: Store<'_>) -> Result<Option<Seen>, StorageError> {
        let Some((piece, after)) = self.take(store.ledger)? else { return Ok(None) };
        let mut seen = Seen { piece, ..Seen::default() };
        let mut query = store.ledger.prepare_cached(
            "SELECT id, slots, payload_bytes FROM take WHERE id > ?1 ORDER BY id LIMIT ?2",
        )?;
        let mut rows = query.query((after, AT_ONCE))?;
        while let Some(row) = rows.next()? {
            seen.rows += 1;
            let row =
                (row.get(0)?, row.get_ref(1)?.as_str()?, row.get::<_, i64>(2)?.cast_unsigned());
            self.see(store, row, &mut seen.findings);
        }
        Ok(Some(seen))
    }
}

/// Whether the slots in `list` hold the header of an age file.
fn is_header(store: Store<'_>, list: &str) -> bool {
    let header = slots::from_list(list).and_then(|slots| store.slots.text(&slots));
    // Line by line; without a buffer it would be parsed anew for each part of a line.
    header
        .is_ok_and(|it| age::Decryptor::new_buffered(it.as_slice().chain(NONCE.as_slice())).is_ok())
}
