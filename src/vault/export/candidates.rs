//! Which takes come into question, and why one may not be used. A look at them needs no key.

use std::collections::VecDeque;

use jiff::Timestamp;

use crate::campaign::{Kind, PurposeId};
use crate::record::{
    Filter, Flagged, LeftOut, Mark, Part, PurposeState, Standing, SubmissionId, SubmissionSummary,
    TakeSummary,
};
use crate::vault::Vault;
use crate::vault::storage::StorageError;

/// So many submissions are decided on in one step.
const AT_ONCE: usize = 32;
/// No more takes than these are open at once, unless one submission has more.
const TAKES_AT_ONCE: usize = 64;

/// Which takes are to be exported; of these, those whose consent holds are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// What the filter finds.
    Filter(Box<Filter>),
    /// The same, but for what staff have flagged.
    Unflagged(Box<Filter>),
    /// What was chosen by hand, by the numbers of the records.
    Records(Vec<SubmissionId>),
}

impl Which {
    /// What the filter finds, with or without what staff have flagged.
    pub fn found_by(filter: Box<Filter>, flagged: Flagged) -> Self {
        match flagged {
            Flagged::LeftOut => Self::Unflagged(filter),
            Flagged::Copied => Self::Filter(filter),
        }
    }
}

/// What is left to look at.
#[derive(Clone)]
enum Left {
    Pages(Box<Filter>, Part),
    Records(VecDeque<SubmissionId>),
    Nothing,
}

/// Submissions that come into question, some at a time.
#[derive(Clone)]
pub(super) struct Candidates {
    left: Left,
    kind: Option<Kind>,
    /// By hand, what several people are in is met under each of them; by filter once, under the first.
    by_hand: bool,
    flagged: Flagged,
}

/// Some of them.
#[derive(Default)]
pub(super) struct Few {
    pub submissions: Vec<SubmissionSummary>,
    /// So many cannot be read.
    pub unreadable: usize,
}

impl Few {
    /// How many were met.
    fn met(&self) -> usize {
        self.submissions.len() + self.unreadable
    }
}

/// So many of these, the first of them, are decided on in one step.
fn in_one_step(submissions: &[SubmissionSummary]) -> usize {
    let mut takes = 0;
    let fit = submissions.iter().take_while(|it| {
        takes += it.takes.len();
        takes <= TAKES_AT_ONCE
    });
    fit.count().max(1)
}

impl Candidates {
    pub(super) fn of(which: Which) -> Self {
        let pages = |filter: Box<Filter>, flagged| {
            let kind = filter.kind;
            Self { left: Left::Pages(filter, Part::Newest), kind, by_hand: false, flagged }
        };
        match which {
            Which::Filter(filter) => pages(filter, Flagged::Copied),
            Which::Unflagged(filter) => pages(filter, Flagged::LeftOut),
            Which::Records(records) => {
                let (left, flagged) = (Left::Records(records.into()), Flagged::Copied);
                Self { left, kind: None, by_hand: true, flagged }
            }
        }
    }

    /// Why what `summary` is of is not to be copied for `purpose` at `at`; none where it is. What is flagged counts as
    /// that only where it may be used.
    pub(super) fn left_out(
        &self,
        vault: &Vault,
        summary: &SubmissionSummary,
        purpose: &PurposeId,
        at: Timestamp,
    ) -> Result<Option<LeftOut>, StorageError> {
        let is_flagged = summary.marks.mark == Some(Mark::Flagged);
        let flagged = is_flagged && self.flagged == Flagged::LeftOut;
        Ok(left_out(vault, summary, purpose, at)?.or(flagged.then_some(LeftOut::Flagged)))
    }

    /// Whether what several people are in may be met more than once.
    pub(super) fn may_be_met_twice(&self) -> bool {
        self.by_hand
    }

