//! `sayso verify`: is the vault what it says it is?
//!
//! All that can be held against something else without a key is held against it. What there is to look at is
//! shared out among the cores ([`work`]); each file beside this one says what it looks at.

mod complaints;
mod database;
mod events;
mod folder;
mod keys;
mod moment;
mod register;
mod submissions;
mod takes;
mod words;
mod work;

use std::num::NonZero;
use std::ops::ControlFlow;
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use rusqlite::Connection;

use folder::Writing;
pub(super) use keys::Named;
use takes::Takes;
pub use work::Watch;
use work::{Look, Once, Progress, Rows};

use super::finding::{Finding, Verification};
use super::lock::{self, Left};
use super::opened::Access;
use super::storage::StorageError;
use super::store::Store;
use super::{Vault, chain, clock, finish, ledger, media_folder, schema, writer};

/// After that, what another process was in the middle of is done.
const A_MOMENT: Duration = Duration::from_secs(1);
/// So many rows are enough for one more thread.
const ROWS_PER_THREAD: u64 = 2_000;
/// How the rows of a table are shared out: so many at a time.
const EVENTS_AT_ONCE: i64 = 2_048;
const SUBMISSIONS_AT_ONCE: i64 = 256;

impl Vault {
    /// Checks everything that can be checked without a key, at the time of the newest event.
    pub fn verify(&self) -> Result<Verification, StorageError> {
        self.verify_at(clock::latest(&self.ledger)?.unwrap_or_default())
    }

    /// Checks everything that can be checked without a key. `at` is now: a time that is still to come is
    /// no reason for a proof to be gone.
    pub fn verify_at(&self, at: Timestamp) -> Result<Verification, StorageError> {
        let verified = self.verify_watched(at, &|_| ControlFlow::Continue(()))?;
        verified.ok_or(StorageError::Damaged("a check that nobody has broken off"))
    }

    /// As [`verify_at`](Self::verify_at). `watch` is told how much is done; none where it broke the check off.
    pub fn verify_watched(
        &self,
        at: Timestamp,
        watch: Watch<'_>,
    ) -> Result<Option<Verification>, StorageError> {
        self.verify_on(cores(), at, watch)
    }

    /// With up to so many threads.
    fn verify_on(
        &self,
        threads: NonZero<usize>,
        at: Timestamp,
        watch: Watch<'_>,
    ) -> Result<Option<Verification>, StorageError> {
        let (verification, findings) =
            self.look_twice(|findings| self.look((threads, at, watch), findings))?;
        Ok(verification.map(|it| Verification { findings, ..it }))
    }

    /// What is wrong with the chain of events, and with the keys that its first event tells of. It
    /// looks at nothing else: [`verify`](Self::verify) does. `at` is now.
    pub fn verify_history(&self, at: Timestamp) -> Result<Vec<Finding>, StorageError> {
        let readers = moment::readers(self, threads_for(&self.ledger, cores())?)?;
        let looks: &[&dyn Look] = &[
            &Once::new(|store, found| emptied(store, at, found)),
            &Rows::new(events::FIRST, EVENTS_AT_ONCE, events::look_at_line),
        ];
        let (shared, progress) =
            ((&self.slots, self.salt), Progress::of(0, &|_| ControlFlow::Continue(())));
        let found = work::look_at_all(looks, shared, readers, &progress)?;
        let mut findings = found.unwrap_or_default();
        chain::tell_one_break(&mut findings);
        keys_and_signatures(&self.ledger, &mut findings)?;
        Ok(findings)
    }

    /// What `look` finds. Where another process writes to the vault, some of it may be that process in the
    /// middle of something: that is not found again a moment later.
    pub(super) fn look_twice<T>(
        &self,
        look: impl Fn(&mut Vec<Finding>) -> Result<T, StorageError>,
    ) -> Result<(T, Vec<Finding>), StorageError> {
        let mut first = Vec::new();
        let found = look(&mut first)?;
        if first.is_empty() || self.writing() == Writing::Nobody {
            return Ok((found, first));
        }
        thread::sleep(A_MOMENT);
        let mut second = Vec::new();
        let found = look(&mut second)?;
        second.retain(|finding| first.contains(finding));
        Ok((found, second))
    }

    fn writing(&self) -> Writing {
        let reads = matches!(self.access, Access::Read);
        if reads && lock::left(&self.data_dir) == Left::Open {
            Writing::Another
        } else {
            Writing::Nobody
        }
    }

