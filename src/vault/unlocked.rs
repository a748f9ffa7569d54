//! Staff are here: the organisation's key is in memory, until this is dropped.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;
use secrecy::SecretString;

use super::backup;
use super::held::{CopyError, OpenTakeError, Reader};
use super::key_search::{KeySearch, Searched, WhyNot};
use super::ledger::{Entry, stamp};
use super::ring::{self, Keys, Ring};
use super::storage::{self, Disclosures, StorageError, Stored};
use super::{Vault, at_hand, clock, group, random_bytes, register};
use crate::campaign::PurposeId;
use crate::record::{
    CopyId, Event, EventKind, Role, StaffName, SubmissionId, SubmissionSummary, TakeId,
};
use crate::seal::{KeyFileError, OpenError, Opened, PASSPHRASE_WORK};

/// The longest wait after wrong passphrases.
const LONGEST_WAIT_SECS: u32 = 300;
/// After so many wrong ones it does not grow any more.
const LONGEST_AFTER: u32 = 10;
/// So many wrong ones of the last 24 hours are forgotten when somebody types a right one. The others are not: whoever works
/// here would else try a colleague's, and unlock with their own in between.
const FORGOTTEN: u32 = 10;
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Proof that staff gave the passphrase. What has content, opening and exporting exist only
/// here; dropping it locks, and the key is overwritten.
pub struct Unlocked {
    staff: StaffName,
    role: Role,
    keys: Keys,
}

impl std::fmt::Debug for Unlocked {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Unlocked(…)")
    }
}

/// Why the vault stays locked.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The passphrase does not fit.
    #[error("wrong passphrase; wait {wait_secs} s")]
    WrongPassphrase {
        /// Seconds until the next try is looked at.
        wait_secs: u32,
    },
    /// It is too early after a wrong one. This one was not looked at.
    #[error("too early after a wrong passphrase; wait {wait_secs} s")]
    TooEarly {
        /// Seconds until the next try is looked at.
        wait_secs: u32,
    },
    /// The key file is not there.
    #[error("the key file is not there")]
    NoKeyFile,
    /// The key file is another organisation's, or none.
    #[error("the key file does not belong to this vault")]
    WrongKeyFile,
    /// The key file takes more work than is done for one.
    #[error("the key file takes more than 2^{PASSPHRASE_WORK} scrypt work")]
    TooMuchWork,
    /// The program that speaks with the hardware key is not there.
    #[error("what speaks with the hardware key, a program `age-plugin-…`, is not installed")]
    NoProgram,
    /// The hardware key did not open it, or was not asked, since what was typed is too long for its PIN.
    #[error("{}", KeyFileError::Hardware)]
    Hardware,
    /// A drive did not answer in time.
    #[error("a drive did not answer in time")]
    TookTooLong,
    /// The last passphrase is still being tried.
    #[error("the last passphrase is still being tried")]
    StillTrying,
    /// The disk or the ledger refused.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// Why a take is not exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Consent for this purpose is missing, withdrawn or expired.
    #[error("consent for this purpose is missing, withdrawn or expired")]
    NotAgreed,
    /// Its giver picked a day before which nobody of staff opens it.
    #[error("its giver lets nobody of staff open it before {0}")]
    Sealed(Date),
    /// It would be more than one of the staff may copy alone within a day.
    #[error("alone one of the staff may copy {0} within 24 hours; this takes a second one")]
    NeedsSecond(u64),
    /// It could not be copied.
    #[error(transparent)]
    Copy(#[from] CopyError),
}

/// Wrong tries. The ledger counts them, so that a restart forgets none; the wait is measured by how long the program runs,
/// so that no clock shortens it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WrongPassphrases {
    /// Those since the last right one.
    in_a_row: u32,
    /// Those of the last 24 hours, when the newest came.
    lately: u32,
    /// The newest of them, or the start of the program.
    last: Duration,
}

impl WrongPassphrases {
    /// Those that `ledger` tells of. The wait begins anew.
    pub(super) fn told(ledger: &Connection) -> Result<Self, StorageError> {
        let in_a_row = wrong_in_a_row(ledger)?;
        let lately = match clock::latest(ledger)? {
            Some(latest) => lately(ledger, latest)?,
            None => 0,
        };
        Ok(Self { in_a_row, lately, last: running() })
    }

