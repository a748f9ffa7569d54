//! Coming back: the receipt code, one's own data, taking it back.

use crate::campaign::PurposeId;
use crate::consent::{Agreement, CodeError, ReceiptCode};
use crate::record::Certificate;
use crate::record::HeldView;
use crate::seal::Typed;
use crate::vault::{Held, Receipts};

use super::Setting;
use super::effect::{Effect, Effects, Paper, PlayOrder};
use super::heard::{Heard, VaultProblem};
use super::input::{CodeAction, DataAction, Input, VaultSays};
use super::renewing::{Again, Renewing};
use super::shared::{Custody, Listening, Looking, Printing, Saving};
use super::visitor::{Gone, HandingOver, Receipted, Visitor, stay};

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

impl CodeEntry {
    pub(super) fn step(mut self, input: Input) -> (Visitor, Effects) {
        match input {
            Input::Code(CodeAction::Type(typed)) => {
                self.typed = typed;
                self.complaint = None;
            }
            Input::Code(CodeAction::Leave) => return Visitor::leave(None),
            Input::Code(CodeAction::LookUp) if self.looking == Looking::No => {
                match ReceiptCode::parse(&self.typed) {
                    Ok(code) => {
                        self.looking = Looking::Now;
                        return (Visitor::CodeEntry(self), vec![Effect::Find(code)]);
                    }
                    Err(error) => self.complaint = Some(Complaint::Mistyped(error)),
                }
            }
            Input::Vault(VaultSays::Found(found)) => {
                self.looking = Looking::No;
                match found {
                    Ok(Some(held)) => return stay(Visitor::YourData(YourData::new(*held))),
                    Ok(None) => self.complaint = Some(Complaint::NothingKept),
                    Err(problem) => self.complaint = Some(Complaint::Trouble(problem)),
                }
            }
            _ => {}
        }
        stay(Visitor::CodeEntry(self))
    }
}

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
    /// The text of today was agreed to.
    Renewed,
    /// "Really delete it?"
    Confirming,
    /// It is being erased.
    Erasing,
}

impl YourData {
    fn new(held: Held) -> Self {
        Self {
            view: held.view(),
            held: Custody::Here(Box::new(held)),
            stage: DataStage::Overview,
            trouble: None,
            receipts: None,
            gone: Gone::No,
        }
    }

    /// The data of the receipt on screen. Somebody else in the group may have changed it by now.
    pub(super) fn of_receipt(receipts: Box<Receipts>, gone: Gone) -> (Visitor, Effects) {
        let together = receipts.shown.group().is_some();
        let held = receipts.shown.held();
        let mut data = Self { receipts: Some(receipts), gone, ..Self::new(held) };
        let look = if together { data.held.lend().map(Effect::LookAgain) } else { None };
        (Visitor::YourData(data), look.into_iter().collect())
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

    pub(super) fn step(self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Data(DataAction::ReadAgain)
                if self.held.is_here()
                    && Again::of(&self.view, setting.campaign, setting.now).is_some() =>
            {
                let (state, mut effects) = Renewing::begin(self, setting);
                effects.splice(0..0, [Effect::Play(PlayOrder::Stop), Effect::CloseOpened]);
                (state, effects)
            }
            Input::Data(action) => self.act(action),
            Input::Vault(said) => self.hear(said),
            Input::Heard(Heard::Speaker(said)) => {
                let stage = match self.stage {
                    DataStage::Listening(_) => DataStage::Listening(said.into()),
                    stage => stage,
                };
                stay(Visitor::YourData(Self { stage, ..self }))
            }
            _ => stay(Visitor::YourData(self)),
        }
    }

