//! A complaint or a question, as far as it is written. Nothing of it is anywhere else before "Send".

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::data::YourData;
use crate::campaign::Retention;
use crate::check::answer_within;
use crate::flow::effect::Effect;
use crate::flow::heard::VaultProblem;
use crate::flow::setting::Setting;
use crate::flow::shared::Custody;
use crate::flow::turn::{Stepped, Turn, leave, stay};
use crate::record::{Complaint, Filed, NotAComplaint};

/// The page that a complaint is written on.
pub struct Complaining {
    /// What it is about, as far as it is typed.
    pub text: String,
    /// How they want to be reached, as far as it is typed.
    pub reach: String,
    /// Whether it names what they gave.
    pub mentions: Mentions,
    /// What is going on.
    pub stage: ComplainingStage,
    /// The last day for an answer, if it is sent now.
    pub due: Date,
    within: Retention,
    /// Their data, where they come from there.
    data: Option<Box<YourData>>,
}

/// Whether a complaint names the record that it is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mentions {
    /// It names nothing.
    #[default]
    Nothing,
    /// The box was ticked.
    Record,
}

/// What is going on with a complaint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ComplainingStage {
    /// It is being written.
    #[default]
    Writing,
    /// It was not sent.
    NotSent(ComplainProblem),
    /// It would be gone: is it to be?
    AskingToLeave,
    /// It is being filed.
    Sending,
    /// It is filed, durably.
    Sent(Filed),
}

/// Why a complaint is not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ComplainProblem {
    /// Nothing is written yet.
    Empty,
    /// The line to be reached by is none.
    Reach,
    /// The vault did not file it.
    Vault(VaultProblem),
}

/// Writing a complaint.
#[derive(Clone, PartialEq, Eq)]
pub enum ComplainAction {
    /// The text is this now.
    Type(String),
    /// The line to be reached by is this now.
    TypeReach(String),
    /// The box of the record was pressed.
    Mention(Mentions),
    /// "Send".
    Send,
    /// "Back" or "Done".
    Leave,
    /// "Yes, delete it": what is written is not sent.
    Drop,
    /// "No, go on writing".
    GoOn,
}

/// Where the page leads.
#[derive(Debug)]
pub(super) enum ComplainExit {
    /// Back to their data.
    Data(Box<YourData>),
    /// Back to the code.
    Code,
    /// Out.
    Out,
}

impl Complaining {
    /// Somebody who comes from their data can name it.
    pub(super) fn begin(data: Option<Box<YourData>>, setting: Setting<'_>) -> Self {
        let today = setting.now.to_zoned_datetime(TimeZone::UTC).date();
        let within = answer_within(setting.campaign, today);
        Self {
            text: String::new(),
            reach: String::new(),
            mentions: Mentions::Nothing,
            stage: ComplainingStage::Writing,
            due: within.until(today),
            within,
            data,
        }
    }

    /// Their data, where they come from there.
    pub fn data(&self) -> Option<&YourData> {
        self.data.as_deref()
    }

    pub(super) fn into_data(self) -> Option<YourData> {
        self.data.map(|data| *data)
    }

    pub(super) fn act(mut self, action: ComplainAction) -> Stepped<Self, ComplainExit> {
        let writes = matches!(self.stage, ComplainingStage::Writing | ComplainingStage::NotSent(_));
        match action {
            ComplainAction::Type(typed) if writes => {
                self.text = typed.chars().take(Complaint::LONGEST).collect();
                self.stage = ComplainingStage::Writing;
            }
            ComplainAction::TypeReach(typed) if writes => {
                self.reach = typed.chars().take(Complaint::LONGEST_REACH).collect();
                self.stage = ComplainingStage::Writing;
            }
            ComplainAction::Mention(mentions) if writes && self.data.is_some() => {
                self.mentions = mentions;
            }
            ComplainAction::Send if writes => return self.send(),
            ComplainAction::Leave if writes && !(self.text.is_empty() && self.reach.is_empty()) => {
                self.stage = ComplainingStage::AskingToLeave;
            }
            ComplainAction::Drop if self.stage == ComplainingStage::AskingToLeave => {
                return leave(self.exit());
            }
            ComplainAction::GoOn if self.stage == ComplainingStage::AskingToLeave => {
                self.stage = ComplainingStage::Writing;
            }
            // What is being filed cannot be called back; its number comes in a moment.
            ComplainAction::Leave if writes || matches!(self.stage, ComplainingStage::Sent(_)) => {
                return leave(self.exit());
            }
            _ => {}
        }
        stay(self)
    }

