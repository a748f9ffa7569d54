//! Erasure: the keys go in one transaction, the files after it, and a check that trusts neither.

use std::path::Path;

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;
use zeroize::Zeroizing;

use super::files::{self, Nameless};
use super::group;
use super::held::Held;
use super::keep::kept;
use super::ledger::{self, Entry};
use super::schema::{journal_path, quiesce_journal};
use super::storage::{self, StorageError, Stored};
use super::writer::Writer;
use super::{Vault, at_hand, ledger_path, media_folder, proof};
use crate::consent::Agreement;
use crate::digest::Digest;
use crate::record::{
    Certificate, Check, Erasure, Event, ProofEvent, SubmissionId, SubmissionSummary, TakeId,
};

/// A key that lost a few of its characters to a moved page would still be a key: the check looks
/// for pieces of this many bytes.
const PIECE_BYTES: usize = 16;
/// Lines of a header shorter than this carry no key.
const KEY_LINE_BYTES: usize = 32;

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

/// Nothing was erased and nothing was changed; the holder comes back.
#[derive(Debug, thiserror::Error)]
#[error("not erased: {why}")]
pub struct NotErased {
    /// What went wrong.
    pub why: StorageError,
    /// The holder, as before.
    pub held: Box<Held>,
}

/// Why something is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Its giver said so.
    Withdrawn,
    /// No purpose is left for which it may be kept.
    Expired,
}

impl Reason {
    /// The event that tells of it.
    fn event(self, told: Erasure) -> Event {
        match self {
            Self::Withdrawn => Event::Erased(told),
            Self::Expired => Event::Expired(told),
        }
    }
}

/// What became of the files of erased takes.
#[derive(Default)]
pub(super) struct Finished {
    /// So many have lost their names.
    pub(super) removed: u64,
    /// So many cannot be removed and stay listed.
    pub(super) left: u64,
    /// What is left of those that went, dropped when there is time.
    nameless: Nameless,
}

/// What must not be found anywhere afterwards.
struct Traces {
    takes: Vec<TakeId>,
    secrets: Vec<Zeroizing<Vec<u8>>>,
}

impl Held {
    /// Withdraws everything and destroys it. The cost does not depend on how long the takes are.
    /// The certificate says whether the check afterwards was satisfied.
    pub fn erase(self, vault: &mut Vault, at: Timestamp) -> Result<Certificate, NotErased> {
        let (summary, agreement) = (self.summary(), self.agreement());
        match vault.erase(summary, agreement, Reason::Withdrawn, at) {
            Ok(certificate) => Ok(certificate),
            Err(why) => Err(NotErased { why, held: Box::new(self) }),
        }
    }
}

impl Vault {
    /// Erases every submission whose last purpose is over on `day`. Returns how many.
    pub(super) fn erase_expired(&mut self, day: Date, at: Timestamp) -> Result<u64, StorageError> {
        let mut erased = 0;
        for Stored { summary, agreement } in self.expired(day)? {
            match self.erase(&summary, &agreement, Reason::Expired, at) {
                Ok(certificate) => {
                    erased += 1;
                    if !certificate.is_verified() {
                        tracing::error!(record = %summary.id, "expired, and not verifiably erased");
                    }
                }
                // Whatever is wrong with this one, the others go.
                Err(error) => {
                    tracing::error!(%error, record = %summary.id, "expired, and not erased");
                }
            }
        }
        Ok(erased)
    }

