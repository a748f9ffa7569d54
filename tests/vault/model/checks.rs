//! What must hold after each step, asked of the vault in every way that it answers.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::record::{Count, Filter, Holdings, Mark, Rating, State};
use sayso::vault::{Copies, TakedownsFrom};

use super::giving::uses_of;
use super::known::{Left, Person};
use super::step::USES;
use super::world::World;

impl World {
    /// After each step.
    pub(crate) fn everything_is_as_known(&mut self) {
        self.totals_agree();
        self.lists_agree();
        self.takedowns_are_those_that_are_known();
        self.nothing_that_was_erased_is_there();
        self.who_has_left_opens_nothing_that_was_kept_since();
        self.nothing_sealed_is_opened_or_copied();
        self.complaints_are_as_known();
        self.nobody_did_too_much_alone();
    }

    /// At the end, and where it costs little: as everybody sees it who comes back.
    pub(crate) fn everybody_is_as_known(&mut self) {
        self.everybody_unlocks();
        for visit in 0..self.known.visits.len() {
            for person in 0..self.known.visits[visit].people.len() {
                self.is_as_known(&self.known.visits[visit].people[person].clone());
            }
        }
        self.complaints_read_as_written();
    }

    fn is_as_known(&mut self, person: &Person) {
        let (code, now) = (ReceiptCode::parse(&person.code).unwrap(), self.now);
        let vault = self.vault();
        let Some(held) = vault.find(&code, now).unwrap() else {
            assert_eq!(person.left, Left::Nothing, "it is lost");
            return;
        };
        assert_ne!(person.left, Left::Nothing, "it came back");
        assert_eq!(held.has_ended(), person.left == Left::Yes);
        assert_eq!(uses_of(&held), person.uses, "what they agreed to");
        assert_eq!(held.view().sealed_until, person.sealed, "the day they picked");
        let takes = held.view().takes;
        assert_eq!(takes.len(), usize::from(person.left == Left::All));
        for take in takes {
            let mut plain = Vec::new();
            held.open(vault, &take.id).unwrap().read_to_end(&mut plain).unwrap();
            assert!(plain.len() > 80, "a voice is short");
        }
    }

    /// Who is on the staff unlocks as what they are, and nobody else does.
    pub(crate) fn everybody_unlocks(&mut self) {
        for member in self.known.staff.clone() {
            let unlocked = self.unlock(&member.words).expect("somebody of the staff");
            let told = (unlocked.staff().as_str(), unlocked.role());
            assert_eq!(told, (&*member.name, member.role));
        }
        for former in std::mem::take(&mut self.former) {
            assert!(self.unlock(&former.words).is_err(), "who has left unlocks");
            self.former.push(former);
        }
        let told: BTreeSet<_> =
            self.vault().staff().unwrap().into_iter().map(|it| it.name.to_string()).collect();
        assert_eq!(told, self.known.staff.iter().map(|it| it.name.clone()).collect());
    }

    /// The list, "Today", `verify` and the model.
    fn totals_agree(&mut self) {
        let known = self.holdings();
        let takes = self.known.visits.iter().filter(|it| it.is_there()).count() as u64;
        let now = self.now;
        let vault = self.vault();
        let mut overview = vault.overview(now).unwrap();
        overview.kept.languages.clear();
        assert_eq!(overview.kept, known, "\"Today\"");
        assert_eq!(overview.files_left, 0);
        let verified = vault.verify().unwrap();
        assert_eq!(verified.findings, [], "verify");
        assert_eq!((verified.submissions, verified.takes), (known.submissions, takes), "verify");
    }

    fn rows(&self) -> impl Iterator<Item = &Person> {
        let people = self.known.visits.iter().flat_map(|visit| &visit.people);
        people.filter(|person| person.left != Left::Nothing)
    }

    fn holdings(&self) -> Holdings {
        let mut uses = BTreeMap::new();
        let mut holdings = Holdings::default();
        for person in self.rows() {
            let mut agreed = 0;
            for (purpose, _) in person.uses.iter().filter(|(_, it)| !it.withdrawn) {
                *uses.entry((*purpose).to_owned()).or_insert(0) += 1;
                agreed += 1;
            }
            holdings.submissions += 1;
            holdings.held += u64::from(person.held.is_some());
            match person.left {
                Left::All => {
                    holdings.voice += 1;
                    holdings.withdrawn += u64::from(agreed == 0);
                }
                Left::Yes | Left::Nothing => holdings.ended += 1,
            }
        }
        Holdings { uses: uses.into_iter().collect(), ..holdings }
    }

