//! Work on threads of its own, beside the vault's: nobody waits for it, and it waits for nobody.
//!
//! **Invariant:** whoever asks is answered. Where there is no thread to be had, or the work panics, they hear that nothing
//! came of it. Only where so many answers wait that there is no room for one more is it the log that hears of it.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::SyncSender;

use super::Sayso;
use super::worker::{Reply, Said};
use crate::flow::{Heard, Input, Number};
use crate::surface::Nudge;

/// Does `work`, and goes on where it panics; `what` is for the log.
pub(super) fn survive<T>(what: &str, work: impl FnOnce() -> T) -> Option<T> {
    let done = catch_unwind(AssertUnwindSafe(work));
    done.inspect_err(|_| tracing::error!(what, "something panicked")).ok()
}

/// Nothing came of what was asked for.
pub(super) fn lost() -> Said {
    Said::Input(Input::Heard(Heard::Lost))
}

/// An answer that is owed. Where it is dropped unpaid, whoever asked hears that it is lost.
pub(super) struct Owed {
    replies: SyncSender<Reply>,
    wake: Nudge,
    number: Option<Number>,
    lost: Option<Said>,
}

impl Owed {
    /// Says something before that.
    pub(super) fn tell(&self, said: Said) {
        let _ = self.replies.send(Reply { number: self.number, said });
        (self.wake)();
    }

    /// Says it.
    pub(super) fn pay(mut self, said: Said) {
        self.lost = None;
        // Where nobody listens any more, what was lent is dropped, and that is safe.
        let _ = self.replies.send(Reply { number: self.number, said });
        (self.wake)();
    }
}

impl Drop for Owed {
    fn drop(&mut self) {
        let Some(said) = self.lost.take() else { return };
        if self.replies.try_send(Reply { number: self.number, said }).is_err() {
            tracing::error!("nobody can be told that a request was lost");
        }
        (self.wake)();
    }
}

/// Which of several that were begun somebody waits for: they are numbered, and of all but the newest nobody wants to know.
#[derive(Clone, Default)]
pub(super) struct NewestOnly(Arc<AtomicU64>);

impl NewestOnly {
    /// A new one, which goes on as long as its answer is waited for.
    pub(super) fn begin(&self) -> impl Fn() -> ControlFlow<()> + Send + Sync + use<> {
        let (newest, this) = (self.0.clone(), self.next());
        move || {
            let is_waited_for = newest.load(Ordering::Relaxed) == this;
            if is_waited_for { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        }
    }

    /// Nobody waits any more.
    pub(super) fn stop(&self) {
        self.next();
    }

    fn next(&self) -> u64 {
        self.0.fetch_add(1, Ordering::Relaxed) + 1
    }
}

impl Sayso {
    /// The answer to `number`, or to nobody's question; `lost` where there is no other.
    pub(super) fn owed(&self, number: Option<Number>, lost: Said) -> Owed {
        let (replies, wake) = (self.replies_in.clone(), self.devices.wake());
        Owed { replies, wake, number, lost: Some(lost) }
    }

    /// Answers `number` with what `work` says, or with `lost`.
    pub(super) fn beside(
        &self,
        (number, name): (Number, &'static str),
        lost: Said,
        work: impl FnOnce() -> Said + Send + 'static,
    ) {
        let owed = self.owed(Some(number), lost);
        on_a_thread(name, move || {
            if let Some(said) = survive(name, work) {
                owed.pay(said);
            }
        });
    }
}

/// Begins a thread. What `run` was lent is dropped where there is none to be had.
pub(super) fn on_a_thread(name: &'static str, run: impl FnOnce() + Send + 'static) {
    if let Err(error) = std::thread::Builder::new().name(name.to_owned()).spawn(run) {
        tracing::error!(%error, name, "no thread to be had");
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;
    use std::sync::mpsc::sync_channel;

    use super::*;

    #[test]
    fn of_two_that_were_begun_the_older_ends_and_both_end_when_nobody_waits() {
        let begun = NewestOnly::default();
        let first = begun.begin();
        assert!(first().is_continue());
        let second = begun.begin();
        assert!(first().is_break() && second().is_continue());
        begun.stop();
        assert!(second().is_break());
    }

    #[test]
    fn whoever_asks_is_answered_once_whatever_becomes_of_the_work() {
        let (replies, heard) = sync_channel(8);
        let woken = Arc::new(AtomicUsize::new(0));
        let owed = || {
            let (replies, woken) = (replies.clone(), Arc::clone(&woken));
            let wake: Nudge = Arc::new(move || _ = woken.fetch_add(1, Ordering::Relaxed));
            Owed { replies, wake, number: None, lost: Some(lost()) }
        };
        let is_lost = |said: &Said| matches!(said, Said::Input(Input::Heard(Heard::Lost)));
        owed().pay(Said::CampaignWaits);
        assert!(matches!(heard.try_recv().unwrap().said, Said::CampaignWaits));
        drop(owed());
        assert!(is_lost(&heard.try_recv().unwrap().said), "no thread was to be had");
        let panics = owed();
        let done = survive("a test", move || {
            let _owed = panics;
            panic!("on purpose");
        });
        assert!(done.is_none());
        assert!(is_lost(&heard.try_recv().unwrap().said), "the work panicked");
        assert!(heard.try_recv().is_err(), "each is answered once");
        assert_eq!(woken.load(Ordering::Relaxed), 3);
    }
}
