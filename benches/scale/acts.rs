//! Acts of visitors, of staff and of the vault itself, in a small vault and in a large one, in turns: what else
//! the computer does meanwhile meets both.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use rusqlite::Connection;
use sayso::campaign::{Kind, PurposeId};
use sayso::consent::ReceiptCode;
use sayso::digest::Digest;
use sayso::record::{EventFilter, EventKind, Filter, Mark, Part, StaffName, State};
use sayso::seal::{ReceiptIdentity, Salt, Stretch};
use sayso::vault::{ReadOnly, Vault};

use super::common::session;
use super::{Act, May, cost, grow, median_of};

/// An act is repeated so often, and the median counts.
const TIMES: usize = 15;
/// So many are over when housekeeping comes.
const OVER: u64 = 1_000;
/// So many submissions are on one page of a list.
const PAGE: usize = 20;
/// The texts of an event, as its hashes cover them.
const TEXTS: &str =
    "SELECT writer.key || prev || kind || coalesce(subject, '') || rest || nonce || at || actor
    || coalesce(record, '') || body FROM event JOIN writer ON writer.n = event.writer";

/// A vault that is open, and codes of what is kept in it.
struct Bench {
    vault: Vault,
    codes: Vec<ReceiptCode>,
    next: usize,
}

/// What each act costs in the vaults in `folders`, the small one first.
pub(crate) fn measure(folders: &[PathBuf; 2]) -> Vec<Act> {
    let mut acts = Vec::from(starts(folders));
    acts.extend(visitors(folders));
    acts.push(purge(folders));
    let reading = folders.each_ref().map(|folder| Vault::open_as_it_is(folder).unwrap());
    acts.extend(pages(&reading));
    let check = |vault: &ReadOnly| cost(|| drop(vault.verify().unwrap()));
    acts.push(Act::new("check everything", reading.each_ref().map(check), May::ReadAll));
    let share = |at: usize| speed_of_the_chain(&reading[at], &folders[at]);
    let name = "check of the chain, in speeds of hashing the same bytes";
    acts.push(Act::new(name, [share(0), share(1)], May::Be(0.5)));
    acts
}

/// The medians of what `act` costs in each of `both`, in turns.
fn in_turns<T>(both: &mut [T; 2], mut act: impl FnMut(&mut T) -> f64) -> [f64; 2] {
    let mut costs = [Vec::new(), Vec::new()];
    for _ in 0..TIMES {
        for (one, costs) in both.iter_mut().zip(&mut costs) {
            costs.push(act(one));
        }
    }
    costs.map(median_of)
}

fn starts(folders: &[PathBuf; 2]) -> [Act; 2] {
    let now = Timestamp::now();
    let mut folders = folders.clone();
    let unchecked = |folder: &Path| Vault::open_unchecked(folder, now).unwrap();
    let open = in_turns(&mut folders, |folder| cost(|| drop(unchecked(folder))));
    let check = in_turns(&mut folders, |folder| {
        let vault = unchecked(folder);
        cost(|| drop(vault.check(now).unwrap()))
    });
    [
        Act::new("open, up to the first frame", open, May::Grow(1.5)),
        Act::new("look through it after that, in order when closed", check, May::Grow(1.5)),
    ]
}

