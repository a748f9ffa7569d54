//! What speaks: a thread that starts one process for each text, and ends it when it is interrupted.

use std::collections::VecDeque;
use std::io::Write;
use std::process::{self, Child, Stdio};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use zeroize::Zeroizing;

use super::voices::Command;
use crate::quiet::{Gate, Speaking, Stop};

/// How often it is asked whether a text is said.
const GLANCE: Duration = Duration::from_millis(10);
/// A text that takes longer than this, and than this for each of its characters, is not being said at all.
const LONGEST: Duration = Duration::from_secs(15);
const FOR_EACH: Duration = Duration::from_millis(500);

/// Something to be said.
#[derive(Clone)]
pub struct Piece {
    /// The words.
    pub text: Zeroizing<String>,
    /// The voice, as the command names it.
    pub voice: String,
    /// Whether it belongs to the page, or is said in passing of what the keyboard is at.
    pub is_page: bool,
}

/// Says what it is given, in its order. Dropping it ends it.
pub struct Engine {
    gate: Gate,
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
    command: Command,
    wake: Box<dyn Fn() + Send + Sync>,
}

struct State {
    queue: VecDeque<Piece>,
    /// What is being said.
    current: Option<Piece>,
    /// Goes up with each interruption: what was to be said before is not said after.
    turn: u64,
    rate: u32,
    failed: bool,
    ending: bool,
}

impl Engine {
    /// Ready to speak at `rate` words a minute; calls `wake` when all is said, and when it fails.
    ///
    /// # Errors
    ///
    /// Where the system gives no thread.
    pub fn start(
        command: Command,
        rate: u32,
        gate: Gate,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let state = State {
            queue: VecDeque::new(),
            current: None,
            turn: 0,
            rate,
            failed: false,
            ending: false,
        };
        let (state, changed) = (Mutex::new(state), Condvar::new());
        let shared = Arc::new(Shared { state, changed, command, wake: Box::new(wake) });
        let run = {
            let (shared, gate) = (Arc::clone(&shared), gate.clone());
            move || crate::wipe::wiped(|| shared.run(&gate))
        };
        std::thread::Builder::new().name("voice".to_owned()).spawn(run)?;
        Ok(Self { gate, shared })
    }

    /// Says these after what is still to be said.
    pub fn say(&self, pieces: impl IntoIterator<Item = Piece>) {
        // What comes while somebody records is not said afterwards: the page is another by then.
        if self.gate.is_closed() {
            return;
        }
        self.shared.lock().queue.extend(pieces);
        self.shared.changed.notify_all();
    }

    /// Says nothing more of what it was given.
    pub fn interrupt(&self) {
        let mut state = self.shared.lock();
        state.queue.clear();
        // Its process takes a moment to end: nothing brings it back meanwhile.
        state.current = None;
        state.turn += 1;
        drop(state);
        self.gate.interrupt();
        self.shared.changed.notify_all();
    }

    /// Says what it was at once more from its beginning, and all that follows, so many words a minute.
    pub fn change_rate(&self, rate: u32) {
        let mut state = self.shared.lock();
        state.rate = rate;
        if let Some(current) = state.current.take() {
            state.queue.push_front(current);
            state.turn += 1;
        }
        drop(state);
        self.gate.interrupt();
        self.shared.changed.notify_all();
    }

    /// Whether there is anything left to say.
    pub fn is_speaking(&self) -> bool {
        let state = self.shared.lock();
        state.current.is_some() || !state.queue.is_empty()
    }

    /// Whether there is anything left to say of a page.
    pub fn is_reading(&self) -> bool {
        let state = self.shared.lock();
        state.current.iter().chain(&state.queue).any(|piece| piece.is_page)
    }

    /// Whether it cannot speak.
    pub fn has_failed(&self) -> bool {
        self.shared.lock().failed
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.shared.lock().ending = true;
        self.interrupt();
    }
}

