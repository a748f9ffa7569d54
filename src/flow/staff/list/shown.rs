//! Which submissions are shown: those that are asked for, a part at a time.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Custody, Looking, Narrowing};
use crate::record::{Count, Cursor, Filter, Page, Part, SubmissionSummary};
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
    /// Which were asked for before, while the answer is on its way.
    before: Option<Filter>,
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

impl Shown {
    pub(super) fn new(page: Page, count: Count) -> Self {
        Self {
            page,
            count,
            filter: Filter::default(),
            before: None,
            words: String::new(),
            sought: Sought::No,
            narrowing: Narrowing::Closed,
            turning: Looking::No,
        }
    }

    /// Whether something is left out.
    pub fn is_narrowed(&self) -> bool {
        self.filter != Filter::default() || self.sought != Sought::No
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
        if filter == self.filter && self.sought == Sought::No {
            return Effects::new();
        }
        (self.sought, self.words) = (Sought::No, String::new());
        let shown = std::mem::replace(&mut self.filter, filter);
        self.before.get_or_insert(shown);
        self.ask(Part::Newest)
    }

    fn ask(&mut self, part: Part) -> Effects {
        self.turning = Looking::Now;
        vec![Effect::Staff(StaffJob::ShowPart(self.filter.clone(), part))]
    }

    /// What was asked for is there or not.
    pub(super) fn hear<T>(&mut self, turned: Result<T, VaultProblem>) -> Result<T, VaultProblem> {
        self.turning = Looking::No;
        let before = self.before.take();
        if let (Err(_), Some(before)) = (&turned, before) {
            // What is on screen is still what was asked for before.
            self.filter = before;
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
