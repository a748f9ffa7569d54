//! Where a visitor can be, and what is asked of that.

use super::code::CodeEntry;
use super::complaining::Complaining;
use super::data::YourData;
use super::disclosure::{Agreeing, Joining, Reading};
use super::elsewhere::Seeking;
use super::erased::Erased;
use super::photo::Posing;
use super::receipt::{HandingOver, Receipted};
use super::renewing::Renewing;
use super::review::{Comparing, Reviewing};
use super::voice::Voicing;
use super::welcome::Welcome;
use super::withdrawing::{Back, Withdrawing};
use crate::flow::shared::Gone;
use crate::submission::Draft;
use crate::vault::Receipts;

/// Where a visitor is. Each screen is a state with what it needs and nothing more: there is no
/// microphone without a [`Draft`], no draft without a grant, no code without a [`Receipt`](crate::vault::Receipt).
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one, and it moves when its screen changes")]
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
    /// "Stop and delete" was pressed, and something is recorded.
    Withdrawing(Withdrawing),
    /// "Keep" was pressed; the vault is writing.
    Keeping,
    /// It is kept; here is the receipt.
    Receipted(Receipted),
    /// The next receipt is for somebody else.
    HandingOver(HandingOver),
    /// Typing a receipt code.
    CodeEntry(CodeEntry),
    /// Looking for what belongs to a code at other computers.
    Seeking(Seeking),
    /// Writing a complaint or a question.
    Complaining(Complaining),
    /// Looking at one's own data.
    YourData(YourData),
    /// Asked again by the text of today.
    Renewing(Renewing),
    /// Everything is erased; here is the certificate.
    Erased(Erased),
}

impl Default for Visitor {
    fn default() -> Self {
        Self::Welcome(Welcome::default())
    }
}

impl Visitor {
    /// The draft on this screen, if it has one.
    pub fn draft(&self) -> Option<&Draft> {
        match self {
            Self::Joining(state) => Some(&state.draft),
            Self::Agreeing(state) => Some(&state.draft),
            Self::Reviewing(state) => Some(&state.draft),
            Self::Voicing(state) => Some(&state.draft),
            Self::Posing(state) => Some(&state.draft),
            Self::Comparing(state) => Some(&state.draft),
            Self::Withdrawing(state) => Some(state.back().draft()),
            Self::Welcome(_)
            | Self::Reading(_)
            | Self::Keeping
            | Self::Receipted(_)
            | Self::HandingOver(_)
            | Self::CodeEntry(_)
            | Self::Seeking(_)
            | Self::Complaining(_)
            | Self::YourData(_)
            | Self::Renewing(_)
            | Self::Erased(_) => None,
        }
    }

    /// The choice between two takes, where it is in sight: behind a question, too.
    pub fn comparing(&self) -> Option<&Comparing> {
        match self {
            Self::Comparing(state) => Some(state),
            Self::Withdrawing(state) => match state.back() {
                Back::Comparing(state) => Some(state),
                Back::Reviewing(_) => None,
            },
            _ => None,
        }
    }

    /// The takes so far, where they are in sight: behind a question, too.
    pub fn reviewing(&self) -> Option<&Reviewing> {
        match self {
            Self::Reviewing(state) => Some(state),
            Self::Withdrawing(state) => match state.back() {
                Back::Reviewing(state) => Some(state),
                Back::Comparing(_) => None,
            },
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
            Self::Complaining(state) => state.data().map_or(0, YourData::waiting),
            Self::Erased(state) => state.receipts.as_ref().map_or(0, |it| it.waiting()),
            _ => 0,
        }
    }

    /// The receipts that this screen holds, or that lie behind it.
    pub(super) fn into_receipts(self) -> Option<(Receipts, Gone)> {
        match self {
            Self::Receipted(state) => Some((*state.receipts, state.gone)),
            Self::HandingOver(state) => Some((*state.receipts, state.gone)),
            Self::YourData(state) => state.into_receipts(),
            Self::Renewing(state) => state.data.into_receipts(),
            Self::Complaining(state) => state.into_data().and_then(YourData::into_receipts),
            // Whoever has just had it deleted has no receipt any more; it is gone for the others, too.
            Self::Erased(state) => state.receipts.map(|receipts| (*receipts, Gone::ByAnother)),
            _ => None,
        }
    }
}
