//! Sealed until a day that its giver picked: what staff may open, and copy by hand, and why not.

use std::path::PathBuf;

use jiff::civil::Date;
use sayso::campaign::{PurposeId, Retention};
use sayso::record::{LeftOut, Role};
use sayso::vault::{Copies, ExportError, OpenTakeError, Survey, Unlocked, Which};
use tempfile::TempDir;

use super::known::{Copied, FolderOf, Left, Visit, Who};
use super::seconds::What;
use super::step::{Nth, Sealing, Ticks, USES, Use};
use super::world::World;

impl Sealing {
    /// The first day on which staff may open what was kept for `ticks`; none where the time is not offered for them.
    pub(crate) fn day(self, ticks: Ticks, kept_on: Date) -> Option<Date> {
        let offered = match self {
            Self::Month | Self::HalfAYear => true,
            Self::YearAndAHalf => ticks.uses().contains(&"website"),
            Self::NotOffered => false,
        };
        offered.then(|| self.time().parse::<Retention>().unwrap().until(kept_on))
    }
}

/// What becomes of somebody of the staff who wants to open something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opens {
    Yes,
    NotAgreed,
    Sealed(Date),
}

impl World {
    /// The day that counts for what cannot be taken back.
    fn believed(&self) -> Date {
        self.known.confirmed.min(self.today())
    }

    /// The day before which nobody of staff opens it, where that is still to come.
    pub(crate) fn sealed(&self, visit: &Visit) -> Option<Date> {
        visit.people[0].sealed.filter(|day| self.believed() < *day)
    }

    pub(crate) fn unseal(&mut self, nth: Nth) {
        let Some(who) = self.somebody(nth) else { return };
        let mut held = self.comes_back(who);
        let now = self.now;
        held.unseal(self.vault(), now).unwrap();
        assert_eq!(held.view().sealed_until, None);
        let lifted = self.known.person_mut(who).sealed.take().is_some();
        self.figures.unsealed += usize::from(lifted);
    }

    pub(crate) fn listen(&mut self, nth: Nth, staff: Nth) {
        let Some(who) = self.somebody(nth) else { return };
        if self.known.person(who).left != Left::All {
            return;
        }
        let staff = self.anybody(staff);
        let expected = self.opens(who, staff.role());
        assert_eq!(self.opens_for(&staff, who), expected, "{who:?} for {}", staff.role());
    }

    fn opens_for(&mut self, staff: &Unlocked, (visit, person): Who) -> Opens {
        let record = self.known.visits[visit].people[person].record.clone();
        let now = self.now;
        let vault = self.vault();
        let take = vault.summary(&record).unwrap().takes[0].id.clone();
        match staff.open(vault, &record, &take, now) {
            Ok(_) => Opens::Yes,
            Err(OpenTakeError::NotAgreed) => Opens::NotAgreed,
            Err(OpenTakeError::Sealed(day)) => Opens::Sealed(day),
            Err(other) => panic!("{other}"),
        }
    }

    fn opens(&self, (visit, person): Who, role: Role) -> Opens {
        let (visit, today) = (&self.known.visits[visit], self.today());
        let person = &visit.people[person];
        let mut uses = person.uses.keys();
        let used = uses.any(|purpose| visit.holds(purpose, today).is_some());
        let agreed_by_all = |purpose: &Use| {
            visit.people.iter().all(|it| it.uses.get(purpose).is_some_and(|it| !it.withdrawn))
        };
        let over = USES.iter().any(|it| agreed_by_all(it) && visit.holds(it, today).is_none());
        let held = person.held.is_some_and(|until| until >= today);
        if !(role.opens_media() && used || role.decides() && held && over) {
            return Opens::NotAgreed;
        }
        self.sealed(visit).map_or(Opens::Yes, Opens::Sealed)
    }

    /// One of the staff saves a copy by hand.
    pub(crate) fn copy(&mut self, nth: Nth, purpose: Use) {
        let Some(who) = self.somebody(nth) else { return };
        if self.known.person(who).left == Left::All {
            let staff = self.staff(Role::Editor, nth);
            self.copy_by_hand(&staff, who, purpose);
        }
    }

