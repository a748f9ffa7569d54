//! A hold that an officer puts on a submission, or takes off it.

use jiff::civil::Date;

use crate::flow::effect::StaffJob;
use crate::record::{HoldReason, HoldTerms, Reference, SubmissionId};
use crate::vault::Unlocked;

/// What an officer does about a hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Hold it": what is asked for is shown.
    Open,
    /// Why the law requires it.
    Because(HoldReason),
    /// Up to this day.
    Until(Date),
    /// The file's number was typed.
    TypeReference(String),
    /// "Hold it until then".
    Hold,
    /// "Release it".
    Release,
    /// "Yes, release it".
    ReallyRelease,
    /// Not after all.
    Leave,
}

/// What is going on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HoldStage {
    /// It is being said why and until when.
    Asking(HoldForm),
    /// The hold is being put on or taken off.
    Working(Change),
    /// Is it to be released?
    AskingRelease,
    /// It is held, or is held no more.
    Done(Change),
}

/// What becomes of a hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is put on.
    On,
    /// It is taken off.
    Off,
}

/// What an officer says, as far as it is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HoldForm {
    /// Why.
    pub because: Option<HoldReason>,
    /// Up to which day.
    pub until: Option<Date>,
    /// The file's number as it is typed.
    pub reference: String,
    /// What was missing when it was to be held.
    pub missing: Option<Missing>,
}

/// What keeps something from being held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Why.
    Because,
    /// Up to which day.
    Until,
    /// The file's number is more than one short line.
    Reference,
}

/// What follows from what an officer does.
pub(super) enum Step {
    /// Nothing but what was said.
    Stay,
    /// This is shown, where nothing else is going on.
    Show(HoldStage),
    /// It is not to be.
    Leave,
    /// This is done.
    Change(Wanted),
}

/// What is to be done.
pub(super) enum Wanted {
    /// Hold it on these terms.
    On(HoldTerms),
    /// Release it.
    Off,
}

impl From<&Wanted> for Change {
    fn from(wanted: &Wanted) -> Self {
        match wanted {
            Wanted::On(_) => Self::On,
            Wanted::Off => Self::Off,
        }
    }
}

impl Wanted {
    pub(super) fn job(self, key: Box<Unlocked>, record: SubmissionId) -> StaffJob {
        match self {
            Self::On(terms) => StaffJob::Hold(key, record, terms),
            Self::Off => StaffJob::Release(key, record),
        }
    }
}

/// What follows from `action`, where `stage` is on screen.
pub(super) fn step(stage: Option<&mut HoldStage>, action: Action) -> Step {
    match (action, stage) {
        (Action::Open, _) => Step::Show(HoldStage::Asking(HoldForm::default())),
        (Action::Release, _) => Step::Show(HoldStage::AskingRelease),
        (Action::Leave, Some(HoldStage::Asking(_) | HoldStage::AskingRelease)) => Step::Leave,
        (Action::ReallyRelease, Some(HoldStage::AskingRelease)) => Step::Change(Wanted::Off),
        (action, Some(HoldStage::Asking(form))) => form.act(action),
        (
            Action::Because(_)
            | Action::Until(_)
            | Action::TypeReference(_)
            | Action::Hold
            | Action::ReallyRelease
            | Action::Leave,
            _,
        ) => Step::Stay,
    }
}

impl HoldForm {
    fn act(&mut self, action: Action) -> Step {
        match action {
            Action::Because(because) => (self.because, self.missing) = (Some(because), None),
            Action::Until(until) => (self.until, self.missing) = (Some(until), None),
            Action::TypeReference(typed) => self.type_reference(&typed),
            Action::Hold => {
                return self.terms().map_or(Step::Stay, |terms| Step::Change(Wanted::On(terms)));
            }
            Action::Open | Action::Release | Action::ReallyRelease | Action::Leave => {}
        }
        Step::Stay
    }

    fn type_reference(&mut self, typed: &str) {
        self.reference = typed.chars().take(Reference::LONGEST).collect();
        self.missing = None;
    }

    /// What is said; or what is missing, which is then shown.
    fn terms(&mut self) -> Option<HoldTerms> {
        let read = match (self.because, self.until, Reference::new(&self.reference)) {
            (None, ..) => Err(Missing::Because),
            (_, None, _) => Err(Missing::Until),
            (.., Err(_)) => Err(Missing::Reference),
            (Some(because), Some(until), Ok(reference)) => {
                Ok(HoldTerms { because, until, reference })
            }
        };
        self.missing = read.as_ref().err().copied();
        read.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_held_without_a_reason_and_an_end_and_what_is_missing_is_said() {
        let (mut form, until) = (HoldForm::default(), Date::constant(2027, 1, 1));
        assert_eq!((form.terms(), form.missing), (None, Some(Missing::Because)));
        form.because = Some(HoldReason::Law);
        assert_eq!((form.terms(), form.missing), (None, Some(Missing::Until)));
        form.until = Some(until);
        form.type_reference("one\u{202e}other");
        assert_eq!((form.terms(), form.missing), (None, Some(Missing::Reference)));
        form.type_reference(&"7".repeat(Reference::LONGEST + 1));
        assert_eq!(form.reference.len(), Reference::LONGEST, "no longer than it may be");
        form.type_reference(" 2026/117 ");
        let reference = Reference::new("2026/117").unwrap();
        let terms = HoldTerms { because: HoldReason::Law, until, reference };
        assert_eq!((form.terms(), form.missing), (Some(terms), None));
    }
}