    fn look(
        &self,
        (threads, at, watch): (NonZero<usize>, Timestamp, Watch<'_>),
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Verification>, StorageError> {
        let needed = threads_for(&self.ledger, threads)?;
        // Rows and events of one moment, whoever writes meanwhile.
        let readers = moment::readers(self, needed)?;
        let first = readers.first().ok_or(StorageError::Damaged("the ledger's file"))?;
        let verification = tell(first)?;
        keys_and_signatures(first, findings)?;
        if self.writer.is_none() {
            findings.push(Finding::WriterChanged);
        }
        let unfinished = finish::files_left(first, &self.data_dir)?;
        if unfinished > 0 {
            findings.push(Finding::ErasureUnfinished { takes: unfinished });
        }
        let Verification { events, submissions, takes, .. } = verification;
        let progress = Progress::of(events + submissions + takes, watch);
        let (data_dir, writing) = (self.data_dir.as_path(), self.writing());
        let looks: &[&dyn Look] = &[
            &Once::new(database::whole),
            &Once::new(|store, found| emptied(store, at, found)),
            &Once::new(database::schema),
            &Once::new(database::orphans),
            &Once::new(database::counts),
            &Once::new(keys::look),
            &Once::new(complaints::look),
            &Once::new(|store, found| folder::strays(store, (data_dir, writing), found)),
            &Once::new(|_, found| folder::permissions(data_dir, found)),
            &Once::new(words::disclosures),
            &Once::new(words::campaigns),
            &Rows::new(events::FIRST, EVENTS_AT_ONCE, events::look),
            &Rows::new(submissions::FIRST, SUBMISSIONS_AT_ONCE, submissions::look),
            &Rows::new(register::FIRST, SUBMISSIONS_AT_ONCE, register::look),
            &Takes::new(media_folder(data_dir)),
        ];
        let shared = (&self.slots, self.salt);
        let Some(found) = work::look_at_all(looks, shared, readers, &progress)? else {
            findings.clear();
            return Ok(None);
        };
        findings.extend(found);
        chain::tell_one_break(findings);
        words::tell_each_once(findings);
        Ok(Some(verification))
    }
}

/// What there is, without findings.
fn tell(ledger: &Connection) -> Result<Verification, StorageError> {
    Ok(Verification {
        head: ledger::head(ledger)?.1,
        writers: writer::all(ledger)?,
        events: count(ledger, "SELECT count(*) FROM event")?,
        submissions: count(ledger, "SELECT count(*) FROM submission")?,
        takes: count(ledger, "SELECT count(*) FROM take")?,
        findings: Vec::new(),
    })
}

fn cores() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

fn emptied(
    store: Store<'_>,
    at: Timestamp,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    findings.extend(chain::emptied(store.ledger, at)?);
    Ok(())
}

/// The keys are those that events tell of, and have signed what they wrote.
fn keys_and_signatures(
    ledger: &Connection,
    findings: &mut Vec<Finding>,
) -> Result<(), StorageError> {
    if !chain::keys_are_told(ledger, &schema::New::read(ledger)?)? {
        findings.push(Finding::KeysChanged);
    }
    if !writer::signatures_hold(ledger)? {
        findings.push(Finding::NotSigned);
    }
    Ok(())
}

fn count(ledger: &Connection, query: &str) -> Result<u64, StorageError> {
    Ok(ledger.query_row(query, [], |row| row.get::<_, i64>(0))?.cast_unsigned())
}

/// As many threads as there is work for, and not more than `most`.
fn threads_for(ledger: &Connection, most: NonZero<usize>) -> Result<NonZero<usize>, StorageError> {
    let events = ledger::head(ledger)?.0.cast_unsigned();
    let wanted = usize::try_from(1 + events / ROWS_PER_THREAD).unwrap_or(usize::MAX);
    Ok(NonZero::new(wanted).unwrap_or(NonZero::<usize>::MIN).min(most))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use secrecy::SecretString;

    use super::*;
    use crate::vault::{VaultSettings, ledger_path};

    /// Rows that contradict everything: thousands of events, submissions and takes that nobody gave, with gaps
    /// between their numbers as wide as there can be.
    const MADE_UP: &str = "
        PRAGMA foreign_keys = OFF;
        CREATE TEMP TABLE i (n INTEGER);
        INSERT INTO i WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 3000)
            SELECT n FROM i;
        INSERT INTO event (seq, writer, kind, subject, prev, rest, hash, nonce, at, actor, record, body)
            SELECT n + 10 + (n > 1500) * 9000000000, 1, 'kept', 'of ' || (n % 2500), '', '', printf('%064x', n), '', '', 'person',
                'record ' || n, '{\"notice\":\"' || printf('%064x', n % 3) || '\"}' FROM i;
        UPDATE event SET seq = 9223372036854775807 WHERE seq = (SELECT max(seq) FROM event);
        INSERT INTO submission (n, id, tag, slot, disclosure, answer, kept_at)
            SELECT n * n, 'submission ' || n, 0, n % 2000 + 1, 'none', '', '' FROM i;
        INSERT INTO take (id, submission, position, facts, taken_at, slots, suite, vault_key, payload_bytes)
            SELECT 'take ' || n, 'submission ' || n, 0, '', '', n + 2000, 1, 1, 0 FROM i WHERE n < 1000;";

    fn made_up(folder: &std::path::Path) -> Vault {
        let passphrase = SecretString::from("a few quiet words");
        let (settings, at) = (VaultSettings::LIGHT, Timestamp::UNIX_EPOCH);
        drop(Vault::create(folder, &passphrase, settings, at).unwrap());
        Connection::open(ledger_path(folder)).unwrap().execute_batch(MADE_UP).unwrap();
        std::fs::write(folder.join("vault/media/nobody.age"), "").unwrap();
        Vault::open_unchecked(folder, at).unwrap().vault
    }

    #[test]
    fn four_threads_find_what_one_finds_and_tell_it_in_the_same_order() {
        let folder = tempfile::tempdir().unwrap();
        let vault = made_up(folder.path());
        let found = |threads| {
            let threads = NonZero::new(threads).unwrap();
            let watch = |_| ControlFlow::Continue(());
            vault.verify_on(threads, Timestamp::UNIX_EPOCH, &watch).unwrap().unwrap()
        };
        let one = found(1);
        let times = |is: fn(&Finding) -> bool| one.findings.iter().filter(|it| is(it)).count();
        assert_eq!(one.findings[0], Finding::ChainBroken { seq: 11 });
        assert_eq!(times(|it| matches!(it, Finding::ChainBroken { .. })), 1);
        assert_eq!(times(|it| matches!(it, Finding::DisclosureChanged { .. })), 3);
        assert_eq!(times(|it| matches!(it, Finding::SubmissionMissing { .. })), 3_000);
        assert_eq!(times(|it| matches!(it, Finding::OutOfPlace { .. })), 500);
        assert_eq!(times(|it| matches!(it, Finding::AgreementChanged { .. })), 3_000);
        assert_eq!(times(|it| matches!(it, Finding::HeaderDamaged { .. })), 999);
        assert_eq!(times(|it| matches!(it, Finding::FileMissing { .. })), 999);
        assert_eq!(times(|it| matches!(it, Finding::Stray { .. })), 1);
        for _ in 0..3 {
            assert!(found(4) == one, "the same, in the same order");
        }
    }

    #[test]
    fn how_much_is_checked_is_told_up_to_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let vault = made_up(folder.path());
        let told = Mutex::new(Vec::new());
        let watch = |percent| {
            told.lock().unwrap().push(percent);
            ControlFlow::Continue(())
        };
        vault.verify_watched(Timestamp::UNIX_EPOCH, &watch).unwrap();
        let mut told = told.into_inner().unwrap();
        told.sort_unstable();
        assert!(told.len() > 5 && told.windows(2).all(|two| two[0] < two[1]), "{told:?}");
        assert_eq!(told.last(), Some(&100));
    }
    #[test]
    fn a_check_that_is_broken_off_says_nothing_and_goes_no_further() {
        let folder = tempfile::tempdir().unwrap();
        let vault = made_up(folder.path());
        let told = Mutex::new(Vec::new());
        let watch = |percent| {
            told.lock().unwrap().push(percent);
            ControlFlow::Break(())
        };
        let verified = vault.verify_watched(Timestamp::UNIX_EPOCH, &watch).unwrap();
        assert!(verified.is_none(), "half a check is none");
        let told = told.into_inner().unwrap();
        assert!(told.len() <= cores().get() && told[0] < 100, "{told:?}");
    }
}