    /// One more, with `lately` in all.
    fn one_more(&mut self, lately: u32, running: Duration) {
        *self = Self { in_a_row: self.in_a_row.saturating_add(1), lately, last: running };
    }

    /// Seconds to wait: none before the first, then 1, 2, 4, 8 … up to five minutes. Of those that a right one came after,
    /// only what is more than a handful counts.
    fn wait_secs(self) -> u32 {
        if self.in_a_row == 0 {
            return 0;
        }
        let count = self.in_a_row.max(self.lately.saturating_sub(FORGOTTEN));
        2_u32.saturating_pow(count - 1).min(LONGEST_WAIT_SECS)
    }

    fn left_secs(self, running: Duration) -> u32 {
        let wait = Duration::from_secs(u64::from(self.wait_secs()));
        let left = wait.saturating_sub(running.saturating_sub(self.last));
        u32::try_from(left.as_millis().div_ceil(1_000)).unwrap_or(LONGEST_WAIT_SECS)
    }
}

/// How many wrong ones `ledger` tells of since the last right one, as far as it matters.
pub(super) fn wrong_in_a_row(ledger: &Connection) -> Result<u32, StorageError> {
    let [wrong, right] = [EventKind::StaffRefused, EventKind::StaffUnlocked].map(EventKind::as_str);
    let mut query = ledger.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM event WHERE kind = ?1 AND seq > coalesce(
             (SELECT max(seq) FROM event WHERE kind = ?2), 0) LIMIT ?3)",
    )?;
    Ok(query.query_row((wrong, right, LONGEST_AFTER), |row| row.get(0))?)
}

/// How many wrong ones `ledger` tells of in the 24 hours before `at`, as far as it matters. A clock that was set back makes
/// it more that count, and not less.
fn lately(ledger: &Connection, at: Timestamp) -> Result<u32, StorageError> {
    let since = at.saturating_sub(DAY).unwrap_or(Timestamp::MIN);
    let mut query = ledger.prepare_cached(
        "SELECT count(*) FROM (SELECT 1 FROM event INDEXED BY event_at
             WHERE at >= ?1 AND kind = ?2 LIMIT ?3)",
    )?;
    let asked = (stamp(since), EventKind::StaffRefused.as_str(), LONGEST_AFTER + FORGOTTEN);
    Ok(query.query_row(asked, |row| row.get(0))?)
}

/// How long the program has run. No clock that is set changes it.
pub fn running() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    START.elapsed()
}

impl Vault {
    /// Unlocks with `passphrase`, by the key file in the data folder or one in the folders
    /// `elsewhere`. It takes as long as trying them takes; where others wait for the vault,
    /// [`begin_unlock`](Self::begin_unlock) and [`end_unlock`](Self::end_unlock) let them go on.
    pub fn unlock(
        &mut self,
        passphrase: &SecretString,
        elsewhere: &[PathBuf],
        at: Timestamp,
    ) -> Result<Unlocked, UnlockError> {
        let search = self.begin_unlock(running())?;
        let elsewhere = elsewhere.to_owned();
        self.end_unlock(search.run(passphrase, || elsewhere), (at, running()))
    }

    /// Seconds until staff may try a passphrase, by a program that has run for `running`.
    pub fn wait_before_unlock(&self, running: Duration) -> u32 {
        self.wrong_passphrases.left_secs(running)
    }

    /// Lets staff try a passphrase, unless it is too early after a wrong one or the last one is still
    /// being tried. The program has run for `running`.
    pub fn begin_unlock(&self, running: Duration) -> Result<KeySearch, UnlockError> {
        let wait_secs = self.wait_before_unlock(running);
        if wait_secs > 0 {
            return Err(UnlockError::TooEarly { wait_secs });
        }
        if Arc::strong_count(&self.searching) > 1 {
            return Err(UnlockError::StillTrying);
        }
        Ok(self.key_search()?)
    }

    /// A search of the keys of whoever works here.
    pub(super) fn key_search(&self) -> Result<KeySearch, StorageError> {
        Ok(KeySearch {
            ring: Ring::read(&self.data_dir, &self.ledger)?,
            data_dir: self.data_dir.clone(),
            _under_way: Arc::clone(&self.searching),
        })
    }

