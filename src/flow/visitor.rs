//! A visitor's path, from "Start" to "Done": which screen follows which, and what each one holds.

use crate::campaign::Kind;
use crate::paper::{Company, ReceiptText};
use crate::submission::Draft;
use crate::vault::{Receipt, Receipts};

use super::Setting;
use super::disclosure::{Agreeing, Joining, Reading};
use super::effect::{Effect, Effects, Paper, PlayOrder, Record};
use super::heard::Heard;
use super::input::{Input, ReceiptAction, VaultSays, WelcomeAction};
use super::photo::Posing;
use super::renewing::Renewing;
use super::returning::{CodeEntry, Erased, YourData};
use super::review::{Comparing, Reviewing};
use super::shared::{Looking, Printing, Saving};
use super::voice::Voicing;
use super::withdrawing::Withdrawing;

/// Where a visitor is. Each screen is a state with what it needs and nothing more: there is no
/// microphone without a [`Draft`], no draft without a grant, no code without a [`Receipt`].
#[derive(Debug)]
pub enum Visitor {
    /// Nobody is here.
    Welcome(Welcome),
    /// Reading what is asked, and ticking boxes.
    Reading(Reading),
    /// Somebody else reads what is asked, to be recorded together.
    Joining(Joining),
    /// "I agree" was pressed; the ledger is taking note. No device is open yet.
    Agreeing(Agreeing),
    /// Choosing what to record, or looking over what was recorded.
    Reviewing(Reviewing),
    /// At the microphone.
    Voicing(Voicing),
    /// In front of the camera.
    Posing(Posing),
    /// Choosing between an earlier take and a new one.
    Comparing(Comparing),
    /// "Withdraw" was pressed, and something is recorded.
    Withdrawing(Withdrawing),
    /// "Keep" was pressed; the vault is writing.
    Keeping,
    /// It is kept; here is the receipt.
    Receipted(Receipted),
    /// The next receipt is for somebody else.
    HandingOver(HandingOver),
    /// Typing a receipt code.
    CodeEntry(CodeEntry),
    /// Looking at one's own data.
    YourData(YourData),
    /// Asked again by the text of today.
    Renewing(Renewing),
    /// Everything is erased; here is the certificate.
    Erased(Erased),
}

/// The screen that waits for somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Welcome {
    /// What is said to the person who has just finished, if anything.
    pub parting: Option<Parting>,
}

/// The last word to a person who leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// They said no. Nothing was recorded.
    Declined,
    /// They withdrew before keeping anything. It is gone.
    Withdrawn,
    /// They are done; what they kept is kept.
    Done,
    /// What they agreed to could not be written down, so nothing was opened.
    NotRecorded,
    /// The program made a mistake; what was not kept is gone.
    Lost,
}

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

/// Whether what a receipt is for is still there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Gone {
    /// It is.
    #[default]
    No,
    /// Somebody else in the group has had it deleted since.
    ByAnother,
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

impl Default for Visitor {
    fn default() -> Self {
        Self::Welcome(Welcome::default())
    }
}

impl Visitor {
    /// What happens next. Whatever the new state does not hold is dropped here.
    pub fn step(self, input: Input, setting: Setting<'_>) -> (Self, Effects) {
        match (self, input) {
            (Self::Welcome(state), Input::LeftAlone | Input::Heard(Heard::Lost)) => {
                stay(Self::Welcome(state))
            }
            (state, Input::LeftAlone) => state.walk_away(),
            (state, Input::Heard(Heard::Lost)) => state.lose(),
            (state, Input::Withdraw) => Withdrawing::begin(state),
            (Self::Welcome(state), input) => state.step(input, setting),
            (Self::Reading(state), input) => state.step(input, setting),
            (Self::Joining(state), input) => state.step(input, setting),
            (Self::Agreeing(state), input) => state.step(input),
            (Self::Reviewing(state), input) => state.step(input, setting),
            (Self::Voicing(state), input) => state.step(input, setting),
            (Self::Posing(state), input) => state.step(input, setting),
            (Self::Comparing(state), input) => state.step(input, setting),
            (Self::Withdrawing(state), input) => state.step(input),
            (Self::Keeping, input) => keeping(input),
            (Self::Receipted(state), input) => state.step(input),
            (Self::HandingOver(state), input) => state.step(input),
            (Self::CodeEntry(state), input) => state.step(input),
            (Self::YourData(state), input) => state.step(input, setting),
            (Self::Renewing(state), input) => state.step(input, setting),
            (Self::Erased(state), input) => state.step(input),
        }
    }

