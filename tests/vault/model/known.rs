//! What must be so: a few lists in memory, changed by the same steps as the vault.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use sayso::record::{Mark, Role, SubmissionId};

use super::complaining::Complained;
use super::seconds::{Act, AskedBy};
use super::step::{FOLDERS, Saying, USES, Use};

/// A use that somebody agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Agreed {
    pub(crate) until: Date,
    pub(crate) withdrawn: bool,
}

/// What is left of what somebody gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Left {
    All,
    /// Their yes; another has taken back what they gave together.
    Yes,
    Nothing,
}

/// What staff say of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) mark: Option<Mark>,
    pub(crate) rating: Option<u8>,
    pub(crate) noted: bool,
}

#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) code: String,
    pub(crate) record: SubmissionId,
    pub(crate) uses: BTreeMap<Use, Agreed>,
    pub(crate) said: Said,
    /// The last day of the hold on it.
    pub(crate) held: Option<Date>,
    /// The first day on which staff may open it.
    pub(crate) sealed: Option<Date>,
    pub(crate) left: Left,
}

/// A voice, and everybody who is in it.
#[derive(Clone)]
pub(crate) struct Visit {
    pub(crate) people: Vec<Person>,
    pub(crate) kept_on: Date,
}

/// The folder of an export, or where copies lie that are saved by hand. After a restore others are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct FolderOf {
    pub(crate) purpose: Use,
    pub(crate) number: u8,
    pub(crate) generation: usize,
}

impl FolderOf {
    /// The number of none that is exported to.
    pub(crate) const BY_HAND: u8 = FOLDERS;

    /// Whether the copies in it are encrypted to somebody outside.
    pub(crate) fn is_encrypted(self) -> bool {
        self.number + 1 == FOLDERS
    }
}

/// A copy of a visit's voice.
#[derive(Clone)]
pub(crate) struct Copied {
    pub(crate) id: String,
    pub(crate) visit: usize,
    pub(crate) folder: FolderOf,
    pub(crate) until: Date,
    pub(crate) written: bool,
    pub(crate) must_go: bool,
    pub(crate) gone: bool,
    /// When it was put on record that it is made, and who made it.
    pub(crate) told: Vec<(Timestamp, String)>,
}

/// Somebody of the staff, by a number that nobody has again.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) number: usize,
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) words: String,
}

/// What was taken back, in the order in which it was.
#[derive(Clone, Copy, Debug)]
pub(crate) enum TakenBack {
    All(usize, usize),
    Use(usize, usize, Use),
    Staff(usize),
}

/// Somebody: the number of the visit, and who of them.
pub(crate) type Who = (usize, usize);

#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) visits: Vec<Visit>,
    pub(crate) copies: Vec<Copied>,
    pub(crate) staff: Vec<Member>,
    /// The last day that an officer has said to be right, by which staff may erase what was held.
    pub(crate) confirmed: Date,
    pub(crate) complaints: Vec<Complained>,
    /// So often an officer has read one.
    pub(crate) read: usize,
    /// Pieces of what opened the words of complaints that are gone.
    pub(crate) words_gone: Vec<Vec<u8>>,
    /// What staff have copied and erased, in the order in which they did.
    pub(crate) acts: Vec<Act>,
    pub(crate) asked_by: AskedBy,
}

impl Visit {
    /// Up to which day everybody in it agrees to a use on `today`; none where it may not be used.
    pub(crate) fn holds(&self, purpose: Use, today: Date) -> Option<Date> {
        let one = |person: &Person| {
            let agreed = person.uses.get(purpose).filter(|it| !it.withdrawn)?;
            (person.left == Left::All).then_some(agreed.until)
        };
        let until = self.people.iter().map(one).collect::<Option<Vec<_>>>()?.into_iter().min()?;
        (until >= today).then_some(until)
    }

    /// Whether the voice is there.
    pub(crate) fn is_there(&self) -> bool {
        self.people.iter().all(|person| person.left == Left::All)
    }

    /// The last day of the last use that all of them agreed to, withdrawn or not.
    fn last_day_of_all(&self) -> Option<Date> {
        let shared = |purpose: &Use| {
            let days = self.people.iter().map(|it| it.uses.get(purpose).map(|it| it.until));
            days.collect::<Option<Vec<_>>>()?.into_iter().min()
        };
        USES.iter().filter_map(shared).max()
    }
}

impl Person {
    fn last_day(&self) -> Date {
        self.uses.values().map(|it| it.until).max().unwrap()
    }
}

impl Known {
    /// Nothing but the first of the staff.
    pub(crate) fn of(first: Member, confirmed: Date) -> Self {
        Self {
            visits: Vec::new(),
            copies: Vec::new(),
            staff: vec![first],
            confirmed,
            complaints: Vec::new(),
            read: 0,
            words_gone: Vec::new(),
            acts: Vec::new(),
            asked_by: AskedBy::First,
        }
    }

    pub(crate) fn person(&self, (visit, person): Who) -> &Person {
        &self.visits[visit].people[person]
    }

