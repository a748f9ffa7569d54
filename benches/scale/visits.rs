//! What a visitor waits for while the vault erases what is over and everything is checked, beside what they wait
//! for when nothing else goes on: the whole program in a window that nobody sees, with its own threads, and
//! `sayso verify` as a program beside it.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use rusqlite::Connection;
use sayso::record::{Count, Filter};
use sayso::vault::Vault;

use super::common::window::{Setting, Window, data_dir};
use super::{grow, median_of};

/// So many visits with nothing beside them, and so many with everything; the median counts.
const VISITS: usize = 11;
/// So many submissions are over in each visit: more than are erased while it lasts.
const OVER: u64 = 2_000;
/// So long somebody reads, at least, before they agree.
const READS: Duration = Duration::from_millis(200);
/// What a visitor waits for may take so many times as long.
const LIMIT: f64 = 1.2;

/// What somebody waited for in one visit.
struct Waited {
    to_agree: Duration,
    to_keep: Duration,
}

/// Whether the vault and the computer have something else to do.
#[derive(Clone, Copy, PartialEq)]
enum Beside {
    Nothing,
    PurgeAndCheck,
}

/// Tells what visitors wait for. Whether it is no more than it may be.
pub(crate) fn measure(folder: &Path) -> bool {
    let needed = OVER * (VISITS as u64 + 1);
    if !Vault::exists(&data_dir(folder)) || kept(folder) < needed {
        let _ = std::fs::remove_dir_all(folder);
        std::fs::create_dir_all(folder).unwrap();
        grow::grow(&data_dir(folder), needed).unwrap();
    }
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    for _ in 0..VISITS {
        alone.push(visit(folder, Beside::Nothing));
        beside.push(visit(folder, Beside::PurgeAndCheck));
    }
    println!(
        "what a visitor waits for, in ms: with nothing beside it, and beside a purge and a check"
    );
    let agree = told("from “I agree” to the next page", &alone, &beside, |it| it.to_agree);
    let keep = told("from “Keep” to the receipt", &alone, &beside, |it| it.to_keep);
    agree && keep
}

fn told(what: &str, alone: &[Waited], beside: &[Waited], of: fn(&Waited) -> Duration) -> bool {
    let median = |visits: &[Waited]| {
        median_of(visits.iter().map(|it| of(it).as_secs_f64() * 1_000.0).collect())
    };
    let (alone, beside) = (median(alone), median(beside));
    let ratio = beside / alone;
    let verdict = if ratio <= LIMIT { "holds" } else { "MISSED" };
    println!("{what:58} {alone:10.3} {beside:10.3}  × {ratio:7.2}  {verdict} (≤ {LIMIT})");
    ratio <= LIMIT
}

/// Somebody opens the program, agrees, says something and keeps it.
fn visit(folder: &Path, beside: Beside) -> Waited {
    if beside == Beside::PurgeAndCheck {
        let_some_be_over(folder);
    }
    let over = AtomicBool::new(beside == Beside::Nothing);
    thread::scope(|scope| {
        let mut window = Window::start(folder, Setting::default());
        scope.spawn(|| check_until(&over, folder));
        let waited = go_through(&mut window);
        over.store(true, Ordering::Relaxed);
        window.close();
        if beside == Beside::PurgeAndCheck {
            let (mut vault, _) = Vault::open(&data_dir(folder), Timestamp::now()).unwrap();
            let left = vault.purge(Timestamp::now()).unwrap();
            assert_ne!(left, 0, "the purge was over before the visit was");
        }
        waited
    })
}

fn go_through(window: &mut Window) -> Waited {
    window.press("Start");
    window.tick("Record my voice");
    window.tick("Show it in the exhibition");
    window.rest(READS);
    let to_agree = from_to(window, "I agree", "Nothing is on yet*");
    window.press("Record a voice message");
    window.press("Record");
    window.wait("Recording");
    window.rest(Duration::from_millis(400));
    window.press("Stop");
    Waited { to_agree, to_keep: from_to(window, "Keep", "Save receipt") }
}

/// How long it takes from the press of a button until something is on the screen, looked at without a pause, since a
/// pause would be longer than what is measured.
fn from_to(window: &mut Window, button: &str, next: &str) -> Duration {
    window.ready(button);
    let began = Instant::now();
    window.press(button);
    while !window.sees(next) {
        assert!(began.elapsed() < Duration::from_mins(1), "no “{next}” after “{button}”");
        thread::yield_now();
    }
    began.elapsed()
}

/// Checks everything, again and again.
fn check_until(over: &AtomicBool, folder: &Path) {
    while !over.load(Ordering::Relaxed) {
        let mut check = Command::new(env!("CARGO_BIN_EXE_sayso"));
        check.arg("--data-dir").arg(data_dir(folder)).arg("verify");
        let mut check = check.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while check.try_wait().unwrap().is_none() {
            if over.load(Ordering::Relaxed) {
                check.kill().unwrap();
            }
            thread::park_timeout(Duration::from_millis(10));
        }
    }
}

fn kept(folder: &Path) -> u64 {
    let vault = Vault::open_as_it_is(&data_dir(folder)).unwrap();
    match vault.count(&Filter::default()).unwrap() {
        Count::Exactly(count) | Count::AtLeast(count) => count,
    }
}

/// Makes the oldest that are not over be so.
fn let_some_be_over(folder: &Path) {
    let ledger = Connection::open(data_dir(folder).join("vault/ledger.db")).unwrap();
    let over = format!(
        "UPDATE submission SET last_day = '2020-01-01' WHERE n IN (
             SELECT n FROM submission ORDER BY n LIMIT {OVER});
         UPDATE purpose SET expires_on = '2020-01-01' WHERE submission IN (
             SELECT id FROM submission WHERE last_day = '2020-01-01');"
    );
    ledger.execute_batch(&over).unwrap();
}
