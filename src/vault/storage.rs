//! Rows of the ledger as values, and what can go wrong in reading and writing them.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};

use super::group::{self, Group, Others};
use crate::campaign::{BoxId, Disclosure, Kind, PurposeId};
use crate::consent::{Agreement, Choices};
use crate::digest::Digest;
use crate::seal::Participant;
use crate::submission::TakeFacts;

/// The disk or the ledger refused.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// There is no room left.
    #[error("no room left on the disk")]
    DiskFull,
    /// Nothing can be written.
    #[error("the folder cannot be written to")]
    ReadOnly,
    /// What was read makes no sense.
    #[error("damaged: {0}")]
    Damaged(&'static str),
    /// The system says something else.
    #[error("the disk refused: {0}")]
    Io(std::io::Error),
    /// SQLite says something else.
    #[error("the ledger refused: {0}")]
    Ledger(rusqlite::Error),
}

impl From<std::io::Error> for StorageError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => Self::DiskFull,
            Kind::ReadOnlyFilesystem | Kind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error),
        }
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(Code::DiskFull) => Self::DiskFull,
            Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => Self::ReadOnly,
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged("the ledger's file"),
            _ => Self::Ledger(error),
        }
    }
}

macro_rules! random_name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// As text: 32 hexadecimal digits.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            pub(super) fn random() -> std::io::Result<Self> {
                let mut bytes = [0_u8; 16];
                super::random(&mut bytes)?;
                Ok(Self(u128::from_be_bytes(bytes).to_hex()))
            }

            pub(super) fn from_ledger(name: String) -> Self {
                Self(name)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str(&self.0)
            }
        }
    };
}

trait ToHex {
    fn to_hex(self) -> String;
}

impl ToHex for u128 {
    fn to_hex(self) -> String {
        format!("{self:032x}")
    }
}

random_name! {
    /// A submission's number in the ledger, random and pseudonymous. It outlives an erasure.
    SubmissionId
}
random_name! {
    /// The number of a group of people who were recorded together, random.
    PartyId
}
random_name! {
    /// A take's number, random. It names the file and does not outlive an erasure.
    TakeId
}

impl TakeId {
    pub(super) fn file_name(&self) -> String {
        format!("{}.age", self.0)
    }
}

/// A take, without its content.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TakeSummary {
    /// Its number.
    pub id: TakeId,
    /// What is known of it.
    pub facts: TakeFacts,
    /// When it was taken.
    pub taken_at: Timestamp,
}

/// A purpose that was agreed to, and what has become of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PurposeState {
    /// Its name.
    pub id: PurposeId,
    /// What its box said.
    pub title: String,
    /// The last day on which it holds.
    pub expires_on: Date,
    /// When it was withdrawn, if it was.
    pub withdrawn_at: Option<Timestamp>,
    /// What the others say who are recorded, too.
    #[serde(skip_serializing_if = "Others::are_nobody")]
    pub others: Others,
}

/// Whether a use is allowed, and if not, why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is, up to this day.
    Holds(Date),
    /// It was withdrawn then.
    Withdrawn(Timestamp),
    /// Its time is over.
    Expired,
    /// This person agrees, and somebody else who is recorded does not.
    NotByAll,
}

impl PurposeState {
    /// Whether use for this purpose is allowed at `at`: by this person and by everybody else in it.
    pub fn holds(&self, at: Timestamp) -> bool {
        matches!(self.standing(at), Standing::Holds(_))
    }

    /// How this use stands at `at`.
    pub fn standing(&self, at: Timestamp) -> Standing {
        match (self.withdrawn_at, self.others) {
            (Some(at), _) => Standing::Withdrawn(at),
            (None, _) if self.is_expired(at) => Standing::Expired,
            (None, Others::Nobody) => Standing::Holds(self.expires_on),
            (None, Others::AgreeUntil(day)) if !is_past(day, at) => {
                Standing::Holds(self.expires_on.min(day))
            }
            (None, Others::AgreeUntil(_) | Others::Disagree) => Standing::NotByAll,
        }
    }

    /// Whether its time is over at `at`.
    pub fn is_expired(&self, at: Timestamp) -> bool {
        is_past(self.expires_on, at)
    }
}

fn is_past(day: Date, at: Timestamp) -> bool {
    at.to_zoned_datetime(jiff::tz::TimeZone::UTC).date() > day
}

