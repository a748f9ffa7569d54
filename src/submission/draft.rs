//! What one person, or a group, has captured so far.

use crate::campaign::{BoxId, Campaign, Kind, Retention};
use crate::consent::{Agreement, CaptureKind, Grant, Permit, PermitRefused, Voice};

use super::take::{Captured, Take};

/// Takes not yet kept, and the grants they were taken under: one of each person who is recorded.
///
/// **Invariant:** everybody is in before anything to be used is captured, and nothing is captured that
/// one of them has not agreed to.
#[derive(Debug)]
pub struct Draft {
    first: Grant,
    joined: Vec<Grant>,
    takes: Vec<Take>,
    seal: Option<Retention>,
}

/// A take that does not belong into this draft: another grant's, or one more than the campaign
/// allows. It comes back.
#[derive(Debug, thiserror::Error)]
#[error("this take does not belong into this draft")]
pub struct Surplus<K: CaptureKind>(pub Box<Captured<K>>);

/// Nobody can join now: something is recorded already, and nobody is recorded in hindsight; or somebody
/// has yet to say their yes, and the next voice must not be taken for theirs. The grant comes back.
#[derive(Debug, thiserror::Error)]
#[error("nobody can join now")]
pub struct NotNow(pub Box<Grant>);

impl Draft {
    /// An empty draft under `grant`.
    pub fn new(grant: Grant) -> Self {
        Self { first: grant, joined: Vec::new(), takes: Vec::new(), seal: None }
    }

    /// Somebody else is recorded, too, under a grant of their own.
    pub fn join(&mut self, grant: Grant) -> Result<(), NotNow> {
        if !self.can_be_joined() {
            return Err(NotNow(Box::new(grant)));
        }
        self.joined.push(grant);
        Ok(())
    }

    /// Whether somebody else can join now.
    pub fn can_be_joined(&self) -> bool {
        !self.has_takes_to_use() && !self.needs_spoken_yes()
    }

    /// Who joined last is not recorded after all. Returns what they had agreed to.
    pub fn part(&mut self) -> Option<Agreement> {
        if self.has_takes_to_use() {
            return None;
        }
        let grant = self.joined.pop()?;
        self.takes.retain(|take| take.grant != grant.id());
        Some(grant.agreement().clone())
    }

    fn grants(&self) -> impl Iterator<Item = &Grant> {
        std::iter::once(&self.first).chain(&self.joined)
    }

    /// What each person agreed to, in the order in which they did.
    pub fn agreements(&self) -> impl Iterator<Item = &Agreement> {
        self.grants().map(Grant::agreement)
    }

    /// What the newest of them agreed to.
    pub fn newest(&self) -> &Agreement {
        self.joined.last().unwrap_or(&self.first).agreement()
    }

    /// How many people there are.
    pub fn people(&self) -> usize {
        1 + self.joined.len()
    }

    /// Whether all of them have ticked this box.
    pub fn all_ticked(&self, id: &BoxId) -> bool {
        self.agreements().all(|agreement| agreement.choices.is_ticked(id))
    }

    /// Whether all of them have agreed to be recorded in this way, and to some use of it.
    pub fn allows(&self, kind: Kind) -> bool {
        let mut purposes = self.first.agreement().choices.purposes();
        let used = purposes.any(|purpose| self.all_ticked(&BoxId::Purpose(purpose.clone())));
        used && self.all_ticked(&BoxId::Kind(kind))
    }

    /// Permission to open one device for something that is to be used.
    pub fn permit<K: CaptureKind>(&self) -> Result<Permit<K>, PermitRefused> {
        if !self.allows(K::KIND) {
            return Err(PermitRefused::NotAgreed);
        }
        self.none_out(K::KIND)?;
        self.first.permit()
    }

    /// Each grant gives out one device of a kind at a time, and so does the group.
    fn none_out(&self, kind: Kind) -> Result<(), PermitRefused> {
        let out = self.grants().any(|grant| grant.is_out(kind));
        if out { Err(PermitRefused::StillOut) } else { Ok(()) }
    }

    /// Permission to open the microphone for a yes that is said aloud: the next one, or once more the
    /// one that is take number `instead_of`.
    pub fn permit_for_yes(
        &self,
        instead_of: Option<usize>,
    ) -> Result<Permit<Voice>, PermitRefused> {
        let speaker = self.asked_to_speak(instead_of).ok_or(PermitRefused::NotAgreed)?;
        self.none_out(Kind::Voice)?;
        speaker.permit()
    }

    /// Whose yes that would be, counted from 0, and what they agreed to.
    pub fn spoken_for(&self, instead_of: Option<usize>) -> Option<(usize, &Agreement)> {
        let speaker = self.asked_to_speak(instead_of)?;
        let place = self.grants().position(|grant| grant.id() == speaker.id())?;
        Some((place, speaker.agreement()))
    }

