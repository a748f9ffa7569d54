//! Backups; and what a vault that was restored from one waits for.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::shared::Custody;
use crate::record::Role;
use crate::vault::Unlocked;

use super::page::Next;

/// The page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backup {
    /// What is known; none while it is looked up.
    pub facts: Option<Facts>,
    /// What is going on.
    pub stage: Stage,
}

/// What is known of backups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The last backup that was made here.
    pub last: Option<LastBackup>,
    /// When the backup was made that this vault was restored from, where it is not known yet what was taken back
    /// since.
    pub restored_from: Option<Timestamp>,
    /// Since when this is the hub of its fleet in the place of a lost one, where the others have not told yet what was
    /// taken back meanwhile.
    pub hub_since: Option<Timestamp>,
}

impl Facts {
    /// Whether the vault waits to be told what was taken back.
    pub fn waits(&self) -> bool {
        self.restored_from.is_some() || self.hub_since.is_some()
    }
}

/// The last backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastBackup {
    /// When it was made.
    pub at: Timestamp,
    /// Where it lies.
    pub folder: PathBuf,
}

/// What is going on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing.
    #[default]
    Overview,
    /// Where to?
    AskingWhere,
    /// So much of it is copied, in percent.
    Running(u64),
    /// A backup was made.
    Done {
        /// So many recordings have no file here, and so none in the backup.
        files_missing: u64,
    },
    /// None was made.
    Failed(BackupProblem),
    /// Was really nothing taken back?
    AskingWord,
    /// Lists are read, or a word is put on record.
    Telling,
    /// What was taken back is carried out.
    Told(Told),
    /// It could not be.
    NotTold,
}

/// What was carried out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// So many submissions were erased.
    pub erased: u64,
    /// So many uses were withdrawn.
    pub withdrawn: u64,
}

/// Why there is no new backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupProblem {
    /// Another one into the same place is going on.
    InUse,
    /// There is no room left there.
    Full,
    /// There is no room left on this computer, which needs some for a moment.
    FullHere,
    /// The place is not there any more.
    Gone,
    /// Everything is just being sealed for another key.
    BeingResealed,
    /// Anything else; the log says more.
    Other,
}

/// On the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Back up now".
    BackUp,
    /// To this folder.
    To(PathBuf),
    /// Not after all.
    Cancel,
    /// "Look for lists on drives".
    ReadLists,
    /// "Nothing was taken back since then". It is asked once more.
    AskWord,
    /// "Yes, nothing was taken back".
    GiveWord,
    /// "I am not sure".
    Withhold,
    /// "Back".
    Leave,
}

/// What is answered.
#[derive(Debug)]
pub enum Answer {
    /// What is known.
    Facts(Facts),
    /// So much is copied, in percent.
    Progress(u64),
    /// A backup was made, and so many recordings have no file; or none was made.
    BackedUp(Result<(LastBackup, u64), BackupProblem>),
    /// What lists tell is carried out, or not.
    Told(Result<(Told, Facts), ()>),
}

impl Action {
    /// Whether somebody with `role` may do it.
    pub fn is_for(&self, role: Role) -> bool {
        !matches!(self, Self::AskWord | Self::GiveWord) || role.decides()
    }
}

impl Backup {
    /// What the page asks for when it is shown.
    pub(super) fn look() -> Effect {
        Effect::Staff(StaffJob::LookAtBackups)
    }

    /// Whether the vault waits to be told what was taken back.
    pub fn waits(&self) -> bool {
        self.facts.as_ref().is_some_and(Facts::waits)
    }

    /// Whether an officer's word ends what the vault waits for: it waits for lists, and not for its fleet.
    fn waits_for_lists(&self) -> bool {
        self.facts.as_ref().is_some_and(|facts| facts.restored_from.is_some())
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        let busy = matches!(self.stage, Stage::Running(_) | Stage::Telling);
        let effects = match action {
            Action::Leave => return (Next::List, Effects::new()),
            _ if busy => Effects::new(),
            Action::BackUp if !self.waits() => self.go(Stage::AskingWhere),
            Action::To(folder) if self.stage == Stage::AskingWhere => self.back_up(folder, key),
            Action::ReadLists if self.waits() => {
                self.stage = Stage::Telling;
                vec![Effect::Staff(StaffJob::ReadErasures)]
            }
            Action::AskWord if self.waits_for_lists() => self.go(Stage::AskingWord),
            Action::GiveWord if self.stage == Stage::AskingWord => self.give_word(key),
            Action::Cancel | Action::Withhold => self.go(Stage::Overview),
            Action::BackUp
            | Action::To(_)
            | Action::ReadLists
            | Action::AskWord
            | Action::GiveWord => Effects::new(),
        };
        (Next::Stay, effects)
    }

