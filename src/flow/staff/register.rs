//! The register: which copies have to go, and where the newest went.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::page::Next;
use crate::flow::effect::{Effect, Effects, StaffJob};
pub use crate::flow::effect::{RegisterPlace as Place, WhatIsGone};
use crate::flow::heard::{SaveProblem, VaultProblem};
use crate::flow::shared::{Custody, Looking, Saving};
use crate::record::{CopyPlace, ExportId, MadeCopy, NotTerms, TakedownsFrom, Terms};
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
    /// Which of the copies that have to go are said to be gone, and by whom.
    pub confirming: Option<Confirming>,
    /// What is being noted.
    pub noting: Option<Noting>,
    /// How far the letters about what has to go are saved.
    pub saving: Saving,
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
    /// Those of them that are on screen: first those that have waited longest.
    pub going: Vec<MadeCopy>,
    /// How many copies have to go of each export that one of those is of, as far as the vault counts them.
    pub of_exports: BTreeMap<ExportId, u64>,
    /// Where those go on; nowhere where these are the last.
    pub more_going: Option<TakedownsFrom>,
    /// Copies by the time that they were made, newest first.
    pub copies: Vec<MadeCopy>,
    /// Where the older ones begin; none where these are the last.
    pub older: Option<CopyPlace>,
    /// Where both lists begin.
    pub place: Place,
}

/// Somebody says that copies are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirming {
    /// Which.
    pub what: WhatIsGone,
    /// Who says so, as far as it is typed.
    pub by: String,
    /// What is missing in it.
    pub missing: Option<NotTerms>,
}

/// It is being noted that copies are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noting {
    /// Of which export, where it is said of all of one.
    pub export: Option<ExportId>,
    /// Who says so.
    pub by: String,
}

