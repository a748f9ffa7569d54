//! One's own data: hearing it, taking a copy, taking back a use or all of it.

use std::path::PathBuf;

use crate::campaign::{Kind, PurposeId};
use crate::consent::Agreement;
use crate::flow::effect::{Effect, Effects, HeldJob, PlayOrder};
use crate::flow::heard::{SaveProblem, SpeakerSays, VaultProblem};
use crate::flow::shared::{Custody, Gone, Listening, Saving};
use crate::flow::turn::{Stepped, Turn, stay};
use crate::record::{AccessPart, HeldView};
use crate::vault::{Held, Receipts};

/// One's own data on screen.
#[derive(Debug)]
pub struct YourData {
    /// What may act on it.
    pub held: Custody<Box<Held>>,
    /// What the screen says of it.
    pub view: HeldView,
    /// What is going on.
    pub stage: DataStage,
    /// The last thing that did not work.
    pub trouble: Option<VaultProblem>,
    /// The receipts to go back to, in the session that made them.
    receipts: Option<Box<Receipts>>,
    /// Whether it was already gone when this page was opened.
    gone: Gone,
    /// Where it was kept.
    pub kept: KeptAt,
}

/// Where one's own data was kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeptAt {
    /// At this computer, or this one has a copy of everything.
    #[default]
    Here,
    /// At another computer of the organisation; what is done here is carried there.
    Elsewhere,
}

/// What is going on with one's own data.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum DataStage {
    /// Looking at the list.
    #[default]
    Overview,
    /// Take number so-and-so is being opened.
    Opening(usize),
    /// A voice message is on.
    Listening(Listening),
    /// Photo number so-and-so is on screen.
    Viewing(usize),
    /// Take number so-and-so is being copied.
    Copying(usize, Saving),
    /// "Really withdraw this use?"
    AskingToWithdraw(PurposeId),
    /// This use is being withdrawn.
    Withdrawing(PurposeId),
    /// This use was withdrawn.
    Withdrawn(PurposeId),
    /// "Really let staff open it now?"
    AskingToUnseal,
    /// Staff are being let.
    Unsealing,
    /// Staff may open it from now on.
    Unsealed,
    /// The text of today was agreed to.
    Renewed,
    /// "Really delete it?"
    Confirming,
    /// It is being erased.
    Erasing,
}

/// With one's own data.
#[derive(Clone, Debug, PartialEq)]
pub enum DataAction {
    /// "Play" or "View" take number so-and-so.
    Open(usize),
    /// "Pause" or "Continue" playing.
    PlayOrPause,
    /// Drag to a place, from 0 to 1 of the whole.
    Seek(f64),
    /// "Close" the picture.
    CloseOpened,
    /// "Save a copy" of take number so-and-so.
    Copy(usize),
    /// To this folder: of the copy, or of the certificate.
    SaveTo(PathBuf),
    /// Not after all.
    CancelSave,
    /// A use was switched off.
    AskWithdraw(PurposeId),
    /// "Read it and decide": the text has changed, or a time is over.
    ReadAgain,
    /// "Yes, withdraw this use".
    Withdraw,
    /// "No, it may go on".
    CancelWithdraw,
    /// "Let staff open it now".
    AskUnseal,
    /// "Yes, let them open it".
    Unseal,
    /// "No, leave it".
    CancelUnseal,
    /// "Withdraw and delete".
    AskErase,
    /// "Yes, delete it".
    Erase,
    /// "No, keep it".
    CancelErase,
    /// "Show all" that staff did with it, or another page of that.
    ShowAccesses(AccessPart),
    /// "A question or a complaint".
    Complain,
    /// "Done" or "Back".
    Leave,
}

/// What the vault answers. What it was lent for that comes back beside it.
#[derive(Debug)]
pub enum DataAnswer {
    /// A take of one's own is open, or not.
    Opened(Result<(), VaultProblem>),
    /// A copy was written to this file, or not.
    Copied(Result<PathBuf, SaveProblem>),
    /// One's own data as it is stored now.
    LookedAgain(Result<(), VaultProblem>),
    /// The text of today was agreed to, or not.
    Renewed(Result<(), VaultProblem>),
    /// Staff may open it from now on, or not.
    Unsealed(Result<(), VaultProblem>),
    /// Purposes were withdrawn, or not.
    Withdrawn(Result<(), VaultProblem>),
    /// It was not erased.
    NotErased(VaultProblem),
}

/// Where the page leads.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time, and it is moved on at once")]
pub(super) enum DataExit {
    /// Asked again by the text of today.
    ReadAgain(YourData),
    /// To a page to complain or ask on.
    Complain(YourData),
    /// Back to the receipt.
    Receipt(Receipts, Gone),
    /// Out.
    Out,
}

