//! Reading what is asked, ticking boxes, and answering.

use crate::campaign::{BoxId, Disclosure};
use crate::consent::Choices;
use crate::submission::Draft;

use super::review::Remark;
use super::welcome::Parting;
use crate::flow::effect::{Effect, Record};
use crate::flow::setting::Setting;
use crate::flow::turn::{Stepped, Turn, leave, stay};

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
    /// What a hurried person reads, and the boxes where there is room for both.
    #[default]
    Short,
    /// The boxes, where there is not.
    Boxes,
    /// All of it.
    Full,
}

/// On the disclosure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DisclosureAction {
    /// A box was ticked or unticked.
    Toggle(BoxId),
    /// "Read the full text", and back.
    Show(Shown),
    /// Another language was chosen: the text is rendered anew and every box is empty again.
    Retell,
    /// "I agree".
    Agree,
    /// "No, thank you".
    Decline,
}

/// Where a text that was read leads.
#[derive(Debug)]
pub(super) enum DisclosureExit {
    /// It was agreed to; that has to be written down.
    Agreed(Draft),
    /// To the takes of those who have agreed before.
    Review(Draft, Option<Remark>),
    /// To the microphone, to say the yes aloud.
    SayYes(Draft),
    /// Out, with a last word.
    Out(Parting),
}

impl Reading {
    /// Renders the campaign in the language of the screen. An incomplete language is not offered, so a
    /// missing text here means that the campaign changed underfoot, and gives none.
    pub(super) fn render(setting: Setting<'_>) -> Option<(Self, Effect)> {
        Disclosure::render(setting.campaign, setting.words).ok().map(Self::of)
    }

    /// Shows `disclosure` with empty boxes, and has that written down.
    pub(super) fn of(disclosure: Disclosure) -> (Self, Effect) {
        let shown = Effect::Record(Record::Shown(Box::new(disclosure.clone())));
        let (choices, ticks) = (Choices::default(), Ticks::Kept);
        (Self { disclosure, choices, shown: Shown::Short, ticks }, shown)
    }

    /// Says on the page, rendered anew, that ticks which had been made are gone.
    fn without_ticks_of(self, before: &Choices) -> Self {
        let ticks = if *before == Choices::default() { Ticks::Kept } else { Ticks::Cleared };
        Self { ticks, ..self }
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

    pub(super) fn act(
        mut self,
        action: DisclosureAction,
        setting: Setting<'_>,
    ) -> Stepped<Self, DisclosureExit> {
        match action {
            DisclosureAction::Retell => match Self::render(setting) {
                Some((reading, shown)) => {
                    let reading = reading.without_ticks_of(&self.choices);
                    (Turn::Stay(reading), vec![Effect::ForgetPerson, shown])
                }
                None => leave(DisclosureExit::Out(Parting::NotRecorded)),
            },
            DisclosureAction::Agree => self.agree(setting),
            DisclosureAction::Decline => {
                let refused = Effect::Record(Record::Refused(Box::new(self.disclosure)));
                (Turn::Leave(DisclosureExit::Out(Parting::Declined)), vec![refused])
            }
            action @ (DisclosureAction::Toggle(_) | DisclosureAction::Show(_)) => {
                self.mark(action);
                stay(self)
            }
        }
    }

    fn agree(self, setting: Setting<'_>) -> Stepped<Self, DisclosureExit> {
        let choices = self.choices;
        match self.disclosure.accept(choices.clone(), setting.now) {
            Ok(grant) => {
                let agreement = Box::new(grant.agreement().clone());
                let agreed = DisclosureExit::Agreed(Draft::new(grant));
                (Turn::Leave(agreed), vec![Effect::Record(Record::Agreed(agreement))])
            }
            Err(refused) => {
                let disclosure = *refused.disclosure;
                stay(Self { disclosure, choices, shown: self.shown, ticks: self.ticks })
            }
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
    /// Asks somebody else. Where the text is missing, those who have agreed already go on as they were.
    pub(super) fn begin(draft: Draft, setting: Setting<'_>) -> Stepped<Self, DisclosureExit> {
        match Reading::render(setting) {
            Some((reading, shown)) => (Turn::Stay(Self { reading, draft }), vec![shown]),
            None => leave(DisclosureExit::Review(draft, None)),
        }
    }

    pub(super) fn act(
        mut self,
        action: DisclosureAction,
        setting: Setting<'_>,
    ) -> Stepped<Self, DisclosureExit> {
        match action {
            DisclosureAction::Retell => {
                let before = self.reading.choices;
                let (turn, effects) = Self::begin(self.draft, setting);
                let turn = match turn {
                    Turn::Stay(Self { reading, draft }) => {
                        Turn::Stay(Self { reading: reading.without_ticks_of(&before), draft })
                    }
                    left @ Turn::Leave(_) => left,
                };
                (turn, effects)
            }
            DisclosureAction::Agree => self.agree(setting),
            DisclosureAction::Decline => {
                let refused = Record::Refused(Box::new(self.reading.disclosure));
                let review = DisclosureExit::Review(self.draft, Some(Remark::NotJoined));
                (Turn::Leave(review), vec![Effect::Record(refused)])
            }
            action @ (DisclosureAction::Toggle(_) | DisclosureAction::Show(_)) => {
                self.reading.mark(action);
                stay(self)
            }
        }
    }

    fn agree(mut self, setting: Setting<'_>) -> Stepped<Self, DisclosureExit> {
        let choices = self.reading.choices.clone();
        let grant = match self.reading.disclosure.accept(choices, setting.now) {
            Ok(grant) => grant,
            Err(refused) => {
                self.reading.disclosure = *refused.disclosure;
                return stay(self);
            }
        };
        let agreement = Box::new(grant.agreement().clone());
        // The screens offer no way to join once something is recorded; the grant would end here.
        if self.draft.join(grant).is_err() {
            return leave(DisclosureExit::Review(self.draft, None));
        }
        let agreed = DisclosureExit::Agreed(self.draft);
        (Turn::Leave(agreed), vec![Effect::Record(Record::Agreed(agreement))])
    }
}

/// Agreed; waiting until that is written down. What cannot be shown later is not recorded at all.
#[derive(Debug)]
pub struct Agreeing {
    /// The draft, in which nothing is recorded yet.
    pub draft: Draft,
}

impl Agreeing {
    /// The agreement is in the ledger.
    pub(super) fn noted(self) -> DisclosureExit {
        if self.draft.needs_spoken_yes() {
            DisclosureExit::SayYes(self.draft)
        } else {
            DisclosureExit::Review(self.draft, None)
        }
    }

    /// Who joined is not in the group after all; the others are. Somebody alone has to come back.
    pub(super) fn not_noted(mut self) -> DisclosureExit {
        if self.draft.part().is_none() {
            return DisclosureExit::Out(Parting::NotRecorded);
        }
        DisclosureExit::Review(self.draft, Some(Remark::NotNoted))
    }
}