    /// Unlocks with the key that was found, or says why not. The clock says `at` after the program has run for
    /// `running`.
    pub fn end_unlock(
        &mut self,
        searched: Searched,
        (at, running): (Timestamp, Duration),
    ) -> Result<Unlocked, UnlockError> {
        let ring::Opened { name: staff, role, keys } = self.end_search(searched, (at, running))?;
        self.wrong_passphrases = WrongPassphrases::default();
        self.append(Entry::new(Event::StaffUnlocked, at).by_staff(&staff))?;
        let unlocked = Unlocked { staff, role, keys };
        // What a crash has kept from the other computers of a fleet.
        unlocked.certify_organisation(self, at);
        Ok(unlocked)
    }

    /// Whose key was found. A wrong passphrase is counted.
    pub(super) fn end_search(
        &mut self,
        searched: Searched,
        (at, running): (Timestamp, Duration),
    ) -> Result<ring::Opened, UnlockError> {
        let Searched { opened, why_not, wrong } = searched;
        if let Some(opened) = opened {
            // It was searched for a while, and the hub of a fleet may have been heard meanwhile.
            let works_here = ring::works_here(&self.ledger, (&opened.name, opened.role))?;
            return if works_here { Ok(opened) } else { Err(UnlockError::WrongKeyFile) };
        }
        let wait_secs = if wrong { self.count_wrong(at, running)? } else { 0 };
        Err(match why_not {
            WhyNot::NoFile => UnlockError::NoKeyFile,
            WhyNot::NotOurs => UnlockError::WrongKeyFile,
            WhyNot::TooMuchWork => UnlockError::TooMuchWork,
            WhyNot::NoProgram => UnlockError::NoProgram,
            WhyNot::Hardware => UnlockError::Hardware,
            WhyNot::TookTooLong => UnlockError::TookTooLong,
            WhyNot::WrongPassphrase => UnlockError::WrongPassphrase { wait_secs },
        })
    }

    /// What came of a search whose asker has left: a wrong try counts, and a key is forgotten.
    pub fn abandon_unlock(
        &mut self,
        searched: Searched,
        (at, running): (Timestamp, Duration),
    ) -> Result<(), StorageError> {
        if searched.wrong && searched.opened.is_none() {
            self.count_wrong(at, running)?;
        }
        Ok(())
    }

    /// Counts a wrong try, and returns the seconds until the next is looked at.
    fn count_wrong(&mut self, at: Timestamp, running: Duration) -> Result<u32, StorageError> {
        let noted = self.append(Entry::new(Event::StaffRefused, at));
        // Where it cannot be noted it counts all the same.
        let lately = lately(&self.ledger, at).unwrap_or(LONGEST_AFTER + FORGOTTEN);
        self.wrong_passphrases.one_more(lately, running);
        noted?;
        Ok(self.wrong_passphrases.wait_secs())
    }

    /// One submission, without personal data. None where it cannot be read or is not there.
    pub fn summary(&self, record: &SubmissionId) -> Option<SubmissionSummary> {
        storage::summary(&self.ledger, record.clone(), &mut Disclosures::default()).ok()
    }

    /// The same, where it matters why there is none. None where nothing is kept under this number.
    pub fn look_up(
        &self,
        record: &SubmissionId,
    ) -> Result<Option<SubmissionSummary>, StorageError> {
        if !storage::is_there(&self.ledger, record)? {
            return Ok(None);
        }
        storage::summary(&self.ledger, record.clone(), &mut Disclosures::default()).map(Some)
    }

    /// Notes that staff have locked the vault, by hand or by walking away.
    pub fn locked(&mut self, at: Timestamp) -> Result<(), StorageError> {
        self.append(Entry::new(Event::StaffLocked, at))
    }
}

impl Unlocked {
    /// Who has unlocked.
    pub fn staff(&self) -> &StaffName {
        &self.staff
    }

    /// What they may do.
    pub fn role(&self) -> Role {
        self.role
    }

    pub(super) fn keys(&self) -> &Keys {
        &self.keys
    }

    pub(super) fn keys_mut(&mut self) -> &mut Keys {
        &mut self.keys
    }

