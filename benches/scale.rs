//! What everyday acts cost in a small vault and in a large one, in processor time and in syncs. Exit status
//! 1 where something grows with the vault that must not.
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

#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../examples/grow.rs"]
#[allow(dead_code, reason = "its own way in is not used here")]
mod grow;

use std::path::{Path, PathBuf};
use std::time::Duration;

use common::session;
use jiff::Timestamp;
use rusqlite::Connection;
use sayso::campaign::{Kind, PurposeId};
use sayso::consent::ReceiptCode;
use sayso::record::{Filter, Part, State};
use sayso::seal::{ReceiptIdentity, Salt, Stretch};
use sayso::vault::{ReadOnly, Vault};

const SMALL: u64 = 1_000;
const LARGE: u64 = 20_000;
/// An act is repeated so often, and the median counts.
const TIMES: usize = 9;
/// So many are over when housekeeping comes.
const OVER: u64 = 1_000;
/// So many submissions are on one page of a list.
const PAGE: usize = 20;

/// One act: what it cost in the small vault and in the large one, in milliseconds, and what it may.
struct Act {
    name: String,
    costs: Vec<f64>,
    may: May,
}

#[derive(Clone, Copy, PartialEq)]
enum May {
    /// Cost so many times as much in the large vault.
    Grow(f64),
    /// Cost so much, in milliseconds, in any vault.
    Cost(f64),
    /// It looks at everything; what it costs is told and not judged.
    ReadAll,
}

fn main() {
    let large = std::env::var("SAYSO_SCALE").map_or(LARGE, |count| count.parse().unwrap());
    let place = tempfile::tempdir().unwrap();
    let folder = std::env::var_os("SAYSO_SCALE_DIR").map_or(place.path().to_owned(), PathBuf::from);
    let mut acts: Vec<Act> = Vec::new();
    for submissions in [SMALL, large] {
        let data = folder.join(format!("vault-{submissions}"));
        if !Vault::exists(&data) {
            grow::grow(&data, submissions).unwrap();
        }
        for (name, cost, may) in measure(&data) {
            match acts.iter_mut().find(|act| act.name == name) {
                Some(act) => act.costs.push(cost),
                None => acts.push(Act { name, costs: vec![cost], may }),
            }
        }
    }
    println!("processor time in ms, with {SMALL} and with {large} submissions");
    let mut missed = false;
    for Act { name, costs, may } in &acts {
        // A page that only the large vault has is compared with nothing.
        let &[small, large] = costs.as_slice() else { continue };
        let ratio = large / small.max(0.001);
        let verdict = match may {
            May::ReadAll => "reads everything".to_owned(),
            // Below a tenth of a millisecond the clock says more than the act.
            May::Grow(limit) if ratio <= *limit || large < 0.1 => format!("holds (≤ {limit})"),
            May::Cost(limit) if large.max(small) <= *limit => format!("holds (≤ {limit} ms)"),
            May::Grow(limit) => format!("MISSED (≤ {limit})"),
            May::Cost(limit) => format!("MISSED (≤ {limit} ms)"),
        };
        missed |= verdict.starts_with("MISSED");
        println!("{name:52} {small:10.3} {large:10.3}  × {ratio:7.2}  {verdict}");
    }
    std::process::exit(i32::from(missed));
}

