//! The vault, and what must be so of it: each step is done to both.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Duration;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use sayso::campaign::{Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::{Grant, ReceiptCode, Voice};
use sayso::locale::Locale;
use sayso::media::{Peaks, SoundFacts};
use sayso::record::{CopyId, Grounds, HoldReason, HoldTerms, Mark, Marking, Note, Rating, Role};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft};
use sayso::vault::{Held, Joining, NotErasedByStaff, UnlockError, Unlocked, Vault, VaultSettings};
use secrecy::SecretString;
use tempfile::TempDir;

use super::common::session::{self, disclosure, ticked};
use super::known::{Agreed, Known, Left, Member, Person, Said, TakenBack, Visit, Who};
use super::step::{Nth, Saying, Step, Ticks, USES, Use};

const NAMES: [&str; 3] = ["anna", "ben", "carla"];
/// The cost of a passphrase that protects nothing.
const WORK: u8 = 2;

/// Somebody who has left the staff, and has kept whatever they had.
pub(crate) struct Former {
    pub(crate) keys: Unlocked,
    pub(crate) words: String,
    /// From this visit on everything was kept after they had left.
    pub(crate) since: usize,
}

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
        let words = super::common::window::PASSPHRASE;
        let passphrase = SecretString::from(words);
        let vault = Vault::create(&data, &passphrase, VaultSettings::LIGHT, now).unwrap();
        let first = Member {
            number: 0,
            name: "organisation".to_owned(),
            role: Role::Officer,
            words: words.to_owned(),
        };
        let confirmed = now.to_zoned_datetime(TimeZone::UTC).date();
        Self {
            place,
            data,
            vault: Some(vault),
            known: Known { visits: Vec::new(), copies: Vec::new(), staff: vec![first], confirmed },
            taken_back: Vec::new(),
            former: Vec::new(),
            now,
            drive,
            saved: None,
            in_drawer: None,
            generation: 0,
            names: 0,
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
            Step::Withdraw(who, purpose) => self.withdraw(who, purpose),
            Step::EndUse(who, purpose) => self.end_use(who, purpose),
            Step::Erase(who) => self.erase(who),
            Step::EraseByStaff(who) => self.erase_by_staff(who),
            Step::Renew(who, ticks) => self.renew(who, ticks),
            Step::Mark(who, what) => self.mark(who, what),
            Step::Hold(who, days) => self.hold(who, days),
            Step::Release(who) => self.release(who),
            Step::Pass(days) => self.pass(days),
            Step::Purge => self.purge(),
            Step::Export { purpose, folder, asked, cut } => {
                self.export(purpose, folder, (asked, cut));
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

    pub(crate) fn keep(&mut self, one: Ticks, other: Option<Ticks>) {
        let shared = |other: &Ticks| other.uses().iter().any(|it| one.uses().contains(it));
        let answers: Vec<Ticks> = std::iter::once(one).chain(other.filter(shared)).collect();
        let (now, kept_on) = (self.now, self.today());
        let vault = self.vault();
        let agree = |ticks: &Ticks| -> Grant {
            disclosure().accept(ticked(&[Kind::Voice], ticks.uses()), now).unwrap()
        };
        let mut draft = Draft::new(agree(&answers[0]));
        vault.agreed(draft.newest(), now).unwrap();
        for ticks in &answers[1..] {
            draft.join(agree(ticks)).unwrap();
            vault.agreed(draft.newest(), now).unwrap();
        }
        let voice = voice(&draft, &vault.scratch(), now);
        draft.keep(voice, 1).unwrap();
        let mut next = Some(vault.keep(draft, &session::campaign(), now).unwrap());
        let mut people = Vec::new();
        while let Some(receipts) = next {
            let receipt = &receipts.shown;
            people.push(Person {
                code: receipt.code().grouped().to_string(),
                record: receipt.record().clone(),
                uses: uses_of(&receipt.held()),
                said: Said::default(),
                held: None,
                left: Left::All,
            });
            next = receipts.next();
        }
        self.figures.kept += 1;
        self.known.visits.push(Visit { people, kept_on });
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

    fn erase_by_staff(&mut self, nth: Nth) {
        let Some(who) = self.somebody(nth) else { return };
        let (staff, now) = (self.staff(Role::Officer, nth), self.now);
        let record = self.known.person(who).record.clone();
        let erased = staff.erase(self.vault(), (&record, Grounds::Another), None, now);
        let held = self.known.person(who).held;
        if held.is_some_and(|until| until >= self.known.confirmed.min(self.today())) {
            assert!(matches!(erased, Err(NotErasedByStaff::Held(_))), "{erased:?}");
            return;
        }
        assert!(erased.unwrap().is_verified());
        self.is_erased(who);
    }

    fn is_erased(&mut self, who: Who) {
        self.figures.erased += 1;
        self.known.erase(who);
        self.taken_back.push(TakenBack::All(who.0, who.1));
    }

    /// Who was alone is asked again.
    fn renew(&mut self, nth: Nth, ticks: Ticks) {
        let Some(who) = self.somebody(nth) else { return };
        if self.known.visits[who.0].people.len() > 1 {
            return;
        }
        let mut held = self.comes_back(who);
        let source = session::newer_campaign();
        let campaign = Campaign::parse(&source).unwrap();
        let words = Locale::load(&"en".parse().unwrap()).unwrap();
        let asks = Disclosure::ask_again(&campaign, &words, 1).unwrap();
        let agreement = asks.renew(ticked(&[], ticks.uses()), self.now).unwrap();
        let now = self.now;
        let vault = self.vault();
        vault.offer(&source, &campaign).unwrap();
        held.renew(vault, &agreement, &campaign, now).unwrap();
        for purpose in self.known.renew(who, uses_of(&held)) {
            self.taken_back.push(TakenBack::Use(who.0, who.1, purpose));
        }
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

    fn purge(&mut self) {
        let now = self.now;
        let purged = self.vault().purge(now).unwrap();
        let over = self.known.purge(self.today());
        assert_eq!(purged, over.len() as u64, "what is over, and nothing else");
        self.figures.erased += over.len();
        self.taken_back.extend(over.into_iter().map(|who| TakenBack::All(who.0, who.1)));
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

    /// One of those who may do what `role` may.
    pub(crate) fn staff(&mut self, role: Role, nth: Nth) -> Unlocked {
        let fit: Vec<_> = self.known.staff.iter().filter(|it| it.role >= role).collect();
        let words = fit[usize::from(nth) % fit.len()].words.clone();
        self.unlock(&words).unwrap()
    }

    pub(crate) fn unlock(&mut self, words: &str) -> Result<Unlocked, UnlockError> {
        // The wait after a wrong try is not what is tried here: as if each came an hour after the last.
        self.tries += 1;
        let running = sayso::vault::running() + Duration::from_hours(1) * self.tries;
        let (words, now) = (SecretString::from(words), self.now);
        let vault = self.vault();
        let searched = vault.begin_unlock(running)?.run(&words, Vec::new);
        vault.end_unlock(searched, (now, running))
    }

    /// Whoever has this name, which may be nobody by now.
    fn named(&self, nth: Nth) -> (&'static str, Option<usize>) {
        let name = NAMES[usize::from(nth) % NAMES.len()];
        (name, self.known.staff.iter().position(|it| it.name == name))
    }

    pub(crate) fn join(&mut self, nth: Nth, role: Role) {
        let (name, None) = self.named(nth) else { return };
        // Who comes back gets another key, and the file of the one that they had is put away.
        let _ = std::fs::remove_file(self.data.join(format!("{name}.key.age")));
        let number = self.new_name();
        let words = format!("the {number} words of {name}");
        let (officer, now) = (self.staff(Role::Officer, nth), self.now);
        let (of, passphrase) = (name.parse().unwrap(), SecretString::from(words.as_str()));
        let joining = Joining { name: &of, role, passphrase: &passphrase, work: WORK };
        officer.let_in(self.vault(), joining, now).unwrap();
        self.known.staff.push(Member { number, name: name.to_owned(), role, words });
    }

    pub(crate) fn leave(&mut self, nth: Nth) {
        let (name, Some(place)) = self.named(nth) else { return };
        let words = self.known.staff[place].words.clone();
        let keys = self.unlock(&words).unwrap();
        let first = super::common::window::PASSPHRASE;
        let (mut officer, now) = (self.unlock(first).unwrap(), self.now);
        officer.remove_staff(self.vault(), &name.parse().unwrap(), now).unwrap();
        let member = self.known.staff.remove(place);
        self.taken_back.push(TakenBack::Staff(member.number));
        self.former.push(Former { keys, words, since: self.known.visits.len() });
        self.figures.left += 1;
    }

    pub(crate) fn reseal(&mut self) {
        let (staff, now) = (self.staff(Role::Editor, 0), self.now);
        staff.reseal(self.vault(), now).unwrap();
    }
}

/// The uses that somebody agreed to, as they see them.
pub(crate) fn uses_of(held: &Held) -> BTreeMap<Use, Agreed> {
    let agreed = held.view().purposes.into_iter().map(|it| {
        let purpose = USES.into_iter().find(|id| *id == it.id.as_str()).unwrap();
        (purpose, Agreed { until: it.expires_on, withdrawn: it.withdrawn_at.is_some() })
    });
    agreed.collect()
}

/// A few samples.
fn voice(draft: &Draft, scratch: &Scratch, at: Timestamp) -> Captured<Voice> {
    let permit = draft.permit().unwrap();
    let mut writer = scratch.begin().unwrap();
    std::io::Write::write_all(&mut writer, &[0, 1].repeat(40)).unwrap();
    let facts = SoundFacts {
        sample_rate_hz: 48_000,
        samples: 40,
        peak_dbfs: -42.0,
        clipped_samples: 0,
        lost_samples: 0,
        short_samples: 0,
        one_sided: false,
    };
    Captured::sound(&permit, facts, Peaks::default(), writer.finish().unwrap(), at)
}
