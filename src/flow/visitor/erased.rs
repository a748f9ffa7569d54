//! Everything is erased, and here is the certificate.

use std::path::PathBuf;

use crate::flow::effect::{Document, Effect};
use crate::flow::heard::{Printed, SaveProblem};
use crate::flow::shared::{Printing, Saving};
use crate::flow::turn::{Stepped, Turn, leave, stay};
use crate::record::Certificate;
use crate::vault::Receipts;

/// Everything is erased.
#[derive(Debug)]
pub struct Erased {
    /// What was erased, and what the check afterwards found.
    pub certificate: Box<Certificate>,
    /// Whether the certificate is being saved.
    pub saving: Saving,
    /// Whether it is being printed.
    pub printing: Printing,
    /// Others in the group who wait for their receipts.
    pub(super) receipts: Option<Box<Receipts>>,
}

/// With the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErasedAction {
    /// "Save certificate".
    Save,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Print certificate".
    Print,
    /// "Done".
    Leave,
}

impl Erased {
    pub(super) fn new(certificate: Box<Certificate>, receipts: Option<Box<Receipts>>) -> Self {
        Self { certificate, saving: Saving::No, printing: Printing::No, receipts }
    }

    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        self.saving = Saving::ended(result);
    }

    pub(super) fn printed(&mut self, printed: Printed) {
        self.printing = printed.into();
    }

    /// Leaving leads to whoever waits for a receipt, or out.
    pub(super) fn act(mut self, action: ErasedAction) -> Stepped<Self, Option<Box<Receipts>>> {
        let paper = || Document::Certificate(self.certificate.clone());
        match action {
            ErasedAction::Save if self.saving != Saving::Writing => self.saving = Saving::Asking,
            ErasedAction::CancelSave => self.saving = Saving::No,
            ErasedAction::SaveTo(folder) if self.saving == Saving::Asking => {
                let save = Effect::Save(paper(), folder);
                self.saving = Saving::Writing;
                return (Turn::Stay(self), vec![save]);
            }
            ErasedAction::Print if self.printing != Printing::Now => {
                let print = Effect::Print(paper());
                self.printing = Printing::Now;
                return (Turn::Stay(self), vec![print]);
            }
            ErasedAction::Leave => return leave(self.receipts),
            ErasedAction::Save | ErasedAction::SaveTo(_) | ErasedAction::Print => {}
        }
        stay(self)
    }
}
