//! Exports, whole ones and interrupted ones. What lies in the folder afterwards is read as somebody outside would.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use jiff::civil::Date;
use sayso::campaign::{Kind, PurposeId};
use sayso::digest::Digest;
use sayso::record::{ExportId, Filter, Mark, Rating, Role, Tally, Terms};
use sayso::vault::{Copies, Export, NotExported, TAKEDOWNS_FILE, Which};
use serde_json::Value;

use super::known::{Copied, FolderOf, Left};
use super::seconds::{By, What};
use super::step::{Asked, Cut, Second, Use};
use super::world::World;
use crate::common::session::files;

/// What an export should come to.
#[derive(Default)]
struct Expected {
    /// The visits that are put on record, and up to which day.
    new: BTreeMap<usize, Date>,
    /// The copies, by their place, whose files are written.
    again: BTreeSet<usize>,
    there: u64,
}

impl World {
    pub(crate) fn export(
        &mut self,
        (purpose, number): (Use, u8),
        asked: Asked,
        cut: Cut,
        second: Second,
    ) {
        let folder = FolderOf { purpose, number, generation: self.generation };
        let (which, chosen) = self.which(asked);
        // The first step of an export decides on all.
        let cut = if self.known.people().len() > 32 { Cut::No } else { cut };
        let expected = self.expected(folder, &chosen);
        let (new, again) = (expected.new.len() as u64, expected.again.len() as u64);
        let (export, tally, cut) = self.run((folder, new, &expected.again), which, cut, second);
        if matches!(cut, Cut::No | Cut::Unlisted | Cut::Meanwhile) {
            let told = (tally.copied, tally.there);
            assert_eq!(told, (new + again, expected.there), "copied and there");
        }
        let begun = cut == Cut::Begun;
        let written = !matches!(cut, Cut::Begun | Cut::Planned);
        let expected = if begun { Expected::default() } else { expected };
        for copy in expected.again.iter().filter(|_| written) {
            self.known.copies[*copy].written = true;
        }
        self.are_on_record((&export, folder), expected.new, written);
        self.takedowns_lie_beside(folder);
        if matches!(cut, Cut::No | Cut::Meanwhile) {
            self.what_is_listed_is_allowed(folder);
        }
        self.figures.interrupted += usize::from(cut != Cut::No);
    }

    /// Only begins one.
    pub(crate) fn begin_export(&mut self, name: &str) -> Result<(), NotExported> {
        let (path, now) = (self.place.path().join(name), self.now);
        let staff = self.staff(Role::Editor, 0);
        let terms = Terms::new(PurposeId::new("website"), "press folder", "Anna Ito").unwrap();
        let all = Which::Filter(Box::default());
        Export::begin(self.vault(), &staff, (&terms, None), all, &path, now).map(drop)
    }

    fn folder(&self, of: FolderOf) -> PathBuf {
        self.place.path().join(format!("{}-{}-{}", of.purpose, of.generation, of.number))
    }

    /// What is asked for, in the words of the program, and the visits that this means, as often as they are met.
    fn which(&self, asked: Asked) -> (Which, Vec<usize>) {
        let mut filter = Filter::default();
        match asked {
            Asked::ByHand => return self.by_hand(),
            Asked::All => {}
            Asked::Voices => filter.kind = Some(Kind::Voice),
            Asked::Photos => filter.kind = Some(Kind::Photo),
            Asked::Approved => filter.mark = Some(Mark::Approved),
            Asked::Rated(number) => filter.rating = Rating::new(number),
            Asked::Noted => filter.noted = true,
            Asked::Recent(days) => {
                let before = SignedDuration::from_hours(24 * i64::from(days));
                filter.from = Some(self.today().saturating_sub(before));
            }
        }
        let visits = &self.known.visits;
        let is_meant = |visit: &usize| {
            let (visit, said) = (&visits[*visit], &visits[*visit].people[0].said);
            match asked {
                Asked::All | Asked::Voices | Asked::ByHand => true,
                Asked::Photos => false,
                Asked::Approved => said.mark == Some(Mark::Approved),
                Asked::Rated(number) => said.rating == Some(number),
                Asked::Noted => said.noted,
                Asked::Recent(_) => filter.from.is_some_and(|from| visit.kept_on >= from),
            }
        };
        let meant = (0..visits.len()).filter(is_meant).collect();
        (Which::Filter(Box::new(filter)), meant)
    }