    fn exit(self) -> ComplainExit {
        match (self.data, self.stage) {
            (Some(data), _) => ComplainExit::Data(data),
            (None, ComplainingStage::Sent(_)) => ComplainExit::Out,
            (None, _) => ComplainExit::Code,
        }
    }

    fn send(mut self) -> Stepped<Self, ComplainExit> {
        let record = match (self.mentions, self.data.as_ref().map(|data| &data.held)) {
            (Mentions::Record, Some(Custody::Here(held))) => Some(held.record().clone()),
            (Mentions::Record, Some(Custody::Away) | None) | (Mentions::Nothing, _) => None,
        };
        match Complaint::new(&self.text, &self.reach, record) {
            Ok(complaint) => {
                self.stage = ComplainingStage::Sending;
                let file = Effect::Complain(Box::new(complaint), self.within);
                (Turn::Stay(self), vec![file])
            }
            Err(why) => {
                self.stage = ComplainingStage::NotSent(match why {
                    NotAComplaint::Empty => ComplainProblem::Empty,
                    // The text is never longer than it may be.
                    NotAComplaint::TooLong => ComplainProblem::Reach,
                });
                stay(self)
            }
        }
    }

    /// It is filed, or not. What was written goes once it is.
    pub(super) fn filed(mut self, filed: Result<Filed, VaultProblem>) -> Self {
        match filed {
            Ok(filed) => {
                (self.text, self.reach) = (String::new(), String::new());
                self.stage = ComplainingStage::Sent(filed);
            }
            Err(problem) => {
                self.stage = ComplainingStage::NotSent(ComplainProblem::Vault(problem));
            }
        }
        self
    }
}

/// What somebody writes is nobody's to log.
impl std::fmt::Debug for Complaining {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Complaining({:?})", self.stage)
    }
}

impl std::fmt::Debug for ComplainAction {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Type(_) => "Type(…)",
            Self::TypeReach(_) => "TypeReach(…)",
            Self::Mention(_) => "Mention",
            Self::Send => "Send",
            Self::Leave => "Leave",
            Self::Drop => "Drop",
            Self::GoOn => "GoOn",
        })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::campaign::Campaign;
    use crate::locale::Locale;
    use crate::record::ComplaintNumber;

    fn page() -> Complaining {
        let source = crate::app::sample_campaign("Harbour Museum", "voices@harbour.example");
        let (campaign, words) = (Campaign::parse(&source).unwrap(), Locale::english());
        let now: Timestamp = "2026-11-27T10:00:00Z".parse().unwrap();
        Complaining::begin(None, Setting { campaign: &campaign, words: &words, now })
    }

    fn after(page: Complaining, action: ComplainAction) -> (Complaining, Vec<Effect>) {
        match page.act(action) {
            (Turn::Stay(page), effects) => (page, effects),
            (Turn::Leave(exit), _) => panic!("{exit:?}"),
        }
    }

    #[test]
    fn nothing_is_filed_before_send_and_what_was_written_goes_once_it_is() {
        let page = page();
        assert_eq!(page.due, Date::constant(2026, 12, 27), "a month by the GDPR");
        let (page, effects) = after(page, ComplainAction::Send);
        assert_eq!(page.stage, ComplainingStage::NotSent(ComplainProblem::Empty));
        assert!(effects.is_empty());
        let (page, _) = after(page, ComplainAction::Type("é".repeat(3_000)));
        assert_eq!(page.text.chars().count(), Complaint::LONGEST);
        let (page, _) = after(page, ComplainAction::Mention(Mentions::Record));
        assert_eq!(page.mentions, Mentions::Nothing, "there is nothing to name without a code");
        let (page, effects) = after(page, ComplainAction::Send);
        assert!(matches!(&effects[..], [Effect::Complain(said, _)] if said.record().is_none()));
        let (page, effects) = after(page, ComplainAction::Send);
        assert!(effects.is_empty(), "it is filed once");
        let (page, _) = after(page, ComplainAction::Leave);
        let page = page.filed(Err(VaultProblem::DiskFull));
        assert!(!page.text.is_empty(), "what was not filed can be sent again");
        let number = ComplaintNumber::from_random([1; 16]);
        let page = page.filed(Ok(Filed { number, due: Date::constant(2026, 12, 27) }));
        assert_eq!((page.text.as_str(), page.reach.as_str()), ("", ""));
        assert!(matches!(page.act(ComplainAction::Leave), (Turn::Leave(ComplainExit::Out), _)));
    }
}
