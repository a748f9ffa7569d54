//! Whether the program was told to end: asked by everything that waits, reads or writes.

use std::io::{self, Read, Seek, SeekFrom, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How long what is under way has to end by itself, once the program is told to end.
const LAST: Duration = Duration::from_secs(3);
/// How long at most passes before somebody who waits notices.
const GLANCE: Duration = Duration::from_millis(50);

/// Set by a signal, and never taken back.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Is set from now on by the signals that end a program in order.
    pub(crate) fn at_signals() -> io::Result<Self> {
        let stop = Self::default();
        #[cfg(unix)]
        for signal in [signal_hook::consts::SIGTERM, signal_hook::consts::SIGINT] {
            signal_hook::flag::register(signal, Arc::clone(&stop.0))?;
        }
        Ok(stop)
    }

    /// Ends the program where a server keeps it waiting too long after it was told to. Whatever is under way then is found
    /// and done again, as after a crash.
    pub(crate) fn watch(&self) -> io::Result<()> {
        let stop = self.clone();
        let watching = std::thread::Builder::new().name("stop".to_owned());
        let watching = watching.spawn(move || {
            while !stop.is_set() {
                std::thread::sleep(GLANCE);
            }
            std::thread::sleep(LAST);
            std::process::exit(0);
        });
        watching.map(drop)
    }

    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// Waits, unless it is set meanwhile.
    pub(crate) fn wait(&self, time: Duration) {
        let until = Instant::now() + time;
        while !self.is_set() {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                break;
            }
            std::thread::sleep(left.min(GLANCE));
        }
    }
}

/// Reads or writes until it is told to stop; what is under way then fails.
pub(crate) struct Until<'a, T> {
    inner: T,
    stop: &'a Stop,
}

impl<'a, T> Until<'a, T> {
    pub(crate) fn new(inner: T, stop: &'a Stop) -> Self {
        Self { inner, stop }
    }

    fn go_on(&self) -> io::Result<()> {
        if self.stop.is_set() { Err(io::Error::other("stopped")) } else { Ok(()) }
    }
}

impl<T: Read> Read for Until<'_, T> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.go_on()?;
        self.inner.read(into)
    }
}

impl<T: Seek> Seek for Until<'_, T> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

impl<T: Write> Write for Until<'_, T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.go_on()?;
        self.inner.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}
