//! Asked again: the text has changed since the person agreed, or the time of a use is over.

use crate::campaign::{Campaign, Disclosure};
use crate::record::HeldView;

use super::data::{KeptAt, YourData};
use super::disclosure::{DisclosureAction, Reading};
use crate::flow::effect::{Effect, Record};
use crate::flow::setting::Setting;
use crate::flow::turn::{Stepped, Turn, leave, stay};

/// The text of today on screen, for somebody whose recording is kept.
#[derive(Debug)]
pub struct Renewing {
    /// The words and the boxes, empty at first.
    pub reading: Reading,
    /// Where a no leads: everything stays as it was agreed.
    pub data: Box<YourData>,
}

/// Why somebody can be asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// The campaign has another version than the one they agreed to.
    Changed,
    /// The time of a use is over.
    Expired,
}

impl Again {
    /// Whether, and why, the person of `view` can be asked again by `campaign` at `now`.
    pub fn of(view: &HeldView, campaign: &Campaign, now: jiff::Timestamp) -> Option<Self> {
        let (then, today) = (&view.agreement.disclosure.campaign, campaign.version());
        if then.id != today.id || view.takes.is_empty() {
            return None;
        }
        let expired = |it: &crate::record::PurposeState| {
            it.withdrawn_at.is_none() && it.is_expired(now) && campaign.purpose(&it.id).is_some()
        };
        if *then == today {
            view.purposes.iter().any(expired).then_some(Self::Expired)
        } else {
            Some(Self::Changed)
        }
    }
}

impl Renewing {
    /// Asks again, where there is something to ask. Else the data stays on screen.
    pub(super) fn begin(data: YourData, setting: Setting<'_>) -> Stepped<Self, YourData> {
        let people = data.view.group.as_ref().map_or(1, |group| group.people);
        let again = Again::of(&data.view, setting.campaign, setting.now);
        let asks = Disclosure::ask_again(setting.campaign, setting.words, people);
        let again = again.filter(|_| data.kept == KeptAt::Here);
        let (Some(_), Ok(disclosure)) = (again, asks) else { return leave(data) };
        let (reading, shown) = Reading::of(disclosure);
        (Turn::Stay(Self { reading, data: Box::new(data) }), vec![shown])
    }

    pub(super) fn act(
        mut self,
        action: DisclosureAction,
        setting: Setting<'_>,
    ) -> Stepped<Self, YourData> {
        match action {
            DisclosureAction::Retell => Self::begin(*self.data, setting),
            DisclosureAction::Agree => self.agree(setting),
            DisclosureAction::Decline => {
                let refused = Record::Refused(Box::new(self.reading.disclosure));
                (Turn::Leave(*self.data), vec![Effect::Record(refused)])
            }
            action @ (DisclosureAction::Toggle(_) | DisclosureAction::Show(_)) => {
                self.reading.mark(action);
                stay(self)
            }
        }
    }

    fn agree(mut self, setting: Setting<'_>) -> Stepped<Self, YourData> {
        let choices = self.reading.choices.clone();
        match self.reading.disclosure.renew(choices, setting.now) {
            Ok(agreement) => {
                let effects = self.data.renew(Box::new(agreement));
                (Turn::Leave(*self.data), effects)
            }
            Err(refused) => {
                self.reading.disclosure = *refused.disclosure;
                stay(self)
            }
        }
    }
}
