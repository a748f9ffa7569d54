//! The vault, and what must be so of it: each step is done to both.

use std::path::PathBuf;
use std::rc::Rc;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sayso::campaign::PurposeId;
use sayso::consent::ReceiptCode;
use sayso::record::{CopyId, Grounds, HoldReason, HoldTerms, Mark, Marking, Note, Rating, Role};
use sayso::vault::{Held, Vault, VaultSettings};
use secrecy::SecretString;
use tempfile::TempDir;

use super::giving::asked;
use super::known::{Known, Left, Member, TakenBack, Who};
use super::seconds::AskedBy;
use super::staffing::Former;
use super::step::{Nth, Saying, Step, Use};

/// A backup: what was so when it was made, and how much had been taken back by then.
#[derive(Clone)]
pub(crate) struct Saved {
    pub(crate) known: Known,
    pub(crate) taken_back: usize,
}

/// What has happened in all.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    pub(crate) steps: usize,
    pub(crate) kept: usize,
    pub(crate) copies: usize,
    pub(crate) must_go: usize,
    pub(crate) erased: usize,
    pub(crate) crashes: usize,
    pub(crate) backups: usize,
    pub(crate) restores: usize,
    pub(crate) interrupted: usize,
    pub(crate) left: usize,
    /// So often something sealed was withheld from staff.
    pub(crate) withheld: usize,
    pub(crate) unsealed: usize,
    pub(crate) complained: usize,
    pub(crate) answered: usize,
    /// So many complaints whose words are gone.
    pub(crate) words_gone: usize,
    /// So often one alone was refused.
    pub(crate) too_much: usize,
    /// So often a second one agreed.
    pub(crate) seconded: usize,
    /// So many encrypted copies were opened with the key that they are for.
    pub(crate) encrypted: usize,
}

impl Figures {
    pub(crate) fn add(&mut self, more: Self) {
        let Self { steps, kept, copies, must_go, erased, crashes, .. } = more;
        self.steps += steps;
        self.kept += kept;
        self.copies += copies;
        self.must_go += must_go;
        self.erased += erased;
        self.crashes += crashes;
        self.backups += more.backups;
        self.restores += more.restores;
        self.interrupted += more.interrupted;
        self.left += more.left;
        self.withheld += more.withheld;
        self.unsealed += more.unsealed;
        self.complained += more.complained;
        self.answered += more.answered;
        self.words_gone += more.words_gone;
        self.too_much += more.too_much;
        self.seconded += more.seconded;
        self.encrypted += more.encrypted;
    }
}

pub(crate) struct World {
    pub(crate) place: Rc<TempDir>,
    pub(crate) data: PathBuf,
    pub(crate) vault: Option<Vault>,
    pub(crate) known: Known,
    pub(crate) taken_back: Vec<TakenBack>,
    pub(crate) former: Vec<Former>,
    pub(crate) now: Timestamp,
    pub(crate) drive: PathBuf,
    pub(crate) saved: Option<Saved>,
    pub(crate) in_drawer: Option<(PathBuf, Saved)>,
    /// Grows with each restore that takes the place of the vault.
    pub(crate) generation: usize,
    /// So many names were given to staff, folders and drives.
    pub(crate) names: usize,
    /// Somebody outside, for whom exports are encrypted.
    pub(crate) outside: age::x25519::Identity,
    /// So often somebody has typed a passphrase.
    pub(crate) tries: u32,
    pub(crate) figures: Figures,
}

impl World {
    /// A vault with nothing in it, so long ago that all of `steps` are over by now: what a backup is told of bears the
    /// computer's own time, and must not be older than what it is held against.
    pub(crate) fn before(steps: &[Step]) -> Self {
        let days: i64 = steps
            .iter()
            .map(|step| if let Step::Pass(days) = step { i64::from(*days) } else { 0 })
            .sum();
        let memory = std::path::Path::new("/dev/shm");
        let place = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        let place = Rc::new(place.unwrap());
        let [data, drive] = ["data", "drive"].map(|name| place.path().join(name));
        std::fs::create_dir(&drive).unwrap();
        let now = Timestamp::now() - SignedDuration::from_hours(24 * (days + 1));
        let words = crate::common::window::PASSPHRASE;
        let passphrase = SecretString::from(words);
        let vault = Vault::create(&data, &passphrase, VaultSettings::LIGHT, now).unwrap();
        let first = Member {
            number: 0,
            name: "organisation".to_owned(),
            role: Role::Officer,
            words: words.to_owned(),
        };
        let confirmed = now.to_zoned_datetime(TimeZone::UTC).date();
        let mut vault = vault;
        vault.offer(AskedBy::First.source(), AskedBy::First.campaign()).unwrap();
        vault.shown(&asked(), now).unwrap();
        Self {
            place,
            data,
            vault: Some(vault),
            known: Known::of(first, confirmed),
            taken_back: Vec::new(),
            former: Vec::new(),
            now,
            drive,
            saved: None,
            in_drawer: None,
            generation: 0,
            names: 0,
            outside: age::x25519::Identity::generate(),
            tries: 0,
            figures: Figures::default(),
        }
    }

