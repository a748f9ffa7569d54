//! Coming back: the receipt code.

use crate::consent::{CodeError, ReceiptCode};
use crate::flow::effect::Effect;
use crate::flow::heard::VaultProblem;
use crate::flow::shared::Looking;
use crate::flow::turn::{Stepped, Turn, leave, stay};
use crate::seal::Typed;
use crate::vault::Held;

/// The field for a receipt code.
#[derive(Debug, Default)]
pub struct CodeEntry {
    /// What is typed so far. A secret once it is complete.
    pub typed: Typed,
    /// What is wrong with it.
    pub complaint: Option<Complaint>,
    /// Whether the vault is looking.
    pub looking: Looking,
}

/// Why a code leads nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// It is mistyped; nothing was looked up.
    Mistyped(CodeError),
    /// Nothing is kept under it. Whether anything ever was is not said.
    NothingKept,
    /// The vault could not look.
    Trouble(VaultProblem),
}

/// Typing a receipt code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeAction {
    /// The field now holds this.
    Type(Typed),
    /// "Show my data".
    LookUp,
    /// "A question or a complaint".
    Complain,
    /// "Back".
    Leave,
}

/// Where the page leads.
#[derive(Debug)]
pub(super) enum CodeExit {
    /// To the data of whoever holds the code.
    Data(Box<Held>),
    /// To a page to complain or ask on.
    Complain,
    /// Out.
    Out,
}

impl CodeEntry {
    pub(super) fn act(mut self, action: CodeAction) -> Stepped<Self, CodeExit> {
        match action {
            CodeAction::Type(typed) => {
                self.typed = typed;
                self.complaint = None;
            }
            CodeAction::Complain if self.looking == Looking::No => {
                return leave(CodeExit::Complain);
            }
            CodeAction::Leave => return leave(CodeExit::Out),
            CodeAction::LookUp if self.looking == Looking::No => {
                match ReceiptCode::parse(&self.typed) {
                    Ok(code) => {
                        self.looking = Looking::Now;
                        return (Turn::Stay(self), vec![Effect::Find(code)]);
                    }
                    Err(error) => self.complaint = Some(Complaint::Mistyped(error)),
                }
            }
            CodeAction::LookUp | CodeAction::Complain => {}
        }
        stay(self)
    }

    /// The code was looked up.
    pub(super) fn found(
        mut self,
        found: Result<Option<Box<Held>>, VaultProblem>,
    ) -> Stepped<Self, CodeExit> {
        self.looking = Looking::No;
        match found {
            Ok(Some(held)) => return leave(CodeExit::Data(held)),
            Ok(None) => self.complaint = Some(Complaint::NothingKept),
            Err(problem) => self.complaint = Some(Complaint::Trouble(problem)),
        }
        stay(self)
    }

    /// The field once more, with what came of the code.
    pub(super) fn again(complaint: Complaint) -> Self {
        Self { complaint: Some(complaint), ..Self::default() }
    }
}