    /// What is counted for a question is what it shows, and what it should be.
    fn lists_agree(&mut self) {
        let known = self.holdings();
        let count = |is: &dyn Fn(&Person) -> bool| self.rows().filter(|it| is(it)).count() as u64;
        let given = known.submissions - known.withdrawn - known.ended;
        let all = Filter::default;
        let mut asked = vec![
            (all(), known.submissions),
            (Filter { state: Some(State::Given), ..all() }, given),
            (Filter { state: Some(State::Withdrawn), ..all() }, known.withdrawn),
            (Filter { held: true, ..all() }, known.held),
            (Filter { noted: true, ..all() }, count(&|it| it.said.noted)),
        ];
        for purpose in USES {
            let agreed = |it: &Person| it.uses.get(purpose).is_some_and(|it| !it.withdrawn);
            let purpose = Some(PurposeId::new(purpose));
            asked.push((Filter { purpose, ..all() }, count(&agreed)));
        }
        for mark in Mark::ALL {
            let mark = Some(mark);
            asked.push((Filter { mark, ..all() }, count(&|it| it.said.mark == mark)));
        }
        let rating = Rating::new(3);
        asked.push((Filter { rating, ..all() }, count(&|it| it.said.rating == Some(3))));
        let vault = self.vault.as_ref().unwrap();
        for (filter, expected) in asked {
            assert_eq!(vault.count(&filter).unwrap(), Count::Exactly(expected), "{filter:?}");
            let page = vault.page(&filter, sayso::record::Part::Newest, usize::MAX).unwrap();
            assert_eq!((page.submissions.len() as u64, page.unreadable), (expected, 0));
        }
    }

    fn takedowns_are_those_that_are_known(&self) {
        let (mut from, mut going) = (TakedownsFrom::default(), BTreeSet::new());
        let vault = self.vault.as_ref().unwrap();
        loop {
            let (copies, more) = vault.takedowns(&from, 3, self.now).unwrap();
            for copy in copies {
                assert!(going.insert(copy.id.to_string()), "listed twice");
            }
            match more {
                Some(more) => from = more,
                None => break,
            }
        }
        assert_eq!(going, self.known.going(), "the copies that have to go");
        let counted = vault.count_takedowns(self.now).unwrap();
        assert_eq!(counted.open, going.len() as u64);
        let copies = vault.copies(&Copies::All, None, usize::MAX, self.now).unwrap();
        assert_eq!(copies.len(), self.known.copies.len(), "the register");
    }

    fn nothing_that_was_erased_is_there(&self) {
        let vault = self.vault.as_ref().unwrap();
        for person in self.known.visits.iter().flat_map(|visit| &visit.people) {
            let there = vault.look_up(&person.record).unwrap().is_some();
            assert_eq!(there, person.left != Left::Nothing, "it came back, or is lost");
        }
    }

    fn who_has_left_opens_nothing_that_was_kept_since(&mut self) {
        let sealed_anew = self.vault().sealed_for_replaced_keys().unwrap() == 0;
        for former in &self.former {
            let from = if sealed_anew { 0 } else { former.since };
            for visit in self.known.visits.iter().skip(from).filter(|it| it.is_there()) {
                let record = &visit.people[0].record;
                let vault = self.vault.as_mut().unwrap();
                let take = vault.summary(record).unwrap().takes[0].id.clone();
                let opened = former.keys.open(vault, record, &take, self.now);
                assert!(opened.is_err(), "who has left opens what was kept since");
            }
            let from = if sealed_anew { 0 } else { former.complaints_since };
            for complaint in self.known.complaints.iter().skip(from).filter(|it| !it.gone) {
                let vault = self.vault.as_mut().unwrap();
                let read = former.keys.read_complaint(vault, &complaint.number, self.now);
                assert!(read.is_err(), "who has left reads what somebody wrote since");
            }
        }
    }
}
