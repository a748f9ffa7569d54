//! What staff say of a submission, so that it becomes the same at two members that both change it.
//!
//! Each of the four things that can be said is a register where the last writer wins, by a Lamport stamp: a number that
//! grows past whatever was seen, and the member where it was said. No clock decides anything, and it makes no difference in
//! which order something comes, nor how often.

use serde::{Deserialize, Serialize};

use super::member::MemberId;
use crate::hex::from_hex;
use crate::record::{HoldTerms, Mark, Rating, Reference};

/// When something was said, in the order of what its writer had seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stamp {
    /// One more than the newest that was known there.
    pub n: u32,
    /// Where it was said. It decides between two that knew nothing of each other.
    pub member: MemberId,
}

impl Stamp {
    /// Of what is said at `member` by whoever knows `newest`.
    pub fn after(newest: Option<&Self>, member: &MemberId) -> Self {
        let n = newest.map_or(0, |newest| newest.n).saturating_add(1);
        Self { n, member: member.clone() }
    }
}

/// What was said last of one thing; no value where it was taken back, or nobody has said anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Latest<T> {
    /// None where nobody has said anything.
    pub stamp: Option<Stamp>,
    /// What it says.
    pub value: Option<T>,
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self { stamp: None, value: None }
    }
}

impl<T: Clone> Latest<T> {
    /// Takes over what `other` says where that is newer.
    pub fn merge(&mut self, other: &Self) {
        if other.stamp > self.stamp {
            self.clone_from(other);
        }
    }

    /// What was said before there was a fleet counts as the first that its member has said.
    fn or_first_of(mut self, member: &MemberId) -> Self {
        if self.stamp.is_none() && self.value.is_some() {
            self.stamp = Some(Stamp::after(None, member));
        }
        self
    }
}

/// A note, sealed for the organisation and for whom it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedNote {
    /// The age header.
    pub header: String,
    /// The rest of it, in hexadecimal digits.
    pub payload: String,
    /// How it is sealed.
    pub suite: i64,
    /// The number of the organisation's key that it is sealed for.
    pub vault_key: i64,
}

impl SealedNote {
    /// What is in it, as bytes. None where that is not as any member writes it.
    pub fn payload(&self) -> Option<Vec<u8>> {
        from_hex(&self.payload)
    }

    fn is_plausible(&self) -> bool {
        let header = self.header.as_bytes();
        let text = |it: &u8| it.is_ascii_graphic() || matches!(it, b' ' | b'\n');
        !header.is_empty() && header.iter().all(text) && self.payload().is_some()
    }
}

/// One of the things that staff say of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A mark.
    Mark,
    /// A rating.
    Rating,
    /// A note.
    Note,
    /// A hold.
    Hold,
}

/// All that staff say of a submission.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remarks {
    /// Whether it may be published, in their eyes.
    pub mark: Latest<Mark>,
    /// How they rate it.
    pub rating: Latest<Rating>,
    /// What they wrote about it.
    pub note: Latest<SealedNote>,
    /// What an officer holds it for.
    pub hold: Latest<HoldTerms>,
}

/// When each thing was said that is said of a submission.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Stamps {
    /// Of the mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<Stamp>,
    /// Of the rating.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Stamp>,
    /// Of the note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Stamp>,
    /// Of the hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hold: Option<Stamp>,
}

impl Stamps {
    /// Of one of them.
    pub fn of(&self, what: Remark) -> Option<&Stamp> {
        match what {
            Remark::Mark => &self.mark,
            Remark::Rating => &self.rating,
            Remark::Note => &self.note,
            Remark::Hold => &self.hold,
        }
        .as_ref()
    }

    /// One of them is said anew.
    pub fn set(&mut self, what: Remark, stamp: Stamp) {
        let place = match what {
            Remark::Mark => &mut self.mark,
            Remark::Rating => &mut self.rating,
            Remark::Note => &mut self.note,
            Remark::Hold => &mut self.hold,
        };
        *place = Some(stamp);
    }
}

impl Remarks {
    /// Without what no member of ours writes: whoever reads a row must not stumble over it.
    #[must_use]
    pub fn without_nonsense(mut self) -> Self {
        if self.note.value.as_ref().is_some_and(|note| !note.is_plausible()) {
            self.note = Latest::default();
        }
        let reference = self.hold.value.as_ref().and_then(|terms| terms.reference.as_ref());
        let is_line = |it: &Reference| Reference::new(it.as_str()) == Ok(Some(it.clone()));
        if reference.is_some_and(|it| !is_line(it)) {
            self.hold = Latest::default();
        }
        self
    }

    /// Takes over whatever `other` says that is newer.
    pub fn merge(&mut self, other: &Self) {
        self.mark.merge(&other.mark);
        self.rating.merge(&other.rating);
        self.note.merge(&other.note);
        self.hold.merge(&other.hold);
    }

    /// When each of it was said.
    pub fn stamps(&self) -> Stamps {
        Stamps {
            mark: self.mark.stamp.clone(),
            rating: self.rating.stamp.clone(),
            note: self.note.stamp.clone(),
            hold: self.hold.stamp.clone(),
        }
    }

