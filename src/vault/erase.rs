//! Erasure: the keys go in one transaction, the files after it, and a check that trusts neither.

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use zeroize::Zeroizing;

use super::certificate::{Certificate, ProofEvent};
use super::held::Held;
use super::ledger::{self, Entry};
use super::schema::{journal_path, quiesce_journal};
use super::storage::{self, StorageError, SubmissionId, TakeId};
use super::{Vault, files, ledger_path, media_folder};
use crate::digest::Digest;

/// Why an erasure is not complete.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Nothing was changed; the holder comes back.
    #[error("not erased: {why}")]
    NotErased {
        /// What went wrong.
        why: StorageError,
        /// The holder, as before.
        held: Box<Held>,
    },
    /// The keys are gone from the ledger, and the check afterwards found something or could not
    /// be made. The next start goes on with it.
    #[error("erased, but the check afterwards was not satisfied")]
    NotVerified {
        /// The holder, whose code opens nothing any more.
        held: Box<Held>,
    },
}

/// What must not be found anywhere afterwards.
struct Traces {
    takes: Vec<TakeId>,
    secrets: Vec<Zeroizing<Vec<u8>>>,
}

impl Held {
    /// Withdraws everything and destroys it. The cost does not depend on how long the takes are.
    pub fn erase(self, vault: &mut Vault, at: Timestamp) -> Result<Certificate, EraseError> {
        let erased = vault.traces(&self).and_then(|traces| {
            let head = vault.destroy_keys(&self, &traces, at)?;
            Ok((traces, head))
        });
        let (traces, head) = match erased {
            Ok(erased) => erased,
            Err(why) => return Err(EraseError::NotErased { why, held: Box::new(self) }),
        };
        let notice = self.agreement().disclosure.digest();
        match vault.finish_and_certify(self.record(), &traces, head, notice, at) {
            Ok(certificate) if certificate.is_verified() => Ok(certificate),
            Ok(_) => Err(EraseError::NotVerified { held: Box::new(self) }),
            Err(why) => {
                tracing::error!(%why, "the check after an erasure could not be made");
                Err(EraseError::NotVerified { held: Box::new(self) })
            }
        }
    }
}

impl Vault {
    fn traces(&self, held: &Held) -> Result<Traces, StorageError> {
        let takes: Vec<_> = held.view().takes.into_iter().map(|take| take.id).collect();
        let mut secrets = vec![Zeroizing::new(held.participant().as_str().as_bytes().to_vec())];
        for take in &takes {
            let header = storage::header(&self.ledger, take)?;
            let header = header.ok_or(StorageError::Damaged("a take without a header"))?;
            // Each line of a header that carries key material, so that a part is found as well.
            let lines = header.split(|byte| *byte == b'\n').filter(|line| line.len() >= 32);
            secrets.extend(lines.map(|line| Zeroizing::new(line.to_vec())));
        }
        Ok(Traces { takes, secrets })
    }

    /// The one commit: headers, participant and uses go; the files are listed as doomed; the
    /// ledger says so.
    fn destroy_keys(
        &mut self,
        held: &Held,
        traces: &Traces,
        at: Timestamp,
    ) -> Result<Digest, StorageError> {
        let record = held.record();
        let transaction = self.ledger.transaction()?;
        for take in &traces.takes {
            transaction.execute("INSERT INTO doomed (take) VALUES (?1)", [take.as_str()])?;
        }
        let removed = transaction.execute("DELETE FROM submission WHERE id = ?1", [record.as_str()])?;
        if removed == 0 {
            return Err(StorageError::Damaged("a submission that is not there"));
        }
        let told = serde_json::json!({
            "notice": held.agreement().disclosure.digest(),
            "method": Certificate::METHOD,
            "takes": traces.takes.len(),
        });
        let newest = ledger::append(&transaction, Entry::new("erased", at).of(record).with(told))?;
        transaction.commit()?;
        Ok(newest)
    }

    fn finish_and_certify(
        &mut self,
        record: &SubmissionId,
        traces: &Traces,
        ledger_head: Digest,
        notice: Digest,
        erased_at: Timestamp,
    ) -> Result<Certificate, StorageError> {
        self.finish_erasures()?;
        let mut search = self.search(traces)?;
        if search.copies_found > 0 {
            // SQLite moved a row within a page and left a piece of it behind: write every page anew.
            self.ledger.execute_batch("VACUUM")?;
            quiesce_journal(&ledger_path(&self.data_dir))?;
            search = self.search(traces)?;
        }
        let proof = ledger::links_of(&self.ledger, record)?;
        let proof = proof.into_iter().map(|link| ProofEvent { kind: link.kind, at: link.at });
        Ok(Certificate {
            record: record.clone(),
            erased_at,
            method: Certificate::METHOD,
            takes: traces.takes.len() as u64,
            searched_bytes: search.searched_bytes,
            copies_found: search.copies_found,
            files_left: search.files_left,
            ledger_head,
            notice,
            proof: proof.collect(),
        })
    }

    /// Removes the files of erased takes. What stays listed is tried again at the next start.
    /// Returns how many were removed.
    pub(super) fn finish_erasures(&mut self) -> Result<u64, StorageError> {
        let path = ledger_path(&self.data_dir);
        quiesce_journal(&path)?;
        let doomed: Vec<String> = {
            let mut query = self.ledger.prepare("SELECT take FROM doomed")?;
            query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?
        };
        for take in &doomed {
            files::remove_if_there(&self.media(&TakeId::from_ledger(take.clone())))?;
        }
        if !doomed.is_empty() {
            files::sync_folder(&media_folder(&self.data_dir))?;
            self.ledger.execute("DELETE FROM doomed", [])?;
            quiesce_journal(&path)?;
        }
        Ok(doomed.len() as u64)
    }

    /// Reads the ledger's files as bytes, as a thief would, and looks for what must be gone.
    fn search(&self, traces: &Traces) -> Result<Search, StorageError> {
        let ledger = ledger_path(&self.data_dir);
        let mut search = Search::default();
        for path in [ledger.clone(), journal_path(&ledger)] {
            search.file(&path, &traces.secrets)?;
        }
        let left = traces.takes.iter().filter(|take| self.media(take).exists()).count();
        search.files_left = left as u64;
        Ok(search)
    }
}

impl Certificate {
    /// The method, as the certificate names it.
    pub const METHOD: &'static str =
        "cryptographic erase (NIST SP 800-88r2): wrapped file keys deleted and overwritten, files removed";
}

#[derive(Default)]
struct Search {
    searched_bytes: u64,
    copies_found: u64,
    files_left: u64,
}

impl Search {
    fn file(&mut self, path: &Path, secrets: &[Zeroizing<Vec<u8>>]) -> Result<(), StorageError> {
        let bytes = match fs::read(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            result => Zeroizing::new(result?),
        };
        self.searched_bytes += bytes.len() as u64;
        for secret in secrets {
            self.copies_found += memchr::memmem::find_iter(&bytes, secret.as_slice()).count() as u64;
        }
        Ok(())
    }
}
