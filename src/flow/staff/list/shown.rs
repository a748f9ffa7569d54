//! Which submissions are shown: those that are asked for, a part at a time.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Custody, Looking, Narrowing};
use crate::flow::staff::days::TypedDays;
use crate::record::{Count, Cursor, Filter, Page, Part, SubmissionId, SubmissionSummary};
use crate::vault::Unlocked;

/// So many submissions are shown at a time: the list costs the same, however many there are.
pub const AT_A_TIME: usize = 50;

/// The part of the list that is shown, and which are asked for.
#[derive(Debug)]
pub struct Shown {
    /// The part that is shown.
    pub page: Page,
    /// How many there are in all, of those that are asked for.
    pub count: Count,
    /// Which are asked for.
    pub filter: Filter,
    /// Which were asked for before, and whether one stood alone, while the answer is on its way.
    before: Option<(Filter, bool)>,
    /// The days as they are typed.
    pub days: TypedDays,
    /// The number of one that is looked for, as it is typed.
    pub number: String,
    /// What came of that.
    pub numbered: Numbered,
    /// Whether those alone are shown that a number has led to.
    pub alone: bool,
    /// Words that are looked for in notes, as far as they are typed.
    pub words: String,
    /// Whether what is shown has them.
    pub sought: Sought,
    /// Whether staff are choosing which.
    pub narrowing: Narrowing,
    /// Whether another part is being fetched.
    pub turning: Looking,
}

/// Whether those are shown whose notes have some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// The notes were not asked.
    No,
    /// They are being looked through.
    Now,
    /// These have the words.
    Found,
}

/// What came of a number that is looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Numbered {
    /// It is being typed, or what it led to is shown.
    #[default]
    Typing,
    /// It is being looked up.
    Looking,
    /// Nothing is kept under it.
    Unknown,
}

impl Shown {
    pub(super) fn new(page: Page, count: Count) -> Self {
        Self {
            page,
            count,
            filter: Filter::default(),
            before: None,
            days: TypedDays::default(),
            number: String::new(),
            numbered: Numbered::Typing,
            alone: false,
            words: String::new(),
            sought: Sought::No,
            narrowing: Narrowing::Closed,
            turning: Looking::No,
        }
    }

    /// Whether something is left out.
    pub fn is_narrowed(&self) -> bool {
        self.filter != Filter::default() || self.sought != Sought::No || self.alone
    }

    /// What is asked for, where that leaves something out and can be said without words from notes.
    pub fn narrowed_to(&self) -> Option<&Filter> {
        let is_it = self.sought == Sought::No && self.filter != Filter::default();
        is_it.then_some(&self.filter)
    }

    /// Asks for the newer or the older part, where there is one.
    pub(super) fn turn(&mut self, to: Option<Cursor>, part: fn(Cursor) -> Part) -> Effects {
        let Some(to) = to.filter(|_| self.turning == Looking::No) else { return Effects::new() };
        self.ask(part(to))
    }

    /// Asks for those that `filter` asks for, from the newest on. What was asked for and did not come yet is not
    /// waited for any more.
    pub(super) fn narrow(&mut self, filter: Filter) -> Effects {
        if filter == self.filter && self.sought == Sought::No && !self.alone {
            return Effects::new();
        }
        (self.sought, self.words) = (Sought::No, String::new());
        (self.number, self.numbered) = (String::new(), Numbered::Typing);
        self.days = TypedDays::of(filter.from, filter.until);
        let alone = std::mem::take(&mut self.alone);
        let shown = std::mem::replace(&mut self.filter, filter);
        self.before.get_or_insert((shown, alone));
        self.ask(Part::Newest)
    }

    /// Asks for those of the days that are typed, where those are days.
    pub(super) fn show_days(&mut self) -> Effects {
        match self.days.read() {
            None => Effects::new(),
            Some((from, until)) => self.narrow(Filter { from, until, ..self.filter.clone() }),
        }
    }

