//! A store in memory, which a whole fleet shares, and which does what a bad one does: it loses, delays, doubles and reorders
//! what it is given, forgets to remove, shows old listings, hands out nonsense, and goes back to yesterday.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::common::random::Random;

type Bytes = Rc<[u8]>;

/// How it behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It does what it is told.
    Reliable,
    /// It does not, and says that it has.
    Fickle,
    /// It does not answer.
    Away,
}

/// The store does not answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unreachable;

/// What it was told last about an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    Put,
    Remove,
}

enum Late {
    Put(String, Bytes),
    Remove(String),
}

pub(crate) struct Store {
    objects: BTreeMap<String, Bytes>,
    yesterday: BTreeMap<String, Bytes>,
    late: Vec<(u64, Late)>,
    words: BTreeMap<String, Word>,
    pub(crate) mood: Mood,
    chance: Random,
    /// So many requests it has had.
    clock: u64,
}

impl Store {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            objects: BTreeMap::new(),
            yesterday: BTreeMap::new(),
            late: Vec::new(),
            words: BTreeMap::new(),
            mood: Mood::Reliable,
            chance: Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            clock: 0,
        }
    }

    /// In so many of a hundred cases, where it is fickle.
    fn happens(&mut self, percent: u64) -> bool {
        self.mood == Mood::Fickle && self.chance.below(100) < percent
    }

    fn answers(&mut self) -> Result<(), Unreachable> {
        self.clock += 1;
        let (due, waits) =
            std::mem::take(&mut self.late).into_iter().partition(|(when, _)| *when <= self.clock);
        self.late = waits;
        self.catch_up(due);
        if self.mood == Mood::Away || self.happens(2) { Err(Unreachable) } else { Ok(()) }
    }

    fn catch_up(&mut self, due: Vec<(u64, Late)>) {
        for (_, late) in due {
            match late {
                Late::Put(key, bytes) => drop(self.objects.insert(key, bytes)),
                Late::Remove(key) => drop(self.objects.remove(&key)),
            }
        }
    }

    fn later(&mut self, late: Late) {
        let when = self.clock + 1 + self.chance.below(200);
        self.late.push((when, late));
    }

    pub(crate) fn put(&mut self, key: &str, bytes: Vec<u8>) -> Result<(), Unreachable> {
        self.answers()?;
        let (name, bytes): (_, Bytes) = (key.to_owned(), bytes.into());
        self.words.insert(name.clone(), Word::Put);
        if self.happens(8) {
            return Ok(());
        }
        if self.happens(8) {
            self.later(Late::Put(name, bytes));
            return Ok(());
        }
        if self.happens(5) {
            self.later(Late::Put(name.clone(), bytes.clone()));
        }
        self.objects.insert(name, bytes);
        Ok(())
    }

    pub(crate) fn remove(&mut self, key: &str) -> Result<(), Unreachable> {
        self.answers()?;
        self.words.insert(key.to_owned(), Word::Remove);
        if self.happens(5) {
            return Ok(());
        }
        if self.happens(8) {
            self.later(Late::Remove(key.to_owned()));
            return Ok(());
        }
        self.objects.remove(key);
        Ok(())
    }

    /// The names under `prefix`, with how long each is.
    pub(crate) fn list(&mut self, prefix: &str) -> Result<Vec<(String, usize)>, Unreachable> {
        self.answers()?;
        let under = self.objects.range(prefix.to_owned()..);
        let under = under.take_while(|(key, _)| key.starts_with(prefix));
        let all: Vec<_> = under.map(|(key, bytes)| (key.clone(), bytes.len())).collect();
        Ok(all.into_iter().filter(|_| !self.happens(4)).collect())
    }

    pub(crate) fn get(&mut self, key: &str) -> Result<Option<Vec<u8>>, Unreachable> {
        self.answers()?;
        if self.happens(3) {
            return Ok(None);
        }
        let Some(bytes) = self.objects.get(key).cloned() else { return Ok(None) };
        let mut bytes = bytes.to_vec();
        if self.happens(3) {
            let at = self.chance.below(bytes.len() as u64) as usize;
            match self.chance.below(3) {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << self.chance.below(8),
                _ => bytes = self.something_else(),
            }
        }
        Ok(Some(bytes))
    }

    fn something_else(&mut self) -> Vec<u8> {
        let nth = self.chance.below(self.objects.len() as u64) as usize;
        self.objects.values().nth(nth).map(|bytes| bytes.to_vec()).unwrap_or_default()
    }

    /// Another day begins.
    pub(crate) fn a_day_passes(&mut self) {
        self.yesterday = self.objects.clone();
    }

    /// It comes out of a backup of its own.
    pub(crate) fn rolls_back(&mut self) {
        self.objects = self.yesterday.clone();
        self.late.clear();
    }

    /// From now on it is as one wants it. What was late comes now.
    pub(crate) fn becomes_reliable(&mut self) {
        self.mood = Mood::Reliable;
        let due = std::mem::take(&mut self.late);
        self.catch_up(due);
    }

    /// How long each object is in whose name this is.
    pub(crate) fn lengths(&self, word: &str) -> Vec<u64> {
        let named = self.objects.iter().filter(|(key, _)| key.contains(word));
        named.map(|(_, bytes)| bytes.len() as u64).collect()
    }

    /// All that lies there, with what it was told last about each.
    pub(crate) fn everything(&self) -> Vec<(String, Word)> {
        let told = |key: &String| self.words.get(key).copied().unwrap_or(Word::Put);
        self.objects.keys().map(|key| (key.clone(), told(key))).collect()
    }
}