/// What came of noting it.
#[derive(Debug)]
pub enum Answer {
    /// It is on record of some. These are left.
    Some(Vec<CopyPlace>),
    /// It is on record of all.
    All,
    /// By now another number of copies of the export has to go. Nothing is on record.
    Changed(u64),
    /// It could not be noted.
    Failed(VaultProblem),
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Gone" beside a copy that has to go, or "all of this export are gone".
    Confirm(WhatIsGone),
    /// Who says so was typed in.
    TypeName(String),
    /// "Note that it is gone".
    NoteGone,
    /// Not after all.
    Cancel,
    /// "Next ones" of those that have to go.
    NextGoing,
    /// "First ones" of those.
    FirstGoing,
    /// "Save letters".
    SaveLetters,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
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
        vec![Effect::Staff(StaffJob::ReadRegister(Place::default()))]
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        let place = self.shown.as_ref().map(|shown| shown.place.clone()).unwrap_or_default();
        let effects = match action {
            // The rest is noted here, a few at a time.
            Action::Leave | Action::Confirm(_) if self.noting.is_some() => Effects::new(),
            Action::Leave => return (Next::List, Effects::new()),
            Action::Confirm(what) => {
                self.confirming = Some(Confirming { what, by: String::new(), missing: None });
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
            Action::NextGoing => {
                let more = self.shown.as_ref().and_then(|shown| shown.more_going.clone());
                more.map(|going| self.turn(Place { going, ..place })).unwrap_or_default()
            }
            Action::FirstGoing => {
                self.turn(Place { going: TakedownsFrom::Beginning, before: place.before })
            }
            Action::SaveLetters if self.saving != Saving::Writing => {
                self.saving = Saving::Asking;
                Effects::new()
            }
            Action::SaveTo(folder) if self.saving == Saving::Asking => {
                self.saving = Saving::Writing;
                vec![Effect::Staff(StaffJob::SaveLetters(folder))]
            }
            Action::CancelSave if self.saving == Saving::Asking => {
                self.saving = Saving::No;
                Effects::new()
            }
            Action::SaveLetters | Action::SaveTo(_) | Action::CancelSave => Effects::new(),
            Action::Older => {
                let older = self.shown.as_ref().and_then(|shown| shown.older);
                let turn = |before| self.turn(Place { before: Some(before), going: place.going });
                older.map(turn).unwrap_or_default()
            }
            Action::Newest => self.turn(Place { before: None, going: place.going }),
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

    /// The letters lie there, or could not be written.
    pub(super) fn saved(&mut self, saved: Result<PathBuf, SaveProblem>) {
        self.saving = Saving::ended(saved);
    }

    /// The key is back, with what was noted. The rest needs it again.
    pub(super) fn noted(&mut self, answer: Answer, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(noting) = self.noting.take() else { return Effects::new() };
        match (answer, noting) {
            (Answer::Some(rest), noting) => self.note(WhatIsGone::Rest(rest), noting, key),
            (Answer::Changed(count), Noting { export: Some(export), by }) if count > 0 => {
                // Whoever said so has read another number. They are asked anew.
                let what = WhatIsGone::Export(export, count);
                self.confirming = Some(Confirming { what, by, missing: None });
                self.read_again()
            }
            (Answer::All | Answer::Changed(_), _) => self.read_again(),
            (Answer::Failed(problem), _) => {
                (self.trouble, self.reading) = (Some(problem), Looking::No);
                Effects::new()
            }
        }
    }

    fn turn(&mut self, place: Place) -> Effects {
        if self.reading == Looking::Now {
            return Effects::new();
        }
        self.reading = Looking::Now;
        vec![Effect::Staff(StaffJob::ReadRegister(place))]
    }

    /// Reads what is on screen once more. An answer that is still on its way is no longer waited for.
    fn read_again(&mut self) -> Effects {
        self.reading = Looking::Now;
        let place = self.shown.as_ref().map(|shown| shown.place.clone()).unwrap_or_default();
        vec![Effect::Staff(StaffJob::ReadRegister(place))]
    }

    fn note_gone(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(mut confirming) = self.confirming.take() else { return Effects::new() };
        match Terms::name(&confirming.by) {
            Ok(by) if key.is_here() => {
                let export = match &confirming.what {
                    WhatIsGone::Export(export, _) => Some(export.clone()),
                    WhatIsGone::Copy(_) | WhatIsGone::Rest(_) => None,
                };
                self.note(confirming.what, Noting { export, by }, key)
            }
            Ok(_) => {
                self.confirming = Some(confirming);
                Effects::new()
            }
            Err(missing) => {
                confirming.missing = Some(missing);
                self.confirming = Some(confirming);
                Effects::new()
            }
        }
    }

    fn note(
        &mut self,
        what: WhatIsGone,
        noting: Noting,
        key: &mut Custody<Box<Unlocked>>,
    ) -> Effects {
        let Some(key) = key.lend() else { return Effects::new() };
        let by = noting.by.clone();
        (self.noting, self.reading) = (Some(noting), Looking::Now);
        vec![Effect::Staff(StaffJob::NoteGone(key, what, by))]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::CopyId;

    #[test]
    fn a_copy_is_noted_as_gone_by_the_word_of_somebody_with_a_name() {
        let mut page = Register::default();
        let away = &mut Custody::Away;
        let copy = CopyId::from_random([3; 16]);
        let gone = WhatIsGone::Copy(copy);
        page.act(Action::Confirm(gone.clone()), away);
        page.act(Action::NoteGone, away);
        let confirming = page.confirming.clone().unwrap();
        assert_eq!((confirming.what, confirming.missing), (gone, Some(NotTerms::Responsible)));
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
            matches!(&effects[..], [Effect::Staff(StaffJob::ReadRegister(it))] if it.before == older)
        );
        assert!(page.act(Action::Newest, away).1.is_empty(), "it is being read");
        page.hear(Err(VaultProblem::Damaged));
        assert_eq!((page.reading, page.trouble), (Looking::No, Some(VaultProblem::Damaged)));
    }
    #[test]
    fn what_has_to_go_is_turned_by_itself_and_stays_where_it_is_while_copies_are_turned() {
        let mut page = Register::default();
        let away = &mut Custody::Away;
        assert!(page.act(Action::NextGoing, away).1.is_empty(), "nothing is known yet");
        let next = TakedownsFrom::Ended("2026-11-26".to_owned(), 20);
        let more = Shown { more_going: Some(next.clone()), ..Shown::default() };
        page.hear(Ok(more));
        let asked = |effects: &[Effect]| match effects {
            [Effect::Staff(StaffJob::ReadRegister(place))] => place.clone(),
            _ => panic!("{effects:?}"),
        };
        let place = asked(&page.act(Action::NextGoing, away).1);
        assert_eq!(place, Place { going: next.clone(), before: None });
        let older = Some(CopyPlace(7));
        page.hear(Ok(Shown { older, place, ..Shown::default() }));
        let place = asked(&page.act(Action::Older, away).1);
        assert_eq!(place, Place { going: next, before: older });
        page.hear(Ok(Shown { place, ..Shown::default() }));
        let place = asked(&page.act(Action::FirstGoing, away).1);
        assert_eq!(place, Place { going: TakedownsFrom::Beginning, before: older });
    }

    #[test]
    fn where_other_copies_of_an_export_have_to_go_than_were_read_it_is_asked_anew() {
        let mut page = Register::default();
        let away = &mut Custody::Away;
        let export = ExportId::from_random([4; 16]);
        let noting = || Some(Noting { export: Some(export.clone()), by: "web desk".to_owned() });
        page.noting = noting();
        assert_eq!(page.act(Action::Leave, away).0, Next::Stay, "the rest is noted here");
        let effects = page.noted(Answer::Changed(4), away);
        let what = WhatIsGone::Export(export.clone(), 4);
        let anew = Confirming { what, by: "web desk".to_owned(), missing: None };
        assert_eq!((page.confirming.take(), page.noting.take()), (Some(anew), None));
        assert!(matches!(&effects[..], [Effect::Staff(StaffJob::ReadRegister(_))]), "{effects:?}");
        page.noting = noting();
        page.noted(Answer::All, away);
        assert_eq!((page.confirming.take(), page.noting.take()), (None, None));
        assert_eq!(page.act(Action::Leave, away).0, Next::List);
    }
    #[test]
    fn letters_are_saved_once_at_a_time_to_a_folder_that_was_asked_for() {
        let mut page = Register::default();
        let away = &mut Custody::Away;
        let to = || Action::SaveTo("/media/drive".into());
        assert!(page.act(to(), away).1.is_empty(), "nobody was asked");
        page.act(Action::SaveLetters, away);
        let effects = page.act(to(), away).1;
        assert!(matches!(&effects[..], [Effect::Staff(StaffJob::SaveLetters(_))]), "{effects:?}");
        page.act(Action::SaveLetters, away);
        assert_eq!(page.saving, Saving::Writing, "it is being written");
        page.saved(Err(SaveProblem::Gone));
        assert_eq!(page.saving, Saving::Failed(SaveProblem::Gone));
    }
}
