//! A driver at arm's length: opened, run and closed on a thread that may hang without taking
//! anybody with it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, SyncSender};
use std::thread;
use std::time::{Duration, Instant};

use crate::wipe::wiped;

/// A driver's thread. It is open from the moment it says so until it ends.
pub(super) struct Stream<Opened, Error> {
    ready: Receiver<Result<Opened, Error>>,
    close: Option<SyncSender<()>>,
    ended: Receiver<()>,
}

/// What a driver's thread is given.
pub(super) struct Side<Opened, Error> {
    /// Where to say that it is open, or why not.
    pub ready: SyncSender<Result<Opened, Error>>,
    /// Closed when the driver is to be closed.
    pub close: Receiver<()>,
}

/// Room for one.
pub(super) struct Sole(AtomicBool);

/// The one. Dropping it makes room.
pub(super) struct Taken<'a>(&'a Sole);

impl Sole {
    pub(super) const fn new() -> Self {
        Self(AtomicBool::new(false))
    }

    /// Takes the room, where it is free.
    pub(super) fn take(&self) -> Option<Taken<'_>> {
        let free = self.0.compare_exchange(false, true, Ordering::AcqRel, Ordering::Acquire);
        free.is_ok().then(|| Taken(self))
    }
}

impl Drop for Taken<'_> {
    fn drop(&mut self) {
        self.0.0.store(false, Ordering::Release);
    }
}

/// Why there is nothing to read from.
pub(super) enum NotOpen<Error> {
    /// The driver said no.
    Refused(Error),
    /// It says nothing.
    Hung,
    /// Nobody wants it open any more.
    NoLonger,
}

/// Pause between looks at whether an open is still wanted.
const WANTED: Duration = Duration::from_millis(50);

/// Whether a driver closed in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closing {
    /// It is closed.
    Closed,
    /// It hangs; [`Stream::wait`] ends when it no longer does.
    Hung,
}

/// Returns when the driver is known to be closed, so that whoever holds the permit gives it back then
/// and not before. One that still hangs has been told of by now.
pub(super) fn give_back<Opened, Error>(stream: Stream<Opened, Error>, closing: Closing)
where
    Opened: Send + 'static,
    Error: Send + 'static,
{
    if closing == Closing::Hung {
        tracing::warn!("a device's driver hangs; its permit stays out");
        stream.wait();
    }
}

impl<Opened: Send + 'static, Error: Send + 'static> Stream<Opened, Error> {
    /// Runs `driver` on a thread called `name`. A panic in it ends it like an error would.
    pub(super) fn spawn(
        name: &str,
        driver: impl FnOnce(Side<Opened, Error>) + Send + 'static,
    ) -> std::io::Result<Self> {
        let (ready_in, ready) = mpsc::sync_channel(1);
        let (close, close_out) = mpsc::sync_channel(1);
        let (ended_in, ended) = mpsc::sync_channel::<()>(1);
        thread::Builder::new().name(name.to_owned()).spawn(move || {
            let side = Side { ready: ready_in, close: close_out };
            let run = std::panic::AssertUnwindSafe(|| driver(side));
            if wiped(|| std::panic::catch_unwind(run)).is_err() {
                tracing::error!("a device driver panicked; its thread has ended");
            }
            drop(ended_in);
        })?;
        Ok(Self { ready, close: Some(close), ended })
    }

    /// Waits until it is open, for as long as it `is_wanted`; says so when it is `slow`, and gives
    /// up when it takes `limit` longer than that.
    pub(super) fn open_with_patience(
        &self,
        usual: Duration,
        limit: Duration,
        is_wanted: impl Fn() -> bool,
        slow: impl FnOnce(),
    ) -> Result<Opened, NotOpen<Error>> {
        let began = Instant::now();
        let mut slow = Some(slow);
        loop {
            match self.ready.recv_timeout(WANTED) {
                Ok(Ok(opened)) => return Ok(opened),
                Ok(Err(error)) => return Err(NotOpen::Refused(error)),
                Err(RecvTimeoutError::Disconnected) => return Err(NotOpen::Hung),
                Err(RecvTimeoutError::Timeout) if !is_wanted() => return Err(NotOpen::NoLonger),
                Err(RecvTimeoutError::Timeout) if began.elapsed() > usual + limit => {
                    return Err(NotOpen::Hung);
                }
                Err(RecvTimeoutError::Timeout) if began.elapsed() > usual => {
                    if let Some(slow) = slow.take() {
                        slow();
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }

    /// Asks it to close, and does not wait.
    pub(super) fn ask_to_close(&mut self) {
        self.close = None;
    }

    /// Asks it to close and waits, at most `limit`.
    pub(super) fn close(&mut self, limit: Duration) -> Closing {
        self.close = None;
        match self.ended.recv_timeout(limit) {
            Err(RecvTimeoutError::Timeout) => Closing::Hung,
            Ok(()) | Err(RecvTimeoutError::Disconnected) => Closing::Closed,
        }
    }

    /// Whether the driver's thread has ended by itself.
    pub(super) fn has_ended(&self) -> bool {
        !matches!(self.ended.try_recv(), Err(mpsc::TryRecvError::Empty))
    }

    /// Asks it to close and waits for as long as that takes.
    pub(super) fn wait(mut self) {
        self.close = None;
        // Nothing is ever sent: the end of the thread is the message.
        let _ = self.ended.recv();
    }
}