    /// What was said before there was a fleet counts as the first that `member` has said.
    #[must_use]
    pub fn or_first_of(self, member: &MemberId) -> Self {
        Self {
            mark: self.mark.or_first_of(member),
            rating: self.rating.or_first_of(member),
            note: self.note.or_first_of(member),
            hold: self.hold.or_first_of(member),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn member(digit: u8) -> MemberId {
        format!("{digit:032x}").parse().unwrap()
    }

    fn said(n: u32, by: u8, value: Option<Mark>) -> Latest<Mark> {
        Latest { stamp: Some(Stamp { n, member: member(by) }), value }
    }

    fn merged(mut one: Latest<Mark>, other: &Latest<Mark>) -> Latest<Mark> {
        one.merge(other);
        one
    }

    #[test]
    fn what_was_said_last_holds_and_of_two_at_once_the_same_one_everywhere() {
        let none = Latest::default();
        let first = said(1, 1, Some(Mark::Approved));
        let at_once = said(1, 2, Some(Mark::Flagged));
        let later = said(2, 1, None);
        assert_eq!(merged(none.clone(), &first), first);
        assert_eq!(merged(first.clone(), &none), first);
        for (one, other) in [(&first, &at_once), (&at_once, &first)] {
            assert_eq!(merged(one.clone(), other), at_once);
        }
        assert_eq!(merged(at_once, &later), later, "it was taken back by whoever had seen both");
        assert_eq!(Stamp::after(later.stamp.as_ref(), &member(2)).n, 3);
    }

    #[test]
    fn what_was_said_before_there_was_a_fleet_is_told_to_the_others() {
        let before = Remarks {
            mark: Latest { stamp: None, value: Some(Mark::Approved) },
            ..Remarks::default()
        };
        let told = before.or_first_of(&member(1));
        assert_eq!(told.stamps().mark, Some(Stamp { n: 1, member: member(1) }));
        assert_eq!(told.stamps().rating, None, "nobody has said anything of it");
        let mut other = Remarks::default();
        other.merge(&told);
        assert_eq!(other.mark.value, Some(Mark::Approved));
    }

    #[test]
    fn what_no_member_writes_is_taken_for_nothing() {
        let stamp = Some(Stamp::after(None, &member(1)));
        let note = |header: &str, payload: &str| SealedNote {
            header: header.to_owned(),
            payload: payload.to_owned(),
            suite: 1,
            vault_key: 1,
        };
        for (note, stays) in [
            (note("age-encryption.org/v1\n--- x\n", "00ff"), true),
            (note("", "00"), false),
            (note("a\0b", "00"), false),
            (note("age", "0"), false),
            (note("age", "+f"), false),
        ] {
            let said = Latest { stamp: stamp.clone(), value: Some(note.clone()) };
            let read = Remarks { note: said, ..Remarks::default() }.without_nonsense();
            assert_eq!(read.note.value.is_some(), stays, "{note:?}");
        }
        let held = |reference: &str| {
            let text =
                format!(r#"{{"because":"law","until":"2027-01-01","reference":"{reference}"}}"#);
            let said = Latest { stamp: stamp.clone(), value: serde_json::from_str(&text).unwrap() };
            Remarks { hold: said, ..Remarks::default() }.without_nonsense().hold.value.is_some()
        };
        assert!(held("2026/117") && !held("one\\ntwo"));
    }

    /// What happens at one of two members.
    #[derive(Clone, Debug)]
    enum Happens {
        /// Staff say something.
        Said(Option<Mark>),
        /// A state that the other had once comes: it may have come before, or be older than one that has.
        Comes(usize),
    }

    fn happens() -> impl Strategy<Value = (usize, Happens)> {
        const MARKS: [Option<Mark>; 3] = [None, Some(Mark::Approved), Some(Mark::Flagged)];
        let said = proptest::sample::select(&MARKS[..]).prop_map(Happens::Said);
        (0..2_usize, prop_oneof![said, (0..64_usize).prop_map(Happens::Comes)])
    }

    proptest! {
        /// Whatever is said where, and whatever of it comes in which order and how often: once both have heard the newest
        /// of each other, both say the same, and it is what somebody said who had seen all that they had seen.
        #[test]
        fn two_members_end_with_the_same(all in proptest::collection::vec(happens(), 0..40)) {
            let members = [member(1), member(2)];
            let mut states = [Latest::<Mark>::default(), Latest::default()];
            let mut past = [vec![states[0].clone()], vec![states[1].clone()]];
            for (at, what) in all {
                match what {
                    Happens::Said(value) => {
                        let stamp = Some(Stamp::after(states[at].stamp.as_ref(), &members[at]));
                        states[at] = Latest { stamp, value };
                    }
                    Happens::Comes(which) => {
                        let known = &past[1 - at];
                        states[at].merge(&known[which % known.len()].clone());
                    }
                }
                past[at].push(states[at].clone());
            }
            let [a, b] = &states;
            let both = merged(a.clone(), b);
            prop_assert_eq!(&both, &merged(b.clone(), a));
            prop_assert_eq!(&both, &merged(both.clone(), a), "it may come twice");
            let newest = past.iter().flatten().map(|it| &it.stamp).max().unwrap();
            prop_assert_eq!(&both.stamp, newest, "nothing newer was lost");
        }

        /// In any order, and however they are put together.
        #[test]
        fn the_order_in_which_it_comes_makes_no_difference(
            stamps in proptest::collection::vec((0_u32..4, 0_u8..3), 3),
        ) {
            // Of one stamp there is one value.
            let of = |(n, by): (u32, u8)| {
                said(n, by, [None, Some(Mark::Approved), Some(Mark::Flagged)][(n as usize + by as usize) % 3])
            };
            let [a, b, c] = [of(stamps[0]), of(stamps[1]), of(stamps[2])];
            let left = merged(merged(a.clone(), &b), &c);
            let right = merged(a.clone(), &merged(b.clone(), &c));
            prop_assert_eq!(&left, &right);
            prop_assert_eq!(&left, &merged(merged(c, &b), &a));
        }
    }
}