    /// The screen that is seen: behind a question, the one that it is asked over.
    pub fn in_sight(&self) -> &Self {
        match self {
            Self::Withdrawing(state) => state.back(),
            state => state,
        }
    }

    /// The draft on this screen, if it has one.
    pub fn draft(&self) -> Option<&Draft> {
        match self {
            Self::Joining(state) => Some(&state.draft),
            Self::Agreeing(state) => Some(&state.draft),
            Self::Reviewing(state) => Some(&state.draft),
            Self::Voicing(state) => Some(&state.draft),
            Self::Posing(state) => Some(&state.draft),
            Self::Comparing(state) => Some(&state.draft),
            Self::Withdrawing(state) => state.back().draft(),
            Self::Welcome(_)
            | Self::Reading(_)
            | Self::Keeping
            | Self::Receipted(_)
            | Self::HandingOver(_)
            | Self::CodeEntry(_)
            | Self::YourData(_)
            | Self::Renewing(_)
            | Self::Erased(_) => None,
        }
    }

    /// Nobody is there any more: the answer is no, and the next person sees nothing.
    fn walk_away(self) -> (Self, Effects) {
        match self {
            // The vault is writing what the person asked to keep; that is theirs to undo.
            Self::Keeping => stay(Self::Keeping),
            state => {
                let unkept = state.draft().is_some() || matches!(state, Self::Reading(_));
                let record = unkept.then_some(Effect::Record(Record::LeftAlone));
                // Whoever else was recorded may still be there, and their code exists nowhere else. One who
                // was called and did not come is not: their code is for no stranger's eyes.
                let called = matches!(state, Self::HandingOver(_));
                let (next, effects) = match state.into_receipts().filter(|_| !called) {
                    Some((receipts, gone)) => HandingOver::after(receipts, gone, None),
                    None => Self::leave(None),
                };
                (next, record.into_iter().chain(effects).collect())
            }
        }
    }

    /// The program made a mistake, and what was lent is lost. A receipt that is here is not.
    fn lose(self) -> (Self, Effects) {
        match self {
            Self::Receipted(state) => {
                stay(Self::Receipted(Receipted { saving: state.saving.lost(), ..state }))
            }
            Self::HandingOver(state) => {
                stay(Self::HandingOver(HandingOver { looking: Looking::No, ..state }))
            }
            state @ (Self::YourData(_) | Self::Renewing(_)) => match state.into_receipts() {
                Some((receipts, gone)) => {
                    let receipted = Receipted::new(Box::new(receipts), gone);
                    let effects = vec![Effect::Play(PlayOrder::Stop), Effect::CloseOpened];
                    (Self::Receipted(receipted), effects)
                }
                None => Self::leave(Some(Parting::Lost)),
            },
            Self::Erased(state) => {
                stay(Self::Erased(Erased { saving: state.saving.lost(), ..state }))
            }
            _ => Self::leave(Some(Parting::Lost)),
        }
    }

    /// The receipts that this screen holds, or that lie behind it.
    fn into_receipts(self) -> Option<(Receipts, Gone)> {
        match self {
            Self::Receipted(state) => Some((*state.receipts, state.gone)),
            Self::HandingOver(state) => Some((*state.receipts, state.gone)),
            Self::YourData(state) => state.into_receipts(),
            Self::Renewing(state) => state.data.into_receipts(),
            // Whoever has just had it deleted has no receipt any more; it is gone for the others, too.
            Self::Erased(state) => state.receipts.map(|receipts| (*receipts, Gone::ByAnother)),
            _ => None,
        }
    }

    /// How many people still wait for their receipt, besides whoever is in front of the screen.
    pub fn waiting(&self) -> usize {
        match self {
            Self::Receipted(state) => state.receipts.waiting(),
            Self::HandingOver(state) => 1 + state.receipts.waiting(),
            Self::YourData(state) => state.waiting(),
            Self::Renewing(state) => state.data.waiting(),
            Self::Erased(state) => state.receipts.as_ref().map_or(0, |it| it.waiting()),
            _ => 0,
        }
    }

    /// The end of a visit.
    pub(super) fn leave(parting: Option<Parting>) -> (Self, Effects) {
        (Self::Welcome(Welcome { parting }), vec![Effect::ForgetPerson])
    }
}

/// No change, nothing to do.
pub(super) fn stay(state: Visitor) -> (Visitor, Effects) {
    (state, Vec::new())
}

