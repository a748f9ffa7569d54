//! A fleet of real vaults in a folder in memory, the people who come to them, and what is known of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use sayso::fleet::Invitation;
use sayso::vault::{Unlocked, Vault, VaultSettings};
use secrecy::SecretString;
use tempfile::TempDir;

use super::carrier::{Asked, Look};
use super::people::{Person, SOURCE};
use super::store::{Mood, Store};
use crate::common::random::Random;
use crate::common::window::PASSPHRASE;

/// The hub is the first of the members.
pub(crate) const HUB: usize = 0;
/// A history begins so many days ago: what a backup is told of bears the computer's own time.
const DAYS_AGO: i64 = 900;
/// Everybody looks six times in each of so many rounds, or fewer where nothing happens any more.
const ROUNDS: u64 = 10;
/// Enough requests for any look.
pub(crate) const ALL: u64 = u64::MAX;

/// Whether a member takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// It does.
    Active,
    /// It was removed. It goes on by itself.
    Removed,
    /// It was destroyed. What was restored of it is another member.
    Destroyed,
}

pub(crate) struct Member {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) vault: Option<Vault>,
    pub(crate) fetched: BTreeSet<String>,
    pub(crate) part: Part,
    /// It looks once in so many turns.
    pub(crate) rarely: u64,
    /// Nobody is there before this day.
    pub(crate) asleep_until: i64,
    /// How far its clock is off.
    pub(crate) clock_off_days: i64,
    pub(crate) asked: Asked,
    /// The turn of its newest backup.
    pub(crate) backed_up: Option<u64>,
}

/// What has happened, to see that it was not nothing.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) turns: u64,
    pub(crate) kept: u64,
    pub(crate) visits: u64,
    pub(crate) fetched: u64,
    pub(crate) withdrawn: u64,
    pub(crate) erased: u64,
    pub(crate) ordered_blindly: u64,
    pub(crate) by_staff: u64,
    pub(crate) said: u64,
    pub(crate) expired: u64,
    pub(crate) crashes: u64,
    pub(crate) restores: u64,
    pub(crate) removed: u64,
    pub(crate) rolled_back: u64,
    pub(crate) rounds: u64,
}

impl Figures {
    pub(crate) fn add(&mut self, more: Self) {
        self.turns += more.turns;
        self.kept += more.kept;
        self.visits += more.visits;
        self.fetched += more.fetched;
        self.withdrawn += more.withdrawn;
        self.erased += more.erased;
        self.ordered_blindly += more.ordered_blindly;
        self.by_staff += more.by_staff;
        self.said += more.said;
        self.expired += more.expired;
        self.crashes += more.crashes;
        self.restores += more.restores;
        self.removed += more.removed;
        self.rolled_back += more.rolled_back;
        self.rounds = self.rounds.max(more.rounds);
    }
}

pub(crate) struct World {
    pub(crate) place: TempDir,
    pub(crate) start: Timestamp,
    pub(crate) day: i64,
    pub(crate) turn: u64,
    pub(crate) members: Vec<Member>,
    pub(crate) people: Vec<Person>,
    pub(crate) store: Store,
    pub(crate) chance: Random,
    pub(crate) names: usize,
    /// Whose is what lies under a lookup.
    pub(crate) lookups: BTreeMap<String, usize>,
    pub(crate) figures: Figures,
}

pub(crate) fn in_memory() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.unwrap()
}

impl World {
    /// A hub and so many kiosks.
    pub(crate) fn new(kiosks: usize, seed: u64) -> Self {
        let place = in_memory();
        // From the morning on, so that no day ends in the middle of its turns.
        let today =
            Timestamp::now().to_zoned_datetime(jiff::tz::TimeZone::UTC).start_of_day().unwrap();
        let start = today.timestamp() - SignedDuration::from_hours(24 * DAYS_AGO);
        let folder = place.path().join("hub");
        let words = SecretString::from(PASSPHRASE);
        let mut hub = Vault::create(&folder, &words, VaultSettings::LIGHT, start).unwrap();
        fs::write(folder.join("campaign.toml"), SOURCE.as_str()).unwrap();
        let officer = hub.unlock(&words, &[], start).unwrap();
        let store = serde_json::json!({ "store": "memory" });
        officer.create_fleet(&mut hub, (&"hub".parse().unwrap(), store), start).unwrap();
        let mut world = Self {
            place,
            start,
            day: 0,
            turn: 0,
            members: vec![Member::new("hub", folder, hub)],
            people: Vec::new(),
            store: Store::new(seed),
            chance: Random(seed.wrapping_mul(0x2545_f491_4f6c_dd1d) | 1),
            names: 0,
            lookups: BTreeMap::new(),
            figures: Figures::default(),
        };
        for kiosk in 1..=kiosks {
            let folder = world.place.path().join(format!("k{kiosk}"));
            let name = format!("k{kiosk}");
            let invitation = world.invite(&name, None).unwrap();
            world.join(&name, folder, &invitation);
            world.look(kiosk, ALL);
        }
        world.look(HUB, ALL);
        world
    }

