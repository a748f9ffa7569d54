//! What a fleet costs a member and day, and how that grows with the number of members.

use super::carrier::Asked;
use super::number;
use super::people::Wish;
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

fn costs(members: u64) -> Costs {
    let mut world = World::new(members as usize - 1, members);
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
    let mut kiosks = Asked::default();
    for member in &world.members[1..] {
        kiosks.lists += member.asked.lists;
        kiosks.gets += member.asked.gets;
        kiosks.puts += member.asked.puts;
        kiosks.deletes += member.asked.deletes;
        kiosks.up += member.asked.up;
        kiosks.down += member.asked.down;
    }
    Costs { members, kiosks, hub: world.members[HUB].asked }
}

fn line(name: &str, asked: &Asked, of: f64) -> String {
    let each = |it: u64| it as f64 / of / DAYS as f64;
    let [lists, gets, puts, deletes] =
        [asked.lists, asked.gets, asked.puts, asked.deletes].map(each);
    let (up, down) = (each(asked.up) / 1024.0, each(asked.down) / 1024.0);
    format!("{name:10} {lists:7.1} {gets:7.1} {puts:7.1} {deletes:7.1} {up:9.1} {down:9.1}")
}

#[test]
fn a_kiosk_costs_the_same_however_many_there_are_and_the_hub_no_more_than_each_adds() {
    let most = number("SAYSO_FLEET_MEMBERS", 20);
    println!("a day       LISTs    GETs    PUTs DELETEs   KiB up  KiB down");
    let sizes: Vec<u64> = [5, 20, 50, 200].into_iter().filter(|it| *it <= most).collect();
    let all: Vec<Costs> = sizes.into_iter().map(costs).collect();
    for it in &all {
        let others = (it.members - 1) as f64;
        println!("{}", line(&format!("kiosk/{}", it.members), &it.kiosks, others));
        println!("{}", line(&format!("hub/{}", it.members), &it.hub, 1.0));
    }
    let a_kiosk =
        |it: &Costs, what: fn(&Asked) -> u64| what(&it.kiosks) as f64 / (it.members - 1) as f64;
    let of_hub =
        |it: &Costs, what: fn(&Asked) -> u64| what(&it.hub) as f64 / (it.members - 1) as f64;
    for pair in all.windows(2) {
        for what in [Asked::requests, Asked::bytes] {
            let (few, many) = (a_kiosk(&pair[0], what), a_kiosk(&pair[1], what));
            assert!(many <= few * 1.15, "a kiosk's grows: {few} to {many}");
            let (few, many) = (of_hub(&pair[0], what), of_hub(&pair[1], what));
            assert!(many <= few * 1.15, "the hub's grows faster than the fleet: {few} to {many}");
        }
    }
}
