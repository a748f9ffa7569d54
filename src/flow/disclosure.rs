//! Reading what is asked, ticking boxes, and answering.

use crate::campaign::Disclosure;
use crate::consent::Choices;
use crate::submission::Draft;

use super::Setting;
use super::effect::{Effect, Effects, Record, Script};
use super::heard::Heard;
use super::input::{DisclosureAction, Input};
use super::review::{Remark, Reviewing};
use super::visitor::{Parting, Visitor, Welcome, stay};
use super::voice::Voicing;

/// The disclosure on screen.
#[derive(Debug)]
pub struct Reading {
    /// The words.
    pub disclosure: Disclosure,
    /// The boxes ticked so far; none at first.
    pub choices: Choices,
    /// How much of the text is open.
    pub shown: Shown,
    /// Whether ticks were taken away with the language that they were made in.
    pub ticks: Ticks,
}

/// What became of the ticks when the language was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Ticks {
    /// They are the person's own, as they made them.
    #[default]
    Kept,
    /// They went with the text that they stood under.
    Cleared,
}

/// How much of the text is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Shown {
    /// What a hurried person reads.
    #[default]
    Short,
    /// All of it.
    Full,
}

impl Reading {
    /// Renders the campaign in the language of the screen. An incomplete language is not offered,
    /// so a missing text here means that the campaign changed underfoot: back to the welcome.
    pub(super) fn begin(setting: Setting<'_>) -> (Visitor, Effects) {
        let Ok(disclosure) = Disclosure::render(setting.campaign, setting.words) else {
            return stay(Visitor::Welcome(Welcome { parting: Some(Parting::NotRecorded) }));
        };
        let (reading, shown) = Self::of(disclosure);
        (Visitor::Reading(reading), vec![Effect::ForgetPerson, shown])
    }

    /// Shows `disclosure` with empty boxes, and has that written down.
    pub(super) fn of(disclosure: Disclosure) -> (Self, Effect) {
        let shown = Effect::Record(Record::Shown(Box::new(disclosure.clone())));
        let (choices, ticks) = (Choices::default(), Ticks::Kept);
        (Self { disclosure, choices, shown: Shown::Short, ticks }, shown)
    }

    /// Says on the page, rendered anew, that ticks which had been made are gone.
    fn without_ticks_of(
        before: &Choices,
        (mut state, effects): (Visitor, Effects),
    ) -> (Visitor, Effects) {
        if let Visitor::Reading(reading) | Visitor::Joining(Joining { reading, .. }) = &mut state
            && *before != Choices::default()
        {
            reading.ticks = Ticks::Cleared;
        }
        (state, effects)
    }

    /// What needs no answer: a box is ticked or unticked, more or less of the text is shown.
    pub(super) fn mark(&mut self, action: DisclosureAction) {
        match action {
            DisclosureAction::Toggle(id) if self.disclosure.consent_box(&id).is_some() => {
                self.choices.toggle(id);
                self.ticks = Ticks::Kept;
            }
            DisclosureAction::Show(shown) => self.shown = shown,
            DisclosureAction::Toggle(_)
            | DisclosureAction::Retell
            | DisclosureAction::Agree
            | DisclosureAction::Decline => {}
        }
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Disclosure(DisclosureAction::Retell) => {
                return Self::without_ticks_of(&self.choices, Self::begin(setting));
            }
            Input::Disclosure(DisclosureAction::Agree) => return self.agree(setting),
            Input::Disclosure(DisclosureAction::Decline) => {
                let record = Record::Refused(Box::new(self.disclosure));
                let (state, mut effects) = Visitor::leave(Some(Parting::Declined));
                effects.push(Effect::Record(record));
                return (state, effects);
            }
            Input::Disclosure(action) => self.mark(action),
            _ => {}
        }
        stay(Visitor::Reading(self))
    }

    fn agree(self, setting: Setting<'_>) -> (Visitor, Effects) {
        let choices = self.choices;
        match self.disclosure.accept(choices.clone(), setting.now) {
            Ok(grant) => {
                let agreement = Box::new(grant.agreement().clone());
                let agreeing = Agreeing { draft: Draft::new(grant) };
                (Visitor::Agreeing(agreeing), vec![Effect::Record(Record::Agreed(agreement))])
            }
            Err(refused) => stay(Visitor::Reading(Self {
                disclosure: *refused.disclosure,
                choices,
                shown: self.shown,
                ticks: self.ticks,
            })),
        }
    }
}

