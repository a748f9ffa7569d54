//! `sayso verify`: is the vault what it says it is?

use std::fs;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::OptionalExtension;
use serde::Serialize;

use super::keep::kept;
use super::link::Link;
use super::storage::{self, StorageError};
use super::{Vault, chain, clock, evidence, ledger, media_folder, schema, writer};
use crate::campaign::PurposeId;
use crate::digest::Digest;
use crate::record::{Event, EventKind, SubmissionId};

/// The result of a check over everything in the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// The ledger's head.
    pub head: Digest,
    /// The keys that have written the ledger, the first one first. A second one follows where the file of
    /// the first was lost.
    pub writers: Vec<String>,
    /// Events in the chain.
    pub events: u64,
    /// Submissions kept now.
    pub submissions: u64,
    /// Takes kept now.
    pub takes: u64,
    /// What is wrong; empty where nothing is.
    pub findings: Vec<Finding>,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(tag = "finding", rename_all = "kebab-case")]
pub enum Finding {
    /// History was changed, or an event is missing before this one.
    #[error("the ledger's chain breaks at event {seq}: it or an earlier event was changed")]
    ChainBroken {
        /// The number of the event.
        seq: i64,
    },
    /// An event says nothing any more, and nothing that stays shows that its time was over.
    #[error(
        "event {seq} was emptied, and its time as a proof is not over by what the ledger tells"
    )]
    EmptiedUnduly {
        /// The number of the event.
        seq: i64,
    },
    /// An event that was emptied when its time was over says something again.
    #[error("event {seq} was emptied since its time as a proof was over, and says something again")]
    NotEmptied {
        /// The number of the event.
        seq: i64,
    },
    /// An event of a record that had not begun, had begun already or had ended.
    #[error("event {seq} tells what cannot have happened there: it was added or moved by hand")]
    OutOfPlace {
        /// The number of the event.
        seq: i64,
    },
    /// A head from a paper is that of no event.
    #[error(
        "no event has the head {head}: the past was rewritten after that paper was given out, or the \
         paper is not of this vault"
    )]
    HeadUnknown {
        /// The head.
        head: Digest,
    },
    /// A take's header is not one.
    #[error("take {take}: its header is damaged, so nobody can open it")]
    HeaderDamaged {
        /// The take.
        take: String,
    },
    /// A take's file is not there.
    #[error("take {take}: its file is missing")]
    FileMissing {
        /// The take.
        take: String,
    },
    /// A take's file is longer or shorter than when it was kept.
    #[error("take {take}: its file has {found} bytes instead of {expected}")]
    FileLength {
        /// The take.
        take: String,
        /// Bytes found.
        found: u64,
        /// Bytes expected.
        expected: u64,
    },
    /// A file that no take names.
    #[error("{name} in the media folder belongs to no take")]
    Stray {
        /// The file's name.
        name: String,
    },
    /// An erasure whose files are still to be removed; the next start does so.
    #[error("the files of {takes} erased takes are still to be removed")]
    ErasureUnfinished {
        /// How many.
        takes: u64,
    },
    /// A submission whose words were changed after they were agreed to.
    #[error("the disclosure {digest} does not match its digest")]
    DisclosureChanged {
        /// The digest it is filed under.
        digest: String,
    },
    /// A campaign file that people were asked by was changed or is missing.
    #[error("a campaign file that people were asked by was changed or is missing (event {seq})")]
    CampaignChanged {
        /// The number of the event that tells of it.
        seq: i64,
    },
    /// What is kept differs from what the ledger's events say was agreed, kept and withdrawn.
    #[error("record {record}: what is stored differs from what was agreed, kept or withdrawn")]
    AgreementChanged {
        /// The submission's number.
        record: String,
    },
    /// The events say that it is kept, and it is not there.
    #[error("record {record}: it was kept, never erased, and is not there")]
    SubmissionMissing {
        /// The submission's number.
        record: String,
    },
    /// The organisation's key or the salt of the receipt codes is not the one of the set-up.
    #[error("the organisation's key or the salt was changed after the set-up")]
    KeysChanged,
    /// The key beside the ledger is not the one that the newest events were written with.
    #[error("the key that writes the ledger and signs receipts is lost or was changed")]
    WriterChanged,
    /// The newest event does not carry the signature of the key that it names.
    #[error("the ledger's head is not signed by the key that wrote it")]
    NotSigned,
    /// Others can read what only the owner should.
    #[error("{name} can be read by others")]
    Permissions {
        /// The file or folder.
        name: String,
    },
    /// SQLite finds fault with the file.
    #[error("the ledger's file is damaged: {what}")]
    Database {
        /// In SQLite's words.
        what: String,
    },
}

impl Vault {
    /// Checks everything that can be checked without a key, at the time of the newest event.
    pub fn verify(&self) -> Result<Verification, StorageError> {
        self.verify_at(clock::latest(&self.ledger)?.unwrap_or_default())
    }