    fn by_hand(&self) -> (Which, Vec<usize>) {
        let (mut records, mut meant) = (Vec::new(), Vec::new());
        for (number, visit) in self.known.visits.iter().enumerate().step_by(2) {
            for person in &visit.people {
                records.push(person.record.clone());
                meant.push(number);
            }
        }
        (Which::Records(records), meant)
    }

    fn expected(&self, folder: FolderOf, chosen: &[usize]) -> Expected {
        let (today, mut expected) = (self.today(), Expected::default());
        for number in chosen {
            let visit = &self.known.visits[*number];
            let until = visit.holds(folder.purpose, today).filter(|_| self.sealed(visit).is_none());
            let Some(until) = until else { continue };
            let is_it = |copy: &Copied| (copy.visit, copy.folder) == (*number, folder);
            match self.known.copies.iter().position(is_it) {
                None if expected.new.contains_key(number) => expected.there += 1,
                None => drop(expected.new.insert(*number, until)),
                Some(place) if self.known.copies[place].must_go => {}
                Some(place) if self.known.copies[place].written => expected.there += 1,
                Some(place) if expected.again.contains(&place) => expected.there += 1,
                Some(place) => drop(expected.again.insert(place)),
            }
        }
        expected
    }

    /// Runs an export that is to put `new` copies on record, and to write those files `again`. Returns where it ended.
    fn run(
        &mut self,
        (folder, new, again): (FolderOf, u64, &BTreeSet<usize>),
        which: Which,
        cut: Cut,
        second: Second,
    ) -> (ExportId, Tally, Cut) {
        let (path, now) = (self.folder(folder), self.now);
        let staff = self.staff(Role::Editor, folder.number);
        let again = self.told_again(again, staff.staff().as_str());
        let new = new + again.len() as u64;
        let purpose = PurposeId::new(folder.purpose);
        let terms = Terms::new(purpose, "press folder", "Anna Ito").unwrap();
        let vault = self.vault.as_mut().unwrap();
        let outside = folder.is_encrypted().then(|| self.outside.to_public().to_string());
        let sealed_to = outside.map(|key| key.parse().unwrap());
        let export = Export::begin(vault, &staff, (&terms, sealed_to), which, &path, now);
        let mut export = export.unwrap();
        let told = |export: &Export, cut| (export.number().clone(), export.tally().clone(), cut);
        if cut == Cut::Begun {
            return told(&export, cut);
        }
        let by = self.may_go_on((&mut export, new), &staff, second);
        let Some(by) = by else { return told(&export, Cut::Begun) };
        if cut == Cut::Meanwhile {
            self.copies_meanwhile(&staff, folder.purpose);
            if by == By::One && !self.still_fits((&mut export, new), &staff) {
                return told(&export, Cut::Begun);
            }
        }
        self.acts(staff.staff().as_str(), What::Copied, new as usize);
        for copy in again {
            self.known.copies[copy].told.push((now, format!("staff:{}", staff.staff())));
        }
        let (vault, two) = (self.vault(), NonZero::new(2).unwrap());
        while let Some(batch) = export.plan(vault, &staff, now).unwrap() {
            if cut == Cut::Planned {
                return told(&export, cut);
            }
            let written = batch.write(two);
            if cut == Cut::Written {
                return told(&export, cut);
            }
            export.note(vault, &staff, written, now).unwrap();
        }
        if matches!(cut, Cut::No | Cut::Meanwhile) {
            export.write_manifest(vault, now).unwrap();
        }
        told(&export, cut)
    }

    /// The register has what should be new in it, and nothing else.
    fn are_on_record(
        &mut self,
        (export, folder): (&ExportId, FolderOf),
        mut new: BTreeMap<usize, Date>,
        written: bool,
    ) {
        let of_this = Copies::By(export.clone());
        let made = self.vault.as_ref().unwrap().copies(&of_this, None, usize::MAX, self.now);
        for copy in made.unwrap() {
            let id = copy.id.to_string();
            if self.known.copies.iter().any(|known| known.id == id) {
                continue;
            }
            let visits = &self.known.visits;
            let visit =
                visits.iter().position(|it| it.people.iter().any(|it| it.record == copy.record));
            let visit = visit.expect("a copy of something that was kept");
            let until = new.remove(&visit);
            assert_eq!(until, Some(copy.until), "without consent, or up to another day");
            let until = copy.until;
            let (must_go, gone) = (false, false);
            let told = vec![(self.now, copy.made_by)];
            let copied = Copied { id, visit, folder, until, written, must_go, gone, told };
            self.known.copies.push(copied);
            self.figures.copies += 1;
        }
        assert!(new.is_empty(), "allowed, and not on record: {new:?}");
    }

