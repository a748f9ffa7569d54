//! In which order an erasure reaches the disk, and how often it waits for it: seen from outside, by the
//! calls that the process makes.
//!
//! This program starts itself as a child under strace, which keeps and erases. The child looks for files
//! that are nowhere, so that the trace says what it was about.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "a test without libtest says how it went")]

mod common;

use std::path::Path;
use std::process::Command;

use common::session::{self, keep};
use jiff::{Span, Timestamp};
use sayso::vault::Vault;

const FOLDER: &str = "SAYSO_SYNCS_FOLDER";

fn main() {
    if let Ok(folder) = std::env::var(FOLDER) {
        return live(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(session::vault(&data));
    let trace = folder.path().join("trace");
    let traced = Command::new("strace")
        .args(["-f", "-y", "-qq", "-s", "32", "-e"])
        .arg("trace=fsync,fdatasync,sync_file_range,write,pwrite64,unlink,unlinkat,statx,stat,newfstatat")
        .arg("-o")
        .arg(&trace)
        .arg(std::env::current_exe().unwrap())
        .env(FOLDER, &data)
        .status()
        .expect("strace, which `tests/run.sh` installs");
    assert!(traced.success());
    let trace = std::fs::read_to_string(trace).unwrap();
    an_erasure_waits_for_the_disk_three_times_and_in_this_order(&part(&trace, "erase"));
    the_keys_of_what_is_kept_are_durable_before_it_is_named(&part(&trace, "keep"));
    many_erasures_wait_no_longer_than_one(&part(&trace, "expire"));
    println!("test result: ok. 3 passed; 0 failed");
}

/// The child.
fn live(folder: &Path) {
    let mark = |name: &str| assert!(!Path::new("/nowhere").join(name).exists());
    let now = Timestamp::now();
    let (mut vault, _) = Vault::open(folder, now).unwrap();
    // The log has begun, as it has in a vault that is in use.
    let goes = keep(&mut vault, 1, &["exhibition"]);
    let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
    vault.agreed(draft.newest(), now).unwrap();
    mark("keep");
    let _ = vault.keep(draft, &session::campaign(), now).unwrap();
    mark("end");
    mark("erase");
    assert!(goes.held().erase(&mut vault, now).unwrap().is_verified());
    mark("end");
    for _ in 0..5 {
        keep(&mut vault, 1, &["exhibition"]);
    }
    let later = now + Span::new().hours(24 * 400);
    mark("expire");
    assert_eq!(vault.purge(later).unwrap(), 6);
    mark("end");
}

/// The calls between a mark and the end.
fn part(trace: &str, mark: &str) -> Vec<String> {
    let lines = trace.lines().skip_while(|line| !line.contains(&format!("/nowhere/{mark}")));
    let lines: Vec<_> = lines
        .skip(1)
        .take_while(|line| !line.contains("/nowhere/end"))
        .map(str::to_owned)
        .collect();
    assert!(!lines.is_empty(), "{mark} is in the trace");
    lines
}

fn is_sync(call: &str) -> bool {
    ["fsync(", "fdatasync(", "sync_file_range("].iter().any(|name| call.contains(name))
}

fn is_write(call: &str) -> bool {
    call.contains("write(") || call.contains("pwrite64(")
}

/// The places of calls on a file, by what they do.
fn places(calls: &[String], what: fn(&str) -> bool, file: &str) -> Vec<usize> {
    let is_one = |call: &&String| what(call) && call.contains(file);
    (0..calls.len()).filter(|place| is_one(&&calls[*place])).collect()
}

fn an_erasure_waits_for_the_disk_three_times_and_in_this_order(calls: &[String]) {
    let syncs = calls.iter().filter(|call| is_sync(call)).count();
    assert!(syncs <= 4, "{syncs} syncs: {calls:#?}");
    println!("an erasure: {syncs} syncs");
    let committed = places(calls, is_sync, "ledger.db-wal").pop().expect("the commit is synced");
    let overwritten = places(calls, is_write, "keys.slots");
    assert_eq!(overwritten.len(), 3, "the three keys: {calls:#?}");
    assert!(overwritten.iter().all(|place| *place > committed), "no key goes before the commit");
    let durable = places(calls, is_sync, "keys.slots");
    assert!(durable.len() == 1 && durable[0] > overwritten[2], "then they are synced: {calls:#?}");
    let removed = places(calls, |call| call.contains("unlink"), ".age");
    assert!(removed.len() == 2 && removed[0] > durable[0], "then the files go: {calls:#?}");
    let folder = places(calls, is_sync, "vault/media>");
    assert!(folder.len() == 1 && folder[0] > removed[1], "and are synced: {calls:#?}");
}

fn the_keys_of_what_is_kept_are_durable_before_it_is_named(calls: &[String]) {
    let syncs = calls.iter().filter(|call| is_sync(call)).count();
    println!("a keep of two takes: {syncs} syncs");
    let written = places(calls, is_write, "keys.slots");
    assert_eq!(written.len(), 3, "{calls:#?}");
    let durable = places(calls, is_sync, "keys.slots");
    assert!(durable.len() == 1 && durable[0] > written[2], "one sync for all: {calls:#?}");
    let named = places(calls, is_write, "ledger.db-wal");
    assert!(named.iter().all(|place| *place > durable[0]), "{calls:#?}");
    let commits = places(calls, is_sync, "ledger.db-wal");
    assert_eq!(commits.len(), 1, "{calls:#?}");
}

fn many_erasures_wait_no_longer_than_one(calls: &[String]) {
    assert_eq!(places(calls, is_write, "keys.slots").len(), 18, "{calls:#?}");
    assert_eq!(places(calls, is_sync, "keys.slots").len(), 1, "one sync for all of them");
    assert_eq!(places(calls, is_sync, "vault/media>").len(), 1, "and one for their files");
    let syncs = calls.iter().filter(|call| is_sync(call)).count();
    // Two more note that the date is right.
    println!("six erasures by their time: {syncs} syncs");
    assert!(syncs <= 6, "{syncs} syncs: {calls:#?}");
}