fn measure(folder: &Path) -> Vec<(String, f64, May)> {
    let now = Timestamp::now();
    let mut told = Vec::new();
    let mut tell = |name: &str, cost: f64, may| told.push((name.to_owned(), cost, may));
    let unchecked = || Vault::open_unchecked(folder, now).unwrap();
    tell("open, up to the first frame", median(|| cost(|| drop(unchecked()))), May::Grow(1.5));
    let check = median(|| {
        let vault = unchecked();
        cost(|| drop(vault.check(now).unwrap()))
    });
    tell("look through it after that, in order when closed", check, May::Grow(1.5));
    let (mut vault, _) = Vault::open(folder, now).unwrap();
    let codes = std::fs::read_to_string(folder.join("codes.txt")).unwrap();
    let codes: Vec<_> =
        codes.lines().map(|line| ReceiptCode::parse(&line[..19]).unwrap()).collect();
    let mut next = codes.iter().cycle();
    let house = median(|| cost(|| assert_eq!(vault.keep_time(now, Duration::ZERO).unwrap(), 0)));
    tell("look for what is over, where nothing is", house, May::Grow(1.2));
    let mut find = || cost(|| assert!(vault.find(next.next().unwrap(), now).unwrap().is_some()));
    find();
    // These vaults are cheap to guess; a real one is not, and that is the same at any size.
    let guess = || drop(ReceiptIdentity::derive(&[7; 16], Salt([7; 16]), Stretch::FULL).unwrap());
    let guess = median(|| cost(guess));
    tell("look up by code", median(find) + guess, May::Grow(1.2));
    let keep = median(|| {
        let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
        vault.agreed(draft.newest(), now).unwrap();
        cost(|| drop(vault.keep(draft, &session::campaign(), now).unwrap()))
    });
    tell("keep", keep, May::Grow(1.2));
    let erase = median(|| {
        let held = session::keep(&mut vault, 1, &["exhibition"]).held();
        cost(|| assert!(held.erase(&mut vault, now).unwrap().is_verified()))
    });
    tell("erase one, and look whether it is gone", erase, May::Grow(1.2));
    for _ in 0..OVER {
        let disclosure = session::disclosure();
        grow::visit(&mut vault, &session::campaign(), disclosure, 1, now).unwrap();
    }
    drop(vault);
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    let over = format!(
        "UPDATE submission SET last_day = '2020-01-01' WHERE n > (SELECT max(n) FROM submission) - {OVER};
         UPDATE purpose SET expires_on = '2020-01-01' WHERE submission IN (
             SELECT id FROM submission WHERE last_day = '2020-01-01');"
    );
    ledger.execute_batch(&over).unwrap();
    drop(ledger);
    let (mut vault, _) = Vault::open(folder, now).unwrap();
    let purge = cost(|| assert_eq!(vault.purge(now).unwrap(), OVER));
    tell("erase 1,000 that are over (1,000 a second)", purge, May::Cost(1_000.0));
    drop(vault);
    let reading = Vault::open_as_it_is(folder).unwrap();
    told.extend(pages(&reading));
    told
}

/// First, last and a middle page of each filter, and the count.
fn pages(vault: &ReadOnly) -> Vec<(String, f64, May)> {
    let filters = [
        ("all", Filter::default()),
        ("given", Filter { state: Some(State::Given), ..Filter::default() }),
        ("withdrawn", Filter { state: Some(State::Withdrawn), ..Filter::default() }),
        ("a use", Filter { purpose: Some(PurposeId::new("website")), ..Filter::default() }),
        ("a kind", Filter { kind: Some(Kind::Voice), ..Filter::default() }),
        ("a language", Filter { language: Some("de".parse().unwrap()), ..Filter::default() }),
        (
            "a use and a language",
            Filter {
                purpose: Some(PurposeId::new("website")),
                language: Some("de".parse().unwrap()),
                ..Filter::default()
            },
        ),
    ];
    let mut told = Vec::new();
    for (name, filter) in filters {
        let newest = vault.page(&filter, Part::Newest, PAGE).unwrap();
        let parts = [Some(("first", Part::Newest)), Some(("last", Part::Oldest))];
        let middle = newest.older.map(|cursor| ("second", Part::OlderThan(cursor)));
        for (place, part) in parts.into_iter().flatten().chain(middle) {
            let page = || cost(|| drop(vault.page(&filter, part, PAGE).unwrap()));
            page();
            told.push((format!("list of {name}: {place} page"), median(page), May::Grow(2.0)));
        }
        let count = median(|| cost(|| assert!(vault.count(&filter).is_ok())));
        // Of several facets it is counted, up to a limit.
        let may = if filter.facets().len() == 1 { May::Grow(1.2) } else { May::Cost(50.0) };
        told.push((format!("count of {name}"), count, may));
    }
    told.push(("verify".to_owned(), cost(|| drop(vault.verify().unwrap())), May::ReadAll));
    told
}

fn median(mut act: impl FnMut() -> f64) -> f64 {
    let mut costs: Vec<_> = (0..TIMES).map(|_| act()).collect();
    costs.sort_by(f64::total_cmp);
    costs[TIMES / 2]
}

/// The processor time of this process that `act` takes, in milliseconds.
fn cost(act: impl FnOnce()) -> f64 {
    let began = processor_time();
    act();
    processor_time().saturating_sub(began).as_secs_f64() * 1_000.0
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.cast_unsigned(), u32::try_from(time.tv_nsec).unwrap())
}
