//! One look: what waits is removed and put, what is new is fetched.
//!
//! Nothing is taken from the spool before it is durable where it goes. A look may end anywhere; the next one does what is
//! left, and what it does twice changes nothing.

use std::collections::BTreeSet;
use std::fs::File;
use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use sayso::store::{Batch, Key, Listed, Prefix, Store, Trouble};

use crate::fetched::Fetched;
use crate::spool::{self, Outgoing, Spool};
use crate::stop::{Stop, Until};

/// So many objects at a time are made durable together, or fewer that have so many bytes.
const TOGETHER: usize = 128;
const TOGETHER_BYTES: u64 = 32 * 1024 * 1024;

/// More than this a store is not believed to have for one member.
const MOST_LISTED: usize = 500_000;
const MOST_PAGES: usize = 5_000;

/// What has to stay free on this computer, whatever a store sends.
const STAYS_FREE: u64 = 64 * 1024 * 1024;

/// What one look works with.
pub(crate) struct Look<'a> {
    pub(crate) spool: &'a Spool,
    pub(crate) store: &'a dyn Store,
    pub(crate) stop: &'a Stop,
}

/// What a look did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) put: u64,
    pub(crate) fetched: u64,
    pub(crate) deleted: u64,
    /// The first thing that went wrong.
    pub(crate) failed: Option<Trouble>,
}

impl Tally {
    fn note(&mut self, trouble: Trouble) {
        self.failed.get_or_insert(trouble);
    }

    /// Whether the rest of the look would fail for the same reason.
    fn is_over(&self) -> bool {
        self.failed.is_some_and(Trouble::holds_for_all)
    }
}