fn visitors(folders: &[PathBuf; 2]) -> [Act; 5] {
    let now = Timestamp::now();
    let mut both = folders.each_ref().map(|folder| Bench::open(folder));
    let house = in_turns(&mut both, |Bench { vault, .. }| {
        cost(|| assert_eq!(vault.keep_time(now, Duration::ZERO).unwrap(), 0))
    });
    // These vaults are cheap to guess; a real one is not, and that is the same at any size.
    let guess = || drop(ReceiptIdentity::derive(&[7; 16], Salt([7; 16]), Stretch::FULL).unwrap());
    let guess = median_of((0..TIMES).map(|_| cost(guess)).collect());
    let find = in_turns(&mut both, |Bench { vault, codes, next }| {
        *next += 1;
        let code = &codes[*next % codes.len()];
        cost(|| assert!(vault.find(code, now).unwrap().is_some()))
    });
    let keep = in_turns(&mut both, |Bench { vault, .. }| {
        let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
        vault.agreed(draft.newest(), now).unwrap();
        cost(|| drop(vault.keep(draft, &session::campaign(), now).unwrap()))
    });
    // Counted once, the days are remembered, and what was added since is counted.
    let look = in_turns(&mut both, |Bench { vault, .. }| {
        cost(|| assert!(vault.overview(Timestamp::now()).is_ok()))
    });
    let erase = in_turns(&mut both, |Bench { vault, .. }| {
        let held = session::keep(vault, 1, &["exhibition"]).held();
        cost(|| assert!(held.erase(vault, now).unwrap().is_verified()))
    });
    [
        Act::new("look for what is over, where nothing is", house, May::Grow(1.2)),
        Act::new("look up by code", find.map(|find| find + guess), May::Grow(1.2)),
        Act::new("keep", keep, May::Grow(1.2)),
        Act::new("erase one, and look whether it is gone", erase, May::Grow(1.2)),
        Act::new("the figures of “Today”", look, May::Grow(2.0)),
    ]
}

impl Bench {
    fn open(folder: &Path) -> Self {
        let (vault, _) = Vault::open(folder, Timestamp::now()).unwrap();
        let codes = std::fs::read_to_string(folder.join("codes.txt")).unwrap();
        let code = |line: &str| ReceiptCode::parse(&line[..19]).unwrap();
        Self { vault, codes: codes.lines().map(code).collect(), next: 0 }
    }
}

fn purge(folders: &[PathBuf; 2]) -> Act {
    let now = Timestamp::now();
    let purge = |folder: &PathBuf| {
        let (mut vault, _) = Vault::open(folder, now).unwrap();
        for _ in 0..OVER {
            let disclosure = session::disclosure();
            grow::visit(&mut vault, &session::campaign(), disclosure, 1, now).unwrap();
        }
        drop(vault);
        let_the_newest_be_over(folder);
        let (mut vault, _) = Vault::open(folder, now).unwrap();
        cost(|| assert_eq!(vault.purge(now).unwrap(), OVER))
    };
    let costs = folders.each_ref().map(purge);
    Act::new("erase 1,000 that are over (1,000 a second)", costs, May::Cost(1_000.0))
}

fn let_the_newest_be_over(folder: &Path) {
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    let over = format!(
        "UPDATE submission SET last_day = '2020-01-01' WHERE n > (SELECT max(n) FROM submission) - {OVER};
         UPDATE purpose SET expires_on = '2020-01-01' WHERE submission IN (
             SELECT id FROM submission WHERE last_day = '2020-01-01');"
    );
    ledger.execute_batch(&over).unwrap();
}

