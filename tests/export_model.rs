//! Whatever people and staff do, in whatever order: nothing is exported without consent that holds at that time, and
//! what ends later has to go. The vault is held against a model of it that fits on a page.
//!
//! `SAYSO_SEQUENCES` says how many random sequences; 1,000 in `make long`.
#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use common::session::{self, disclosure, ticked};
use common::window::PASSPHRASE;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sayso::campaign::{Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::{Grant, Voice};
use sayso::locale::Locale;
use sayso::media::{Peaks, SoundFacts};
use sayso::record::{CopyId, Filter, TakeSummary};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft};
use sayso::vault::{Held, TakedownsFrom, Unlocked, Vault, Which};
use secrecy::SecretString;
use tempfile::TempDir;

/// The uses of the sample campaign: the first for a year, the second for two.
const USES: [&str; 2] = ["exhibition", "website"];
/// So many folders for each use.
const FOLDERS: usize = 2;
const STEPS: usize = 24;

/// Somebody, and the last day of each use that they agree to.
struct Person {
    held: Held,
    uses: BTreeMap<&'static str, Date>,
}

/// A voice, and everybody who is in it. None of them is left once it is erased.
struct Visit {
    people: Vec<Person>,
    records: Vec<String>,
    erased: bool,
}

/// A copy of a visit's voice.
struct Copy {
    visit: usize,
    folder: usize,
    purpose: &'static str,
    until: Date,
    must_go: bool,
    gone: bool,
}

struct World {
    place: TempDir,
    vault: Option<Vault>,
    staff: Unlocked,
    now: Timestamp,
    random: u64,
    visits: Vec<Visit>,
    copies: BTreeMap<String, Copy>,
}

impl Visit {
    /// Up to which day everybody in it agrees to a use on `today`.
    fn holds(&self, purpose: &str, today: Date) -> Option<Date> {
        let until = self.people.iter().map(|person| person.uses.get(purpose).copied());
        let until = until.collect::<Option<Vec<_>>>()?.into_iter().min()?;
        (!self.erased && until >= today).then_some(until)
    }
}

impl World {
    fn new(seed: u64) -> Self {
        let memory = Path::new("/dev/shm");
        let place = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
        let place = place.unwrap();
        let mut vault = session::vault(&place.path().join("data"));
        let now = Timestamp::now();
        let staff = vault.unlock(&SecretString::from(PASSPHRASE), &[], now).unwrap();
        let (visits, copies) = (Vec::new(), BTreeMap::new());
        let random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        Self { place, vault: Some(vault), staff, now, random, visits, copies }
    }

