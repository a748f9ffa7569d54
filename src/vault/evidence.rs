//! What was agreed, years later: the words and the boxes as they were on the screen, from the ledger
//! alone, whether or not anything of the person is still kept.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};
use serde_json::Value;

use super::Vault;
use super::ledger::{self, Entry};
use super::link::{AGREED, ENDED_BY_ANOTHER, KEPT, Link, RENEWED};
use super::storage::StorageError;
use super::verify::{withdrawals, withdrawn_at};
use crate::campaign::{Campaign, CampaignVersion, Disclosure, PurposeId};
use crate::consent::{Agreement, Choices};
use crate::digest::Digest;
use crate::record::{Agreed, Evidence, ProofEvent, PurposeTime, SubmissionId};

/// The campaign that people are asked by, and its file.
pub(super) struct Offer {
    version: CampaignVersion,
    source: String,
}

/// Why people cannot be asked by a campaign.
#[derive(Debug, thiserror::Error)]
pub enum NotOffered {
    /// People were asked by another text under the same version.
    #[error(
        "version {version} of “{id}” was shown to people with another text. Raise it to {next}, or \
         put the old text back"
    )]
    VersionUsed {
        /// The campaign.
        id: String,
        /// The version in the file.
        version: u32,
        /// The first that is free.
        next: u32,
    },
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Vault {
    /// From now on people are asked by `campaign`, whose file is `source`. Its text goes into the
    /// ledger when it is shown to the first person, and from then on its version stands for that
    /// text and no other.
    pub fn offer(&mut self, source: &str, campaign: &Campaign) -> Result<(), NotOffered> {
        self.may_offer(campaign)?;
        self.offer = Some(Offer { version: campaign.version(), source: source.to_owned() });
        Ok(())
    }

    /// Whether people can be asked by `campaign`: its version stands for no other text.
    pub fn may_offer(&self, campaign: &Campaign) -> Result<(), NotOffered> {
        let version = campaign.version();
        let used: Option<String> = self
            .ledger
            .query_row(
                "SELECT digest FROM campaign WHERE id = ?1 AND version = ?2",
                (&version.id, version.version),
                |row| row.get(0),
            )
            .optional()
            .map_err(StorageError::from)?;
        if used.is_some_and(|digest| digest != version.digest.to_string()) {
            let newest: u32 = self
                .ledger
                .query_row(
                    "SELECT max(version) FROM campaign WHERE id = ?1",
                    [&version.id],
                    |row| row.get(0),
                )
                .map_err(StorageError::from)?;
            let next = newest.saturating_add(1);
            return Err(NotOffered::VersionUsed { id: version.id, version: version.version, next });
        }
        Ok(())
    }

    /// When `record` was erased, and the ledger's head after that. None where it was not; the time is
    /// empty where it was removed with the proof.
    pub fn erasure(&self, record: &str) -> Result<Option<(String, Digest)>, StorageError> {
        let links = ledger::links_of(&self.ledger, &SubmissionId::from_text(record.to_owned()))?;
        let ended = links.into_iter().find(Link::is_end);
        let damaged = |_| StorageError::Damaged("the event of an erasure");
        let head = |link: Link| Ok((link.at, Digest::try_from(link.hash).map_err(damaged)?));
        ended.map(head).transpose()
    }

    /// What was agreed under `record`, also after everything else of it was erased. None where
    /// nothing was ever kept under it, or its proof is over. It reads the events of that record; whether
    /// the whole chain holds, [`Vault::verify_history`] tells.
    pub fn evidence(&self, record: &str) -> Result<Option<Evidence>, StorageError> {
        let record = SubmissionId::from_text(record.to_owned());
        let links = ledger::links_of(&self.ledger, &record)?;
        let own: Vec<&Link> = links.iter().filter(|link| !link.is_emptied()).collect();
        let told: Vec<&Link> =
            own.iter().copied().filter(|it| it.kind == KEPT || it.kind == RENEWED).collect();
        let Some(newest) = told.last() else { return Ok(None) };
        let damaged = || StorageError::Damaged("what was agreed");
        let mut broken = Vec::new();
        for link in &own {
            note_break(link, &mut broken);
        }
        let mut agreed = Vec::new();
        for link in &told {
            agreed.push(self.agreed_in(link, &mut broken)?);
        }
        let Agreed { agreement, campaign_file } = agreed.pop().ok_or_else(damaged)?;
        let kept = newest.told();
        let notice = serde_json::from_value(kept["notice"].clone()).map_err(|_| damaged())?;
        let uses: BTreeMap<PurposeId, Date> =
            serde_json::from_value(kept["uses"].clone()).map_err(|_| damaged())?;
        let time = |(id, expires_on): (PurposeId, Date)| PurposeTime {
            withdrawn_at: withdrawn_at(&own, id.as_str()),
            withdrawals: withdrawals(&own, id.as_str()),
            id,
            expires_on,
        };
        let purposes = uses.into_iter().map(time).collect();
        let event = |link: &&Link| ProofEvent { kind: link.kind.clone(), at: link.at.clone() };
        let events = own.iter().map(event).collect();
        // Who was alone has no such events, and stays so.
        let newest_group = own.iter().rfind(|it| it.kind == ENDED_BY_ANOTHER).unwrap_or(newest);
        let group = serde_json::from_value(newest_group.told()["group"].take()).unwrap_or_default();
        let record = record.to_string();
        let earlier = agreed;
        Ok(Some(Evidence {
            record,
            agreement,
            notice,
            campaign_file,
            earlier,
            purposes,
            group,
            events,
            ledger_head: self.head()?,
            broken,
        }))
    }

    /// What `link`, of something kept or renewed, says was agreed. What no longer holds of it is
    /// added to `broken`.
    fn agreed_in(&self, link: &Link, broken: &mut Vec<String>) -> Result<Agreed, StorageError> {
        let damaged = || StorageError::Damaged("what was agreed");
        let digest = |value: &Value| serde_json::from_value::<Digest>(value.clone());
        let told = link.told();
        let notice = digest(&told["notice"]).map_err(|_| damaged())?;
        // Somebody new had agreed before there was anything to keep; a renewal tells all itself.
        let agreed = if link.kind == RENEWED {
            told.clone()
        } else {
            let yes = link.names.map(|yes| ledger::link(&self.ledger, yes)).transpose()?.flatten();
            let yes = yes.filter(|it| it.kind == AGREED).ok_or_else(damaged)?;
            note_break(&yes, broken);
            yes.told()
        };
        let agreement = Agreement {
            disclosure: disclosure(&self.ledger, notice)?.ok_or_else(damaged)?,
            choices: serde_json::from_value::<Choices>(agreed["ticked"].clone())
                .map_err(|_| damaged())?,
            agreed_at: serde_json::from_value::<Timestamp>(agreed["agreed_at"].clone())
                .map_err(|_| damaged())?,
            program_version: agreed["program_version"].as_str().unwrap_or_default().to_owned(),
        };
        if agreement.disclosure.digest() != notice {
            broken.push("the words are not those that were shown".to_owned());
        }
        if digest(&told["agreement"]).ok() != Some(agreement.digest()) {
            broken
                .push("the words, the boxes or the time are not those that were agreed".to_owned());
        }
        let campaign = agreement.disclosure.campaign.digest;
        let campaign_file = campaign_source(&self.ledger, campaign)?;
        if campaign_file.as_ref().is_some_and(|source| Digest::of(source.as_bytes()) != campaign) {
            broken.push("the campaign file is not the one that was used".to_owned());
        }
        Ok(Agreed { agreement, campaign_file })
    }
}

