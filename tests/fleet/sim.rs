//! Whatever a store, a clock, a power cut and people do, and in whatever order: the promise of a fleet is held against a model.
//!
//! Real vaults in a folder in memory, a store that loses, delays, doubles, reorders, forgets to remove, hands out nonsense
//! and goes back to yesterday; members that look rarely, sleep for weeks, stop in the middle of a step, have clocks
//! that are off by years, come out of a backup, are removed; people who keep, hear, withdraw, erase anywhere, also before
//! anybody has heard of what they gave.
//!
//! At each step: nothing whose order has arrived is kept or may be used there, nobody is named as done who keeps it, and nothing
//! is left of a visit. When the store has become reliable and everybody has looked: what its giver, staff or time has
//! ended is nowhere, nor in the store; everything else is where it was kept and at the hub, byte for byte; withdrawn
//! uses are withdrawn at both; what staff say of something is the same at both; and `verify` finds nothing.
//!
//! `SAYSO_FLEET_SEEDS` says how many histories, `SAYSO_FLEET_FIRST` the first (from 1 on, later ones that have shown a mistake go with them), `SAYSO_FLEET_KIOSKS` how many kiosks, and
//! `SAYSO_FLEET_TURNS` how long each is. What chance decides, the number of a history says; keys are new in each run, so
//! that what two members write at once may come in another order.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]
#![allow(clippy::print_stdout, reason = "it says what has happened in all")]

mod carrier;
mod checks;
mod costs;
mod disasters;
mod light;
mod people;
mod sizes;
mod store;
mod world;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Instant;

use disasters::Crash;
use people::{USES, Wish};
use store::Mood;
use world::{ALL, Figures, HUB, World};

/// Of later histories, those that have shown a mistake.
const TELLING: [u64; 1] = [15];

fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).ok().and_then(|it| it.parse().ok()).unwrap_or(otherwise)
}

/// One history.
fn history(seed: u64, kiosks: usize, turns: u64) -> Figures {
    let mut world = World::new(kiosks, seed);
    world.store.mood = Mood::Fickle;
    for member in 1..world.members.len() {
        world.members[member].rarely = 1 + world.chance.below(4);
    }
    for _ in 0..turns {
        world.turn += 1;
        world.figures.turns += 1;
        let what = world.chance.below(100);
        something_happens(&mut world, what);
    }
    world.becomes_reliable();
    // Whatever chance had them do so far: now that everything works, some come to hear what they gave.
    for who in 0..world.people.len().min(6) {
        if let Some(member) = world.somewhere() {
            world.visit(who, member, Wish::Hear);
        }
    }
    world.becomes_reliable();
    world.everything_is_done();
    world.figures
}

fn something_happens(world: &mut World, what: u64) {
    let Some(member) = world.somewhere() else { return world.pass(1) };
    match what {
        0..12 => world.keep(member),
        12..34 => somebody_comes(world, member),
        34..40 => staff_say(world, member),
        40..70 => {
            let rarely = world.members[member].rarely;
            if world.chance.below(rarely) == 0 {
                let until = if world.chance.below(10) == 0 { world.chance.below(12) } else { ALL };
                world.look(member, until);
            }
        }
        70..80 => {
            let days = 1 + world.chance.below(4) as i64;
            world.pass(days);
        }
        80..87 => {
            let crashes =
                [Crash::AtRest, Crash::BeforeFirst, Crash::BeforeRemoved, Crash::BeforeNoted];
            let crash = crashes[world.chance.below(4) as usize];
            world.crash(member, crash);
        }
        87..90 => staff_erase(world, member),
        90..93 => world.back_up(member),
        _ => something_goes_wrong(world, member, what),
    }
}

fn something_goes_wrong(world: &mut World, member: usize, what: u64) {
    match what {
        93 if member != HUB => world.restore(member),
        94 if member != HUB && world.active().len() > 3 && world.chance.below(3) == 0 => {
            world.remove(member);
        }
        95 => {
            world.members[member].asleep_until = world.day + 5 + world.chance.below(50) as i64;
        }
        96 if member != HUB => {
            world.members[member].clock_off_days = world.chance.below(3_000) as i64 - 1_500;
        }
        97 => {
            world.figures.rolled_back += 1;
            world.store.rolls_back();
        }
        98 => {
            world.store.mood = match world.store.mood {
                Mood::Away => Mood::Fickle,
                _ => Mood::Away,
            };
        }
        _ if world.chance.below(4) == 0 => {
            let days = [20, 40, 400][world.chance.below(3) as usize];
            world.pass(days);
        }
        _ => {}
    }
}

fn somebody_comes(world: &mut World, member: usize) {
    if world.people.is_empty() {
        return;
    }
    let who = world.chance.below(world.people.len() as u64) as usize;
    let wish = match world.chance.below(10) {
        0..5 => Wish::Hear,
        5..7 => Wish::Withdraw(USES[world.chance.below(2) as usize]),
        _ => Wish::Erase,
    };
    world.visit(who, member, wish);
}

fn staff_say(world: &mut World, member: usize) {
    let here: Vec<_> = (0..world.people.len()).filter(|who| world.keeps(member, *who)).collect();
    if !here.is_empty() {
        let who = here[world.chance.below(here.len() as u64) as usize];
        world.say(who, member);
    }
}

fn staff_erase(world: &mut World, member: usize) {
    let here: Vec<_> = (0..world.people.len()).filter(|who| world.keeps(member, *who)).collect();
    if !here.is_empty() {
        let who = here[world.chance.below(here.len() as u64) as usize];
        world.erase_by_staff(who, member);
    }
}

#[test]
fn whatever_happens_what_is_taken_back_is_gone_everywhere_and_nothing_else_is() {
    let (first, count) = (number("SAYSO_FLEET_FIRST", 1), number("SAYSO_FLEET_SEEDS", 8));
    let (kiosks, turns) = (number("SAYSO_FLEET_KIOSKS", 4), number("SAYSO_FLEET_TURNS", 150));
    let (begun, mut all) = (Instant::now(), Figures::default());
    let asked = first..first + count;
    let telling = TELLING.into_iter().filter(|seed| first == 1 && !asked.contains(seed));
    for seed in asked.clone().chain(telling) {
        match catch_unwind(AssertUnwindSafe(|| history(seed, kiosks as usize, turns))) {
            Ok(figures) => all.add(figures),
            Err(why) => {
                println!("history {seed} of a hub and {kiosks} kiosks, {turns} turns, fails:");
                resume_unwind(why);
            }
        }
    }
    println!("{count} histories of {kiosks} kiosks in {:?}: {all:?}", begun.elapsed());
    if count >= 8 && turns >= 100 {
        let often = [all.kept, all.fetched, all.withdrawn, all.erased, all.crashes, all.said];
        assert!(often.iter().all(|it| *it > count), "too little happened: {all:?}");
        let seldom = [all.restores, all.rolled_back, all.by_staff, all.ordered_blindly];
        assert!(seldom.iter().all(|it| *it > 0), "too little happened: {all:?}");
    }
}
