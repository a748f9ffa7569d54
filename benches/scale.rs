//! What everyday acts cost in a small vault and in a large one, in processor time. Exit status 1 where
//! something grows with the vault that must not.
#![allow(clippy::unwrap_used, missing_docs, reason = "a benchmark that fails may panic")]
#![allow(clippy::print_stdout, reason = "its figures are what it is for")]
#![cfg_attr(not(unix), allow(unused, reason = "processor time is asked of Unix"))]

#[path = "../tests/common/mod.rs"]
mod common;

use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use common::session::{self, keep};
use jiff::{Span, Timestamp};
use rusqlite::{Connection, params};
use sayso::consent::ReceiptCode;
use sayso::record::SubmissionId;
use sayso::vault::Vault;

const SMALL: u64 = 1_000;
const LARGE: u64 = 100_000;
/// The time of so many is over.
const OVER: u64 = 999;
/// An act is repeated so often, and the median counts.
const TIMES: usize = 7;
/// What must not grow may take so many times as long: caches are colder in a large vault.
const LIMIT: f64 = 3.0;

/// One act, what it cost in the small vault and in the large one, and whether it may grow.
struct Act {
    name: &'static str,
    costs: Vec<Duration>,
    grows: Grows,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Grows {
    No,
    /// It reads or lists everything; what it costs is told and not judged.
    WithTheVault,
}

fn main() {
    let mut acts: Vec<Act> = Vec::new();
    for submissions in [SMALL, LARGE] {
        let folder = tempfile::tempdir().unwrap();
        let code = fill(folder.path(), submissions);
        for (name, cost, grows) in measure(folder.path(), &code) {
            match acts.iter_mut().find(|act| act.name == name) {
                Some(act) => act.costs.push(cost),
                None => acts.push(Act { name, costs: vec![cost], grows }),
            }
        }
    }
    println!("processor time in ms, with {SMALL} and with {LARGE} submissions");
    let mut missed = false;
    for Act { name, costs, grows } in &acts {
        let [small, large] = [costs[0], costs[1]].map(|cost| cost.as_secs_f64() * 1_000.0);
        let ratio = large / small.max(0.001);
        let verdict = match grows {
            Grows::WithTheVault => "grows with the vault",
            // Below a tenth of a millisecond the clock says more than the act.
            Grows::No if ratio <= LIMIT || large < 0.1 => "holds",
            Grows::No => "MISSED",
        };
        missed |= verdict == "MISSED";
        println!("{name:44} {small:10.2} {large:10.2}  × {ratio:7.1}  {verdict}");
    }
    std::process::exit(i32::from(missed));
}

fn measure(folder: &Path, code: &ReceiptCode) -> Vec<(&'static str, Duration, Grows)> {
    let now = Timestamp::now();
    let unchecked = || Vault::open_unchecked(folder, now).unwrap();
    let open = median(|| cost(|| drop(unchecked())));
    let check = median(|| {
        let vault = unchecked();
        cost(|| drop(vault.check(now).unwrap()))
    });
    let unclean = median(|| {
        session::as_after_a_crash(folder);
        let vault = unchecked();
        cost(|| drop(vault.check(now).unwrap()))
    });
    let (mut vault, _) = Vault::open(folder, now).unwrap();
    let house = median(|| cost(|| assert_eq!(vault.keep_time(now, Duration::ZERO).unwrap(), 0)));
    let find = median(|| cost(|| assert!(vault.find(code, now).unwrap().is_some())));
    let record: SubmissionId = vault.find(code, now).unwrap().unwrap().record().clone();
    let one = median(|| cost(|| assert!(vault.summary(&record).is_some())));
    let keeping = median(|| {
        let draft = session::draft(&vault.scratch(), 1, &["exhibition"]);
        vault.agreed(draft.newest(), now).unwrap();
        cost(|| drop(vault.keep(draft, &session::campaign(), now).unwrap()))
    });
    let list = cost(|| assert!(vault.list().unwrap().submissions.len() as u64 >= SMALL));
    let erase = median(|| {
        let held = keep(&mut vault, 1, &["exhibition"]).held();
        cost(|| assert!(held.erase(&mut vault, now).unwrap().is_verified()))
    });
    vec![
        ("open, up to the first frame", open, Grows::No),
        ("finish what was begun, after the first frame", check, Grows::No),
        ("look through it after a crash", unclean, Grows::WithTheVault),
        ("look for what is over, where nothing is", house, Grows::No),
        ("look up by code", find, Grows::No),
        ("one submission for staff", one, Grows::No),
        ("keep", keeping, Grows::No),
        ("list all", list, Grows::WithTheVault),
        ("erase one, and look whether it is gone", erase, Grows::No),
        ("erase what is past its time, each", purge(folder, vault, now), Grows::No),
    ]
}

/// The time of some submissions is over. What the erasure of each costs; how many that is in a second by the
/// clock, with all waiting for the disk, is printed.
fn purge(folder: &Path, vault: Vault, now: Timestamp) -> Duration {
    drop(vault);
    let over = "UPDATE purpose SET expires_on = '2020-01-01' WHERE submission IN (
        SELECT id FROM submission ORDER BY id LIMIT ?1)";
    let ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    ledger.execute(over, [OVER as i64]).unwrap();
    drop(ledger);
    let (mut vault, _) = Vault::open(folder, now).unwrap();
    let began = Instant::now();
    let cost = cost(|| assert_eq!(vault.purge(now).unwrap(), OVER));
    let a_second = OVER as f64 / began.elapsed().as_secs_f64();
    let all = vault.list().unwrap().submissions.len();
    println!("past their time: {OVER} erased among {all}, {a_second:.0} a second");
    cost / u32::try_from(OVER).unwrap()
}

