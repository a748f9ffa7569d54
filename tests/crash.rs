//! Killed at any moment: nothing kept is lost, nothing erased or discarded comes back, and the
//! vault is whole after the next start.
//!
//! This program starts itself as a child that records, keeps, discards and erases without end,
//! and kills it with SIGKILL after a random time. `SAYSO_KILLS` says how often; 200 in `make long`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "the child talks to its parent, and a test to people")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::random::Random;
use common::session::{self, files};
use jiff::Timestamp;
use sayso::consent::ReceiptCode;
use sayso::vault::Vault;

const SAYSO: &str = env!("CARGO_BIN_EXE_sayso");
/// What the child is killed after having begun, and how long that takes at most, about, in
/// microseconds: recording, writing, erasing are hit equally often.
const MOMENTS: [(&str, u64); 3] = [("drafting", 80_000), ("keeping", 10_000), ("erasing", 8_000)];
const FOLDER: &str = "SAYSO_CRASH_FOLDER";

fn main() {
    if let Ok(folder) = std::env::var(FOLDER) {
        return live(Path::new(&folder));
    }
    let kills = std::env::var("SAYSO_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(15);
    let figures = campaign(kills);
    println!("{kills} kills: {figures}");
    println!("test result: ok. {kills} passed; 0 failed");
}

fn say(word: &str, what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{word} {what}").unwrap();
    out.flush().unwrap();
}

/// The child: says what it is about to do, does it, says that it is done.
fn live(folder: &Path) {
    let (mut vault, _) = Vault::open(folder, Timestamp::now()).unwrap();
    say("ready", "-");
    let mut held = Vec::new();
    for round in 0_u32.. {
        say("drafting", "-");
        let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
        if round % 4 == 3 {
            drop(draft);
            say("discarded", "-");
            continue;
        }
        say("keeping", "-");
        vault.agreed(draft.newest(), Timestamp::now()).unwrap();
        let receipt = vault.keep(draft, &session::campaign(), Timestamp::now()).unwrap().shown;
        say("kept", &receipt.code().grouped());
        held.push((receipt.code().grouped().to_string(), receipt.held()));
        if round % 3 == 2 {
            let (code, held) = held.remove(0);
            say("erasing", &code);
            let certificate = held.erase(&mut vault, Timestamp::now()).unwrap();
            assert!(certificate.is_verified());
            say("erased", &code);
        }
    }
}

/// What the parent knows from what it was told.
#[derive(Default)]
struct Known {
    kept: BTreeSet<String>,
    erased: BTreeSet<String>,
    /// Told to be erased, and killed before it was told to be done: either is right.
    unsure: BTreeSet<String>,
    killed_while: BTreeMap<String, u32>,
}

impl Known {
    fn hear(&mut self, said: &str) {
        let mut last = "starting";
        for line in said.lines().filter(|line| line.split(' ').count() == 2) {
            let (word, what) = line.split_once(' ').unwrap();
            last = word;
            match word {
                "kept" => drop(self.kept.insert(what.to_owned())),
                "erasing" => {
                    self.kept.remove(what);
                    self.unsure.insert(what.to_owned());
                }
                "erased" => {
                    self.unsure.remove(what);
                    self.erased.insert(what.to_owned());
                }
                _ => {}
            }
        }
        *self.killed_while.entry(last.to_owned()).or_default() += 1;
    }
}

fn campaign(kills: u32) -> String {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(session::vault(&data));
    let hum = voice_in_the_clear(&data);
    let mut random = Random(0x5EED_CAFE);
    let mut known = Known::default();
    let began = Instant::now();
    for kill in 0..kills {
        let (word, longest_us) = MOMENTS[random.below(MOMENTS.len() as u64) as usize];
        let said = run_and_kill(&data, word, Duration::from_micros(random.below(longest_us)));
        known.hear(&said);
        check(&data, &mut known, &hum, kill);
    }
    assert!(!known.kept.is_empty() && !known.erased.is_empty(), "the kills came too early");
    let places: Vec<_> =
        known.killed_while.iter().map(|(word, times)| format!("{times} after “{word}”")).collect();
    format!(
        "{} submissions kept and there, {} erased and gone, 0 lost, 0 readable; {} ({:.0} s)",
        known.kept.len(),
        known.erased.len(),
        places.join(", "),
        began.elapsed().as_secs_f64(),
    )
}

fn run_and_kill(data: &Path, word: &str, after: Duration) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .env(FOLDER, data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    loop {
        let line = said.len();
        assert!(out.read_line(&mut said).unwrap() > 0, "the child ended by itself: {said}");
        if said[line..].starts_with(word) {
            break;
        }
    }
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    out.read_to_string(&mut said).unwrap();
    said
}

fn sayso(data: &Path, words: &[&str]) -> std::process::Output {
    Command::new(SAYSO).arg("--data-dir").arg(data).args(words).output().unwrap()
}

fn check(data: &Path, known: &mut Known, hum: &[Vec<u8>], kill: u32) {
    // The next start finishes what was begun; then nothing may be wrong, and no key may be left of what
    // was never kept or was erased.
    drop(Vault::open(data, Timestamp::now()).unwrap());
    let listed = sayso(data, &["list", "--json"]);
    assert!(listed.status.success(), "kill {kill}: {}", String::from_utf8_lossy(&listed.stderr));
    let verified = sayso(data, &["verify", "--search"]);
    let told = String::from_utf8_lossy(&verified.stdout);
    assert!(verified.status.success(), "kill {kill}: {told}");
    assert_eq!(files(&data.join("vault/draft")), [], "kill {kill}: a draft was left");
    for (path, bytes) in files(data) {
        for piece in hum {
            let found = memchr::memmem::find(&bytes, piece);
            assert!(found.is_none(), "kill {kill}: readable: {}", path.display());
        }
    }
    let (mut vault, recovery) = Vault::open(data, Timestamp::now()).unwrap();
    assert_eq!(recovery, sayso::vault::Recovery::default(), "kill {kill}: a second start had work");
    let find = |vault: &mut Vault, code: &str| {
        vault.find(&ReceiptCode::parse(code).unwrap(), Timestamp::now()).unwrap()
    };
    for code in &known.kept {
        let held = find(&mut vault, code).unwrap_or_else(|| panic!("kill {kill}: {code} is lost"));
        for take in held.view().takes {
            let mut plain = Vec::new();
            held.open(&vault, &take.id).unwrap().read_to_end(&mut plain).unwrap();
            assert!(plain.len() > 1_000, "kill {kill}: a take is short");
        }
    }
    for code in &known.erased {
        assert!(find(&mut vault, code).is_none(), "kill {kill}: {code} came back");
    }
    for code in std::mem::take(&mut known.unsure) {
        match find(&mut vault, &code) {
            Some(_) => known.kept.insert(code),
            None => known.erased.insert(code),
        };
    }
    // What was kept and not told before the kill has a row and no code that anybody knows.
    let rows = session::everything(&vault).submissions.len();
    assert!(rows >= known.kept.len());
}

/// Pieces of the made-up voice, which is the same each time, as they would lie on the disk.
fn voice_in_the_clear(data: &Path) -> Vec<Vec<u8>> {
    let (mut vault, _) = Vault::open(data, Timestamp::now()).unwrap();
    let receipt = session::keep(&mut vault, 1, &["exhibition"]);
    let held = receipt.held();
    let mut plain = Vec::new();
    let take = held.view().takes[0].id.clone();
    held.open(&vault, &take).unwrap().read_to_end(&mut plain).unwrap();
    let pieces: Vec<Vec<u8>> = plain
        .chunks_exact(64)
        .step_by(40)
        .filter(|piece| piece.iter().any(|byte| *byte != piece[0]))
        .map(<[u8]>::to_vec)
        .collect();
    assert!(pieces.len() > 10, "there is something to look for");
    held.erase(&mut vault, Timestamp::now()).unwrap();
    pieces
}
