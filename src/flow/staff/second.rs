//! A second one of the staff, for what is more than one may do alone within a day.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::UnlockProblem;
use crate::flow::shared::Looking;
use crate::record::NotSecond;
use crate::seal::Typed;
use crate::vault::Second;

/// Somebody else has to type their passphrase.
#[derive(Debug)]
pub struct Asking {
    /// So much one may do alone within a day.
    pub most: u64,
    /// What is typed so far.
    pub typed: Typed,
    /// Whether it is being tried.
    pub trying: Looking,
    /// Whether a hardware key may wait to be touched meanwhile.
    pub touch: bool,
    /// Why it does not count.
    pub problem: Option<Refusal>,
}

/// Why a second person does not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The passphrase opens nothing.
    Unlock(UnlockProblem),
    /// It is the first one, or somebody who may not.
    Not(NotSecond),
}

/// What the vault wants before it goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wants {
    /// A second person, since it is more than this.
    Somebody(u64),
    /// Somebody else than who was there.
    SomebodyElse(NotSecond),
}

/// Where a second person is asked for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The field now holds this.
    Type(Typed),
    /// "Agree".
    Agree,
    /// Not after all.
    Leave,
}

impl Asking {
    /// What the vault `wants`, after somebody was asked for `before` or not.
    pub(super) fn of(wants: Wants, before: Option<Self>) -> Self {
        let (most, problem) = match wants {
            Wants::Somebody(most) => (most, None),
            Wants::SomebodyElse(why) => {
                (before.map_or(0, |asking| asking.most), Some(Refusal::Not(why)))
            }
        };
        Self { most, typed: Typed::default(), trying: Looking::No, touch: false, problem }
    }

    pub(super) fn act(&mut self, action: Action) -> Effects {
        match action {
            Action::Type(typed) => self.typed = typed,
            Action::Agree if self.trying == Looking::No => {
                (self.trying, self.problem) = (Looking::Now, None);
                self.touch = self.typed.may_be_pin();
                return vec![Effect::Staff(StaffJob::TrySecond(self.typed.take()))];
            }
            Action::Agree | Action::Leave => {}
        }
        Effects::new()
    }

    /// Who it was; none where it was not a passphrase of anybody, which is told.
    pub(super) fn hear(
        &mut self,
        tried: Result<Box<Second>, UnlockProblem>,
    ) -> Option<Box<Second>> {
        self.trying = Looking::No;
        self.problem = tried.as_ref().err().copied().map(Refusal::Unlock);
        tried.ok()
    }
}
