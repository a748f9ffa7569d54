//! What was agreed, years later: the words and the boxes as they were on the screen, from the ledger
//! alone, whether or not anything of the person is still kept.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};

use super::ledger::{self, Entry};
use super::link::Link;
use super::storage::StorageError;
use super::told::{self, Told, withdrawals, withdrawn_at};
use super::unlocked::Unlocked;
use super::writer::Writer;
use super::{Vault, at_hand};
use crate::campaign::{Campaign, CampaignVersion, Disclosure, PurposeId};
use crate::digest::Digest;
use crate::record::{
    Agreed, Event, EventKind, Evidence, Grounds, Kept, ProofEvent, PurposeTime, SubmissionId,
};

/// The campaign that people are asked by, and its file.
pub(super) struct Offer {
    version: CampaignVersion,
    source: String,
}

impl Offer {
    /// Which campaign it is.
    pub(super) fn version(&self) -> &CampaignVersion {
        &self.version
    }

    /// Its file.
    pub(super) fn source(&self) -> &str {
        &self.source
    }
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

/// Why a change of the campaign is not on record.
#[derive(Debug, thiserror::Error)]
pub enum NotChanged {
    /// Only officers may.
    #[error("only an officer changes the campaign")]
    NotOfficer,
    /// People cannot be asked by it.
    #[error(transparent)]
    NotOffered(#[from] NotOffered),
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl Unlocked {
    /// Whether this is an officer, and people can be asked by `campaign`.
    pub fn may_change_campaign(
        &self,
        vault: &Vault,
        campaign: &Campaign,
    ) -> Result<(), NotChanged> {
        if !self.role().decides() {
            return Err(NotChanged::NotOfficer);
        }
        Ok(vault.may_offer(campaign)?)
    }

    /// From now on people are asked by `campaign`, whose file is `source`, as this officer has changed it. The ledger tells of it
    /// at once and in their name, so that it does where nobody is asked before it is changed again. What is so already is not
    /// told again. Durable on return.
    pub fn change_campaign(
        &self,
        vault: &mut Vault,
        (source, campaign): (&str, &Campaign),
        at: Timestamp,
    ) -> Result<(), NotChanged> {
        self.may_change_campaign(vault, campaign)?;
        let offer = Offer { version: campaign.version(), source: source.to_owned() };
        let transaction = vault.ledger.transaction().map_err(StorageError::from)?;
        let writer = at_hand(vault.writer.as_ref())?;
        let by_officer = |told| Entry::new(told, at).by_staff(self.staff());
        note_campaign((&transaction, writer), &offer, by_officer)?;
        transaction.commit().map_err(StorageError::from)?;
        vault.offer = Some(offer);
        Ok(())
    }
}

impl Vault {
    /// From now on people are asked by `campaign`, whose file is `source`. Its text goes into the
    /// ledger when it is shown to the first person or an officer saves it, and from then on its version stands for that
    /// text and no other.
    pub fn offer(&mut self, source: &str, campaign: &Campaign) -> Result<(), NotOffered> {
        self.may_offer(campaign)?;
        self.offer = Some(Offer { version: campaign.version(), source: source.to_owned() });
        Ok(())
    }

    /// Whether people can be asked by `campaign`: its version stands for no other text, here or, once it is published, at
    /// the other computers of a fleet.
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
        let published = self.published_otherwise(&version)?;
        if published.is_some() || used.is_some_and(|digest| digest != version.digest.to_string()) {
            let newest: Option<u32> = self
                .ledger
                .query_row(
                    "SELECT max(version) FROM campaign WHERE id = ?1",
                    [&version.id],
                    |row| row.get(0),
                )
                .map_err(StorageError::from)?;
            let next = newest.max(published).unwrap_or_default().saturating_add(1);
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

    /// When the event that left the ledger with this `head` says that staff ended the use `purpose` of `record` for this
    /// reason. None where no event did, or another; the time is empty where it was removed with the proof.
    pub fn use_ended(
        &self,
        (record, purpose): (&str, &PurposeId),
        grounds: Grounds,
        head: Digest,
    ) -> Result<Option<String>, StorageError> {
        let links = ledger::links_of(&self.ledger, &SubmissionId::from_text(record.to_owned()))?;
        let links = links.into_iter().filter(|link| link.is(EventKind::PurposeWithdrawn));
        let found = links.into_iter().find(|link| link.hash == head.to_string());
        Ok(found.filter(|link| says_that_staff_ended(link, purpose, grounds)).map(|link| link.at))
    }

    /// What was agreed under `record`, also after everything else of it was erased. None where
    /// nothing was ever kept under it, or its proof is over. It reads the events of that record; whether
    /// the whole chain holds, [`Vault::verify_history`] tells.
    pub fn evidence(&self, record: &str) -> Result<Option<Evidence>, StorageError> {
        let record = SubmissionId::from_text(record.to_owned());
        let mut left = told::of(&self.ledger, &record)?;
        left.retain(|told| !told.link.is_emptied());
        let mut broken = Vec::new();
        for told in &left {
            note_break(&told.link, &mut broken);
        }
        let kept: Vec<(&Link, &Kept)> = left.iter().filter_map(kept_in).collect();
        let Some((_, newest)) = kept.last() else { return Ok(None) };
        let newest = Kept::clone(newest);
        let mut agreed = Vec::new();
        for (link, kept) in kept {
            agreed.push(self.agreed_in(link, kept, &mut broken)?);
        }
        let Agreed { agreement, campaign_file } =
            agreed.pop().ok_or(StorageError::Damaged("what was agreed"))?;
        let time = |(id, expires_on): (PurposeId, Date)| PurposeTime {
            withdrawn_at: withdrawn_at(&left, &id),
            withdrawals: withdrawals(&left, &id),
            id,
            expires_on,
        };
        let own = left.iter().map(|told| &told.link).filter(|link| link.record.is_some());
        let event = |link: &Link| ProofEvent { kind: link.kind.clone(), at: link.at.clone() };
        let ended = left.iter().rev().find_map(|told| match &told.event {
            Some(Event::EndedByAnother { group, .. }) => group.clone(),
            _ => None,
        });
        Ok(Some(Evidence {
            record: record.to_string(),
            agreement,
            notice: newest.notice,
            campaign_file,
            earlier: agreed,
            purposes: newest.uses.into_iter().map(time).collect(),
            // Who was alone has no such events, and stays so.
            group: ended.or(newest.group),
            events: own.map(event).collect(),
            ledger_head: self.head()?,
            broken,
        }))
    }

    /// What `link`, which tells of `kept`, says was agreed. What no longer holds of it is added to
    /// `broken`.
    fn agreed_in(
        &self,
        link: &Link,
        kept: &Kept,
        broken: &mut Vec<String>,
    ) -> Result<Agreed, StorageError> {
        let damaged = || StorageError::Damaged("what was agreed");
        let yes = link.names.map(|yes| ledger::link(&self.ledger, yes)).transpose()?.flatten();
        let yes = yes.ok_or_else(damaged)?;
        let Some(Event::Agreed(answer)) = yes.event() else { return Err(damaged()) };
        let words = disclosure(&self.ledger, kept.notice)?.ok_or_else(damaged)?;
        if Digest::of(words.as_bytes()) != kept.notice || answer.notice != kept.notice {
            broken.push("the words are not those that were shown".to_owned());
        }
        if Digest::of(yes.body.as_bytes()) != kept.agreement {
            broken
                .push("the words, the boxes or the time are not those that were agreed".to_owned());
        }
        let words: Disclosure = serde_json::from_str(&words).map_err(|_| damaged())?;
        let campaign = words.campaign.digest;
        let campaign_file = campaign_source(&self.ledger, campaign)?;
        if campaign_file.as_ref().is_some_and(|source| Digest::of(source.as_bytes()) != campaign) {
            broken.push("the campaign file is not the one that was used".to_owned());
        }
        Ok(Agreed { agreement: answer.to(words), campaign_file })
    }
}

/// What is told to be kept, where it is by an event that names an answer.
fn kept_in(told: &Told) -> Option<(&Link, &Kept)> {
    match &told.event {
        Some(Event::Kept(kept) | Event::Renewed(kept)) => Some((&told.link, kept)),
        _ => None,
    }
}

/// Whether `link` says so, or nothing any more.
fn says_that_staff_ended(link: &Link, purpose: &PurposeId, grounds: Grounds) -> bool {
    match link.event() {
        Some(Event::PurposeWithdrawn { purpose: of, grounds: why, .. }) => {
            (&of, why) == (purpose, Some(grounds))
        }
        _ => link.is_emptied(),
    }
}

/// Adds it to `broken` where `link` does not say what it said.
fn note_break(link: &Link, broken: &mut Vec<String>) {
    if !link.is_whole() {
        broken.push(format!("the ledger's chain breaks at event {}", link.seq));
    }
}

/// Writes the campaign's file into the ledger where a disclosure made from it is shown for the first time, and tells of it
/// where people were asked by another before and no officer has put the change on record.
pub(super) fn remember_campaign(
    ledger: &Connection,
    writer: &Writer,
    offer: Option<&Offer>,
    (shown, at): (&Disclosure, Timestamp),
) -> Result<(), StorageError> {
    let Some(offer) = offer.filter(|it| it.version == shown.campaign) else { return Ok(()) };
    note_campaign((ledger, writer), offer, |told| Entry::new(told, at))
}

/// Tells of the campaign that is offered, unless it was told of last, and keeps its file.
fn note_campaign(
    (ledger, writer): (&Connection, &Writer),
    Offer { version, source }: &Offer,
    entry: impl FnOnce(Event) -> Entry,
) -> Result<(), StorageError> {
    // One that is put back after another is told of again: what it says of staff holds from now on.
    match campaign_asked_by(ledger) {
        Ok(Some(newest)) if newest.digest == version.digest => return Ok(()),
        // What is damaged keeps nobody from being asked; `verify` tells of it.
        Ok(_) | Err(StorageError::Damaged(_)) => {}
        Err(error) => return Err(error),
    }
    if campaign_source(ledger, version.digest)?.is_none() {
        ledger.execute(
            "INSERT INTO campaign (digest, id, version, source) VALUES (?1, ?2, ?3, ?4)",
            (version.digest.to_string(), &version.id, version.version, source),
        )?;
    }
    let told = Event::Campaign { campaign: version.clone() };
    ledger::append(ledger, writer, entry(told))?;
    Ok(())
}

/// The campaign that people were asked by last, or that an officer has saved since.
pub(super) fn campaign_asked_by(
    ledger: &Connection,
) -> Result<Option<CampaignVersion>, StorageError> {
    let Some(link) = ledger::links_of_kind(ledger, EventKind::Campaign)?.pop() else {
        return Ok(None);
    };
    match link.event() {
        Some(Event::Campaign { campaign }) => Ok(Some(campaign)),
        _ => Err(StorageError::Damaged("which campaign is used")),
    }
}

/// The file of the campaign with this digest.
pub(super) fn campaign_source(
    ledger: &Connection,
    digest: Digest,
) -> Result<Option<String>, StorageError> {
    let query = "SELECT source FROM campaign WHERE digest = ?1";
    Ok(ledger.query_row(query, [digest.to_string()], |row| row.get(0)).optional()?)
}

/// The campaign with this digest, as the ledger keeps it; none where its file is not there, or has another form than this
/// version of the program reads.
pub(super) fn campaign_stored(
    ledger: &Connection,
    digest: Digest,
) -> Result<Option<Campaign>, StorageError> {
    Ok(campaign_source(ledger, digest)?.as_deref().and_then(read_stored))
}

/// A campaign that the ledger keeps. What it says holds whatever a newer version finds wrong with it: people were asked by
/// it.
pub(super) fn read_stored(source: &str) -> Option<Campaign> {
    Campaign::read(source).ok().map(|(campaign, _)| campaign)
}

/// Whether the ledger still has the file that `link` says was used, unchanged.
pub(super) fn has_campaign(ledger: &Connection, link: &Link) -> Result<bool, StorageError> {
    let Some(Event::Campaign { campaign: told }) = link.event() else { return Ok(false) };
    let query = "SELECT id, version, source FROM campaign WHERE digest = ?1";
    let found = ledger.query_row(query, [told.digest.to_string()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, u32>(1)?, row.get::<_, String>(2)?))
    });
    Ok(found.optional()?.is_some_and(|(id, version, source)| {
        (id, version) == (told.id, told.version) && Digest::of(source.as_bytes()) == told.digest
    }))
}

/// The words that are stored under `digest`.
fn disclosure(ledger: &Connection, digest: Digest) -> Result<Option<String>, StorageError> {
    let query = "SELECT text FROM disclosure WHERE digest = ?1";
    Ok(ledger.query_row(query, [digest.to_string()], |row| row.get(0)).optional()?)
}