/// How a text ended.
enum End {
    Said,
    /// Somebody did not want to hear it, or a microphone is open.
    Interrupted,
    Failed,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self, gate: &Gate) {
        while let Some((piece, turn, rate)) = self.next() {
            let end = self.utter(&piece, (turn, rate), gate);
            let mut state = self.lock();
            state.current = None;
            if matches!(end, End::Failed) {
                state.failed = true;
                state.queue.clear();
            }
            if gate.is_closed() {
                state.queue.clear();
            }
            let rests = state.queue.is_empty();
            drop(state);
            if rests {
                (self.wake)();
            }
        }
    }

    /// What is to be said next; nothing when nobody will say anything any more.
    fn next(&self) -> Option<(Piece, u64, u32)> {
        let mut state = self.lock();
        loop {
            if state.ending {
                return None;
            }
            if let Some(piece) = state.queue.pop_front() {
                state.current = Some(piece.clone());
                return Some((piece, state.turn, state.rate));
            }
            state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn utter(&self, piece: &Piece, (turn, rate): (u64, u32), gate: &Gate) -> End {
        let begin = || -> std::io::Result<(Option<Child>, Stop)> {
            if self.lock().turn != turn {
                return Ok((None, Box::new(|| ())));
            }
            let child = start(&self.command.line(&piece.voice, rate))?;
            let group = Group::of(&child);
            Ok((Some(child), Box::new(move || group.kill())))
        };
        let (mut child, speaking) = match gate.speak(begin) {
            Some(Ok((Some(child), speaking))) => (child, speaking),
            None | Some(Ok((None, _))) => return End::Interrupted,
            Some(Err(error)) => {
                tracing::warn!(%error, "nothing can be read aloud: the engine does not start");
                return End::Failed;
            }
        };
        // It may end, or be ended, before it has read all.
        if let Some(mut into) = child.stdin.take() {
            let _ = into.write_all(piece.text.as_bytes()).and_then(|()| into.write_all(b"\n"));
        }
        let length = u32::try_from(piece.text.chars().count()).unwrap_or(u32::MAX);
        let end = self.wait(&mut child, &speaking, turn, LONGEST + FOR_EACH.saturating_mul(length));
        drop(speaking);
        // Whoever opens a microphone has ended it as well.
        if gate.is_closed() { End::Interrupted } else { end }
    }

    /// Waits until it is said, or its process is ended: until there is no such process any more.
    fn wait(&self, child: &mut Child, speaking: &Speaking, turn: u64, limit: Duration) -> End {
        let began = Instant::now();
        let group = Group::of(child);
        let mut is_late = false;
        loop {
            let mut status = None;
            let is_over = speaking.is_over(|| {
                status = child.try_wait().transpose();
                if status.is_some() {
                    // What it has begun and left behind would go on.
                    group.kill();
                }
                status.is_some()
            });
            let state = self.lock();
            let is_wanted = state.turn == turn;
            if is_over {
                return match status {
                    _ if !is_wanted => End::Interrupted,
                    _ if is_late => End::Failed,
                    Some(Ok(status)) if status.success() => End::Said,
                    other => {
                        let how = other.map(|it| it.map(|status| status.to_string()));
                        tracing::warn!(?how, "nothing can be read aloud: the engine fails");
                        End::Failed
                    }
                };
            }
            if is_wanted && began.elapsed() > limit && !is_late {
                tracing::warn!("nothing can be read aloud: the engine does not end");
                is_late = true;
                group.kill();
            }
            drop(self.changed.wait_timeout(state, GLANCE));
        }
    }
}

fn start(line: &[String]) -> std::io::Result<Child> {
    let (program, arguments) =
        line.split_first().ok_or_else(|| std::io::Error::from(std::io::ErrorKind::InvalidInput))?;
    let mut command = process::Command::new(program);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    // A command of staff may start others: all of them end together.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    command.spawn()
}

/// A process and all that it has started.
#[derive(Clone, Copy)]
struct Group(#[cfg_attr(not(unix), allow(dead_code, reason = "there are no groups"))] u32);

impl Group {
    fn of(child: &Child) -> Self {
        Self(child.id())
    }

    #[cfg(unix)]
    fn kill(self) {
        let leader = i32::try_from(self.0).ok().and_then(rustix::process::Pid::from_raw);
        if let Some(leader) = leader {
            // Where nothing of it is left there is nothing to end.
            let _ = rustix::process::kill_process_group(leader, rustix::process::Signal::KILL);
        }
    }

    #[cfg(not(unix))]
    fn kill(self) {
        let number = self.0.to_string();
        let _ = process::Command::new("taskkill").args(["/F", "/T", "/PID", &number]).output();
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    fn engine(script: &str, gate: &Gate) -> Engine {
        let words = ["sh", "-c", script].map(str::to_owned).to_vec();
        Engine::start(Command::Named(words, None), 175, gate.clone(), || ()).expect("a thread")
    }

    fn piece(text: &str) -> Piece {
        Piece { text: text.to_owned().into(), voice: "any".to_owned(), is_page: true }
    }

    fn until(mut there: impl FnMut() -> bool) {
        let began = Instant::now();
        while !there() {
            assert!(began.elapsed() < PATIENCE);
            std::thread::park_timeout(Duration::from_millis(2));
        }
    }

    fn lines(file: &std::path::Path) -> Vec<String> {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn texts_come_one_after_the_other_on_standard_input() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("said");
        let gate = Gate::default();
        let engine = engine(&format!("cat >> '{}'", file.display()), &gate);
        engine.say(["one", "two", "three"].map(piece));
        until(|| !engine.is_speaking());
        assert_eq!(lines(&file), ["one", "two", "three"]);
        assert!(!engine.has_failed());
    }

    #[test]
    fn a_microphone_ends_what_speaks_with_all_that_it_has_started_and_drops_the_rest() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("said");
        let gate = Gate::default();
        // What speaks is a child of the shell, as `a | b` in a command of staff would have it.
        let script = format!(
            "read it; (echo begins $it; sleep 2; echo ends $it) >> '{}' & sleep 600",
            file.display()
        );
        let engine = engine(&script, &gate);
        engine.say(["one", "two"].map(piece));
        until(|| lines(&file) == ["begins one"]);
        let quiet = gate.hush().wait(PATIENCE).unwrap();
        engine.say([piece("three")]);
        until(|| !engine.is_speaking());
        std::thread::park_timeout(Duration::from_millis(2_500));
        assert_eq!(lines(&file), ["begins one"]);
        drop(quiet);
        engine.say([piece("four")]);
        until(|| lines(&file).contains(&"begins four".to_owned()));
        assert!(!engine.has_failed());
    }

    #[test]
    fn an_interruption_is_at_once_and_another_rate_begins_the_text_anew() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("said");
        let gate = Gate::default();
        let script = format!("read it; echo $it $0 >> '{}'; sleep 600", file.display());
        let words = ["sh", "-c", &script, "{rate}"].map(str::to_owned).to_vec();
        let engine = Engine::start(Command::Named(words, None), 175, gate, || ()).unwrap();
        engine.say(["one", "two"].map(piece));
        until(|| lines(&file) == ["one 175"]);
        engine.change_rate(220);
        until(|| lines(&file) == ["one 175", "one 220"]);
        engine.interrupt();
        until(|| !engine.is_speaking());
        assert_eq!(lines(&file), ["one 175", "one 220"]);
        assert!(!engine.has_failed());
    }

    #[test]
    fn who_presses_quickly_hears_a_text_once_more_only_and_what_was_stopped_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("said");
        let gate = Gate::default();
        let script =
            format!("read it; echo $it $0 >> '{}'; [ $0 = 280 ] || sleep 600", file.display());
        let words = ["sh", "-c", &script, "{rate}"].map(str::to_owned).to_vec();
        let engine = Engine::start(Command::Named(words, None), 175, gate, || ()).unwrap();
        engine.say([piece("one")]);
        until(|| lines(&file) == ["one 175"]);
        engine.change_rate(220);
        engine.change_rate(280);
        until(|| !engine.is_speaking());
        assert_eq!(lines(&file).iter().filter(|it| *it == "one 280").count(), 1);
        engine.change_rate(220);
        engine.say([piece("two")]);
        let is_last = || lines(&file).last().is_some_and(|it| it == "two 220");
        until(is_last);
        engine.interrupt();
        engine.change_rate(280);
        until(|| !engine.is_speaking());
        assert!(is_last());
    }

    #[test]
    fn an_engine_that_is_missing_or_fails_is_told_of() {
        for words in [vec!["/nowhere/to/be/found".to_owned()], vec!["false".to_owned()], vec![]] {
            let command = Command::Named(words, None);
            let engine = Engine::start(command, 175, Gate::default(), || ()).unwrap();
            engine.say([piece("one"), piece("two")]);
            until(|| engine.has_failed() && !engine.is_speaking());
        }
    }
}