/// Adds it to `broken` where `link` does not say what it said.
fn note_break(link: &Link, broken: &mut Vec<String>) {
    if !link.is_whole() {
        broken.push(format!("the ledger's chain breaks at event {}", link.seq));
    }
}

/// Writes the campaign's file into the ledger where a disclosure made from it is shown for the first
/// time.
pub(super) fn remember_campaign(
    ledger: &Connection,
    offer: Option<&Offer>,
    shown: &Disclosure,
    at: Timestamp,
) -> Result<(), StorageError> {
    let Some(Offer { version, source }) = offer.filter(|it| it.version == shown.campaign) else {
        return Ok(());
    };
    if campaign_source(ledger, version.digest)?.is_some() {
        return Ok(());
    }
    ledger.execute(
        "INSERT INTO campaign (digest, id, version, source) VALUES (?1, ?2, ?3, ?4)",
        (version.digest.to_string(), &version.id, version.version, source),
    )?;
    let told = serde_json::json!({ "campaign": version });
    ledger::append(ledger, Entry::new("campaign", at).with(told))?;
    Ok(())
}

/// The file of the campaign with this digest.
pub(super) fn campaign_source(
    ledger: &Connection,
    digest: Digest,
) -> Result<Option<String>, StorageError> {
    let query = "SELECT source FROM campaign WHERE digest = ?1";
    Ok(ledger.query_row(query, [digest.to_string()], |row| row.get(0)).optional()?)
}

/// Whether the ledger still has the file that `link` says was used, unchanged.
pub(super) fn has_campaign(ledger: &Connection, link: &Link) -> Result<bool, StorageError> {
    let told = serde_json::from_value::<CampaignVersion>(link.told()["campaign"].clone());
    let Ok(told) = told else { return Ok(false) };
    let query = "SELECT id, version, source FROM campaign WHERE digest = ?1";
    let found = ledger.query_row(query, [told.digest.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?))
    });
    Ok(found.optional()?.is_some_and(|(id, version, source)| {
        (id, version) == (told.id, told.version) && Digest::of(source.as_bytes()) == told.digest
    }))
}

fn disclosure(ledger: &Connection, digest: Digest) -> Result<Option<Disclosure>, StorageError> {
    let query = "SELECT text FROM disclosure WHERE digest = ?1";
    let text: Option<String> =
        ledger.query_row(query, [digest.to_string()], |row| row.get(0)).optional()?;
    let read = |text: String| {
        serde_json::from_str(&text).map_err(|_| StorageError::Damaged("the words of a consent"))
    };
    text.map(read).transpose()
}
