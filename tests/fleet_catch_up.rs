//! A member that was away for a month takes in what the others have written meanwhile: each message once, whatever happens
//! in the middle. `tests/fleet_speed.sh` has it optimised and with more of them, and says how many a second.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "it says how long it took")]
#![cfg(target_os = "linux")]

mod common;

use std::fs;
use std::path::Path;
use std::time::Instant;

use common::fleet::{Fleet, files};
use jiff::Timestamp;
use sayso::digest::Digest;
use sayso::fleet::{Member, Message, Place, Said, content};
use sayso::seal::{Signatory, SignatoryKey};
use zeroize::Zeroizing;

/// Who a member is, as its file of keys says.
fn member(folder: &Path) -> (Member, Signatory, Member) {
    let text = fs::read_to_string(folder.join("vault/member.key")).unwrap();
    let written: serde_json::Value = serde_json::from_str(&text).unwrap();
    let fleet: SignatoryKey = written["fleet"].as_str().unwrap().parse().unwrap();
    let seed = Digest::try_from(written["key"].as_str().unwrap().to_owned()).unwrap();
    let [own, hub] =
        ["certificate", "hub"].map(|it| Member::read(written[it].clone(), fleet).unwrap());
    (own, Signatory::new(&Zeroizing::new(*seed.as_bytes())), hub)
}

/// Lays messages from `from` into what the hub has fetched: that so many submissions were kept there.
fn lay(fleet: &Fleet, from: &str, numbers: std::ops::Range<u64>) {
    let (own, key, hub) = member(&fleet.path(from));
    let folder = fleet.path("hub").join("fleet/in").join(format!("v1/to/{}", hub.id));
    fs::create_dir_all(&folder).unwrap();
    for number in numbers {
        let lookup = Digest::of(format!("{from} {number}").as_bytes()).to_string();
        let said = Said::Kept { lookup, event: number };
        let at = Timestamp::now();
        let sealed = Message::write((&own, &key), &hub, (number, said), at).unwrap();
        let (to, from, digest) = (hub.id.clone(), own.id.clone(), content(&sealed));
        let place = Place::Message { to, from, number, digest }.to_string();
        fs::write(folder.join(Path::new(&place).file_name().unwrap()), sealed).unwrap();
    }
}

/// The processor time of this program so far, of all its threads.
fn processor_secs() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_ascii_whitespace().collect();
    let ticks = |nth: usize| fields[nth].parse::<f64>().unwrap();
    (ticks(11) + ticks(12)) / 100.0
}

#[test]
fn a_member_that_was_away_takes_in_what_was_written_meanwhile_each_message_once() {
    let count: u64 = std::env::var("SAYSO_FLEET_MESSAGES").map_or(300, |it| it.parse().unwrap());
    let mut fleet = Fleet::new(&["a", "b"]);
    fleet.settle();
    // Those before are what they have written to join.
    for kiosk in ["a", "b"] {
        lay(&fleet, kiosk, 101..101 + count / 2);
    }
    // One is damaged; one is there twice, under another name.
    let came = fleet.path("hub").join("fleet/in/v1/to");
    let all = files(&came);
    assert_eq!(all.len() as u64, count / 2 * 2);
    let mut bytes = fs::read(&all[0]).unwrap();
    bytes[400] ^= 1;
    fs::write(&all[0], bytes).unwrap();

    let at = fleet.now();
    let (begun, before) = (Instant::now(), processor_secs());
    let stepped = fleet.vault("hub").fleet_step(at).unwrap();
    let (took, processor) = (begun.elapsed().as_secs_f64(), processor_secs() - before);
    let rate = stepped.heard as f64 / took;
    println!(
        "{} messages in {took:.2} s ({processor:.2} s of processor time): {rate:.0} a second",
        stepped.heard
    );
    assert_eq!((stepped.heard, stepped.strange), (count / 2 * 2 - 1, 1));
    assert!(files(&came).is_empty());
    let asked = files(&fleet.path("hub").join("fleet/ask"));
    assert_eq!(asked.len() as u64, stepped.heard, "the store is asked for each");
    assert_eq!(files(&fleet.path("hub").join("fleet/gone")).len() as u64, stepped.heard + 1);

    // Once more: nothing of it is news.
    lay(&fleet, "a", 102..110);
    let again = fleet.vault("hub").fleet_step(at).unwrap();
    assert_eq!((again.heard, again.strange), (0, 0));
    if let Ok(least) = std::env::var("SAYSO_FLEET_LEAST") {
        assert!(rate >= least.parse().unwrap(), "{rate:.0} a second");
    }
}
