//! What stays after an erasure, and when that goes, too.
//!
//! An event whose time is over loses everything it said: when, what and of whom. Its place in the chain
//! and its hash stay, so that the chain still holds; an event that tells of it keeps anybody from emptying
//! others unseen.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use serde_json::Value;

use super::erase::Reason;
use super::evidence::campaign_source;
use super::ledger::{self, Entry, Link};
use super::schema::quiesce_journal;
use super::storage::{StorageError, SubmissionId};
use super::{Vault, ledger_path};
use crate::campaign::{Campaign, Retention};
use crate::consent::Agreement;

/// How long a proof stays where the ledger has no campaign to say so.
const USUAL: Retention = Retention { years: 3, months: 0, days: 0 };

/// The last day of the proof of something that is erased at `at`, by the campaign that was agreed to.
pub(super) fn until(
    ledger: &Connection,
    agreement: &Agreement,
    at: Timestamp,
) -> Result<Date, StorageError> {
    let source = campaign_source(ledger, agreement.disclosure.campaign.digest)?;
    let campaign = source.and_then(|source| Campaign::parse(&source).ok());
    let kept = campaign.map_or(USUAL, |campaign| campaign.proof_kept);
    Ok(kept.until(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()))
}

/// The records whose proof is past its time on `today`.
pub(super) fn overdue(links: &[Link], today: Date) -> Vec<String> {
    let ended = links.iter().filter(|link| Reason::KINDS.contains(&link.kind.as_str()));
    let over = ended.filter(|link| {
        let until = body(link)["proof_until"].as_str().and_then(|day| day.parse::<Date>().ok());
        until.is_some_and(|until| until < today)
    });
    over.filter_map(|link| link.record.clone()).collect()
}

impl Vault {
    /// Removes the proofs that are past their time at `at`. Returns how many.
    pub(super) fn forget_proofs(&mut self, at: Timestamp) -> Result<u64, StorageError> {
        let links = ledger::links(&self.ledger)?;
        let records = overdue(&links, at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date());
        for record in &records {
            let events: Vec<i64> = events_of(&links, record).collect();
            let transaction = self.ledger.transaction()?;
            for event in &events {
                ledger::empty(&transaction, *event)?;
            }
            let told = serde_json::json!({ "events": events });
            ledger::append(&transaction, Entry::new(ledger::PROOF_EXPIRED, at).with(told))?;
            transaction.commit()?;
        }
        if !records.is_empty() {
            quiesce_journal(&ledger_path(&self.data_dir))?;
        }
        Ok(records.len() as u64)
    }

    /// The last day of the proof of `record`, where it was erased.
    pub fn proof_until(&self, record: &str) -> Result<Option<Date>, StorageError> {
        let links = ledger::links_of(&self.ledger, &SubmissionId::from_ledger(record.to_owned()))?;
        let mut ended = links.iter().filter(|link| Reason::KINDS.contains(&link.kind.as_str()));
        Ok(ended.find_map(|link| body(link)["proof_until"].as_str()?.parse().ok()))
    }
}

/// The events that tell of `record`: its own, and the one of the yes before it had a number.
fn events_of<'a>(links: &'a [Link], record: &'a str) -> impl Iterator<Item = i64> + 'a {
    let own = |link: &&Link| link.record.as_deref() == Some(record);
    let agreements: Vec<Value> = links
        .iter()
        .filter(own)
        .map(|link| body(link)["agreement"].take())
        .filter(|agreement| !agreement.is_null())
        .collect();
    let tells = move |link: &&Link| {
        own(link) || (link.kind == "agreed" && agreements.contains(&body(link)["agreement"]))
    };
    links.iter().filter(tells).map(|link| link.seq)
}

fn body(link: &Link) -> Value {
    serde_json::from_str(&link.body).unwrap_or_default()
}
