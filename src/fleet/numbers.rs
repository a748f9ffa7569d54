//! Numbers of messages, as runs: a month of them behind one that is missing is two numbers long.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Some numbers. Written as a list, in which `[4, 9]` stands for all from 4 to 9.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Run>", into = "Vec<Run>")]
pub struct Numbers {
    /// The first of each run, and its last. No two of them touch.
    runs: BTreeMap<u64, u64>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Run {
    One(u64),
    Many(u64, u64),
}

impl Numbers {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> u64 {
        self.runs
            .iter()
            .map(|(first, last)| (last - first).saturating_add(1))
            .fold(0, u64::saturating_add)
    }

    /// The highest.
    pub fn last(&self) -> Option<u64> {
        self.runs.last_key_value().map(|(_, last)| *last)
    }

    /// Whether this is one of them.
    pub fn contains(&self, number: u64) -> bool {
        self.runs.range(..=number).next_back().is_some_and(|(_, last)| number <= *last)
    }

    /// Adds one. Returns whether it is new.
    pub fn insert(&mut self, number: u64) -> bool {
        let is_new = !self.contains(number);
        self.insert_run(number, number);
        is_new
    }

    /// Takes the run out that begins with `first`. Returns its last.
    pub(super) fn take_from(&mut self, first: u64) -> Option<u64> {
        self.runs.remove(&first)
    }

    /// Adds a run, which may touch or overlap others.
    fn insert_run(&mut self, mut first: u64, mut last: u64) {
        let touches = last.saturating_add(1);
        while let Some((&begins, &ends)) = self.runs.range(..=touches).next_back() {
            if ends.saturating_add(1) < first {
                break;
            }
            self.runs.remove(&begins);
            (first, last) = (first.min(begins), last.max(ends));
        }
        self.runs.insert(first, last);
    }
}

impl From<Vec<Run>> for Numbers {
    /// In whatever order somebody else has written them; a run that ends before it begins has none.
    fn from(runs: Vec<Run>) -> Self {
        let mut numbers = Self::default();
        for run in runs {
            match run {
                Run::One(number) => numbers.insert_run(number, number),
                Run::Many(first, last) if first <= last => numbers.insert_run(first, last),
                Run::Many(..) => {}
            }
        }
        numbers
    }
}

impl From<Numbers> for Vec<Run> {
    fn from(numbers: Numbers) -> Self {
        let runs = numbers.runs.into_iter();
        let run =
            |(first, last)| if first == last { Run::One(first) } else { Run::Many(first, last) };
        runs.map(run).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_run_is_two_numbers_and_what_stood_there_before_is_read() {
        let read = |text: &str| serde_json::from_str::<Numbers>(text).unwrap();
        let numbers = read("[9,3,4,5,[7,8],[2,1]]");
        assert_eq!(serde_json::to_string(&numbers).unwrap(), "[[3,5],[7,9]]");
        assert_eq!((numbers.len(), numbers.last()), (6, Some(9)));
        assert_eq!(serde_json::to_string(&read("[1]")).unwrap(), "[1]");
        let all = read("[[0,18446744073709551615],5]");
        assert_eq!((all.len(), all.last()), (u64::MAX, Some(u64::MAX)));
    }

    proptest::proptest! {
        #[test]
        fn they_are_a_set(
            some in proptest::collection::vec((0_u64..40, 0_u64..6), 0..30),
            more in proptest::collection::vec(0_u64..50, 0..30),
        ) {
            let (mut numbers, mut set) = (Numbers::default(), BTreeSet::new());
            for (first, many) in some {
                numbers.insert_run(first, first + many);
                set.extend(first..=first + many);
            }
            for number in more {
                proptest::prop_assert_eq!(numbers.insert(number), set.insert(number));
            }
            proptest::prop_assert_eq!(numbers.len(), set.len() as u64);
            proptest::prop_assert_eq!(numbers.last(), set.last().copied());
            for number in 0..60 {
                proptest::prop_assert_eq!(numbers.contains(number), set.contains(&number));
            }
            let mut ends = None;
            for (&first, &last) in &numbers.runs {
                proptest::prop_assert!(first <= last && ends.is_none_or(|ends| ends + 1 < first));
                ends = Some(last);
            }
            let text = serde_json::to_string(&numbers).unwrap();
            proptest::prop_assert_eq!(serde_json::from_str::<Numbers>(&text).unwrap(), numbers);
        }
    }
}
