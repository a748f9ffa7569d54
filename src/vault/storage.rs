//! Rows of the ledger as values, and what can go wrong in reading and writing them.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::types::FromSqlError;
use rusqlite::{Connection, OptionalExtension};

use super::{group, hold, marks};
use crate::campaign::{BoxId, Disclosure, PurposeId};
use crate::consent::{Agreement, Answer};
use crate::digest::Digest;
use crate::record::{Group, PurposeState, SubmissionId, SubmissionSummary, TakeId, TakeSummary};

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

const LEDGERS_FILE: &str = "the ledger's file";

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
            Some(Code::DatabaseCorrupt | Code::NotADatabase) => Self::Damaged(LEDGERS_FILE),
            _ => Self::Ledger(error),
        }
    }
}

impl From<FromSqlError> for StorageError {
    fn from(error: FromSqlError) -> Self {
        rusqlite::Error::from(error).into()
    }
}

impl StorageError {
    /// Whether it is about the one thing that was looked at, and comes again each time: that thing is damaged, or this
    /// version cannot read it. What the disk says, or a ledger that somebody else writes to, may be over the next time.
    pub fn is_about_one(&self) -> bool {
        match self {
            Self::Damaged(what) => *what != LEDGERS_FILE,
            Self::DiskFull | Self::ReadOnly => false,
            // Where the system says nothing, it is the bytes that make no sense.
            Self::Io(error) => error.raw_os_error().is_none(),
            Self::Ledger(error) => error.sqlite_error_code().is_none_or(|code| {
                use rusqlite::ErrorCode as Code;
                matches!(code, Code::ConstraintViolation | Code::TypeMismatch | Code::TooBig)
            }),
        }
    }
}

/// Keeps a disclosure's words, once for all who were shown them.
pub(super) fn remember_disclosure(
    ledger: &Connection,
    disclosure: &Disclosure,
) -> Result<(), StorageError> {
    ledger
        .prepare_cached("INSERT OR IGNORE INTO disclosure (digest, text) VALUES (?1, ?2)")?
        .execute((disclosure.digest().to_string(), disclosure.written()))?;
    Ok(())
}

