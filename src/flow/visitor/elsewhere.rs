//! Nothing is kept here under a code: it is looked for at the other computers of the organisation. Where they cannot be
//! asked, its holder can sign here that all of it is to be deleted, which is carried there later.
//!
//! Nothing is ordered before it was asked for twice, and the page says "ordered" and not "deleted" until a computer has
//! said that it is.

use std::path::PathBuf;

use crate::flow::effect::{Document, Effect, Effects, ElsewhereJob};
use crate::flow::heard::{Printed, SaveProblem, VaultProblem};
use crate::flow::shared::{Custody, Printing, Saving};
use crate::flow::turn::{Stepped, Turn, leave, stay};
use crate::record::{DoneAt, ErasureOrder};
use crate::vault::{Elsewhere, Held};

/// How often it is asked whether something has come, ten times a second.
const LOOKS: u8 = 100;

/// What is known of a code at other computers.
#[derive(Debug)]
pub struct Seeking {
    /// The proof that its holder is here.
    asked: Custody<Box<Elsewhere>>,
    /// What is going on.
    pub stage: SeekingStage,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
    looks: u8,
}

/// What is going on.
#[derive(Debug)]
pub enum SeekingStage {
    /// It is being looked for.
    Looking,
    /// Nothing more can be done from here than to order it.
    CanOrder(CannotShow),
    /// "Really order it?"
    Confirming(CannotShow),
    /// The order is being written down.
    Ordering(CannotShow),
    /// It is ordered, durably, and not done yet.
    Ordered(Box<Ordered>),
    /// It was destroyed: at these computers, and at those that have not said so yet it is ordered.
    Erased {
        /// Where it is done.
        done: Vec<DoneAt>,
        /// Who has not said so yet.
        waits_for: Vec<String>,
    },
}

/// Why it cannot be shown here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotShow {
    /// This computer has no connection to the others now.
    Unreachable,
    /// It was given together with others, at the computer of this name.
    OfAGroup(String),
}

/// It is ordered, and its holder takes a sheet along that says so.
#[derive(Debug)]
pub struct Ordered {
    /// What is ordered.
    pub order: ErasureOrder,
    /// Whether the sheet is being saved.
    pub saving: Saving,
    /// Whether it is being printed.
    pub printing: Printing,
}

/// On this page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeekingAction {
    /// "Have it deleted".
    AskOrder,
    /// "Yes, order it".
    Order,
    /// "No, not now".
    CancelOrder,
    /// "Save the sheet".
    Save,
    /// To this folder.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// "Print the sheet".
    Print,
    /// "Back" or "Done".
    Leave,
}

/// What the vault answers. What it was lent for that comes back with it, where there is more to do.
#[derive(Debug)]
pub enum SeekingAnswer {
    /// Nobody has looked yet.
    NotYet(Box<Elsewhere>),
    /// It is here now.
    Found(Box<Held>),
    /// It was destroyed there, and perhaps not everywhere yet.
    Erased(Vec<DoneAt>, Vec<String>),
    /// It cannot be shown here.
    CannotShow(Box<Elsewhere>, CannotShow),
    /// It is ordered: now, or before.
    Ordered(Box<ErasureOrder>),
    /// The order is not written down.
    NotOrdered(Box<Elsewhere>, VaultProblem),
    /// Nothing is kept under it.
    Nothing,
    /// The vault could not look.
    Trouble(VaultProblem),
}

/// Where the page leads.
#[derive(Debug)]
pub(super) enum SeekingExit {
    /// To the data, which was fetched.
    Data(Box<Held>),
    /// To the code: nothing is kept under it.
    Nothing,
    /// To the code: the vault could not look.
    Trouble(VaultProblem),
    /// Out.
    Out,
}

impl Seeking {
    /// Begins to look.
    pub(super) fn begin(asked: Box<Elsewhere>) -> (Self, Effects) {
        let page = Self {
            asked: Custody::Away,
            stage: SeekingStage::Looking,
            trouble: None,
            looks: LOOKS,
        };
        (page, vec![Effect::Elsewhere(asked, ElsewhereJob::Look)])
    }

    /// A page in this state, with nothing to do about it.
    pub fn at(stage: SeekingStage) -> Self {
        Self { asked: Custody::Away, stage, trouble: None, looks: LOOKS }
    }

    /// A moment has passed: has something come?
    pub(super) fn tick(mut self) -> (Self, Effects) {
        let looks = match (&self.stage, self.asked.lend()) {
            (SeekingStage::Looking, Some(asked)) => {
                let job = if self.looks == 0 { ElsewhereJob::GiveUp } else { ElsewhereJob::Look };
                vec![Effect::Elsewhere(asked, job)]
            }
            (_, asked) => {
                self.asked = asked.map_or(Custody::Away, Custody::Here);
                Effects::new()
            }
        };
        self.looks = self.looks.saturating_sub(1);
        (self, looks)
    }

