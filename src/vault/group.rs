//! Several people in one recording: who belongs together, and what the others say of a use.

use jiff::civil::Date;
use rusqlite::Connection;

use super::storage::{StorageError, time};
use crate::campaign::PurposeId;
use crate::record::{Group, GroupId, Others, SubmissionId, TakeId};

/// The group that `id` belongs to.
pub(super) fn of(ledger: &Connection, id: &SubmissionId) -> Result<Option<Group>, StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT party, people, ended_at FROM submission WHERE id = ?1")?;
    let (party, people, ended_at) = query.query_row([id.as_str()], |row| {
        let text = |index| row.get::<_, Option<String>>(index);
        Ok((text(0)?, row.get::<_, i64>(1)?, text(2)?))
    })?;
    let Some(party) = party else { return Ok(None) };
    Ok(Some(Group {
        id: GroupId::from_text(party),
        people: people.try_into().map_err(|_| StorageError::Damaged("a group"))?,
        ended_at: ended_at.as_deref().map(time).transpose()?,
    }))
}

/// Whether a submission that is in no group says nothing of one.
pub(super) fn is_plain(ledger: &Connection, id: &SubmissionId) -> Result<bool, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT party IS NOT NULL OR (people = 1 AND ended_at IS NULL)
         FROM submission WHERE id = ?1",
    )?;
    Ok(query.query_row([id.as_str()], |row| row.get(0))?)
}

/// Everybody else who was recorded with `id`, as long as what they gave is kept.
pub(super) fn others(
    ledger: &Connection,
    id: &SubmissionId,
) -> Result<Vec<SubmissionId>, StorageError> {
    let found = names(
        ledger,
        "SELECT id FROM submission
         WHERE id <> ?1 AND ended_at IS NULL
             AND party = (SELECT party FROM submission WHERE id = ?1) ORDER BY id",
        id,
    )?;
    Ok(found.into_iter().map(SubmissionId::from_text).collect())
}

/// Every take that goes when `id` goes: of the group, and each person's own.
pub(super) fn takes_of_all(
    ledger: &Connection,
    id: &SubmissionId,
) -> Result<Vec<TakeId>, StorageError> {
    let found = names(
        ledger,
        "SELECT take.id FROM take JOIN submission ON submission.id = take.submission
         WHERE submission.id = ?1 OR submission.party =
             (SELECT party FROM submission WHERE id = ?1) ORDER BY take.id",
        id,
    )?;
    Ok(found.into_iter().map(TakeId::from_text).collect())
}

/// Whether `take` belongs to everybody in a group, and not to one of them.
pub(super) fn is_shared(ledger: &Connection, take: &TakeId) -> Result<bool, StorageError> {
    let mut query =
        ledger.prepare_cached("SELECT count(*) FROM take WHERE id = ?1 AND party IS NOT NULL")?;
    Ok(query.query_row([take.as_str()], |row| row.get::<_, i64>(0))? > 0)
}

/// What `query` finds for `id`, in its order.
fn names(ledger: &Connection, query: &str, id: &SubmissionId) -> rusqlite::Result<Vec<String>> {
    let mut query = ledger.prepare_cached(query)?;
    query.query_map([id.as_str()], |row| row.get(0))?.collect()
}

/// What everybody else in the group of `id` says of `purpose`.
pub(super) fn others_on(
    ledger: &Connection,
    (id, group): (&SubmissionId, Option<&Group>),
    purpose: &PurposeId,
) -> Result<Others, StorageError> {
    let Some(Group { id: party, people, ended_at }) = group else { return Ok(Others::Nobody) };
    // Who was asked by another text has not agreed to this one.
    let mut query = ledger.prepare_cached(
        "SELECT count(*), min(expires_on) FROM purpose
         JOIN submission ON submission.id = purpose.submission
         JOIN disclosure ON disclosure.digest = submission.disclosure
         WHERE party = ?1 AND submission.id <> ?2 AND purpose.id = ?3 AND withdrawn_at IS NULL
             AND CASE WHEN json_valid(text) THEN json_extract(text, '$.campaign.digest') END = (
                 SELECT CASE WHEN json_valid(text) THEN json_extract(text, '$.campaign.digest') END
                 FROM disclosure JOIN submission ON disclosure.digest = submission.disclosure
                 WHERE submission.id = ?2)",
    )?;
    let parameters = (party.as_str(), id.as_str(), purpose.as_str());
    let (agreed, until): (i64, Option<String>) =
        query.query_row(parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let all = usize::try_from(agreed).is_ok_and(|agreed| agreed + 1 == *people);
    // Another's damaged row must not keep this person from their own.
    let until = until.filter(|_| all && ended_at.is_none()).and_then(|day| day.parse().ok());
    Ok(until.map_or(Others::Disagree, Others::AgreeUntil))
}

/// The last day of the last use that everybody in a group agreed to, withdrawn or not.
pub(super) fn last_day_of_all(
    ledger: &Connection,
    group: &Group,
) -> Result<Option<Date>, StorageError> {
    let mut query = ledger.prepare_cached(
        "SELECT max(day) FROM (
             SELECT min(expires_on) AS day FROM purpose
             JOIN submission ON submission.id = purpose.submission
             WHERE party = ?1 GROUP BY purpose.id HAVING count(*) = ?2)",
    )?;
    let people = i64::try_from(group.people).unwrap_or(i64::MAX);
    let day: Option<String> = query.query_row((group.id.as_str(), people), |row| row.get(0))?;
    Ok(day.and_then(|day| day.parse().ok()))
}