    /// Checks everything that can be checked without a key. `at` is now: a time that is still to come is
    /// no reason for a proof to be gone.
    pub fn verify_at(&self, at: Timestamp) -> Result<Verification, StorageError> {
        let chain::Walked { events, mut findings } = chain::walk(&self.ledger, at)?;
        self.check_database(&mut findings)?;
        self.check_disclosures(&mut findings)?;
        for link in ledger::links_of_kind(&self.ledger, EventKind::Campaign)? {
            if !evidence::has_campaign(&self.ledger, &link)? {
                findings.push(Finding::CampaignChanged { seq: link.seq });
            }
        }
        self.check_keys(&mut findings)?;
        self.check_submissions(&mut findings)?;
        self.check_missing(&mut findings)?;
        self.check_order(&mut findings)?;
        let takes = self.check_takes(&mut findings)?;
        self.check_strays(&mut findings)?;
        self.check_permissions(&mut findings)?;
        let count = |table: &str| {
            let query = format!("SELECT count(*) FROM {table}");
            self.ledger.query_row(&query, [], |row| row.get::<_, i64>(0)).map(i64::cast_unsigned)
        };
        let unfinished = count("doomed")?;
        if unfinished > 0 {
            findings.push(Finding::ErasureUnfinished { takes: unfinished });
        }
        Ok(Verification {
            head: self.head()?,
            writers: writer::all(&self.ledger)?,
            events,
            submissions: count("submission")?,
            takes,
            findings,
        })
    }

    fn check_database(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare("PRAGMA integrity_check")?;
        let lines = query.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            let what = line?;
            if what != "ok" {
                findings.push(Finding::Database { what });
            }
        }
        Ok(())
    }

    fn check_disclosures(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare("SELECT digest, text FROM disclosure")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (digest, text): (String, String) = (row.get(0)?, row.get(1)?);
            if Digest::of(text.as_bytes()).to_string() != digest {
                findings.push(Finding::DisclosureChanged { digest });
            }
        }
        Ok(())
    }

    fn check_keys(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        if !chain::keys_are_told(&self.ledger, &schema::New::read(&self.ledger)?)? {
            findings.push(Finding::KeysChanged);
        }
        if self.writer.is_none() {
            findings.push(Finding::WriterChanged);
        }
        if !writer::signatures_hold(&self.ledger)? {
            findings.push(Finding::NotSigned);
        }
        Ok(())
    }

    /// Holds each submission against the events that tell of it.
    fn check_submissions(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare("SELECT id FROM submission ORDER BY id")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let id = SubmissionId::from_text(row.get(0)?);
            // A row that cannot be read differs from what was written.
            if !self.agrees(&id).unwrap_or(false) {
                findings.push(Finding::AgreementChanged { record: id.to_string() });
            }
        }
        Ok(())
    }

    /// Looks for records that were kept, never ended, and are not there.
    fn check_missing(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
        let mut query = self.ledger.prepare(
            "SELECT record FROM event AS told WHERE kind = ?1 AND record IS NOT NULL
                 AND NOT EXISTS (SELECT 1 FROM submission WHERE id = told.record)
                 AND NOT EXISTS (SELECT 1 FROM event AS later
                     WHERE later.subject = told.subject AND later.kind IN (?2, ?3))",
        )?;
        let missing =
            query.query_map((EventKind::Kept.as_str(), erased, expired), |row| row.get(0))?;
        for record in missing {
            findings.push(Finding::SubmissionMissing { record: record? });
        }
        Ok(())
    }

    /// Looks for events that cannot have happened where they stand: a record begins once, and nothing
    /// comes after its end.
    fn check_order(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let [erased, expired] = EventKind::ENDS.map(EventKind::as_str);
        let mut query = self.ledger.prepare(
            "SELECT seq FROM event AS told WHERE subject IS NOT NULL AND EXISTS (
                 SELECT 1 FROM event AS earlier
                 WHERE earlier.subject = told.subject AND earlier.seq < told.seq
                     AND (told.kind = ?1 OR earlier.kind IN (?2, ?3)))
             ORDER BY seq",
        )?;
        let misplaced =
            query.query_map((EventKind::Kept.as_str(), erased, expired), |row| row.get(0))?;
        for seq in misplaced {
            findings.push(Finding::OutOfPlace { seq: seq? });
        }
        Ok(())
    }

    /// Whether the events tell of a submission as it is stored.
    fn agrees(&self, id: &SubmissionId) -> Result<bool, StorageError> {
        let links = ledger::links_and_answers_of(&self.ledger, id)?;
        let links: Vec<&Link> = links.iter().collect();
        let stored = storage::load(&self.ledger, id.clone())?;
        let told = links.iter().rev().find_map(|link| match link.event() {
            Some(Event::Kept(kept) | Event::Renewed(kept)) => Some(Some(kept)),
            Some(Event::EndedByAnother { kept, .. }) => Some(kept),
            _ => None,
        });
        let mut purposes = stored.summary.purposes.iter();
        let ended = links.iter().any(|link| link.is_end());
        Ok(told.flatten() == Some(kept(&self.ledger, &stored)?)
            && purposes
                .all(|it| it.withdrawn_at.map(ledger::stamp) == withdrawn_at(&links, &it.id))
            && !ended)
    }

    fn check_takes(&self, findings: &mut Vec<Finding>) -> Result<u64, StorageError> {
        let mut query = self.ledger.prepare("SELECT id, header, payload_bytes FROM take")?;
        let mut rows = query.query([])?;
        let mut takes = 0;
        while let Some(row) = rows.next()? {
            takes += 1;
            let (take, header): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            let expected = row.get::<_, i64>(2)?.cast_unsigned();
            let header = zeroize::Zeroizing::new(header);
            let whole = age::Decryptor::new(header.as_slice().chain_noise());
            if whole.is_err() {
                findings.push(Finding::HeaderDamaged { take: take.clone() });
            }
            let path = media_folder(&self.data_dir).join(format!("{take}.age"));
            match fs::metadata(path) {
                Ok(file) if file.len() == expected => {}
                Ok(file) => {
                    findings.push(Finding::FileLength { take, found: file.len(), expected });
                }
                Err(_) => findings.push(Finding::FileMissing { take }),
            }
        }
        Ok(takes)
    }

    fn check_strays(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare(
            "SELECT 1 FROM take WHERE id = ?1 UNION ALL SELECT 1 FROM doomed WHERE take = ?1",
        )?;
        for entry in fs::read_dir(media_folder(&self.data_dir))? {
            let name = entry?.file_name().to_string_lossy().into_owned();
            let take = name.strip_suffix(".age");
            let named = take.map(|take| query.query_row([take], |_| Ok(())).optional());
            if named.transpose()?.flatten().is_none() {
                findings.push(Finding::Stray { name });
            }
        }
        Ok(())
    }

    #[cfg(unix)]
    fn check_permissions(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut check = |path: &Path| {
            if is_open_to_others(path) {
                let name = path.strip_prefix(&self.data_dir).unwrap_or(path).display().to_string();
                findings.push(Finding::Permissions { name });
            }
        };
        // The data folder may be one that others use, too; what lies in it is private by itself.
        check(&self.data_dir.join(super::KEY_FILE));
        for folder in ["vault", "vault/media", "vault/draft"] {
            let folder = self.data_dir.join(folder);
            // The folders in a folder have their own turn.
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                if !entry.file_type()?.is_dir() {
                    check(&entry.path());
                }
            }
            check(&folder);
        }
        Ok(())
    }

    #[cfg(not(unix))]
    fn check_permissions(&self, _: &mut [Finding]) -> Result<(), StorageError> {
        Ok(())
    }
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
}

