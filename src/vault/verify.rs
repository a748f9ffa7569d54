//! `sayso verify`: is the vault what it says it is?

use std::fs;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::OptionalExtension;

use super::finding::{Finding, Verification};
use super::keep::kept;
use super::link::Link;
use super::lock::{self, Left};
use super::opened::Access;
use super::slots::{self, Slot};
use super::storage::{self, StorageError};
use super::{
    Vault, allotment, chain, clock, evidence, expiry, group, ledger, media_folder, schema, writer,
};
use crate::campaign::PurposeId;
use crate::digest::Digest;
use crate::record::{Event, EventKind, SubmissionId};

/// After that, what another process was in the middle of is done.
const A_MOMENT: Duration = Duration::from_secs(1);
/// A file that was not written to for so long is not being kept any more.
const BEING_KEPT: Duration = Duration::from_mins(10);
/// More slots than any disk has room for takes.
const MOST_SLOTS: usize = 1 << 28;

impl Vault {
    /// Checks everything that can be checked without a key, at the time of the newest event.
    pub fn verify(&self) -> Result<Verification, StorageError> {
        self.verify_at(clock::latest(&self.ledger)?.unwrap_or_default())
    }

    /// Checks everything that can be checked without a key. `at` is now: a time that is still to come is
    /// no reason for a proof to be gone.
    pub fn verify_at(&self, at: Timestamp) -> Result<Verification, StorageError> {
        let (verification, findings) = self.look_twice(|findings| self.look(at, findings))?;
        Ok(Verification { findings, ..verification })
    }

    /// What `look` finds. Where another process writes to the vault, some of it may be that process in the
    /// middle of something: that is not found again a moment later.
    pub(super) fn look_twice<T>(
        &self,
        look: impl Fn(&mut Vec<Finding>) -> Result<T, StorageError>,
    ) -> Result<(T, Vec<Finding>), StorageError> {
        let mut first = Vec::new();
        let found = look(&mut first)?;
        if first.is_empty() || !self.is_written_to_by_another() {
            return Ok((found, first));
        }
        std::thread::sleep(A_MOMENT);
        let mut second = Vec::new();
        let found = look(&mut second)?;
        second.retain(|finding| first.contains(finding));
        Ok((found, second))
    }

    fn is_written_to_by_another(&self) -> bool {
        matches!(self.access, Access::Read) && lock::left(&self.data_dir) == Left::Open
    }

    fn look(
        &self,
        at: Timestamp,
        findings: &mut Vec<Finding>,
    ) -> Result<Verification, StorageError> {
        // Rows and events of one moment, whoever writes meanwhile.
        let moment = self.ledger.unchecked_transaction()?;
        let chain::Walked { events, findings: of_chain } = chain::walk(&self.ledger, at)?;
        findings.extend(of_chain);
        self.check_database(findings)?;
        self.check_disclosures(findings)?;
        self.check_told_words(findings)?;
        for link in ledger::links_of_kind(&self.ledger, EventKind::Campaign)? {
            if !evidence::has_campaign(&self.ledger, &link)? {
                findings.push(Finding::CampaignChanged { seq: link.seq });
            }
        }
        self.check_keys(findings)?;
        self.check_submissions(findings)?;
        self.check_missing(findings)?;
        self.check_order(findings)?;
        let takes = self.check_takes(findings)?;
        self.check_slots(findings)?;
        self.check_strays(findings)?;
        self.check_permissions(findings)?;
        let unfinished = self.files_left()?;
        if unfinished > 0 {
            findings.push(Finding::ErasureUnfinished { takes: unfinished });
        }
        let submissions = "SELECT count(*) FROM submission";
        let submissions: i64 = self.ledger.query_row(submissions, [], |row| row.get(0))?;
        let (head, writers) = (self.head()?, writer::all(&self.ledger)?);
        moment.finish()?;
        let submissions = submissions.cast_unsigned();
        Ok(Verification { head, writers, events, submissions, takes, findings: Vec::new() })
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
        let mut orphans =
            self.ledger.prepare("SELECT DISTINCT \"table\" FROM pragma_foreign_key_check")?;
        for table in orphans.query_map([], |row| row.get::<_, String>(0))? {
            let what = format!("a row of {} belongs to nothing", table?);
            findings.push(Finding::Database { what });
        }
        Ok(())
    }

