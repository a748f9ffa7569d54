//! What holds at each step, and what holds at the end.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use rusqlite::Connection;

use super::carrier::files;
use super::people::USES;
use super::store::Word;
use super::world::{HUB, Member, Part, World};

/// What is kept here although an order to erase it is noted, and what may be used although its use was withdrawn.
const UNDONE: &str = "
    WITH here (record, lookup) AS (
        SELECT record, lookup FROM fleet_published UNION SELECT submission, lookup FROM replica)
    SELECT 'it is kept', lookup FROM fleet_order JOIN here USING (lookup) JOIN submission ON id = record
    WHERE json_extract(document, '$.wish') = 'erase'
    UNION ALL
    SELECT 'it may be used', lookup FROM fleet_order JOIN here USING (lookup)
    JOIN purpose ON purpose.submission = record AND purpose.withdrawn_at IS NULL
    WHERE EXISTS (SELECT 1 FROM json_each(document, '$.wish.withdraw') WHERE value = purpose.id)";

/// Who has said of an order to erase what lies under a lookup that it is done.
const SAID: &str = "
    SELECT lookup, name FROM fleet_order JOIN fleet_carried USING (digest)
    WHERE word IS NOT NULL AND json_extract(document, '$.wish') = 'erase'";

impl World {
    fn ledger(&self, member: usize) -> Connection {
        Connection::open(self.members[member].folder.join("vault/ledger.db")).unwrap()
    }

