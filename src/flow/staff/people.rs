//! Who works here: somebody joins, somebody leaves.

use std::path::PathBuf;

use super::page::Next;
use crate::flow::choosing::{Choosing, Typing, Weakness};
use crate::flow::effect::{Effect, Effects, MembersJob, Newcomer, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Custody, Looking};
use crate::record::{Role, StaffMember, StaffName};
use crate::seal::Strength;
use crate::vault::Unlocked;

/// The page on which the staff is seen and changed.
#[derive(Debug)]
pub struct People {
    /// Who is inside; none where the key was away when the page was opened.
    pub me: Option<StaffName>,
    /// Who works here; none while it is read for the first time.
    pub shown: Option<Shown>,
    /// What is being done.
    pub stage: Stage,
    /// Whether what is kept is being sealed for a new key.
    pub sealing: Looking,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

/// Who works here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// In the order of their names.
    pub members: Vec<StaffMember>,
    /// So many takes are still sealed for a key that was replaced.
    pub left: u64,
    /// Where somebody is added and removed.
    pub changed: ChangedAt,
}

/// Where the staff are changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ChangedAt {
    /// At this computer.
    #[default]
    Here,
    /// At the hub of the fleet.
    TheHub,
}

/// What is being done on the page.
#[derive(Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing: the list is shown.
    #[default]
    List,
    /// Somebody is being entered.
    Adding(Adding),
    /// They have joined, and their key file lies there.
    Joined(StaffName, PathBuf),
    /// Is this one to leave?
    Asking(StaffName),
    /// They are leaving.
    Removing(StaffName),
    /// They have left.
    Removed(StaffName),
}

/// Somebody is being entered.
#[derive(Debug, PartialEq, Eq)]
pub struct Adding {
    /// Their name as typed.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Their passphrase.
    pub chosen: Choosing,
    /// What the form still needs.
    pub need: Option<Need>,
    /// Whether their key is being made.
    pub making: Looking,
}

/// What is still needed before somebody can be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A name that is one.
    Name,
    /// A name that nobody has.
    OtherName,
    /// A name for which no key file lies in the data folder.
    FreeName,
    /// Another passphrase.
    Passphrase(Weakness),
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Add somebody".
    Add,
    /// Their name was typed.
    TypeName(String),
    /// What they may do was chosen.
    Choose(Role),
    /// Their passphrase was typed.
    TypePassphrase(Typing),
    /// "Add".
    Join,
    /// "Remove" beside a name.
    Remove(StaffName),
    /// "Yes, remove".
    RemoveIndeed,
    /// Not after all.
    Cancel,
    /// "Go on" with sealing.
    GoOn,
    /// "Back".
    Leave,
}

/// What came of it.
#[derive(Debug)]
pub enum Answer {
    /// The list is read.
    Read(Result<Shown, VaultProblem>),
    /// Somebody has joined.
    Joined(Result<(StaffName, PathBuf, Shown), NotJoined>),
    /// Somebody has left.
    Removed(Result<Shown, VaultProblem>),
    /// Some more is sealed for the new key; so many takes are left.
    Sealed(Result<u64, VaultProblem>),
}

/// Why somebody has not joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// Something else is needed first.
    Needs(Need),
    /// The vault refused.
    Vault(VaultProblem),
}

impl Default for Adding {
    fn default() -> Self {
        let (name, chosen) = (String::new(), Choosing::default());
        Self { name, role: Role::Attendant, chosen, need: None, making: Looking::No }
    }
}

impl Adding {
    /// How hard the passphrase is to guess.
    pub fn strength(&self) -> Strength {
        self.chosen.strength([self.name.as_str()])
    }

    fn ready(&mut self) -> Result<Newcomer, Need> {
        let name: StaffName = self.name.trim().parse().map_err(|_| Need::Name)?;
        match self.chosen.weakness([name.as_str()]) {
            Some(weakness) => Err(Need::Passphrase(weakness)),
            None => Ok(Newcomer { name, role: self.role, passphrase: self.chosen.take() }),
        }
    }
}

impl People {
    /// The page, for whoever is inside.
    pub(super) fn of(me: Option<StaffName>) -> Self {
        let (stage, sealing) = (Stage::List, Looking::No);
        Self { me, shown: None, stage, sealing, trouble: None }
    }