    fn below(&mut self, end: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random % end as u64) as usize
    }

    fn today(&self) -> Date {
        self.now.to_zoned_datetime(jiff::tz::TimeZone::UTC).date()
    }

    fn vault(&mut self) -> &mut Vault {
        self.vault.as_mut().unwrap()
    }

    /// One use or both.
    fn some_uses(&mut self) -> Vec<&'static str> {
        match self.below(3) {
            2 => USES.to_vec(),
            one => vec![USES[one]],
        }
    }

    fn step(&mut self) -> &'static str {
        self.now += SignedDuration::from_secs(60);
        match self.below(14) {
            0..=2 => self.keep(),
            3 | 4 => self.withdraw(),
            5 => self.erase(),
            6 => self.renew(),
            7 | 8 => self.wait(),
            9 => self.confirm(),
            10 => self.start_anew(),
            _ => self.export(),
        }
    }

    fn keep(&mut self) -> &'static str {
        let people = 1 + self.below(4) / 3;
        let answers: Vec<_> = (0..people).map(|_| self.some_uses()).collect();
        let shared =
            answers.iter().skip(1).all(|uses| uses.iter().any(|it| answers[0].contains(it)));
        let answers = if shared { answers } else { answers[..1].to_vec() };
        let now = self.now;
        let vault = self.vault();
        let agree = |uses: &[&str]| -> Grant {
            disclosure().accept(ticked(&[Kind::Voice], uses), now).unwrap()
        };
        let mut draft = Draft::new(agree(&answers[0]));
        vault.agreed(draft.newest(), now).unwrap();
        for uses in &answers[1..] {
            draft.join(agree(uses)).unwrap();
            vault.agreed(draft.newest(), now).unwrap();
        }
        let voice = voice(&draft, &vault.scratch(), now);
        draft.keep(voice, 1).unwrap();
        let mut next = Some(vault.keep(draft, &session::campaign(), now).unwrap());
        let mut people = Vec::new();
        while let Some(receipts) = next {
            let held = receipts.shown.held();
            let uses = uses_of(&held);
            people.push(Person { held, uses });
            next = receipts.next();
        }
        let records = people.iter().map(|it| it.held.record().to_string()).collect();
        self.visits.push(Visit { people, records, erased: false });
        "keep"
    }

    /// Somebody whose voice is still there.
    fn somebody(&mut self) -> Option<(usize, usize)> {
        let there: Vec<_> =
            (0..self.visits.len()).filter(|visit| !self.visits[*visit].erased).collect();
        if there.is_empty() {
            return None;
        }
        let visit = there[self.below(there.len())];
        let person = self.below(self.visits[visit].people.len());
        Some((visit, person))
    }

    fn must_go(&mut self, visit: usize, purpose: Option<&str>) {
        for copy in self.copies.values_mut().filter(|copy| copy.visit == visit) {
            copy.must_go |= purpose.is_none_or(|purpose| purpose == copy.purpose);
        }
    }

    fn withdraw(&mut self) -> &'static str {
        let Some((visit, person)) = self.somebody() else { return "nobody" };
        let purpose = USES[self.below(2)];
        let (vault, now) = (self.vault.as_mut().unwrap(), self.now);
        let person = &mut self.visits[visit].people[person];
        person.held.withdraw(vault, &[PurposeId::new(purpose)], now).unwrap();
        if person.uses.remove(purpose).is_some() {
            self.must_go(visit, Some(purpose));
        }
        "withdraw"
    }

    fn erase(&mut self) -> &'static str {
        let Some((visit, person)) = self.somebody() else { return "nobody" };
        let Person { held, .. } = self.visits[visit].people.remove(person);
        let now = self.now;
        held.erase(self.vault(), now).unwrap();
        self.visits[visit].erased = true;
        self.must_go(visit, None);
        "erase"
    }

    /// Somebody who was alone is asked again by a newer text.
    fn renew(&mut self) -> &'static str {
        let Some((visit, 0)) = self.somebody() else { return "nobody" };
        if self.visits[visit].people.len() > 1 {
            return "nobody";
        }
        let (uses, today) = (self.some_uses(), self.today());
        let source = session::newer_campaign();
        let campaign = Campaign::parse(&source).unwrap();
        let words = Locale::load(&"en".parse().unwrap()).unwrap();
        let asks = Disclosure::ask_again(&campaign, &words, 1).unwrap();
        let agreement = asks.renew(ticked(&[], &uses), self.now).unwrap();
        let (vault, now) = (self.vault.as_mut().unwrap(), self.now);
        vault.offer(&source, &campaign).unwrap();
        let person = &mut self.visits[visit].people[0];
        person.held.renew(vault, &agreement, &campaign, now).unwrap();
        let before = std::mem::replace(&mut person.uses, uses_of(&person.held));
        let after = person.uses.clone();
        for purpose in before.keys().filter(|purpose| !after.contains_key(**purpose)) {
            self.must_go(visit, Some(purpose));
        }
        for copy in self.copies.values_mut().filter(|copy| copy.visit == visit && !copy.must_go) {
            assert!(copy.until >= today, "it was over before");
            copy.until = after[copy.purpose];
        }
        "renew"
    }

    /// Up to half a year passes, and what is over is erased.
    fn wait(&mut self) -> &'static str {
        let days = 1 + self.below(180);
        self.now += SignedDuration::from_hours(24 * days as i64);
        let (now, today) = (self.now, self.today());
        self.vault().purge(now).unwrap();
        for copy in self.copies.values_mut() {
            copy.must_go |= copy.until < today;
        }
        for visit in 0..self.visits.len() {
            let records = self.visits[visit].records.clone();
            let takes = |record: &String| -> Vec<TakeSummary> {
                let record = sayso::record::SubmissionId::from_text(record.clone());
                self.vault.as_ref().unwrap().summary(&record).map_or(Vec::new(), |it| it.takes)
            };
            if !self.visits[visit].erased && records.iter().all(|record| takes(record).is_empty()) {
                let holds = USES.iter().any(|it| self.visits[visit].holds(it, today).is_some());
                assert!(!holds, "what may be used was erased");
                self.visits[visit].erased = true;
                self.must_go(visit, None);
            }
        }
        "wait"
    }

    fn confirm(&mut self) -> &'static str {
        let going = self.going();
        let Some(copy) = going.iter().nth(self.below(going.len().max(1))) else { return "nothing" };
        let number = CopyId::from_text(copy.clone());
        let (vault, now) = (self.vault.as_mut().unwrap(), self.now);
        self.staff.confirm_gone(vault, &number, "Anna", now).unwrap();
        self.copies.get_mut(copy).unwrap().gone = true;
        "confirm"
    }

    /// The program is closed and started again.
    fn start_anew(&mut self) -> &'static str {
        self.vault = None;
        self.vault = Some(Vault::open(&self.place.path().join("data"), self.now).unwrap().0);
        "start"
    }

    fn folder(&self, purpose: &str, folder: usize) -> PathBuf {
        self.place.path().join(format!("{purpose}-{folder}"))
    }

    fn export(&mut self) -> &'static str {
        let (purpose, folder) = (USES[self.below(2)], self.below(FOLDERS));
        let (path, now, today) = (self.folder(purpose, folder), self.now, self.today());
        let vault = self.vault.as_mut().unwrap();
        let what = (Which::Filter(Box::<Filter>::default()), path.as_path());
        let export = session::export_at(vault, &self.staff, purpose, what, now).unwrap();
        let tally = export.tally();
        // What the model lets go, and what lies there now.
        let (mut new, mut there) = (BTreeMap::new(), 0);
        for (number, visit) in self.visits.iter().enumerate() {
            let Some(until) = visit.holds(purpose, today) else { continue };
            let mut copies = self.copies.values();
            match copies.find(|it| (it.visit, it.folder, it.purpose) == (number, folder, purpose)) {
                None => drop(new.insert(number, until)),
                Some(copy) if copy.must_go => {}
                Some(_) => there += 1,
            }
        }
        assert_eq!((tally.copied, tally.there), (new.len() as u64, there), "{purpose} on {today}");
        for (copy, record, until) in records_beside(&path) {
            if self.copies.contains_key(&copy) {
                continue;
            }
            let of = |visit: &Visit| visit.records.contains(&record);
            let visit = self.visits.iter().position(of).unwrap();
            let allowed = new.remove(&visit);
            assert_eq!(allowed, Some(until), "exported without consent, or up to another day");
            let (must_go, gone) = (false, false);
            self.copies.insert(copy, Copy { visit, folder, purpose, until, must_go, gone });
        }
        assert!(new.is_empty(), "told, and not there");
        self.manifest_is_what_may_be_used(&path, (purpose, folder));
        "export"
    }

    fn manifest_is_what_may_be_used(&self, path: &Path, (purpose, folder): (&str, usize)) {
        let manifest = std::fs::read(path.join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
        let listed = manifest["takes"].as_array().unwrap().iter();
        let listed: BTreeSet<_> =
            listed.map(|it| it["copy"].as_str().unwrap().to_owned()).collect();
        let own = |copy: &&Copy| (copy.purpose, copy.folder) == (purpose, folder);
        let usable = self.copies.iter().filter(|(_, copy)| own(copy) && !copy.must_go);
        assert_eq!(listed, usable.map(|(id, _)| id.clone()).collect());
    }

    /// The copies that have to go, as the vault lists them.
    fn going(&self) -> BTreeSet<String> {
        let (mut from, mut going) = (TakedownsFrom::default(), BTreeSet::new());
        let vault = self.vault.as_ref().unwrap();
        loop {
            let (copies, more) = vault.takedowns(&from, 3, self.now).unwrap();
            for copy in copies {
                assert!(going.insert(copy.id.to_string()), "listed twice");
            }
            let Some(more) = more else { return going };
            from = more;
        }
    }

    fn takedowns_are_those_of_the_model(&self) {
        let must_go = self.copies.iter().filter(|(_, copy)| copy.must_go && !copy.gone);
        let must_go: BTreeSet<_> = must_go.map(|(id, _)| id.clone()).collect();
        assert_eq!(self.going(), must_go);
        let counted = self.vault.as_ref().unwrap().count_takedowns(self.now).unwrap();
        assert_eq!(counted.open, must_go.len() as u64);
    }
}

