//! The register: which copies have to go, and where the newest went.

use super::page::Next;
use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Custody, Looking};
use crate::record::{CopyId, CopyPlace, MadeCopy, NotTerms, Terms};
use crate::vault::Unlocked;

/// So many copies of each list are shown at a time.
pub const AT_A_TIME: usize = 20;

/// What the register says.
#[derive(Debug, Default)]
pub struct Register {
    /// What is shown; none while it is read for the first time.
    pub shown: Option<Shown>,
    /// Whether it is being read.
    pub reading: Looking,
    /// Which of the copies that have to go is said to be gone, and by whom.
    pub confirming: Option<Confirming>,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

/// A part of the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// How many copies have to go.
    pub open: u64,
    /// How many of these should be gone by now.
    pub overdue: u64,
    /// Those that have waited longest.
    pub going: Vec<MadeCopy>,
    /// Copies by the time that they were made, newest first.
    pub copies: Vec<MadeCopy>,
    /// Where the older ones begin; none where these are the last.
    pub older: Option<CopyPlace>,
    /// Where these begin; none where they are the newest.
    pub before: Option<CopyPlace>,
}

/// Somebody says that a copy is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirming {
    /// Which one.
    pub copy: CopyId,
    /// Who says so, as far as it is typed.
    pub by: String,
    /// What is missing in it.
    pub missing: Option<NotTerms>,
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Gone" beside a copy that has to go.
    Confirm(CopyId),
    /// Who says so was typed in.
    TypeName(String),
    /// "Note that it is gone".
    NoteGone,
    /// Not after all.
    Cancel,
    /// "Older".
    Older,
    /// "Newest".
    Newest,
    /// "Back".
    Leave,
}

impl Register {
    /// Asks for the newest.
    pub(super) fn read() -> Effects {
        vec![Effect::Staff(StaffJob::ReadRegister(None))]
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        let effects = match action {
            Action::Leave => return (Next::List, Effects::new()),
            Action::Confirm(copy) => {
                let by = String::new();
                self.confirming = Some(Confirming { copy, by, missing: None });
                Effects::new()
            }
            Action::TypeName(typed) => {
                if let Some(confirming) = &mut self.confirming {
                    (confirming.by, confirming.missing) = (typed, None);
                }
                Effects::new()
            }
            Action::Cancel => {
                self.confirming = None;
                Effects::new()
            }
            Action::NoteGone => self.note_gone(key),
            Action::Older => {
                let older = self.shown.as_ref().and_then(|shown| shown.older);
                older.map(|older| self.turn(Some(older))).unwrap_or_default()
            }
            Action::Newest => self.turn(None),
        };
        (Next::Stay, effects)
    }

    /// A part of the register is here, or not.
    pub(super) fn hear(&mut self, read: Result<Shown, VaultProblem>) {
        self.reading = Looking::No;
        match read {
            Ok(shown) => (self.shown, self.trouble) = (Some(shown), None),
            Err(problem) => self.trouble = Some(problem),
        }
    }

    fn turn(&mut self, before: Option<CopyPlace>) -> Effects {
        if self.reading == Looking::Now {
            return Effects::new();
        }
        self.reading = Looking::Now;
        vec![Effect::Staff(StaffJob::ReadRegister(before))]
    }

    fn note_gone(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(confirming) = &mut self.confirming else { return Effects::new() };
        match Terms::name(&confirming.by) {
            Err(missing) => {
                confirming.missing = Some(missing);
                Effects::new()
            }
            Ok(by) => {
                let Some(key) = key.lend() else { return Effects::new() };
                let copy = confirming.copy.clone();
                self.confirming = None;
                self.reading = Looking::Now;
                vec![Effect::Staff(StaffJob::NoteGone(key, copy, by))]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_noted_as_gone_by_the_word_of_somebody_with_a_name() {
        let mut page = Register::default();
        let away = &mut Custody::Away;
        let copy = CopyId::from_random([3; 16]);
        page.act(Action::Confirm(copy.clone()), away);
        page.act(Action::NoteGone, away);
        let confirming = page.confirming.clone().unwrap();
        assert_eq!((confirming.copy, confirming.missing), (copy, Some(NotTerms::Responsible)));
        page.act(Action::TypeName("web desk".to_owned()), away);
        assert_eq!(page.confirming.as_ref().and_then(|it| it.missing), None);
        page.act(Action::NoteGone, away);
        assert!(page.confirming.is_some(), "the key is away: nothing is forgotten");
        page.act(Action::Cancel, away);
        assert_eq!(page.confirming, None);
    }

    #[test]
    fn older_copies_are_asked_for_once_at_a_time() {
        let mut page = Register::default();
        let away = &mut Custody::Away;
        assert!(page.act(Action::Older, away).1.is_empty(), "nothing is known yet");
        let older = Some(CopyPlace(7));
        page.hear(Ok(Shown { older, ..Shown::default() }));
        let (_, effects) = page.act(Action::Older, away);
        assert!(
            matches!(&effects[..], [Effect::Staff(StaffJob::ReadRegister(it))] if *it == older)
        );
        assert!(page.act(Action::Newest, away).1.is_empty(), "it is being read");
        page.hear(Err(VaultProblem::Damaged));
        assert_eq!((page.reading, page.trouble), (Looking::No, Some(VaultProblem::Damaged)));
    }
}
