//! Which answers are waited for. Each question has a number, and its answer carries it: an answer to something
//! older, or for somebody who has left, is known by its number and dropped.

use super::effect::{CampaignJob, Effect, MembersJob, Record, StaffJob};

/// The number of what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number(u64);

/// What kind of question. Of each kind one answer is waited for: that to the newest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Question {
    Agreement,
    Keep,
    Code,
    Complaint,
    Held,
    Elsewhere,
    Document,
    Printer,
    Passphrase,
    Second,
    Key,
    Date,
    List,
    Register,
    Complaints,
    History,
    People,
    Fleet,
    HistoryFile,
    Letters,
    Head,
    Figures,
    Campaign,
    Backups,
    Erasures,
    Vault,
    Places,
    Drives,
    Law,
    Stand,
}

/// The questions that nobody has answered yet.
#[derive(Debug, Default)]
pub(super) struct OpenQuestions {
    last: u64,
    open: Vec<(Question, Number)>,
}

impl OpenQuestions {
    /// The number for `effect`. Where it asks something, its answer is waited for, and no longer that to an
    /// older question of its kind.
    pub(super) fn number(&mut self, effect: &Effect) -> Number {
        let question = question(effect);
        self.next(question)
    }

    /// The number for a look at where somebody could save to.
    pub(super) fn places(&mut self) -> Number {
        self.next(Some(Question::Places))
    }

    fn next(&mut self, question: Option<Question>) -> Number {
        self.last += 1;
        let number = Number(self.last);
        if let Some(question) = question {
            self.open.retain(|(kind, _)| *kind != question);
            self.open.push((question, number));
        }
        number
    }

    /// Whether the answer to `number` is waited for.
    pub(super) fn awaits(&self, number: Number) -> bool {
        self.open.iter().any(|(_, open)| *open == number)
    }

    /// Whether every answer that is waited for has come.
    pub(super) fn are_answered(&self) -> bool {
        self.open.is_empty()
    }

    /// The answer to `number` is here. Whether it was waited for.
    pub(super) fn answered(&mut self, number: Number) -> bool {
        let awaited = self.awaits(number);
        self.open.retain(|(_, open)| *open != number);
        awaited
    }

    /// Whoever asked has left.
    pub(super) fn forget(&mut self) {
        self.open.clear();
    }
}

fn question(effect: &Effect) -> Option<Question> {
    Some(match effect {
        Effect::Record(Record::Agreed(_)) => Question::Agreement,
        Effect::Keep(_) => Question::Keep,
        Effect::Find(_) => Question::Code,
        Effect::Complain(..) => Question::Complaint,
        Effect::Held(..) => Question::Held,
        Effect::Elsewhere(..) => Question::Elsewhere,
        Effect::Save(..) => Question::Document,
        Effect::Print(_) => Question::Printer,
        Effect::Staff(StaffJob::Unlock(_)) => Question::Passphrase,
        Effect::Staff(StaffJob::TrySecond(_)) => Question::Second,
        Effect::Staff(
            StaffJob::Open(..)
            | StaffJob::Glimpse(..)
            | StaffJob::Copy(..)
            | StaffJob::Erase(..)
            | StaffJob::EndUse(..)
            | StaffJob::Hold(..)
            | StaffJob::Release(..)
            | StaffJob::Mark(..)
            | StaffJob::ReadNote(..)
            | StaffJob::FindInNotes(..)
            | StaffJob::BeginExport(..)
            | StaffJob::ExportSome(_)
            | StaffJob::ListExport(_)
            | StaffJob::NoteGone(..)
            | StaffJob::OpenComplaint(..)
            | StaffJob::AnswerComplaint(..)
            | StaffJob::Members(
                MembersJob::LetIn(..)
                | MembersJob::Remove(..)
                | MembersJob::SealSome(_)
                | MembersJob::InviteMember(..)
                | MembersJob::RemoveMember(..)
                | MembersJob::MakeFleet(..)
                | MembersJob::RecoverFleet(_)
                | MembersJob::ChooseStand(..),
            )
            | StaffJob::Campaign(CampaignJob::Write(..)),
        ) => Question::Key,
        Effect::Staff(StaffJob::ConfirmDate(_)) => Question::Date,
        Effect::Staff(StaffJob::ShowPart(..) | StaffJob::FindNumber(_)) => Question::List,
        Effect::Staff(StaffJob::ReadRegister(_)) => Question::Register,
        Effect::Staff(StaffJob::ReadComplaints(_)) => Question::Complaints,
        Effect::Staff(StaffJob::ReadHistory(..)) => Question::History,
        Effect::Staff(StaffJob::Members(MembersJob::ReadPeople)) => Question::People,
        Effect::Staff(StaffJob::Members(MembersJob::ReadFleet)) => Question::Fleet,
        Effect::Staff(StaffJob::Members(MembersJob::ReadStand)) => Question::Stand,
        Effect::Staff(StaffJob::FindHead(_)) => Question::Head,
        Effect::Staff(StaffJob::SaveHistory(_)) => Question::HistoryFile,
        Effect::Staff(StaffJob::SaveLetters(_)) => Question::Letters,
        Effect::Staff(StaffJob::CountToday | StaffJob::CountUse(..)) => Question::Figures,
        Effect::Staff(StaffJob::Campaign(CampaignJob::Read)) => Question::Campaign,
        Effect::Staff(StaffJob::LookAtBackups) => Question::Backups,
        Effect::Staff(StaffJob::ReadErasures | StaffJob::Vouch(_)) => Question::Erasures,
        Effect::Create(_) => Question::Vault,
        Effect::LookOnDrives => Question::Drives,
        Effect::HoldAgainstLaw(..) => Question::Law,
        Effect::OpenMicrophone(..)
        | Effect::Microphone(_)
        | Effect::OpenCamera(_)
        | Effect::Camera(_)
        | Effect::UseDevice(..)
        | Effect::ChooseDevice(..)
        | Effect::ChooseWidest(_)
        | Effect::ForgetDevices
        | Effect::Beep
        | Effect::Countdown
        | Effect::TryAgain
        | Effect::Play(_)
        | Effect::ShowOpened
        | Effect::CloseOpened
        | Effect::Record(
            Record::Shown(_)
            | Record::Refused(_)
            | Record::WithdrawnUnkept(_)
            | Record::LeftAlone
            | Record::StaffLocked
            | Record::DevicesChosen(_),
        )
        | Effect::CopyCode(_)
        | Effect::Begin(_)
        | Effect::LeaveStaff
        | Effect::Welcome
        | Effect::Quit
        // They tell how far they are, to whoever of the staff is there by then.
        | Effect::Staff(
            StaffJob::BackUp(..)
            | StaffJob::CheckLedger
            | StaffJob::StopCheck
            | StaffJob::Campaign(CampaignJob::KeepDraft(_) | CampaignJob::ForgetDraft),
        )
        | Effect::PlayPractice(_)
        | Effect::ForgetPerson => return None,
    })
}
