//! Asked again: the text has changed since the person agreed, or the time of a use is over.

use crate::campaign::{Campaign, Disclosure};
use crate::consent::Agreement;
use crate::record::HeldView;

use super::Setting;
use super::disclosure::Reading;
use super::effect::{Effect, Effects, Record};
use super::input::{DisclosureAction, Input};
use super::returning::YourData;
use super::visitor::{Visitor, stay};

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
    pub(super) fn begin(data: YourData, setting: Setting<'_>) -> (Visitor, Effects) {
        let people = data.view.group.as_ref().map_or(1, |group| group.people);
        let Ok(disclosure) = Disclosure::ask_again(setting.campaign, setting.words, people) else {
            return stay(Visitor::YourData(data));
        };
        let (reading, shown) = Reading::of(disclosure);
        (Visitor::Renewing(Self { reading, data: Box::new(data) }), vec![shown])
    }

    pub(super) fn step(mut self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Disclosure(DisclosureAction::Retell) => {
                return Self::begin(*self.data, setting);
            }
            Input::Disclosure(DisclosureAction::Agree) => return self.agree(setting),
            Input::Disclosure(DisclosureAction::Decline) => {
                let refused = Record::Refused(Box::new(self.reading.disclosure));
                return (Visitor::YourData(*self.data), vec![Effect::Record(refused)]);
            }
            Input::Disclosure(action) => self.reading.mark(action),
            _ => {}
        }
        stay(Visitor::Renewing(self))
    }

    fn agree(mut self, setting: Setting<'_>) -> (Visitor, Effects) {
        let choices = self.reading.choices.clone();
        match self.reading.disclosure.renew(choices, setting.now) {
            Ok(agreement) => {
                let agreement: Box<Agreement> = Box::new(agreement);
                self.data.renew(agreement)
            }
            Err(refused) => {
                self.reading.disclosure = *refused.disclosure;
                stay(Visitor::Renewing(self))
            }
        }
    }
}
