//! What is going on with the selected submission, as far as it takes no key.

use std::path::PathBuf;

use crate::campaign::PurposeId;
use crate::flow::effect::{Document, Effect};
use crate::flow::heard::{Printed, SaveProblem};
use crate::flow::shared::{Handing, Listening, Printing, Saving};
use crate::flow::staff::holding::HoldStage;
use crate::record::{Certificate, EndedUse, Grounds};

/// What is going on with the selected submission.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Stage {
    /// Looking at the list.
    #[default]
    Overview,
    /// A take is being opened.
    Opening(usize),
    /// A voice message is on.
    Listening(Listening),
    /// A photo is on screen.
    Viewing(usize),
    /// A take is being copied for a purpose.
    Copying(usize, PurposeId, Saving),
    /// "The date is right" would delete what is past its time: is it to be?
    AskingDate,
    /// Why is this to be done to the selected submission?
    AskingWhy(Removal),
    /// For this reason: is it to be?
    AskingRemoval(Removal, Grounds),
    /// It is being deleted.
    Deleting,
    /// For this reason; it takes a second person.
    NeedsSecond(Grounds),
    /// This use of it is being ended.
    EndingUse(PurposeId),
    /// A use of it has ended, as this paper says, which whoever it was done for may have.
    UseEnded(Box<EndedUse>, Handing),
    /// A hold is put on it, or taken off.
    Holding(HoldStage),
    /// It is deleted, as the certificate says, which its giver may have.
    Deleted(Box<Certificate>, Handing),
    /// The key file, which its passphrase protects, is being copied.
    SavingKey(Saving),
}

/// What staff do for whoever cannot do it themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removal {
    /// Delete all of it.
    Everything,
    /// End this use of it, which then counts as withdrawn.
    Use(PurposeId),
}

impl Stage {
    /// Whether it is waited for, or told of, when another page was shown meanwhile. What is being written goes on, and
    /// so is what was deleted, whose certificate can be had only now.
    pub(super) fn outlives_the_page(&self) -> bool {
        matches!(
            self,
            Self::Copying(.., Saving::Writing)
                | Self::SavingKey(Saving::Writing)
                | Self::Deleting
                | Self::Deleted(..)
                | Self::EndingUse(_)
                | Self::UseEnded(..)
                | Self::Holding(HoldStage::Working(_))
        )
    }

    /// Whether something is being done with the selected submission that has to be waited for.
    pub(super) fn is_changing(&self) -> bool {
        matches!(self, Self::Deleting | Self::EndingUse(_) | Self::Holding(HoldStage::Working(_)))
    }

    /// It is said why.
    pub(super) fn because(&mut self, grounds: Grounds) {
        if let Self::AskingWhy(what) = self {
            *self = Self::AskingRemoval(what.clone(), grounds);
        }
    }

    /// It is not to be.
    pub(super) fn leave_it(&mut self) {
        if matches!(self, Self::AskingWhy(_) | Self::AskingRemoval(..)) {
            *self = Self::Overview;
        }
    }

    /// The paper about what was done, where there is one.
    fn paper(&self) -> Option<Document> {
        match self {
            Self::Deleted(certificate, _) => Some(Document::Certificate(certificate.clone())),
            Self::UseEnded(ended, _) => Some(Document::EndedUse(ended.clone())),
            _ => None,
        }
    }

    /// How far that is handed over.
    pub(super) fn handing(&mut self) -> Option<&mut Handing> {
        match self {
            Self::Deleted(_, handing) | Self::UseEnded(_, handing) => Some(handing),
            _ => None,
        }
    }

    /// Where is the paper to lie?
    pub(super) fn save_paper(&mut self) {
        if let Some(handing) = self.handing().filter(|it| it.saving != Saving::Writing) {
            handing.saving = Saving::Asking;
        }
    }

    /// The printer is given it.
    pub(super) fn print_paper(&mut self) -> Option<Effect> {
        let paper = self.paper()?;
        let handing = self.handing().filter(|it| it.printing != Printing::Now)?;
        handing.printing = Printing::Now;
        Some(Effect::Print(paper))
    }

    /// The printer has it or not.
    pub(super) fn printed(&mut self, printed: Printed) {
        if let Some(handing) = self.handing() {
            handing.printing = printed.into();
        }
    }

    /// To `folder`, where it takes no key.
    pub(super) fn save_to(&mut self, folder: PathBuf) -> Option<Effect> {
        let document = match self {
            Self::SavingKey(_) => Document::Key,
            _ => self.paper()?,
        };
        let saving = self.saving().filter(|it| **it == Saving::Asking)?;
        *saving = Saving::Writing;
        Some(Effect::Save(document, folder))
    }

    /// The copy of the key file, or a paper, is written or not.
    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        if let Some(saving) = self.saving() {
            *saving = Saving::ended(result);
        }
    }

    /// How far the key file or a paper is saved.
    fn saving(&mut self) -> Option<&mut Saving> {
        match self {
            Self::SavingKey(saving) => Some(saving),
            _ => self.handing().map(|it| &mut it.saving),
        }
    }

    /// A copy of a take is written or not.
    pub(super) fn copied(&mut self, result: Result<PathBuf, SaveProblem>) {
        if let Self::Copying(_, _, saving) = self {
            *saving = Saving::ended(result);
        }
    }

    /// A use has ended.
    pub(super) fn use_ended(&mut self, ended: Box<EndedUse>) {
        if matches!(self, Self::EndingUse(_)) {
            *self = Self::UseEnded(ended, Handing::default());
        }
    }

    /// A hold was put on or taken off.
    pub(super) fn hold_changed(&mut self) {
        if let Self::Holding(HoldStage::Working(change)) = self {
            *self = Self::Holding(HoldStage::Done(*change));
        }
    }

    /// A hold was not put on or not taken off.
    pub(super) fn hold_not_changed(&mut self) {
        if let Self::Holding(HoldStage::Working(_)) = self {
            *self = Self::Overview;
        }
    }
}