    pub(crate) fn take(&mut self, step: &Step) {
        self.now += SignedDuration::from_secs(60);
        self.known.pass(self.today());
        self.figures.steps += 1;
        match *step {
            Step::Keep(one, other) => self.keep(one, other),
            Step::KeepSealed(ticks, sealing) => self.keep_sealed(ticks, sealing),
            Step::Unseal(who) => self.unseal(who),
            Step::Listen(who, staff) => self.listen(who, staff),
            Step::Copy(who, purpose) => self.copy(who, purpose),
            Step::Complain(about) => self.complain(about),
            Step::Read(which, staff) => self.read(which, staff),
            Step::Answer(which, staff) => self.answer(which, staff),
            Step::Withdraw(who, purpose) => self.withdraw(who, purpose),
            Step::EndUse(who, purpose) => self.end_use(who, purpose),
            Step::Erase(who) => self.erase(who),
            Step::EraseByStaff(who, second) => self.erase_by_staff(who, second),
            Step::Renew(who, ticks) => self.renew(who, ticks),
            Step::Mark(who, what) => self.mark(who, what),
            Step::Hold(who, days) => self.hold(who, days),
            Step::Release(who) => self.release(who),
            Step::Pass(days) => self.pass(days),
            Step::Purge => self.purge(),
            Step::Export { purpose, folder, asked, cut, second } => {
                self.export((purpose, folder), asked, cut, second);
            }
            Step::Confirm(nth) => self.confirm(nth),
            Step::Reopen => self.reopen(),
            Step::Crash(crash) => self.crash(crash),
            Step::BackUp { interrupted } => self.back_up(interrupted),
            Step::Unplug => self.unplug(),
            Step::Restore { from_drawer, interrupted, goes_on } => {
                self.restore(from_drawer, interrupted, goes_on);
            }
            Step::Join(nth, role) => self.join(nth, role),
            Step::Leave(nth) => self.leave(nth),
            Step::Reseal => self.reseal(),
        }
    }

    pub(crate) fn today(&self) -> Date {
        self.now.to_zoned_datetime(TimeZone::UTC).date()
    }

    pub(crate) fn vault(&mut self) -> &mut Vault {
        self.vault.as_mut().unwrap()
    }

    /// A number that nothing had before.
    pub(crate) fn new_name(&mut self) -> usize {
        self.names += 1;
        self.names
    }

    /// One of those of whom something is left.
    pub(crate) fn somebody(&self, nth: Nth) -> Option<Who> {
        let people = self.known.people();
        (!people.is_empty()).then(|| people[usize::from(nth) % people.len()])
    }

    /// Somebody comes back with their code.
    pub(crate) fn comes_back(&mut self, who: Who) -> Held {
        let code = ReceiptCode::parse(&self.known.person(who).code).unwrap();
        let now = self.now;
        self.vault().find(&code, now).unwrap().expect("what was given is there")
    }

    fn withdraw(&mut self, nth: Nth, purpose: Use) {
        let Some(who) = self.somebody(nth) else { return };
        let mut held = self.comes_back(who);
        let now = self.now;
        held.withdraw(self.vault(), &[PurposeId::new(purpose)], now).unwrap();
        if self.known.withdraw(who, purpose) {
            self.taken_back.push(TakenBack::Use(who.0, who.1, purpose));
        }
    }

    fn end_use(&mut self, nth: Nth, purpose: Use) {
        let Some(who) = self.somebody(nth) else { return };
        let (staff, now) = (self.staff(Role::Editor, nth), self.now);
        let record = self.known.person(who).record.clone();
        let use_of = (&record, &PurposeId::new(purpose));
        let ended = staff.end_use(self.vault(), use_of, Grounds::Asked, now);
        let held = self.known.withdraw(who, purpose);
        assert_eq!(ended.is_ok(), held, "{ended:?}");
        if held {
            self.taken_back.push(TakenBack::Use(who.0, who.1, purpose));
        }
    }

