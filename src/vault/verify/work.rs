//! How a check is shared out: what there is to look at goes to as many threads as the computer has cores, a
//! piece at a time, and what they find comes back in one order.
//!
//! Nothing is handed from thread to thread but the number of the next piece, so that memory does not grow with
//! what is looked at. Each thread reads by a connection of its own, and all of them see one moment.

use std::ops::{ControlFlow, RangeInclusive};
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::{self, ScopedJoinHandle};

use rusqlite::{Connection, OptionalExtension};

use crate::seal::Salt;
use crate::vault::finding::Finding;
use crate::vault::slots::Slots;
use crate::vault::storage::StorageError;
use crate::vault::store::Store;

/// Something to look at, by one thread or by several.
pub(super) trait Look: Sync {
    /// Looks at the next piece that nobody has taken. None where there is none left.
    fn next(&self, store: Store<'_>) -> Result<Option<Seen>, StorageError>;
}

/// What was seen in one piece.
#[derive(Default)]
pub(super) struct Seen {
    /// The piece, in the order in which findings are told.
    pub(super) piece: u64,
    /// So many rows were looked at, of those that progress is told by.
    pub(super) rows: u64,
    /// What is wrong.
    pub(super) findings: Vec<Finding>,
}

/// Something that one thread looks at in one go.
pub(super) struct Once<F> {
    taken: AtomicBool,
    look: F,
}

impl<F> Once<F>
where
    F: Fn(Store<'_>, &mut Vec<Finding>) -> Result<(), StorageError> + Sync,
{
    pub(super) fn new(look: F) -> Self {
        Self { taken: AtomicBool::new(false), look }
    }
}

impl<F> Look for Once<F>
where
    F: Fn(Store<'_>, &mut Vec<Finding>) -> Result<(), StorageError> + Sync,
{
    fn next(&self, store: Store<'_>) -> Result<Option<Seen>, StorageError> {
        if self.taken.swap(true, Ordering::Relaxed) {
            return Ok(None);
        }
        let mut seen = Seen::default();
        (self.look)(store, &mut seen.findings)?;
        Ok(Some(seen))
    }
}

/// A table whose rows are numbered, looked at some rows at a time.
pub(super) struct Rows<F> {
    /// Asks for the first number that is not below one.
    first: &'static str,
    at_once: i64,
    /// The next piece, and the number it begins with; none where all are taken.
    next: Mutex<Option<(u64, i64)>>,
    look: F,
}

impl<F> Rows<F>
where
    F: Fn(Store<'_>, RangeInclusive<i64>, &mut Seen) -> Result<(), StorageError> + Sync,
{
    pub(super) fn new(first: &'static str, at_once: i64, look: F) -> Self {
        Self { first, at_once, next: Mutex::new(Some((0, i64::MIN))), look }
    }

    /// The numbers of the next piece. A gap between numbers takes no time, however wide somebody made it.
    fn take(
        &self,
        ledger: &Connection,
    ) -> Result<Option<(u64, RangeInclusive<i64>)>, StorageError> {
        let mut next = lock(&self.next);
        let Some((piece, from)) = *next else { return Ok(None) };
        let first = ledger.prepare_cached(self.first)?.query_row([from], |row| row.get(0));
        let taken = first.optional()?.map(|first: i64| {
            (piece, first..=first.saturating_add(self.at_once.saturating_sub(1)))
        });
        *next =
            taken.as_ref().and_then(|(_, taken)| Some((piece + 1, taken.end().checked_add(1)?)));
        Ok(taken)
    }
}

impl<F> Look for Rows<F>
where
    F: Fn(Store<'_>, RangeInclusive<i64>, &mut Seen) -> Result<(), StorageError> + Sync,
{
    fn next(&self, store: Store<'_>) -> Result<Option<Seen>, StorageError> {
        let Some((piece, numbers)) = self.take(store.ledger)? else { return Ok(None) };
        let mut seen = Seen { piece, ..Seen::default() };
        (self.look)(store, numbers, &mut seen)?;
        Ok(Some(seen))
    }
}

/// How far a check has come, and whom to tell.
pub(super) struct Progress<'a> {
    /// So many rows there are.
    rows: u64,
    seen: AtomicU64,
    watch: Watch<'a>,
}

/// Is told how much of a check is done, in percent, by whichever thread has come so far. Its answer may break the
/// check off.
pub type Watch<'a> = &'a (dyn Fn(u64) -> ControlFlow<()> + Sync);

impl<'a> Progress<'a> {
    pub(super) fn of(rows: u64, watch: Watch<'a>) -> Self {
        Self { rows, seen: AtomicU64::new(0), watch }
    }

    fn add(&self, rows: u64) -> ControlFlow<()> {
        let percent = |seen: u64| seen.saturating_mul(100) / self.rows.max(1);
        let before = self.seen.fetch_add(rows, Ordering::Relaxed);
        if percent(before + rows) > percent(before) {
            return (self.watch)(percent(before + rows).min(100));
        }
        ControlFlow::Continue(())
    }
}

/// Looks at all of `looks`, with a thread for each of `readers`. What takes one thread long stands first in the
/// list. Findings come in the order of the list, and within each look in the order of its pieces. None where it was
/// broken off.
pub(super) fn look_at_all(
    looks: &[&dyn Look],
    (slots, salt): (&Slots, Salt),
    readers: Vec<Connection>,
    progress: &Progress<'_>,
) -> Result<Option<Vec<Finding>>, StorageError> {
    let work = Work {
        looks,
        slots,
        salt,
        progress,
        found: Mutex::default(),
        over: AtomicBool::new(false),
        broken_off: AtomicBool::new(false),
    };
    thread::scope(|scope| {
        let work = &work;
        let begin = |reader: Connection| {
            thread::Builder::new()
                .name("verify".to_owned())
                .spawn_scoped(scope, move || work.carry_on(&reader))
        };
        let threads = readers.into_iter().map(begin).collect::<Result<Vec<_>, _>>()?;
        let join = |thread: ScopedJoinHandle<'_, _>| {
            thread.join().unwrap_or_else(|panic| resume_unwind(panic))
        };
        threads.into_iter().try_for_each(join)
    })?;
    if work.broken_off.into_inner() {
        return Ok(None);
    }
    let mut found = work.found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.sort_by_key(|found| (found.look, found.piece));
    Ok(Some(found.into_iter().flat_map(|found| found.findings).collect()))
}

/// What is shared out, and what came of it.
struct Work<'a> {
    looks: &'a [&'a dyn Look],
    slots: &'a Slots,
    salt: Salt,
    progress: &'a Progress<'a>,
    found: Mutex<Vec<Found>>,
    /// One thread could not go on, so the others need not.
    over: AtomicBool,
    /// Nobody wants to know any more.
    broken_off: AtomicBool,
}

/// What is wrong in one piece.
struct Found {
    look: usize,
    piece: u64,
    findings: Vec<Finding>,
}

impl Work<'_> {
    /// Looks at what nobody has taken until all is taken.
    fn carry_on(&self, ledger: &Connection) -> Result<(), StorageError> {
        let store = Store { ledger, slots: self.slots, salt: self.salt };
        for (number, look) in self.looks.iter().enumerate() {
            while !self.over.load(Ordering::Relaxed) {
                let seen =
                    look.next(store).inspect_err(|_| self.over.store(true, Ordering::Relaxed))?;
                let Some(Seen { piece, rows, findings }) = seen else { break };
                if self.progress.add(rows).is_break() {
                    self.broken_off.store(true, Ordering::Relaxed);
                    self.over.store(true, Ordering::Relaxed);
                }
                if !findings.is_empty() {
                    lock(&self.found).push(Found { look: number, piece, findings });
                }
            }
        }
        Ok(())
    }
}

/// What several threads share.
pub(super) fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    // A thread that panicked ends the whole check.
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
