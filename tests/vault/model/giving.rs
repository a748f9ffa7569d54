//! What people give and agree to.

use std::collections::BTreeMap;

use jiff::Timestamp;
use sayso::campaign::{Disclosure, Kind};
use sayso::consent::{Grant, Voice};
use sayso::locale::Locale;
use sayso::media::{Peaks, SoundFacts};
use sayso::seal::Scratch;
use sayso::submission::{Captured, Draft};
use sayso::vault::Held;

use super::known::{Agreed, Left, Person, Said, TakenBack, Visit};
use super::seconds::AskedBy;
use super::step::{Nth, Sealing, Ticks, USES, Use};
use super::world::World;
use crate::common::session::ticked;

/// What everybody is shown at first.
pub(crate) fn asked() -> Disclosure {
    Disclosure::render(AskedBy::First.campaign(), &Locale::english()).unwrap()
}

impl World {
    pub(crate) fn keep(&mut self, one: Ticks, other: Option<Ticks>) {
        self.keep_for(one, other, None);
    }

    /// Somebody alone, who asks that staff do not open it before a day.
    pub(crate) fn keep_sealed(&mut self, ticks: Ticks, sealing: Sealing) {
        self.keep_for(ticks, None, Some(sealing));
    }

    fn keep_for(&mut self, one: Ticks, other: Option<Ticks>, sealing: Option<Sealing>) {
        let shared = |other: &Ticks| other.uses().iter().any(|it| one.uses().contains(it));
        let answers: Vec<Ticks> = std::iter::once(one).chain(other.filter(shared)).collect();
        let (now, kept_on) = (self.now, self.today());
        let vault = self.vault();
        let agree = |ticks: &Ticks| -> Grant {
            asked().accept(ticked(&[Kind::Voice], ticks.uses()), now).unwrap()
        };
        let mut draft = Draft::new(agree(&answers[0]));
        vault.agreed(draft.newest(), now).unwrap();
        for ticks in &answers[1..] {
            draft.join(agree(ticks)).unwrap();
            vault.agreed(draft.newest(), now).unwrap();
        }
        let voice = voice(&draft, &vault.scratch(), now);
        draft.keep(voice, 1).unwrap();
        draft.seal_for(sealing.map(|it| it.time().parse().unwrap()));
        let mut next = Some(vault.keep(draft, AskedBy::First.campaign(), now).unwrap());
        let sealed = sealing.and_then(|it| it.day(one, kept_on));
        let mut people = Vec::new();
        while let Some(receipts) = next {
            let receipt = &receipts.shown;
            people.push(Person {
                code: receipt.code().grouped().to_string(),
                record: receipt.record().clone(),
                uses: uses_of(&receipt.held()),
                said: Said::default(),
                held: None,
                sealed,
                left: Left::All,
            });
            next = receipts.next();
        }
        self.figures.kept += 1;
        self.known.visits.push(Visit { people, kept_on });
    }

    /// Who was alone is asked again.
    pub(crate) fn renew(&mut self, nth: Nth, ticks: Ticks) {
        let Some(who) = self.somebody(nth) else { return };
        if self.known.visits[who.0].people.len() > 1 {
            return;
        }
        let mut held = self.comes_back(who);
        let (source, campaign) = (AskedBy::Newer.source(), AskedBy::Newer.campaign());
        let words = Locale::load(&"en".parse().unwrap()).unwrap();
        let asks = Disclosure::ask_again(campaign, &words, 1).unwrap();
        let agreement = asks.renew(ticked(&[], ticks.uses()), self.now).unwrap();
        let now = self.now;
        let vault = self.vault();
        vault.offer(source, campaign).unwrap();
        held.renew(vault, &agreement, campaign, now).unwrap();
        // The newest that anybody was shown holds from then on.
        self.known.asked_by = AskedBy::Newer;
        for purpose in self.known.renew(who, uses_of(&held)) {
            self.taken_back.push(TakenBack::Use(who.0, who.1, purpose));
        }
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
