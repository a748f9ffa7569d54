//! What people and staff do.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::Date;
use sayso::app::sample_campaign;
use sayso::campaign::{Campaign, Disclosure, Kind, PurposeId};
use sayso::consent::{ReceiptCode, Voice};
use sayso::locale::Locale;
use sayso::media::{Peaks, SoundFacts};
use sayso::record::{Grounds, Mark, Marking, Note, Rating, SubmissionId};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft};
use sayso::vault::{Fetched, Held, NotMarked};

use super::store::Mood;
use super::world::{ALL, HUB, World};
use crate::common::session::ticked;

pub(crate) static SOURCE: LazyLock<String> =
    LazyLock::new(|| sample_campaign("Harbour Museum", "voices@harbour.example"));
static CAMPAIGN: LazyLock<Campaign> = LazyLock::new(|| Campaign::parse(&SOURCE).unwrap());
static ASKED: LazyLock<Disclosure> =
    LazyLock::new(|| Disclosure::render(&CAMPAIGN, &Locale::english()).unwrap());

pub(crate) const USES: [&str; 2] = ["exhibition", "website"];

/// How what somebody gave has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// Its giver has signed an order at this member.
    Ordered(usize),
    /// One of the staff has erased it at this member.
    ByStaff(usize),
}

/// A use that was agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Use {
    pub(crate) until: Date,
    /// The member at which it was withdrawn, and the turn.
    pub(crate) withdrawn: Option<(usize, u64)>,
}

pub(crate) struct Person {
    pub(crate) code: String,
    pub(crate) record: SubmissionId,
    /// The member that keeps it.
    pub(crate) home: usize,
    pub(crate) kept_in: u64,
    pub(crate) uses: BTreeMap<&'static str, Use>,
    pub(crate) ended: Option<(Ended, u64)>,
    /// The disk on which its only word lay is gone.
    pub(crate) is_uncertain: bool,
}

/// What somebody comes back for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    Hear,
    Withdraw(&'static str),
    Erase,
}

impl World {
    pub(crate) fn keep(&mut self, home: usize) {
        let now = self.now(home);
        let vault = self.vault(home);
        let choices = ticked(&[Kind::Voice], &USES);
        let mut draft = Draft::new(ASKED.clone().accept(choices, now).unwrap());
        vault.agreed(draft.newest(), now).unwrap();
        let voice = voice(&draft, &vault.scratch(), now);
        draft.keep(voice, 1).unwrap();
        let receipt = vault.keep(draft, &CAMPAIGN, now).unwrap().shown;
        let agreed = receipt.held().view().purposes.into_iter().map(|it| {
            let purpose = USES.into_iter().find(|id| *id == it.id.as_str()).unwrap();
            (purpose, Use { until: it.expires_on, withdrawn: None })
        });
        self.people.push(Person {
            code: receipt.code().grouped().to_string(),
            record: receipt.record().clone(),
            home,
            kept_in: self.turn,
            uses: agreed.collect(),
            ended: None,
            is_uncertain: false,
        });
        self.figures.kept += 1;
    }

    /// Somebody comes to a member with their code.
    pub(crate) fn visit(&mut self, who: usize, member: usize, wish: Wish) {
        self.figures.visits += 1;
        let code = ReceiptCode::parse(&self.people[who].code).unwrap();
        let now = self.now(member);
        match self.vault(member).find(&code, now).unwrap() {
            Some(held) => self.at_last(who, member, held, wish),
            None => self.elsewhere(who, member, &code, wish),
        }
        self.vault(member).let_visitors_copies_go(now).unwrap();
        self.nothing_is_left_of_a_visit(member);
    }

    fn elsewhere(&mut self, who: usize, member: usize, code: &ReceiptCode, wish: Wish) {
        let now = self.now(member);
        let asked = self.vault(member).ask_elsewhere(code).unwrap().unwrap();
        let is_cut = self.store.mood == Mood::Fickle && self.chance.below(8) == 0;
        let until = if is_cut { self.chance.below(6) } else { ALL };
        self.carry(member, until);
        match self.vault(member).fetched(asked, now).unwrap() {
            Ok(Fetched::Held(held)) => {
                self.figures.fetched += 1;
                self.note_lookups(member);
                self.at_last(who, member, *held, wish);
            }
            Ok(Fetched::Erased(words)) => {
                assert!(!words.is_empty());
                assert!(
                    self.people[who].ended.is_some() || self.is_withdrawn(who),
                    "it is said that it was erased, and nobody has: {who}"
                );
            }
            Ok(Fetched::OfAGroup(..)) => panic!("nobody gives together here"),
            Ok(Fetched::Nothing | Fetched::Unreachable(_)) => self.blindly(who, member, code, wish),
            // Nobody has looked; whoever waits goes away.
            Err(asked) => {
                if wish == Wish::Erase {
                    self.order_erasure(who, member, &asked);
                }
            }
        }
    }