/// When `links` say that `purpose` was withdrawn, unless it was given again after that. The answers that
/// they name are among them.
pub(super) fn withdrawn_at(links: &[&Link], purpose: &PurposeId) -> Option<String> {
    let mut withdrawn = None;
    for link in links {
        match link.event() {
            Some(Event::PurposeWithdrawn { purpose: of }) if of == *purpose => {
                withdrawn.get_or_insert_with(|| link.at.clone());
            }
            Some(Event::Renewed(_)) if gives(links, link.names, purpose) => withdrawn = None,
            _ => {}
        }
    }
    withdrawn
}

/// Whether `purpose` is ticked in the answer that stands under this number.
fn gives(links: &[&Link], answer: Option<i64>, purpose: &PurposeId) -> bool {
    let answer = links.iter().find(|link| Some(link.seq) == answer);
    match answer.and_then(|link| link.event()) {
        Some(Event::Agreed(answer)) => answer.ticked.purposes().any(|it| it == purpose),
        _ => false,
    }
}

/// Every time that `links` say `purpose` was withdrawn.
pub(super) fn withdrawals(links: &[&Link], purpose: &PurposeId) -> Vec<String> {
    let withdrawn = Event::PurposeWithdrawn { purpose: purpose.clone() };
    let of_it = links.iter().filter(|link| link.event().as_ref() == Some(&withdrawn));
    of_it.map(|link| link.at.clone()).collect()
}

/// A header followed by the nonce that every payload begins with, so that it parses as a file.
trait ChainNoise<'a> {
    fn chain_noise(self) -> std::io::Chain<&'a [u8], std::io::Repeat>;
}

impl<'a> ChainNoise<'a> for &'a [u8] {
    fn chain_noise(self) -> std::io::Chain<&'a [u8], std::io::Repeat> {
        std::io::Read::chain(self, std::io::repeat(0))
    }
}