    /// Whoever follows the folder reads of each copy that has to go.
    fn takedowns_lie_beside(&self, folder: FolderOf) {
        let list = read(&self.folder(folder).join(TAKEDOWNS_FILE));
        let listed = list["copies"].as_array().unwrap().iter();
        let listed: BTreeSet<_> = listed.map(|it| text(it, "copy")).collect();
        let own = self.known.copies.iter().filter(|copy| copy.folder == folder && copy.must_go);
        assert_eq!(listed, own.map(|copy| copy.id.clone()).collect(), "beside the export");
    }

    /// The manifest lists what lies there and may be used by everybody's word at this moment, and nothing else; what lies
    /// there besides has to go.
    fn what_is_listed_is_allowed(&mut self, folder: FolderOf) {
        let path = self.folder(folder);
        let manifest = read(&path.join("manifest.json"));
        let (mut listed, mut encrypted) = (BTreeSet::new(), 0);
        for line in manifest["takes"].as_array().unwrap() {
            let is_in = |visit: &&super::known::Visit| {
                visit.people.iter().any(|it| it.record.as_str() == text(line, "record"))
            };
            let visit = self.known.visits.iter().find(is_in).expect("somebody gave it");
            assert!(visit.people.iter().all(|it| it.left == Left::All), "it was erased");
            let until = visit.holds(folder.purpose, self.today());
            assert_eq!(until, text(line, "until").parse().ok(), "listed without consent");
            assert_eq!(self.sealed(visit), None, "listed, and sealed");
            assert_eq!(text(line, "use"), folder.purpose);
            let bytes = std::fs::read(path.join(text(line, "file"))).unwrap();
            assert_eq!(Digest::of(&bytes).to_string(), text(line, "sha256"));
            encrypted += self.opens_for_whom_it_is(folder, &bytes);
            listed.insert(text(line, "copy"));
        }
        let own = |copy: &&Copied| copy.folder == folder && copy.written;
        let own: Vec<_> = self.known.copies.iter().filter(own).collect();
        let usable = own.iter().filter(|copy| !copy.must_go).map(|copy| copy.id.clone());
        assert_eq!(listed, usable.collect(), "the manifest");
        let ending = if folder.is_encrypted() { ".wav.age" } else { ".wav" };
        let there = std::fs::read_dir(&path).unwrap().map(|it| it.unwrap().file_name());
        let there = there.filter_map(|it| {
            let name = it.into_string().unwrap();
            Some(name.strip_prefix("voice-")?.strip_suffix(ending)?.to_owned())
        });
        let own: BTreeSet<_> = own.iter().map(|copy| copy.id.clone()).collect();
        assert_eq!(there.collect::<BTreeSet<_>>(), own, "files and the register");
        if folder.is_encrypted() {
            nothing_is_readable_in(&path);
        }
        self.figures.encrypted += encrypted;
    }

    /// A plain copy is a recording; an encrypted one is one for whom it is encrypted, and for nobody else. Returns how
    /// many encrypted ones that were.
    fn opens_for_whom_it_is(&self, folder: FolderOf, bytes: &[u8]) -> usize {
        if !folder.is_encrypted() {
            assert_eq!(&bytes[..4], b"RIFF");
            return 0;
        }
        let plain = age::decrypt(&self.outside, bytes).expect("it opens for whom it is");
        assert!(plain.starts_with(b"RIFF") && plain.len() > 80, "a voice");
        let other = age::x25519::Identity::generate();
        assert!(age::decrypt(&other, bytes).is_err(), "it opens for somebody else");
        let stanzas = bytes.windows(10).filter(|it| it == b"-> X25519 ").count();
        assert_eq!(stanzas, 1, "it is encrypted to somebody else as well");
        1
    }
}

/// Nothing in it is a recording in the clear, also what has to go.
fn nothing_is_readable_in(folder: &Path) {
    for (path, bytes) in files(folder) {
        assert!(!bytes.starts_with(b"RIFF"), "{} can be read", path.display());
    }
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn text(of: &Value, name: &str) -> String {
    of[name].as_str().unwrap().to_owned()
}
