//! Whatever people and staff do, in whatever order, and whenever the computer stops: the vault is held against a model
//! of it, which is a few lists in memory.
//!
//! After each step: no copy was made without everybody's consent at that moment, as the folder of the export shows it; each
//! copy whose consent has ended since has to go; all totals agree, in the list, under "Today", in `verify` and in the model;
//! nothing that was erased is there, also in a vault that was restored; who has left the staff opens nothing that was
//! kept since; what is sealed until a day is opened and copied by nobody of staff before it, unless its giver has lifted it;
//! complaints are counted alike everywhere, read by officers alone, and their words are gone after their last day; nobody
//! has copied or erased more within a day than one may alone, by what the ledger says; an encrypted copy opens for whom
//! it is and for nobody else; and `verify` finds nothing wrong.
//!
//! `SAYSO_SEQUENCES` says how many random sequences, 1,000 in `make long`; `SAYSO_FIRST` the number of the first. Where one
//! fails, its number and as few of its steps as fail are told: `SAYSO_FIRST=17 SAYSO_SEQUENCES=1` runs the 17th again.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "it says what has happened in all")]

mod chance;
mod checks;
mod complaining;
mod disasters;
mod exporting;
mod giving;
mod known;
mod sealing;
mod seconds;
mod staffing;
mod step;
mod world;

use std::sync::Mutex;

use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use step::Step;
use world::{Figures, World};

/// So often a sequence that fails is tried with fewer steps.
const SHORTENED: u32 = 300;

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|it| it.parse().ok()).unwrap_or(otherwise)
}

fn run(steps: &[Step]) -> Figures {
    let mut world = World::before(steps);
    for step in steps {
        world.take(step);
        world.everything_is_as_known();
    }
    world.everybody_is_as_known();
    world.figures.must_go = world.known.copies.iter().filter(|copy| copy.must_go).count();
    world.figures
}

/// The sequence with this number. Which one it is, the number alone says.
fn sequence(number: u64, all: &Mutex<Figures>) {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_le_bytes());
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let config = Config {
        cases: 1,
        failure_persistence: None,
        max_shrink_iters: SHORTENED,
        ..Config::default()
    };
    let ran = TestRunner::new_with_rng(config, random).run(&chance::steps(), |steps| {
        let figures = run(&steps);
        all.lock().unwrap_or_else(std::sync::PoisonError::into_inner).add(figures);
        Ok::<_, TestCaseError>(())
    });
    match ran {
        Ok(()) => {}
        Err(TestError::Fail(why, steps)) => {
            let steps: Vec<_> = steps.iter().map(|step| format!("    {step:?}")).collect();
            panic!("sequence {number}, shortened:\n{}\n{why}", steps.join("\n"));
        }
        Err(TestError::Abort(why)) => panic!("sequence {number}: {why}"),
    }
}

#[test]
fn whatever_happens_use_follows_consent_totals_agree_and_nothing_comes_back() {
    let (first, count) = (number("SAYSO_FIRST", 1), number("SAYSO_SEQUENCES", 40));
    let all = Mutex::new(Figures::default());
    for number in first..first + count {
        sequence(number, &all);
    }
    let all = all.into_inner().unwrap();
    println!("{count} sequences: {all:?}");
    if count >= 20 {
        let happened = [all.copies, all.must_go, all.crashes, all.restores, all.left, all.erased];
        assert!(happened.iter().all(|it| *it as u64 > count / 10), "too little happened: {all:?}");
        let seldom = [all.withheld, all.unsealed, all.words_gone, all.too_much, all.seconded];
        assert!(seldom.iter().all(|it| *it as u64 > count / 40), "too little happened: {all:?}");
        assert!(all.complained as u64 > count / 10 && all.encrypted as u64 > count / 10);
    }
}