    pub(crate) fn erase(&mut self, nth: Nth) {
        let Some(who) = self.somebody(nth) else { return };
        let (held, now) = (self.comes_back(who), self.now);
        let certificate = held.erase(self.vault(), now).unwrap();
        assert!(certificate.is_verified());
        self.is_erased(who);
    }

    pub(crate) fn is_erased(&mut self, who: Who) {
        self.figures.erased += 1;
        self.known.erase(who);
        self.taken_back.push(TakenBack::All(who.0, who.1));
    }

    fn mark(&mut self, nth: Nth, what: Saying) {
        let Some(who) = self.somebody(nth) else { return };
        let (staff, now) = (self.staff(Role::Editor, nth), self.now);
        let record = self.known.person(who).record.clone();
        let marking = match what {
            Saying::Approve => Marking::Mark(Some(Mark::Approved)),
            Saying::Flag => Marking::Mark(Some(Mark::Flagged)),
            Saying::Clear => Marking::Mark(None),
            Saying::Rate(number) => Marking::Rating(Rating::new(number)),
            Saying::Note => Marking::Note(Note::new("speaks of the harbour").unwrap()),
            Saying::NoNote => Marking::Note(None),
        };
        staff.mark(self.vault(), &record, &marking, now).unwrap();
        self.known.say(who, what);
    }

    fn hold(&mut self, nth: Nth, days: u16) {
        let all = self.known.people();
        let one = self.somebody(nth).into_iter().collect();
        for who in if nth.is_multiple_of(4) { all } else { one } {
            self.hold_one(who, (nth, days));
        }
    }

    fn hold_one(&mut self, who: Who, (nth, days): (Nth, u16)) {
        let (staff, now) = (self.staff(Role::Officer, nth), self.now);
        let record = self.known.person(who).record.clone();
        let until = self.today().saturating_add(SignedDuration::from_hours(24 * i64::from(days)));
        let terms = HoldTerms { because: HoldReason::Law, until, reference: None };
        let held = staff.hold(self.vault(), &record, &terms, now);
        assert_eq!(held.is_ok(), self.known.person(who).left == Left::All, "{held:?}");
        if held.is_ok() {
            self.known.hold(who.0, Some(until));
        }
    }

    fn release(&mut self, nth: Nth) {
        let Some(who) = self.somebody(nth) else { return };
        let (staff, now) = (self.staff(Role::Officer, nth), self.now);
        let record = self.known.person(who).record.clone();
        let released = staff.release(self.vault(), &record, now);
        assert_eq!(released.is_ok(), self.known.person(who).held.is_some(), "{released:?}");
        self.known.hold(who.0, None);
    }

    fn pass(&mut self, days: u16) {
        self.now += SignedDuration::from_hours(24 * i64::from(days));
        self.known.pass(self.today());
    }

    pub(crate) fn purge(&mut self) {
        let (now, today) = (self.now, self.today());
        let words = self.words_that_are_over(today);
        let purged = self.vault().purge(now).unwrap();
        let over = self.known.purge(today);
        assert_eq!(purged, over.len() as u64, "what is over, and nothing else");
        self.figures.erased += over.len();
        self.taken_back.extend(over.into_iter().map(|who| TakenBack::All(who.0, who.1)));
        self.words_are_gone(words);
    }

    fn confirm(&mut self, nth: Nth) {
        let going: Vec<usize> = (0..self.known.copies.len())
            .filter(|it| self.known.copies[*it].must_go && !self.known.copies[*it].gone)
            .collect();
        if going.is_empty() {
            return;
        }
        let copy = going[usize::from(nth) % going.len()];
        let (staff, now) = (self.staff(Role::Editor, nth), self.now);
        let id = CopyId::from_text(self.known.copies[copy].id.clone());
        staff.confirm_gone(self.vault(), &id, "Anna", now).unwrap();
        self.known.copies[copy].gone = true;
    }

    /// The program is closed and started again.
    pub(crate) fn reopen(&mut self) {
        self.vault = None;
        self.open();
    }

    pub(crate) fn open(&mut self) {
        self.vault = Some(Vault::open(&self.data, self.now).unwrap().0);
    }
}
