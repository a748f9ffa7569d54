//! What two members have written to each other, over a store that may lose, delay, double and reorder.
//!
//! Each numbers what it writes to the other, from 1. A message is put again until a receipt says that it has arrived, so
//! none is lost for good; what has arrived is known by its number, so nothing is done twice. A receipt has
//! no number and is not answered: the next one says all that it said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::numbers::Numbers;

/// What is not acknowledged is put again after so many looks at the store.
const AGAIN_AFTER_LOOKS: u32 = 3;

/// What one member knows of its correspondence with another.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correspondence {
    /// The number of the last message to the other.
    sent: u64,
    /// Those that are not acknowledged, and how many looks ago they were put; none where they never were.
    waiting: BTreeMap<u64, Option<u32>>,
    /// All messages from the other up to this number have arrived,
    until: u64,
    /// and these of the later ones.
    beyond: Numbers,
    /// Something came since the last receipt was written.
    owes: bool,
}

/// Whether a message is new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Received {
    /// It is.
    New,
    /// It has arrived before.
    Known,
}

/// What has arrived, for whoever wrote it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// All up to this number.
    pub until: u64,
    /// And these.
    #[serde(default, skip_serializing_if = "Numbers::is_empty")]
    pub beyond: Numbers,
}

impl Correspondence {
    /// The number of a new message to the other.
    pub fn write(&mut self) -> u64 {
        self.sent += 1;
        self.waiting.insert(self.sent, None);
        self.sent
    }

    /// The messages that are to be put into the store at this look: new ones, and those that nothing was heard of.
    pub fn due(&mut self) -> Vec<u64> {
        let mut due = Vec::new();
        for (number, put) in &mut self.waiting {
            match put {
                Some(looks) if *looks + 1 < AGAIN_AFTER_LOOKS => *looks += 1,
                Some(_) | None => {
                    *put = Some(0);
                    due.push(*number);
                }
            }
        }
        due
    }

    /// A message of this number has come.
    pub fn receive(&mut self, number: u64) -> Received {
        self.owes = true;
        if number <= self.until || !self.beyond.insert(number) {
            return Received::Known;
        }
        if let Some(until) = self.beyond.take_from(self.until + 1) {
            self.until = until;
        }
        Received::New
    }

    /// A receipt that is due, once.
    pub fn receipt(&mut self) -> Option<Receipt> {
        std::mem::take(&mut self.owes)
            .then(|| Receipt { until: self.until, beyond: self.beyond.clone() })
    }

    /// The other's receipt has come. Returns the messages that need not be kept any longer.
    pub fn acknowledged(&mut self, receipt: &Receipt) -> Vec<u64> {
        let arrived = |number: &u64| *number <= receipt.until || receipt.beyond.contains(*number);
        let done: Vec<_> = self.waiting.keys().copied().filter(arrived).collect();
        for number in &done {
            self.waiting.remove(number);
        }
        done
    }

    /// Whether something is to be put at one of the next looks.
    pub fn is_due(&self) -> bool {
        self.owes || !self.waiting.is_empty()
    }

    /// So many messages to the other are not acknowledged.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// So many messages from the other are missing: later ones have come.
    pub fn missing(&self) -> u64 {
        match self.beyond.last() {
            Some(last) => last - self.until - self.beyond.len(),
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_lost_is_put_again_and_what_comes_twice_is_known() {
        let (mut a, mut b) = (Correspondence::default(), Correspondence::default());
        assert_eq!([a.write(), a.write(), a.write()], [1, 2, 3]);
        assert_eq!(a.due(), [1, 2, 3]);
        assert_eq!(
            (b.receive(3), b.receive(1), b.receive(3)),
            (Received::New, Received::New, Received::Known)
        );
        assert_eq!((b.missing(), b.until), (1, 1));
        assert_eq!(a.acknowledged(&b.receipt().unwrap()), [1, 3]);
        assert_eq!(b.receipt(), None, "nothing came since");
        let puts: Vec<_> = (0..6).map(|_| a.due()).collect();
        assert_eq!(puts, [vec![], vec![], vec![2], vec![], vec![], vec![2]]);
        assert_eq!(b.receive(2), Received::New);
        assert_eq!((b.missing(), b.until, b.beyond.len()), (0, 3, 0));
        assert_eq!(a.acknowledged(&b.receipt().unwrap()), [2]);
        assert!(a.waiting() == 0 && a.due().is_empty());
    }

    #[test]
    fn an_old_receipt_that_comes_late_takes_nothing_back() {
        let (mut a, mut b) = (Correspondence::default(), Correspondence::default());
        let numbers = [a.write(), a.write()];
        b.receive(numbers[0]);
        let early = b.receipt().unwrap();
        b.receive(numbers[1]);
        a.acknowledged(&b.receipt().unwrap());
        assert!(a.acknowledged(&early).is_empty());
        assert_eq!(a.waiting(), 0);
    }

    proptest::proptest! {
        /// Whatever the store does short of losing everything for ever, each message is done exactly once.
        #[test]
        fn each_message_is_done_once(
            kept in proptest::collection::vec(proptest::bool::ANY, 200),
            count in 1_u64..20,
        ) {
            let (mut a, mut b) = (Correspondence::default(), Correspondence::default());
            let mut luck = kept.into_iter().chain(std::iter::repeat(true));
            for _ in 0..count { a.write(); }
            let mut done = Vec::new();
            for _ in 0..1_000 {
                if a.waiting() == 0 { break; }
                for number in a.due() {
                    // Lost, or there twice.
                    let times = if luck.next().unwrap_or(true) { 2 } else { 0 };
                    for _ in 0..times {
                        if b.receive(number) == Received::New { done.push(number); }
                    }
                }
                if let Some(receipt) = b.receipt().filter(|_| luck.next().unwrap_or(true)) {
                    a.acknowledged(&receipt);
                }
            }
            done.sort_unstable();
            proptest::prop_assert_eq!(done, (1..=count).collect::<Vec<_>>());
            proptest::prop_assert_eq!(a.waiting(), 0);
        }
    }
}
