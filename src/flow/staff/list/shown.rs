//! Which submissions are shown: those that are asked for, a part at a time.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Looking, Narrowing};
use crate::record::{Count, Cursor, Filter, Page, Part, SubmissionSummary};

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
    /// Whether staff are choosing which.
    pub narrowing: Narrowing,
    /// Whether another part is being fetched.
    pub turning: Looking,
}

impl Shown {
    pub(super) fn new(page: Page, count: Count) -> Self {
        Self {
            page,
            count,
            filter: Filter::default(),
            before: None,
            narrowing: Narrowing::Closed,
            turning: Looking::No,
        }
    }

    /// Asks for the newer or the older part, where there is one.
    pub(super) fn turn(&mut self, to: Option<Cursor>, part: fn(Cursor) -> Part) -> Effects {
        let Some(to) = to.filter(|_| self.turning == Looking::No) else { return Effects::new() };
        self.ask(part(to))
    }

    /// Asks for those that `filter` asks for, from the newest on. What was asked for and did not come yet is not
    /// waited for any more.
    pub(super) fn narrow(&mut self, filter: Filter) -> Effects {
        if filter == self.filter {
            return Effects::new();
        }
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

    /// What is known of a submission now, where it is shown.
    pub(super) fn replace(&mut self, submission: SubmissionSummary) {
        let shown = self.page.submissions.iter_mut().find(|it| it.id == submission.id);
        if let Some(shown) = shown {
            *shown = submission;
        }
    }
}