    /// Asks who works here.
    pub(super) fn read() -> Effects {
        vec![Effect::Staff(StaffJob::Members(MembersJob::ReadPeople))]
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        let mut effects = Effects::new();
        match action {
            // A key is being made, or somebody is leaving: the answer comes first.
            _ if self.is_at_it() => {}
            Action::Leave => return (Next::List, effects),
            Action::Add | Action::Join | Action::Remove(_) | Action::RemoveIndeed
                if self.is_changed_elsewhere() => {}
            // The key is lent again and again until all is sealed.
            _ if self.sealing == Looking::Now => {}
            Action::Add => self.stage = Stage::Adding(Adding::default()),
            Action::Cancel => self.stage = Stage::List,
            Action::TypeName(_) | Action::Choose(_) | Action::TypePassphrase(_) => {
                self.fill_in(action);
            }
            Action::Join => effects = self.join(key),
            Action::Remove(name) => self.stage = Stage::Asking(name),
            Action::RemoveIndeed => effects = self.remove(key),
            Action::GoOn => effects = self.seal(key),
        }
        (Next::Stay, effects)
    }

    /// Whether somebody is added and removed at another computer.
    pub fn is_changed_elsewhere(&self) -> bool {
        self.shown.as_ref().is_some_and(|shown| shown.changed == ChangedAt::TheHub)
    }

    fn is_at_it(&self) -> bool {
        match &self.stage {
            Stage::Adding(adding) => adding.making == Looking::Now,
            Stage::Removing(_) => true,
            Stage::List | Stage::Joined(..) | Stage::Asking(_) | Stage::Removed(_) => false,
        }
    }

    fn fill_in(&mut self, action: Action) {
        let Stage::Adding(adding) = &mut self.stage else { return };
        adding.need = None;
        match action {
            Action::TypeName(name) => adding.name = name,
            Action::Choose(role) => adding.role = role,
            Action::TypePassphrase(typing) => adding.chosen.type_in(typing),
            _ => {}
        }
    }

    fn join(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Stage::Adding(adding) = &mut self.stage else { return Effects::new() };
        if !key.is_here() {
            return Effects::new();
        }
        match adding.ready() {
            Err(need) => {
                adding.need = Some(need);
                Effects::new()
            }
            Ok(newcomer) => {
                let Some(key) = key.lend() else { return Effects::new() };
                (adding.making, self.trouble) = (Looking::Now, None);
                vec![Effect::Staff(StaffJob::Members(MembersJob::LetIn(key, newcomer)))]
            }
        }
    }

    fn remove(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Stage::Asking(name) = &self.stage else { return Effects::new() };
        let name = name.clone();
        let Some(key) = key.lend() else { return Effects::new() };
        self.trouble = None;
        self.stage = Stage::Removing(name.clone());
        vec![Effect::Staff(StaffJob::Members(MembersJob::Remove(key, name)))]
    }

    /// Seals some of what is left for the new key.
    fn seal(&mut self, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let left = self.shown.as_ref().is_some_and(|shown| shown.left > 0);
        if !left || self.sealing == Looking::Now {
            return Effects::new();
        }
        let Some(key) = key.lend() else { return Effects::new() };
        (self.sealing, self.trouble) = (Looking::Now, None);
        vec![Effect::Staff(StaffJob::Members(MembersJob::SealSome(key)))]
    }

    /// What came of it. The key is back by then.
    pub(super) fn hear(&mut self, answer: Answer, key: &mut Custody<Box<Unlocked>>) -> Effects {
        match answer {
            Answer::Read(read) => self.show(read),
            Answer::Joined(Ok((name, file, shown))) => {
                self.shown = Some(shown);
                self.stage = Stage::Joined(name, file);
            }
            Answer::Joined(Err(why)) => self.not_joined(why),
            Answer::Removed(removed) => {
                let done = removed.is_ok();
                let left = std::mem::take(&mut self.stage);
                if let (true, Stage::Removing(name)) = (done, left) {
                    self.stage = Stage::Removed(name);
                }
                self.show(removed);
                return if done { self.seal(key) } else { Effects::new() };
            }
            Answer::Sealed(sealed) => return self.hear_sealed(sealed, key),
        }
        Effects::new()
    }

    /// It goes on as long as this page is open. Whoever has left it and come back sees what is left.
    fn hear_sealed(
        &mut self,
        sealed: Result<u64, VaultProblem>,
        key: &mut Custody<Box<Unlocked>>,
    ) -> Effects {
        let asked = std::mem::take(&mut self.sealing);
        match (sealed, &mut self.shown) {
            (Ok(left), Some(shown)) => shown.left = left,
            (Ok(_), None) => {}
            (Err(problem), _) => {
                self.trouble = Some(problem);
                return Effects::new();
            }
        }
        if asked == Looking::Now { self.seal(key) } else { Effects::new() }
    }

    fn not_joined(&mut self, why: NotJoined) {
        if let Stage::Adding(adding) = &mut self.stage {
            adding.making = Looking::No;
            match why {
                NotJoined::Needs(need) => adding.need = Some(need),
                NotJoined::Vault(problem) => self.trouble = Some(problem),
            }
        }
    }