    fn act(mut self, action: DataAction) -> (Visitor, Effects) {
        let effects = match action {
            DataAction::Open(index) => return self.open(index),
            DataAction::PlayOrPause => match &mut self.stage {
                DataStage::Listening(listening) => listening.play_or_pause(),
                _ => Vec::new(),
            },
            DataAction::Seek(place) => vec![Effect::Play(PlayOrder::Seek(place))],
            DataAction::CloseOpened
            | DataAction::CancelErase
            | DataAction::CancelWithdraw
            | DataAction::CancelSave => {
                self.stage = DataStage::Overview;
                vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
            }
            DataAction::Copy(index) if self.held.is_here() => {
                self.stage = DataStage::Copying(index, Saving::Asking);
                vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
            }
            DataAction::SaveTo(folder) => return self.copy_to(folder),
            DataAction::AskWithdraw(purpose) if self.held.is_here() => {
                self.stage = DataStage::AskingToWithdraw(purpose);
                vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
            }
            DataAction::Withdraw => return self.withdraw_use(),
            DataAction::AskErase => {
                self.stage = DataStage::Confirming;
                vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened]
            }
            DataAction::Erase if self.stage == DataStage::Confirming => return self.erase(),
            DataAction::Leave => return self.leave(),
            DataAction::Erase
            | DataAction::Copy(_)
            | DataAction::AskWithdraw(_)
            | DataAction::ReadAgain
            | DataAction::SaveCertificate
            | DataAction::PrintCertificate => Vec::new(),
        };
        (Visitor::YourData(self), effects)
    }

    fn open(mut self, index: usize) -> (Visitor, Effects) {
        let Some(take) = self.view.takes.get(index).map(|take| take.id.clone()) else {
            return stay(Visitor::YourData(self));
        };
        let Some(held) = self.held.lend() else { return stay(Visitor::YourData(self)) };
        self.stage = DataStage::Opening(index);
        let effects = vec![Effect::Play(PlayOrder::Stop), Effect::Open(held, take)];
        (Visitor::YourData(self), effects)
    }

    fn copy_to(mut self, folder: std::path::PathBuf) -> (Visitor, Effects) {
        let DataStage::Copying(index, Saving::Asking) = self.stage else {
            return stay(Visitor::YourData(self));
        };
        let Some(take) = self.view.takes.get(index).map(|take| take.id.clone()) else {
            return stay(Visitor::YourData(self));
        };
        let Some(held) = self.held.lend() else { return stay(Visitor::YourData(self)) };
        self.stage = DataStage::Copying(index, Saving::Writing);
        (Visitor::YourData(self), vec![Effect::Copy(held, take, folder)])
    }

    /// Withdraws the use that was asked about, and no other.
    fn withdraw_use(mut self) -> (Visitor, Effects) {
        let DataStage::AskingToWithdraw(purpose) = self.stage.clone() else {
            return stay(Visitor::YourData(self));
        };
        let Some(held) = self.held.lend() else { return stay(Visitor::YourData(self)) };
        self.stage = DataStage::Withdrawing(purpose.clone());
        (Visitor::YourData(self), vec![Effect::Withdraw(held, vec![purpose])])
    }

    /// The person has agreed to the text of today.
    pub(super) fn renew(mut self, agreement: Box<Agreement>) -> (Visitor, Effects) {
        let Some(held) = self.held.lend() else { return stay(Visitor::YourData(self)) };
        self.stage = DataStage::Overview;
        (Visitor::YourData(self), vec![Effect::Renew(held, agreement)])
    }

    fn erase(mut self) -> (Visitor, Effects) {
        let Some(held) = self.held.lend() else { return stay(Visitor::YourData(self)) };
        self.stage = DataStage::Erasing;
        (Visitor::YourData(self), vec![Effect::Erase(held)])
    }

    fn leave(self) -> (Visitor, Effects) {
        let gone = self.gone();
        match (self.receipts, self.held) {
            (Some(receipts), Custody::Here(held)) => {
                let receipts = Box::new(receipts.holding(*held));
                let receipted = Receipted::new(receipts, gone);
                let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                (Visitor::Receipted(receipted), effects)
            }
            (None, Custody::Here(_)) => Visitor::leave(None),
            (receipts, held @ Custody::Away) => {
                stay(Visitor::YourData(Self { held, receipts, ..self }))
            }
        }
    }

    fn hear(mut self, said: VaultSays) -> (Visitor, Effects) {
        let mut effects = Vec::new();
        match said {
            VaultSays::Opened(held, result) => {
                self.returned(held, result);
                effects.extend(self.opened());
            }
            VaultSays::Copied(held, result) => {
                if let DataStage::Copying(index, _) = self.stage {
                    self.stage = DataStage::Copying(index, Saving::ended(result));
                }
                self.held = Custody::Here(held);
            }
            VaultSays::Withdrawn(held, result) => {
                self.view = held.view();
                self.stage = match (self.stage, result) {
                    (DataStage::Withdrawing(purpose), Ok(())) => DataStage::Withdrawn(purpose),
                    _ => DataStage::Overview,
                };
                self.returned(held, result);
            }
            VaultSays::LookedAgain(held, result) => {
                self.view = held.view();
                self.returned(held, result);
            }
            VaultSays::Renewed(held, result) => {
                self.view = held.view();
                if result.is_ok() {
                    self.stage = DataStage::Renewed;
                }
                self.returned(held, result);
            }
            VaultSays::NotErased(held, problem) => {
                self.stage = DataStage::Overview;
                self.returned(held, Err(problem));
            }
            VaultSays::Erased(certificate) => {
                let (saving, printing, receipts) = (Saving::No, Printing::No, self.receipts);
                let erased = Erased { certificate, saving, printing, receipts };
                return (Visitor::Erased(erased), vec![Effect::ForgetPerson]);
            }
            _ => {}
        }
        (Visitor::YourData(self), effects)
    }

    fn returned(&mut self, held: Box<Held>, result: Result<(), VaultProblem>) {
        self.held = Custody::Here(held);
        self.trouble = result.err();
    }

    fn opened(&mut self) -> Option<Effect> {
        let DataStage::Opening(index) = self.stage else { return Some(Effect::CloseOpened) };
        let kind = self.view.takes.get(index).map(|take| take.facts.kind());
        let (stage, effect) = match (self.trouble, kind) {
            (None, Some(crate::campaign::Kind::Voice)) => (
                DataStage::Listening(Listening::Playing(index)),
                Some(Effect::Play(PlayOrder::Opened)),
            ),
            (None, Some(crate::campaign::Kind::Photo)) => {
                (DataStage::Viewing(index), Some(Effect::ShowOpened))
            }
            (Some(_), _) | (_, None) => (DataStage::Overview, None),
        };
        self.stage = stage;
        effect
    }
}

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

