//! Whether the words that people were shown, and the files they came from, are those that were stored.

use std::collections::BTreeSet;

use rusqlite::Connection;
use serde::Deserialize;

use crate::digest::Digest;
use crate::record::EventKind;
use crate::vault::finding::Finding;
use crate::vault::link::Link;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;
use crate::vault::{evidence, ledger};

/// Each disclosure matches its digest.
pub(super) fn disclosures(
    store: Store<'_>,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    let mut query = store.ledger.prepare("SELECT digest, text FROM disclosure")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let digest: String = row.get(0)?;
        if !Digest::of(row.get_ref(1)?.as_str()?.as_bytes()).is_written(&digest) {
            findings.push(Finding::DisclosureChanged { digest });
        }
    }
    Ok(())
}

/// Each campaign file that events tell of is there, as it was.
pub(super) fn campaigns(store: Store<'_>, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
    for link in ledger::links_of_kind(store.ledger, EventKind::Campaign)? {
        if !evidence::has_campaign(store.ledger, &link)? {
            findings.push(Finding::CampaignChanged { seq: link.seq });
        }
    }
    Ok(())
}

/// The kinds that say which words somebody was shown or has answered.
const TELL_OF_WORDS: [EventKind; 7] = [
    EventKind::Shown,
    EventKind::Refused,
    EventKind::Agreed,
    EventKind::Kept,
    EventKind::Renewed,
    EventKind::Erased,
    EventKind::Expired,
];

/// What such an event says of them.
#[derive(Deserialize)]
struct Notice {
    notice: Option<Digest>,
}

/// The words that events tell of, each looked up once.
#[derive(Default)]
pub(super) struct Words {
    there: BTreeSet<Digest>,
    missing: BTreeSet<Digest>,
}

impl Words {
    /// Looks whether the words that `link` tells of are there.
    pub(super) fn see(
        &mut self,
        ledger: &Connection,
        link: &Link<&str>,
    ) -> Result<(), StorageError> {
        if !TELL_OF_WORDS.iter().any(|kind| link.is(*kind)) {
            return Ok(());
        }
        // One that cannot be read, or was emptied, tells of none.
        let Ok(Notice { notice: Some(digest) }) = serde_json::from_str(link.body) else {
            return Ok(());
        };
        if self.there.contains(&digest) || self.missing.contains(&digest) {
            return Ok(());
        }
        let mut query = ledger.prepare_cached("SELECT 1 FROM disclosure WHERE digest = ?1")?;
        let known =
            if query.exists([digest.to_string()])? { &mut self.there } else { &mut self.missing };
        known.insert(digest);
        Ok(())
    }

    /// Those that are not there.
    pub(super) fn missing(self) -> impl Iterator<Item = Finding> {
        self.missing
            .into_iter()
            .map(|digest| Finding::DisclosureChanged { digest: digest.to_string() })
    }
}

/// Leaves each disclosure among `findings` once: pieces that were looked at apart may miss the same one.
pub(super) fn tell_each_once(findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    findings.retain(|finding| match finding {
        Finding::DisclosureChanged { digest } => told.insert(digest.clone()),
        _ => true,
    });
}