    /// The store has shown nothing: they sign the order all the same.
    fn blindly(&mut self, who: usize, member: usize, code: &ReceiptCode, wish: Wish) {
        if wish == Wish::Erase {
            let asked = self.vault(member).ask_elsewhere(code).unwrap().unwrap();
            self.order_erasure(who, member, &asked);
        }
    }

    fn order_erasure(&mut self, who: usize, member: usize, asked: &sayso::vault::Elsewhere) {
        let now = self.now(member);
        let order = self.vault(member).order_erasure_elsewhere(asked, now).unwrap().unwrap();
        assert!(member == HUB || !order.waits_for.is_empty());
        self.figures.ordered_blindly += 1;
        self.is_ordered(who, member);
    }

    /// Their own is in front of them.
    fn at_last(&mut self, who: usize, member: usize, mut held: Held, wish: Wish) {
        let now = self.now(member);
        match wish {
            Wish::Hear => {
                let take = held.view().takes[0].id.clone();
                // Where the store has handed out nonsense, it does not open.
                if let Ok(mut plaintext) = held.open(self.vault(member), &take) {
                    let _ = std::io::copy(&mut plaintext, &mut std::io::sink());
                }
            }
            Wish::Withdraw(purpose) => {
                held.withdraw(self.vault(member), &[PurposeId::new(purpose)], now).unwrap();
                let turn = self.turn;
                let used = self.people[who].uses.get_mut(purpose).unwrap();
                used.withdrawn.get_or_insert((member, turn));
                self.figures.withdrawn += 1;
            }
            Wish::Erase => {
                let certificate = held.erase(self.vault(member), now).unwrap();
                assert!(certificate.is_verified());
                let carried = certificate.fleet.unwrap();
                assert_eq!(carried.done, [self.members[member].name.clone()]);
                self.is_ordered(who, member);
            }
        }
    }

    fn is_ordered(&mut self, who: usize, member: usize) {
        self.figures.erased += 1;
        let turn = self.turn;
        self.people[who].ended = Some((Ended::Ordered(member), turn));
    }

    pub(crate) fn erase_by_staff(&mut self, who: usize, member: usize) {
        let now = self.now(member);
        let record = self.people[who].record.clone();
        let officer = self.officer(member);
        let erased = officer.erase(self.vault(member), (&record, Grounds::Asked), None, now);
        if erased.is_ok() {
            self.figures.by_staff += 1;
            let turn = self.turn;
            self.people[who].ended.get_or_insert((Ended::ByStaff(member), turn));
        }
    }

    /// Staff say something of it, where they see it.
    pub(crate) fn say(&mut self, who: usize, member: usize) {
        let now = self.now(member);
        let record = self.people[who].record.clone();
        let chance = self.chance.below(6);
        let marking = match chance {
            0 => Marking::Mark(Some(Mark::Approved)),
            1 => Marking::Mark(Some(Mark::Flagged)),
            2 => Marking::Mark(None),
            3 => Marking::Rating(Rating::new(self.chance.below(6) as u8)),
            4 => Marking::Note(Note::new(&format!("In turn {}.", self.turn)).unwrap()),
            _ => Marking::Note(None),
        };
        let officer = self.officer(member);
        match officer.mark(self.vault(member), &record, &marking, now) {
            Ok(()) => self.figures.said += 1,
            // It came out of a backup, and has not been told yet what was taken back.
            Err(NotMarked::Waits) => {}
            Err(error) => panic!("{error}"),
        }
    }

    pub(crate) fn is_withdrawn(&self, who: usize) -> bool {
        self.people[who].uses.values().any(|it| it.withdrawn.is_some())
    }
}

/// A few samples that no device has made.
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