    /// Opens a take for listening or looking here, as long as a use of it is agreed to; an officer also while it is held
    /// and nothing but time has ended its uses. Nobody opens it before the day that its giver picked.
    pub fn open(
        &self,
        vault: &mut Vault,
        record: &SubmissionId,
        take: &TakeId,
        at: Timestamp,
    ) -> Result<Opened<File>, OpenTakeError> {
        let opened = self.open_where_agreed(vault, record, take, at)?;
        let entry = Entry::new(Event::OpenedByStaff, at).by_staff(&self.staff);
        vault.append_for_all((record, take), entry.clone(), &entry)?;
        Ok(opened)
    }

    /// Opens each of these takes that [`open`](Self::open) would open, and puts that on record in one commit. What does not
    /// open is left out.
    pub fn open_some(
        &self,
        vault: &mut Vault,
        takes: &[(SubmissionId, TakeId)],
        at: Timestamp,
    ) -> Result<Vec<(TakeId, Opened<File>)>, StorageError> {
        let (mut opened, mut told) = (Vec::new(), Vec::new());
        for (record, take) in takes {
            match self.open_where_agreed(vault, record, take, at) {
                Ok(plaintext) => {
                    opened.push((take.clone(), plaintext));
                    told.push((record, take));
                }
                Err(OpenTakeError::Storage(error)) if !error.is_about_one() => return Err(error),
                Err(error) => tracing::info!(%error, "a take does not open"),
            }
        }
        let entry = Entry::new(Event::OpenedByStaff, at).by_staff(&self.staff);
        vault.append_for_each(&told, &entry)?;
        Ok(opened)
    }

    fn open_where_agreed(
        &self,
        vault: &Vault,
        record: &SubmissionId,
        take: &TakeId,
        at: Timestamp,
    ) -> Result<Opened<File>, OpenTakeError> {
        let stored = stored_of(vault, record)?;
        let now = vault.time_at_least(at)?;
        if !stored.summary.opens_once_unsealed(self.role, now) {
            return Err(OpenTakeError::NotAgreed);
        }
        if let Some(day) = vault.sealed(&stored.summary, at)? {
            return Err(OpenTakeError::Sealed(day));
        }
        self.decrypt(vault, take)
    }

    pub(super) fn decrypt(
        &self,
        vault: &Vault,
        take: &TakeId,
    ) -> Result<Opened<File>, OpenTakeError> {
        backup::refuse_where_it_waits(vault)?;
        if !ring::works_here(&vault.ledger, (&self.staff, self.role))? {
            // The hub of a fleet has taken them off the staff since they unlocked.
            return Err(OpenError::NoKeyFits.into());
        }
        let header = vault.store().header(take)?.ok_or(OpenTakeError::Gone)?;
        let payload = File::open(vault.media(take)).map_err(OpenError::from)?;
        let key = self.keys.get(vault.key_of(take)?).ok_or(OpenError::NoKeyFits)?;
        Ok(key.open(&header, payload)?)
    }

    /// Writes a take in the clear, with its consent record, for one purpose. Refused unless
    /// consent for that purpose holds at `at`, and before the day that its giver picked.
    pub fn export(
        &self,
        vault: &mut Vault,
        (record, take): (&SubmissionId, &TakeId),
        purpose: &PurposeId,
        folder: &Path,
        at: Timestamp,
    ) -> Result<PathBuf, ExportError> {
        let stored = stored_of(vault, record).map_err(CopyError::from)?;
        let agreed = stored.summary.purposes.iter().find(|agreed| agreed.id == *purpose);
        let now = vault.time_at_least(at).map_err(|error| CopyError::Take(error.into()))?;
        if !agreed.is_some_and(|agreed| agreed.holds(now)) {
            return Err(ExportError::NotAgreed);
        }
        let sealed = vault.sealed(&stored.summary, at);
        if let Some(day) = sealed.map_err(|error| CopyError::Take(error.into()))? {
            return Err(ExportError::Sealed(day));
        }
        let summary = stored.summary.takes.iter().find(|own| own.id == *take);
        let summary = summary.ok_or(CopyError::Take(OpenTakeError::Gone))?;
        if summary.facts.is_spoken_yes() {
            // It was given as proof, for no use at all.
            return Err(ExportError::NotAgreed);
        }
        let alone = vault.alone(self.staff(), EventKind::Exported, at);
        let alone = alone.map_err(|error| CopyError::Take(error.into()))?;
        alone.after(1).map_err(ExportError::NeedsSecond)?;
        let plaintext = self.decrypt(vault, take).map_err(CopyError::from)?;
        // The ledger says so first: an export that is not on record does not happen.
        let noted = self.enter_copy(vault, (&stored, take), purpose, at);
        let copy = noted.map_err(|error| CopyError::Take(error.into()))?;
        let of = (&stored.summary, &stored.agreement, Reader::Staff(&copy));
        vault.write_copy(plaintext, summary, of, folder).map_err(|unwritten| {
            if !unwritten.may_lie_there
                && let Err(error) = self.never_made(vault, &copy, at)
            {
                // It stays in the register as one that is out in the world.
                tracing::error!(%error, "that a copy was not made could not be noted");
            }
            CopyError::from(unwritten).into()
        })
    }

