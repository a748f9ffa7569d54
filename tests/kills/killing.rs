//! Ends a command of the built program with SIGKILL at a random moment: after a random time, or at a random one of its
//! calls that change something on the disk, so that short moments are hit as well as long ones.

use std::collections::BTreeMap;
use std::fmt;
use std::io::Write as _;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use super::common::random::Random;

const SAYSO: &str = env!("CARGO_BIN_EXE_sayso");
/// What changes something on the disk. A question mark: not every processor has it.
const CHANGES: &str = "write,pwrite64,fsync,fdatasync,ftruncate,?rename,?renameat,?renameat2,?unlink,unlinkat,\
                       ?mkdir,mkdirat,?link,?linkat,?syncfs,?copy_file_range,?sendfile";

/// A command, and what is typed into it.
#[derive(Clone)]
pub(crate) struct Call {
    words: Vec<String>,
    typed: String,
}

impl Call {
    pub(crate) fn new(data: &Path, words: &[&str], typed: &str) -> Self {
        let own = ["--data-dir", data.to_str().unwrap()];
        let words = own.iter().chain(words).map(ToString::to_string).collect();
        Self { words, typed: typed.to_owned() }
    }

    /// Runs it to its end.
    pub(crate) fn run(&self) -> Output {
        self.begin(Command::new(SAYSO)).wait_with_output().unwrap()
    }

    /// The same, where it has to succeed. Returns how long it took.
    pub(crate) fn succeed(&self) -> Duration {
        let began = Instant::now();
        let done = self.run();
        let said = [&*done.stdout, &*done.stderr].concat();
        assert!(done.status.success(), "{:?}: {}", self.words, String::from_utf8_lossy(&said));
        began.elapsed()
    }

    fn begin(&self, mut program: Command) -> Child {
        program.args(&self.words);
        program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = program.spawn().unwrap();
        // One that is killed early reads nothing.
        let _ = child.stdin.take().unwrap().write_all(self.typed.as_bytes());
        child
    }

    /// Runs it to its end. Returns the calls that change something, of whichever thread, each by its name and how
    /// many of that name came before it.
    pub(crate) fn calls(&self) -> Vec<(String, u32)> {
        let trace = tempfile::NamedTempFile::new().unwrap();
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-e", "signal=none", "-e"]).arg(format!("trace={CHANGES}"));
        strace.arg("-o").arg(trace.path()).arg(SAYSO);
        let done =
            self.begin(strace).wait_with_output().expect("strace, which `tests/run.sh` installs");
        // A restored vault may wait for an officer's word, and its command says so.
        let ended = matches!(done.status.code(), Some(0 | 1));
        assert!(ended, "{}", String::from_utf8_lossy(&done.stderr));
        let mut counted: BTreeMap<String, u32> = BTreeMap::new();
        let trace = std::fs::read_to_string(trace.path()).unwrap();
        let names = trace.lines().filter(|line| !line.contains("resumed>")).filter_map(|line| {
            let name = line.split_once('(')?.0.split_whitespace().last()?;
            Some(name.to_owned())
        });
        let calls = names.map(|name| {
            let number = counted.entry(name.clone()).or_default();
            *number += 1;
            (name, *number)
        });
        calls.collect()
    }
}

/// Where a kill came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Came {
    /// Before anything of it was there.
    Before,
    /// Some of it was there, and not all.
    Within,
    /// All of it was there.
    After,
}

/// A kind of command, how long it takes, and what became of its kills.
pub(crate) struct Kills {
    what: &'static str,
    random: Random,
    within: Duration,
    calls: Vec<(String, u32)>,
    killed: u32,
    too_late: u32,
    came: [u32; 3],
    began: Instant,
    took: Duration,
}

impl Kills {
    /// Of a command that takes so long to its end, with so many calls that change something.
    pub(crate) fn of(what: &'static str, within: Duration, calls: Vec<(String, u32)>) -> Self {
        let (killed, too_late, came) = (0, 0, [0; 3]);
        let (began, took) = (Instant::now(), Duration::ZERO);
        Self {
            what,
            random: Random(0x5EED_CAFE),
            within,
            calls,
            killed,
            too_late,
            came,
            began,
            took,
        }
    }

    pub(crate) fn random(&mut self, below: u64) -> u64 {
        self.random.below(below)
    }

    /// Runs `call` and kills it; every second time by the clock.
    pub(crate) fn kill(&mut self, call: &Call) {
        let by_clock = (self.killed + self.too_late).is_multiple_of(2);
        let status = if by_clock { self.kill_by_clock(call) } else { self.kill_at_a_call(call) };
        if status.code().is_none() {
            self.killed += 1;
        } else {
            self.too_late += 1;
        }
    }

    fn kill_by_clock(&mut self, call: &Call) -> std::process::ExitStatus {
        let after = Duration::from_micros(self.random.below(self.within.as_micros() as u64));
        let mut child = call.begin(Command::new(SAYSO));
        std::thread::park_timeout(after);
        child.kill().unwrap();
        child.wait_with_output().unwrap().status
    }

    fn kill_at_a_call(&mut self, call: &Call) -> std::process::ExitStatus {
        let (name, number) = &self.calls[self.random.below(self.calls.len() as u64) as usize];
        let mut strace = Command::new("strace");
        strace.args(["-f", "-qq", "-e", "signal=none", "-o", "/dev/null", "-e"]);
        strace.arg(format!("trace={name}")).arg("-e");
        strace.arg(format!("inject={name}:signal=SIGKILL:when={number}")).arg(SAYSO);
        call.begin(strace).wait_with_output().unwrap().status
    }

    /// What was found of it afterwards.
    pub(crate) fn came(&mut self, came: Came) {
        self.came[came as usize] += 1;
        self.took = self.began.elapsed();
    }

    /// A campaign whose kills all come too early or too late says nothing.
    pub(crate) fn hit(&self) {
        let all = self.killed + self.too_late;
        assert!(all < 10 || self.came[Came::Within as usize] * 5 >= all, "too few hit: {self}");
    }
}

impl fmt::Display for Kills {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, killed, too_late, came: [before, within, after], .. } = self;
        let secs = self.took.as_secs_f64();
        write!(
            out,
            "{what}: {killed} killed, {too_late} had ended; {before} before anything of it was there, {within} in the \
             middle, {after} after the last of it ({secs:.0} s)"
        )
    }
}

/// What lies in `folder`, folders included, can be read by its owner alone.
pub(crate) fn is_its_owners_alone(folder: &Path) {
    #[cfg(unix)]
    for entry in std::fs::read_dir(folder).unwrap() {
        use std::os::unix::fs::PermissionsExt as _;
        let path = entry.unwrap().path();
        let mode = path.metadata().unwrap().permissions().mode() & 0o777;
        let right = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(mode, right, "{}: {mode:o}", path.display());
        if path.is_dir() {
            is_its_owners_alone(&path);
        }
    }
}
