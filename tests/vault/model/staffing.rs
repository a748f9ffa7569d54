//! Who is on the staff, who joins and who leaves.

use std::time::Duration;

use sayso::record::Role;
use sayso::vault::{Joining, Searched, Second, UnlockError, Unlocked};
use secrecy::SecretString;

use super::known::{Member, TakenBack};
use super::step::Nth;
use super::world::World;

const NAMES: [&str; 3] = ["anna", "ben", "carla"];
/// The cost of a passphrase that protects nothing.
const WORK: u8 = 2;

/// Somebody who has left the staff, and has kept whatever they had.
pub(crate) struct Former {
    pub(crate) keys: Unlocked,
    pub(crate) words: String,
    /// From this visit on everything was kept after they had left.
    pub(crate) since: usize,
    /// From this complaint on as well.
    pub(crate) complaints_since: usize,
}

impl World {
    /// One of those who may do what `role` may.
    pub(crate) fn staff(&mut self, role: Role, nth: Nth) -> Unlocked {
        let fit: Vec<_> = self.known.staff.iter().filter(|it| it.role >= role).collect();
        let words = fit[usize::from(nth) % fit.len()].words.clone();
        self.unlock(&words).unwrap()
    }

    /// Any of the staff, whatever they may do.
    pub(crate) fn anybody(&mut self, nth: Nth) -> Unlocked {
        let staff = &self.known.staff;
        let words = staff[usize::from(nth) % staff.len()].words.clone();
        self.unlock(&words).unwrap()
    }

    pub(crate) fn unlock(&mut self, words: &str) -> Result<Unlocked, UnlockError> {
        let (searched, running) = self.search(words)?;
        let now = self.now;
        self.vault().end_unlock(searched, (now, running))
    }

    /// A second person, for one act.
    pub(crate) fn comes_along(&mut self, words: &str) -> Second {
        let (searched, running) = self.search(words).unwrap();
        let now = self.now;
        self.vault().end_second(searched, (now, running)).unwrap()
    }

    fn search(&mut self, words: &str) -> Result<(Searched, Duration), UnlockError> {
        // The wait after a wrong try is not what is tried here: as if each came an hour after the last.
        self.tries += 1;
        let running = sayso::vault::running() + Duration::from_hours(1) * self.tries;
        let words = SecretString::from(words);
        let searched = self.vault().begin_unlock(running)?.run(&words, Vec::new);
        Ok((searched, running))
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
        let first = crate::common::window::PASSPHRASE;
        let (mut officer, now) = (self.unlock(first).unwrap(), self.now);
        officer.remove_staff(self.vault(), &name.parse().unwrap(), now).unwrap();
        let member = self.known.staff.remove(place);
        self.taken_back.push(TakenBack::Staff(member.number));
        let (since, complaints_since) = (self.known.visits.len(), self.known.complaints.len());
        self.former.push(Former { keys, words, since, complaints_since });
        self.figures.left += 1;
    }

    pub(crate) fn reseal(&mut self) {
        let (staff, now) = (self.staff(Role::Editor, 0), self.now);
        staff.reseal(self.vault(), now).unwrap();
    }
}