    /// The submissions whose last purpose is over on `day`.
    pub(super) fn expired(&self, day: Date) -> Result<Vec<Stored>, StorageError> {
        let mut expired = Vec::new();
        for id in self.perhaps_expired(day)? {
            match storage::load(&self.ledger, id) {
                Ok(stored) if self.is_over(&stored.summary, day)? => expired.push(stored),
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

    /// An error means that nothing happened. From the commit on there is none any more: what the
    /// check could not do, the certificate says.
    fn erase(
        &mut self,
        summary: &SubmissionSummary,
        agreement: &Agreement,
        reason: Reason,
        at: Timestamp,
    ) -> Result<Certificate, StorageError> {
        let traces = self.traces(summary)?;
        let others = group::others(&self.ledger, &summary.id)?;
        let notice = agreement.disclosure.digest();
        let proof_until = proof::until(&self.ledger, agreement, self.time_at_least(at)?)?;
        let told =
            Erasure { notice, method: Certificate::METHOD.to_owned(), takes: traces.takes.len() };
        let entry = || {
            let entry = Entry::new(reason.event(told.clone()), at).of(&summary.id);
            entry.proven_until(proof_until)
        };
        let head = match self.destroy_keys((summary, &others), &traces, entry()) {
            // Taking back must work on a full disk, too.
            Err(StorageError::DiskFull) => {
                if let Err(error) = files::release_reserve(&self.data_dir) {
                    tracing::warn!(%error, "the room for an erasure could not be given back");
                }
                let head = self.destroy_keys((summary, &others), &traces, entry());
                files::make_reserve(&self.data_dir);
                head?
            }
            result => result?,
        };
        let check = self.finish_and_check(&traces);
        let check = check.inspect_err(|why| tracing::error!(%why, "an erasure is unchecked")).ok();
        let proof = ledger::links_of(&self.ledger, &summary.id).unwrap_or_default();
        let proof = proof.into_iter().map(|link| ProofEvent { kind: link.kind, at: link.at });
        Ok(Certificate {
            record: summary.id.clone(),
            organisation: agreement.disclosure.organisation.clone(),
            contact: agreement.disclosure.contact.clone(),
            erased_at: at,
            method: Certificate::METHOD,
            takes: traces.takes.len() as u64,
            others: others.len() as u64,
            check,
            ledger_head: head,
            notice,
            proof: proof.collect(),
            proof_until,
        })
    }

    fn traces(&self, summary: &SubmissionSummary) -> Result<Traces, StorageError> {
        let takes = group::takes_of_all(&self.ledger, &summary.id)?;
        let participant = storage::participant(&self.ledger, &summary.id)?;
        let mut secrets = pieces(participant.as_str().as_bytes());
        for take in &takes {
            let header = storage::header(&self.ledger, take)?;
            let header = header.ok_or(StorageError::Damaged("a take without a header"))?;
            let lines = header.split(|byte| *byte == b'\n');
            secrets.extend(lines.filter(|line| line.len() >= KEY_LINE_BYTES).flat_map(pieces));
        }
        Ok(Traces { takes, secrets })
    }

    /// The one commit: headers, participant and uses go; the files are listed as doomed; the
    /// ledger says so. What was recorded of `others`, too, goes for them as well.
    fn destroy_keys(
        &mut self,
        (summary, others): (&SubmissionSummary, &[SubmissionId]),
        traces: &Traces,
        entry: Entry,
    ) -> Result<Digest, StorageError> {
        let record = &summary.id;
        let transaction = self.ledger.transaction()?;
        let writer = at_hand(self.writer.as_ref())?;
        for take in &traces.takes {
            transaction.execute("INSERT INTO doomed (take) VALUES (?1)", [take.as_str()])?;
            transaction.execute("DELETE FROM take WHERE id = ?1", [take.as_str()])?;
        }
        let removed =
            transaction.execute("DELETE FROM submission WHERE id = ?1", [record.as_str()])?;
        if removed == 0 {
            return Err(StorageError::Damaged("a submission that is not there"));
        }
        for other in others {
            end_for(&transaction, writer, other, entry.at())?;
        }
        let newest = ledger::append(&transaction, writer, entry)?;
        transaction.commit()?;
        Ok(newest.head)
    }

    fn finish_and_check(&mut self, traces: &Traces) -> Result<Check, StorageError> {
        let _finished = self.finish_erasures()?;
        let first = self.search(traces)?;
        if first.copies_found == 0 {
            return Ok(first);
        }
        tracing::warn!(first.copies_found, "an erasure left something, which is overwritten now");
        // SQLite moved a row within a page and left a piece of it behind.
        write_anew(&mut self.ledger)?;
        quiesce_journal(&ledger_path(&self.data_dir))?;
        Ok(Check { passes: 2, ..self.search(traces)? })
    }

    /// Removes the files of erased takes. One that cannot be removed stays listed, keeps nothing else
    /// from going on, and is tried again at the next start and the next erasure.
    pub(super) fn finish_erasures(&mut self) -> Result<Finished, StorageError> {
        let path = ledger_path(&self.data_dir);
        // A journal that resists is no reason to leave the files.
        let quiet = quiesce_journal(&path);
        let mut finished = Finished::default();
        let mut removed = Vec::new();
        for take in self.doomed()? {
            match finished.nameless.remove(&self.media(&take)) {
                Ok(()) => removed.push(take),
                Err(error) => {
                    tracing::error!(%error, "a file of an erased take cannot be removed");
                    finished.left += 1;
                }
            }
        }
        finished.removed = removed.len() as u64;
        if !removed.is_empty() {
            files::sync_folder(&media_folder(&self.data_dir))?;
            self.strike_from_doomed(&removed)?;
            quiesce_journal(&path)?;
        }
        quiet?;
        Ok(finished)
    }

    pub(super) fn doomed(&self) -> Result<Vec<TakeId>, StorageError> {
        let mut query = self.ledger.prepare_cached("SELECT take FROM doomed")?;
        let takes = query.query_map([], |row| row.get(0).map(TakeId::from_text))?;
        Ok(takes.collect::<Result<_, _>>()?)
    }

    fn strike_from_doomed(&mut self, takes: &[TakeId]) -> Result<(), StorageError> {
        let transaction = self.ledger.transaction()?;
        for take in takes {
            transaction
                .prepare_cached("DELETE FROM doomed WHERE take = ?1")?
                .execute([take.as_str()])?;
        }
        Ok(transaction.commit()?)
    }

    /// Reads the ledger's files as bytes, as a thief would, and looks for what must be gone.
    fn search(&self, traces: &Traces) -> Result<Check, StorageError> {
        let mut check = Check { passes: 1, ..Check::default() };
        let journal = files::open_if_there(&journal_path(&ledger_path(&self.data_dir)))?;
        for file in [Some(&self.ledger_bytes), journal.as_ref()].into_iter().flatten() {
            let (searched, found) = files::search(file, &traces.secrets)?;
            check.searched_bytes += searched;
            check.copies_found += found;
        }
        let left = traces.takes.iter().filter(|take| is_there(&self.media(take))).count();
        check.files_left = left as u64;
        Ok(check)
    }
}

/// Notes that what `record` gave together with somebody else is gone. Their own consent stays on record,
/// so that they find out.
fn end_for(
    ledger: &Connection,
    writer: &Writer,
    record: &SubmissionId,
    at: Timestamp,
) -> Result<(), StorageError> {
    let end = "UPDATE submission SET ended_at = ?2 WHERE id = ?1";
    ledger.execute(end, (record.as_str(), at.to_string()))?;
    let facts = storage::load(ledger, record.clone())
        .and_then(|stored| kept(ledger, &stored))
        // A damaged row of theirs keeps nobody else from taking back; `verify` tells of it.
        .inspect_err(|error| tracing::error!(%error, %record, "what ended cannot be read"));
    let told = Event::EndedByAnother { group: group::of(ledger, record)?, kept: facts.ok() };
    ledger::append(ledger, writer, Entry::new(told, at).of(record))?;
    Ok(())
}

/// Whether a file is there, or cannot be shown to be gone.
fn is_there(path: &Path) -> bool {
    path.try_exists().unwrap_or(true)
}

fn pieces(secret: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    secret.chunks_exact(PIECE_BYTES).map(|piece| Zeroizing::new(piece.to_vec())).collect()
}

/// Writes the rows that hold keys anew, in place: what a page kept of a row that moved is
/// overwritten with it. VACUUM would shorten the file, and leave live keys of others in the blocks
/// that it gives back.
fn write_anew(ledger: &mut Connection) -> Result<(), StorageError> {
    let tables = ["submission", "purpose", "take"];
    let transaction = ledger.transaction()?;
    for table in tables {
        transaction.execute_batch(&format!(
            "CREATE TEMP TABLE moved_{table} AS SELECT * FROM main.{table};"
        ))?;
    }
    transaction.execute_batch("DELETE FROM take; DELETE FROM purpose; DELETE FROM submission;")?;
    for table in tables {
        transaction.execute_batch(&format!(
            "INSERT INTO main.{table} SELECT * FROM moved_{table}; DROP TABLE moved_{table};"
        ))?;
    }
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use secrecy::SecretString;

    use super::*;
    use crate::vault::VaultSettings;

    fn vault(folder: &Path) -> Vault {
        let passphrase = SecretString::from("a few quiet words");
        Vault::create(folder, &passphrase, VaultSettings::LIGHT, Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn the_check_finds_a_piece_of_a_key_that_is_left_in_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let secret = b"-> X25519 GqM2Ro7y1rYt6C3pSaQ8zL5dHfVwXk0N";
        let traces = Traces { takes: Vec::new(), secrets: pieces(secret) };
        assert_eq!(vault.search(&traces).unwrap().copies_found, 0);
        let journal = journal_path(&ledger_path(folder.path()));
        let mut journal =
            std::fs::OpenOptions::new().append(true).create(true).open(journal).unwrap();
        // Cut off at both ends, as a row is that another one was written over.
        journal.write_all(&secret[10..40]).unwrap();
        assert_eq!(vault.search(&traces).unwrap().copies_found, 1);
    }

    #[test]
    fn what_is_over_is_found_without_reading_what_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let vault = vault(folder.path());
        let plan = format!("EXPLAIN QUERY PLAN {PERHAPS_EXPIRED}");
        let mut plan = vault.ledger.prepare(&plan).unwrap();
        let steps = plan.query_map(["2030-01-01"], |row| row.get::<_, String>(3)).unwrap();
        let steps: Vec<_> = steps.map(Result::unwrap).collect();
        assert!(steps.iter().any(|step| step.contains("purpose_expires")), "{steps:#?}");
        let scans = |step: &&String| step.starts_with("SCAN") && *step != "SCAN past";
        assert_eq!(steps.iter().find(scans), None, "{steps:#?}");
    }

    #[test]
    fn rows_written_anew_are_the_same_rows() {
        let folder = tempfile::tempdir().unwrap();
        let mut vault = vault(folder.path());
        vault
            .ledger
            .execute_batch(
                "INSERT INTO disclosure VALUES ('d', '{}');
                 INSERT INTO submission VALUES ('s', 'p', 'd', '{}', 'k', NULL, 1, NULL, NULL);
                 INSERT INTO purpose VALUES ('s', 0, 'website', '2030-01-01', NULL);
                 INSERT INTO take VALUES ('t', 's', 0, '{}', 'a', x'0102', 3, NULL);",
            )
            .unwrap();
        write_anew(&mut vault.ledger).unwrap();
        let rows = "SELECT participant, header, purpose.id FROM submission
             JOIN take ON take.submission = submission.id
             JOIN purpose ON purpose.submission = submission.id";
        let row = vault.ledger.query_row(rows, [], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, String>(2)?))
        });
        assert_eq!(row.unwrap(), ("p".to_owned(), vec![1, 2], "website".to_owned()));
    }
}
