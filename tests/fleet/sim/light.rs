//! A fleet without vaults: the numbers of messages, who is told what, and what one look asks of the store, by the rules of
//! the chapter on formats. With it a fleet of any size costs a computer nothing but time.
//!
//! What it counts is held against real vaults in `costs.rs`. Numbering and receipts are the library's own.

use std::collections::{BTreeMap, BTreeSet};

use sayso::fleet::{Correspondence, Receipt};

use super::carrier::Asked;
use super::sizes::Sizes;

/// The hub is the first.
pub(crate) const HUB: u32 = 0;
/// A page of a listing has so many names.
const PAGE: usize = 1_000;

/// What one member writes to another.
#[derive(Clone)]
pub(crate) enum Said {
    State,
    /// Of somebody who comes back, or of one who does not.
    Kept(Option<u32>),
    Gone(u32),
    Order(u32),
    /// The order, whose word, and to whom they have passed it on.
    Acknowledged(u32, u32, Vec<u32>),
    Receipt(Receipt),
}

/// From whom, and which: its number, and one that tells receipts apart.
type Name = (u32, u64, u64);

#[derive(Default)]
struct Peer {
    letters: Correspondence,
    written: BTreeMap<u64, Said>,
}

#[derive(Default)]
struct Carried {
    brought_by: Vec<u32>,
    /// Who is to say what came of it, and whether they have.
    words: BTreeMap<u32, bool>,
    signed_here: bool,
}

#[derive(Default)]
pub(crate) struct Member {
    peers: BTreeMap<u32, Peer>,
    /// Those to whom something is to be written, or has not arrived.
    due: BTreeSet<u32>,
    /// What lies in the store for it, and whether it was fetched.
    inbox: BTreeMap<Name, (Said, bool)>,
    arrived: Vec<(Name, Said)>,
    letters_out: Vec<(u32, Name, Said)>,
    letters_gone: Vec<Name>,
    /// Other objects: their bytes, and how many are to be removed.
    out: Vec<u64>,
    gone: u64,
    kept: Vec<Option<u32>>,
    unpublished: Vec<u32>,
    orders: BTreeMap<u32, Carried>,
    /// What the hub looks for, and whether the store was asked.
    wanted: Vec<(Option<u32>, bool)>,
    said: Option<(u64, usize)>,
    receipts: u64,
    pub(crate) asked: Asked,
}

/// Somebody who comes back, and what the store has of them.
pub(crate) struct Person {
    home: u32,
    payload_and_copy: bool,
    words: u64,
}

pub(crate) struct Light {
    pub(crate) members: Vec<Member>,
    pub(crate) people: Vec<Person>,
    pub(crate) day: u64,
    sizes: Sizes,
}

impl Light {
    pub(crate) fn new(members: usize, sizes: Sizes) -> Self {
        let members = (0..members).map(|_| Member::default()).collect();
        Self { members, people: Vec::new(), day: 0, sizes }
    }

    fn at(&mut self, member: u32) -> &mut Member {
        &mut self.members[member as usize]
    }

    /// Somebody keeps something who does not come back.
    pub(crate) fn keep(&mut self, home: u32) {
        self.at(home).kept.push(None);
    }

    /// Somebody keeps something, and comes back.
    pub(crate) fn keep_for_return(&mut self, home: u32) -> u32 {
        let who = self.people.len() as u32;
        self.people.push(Person { home, payload_and_copy: true, words: 0 });
        self.at(home).kept.push(Some(who));
        who
    }

    /// They come to another member, are shown it there, and have it deleted.
    pub(crate) fn erase_at(&mut self, member: u32, who: u32) {
        self.fetch_of(member, Some(who));
        self.take_order(member, who, None);
        self.carry_out(member, who);
    }

    fn tell(&mut self, from: u32, to: u32, said: Said) {
        let peer = self.at(from).peers.entry(to).or_default();
        let number = peer.letters.write();
        peer.written.insert(number, said);
        self.at(from).due.insert(to);
    }