/// A submission as `list` shows it: no personal data.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubmissionSummary {
    /// Its number.
    pub id: SubmissionId,
    /// When it was kept; where the clock was behind, the latest time that the ledger knew.
    pub kept_at: Timestamp,
    /// What the clock said, where it was behind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock_said: Option<Timestamp>,
    /// Its takes.
    pub takes: Vec<TakeSummary>,
    /// What it may be used for.
    pub purposes: Vec<PurposeState>,
    /// The group it was given in; none where somebody was alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
}

impl SubmissionSummary {
    /// Whether another person has taken back what they gave together.
    pub fn has_ended(&self) -> bool {
        self.group.as_ref().is_some_and(|group| group.ended_at.is_some())
    }

    /// How many takes of `kind` it has; the spoken yes is none.
    pub fn count(&self, kind: Kind) -> usize {
        let to_use = self.takes.iter().filter(|take| !take.facts.is_spoken_yes());
        to_use.filter(|take| take.facts.kind() == kind).count()
    }
}

/// Keeps a disclosure's words, once for all who were shown them.
pub(super) fn remember_disclosure(
    ledger: &Connection,
    disclosure: &Disclosure,
) -> Result<(), StorageError> {
    let text = serde_json::to_string(disclosure)
        .map_err(|_| StorageError::Damaged("a disclosure that cannot be written"))?;
    ledger
        .prepare_cached("INSERT OR IGNORE INTO disclosure (digest, text) VALUES (?1, ?2)")?
        .execute((disclosure.digest().to_string(), text))?;
    Ok(())
}

/// Puts what was agreed anew in the place of what was agreed before.
pub(super) fn replace_agreement(
    ledger: &Connection,
    record: &SubmissionId,
    agreement: &Agreement,
) -> Result<(), StorageError> {
    let choices = serde_json::to_string(&agreement.choices)
        .map_err(|_| StorageError::Damaged("choices that cannot be written"))?;
    ledger.execute(
        "UPDATE submission SET disclosure = ?2, choices = ?3, agreed_at = ?4, program_version = ?5
         WHERE id = ?1",
        (
            record.as_str(),
            agreement.disclosure.digest().to_string(),
            choices,
            agreement.agreed_at.to_string(),
            &agreement.program_version,
        ),
    )?;
    Ok(())
}

/// Withdraws one use, and says whether it still held.
pub(super) fn withdraw(
    ledger: &Connection,
    record: &SubmissionId,
    purpose: &PurposeId,
    at: Timestamp,
) -> Result<bool, StorageError> {
    let changed = ledger.execute(
        "UPDATE purpose SET withdrawn_at = ?3
         WHERE submission = ?1 AND id = ?2 AND withdrawn_at IS NULL",
        (record.as_str(), purpose.as_str(), at.to_string()),
    )?;
    Ok(changed > 0)
}

/// Everything the ledger has of one submission, but the keys.
pub(super) struct Stored {
    pub summary: SubmissionSummary,
    pub agreement: Agreement,
}

/// Finds the submission of a participant.
pub(super) fn find(
    ledger: &Connection,
    participant: &Participant,
) -> Result<Option<Stored>, StorageError> {
    let id: Option<String> = ledger
        .query_row(
            "SELECT id FROM submission WHERE participant = ?1",
            [participant.as_str()],
            |row| row.get(0),
        )
        .optional()?;
    id.map(|id| load(ledger, SubmissionId::from_ledger(id))).transpose()
}

/// The participant that a submission belongs to.
pub(super) fn participant(
    ledger: &Connection,
    id: &SubmissionId,
) -> Result<Participant, StorageError> {
    let query = "SELECT participant FROM submission WHERE id = ?1";
    let found = ledger.query_row(query, [id.as_str()], |row| row.get(0)).optional()?;
    found.map(Participant::from_ledger).ok_or(StorageError::Damaged("a submission without giver"))
}

/// The numbers of all submissions, newest first.
pub(super) fn all_ids(ledger: &Connection) -> Result<Vec<SubmissionId>, StorageError> {
    let mut query = ledger.prepare("SELECT id FROM submission ORDER BY kept_at DESC, id")?;
    let ids = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    Ok(ids.into_iter().map(SubmissionId::from_ledger).collect())
}

/// A digest of what is stored of a submission besides what was agreed: whose it is, and each take
/// with its header. It does not outlive the keys in a form that says anything of them.
pub(super) fn rows_digest(ledger: &Connection, id: &SubmissionId) -> Result<Digest, StorageError> {
    let mut parts = vec![participant(ledger, id)?.as_str().as_bytes().to_vec()];
    let mut query = ledger.prepare_cached(&format!(
        "SELECT id, facts, taken_at, header, payload_bytes FROM take {TAKES_OF}"
    ))?;
    let mut rows = query.query([id.as_str()])?;
    while let Some(row) = rows.next()? {
        for column in 0..3 {
            parts.push(row.get::<_, String>(column)?.into_bytes());
        }
        parts.push(row.get(3)?);
        parts.push(row.get::<_, i64>(4)?.to_be_bytes().to_vec());
    }
    if parts.len() == 1 {
        // Of somebody whose recording another has taken back, nothing is left to vouch for, and the
        // giver's key alone would be a trace that outlives them.
        return Ok(Digest::ZERO);
    }
    Ok(Digest::of_parts(parts.iter().map(Vec::as_slice)))
}