    pub(crate) fn person_mut(&mut self, (visit, person): Who) -> &mut Person {
        &mut self.visits[visit].people[person]
    }

    /// Everybody of whom something is left.
    pub(crate) fn people(&self) -> Vec<Who> {
        let people = |visit: usize| (0..self.visits[visit].people.len()).map(move |it| (visit, it));
        let all = (0..self.visits.len()).flat_map(people);
        all.filter(|who| self.person(*who).left != Left::Nothing).collect()
    }

    /// Consent for all copies of a visit ends, or for those of one use.
    fn end(&mut self, visit: usize, purpose: Option<Use>) {
        for copy in self.copies.iter_mut().filter(|copy| copy.visit == visit) {
            copy.must_go |= purpose.is_none_or(|purpose| purpose == copy.folder.purpose);
        }
    }

    pub(crate) fn withdraw(&mut self, who: Who, purpose: Use) -> bool {
        let agreed = self.person_mut(who).uses.get_mut(purpose);
        let Some(agreed) = agreed.filter(|it| !it.withdrawn) else { return false };
        agreed.withdrawn = true;
        self.end(who.0, Some(purpose));
        true
    }

    /// Erases what somebody gave. What others gave with them goes, too.
    pub(crate) fn erase(&mut self, who: Who) {
        let before = std::mem::replace(&mut self.person_mut(who).left, Left::Nothing);
        if before != Left::All {
            return;
        }
        for other in &mut self.visits[who.0].people {
            if other.left == Left::All {
                (other.left, other.said, other.held) = (Left::Yes, Said::default(), None);
            }
        }
        self.end(who.0, None);
    }

    /// Somebody agreed again, now for `uses`, which are all that there are of theirs. Returns what they withdrew by it.
    pub(crate) fn renew(&mut self, who: Who, uses: BTreeMap<Use, Agreed>) -> Vec<Use> {
        let before = std::mem::replace(&mut self.person_mut(who).uses, uses.clone());
        let ended = |purpose: &Use| !before[purpose].withdrawn && uses[purpose].withdrawn;
        let ended: Vec<Use> = before.keys().copied().filter(ended).collect();
        for purpose in &ended {
            self.end(who.0, Some(purpose));
        }
        for copy in self.copies.iter_mut().filter(|it| it.visit == who.0 && !it.must_go) {
            copy.until = uses[copy.folder.purpose].until;
        }
        ended
    }

    /// It is another day.
    pub(crate) fn pass(&mut self, today: Date) {
        for copy in &mut self.copies {
            copy.must_go |= copy.until < today;
        }
    }

    /// Erases what is over on `today`, and says what that was.
    pub(crate) fn purge(&mut self, today: Date) -> Vec<Who> {
        self.confirmed = today;
        for who in self.people() {
            let person = self.person_mut(who);
            person.held = person.held.filter(|until| *until >= today);
        }
        let over = |who: &Who| {
            let own = self.person(*who).last_day();
            let visit = &self.visits[who.0];
            let shared = visit.last_day_of_all().filter(|_| visit.is_there());
            let agreed = shared.map_or(own, |shared| own.min(shared));
            self.person(*who).held.map_or(agreed, |held| agreed.max(held)) < today
        };
        let over: Vec<Who> = self.people().into_iter().filter(over).collect();
        for who in &over {
            self.erase(*who);
        }
        over
    }

    /// Holds what is there, or no longer, for everybody who is in it.
    pub(crate) fn hold(&mut self, visit: usize, until: Option<Date>) {
        for person in &mut self.visits[visit].people {
            person.held = until.filter(|_| person.left == Left::All);
        }
    }

    pub(crate) fn say(&mut self, who: Who, what: Saying) {
        let said = &mut self.person_mut(who).said;
        match what {
            Saying::Approve => said.mark = Some(Mark::Approved),
            Saying::Flag => said.mark = Some(Mark::Flagged),
            Saying::Clear => said.mark = None,
            Saying::Rate(number) => said.rating = Some(number),
            Saying::Note => said.noted = true,
            Saying::NoNote => said.noted = false,
        }
    }

    /// The same as it was in a backup, after what was taken back since is carried out.
    pub(crate) fn told(mut self, since: &[TakenBack], today: Date) -> Self {
        for taken_back in since {
            match *taken_back {
                TakenBack::All(visit, person) if visit < self.visits.len() => {
                    self.erase((visit, person));
                }
                TakenBack::Use(visit, person, purpose) if visit < self.visits.len() => {
                    if self.person((visit, person)).left != Left::Nothing {
                        self.withdraw((visit, person), purpose);
                    }
                }
                TakenBack::All(..) | TakenBack::Use(..) => {}
                TakenBack::Staff(number) => self.staff.retain(|it| it.number != number),
            }
        }
        self.pass(today);
        self
    }

    /// The copies that have to go and are not said to be gone.
    pub(crate) fn going(&self) -> BTreeSet<String> {
        let going = self.copies.iter().filter(|copy| copy.must_go && !copy.gone);
        going.map(|copy| copy.id.clone()).collect()
    }
}