impl Look<'_> {
    /// Puts and removes what waits, and fetches what is new under `prefixes`.
    pub(crate) fn whole(&self, prefixes: &[Prefix]) -> Tally {
        let mut tally = self.errand();
        if tally.is_over() {
            return tally;
        }
        if let Err(trouble) = self.fetch(prefixes, &mut tally) {
            tally.note(trouble);
        }
        tally
    }

    /// Puts and removes what waits.
    pub(crate) fn errand(&self) -> Tally {
        let mut tally = Tally::default();
        self.remove(&mut tally);
        if !tally.is_over() {
            self.put(&mut tally);
            // What was erased while it was being put.
            self.remove(&mut tally);
        }
        tally
    }

    /// Fetches everything under `prefix` that is not here, and says how much there is.
    pub(crate) fn fetch_all(&self, prefix: &Prefix) -> Result<u64, Trouble> {
        let listed = self.list(prefix)?;
        let here = |key| self.spool.has_arrived(key) || self.spool.is_kept(key);
        let lacking = listed.iter().filter(|it| !here(&it.key));
        self.bring(lacking.cloned().collect(), &mut |_| Ok(()))?;
        Ok(listed.len() as u64)
    }

    fn remove(&self, tally: &mut Tally) {
        let doomed = self.spool.doomed();
        for some in doomed.chunks(TOGETHER) {
            // A removal wins over a put that waits, also if this ends here.
            for key in some {
                self.spool.call_back(key);
            }
            let removed =
                in_lanes(self.store.lanes(), some, |key| self.go_on(|| self.store.delete(key)));
            let settled = self.store.settle();
            for (key, removed) in some.iter().zip(removed) {
                match removed.and(settled) {
                    Ok(()) => {
                        self.spool.was_removed(key);
                        tally.deleted += 1;
                    }
                    Err(trouble) => tally.note(trouble),
                }
            }
            if tally.is_over() {
                return;
            }
        }
    }

    fn put(&self, tally: &mut Tally) {
        let outgoing = match self.spool.outgoing() {
            Ok(outgoing) => outgoing,
            Err(error) => return tally.note(Trouble::of_this_computer(&error)),
        };
        for some in together(&outgoing, |it| it.length) {
            let handed = in_lanes(self.store.lanes(), some, |it| self.go_on(|| self.hand_over(it)));
            let settled = self.store.settle();
            for (put, handed) in some.iter().zip(handed) {
                if let Err(trouble) = handed.and(settled).and_then(|()| self.finish(put, tally)) {
                    tally.note(trouble);
                }
            }
            // What is too large now leaves no room for what is larger.
            if tally.is_over()
                || matches!(
                    tally.failed,
                    Some(Trouble::Full | Trouble::ReadOnly | Trouble::Failing)
                )
            {
                return;
            }
        }
    }

    fn hand_over(&self, put: &Outgoing) -> Result<(), Trouble> {
        let file = match File::open(&put.source) {
            Ok(file) => file,
            // It was erased just now; `finish` sees it.
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(Trouble::of_this_computer(&error)),
        };
        self.store.put(&put.key, &mut Until::new(file, self.stop), put.length)
    }

    /// What was put is no longer asked for. What was erased meanwhile must not stay in the store.
    fn finish(&self, put: &Outgoing, tally: &mut Tally) -> Result<(), Trouble> {
        if put.is_wanted() {
            put.is_done();
            tally.put += 1;
            return Ok(());
        }
        self.spool.doom(&put.key).map_err(|error| Trouble::of_this_computer(&error))
    }

    fn fetch(&self, prefixes: &[Prefix], tally: &mut Tally) -> Result<(), Trouble> {
        let here = |error: io::Error| Trouble::of_this_computer(&error);
        let mut fetched = Fetched::read(self.spool).map_err(here)?;
        fetched.keep_under(prefixes);
        let mut outcome = Ok(());
        for prefix in prefixes {
            let done = self.fetch_new(prefix, &mut fetched, tally);
            outcome = outcome.and(done);
        }
        outcome.and(fetched.write().map_err(here))
    }

    fn fetch_new(
        &self,
        prefix: &Prefix,
        fetched: &mut Fetched,
        tally: &mut Tally,
    ) -> Result<(), Trouble> {
        let listed = self.list(prefix)?;
        fetched.keep(prefix, &listed.iter().map(|it| &it.key).collect());
        let here = |error: io::Error| Trouble::of_this_computer(&error);
        let new: Vec<_> = listed.into_iter().filter(|it| !fetched.has(&it.key)).collect();
        // What arrived and was not noted: a crash came before, or it is mail.
        let (arrived, lacking): (Vec<_>, Vec<_>) =
            new.into_iter().partition(|it| self.spool.has_arrived(&it.key));
        fetched.add(arrived.into_iter().map(|it| it.key).collect()).map_err(here)?;
        // Mail that was heard. It has to be asked after the other: the vault moves it from there to here.
        let lacking = lacking.into_iter().filter(|it| !self.spool.is_doomed(&it.key));
        self.bring(lacking.collect(), &mut |keys| {
            tally.fetched += keys.len() as u64;
            fetched.add(keys).map_err(here)
        })
    }

    /// Everything that the store has under `prefix`.
    fn list(&self, prefix: &Prefix) -> Result<Vec<Listed>, Trouble> {
        let (mut found, mut keys, mut after) = (Vec::new(), BTreeSet::new(), None::<String>);
        for _ in 0..MOST_PAGES {
            let page = self.go_on(|| self.store.list(prefix, after.as_deref()))?;
            for listed in page.objects {
                // A store may show one twice; what lies elsewhere was not asked for.
                if listed.key.is_under(prefix) && keys.insert(listed.key.clone()) {
                    found.push(listed);
                }
            }
            match page.next {
                None => return Ok(found),
                Some(next) if found.len() <= MOST_LISTED && after.as_ref() != Some(&next) => {
                    after = Some(next);
                }
                Some(_) => break,
            }
        }
        Err(Trouble::Nonsense)
    }

    /// Fetches objects, the smallest first, and tells `arrived` of each lot that lies in the spool, durably.
    fn bring(
        &self,
        mut listed: Vec<Listed>,
        arrived: &mut dyn FnMut(Vec<Key>) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        listed.sort_by(|a, b| (a.length, &a.key).cmp(&(b.length, &b.key)));
        let mut outcome = Ok(());
        for some in together(&listed, |it| it.length) {
            let batch = Mutex::new(Batch::default());
            let brought =
                in_lanes(self.store.lanes(), some, |it| self.go_on(|| self.bring_one(it, &batch)));
            let named = batch.into_inner().unwrap_or_else(PoisonError::into_inner).name();
            named.map_err(|error| Trouble::of_this_computer(&error))?;
            let mut keys = Vec::new();
            for (listed, brought) in some.iter().zip(brought) {
                match brought {
                    Ok(()) => keys.push(listed.key.clone()),
                    // Somebody else removed it since the listing.
                    Err(Trouble::Gone) => {}
                    // The one object; others may be sound.
                    Err(trouble @ (Trouble::Nonsense | Trouble::Failing)) => {
                        outcome = outcome.and(Err(trouble));
                    }
                    Err(trouble) => {
                        arrived(keys)?;
                        return Err(trouble);
                    }
                }
            }
            arrived(keys)?;
        }
        outcome
    }

    fn bring_one(&self, listed: &Listed, batch: &Mutex<Batch>) -> Result<(), Trouble> {
        if self.spool.room() < listed.length.saturating_add(STAYS_FREE) {
            return Err(Trouble::NoRoomHere);
        }
        let then = self.spool.arrival(&listed.key);
        let (file, now) = spool::begin(&then).map_err(|error| Trouble::of_this_computer(&error))?;
        let got = self.store.get(&listed.key, &mut Until::new(&file, self.stop), listed.length);
        let whole =
            got.and_then(|it| if it == listed.length { Ok(()) } else { Err(Trouble::Nonsense) });
        match whole {
            Ok(()) => batch.lock().unwrap_or_else(PoisonError::into_inner).add(file, now, then),
            Err(_) => drop(std::fs::remove_file(now)),
        }
        whole
    }

    /// Does something unless it is to stop, which is then why it failed.
    fn go_on<T>(&self, act: impl FnOnce() -> Result<T, Trouble>) -> Result<T, Trouble> {
        if self.stop.is_set() {
            return Err(Trouble::Stopped);
        }
        act().map_err(|trouble| if self.stop.is_set() { Trouble::Stopped } else { trouble })
    }
}

