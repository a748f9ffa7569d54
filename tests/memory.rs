//! A long take costs disk, not memory. The full hour is in `make bench`; here a short one, alone in
//! its process so that nothing else moves the figure.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod common;

use common::session;
use tempfile::TempDir;

/// Resident memory of this process in bytes.
fn resident_bytes() -> u64 {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse::<u64>().unwrap() * 4_096
}

#[test]
fn ten_minutes_take_no_more_memory_than_ten_seconds() {
    let folder = TempDir::new().unwrap();
    let vault = session::vault(folder.path());
    let draft = sayso::submission::Draft::new(session::agree(&["exhibition"]));
    for _ in 0..2 {
        drop(session::sound(&draft, vault.scratch(), 10));
    }
    let short = session::sound(&draft, vault.scratch(), 10);
    let before = resident_bytes();
    let long = session::sound(&draft, vault.scratch(), 600);
    let after = resident_bytes();
    assert_eq!(long.take().sealed.plaintext_bytes(), 600 * 48_000 * 2);
    let grown = after.saturating_sub(before);
    assert!(grown < 5 << 20, "{grown} bytes more after ten minutes of sound");
    drop((short, long));
}
