//! Noticing that nobody reads what is written.

use std::io::{self, Write};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

use super::wire::PIPE_BYTES;

/// A pipe from which nothing was read for so long has a reader that stands still. The program counts a
/// standstill of its own a little later, as long as its ring holds.
const UNREAD: Duration = Duration::from_secs(3);

/// A pipe whose writer may wait for its reader, but not for ever.
pub(super) struct Watched<Out> {
    out: Out,
    /// Since when a write waits.
    waiting: Arc<Mutex<Option<Instant>>>,
}

impl<Out: Write> Watched<Out> {
    /// Calls `give_up`, on a thread of its own, when a write to `out` has waited for three seconds.
    pub(super) fn new(out: Out, give_up: impl FnOnce() + Send + 'static) -> io::Result<Self> {
        Self::with_limit(out, UNREAD, give_up)
    }

    fn with_limit(
        out: Out,
        limit: Duration,
        give_up: impl FnOnce() + Send + 'static,
    ) -> io::Result<Self> {
        let waiting = Arc::new(Mutex::new(None));
        let watched = Arc::downgrade(&waiting);
        let watch = move || watch(&watched, limit, give_up);
        thread::Builder::new().name("unread".to_owned()).spawn(watch)?;
        Ok(Self { out, waiting })
    }

    fn note(&self, since: Option<Instant>) {
        *self.waiting.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }
}

/// Looks a few times within the limit, until the pipe is dropped.
fn watch(waiting: &Weak<Mutex<Option<Instant>>>, limit: Duration, give_up: impl FnOnce()) {
    while let Some(waiting) = waiting.upgrade() {
        let since = *waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if since.is_some_and(|since| since.elapsed() > limit) {
            return give_up();
        }
        drop(waiting);
        thread::sleep(limit / 8);
    }
}

impl<Out: Write> Write for Watched<Out> {
    /// Writes no more than a pipe holds, so that a reader who is slow is seen to read.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.note(Some(Instant::now()));
        let written = self.out.write(&bytes[..bytes.len().min(PIPE_BYTES)]);
        self.note(None);
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::sync::mpsc::channel;

    use super::*;

    /// As soon as it waits it has waited too long; nothing here depends on how fast the computer is.
    const AT_ONCE: Duration = Duration::from_millis(8);

    #[test]
    fn a_reader_that_stands_still_is_noticed() {
        let (reader, writer) = io::pipe().unwrap();
        let (noticed_in, noticed) = channel();
        let give_up = move || noticed_in.send(()).unwrap();
        let mut watched = Watched::with_limit(writer, AT_ONCE, give_up).unwrap();
        // More than the pipe holds: the write waits until the reader is gone.
        let writing = thread::spawn(move || watched.write_all(&vec![0; PIPE_BYTES * 4]));
        noticed.recv_timeout(Duration::from_mins(1)).expect("nobody noticed");
        drop(reader);
        assert!(writing.join().unwrap().is_err());
    }

    #[test]
    fn a_reader_that_reads_is_left_alone() {
        let (mut reader, writer) = io::pipe().unwrap();
        let give_up = || panic!("the reader read");
        let mut watched = Watched::with_limit(writer, Duration::from_mins(1), give_up).unwrap();
        let writing = thread::spawn(move || watched.write_all(&vec![7; PIPE_BYTES * 4]));
        let mut read = Vec::new();
        reader.read_to_end(&mut read).unwrap();
        assert_eq!(read, vec![7; PIPE_BYTES * 4]);
        writing.join().unwrap().unwrap();
    }
}