fn uses_of(held: &Held) -> BTreeMap<&'static str, Date> {
    let agreed = held.view().purposes.into_iter().filter(|it| it.withdrawn_at.is_none());
    agreed
        .map(|it| (*USES.iter().find(|id| **id == it.id.as_str()).unwrap(), it.expires_on))
        .collect()
}

/// The number of each copy in a folder, its record and the last day that it says.
fn records_beside(folder: &Path) -> Vec<(String, String, Date)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if let Some(stem) = name.strip_suffix(".consent.json") {
            assert!(folder.join(format!("{stem}.wav")).is_file());
            let beside: serde_json::Value =
                serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
            let text = |name: &str| beside[name].as_str().unwrap().to_owned();
            found.push((text("copy"), text("record"), text("until").parse().unwrap()));
        }
    }
    found
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

#[test]
fn nothing_is_exported_without_consent_and_what_ends_later_has_to_go_whatever_happens() {
    let sequences = std::env::var("SAYSO_SEQUENCES").ok().and_then(|it| it.parse().ok());
    let (mut exported, mut went) = (0, 0);
    for seed in 1..=sequences.unwrap_or(40) {
        let mut world = World::new(seed);
        let mut done = Vec::new();
        for _ in 0..STEPS {
            done.push(world.step());
            let checked = std::panic::AssertUnwindSafe(|| world.takedowns_are_those_of_the_model());
            assert!(std::panic::catch_unwind(checked).is_ok(), "sequence {seed}: {done:?}");
        }
        let findings = world.vault().verify().unwrap().findings;
        assert_eq!(findings, [], "sequence {seed}: {done:?}");
        exported += world.copies.len();
        went += world.copies.values().filter(|copy| copy.must_go).count();
    }
    assert!(exported > 40 && went > 20, "{exported} copies, {went} had to go: too little happened");
}