    fn take_order(&mut self, member: u32, order: u32, brought_by: Option<u32>) {
        let origin = self.people[order as usize].home;
        let is_new = !self.at(member).orders.contains_key(&order);
        let carried = self.at(member).orders.entry(order).or_default();
        carried.signed_here |= brought_by.is_none();
        carried.brought_by.extend(brought_by.filter(|it| !carried.brought_by.contains(it)));
        if !is_new {
            let done = carried.words.get(&member) == Some(&true);
            if let Some(to) = brought_by.filter(|_| done) {
                self.tell(member, to, Said::Acknowledged(order, member, Vec::new()));
            }
            return;
        }
        let hub = Some(HUB).filter(|_| brought_by != Some(HUB));
        for to in hub.into_iter().chain([origin]).filter(|to| *to != member) {
            if self.at(member).orders.entry(order).or_default().words.insert(to, false).is_none() {
                self.tell(member, to, Said::Order(order));
            }
        }
    }

    fn carry_out(&mut self, member: u32, order: u32) {
        if self.people[order as usize].home == member {
            self.at(member).unpublished.push(order);
        }
        self.people[order as usize].words += 1;
        let word = self.sizes.word;
        self.at(member).out.push(word);
        let carried = self.at(member).orders.entry(order).or_default();
        let told = |it: &u32| *it == member || *it == HUB || carried.brought_by.contains(it);
        let passed_on: Vec<u32> = carried.words.keys().copied().filter(|it| !told(it)).collect();
        carried.words.insert(member, true);
        let mut to = carried.brought_by.clone();
        if member != HUB && !to.contains(&HUB) {
            to.push(HUB);
        }
        for to in to {
            self.tell(member, to, Said::Acknowledged(order, member, passed_on.clone()));
        }
    }

    fn hear_word(&mut self, member: u32, (order, by, passed_on): (u32, u32, Vec<u32>)) {
        let Some(carried) = self.at(member).orders.get_mut(&order) else { return };
        let news = carried.words.insert(by, true) != Some(true);
        for also in &passed_on {
            carried.words.entry(*also).or_default();
        }
        let others = carried.brought_by.iter().copied().filter(|it| news && *it != by);
        for to in others.collect::<Vec<_>>() {
            self.tell(member, to, Said::Acknowledged(order, by, passed_on.clone()));
        }
        self.strike_if_done(member, order);
    }

    fn strike_if_done(&mut self, member: u32, order: u32) {
        let carried = &self.at(member).orders[&order];
        if carried.words.contains_key(&member) && carried.words.values().all(|it| *it) {
            self.at(member).orders.remove(&order);
            if member == HUB {
                self.want(Some(order));
            }
        }
    }

    fn want(&mut self, who: Option<u32>) {
        let wanted = &mut self.at(HUB).wanted;
        if who.is_none() || !wanted.iter().any(|(it, _)| *it == who) {
            wanted.push((who, false));
        }
    }

    fn hear(&mut self, member: u32, (from, number, _): Name, said: Said) {
        match said {
            Said::Order(order) => self.take_order(member, order, Some(from)),
            Said::Acknowledged(order, by, passed_on) => {
                self.hear_word(member, (order, by, passed_on));
            }
            Said::Kept(who) => self.want(who),
            Said::Gone(who) => self.want(Some(who)),
            Said::State => {}
            Said::Receipt(receipt) => {
                let peer = self.at(member).peers.entry(from).or_default();
                for number in peer.letters.acknowledged(&receipt) {
                    peer.written.remove(&number);
                }
                return;
            }
        }
        self.at(member).peers.entry(from).or_default().letters.receive(number);
        self.at(member).due.insert(from);
    }

    /// What a vault does in one step.
    pub(crate) fn step(&mut self, member: u32) {
        for (name, said) in std::mem::take(&mut self.at(member).arrived) {
            self.hear(member, name, said);
            self.at(member).letters_gone.push(name);
        }
        for order in self.at(member).orders.keys().copied().collect::<Vec<_>>() {
            if self.at(member).orders[&order].words.get(&member) != Some(&true) {
                self.carry_out(member, order);
            }
            self.strike_if_done(member, order);
        }
        self.at(member).wanted.retain(|(_, is_asked)| !*is_asked);
        self.publish(member);
        let open = self.at(member).orders.values().filter(|it| it.signed_here).count();
        let said = Some((self.day, open));
        if member != HUB && self.at(member).said != said {
            self.at(member).said = said;
            self.tell(member, HUB, Said::State);
        }
        self.lay_out(member);
    }

