//! What everyday acts cost in a small vault and in a large one, in processor time, and what visitors wait for
//! while the vault is at work by itself; what a frame costs; and how fast much is exported and backed up. Exit status 1 where something grows that must not. Syncs are counted by
//! `tests/syncs.rs`, and what takes a whole window or a whole program by `tests/scale.sh`.
//!
//! ```text
//! cargo bench --bench scale                        1,000 and 20,000 submissions
//! SAYSO_SCALE=1000000 cargo bench --bench scale    1,000 and so many
//! ```
//!
//! The vaults are made by `examples/grow.rs`, in the folder that `SAYSO_SCALE_DIR` names or a new one, and stay
//! there for the next run where it is named.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that fails may panic")]
#![allow(clippy::print_stdout, reason = "its figures are what it is for")]
#![cfg_attr(not(unix), allow(unused, reason = "processor time is asked of Unix"))]

#[path = "../../tests/common/mod.rs"]
mod common;
#[path = "../../examples/grow.rs"]
#[allow(dead_code, reason = "its own way in is not used here")]
mod grow;

mod acts;
mod copies;
mod frames;
mod visits;

use std::path::PathBuf;
use std::time::Duration;

use sayso::vault::Vault;

const SMALL: u64 = 1_000;
const LARGE: u64 = 20_000;
/// One act: what it cost in the small vault and in the large one, in milliseconds, and what it may.
struct Act {
    name: String,
    costs: [f64; 2],
    may: May,
}

impl Act {
    fn new(name: impl Into<String>, costs: [f64; 2], may: May) -> Self {
        Self { name: name.into(), costs, may }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum May {
    /// Cost so many times as much in the large vault.
    Grow(f64),
    /// Cost so much, in milliseconds, in any vault.
    Cost(f64),
    /// Be so much at least in the large vault; it is no cost but a share.
    Be(f64),
    /// It looks at everything; what it costs is told and not judged.
    ReadAll,
    /// It is told and not judged.
    Tell,
}

fn main() {
    let large = std::env::var("SAYSO_SCALE").map_or(LARGE, |count| count.parse().unwrap());
    let place = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("SAYSO_SCALE_DIR").map_or(place.path().to_owned(), PathBuf::from);
    let folders = [SMALL, large].map(|submissions| {
        let data = folder.join(format!("vault-{submissions}"));
        if !Vault::exists(&data) {
            grow::grow(&data, submissions).unwrap();
        }
        data
    });
    let mut acts = acts::measure(&folders);
    acts.push(frames::measure(&folders, &folder.join("frames")));
    acts.extend(copies::measure(&folder.join("copies")));
    println!("processor time in ms, with {SMALL} and with {large} submissions");
    // Each is told, also after one that does not hold.
    let held: Vec<bool> = acts.iter().map(told).collect();
    let acts_hold = held.iter().all(|holds| *holds);
    let visits_hold = visits::measure(&folder.join("visits"));
    std::process::exit(i32::from(!(acts_hold && visits_hold)));
}

/// Tells of one act, and whether it costs what it may.
fn told(Act { name, costs, may }: &Act) -> bool {
    let [small, large] = *costs;
    let ratio = large / small.max(0.001);
    let (holds, limit) = match may {
        May::ReadAll => (true, "reads everything".to_owned()),
        May::Tell => (true, "told".to_owned()),
        // Below a tenth of a millisecond the clock says more than the act.
        May::Grow(limit) => (ratio <= *limit || large < 0.1, format!("≤ {limit}")),
        May::Cost(limit) => (large.max(small) <= *limit, format!("≤ {limit} ms")),
        May::Be(least) => (large >= *least, format!("≥ {least}")),
    };
    let verdict = if holds { "holds" } else { "MISSED" };
    println!("{name:58} {small:10.3} {large:10.3}  × {ratio:7.2}  {verdict} ({limit})");
    holds
}

fn median_of(mut costs: Vec<f64>) -> f64 {
    costs.sort_by(f64::total_cmp);
    costs[costs.len() / 2]
}

/// The processor time of this process that `act` takes, in milliseconds.
fn cost(act: impl FnOnce()) -> f64 {
    let began = processor_time();
    act();
    processor_time().saturating_sub(began).as_secs_f64() * 1_000.0
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    as_duration(time)
}

/// The processor time of this thread so far.
fn thread_time() -> Duration {
    as_duration(rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime))
}

fn as_duration(time: rustix::time::Timespec) -> Duration {
    Duration::new(time.tv_sec.cast_unsigned(), u32::try_from(time.tv_nsec).unwrap())
}