    /// The next few; none where all were met.
    pub(super) fn next(&mut self, vault: &Vault) -> Result<Option<Few>, StorageError> {
        match &mut self.left {
            Left::Nothing => Ok(None),
            Left::Records(records) => {
                let (mut few, mut takes) = (Few::default(), 0);
                while let Some(record) = records.front().filter(|_| few.met() < AT_ONCE) {
                    let summary = match vault.look_up(record) {
                        Err(error) if error.is_about_one() => None,
                        looked_up => looked_up?,
                    };
                    takes += summary.as_ref().map_or(0, |it| it.takes.len());
                    if takes > TAKES_AT_ONCE && few.met() > 0 {
                        break;
                    }
                    records.pop_front();
                    match summary {
                        Some(summary) => few.submissions.push(summary),
                        None => few.unreadable += 1,
                    }
                }
                Ok((few.met() > 0).then_some(few))
            }
            Left::Pages(filter, part) => {
                let mut page = vault.page(filter, *part, AT_ONCE)?;
                let fit = in_one_step(&page.submissions);
                if fit < page.submissions.len() {
                    page = vault.page(filter, *part, fit)?;
                }
                match page.older {
                    Some(older) => *part = Part::OlderThan(older),
                    None => self.left = Left::Nothing,
                }
                let (submissions, unreadable) = (page.submissions, page.unreadable);
                Ok(Some(Few { submissions, unreadable }))
            }
        }
    }

    /// The takes of a submission that somebody may want to use.
    pub(super) fn takes<'s>(
        &self,
        vault: &Vault,
        summary: &'s SubmissionSummary,
    ) -> Result<Vec<&'s TakeSummary>, StorageError> {
        let to_use = summary.takes.iter().filter(|take| !take.facts.is_spoken_yes());
        let mut takes: Vec<_> =
            to_use.filter(|take| self.kind.is_none_or(|kind| take.facts.kind() == kind)).collect();
        if !self.by_hand && summary.group.is_some() {
            let own = "SELECT id FROM take WHERE submission = ?1";
            let mut query = vault.ledger.prepare_cached(own)?;
            let own = query.query_map([summary.id.as_str()], |row| row.get::<_, String>(0))?;
            let own = own.collect::<Result<Vec<_>, _>>()?;
            takes.retain(|take| own.iter().any(|own| own == take.id.as_str()));
        }
        Ok(takes)
    }
}

/// Why what `summary` is of may not be used for `purpose` at `at`; none where it may.
fn left_out(
    vault: &Vault,
    summary: &SubmissionSummary,
    purpose: &PurposeId,
    at: Timestamp,
) -> Result<Option<LeftOut>, StorageError> {
    let now = vault.time_at_least(at)?;
    let agreed = summary.purposes.iter().find(|agreed| agreed.id == *purpose);
    Ok(match agreed.map(|agreed: &PurposeState| agreed.standing(now)) {
        Some(Standing::Holds(_)) => vault.sealed(summary, at)?.map(|_| LeftOut::Sealed),
        Some(Standing::Withdrawn(_)) => Some(LeftOut::Withdrawn),
        Some(Standing::Expired) => Some(LeftOut::Expired),
        Some(Standing::NotByAll) => Some(LeftOut::NotByAll),
        None => Some(LeftOut::NeverAgreed),
    })
}

/// A take, and whether it may be used.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Candidate {
    /// The record; none where it cannot be read.
    pub record: Option<SubmissionId>,
    /// The kind of the take; none where it cannot be read.
    pub kind: Option<Kind>,
    /// Why it may not be used; none where it may.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOut>,
}

/// A look at what an export would find, without a key and without writing anything.
pub struct Survey {
    purpose: PurposeId,
    candidates: Candidates,
}

impl Survey {
    /// What may be used for `purpose`.
    pub fn of(purpose: &PurposeId, which: Which) -> Self {
        Self { purpose: purpose.clone(), candidates: Candidates::of(which) }
    }

    /// The next few takes; none where that was all. Whether a take can be read shows when it is exported; here
    /// it is seen where its record or its file is gone.
    pub fn next(
        &mut self,
        vault: &Vault,
        at: Timestamp,
    ) -> Result<Option<Vec<Candidate>>, StorageError> {
        let Some(some) = self.candidates.next(vault)? else { return Ok(None) };
        let mut found = Vec::new();
        for summary in &some.submissions {
            let why = self.candidates.left_out(vault, summary, &self.purpose, at)?;
            for take in self.candidates.takes(vault, summary)? {
                let is_gone = || !vault.media(&take.id).is_file();
                let left_out = why.or_else(|| is_gone().then_some(LeftOut::Damaged));
                let (record, kind) = (Some(summary.id.clone()), Some(take.facts.kind()));
                found.push(Candidate { record, kind, left_out });
            }
        }
        let left_out = Some(LeftOut::Damaged);
        let unreadable = Candidate { record: None, kind: None, left_out };
        found.extend(vec![unreadable; some.unreadable]);
        Ok(Some(found))
    }
}