    /// Notes that a copy, which was entered a moment ago, was not made.
    fn never_made(
        &self,
        vault: &mut Vault,
        copy: &CopyId,
        at: Timestamp,
    ) -> Result<(), StorageError> {
        let transaction = vault.ledger.transaction()?;
        let writer = at_hand(vault.writer.as_ref())?;
        if let Some(row) = register::row(&transaction, copy)? {
            register::note_gone((&transaction, writer), &row, None, (&self.staff, at))?;
        }
        Ok(transaction.commit()?)
    }

    /// Puts the copy of one take, which is saved by hand, into the register.
    fn enter_copy(
        &self,
        vault: &mut Vault,
        (stored, take): (&Stored, &TakeId),
        purpose: &PurposeId,
        at: Timestamp,
    ) -> Result<CopyId, StorageError> {
        let record = &stored.summary.id;
        let mut people = vec![record.clone()];
        if group::is_shared(&vault.ledger, take)? {
            people.extend(group::others(&vault.ledger, record)?);
        }
        let campaign = stored.agreement.disclosure.campaign.digest;
        let until = register::last_day(&stored.summary, purpose);
        let new = register::New {
            copy: CopyId::from_random(random_bytes()?),
            export: None,
            purpose: purpose.clone(),
            until: until.ok_or(StorageError::Damaged("a use"))?,
            takedown_within: register::takedown_within(&vault.ledger, campaign)?,
        };
        let transaction = vault.ledger.transaction()?;
        let writer = at_hand(vault.writer.as_ref())?;
        register::enter((&transaction, writer), &new, &people, (&self.staff, at))?;
        transaction.commit()?;
        Ok(new.copy)
    }
}

/// What is stored under a record. That it is gone is said of nothing that cannot be read.
fn stored_of(vault: &Vault, record: &SubmissionId) -> Result<Stored, OpenTakeError> {
    if !storage::is_there(&vault.ledger, record)? {
        return Err(OpenTakeError::Gone);
    }
    Ok(storage::load(&vault.ledger, record.clone())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_wrong_try_doubles_the_wait_up_to_five_minutes() {
        let mut wrong = WrongPassphrases::default();
        assert_eq!(wrong.left_secs(Duration::ZERO), 0);
        let mut waits = Vec::new();
        for _ in 0..LONGEST_AFTER + 2 {
            wrong.one_more(0, Duration::from_secs(7));
            waits.push(wrong.left_secs(Duration::from_secs(7)));
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
        assert_eq!(wrong.left_secs(Duration::from_millis(306_500)), 1, "not a moment too early");
        assert_eq!(wrong.left_secs(Duration::from_secs(307)), 0);
    }

    #[test]
    fn what_a_right_one_forgets_is_a_handful_a_day() {
        let wait_after = |in_a_row, lately| {
            let wrong = WrongPassphrases { in_a_row, lately, last: Duration::ZERO };
            wrong.wait_secs()
        };
        assert_eq!([10, 11, 12, 15, 20, 500].map(|it| wait_after(1, it)), [1, 1, 2, 16, 300, 300]);
        assert_eq!([10, 500].map(|it| wait_after(0, it)), [0, 0], "a right one ends the wait");
        assert_eq!(wait_after(7, 7), 64, "and makes no other wait shorter");
    }
}