    /// The number of one was typed.
    pub(super) fn type_number(&mut self, typed: String) {
        self.number = typed;
        if self.numbered == Numbered::Unknown {
            self.numbered = Numbered::Typing;
        }
    }

    /// Looks for what has the number that is typed, whatever is asked for otherwise.
    pub(super) fn find_number(&mut self) -> Effects {
        let gap = |sign: &char| sign.is_whitespace() || *sign == '-';
        let typed = self.number.chars().filter(|sign| !gap(sign));
        let number = SubmissionId::from_text(typed.collect::<String>().to_lowercase());
        // Another press says nothing new of what nothing was found under.
        let is_told = self.numbered == Numbered::Unknown || self.turning == Looking::Now;
        if number.as_str().is_empty() || is_told {
            return Effects::new();
        }
        if !number.is_one() {
            self.numbered = Numbered::Unknown;
            return Effects::new();
        }
        (self.numbered, self.turning) = (Numbered::Looking, Looking::Now);
        vec![Effect::Staff(StaffJob::FindNumber(number))]
    }

    /// What has the number is here, or nothing has it; then what is shown stays.
    pub(super) fn found_number(
        &mut self,
        found: Result<Vec<SubmissionSummary>, VaultProblem>,
    ) -> Result<Option<Page>, VaultProblem> {
        let unknown = matches!(&found, Ok(found) if found.is_empty());
        self.numbered = if unknown { Numbered::Unknown } else { Numbered::Typing };
        self.turning = Looking::No;
        let submissions = found?;
        if unknown {
            return Ok(None);
        }
        self.show_all_again();
        self.alone = true;
        Ok(Some(Page { submissions, ..Page::default() }))
    }

    /// All of them are asked for, as at first; the number that is typed stays.
    pub(super) fn show_all_again(&mut self) {
        (self.filter, self.before, self.alone) = (Filter::default(), None, false);
        (self.sought, self.words) = (Sought::No, String::new());
        self.days = TypedDays::default();
    }

    fn ask(&mut self, part: Part) -> Effects {
        self.turning = Looking::Now;
        vec![Effect::Staff(StaffJob::ShowPart(self.filter.clone(), part))]
    }

    /// What was asked for is there or not.
    pub(super) fn hear<T>(&mut self, turned: Result<T, VaultProblem>) -> Result<T, VaultProblem> {
        self.turning = Looking::No;
        let before = self.before.take();
        if let (Err(_), Some((before, alone))) = (&turned, before) {
            // What is on screen is still what was asked for before.
            (self.filter, self.alone) = (before, alone);
        }
        turned
    }

    /// Looks for the words that are typed in the notes on those that are asked for.
    pub(super) fn find_in_notes(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let words = self.words.trim();
        if words.is_empty() || self.turning == Looking::Now {
            return Effects::new();
        }
        let Some(key) = key.lend() else { return Effects::new() };
        let find = StaffJob::FindInNotes(key, self.filter.clone(), words.to_owned());
        (self.sought, self.turning) = (Sought::Now, Looking::Now);
        vec![Effect::Staff(find)]
    }

    /// What was found; none where something else is asked for by now.
    pub(super) fn found_in_notes<T>(
        &mut self,
        found: Result<T, VaultProblem>,
    ) -> Result<Option<T>, VaultProblem> {
        if self.sought != Sought::Now {
            return Ok(None);
        }
        self.turning = Looking::No;
        self.sought = if found.is_ok() { Sought::Found } else { Sought::No };
        self.alone = self.alone && found.is_err();
        found.map(Some)
    }

    /// What is known of a submission now, where it is shown.
    pub(super) fn replace(&mut self, submission: SubmissionSummary) {
        let shown = self.page.submissions.iter_mut().find(|it| it.id == submission.id);
        if let Some(shown) = shown {
            *shown = submission;
        }
    }
}
