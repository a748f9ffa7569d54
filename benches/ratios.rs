//! The figures that Sayso promises, each as a ratio against something else in the same run, with
//! its limit. Exit status 1 where one is missed.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that fails may panic")]
#![allow(clippy::print_stdout, reason = "its figures are what it is for")]

#[path = "../tests/common/mod.rs"]
mod common;

use std::io::{Read, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use common::session::{self, keep};
use jiff::Timestamp;
use rusqlite::Connection;
use sayso::seal::{Scratch, SealingWriter};
use sayso::vault::Vault;

/// Sound of so many bytes is three minutes long.
const THREE_MINUTES_BYTES: usize = 180 * 48_000 * 2;
const HOUR_SECS: u32 = 3_600;

fn main() {
    // `cargo bench` hands on what was typed; there is nothing to choose from here.
    let folder = tempfile::tempdir().unwrap();
    let mut missed = 0;
    let mut told = |what: &str, found: f64, limit: f64, at_least: bool| {
        let holds = if at_least { found >= limit } else { found <= limit };
        let (sign, verdict) =
            (if at_least { "≥" } else { "≤" }, if holds { "holds" } else { "MISSED" });
        println!("{what}: {found:.2} (promised {sign} {limit}) {verdict}");
        missed += u32::from(!holds);
    };
    told("sealing, throughput against age alone", sealing(), 0.9, true);
    told("unsealing, throughput against age alone", unsealing(), 0.9, true);
    told(
        "“Keep” of 3 minutes, against 3 synced transactions and the sealing",
        keeping(),
        1.0,
        false,
    );
    told("erasing 60 minutes, against erasing 10 seconds", erasing(folder.path()), 1.2, false);
    told(
        "memory after 60 minutes of sound, MiB above that after 1",
        memory(folder.path()),
        5.0,
        false,
    );
    std::process::exit(i32::from(missed > 0));
}

fn time(work: impl FnOnce()) -> Duration {
    let began = Instant::now();
    work();
    began.elapsed()
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}

/// The medians of two works done in turn.
fn in_turn(
    runs: usize,
    mut one: impl FnMut() -> Duration,
    mut other: impl FnMut() -> Duration,
) -> (f64, f64) {
    let (mut ones, mut others) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        ones.push(one());
        others.push(other());
    }
    (median(ones), median(others))
}

fn recipients() -> Vec<age::x25519::Recipient> {
    (0..2).map(|_| age::x25519::Identity::generate().to_public()).collect()
}

fn each(recipients: &[age::x25519::Recipient]) -> impl Iterator<Item = &dyn age::Recipient> {
    recipients.iter().map(|recipient| recipient as &dyn age::Recipient)
}

fn sealing() -> f64 {
    let (recipients, block) = (recipients(), vec![7_u8; 64 << 10]);
    let ours = || {
        time(|| {
            let mut writer = SealingWriter::begin(each(&recipients), std::io::sink()).unwrap();
            for _ in 0..2_000 {
                writer.write_all(&block).unwrap();
            }
            drop(writer.finish().unwrap());
        })
    };
    let alone = || {
        time(|| {
            let encryptor = age::Encryptor::with_recipients(each(&recipients)).unwrap();
            let mut writer = encryptor.wrap_output(std::io::sink()).unwrap();
            for _ in 0..2_000 {
                writer.write_all(&block).unwrap();
            }
            writer.finish().unwrap();
        })
    };
    let (ours, alone) = in_turn(9, ours, alone);
    alone / ours
}