    pub(super) fn act(mut self, action: SeekingAction) -> Stepped<Self, SeekingExit> {
        self.stage = match (self.stage, action) {
            // What is being written down is done; in a moment the page says so.
            (stage @ SeekingStage::Ordering(_), _) => stage,
            (_, SeekingAction::Leave) => return leave(SeekingExit::Out),
            (SeekingStage::CanOrder(why), SeekingAction::AskOrder) if self.asked.is_here() => {
                self.trouble = None;
                SeekingStage::Confirming(why)
            }
            (SeekingStage::Confirming(why), SeekingAction::CancelOrder) => {
                SeekingStage::CanOrder(why)
            }
            (SeekingStage::Confirming(why), SeekingAction::Order) => match self.asked.lend() {
                Some(asked) => {
                    self.stage = SeekingStage::Ordering(why);
                    let order = Effect::Elsewhere(asked, ElsewhereJob::Order);
                    return (Turn::Stay(self), vec![order]);
                }
                None => SeekingStage::CanOrder(why),
            },
            (SeekingStage::Ordered(mut ordered), action) => {
                let effects = ordered.act(action);
                self.stage = SeekingStage::Ordered(ordered);
                return (Turn::Stay(self), effects);
            }
            (stage, _) => stage,
        };
        stay(self)
    }

    /// What the vault has found, or done.
    pub(super) fn hear(mut self, answer: SeekingAnswer) -> Stepped<Self, SeekingExit> {
        self.stage = match answer {
            SeekingAnswer::NotYet(asked) => {
                self.asked = Custody::Here(asked);
                return (Turn::Stay(self), vec![Effect::TryAgain]);
            }
            SeekingAnswer::Found(held) => return leave(SeekingExit::Data(held)),
            SeekingAnswer::Nothing => return leave(SeekingExit::Nothing),
            SeekingAnswer::Trouble(problem) => return leave(SeekingExit::Trouble(problem)),
            SeekingAnswer::Erased(done, waits_for) => SeekingStage::Erased { done, waits_for },
            SeekingAnswer::CannotShow(asked, why) => {
                self.asked = Custody::Here(asked);
                SeekingStage::CanOrder(why)
            }
            SeekingAnswer::NotOrdered(asked, problem) => {
                self.asked = Custody::Here(asked);
                self.trouble = Some(problem);
                match self.stage {
                    SeekingStage::Ordering(why) => SeekingStage::CanOrder(why),
                    stage => stage,
                }
            }
            SeekingAnswer::Ordered(order) => SeekingStage::Ordered(Box::new(Ordered::new(*order))),
        };
        stay(self)
    }

    pub(super) fn saved(&mut self, result: Result<PathBuf, SaveProblem>) {
        if let SeekingStage::Ordered(ordered) = &mut self.stage {
            ordered.saving = Saving::ended(result);
        }
    }

    pub(super) fn printed(&mut self, printed: Printed) {
        if let SeekingStage::Ordered(ordered) = &mut self.stage {
            ordered.printing = printed.into();
        }
    }

    /// The answer will not come. What is ordered is ordered all the same.
    pub(super) fn lost(mut self) -> Option<Self> {
        let SeekingStage::Ordered(ordered) = &mut self.stage else { return None };
        ordered.saving = std::mem::take(&mut ordered.saving).lost();
        Some(self)
    }
}

impl Ordered {
    /// With this order, and nothing done with its sheet.
    pub fn new(order: ErasureOrder) -> Self {
        Self { order, saving: Saving::No, printing: Printing::No }
    }

    fn act(&mut self, action: SeekingAction) -> Effects {
        let paper = || Document::Order(Box::new(self.order.clone()));
        match action {
            SeekingAction::Save if self.saving != Saving::Writing => self.saving = Saving::Asking,
            SeekingAction::CancelSave => self.saving = Saving::No,
            SeekingAction::SaveTo(folder) if self.saving == Saving::Asking => {
                let save = Effect::Save(paper(), folder);
                self.saving = Saving::Writing;
                return vec![save];
            }
            SeekingAction::Print if self.printing != Printing::Now => {
                let print = Effect::Print(paper());
                self.printing = Printing::Now;
                return vec![print];
            }
            _ => {}
        }
        Effects::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(page: Seeking, action: SeekingAction) -> (Seeking, Effects) {
        match page.act(action) {
            (Turn::Stay(page), effects) => (page, effects),
            (Turn::Leave(exit), _) => panic!("{exit:?}"),
        }
    }

    #[test]
    fn nothing_is_ordered_before_it_was_asked_for_twice() {
        let unreachable = || SeekingStage::CanOrder(CannotShow::Unreachable);
        let (page, effects) = after(Seeking::at(unreachable()), SeekingAction::Order);
        assert!(matches!(page.stage, SeekingStage::CanOrder(_)) && effects.is_empty());
        let (page, effects) = after(page, SeekingAction::AskOrder);
        assert!(matches!(page.stage, SeekingStage::CanOrder(_)) && effects.is_empty(), "not here");
        let confirming = Seeking::at(SeekingStage::Confirming(CannotShow::Unreachable));
        let (page, effects) = after(confirming, SeekingAction::CancelOrder);
        assert!(matches!(page.stage, SeekingStage::CanOrder(_)) && effects.is_empty());
        let confirming = Seeking::at(SeekingStage::Confirming(CannotShow::Unreachable));
        let (_, effects) = after(confirming, SeekingAction::Order);
        assert!(effects.is_empty(), "without the proof that its holder is here nothing is signed");
        let (page, _) = Seeking::at(SeekingStage::Looking).tick();
        assert!(matches!(page.act(SeekingAction::Leave), (Turn::Leave(SeekingExit::Out), _)));
    }
}
