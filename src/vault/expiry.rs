//! "Then it is deleted": what has no purpose left is erased when its time is over.
//!
//! The window's program does so by itself, and `sayso purge` on the word of staff; no other command
//! erases anything. What day it is, `clock` says.

use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use super::clock::date;
use super::storage::{self, Disclosures, StorageError, Stored};
use super::{Vault, group, proof};
use crate::record::{SubmissionId, SubmissionSummary};

/// So many submissions are erased in one transaction.
const TOGETHER: usize = 256;

/// The index and the order of the joins are said: SQLite would rather read everything in the order in
/// which it merges the two halves.
const PERHAPS_EXPIRED: &str = "
    WITH past AS (
        SELECT submission AS id FROM purpose INDEXED BY purpose_expires WHERE expires_on < ?1)
    SELECT id FROM past WHERE NOT EXISTS (
        SELECT 1 FROM purpose WHERE submission = past.id AND expires_on >= ?1)
    UNION
    SELECT other.id FROM past CROSS JOIN submission AS own ON own.id = past.id
        CROSS JOIN submission AS other ON other.party = own.party";

impl Vault {
    /// Follows the clock, which says `at` after the program has run for `running`, and erases what is
    /// over. Returns how many submissions that were.
    pub fn keep_time(&mut self, at: Timestamp, running: Duration) -> Result<u64, StorageError> {
        self.follow_clock(at, running)?;
        let day = self.day_for_erasing(at)?;
        let erased = self.erase_expired(day, at)?;
        if day == date(at) {
            self.forget_proofs(at)?;
        } else if self.log_is_due {
            self.overwrite_log()?;
        }
        Ok(erased)
    }

    /// Erases what is over at `at`, on the word of staff that the date is right. Returns how many
    /// submissions that were.
    pub fn purge(&mut self, at: Timestamp) -> Result<u64, StorageError> {
        self.confirm_date(at)?;
        let erased = self.erase_expired(date(at), at)?;
        self.forget_proofs(at)?;
        Ok(erased)
    }

    /// How many submissions, and proofs of earlier erasures, are over on `day`.
    pub(super) fn waiting(&self, day: Date) -> Result<u64, StorageError> {
        let proofs = proof::overdue(&self.ledger, day)?.len();
        Ok((self.expired(day)?.len() + proofs) as u64)
    }

    /// How many submissions are past their time on the day that the clock says.
    pub fn past_their_time(&self, at: Timestamp) -> Result<u64, StorageError> {
        Ok(self.expired(date(at))?.len() as u64)
    }

    /// Erases every submission whose last purpose is over on `day`, many in one transaction. Returns how
    /// many.
    fn erase_expired(&mut self, day: Date, at: Timestamp) -> Result<u64, StorageError> {
        let mut erased = 0;
        for some in self.expired(day)?.chunks(TOGETHER) {
            erased += match self.erase_together(some, at) {
                Ok(together) => together,
                // Whatever is wrong with one of them, the others go.
                Err(error) => {
                    tracing::warn!(%error, "not erased together; one after another then");
                    some.chunks(1).map(|one| self.erase_one(one, at)).sum()
                }
            };
        }
        Ok(erased)
    }

    fn erase_one(&mut self, one: &[SubmissionId], at: Timestamp) -> u64 {
        let erased = self.erase_together(one, at);
        erased
            .inspect_err(|error| tracing::error!(%error, record = ?one, "expired, and not erased"))
            .unwrap_or_default()
    }

    fn erase_together(
        &mut self,
        records: &[SubmissionId],
        at: Timestamp,
    ) -> Result<u64, StorageError> {
        let load = |record: &SubmissionId| storage::load(&self.ledger, record.clone());
        let stored: Vec<Stored> = records.iter().map(load).collect::<Result<_, _>>()?;
        let given: Vec<_> = stored.iter().map(|it| (&it.summary, &it.agreement)).collect();
        let check = self.expire_all(&given, at)?;
        if !check.is_some_and(|check| check.copies_found == 0 && check.files_left == 0) {
            tracing::error!(?check, "expired, and not verifiably erased");
        }
        Ok(records.len() as u64)
    }

    /// The submissions whose last purpose is over on `day`.
    fn expired(&self, day: Date) -> Result<Vec<SubmissionId>, StorageError> {
        let mut expired = Vec::new();
        let mut disclosures = Disclosures::default();
        for id in self.perhaps_expired(day)? {
            match storage::summary(&self.ledger, id, &mut disclosures) {
                Ok(summary) if self.is_over(&summary, day)? => expired.push(summary.id),
                Ok(_) => {}
                // One damaged row must not keep what others gave past its time.
                Err(error) => tracing::error!(%error, "a submission cannot be read"),
            }
        }
        Ok(expired)
    }

    /// All that may be over on `day`, found by index: those of which every use is, and whoever was
    /// recorded with somebody of whom a use is.
    fn perhaps_expired(&self, day: Date) -> Result<Vec<SubmissionId>, StorageError> {
        let mut query = self.ledger.prepare_cached(PERHAPS_EXPIRED)?;
        let ids =
            query.query_map([day.to_string()], |row| row.get(0).map(SubmissionId::from_text))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// Whether no purpose is left for which it may be kept. What several people gave together may
    /// only be kept for what they share.
    fn is_over(&self, summary: &SubmissionSummary, day: Date) -> Result<bool, StorageError> {
        // One without a purpose was meddled with; that is for `verify` to say.
        let purposes = &summary.purposes;
        let own = !purposes.is_empty() && purposes.iter().all(|it| it.expires_on < day);
        let Some(group) = summary.group.as_ref().filter(|_| !summary.has_ended()) else {
            return Ok(own);
        };
        let shared = group::last_day_of_all(&self.ledger, group)?;
        Ok(own || shared.is_some_and(|last| last < day))
    }

    /// How many submissions were erased by themselves since staff were last here; while they are, since
    /// the time before.
    pub fn erased_unseen(&self) -> Result<u64, StorageError> {
        let mut query = self.ledger.prepare_cached(
            "SELECT count(*) FROM event WHERE kind = 'expired' AND seq > coalesce((
                 SELECT seq FROM event WHERE kind = 'staff-unlocked'
                 ORDER BY seq DESC LIMIT 1 OFFSET 1), 0)",
        )?;
        Ok(query.query_row([], |row| row.get::<_, i64>(0))?.cast_unsigned())
    }
}

#[cfg(test)]
mod tests {
    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    #[test]
    fn what_is_over_is_found_without_reading_what_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = SecretString::from("a few quiet words");
        let settings = VaultSettings::LIGHT;
        let vault = Vault::create(folder.path(), &passphrase, settings, Timestamp::UNIX_EPOCH);
        let vault = vault.unwrap();
        let plan = format!("EXPLAIN QUERY PLAN {PERHAPS_EXPIRED}");
        let mut plan = vault.ledger.prepare(&plan).unwrap();
        let steps = plan.query_map(["2030-01-01"], |row| row.get::<_, String>(3)).unwrap();
        let steps: Vec<_> = steps.map(Result::unwrap).collect();
        assert!(steps.iter().any(|step| step.contains("purpose_expires")), "{steps:#?}");
        let scans = |step: &&String| step.starts_with("SCAN") && *step != "SCAN past";
        assert_eq!(steps.iter().find(scans), None, "{steps:#?}");
    }
}
