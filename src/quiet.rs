//! Nobody is spoken to while a microphone is open.
//!
//! Whoever opens a microphone needs a [`Quiet`], and whoever speaks asks the [`Gate`] first. From [`Gate::hush`] on nothing
//! begins to speak, and what speaks is ended; [`Hush::wait`] gives the [`Quiet`] once it is gone, and until that is dropped
//! the gate lets no word out.
//!
//! **Invariant:** there is no [`Quiet`] of a gate while anything that it has let speak is alive. Nobody else makes one.
//!
//! A microphone opens with it and with nothing less:
//!
//! ```
//! # use std::time::Duration;
//! let gate = sayso::quiet::Gate::default();
//! let quiet = gate.hush().wait(Duration::from_secs(5))?;
//! assert!(gate.speak(|| Ok::<_, ()>(((), Box::new(|| ()) as _))).is_none());
//! drop(quiet);
//! # Ok::<(), sayso::quiet::StillSpeaking>(())
//! ```
//!
//! ```compile_fail
//! let quiet = sayso::quiet::Quiet::default();
//! ```

use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::{Duration, Instant};

/// What a sound system still has in its buffers, and a room in its walls, when whoever spoke has ended.
const FADES: Duration = Duration::from_millis(300);

/// Ends what speaks, at once and without waiting for it. It may be called again.
pub type Stop = Box<dyn Fn() + Send>;

/// What lies between a voice and the microphones. Each clone is the same gate.
#[derive(Clone, Default)]
pub struct Gate(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    wake: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

#[derive(Default)]
struct State {
    /// Microphones that are open, or are to be opened.
    listening: usize,
    speaking: Option<Stop>,
    /// When it was quiet again.
    ended: Option<Instant>,
}

/// From now on nobody begins to speak, until this is dropped, or the [`Quiet`] that comes of it.
pub struct Hush(Gate);

/// Nobody speaks, as long as this is there.
pub struct Quiet(#[expect(dead_code, reason = "it is there to be held")] Hush);

/// Somebody speaks. Dropping it says that they are gone.
pub struct Speaking(Gate);

/// What was told to end has not.
#[derive(Debug, thiserror::Error)]
#[error("what reads aloud does not end")]
pub struct StillSpeaking;

impl Gate {
    /// Calls `wake` whenever the last microphone is closed. The first one counts.
    pub fn when_it_opens(&self, wake: impl Fn() + Send + Sync + 'static) {
        let _ = self.0.wake.set(Box::new(wake));
    }

    /// Whether a microphone is open, or is to be.
    pub fn is_closed(&self) -> bool {
        self.lock().listening > 0
    }

    /// Lets nothing speak any more, and ends what does. Does not wait.
    pub fn hush(&self) -> Hush {
        let mut state = self.lock();
        state.listening += 1;
        if let Some(stop) = &state.speaking {
            stop();
        }
        Hush(self.clone())
    }

    /// Ends what speaks, if anything does. Does not wait.
    pub fn interrupt(&self) {
        if let Some(stop) = &self.lock().speaking {
            stop();
        }
    }

    /// Speaks by what `begin` starts and says how to end, unless a microphone is open.
    pub fn speak<T, E>(
        &self,
        begin: impl FnOnce() -> Result<(T, Stop), E>,
    ) -> Option<Result<(T, Speaking), E>> {
        let mut state = self.lock();
        if state.listening > 0 {
            return None;
        }
        let begun = begin().map(|(begun, stop)| {
            state.speaking = Some(stop);
            (begun, Speaking(self.clone()))
        });
        Some(begun)
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hush {
    /// Waits until it is quiet, at most for `limit`.
    pub fn wait(self, limit: Duration) -> Result<Quiet, StillSpeaking> {
        let until = Instant::now() + limit;
        let mut state = self.0.lock();
        loop {
            let now = Instant::now();
            let fades = state.ended.map_or(Duration::ZERO, |at| (at + FADES) - now.min(at + FADES));
            if state.speaking.is_none() && fades.is_zero() {
                break;
            }
            if now >= until {
                return Err(StillSpeaking);
            }
            let pause = if state.speaking.is_some() { until - now } else { fades };
            let waited = self.0.0.changed.wait_timeout(state, pause);
            state = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        drop(state);
        Ok(Quiet(self))
    }
}

impl Drop for Hush {
    fn drop(&mut self) {
        let is_open = {
            let mut state = self.0.lock();
            state.listening -= 1;
            state.listening == 0
        };
        if let (true, Some(wake)) = (is_open, self.0.0.wake.get()) {
            wake();
        }
    }
}

impl Speaking {
    /// Looks with `look` whether it is over. Nobody ends it meanwhile, so that what is ended is never something else.
    pub fn is_over(&self, look: impl FnOnce() -> bool) -> bool {
        let mut state = self.0.lock();
        let over = look();
        if over {
            state.speaking = None;
        }
        over
    }
}

impl Drop for Speaking {
    fn drop(&mut self) {
        let mut state = self.0.lock();
        state.speaking = None;
        state.ended = Some(Instant::now());
        drop(state);
        self.0.0.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::*;

    const LIMIT: Duration = Duration::from_secs(20);

    #[test]
    fn it_is_quiet_only_when_what_spoke_is_gone_and_for_as_long_as_somebody_listens() {
        let gate = Gate::default();
        let told = Arc::new(AtomicBool::new(false));
        let begin = {
            let told = Arc::clone(&told);
            move || {
                let stop: Stop = Box::new(move || told.store(true, Ordering::SeqCst));
                Ok::<_, ()>(((), stop))
            }
        };
        let speaking = gate.speak(begin).unwrap().unwrap().1;
        let hush = gate.hush();
        assert!(told.load(Ordering::SeqCst), "it is told at once");
        assert!(matches!(hush.wait(Duration::from_millis(20)), Err(StillSpeaking)));
        let hush = gate.hush();
        let ends = std::thread::spawn(move || {
            std::thread::park_timeout(Duration::from_millis(50));
            let end = Instant::now();
            drop(speaking);
            end
        });
        let quiet = hush.wait(LIMIT).unwrap();
        assert!(ends.join().unwrap().elapsed() >= FADES, "and it has faded");
        let unheard = || -> Result<((), Stop), ()> { panic!("a microphone is open") };
        assert!(gate.speak(unheard).is_none());
        drop(quiet);
        assert!(gate.speak(|| Err::<((), Stop), ()>(())).is_some());
    }

    #[test]
    fn one_that_only_waits_keeps_everybody_quiet_too_and_the_last_one_says_so() {
        let gate = Gate::default();
        let woken = Arc::new(AtomicBool::new(false));
        let wake = Arc::clone(&woken);
        gate.when_it_opens(move || wake.store(true, Ordering::SeqCst));
        let (first, second) = (gate.hush(), gate.hush().wait(LIMIT).unwrap());
        drop(second);
        assert!(gate.is_closed() && !woken.load(Ordering::SeqCst));
        drop(first);
        assert!(!gate.is_closed() && woken.load(Ordering::SeqCst));
    }
}
