//! Two people for what is big: how much one may do alone within a day, by which campaign, and whose word is on record.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;

use jiff::{SignedDuration, Timestamp};
use sayso::campaign::Campaign;
use sayso::record::{Grounds, NotSecond, Role};
use sayso::vault::{Export, NotErasedByStaff, NotExported, Second as SecondPerson, Unlocked};
use serde_json::Value;

use super::known::Member;
use super::step::{Nth, Second, Use};
use super::world::World;
use crate::common::session;

const DAY: SignedDuration = SignedDuration::from_hours(24);

/// By which campaign people were asked last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AskedBy {
    First,
    Newer,
}

static CAMPAIGNS: LazyLock<[(String, Campaign); 2]> = LazyLock::new(|| {
    let sample = sayso::app::sample_campaign("Harbour Museum", "voices@harbour.example");
    let seal = r#"seal_until = ["P1M", "P6M", "P18M"]"#;
    let first = format!("two_people_above = 2\nproof_kept = \"P5M\"\n{seal}\n{sample}");
    let newer =
        format!("two_people_above = 4\nproof_kept = \"P1Y\"\n{}", session::newer_campaign());
    [first, newer].map(|source| {
        let campaign = Campaign::parse(&source).unwrap();
        (source, campaign)
    })
});

impl AskedBy {
    pub(crate) fn source(self) -> &'static str {
        &CAMPAIGNS[self as usize].0
    }

    pub(crate) fn campaign(self) -> &'static Campaign {
        &CAMPAIGNS[self as usize].1
    }

    fn most_alone(self) -> u64 {
        self.campaign().two_people_above.unwrap()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum What {
    Copied,
    Erased,
}

/// Who exports: one alone, or one to whom another has agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    One,
    Two,
}

/// A recording that somebody has copied, or a submission that they have erased.
#[derive(Clone)]
pub(crate) struct Act {
    at: Timestamp,
    name: String,
    what: What,
}

impl World {
    /// How much more `name` may do without a second person.
    pub(crate) fn alone(&self, name: &str, what: What) -> u64 {
        let since = self.now - DAY;
        let lately = |it: &&Act| it.at >= since && it.name == name && it.what == what;
        let lately = self.known.acts.iter().filter(lately).count() as u64;
        self.known.asked_by.most_alone().saturating_sub(lately)
    }

    /// Those of some copies of which it is on record that they are made `again` when `name` makes them: they have not made
    /// them within a day.
    pub(crate) fn told_again(&self, again: &BTreeSet<usize>, name: &str) -> Vec<usize> {
        let (since, actor) = (self.now - DAY, format!("staff:{name}"));
        let goes_on = |copy: &usize| {
            let told = &self.known.copies[*copy].told;
            told.iter().any(|(at, by)| *at >= since && *by == actor)
        };
        again.iter().copied().filter(|copy| !goes_on(copy)).collect()
    }

    /// `name` has done so many.
    pub(crate) fn acts(&mut self, name: &str, what: What, count: usize) {
        let act = Act { at: self.now, name: name.to_owned(), what };
        self.known.acts.extend(std::iter::repeat_n(act, count));
    }

    /// Who comes along for `first`, and whether their word counts where it takes somebody with `role`. None where
    /// nobody does.
    pub(crate) fn second(
        &mut self,
        first: &str,
        second: Second,
        role: Role,
    ) -> Option<(SecondPerson, Result<(), NotSecond>)> {
        let others = |member: &&Member| member.name != first;
        let others: Vec<_> = self.known.staff.iter().filter(others).cloned().collect();
        let (member, counts) = match second {
            Second::Nobody => return None,
            Second::Oneself => {
                let own = self.known.staff.iter().find(|it| it.name == first);
                (own.unwrap().clone(), Err(NotSecond::Same))
            }
            Second::Another(_) if others.is_empty() => return None,
            Second::Another(nth) => {
                let other = others[usize::from(nth) % others.len()].clone();
                let counts = if other.role >= role { Ok(()) } else { Err(NotSecond::MayNot) };
                (other, counts)
            }
        };
        Some((self.comes_along(&member.words), counts))
    }

    /// By whom an export of `new` copies goes on: by one alone, or with whoever comes along. None where it does not.
    pub(crate) fn may_go_on(
        &mut self,
        (export, new): (&mut Export, u64),
        staff: &Unlocked,
        second: Second,
    ) -> Option<By> {
        let (name, now) = (staff.staff().to_string(), self.now);
        if self.still_fits((export, new), staff) {
            return Some(By::One);
        }
        let (second, counts) = self.second(&name, second, Role::Editor)?;
        match (export.second(self.vault(), staff, &second, now), counts) {
            (Ok(()), Ok(())) => {
                self.figures.seconded += 1;
                Some(By::Two)
            }
            (Err(NotExported::NotSecond(told)), Err(why)) if told == why => None,
            (told, _) => panic!("{told:?}"),
        }
    }

    /// Whether one alone may make `new` copies; where not, nobody does who does not ask before either.
    pub(crate) fn still_fits(
        &mut self,
        (export, new): (&mut Export, u64),
        staff: &Unlocked,
    ) -> bool {
        let (left, now) = (self.alone(staff.staff().as_str(), What::Copied), self.now);
        let few = self.known.people().len() <= 32;
        let vault = self.vault();
        let told = export.fits_one(vault, now);
        assert_eq!(told.is_ok(), new <= left, "{new} of {left}: {told:?}");
        if told.is_err() && few {
            let planned = export.plan(vault, staff, now).map(|it| it.map(|batch| batch.len()));
            assert!(matches!(planned, Err(NotExported::NeedsSecond(_))), "{planned:?}");
        }
        self.figures.too_much += usize::from(new > left);
        new <= left
    }

