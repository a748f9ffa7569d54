//! Looks again and again, and notices at once what is laid into the spool.

use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use jiff::Timestamp;

use crate::look::{Look, Tally};
use crate::open::{Failure, Patience, open_to_put};
use crate::spool::Spool;
use crate::step::Program;
use crate::stop::Stop;
use crate::{End, asks, chance, report};

/// How often the spool is looked at.
const GLANCE: Duration = Duration::from_millis(200);
/// After the first failure; each further one doubles it.
const FIRST_WAIT: Duration = Duration::from_secs(5);

/// What this program does, for one data folder.
pub(crate) struct Service<'a> {
    pub(crate) data_dir: &'a Path,
    pub(crate) spool: &'a Spool,
    pub(crate) program: Program,
    pub(crate) timeout: Duration,
    pub(crate) stop: &'a Stop,
    /// Whether a step has said that this computer was removed from its fleet.
    pub(crate) removed: AtomicBool,
}

/// How much of a look.
#[derive(Clone, Copy)]
enum Part {
    Whole,
    /// What waits is put and removed, and nothing is fetched.
    Errand,
}

impl Service<'_> {
    /// One look, with a step before and after it, and what the second one hands out.
    pub(crate) fn look(&self) -> Result<(), Failure> {
        self.spool.tidy(SystemTime::now());
        self.program.step(self.data_dir, self.stop);
        let outcome = self.tell(self.with_store(Part::Whole));
        if self.program.step(self.data_dir, self.stop) {
            self.removed.store(true, Ordering::Relaxed);
        }
        if outcome.is_ok() && self.spool.has_work() {
            return self.errand();
        }
        outcome
    }

    /// Whether this computer was removed from its fleet, as far as steps have said.
    pub(crate) fn is_removed(&self) -> bool {
        self.removed.load(Ordering::Relaxed)
    }

    /// Everybody who waits is answered.
    pub(crate) fn answer(&self) -> Result<(), Failure> {
        asks::answer(self.data_dir, self.spool, self.timeout, self.stop)
    }

    /// Looks every `every`, and at once where something is laid into the spool, until it is told to stop. A store that
    /// fails is left in peace longer and longer, up to the next look.
    pub(crate) fn run(&self, every: Duration) {
        std::thread::scope(|scope| {
            let answering = std::thread::Builder::new().name("asks".to_owned());
            let answering = answering.spawn_scoped(scope, || {
                asks::keep_answering(self.data_dir, self.spool, self.timeout, self.stop);
            });
            if answering.is_err() {
                tracing::warn!("no thread is to be had; whoever waits is answered after each look");
            }
            self.keep_looking(every);
        });
    }

    fn keep_looking(&self, every: Duration) {
        let (mut next, mut failures, mut errands_from) = (Instant::now(), 0, Instant::now());
        let mut told = false;
        while !self.stop.is_set() {
            let now = Instant::now();
            let outcome = if now >= next {
                next = now + chance::about(every);
                self.look()
            } else if now >= errands_from && self.spool.has_work() {
                self.errand()
            } else {
                self.stop.wait(GLANCE);
                continue;
            };
            if self.is_removed() && !told {
                tracing::warn!("{}", End::Removed);
                told = true;
            }
            match outcome {
                Ok(()) => failures = 0,
                Err(failure) => {
                    failures += 1;
                    errands_from = Instant::now() + wait_after(failures, every);
                    if failures == 1 && !self.stop.is_set() {
                        tracing::warn!(
                            "{failure}. What waits stays in the spool and is tried again"
                        );
                    }
                }
            }
        }
    }

    fn errand(&self) -> Result<(), Failure> {
        self.with_store(Part::Errand).1.map_or(Ok(()), Err)
    }

    fn with_store(&self, part: Part) -> (Tally, Option<Failure>) {
        match open_to_put(self.data_dir, Patience::long(self.timeout), self.stop) {
            Err(failure) => (Tally::default(), Some(failure)),
            Ok(opened) => {
                let look =
                    Look { spool: self.spool, store: opened.store.as_ref(), stop: self.stop };
                let tally = match part {
                    Part::Whole => look.whole(&opened.prefixes),
                    Part::Errand => look.errand(),
                };
                (tally, tally.failed.map(Failure::Store))
            }
        }
    }

    fn tell(&self, (tally, failure): (Tally, Option<Failure>)) -> Result<(), Failure> {
        report::write(self.spool, Timestamp::now(), &tally, failure.as_ref());
        failure.map_or(Ok(()), Err)
    }
}

/// How long to leave a store in peace that failed so many times in a row. Members do not come back all at once.
fn wait_after(failures: u32, every: Duration) -> Duration {
    let doubled = FIRST_WAIT.saturating_mul(1 << failures.saturating_sub(1).min(16));
    chance::about(doubled.min(every))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_fails_is_asked_less_and_less_often_and_at_each_look() {
        for (secs, failures) in [(5, 1), (10, 2), (20, 3), (160, 6), (300, 7), (300, 1000)] {
            let wait = wait_after(failures, Duration::from_mins(5)).as_secs_f64() / f64::from(secs);
            assert!((0.75..=1.25).contains(&wait), "{failures}: {wait}");
        }
    }
}