fn unsealing() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let block = vec![7_u8; 64 << 10];
    let mut writer = Scratch::new(folder.path()).begin().unwrap();
    for _ in 0..2_000 {
        writer.write_all(&block).unwrap();
    }
    let sealed = writer.finish().unwrap();
    let identity = age::x25519::Identity::generate();
    let key = [identity.to_public()];
    let mut file = tempfile::tempfile().unwrap();
    let encryptor = age::Encryptor::with_recipients(each(&key)).unwrap();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    for _ in 0..2_000 {
        writer.write_all(&block).unwrap();
    }
    writer.finish().unwrap();
    let (mut into, mut also) = (vec![0; 64 << 10], vec![0; 64 << 10]);
    let ours = || {
        time(|| {
            let mut reader = sealed.open().unwrap();
            while reader.read(&mut into).unwrap() > 0 {}
        })
    };
    let alone = || {
        time(|| {
            std::io::Seek::rewind(&mut file).unwrap();
            let decryptor = age::Decryptor::new(&mut file).unwrap();
            let key = std::iter::once(&identity as &dyn age::Identity);
            let mut reader = decryptor.decrypt(key).unwrap();
            while reader.read(&mut also).unwrap() > 0 {}
        })
    };
    let (ours, alone) = in_turn(9, ours, alone);
    alone / ours
}

/// "Keep" against three synced transactions and the reading, sealing and syncing of as many bytes.
fn keeping() -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let mut vault = session::vault(&folder.path().join("data"));
    let ledger = Connection::open(folder.path().join("other.db")).unwrap();
    ledger
        .execute_batch(
            "PRAGMA journal_mode = PERSIST; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
             CREATE TABLE entry (text TEXT)",
        )
        .unwrap();
    let recipients = recipients();
    let mut transactions = Vec::new();
    let kept = || {
        let mut draft = sayso::submission::Draft::new(session::agree(&["exhibition"]));
        let sound = session::sound(&draft, vault.scratch(), 180);
        draft.keep(sound, 3).unwrap();
        vault.prepare();
        time(|| drop(vault.keep(draft, &session::campaign(), Timestamp::now()).unwrap()))
    };
    let alone = || {
        let text = "x".repeat(2_000);
        transactions.push(time(|| drop(ledger.execute("INSERT INTO entry VALUES (?1)", [&text]))));
        let mut scratch = Scratch::new(folder.path()).begin().unwrap();
        scratch.write_all(&vec![7; THREE_MINUTES_BYTES]).unwrap();
        let sealed = scratch.finish().unwrap();
        time(|| {
            let mut block = vec![0_u8; 64 << 10];
            let mut reader = sealed.open().unwrap();
            let file = std::fs::File::create(folder.path().join("sealed")).unwrap();
            let mut writer = SealingWriter::begin(each(&recipients), file).unwrap();
            loop {
                let read = reader.read(&mut block).unwrap();
                if read == 0 {
                    break;
                }
                writer.write_all(&block[..read]).unwrap();
            }
            writer.finish().unwrap().1.sync_all().unwrap();
        })
    };
    let (kept, sealing) = in_turn(9, kept, alone);
    kept / (3.0 * median(transactions) + sealing)
}

fn erasing(folder: &Path) -> f64 {
    let mut vault = session::vault(&folder.join("erasing"));
    let erase = |vault: &mut Vault, secs| {
        let held = keep(vault, secs, &["exhibition"]).held();
        // Nobody erases while their own recording is still on its way to the disk.
        assert!(std::process::Command::new("sync").status().unwrap().success());
        time(|| assert!(held.erase(vault, Timestamp::now()).unwrap().is_verified()))
    };
    let (mut long, mut short) = (Vec::new(), Vec::new());
    for _ in 0..7 {
        long.push(erase(&mut vault, HOUR_SECS));
        short.push(erase(&mut vault, 10));
    }
    median(long) / median(short)
}

/// Resident memory of this process, in MiB.
fn resident_mebibytes() -> f64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: f64 = statm.split(' ').nth(1).unwrap().parse().unwrap();
    pages * 4_096.0 / f64::from(1 << 20)
}

fn memory(folder: &Path) -> f64 {
    let vault = session::vault(&folder.join("memory"));
    let draft = sayso::submission::Draft::new(session::agree(&["exhibition"]));
    // The first warms up what every recording needs.
    for _ in 0..2 {
        drop(session::sound(&draft, vault.scratch(), 60));
    }
    let short = session::sound(&draft, vault.scratch(), 60);
    let after_a_minute = resident_mebibytes();
    let long = session::sound(&draft, vault.scratch(), HOUR_SECS);
    let after_an_hour = resident_mebibytes();
    drop((short, long));
    after_an_hour - after_a_minute
}