/// Parts `items` into lots that are made durable together.
fn together<T>(items: &[T], length: impl Fn(&T) -> u64) -> Vec<&[T]> {
    let (mut lots, mut from, mut bytes) = (Vec::new(), 0, 0);
    for (at, item) in items.iter().enumerate() {
        bytes += length(item);
        if at + 1 - from == TOGETHER || bytes >= TOGETHER_BYTES || at + 1 == items.len() {
            lots.push(&items[from..=at]);
            (from, bytes) = (at + 1, 0);
        }
    }
    lots
}

/// Does the same for each of `items`, several at a time, and gives the outcomes in their order. Once one fails for a
/// reason that holds for all, the rest is not begun.
fn in_lanes<T: Sync>(
    lanes: usize,
    items: &[T],
    act: impl Fn(&T) -> Result<(), Trouble> + Sync,
) -> Vec<Result<(), Trouble>> {
    let next = AtomicUsize::new(0);
    let outcomes = Mutex::new((vec![Ok(()); items.len()], None));
    let lane = || {
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(at) else { break };
            let over = outcomes.lock().unwrap_or_else(PoisonError::into_inner).1;
            let outcome = over.map_or_else(|| act(item), Err);
            let mut outcomes = outcomes.lock().unwrap_or_else(PoisonError::into_inner);
            outcomes.1 = outcomes.1.or(outcome.err().filter(|it| it.holds_for_all()));
            outcomes.0[at] = outcome;
        }
    };
    std::thread::scope(|scope| {
        for number in 1..lanes.min(items.len()) {
            let lane = std::thread::Builder::new()
                .name(format!("lane {number}"))
                .spawn_scoped(scope, lane);
            // Where there is no thread to be had, the others do its part.
            drop(lane);
        }
        lane();
    });
    outcomes.into_inner().unwrap_or_else(PoisonError::into_inner).0
}