    fn show(&mut self, read: Result<Shown, VaultProblem>) {
        match read {
            Ok(shown) => self.shown = Some(shown),
            Err(problem) => self.trouble = Some(problem),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn adding(name: &str, passphrase: &str, again: &str) -> People {
        let mut page = People::of(None);
        let away = &mut Custody::Away;
        page.act(Action::Add, away);
        page.act(Action::TypeName(name.to_owned()), away);
        page.act(Action::TypePassphrase(Typing::Passphrase(passphrase.into())), away);
        page.act(Action::TypePassphrase(Typing::Again(again.into())), away);
        page
    }

    #[test]
    fn nobody_joins_without_a_name_and_a_passphrase_that_holds() {
        let good = "nine calm otters";
        for (name, passphrase, again, need) in [
            ("", good, good, Some(Need::Name)),
            ("Anna K", good, good, Some(Need::Name)),
            ("anna", "short", "short", Some(Need::Passphrase(Weakness::Short))),
            ("anna", good, "nine calm otter", Some(Need::Passphrase(Weakness::Different))),
            ("anna", good, good, None),
        ] {
            let Stage::Adding(mut form) = adding(name, passphrase, again).stage else { panic!() };
            assert_eq!(form.ready().err(), need, "{name}");
        }
    }

    #[test]
    fn what_is_typed_stays_while_the_key_is_away() {
        let mut page = adding("anna", "nine calm otters", "nine calm otters");
        assert!(page.act(Action::Join, &mut Custody::Away).1.is_empty());
        let Stage::Adding(form) = &page.stage else { panic!("{:?}", page.stage) };
        assert_eq!((&*form.chosen.passphrase, form.need), ("nine calm otters", None));
    }

    #[test]
    fn a_name_that_is_taken_is_told_beside_it_and_the_form_stays() {
        let mut page = adding("anna", "nine calm otters", "nine calm otters");
        let away = &mut Custody::Away;
        page.hear(Answer::Joined(Err(NotJoined::Needs(Need::OtherName))), away);
        let Stage::Adding(form) = &page.stage else { panic!("{:?}", page.stage) };
        assert_eq!((form.name.as_str(), form.need), ("anna", Some(Need::OtherName)));
        page.act(Action::TypeName("anna-k".to_owned()), away);
        let Stage::Adding(form) = &page.stage else { panic!("{:?}", page.stage) };
        assert_eq!(form.need, None);
    }

    #[test]
    fn nobody_leaves_before_somebody_has_said_so_twice() {
        let mut page = People::of(None);
        let away = &mut Custody::Away;
        let anna: StaffName = "anna".parse().unwrap();
        assert!(page.act(Action::RemoveIndeed, away).1.is_empty(), "nobody was named");
        page.act(Action::Remove(anna.clone()), away);
        assert_eq!(page.stage, Stage::Asking(anna.clone()));
        assert!(page.act(Action::RemoveIndeed, away).1.is_empty(), "the key is away");
        assert_eq!(page.stage, Stage::Asking(anna));
        page.act(Action::Cancel, away);
        assert_eq!(page.stage, Stage::List);
    }

    #[test]
    fn what_is_going_on_is_waited_for_and_what_was_left_does_not_go_on_by_itself() {
        let away = &mut Custody::Away;
        let anna: StaffName = "anna".parse().unwrap();
        let mut page = People::of(None);
        page.stage = Stage::Removing(anna.clone());
        assert_eq!(
            page.act(Action::Leave, away).0,
            Next::Stay,
            "the answer would be told to nobody"
        );
        page.stage = Stage::Removed(anna.clone());
        page.sealing = Looking::Now;
        page.act(Action::Add, away);
        page.act(Action::Remove(anna.clone()), away);
        assert_eq!(page.stage, Stage::Removed(anna), "nothing is begun that could not be done");
        assert_eq!(page.act(Action::Leave, away).0, Next::List);
        let mut again = People::of(None);
        again.shown = Some(Shown { left: 7, ..Shown::default() });
        assert!(again.hear(Answer::Sealed(Ok(5)), away).is_empty(), "this page did not ask");
        assert_eq!((again.shown.unwrap().left, again.sealing), (5, Looking::No));
    }

    #[test]
    fn where_sealing_fails_it_waits_until_somebody_goes_on() {
        let mut page = People::of(None);
        let away = &mut Custody::Away;
        page.sealing = Looking::Now;
        page.shown = Some(Shown { left: 7, ..Shown::default() });
        let effects = page.hear(Answer::Sealed(Err(VaultProblem::DiskFull)), away);
        assert!(effects.is_empty());
        assert_eq!((page.sealing, page.trouble), (Looking::No, Some(VaultProblem::DiskFull)));
        assert_eq!(page.shown.map(|shown| shown.left), Some(7));
    }
}
