//! Killed at any moment while staff export, back up, restore, let somebody in, take somebody off the staff, answer
//! complaints and erase the words of old ones: nothing is lost, nothing is doubled, nothing is readable that should not be, and the same command again comes to the end.
//!
//! Each is the built program, ended with SIGKILL after a random time or at a random one of its calls that change the disk.
//! `SAYSO_KILLS` says how often, in all seven together; 200 in `make long`. What people do meanwhile, `crash.rs` kills.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "a test without libtest says how it went")]

#[path = "kills/backup.rs"]
mod backup;
mod common;
#[path = "kills/complaints.rs"]
mod complaints;
#[path = "kills/export.rs"]
mod export;
#[path = "../examples/grow.rs"]
#[allow(dead_code, unreachable_pub, reason = "the example has a main of its own")]
mod grow;
#[path = "kills/killing.rs"]
mod killing;
#[path = "kills/staff.rs"]
mod staff;

/// In a short run: the staff's commands take a second each, since a passphrase is made slow to guess.
const SHORT: [u32; 4] = [6, 4, 1, 2];

fn main() {
    let kills: Option<u32> = std::env::var("SAYSO_KILLS").ok().and_then(|it| it.parse().ok());
    let [exports, backups, joined, complained] =
        kills.map_or(SHORT, |kills| [kills.div_ceil(7); 4]);
    let mut all = vec![export::campaign(exports)];
    all.extend(backup::campaign(backups));
    all.extend(staff::campaign(joined));
    all.extend(complaints::campaign(complained));
    for campaign in &all {
        println!("{campaign}");
        campaign.hit();
    }
    println!("test result: ok. {} passed; 0 failed", all.len());
}
