//! The receipts: one for each person, one after the other.

use std::path::PathBuf;

use crate::flow::effect::{Document, Effect, Effects, HeldJob};
use crate::flow::heard::{Printed, SaveProblem};
use crate::flow::shared::{Gone, Looking, Printing, Saving};
use crate::flow::turn::{Stepped, Turn, leave};
use crate::paper::{Company, ReceiptText};
use crate::vault::{Held, Receipt, Receipts};

/// The receipt on screen.
#[derive(Debug)]
pub struct Receipted {
    /// What the vault gave for the draft, after the commit.
    pub receipts: Box<Receipts>,
    /// Whether somebody has taken back, in this session, what all gave together.
    pub gone: Gone,
    /// Whether it is being saved.
    pub saving: Saving,
    /// Whether it is being printed.
    pub printing: Printing,
    /// Whether the code was copied.
    pub copied: Copied,
}

/// Whether a code was put on the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// It was not.
    No,
    /// It was.
    Yes,
}

/// Between two receipts, each of which is for one person's eyes.
#[derive(Debug)]
pub struct HandingOver {
    /// The next one first.
    pub receipts: Box<Receipts>,
    /// Whether what they are for is still there.
    pub gone: Gone,
    /// Whether the vault is looking how the next one stands.
    pub looking: Looking,
}

/// With the receipt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReceiptAction {
    /// "Save receipt".
    Save,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Copy the code".
    CopyCode,
    /// "Print receipt".
    Print,
    /// "Your data".
    ShowData,
    /// "Done".
    Done,
}

/// Between two receipts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandingOverAction {
    /// "Show my receipt".
    Next,
}

/// Where a receipt leads.
#[derive(Debug)]
pub(super) enum ReceiptExit {
    /// To the data that it is for.
    Data(Box<Receipts>, Gone),
    /// On to the next one, or out.
    Done(Box<Receipts>, Gone),
}

impl Receipted {
    /// The receipt, neither saved nor printed yet.
    pub fn new(receipts: Box<Receipts>, gone: Gone) -> Self {
        let (saving, printing, copied) = (Saving::No, Printing::No, Copied::No);
        Self { receipts, gone, saving, printing, copied }
    }

    fn paper(&self) -> Document {
        Document::Receipt(ReceiptText::from(&self.receipts.shown))
    }

    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        self.saving = Saving::ended(result);
    }

    pub(super) fn printed(&mut self, printed: Printed) {
        self.printing = printed.into();
    }

    pub(super) fn act(mut self, action: ReceiptAction) -> Stepped<Self, ReceiptExit> {
        let mut effects = Effects::new();
        match action {
            ReceiptAction::Save if self.saving != Saving::Writing => self.saving = Saving::Asking,
            ReceiptAction::CancelSave => self.saving = Saving::No,
            ReceiptAction::SaveTo(folder) if self.saving == Saving::Asking => {
                self.saving = Saving::Writing;
                effects.push(Effect::Save(self.paper(), folder));
            }
            ReceiptAction::CopyCode => {
                self.copied = Copied::Yes;
                let code = self.receipts.shown.code().grouped();
                effects.push(Effect::CopyCode(code.as_str().into()));
            }
            ReceiptAction::Print if self.printing != Printing::Now => {
                self.printing = Printing::Now;
                effects.push(Effect::Print(self.paper()));
            }
            ReceiptAction::ShowData => return leave(ReceiptExit::Data(self.receipts, self.gone)),
            ReceiptAction::Done => return leave(ReceiptExit::Done(self.receipts, self.gone)),
            ReceiptAction::Save | ReceiptAction::SaveTo(_) | ReceiptAction::Print => {}
        }
        (Turn::Stay(self), effects)
    }
}

impl HandingOver {
    pub(super) fn new(receipts: Receipts, gone: Gone) -> Self {
        Self { receipts: Box::new(receipts), gone, looking: Looking::No }
    }

    /// Whoever had theirs before may have changed what this one is for.
    pub(super) fn act(mut self, action: HandingOverAction) -> (Self, Effects) {
        match action {
            HandingOverAction::Next if self.looking == Looking::No => {
                self.looking = Looking::Now;
                let held = Box::new(self.receipts.shown.held());
                (self, vec![Effect::Held(held, HeldJob::LookAgain)])
            }
            HandingOverAction::Next => (self, Effects::new()),
        }
    }

    /// What the receipt is for, as it is stored now.
    pub(super) fn looked_again(self, held: Held) -> Receipted {
        let gone = if held.has_ended() { Gone::ByAnother } else { self.gone };
        Receipted::new(Box::new(self.receipts.holding(held)), gone)
    }
}

impl From<&Receipt> for ReceiptText {
    fn from(receipt: &Receipt) -> Self {
        Self {
            code: receipt.code().grouped(),
            record: receipt.record().to_string(),
            agreement: Box::new(receipt.agreement().clone()),
            kept_at: receipt.kept_at(),
            ledger_head: receipt.ledger_head(),
            key: receipt.signatory().map(ToString::to_string),
            company: match receipt.group() {
                None => Company::Alone,
                Some(group) if group.ended_at.is_some() => Company::Ended,
                Some(group) => Company::Group(group.people),
            },
            uses: receipt.uses(),
            sealed_until: receipt.sealed_until(),
        }
    }
}