    fn go(&mut self, stage: Stage) -> Effects {
        self.stage = stage;
        Effects::new()
    }

    fn back_up(&mut self, folder: PathBuf, key: &Custody<Box<Unlocked>>) -> Effects {
        let Custody::Here(key) = key else { return Effects::new() };
        self.stage = Stage::Running(0);
        vec![Effect::Staff(StaffJob::BackUp(key.staff().clone(), folder))]
    }

    fn give_word(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(key) = key.lend() else { return Effects::new() };
        self.stage = Stage::Telling;
        vec![Effect::Staff(StaffJob::Vouch(key))]
    }

    pub(super) fn hear(&mut self, answer: Answer) -> Effects {
        match answer {
            Answer::Facts(facts) => self.facts = Some(facts),
            Answer::Progress(percent) => self.stage = Stage::Running(percent),
            Answer::BackedUp(result) => {
                match result {
                    Ok((last, files_missing)) => {
                        self.facts = Some(Facts { last: Some(last), ..Facts::default() });
                        self.stage = Stage::Done { files_missing };
                    }
                    Err(problem) => self.stage = Stage::Failed(problem),
                }
                // The ledger notes it with that.
                return vec![Self::look()];
            }
            Answer::Told(Ok((told, facts))) => {
                (self.stage, self.facts) = (Stage::Told(told), Some(facts));
            }
            Answer::Told(Err(())) => self.stage = Stage::NotTold,
        }
        Effects::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> Backup {
        let restored_from = Some(Timestamp::UNIX_EPOCH);
        let facts = Facts { restored_from, ..Facts::default() };
        Backup { facts: Some(facts), stage: Stage::Overview }
    }

    #[test]
    fn the_word_is_asked_for_twice_and_is_an_officers() {
        let (mut page, away) = (waiting(), &mut Custody::Away);
        assert!(page.act(Action::GiveWord, away).1.is_empty(), "nobody was asked");
        page.act(Action::AskWord, away);
        assert_eq!(page.stage, Stage::AskingWord);
        page.act(Action::Withhold, away);
        assert_eq!(page.stage, Stage::Overview);
        for role in [Role::Attendant, Role::Editor] {
            assert!(!Action::AskWord.is_for(role) && !Action::GiveWord.is_for(role));
            assert!(Action::BackUp.is_for(role) && Action::ReadLists.is_for(role));
        }
        assert!(Action::GiveWord.is_for(Role::Officer));
    }

    #[test]
    fn no_word_is_asked_for_where_the_vault_waits_for_its_fleet() {
        let hub_since = Some(Timestamp::UNIX_EPOCH);
        let facts = Facts { hub_since, ..Facts::default() };
        let mut page = Backup { facts: Some(facts), stage: Stage::Overview };
        let effects = page.act(Action::AskWord, &mut Custody::Away).1;
        assert!(effects.is_empty());
        assert_eq!(page.stage, Stage::Overview);
    }

    #[test]
    fn a_vault_that_waits_is_not_backed_up_and_another_is_not_told_anything() {
        let away = &mut Custody::Away;
        let mut page = waiting();
        page.act(Action::BackUp, away);
        assert_eq!(page.stage, Stage::Overview);
        let mut page = Backup { facts: Some(Facts::default()), stage: Stage::Overview };
        for action in [Action::ReadLists, Action::AskWord] {
            assert!(page.act(action, away).1.is_empty());
        }
        assert_eq!(page.stage, Stage::Overview);
        page.act(Action::BackUp, away);
        assert_eq!(page.stage, Stage::AskingWhere);
        page.hear(Answer::Progress(40));
        page.act(Action::BackUp, away);
        assert_eq!(page.stage, Stage::Running(40), "one at a time");
        let last = LastBackup { at: Timestamp::UNIX_EPOCH, folder: "/media/drive".into() };
        let effects = page.hear(Answer::BackedUp(Ok((last.clone(), 0))));
        assert_eq!(page.stage, Stage::Done { files_missing: 0 });
        assert_eq!(page.facts.and_then(|facts| facts.last), Some(last), "at once");
        assert!(matches!(&effects[..], [Effect::Staff(StaffJob::LookAtBackups)]));
    }
}