    /// Saves one, where that is allowed. False where `staff` may copy no more alone.
    pub(crate) fn copy_by_hand(&mut self, staff: &Unlocked, who: Who, purpose: Use) -> bool {
        let visit = &self.known.visits[who.0];
        let (holds, sealed) = (visit.holds(purpose, self.today()), self.sealed(visit));
        let name = staff.staff().to_string();
        let copied = self.try_to_copy(staff, who, purpose);
        match (holds, sealed) {
            (None, _) => assert!(matches!(copied, Err(ExportError::NotAgreed)), "{copied:?}"),
            (_, Some(day)) => {
                let told = matches!(&copied, Err(ExportError::Sealed(until)) if *until == day);
                assert!(told, "{copied:?}");
            }
            (Some(_), None) if self.alone(&name, What::Copied) == 0 => {
                assert!(matches!(copied, Err(ExportError::NeedsSecond(_))), "{copied:?}");
                self.figures.too_much += 1;
                return false;
            }
            (Some(until), None) => {
                assert!(copied.unwrap().is_file());
                self.acts(&name, What::Copied, 1);
                self.is_copied_by_hand(who.0, purpose, until);
            }
        }
        true
    }

    fn try_to_copy(
        &mut self,
        staff: &Unlocked,
        who: Who,
        purpose: Use,
    ) -> Result<PathBuf, ExportError> {
        let (folder, now) = (TempDir::new_in(self.place.path()).unwrap().keep(), self.now);
        let record = self.known.person(who).record.clone();
        let vault = self.vault();
        let take = vault.summary(&record).unwrap().takes[0].id.clone();
        staff.export(vault, (&record, &take), &PurposeId::new(purpose), &folder, now)
    }

    fn is_copied_by_hand(&mut self, visit: usize, purpose: Use, until: Date) {
        let (number, generation) = (FolderOf::BY_HAND, self.generation);
        let folder = FolderOf { purpose, number, generation };
        let now = self.now;
        let all = self.vault().copies(&Copies::All, None, usize::MAX, now).unwrap();
        let is_new = |id: &str| !self.known.copies.iter().any(|known| known.id == id);
        let new: Vec<_> = all.into_iter().filter(|it| is_new(&it.id.to_string())).collect();
        assert_eq!((new.len(), new[0].until), (1, until), "a copy by hand is on record");
        let (id, written, must_go, gone) = (new[0].id.to_string(), true, false, false);
        let told = Vec::new();
        self.known.copies.push(Copied { id, visit, folder, until, written, must_go, gone, told });
        self.figures.copies += 1;
    }

    /// After each step: what is sealed still opens for no officer and is copied for no use; and a look at what could be
    /// used says so of everything that is there.
    pub(crate) fn nothing_sealed_is_opened_or_copied(&mut self) {
        self.what_may_be_used_is_as_known();
        let visits = self.known.visits.iter().enumerate();
        let sealed = visits.filter(|(_, it)| it.is_there() && self.sealed(it).is_some());
        let sealed: Vec<usize> = sealed.map(|(visit, _)| visit).collect();
        if sealed.is_empty() {
            return;
        }
        let officer = self.staff(Role::Officer, 0);
        for visit in sealed {
            assert_ne!(self.opens_for(&officer, (visit, 0)), Opens::Yes, "sealed, and opened");
            for purpose in USES {
                let copied = self.try_to_copy(&officer, (visit, 0), purpose);
                let refused =
                    matches!(copied, Err(ExportError::Sealed(_) | ExportError::NotAgreed));
                assert!(refused, "sealed, and copied: {copied:?}");
            }
            self.figures.withheld += 1;
        }
    }

    fn what_may_be_used_is_as_known(&self) {
        let vault = self.vault.as_ref().unwrap();
        for purpose in USES {
            let all = Which::Filter(Box::default());
            let mut survey = Survey::of(&PurposeId::new(purpose), all);
            let mut told = Vec::new();
            while let Some(some) = survey.next(vault, self.now).unwrap() {
                told.extend(some.into_iter().map(|it| (it.record, it.left_out)));
            }
            let there = self.known.visits.iter().filter(|it| it.is_there());
            let expected: Vec<_> = there
                .rev()
                .map(|it| (Some(it.people[0].record.clone()), self.left_out(it, purpose)))
                .collect();
            assert_eq!(told, expected, "what may be used for {purpose}");
        }
    }

    /// Why what is there may not be used.
    fn left_out(&self, visit: &Visit, purpose: Use) -> Option<LeftOut> {
        let today = self.today();
        match visit.people[0].uses.get(purpose) {
            None => Some(LeftOut::NeverAgreed),
            Some(it) if it.withdrawn => Some(LeftOut::Withdrawn),
            Some(it) if it.until < today => Some(LeftOut::Expired),
            Some(_) if visit.holds(purpose, today).is_none() => Some(LeftOut::NotByAll),
            Some(_) => self.sealed(visit).map(|_| LeftOut::Sealed),
        }
    }
}