    /// Learns whose is what lies under which name in the store.
    pub(crate) fn note_lookups(&mut self, member: usize) {
        let ledger = self.ledger(member);
        let query = "SELECT record, lookup FROM fleet_published
                     UNION SELECT submission, lookup FROM replica";
        let mut query = ledger.prepare(query).unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?));
        for found in query.query_map([], read).unwrap() {
            let (record, lookup): (String, String) = found.unwrap();
            if !self.lookups.contains_key(&lookup) {
                let whose = self.people.iter().position(|it| it.record.as_str() == record);
                self.lookups.insert(lookup, whose.unwrap());
            }
        }
    }

    /// Nothing whose order has arrived can be found, used or exported.
    pub(crate) fn orders_that_arrived_are_carried_out(&mut self, member: usize) {
        let ledger = self.ledger(member);
        let mut query = ledger.prepare(UNDONE).unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let undone = query.query_map([], read).unwrap();
        if let Some((what, lookup)) = undone.map(Result::<(String, String), _>::unwrap).next() {
            let name = &self.members[member].name;
            panic!("{name}: an order has arrived, and {what}: {:#?}", self.known_of(&lookup));
        }
    }

    /// Nobody is named as done who still keeps it.
    pub(crate) fn nobody_says_done_who_keeps_it(&mut self, member: usize) {
        let ledger = self.ledger(member);
        let mut query = ledger.prepare(SAID).unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get(1)?));
        for said in query.query_map([], read).unwrap() {
            let (lookup, name): (String, String) = said.unwrap();
            let (Some(who), Some(named)) = (
                self.lookups.get(&lookup),
                self.members.iter().position(|it| it.name == name && it.vault.is_some()),
            ) else {
                continue;
            };
            assert!(!self.keeps(named, *who), "{name} is said to be done, and keeps {who}");
        }
    }

    pub(crate) fn keeps(&self, member: usize, who: usize) -> bool {
        self.kept(member).contains(self.people[who].record.as_str())
    }

    /// What is kept at a member.
    fn kept(&self, member: usize) -> BTreeSet<String> {
        let ledger = self.ledger(member);
        let mut query = ledger.prepare("SELECT id FROM submission").unwrap();
        let ids = query.query_map([], |row| row.get(0)).unwrap();
        ids.map(Result::unwrap).collect()
    }

    fn uses_left(&self, member: usize, who: usize) -> BTreeSet<String> {
        let ledger = self.ledger(member);
        let query = "SELECT id FROM purpose WHERE submission = ?1 AND withdrawn_at IS NULL";
        let mut query = ledger.prepare(query).unwrap();
        let ids = query.query_map([self.people[who].record.as_str()], |row| row.get(0)).unwrap();
        ids.map(Result::unwrap).collect()
    }

    /// What staff say of it: the mark, the rating and the sealed note.
    fn said(&self, member: usize, who: usize) -> Option<(Option<String>, Option<u8>, String)> {
        let ledger = self.ledger(member);
        let query = "SELECT mark, rating, coalesce(hex(note), '') FROM marks WHERE submission = ?1";
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        let record = self.people[who].record.as_str();
        let mut found = ledger.prepare(query).unwrap();
        let mut found = found.query_map([record], read).unwrap();
        found.next().map(Result::unwrap)
    }

    pub(crate) fn nothing_is_left_of_a_visit(&mut self, member: usize) {
        let ledger = self.ledger(member);
        let visits = "SELECT count(*) FROM replica WHERE visit = 1";
        let left: i64 = ledger.query_row(visits, [], |row| row.get(0)).unwrap();
        assert_eq!(left, 0);
        if member != HUB {
            let left = files(&self.members[member].folder.join("fleet/in/v1/sub"));
            assert!(left.is_empty(), "of a visit: {left:?}");
            let homes = self.people.iter().enumerate();
            let others: Vec<_> = homes
                .filter(|(who, it)| it.home != member && self.keeps(member, *who))
                .map(|(who, _)| who)
                .collect();
            assert!(
                others.is_empty(),
                "others' are kept at {}: {others:?}",
                self.members[member].name
            );
        }
    }

    /// What holds when everything has worked for long enough.
    pub(crate) fn everything_is_done(&mut self) {
        let today = self.now(HUB).to_zoned_datetime(TimeZone::UTC).date();
        for who in 0..self.people.len() {
            let person = &self.people[who];
            let over = person.uses.values().all(|it| it.until < today);
            if person.is_uncertain {
                continue;
            }
            match person.ended {
                Some(_) => self.is_nowhere(who),
                None if over => self.is_nowhere(who),
                None => self.is_where_it_belongs(who),
            }
        }
        for member in self.active() {
            self.is_in_order(member);
            self.waits_for_nobody(member);
        }
        self.copies_equal_what_is_kept();
    }

    fn is_nowhere(&self, who: usize) {
        let person = &self.people[who];
        // Where a member was removed, its giver's word does not come.
        let there: Vec<_> = self.active().into_iter().filter(|it| self.keeps(*it, who)).collect();
        let why = person.ended;
        let lookup = self.lookups.iter().find(|(_, it)| **it == who).map(|(lookup, _)| lookup);
        let told = lookup.filter(|_| !there.is_empty()).map(|lookup| self.known_of(lookup));
        assert!(
            there.is_empty(),
            "{who}, kept at {}, is still at {there:?}: {why:?}; {told:#?}",
            person.home
        );
        let Some((lookup, _)) = self.lookups.iter().find(|(_, it)| **it == who) else { return };
        let under = format!("v1/sub/{lookup}/");
        let objects = self.store.everything().into_iter();
        let left: Vec<_> = objects
            .filter(|(key, word)| {
                let acknowledges = key[under.len().min(key.len())..].starts_with("done-");
                key.starts_with(&under) && !acknowledges && *word == Word::Put
            })
            .collect();
        let active = self.members[person.home].part == Part::Active;
        let told = Some(lookup).filter(|_| !left.is_empty()).map(|it| self.known_of(it));
        assert!(
            left.is_empty() || !active,
            "{who} has ended ({why:?}); in the store is {left:?}; {told:#?}"
        );
    }

    /// What each member knows of the orders about it, for whoever looks why something failed.
    fn known_of(&self, lookup: &str) -> Vec<String> {
        let query = "SELECT 'order ' || done || ' ' || coalesce(name, '-') || ' ' || coalesce(
                 json_extract(word, '$.outcome') || ' ' || json_extract(word, '$.event'),
                 'silent') || ' brought by ' || (SELECT count(*) FROM fleet_brought b WHERE b.digest = fleet_order.digest)
             FROM fleet_order LEFT JOIN fleet_carried USING (digest) WHERE lookup = ?1
             UNION ALL SELECT 'gone' FROM fleet_gone WHERE lookup = ?1
             UNION ALL SELECT 'wanted' FROM fleet_wanted WHERE lookup = ?1
             UNION ALL SELECT 'published' FROM fleet_published WHERE lookup = ?1
             UNION ALL SELECT 'copy ' || event FROM replica WHERE lookup = ?1
             UNION ALL SELECT 'letters ' || letters FROM fleet_member WHERE letters NOT LIKE '%\"waiting\":{}%'";
        let mut told = Vec::new();
        for member in self.running() {
            let ledger = self.ledger(member);
            let mut query = ledger.prepare(query).unwrap();
            let rows = query.query_map([lookup], |row| row.get::<_, String>(0)).unwrap();
            let Member { name, part, .. } = &self.members[member];
            told.extend(rows.map(|row| format!("{name} ({part:?}): {}", row.unwrap())));
        }
        told
    }

    fn is_where_it_belongs(&self, who: usize) {
        let person = &self.people[who];
        if self.members[person.home].part != Part::Active {
            return;
        }
        for member in [person.home, HUB] {
            assert!(
                self.keeps(member, who),
                "{who}, kept at {}, is not at {}, by nobody's word: {:#?}",
                self.members[person.home].name,
                self.members[member].name,
                self.lookups.iter().find(|(_, it)| **it == who).map(|(it, _)| self.known_of(it))
            );
            let left = self.uses_left(member, who);
            let said = [member, HUB].map(|member| self.said(member, who));
            assert_eq!(said[0], said[1], "of {who}, kept at {}", self.members[person.home].name);
            for id in USES {
                let withdrawn = person.uses[id].withdrawn.is_some();
                let name = &self.members[member].name;
                let lookup = self.lookups.iter().find(|(_, it)| **it == who);
                assert_eq!(
                    left.contains(id),
                    !withdrawn,
                    "{id} of {who} at {name}: {:?}; {:#?}",
                    person.uses,
                    lookup.map(|(it, _)| self.known_of(it))
                );
            }
        }
    }

    fn is_in_order(&mut self, member: usize) {
        let findings = self.vault(member).verify().unwrap().findings;
        assert_eq!(findings, [], "{}", self.members[member].name);
        let media = files(&self.members[member].folder.join("vault/media")).len();
        let name = &self.members[member].name;
        assert_eq!(media, self.kept(member).len(), "files of media at {name}");
    }

    /// Whoever can has said what came of each order.
    fn waits_for_nobody(&self, member: usize) {
        let ledger = self.ledger(member);
        let query = "SELECT name, lookup FROM fleet_order JOIN fleet_carried USING (digest)
             WHERE done = 0 AND word IS NULL";
        let mut query = ledger.prepare(query).unwrap();
        let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        for silent in query.query_map([], read).unwrap() {
            let (name, lookup): (String, String) = silent.unwrap();
            let told = self.known_of(&lookup);
            let silent = self.members.iter().find(|it| it.name == name).unwrap();
            let own = &self.members[member].name;
            assert!(silent.part != Part::Active, "{own} waits for the word of {name}: {told:#?}");
        }
    }

    /// The hub has what all others keep, byte for byte.
    fn copies_equal_what_is_kept(&self) {
        for member in self.active().into_iter().skip(1) {
            for file in files(&self.members[member].folder.join("vault/media")) {
                let copy =
                    self.members[HUB].folder.join("vault/media").join(file.file_name().unwrap());
                let equal = std::fs::read(&file).ok() == std::fs::read(copy).ok();
                assert!(equal, "the hub's copy of what {} keeps", self.members[member].name);
            }
        }
    }
}
