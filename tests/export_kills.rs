//! An export that is killed at any moment: what lies in the folder is whole and on record, and the same command goes
//! on to the end without doubles.
//!
//! `SAYSO_KILLS` says how often; 200 in `make long`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod common;
#[path = "../examples/grow.rs"]
#[allow(dead_code, unreachable_pub, reason = "the example has a main of its own")]
mod grow;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use common::random::Random;
use common::session;
use common::window::PASSPHRASE;
use jiff::Timestamp;
use sayso::digest::Digest;
use sayso::record::CopyId;
use sayso::vault::{Copies, Vault};
use serde_json::Value;
use tempfile::TempDir;

/// So many voices, each of a few samples: enough that an export takes some seconds.
const TAKES: u64 = 150;

fn command(data: &Path, folder: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_sayso"));
    program.arg("--data-dir").arg(data).args(["export", "exhibition"]).arg(folder);
    program.args(["--for", "press folder", "--by", "Anna Ito", "--json"]);
    program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

fn run(data: &Path, folder: &Path, killed_after: Option<Duration>) -> Output {
    let mut child = command(data, folder).spawn().unwrap();
    // One that is killed early reads nothing.
    let _ = writeln!(child.stdin.take().unwrap(), "{PASSPHRASE}");
    if let Some(after) = killed_after {
        std::thread::park_timeout(after);
        child.kill().unwrap();
    }
    child.wait_with_output().unwrap()
}

/// Every file under a final name is whole, has its record beside it, and is on record in the vault.
fn what_is_there_is_whole(vault: &Vault, folder: &Path) -> usize {
    let mut media = 0;
    let Ok(entries) = std::fs::read_dir(folder) else { return 0 };
    for entry in entries {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some(stem) = name.strip_suffix(".wav") else { continue };
        let beside = std::fs::read(folder.join(format!("{stem}.consent.json"))).unwrap();
        let beside: Value = serde_json::from_slice(&beside).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert_eq!(beside["sha256"], Digest::of(&bytes).to_string(), "{name} is not whole");
        let copy = CopyId::from_text(stem.strip_prefix("voice-").unwrap().to_owned());
        assert!(vault.find_copy(&copy, Timestamp::now()).unwrap().is_some(), "not on record");
        media += 1;
    }
    media
}

fn finish(data: &Path, folder: &Path, on_record: usize) {
    let output = run(data, folder, None);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    let count = |name: &str| told[name].as_u64().unwrap();
    assert_eq!(count("copied") + count("there"), TAKES, "{told}");
    assert_eq!(told["manifest"]["takes"], TAKES, "{told}");
    let (vault, _) = Vault::open(data, Timestamp::now()).unwrap();
    assert_eq!(what_is_there_is_whole(&vault, folder) as u64, TAKES);
    let copies = vault.copies(&Copies::All, None, usize::MAX, Timestamp::now()).unwrap();
    assert_eq!(copies.len(), on_record, "a copy is on record twice, or not at all");
    let names = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name());
    let left: Vec<_> = names.filter(|it| it.to_string_lossy().starts_with('.')).collect();
    assert_eq!(left, Vec::<std::ffi::OsString>::new(), "half-written files stay");
    assert_eq!(vault.verify().unwrap().findings, []);
}

#[test]
fn an_export_that_is_killed_goes_on_where_it_stopped_without_doubles() {
    let kills: u64 = std::env::var("SAYSO_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(15);
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    let mut vault = session::vault(&data);
    let campaign = session::campaign();
    for _ in 0..TAKES {
        let disclosure = session::disclosure();
        grow::visit(&mut vault, &campaign, disclosure, 0, Timestamp::now()).unwrap();
    }
    drop(vault);
    let folder = |number: usize| place.path().join(format!("export-{number}"));
    // A kill comes within the time that a whole export takes here: during the start, in the middle, or at the end.
    let began = Instant::now();
    run(&data, &folder(1), None);
    let whole = began.elapsed();
    finish(&data, &folder(1), TAKES as usize);
    let (mut random, mut exports, mut stopped) = (Random(0x5EED_CAFE), 2, 0);
    for kill in 0..kills {
        let after = Duration::from_micros(random.below(whole.as_micros() as u64));
        run(&data, &folder(exports), Some(after));
        let (vault, _) = Vault::open(&data, Timestamp::now()).unwrap();
        let there = what_is_there_is_whole(&vault, &folder(exports)) as u64;
        stopped += u64::from(there > 0 && there < TAKES);
        drop(vault);
        if there == TAKES || kill + 1 == kills {
            finish(&data, &folder(exports), exports * TAKES as usize);
            exports += 1;
        }
    }
    assert!(stopped > 0, "no kill came in the middle of an export");
}