/// Somebody else reads what is asked, to be recorded together with those who have agreed already. What
/// these have ticked is not shown.
#[derive(Debug)]
pub struct Joining {
    /// The words, with boxes of their own.
    pub reading: Reading,
    /// The others, who wait.
    pub draft: Draft,
}

impl Joining {
    pub(super) fn begin(draft: Draft, setting: Setting<'_>) -> (Visitor, Effects) {
        let Ok(disclosure) = Disclosure::render(setting.campaign, setting.words) else {
            return stay(Visitor::Reviewing(Reviewing::new(draft)));
        };
        let (reading, shown) = Reading::of(disclosure);
        (Visitor::Joining(Self { reading, draft }), vec![shown])
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Disclosure(DisclosureAction::Retell) => {
                let retold = Self::begin(self.draft, setting);
                return Reading::without_ticks_of(&self.reading.choices, retold);
            }
            Input::Disclosure(DisclosureAction::Agree) => return self.agree(setting),
            Input::Disclosure(DisclosureAction::Decline) => {
                let record = Effect::Record(Record::Refused(Box::new(self.reading.disclosure)));
                let remark = Some(Remark::NotJoined);
                let reviewing = Reviewing { remark, ..Reviewing::new(self.draft) };
                return (Visitor::Reviewing(reviewing), vec![record]);
            }
            Input::Disclosure(action) => self.reading.mark(action),
            _ => {}
        }
        stay(Visitor::Joining(self))
    }

    fn agree(mut self, setting: Setting<'_>) -> (Visitor, Effects) {
        let choices = self.reading.choices.clone();
        let grant = match self.reading.disclosure.accept(choices, setting.now) {
            Ok(grant) => grant,
            Err(refused) => {
                self.reading.disclosure = *refused.disclosure;
                return stay(Visitor::Joining(self));
            }
        };
        let agreement = Box::new(grant.agreement().clone());
        // The screens offer no way to join once something is recorded; the grant would end here.
        if self.draft.join(grant).is_err() {
            return stay(Visitor::Reviewing(Reviewing::new(self.draft)));
        }
        let agreeing = Agreeing { draft: self.draft };
        (Visitor::Agreeing(agreeing), vec![Effect::Record(Record::Agreed(agreement))])
    }
}

/// Agreed; waiting until that is written down. What cannot be shown later is not recorded at all.
#[derive(Debug)]
pub struct Agreeing {
    /// The draft, in which nothing is recorded yet.
    pub draft: Draft,
}

impl Agreeing {
    pub(super) fn step(self, input: Input) -> (Visitor, Effects) {
        match input {
            Input::Heard(Heard::Recorded(Ok(()))) if self.draft.needs_spoken_yes() => {
                Voicing::open(self.draft, Script::SpokenYes, None)
            }
            Input::Heard(Heard::Recorded(Ok(()))) => {
                stay(Visitor::Reviewing(Reviewing::new(self.draft)))
            }
            Input::Heard(Heard::Recorded(Err(_))) => self.not_noted(),
            _ => stay(Visitor::Agreeing(self)),
        }
    }

    /// Who joined is not in the group after all; the others are. Somebody alone has to come back.
    fn not_noted(mut self) -> (Visitor, Effects) {
        if self.draft.part().is_none() {
            return Visitor::leave(Some(Parting::NotRecorded));
        }
        let remark = Some(Remark::NotNoted);
        stay(Visitor::Reviewing(Reviewing { remark, ..Reviewing::new(self.draft) }))
    }
}