    fn publish(&mut self, member: u32) {
        for who in std::mem::take(&mut self.at(member).kept) {
            let of_one = [self.sizes.payload, self.sizes.copy];
            self.at(member).out.extend(of_one);
            self.tell(member, HUB, Said::Kept(who));
        }
        for who in std::mem::take(&mut self.at(member).unpublished) {
            self.people[who as usize].payload_and_copy = false;
            self.at(member).gone += 2;
            self.tell(member, HUB, Said::Gone(who));
        }
    }

    fn lay_out(&mut self, member: u32) {
        let Member { peers, due, letters_out, receipts, .. } = self.at(member);
        for to in &*due {
            let Some(peer) = peers.get_mut(to) else { continue };
            for number in peer.letters.due() {
                let said = peer.written[&number].clone();
                letters_out.push((*to, (member, number, 0), said));
            }
            if let Some(receipt) = peer.letters.receipt() {
                *receipts += 1;
                letters_out.push((*to, (member, 0, *receipts), Said::Receipt(receipt)));
            }
        }
        due.retain(|to| peers.get(to).is_some_and(|peer| peer.letters.is_due()));
    }

    /// What waits is removed and put.
    pub(crate) fn errand(&mut self, member: u32) {
        let own = self.at(member);
        own.asked.deletes += own.gone + own.letters_gone.len() as u64;
        own.gone = 0;
        for name in std::mem::take(&mut own.letters_gone) {
            own.inbox.remove(&name);
        }
        own.asked.puts += own.out.len() as u64;
        own.asked.up += own.out.drain(..).sum::<u64>();
        for (to, name, said) in std::mem::take(&mut own.letters_out) {
            let bytes = self.sizes.of(&said);
            let asked = &mut self.at(member).asked;
            (asked.puts, asked.up) = (asked.puts + 1, asked.up + bytes);
            self.at(to).inbox.entry(name).or_insert((said, false));
        }
    }

    /// A whole look: what waits, what is new, and what the hub looks for.
    pub(crate) fn carry(&mut self, member: u32) {
        self.errand(member);
        let own = self.at(member);
        own.asked.lists += 1 + own.inbox.len().div_ceil(PAGE).max(1) as u64;
        let mut bytes = Vec::new();
        for (name, (said, is_fetched)) in own.inbox.iter_mut().filter(|(_, it)| !it.1) {
            *is_fetched = true;
            own.arrived.push((*name, said.clone()));
            bytes.push(said.clone());
        }
        let down: u64 = bytes.iter().map(|said| self.sizes.of(said)).sum();
        let own = self.at(member);
        (own.asked.gets, own.asked.down) =
            (own.asked.gets + bytes.len() as u64, own.asked.down + down);
        if member == HUB {
            let mut wanted = std::mem::take(&mut self.at(HUB).wanted);
            for (who, is_asked) in &mut wanted {
                *is_asked = true;
                self.fetch_of(HUB, *who);
            }
            self.at(HUB).wanted = wanted;
        }
    }

    fn fetch_of(&mut self, member: u32, who: Option<u32>) {
        let there = who.map(|who| &self.people[who as usize]);
        let whole = there.is_none_or(|it| it.payload_and_copy);
        let words = there.map_or(0, |it| it.words);
        let Sizes { payload, copy, word, .. } = self.sizes;
        let asked = &mut self.at(member).asked;
        asked.lists += 1;
        asked.gets += words + if whole { 2 } else { 0 };
        asked.down += words * word + if whole { payload + copy } else { 0 };
    }

    /// One look as the program does it: a step before and after, and what the second one lays out. Where there is nothing to
    /// do it costs two listings.
    pub(crate) fn look(&mut self, member: u32) {
        if self.has_nothing_to_do(member) {
            self.at(member).asked.lists += 2;
            return;
        }
        self.step(member);
        self.carry(member);
        self.step(member);
        self.errand(member);
    }

    fn has_nothing_to_do(&self, member: u32) -> bool {
        let it = &self.members[member as usize];
        let nothing_lies = it.inbox.is_empty() && it.out.is_empty() && it.wanted.is_empty();
        let nothing_to_say =
            it.kept.is_empty() && it.unpublished.is_empty() && it.orders.is_empty();
        let said = member == HUB || it.said.is_some_and(|(day, _)| day == self.day);
        nothing_lies && nothing_to_say && said && it.due.is_empty()
    }
}