impl YourData {
    pub(super) fn new(held: Held) -> Self {
        Self {
            view: held.view(),
            held: Custody::Here(Box::new(held)),
            stage: DataStage::Overview,
            trouble: None,
            receipts: None,
            gone: Gone::No,
            kept: KeptAt::Here,
        }
    }

    /// Data that was fetched from where it is kept.
    pub(super) fn from_elsewhere(held: Held) -> Self {
        Self { kept: KeptAt::Elsewhere, ..Self::new(held) }
    }

    /// The data of the receipt on screen. Somebody else in the group may have changed it by now.
    pub(super) fn of_receipt(receipts: Box<Receipts>, gone: Gone) -> (Self, Effects) {
        let together = receipts.shown.group().is_some();
        let held = receipts.shown.held();
        let mut data = Self { receipts: Some(receipts), gone, ..Self::new(held) };
        let look = if together { data.held.lend() } else { None };
        let look = look.map(|held| Effect::Held(held, HeldJob::LookAgain));
        (data, look.into_iter().collect())
    }

    pub(super) fn into_receipts(self) -> Option<(Receipts, Gone)> {
        let gone = self.gone();
        self.receipts.map(|receipts| (*receipts, gone))
    }

    pub(super) fn waiting(&self) -> usize {
        self.receipts.as_ref().map_or(0, |receipts| receipts.waiting())
    }

    fn gone(&self) -> Gone {
        if self.view.has_ended() { Gone::ByAnother } else { self.gone }
    }

    /// Whether this is the session that made the data, which can go back to its receipt.
    pub fn has_receipt(&self) -> bool {
        self.receipts.is_some()
    }

    /// What was played is at its end, or makes no sound.
    pub(super) fn listen(&mut self, said: SpeakerSays) {
        if matches!(self.stage, DataStage::Listening(_)) {
            self.stage = DataStage::Listening(said.into());
        }
    }

    /// The receipts of others in the group, who wait for theirs.
    pub(super) fn into_waiting(self) -> Option<Box<Receipts>> {
        self.receipts
    }

    pub(super) fn act(mut self, action: DataAction) -> Stepped<Self, DataExit> {
        let effects = match action {
            DataAction::Open(index) => self.open(index),
            DataAction::PlayOrPause => match &mut self.stage {
                DataStage::Listening(listening) => listening.play_or_pause(),
                _ => Vec::new(),
            },
            DataAction::Seek(place) => vec![Effect::Play(PlayOrder::Seek(place))],
            DataAction::CloseOpened
            | DataAction::CancelErase
            | DataAction::CancelWithdraw
            | DataAction::CancelUnseal
            | DataAction::CancelSave => {
                self.stage = DataStage::Overview;
                silence()
            }
            DataAction::Copy(index) if self.held.is_here() => {
                self.stage = DataStage::Copying(index, Saving::Asking);
                silence()
            }
            DataAction::SaveTo(folder) => self.copy_to(folder),
            DataAction::AskWithdraw(purpose) if self.held.is_here() => {
                self.stage = DataStage::AskingToWithdraw(purpose);
                silence()
            }
            DataAction::Withdraw => self.withdraw_use(),
            DataAction::AskUnseal if self.held.is_here() && self.kept == KeptAt::Here => {
                self.stage = DataStage::AskingToUnseal;
                silence()
            }
            DataAction::Unseal if self.stage == DataStage::AskingToUnseal => self.unseal(),
            DataAction::AskErase => {
                self.stage = DataStage::Confirming;
                silence()
            }
            DataAction::Erase if self.stage == DataStage::Confirming => self.erase(),
            DataAction::ShowAccesses(part) => {
                let held = self.held.lend();
                let look = held.map(|held| Effect::Held(held, HeldJob::ShowAccesses(part)));
                look.into_iter().collect()
            }
            DataAction::Leave => return self.leave(),
            DataAction::ReadAgain if self.held.is_here() => {
                return (Turn::Leave(DataExit::ReadAgain(self)), silence());
            }
            DataAction::Complain if self.held.is_here() => {
                self.stage = DataStage::Overview;
                return (Turn::Leave(DataExit::Complain(self)), silence());
            }
            DataAction::Erase
            | DataAction::Complain
            | DataAction::Copy(_)
            | DataAction::AskWithdraw(_)
            | DataAction::AskUnseal
            | DataAction::Unseal
            | DataAction::ReadAgain => Vec::new(),
        };
        (Turn::Stay(self), effects)
    }

    fn open(&mut self, index: usize) -> Effects {
        let Some(take) = self.view.takes.get(index).map(|take| take.id.clone()) else {
            return Effects::new();
        };
        let Some(held) = self.held.lend() else { return Effects::new() };
        self.stage = DataStage::Opening(index);
        vec![Effect::Play(PlayOrder::Stop), Effect::Held(held, HeldJob::Open(take))]
    }

