//! A small picture or outline beside each row that is in sight, for whoever asks for that.
//!
//! **Invariant:** nothing is opened for a row before somebody who may open it has asked to see rows so, and only for rows that are
//! in sight. What was opened is forgotten with the page of the list. Test: `tests/window/glimpses.rs`.

use std::collections::HashSet;

use crate::campaign::Kind;
use crate::flow::effect::{Effect, Effects, RowTake, StaffJob};
use crate::flow::shared::Custody;
use crate::record::{Page, SubmissionId, SubmissionSummary, TakeSummary};
use crate::vault::Unlocked;

/// What staff do about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Show pictures and outlines".
    Show,
    /// "Hide pictures and outlines".
    Hide,
    /// These rows are in sight and have none.
    InSight(Vec<SubmissionId>),
}

/// Which rows have one.
#[derive(Debug, Default)]
pub struct Glimpses {
    wanted: Wanted,
    under_way: HashSet<SubmissionId>,
    tried: HashSet<SubmissionId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Wanted {
    #[default]
    No,
    Yes,
}

impl Glimpses {
    /// Wanted, and there for this row.
    #[cfg(test)]
    pub(super) fn of_tried(record: &SubmissionId) -> Self {
        let tried = HashSet::from([record.clone()]);
        Self { wanted: Wanted::Yes, tried, ..Self::default() }
    }

    /// Whether rows are shown with them.
    pub fn are_wanted(&self) -> bool {
        self.wanted == Wanted::Yes
    }

    /// Whether the row is to be opened once it is in sight: not while others are.
    pub fn lack(&self, record: &SubmissionId) -> bool {
        self.are_wanted() && self.under_way.is_empty() && !self.tried.contains(record)
    }

    /// Whether the one of this row is waited for.
    pub fn await_one(&self, record: &SubmissionId) -> bool {
        self.under_way.contains(record)
    }

    /// Whether any is waited for.
    pub fn await_any(&self) -> bool {
        !self.under_way.is_empty()
    }

    /// Whether that of this row may stay.
    pub fn show(&self, record: &SubmissionId) -> bool {
        self.under_way.contains(record) || self.tried.contains(record)
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        listed: &[SubmissionSummary],
        key: &mut Custody<Box<Unlocked>>,
    ) -> Effects {
        match action {
            Action::Show => self.wanted = Wanted::Yes,
            Action::Hide => *self = Self::default(),
            Action::InSight(records) => return self.open(&records, listed, key),
        }
        Effects::new()
    }

    fn open(
        &mut self,
        records: &[SubmissionId],
        listed: &[SubmissionSummary],
        key: &mut Custody<Box<Unlocked>>,
    ) -> Effects {
        let lacking = listed.iter().filter(|it| records.contains(&it.id) && self.lack(&it.id));
        let rows: Vec<_> = lacking.filter_map(row_take).collect();
        if rows.is_empty() {
            return Effects::new();
        }
        let Some(key) = key.lend() else { return Effects::new() };
        self.under_way = rows.iter().map(|row| row.record.clone()).collect();
        vec![Effect::Staff(StaffJob::Glimpse(key, rows))]
    }

    /// These were tried, whatever came of it.
    pub(super) fn ended(&mut self, records: Vec<SubmissionId>) {
        // Of a page that has gone nothing is waited for any more.
        self.tried.extend(records.into_iter().filter(|it| self.under_way.remove(it)));
    }

    /// Another page of the list is shown: those of rows that are on it as well stay.
    pub(super) fn turn_to(&mut self, page: &Page) {
        let is_there = |record: &SubmissionId| page.submissions.iter().any(|it| it.id == *record);
        self.under_way.retain(is_there);
        self.tried.retain(is_there);
    }

    /// Another thing may be done with this submission than before.
    pub(super) fn forget_one(&mut self, record: &SubmissionId) {
        self.under_way.remove(record);
        self.tried.remove(record);
    }

    /// The list is left.
    pub(super) fn forget(&mut self) {
        *self = Self { wanted: self.wanted, ..Self::default() };
    }
}

/// The take that stands for the submission: the first photo, or the first voice message. None where it has neither.
pub fn row_take(submission: &SubmissionSummary) -> Option<RowTake> {
    let first = |kind: Kind| {
        let is_it = |take: &&TakeSummary| take.facts.kind() == kind && !take.facts.is_spoken_yes();
        submission.takes.iter().find(is_it).map(|take| (take.id.clone(), kind))
    };
    let (take, kind) = first(Kind::Photo).or_else(|| first(Kind::Voice))?;
    Some(RowTake { record: submission.id.clone(), take, kind })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: &str) -> SubmissionId {
        SubmissionId::from_text(number.to_owned())
    }

    #[test]
    fn rows_are_tried_once_a_few_at_a_time_and_again_on_another_page() {
        let (one, two) = (record("01"), record("02"));
        let mut glimpses = Glimpses::default();
        assert!(!glimpses.lack(&one), "nobody has asked for any");
        glimpses.act(Action::Show, &[], &mut Custody::Away);
        assert!(glimpses.lack(&one) && glimpses.lack(&two));
        glimpses.under_way.insert(one.clone());
        assert!(!glimpses.lack(&one) && !glimpses.lack(&two), "the last few are not there yet");
        assert!(glimpses.await_one(&one) && !glimpses.await_one(&two));
        glimpses.ended(vec![one.clone()]);
        assert!(!glimpses.lack(&one) && glimpses.lack(&two) && glimpses.show(&one));
        glimpses.under_way.insert(two.clone());
        glimpses.turn_to(&Page::default());
        assert!(!glimpses.show(&one) && !glimpses.await_one(&two), "they went with the page");
        glimpses.ended(vec![two.clone()]);
        assert!(glimpses.lack(&one) && glimpses.lack(&two), "it came too late for its page");
        glimpses.under_way.insert(one.clone());
        glimpses.ended(vec![one.clone()]);
        assert!(glimpses.show(&one) && !glimpses.await_any());
        glimpses.forget_one(&one);
        assert!(!glimpses.show(&one), "its consent may be another");
        glimpses.forget();
        assert!(glimpses.are_wanted() && glimpses.lack(&one));
        glimpses.act(Action::Hide, &[], &mut Custody::Away);
        assert!(!glimpses.lack(&one));
    }
}