/// Puts what was agreed anew in the place of what was agreed before.
pub(super) fn replace_agreement(
    ledger: &Connection,
    record: &SubmissionId,
    agreement: &Agreement,
) -> Result<(), StorageError> {
    ledger.execute(
        "UPDATE submission SET disclosure = ?2, answer = ?3 WHERE id = ?1",
        (record.as_str(), agreement.disclosure.digest().to_string(), agreement.answer().written()),
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

/// Everything the ledger has of one submission, but the keys. With `()` for the agreement, it is without the
/// words, which most submissions share and which take long to read.
pub(super) struct Stored<Words = Agreement> {
    pub summary: SubmissionSummary,
    pub agreement: Words,
    /// Digest of the words that were answered, as the row has it.
    pub notice: Digest,
    /// Digest of the answer, as it is stored.
    pub answered: Digest,
}

/// The takes of a submission: its own, and those of its group.
pub(super) const TAKES_OF: &str = "WHERE submission = ?1
    OR party = (SELECT party FROM submission WHERE id = ?1) ORDER BY position";

pub(super) fn load(ledger: &Connection, id: SubmissionId) -> Result<Stored, StorageError> {
    let row = Row::read(ledger, &id)?;
    let disclosure = disclosure(ledger, &row.notice)?;
    let summary = row.summary(ledger, id, &disclosure)?;
    let Row { notice, answered, answer, .. } = row;
    let notice = notice.try_into().map_err(|_| AGREEMENT_DAMAGED)?;
    Ok(Stored { summary, agreement: answer.to(disclosure), notice, answered })
}

/// All of `ids`. An error where one of them cannot be read.
pub(super) fn load_all(
    ledger: &Connection,
    ids: &[SubmissionId],
) -> Result<Vec<Stored>, StorageError> {
    ids.iter().map(|id| load(ledger, id.clone())).collect()
}

/// As [`load`], without the words.
pub(super) fn load_facts(
    ledger: &Connection,
    id: SubmissionId,
    disclosures: &mut Disclosures,
) -> Result<Stored<()>, StorageError> {
    let row = Row::read(ledger, &id)?;
    let summary = row.summary(ledger, id, disclosures.of(ledger, &row.notice)?)?;
    let Row { notice, answered, .. } = row;
    let notice = notice.try_into().map_err(|_| AGREEMENT_DAMAGED)?;
    Ok(Stored { summary, agreement: (), notice, answered })
}

/// Disclosures that were read, for whoever goes through many submissions: most share one.
#[derive(Default)]
pub(super) struct Disclosures(HashMap<String, Disclosure>);

impl Disclosures {
    /// The one that a submission was agreed to by.
    pub(super) fn with_digest(
        &mut self,
        ledger: &Connection,
        notice: Digest,
    ) -> Result<&Disclosure, StorageError> {
        self.of(ledger, &notice.to_string())
    }

    fn of(&mut self, ledger: &Connection, notice: &str) -> Result<&Disclosure, StorageError> {
        if !self.0.contains_key(notice) {
            self.0.insert(notice.to_owned(), disclosure(ledger, notice)?);
        }
        self.0.get(notice).ok_or(AGREEMENT_DAMAGED)
    }
}

/// A submission without the words that were agreed to.
pub(super) fn summary(
    ledger: &Connection,
    id: SubmissionId,
    disclosures: &mut Disclosures,
) -> Result<SubmissionSummary, StorageError> {
    let row = Row::read(ledger, &id)?;
    row.summary(ledger, id, disclosures.of(ledger, &row.notice)?)
}

/// Whether there is a row of this record, readable or not.
pub(super) fn is_there(ledger: &Connection, id: &SubmissionId) -> Result<bool, StorageError> {
    Ok(ledger.prepare_cached("SELECT 1 FROM submission WHERE id = ?1")?.exists([id.as_str()])?)
}

const AGREEMENT_DAMAGED: StorageError = StorageError::Damaged("a submission's agreement");

/// What the ledger has of a submission in its own row.
struct Row {
    /// Digest of the disclosure.
    notice: String,
    answer: Answer,
    /// Digest of the answer's text.
    answered: Digest,
    kept_at: Timestamp,
    clock_said: Option<Timestamp>,
    sealed_until: Option<Date>,
}

impl Row {
    fn read(ledger: &Connection, id: &SubmissionId) -> Result<Self, StorageError> {
        let mut query = ledger.prepare_cached(
            "SELECT disclosure, answer, kept_at, clock_said, sealed_until FROM submission
             WHERE id = ?1",
        )?;
        let mut rows = query.query([id.as_str()])?;
        let row = rows.next()?.ok_or(StorageError::Damaged("a submission that is not there"))?;
        let text = |index| row.get::<_, String>(index);
        let (clock_said, sealed_until): (Option<String>, Option<String>) =
            (row.get(3)?, row.get(4)?);
        let answer = text(1)?;
        Ok(Self {
            notice: text(0)?,
            answered: Digest::of(answer.as_bytes()),
            answer: serde_json::from_str(&answer).map_err(|_| AGREEMENT_DAMAGED)?,
            kept_at: time(&text(2)?)?,
            clock_said: clock_said.as_deref().map(time).transpose()?,
            sealed_until: sealed_until.as_deref().map(day).transpose()?,
        })
    }

    fn summary(
        &self,
        ledger: &Connection,
        id: SubmissionId,
        disclosure: &Disclosure,
    ) -> Result<SubmissionSummary, StorageError> {
        let group = group::of(ledger, &id)?;
        let purposes = purposes(ledger, (&id, group.as_ref()), disclosure)?;
        let takes = takes(ledger, &id)?;
        let (marks, hold) = (marks::of(ledger, &id)?, hold::of(ledger, &id)?);
        Ok(SubmissionSummary {
            id,
            kept_at: self.kept_at,
            clock_said: self.clock_said,
            language: disclosure.language.clone(),
            takes,
            purposes,
            sealed_until: self.sealed_until,
            group,
            hold,
            marks,
        })
    }
}

fn disclosure(ledger: &Connection, notice: &str) -> Result<Disclosure, StorageError> {
    let mut query = ledger.prepare_cached("SELECT text FROM disclosure WHERE digest = ?1")?;
    let text: Option<String> = query.query_row([notice], |row| row.get(0)).optional()?;
    serde_json::from_str(&text.ok_or(AGREEMENT_DAMAGED)?).map_err(|_| AGREEMENT_DAMAGED)
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
            expires_on: day(&expires_on)?,
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
            id: TakeId::from_text(row.get(0)?),
            facts: serde_json::from_str(&facts).map_err(|_| StorageError::Damaged("a take"))?,
            taken_at: time(&row.get::<_, String>(2)?)?,
        });
    }
    Ok(takes)
}

fn day(text: &str) -> Result<Date, StorageError> {
    text.parse().map_err(|_| StorageError::Damaged("a day"))
}

pub(super) fn time(text: &str) -> Result<Timestamp, StorageError> {
    text.parse().map_err(|_| StorageError::Damaged("a time"))
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;
    use secrecy::SecretString;

    use super::*;
    use crate::vault::{Vault, VaultSettings};

    #[test]
    fn what_may_be_over_at_the_next_step_is_not_about_one() {
        let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
        let twice = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT);
        let ledger = |error| StorageError::from(rusqlite::Error::SqliteFailure(error, None));
        let system = StorageError::from(std::io::Error::from_raw_os_error(5));
        let file = StorageError::Damaged(LEDGERS_FILE);
        for passing in [StorageError::DiskFull, StorageError::ReadOnly, system, ledger(busy), file]
        {
            assert!(!passing.is_about_one(), "{passing}");
        }
        let nonsense = StorageError::from(std::io::Error::other("no text"));
        let no_column = StorageError::from(rusqlite::Error::InvalidColumnIndex(9));
        for lasting in [StorageError::Damaged("a take"), nonsense, no_column, ledger(twice)] {
            assert!(lasting.is_about_one(), "{lasting}");
        }
    }

    #[test]
    fn a_statement_is_planned_once_whatever_is_looked_up() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        let ledger = &vault.ledger;
        for id in ["a", "b", "c"] {
            takes(ledger, &SubmissionId::from_text(id.to_owned())).unwrap();
        }
        let sql = format!("SELECT id, facts, taken_at FROM take {TAKES_OF}");
        let query = ledger.prepare_cached(&sql).unwrap();
        assert!(query.get_status(StatementStatus::Run) >= 3, "it is the one that ran");
        assert_eq!(query.get_status(StatementStatus::RePrepare), 0);
    }
}
