//! What a check of the whole vault comes to.

use crate::digest::Digest;

/// What was checked, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Events in the chain.
    pub events: u64,
    /// Submissions kept now.
    pub submissions: u64,
    /// Takes kept now.
    pub takes: u64,
    /// The ledger's head.
    pub head: Digest,
    /// What is wrong, and how often each; empty where nothing is.
    pub wrong: Vec<(Fault, u64)>,
}

/// What can be wrong, by what there is to do about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The ledger's file is damaged.
    File,
    /// Events were changed, removed or added by hand, from this one on at the earliest.
    History(Option<i64>),
    /// Keys or the staff are not those that events tell of.
    Keys,
    /// Words that people were asked by are not those that they were shown.
    Words,
    /// What is stored differs from what the events tell.
    Records,
    /// Lists for staff leave something out, or show it where it does not belong.
    Lists,
    /// Recordings are missing or damaged.
    Takes,
    /// Keys of recordings lie where none belong.
    Slots,
    /// Files are left over.
    Left,
    /// Others can read what only the owner should.
    Permissions,
}

impl Checked {
    /// Notes that this is wrong, once more.
    pub fn note(&mut self, fault: Fault) {
        match self.wrong.iter_mut().find(|(known, _)| known.is_like(fault)) {
            None => self.wrong.push((fault, 1)),
            Some((known, count)) => {
                *count += 1;
                if let (Fault::History(known), Fault::History(Some(seq))) = (known, fault) {
                    *known = Some(known.map_or(seq, |first| first.min(seq)));
                }
            }
        }
    }
}

impl Fault {
    fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_is_counted_by_what_there_is_to_do_and_the_first_event_is_told() {
        let (events, submissions, takes, head) = (9, 2, 3, Digest::ZERO);
        let mut checked = Checked { events, submissions, takes, head, wrong: Vec::new() };
        for fault in [
            Fault::History(None),
            Fault::Takes,
            Fault::History(Some(7)),
            Fault::History(Some(4)),
            Fault::Takes,
            Fault::History(Some(5)),
        ] {
            checked.note(fault);
        }
        assert_eq!(checked.wrong, [(Fault::History(Some(4)), 4), (Fault::Takes, 2)]);
    }
}
