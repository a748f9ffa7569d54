//! A mark, a rating or a note that staff put on a submission.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::shared::Custody;
use crate::record::{Marking, SubmissionSummary};
use crate::vault::Unlocked;

/// Marks or rates `submission`, where that changes something. What plays goes on.
pub(super) fn mark(
    submission: &SubmissionSummary,
    marking: Marking,
    key: &mut Custody<Box<Unlocked>>,
) -> Effects {
    let marks = submission.marks;
    let says_so = match &marking {
        Marking::Mark(mark) => *mark == marks.mark,
        Marking::Rating(rating) => *rating == marks.rating,
        Marking::Note(_) => false,
    };
    if says_so {
        return Effects::new();
    }
    let Some(key) = key.lend() else { return Effects::new() };
    vec![Effect::Staff(StaffJob::Mark(key, submission.id.clone(), marking))]
}
