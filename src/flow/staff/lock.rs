//! The staff area is locked: a passphrase.

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::UnlockProblem;
use crate::flow::shared::Looking;
use crate::seal::Typed;

/// The locked staff area.
#[derive(Debug, Default)]
pub struct Lock {
    /// What is typed so far.
    pub typed: Typed,
    /// Whether the key is being tried.
    pub trying: Looking,
    /// Whether a hardware key may wait to be touched meanwhile.
    pub touch: bool,
    /// Why it is still locked.
    pub problem: Option<UnlockProblem>,
    /// Where whoever unlocks comes out.
    pub leads_to: LeadsTo,
}

/// Where whoever unlocks comes out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeadsTo {
    /// At the list.
    #[default]
    List,
    /// At the page with the devices.
    Devices,
    /// At the page with how this computer is used.
    Stand,
}

/// Before the staff area is unlocked.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// The passphrase field now holds this.
    Type(Typed),
    /// "Unlock".
    Unlock,
}

impl Lock {
    pub(super) fn act(&mut self, action: Action) -> Effects {
        match action {
            Action::Type(typed) => self.typed = typed,
            Action::Unlock if self.trying == Looking::No => {
                self.trying = Looking::Now;
                self.problem = None;
                self.touch = self.typed.may_be_pin();
                return vec![Effect::Staff(StaffJob::Unlock(self.typed.take()))];
            }
            Action::Unlock => {}
        }
        Effects::new()
    }

    /// It stays locked.
    pub(super) fn refused(&mut self, problem: UnlockProblem) {
        self.trying = Looking::No;
        self.problem = Some(problem);
    }
}
