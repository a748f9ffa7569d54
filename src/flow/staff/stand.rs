//! How this computer is used: officers choose, and each choice holds at once.

use super::page::Next;
use crate::flow::effect::{Effect, Effects, MembersJob, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Custody, Looking};
use crate::record::Stand;
use crate::vault::Unlocked;

/// The page on which that is chosen.
#[derive(Debug, Default)]
pub struct StandPage {
    /// What is chosen; none while it is read. A choice is shown at once, and taken back where it could not be written.
    pub shown: Option<Stand>,
    /// What the ledger says.
    kept: Option<Stand>,
    /// What the start of the program has fixed.
    pub fixed: Fixed,
    /// Whether a choice is being written.
    pub writing: Looking,
    /// "Back" was pressed meanwhile: what is chosen is written first.
    leaving: bool,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

/// What the start of the program has fixed, so that no choice counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "one for each choice")]
pub struct Fixed {
    /// Whether it fills the screen.
    pub screen: bool,
    /// The time without a touch.
    pub idle: bool,
    /// What is printed on.
    pub print: bool,
    /// The size of text.
    pub text: bool,
    /// The colours.
    pub colours: bool,
    /// The keyboard on the screen.
    pub keyboard: bool,
}

/// On this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// It is to be so.
    Choose(Stand),
    /// "Back".
    Leave,
}

/// What came of it.
#[derive(Debug)]
pub enum Answer {
    /// It is read.
    Read(Result<(Stand, Fixed), VaultProblem>),
    /// It is written, or is as it was.
    Written(Result<Stand, VaultProblem>),
}

impl StandPage {
    pub(super) fn read() -> Effect {
        Effect::Staff(StaffJob::Members(MembersJob::ReadStand))
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        let Action::Choose(stand) = action else {
            self.leaving = true;
            return (self.next(), Effects::new());
        };
        if self.shown.is_some() {
            (self.shown, self.trouble) = (Some(stand), None);
        }
        (Next::Stay, self.write(key))
    }

    /// Writes what is chosen, where it is not on record. What is chosen meanwhile is written after it.
    fn write(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(stand) = self.shown.filter(|_| self.writing == Looking::No) else {
            return Effects::new();
        };
        if self.kept == Some(stand) {
            return Effects::new();
        }
        let Some(key) = key.lend() else { return Effects::new() };
        self.writing = Looking::Now;
        vec![Effect::Staff(StaffJob::Members(MembersJob::ChooseStand(key, stand)))]
    }

    fn next(&self) -> Next {
        let waits = self.writing == Looking::Now && self.shown != self.kept;
        if self.leaving && !waits { Next::List } else { Next::Stay }
    }

    pub(super) fn hear(
        &mut self,
        answer: Answer,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        match answer {
            Answer::Read(Ok((stand, fixed))) => {
                (self.shown, self.kept, self.fixed) = (Some(stand), Some(stand), fixed);
            }
            Answer::Written(Ok(stand)) => (self.kept, self.writing) = (Some(stand), Looking::No),
            Answer::Read(Err(problem)) | Answer::Written(Err(problem)) => {
                (self.trouble, self.writing) = (Some(problem), Looking::No);
                // It is told here, and not to whoever is on another page by then.
                (self.shown, self.leaving) = (self.kept, false);
            }
        }
        let effects = self.write(key);
        (self.next(), effects)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_chosen_before_it_is_known_what_there_is_and_nothing_twice() {
        let mut page = StandPage::default();
        let mut away = Custody::Away;
        let larger = Stand { text_percent: 200, ..Stand::default() };
        page.act(Action::Choose(larger), &mut away);
        assert_eq!((page.shown, page.writing), (None, Looking::No));
        page.hear(Answer::Read(Ok((Stand::default(), Fixed::default()))), &mut away);
        let (_, effects) = page.act(Action::Choose(Stand::default()), &mut away);
        assert!(effects.is_empty(), "it is so already");
        page.act(Action::Choose(larger), &mut away);
        assert_eq!(page.shown, Some(larger), "it is seen at once");
        page.hear(Answer::Written(Err(VaultProblem::DiskFull)), &mut away);
        let seen = (page.shown, page.trouble);
        assert_eq!(seen, (Some(Stand::default()), Some(VaultProblem::DiskFull)));
        page.act(Action::Choose(larger), &mut away);
        page.hear(Answer::Written(Ok(larger)), &mut away);
        assert_eq!((page.shown, page.trouble), (Some(larger), None));
        page.act(Action::Choose(Stand::default()), &mut away);
        page.writing = Looking::Now;
        let (next, _) = page.act(Action::Leave, &mut away);
        assert_eq!(next, Next::Stay, "what was chosen last is not written yet");
        let (next, _) = page.hear(Answer::Written(Ok(Stand::default())), &mut away);
        assert_eq!(next, Next::List);
    }
}
