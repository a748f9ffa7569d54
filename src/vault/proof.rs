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
use super::storage::StorageError;
use super::{Vault, ledger_path};
use crate::campaign::Campaign;
use crate::consent::Agreement;

/// The last day of the proof of something that is erased at `at`, by the campaign that was agreed to.
pub(super) fn until(
    ledger: &Connection,
    agreement: &Agreement,
    at: Timestamp,
) -> Result<Date, StorageError> {
    let source = campaign_source(ledger, agreement.disclosure.campaign.digest)?;
    let campaign = source.and_then(|source| Campaign::parse(&source).ok());
    let kept = campaign.map_or(Campaign::USUAL_PROOF, |campaign| campaign.proof_kept);
    Ok(kept.until(at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()))
}

/// The records whose proof is past its time on `today`. It looks at ends only, for this is asked at
/// each start.
pub(super) fn overdue(ledger: &Connection, today: Date) -> Result<Vec<String>, StorageError> {
    let over = |link: &Link| {
        let until = link.told()["proof_until"].as_str().and_then(|day| day.parse::<Date>().ok());
        until.is_some_and(|until| until < today)
    };
    let ended = ledger::links_of_kinds(ledger, Reason::KINDS)?;
    Ok(ended.into_iter().filter(over).filter_map(|link| link.record).collect())
}

impl Vault {
    /// Removes the proofs that are past their time at `at`.
    pub(super) fn forget_proofs(&mut self, at: Timestamp) -> Result<(), StorageError> {
        let today = at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
        let records = overdue(&self.ledger, today)?;
        if records.is_empty() {
            return Ok(());
        }
        let links = ledger::links(&self.ledger)?;
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
        Ok(quiesce_journal(&ledger_path(&self.data_dir))?)
    }
}

/// The events that tell of `record`: its own, and the one of the yes before it had a number.
fn events_of<'a>(links: &'a [Link], record: &'a str) -> impl Iterator<Item = i64> + 'a {
    let own = |link: &&Link| link.record.as_deref() == Some(record);
    let agreements: Vec<Value> = links
        .iter()
        .filter(own)
        .map(|link| link.told()["agreement"].take())
        .filter(|agreement| !agreement.is_null())
        .collect();
    let tells = move |link: &&Link| {
        own(link) || (link.kind == "agreed" && agreements.contains(&link.told()["agreement"]))
    };
    links.iter().filter(tells).map(|link| link.seq)
}