impl Erased {
    pub(super) fn step(mut self, input: Input) -> (Visitor, Effects) {
        match input {
            Input::Data(DataAction::SaveCertificate) if self.saving != Saving::Writing => {
                self.saving = Saving::Asking;
            }
            Input::Data(DataAction::CancelSave) => self.saving = Saving::No,
            Input::Data(DataAction::SaveTo(folder)) if self.saving == Saving::Asking => {
                self.saving = Saving::Writing;
                let paper = Paper::Certificate(self.certificate.clone());
                return (Visitor::Erased(self), vec![Effect::Save(paper, folder)]);
            }
            Input::Data(DataAction::PrintCertificate) if self.printing != Printing::Now => {
                self.printing = Printing::Now;
                let paper = Paper::Certificate(self.certificate.clone());
                return (Visitor::Erased(self), vec![Effect::Print(paper)]);
            }
            Input::Heard(Heard::Printed(printed)) => self.printing = printed.into(),
            Input::Data(DataAction::Leave) => {
                return match self.receipts {
                    Some(receipts) => HandingOver::after(*receipts, Gone::ByAnother, None),
                    None => Visitor::leave(None),
                };
            }
            Input::Heard(Heard::Saved(result)) => self.saving = Saving::ended(result),
            _ => {}
        }
        stay(Visitor::Erased(self))
    }
}