    fn check_told_words(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut missing = self.ledger.prepare(
            "SELECT DISTINCT json_extract(body, '$.notice') AS digest FROM event
             WHERE kind IN ('shown', 'refused', 'agreed', 'kept', 'renewed', 'erased', 'expired')
                 AND json_valid(body) AND digest NOT IN (SELECT digest FROM disclosure)",
        )?;
        for digest in missing.query_map([], |row| row.get(0))? {
            findings.push(Finding::DisclosureChanged { digest: digest? });
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
            Some(Event::Kept(kept) | Event::Renewed(kept) | Event::Resealed(kept)) => {
                Some(Some(kept))
            }
            Some(Event::EndedByAnother { kept, .. }) => Some(kept),
            _ => None,
        });
        let mut purposes = stored.summary.purposes.iter();
        let ended = links.iter().any(|link| link.is_end());
        Ok(told.flatten() == Some(kept(self.store(), &stored)?)
            && self.store().tag_fits(id)?
            && purposes
                .all(|it| it.withdrawn_at.map(ledger::stamp) == withdrawn_at(&links, &it.id))
            && expiry::last_day_fits(&self.ledger, &stored.summary)?
            && group::is_plain(&self.ledger, id)?
            && links.iter().all(|link| names_its_answer(&links, link))
            && !ended)
    }

    fn check_takes(&self, findings: &mut Vec<Finding>) -> Result<u64, StorageError> {
        let mut query = self.ledger.prepare("SELECT id, slots, payload_bytes FROM take")?;
        let mut rows = query.query([])?;
        let mut takes = 0;
        while let Some(row) = rows.next()? {
            takes += 1;
            let (take, list): (String, String) = (row.get(0)?, row.get(1)?);
            let expected = row.get::<_, i64>(2)?.cast_unsigned();
            if !self.is_header(&list) {
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

    /// Whether the slots in `list` hold the header of an age file.
    fn is_header(&self, list: &str) -> bool {
        let header = slots::from_list(list).and_then(|slots| self.slots.text(&slots));
        header.is_ok_and(|it| age::Decryptor::new(it.as_slice().chain_noise()).is_ok())
    }

    /// Each slot that is named is named once, and one that nothing names holds nothing.
    fn check_slots(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut named = Named::default();
        self.name_slots(&mut named)?;
        findings.extend(named.twice.iter().map(|slot| Finding::SlotNamedTwice { slot: *slot }));
        let mut free = self.ledger.prepare(
            "SELECT slot FROM free_slot UNION ALL SELECT slot FROM doomed_slot ORDER BY slot",
        )?;
        for slot in free.query_map([], |row| row.get(0))? {
            let slot: u32 = slot?;
            if named.has(slot) {
                findings.push(Finding::SlotNotTaken { slot });
            }
        }
        self.slots.walk(|slot, block| {
            if !named.has(slot) && block.iter().any(|byte| *byte != 0) {
                findings.push(Finding::KeyLeft { slot });
            }
        })?;
        let end = allotment::end(&self.ledger)?;
        if named.goes_past(end) {
            findings.push(Finding::SlotNotTaken { slot: end.number() });
        }
        Ok(())
    }

    /// Goes through the slots that rows name.
    pub(super) fn name_slots(&self, named: &mut Named) -> Result<(), StorageError> {
        let mut people = self.ledger.prepare("SELECT slot FROM submission")?;
        for slot in people.query_map([], |row| row.get(0))? {
            // One that cannot be read is found with its submission.
            if let Ok(slot) = Slot::from_ledger(slot?) {
                named.name(slot);
            }
        }
        let mut takes = self.ledger.prepare("SELECT slots FROM take")?;
        for list in takes.query_map([], |row| row.get::<_, String>(0))? {
            // One that cannot be read is found with its take.
            for slot in slots::from_list(&list?).unwrap_or_default() {
                named.name(slot);
            }
        }
        Ok(())
    }

    fn check_strays(&self, findings: &mut Vec<Finding>) -> Result<(), StorageError> {
        let mut query = self.ledger.prepare(
            "SELECT 1 FROM take WHERE id = ?1 UNION ALL SELECT 1 FROM doomed WHERE take = ?1",
        )?;
        let being_kept = self.is_written_to_by_another();
        for entry in fs::read_dir(media_folder(&self.data_dir))? {
            let entry = entry?;
            if being_kept && entry.metadata().is_ok_and(|file| is_new(&file)) {
                continue;
            }
            let name = entry.file_name().to_string_lossy().into_owned();
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
        for entry in fs::read_dir(&self.data_dir)? {
            let path = entry?.path();
            if path.to_string_lossy().ends_with(".key.age") {
                check(&path);
            }
        }
        let own = ["vault/media", "vault/draft", "vault/ring", "vault"];
        let mut folders = own.map(|folder| self.data_dir.join(folder)).to_vec();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let entry = entry?;
                if !entry.file_type()?.is_dir() {
                    check(&entry.path());
                } else if !folders.contains(&entry.path()) {
                    folders.push(entry.path());
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

/// Which slots are named, and which more than once.
#[derive(Default)]
pub(super) struct Named {
    seen: Vec<bool>,
    twice: Vec<u32>,
}

impl Named {
    fn name(&mut self, slot: Slot) {
        let place = slot.number() as usize;
        // A number that somebody made up must not take memory; no slot there can be read.
        if place >= MOST_SLOTS {
            return;
        }
        if place >= self.seen.len() {
            self.seen.resize((place + 1).next_power_of_two(), false);
        }
        if std::mem::replace(&mut self.seen[place], true) {
            self.twice.push(slot.number());
        }
    }

    /// Whether a slot is named that was never given out.
    pub(super) fn goes_past(&self, end: Slot) -> bool {
        self.seen.iter().skip(end.number() as usize).any(|seen| *seen)
    }

    /// Whether a slot is named.
    pub(super) fn has(&self, number: u32) -> bool {
        self.seen.get(number as usize).copied().unwrap_or(false)
    }
}

/// Whether a file was written to so lately that it may be about to be named.
fn is_new(file: &fs::Metadata) -> bool {
    let age = file.modified().ok().and_then(|at| at.elapsed().ok());
    age.is_some_and(|age| age < BEING_KEPT)
}

#[cfg(unix)]
fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|file| file.permissions().mode() & 0o077 != 0)
}

/// Whether `link`, where it tells that something is kept under an answer, names that answer.
fn names_its_answer(links: &[&Link], link: &Link) -> bool {
    let Some(Event::Kept(kept) | Event::Renewed(kept)) = link.event() else { return true };
    let named = links.iter().find(|it| Some(it.seq) == link.names && it.is(EventKind::Agreed));
    named.is_some_and(|answer| Digest::of(answer.body.as_bytes()) == kept.agreement)
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
