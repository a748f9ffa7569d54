//! What people complained of or asked: which wait for an answer, and what an officer reads of one.

use super::page::Next;
use crate::flow::effect::{Effect, Effects, StaffJob};
use crate::flow::heard::VaultProblem;
use crate::flow::shared::{Custody, Looking};
use crate::record::{Complaint, ComplaintNumber, ComplaintPage, ComplaintPlace, Outcome};
use crate::vault::Unlocked;

/// So many complaints are shown at a time.
pub const AT_A_TIME: usize = 50;

/// The page.
#[derive(Debug, Default)]
pub struct Complaints {
    /// What is shown; none while it is read for the first time.
    pub shown: Option<ComplaintPage>,
    /// After which one these begin; none where they are the first.
    pub after: Option<ComplaintPlace>,
    /// Whether they are being read.
    pub reading: Looking,
    /// Which one is being looked at, and what is done with it.
    pub chosen: Option<(ComplaintNumber, Stage)>,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
}

/// What is done with one complaint.
#[derive(Debug, PartialEq, Eq)]
pub enum Stage {
    /// It is being opened.
    Opening,
    /// This is what was written.
    Open(Box<Complaint>),
    /// How has it ended?
    AskingOutcome,
    /// The answer is being noted.
    Noting,
    /// It is on record.
    Noted,
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// "Read" beside a complaint.
    Open(ComplaintNumber),
    /// "Answered" beside one that is open.
    AskOutcome(ComplaintNumber),
    /// It has ended so.
    Answer(Outcome),
    /// Not after all, or "Close" what was read.
    Close,
    /// "More complaints".
    More,
    /// "From the first on".
    First,
    /// "Back".
    Leave,
}

/// What is answered to this page.
#[derive(Debug)]
pub enum Answer {
    /// A part is read, or not.
    Read(Result<ComplaintPage, VaultProblem>),
    /// One is opened, or not.
    Opened(Result<Box<Complaint>, VaultProblem>),
    /// An answer is on record, and this is the first part now; or not.
    Answered(Result<ComplaintPage, VaultProblem>),
}

impl Complaints {
    /// Asks for the first part.
    pub(super) fn read() -> Effects {
        vec![Effect::Staff(StaffJob::ReadComplaints(None))]
    }

    pub(super) fn act(
        &mut self,
        action: Action,
        key: &mut Custody<Box<Unlocked>>,
    ) -> (Next, Effects) {
        let effects = match action {
            Action::Leave => return (Next::List, Effects::new()),
            Action::Close => {
                self.chosen = None;
                Effects::new()
            }
            Action::AskOutcome(number) => {
                self.chosen = Some((number, Stage::AskingOutcome));
                Effects::new()
            }
            Action::Open(number) => self.open(number, key),
            Action::Answer(outcome) => self.answer(outcome, key),
            Action::More => {
                let next = self.shown.as_ref().and_then(|shown| shown.next);
                next.map(|next| self.turn(Some(next))).unwrap_or_default()
            }
            Action::First => self.turn(None),
        };
        (Next::Stay, effects)
    }

    fn open(&mut self, number: ComplaintNumber, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some(key) = key.lend() else { return Effects::new() };
        self.trouble = None;
        self.chosen = Some((number.clone(), Stage::Opening));
        vec![Effect::Staff(StaffJob::OpenComplaint(key, number))]
    }

    fn answer(&mut self, outcome: Outcome, key: &mut Custody<Box<Unlocked>>) -> Effects {
        let Some((number, stage @ Stage::AskingOutcome)) = &mut self.chosen else {
            return Effects::new();
        };
        let Some(key) = key.lend() else { return Effects::new() };
        *stage = Stage::Noting;
        self.trouble = None;
        vec![Effect::Staff(StaffJob::AnswerComplaint(key, number.clone(), outcome))]
    }

    fn turn(&mut self, after: Option<ComplaintPlace>) -> Effects {
        if self.reading == Looking::Now {
            return Effects::new();
        }
        (self.reading, self.after, self.chosen) = (Looking::Now, after, None);
        vec![Effect::Staff(StaffJob::ReadComplaints(after))]
    }

    /// What was asked for is here, or not.
    pub(super) fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::Read(read) => {
                self.reading = Looking::No;
                match read {
                    Ok(shown) => self.shown = Some(shown),
                    Err(problem) => self.trouble = Some(problem),
                }
            }
            Answer::Opened(opened) => self.opened(opened),
            Answer::Answered(Ok(shown)) => {
                (self.shown, self.after) = (Some(shown), None);
                if let Some((_, stage)) = &mut self.chosen {
                    *stage = Stage::Noted;
                }
            }
            Answer::Answered(Err(problem)) => {
                (self.chosen, self.trouble) = (None, Some(problem));
            }
        }
    }

    /// Whoever has turned to something else meanwhile does not see it.
    fn opened(&mut self, opened: Result<Box<Complaint>, VaultProblem>) {
        let Some((_, stage @ Stage::Opening)) = &mut self.chosen else { return };
        match opened {
            Ok(complaint) => *stage = Stage::Open(complaint),
            Err(problem) => (self.chosen, self.trouble) = (None, Some(problem)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(byte: u8) -> ComplaintNumber {
        ComplaintNumber::from_random([byte; 16])
    }

    #[test]
    fn what_was_closed_meanwhile_is_not_shown() {
        let mut page = Complaints::default();
        let said = || Box::new(Complaint::new("It was loud.", "", None).unwrap());
        page.chosen = Some((number(1), Stage::Opening));
        page.act(Action::Close, &mut Custody::Away);
        page.hear(Answer::Opened(Ok(said())));
        assert_eq!(page.chosen, None);
        page.chosen = Some((number(1), Stage::Opening));
        page.hear(Answer::Opened(Ok(said())));
        assert_eq!(page.chosen, Some((number(1), Stage::Open(said()))));
    }

    #[test]
    fn more_complaints_are_asked_for_once_at_a_time() {
        let mut page = Complaints::default();
        let away = &mut Custody::Away;
        assert!(page.act(Action::More, away).1.is_empty(), "nothing is known yet");
        let next = Some(ComplaintPlace::Answered(7));
        page.hear(Answer::Read(Ok(ComplaintPage { next, ..ComplaintPage::default() })));
        let (_, effects) = page.act(Action::More, away);
        assert!(
            matches!(&effects[..], [Effect::Staff(StaffJob::ReadComplaints(it))] if *it == next)
        );
        assert!(page.act(Action::First, away).1.is_empty(), "they are being read");
        page.hear(Answer::Read(Err(VaultProblem::Damaged)));
        assert_eq!((page.reading, page.trouble), (Looking::No, Some(VaultProblem::Damaged)));
        page.act(Action::AskOutcome(number(2)), away);
        assert!(page.act(Action::Answer(Outcome::Moot), away).1.is_empty(), "the key is away");
    }
}