/// The takes of a submission: its own, and those of its group.
const TAKES_OF: &str = "WHERE submission = ?1
    OR party = (SELECT party FROM submission WHERE id = ?1) ORDER BY position";

pub(super) fn load(ledger: &Connection, id: SubmissionId) -> Result<Stored, StorageError> {
    let row = ledger.query_row(
        "SELECT text, choices, agreed_at, program_version, kept_at, clock_said
         FROM submission JOIN disclosure ON disclosure = digest WHERE id = ?1",
        [id.as_str()],
        |row| {
            let text = |index| row.get::<_, String>(index);
            Ok((text(0)?, text(1)?, text(2)?, text(3)?, text(4)?, row.get::<_, Option<String>>(5)?))
        },
    )?;
    let group = group::of(ledger, &id)?;
    let damaged = |_| StorageError::Damaged("a submission's agreement");
    let agreement = Agreement {
        disclosure: serde_json::from_str(&row.0).map_err(damaged)?,
        choices: serde_json::from_str::<Choices>(&row.1).map_err(damaged)?,
        agreed_at: time(&row.2)?,
        program_version: row.3,
    };
    let purposes = purposes(ledger, (&id, group.as_ref()), &agreement.disclosure)?;
    let takes = takes(ledger, &id)?;
    let clock_said = row.5.as_deref().map(time).transpose()?;
    let kept_at = time(&row.4)?;
    let summary = SubmissionSummary { id, kept_at, clock_said, takes, purposes, group };
    Ok(Stored { summary, agreement })
}

fn purposes(
    ledger: &Connection,
    (id, group): (&SubmissionId, Option<&Group>),
    disclosure: &Disclosure,
) -> Result<Vec<PurposeState>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT id, expires_on, withdrawn_at FROM purpose WHERE submission = ?1 ORDER BY position",
    )?;
    let mut rows = query.query([id.as_str()])?;
    let mut purposes = Vec::new();
    while let Some(row) = rows.next()? {
        let purpose = PurposeId::new(row.get::<_, String>(0)?);
        let expires_on: String = row.get(1)?;
        let withdrawn_at: Option<String> = row.get(2)?;
        let shown = disclosure.consent_box(&BoxId::Purpose(purpose.clone()));
        purposes.push(PurposeState {
            others: group::others_on(ledger, (id, group), &purpose)?,
            title: shown.map_or_else(|| purpose.to_string(), |shown| shown.title.clone()),
            id: purpose,
            expires_on: expires_on.parse().map_err(|_| StorageError::Damaged("an expiry date"))?,
            withdrawn_at: withdrawn_at.as_deref().map(time).transpose()?,
        });
    }
    Ok(purposes)
}

fn takes(ledger: &Connection, id: &SubmissionId) -> Result<Vec<TakeSummary>, StorageError> {
    let mut query =
        ledger.prepare_cached(&format!("SELECT id, facts, taken_at FROM take {TAKES_OF}"))?;
    let mut rows = query.query([id.as_str()])?;
    let mut takes = Vec::new();
    while let Some(row) = rows.next()? {
        let facts: String = row.get(1)?;
        takes.push(TakeSummary {
            id: TakeId::from_ledger(row.get(0)?),
            facts: serde_json::from_str(&facts).map_err(|_| StorageError::Damaged("a take"))?,
            taken_at: time(&row.get::<_, String>(2)?)?,
        });
    }
    Ok(takes)
}

pub(super) fn time(text: &str) -> Result<Timestamp, StorageError> {
    text.parse().map_err(|_| StorageError::Damaged("a time"))
}

/// The header of a take, which is its key under two other keys.
pub(super) fn header(
    ledger: &Connection,
    take: &TakeId,
) -> Result<Option<zeroize::Zeroizing<Vec<u8>>>, StorageError> {
    let header: Option<Vec<u8>> = ledger
        .query_row("SELECT header FROM take WHERE id = ?1", [take.as_str()], |row| row.get(0))
        .optional()?;
    Ok(header.map(zeroize::Zeroizing::new))
}