    /// An invitation; none where the hub has never heard of whom it is to come in the place of.
    pub(crate) fn invite(&mut self, name: &str, instead_of: Option<&str>) -> Option<Invitation> {
        let now = self.now(HUB);
        let officer = self.officer(HUB);
        let names = (name.parse().unwrap(), instead_of.map(|it| it.parse().unwrap()));
        let names = (&names.0, names.1.as_ref());
        let invited = officer.invitation(self.vault(HUB), names, Some(SOURCE.clone()), now);
        invited.ok().map(|(invitation, _)| invitation)
    }

    /// A vault in `folder`, or what is to be made there, becomes a member.
    pub(crate) fn join(&mut self, name: &str, folder: PathBuf, invitation: &Invitation) {
        let vault = Vault::join(&folder, invitation, self.now(HUB)).unwrap();
        self.members.push(Member::new(name, folder, vault));
    }

    /// What the clock of a member says.
    pub(crate) fn now(&self, member: usize) -> Timestamp {
        let off = self.members[member].clock_off_days;
        let days = SignedDuration::from_hours(24 * (self.day + off));
        self.start + days + SignedDuration::from_secs(60 * self.turn as i64)
    }

    pub(crate) fn vault(&mut self, member: usize) -> &mut Vault {
        self.members[member].vault.as_mut().unwrap()
    }

    pub(crate) fn officer(&mut self, member: usize) -> Unlocked {
        let now = self.now(member);
        // They have their key with them.
        let key = [self.members[HUB].folder.clone()];
        self.vault(member).unlock(&SecretString::from(PASSPHRASE), &key, now).unwrap()
    }

    pub(crate) fn new_name(&mut self) -> usize {
        self.names += 1;
        self.names
    }

    /// The members that take part, the hub among them.
    pub(crate) fn active(&self) -> Vec<usize> {
        (0..self.members.len()).filter(|it| self.members[*it].part == Part::Active).collect()
    }

    /// All that have a computer, also those that were removed: they go on.
    pub(crate) fn running(&self) -> Vec<usize> {
        (0..self.members.len()).filter(|it| self.members[*it].vault.is_some()).collect()
    }

    /// One that is there today.
    pub(crate) fn somewhere(&mut self) -> Option<usize> {
        let day = self.day;
        let mut there = self.active();
        there.retain(|it| self.members[*it].asleep_until <= day);
        (!there.is_empty()).then(|| there[self.chance.below(there.len() as u64) as usize])
    }

    /// A step of a member, and a look at the store that makes so many requests at most.
    pub(crate) fn look(&mut self, member: usize, until: u64) {
        self.step(member);
        self.carry(member, until);
    }

    pub(crate) fn step(&mut self, member: usize) {
        let now = self.now(member);
        self.vault(member).fleet_step(now).unwrap();
        self.note_lookups(member);
        self.orders_that_arrived_are_carried_out(member);
        self.nobody_says_done_who_keeps_it(member);
    }

    pub(crate) fn carry(&mut self, member: usize, until: u64) {
        let at = self.now(member);
        let Member { folder, fetched, asked, .. } = &mut self.members[member];
        Look { data: folder, store: &mut self.store, fetched, asked, until, at }.run();
    }

    pub(crate) fn pass(&mut self, days: i64) {
        self.day += days;
        self.store.a_day_passes();
        for member in 0..self.members.len() {
            if self.members[member].asleep_until <= self.day {
                self.members[member].clock_off_days = 0;
            }
        }
    }

    /// From now on everything works. Everybody looks until nothing more happens.
    pub(crate) fn becomes_reliable(&mut self) {
        self.store.becomes_reliable();
        for member in self.running() {
            self.members[member].asleep_until = 0;
            self.members[member].clock_off_days = 0;
        }
        self.everybody_looks();
        for member in self.active() {
            let now = self.now(member);
            self.figures.expired += self.vault(member).purge(now).unwrap();
        }
        self.everybody_looks();
        assert_eq!(self.store.mood, Mood::Reliable);
    }

    fn everybody_looks(&mut self) {
        for round in 0..ROUNDS {
            let before: Vec<_> = self.members.iter().map(|it| it.asked).collect();
            for _ in 0..3 {
                for member in self.running() {
                    self.turn += 1;
                    self.look(member, ALL);
                    self.look(member, ALL);
                }
            }
            let asked = |(now, before): (&Member, &Asked)| {
                (now.asked.puts, now.asked.gets, now.asked.deletes)
                    == (before.puts, before.gets, before.deletes)
            };
            self.figures.rounds = self.figures.rounds.max(round);
            if self.members.iter().zip(&before).all(asked) {
                return;
            }
        }
    }
}

impl Member {
    fn new(name: &str, folder: PathBuf, vault: Vault) -> Self {
        Self {
            name: name.to_owned(),
            folder,
            vault: Some(vault),
            fetched: BTreeSet::new(),
            part: Part::Active,
            rarely: 1,
            asleep_until: 0,
            clock_off_days: 0,
            asked: Asked::default(),
            backed_up: None,
        }
    }
}
