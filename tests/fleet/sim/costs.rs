//! What a fleet costs a member and day, and how that grows with the number of members.

use std::fmt::Write as _;

use super::carrier::Asked;
use super::light::{self, Light};
use super::number;
use super::people::Wish;
use super::sizes::Sizes;
use super::world::{ALL, HUB, World};

/// So often a day each member looks at the store.
const LOOKS: u64 = 4;
/// So many people keep something a day at each kiosk.
const KEEPS: u64 = 2;
const DAYS: u64 = 3;

/// What all kiosks, and the hub, asked of the store in all days together.
struct Costs {
    members: u64,
    kiosks: Asked,
    hub: Asked,
}

/// The same days with real vaults and without, and how long what belongs to one submission is.
fn both(members: u64) -> [Costs; 2] {
    let (real, sizes) = costs(members);
    [real, lightly(members, sizes)]
}

fn costs(members: u64) -> (Costs, Sizes) {
    let mut world = World::new(members as usize - 1, members);
    // What is told once, when a member joins, is no cost of a day.
    for _ in 0..3 {
        (0..world.members.len()).rev().for_each(|member| world.look(member, ALL));
    }
    world.members.iter_mut().for_each(|it| it.asked = Asked::default());
    for _ in 0..DAYS {
        world.pass(1);
        for look in 0..LOOKS {
            for member in 1..world.members.len() {
                world.turn += 1;
                if look == 0 {
                    (0..KEEPS).for_each(|_| world.keep(member));
                }
                world.look(member, ALL);
            }
            world.look(HUB, ALL);
            world.look(HUB, ALL);
        }
        // At one of four kiosks, something is taken back that was kept at the next one.
        for nth in 0..(members as usize - 1) / 4 {
            let who = world.people.len() - 1 - nth * 5;
            let other = 1 + world.people[who].home % (members as usize - 1);
            world.visit(who, other, Wish::Erase);
        }
    }
    let asked = world.members[1..].iter().map(|it| it.asked);
    let kiosks = asked.fold(Asked::default(), |all, it| all.and(&it));
    let sizes = Sizes::measured(mean(&world, ".age"), mean(&world, "/copy-"));
    (Costs { members, kiosks, hub: world.members[HUB].asked }, sizes)
}

/// How long objects are in whose names this is.
fn mean(world: &World, word: &str) -> u64 {
    let lengths: Vec<u64> = world.store.lengths(word);
    lengths.iter().sum::<u64>() / lengths.len() as u64
}

/// What `costs` does, without vaults.
fn lightly(members: u64, sizes: Sizes) -> Costs {
    let mut fleet = Light::new(members as usize, sizes);
    let kiosks = members as u32 - 1;
    let mut people = Vec::new();
    for _ in 0..DAYS {
        fleet.day += 1;
        for look in 0..LOOKS {
            for member in 1..=kiosks {
                if look == 0 {
                    people.extend((0..KEEPS).map(|_| (fleet.keep_for_return(member), member)));
                }
                fleet.step(member);
                fleet.carry(member);
            }
            for _ in 0..2 {
                fleet.step(light::HUB);
                fleet.carry(light::HUB);
            }
        }
        for nth in 0..kiosks as usize / 4 {
            let (who, home) = people[people.len() - 1 - nth * 5];
            let other = 1 + home % kiosks;
            fleet.erase_at(other, who);
            // Whoever waits is answered in a whole look.
            fleet.carry(other);
        }
    }
    Costs { members, kiosks: together(&fleet), hub: fleet.members[0].asked }
}

fn together(fleet: &Light) -> Asked {
    fleet.members[1..].iter().fold(Asked::default(), |all, it| all.and(&it.asked))
}

fn line(name: &str, asked: &Asked, of: f64) -> String {
    let each = |it: u64| it as f64 / of;
    let [lists, gets, puts, deletes] =
        [asked.lists, asked.gets, asked.puts, asked.deletes].map(each);
    let (up, down) = (each(asked.up) / 1024.0, each(asked.down) / 1024.0);
    format!("{name:12} {lists:7.1} {gets:7.1} {puts:7.1} {deletes:7.1} {up:9.1} {down:9.1}")
}