    /// Saves copies by hand until there are no more, or one alone may save no more.
    pub(crate) fn copies_meanwhile(&mut self, staff: &Unlocked, purpose: Use) {
        for visit in 0..self.known.visits.len() {
            let there = self.known.visits[visit].is_there();
            if there && !self.copy_by_hand(staff, (visit, 0), purpose) {
                return;
            }
        }
    }

    pub(crate) fn erase_by_staff(&mut self, nth: Nth, second: Second) {
        let Some(who) = self.somebody(nth) else { return };
        let (staff, now) = (self.staff(Role::Officer, nth), self.now);
        let name = staff.staff().to_string();
        let second = self.second(&name, second, Role::Officer);
        let record = self.known.person(who).record.clone();
        let what = (&record, Grounds::Another);
        let along = second.as_ref().map(|(second, _)| second);
        let erased = staff.erase(self.vault(), what, along, now);
        let held = self.known.person(who).held;
        if held.is_some_and(|until| until >= self.known.confirmed.min(self.today())) {
            assert!(matches!(erased, Err(NotErasedByStaff::Held(_))), "{erased:?}");
            return;
        }
        if self.alone(&name, What::Erased) == 0 {
            self.figures.too_much += 1;
            let most = self.known.asked_by.most_alone();
            match second.map(|(_, counts)| counts) {
                None => {
                    let told =
                        matches!(&erased, Err(NotErasedByStaff::NeedsSecond(it)) if *it == most);
                    assert!(told, "{erased:?}");
                    return;
                }
                Some(Err(why)) => {
                    let told =
                        matches!(&erased, Err(NotErasedByStaff::NotSecond(it)) if *it == why);
                    assert!(told, "{erased:?}");
                    return;
                }
                Some(Ok(())) => self.figures.seconded += 1,
            }
        }
        assert!(erased.unwrap().is_verified());
        self.acts(&name, What::Erased, 1);
        self.is_erased(who);
    }

    /// After each step, read from the ledger as an auditor would: whatever one of the staff copied or erased beyond what
    /// the campaign of that time let them do alone within a day, somebody else had agreed to before, for this act.
    pub(crate) fn nobody_did_too_much_alone(&self) {
        let mut ledger = Ledger::default();
        for event in events(&self.data) {
            ledger.take_in(&event);
        }
    }
}

/// What an auditor has read so far.
#[derive(Default)]
struct Ledger {
    most_alone: u64,
    done: HashMap<(String, String), Vec<Timestamp>>,
    copies: HashSet<String>,
    /// The exports, by the number of their event, and whose second person has agreed.
    exports: HashSet<(String, i64)>,
    /// Who may erase one more.
    erasures: HashSet<String>,
}

struct Told {
    at: Timestamp,
    kind: String,
    actor: String,
    names: Option<i64>,
    body: Value,
}

impl Ledger {
    fn take_in(&mut self, told: &Told) {
        let text = |name: &str| told.body[name].as_str().unwrap_or_default().to_owned();
        match &*told.kind {
            "campaign" => {
                let newer = told.body["campaign"]["version"] == 2 || told.body["version"] == 2;
                let asked_by = if newer { AskedBy::Newer } else { AskedBy::First };
                self.most_alone = asked_by.most_alone();
            }
            "seconded" => {
                let first = format!("staff:{}", text("first"));
                assert_ne!(first, told.actor, "somebody agreed with themselves");
                match told.names {
                    Some(export) => drop(self.exports.insert((first, export))),
                    None => drop(self.erasures.insert(first)),
                }
            }
            // Each of those who are in it has an event of their own for the one copy.
            "exported" if !self.copies.insert(which(told)) => {}
            "exported" | "erased" if told.actor.starts_with("staff:") => {
                let count = self.count(told);
                let agreed = match told.names {
                    Some(export) => self.exports.contains(&(told.actor.clone(), export)),
                    None => told.kind == "erased" && self.erasures.remove(&told.actor),
                };
                let most = self.most_alone;
                assert!(count <= most || agreed, "{} {count} alone, and not {most}", told.kind);
            }
            _ => {}
        }
    }

    /// How many of the kind the actor has done within a day, this one included.
    fn count(&mut self, told: &Told) -> u64 {
        let done = self.done.entry((told.actor.clone(), told.kind.clone())).or_default();
        done.push(told.at);
        done.iter().filter(|at| told.at.duration_since(**at) <= DAY).count() as u64
    }
}

/// The copy that an event tells of; where it is made again, by whom and when as well.
fn which(told: &Told) -> String {
    let copy = told.body["copy"].as_str().unwrap_or_default();
    if told.body["again"] == true {
        format!("{copy} {} {}", told.actor, told.at)
    } else {
        copy.to_owned()
    }
}

/// The events that tell of it, without those whose proof is over.
fn events(data: &std::path::Path) -> Vec<Told> {
    let ledger = rusqlite::Connection::open(data.join("vault/ledger.db")).unwrap();
    let mut query = ledger
        .prepare(
            "SELECT at, kind, coalesce(actor, ''), names, body FROM event
             WHERE kind IN ('campaign', 'seconded', 'exported', 'erased') AND at <> '' ORDER BY seq",
        )
        .unwrap();
    let rows = query.query_map([], |row| {
        Ok(Told {
            at: row.get::<_, String>(0)?.parse().unwrap(),
            kind: row.get(1)?,
            actor: row.get(2)?,
            names: row.get(3)?,
            body: serde_json::from_str(&row.get::<_, String>(4)?).unwrap_or_default(),
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}