impl Welcome {
    fn step(self, input: Input, setting: Setting<'_>) -> (Visitor, Effects) {
        match input {
            Input::Welcome(WelcomeAction::Start) => Reading::begin(setting),
            Input::Welcome(WelcomeAction::ComeBack) => {
                (Visitor::CodeEntry(CodeEntry::default()), vec![Effect::ForgetPerson])
            }
            // A receipt for a person who has left in the meantime: it is dropped, and what it
            // stands for stays kept. Everything else late is dropped as well.
            _ => stay(Visitor::Welcome(self)),
        }
    }
}

fn keeping(input: Input) -> (Visitor, Effects) {
    match input {
        Input::Vault(VaultSays::Kept(receipts)) => {
            let receipted = Receipted::new(receipts, Gone::No);
            (Visitor::Receipted(receipted), vec![Effect::CloseOpened])
        }
        Input::Vault(VaultSays::NotKept(draft, problem)) => {
            stay(Visitor::Reviewing(Reviewing::not_kept(*draft, problem)))
        }
        _ => stay(Visitor::Keeping),
    }
}

impl Receipted {
    /// The receipt, neither saved nor printed yet.
    pub fn new(receipts: Box<Receipts>, gone: Gone) -> Self {
        let (saving, printing, copied) = (Saving::No, Printing::No, Copied::No);
        Self { receipts, gone, saving, printing, copied }
    }

    fn paper(&self) -> Paper {
        Paper::Receipt(ReceiptText::from(&self.receipts.shown))
    }

    fn step(mut self, input: Input) -> (Visitor, Effects) {
        match input {
            Input::Receipt(ReceiptAction::Save) if self.saving != Saving::Writing => {
                self.saving = Saving::Asking;
            }
            Input::Receipt(ReceiptAction::CancelSave) => self.saving = Saving::No,
            Input::Receipt(ReceiptAction::SaveTo(folder)) if self.saving == Saving::Asking => {
                self.saving = Saving::Writing;
                let save = Effect::Save(self.paper(), folder);
                return (Visitor::Receipted(self), vec![save]);
            }
            Input::Receipt(ReceiptAction::CopyCode) => {
                self.copied = Copied::Yes;
                let code = self.receipts.shown.code().grouped();
                let copy = Effect::CopyCode(code.as_str().into());
                return (Visitor::Receipted(self), vec![copy]);
            }
            Input::Receipt(ReceiptAction::Print) if self.printing != Printing::Now => {
                self.printing = Printing::Now;
                let print = Effect::Print(self.paper());
                return (Visitor::Receipted(self), vec![print]);
            }
            Input::Heard(Heard::Printed(printed)) => self.printing = printed.into(),
            Input::Receipt(ReceiptAction::ShowData) => {
                return YourData::of_receipt(self.receipts, self.gone);
            }
            Input::Receipt(ReceiptAction::Done) => {
                let parting = (self.gone == Gone::No).then_some(Parting::Done);
                return HandingOver::after(*self.receipts, self.gone, parting);
            }
            Input::Heard(Heard::Saved(result)) => self.saving = Saving::ended(result),
            _ => {}
        }
        stay(Visitor::Receipted(self))
    }
}

impl HandingOver {
    /// On to the next receipt, or out where everybody has theirs.
    pub(super) fn after(
        receipts: Receipts,
        gone: Gone,
        parting: Option<Parting>,
    ) -> (Visitor, Effects) {
        match receipts.next() {
            Some(receipts) => {
                let looking = Looking::No;
                let next = Self { receipts: Box::new(receipts), gone, looking };
                (Visitor::HandingOver(next), vec![Effect::ForgetPerson])
            }
            None => Visitor::leave(parting),
        }
    }

    fn step(self, input: Input) -> (Visitor, Effects) {
        match input {
            // Whoever had theirs before may have changed what this one is for.
            Input::Receipt(ReceiptAction::Next) if self.looking == Looking::No => {
                let look = Effect::LookAgain(Box::new(self.receipts.shown.held()));
                (Visitor::HandingOver(Self { looking: Looking::Now, ..self }), vec![look])
            }
            Input::Vault(VaultSays::LookedAgain(held, _)) => {
                let gone = if held.has_ended() { Gone::ByAnother } else { self.gone };
                let receipts = Box::new(self.receipts.holding(*held));
                stay(Visitor::Receipted(Receipted::new(receipts, gone)))
            }
            _ => stay(Visitor::HandingOver(self)),
        }
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
        }
    }
}

/// How many more takes of `kind` the campaign and the person allow in `draft`; none before the yes
/// was said aloud where it is to be.
pub fn takes_left(draft: &Draft, kind: Kind, setting: Setting<'_>) -> usize {
    if draft.needs_spoken_yes() || !draft.allows(kind) {
        return 0;
    }
    usize::from(setting.campaign.max_takes(kind)).saturating_sub(draft.count(kind))
}