#[test]
fn a_kiosk_costs_the_same_however_many_there_are_and_the_hub_no_more_than_each_adds() {
    let most = number("SAYSO_FLEET_MEMBERS", 20);
    println!("a day         LISTs    GETs    PUTs DELETEs   KiB up  KiB down");
    let sizes: Vec<u64> = [5, 20, 50, 200].into_iter().filter(|it| *it <= most).collect();
    let all: Vec<[Costs; 2]> = sizes.into_iter().map(both).collect();
    for it in all.iter().flatten() {
        let (others, days) = ((it.members - 1) as f64, DAYS as f64);
        println!("{}", line(&format!("kiosk/{}", it.members), &it.kiosks, others * days));
        println!("{}", line(&format!("hub/{}", it.members), &it.hub, days));
    }
    for [real, light] in &all {
        // In which order messages are read goes by the names of members, which are random: in twenty runs the hub laid out
        // 16 to 21 % more bytes than without vaults.
        let [kiosks, hub] = [(&real.kiosks, &light.kiosks, 0.2), (&real.hub, &light.hub, 0.25)];
        for (real, light, apart) in [kiosks, hub] {
            for (what, count) in KINDS {
                let (real, light) = (count(real) as f64, count(light) as f64);
                assert!(
                    (light / real - 1.0).abs() < apart,
                    "{what}: {real}, without vaults {light}"
                );
            }
        }
    }
    let real: Vec<_> = all.iter().map(|[real, _]| real).collect();
    real.windows(2).for_each(|pair| does_not_grow(pair[0], pair[1]));
}

type Counts = fn(&Asked) -> u64;

/// What is counted.
const KINDS: [(&str, Counts); 6] = [
    ("LISTs", |it| it.lists),
    ("GETs", |it| it.gets),
    ("PUTs", |it| it.puts),
    ("DELETEs", |it| it.deletes),
    ("bytes up", |it| it.up),
    ("bytes down", |it| it.down),
];

/// A kiosk's costs stay as they are, and the hub's grow no faster than the fleet.
fn does_not_grow(few: &Costs, many: &Costs) {
    for (what, count) in KINDS {
        let [few, many] = [few, many].map(|it| {
            let others = (it.members - 1) as f64;
            [count(&it.kiosks) as f64 / others, count(&it.hub) as f64 / others]
        });
        assert!(many[0] <= few[0] * 1.15, "{what} of a kiosk: {} to {}", few[0], many[0]);
        assert!(many[1] <= few[1] * 1.15, "{what} of the hub, a member: {} to {}", few[1], many[1]);
    }
}

/// Days as people make them: so many keep something at each kiosk, and of fifty one comes to another kiosk some day later and
/// has it deleted. A member looks every five minutes, and only what happens in a look costs this computer time.
fn busy_days(members: u64, days: u64) -> Costs {
    const KEEPS_A_DAY: u64 = 40;
    const LOOKS_A_DAY: u64 = 288;
    // Sound and pictures are left out, whatever they come to.
    let mut fleet = Light::new(members as usize, Sizes::measured(0, COPY));
    let kiosks = members as u32 - 1;
    let mut chance = crate::common::random::Random(members | 1);
    let mut returns: Vec<Vec<u32>> = Vec::new();
    returns.resize(days as usize + 8, Vec::new());
    for day in 0..days {
        fleet.day = day + 1;
        let coming = std::mem::take(&mut returns[day as usize]);
        for look in 0..LOOKS_A_DAY {
            for member in 1..=kiosks {
                // Forty a day, and at no two kiosks at the same moment of the day.
                let moment = |look: u64| (look * KEEPS_A_DAY + u64::from(member)) / LOOKS_A_DAY;
                for _ in moment(look)..moment(look + 1) {
                    if chance.below(50) == 0 {
                        let who = fleet.keep_for_return(member);
                        returns[(day + 1 + chance.below(7)) as usize].push(who);
                    } else {
                        fleet.keep(member);
                    }
                }
            }
            let share = |look: u64| coming.len() * look as usize / LOOKS_A_DAY as usize;
            for who in &coming[share(look)..share(look + 1)] {
                fleet.erase_at(1 + chance.below(u64::from(kiosks)) as u32, *who);
            }
            for member in (1..=kiosks).chain([light::HUB]) {
                fleet.look(member);
            }
        }
    }
    Costs { members, kiosks: together(&fleet), hub: fleet.members[0].asked }
}

/// What tells of a submission has so many bytes: those of the sample campaign, in one language.
const COPY: u64 = 12 * 1024;

#[test]
fn a_busy_fleet_of_any_size_costs_a_kiosk_the_same_and_the_hub_what_each_member_adds() {
    let (most, days) = (number("SAYSO_FLEET_LIGHT", 200), number("SAYSO_FLEET_DAYS", 2));
    let sizes = [50, 200, 500, 5_000, 10_000].into_iter().filter(|it| *it <= most);
    let mut table =
        String::from("a day         LISTs    GETs    PUTs DELETEs   KiB up  KiB down\n");
    let mut before: Option<Costs> = None;
    for members in sizes {
        let it = busy_days(members, days);
        let all = (it.members - 1) as f64 * days as f64;
        writeln!(table, "{}", line(&format!("kiosk/{members}"), &it.kiosks, all)).unwrap();
        writeln!(table, "{}", line(&format!("hub/{members}"), &it.hub, days as f64)).unwrap();
        if let Some(before) = &before {
            does_not_grow(before, &it);
        }
        before = Some(it);
    }
    println!("{table}");
}