/// A vault with one real submission, whose code comes back, and many that look like it.
fn fill(folder: &Path, submissions: u64) -> ReceiptCode {
    let mut vault = session::vault(folder);
    let receipt = keep(&mut vault, 1, &["exhibition", "website"]);
    let (code, record) = (receipt.code().clone(), receipt.record().to_string());
    drop((receipt, vault));
    let mut ledger = Connection::open(folder.join("vault/ledger.db")).unwrap();
    let mut keys =
        std::fs::OpenOptions::new().append(true).open(folder.join("vault/keys.slots")).unwrap();
    let mut slots = keys.metadata().unwrap().len() / 512;
    let mut slot = |text: String| {
        let mut block = text.into_bytes();
        block.resize(512, 0);
        keys.write_all(&block).unwrap();
        slots += 1;
        i64::try_from(slots).unwrap() - 1
    };
    let transaction = ledger.transaction().unwrap();
    let takes: Vec<String> = {
        let mut query = transaction.prepare("SELECT id FROM take").unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let kept_at = Timestamp::now() - Span::new().hours(24);
    for number in 1..submissions {
        // Spread over the whole range, as random numbers are.
        let id = format!(
            "{:032x}",
            u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
        );
        let copy = |sql: &str| {
            transaction.prepare_cached(sql).unwrap().execute(params![id, record]).unwrap()
        };
        transaction
            .prepare_cached(
                "INSERT INTO submission (id, tag, slot, disclosure, answer, kept_at, party, people) \
                 SELECT ?1, ?4, ?5, disclosure, answer, ?3, party, people FROM submission WHERE id = ?2",
            )
            .unwrap()
            .execute(params![
                id,
                record,
                (kept_at + Span::new().seconds(number as i64 % 3_600)).to_string(),
                (number.wrapping_mul(0x9e37_79b9) >> 16 & 0xffff) as i64,
                slot(format!("age1{id}\n")),
            ])
            .unwrap();
        copy(
            "INSERT INTO purpose SELECT ?1, position, id, expires_on, withdrawn_at FROM purpose WHERE submission = ?2",
        );
        for (place, take) in takes.iter().enumerate() {
            let own = format!("{place}{}", &id[1..]);
            transaction
                .prepare_cached(
                    "INSERT INTO take SELECT ?1, ?2, position, facts, taken_at, ?3, suite, vault_key, \
                     payload_bytes, party FROM take WHERE id = ?4",
                )
                .unwrap()
                .execute(params![own, id, slot(format!("{own} ").repeat(12)).to_string(), take])
                .unwrap();
            std::fs::write(folder.join(format!("vault/media/{own}.age")), "").unwrap();
        }
        // Four events for each, as a visit leaves them; the chain between them is nobody's concern here.
        for kind in ["shown", "agreed", "kept", "looked-up"] {
            transaction
                .prepare_cached(
                    "INSERT INTO event (writer, kind, subject, prev, rest, hash, nonce, at, actor, record, \
                     body) SELECT writer, ?1, ?2, prev, rest, substr(?3, 1, 64), nonce, at, actor, ?2, body \
                     FROM event WHERE kind = 'kept' LIMIT 1",
                )
                .unwrap()
                .execute(params![kind, id, format!("{id}{:08x}{:024x}", kind.len(), number)])
                .unwrap();
        }
    }
    transaction
        .execute("UPDATE meta SET value = ?1 WHERE key = 'slots_end'", [slots as i64])
        .unwrap();
    transaction.commit().unwrap();
    code
}

fn median(mut act: impl FnMut() -> Duration) -> Duration {
    let mut costs: Vec<_> = (0..TIMES).map(|_| act()).collect();
    costs.sort();
    costs[TIMES / 2]
}

/// The processor time of this process that `act` takes.
fn cost(act: impl FnOnce()) -> Duration {
    let began = processor_time();
    act();
    processor_time().saturating_sub(began)
}

fn processor_time() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Duration::new(time.tv_sec.cast_unsigned(), u32::try_from(time.tv_nsec).unwrap())
}