/// First, last and a middle page of each filter, and the count.
fn pages(both: &[ReadOnly; 2]) -> Vec<Act> {
    let website = || Some(PurposeId::new("website"));
    let german = || Some("de".parse().unwrap());
    let any = Filter::default;
    let filters = [
        ("all", any()),
        ("given", Filter { state: Some(State::Given), ..any() }),
        ("withdrawn", Filter { state: Some(State::Withdrawn), ..any() }),
        ("a use", Filter { purpose: website(), ..any() }),
        ("a kind", Filter { kind: Some(Kind::Voice), ..any() }),
        ("a language", Filter { language: german(), ..any() }),
        ("a mark", Filter { mark: Some(Mark::Approved), ..any() }),
        ("a use and a language", Filter { purpose: website(), language: german(), ..any() }),
    ];
    let mut acts = Vec::new();
    for (name, filter) in filters {
        let page = |vault: &ReadOnly, part| vault.page(&filter, part, PAGE).unwrap();
        let older = both.each_ref().map(|vault| page(vault, Part::Newest).older);
        let places = ["first", "last", "second"];
        let parts = places.map(|place| (place, older.map(|older| part_at(place, older))));
        for (place, parts) in parts {
            // A page that only the large vault has is compared with nothing.
            let [Some(small), Some(large)] = parts else { continue };
            let mut turns = [(&both[0], small), (&both[1], large)];
            let costs = in_turns(&mut turns, |(vault, part)| cost(|| drop(page(vault, *part))));
            acts.push(Act::new(format!("list of {name}: {place} page"), costs, May::Grow(2.0)));
        }
        let mut turns = both.each_ref();
        let count = in_turns(&mut turns, |vault| cost(|| assert!(vault.count(&filter).is_ok())));
        // Of several facets it is counted, up to a limit.
        let may = if filter.facets().len() == 1 { May::Grow(1.2) } else { May::Cost(50.0) };
        acts.push(Act::new(format!("count of {name}"), count, may));
    }
    acts.extend(history(both));
    let mut turns = both.each_ref();
    let look = |vault: &mut &ReadOnly| cost(|| assert!(vault.overview(Timestamp::now()).is_ok()));
    // A program that has remembered nothing counts a fortnight.
    let name = "the figures of `sayso status`, of a fortnight's events";
    acts.push(Act::new(name, in_turns(&mut turns, look), May::Cost(250.0)));
    acts
}

/// The newest page of the ledger's events, of all and of some, and the one after it.
fn history(both: &[ReadOnly; 2]) -> Vec<Act> {
    let any = EventFilter::default;
    let filters = [
        ("all", any()),
        ("erasures", EventFilter { kinds: vec![EventKind::Erased, EventKind::Expired], ..any() }),
        ("one of the staff", EventFilter { by: Some(StaffName::first()), ..any() }),
        (
            "a day",
            EventFilter {
                from: Some(Timestamp::now().to_zoned_datetime(TimeZone::UTC).date()),
                ..any()
            },
        ),
    ];
    let mut acts = Vec::new();
    for (name, filter) in filters {
        let page = |vault: &ReadOnly, before| vault.history(&filter, before, PAGE).unwrap();
        let older = both.each_ref().map(|vault| page(vault, None).older);
        let mut turns = both.each_ref();
        let first = in_turns(&mut turns, |vault| cost(|| drop(page(vault, None))));
        acts.push(Act::new(format!("events of {name}: newest page"), first, May::Grow(2.0)));
        if let [Some(small), Some(large)] = &older {
            let mut turns = [(&both[0], small), (&both[1], large)];
            let next = in_turns(&mut turns, |(vault, from)| cost(|| drop(page(vault, Some(from)))));
            acts.push(Act::new(format!("events of {name}: next page"), next, May::Grow(2.0)));
        }
    }
    acts
}

fn part_at(place: &str, older: Option<sayso::record::Cursor>) -> Option<Part> {
    match place {
        "first" => Some(Part::Newest),
        "last" => Some(Part::Oldest),
        _ => older.map(Part::OlderThan),
    }
}

/// How fast the chain is checked, with all cores, beside one core that does nothing but hash the same bytes; by
/// the time of the processor, which others that use it do not change.
fn speed_of_the_chain(vault: &ReadOnly, folder: &Path) -> f64 {
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    let mut query = ledger.prepare(TEXTS).unwrap();
    let mut texts = query.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    let mut hashing = 0.0;
    loop {
        let some: Vec<String> = texts.by_ref().take(4_096).collect();
        if some.is_empty() {
            break;
        }
        hashing += cost(|| {
            for text in &some {
                std::hint::black_box(Digest::of(text.as_bytes()));
            }
        });
    }
    let cores = std::thread::available_parallelism().unwrap().get() as f64;
    let checking = cost(|| assert_eq!(vault.verify_history(Timestamp::now()).unwrap(), []));
    hashing / (checking / cores)
}