    fn copy_to(&mut self, folder: PathBuf) -> Effects {
        let DataStage::Copying(index, Saving::Asking) = self.stage else { return Effects::new() };
        let Some(take) = self.view.takes.get(index).map(|take| take.id.clone()) else {
            return Effects::new();
        };
        let Some(held) = self.held.lend() else { return Effects::new() };
        self.stage = DataStage::Copying(index, Saving::Writing);
        vec![Effect::Held(held, HeldJob::Copy(take, folder))]
    }

    /// Withdraws the use that was asked about, and no other.
    fn withdraw_use(&mut self) -> Effects {
        let DataStage::AskingToWithdraw(purpose) = self.stage.clone() else {
            return Effects::new();
        };
        let Some(held) = self.held.lend() else { return Effects::new() };
        self.stage = DataStage::Withdrawing(purpose.clone());
        vec![Effect::Held(held, HeldJob::Withdraw(vec![purpose]))]
    }

    fn unseal(&mut self) -> Effects {
        let Some(held) = self.held.lend() else { return Effects::new() };
        self.stage = DataStage::Unsealing;
        vec![Effect::Held(held, HeldJob::Unseal)]
    }

    /// The person has agreed to the text of today.
    pub(super) fn renew(&mut self, agreement: Box<Agreement>) -> Effects {
        let Some(held) = self.held.lend() else { return Effects::new() };
        self.stage = DataStage::Overview;
        vec![Effect::Held(held, HeldJob::Renew(agreement))]
    }

    fn erase(&mut self) -> Effects {
        let Some(held) = self.held.lend() else { return Effects::new() };
        self.stage = DataStage::Erasing;
        vec![Effect::Held(held, HeldJob::Erase)]
    }

    fn leave(self) -> Stepped<Self, DataExit> {
        let gone = self.gone();
        match (self.receipts, self.held) {
            (Some(receipts), Custody::Here(held)) => {
                (Turn::Leave(DataExit::Receipt(receipts.holding(*held), gone)), silence())
            }
            (None, Custody::Here(_)) => (Turn::Leave(DataExit::Out), Effects::new()),
            (receipts, held @ Custody::Away) => stay(Self { held, receipts, ..self }),
        }
    }

    /// What was lent is here again, and this is what was done with it.
    pub(super) fn hear(&mut self, held: Box<Held>, answer: DataAnswer) -> Effects {
        if !matches!(answer, DataAnswer::Opened(_) | DataAnswer::Copied(_)) {
            self.view = held.view();
        }
        self.held = Custody::Here(held);
        match answer {
            DataAnswer::Opened(result) => {
                self.trouble = result.err();
                return self.opened().into_iter().collect();
            }
            DataAnswer::Copied(result) => {
                if let DataStage::Copying(index, _) = self.stage {
                    self.stage = DataStage::Copying(index, Saving::ended(result));
                }
            }
            DataAnswer::Withdrawn(result) => {
                self.stage = match (std::mem::take(&mut self.stage), result) {
                    (DataStage::Withdrawing(purpose), Ok(())) => DataStage::Withdrawn(purpose),
                    _ => DataStage::Overview,
                };
                self.trouble = result.err();
            }
            DataAnswer::LookedAgain(result) => self.trouble = result.err(),
            DataAnswer::Unsealed(result) => {
                self.stage = if result.is_ok() { DataStage::Unsealed } else { DataStage::Overview };
                self.trouble = result.err();
            }
            DataAnswer::Renewed(result) => {
                if result.is_ok() {
                    self.stage = DataStage::Renewed;
                }
                self.trouble = result.err();
            }
            DataAnswer::NotErased(problem) => {
                self.stage = DataStage::Overview;
                self.trouble = Some(problem);
            }
        }
        Effects::new()
    }

    fn opened(&mut self) -> Option<Effect> {
        let DataStage::Opening(index) = self.stage else { return Some(Effect::CloseOpened) };
        let kind = self.view.takes.get(index).map(|take| take.facts.kind());
        let (stage, effect) = match (self.trouble, kind) {
            (None, Some(Kind::Voice)) => (
                DataStage::Listening(Listening::Playing(index)),
                Some(Effect::Play(PlayOrder::Opened)),
            ),
            (None, Some(Kind::Photo)) => (DataStage::Viewing(index), Some(Effect::ShowOpened)),
            (Some(_), _) | (_, None) => (DataStage::Overview, None),
        };
        self.stage = stage;
        effect
    }
}

/// Nothing plays on, and nothing stays open.
fn silence() -> Effects {
    vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
}