    fn asked_to_speak(&self, instead_of: Option<usize>) -> Option<&Grant> {
        let earlier = instead_of.and_then(|index| self.takes.get(index));
        let speaker = match earlier {
            Some(take) => self.grants().find(|grant| grant.id() == take.grant),
            None => self.next_to_speak(),
        };
        speaker.filter(|grant| has_ticked(grant))
    }

    /// Adds a take. `most` is the campaign's limit for its kind.
    pub fn keep<K: CaptureKind>(
        &mut self,
        captured: Captured<K>,
        most: u8,
    ) -> Result<(), Surplus<K>> {
        let (fits, grant) = if captured.facts().is_spoken_yes() {
            let speaker = self.next_to_speak();
            (speaker.is_some(), speaker.unwrap_or(&self.first).id())
        } else {
            let room = self.count(K::KIND) < usize::from(most);
            (self.allows(K::KIND) && room, self.first.id())
        };
        if !fits || captured.grant() != grant {
            return Err(Surplus(Box::new(captured)));
        }
        self.takes.push(captured.into_take());
        Ok(())
    }

    /// Puts a new take in the place of take number `index`, which is destroyed. Refused where it
    /// is of another kind or grant.
    pub fn replace<K: CaptureKind>(
        &mut self,
        index: usize,
        captured: Captured<K>,
    ) -> Result<(), Surplus<K>> {
        let grant = captured.grant();
        let aloud = captured.facts().is_spoken_yes();
        let alike = |take: &&mut Take| {
            let same_kind = take.facts.kind() == K::KIND && take.facts.is_spoken_yes() == aloud;
            take.grant == grant && same_kind
        };
        match self.takes.get_mut(index).filter(alike) {
            Some(place) => *place = captured.into_take(),
            None => return Err(Surplus(Box::new(captured))),
        }
        Ok(())
    }

    /// Destroys take number `index`, if there is one. A yes that was said aloud goes with everything
    /// else, and not alone.
    pub fn discard(&mut self, index: usize) {
        if self.takes.get(index).is_some_and(|take| !take.facts.is_spoken_yes()) {
            self.takes.remove(index);
        }
    }

    /// The takes, oldest first.
    pub fn takes(&self) -> &[Take] {
        &self.takes
    }

    /// Which person's yes `take` is, counted from 0; none where it belongs to all of them.
    pub fn speaker(&self, take: &Take) -> Option<usize> {
        let of_one = take.facts.is_spoken_yes();
        self.grants().position(|grant| of_one && grant.id() == take.grant)
    }

    /// How many takes of `kind` there are to be used; the spoken yes is none.
    pub fn count(&self, kind: Kind) -> usize {
        let to_use = self.takes.iter().filter(|take| !take.facts.is_spoken_yes());
        to_use.filter(|take| take.facts.kind() == kind).count()
    }

    /// Whether there is anything to be used.
    pub fn has_takes_to_use(&self) -> bool {
        self.takes.iter().any(|take| !take.facts.is_spoken_yes())
    }

    /// Whether somebody has ticked that they say their yes aloud, and has not said it yet.
    pub fn needs_spoken_yes(&self) -> bool {
        self.next_to_speak().is_some()
    }

    fn next_to_speak(&self) -> Option<&Grant> {
        let said = |grant: &Grant| {
            self.takes.iter().any(|take| take.facts.is_spoken_yes() && take.grant == grant.id())
        };
        self.grants().find(|grant| has_ticked(grant) && !said(grant))
    }

    /// For how long it can be withheld from staff: the times that `campaign` offers, as far as they end before the
    /// longest of the uses that were agreed to. None where several people are in it.
    pub fn seals(&self, campaign: &Campaign) -> Vec<Retention> {
        if self.people() > 1 {
            return Vec::new();
        }
        let choices = &self.newest().choices;
        let lasts: Vec<_> = choices
            .purposes()
            .filter_map(|id| {
                let longest = || campaign.purpose(id).map(|purpose| purpose.retention);
                choices.shortened(id).or_else(longest)
            })
            .collect();
        let opens = |time: &Retention| lasts.iter().any(|last| time.is_shorter_than(*last));
        campaign.seal_until.iter().copied().filter(opens).collect()
    }

    /// It is to be withheld from staff for `time`; none for not at all.
    pub fn seal_for(&mut self, time: Option<Retention>) {
        self.seal = time;
    }

    /// For how long it is to be withheld from staff, where that was chosen and can be.
    pub fn sealed_for(&self, campaign: &Campaign) -> Option<Retention> {
        self.seal.filter(|time| self.seals(campaign).contains(time))
    }

    /// Whether there is something to keep, and everything that has to go with it.
    pub fn is_whole(&self) -> bool {
        self.has_takes_to_use() && !self.needs_spoken_yes()
    }
}

fn has_ticked(grant: &Grant) -> bool {
    grant.agreement().choices.is_ticked(&BoxId::SpokenYes)
}
